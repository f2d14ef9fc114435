//! Digests of talks, from the shell.

use super::{Home, hua};
use serde_json::Value;

#[test]
fn the_digest_of_a_talk_is_composed_kept_sent_and_no_longer_owed() {
    let home = Home::new();
    hua(&home);
    home.says(&[
        "log",
        "华为",
        "谈了两个厂区，见 https://example.com/a",
        "--outcome",
        "advance",
        "--next",
        "发报价",
        "--due",
        "明天",
    ]);
    let owed = home.json(&["digest", "list"]);
    assert_eq!((owed[0]["name"].as_str(), owed[0]["state"].as_str()), (Some("华为技术有限公司"), Some("owed")));
    assert_eq!(owed[0]["due_at"].as_str(), Some("2026-11-23T09:00:00.000Z"));
    // In the customer's language where the card has one, else in that of the program; as a mail, for there is an address.
    let english = home.says(&["digest", "show", "华为"]);
    assert!(
        english.starts_with("Subject: Our call on Sun 22 Nov\n") && english.contains("发报价, on Mon 23 Nov"),
        "{english}"
    );
    home.says(&["customer", "edit", "华为", "--set", "language=中文"]);
    let chinese = home.says(&["digest", "show", "华为"]);
    assert!(
        chinese.starts_with("主题：11月22日 周日电话沟通小结\n") && chinese.contains("发报价（11月23日 周一）"),
        "{chinese}"
    );
    let short = home.says(&["digest", "show", "华为", "--short"]);
    assert_eq!(short.lines().count(), 1, "{short}");
    assert!(!short.contains("example.com") && !short.contains("两个厂区"), "our own note stays with us: {short}");
    let noted = home.says(&["digest", "show", "华为", "--short", "--with-note"]);
    assert!(noted.contains("两个厂区") && noted.contains("https://example.com/a"), "{noted}");

    let file = home.path().join("digest.txt");
    home.says(&["digest", "show", "华为", "-o", file.to_str().unwrap()]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), chinese);

    home.says(&["digest", "write", "华为", "谢谢您，报价明天到。"]);
    assert_eq!(home.says(&["digest", "show", "华为"]), "谢谢您，报价明天到。\n");
    let sent = home.json(&["digest", "sent", "华为"]);
    assert_eq!((sent["state"].as_str(), sent["sent_at"].as_str()), (Some("sent"), Some("2026-11-22T09:00:00.000Z")));
    assert_eq!(home.json(&["digest", "list"]).as_array().unwrap().len(), 0);
    home.says(&["undo"]);
    assert_eq!(home.json(&["digest", "list"])[0]["written"], true);
}

#[test]
fn a_digest_of_nothing_is_refused_with_what_to_do() {
    let home = Home::new();
    hua(&home);
    let none = home.run(&["digest", "show", "华为"]);
    assert_eq!(none.code, 66, "{}", none.err);
    home.says(&["log", "华为", "--outcome", "continuation"]);
    let empty = home.run(&["digest", "show", "华为"]);
    assert_eq!(empty.code, 65, "{}", empty.err);
    assert!(empty.err.contains("nothing to send"), "{}", empty.err);
    home.says(&["customer", "add", "Acme"]);
    home.says(&["log", "Acme", "they are slow payers"]);
    let private = home.run(&["digest", "show", "Acme"]);
    assert!(private.code == 65 && private.err.contains("--with-note"), "{}", private.err);
    home.says(&["digest", "show", "Acme", "--with-note"]);
    home.says(&["undo"]);
    // Nothing was said that one could send, so nothing is owed.
    assert_eq!(home.json(&["digest", "list"]).as_array().unwrap().len(), 0);
}

#[test]
fn digests_can_be_switched_off_in_the_settings() {
    let home = Home::new();
    hua(&home);
    home.says(&["log", "华为", "two sites", "--handed-over", "the price list"]);
    assert_eq!(home.json(&["today"])[0]["source"], "digest");
    home.file("config.toml", b"digest_hours = 0\n");
    assert_eq!(home.json(&["today"]).as_array().unwrap().len(), 0);
}

#[test]
fn a_digest_that_is_not_needed_has_not_gone_and_can_be_asked_for_again() {
    let home = Home::new();
    home.says(&["customer", "add", "Acme"]);
    home.says(&["log", "Acme", "prices", "--channel", "phone", "--next", "Send the offer"]);
    let state = |of: &Value| (of["state"].clone(), of["sent_at"].clone(), of["spared_at"].is_string());
    let spared = home.json(&["digest", "spare", "Acme"]);
    assert_eq!(state(&spared), ("spared".into(), Value::Null, true), "{spared}");
    assert_eq!(home.json(&["digest", "list"]).as_array().unwrap().len(), 0);
    let talk = &home.json(&["customer", "show", "Acme"])["interactions"][0];
    assert!(talk["digest_at"].is_null() && talk["digest_spared_at"].is_string(), "{talk}");
    home.says(&["undo"]);
    assert_eq!(home.json(&["digest", "list"]).as_array().unwrap().len(), 1);
    home.says(&["digest", "spare", "Acme"]);
    assert_eq!(state(&home.json(&["digest", "spare", "Acme", "--off"])).0, "owed");
    home.says(&["digest", "spare", "Acme"]);
    // It went all the same.
    let sent = home.json(&["digest", "sent", "Acme"]);
    assert_eq!(state(&sent), ("sent".into(), "2026-11-22T09:00:00.000Z".into(), false), "{sent}");
    let refused = home.run(&["digest", "spare", "Acme"]);
    assert_eq!(refused.code, 65, "{}", refused.err);
}
