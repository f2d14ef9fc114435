//! Meetings: looked at, planned, prepared, led and ended. What is ticked or noted is kept at once.

mod said;

use super::owner::{living, never_call};
use super::save::{self, Saved};
use super::{find, follow};
use crate::domain::call;
use crate::domain::card::CustomerCard;
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction, Outcome, Stage};
use crate::domain::prep::{CardMark, CardUse, CheckMark, SpinAnswer};
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::domain::turn::Turn;
use crate::domain::visit::{OpenVisit, Visit};
use crate::store::change::{Deed, Writer};
use crate::store::{Store, StoreError};
use crate::text::Clean;
pub use said::Said;

/// A meeting with the customer it is with.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    pub interaction: Interaction,
    pub customer: Customer,
}

/// Planned and running meetings, soonest first.
pub fn open(store: &Store) -> Result<Vec<Meeting>, Problem> {
    let mut meetings = Vec::new();
    for interaction in store.open_interactions(None)? {
        let customer = store.linked::<Customer>(interaction.customer)?;
        meetings.extend(customer.map(|customer| Meeting { interaction, customer }));
    }
    Ok(meetings)
}

/// Planned and running meetings with how far each is prepared.
pub fn agenda(store: &Store) -> Result<Vec<OpenVisit>, Problem> {
    let with_work = |meeting: Meeting| {
        let (done, asked) = store.work_done(meeting.interaction.id)?;
        Ok(OpenVisit { customer: meeting.customer.name, interaction: meeting.interaction, done, asked })
    };
    open(store)?.into_iter().map(with_work).collect()
}

/// All meetings with one customer, newest first.
pub fn of_customer(store: &Store, id: Id) -> Result<Vec<Meeting>, Problem> {
    let card = find::card(store, id)?;
    let customer = card.customer;
    let meeting = |interaction| Meeting { interaction, customer: customer.clone() };
    Ok(card.interactions.into_iter().map(meeting).collect())
}

/// One meeting whole.
pub fn whole(store: &Store, id: Id) -> Result<Visit, Problem> {
    read(store, id, Store::customer_card)
}

/// As [`whole`], for a page of many: how far each is prepared does not hang on when a first touch is due.
pub fn one_of_many(store: &Store, id: Id) -> Result<Visit, Problem> {
    read(store, id, Store::card_of_many)
}

type CardOf = fn(&Store, Id) -> Result<Option<CustomerCard>, StoreError>;

fn read(store: &Store, id: Id, card: CardOf) -> Result<Visit, Problem> {
    let missing = || Problem::new(Kind::Missing, "visit-missing");
    let interaction = store.get::<Interaction>(id)?.ok_or_else(missing)?;
    let customer = interaction.customer.ok_or_else(missing)?;
    let card = card(store, customer)?.ok_or_else(missing)?;
    let (answers, turns) = (store.spin_answers(id)?, store.turns(id)?);
    let (said, marks) = store.check_marks(id)?.into_iter().partition(|mark| mark.must().is_some());
    let (uses, past) = store.uses_with(customer)?.into_iter().partition(|used| used.interaction == Some(id));
    let (asked_before, history) = (store.asked_before(customer, id)?, Vec::new());
    Ok(Visit { interaction, card, marks, said, answers, uses, past, asked_before, turns, history })
}

/// One meeting whole, with what was written about it.
pub fn told(store: &Store, id: Id) -> Result<Visit, Problem> {
    Ok(Visit { history: store.history(id)?, ..whole(store, id)? })
}

/// A talk with a customer that nothing is known of yet but what was said and done before.
pub fn unbegun(store: &Store, customer: Id) -> Result<Visit, Problem> {
    let card = find::card(store, customer)?;
    let (marks, said, answers, uses, turns, history) = Default::default();
    let interaction = Interaction::blank(Id::default(), Some(customer));
    let (past, asked_before) = (store.uses_with(customer)?, store.asked_before(customer, interaction.id)?);
    Ok(Visit { interaction, card, marks, said, answers, uses, past, asked_before, turns, history })
}

