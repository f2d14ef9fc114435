//! Cards to drill: what is drilled when, told from the answers alone.

use crate::desk::{now, playbook};
use cornerman::domain::field::Record;
use cornerman::domain::id::Id;
use cornerman::domain::playbook::Playbook;
use cornerman::domain::prep::CardUse;
use cornerman::domain::slot::Slots;
use cornerman::domain::time::Now;
use cornerman::domain::training::deck::{self, DrillCard, Key};
use cornerman::domain::training::fsrs::{Phase, Scheduler};
use cornerman::domain::training::play::{self, How, Span};
use cornerman::domain::training::progress::Progresses;
use cornerman::domain::training::queue::{Limits, Lost, Queue, Table, Why};
use cornerman::domain::training::{Attempt, Drill, Grade, Review};
use cornerman::locale::Language;
use cornerman::text::Clean;
use proptest::prelude::*;
use std::sync::Arc;

const MINUTE: i64 = 60_000;
const DAY: i64 = 86_400_000;

/// The deck of the built-in playbook, and what was answered.
struct Room {
    book: Arc<Playbook>,
    reviews: Vec<Review>,
    lost: Vec<Lost>,
    played: Vec<Attempt>,
    limits: Limits,
    now: Now,
}

impl Room {
    fn new() -> Self {
        let (book, limits) = (playbook(Language::En), Limits::default());
        Self { book, reviews: Vec::new(), lost: Vec::new(), played: Vec::new(), limits, now: now() }
    }

    fn deck(&self) -> Vec<DrillCard<'_>> {
        deck::deck(&self.book, &[], &[])
    }

    fn known(&self) -> Progresses {
        Progresses::replay(&self.reviews, &Scheduler::default())
    }

    fn with<T>(&self, look: impl FnOnce(Table<'_, '_>) -> T) -> T {
        let (deck, known) = (self.deck(), self.known());
        look(Table { deck: &deck, known: &known, limits: self.limits, now: self.now })
    }

    fn queue(&self) -> Queue {
        self.with(|table| table.queue(&self.book, &self.lost, &self.played))
    }

    fn answer(&mut self, key: &Key, grade: Grade) {
        let n = u8::try_from(self.reviews.len() % 250).unwrap();
        let mut id = [n; 16];
        id[0] = u8::try_from(self.reviews.len() / 250).unwrap();
        let mut review = Review::blank(Id::from_bytes(id), None);
        (review.card, review.kind) = (Clean::line(&key.id), key.kind);
        (review.grade, review.at) = (grade, Some(self.now.ms));
        self.reviews.push(review);
    }

    fn lose(&mut self, card: &str, words: &str, at: i64) {
        let mut used = CardUse::blank(Id::from_bytes([9; 16]), Some(Id::from_bytes([8; 16])));
        (used.card, used.words, used.at, used.missed) = (Clean::line(card), Clean::line(words), Some(at), true);
        self.lost.push(Lost { used, customer: Clean::line("Tarnbeck Castings Ltd") });
    }

    fn of(&self, kind: Drill) -> Vec<Key> {
        self.deck().into_iter().map(|card| card.key).filter(|key| key.kind == kind).collect()
    }
}

#[test]
fn every_objection_is_in_the_deck_in_all_its_wordings_and_so_are_the_other_kinds() {
    for language in Language::ALL {
        let book = playbook(*language);
        let deck = deck::deck(&book, &[], &[]);
        for objection in book.objections.iter() {
            let key = Key::new(Drill::Objection, &objection.id);
            let card = deck.iter().find(|card| card.key == key).unwrap();
            assert_eq!(card.wordings(&Slots::default()).len(), objection.says.len(), "{key}");
        }
        for kind in [Drill::Spin, Drill::Signal, Drill::Complaint, Drill::Type] {
            assert!(deck.iter().any(|card| card.key.kind == kind), "{kind:?}");
        }
        for card in &deck {
            let wordings = card.wordings(&Slots::default());
            assert!(wordings.iter().all(|wording| !wording.is_empty()), "{}", card.key);
            assert!(!card.answer(0, &Slots::default()).is_empty(), "{}", card.key);
            assert!(card.key.id.len() <= 100, "{}", card.key);
        }
    }
}

