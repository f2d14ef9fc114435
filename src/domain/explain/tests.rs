use super::*;
use crate::domain::field::Record as _;
use crate::domain::grade::Grades;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction, Outcome, Stage};
use crate::domain::playbook::{Axis, Item as _, ItemId, Playbook, Profile};
use crate::domain::rhythm::{House, Known as Seen, touches};
use crate::domain::slot::Template;
use crate::text::Clean;
use chrono_tz::Tz;

const DAY: i64 = 86_400_000;
/// 2026-11-23, noon in UTC.
const NOW: i64 = 1_795_435_200_000;

fn playbook() -> Playbook {
    let mut book = Playbook::default();
    let axes = [
        (Axis::Level, &["vip", "key", "free"][..]),
        (Axis::State, &["prospect", "won", "loyal"]),
        (Axis::Spending, &["premium", "mid", "growth"]),
        (Axis::Scale, &["micro", "small", "medium", "large"]),
        (Axis::Cooperation, &["new", "stable", "loyal", "churn-risk"]),
        (Axis::LifeCycle, &["exploration", "formation", "stability", "decline"]),
        (Axis::Ladder, &["vendor", "preferred-supplier", "value-adviser"]),
    ];
    for (axis, ids) in axes {
        for (order, id) in (1..).zip(ids) {
            let line = Template::parse(&Clean::line(&format!("how one knows {id}"))).unwrap();
            let (id, name) = (ItemId::parse(id).unwrap(), Clean::line(id));
            let profile = Profile {
                spellings: Profile::spelled(&id, &name, &[]),
                id,
                axis,
                order,
                visit_days: (axis == Axis::Level).then_some(14),
                call_days: None,
                name,
                features: line.clone(),
                stress: line.clone(),
                speak: line.clone(),
                opening: Vec::new(),
                principle: line,
            };
            assert!(!profile.key().is_empty());
            book.profiles.insert(ItemId::own(), profile);
        }
    }
    book
}

/// A card with talks so many days ago; those that ended in an order are marked.
fn card(talks: &[(i64, bool)], labels: &[(&str, &str)]) -> CustomerCard {
    let mut card = CustomerCard::new(Customer::blank(Id::from_bytes([1; 16]), None));
    for (name, value) in labels {
        let value = crate::domain::field::Value::Text((*value).to_owned());
        Customer::field(name).unwrap().restore(&mut card.customer, value).unwrap();
    }
    for (days, order) in talks {
        let mut talk = Interaction::blank(Id::from_bytes([2; 16]), Some(card.customer.id));
        (talk.stage, talk.held_at) = (Stage::Held, Some(NOW - days * DAY));
        talk.channel = Some(Channel::Face);
        talk.outcome = order.then_some(Outcome::Order);
        card.interactions.push(talk);
    }
    card
}

/// What would change a label, as `value when`.
fn told(card: &CustomerCard, field: &str) -> Vec<String> {
    let (playbook, now) = (playbook(), Now::new(NOW, Tz::UTC));
    let grades = Grades::of(&[], &playbook);
    let known = Seen::of_card(card, &grades, &House::default(), now);
    let touches = touches(&known, &House::default(), now.today());
    let ground = Ground { card, history: &[], playbook: &playbook, grades: &grades, touches: &touches, now };
    let one = explain(ground).into_iter().find(|one| one.field == field).unwrap();
    let said = |turn: &Turn| match &turn.when {
        When::Silence(day) => format!("{} silence {day}", turn.to),
        When::Orders { so_far: (talks, days), .. } => format!("{} orders {talks}/{days}", turn.to),
        when => format!("{} {}", turn.to, when.name()).trim().to_owned(),
    };
    one.turns.iter().map(said).collect()
}

/// Talks, labels, the label asked about, what would change it.
type Case = (&'static [(i64, bool)], &'static [(&'static str, &'static str)], &'static str, &'static [&'static str]);

#[test]
fn every_label_says_what_would_change_it() {
    const STEADY: &[(i64, bool)] = &[(10, true), (100, true), (200, true)];
    let cases: &[Case] = &[
        (&[], &[("level", "key")], "level", &["vip known", "free known", "by-hand"]),
        (&[], &[("level", "vip")], "level", &["key known", "by-hand"]),
        (&[], &[("level", "B")], "level", &["by-hand"]),
        (&[], &[("state", "won")], "state", &["loyal known", "by-hand"]),
        (&[], &[("state", "loyal")], "state", &["by-hand"]),
        (&[], &[("spending", "mid")], "spending", &["premium known", "growth known", "by-hand"]),
        (&[], &[], "spending", &["by-hand"]),
        (&[], &[("scale", "small")], "scale", &["micro known", "medium known", "by-hand"]),
        (&[], &[("has_money", "yes")], "has_money", &["by-hand"]),
        (&[], &[], "behaviour", &["seen"]),
        // Two contacts, the last of them 20 days ago; every 14 days, at the longest 21: the 22nd day tells.
        (
            &[(20, false), (40, false)],
            &[("level", "key"), ("cooperation", "new")],
            "cooperation",
            &["churn-risk silence 2026-11-25", "stable known"],
        ),
        (
            &[(20, false), (40, false)],
            &[("cooperation", "new")],
            "cooperation",
            &["churn-risk no-gap", "stable known", "by-hand"],
        ),
        (&[(20, false)], &[("level", "key"), ("cooperation", "new")], "cooperation", &["stable known", "by-hand"]),
        (&[], &[("cooperation", "churn-risk")], "cooperation", &["by-hand"]),
        (&[], &[], "life_cycle", &["exploration talk"]),
        (&[(5, false)], &[], "life_cycle", &["formation order"]),
        (
            &[(5, true), (35, true)],
            &[("level", "key"), ("life_cycle", "formation")],
            "life_cycle",
            &["stability orders 2/30", "decline silence 2026-12-10"],
        ),
        (STEADY, &[("level", "key"), ("life_cycle", "stability")], "life_cycle", &["decline silence 2026-12-05"]),
        (
            &[(60, true), (90, true)],
            &[("level", "key"), ("life_cycle", "decline")],
            "life_cycle",
            &["stability contact"],
        ),
        (&[(5, true)], &[("life_cycle", "a word of our own")], "life_cycle", &["by-hand"]),
        (&[(5, false)], &[], "ladder", &["vendor order"]),
        (&[(5, true), (35, true)], &[("ladder", "vendor")], "ladder", &["preferred-supplier orders 2/30"]),
        (STEADY, &[("ladder", "preferred-supplier")], "ladder", &["value-adviser known", "by-hand"]),
    ];
    for (talks, labels, field, want) in cases {
        assert_eq!(told(&card(talks, labels), field), *want, "{field} {labels:?} {talks:?}");
    }
}

#[test]
fn what_is_suggested_already_need_not_happen_first() {
    let steady = [(10, true), (100, true), (200, true)];
    let card = card(&steady, &[("level", "key"), ("life_cycle", "formation")]);
    assert_eq!(told(&card, "life_cycle"), ["decline silence 2026-12-05"]);
}
