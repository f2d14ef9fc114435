//! Random input at every door ([`crate::doors`]). A short run with every test; a long one with
//! `CORNERMAN_CASES=100000 cargo test --locked --test it fuzz`, a seed by `PROPTEST_RNG_SEED`.

use crate::doors;
use proptest::prelude::*;
use proptest::sample::Index as At;
use proptest::test_runner::TestRunner;

fn cases(short: u32) -> ProptestConfig {
    let cases = std::env::var("CORNERMAN_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(short);
    ProptestConfig { cases, max_shrink_iters: 500, failure_persistence: None, ..ProptestConfig::default() }
}

/// Something done to a good file.
#[derive(Debug, Clone)]
enum Harm {
    Put(At, Vec<u8>),
    Cut(At, usize),
    Twice(At, usize),
    Flip(At, u8),
}

fn harm(pieces: &'static [&'static [u8]]) -> impl Strategy<Value = Harm> {
    let piece = prop_oneof![
        3 => prop::sample::select(pieces).prop_map(<[u8]>::to_vec),
        1 => prop::collection::vec(any::<u8>(), 1..9),
    ];
    prop_oneof![
        (any::<At>(), piece).prop_map(|(at, piece)| Harm::Put(at, piece)),
        (any::<At>(), 1_usize..200).prop_map(|(at, n)| Harm::Cut(at, n)),
        (any::<At>(), 1_usize..200).prop_map(|(at, n)| Harm::Twice(at, n)),
        (any::<At>(), any::<u8>()).prop_map(|(at, byte)| Harm::Flip(at, byte)),
    ]
}

fn harmed(good: &[u8], harms: &[Harm]) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for harm in harms {
        if bytes.is_empty() {
            break;
        }
        match harm {
            Harm::Put(at, piece) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, piece.iter().copied());
            }
            Harm::Cut(at, n) => {
                let at = at.index(bytes.len());
                bytes.drain(at..(at + n).min(bytes.len()));
            }
            Harm::Twice(at, n) => {
                let at = at.index(bytes.len());
                let again = bytes[at..(at + n).min(bytes.len())].to_vec();
                bytes.splice(at..at, again);
            }
            Harm::Flip(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] ^= byte;
            }
        }
    }
    bytes
}

const IN_PACKS: &[&[u8]] = &[
    b"\n[[objection]]\n",
    b"[[",
    b"]]",
    b"\"",
    b"\"\"\"",
    b"= nan",
    b"= 99999999999999999999",
    b"id = \"x\"\n",
    b"when = \"(((\"\n",
    b"{customer|",
    b"}",
    b"{{",
    b"rank = -1\n",
    b"= [[[[",
    b"\0",
    b"\x1b[2J",
    b"\xe2\x80\xae",
    b"lang = 1\n",
    b"\r",
    b"#",
];
const IN_TABLES: &[&[u8]] = &[
    b"\"",
    b"\"\"",
    b",",
    b"\n",
    b"\r",
    b"\r\n",
    b"\0",
    b";",
    b"\t",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"=cmd|' /C calc'!A0",
    b"\x1b[2J",
    b"'",
    b",,,,,,,,",
    b"1e309",
    b"\x81",
];
const IN_DOCUMENTS: &[&[u8]] = &[
    b"\"",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b"null",
    b"1e999",
    b"-1",
    b"\\u0000",
    b"\\ud800",
    b"\"version\":2,",
    b"\"name\":\"\",",
    b"\"id\":\"019a0000-0000-7000-8000-000000000001\",",
    b"\xff\xfe",
    b"\xe2\x80\xae",
];
const IN_TEXTS: &[&[u8]] = &[
    b"\x1b[2J",
    b"\xc2\x9b",
    b"\xe2\x80\xae",
    b"\xe2\x80\x8d",
    b"\xef\xb8\x8f",
    b"\xcc\x81",
    b"\xe4\xb8\xad",
    b"\n",
    b"\n\n",
    b"\r\n",
    b"\t",
    b"\0",
    b"\x04",
    b"\x0d",
    b"+86 138",
    b"@",
    b"%",
    b"\"",
    b" ",
];
const IN_CONDITIONS: &[&[u8]] = &[
    b" and ",
    b" or ",
    b" not ",
    b"(",
    b")",
    b"\"",
    b"\\",
    b"=",
    b"!=",
    b">",
    b"~",
    b" in (",
    b",",
    b" is not empty",
    b"known(",
    b"list = ",
    b"custom.",
    "且".as_bytes(),
    "“".as_bytes(),
    "，".as_bytes(),
    b"+30d",
    b"1e400",
];
const IN_DAYS: &[&[u8]] = &[
    b"99999999999",
    b"0",
    b"-",
    b"/",
    b":",
    b" ",
    b"ago",
    b"next ",
    b"pm",
    "月".as_bytes(),
    "十".as_bytes(),
    "后".as_bytes(),
    "半".as_bytes(),
    "０".as_bytes(),
];
const IN_BYTES: &[&[u8]] =
    &[b"\x1b", b"\x1b[", b"\x1bO", b"\x1b]", b"\x1b[200~", b"\x1b[201~", b"\x1b[<", b";", b"M", b"~", b"\xe5", b"\xff"];
