//! Training in words: what somebody needs next, what marks come to, how far raters agree.

use super::{Arg, Words};
use crate::domain::playbook::{Playbook, Rubric};
use crate::domain::training::agreement::{Agreement, Twice, agreement};
use crate::domain::training::rater::NOBODY;
use crate::domain::training::scorecard::Outcome;
use crate::domain::training::standing::{Begun, Judged, Latest, Next, Sheet};
use crate::domain::training::stuck::Stuck;
use std::borrow::Cow;

/// A bar of ten signs and the number it stands for: readable without colour and in one breath.
pub fn bar(share: f64) -> String {
    let full = (0..10).filter(|at| share * 10.0 >= f64::from(*at) + 0.5).count();
    format!("[{}{}] {:>3.0} %", "#".repeat(full), "-".repeat(10 - full), share * 100.0)
}

impl Words {
    /// Why something comes next, in a sentence.
    pub fn next_step(&self, next: &Next, book: &Playbook) -> String {
        let text = |rubric: &str, item: &str| {
            let item = book.rubrics.get(rubric).and_then(|rubric| rubric.item(item));
            item.map(|item| item.text.words()).unwrap_or_default()
        };
        match next {
            Next::Broken { rubric, item, fatal } => {
                let key = if *fatal { "next-fatal" } else { "next-broken" };
                self.fmt(key, &[("text", Arg::from(text(rubric, item)))])
            }
            Next::Item { rubric, item, share, talks, low } => {
                let args = [
                    ("text", Arg::from(text(rubric, item))),
                    ("percent", Arg::from(format!("{:.0}", share * 100.0))),
                    ("talks", Arg::from(*talks)),
                    ("low", Arg::from(*low)),
                ];
                self.fmt("next-item", &args)
            }
            Next::Cards { stuck, due } => {
                self.fmt("next-cards", &[("stuck", Arg::from(*stuck)), ("due", Arg::from(*due))])
            }
            Next::GoOn(begun) => self.fmt("next-go-on", &[("begun", Arg::from(self.begun(*begun)))]),
            Next::Talk => self.get("next-talk").into_owned(),
        }
    }

    /// How far a talk is marked that is not marked to the end.
    pub fn begun(&self, begun: Begun) -> String {
        self.fmt("class-unfinished", &[("marked", Arg::from(begun.marked)), ("of", Arg::from(begun.of))])
    }

    /// What a talk came to; of one that is not marked to the end, how far it is before what it comes to so far.
    pub fn result(&self, talk: &Judged, rubric: &Rubric) -> String {
        self.so_far(talk.begun(rubric), talk.percent(rubric))
    }

