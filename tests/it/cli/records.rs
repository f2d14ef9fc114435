//! What became of scripts, from the shell.

use super::Home;
use cornerman::domain::field::Record;
use cornerman::domain::id::Id;
use cornerman::domain::prep::CardUse;
use cornerman::domain::time::Now;
use cornerman::store::Store;
use cornerman::text::Clean;
use cornerman::usecases::visit;
use serde_json::Value;

const DAY: i64 = 86_400_000;
/// The clock of a [`Home`].
const NOW: i64 = 1_795_338_000_000;

/// Uses: the script, days ago, what came of it, and how long it took to find.
fn keep(home: &Home, customer: Option<&str>, told: &[(&str, i64, Option<bool>, Option<i64>)]) {
    let mut store = Store::open(&home.path().join("cornerman.db"), "test").unwrap();
    let now = Now::new(NOW, chrono_tz::Tz::UTC);
    for (n, (card, days, landed, found_ms)) in (1_u8..).zip(told) {
        let mut used = CardUse::blank(Id::from_bytes([n; 16]), customer.map(|id| Id::parse(id).unwrap()));
        (used.card, used.at, used.found_ms) = (Clean::line(card), Some(NOW - days * DAY), *found_ms);
        let used = landed.map_or(used.clone(), |landed| used.tell(landed));
        visit::use_card(&mut store, &used, now, "tester").unwrap();
    }
}

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect()
}

#[test]
fn scripts_that_lie_idle_or_fail_are_listed_with_their_record() {
    let home = Home::new();
    assert_eq!(home.json(&["script", "stale"]), serde_json::json!([]));
    assert_eq!(home.json(&["script", "times"])["median_ms"], Value::Null);
    keep(
        &home,
        None,
        &[
            ("price-too-high", 181, Some(true), None),
            ("price-discount-demand", 2, Some(false), Some(900)),
            ("price-discount-demand", 1, Some(false), Some(2_100)),
            ("price-discount-demand", 0, Some(false), Some(1_500)),
        ],
    );
    // Half a year after the texts were written, and not yet after the others were used.
    let stale = home.json(&["script", "stale", "--now", "2027-05-20T09:00:00+00:00"]);
    let of = |id: &str| stale.as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone();
    let idle = of("price-too-high");
    assert_eq!((&idle["ailment"], &idle["landed"], &idle["told"]), (&"stale".into(), &1.into(), &1.into()));
    assert_eq!(idle["last_used"], "2026-05-25T09:00:00.000Z");
    assert_eq!(of("price-discount-demand")["ailment"], "failing");
    let all = home.json(&["script", "stale", "--all"]);
    assert_eq!(all.as_array().unwrap().len(), home.json(&["script", "list"]).as_array().unwrap().len());
    let times = home.json(&["script", "times"]);
    assert_eq!((&times["count"], &times["median_ms"], &times["p90_ms"]), (&3.into(), &1_500.into(), &2_100.into()));
    assert_eq!(ids(&times["scripts"]), ["price-discount-demand"]);
    let csv = home.says(&["script", "times", "--csv"]);
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[..2], ["at,script,found_ms", "2026-11-22T09:00:00.000Z,price-discount-demand,1500"]);
    assert_eq!(lines.len(), 4);
}

#[test]
fn what_failed_with_a_customer_is_offered_to_them_last_and_to_others_as_before() {
    let home = Home::new();
    let acme = home.json(&["customer", "add", "Acme"])["id"].as_str().unwrap().to_owned();
    home.json(&["customer", "add", "Other"]);
    keep(&home, Some(&acme), &[("price-too-high", 3, Some(false), None)]);
    let list = |who: &str| home.json(&["script", "list", "--family", "objection", "--for", who]);
    let (to_acme, to_other) = (list("Acme"), list("Other"));
    assert_eq!(ids(&to_acme).last(), Some(&"price-too-high"));
    let failed = to_acme.as_array().unwrap().last().unwrap();
    assert!(failed["why"].as_str().unwrap().starts_with("did not land"), "{failed}");
    assert_eq!(ids(&to_other)[0], "price-too-high");
    let exact = home.json(&["script", "find", "price-too-high", "--for", "Acme"]);
    assert_eq!(ids(&exact)[0], "price-too-high", "what is typed exactly stands first");
    let found = home.json(&["script", "find", "price", "--for", "Acme"]);
    assert_ne!(ids(&found)[0], "price-too-high");
}

#[test]
fn a_card_of_ones_own_knows_the_day_it_was_written() {
    let home = Home::new();
    home.json(&["script", "add", "--set", "title=Net ninety", "--set", "class=price", "--set", "say=And thirty?"]);
    assert!(home.says(&["script", "show", "net-ninety", "--toml"]).contains("written = \"2026-11-22\""));
    let all = home.json(&["script", "stale", "--all"]);
    let own = all.as_array().unwrap().iter().find(|one| one["id"] == "net-ninety").unwrap();
    assert_eq!((&own["written"], &own["used"]), (&"2026-11-22".into(), &0.into()));
}

