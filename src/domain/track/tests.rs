use super::fresh::{Ailment, Classes, STALE_DAYS, is_failing};
use super::offer::{Alike, Ground, Offers, Reason};
use super::*;
use crate::domain::card::CustomerCard;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::playbook::{Answer, Behaviour, Flow, ItemId, Objection, Script, Step};
use crate::domain::slot::Template;
use crate::domain::time::Now;
use crate::domain::visit::Visit;
use chrono_tz::Tz;
use proptest::prelude::*;

const DAY: i64 = 86_400_000;
const NOW: Now = Now::new(2_000 * DAY, Tz::UTC);

fn id(text: &str) -> ItemId {
    ItemId::parse(text).unwrap()
}

fn objection(name: &str, class: &str, rank: i64) -> Objection {
    Objection {
        id: id(name),
        class: id(class),
        rank: Some(rank),
        methods: Vec::new(),
        when: None,
        written: None,
        source: Clean::default(),
        title: Clean::line(name),
        says: Vec::new(),
        say: Template::default(),
        ask: Template::default(),
        meanings: Vec::new(),
        avoid: Vec::new(),
        walk: Template::default(),
        next: Template::default(),
        evidence: Template::default(),
    }
}

/// Objections `o1` to `o9`, the odd ones about the price; a type `haggler` who is known for `o6`; a call whose first step
/// leads to `o8`.
fn playbook() -> Playbook {
    let mut book = Playbook::default();
    for rank in 1..=9 {
        let class = if rank % 2 == 1 { "price" } else { "trust" };
        book.objections.insert(id("core"), objection(&format!("o{rank}"), class, rank));
    }
    book.behaviours.insert(
        id("core"),
        Behaviour {
            id: id("haggler"),
            order: 1,
            spin: Vec::new(),
            cards: vec![id("o6")],
            name: Clean::line("Haggler"),
            aliases: vec![Clean::line("杀价")],
            signs: Vec::new(),
            dos: Vec::new(),
            donts: Vec::new(),
            opening: Template::default(),
            decision: Template::default(),
        },
    );
    let answer = Answer {
        id: id("dear"),
        to: id("end"),
        card: Some(id("o8")),
        outcome: None,
        stage: None,
        meeting: None,
        text: Template::default(),
    };
    let step = |name: &str, answers| Step {
        id: id(name),
        state: None,
        say: Template::default(),
        act: Template::default(),
        listen: Template::default(),
        musts: Vec::new(),
        answers,
    };
    let steps = vec![step("hello", vec![answer]), step("end", Vec::new())];
    let (name, about) = (Clean::line("Call"), Template::default());
    book.flows.insert(
        id("core"),
        Flow {
            written: None,
            id: id("call"),
            kind: id("call"),
            name,
            about,
            complaint: false,
            care: false,
            meetings: Vec::new(),
            talking: None,
            steps,
        },
    );
    book
}

fn visit(behaviour: &str) -> Visit {
    let mut customer = Customer::blank(Id::from_bytes([1; 16]), None);
    customer.behaviour = Clean::line(behaviour);
    let interaction = Interaction::blank(Id::from_bytes([2; 16]), Some(customer.id));
    let (marks, said, answers, uses, past, asked_before, turns, history) = Default::default();
    let card = CustomerCard::new(customer);
    Visit { interaction, card, marks, said, answers, uses, past, asked_before, turns, history }
}

fn used(card: &str, days_ago: i64, landed: Option<bool>) -> CardUse {
    let mut used = CardUse::blank(Id::from_bytes([3; 16]), None);
    (used.card, used.at) = (Clean::line(card), Some(NOW.ms - days_ago * DAY));
    landed.map_or(used.clone(), |landed| used.tell(landed))
}

fn track(groups: &[(&str, &str, u32, u32)]) -> Track {
    let group = |(card, behaviour, landed, missed): &(&str, &str, u32, u32)| {
        let kin = Kin { behaviour: (*behaviour).to_owned(), ..Kin::default() };
        let at = Some(NOW.ms - DAY);
        let tally = Tally { used: landed + missed, landed: *landed, missed: *missed, first: at, last: at };
        ((*card).to_owned(), kin, tally)
    };
    Track::new(1, groups.iter().map(group)).named(&playbook())
}

fn offered(track: &Track, visit: Option<&Visit>) -> Vec<String> {
    let book = playbook();
    let offers = Offers::of(Ground { playbook: &book, track, visit, now: NOW });
    let mut scripts: Vec<Script<'_>> = book.scripts().filter(|script| script.objection().is_some()).collect();
    offers.order(&mut scripts);
    scripts.into_iter().map(Script::key).collect()
}

fn reason(track: &Track, visit: Option<&Visit>, key: &str) -> Option<Reason> {
    Offers::of(Ground { playbook: &playbook(), track, visit, now: NOW }).reason(key)
}

#[test]
fn where_nothing_is_known_the_commonest_comes_first() {
    let ranks = (1..=9).map(|rank| format!("o{rank}")).collect::<Vec<_>>();
    assert_eq!(offered(&Track::default(), None), ranks);
    assert_eq!(offered(&Track::default(), Some(&visit("nobody knows"))), ranks);
}

