//! A class from the shell: twelve trainees, three rounds, twelve scorecards; raters compared; a record handed over and
//! erased.

use super::Home;
use crate::desk::now;
#[cfg(unix)]
use crate::terminal::Terminal;
use cornerman::app::model::drills::Room;
use cornerman::domain::field::Record;
use cornerman::domain::id::Id;
use cornerman::domain::prep::CardUse;
use cornerman::store::Store;
use cornerman::text::Clean;
use cornerman::usecases::visit;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

const TWELVE: [&str; 12] =
    ["Anna", "Ben", "Cem", "Dora", "Eva", "Finn", "Gao Yan", "Hans", "Ida", "Jun", "Kim", "Lena"];

fn class(home: &Home) {
    home.says(&[&["drill", "trainee", "add", "--class", "Monday"][..], &TWELVE].concat());
}

/// Marks for every item of a scorecard: the same share of each.
fn marks(rubric: &Value, points: i64) -> Vec<String> {
    let items = rubric["items"].as_array().unwrap().iter();
    let mark = |item: &Value| {
        let most = if item["scale"] == "points" { points } else { i64::from(points > 0) };
        format!("{}={most}", item["id"].as_str().unwrap())
    };
    items.map(mark).collect()
}

fn score(home: &Home, who: &str, rubric: &str, more: &[&str]) -> Value {
    home.json(&[&["drill", "score", who, rubric][..], more].concat())
}

#[test]
fn an_hour_with_twelve_people_ends_with_twelve_scorecards() {
    let home = Home::new();
    class(&home);
    assert_eq!(home.json(&["drill", "class", "list"])[0]["trainees"], 12);
    let papers = home.path().join("papers");
    let folder = papers.display().to_string();
    let dealt = home.json(&["drill", "deal", "--class", "monday", "--seed", "7", "--objections", "2", "-o", &folder]);
    let rounds = dealt["rounds"].as_array().unwrap();
    assert_eq!((rounds.len(), rounds[0]["groups"].as_array().unwrap().len()), (3, 4));
    let mut roles: BTreeSet<(String, String)> = BTreeSet::new();
    for round in rounds {
        assert_eq!(round["objections"].as_array().unwrap().len(), 2);
        for group in round["groups"].as_array().unwrap() {
            for role in ["buyer", "seller", "observer"] {
                let who = group[role].as_array().unwrap();
                assert_eq!(who.len(), 1);
                roles.insert((who[0].as_str().unwrap().to_owned(), role.to_owned()));
            }
        }
    }
    assert_eq!(roles.len(), 36, "everybody has had each role");
    // A paper for each person and round, and the seating.
    assert_eq!(std::fs::read_dir(&papers).unwrap().count(), 37);

    let rubric = home.json(&["drill", "sheet", "objections"]);
    for (at, who) in TWELVE.iter().enumerate() {
        let given = marks(&rubric, i64::try_from(at).unwrap() % 5);
        let given: Vec<&str> = given.iter().map(String::as_str).collect();
        score(&home, who, "objections", &[&given[..], &["--round", "1", "--rater", "Trainer"]].concat());
    }
    let shown = home.json(&["drill", "class", "show", "Monday"]);
    let people = shown.as_array().unwrap();
    assert_eq!(people.len(), 12);
    assert!(people.iter().all(|person| person["talks"].as_array().unwrap().len() == 1));
    let of = |name: &str| people.iter().find(|person| person["name"] == name).unwrap();
    assert_eq!(of("Eva")["talks"][0]["percent"], 100.0);
    assert_eq!(of("Eva")["next"], json!([]));
    // Nothing was reached, and the fatal rule was broken too.
    assert_eq!((&of("Anna")["talks"][0]["percent"], &of("Anna")["next"][0]["why"]), (&json!(0.0), &json!("fatal")));
    let told = home.says(&["drill", "class", "show", "Monday"]);
    assert!(told.contains("12 trainees") && told.contains("[##########] 100 %"), "{told}");

    let table = home.says(&["drill", "class", "export", "Monday"]);
    assert_eq!(table.lines().count(), 1 + 12 * rubric["items"].as_array().unwrap().len());
    assert_eq!(home.json(&["drill", "class", "export", "Monday", "--format", "json"]).as_array().unwrap().len(), 12);
    assert!(home.says(&["drill", "class", "export", "Monday", "--format", "md"]).starts_with("# Monday\n"));
    // As any export, it takes the place of no database.
    let database = home.says(&["doctor", "--json"]);
    let database = serde_json::from_str::<Value>(&database).unwrap()["path"].as_str().unwrap().to_owned();
    assert_ne!(home.run(&["drill", "class", "export", "Monday", "-o", &database]).code, 0);
    assert_eq!(home.json(&["drill", "class", "show", "Monday"]).as_array().unwrap().len(), 12);
}

