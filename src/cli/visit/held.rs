//! How a talk went, as it is told on the command line.

use super::kind::{kind_of, meeting_name};
use crate::cli::session::Session;
use crate::domain::answer::Answer;
use crate::domain::day::{self, Beside, When};
use crate::domain::interaction::{Channel, Interaction, Outcome};
use crate::domain::problem::{Kind, Problem};
use crate::text::Clean;

/// How it went.
#[derive(Debug, clap::Args)]
pub struct Held {
    /// In a few words
    pub(super) summary: Option<String>,
    /// What came of it
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(Outcome::NAMES))]
    pub(super) outcome: Option<String>,
    /// What is to be done next; a day alone is meant for what usually comes after such an outcome
    #[arg(long, value_name = "TEXT")]
    pub(super) next: Option<String>,
    /// By when: 2026-11-25, +3d, tomorrow, 'fri 15:00', 周五下午3点; this makes a follow-up of it
    #[arg(long, value_name = "DAY")]
    due: Option<String>,
    /// What was agreed on is a meeting of this kind, such as first-visit, on the day of --due or --next
    #[arg(long, value_name = "KIND")]
    meeting: Option<String>,
    /// When it took place: 'today 10:30', yesterday, 'fri 15:00', 2026-11-20; else when it began or was planned, else now
    #[arg(long, value_name = "WHEN")]
    pub(super) on: Option<String>,
    /// By what way
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(Channel::NAMES))]
    pub(super) channel: Option<String>,
    /// With whom, by name as on the card
    #[arg(long, value_name = "NAME")]
    pub(super) person: Option<String>,
    /// Whether both were there at the same time
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(Answer::NAMES))]
    pub(super) live: Option<String>,
    /// What was handed over, to whom and by when
    #[arg(long, value_name = "TEXT")]
    pub(super) handed_over: Option<String>,
}

impl Held {
    /// What is to be done next, and by when. Where the next step is a day and nothing else, it is that day, and the words are
    /// those that the screen offers after such an outcome, unless some are there already.
    pub(super) fn next_and_due(&self, outcome: Option<Outcome>, session: &Session) -> (Option<Clean>, Option<&str>) {
        let words = self.next.as_deref().map(Clean::line);
        let day =
            self.next.as_deref().filter(|next| self.due.is_none() && day::parse_when(next, session.typed()).is_some());
        if day.is_none() {
            return (words, self.due.as_deref());
        }
        let offer = outcome.filter(|outcome| *outcome != Outcome::DoNotCall);
        (offer.map(|outcome| Clean::line(&session.words.choice("offer", outcome.name()))), day)
    }

    /// The meeting that was agreed on; its day stands for the next step, and the words of that for its goal.
    pub(super) fn agreed(
        &self,
        talk: &mut Interaction,
        due: Option<&str>,
        session: &mut Session,
    ) -> Result<Option<Interaction>, Problem> {
        let Some(kind) = &self.meeting else { return Ok(None) };
        let playbook = session.playbook();
        let (kind, channel) = kind_of(&playbook, kind)?;
        let plan = due.map(|due| day::plan(due, Beside::Nothing, "due", session.typed())).transpose()?;
        let without = || Problem::new(Kind::BadData, "meeting-without-day").field("due");
        let on = plan.and_then(|plan| Some(When { day: plan.day?, time: plan.time })).ok_or_else(without)?;
        let meeting = Interaction::agreed(session.ids.next_id(), talk, &kind, Some(channel), on);
        let goal = if self.due.is_some() { talk.next_step.clone() } else { Clean::default() };
        if goal.is_empty() {
            talk.next_step = Clean::line(&meeting_name(&playbook, &kind));
        }
        Ok(Some(Interaction { goal, ..meeting }))
    }
}
