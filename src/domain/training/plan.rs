//! The plan of growth: quarters, the areas to grow in, and the time that went into each week: from drills and scenes by
//! themselves, the rest as it was written down.

use super::{Area, Attempt, Drill, Goal, Practice, Review};
use crate::domain::time::{Now, local};
use chrono::{Datelike, Days, NaiveDate};
use std::fmt;

/// What a week is meant to hold, in minutes: three to five hours. An operating rule, not a finding.
pub const LEAST: i64 = 180;
pub const MOST: i64 = 300;

const MINUTE: i64 = 60_000;

/// Who pauses longer between two cards was elsewhere.
const TOGETHER: i64 = 3 * MINUTE;

/// What a card takes of which no time was kept.
const CARD: i64 = 50_000;

/// A scene does not last longer; whoever left it open was elsewhere.
const SCENE: i64 = 60 * MINUTE;

/// Three months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    year: i32,
    /// From 1 to 4.
    number: u32,
}

impl Quarter {
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), number: day.month0() / 3 + 1 }
    }

    /// `2026Q4`, also `2026-q4`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, number) = text.trim().split_once(['Q', 'q'])?;
        let year: i32 = year.trim_end_matches('-').parse().ok().filter(|year| (1000..=9999).contains(year))?;
        let number = number.parse().ok().filter(|number| (1..=4).contains(number))?;
        Some(Self { year, number })
    }

    pub fn first(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.number * 3 - 2, 1).unwrap_or_default()
    }

    /// The Mondays of its weeks; of a week that lies in two quarters, both have it.
    pub fn weeks(self) -> Vec<NaiveDate> {
        let next = if self.number == 4 {
            Self { year: self.year + 1, number: 1 }
        } else {
            Self { number: self.number + 1, ..self }
        };
        let from = monday(self.first());
        from.iter_days().step_by(7).take_while(|monday| *monday < next.first()).collect()
    }
}

/// `2026Q4`.
impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}Q{}", self.year, self.number)
    }
}

/// The Monday of a day's week.
pub fn monday(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into())).unwrap_or(day)
}

/// What a drill trains.
pub const fn area_of(kind: Drill) -> Area {
    match kind {
        Drill::Objection | Drill::Spin | Drill::Complaint => Area::Communication,
        Drill::Signal | Drill::Type => Area::Emotional,
        Drill::Value | Drill::Find => Area::Knowledge,
    }
}

/// Words that people use for skills, by area.
const SKILLS: [(Area, &str); 4] = [
    (
        Area::Communication,
        "communication listening hearing asking questions clarity speaking voice non-verbal body presenting objections writing \
         沟通 溝通 听 聽 倾听 傾聽 提问 提問 表达 表達 演讲 演講 异议 異議",
    ),
    (
        Area::Emotional,
        "emotional emotion emotions empathy calm patience stress self-control 情商 情绪 情緒 同理心 共情 耐心 抗压 抗壓",
    ),
    (
        Area::Knowledge,
        "knowledge product products industry market competitors reading course 知识 知識 产品 產品 行业 產業 市场 市場 \
         读书 讀書 课程 課程",
    ),
    (Area::Teamwork, "teamwork team coaching handover feedback 团队 團隊 协作 協作 反馈 回饋"),
];

/// The area that a word people use for a skill belongs to; Chinese runs on without a space.
pub fn area_named(word: &str) -> Option<Area> {
    let word = word.to_lowercase();
    let named = |words: &str| {
        let is_it = |known: &str| {
            if known.is_ascii() { stem(known) == stem(&word) } else { word.starts_with(known) }
        };
        words.split_whitespace().any(is_it)
    };
    SKILLS.iter().find(|(_, words)| named(words)).map(|(area, _)| *area)
}

/// An English word without its ending: listening, listened.
fn stem(word: &str) -> &str {
    let ending = ["ing", "ed", "s"].into_iter().find_map(|ending| word.strip_suffix(ending));
    ending.filter(|stem| stem.len() > 2).unwrap_or(word)
}

