//! `pack.toml`: what a pack says about itself.

use super::fields;
use super::raw::FileRaw;
use super::report::Report;
use crate::domain::playbook::ItemId;
use crate::text::Clean;
use chrono::NaiveDate;
use toml::de::DeValue;

/// The manifest's file name.
pub(super) const FILE: &str = "pack.toml";

#[derive(Debug, Clone)]
pub(super) struct Manifest {
    pub id: ItemId,
    pub name: Clean,
    pub version: Clean,
    pub author: Clean,
    pub license: Clean,
    pub base: String,
    pub languages: Vec<String>,
    /// When its texts were written, where they do not say it themselves.
    pub written: Option<NaiveDate>,
}

impl Manifest {
    pub(super) fn read(file: &FileRaw, report: &mut Report) -> Option<Self> {
        fields::read(file.side(), None, "pack", report, |fields| {
            let id = fields.id();
            let name = fields.required_note("name");
            let version = fields.required_note("version");
            let base = fields.required_note("base");
            let languages = fields.words("languages");
            let manifest = Self {
                author: fields.note("author"),
                license: fields.note("license"),
                written: fields.day("written"),
                languages: languages?,
                base: base?.into_string(),
                name: name?,
                version: version?,
                id: id?,
            };
            let languages = || manifest.languages.iter().chain([&manifest.base]);
            if let Some(bad) = languages().find(|language| !is_language(language)) {
                fields.broken(file.problem("pack-bad-language", 0).arg("language", bad));
            } else if !manifest.languages.contains(&manifest.base) {
                fields.broken(file.problem("pack-base-unlisted", 0).arg("language", &manifest.base));
            }
            Some(manifest)
        })
    }

    /// The language to read for a reader of `wanted`: that one, or the other Chinese script, or the base.
    pub(super) fn language_for(&self, wanted: &str) -> &str {
        let listed = |tag: &str| self.languages.iter().find(|language| *language == tag).map(String::as_str);
        let sibling = match wanted {
            "zh-Hant" => listed("zh-Hans"),
            "zh-Hans" => listed("zh-Hant"),
            _ => None,
        };
        listed(wanted).or(sibling).unwrap_or(&self.base)
    }
}

/// The language that a file's name carries: `objections.zh-Hans.toml`.
pub(super) fn language_of_name(file: &str) -> Option<&str> {
    file.strip_suffix(".toml")?.rsplit_once('.').map(|(_, language)| language)
}

/// Letters, digits and dashes, such as `en` and `zh-Hans`.
fn is_language(text: &str) -> bool {
    let good = |c: char| c.is_ascii_alphanumeric() || c == '-';
    (2..=35).contains(&text.len()) && text.chars().all(good) && text.starts_with(|c: char| c.is_ascii_alphabetic())
}

impl fields::Fields<'_, '_> {
    /// A list of short neutral words.
    fn words(&mut self, key: &'static str) -> Option<Vec<String>> {
        let value = self.required(key)?;
        let words = match value.get_ref() {
            DeValue::Array(values) => {
                values.iter().map(|value| value.get_ref().as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
            }
            _ => None,
        };
        if words.is_none() {
            self.misfit(key, value, "list");
        }
        words
    }
}
