//! Names that somebody may have meant: a slip of the finger away from what was typed.

use super::pinyin;

/// The known name most like `name`: at most one edit for each three letters; else one that `name` begins with, or that
/// begins with it, and is at least half of it.
pub fn closest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let most = (name.chars().count() / 3).max(1);
    let known: Vec<&str> = known.into_iter().collect();
    let half = |one: &str, whole: &str| one.len() >= 2 && one.len() * 2 >= whole.len() && whole.starts_with(one);
    let begun = known.iter().copied().find(|candidate| half(candidate, name) || half(name, candidate));
    let near = known
        .iter()
        .copied()
        .map(|candidate| (edits(name, candidate), candidate))
        .filter(|(edits, _)| *edits <= most)
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, candidate)| candidate);
    near.or(begun)
}

/// The word somebody may have meant: one that sounds the same in Chinese, else one a slip of the finger away.
pub fn meant<'w>(typed: &str, known: impl Iterator<Item = &'w str> + Clone) -> Option<String> {
    let chinese = |word: &str| word.chars().any(|c| !pinyin::readings(c).is_empty());
    if !chinese(typed) {
        return closest(typed, known).map(str::to_owned);
    }
    let sound = pinyin::letters(typed);
    let same = known.clone().find(|word| pinyin::letters(word) == sound);
    // In a word of two characters, another one makes another word.
    let near = || closest(typed, known).filter(|_| typed.chars().count() > 2);
    same.or_else(near).map(str::to_owned)
}

/// Edits between two names: letters changed, added, left out, or two neighbours swapped (optimal string alignment;
/// L. Boytsov, "Indexing methods for approximate dictionary searching", 2011, §2).
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.to_lowercase().chars().collect(), b.to_lowercase().chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut fewest = changed.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                fewest = fewest.min(rows[i - 2][j - 2] + 1);
            }
            row.push(fewest);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_name_is_near_or_none() {
        let known = ["language", "currency", "theme", "mouse", "me"];
        let cases = [
            ("langauge", Some("language")),
            ("Language", Some("language")),
            ("curency", Some("currency")),
            ("themes", Some("theme")),
            ("mousse", Some("mouse")),
            ("my", Some("me")),
            ("telephone", None),
            ("mouse-wheel", None),
            ("curr", Some("currency")),
            ("", None),
        ];
        for (name, meant) in cases {
            assert_eq!(closest(name, known), meant, "{name}");
        }
    }

    #[test]
    fn edits_match_published_distances() {
        let cases =
            [("kitten", "sitting", 3), ("saturday", "sunday", 3), ("ca", "ac", 1), ("", "abc", 3), ("ca", "abc", 3)];
        for (a, b, distance) in cases {
            assert_eq!((edits(a, b), edits(b, a)), (distance, distance), "{a} {b}");
        }
    }
}
