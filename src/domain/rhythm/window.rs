//! When a customer can be met, read from a line such as `Tue-Thu 14:00-17:00` or `周二至周四 下午2点-5点`.

use crate::domain::problem::{Kind, Problem};
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

/// From and to, on one day; an open end is the day's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    pub from: Option<NaiveTime>,
    pub to: Option<NaiveTime>,
}

/// Weekdays, and hours on them. At least one of the two is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// From Monday; all seven where no day was said.
    days: [bool; 7],
    pub hours: Option<Hours>,
}

const DAYS: [(&str, char); 7] =
    [("mon", '一'), ("tue", '二'), ("wed", '三'), ("thu", '四'), ("fri", '五'), ("sat", '六'), ("sun", '日')];
/// Five days, two days, all of them: words that stand for several.
const SEVERAL: [(&str, [bool; 7]); 10] = [
    ("weekdays", WORKWEEK),
    ("工作日", WORKWEEK),
    ("平日", WORKWEEK),
    ("weekends", WEEKEND),
    ("weekend", WEEKEND),
    ("周末", WEEKEND),
    ("週末", WEEKEND),
    ("every day", [true; 7]),
    ("daily", [true; 7]),
    ("每天", [true; 7]),
];
const WORKWEEK: [bool; 7] = [true, true, true, true, true, false, false];
const WEEKEND: [bool; 7] = [false, false, false, false, false, true, true];
/// Parts of a day, in whole hours.
const PARTS: [(&str, u32, u32); 10] = [
    ("mornings", 9, 12),
    ("morning", 9, 12),
    ("上午", 9, 12),
    ("早上", 9, 12),
    ("afternoons", 14, 18),
    ("afternoon", 14, 18),
    ("下午", 14, 18),
    ("evenings", 18, 21),
    ("evening", 18, 21),
    ("晚上", 18, 21),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Day(usize),
    Days([bool; 7]),
    Clock(NaiveTime),
    Part(NaiveTime, NaiveTime),
    To,
    From,
    Until,
    And,
}

impl Window {
    /// What the line says; `None` where a part of it is not understood, so that nothing is moved on a guess.
    pub fn parse(text: &str) -> Option<Self> {
        let tokens = tokens(&text.to_lowercase())?;
        let (days, rest) = days(&tokens)?;
        let hours = if rest.is_empty() { None } else { Some(hours(rest)?) };
        if days.is_none() && hours.is_none() {
            return None;
        }
        Some(Self { days: days.unwrap_or([true; 7]), hours })
    }

    /// As it is typed into the field of a customer: nothing, or what is understood. What is not would move no day, and
    /// nobody would see it.
    pub fn check(typed: &str) -> Result<(), Problem> {
        if typed.is_empty() || Self::parse(typed).is_some() {
            return Ok(());
        }
        Err(Problem::new(Kind::BadData, "not-a-window").field("visit_window").arg("value", typed))
    }

    pub const fn opens_on(&self, day: Weekday) -> bool {
        self.days[day.num_days_from_monday() as usize]
    }

    pub fn opens(&self, day: NaiveDate) -> bool {
        self.opens_on(day.weekday())
    }
}

/// The line in pieces; `None` where a piece means nothing here.
fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    // "下午2点-5点": both are after noon, and so is a bare "2-5 pm" read from its end.
    let mut half = Half::Unsaid;
    while !rest.is_empty() {
        let (token, after) = token(rest, &mut half)?;
        found.extend(token);
        rest = after.trim_start();
    }
    Some(found)
}

/// Which half of the day bare hours are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Unsaid,
    Before,
    After,
}

fn token<'t>(text: &'t str, half: &mut Half) -> Option<(Option<Token>, &'t str)> {
    for (word, days) in SEVERAL {
        if let Some(after) = text.strip_prefix(word) {
            return Some((Some(Token::Days(days)), after));
        }
    }
    for (word, from, to) in PARTS {
        if let Some(after) = text.strip_prefix(word) {
            return Some((part(word, (from, to), after, half), after));
        }
    }
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return clock(text, *half).map(|(time, after)| (Some(Token::Clock(time)), after));
    }
    let links = [
        ("until", Token::Until),
        ("before", Token::Until),
        ("by", Token::Until),
        ("之前", Token::Until),
        ("以前", Token::Until),
        ("前", Token::Until),
        ("from", Token::From),
        ("after", Token::From),
        ("之后", Token::From),
        ("以后", Token::From),
        ("后", Token::From),
        ("之後", Token::From),
        ("以後", Token::From),
        ("後", Token::From),
        ("to", Token::To),
        ("-", Token::To),
        ("–", Token::To),
        ("—", Token::To),
        ("~", Token::To),
        ("～", Token::To),
        ("至", Token::To),
        ("到", Token::To),
        ("and", Token::And),
        ("&", Token::And),
        ("+", Token::And),
        (",", Token::And),
        ("，", Token::And),
        ("、", Token::And),
        ("/", Token::And),
        ("和", Token::And),
        (";", Token::And),
    ];
    if let Some((token, after)) = links.iter().find_map(|(word, token)| Some((*token, text.strip_prefix(word)?))) {
        return Some((Some(token), after));
    }
    weekday(text)
}

/// A part of the day is hours by itself, unless clock readings follow: then it says which half they are in.
fn part(word: &str, (from, to): (u32, u32), after: &str, half: &mut Half) -> Option<Token> {
    if after.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        *half = if matches!(word, "上午" | "早上" | "morning" | "mornings") { Half::Before } else { Half::After };
        return None;
    }
    Some(Token::Part(NaiveTime::from_hms_opt(from, 0, 0)?, NaiveTime::from_hms_opt(to, 0, 0)?))
}

