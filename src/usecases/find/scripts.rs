//! Finding scripts. The screen and the command line ask this one, so they find the same in the same order.

use crate::domain::playbook::{Playbook, Script, Sort};
use crate::domain::slot::Template;
use crate::search::{Hit, Hits, Index, Kind, Session, Span};
use crate::text::fold_str;
use std::cmp::Reverse;

/// Points within which two scripts answer equally well: a letter and a half. In which of a script's texts a word was found,
/// whether it begins the text and how long the title is makes no more than that; to begin inside a word, or with another
/// letter, makes more.
const ALIKE: i64 = 24;

/// The scripts of a playbook, ready to be searched; a row is a place among [`Playbook::scripts`].
#[derive(Debug, Default)]
pub struct Scripts {
    index: Index,
    /// So many of the first rows are objections.
    objections: u32,
    /// By row: what it is called and how it is put, folded.
    spelled: Vec<Vec<String>>,
}

impl Scripts {
    pub fn of(playbook: &Playbook) -> Self {
        let mut index = Index::new("");
        let mut spelled = Vec::new();
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
            spelled.push(
                texts.iter().map(|(_, text)| *text).chain(wordings.iter().map(String::as_str)).map(bare).collect(),
            );
            let wordings = wordings.iter().map(|text| (Kind::Wording, text.as_str()));
            index.upsert(row, texts.into_iter().chain(classes).chain(wordings));
        }
        let objections = playbook.scripts().take_while(|script| script.objection().is_some()).count();
        Self { index, objections: u32::try_from(objections).unwrap_or(u32::MAX), spelled }
    }

    /// The best `limit` scripts for what was typed. What is called or put exactly like that comes first. Else what answers is
    /// an objection before it is anything else: that is looked for while somebody waits. Near misses stand behind all that
    /// answers to the letter.
    pub fn search(&self, session: &mut Session, typed: &str, limit: usize) -> Hits {
        let mut hits = self.index.search(session, typed, self.index.len());
        let typed = bare(typed);
        hits.rows.sort_by_key(|hit| {
            (hit.tier, !self.is_exact(hit.row, &typed), hit.row >= self.objections, Reverse(hit.score))
        });
        hits.rows.truncate(limit);
        hits
    }

    /// What to highlight in a script that was found.
    pub fn spans(&self, row: u32, typed: &str) -> Vec<Span> {
        self.index.spans(row, typed)
    }

    /// How well each of the scripts that were found answers what was typed, coarsely and in their order; 0 is best. Those of
    /// one grade answer equally well: among them something else may decide. What is called or put exactly like that is by
    /// itself.
    pub fn grades(&self, hits: &[Hit], typed: &str) -> Vec<u32> {
        let typed = bare(typed);
        let (mut grade, mut best) = (0, None);
        let graded = hits.iter().map(|hit| {
            let sort = (hit.tier, !self.is_exact(hit.row, &typed), hit.row >= self.objections);
            let (first_sort, first_score) = *best.get_or_insert((sort, hit.score));
            if sort != first_sort || first_score - hit.score > ALIKE {
                best = Some((sort, hit.score));
                grade += 1;
            }
            grade
        });
        graded.collect()
    }

    fn is_exact(&self, row: u32, typed: &str) -> bool {
        self.spelled.get(row as usize).is_some_and(|spelled| spelled.iter().any(|text| text == typed))
    }
}

/// Folded, without the stop at its end.
fn bare(text: &str) -> String {
    fold_str(text.trim().trim_end_matches(['.', '。', '!', '！', '?', '？', '…']))
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
