//! Who decides at a customer: the people by reporting line, when each was talked to last, and what is missing on the map.

use super::card::{CustomerCard, Member};
use super::customer::CustomerKind;
use super::id::Id;
use super::person::{Part, Stance};
use super::time::{Now, local};
use crate::choices;
use std::collections::BTreeSet;

/// After so many days without a word the one who decides has been left alone (ours; no source names a figure).
pub const LONG: i64 = 60;

/// A person on the map, in reading order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place<'a> {
    pub member: &'a Member,
    /// How far below the top; 0 is the top.
    pub depth: usize,
    /// Whose line leads back to a person above: the reporting lines go round in a circle there.
    pub circle: Option<Id>,
    /// Days since the last contact that counts, and how many there were.
    pub last: Option<i64>,
    pub contacts: usize,
}

/// What is missing, or does not bode well; whom it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    NobodyKnown,
    NobodyDecides,
    DeciderNeverMet(Id),
    /// With the one who decides there was no contact for so many days.
    DeciderLong(Id, i64),
    DeciderAgainst(Id),
    OnlyOneContact(Id),
    NoSupporter,
    /// Of so many the part they play is not known.
    PartsUnknown(usize),
    /// The reporting lines go round.
    Circle(Id),
}

choices! {
    /// A gap by its name, which ends its message key.
    pub enum GapKind {
        NobodyKnown = "nobody-known",
        NobodyDecides = "nobody-decides",
        DeciderNeverMet = "decider-never-met",
        DeciderLong = "decider-long",
        DeciderAgainst = "decider-against",
        OnlyOneContact = "only-one-contact",
        NoSupporter = "no-supporter",
        PartsUnknown = "parts-unknown",
        Circle = "circle",
    }
}

impl Gap {
    /// Which gap it is, whoever it is about.
    pub const fn kind(self) -> GapKind {
        match self {
            Self::NobodyKnown => GapKind::NobodyKnown,
            Self::NobodyDecides => GapKind::NobodyDecides,
            Self::DeciderNeverMet(_) => GapKind::DeciderNeverMet,
            Self::DeciderLong(..) => GapKind::DeciderLong,
            Self::DeciderAgainst(_) => GapKind::DeciderAgainst,
            Self::OnlyOneContact(_) => GapKind::OnlyOneContact,
            Self::NoSupporter => GapKind::NoSupporter,
            Self::PartsUnknown(_) => GapKind::PartsUnknown,
            Self::Circle(_) => GapKind::Circle,
        }
    }

    /// Whom it is about.
    pub const fn person(self) -> Option<Id> {
        match self {
            Self::DeciderNeverMet(id)
            | Self::DeciderLong(id, _)
            | Self::DeciderAgainst(id)
            | Self::OnlyOneContact(id)
            | Self::Circle(id) => Some(id),
            Self::NobodyKnown | Self::NobodyDecides | Self::NoSupporter | Self::PartsUnknown(_) => None,
        }
    }

    /// How many, or how long.
    pub const fn figure(self) -> Option<i64> {
        match self {
            Self::DeciderLong(_, days) => Some(days),
            #[expect(clippy::cast_possible_wrap, reason = "nobody knows so many people")]
            Self::PartsUnknown(n) => Some(n as i64),
            _ => None,
        }
    }
}

/// The people as a tree: who reports to nobody known stands at the top, the weightiest first, each above those who report
/// to them. A circle has no top: it is entered where the weightiest of it stands, and says where it closes.
pub fn map(card: &CustomerCard, now: Now) -> Vec<Place<'_>> {
    let mut order: Vec<&Member> = card.people.iter().collect();
    order.sort_by_key(|member| weight(member));
    let mut map = Map { card, now, order: &order, seen: BTreeSet::new(), places: Vec::new() };
    for top in &order {
        if above(card, top).is_none() {
            map.place(top, 0);
        }
    }
    for left in &order {
        map.place(left, 0);
    }
    map.places
}

struct Map<'a, 'o> {
    card: &'a CustomerCard,
    now: Now,
    order: &'o [&'a Member],
    seen: BTreeSet<Id>,
    places: Vec<Place<'a>>,
}

impl<'a> Map<'a, '_> {
    fn place(&mut self, member: &'a Member, depth: usize) {
        if !self.seen.insert(member.person.id) {
            return;
        }
        let at = self.places.len();
        let (last, contacts) = contacts(self.card, member.person.id, self.now);
        self.places.push(Place { member, depth, circle: None, last, contacts });
        for below in self.order {
            if above(self.card, below) != Some(member.person.id) {
                continue;
            }
            if self.seen.contains(&below.person.id) {
                // Whoever stands above already reports to somebody below: here the circle closes.
                self.places[at].circle = Some(below.person.id);
            } else {
                self.place(below, depth + 1);
            }
        }
    }
}

