//! Where facts come from, in words.

use super::{Arg, Words};
use crate::domain::provenance::{About, Sourced};
use crate::domain::time::Now;
use crate::text::Veil;

impl Words {
    /// Where facts come from, those of one source in one line: "region, phone 030 1234, Ann Lee: since Mon 23 Nov (from
    /// list.csv)". What a person came with is not said again for each of their fields.
    pub fn sources(&self, facts: &[Sourced<'_>], veil: Veil, now: Now) -> Vec<String> {
        let mut told: Vec<(String, Vec<String>)> = Vec::new();
        for fact in facts {
            let source =
                fact.origin.map_or_else(|| self.get("label-unknown").into_owned(), |entry| self.set_by(entry, now));
            let of_whom = |one: &Sourced<'_>| matches!((one.about, fact.about), (About::Person(whole), About::OfPerson(member, _)) if whole == member);
            let came_with =
                facts.iter().any(|one| of_whom(one) && one.origin.map(|of| of.grp) == fact.origin.map(|of| of.grp));
            if came_with {
                continue;
            }
            let name = self.about(fact.about, veil);
            match told.iter_mut().find(|(known, _)| *known == source) {
                Some((_, names)) => names.push(name),
                None => told.push((source, vec![name])),
            }
        }
        let comma = self.get("list-comma");
        told.into_iter().map(|(source, names)| self.labelled(&names.join(comma.as_ref()), &source)).collect()
    }

    /// What a fact is about.
    fn about(&self, about: About<'_>, veil: Veil) -> String {
        let (owner, name) = match about {
            About::Field(field) => (None, self.choice("field", field).into_owned()),
            About::Tag(tag) => (None, format!("#{}", tag.name)),
            About::Custom(custom, owner) => (owner, custom.name.to_string()),
            About::Point(point, owner) => {
                (owner, format!("{} {}", self.choice("way", point.way.name()), veil.value(&point.value)))
            }
            About::Person(member) => (None, member.person.name.to_string()),
            About::OfPerson(member, field) => (Some(member), self.choice("field", field).into_owned()),
        };
        match owner {
            Some(member) => {
                let args = [("person", Arg::from(member.person.name.as_str())), ("name", name.into())];
                self.fmt("source-of-person", &args)
            }
            None => name,
        }
    }
}
