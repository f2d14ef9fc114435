//! The three language files: the same keys, the same arguments, and every key the program asks for.

use super::source;
use cornerman::app::action::{self, Action, Place};
use cornerman::app::geometry::{self, Area};
use cornerman::app::keymap::{self, KeyMap};
use cornerman::app::model;
use cornerman::app::model::drills::Room;
use cornerman::app::model::popup::clash::Choice;
use cornerman::app::model::{Model, Seller};
use cornerman::app::popup::import::preview;
use cornerman::app::screen::Screen;
use cornerman::config::{self, Wrong};
use cornerman::domain::card::CustomerCard;
use cornerman::domain::competitor::Competitor;
use cornerman::domain::complaint::{Class, Reach, Severity, Step};
use cornerman::domain::customer::{Customer, CustomerKind};
use cornerman::domain::decision::GapKind;
use cornerman::domain::draft::Writing;
use cornerman::domain::duplicate::Duplicate;
use cornerman::domain::field::Record;
use cornerman::domain::followup::Followup;
use cornerman::domain::id::{Id, Ids};
use cornerman::domain::interaction::{self, Channel, Interaction, Mood, Outcome};
use cornerman::domain::level::Level;
use cornerman::domain::list::SavedList;
use cornerman::domain::person::{ContactPoint, Part, Person, Role, Stance, Way};
use cornerman::domain::prep::{Block, CardMark, CardUse, CheckMark, SpinAnswer};
use cornerman::domain::promise::{Promise, Settled, Side};
use cornerman::domain::rhythm::TouchWay;
use cornerman::domain::tag::{Custom, Tag};
use cornerman::domain::time::Now;
use cornerman::domain::training::queue::Why;
use cornerman::domain::training::{self, Drill, Grade};
use cornerman::domain::turn::Turn;
use cornerman::domain::visit::Visit;
use cornerman::domain::{call, desk, merge};
use cornerman::exchange::reason::Reason;
use cornerman::exchange::target::Target;
use cornerman::locale::{Language, Words};
use cornerman::text;
use fluent_syntax::ast;
use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};

const FILES: [(&str, &str); 3] = [
    ("en.ftl", include_str!("../../assets/locales/en.ftl")),
    ("zh-Hans.ftl", include_str!("../../assets/locales/zh-Hans.ftl")),
    ("zh-Hant.ftl", include_str!("../../assets/locales/zh-Hant.ftl")),
];

/// The arguments of each message and attribute (`key`, `key.attribute`), and what is wrong with the file by itself.
fn messages(file: &str, text: &str) -> (BTreeMap<String, BTreeSet<String>>, Vec<String>) {
    let mut found = BTreeMap::new();
    let mut wrong = Vec::new();
    let parsed = fluent_syntax::parser::parse(text).unwrap_or_else(|(parsed, errors)| {
        wrong.extend(errors.iter().map(|error| format!("{file}: {error}")));
        parsed
    });
    for entry in &parsed.body {
        let ast::Entry::Message(message) = entry else { continue };
        let attributes = message
            .attributes
            .iter()
            .map(|attribute| (format!("{}.{}", message.id.name, attribute.id.name), arguments(&attribute.value)));
        let value = message.value.iter().map(|value| (message.id.name.to_owned(), arguments(value)));
        for (key, arguments) in value.chain(attributes).collect::<Vec<_>>() {
            if found.insert(key.clone(), arguments).is_some() {
                wrong.push(format!("{file}: {key} is there twice"));
            }
        }
    }
    (found, wrong)
}

fn arguments(pattern: &ast::Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, &mut found);
        }
    }
    found
}

fn in_expression(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                found.extend(arguments(&variant.value));
            }
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

