//! Where a sentence of a script ends: after `. ! ?` before a space, after `。！？`, and at a line break.
//! Only in the author's own words: a full stop inside a customer's name ends nothing.

use super::Piece;

/// Sorts pieces into sentences. Quotes and spaces behind the end belong to the sentence they end.
pub(super) fn split(pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    // Without slots nothing can be missing, and what is never left out need not be split.
    if pieces.iter().all(|piece| matches!(piece, Piece::Words(_))) {
        return if pieces.is_empty() { Vec::new() } else { vec![pieces] };
    }
    let mut sentences = Vec::new();
    let mut current = Vec::new();
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        let Piece::Words(words) = piece else {
            current.push(piece);
            continue;
        };
        let more_follows = pieces.peek().is_some();
        let mut rest = words.as_str();
        while let Some(end) = first_end(rest, more_follows) {
            current.push(Piece::Words(rest[..end].to_owned()));
            sentences.push(std::mem::take(&mut current));
            rest = &rest[end..];
        }
        if !rest.is_empty() {
            current.push(Piece::Words(rest.to_owned()));
        }
    }
    if !current.is_empty() {
        sentences.push(current);
    }
    sentences
}

/// The byte behind the first sentence in `words`, with its quotes and spaces.
fn first_end(words: &str, more_follows: bool) -> Option<usize> {
    words.char_indices().find_map(|(at, c)| {
        let behind = at + c.len_utf8();
        match c {
            '\n' => Some(behind + spaces(&words[behind..])),
            '。' | '！' | '？' => {
                let end = behind + closers(&words[behind..]);
                Some(end + spaces(&words[end..]))
            }
            '.' | '!' | '?' => {
                let end = behind + closers(&words[behind..]);
                match words[end..].chars().next() {
                    Some(next) if next.is_whitespace() => Some(end + spaces(&words[end..])),
                    Some(next) if next.is_ascii() => None,
                    // Half-width stops between Chinese characters end a sentence without a space.
                    Some(_) => (c != '.').then_some(end),
                    // "3." before a slot may be the beginning of a number or a name.
                    None => (!more_follows || c != '.').then_some(end),
                }
            }
            _ => None,
        }
    })
}

fn spaces(words: &str) -> usize {
    words.len() - words.trim_start().len()
}

fn closers(words: &str) -> usize {
    let open = words.trim_start_matches(|c| {
        matches!(
            c,
            '.' | '!' | '?' | '。' | '！' | '？' | '"' | '\'' | '”' | '’' | ')' | '）' | ']' | '」' | '』' | '》'
        )
    });
    words.len() - open.len()
}