/// Minutes as people type them: `45m`, `1h`, `1h30m`, `90`, `45分钟`, `1小时`.
pub fn minutes(text: &str) -> Option<i64> {
    let text = text.trim().to_lowercase();
    let plain =
        text.replace("小时", "h").replace("小時", "h").replace("分钟", "m").replace("分鐘", "m").replace("min", "m");
    let (hours, rest) = match plain.split_once('h') {
        Some((hours, rest)) => (hours.trim().parse::<i64>().ok()?, rest.trim()),
        None => (0, plain.trim()),
    };
    let rest = rest.trim_end_matches('m').trim();
    let minutes = if rest.is_empty() && plain.contains('h') { 0 } else { rest.parse::<i64>().ok()? };
    let all = hours.checked_mul(60)?.checked_add(minutes)?;
    (hours >= 0 && minutes >= 0 && (1..=1440).contains(&all)).then_some(all)
}

/// The time of a week, by area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    pub monday: NaiveDate,
    minutes: [i64; Area::ALL.len()],
}

impl Week {
    /// Minutes given to one area.
    pub const fn of(&self, area: Area) -> i64 {
        self.minutes[area as usize]
    }

    /// Minutes of the whole week.
    pub fn total(&self) -> i64 {
        self.minutes.iter().sum()
    }
}

/// Where a week stands against what it is meant to hold. None of them is a reproach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Fresh,
    Begun,
    Reached,
    Beyond,
}

impl Standing {
    pub const fn of(minutes: i64) -> Self {
        match minutes {
            ..=0 => Self::Fresh,
            1..LEAST => Self::Begun,
            LEAST..=MOST => Self::Reached,
            _ => Self::Beyond,
        }
    }
}

/// What the plan of one person rests on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Growth {
    pub goals: Vec<Goal>,
    pub practice: Vec<Practice>,
    pub reviews: Vec<Review>,
    pub attempts: Vec<Attempt>,
}

impl Growth {
    /// The goals of a quarter, those still aimed at first.
    pub fn goals_of(&self, quarter: Quarter) -> Vec<&Goal> {
        let name = quarter.to_string();
        let mut goals: Vec<&Goal> = self.goals.iter().filter(|goal| goal.quarter.as_str() == name).collect();
        goals.sort_by_key(|goal| (goal.done_at.is_some(), goal.area, goal.id));
        goals
    }

    /// The weeks that begin on these Mondays.
    pub fn weeks(&self, mondays: &[NaiveDate], now: Now) -> Vec<Week> {
        let mut weeks: Vec<Week> =
            mondays.iter().map(|monday| Week { monday: *monday, minutes: [0; Area::ALL.len()] }).collect();
        let mut spent = vec![[0_i64; Area::ALL.len()]; weeks.len()];
        for (day, area, ms) in self.spent(now) {
            if let Some(at) = mondays.iter().position(|of| *of == monday(day)) {
                spent[at][area as usize] += ms;
            }
        }
        for (week, spent) in weeks.iter_mut().zip(spent) {
            week.minutes = spent.map(|ms| (ms + MINUTE / 2) / MINUTE);
        }
        weeks
    }

    /// All practice, in milliseconds: what was written down, cards, scenes.
    pub(super) fn spent(&self, now: Now) -> impl Iterator<Item = (NaiveDate, Area, i64)> {
        let written = |of: &Practice| Some((of.day?, of.area, of.minutes? * MINUTE));
        let played = move |of: &Attempt| {
            let (at, ended) = (of.at?, of.ended_at?);
            Some((local(at, now.zone).date(), Area::Communication, (ended - at).clamp(0, SCENE)))
        };
        let drilled = self.drilled().into_iter().map(move |(at, area, ms)| (local(at, now.zone).date(), area, ms));
        self.practice.iter().filter_map(written).chain(drilled).chain(self.attempts.iter().filter_map(played))
    }