const IN_KEYS: &[&[u8]] = &[
    b"\x1b",
    b"\r",
    b"\t",
    b":",
    b"?",
    b"/",
    b"\x98",
    b"\x80\x80",
    b"\xb0\x02",
    b"\xb2\x20\x10",
    b"d",
    b"u",
    b"y",
    b"\x13",
];

/// What somebody may send: something good with harm done to it, or nothing that ever was good.
fn sent(seeds: &'static [&'static [u8]], pieces: &'static [&'static [u8]]) -> impl Strategy<Value = Vec<u8>> {
    let seed = prop::sample::select(seeds);
    prop_oneof![
        8 => (seed, prop::collection::vec(harm(pieces), 1..6)).prop_map(|(good, harms)| harmed(good, &harms)),
        1 => any::<String>().prop_map(String::into_bytes),
        1 => prop::collection::vec(any::<u8>(), 0..80),
    ]
}

/// Goes through a door with random input: `short` times, unless more is asked for.
fn through(door: &str, pieces: &'static [&'static [u8]], short: u32) {
    let door = doors::named(door);
    let tried = TestRunner::new(cases(short)).run(&sent(door.seeds, pieces), |bytes| {
        (door.through)(&bytes);
        Ok(())
    });
    tried.unwrap_or_else(|found| panic!("{found}"));
}

#[test]
fn a_pack_is_read_or_refused_with_places_in_it() {
    through("pack", IN_PACKS, 48);
}

#[test]
fn a_card_is_written_as_it_was_read() {
    through("card", IN_PACKS, 48);
}

#[test]
fn settings_keys_themes_and_calendars_are_read_or_refused_with_places_in_them() {
    through("config", IN_PACKS, 48);
}

#[test]
fn a_table_comes_in_whole_or_not_at_all() {
    through("table", IN_TABLES, 32);
}

#[test]
fn a_document_comes_in_whole_or_not_at_all() {
    through("archive", IN_DOCUMENTS, 32);
}

#[test]
fn a_table_on_its_way_out_runs_nothing_and_comes_back() {
    through("sheet", IN_TABLES, 48);
}

#[test]
fn text_is_clean_after_cleaning_and_cleaning_again_changes_nothing() {
    through("clean", IN_TEXTS, 96);
}

#[test]
fn the_caret_of_a_note_stays_between_characters() {
    through("note", IN_TEXTS, 96);
}

#[test]
fn numbers_addresses_and_names_have_a_key_or_none() {
    through("names", IN_TEXTS, 96);
}

#[test]
fn any_query_finds_something_or_nothing() {
    through("query", IN_TEXTS, 48);
}

#[test]
fn a_condition_is_refused_at_a_place_or_means_what_it_is_written_as() {
    through("condition", IN_CONDITIONS, 96);
}

#[test]
fn a_day_is_understood_or_not() {
    through("day", IN_DAYS, 96);
}

#[test]
fn the_bytes_of_a_terminal_are_the_same_keys_in_pieces() {
    through("terminal", IN_BYTES, 96);
}

#[test]
fn keys_lose_nothing_that_was_saved() {
    through("keys", IN_KEYS, 12);
}
