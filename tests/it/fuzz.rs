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
fn through(door: &str, short: u32) {
    let door = doors::named(door);
    let tried = TestRunner::new(cases(short)).run(&sent(door.seeds, door.pieces), |bytes| {
        (door.through)(&bytes);
        Ok(())
    });
    tried.unwrap_or_else(|found| panic!("{found}"));
}

#[test]
fn a_pack_is_read_or_refused_with_places_in_it() {
    through("pack", 48);
}

#[test]
fn a_card_is_written_as_it_was_read() {
    through("card", 48);
}

#[test]
fn settings_keys_themes_and_calendars_are_read_or_refused_with_places_in_them() {
    through("config", 48);
}

#[test]
fn a_table_comes_in_whole_or_not_at_all() {
    through("table", 32);
}

#[test]
fn a_document_comes_in_whole_or_not_at_all() {
    through("archive", 32);
}

#[test]
fn a_table_on_its_way_out_runs_nothing_and_comes_back() {
    through("sheet", 48);
}

#[test]
fn a_setting_is_written_and_nothing_beside_it() {
    through("settings", 32);
}

#[test]
fn a_card_of_ones_own_is_changed_in_its_file_and_taken_back() {
    through("own", 32);
}

#[test]
fn a_list_that_was_kept_is_read_again() {
    through("lists", 32);
}

#[test]
fn a_calendar_holds_one_entry_whatever_is_written_in_it() {
    through("calendar", 64);
}

#[test]
fn text_is_clean_after_cleaning_and_cleaning_again_changes_nothing() {
    through("clean", 96);
}

#[test]
fn the_caret_of_a_note_stays_between_characters() {
    through("note", 96);
}

#[test]
fn numbers_addresses_and_names_have_a_key_or_none() {
    through("names", 96);
}

#[test]
fn any_query_finds_something_or_nothing() {
    through("query", 48);
}

#[test]
fn a_condition_is_refused_at_a_place_or_means_what_it_is_written_as() {
    through("condition", 96);
}

#[test]
fn a_day_is_understood_or_not() {
    through("day", 96);
}

#[test]
fn the_bytes_of_a_terminal_are_the_same_keys_in_pieces() {
    through("terminal", 96);
}

#[test]
fn keys_lose_nothing_that_was_saved() {
    through("keys", 12);
}