    /// What each answer took: the time since the one before it, where they belong together; else what the clock said.
    fn drilled(&self) -> Vec<(i64, Area, i64)> {
        let mut answers: Vec<(i64, &Review)> =
            self.reviews.iter().filter_map(|review| Some((review.at?, review))).collect();
        answers.sort_by_key(|(at, review)| (*at, review.id));
        let mut before: Option<i64> = None;
        let took = |(at, review): (i64, &Review)| {
            let own = review.took.map_or(CARD, |took| took + review.paused.unwrap_or(0)).min(TOGETHER);
            let gap = before.replace(at).map(|before| at - before);
            let ms = gap.filter(|gap| (1..=TOGETHER).contains(gap)).unwrap_or(own);
            (at, area_of(review.kind), ms)
        };
        answers.into_iter().map(took).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Record;
    use crate::domain::id::Id;
    use chrono_tz::Tz;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_quarter_has_the_weeks_that_touch_it() {
        let quarter = Quarter::of(day("2026-11-22"));
        assert_eq!(quarter.to_string(), "2026Q4");
        assert_eq!((quarter, Some(quarter)), (Quarter::parse("2026q4").unwrap(), Quarter::parse("2026-Q4")));
        let weeks = quarter.weeks();
        // The first of October 2026 is a Thursday, the last of December too.
        assert_eq!((weeks[0], weeks.len(), weeks[13]), (day("2026-09-28"), 14, day("2026-12-28")));
        for bad in ["2026", "2026Q5", "Q4", "26Q0", ""] {
            assert_eq!(Quarter::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn minutes_are_read_as_people_write_them() {
        for (text, all) in [
            ("45m", Some(45)),
            ("45", Some(45)),
            ("1h", Some(60)),
            ("1h30m", Some(90)),
            ("1h 30", Some(90)),
            ("90 min", Some(90)),
            ("45分钟", Some(45)),
            ("1小時", Some(60)),
            ("0", None),
            ("25h", None),
            ("-5", None),
            ("h", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(minutes(text), all, "{text}");
        }
    }

    #[test]
    fn a_week_adds_up_what_was_drilled_and_what_was_written_down() {
        let now = Now::new(0, Tz::UTC);
        let mut practice = Practice::blank(Id::from_bytes([1; 16]), None);
        (practice.day, practice.minutes, practice.area) = (Some(day("1970-01-02")), Some(45), Area::Teamwork);
        let answer = |n: u8, at: i64, took: Option<i64>| {
            let mut review = Review::blank(Id::from_bytes([n; 16]), None);
            (review.at, review.took, review.paused) = (Some(at), took, took.map(|_| 2_000));
            review
        };
        // The first took 28 seconds with its pause, the second came two minutes later, the third after lunch.
        let reviews =
            vec![answer(2, 0, Some(26_000)), answer(3, 2 * MINUTE, Some(20_000)), answer(4, 60 * MINUTE, Some(30_000))];
        let growth = Growth { practice: vec![practice], reviews, ..Growth::default() };
        let [week] = growth.weeks(&[day("1969-12-29")], now)[..] else { panic!() };
        // 28 s + 120 s + 32 s are three minutes.
        assert_eq!((week.of(Area::Communication), week.of(Area::Teamwork), week.total()), (3, 45, 48));
        assert_eq!(growth.weeks(&[day("1970-01-05")], now)[0].total(), 0);
    }

    #[test]
    fn three_to_five_hours_are_where_one_wants_to_be() {
        use Standing::{Begun, Beyond, Fresh, Reached};
        for (minutes, standing) in [(0, Fresh), (1, Begun), (179, Begun), (180, Reached), (300, Reached), (301, Beyond)]
        {
            assert_eq!(Standing::of(minutes), standing, "{minutes}");
        }
    }

    #[test]
    fn skills_are_known_by_their_words() {
        for (word, area) in [
            ("Listening", Some(Area::Communication)),
            ("listened", Some(Area::Communication)),
            ("asked", Some(Area::Communication)),
            ("倾听", Some(Area::Communication)),
            ("empathy", Some(Area::Emotional)),
            ("產品", Some(Area::Knowledge)),
            ("team", Some(Area::Teamwork)),
            ("juggling", None),
        ] {
            assert_eq!(area_named(word), area, "{word}");
        }
    }
}
