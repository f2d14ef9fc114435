//! SPIN questions: four stages with their counters, the questions of one, and the selected one in full.

use super::advice;
use super::customers::cells_of;
use super::visit::{detail, head};
use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::panes::fill;
use crate::app::panes::spin::{self, StageView};
use crate::domain::visit::Visit;
use crate::text::fit;
use crate::ui::canvas::Canvas;

pub(in crate::ui) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let Some(visit) = &model.visit else { return };
    let work = spin::areas(model);
    head(model, canvas, work.head, visit, 0);
    canvas.frame(work.list, "", true);
    advice::draw(model, canvas, &work);
    let stages = spin::stages(model, visit);
    tabs(model, canvas, work.list, &stages);
    if let Some(view) = stages.get(model.spin.stage) {
        questions(model, canvas, work.list.inside(), visit, view);
    }
    let doc = spin::detail(model, usize::from(work.detail.text().w));
    detail(model, canvas, work.detail, &doc, model.spin.scroll);
}

/// The stages in the upper border: name and how many were asked of how many suffice. What is missing stands out. Where
/// not all names fit, those of the other stages are cut alike; no counter is.
fn tabs(model: &Model, canvas: &mut Canvas<'_>, area: Area, stages: &[StageView<'_>]) {
    let name = |view: &StageView<'_>| {
        let guide = model.playbook.stage(view.stage).map(|guide| guide.name.to_string());
        guide.unwrap_or_else(|| model.words.choice("stage", view.stage.name()).into_owned())
    };
    let mut tabs: Vec<(String, String)> =
        stages.iter().map(|view| (name(view), format!("{}/{}", view.asked, view.enough))).collect();
    let room = area.w.saturating_sub(3);
    let taken = |tabs: &[(String, String)]| -> u16 {
        tabs.iter().map(|(name, count)| cells_of(name) + cells_of(count) + 4).sum()
    };
    let mut most = tabs.iter().map(|(name, _)| cells_of(name)).max().unwrap_or(0);
    while most > 1 && taken(&tabs) > room {
        most -= 1;
        for (at, (name, _)) in tabs.iter_mut().enumerate() {
            if at != model.spin.stage {
                *name = fit(name, usize::from(most), ".").into_owned();
            }
        }
    }
    let mut x = area.x + 2;
    for ((at, view), (name, count)) in stages.iter().enumerate().zip(tabs) {
        let style = match view.asked {
            0 => canvas.theme.warn,
            asked if asked >= view.enough => canvas.theme.good,
            _ => canvas.theme.text,
        };
        let used = canvas.put(x, area.y, (area.x + area.w).saturating_sub(x + 1), &format!(" {name} {count} "), style);
        if at == model.spin.stage {
            canvas.wash(Area::new(x, area.y, used, 1), canvas.theme.selected);
        }
        x += used + 1;
    }
}

fn questions(model: &Model, canvas: &mut Canvas<'_>, area: Area, visit: &Visit, view: &StageView<'_>) {
    let slots = fill::of_visit(model, visit);
    for (at, y) in model.spin.list.visible(view.cards.len(), spin::page(model)).zip(area.y..) {
        let card = view.cards[at];
        let row = Area { y, h: 1, ..area };
        let asked = visit.asked(&card.id);
        let answered = visit.answer(&card.id).is_some_and(|answer| !answer.answer.is_empty());
        let mark = if asked { "[x]" } else { "[ ]" };
        canvas.put(row.x + 2, y, 3, mark, if asked { canvas.theme.good } else { canvas.theme.key });
        let style = if asked { canvas.theme.dim } else { canvas.theme.text };
        let noted = if answered { 3 } else { 0 };
        canvas.put(row.x + 6, y, row.w.saturating_sub(6 + noted), &card.ask.fill(&slots), style);
        if answered {
            canvas.put(row.x + row.w - 3, y, 2, "+", canvas.theme.accent);
        }
        canvas.select(row, at == model.spin.list.selected);
    }
    canvas.more_inside(area, &model.spin.list, view.cards.len());
}
