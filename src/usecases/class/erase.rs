//! A trainee's record is theirs: erasing it for good, here and among the drafts.

use super::mentions;
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::domain::training::Trainee;
use crate::store::erase::Erased;
use crate::store::{Store, drafts};
use crate::usecases::backup;

/// What was erased, and where it still stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    pub erased: Erased,
    /// Drafts that were thrown away.
    pub drafts: usize,
    /// Backups that were made while the record was there: they are not touched.
    pub backups: usize,
    /// Texts about others in which the name still stands; those it was taken out of are told with what was erased.
    pub mentions: usize,
}

/// Erases a trainee and all that hangs on them; `everywhere`: also their name in what was written about others. It cannot
/// be taken back.
pub fn erase(store: &mut Store, trainee: &Trainee, everywhere: bool, now: Now, actor: &str) -> Result<Gone, Problem> {
    let path = store.path().map(std::path::Path::to_owned);
    let drafts = path.as_deref().map_or(Ok(0), |path| drafts::forget_about(path, trainee.id, &trainee.name));
    let drafts = drafts?;
    let erased = store.erase_trainee(trainee.id, everywhere, now, actor)?;
    let mentions = mentions(store, trainee)?;
    let backups = path.as_deref().map_or(0, |path| backup::list(path).len());
    Ok(Gone { erased, drafts, backups, mentions })
}

/// Writes the file anew where erasing was interrupted or another window was in the way.
pub fn finish_erasing(store: &Store) -> Result<(), Problem> {
    Ok(store.finish_erasing()?)
}
