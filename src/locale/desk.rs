//! Complaints in words: how far one has come, what presses, what is still to be asked.

use super::{Arg, Words};
use crate::domain::complaint::{Complaint, Stage};
use crate::domain::desk::{Clock, Outlook, Pattern, Revisit, Standing};
use crate::domain::time::{Now, local};
use crate::text::Clean;
use chrono::Datelike;

/// Milliseconds.
const MINUTE: i64 = 60_000;

impl Words {
    /// Working time: "40 min", "3 h", "3 h 20 min". Hours are not made days: whose day has how many is a setting.
    pub fn working_time(&self, ms: i64) -> String {
        let minutes = ms.abs() / MINUTE;
        let args = [("h", Arg::Digits(minutes / 60)), ("min", Arg::Digits(minutes % 60))];
        let key = match (minutes / 60, minutes % 60) {
            (0, _) => "desk-minutes",
            (_, 0) => "desk-hours",
            _ => "desk-hours-minutes",
        };
        self.fmt(key, &args)
    }

    /// An instant: "today 13:00", "Fri 27 Nov 13:00".
    pub fn moment(&self, at: i64, now: Now) -> String {
        let at = local(at, now.zone);
        let near = (at.date() - now.today()).num_days().abs() <= 1;
        let day = if near { self.date(at.date(), now.today()) } else { self.day(at.date(), now.today()) };
        format!("{day} {}", self.time(at.time()))
    }

    /// A clock: "answer by Tue 24 Nov 17:00: 3 h of work left", "answered in time", "answered, 2 h late". What is left is
    /// working time; lateness has the one measure of [`pressing_short`](Self::pressing_short).
    pub fn clock(&self, clock: &Clock, now: Now) -> String {
        let time = self.working_time(clock.left);
        let late = self.lateness(clock.due, Now { ms: clock.met.unwrap_or(now.ms), ..now });
        let step = self.choice("complaint-step", clock.step.name());
        let done = self.choice("complaint-stage", clock.step.to().name());
        let args = [
            ("step", Arg::from(step.as_ref())),
            ("done", done.as_ref().into()),
            ("when", self.moment(clock.due, now).into()),
            ("time", time.into()),
            ("late", late.into()),
        ];
        let key = match (clock.met, clock.standing) {
            (Some(_), Standing::Breached) => "desk-clock-met-late",
            (Some(_), _) => "desk-clock-met",
            (None, Standing::Breached) => "desk-clock-over",
            (None, _) => "desk-clock-runs",
        };
        self.fmt(key, &args)
    }

    /// What presses most about a complaint, in one line.
    pub fn pressing(&self, of: &Complaint, seen: &Outlook, now: Now) -> String {
        match (seen.stage, seen.running()) {
            (Stage::Closed, _) => {
                let day = of.closed_at.map(|at| self.moment(at, now)).unwrap_or_default();
                self.fmt("desk-closed", &[("when", day.into())])
            }
            (Stage::Confirmed, _) => self.get("desk-to-close").into_owned(),
            (_, None) => self.get("desk-to-confirm").into_owned(),
            (_, Some(clock)) => {
                let mut parts = Vec::new();
                if seen.red {
                    // Days of the calendar, as wherever else it is said how long ago it was heard.
                    let days = (now.today() - local(of.heard(), now.zone).date()).num_days();
                    parts.push(self.fmt("desk-red", &[("days", days.into())]));
                }
                if let Some(due) = of.due.filter(|_| seen.late_promise) {
                    parts.push(self.fmt("desk-promise-broken", &[("day", self.date(due, now.today()).into())]));
                }
                parts.push(self.clock(clock, now));
                parts.join(" · ")
            }
        }
    }

    /// The same in a few cells, in one measure wherever complaints are listed: "5 d late", "2 h late", "17:00",
    /// "Tue 14:30", "their word", "closed". Days late are days of the calendar, as with everything else that is late.
    pub fn pressing_short(&self, seen: &Outlook, now: Now) -> String {
        let key = match (seen.stage, seen.pressing) {
            (Stage::Closed, _) => "desk-short-closed",
            (Stage::Confirmed, _) => "desk-short-close",
            (_, None) => "desk-short-confirm",
            (_, Some(at)) => return self.until(at, now),
        };
        self.get(key).into_owned()
    }

