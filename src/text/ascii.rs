//! Signs of ambiguous width, told in ASCII: for terminals that draw them in two cells, where a row would break at each.

use std::borrow::Cow;

/// The text with such signs as ASCII signs of the same number of cells, one each. Letters stay.
pub fn narrow(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| sign(c).is_none()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| sign(c).unwrap_or(c)).collect())
}

const fn sign(c: char) -> Option<char> {
    Some(match c {
        '·' | '•' | '●' | '○' | '◆' | '■' | '★' | '※' => '*',
        '…' | '≈' => '~',
        '—' | '–' | '‐' | '―' | '─' => '-',
        '“' | '”' | '„' | '″' => '"',
        '‘' | '’' | '′' => '\'',
        '←' | '≤' => '<',
        '→' | '≥' => '>',
        '↑' | '▲' => '^',
        '↓' | '▼' => 'v',
        '×' => 'x',
        '÷' => '/',
        '±' => '+',
        '│' => '|',
        '°' => 'o',
        '§' => 'S',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width;

    #[test]
    fn no_sign_changes_the_width_of_a_row() {
        let text = "60×16 · “华为” — a…b ←→ ▲▼ 3°";
        assert_eq!(narrow(text), "60x16 * \"华为\" - a~b <> ^v 3o");
        assert_eq!(width(&narrow(text)), width(text));
        assert!(matches!(narrow("华为 Müller"), Cow::Borrowed(_)));
    }
}
