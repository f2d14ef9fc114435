//! A meeting on paper: plan, checklist, questions and answers, scripts used, what is to be done next.

use super::kind::meeting_name;
use crate::cli::json::follow::FollowJson;
use crate::cli::json::visit::{CheckJson, SpinJson, UseJson, VisitJson};
use crate::cli::out::{self, Out};
use crate::cli::session::Session;
use crate::cli::{json, table};
use crate::domain::call::must;
use crate::domain::facts;
use crate::domain::followup::Followup;
use crate::domain::history;
use crate::domain::id::Id;
use crate::domain::playbook::{Playbook, Stage};
use crate::domain::prep::{Block, CheckMark, SpinAnswer};
use crate::domain::problem::Problem;
use crate::domain::slot::Slots;
use crate::domain::visit::Visit;
use crate::locale::Words;
use crate::store::Store;
use crate::usecases::visit;

/// What is shown beside the meeting itself.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::cli) struct More {
    /// Also the questions that were not asked, with the names to answer them by.
    pub questions: bool,
    /// Also what was changed since it was held.
    pub history: bool,
}

/// Prints a meeting. For scripts its changes are always there.
pub(in crate::cli) fn print(store: &Store, id: Id, more: More, session: &Session, out: Out) -> Result<(), Problem> {
    let visit = visit::told(store, id)?;
    let playbook = session.playbook();
    let slots = session.filling(&playbook).of_visit(&visit);
    let name = meeting_name(&playbook, &visit.interaction.meeting);
    let checks = checks(&visit, &playbook, &slots, session);
    let mut asked = answered(&visit, &playbook, &slots);
    if more.questions {
        asked = all_questions(&visit, &playbook, &slots, session, asked);
    }
    let scripts: Vec<UseJson> = visit
        .uses
        .iter()
        .map(|used| UseJson::new(used, playbook.script(&used.card).map(|script| script.name().into_owned())))
        .collect();
    let next: Vec<&Followup> =
        visit.card.followups.iter().filter(|followup| followup.interaction == Some(id)).collect();
    let said = must_say(&visit, &playbook, &slots, session);
    if out.json {
        let next = next.iter().map(|followup| FollowJson::new(followup, &visit.card.customer, session.now)).collect();
        return out::json(&json::text(&VisitJson::new(&visit, name, checks, asked, scripts, next, &said))?);
    }
    let mut lines = lines(&visit, &name, &checks, &asked, &next, session);
    if !said.is_empty() {
        lines.extend([String::new(), session.words.get("talk-said").into_owned()]);
    }
    lines.extend(said.iter().map(|mark| format!("  {} {}", tick(mark.done), mark.text)));
    used(&mut lines, &scripts, &session.words);
    if more.history {
        changed(&mut lines, &visit, session);
    }
    out.lines(lines)
}

