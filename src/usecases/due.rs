//! Who is due when: the levels in force, the touches of all customers or of one, and the work they make together.

use crate::analysis::workload::{self, Load, Workload};
use crate::domain::card::CustomerCard;
use crate::domain::customer::Customer;
use crate::domain::grade::Grades;
use crate::domain::level::Level;
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::domain::rhythm::{House, Known, Touch, touches};
use crate::domain::time::Now;
use crate::store::{Store, StoreError};
use std::cmp::Reverse;
use std::collections::HashMap;

/// A customer with the touches that are asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct DueCustomer {
    /// Local row number; the finder's key.
    pub row: u32,
    /// Identity, name, level, window; the other fields are blank.
    pub customer: Customer,
    /// Visit before call; never empty.
    pub touches: Vec<Touch>,
}

impl DueCustomer {
    /// The touch that presses most.
    pub fn pressing(&self) -> Option<&Touch> {
        self.touches.iter().max_by_key(|touch| (touch.state, touch.days))
    }
}

/// The levels in force.
pub fn grades(store: &Store, playbook: &Playbook) -> Result<Grades, Problem> {
    let mut levels = Vec::new();
    store.each_living::<Level, StoreError>(|level| {
        levels.push(level);
        Ok(())
    })?;
    Ok(Grades::of(&levels, playbook))
}

/// Every customer whose level asks for touches, what presses most first: red before yellow before due before ahead, and
/// within each the one that has waited longest; equals in reading order.
pub fn all(store: &Store, playbook: &Playbook, house: &House, now: Now) -> Result<Vec<DueCustomer>, Problem> {
    let grades = grades(store, playbook)?;
    // A thousand customers share a handful of words for their levels.
    let mut cadences = HashMap::new();
    let mut dues = Vec::new();
    store.each_rhythm(|row| {
        let level = row.customer.level.to_string();
        let cadence = *cadences.entry(level).or_insert_with_key(|level| grades.cadence(level));
        if cadence.is_none() {
            return;
        }
        let known = Known { halted: row.halted, ..Known::of_customer(&row.customer, cadence, row.first, now) };
        let touches = touches(&known.met(row.last_contact, row.last_visit, now), house, now.today());
        if !touches.is_empty() {
            dues.push(DueCustomer { row: row.row, customer: row.customer, touches });
        }
    })?;
    dues.sort_by_cached_key(|due| Reverse(due.pressing().map(|touch| (touch.state, touch.days))));
    Ok(dues)
}

/// The touches of one customer.
pub fn one(card: &CustomerCard, grades: &Grades, house: &House, now: Now) -> Vec<Touch> {
    let known = Known::of_card(card, grades.cadence(&card.customer.level), now);
    touches(&known, house, now.today())
}

/// Customers by level: in the order of the levels, with the words that name none at the end.
pub fn counts(store: &Store, grades: &Grades) -> Result<Vec<(String, u32)>, Problem> {
    let mut counts: Vec<(String, u32)> = grades.iter().map(|grade| (grade.word().to_owned(), 0)).collect();
    for (word, customers) in store.count_by_level()? {
        let named = grades.named(&word).map_or(word.as_str(), |grade| grade.word());
        match counts.iter_mut().find(|(known, _)| known == named) {
            Some((_, count)) => *count += customers,
            None => counts.push((word, customers)),
        }
    }
    Ok(counts)
}