/// `14:00`, `14`, `2pm`, `2:30 pm`, `14点`, `2点半`, `14时30分`.
fn clock(text: &str, half: Half) -> Option<(NaiveTime, &str)> {
    let (hour, mut rest) = digits(text)?;
    let mut minute = 0;
    if let Some(after) = [":", "：", ".", "h"].iter().find_map(|sign| rest.strip_prefix(*sign))
        && let Some((found, after)) = digits(after)
    {
        (minute, rest) = (found, after);
    } else if let Some(after) = ["点", "點", "时", "時"].iter().find_map(|sign| rest.strip_prefix(*sign)) {
        rest = after;
        if let Some(after) = rest.strip_prefix('半') {
            (minute, rest) = (30, after);
        } else if let Some((found, after)) = digits(rest) {
            (minute, rest) = (found, after.strip_prefix('分').unwrap_or(after));
        }
    }
    let after = rest.trim_start();
    let (half, rest) = match (after.strip_prefix("pm"), after.strip_prefix("am")) {
        (Some(after), _) => (Half::After, after),
        (_, Some(after)) => (Half::Before, after),
        _ => (later_half(after).unwrap_or(half), rest),
    };
    let hour = match (half, hour) {
        (Half::After, 1..=11) => hour + 12,
        (Half::Before, 12) => 0,
        _ => hour,
    };
    // 24:00 is the end of the day.
    let end = (hour == 24 && minute == 0).then(|| NaiveTime::from_hms_opt(23, 59, 0)).flatten();
    Some((NaiveTime::from_hms_opt(hour, minute, 0).or(end)?, rest))
}

/// `2-5pm`: the half said at the end holds for the beginning too.
fn later_half(text: &str) -> Option<Half> {
    let rest = text.strip_prefix(['-', '–', '~']).or_else(|| text.strip_prefix("to "))?.trim_start();
    let (_, rest) = digits(rest)?;
    let rest = rest.strip_prefix(':').and_then(digits).map_or(rest, |(_, rest)| rest).trim_start();
    rest.starts_with("pm").then_some(Half::After)
}

fn digits(text: &str) -> Option<(u32, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = &text[..text.len() - rest.len()];
    if number.len() > 2 { None } else { number.parse().ok().map(|n| (n, rest)) }
}

/// `tue`, `tues`, `tuesdays`, `周二`, `星期二`, `周二四` one by one, and a bare `四` after a day or a link.
fn weekday(text: &str) -> Option<(Option<Token>, &str)> {
    for (at, (english, sign)) in DAYS.iter().enumerate() {
        if text.starts_with(english) {
            let word: String = text.chars().take_while(char::is_ascii_alphabetic).collect();
            return full_name(&word, at).then(|| (Some(Token::Day(at)), &text[word.len()..]));
        }
        let chinese =
            ["星期", "礼拜", "禮拜", "周", "週"].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
        let after = chinese.strip_prefix(*sign).or_else(|| (at == 6).then(|| chinese.strip_prefix('天')).flatten());
        if let Some(after) = after {
            return Some((Some(Token::Day(at)), after));
        }
    }
    None
}

fn full_name(word: &str, at: usize) -> bool {
    const NAMES: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    NAMES[at].starts_with(word) || word.strip_suffix('s').is_some_and(|word| NAMES[at].starts_with(word))
}

/// The days at the head of the pieces, and what follows them. A span may run over the week's end: `Fri-Mon`.
fn days(tokens: &[Token]) -> Option<(Option<[bool; 7]>, &[Token])> {
    let (mut days, mut rest) = (None, tokens);
    loop {
        rest = match rest {
            [Token::Day(from), Token::To, Token::Day(to), after @ ..] => {
                let days = days.get_or_insert([false; 7]);
                let length = (to + 7 - from) % 7;
                (0..=length).for_each(|step| days[(from + step) % 7] = true);
                after
            }
            [Token::Day(day), after @ ..] => {
                days.get_or_insert([false; 7])[*day] = true;
                after
            }
            [Token::Days(several), after @ ..] => {
                let days = days.get_or_insert([false; 7]);
                several.iter().zip(days.iter_mut()).for_each(|(more, day)| *day |= more);
                after
            }
            [Token::And, after @ ..] if days.is_some() && !after.is_empty() => after,
            _ => return Some((days, rest)),
        };
    }
}

/// What is said of the hours: a span or an open end. `None` where it makes no sense.
fn hours(tokens: &[Token]) -> Option<Hours> {
    let (from, to) = match tokens {
        [Token::Clock(from), Token::To | Token::Until, Token::Clock(to)]
        | [Token::From, Token::Clock(from), Token::To | Token::Until, Token::Clock(to)]
        | [Token::Part(from, to)] => (Some(*from), Some(*to)),
        [Token::From, Token::Clock(from)] | [Token::Clock(from), Token::From] => (Some(*from), None),
        [Token::Until, Token::Clock(to)] | [Token::Clock(to), Token::Until] => (None, Some(*to)),
        _ => return None,
    };
    // "9-5" is a working day, not a night.
    let to = match from.zip(to) {
        Some((from, to)) if to <= from => Some(afternoon(to).filter(|to| from < *to)?),
        _ => to,
    };
    Some(Hours { from, to })
}

fn afternoon(time: NaiveTime) -> Option<NaiveTime> {
    time.with_hour(time.hour() + 12)
}
