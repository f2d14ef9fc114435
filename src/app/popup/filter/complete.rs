//! What may come next in a condition that is being typed: facts, operators, values, and what joins them.

use crate::app::model::Model;
use crate::app::model::popup::filter::Filter;
use crate::domain::condition::{Condition, Expected, Fact, FactKind, Reading, Subject, value};
use crate::domain::field::Type;
use crate::domain::list::SavedList;
use crate::domain::person::{Part, Stance};
use crate::domain::playbook::Axis;
use crate::locale::Arg;
use crate::text::{fold_str, pinyin};

/// One thing that may come next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What is put in the place of the word being typed.
    pub insert: String,
    pub label: String,
    pub about: String,
    /// The whole condition is this list: taken at once.
    pub list: bool,
    /// Where it begins, in bytes, when that is not the word being typed: it takes the place of what stands from there.
    pub from: Option<usize>,
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

/// The words of an entry that may be typed as it is called: `at least`, `days since the last contact`.
const MOST_WORDS: usize = 6;

pub fn next(model: &Model, text: &str) -> Option<Next> {
    let reading = Reading::List(model.now.today());
    let mut from = Condition::word_at_end(text);
    for _ in 0..MOST_WORDS {
        if let Some((expected, subject)) = Condition::expected_after(&text[..from], reading) {
            return Some(Next { expected, subject, from });
        }
        from = Condition::word_at_end(text[..from].trim_end());
    }
    None
}

/// Whether what stands there is merely not finished: something fits it, or nothing has been typed yet.
pub fn goes_on(model: &Model, filter: &Filter) -> bool {
    let text = filter.line.text();
    next(model, text).is_some_and(|next| next.from == text.len() || !candidates(model, filter).is_empty())
}

/// What may stand there, the most likely first.
pub fn candidates(model: &Model, filter: &Filter) -> Vec<Candidate> {
    let text = filter.line.text();
    let Some(next) = next(model, text).filter(|_| filter.line.at_end()) else { return Vec::new() };
    let typed = fold_str(text[next.from..].trim_start_matches(['"', '“', '「']));
    let mut all = match (next.expected, &next.subject) {
        (Expected::Condition | Expected::Fact, _) => begin(model, filter, next.from == 0 && filter.part.is_none()),
        (Expected::Operator | Expected::Equals, subject) => operators(model, &text[..next.from], subject.as_ref()),
        (Expected::End, _) => joints(model),
        (Expected::Open, _) => vec![plain("(", "")],
        (Expected::Close, _) => vec![plain(")", ""), plain(",", "")],
        (Expected::Text | Expected::Number | Expected::Date | Expected::YesNo, subject) => {
            values(model, filter, subject.as_ref())
        }
    };
    // What can be asked about is found by its pinyin too; a value that is typed is meant as it is typed.
    let asks = matches!(next.expected, Expected::Condition | Expected::Fact);
    let fits = |candidate: &Candidate| {
        let shown = fold_str(&format!("{} {} {}", candidate.label, candidate.insert, candidate.about));
        let letters = || pinyin::letters(&candidate.label);
        // One letter stands in nearly every word: that one must begin it.
        let is_in =
            |spelled: &str| if typed.len() > 1 { spelled.contains(&typed) } else { spelled.starts_with(&typed) };
        shown.contains(&typed) || (asks && letters().split(' ').any(is_in))
    };
    all.retain(fits);
    all.sort_by_key(|candidate| !fold_str(&candidate.label).starts_with(&typed));
    all
}

/// Nothing put in: what stands there is shown as rows.
pub fn is_as_rows(candidate: &Candidate) -> bool {
    candidate.insert.trim().is_empty()
}

fn plain(insert: &str, about: &str) -> Candidate {
    Candidate {
        insert: format!("{insert} "),
        label: insert.to_owned(),
        about: about.to_owned(),
        list: false,
        from: None,
    }
}

fn chinese(model: &Model) -> bool {
    model.words.language().is_chinese()
}

