//! What was said in a talk beside its result, kept in the action that keeps the talk.

use crate::domain::desk::Brought;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::prep::{CardUse, CheckMark, ToldUse};
use crate::domain::problem::{Kind, Problem};
use crate::domain::promise::Promise;
use crate::store::change::Writer;
use crate::text::Clean;
use crate::usecases::{complaints, save};

/// What was said in a talk beside its result.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said<'a> {
    /// New ones, of both sides.
    pub promises: &'a [Promise],
    /// What had to be said, said or not.
    pub told: &'a [CheckMark],
    /// The objection that did not land.
    pub missed: Option<&'a ToldUse>,
    /// The meeting that was agreed on.
    pub meeting: Option<&'a Interaction>,
    /// How far it brought its complaint.
    pub complaint: Option<&'a Brought>,
}

impl Said<'_> {
    pub(super) fn put(&self, writer: &mut Writer<'_>, talk: &Interaction) -> Result<(), Problem> {
        for promise in self.promises {
            writer.put(promise)?;
        }
        for mark in self.told {
            writer.put(mark)?;
        }
        if let Some(missed) = self.missed {
            put_missed(writer, missed)?;
        }
        if let Some(meeting) = self.meeting {
            writer.put(meeting)?;
        }
        self.complaint.map_or(Ok(()), |brought| complaints::brought(writer, talk, brought))
    }
}

/// A script that did not land, over what others have told of the same use since it was found. Where both wrote down the
/// customer's words, both stand there.
fn put_missed(writer: &mut Writer<'_>, ToldUse { before, used }: &ToldUse) -> Result<(), Problem> {
    if writer.is_gone::<CardUse>(used.id)? {
        return Err(Problem::new(Kind::Missing, "use-gone").field("objection"));
    }
    let kept = writer.get::<CardUse>(used.id)?;
    let mut over = used.clone();
    if let (Some(before), Some(kept)) = (before, kept) {
        let (merged, clashes) = save::asked(before, used, &kept, &["words"])?;
        over = if clashes.is_empty() { merged } else { CardUse { words: beside(&kept.words, &used.words), ..merged } };
    }
    writer.put(&over)?;
    Ok(())
}

/// Theirs before mine; of theirs what there is room for.
fn beside(theirs: &str, mine: &str) -> Clean {
    let both = |theirs: &str| CardUse {
        words: Clean::line(&format!("{theirs} / {mine}")),
        ..CardUse::blank(Id::default(), None)
    };
    let whole = both(theirs);
    let over = CardUse::field("words")
        .and_then(|field| field.too_long(&whole))
        .map_or(0, |most| whole.words.chars().count().saturating_sub(most) + 1);
    if over == 0 {
        return whole.words;
    }
    let room = theirs.chars().count().saturating_sub(over);
    if room == 0 {
        Clean::line(mine)
    } else {
        both(&format!("{}…", theirs.chars().take(room).collect::<String>())).words
    }
}
