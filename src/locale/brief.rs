//! One page before a talk, in words: who it is, why now, what is to be reached, and what to have ready. Read in the lift: a
//! line each, and nothing where nothing is known.

use super::{Arg, Words};
use crate::domain::advice::{Advice, Guide};
use crate::domain::brief::Brief;
use crate::domain::card::Member;
use crate::domain::customer::family;
use crate::domain::desk::outlook;
use crate::domain::grade::Grades;
use crate::domain::man::Man;
use crate::domain::person::{Part, Stance};
use crate::domain::playbook::Playbook;
use crate::domain::promise::Promise;
use crate::domain::rhythm::{House, Known, touches};
use crate::domain::slot::Slots;
use crate::domain::time::Now;
use crate::domain::visit::Visit;
use chrono::NaiveDate;

/// What the page is made from.
pub struct Page<'a> {
    pub words: &'a Words,
    pub book: &'a Playbook,
    pub grades: &'a Grades,
    pub house: &'a House,
    pub slots: &'a Slots,
    pub visit: &'a Visit,
    pub now: Now,
}

/// One part of the page; its wire name ends the message key of its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub id: &'static str,
    pub title: String,
    pub lines: Vec<String>,
}

impl Page<'_> {
    /// The parts that say something, in the order in which one needs them.
    pub fn sections(&self) -> Vec<Section> {
        let brief = Brief::of(self.visit, self.book, self.now);
        let musts = brief.musts.iter().map(|must| must.text.fill(self.slots));
        let questions = brief.questions.iter().map(|card| card.ask.fill(self.slots));
        let objections = brief.objections.iter().map(|of| self.words.labelled(&of.title, &of.say.fill(self.slots)));
        let parts = [
            ("who", self.who()),
            ("talk", self.talk()),
            ("why", self.why()),
            ("complaints", self.complaints()),
            ("last", self.last()),
            ("promises", self.promises()),
            ("people", self.people()),
            ("behave", self.behave()),
            ("must", musts.collect()),
            ("questions", questions.collect()),
            ("objections", objections.collect()),
        ];
        let section = |(id, mut lines): (&'static str, Vec<String>)| {
            lines.retain(|line| !line.is_empty());
            let title = self.words.get(&format!("brief-{id}")).into_owned();
            (!lines.is_empty()).then_some(Section { id, title, lines })
        };
        parts.into_iter().filter_map(section).collect()
    }

    fn today(&self) -> NaiveDate {
        self.now.today()
    }

    fn who(&self) -> Vec<String> {
        let customer = &self.visit.card.customer;
        let what = [
            self.words.choice(family("kind").unwrap_or_default(), customer.kind.name()).into_owned(),
            self.book.name_of("industry", &customer.industry).to_owned(),
            self.book.name_of("scale", &customer.scale).to_owned(),
            customer.city.to_string(),
        ];
        let whom = self.visit.contact().map(Member::introduced).unwrap_or_default();
        let phone = self.visit.phone().map(|point| point.value.to_string()).unwrap_or_default();
        let noted = self.words.labelled_if("field-note", &in_short(&customer.note));
        vec![joined(what), joined([whom, phone]), self.words.labelled_if("field-need", &customer.need), noted]
    }

    /// The talk that is planned, and what is to come of it.
    fn talk(&self) -> Vec<String> {
        let talk = &self.visit.interaction;
        let kind = self.book.meetings.get(&talk.meeting).map(|meeting| meeting.name.to_string());
        let when = joined([
            kind.unwrap_or_default(),
            talk.day.map(|day| self.words.date(day, self.today())).unwrap_or_default(),
            talk.time.map(|time| self.words.time(time)).unwrap_or_default(),
            talk.place.to_string(),
        ]);
        vec![
            when,
            self.words.labelled_if("field-goal", &talk.goal),
            self.words.labelled_if("field-minimum", &talk.minimum),
        ]
    }

    /// The level and why they are due by it, and whether they can buy.
    fn why(&self) -> Vec<String> {
        let (card, words) = (&self.visit.card, self.words);
        let level = self.book.name_of("level", &card.customer.level);
        let level = self.grades.named(&card.customer.level).map_or(level, |grade| &grade.name);
        let known = Known::of_card(card, self.grades, self.house, self.now);
        let due = touches(&known, self.house, self.today());
        let due =
            due.iter().map(|touch| joined([words.touch(touch, self.today()), words.touch_why(touch, self.today())]));
        let man = card.customer.man();
        let verdict = (man != Man::default()).then(|| words.verdict(man));
        [words.labelled_if("field-level", level)].into_iter().chain(due).chain(verdict).collect()
    }

    fn complaints(&self) -> Vec<String> {
        let said = |complaint| {
            let seen = outlook(complaint, &self.house.desk, &self.house.calendar, self.now);
            joined([complaint.words.replace('\n', " "), self.words.pressing(complaint, &seen, self.now)])
        };
        self.visit.card.open_complaints().map(said).collect()
    }

    fn last(&self) -> Vec<String> {
        let Some(talk) = self.visit.card.last_contact() else {
            return vec![self.words.get("brief-never").into_owned()];
        };
        let day = talk.day_and_time(self.now.zone).0.map(|day| self.words.day(day, self.today()));
        let channel = talk.channel.map(|channel| self.words.choice("channel", channel.name()).into_owned());
        let outcome = talk.outcome.map(|outcome| self.words.choice("outcome", outcome.name()).into_owned());
        let head = joined([day, channel, outcome].map(Option::unwrap_or_default));
        vec![head, talk.summary.replace('\n', " "), self.words.labelled_if("field-next_step", &talk.next_step)]
    }

    /// What either side owes, and what was to be done.
    fn promises(&self) -> Vec<String> {
        let card = &self.visit.card;
        let by = |text: &str, due: Option<NaiveDate>| {
            let late = due.is_some_and(|due| due < self.today());
            let Some(due) = due else { return text.to_owned() };
            let args = [("text", Arg::from(text)), ("due", self.words.date(due, self.today()).into())];
            self.words.fmt(if late { "call-purpose-late" } else { "call-purpose" }, &args)
        };
        let owed = |promise: &Promise| {
            self.words.labelled(&self.words.promised_by(promise.side), &by(&promise.text, promise.due))
        };
        let open = card.promises.iter().filter(|promise| promise.is_open()).map(owed);
        open.chain(card.open_followups().map(|followup| by(&followup.text, followup.due))).collect()
    }

    fn people(&self) -> Vec<String> {
        let said = |Member { person, role }: &Member| {
            joined([
                person.name.to_string(),
                role.function.to_string(),
                role.part.map(Part::name).map(|part| self.words.choice("part", part).into_owned()).unwrap_or_default(),
                role.stance
                    .map(Stance::name)
                    .map(|stance| self.words.choice("stance", stance).into_owned())
                    .unwrap_or_default(),
            ])
        };
        self.visit.card.people.iter().map(said).collect()
    }

    /// What the playbook advises with such a customer: the type that was seen, and when; how to begin; what to do and to leave.
    fn behave(&self) -> Vec<String> {
        let whom = self.visit.contact().map(|member| member.person.id);
        let advice = Advice::of(&self.visit.card, whom, self.book);
        let seen = advice.guides.iter().find_map(|guide| match guide {
            Guide::Behaviour(behaviour, seen) => {
                let day = seen.on.map(|day| self.words.day(day, self.today()));
                let day = day.map(|day| self.words.fmt("seen-on", &[("day", day.into())]));
                Some(joined([behaviour.name.to_string(), day.unwrap_or_default()]))
            }
            Guide::Profile(_) => None,
        });
        let brief = advice.brief(self.slots);
        let mut lines = vec![seen.unwrap_or_default(), self.words.labelled_if("advice-opening", &brief.opening)];
        lines.extend(brief.dos.iter().map(|line| self.words.labelled_if("advice-do", line)));
        lines.push(self.words.labelled_if("advice-dont", &brief.dont));
        lines
    }
}

