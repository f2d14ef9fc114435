//! Meetings from the command line: planned, ticked, answered, wrapped up, logged.

use super::held::Held;
use super::kind::{kind_of, meeting_name};
use super::show;
use crate::cli::out::{self, Out};
use crate::cli::session::Session;
use crate::domain::answer::Answer;
use crate::domain::card::CustomerCard;
use crate::domain::day::{self, Beside};
use crate::domain::facts;
use crate::domain::field::Record;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction, Outcome};
use crate::domain::prep::{Block, CheckMark, SpinAnswer};
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::local;
use crate::domain::visit::Visit;
use crate::store::Store;
use crate::text::{Clean, fold_str};
use crate::usecases::visit::{Said, TalkEdit};
use crate::usecases::{find, visit};

/// When, where, with whom, to what end.
#[derive(Debug, Default, clap::Args)]
pub struct Planned {
    /// The day, and the time if you like: 2026-11-25, +3d, tomorrow, 'fri 15:00', 周五下午3点
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// The time, such as 14:30
    #[arg(long, value_name = "TIME")]
    time: Option<String>,
    /// Where
    #[arg(long)]
    place: Option<String>,
    /// The person to talk to, by name as on the card
    #[arg(long, value_name = "NAME")]
    with: Option<String>,
    /// By what way
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(Channel::NAMES))]
    channel: Option<String>,
    /// What you want to leave with
    #[arg(long)]
    goal: Option<String>,
    /// The least you will settle for
    #[arg(long)]
    minimum: Option<String>,
}

type Done = Result<(), Problem>;

impl Planned {
    fn put(&self, interaction: &mut Interaction, card: &CustomerCard, session: &Session) -> Done {
        let [on, time] = [&self.on, &self.time].map(|said| said.as_deref().unwrap_or_default());
        let plan = day::plan(on, Beside::Typed(time), "day", session.typed())?;
        interaction.day = plan.day.or(interaction.day);
        interaction.time = plan.time.or(interaction.time);
        if let Some(name) = &self.with {
            interaction.person = Some(person_of(card, name)?);
        }
        for (said, field) in [
            (&self.place, &mut interaction.place),
            (&self.goal, &mut interaction.goal),
            (&self.minimum, &mut interaction.minimum),
        ] {
            if let Some(said) = said {
                *field = Clean::line(said);
            }
        }
        if let Some(channel) = &self.channel {
            interaction.channel = Channel::parse(channel);
        }
        interaction.check()
    }
}

/// The person somebody means by their name.
fn person_of(card: &CustomerCard, name: &str) -> Result<Id, Problem> {
    let folded = fold_str(name.trim());
    let found = card.people.iter().find(|member| fold_str(&member.person.name) == folded);
    let missing = || Problem::new(Kind::Missing, "not-on-card").arg("value", name);
    Ok(found.ok_or_else(missing)?.person.id)
}

pub(super) fn plan(who: &str, kind: &str, plan: &Planned, session: &mut Session, out: Out) -> Done {
    let mut store = session.store()?;
    let customer = find::who(&store, who, session.home())?;
    let card = find::card(&store, customer)?;
    let (kind, channel) = kind_of(&session.playbook(), kind)?;
    let mut interaction = Interaction::blank(session.ids.next_id(), Some(customer));
    interaction.meeting = kind;
    interaction.channel = Some(channel);
    interaction.day = Some(session.now.today());
    interaction.zone = Clean::line(session.now.zone.name());
    plan.put(&mut interaction, &card, session)?;
    visit::save(&mut store, &interaction, &card.customer.name, session.now, &session.actor)?;
    said(&store, interaction.id, "cli-planned", session, out)
}

pub(super) fn edit(which: &str, plan: &Planned, session: &Session, out: Out) -> Done {
    let mut store = session.store()?;
    let found = whole(&store, which, session)?;
    let mut interaction = found.interaction.clone();
    plan.put(&mut interaction, &found.card, session)?;
    let (before, subject) = (&found.interaction, &found.card.customer.name);
    let saved = visit::save_edited(&mut store, Some(before), &interaction, subject, session.now, &session.actor)?;
    let written = saved.written()?;
    said(&store, interaction.id, if written.is_some() { "cli-visit-changed" } else { "cli-visit-same" }, session, out)
}

fn whole(store: &Store, which: &str, session: &Session) -> Result<Visit, Problem> {
    visit::whole(store, visit::which(store, which, session.home())?)
}

