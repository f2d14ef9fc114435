//! `cornerman visit …`: meetings planned, prepared, led and wrapped up.

mod change;
mod held;
mod kind;
pub(super) mod show;

use super::json::visit::VisitRowJson;
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::usecases::find;
use crate::usecases::visit::{self, Meeting};
pub(super) use held::Held;
use kind::meeting_name;

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// List the meetings still to be held, soonest first
    List {
        /// All meetings with one customer instead, newest first
        #[arg(long, value_name = "WHO")]
        customer: Option<String>,
    },
    /// Show a meeting: goal, checklist, SPIN questions and answers, scripts used
    Show {
        /// The meeting's id; or a customer, whose next meeting it is, else the last one
        which: String,
        /// Also the questions that were not asked, with their names
        #[arg(long)]
        questions: bool,
        /// Also what was changed since it was held: when, by whom, from what to what
        #[arg(long)]
        history: bool,
    },
    /// Plan a meeting
    Plan {
        /// '#' and eight digits, a name, a number, an e-mail address, an external id
        who: String,
        /// The kind of meeting, such as first-visit
        #[arg(long)]
        kind: String,
        #[command(flatten)]
        plan: change::Planned,
    },
    /// Change the plan of a meeting
    Edit {
        /// The meeting's id; or a customer, whose next meeting it is
        which: String,
        #[command(flatten)]
        plan: change::Planned,
    },
    /// Tick an item of the checklist, or note something on it
    Tick {
        /// The meeting's id; or a customer, whose next meeting it is
        which: String,
        /// The item: its name, or how its words begin
        item: String,
        /// Take the tick off
        #[arg(long, conflicts_with = "note")]
        off: bool,
        /// Note something on the item; its tick stays as it is
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// Put an item of your own on the checklist
    Add {
        /// The meeting's id; or a customer, whose next meeting it is
        which: String,
        /// What to prepare
        text: String,
        /// The part of the checklist
        #[arg(long, default_value = "goal", value_parser = ["customer", "goal", "carry"])]
        block: String,
    },
    /// Keep that a SPIN question was asked, and what the customer said
    Answer {
        /// The meeting's id; or a customer, whose next meeting it is
        which: String,
        /// The question's name, as `visit show --questions` has it
        question: String,
        /// What the customer said
        text: Option<String>,
    },
    /// Wrap a meeting up, or put right what was written about one
    WrapUp {
        /// The meeting's id; or a customer, whose next meeting it is
        which: String,
        #[command(flatten)]
        held: Held,
    },
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::List { customer } => list(customer.as_deref(), session, out)?,
        Verb::Show { which, questions, history } => {
            let store = session.store()?;
            let id = visit::which(&store, &which, session.home())?;
            show::print(&store, id, show::More { questions, history }, session, out)?;
        }
        Verb::Plan { who, kind, plan } => change::plan(&who, &kind, &plan, session, out)?,
        Verb::Edit { which, plan } => change::edit(&which, &plan, session, out)?,
        Verb::Tick { which, item, off, note } => change::tick(&which, &item, off, note.as_deref(), session, out)?,
        Verb::Add { which, text, block } => change::add(&which, &text, &block, session, out)?,
        Verb::Answer { which, question, text } => change::answer(&which, &question, text.as_deref(), session, out)?,
        Verb::WrapUp { which, held } => change::wrap_up(&which, &held, session, out)?,
    }
    Ok(0)
}

/// `cornerman log`: a talk that was not planned.
pub fn log(who: &str, held: &Held, session: &mut Session, out: Out) -> Result<u8, Problem> {
    change::log(who, held, session, out)?;
    Ok(0)
}

fn list(customer: Option<&str>, session: &Session, out: Out) -> Result<(), Problem> {
    let store = session.store()?;
    let meetings = match customer {
        Some(who) => visit::of_customer(&store, find::who(&store, who, session.home())?)?,
        None => visit::open(&store)?,
    };
    let playbook = session.playbook();
    if out.json {
        let name = |meeting: &Meeting| meeting_name(&playbook, &meeting.interaction.meeting);
        return out::array(meetings.iter().map(|meeting| json::line(&VisitRowJson::new(meeting, name(meeting)))));
    }
    if meetings.is_empty() {
        out::aside([session.words.get("cli-no-visits")]);
    }
    let rows: Vec<_> = meetings.iter().map(|meeting| row(meeting, &playbook, session)).collect();
    out.lines(table::lines(&rows, out.terminal))
}

fn row(Meeting { interaction, customer }: &Meeting, playbook: &Playbook, session: &Session) -> [String; 5] {
    let words = &session.words;
    let day = interaction.day.map(|day| words.date(day, session.now.today())).unwrap_or_default();
    let time = interaction.time.map(|time| words.time(time)).unwrap_or_default();
    [
        interaction.id.short(),
        format!("{day} {time}").trim().to_owned(),
        customer.name.to_string(),
        meeting_name(playbook, &interaction.meeting),
        words.choice("stage", interaction.stage.name()).into_owned(),
    ]
}