/// The meeting somebody means: by its own id, whole or its last digits; or by its customer, and then the next one,
/// else the last one held.
pub fn which(store: &Store, typed: &str, home: &str) -> Result<Id, Problem> {
    if let Some(interaction) = find::by_own_id::<Interaction>(store, typed)? {
        return Ok(interaction.id);
    }
    let customer = find::who(store, typed, home)?;
    let next = store.open_interactions(Some(customer))?.into_iter().next();
    let found = match next {
        Some(interaction) => Some(interaction),
        None => store.customer_card(customer)?.and_then(|card| card.interactions.into_iter().next()),
    };
    found.map(|interaction| interaction.id).ok_or(Problem::new(Kind::Missing, "visit-none"))
}

/// Plans a meeting or changes its plan; `subject` is the customer's name.
pub fn save(
    store: &mut Store,
    interaction: &Interaction,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let known = store.get::<Interaction>(interaction.id)?.is_some();
    let verb = if known { "edit-plan" } else { "plan-meeting" };
    let mut writer = store.begin(&Deed { now, actor, verb, subject })?;
    living(&writer, interaction.customer)?;
    if known && writer.is_gone::<Interaction>(interaction.id)? {
        return Err(gone());
    }
    writer.put(interaction)?;
    Ok(writer.finish()?)
}

/// As [`living`], for what is ticked, noted and answered in a talk.
fn led(writer: &Writer<'_>, talk: Option<Id>) -> Result<(), Problem> {
    let talk = writer.linked::<Interaction>(talk)?;
    living(writer, talk.ok_or(gone())?.customer)
}

/// A meeting that a form was filled from and that is there no more.
fn gone() -> Problem {
    Problem::new(Kind::Missing, "visit-gone")
}

/// A talk and what is to be done after it, as others have left them.
pub type Kept = (Interaction, Option<Followup>);

/// A talk and what is to be done after it, as a form found them and as it leaves them.
#[derive(Debug, Clone, Copy)]
pub struct TalkEdit<'a> {
    pub before: &'a Interaction,
    pub talk: &'a Interaction,
    pub was_next: Option<&'a Followup>,
    pub next: Option<&'a Followup>,
}

impl<'a> TalkEdit<'a> {
    /// Of a talk with nothing to be done after it, before or now.
    pub const fn of(before: &'a Interaction, talk: &'a Interaction) -> Self {
        Self { before, talk, was_next: None, next: None }
    }
}

/// Keeps a talk that took place: wraps a meeting up, logs a talk, or puts one right. What the form left alone stays as it
/// is by now.
pub fn save_talk(
    store: &mut Store,
    edit: TalkEdit<'_>,
    said: Said<'_>,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Saved<Kept>, Problem> {
    let TalkEdit { before, talk, was_next, next } = edit;
    let known = store.get::<Interaction>(talk.id)?;
    let verb = match &known {
        None => "add-interaction",
        Some(kept) if kept.stage == Stage::Held => "edit-interaction",
        Some(_) => "wrap-up",
    };
    let mut writer = store.begin(&Deed { now, actor, verb, subject })?;
    living(&writer, talk.customer)?;
    let kept = writer.get::<Interaction>(talk.id)?;
    if kept.is_none() && (known.is_some() || writer.is_gone::<Interaction>(talk.id)?) {
        return Err(gone());
    }
    let kept_next = was_next.map(|was| writer.get::<Followup>(was.id)).transpose()?.flatten();
    let (over, mut clashes) = match &kept {
        Some(kept) => save::asked(before, talk, kept, ASKS)?,
        None => (talk.clone(), Vec::new()),
    };
    writer.put(&over)?;
    match (was_next, next) {
        (was, Some(next)) if was != Some(next) => clashes.extend(follow::put(&mut writer, was, next)?),
        (Some(was), None) => writer.delete(was)?,
        _ => {}
    }
    said.put(&mut writer, talk)?;
    if talk.outcome == Some(Outcome::DoNotCall) && before.outcome != talk.outcome {
        never_call(&mut writer, talk.customer)?;
    }
    match kept {
        // The writer goes without finishing: nothing is written.
        Some(kept) if !clashes.is_empty() => Ok(Saved::Clash(Box::new((kept, kept_next)), clashes)),
        _ => Ok(Saved::Written(writer.finish()?)),
    }
}

