//! Who decides, from the shell.

use super::Home;

#[test]
fn people_stand_below_those_they_report_to_with_what_is_missing() {
    let home = Home::new();
    home.json(&["customer", "add", "Acme Ltd"]);
    home.json(&["person", "add", "Acme Ltd", "Ann Lee", "--set", "part=decider", "--set", "strength=5"]);
    home.json(&["person", "add", "Acme Ltd", "Bo Ray", "--set", "reports_to=ann lee", "--set", "trust=2"]);
    let map = home.json(&["customer", "map", "Acme Ltd"]);
    let people: Vec<_> =
        map["people"].as_array().unwrap().iter().map(|p| (p["name"].as_str(), p["depth"].as_u64())).collect();
    assert_eq!(people, [(Some("Ann Lee"), Some(0)), (Some("Bo Ray"), Some(1))]);
    let gaps: Vec<_> = map["gaps"].as_array().unwrap().iter().map(|gap| gap["gap"].as_str().unwrap()).collect();
    assert_eq!(gaps, ["decider-never-met", "no-supporter", "parts-unknown"]);
    home.json(&["person", "edit", "Acme Ltd", "Ann Lee", "--set", "reports_to=Bo Ray"]);
    let text = home.says(&["customer", "map", "Acme Ltd"]);
    assert!(text.contains("go round") && text.contains("[##---]"), "{text}");
    home.json(&["person", "edit", "Acme Ltd", "Ann Lee", "--set", "reports_to="]);
    assert!(!home.says(&["customer", "map", "Acme Ltd"]).contains("go round"));
}

#[test]
fn a_scale_has_five_steps_wherever_it_is_written() {
    let home = Home::new();
    home.json(&["customer", "add", "Acme Ltd"]);
    home.json(&["person", "add", "Acme Ltd", "Ann Lee", "--set", "trust=5"]);
    for wrong in
        ["trust=0", "trust=6", "strength=-1", "strength=9", "trust=much", "reports_to=Ann Lee", "reports_to=Cy"]
    {
        let refused = home.run(&["person", "edit", "Acme Ltd", "Ann Lee", "--set", wrong]);
        assert!(matches!(refused.code, 65 | 66), "{wrong}: {} {}", refused.code, refused.err);
    }
    let list = home.file("list.csv", b"company,contact,trust\nAcme Ltd,Bo Ray,7\n");
    let refused = home.run(&["import", &list]);
    assert_eq!(refused.code, 65, "{}{}", refused.out, refused.err);
    let whole = home.path().join("all.json").display().to_string();
    home.says(&["export", "-o", &whole]);
    let text = std::fs::read_to_string(&whole).unwrap();
    assert!(text.contains("\"trust\":5"), "{text}");
    std::fs::write(&whole, text.replace("\"trust\":5", "\"trust\":8")).unwrap();
    assert_eq!(home.run(&["import", &whole]).code, 65);
}
