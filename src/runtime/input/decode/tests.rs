use super::*;
use crate::app::msg::Mouse;
use proptest::prelude::*;

/// What a terminal sends at once.
fn heard(bytes: &[u8]) -> Vec<Input> {
    let mut decoder = Decoder::default();
    let mut heard = decoder.take(bytes);
    heard.extend(decoder.give_up());
    assert_eq!((decoder.patience(), decoder.begun.len()), (None, 0), "something is left of {bytes:?}");
    heard
}

fn key(name: &str) -> Input {
    Input::Key(Key::parse(name).unwrap())
}

fn paste(text: &str) -> Input {
    Input::Paste(text.to_owned())
}

/// What people press, and what comes of it on xterm, rxvt, the Linux console, `PuTTY` and kitty.
const KEYS: &[(&[u8], &str)] = &[
    (b"a", "a"),
    ("华".as_bytes(), "华"),
    ("é".as_bytes(), "é"),
    ("😀".as_bytes(), "😀"),
    (b"\r", "Enter"),
    (b"\t", "Tab"),
    (b"\x1b[Z", "BackTab"),
    (b"\x7f", "Backspace"),
    (b"\x08", "Ctrl-h"),
    (b"\x13", "Ctrl-s"),
    (b"\x1a", "Ctrl-z"),
    (b"\x1b", "Esc"),
    (b"\x1bx", "Alt-x"),
    (b"\x1b[", "Alt-["),
    (b"\x1bO", "Alt-O"),
    (b"\x1b[A", "Up"),
    (b"\x1bOA", "Up"),
    (b"\x1b[B", "Down"),
    (b"\x1b[1;5C", "Ctrl-Right"),
    (b"\x1b[1;2D", "Left"),
    (b"\x1b[1;3D", "Alt-Left"),
    (b"\x1b[H", "Home"),
    (b"\x1b[1~", "Home"),
    (b"\x1b[7~", "Home"),
    (b"\x1bOF", "End"),
    (b"\x1b[4~", "End"),
    (b"\x1b[2~", "Insert"),
    (b"\x1b[3~", "Delete"),
    (b"\x1b[5~", "PageUp"),
    (b"\x1b[6;5~", "Ctrl-PageDown"),
    (b"\x1bOP", "F1"),
    (b"\x1b[11~", "F1"),
    (b"\x1b[[A", "F1"),
    (b"\x1b[[E", "F5"),
    (b"\x1bOS", "F4"),
    (b"\x1b[15~", "F5"),
    (b"\x1b[17~", "F6"),
    (b"\x1b[21~", "F10"),
    (b"\x1b[23~", "F11"),
    (b"\x1b[24~", "F12"),
    (b"\x1b[1;5P", "Ctrl-F1"),
    (b"\x1bOM", "Enter"),
    (b"\x1bOu", "5"),
    (b"\x1b[97;5u", "Ctrl-a"),
    (b"\x1b[27;5;115~", "Ctrl-s"),
    (b"\x1b[13u", "Enter"),
];

