//! Groups of three that change roles: buyer, seller, observer, until everybody has been each.

use super::dice::Dice;
use crate::choices;

choices! {
    pub enum Role {
        Buyer = "buyer",
        Seller = "seller",
        Observer = "observer",
    }
}

/// So many rounds there are, and so many seats a group has.
pub const ROUNDS: usize = 3;

/// The part of a deal that says who sits where.
const SEATING: u64 = 0;

/// A group: three seats, each held by one person, or by two who share it. Numbers are places in the list of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    seats: [Vec<usize>; ROUNDS],
}

impl Group {
    /// Who has which role in a round (from 0). Two on a seat are two observers; as buyer or seller they share the part and
    /// change over at half-time.
    pub fn roles(&self, round: usize) -> impl Iterator<Item = (Role, &[usize])> {
        // In a pair two change places, and the third seat stays empty.
        let turning = if self.is_pair() { ROUNDS - 1 } else { ROUNDS };
        let seat = move |role: usize| if role < turning { (role + round) % turning } else { role };
        (0..ROUNDS).map(move |role| (Role::ALL[role], self.seats[seat(role)].as_slice()))
    }

    pub fn people(&self) -> impl Iterator<Item = usize> {
        self.seats.iter().flatten().copied()
    }

    /// Nobody is left to observe: the buyer keeps the sheet beside the card and fills it in after the talk.
    pub fn is_pair(&self) -> bool {
        self.seats[ROUNDS - 1].is_empty()
    }
}

/// The groups for so many people, seated by the seed: threes as far as they go; of one or two who are left each shares a
/// seat in a group. Two people are a pair. Nobody practises alone.
pub fn groups(people: usize, seed: u64) -> Vec<Group> {
    let mut order: Vec<usize> = (0..people).collect();
    Dice::part(seed, SEATING).shuffle(&mut order);
    match people {
        0 | 1 => return Vec::new(),
        2 => return vec![Group { seats: [vec![order[0]], vec![order[1]], Vec::new()] }],
        _ => {}
    }
    let full = people / ROUNDS;
    let mut groups: Vec<Group> = order
        .chunks_exact(ROUNDS)
        .map(|three| Group { seats: [vec![three[0]], vec![three[1]], vec![three[2]]] })
        .collect();
    // The last groups take those who are left; a single group takes both, on two seats.
    for (nth, left) in order[full * ROUNDS..].iter().enumerate() {
        let group = full - 1 - nth % full;
        let seat = ROUNDS - 1 - nth / full;
        groups[group].seats[seat].push(*left);
    }
    groups
}

/// How many rounds it takes until everybody has had each role that the group has.
pub fn rounds(groups: &[Group]) -> usize {
    if groups.iter().all(Group::is_pair) { ROUNDS - 1 } else { ROUNDS }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn of_two_each_buys_once_and_sells_once() {
        let groups = groups(2, 42);
        assert_eq!((groups.len(), rounds(&groups)), (1, 2));
        let held = |round| -> Vec<Vec<usize>> { groups[0].roles(round).map(|(_, who)| who.to_vec()).collect() };
        let (first, second) = (held(0), held(1));
        assert_eq!((first[0].len(), first[1].len(), first[2].len()), (1, 1, 0), "{first:?}");
        assert_eq!(second, [first[1].clone(), first[0].clone(), Vec::new()]);
    }

    #[test]
    fn everybody_sits_once_and_has_each_role_once_in_three_rounds() {
        for people in 3..=40 {
            let groups = groups(people, 42);
            assert_eq!(rounds(&groups), 3);
            let mut seated: Vec<usize> = groups.iter().flat_map(Group::people).collect();
            seated.sort_unstable();
            assert_eq!(seated, (0..people).collect::<Vec<_>>(), "{people}");
            for person in 0..people {
                let had: Vec<Role> = (0..3)
                    .flat_map(|round| groups.iter().flat_map(move |group| group.roles(round)))
                    .filter(|(_, who)| who.contains(&person))
                    .map(|(role, _)| role)
                    .collect();
                assert_eq!(had.len(), 3, "{people}: {person} has one role a round");
                assert_eq!(had.into_iter().collect::<BTreeSet<_>>().len(), 3, "{people}: {person}");
            }
        }
    }

    #[test]
    fn those_who_are_left_share_a_seat_and_no_group_is_larger_than_it_must_be() {
        let sizes = |people| {
            let mut sizes: Vec<usize> = groups(people, 1).iter().map(|group| group.people().count()).collect();
            sizes.sort_unstable();
            sizes
        };
        for (people, want) in [
            (3, vec![3]),
            (4, vec![4]),
            (5, vec![5]),
            (7, vec![3, 4]),
            (8, vec![4, 4]),
            (11, vec![3, 4, 4]),
            (12, vec![3, 3, 3, 3]),
        ] {
            assert_eq!(sizes(people), want, "{people}");
        }
        // In the first round the shared seat of a group of four is the observer's.
        let four = &groups(4, 1)[0];
        let shared: Vec<Role> = (0..3)
            .flat_map(|round| four.roles(round))
            .filter(|(_, who)| who.len() == 2)
            .map(|(role, _)| role)
            .collect();
        assert_eq!(shared, [Role::Observer, Role::Seller, Role::Buyer]);
    }

    #[test]
    fn a_pair_changes_over_once_and_nobody_is_dealt_alone() {
        let pair = groups(2, 3);
        assert!(pair[0].is_pair());
        assert_eq!(rounds(&pair), 2);
        assert!(groups(1, 3).is_empty() && groups(0, 3).is_empty());
    }

    #[test]
    fn the_seed_alone_decides_who_sits_where() {
        assert_eq!(groups(12, 9), groups(12, 9));
        assert_ne!(groups(12, 9), groups(12, 10));
    }
}
