use crate::desk::Desk;
use cornerman::app::action::Place;
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::{Deed, TalkDeed};
use cornerman::app::panes::scripts;
use cornerman::app::panes::scripts::shown;
use cornerman::app::popup::finder;
use cornerman::domain::playbook::{Script, Sort};
use cornerman::locale::Language;

/// The selected card of the finder popup.
fn found(desk: &Desk) -> &str {
    let Some(Popup::Finder(popup)) = desk.top() else { panic!("{}", desk.screen()) };
    finder::selected(&desk.model, popup).map_or("", |script| script.id().as_str())
}

#[test]
fn the_price_is_found_by_initials_characters_pinyin_and_english() {
    for (language, typed) in [
        (Language::ZhHans, "tgl"),
        (Language::ZhHans, "太贵"),
        (Language::ZhHans, "taigui"),
        (Language::ZhHant, "太貴"),
        (Language::ZhHant, "tgl"),
        (Language::En, "price"),
        (Language::En, "expensive"),
    ] {
        let mut desk = Desk::in_language(language);
        desk.keys("o").keys(typed);
        assert_eq!(found(&desk), "price-too-high", "{language:?} {typed}\n{}", desk.screen());
    }
}

#[test]
fn without_a_word_all_are_listed_and_the_commonest_come_first() {
    let mut desk = Desk::new();
    desk.keys("o");
    let Some(Popup::Finder(popup)) = desk.top() else { panic!() };
    let ranks: Vec<Option<i64>> = finder::listed(&desk.model, popup).into_iter().map(Script::rank).collect();
    let objections = &desk.model.playbook.objections;
    let ranked = objections.iter().filter(|card| card.rank.is_some()).count();
    assert_eq!((ranks.len(), ranked > 20), (objections.iter().count(), true));
    let expected = (1..).take(ranked).map(Some).chain(std::iter::repeat(None)).take(ranks.len());
    assert_eq!(ranks, expected.collect::<Vec<_>>());
}

#[test]
fn digits_choose_by_rank() {
    for (typed, rank) in [("1", 1), ("01", 1), ("12", 12), ("2", 2), ("10", 10), ("9", 9)] {
        let mut desk = Desk::new();
        desk.keys("o").keys(typed);
        let card = desk.model.playbook.objections.iter().find(|card| card.rank == Some(rank)).unwrap();
        assert_eq!(found(&desk), card.id.as_str(), "{typed}");
    }
}

#[test]
fn the_first_line_to_say_is_read_without_enter() {
    let mut desk = Desk::new();
    desk.keys("o3");
    let card = desk.model.playbook.objections.iter().find(|card| card.rank == Some(3)).unwrap();
    let say = card.say.fill(&cornerman::domain::slot::Slots::default());
    let start: String = say.chars().take(20).collect();
    assert!(desk.screen().contains(&start), "{start}\n{}", desk.screen());
}

#[test]
fn three_keys_lead_to_the_card_and_the_use_is_kept() {
    let mut desk = Desk::new();
    desk.keys("o1<Enter>");
    assert!(matches!(desk.deeds()[..], [Deed::Talk(TalkDeed::UseCard { before: None, .. })]));
    assert_eq!(desk.store.recent_cards(5).unwrap(), ["price-too-high"]);
    desk.keys("<Esc>");
    assert_eq!(found(&desk), "price-too-high");
}

#[test]
fn a_use_during_a_meeting_belongs_to_it() {
    let mut desk = Desk::new();
    desk.visit("Tarnbeck Castings Ltd").keys("o1<Enter>");
    let uses = desk.store.card_uses("price-too-high").unwrap();
    assert_eq!(uses[0].interaction, Some(desk.model.visit.as_ref().unwrap().interaction.id));
}

#[test]
fn the_line_is_copied_from_the_list_and_from_the_card() {
    for keys in ["o1<Ctrl-Y>", "o1<Enter>y", "6y", "6<Enter>y"] {
        let mut desk = Desk::new();
        desk.keys(keys);
        let copied = desk.copied().unwrap_or_else(|| panic!("{keys}"));
        assert!(copied.len() > 10 && !copied.contains('{'), "{keys}: {copied}");
        assert!(desk.said().starts_with("Copied"), "{keys}");
    }
}

