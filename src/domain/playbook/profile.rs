//! Profiles: what to know about a trade, a size, a level of customers; found by the words people's files use.

use super::naming::{self, Rest};
use super::{Item, ItemId, Playbook};
use crate::choices;
use crate::domain::answer::Answer;
use crate::domain::condition::{Fact, Word, fold};
use crate::domain::man::{Condition, Man};
use crate::domain::slot::Template;
use crate::text::Clean;
use std::sync::Arc;

choices! {
    /// The ways customers are told apart.
    pub enum Axis {
        Industry = "industry",
        Scale = "scale",
        Spending = "spending",
        Cooperation = "cooperation",
        State = "state",
        Level = "level",
        /// Where the relationship stands in its life.
        LifeCycle = "life_cycle",
        /// What we are to them.
        Ladder = "ladder",
        /// Money, authority, need: who can buy.
        Man = "man",
    }
}

impl Axis {
    /// The fact of conditions that speaks about this axis.
    pub const fn fact(self) -> Option<Fact> {
        Some(match self {
            Self::Industry => Fact::Industry,
            Self::Scale => Fact::Scale,
            Self::Spending => Fact::Spending,
            Self::Cooperation => Fact::Cooperation,
            Self::State => Fact::State,
            Self::Level => Fact::Level,
            Self::LifeCycle => Fact::LifeCycle,
            Self::Ladder => Fact::Ladder,
            Self::Man => return None,
        })
    }
}

/// One value of an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    pub id: ItemId,
    pub axis: Axis,
    pub order: i64,
    /// Days between visits; levels only.
    pub visit_days: Option<i64>,
    /// Days between calls; levels only.
    pub call_days: Option<i64>,
    pub name: Clean,
    /// The words by which files name it: id and name, then the aliases in every language read.
    /// From [`Profile::spelled`].
    pub spellings: Arc<[Word]>,
    pub features: Template,
    /// What to stress.
    pub stress: Template,
    /// How to speak.
    pub speak: Template,
    /// Questions to open with.
    pub opening: Vec<Template>,
    pub principle: Template,
}

impl Profile {
    /// The key of a profile: ids repeat between axes (`new` is a level and a state of cooperation).
    pub fn key_of(axis: Axis, id: &str) -> String {
        format!("{}/{id}", axis.name())
    }

    /// Whether a folded text names it: its id, its name or an alias, case and width aside.
    fn is_spelled(&self, folded: &str) -> bool {
        !folded.is_empty() && self.spellings.iter().any(|word| word.folded() == folded)
    }

    /// Id, name and aliases as words to compare with.
    pub fn spelled(id: &ItemId, name: &Clean, aliases: &[Clean]) -> Arc<[Word]> {
        let words = [id.as_str(), name.as_str()].into_iter().chain(aliases.iter().map(Clean::as_str));
        words.map(Word::new).collect()
    }

    /// What it is called as a whole: id, name, and the first alias in Latin letters and the first two in Chinese, one for
    /// each script. The others may be words for parts of it.
    fn whole(&self) -> impl Iterator<Item = &Word> {
        let latin = |word: &&Word| word.folded().is_ascii();
        let names = self.spellings.iter().take(2);
        let first = self.spellings.iter().skip(2).find(latin);
        names.chain(first).chain(self.spellings.iter().skip(2).filter(move |word| !latin(word)).take(2))
    }

    pub fn aliases(&self) -> impl Iterator<Item = &Clean> {
        self.spellings.iter().skip(2).map(Word::written)
    }
}

impl Item for Profile {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn key(&self) -> String {
        Self::key_of(self.axis, &self.id)
    }
    fn order(&self) -> i64 {
        self.order
    }
}

impl Playbook {
    pub fn profile(&self, axis: Axis, id: &str) -> Option<&Profile> {
        self.profiles.get(&Profile::key_of(axis, id))
    }

    /// The card for what is known of money, authority and need; none while one of them is unknown.
    pub fn profile_of_man(&self, man: Man) -> Option<&Profile> {
        let letter = |condition| {
            man.get(condition).map(|answer| match answer {
                Answer::Yes => 'y',
                Answer::No => 'n',
            })
        };
        let [money, authority, need] = [Condition::Money, Condition::Authority, Condition::Need].map(letter);
        self.profile(Axis::Man, &format!("man-{}{}{}", money?, authority?, need?))
    }

    pub fn profiles_of(&self, axis: Axis) -> impl Iterator<Item = &Profile> {
        self.profiles.iter().filter(move |profile| profile.axis == axis)
    }

    /// What a customer's field says, in the playbook's language: the name of the profile or type of behaviour that is
    /// spelled like that, else the text itself, which says more.
    pub fn name_of<'a>(&'a self, field: &str, text: &'a str) -> &'a str {
        if field == "behaviour" {
            return self.behaviour_named(text).map_or(text, |behaviour| &behaviour.name);
        }
        let axis = Axis::ALL.iter().find(|axis| axis.name() == field);
        axis.and_then(|axis| self.spelled(*axis, text)).map_or(text, |profile| &profile.name)
    }

    /// The profile that a free text names, such as the trade in a customer's file: spelled as the profile is, else in a
    /// few more words (装备制造, "VIP customer").
    pub fn resolve(&self, axis: Axis, text: &str) -> Option<&Profile> {
        self.spelled(axis, text).or_else(|| {
            let rest = match axis {
                // `M+A-N+` is read to the letter.
                Axis::Man => return None,
                Axis::Industry => Rest::Any,
                _ => Rest::Filler,
            };
            let profiles: Vec<&Profile> = self.profiles_of(axis).collect();
            let spelled: Vec<&[Word]> = profiles.iter().map(|profile| &*profile.spellings).collect();
            naming::named(&spelled, &fold(text), rest).map(|at| profiles[at])
        })
    }

    /// The profile that is spelled like this.
    fn spelled(&self, axis: Axis, text: &str) -> Option<&Profile> {
        let folded = fold(text);
        self.profiles_of(axis).find(|profile| profile.is_spelled(&folded))
    }

    /// Every way to ask for what a customer's free text says: the spellings of the profile it names, so that both
    /// `level = vip` and `level = 大客户` hold, and the text itself. Of a trade the names of all of it alone: who asks for
    /// 化工 means the chemical works, and not all of manufacturing.
    pub fn words_for(&self, axis: Axis, text: &str) -> Arc<[Word]> {
        match (self.spelled(axis, text), self.resolve(axis, text)) {
            (_, Some(profile)) if axis == Axis::Industry => profile.whole().cloned().chain([Word::new(text)]).collect(),
            (Some(profile), _) => Arc::clone(&profile.spellings),
            (None, Some(profile)) => profile.spellings.iter().cloned().chain([Word::new(text)]).collect(),
            (None, None) => Arc::new([Word::new(text)]),
        }
    }

    /// Under what a customer is counted by an axis: the name of the profile that the text names, in however many words,
    /// else the text itself. A condition that asks for this finds all who are counted under it.
    pub fn counted_as<'a>(&'a self, axis: Axis, text: &'a str) -> &'a str {
        self.resolve(axis, text).map_or(text, |profile| &profile.name)
    }
}