#[test]
fn a_portrait_says_how_full_it_is_what_to_ask_next_and_where_each_fact_comes_from() {
    let home = Home::new();
    let table = home.file("list.csv", b"name,city,industry\nAcme,Leeds,trade\n");
    home.says(&["import", &table]);
    home.says(&["--now", "2026-11-24T09:00:00Z", "customer", "edit", "Acme", "--set", "city=York"]);
    let portrait = &home.json(&["customer", "show", "Acme"])["portrait"];
    let full = home.json(&["customer", "show", "Acme", "--facts"]);
    let completeness = full.as_array().unwrap().iter().find(|fact| fact["id"] == "completeness").unwrap();
    assert_eq!(portrait["completeness"].to_string(), completeness["values"][0].as_str().unwrap());
    assert!(portrait["next"].is_string(), "{portrait}");
    let source = |field: &str| (portrait["sources"][field]["verb"].clone(), portrait["sources"][field]["at"].clone());
    assert_eq!(source("industry"), ("import".into(), "2026-11-22T09:00:00.000Z".into()));
    assert_eq!(source("city"), ("edit-customer".into(), "2026-11-24T09:00:00.000Z".into()));
    assert!(portrait["sources"].get("region").is_none(), "{portrait}");
    let shown = home.says(&["customer", "show", "Acme"]);
    assert!(shown.contains("Where the facts come from"), "{shown}");
    let line = |field: &str| shown.lines().rfind(|line| line.contains(field)).unwrap().to_owned();
    assert!(line("industry").contains("list.csv") && !line("city").contains("list.csv"), "{shown}");
}

#[test]
fn sheets_on_competitors_and_lines_of_value_say_where_each_part_comes_from_and_since_when() {
    let home = Home::new();
    let later = |day: &str, args: &[&str]| home.json(&[&["--now", day], args].concat());
    let day = |set: &serde_json::Value| set["at"].as_str().unwrap_or("none")[..10].to_owned();
    home.json(&["customer", "add", "Acme"]);
    home.json(&["product", "add", "Twin pump"]);
    later("2026-11-23T09:00:00Z", &["competitor", "add", "Acme", "Bolt", "--set", "positioning=cheapest"]);
    let changed = later("2026-11-24T09:00:00Z", &["competitor", "edit", "Acme", "Bolt", "--set", "difference=we stay"]);
    let own = ["value", "add", "--product", "Twin pump", "--set", "feature=two pumps"];
    later("2026-11-25T09:00:00Z", &own);
    let theirs = ["value", "add", "--for", "Acme", "--product", "Twin pump", "--set", "benefit=your line runs on"];
    let added = later("2026-11-26T09:00:00Z", &theirs);
    let proof = ["value", "edit", added["id"].as_str().unwrap(), "--set", "proof=the log of Hall 3"];
    later("2026-11-27T09:00:00Z", &proof);

    // The sheet alone, in the list, and on the card.
    let shown = home.json(&["customer", "show", "Acme"]);
    let listed = home.json(&["competitor", "list", "Acme"]);
    for sheet in [&changed, &home.json(&["competitor", "show", "Acme", "Bolt"]), &listed[0], &shown["competitors"][0]] {
        let of = |field: &str| day(&sheet["sources"][field]);
        assert_eq!([of("name"), of("positioning"), of("difference")], ["2026-11-23", "2026-11-23", "2026-11-24"]);
        assert_eq!(sheet["sources"]["difference"]["verb"], "edit-competitor");
        assert!(sheet["sources"].get("support").is_none(), "{sheet}");
    }
    let line = |of: &serde_json::Value| [day(&of["sources"]["benefit"]), day(&of["sources"]["proof"])];
    for value in [&home.json(&["value", "list", "--for", "Acme"])[0], &shown["values"][0]] {
        assert_eq!(line(value), ["2026-11-26", "2026-11-27"]);
        assert!(value["sources"].get("feature").is_none(), "{value}");
    }
    // What is said of it: the customer's words over the product's, each with its own source.
    let said = &home.json(&["value", "show", "Acme"])[0];
    assert_eq!(
        (line(said), day(&said["sources"]["feature"])),
        (["2026-11-26".into(), "2026-11-27".into()], "2026-11-25".into())
    );

    let shown = home.says(&["customer", "show", "Acme"]);
    assert!(shown.contains("Bolt · we stay") && shown.contains("your line runs on"), "{shown}");
    let told = |part: &str| shown.lines().rfind(|line| line.contains(part)).unwrap().to_owned();
    assert!(told("competitor Bolt").contains("23 Nov") && told("Bolt (where we differ)").contains("24 Nov"), "{shown}");
    assert!(!shown.contains("Bolt (their position"), "what the sheet came with is not said twice: {shown}");
    assert!(told("value line “your line").contains("26 Nov") && told("(proof)").contains("27 Nov"), "{shown}");
    let sheet = home.says(&["competitor", "show", "Acme", "Bolt"]);
    assert!(sheet.contains("where we differ): since Tue 24 Nov"), "{sheet}");
    let value = home.says(&["value", "show", "Acme"]);
    assert!(value.contains("(proof): since Fri 27 Nov") && value.contains("two pumps”: since Wed 25 Nov"), "{value}");
}

