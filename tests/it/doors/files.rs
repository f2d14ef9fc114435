//! Files of strangers: packs, cards, settings, tables, our own documents; and tables on their way out.

use super::text;
use crate::desk::{now, playbook};
use cornerman::config::{CalendarTable, Fault, KeyMap, Settings, Theme};
use cornerman::content::{self, PackSource, own};
use cornerman::domain::id::Ids;
use cornerman::domain::playbook::Playbook;
use cornerman::exchange::csv::{Item, Reader};
use cornerman::exchange::csv_out::Table;
use cornerman::exchange::encoding::Text;
use cornerman::exchange::guard::unguard;
use cornerman::exchange::source::Source;
use cornerman::locale::Language;
use cornerman::store::Store;
use cornerman::text::{Clean, unseen};
use cornerman::usecases::export;
use cornerman::usecases::import::{self, Form, Options, Report, Talk};
use std::io::Cursor;
use std::ops::ControlFlow;

pub const MANIFEST: &str = "id = \"mine\"\nname = \"Mine\"\nversion = \"1\"\nauthor = \"me\"\nlicense = \"MIT\"\nbase = \"en\"\nlanguages = [\"en\"]\n";

pub const PACKS: &[&[u8]] = &[
    include_bytes!("../../../src/content/tests/sample.en.toml"),
    include_bytes!("../../../examples/house-pack/checklist.en.toml"),
    include_bytes!("../../../examples/house-pack/objections.en.toml"),
];

/// A file of a pack: read, or refused with a place that is in it.
pub fn pack(bytes: &[u8]) {
    let text = text(bytes);
    let lines = text.lines().count() as u64 + 1;
    let source = PackSource::from_texts("mine", &[("pack.toml", MANIFEST), ("a.en.toml", &text)]);
    for found in content::check(&source, &Playbook::default()).into_iter().chain(content::lint(&source)) {
        assert!(found.problem.place.line.is_none_or(|line| (1..=lines).contains(&line)), "{:?}", found.problem);
    }
    content::stamps(&source);
}

pub const CARDS: &[&[u8]] = &[
    b"[[objection]]\nid = \"dear\"\nclass = \"price\"\ntitle = \"Too dear\"\nsays = [\"It costs too much\", \"\xe5\xa4\xaa\xe8\xb4\xb5\"]\nsay = \"Compared with what?\"\nask = \"What would it have to cost?\"\nrank = 3\nmethod = [\"cost-per-day\"]\nwhen = \"level = vip\"\n[[objection.meaning]]\nid = \"budget\"\nname = \"No money\"\nanswer = \"\"\"\nTwo\nlines\"\"\"\n",
];

/// A card by itself, as an editor has it: one that can be kept is read again as it is written.
pub fn card(bytes: &[u8]) {
    let Ok(card) = own::from_snippet(&text(bytes)) else { return };
    let Ok(own::Judged { card, .. }) = own::judge(&card, &playbook(Language::En)) else { return };
    let written = own::snippet(&card).unwrap_or_else(|problem| panic!("{card:?}: {problem:?}"));
    let again = own::from_snippet(&written).unwrap_or_else(|problem| panic!("{written}: {problem:?}"));
    assert_eq!(again, card, "{written}");
}

pub const CONFIGS: &[&[u8]] = &[
    include_bytes!("../../../assets/config.sample.toml"),
    include_bytes!("../../../assets/keys.toml"),
    include_bytes!("../../../assets/themes/dark.toml"),
    include_bytes!("../../../assets/calendars/cn.toml"),
    b"me = \"Ann\"\nmouse = false\nworking_hours = \"9-12, 13:30-18\"\nsevere_hours = [1, 2, 3]\ntime_zone = \"Europe/Berlin\"\n",
];

/// Settings, keys, a theme, a calendar: what is wrong is named by a place in the file, and nothing else is lost with it.
pub fn config(bytes: &[u8]) {
    let text = text(bytes);
    let lines = text.matches('\n').count() as u64 + 1;
    let in_file = |faults: &[Fault]| {
        for fault in faults {
            assert!(fault.at.is_none_or(|(line, column)| (1..=lines).contains(&line) && column > 0), "{fault}");
        }
    };
    in_file(&Settings::parse("f", &text).1);
    in_file(&CalendarTable::parse("f", &text).1);
    in_file(&Theme::load("dark", Some(("f", &text))).1);
    let (keys, faults) = KeyMap::load(Some(("f", &text)));
    in_file(&faults);
    cornerman::runtime::key_faults(&keys);
}

pub const TABLES: &[&[u8]] = &[
    include_bytes!("../../../examples/customers.csv"),
    include_bytes!("../../../examples/google.csv"),
    include_bytes!("../../../examples/linkedin.csv"),
    include_bytes!("../../../examples/talks-gbk.csv"),
    b"name;phone;birthday\r\n\"M\xfcller; GmbH\";030/1234567;3.5.1980\r\n",
    b"\xff\xfen\0a\0m\0e\0\t\0t\0a\0g\0s\0\n\0A\0\t\0x\0,\0y\0\n\0",
];

/// A table or a document: it comes in whole or not at all. What is in then goes out as a document, and comes back from it
/// as it was.
pub fn table(bytes: &[u8]) {
    import(bytes, "list.csv");
}

