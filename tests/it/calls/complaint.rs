//! Whole complaints with the real program: heard in a call, promised, wrapped up, brought to their end on the desk; and what
//! rests meanwhile.

use super::{CHINESE, CTRL_S, Call, ENGLISH, Said, cornerman, drafts, home, json, leave};
use crate::terminal::Terminal;
use crate::typist::Typed;
use cornerman::locale::{Language, Words};
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use std::path::Path;
use std::time::{Duration, Instant};

/// What the customer says, and what is written down, in a language.
struct Heard {
    language: Language,
    words: &'static str,
    wants: &'static str,
    next: &'static str,
    promise: &'static str,
    fix: &'static str,
    cause: &'static str,
    prevention: &'static str,
}

const WET: Heard = Heard {
    language: Language::En,
    words: "The third delivery was wet",
    wants: "Dry goods by Friday",
    next: "ring about the new pallets",
    promise: "new pallets at the ramp",
    fix: "Pallets replaced",
    cause: "The cover was missing",
    prevention: "A cover on each lorry",
};

const WET_CHINESE: Heard = Heard {
    language: Language::ZhHans,
    words: "第三批货全淋湿了",
    wants: "周五前换干的",
    next: "打电话问新货到了没有",
    promise: "新托盘送到门口",
    fix: "整批换了",
    cause: "车上没盖雨布",
    prevention: "每车都盖雨布",
};

