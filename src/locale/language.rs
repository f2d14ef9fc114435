//! The languages of the interface, and how the names that systems give them are understood.

crate::choices! {
    /// A language of screens and built-in content, by its wire name.
    pub enum Language { En = "en", ZhHans = "zh-Hans", ZhHant = "zh-Hant" }
}

impl Language {
    /// Its name in its own words, as a list of languages shows it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::ZhHans => "简体中文",
            Self::ZhHant => "繁體中文",
        }
    }

    pub const fn is_chinese(self) -> bool {
        matches!(self, Self::ZhHans | Self::ZhHant)
    }

    /// The language for what an operating system says: BCP 47 (`zh-Hant-HK`) or POSIX (`zh_TW.UTF-8`, `C`).
    ///
    /// Mapped by hand, because general negotiation sends zh-TW, zh-HK and zh-MO to Simplified. A script named outright
    /// outweighs the region. Whatever is not Chinese reads English.
    pub fn negotiate(said: &str) -> Self {
        let tag = said.split([':', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        if !matches!(parts.next(), Some("zh" | "cmn")) {
            return Self::En;
        }
        let rest: Vec<&str> = parts.collect();
        let traditional =
            !rest.contains(&"hans") && rest.iter().any(|part| matches!(*part, "hant" | "tw" | "hk" | "mo"));
        if traditional { Self::ZhHant } else { Self::ZhHans }
    }
}

impl Language {
    /// The language that people write into a customer's card: a tag, or a name in English or Chinese. None where it is none
    /// of ours.
    pub fn spoken(written: &str) -> Option<Self> {
        const TRADITIONAL: [&str; 6] = ["traditional", "繁", "正體", "正体", "台灣", "香港"];
        const CHINESE: [&str; 7] = ["chinese", "mandarin", "putonghua", "中文", "汉语", "漢語", "普通话"];
        let folded = written.trim().to_lowercase();
        let names = |known: &[&str]| known.iter().any(|name| folded.contains(name));
        let first = folded.split(['-', '_', ' ']).next().unwrap_or_default();
        if names(&TRADITIONAL) {
            return Some(Self::ZhHant);
        }
        if matches!(first, "zh" | "cmn") {
            return Some(Self::negotiate(&folded));
        }
        if names(&CHINESE) || folded.contains("国语") || folded.contains("简") {
            return Some(Self::ZhHans);
        }
        (first == "en" || names(&["english", "英语", "英文", "英語"])).then_some(Self::En)
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{self, En, ZhHans, ZhHant};

    #[test]
    fn every_way_to_say_chinese_finds_its_script() {
        let cases = [
            ("zh-TW", ZhHant),
            ("zh-HK", ZhHant),
            ("zh-MO", ZhHant),
            ("zh-Hant", ZhHant),
            ("zh-Hant-CN", ZhHant),
            ("ZH_hant_tw", ZhHant),
            ("zh_TW.Big5", ZhHant),
            ("zh_HK.UTF-8@stroke", ZhHant),
            ("cmn-Hant-TW", ZhHant),
            ("zh", ZhHans),
            ("zh-CN", ZhHans),
            ("zh-SG", ZhHans),
            ("zh_CN.UTF-8", ZhHans),
            ("zh_CN.GB18030", ZhHans),
            ("zh_CN:en", ZhHans),
            ("zh-Hans-HK", ZhHans),
            ("en_GB.UTF-8", En),
            ("C", En),
            ("C.UTF-8", En),
            ("POSIX", En),
            ("", En),
            ("de-CH", En),
            ("zhu-TW", En),
        ];
        for (said, meant) in cases {
            assert_eq!(Language::negotiate(said), meant, "{said}");
        }
    }

    #[test]
    fn wire_names_parse_back_and_negotiate_to_themselves() {
        for &language in Language::ALL {
            assert_eq!(Language::parse(language.name()), Some(language));
            assert_eq!(Language::negotiate(language.name()), language);
        }
    }

    #[test]
    fn what_people_write_for_a_language_is_read_and_others_are_none_of_ours() {
        for (written, meant) in [
            ("zh-Hans", Some(ZhHans)),
            ("zh-TW", Some(ZhHant)),
            ("中文", Some(ZhHans)),
            ("繁體中文", Some(ZhHant)),
            ("Traditional Chinese", Some(ZhHant)),
            ("Mandarin", Some(ZhHans)),
            ("English", Some(En)),
            ("en-GB", Some(En)),
            ("英语", Some(En)),
            ("Deutsch", None),
            ("", None),
        ] {
            assert_eq!(Language::spoken(written), meant, "{written}");
        }
    }
}
