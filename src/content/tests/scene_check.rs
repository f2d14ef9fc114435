//! What a check says about scenes with something wrong in them.

use super::check::said_of;
use super::*;

/// A scene of these nodes, and what belongs to every scene.
fn scene(body: &str) -> String {
    format!(
        r#"
lang = "en"
[[skill]]
id = "asking"
name = "A"
practise = "p"
[[scenario]]
id = "s"
kind = "k"
minutes = 1
start = "a"
name = "N"
brief = "b"
goal = "g"
skills = {{ asking = 1 }}
{body}"#
    )
}

fn node(id: &str, rest: &str) -> String {
    format!("[[scenario.node]]\nid = \"{id}\"\nsay = \"s\"\n{rest}")
}

fn choice(id: &str, to: &str, rest: &str) -> String {
    format!("[[scenario.node.choice]]\nid = \"{id}\"\nto = \"{to}\"\ntext = \"t\"\nwhy = \"w\"\n{rest}")
}

fn end() -> String {
    node("z", "end = \"good\"\nname = \"E\"\nwhy = \"w\"\n")
}

/// A beginning whose one choice leads to the end, with something more about it.
fn go(more: &str) -> String {
    node("a", &choice("go", "z", more)) + &end()
}

const FACT: &str = "[[scenario.fact]]\nid = \"f\"\ntext = \"t\"\n";

fn assert_found(cases: &[(&str, String, &[&str])], level: PackLevel) {
    for (name, body, want) in cases {
        let found = said_of(&scene(body));
        let mut got: Vec<&str> = found.iter().map(|found| found.problem.what).collect();
        got.sort_unstable();
        got.dedup();
        assert_eq!(got, *want, "{name}: {found:#?}");
        assert!(found.iter().all(|found| found.level == level), "{name}");
    }
}

#[test]
fn a_scene_is_walked_and_what_nobody_comes_to_is_told() {
    let round = choice("round", "a", "") + &choice("go", "z", "most = { trust = 40 }\n");
    let tired = "effect = { trust = 10 }\nway = [{ to = \"a\", least = { trust = 61 } }]\n";
    let attic = node("attic", &choice("go", "z", ""));
    let circle = node("a", &choice("on", "b", "")) + &node("b", &choice("back", "a", ""));
    let cases: [(&str, String, &[&str]); 7] = [
        ("a whole scene", go(""), &[]),
        ("a node without stairs", go("") + &attic, &["pack-scene-unreached"]),
        ("no ending", circle, &["pack-scene-no-end", "pack-scene-stuck"]),
        (
            "a loop with nothing left to say",
            node("a", &round) + &end(),
            &["pack-scene-no-end", "pack-scene-stuck", "pack-scene-unreached", "pack-scene-unsaid"],
        ),
        ("a meter that never gets there", go(tired), &["pack-scene-way"]),
        ("an ending that goes on", go("") + &choice("more", "z", ""), &["pack-scene-after-end"]),
        ("a fact that nothing brings to light", format!("{FACT}{}", go("")), &["pack-scene-untold"]),
    ];
    assert_found(&cases, PackLevel::Warning);
}

#[test]
fn what_a_scene_mentions_must_exist() {
    let clock = |clock: &str| node("a", &format!("{clock}{}", choice("go", "z", ""))) + &end();
    let cases: [(&str, String, &[&str]); 9] = [
        ("a fact nobody knows", go("reveals = [\"f\"]\n"), &["pack-scene-fact"]),
        ("a fact nobody knows, on a way", go("way = [{ to = \"a\", lacks = [\"f\"] }]\n"), &["pack-scene-fact"]),
        ("a clock without a choice", clock("seconds = 5\n"), &["pack-scene-late"]),
        ("a clock that chooses nothing", clock("seconds = 5\nlate = \"x\"\n"), &["pack-scene-late"]),
        ("a way to nowhere", go("way = [{ to = \"y\" }]\n"), &["pack-no-such-step"]),
        ("a skill nobody has", go("skill = { dancing = 3 }\n"), &["pack-no-such"]),
        ("more points than there are", go("skill = { asking = 4 }\n"), &["pack-bounds"]),
        ("a meter nobody has", go("effect = { mood = 4 }\n"), &["pack-choice"]),
        ("a key nobody knows on a way", go("way = [{ to = \"z\", till = 3 }]\n"), &["pack-unknown-key"]),
    ];
    assert_found(&cases, PackLevel::Error);
}
