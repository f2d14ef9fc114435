//! What somebody did, in words.

use super::{Arg, Words};

impl Words {
    /// A deed by its verb, as undo names it: "wrap-up with Acme", "3 customers imported from a.csv". `subject`: to whom
    /// or to what; `customers`: how many of them it wrote. A verb of a newer program shows as it is.
    pub fn deed(&self, verb: &str, subject: &str, customers: usize) -> String {
        let key = format!("deed-{verb}");
        if self.has(&key) {
            return self.fmt(&key, &[("subject", Arg::from(subject)), ("n", Arg::from(customers))]);
        }
        format!("{verb} {subject}").trim().to_owned()
    }
}