#[test]
fn what_failed_with_this_customer_goes_to_the_end_until_it_has_landed_with_them() {
    let mut visit = visit("");
    visit.past.push(used("o1", 9, Some(false)));
    assert_eq!(offered(&Track::default(), Some(&visit)).last().map(String::as_str), Some("o1"));
    let at = Some(NOW.ms - 9 * DAY);
    assert_eq!(reason(&Track::default(), Some(&visit), "o1"), Some(Reason::FailedHere(at)));
    // Somebody else's talk is offered it as before.
    assert_eq!(offered(&Track::default(), None)[0], "o1");
    visit.uses.push(used("o1", 0, Some(true)));
    assert_eq!(offered(&Track::default(), Some(&visit))[0], "o1");
    assert_eq!(reason(&Track::default(), Some(&visit), "o1"), Some(Reason::LandedHere(Some(NOW.ms))));
}

#[test]
fn what_the_step_leads_to_comes_first_and_what_the_type_is_known_for_rises() {
    let visit = visit("杀价");
    let order = offered(&Track::default(), Some(&visit));
    assert_eq!(
        order[1..5],
        ["o2", "o3", "o6", "o4"].map(str::to_owned),
        "2/6 is 1/3, and the commoner one stands first"
    );
}

#[test]
fn a_step_of_the_call_offers_what_may_be_answered_there() {
    let mut visit = visit("");
    visit.interaction.flow = Clean::line("call");
    assert_eq!(offered(&Track::default(), Some(&visit))[0], "o8");
    assert_eq!(reason(&Track::default(), Some(&visit), "o8"), Some(Reason::AtStep));
}

/// The weights by hand: with a haggler o2 is expected to land (1 + 4·1) / (2 + 4·1), o3 (1 + 4·¾) / (2 + 4·¾).
#[test]
fn outcomes_at_the_same_type_count_for_more_than_those_of_others() {
    let track = track(&[("o2", "Haggler", 4, 0), ("o3", "talker", 4, 0)]);
    let alike = reason(&track, Some(&visit("haggler")), "o2");
    assert!(matches!(alike, Some(Reason::With(Alike::Behaviour, tally)) if (tally.landed, tally.told()) == (4, 4)));
    let other = reason(&track, Some(&visit("haggler")), "o3");
    assert!(matches!(other, Some(Reason::Anywhere(tally)) if tally.told() == 4), "{other:?}");
    let order = |key: &str, other: &str, visit: Visit| {
        let book = playbook();
        let offers = Offers::of(Ground { playbook: &book, track: &track, visit: Some(&visit), now: NOW });
        let mut found = [other, key];
        offers.order_found(&mut found, |key| (0, (*key).to_owned()));
        found[0] == key
    };
    assert!(order("o2", "o3", visit("haggler")));
    assert!(order("o3", "o2", visit("talker")));
}

#[test]
fn one_success_does_not_outrank_a_long_good_record() {
    let track = track(&[("o2", "", 1, 0), ("o3", "", 18, 2)]);
    let book = playbook();
    let offers = Offers::of(Ground { playbook: &book, track: &track, visit: None, now: NOW });
    let mut found = ["o2", "o3"];
    offers.order_found(&mut found, |key| (0, (*key).to_owned()));
    assert_eq!(found, ["o3", "o2"]);
}

#[test]
fn three_outcomes_are_the_least_that_speak_against_a_script() {
    for (landed, missed, failing) in
        [(0, 2, false), (0, 3, true), (1, 3, false), (1, 5, true), (2, 8, true), (2, 7, false), (9, 1, false)]
    {
        let tally = Tally { used: landed + missed, landed, missed, ..Tally::default() };
        assert_eq!(is_failing(tally), failing, "{landed} of {}", landed + missed);
    }
}

#[test]
fn a_script_is_stale_only_where_others_of_its_class_are_in_use() {
    let book = playbook();
    let ailment = |uses: &[CardUse], key: &str| {
        let mut track = Track::default();
        for used in uses {
            track.take(None, used, &Kin::default());
        }
        Classes::of(&book, &track).ailment(book.script(key).unwrap(), track.of(key), NOW)
    };
    let old = used("o1", STALE_DAYS, None);
    assert_eq!(ailment(std::slice::from_ref(&old), "o1"), None, "nobody uses the class");
    assert_eq!(ailment(&[old.clone(), used("o2", 1, None)], "o1"), None, "only another class");
    assert_eq!(ailment(&[old.clone(), used("o3", 1, None)], "o1"), Some(Ailment::Stale(STALE_DAYS)));
    assert_eq!(ailment(&[used("o1", STALE_DAYS - 1, None), used("o3", 1, None)], "o1"), None);
    assert_eq!(ailment(&[used("o3", 1, None)], "o1"), None, "nobody has had the time to use it");
    let long = [used("o3", 1, None), used("o3", STALE_DAYS + 20, None)];
    assert_eq!(ailment(&long, "o1"), Some(Ailment::Unused(STALE_DAYS + 20)));
}

