//! What a form is saved over: the record as others have left it since the form was filled from it.

use super::CustomerForm;
use crate::domain::card::CustomerCard;
use crate::domain::draft::OWN;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::person::ContactPoint;
use crate::domain::problem::{Kind, Problem};
use crate::store::change::Writer;
use crate::text::Clean;

/// What became of a form that others may have overtaken.
#[derive(Debug, Clone, PartialEq)]
pub enum Saved<T> {
    /// The group's number, or none when nothing differed.
    Written(Option<i64>),
    /// Others have changed the same fields to something else: nothing was written. The record as they left it, and the
    /// wire names of the fields.
    Clash(Box<T>, Vec<String>),
}

impl<T> Saved<T> {
    /// For a command, which cannot ask: what others have just changed is not overwritten.
    pub fn written(self) -> Result<Option<i64>, Problem> {
        match self {
            Self::Written(group) => Ok(group),
            Self::Clash(_, fields) => Err(Problem::new(Kind::Changed, "changed-meanwhile").field(fields.join(", "))),
        }
    }
}

/// `form`, but with the kept value in every field that it left as it was `before`; and the fields that were changed here
/// and elsewhere to different things.
pub fn over<T: Record>(before: &T, form: &T, kept: &T) -> Result<(T, Vec<String>), Problem> {
    let (mut over, mut clashes) = (form.clone(), Vec::new());
    for field in T::FIELDS {
        let (was, mine, theirs) = (field.get(before), field.get(form), field.get(kept));
        if was == mine {
            field.restore(&mut over, theirs)?;
        } else if theirs != was && theirs != mine {
            clashes.push(field.name.to_owned());
        }
    }
    Ok((over, clashes))
}

/// As [`over`]; only fields in `asks` are worth a question.
pub fn asked<T: Record>(before: &T, form: &T, kept: &T, asks: &[&str]) -> Result<(T, Vec<String>), Problem> {
    let (over, clashes) = over(before, form, kept)?;
    Ok((over, clashes.into_iter().filter(|field| asks.contains(&field.as_str())).collect()))
}

/// One record changed by itself, over what others have made of it since it was `before`. Only fields in `asks` are worth
/// a question; in the others the last word counts.
pub fn edited<T: Record>(mut writer: Writer<'_>, before: &T, record: &T, asks: &[&str]) -> Result<Saved<T>, Problem> {
    let mut over = record.clone();
    if let Some(kept) = writer.get::<T>(record.id())? {
        let (merged, clashes) = asked(before, record, &kept, asks)?;
        if !clashes.is_empty() {
            return Ok(Saved::Clash(Box::new(kept), clashes));
        }
        over = merged;
    }
    writer.put(&over)?;
    Ok(Saved::Written(writer.finish()?))
}

/// The same for a list: what came meanwhile stays, what went meanwhile stays away.
pub fn points(
    before: &CustomerCard,
    form: &[ContactPoint],
    kept: &CustomerCard,
    owner: Option<Id>,
) -> Result<Vec<ContactPoint>, Problem> {
    let find = |card: &CustomerCard, id: Id| card.points_of(owner).find(|point| point.id == id).cloned();
    let mut points = Vec::new();
    for point in form {
        match (find(before, point.id), find(kept, point.id)) {
            (Some(was), Some(is)) => points.push(over(&was, point, &is)?.0),
            (Some(was), None) if was == *point => {}
            _ => points.push(point.clone()),
        }
    }
    let came = kept.points_of(owner).filter(|point| find(before, point.id).is_none());
    for point in came {
        if !points.iter().any(|known| known.id == point.id) {
            points.push(point.clone());
        }
    }
    Ok(points)
}

/// Fields of one's own that were changed here and elsewhere to different things.
pub fn own_fields(before: &CustomerCard, form: &CustomerForm, kept: &CustomerCard) -> Vec<String> {
    let of = |card: &CustomerCard, name: &Clean| {
        let own = card.customs.iter().find(|own| own.person.is_none() && own.name == *name);
        own.map(|own| own.value.clone()).unwrap_or_default()
    };
    let clashes = form.customs.iter().filter(|(name, value)| {
        let (was, is) = (of(before, name), of(kept, name));
        was != is && is != *value && was != *value
    });
    clashes.map(|(name, _)| format!("{OWN}{name}")).collect()
}