#[test]
fn numbers_people_tags_and_columns_say_where_they_come_from_and_since_when() {
    let home = Home::new();
    let table = home.file("list.csv", b"company,phone,contact,contact_mobile,function,tags,fleet\nAcme,+44 20 7946 0001,Ann Lee,+44 7700 900001,Buyer,vip,9\n");
    home.says(&["import", &table]);
    let later = |day: &str, args: &[&str]| home.says(&[&["--now", day], args].concat());
    later("2026-11-24T09:00:00Z", &["person", "edit", "Acme", "Ann Lee", "--set", "function=Head of buying"]);
    later("2026-11-25T09:00:00Z", &["person", "edit", "Acme", "Ann Lee", "--email", "ann@acme.example"]);
    later("2026-11-26T09:00:00Z", &["customer", "edit", "Acme", "--tag", "spring"]);
    later("2026-11-27T09:00:00Z", &["person", "add", "Acme", "Bob Ray", "--set", "note=Met at the fair"]);
    let shown = home.json(&["customer", "show", "Acme"]);
    let day = |set: &serde_json::Value| set["at"].as_str().unwrap_or("none")[..10].to_owned();
    let people = shown["people"].as_array().unwrap();
    let ann = people.iter().find(|one| one["name"] == "Ann Lee").unwrap();
    let bob = people.iter().find(|one| one["name"] == "Bob Ray").unwrap();
    assert_eq!(
        (day(&ann["sources"]["name"]), day(&ann["sources"]["function"])),
        ("2026-11-22".into(), "2026-11-24".into())
    );
    assert_eq!(
        (day(&bob["sources"]["name"]), day(&bob["sources"]["note"])),
        ("2026-11-27".into(), "2026-11-27".into())
    );
    let reached = |of: &serde_json::Value, way: &str| {
        let points = of["contact_points"].as_array().unwrap();
        let set = &points.iter().find(|point| point["way"] == way).unwrap()["set"];
        (set["verb"].as_str().unwrap().to_owned(), day(set))
    };
    assert_eq!(reached(ann, "phone"), ("import".into(), "2026-11-22".into()));
    assert_eq!(reached(ann, "mobile"), ("import".into(), "2026-11-22".into()));
    assert_eq!(reached(ann, "email").1, "2026-11-25");
    let tags = &shown["portrait"]["tag_sources"];
    assert_eq!((day(&tags["vip"]), day(&tags["spring"])), ("2026-11-22".into(), "2026-11-26".into()));
    assert_eq!(shown["custom_sources"]["fleet"]["verb"], "import", "{shown}");

    let shown = home.says(&["customer", "show", "Acme"]);
    let line = |what: &str| shown.lines().rfind(|line| line.contains(what)).unwrap().to_owned();
    for imported in ["phone +44 20 7946 0001 of Ann Lee", "mobile +44 7700 900001 of Ann Lee", "#vip", "fleet"] {
        assert!(line(imported).contains("list.csv"), "{imported}: {shown}");
    }
    for (later, by) in
        [("function of Ann Lee", "24 Nov"), ("ann@acme.example of Ann Lee", "25 Nov"), ("#spring", "26 Nov")]
    {
        assert!(line(later).contains(by), "{later}: {shown}");
    }
    assert!(!shown.contains("note of Bob Ray"), "what they came with is said once: {shown}");
}

#[test]
fn a_birthday_with_a_slip_in_its_year_is_refused() {
    let home = Home::new();
    home.json(&["customer", "add", "Ann Lee", "--set", "kind=person"]);
    for slip in ["198-10-30", "88-10-30", "19888-10-30"] {
        let refused = home.run(&["customer", "edit", "Ann Lee", "--set", &format!("birthday={slip}")]);
        assert_eq!(refused.code, 65, "{slip}");
    }
    let shown = home.json(&["customer", "edit", "Ann Lee", "--set", "birthday=1988-10-30"]);
    assert_eq!(shown["birthday"], "1988-10-30");
}
