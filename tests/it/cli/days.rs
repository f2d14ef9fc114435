//! Days as they are typed in a shell: read as people mean them there, and said back.

use super::{Home, hua};
use serde_json::Value;

const CLOCK: [&str; 2] = ["--now", "2026-11-23T16:00:00Z"];

/// A home in London, where nothing but the settings says so.
fn in_london() -> Home {
    let home = Home::new();
    home.file("config.toml", b"calling_code = \"44\"\ntime_zone = \"Europe/London\"\nlanguage = \"en\"\n");
    hua(&home);
    home
}

fn json(home: &Home, typed: &[&str]) -> Value {
    home.json(&[&CLOCK[..], typed].concat())
}

#[test]
fn a_day_with_a_stroke_is_read_as_at_home_and_said_back() {
    let home = in_london();
    let said = home.says(&[&CLOCK[..], &["follow", "add", "华为", "Send the offer", "--due", "1/12"]].concat());
    assert!(said.contains("1 Dec"), "{said}");
    home.file("config.toml", b"calling_code = \"1\"\nlanguage = \"en\"\n");
    let due = json(&home, &["follow", "add", "华为", "Send the offer", "--due", "1/12"]);
    assert_eq!(due["due"], "2027-01-12");
}

#[test]
fn minutes_from_now_are_minutes() {
    let home = in_london();
    let due = json(&home, &["follow", "add", "华为", "Ring back", "--due", "+30m"]);
    assert_eq!((&due["due"], &due["time"]), (&Value::from("2026-11-23"), &Value::from("16:30")));
}

#[test]
fn an_hour_that_was_promised_stays_in_the_words_and_the_day_is_kept() {
    let home = in_london();
    for (text, by) in [("The drawing", "fri 15:00"), ("图纸", "周五下午3点")] {
        let given = json(&home, &["promise", "add", "华为", text, "--by", by]);
        assert_eq!((&given["due"], &given["name"]), (&"2026-11-27".into(), &format!("{text} (15:00)").into()), "{by}");
    }
    let said = home.says(&[&CLOCK[..], &["promise", "add", "华为", "The list at 15:00", "--by", "fri 15:00"]].concat());
    assert!(said.contains("The list at 15:00 · Fri 27 Nov"), "{said}");
}

#[test]
fn a_talk_and_practice_of_a_day_that_is_past_are_read_backwards() {
    let home = in_london();
    for on in ["fri 15:00", "last fri 15:00", "周五下午3点", "3 days ago 15:00", "20号15:00", "20/11 15:00"] {
        let held = json(&home, &["log", "华为", "They asked for a sample", "--on", on]);
        assert_eq!(held["held_at"], "2026-11-20T15:00:00.000Z", "{on}");
    }
    let said = home.says(&[&CLOCK[..], &["log", "华为", "Asked again", "--on", "fri"]].concat());
    assert!(said.contains("Fri 20 Nov"), "{said}");
    assert_eq!(json(&home, &["drill", "log", "45m", "listening", "--on", "fri"])["day"], "2026-11-20");
    let ahead = home.run(&[&CLOCK[..], &["log", "华为", "Not yet", "--on", "tomorrow"]].concat());
    assert!(ahead.code == 65 && ahead.err.contains("still to come"), "{}", ahead.err);
    let heard = json(&home, &["complaint", "add", "华为", "The lid leaks", "--heard", "fri 15:00"]);
    assert_eq!(heard["heard_at"], "2026-11-20T15:00:00.000Z", "{heard}");
}