#[test]
fn a_new_deck_gives_a_few_new_cards_of_mixed_classes() {
    let room = Room::new();
    let queue = room.queue();
    assert_eq!((queue.entries.len(), queue.count(Why::New)), (6, 6));
    assert!(queue.entries.iter().any(|entry| entry.key.kind != Drill::Objection), "{queue:?}");
    let deck = room.deck();
    let class = |key: &Key| deck.iter().find(|card| card.key == *key).unwrap().class.clone();
    let classes: Vec<String> = queue.entries.iter().map(|entry| class(&entry.key)).collect();
    assert!(classes.windows(2).all(|pair| pair[0] != pair[1]), "{classes:?}");
}

#[test]
fn what_was_answered_today_counts_against_the_day_and_tomorrow_there_are_new_ones() {
    let mut room = Room::new();
    let first = room.queue();
    for entry in &first.entries {
        room.answer(&entry.key, Grade::Easy);
    }
    assert!(room.queue().entries.is_empty(), "{:?}", room.queue());
    room.now.ms += DAY;
    let next = room.queue();
    assert_eq!(next.count(Why::New), 6);
    assert!(next.entries.iter().all(|entry| first.entries.iter().all(|old| old.key != entry.key)));
}

#[test]
fn what_was_lost_in_a_talk_comes_first_in_the_words_of_the_customer_until_it_is_drilled() {
    let mut room = Room::new();
    let (mine, other) = (room.of(Drill::Objection)[20].clone(), room.of(Drill::Objection)[0].clone());
    room.answer(&other, Grade::Again);
    room.answer(&mine, Grade::Easy);
    room.now.ms += 60 * MINUTE;
    room.lose(&mine.id, "You are twice the price of Northlight", room.now.ms - 5 * MINUTE);
    let queue = room.queue();
    let first = &queue.entries[0];
    assert_eq!((&first.key, first.why), (&mine, Why::Lost));
    let lost = first.lost.as_ref().unwrap();
    assert_eq!(lost.used.words.as_str(), "You are twice the price of Northlight");
    assert_eq!(lost.customer.as_str(), "Tarnbeck Castings Ltd");
    assert_eq!(queue.entries[1].key, other, "then what is due");
    room.answer(&mine, Grade::Hard);
    assert_eq!(room.queue().count(Why::Lost), 0);
}

/// The first visit, played with these answers and then by whatever comes first, over at this moment.
fn visit(book: &Playbook, said: &[&str], at: i64) -> Attempt {
    let scenario = book.scenarios.get("first-visit").unwrap();
    let mut moves = Vec::new();
    while let Some(scene) = play::stage(scenario, 7, &moves).filter(|scene| !scene.is_over()) {
        let wished =
            said.get(moves.len()).map(|id| scene.offered.iter().find(|choice| choice.id.as_str() == *id).unwrap());
        moves.push(scene.move_to(wished.unwrap_or(&scene.offered[0]), How::Picked));
    }
    let scene = play::stage(scenario, 7, &moves).unwrap();
    let mut ids = (100_u8..).map(|n| Id::from_bytes([n; 16]));
    let span = Span { began: at - 5 * MINUTE, ended: at };
    play::record(&scene, 7, &moves, span, &Slots::default(), || ids.next().unwrap()).0
}

/// "We had sensors here": whoever argues instead of asking what happened is sent to the card of the bad experience.
#[test]
fn a_line_passed_over_in_a_scene_brings_its_card_before_what_is_due_until_it_is_drilled_or_played_better() {
    let mut room = Room::new();
    let bad_past = Key::new(Drill::Objection, "service-bad-past");
    let due = room.of(Drill::Objection)[0].clone();
    assert_ne!(due, bad_past);
    room.answer(&due, Grade::Again);
    room.now.ms += 60 * MINUTE;
    room.played.push(visit(&room.book, &["slides", "different"], room.now.ms - MINUTE));
    let queue = room.queue();
    let of = queue.entries.iter().position(|entry| entry.key == bad_past).unwrap();
    assert_eq!(queue.entries[of].why, Why::Weak);
    assert!(queue.entries[of].weak.as_ref().unwrap().scene.contains("First visit"));
    assert!(of < queue.entries.iter().position(|entry| entry.key == due).unwrap());
    assert_eq!(
        queue.count(Why::Weak) + queue.count(Why::New),
        6 - 1,
        "they take the places of new ones: one was begun"
    );
    room.answer(&bad_past, Grade::Good);
    assert!(room.queue().entries.iter().all(|entry| entry.key != bad_past), "it was drilled");
    room.reviews.pop();
    room.played.insert(0, visit(&room.book, &["slides", "what-happened"], room.now.ms));
    let again = room.queue();
    assert!(again.entries.iter().all(|entry| entry.key != bad_past || entry.why != Why::Weak), "it was played better");
}