/// As much of a note as can be read between two floors.
const NOTED: usize = 160;

/// A note in one line, cut where it is long.
fn in_short(note: &str) -> String {
    let line = note.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = line.chars().take(NOTED).collect();
    if cut.len() < line.len() { format!("{}…", cut.trim_end()) } else { line }
}

/// What there is, with a dot between.
fn joined<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The page as it is read and sent.
pub fn plain(name: &str, sections: &[Section]) -> Vec<String> {
    let mut lines = vec![name.to_owned()];
    for section in sections {
        lines.extend([String::new(), section.title.clone()]);
        lines.extend(section.lines.iter().map(|line| format!("  {line}")));
    }
    lines
}

/// The page as Markdown.
pub fn markdown(name: &str, sections: &[Section]) -> String {
    let mut lines = vec![format!("# {}", escaped(name))];
    for section in sections {
        lines.extend([String::new(), format!("## {}", section.title), String::new()]);
        lines.extend(section.lines.iter().map(|line| format!("- {}", escaped(line))));
    }
    lines.join("\n")
}

/// What somebody wrote is text, not marks.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

impl Words {
    /// A text behind its label; nothing where there is none.
    fn labelled_if(&self, key: &str, text: &str) -> String {
        if text.is_empty() { String::new() } else { self.labelled(&self.get(key), text) }
    }

    /// Money, authority and need in one line: what is known, and what follows.
    pub fn verdict(&self, man: Man) -> String {
        let about = man.verdict().about().map(|of| self.choice("field", of.field()).into_owned());
        let args = [("condition", Arg::from(about.unwrap_or_default()))];
        format!("{}  {}", man.code(), self.fmt(&format!("verdict-{}", man.verdict().name()), &args))
    }
}
