//! What would make a value line better. Hints for whoever writes it, never a refusal: words cannot be judged by machine,
//! but what is missing in them can be seen.

use super::super::card::CustomerCard;
use super::super::field::Record;
use super::super::product::Value;
use super::super::speech;
use crate::choices;
use crate::text::{Clean, fold_str};

choices! {
    /// What is weak about a line.
    pub enum Weakness {
        /// It says what the thing is and does, not what this customer has of it.
        NoBenefit = "no-benefit",
        /// Neither a person nor a process of the customer is named in the benefit.
        Nobody = "nobody",
        /// No figure in the benefit, and none beside it.
        NoFigure = "no-figure",
        /// A figure, and nobody knows of what.
        NoUnit = "no-unit",
        /// More than one feature: the second one dilutes the first.
        Several = "several",
        /// Praise without a proof.
        Praise = "praise",
        /// The advantage says what others lack, not what this one does.
        Rival = "rival",
        /// Nothing that the customer could check.
        NoProof = "no-proof",
        /// A proof without a date, a number or a name.
        Vague = "vague",
        /// A risk is named and left standing.
        NoRemedy = "no-remedy",
        /// Too long for one breath.
        Long = "long",
    }
}

/// A weakness, and the field where it is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doubt {
    pub what: Weakness,
    pub field: &'static str,
}

/// Superlatives and absolutes, folded. China's Advertising Law bars many of them; elsewhere nobody believes them.
const PRAISE: &[&str] = &[
    "best",
    "fastest",
    "cheapest",
    "safest",
    "strongest",
    "leading",
    "number one",
    "no. 1",
    "unique",
    "unbeatable",
    "unrivalled",
    "perfect",
    "guaranteed",
    "world-class",
    "第一",
    "唯一",
    "顶级",
    "顶尖",
    "绝对",
    "完美",
    "首选",
    "独家",
    "百分之百",
    "100%",
    "最",
];

/// Words with 最 in them that praise nothing.
const NO_PRAISE: &[&str] = &["最近", "最后", "最终", "最初", "最迟", "最晚", "最少", "最多", "最短"];

/// Words by which an advantage turns into a comparison, folded.
const RIVAL: &[&str] = &[
    "better than",
    "than others",
    "than other",
    "than the competition",
    "competitor",
    "rival",
    "unlike the",
    "优于",
    "好于",
    "强于",
    "比别",
    "比同行",
    "比竞",
    "比其他",
    "友商",
    "竞品",
    "别家",
];

/// What joins two features, folded.
const JOINS: &[&str] = &[" and ", " as well as ", " plus ", ";", "；", "、", "以及", "还有", "同时", "并且"];

/// How one speaks of the customer's own people and processes, folded.
const THEIRS: &[&str] = &["your ", "you ", "您", "贵", "你们", "咱们"];

/// Everything that would make the line better, in the order in which it is written. `card`: whom it is for.
pub fn doubts(line: &Value, card: Option<&CustomerCard>) -> Vec<Doubt> {
    let mut found = Vec::new();
    let mut doubt = |what, field, is: bool| {
        if is {
            found.push(Doubt { what, field });
        }
    };
    let has = |text: &Clean, words: &[&str]| any_of(&fold_str(text), words);
    let benefit = !line.benefit.is_empty();
    let worth = [line.benefit.as_str(), line.number.as_str()];
    let said = [&line.feature, &line.function, &line.advantage, &line.benefit, &line.difference];
    doubt(Weakness::Several, "feature", has(&line.feature, JOINS));
    doubt(Weakness::Rival, "advantage", has(&line.advantage, RIVAL) || names_rival(&line.advantage, card));
    doubt(Weakness::NoBenefit, "benefit", !benefit);
    doubt(Weakness::Nobody, "benefit", benefit && !names_them(&line.benefit, &line.whom, card));
    let figure = worth.iter().any(|text| has_figure(text));
    doubt(Weakness::NoFigure, "number", benefit && !figure);
    doubt(Weakness::NoUnit, "number", benefit && figure && !worth.iter().any(|text| has_unit(text)));
    doubt(Weakness::NoProof, "proof", benefit && line.proof.is_empty());
    doubt(Weakness::Vague, "proof", !line.proof.is_empty() && !can_be_checked(&line.proof));
    let praise = said.iter().any(|text| praises(text));
    doubt(Weakness::Praise, "proof", praise && (line.proof.is_empty() || !can_be_checked(&line.proof)));
    doubt(Weakness::NoRemedy, "remedy", !line.risk.is_empty() && line.remedy.is_empty());
    let said = Value::FIELDS.iter().filter(|field| !matches!(field.name, "product" | "whom" | "scene"));
    let long = said.into_iter().find(|field| field.get(line).encode().is_some_and(|text| speech::is_long(&text)));
    found.extend(long.map(|field| Doubt { what: Weakness::Long, field: field.name }));
    found
}

