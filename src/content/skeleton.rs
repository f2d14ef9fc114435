//! A commented pack to begin one's own with.

use super::source::PackSource;

/// In the words of a language: `en`, `zh-Hans` or `zh-Hant`; English for any other.
pub fn skeleton(id: &str, language: &str) -> PackSource {
    let (manifest, playbook, file) = match language {
        "zh-Hans" => (
            include_str!("../../assets/skeleton/pack.zh-Hans.toml"),
            include_str!("../../assets/skeleton/playbook.zh-Hans.toml"),
            "playbook.zh-Hans.toml",
        ),
        "zh-Hant" => (
            include_str!("../../assets/skeleton/pack.zh-Hant.toml"),
            include_str!("../../assets/skeleton/playbook.zh-Hant.toml"),
            "playbook.zh-Hant.toml",
        ),
        _ => (
            include_str!("../../assets/skeleton/pack.en.toml"),
            include_str!("../../assets/skeleton/playbook.en.toml"),
            "playbook.en.toml",
        ),
    };
    let named = |text: &str| text.replace("NAME", id);
    PackSource::from_texts(id, &[("pack.toml", &named(manifest)), (file, &named(playbook))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{check, lint, load};
    use crate::domain::playbook::Playbook;

    #[test]
    fn a_skeleton_has_nothing_to_mend_in_any_language() {
        let beneath: Playbook = load("en", None).0;
        for language in ["en", "zh-Hans", "zh-Hant"] {
            let pack = skeleton("my-pack", language);
            assert_eq!(check(&pack, &beneath), [], "{language}");
            assert_eq!(lint(&pack), [], "{language}");
            assert_eq!(pack.id().as_deref(), Some("my-pack"));
        }
    }
}