#[test]
fn one_seed_deals_the_same_case_to_all_and_the_seller_learns_nothing_of_what_is_hidden() {
    let home = Home::new();
    class(&home);
    let deal = |seed: &str| home.json(&["drill", "deal", "--class", "Monday", "--seed", seed]);
    assert_eq!(deal("7"), deal("7"));
    assert_ne!(deal("7")["rounds"][0], deal("8")["rounds"][0]);
    let folder = home.path().join("out").display().to_string();
    let dealt = home.json(&["drill", "deal", "--class", "Monday", "--seed", "7", "-o", &folder]);
    let group = &dealt["rounds"][0]["groups"][0];
    let paper = |role: &str| {
        let name = group[role][0].as_str().unwrap().replace(' ', "-");
        std::fs::read_to_string(Path::new(&folder).join(format!("1-A-{role}-{name}.md"))).unwrap()
    };
    for objection in dealt["rounds"][0]["objections"].as_array().unwrap() {
        let (says, meaning) = (objection["says"].as_str().unwrap(), objection["meaning_name"].as_str().unwrap());
        assert!(paper("buyer").contains(says) && paper("buyer").contains(meaning));
        assert!(!paper("seller").contains(says) && !paper("seller").contains(meaning));
        assert!(paper("observer").contains(meaning) && paper("observer").contains("[ ] yes  [ ] no"));
    }
    home.says(&["drill", "trainee", "add", "--class", "Pair", "Mo"]);
    assert_eq!(home.run(&["drill", "deal", "--class", "Pair"]).code, 65);
}

