//! A trainer's own scene with one thing wrong in it: the check in the shell names the file, the line, the part and the fault.

use super::Home;
use std::path::Path;

const MANIFEST: &str = r#"id = "yard"
name = "Yard"
version = "1"
author = "A trainer"
license = "MIT"
base = "en"
languages = ["en", "zh-Hans"]
"#;

/// A scene with nothing wrong in it: a fact, a clock, a way on a condition, two endings.
const EN: &str = r#"lang = "en"

[[scenario]]
id = "yard-talk"
kind = "first_visit"
persona = "hesitant"
minutes = 3
start = "gate"
leaves = "gone"
meters = { trust = 40, patience = 50 }
skills = { asking = 1 }
name = "At the gate"
brief = "A builder's yard. Somebody is loading a van."
goal = "A day to come back."
  [[scenario.fact]]
  id = "van"
  text = "The van is new, and too small already."

  [[scenario.node]]
  id = "gate"
  say = "We don't need anything."
  seconds = 20
  late = "wait"
    [[scenario.node.choice]]
    id = "ask"
    to = "gone"
    way = [{ to = "agreed", knows = ["van"] }]
    reveals = ["van"]
    effect = { trust = 10 }
    skill = { asking = 3 }
    spin = "problem"
    card = "need-none"
    text = "What is hardest to get into the van?"
    why = "You ask about what you see."
    points = ["hardest|van"]
    [[scenario.node.choice]]
    id = "wait"
    to = "gone"
    manner = "wait"
    skill = { asking = 0 }
    text = "Watch the van."
    why = "Nobody asked, so nothing was said."

  [[scenario.node]]
  id = "agreed"
  end = "good"
  name = "Back on Monday"
  say = "Come on Monday, then."
  why = "You asked first."

  [[scenario.node]]
  id = "gone"
  end = "poor"
  name = "Nothing"
  say = "As I said."
  why = "There was no question."
"#;

const ZH: &str = r#"lang = "zh-Hans"

[[scenario]]
id = "yard-talk"
name = "在大门口"
brief = "一家建材场院，有人在装车。"
goal = "约好哪天再来。"
  [[scenario.fact]]
  id = "van"
  text = "车是新的，已经嫌小了。"

  [[scenario.node]]
  id = "gate"
  say = "我们什么都不缺。"
    [[scenario.node.choice]]
    id = "ask"
    text = "装车的时候，什么最难装？"
    why = "看到什么就问什么。"
    points = ["最难|难装"]
    [[scenario.node.choice]]
    id = "wait"
    text = "看着他装车。"
    why = "没人问，也就没人说。"

  [[scenario.node]]
  id = "agreed"
  name = "周一再来"
  say = "那就周一来吧。"
  why = "您先问了。"

  [[scenario.node]]
  id = "gone"
  name = "一无所获"
  say = "我说过了。"
  why = "一个问题也没有问。"
"#;

/// What the check prints about a pack of these two files, under its own name among the user's packs.
fn checked(home: &Home, en: &str, zh: &str) -> (i32, Vec<String>) {
    let folder = home.path().join("packs").join("yard");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, text) in [("pack.toml", MANIFEST), ("scene.en.toml", en), ("scene.zh-Hans.toml", zh)] {
        std::fs::write(folder.join(name), text).unwrap();
    }
    let done = home.run(&["pack", "check", "yard"]);
    assert_eq!(done.err, "");
    let mut lines: Vec<String> = done.out.lines().map(|line| short(&folder, line)).collect();
    let counted = lines.pop().unwrap();
    assert!(counted.starts_with("Errors: "), "{counted}");
    (done.code, lines)
}

/// The line of the check without the folder, and the last number of its place, the column.
fn short(folder: &Path, line: &str) -> String {
    let line = line.strip_prefix(&*folder.display().to_string()).unwrap_or(line).trim_start_matches('/');
    let mut parts = line.splitn(4, ':');
    let (file, at, _, said) = (parts.next(), parts.next(), parts.next(), parts.next());
    format!("{}:{}:{}", file.unwrap_or_default(), at.unwrap_or_default(), said.unwrap_or_default())
}

/// The text with one thing in it changed, and the line where that thing begins.
fn with(text: &str, old: &str, new: &str) -> (String, usize) {
    assert_eq!(text.matches(old).count(), 1, "{old}");
    let at = text.find(old).unwrap();
    (text.replacen(old, new, 1), text[..at].matches('\n').count() + 1)
}

/// One fault in the English file: the check says this and nothing else, at the line where the part begins that stands
/// `lines` above the fault.
fn assert_base(old: &str, new: &str, lines: usize, said: &str) {
    let home = Home::new();
    let (en, at) = with(EN, old, new);
    let (code, found) = checked(&home, &en, ZH);
    assert_eq!(found, [format!("scene.en.toml:{}: {said}", at - lines)]);
    assert_eq!(code, if said.starts_with("error") { 65 } else { 0 });
}

