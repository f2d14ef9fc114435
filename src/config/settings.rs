//! `config.toml`: the settings, read key by key, and written back one by one with the user's comments kept.

use super::fault::{Fault, Wrong};
use super::files;
use super::hours;
use super::source::{self, At, Source};
use std::path::Path;
use toml::de::{DeTable, DeValue};

/// A settings file with every key explained, all of them commented out.
pub const SAMPLE: &str = include_str!("../../assets/config.sample.toml");

/// The names `language` may have beside `auto`.
pub const LANGUAGES: &[&str] = &["en", "zh-Hans", "zh-Hant"];

/// Which signs the screen may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Glyphs {
    /// Ask the terminal how wide it draws them.
    #[default]
    Auto,
    Unicode,
    Ascii,
}

/// The calendar of working days that the user's own file is laid over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CalendarBase {
    /// By the time zone: that of mainland China there, else none.
    #[default]
    Auto,
    Cn,
    /// Monday to Friday, no holidays.
    None,
}

/// What the user set; the rest are defaults. Texts are as written in the file, not yet cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// One of [`LANGUAGES`]; `None` = as the system says.
    pub language: Option<String>,
    /// The seller's name, as scripts speak it.
    pub me: String,
    pub my_company: String,
    calling_code: Option<String>,
    /// IANA name; `None` = the system's.
    pub time_zone: Option<String>,
    pub calendar: CalendarBase,
    /// Visits and calls that fit into a week.
    pub capacity: u16,
    /// The longest gap between two touches, in percent of the level's cadence.
    pub longest_gap: u16,
    /// So many customers a list is to have to be worth a plan of its own.
    pub least_members: u16,
    /// Hours after a talk in which its digest should go; 0 = none are sent.
    pub digest_hours: u16,
    /// Where customers book a time with the seller, for invitations.
    pub booking_link: String,
    /// The hours of a working day: from and to in minutes of the day, in order.
    pub working_hours: Vec<(u16, u16)>,
    /// Working hours after which a complaint must be acknowledged, answered and solved.
    pub severe_hours: [u16; 3],
    pub normal_hours: [u16; 3],
    /// Days of the calendar after which an unsolved complaint is red.
    pub red_days: u16,
    /// New cards a day in the drills, cards seen before a day, and how often a card is lost before it is told.
    pub drill_new: u16,
    pub drill_reviews: u16,
    pub drill_lapses: u16,
    pub theme: String,
    pub glyphs: Glyphs,
    pub mouse: bool,
    /// Whether a sitting begins with numbers, addresses and amounts hidden.
    pub veil: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            me: String::new(),
            my_company: String::new(),
            calling_code: None,
            time_zone: None,
            calendar: CalendarBase::Auto,
            capacity: 40,
            longest_gap: 150,
            least_members: 20,
            digest_hours: 24,
            booking_link: String::new(),
            working_hours: vec![(9 * 60, 17 * 60)],
            severe_hours: [2, 8, 24],
            normal_hours: [4, 16, 56],
            red_days: 7,
            drill_new: 6,
            drill_reviews: 40,
            drill_lapses: 8,
            theme: "dark".to_owned(),
            glyphs: Glyphs::Auto,
            mouse: true,
            veil: false,
        }
    }
}

/// A value to write into the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    YesNo(bool),
}

