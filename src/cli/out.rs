//! Printing: the only place that does. What people read on a terminal goes through `text::safe`; what goes into a
//! pipe keeps its letters, but no control characters.

use crate::domain::problem::{Kind, Problem, is_unheard};
use crate::locale::Words;
use crate::runtime;
use crate::text::{Clean, safe, unseen};
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

/// How the answer of a command is printed.
#[derive(Debug, Clone, Copy)]
pub struct Out {
    /// Scripts read it.
    pub json: bool,
    /// The columns of the terminal, where standard output is one.
    pub terminal: Option<usize>,
}

impl Out {
    pub fn new(json: bool) -> Self {
        Self { json, terminal: io::stdout().is_terminal().then(runtime::columns) }
    }

    /// Lines for people.
    pub fn lines<S: AsRef<str>>(self, lines: impl IntoIterator<Item = S>) -> Result<(), Problem> {
        let mut out = io::BufWriter::new(io::stdout().lock());
        let write = || {
            for text in lines {
                for line in text.as_ref().split('\n') {
                    writeln!(out, "{}", shown(line, self.terminal.is_some()))?;
                }
            }
            out.flush()
        };
        heard(write())
    }

    /// One line for people.
    pub fn line(self, line: impl AsRef<str>) -> Result<(), Problem> {
        self.lines([line])
    }
}

/// JSON. What would steer a terminal is written as JSON writes it, which is the same text to whoever reads JSON.
pub fn json(text: &str) -> Result<(), Problem> {
    raw(&escaped(text))
}

/// A file format, made by a room that knows how to write it.
pub fn raw(text: &str) -> Result<(), Problem> {
    let mut out = io::stdout().lock();
    heard(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// A JSON array, an element a line, each written as soon as it is there.
pub fn array(elements: impl IntoIterator<Item = Result<String, Problem>>) -> Result<(), Problem> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut before = "[\n";
    for element in elements {
        let element = element?;
        heard(write!(out, "{before}{}", escaped(&element)))?;
        before = ",\n";
    }
    let end = if before == "[\n" { "[]\n" } else { "\n]\n" };
    heard(out.write_all(end.as_bytes()).and_then(|()| out.flush()))
}

/// Says what went wrong on standard error, and gives its exit code.
pub fn problem(words: &Words, problem: &Problem) -> ExitCode {
    warning(words, problem);
    ExitCode::from(problem.kind.exit_code())
}

/// Says something on standard error without ending.
pub fn warning(words: &Words, problem: &Problem) {
    aside(words.problem(problem));
}

/// Lines beside the answer: on standard error, so that a pipe does not carry them.
pub fn aside<S: AsRef<str>>(lines: impl IntoIterator<Item = S>) {
    let terminal = io::stderr().is_terminal();
    let mut out = io::stderr().lock();
    for line in lines {
        // Nobody is left to be told where this fails.
        let _ = writeln!(out, "{}", shown(line.as_ref(), terminal));
    }
}

/// What clap has to say: help and versions on standard output, mistakes on standard error with code 2. A mistake
/// repeats what was typed, which may have come from anywhere.
pub fn usage(error: &clap::Error) -> ExitCode {
    if error.use_stderr() {
        aside(error.render().to_string().trim_end().lines());
    } else {
        let _ = error.print();
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(Kind::Usage.exit_code()))
}

/// JSON with everything that is drawn as nothing in its escaped form. Such characters stand only within its strings.
fn escaped(json: &str) -> Cow<'_, str> {
    let steers = |c: char| c != '\n' && unseen(c);
    if !json.contains(steers) {
        return Cow::Borrowed(json);
    }
    let mut text = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        if steers(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(text, "\\u{unit:04x}");
            }
        } else {
            text.push(c);
        }
    }
    Cow::Owned(text)
}

/// One line without anything that could steer a terminal; the spaces in front stay.
fn shown(line: &str, terminal: bool) -> String {
    let body = line.trim_start_matches(' ');
    let indent = &line[..line.len() - body.len()];
    let body = Clean::line(body);
    if terminal { format!("{indent}{}", safe(&body)) } else { format!("{indent}{body}") }
}

/// A reader who has seen enough and left (`| head`) is no trouble.
fn heard(result: io::Result<()>) -> Result<(), Problem> {
    match result {
        Err(error) if !is_unheard(&error) => Err(Problem::new(Kind::Disk, "file-io").refused(&error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{escaped, shown};

    #[test]
    fn json_says_the_same_without_what_steers_a_terminal() {
        let text = "{\"a\":\n\"x\u{9b}2J\u{202e}y\u{e0041}华é\"}";
        let printed = escaped(text);
        assert_eq!(printed, "{\"a\":\n\"x\\u009b2J\\u202ey\\udb40\\udc41华é\"}");
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(value(&printed), value(text));
        assert!(matches!(escaped("{\"a\": 1}\n"), std::borrow::Cow::Borrowed(_)));
    }

    #[test]
    fn a_line_keeps_its_indent_and_loses_what_steers_a_terminal() {
        for (line, piped, drawn) in [
            ("  a  b  ", "  a  b", "  a  b"),
            ("\u{1b}[31mred\u{7}", "[31mred", "[31mred"),
            ("evil\u{202e}gpj", "evilgpj", "evilgpj"),
            (" 👨\u{200d}👩\u{200d}👧", " 👨\u{200d}👩\u{200d}👧", " 👨"),
        ] {
            assert_eq!((shown(line, false).as_str(), shown(line, true).as_str()), (piped, drawn), "{line:?}");
        }
    }
}
