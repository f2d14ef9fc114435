//! The four tests of a useful segment (P. Kotler): whether it can be measured, is large enough, can be developed, and
//! responds differently from the rest.

use super::proportion::Share;

/// Fewer talks on either side say nothing about how a segment responds. The house's own rule.
pub const LEAST_TALKS: u32 = 30;

/// What the tests rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Usefulness {
    /// All customers.
    pub customers: u32,
    /// Those of whom it is known whether they belong.
    pub known: u32,
    pub members: u32,
    /// So many members a segment is to have.
    pub least: u32,
    /// Members with a number or an address, who did not ask to be left alone.
    pub reachable: u32,
    /// Members whose need is known.
    pub needs: u32,
    /// Talks with members, and how many of them led on.
    pub inside: Share,
    /// The same of everybody who is known not to belong.
    pub outside: Share,
}

/// How members respond, beside the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Response {
    /// Too few talks on one side to say anything.
    Unknown,
    /// What difference there is may be chance.
    Alike,
    More,
    Less,
}

impl Usefulness {
    pub const fn is_large_enough(&self) -> bool {
        self.members >= self.least
    }

    pub fn response(&self) -> Response {
        if self.inside.cases < LEAST_TALKS || self.outside.cases < LEAST_TALKS {
            return Response::Unknown;
        }
        match self.inside.difference(self.outside) {
            Some((low, _)) if low > 0.0 => Response::More,
            Some((_, high)) if high < 0.0 => Response::Less,
            _ => Response::Alike,
        }
    }
}

/// A sentence: its message key, and the numbers in it.
pub type Said = (&'static str, Vec<(&'static str, i64)>);

impl Usefulness {
    /// The four tests, a sentence each.
    pub fn said(&self) -> [Said; 4] {
        // Rounded; but all is said of all only, and none of none.
        let percent = |hits: u32, of: u32| {
            let rounded = (i64::from(hits) * 100 + i64::from(of) / 2) / i64::from(of.max(1));
            if hits < of { rounded.clamp(i64::from(hits > 0), 99) } else { rounded }
        };
        let of_talks = |share: Share| percent(share.hits, share.cases);
        let response = match self.response() {
            Response::Unknown => "test-response-unknown",
            Response::Alike => "test-response-alike",
            Response::More => "test-response-more",
            Response::Less => "test-response-less",
        };
        [
            ("test-measurable", vec![("share", percent(self.known, self.customers)), ("n", self.known.into())]),
            (
                if self.is_large_enough() { "test-large" } else { "test-small" },
                vec![("n", self.members.into()), ("least", self.least.into())],
            ),
            (
                "test-reachable",
                vec![
                    ("share", percent(self.reachable, self.members)),
                    ("n", self.reachable.into()),
                    ("needs", self.needs.into()),
                ],
            ),
            (
                response,
                vec![
                    ("inside", of_talks(self.inside)),
                    ("inside_talks", self.inside.cases.into()),
                    ("outside", of_talks(self.outside)),
                    ("outside_talks", self.outside.cases.into()),
                    ("least", LEAST_TALKS.into()),
                ],
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(inside: (u32, u32), outside: (u32, u32)) -> Response {
        let share = |(hits, cases)| Share { hits, cases };
        Usefulness { inside: share(inside), outside: share(outside), ..Usefulness::default() }.response()
    }

    #[test]
    fn shares_are_rounded_and_all_is_said_of_all_only() {
        let share = |reachable: u32, members: u32| {
            let [_, _, (_, numbers), _] = Usefulness { members, reachable, ..Usefulness::default() }.said();
            numbers[0].1
        };
        for (of, percent) in
            [((0, 0), 0), ((0, 60), 0), ((1, 60), 2), ((1, 1000), 1), ((2, 3), 67), ((999, 1000), 99), ((7, 7), 100)]
        {
            assert_eq!(share(of.0, of.1), percent, "{of:?}");
        }
    }

    #[test]
    fn nobody_wins_on_few_talks_nor_on_what_may_be_chance() {
        assert_eq!(response((29, 29), (0, 400)), Response::Unknown);
        assert_eq!(response((200, 400), (0, 29)), Response::Unknown);
        assert_eq!(response((18, 30), (200, 400)), Response::Alike);
        assert_eq!(response((28, 30), (200, 400)), Response::More);
        assert_eq!(response((2, 30), (200, 400)), Response::Less);
    }
}
