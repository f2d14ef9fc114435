//! What the program writes into files and records of other people's words: settings, cards of one's own, lists, calendars.

use super::text;
use crate::desk::now;
use chrono::NaiveTime;
use cornerman::config::{SAMPLE, Settings, Value};
use cornerman::content::own::{self, Put};
use cornerman::domain::agenda::{Entry, Revision, When};
use cornerman::domain::condition::{Condition, Reading};
use cornerman::domain::field::Record as _;
use cornerman::domain::id::{Id, Ids};
use cornerman::domain::list::SavedList;
use cornerman::domain::playbook::ItemId;
use cornerman::domain::playbook::text::CardText;
use cornerman::exchange::icalendar::Calendar;
use cornerman::store::Store;
use cornerman::text::Clean;
use cornerman::usecases::segment;
use icalendar::parser::{read_calendar, unfold};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub const SETTINGS: &[&[u8]] = &[
    b"\0Ann \"the\" Lee\nme = 'x' # me\n# theme = \"dark\"\nmouse = false\n[table]\n",
    b"\x01light\n# my file\n\ntheme = \"dark\" # at night\nworking_hours = \"9-12, 13:30-18\"\n",
    b"\x02\nsevere_hours = [\n  1, # one\n  2, 3]\nlanguage = \"en\"",
    b"\x03\nveil = true\r\nmouse = true\r\n",
    b"\x04\n#: veil = false\ncapacity = \"many\"\n",
];