#[test]
fn two_raters_are_compared_item_by_item_and_over_a_class_with_a_coefficient() {
    let home = Home::new();
    class(&home);
    let rubric = home.json(&["drill", "sheet", "objections"]);
    for (at, who) in TWELVE.iter().enumerate() {
        let points = i64::try_from(at).unwrap() % 5;
        let given = marks(&rubric, points);
        let given: Vec<&str> = given.iter().map(String::as_str).collect();
        let talk = score(&home, who, "objections", &[&given[..], &["--rater", "Ann"]].concat());
        let other = marks(&rubric, (points + 1).min(4));
        let other: Vec<&str> = other.iter().map(String::as_str).collect();
        let id = talk["id"].as_str().unwrap();
        let both = score(&home, who, "objections", &[&other[..], &["--rater", "Bo", "--talk", id]].concat());
        assert_eq!(both["sheets"].as_array().unwrap().len(), 2);
        // Five items with points, four with yes or no: too few for a coefficient.
        let found = &both["agreement"];
        assert_eq!((&found["points"]["items"], &found["points"]["kappa"]), (&json!(5), &Value::Null));
    }
    let all = home.json(&["drill", "class", "agree", "Monday", "Ann", "Bo"]);
    assert_eq!((&all["talks"], &all["points"]["items"], &all["yes_no"]["items"]), (&json!(12), &json!(60), &json!(48)));
    assert_eq!(home.json(&["drill", "class", "agree", "Monday", "ann", "BO"]), all);
    let every_two = home.json(&["drill", "class", "agree", "Monday"]);
    assert_eq!(
        (&every_two[0]["first"], &every_two[0]["second"], &every_two[0]["name"]),
        (&json!("Ann"), &json!("Bo"), &json!("Ann, Bo"))
    );
    assert_eq!((&every_two[0]["talks"], &every_two[0]["points"]), (&all["talks"], &all["points"]));
    assert_eq!(home.run(&["drill", "class", "agree", "Monday", "Ann"]).code, 2, "two or none");
    // Whoever has marked nothing is told so, with those who have.
    let unknown = home.run(&["drill", "class", "agree", "Monday", "Ann", "Zoe"]);
    assert!(unknown.code == 66 && unknown.err.contains("Zoe") && unknown.err.contains("Ann, Bo"), "{}", unknown.err);
    // Every mark stands in the Markdown too: below two lines of heading nine items by two raters in twelve talks.
    let md = home.says(&["drill", "class", "export", "Monday", "--format", "md"]);
    let rows = md.lines().filter(|line| line.starts_with("| ")).count();
    assert_eq!((rows, md.contains("| name | at | talk | rubric | rater |")), (2 + 9 * 2 * 12, true), "{md}");
    // 0..4 against one more, 4 against 4: of twelve talks two have the same points. By hand: Ann 3,3,2,2,2 and Bo
    // 0,3,3,2,4 of 0..4; observed distance 10/12, expected (sum over |i-j|) 1.875 → 1 − 0.8333/1.875.
    let kappa = all["points"]["kappa"].as_f64().unwrap();
    let (ann, bo) = ([3.0, 3.0, 2.0, 2.0, 2.0], [0.0, 3.0, 3.0, 2.0, 4.0]);
    let mut expected = 0.0;
    for (i, of_ann) in ann.iter().enumerate() {
        for (j, of_bo) in bo.iter().enumerate() {
            expected += of_ann * of_bo * f64::from(u32::try_from(i.abs_diff(j)).unwrap()) / 144.0;
        }
    }
    assert!((kappa - (1.0 - (10.0 / 12.0) / expected)).abs() < 1e-9, "{kappa}");
    let told = home.says(&["drill", "class", "agree", "Monday", "Ann", "Bo"]);
    assert!(told.contains("kappa 0.") || told.contains("kappa -0."), "{told}");
}

#[test]
fn marks_are_changed_taken_off_refused_where_they_do_not_fit_and_taken_back() {
    let home = Home::new();
    home.says(&["drill", "trainee", "add", "Anna"]);
    let talk = score(&home, "Anna", "first-visit", &["purpose=4", "rapport=yes", "--note", "purpose==1+1"]);
    let id = talk["id"].as_str().unwrap();
    // 2·4/4 + 1·1 of 3 on the sheet so far; two marks of seven are no result of the talk.
    assert_eq!((&talk["sheets"][0]["percent"], &talk["percent"]), (&json!(100.0), &Value::Null));
    let shown = home.json(&["drill", "class", "show", ""]);
    assert_eq!((&shown[0]["next"][0]["why"], &shown[0]["next"][0]["marked"]), (&json!("go-on"), &json!(2)));
    assert_eq!(shown[0]["skills"], json!([]));
    let told = home.says(&["drill", "class", "show", ""]);
    assert!(told.contains("2 of 9 marked") && !told.contains("100 %"), "{told}");
    let changed = score(&home, "anna", "first-visit", &["purpose=2", "rapport=", "--talk", id]);
    let sheet = &changed["sheets"][0];
    assert_eq!((&sheet["percent"], &sheet["marked"]), (&json!(50.0), &json!(1)));
    assert_eq!(changed["sheets"][0]["marks"][0]["note"], "=1+1");
    let table = home.says(&["drill", "trainee", "export", "Anna", "--format", "csv"]);
    assert!(table.contains(",'=1+1,"), "a spreadsheet must not run a note: {table}");
    for (more, code) in [
        (vec!["purpose=5"], 65),
        (vec!["rapport=2"], 65),
        (vec!["charm=1"], 65),
        (vec!["purpose=many"], 65),
        (vec!["purpose=1", "--talk", "#00000000"], 66),
    ] {
        let typed = [&["drill", "score", "Anna", "first-visit"][..], &more].concat();
        assert_eq!(home.run(&typed).code, code, "{more:?}");
    }
    assert_eq!(home.run(&["drill", "score", "Anna", "closing", "proposes=1", "--talk", id]).code, 65);
    assert_eq!(home.json(&["drill", "talk", id])["sheets"][0]["percent"], 50.0);
    assert_eq!(home.json(&["undo"])["verb"], "score-talk");
    assert_eq!(home.json(&["drill", "talk", id])["sheets"][0]["percent"], 100.0);
}

