//! The three language files: the same keys, the same arguments, and every key the program asks for.

use super::source;
use cornerman::config::Wrong;
use cornerman::locale::{Language, Words};
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

/// The room of packs names its problems in tables and matches too: there, each literal of that form is one.
fn named(stream: TokenStream, prefix: &str, found: &mut Vec<Asked>) {
    for token in stream {
        if let TokenTree::Group(group) = &token {
            named(group.stream(), prefix, found);
        }
        if let Some(what) = literal(&token).filter(|what| what.starts_with(prefix)) {
            let line = token.span().start().line;
            found.push(Asked { key: format!("problem-{what}"), line, given: None });
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
            named(source::tokens(&file.text), "pack-", &mut found);
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
    let all = [
        Wrong::Syntax(text()),
        Wrong::Unknown { name: text(), closest: None },
        Wrong::Unknown { name: text(), closest: Some(text()) },
        Wrong::Type { wanted: "string", found: "integer" },
        Wrong::Choice { value: text(), allowed: text() },
        Wrong::Colour(text()),
        Wrong::Key(text()),
        Wrong::NotText,
        Wrong::TooLarge(1),
        Wrong::CannotRead(text()),
        Wrong::CannotWrite(text()),
        Wrong::CannotCreate(text()),
    ];
    let (known, _) = messages(FILES[0].0, FILES[0].1);
    for wrong in all {
        let given: BTreeSet<String> = wrong.args().into_iter().map(|(name, _)| name.to_owned()).collect();
        assert_eq!(known.get(&format!("problem-{}", wrong.what())), Some(&given), "{}", wrong.what());
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