#[test]
fn the_finder_key_again_closes_it() {
    let mut desk = Desk::new();
    desk.keys("<F6>pri<F6>");
    assert!(desk.top().is_none());
}

#[test]
fn favourites_come_and_go_and_have_a_view_of_their_own() {
    let mut desk = Desk::new();
    desk.keys("6<Down>f");
    let id = shown::selected(&desk.model).unwrap().id().to_string();
    assert_eq!(desk.store.favourite_cards().unwrap(), std::slice::from_ref(&id));
    desk.keys("<Right>");
    assert_eq!(shown::selected(&desk.model).unwrap().id().as_str(), id);
    desk.keys("f");
    assert!(desk.store.favourite_cards().unwrap().is_empty());
    assert!(desk.screen().contains(desk.model.words.get("ui-no-scripts").as_ref()), "{}", desk.screen());
}

#[test]
fn the_groups_go_round() {
    let mut desk = Desk::new();
    desk.keys("6");
    let mut seen = vec![scripts::view_name(&desk.model)];
    loop {
        desk.keys("<Right>");
        let name = scripts::view_name(&desk.model);
        if name == seen[0] {
            break;
        }
        assert!(!name.is_empty() && !seen.contains(&name), "{name}");
        seen.push(name);
    }
    assert_eq!(seen.len(), 4 + desk.model.playbook.groups().len());
    assert!(seen.len() > 20, "{seen:?}");
    desk.keys("<Left>");
    assert_eq!(scripts::view_name(&desk.model), *seen.last().unwrap());
}

#[test]
fn searching_scripts_and_esc_shows_all_again() {
    let mut desk = Desk::new();
    desk.keys("6");
    let all = shown::listed(&desk.model).len();
    desk.keys("/expensive");
    assert_eq!(shown::selected(&desk.model).unwrap().id().as_str(), "price-too-high");
    assert!(shown::listed(&desk.model).len() < all);
    desk.keys("<Enter>");
    assert_eq!(desk.model.place(), Place::Script);
    desk.keys("<Esc><Esc>");
    assert_eq!((desk.model.place(), shown::listed(&desk.model).len()), (Place::Scripts, all));
}

#[test]
fn a_long_card_scrolls_to_its_end_and_no_further() {
    let mut desk = Desk::new();
    desk.keys("6<Enter><End>");
    let end = desk.model.scripts.scroll;
    assert!(end > 0);
    assert!(desk.screen().contains("They say"), "{}", desk.screen());
    desk.keys("<Down><PageDown>");
    assert_eq!(desk.model.scripts.scroll, end);
}

#[test]
fn no_brace_of_a_slot_is_ever_seen() {
    let mut desk = Desk::new().sized(120, 60);
    desk.keys("6");
    for _ in 0..shown::listed(&desk.model).len() {
        desk.keys("<Down>");
        let screen = desk.screen();
        assert!(!screen.contains('{') && !screen.contains('}'), "{screen}");
    }
}

#[test]
fn a_card_opened_in_the_finder_has_the_keys_of_a_script() {
    let mut desk = Desk::new();
    desk.keys("o1<Enter>");
    for named in ["y Copy", "f Favourite", "Esc Back"] {
        assert!(desk.line(named).is_some(), "{named}\n{}", desk.screen());
    }
    let id = desk.model.playbook.objections.iter().next().unwrap().id.to_string();
    desk.keys("f");
    assert_eq!(desk.store.favourite_cards().unwrap(), [id]);
    assert!(desk.line("* It's too expensive").is_some(), "{}", desk.screen());
    desk.keys("<Esc><Esc>o1");
    assert!(desk.line("*").is_some_and(|line| line.contains("01")), "{}", desk.screen());
    desk.keys("<Enter>ｆ");
    assert!(desk.store.favourite_cards().unwrap().is_empty());
    desk.forget();
    desk.keys("y");
    assert!(desk.copied().is_some_and(|line| line.starts_with("Fair enough")), "{:?}", desk.copied());
    desk.keys("<End><Home><PageDown><Esc>");
    assert!(desk.line("It's too expensive").is_some());
}

