use crate::desk::{Desk, now, sampled};
use cornerman::app::model::Seller;
use cornerman::app::model::popup::Popup;
use cornerman::app::model::popup::form::Form;
use cornerman::app::msg::{Deed, Effect, Msg, Reply, Setting};
use cornerman::domain::card::CustomerCard;
use cornerman::domain::person::{ContactPoint, Way};
use cornerman::locale::Language;
use cornerman::text::Clean;
use cornerman::usecases::save::{self, PersonForm};

fn form(desk: &Desk) -> &Form {
    match desk.top() {
        Some(Popup::Form(form)) => form,
        _ => panic!("no form on\n{}", desk.screen()),
    }
}

/// Goes to a row of the form by its name.
fn go(desk: &mut Desk, name: &str) {
    let at = form(desk).rows.iter().position(|row| row.name == name).unwrap();
    desk.keys("<PageUp>").keys(&"<Tab>".repeat(at));
}

fn card(desk: &Desk, name: &str) -> CustomerCard {
    let rows = desk.store.customer_rows(&desk.store.customer_order().unwrap()).unwrap();
    let id = rows.iter().find(|row| row.name.as_str() == name).unwrap_or_else(|| panic!("no {name}")).id;
    desk.store.customer_card(id).unwrap().unwrap()
}

#[test]
fn a_customer_is_added_and_selected() {
    let mut desk = Desk::new();
    desk.keys("aPrism Foundry");
    go(&mut desk, "phone:0");
    desk.keys("0114 496 0999, +86 154 0000 1234");
    go(&mut desk, "email:0");
    desk.keys("hello@prism.example");
    go(&mut desk, "tags");
    desk.keys("hot，trade fair<Ctrl-S>");
    assert!(desk.top().is_none(), "{}", desk.screen());
    assert_eq!(desk.customers(), sampled() + 1);
    assert_eq!(desk.selected(), "Prism Foundry");
    let kept = card(&desk, "Prism Foundry");
    assert_eq!(kept.points.len(), 3);
    assert_eq!(kept.tags.iter().map(|tag| tag.name.as_str()).collect::<Vec<_>>(), ["hot", "trade fair"]);
    assert_eq!(kept.customer.owner.as_str(), "Sam Reed");
}

#[test]
fn a_customer_with_the_number_of_another_is_added_and_said_at_once_and_the_question_waits() {
    let mut desk = Desk::new();
    desk.keys("aTarnbeck Foundry");
    go(&mut desk, "phone:0");
    desk.keys("+44 (0)114 496-0371<Ctrl-S>");
    assert_eq!((desk.customers(), desk.selected()), (sampled() + 1, "Tarnbeck Foundry"));
    assert_eq!(desk.said(), "Saved. Tarnbeck Castings Ltd has the same phone number: D in the list compares the two.");
    desk.keys("D");
    assert!(desk.screen().contains("One and the same? (the same phone number)"), "{}", desk.screen());
}

#[test]
fn the_last_row_saves_with_enter() {
    let mut desk = Desk::new();
    desk.keys("aPrism Foundry<PageDown><Enter>");
    assert_eq!(desk.customers(), sampled() + 1);
}

#[test]
fn enter_in_a_row_goes_to_the_next_and_never_saves() {
    let mut desk = Desk::new();
    desk.keys("aPrism<Enter>");
    assert_eq!(form(&desk).list.selected, 1);
    assert!(desk.deeds().is_empty());
}

#[test]
fn a_bad_mail_address_is_refused_and_its_row_is_shown() {
    let mut desk = Desk::new();
    desk.keys("aPrism");
    go(&mut desk, "email:0");
    desk.keys("nobody at home<PageUp><Ctrl-S>");
    let refused = form(&desk);
    assert_eq!(refused.rows[refused.list.selected].name, "email:0");
    assert!(desk.screen().contains("“nobody at home” is no e-mail address"), "{}", desk.screen());
    assert!(desk.deeds().is_empty());
    // Put right, it is saved.
    desk.keys("<Ctrl-U>a@b.example<Ctrl-S>");
    assert_eq!(desk.customers(), sampled() + 1);
}

#[test]
fn a_customer_without_a_name_is_refused() {
    let mut desk = Desk::new();
    desk.keys("a<Tab><Tab>0571 1234<Ctrl-S>");
    assert_eq!(form(&desk).list.selected, 0);
    assert!(desk.screen().contains("A name is needed"), "{}", desk.screen());
}