/// One text left out of the Chinese file: the check names it by the part it belongs to, at the scene.
fn assert_untranslated(left_out: &str, key: &str) {
    let home = Home::new();
    let (zh, _) = with(ZH, left_out, "");
    let said = "is not wholly translated";
    let also = "The base language is shown for these. Add these texts.";
    let want = format!("scene.zh-Hans.toml:3: warning: “yard-talk” {said}: {key}. {also}");
    assert_eq!(checked(&home, EN, &zh), (0, vec![want]));
}

/// A node that one comes to, put before the endings.
fn shed(inner: &str) -> String {
    format!(
        "  [[scenario.node]]\n  id = \"shed\"\n  say = \"In here.\"\n{inner}\n  [[scenario.node]]\n  id = \"agreed\""
    )
}

const SHED_ZH: &str = "\n  [[scenario.node]]\n  id = \"shed\"\n  say = \"进来。\"\n";

const WAIT: &str = "    [[scenario.node.choice]]\n    id = \"wait\"";

/// A third answer, which leads to it.
const FOLLOW: &str =
    "    [[scenario.node.choice]]\n    id = \"follow\"\n    to = \"shed\"\n    text = \"t\"\n    why = \"w\"\n";
const FOLLOW_ZH: &str = "    [[scenario.node.choice]]\n    id = \"follow\"\n    text = \"好\"\n    why = \"好\"\n";

/// As [`assert_base`], for a node more in both languages. The node's own line is that of its head.
fn assert_shed(home: &Home, en: &str, zh: &str, said: &str) {
    let at = en.lines().position(|line| line.contains("\"shed\"") && line.contains("id =")).unwrap();
    assert_eq!(checked(home, en, zh).1, [format!("scene.en.toml:{at}: {said}")]);
}

#[test]
fn a_scene_with_nothing_wrong_in_it_passes() {
    assert_eq!(checked(&Home::new(), EN, ZH), (0, vec![]));
}

#[test]
fn a_node_that_nobody_comes_to_is_found() {
    let choice =
        "    [[scenario.node.choice]]\n    id = \"in\"\n    to = \"agreed\"\n    text = \"t\"\n    why = \"w\"\n";
    let (en, _) = with(EN, "  [[scenario.node]]\n  id = \"agreed\"", &shed(choice));
    let zh =
        format!("{ZH}{SHED_ZH}    [[scenario.node.choice]]\n    id = \"in\"\n    text = \"好\"\n    why = \"好\"\n");
    let next = "Lead a choice to it, or loosen the conditions of the ways there.";
    assert_shed(
        &Home::new(),
        &en,
        &zh,
        &format!("warning: Nobody ever comes to node “shed” of scene “yard-talk”. {next}"),
    );
}

#[test]
fn a_dead_end_is_found() {
    let (en, _) = with(EN, "  [[scenario.node]]\n  id = \"agreed\"", &shed(""));
    let (en, _) = with(&en, WAIT, &format!("{FOLLOW}{WAIT}"));
    let said = "warning: “shed” has neither choices nor an end. Add choices, or say how it ends.";
    let (zh, _) = with(ZH, WAIT, &format!("{FOLLOW_ZH}{WAIT}"));
    assert_shed(&Home::new(), &en, &format!("{zh}{SHED_ZH}"), said);
}

/// Whoever says everything there is to say comes round to where nothing is left.
#[test]
fn a_circle_in_which_somebody_runs_out_of_words_is_found() {
    let next = "Add a choice that is always offered and leads on: nothing is said twice.";
    let said = format!("warning: At node “gate” of scene “yard-talk” somebody may have nothing left to say. {next}");
    let home = Home::new();
    let (en, _) = with(EN, "to = \"gone\"\n    way", "to = \"gate\"\n    way");
    let (en, _) = with(&en, "knows = [\"van\"]", "lacks = [\"van\"]");
    let (en, _) = with(&en, "to = \"gone\"\n    manner", "to = \"gate\"\n    manner");
    let found = checked(&home, &en, ZH).1;
    assert!(found.contains(&format!("scene.en.toml:19: {said}")), "{found:#?}");
}

#[test]
fn a_scene_without_an_ending_is_found() {
    let home = Home::new();
    let (en, _) = with(EN, "  end = \"good\"\n", "");
    let (en, _) = with(&en, "  end = \"poor\"\n", "");
    let (code, found) = checked(&home, &en, ZH);
    let next = "Give a node an end (good, fair or poor), and lead to it.";
    let said = format!("scene.en.toml:3: warning: No way through scene “yard-talk” comes to an ending. {next}");
    assert!(code == 0 && found.contains(&said), "{found:#?}");
}

