use crate::desk::{Desk, now};
use cornerman::app::model::card::On;
use cornerman::app::model::popup::Popup;
use cornerman::app::model::scripts::View;
use cornerman::app::msg::{Msg, Reply};
use cornerman::app::panes::scripts::shown;
use cornerman::app::popup::finder;
use cornerman::domain::playbook::Script;
use cornerman::domain::prep::CardUse;
use cornerman::domain::time::Now;
use cornerman::locale::Language;
use cornerman::store::change::Deed;
use cornerman::text::Clean;
use cornerman::usecases::{delete, visit};

const PRICE: &str = "price-too-high";

fn calling(language: Language) -> Desk {
    let mut desk = Desk::in_language(language);
    desk.keys("/tarnbeck<Enter>c1");
    desk.forget();
    desk
}

/// The keys of the scripts that the finder lists.
fn listed(desk: &Desk) -> Vec<String> {
    let Some(Popup::Finder(popup)) = desk.top() else { panic!("{}", desk.screen()) };
    finder::listed(&desk.model, popup).into_iter().map(Script::key).collect()
}

fn kept(desk: &Desk, card: &str) -> CardUse {
    desk.store.card_uses(card).unwrap().remove(0)
}

#[test]
fn what_did_not_land_with_them_is_not_offered_first_again_and_says_so() {
    let mut desk = calling(Language::En);
    desk.keys("o");
    assert_eq!(listed(&desk)[0], PRICE);
    desk.keys("1<Enter>-");
    assert_eq!(kept(&desk, PRICE).told(), Some(false), "{}", desk.screen());
    desk.keys("<Esc><Esc>o");
    assert_eq!(listed(&desk).last().map(String::as_str), Some(PRICE), "{}", desk.screen());
    desk.keys("<Up>");
    desk.keys("<End>");
    // The next sitting, and the next talk.
    let mut desk = desk.killed();
    desk.keys("/tarnbeck<Enter>p1<F6>");
    assert_eq!(listed(&desk).last().map(String::as_str), Some(PRICE), "{}", desk.screen());
    desk.keys("price");
    assert_ne!(listed(&desk)[0], PRICE, "others that answer as well come first\n{}", desk.screen());
    assert!(desk.line("did not land with them on").is_some(), "{}", desk.screen());
}

#[test]
fn what_is_typed_exactly_stands_first_whatever_speaks_against_it() {
    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
        let mut desk = calling(language);
        desk.keys("o1<Enter>-<Esc><Esc>");
        let card = desk.model.playbook.objections.get(PRICE).unwrap();
        let typed = [card.title.to_string(), card.says[0].words(), PRICE.to_owned()];
        for typed in typed {
            desk.keys("o").keys(&typed);
            assert_eq!(listed(&desk)[0], PRICE, "{language:?} {typed}\n{}", desk.screen());
            desk.keys("<Esc>");
        }
        desk.keys("o1");
        assert_eq!(listed(&desk)[0], PRICE, "its number is still its number");
    }
}

#[test]
fn with_somebody_else_the_order_is_as_before() {
    let mut desk = calling(Language::En);
    desk.keys("o1<Enter>-<Esc><Esc>u<F3><Esc><Esc><Esc>");
    desk.select("Adeyemi-Rowe household").keys("<Enter>p1o");
    assert_eq!(listed(&desk)[0], PRICE, "{}", desk.screen());
}

#[test]
fn one_key_in_the_call_says_what_came_of_the_card_that_was_read_last() {
    let mut desk = calling(Language::ZhHans);
    desk.keys("+");
    assert!(desk.deeds().is_empty(), "nothing was used yet: {}", desk.said());
    desk.keys("o2<Enter><Esc><Esc>");
    let card = desk.model.playbook.objections.iter().find(|card| card.rank == Some(2)).unwrap().id.to_string();
    assert!(desk.line("+ 有效").is_some(), "{}", desk.screen());
    desk.keys("+");
    assert_eq!(kept(&desk, &card).told(), Some(true), "{}", desk.screen());
    assert!(desk.line("+ 有效").is_none(), "{}", desk.screen());
    // It was a slip of the finger.
    desk.keys("－");
    assert_eq!(kept(&desk, &card).told(), Some(false), "{}", desk.said());
    desk.keys("u");
    assert_eq!(kept(&desk, &card).told(), Some(true));
}

