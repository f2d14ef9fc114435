//! Records, their lines, and files that mean trouble.

use super::*;

/// (line, cells) of every record; a broken one is (line, ["!fault", first line]).
fn read(bytes: &[u8]) -> Vec<(u64, Vec<String>)> {
    let mut reader = Reader::new(Text::new(bytes, None, "1"));
    let mut found = Vec::new();
    while let Some(item) = reader.next_item().unwrap() {
        found.push(match item {
            Item::Record(record) => (record.line, record.cells().map(str::to_owned).collect()),
            Item::Broken { line, fault, text, .. } => (line, vec![format!("!{fault:?}"), text]),
        });
    }
    found
}

fn cells(line: u64, cells: &[&str]) -> (u64, Vec<String>) {
    (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
}

#[test]
fn every_kind_of_line_end_is_counted_once() {
    for end in ["\n", "\r\n", "\r"] {
        let text = format!("a,b{end}{end}\"c{end}d\",e{end}f,g");
        let found = read(text.as_bytes());
        assert_eq!(found[0], cells(1, &["a", "b"]), "{end:?}");
        assert_eq!(found[1], cells(3, &[&format!("c{end}d"), "e"]), "{end:?}");
        assert_eq!(found[2], cells(5, &["f", "g"]), "{end:?}");
        assert_eq!(found.len(), 3);
    }
}

#[test]
fn quotes_hold_separators_and_quotes() {
    assert_eq!(read(b"\"a,\"\"b\"\"\",5\" pipe,\n"), [cells(1, &["a,\"b\"", "5\" pipe", ""])]);
}

#[test]
fn a_quote_left_open_at_the_end_costs_only_its_line() {
    let found = read(b"a,b\nc,\"d\ne,f\ng,h\n");
    assert_eq!(
        found,
        [cells(1, &["a", "b"]), cells(2, &["!OpenQuote", "c,\"d"]), cells(3, &["e", "f"]), cells(4, &["g", "h"])]
    );
    assert_eq!(read(b"a,\"b"), [cells(1, &["!OpenQuote", "a,\"b"])]);
    assert_eq!(read(b"a,\"b\""), [cells(1, &["a", "b"])]);
}

#[test]
fn an_open_quote_in_a_long_file_is_told_at_its_line_and_reading_goes_on_behind_it() {
    let mut text = "a,b\n\"c,d\n".to_owned();
    text.push_str(&"row,row\n".repeat(50_000));
    let found = read(text.as_bytes());
    assert_eq!(found[1], cells(2, &["!HugeField", "\"c,d"]));
    assert_eq!(found[2], cells(3, &["row", "row"]));
    assert_eq!(found.len(), 50_002);
    assert_eq!(found.last().unwrap().0, 50_002);
}

#[test]
fn limits_hold_at_the_byte() {
    let fits = "x".repeat(FIELD_MOST);
    assert_eq!(read(format!("{fits},b\nc,d").as_bytes())[0].1[0].len(), FIELD_MOST);
    let found = read(format!("{fits}x,b\nc,d").as_bytes());
    assert_eq!(found[0].1[0], "!HugeField");
    assert_eq!(found[1], cells(2, &["c", "d"]));
    let row = vec!["x".repeat(60_000); 20].join(",");
    let found = read(format!("{row}\nc,d").as_bytes());
    assert_eq!(found[0].1[0], "!HugeRecord");
    assert_eq!(found[1], cells(2, &["c", "d"]));
    let commas = ",".repeat(RECORD_MOST + 10);
    assert_eq!(read(format!("{commas}\nc,d").as_bytes())[1], cells(2, &["c", "d"]));
}

#[test]
fn a_line_of_many_megabytes_is_passed_over_without_being_kept() {
    let mut text = "a,b\n".to_owned();
    text.push_str(&"x".repeat(5_000_000));
    text.push_str("\nc,d\n");
    let mut reader = Reader::new(Text::new(text.as_bytes(), None, "1"));
    let mut count = 0;
    while let Some(item) = reader.next_item().unwrap() {
        if let Item::Record(record) = item {
            assert!(matches!(record.line, 1 | 3));
        }
        count += 1;
    }
    assert_eq!(count, 3);
    assert!(reader.buffer.capacity() < 4 * RECORD_MOST, "{}", reader.buffer.capacity());
}
