//! One table of fields per noun: name, type, access, merge rule, weight, since-version.
//! Diff, change record, undo, import mapping, export, form and filter iterate over it.

use super::id::Id;
use super::problem::{Kind as Trouble, Problem};
use crate::text::Clean;
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime};
use std::ops::RangeInclusive;

/// How two edits of the same field made on two machines are settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// The later edit wins.
    Latest,
    /// Once true, it stays true until cleared by someone entitled (do not call).
    Or,
    /// Never edited after creation.
    Append,
}

/// What a field holds; the store and the forms follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// One line of at most so many characters.
    Line(usize),
    /// Several lines.
    Note,
    /// One of a fixed set of wire names.
    Choice(&'static [&'static str]),
    /// A whole number within these bounds, both included.
    Whole(i64, i64),
    YesNo,
    Date,
    Time,
    /// UTC milliseconds.
    Instant,
    Ref,
}

/// The value of a field, independent of its noun.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    #[default]
    Unknown,
    Text(String),
    Whole(i64),
    YesNo(bool),
    Date(NaiveDate),
    Time(NaiveTime),
    Ref(Id),
}

impl Value {
    /// The text of a change record: one form per value, `None` for unknown.
    pub fn encode(&self) -> Option<String> {
        Some(match self {
            Self::Unknown => return None,
            Self::Text(text) => text.clone(),
            Self::Whole(n) => n.to_string(),
            Self::YesNo(yes) => if *yes { "1" } else { "0" }.to_owned(),
            Self::Date(date) => date.format("%Y-%m-%d").to_string(),
            Self::Time(time) => time.format("%H:%M").to_string(),
            Self::Ref(id) => id.to_string(),
        })
    }

    /// The value that `encode` wrote, or `None` where the text is not of that type.
    pub fn decode(kind: Type, text: Option<&str>) -> Option<Self> {
        let Some(text) = text else {
            return Some(Self::Unknown);
        };
        Some(match kind {
            Type::Line(_) | Type::Note | Type::Choice(_) => Self::Text(text.to_owned()),
            Type::Whole(..) | Type::Instant => Self::Whole(text.parse().ok()?),
            Type::YesNo => Self::YesNo(match text {
                "1" => true,
                "0" => false,
                _ => return None,
            }),
            Type::Date => Self::Date(NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?),
            Type::Time => Self::Time(NaiveTime::parse_from_str(text, "%H:%M").ok()?),
            Type::Ref => Self::Ref(Id::parse(text)?),
        })
    }
}

/// Days outside of these years are slips of the hand: nothing could be reckoned with them, and as text they would not sort.
const YEARS: RangeInclusive<i32> = 1..=9999;

/// Whether the year of a moment, in UTC milliseconds, is one of [`YEARS`].
fn is_in_years(ms: i64) -> bool {
    DateTime::from_timestamp_millis(ms).is_some_and(|moment| YEARS.contains(&moment.year()))
}

/// A character has at least one byte: counting is seldom needed.
fn is_longer(text: &str, most: usize) -> bool {
    text.len() > most && text.chars().count() > most
}

/// How a field's value is read and set. The function pairs come from [`field!`](crate::field).
pub enum Access<T> {
    Text(fn(&T) -> &Clean, fn(&mut T) -> &mut Clean),
    Choice(fn(&T) -> Option<&'static str>, fn(&mut T, Option<&str>) -> bool),
    Whole(fn(&T) -> Option<i64>, fn(&mut T, Option<i64>)),
    YesNo(fn(&T) -> bool, fn(&mut T, bool)),
    Date(fn(&T) -> Option<NaiveDate>, fn(&mut T, Option<NaiveDate>)),
    Time(fn(&T) -> Option<NaiveTime>, fn(&mut T, Option<NaiveTime>)),
    Ref(fn(&T) -> Option<Id>, fn(&mut T, Option<Id>)),
}

/// One row of a noun's table of fields.
pub struct Field<T> {
    /// Stable wire name: column, JSON key, import target, change record.
    pub name: &'static str,
    pub kind: Type,
    pub access: Access<T>,
    pub merge: Merge,
    /// How much it counts in the portrait's completeness; 0 = not at all.
    pub weight: u8,
    /// The schema version that brought it.
    pub since: u16,
}

impl<T> Field<T> {
    pub fn get(&self, of: &T) -> Value {
        match &self.access {
            Access::Text(get, _) => match get(of) {
                text if text.is_empty() => Value::Unknown,
                text => Value::Text(text.as_str().to_owned()),
            },
            Access::Choice(get, _) => get(of).map_or(Value::Unknown, |name| Value::Text(name.to_owned())),
            Access::Whole(get, _) => get(of).map_or(Value::Unknown, Value::Whole),
            Access::YesNo(get, _) => Value::YesNo(get(of)),
            Access::Date(get, _) => get(of).map_or(Value::Unknown, Value::Date),
            Access::Time(get, _) => get(of).map_or(Value::Unknown, Value::Time),
            Access::Ref(get, _) => get(of).map_or(Value::Unknown, Value::Ref),
        }
    }