#[test]
fn what_came_of_each_card_in_a_call_goes_with_the_talk_and_is_read_in_it_later() {
    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
        let mut desk = calling(language);
        let talk = desk.model.visit.as_ref().unwrap().interaction.id;
        // One settled it, one did not, and of the third nobody said anything.
        desk.keys("o1<Enter>+<Esc><Esc>o2<Enter>-<Esc><Esc>o3<Enter><Esc><Esc>w3over<Ctrl-S>");
        let mut desk = desk.killed();
        let whole = visit::whole(&desk.store, talk).unwrap();
        let told = |rank| {
            let card = desk.model.playbook.objections.iter().find(|card| card.rank == Some(rank)).unwrap();
            whole.uses.iter().find(|used| used.card.as_str() == &*card.id).unwrap().told()
        };
        assert_eq!([told(1), told(2), told(3)], [Some(true), Some(false), None]);
        desk.keys("/tarnbeck<Enter><Down>");
        while desk.model.customers.walk.at != Some(On::Talk(talk)) {
            desk.keys("<Down>");
        }
        desk.keys("<Enter><End>");
        for key in ["talk-landed", "talk-missed"] {
            let said = desk.model.words.get(key);
            assert!(desk.line(&said).is_some(), "{said}\n{}", desk.screen());
        }
    }
}

#[test]
fn outcomes_elsewhere_are_counted_and_told_beside_the_line() {
    let mut desk = Desk::new();
    desk.keys("6<Enter>+<Esc><Enter>+<Esc><Enter>-<Esc>o1");
    assert!(desk.line("landed 2 of 3").is_some(), "{}", desk.screen());
    // Read anew from the file it is the same.
    let mut desk = desk.killed();
    desk.keys("o1");
    assert!(desk.line("landed 2 of 3").is_some(), "{}", desk.screen());
}

#[test]
fn the_list_stays_as_it_was_offered_while_it_is_read() {
    let mut desk = calling(Language::En);
    desk.keys("o");
    let before = listed(&desk);
    desk.keys("<Enter>-<Esc>");
    assert_eq!(listed(&desk), before);
    assert!(desk.line("did not land with them on").is_some(), "{}", desk.screen());
}

/// So many milliseconds go by.
fn wait(desk: &mut Desk, ms: i64) {
    desk.model.now = Now::new(desk.model.now.ms + ms, desk.model.now.zone);
    desk.send(Msg::Tick);
}

#[test]
fn how_they_put_it_is_written_on_the_card_that_was_used_and_read_later_in_the_talk() {
    let mut desk = calling(Language::En);
    desk.keys("o1<Enter>-\"You all say that.<Enter><Esc><Esc>");
    assert_eq!(kept(&desk, PRICE).words.as_str(), "You all say that.");
    assert_eq!(kept(&desk, PRICE).told(), Some(false), "what came of it stays");
    // From the call itself it goes to the same use, with what was written.
    desk.keys("\" Every year.<Enter>");
    assert_eq!(kept(&desk, PRICE).words.as_str(), "You all say that. Every year.", "{}", desk.screen());
    assert_eq!(desk.store.card_uses(PRICE).unwrap().len(), 1);
}

#[test]
fn their_words_that_were_being_typed_are_offered_after_a_breakdown() {
    let mut desk = calling(Language::En);
    desk.keys("o1<Enter><Esc><Esc>\"You all say th");
    let mut desk = desk.killed();
    assert!(desk.line("Their words").is_some(), "{}", desk.screen());
    desk.keys("<Enter>at.<Enter>");
    assert_eq!(kept(&desk, PRICE).words.as_str(), "You all say that.", "{}", desk.screen());
}

#[test]
fn the_time_from_the_finders_key_to_the_chosen_line_is_kept_and_shown() {
    let mut desk = calling(Language::En);
    desk.keys("o");
    wait(&mut desk, 700);
    desk.keys("1");
    wait(&mut desk, 600);
    desk.keys("<Enter>");
    wait(&mut desk, 9_000);
    assert_eq!(kept(&desk, PRICE).found_ms, Some(1_300));
    // Reading is not searching.
    desk.keys("<Esc>");
    wait(&mut desk, 500);
    desk.keys("<Down><Enter>");
    let second = desk.store.recent_cards(1).unwrap().remove(0);
    assert_eq!(kept(&desk, &second).found_ms, Some(500));
    desk.keys("<Esc><Esc><Tab>");
    assert!(desk.line("0.9 s to a line (last 2)").is_some(), "{}", desk.screen());
    // A box that lay open over lunch says nothing.
    desk.keys("o");
    wait(&mut desk, 3_600_000);
    desk.keys("1<Enter>");
    assert_eq!(kept(&desk, PRICE).found_ms, None);
}