/// Waits until the file says so.
fn kept(home: &Path, what: &str, wanted: impl Fn(&Value) -> bool) -> Value {
    let begun = Instant::now();
    loop {
        let list = json(home, &["complaint", "list", "--all"]);
        if let Some(complaint) = list.get(0).filter(|complaint| wanted(complaint)) {
            return complaint.clone();
        }
        assert!(begun.elapsed() < Duration::from_mins(1), "never {what}: {list}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Line after line into the form that is open; a tab between them.
fn fill(screen: &mut Terminal, lines: &[&str]) {
    for (nth, line) in lines.iter().enumerate() {
        if nth > 0 {
            screen.press("\t");
        }
        screen.press(line);
    }
    screen.press(CTRL_S);
}

/// The complaint call: told, thanked for, apologised for, promised, checked; then the desk until it is closed.
fn complained(said: &Said, heard: &Heard, size: (u16, u16), notes: bool) {
    let home = home(heard.language.name());
    let at = home.path();
    let words = Words::new(heard.language);
    let mut call = Call::begin(at, said, size, &["call", "139-1111-2222", "--flow", "complaint-call"], notes);
    call.screen.shows("Li Na");
    call.answer(1);
    // Their words first, while they speak.
    let title = words.get("form-complaint-add").into_owned();
    call.screen.press("x");
    call.screen.shows(&title);
    fill(&mut call.screen, &[heard.words, "1", heard.wants, "2", "+5d"]);
    call.screen.until("the call again", |text| !text.contains(&title));
    let taken = kept(at, "taken down", |complaint| complaint["words"] == heard.words);
    // Thanked, sorry, acted on, promised, checked, learnt from: each line says what must be said.
    for _ in 0..7 {
        call.answer(1);
    }
    // Whether it was recorded, and how they reach us, no line says.
    for said in 6..=7 {
        call.screen.press("m");
        call.screen.shows(&words.fmt("call-musts", &[("said", said.into()), ("all", 7.into())]));
    }
    let so_far = call.noted.clone().unwrap_or_default();
    call.screen.press("w");
    call.screen.shows(said.wrap);
    fill(&mut call.screen, &["3over", heard.next, "+3d", "", "2", "", heard.promise, "+5d"]);
    call.screen.until("the form gone", |text| !text.contains(said.wrap) || text.contains(heard.next));
    desk(&mut call.screen, at, heard);
    call.screen.press("\u{11}");
    assert_eq!(call.screen.ends(), 0, "{}", call.screen.text());
    rows(at, heard, &taken, format!("{so_far} over").trim_start());
    assert!(!at.join("drafts.db").exists() || drafts(at) == 0);
}

/// From its acknowledgement to its closing, by one key each; the customer says when it is right.
fn desk(screen: &mut Terminal, home: &Path, heard: &Heard) {
    let words = Words::new(heard.language);
    let shelf = words.get("desk-shelf-open");
    screen.press("X");
    screen.shows(&words.fmt("desk-title", &[("shelf", (&*shelf).into()), ("n", 1.into())]));
    // The call has acknowledged and answered it, which was kept with its end.
    kept(home, "answered", |complaint| complaint["stage"] == "answered");
    let asks: [(&str, &str, &[&str]); 3] = [
        ("s", "solved_at", &[heard.fix, heard.cause]),
        ("y", "confirmed_at", &[]),
        (" ", "closed_at", &["2", heard.prevention]),
    ];
    for (key, moment, answers) in asks {
        screen.press(key);
        // What should be known by then is asked.
        if !answers.is_empty() {
            let step = ["solve", "close"][["s", " "].iter().position(|asks| *asks == key).unwrap()];
            let title = words.get(&format!("form-further-{step}")).into_owned();
            screen.shows(&title);
            fill(screen, answers);
        }
        kept(home, moment, |complaint| !complaint[moment].is_null());
        // The file knows before the screen does, and the next key is for the screen.
        if moment != "closed_at" {
            let stage = format!("│ {}", words.get(&format!("complaint-stage-{}", moment.trim_end_matches("_at"))));
            screen.until("the stage on the screen", |text| text.contains(&stage));
        }
    }
    kept(home, "closed", |complaint| complaint["stage"] == "closed");
}

/// What is in the file at the end.
fn rows(home: &Path, heard: &Heard, taken: &Value, summary: &str) {
    let talk = json(home, &["visit", "show", "Acme"]);
    assert_eq!((&talk["stage"], &talk["outcome"]), (&"held".into(), &"continuation".into()), "{talk}");
    assert_eq!((&talk["summary"], &talk["next_step"]), (&summary.into(), &heard.next.into()));
    assert_eq!(talk["person"]["name"], "Li Na");
    let call = &talk["call"];
    assert_eq!((&call["flow"], &call["mood"]), (&"complaint-call".into(), &"calm".into()));
    let turns: Vec<&str> =
        call["turns"].as_array().unwrap().iter().map(|turn| turn["step"].as_str().unwrap()).collect();
    assert_eq!(turns, ["before", "hear", "thank", "sorry", "act", "plan", "check", "prevent"]);
    let musts: Vec<(&str, bool)> = call["must_say"]
        .as_array()
        .unwrap()
        .iter()
        .map(|must| (must["id"].as_str().unwrap(), must["said"].as_bool().unwrap()))
        .collect();
    let by_line = ["whose-case", "thanks", "apology", "what-by-when", "is-it-right"].map(|id| (id, true));
    assert_eq!(musts, [&by_line[..], &[("recorded", true), ("reach", true)]].concat());
    let complaint = kept(home, "closed", |complaint| complaint["stage"] == "closed");
    assert_eq!((&complaint["interaction"], &complaint["id"]), (&talk["id"], &taken["id"]));
    assert_eq!((&complaint["severity"], &complaint["class"]), (&"severe".into(), &"quality".into()));
    assert_eq!((&complaint["wants"], &complaint["fix"]), (&heard.wants.into(), &heard.fix.into()));
    assert_eq!((&complaint["cause"], &complaint["watch"]), (&heard.cause.into(), &true.into()));
    let promises = json(home, &["promise", "list"]);
    assert_eq!((&promises[0]["text"], &promises[0]["interaction"]), (&heard.promise.into(), &talk["id"]));
    let todo = json(home, &["follow", "list"]);
    let todo = todo.as_array().unwrap();
    let next: Vec<&Value> = todo.iter().filter(|one| one["interaction"] == talk["id"]).collect();
    assert_eq!((next.len(), &next[0]["name"]), (1, &heard.next.into()), "{todo:#?}");
    // A week, a month, three months after it was closed.
    assert_eq!(todo.len(), 4, "{todo:#?}");
}

#[test]
fn a_whole_complaint_in_english_on_a_small_screen_by_keys_alone() {
    complained(&ENGLISH, &WET, (80, 24), false);
}

#[test]
fn a_whole_complaint_in_english_on_a_large_screen_with_notes_throughout() {
    complained(&ENGLISH, &WET, (120, 40), true);
}

#[test]
fn a_whole_complaint_in_chinese_on_a_small_screen_with_notes_throughout() {
    complained(&CHINESE, &WET_CHINESE, (80, 24), true);
}

#[test]
fn a_whole_complaint_in_chinese_on_a_large_screen_by_keys_alone() {
    complained(&CHINESE, &WET_CHINESE, (120, 40), false);
}

#[test]
fn while_a_complaint_is_open_a_call_that_sells_is_refused_with_its_reason_and_the_way_round() {
    let home = home("en");
    let at = home.path();
    cornerman(at, &["complaint", "add", "Acme", "Nobody rings back"]);
    let mut refused = Terminal::start(at, ENGLISH.locale, (100, 30), &["call", "Acme", "--flow", "phone-call"]);
    refused.shows("--despite");
    assert_eq!(refused.ends(), 65, "{}", refused.text());
    for said in ["A complaint of this customer is open", "phone-call", "No call was begun", "--despite"] {
        assert!(refused.text().contains(said), "{said}: {}", refused.text());
    }
    assert_eq!(json(at, &["visit", "list"]), serde_json::json!([]));
    // Without a course, it is the one that hears complaints.
    let mut hears = Terminal::start(at, ENGLISH.locale, (100, 30), &["call", "Acme"]);
    hears.shows("Complaint by phone");
    leave(&mut hears);
    let id = json(at, &["complaint", "list"])[0]["id"].as_str().unwrap().to_owned();
    cornerman(at, &["complaint", "edit", &id, "--despite", "They asked for the offer themselves"]);
    let mut sells = Terminal::start(at, ENGLISH.locale, (100, 30), &["call", "Acme", "--flow", "phone-call"]);
    sells.shows("Phone call for a meeting");
    leave(&mut sells);
}

/// A complaint that is being taken down when the program dies comes back with its call, and is kept.
fn killed_after(home: &Path, pause: Duration) {
    let words = Words::new(Language::En);
    let title = words.get("form-complaint-add").into_owned();
    let mut screen = Terminal::start(home, ENGLISH.locale, (100, 30), &["call", "Acme", "--flow", "complaint-call"]);
    screen.shows("step 1 ");
    screen.press("1");
    screen.shows("step 2 ");
    screen.press("x");
    screen.shows(&title);
    let typed = Typed::until_killed(screen, pause, |_, _| {});
    let written = written(home);
    let late = typed.lost(&written).late;
    assert_eq!(late, 0, "typed more than two seconds before the end, and lost: {written}");
    if !written.is_empty() {
        let mut screen = Terminal::start(home, ENGLISH.locale, (100, 30), &[]);
        screen.shows("You were taking down");
        screen.press("\r");
        screen.shows(&title);
        screen.press(CTRL_S);
        screen.until("the form gone", |text| !text.contains(&title));
        screen.press("\u{11}");
        assert_eq!(screen.ends(), 0);
        let complaint = kept(home, "kept", |complaint| complaint["words"] == written.as_str());
        let talk = json(home, &["visit", "show", "Acme"]);
        assert_eq!(complaint["interaction"], talk["id"], "it is still the call's");
        assert_eq!(talk["call"]["turns"][0]["answer"], "they-ring");
    }
    cornerman(home, &["customer", "delete", "Acme"]);
    cornerman(home, &["customer", "add", "Acme"]);
}

/// The customer's words as they are in the drafts.
fn written(home: &Path) -> String {
    let file = Connection::open_with_flags(home.join("drafts.db"), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    file.busy_timeout(Duration::from_secs(5)).unwrap();
    let sql =
        "SELECT t.text FROM draft d JOIN typed t ON t.draft = d.id WHERE d.writing = 'complaint' AND t.name = 'words'";
    file.query_row(sql, [], |row| row.get(0)).unwrap_or_default()
}

fn rounds(n: u64) {
    let home = home("en");
    // Moments that look random and are the same every time.
    for n in 0..n {
        killed_after(home.path(), Duration::from_millis(100 + n.wrapping_mul(2_654_435_761) % 4_000));
    }
}

#[test]
fn a_complaint_killed_while_it_is_taken_down_comes_back_into_its_call() {
    rounds(3);
}

/// `cargo test --release --test it calls::complaint -- --ignored`
#[test]
#[ignore = "takes a quarter of an hour"]
fn a_complaint_killed_a_hundred_times() {
    rounds(100);
}
