//! The page of the day in words: what is to be done, when, and why it stands where it stands.

use super::{Arg, Words};
use crate::domain::agenda::Terms;
use crate::domain::interaction::{Channel, Stage};
use crate::domain::playbook::Playbook;
use crate::domain::prep::Prepared;
use crate::domain::promise::{Promise, Side, Word};
use crate::domain::rhythm::{Touch, TouchState, TouchWay};
use crate::domain::time::Now;
use crate::domain::today::{Item, State, What};
use crate::text::Clean;
use chrono::NaiveDate;
use std::borrow::Cow;

impl Words {
    /// What is to be done: "Visit", "Proposal", "Send the offer", "Birthday of Helen Garside".
    pub fn today_what(&self, item: &Item, playbook: &Playbook) -> String {
        match &item.what {
            What::Meeting { kind, channel: Some(Channel::Phone), .. } if kind.is_empty() => {
                self.get("today-phone-call").into_owned()
            }
            What::Meeting { kind, .. } if kind.is_empty() => self.get("today-meeting").into_owned(),
            What::Meeting { kind, .. } => {
                playbook.meetings.get(kind).map_or_else(|| kind.to_string(), |meeting| meeting.name.to_string())
            }
            What::Followup { text, .. } => text.to_string(),
            What::Promise { side, text, .. } => self.labelled(&self.promised_by(*side), text),
            What::Complaint(of) => {
                let first = of.0.words.lines().next().unwrap_or_default();
                self.fmt("today-complaint", &[("words", Arg::from(first))])
            }
            What::Digest { .. } => self.get("today-digest").into_owned(),
            What::Digests(all) => self.fmt("today-digests", &[("n", all.len().into())]),
            What::Touch(touch) => self.get(by_way(touch, ["today-visit", "today-call"])).into_owned(),
            What::Drill { cards, minutes } => {
                self.fmt("drill-due", &[("n", Arg::from(*cards)), ("minutes", Arg::from(*minutes))])
            }
            What::Birthday { person } if person.is_empty() => self.get("today-birthday").into_owned(),
            What::Birthday { person } => self.fmt("today-birthday-of", &[("name", Arg::from(person.as_str()))]),
        }
    }

    /// What a calendar calls its entries.
    pub fn agenda_terms(&self) -> Terms {
        let [meeting, call, followup] =
            ["today-meeting", "today-phone-call", "agenda-followup"].map(|key| Clean::line(&self.get(key)));
        let [ours, theirs] = [Side::Ours, Side::Theirs].map(|side| Clean::line(&self.promised_by(side)));
        Terms { meeting, call, followup, ours, theirs }
    }

    /// Who it is about: the customer, several of them, or oneself.
    pub fn today_who(&self, item: &Item) -> String {
        match &item.what {
            What::Drill { .. } => self.choice("screen", "drills").into_owned(),
            What::Digests(all) => {
                let mut names: Vec<&str> = Vec::new();
                for owed in all {
                    let name = owed.who.name.as_str();
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
                names.join(&self.get("list-comma"))
            }
            _ => item.who.name.to_string(),
        }
    }

    /// Why a digest is asked for: "talk of Mon 9 Nov, to go by Tue 10 Nov 15:00".
    fn why_digest(&self, key: &str, talked: NaiveDate, item: &Item, now: Now) -> String {
        let args =
            [("talked", Arg::from(self.date(talked, now.today()))), ("when", self.day_and_time(item, now).into())];
        self.fmt(key, &args)
    }

    /// Whose promise it is: "We promised", "They promised".
    pub fn promised_by(&self, side: Side) -> Cow<'_, str> {
        self.get(match side {
            Side::Ours => "call-we-promised",
            Side::Theirs => "call-they-promised",
        })
    }

    /// How each side has kept its word: "Promises kept: we 3 of 4, they 1 of 2"; none where nothing was settled yet.
    pub fn word_kept(&self, promises: &[Promise]) -> Option<String> {
        let side = |(side, key): (Side, &str)| {
            let word = Word::of(promises, side);
            let args = [("kept", Arg::from(word.kept)), ("given", Arg::from(word.given()))];
            (word.given() > 0).then(|| self.fmt(key, &args))
        };
        let sides: Vec<String> =
            [(Side::Ours, "word-ours"), (Side::Theirs, "word-theirs")].into_iter().filter_map(side).collect();
        (!sides.is_empty()).then(|| self.fmt("word-kept", &[("sides", sides.join(&self.get("list-comma")).into())]))
    }