#[test]
fn a_card_that_fails_or_lay_idle_while_others_were_used_is_marked_listed_and_offered_later() {
    const DAY: i64 = 86_400_000;
    let mut desk = Desk::new();
    let (now, zone) = (desk.model.now.ms, desk.model.now.zone);
    let rank = |desk: &Desk, rank| {
        let card = desk.model.playbook.objections.iter().find(|card| card.rank == Some(rank)).unwrap();
        (card.id.to_string(), card.class.to_string())
    };
    let (first, class) = rank(&desk, 1);
    let of_class = desk.model.playbook.objections.iter().filter(|card| *card.class == *class && *card.id != *first);
    let other = of_class.filter_map(|card| card.rank).min().unwrap();
    desk.keys("o1<Enter><Esc><Esc>");
    // Long enough since the texts were written, too.
    let later = Now::new(now + 200 * DAY, zone);
    desk.model.now = later;
    desk.keys(&format!("o{other:02}<Enter><Esc><Esc>"));
    desk.keys("o3<Enter>-<Esc><Enter>-<Esc><Enter>-<Esc><Esc>");
    let failing = rank(&desk, 3).0;
    let mut desk = desk.killed();
    desk.model.now = later;
    // Whatever is used, all are weighed again.
    desk.keys("o04<Enter><Esc><Esc>o");
    let listed = listed(&desk);
    let at = |id: &str| listed.iter().position(|key| key == id).unwrap();
    assert!(at(&first) > 20 && at(&failing) > 20, "{listed:?}");
    desk.keys("<Esc>6");
    desk.model.scripts.view = View::Ailing;
    let ailing: Vec<String> = shown::listed(&desk.model).into_iter().map(Script::key).collect();
    assert!(ailing.contains(&first) && ailing.contains(&failing), "{ailing:?}");
    assert!(desk.line("not used for 6 months").is_some(), "{}", desk.screen());
    assert!(desk.line("landed only 0 of 3").is_some(), "{}", desk.screen());
}

#[test]
fn what_was_taken_back_of_a_use_is_told_anew_and_nothing_else_comes_back_with_it() {
    // In a call: that it landed.
    let mut desk = calling(Language::En);
    desk.keys("o1<Enter><Esc><Esc>+u");
    assert_eq!(kept(&desk, PRICE).told(), None);
    desk.keys("+");
    assert_eq!(kept(&desk, PRICE).told(), Some(true), "{}", desk.said());
    // Their words.
    let mut desk = calling(Language::En);
    desk.keys("o1<Enter><Esc><Esc>\"You all say that.<Enter>u+");
    assert_eq!((kept(&desk, PRICE).told(), kept(&desk, PRICE).words.as_str()), (Some(true), ""));
    // The use itself.
    let mut desk = calling(Language::En);
    desk.keys("o1<Enter><Esc><Esc>u+");
    assert!(desk.store.card_uses(PRICE).unwrap().is_empty(), "{}", desk.screen());
    assert_eq!(desk.said(), desk.model.words.get("off-no-use"));
    // Outside of any talk, where only the file knows.
    let mut desk = Desk::new();
    desk.keys("6<Enter>+u");
    let card = shown::selected(&desk.model).unwrap().key();
    assert_eq!(kept(&desk, &card).told(), None);
    desk.keys("+");
    assert_eq!(kept(&desk, &card).told(), Some(true), "{}", desk.said());
    desk.keys("uu");
    assert!(desk.store.card_uses(&card).unwrap().is_empty(), "{}", desk.screen());
}

#[test]
fn what_is_read_or_changed_at_the_desk_was_not_used() {
    let mut desk = Desk::new();
    desk.keys("6<Enter><Esc><Enter>e<Esc><Esc><Enter>").forget();
    let card = shown::selected(&desk.model).unwrap().key();
    let before = desk.store.card_uses(&card).unwrap().len();
    desk.keys("<Esc><Enter><Down><Esc>");
    assert_eq!(desk.store.card_uses(&card).unwrap().len(), before);
    desk.keys("<Enter>+");
    assert_eq!((desk.store.card_uses(&card).unwrap().len(), kept(&desk, &card).told()), (before + 1, Some(true)));
}

#[test]
fn what_another_window_wrote_of_a_use_is_not_written_over() {
    let mut desk = calling(Language::En);
    desk.keys("o1<Enter><Esc><Esc>");
    let worded = |desk: &mut Desk, words: &str| {
        let before = kept(desk, PRICE);
        let used = CardUse { words: Clean::line(words), ..before.clone() };
        visit::tell_use(&mut desk.store, &before, &used, now(), "other").unwrap();
    };
    worded(&mut desk, "Every year.");
    desk.keys("+");
    assert_eq!((kept(&desk, PRICE).told(), kept(&desk, PRICE).words.as_str()), (Some(true), "Every year."));
    // Words against words are asked about.
    desk.send(Msg::Reply(Reply::Changed));
    desk.keys("\" And so do they.");
    worded(&mut desk, "Every month.");
    desk.keys("<Enter>");
    assert!(matches!(desk.top(), Some(Popup::Clash(_))), "{}", desk.screen());
    desk.keys("<Right><Enter>");
    assert_eq!(kept(&desk, PRICE).words.as_str(), "Every year. And so do they.", "{}", desk.screen());
    // What was taken away elsewhere does not come back.
    desk.store.undo(&Deed { now: now(), actor: "other", verb: "undo", subject: "" }, true).unwrap();
    let used = kept(&desk, PRICE);
    delete::record(&mut desk.store, &used, "use-card", "", now(), "other").unwrap();
    desk.keys("-");
    assert!(desk.store.card_uses(PRICE).unwrap().is_empty(), "{}", desk.screen());
}