type Set = fn(&mut Settings, &DeValue<'_>) -> Result<(), Wrong>;

/// Every key of the file and how it is taken over.
const KEYS: &[(&str, Set)] = &[
    ("language", |to, value| {
        let name = one_of(value, &["auto", "en", "zh-Hans", "zh-Hant"])?;
        to.language = LANGUAGES.contains(&name).then(|| name.to_owned());
        Ok(())
    }),
    ("me", |to, value| source::text(value).map(|text| text.clone_into(&mut to.me))),
    ("my_company", |to, value| source::text(value).map(|text| text.clone_into(&mut to.my_company))),
    ("calling_code", |to, value| {
        let text = source::text(value)?;
        let code = text.trim_start_matches('+');
        if !(1..=3).contains(&code.len()) || !code.bytes().all(|b| b.is_ascii_digit()) || code.starts_with('0') {
            return Err(Wrong::Choice { value: text.to_owned(), allowed: "1, 44, 86, 852, 886, …".to_owned() });
        }
        to.calling_code = Some(code.to_owned());
        Ok(())
    }),
    ("time_zone", |to, value| {
        let text = source::text(value)?;
        to.time_zone = (text != "auto").then(|| text.to_owned());
        Ok(())
    }),
    ("calendar", |to, value| {
        to.calendar = match one_of(value, &["auto", "cn", "none"])? {
            "cn" => CalendarBase::Cn,
            "none" => CalendarBase::None,
            _ => CalendarBase::Auto,
        };
        Ok(())
    }),
    ("capacity", |to, value| source::small(value, (1, 1000)).map(|n| to.capacity = n)),
    ("longest_gap", |to, value| source::small(value, (100, 1000)).map(|n| to.longest_gap = n)),
    ("least_members", |to, value| source::small(value, (1, 10_000)).map(|n| to.least_members = n)),
    ("digest_hours", |to, value| source::small(value, (0, 720)).map(|n| to.digest_hours = n)),
    ("booking_link", |to, value| source::text(value).map(|text| text.clone_into(&mut to.booking_link))),
    ("working_hours", |to, value| hours::spans(value).map(|spans| to.working_hours = spans)),
    ("severe_hours", |to, value| hours::limits(value).map(|limits| to.severe_hours = limits)),
    ("normal_hours", |to, value| hours::limits(value).map(|limits| to.normal_hours = limits)),
    ("red_days", |to, value| source::small(value, (1, 365)).map(|n| to.red_days = n)),
    ("drill_new", |to, value| source::small(value, (0, 100)).map(|n| to.drill_new = n)),
    ("drill_reviews", |to, value| source::small(value, (1, 1000)).map(|n| to.drill_reviews = n)),
    ("drill_lapses", |to, value| source::small(value, (1, 100)).map(|n| to.drill_lapses = n)),
    ("theme", |to, value| source::text(value).map(|text| text.clone_into(&mut to.theme))),
    ("glyphs", |to, value| {
        to.glyphs = match one_of(value, &["auto", "unicode", "ascii"])? {
            "unicode" => Glyphs::Unicode,
            "ascii" => Glyphs::Ascii,
            _ => Glyphs::Auto,
        };
        Ok(())
    }),
    ("mouse", |to, value| source::yes_no(value).map(|yes| to.mouse = yes)),
    ("veil", |to, value| source::yes_no(value).map(|yes| to.veil = yes)),
];

impl Settings {
    /// Reads a settings file. A wrong key keeps its default and is reported; the others count.
    pub fn parse(file: &str, text: &str) -> (Self, Vec<Fault>) {
        let source = Source::new(file, text);
        let (table, mut faults) = source.parse();
        let mut settings = Self::default();
        for (key, value) in &table {
            let name = key.get_ref().as_ref();
            let Some((_, set)) = KEYS.iter().find(|(known, _)| *known == name) else {
                let wrong = Wrong::unknown(name, KEYS.iter().map(|(known, _)| *known));
                faults.push(source.fault(&key.span(), name, wrong));
                continue;
            };
            if source.broken(&key.span(), &faults) {
                continue;
            }
            if let Err(wrong) = set(&mut settings, value.get_ref()) {
                faults.push(source.fault(&value.span(), name, wrong));
            }
        }
        faults.sort_by_key(|fault| fault.at);
        (settings, faults)
    }

    /// Where the value of a key stands in a settings file.
    pub(super) fn place(file: &str, text: &str, key: &str) -> Option<At> {
        let source = Source::new(file, text);
        source.parse().0.get(key).map(|value| source.at(value.span().start))
    }

    /// The calling code that the user has set.
    pub fn own_calling_code(&self) -> Option<&str> {
        self.calling_code.as_deref()
    }

    /// Writes single settings into the file and leaves the rest of it as the user wrote it. A new file starts from
    /// [`SAMPLE`]; the old one stays as `.bak`. A file that is not TOML is left alone.
    pub fn write(path: &Path, changes: &[(&str, Value)]) -> Result<(), Box<Fault>> {
        let file = path.display().to_string();
        let mut text = files::read(path)?.unwrap_or_else(|| SAMPLE.to_owned());
        for (key, value) in changes {
            if let Some(fault) = Source::new(&file, &text).parse().1.into_iter().next() {
                return Err(Box::new(fault));
            }
            text = changed(&text, key, value);
        }
        files::replace(path, &text)
    }
}

/// The text with one top-level key set, everything else untouched.
fn changed(text: &str, key: &str, value: &Value) -> String {
    let literal = match value {
        Value::Text(text) => toml::Value::String(text.clone()).to_string(),
        Value::YesNo(yes) => yes.to_string(),
    };
    if let Some(old) = top_level(text).get(key) {
        let span = old.span();
        return format!("{}{literal}{}", &text[..span.start], &text[span.end..]);
    }
    let (before, after) = text.split_at(place_for(text, key));
    let gap = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
    let new = format!("{before}{gap}{key} = {literal}\n{after}");
    // Lines are only looked at, not parsed: what looked like the place may be inside a text of several lines. The very
    // top of a file is always a good place.
    if top_level(&new).contains_key(key) { new } else { format!("{key} = {literal}\n{text}") }
}

fn top_level(text: &str) -> DeTable<'_> {
    DeTable::parse(text).map(toml::Spanned::into_inner).unwrap_or_default()
}

