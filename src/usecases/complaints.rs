//! Complaints: taken down, looked at, brought one step further, closed with the looks back that follow.

use super::find;
use super::owner::{self, living};
use super::save::{self, Saved};
use crate::domain::complaint::{Complaint, Step};
use crate::domain::customer::Customer;
use crate::domain::desk::{self, Brought, Move, Raised, Revisit};
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::problem::{Kind, Problem};
use crate::domain::rhythm::House;
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::{Deed, Writer};
use crate::text::Clean;

/// Complaints of living customers, what passes first before the others; `all` also the closed ones.
pub fn list(store: &Store, all: bool, house: &House, now: Now) -> Result<Vec<Raised>, Problem> {
    let everything = store.complaints(true)?;
    // Each is compared with those that are young enough to be one of many, not with all there ever were.
    let since = now.ms - desk::Pattern::DAYS * 24 * 60 * 60_000;
    let young: Vec<Complaint> = everything.iter().filter(|complaint| complaint.heard() >= since).cloned().collect();
    let mut raised = Vec::new();
    for complaint in everything.iter().filter(|complaint| all || complaint.is_open()) {
        raised.extend(with_customer(store, complaint, &young, house, now)?);
    }
    desk::order(&mut raised, |raised| (&raised.complaint, raised.outlook.pressing));
    Ok(raised)
}

/// The one that somebody means by its id, whole or its last digits.
pub fn which(store: &Store, typed: &str, house: &House, now: Now) -> Result<Raised, Problem> {
    let missing = || Problem::new(Kind::Missing, "complaint-unknown").arg("id", typed);
    let complaint = find::by_own_id::<Complaint>(store, typed)?.ok_or_else(missing)?;
    with_customer(store, &complaint, &store.complaints(true)?, house, now)?.ok_or_else(missing)
}

fn with_customer(
    store: &Store,
    complaint: &Complaint,
    all: &[Complaint],
    house: &House,
    now: Now,
) -> Result<Option<Raised>, Problem> {
    let customer = store.linked::<Customer>(complaint.customer)?;
    let Some(customer) = customer else { return Ok(None) };
    let row = store.customer_row_number(customer.id)?.unwrap_or(0);
    Ok(Some(Raised {
        complaint: complaint.clone(),
        customer,
        row,
        outlook: desk::outlook(complaint, &house.desk, &house.calendar, now),
        pattern: desk::pattern(complaint, all, now),
    }))
}

/// Fields that people write; a word of another window is not overwritten by them.
const ASKS: &[&str] = &["words", "wants", "severity", "class", "owner", "due", "cause", "fix", "prevention", "reach"];

/// Takes a complaint down, or writes what has changed about it since `before`; `subject` is the customer's name.
pub fn save(
    store: &mut Store,
    before: Option<&Complaint>,
    complaint: &Complaint,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Saved<Complaint>, Problem> {
    if complaint.words.is_empty() {
        return Err(Problem::new(Kind::BadData, "complaint-empty").field("words"));
    }
    // A clock that was set back since it was taken down is nobody's fault.
    if complaint.heard() > now.ms && before.is_none_or(|before| before.heard() != complaint.heard()) {
        return Err(Problem::new(Kind::BadData, "complaint-in-future").field("heard_at"));
    }
    let verb = match before {
        None => "add-complaint",
        Some(before) if before.despite != complaint.despite => "sell-despite",
        Some(before) if before.watch != complaint.watch => "watch-complaint",
        Some(_) => "edit-complaint",
    };
    let writer = store.begin(&Deed { now, actor, verb, subject })?;
    living(&writer, complaint.customer)?;
    if before.is_some() && writer.get::<Complaint>(complaint.id)?.is_none() {
        return Err(gone());
    }
    save::edited(writer, before.unwrap_or(complaint), complaint, ASKS)
}

fn gone() -> Problem {
    Problem::new(Kind::Missing, "complaint-gone")
}

/// What a step left behind.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    pub complaint: Complaint,
    pub customer: Customer,
    /// The looks back that its closing made.
    pub followups: Vec<Followup>,
}

/// What became of a step.
#[derive(Debug, Clone, PartialEq)]
pub enum Gone {
    Moved(Box<Moved>),
    /// Others have written something else into the same fields: nothing was written. The complaint as they left it, and the
    /// wire names of the fields.
    Clash(Box<Complaint>, Vec<String>),
}

impl Gone {
    /// For a command, which cannot ask: what others have just changed is not overwritten.
    ///
    /// # Errors
    /// Where others wrote something else.
    pub fn moved(self) -> Result<Moved, Problem> {
        match self {
            Self::Moved(moved) => Ok(*moved),
            Self::Clash(_, fields) => Err(Problem::new(Kind::Changed, "changed-meanwhile").field(fields.join(", "))),
        }
    }
}