    /// The most characters the field takes, where its text has more.
    pub fn too_long(&self, of: &T) -> Option<usize> {
        let (Type::Line(most), Access::Text(get, _)) = (self.kind, &self.access) else { return None };
        is_longer(get(of), most).then_some(most)
    }

    /// Why text of this length cannot be kept.
    pub fn long(&self, most: usize) -> Problem {
        Problem::new(Trouble::BadData, "field-long").field(self.name).arg("most", most.to_string())
    }

    /// Why what the field holds may not be kept, where that is so: see [`unfit`](Self::unfit).
    pub fn refused(&self, of: &T) -> Option<Problem> {
        match self.access {
            // Looked at where it stands: an import asks this of every cell.
            Access::Text(..) => self.too_long(of).map(|most| self.long(most)),
            Access::Choice(..) | Access::YesNo(..) | Access::Time(..) | Access::Ref(..) => None,
            Access::Whole(..) | Access::Date(..) => self.unfit(&self.get(of)),
        }
    }

    /// Why this value may not be kept, where that is so: too many characters, a number out of its bounds, a moment in a
    /// year that calendars do not write with four digits.
    pub fn unfit(&self, value: &Value) -> Option<Problem> {
        let bad = |what| Problem::new(Trouble::BadData, what).field(self.name);
        match (self.kind, value) {
            (Type::Line(most), Value::Text(text)) => is_longer(text, most).then(|| self.long(most)),
            (Type::Whole(from, to), Value::Whole(n)) if !(from..=to).contains(n) => {
                Some(bad("field-range").arg("from", from.to_string()).arg("to", to.to_string()))
            }
            (Type::Date, Value::Date(day)) if !YEARS.contains(&day.year()) => Some(bad("field-years")),
            (Type::Instant, Value::Whole(ms)) if !is_in_years(*ms) => Some(bad("field-years")),
            _ => None,
        }
    }

    /// Sets the field, or says why the value does not fit. Text is cleaned here, once more than needed rather than once less.
    pub fn set(&self, of: &mut T, value: Value) -> Result<(), Problem> {
        let before = self.get(of);
        self.restore(of, value)?;
        if let Some(refused) = self.refused(of) {
            self.restore(of, before)?;
            return Err(refused);
        }
        Ok(())
    }

    /// Sets the field to what was kept. A text longer than may be typed today is read all the same: whoever kept it
    /// wants it back.
    pub fn restore(&self, of: &mut T, value: Value) -> Result<(), Problem> {
        let misfit = || Problem::new(Trouble::BadData, "field-type").field(self.name);
        match (&self.access, value) {
            (Access::Text(_, get), Value::Text(text)) => {
                *get(of) = if self.kind == Type::Note { Clean::note(&text) } else { Clean::line(&text) };
            }
            (Access::Text(_, get), Value::Unknown) => *get(of) = Clean::default(),
            (Access::Choice(_, set), Value::Text(name)) => {
                if !set(of, Some(&name)) {
                    return Err(Problem::new(Trouble::BadData, "field-choice").field(self.name).arg("value", name));
                }
            }
            (Access::Choice(_, set), Value::Unknown) => {
                if !set(of, None) {
                    return Err(Problem::new(Trouble::BadData, "field-empty").field(self.name));
                }
            }
            (Access::Whole(_, set), Value::Whole(n)) => set(of, Some(n)),
            (Access::Whole(_, set), Value::Unknown) => set(of, None),
            (Access::YesNo(_, set), Value::YesNo(yes)) => set(of, yes),
            (Access::YesNo(_, set), Value::Unknown) => set(of, false),
            (Access::Date(_, set), Value::Date(date)) => set(of, Some(date)),
            (Access::Date(_, set), Value::Unknown) => set(of, None),
            (Access::Time(_, set), Value::Time(time)) => set(of, Some(time)),
            (Access::Time(_, set), Value::Unknown) => set(of, None),
            (Access::Ref(_, set), Value::Ref(id)) => set(of, Some(id)),
            (Access::Ref(_, set), Value::Unknown) => set(of, None),
            _ => return Err(misfit()),
        }
        Ok(())
    }
}

/// A noun that is kept: its table, its fields, and the record it belongs to.
pub trait Record: Clone + PartialEq + Sized + 'static {
    const TABLE: &'static str;
    const FIELDS: &'static [Field<Self>];

    fn blank(id: Id, parent: Option<Id>) -> Self;
    fn id(&self) -> Id;
    /// The customer it hangs on; `None` for a customer itself and for what stands alone.
    fn parent(&self) -> Option<Id>;

    /// The first field that holds more than it may.
    fn check(&self) -> Result<(), Problem> {
        Self::FIELDS.iter().try_for_each(|field| field.refused(self).map_or(Ok(()), Err))
    }

