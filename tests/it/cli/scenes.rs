//! Scenes from the shell: listed, played by a script, left to chance.

use super::Home;
use std::io::Write as _;
use std::process::Stdio;

/// Plays with these lines typed, and gives the exit code and what was printed.
fn typed(home: &Home, args: &[&str], lines: &str) -> (i32, String, String) {
    let mut command = home.command(args);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (done.status.code().unwrap(), text(&done.stdout), text(&done.stderr))
}

/// Numbers are answers and so are words; an empty line is silence, wherever silence is an answer.
#[test]
fn a_script_plays_a_scene_to_its_end_in_words_and_by_silence_and_it_is_kept_until_undo() {
    let home = Home::new();
    let all = home.json(&["drill", "scenes"]);
    assert_eq!(
        (all.as_array().unwrap().len(), &all[0]["id"], &all[0]["played"]),
        (9, &"first-visit".into(), &0.into())
    );
    let words = "Could we look first at what stops you?\n\nHow long was it down and who had to wait?\n\
                 What did the two days come to, with the lost customer?\nThen let me come with one sensor on Tuesday\n\
                 Nine hundred. Who signs that?\n";
    let play = ["--json", "drill", "play", "first-visit", "--seed", "11"];
    let (code, out, err) = typed(&home, &play, words);
    assert_eq!(code, 0, "{err}");
    let played: serde_json::Value = serde_json::from_str(&out).unwrap();
    let way: Vec<&str> =
        played["turns"].as_array().unwrap().iter().map(|turn| turn["choice"].as_str().unwrap()).collect();
    assert_eq!(way, ["agenda", "wait", "held-up", "sum", "one-sensor", "honest"]);
    assert_eq!(
        (&played["ending"], &played["result"], &played["points"]),
        (&"trial".into(), &"good".into(), &100.into())
    );
    assert_eq!((&played["hidden"][0], &played["questions"]["implication"]), (&"old-sensors".into(), &2.into()));
    assert_eq!(home.json(&["drill", "scenes"])[0]["result"], "good");
    home.json(&["undo"]);
    assert_eq!(home.json(&["drill", "scenes"])[0]["played"], 0);
}

#[test]
fn a_scene_that_is_broken_off_is_not_kept_and_one_that_is_not_there_is_named() {
    let home = Home::new();
    let (code, out, err) = typed(&home, &["drill", "play", "first-visit", "--seed", "1"], "what a nice day\nq\n");
    assert_eq!(code, 65);
    assert!(out.contains("not clear") && err.contains("nothing was kept"), "{out}{err}");
    assert_eq!(home.json(&["drill", "scenes"])[0]["played"], 0);
    let (code, _, err) = typed(&home, &["drill", "play", "first-vist"], "");
    assert!(code == 66 && err.contains("first-vist"), "{err}");
}

#[test]
fn chance_plays_every_scene_to_an_ending_the_same_for_the_same_seed() {
    let home = Home::new();
    for seed in ["0", "7", "9223372036854775807"] {
        let one = home.json(&["drill", "play", "--auto", seed]);
        assert_eq!(one.as_array().unwrap().len(), 9);
        assert!(one.as_array().unwrap().iter().all(|scene| scene["ending"].is_string()), "{seed}");
        assert_eq!(one, home.json(&["drill", "play", "--auto", seed]));
    }
    let zh = home.json(&["--language", "zh-Hans", "drill", "play", "--auto", "7", "price-talk"]);
    let en = home.json(&["drill", "play", "--auto", "7", "price-talk"]);
    assert_eq!((&zh[0]["ending"], &zh[0]["points"]), (&en[0]["ending"], &en[0]["points"]));
}
