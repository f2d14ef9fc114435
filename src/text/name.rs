//! Names of people: which two may be the same person's.

use super::keys::is_han;
use super::{fold_str, pinyin};

/// Forms of address before a name in Latin letters, and additions behind it; folded, without dots.
const ADDRESSES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "madam",
    "mme",
    "herr",
    "frau",
    "sig",
    "signor",
    "signora",
    "jr",
    "sr",
    "ii",
    "iii",
    "iv",
    "phd",
    "md",
    "mba",
    "esq",
    "dipl",
    "ing",
];

/// Forms of address behind a Chinese name, the longest first.
const TITLES: &[&str] = &[
    "副总经理",
    "总经理",
    "董事长",
    "副经理",
    "工程师",
    "主任",
    "经理",
    "先生",
    "女士",
    "小姐",
    "太太",
    "夫人",
    "老师",
    "老板",
    "部长",
    "科长",
    "处长",
    "局长",
    "院长",
    "校长",
    "厂长",
    "店长",
    "主管",
    "总监",
    "总裁",
    "教授",
    "博士",
    "医生",
    "大夫",
    "律师",
    "会计",
    "书记",
    "秘书",
    "师傅",
    "同学",
    "阿姨",
    "叔叔",
    "大哥",
    "大姐",
];

/// Forms of address of one character: they may also end a given name, so only a surname or a full name goes before.
const SHORT_TITLES: &[char] = &['总', '董', '工', '哥', '姐', '叔', '姨', '局', '处', '科', '导'];

/// 老王, 小李, 阿强: familiar forms.
const FAMILIAR: &[char] = &['老', '小', '阿'];

const TWO_CHARACTER_SURNAMES: &[&str] = &[
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "长孙", "宇文", "夏侯",
    "轩辕", "端木", "百里", "独孤", "南宫", "万俟", "单于", "澹台", "淳于", "呼延", "申屠", "太史", "公冶", "闻人",
    "鲜于", "钟离", "赫连",
];

/// A name in parts: its Chinese characters without titles, and its words in other letters.
struct Name {
    han: Vec<char>,
    words: Vec<String>,
}

impl Name {
    fn read(name: &str) -> Self {
        let folded = fold_str(name);
        let han: String = folded.chars().filter(|c| is_han(*c)).collect();
        let mut words: Vec<String> = folded
            .replace(['\'', '.'], " ")
            .split(|c: char| !c.is_alphanumeric() || is_han(c))
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        // A title alone is all we know; then it is compared as it stands.
        if words.iter().any(|word| !ADDRESSES.contains(&word.as_str())) {
            words.retain(|word| !ADDRESSES.contains(&word.as_str()));
        }
        Self { han: untitled(&han), words }
    }

    fn is_empty(&self) -> bool {
        self.han.is_empty() && self.words.is_empty()
    }

    /// Its surname, where it is Chinese.
    fn surname(&self) -> &[char] {
        let two: String = self.han.iter().take(2).collect();
        let len = if TWO_CHARACTER_SURNAMES.contains(&two.as_str()) { 2 } else { 1 };
        &self.han[..len.min(self.han.len())]
    }

    fn only_surname(&self) -> bool {
        self.surname().len() == self.han.len()
    }
}

fn untitled(han: &str) -> Vec<char> {
    let mut rest = han;
    while let Some(shorter) = TITLES.iter().find_map(|title| rest.strip_suffix(title)).filter(|rest| !rest.is_empty()) {
        rest = shorter;
    }
    let mut chars: Vec<char> = rest.chars().collect();
    let whole = |chars: &[char]| {
        let text: String = chars.iter().collect();
        chars.len() == 1 || chars.len() == 3 || TWO_CHARACTER_SURNAMES.contains(&text.as_str())
    };
    if let [name @ .., last] = chars.as_slice()
        && SHORT_TITLES.contains(last)
        && whole(name)
    {
        chars.pop();
    }
    match chars.as_slice() {
        [first, surname] if FAMILIAR.contains(first) => vec![*surname],
        _ => chars,
    }
}

/// The same name in another order of its parts, case, width or Chinese script has the same key.
pub fn key(name: &str) -> String {
    let mut name = Name::read(name);
    name.words.sort_unstable();
    let han: String = name.han.iter().collect();
    [han.as_str(), &name.words.join(" ")].join(" ").trim().to_owned()
}

/// May the two be the same person? Not: are they. Order, case, width, Chinese script, a missing middle name, an
/// initial, a form of address (王总 and 王建国, Mr Wang and 王建国) and pinyin (Zhang Wei and 张伟) are no contradiction;
/// neither is a name that is not known.
pub fn compatible(a: &str, b: &str) -> bool {
    let (a, b) = (Name::read(a), Name::read(b));
    if a.is_empty() || b.is_empty() {
        return true;
    }
    match (a.han.is_empty(), b.han.is_empty()) {
        (false, false) => same_han(&a, &b),
        (true, true) => same_words(&a.words, &b.words),
        // One of them in two scripts ("David 王") is comparable by the script they share.
        _ if !a.words.is_empty() && !b.words.is_empty() => {
            same_words(&a.words, &b.words) || sounds_like(&a, &b) || sounds_like(&b, &a)
        }
        _ => sounds_like(&a, &b) || sounds_like(&b, &a),
    }
}