    /// Columns computed from the fields, kept for order and look-up; never in a change record.
    fn derived(&self) -> Vec<(&'static str, Value)> {
        Vec::new()
    }

    fn field(name: &str) -> Option<&'static Field<Self>> {
        Self::FIELDS.iter().find(|field| field.name == name)
    }
}

/// One row of a table of fields: `field!(line name[200] weight 10)`.
#[macro_export]
macro_rules! field {
    // Brought by a later version of the schema.
    (since $version:literal, $($row:tt)+) => {
        $crate::domain::field::Field { since: $version, ..$crate::field!($($row)+) }
    };
    (@row $name:ident, $kind:expr, $access:expr, $merge:expr, $weight:expr) => {
        $crate::domain::field::Field {
            name: stringify!($name),
            kind: $kind,
            access: $access,
            merge: $merge,
            weight: $weight,
            since: 1,
        }
    };
    (line $name:ident [$most:expr] $(weight $w:expr)?) => {
        $crate::field!(@row $name, $crate::domain::field::Type::Line($most),
            $crate::domain::field::Access::Text(|r| &r.$name, |r| &mut r.$name),
            $crate::domain::field::Merge::Latest, 0 $(+ $w)?)
    };
    (note $name:ident $(weight $w:expr)?) => {
        $crate::field!(@row $name, $crate::domain::field::Type::Note,
            $crate::domain::field::Access::Text(|r| &r.$name, |r| &mut r.$name),
            $crate::domain::field::Merge::Latest, 0 $(+ $w)?)
    };
    // A choice that always has a value.
    (choice $name:ident : $enum:ty $(, weight $w:expr)?) => {
        $crate::field!(@row $name, $crate::domain::field::Type::Choice(<$enum>::NAMES),
            $crate::domain::field::Access::Choice(
                |r| Some(r.$name.name()),
                |r, to| match to.and_then(<$enum>::parse) { Some(value) => { r.$name = value; true } None => false }),
            $crate::domain::field::Merge::Latest, 0 $(+ $w)?)
    };
    // A choice that may be unknown.
    (choice? $name:ident : $enum:ty $(, weight $w:expr)?) => {
        $crate::field!(@row $name, $crate::domain::field::Type::Choice(<$enum>::NAMES),
            $crate::domain::field::Access::Choice(
                |r| r.$name.map(<$enum>::name),
                |r, to| match to.map(<$enum>::parse) {
                    None => { r.$name = None; true }
                    Some(Some(value)) => { r.$name = Some(value); true }
                    Some(None) => false }),
            $crate::domain::field::Merge::Latest, 0 $(+ $w)?)
    };
    // A whole number from the first to the second bound.
    (whole $name:ident [$from:literal, $to:literal] $(weight $w:expr)?) => {
        $crate::field!(@row $name, $crate::domain::field::Type::Whole($from, $to),
            $crate::domain::field::Access::Whole(|r| r.$name, |r, to| r.$name = to),
            $crate::domain::field::Merge::Latest, 0 $(+ $w)?)
    };
    (instant $name:ident) => {
        $crate::field!(@row $name, $crate::domain::field::Type::Instant,
            $crate::domain::field::Access::Whole(|r| r.$name, |r, to| r.$name = to),
            $crate::domain::field::Merge::Latest, 0)
    };
    (yes $name:ident $(, $merge:ident)?) => {
        $crate::field!(@row $name, $crate::domain::field::Type::YesNo,
            $crate::domain::field::Access::YesNo(|r| r.$name, |r, to| r.$name = to),
            $crate::field!(@merge $($merge)?), 0)
    };
    (@merge) => { $crate::domain::field::Merge::Latest };
    (@merge or) => { $crate::domain::field::Merge::Or };
    (date $name:ident $(weight $w:expr)?) => {
        $crate::field!(@row $name, $crate::domain::field::Type::Date,
            $crate::domain::field::Access::Date(|r| r.$name, |r, to| r.$name = to),
            $crate::domain::field::Merge::Latest, 0 $(+ $w)?)
    };
    (time $name:ident) => {
        $crate::field!(@row $name, $crate::domain::field::Type::Time,
            $crate::domain::field::Access::Time(|r| r.$name, |r, to| r.$name = to),
            $crate::domain::field::Merge::Latest, 0)
    };
    (link $name:ident) => {
        $crate::field!(@row $name, $crate::domain::field::Type::Ref,
            $crate::domain::field::Access::Ref(|r| r.$name, |r, to| r.$name = to),
            $crate::domain::field::Merge::Latest, 0)
    };
}

/// An enum whose values have stable wire names: `NAMES`, `ALL`, `name()`, `parse()`.
#[macro_export]
macro_rules! choices {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $wire:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            pub const NAMES: &'static [&'static str] = &[$($wire),+];

            /// The stable wire name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $wire),+ }
            }

            pub fn parse(name: &str) -> Option<Self> {
                match name { $($wire => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