#[test]
fn a_choice_that_leads_nowhere_is_found() {
    let said = "error: “to” leads to “gnoe”, which is no part of this item. Correct the id, or add the step.";
    assert_base("to = \"gone\"\n    way", "to = \"gnoe\"\n    way", 0, said);
}

#[test]
fn a_way_that_leads_nowhere_is_found() {
    let said = "error: “to” leads to “agred”, which is no part of this item. Correct the id, or add the step.";
    assert_base("to = \"agreed\"", "to = \"agred\"", 0, said);
}

#[test]
fn a_beginning_that_does_not_exist_is_found() {
    let said = "error: “start” leads to “gaet”, which is no part of this item. Correct the id, or add the step.";
    assert_base("start = \"gate\"", "start = \"gaet\"", 0, said);
}

#[test]
fn an_ending_for_lost_patience_that_does_not_exist_is_found() {
    let said = "error: “leaves” leads to “left”, which is no part of this item. Correct the id, or add the step.";
    assert_base("leaves = \"gone\"", "leaves = \"left\"", 0, said);
}

#[test]
fn a_fact_that_the_scene_does_not_have_is_found() {
    let next = "Correct the id, or add a [[scenario.fact]].";
    let said = format!(
        "error: Node “gate” of scene “yard-talk” mentions the fact “car”, which the scene does not have. {next}"
    );
    // The node begins nine lines above.
    assert_base("reveals = [\"van\"]", "reveals = [\"car\"]", 9, &said);
}

#[test]
fn a_clock_that_chooses_nothing_is_found() {
    let next = "Give both: seconds, and as late the id of a choice of this node.";
    let said =
        format!("error: Node “gate” of scene “yard-talk” has only half a clock, or one that chooses nothing. {next}");
    assert_base("late = \"wait\"", "late = \"wiat\"", 4, &said);
}

#[test]
fn a_card_a_skill_and_a_type_that_do_not_exist_are_found_with_those_there_are() {
    for (old, new, key, wrong, (of, right)) in [
        ("card = \"need-none\"", "card = \"need-nune\"", "card", "need-nune", ("objection, card", "need-none")),
        ("skill = { asking = 3 }", "skill = { axing = 3 }", "skill", "axing", ("skill", "asking")),
        ("skills = { asking = 1 }", "skills = { axing = 1 }", "skills", "axing", ("skill", "asking")),
        ("persona = \"hesitant\"", "persona = \"hesitent\"", "persona", "hesitent", ("type", "hesitant")),
    ] {
        let (en, at) = with(EN, old, new);
        let (code, found) = checked(&Home::new(), &en, ZH);
        let said = format!("scene.en.toml:{at}: error: “{key}” names “{wrong}”, which does not exist ({of}: ");
        assert!(code == 65 && found.len() == 1 && found[0].starts_with(&said), "{found:#?}");
        assert!(found[0].contains(&format!("{right},")), "{found:#?}");
    }
}

#[test]
fn a_line_of_the_customer_without_a_translation_is_found() {
    assert_untranslated("  say = \"我们什么都不缺。\"\n", "node gate.say");
}

#[test]
fn an_answer_without_a_translation_is_found() {
    assert_untranslated("    text = \"看着他装车。\"\n", "node gate.choice wait.text");
}

#[test]
fn key_points_without_a_translation_are_found() {
    assert_untranslated("    points = [\"最难|难装\"]\n", "node gate.choice ask.points");
}

#[test]
fn an_ending_without_a_translation_is_found() {
    assert_untranslated("  name = \"周一再来\"\n", "node agreed.name");
}

#[test]
fn a_reason_of_the_look_back_without_a_translation_is_found() {
    assert_untranslated("  why = \"您先问了。\"\n", "node agreed.why");
    assert_untranslated("    why = \"没人问，也就没人说。\"\n", "node gate.choice wait.why");
}

#[test]
fn a_hidden_fact_without_a_translation_is_found() {
    assert_untranslated("  text = \"车是新的，已经嫌小了。\"\n", "fact van.text");
}

#[test]
fn a_whole_ending_without_a_translation_is_found() {
    let of = ZH.find("\n  [[scenario.node]]\n  id = \"gone\"").unwrap();
    assert_untranslated(&ZH[of..], "node gone");
}

#[test]
fn a_part_that_only_the_translation_has_is_found() {
    let home = Home::new();
    let zh = format!("{ZH}{SHED_ZH}");
    let line = zh.lines().position(|line| line.contains("\"shed\"")).unwrap();
    let (code, found) = checked(&home, EN, &zh);
    assert!(code == 0 && found.len() == 1, "{found:#?}");
    assert!(found[0].starts_with(&format!("scene.zh-Hans.toml:{line}: warning: ")), "{found:#?}");
    assert!(found[0].contains("node “shed”"), "{found:#?}");
}
