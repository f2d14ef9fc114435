//! The cards to drill: derived from the playbook, so that an edited card keeps its progress, and from one's own lines of
//! value. Each has words that are shown, and a model answer in parts.

use super::Drill;
use crate::domain::id::Id;
use crate::domain::playbook::{Behaviour, Card, Family, Flow, Objection, Playbook, Script, SpinCard, Step};
use crate::domain::product::Value;
use crate::domain::slot::{Slots, Template};
use std::fmt;

/// What tells one card from another: its kind, and its id in the playbook.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub kind: Drill,
    pub id: String,
}

impl Key {
    pub fn new(kind: Drill, id: &str) -> Self {
        Self { kind, id: id.to_owned() }
    }

    /// Reads what its `Display` writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once('/')?;
        Some(Self::new(Drill::parse(kind)?, id))
    }
}

/// `objection/too-expensive`.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind.name(), self.id)
    }
}

/// What a card is made of.
#[derive(Debug, Clone, Copy)]
enum Body<'p> {
    Objection(&'p Objection),
    Spin(&'p SpinCard),
    Signal(&'p Card),
    Complaint(&'p Flow, &'p Step),
    Type(&'p Behaviour),
    Value(&'p Value),
    Statement(&'p Card),
}

/// One card to drill.
#[derive(Debug, Clone)]
pub struct DrillCard<'p> {
    pub key: Key,
    /// Cards of one class are not drilled one after the other.
    pub class: String,
    body: Body<'p>,
}

/// A part of a model answer: what it is, and its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// `drill-part-<name>` in the language files.
    pub name: &'static str,
    pub text: String,
}

/// The course that complaints take in the playbook.
const COMPLAINT: &str = "complaint";

/// All cards, in the order in which new ones come up within their kind: the commonest objections first. Of the statements
/// that were built and kept, those among the favourites: `favourites` are keys of scripts.
pub fn deck<'p>(book: &'p Playbook, values: &'p [Value], favourites: &[String]) -> Vec<DrillCard<'p>> {
    let card = |kind, id: &str, class: String, body| DrillCard { key: Key::new(kind, id), class, body };
    let objections =
        book.objections.iter().map(|of| card(Drill::Objection, &of.id, of.class.to_string(), Body::Objection(of)));
    // What is asked in one trade only is drilled by nobody else.
    let general = book.spin.iter().filter(|of| of.industry.is_none());
    let spin = general.map(|of| card(Drill::Spin, &of.id, format!("spin-{}", of.stage.name()), Body::Spin(of)));
    let signals = book.cards.iter().filter(|of| of.family == Family::Signal);
    let signals = signals.map(|of| card(Drill::Signal, &of.id, "signal".to_owned(), Body::Signal(of)));
    let complaints = book.flows.iter().filter(|flow| flow.id.starts_with(COMPLAINT)).flat_map(|flow| {
        let told = flow.steps.iter().filter(|step| leading(flow, step).next().is_some());
        told.map(move |step| {
            let id = format!("{}/{}", flow.id, step.id);
            card(Drill::Complaint, &id, COMPLAINT.to_owned(), Body::Complaint(flow, step))
        })
    });
    let signed = book.behaviours.iter().filter(|of| !of.signs.is_empty());
    let types = signed.map(|of| card(Drill::Type, &of.id, "type".to_owned(), Body::Type(of)));
    let values = values
        .iter()
        .filter(|of| is_card(of))
        .map(|of| card(Drill::Value, &of.id.to_string(), "value".to_owned(), Body::Value(of)));
    let kept = book.cards.iter().filter(|of| of.family == Family::Statement);
    let kept = kept.filter(|of| favourites.contains(&Script::card_key(&of.id)));
    let kept = kept.map(|of| card(Drill::Value, &of.id, "value".to_owned(), Body::Statement(of)));
    objections.chain(spin).chain(signals).chain(complaints).chain(types).chain(values).chain(kept).collect()
}

/// Whether a line of value says enough to be drilled: from what it is to what it means for them.
pub fn is_card(of: &Value) -> bool {
    !of.feature.is_empty() && !of.benefit.is_empty()
}

/// Under which a line of value is marked as left out of the drills, and as theirs again.
pub fn value_key(line: Id) -> String {
    Key::new(Drill::Value, &line.to_string()).to_string()
}

/// The line of value of a mark; none where the mark is on a script.
pub fn value_of(mark: &str) -> Option<Id> {
    let key = Key::parse(mark).filter(|key| key.kind == Drill::Value)?;
    Id::parse(&key.id)
}

/// What customers say that leads to a step of a flow.
fn leading<'p>(flow: &'p Flow, step: &'p Step) -> impl Iterator<Item = &'p Template> {
    let answers = flow.steps.iter().filter(|from| from.id != step.id).flat_map(|from| &from.answers);
    answers.filter(|answer| answer.to == step.id).map(|answer| &answer.text)
}

/// The card that is meant: by its key, else by its id alone, then an objection before the others.
pub fn meant<'d, 'p>(deck: &'d [DrillCard<'p>], typed: &str) -> Option<&'d DrillCard<'p>> {
    let by_key = deck.iter().find(|card| card.key.to_string() == typed);
    by_key.or_else(|| deck.iter().find(|card| card.key.id == typed))
}

impl DrillCard<'_> {
    /// What it is called.
    pub fn name(&self, slots: &Slots) -> String {
        match self.body {
            Body::Objection(of) => of.title.to_string(),
            Body::Spin(of) => of.ask.fill(slots),
            Body::Signal(of) | Body::Statement(of) => of.title.to_string(),
            Body::Complaint(flow, step) => self.wordings(slots).into_iter().next().unwrap_or_else(|| {
                let say = step.say.fill(slots);
                if say.is_empty() { flow.name.to_string() } else { say }
            }),
            Body::Type(of) => of.name.to_string(),
            Body::Value(of) => of.feature.to_string(),
        }
    }

    /// The ways in which it is put; another one each time it comes up.
    pub fn wordings(&self, slots: &Slots) -> Vec<String> {
        let filled = |texts: Vec<&Template>| {
            texts.into_iter().map(|text| text.fill(slots)).filter(|text| !text.is_empty()).collect::<Vec<_>>()
        };
        let mut wordings = match self.body {
            Body::Objection(of) => filled(of.says.iter().collect()),
            Body::Spin(of) => filled(vec![&of.listen]),
            Body::Signal(of) | Body::Statement(of) => vec![of.title.to_string()],
            Body::Complaint(flow, step) => filled(leading(flow, step).collect()),
            // One sign alone fits many; together they are somebody.
            Body::Type(of) => vec![filled(of.signs.iter().collect()).join(" ")],
            Body::Value(of) => vec![of.feature.to_string()],
        };
        wordings.dedup();
        if wordings.is_empty() {
            wordings.push(self.name(slots));
        }
        wordings
    }

    /// How it is put the `n`th time, counted from 0.
    pub fn wording(&self, n: usize, slots: &Slots) -> String {
        let wordings = self.wordings(slots);
        wordings[n % wordings.len()].clone()
    }

    /// The stage of a question, by its wire name.
    pub const fn stage(&self) -> Option<&'static str> {
        match self.body {
            Body::Spin(of) => Some(of.stage.name()),
            _ => None,
        }
    }

    /// What the customer may mean by it: each has an answer of its own.
    pub fn meanings(&self) -> Vec<String> {
        match self.body {
            Body::Objection(of) => of.meanings.iter().map(|meaning| meaning.name.to_string()).collect(),
            _ => Vec::new(),
        }
    }

    /// The model answer, step by step; for an objection, to one of its meanings.
    pub fn answer(&self, meaning: usize, slots: &Slots) -> Vec<Part> {
        let mut parts = Parts { slots, parts: Vec::new() };
        match self.body {
            Body::Objection(of) => {
                if let Some(meaning) = of.meanings.get(meaning) {
                    parts.one("acknowledge", &meaning.acknowledge).one("explore", &meaning.explore);
                    parts.one("answer", &meaning.answer).one("confirm", &meaning.confirm);
                } else {
                    parts.one("answer", &of.say).one("explore", &of.ask);
                }
                parts.all("avoid", &of.avoid);
            }
            Body::Spin(of) => {
                parts.one("ask", &of.ask).all("then", &of.then);
            }
            Body::Statement(of) => {
                parts.one("answer", &of.say).all("then", &of.lines);
            }
            Body::Signal(of) => {
                parts.one("answer", &of.say).one("do", &of.act).all("then", &of.lines).all("avoid", &of.avoid);
            }
            Body::Complaint(_, step) => {
                parts.one("answer", &step.say).one("do", &step.act).one("listen", &step.listen);
            }
            Body::Type(of) => {
                parts.plain("type", of.name.as_str()).one("opening", &of.opening).one("decision", &of.decision);
                parts.all("do", &of.dos).all("avoid", &of.donts);
            }
            Body::Value(of) => {
                parts.plain("function", &of.function).plain("advantage", &of.advantage).plain("benefit", &of.benefit);
                parts.plain("number", &of.number).plain("proof", &of.proof).plain("difference", &of.difference);
            }
        }
        parts.parts
    }
}

/// Parts being put together; what has nothing to say is left out.
struct Parts<'a> {
    slots: &'a Slots,
    parts: Vec<Part>,
}

impl Parts<'_> {
    fn plain(&mut self, name: &'static str, text: &str) -> &mut Self {
        if !text.is_empty() {
            self.parts.push(Part { name, text: text.to_owned() });
        }
        self
    }

    fn one(&mut self, name: &'static str, text: &Template) -> &mut Self {
        let text = text.fill(self.slots);
        self.plain(name, &text)
    }

    fn all(&mut self, name: &'static str, texts: &[Template]) -> &mut Self {
        let filled: Vec<String> = texts.iter().map(|text| text.fill(self.slots)).collect();
        let said: Vec<&str> = filled.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        self.plain(name, &said.join("\n"))
    }
}