/// What differs between the files, one line each.
fn differences(files: &[(&str, &str)]) -> Vec<String> {
    let (first, rest) = files.split_first().unwrap();
    let (base, mut wrong) = messages(first.0, first.1);
    for (file, text) in rest {
        let (other, own) = messages(file, text);
        wrong.extend(own);
        for (key, arguments) in &base {
            match other.get(key) {
                None => wrong.push(format!("{file}: {key} is missing")),
                Some(found) if found != arguments => {
                    wrong.push(format!("{file}: {key} has {found:?}, {} has {arguments:?}", first.0));
                }
                Some(_) => {}
            }
        }
        wrong.extend(
            other.keys().filter(|key| !base.contains_key(*key)).map(|key| format!("{}: {key} is missing", first.0)),
        );
    }
    wrong
}

/// A message that code asks for by its key.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    key: String,
    line: usize,
    /// The names of the arguments given, where the call lists them.
    given: Option<BTreeSet<String>>,
}

/// Functions that make a problem from the name of its message, and which argument that is.
const MAKERS: &[(&str, usize)] = &[("problem", 0), ("refuse", 1), ("warn", 0)];

/// What a source text asks for: `words.get("…")`, `words.fmt("…", &[("…", …)])`, `words.attr("…", "…")`,
/// `Problem::new(Kind::…, "…")` by whatever name the type goes. `own`: the text is of the room of words, where `self` is one too.
fn asked(stream: TokenStream, own: bool, found: &mut Vec<Asked>) {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let line = group.span_open().start().line;
        let before: Vec<String> = tokens[at.saturating_sub(4)..at].iter().map(ToString::to_string).collect();
        let before: Vec<&str> = before.iter().map(String::as_str).collect();
        let inner: Vec<TokenTree> = group.stream().into_iter().collect();
        let nth = |at: usize| inner.get(at).and_then(literal);
        let key = match before[..] {
            [.., of, ".", "get" | "fmt" | "has"] if of == "words" || (own && of == "self") => nth(0),
            [.., of, ".", "attr" | "attr_with"] if of == "words" || (own && of == "self") => {
                nth(0).zip(nth(2)).map(|(key, name)| format!("{key}.{name}"))
            }
            [.., "new"]
                if inner
                    .first()
                    .is_some_and(|kind| ["Kind", "Trouble"].iter().any(|name| kind.to_string() == *name)) =>
            {
                argument(&inner, 1).map(|what| format!("problem-{what}"))
            }
            [.., maker] => {
                let position = MAKERS.iter().find(|(name, _)| *name == maker).map(|(_, position)| *position);
                position.and_then(|position| argument(&inner, position)).map(|what| format!("problem-{what}"))
            }
            _ => None,
        };
        let given = if before.ends_with(&["fmt"]) { listed(&inner) } else { None };
        found.extend(key.map(|key| Asked { key, line, given }));
        asked(group.stream(), own, found);
    }
}

/// The literal that is a call's argument of that position, from 0.
fn argument(call: &[TokenTree], position: usize) -> Option<String> {
    match call.split(|token| token.to_string() == ",").nth(position)? {
        [only] => literal(only),
        _ => None,
    }
}

/// The names in `"key", &[("name", …), …]`.
fn listed(call: &[TokenTree]) -> Option<BTreeSet<String>> {
    let [_, _, ampersand, TokenTree::Group(list), ..] = call else { return None };
    (ampersand.to_string() == "&").then(|| {
        let pairs = list.stream().into_iter().filter_map(|token| match token {
            TokenTree::Group(pair) => pair.stream().into_iter().next(),
            _ => None,
        });
        pairs.filter_map(|name| literal(&name)).collect()
    })
}

/// Keys also stand in tables and matches: each literal of that form is one. `before`: what the message has in front of it.
fn named(stream: TokenStream, prefix: &str, before: &str, found: &mut Vec<Asked>) {
    for token in stream {
        if let TokenTree::Group(group) = &token {
            named(group.stream(), prefix, before, found);
        }
        if let Some(name) = literal(&token).filter(|name| name.starts_with(prefix)) {
            let line = token.span().start().line;
            found.push(Asked { key: format!("{before}{name}"), line, given: None });
        }
    }
}

/// How the keys begin that the state machine keeps as literals, to be asked for later.
const KEPT: &[&str] = &["ask-", "choose-", "form-", "note-", "off-", "plan-", "said-", "step-"];

