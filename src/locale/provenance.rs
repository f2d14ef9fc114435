//! Where facts come from, in words.

use super::{Arg, Words};
use crate::domain::field::{Record, Type};
use crate::domain::product::Value;
use crate::domain::provenance::{About, Sourced};
use crate::domain::time::Now;
use crate::text::{Veil, fit};

impl Words {
    /// Where facts come from, those of one source in one line: "region, phone 030 1234, Ann Lee: since Mon 23 Nov (from
    /// list.csv)". What a person, a sheet or a line came with is not said again for each of its fields.
    pub fn sources(&self, facts: &[Sourced<'_>], veil: Veil, now: Now) -> Vec<String> {
        let mut told: Vec<(String, Vec<String>)> = Vec::new();
        for fact in facts {
            let source =
                fact.origin.map_or_else(|| self.get("label-unknown").into_owned(), |entry| self.set_by(entry, now));
            let came_with = |one: &Sourced<'_>| {
                one.about.whole() == fact.about.part_of() && one.origin.map(|of| of.grp) == fact.origin.map(|of| of.grp)
            };
            if fact.about.part_of().is_some() && facts.iter().any(came_with) {
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
            About::Rival(sheet) => (None, self.fmt("source-rival", &[("name", Arg::from(sheet.name.as_str()))])),
            About::OfRival(sheet, field) => (None, self.part_of(&sheet.name, &self.choice("field", field))),
            About::Worth(line) => (None, self.fmt("source-worth", &[("text", gist(line).into())])),
            About::OfWorth(line, field) => (None, self.part_of(&gist(line), &self.choice("value-part", field))),
        };
        match owner {
            Some(member) => {
                let args = [("person", Arg::from(member.person.name.as_str())), ("name", name.into())];
                self.fmt("source-of-person", &args)
            }
            None => name,
        }
    }

    /// One answer on a sheet, one part of a line.
    fn part_of(&self, whole: &str, part: &str) -> String {
        self.fmt("source-part", &[("of", Arg::from(whole)), ("name", part.into())])
    }
}

/// What a line of value is known by, cut where it is long.
fn gist(line: &Value) -> String {
    const CELLS: usize = 30;
    let said = Value::FIELDS.iter().find_map(|field| field.get(line).encode().filter(|_| field.kind != Type::Ref));
    fit(&said.unwrap_or_default(), CELLS, "…").into_owned()
}
