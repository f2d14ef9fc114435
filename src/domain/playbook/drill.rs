//! What of the playbook can be drilled.

use super::{Family, Playbook};

impl Playbook {
    /// The kinds of cards to drill, and how many there are of each.
    pub fn drill_kinds(&self) -> [(&'static str, usize); 4] {
        let signals = self.cards.iter().filter(|card| card.family == Family::Signal).count();
        [
            ("objection", self.objections.len()),
            ("spin", self.spin.len()),
            ("signal", signals),
            ("type", self.behaviours.len()),
        ]
    }
}
