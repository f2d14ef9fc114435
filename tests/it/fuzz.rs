//! Random input at every door: packs, tables, searches, text, keys. A short run with every test; a long one with
//! `CORNERMAN_CASES=100000 cargo test --locked --test it fuzz`, a seed by `PROPTEST_RNG_SEED`.

use crate::desk::{Desk, now};
use crate::wire::steers;
use cornerman::app::key::Key;
use cornerman::app::msg::Msg;
use cornerman::content::{self, PackSource};
use cornerman::domain::id::Ids;
use cornerman::domain::playbook::Playbook;
use cornerman::exchange::source::Source;
use cornerman::locale::Language;
use cornerman::search::{Index, Kind, Session};
use cornerman::store::Store;
use cornerman::text::{Clean, safe, unseen};
use cornerman::usecases::import::{self, Options, Talk};
use proptest::prelude::*;
use proptest::sample::Index as At;
use std::io::Cursor;
use std::ops::ControlFlow;

const MANIFEST: &str = "id = \"mine\"\nname = \"Mine\"\nversion = \"1\"\nauthor = \"me\"\nlicense = \"MIT\"\nbase = \"en\"\nlanguages = [\"en\"]\n";
const SAMPLE: &str = include_str!("../../src/content/tests/sample.en.toml");
const TABLE: &[u8] = include_bytes!("../../examples/customers-gbk.csv");

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

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_pack_is_read_or_refused_with_places_in_it(harms in prop::collection::vec(harm(IN_PACKS), 1..6)) {
        let bytes = harmed(SAMPLE.as_bytes(), &harms);
        let text = String::from_utf8_lossy(&bytes);
        let lines = text.lines().count() as u64 + 1;
        let source = PackSource::from_texts("mine", &[("pack.toml", MANIFEST), ("a.en.toml", &text)]);
        for found in content::check(&source, &Playbook::default()) {
            prop_assert!(found.problem.place.line.is_none_or(|line| (1..=lines).contains(&line)), "{:?}", found.problem);
        }
        content::stamps(&source);
    }

    #[test]
    fn a_table_comes_in_whole_or_not_at_all(harms in prop::collection::vec(harm(IN_TABLES), 1..6), rows in 1_usize..2000) {
        let bytes = harmed(&TABLE[..rows.min(TABLE.len())], &harms);
        let mut store = Store::in_memory("test").unwrap();
        let mut ids = Ids::new(1_700_000_000_000, [3; 10]);
        let source = Source { bytes: Some(bytes.len() as u64), reader: Box::new(Cursor::new(bytes)) };
        let mut talk = Talk { say: &|reason| reason.key().to_owned(), progress: &mut |_| ControlFlow::Continue(()) };
        let mut desk = import::Desk { store: &mut store, ids: &mut ids, now: now(), actor: "me", home: "86" };
        let report = import::import(&mut desk, source, &Options::default(), &mut talk);
        let kept = store.customer_order().unwrap();
        let added = report.as_ref().ok().filter(|report| report.problem().is_none()).map_or(0, |report| report.added);
        prop_assert_eq!(kept.len() as u64, added);
        for row in store.customer_rows(&kept).unwrap() {
            prop_assert!(!row.name.chars().any(unseen), "{:?}", row.name);
        }
    }

    #[test]
    fn any_query_finds_something_or_nothing(queries in prop::collection::vec("\\PC{0,12}|[a-z]{1,9}|[华为张伟 a-z]{0,8}|[\"%*()-]{1,6}", 1..12), long in 0_usize..3) {
        let mut index = Index::new("86");
        for (row, name) in (0..).zip(["华为技术有限公司", "Tarnbeck Logistics", "重庆银行", "José", "NEAR( \"x\" *", "%_"]) {
            index.upsert(row, [(Kind::Name, name)]);
        }
        let mut session = Session::new();
        for query in queries {
            let query = if long == 0 { query.repeat(2000) } else { query };
            let hits = index.search(&mut session, &query, 10);
            prop_assert!(hits.rows.len() <= 6);
            for hit in &hits.rows {
                index.spans(hit.row, &query);
            }
            // Asked at once it is the same as typed.
            let again = index.search(&mut Session::new(), &query, 10);
            prop_assert_eq!(again.rows.iter().map(|hit| hit.row).collect::<Vec<_>>(), hits.rows.iter().map(|hit| hit.row).collect::<Vec<_>>());
        }
    }

    #[test]
    fn text_is_clean_after_cleaning_and_cleaning_again_changes_nothing(raw in any::<String>()) {
        let (line, note) = (Clean::line(&raw), Clean::note(&raw));
        prop_assert!(!line.chars().any(unseen) && !note.chars().any(|c| c != '\n' && unseen(c)));
        prop_assert_eq!((Clean::line(&line), Clean::note(&note)), (line.clone(), note));
        let drawn = safe(&raw).into_owned();
        prop_assert!(!drawn.chars().any(|c| c.is_control() || steers(c)), "{drawn:?}");
        prop_assert_eq!(safe(&drawn), drawn.as_str());
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn keys_lose_nothing_that_was_saved(keys in prop::collection::vec("[a-ce-tv-z0-9/:? ]|<Enter>|<Esc>|<Down>|<Tab>|<F[2-9]>|<Ctrl-S>", 1..80)) {
        // Neither `d` nor `u`: nothing is deleted and nothing taken back.
        let mut desk = Desk::in_language(Language::En);
        let before = desk.store.customer_order().unwrap();
        for key in keys {
            let key = key.trim_matches(['<', '>']);
            let msg = Key::parse(key).map_or_else(|| Msg::Paste(key.to_owned()), Msg::Key);
            desk.send(msg);
        }
        let after = desk.store.customer_order().unwrap();
        prop_assert!(before.iter().all(|row| after.contains(row)), "{} of {} customers are left", after.len(), before.len());
    }
}
