//! `cornerman visit list|show`: what was prepared, asked and answered.

use super::json::visit::{CheckJson, SpinJson, VisitJson, VisitRowJson};
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::facts;
use crate::domain::playbook::{Playbook, Stage};
use crate::domain::prep::Block;
use crate::domain::problem::Problem;
use crate::domain::slot::Slots;
use crate::domain::visit::Visit;
use crate::locale::Words;
use crate::usecases::find;
use crate::usecases::visit::{self, Meeting};

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// List the meetings still to be held, soonest first
    List {
        /// All meetings with one customer instead, newest first
        #[arg(long, value_name = "WHO")]
        customer: Option<String>,
    },
    /// Show a meeting: goal, checklist, SPIN questions and answers
    Show {
        /// The meeting's id; or a customer, whose next meeting it is, else the last one
        which: String,
    },
}

pub fn run(verb: Verb, session: &Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::List { customer } => list(customer.as_deref(), session, out)?,
        Verb::Show { which } => show(&which, session, out)?,
    }
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

/// The playbook's name for a kind of meeting; the kind itself where no pack has it any more.
fn meeting_name(playbook: &Playbook, kind: &str) -> String {
    playbook.meetings.get(kind).map_or_else(|| kind.to_owned(), |meeting| meeting.name.to_string())
}

fn show(which: &str, session: &Session, out: Out) -> Result<(), Problem> {
    let store = session.store()?;
    let visit = visit::whole(&store, visit::which(&store, which, session.home())?)?;
    let playbook = session.playbook();
    let slots = session.filling(&playbook).of_visit(&visit);
    let name = meeting_name(&playbook, &visit.interaction.meeting);
    let checks = checks(&visit, &playbook, &slots, session);
    let questions = questions(&visit, &playbook, &slots);
    if out.json {
        return out::json(&json::text(&VisitJson::new(&visit, name, checks, questions))?);
    }
    out.lines(lines(&visit, &name, &checks, &questions, session))
}

/// The checklist of the playbook with its ticks, and the items of one's own. Ticked items that no longer fit stay.
fn checks(visit: &Visit, playbook: &Playbook, slots: &Slots, session: &Session) -> Vec<CheckJson> {
    let facts = facts::of_visit(&visit.card, &visit.interaction, playbook, session.now);
    let items = playbook.checklist(&visit.interaction.meeting, &facts);
    let mut checks: Vec<(Block, CheckJson)> = items
        .iter()
        .map(|item| {
            (item.block, CheckJson::new(Some(&item.id), item.block, item.text.fill(slots), visit.mark(&item.id)))
        })
        .collect();
    let others = visit.marks.iter().filter(|mark| !items.iter().any(|item| item.id.as_str() == mark.item.as_str()));
    for mark in others {
        let known = playbook.items.get(&mark.item).map(|item| item.text.fill(slots));
        let text = known.unwrap_or_else(|| if mark.text.is_empty() { &mark.item } else { &mark.text }.to_string());
        let item = (!mark.item.is_empty()).then_some(mark.item.as_str());
        checks.push((mark.block, CheckJson::new(item, mark.block, text, Some(mark))));
    }
    checks.sort_by_key(|(block, _)| *block);
    checks.into_iter().map(|(_, check)| check).collect()
}

/// What was asked or answered, in the order of the stages.
fn questions(visit: &Visit, playbook: &Playbook, slots: &Slots) -> Vec<SpinJson> {
    let mut questions: Vec<(Option<Stage>, SpinJson)> = visit
        .answers
        .iter()
        .map(|answer| {
            let card = playbook.spin.get(&answer.card);
            let ask = card.map(|card| card.ask.fill(slots));
            (card.map(|card| card.stage), SpinJson::new(answer, card.map(|card| card.stage), ask))
        })
        .collect();
    questions.sort_by_key(|(stage, _)| (stage.is_none(), *stage));
    questions.into_iter().map(|(_, question)| question).collect()
}

fn lines(visit: &Visit, name: &str, checks: &[CheckJson], questions: &[SpinJson], session: &Session) -> Vec<String> {
    let words = &session.words;
    let Visit { interaction, card, .. } = visit;
    let mut lines = vec![format!("{name}  {}", interaction.id.short())];
    let day = interaction.day.map(|day| words.date(day, session.now.today())).unwrap_or_default();
    let time = interaction.time.map(|time| words.time(time)).unwrap_or_default();
    let contact = visit.contact().map(|member| member.person.name.to_string()).unwrap_or_default();
    let label = |field: &str| words.choice("field", field).into_owned();
    let rows = [
        [words.get("cli-customer").into_owned(), format!("{}  {}", card.customer.name, card.customer.id.short())],
        [label("person"), contact],
        [label("day"), format!("{day} {time}").trim().to_owned()],
        [label("stage"), words.choice("stage", interaction.stage.name()).into_owned()],
        [label("place"), interaction.place.to_string()],
        [label("goal"), interaction.goal.to_string()],
        [label("minimum"), interaction.minimum.to_string()],
        [
            label("outcome"),
            interaction.outcome.map(|outcome| words.choice("outcome", outcome.name()).into_owned()).unwrap_or_default(),
        ],
        [label("summary"), interaction.summary.replace('\n', " ")],
        [label("next_step"), interaction.next_step.to_string()],
    ];
    let known: Vec<_> = rows.into_iter().filter(|[_, value]| !value.is_empty()).collect();
    lines.extend(table::lines(&known, false));
    checklist(&mut lines, checks, words);
    if !questions.is_empty() {
        lines.extend([String::new(), words.get("questions-and-answers").into_owned()]);
    }
    for question in questions {
        lines.push(format!("  {} {}", tick(question.asked), question.text()));
        lines.extend(question.answer.iter().flat_map(|answer| answer.lines()).map(|line| format!("      {line}")));
    }
    lines
}

fn checklist(lines: &mut Vec<String>, checks: &[CheckJson], words: &Words) {
    let mut block = "";
    for check in checks {
        if check.block != block {
            block = check.block;
            lines.extend([String::new(), words.choice("block", block).into_owned()]);
        }
        lines.push(format!("  {} {}", tick(check.done), check.text));
        lines.extend(check.note.iter().flat_map(|note| note.lines()).map(|line| format!("      {line}")));
    }
}

const fn tick(done: bool) -> &'static str {
    if done { "[x]" } else { "[ ]" }
}