pub const ARCHIVES: &[&[u8]] = &[
    b"{\"format\":\"cornerman\",\"version\":1,\"customers\":[]}",
    br#"{"format": "cornerman", "version": 1, "customers": [
{"id":"019a0000-0000-7000-8000-000000000001","name":"Acme","kind":"company","level":"vip","note":"a\nb","do_not_call":false},
{"id":"019a0000-0000-7000-8000-000000000002","name":"Bolt","birthday":"1980-05-03"}],
"people": [{"id":"019a0000-0000-7000-8000-000000000003","name":"Ann"}],
"roles": [{"id":"019a0000-0000-7000-8000-000000000004","customer":"019a0000-0000-7000-8000-000000000001","person":"019a0000-0000-7000-8000-000000000003","function":"boss"}],
"meetings": [{"id":"019a0000-0000-7000-8000-000000000005","customer":"019a0000-0000-7000-8000-000000000001","day":"2026-11-20","time":"09:30","held_at":"2026-11-20T01:30:00Z","summary":"x"}],
"followups": [{"id":"019a0000-0000-7000-8000-000000000006","customer":"019a0000-0000-7000-8000-000000000002","day":"2026-12-01","text":"call"}],
"label_history": [{"customer":"019a0000-0000-7000-8000-000000000001","label":"level","from":null,"to":"vip","at":"2026-11-01T00:00:00Z","by":"me","why":"big"}],
"merged": [{"id":"019a0000-0000-7000-8000-000000000009","noun":"customers","into":"019a0000-0000-7000-8000-000000000001"}]}
"#,
];

/// The same for what calls itself JSON.
pub fn archive(bytes: &[u8]) {
    import(bytes, "all.json");
}

fn import(bytes: &[u8], name: &str) {
    let mut store = Store::in_memory("test").unwrap();
    let empty = exported(&store);
    let report = taken_in(&mut store, bytes, name);
    let kept = store.customer_order().unwrap();
    for row in store.customer_rows(&kept).unwrap() {
        assert!(!row.name.chars().any(unseen), "{:?}", row.name);
    }
    let document = exported(&store);
    let Some(report) = report else {
        assert_eq!(text(&document), text(&empty), "it was refused");
        return;
    };
    let count = kept.len() as u64;
    assert!(report.form == Form::Document || report.made.customers == count, "{count} of {report:?}");
    let mut second = Store::in_memory("other").unwrap();
    let again = taken_in(&mut second, &document, "all.json");
    assert!(again.is_some(), "not read again: {}", text(&document));
    assert_eq!(text(&exported(&second)), text(&document));
}

/// What came in; none where nothing did, because something is wrong.
fn taken_in(store: &mut Store, bytes: &[u8], name: &str) -> Option<Report> {
    let mut ids = Ids::new(1_700_000_000_000, [3; 10]);
    let source = Source { bytes: Some(bytes.len() as u64), reader: Box::new(Cursor::new(bytes.to_vec())) };
    let mut talk = Talk { say: &|reason| reason.key().to_owned(), progress: &mut |_| ControlFlow::Continue(()) };
    let mut desk = import::Desk { store, ids: &mut ids, now: now(), actor: "me", home: "86" };
    let options = Options { subject: name.to_owned(), add_missing: true, ..Options::default() };
    let report = import::import(&mut desk, source, &options, &mut talk);
    report.ok().filter(|report| report.problem().is_none())
}

fn exported(store: &Store) -> Vec<u8> {
    export::json(store, None, Vec::new(), &mut |_, _| ControlFlow::Continue(())).unwrap().1
}

pub const SHEETS: &[&[u8]] = &[
    b"a\x1fb,c\x1fd\"e\x1ff\ng\x1e=1+1\x1f\x1f\xe5\xbc\xa0\x1f+86 1\x1e'=1\x1f@x\x1f\tx\x1f\rx",
    b"=cmd|' /C calc'!A0\x1f-5\x1e''=1\x1f '",
];

/// A table on its way out, cells parted by the sign that parts units and rows by the one that parts records: no cell is a
/// formula, and every cell comes back as it was.
pub fn sheet(bytes: &[u8]) {
    let text = text(bytes);
    // As everything that is kept: a mark of byte order is in no cell.
    let cells = |row: &str| row.split('\u{1f}').map(Clean::note).collect::<Vec<_>>();
    // An empty line is no row, and what is over the limits of a cell is told so.
    let is_row = |row: &Vec<Clean>| row.len() > 1 && row.iter().any(|cell| !cell.is_empty());
    let rows: Vec<Vec<Clean>> = text.split('\u{1e}').map(cells).filter(is_row).collect();
    if text.len() > 60_000 {
        return;
    }
    let mut table = Table::new(Vec::new()).unwrap();
    for row in &rows {
        table.row(row.iter().map(Clean::as_str)).unwrap();
    }
    let written = table.finish().unwrap();
    let mut reader = Reader::new(Text::new(&written[..], None, "1"));
    let mut at = 0;
    while let Some(item) = reader.next_item().unwrap() {
        let Item::Record(record) = item else { panic!("{item:?}") };
        assert!(record.cells().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{record:?}");
        assert_eq!(
            record.cells().map(unguard).collect::<Vec<_>>(),
            rows[at].iter().map(Clean::as_str).collect::<Vec<_>>()
        );
        at += 1;
    }
    assert_eq!(at, rows.len());
}
