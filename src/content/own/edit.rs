//! A card put into the text of a file, changed in it, taken out of it. Everything else in the file stays as it was written:
//! comments, order, spacing.

use crate::domain::playbook::text::{CardText, LISTS, MeaningText, OF_MEANING, SINGLE};
use crate::domain::playbook::{Family, ItemId, Statement};
use crate::text::Clean;
use chrono::NaiveDate;
use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, Value, value};

/// Why a file cannot be edited.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stuck {
    /// It is no TOML. The reader says where.
    Broken,
    /// The card is written in another form than `[[objection]]`.
    Inline,
}

const FAMILY: &str = "objection";
const MEANING: &str = "meaning";

/// Whether the file holds a card of this id in this language, whatever else is wrong with it.
pub(super) fn holds(text: &str, language: &str, id: &str) -> bool {
    let table = text.parse::<toml::Table>().ok();
    let table = table.filter(|table| table.get("lang").and_then(toml::Value::as_str) == Some(language));
    let cards = table.as_ref().and_then(|table| table.get(FAMILY)).and_then(toml::Value::as_array);
    cards.is_some_and(|cards| cards.iter().any(|card| card.get("id").and_then(toml::Value::as_str) == Some(id)))
}

/// The text with the card in it. `was`: the card as the file has it; what is the same in both is not touched.
pub(super) fn put(text: &str, was: Option<&CardText>, card: &CardText) -> Result<String, Stuck> {
    let mut document = parsed(text)?;
    let cards = tables(document.as_table_mut(), FAMILY)?;
    match (was, place(cards, &card.id).and_then(|at| cards.get_mut(at))) {
        (Some(was), Some(table)) => change(table, was, card)?,
        _ => cards.push(whole(card)),
    }
    Ok(written(&document, text))
}

/// The text without the card.
pub(super) fn take_out(text: &str, id: &str) -> Result<String, Stuck> {
    let mut document = parsed(text)?;
    let cards = tables(document.as_table_mut(), FAMILY)?;
    match place(cards, id) {
        Some(at) => cards.remove(at),
        None => return Err(Stuck::Inline),
    };
    Ok(written(&document, text))
}

const STATEMENT: &str = "card";

/// Whether the file holds a card of this id.
pub(super) fn holds_statement(text: &str, id: &str) -> bool {
    let table = text.parse::<toml::Table>().ok();
    let cards = table.as_ref().and_then(|table| table.get(STATEMENT)).and_then(toml::Value::as_array);
    cards.is_some_and(|cards| cards.iter().any(|card| card.get("id").and_then(toml::Value::as_str) == Some(id)))
}

/// The text with a statement: in the place of the card of its id, else behind the others. What is in it stands as it is: a
/// brace begins nothing.
pub(super) fn put_statement(text: &str, statement: &Statement) -> Result<String, Stuck> {
    let mut document = parsed(text)?;
    let cards = tables(document.as_table_mut(), STATEMENT)?;
    let said = statement.text.replace('{', "{{").replace('}', "}}");
    if let Some(table) = place(cards, &statement.id).and_then(|at| cards.get_mut(at)) {
        table.insert("title", value(statement.title.as_str()));
        table.insert("say", value(said));
    } else {
        let mut table = Table::new();
        table.insert("id", value(statement.id.as_str()));
        table.insert("family", value(Family::Statement.name()));
        table.insert("title", value(statement.title.as_str()));
        table.insert("say", value(said));
        cards.push(table);
    }
    Ok(written(&document, text))
}

/// The text without a statement.
pub(super) fn take_out_statement(text: &str, id: &str) -> Result<String, Stuck> {
    let mut document = parsed(text)?;
    let cards = tables(document.as_table_mut(), STATEMENT)?;
    match place(cards, id) {
        Some(at) => cards.remove(at),
        None => return Err(Stuck::Inline),
    };
    Ok(written(&document, text))
}