/// As [`save()`], for a form that was filled `before`: what it left alone stays as it is by now.
pub fn save_edited(
    store: &mut Store,
    before: Option<&Interaction>,
    interaction: &Interaction,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Saved<Interaction>, Problem> {
    let Some(before) = before else {
        return Ok(Saved::Written(save(store, interaction, subject, now, actor)?));
    };
    let writer = store.begin(&Deed { now, actor, verb: "edit-plan", subject })?;
    living(&writer, interaction.customer)?;
    writer.get::<Interaction>(interaction.id)?.ok_or_else(gone)?;
    save::edited(writer, before, interaction, ASKS)
}

/// Fields of a meeting that people write; the others follow from what they do.
const ASKS: &[&str] = &[
    "person",
    "channel",
    "day",
    "time",
    "place",
    "goal",
    "minimum",
    "summary",
    "outcome",
    "next_step",
    "mood",
    "handed_over",
    "live",
    "held_at",
];

/// Keeps the state of a checklist item.
pub fn mark(
    store: &mut Store,
    before: &CheckMark,
    mark: &CheckMark,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Saved<CheckMark>, Problem> {
    let mut kept = mark.clone();
    // The playbook's words, with a customer's name in them perhaps: a reminder, not worth refusing a tick for.
    if let Some(most) = CheckMark::field("text").and_then(|text| text.too_long(mark)).filter(|_| !mark.item.is_empty())
    {
        kept.text = Clean::line(&mark.text.chars().take(most).collect::<String>());
    }
    let writer = store.begin(&Deed { now, actor, verb: "check-item", subject })?;
    led(&writer, mark.interaction)?;
    // An item of the playbook is there whatever was ticked of it; one of one's own was taken off the list.
    if mark.item.is_empty() && writer.is_gone::<CheckMark>(mark.id)? {
        return Err(Problem::new(Kind::Missing, "item-gone"));
    }
    save::edited(writer, before, &kept, &["note"])
}

/// Takes an item of one's own off the list.
pub fn unmark(
    store: &mut Store,
    mark: &CheckMark,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    super::delete::record(store, mark, "remove-item", subject, now, actor)
}

/// Keeps that a question was asked, and its answer.
pub fn answer(
    store: &mut Store,
    before: &SpinAnswer,
    answer: &SpinAnswer,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Saved<SpinAnswer>, Problem> {
    let writer = store.begin(&Deed { now, actor, verb: "spin-answer", subject })?;
    led(&writer, answer.interaction)?;
    save::edited(writer, before, answer, &["answer"])
}

/// Whom a call is begun with, and how.
#[derive(Debug, Clone, Copy)]
pub struct Dial<'a> {
    pub customer: Id,
    /// What was typed to find them; where it is somebody's number, the call is with that person.
    pub typed: &'a str,
    /// The calling code of numbers without one.
    pub home: &'a str,
    /// The course that is followed.
    pub flow: &'a str,
}

/// Begins a call: with the meeting by phone that is planned for today or runs, else with a new one of this id.
pub fn call(store: &mut Store, dial: Dial<'_>, id: Id, now: Now, actor: &str) -> Result<Interaction, Problem> {
    let Dial { customer, typed, home, flow } = dial;
    let card = find::card(store, customer)?;
    let mut planned = None;
    for talk in store.open_interactions(Some(customer))? {
        let meant = talk.channel == Some(Channel::Phone) && talk.day == Some(now.today());
        // A call of which nothing was heard for so long is over, though nobody has wrapped it up: this is another one.
        let heard = if meant { call::last_heard(&talk, &store.turns(talk.id)?) } else { None };
        if meant && heard.is_none_or(|at| now.ms - at <= call::SILENCE) {
            planned = Some(talk);
            break;
        }
    }
    let mut talk = planned.unwrap_or_else(|| Interaction::blank(id, Some(customer)));
    talk.person = card.reached_at(typed, home).map(|member| member.person.id).or(talk.person);
    call::begin(&mut talk, flow, now);
    save(store, &talk, &card.customer.name, now, actor)?;
    Ok(talk)
}

/// Keeps that a step of a call was left by an answer, and what its line has `said` with it.
pub fn turn(
    store: &mut Store,
    turn: &Turn,
    said: &[CheckMark],
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let mut writer = store.begin(&Deed { now, actor, verb: "call-turn", subject })?;
    led(&writer, turn.interaction)?;
    writer.put(turn)?;
    for mark in said {
        writer.put(mark)?;
    }
    Ok(writer.finish()?)
}

/// Takes an answer back.
pub fn take_back(store: &mut Store, turn: &Turn, subject: &str, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    super::delete::record(store, turn, "call-back", subject, now, actor)
}

/// Keeps whether a card is a favourite.
pub fn favourite(store: &mut Store, mark: &CardMark, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    save::record(store, mark, "mark-card", &mark.card, now, actor)
}

/// Keeps that a card was used.
pub fn use_card(store: &mut Store, used: &CardUse, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    save::record(store, used, "use-card", &used.card, now, actor)
}

/// Keeps what was told of a use that was found as it was `before`.
pub fn tell_use(
    store: &mut Store,
    before: &CardUse,
    used: &CardUse,
    now: Now,
    actor: &str,
) -> Result<Saved<CardUse>, Problem> {
    let writer = store.begin(&Deed { now, actor, verb: "use-card", subject: &used.card })?;
    if writer.is_gone::<CardUse>(used.id)? {
        return Err(Problem::new(Kind::Missing, "use-gone"));
    }
    save::edited(writer, before, used, &["words"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::prep::{Block, ToldUse};
    use chrono_tz::Tz;

    const NOW: Now = Now::new(1_790_000_000_000, Tz::UTC);
    const OWNER: Id = Id::from_bytes([1; 16]);

    /// A planned talk.
    fn talk() -> (Store, Id) {
        let mut store = Store::in_memory("test").unwrap();
        let mut customer = Customer::blank(OWNER, None);
        customer.name = Clean::line("Acme");
        save::record(&mut store, &customer, "add-customer", "Acme", NOW, "me").unwrap();
        let talk = Interaction::blank(Id::from_bytes([2; 16]), Some(OWNER));
        save(&mut store, &talk, "Acme", NOW, "me").unwrap();
        (store, talk.id)
    }

    #[test]
    fn nothing_is_written_where_nobody_would_see_it_again() {
        let (mut store, talk) = talk();
        let ticked = CheckMark::of(OWNER, talk, "who-decides", Block::Goal);
        let answered = SpinAnswer::of(OWNER, talk, "s1");
        let mut due = Followup::blank(Id::from_bytes([3; 16]), Some(OWNER));
        due.text = Clean::line("Send the offer");
        super::super::delete::customer(&mut store, OWNER, NOW, "me").unwrap();
        let before = store.last_seq().unwrap();
        let refused = [
            mark(&mut store, &ticked, &ticked, "", NOW, "me").err(),
            answer(&mut store, &answered, &answered, "", NOW, "me").err(),
            follow::save(&mut store, None, &due, "Acme", NOW, "me").err(),
        ];
        assert_eq!(refused.map(|problem| problem.map(|problem| problem.what)), [Some("customer-gone"); 3]);
        assert_eq!(store.last_seq().unwrap(), before);
    }

    #[test]
    fn what_was_deleted_elsewhere_while_a_form_was_open_is_not_brought_back() {
        let (mut store, talk) = talk();
        let before = store.get::<Interaction>(talk).unwrap().unwrap();
        let item = CheckMark::own(Id::from_bytes([4; 16]), OWNER, talk, Block::Goal, Clean::line("Bring samples"));
        mark(&mut store, &item, &item, "", NOW, "me").unwrap();
        let mut due = Followup::blank(Id::from_bytes([3; 16]), Some(OWNER));
        due.text = Clean::line("Send the offer");
        follow::save(&mut store, None, &due, "Acme", NOW, "me").unwrap();
        unmark(&mut store, &item, "", NOW, "other").unwrap();
        super::super::delete::record(&mut store, &due, "delete", "", NOW, "other").unwrap();
        let last = store.last_seq().unwrap();
        let (noted, moved) = (
            CheckMark { note: Clean::note("blue ones"), ..item.clone() },
            Followup { text: Clean::line("Send it soon"), ..due.clone() },
        );
        let refused = [
            mark(&mut store, &item, &noted, "", NOW, "me").err(),
            follow::save(&mut store, Some(&due), &moved, "Acme", NOW, "me").err(),
            save_talk(
                &mut store,
                TalkEdit { was_next: Some(&due), next: Some(&moved), ..TalkEdit::of(&before, &before) },
                Said::default(),
                "",
                NOW,
                "me",
            )
            .err(),
        ];
        let said = refused.map(|problem| problem.map(|problem| problem.what));
        assert_eq!(said, [Some("item-gone"), Some("follow-gone"), Some("follow-gone")]);
        super::super::delete::record(&mut store, &before, "delete", "", NOW, "other").unwrap();
        let goal = Interaction { goal: Clean::line("Survey"), ..before.clone() };
        let refused = [
            save_edited(&mut store, Some(&before), &goal, "", NOW, "me").err(),
            save_talk(&mut store, TalkEdit::of(&before, &goal), Said::default(), "", NOW, "me").err(),
        ];
        assert_eq!(refused.map(|problem| problem.map(|problem| problem.what)), [Some("visit-gone"); 2]);
        assert_eq!(store.last_seq().unwrap(), last + 1, "nothing but the deleting was written");
    }

    #[test]
    fn who_waits_for_another_program_sees_what_it_has_deleted() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.db");
        let (mut here, mut there) = (Store::open(&path, "here").unwrap(), Store::open(&path, "there").unwrap());
        let mut customer = Customer::blank(OWNER, None);
        customer.name = Clean::line("Acme");
        save::record(&mut here, &customer, "add-customer", "Acme", NOW, "me").unwrap();
        let mut due = Followup::blank(Id::from_bytes([3; 16]), Some(OWNER));
        due.text = Clean::line("Send the offer");
        let talk = Interaction::blank(Id::from_bytes([2; 16]), Some(OWNER));
        let mut other = there.begin(&Deed { now: NOW, actor: "other", verb: "delete", subject: "" }).unwrap();
        other.delete(&customer).unwrap();
        let refused = std::thread::scope(|scope| {
            let waits = scope.spawn(|| {
                [
                    follow::save(&mut here, None, &due, "Acme", NOW, "me").err(),
                    save(&mut here, &talk, "Acme", NOW, "me").err(),
                ]
            });
            // By now it has looked around, if it looks before it has the file to itself.
            std::thread::sleep(std::time::Duration::from_millis(300));
            other.finish().unwrap();
            waits.join().unwrap()
        });
        assert_eq!(refused.map(|problem| problem.map(|problem| problem.what)), [Some("customer-gone"); 2]);
    }

    #[test]
    fn what_another_window_told_of_a_use_stays_beside_what_the_wrap_up_tells() {
        let (mut store, id) = talk();
        let talk = store.get::<Interaction>(id).unwrap().unwrap();
        let kept = |store: &Store, n: u8| store.get::<CardUse>(Id::from_bytes([n; 16])).unwrap().unwrap();
        let mut wrap_up = |n: u8, theirs: &str, mine: &str| {
            let found = CardUse { interaction: Some(id), ..CardUse::blank(Id::from_bytes([n; 16]), Some(OWNER)) };
            use_card(&mut store, &found, NOW, "me").unwrap();
            let words = |words: &str| CardUse { words: Clean::line(words), ..found.clone() };
            use_card(&mut store, &words(theirs), NOW, "other").unwrap();
            let told = ToldUse { before: Some(found.clone()), used: words(mine).tell(false) };
            let said = Said { missed: Some(&told), ..Said::default() };
            save_talk(&mut store, TalkEdit::of(&talk, &talk), said, "", NOW, "me").unwrap();
            let kept = kept(&store, n);
            (kept.words.to_string(), kept.missed)
        };
        assert_eq!(wrap_up(7, "too dear", ""), ("too dear".to_owned(), true));
        assert_eq!(wrap_up(8, "", "no budget"), ("no budget".to_owned(), true));
        assert_eq!(wrap_up(9, "too dear", "no budget"), ("too dear / no budget".to_owned(), true));
        let (long, mine) = ("x".repeat(200), "y".repeat(200));
        let (words, missed) = wrap_up(10, &long, &mine);
        assert!(missed && words.ends_with(&mine) && words.starts_with("xxxxx"), "{words}");
        assert_eq!(words.chars().count(), 300);
    }

    #[test]
    fn a_tick_is_kept_however_long_the_words_of_the_playbook_are() {
        let (mut store, talk) = talk();
        let mut ticked = CheckMark::of(Id::from_bytes([1; 16]), talk, "who-decides", Block::Goal);
        ticked.text = Clean::line(&"x".repeat(400));
        ticked.done = true;
        mark(&mut store, &ticked, &ticked, "", NOW, "me").unwrap();
        let kept = store.check_marks(talk).unwrap();
        assert_eq!((kept[0].done, kept[0].text.len()), (true, 300));
    }
}
