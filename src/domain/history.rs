//! What was written about a record: when, by whom, from what to what, and why.

use super::field::Record;
use super::id::Id;

/// One change that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The action it belongs to; a later one has a higher number. Below zero: of none, a file has told it.
    pub grp: i64,
    /// UTC milliseconds.
    pub at: i64,
    pub actor: String,
    /// Wire name of the field; empty for the making of the record, with all that was in it then.
    pub field: String,
    pub old: Option<String>,
    pub new: Option<String>,
    /// The reason that was given.
    pub why: Option<String>,
    /// What was done, as undo names it.
    pub verb: String,
    pub subject: String,
}

/// What is told of a talk: a change of anything else in it is not one of what was said.
pub const OF_A_TALK: &[&str] = &[
    "person",
    "meeting",
    "channel",
    "stage",
    "day",
    "time",
    "place",
    "goal",
    "minimum",
    "summary",
    "outcome",
    "next_step",
    "held_at",
    "mood",
    "handed_over",
    "complaint",
    "live",
];

/// What was changed in a talk after it was held and written down, oldest first. What one action wrote together with that
/// is no change.
pub fn edits(history: &[Entry]) -> Vec<&Entry> {
    let told = |entry: &Entry| entry.field.is_empty() || entry.field == "stage" && entry.new.as_deref() == Some("held");
    let Some(held) = history.iter().rposition(told) else { return Vec::new() };
    let grp = history[held].grp;
    let later = history[held..].iter().filter(|entry| entry.grp > grp);
    later.filter(|entry| OF_A_TALK.contains(&entry.field.as_str())).collect()
}

/// A field of a customer that went from one value to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub customer: Id,
    /// UTC milliseconds.
    pub at: i64,
    /// Empty for none.
    pub from: String,
    pub to: String,
}

/// A label of a customer that was set or changed, as a file from another machine tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    pub customer: Id,
    /// The wire name of the field.
    pub label: String,
    /// None: not known.
    pub from: Option<String>,
    pub to: Option<String>,
    /// UTC milliseconds.
    pub at: i64,
    pub actor: String,
    /// The reason that was given.
    pub why: Option<String>,
}

/// What was written of one record, given in the order of writing, in the order in which it came to be: its making, then
/// what was written here, and among that by its day what a file has told since (`told`). The clock of what was written here
/// is not trusted more than its order.
pub fn in_order<T>(written: Vec<T>, told: impl Fn(&T) -> bool, at: impl Fn(&T) -> i64) -> Vec<T> {
    let (mut told, here): (Vec<T>, Vec<T>) = written.into_iter().partition(told);
    if told.is_empty() {
        return here;
    }
    told.sort_by_key(&at);
    let (mut told, mut all) = (told.into_iter().peekable(), Vec::new());
    for (place, one) in here.into_iter().enumerate() {
        while let Some(earlier) = told.next_if(|earlier| place > 0 && at(earlier) < at(&one)) {
            all.push(earlier);
        }
        all.push(one);
    }
    all.extend(told);
    all
}

/// The change that gave a field its present value: the last one of the field, else the making of the record. None where
/// nothing is known of either, or where the last change gave another value than the one that is there.
pub fn origin<'h, T: Record>(history: &'h [Entry], record: &T, field: &str) -> Option<&'h Entry> {
    let is = T::field(field)?.get(record).encode();
    match history.iter().rev().find(|entry| entry.field == field) {
        Some(last) => (last.new == is).then_some(last),
        None => history.iter().find(|entry| entry.field.is_empty()).filter(|_| is.is_some()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::text::Clean;

    fn entry(at: i64, field: &str, old: &str, new: &str) -> Entry {
        let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Entry {
            grp: at,
            at,
            actor: "me".into(),
            field: field.into(),
            old: said(old),
            new: said(new),
            why: None,
            verb: String::new(),
            subject: String::new(),
        }
    }

    #[test]
    fn a_talk_was_edited_when_what_it_tells_was_changed_after_it_was_held() {
        let made = entry(1, "", "", "");
        let (held, summary) = (entry(5, "stage", "planned", "held"), entry(5, "summary", "", "prices"));
        let before = entry(3, "goal", "", "survey");
        let planned = [made.clone(), before, held, summary];
        assert_eq!(edits(&planned), Vec::<&Entry>::new(), "writing it down is no change");
        let mut later = planned.to_vec();
        later.extend([entry(8, "digest_at", "", "8"), entry(9, "outcome", "continuation", "advance")]);
        assert_eq!(edits(&later).iter().map(|entry| entry.at).collect::<Vec<_>>(), [9]);
        assert_eq!(edits(&[made, entry(2, "summary", "a", "b")]).len(), 1, "logged at once, then put right");
        assert_eq!(edits(&[]), Vec::<&Entry>::new());
    }

    #[test]
    fn a_value_comes_from_its_last_change_or_from_the_making_of_the_record() {
        let mut customer = Customer::blank(Id::default(), None);
        (customer.city, customer.state) = (Clean::line("York"), Clean::line("won"));
        let history =
            [entry(1, "", "", ""), entry(2, "state", "target", "prospect"), entry(3, "state", "prospect", "won")];
        let at = |field: &str, of: &Customer| origin(&history, of, field).map(|entry| entry.at);
        assert_eq!((at("state", &customer), at("city", &customer), at("region", &customer)), (Some(3), Some(1), None));
        // Something else than the program has written: nobody knows since when.
        customer.state = Clean::line("loyal");
        assert_eq!(at("state", &customer), None);
    }
}
