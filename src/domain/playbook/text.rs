//! An objection as it is written: every text in its source form, with its slots, under the name of its field. What is
//! edited, compared and written back; [`Objection`] is what is said.

use super::{ItemId, Meaning, Objection};
use crate::text::{Clean, fold_str, pinyin};
use chrono::NaiveDate;

/// The texts of an objection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardText {
    pub id: ItemId,
    /// Id of a class.
    pub class: Clean,
    pub title: Clean,
    pub says: Vec<Clean>,
    pub say: Clean,
    pub ask: Clean,
    pub meanings: Vec<MeaningText>,
    pub avoid: Vec<Clean>,
    pub walk: Clean,
    pub next: Clean,
    pub evidence: Clean,
    /// These are not edited, but belong to it: a card of one's own in the place of another keeps its rank.
    pub kept: Kept,
}

/// What an objection carries beside its texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    pub rank: Option<i64>,
    pub methods: Vec<ItemId>,
    pub when: Option<String>,
    pub written: Option<NaiveDate>,
    pub source: Clean,
}

/// The texts of one meaning; a new one has no id before it is [tidied](CardText::tidy).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MeaningText {
    pub id: Option<ItemId>,
    pub name: Clean,
    pub acknowledge: Clean,
    pub explore: Clean,
    pub answer: Clean,
    pub confirm: Clean,
}

/// The texts of an objection that stand by themselves, in the order in which they are written; the lists are `says` and
/// `avoid`.
pub const SINGLE: &[&str] = &["class", "title", "say", "ask", "next", "evidence", "walk"];
pub const LISTS: &[&str] = &["says", "avoid"];

/// The texts of a meaning.
pub const OF_MEANING: &[&str] = &["name", "acknowledge", "explore", "answer", "confirm"];

/// A list or the meanings may be as long as a pack's.
const MOST: usize = 300;

impl CardText {
    /// Nothing written yet.
    pub fn blank(id: ItemId) -> Self {
        let empty = Clean::default;
        Self {
            id,
            class: empty(),
            title: empty(),
            says: Vec::new(),
            say: empty(),
            ask: empty(),
            meanings: Vec::new(),
            avoid: Vec::new(),
            walk: empty(),
            next: empty(),
            evidence: empty(),
            kept: Kept::default(),
        }
    }

    /// The text under a name: `say`, `says.2`, `meaning.1.answer`. A meaning has a number or its id.
    pub fn get(&self, name: &str) -> Option<&Clean> {
        let parts: Vec<&str> = name.split('.').collect();
        match parts[..] {
            ["class"] => Some(&self.class),
            ["title"] => Some(&self.title),
            ["say"] => Some(&self.say),
            ["ask"] => Some(&self.ask),
            ["walk"] => Some(&self.walk),
            ["next"] => Some(&self.next),
            ["evidence"] => Some(&self.evidence),
            ["says", nth] => self.says.get(place(nth)?),
            ["avoid", nth] => self.avoid.get(place(nth)?),
            ["meaning", nth, part] => self.meanings.get(self.meaning(nth)?)?.get(part),
            _ => None,
        }
    }

    /// Writes the text under a name; lists grow as far as that needs. False where nothing has that name.
    pub fn set(&mut self, name: &str, text: Clean) -> bool {
        let target = self.target(name);
        let known = target.is_some();
        if let Some(target) = target {
            *target = text;
        }
        known
    }

    fn target(&mut self, name: &str) -> Option<&mut Clean> {
        let parts: Vec<&str> = name.split('.').collect();
        match parts[..] {
            ["class"] => Some(&mut self.class),
            ["title"] => Some(&mut self.title),
            ["say"] => Some(&mut self.say),
            ["ask"] => Some(&mut self.ask),
            ["walk"] => Some(&mut self.walk),
            ["next"] => Some(&mut self.next),
            ["evidence"] => Some(&mut self.evidence),
            ["says", nth] => grown(&mut self.says, place(nth)?),
            ["avoid", nth] => grown(&mut self.avoid, place(nth)?),
            ["meaning", nth, part] if OF_MEANING.contains(&part) => {
                let at = self.meaning(nth)?;
                grown(&mut self.meanings, at)?.target(part)
            }
            _ => None,
        }
    }

    /// The place of a meaning by its number or its id.
    fn meaning(&self, named: &str) -> Option<usize> {
        let by_id = self.meanings.iter().position(|meaning| meaning.id.as_deref() == Some(named));
        by_id.or_else(|| place(named))
    }

    /// Drops what is empty, and gives the meanings that are new an id.
    pub fn tidy(&mut self) {
        self.says.retain(|text| !text.is_empty());
        self.avoid.retain(|text| !text.is_empty());
        self.meanings.retain(|meaning| OF_MEANING.iter().any(|part| meaning.get(part).is_some_and(|t| !t.is_empty())));
        for at in 0..self.meanings.len() {
            if self.meanings[at].id.is_none() {
                let taken = |id: &str| self.meanings.iter().any(|meaning| meaning.id.as_deref() == Some(id));
                let id = new_id(&self.meanings[at].name, taken);
                self.meanings[at].id = Some(id);
            }
        }
    }
}

