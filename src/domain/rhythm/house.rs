//! The house's own rules.

use crate::domain::calendar::Calendar;
use crate::domain::desk::Rules;
use crate::domain::digest;

/// The house's rules, the same for all customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    pub calendar: Calendar,
    /// The longest gap in percent of the cadence. 150 is the house's own rule, not a finding: half a gap more than was
    /// meant, rounded up to whole days. Never below 100.
    pub longest: u16,
    /// Touches that fit into a day. Where more customers come to a level at once, their first ones are spread.
    pub fits: u32,
    /// Hours after a talk in which its digest should go; 0 = none are sent.
    pub digest_hours: u16,
    /// The rules for complaints.
    pub desk: Rules,
}

impl Default for House {
    fn default() -> Self {
        Self {
            calendar: Calendar::default(),
            longest: Self::LONGEST,
            fits: Self::FITS,
            digest_hours: digest::HOURS,
            desk: Rules::default(),
        }
    }
}

impl House {
    pub const LONGEST: u16 = 150;
    /// A fifth of 40 in a week.
    pub const FITS: u32 = 8;

    /// The longest gap in days, where the one that was meant has this many.
    pub(super) fn longest(&self, ideal: i64) -> i64 {
        let percent = i64::from(self.longest.max(100));
        (ideal * percent + 99) / 100
    }
}