#[test]
fn a_scorecard_becomes_ones_own_by_one_command() {
    let home = Home::new();
    let told = home.says(&["drill", "sheet", "closing", "--own"]);
    assert!(told.contains("mine.en.toml"), "{told}");
    assert_eq!(home.json(&["drill", "sheet", "closing"])["pack"], "mine");
    assert_eq!(home.run(&["drill", "sheet", "closing", "--own"]).code, 65);
    let file = home.path().join("packs/mine/mine.en.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("name = \"Closing\"", "name = \"The last mile\"")).unwrap();
    assert_eq!(home.json(&["drill", "sheet", "closing"])["name"], "The last mile");
    assert!(home.says(&["drill", "sheet", "first-visit"]).contains("   - [ ] 4  "));
}

/// Every file under a folder that holds these bytes.
fn holding(folder: &Path, bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(holding(&path, bytes));
        } else if std::fs::read(&path).unwrap().windows(bytes.len()).any(|part| part == bytes) {
            found.push(path.display().to_string());
        }
    }
    found
}

#[test]
fn an_erased_trainee_leaves_no_byte_in_the_file_and_nothing_brings_them_back() {
    const NAME: &str = "Xanthippe Quarterly";
    const NOTE: &str = "zephyr-note";
    let home = Home::new();
    home.says(&["drill", "trainee", "add", "--class", "Monday", NAME, "Ben"]);
    let edited = ["drill", "trainee", "edit", "Xanthippe", "--note", NOTE];
    home.says(&edited);
    // Enough pages for remains to hide in.
    for n in 0..30 {
        let note = format!("purpose={NOTE} {n} {}", "x".repeat(200));
        score(&home, "Xanthippe", "first-visit", &["purpose=3", "rapport=no", "--note", &note]);
    }
    let kept = score(&home, "Ben", "first-visit", &["purpose=2", "--rater", NAME]);
    assert!(!holding(home.path(), NAME.as_bytes()).is_empty());

    assert_eq!(home.run(&["drill", "trainee", "erase", "Xanthippe"]).code, 2, "nobody could be asked");
    assert_eq!(home.json(&["drill", "trainee", "show", "Xanthippe"])["talks"].as_array().unwrap().len(), 30);
    let backups = home.json(&["backup", "list"]).as_array().unwrap().len();
    let gone = home.json(&["drill", "trainee", "erase", "Xanthippe", "--yes"]);
    assert_eq!((&gone["attempts"], &gone["scores"], &gone["backups"]), (&json!(30), &json!(60), &json!(backups)));

    let left: Vec<String> = [NAME, NOTE]
        .iter()
        .flat_map(|text| holding(home.path(), text.as_bytes()))
        .filter(|file| !file.contains("backup"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
    assert_eq!(home.run(&["drill", "trainee", "show", "Xanthippe"]).code, 66);
    // The sheet on somebody else stays, under a name that says nothing.
    let talk = home.json(&["drill", "talk", kept["id"].as_str().unwrap()]);
    let rater = talk["sheets"][0]["rater"].as_str().unwrap();
    assert!(rater.starts_with('#') && rater.len() == 9, "{rater}");
    while home.run(&["undo"]).code == 0 {}
    let all = home.says(&["drill", "trainee", "list", "--all"]);
    assert!(
        !all.contains("Xanthippe") && holding(home.path(), NAME.as_bytes()).iter().all(|file| file.contains("backup"))
    );
    // What was blanked on purpose is no sign of a failing disk.
    assert!(!home.says(&["doctor"]).contains("!!"));
}

#[test]
fn a_name_goes_from_what_was_written_about_others_too_where_that_is_wanted() {
    const NAME: &str = "Xanthippe Quarterly";
    let home = Home::new();
    home.says(&["drill", "trainee", "add", "--class", "Monday", NAME, "Ben"]);
    home.says(&["drill", "trainee", "edit", "Ben", "--note", "Sits with xanthippe quarterly"]);
    let first = format!("purpose=Better than {NAME}, and calmer");
    let talk = score(&home, "Ben", "first-visit", &["purpose=2", "rapport=yes", "--note", &first]);
    let again = format!("purpose=As good as {NAME}");
    let id = talk["id"].as_str().unwrap();
    score(&home, "Ben", "first-visit", &["purpose=2", "--note", &again, "--talk", id]);
    // What was taken off again is in the file still.
    score(&home, "Ben", "first-visit", &["rapport=yes", "--note", &format!("rapport={NAME} too"), "--talk", id]);
    score(&home, "Ben", "first-visit", &["rapport=", "--note", "rapport=", "--talk", id]);

    let gone = home.json(&["drill", "trainee", "erase", NAME, "--yes", "--everywhere"]);
    assert_eq!((&gone["named"], &gone["mentions"]), (&json!(2), &json!(0)));
    let left = |text: &str| holding(home.path(), text.as_bytes()).into_iter().filter(|file| !file.contains("backup"));
    assert_eq!(left(NAME).chain(left("xanthippe quarterly")).collect::<Vec<_>>(), Vec::<String>::new());
    let note = |home: &Home| home.json(&["drill", "talk", id])["sheets"][0]["marks"][0]["note"].to_string();
    assert!(note(&home).starts_with("\"As good as #"), "{}", note(&home));
    // Undo goes back to the text before, in which no name stands either.
    while !note(&home).contains("and calmer") {
        assert_eq!(home.run(&["undo"]).code, 0);
    }
    assert!(note(&home).starts_with("\"Better than #"), "{}", note(&home));
    assert_eq!(left(NAME).count(), 0);
    assert!(!home.says(&["doctor"]).contains("!!"));
}

#[cfg(unix)]
#[test]
fn a_scorecard_filled_in_on_a_real_screen_is_on_the_class_list_of_the_shell() {
    let home = Home::new();
    home.file("config.toml", b"me = \"Tom\"\n");
    class(&home);
    let mut screen = Terminal::start(home.path(), "en_US.UTF-8", (80, 24), &[]);
    screen.shows("Customers");
    screen.press("7");
    screen.shows("Desk");
    let rooms = Room::ALL.iter().position(|room| *room == Room::Desk).unwrap();
    screen.press(&"r".repeat(rooms));
    screen.shows("Gao Yan");
    screen.press("\r");
    // The playbook may come after the question.
    screen.shows("1 First visit");
    screen.press("1");
    screen.shows("Anna · First visit · Tom");
    screen.press("31143241");
    screen.shows("[4/4]");
    screen.press("q");
    assert_eq!(screen.ends(), 0);
    let shown = home.json(&["drill", "class", "show", "Monday"]);
    let anna = shown.as_array().unwrap().iter().find(|person| person["name"] == "Anna").unwrap();
    assert_eq!(anna["talks"][0]["sheets"][0]["rater"], "Tom");
    assert!(anna["talks"][0]["sheets"][0]["marked"].as_u64().unwrap() >= 6);
}

/// One card known and lost so often as the settings say, by somebody.
fn lose_again_and_again(home: &Home, who: &str, card: &str) {
    let grade = |grade: &str, at: String| {
        home.says(&["drill", "grade", card, grade, "--trainee", who, "--at", &at]);
    };
    grade("easy", "2026-01-01T09:00:00Z".to_owned());
    for month in 2..=4 {
        grade("again", format!("2026-{month:02}-01T09:00:00Z"));
        grade("good", format!("2026-{month:02}-01T09:20:00Z"));
    }
}

#[test]
fn one_laptop_serves_a_class_each_with_their_own_cards_goals_practice_and_scenes() {
    let home = Home::new();
    class(&home);
    let next = home.json(&["drill", "next", "--trainee", "anna"])["id"].as_str().unwrap().to_owned();
    home.says(&["drill", "grade", &next, "easy", "--trainee", "Anna"]);
    assert_ne!(home.json(&["drill", "next", "--trainee", "Anna"])["id"], next.as_str());
    assert_eq!(home.json(&["drill", "next", "--trainee", "Ben"])["id"], next.as_str());
    assert_eq!(home.json(&["drill", "next"])["id"], next.as_str(), "nor is it the owner's");
    assert_eq!(home.json(&["drill", "history", "--trainee", "Anna"]).as_array().unwrap().len(), 1);
    assert_eq!(home.json(&["drill", "history"]), json!([]));
    home.says(&["drill", "goal", "add", "communication", "First ask", "--trainee", "Anna"]);
    home.says(&["drill", "log", "45m", "listening", "--trainee", "Anna"]);
    let plan = home.json(&["drill", "plan", "--trainee", "Anna"]);
    assert_eq!(plan["goals"][0]["name"], "First ask");
    assert_eq!(home.json(&["drill", "plan"])["goals"], json!([]));
    let id = plan["goals"][0]["id"].as_str().unwrap();
    home.says(&["drill", "goal", "edit", id, "--text", "Two questions first", "--minutes", "90"]);
    home.says(&["drill", "goal", "done", id]);
    let goal = &home.json(&["drill", "goal", "list", "--trainee", "Anna"])[0];
    assert_eq!((&goal["name"], goal["done_at"].is_string()), (&json!("Two questions first"), true));
    assert!(home.says(&["drill", "sheet", "first-visit", "--trainee", "Anna"]).contains("Trainee Anna "));
    assert_eq!(home.run(&["drill", "next", "--trainee", "Nobody"]).code, 66);
    // All of it is in the record that is handed over.
    let record = home.says(&["drill", "trainee", "export", "Anna"]);
    assert!(record.contains("Two questions first") && record.contains("listening"), "{record}");
    let record = home.json(&["drill", "trainee", "export", "Anna", "--format", "json"]);
    assert_eq!((record["answers"].as_array().unwrap().len(), record["practice"].as_array().unwrap().len()), (1, 1));
}

#[test]
fn cards_lost_again_and_again_are_told_to_the_trainer_in_the_words_of_a_real_customer() {
    let home = Home::new();
    home.file("config.toml", b"drill_lapses = 3\n");
    class(&home);
    lose_again_and_again(&home, "Anna", "objection/price-too-high");
    lose_again_and_again(&home, "Ben", "objection/budget-none");
    let id = Id::parse(home.json(&["customer", "add", "Acme"])["id"].as_str().unwrap());
    let mut used = CardUse::blank(Id::from_bytes([77; 16]), id);
    (used.card, used.at, used.missed) = (Clean::line("price-too-high"), Some(now().ms), true);
    used.words = Clean::line("Twice what the others ask");
    let mut store = Store::open(&home.path().join("cornerman.db"), "test").unwrap();
    visit::use_card(&mut store, &used, now(), "tester").unwrap();
    store.close().unwrap();
    let stuck = home.json(&["drill", "class", "stuck", "Monday"]);
    let told: Vec<(&str, &str, i64, Option<&str>)> = stuck
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let text = |key: &str| one[key].as_str();
            (text("trainee").unwrap(), text("card").unwrap(), one["lapses"].as_i64().unwrap(), text("said"))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Anna", "objection/price-too-high", 3, Some("Twice what the others ask")),
            ("Ben", "objection/budget-none", 3, None)
        ]
    );
    let shown = home.says(&["drill", "class", "show", "Monday"]);
    assert!(
        shown.contains("These do not stick") && shown.contains("A customer said: “Twice what the others ask”"),
        "{shown}"
    );
    let table = home.says(&["drill", "class", "stuck", "Monday", "--format", "csv"]);
    assert!(table.lines().count() == 3 && table.contains("Twice what the others ask"), "{table}");
    assert!(home.says(&["drill", "trainee", "show", "Ben"]).contains("lost 3 times"));
}