#[test]
fn a_text_that_was_written_anew_has_the_time_that_others_have_had() {
    let written = |days: i64| {
        let day = chrono::DateTime::from_timestamp_millis(NOW.ms - days * DAY).unwrap().date_naive();
        let mut book = playbook();
        book.objections.each_mut().for_each(|of| of.written = Some(day));
        let mut track = Track::default();
        for used in [used("o1", 2 * STALE_DAYS, None), used("o3", 1, None)] {
            track.take(None, &used, &Kin::default());
        }
        Classes::of(&book, &track).ailment(book.script("o1").unwrap(), track.of("o1"), NOW)
    };
    assert_eq!(written(STALE_DAYS - 1), None);
    assert_eq!(written(STALE_DAYS + 1), Some(Ailment::Stale(STALE_DAYS + 1)), "counted from the day of the text");
    assert_eq!(written(3 * STALE_DAYS), Some(Ailment::Stale(2 * STALE_DAYS)), "counted from the last use");
}

#[test]
fn what_came_of_a_use_takes_the_place_of_what_was_not_known() {
    let (before, kin) = (used("o1", 0, None), Kin::default());
    let mut track = Track::default();
    track.take(None, &before, &kin);
    let after = before.tell(false);
    track.take(Some(&before), &after, &kin);
    track.take(Some(&after), &after.tell(true), &kin);
    let tally = track.of("o1");
    assert_eq!((tally.used, tally.landed, tally.missed, tally.last), (1, 1, 0, Some(NOW.ms)));
}

/// Outcomes at hagglers or anybody: the script, and how often it landed and did not.
type Groups = Vec<(u8, bool, u32, u32)>;

/// Uses with this customer: the script, days ago, and what came of it.
type Past = Vec<(u8, i64, Option<bool>)>;

/// Both, and how well each script answers.
fn records() -> impl Strategy<Value = (Groups, Past, Vec<u32>)> {
    let groups = prop::collection::vec((1..=9_u8, any::<bool>(), 0..20_u32, 0..20_u32), 0..12);
    let past = prop::collection::vec((1..=9_u8, 0..400_i64, any::<Option<bool>>()), 0..6);
    (groups, past, prop::collection::vec(0..3_u32, 9))
}

proptest! {
    #[test]
    fn what_answers_better_is_never_behind_and_nothing_is_lost((groups, past, grades) in records()) {
        let names: Vec<String> = (1..=9).map(|rank| format!("o{rank}")).collect();
        let groups: Vec<(&str, &str, u32, u32)> = groups
            .iter()
            .map(|(n, hagglers, landed, missed)| {
                (names[usize::from(*n) - 1].as_str(), if *hagglers { "haggler" } else { "" }, *landed, *missed)
            })
            .collect();
        let track = track(&groups);
        let mut visit = visit("haggler");
        visit.past = past.iter().map(|(n, ago, landed)| used(&names[usize::from(*n) - 1], *ago, *landed)).collect();
        let book = playbook();
        let offers = Offers::of(Ground { playbook: &book, track: &track, visit: Some(&visit), now: NOW });
        let mut found: Vec<usize> = (0..9).collect();
        offers.order_found(&mut found, |at| (grades[*at], names[*at].clone()));
        prop_assert!(found.iter().map(|at| grades[*at]).is_sorted(), "{found:?}");
        let mut sorted = found.clone();
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (0..9).collect::<Vec<_>>());
        // Among equals, nothing that failed here stands before what did not.
        let failed = |at: usize| matches!(offers.reason(&names[at]), Some(Reason::FailedHere(_)));
        for pair in found.windows(2).filter(|pair| grades[pair[0]] == grades[pair[1]]) {
            prop_assert!(!failed(pair[0]) || failed(pair[1]), "{found:?}");
        }
        // And the same where nothing was typed.
        let listed = offered(&track, Some(&visit));
        let failed: Vec<bool> = listed.iter().map(|key| matches!(offers.reason(key), Some(Reason::FailedHere(_)))).collect();
        prop_assert!(failed.is_sorted(), "{listed:?}");
    }

    #[test]
    fn one_more_success_never_puts_a_script_further_back((groups, _, _) in records(), n in 1..=9_u8, landed in any::<bool>()) {
        let names: Vec<String> = (1..=9).map(|rank| format!("o{rank}")).collect();
        let name = |n: u8| names[usize::from(n) - 1].as_str();
        let mut groups: Vec<(&str, &str, u32, u32)> =
            groups.iter().map(|(n, _, landed, missed)| (name(*n), "", *landed, *missed)).collect();
        let place = |groups: &[(&str, &str, u32, u32)]| {
            offered(&track(groups), None).iter().position(|key| key == name(n)).unwrap()
        };
        let before = place(&groups);
        groups.push((name(n), "", u32::from(landed), u32::from(!landed)));
        let after = place(&groups);
        prop_assert!(if landed { after <= before } else { after >= before }, "{before} {after}");
    }
}