/// Who stands above somebody, where that is another person on the card.
fn above(card: &CustomerCard, member: &Member) -> Option<Id> {
    let to = member.role.reports_to.filter(|to| *to != member.person.id)?;
    card.people.iter().any(|other| other.person.id == to).then_some(to)
}

/// Who is read first: by the part they play, then by the weight of their word, then as they stand on the card.
fn weight(member: &Member) -> (usize, i64) {
    let part = member.role.part.and_then(|part| Part::ALL.iter().position(|known| *known == part));
    (part.unwrap_or(Part::ALL.len()), -member.role.strength.unwrap_or(0))
}

/// Days since somebody was talked to last, and how often that was.
fn contacts(card: &CustomerCard, person: Id, now: Now) -> (Option<i64>, usize) {
    let with = card.contacts().filter(|talk| talk.person == Some(person));
    let last = with.clone().filter_map(|talk| talk.held_at).max();
    (last.map(|at| (now.today() - local(at, now.zone).date()).num_days()), with.count())
}

/// What is missing on the map, the gravest first. A person who buys for themselves decides alone: there is no map of it.
pub fn gaps(card: &CustomerCard, now: Now) -> Vec<Gap> {
    if card.customer.kind == CustomerKind::Person {
        return Vec::new();
    }
    let places = map(card, now);
    if places.is_empty() {
        return vec![Gap::NobodyKnown];
    }
    let plays = |part: Part| places.iter().filter(move |place| place.member.role.part == Some(part));
    // Where nobody is known to decide, whoever approves has the last word.
    let deciders: Vec<&Place<'_>> = match plays(Part::Decider).collect::<Vec<_>>() {
        none if none.is_empty() => plays(Part::Approver).collect(),
        some => some,
    };
    let mut gaps = Vec::new();
    if deciders.is_empty() {
        gaps.push(Gap::NobodyDecides);
    }
    for place in deciders {
        let id = place.member.person.id;
        match place.last {
            None if place.contacts == 0 => gaps.push(Gap::DeciderNeverMet(id)),
            Some(days) if days >= LONG => gaps.push(Gap::DeciderLong(id, days)),
            _ => {}
        }
        if matches!(place.member.role.stance, Some(Stance::Doubter | Stance::Opponent)) {
            gaps.push(Gap::DeciderAgainst(id));
        }
    }
    let organisation = matches!(card.customer.kind, CustomerKind::Company | CustomerKind::Institution);
    if let ([only], true) = (&places[..], organisation) {
        gaps.push(Gap::OnlyOneContact(only.member.person.id));
    }
    let with_us = |place: &Place<'_>| matches!(place.member.role.stance, Some(Stance::Champion | Stance::Supporter));
    if !places.iter().any(with_us) {
        gaps.push(Gap::NoSupporter);
    }
    let unknown = places.iter().filter(|place| place.member.role.part.is_none()).count();
    if unknown > 0 {
        gaps.push(Gap::PartsUnknown(unknown));
    }
    gaps.extend(places.iter().filter_map(|place| place.circle).map(Gap::Circle));
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::domain::field::Record;
    use crate::domain::interaction::{Interaction, Outcome, Stage};
    use crate::domain::person::{Person, Role};
    use crate::text::Clean;
    use chrono_tz::Tz;

    const NOW: Now = Now::new(1_790_000_000_000, Tz::UTC);
    const DAY: i64 = 86_400_000;

    fn id(n: u8) -> Id {
        Id::from_bytes([n; 16])
    }

    /// People by number, each with the one they report to, their part and stance.
    fn card(people: &[(u8, u8, Option<Part>, Option<Stance>)]) -> CustomerCard {
        let mut card = CustomerCard::new(Customer::blank(id(200), None));
        for (n, to, part, stance) in people {
            let mut person = Person::blank(id(*n), Some(id(200)));
            person.name = Clean::line(&format!("P{n}"));
            let mut role = Role::blank(id(n + 100), Some(id(200)));
            (role.person, role.part, role.stance) = (Some(id(*n)), *part, *stance);
            role.reports_to = (*to > 0).then(|| id(*to));
            card.people.push(Member { person, role });
        }
        card
    }

    fn talked(card: &mut CustomerCard, n: u8, days: i64) {
        let mut talk = Interaction::blank(Id::derived(id(n), "talk", &days.to_string()), Some(id(200)));
        (talk.person, talk.stage, talk.held_at) = (Some(id(n)), Stage::Held, Some(NOW.ms - days * DAY));
        card.interactions.push(talk);
    }

    fn shape(card: &CustomerCard) -> Vec<(u8, usize, Option<u8>)> {
        let number = |id: Id| id.bytes()[0];
        map(card, NOW).iter().map(|p| (number(p.member.person.id), p.depth, p.circle.map(number))).collect()
    }

    #[test]
    fn people_stand_below_those_they_report_to_the_weightiest_first() {
        let plain = |n, to| (n, to, None, None);
        for (people, want) in [
            (vec![], vec![]),
            (
                vec![plain(1, 0), plain(2, 1), plain(3, 1), plain(4, 2)],
                vec![(1, 0, None), (2, 1, None), (4, 2, None), (3, 1, None)],
            ),
            // Below somebody who is not on the card: at the top.
            (vec![plain(1, 99), plain(2, 1)], vec![(1, 0, None), (2, 1, None)]),
            // Who reports to themselves is at the top.
            (vec![plain(1, 1)], vec![(1, 0, None)]),
            (
                vec![plain(1, 0), (2, 0, Some(Part::Decider), None), (3, 0, Some(Part::User), None)],
                vec![(2, 0, None), (3, 0, None), (1, 0, None)],
            ),
        ] {
            assert_eq!(shape(&card(&people)), want);
        }
    }

    #[test]
    fn reporting_lines_that_go_round_are_shown_once_with_the_place_where_they_close() {
        let plain = |n, to| (n, to, None, None);
        // 1 reports to 3, 3 to 2, 2 to 1; 4 reports into the circle.
        let round = card(&[plain(1, 3), plain(2, 1), plain(3, 2), plain(4, 3)]);
        assert_eq!(shape(&round), [(1, 0, None), (2, 1, None), (3, 2, Some(1)), (4, 3, None)]);
        assert!(gaps(&round, NOW).contains(&Gap::Circle(id(1))));
        let two = card(&[plain(1, 2), plain(2, 1)]);
        assert_eq!(shape(&two), [(1, 0, None), (2, 1, Some(1))]);
    }

    #[test]
    fn everybody_is_on_the_map_exactly_once_however_the_lines_run() {
        for seed in 0..500_u32 {
            let n = 1 + seed % 7;
            let to =
                |k: u32| u8::try_from((seed.wrapping_mul(2_654_435_761).rotate_left(k * 5) >> 3) % (n + 1)).unwrap();
            let people: Vec<_> = (1..=n).map(|k| (u8::try_from(k).unwrap(), to(k), None, None)).collect();
            let mut seen: Vec<u8> = shape(&card(&people)).into_iter().map(|(n, ..)| n).collect();
            seen.sort_unstable();
            let all: Vec<u8> = people.iter().map(|(n, ..)| *n).collect();
            assert_eq!(seen, all, "{people:?}");
        }
    }

    #[test]
    fn gaps_are_named_the_gravest_first() {
        let (decider, approver) = (Some(Part::Decider), Some(Part::Approver));
        let (user, with, against) = (Some(Part::User), Some(Stance::Supporter), Some(Stance::Opponent));
        for (people, talks, want) in [
            (vec![], vec![], vec![Gap::NobodyKnown]),
            (vec![(1, 0, user, with), (2, 0, user, None)], vec![(1, 3)], vec![Gap::NobodyDecides]),
            (vec![(1, 0, decider, with), (2, 0, user, None)], vec![], vec![Gap::DeciderNeverMet(id(1))]),
            (vec![(1, 0, decider, with), (2, 0, user, None)], vec![(1, 94)], vec![Gap::DeciderLong(id(1), 94)]),
            (vec![(1, 0, decider, with), (2, 0, user, None)], vec![(1, 94), (1, 59)], vec![]),
            (vec![(1, 0, approver, with), (2, 0, user, None)], vec![(1, 60)], vec![Gap::DeciderLong(id(1), 60)]),
            // Whoever approves has the last word only where nobody decides.
            (vec![(1, 0, approver, None), (2, 0, decider, with)], vec![(2, 1)], vec![]),
            (
                vec![(1, 0, decider, against), (2, 0, user, None)],
                vec![(1, 1)],
                vec![Gap::DeciderAgainst(id(1)), Gap::NoSupporter],
            ),
            (vec![(1, 0, decider, with)], vec![(1, 1)], vec![Gap::OnlyOneContact(id(1))]),
            (vec![(1, 0, None, None), (2, 0, None, with)], vec![], vec![Gap::NobodyDecides, Gap::PartsUnknown(2)]),
        ] {
            let mut card = card(&people);
            for (n, days) in &talks {
                talked(&mut card, *n, *days);
            }
            assert_eq!(gaps(&card, NOW), want, "{people:?} {talks:?}");
        }
    }

    #[test]
    fn nobody_there_on_the_phone_is_no_contact_and_a_person_alone_has_no_map() {
        let mut card = card(&[(1, 0, Some(Part::Decider), Some(Stance::Champion)), (2, 0, Some(Part::User), None)]);
        talked(&mut card, 1, 3);
        card.interactions[0].outcome = Some(Outcome::NoAnswer);
        assert_eq!(gaps(&card, NOW), [Gap::DeciderNeverMet(id(1))]);
        card.customer.kind = CustomerKind::Person;
        assert_eq!(gaps(&card, NOW), []);
        card.customer.kind = CustomerKind::Household;
        card.people.truncate(1);
        assert_eq!(gaps(&card, NOW), [Gap::DeciderNeverMet(id(1))], "one person is a whole household");
    }
}