#[test]
fn a_rater_is_called_otherwise_in_the_shell_counted_first_and_taken_back_by_undo() {
    let home = Home::new();
    class(&home);
    let talk = score(&home, "Anna", "first-visit", &["purpose=3", "rapport=yes", "--rater", "TrainerInes"]);
    score(&home, "Anna", "first-visit", &["purpose=3", "--rater", "Ines", "--talk", talk["id"].as_str().unwrap()]);
    score(&home, "Ben", "first-visit", &["purpose=1", "--rater", "TrainerInes"]);
    let would = home.says(&["drill", "class", "rater", "TrainerInes", "ines", "--dry-run"]);
    assert!(would.contains("would be called Ines: marks 3, talks 2. Nothing was changed."), "{would}");
    assert_eq!(home.json(&["drill", "class", "raters"]).as_array().unwrap().len(), 2);
    let renamed = home.json(&["drill", "class", "rater", "trainerines", "Ines"]);
    assert_eq!((&renamed["joins"], &renamed["marks"], &renamed["to"]), (&json!(true), &json!(3), &json!("Ines")));
    let raters = home.json(&["drill", "class", "raters"]);
    assert_eq!(raters, json!([{"id": "Ines", "name": "Ines", "talks": 2, "marks": 3}]));
    assert_eq!(home.json(&["undo"])["verb"], "rename-rater");
    assert_eq!(home.json(&["drill", "class", "raters"]).as_array().unwrap().len(), 2);
    // Two who differ are two; nobody is called nothing; whom nobody knows is not renamed.
    score(&home, "Ben", "first-visit", &["purpose=4", "--rater", "Ines", "--talk", &last_talk(&home, "Ben")]);
    let rename = |from: &str, to: &str| home.run(&["drill", "class", "rater", from, to]).code;
    assert_eq!((rename("TrainerInes", "Ines"), rename("Ines", ""), rename("Otto", "Ines")), (65, 65, 66));
}

