//! Scenes: how they went is read, and what was played is kept.

use crate::app::msg::{Deed, Done, Reply};
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::store::Store;
use crate::usecases::scene;

pub(super) fn played(store: &Store) -> Result<Reply, Problem> {
    Ok(Reply::Scenes(scene::played(store)?))
}

/// Keeps a scene that was played.
pub(super) fn write(store: &mut Store, deed: Deed, now: Now, actor: &str) -> Result<Reply, Problem> {
    match deed {
        Deed::PlayScene { attempt, scores, subject } => {
            scene::keep(store, &attempt, &scores, &subject, now, actor)?;
            Ok(Reply::Done(Done::Scene(attempt.id)))
        }
        // Every other deed was carried out before it came here.
        _ => Err(Problem::new(Kind::Internal, "internal")),
    }
}