/// What the program shows by wire name, as far as calls say it in letters.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shown {
    /// Fields of forms: `FormRow::line("…", …)` and its like.
    fields: BTreeSet<String>,
    /// Families that the choices of forms take their words from.
    chosen: BTreeSet<String>,
    /// Families in `words.choice("…", …)`.
    asked: BTreeSet<String>,
}

impl Shown {
    fn collect(&mut self, stream: TokenStream) {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            let TokenTree::Group(group) = token else { continue };
            self.collect(group.stream());
            let before: Vec<String> = tokens[at.saturating_sub(4)..at].iter().map(ToString::to_string).collect();
            let before: Vec<&str> = before.iter().map(String::as_str).collect();
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            match before[..] {
                ["FormRow", ":", ":", "line" | "yes_no"] => self.fields.extend(argument(&inner, 0)),
                ["FormRow", ":", ":", "choice"] => {
                    self.fields.extend(argument(&inner, 0));
                    self.chosen.extend(argument(&inner, 1));
                }
                [.., "words", ".", "choice"] => self.asked.extend(argument(&inner, 0)),
                _ => {}
            }
        }
    }
}

/// The names of deeds: the literals after `verb:` or `verb =`, up to the next comma or semicolon.
fn verbs(stream: TokenStream, found: &mut BTreeSet<String>) {
    let mut follows = false;
    let mut last = String::new();
    for token in stream {
        let text = token.to_string();
        follows = match text.as_str() {
            ":" | "=" => follows || last == "verb",
            "," | ";" => false,
            _ => follows,
        };
        match &token {
            TokenTree::Group(group) if follows => literals(group.stream(), found),
            TokenTree::Group(group) => verbs(group.stream(), found),
            other => found.extend(literal(other).filter(|_| follows)),
        }
        last = text;
    }
}

fn literals(stream: TokenStream, found: &mut BTreeSet<String>) {
    for token in stream {
        match &token {
            TokenTree::Group(group) => literals(group.stream(), found),
            other => found.extend(literal(other)),
        }
    }
}