/// What had to be said in a call so far, or by its end.
pub(super) fn must_say(visit: &Visit, playbook: &Playbook, slots: &Slots, session: &Session) -> Vec<CheckMark> {
    let facts = facts::of_visit(&visit.card, &visit.interaction, playbook, session.now);
    must::marks(playbook, visit, &facts, slots)
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
    let gap = visit.gap(playbook, &facts);
    if let Some(gap) = &gap {
        let (text, _) = session.words.spin_gap(*gap, &gap.next.ask.fill(slots));
        let item = gap.item();
        checks.push((Block::Goal, CheckJson::new(Some(&item), Block::Goal, text, visit.mark(&item))));
    }
    let gap = gap.map(|gap| gap.item()).unwrap_or_default();
    let known = |item: &str| !item.is_empty() && item == gap || items.iter().any(|one| one.id.as_str() == item);
    let others = visit.marks.iter().filter(|mark| !known(&mark.item));
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
fn answered(visit: &Visit, playbook: &Playbook, slots: &Slots) -> Vec<SpinJson> {
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

/// Every question that fits, the answered ones with what was said.
fn all_questions(
    visit: &Visit,
    playbook: &Playbook,
    slots: &Slots,
    session: &Session,
    answered: Vec<SpinJson>,
) -> Vec<SpinJson> {
    let facts = facts::of_visit(&visit.card, &visit.interaction, playbook, session.now);
    let offered = playbook
        .spin_cards(&facts)
        .into_iter()
        .flat_map(|(stage, cards)| cards.into_iter().map(move |card| (stage, card)).collect::<Vec<_>>());
    let open = offered.filter(|(_, card)| visit.answer(&card.id).is_none()).map(|(stage, card)| {
        let blank = SpinAnswer::of(visit.card.customer.id, visit.interaction.id, &card.id);
        SpinJson::new(&blank, Some(stage), Some(card.ask.fill(slots)))
    });
    answered.into_iter().chain(open.collect::<Vec<_>>()).collect()
}

fn lines(
    visit: &Visit,
    name: &str,
    checks: &[CheckJson],
    questions: &[SpinJson],
    next: &[&Followup],
    session: &Session,
) -> Vec<String> {
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
        [words.get("cli-told").into_owned(), words.told_of(card, interaction).join(" · ")],
        [label("place"), interaction.place.to_string()],
        [label("goal"), interaction.goal.to_string()],
        [label("minimum"), interaction.minimum.to_string()],
        [
            label("outcome"),
            interaction.outcome.map(|outcome| words.choice("outcome", outcome.name()).into_owned()).unwrap_or_default(),
        ],
        [label("summary"), interaction.summary.replace('\n', " ")],
        [label("handed_over"), interaction.handed_over.to_string()],
        [label("next_step"), interaction.next_step.to_string()],
    ];
    let dues = next.iter().map(|followup| [label("due"), due(followup, session)]);
    let known: Vec<_> = rows.into_iter().chain(dues).filter(|[_, value]| !value.is_empty()).collect();
    lines.extend(table::lines(&known, None));
    checklist(&mut lines, checks, words);
    if !questions.is_empty() {
        lines.extend([String::new(), words.get("questions-and-answers").into_owned()]);
    }
    for question in questions {
        lines.push(format!("  {} {}  ({})", tick(question.asked), question.text(), question.card));
        lines.extend(question.answer.iter().flat_map(|answer| answer.lines()).map(|line| format!("      {line}")));
    }
    lines
}

/// A follow-up in one line: by when, what, and that it is done.
pub(in crate::cli) fn due(followup: &Followup, session: &Session) -> String {
    let words = &session.words;
    let day = followup.due.map(|due| words.date(due, session.now.today())).unwrap_or_default();
    let time = followup.time.map(|time| words.time(time)).unwrap_or_default();
    let done = followup.done_at.map(|_| format!("({})", words.choice("field", "done"))).unwrap_or_default();
    [day, time, followup.text.to_string(), done]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn used(lines: &mut Vec<String>, scripts: &[UseJson], words: &Words) {
    if !scripts.is_empty() {
        lines.extend([String::new(), words.get("talk-scripts").into_owned()]);
    }
    for script in scripts {
        let how = words.get(match script.landed {
            Some(true) => "talk-landed",
            Some(false) => "talk-missed",
            None => "talk-used",
        });
        lines.push(format!("  {}  {how}", script.title.as_deref().unwrap_or(&script.card)));
    }
}

/// What was changed since it was held.
fn changed(lines: &mut Vec<String>, visit: &Visit, session: &Session) {
    let words = &session.words;
    let edits = history::edits(&visit.history);
    if edits.is_empty() {
        lines.extend([String::new(), words.get("cli-no-changes").into_owned()]);
        return;
    }
    lines.extend([String::new(), words.get("talk-changes").into_owned()]);
    for entry in edits {
        let change = words.change(&visit.card, entry, session.now);
        lines.push(format!("  {}", words.change_head(&change)));
        lines.push(format!("      {}", words.from_to(&change).replace('\n', " ")));
    }
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