#[test]
fn every_way_to_send_a_key_is_understood() {
    for (bytes, name) in KEYS {
        assert_eq!(heard(bytes), [key(name)], "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn what_is_not_for_us_is_left_out_and_never_becomes_letters() {
    for bytes in [
        &b"\x1b[?1;2c"[..],
        b"\x1b[24;80R",
        b"\x1b[I",
        b"\x1b[O",
        b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
        b"\x1b]0;title\x07",
        b"\x1bP>|xterm(390)\x1b\\",
        b"\x1b_Gi=31;OK\x1b\\",
        b"\x1b[97;1:3u",
        b"\x1b[1;1:3A",
        b"\x1b[57358u",
        b"\x1b[99~",
        b"\x1b[201~",
        b"\x1b[1$y",
        b"\x1bO~",
        b"\xff",
        b"\x80",
        b"\xc2\x9b",
        b"\xed\xa0\x80",
        b"\xe2",
        b"\xf0\x9f\x98",
        b"\x1b[<0;5;7m",
        b"\x1b[<35;5;7M",
        b"\x1b[12;",
    ] {
        assert_eq!(heard(bytes), [], "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn the_mouse_is_told_in_two_ways() {
    let click = Input::Mouse(Mouse::Click { x: 4, y: 6 });
    assert_eq!(heard(b"\x1b[<0;5;7M\x1b[<0;5;7m"), [click]);
    assert_eq!(heard(b"\x1b[M %'"), [Input::Mouse(Mouse::Click { x: 4, y: 6 })]);
    assert_eq!(heard(b"\x1b[<65;1;1M"), [Input::Mouse(Mouse::Wheel { x: 0, y: 0, down: true })]);
    assert_eq!(heard(b"\x1b[<64;0;0M"), [Input::Mouse(Mouse::Wheel { x: 0, y: 0, down: false })]);
}

#[test]
fn a_paste_is_one_text_with_whatever_stands_in_it() {
    assert_eq!(heard(b"\x1b[200~a\x1b[31m\r\nq\x1b[201~x"), [paste("a\u{1b}[31m\r\nq"), key("x")]);
    assert_eq!(heard("\u{1b}[200~华\u{1b}[201~".as_bytes()), [paste("华")]);
    assert_eq!(heard(b"\x1b[200~\x1b[201~"), [paste("")]);
    assert_eq!(heard(b"\x1b[200~\xff\x1b[201~"), [paste("\u{fffd}")]);
}

#[test]
fn a_paste_without_an_end_is_let_go_and_keys_are_keys_again() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.take(b"\x1b[200~abc\x1b[20"), []);
    assert_eq!(decoder.patience(), Some(FOR_A_PASTE));
    assert_eq!(decoder.give_up(), [paste("abc\u{1b}[20")]);
    assert_eq!(decoder.patience(), None);
    assert_eq!(decoder.take(b"q"), [key("q")]);
    // Its end comes after all.
    assert_eq!(decoder.take(b"\x1b[201~q"), [key("q")]);
}

#[test]
fn a_sequence_that_breaks_off_does_not_swallow_the_next_key() {
    assert_eq!(heard(b"\x1b[\x1b[A"), [key("Up")]);
    assert_eq!(heard(b"\x1b\x1b[A"), [key("Esc"), key("Up")]);
    assert_eq!(heard(b"\x1b[1;\rx"), [key("Enter"), key("x")]);
    assert_eq!(heard(b"\xe2x"), [key("x")]);
    assert_eq!(heard(b"\x1b]0;no end\x1b[A"), [key("Up")]);
    let mut decoder = Decoder::default();
    assert_eq!(decoder.take(b"\x1b["), []);
    assert_eq!(decoder.give_up(), [key("Alt-[")]);
    assert_eq!(decoder.take(b"j"), [key("j")]);
}

#[test]
fn sequences_in_single_bytes_are_the_same_keys() {
    for (bytes, name) in KEYS {
        let mut decoder = Decoder::default();
        let mut heard: Vec<Input> = bytes.iter().flat_map(|byte| decoder.take(&[*byte])).collect();
        heard.extend(decoder.give_up());
        assert_eq!(heard, [key(name)], "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn an_endless_paste_does_not_fill_the_memory() {
    let mut decoder = Decoder::default();
    decoder.take(b"\x1b[200~");
    let block = vec![b'x'; 1 << 20];
    for _ in 0..40 {
        assert_eq!(decoder.take(&block), []);
    }
    let held = decoder.paste.as_ref().map_or(0, Vec::len) + decoder.begun.len();
    assert!(held <= MOST_PASTED + 2 * block.len(), "{held}");
}

/// Bytes that hurt: pieces of sequences, of characters and of marks.
#[test]
fn an_endless_sequence_fills_no_memory_and_ends_where_it_ends() {
    for (head, end) in
        [(&b"\x1b]52;c;"[..], &b"\x1b\\"[..]), (b"\x1bP", b"\x07"), (b"\x1b[", b"A"), (b"\x1b_", b"\x1b\\")]
    {
        let mut decoder = Decoder::default();
        let mut out = decoder.take(head);
        for _ in 0..1000 {
            out.extend(decoder.take(&[b'0'; 4096]));
            assert!(decoder.begun.len() <= MOST_BEGUN && decoder.begun.capacity() <= 4 * MOST_BEGUN);
        }
        // Its end comes in two pieces.
        out.extend(decoder.take(&end[..1]));
        out.extend(decoder.take(&end[1..]));
        assert_eq!((out, decoder.patience()), (Vec::new(), None), "{head:?}");
        assert_eq!(decoder.take(b"x"), [key("x")], "the next key is a key");
    }
}

#[test]
fn an_endless_sequence_that_falls_silent_leaves_no_key() {
    for head in [&b"\x1b]"[..], b"\x1b[", b"\x1bX"] {
        let mut decoder = Decoder::default();
        decoder.take(head);
        decoder.take(&vec![b'1'; 20_000]);
        decoder.take(b"\x1b");
        assert!(decoder.patience().is_some());
        let left = decoder.give_up();
        assert!(left.is_empty() || head[1] == b'[', "{head:?}: {left:?}");
        assert_eq!(decoder.take(b"q"), [key("q")]);
    }
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let pieces: Vec<&[u8]> = vec![
        b"\x1b",
        b"[",
        b"O",
        b"]",
        b"200~",
        b"201~",
        b"\x1b[200~",
        b"\x1b[201~",
        b"<0;1;1",
        b"M",
        b"m",
        b"1;5",
        b"~",
        b"u",
        b"R",
        b"\xe5\x8d\x8e",
        b"\xe5",
        b"\x8d",
        b"\xff",
        b"\x07",
        b"\\",
        b"a",
        b"\r",
        b"\0",
        b";",
        b":3",
        b"999999999999",
    ];
    let piece = prop_oneof![4 => prop::sample::select(pieces).prop_map(<[u8]>::to_vec), 1 => any::<u8>().prop_map(|byte| vec![byte])];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn whatever_comes_nothing_is_stuck_for_good(bytes in bytes()) {
        heard(&bytes);
    }

    #[test]
    fn however_the_bytes_are_cut_they_mean_the_same(bytes in bytes(), cuts in prop::collection::vec(1_usize..6, 0..40)) {
        let whole = heard(&bytes);
        let mut decoder = Decoder::default();
        let (mut cut, mut rest) = (Vec::new(), &bytes[..]);
        for n in cuts {
            let (now, later) = rest.split_at(n.min(rest.len()));
            cut.extend(decoder.take(now));
            rest = later;
        }
        cut.extend(decoder.take(rest));
        cut.extend(decoder.give_up());
        prop_assert_eq!(cut, whole);
    }

    #[test]
    fn no_key_is_a_control_character(bytes in bytes()) {
        for msg in heard(&bytes) {
            if let Input::Key(Key { code: Code::Char(c), .. }) = msg {
                prop_assert!(!c.is_control(), "{c:?}");
            }
        }
    }
}