fn parsed(text: &str) -> Result<DocumentMut, Stuck> {
    text.replace("\r\n", "\n").parse().map_err(|_| Stuck::Broken)
}

/// It is edited with `\n`; a file with the line ends of Windows keeps them.
fn written(document: &DocumentMut, before: &str) -> String {
    let text = document.to_string();
    if before.contains("\r\n") { text.replace('\n', "\r\n") } else { text }
}

fn tables<'t>(parent: &'t mut Table, key: &str) -> Result<&'t mut ArrayOfTables, Stuck> {
    let item = parent.entry(key).or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    item.as_array_of_tables_mut().ok_or(Stuck::Inline)
}

fn place(tables: &ArrayOfTables, id: &str) -> Option<usize> {
    tables.iter().position(|table| table.get("id").and_then(Item::as_str) == Some(id))
}

/// A card that is new in the file.
fn whole(card: &CardText) -> Table {
    let mut table = Table::new();
    table.insert("id", value(card.id.as_str()));
    let kept = &card.kept;
    if !kept.methods.is_empty() {
        table.insert("method", value(kept.methods.iter().map(ItemId::as_str).collect::<Array>()));
    }
    if let Some(rank) = kept.rank {
        table.insert("rank", value(rank));
    }
    if let Some(when) = &kept.when {
        table.insert("when", value(when));
    }
    day(&mut table, kept.written);
    // As people read it: what they say comes before what is said to them.
    for name in ["class", "title"] {
        text(&mut table, name, card.get(name));
    }
    list(&mut table, "says", &[], &card.says);
    for name in ["say", "ask"] {
        text(&mut table, name, card.get(name));
    }
    list(&mut table, "avoid", &[], &card.avoid);
    for name in ["walk", "next", "evidence"] {
        text(&mut table, name, card.get(name));
    }
    text(&mut table, "source", Some(&kept.source));
    if !card.meanings.is_empty() {
        table.insert(MEANING, Item::ArrayOfTables(card.meanings.iter().map(meaning).collect()));
    }
    table
}

fn meaning(of: &MeaningText) -> Table {
    let mut table = Table::new();
    if let Some(id) = &of.id {
        table.insert("id", value(id.as_str()));
    }
    for part in OF_MEANING {
        text(&mut table, part, of.get(part));
    }
    table
}

fn change(table: &mut Table, was: &CardText, card: &CardText) -> Result<(), Stuck> {
    for name in SINGLE.iter().filter(|name| was.get(name) != card.get(name)) {
        text(table, name, card.get(name));
    }
    for (name, before, after) in [(LISTS[0], &was.says, &card.says), (LISTS[1], &was.avoid, &card.avoid)] {
        if before != after {
            list(table, name, before, after);
        }
    }
    if was.kept.written != card.kept.written {
        day(table, card.kept.written);
    }
    if was.meanings == card.meanings {
        return Ok(());
    }
    let meanings = tables(table, MEANING)?;
    let left = |id: Option<&str>| card.meanings.iter().any(|meaning| meaning.id.as_deref() == id);
    meanings.retain(|table| left(table.get("id").and_then(Item::as_str)));
    for after in &card.meanings {
        let before = was.meanings.iter().find(|before| before.id == after.id);
        let table = after.id.as_deref().and_then(|id| place(meanings, id)).and_then(|at| meanings.get_mut(at));
        match (before, table) {
            (Some(before), Some(table)) => {
                for part in OF_MEANING.iter().filter(|part| before.get(part) != after.get(part)) {
                    text(table, part, after.get(part));
                }
            }
            _ => meanings.push(meaning(after)),
        }
    }
    if meanings.is_empty() {
        table.remove(MEANING);
    }
    Ok(())
}

/// Writes when the card was written.
fn day(table: &mut Table, day: Option<NaiveDate>) {
    text(table, "written", day.map(|day| Clean::line(&day.to_string())).as_ref());
}

