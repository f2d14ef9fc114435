//! Labels and what they rest on; the three conditions; the funnel of states.

use super::{NamedJson, said};
use crate::analysis::states::Funnel;
use crate::domain::answer::Answer;
use crate::domain::customer::Customer;
use crate::domain::explain::{Explained, Known, When};
use crate::domain::history::Entry;
use crate::domain::man::{Condition, Man};
use crate::domain::playbook::Profile;
use crate::domain::slot::Template;
use crate::domain::time::Now;
use crate::locale::Words;
use chrono::{DateTime, SecondsFormat};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// One element of `cornerman label CUSTOMER --json`.
#[derive(Debug, Serialize)]
pub struct LabelJson {
    /// Wire name of the field.
    id: &'static str,
    name: String,
    /// What the field holds; null where it is not known.
    value: Option<String>,
    value_name: Option<String>,
    set: Option<SetJson>,
    /// Every change of it that stands, the newest first.
    history: Vec<StepJson>,
    /// By wire name; null where nobody knows.
    facts: Map<String, Value>,
    rule: Option<String>,
    /// The value that follows on this one, where values follow one another.
    next: Option<NextJson>,
    /// What would change it.
    changes: Vec<ChangeJson>,
    suggestion: Option<SuggestionJson>,
}

/// A change from one value to another; null where it was not known.
#[derive(Debug, Serialize)]
pub struct StepJson {
    from: Option<String>,
    to: Option<String>,
    #[serde(flatten)]
    set: SetJson,
}

/// The change that set a value.
#[derive(Debug, Serialize)]
pub struct SetJson {
    at: String,
    /// Null where the program was not told who it works for.
    by: Option<String>,
    /// What was done: `set-label`, `import`, `edit-customer`.
    verb: Option<String>,
    why: Option<String>,
}

impl From<&Entry> for SetJson {
    fn from(entry: &Entry) -> Self {
        let at = DateTime::from_timestamp_millis(entry.at).unwrap_or_default();
        Self {
            at: at.to_rfc3339_opts(SecondsFormat::Millis, true),
            by: Words::someone(&entry.actor).map(str::to_owned),
            verb: said(&entry.verb),
            why: entry.why.clone(),
        }
    }
}

#[derive(Debug, Serialize)]
struct NextJson {
    name: String,
    rule: String,
}

#[derive(Debug, Serialize)]
struct ChangeJson {
    /// The value it would have then; null where any other may follow.
    value: Option<String>,
    /// known, talk, order, orders, silence, no-gap, contact, seen, by-hand.
    when: &'static str,
    text: String,
}

#[derive(Debug, Serialize)]
struct SuggestionJson {
    value: &'static str,
    reason: String,
}

impl LabelJson {
    pub fn new(of: &Explained<'_>, words: &Words, now: Now) -> Self {
        let value = |known: &Known| match known {
            Known::Count(n) => json!(n),
            Known::Day(day) => json!(day.format("%Y-%m-%d").to_string()),
            Known::Gap(every) => json!(every.wire()),
            Known::Never | Known::Unknown => Value::Null,
        };
        Self {
            id: of.field,
            name: words.choice("field", of.field).into_owned(),
            value: of.value.clone(),
            value_name: said(&of.name),
            set: of.origin.map(SetJson::from),
            history: of
                .steps
                .iter()
                .map(|entry| StepJson { from: entry.old.clone(), to: entry.new.clone(), set: SetJson::from(*entry) })
                .collect(),
            facts: of.facts.iter().map(|(name, known)| ((*name).to_owned(), value(known))).collect(),
            rule: said(&words.known_by(of)),
            next: next(of),
            changes: of
                .turns
                .iter()
                .map(|turn| ChangeJson { value: said(&turn.to), when: turn.when.name(), text: words.turn(turn, now) })
                .collect(),
            suggestion: of
                .hint
                .as_ref()
                .map(|hint| SuggestionJson { value: hint.value, reason: words.get(hint.reason).into_owned() }),
        }
    }
}

fn next(of: &Explained<'_>) -> Option<NextJson> {
    let follows = matches!(of.field, "state" | "cooperation" | "life_cycle" | "ladder");
    of.turns.iter().filter(|_| follows).find_map(|turn| match &turn.when {
        When::Known(rule) => Some(NextJson { name: turn.to.clone(), rule: rule.clone() }),
        _ => None,
    })
}

/// `cornerman qualify CUSTOMER --json`.
#[derive(Debug, Serialize)]
pub struct QualifiedJson {
    customer: NamedJson,
    /// yes, no; null where nobody has asked.
    money: Option<&'static str>,
    authority: Option<&'static str>,
    need: Option<&'static str>,
    /// `M+A?N-`.
    code: String,
    /// go, fix, watch, stop, ask.
    verdict: &'static str,
    /// The condition to see to, or to ask about.
    about: Option<&'static str>,
    advice: Option<AdviceJson>,
}

#[derive(Debug, Serialize)]
struct AdviceJson {
    id: String,
    name: String,
    principle: String,
    stress: String,
    speak: String,
    questions: Vec<String>,
}

impl QualifiedJson {
    pub fn new(customer: &Customer, man: Man, card: Option<&Profile>) -> Self {
        let answer = |condition| man.get(condition).map(Answer::name);
        Self {
            customer: NamedJson::new(customer.id, &customer.name),
            money: answer(Condition::Money),
            authority: answer(Condition::Authority),
            need: answer(Condition::Need),
            code: man.code(),
            verdict: man.verdict().name(),
            about: man.verdict().about().map(Condition::name),
            advice: card.map(|card| AdviceJson {
                id: card.id.to_string(),
                name: card.name.to_string(),
                principle: card.principle.words(),
                stress: card.stress.words(),
                speak: card.speak.words(),
                questions: card.opening.iter().map(Template::words).collect(),
            }),
        }
    }
}

/// `cornerman label funnel --json`.
#[derive(Debug, Serialize)]
pub struct FunnelJson {
    states: Vec<StandingJson>,
    conversions: Vec<ConversionJson>,
    /// Customers without a state.
    without: usize,
}

#[derive(Debug, Serialize)]
struct StandingJson {
    id: String,
    name: String,
    now: usize,
    reached: usize,
    went_on: usize,
    /// `went_on` of `reached`, from 0 to 1.
    rate: Option<f64>,
}

#[derive(Debug, Serialize)]
struct ConversionJson {
    from: String,
    to: String,
    count: usize,
    median_days: Option<i64>,
}

impl FunnelJson {
    pub fn new(of: &Funnel, name: impl Fn(&str) -> String) -> Self {
        let states = of.standings.iter().map(|state| StandingJson {
            id: state.state.clone(),
            name: name(&state.state),
            now: state.now,
            reached: state.reached,
            went_on: state.went_on,
            rate: state.rate(),
        });
        let conversions = of.conversions.iter().map(|way| ConversionJson {
            from: way.from.clone(),
            to: way.to.clone(),
            count: way.count,
            median_days: way.median_days,
        });
        Self { states: states.collect(), conversions: conversions.collect(), without: of.without }
    }
}
