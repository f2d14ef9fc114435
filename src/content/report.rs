//! What is found while a pack is read: problems, references to follow up, stamps of texts.

use crate::domain::condition::Fact;
use crate::domain::playbook::pack::{PackLevel, PackProblem};
use crate::domain::problem::Problem;
use crate::text::Clean;

/// How much is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Care {
    /// Only what keeps an item from being used: for starting the program.
    Errors,
    /// Everything a pack's author wants to know.
    Everything,
}

/// A mention of an item that must exist somewhere, looked up when the whole pack is read.
#[derive(Debug, Clone)]
pub(super) struct Reference {
    pub target: Target,
    pub level: PackLevel,
    pub problem: Problem,
}

#[derive(Debug, Clone)]
pub(super) enum Target {
    /// An item of one of these families under this key.
    Item { families: &'static [&'static str], key: String },
    /// A meeting that is chosen by itself, and does not stand in another's place.
    Chosen { key: String },
    /// A meeting in another's place that some customer sees: none before it stands there always, or for the same.
    Reached { key: String },
    /// A word that a condition compares a fact with.
    Spelling { fact: Fact, text: String },
}

/// The hash of an item's base texts: what a translation notes as `base = "…"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    pub family: &'static str,
    pub id: String,
    pub hash: String,
}

/// Nobody reads more of either level; a file made of mistakes must not fill the memory with them.
const MOST_PROBLEMS: usize = 2_000;

pub(super) struct Report {
    pub pack: String,
    pub care: Care,
    problems: Vec<PackProblem>,
    errors: usize,
    warnings: usize,
    pub references: Vec<Reference>,
    pub stamps: Vec<Stamp>,
}

impl Report {
    pub(super) fn new(pack: &str, care: Care) -> Self {
        let (problems, references, stamps) = (Vec::new(), Vec::new(), Vec::new());
        Self { pack: pack.to_owned(), care, problems, errors: 0, warnings: 0, references, stamps }
    }

    pub(super) fn error(&mut self, problem: Problem) {
        self.tell(PackLevel::Error, problem);
    }

    pub(super) fn warning(&mut self, problem: Problem) {
        self.tell(PackLevel::Warning, problem);
    }

    pub(super) fn tell(&mut self, level: PackLevel, mut problem: Problem) {
        let counted = match level {
            PackLevel::Error => &mut self.errors,
            PackLevel::Warning => &mut self.warnings,
        };
        let wanted = level == PackLevel::Error || self.care == Care::Everything;
        if wanted && *counted < MOST_PROBLEMS {
            *counted += 1;
            problem.args.iter_mut().for_each(|(_, value)| *value = quoted(value));
            self.problems.push(PackProblem { level, pack: self.pack.clone(), problem });
        }
    }

    /// The problems by file and place, each once: a base item is read once more with every translation.
    pub(super) fn into_problems(mut self) -> Vec<PackProblem> {
        let place = |of: &PackProblem| {
            let place = &of.problem.place;
            (place.file.clone(), place.line, place.column, of.level)
        };
        self.problems.sort_by_cached_key(place);
        let mut once: Vec<PackProblem> = Vec::with_capacity(self.problems.len());
        for problem in self.problems {
            let here = place(&problem);
            if !once.iter().rev().take_while(|other| place(other) == here).any(|other| *other == problem) {
                once.push(problem);
            }
        }
        once
    }
}

/// A text from a file as an argument of a sentence: one line, and not a whole file of it.
fn quoted(value: &str) -> String {
    const MOST: usize = 600;
    let mut text: String = value.chars().take(MOST).collect();
    if text.len() < value.len() {
        text.push('…');
    }
    Clean::line(&text).into_string()
}