fn any_of(folded: &str, words: &[&str]) -> bool {
    words.iter().any(|word| folded.contains(word))
}

fn praises(text: &str) -> bool {
    let plain = NO_PRAISE.iter().fold(fold_str(text), |text, word| text.replace(word, ""));
    PRAISE.iter().any(|word| if word.is_ascii() { has_word(&plain, word) } else { plain.contains(word) })
}

/// Whether the word stands by itself, not within another: "best", not "bestow".
fn has_word(folded: &str, word: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    folded
        .match_indices(word)
        .any(|(at, _)| !letter(folded[..at].chars().next_back()) && !letter(folded[at + word.len()..].chars().next()))
}

/// The rivals known at this customer.
fn names_rival(advantage: &Clean, card: Option<&CustomerCard>) -> bool {
    let Some(card) = card else { return false };
    let names = card.competitors.iter().map(|sheet| &sheet.name).chain([&card.customer.competitor]);
    names_one(advantage, names)
}

/// Whether the benefit speaks of the customer: by name, by somebody there and what they do, or simply as "your …".
fn names_them(benefit: &Clean, whom: &Clean, card: Option<&CustomerCard>) -> bool {
    let people = card.into_iter().flat_map(|card| &card.people);
    let of_people = people.flat_map(|member| [&member.person.name, &member.role.function, &member.role.department]);
    let names = of_people.chain(card.map(|card| &card.customer.name)).chain([whom]);
    any_of(&format!("{} ", fold_str(benefit)), THEIRS) || names_one(benefit, names)
}

fn names_one<'a>(text: &Clean, names: impl Iterator<Item = &'a Clean>) -> bool {
    let folded = fold_str(text);
    names.map(|name| fold_str(name)).any(|name| !name.trim().is_empty() && folded.contains(name.trim()))
}

/// Figures that Chinese writes as words.
const NUMERALS: &[char] = &['一', '两', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '半'];

/// Number words that English writes out.
const WRITTEN: &[&str] = &[
    "half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty",
    "thirty", "forty", "fifty", "hundred", "thousand",
];

fn has_figure(text: &str) -> bool {
    let folded = fold_str(text);
    folded.chars().any(|c| c.is_ascii_digit() || NUMERALS.contains(&c))
        || WRITTEN.iter().any(|word| has_word(&folded, word))
}

/// Whether something that can be counted stands beside a figure: a word, a sign of money, a percent sign.
fn has_unit(text: &str) -> bool {
    let folded = fold_str(text);
    let is_unit = |c: char| c.is_alphabetic() || matches!(c, '%' | '‰' | '€' | '$' | '£' | '¥' | '￥' | '°' | '²');
    let digits = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let before_or_behind = folded.char_indices().filter(|(_, c)| c.is_ascii_digit()).any(|(at, _)| {
        let behind = folded[at..].trim_start_matches(digits).trim_start().chars().next();
        let before = folded[..at].trim_end_matches(digits).trim_end().chars().next_back();
        behind.is_some_and(is_unit) || before.is_some_and(|c| is_unit(c) && !c.is_alphabetic())
    });
    // A figure that is written out has its unit behind it, or it would be no sentence.
    before_or_behind || (!folded.chars().any(|c| c.is_ascii_digit()) && has_figure(&folded))
}

/// Whether there is something to look up: a figure, a date, a title, an address, a proper name behind the first word.
fn can_be_checked(proof: &str) -> bool {
    let name = proof.split_whitespace().skip(1).any(|word| word.chars().next().is_some_and(char::is_uppercase));
    name || has_figure(proof) || proof.contains(['《', '@', '/'])
}
