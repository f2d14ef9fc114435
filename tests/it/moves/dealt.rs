//! A class is dealt to on the screen: paper by paper, to files, and as the shell deals it.

use crate::desk::Desk;
use cornerman::app::action::Place;
use cornerman::app::model::drills::Room;
use cornerman::config::Places;
use cornerman::domain::training::deal::Wish;
use cornerman::text::Clean;
use cornerman::usecases::class as trainer;

/// A class of seven, dealt to with seed 7.
fn dealt() -> Desk {
    let mut desk = Desk::new().sized(120, 60);
    desk.model.enter(Room::Desk);
    desk.keys("aMonday: Anna, Ben, Cem, Dora, Eva, Finn, Gao<Ctrl-S>t<Ctrl-U>7<Ctrl-S>").forget();
    assert_eq!(desk.model.place(), Place::Dealt, "{}", desk.screen());
    desk
}

#[test]
fn the_papers_come_one_after_the_other_and_the_seller_s_hides_what_the_buyer_s_says() {
    let mut desk = dealt();
    assert!(desk.line("Who sits where: Monday").is_some() && desk.line("Seed 7").is_some(), "{}", desk.screen());
    let wish = Wish::usual(Clean::line("Monday"), 7);
    let book = desk.model.playbook.clone();
    let deal = trainer::deal(&desk.store, &book, &wish).unwrap();
    for round in &deal.rounds {
        let hidden: Vec<&str> = round.hidden.iter().map(|hidden| hidden.objection.title.as_str()).collect();
        desk.keys("<Enter>");
        let buyer = desk.screen();
        assert!(hidden.iter().all(|title| buyer.contains(title)), "{hidden:?}\n{buyer}");
        desk.keys("<Enter>");
        let seller = desk.screen();
        assert!(!hidden.iter().any(|title| seller.contains(title)), "{hidden:?}\n{seller}");
        assert!(seller.contains("Six minutes"), "{seller}");
        desk.keys("<Enter>");
        assert!(desk.screen().contains("[ ] yes  [ ] no"), "{}", desk.screen());
    }
    desk.keys("<Enter><Home>");
    assert!(desk.line("Who sits where: Monday").is_some(), "{}", desk.screen());
    desk.keys("<Esc>");
    assert_eq!(desk.model.place(), Place::Class);
    // Asked again, the seed stands there.
    desk.keys("t");
    assert!(desk.line("> seed").is_some_and(|line| line.contains('7')), "{}", desk.screen());
}

#[test]
fn the_papers_are_written_to_files_as_the_shell_writes_them_and_replaced_only_after_a_question() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = dealt();
    desk.places = Places { home: Some(home.path().to_owned()), likely: Vec::new() };
    desk.keys("x<Enter>");
    assert!(desk.line("22 papers written").is_some(), "{}", desk.screen());
    let folder = home.path().join("papers-7");
    let written = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let book = desk.model.playbook.clone();
    let deal = trainer::deal(&desk.store, &book, &Wish::usual(Clean::line("Monday"), 7)).unwrap();
    for (name, text) in desk.model.words.deal_files(&deal, &book) {
        assert_eq!(written(&name).trim_end(), text.trim_end(), "{name}");
        // Whoever observes is told whom to watch.
        assert_eq!(
            text.contains("**Seller:** ") && text.contains("**Buyer:** "),
            name.contains("-observer-"),
            "{text}"
        );
    }
    std::fs::write(folder.join("00-seating.md"), "mine").unwrap();
    desk.keys("<Esc>x<Enter>");
    assert!(desk.line("Replace them?").is_some(), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!(written("00-seating.md"), "mine");
}

#[test]
fn a_seed_that_is_no_number_is_refused_where_it_stands_and_one_person_is_not_dealt_to() {
    let mut desk = dealt();
    desk.keys("t<Ctrl-U>seven<Ctrl-S>");
    assert!(desk.screen().contains("“seven” is no seed"), "{}", desk.screen());
    desk.keys("<Ctrl-U>8<Down><Down><Right><Ctrl-S>");
    let dealt = desk.model.drills.class.papers().unwrap();
    assert!(dealt.wish.seed == 8 && dealt.wish.scene.is_some(), "{:?}", dealt.wish);
    desk.keys("<Esc>aAlone: Zoe<Ctrl-S>").keys("<Home>t<Ctrl-S>");
    assert!(desk.screen().contains("at least two"), "{}", desk.screen());
}
