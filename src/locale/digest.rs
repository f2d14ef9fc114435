//! The digest of a talk as a letter: with headings for a mail, in a few sentences for a messenger. Said in the customer's
//! language, whatever the screen speaks.

use super::{Arg, Words};
use crate::domain::digest::{Clock, Length, Minutes, Point};
use crate::domain::time::{Now, local};
use crate::text::Clean;
use std::fmt::Write;

/// Who signs it.
#[derive(Debug, Clone, Copy)]
pub struct Sender<'a> {
    pub name: &'a str,
    pub company: &'a str,
}

impl Words {
    /// The whole text, ready to be read over and sent.
    pub fn digest(&self, minutes: &Minutes, length: Length, sender: Sender<'_>, now: Now) -> String {
        let letter = Letter { words: self, minutes, sender, now };
        match length {
            Length::Long => letter.long(),
            Length::Short => letter.short(),
        }
    }

    /// How the digest of a talk stands: "digest owed by tomorrow 10:30", "digest sent Mon 23 Nov".
    pub fn digest_clock(&self, clock: Clock, now: Now) -> String {
        let at = local(clock.at(), now.zone);
        let day = self.date(at.date(), now.today());
        let args = [("day", Arg::from(day)), ("time", self.time(at.time()).into())];
        self.fmt(&format!("digest-{}", clock.name()), &args)
    }
}

struct Letter<'a> {
    words: &'a Words,
    minutes: &'a Minutes,
    sender: Sender<'a>,
    now: Now,
}

impl Letter<'_> {
    fn long(&self) -> String {
        let (words, minutes) = (self.words, self.minutes);
        let mut text = words.fmt("digest-subject", &self.of_talk());
        text.push_str("\n\n");
        text.push_str(&self.hello("digest-hello"));
        let _ = write!(text, "\n\n{}\n", words.fmt("digest-thanks", &self.of_talk()));
        let answers: Vec<String> = minutes.answers.iter().map(|answer| flat(answer)).collect();
        for (heading, body) in [
            ("digest-h-summary", minutes.note.as_str().trim().to_owned()),
            ("digest-h-answers", listed(&answers)),
            ("digest-h-ours", listed(&self.points(&minutes.ours))),
            ("digest-h-theirs", listed(&self.points(&minutes.theirs))),
            ("digest-h-handed", minutes.handed_over.as_str().trim().to_owned()),
            ("digest-h-next", self.next().join("\n")),
            ("digest-h-links", minutes.links.join("\n")),
        ] {
            if !body.is_empty() {
                let _ = write!(text, "\n{}\n{body}\n", words.get(heading));
            }
        }
        let _ = write!(text, "\n{}", words.get("digest-close"));
        for line in [self.sender.name, self.sender.company].into_iter().filter(|line| !line.is_empty()) {
            let _ = write!(text, "\n{line}");
        }
        text
    }

    fn short(&self) -> String {
        let (words, minutes) = (self.words, self.minutes);
        let args = |text: String| [("text", Arg::from(text))];
        let mut parts = vec![self.hello("digest-short-hello")];
        let mut add = |key: &str, said: String| {
            if !said.is_empty() {
                parts.push(words.fmt(key, &args(said)));
            }
        };
        add("digest-short-summary", unstopped(&flat(&minutes.note)));
        add("digest-short-ours", joined(words, &self.points(&minutes.ours)));
        add("digest-short-theirs", joined(words, &self.points(&minutes.theirs)));
        add("digest-short-handed", unstopped(&flat(&minutes.handed_over)));
        add("digest-short-next", joined(words, &self.next()));
        add("digest-short-links", minutes.links.join(" "));
        let close = words.fmt("digest-short-close", &[("me", self.sender.name.into())]);
        parts.push(close.trim_end_matches([' ', '–', '—']).to_owned());
        parts.join(&words.get("digest-space"))
    }

    /// By name where one is known.
    fn hello(&self, key: &str) -> String {
        if self.minutes.to.is_empty() {
            return self.words.get(&format!("{key}-all")).into_owned();
        }
        self.words.fmt(key, &[("name", self.minutes.to.as_str().into())])
    }

    fn of_talk(&self) -> [(&'static str, Arg<'_>); 2] {
        let channel = self.minutes.channel.map_or("other", |channel| channel.name());
        let day = self.minutes.day.unwrap_or_else(|| self.now.today());
        [
            ("how", self.words.choice("digest-how", channel).into()),
            ("day", self.words.day(day, self.now.today()).into()),
        ]
    }

    fn points(&self, points: &[Point]) -> Vec<String> {
        points.iter().map(|point| self.point(point, "digest-by")).collect()
    }

    fn point(&self, point: &Point, dated: &str) -> String {
        let text = unstopped(&flat(&point.text));
        match self.when(point) {
            Some(day) => self.words.fmt(dated, &[("text", text.into()), ("day", day.into())]),
            None => text,
        }
    }

    fn when(&self, point: &Point) -> Option<String> {
        let day = self.words.day(point.day?, self.now.today());
        Some(point.time.map_or_else(|| day.clone(), |time| format!("{day} {}", self.words.time(time))))
    }

    /// The next step, and the meeting that is planned already.
    fn next(&self) -> Vec<String> {
        let step = self.minutes.next.as_ref().map(|next| self.point(next, "digest-on"));
        let meeting = self.minutes.meeting.as_ref().and_then(|meeting| {
            let (key, place) = match meeting.text.as_str() {
                "" => ("digest-meeting", ""),
                place => ("digest-meeting-at", place),
            };
            Some(self.words.fmt(key, &[("day", self.when(meeting)?.into()), ("place", place.into())]))
        });
        [step, meeting].into_iter().flatten().collect()
    }
}

