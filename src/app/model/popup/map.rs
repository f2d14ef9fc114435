//! Where one stands on the decision map.

use crate::app::walk::Stand;
use crate::domain::id::Id;

#[derive(Debug, Default)]
pub struct Sheet {
    pub stand: Stand<Id>,
}
