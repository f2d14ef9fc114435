//! Company names as keys.

use super::fold_str;

/// Legal forms at the end of a Chinese name, the longest first.
const HAN_FORMS: &[&str] = &[
    "股份有限责任公司",
    "股份有限公司",
    "有限责任公司",
    "集团有限公司",
    "控股有限公司",
    "有限公司",
    "株式会社",
    "股份公司",
    "集团公司",
    "公司",
    "集团",
    "股份",
    "控股",
    "有限",
];

/// Legal forms at the end of a name in Latin letters.
const LATIN_FORMS: &[&str] = &[
    "ab",
    "ag",
    "as",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "gmbh",
    "group",
    "holding",
    "holdings",
    "inc",
    "incorporated",
    "kg",
    "kgaa",
    "kk",
    "limited",
    "llc",
    "llp",
    "lp",
    "ltd",
    "nv",
    "ohg",
    "oy",
    "oyj",
    "plc",
    "pte",
    "pty",
    "sa",
    "sarl",
    "sas",
    "se",
    "sl",
    "spa",
    "srl",
    "ug",
    "zoo",
];

/// [`HAN_FORMS`] as they are read aloud; the longer ones end in these.
const HAN_FORMS_SPOKEN: &[&str] =
    &["you xian ze ren gong si", "gong si", "ji tuan", "gu fen", "kong gu", "you xian", "zhu shi hui she"];

/// Offices that carry the parent's name: the word is what tells them apart, so it stays.
const OFFICES: &[&str] = &["分公司", "子公司"];

/// The same company with or without its legal form, in any case, width, punctuation or Chinese script has one key.
/// Empty only where the name holds no letter or digit.
pub fn key(name: &str) -> String {
    let folded: String = fold_str(name).chars().filter(|c| !matches!(c, '.' | '\'')).collect();
    let mut words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    while words.len() > 1 && words.last().is_some_and(|last| LATIN_FORMS.contains(last)) {
        words.pop();
    }
    let joined = words.concat();
    bare(&joined).to_owned()
}

/// What the places of a company in the order of names have in common, with its legal form and without: the place (a
/// [`sort_key`](super::pinyin::sort_key)) without the forms at its end. Names that only sound alike, and
/// offices, may have the same one: [`key`] tells them apart.
pub fn stem(sort_key: &str) -> &str {
    let mut stem = sort_key;
    while let Some(shorter) = without_form(stem) {
        stem = shorter;
    }
    stem
}

fn without_form(place: &str) -> Option<&str> {
    let spoken = HAN_FORMS_SPOKEN.iter().find_map(|form| place.strip_suffix(form)?.strip_suffix(' '));
    if let Some(rest) = spoken.filter(|rest| !rest.is_empty()) {
        return Some(rest);
    }
    let (rest, last) = place.rsplit_once(' ')?;
    if LATIN_FORMS.contains(&last) {
        return Some(rest);
    }
    spelt(place)
}

/// Without a form whose letters stand apart, as those of S.p.A. do.
fn spelt(place: &str) -> Option<&str> {
    const MOST: usize = 5;
    let mut rest = place;
    let mut found = None;
    let mut form = String::new();
    for _ in 0..MOST {
        let Some((before, letter)) = rest.rsplit_once(' ').filter(|(_, letter)| letter.len() == 1) else { break };
        form.insert_str(0, letter);
        rest = before;
        if LATIN_FORMS.contains(&form.as_str()) {
            found = Some(rest);
        }
    }
    found
}

fn bare(joined: &str) -> &str {
    let mut name = joined;
    loop {
        let shorter = HAN_FORMS.iter().find_map(|form| name.strip_suffix(form)).filter(|rest| !rest.is_empty());
        match shorter {
            Some(rest) if !OFFICES.iter().any(|office| name.ends_with(office)) => name = rest,
            _ => return name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::pinyin::sort_key;

    #[test]
    fn the_legal_form_does_not_tell_companies_apart() {
        for (names, same) in [
            (
                &["华为技术有限公司", "華為技術有限公司", "华为技术", "华为技术 股份有限公司", "华为技术集团有限公司"]
                    [..],
                "华为技术",
            ),
            (
                &[
                    "Acme Co., Ltd.",
                    "ACME",
                    "Acme Inc.",
                    "acme, inc",
                    "Ａｃｍｅ ＧｍｂＨ",
                    "Acme GmbH & Co. KG",
                    "Acme S.p.A.",
                ],
                "acme",
            ),
            (&["（上海）恒大实业有限公司", "(上海)恒大实业", "上海恒大实业"], "上海恒大实业"),
            (&["台灣積體電路製造股份有限公司"], "台湾积体电路制造"),
            (&["Müller-Werke G.m.b.H.", "Muller Werke"], "mullerwerke"),
        ] {
            for name in names {
                assert_eq!(key(name), same, "{name}");
            }
        }
    }

    #[test]
    fn names_with_and_without_their_legal_form_have_one_stem() {
        let stem_of = |name: &str| stem(&sort_key(name, false)).to_owned();
        for form in HAN_FORMS {
            assert_eq!(stem_of(&format!("华为技术{form}")), "hua wei ji shu", "{form}");
        }
        for form in LATIN_FORMS {
            assert_eq!(stem_of(&format!("Blue Acme {form}")), "blue acme", "{form}");
        }
        for (name, same) in [
            ("Acme Co., Ltd.", "acme"),
            ("Acme GmbH & Co. KG", "acme"),
            ("Acme S.p.A.", "acme"),
            ("Müller-Werke G.m.b.H.", "muller werke"),
            ("ACME有限公司", "acme"),
            ("台灣積體電路製造股份有限公司", "tai wan ji ti dian lu zhi zao"),
            ("平安保险北京分公司", "ping an bao xian bei jing fen"),
            ("AG", "ag"),
            ("公司", "gong si"),
            ("", ""),
        ] {
            assert_eq!(stem_of(name), same, "{name}");
        }
    }

    #[test]
    fn what_tells_companies_apart_stays() {
        for (a, b) in [
            ("平安保险北京分公司", "平安保险"),
            ("华为（中国）有限公司", "华为技术有限公司"),
            ("AG", "SA"),
            ("集团", "公司"),
        ] {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
        assert_eq!(key("·-·"), "");
    }
}
