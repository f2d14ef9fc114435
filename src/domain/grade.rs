//! The levels in force: what the team has set, laid over the playbook's profiles of the same level.
//! Not here: the record that keeps what was set (level).

use super::cadence::{Cadence, Every};
use super::condition::{Word, fold};
use super::level::Level;
use super::playbook::{Axis, Playbook, Profile};
use super::problem::{Kind, Problem};
use crate::domain::level::NEVER;
use crate::text::Clean;

/// One level in force.
#[derive(Debug, Clone, PartialEq)]
pub struct Grade {
    /// What the team has set of it, where it has.
    pub set: Option<Level>,
    /// The id of the playbook's profile it stands for; empty for a level of the team's own.
    pub profile: String,
    pub name: Clean,
    pub cadence: Cadence,
    /// Who belongs to it.
    pub rule: Clean,
    pub principle: Clean,
    /// Its rank, from 1: the most important first.
    pub place: i64,
    pub retired: bool,
    spellings: Vec<Word>,
}

impl Grade {
    /// What the customers' field holds for it: the profile's id, which means the same in every language, or its own name.
    pub fn word(&self) -> &str {
        if self.profile.is_empty() { &self.name } else { &self.profile }
    }

    /// Every way to write it: id, name and aliases, and what the team calls it.
    pub fn spellings(&self) -> &[Word] {
        &self.spellings
    }

    fn is_spelled(&self, folded: &str) -> bool {
        !folded.is_empty() && self.spellings.iter().any(|word| word.folded() == folded)
    }

    /// A level as the playbook has it.
    fn of_profile(profile: &Profile) -> Self {
        Self {
            set: None,
            profile: profile.id.to_string(),
            name: profile.name.clone(),
            cadence: Cadence::from_profile(profile.visit_days, profile.call_days),
            rule: Clean::line(&profile.features.words()),
            principle: Clean::line(&profile.principle.words()),
            place: profile.order,
            retired: false,
            spellings: profile.spellings.to_vec(),
        }
    }

    /// A level of the team's own, to be laid under what it has set.
    fn own() -> Self {
        Self {
            set: None,
            profile: String::new(),
            name: Clean::default(),
            cadence: Cadence::default(),
            rule: Clean::default(),
            principle: Clean::default(),
            place: i64::MAX,
            retired: false,
            spellings: Vec::new(),
        }
    }

    /// What the team has set, over what the playbook says. A gap that nobody understands leaves the playbook's.
    fn lay(&mut self, level: &Level) {
        for (text, own) in
            [(&mut self.name, &level.name), (&mut self.rule, &level.rule), (&mut self.principle, &level.principle)]
        {
            if !own.is_empty() {
                text.clone_from(own);
            }
        }
        for (every, own) in [(&mut self.cadence.visit, &level.visit_every), (&mut self.cadence.call, &level.call_every)]
        {
            match own.as_str() {
                "" => {}
                NEVER => *every = None,
                own => *every = Every::parse(own).or(*every),
            }
        }
        self.place = level.place.unwrap_or(self.place);
        self.retired = level.retired;
        self.spellings.push(Word::new(&self.name));
        self.set = Some(level.clone());
    }
}

/// All levels, the most important first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Grades(Vec<Grade>);

