//! Who decides, in words: what is missing on the map, and how a person stands there.

use super::{Arg, Words};
use crate::domain::decision::{Gap, Place};

impl Words {
    /// What is missing, in a sentence; `name`: of whom it is about.
    pub fn gap(&self, gap: Gap, name: &str) -> String {
        let figure = Arg::from(gap.figure().unwrap_or(0));
        self.fmt(&format!("gap-{}", gap.kind().name()), &[("name", Arg::from(name)), ("n", figure)])
    }

    /// A value from 1 to 5 as a bar and a word: `[####-] strong`.
    pub fn bar(&self, family: &str, value: i64) -> String {
        let full = usize::try_from(value.clamp(0, 5)).unwrap_or(0);
        let bar = format!("[{}{}]", "#".repeat(full), "-".repeat(5 - full));
        format!("{bar} {}", self.choice(family, &value.to_string()))
    }

    /// How somebody stands: the part they play, their stance, the weight of their word, their trust, the last contact.
    pub fn standing(&self, place: &Place<'_>) -> Vec<String> {
        let role = &place.member.role;
        let named = |family: &str, value: i64| {
            let what = self.get(if family == "trust" { "map-trust" } else { "map-strength" });
            format!("{what} {}", self.bar(family, value))
        };
        let contact = match place.last {
            Some(days) => self.fmt("map-last-contact", &[("ago", self.ago(days).into())]),
            None if place.contacts > 0 => self.get("map-contact-undated").into_owned(),
            None => self.get("map-never-met").into_owned(),
        };
        [
            role.part.map(|part| self.choice("part", part.name()).into_owned()),
            role.stance.map(|stance| self.choice("stance", stance.name()).into_owned()),
            role.strength.map(|value| named("strength", value)),
            role.trust.map(|value| named("trust", value)),
            Some(contact),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
