//! Where one stands in the advice.

use crate::app::walk::Stand;
use crate::domain::advice::Topic;

/// An entry of the advice that one can walk to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    Topic(Topic),
    /// Place among the playbook's scripts.
    Script(usize),
}

#[derive(Debug, Default)]
pub struct Sheet {
    pub stand: Stand<Link>,
}
