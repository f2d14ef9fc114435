//! Products, and what they are worth.

use super::reply;
use crate::app::msg::{Done, Fresh, Reply, Worth};
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::store::Store;
use crate::usecases::{product, value};

/// Carries out a deed about products.
pub(super) fn write(store: &mut Store, deed: Worth, now: Now, actor: &str) -> Result<Reply, Problem> {
    Ok(match deed {
        Worth::SaveProduct { before, product } => {
            let saved = product::save(store, before.as_deref(), &product, now, actor)?;
            reply(saved, Fresh::Product, Done::Worth)
        }
        Worth::RemoveProduct(product) => {
            product::remove(store, &product, now, actor)?;
            Reply::Done(Done::Worth)
        }
        Worth::SaveValue { before, line, subject } => {
            let saved = value::save(store, before.as_deref(), &line, &subject, now, actor)?;
            reply(saved, Fresh::Value, Done::Worth)
        }
        Worth::RemoveValue { line, subject } => {
            value::remove(store, &line, &subject, now, actor)?;
            Reply::Done(Done::Worth)
        }
    })
}
