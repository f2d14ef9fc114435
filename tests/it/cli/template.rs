//! Messages from templates, from the shell.

use super::{Home, hua};
use serde_json::Value;

#[test]
fn a_list_gets_one_file_each_or_one_table_and_who_lacks_what_is_named() {
    let home = Home::new();
    hua(&home);
    let add = |name: &str, more: &[&str]| home.says(&[&["customer", "add", name], more].concat());
    add(
        "Acme Ltd",
        &[
            "--email",
            "a@acme.example",
            "--set",
            "language=en",
            "--set",
            "custom.Invoice no=R-7",
            "--set",
            "custom.amount due=900 EUR",
        ],
    );
    add("No Bill", &["--email", "b@bill.example", "--set", "language=en"]);
    add("No Address", &["--set", "language=en"]);
    let typed = ["template", "fill", "bill-first", "--where", "city = 深圳 or language = en", "--set", "due=30 Nov"];
    let all = home.json(&typed);
    let of = |name: &str| all.as_array().unwrap().iter().find(|row| row["name"] == name).unwrap().clone();
    assert!(of("Acme Ltd")["body"].as_str().unwrap().contains("R-7 for 900 EUR was due on 30 Nov"));
    assert_eq!(of("Acme Ltd")["email"], "a@acme.example");
    assert_eq!(of("No Bill")["lacks"], serde_json::json!(["invoice", "amount"]));
    assert!(of("No Bill")["body"].is_null());
    assert_eq!((&of("No Address")["left_out"], &of("No Address")["body"]), (&"no_email".into(), &Value::Null));

    let told = home.run(&typed);
    assert!(told.err.contains("No Bill lacks: invoice number (invoice), amount (amount)"), "{}", told.err);
    assert!(told.err.contains("No Address is left out: no e-mail address"), "{}", told.err);
    let folder = home.path().join("letters");
    let done = home.says(&[&typed[..], &["--folder", folder.to_str().unwrap()]].concat());
    assert!(done.starts_with("1 message written"), "{done}");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    let merge = home.path().join("merge.csv");
    home.says(&[&typed[..], &["--csv", merge.to_str().unwrap()]].concat());
    let table = std::fs::read_to_string(&merge).unwrap();
    assert!(table.starts_with("\u{feff}customer,customer_id,contact,email,phone,subject,body\r\n"), "{table}");
    assert!(table.contains("Acme Ltd") && !table.contains("No Bill"), "{table}");
    let dry = home.says(&[&typed[..], &["--dry-run", "--folder", home.path().join("none").to_str().unwrap()]].concat());
    assert!(dry.starts_with("1 message would be written") && !home.path().join("none").exists(), "{dry}");
}

#[test]
fn each_customer_is_written_to_in_their_language_and_the_do_not_call_mark_is_kept() {
    let home = Home::new();
    hua(&home);
    home.says(&["customer", "edit", "华为", "--set", "language=zh-Hans"]);
    let thanks = home.says(&["template", "fill", "thanks-order", "--for", "华为"]);
    assert!(thanks.starts_with("Subject: 您的订单"), "{thanks}");
    let english = home.says(&["template", "fill", "thanks-order", "--for", "华为", "--in", "en"]);
    assert!(english.contains("Thank you for trusting us"), "{english}");
    home.says(&["customer", "edit", "华为", "--set", "do_not_call=yes"]);
    let left = home.run(&["template", "fill", "apology-phone", "--for", "华为"]);
    assert_eq!((left.code, left.out.as_str()), (65, ""), "{}", left.err);
    assert!(left.err.contains("is left out: asked not to be called"), "{}", left.err);
}

#[test]
fn templates_are_listed_and_shown_and_what_is_unknown_is_refused() {
    let home = Home::new();
    let listed = home.json(&["template", "list"]);
    for purpose in ["bill", "renewal", "invitation", "thanks", "apology", "summary", "onsite", "online"] {
        assert!(listed.as_array().unwrap().iter().any(|row| row["purpose"] == purpose), "{purpose}");
    }
    // The booking link stands in the very message that invites.
    for row in
        listed.as_array().unwrap().iter().filter(|row| row["purpose"] == "invitation" || row["purpose"] == "onsite")
    {
        assert!(row["slots"].as_array().unwrap().contains(&"booking".into()), "{row}");
    }
    assert_eq!(home.json(&["template", "list", "--channel", "phone"]).as_array().unwrap().len(), 2);
    let shown = home.says(&["template", "show", "bill-first"]);
    assert!(shown.contains("{invoice}") && shown.contains("invoice number (invoice)"), "{shown}");
    for (typed, code) in [
        (&["template", "show", "no-such"][..], 66),
        (&["template", "fill", "bill-first"], 2),
        (&["template", "fill", "bill-first", "--for", "x", "--set", "nothing=1"], 66),
    ] {
        assert_eq!(home.run(typed).code, code, "{typed:?}");
    }
}
