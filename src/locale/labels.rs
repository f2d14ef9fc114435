//! Labels in words: by what one knows them, and what would change them.

use super::{Arg, Words};
use crate::domain::explain::{Explained, Turn, When};
use crate::domain::time::Now;
use std::borrow::Cow;

impl Words {
    /// By what one knows that a label is right; empty where nobody says.
    pub fn known_by<'a>(&'a self, one: &'a Explained<'_>) -> Cow<'a, str> {
        if one.field.starts_with("has_") { self.choice("known-by", one.field) } else { Cow::Borrowed(&one.rule) }
    }

    /// The labels about which there is nothing to tell, in one line; none where there are none.
    pub fn not_set(&self, labels: &[Explained<'_>]) -> Option<String> {
        let unset = labels.iter().filter(|one| !one.is_told());
        let names: Vec<_> = unset.map(|one| self.choice("field", one.field)).collect();
        let labels = names.join(self.get("list-comma").as_ref());
        (!names.is_empty()).then(|| self.fmt("why-not-set", &[("labels", labels.into())]))
    }

    /// What would change a label: "Would be Loyal: buys again …", "What changes it: only a person does".
    pub fn turn(&self, turn: &Turn, now: Now) -> String {
        let to = [("to", Arg::from(turn.to.as_str()))];
        let said = match &turn.when {
            When::Known(rule) => {
                let would_be = self.fmt("label-would-be", &to);
                return if rule.is_empty() { would_be } else { self.labelled(&would_be, rule) };
            }
            When::Orders { talks, days, so_far: (have, span) } => {
                let args = [
                    ("to", Arg::from(turn.to.as_str())),
                    ("talks", (*talks).into()),
                    ("days", (*days).into()),
                    ("now", (*have).into()),
                    ("span", (*span).into()),
                ];
                self.fmt("label-turn-orders", &args)
            }
            When::Silence(day) => {
                let day = self.day(*day, now.today());
                self.fmt("label-turn-silence", &[("to", Arg::from(turn.to.as_str())), ("day", day.into())])
            }
            When::Talk => self.fmt("label-turn-talk", &to),
            When::Order => self.fmt("label-turn-order", &to),
            When::NoGap => self.fmt("label-turn-no-gap", &to),
            When::Contact => self.fmt("label-turn-contact", &to),
            When::Seen => self.get("label-turn-seen").into_owned(),
            When::ByHand => self.get("label-turn-by-hand").into_owned(),
        };
        self.labelled(&self.get("label-changes"), &said)
    }
}
