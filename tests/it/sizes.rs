//! Every screen at every size, also while the window is being pulled about.

use crate::anything::hostile_texts;
use crate::desk::Desk;
use crate::sound::cells_are_sound;
#[cfg(unix)]
use crate::terminal::Terminal;
use cornerman::app::geometry::Area;
use cornerman::locale::Language;
use cornerman::ui::{Theme, View, sheet};
use ratatui::widgets::Widget;

/// From no cell at all to the largest screens there are.
const SIZES: &[(u16, u16)] = &[
    (0, 0),
    (0, 5),
    (5, 0),
    (1, 1),
    (2, 2),
    (10, 1),
    (1, 50),
    (39, 11),
    (59, 16),
    (60, 15),
    (60, 16),
    (80, 24),
    (89, 24),
    (90, 24),
    (500, 200),
    (1000, 3),
    (3, 300),
    (9000, 2),
];

/// Keys that lead to every screen and popup, from the first.
const EVERYWHERE: &[&str] = &[
    "",
    "<Enter>",
    "<End>",
    "/ta",
    "?",
    ":",
    "o",
    "o01<Enter>",
    "a",
    "e",
    "d",
    "i",
    "<F9>",
    "p",
    "p1",
    "p1<Enter>",
    "p1s",
    "p1s<Enter>",
    "1",
    "1w",
    "1s",
    "1r",
    "2",
    "3",
    "4",
    "6",
    "6<Enter>",
    "6/pr",
    "l",
    "g",
];

#[test]
fn every_screen_stands_at_every_size() {
    for language in [Language::En, Language::ZhHans] {
        for keys in EVERYWHERE {
            let mut desk = Desk::in_language(language);
            desk.keys(keys);
            let most = if language == Language::En { u32::MAX } else { 4000 };
            for (w, h) in SIZES.iter().filter(|(w, h)| u32::from(*w) * u32::from(*h) <= most) {
                desk.resize(*w, *h);
                cells_are_sound(&desk);
            }
            desk.resize(80, 24);
            assert!(desk.screen().contains("10:30"), "{keys:?}\n{}", desk.screen());
        }
    }
}

#[test]
fn a_picture_for_a_larger_window_may_meet_a_smaller_one() {
    for keys in EVERYWHERE {
        let mut desk = Desk::new().sized(120, 40);
        desk.keys(keys);
        for (w, h) in SIZES.iter().filter(|(w, h)| *w < 120 && *h < 40) {
            let mut buf = sheet(Area::screen(*w, *h));
            let view = View { model: &desk.model, theme: &Theme::default() };
            view.render(buf.area, &mut buf);
            assert_eq!(buf.content.len(), usize::from(*w) * usize::from(*h), "{keys:?}");
        }
    }
}

/// The same numbers in every run.
fn numbers(mut seed: u64) -> impl FnMut(u16) -> u16 {
    move |below| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        u16::try_from(seed % u64::from(below)).unwrap()
    }
}

#[test]
fn a_thousand_sizes_one_after_the_other_change_nothing_else() {
    let mut next = numbers(0x9e37_79b9_7f4a_7c15);
    let mut desk = Desk::in_language(Language::ZhHans);
    let texts = hostile_texts();
    for n in 0..1000 {
        if n % 40 == 0 {
            let keys = EVERYWHERE[usize::from(next(u16::try_from(EVERYWHERE.len()).unwrap()))];
            desk.keys("<Esc>y<Esc><Esc>2").keys(keys);
            desk.text(&texts[usize::from(next(u16::try_from(texts.len()).unwrap()))]);
        }
        desk.resize(next(160), next(60));
        cells_are_sound(&desk);
    }
    assert_eq!(desk.customers(), Desk::in_language(Language::ZhHans).customers());
}

#[cfg(unix)]
#[test]
fn a_real_terminal_may_be_pulled_about_down_to_nothing() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("config.toml"), "me = \"x\"\n").unwrap();
    let mut screen = Terminal::start(home.path(), "en_US.UTF-8", (80, 24), &["--demo"]);
    screen.until("the customers", |text| text.contains("Help"));
    for (w, h) in [(0, 0), (1, 1), (2, 2), (10, 1), (1, 50), (39, 11), (500, 200), (65_535, 1), (1, 65_535), (80, 24)] {
        screen.pull(w, h);
        std::thread::sleep(std::time::Duration::from_millis(60));
    }
    let mut next = numbers(42);
    for _ in 0..200 {
        screen.pull(next(300), next(120));
        if next(10) == 0 {
            screen.press("?\u{1b}");
        }
        std::thread::sleep(std::time::Duration::from_millis(3));
    }
    std::thread::sleep(std::time::Duration::from_millis(300));
    screen.resize(80, 24);
    // Painted anew: some of what it painted before came for another size.
    screen.press("\u{1b}1\u{c}");
    screen.until("the customers", |text| text.contains("Help"));
    screen.press("q");
    assert_eq!(screen.ends(), 0);
    assert!(screen.was_given_back());
}