impl MeaningText {
    pub fn get(&self, part: &str) -> Option<&Clean> {
        match part {
            "name" => Some(&self.name),
            "acknowledge" => Some(&self.acknowledge),
            "explore" => Some(&self.explore),
            "answer" => Some(&self.answer),
            "confirm" => Some(&self.confirm),
            _ => None,
        }
    }

    fn target(&mut self, part: &str) -> Option<&mut Clean> {
        match part {
            "name" => Some(&mut self.name),
            "acknowledge" => Some(&mut self.acknowledge),
            "explore" => Some(&mut self.explore),
            "answer" => Some(&mut self.answer),
            "confirm" => Some(&mut self.confirm),
            _ => None,
        }
    }
}

impl From<&Objection> for CardText {
    fn from(of: &Objection) -> Self {
        let text = |template: &dyn ToString| Clean::note(&template.to_string());
        let meaning = |of: &Meaning| MeaningText {
            id: Some(of.id.clone()),
            name: of.name.clone(),
            acknowledge: text(&of.acknowledge),
            explore: text(&of.explore),
            answer: text(&of.answer),
            confirm: text(&of.confirm),
        };
        Self {
            id: of.id.clone(),
            class: Clean::line(&of.class),
            title: of.title.clone(),
            says: of.says.iter().map(|says| text(says)).collect(),
            say: text(&of.say),
            ask: text(&of.ask),
            meanings: of.meanings.iter().map(meaning).collect(),
            avoid: of.avoid.iter().map(|avoid| text(avoid)).collect(),
            walk: text(&of.walk),
            next: text(&of.next),
            evidence: text(&of.evidence),
            kept: Kept {
                rank: of.rank,
                methods: of.methods.clone(),
                when: of.when.as_ref().map(ToString::to_string),
                written: of.written,
                source: of.source.clone(),
            },
        }
    }
}

/// From a number that people count by.
fn place(nth: &str) -> Option<usize> {
    nth.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < MOST)
}

fn grown<T: Default>(list: &mut Vec<T>, at: usize) -> Option<&mut T> {
    if list.len() <= at {
        list.resize_with(at + 1, T::default);
    }
    list.get_mut(at)
}

/// An id that can be read and typed, made of a name: Latin letters and digits as they are, Chinese as pinyin. A number
/// behind it keeps it apart from one that is taken.
pub fn new_id(name: &str, taken: impl Fn(&str) -> bool) -> ItemId {
    /// Leaves room for the number.
    const MOST_LETTERS: usize = ItemId::MOST - 6;
    let mut made = String::new();
    let mut apart = false;
    for c in fold_str(name).chars() {
        let reading = pinyin::readings(c).first().copied();
        let piece = reading.map_or_else(|| c.to_string(), str::to_owned);
        let latin: String = piece.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
        if latin.is_empty() {
            apart = true;
            continue;
        }
        let dash = !made.is_empty() && (apart || reading.is_some());
        if made.len() + latin.len() + usize::from(dash) > MOST_LETTERS {
            break;
        }
        if dash {
            made.push('-');
        }
        made.push_str(&latin);
        apart = reading.is_some();
    }
    let base = if made.is_empty() { "own" } else { &made };
    let numbered = (2_u32..).map(|n| format!("{base}-{n}"));
    let mut free = std::iter::once(base.to_owned()).chain(numbered).filter(|id| !taken(id));
    free.find_map(|id| ItemId::parse(&id)).unwrap_or_else(ItemId::own)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> ItemId {
        ItemId::parse(text).unwrap()
    }

    #[test]
    fn a_name_becomes_an_id_that_can_be_typed() {
        for (name, want) in [
            ("It's too expensive", "it-s-too-expensive"),
            ("押款太久了", "ya-kuan-tai-jiu-le"),
            ("A4纸 太贵", "a4-zhi-tai-gui"),
            ("押款A款", "ya-kuan-a-kuan"),
            ("？！", "own"),
            ("", "own"),
        ] {
            assert_eq!(new_id(name, |_| false).as_str(), want, "{name}");
        }
        assert_eq!(new_id("Price", |id| matches!(id, "price" | "price-2")).as_str(), "price-3");
        assert!(new_id(&"long ".repeat(40), |id| !id.ends_with("-9")).len() <= ItemId::MOST);
    }

    #[test]
    fn every_field_is_found_under_its_name_and_lists_grow() {
        let mut card = CardText::blank(id("a"));
        let names = SINGLE.iter().map(|name| (*name).to_owned());
        let lists = LISTS.iter().flat_map(|name| [format!("{name}.1"), format!("{name}.3")]);
        let meanings = OF_MEANING.iter().map(|part| format!("meaning.2.{part}"));
        for name in names.chain(lists).chain(meanings) {
            assert!(card.set(&name, Clean::line(&name)), "{name}");
            assert_eq!(card.get(&name).map(Clean::as_str), Some(name.as_str()));
        }
        for name in ["", "id", "says", "says.0", "says.301", "meaning.1", "meaning.1.id", "meaning.x.name", "say.1"] {
            assert!(!card.set(name, Clean::line("x")), "{name}");
        }
        card.tidy();
        assert_eq!((card.says.len(), card.avoid.len(), card.meanings.len()), (2, 2, 1));
        assert_eq!(card.meanings[0].id, Some(id("meaning-2-name")));
        assert!(card.set("meaning.meaning-2-name.answer", Clean::line("new")));
        assert_eq!(card.meanings[0].answer.as_str(), "new");
    }
}
