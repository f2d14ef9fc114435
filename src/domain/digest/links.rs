//! Addresses of pages in a text, to be listed by themselves.

/// The addresses that begin with `https://` or `http://`, in order, each once. A stop, a bracket or a Chinese sign behind
/// one belongs to the sentence.
pub fn links<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    let mut found = Vec::new();
    for text in texts {
        let mut rest = text;
        while let Some(at) = [rest.find("https://"), rest.find("http://")].into_iter().flatten().min() {
            let from = &rest[at..];
            let end = from.find(ends).unwrap_or(from.len());
            let link = trimmed(&from[..end]);
            if link.len() > "https://".len() && !found.iter().any(|known| known == link) {
                found.push(link.to_owned());
            }
            rest = &from[end.max("http://".len()).min(from.len())..];
        }
    }
    found
}

/// What cannot stand in an address as it is pasted.
fn ends(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '<' | '>' | '"' | '，' | '。' | '；' | '、' | '！' | '？' | '（' | '）' | '《' | '》' | '”' | '」'
        )
}

/// Without what the sentence put behind it; a closing bracket stays where the address opened one.
fn trimmed(link: &str) -> &str {
    let mut link = link;
    loop {
        let shorter = link.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
        let shorter = match shorter.strip_suffix(')') {
            Some(inside) if !inside.contains('(') => inside,
            _ => shorter,
        };
        if shorter == link {
            return link;
        }
        link = shorter;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_without_the_sentence_around_them_and_each_once() {
        for (text, found) in [
            ("see https://example.com/a?b=1.", vec!["https://example.com/a?b=1"]),
            ("(http://example.com/x), https://example.com/x!", vec!["http://example.com/x", "https://example.com/x"]),
            ("https://en.wikipedia.org/wiki/SPIN_(sales).", vec!["https://en.wikipedia.org/wiki/SPIN_(sales)"]),
            ("资料在https://例子.中国/报价。谢谢", vec!["https://例子.中国/报价"]),
            ("https://a.example https://a.example", vec!["https://a.example"]),
            ("https:// nothing http://", vec![]),
            ("no link", vec![]),
        ] {
            assert_eq!(links([text]), found, "{text}");
        }
        assert_eq!(links(["https://a.example", "and https://a.example"]), ["https://a.example"]);
    }
}
