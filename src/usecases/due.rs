//! Who is due when: the levels in force, the touches of all customers or of one, and the work they make together.

use crate::analysis::workload::{self, Workload};
use crate::domain::cadence::Cadence;
use crate::domain::card::CustomerCard;
use crate::domain::grade::Grades;
use crate::domain::id::Id;
use crate::domain::level::Level;
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::domain::rhythm::first::{Crowds, Importance};
use crate::domain::rhythm::{House, Known, Touch, TouchState, Window, pressing, touches};
use crate::domain::time::Now;
use crate::domain::today::{Today, met_by};
use crate::store::today::{Holder, Standing};
use crate::store::{Store, StoreError};
use crate::text::Clean;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::HashMap;

/// A customer with the touches that are asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct DueCustomer {
    /// Local row number; the finder's key.
    pub row: u32,
    pub id: Id,
    /// Read by [`name`]; before, it is empty.
    pub name: Clean,
    /// The word in the customer's level.
    pub level: Clean,
    /// Visit before call; never empty.
    pub touches: Vec<Touch>,
    /// How much speaks for seeing them before others.
    pub importance: Importance,
    /// The day of a meeting that is planned within a week, or was not wrapped up.
    pub met: Option<NaiveDate>,
}

impl DueCustomer {
    /// To be seen by now, and no meeting does that anyway.
    pub fn is_due(&self) -> bool {
        self.met.is_none() && self.touches.iter().any(|touch| touch.state != TouchState::Ahead)
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
/// within each the one that has waited longest; of equals first those of whom most speaks for it, then in reading order.
/// Without names.
pub fn all(store: &Store, playbook: &Playbook, house: &House, now: Now) -> Result<Vec<DueCustomer>, Problem> {
    let grades = grades(store, playbook)?;
    let mut met = meetings(store, now)?;
    let mut beats = Beats::read(store, grades, house)?;
    let mut dues = Vec::new();
    store.each_standing(|of| {
        let level = of.holder.level;
        let touches = beats.touches(&of, house, now);
        if !touches.is_empty() {
            let (row, id, level) = (of.holder.row, of.holder.id, Clean::line(level));
            let (importance, met) = (of.importance, met.remove(&row));
            dues.push(DueCustomer { row, id, name: Clean::default(), level, touches, importance, met });
        }
    })?;
    let places: HashMap<u32, usize> = store.customer_order()?.into_iter().zip(0..).collect();
    dues.sort_by_cached_key(|due| {
        let pressing = pressing(&due.touches).map(|touch| (touch.state, touch.days));
        (Reverse(pressing), Reverse(due.importance), places.get(&due.row).copied())
    });
    Ok(dues)
}

/// In how many days the touch that presses most is due, below zero where it is late: by row number, of those who have one.
/// For whoever needs no order and no reasons.
pub fn days(store: &Store, playbook: &Playbook, house: &House, now: Now) -> Result<HashMap<u32, i64>, Problem> {
    let grades = grades(store, playbook)?;
    let mut beats = Beats::read(store, grades, house)?;
    let mut days = HashMap::new();
    store.each_standing(|of| {
        let touches = beats.touches(&of, house, now);
        days.extend(pressing(&touches).map(|touch| (of.holder.row, -touch.days)));
    })?;
    Ok(days)
}

/// Reads the names of those who are shown.
pub fn name(store: &Store, dues: &mut [DueCustomer]) -> Result<(), Problem> {
    let rows: Vec<u32> = dues.iter().map(|due| due.row).collect();
    let rows = store.customer_rows(&rows)?;
    let mut names: HashMap<u32, Clean> = rows.into_iter().map(|row| (row.row, row.name)).collect();
    for due in dues {
        due.name = names.remove(&due.row).unwrap_or_default();
    }
    Ok(())
}

/// With whom a meeting is planned within the days of the page, or was not wrapped up: the first day of each.
fn meetings(store: &Store, now: Now) -> Result<HashMap<u32, NaiveDate>, Problem> {
    let last = Today::week(now);
    let mut met: HashMap<u32, NaiveDate> = HashMap::new();
    store.each_planned(last, |talk, holder| {
        if let Some(day) = met_by(&talk, last) {
            met.entry(holder.row).and_modify(|first| *first = day.min(*first)).or_insert(day);
        }
    })?;
    Ok(met)
}

/// What the touches of all are counted by. A thousand customers share a handful of words for their levels.
pub struct Beats {
    grades: Grades,
    crowds: Crowds,
    known: HashMap<String, (Cadence, Option<i64>)>,
}

impl Beats {
    pub fn read(store: &Store, grades: Grades, house: &House) -> Result<Self, Problem> {
        Ok(Self { grades, crowds: store.crowds(house.fits)?, known: HashMap::new() })
    }

    /// The touches of a customer as one pass over all reads them.
    pub fn touches(&mut self, of: &Standing<'_>, house: &House, now: Now) -> Vec<Touch> {
        let Holder { id, level, .. } = of.holder;
        let (cadence, made) = self.known.get(level).copied().unwrap_or_else(|| {
            let beat = (self.grades.cadence(level), self.grades.made_at(level));
            self.known.insert(level.to_owned(), beat);
            beat
        });
        if cadence.is_none() {
            return Vec::new();
        }
        let known = Known {
            halted: of.halted,
            rest_until: of.rest_until,
            window: Window::parse(of.window),
            do_not_call: of.do_not_call,
            ..Known::since(cadence, of.first, now)
        };
        let known = if of.last_visit.is_some() {
            known
        } else {
            known.came(id, [of.levelled, made], self.crowds.place(id, level, of.importance), house.fits, now)
        };
        touches(&known.met(of.last_contact, of.last_visit, now), house, now.today())
    }
}

/// The touches of one customer.
pub fn one(card: &CustomerCard, grades: &Grades, house: &House, now: Now) -> Vec<Touch> {
    touches(&Known::of_card(card, grades, house, now), house, now.today())
}

/// Customers by level: in the order of the levels, with the words that name none at the end.
pub fn counts(store: &Store, grades: &Grades) -> Result<Vec<(String, u32)>, Problem> {
    Ok(grades.counted(&store.count_by_level()?))
}

/// The work that all levels ask for in a week, against `capacity` touches.
pub fn load(store: &Store, grades: &Grades, capacity: u32) -> Result<Workload, Problem> {
    Ok(workload::of(grades, &store.count_by_level()?, capacity))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::domain::field::Record;
    use crate::domain::interaction::{Channel, Interaction, Outcome, Stage};
    use crate::domain::rhythm::{Since, TouchWay};
    use crate::domain::training::queue::Limits;
    use crate::store::change::Deed;
    use crate::usecases::today::Wish;
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
        let mut dues = all(&store, &book, &house, NOW).unwrap();
        name(&store, &mut dues).unwrap();
        let names: Vec<_> = dues.iter().map(|due| due.name.as_str()).collect();
        // Rung was added thirty days ago and never visited, as Never was, who was not even called.
        assert_eq!(names, ["Never", "Rung", "Seen"]);
        let call = |due: &DueCustomer| due.touches.iter().find(|touch| touch.way == TouchWay::Call).cloned().unwrap();
        assert_eq!(call(&dues[0]).state, TouchState::TooLate);
        assert_eq!(call(&dues[1]).state, TouchState::Ahead);
        let days = days(&store, &book, &house, NOW).unwrap();
        let pressed = dues.iter().filter_map(|due| Some((due.row, -pressing(&due.touches)?.days)));
        assert_eq!(days, pressed.collect(), "without order and reasons it is the same");
        assert!(matches!(dues[1].touches[0].why.since, Since::Added(day) if (NOW.today() - day).num_days() == 30));
        let grades = grades(&store, &book).unwrap();
        for due in &dues {
            let card = store.customer_card(due.id).unwrap().unwrap();
            assert_eq!(one(&card, &grades, &house, NOW), due.touches, "{}", due.name);
        }
    }

    /// Twenty who came today in one import, and one who was added by hand a year ago and got the level yesterday.
    #[test]
    fn who_comes_with_many_is_spread_and_the_card_says_the_same_as_the_list() {
        let mut store = Store::in_memory("test").unwrap();
        put(&mut store, 90, &level("vip", "14d", "7d"));
        let mut ids = crate::domain::id::Ids::new(NOW.ms.cast_unsigned(), [7; 10]);
        let many: Vec<Customer> = (0..20).map(|_| Customer { id: ids.next_id(), ..customer(0, "x", "vip") }).collect();
        for of in &many {
            put(&mut store, 0, of);
        }
        let old = customer(1, "Old", "");
        put(&mut store, 365, &old);
        // A Friday.
        put(&mut store, 3, &Customer { level: Clean::line("vip"), ..old.clone() });
        let (house, book) = (House::default(), Playbook::default());
        let grades = grades(&store, &book).unwrap();
        let dues = all(&store, &book, &house, NOW).unwrap();
        assert_eq!(dues.len(), 21);
        for due in &dues {
            let card = store.customer_card(due.id).unwrap().unwrap();
            assert_eq!(one(&card, &grades, &house, NOW), due.touches);
            let spread =
                due.touches.iter().all(|touch| touch.why.moved.contains(&crate::domain::rhythm::Moved::Spread));
            assert_eq!(spread, due.id != old.id);
        }
        let due_today = |dues: &[DueCustomer]| dues.iter().filter(|due| due.is_due()).count();
        assert_eq!(
            due_today(&dues),
            5,
            "a fifth of the twenty, who are called every five working days, and the old one"
        );
        let late = dues.iter().find(|due| due.id == old.id).unwrap();
        assert_eq!(late.touches[0].days, 3, "late since the level was given, not since a year");
        // Who was seen leaves the others where they were.
        let seen = many[0].id;
        let mut talk = Interaction::blank(Id::from_bytes([99; 16]), Some(seen));
        (talk.stage, talk.channel, talk.held_at) = (Stage::Held, Some(Channel::Face), Some(NOW.ms));
        put(&mut store, 0, &talk);
        let after = all(&store, &book, &house, NOW).unwrap();
        let days = |dues: &[DueCustomer]| -> std::collections::BTreeMap<u32, NaiveDate> {
            dues.iter().filter(|due| due.id != seen).map(|due| (due.row, due.touches[0].ideal)).collect()
        };
        assert_eq!(days(&after), days(&dues));
    }

    /// Of twenty who came in one import the last three rows are those of whom most is known.
    #[test]
    fn who_matters_more_is_seen_before_the_others_of_the_level_and_the_card_says_the_same() {
        use crate::domain::answer::Answer;
        let mut store = Store::in_memory("test").unwrap();
        put(&mut store, 90, &level("vip", "14d", "-"));
        let mut ids = crate::domain::id::Ids::new(NOW.ms.cast_unsigned(), [7; 10]);
        let mut many: Vec<Customer> =
            (0..20).map(|_| Customer { id: ids.next_id(), ..customer(0, "x", "vip") }).collect();
        many[17].industry = Clean::line("trade");
        many[18].need = Clean::line("pumps");
        many[19].has_money = Some(Answer::Yes);
        for of in &many {
            put(&mut store, 0, of);
        }
        let (house, book) = (House::default(), Playbook::default());
        let grades = grades(&store, &book).unwrap();
        let dues = all(&store, &book, &house, NOW).unwrap();
        let first = |n: usize| dues.iter().find(|due| due.id == many[n].id).unwrap().touches[0].ideal;
        // Two a day over ten working days, from a Monday.
        let day = |n: i64| NOW.today() + chrono::TimeDelta::days(n);
        assert_eq!([first(19), first(18), first(17)], [day(0), day(0), day(1)]);
        assert!((0..17).all(|n| first(n) >= day(1)));
        assert_eq!((0..20).filter(|n| first(*n) == day(1)).count(), 2);
        for due in &dues {
            let card = store.customer_card(due.id).unwrap().unwrap();
            assert_eq!(one(&card, &grades, &house, NOW), due.touches);
        }
    }

    /// Six thousand who came in one import, more than are looked at for a card; a handful can buy, and forty are of a level
    /// that few have.
    #[test]
    fn of_thousands_who_came_at_once_those_who_matter_most_stand_first_and_are_seen_first() {
        use crate::domain::answer::Answer;
        let mut store = Store::in_memory("test").unwrap();
        put(&mut store, 90, &level("many", "14d", "-"));
        put(&mut store, 90, &level("few", "14d", "-"));
        let mut ids = crate::domain::id::Ids::new(NOW.ms.cast_unsigned(), [7; 10]);
        let mut writer = store.begin(&Deed { now: NOW, actor: "me", verb: "save", subject: "" }).unwrap();
        let mut buyers = std::collections::HashSet::new();
        for n in 0..6_000 {
            let mut of = Customer { id: ids.next_id(), ..customer(0, "x", if n % 150 == 1 { "few" } else { "many" }) };
            if n % 900 == 899 {
                of.has_money = Some(Answer::Yes);
                buyers.insert(of.id);
            }
            of.industry = Clean::line(["", "trade"][n % 2]);
            of.region = Clean::line(["", "north"][usize::from(n % 7 == 0)]);
            writer.put(&of).unwrap();
        }
        writer.finish().unwrap();
        let (house, book) = (House::default(), Playbook::default());
        let grades = grades(&store, &book).unwrap();
        let dues = all(&store, &book, &house, NOW).unwrap();
        assert_eq!(dues.len(), 6_000);
        for (word, n) in [("many", 5_960), ("few", 40)] {
            let of: Vec<_> = dues.iter().filter(|due| due.level.as_str() == word).collect();
            // Whoever matters more has no later day than anybody who matters less, and stands before them on it.
            let days = |due: &DueCustomer| (due.touches[0].ideal, Reverse(due.importance));
            assert!(of.is_sorted_by_key(|due| days(due)), "{word}");
            // Ten working days, and as many on each, but for what a part of many tells less than exactly.
            let mut each: std::collections::BTreeMap<NaiveDate, usize> = std::collections::BTreeMap::new();
            for due in &of {
                *each.entry(due.touches[0].ideal).or_default() += 1;
            }
            let (least, most) = (n / 10 - n / 50, n / 10 + n / 50);
            assert!(each.len() == 10 && each.values().all(|n| (least..=most).contains(n)), "{word}: {each:?}");
        }
        for due in dues.iter().step_by(97) {
            let card = store.customer_card(due.id).unwrap().unwrap();
            assert_eq!(one(&card, &grades, &house, NOW), due.touches);
        }
        // The page of the day shows a few of them: those.
        let wish =
            Wish { playbook: book.clone().into(), house, days: 7, limit: 10, drills: Limits::default(), now: NOW };
        let page = crate::usecases::today::page(&store, &wish).unwrap();
        let of_many =
            |item: &&crate::domain::today::Item| item.who.rank.as_ref().is_some_and(|rank| &*rank.name == "many");
        let buys: Vec<bool> =
            page.items.iter().filter(of_many).take(6).map(|item| buyers.contains(&item.who.id)).collect();
        assert_eq!(buys, [true; 6]);
    }

    #[test]
    fn who_is_met_soon_anyway_is_not_due_and_who_was_met_only_on_paper_is() {
        let mut store = Store::in_memory("test").unwrap();
        put(&mut store, 90, &level("vip", "7d", "-"));
        let [soon, far, past] = [customer(1, "Soon", "vip"), customer(2, "Far", "vip"), customer(3, "Past", "vip")];
        for (n, of, days) in [(11, &soon, 6), (12, &far, 7), (13, &past, -3)] {
            put(&mut store, 30, of);
            let mut talk = Interaction::blank(Id::from_bytes([n; 16]), Some(of.id));
            talk.day = Some(NOW.today() + chrono::TimeDelta::days(days));
            put(&mut store, 0, &talk);
        }
        let dues = all(&store, &Playbook::default(), &House::default(), NOW).unwrap();
        let due: Vec<u32> = dues.iter().filter(|due| due.is_due()).map(|due| due.row).collect();
        assert_eq!(due, [2]);
        // The page of the day says the same.
        let wish = Wish {
            playbook: std::sync::Arc::default(),
            house: House::default(),
            days: 7,
            limit: 9,
            drills: Limits::default(),
            now: NOW,
        };
        let page = super::super::today::page(&store, &wish).unwrap();
        let touch = |item: &&crate::domain::today::Item| item.source() == crate::domain::today::Source::Touch;
        assert_eq!(page.items.iter().filter(touch).map(|item| item.who.row).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn who_is_late_does_not_depend_on_how_far_ahead_one_looks() {
        let mut store = Store::in_memory("test").unwrap();
        put(&mut store, 90, &level("vip", "7d", "-"));
        for (n, days) in [(1, 3), (2, 26)] {
            let of = customer(n, "x", "vip");
            put(&mut store, 60, &of);
            let mut talk = Interaction::blank(Id::from_bytes([n + 10; 16]), Some(of.id));
            talk.day = Some(NOW.today() + chrono::TimeDelta::days(days));
            put(&mut store, 0, &talk);
        }
        for days in [1, 7, 30] {
            let (playbook, house, drills) = (std::sync::Arc::default(), House::default(), Limits::default());
            let wish = Wish { playbook, house, days, limit: 9, drills, now: NOW };
            let page = super::super::today::page(&store, &wish).unwrap();
            let touch = |item: &&crate::domain::today::Item| item.source() == crate::domain::today::Source::Touch;
            let late: Vec<u32> = page.items.iter().filter(touch).map(|item| item.who.row).collect();
            assert_eq!(late, [2], "{days}");
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