    /// When, in a few cells: "3 d late", "14:30", "today", "Fri 14:30".
    pub fn today_when(&self, item: &Item, now: Now) -> String {
        if let What::Complaint(of) = &item.what {
            return self.pressing_short(&of.1, now);
        }
        let late = (now.today() - item.day).num_days();
        let time = item.time.map(|time| self.time(time));
        match (item.state, time) {
            (State::Now, _) if late > 0 => self.fmt("today-short-late", &[("n", Arg::Digits(late))]),
            (State::Now | State::Today, Some(time)) => time,
            (State::Now | State::Today, None) => self.get("date-today").into_owned(),
            (State::Soon, time) => {
                use chrono::Datelike;
                // A week on there is another such day.
                let near = (item.day - now.today()).num_days() < 7;
                let day = if near { self.weekday_short(item.day.weekday()) } else { self.day(item.day, now.today()) };
                [Some(day), time].into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
        }
    }

    /// That words in the level of customers name no level, and what can be done; none where all do.
    pub fn strange_levels(&self, words: &[String]) -> Option<String> {
        let args = [("levels", Arg::from(words.join(self.get("list-comma").as_ref())))];
        (!words.is_empty()).then(|| self.fmt("today-strange-levels", &args))
    }

    /// Why it stands where it stands: "VIP · last visit 19 days ago, every week · 12 days late".
    pub fn today_why(&self, item: &Item, now: Now) -> String {
        let mut parts: Vec<String> = item.who.rank.iter().map(|rank| rank.name.to_string()).collect();
        match &item.what {
            What::Touch(touch) => parts.push(self.touch_rhythm(touch, now.today())),
            What::Followup { .. } | What::Promise { .. } => {
                parts.push(self.fmt("today-why-follow-up", &[("when", self.day_and_time(item, now).into())]));
            }
            What::Digest { talked, .. } => parts.push(self.why_digest("today-why-digest", *talked, item, now)),
            What::Digests(all) => {
                let oldest = all.first().map(|owed| self.why_digest("today-why-digests", owed.talked, item, now));
                parts.extend(oldest);
            }
            What::Meeting { stage, prepared, .. } => {
                parts.push(self.fmt("today-why-meeting", &[("when", self.day_and_time(item, now).into())]));
                parts.extend(self.readiness(*stage, *prepared, item, now));
            }
            What::Birthday { .. } => parts.push(self.day_and_time(item, now)),
            What::Drill { .. } => parts.push(self.get("today-why-drill").into_owned()),
            // Its clock says how late it is, or how far off.
            What::Complaint(of) => {
                parts.push(self.pressing(&of.0, &of.1, now));
                return parts.join(" · ");
            }
        }
        parts.extend(self.distance(item, now));
        parts.join(" · ")
    }

    /// What puts it before others: "Weight 450: to be done by a day 300, level VIP 100, days late 50".
    pub fn today_weight(&self, item: &Item) -> String {
        let [level, late] = item.added_weight();
        let part = |what: String, n: i64| (n > 0).then(|| format!("{what} {n}"));
        let rank = item.who.rank.as_ref().map(|rank| format!("{} {}", self.choice("field", "level"), rank.name));
        let parts = [
            part(self.choice("weighs", item.source().name()).into_owned(), item.thing),
            rank.and_then(|rank| part(rank, level)),
            part(self.get("weighs-late").into_owned(), late),
        ];
        let parts = parts.into_iter().flatten().collect::<Vec<_>>().join(" + ");
        self.fmt("today-weight", &[("n", Arg::Digits(item.weight)), ("parts", parts.into())])
    }

    /// "today 14:30", "Fri 27 Nov 15:00".
    fn day_and_time(&self, item: &Item, now: Now) -> String {
        let near = (item.day - now.today()).num_days().abs() <= 1;
        let day = if near { self.date(item.day, now.today()) } else { self.day(item.day, now.today()) };
        item.time.map_or_else(|| day.clone(), |time| format!("{day} {}", self.time(time)))
    }

    fn readiness(&self, stage: Stage, Prepared { ticked, of }: Prepared, item: &Item, now: Now) -> Option<String> {
        if stage == Stage::Running {
            return Some(self.get("today-running").into_owned());
        }
        if item.day < now.today() {
            return Some(self.get("today-not-wrapped-up").into_owned());
        }
        match (ticked, of) {
            (_, 0) => None,
            (0, _) => Some(self.get("today-not-prepared").into_owned()),
            _ => Some(self.fmt("today-prepared", &[("done", Arg::from(ticked)), ("of", Arg::from(of))])),
        }
    }

    /// How late it is, or how far off, where that is not said already.
    fn distance(&self, item: &Item, now: Now) -> Option<String> {
        let late = (now.today() - item.day).num_days();
        let touch = if let What::Touch(touch) = &item.what { Some(touch.state) } else { None };
        match late {
            1.. if touch == Some(TouchState::TooLate) => Some(self.fmt("today-too-late", &[("n", late.into())])),
            1.. => Some(self.fmt("today-late", &[("n", late.into())])),
            -1..=0 if touch.is_none() => None,
            _ => Some(self.ago(late)),
        }
    }
}

fn by_way(touch: &Touch, [visit, call]: [&'static str; 2]) -> &'static str {
    match touch.way {
        TouchWay::Visit => visit,
        TouchWay::Call => call,
    }
}