    /// A moment by which something was to be done, in a few cells.
    fn until(&self, at: i64, now: Now) -> String {
        let (by, today) = (local(at, now.zone), now.today());
        let late = (today - by.date()).num_days();
        let time = self.time(by.time());
        match late {
            1.. => self.fmt("today-short-late", &[("n", Arg::Digits(late))]),
            0 if at < now.ms => self.lateness(at, now),
            0 => time,
            -6..0 => format!("{} {time}", self.weekday_short(by.weekday())),
            _ => self.day(by.date(), today),
        }
    }

    /// By how much a moment has passed: "5 days late", "2 h late". Days are days of the calendar; within one it is whole
    /// hours, where there are any.
    fn lateness(&self, at: i64, now: Now) -> String {
        let days = (now.today() - local(at, now.zone).date()).num_days();
        if days > 0 {
            return self.fmt("today-late", &[("n", days.into())]);
        }
        let (hour, over) = (60 * MINUTE, now.ms - at);
        let shown = if over < hour { over } else { over / hour * hour };
        self.fmt("desk-short-late", &[("time", self.working_time(shown).into())])
    }

    /// How a complaint stands, in one line: its stage and what presses. A stage that says so by itself is not said twice.
    pub fn complaint_stands(&self, of: &Complaint, seen: &Outlook, now: Now) -> String {
        let presses = self.pressing(of, seen, now);
        if matches!(seen.stage, Stage::Solved | Stage::Closed) {
            return presses;
        }
        format!("{} · {presses}", self.choice("complaint-stage", seen.stage.name()))
    }

    /// What is still to be asked, by its names: "what they want, who sees it through"; none where nothing is.
    pub fn still_to_ask(&self, of: &Complaint) -> Option<String> {
        let missing = of.missing();
        let names: Vec<_> = missing.iter().map(|field| self.choice("desk-ask", field)).collect();
        (!names.is_empty()).then(|| names.join(&self.get("list-comma")))
    }

    /// That a complaint is one of many.
    pub fn pattern(&self, pattern: &Pattern) -> String {
        let class = self.choice("complaint-class", pattern.class.name());
        let args = [
            ("class", Arg::from(class.as_ref())),
            ("n", Arg::from(pattern.complaints)),
            ("customers", Arg::from(pattern.customers)),
            ("days", Pattern::DAYS.into()),
        ];
        self.fmt(if pattern.same_cause { "desk-pattern-cause" } else { "desk-pattern-class" }, &args)
    }