/// Lists, while nothing stands there yet; then what can be asked about.
fn begin(model: &Model, filter: &Filter, whole: bool) -> Vec<Candidate> {
    let word = if chinese(model) { "名单" } else { "list" };
    let list = |list: &SavedList| Candidate {
        insert: format!("{word} = {} ", value(&list.name)),
        label: list.name.to_string(),
        about: list.condition.to_string(),
        list: whole,
        from: None,
    };
    let mut all: Vec<Candidate> = filter.lists.iter().map(list).collect();
    let facts = COMMON.iter().chain(Fact::ALL.iter().filter(|fact| !COMMON.contains(fact)));
    for fact in facts.filter(|fact| !fact.is_of_meeting() && fact.is_kept()) {
        let (name, label) = (model.words.fact(*fact).into_owned(), model.words.fact_label(*fact).into_owned());
        // How else it can be written; what the label says already is not said again.
        let mut also = vec![name.as_str()];
        also.extend(Some(fact.name()).filter(|wire| *wire != name));
        also.retain(|spelled| *spelled != label);
        all.push(Candidate { label: label.clone(), ..plain(&name, &also.join(" · ")) });
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
    Fact::Late,
    Fact::Overdue,
    Fact::Due,
];

fn operators(model: &Model, before: &str, subject: Option<&Subject>) -> Vec<Candidate> {
    let signs: &[&str] = match subject.and_then(Subject::kind) {
        Some(FactKind::Texts) => &["=", "!=", "~"],
        Some(FactKind::Number | FactKind::Date) => &[">", ">=", "<", "<=", "=", "!="],
        Some(FactKind::YesNo) => &["="],
        // Of lists there is only being on one or not; a column of one's own may hold anything.
        None if subject.is_none() => &["=", "!="],
        None => &["=", "!=", "~", ">", "<"],
    };
    let said = |sign: &&str| {
        let label = model.words.choice("operator", sign_name(sign)).into_owned();
        Candidate { label, ..plain(sign, sign) }
    };
    let mut all: Vec<Candidate> = signs.iter().map(said).collect();
    if signs.contains(&"~") {
        all.extend(lacks(model, before));
    }
    if subject.is_some() {
        let (empty, not_empty) = if chinese(model) { ("为空", "不为空") } else { ("is empty", "is not empty") };
        let word = |word: &str, name: &str| {
            let label = model.words.choice("operator", name).into_owned();
            Candidate { label, ..plain(word, word) }
        };
        all.extend([word(empty, "empty"), word(not_empty, "not-empty")]);
    }
    let among = if chinese(model) { "属于 (" } else { "in (" };
    all.push(Candidate { label: model.words.get("operator-among").into_owned(), ..plain(among, among) });
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

/// Does not contain: said by a word of its own in Chinese, else by a denial in front, where nothing else stands there.
fn lacks(model: &Model, before: &str) -> Option<Candidate> {
    let label = model.words.get("operator-lacks").into_owned();
    if chinese(model) {
        return Some(Candidate { label, ..plain("不包含", "不包含") });
    }
    let alone = before.trim();
    Subject::parse(alone)?;
    let insert = format!("not {alone} ~ ");
    Some(Candidate { insert, label, about: "not … ~".to_owned(), list: false, from: Some(0) })
}

fn joints(model: &Model) -> Vec<Candidate> {
    let (and, or) = if chinese(model) { ("且", "或") } else { ("and", "or") };
    let rows = Candidate { label: model.words.get("filter-as-rows").into_owned(), ..plain("", "") };
    [and, or].into_iter().map(|word| plain(word, "")).chain([rows]).collect()
}

fn values(model: &Model, filter: &Filter, subject: Option<&Subject>) -> Vec<Candidate> {
    if subject.is_none() {
        return filter.lists.iter().map(|list| plain(&value(&list.name), &list.condition)).collect();
    }
    let fact = subject.and_then(Subject::fact);
    let counted = filter.counted.as_ref().filter(|(of, _)| Some(of) == subject);
    let known = filter.values.iter().filter(|(of, _)| Some(of) == counted).flat_map(|(_, groups)| groups);
    let mut all: Vec<Candidate> = known
        .take(MOST_VALUES)
        .filter_map(|group| {
            let written = group.value.as_deref()?;
            let label = model.words.fact_value(fact, written).into_owned();
            let about = model.words.fmt("ui-customers-count", &[("n", Arg::from(group.customers))]);
            Some(Candidate { insert: format!("{} ", value(written)), label, about, list: false, from: None })
        })
        .collect();
    let offered: Vec<String> = all.iter().map(|known| known.label.clone()).collect();
    let fixed = fact.map(|fact| fixed(model, fact)).unwrap_or_default();
    let fixed = fixed.into_iter().filter(|(_, label)| !offered.contains(label));
    all.extend(fixed.map(|(written, label)| Candidate { label, ..plain(&value(&written), "") }));
    let usual: &[&str] = match fact.map(Fact::kind) {
        Some(FactKind::Date) => &["today", "+7d", "+30d", "-7d", "-30d"],
        Some(FactKind::Number) => &["0", "7d", "14d", "30d"],
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

/// The values that a fact has to be one of, as they are written and as they are called.
fn fixed(model: &Model, fact: Fact) -> Vec<(String, String)> {
    let called = |name: &str| (name.to_owned(), name.to_owned());
    if fact == Fact::Level {
        return model.grades.used().map(|grade| called(&grade.name)).collect();
    }
    if fact == Fact::Type {
        return model.playbook.behaviours.iter().map(|behaviour| called(&behaviour.name)).collect();
    }
    if let Some(axis) = Axis::ALL.iter().find(|axis| axis.name() == fact.name()) {
        return model.playbook.profiles_of(*axis).map(|profile| called(&profile.name)).collect();
    }
    let names = match fact {
        Fact::Part => Part::NAMES,
        Fact::Stance => Stance::NAMES,
        _ if fact.kind() == FactKind::YesNo => &["yes", "no"],
        _ => match fact.field().map(|field| field.kind) {
            Some(Type::Choice(names)) => names,
            _ => &[],
        },
    };
    names.iter().map(|name| ((*name).to_owned(), model.words.fact_value(Some(fact), name).into_owned())).collect()
}

/// What is to be done next, in words; none where the rows are shown or what stands there cannot be read.
pub fn prompt(model: &Model, filter: &Filter) -> Option<String> {
    if filter.rows.is_some() || !goes_on(model, filter) {
        return None;
    }
    let text = filter.line.text();
    let whole = Condition::read(text, Reading::List(model.now.today())).is_ok();
    let key = match next(model, text)?.expected {
        _ if whole && !begins_one(model, text, &candidates(model, filter)) => "filter-ask-more",
        Expected::Condition | Expected::Fact => "filter-ask-fact",
        Expected::Operator | Expected::Equals => "filter-ask-operator",
        Expected::Number => "filter-ask-number",
        Expected::Date => "filter-ask-date",
        Expected::Text | Expected::YesNo => "filter-ask-value",
        Expected::End | Expected::Open | Expected::Close => "filter-ask-more",
    };
    Some(model.words.get(key).into_owned())
}

/// Whether what stands there is meant as it is: whole, and its last word not the beginning of one that is offered.
pub fn is_meant(model: &Model, filter: &Filter) -> bool {
    let text = filter.line.text();
    filter.rows.is_some() || !begins_one(model, text, &candidates(model, filter))
}

/// Whether the value being typed is the beginning of those offered and none of them: the marked one is meant.
pub fn begins_one(model: &Model, text: &str, candidates: &[Candidate]) -> bool {
    let Some(next) = next(model, text) else { return false };
    let (before, typed) = text.split_at(next.from);
    let typed = fold_str(typed.trim());
    let equals = before.trim_end().ends_with('=') && next.expected == Expected::Text;
    let is = |candidate: &Candidate| {
        fold_str(&candidate.label) == typed || fold_str(candidate.insert.trim().trim_matches('"')) == typed
    };
    equals && !typed.is_empty() && !candidates.is_empty() && !candidates.iter().any(is)
}
