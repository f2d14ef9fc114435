//! Keys that a Chinese keyboard state sends in place of the ASCII ones.

/// The ASCII key that the finger meant, for command mode only: in a text field the character stays what it is.
/// `None`: the character is a key of its own (ASCII), or text that no command is bound to.
pub fn ascii_key(c: char) -> Option<char> {
    Some(match c {
        '\u{ff01}'..='\u{ff5e}' => return char::from_u32(u32::from(c) - 0xfee0),
        '\u{3000}' => ' ',
        '。' | '｡' => '.',
        // The key of `/` (or `\`) gives this with Chinese punctuation on.
        '、' => '/',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '《' | '〈' => '<',
        '》' | '〉' => '>',
        '【' | '「' => '[',
        '】' | '」' => ']',
        '『' => '{',
        '』' => '}',
        '￥' | '¥' => '$',
        '·' | '・' => '`',
        _ => return None,
    })
}

/// A Han character: with one of these in command mode, the input method is on.
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_and_chinese_signs_are_the_keys_they_lie_on() {
        let typed = "ｊｋ：／、？！；，。（）【】《》“”‘’『』￥·＋－＝＠＃％＆＊｜～１２Ａ　";
        let meant = "jk://?!;,.()[]<>\"\"''{}$`+-=@#%&*|~12A ";
        assert_eq!(typed.chars().count(), meant.chars().count());
        for (typed, meant) in typed.chars().zip(meant.chars()) {
            assert_eq!(ascii_key(typed), Some(meant), "{typed}");
        }
    }

    #[test]
    fn signs_that_come_as_two_events_are_no_keys() {
        for c in ['—', '…', 'j', '就'] {
            assert_eq!(ascii_key(c), None, "{c}");
        }
    }

    #[test]
    fn han_is_told_from_other_scripts() {
        for (c, han) in
            [('就', true), ('𠮷', true), ('〇', true), ('㛃', true), ('か', false), ('한', false), ('。', false)]
        {
            assert_eq!(is_han(c), han, "{c}");
        }
    }
}
