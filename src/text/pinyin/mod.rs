//! Pinyin: the readings of a character, the key that puts names in order, initials.
//! Plain syllables without tones; `ü` is written `v`, as it is typed.

mod tables;

use super::fold;
use pinyin::{ToPinyin, ToPinyinMulti};
use std::collections::HashMap;
use std::sync::LazyLock;
use tables::{FAMILY_WORDS, SURNAMES, USUAL, WORDS};

type Readings = Box<[&'static str]>;

const FIRST: u32 = 0x3400;
const LAST: u32 = 0x9fff;
/// Set beside the number of a character's readings when some word of the tables begins with it.
const BEGINS_A_WORD: u16 = 1 << 15;

/// Readings by character, computed once: looking them up for each row of a large import would cost more than the row.
struct Table {
    main: Box<[u16]>,
    lists: Vec<Readings>,
    surnames: HashMap<char, u16>,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

impl Table {
    fn new() -> Self {
        let mut table = Self { main: Box::default(), lists: vec![Box::default()], surnames: HashMap::new() };
        let mut known = HashMap::from([(Vec::new(), 0)]);
        table.main = (FIRST..=LAST).filter_map(char::from_u32).map(|c| table.number(&mut known, look_up(c))).collect();
        for (surname, reading) in SURNAMES {
            let mut readings = look_up(*surname);
            readings.retain(|other| other != reading);
            readings.insert(0, reading);
            let number = table.number(&mut known, readings);
            table.surnames.insert(*surname, number);
        }
        for first in WORDS.iter().chain(FAMILY_WORDS).filter_map(|(word, _)| word.chars().next()) {
            if let Some(entry) = place(first).and_then(|at| table.main.get_mut(at)) {
                *entry |= BEGINS_A_WORD;
            }
        }
        table
    }

    /// The number of a list of readings; the same list is kept once.
    fn number(&mut self, known: &mut HashMap<Vec<&'static str>, u16>, readings: Vec<&'static str>) -> u16 {
        if let Some(number) = known.get(&readings) {
            return *number;
        }
        let number = u16::try_from(self.lists.len()).unwrap_or(0) & !BEGINS_A_WORD;
        self.lists.push(readings.clone().into());
        known.insert(readings, number);
        number
    }

    fn entry(&self, c: char) -> u16 {
        place(c).map_or(0, |at| self.main[at])
    }

    fn list(&self, entry: u16) -> &[&'static str] {
        &self.lists[usize::from(entry & !BEGINS_A_WORD)]
    }
}

fn place(c: char) -> Option<usize> {
    let code = u32::from(c);
    (FIRST..=LAST).contains(&code).then(|| (code - FIRST) as usize)
}

/// All readings of a character, the usual one first; those of its simplified form where it has none itself.
fn look_up(c: char) -> Vec<&'static str> {
    let usual = USUAL.iter().find(|(known, _)| *known == fold(c)).map(|(_, reading)| *reading);
    let listed = |c: char| {
        let first = c.to_pinyin().into_iter();
        first.chain(c.to_pinyin_multi().into_iter().flatten()).map(|reading| typed(reading.plain()))
    };
    let mut readings = Vec::new();
    for reading in usual.into_iter().chain(listed(c)).chain(listed(fold(c))) {
        if reading.bytes().all(|b| b.is_ascii_lowercase()) && !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    readings
}

/// A syllable as it is typed.
fn typed(plain: &'static str) -> &'static str {
    match plain {
        "lü" => "lv",
        "nü" => "nv",
        "lüe" => "lve",
        "nüe" => "nve",
        "ê" => "e",
        other => other,
    }
}

/// All readings of `c`, the usual one first; none for what is not Chinese. Rare readings are among them: rank them low.
pub fn readings(c: char) -> &'static [&'static str] {
    if c.is_ascii() {
        return &[];
    }
    let table = &*TABLE;
    let own = table.list(table.entry(c));
    if own.is_empty() { table.list(table.entry(fold(c))) } else { own }
}

/// As [`readings`], with the reading `c` has as a surname before the others.
pub fn surname_readings(c: char) -> &'static [&'static str] {
    match TABLE.surnames.get(&fold(c)) {
        Some(number) => TABLE.list(*number),
        None => readings(c),
    }
}

/// One step of reading a name aloud.
enum Piece {
    Syllable(&'static str),
    /// A letter or digit of another script, folded.
    Letter(char),
    /// Anything else: it parts words.
    Gap,
}

fn read(name: &str, person: bool, mut each: impl FnMut(Piece)) {
    let chars: Vec<char> = name.chars().filter(|c| !c.is_ascii_control()).collect();
    let folded: Vec<char> = chars.iter().map(|c| fold(*c)).collect();
    let mut at = 0;
    while let (Some(&c), Some(&plain)) = (chars.get(at), folded.get(at)) {
        if let Some(syllables) = word(&folded[at..], person && at == 0) {
            for syllable in syllables.split(' ') {
                each(Piece::Syllable(syllable));
                at += 1;
            }
            continue;
        }
        let known = if person && at == 0 { surname_readings(c) } else { readings(c) };
        each(match known.first() {
            Some(syllable) => Piece::Syllable(syllable),
            None if plain.is_alphanumeric() => Piece::Letter(plain),
            None => Piece::Gap,
        });
        at += 1;
    }
}

/// The reading of the word that begins here, where the tables know one: a syllable for each character.
fn word(folded: &[char], family: bool) -> Option<&'static str> {
    let first = *folded.first()?;
    if TABLE.entry(first) & BEGINS_A_WORD == 0 {
        return None;
    }
    let begins = |(word, _): &&(&str, &str)| {
        let mut rest = folded.iter();
        word.chars().all(|c| rest.next() == Some(&c))
    };
    let family = if family { FAMILY_WORDS } else { &[] };
    family.iter().chain(WORDS).find(begins).map(|(_, syllables)| *syllables)
}

/// The key by which names are put in order, and under whose first letter the A–Z jump finds them: syllables parted
/// by spaces, so that 陈 comes before 程; other scripts folded. The first character of a `person` is read as a surname.
///
/// Names that sound alike have the same key; order by (key, name) to keep the same characters together.
pub fn sort_key(name: &str, person: bool) -> String {
    let mut key = String::with_capacity(name.len() * 2);
    let mut part = false;
    read(name, person, |piece| match piece {
        Piece::Syllable(syllable) => {
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(syllable);
            part = true;
        }
        Piece::Letter(letter) => {
            if part && !key.is_empty() {
                key.push(' ');
            }
            key.push(letter);
            part = false;
        }
        Piece::Gap => part = true,
    });
    key
}

/// The pinyin of a name, spelled out and as initials, each sign by its commonest reading: what is typed into a short list
/// while no input method is on. Empty but for a space where no sign has one.
pub fn letters(name: &str) -> String {
    let readings: Vec<&str> = name.chars().filter_map(|c| readings(c).first().copied()).collect();
    let initials: String = readings.iter().filter_map(|reading| reading.chars().next()).collect();
    format!("{} {initials}", readings.concat())
}

/// The first letters of the syllables and words of a name: 华为技术 → `hwjs`, Alice Wong → `aw`.
pub fn initials(name: &str, person: bool) -> String {
    let mut letters = String::new();
    let mut part = true;
    read(name, person, |piece| match piece {
        Piece::Syllable(syllable) => {
            letters.extend(syllable.chars().next());
            part = true;
        }
        Piece::Letter(letter) => {
            if part {
                letters.push(letter);
            }
            part = false;
        }
        Piece::Gap => part = true,
    });
    letters
}

/// The letter under which a [`sort_key`] stands in an A–Z list; `#` for what begins with none of them.
pub fn shelf(sort_key: &str) -> char {
    sort_key.chars().next().filter(char::is_ascii_alphabetic).map_or('#', |c| c.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surnames_are_read_as_surnames() {
        for (name, key) in [
            ("单田芳", "shan tian fang"),
            ("單田芳", "shan tian fang"),
            ("曾国藩", "zeng guo fan"),
            ("仇英", "qiu ying"),
            ("解缙", "xie jin"),
            ("查良镛", "zha liang yong"),
            ("翟天临", "zhai tian lin"),
            ("盖叫天", "ge jiao tian"),
            ("区志强", "ou zhi qiang"),
            ("朴树", "piao shu"),
            ("缪斯", "miao si"),
            ("乐毅", "yue yi"),
            ("吕布", "lv bu"),
            ("任正非", "ren zheng fei"),
            ("尉迟恭", "yu chi gong"),
            ("万俟卨", "mo qi xie"),
            ("长孙无忌", "zhang sun wu ji"),
            ("Alice Wong", "alice wong"),
            ("José Müller", "jose muller"),
        ] {
            assert_eq!(sort_key(name, true), key, "{name}");
        }
    }

    #[test]
    fn places_and_trades_are_read_as_words() {
        for (name, key) in [
            ("重慶長安汽車", "chong qing chang an qi che"),
            ("中国银行（厦门）", "zhong guo yin hang xia men"),
            ("成都会计师事务所", "cheng du kuai ji shi shi wu suo"),
            ("IBM中国", "ibm zhong guo"),
            ("Acme, Inc.", "acme inc"),
            ("3M中国", "3m zhong guo"),
            ("（平安）", "ping an"),
            ("", ""),
        ] {
            assert_eq!(sort_key(name, false), key, "{name}");
        }
    }

    #[test]
    fn a_shorter_syllable_comes_before_a_longer_one() {
        let mut names = vec!["张伟", "程颐", "Alice", "陈志", "阿里"];
        names.sort_by_key(|name| sort_key(name, true));
        assert_eq!(names, ["阿里", "Alice", "陈志", "程颐", "张伟"]);
    }

    #[test]
    fn initials_are_what_people_type() {
        for (name, person, letters) in
            [("华为技术", false, "hwjs"), ("曾国藩", true, "zgf"), ("Alice Wong", true, "aw"), ("太贵了", false, "tgl")]
        {
            assert_eq!(initials(name, person), letters, "{name}");
        }
    }

    #[test]
    fn all_readings_are_known_and_the_usual_one_is_first() {
        assert!(readings('重').contains(&"chong") && readings('重').contains(&"zhong"));
        assert_eq!(readings('翟')[0], "zhai");
        assert_eq!(surname_readings('單')[0], "shan");
        assert_eq!(surname_readings('王')[0], "wang");
        assert!(readings('a').is_empty() && readings('。').is_empty());
        assert_eq!(readings('長'), readings('长'));
    }

    #[test]
    fn shelves_are_letters_or_the_number_sign() {
        assert_eq!((shelf("wang wei"), shelf("3m"), shelf("")), ('W', '#', '#'));
    }
}
