//! What is said about a complaint on the command line, and moments.

use crate::cli::session::Session;
use crate::domain::card::CustomerCard;
use crate::domain::complaint::{Class, Complaint, Reach, Severity};
use crate::domain::day::{parse_when, past_when};
use crate::domain::field::Record;
use crate::domain::interaction::Channel;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::instant;
use crate::text::{Clean, fold_str};
use clap::builder::PossibleValuesParser;

/// Everything but the words; what is not named stays as it is.
#[derive(Debug, clap::Args)]
pub struct Said {
    /// How grave it is; it sets the clocks
    #[arg(long, value_parser = PossibleValuesParser::new(Severity::NAMES))]
    severity: Option<String>,
    /// What it is about
    #[arg(long, value_parser = PossibleValuesParser::new(Class::NAMES))]
    class: Option<String>,
    /// What they want
    #[arg(long, value_name = "TEXT")]
    wants: Option<String>,
    /// Who of us sees it through
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    /// By which day we said it would be solved: 2026-11-25, +3d, Friday
    #[arg(long, value_name = "DAY")]
    due: Option<String>,
    /// Who complained, by name as on the card
    #[arg(long, value_name = "NAME")]
    from: Option<String>,
    /// By what way it came
    #[arg(long, value_parser = PossibleValuesParser::new(Channel::NAMES))]
    channel: Option<String>,
    /// What was done about it
    #[arg(long, value_name = "TEXT")]
    fix: Option<String>,
    /// Why it happened
    #[arg(long, value_name = "TEXT")]
    cause: Option<String>,
    /// Whether others can meet it too
    #[arg(long, value_parser = PossibleValuesParser::new(Reach::NAMES))]
    reach: Option<String>,
    /// What keeps it from coming back
    #[arg(long, value_name = "TEXT")]
    prevention: Option<String>,
    /// What they got for it
    #[arg(long, value_name = "TEXT")]
    compensation: Option<String>,
    /// Put it on the watch list, or take it off
    #[arg(long, value_name = "YES|NO", value_parser = ["yes", "no"])]
    watch: Option<String>,
    /// Why selling goes on although it is open; empty: it rests again
    #[arg(long, value_name = "REASON")]
    despite: Option<String>,
}

impl Said {
    pub fn put(&self, into: &mut Complaint, card: &CustomerCard, session: &Session) -> Result<(), Problem> {
        for (said, field) in [
            (&self.wants, &mut into.wants),
            (&self.fix, &mut into.fix),
            (&self.cause, &mut into.cause),
            (&self.prevention, &mut into.prevention),
        ] {
            if let Some(said) = said {
                *field = Clean::note(said);
            }
        }
        for (said, field) in [
            (&self.owner, &mut into.owner),
            (&self.compensation, &mut into.compensation),
            (&self.despite, &mut into.despite),
        ] {
            if let Some(said) = said {
                *field = Clean::line(said);
            }
        }
        into.severity = self.severity.as_deref().map_or(into.severity, Severity::parse);
        into.class = self.class.as_deref().map_or(into.class, Class::parse);
        into.channel = self.channel.as_deref().map_or(into.channel, Channel::parse);
        into.reach = self.reach.as_deref().map_or(into.reach, Reach::parse);
        into.watch = self.watch.as_deref().map_or(into.watch, |said| said == "yes");
        if let Some(day) = &self.due {
            let not_a_day = || Problem::new(Kind::BadData, "not-a-day").field("due");
            into.due = Some(parse_when(day, session.typed()).ok_or_else(not_a_day)?.day);
        }
        if let Some(name) = &self.from {
            let folded = fold_str(name.trim());
            let found = card.people.iter().find(|member| fold_str(&member.person.name) == folded);
            let missing = || Problem::new(Kind::Missing, "not-on-card").arg("value", name);
            into.person = Some(found.ok_or_else(missing)?.person.id);
        }
        into.check()
    }
}

/// When something happened; nothing said: now. A day alone is the beginning of its work, today alone this moment.
pub fn moment(said: Option<&str>, field: &'static str, session: &Session) -> Result<i64, Problem> {
    let now = session.now;
    let Some(said) = said else { return Ok(now.ms) };
    let when = past_when(said, session.typed()).map_err(|problem| problem.field(field))?;
    Ok(match when.time {
        Some(time) => instant(when.day.and_time(time), now.zone),
        None if when.day == now.today() => now.ms,
        None => session.house.desk.hours.begin_of(when.day, now.zone),
    })
}