    /// What to do when a closed complaint is looked at again, in the order of [`Revisit::ALL`]; `words`: the customer's.
    pub fn looks_back(&self, words: &str) -> Vec<Clean> {
        /// Of the customer's words, so that one knows which complaint it was.
        const MOST: usize = 80;
        let first = words.lines().next().unwrap_or_default();
        let said: String = first.chars().take(MOST).collect();
        let said = if said.len() < words.len() { format!("{said}…") } else { said };
        let text = |look: &Revisit| self.fmt(&format!("desk-look-{}", look.name()), &[("words", Arg::from(&said))]);
        Revisit::ALL.iter().map(|look| Clean::line(&text(look))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Calendar;
    use crate::domain::complaint::Severity;
    use crate::domain::complaint::Step;
    use crate::domain::desk::{Rules, outlook};
    use crate::domain::field::Record;
    use crate::domain::id::Id;
    use crate::domain::time::instant;
    use crate::locale::Language::{En, ZhHans, ZhHant};
    use chrono::NaiveDateTime;
    use chrono_tz::Tz;

    fn now(text: &str) -> Now {
        Now::new(instant(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap(), Tz::UTC), Tz::UTC)
    }

    fn said(of: &Complaint, at: &str) -> [String; 3] {
        let at = now(at);
        let seen = outlook(of, &Rules::default(), &Calendar::plain(), at);
        [En, ZhHans, ZhHant].map(|language| Words::new(language).pressing(of, &seen, at))
    }

    #[test]
    fn what_presses_is_said_with_its_step_its_moment_and_the_work_left() {
        let mut of = Complaint::blank(Id::default(), None);
        (of.heard_at, of.severity) = (Some(now("2026-11-23 09:00").ms), Some(Severity::Severe));
        assert_eq!(said(&of, "2026-11-23 09:40")[0], "acknowledge by today 11:00: 1 h 20 min of work left");
        let late = said(&of, "2026-11-23 12:00");
        assert_eq!(late[0], "acknowledge: our limit was today 11:00, 1 h late");
        assert_eq!(late[1], "告知已收到：时限是今天 11:00，晚 1 小时");
        let solved = of.take(Step::Solve, now("2026-11-24 10:00").ms).unwrap();
        assert_eq!(said(&solved, "2026-11-25 10:00")[0], "solved; only the customer's word is missing");
        let red = said(&of.take(Step::Answer, now("2026-11-23 10:00").ms).unwrap(), "2026-12-01 12:00");
        assert!(red[0].starts_with("unsolved for 8 days · solve: our limit was Wed 25 Nov 17:00"), "{red:?}");
    }

    #[test]
    fn lateness_has_one_count_in_the_list_and_in_full_and_days_are_those_of_the_calendar() {
        let mut of = Complaint::blank(Id::default(), None);
        // Saturday evening: until Monday, 23 November, it is nine days by the calendar, and eight and a half by the clock.
        (of.heard_at, of.severity) = (Some(now("2026-11-14 20:00").ms), Some(Severity::Severe));
        let of = of.take(Step::Answer, now("2026-11-16 10:00").ms).unwrap();
        let at = now("2026-11-23 08:00");
        let seen = outlook(&of, &Rules::default(), &Calendar::plain(), at);
        let [en, zh] = [En, ZhHans].map(Words::new);
        assert_eq!((&*en.ago(9), &*en.pressing_short(&seen, at)), ("9 days ago", "5 d late"));
        assert_eq!(
            en.complaint_stands(&of, &seen, at),
            "answered · unsolved for 9 days · solve: our limit was Wed 18 Nov 17:00, 5 days late"
        );
        assert!(zh.pressing(&of, &seen, at).ends_with("晚了 5 天"), "{}", zh.pressing(&of, &seen, at));
        // On the day itself both tell hours of the clock, after work too.
        let evening = now("2026-11-18 19:30");
        let seen = outlook(&of, &Rules::default(), &Calendar::plain(), evening);
        assert_eq!(en.pressing_short(&seen, evening), "2 h late");
        assert!(en.pressing(&of, &seen, evening).ends_with(", 2 h late"));
        // Solved too late: by as much as it was late then.
        let solved = of.take(Step::Solve, now("2026-11-20 09:00").ms).unwrap();
        let seen = outlook(&solved, &Rules::default(), &Calendar::plain(), at);
        assert_eq!(en.clock(&seen.clocks[2], at), "solved, 2 days late");
        assert_eq!(en.complaint_stands(&solved, &seen, at), "solved; only the customer's word is missing");
    }

    #[test]
    fn in_a_list_it_is_late_by_days_then_by_hours_and_else_due_by_the_clock() {
        let mut of = Complaint::blank(Id::default(), None);
        (of.heard_at, of.severity) = (Some(now("2026-11-23 09:00").ms), Some(Severity::Severe));
        let short = |of: &Complaint, at: &str| {
            let at = now(at);
            let seen = outlook(of, &Rules::default(), &Calendar::plain(), at);
            [En, ZhHans].map(|language| Words::new(language).pressing_short(&seen, at))
        };
        for (at, en, zh) in [
            ("2026-11-23 09:40", "11:00", "11:00"),
            ("2026-11-23 11:20", "20 min late", "晚 20 分钟"),
            ("2026-11-23 13:59", "2 h late", "晚 2 小时"),
            ("2026-11-24 08:00", "1 d late", "晚 1 天"),
            ("2026-11-28 08:00", "5 d late", "晚 5 天"),
        ] {
            assert_eq!(short(&of, at), [en, zh], "{at}");
        }
        let answered = of.take(Step::Answer, now("2026-11-23 10:00").ms).unwrap();
        assert_eq!(short(&answered, "2026-11-23 12:00"), ["Wed 17:00", "周三 17:00"]);
        let solved = of.take(Step::Solve, now("2026-11-24 10:00").ms).unwrap();
        assert_eq!(short(&solved, "2026-11-25 10:00")[0], "their word");
    }

    #[test]
    fn looks_back_name_the_complaint_by_its_first_words() {
        let looks = Words::new(En).looks_back(&format!("{}\nand more", "x".repeat(100)));
        assert_eq!(looks.len(), 3);
        assert!(looks.iter().all(|look| look.contains(&format!("{}…", "x".repeat(80))) && !look.contains("more")));
    }
}
