//! What may come next in a condition that is being typed: facts, operators, values, and what joins them.

use super::Filter;
use crate::app::model::Model;
use crate::domain::condition::{Condition, Expected, Fact, FactKind, Reading, Subject, value};
use crate::locale::Arg;
use crate::text::fold_str;

/// One thing that may come next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What is put in the place of the word being typed.
    pub insert: String,
    pub label: String,
    pub about: String,
    /// The whole condition is this list: taken at once.
    pub list: bool,
}

/// What is expected behind the text in front of the word being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Next {
    pub expected: Expected,
    /// What the comparison at the end asks about.
    pub subject: Option<Subject>,
    /// Bytes of the text in front of the word being typed.
    pub from: usize,
}

/// So many values are offered.
const MOST_VALUES: usize = 200;

pub fn next(model: &Model, text: &str) -> Option<Next> {
    let from = Condition::word_at_end(text);
    let reading = Reading::List(model.now.today());
    let (expected, subject) = Condition::expected_after(&text[..from], reading)?;
    Some(Next { expected, subject, from })
}

/// What may stand there, the most likely first.
pub fn candidates(model: &Model, filter: &Filter) -> Vec<Candidate> {
    let text = filter.line.text();
    let Some(next) = next(model, text).filter(|_| filter.line.at_end()) else { return Vec::new() };
    let typed = fold_str(text[next.from..].trim_start_matches(['"', '“', '「']));
    let mut all = match (next.expected, &next.subject) {
        (Expected::Condition | Expected::Fact, _) => begin(model, filter, next.from == 0),
        (Expected::Operator | Expected::Equals, subject) => operators(model, subject.as_ref()),
        (Expected::End, _) => joints(model),
        (Expected::Open, _) => vec![plain("(", "")],
        (Expected::Close, _) => vec![plain(")", ""), plain(",", "")],
        (Expected::Text | Expected::Number | Expected::Date | Expected::YesNo, subject) => {
            values(model, filter, subject.as_ref())
        }
    };
    let fits = |candidate: &Candidate| {
        let shown = fold_str(&format!("{} {} {}", candidate.label, candidate.insert, candidate.about));
        shown.contains(&typed)
    };
    all.retain(fits);
    all.sort_by_key(|candidate| !fold_str(&candidate.label).starts_with(&typed));
    all
}

fn plain(insert: &str, about: &str) -> Candidate {
    Candidate { insert: format!("{insert} "), label: insert.to_owned(), about: about.to_owned(), list: false }
}

fn chinese(model: &Model) -> bool {
    model.words.language().is_chinese()
}

/// Lists, while nothing stands there yet; then what can be asked about.
fn begin(model: &Model, filter: &Filter, whole: bool) -> Vec<Candidate> {
    let word = if chinese(model) { "名单" } else { "list" };
    let list = |list: &crate::domain::list::SavedList| Candidate {
        insert: format!("{word} = {} ", value(&list.name)),
        label: list.name.to_string(),
        about: list.condition.to_string(),
        list: whole,
    };
    let mut all: Vec<Candidate> = filter.lists.iter().map(list).collect();
    let facts = COMMON.iter().chain(Fact::ALL.iter().filter(|fact| !COMMON.contains(fact)));
    for fact in facts.filter(|fact| !fact.is_of_meeting() && !NOT_YET.contains(fact)) {
        let name = model.words.fact(*fact).into_owned();
        let label = model.words.fact_label(*fact);
        let about = if *label == *name { fact.name().to_owned() } else { format!("{label} · {}", fact.name()) };
        all.push(Candidate { insert: format!("{name} "), label: name, about, list: false });
    }
    let not = if chinese(model) { "非" } else { "not" };
    all.extend([plain(not, ""), plain("(", "")]);
    all
}

/// What people ask first.
const COMMON: &[Fact] = &[
    Fact::Region,
    Fact::City,
    Fact::Industry,
    Fact::Level,
    Fact::State,
    Fact::Owner,
    Fact::Tag,
    Fact::LastContact,
    Fact::Overdue,
    Fact::Due,
];

/// Nothing is kept of these so far.
const NOT_YET: &[Fact] = &[Fact::Orders, Fact::Amount, Fact::LastOrder];

fn operators(model: &Model, subject: Option<&Subject>) -> Vec<Candidate> {
    let signs: &[&str] = match subject.and_then(Subject::kind) {
        Some(FactKind::Texts) => &["=", "!=", "~"],
        Some(FactKind::Number | FactKind::Date) => &[">", ">=", "<", "<=", "=", "!="],
        Some(FactKind::YesNo) => &["="],
        None => &["=", "!=", "~", ">", "<"],
    };
    let said = |sign: &&str| plain(sign, &model.words.choice("operator", sign_name(sign)));
    let mut all: Vec<Candidate> = signs.iter().map(said).collect();
    let words: [&str; 3] =
        if chinese(model) { ["属于 (", "为空", "不为空"] } else { ["in (", "is empty", "is not empty"] };
    all.extend(words.iter().map(|word| plain(word, "")));
    all
}

fn sign_name(sign: &str) -> &'static str {
    match sign {
        "=" => "equal",
        "!=" => "not-equal",
        "~" => "contains",
        ">" => "more",
        ">=" => "at-least",
        "<" => "less",
        _ => "at-most",
    }
}

fn joints(model: &Model) -> Vec<Candidate> {
    let (and, or) = if chinese(model) { ("且", "或") } else { ("and", "or") };
    [and, or].into_iter().map(|word| plain(word, "")).collect()
}

fn values(model: &Model, filter: &Filter, subject: Option<&Subject>) -> Vec<Candidate> {
    if subject.is_none() {
        return filter.lists.iter().map(|list| plain(&value(&list.name), &list.condition)).collect();
    }
    let fact = subject.and_then(Subject::fact);
    let known = filter.values.iter().filter(|(of, _)| Some(of) == subject).flat_map(|(_, groups)| groups);
    let mut all: Vec<Candidate> = known
        .take(MOST_VALUES)
        .filter_map(|group| {
            let written = group.value.as_deref()?;
            let label = model.words.fact_value(fact, written).into_owned();
            let about = model.words.fmt("ui-customers-count", &[("n", Arg::from(group.customers))]);
            Some(Candidate { insert: format!("{} ", value(written)), label, about, list: false })
        })
        .collect();
    let usual: &[&str] = match fact.map(Fact::kind) {
        Some(FactKind::Date) => &["today", "+7d", "+30d", "-7d", "-30d"],
        Some(FactKind::Number) => &["0", "7d", "14d", "30d"],
        Some(FactKind::YesNo) => &["yes", "no"],
        _ => &[],
    };
    let missing = usual.iter().filter(|usual| !all.iter().any(|known| known.insert.trim() == **usual));
    let missing: Vec<Candidate> = missing.map(|usual| plain(usual, "")).collect();
    // Of days and numbers the usual ones come first: the known ones are as many as there are customers.
    if matches!(fact.map(Fact::kind), Some(FactKind::Date | FactKind::Number)) {
        return missing.into_iter().chain(all).collect();
    }
    all.extend(missing);
    all
}
