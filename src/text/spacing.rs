//! A cell of air between Chinese characters and Latin words, where a text was put together from parts. What is written
//! by hand has it already.

use super::keys::is_han;

/// Whether a space belongs between two characters that stand side by side.
pub fn parts(left: char, right: char) -> bool {
    is_han(left) && is_latin(right) || is_latin(left) && is_han(right)
}

const fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}')
}

/// Appends a part, with the space that belongs before it.
pub fn join(text: &mut String, part: &str) {
    let ends = (text.chars().next_back(), part.chars().next());
    if matches!(ends, (Some(left), Some(right)) if parts(left, right)) {
        text.push(' ');
    }
    text.push_str(part);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_space_parts_chinese_from_latin_and_nothing_else() {
        let joined = |parts: &[&str]| {
            let mut text = String::new();
            for part in parts {
                join(&mut text, part);
            }
            text
        };
        assert_eq!(joined(&["与", "Helen Garside", "谈"]), "与 Helen Garside 谈");
        assert_eq!(joined(&["说到", "Économie", "，"]), "说到 Économie，");
        assert_eq!(joined(&["与", "苏映雪", "谈"]), "与苏映雪谈");
        assert_eq!(joined(&["“", "Ann", "”"]), "“Ann”");
        assert_eq!(joined(&["共 ", "12", " 位"]), "共 12 位");
        assert_eq!(joined(&["Dear ", "Ann", ","]), "Dear Ann,");
        assert_eq!(joined(&["11", "月"]), "11月");
    }
}
