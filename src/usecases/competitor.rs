//! Who else sells to a customer: written down, changed, taken away.

use super::owner::living;
use super::save::{self, Saved};
use super::{delete, find};
use crate::domain::card::CustomerCard;
use crate::domain::competitor::Competitor;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::Deed;
use crate::text::fold_str;

/// Keeps a sheet; what others have changed since `before` stays.
pub fn save(
    store: &mut Store,
    before: Option<&Competitor>,
    sheet: &Competitor,
    now: Now,
    actor: &str,
) -> Result<Saved<Competitor>, Problem> {
    if sheet.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    let verb = if before.is_some() { "edit-competitor" } else { "add-competitor" };
    let writer = store.begin(&Deed { now, actor, verb, subject: &sheet.name })?;
    living(&writer, sheet.customer)?;
    save::edited(writer, before.unwrap_or(sheet), sheet, ASKS)
}

/// Fields that people write: two who changed the same are asked.
const ASKS: &[&str] =
    &["name", "positioning", "strategy", "relations", "tactics", "support", "organisation", "difference", "note"];

pub fn remove(store: &mut Store, sheet: &Competitor, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    delete::record(store, sheet, "remove-competitor", &sheet.name, now, actor)
}

/// The sheet somebody means at a customer: by its id, or by the name, case and width aside.
pub fn which(store: &Store, card: &CustomerCard, typed: &str) -> Result<Competitor, Problem> {
    let folded = fold_str(typed.trim());
    let mut named = card.competitors.iter().filter(|sheet| fold_str(&sheet.name) == folded);
    if let (Some(one), None) = (named.next(), named.next()) {
        return Ok(one.clone());
    }
    let by_id = find::by_own_id::<Competitor>(store, typed)?;
    let here = by_id.filter(|sheet| sheet.customer == Some(card.customer.id));
    here.ok_or_else(|| Problem::new(Kind::Missing, "competitor-missing").arg("value", typed))
}