#[test]
fn leaving_a_changed_form_asks_and_no_is_the_answer_at_hand() {
    let mut desk = Desk::new();
    desk.keys("aPrism<Esc>");
    assert!(matches!(desk.top(), Some(Popup::Confirm(confirm)) if !confirm.yes), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!(form(&desk).text("name"), "Prism");
}

#[test]
fn the_key_that_asked_does_not_answer_yes() {
    let mut desk = Desk::new();
    desk.keys("aPrism<Esc><Esc>");
    assert_eq!(form(&desk).text("name"), "Prism");
    desk.keys("<Esc><Right><Enter>");
    assert!(desk.top().is_none());
    assert_eq!(desk.customers(), sampled());
}

#[test]
fn leaving_an_untouched_form_asks_nothing() {
    let mut desk = Desk::new();
    desk.keys("e");
    form(&desk);
    desk.keys("<Esc>");
    assert!(desk.top().is_none() && desk.deeds().is_empty());
}

#[test]
fn the_arrow_completes_a_word_the_playbook_knows() {
    let mut desk = Desk::new();
    desk.keys("aPrism");
    go(&mut desk, "industry");
    desk.keys("manu");
    assert!(desk.screen().contains("→ completes: Manufacturing"), "{}", desk.screen());
    desk.keys("<Right>");
    assert_eq!(form(&desk).text("industry"), "Manufacturing");
}

#[test]
fn what_is_typed_on_a_choice_goes_into_the_next_empty_line_in_every_form() {
    // A card of one's own begins with its class.
    let mut desk = Desk::new();
    desk.keys("6");
    desk.keys("a");
    let class = form(&desk).option("class").map(str::to_owned);
    desk.keys("They buy elsewhere");
    assert_eq!(form(&desk).text("title"), "They buy elsewhere");
    assert_eq!(form(&desk).option("class").map(str::to_owned), class);
    // A name typed at the first question of the first start, in Chinese too.
    let mut desk = Desk::empty(Language::ZhHans);
    cornerman::app::start(&mut desk.model, true);
    desk.keys("李雷");
    assert_eq!((form(&desk).text("me"), form(&desk).chosen("language")), ("李雷", Some("zh-Hans")));
    // What stands in a line already is not written on, and digits and the space choose.
    let mut desk = Desk::new();
    desk.keys("<F9>");
    let (me, language) = (form(&desk).text("me").to_owned(), form(&desk).chosen("language"));
    desk.keys("x");
    assert_eq!((form(&desk).text("me"), form(&desk).list.selected), (&*me, 0));
    desk.keys(" ");
    assert_ne!(form(&desk).chosen("language"), language);
}

#[test]
fn a_theme_is_seen_while_it_is_chosen_and_goes_again_unless_it_is_kept() {
    let looks = |desk: &Desk| -> Vec<String> {
        let look = |effect: &Effect| match effect {
            Effect::Look(name) => Some(name.clone()),
            _ => None,
        };
        desk.effects.iter().filter_map(look).collect()
    };
    let mut desk = Desk::new();
    desk.model.look = "mine".to_owned();
    desk.keys("<F9>");
    go(&mut desk, "theme");
    assert!(desk.screen().contains("mine"), "{}", desk.screen());
    desk.keys("<Right><Right><Esc>");
    assert_eq!((looks(&desk), &*desk.model.look), (["dark", "light", "mine"].map(str::to_owned).to_vec(), "mine"));
    let mut desk = Desk::new();
    desk.keys("<F9>");
    go(&mut desk, "theme");
    desk.keys("<Right><Ctrl-S>");
    assert_eq!((looks(&desk).last().map(String::as_str), &*desk.model.look), (Some("light"), "light"));
}

#[test]
fn whoever_says_a_company_behind_the_name_at_the_first_start_is_announced_with_it() {
    for (typed, name, company) in [
        ("Ann Lee, Acme Pumps", "Ann Lee", "Acme Pumps"),
        ("李雷，华谊科技", "李雷", "华谊科技"),
        ("Ann Lee", "Ann Lee", ""),
    ] {
        let mut desk = Desk::empty(Language::En);
        desk.model.seller = Seller::default();
        cornerman::app::start(&mut desk.model, true);
        desk.keys("<Tab>").keys(typed).keys("<Ctrl-S>");
        assert_eq!((desk.model.seller.name.as_str(), desk.model.seller.company.as_str()), (name, company), "{typed}");
    }
}

#[test]
fn what_is_prepared_after_work_is_for_the_next_working_day() {
    // Friday before and after the end of work, Sunday.
    for (clock, day) in [
        ("2026-11-20T16:30:00+08:00", "2026-11-20"),
        ("2026-11-20T20:30:00+08:00", "2026-11-23"),
        ("2026-11-22T20:30:00+08:00", "2026-11-23"),
    ] {
        let mut desk = Desk::new();
        desk.model.now = cornerman::runtime::clock::now(Some(clock), Some("Asia/Shanghai")).unwrap();
        desk.keys("p1");
        let planned = desk.deeds().iter().find_map(|deed| match deed {
            Deed::SaveInteraction { interaction, .. } => interaction.day,
            _ => None,
        });
        assert_eq!(planned.map(|day| day.to_string()).as_deref(), Some(day), "{clock}");
    }
}

#[test]
fn a_choice_turns_by_the_arrows() {
    let mut desk = Desk::new();
    desk.keys("aPrism");
    go(&mut desk, "kind");
    let first = form(&desk).chosen("kind");
    desk.keys("<Right>");
    assert_ne!(form(&desk).chosen("kind"), first);
    desk.keys("<Left>");
    assert_eq!(form(&desk).chosen("kind"), first);
}

#[test]
fn editing_changes_what_was_typed_and_keeps_the_rest() {
    let mut desk = Desk::new();
    let before = card(&desk, "Tarnbeck Castings Ltd");
    desk.select("Tarnbeck Castings Ltd").keys("<Enter>e");
    go(&mut desk, "city");
    desk.keys("<Ctrl-U>Leeds<Ctrl-S>");
    let mut after = card(&desk, "Tarnbeck Castings Ltd");
    assert_eq!(after.customer.city.as_str(), "Leeds");
    after.customer.city = before.customer.city.clone();
    after.seq = before.seq;
    assert_eq!(after, before);
    desk.resize(80, 60);
    assert!(desk.screen().contains("Leeds"), "{}", desk.screen());
}

#[test]
fn editing_from_the_list_opens_the_form_even_when_the_card_was_never_shown() {
    let mut desk = Desk::new();
    desk.keys("<Down>e");
    form(&desk);
}

#[test]
fn a_person_is_added_to_the_card_and_edited_there() {
    let mut desk = Desk::new();
    desk.select("Callum Strand").keys("<Enter>aNora Quill<Ctrl-S>");
    assert!(desk.screen().contains("Nora Quill"), "{}", desk.screen());
    desk.keys("r<Tab>Buyer<Ctrl-S>");
    assert_eq!(card(&desk, "Callum Strand").people[0].role.function.as_str(), "Buyer");
    assert!(desk.screen().contains("Buyer"), "{}", desk.screen());
}

#[test]
fn of_several_people_one_is_chosen_by_its_digit() {
    let mut desk = Desk::new();
    desk.select("Tarnbeck Castings Ltd").keys("<Enter>r2");
    let second = card(&desk, "Tarnbeck Castings Ltd").people[1].person.name.to_string();
    assert_eq!(form(&desk).text("name"), second);
}

#[test]
fn deleting_asks_and_only_a_yes_deletes() {
    for (answer, left) in [
        ("<Enter>", sampled()),
        ("<Esc>", sampled()),
        ("n", sampled()),
        ("d<Enter>", sampled()),
        ("<Delete><Esc>", sampled()),
        ("y", sampled() - 1),
        ("<Right><Enter>", sampled() - 1),
    ] {
        let mut desk = Desk::new();
        desk.keys("<Down>d").keys(answer);
        assert_eq!(desk.customers(), left, "{answer}");
        assert!(desk.top().is_none(), "{answer}");
    }
}

#[test]
fn a_deleted_customer_comes_back_with_undo() {
    let mut desk = Desk::new();
    let before = card(&desk, "Tarnbeck Castings Ltd");
    desk.select("Tarnbeck Castings Ltd").keys("dy");
    assert!(desk.said().contains("Tarnbeck Castings Ltd"), "{}", desk.said());
    desk.keys("u");
    let mut after = card(&desk, "Tarnbeck Castings Ltd");
    after.seq = before.seq;
    assert_eq!(after, before);
    assert!(desk.said().contains("Tarnbeck Castings Ltd"), "{}", desk.said());
}

#[test]
fn what_was_saved_is_undone_step_by_step() {
    let mut desk = Desk::new();
    desk.keys("aOne<Ctrl-S>aTwo<Ctrl-S>");
    assert_eq!(desk.customers(), sampled() + 2);
    desk.keys("u");
    assert!(!desk.names().contains(&"Two".to_owned()));
    desk.keys("u");
    assert_eq!(desk.customers(), sampled());
}

#[test]
fn a_talk_is_logged_on_the_card_as_held_today() {
    let mut desk = Desk::new();
    desk.select("Callum Strand").keys("<Enter>l");
    go(&mut desk, "summary");
    desk.keys("Wants a second quote<Ctrl-S>");
    let talks = card(&desk, "Callum Strand").interactions;
    let talk = talks.iter().find(|talk| talk.summary.as_str() == "Wants a second quote").unwrap();
    assert_eq!(talk.day, Some(now().today()));
    desk.resize(80, 60);
    assert!(desk.screen().contains("Wants a second quote"), "{}", desk.screen());
}

#[test]
fn settings_change_language_and_name_and_are_remembered() {
    let mut desk = Desk::new();
    desk.keys("<F9><Right><Tab><Ctrl-U>Lin<Ctrl-S>");
    assert_eq!(desk.model.words.language(), Language::ZhHans);
    assert_eq!(desk.model.seller.name.as_str(), "Lin");
    let kept =
        desk.effects.iter().find_map(|effect| if let Effect::Remember(kept) = effect { Some(kept) } else { None });
    assert!(kept.unwrap().contains(&("language", Setting::Text("zh-Hans".to_owned()))), "{kept:?}");
}

#[test]
fn the_first_start_offers_the_sample_customers() {
    let mut desk = Desk::empty(Language::En);
    let effects = cornerman::app::start(&mut desk.model, true);
    assert_eq!(effects.len(), 6);
    desk.keys("<Tab>Ann<Tab><Space><Ctrl-S>");
    assert!(matches!(desk.deeds()[..], [Deed::LoadDemo(Language::En)]));
    // Those who speak English.
    assert_eq!(desk.customers(), 24);
    assert!(desk.said().contains("24"), "{}", desk.said());
}

#[test]
fn a_demonstration_in_another_language_brings_customers_who_speak_it() {
    let mut desk = Desk::empty(Language::En);
    desk.keys("<F12>");
    assert_eq!(desk.customers(), 0, "one's own file is left alone");
    desk.model.demo = true;
    desk.keys("<F12>");
    assert_eq!(desk.customers(), 26, "Traditional Chinese comes after Simplified");
    desk.keys("<F12>");
    assert_eq!(desk.customers(), 26 + 24);
    // By the settings as by the key.
    desk.keys("<F9><Right><Ctrl-S>");
    assert_eq!(desk.customers(), sampled());
}

#[test]
fn what_is_too_long_to_be_read_again_is_refused_in_its_row() {
    let mail = format!("{}@b.example", "a".repeat(400));
    for (row, text) in [("tags", "x".repeat(100)), ("email:0", mail), ("need", "x".repeat(3000))] {
        let mut desk = Desk::new();
        desk.keys("aPrism");
        go(&mut desk, row);
        desk.text(&text).keys("<Ctrl-S>");
        assert_eq!(form(&desk).rows[form(&desk).list.selected].name, row);
        assert!(desk.line("At most").is_some(), "{row}\n{}", desk.screen());
        assert_eq!(desk.customers(), sampled(), "{row}");
    }
    for row in ["name", "function", "department"] {
        let mut desk = Desk::new();
        desk.select("Callum Strand").keys("<Enter>aNora");
        go(&mut desk, row);
        desk.text(&"x".repeat(900)).keys("<Ctrl-S>");
        assert!(desk.line("At most").is_some(), "{row}\n{}", desk.screen());
    }
}

/// A customer with a person who has three numbers with labels, an address, a name on `WeChat` and something else: what imports
/// leave behind.
fn many_ways(desk: &mut Desk) -> CustomerCard {
    let before = card(desk, "Tarnbeck Castings Ltd");
    let ruth = before.people.iter().find(|member| member.person.name.as_str().starts_with("Ruth")).unwrap();
    let point = |way, value: &str, label: &str| ContactPoint {
        label: Clean::line(label),
        ..ContactPoint::of(before.customer.id, Some(ruth.person.id), way, Clean::line(value), "44")
    };
    let points = vec![
        point(Way::Mobile, "+44 7700 900 111", "private"),
        point(Way::Mobile, "07700 900222", ""),
        point(Way::Phone, "0114 496 0371 x 12", "Workshop"),
        point(Way::Email, "ruth@tarnbeck.example", ""),
        point(Way::Wechat, "ruth_tarnbeck", ""),
        point(Way::Other, "Skype: ruth, mornings", "Skype"),
    ];
    let form = PersonForm { person: ruth.person.clone(), role: ruth.role.clone(), points };
    save::person(&mut desk.store, &form, now(), "tester").unwrap();
    desk.send(Msg::Reply(Reply::Changed));
    card(desk, "Tarnbeck Castings Ltd")
}

/// What the person whose name begins so can be reached by: way, value, label.
fn ways(card: &CustomerCard, name: &str) -> Vec<(&'static str, String, String)> {
    let person = card.people.iter().find(|member| member.person.name.as_str().starts_with(name)).unwrap().person.id;
    card.points_of(Some(person)).map(|of| (of.way.name(), of.value.to_string(), of.label.to_string())).collect()
}

fn edit_ruth(desk: &mut Desk) {
    desk.select("Tarnbeck Castings Ltd").keys("<Enter>r");
    let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
    let at = choose.options.iter().position(|option| option.text.starts_with("Ruth")).unwrap();
    desk.keys(&(at + 1).to_string());
}

#[test]
fn a_person_edited_and_saved_keeps_every_number_and_address() {
    let mut desk = Desk::new();
    let before = many_ways(&mut desk);
    edit_ruth(&mut desk);
    go(&mut desk, "function");
    desk.keys("<Ctrl-U>Buyer<Ctrl-S>");
    let after = card(&desk, "Tarnbeck Castings Ltd");
    assert_eq!(after.points, before.points);
    let ruth = after.people.iter().find(|member| member.role.function.as_str() == "Buyer");
    assert!(ruth.is_some_and(|member| member.person.name.as_str().starts_with("Ruth")));
}

#[test]
fn one_of_several_numbers_is_changed_one_added_one_taken_away_and_the_others_stay_as_they_were() {
    let mut desk = Desk::new();
    many_ways(&mut desk);
    edit_ruth(&mut desk);
    go(&mut desk, "mobile:0");
    desk.keys("<Ctrl-U>07700 900333; 07700 900444");
    go(&mut desk, "mobile:1");
    desk.keys("<Ctrl-U>");
    go(&mut desk, "wechat:0");
    desk.keys("<End>, ruth_home");
    desk.keys("<Ctrl-S>");
    assert!(desk.top().is_none(), "{}", desk.screen());
    let mut left = ways(&card(&desk, "Tarnbeck Castings Ltd"), "Ruth");
    left.sort();
    let want = [
        ("email", "ruth@tarnbeck.example", ""),
        ("mobile", "07700 900333", "private"),
        ("mobile", "07700 900444", ""),
        ("other", "Skype: ruth, mornings", "Skype"),
        ("phone", "0114 496 0371 x 12", "Workshop"),
        ("wechat", "ruth_home", ""),
        ("wechat", "ruth_tarnbeck", ""),
    ];
    let want: Vec<_> = want.map(|(way, value, label)| (way, value.to_owned(), label.to_owned())).into();
    assert_eq!(left, want);
    desk.keys("u");
    assert_eq!(ways(&card(&desk, "Tarnbeck Castings Ltd"), "Ruth").len(), 6, "one step back");
}

#[test]
fn a_new_person_is_given_every_way_to_be_reached_and_found_by_wechat() {
    let mut desk = Desk::new();
    desk.select("Tarnbeck Castings Ltd").keys("<Enter>aLena Moss");
    for (row, text) in [
        ("mobile:0", "07700 900555"),
        ("phone:0", "0114 496 0372"),
        ("email:0", "lena@tarnbeck.example"),
        ("wechat:0", "lenamoss77"),
        ("other:0", "Signal"),
    ] {
        go(&mut desk, row);
        desk.keys(text);
    }
    desk.keys("<Ctrl-S>");
    let reached: Vec<_> =
        ways(&card(&desk, "Tarnbeck Castings Ltd"), "Lena").into_iter().map(|(way, ..)| way).collect();
    assert_eq!(reached.len(), 5, "{reached:?}");
    desk.keys("2/lenamoss77");
    assert_eq!(desk.selected(), "Tarnbeck Castings Ltd");
}

#[test]
fn the_same_number_in_another_notation_stays_one_number() {
    let mut desk = Desk::new();
    many_ways(&mut desk);
    edit_ruth(&mut desk);
    go(&mut desk, "phone:0");
    desk.keys("<End>, +44 7700 900222<Ctrl-S>");
    let left = ways(&card(&desk, "Tarnbeck Castings Ltd"), "Ruth");
    assert_eq!(left.len(), 6, "{left:?}");
}

#[test]
fn a_letter_that_goes_on_to_a_line_further_down_is_seen_there() {
    let mut desk = Desk::new();
    desk.select("Tarnbeck Castings Ltd").keys("e");
    go(&mut desk, "cooperation");
    desk.keys("Mornings");
    let form = form(&desk);
    let at = form.list.selected;
    assert!(form.typing() && form.list.offset <= at, "{}", desk.screen());
    assert!(desk.screen().lines().any(|line| line.contains("> ") && line.contains("Mornings")), "{}", desk.screen());
}
