//! In which signs a text is written, as far as it says something about where it comes from.

use super::fold;
use std::collections::HashSet;
use std::sync::LazyLock;

/// What a character says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// A Chinese character that is simplified.
    Simplified,
    /// One that is not, and has a simplified form.
    Traditional,
    /// One that is written alike in both.
    Han,
    /// Only Japanese is written so.
    Kana,
    Other,
}

/// Some of them, as 后 and 里, are old signs as well: only many of them together say something.
static SIMPLIFIED: LazyLock<HashSet<char>> =
    LazyLock::new(|| fold::pairs().filter(|(from, to)| from != to).map(|(_, to)| to).collect());

/// What one character says.
pub fn script(c: char) -> Script {
    match c {
        // The two marks after them stand between the words of other texts too.
        '\u{3041}'..='\u{30fa}' | '\u{ff66}'..='\u{ff9d}' => Script::Kana,
        '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => match c {
            c if fold::fold(c) != c => Script::Traditional,
            c if SIMPLIFIED.contains(&c) => Script::Simplified,
            _ => Script::Han,
        },
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_says_where_its_text_comes_from() {
        for (c, says) in [
            ('华', Script::Simplified),
            ('華', Script::Traditional),
            ('人', Script::Han),
            ('の', Script::Kana),
            ('ト', Script::Kana),
            ('・', Script::Other),
            ('ー', Script::Other),
            ('a', Script::Other),
            ('한', Script::Other),
        ] {
            assert_eq!(script(c), says, "{c}");
        }
    }
}