fn literal(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    let text = literal.to_string();
    Some(text.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

#[test]
fn the_three_files_hold_the_same_keys_with_the_same_arguments() {
    let wrong = differences(&FILES);
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_key_the_program_asks_for_is_there_and_gets_its_arguments() {
    let (known, _) = messages(FILES[0].0, FILES[0].1);
    let mut wrong = Vec::new();
    for file in source::files() {
        let mut found = Vec::new();
        asked(source::tokens(&file.text), file.path.starts_with("locale/"), &mut found);
        if file.path.starts_with("content/") {
            named(source::tokens(&file.text), "pack-", "problem-", &mut found);
        }
        if file.path.starts_with("app/") {
            for prefix in KEPT {
                named(source::tokens(&file.text), prefix, "", &mut found);
            }
        }
        for Asked { key, line, given } in found {
            match (known.get(&key), given) {
                (None, _) => wrong.push(format!("src/{}:{line}: {key} is in no language file", file.path)),
                (Some(wanted), Some(given)) if !wanted.is_subset(&given) => {
                    wrong.push(format!("src/{}:{line}: {key} wants {wanted:?}, gets {given:?}", file.path));
                }
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// The air between Chinese and a Latin name is put there when the name is known: written into the message it would stand
/// around Chinese names too ("与 远望精密 的会面").
#[test]
fn no_space_is_written_between_chinese_words_and_the_name_that_is_put_in() {
    const NAMES: [&str; 9] = ["name", "subject", "other", "keep", "fact", "rater", "first", "second", "levels"];
    // A path begins with a sign, which gets no air of its own.
    const OF_FILES: [&str; 1] = ["ask-replace-file"];
    let han = |c: Option<char>| c.is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for (file, text) in &FILES[1..] {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            for name in NAMES {
                let place = format!("{{ ${name} }}");
                for (at, _) in line.match_indices(&place) {
                    let (before, after) = (&line[..at], &line[at + place.len()..]);
                    let spaced = before.strip_suffix(' ').is_some_and(|text| han(text.chars().next_back()))
                        || after.strip_prefix(' ').is_some_and(|text| han(text.chars().next()));
                    let of_a_file = OF_FILES.iter().any(|key| line.starts_with(key));
                    assert!(!spaced || of_a_file, "{file}: {line}");
                }
            }
        }
    }
    for (language, said) in [(Language::ZhHans, "与远望精密的会面收尾"), (Language::ZhHant, "與遠望精密的會面收尾")]
    {
        let words = Words::new(language);
        let name = said.chars().skip(1).take(4).collect::<String>();
        assert_eq!(words.fmt("deed-wrap-up", &[("subject", name.as_str().into())]), said);
        let latin = words.fmt("deed-wrap-up", &[("subject", "Acme".into())]);
        assert!(latin.contains(" Acme "), "{latin}");
    }
}

#[test]
fn sentences_of_problems_leave_the_place_to_what_stands_before_them() {
    for (file, text) in FILES {
        for (key, arguments) in messages(file, text).0.iter().filter(|(key, _)| key.starts_with("problem-")) {
            for place in ["file", "line", "column", "field"] {
                assert!(!arguments.contains(place), "{file}: {key} names ${place}, which it is never given");
            }
        }
    }
}

#[test]
fn every_fault_of_a_settings_file_has_its_sentence_with_all_it_knows() {
    let text = || "x".to_owned();
    let refused = || std::io::Error::from(std::io::ErrorKind::PermissionDenied).into();
    let all = [
        Wrong::Syntax(text()),
        Wrong::Unknown { name: text(), closest: None },
        Wrong::Unknown { name: text(), closest: Some(text()) },
        Wrong::Type { wanted: "string", found: "integer" },
        Wrong::Choice { value: text(), allowed: text() },
        Wrong::Colour(text()),
        Wrong::Key(text()),
        Wrong::Absent,
        Wrong::Span { most: 92 },
        Wrong::NoWorkDay,
        Wrong::Range { value: text(), from: 1, to: 9 },
        Wrong::NotText,
        Wrong::TooLarge(1),
        Wrong::CannotRead(refused()),
        Wrong::CannotWrite(refused()),
        Wrong::CannotCreate(refused()),
    ];
    let (known, _) = messages(FILES[0].0, FILES[0].1);
    for wrong in all {
        let what = wrong.what();
        let problem =
            cornerman::domain::problem::Problem::from(config::Fault { file: text(), at: None, key: None, wrong });
        let mut given: BTreeSet<String> = problem.args.into_iter().map(|(name, _)| name.to_owned()).collect();
        // In it, the system's words stand within the cause.
        if given.contains("cause") {
            given.remove("detail");
        }
        assert_eq!(known.get(&format!("problem-{what}")), Some(&given), "{what}");
    }
}

/// Every way the system refuses something, as far as it has a name here.
#[test]
fn why_the_system_refuses_is_said_in_our_words_in_every_language() {
    use cornerman::domain::problem::{Kind, Problem, cause};
    use std::io::{Error, ErrorKind};
    let kinds = [
        ErrorKind::NotFound,
        ErrorKind::PermissionDenied,
        ErrorKind::ReadOnlyFilesystem,
        ErrorKind::StorageFull,
        ErrorKind::AlreadyExists,
        ErrorKind::NotADirectory,
        ErrorKind::IsADirectory,
        ErrorKind::InvalidFilename,
    ];
    for &language in Language::ALL {
        let words = Words::new(language);
        for kind in kinds {
            let problem = Problem::new(Kind::Disk, "output-create");
            let said = words.problem(&problem.refused(&Error::from(kind))).concat();
            assert!(!said.contains(&kind.to_string()) && !said.contains('‹'), "{said}");
            assert_ne!(cause(kind), "other");
        }
        let problem = Problem::new(Kind::Disk, "file-io").refused(&Error::from_raw_os_error(5));
        let said = words.problem(&problem).concat();
        assert!(said.contains("os error 5"), "what has no name of ours is said in the system's: {said}");
    }
}

/// What may still be to be asked about a complaint.
fn needed() -> Vec<String> {
    let needs = Step::ALL.iter().flat_map(|step| step.needs());
    needs.map(|field| (*field).to_owned()).collect()
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Words asked for by family and wire name, `words.choice("way", way.name())`, with all the names they go by.
fn families() -> Vec<(&'static str, Vec<String>)> {
    let screens = Screen::ALL.iter().map(|screen| screen.name().to_owned()).collect();
    let deeds = ["save-interaction", "check-item", "remove-item", "spin-answer", "mark-card", "use-card"];
    vec![
        ("screen", screens),
        ("room", names(Room::NAMES)),
        ("kind", names(CustomerKind::NAMES)),
        ("way", names(Way::NAMES)),
        ("part", names(Part::NAMES)),
        ("stance", names(Stance::NAMES)),
        ("channel", names(Channel::NAMES)),
        ("stage", names(&[interaction::Stage::NAMES, cornerman::domain::playbook::Stage::NAMES].concat())),
        ("outcome", names(Outcome::NAMES)),
        ("mood", names(Mood::NAMES)),
        ("line", names(call::State::NAMES)),
        ("line-short", names(call::State::NAMES)),
        ("side", names(Side::NAMES)),
        ("settled", names(Settled::NAMES)),
        ("spin-letter", names(cornerman::domain::playbook::Stage::NAMES)),
        ("flow-state", names(&["confused", "clear", "comforted", "contract"])),
        ("block", names(Block::NAMES)),
        ("block-about", names(Block::NAMES)),
        ("language-name", names(Language::NAMES)),
        ("theme", names(cornerman::app::model::Look::NAMES)),
        ("known", names(cornerman::app::import::Known::NAMES)),
        ("export", names(cornerman::app::export::What::NAMES)),
        ("export-name", names(cornerman::app::export::What::NAMES)),
        ("export-about", names(cornerman::app::export::What::NAMES)),
        ("export-after", names(cornerman::app::export::What::NAMES)),
        ("delimiter", names(preview::DELIMITERS)),
        ("deed", names(&deeds)),
        ("draft", names(Writing::NAMES)),
        ("draft-was", names(Writing::NAMES)),
        ("clash", names(Choice::NAMES)),
        ("field", field_names()),
        ("target", names(&TARGETS)),
        ("answer", names(&["yes", "no", "unknown"])),
        ("touch-way", names(TouchWay::NAMES)),
        ("known-by", names(&["has_money", "has_authority", "has_need"])),
        ("verdict", names(&["go", "fix", "watch", "stop", "ask"])),
        ("fact", names(&FACTS)),
        ("reason", names(&["phone", "email", "name"])),
        ("merge-standing", names(&["both", "only-keep", "only-other", "same"])),
        ("merge-about", names(&["both", "only-keep", "only-other", "same"])),
        ("merge-takes", names(merge::Side::NAMES)),
        ("gap", names(GapKind::NAMES)),
        ("trust", names(&["1", "2", "3", "4", "5"])),
        ("strength", names(&["1", "2", "3", "4", "5"])),
    ]
}

/// Families of the rooms for training and for complaints.
fn more_families() -> Vec<(&'static str, Vec<String>)> {
    vec![
        ("where", Place::ALL.iter().map(|place| place.name().to_owned()).collect()),
        ("drill-kind", names(Drill::NAMES)),
        ("drill-why", names(Why::NAMES)),
        ("drill-grade", names(Grade::NAMES)),
        ("drill-part", names(&DRILL_PARTS)),
        ("area", names(training::Area::NAMES)),
        ("idea", ideas()),
        ("drill-name", names(Drill::NAMES)),
        ("drill-wants", names(Drill::NAMES)),
        ("drill-anchor", names(Grade::NAMES)),
        ("drill-anchor-plain", names(Grade::NAMES)),
        ("severity", names(Severity::NAMES)),
        ("complaint-class", names(Class::NAMES)),
        ("reach", names(Reach::NAMES)),
        ("complaint-stage", names(cornerman::domain::complaint::Stage::NAMES)),
        ("complaint-step", names(Step::NAMES)),
        ("complaint-standing", names(desk::Standing::NAMES)),
        ("desk-ask", needed()),
        ("desk-look", names(desk::Revisit::NAMES)),
    ]
}

/// What labels rest on.
const FACTS: [&str; 8] =
    ["contacts", "last_contact", "last_visit", "orders", "people", "visit_every", "call_every", "behaviour_on"];

/// What to practise: three ideas for each area.
fn ideas() -> Vec<String> {
    training::Area::NAMES.iter().flat_map(|area| (1..=3).map(move |n| format!("{area}-{n}"))).collect()
}

/// Parts of the model answers of all kinds of cards.
const DRILL_PARTS: [&str; 18] = [
    "acknowledge",
    "explore",
    "answer",
    "confirm",
    "avoid",
    "ask",
    "then",
    "do",
    "listen",
    "type",
    "opening",
    "decision",
    "function",
    "advantage",
    "benefit",
    "number",
    "proof",
    "difference",
];

/// Places of an import that are no field, and the forms that put the others together.
const TARGETS: [&str; 16] = [
    "company",
    "first_name",
    "middle_name",
    "last_name",
    "mobile",
    "phone",
    "email",
    "wechat",
    "other",
    "id",
    "custom",
    "skip",
    "label",
    "labels",
    "of-customer",
    "of-contact",
];

fn field_names() -> Vec<String> {
    fn of<T: Record>() -> impl Iterator<Item = String> {
        T::FIELDS.iter().map(|field| field.name.to_owned())
    }
    of::<Customer>()
        .chain(of::<Person>())
        .chain(of::<Role>())
        .chain(of::<ContactPoint>())
        .chain(of::<Interaction>())
        .chain(of::<Followup>())
        .chain(of::<Duplicate>())
        .chain(of::<CheckMark>())
        .chain(of::<SpinAnswer>())
        .chain(of::<CardUse>())
        .chain(of::<CardMark>())
        .chain(of::<Tag>())
        .chain(of::<Custom>())
        .chain(of::<Turn>())
        .chain(of::<Promise>())
        .chain(of::<Competitor>())
        .chain(of::<Level>())
        .chain(of::<SavedList>())
        .collect()
}

#[test]
fn every_wire_name_shown_has_its_word_in_every_language() {
    let mut families = [families(), more_families()].concat();
    let (mut shown, mut deeds) = (Shown::default(), BTreeSet::new());
    for file in source::files() {
        shown.collect(source::tokens(&file.text));
        if file.path.starts_with("usecases/") {
            verbs(source::tokens(&file.text), &mut deeds);
        }
    }
    assert!(shown.fields.contains("function") && deeds.contains("edit-person"), "{shown:?} {deeds:?}");
    for family in &shown.chosen {
        assert!(families.iter().any(|(known, _)| known == family), "nothing is checked of the family {family}");
    }
    let (known, _) = messages(FILES[0].0, FILES[0].1);
    for family in &shown.asked {
        assert!(known.keys().any(|key| key.starts_with(&format!("{family}-"))), "no word is of the family {family}");
    }
    families.push(("field", shown.fields.into_iter().collect()));
    families.push(("deed", deeds.into_iter().collect()));
    for &language in Language::ALL {
        let words = Words::new(language);
        for (family, names) in &families {
            for name in names {
                assert!(words.has(&format!("{family}-{name}")), "{language:?}: {family}-{name}");
            }
        }
    }
}

#[test]
fn every_target_of_a_column_has_its_word_in_every_language_and_no_two_have_the_same() {
    for &language in Language::ALL {
        let words = Words::new(language);
        let mut said = BTreeMap::new();
        for target in Target::names().chain(["label"]) {
            let word = words.target(target);
            assert!(!word.contains('‹') && !word.contains('_') && word != target || language == Language::En, "{word}");
            if let Some(other) = said.insert(word.clone(), target) {
                panic!("{language:?}: {word} is both {other} and {target}");
            }
        }
    }
}

#[test]
fn every_action_has_its_verb_and_a_sentence_that_fits_the_help() {
    let width = usize::from(geometry::palette(Area::new(0, 0, 80, 24)).inside().w);
    for &language in Language::ALL {
        let words = Words::new(language);
        for entry in action::entries() {
            let (verb, about) = (action::verb(&words, entry), action::about(&words, entry));
            assert!(!verb.is_empty() && !verb.contains('‹'), "{language:?}: {verb}");
            assert!(about.ends_with(['.', '。']), "{language:?}: {verb}: {about}");
            assert!(text::width(&about) <= width, "{language:?}: {about}");
        }
    }
}

/// The program as it stands with nothing loaded, its own key map, and 80 columns.
fn model(language: Language) -> Model {
    let (keys, faults) = config::KeyMap::load(None);
    let rows: Vec<keymap::Binding> = keys
        .bindings
        .into_iter()
        .map(|row| keymap::Binding { place: row.context, action: row.action, keys: row.keys })
        .collect();
    let keys = KeyMap::build(&rows);
    assert!(faults.is_empty(), "{faults:?}");
    let now = Now::new(1_790_000_000_000, chrono_tz::Tz::UTC);
    let mut model = Model::new(Words::new(language), keys, Seller::default(), Ids::new(0, [0; 10]), now);
    let customer = Customer::blank(Id::default(), None);
    let interaction = Interaction::blank(Id::default(), Some(customer.id));
    let card = CustomerCard::new(customer);
    model.visit = Some(Box::new(Visit {
        said: Vec::new(),
        interaction,
        card,
        marks: Vec::new(),
        answers: Vec::new(),
        uses: Vec::new(),
        past: Vec::new(),
        asked_before: Vec::new(),
        turns: Vec::new(),
        history: Vec::new(),
    }));
    model
}

#[test]
fn labels_of_cards_plans_and_scripts_keep_to_their_columns() {
    let fields = Customer::FIELDS.iter().filter(|field| field.name != "do_not_call");
    let facts = fields.map(|field| (format!("field-{}", field.name), 11));
    let (known, _) = messages(FILES[0].0, FILES[0].1);
    let family = |prefix: &'static str, cells: usize| {
        let keys = known.keys().filter(move |key| key.starts_with(prefix) && !key.contains('.'));
        keys.map(move |key| (key.clone(), cells))
    };
    let ways = family("way-", 9);
    let scripts = family("script-", 11).filter(|(key, _)| key != "script-house");
    let labels: Vec<(String, usize)> =
        facts.chain(ways).chain(scripts).chain(family("plan-", 9)).chain(family("step-", 11)).collect();
    for &language in Language::ALL {
        let words = Words::new(language);
        for (key, cells) in &labels {
            assert!(text::width(&words.get(key)) <= *cells, "{language:?}: {key} is wider than {cells} cells");
        }
    }
}

#[test]
fn at_80_columns_the_footer_holds_what_is_done_there_the_objections_and_the_help() {
    for &language in Language::ALL {
        let model = model(language);
        for &place in Place::ALL {
            let here = action::entries().filter(|entry| entry.footer > 0 && entry.place == place);
            let always = action::entries().filter(|entry| matches!(entry.action, Action::Finder | Action::Help));
            let cells = |entry: &action::Entry| {
                let key = model.keys.keys(entry.place, entry.action)[0];
                let verb = model.words.get(&format!("action-{}", entry.name));
                text::width(&model::key_name(&model, key)) + text::width(&verb) + 3
            };
            let taken: usize = here.chain(always).map(cells).sum();
            assert!(taken <= 80, "{language:?} {place:?}: {taken} cells");
        }
    }
}

#[test]
fn every_reason_to_leave_a_row_out_has_its_sentence_with_all_it_knows() {
    let text = || "x".to_owned();
    let all = [
        Reason::Cells { found: 1, expected: 2 },
        Reason::NoName,
        Reason::Unreadable,
        Reason::Long { most: text() },
        Reason::Email(text()),
        Reason::Date(text()),
        Reason::Choice(text()),
        Reason::Number(text()),
        Reason::RoundedPhone(text()),
        Reason::NotANumber(text()),
        Reason::NoCustomer,
        Reason::HugeField,
        Reason::HugeRecord,
        Reason::OpenQuote,
    ];
    let (known, _) = messages(FILES[0].0, FILES[0].1);
    for reason in all {
        let given: BTreeSet<String> = reason.args().into_iter().map(|(name, _)| name.to_owned()).collect();
        assert_eq!(known.get(&format!("import-reason-{}", reason.key())), Some(&given), "{}", reason.key());
    }
}

#[test]
fn the_languages_of_the_settings_are_those_of_the_screens() {
    assert_eq!(cornerman::config::LANGUAGES, Language::NAMES);
    for &language in Language::ALL {
        assert_eq!(Words::new(language).language(), language);
    }
}

#[test]
fn the_check_sees_what_differs_between_files() {
    let base = "a = A { $x }\n    .next = N\nb = B { $n ->\n    [one] { $n } { $y }\n   *[other] O\n }\nc = C\n";
    let other = "a = A { $z }\nb = B { $n } { $y }\nc = C\nc = D\nd = D\n";
    let wrong = differences(&[("base", base), ("other", other)]);
    let expected = [
        "other: c is there twice",
        "other: a has {\"z\"}, base has {\"x\"}",
        "other: a.next is missing",
        "base: d is missing",
    ];
    assert_eq!(wrong, expected);
    assert!(!differences(&[("base", base), ("broken", "a = { \n")]).is_empty());
}

#[test]
fn the_check_sees_what_code_asks_for() {
    let text = r#"fn f(words: &Words) {
        words.get("a");
        model.words.fmt("b", &[("n", words.get("c").into())]);
        format!("{}", words.attr("d", "next"));
        Problem::new(Kind::BadData, "e").arg("x", "y");
        map.get("no"); words.get(key); path.problem(at, "no");
        Self::new(Kind::Busy, "f"); reader.refuse(Level::Error, "g", name); file.problem("h", 0).arg("i", "j");
    }"#;
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>());
    let expected = [
        ("a", 2, None),
        ("b", 3, names(&["n"])),
        ("c", 3, None),
        ("d.next", 4, None),
        ("problem-e", 5, None),
        ("problem-f", 7, None),
        ("problem-g", 7, None),
        ("problem-h", 7, None),
    ];
    let expected = expected.map(|(key, line, given)| Asked { key: key.to_owned(), line, given });
    let mut found = Vec::new();
    asked(source::tokens(text), false, &mut found);
    assert_eq!(found, expected);
    let mut found = Vec::new();
    asked(source::tokens("fn f(&self) { self.get(\"a\"); }"), true, &mut found);
    assert_eq!(found.len(), 1);
}

#[test]
fn the_check_sees_rows_of_forms_and_names_of_deeds() {
    let (mut shown, mut deeds) = (Shown::default(), BTreeSet::new());
    let text = r#"fn f() {
        let rows = vec![FormRow::line("a", &x), FormRow::choice("b", "c", Part::NAMES, None, true)];
        if yes { FormRow::yes_no("d", false).with_known(vec![]); FormRow::custom("no", "no"); Line::new("no"); }
        let verb = if known { "e" } else { "f" };
        save(&Deed { now, verb: "g", subject: "no" }, model.words.choice("h", "no"));
    }"#;
    shown.collect(source::tokens(text));
    verbs(source::tokens(text), &mut deeds);
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    let expected = Shown { fields: set(&["a", "b", "d"]), chosen: set(&["c"]), asked: set(&["h"]) };
    assert_eq!((shown, deeds), (expected, set(&["e", "f", "g"])));
}
