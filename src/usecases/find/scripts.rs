//! Finding scripts. The screen and the command line ask this one, so they find the same in the same order.

use crate::domain::playbook::{Playbook, Script, Sort};
use crate::domain::slot::Template;
use crate::search::{Hits, Index, Kind, Session, Span};
use std::cmp::Reverse;

/// The scripts of a playbook, ready to be searched; a row is a place among [`Playbook::scripts`].
#[derive(Debug, Default)]
pub struct Scripts {
    index: Index,
    /// So many of the first rows are objections.
    objections: u32,
}

impl Scripts {
    pub fn of(playbook: &Playbook) -> Self {
        let mut index = Index::new("");
        for (row, script) in (0_u32..).zip(playbook.scripts()) {
            let name = script.name();
            let class = script.objection().and_then(|of| playbook.classes.get(&of.class));
            let class = class.map(|class| class.name.as_str()).unwrap_or_default();
            let mut texts = [(Kind::Name, name.as_ref()), (Kind::Tag, script.id().as_str())];
            if script.sort() == Sort::Question {
                // Letters with gaps between are looked for in the first text; a whole sentence holds any of them.
                texts.reverse();
            }
            let classes = [(Kind::Tag, class), (Kind::Tag, script.class())];
            let wordings: Vec<String> = script.wordings().into_iter().map(Template::words).collect();
            let wordings = wordings.iter().map(|text| (Kind::Wording, text.as_str()));
            index.upsert(row, texts.into_iter().chain(classes).chain(wordings));
        }
        let objections = playbook.scripts().take_while(|script| script.objection().is_some()).count();
        Self { index, objections: u32::try_from(objections).unwrap_or(u32::MAX) }
    }

    /// The best `limit` scripts for what was typed. What answers is an objection before it is anything else: that is
    /// looked for while somebody waits. Near misses stand behind all that answers to the letter.
    pub fn search(&self, session: &mut Session, typed: &str, limit: usize) -> Hits {
        let mut hits = self.index.search(session, typed, self.index.len());
        hits.rows.sort_by_key(|hit| (hit.tier, hit.row >= self.objections, Reverse(hit.score)));
        hits.rows.truncate(limit);
        hits
    }

    /// What to highlight in a script that was found.
    pub fn spans(&self, row: u32, typed: &str) -> Vec<Span> {
        self.index.spans(row, typed)
    }
}

/// The place of the objection of this rank, where what was typed is a number.
pub fn ranked(playbook: &Playbook, typed: &str) -> Option<usize> {
    let rank: i64 = typed.trim().parse().ok()?;
    playbook.scripts().position(|script| script.rank() == Some(rank))
}

/// What somebody means by a key, an id, or the number that lists show before an objection.
pub fn meant<'p>(playbook: &'p Playbook, typed: &str) -> Option<Script<'p>> {
    playbook.script(typed).or_else(|| ranked(playbook, typed).and_then(|place| playbook.script_at(place)))
}
