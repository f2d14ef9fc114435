//! Cultures: how people of a country or region often do business, and what to do about it. Behaviour one may meet, never a
//! judgement of a person: whoever sits at the table counts more than where they come from.

use super::{Item, ItemId, Playbook};
use crate::domain::condition::{Word, fold};
use crate::domain::slot::Template;
use crate::text::Clean;
use chrono::NaiveDate;
use std::sync::Arc;

#[derive(Debug, Clone, PartialEq)]
pub struct Culture {
    pub id: ItemId,
    pub order: i64,
    /// The day on which it was written or changed last.
    pub written: Option<NaiveDate>,
    pub source: Clean,
    pub name: Clean,
    /// The words by which files name it: countries, regions, cities, and calling codes such as `+81`.
    pub spellings: Arc<[Word]>,
    /// A line to open with.
    pub opening: Template,
    /// How much of a relation there is before business.
    pub relation: Template,
    /// Who decides, and how rank is shown.
    pub power: Template,
    /// How a no sounds.
    pub directness: Template,
    pub time: Template,
    /// What costs somebody their standing.
    pub face: Template,
    #[doc(alias = "do")]
    pub dos: Vec<Template>,
    pub avoid: Vec<Template>,
    pub gestures: Template,
    /// Within one's own rules and theirs.
    pub gifts: Template,
}

impl Item for Culture {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.order
    }
}

impl Culture {
    /// Whether it is that of the country with this calling code.
    pub fn is_home(&self, code: &str) -> bool {
        self.spellings.iter().any(|word| word.written().strip_prefix('+').is_some_and(|own| own == code))
    }

    /// The five sides of it with their names, as far as they are told.
    pub fn sides(&self) -> [(&'static str, &Template); 5] {
        [
            ("relation", &self.relation),
            ("power", &self.power),
            ("directness", &self.directness),
            ("time", &self.time),
            ("face", &self.face),
        ]
    }
}

impl Playbook {
    /// The culture that a text names. The longest of its words counts, so that Hong Kong in China is Hong Kong; two of the
    /// same length name none.
    pub fn culture_named(&self, text: &str) -> Option<&Culture> {
        let folded = fold(text);
        let named = self.cultures.iter().filter_map(|culture| Some((longest(culture, &folded)?, culture)));
        let mut found: Vec<(usize, &Culture)> = named.collect();
        found.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
        match found[..] {
            [(first, culture), (second, _), ..] if first > second => Some(culture),
            [(_, culture)] => Some(culture),
            _ => None,
        }
    }

    /// The culture with the longest calling code that a number begins with.
    pub(in crate::domain) fn culture_calling(&self, key: &str) -> Option<&Culture> {
        let code = |culture: &Culture| {
            let codes = culture.spellings.iter().map(|word| word.written().as_str());
            codes.filter(|code| code.starts_with('+') && key.starts_with(code)).map(str::len).max()
        };
        let found = self.cultures.iter().filter_map(|culture| Some((code(culture)?, culture)));
        found.max_by_key(|(length, _)| *length).map(|(_, culture)| culture)
    }
}

/// Letters of the longest spelling that stands in the text as a word.
fn longest(culture: &Culture, folded: &str) -> Option<usize> {
    let spelled = culture.spellings.iter().map(Word::folded).filter(|word| !word.is_empty() && !word.starts_with('+'));
    spelled.filter(|word| stands_in(folded, word)).map(|word| word.chars().count()).max()
}

/// Whether it is there by itself. Chinese puts nothing between words.
fn stands_in(text: &str, word: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(word).any(|(at, _)| {
        let (before, behind) = (text[..at].chars().next_back(), text[at + word.len()..].chars().next());
        !word.is_ascii() || (!letter(before) && !letter(behind))
    })
}

#[cfg(test)]
pub(in crate::domain) mod tests {
    use super::*;
    use crate::domain::playbook::Profile;

    fn culture(id: &str, aliases: &[&str]) -> Culture {
        let (id, aliases) = (ItemId::parse(id).unwrap(), aliases.iter().map(|of| Clean::line(of)).collect::<Vec<_>>());
        let none = Template::default;
        Culture {
            written: None,
            spellings: Profile::spelled(&id, &Clean::default(), &aliases),
            order: 1,
            source: Clean::default(),
            name: Clean::line(id.as_str()),
            opening: none(),
            relation: none(),
            power: none(),
            directness: none(),
            time: none(),
            face: none(),
            dos: Vec::new(),
            avoid: Vec::new(),
            gestures: none(),
            gifts: none(),
            id,
        }
    }

    pub(in crate::domain) fn book() -> Playbook {
        let mut book = Playbook::default();
        for (id, aliases) in [
            ("cn", &["China", "中国", "华东", "上海", "+86"][..]),
            ("hk", &["Hong Kong", "中国香港", "香港", "+852"]),
            ("gb", &["UK", "United Kingdom", "London", "York", "+44"]),
            ("us", &["USA", "New York", "+1"]),
            ("id", &["Indonesia", "+62"]),
        ] {
            book.cultures.insert(ItemId::parse("test").unwrap(), culture(id, aliases));
        }
        book
    }

    #[test]
    fn the_longest_word_names_the_culture_and_only_a_whole_one() {
        let book = book();
        for (text, id) in [
            ("华东", Some("cn")),
            ("上海市浦东新区", Some("cn")),
            ("中國香港", Some("hk")),
            ("Hong Kong, China", Some("hk")),
            ("NEW YORK", Some("us")),
            ("York", Some("gb")),
            ("Yorkshire", None),
            ("Ukraine", None),
            ("China or USA", Some("cn")),
            ("London / Shanghai 上海", Some("gb")),
            ("", None),
        ] {
            assert_eq!(book.culture_named(text).map(|of| of.id.as_str()), id, "{text}");
        }
    }

    #[test]
    fn ones_own_country_is_known_by_its_code() {
        let book = book();
        let home = |id: &str| book.cultures.get(id).is_some_and(|of| of.is_home("86"));
        assert_eq!((home("cn"), home("hk")), (true, false));
    }
}