fn listed(points: &[String]) -> String {
    points.iter().map(|point| format!("- {point}")).collect::<Vec<_>>().join("\n")
}

fn joined(words: &Words, points: &[String]) -> String {
    points.join(&words.get("digest-and"))
}

/// On one line.
fn flat(text: &str) -> String {
    Clean::line(text).into_string()
}

/// Without the stop at its end, which the sentence around it brings.
fn unstopped(text: &str) -> String {
    text.trim_end_matches(['.', '。', '．', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::interaction::Channel;
    use crate::locale::Language;
    use chrono::{NaiveDate, NaiveTime};
    use chrono_tz::Tz;

    const SENDER: Sender<'_> = Sender { name: "Sam Reed", company: "Northlight Energy" };

    fn day(n: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2026, 11, n)
    }

    fn point(text: &str, n: u32) -> Point {
        Point { text: Clean::line(text), day: day(n), time: None }
    }

    /// Sunday, 22 November 2026, in Greenwich.
    const NOW: Now = Now::new(1_795_345_800_000, Tz::UTC);

    fn minutes() -> Minutes {
        Minutes {
            to: Clean::line("Helen Garside"),
            channel: Some(Channel::Phone),
            day: day(20),
            note: Clean::note("Two sites, not three. The board meets in December."),
            answers: vec![Clean::note("forty hours a month")],
            ours: vec![point("the figures of June", 25)],
            theirs: vec![point("ask the board.", 27)],
            handed_over: Clean::line("Drawings to Lee in planning"),
            links: vec!["https://example.com/sites".to_owned()],
            next: Some(Point { time: NaiveTime::from_hms_opt(15, 0, 0), ..point("Go through the figures", 26) }),
            meeting: None,
        }
    }

    #[test]
    fn a_mail_says_who_does_what_by_when_under_headings() {
        let text = Words::new(Language::En).digest(&minutes(), Length::Long, SENDER, NOW);
        assert_eq!(
            text,
            "Subject: Our call on Fri 20 Nov\n\n\
             Hello Helen Garside,\n\n\
             Thank you for our call on Fri 20 Nov. This is what I took away from it; if I got something wrong, please tell me.\n\n\
             What we talked about\nTwo sites, not three. The board meets in December.\n\n\
             What you told me\n- forty hours a month\n\n\
             What I will do\n- the figures of June, by Wed 25 Nov\n\n\
             What I would ask of you\n- ask the board, by Fri 27 Nov\n\n\
             Handed over\nDrawings to Lee in planning\n\n\
             Next step\nGo through the figures, on Thu 26 Nov 15:00\n\n\
             Links\nhttps://example.com/sites\n\n\
             Best regards\nSam Reed\nNorthlight Energy"
        );
    }

    #[test]
    fn a_message_says_the_same_in_a_few_sentences() {
        let said = |language| Words::new(language).digest(&minutes(), Length::Short, SENDER, NOW);
        assert_eq!(
            said(Language::En),
            "Hi Helen Garside, a short note so that we both remember: Two sites, not three. The board meets in December. \
             From me: the figures of June, by Wed 25 Nov. From you: ask the board, by Fri 27 Nov. \
             Handed over: Drawings to Lee in planning. Next: Go through the figures, on Thu 26 Nov 15:00. \
             https://example.com/sites Did I leave anything out? – Sam Reed"
        );
        let chinese = said(Language::ZhHans);
        assert!(chinese.contains("Helen Garside，您好！"), "{chinese}");
        assert!(chinese.contains("the figures of June（11月25日 周三前）"), "{chinese}");
        assert!(!chinese.contains('\n'));
    }

    #[test]
    fn what_is_not_known_leaves_no_hole() {
        let bare = Minutes {
            to: Clean::default(),
            channel: None,
            day: None,
            note: Clean::note("Prices."),
            answers: Vec::new(),
            ours: Vec::new(),
            theirs: Vec::new(),
            handed_over: Clean::default(),
            links: Vec::new(),
            next: None,
            meeting: None,
        };
        for language in Language::ALL {
            for length in Length::ALL {
                let nobody = Sender { name: "", company: "" };
                let text = Words::new(*language).digest(&bare, *length, nobody, NOW);
                assert!(!text.contains('‹') && !text.contains("  ") && !text.contains("\n\n\n"), "{text}");
                assert_eq!(text, text.trim(), "{text}");
                assert!(text.contains("Prices"), "{text}");
            }
        }
    }
}
