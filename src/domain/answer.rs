//! Yes or no, where somebody knows.

use crate::choices;

choices! {
    /// What is known of a condition, or was said to a question. Unknown is none of the two.
    pub enum Answer {
        Yes = "yes",
        No = "no",
    }
}
