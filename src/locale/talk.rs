//! A talk in words: what is told of it beside its summary, and what was changed in it.

use super::Words;
use crate::domain::card::CustomerCard;
use crate::domain::field::{Record, Type, Value};
use crate::domain::history::Entry;
use crate::domain::interaction::Interaction;
use crate::domain::time::{Now, local};

/// One change of a talk, ready to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The day and the time.
    pub when: String,
    pub who: String,
    pub field: String,
    /// Empty where there was nothing, or there is nothing any more.
    pub from: String,
    pub to: String,
}

impl Words {
    /// With whom a talk was, whether both were there, what it was about, whether it was edited: what is known of it.
    pub fn told_of(&self, card: &CustomerCard, talk: &Interaction) -> Vec<String> {
        let person = card.people.iter().find(|member| Some(member.person.id) == talk.person);
        let with = person.map(|member| self.fmt("talk-with", &[("name", member.person.name.as_str().into())]));
        let live = talk.live.map(|live| self.choice("talk-live", live.name()).into_owned());
        let complaint = card.complaints.iter().find(|complaint| Some(complaint.id) == talk.complaint);
        let about = complaint.map(|complaint| {
            let first = complaint.words.lines().next().unwrap_or_default();
            self.fmt("talk-about-complaint", &[("words", first.into())])
        });
        let edited = card.edited.contains(&talk.id).then(|| self.get("talk-edited").into_owned());
        [with, live, about, edited].into_iter().flatten().collect()
    }

    /// One change of a talk.
    pub fn change(&self, card: &CustomerCard, entry: &Entry, now: Now) -> Change {
        let at = local(entry.at, now.zone);
        let value = |text: Option<&str>| self.of_talk(card, &entry.field, text, now);
        Change {
            when: format!("{} {}", self.day(at.date(), now.today()), self.time(at.time())),
            who: entry.actor.clone(),
            field: self.choice("field", &entry.field).into_owned(),
            from: value(entry.old.as_deref()),
            to: value(entry.new.as_deref()),
        }
    }

    /// When, by whom where that is known, and what was changed.
    pub fn change_head(&self, change: &Change) -> String {
        let when = match Self::someone(&change.who) {
            Some(who) => self.fmt("talk-change-by", &[("when", (&change.when).into()), ("who", who.into())]),
            None => change.when.clone(),
        };
        self.fmt("talk-change", &[("when", when.into()), ("field", (&change.field).into())])
    }

    /// From what to what, in one line.
    pub fn from_to(&self, change: &Change) -> String {
        let nothing = self.get("talk-nothing");
        let shown = |text: &str| if text.is_empty() { nothing.to_string() } else { text.to_owned() };
        let args = [("from", shown(&change.from).into()), ("to", shown(&change.to).into())];
        self.fmt("talk-from-to", &args)
    }

    /// What a change record keeps of a field of a talk, as people read it.
    fn of_talk(&self, card: &CustomerCard, field: &str, text: Option<&str>, now: Now) -> String {
        let Some(text) = text else { return String::new() };
        let Some(kind) = Interaction::field(field).map(|field| field.kind) else { return text.to_owned() };
        match Value::decode(kind, Some(text)) {
            Some(Value::Text(name)) if matches!(kind, Type::Choice(_)) => {
                self.choice(if field == "live" { "answer" } else { field }, &name).into_owned()
            }
            Some(Value::Date(day)) => self.day(day, now.today()),
            Some(Value::Time(time)) => self.time(time),
            Some(Value::Whole(ms)) if kind == Type::Instant => {
                let at = local(ms, now.zone);
                format!("{} {}", self.day(at.date(), now.today()), self.time(at.time()))
            }
            Some(Value::Ref(id)) => {
                let person = card.people.iter().find(|member| member.person.id == id);
                let complaint = card.complaints.iter().find(|complaint| complaint.id == id);
                let named = person.map(|member| member.person.name.to_string());
                named.or_else(|| complaint.map(|complaint| complaint.words.to_string())).unwrap_or_else(|| id.short())
            }
            _ => text.to_owned(),
        }
    }
}