#[test]
fn letters_found_in_the_finder_are_marked() {
    let mut desk = Desk::new();
    desk.keys("oexpens");
    let (x, y) = desk.find("expensive");
    let found = cornerman::ui::Theme { found: ratatui::style::Style::new().underlined(), ..Default::default() };
    let buf = desk.buffer_in(&found);
    assert!(buf[(x, y)].modifier.contains(ratatui::style::Modifier::UNDERLINED));
}

#[test]
fn cards_questions_and_flows_are_found_by_the_same_search_behind_the_objections() {
    for (language, typed, key) in [
        (Language::En, "voicemail", "card/"),
        (Language::En, "regret this decision", "question/q-worry"),
        (Language::ZhHans, "后悔", "question/q-worry"),
        (Language::ZhHans, "liuyan", "card/"),
    ] {
        let mut desk = Desk::in_language(language);
        for keys in ["4/", "<Esc>1o"] {
            desk.keys(keys).keys(typed);
            let found: Vec<String> = match desk.top() {
                Some(Popup::Finder(popup)) => finder::listed(&desk.model, popup).into_iter().map(Script::key).collect(),
                _ => shown::listed(&desk.model).into_iter().map(Script::key).collect(),
            };
            assert!(found.iter().any(|found| found.starts_with(key)), "{typed}: {found:?}\n{}", desk.screen());
        }
    }
    let mut desk = Desk::new();
    desk.keys("6/on");
    let sorts: Vec<Sort> = shown::listed(&desk.model).into_iter().map(Script::sort).collect();
    assert!(sorts.contains(&Sort::Objection) && sorts.contains(&Sort::Card), "{sorts:?}");
    let others = sorts.iter().position(|sort| *sort != Sort::Objection).unwrap();
    assert!(!sorts[others..].contains(&Sort::Objection), "{sorts:?}");
}

#[test]
fn a_group_is_chosen_from_the_list_of_groups_without_letters_too() {
    let mut desk = Desk::new();
    desk.keys("6c");
    let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
    let at = choose.options.iter().position(|option| option.value == "question/closed").unwrap();
    assert_eq!(choose.options[at].about, "9", "how many it holds");
    desk.keys(&"<Down>".repeat(at)).keys("<Enter>");
    assert_eq!(scripts::view_name(&desk.model), "Closed questions");
    assert_eq!(shown::listed(&desk.model).len(), 9);
    desk.keys("<Enter>");
    assert!(desk.screen().contains("Good for"), "{}", desk.screen());
    desk.keys("y");
    let asked = shown::selected(&desk.model).unwrap().name().into_owned();
    assert_eq!(desk.copied(), Some(asked.as_str()));
    // It opens where one is.
    desk.keys("<Esc>c");
    let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
    assert_eq!(choose.list.selected, at);
    desk.keys("<Esc><F10>groups<Enter>");
    assert!(matches!(desk.top(), Some(Popup::Choose(_))), "{}", desk.screen());
}

#[test]
fn a_flow_shows_its_steps_and_where_the_answers_lead() {
    let mut desk = Desk::new().sized(80, 60);
    let flow = desk.model.playbook.flows.iter().next().unwrap().clone();
    desk.keys("6<Left><Enter>");
    let screen = desk.screen();
    assert!(screen.contains(flow.name.as_str()) && screen.contains("→ 2"), "{screen}");
}

#[test]
fn where_a_script_comes_from_is_told_on_demand_everywhere() {
    let said = "advice written for cornerman";
    for keys in ["6", "6<Enter>", "o1<Enter>"] {
        let mut desk = Desk::new();
        desk.keys(keys);
        assert!(!desk.screen().contains(said), "{keys}\n{}", desk.screen());
        desk.keys("s");
        assert!(desk.screen().contains(said) && desk.screen().contains("built in"), "{keys}\n{}", desk.screen());
        desk.keys("s");
        assert!(!desk.screen().contains(said), "{keys}");
    }
}

#[test]
fn what_is_no_objection_cannot_be_edited_here_and_says_why_but_can_be_a_favourite() {
    let mut desk = Desk::new();
    desk.keys("6/regret<Enter>e");
    assert_eq!(desk.said(), desk.model.words.get("off-not-an-objection"));
    desk.keys("f");
    assert_eq!(desk.store.favourite_cards().unwrap(), ["question/q-worry"]);
    desk.keys("<Esc><Esc><Right>");
    assert_eq!(shown::listed(&desk.model).len(), 1);
}