/// A setting that is changed on the screen: the file then says that and nothing else differently, and saying it once more
/// changes nothing. The first byte is the setting, the first line its text.
pub fn settings(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let rest = text(rest);
    let (said, file) = rest.split_once('\n').unwrap_or((&rest, SAMPLE));
    let file = file.trim_start_matches('\u{feff}');
    let (mut wanted, faults) = Settings::parse("f", file);
    let (key, value) = match first % 5 {
        0 => ("me", Value::Text(said.to_owned())),
        1 => ("theme", Value::Text(said.to_owned())),
        2 => ("language", Value::Text("zh-Hant".to_owned())),
        3 => ("mouse", Value::YesNo(false)),
        _ => ("veil", Value::YesNo(true)),
    };
    match key {
        "me" => said.clone_into(&mut wanted.me),
        "theme" => said.clone_into(&mut wanted.theme),
        "language" => wanted.language = Some("zh-Hant".to_owned()),
        "mouse" => wanted.mouse = false,
        _ => wanted.veil = true,
    }
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("config.toml");
    fs::write(&path, file).unwrap();
    let change = [(key, value)];
    if Settings::write(&path, &change).is_err() {
        assert!(!faults.is_empty(), "refused for nothing");
        assert_eq!(read(&path), file, "it was refused");
        return;
    }
    let written = read(&path);
    let (after, left) = Settings::parse("f", &written);
    assert_eq!(after, wanted, "{written}");
    assert!(left.len() <= faults.len(), "{left:?}");
    assert_eq!(read(&folder.path().join("config.toml.bak")), file);
    if faults.is_empty() {
        comments_stay(file, &written);
    }
    Settings::write(&path, &change).unwrap();
    assert_eq!(read(&path), written, "once more");
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// Every line that is a comment is still there, in its place among the others. What texts of several lines hold is none.
fn comments_stay(before: &str, after: &str) {
    if before.contains("\"\"\"") || before.contains("'''") {
        return;
    }
    let is_comment = |line: &&str| line.trim_start().starts_with('#');
    let mut left = after.lines();
    for comment in before.lines().filter(is_comment) {
        assert!(left.any(|line| line == comment), "{comment:?} of {before:?} is not in {after:?}");
    }
}

pub const OWN: &[&[u8]] = &[
    "Too dear?\n# my notes\nlang = \"en\"   # not another one\n\n# about the first\n[[objection]]\nid = \"one\"\nclass = \"price\"     # or timing?\ntitle = 'It costs \"too\" much' # said twice\nsay = \"One {customer|sir}\"\nsays = [\n  \"Dear!\", # heard\n  \"Too dear!\",\n]\n\n  # the usual case\n  [[objection.meaning]]\n  id = \"money\"\n  name = \"No money\"\n  answer = \"Later then.\"\n\n# about the second\n[[objection]]\ntitle = \"Second\"\nid = \"two\"\nclass = \"price\"\nsay = \"And?\"\n  [[objection.meaning]]\n  id = \"m\"\n  name = \"M\"\n  answer = \"A\"\n# the end\n".as_bytes(),
    "太贵\nlang = \"en\"\r\n[[objection]]\r\nid = \"c\"\r\nclass = \"price\"\r\ntitle = \"\"\"\r\nTwo\r\nlines\"\"\"\r\nsay = \"x\"\r\n[[objection.meaning]]\r\nid = \"m\"\r\nname = \"M\"\r\nanswer = \"A\"\r\n".as_bytes(),
    b"x\nlang = \"en\"\nobjection = [{ id = \"c\", class = \"price\", title = \"t\", say = \"s\", meaning = [{ id = \"m\", name = \"n\", answer = \"a\" }] }]\n",
];

/// A card in a file that its owner edits too: the title is changed and taken back. The other cards stay as they are, comments
/// stay, and taking back gives the file byte for byte. The first line is the title, the rest the file.
pub fn own(bytes: &[u8]) {
    let all = text(bytes);
    let (title, file) = all.split_once('\n').unwrap_or(("", &all));
    let title = Clean::line(title);
    if title.is_empty() {
        return;
    }
    let packs = Packs::new(file);
    let cards: Vec<CardText> = ids(file).iter().filter_map(|id| packs.card(id)).collect();
    for card in &cards {
        let mut changed = card.clone();
        changed.set("title", title.clone());
        match own::put(packs.folder.path(), "en", Some(card), &changed) {
            Ok(Put::Written) => {}
            Ok(Put::Changed(other)) => panic!("{card:?} was seen, {other:?} is there"),
            Err(_) => {
                assert_eq!(packs.text(), file, "it was refused");
                continue;
            }
        }
        let written = packs.text();
        for other in &cards {
            let wanted = if other.id == card.id { &changed } else { other };
            assert_eq!(packs.card(&other.id).as_ref(), Some(wanted), "{written}");
        }
        comments_stay(file, &written);
        if changed != *card {
            let back = own::bring_back(packs.folder.path()).unwrap_or_else(|problem| panic!("{problem:?}: {written}"));
            assert_eq!((back.0, packs.text().as_str()), (card.id.clone(), file));
        }
        fs::write(&packs.path, file).unwrap();
    }
}

/// A folder of packs with a file of one's own cards.
struct Packs {
    folder: TempDir,
    path: PathBuf,
}

impl Packs {
    fn new(file: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let mine = folder.path().join(own::PACK);
        fs::create_dir(&mine).unwrap();
        let manifest = super::files::MANIFEST;
        fs::write(mine.join("pack.toml"), manifest).unwrap();
        let path = mine.join("mine.en.toml");
        fs::write(&path, file).unwrap();
        Self { folder, path }
    }

    fn text(&self) -> String {
        read(&self.path)
    }

    /// The card as the file has it: writing another one without having seen it is answered with it.
    fn card(&self, id: &ItemId) -> Option<CardText> {
        let mut unseen = CardText::blank(id.clone());
        unseen.set("title", Clean::line("\u{e000} that no file has"));
        match own::put(self.folder.path(), "en", None, &unseen) {
            Ok(Put::Changed(card)) => Some(*card),
            Ok(Put::Written) => panic!("{id:?} was not there, though the file names it: {}", self.text()),
            Err(_) => None,
        }
    }
}

/// The ids of the cards of a file, as far as they stand on lines of their own.
fn ids(file: &str) -> Vec<ItemId> {
    let Ok(table) = file.parse::<toml::Table>() else { return Vec::new() };
    let of_language = table.get("lang").and_then(toml::Value::as_str) == Some("en");
    let cards = table.get("objection").and_then(toml::Value::as_array).filter(|_| of_language);
    let named = cards.into_iter().flatten().filter_map(|card| card.get("id").and_then(toml::Value::as_str));
    named.filter_map(ItemId::parse).take(4).collect()
}

pub const LISTS: &[&[u8]] = &[
    "East: region = 华东\nLate East: list=\"east\" and overdue > 3 or 名单=EAST且tag=x\nEast => The east\n!East\n!Late East"
        .as_bytes(),
    b"a: tag = x\nb: list in (a, \"A\") and not list = a\na => (a)\nb: list = \"(a)\"\n(a) => b\nb => a\n!b",
    b"x: list = x\nx: tag =\n: tag = x\ny: dnc = no\nx => y\n!x",
];

/// Lists saved, given another name, removed, one a line: whatever was accepted can be read again, whatever was refused
/// changed nothing.
pub fn lists(bytes: &[u8]) {
    let (mut store, mut ids) = (Store::in_memory("test").unwrap(), Ids::new(1, [1; 10]));
    for line in text(bytes).lines().take(12) {
        let before = (segment::all(&store).unwrap(), store.last_seq().unwrap());
        let done = if let Some(name) = line.strip_prefix('!') {
            segment::remove(&mut store, name, now(), "me").is_ok()
        } else if let Some((name, to)) = line.split_once("=>") {
            segment::rename(&mut store, name.trim(), to, now(), "me").is_ok()
        } else {
            let (name, condition) = line.split_once(':').unwrap_or(("", line));
            let mut list = SavedList::blank(ids.next_id(), None);
            (list.name, list.condition) = (Clean::line(name), Clean::line(condition));
            segment::save(&mut store, &list, now(), "me").is_ok()
        };
        let kept = segment::all(&store).unwrap();
        if !done {
            assert_eq!((kept, store.last_seq().unwrap()), before, "{line:?} was refused");
            continue;
        }
        for list in &kept {
            let read = Condition::read(&list.condition, Reading::List(now().today()));
            assert!(read.is_ok(), "{line:?} left {list:?}: {read:?}");
            assert!(!list.name.is_empty() && segment::named(&store, &list.name).is_ok(), "{list:?}");
        }
    }
}

pub const CALENDARS: &[&[u8]] = &[
    "首次拜访 · 华为技术\x1fRoom 3; east wing, 2nd floor\x1f李伟\nback\\slash".as_bytes(),
    b"x\r\nBEGIN:VEVENT\r\nSUMMARY:y\x1f\\n;\\,\x1fEND:VCALENDAR\r\n\x0b\x0c\x00\x85\xe2\x80\xa8z",
];

/// What may stand nowhere in a calendar (RFC 5545, 3.1).
fn barred(c: char) -> bool {
    c.is_control() && c != '\t'
}

/// Whatever stands in a title, a place and a note: the calendar has one entry with the lines it always has, none is longer
/// than a line may be, and the texts are read back as they were.
pub fn calendar(bytes: &[u8]) {
    let raw = text(bytes);
    let mut fields = raw.split('\u{1f}');
    let mut field = || fields.next().unwrap_or_default().to_owned();
    let at = now().today().and_time(NaiveTime::MIN);
    let entry = Entry {
        id: Id::from_bytes([7; 16]),
        title: field(),
        place: field(),
        note: field(),
        when: When::At(at, chrono_tz::Tz::UTC),
        minutes: 60,
        cancelled: false,
        busy: true,
    };
    let mut calendar = Calendar::new(Vec::new(), &BTreeMap::new()).unwrap();
    calendar.entry(&entry, Revision::default()).unwrap();
    let written = String::from_utf8(calendar.finish().unwrap()).unwrap();
    let body = written.strip_suffix("\r\n").unwrap();
    for line in body.split("\r\n") {
        assert!(line.len() <= 75 && !line.chars().any(barred), "{line:?}");
    }
    let flat = unfold(&written);
    let read = read_calendar(&flat).unwrap_or_else(|fault| panic!("{fault}: {written}"));
    let [event] = &read.components[..] else { panic!("{written}") };
    let always = ["UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DURATION"];
    let said = [("SUMMARY", &entry.title), ("LOCATION", &entry.place), ("DESCRIPTION", &entry.note)];
    // What nobody sees and no calendar may hold is left out; a line feed is the end of a line.
    let kept = |text: &str| text.chars().filter(|c| *c == '\n' || !barred(*c)).collect::<String>();
    let said: Vec<(&str, String)> =
        said.into_iter().map(|(name, text)| (name, kept(text))).filter(|(_, text)| !text.is_empty()).collect();
    let names: Vec<&str> = event.properties.iter().map(|property| property.name.as_str()).collect();
    let wanted: Vec<&str> =
        always.into_iter().chain(said.iter().map(|(name, _)| *name)).chain(["STATUS", "TRANSP"]).collect();
    assert_eq!((names, event.components.len()), (wanted, 0), "{written}");
    for (name, text) in said {
        let value = event.find_prop(name).map(|property| property.val.as_str().to_owned());
        assert_eq!(value.as_ref(), Some(&text), "{written}");
        let lines = written.replace("\r\n ", "");
        let line = lines.split("\r\n").find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        assert_eq!(line.map(unescaped), Some(text), "{written}");
    }
}

/// A text value as it was before it was written (3.3.11).
fn unescaped(value: &str) -> String {
    let mut chars = value.chars();
    let mut text = String::new();
    while let Some(c) = chars.next() {
        assert!(!matches!(c, ';' | ','), "{c} with no stroke before it in {value}");
        let behind = if c == '\\' { chars.next() } else { None };
        text.push(match behind {
            Some('n' | 'N') => '\n',
            Some(other @ ('\\' | ';' | ',')) => other,
            Some(other) => panic!("{other} behind a stroke in {value}"),
            None => c,
        });
    }
    text
}