/// Writes one text; an empty one is left out. A comment behind it stays.
fn text(table: &mut Table, key: &str, text: Option<&Clean>) {
    let Some(text) = text.filter(|text| !text.is_empty()) else {
        table.remove(key);
        return;
    };
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => replace(old, text),
        None => {
            table.insert(key, value(text.as_str()));
        }
    }
}

fn replace(old: &mut Value, text: &str) {
    let decor = old.decor().clone();
    *old = Value::from(text);
    *old.decor_mut() = decor;
}

/// Writes a list, one text a line; an empty one is left out. Texts that were in it keep the comments beside them.
fn list(table: &mut Table, key: &str, before: &[Clean], after: &[Clean]) {
    if after.is_empty() {
        table.remove(key);
        return;
    }
    if let Some(array) = table.get_mut(key).and_then(Item::as_array_mut) {
        if before.len() == after.len() {
            let changed = array.iter_mut().zip(before.iter().zip(after)).filter(|(_, (before, after))| before != after);
            changed.for_each(|(old, (_, text))| replace(old, text));
            return;
        }
        let mut list = List::of(array);
        let mut known: Vec<Option<Entry>> = list.entries.drain(..).map(Some).collect();
        let place = |text: &Clean| before.iter().position(|before| before == text);
        let old = |text| place(text).and_then(|at| known.get_mut(at)).and_then(Option::take);
        list.entries =
            after.iter().map(old).zip(after).map(|(old, text)| old.unwrap_or_else(|| Entry::new(text))).collect();
        *array = list.array();
        return;
    }
    let list =
        List { head: String::new(), entries: after.iter().map(|text| Entry::new(text)).collect(), end: "\n".into() };
    table.insert(key, value(list.array()));
}

/// A list with what stands around its texts.
struct List {
    /// Behind the bracket.
    head: String,
    entries: Vec<Entry>,
    /// From the line behind the last text on.
    end: String,
}

struct Entry {
    /// The lines before the text and the space in front of it.
    lead: String,
    value: Value,
    /// What stands behind it on its line, such as a comment.
    tail: String,
}

impl Entry {
    fn new(text: &str) -> Self {
        Self { lead: "\n  ".to_owned(), value: Value::from(text), tail: String::new() }
    }
}

impl List {
    /// What stands behind a text and its comma is kept by the reader in front of the next one.
    fn of(array: &Array) -> Self {
        let mut list = Self { head: String::new(), entries: Vec::new(), end: String::new() };
        for value in array {
            let prefix = value.decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default();
            let (tail, lead) = at_line_end(prefix);
            list.behind_last(tail);
            list.entries.push(Entry { lead: lead.to_owned(), value: value.clone(), tail: String::new() });
        }
        let (tail, end) = at_line_end(array.trailing().as_str().unwrap_or_default());
        list.behind_last(tail);
        end.clone_into(&mut list.end);
        list
    }

    fn behind_last(&mut self, tail: &str) {
        let target = self.entries.last_mut().map_or(&mut self.head, |last| &mut last.tail);
        target.push_str(tail);
    }

    fn array(self) -> Array {
        let mut array = Array::new();
        let mut before = self.head;
        let lines = self.entries.iter().any(|entry| entry.lead.contains('\n'));
        for Entry { lead, mut value, tail } in self.entries {
            value.decor_mut().set_prefix(before + &lead);
            array.push_formatted(value);
            before = tail;
        }
        // The bracket on a line of its own where the texts have lines of their own.
        let end = if lines && !self.end.contains('\n') { "\n" } else { &self.end };
        array.set_trailing(before + end);
        array.set_trailing_comma(lines);
        array
    }
}

/// Up to the end of the line, and from there on.
fn at_line_end(text: &str) -> (&str, &str) {
    text.find('\n').map_or(("", text), |end| text.split_at(end))
}