/// One sentence about a meeting that was written; for scripts, the meeting as it is now.
fn said(store: &Store, id: Id, key: &str, session: &Session, out: Out) -> Done {
    if out.json {
        return show::print(store, id, show::More::default(), session, out);
    }
    let visit = visit::whole(store, id)?;
    let kind = meeting_name(&session.playbook(), &visit.interaction.meeting);
    let kind = if kind.is_empty() { session.words.get("talk-note").into_owned() } else { kind };
    // The day as it was understood, so that nobody finds another one later.
    let talk = &visit.interaction;
    let held = talk.held_at.map(|at| local(at, session.now.zone)).map(|at| (at.date(), Some(at.time())));
    let day = held.or_else(|| talk.day.map(|day| (day, talk.time)));
    let day = day.map(|(day, time)| session.words.when(day, time, session.now.today()));
    let what = [Some(kind), day].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let args = [
        ("what", what.into()),
        ("name", visit.card.customer.name.as_str().into()),
        ("id", visit.interaction.id.short().into()),
    ];
    out::aside(visit.interaction.day.and_then(|day| session.holiday(day)));
    out.line(session.words.fmt(key, &args))
}

pub(super) fn tick(which: &str, item: &str, off: bool, note: Option<&str>, session: &Session, out: Out) -> Done {
    let mut store = session.store()?;
    let found = whole(&store, which, session)?;
    let (before, text) = mark_of(&found, item, session)?;
    let mut mark = before.clone();
    match note {
        Some(note) => mark.note = Clean::note(note),
        None => mark.done = !off,
    }
    let written = visit::mark(&mut store, &before, &mark, &text, session.now, &session.actor)?.written()?;
    let key = if written.is_some() { "cli-visit-changed" } else { "cli-visit-same" };
    said(&store, found.interaction.id, key, session, out)
}

/// The item that was named: by its id, or by how its words begin.
fn mark_of(found: &Visit, item: &str, session: &Session) -> Result<(CheckMark, String), Problem> {
    let playbook = session.playbook();
    let slots = session.filling(&playbook).of_visit(found);
    let facts = facts::of_visit(&found.card, &found.interaction, &playbook, session.now);
    let mut known: Vec<(CheckMark, String)> = Vec::new();
    for offered in playbook.checklist(&found.interaction.meeting, &facts) {
        let words = offered.text.fill(&slots);
        let (customer, talk) = (found.card.customer.id, found.interaction.id);
        let mut mark = found
            .mark(&offered.id)
            .cloned()
            .unwrap_or_else(|| CheckMark::of(customer, talk, &offered.id, offered.block));
        mark.text = Clean::line(&words);
        known.push((mark, words));
    }
    let said = show::must_say(found, &playbook, &slots, session);
    known.extend(said.into_iter().map(|mark| (mark.clone(), mark.text.to_string())));
    let kept = found.marks.iter().filter(|mark| known.iter().all(|(offered, _)| offered.id != mark.id));
    let kept: Vec<_> = kept.map(|mark| (mark.clone(), mark.text.to_string())).collect();
    known.extend(kept);
    let typed = fold_str(item.trim());
    let named = |mark: &CheckMark| mark.must().unwrap_or(&mark.item) == item.trim();
    let by_id = known.iter().position(|(mark, _)| !mark.item.is_empty() && named(mark));
    let begins: Vec<usize> =
        (0..known.len()).filter(|at| !typed.is_empty() && fold_str(&known[*at].1).starts_with(&typed)).collect();
    match (by_id, begins.as_slice()) {
        (Some(at), _) => Ok(known.swap_remove(at)),
        (None, [at]) => Ok(known.swap_remove(*at)),
        (None, []) => Err(Problem::new(Kind::Missing, "item-missing").arg("value", item)),
        (None, several) => {
            let listed: Vec<&str> = several.iter().map(|at| known[*at].1.as_str()).collect();
            let problem = Problem::new(Kind::BadData, "item-ambiguous").arg("value", item);
            Err(problem.arg("candidates", listed.join(" / ")))
        }
    }
}

pub(super) fn add(which: &str, text: &str, block: &str, session: &mut Session, out: Out) -> Done {
    let mut store = session.store()?;
    let found = whole(&store, which, session)?;
    let text = Clean::line(text);
    if text.is_empty() {
        return Err(Problem::new(Kind::BadData, "field-empty").field("text"));
    }
    let block = Block::parse(block).unwrap_or(Block::Goal);
    let id = session.ids.next_id();
    let mark = CheckMark::own(id, found.card.customer.id, found.interaction.id, block, text);
    mark.check()?;
    visit::mark(&mut store, &mark, &mark, &mark.text, session.now, &session.actor)?;
    said(&store, found.interaction.id, "cli-visit-changed", session, out)
}

pub(super) fn answer(which: &str, question: &str, text: Option<&str>, session: &Session, out: Out) -> Done {
    let mut store = session.store()?;
    let found = whole(&store, which, session)?;
    let playbook = session.playbook();
    let known = found.answer(question).cloned();
    let card = playbook.spin.get(question);
    if known.is_none() && card.is_none() {
        return Err(Problem::new(Kind::Missing, "question-missing").arg("value", question));
    }
    let before = known.unwrap_or_else(|| SpinAnswer::of(found.card.customer.id, found.interaction.id, question));
    let mut answer = before.clone();
    answer.asked = true;
    if let Some(text) = text {
        answer.answer = Clean::note(text);
    }
    let slots = session.filling(&playbook).of_visit(&found);
    let subject = card.map_or_else(|| question.to_owned(), |card| card.ask.fill(&slots));
    let written = visit::answer(&mut store, &before, &answer, &subject, session.now, &session.actor)?.written()?;
    let key = if written.is_some() { "cli-visit-changed" } else { "cli-visit-same" };
    said(&store, found.interaction.id, key, session, out)
}

