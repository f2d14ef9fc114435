use crate::desk::{Desk, now};
use cornerman::app::model::popup::Popup;
use cornerman::config::Places;
use cornerman::domain::digest::Clock;
use cornerman::domain::field::Record as _;
use cornerman::domain::id::Id;
use cornerman::domain::interaction::{Interaction, Stage};
use cornerman::domain::today::{Item, What};
use cornerman::locale::Language;
use cornerman::text::Clean;
use cornerman::usecases::save;

/// A call with a sample customer, wrapped up with promises of both sides and a next step.
fn called(language: Language, name: &str) -> (Desk, Id) {
    let mut desk = Desk::in_language(language);
    desk.select(name).keys("<Enter>c11");
    let talk = desk.model.visit.as_ref().unwrap().interaction.id;
    desk.keys("w2two sites; see https://example.com/sites<Tab>send the figures<Tab>+3d<Tab><Tab><Tab><Tab>");
    desk.keys("the figures of June<Tab>+1d<Tab>ask the board<Tab>+7d<Ctrl-S>");
    assert!(desk.model.call.is_none(), "{}", desk.screen());
    (desk, talk)
}

fn kept(desk: &Desk, talk: Id) -> Interaction {
    desk.store.get(talk).unwrap().unwrap()
}

fn written(desk: &Desk) -> String {
    match desk.top() {
        Some(Popup::Note(note)) => note.note.text().to_owned(),
        _ => panic!("{}", desk.screen()),
    }
}

