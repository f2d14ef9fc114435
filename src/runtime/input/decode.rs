//! From the bytes of a terminal to keys, pastes and the mouse. Whatever comes, every byte is taken in the end: what is
//! begun and not finished is given up after a while ([`Decoder::patience`], [`Decoder::give_up`]).

use super::found::{Found, Input, character, control};
use super::sequence::{self, PASTE_END};
use crate::app::key::{Code, Key};
use std::time::Duration;

const ESCAPE: u8 = 0x1b;

/// Longer than a slow line leaves between two bytes of one sequence, shorter than somebody notices after Esc.
const FOR_A_SEQUENCE: Duration = Duration::from_millis(80);
/// Longer than a terminal pauses within a paste.
const FOR_A_PASTE: Duration = Duration::from_secs(1);
/// The model refuses pastes that are much smaller; this only keeps the memory from filling up.
const MOST_PASTED: usize = 16 << 20;

/// Longer than any sequence of a key, and than what terminals answer to questions that are asked here.
const MOST_BEGUN: usize = 8 << 10;

/// What was read and does not make a whole yet.
#[derive(Debug, Default)]
pub struct Decoder {
    begun: Vec<u8>,
    /// Text between the marks of a paste, as far as it has come.
    paste: Option<Vec<u8>>,
    /// What is begun has become too long to mean anything: only its end is waited for.
    passing_over: bool,
}

impl Decoder {
    /// Takes bytes as they came; gives what is whole by now.
    pub fn take(&mut self, bytes: &[u8]) -> Vec<Input> {
        self.begun.extend_from_slice(bytes);
        let mut heard = Vec::new();
        let mut done = 0;
        while done < self.begun.len() {
            if self.paste.is_some() {
                let Some(text) = self.pasted(done) else {
                    done = 0;
                    break;
                };
                heard.push(text.0);
                done = text.1;
                continue;
            }
            match find(&self.begun[done..]) {
                Found::Whole(n, msg) => {
                    heard.extend(msg.filter(|_| !self.passing_over));
                    self.passing_over = false;
                    done += n;
                }
                Found::Paste(n) => {
                    self.paste = Some(Vec::new());
                    done += n;
                }
                Found::Begun => break,
            }
        }
        self.begun.drain(..done);
        self.pass_over();
        heard
    }

    /// A sequence may go on without end: of one that is too long no more is kept than what it is, and what may be the
    /// first half of its end.
    fn pass_over(&mut self) {
        const HEAD: usize = 3;
        if self.paste.is_none() && self.begun.len() > MOST_BEGUN {
            let escape = self.begun.pop().filter(|last| *last == ESCAPE);
            self.begun.truncate(HEAD);
            self.begun.extend(escape);
            self.passing_over = true;
        }
    }

    /// Within a paste, whose bytes go on at `from`: the whole of it and where it ends, or nothing yet; then all bytes
    /// but those that may begin its end are put by.
    fn pasted(&mut self, from: usize) -> Option<(Input, usize)> {
        let paste = self.paste.get_or_insert_default();
        let rest = &self.begun[from..];
        let end = rest.windows(PASTE_END.len()).position(|window| window == PASTE_END);
        let text = end.unwrap_or_else(|| {
            rest.len() - (1..PASTE_END.len()).rev().find(|n| rest.ends_with(&PASTE_END[..*n])).unwrap_or(0)
        });
        if paste.len() <= MOST_PASTED {
            paste.extend_from_slice(&rest[..text]);
        }
        if end.is_some() {
            let whole = self.paste.take().unwrap_or_default();
            return Some((pasted(&whole), from + text + PASTE_END.len()));
        }
        self.begun.drain(..from + text);
        None
    }

    /// How long to wait for more before [`give_up`](Self::give_up); without end where nothing is begun.
    pub fn patience(&self) -> Option<Duration> {
        match (&self.paste, self.begun.is_empty()) {
            (Some(_), _) => Some(FOR_A_PASTE),
            (None, false) => Some(FOR_A_SEQUENCE),
            (None, true) => None,
        }
    }

    /// No more came: what was begun is taken for what it is, and the keys behind it are keys again.
    pub fn give_up(&mut self) -> Vec<Input> {
        let begun = std::mem::take(&mut self.begun);
        if std::mem::take(&mut self.passing_over) {
            return Vec::new();
        }
        if let Some(mut text) = self.paste.take() {
            text.extend_from_slice(&begun);
            return if text.is_empty() { Vec::new() } else { vec![pasted(&text)] };
        }
        let key = match begun[..] {
            [0x1b] => Some(Key::plain(Code::Esc)),
            // Alt with a letter that can also begin a sequence.
            [0x1b, c @ (b'O' | b'[' | b']' | b'P' | b'X' | b'^' | b'_')] => {
                Some(Key { code: Code::Char(char::from(c)), ctrl: false, alt: true })
            }
            _ => None,
        };
        key.map(Input::Key).into_iter().collect()
    }
}

fn pasted(bytes: &[u8]) -> Input {
    Input::Paste(String::from_utf8_lossy(bytes).into_owned())
}

/// What the first of these bytes, at least one, are.
fn find(bytes: &[u8]) -> Found {
    match bytes[0] {
        0x1b => sequence::find(bytes),
        byte if byte.is_ascii() => Found::Whole(1, Some(Input::Key(control(byte)))),
        _ => character(bytes),
    }
}

#[cfg(test)]
mod tests;
