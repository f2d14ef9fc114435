//! A card written into files as people leave them: what is around it stays byte for byte.

use super::*;
use crate::domain::playbook::pack::PackLevel;
use crate::domain::playbook::text::MeaningText;
use crate::domain::playbook::{ItemId, Statement};
use crate::text::Clean;
use std::fs;
use std::path::PathBuf;

fn line(text: &str) -> Clean {
    Clean::note(text)
}

fn card(id: &str, title: &str) -> CardText {
    let mut card = CardText::blank(ItemId::parse(id).unwrap());
    for (name, text) in [
        ("class", "price"),
        ("title", title),
        ("says.1", "You're dear"),
        ("says.2", "Too much"),
        ("say", "Fair enough, {contact|may I ask}: dear against what?"),
        ("meaning.1.name", "No money"),
        ("meaning.1.answer", "Then pay in three parts."),
        ("meaning.2.name", "A \"cheaper\" one"),
        ("meaning.2.answer", "Then let us lay the two side by side."),
    ] {
        assert!(card.set(name, line(text)), "{name}");
    }
    card.tidy();
    card
}

fn book() -> Playbook {
    crate::content::load("en", None).0
}

struct Packs(tempfile::TempDir);

impl Packs {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self) -> PathBuf {
        self.0.path().join("mine/mine.en.toml")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    /// A file that somebody has written by hand.
    fn with(text: &str) -> Self {
        let packs = Self::new();
        packs.put(None, &card("first", "First")).unwrap();
        fs::write(packs.file(), text).unwrap();
        packs
    }

    fn put(&self, before: Option<&CardText>, card: &CardText) -> Result<Put, Problem> {
        put(self.0.path(), "en", before, card)
    }

    #[cfg(unix)]
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path().join("mine")).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

const BY_HAND: &str = r#"# my notes, above everything
lang = "en"   # not another one

# about the first
[[objection]]
id = "one"
class = "price"     # or timing?
title = 'It costs "too" much'
say = """
Two lines, \
one sentence?"""
says = [
  "Dear!", # heard twice
  "Too dear!",
]

  # the usual case
  [[objection.meaning]]
  id = "money"
  name = "No money"
  answer = "Later then."

[[class]]
id = "own-class"
name = "Mine"

# about the second
[[objection]]
title = "Second"
id = "two"
class = "own-class"
say = "And?"
  [[objection.meaning]]
  id = "m"
  name = "M"
  answer = "A"
# the end
"#;

fn read(packs: &Packs, id: &str) -> CardText {
    let book = crate::content::load("en", Some(packs.0.path())).0;
    CardText::from(book.objections.get(id).unwrap())
}

#[test]
fn the_first_card_makes_a_whole_pack_that_the_check_accepts() {
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let packs = Packs::new();
        let judged = judge(&card("dear", "You are dear"), &book()).unwrap();
        assert_eq!(put(packs.0.path(), language, None, &judged.card), Ok(Put::Written));
        let (source, problems) = PackSource::read(&packs.0.path().join(PACK));
        assert_eq!(problems, []);
        let errors = crate::content::check(&source.unwrap(), &book());
        assert!(errors.iter().all(|found| found.level == PackLevel::Warning), "{errors:?}");
        let (playbook, problems) = crate::content::load(language, Some(packs.0.path()));
        assert_eq!(problems, []);
        assert_eq!(CardText::from(playbook.objections.get("dear").unwrap()), judged.card);
        assert_eq!(playbook.objections.pack_of("dear").map(ItemId::as_str), Some(PACK));
    }
}