#[test]
fn the_digest_is_composed_from_the_log_written_over_copied_and_marked_as_sent() {
    let (mut desk, talk) = called(Language::En, "Tarnbeck Castings Ltd");
    assert!(desk.line("digest owed by tomorrow 10:30").is_some() || desk.screen().contains("History"));
    desk.keys("s");
    let text = written(&desk);
    for said in ["the figures of June, by Mon 23 Nov", "ask the board, by", "send the figures, on"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    // Our own note stays with us until we say otherwise, and goes out again by the same key.
    assert!(!text.contains("two sites") && !text.contains("example.com"), "{text}");
    desk.keys("<F4>");
    assert!(written(&desk).contains("two sites; see https://example.com/sites"), "{}", desk.screen());
    desk.keys("<F4>");
    assert_eq!(written(&desk), text);
    desk.keys("<Ctrl-T>Call me any time.<Ctrl-S>");
    let digest = kept(&desk, talk).digest;
    assert!(digest.contains("Call me any time.") && digest.contains("two sites"), "{digest}");
    // The same key, then what can be done with it.
    assert!(matches!(desk.top(), Some(Popup::Choose(_))), "{}", desk.screen());
    desk.keys("1");
    assert_eq!(desk.copied(), Some(digest.as_str()));
    desk.keys("<Enter>");
    assert_eq!(kept(&desk, talk).digest_at, Some(now().ms), "{}", desk.screen());
    assert!(desk.line("digest sent today").is_some(), "{}", desk.screen());
    desk.keys("u");
    assert_eq!(kept(&desk, talk).digest_at, None);
}

#[test]
fn it_speaks_the_language_of_the_customer_whatever_the_screen_speaks() {
    // The screen is English, the customer Chinese; and the other way round.
    for (screen, language, said, not_said) in
        [(Language::En, "zh-Hans", "您好", "Hello"), (Language::ZhHans, "en", "Hello", "您好")]
    {
        let mut desk = Desk::in_language(screen);
        let card = |row: u32| {
            let rows = desk.store.customer_rows(&[row]).unwrap();
            desk.store.customer_card(rows[0].id).unwrap().unwrap()
        };
        let order = desk.store.customer_order().unwrap();
        let cards: Vec<_> = order.into_iter().map(card).collect();
        let fits = cards.iter().find(|card| card.customer.language.as_str() == language && !card.people.is_empty());
        let name = fits.unwrap().customer.name.to_string();
        let (with, _) = called(screen, &name);
        desk = with;
        desk.keys("s");
        let text = written(&desk);
        assert!(text.contains(said) && !text.contains(not_said), "{text}");
    }
}

#[test]
fn a_digest_that_was_only_looked_at_is_not_kept_and_one_being_written_outlives_a_breakdown() {
    let (mut desk, talk) = called(Language::En, "Tarnbeck Castings Ltd");
    desk.keys("s<Esc>");
    assert!(kept(&desk, talk).digest.is_empty() && desk.drafts.is_empty(), "{}", desk.screen());
    desk.keys("s Bring the plans.");
    let mut desk = desk.killed();
    desk.keys("<Enter>");
    assert!(written(&desk).contains("Bring the plans."), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    assert!(kept(&desk, talk).digest.contains("Bring the plans."));
}

#[test]
fn a_digest_that_nobody_needs_is_off_the_page_by_one_key_and_back_with_undo() {
    let (mut desk, talk) = called(Language::En, "Tarnbeck Castings Ltd");
    desk.keys("<F2>");
    let is_digest = |item: &cornerman::domain::today::Item| matches!(item.what, What::Digest { id, .. } if id == talk);
    let go = |desk: &mut Desk| {
        for _ in 0..200 {
            if desk.model.today.selected().is_some_and(is_digest) {
                break;
            }
            desk.keys("<Down>");
        }
    };
    go(&mut desk);
    assert!(desk.line("s Not needed").is_some(), "{}", desk.screen());
    desk.keys("s");
    assert!(desk.said().starts_with("Tarnbeck Castings Ltd: no digest"), "{}", desk.said());
    let on_page = |desk: &Desk| desk.model.today.page.items.iter().any(is_digest);
    assert!(!on_page(&desk) && kept(&desk, talk).digest.is_empty(), "{}", desk.screen());
    // Nothing has gone: the card says what is true, and how to go back on it.
    let now_kept = kept(&desk, talk);
    assert_eq!((now_kept.digest_at, now_kept.digest_spared_at), (None, Some(now().ms)));
    desk.keys("u");
    assert!(on_page(&desk) && kept(&desk, talk).digest_spared_at.is_none(), "{}", desk.screen());
    desk.keys("<Home>");
    go(&mut desk);
    desk.keys("s<F3><Esc>").resize(160, 160);
    desk.select("Tarnbeck Castings Ltd").keys("<Enter>");
    assert!(desk.line("no digest needed").is_some() && desk.line("digest sent").is_none(), "{}", desk.screen());
    desk.keys("s1");
    assert_eq!(kept(&desk, talk).digest_spared_at, None, "{}", desk.screen());
    assert!(desk.line("digest owed").is_some(), "{}", desk.screen());
}

#[test]
fn old_digests_are_one_line_of_the_page_that_opens_the_list_of_them() {
    let mut desk = Desk::new();
    let order = desk.store.customer_order().unwrap();
    let rows = desk.store.customer_rows(&order[..6]).unwrap();
    for (row, n) in rows.iter().zip(1_u8..) {
        let mut talk = Interaction::blank(Id::from_bytes([n; 16]), Some(row.id));
        (talk.stage, talk.next_step) = (Stage::Held, Clean::line("Send the offer"));
        talk.held_at = Some(now().ms - i64::from(n + 1) * 86_400_000);
        save::record(&mut desk.store, &talk, "log", "", now(), "me").unwrap();
    }
    desk.forget();
    desk.keys("<F2>");
    let collected = |item: &Item| matches!(item.what, What::Digests(_));
    let all = |desk: &Desk| desk.model.today.page.items.iter().find(|item| collected(item)).cloned();
    let Some(What::Digests(owed)) = all(&desk).map(|item| item.what) else { panic!("{}", desk.screen()) };
    let (oldest, count) = (owed[0].clone(), owed.len());
    for _ in 0..200 {
        if desk.model.today.selected().is_some_and(collected) {
            break;
        }
        desk.keys("<Down>");
    }
    assert!(desk.line(&format!("{count} older digests")).is_some(), "{}", desk.screen());
    // It is of several customers: what is done with one of them is said to be off.
    desk.keys("l");
    assert!(desk.said().contains("several digests"), "{}", desk.said());
    for key in ["d", "<Enter>"] {
        desk.keys(key);
        let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
        assert_eq!((choose.options.len(), choose.options[0].text.as_str()), (count, oldest.who.name.as_str()));
        desk.keys("<Esc>");
    }
    desk.keys("<Enter>1");
    assert!(written(&desk).contains("Send the offer"), "{}", desk.screen());
    desk.keys("<Ctrl-S>2");
    assert_eq!(kept(&desk, oldest.talk).digest_at, Some(now().ms));
}

#[test]
fn it_stands_on_the_page_of_the_day_until_it_is_sent() {
    let (mut desk, talk) = called(Language::En, "Tarnbeck Castings Ltd");
    desk.keys("<F2>");
    let on_page = |desk: &Desk| {
        desk.model.today.page.items.iter().any(|item| matches!(item.what, What::Digest { id, .. } if id == talk))
    };
    assert!(on_page(&desk), "{}", desk.screen());
    for _ in 0..200 {
        if desk.model.today.selected().is_some_and(|item| matches!(item.what, What::Digest { id, .. } if id == talk)) {
            break;
        }
        desk.keys("<Down>");
    }
    desk.keys("r");
    assert!(desk.said().contains("no other day"), "{}", desk.said());
    desk.keys("d");
    assert!(written(&desk).contains("the figures of June"), "{}", desk.screen());
    desk.keys("<Ctrl-S>2<Esc><Esc><F2>");
    assert!(!on_page(&desk), "{}", desk.screen());
}

#[test]
fn it_is_written_as_a_file_that_holds_what_was_kept() {
    let (mut desk, talk) = called(Language::En, "Tarnbeck Castings Ltd");
    let home = tempfile::tempdir().unwrap();
    desk.places = Places { home: Some(home.path().to_owned()), ..Places::default() };
    desk.keys("s<Ctrl-S>3<Enter>");
    let files: Vec<_> = std::fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "{}", desk.screen());
    assert_eq!(files[0].file_name().unwrap(), "Tarnbeck-Castings-Ltd-2026-11-22.txt");
    let text = std::fs::read_to_string(&files[0]).unwrap();
    assert_eq!(text.trim_end(), kept(&desk, talk).digest.as_str());
}

#[test]
fn two_programs_that_write_the_same_digest_ask_whose_it_is() {
    let (mut desk, talk) = called(Language::En, "Tarnbeck Castings Ltd");
    desk.keys("smine");
    let before = kept(&desk, talk);
    let theirs = Interaction { digest: cornerman::text::Clean::note("theirs"), ..before.clone() };
    cornerman::usecases::digest::save(&mut desk.store, &before, &theirs, "", now(), "other").unwrap();
    desk.keys("<Ctrl-S>");
    assert!(desk.model.popups.iter().any(|popup| matches!(popup, Popup::Clash(_))), "{}", desk.screen());
    assert_eq!(kept(&desk, talk).digest.as_str(), "theirs");
}

#[test]
fn a_digest_that_another_window_wrote_while_one_was_open_is_asked_about_even_where_the_screen_shows_it_already() {
    let (mut desk, talk) = called(Language::En, "Tarnbeck Castings Ltd");
    desk.keys("smine");
    let before = kept(&desk, talk);
    let theirs = Interaction { digest: cornerman::text::Clean::note("theirs"), ..before.clone() };
    cornerman::usecases::digest::save(&mut desk.store, &before, &theirs, "", now(), "other").unwrap();
    // The talk behind the letter was read anew.
    desk.model.customers.talk.as_mut().unwrap().visit.interaction.digest = theirs.digest.clone();
    desk.keys("<Ctrl-S>");
    assert!(desk.model.popups.iter().any(|popup| matches!(popup, Popup::Clash(_))), "{}", desk.screen());
    assert_eq!(kept(&desk, talk).digest.as_str(), "theirs");
}

#[test]
fn the_clock_of_the_card_turns_late_after_a_day() {
    let (desk, talk) = called(Language::En, "Tarnbeck Castings Ltd");
    let held = kept(&desk, talk);
    let clock = |hours: i64| {
        let then = cornerman::domain::time::Now::new(now().ms + hours * 3_600_000, now().zone);
        cornerman::domain::digest::clock(&held, 24, then)
    };
    assert!(matches!(clock(23), Some(Clock::Owed(_))) && matches!(clock(25), Some(Clock::Late(_))));
}