/// A step of a complaint, or its being opened again, with what was written down along with it: as it was seen, and as it is
/// left.
#[derive(Debug, Clone, Copy)]
pub struct StepOrder<'a> {
    pub before: &'a Complaint,
    pub edited: &'a Complaint,
    pub to: Move,
    /// When it happened, in UTC milliseconds.
    pub at: i64,
    /// What is to be done at the looks back once it is closed, in the order of [`Revisit::ALL`].
    pub texts: &'a [Clean],
}

/// Brings a complaint further, from where it stands by now. Closing it puts it on the watch list and plans the looks back,
/// all in one undo step. Opened again, those not done yet go.
pub fn go(store: &mut Store, order: StepOrder<'_>, house: &House, now: Now, actor: &str) -> Result<Gone, Problem> {
    let StepOrder { before, edited, to, at, texts } = order;
    if at > now.ms {
        return Err(Problem::new(Kind::BadData, "complaint-in-future").field("at"));
    }
    let kept = store.get::<Complaint>(before.id)?.ok_or_else(gone)?;
    let customer = kept.customer.ok_or_else(gone)?;
    let customer = store.get::<Customer>(customer)?.ok_or_else(owner::gone)?;
    let mut writer = store.begin(&Deed { now, actor, verb: verb(to), subject: &customer.name })?;
    let kept = writer.get::<Complaint>(before.id)?.ok_or_else(gone)?;
    let (complaint, clashes) = save::asked(before, edited, &kept, ASKS)?;
    if !clashes.is_empty() {
        return Ok(Gone::Clash(Box::new(kept), clashes));
    }
    let mut after = match to {
        Move::Take(step) => complaint.take(step, at)?,
        Move::Reopen => complaint.reopen()?,
    };
    let mut followups = Vec::new();
    match to {
        Move::Take(Step::Close) => {
            after.watch = true;
            let looks = Revisit::ALL.iter().zip(texts);
            let on = |(look, text): (&Revisit, &Clean)| look.followup(&after, text.clone(), &house.calendar, now);
            followups = looks.map(on).collect();
        }
        Move::Reopen => forget_looks(&mut writer, after.id, customer.id)?,
        Move::Take(_) => {}
    }
    writer.put(&after)?;
    for followup in &followups {
        writer.put(followup)?;
    }
    writer.finish()?;
    Ok(Gone::Moved(Box::new(Moved { complaint: after, customer, followups })))
}

/// What a talk did for its complaint, as the complaint stands by now; within the action that keeps the talk.
pub(super) fn brought(writer: &mut Writer<'_>, talk: &Interaction, by: &Brought) -> Result<(), Problem> {
    let none = || Problem::new(Kind::Missing, "complaint-not-taken").field("complaint_stage");
    let owner = writer.heir::<Customer>(talk.customer.ok_or_else(none)?)?;
    let card = writer.customer_card(owner)?.ok_or_else(none)?;
    let here = card.complaints.iter().find(|complaint| complaint.interaction == Some(talk.id));
    let about = || card.complaints.iter().find(|complaint| talk.complaint == Some(complaint.id));
    let complaint = here.or_else(about).ok_or_else(none)?;
    let mut after = complaint.come_to(by.to, by.at)?;
    after.due = by.due.or(after.due);
    if !by.fix.is_empty() {
        after.fix = by.fix.clone();
    }
    if after.stage() < complaint.stage() {
        forget_looks(writer, after.id, owner)?;
    }
    writer.put(&after)?;
    Ok(())
}

fn forget_looks(writer: &mut Writer<'_>, complaint: Id, owner: Id) -> Result<(), Problem> {
    let card = writer.customer_card(owner)?.ok_or_else(owner::gone)?;
    let looks = card.followups.iter().filter(|followup| followup.complaint == Some(complaint));
    for look in looks.filter(|look| look.done_at.is_none()) {
        writer.delete(look)?;
    }
    Ok(())
}

const fn verb(to: Move) -> &'static str {
    match to {
        Move::Take(Step::Acknowledge) => "acknowledge-complaint",
        Move::Take(Step::Answer) => "answer-complaint",
        Move::Take(Step::Solve) => "solve-complaint",
        Move::Take(Step::Confirm) => "confirm-complaint",
        Move::Take(Step::Close) => "close-complaint",
        Move::Reopen => "reopen-complaint",
    }
}

#[cfg(test)]
mod tests;