/// Nobody is kept from the drill by a bad evening in all scenes.
#[test]
fn cards_of_weak_lines_keep_to_the_limits_of_the_day() {
    let mut room = Room::new();
    room.limits = Limits { new: 1, ..room.limits };
    room.played.push(visit(&room.book, &["slides", "different"], room.now.ms));
    let queue = room.queue();
    assert_eq!((queue.count(Why::Weak), queue.count(Why::New)), (1, 0));
}

#[test]
fn a_talk_before_the_last_drill_is_not_drilled_for_again() {
    let mut room = Room::new();
    let mine = room.of(Drill::Objection)[3].clone();
    room.lose(&mine.id, "", room.now.ms - MINUTE);
    room.answer(&mine, Grade::Good);
    assert_eq!(room.queue().count(Why::Lost), 0);
}

#[test]
fn the_day_holds_so_many_cards_and_tells_how_many_wait() {
    let mut room = Room::new();
    let keys = room.of(Drill::Objection);
    for key in keys.iter().take(20) {
        room.answer(key, Grade::Again);
    }
    room.now.ms += 2 * DAY;
    room.limits.reviews = 12;
    let queue = room.queue();
    assert_eq!((queue.count(Why::Due), queue.held_back, queue.minutes()), (12, 8, 15));
    let first = queue.entries[0].key.clone();
    room.answer(&first, Grade::Easy);
    assert_eq!(room.queue().count(Why::Due), 11);
}

#[test]
fn a_card_lost_today_comes_again_in_its_minutes_though_the_day_is_full() {
    let mut room = Room::new();
    let keys = room.of(Drill::Objection);
    for key in keys.iter().take(3) {
        room.answer(key, Grade::Easy);
    }
    room.now.ms += 9 * DAY;
    (room.limits.reviews, room.limits.new) = (1, 0);
    let first = room.queue().entries[0].key.clone();
    room.answer(&first, Grade::Again);
    assert_eq!((room.queue().entries.len(), room.queue().held_back), (0, 2));
    room.now.ms += 10 * MINUTE;
    let queue = room.queue();
    assert_eq!((queue.entries.len(), &queue.entries[0].key, queue.held_back), (1, &first, 2));
}

/// The day ends at midnight where one is: in Shanghai at 16:00 of London.
#[test]
fn the_day_of_the_limits_ends_at_midnight_of_ones_own_zone() {
    let mut room = Room::new();
    room.limits.new = 2;
    let key = room.queue().entries[0].key.clone();
    // 2026-11-22 15:30 in London is 23:30 in Shanghai.
    let evening = 1_795_361_400_000;
    for (zone, left) in [(chrono_tz::Asia::Shanghai, 2), (chrono_tz::Europe::London, 1)] {
        let mut room =
            Room { reviews: Vec::new(), lost: Vec::new(), played: Vec::new(), book: Arc::clone(&room.book), ..room };
        room.now = Now::new(evening, zone);
        room.answer(&key, Grade::Easy);
        assert_eq!(room.queue().count(Why::New), 1, "{zone}: one of two is taken");
        room.now = Now::new(evening + 60 * MINUTE, zone);
        assert_eq!(room.queue().count(Why::New), left, "{zone}: an hour later");
    }
}

#[test]
fn practice_outside_the_schedule_moves_nothing() {
    let mut room = Room::new();
    let key = room.of(Drill::Spin)[0].clone();
    room.answer(&key, Grade::Good);
    let before = room.known().of(&key);
    room.now.ms += MINUTE;
    room.answer(&key, Grade::Again);
    room.reviews.last_mut().unwrap().outside = true;
    let after = room.known().of(&key);
    assert_eq!((after.memory, after.lapses), (before.memory, before.lapses));
    assert_eq!((after.answers, after.last), (2, Some(room.now.ms)));
}