#[test]
fn how_a_talk_was_held_is_put_right_without_its_marks_and_nobody_named_is_one_rater() {
    let home = Home::new();
    class(&home);
    let talk = score(&home, "Anna", "first-visit", &["purpose=3", "--talked", "60", "--round", "1"]);
    let id = talk["id"].as_str().unwrap();
    let later =
        score(&home, "Anna", "first-visit", &["rapport=yes", "--talk", id, "--listened", "140", "--sitting", "call"]);
    assert_eq!((&later["talked"], &later["listened"], &later["sitting"]), (&json!(60), &json!(140), &json!("call")));
    assert_eq!((&later["round"], later["sheets"].as_array().unwrap().len()), (&json!("1"), 1));
    assert_eq!(later["sheets"][0]["rater"], "Trainer");
    home.file("config.toml", b"language = \"zh-Hans\"\n");
    let other = score(&home, "Anna", "first-visit", &["next=2", "--talk", id]);
    assert_eq!(other["sheets"].as_array().unwrap().len(), 1, "the language makes nobody somebody else");
}

#[test]
fn a_second_rater_who_names_no_talk_is_told_of_the_one_that_may_be_meant() {
    let home = Home::new();
    class(&home);
    let first = score(&home, "Cem", "objections", &["hears=3", "--rater", "Tom"]);
    let id = first["id"].as_str().unwrap();
    let again = home.run(&["drill", "score", "Cem", "objections", "hears=2", "--rater", "Ines"]);
    let short = format!("--talk #{}", &id[id.len() - 8..]);
    assert!(again.err.contains("Tom marked at 09:00") && again.err.contains(&short), "{}", again.err);
    let meant = home.run(&["drill", "score", "Cem", "objections", "hears=2", "--rater", "Ines", "--talk", id]);
    assert_eq!((meant.code, meant.err.as_str()), (0, ""));
}

