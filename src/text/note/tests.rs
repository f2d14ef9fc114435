use super::*;
use proptest::prelude::*;

/// A note with the caret where `|` stands.
fn note(marked: &str) -> Note {
    let (head, tail) = marked.split_once('|').unwrap();
    let mut note = Note::new(&format!("{head}{tail}"));
    note.go(clean::lines(head).len());
    note
}

fn shown(note: &Note) -> String {
    format!("{}|{}", &note.text[..note.caret], &note.text[note.caret..])
}

fn lines(note: &Note, width: usize) -> Vec<&str> {
    note.layout(width).lines.into_iter().map(|range| &note.text[range]).collect()
}

type Act = fn(&mut Note);

#[test]
fn each_key_does_one_thing() {
    let cases: &[(&str, Act, &str)] = &[
        ("张|", |n| n.insert("伟"), "张伟|"),
        ("a|b", |n| n.insert("x\r\ny\tz\u{1b}"), "ax\ny z|b"),
        ("e|x", |n| n.insert("\u{301}"), "é|x"),
        ("a |", |n| n.insert(" "), "a  |"),
        ("王👨\u{200d}👩\u{200d}👧|", Note::backspace, "王|"),
        ("|👩🏽\u{200d}💻x", Note::delete, "|x"),
        ("|", Note::backspace, "|"),
        ("x|", Note::delete, "x|"),
        ("客户 说price|", Note::delete_word, "客户 说|"),
        ("客户|", Note::delete_word, "客|"),
        ("two words  |x", Note::delete_word, "two |x"),
        ("a\nbc|d", Note::delete_to_line_start, "a\n|d"),
        ("a\n|d", Note::delete_to_line_start, "a|d"),
        ("中|文", Note::left, "|中文"),
        ("中|文", Note::right, "中文|"),
        ("e\u{301}中|", Note::left, "é|中"),
    ];
    for (before, act, after) in cases {
        let mut n = note(before);
        act(&mut n);
        assert_eq!(shown(&n), *after, "{before}");
    }
}

#[test]
fn up_and_down_keep_the_column_in_cells() {
    let mut n = note("中文字|符\nab\n中文字符");
    n.down(20);
    assert_eq!(shown(&n), "中文字符\nab|\n中文字符");
    n.down(20);
    assert_eq!(shown(&n), "中文字符\nab\n中文字|符");
    n.down(20);
    assert_eq!(shown(&n), "中文字符\nab\n中文字符|");
    let mut n = note("中文\nabc|d");
    n.up(20);
    assert_eq!(shown(&n), "中|文\nabcd");
    n.up(20);
    assert_eq!(shown(&n), "|中文\nabcd");
}

#[test]
fn wrapped_lines_are_lines_to_the_arrows() {
    let mut n = note("客户说太贵了|");
    assert_eq!(lines(&n, 7), ["客户说", "太贵了"]);
    assert_eq!((n.layout(7).row, n.layout(7).col), (1, 6));
    n.up(7);
    assert_eq!(n.layout(7).row, 0);
    n.home(7);
    assert_eq!(shown(&n), "|客户说太贵了");
    n.end(7);
    assert_eq!(n.layout(7).row, 0);
    n.down(7);
    n.end(7);
    assert_eq!(shown(&n), "客户说太贵了|");
}

#[test]
fn a_line_break_at_the_end_opens_a_line_for_the_caret() {
    let n = note("好\n|");
    let layout = n.layout(10);
    assert_eq!((layout.lines.len(), layout.row, layout.col), (2, 1, 0));
}

#[test]
fn the_caret_is_followed_and_no_more() {
    let mut n = note("1\n2\n3\n4\n5|");
    n.follow(10, 3);
    assert_eq!(n.top(), 2);
    n.up(10);
    n.follow(10, 3);
    assert_eq!(n.top(), 2);
    n.to_start();
    n.follow(10, 3);
    assert_eq!(n.top(), 0);
}

#[test]
fn undo_takes_back_a_run_and_brings_it_again() {
    let mut n = note("|");
    for c in ["太", "贵", "了"] {
        n.insert(c);
    }
    n.backspace();
    n.backspace();
    n.undo();
    assert_eq!(shown(&n), "太贵了|");
    n.undo();
    assert_eq!(shown(&n), "太|");
    let mut n = note("|");
    n.insert("太");
    n.insert("贵");
    n.undo();
    assert_eq!(shown(&n), "|");
}

proptest! {
    #[test]
    fn no_storm_of_keys_breaks_the_caret(
        keys in proptest::collection::vec((0u8..13, crate::text::clean::tests::nasty()), 0..30),
        width in 1usize..14,
    ) {
        let mut n = Note::default();
        for (key, text) in keys {
            match key {
                0..=3 => n.insert(&text),
                4 => n.backspace(),
                5 => n.delete(),
                6 => n.left(),
                7 => n.right(),
                8 => n.up(width),
                9 => n.down(width),
                10 => n.delete_word(),
                11 => n.end(width),
                _ => n.undo(),
            }
            n.follow(width, 3);
            let layout = n.layout(width);
            prop_assert!(n.caret == n.text.len() || n.text.grapheme_indices(true).any(|(at, _)| at == n.caret));
            prop_assert!(layout.row < layout.lines.len() && layout.col < width.max(1));
            prop_assert!((n.top()..n.top() + 3).contains(&layout.row));
            prop_assert_eq!(clean::lines(&n.text), n.text.as_str());
        }
    }
}