#[test]
fn changing_one_text_changes_one_line() {
    let packs = Packs::with(BY_HAND);
    let before = read(&packs, "one");
    let mut after = before.clone();
    after.set("class", line("timing"));
    after.set("says.2", line("Far too dear!"));
    after.set("meaning.1.answer", line("In spring, then?"));
    assert_eq!(packs.put(Some(&before), &after), Ok(Put::Written));
    let want = BY_HAND
        .replacen("\"price\"     # or", "\"timing\"     # or", 1)
        .replacen("\"Too dear!\"", "\"Far too dear!\"", 1)
        .replacen("\"Later then.\"", "\"In spring, then?\"", 1);
    assert_eq!(packs.text(), want);
    assert_eq!(fs::read_to_string(packs.file().with_extension("toml.bak")).unwrap(), BY_HAND);
    assert_eq!(read(&packs, "one"), after);
}

#[test]
fn lists_grow_and_shrink_and_keep_the_comments_of_what_stays() {
    let packs = Packs::with(BY_HAND);
    let before = read(&packs, "one");
    let mut after = before.clone();
    after.says = vec![line("Dear!"), line("太贵了"), line("Phew")];
    after.set("evidence", line("The price list"));
    after.meanings.push(MeaningText { name: line("Bluff"), answer: line("Say a price."), ..MeaningText::default() });
    after.tidy();
    assert_eq!(packs.put(Some(&before), &after), Ok(Put::Written));
    let text = packs.text();
    assert!(text.contains("says = [\n  \"Dear!\", # heard twice\n  \"太贵了\",\n  \"Phew\",\n]\n"), "{text}");
    let (_, rest) = BY_HAND.split_once("[[class]]").unwrap();
    assert!(text.ends_with(rest), "{text}");
    assert!(text.starts_with(BY_HAND.split_once("says").unwrap().0), "{text}");
    assert_eq!(read(&packs, "one"), after);
    let mut less = after.clone();
    less.meanings.remove(0);
    less.says.clear();
    assert_eq!(packs.put(Some(&after), &less), Ok(Put::Written));
    assert_eq!(read(&packs, "one"), less);
}

#[test]
fn a_new_card_is_written_behind_the_others_and_taken_out_again_without_a_trace() {
    let packs = Packs::with(BY_HAND);
    let new = card("three", "Third");
    assert_eq!(packs.put(None, &new), Ok(Put::Written));
    assert!(packs.text().starts_with(BY_HAND.strip_suffix("# the end\n").unwrap()), "{}", packs.text());
    assert_eq!(read(&packs, "three"), new);
    assert_eq!(take_out(packs.0.path(), &new), Ok(Put::Written));
    assert_eq!(packs.text(), BY_HAND);
    assert_eq!(take_out(packs.0.path(), &new).unwrap_err().what, "own-none");
}

#[test]
fn line_ends_and_the_mark_of_windows_stay() {
    let windows = format!("\u{feff}{}", BY_HAND.replace('\n', "\r\n"));
    let packs = Packs::with(&windows);
    let before = read(&packs, "two");
    let mut after = before.clone();
    after.set("say", line("And then?"));
    assert_eq!(packs.put(Some(&before), &after), Ok(Put::Written));
    assert_eq!(packs.text(), windows.replacen("\"And?\"", "\"And then?\"", 1));
}

#[test]
fn what_another_has_changed_meanwhile_is_not_written_over() {
    let packs = Packs::with(BY_HAND);
    let before = read(&packs, "two");
    let mut mine = before.clone();
    mine.set("say", line("Mine?"));
    fs::write(packs.file(), BY_HAND.replacen("\"And?\"", "\"Theirs?\"", 1)).unwrap();
    let theirs = packs.text();
    let Ok(Put::Changed(now)) = packs.put(Some(&before), &mine) else { panic!() };
    assert_eq!(now.say.as_str(), "Theirs?");
    assert_eq!(take_out(packs.0.path(), &before), Ok(Put::Changed(now.clone())));
    assert_eq!(packs.text(), theirs);
    assert_eq!(packs.put(Some(&now), &mine), Ok(Put::Written));
    // Another card's change is no obstacle.
    let one = read(&packs, "one");
    let mut changed = one.clone();
    changed.set("ask", line("Why?"));
    assert_eq!(packs.put(Some(&one), &changed), Ok(Put::Written));
    assert_eq!(read(&packs, "two").say.as_str(), "Mine?");
}

