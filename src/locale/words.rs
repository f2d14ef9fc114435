//! `Words`: one language's messages, asked by key.

use super::Language;
use super::numbers;
use crate::text::spacing;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};
use unic_langid::LanguageIdentifier;

/// What fills a place in a sentence. It is put in as plain text, whatever it contains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    Text(Cow<'a, str>),
    /// A number of things: chooses between singular and plural and is written with separators.
    Count(i64),
    /// A number written as it is; it still chooses between singular and plural.
    Digits(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(n: i64) -> Self {
        Self::Count(n)
    }
}

impl From<i32> for Arg<'_> {
    fn from(n: i32) -> Self {
        Self::Count(n.into())
    }
}

impl From<u32> for Arg<'_> {
    fn from(n: u32) -> Self {
        Self::Count(n.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Self::Count(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

type Bundle = FluentBundle<FluentResource>;

/// The words of one language. A value like any other: made once, passed along, exchanged when the language changes. Its
/// file is read when the first word is asked for; a clone shares what was read.
#[derive(Clone)]
pub struct Words {
    language: Language,
    bundle: Arc<OnceLock<Bundle>>,
}

impl Words {
    pub fn new(language: Language) -> Self {
        Self { language, bundle: Arc::default() }
    }

    /// Reads the file now, where it was not read yet: for a thread that has the time while others do not need it.
    pub fn read(&self) {
        self.bundle();
    }

    fn bundle(&self) -> &Bundle {
        self.bundle.get_or_init(|| bundle(self.language))
    }

    /// A number of things.
    pub fn count(&self, n: i64) -> String {
        numbers::count(n, self.language())
    }

    /// How many a week: a tenth matters where they are few.
    pub fn rate(&self, a_week: f64) -> String {
        numbers::rate(a_week, self.language())
    }

    pub const fn language(&self) -> Language {
        self.language
    }

    pub fn has(&self, key: &str) -> bool {
        self.bundle().get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// The message of `key`; a missing one shows as `‹key›`.
    pub fn get(&self, key: &str) -> Cow<'_, str> {
        match self.bundle().get_message(key).and_then(|message| message.value()) {
            Some(pattern) => parted(self.bundle().format_pattern(pattern, None, &mut Vec::new())),
            None => Cow::Owned(missing(key)),
        }
    }

    /// The message of `key` with its places filled.
    pub fn fmt(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self.bundle().get_message(key).and_then(|message| message.value()) {
            Some(pattern) => {
                parted(self.bundle().format_pattern(pattern, Some(&fluent_args(args)), &mut Vec::new())).into_owned()
            }
            None => missing(key),
        }
    }

    /// Sentences one behind the other: where they end in a full stop that is as wide as a character, without a gap.
    pub fn run_on<S: AsRef<str>>(&self, sentences: impl IntoIterator<Item = S>) -> String {
        let gap = if self.language.is_chinese() { "" } else { " " };
        let mut all = String::new();
        for sentence in sentences {
            if !all.is_empty() {
                all.push_str(gap);
            }
            all.push_str(sentence.as_ref());
        }
        all
    }

    /// Cells of a column of labels that takes `latin` in English: a Chinese label has four characters, seldom more.
    pub fn labels(&self, latin: usize) -> usize {
        const HAN: usize = 10;
        if self.language.is_chinese() { latin.min(HAN) } else { latin }
    }

    /// A label with what it is of: "source: own", "来源：自有".
    pub fn labelled(&self, label: &str, value: &str) -> String {
        format!("{label}{}{value}", self.get("label-colon"))
    }

    /// An attribute of a message (`key` `.name`), where it has one.
    pub fn attr(&self, key: &str, name: &str) -> Option<String> {
        self.attr_with(key, name, &[])
    }

    /// As [`attr`](Self::attr), with its places filled.
    pub fn attr_with(&self, key: &str, name: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let message = self.bundle().get_message(key)?;
        let pattern = message.get_attribute(name)?.value();
        Some(parted(self.bundle().format_pattern(pattern, Some(&fluent_args(args)), &mut Vec::new())).into_owned())
    }

    /// The word for a wire name: `choice("kind", "first_visit")` is the message `kind-first_visit`. A wire name without
    /// a message (a value from somebody's own pack) shows as it is.
    pub fn choice<'a>(&'a self, family: &str, wire: &'a str) -> Cow<'a, str> {
        let key = format!("{family}-{wire}");
        if self.has(&key) { Cow::Owned(self.get(&key).into_owned()) } else { Cow::Borrowed(wire) }
    }
}

/// A message without the marks around what was put into it, but with the air that belongs there.
fn parted(message: Cow<'_, str>) -> Cow<'_, str> {
    const MARKS: [char; 2] = ['\u{2068}', '\u{2069}'];
    if !message.contains(MARKS) {
        return message;
    }
    let mut whole = String::with_capacity(message.len());
    for part in message.split(MARKS) {
        spacing::join(&mut whole, part);
    }
    Cow::Owned(whole)
}

/// All messages of a language.
fn bundle(language: Language) -> Bundle {
    // Plural rules go by the bare language; the script does not matter to them.
    let (rules, source) = match language {
        Language::En => ("en", include_str!("../../assets/locales/en.ftl")),
        Language::ZhHans => ("zh", include_str!("../../assets/locales/zh-Hans.ftl")),
        Language::ZhHant => ("zh", include_str!("../../assets/locales/zh-Hant.ftl")),
    };
    let rules: LanguageIdentifier = rules.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![rules]);
    // The isolating marks are zero-width characters; terminals draw them as boxes or lose count of cells. In Chinese they
    // tell where a part was put in, and are taken out again by `parted`.
    bundle.set_use_isolating(language.is_chinese());
    bundle.set_formatter(Some(if language.is_chinese() { write_number_zh } else { write_number_en }));
    // A file that did not parse whole still gives the rest; the tests see to it that all three parse whole.
    let messages = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partly_parsed, _errors)| partly_parsed);
    bundle.add_resource_overriding(messages);
    bundle
}

fn missing(key: &str) -> String {
    format!("‹{key}›")
}

fn fluent_args<'a>(args: &'a [(&str, Arg<'a>)]) -> FluentArgs<'a> {
    args.iter().map(|(name, arg)| (Cow::Owned((*name).to_owned()), fluent_value(arg))).collect()
}

fn fluent_value<'a>(arg: &'a Arg<'a>) -> FluentValue<'a> {
    // Fluent counts in f64; whole numbers above 2^53 would change there, so they go in as text.
    let number = |n: i64, use_grouping| match i32::try_from(n) {
        Ok(small) => FluentValue::Number(FluentNumber::new(
            f64::from(small),
            FluentNumberOptions { use_grouping, ..FluentNumberOptions::default() },
        )),
        Err(_) if use_grouping => FluentValue::String(Cow::Owned(numbers::grouped(n.into(), 3))),
        Err(_) => FluentValue::String(Cow::Owned(n.to_string())),
    };
    match arg {
        Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
        Arg::Count(n) => number(*n, true),
        Arg::Digits(n) => number(*n, false),
    }
}

fn write_number_en<M>(value: &FluentValue, _: &M) -> Option<String> {
    write_number(value, Language::En)
}

fn write_number_zh<M>(value: &FluentValue, _: &M) -> Option<String> {
    write_number(value, Language::ZhHans)
}

fn write_number(value: &FluentValue, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    // Numbers enter as i32 (see `fluent_value`), so the text of the float is the text of the whole number.
    let plain = number.value.to_string();
    match plain.parse() {
        Ok(n) if number.options.use_grouping => Some(numbers::count(n, language)),
        _ => Some(plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_files_parse_whole() {
        for source in [
            include_str!("../../assets/locales/en.ftl"),
            include_str!("../../assets/locales/zh-Hans.ftl"),
            include_str!("../../assets/locales/zh-Hant.ftl"),
        ] {
            assert_eq!(FluentResource::try_new(source.to_owned()).map(|_| ()).map_err(|(_, errors)| errors), Ok(()));
        }
    }

    #[test]
    fn a_missing_key_is_shown_in_angle_quotes() {
        let words = Words::new(Language::En);
        assert_eq!(words.get("no-such-key"), "‹no-such-key›");
        assert_eq!(words.fmt("no-such-key", &[("n", 1.into())]), "‹no-such-key›");
        assert_eq!(words.attr("no-such-key", "next"), None);
    }

    #[test]
    fn what_a_user_typed_goes_in_letter_by_letter() {
        let typed = "{ $most } \u{201c}-term { NUMBER(1) }";
        let words = Words::new(Language::En);
        let said = words.fmt("problem-field-choice", &[("value", typed.into())]);
        assert!(said.contains(typed), "{said}");
        assert!(!said.contains('\u{2068}'), "isolating marks must not reach the screen");
    }

    #[test]
    fn counts_choose_the_plural_and_carry_separators() {
        let en = Words::new(Language::En);
        assert_eq!(en.fmt("count-days", &[("n", 1.into())]), "1 day");
        assert_eq!(en.fmt("count-days", &[("n", 1200.into())]), "1,200 days");
        assert_eq!(en.fmt("count-days", &[("n", Arg::Digits(1200))]), "1200 days");
        assert_eq!(en.fmt("count-days", &[("n", 12_345_678_901_i64.into())]), "12,345,678,901 days");
        let zh = Words::new(Language::ZhHans);
        assert_eq!(zh.fmt("count-days", &[("n", 1200.into())]), "1200 天");
        assert_eq!(Words::new(Language::ZhHant).fmt("count-days", &[("n", 12_000.into())]), "12,000 天");
    }

    #[test]
    fn words_travel_between_threads() {
        fn travels<T: Send + Sync>() {}
        travels::<Words>();
    }
}