/// The work that all levels ask for in a week, against `capacity` touches.
pub fn load(store: &Store, grades: &Grades, capacity: u32) -> Result<Workload, Problem> {
    let counts = counts(store, grades)?;
    let customers = |word: &str| counts.iter().find(|(known, _)| known == word).map_or(0, |(_, count)| *count);
    let loads: Vec<Load> = grades
        .used()
        .map(|grade| Load {
            level: grade.word().to_owned(),
            place: grade.place,
            customers: customers(grade.word()),
            cadence: grade.cadence,
        })
        .collect();
    Ok(workload::workload(&loads, capacity))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Record;
    use crate::domain::id::Id;
    use crate::domain::interaction::{Channel, Interaction, Outcome, Stage};
    use crate::domain::rhythm::{Since, TouchState, TouchWay};
    use crate::store::change::Deed;
    use crate::text::Clean;
    use chrono_tz::Tz;

    const DAY: i64 = 86_400_000;
    /// Monday, 21 September 2026, 14:13 in Greenwich.
    const NOW: Now = Now::new(1_790_000_000_000, Tz::UTC);

    fn put<T: Record>(store: &mut Store, days_ago: i64, record: &T) {
        let now = Now::new(NOW.ms - days_ago * DAY, Tz::UTC);
        let mut writer = store.begin(&Deed { now, actor: "me", verb: "save", subject: "" }).unwrap();
        writer.put(record).unwrap();
        writer.finish().unwrap();
    }

    fn customer(n: u8, name: &str, level: &str) -> Customer {
        let mut customer = Customer::blank(Id::from_bytes([n; 16]), None);
        (customer.name, customer.level) = (Clean::line(name), Clean::line(level));
        customer
    }

    fn talk(n: u8, of: &Customer, days_ago: i64, channel: Channel, outcome: Option<Outcome>) -> Interaction {
        let mut talk = Interaction::blank(Id::from_bytes([n; 16]), Some(of.id));
        (talk.stage, talk.channel, talk.outcome) = (Stage::Held, Some(channel), outcome);
        talk.held_at = Some(NOW.ms - days_ago * DAY);
        talk
    }

    fn level(word: &str, visit: &str, call: &str) -> Level {
        let mut level = Level::of(word);
        (level.name, level.visit_every, level.call_every) = (Clean::line(word), Clean::line(visit), Clean::line(call));
        level
    }

    #[test]
    fn all_who_are_due_come_in_the_order_of_their_pressing_and_a_card_says_the_same() {
        let mut store = Store::in_memory("test").unwrap();
        put(&mut store, 90, &level("vip", "14d", "7d"));
        put(&mut store, 90, &level("quiet", "-", "-"));
        let [seen, rung, never] = [customer(1, "Seen", "VIP"), customer(2, "Rung", "vip"), customer(3, "Never", "vip")];
        for of in [&seen, &rung, &never, &customer(4, "Quiet", "quiet"), &customer(5, "Nothing", "")] {
            put(&mut store, 30, of);
        }
        put(&mut store, 0, &talk(11, &seen, 3, Channel::Face, None));
        put(&mut store, 0, &talk(12, &rung, 3, Channel::Phone, None));
        // Nobody was there: it counts for nothing.
        put(&mut store, 0, &talk(13, &never, 1, Channel::Phone, Some(Outcome::Voicemail)));
        let (house, book) = (House::default(), Playbook::default());
        let dues = all(&store, &book, &house, NOW).unwrap();
        let names: Vec<_> = dues.iter().map(|due| due.customer.name.as_str()).collect();
        // Rung was added thirty days ago and never visited, as Never was, who was not even called.
        assert_eq!(names, ["Never", "Rung", "Seen"]);
        let call = |due: &DueCustomer| due.touches.iter().find(|touch| touch.way == TouchWay::Call).cloned().unwrap();
        assert_eq!(call(&dues[0]).state, TouchState::TooLate);
        assert_eq!(call(&dues[1]).state, TouchState::Ahead);
        assert!(matches!(dues[1].touches[0].why.since, Since::Added(day) if (NOW.today() - day).num_days() == 30));
        let grades = grades(&store, &book).unwrap();
        for due in &dues {
            let card = store.customer_card(due.customer.id).unwrap().unwrap();
            assert_eq!(one(&card, &grades, &house, NOW), due.touches, "{}", due.customer.name);
        }
    }

    #[test]
    fn a_talk_before_the_day_of_adding_is_the_first_day_known() {
        let mut store = Store::in_memory("test").unwrap();
        put(&mut store, 0, &level("vip", "14d", "-"));
        let of = customer(1, "Imported", "vip");
        put(&mut store, 1, &of);
        put(&mut store, 0, &talk(11, &of, 40, Channel::Mail, None));
        let dues = all(&store, &Playbook::default(), &House::default(), NOW).unwrap();
        assert_eq!(dues[0].touches[0].why.since, Since::Added(NOW.today() - chrono::TimeDelta::days(40)));
    }

    #[test]
    fn the_work_of_all_levels_is_counted_over_every_word_that_names_them() {
        let mut store = Store::in_memory("test").unwrap();
        put(&mut store, 0, &level("vip", "7d", "-"));
        for (n, word) in [(1, "vip"), (2, "VIP"), (3, "walk-in")] {
            put(&mut store, 0, &customer(n, "x", word));
        }
        let grades = grades(&store, &Playbook::default()).unwrap();
        assert_eq!(counts(&store, &grades).unwrap(), [("vip".to_owned(), 2), ("walk-in".to_owned(), 1)]);
        let work = load(&store, &grades, 40).unwrap();
        assert!((work.asked - 2.0).abs() < 1e-9);
    }
}
