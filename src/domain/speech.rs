//! How long a text takes to say, and whether a sentence of it can be said in one breath.
//!
//! The measure is the house's own: a breath is ten seconds of unhurried speech, 25 words or 40 Chinese characters, which
//! makes 150 words or 240 characters a minute. People on the phone are faster (173 words a minute in Gong's 67,149
//! recorded meetings); who reads from a screen should not be.

/// What fits into one breath.
pub const BREATH_WORDS: usize = 25;
pub const BREATH_HAN: usize = 40;

/// Seconds of a breath.
const BREATH: usize = 10;

/// What is said in a minute.
pub const WORDS_A_MINUTE: usize = BREATH_WORDS * 60 / BREATH;
pub const HAN_A_MINUTE: usize = BREATH_HAN * 60 / BREATH;

/// Chinese characters of a text, and the words in other scripts between them.
fn counted(text: &str) -> (usize, usize) {
    let (mut han, mut words, mut within) = (0, 0, false);
    for c in text.chars() {
        let is_han = matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}');
        // What joins digits and letters: 1,200.50, don't, two-year.
        let joins = within && matches!(c, '\'' | '’' | '-' | ',' | '.' | '/');
        let is_letter = !is_han && c.is_alphanumeric();
        han += usize::from(is_han);
        words += usize::from(is_letter && !within);
        within = is_letter || joins;
    }
    (han, words)
}

/// Milliseconds it takes to say a text.
pub fn millis(text: &str) -> usize {
    let (han, words) = counted(text);
    words * 60_000 / WORDS_A_MINUTE + han * 60_000 / HAN_A_MINUTE
}

/// Seconds it takes to say a text, rounded up.
pub fn seconds(text: &str) -> usize {
    millis(text).div_ceil(1000)
}

/// Whether a sentence is too long for one breath.
pub fn is_long(sentence: &str) -> bool {
    let (han, words) = counted(sentence);
    // A Chinese sentence is measured by its characters; the Latin words in it are mostly names.
    han > BREATH_HAN || (han == 0 && words > BREATH_WORDS)
}

/// The sentences of a text. A full stop within a number or a name ends none.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let trimmed = rest.trim_start();
        let end = first_end(trimmed);
        rest = &trimmed[end..];
        (end > 0).then(|| trimmed[..end].trim_end())
    })
}

fn first_end(text: &str) -> usize {
    let ends = |(at, c): (usize, char)| {
        let behind = at + c.len_utf8();
        let stops = match c {
            '。' | '！' | '？' | '\n' => true,
            '.' | '!' | '?' => text[behind..].chars().next().is_none_or(char::is_whitespace),
            _ => false,
        };
        stops.then_some(behind)
    };
    text.char_indices().find_map(ends).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_breath_takes_ten_seconds_in_either_script() {
        assert_eq!((WORDS_A_MINUTE, HAN_A_MINUTE), (150, 240));
        let words = |n: usize| vec!["word"; n].join(" ");
        for (text, took) in [
            (String::new(), 0),
            (words(1), 1),
            (words(25), 10),
            (words(26), 11),
            ("字".repeat(40), 10),
            ("字".repeat(41), 11),
            // A figure is said as one word, whatever stands between its digits; so is a word with an apostrophe.
            ("1,200.50 don't two-year".to_owned(), 2),
            ("每年省 1,200 小时。".to_owned(), 2),
        ] {
            assert_eq!(seconds(&text), took, "{text}");
        }
    }

    #[test]
    fn the_longest_breath_is_twenty_five_words_or_forty_characters() {
        for (text, long) in [
            (vec!["word"; 25].join(" "), false),
            (vec!["word"; 26].join(" "), true),
            ("字".repeat(40), false),
            ("字".repeat(41), true),
            (format!("{} Siemens S7", "字".repeat(40)), false),
        ] {
            assert_eq!(is_long(&text), long, "{text}");
        }
    }

    #[test]
    fn a_stop_within_a_figure_ends_no_sentence() {
        let said: Vec<&str> = sentences("It saves 2.5 hours. Really? 每周省 2.5 小时。对吗？好").collect();
        assert_eq!(said, ["It saves 2.5 hours.", "Really?", "每周省 2.5 小时。", "对吗？", "好"]);
    }
}
