//! One row of a form: what it is called, what is typed or chosen in it, and what it could be completed to.

use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::domain::day::{self, Beside, Step};
use crate::domain::private;
use crate::domain::slot::Slot;
use crate::domain::time::Now;
use crate::text::{Veil, fold_str};
use std::borrow::Cow;

pub struct FormRow {
    /// Wire name; `field-<name>` is its label, unless it is a custom field.
    pub name: Cow<'static, str>,
    pub custom: bool,
    /// What it is called, where that depends on what it holds.
    pub label: Option<String>,
    /// Message key of what to know about it.
    pub hint: Option<&'static str>,
    pub input: Input,
    /// What it held when the form was opened, as [`FormRow::text`] gives it.
    pub was: String,
    /// Somebody typed or chose something here.
    pub touched: bool,
    /// Known words to complete with.
    pub known: Vec<String>,
    pub holds: Holds,
    /// What usually stands here: shown while the line is empty, and taken by an arrow.
    pub offer: Option<String>,
    /// What a tick in it means, in words; it stands out until it is ticked.
    pub ticks: Option<String>,
    /// Its day was chosen by keys, which go on moving it until something is typed.
    pub stepped: bool,
}

/// What the text of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Words,
    /// It may ask for what is filled in while it is said.
    Slots,
    /// It names a day, perhaps with a time; what was understood is said beside it.
    Day,
    /// The day, perhaps with a time, of something that took place.
    Past,
    /// How often something is to be; what it means is said beside it.
    Gap,
}

pub enum Input {
    Line(Line),
    /// A family of words, the wire names, and the place chosen; none where it may be unknown.
    Choice {
        family: &'static str,
        names: &'static [&'static str],
        at: Option<usize>,
        optional: bool,
    },
    /// One of the playbook's things: its id and its name.
    Of {
        options: Vec<(String, String)>,
        at: Option<usize>,
    },
    YesNo(bool),
}

impl FormRow {
    pub fn line(name: &'static str, text: &str) -> Self {
        Self::new(name.into(), Input::Line(Line::new(text)))
    }

    fn new(name: Cow<'static, str>, input: Input) -> Self {
        let mut row = Self {
            name,
            custom: false,
            label: None,
            hint: None,
            input,
            was: String::new(),
            touched: false,
            known: Vec::new(),
            holds: Holds::Words,
            offer: None,
            ticks: None,
            stepped: false,
        };
        row.was = row.text();
        row
    }

    /// The same, with what was said elsewhere: it counts as typed here.
    #[must_use]
    pub fn said(mut self, text: &str) -> Self {
        (self.input, self.touched) = (Input::Line(Line::new(text)), true);
        self
    }

    #[must_use]
    pub fn with_known(mut self, known: Vec<String>) -> Self {
        self.known = known;
        self
    }

    #[must_use]
    pub fn with_hint(mut self, hint: &'static str) -> Self {
        self.hint = Some(hint);
        self
    }

    pub fn custom(name: &str, text: &str) -> Self {
        Self { custom: true, ..Self::new(name.to_owned().into(), Input::Line(Line::new(text))) }
    }

    /// A line with a label of its own.
    pub fn called(name: String, label: String, text: &str) -> Self {
        Self { label: Some(label), ..Self::new(name.into(), Input::Line(Line::new(text))) }
    }