#[test]
fn a_card_is_offered_all_day_on_the_day_it_is_due_but_not_within_a_day_of_its_answer() {
    let mut room = Room::new();
    let key = room.of(Drill::Type)[0].clone();
    room.limits.new = 0;
    room.answer(&key, Grade::Easy);
    let due = room.known().of(&key).memory.unwrap().due;
    // Eight days on, at half past ten; from midnight of that day on it is offered.
    assert_eq!(due - room.now.ms, 8 * DAY);
    let midnight = due - 10 * 60 * MINUTE - 30 * MINUTE;
    for (at, offered) in [(midnight - 1, 0), (midnight, 1), (due, 1)] {
        room.now.ms = at;
        assert_eq!(room.queue().count(Why::Due), offered, "{at}");
    }
    let other = room.of(Drill::Type)[1].clone();
    let begun = room.now.ms;
    for _ in 0..2 {
        room.answer(&other, Grade::Good);
    }
    // Two days on by the scheduler: not before a whole day has passed.
    assert_eq!(room.known().of(&other).memory.unwrap().phase, Phase::Known);
    room.now.ms = begun + DAY - 1;
    let is_other = |queue: &Queue| queue.entries.iter().any(|entry| entry.key == other);
    assert!(!is_other(&room.queue()));
}

#[test]
fn a_card_that_is_lost_again_and_again_is_told() {
    let mut room = Room::new();
    let key = room.of(Drill::Objection)[5].clone();
    room.answer(&key, Grade::Easy);
    for lapses in 1..=8 {
        let due = room.known().of(&key).memory.unwrap().due;
        room.now.ms = due + DAY;
        assert!(room.with(|table| table.leeches()).is_empty(), "{lapses}");
        room.answer(&key, Grade::Again);
        room.now.ms += 10 * MINUTE;
        room.answer(&key, Grade::Good);
    }
    assert_eq!(room.with(|table| table.leeches()), [key]);
}

#[test]
fn what_is_said_of_tomorrow_is_what_tomorrow_brings() {
    let mut room = Room::new();
    let queue = room.queue();
    let grades = [Grade::Again, Grade::Hard, Grade::Good, Grade::Easy];
    for (entry, grade) in queue.entries.iter().zip(grades.iter().cycle()) {
        room.answer(&entry.key, *grade);
    }
    let said = room.with(|table| table.tomorrow());
    room.now.ms += DAY + 12 * 60 * MINUTE;
    let next = room.queue();
    assert_eq!(said, (next.count(Why::Due), next.count(Why::New)));
    assert!(said.0 > 0);
}

#[test]
fn a_card_that_is_written_anew_keeps_its_progress() {
    let mut room = Room::new();
    let key = room.of(Drill::Objection)[0].clone();
    room.answer(&key, Grade::Easy);
    let before = room.known().of(&key);
    let mut book = (*room.book).clone();
    let mut changed = book.objections.get(&key.id).unwrap().clone();
    changed.title = Clean::line("Put in other words");
    let mut later = Playbook::default();
    later.objections.insert(changed.id.clone(), changed);
    book.overlay(later);
    room.book = Arc::new(book);
    let deck = room.deck();
    let card = deck.iter().find(|card| card.key == key).unwrap();
    assert_eq!(card.name(&Slots::default()), "Put in other words");
    assert_eq!(room.known().of(&card.key), before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Cards 0 to 3, answered at minutes that may coincide.
    #[test]
    fn answers_lead_to_the_same_memory_in_whatever_order_they_are_read(
        answers in prop::collection::vec((0..4_u8, 0..4_usize, 0..6_i64, any::<bool>()), 1..20),
        turn in 0..20_usize,
    ) {
        let mut reviews: Vec<Review> = (0_u8..).zip(&answers).map(|(n, (card, grade, minute, outside))| {
            let mut review = Review::blank(Id::from_bytes([n; 16]), None);
            review.card = Clean::line(&card.to_string());
            (review.grade, review.at, review.outside) = (Grade::ALL[*grade], Some(minute * MINUTE), *outside);
            review
        }).collect();
        let known = Progresses::replay(&reviews, &Scheduler::default());
        let len = reviews.len();
        reviews.rotate_left(turn % len);
        prop_assert_eq!(&known, &Progresses::replay(&reviews, &Scheduler::default()));
        reviews.reverse();
        prop_assert_eq!(&known, &Progresses::replay(&reviews, &Scheduler::default()));
    }
}
