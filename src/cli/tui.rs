//! `cornerman` without a command: the screen.

use super::session::Session;
use crate::domain::problem::Problem;

/// Opens the screen; returns the exit code when it is left.
#[allow(clippy::unnecessary_wraps, clippy::needless_pass_by_value, reason = "the screen may fail and outlives nothing")]
pub fn open(session: Session, _demo: bool) -> Result<u8, Problem> {
    drop(session);
    Ok(0)
}
