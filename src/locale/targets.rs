//! What the places are called to which an import brings a column, and how its numbers are read.

use super::{Arg, Words};
use crate::domain::calling_code::Found;

impl Words {
    /// By which calling code numbers without one are read; why, where the table itself said it; and what changes it.
    pub fn calling_code(&self, code: &str, found: Option<Found>) -> String {
        let Some(found) = found else { return self.fmt("import-home", &[("code", code.into())]) };
        let count = |n: u64| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
        let code = code.parse().map_or_else(|_| code.into(), Arg::Digits);
        self.fmt("import-home-found", &[("code", code), ("fits", count(found.fits)), ("all", count(found.all))])
    }

    /// The words for a place by its name, such as `customer_mobile` or `industry`.
    pub fn target(&self, name: &str) -> String {
        let key = format!("target-{name}");
        if self.has(&key) {
            return self.get(&key).into_owned();
        }
        let of = |key: &str, rest: &str| self.fmt(key, &[("field", self.target(rest).into())]);
        if let Some(values) = name.strip_suffix("_label") {
            return of("target-labels", values);
        }
        match name.split_once('_') {
            Some(("customer", rest)) => of("target-of-customer", rest),
            Some(("contact", rest)) => of("target-of-contact", rest),
            _ => self.choice("field", name).into_owned(),
        }
    }

    /// A field of one's own to which a column goes: its name where the column has another, whether it is new, and what the
    /// column holds.
    pub fn own_field(&self, name: Option<&str>, known: bool, holds: Option<&str>) -> String {
        let field = match (name, known) {
            (Some(name), _) => self.fmt("target-own-named", &[("name", name.into())]),
            (None, true) => self.get("target-own").into_owned(),
            (None, false) => self.get("target-own-new").into_owned(),
        };
        let Some(holds) = holds else { return field };
        let holds = self.choice("holds", holds);
        self.fmt("target-own-holds", &[("field", field.into()), ("holds", (&*holds).into())])
    }

    /// Of what kind customers are taken to be of whom only a name is known; none where of none.
    pub fn kinds_guessed(&self, key: &str, kinds: impl Iterator<Item = (&'static str, u64)>) -> Option<String> {
        let count = |n: u64| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
        let one = |(kind, n): (&'static str, u64)| self.fmt(&format!("import-kind-{kind}"), &[("n", count(n))]);
        let kinds: Vec<String> = kinds.map(one).collect();
        (!kinds.is_empty()).then(|| self.fmt(key, &[("kinds", kinds.join(" · ").into())]))
    }
}