#[test]
fn a_broken_file_is_named_with_its_line_and_left_alone() {
    let broken = BY_HAND.replacen("class = \"own-class\"", "class = own class", 1);
    let wrong = broken.lines().position(|line| line.contains("own class")).unwrap() + 1;
    for (text, what, line) in [
        (broken.as_str(), "pack-syntax", Some(wrong as u64)),
        ("lang = \"en\"\n[[objection]]\nid = \"two\"\nclass = \"price\"\n", "own-broken", None),
        (
            "lang = \"en\"\nobjection = [{ id = \"x\", class = \"price\", title = \"X\", say = \"X\" }]\n",
            "own-inline",
            None,
        ),
    ] {
        let packs = Packs::with(text);
        let refused = packs.put(None, &card("two", "Second")).unwrap_err();
        assert_eq!((refused.what, refused.place.line), (what, line), "{refused:?}");
        assert!(refused.place.file.unwrap().ends_with("mine.en.toml"));
        assert_eq!(packs.text(), text);
    }
    let packs = Packs::with("");
    fs::write(packs.file(), b"lang = \"en\"\n\xff").unwrap();
    assert_eq!(packs.put(None, &card("two", "Second")).unwrap_err().what, "pack-not-utf8");
}

#[cfg(unix)]
#[test]
fn nothing_is_left_half_written_and_all_of_it_is_for_its_owner_alone() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let packs = Packs::new();
    let (one, two) = (card("one", "One"), card("two", "Two"));
    packs.put(None, &one).unwrap();
    packs.put(None, &two).unwrap();
    assert_eq!(packs.names(), [".lock", "mine.en.toml", "mine.en.toml.bak", "pack.toml"]);
    for name in packs.names() {
        let mode = fs::metadata(packs.0.path().join(PACK).join(&name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    // What a killed program leaves behind is neither read nor in the way.
    fs::write(packs.0.path().join("mine/.writing-abc"), "half").unwrap();
    assert_eq!(read(&packs, "one"), one);
    // The copy cannot be kept: the file is not touched.
    let before = packs.text();
    fs::remove_file(packs.file().with_extension("toml.bak")).unwrap();
    fs::create_dir(packs.file().with_extension("toml.bak")).unwrap();
    assert!(packs.put(None, &card("three", "Three")).is_err());
    assert_eq!(packs.text(), before);
    let elsewhere = Packs::new();
    symlink(packs.0.path().join(PACK), elsewhere.0.path().join(PACK)).unwrap();
    assert_eq!(elsewhere.put(None, &one).unwrap_err().what, "pack-not-a-folder");
}

#[test]
fn while_another_window_writes_it_is_busy() {
    let packs = Packs::new();
    let held = Folder::open(packs.0.path(), PACK, "en").unwrap();
    assert_eq!(packs.put(None, &card("one", "One")).unwrap_err().kind, Kind::Busy);
    drop(held);
    assert_eq!(packs.put(None, &card("one", "One")), Ok(Put::Written));
}

#[test]
fn a_file_changed_between_reading_and_writing_is_not_written_over() {
    let packs = Packs::with(BY_HAND);
    let folder = Folder::open(packs.0.path(), PACK, "en").unwrap();
    let refused = folder.write("mine.en.toml", Some("as it was"), "new").unwrap_err();
    assert_eq!((refused.what, packs.text().as_str()), ("own-changing", BY_HAND));
}

#[test]
fn a_fault_names_its_field() {
    let book = book();
    for (name, text, what) in [
        ("title", "", "own-empty"),
        ("say", "", "own-empty"),
        ("meaning.2.answer", "", "own-empty"),
        ("meaning.1.name", "", "own-empty"),
        ("class", "nowhere", "pack-no-such"),
        ("title", "To {customer}", "pack-slot-here"),
        ("says.2", "for {nobody}", "pack-slot-unknown"),
        ("meaning.2.answer", "say {customer", "pack-slot-unclosed"),
        ("say", "a}", "pack-slot-unopened"),
    ] {
        let mut card = card("dear", "Dear");
        card.set(name, line(text));
        let fault = judge(&card, &book).unwrap_err();
        assert_eq!((fault.place.field.as_deref(), fault.what), (Some(name), what), "{name}");
    }
}

#[test]
fn hints_name_their_field_and_stop_nobody() {
    let mut card = card("dear", "Dear");
    card.set("ask", line("Tell me more."));
    card.set("meaning.1.answer", line(&"word ".repeat(40)));
    let judged = judge(&card, &book()).unwrap();
    let found: Vec<_> = judged.hints.iter().map(|hint| (hint.place.field.as_deref().unwrap(), hint.what)).collect();
    assert!(
        found.contains(&("ask", "lint-no-question")) && found.contains(&("meaning.1.answer", "lint-long")),
        "{found:?}"
    );
}

#[test]
fn a_changed_built_in_card_keeps_its_rank_and_survives_an_update_beneath_it() {
    let packs = Packs::new();
    let built_in = CardText::from(book().objections.get("price-too-high").unwrap());
    let mut mine = built_in.clone();
    mine.set("say", line("Dear against what?"));
    let mine = judge(&mine, &book()).unwrap().card;
    assert_eq!(packs.put(Some(&built_in), &mine), Ok(Put::Written));
    assert_eq!(read(&packs, "price-too-high"), mine);
    assert_eq!(mine.kept.rank, Some(1));
    // The next version of the program brings another text under it.
    let mut newer = book();
    let mut item = newer.objections.get("price-too-high").unwrap().clone();
    item.title = line("Rewritten");
    newer.objections.insert(ItemId::parse("core").unwrap(), item);
    let (source, _) = PackSource::read(&packs.0.path().join(PACK));
    let pack = read_pack(&source.unwrap(), "en", &newer, &mut Report::new(PACK, Care::Errors)).unwrap();
    newer.overlay(pack.book);
    assert_eq!(CardText::from(newer.objections.get("price-too-high").unwrap()), mine);
    assert!(newer.objections.covers("price-too-high"));
    assert_eq!(take_out(packs.0.path(), &mine), Ok(Put::Written));
    assert_eq!(read(&packs, "price-too-high"), built_in);
}

#[test]
fn every_built_in_card_can_become_ones_own_word_for_word() {
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let book = crate::content::load(language, None).0;
        for card in book.objections.iter().map(CardText::from) {
            assert_eq!(judge(&card, &book).map(|judged| judged.card).as_ref(), Ok(&card), "{language} {}", card.id);
            let text = edit::put("lang = \"en\"\n", None, &card).unwrap();
            let manifest = "id = \"mine\"\nname = \"-\"\nversion = \"1\"\nbase = \"en\"\nlanguages = [\"en\"]\n";
            let source = PackSource::from_texts(PACK, &[("pack.toml", manifest), ("a.toml", &text)]);
            let read = read_pack(&source, "", &book, &mut Report::new(PACK, Care::Errors)).unwrap();
            assert_eq!(read.book.objections.get(&card.id), book.objections.get(&card.id), "{text}");
        }
    }
}

fn named(card: &CardText) -> (ItemId, Clean) {
    (card.id.clone(), card.title.clone())
}

fn statement(id: &str, text: &str) -> Statement {
    Statement { id: ItemId::parse(id).unwrap(), title: line("Boiler first"), text: Clean::note(text) }
}

#[test]
fn a_statement_is_kept_behind_the_cards_word_for_word_and_taken_out_without_a_trace() {
    let packs = Packs::with(BY_HAND);
    let text = "We'd begin with {the boiler}.\nBecause } and { stand for themselves.";
    super::statement::keep(packs.0.path(), "en", None, &statement("boiler", text)).unwrap();
    for written in BY_HAND.lines() {
        assert!(packs.text().lines().any(|line| line == written), "{written}: {}", packs.text());
    }
    let with = packs.text();
    assert_eq!(bring_back(packs.0.path()).map(|(id, _)| id.to_string()), Ok("boiler".to_owned()));
    assert_eq!(packs.text(), BY_HAND);
    bring_back(packs.0.path()).unwrap();
    assert_eq!(packs.text(), with);
    super::statement::take_out(packs.0.path(), &ItemId::parse("boiler").unwrap()).unwrap();
    assert!(!packs.text().contains("boiler"), "{}", packs.text());
    let again = super::statement::take_out(packs.0.path(), &ItemId::parse("boiler").unwrap());
    assert_eq!(again.unwrap_err().what, "own-none");
}

#[test]
fn a_statement_is_changed_in_its_place_unless_others_have_changed_it() {
    let packs = Packs::with(BY_HAND);
    let (first, second) = (statement("boiler", "First the boiler."), statement("other", "Then the pipes."));
    for one in [&first, &second] {
        super::statement::keep(packs.0.path(), "en", None, one).unwrap();
    }
    let after = statement("boiler", "First of all\nthe boiler {now}.");
    super::statement::keep(packs.0.path(), "en", Some(&first), &after).unwrap();
    let text = packs.text();
    assert!(text.find("boiler {{now}}").unwrap() < text.find("Then the pipes.").unwrap(), "{text}");
    assert_eq!(text.matches("id = \"boiler\"").count(), 1);
    // Whoever began with the first text would overwrite the second.
    let late = super::statement::keep(packs.0.path(), "en", Some(&first), &statement("boiler", "Mine."));
    assert_eq!((late.unwrap_err().what, packs.text()), ("statement-changed", text));
}

#[test]
fn the_last_change_is_taken_back_and_done_again() {
    let packs = Packs::with(BY_HAND);
    let before = read(&packs, "two");
    let mut after = before.clone();
    after.set("say", line("And then?"));
    packs.put(Some(&before), &after).unwrap();
    let changed = packs.text();
    assert_eq!(bring_back(packs.0.path()), Ok(named(&before)));
    assert_eq!(packs.text(), BY_HAND);
    assert_eq!(bring_back(packs.0.path()), Ok(named(&after)));
    assert_eq!(packs.text(), changed);
    // A card that was new goes, and one that was taken out comes.
    let new = card("three", "Third");
    packs.put(None, &new).unwrap();
    assert_eq!(bring_back(packs.0.path()).map(|(id, _)| id), Ok(new.id.clone()));
    assert_eq!(packs.text(), changed);
    bring_back(packs.0.path()).unwrap();
    take_out(packs.0.path(), &new).unwrap();
    assert_eq!(bring_back(packs.0.path()), Ok(named(&new)));
    assert_eq!(read(&packs, "three"), new);
}

#[test]
fn the_very_first_card_can_be_taken_back_too() {
    let packs = Packs::new();
    assert_eq!(bring_back(packs.0.path()).unwrap_err().what, "own-no-earlier");
    let first = card("one", "One");
    packs.put(None, &first).unwrap();
    assert_eq!(bring_back(packs.0.path()).map(|(id, _)| id), Ok(first.id.clone()));
    assert!(!packs.text().contains("One"), "{}", packs.text());
    assert_eq!(bring_back(packs.0.path()), Ok(named(&first)));
    assert_eq!(read(&packs, "one"), first);
}

#[test]
fn nothing_is_brought_back_over_what_an_editor_has_written_since() {
    let packs = Packs::with(BY_HAND);
    let before = read(&packs, "two");
    let mut after = before.clone();
    after.set("say", line("And then?"));
    packs.put(Some(&before), &after).unwrap();
    let theirs = packs.text().replacen("\"Too dear!\"", "\"Far too dear!\"", 1);
    fs::write(packs.file(), &theirs).unwrap();
    assert_eq!(bring_back(packs.0.path()).unwrap_err().what, "own-changed-since");
    assert_eq!(packs.text(), theirs);
}
