//! Training as the README tells it, through the real program, loop and file, with nothing but the keys that stand there: an
//! hour with a class of twelve, and ten minutes of cards in the evening with what comes of them the day after.

use crate::terminal::{Terminal, cornerman};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const ENTER: &str = "\r";
const ESC: &str = "\u{1b}";
const CTRL_S: &str = "\u{13}";
const CTRL_U: &str = "\u{15}";
const DOWN: &str = "\u{1b}[B";
const HOME: &str = "\u{1b}[H";
const SIZE: (u16, u16) = (80, 24);

/// What stands on the screen, in one language.
struct Words {
    locale: &'static str,
    class: &'static str,
    names: [&'static str; 12],
    /// The class, and those who are in it, as they are typed.
    typed: &'static str,
    sheet: &'static str,
    seats: &'static str,
    buyer: &'static str,
    papers: &'static str,
    column: &'static str,
    /// Of two raters, on nine items of which they differ on one.
    alike: &'static str,
    next: &'static str,
    /// What may become of a record, and that it goes for good.
    retire: &'static str,
    erase: &'static str,
    erased: &'static str,
    /// Cards on the first day.
    first: &'static str,
    waiting: &'static str,
    /// A card waits for its answer, and is being answered.
    breathe: &'static str,
    speaking: &'static str,
    over: &'static str,
    tomorrow: &'static str,
    /// On the page of the next day.
    due: &'static str,
}

const ENGLISH: Words = Words {
    locale: "en_US.UTF-8",
    class: "Monday",
    names: ["Anna", "Ben", "Cem", "Dora", "Eva", "Finn", "Gao Yan", "Hans", "Ida", "Jun", "Kim", "Lena"],
    typed: "Monday: Anna, Ben, Cem, Dora, Eva, Finn, Gao Yan, Hans, Ida, Jun, Kim, Lena",
    sheet: "Objection handling",
    seats: "Who sits where: Monday",
    buyer: "Round 1 · buyer",
    papers: "37 papers written",
    column: "Last result",
    alike: "The same mark on 8 of 9 items (89 %)",
    next: "Next:",
    retire: "Stop training",
    erase: "Erase for good",
    erased: "is erased",
    first: "6 cards due",
    waiting: "6 cards wait, 5 minutes (7, then Enter)",
    breathe: "press Enter and speak",
    speaking: "(you are speaking)",
    over: "End of the drill",
    tomorrow: "Tomorrow: 3 due, 6 new.",
    due: "9 cards due, 8 minutes",
};

const CHINESE: Words = Words {
    locale: "zh_CN.UTF-8",
    class: "周一班",
    names: ["李雷", "韩梅", "王芳", "张伟", "刘洋", "陈静", "杨帆", "赵磊", "黄丽", "周杰", "吴敏", "徐舟"],
    typed: "周一班：李雷、韩梅、王芳、张伟、刘洋、陈静、杨帆、赵磊、黄丽、周杰、吴敏、徐舟",
    sheet: "异议处理",
    seats: "座次：周一班",
    buyer: "第 1 轮 · 买方",
    papers: "37 张卡片",
    column: "最近结果",
    alike: "9 项里 8 项评得一样（89 %）",
    next: "下一步：",
    retire: "停训",
    erase: "永久抹掉",
    erased: "已抹掉",
    first: "有 6 张卡该练了",
    waiting: "有 6 张卡在等，约 5 分钟（按 7，再按回车）",
    breathe: "按回车开口说",
    speaking: "（正在开口说）",
    over: "练完了",
    tomorrow: "明天：3 张该练，6 张新卡。",
    due: "有 9 张卡该练了，约 8 分钟",
};

/// What the shell answers, at a moment.
fn json(home: &Path, at: &str, args: &[&str]) -> Value {
    serde_json::from_str(&text(home, at, &[args, &["--json"]].concat())).unwrap()
}

fn text(home: &Path, at: &str, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cornerman"));
    let out = command.args(args).env("CORNERMAN_HOME", home).env("CORNERMAN_NOW", at).output().unwrap();
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

/// The program at a moment; at the first start it asks for a name.
fn start(home: &Path, words: &Words, at: &str, first: bool) -> Terminal {
    let mut command = cornerman(home, words.locale, &[]);
    command.env("CORNERMAN_NOW", at);
    let mut screen = Terminal::of(command, SIZE);
    if first {
        screen.shows("Ctrl-S");
        screen.press(ENTER);
        screen.press("Tom");
        screen.shows("Tom");
        screen.press(CTRL_S);
        screen.until("the question is over", |text| !text.contains("Ctrl-S"));
    }
    screen
}

const NOW: &str = "2026-11-23T11:00:00Z";

/// Marks a talk to the end: `points` for what goes from 0 to 4, yes for the rest.
fn mark(screen: &mut Terminal, points: usize) {
    let points = points.to_string();
    for yes in [false, false, false, false, true, false, true, true, true] {
        screen.press(if yes { "1" } else { &points });
    }
    screen.shows("9/9");
}

fn hour(words: &Words) {
    let home = tempfile::tempdir().unwrap();
    let mut screen = start(home.path(), words, NOW, true);
    screen.press("7");
    screen.shows(words.first);
    screen.press("rr");
    screen.press("a");
    screen.press(words.typed);
    screen.shows(words.names[11]);
    screen.press(CTRL_S);
    // The first who was typed is under the cursor.
    screen.shows(&format!("> {}", words.names[0]));
    dealt(&mut screen, words);
    let listed = json(home.path(), NOW, &["drill", "class", "show", words.class]);
    let listed: Vec<&str> = listed.as_array().unwrap().iter().map(|person| person["name"].as_str().unwrap()).collect();
    assert_eq!(listed.iter().collect::<BTreeSet<_>>(), words.names.iter().collect());
    scored(&mut screen, words, &listed);
    told(home.path(), words, &listed);
    erased(&mut screen, words, listed[11]);
    assert_eq!(json(home.path(), NOW, &["drill", "class", "show", words.class]).as_array().unwrap().len(), 11);
}

/// Dealt by a seed that is said aloud; the papers one after the other, then as files.
fn dealt(screen: &mut Terminal, words: &Words) {
    screen.press("t");
    screen.shows(words.class);
    screen.press(&format!("{CTRL_U}7{CTRL_S}"));
    screen.shows(words.seats);
    screen.press(ENTER);
    screen.shows(&format!("> {}", words.buyer));
    screen.press("x");
    screen.shows("7");
    screen.press(ENTER);
    screen.shows(words.papers);
    screen.press(ESC);
    screen.until("the message is closed", |text| !text.contains(words.papers));
    screen.press(ESC);
    screen.shows(words.column);
}

/// Twelve talks, down the list; the first two are marked by a second rater too.
fn scored(screen: &mut Terminal, words: &Words, listed: &[&str]) {
    screen.press(HOME);
    for (at, name) in listed.iter().enumerate() {
        screen.until(name, |text| text.contains(&format!("> {name}")));
        screen.press(ENTER);
        screen.shows(&format!("3 {}", words.sheet));
        screen.press("3");
        screen.shows(&format!("{name} · {} · Tom", words.sheet));
        mark(screen, at % 5);
        if at < 2 {
            screen.press("e");
            screen.press("Ines");
            screen.press(ENTER);
            screen.shows("· Ines");
            mark(screen, at % 5);
            screen.press(HOME);
            screen.press(if at == 0 { "1" } else { "2" });
            screen.press("c");
            screen.shows(words.alike);
            screen.press(ESC);
            screen.until("the comparison is hidden", |text| !text.contains(words.alike));
        }
        screen.press(ESC);
        screen.shows(words.column);
        screen.press(DOWN);
    }
    // The fifth has full marks, the fourth is told what comes next.
    screen.press(HOME);
    screen.press(&DOWN.repeat(3));
    screen.shows(&format!("> {}", listed[3]));
    screen.shows(words.next);
    screen.shows("[##########] 100 %");
}

/// What the shell tells of the class, and writes in all three forms.
fn told(home: &Path, words: &Words, listed: &[&str]) {
    let shown = json(home, NOW, &["drill", "class", "show", words.class]);
    let people = shown.as_array().unwrap();
    let whole =
        |person: &Value| person["talks"].as_array().unwrap().len() == 1 && person["talks"][0]["percent"].is_number();
    assert_eq!((people.len(), people.iter().filter(|person| whole(person)).count()), (12, 12), "twelve scorecards");
    let of = |name: &str| people.iter().find(|person| person["name"] == name).unwrap();
    assert_eq!(of(listed[4])["talks"][0]["percent"], 100.0);
    assert_eq!(
        (of(listed[4])["next"].as_array().unwrap().len(), &of(listed[3])["next"][0]["why"]),
        (0, &"item".into())
    );
    assert_eq!(json(home, NOW, &["drill", "class", "agree", words.class, "Tom", "Ines"])["talks"], 2);
    let export = |format: &str| text(home, NOW, &["drill", "class", "export", words.class, "--format", format]);
    // A line for each mark of fourteen sheets, below the names of the columns.
    assert_eq!(
        (export("csv").lines().count(), export("json").matches("\"percent\"").count() >= 12),
        (1 + 14 * 9, true)
    );
    assert!(listed.iter().all(|name| export("md").contains(name)));
}

/// The last one leaves and wants nothing to stay.
fn erased(screen: &mut Terminal, words: &Words, who: &str) {
    screen.press("\u{1b}[F");
    screen.until("the last one", |text| text.contains(&format!("> {who}")));
    screen.press("d");
    screen.shows(words.retire);
    screen.press("3");
    screen.until("the name is asked for", |text| text.contains(words.erase) && !text.contains(words.retire));
    screen.press(who);
    screen.press(ENTER);
    let said = |text: &str| text.lines().any(|line| line.contains(words.erased) && line.contains(who));
    screen.until("it is said", said);
    screen.press("q");
    assert_eq!(screen.ends(), 0);
}

#[test]
fn an_hour_with_a_class_of_twelve_on_the_screen_ends_with_twelve_scorecards() {
    hour(&ENGLISH);
}

#[test]
fn an_hour_with_a_class_of_twelve_goes_the_same_in_chinese() {
    hour(&CHINESE);
}

/// How each of six new cards goes, answer by answer, and after how many days py-fsrs 6.3.2 brings it back (`pip install
/// fsrs==6.3.2`, no fuzz, all answers at one moment).
const EVENING: [(&str, i64); 6] = [("4", 8), ("33", 2), ("133", 1), ("34", 4), ("1133", 1), ("233", 1)];

/// What is on the screen, without frames and gaps.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '│').collect()
}

/// Which of the cards is in sight: known by the wording that is its turn.
fn in_sight(screen: &Terminal, home: &Path, cards: &[String]) -> usize {
    // In twenty minutes all of them are due, those in the steps of minutes too.
    let shown = plain(&screen.text());
    let begun = Instant::now();
    loop {
        // The next card is on the screen before the last answer is in the file, on which the turn of a wording depends.
        let due = json(home, NOW, &["drill", "due", "--at", "2026-11-23T11:20:00Z"]);
        let up = due.as_array().unwrap().iter().find(|card| shown.contains(&plain(card["wording"].as_str().unwrap())));
        if let Some(up) = up {
            let id = up["id"].as_str().unwrap();
            return cards.iter().position(|card| card == id).unwrap();
        }
        assert!(begun.elapsed() < Duration::from_mins(1), "{}", screen.text());
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Answers the card in sight aloud, reads the model to its end, and gives this mark.
fn answer(screen: &mut Terminal, words: &Words, grade: char) {
    screen.shows(words.breathe);
    screen.press(ENTER);
    screen.shows(words.speaking);
    screen.press(ENTER);
    screen.until("the model answer", |text| !text.contains(words.speaking));
    // The space bar reads on as Enter does; once all is read it ticks, and gives no mark.
    screen.press(&" ".repeat(12));
    let marks = |text: &str| text.contains("[ ]") || text.contains("[x]");
    screen.until("the marks", marks);
    screen.press(&grade.to_string());
    screen.until("the next card", |text| !marks(text));
}

fn evening(words: &Words) {
    let home = tempfile::tempdir().unwrap();
    let mut screen = start(home.path(), words, NOW, true);
    screen.press("1");
    screen.shows(words.waiting);
    screen.press("7");
    screen.press(ENTER);
    screen.shows(words.breathe);

    let ids = |of: &Value| -> Vec<String> {
        of.as_array().unwrap().iter().map(|card| card["id"].as_str().unwrap().to_owned()).collect()
    };
    let cards = ids(&json(home.path(), NOW, &["drill", "due"]));
    assert_eq!(cards.len(), EVENING.len());
    let mut given = [0_usize; EVENING.len()];
    screen.until("a card", |text| !text.contains(words.over));
    while !screen.text().contains(words.over) {
        let up = in_sight(&screen, home.path(), &cards);
        answer(&mut screen, words, EVENING[up].0.chars().nth(given[up]).expect("it comes once too often"));
        given[up] += 1;
    }
    assert_eq!(given, EVENING.map(|(grades, _)| grades.len()), "{}", screen.text());
    // Today there is nothing left; what tomorrow brings is said.
    screen.shows(words.tomorrow);
    screen.press("q");
    assert_eq!(screen.ends(), 0);
    assert_eq!(ids(&json(home.path(), NOW, &["drill", "due"])), Vec::<String>::new());

    // The day after, an hour later: those of one day, and six that were never seen; in this order on the screen.
    const NEXT: &str = "2026-11-24T12:00:00Z";
    let queue = json(home.path(), NEXT, &["drill", "due"]);
    let queue: Vec<&Value> = queue.as_array().unwrap().iter().collect();
    let due: BTreeSet<&str> =
        queue.iter().filter(|card| card["why"] == "due").map(|card| card["id"].as_str().unwrap()).collect();
    let of_a_day = cards.iter().zip(EVENING).filter(|(_, (_, days))| *days == 1).map(|(card, _)| card.as_str());
    assert_eq!(due, of_a_day.collect());
    let new: Vec<&str> =
        queue.iter().filter(|card| card["why"] == "new").map(|card| card["id"].as_str().unwrap()).collect();
    assert!(new.len() == 6 && new.iter().all(|id| !cards.iter().any(|card| card == id)), "{new:?}");
    let mut screen = start(home.path(), words, NEXT, false);
    screen.press("1");
    screen.shows(words.due);
    screen.press(ENTER);
    for card in queue {
        screen.shows(words.breathe);
        let wording = card["wording"].as_str().unwrap();
        screen.until(wording, |text| plain(text).contains(&plain(wording)));
        answer(&mut screen, words, '4');
    }
    screen.shows(words.over);
    // And those of two and more days come on their day.
    for (card, (_, days)) in cards.iter().zip(EVENING).filter(|(_, (_, days))| *days > 1) {
        let on = |day: i64| {
            format!(
                "2026-{}T11:00:00Z",
                if 23 + day > 30 { format!("12-{:02}", day - 7) } else { format!("11-{}", 23 + day) }
            )
        };
        let is_due = |day: i64| {
            let queue = json(home.path(), &on(day), &["drill", "due"]);
            queue.as_array().unwrap().iter().any(|one| one["id"] == card.as_str() && one["why"] == "due")
        };
        assert!(!is_due(days - 1) && is_due(days), "{card} after {days} days");
    }
}

#[test]
fn ten_minutes_of_cards_from_today_make_the_queue_of_tomorrow() {
    evening(&ENGLISH);
}

#[test]
fn ten_minutes_of_cards_make_the_queue_of_tomorrow_in_chinese_too() {
    evening(&CHINESE);
}