    pub fn choice(
        name: &'static str,
        family: &'static str,
        names: &'static [&'static str],
        value: Option<&str>,
        optional: bool,
    ) -> Self {
        let at = value.and_then(|value| names.iter().position(|name| *name == value));
        Self::new(name.into(), Input::Choice { family, names, at, optional })
    }

    /// A choice among the playbook's things.
    pub fn of(name: &'static str, label: String, options: Vec<(String, String)>, id: &str) -> Self {
        let at = options.iter().position(|(known, _)| known == id);
        Self { label: Some(label), ..Self::new(name.into(), Input::Of { options, at }) }
    }

    #[must_use]
    pub fn with_slots(mut self) -> Self {
        self.holds = Holds::Slots;
        self
    }

    #[must_use]
    pub fn with_day(mut self) -> Self {
        self.holds = Holds::Day;
        self.hint = Some("ui-day-hint");
        self
    }

    /// The day of something that took place.
    #[must_use]
    pub fn with_past(mut self) -> Self {
        self.holds = Holds::Past;
        self.hint = Some("ui-past-hint");
        self
    }

    #[must_use]
    pub fn with_gap(mut self) -> Self {
        self.holds = Holds::Gap;
        self.hint = Some("ui-gap-hint");
        self
    }

    pub fn yes_no(name: &'static str, yes: bool) -> Self {
        Self::new(name.into(), Input::YesNo(yes))
    }

    /// Something to tick, not ticked yet.
    pub fn missing(name: String, label: String, text: String) -> Self {
        let ticks = Some(text);
        Self { label: Some(label), ticks, ..Self::new(name.into(), Input::YesNo(false)) }
    }

    /// Its value is private as a whole.
    pub fn is_private(&self) -> bool {
        !self.custom && private::is_private(&self.name)
    }

    /// The line as it may be read on the screen.
    pub fn shown(&self, line: &Line, veil: Veil) -> Line {
        let text = if self.is_private() { veil.value(line.text()) } else { veil.text(line.text()) };
        line.shown_as(&text)
    }

    /// What a completion would make of it: the first known word that begins as typed, or the slot that was begun.
    pub fn completion(&self) -> Option<String> {
        let Input::Line(line) = &self.input else { return None };
        if self.holds == Holds::Slots && line.at_end() {
            return slot_begun(line.text());
        }
        let typed = fold_str(line.text());
        if typed.is_empty() {
            return self.offer.clone().filter(|_| line.is_empty());
        }
        if !line.at_end() {
            return None;
        }
        let begins = |word: &&String| {
            let folded = fold_str(word);
            folded.starts_with(&typed) && folded != typed
        };
        self.known.iter().find(begins).cloned()
    }
}

impl FormRow {
    /// What saving would understand by a day and the line of its time.
    pub fn day(&self, time: Beside<'_>, now: Now) -> Option<day::When> {
        let Input::Line(line) = &self.input else { return None };
        if self.holds == Holds::Past {
            return day::past_when(line.text(), now).ok();
        }
        let plan = day::plan(line.text(), time, "due", now).ok()?;
        Some(day::When { day: plan.day?, time: plan.time })
    }

    /// What a key makes of a day that is chosen by keys: the arrows go by half hours, where the time has no line of its own,
    /// and with Ctrl by days. None where the key means what it means in any line.
    pub fn step(&self, key: Key, has_time: bool, now: Now) -> Option<String> {
        let Input::Line(line) = &self.input else { return None };
        let forward = match key.code {
            Code::Right => true,
            Code::Left => false,
            _ => return None,
        };
        // Where something was typed, the caret walks through it; at its end there is nothing left to walk to.
        let ours = self.stepped || key.ctrl || forward && line.at_end() || line.is_empty() && forward;
        let is_past = self.holds == Holds::Past;
        if !matches!(self.holds, Holds::Day | Holds::Past) || !ours {
            return None;
        }
        let from = match line.text() {
            "" => None,
            typed if is_past => Some(day::past_when(typed, now).ok()?),
            typed => Some(day::parse_when(typed, now)?),
        };
        let by = if key.ctrl || has_time { Step::Day } else { Step::HalfHour };
        let stepped = if is_past { day::past_step } else { day::step };
        let day::When { day, time } = stepped(from, by, forward, now)?;
        let time = time.filter(|_| !has_time).map(|time| time.format(" %H:%M").to_string());
        Some(format!("{day}{}", time.unwrap_or_default()))
    }
}

/// The text with the slot at its end written out: `{cu` becomes `{customer}`.
fn slot_begun(text: &str) -> Option<String> {
    let (before, begun) = text.rsplit_once('{')?;
    let name = Slot::NAMES.iter().find(|name| !begun.is_empty() && name.starts_with(begun))?;
    (!before.ends_with('{')).then(|| format!("{before}{{{name}}}"))
}