impl Grades {
    pub fn of(levels: &[Level], playbook: &Playbook) -> Self {
        let mut grades: Vec<Grade> = playbook.profiles_of(Axis::Level).map(Grade::of_profile).collect();
        for level in levels {
            let known = grades.iter().position(|grade| !level.profile.is_empty() && grade.profile == *level.profile);
            let at = known.unwrap_or_else(|| {
                // Of a pack that is not installed here, or the team's own.
                grades.push(Grade { profile: level.profile.to_string(), ..Grade::own() });
                grades.len() - 1
            });
            grades[at].lay(level);
        }
        grades.sort_by(|a, b| a.place.cmp(&b.place).then_with(|| a.name.cmp(&b.name)));
        Self(grades)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Grade> {
        self.0.iter()
    }

    /// Those in use.
    pub fn used(&self) -> impl Iterator<Item = &Grade> {
        self.0.iter().filter(|grade| !grade.retired)
    }

    /// The level that a text names: by name, alias or id, case and width aside. What the team calls it goes first.
    pub fn named(&self, text: &str) -> Option<&Grade> {
        let folded = fold(text);
        let by_name = self.0.iter().find(|grade| !folded.is_empty() && fold(&grade.name) == folded);
        by_name.or_else(|| self.0.iter().find(|grade| grade.is_spelled(&folded)))
    }

    /// The level that a customer counts under: the one named, else that of the playbook's profile which a few more words
    /// name ("VIP customer").
    pub fn meant(&self, text: &str, playbook: &Playbook) -> Option<&Grade> {
        self.named(text).or_else(|| self.named(playbook.resolve(Axis::Level, text)?.id.as_str()))
    }

    /// Those of these words that name no level: customers with them are never due. Before the levels have come it is not
    /// known of any.
    pub fn strange(&self, words: &[String]) -> Vec<String> {
        let strange = words.iter().filter(|word| self.named(word).is_none());
        if self.0.is_empty() { Vec::new() } else { strange.cloned().collect() }
    }

    /// Whether a level may be called so: no other one is. `of`: the level that wants the name.
    pub fn is_free(&self, name: Option<&Clean>, of: Option<&Grade>) -> Result<(), Problem> {
        let other =
            name.and_then(|name| self.named(name)).filter(|other| of.is_none_or(|of| of.word() != other.word()));
        other.map_or(Ok(()), |other| {
            Err(Problem::new(Kind::BadData, "level-exists").field("name").arg("name", other.name.as_str()))
        })
    }

    /// Customers by level, in the order of the levels, from how many have which word; words that name none at the end.
    pub fn counted(&self, words: &[(String, u32)]) -> Vec<(String, u32)> {
        let mut counts: Vec<(String, u32)> = self.iter().map(|grade| (grade.word().to_owned(), 0)).collect();
        for (word, customers) in words {
            let named = self.named(word).map_or(word.as_str(), Grade::word);
            match counts.iter_mut().find(|(known, _)| known == named) {
                Some((_, count)) => *count += customers,
                None => counts.push((word.clone(), *customers)),
            }
        }
        counts
    }

    /// When the team made a level of its own, UTC milliseconds: before that nobody was due by its word.
    pub fn made_at(&self, text: &str) -> Option<i64> {
        let own = self.named(text).filter(|grade| grade.profile.is_empty());
        own.and_then(|grade| grade.set.as_ref()?.id.made_at())
    }

    /// How often a customer with this word in its level is to be seen. A word that names no level, and a level that is
    /// not used any more, ask for nothing.
    pub fn cadence(&self, text: &str) -> Cadence {
        self.named(text).filter(|grade| !grade.retired).map_or_else(Cadence::default, |grade| grade.cadence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Record;
    use crate::domain::id::Id;
    use crate::domain::playbook::ItemId;
    use crate::domain::slot::Template;

    fn playbook() -> Playbook {
        let mut book = Playbook::default();
        for (order, id, visit, call) in [(1, "vip", Some(7), None), (2, "model", Some(30), Some(7))] {
            let (id, name) = (ItemId::parse(id).unwrap(), Clean::line(id));
            let line = Template::parse(&Clean::line("feature")).unwrap();
            let profile = Profile {
                spellings: Profile::spelled(&id, &name, &[Clean::line("大客户")]),
                id,
                axis: Axis::Level,
                order,
                visit_days: visit,
                call_days: call,
                name,
                features: line.clone(),
                stress: line.clone(),
                speak: line.clone(),
                opening: Vec::new(),
                principle: line,
            };
            book.profiles.insert(ItemId::own(), profile);
        }
        book
    }

    fn wires(cadence: Cadence) -> (Option<String>, Option<String>) {
        (cadence.visit.map(Every::wire), cadence.call.map(Every::wire))
    }

    fn said(visit: Option<&str>, call: Option<&str>) -> (Option<String>, Option<String>) {
        (visit.map(str::to_owned), call.map(str::to_owned))
    }

    #[test]
    fn what_the_team_sets_lies_over_the_playbook_and_the_rest_stays() {
        let mut level = Level::of("model");
        (level.visit_every, level.call_every) = (Clean::line("10d"), Clean::line(NEVER));
        level.place = Some(1);
        let mut own = Level::blank(Id::from_bytes([7; 16]), None);
        (own.name, own.visit_every) = (Clean::line("Dealers"), Clean::line("2w"));
        let mut retired = Level::of("vip");
        retired.retired = true;
        let grades = Grades::of(&[own, level, retired], &playbook());
        let names: Vec<_> = grades.iter().map(|grade| (grade.name.as_str(), grade.word(), grade.retired)).collect();
        assert_eq!(names, [("model", "model", false), ("vip", "vip", true), ("Dealers", "Dealers", false)]);
        assert_eq!(wires(grades.cadence("Model")), said(Some("10d"), None));
        assert_eq!(wires(grades.cadence("dealers")), said(Some("14d"), None));
        assert_eq!(wires(grades.cadence("vip")), said(None, None), "not used any more");
        assert_eq!(wires(grades.cadence("unheard of")), said(None, None));
        assert_eq!(wires(grades.cadence("")), said(None, None));
        assert_eq!(grades.named("model").unwrap().principle.as_str(), "feature");
        assert_eq!(grades.used().count(), 2);
    }

    #[test]
    fn without_anything_set_the_playbook_rules_and_its_words_in_any_language_count() {
        let grades = Grades::of(&[], &playbook());
        assert_eq!(wires(grades.cadence("VIP")), said(Some("7d"), None));
        assert_eq!(wires(grades.cadence("大客户")), said(Some("7d"), None));
        assert_eq!(wires(grades.cadence("model")), said(Some("1m"), Some("7d")));
    }

    #[test]
    fn what_the_team_calls_a_level_goes_before_what_another_one_is_also_called() {
        let mut own = Level::blank(Id::from_bytes([7; 16]), None);
        // An alias of the playbook's "vip".
        (own.name, own.visit_every, own.place) = (Clean::line("大客户"), Clean::line("3d"), Some(9));
        let grades = Grades::of(&[own], &playbook());
        assert_eq!(wires(grades.cadence("大客户")), said(Some("3d"), None));
        assert_eq!(wires(grades.cadence("vip")), said(Some("7d"), None));
    }

    #[test]
    fn a_level_that_was_given_another_name_is_found_by_both_and_a_gap_nobody_understands_changes_nothing() {
        let mut level = Level::of("vip");
        (level.name, level.visit_every) = (Clean::line("Gold"), Clean::line("now and then"));
        let grades = Grades::of(&[level], &playbook());
        for word in ["gold", "vip", "大客户"] {
            assert_eq!(wires(grades.cadence(word)), said(Some("7d"), None), "{word}");
        }
    }
}
