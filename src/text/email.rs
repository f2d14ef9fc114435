//! E-mail addresses as keys.

use super::fold_str;

/// The same address in any case or width gives the same key; `None` where it cannot be an address.
pub fn key(raw: &str) -> Option<String> {
    let folded = raw.trim().chars().map(|c| super::keys::ascii_key(c).filter(char::is_ascii).unwrap_or(c));
    let lower = folded.collect::<String>().to_lowercase();
    let bare = lower.trim().trim_start_matches("mailto:").trim_matches(['<', '>', ' ']);
    let (local, host) = bare.rsplit_once('@')?;
    let whole = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
    (whole(local) && whole(host) && !local.contains('@')).then(|| format!("{local}@{}", fold_str(host)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_has_one_key() {
        for raw in [
            "wang@example.com",
            " Wang@Example.COM ",
            "ｗａｎｇ＠ｅｘａｍｐｌｅ。ｃｏｍ",
            "<WANG@example.com>",
            "mailto:wang@example.com",
        ] {
            assert_eq!(key(raw).as_deref(), Some("wang@example.com"), "{raw}");
        }
    }

    #[test]
    fn what_is_no_address_has_no_key() {
        for raw in ["", "wang", "@example.com", "wang@", "a b@c.d", "a@b@c"] {
            assert_eq!(key(raw), None, "{raw}");
        }
    }
}
