//! Settings and places.

use crate::config::{CalendarBase, Glyphs, Settings};
use serde::Serialize;

/// One element of `cornerman config path --json`.
#[derive(Debug, Serialize)]
pub struct PathJson<'a> {
    pub id: &'static str,
    pub name: &'a str,
    pub path: String,
    pub exists: bool,
}

/// `cornerman config show --json`: what is in force, defaults included.
#[derive(Debug, Serialize)]
pub struct ConfigJson {
    language: String,
    me: String,
    my_company: String,
    calling_code: String,
    time_zone: String,
    calendar: &'static str,
    capacity: u16,
    longest_gap: u16,
    least_members: u16,
    /// Such as `09:00-12:00, 13:00-18:00`.
    working_hours: String,
    severe_hours: [u16; 3],
    normal_hours: [u16; 3],
    red_days: u16,
    drill_new: u16,
    drill_reviews: u16,
    drill_lapses: u16,
    theme: String,
    glyphs: &'static str,
    mouse: bool,
    veil: bool,
}

impl ConfigJson {
    /// `language`, `zone` and the calling code `home` as they were found in the end.
    pub fn new(of: &Settings, language: &str, zone: &str, home: &str) -> Self {
        Self {
            language: language.to_owned(),
            me: of.me.clone(),
            my_company: of.my_company.clone(),
            calling_code: home.to_owned(),
            time_zone: zone.to_owned(),
            calendar: match of.calendar {
                CalendarBase::Auto => "auto",
                CalendarBase::Cn => "cn",
                CalendarBase::None => "none",
            },
            capacity: of.capacity,
            longest_gap: of.longest_gap,
            least_members: of.least_members,
            working_hours: hours(&of.working_hours),
            severe_hours: of.severe_hours,
            normal_hours: of.normal_hours,
            red_days: of.red_days,
            drill_new: of.drill_new,
            drill_reviews: of.drill_reviews,
            drill_lapses: of.drill_lapses,
            theme: of.theme.clone(),
            glyphs: match of.glyphs {
                Glyphs::Auto => "auto",
                Glyphs::Unicode => "unicode",
                Glyphs::Ascii => "ascii",
            },
            mouse: of.mouse,
            veil: of.veil,
        }
    }

    /// The same for people: names as the file spells them.
    pub fn rows(&self) -> Vec<[String; 2]> {
        let yes_no = |yes: bool| if yes { "true" } else { "false" };
        [
            ("language", self.language.as_str()),
            ("me", &self.me),
            ("my_company", &self.my_company),
            ("calling_code", &self.calling_code),
            ("time_zone", &self.time_zone),
            ("calendar", self.calendar),
            ("capacity", &self.capacity.to_string()),
            ("longest_gap", &self.longest_gap.to_string()),
            ("least_members", &self.least_members.to_string()),
            ("working_hours", &self.working_hours),
            ("severe_hours", &format!("{:?}", self.severe_hours)),
            ("normal_hours", &format!("{:?}", self.normal_hours)),
            ("red_days", &self.red_days.to_string()),
            ("drill_new", &self.drill_new.to_string()),
            ("drill_reviews", &self.drill_reviews.to_string()),
            ("drill_lapses", &self.drill_lapses.to_string()),
            ("theme", &self.theme),
            ("glyphs", self.glyphs),
            ("mouse", yes_no(self.mouse)),
            ("veil", yes_no(self.veil)),
        ]
        .map(|(key, value)| [key.to_owned(), value.to_owned()])
        .to_vec()
    }
}

fn hours(spans: &[(u16, u16)]) -> String {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let spans: Vec<String> = spans.iter().map(|(from, to)| format!("{}-{}", clock(*from), clock(*to))).collect();
    spans.join(", ")
}
