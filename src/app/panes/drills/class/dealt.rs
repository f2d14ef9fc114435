//! What was dealt to a class, one paper after the other: who sits where, then for each round the buyer's card, the seller's
//! card and the observer's sheet, each to be turned to whom it is for. The list names papers only, so that nobody reads in
//! it what is hidden from them.

use crate::app::action::Action;
use crate::app::doc::{Doc, Tone};
use crate::app::export::{Paper, Written};
use crate::app::forms;
use crate::app::geometry::{self, Pair};
use crate::app::list::ListCursor;
use crate::app::model::drills::class::Dealt;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::drills::frame;
use crate::app::panes::scroll_detail;
use crate::app::popup::export;
use crate::domain::problem::Problem;
use crate::domain::training::deal::{Deal, Wish};
use crate::locale::{Arg, cases};
use crate::text::width;

/// Asks how the class in sight is dealt to: as the last time, where it was.
pub fn ask(model: &mut Model) {
    let desk = &model.drills.class;
    let Some(class) = desk.view.team().or_else(|| Some(&desk.selected()?.trainee.team)) else { return };
    let last = desk.dealt.as_ref().map(|dealt| &dealt.wish).filter(|wish| wish.class == *class);
    let wish = last.cloned().unwrap_or_else(|| Wish::usual(class.clone(), Wish::seed_at(model.now.ms)));
    forms::deal::open(model, &wish);
}

/// Deals and shows the first paper: who sits where.
pub fn show(model: &mut Model, wish: Wish) -> Result<(), Problem> {
    deal(model, &wish)?;
    let list = ListCursor::default();
    model.drills.class.dealt = Some(Dealt { wish, open: true, list, scroll: 0 });
    Ok(())
}

/// Dealt anew each time it is drawn: the seed says all of it.
fn deal<'m>(model: &'m Model, wish: &Wish) -> Result<Deal<'m>, Problem> {
    let people = model.drills.class.people.iter().flatten().map(|person| &person.trainee);
    let people = people.filter(|one| !one.retired && one.team == wish.class);
    Deal::new(&model.playbook, wish, people.map(|one| one.name.clone()).collect())
}

/// What the papers are called, the seating first.
pub fn titles(model: &Model, dealt: &Dealt) -> Vec<String> {
    let seating = model.words.get("deal-seats").into_owned();
    let cases = deal(model, &dealt.wish).map(|deal| cases(&deal)).unwrap_or_default();
    std::iter::once(seating).chain(cases.into_iter().map(|case| model.words.case_name(case))).collect()
}

/// The paper in sight.
pub fn paper(model: &Model, dealt: &Dealt, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let (words, book) = (&model.words, &*model.playbook);
    match deal(model, &dealt.wish) {
        Err(problem) => words.problem(&problem).iter().for_each(|line| doc.para(Tone::Bad, line)),
        Ok(deal) => {
            let case = dealt.list.selected.checked_sub(1).and_then(|at| cases(&deal).get(at).copied());
            let lines = case.map_or_else(|| words.seating(&deal), |case| words.case(&deal, case, book));
            for line in &lines {
                put(&mut doc, line);
            }
            if case.is_none() {
                doc.gap();
                doc.para(Tone::Dim, &words.fmt("deal-same-seed", &[("seed", Arg::from(deal.seed.to_string()))]));
            }
        }
    }
    doc
}

/// A line of a paper, which is Markdown, as it is read on a screen.
fn put(doc: &mut Doc, line: &str) {
    if let Some(title) = line.strip_prefix("# ") {
        doc.para(Tone::Title, title);
    } else if let Some(heading) = line.strip_prefix("## ") {
        doc.heading(heading);
    } else if let Some(item) = line.strip_prefix("- ") {
        doc.item("-", Tone::Dim, Tone::Text, item);
    } else if let Some((label, text)) = line.strip_prefix("**").and_then(|rest| rest.split_once("**")) {
        let text = text.trim();
        if width(label) + width(text) < doc.width() {
            return doc.pieces(&[(Tone::Accent, label), (Tone::Text, " "), (Tone::Text, text)]);
        }
        doc.para(Tone::Accent, label);
        doc.item(" ", Tone::Dim, Tone::Text, text);
    } else if line.is_empty() {
        doc.gap();
    } else {
        doc.para(Tone::Text, line);
    }
}

pub fn areas(model: &Model) -> Pair {
    geometry::dealt(frame::body(model))
}

/// Papers in sight.
fn page(model: &Model) -> usize {
    usize::from(areas(model).list.inside().h).max(1)
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let (areas, page) = (areas(model), page(model));
    let Some(dealt) = &model.drills.class.dealt else { return Vec::new() };
    let papers = titles(model, dealt).len();
    match action {
        Action::Export => return keep(model),
        Action::Deal => {
            let wish = dealt.wish.clone();
            forms::deal::open(model, &wish);
        }
        Action::DetailDown | Action::DetailUp => {
            let text = areas.detail.text();
            let lines = paper(model, dealt, usize::from(text.w)).len();
            if let Some(dealt) = &mut model.drills.class.dealt {
                scroll_detail(&mut dealt.scroll, action, lines, text);
            }
        }
        _ => {
            if let Some(dealt) = &mut model.drills.class.dealt {
                match action {
                    Action::Back => dealt.open = false,
                    Action::Open => dealt.list.step(1, papers, page),
                    _ => dealt.list.act(action, papers, page),
                }
                dealt.scroll = 0;
            }
        }
    }
    Vec::new()
}

/// A file for each person and round, into a folder that is asked for.
fn keep(model: &mut Model) -> Vec<Effect> {
    let Some(dealt) = &model.drills.class.dealt else { return Vec::new() };
    match deal(model, &dealt.wish) {
        Ok(deal) => {
            let files = model.words.deal_files(&deal, &model.playbook);
            let name = model.words.fmt("deal-folder", &[("seed", Arg::from(deal.seed.to_string()))]);
            export::open_paper(model, Paper { name, written: Written::Dealt(files.into()) })
        }
        Err(problem) => {
            let said = model.words.problem(&problem).into_iter().next().unwrap_or_default();
            model.say(Mood::Bad, said);
            Vec::new()
        }
    }
}

/// A click shows a paper.
pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    let (rows, page) = (areas(model).list.inside(), page(model));
    let Some(dealt) = &model.drills.class.dealt else { return Vec::new() };
    let (papers, at) = (titles(model, dealt).len(), dealt.list.offset + usize::from(y.saturating_sub(rows.y)));
    if let Some(dealt) = model.drills.class.dealt.as_mut().filter(|_| rows.contains(x, y) && at < papers) {
        dealt.list.select(at, papers, page);
        dealt.scroll = 0;
    }
    Vec::new()
}

/// After a change of size.
pub fn refit(model: &mut Model) {
    let page = page(model);
    let Some(dealt) = &model.drills.class.dealt else { return };
    let papers = titles(model, dealt).len();
    if let Some(dealt) = &mut model.drills.class.dealt {
        let at = dealt.list.selected;
        dealt.list.select(at, papers, page);
    }
}