#[test]
fn of_two_nobody_observes_and_nobody_has_two_chairs() {
    let home = Home::new();
    home.says(&["drill", "trainee", "add", "--class", "Pair", "Mia", "Nils"]);
    let said = home.says(&["drill", "deal", "--class", "Pair", "--seed", "3"]);
    let seats: Vec<&str> = said.lines().filter(|line| line.starts_with("- A: buyer")).collect();
    assert!(seats.len() == 2 && seats.iter().all(|line| !line.contains("observer")), "{said}");
    assert!(said.contains("In a pair nobody observes"), "{said}");
}

#[test]
fn a_class_in_which_every_card_sticks_is_told_so() {
    let home = Home::new();
    class(&home);
    assert!(home.says(&["drill", "class", "stuck", "Monday"]).contains("No card was known and lost"));
}

fn last_talk(home: &Home, who: &str) -> String {
    let person = home.json(&["drill", "trainee", "show", who]);
    person["talks"].as_array().unwrap().last().unwrap()["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_skill_measured_by_two_scorecards_is_no_fall_from_one_to_the_other() {
    let home = Home::new();
    class(&home);
    let marked = |rubric: &str, points: i64| {
        let given = marks(&home.json(&["drill", "sheet", rubric]), points);
        score(&home, "Anna", rubric, &given.iter().map(String::as_str).collect::<Vec<_>>());
    };
    marked("first-visit", 4);
    marked("objections", 2);
    let shown = home.says(&["drill", "trainee", "show", "Anna"]);
    assert!(!shown.contains("100 > 50") && shown.contains("[#####-----]  50 %"), "{shown}");
    marked("objections", 3);
    let shown = home.says(&["drill", "trainee", "show", "Anna"]);
    assert!(shown.contains("50 > 75") && !shown.contains("100 > 50"), "{shown}");
    let skill = home.json(&["drill", "trainee", "show", "Anna"])["skills"].as_array().unwrap().clone();
    let both = skill.iter().find(|skill| skill["steps"].as_array().unwrap().len() == 3).expect("a skill of both");
    assert_eq!((&both["steps"][0]["by"], &both["steps"][2]["by"]), (&json!("first-visit"), &json!("objections")));
}

#[test]
fn a_rater_without_a_name_is_told_as_one() {
    let home = Home::new();
    class(&home);
    let talk = score(&home, "Anna", "first-visit", &["purpose=3", "--rater", "?"]);
    let shown = home.says(&["drill", "talk", talk["id"].as_str().unwrap()]);
    assert!(!shown.contains('?') && shown.contains("a rater without a name"), "{shown}");
}

#[test]
fn a_scene_that_is_dealt_gives_the_buyer_its_facts_and_the_seller_none_of_them() {
    let home = Home::new();
    class(&home);
    let papers = home.path().join("papers");
    let folder = papers.display().to_string();
    let dealt =
        home.json(&["drill", "deal", "--class", "Monday", "--seed", "7", "--scene", "first-visit", "-o", &folder]);
    assert_eq!(
        (dealt["rounds"][0]["facts"].as_array().unwrap().len(), &dealt["rounds"][0]["trade"]),
        (3, &Value::Null)
    );
    let read = |role: &str| -> Vec<String> {
        let files = std::fs::read_dir(&papers).unwrap().map(|file| file.unwrap().path());
        let of = files.filter(|file| file.file_name().unwrap().to_string_lossy().contains(role));
        of.map(|file| std::fs::read_to_string(file).unwrap()).collect()
    };
    const FACT: &str = "went off for everything";
    assert!([read("-buyer-"), read("-seller-"), read("-observer-")].iter().all(|cards| !cards.is_empty()));
    assert!(read("-buyer-").iter().all(|card| card.contains(FACT) && card.contains("Hale Pumps")));
    assert!(read("-seller-").iter().all(|card| !card.contains(FACT) && card.contains("Hale Pumps")));
    assert!(read("-observer-").iter().all(|card| !card.contains(FACT)));
}