/// Where a new key goes: below its commented-out line if there is one, else before the first table, else at the end.
fn place_for(text: &str, key: &str) -> usize {
    let mut below_comment = None;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let said = line.trim_start();
        if said.starts_with('[') {
            return below_comment.unwrap_or(offset);
        }
        offset += line.len();
        let commented = said.trim_start_matches(['#', ':', ' ']).strip_prefix(key).filter(|_| said.starts_with('#'));
        if commented.is_some_and(|rest| rest.trim_start().starts_with('=')) {
            below_comment = Some(offset);
        }
    }
    below_comment.unwrap_or(offset)
}

fn one_of<'v>(value: &'v DeValue<'_>, allowed: &[&str]) -> Result<&'v str, Wrong> {
    let text = source::text(value)?;
    if allowed.contains(&text) {
        Ok(text)
    } else {
        Err(Wrong::Choice { value: text.to_owned(), allowed: allowed.join(", ") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> (Settings, Vec<Fault>) {
        Settings::parse("config.toml", text)
    }

    #[test]
    fn every_key_is_taken_over() {
        let text = r#"
            language = "zh-Hant"
            me = "王小明"
            my_company = "鼎新"
            calling_code = "+852"
            time_zone = "Asia/Hong_Kong"
            calendar = "none"
            capacity = 25
            longest_gap = 200
            least_members = 5
            digest_hours = 48
            booking_link = "https://example.com/book"
            working_hours = "9-12, 13:30-18"
            severe_hours = [1, 4, 16]
            normal_hours = [8, 24, 80]
            red_days = 10
            drill_new = 3
            drill_reviews = 20
            drill_lapses = 4
            theme = "light"
            glyphs = "ascii"
            mouse = false
            veil = true
        "#;
        let expected = Settings {
            language: Some("zh-Hant".into()),
            me: "王小明".into(),
            my_company: "鼎新".into(),
            calling_code: Some("852".into()),
            time_zone: Some("Asia/Hong_Kong".into()),
            calendar: CalendarBase::None,
            capacity: 25,
            longest_gap: 200,
            least_members: 5,
            digest_hours: 48,
            booking_link: "https://example.com/book".into(),
            working_hours: vec![(540, 720), (810, 1080)],
            severe_hours: [1, 4, 16],
            normal_hours: [8, 24, 80],
            red_days: 10,
            drill_new: 3,
            drill_reviews: 20,
            drill_lapses: 4,
            theme: "light".into(),
            glyphs: Glyphs::Ascii,
            mouse: false,
            veil: true,
        };
        assert_eq!(parse(text), (expected, Vec::new()));
        assert_eq!(text.matches(" = ").count(), KEYS.len(), "a key is missing from this test");
    }

    #[test]
    fn a_wrong_key_is_reported_at_its_place_and_the_others_count() {
        let cases: [(&str, (u64, u64), Wrong); 9] = [
            ("me = 3", (2, 6), Wrong::Type { wanted: "string", found: "integer" }),
            ("langauge = \"en\"", (2, 1), Wrong::Unknown { name: "langauge".into(), closest: Some("language".into()) }),
            ("telephone = 1", (2, 1), Wrong::Unknown { name: "telephone".into(), closest: None }),
            (
                "glyphs = \"fancy\"",
                (2, 10),
                Wrong::Choice { value: "fancy".into(), allowed: "auto, unicode, ascii".into() },
            ),
            ("mouse = \"yes\"", (2, 9), Wrong::Type { wanted: "boolean", found: "string" }),
            (
                "calling_code = \"0086\"",
                (2, 16),
                Wrong::Choice { value: "0086".into(), allowed: "1, 44, 86, 852, 886, …".into() },
            ),
            ("capacity = 0", (2, 12), Wrong::Range { value: "0".into(), from: 1, to: 1000 }),
            ("longest_gap = 1.5", (2, 15), Wrong::Type { wanted: "integer", found: "float" }),
            ("[theme]", (2, 1), Wrong::Type { wanted: "string", found: "table" }),
        ];
        for (line, at, wrong) in cases {
            let (settings, faults) = parse(&format!("my_company = \"Acme\"\n{line}\n"));
            assert_eq!(settings, Settings { my_company: "Acme".into(), ..Settings::default() }, "{line}");
            assert_eq!(faults.len(), 1, "{faults:?}");
            assert_eq!((faults[0].at, &faults[0].wrong), (Some(at), &wrong), "{line}");
        }
    }

    #[test]
    fn a_line_that_is_not_toml_costs_only_itself() {
        let (settings, faults) = parse("me = \"Ann\"\ntheme = = \nmouse = false\n");
        assert_eq!(settings, Settings { me: "Ann".into(), mouse: false, ..Settings::default() });
        assert!(
            faults.iter().all(|fault| matches!(fault.wrong, Wrong::Syntax(_)) && fault.at.unwrap().0 == 2),
            "{faults:?}"
        );
    }

    #[test]
    fn the_sample_explains_every_key_and_shows_its_default() {
        let (settings, faults) = parse(SAMPLE);
        assert_eq!((settings, faults), (Settings::default(), Vec::new()));
        let uncommented = SAMPLE.replace("\n#: ", "\n");
        let table = top_level(&uncommented);
        for (key, _) in KEYS {
            assert!(table.contains_key(*key), "{key} is not in the sample");
        }
        assert_eq!(table.len(), KEYS.len());
        assert_eq!(parse(&uncommented).1, Vec::new());
    }

    #[test]
    fn setting_one_key_leaves_the_rest_of_the_file_as_it_was() {
        let text = |text: &str| Value::Text(text.to_owned());
        let cases = [
            (
                "# mine\nme = \"A\" # short\nmouse = true\n",
                "me",
                text("B"),
                "# mine\nme = \"B\" # short\nmouse = true\n",
            ),
            ("me = 'A'", "mouse", Value::YesNo(false), "me = 'A'\nmouse = false\n"),
            ("#: me = \"\"\n# other\n", "me", text("C"), "#: me = \"\"\nme = \"C\"\n# other\n"),
            ("# me = \"\"\n# other\n", "me", text("C"), "# me = \"\"\nme = \"C\"\n# other\n"),
            ("a = 1\n[b]\nme = 2\n", "me", text("D"), "a = 1\nme = \"D\"\n[b]\nme = 2\n"),
            ("a = \"\"\"\n# me = 1\n\"\"\"\n", "me", text("E"), "me = \"E\"\na = \"\"\"\n# me = 1\n\"\"\"\n"),
            ("", "me", text("quote \" and \\ 王"), "me = 'quote \" and \\ 王'\n"),
        ];
        for (before, key, value, after) in cases {
            assert_eq!(changed(before, key, &value), after);
        }
    }

    #[test]
    fn writing_starts_from_the_sample_and_reads_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        let answers = [("language", Value::Text("zh-Hans".into())), ("me", Value::Text("小\"王\n".into()))];
        Settings::write(&path, &answers).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        let (settings, faults) = parse(&text);
        assert_eq!((settings.language.as_deref(), settings.me.as_str()), (Some("zh-Hans"), "小\"王\n"));
        assert_eq!(faults, Vec::new());
        let comments = |text: &str| text.lines().filter(|line| line.starts_with('#')).count();
        assert_eq!(comments(&text), comments(SAMPLE));
    }

    #[test]
    fn a_file_that_is_not_toml_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        std::fs::write(&path, "me = \n").unwrap();
        let fault = Settings::write(&path, &[("mouse", Value::YesNo(true))]).unwrap_err();
        assert!(matches!(fault.wrong, Wrong::Syntax(_)), "{fault}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "me = \n");
    }
}
