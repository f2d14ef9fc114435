//! Classes of characters that decide what is stored and what is drawn.

/// A character that begins a new line, or a tab.
pub(super) fn breaks(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Drawn as nothing, so it can only mislead: controls, bidi controls, zero-width characters, tags, noncharacters.
/// The joiner and the variation selectors are not in this class: emoji and some names need them.
pub fn unseen(c: char) -> bool {
    c.is_control()
        || noncharacter(c)
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e007f}')
}

/// The rest of general category Cf: signs of scripts that most terminals cannot place. Stored, not drawn.
pub(super) fn format(c: char) -> bool {
    matches!(c,
        '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{890}' | '\u{891}' | '\u{8e2}' | JOINER
        | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}' | '\u{1bca0}'..='\u{1bca3}')
}

fn noncharacter(c: char) -> bool {
    let code = u32::from(c);
    code & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&code)
}

/// Zero-width joiner: glues emoji into one picture.
pub(super) const JOINER: char = '\u{200d}';
/// Variation selector 16: asks for the coloured picture of a sign.
pub(super) const PICTURE: char = '\u{fe0f}';
/// The box around a digit in a keycap emoji.
pub(super) const KEYCAP: char = '\u{20e3}';

/// Can begin or continue an emoji sequence (`Extended_Pictographic`, in the ranges that hold it).
pub(super) fn pictographic(c: char) -> bool {
    matches!(c,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2194}'..='\u{21aa}'
        | '\u{231a}'..='\u{23ff}' | '\u{24c2}' | '\u{25aa}'..='\u{25fe}' | '\u{2600}'..='\u{27bf}'
        | '\u{2934}' | '\u{2935}' | '\u{2b05}'..='\u{2b55}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}'
        | '\u{1f000}'..='\u{1f1e5}' | '\u{1f200}'..='\u{1faff}')
}

pub(super) fn skin_tone(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

/// The letter that a regional indicator (half a flag) stands for.
pub(super) fn flag_letter(c: char) -> Option<char> {
    let place = u32::from(c).checked_sub(0x1f1e6).filter(|n| *n < 26)?;
    char::from_u32(u32::from('A') + place)
}

/// Chooses one of several pictures of the character before it.
pub(super) fn variation(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Characters that need no care at all: they are most of what is ever drawn or stored.
pub(super) fn plain(c: char) -> bool {
    narrow(c) || wide(c)
}

/// Those of one cell: ASCII, and the borders and dots of which every screen has hundreds.
pub(super) fn narrow(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{2500}'..='\u{257f}' | '…' | '·')
}

/// Those of two cells.
pub(super) fn wide(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3001}'..='\u{301f}' | '\u{ff01}'..='\u{ff5e}')
}

#[cfg(test)]
mod tests {
    use super::super::safe;
    use super::*;
    use unicode_normalization::UnicodeNormalization as _;
    use unicode_width::UnicodeWidthChar;

    #[test]
    fn plain_characters_take_the_cells_they_are_said_to_and_come_out_as_they_are() {
        for c in (char::MIN..=char::MAX).filter(|c| plain(*c)) {
            let cells = if narrow(c) { 1 } else { 2 };
            assert_eq!((c.width(), narrow(c) && wide(c)), (Some(cells), false), "{c:?}");
            assert!(!unseen(c) && !format(c) && !variation(c) && !pictographic(c), "{c:?}");
            assert!(std::iter::once(c).nfc().eq([c]), "{c:?}");
            // What is beside it keeps it from the short way, and must not change it.
            assert!(safe(&format!("{c} \u{e9}")).starts_with(c), "{c:?}");
        }
    }
}
