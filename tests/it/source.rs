//! The program's own source as tests read it: the files of `src/`, without what only tests compile.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

pub struct File {
    /// Below `src/`, with forward slashes.
    pub path: String,
    pub text: String,
}

/// Every file of `src/` that is part of the program, in order of path.
pub fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    collect(&root, &mut found);
    found.sort();
    let mut files: Vec<File> = found
        .iter()
        .map(|path| File {
            path: path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/"),
            text: fs::read_to_string(path).unwrap(),
        })
        .collect();
    let test_only: HashSet<String> = files.iter().flat_map(test_modules).collect();
    files.retain(|file| !test_only.iter().any(|only| within(&file.path, only)));
    files
}

/// Whether a file is that module or stands below it: `store/open` covers `store/open.rs` and `store/open/lock.rs`.
pub fn within(path: &str, module: &str) -> bool {
    path.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// The modules in files of their own that a file declares for tests only.
fn test_modules(file: &File) -> Vec<String> {
    let folder = match file.path.strip_suffix("/mod.rs") {
        Some(folder) => folder.to_owned(),
        None => file.path.trim_end_matches(".rs").to_owned(),
    };
    let lines: Vec<&str> = file.text.lines().map(str::trim).collect();
    lines
        .windows(2)
        .filter(|pair| pair[0] == "#[cfg(test)]")
        .filter_map(|pair| pair[1].strip_prefix("mod ")?.strip_suffix(';'))
        .map(|name| format!("{folder}/{name}"))
        .collect()
}

/// The tokens of a source text without the items marked `#[cfg(test)]`. Positions are kept.
pub fn tokens(text: &str) -> TokenStream {
    without_tests(text.parse().unwrap())
}

fn without_tests(stream: TokenStream) -> TokenStream {
    let mut kept = Vec::new();
    let mut rest = stream.into_iter().peekable();
    while let Some(token) = rest.next() {
        let marked = is_hash(&token)
            && matches!(rest.peek(), Some(TokenTree::Group(group)) if group.to_string().replace(' ', "") == "[cfg(test)]");
        if marked {
            skip_item(&mut rest);
            continue;
        }
        kept.push(match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), without_tests(group.stream()));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            other => other,
        });
    }
    kept.into_iter().collect()
}

/// An item ends with its braces, but a `use` (or a constant) with its semicolon.
fn skip_item(rest: &mut impl Iterator<Item = TokenTree>) {
    let mut ends_with_braces = true;
    for token in rest.skip(1) {
        match token {
            TokenTree::Ident(word) if ["use", "const", "static", "type"].iter().any(|start| word == start) => {
                ends_with_braces = false;
            }
            TokenTree::Group(group) if ends_with_braces && group.delimiter() == Delimiter::Brace => return,
            TokenTree::Punct(mark) if mark.as_char() == ';' => return,
            _ => {}
        }
    }
}

fn is_hash(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(mark) if mark.as_char() == '#')
}

#[test]
fn what_only_tests_compile_is_left_out() {
    let text = "fn a() {} #[cfg(test)] use x::{y, z}; #[cfg(test)] mod tests { fn b() {} } mod m { #[cfg(test)] fn c() {} } fn d() {}";
    let kept = tokens(text).to_string();
    let expected: TokenStream = "fn a() {} mod m {} fn d() {}".parse().unwrap();
    assert_eq!(kept, expected.to_string());
}

#[test]
fn a_module_covers_its_file_and_its_folder() {
    assert!(within("store/open.rs", "store/open") && within("store/open/lock.rs", "store/open"));
    assert!(!within("store/opening.rs", "store/open"));
}