    fn so_far(&self, begun: Option<Begun>, percent: Option<f64>) -> String {
        let told = [begun.map(|begun| self.begun(begun)), percent.map(|percent| format!("{percent:.0} %"))];
        told.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// What the latest talk of somebody came to.
    pub fn latest(&self, latest: Latest) -> String {
        match latest {
            Latest::Nothing => self.get("class-no-talk").into_owned(),
            Latest::Begun(begun, percent) => self.so_far(Some(begun), percent),
            Latest::Result(percent) => bar(percent / 100.0),
        }
    }

    /// What was fatal, and which rules were kept.
    pub fn fatal_and_rules(&self, found: &Outcome, rubric: &Rubric) -> Vec<String> {
        let behaviour = found.behaviour().map_or_else(String::new, |percent| format!("{percent:.0}"));
        let mut lines = Vec::new();
        for id in &found.fatal {
            let text = rubric.item(id).map(|item| item.text.words()).unwrap_or_default();
            lines.push(self.fmt("score-fatal", &[("text", Arg::from(text)), ("percent", Arg::from(&behaviour))]));
        }
        // Of rules that nobody has looked at there is nothing to say.
        if found.rules > 0 {
            let args = [
                ("kept", Arg::from(found.kept)),
                ("rules", Arg::from(found.rules)),
                ("open", Arg::from(found.rules_open)),
            ];
            lines.push(self.fmt("score-rules", &args));
        }
        lines
    }

    /// A card that does not stick, with what a customer really said.
    pub fn stuck(&self, stuck: &Stuck, book: &Playbook) -> String {
        let (name, n) = (stuck.name(book), i64::from(stuck.lapses));
        let lapses = self.fmt("drill-lapses", &[("name", Arg::from(&name)), ("n", Arg::from(n))]);
        match &stuck.said {
            None => lapses,
            Some(said) => self.fmt("stuck-said", &[("card", lapses.into()), ("words", Arg::from(said.as_str()))]),
        }
    }

    /// A rater by name; one who gave none is told as such.
    pub fn rater<'r>(&'r self, name: &'r str) -> Cow<'r, str> {
        if name.is_empty() || name == NOBODY { self.get("rater-unnamed") } else { name.into() }
    }

    /// How far the raters of one talk agree, two by two; of more than two also all together.
    pub fn all_raters(&self, sheets: &[Sheet], rubric: &Rubric) -> Vec<String> {
        /// Who compares with whom, and how often the mark is the same; a coefficient for each pair would be noise.
        const BRIEF: usize = 2;
        let mut lines = Vec::new();
        if sheets.len() > 2 {
            let (same, items) = all_alike(sheets, rubric);
            let args = [("raters", Arg::from(sheets.len())), ("same", Arg::from(same)), ("items", Arg::from(items))];
            lines.push(self.fmt("agree-all", &args));
        }
        for (at, first) in sheets.iter().enumerate() {
            for second in &sheets[at + 1..] {
                let found = agreement([Twice { rubric, first, second }]);
                let told = self.raters(&found, &first.rater, &second.rater);
                let most = if sheets.len() > 2 { BRIEF } else { told.len() };
                lines.extend(told.into_iter().take(most));
            }
        }
        lines
    }

    /// How far two raters agree: counts always, a coefficient only where there is enough for one.
    pub fn raters(&self, found: &Agreement, first: &str, second: &str) -> Vec<String> {
        let (first, second) = (self.rater(first), self.rater(second));
        let mut lines = vec![
            self.fmt("agree-title", &[("first", Arg::from(first.as_ref())), ("second", Arg::from(second.as_ref()))]),
        ];
        if found.items == 0 {
            lines.push(self.get("agree-none").into_owned());
            return lines;
        }
        let percent = found.percent().map_or_else(String::new, |percent| format!("{percent:.0}"));
        let counts = [
            ("same", Arg::from(found.same)),
            ("items", Arg::from(found.items)),
            ("near", Arg::from(found.near)),
            ("percent", Arg::from(percent)),
        ];
        lines.push(self.fmt("agree-counts", &counts));
        for (key, few, (count, kappa)) in
            [("agree-points", "agree-points-few", found.points), ("agree-yes-no", "agree-yes-no-few", found.yes_no)]
        {
            let n = ("n", Arg::from(count));
            match kappa {
                Some(kappa) => lines.push(self.fmt(key, &[n, ("kappa", Arg::from(format!("{kappa:.2}")))])),
                None if count > 0 => lines.push(self.fmt(few, &[n])),
                None => {}
            }
        }
        lines
    }
}

/// On how many of the items that all have marked, all have given the same mark.
fn all_alike(sheets: &[Sheet], rubric: &Rubric) -> (usize, usize) {
    let marks = |item: &str| sheets.iter().map(|sheet| sheet.points(item)).collect::<Option<Vec<i64>>>();
    let marked: Vec<Vec<i64>> = rubric.items.iter().filter_map(|item| marks(&item.id)).collect();
    let alike = marked.iter().filter(|marks| marks.windows(2).all(|pair| pair[0] == pair[1])).count();
    (alike, marked.len())
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn a_bar_is_full_only_at_its_end_and_says_its_number() {
        for (share, want) in [
            (0.0, "[----------]   0 %"),
            (0.04, "[----------]   4 %"),
            (0.05, "[#---------]   5 %"),
            (0.5, "[#####-----]  50 %"),
            (0.94, "[#########-]  94 %"),
            (1.0, "[##########] 100 %"),
        ] {
            assert_eq!(bar(share), want);
        }
    }
}