fn same_han(a: &Name, b: &Name) -> bool {
    a.han == b.han || ((a.only_surname() || b.only_surname()) && a.surname() == b.surname())
}

/// Every word of the shorter name is in the longer one, whole or as an initial, and at least one is whole.
fn same_words(a: &[String], b: &[String]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if glued(short, long) || glued(long, short) {
        return true;
    }
    let mut left: Vec<&str> = long.iter().map(String::as_str).collect();
    let mut open = Vec::new();
    for word in short {
        match left.iter().position(|other| other == word) {
            Some(at) => drop(left.swap_remove(at)),
            None => open.push(word.as_str()),
        }
    }
    if open.len() == short.len() {
        return false;
    }
    open.into_iter().all(|word| match left.iter().position(|other| initial(word, other)) {
        Some(at) => {
            left.swap_remove(at);
            true
        }
        None => false,
    })
}

/// The same letters with other spaces, from any word on: "Xiaoming Zhang" and "Zhang Xiao Ming".
fn glued(a: &[String], b: &[String]) -> bool {
    let whole = a.concat();
    (0..b.len()).any(|first| [&b[first..], &b[..first]].concat().concat() == whole)
}

fn initial(a: &str, b: &str) -> bool {
    let one = |text: &str| text.chars().nth(1).is_none();
    (one(a) || one(b)) && a.chars().next() == b.chars().next()
}

/// Are the words of `latin` the pinyin of `chinese`, in either order?
fn sounds_like(chinese: &Name, latin: &Name) -> bool {
    if chinese.han.is_empty() || latin.words.is_empty() {
        return false;
    }
    let surname = chinese.surname();
    let given = &chinese.han[surname.len()..];
    let written = latin.words.concat();
    if given.is_empty() || latin.words.len() == 1 && spells(surname, &written) {
        return latin.words.iter().any(|word| spells(surname, word));
    }
    spells(&[surname, given].concat(), &written) || spells(&[given, surname].concat(), &written)
}

/// Some reading of the characters is written so.
fn spells(han: &[char], letters: &str) -> bool {
    let Some((first, rest)) = han.split_first() else { return letters.is_empty() };
    let mut readings = pinyin::surname_readings(*first).iter();
    readings.any(|reading| letters.strip_prefix(reading).is_some_and(|tail| spells(rest, tail)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ways_of_naming_one_person_are_compatible() {
        for (a, b) in [
            ("王建国", "王總"),
            ("王建国", "王经理"),
            ("王建国", "王建国先生"),
            ("王建国", "老王"),
            ("王建国", "王"),
            ("王总", "王经理"),
            ("欧阳锋", "欧阳总"),
            ("張偉", "张伟"),
            ("张 伟", "张伟"),
            ("张伟", "Zhang Wei"),
            ("张伟", "Wei ZHANG"),
            ("单雄信", "Shan Xiongxin"),
            ("王建国", "Mr. Wang"),
            ("王总", "Wang Jianguo"),
            ("David 王", "David Wang"),
            ("John Smith", "Smith, John"),
            ("John Smith", "JOHN  SMITH"),
            ("John Smith", "John Allen Smith"),
            ("John Smith", "J. Smith"),
            ("J. A. Smith", "John Allen Smith"),
            ("Mr Smith", "John Smith"),
            ("Dr. Anna Müller", "Anna Muller"),
            ("Sean O'Brien", "Sean O’Brien"),
            ("Zhang Xiaoming", "Zhang Xiao Ming"),
            ("Xiaoming Zhang", "Zhang Xiao Ming"),
            ("Jean-Paul Sartre", "Jean Paul Sartre"),
            ("", "张伟"),
        ] {
            assert!(compatible(a, b), "{a} / {b}");
        }
    }

    #[test]
    fn names_of_two_people_are_not() {
        for (a, b) in [
            ("王建国", "李建国"),
            ("王建国", "王建军"),
            ("王总", "李总"),
            ("欧阳锋", "欧总"),
            ("张伟", "Zhang Min"),
            ("John Smith", "Jane Smith"),
            ("John Smith", "John Brown"),
            ("J. Smith", "K. Smith"),
            ("J. S.", "John Smith"),
            ("John Allen Smith", "John Bert Smith"),
            ("李建工", "李建"),
        ] {
            assert!(!compatible(a, b), "{a} / {b}");
        }
    }

    #[test]
    fn the_order_of_the_parts_does_not_change_the_key() {
        assert_eq!(key("Smith, John"), key("JOHN SMITH"));
        assert_eq!(key("張偉先生"), key("张伟"));
        assert_ne!(key("张伟"), key("张维"));
    }

    proptest! {
        #[test]
        fn compatibility_has_no_direction(
            a in "(Mr )?(John|J|Jane|张|王|Wang|Zhang)( |\\. )?(Smith|S|伟|总|Wei|建国)?",
            b in "(Mr )?(John|J|Jane|张|王|Wang|Zhang)( |\\. )?(Smith|S|伟|总|Wei|建国)?",
        ) {
            prop_assert_eq!(compatible(&a, &b), compatible(&b, &a));
            prop_assert!(compatible(&a, &a) || a.chars().filter(|c| c.is_alphabetic()).count() < 3);
        }
    }
}