pub(super) fn wrap_up(which: &str, held: &Held, session: &mut Session, out: Out) -> Done {
    let mut store = session.store()?;
    let found = whole(&store, which, session)?;
    let next = found.card.open_followups().find(|followup| followup.interaction == Some(found.interaction.id));
    let had_to = had_to_say(&found, session);
    let told: Vec<CheckMark> = had_to.iter().filter(|mark| !found.said.contains(mark)).cloned().collect();
    let begun = Begun { talk: &found.interaction, next, card: &found.card, told: &told };
    write(&mut store, &begun, held, session, out)?;
    let unsaid: Vec<&str> = had_to.iter().filter(|mark| !mark.done).map(|mark| mark.text.as_str()).collect();
    if !unsaid.is_empty() {
        out::aside([session.words.fmt("cli-unsaid", &[("list", unsaid.join(" / ").into())])]);
    }
    Ok(())
}

/// What had to be said in a call; nothing in a talk that followed no flow.
fn had_to_say(visit: &Visit, session: &Session) -> Vec<CheckMark> {
    if visit.interaction.flow.is_empty() {
        return Vec::new();
    }
    let playbook = session.playbook();
    let slots = session.filling(&playbook).of_visit(visit);
    show::must_say(visit, &playbook, &slots, session)
}

pub(super) fn log(who: &str, held: &Held, session: &mut Session, out: Out) -> Done {
    let mut store = session.store()?;
    let customer = find::who(&store, who, session.home())?;
    let card = find::card(&store, customer)?;
    let mut interaction = Interaction::blank(session.ids.next_id(), Some(customer));
    interaction.day = Some(session.now.today());
    interaction.zone = Clean::line(session.now.zone.name());
    interaction.channel = Some(Channel::Phone);
    let begun = Begun { talk: &interaction, next: None, card: &card, told: &[] };
    write(&mut store, &begun, held, session, out)
}

/// A talk before it is wrapped up or logged.
struct Begun<'a> {
    talk: &'a Interaction,
    /// What is still to be done after it.
    next: Option<&'a Followup>,
    card: &'a CustomerCard,
    /// What had to be said in it, and whether it was.
    told: &'a [CheckMark],
}

fn write(store: &mut Store, begun: &Begun<'_>, held: &Held, session: &mut Session, out: Out) -> Done {
    let Begun { talk: before, next: was_next, card, told } = *begun;
    let mut talk = before.clone();
    if let Some(summary) = &held.summary {
        talk.summary = Clean::note(summary);
    }
    talk.outcome = held.outcome.as_deref().map_or(talk.outcome, Outcome::parse);
    talk.channel = held.channel.as_deref().map_or(talk.channel, Channel::parse);
    talk.live = held.live.as_deref().map_or(talk.live, Answer::parse);
    if let Some(name) = &held.person {
        talk.person = Some(person_of(card, name)?);
    }
    if let Some(handed_over) = &held.handed_over {
        talk.handed_over = Clean::line(handed_over);
    }
    let (words, due) = held.next_and_due(talk.outcome, session);
    if let Some(words) = words {
        talk.next_step = words;
    }
    talk.check()?;
    if talk.outcome.is_none() && talk.summary.is_empty() {
        return Err(Problem::new(Kind::BadData, "talk-empty"));
    }
    let mut next = was_next.cloned();
    let meeting = held.agreed(&mut talk, due, session)?;
    if meeting.is_some() {
        next = None;
    } else if let Some(due) = due {
        let plan = day::plan(due, Beside::Nothing, "due", session.typed())?;
        if talk.next_step.is_empty() {
            return Err(Problem::new(Kind::BadData, "next-missing").field("next_step"));
        }
        if let Some(due) = plan.day {
            let next = next.get_or_insert_with(|| Followup::after(session.ids.next_id(), &talk, due));
            (next.due, next.time) = (Some(due), plan.time.or(next.time));
        }
    }
    if let Some(next) = next.as_mut().filter(|_| held.next.is_some() && !talk.next_step.is_empty()) {
        next.text = talk.next_step.clone();
    }
    if let Some(on) = &held.on {
        talk.held_at = Some(day::past(on, session.typed()).map_err(|problem| problem.field("took_place"))?);
    }
    talk.hold(session.now);
    let (now, actor) = (session.now, session.actor.as_str());
    let edit = TalkEdit { was_next, next: next.as_ref(), ..TalkEdit::of(before, &talk) };
    let said_of = Said { told, meeting: meeting.as_ref(), ..Said::default() };
    visit::save_talk(store, edit, said_of, &card.customer.name, now, actor)?.written()?;
    said(store, talk.id, "cli-held", session, out)
}
