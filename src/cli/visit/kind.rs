//! The kinds of meetings, as they are typed and as they are called.

use crate::domain::interaction::Channel;
use crate::domain::playbook::Playbook;
use crate::domain::problem::{Kind, Problem};
use crate::text::{Clean, fold_str};

/// The playbook's name for a kind of meeting; the kind itself where no pack has it any more.
pub(super) fn meeting_name(playbook: &Playbook, kind: &str) -> String {
    playbook.meetings.get(kind).map_or_else(|| kind.to_owned(), |meeting| meeting.name.to_string())
}

/// The kind of meeting somebody means: by its name in the pack, with either sort of dash, or as it is called.
pub(super) fn kind_of(playbook: &Playbook, typed: &str) -> Result<(Clean, Channel), Problem> {
    let plain = |text: &str| fold_str(text.trim()).replace('-', "_");
    let wanted = plain(typed);
    let found = playbook.kinds_of_meetings().find(|kind| plain(&kind.id) == wanted || plain(&kind.name) == wanted);
    let known = || playbook.kinds_of_meetings().map(|kind| kind.id.to_string()).collect::<Vec<_>>().join(", ");
    let kind =
        found.ok_or_else(|| Problem::new(Kind::Usage, "kind-unknown").arg("value", typed).arg("known", known()))?;
    Ok((Clean::line(&kind.id), kind.channel))
}
