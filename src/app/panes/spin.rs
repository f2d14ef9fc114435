//! SPIN questions of the open visit: four stages, ticked when asked, the answer noted in place.

use crate::app::action::Action;
use crate::app::doc::{Doc, Tone};
use crate::app::forms;
use crate::app::geometry::{self, Work};
use crate::app::list::ListCursor;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect, TalkDeed};
use crate::app::panes::fill;
use crate::app::popup::note;
use crate::app::screen::Screen;
use crate::domain::facts;
use crate::domain::playbook::{SpinCard, Stage};
use crate::domain::prep::SpinAnswer;
use crate::domain::visit::Visit;
use crate::locale::Arg;
use crate::text::Clean;

/// Questions of one stage and how far one is with them.
#[derive(Debug, Clone, PartialEq)]
pub struct StageView<'a> {
    pub stage: Stage,
    pub cards: Vec<&'a SpinCard>,
    pub asked: usize,
    /// How many usually suffice.
    pub enough: usize,
}

pub fn stages<'a>(model: &'a Model, visit: &Visit) -> Vec<StageView<'a>> {
    let known = facts::of_visit(&visit.card, &visit.interaction, &model.playbook, model.now);
    let by_stage = model.playbook.spin_cards(&known).into_iter();
    by_stage
        .map(|(stage, cards)| StageView {
            stage,
            asked: cards.iter().filter(|card| visit.asked(&card.id)).count(),
            enough: model.playbook.stage(stage).and_then(|guide| usize::try_from(guide.enough).ok()).unwrap_or(3),
            cards,
        })
        .collect()
}

pub fn current<'a>(model: &'a Model, visit: &Visit) -> Option<StageView<'a>> {
    stages(model, visit).into_iter().nth(model.spin.stage)
}

pub fn areas(model: &Model) -> Work {
    geometry::work(model.body())
}

/// Questions in sight; each takes one row.
pub fn page(model: &Model) -> usize {
    usize::from(areas(model).list.inside().h).max(1)
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(visit) = &model.visit else {
        model.screen = Screen::Prep;
        return Vec::new();
    };
    let Some(view) = current(model, visit) else { return Vec::new() };
    let (len, page) = (view.cards.len(), page(model));
    let card = view.cards.get(model.spin.list.selected).map(|card| (card.id.to_string(), card.ask.clone()));
    match (action, card) {
        (Action::Back | Action::Prep, _) => {
            model.screen = Screen::Prep;
            model.prep.open = true;
        }
        (Action::NextStage, _) => turn(model, 1),
        (Action::PreviousStage, _) => turn(model, -1),
        (Action::Tick, Some((id, _))) => {
            let effects = change(model, &id, None, |answer| answer.asked = !answer.asked);
            if model.visit.as_ref().is_some_and(|visit| visit.asked(&id)) {
                // On to the next one, as on the checklist; behind the last one to the next kind.
                hint(model);
                if model.spin.list.selected + 1 < len {
                    model.spin.list.step(1, len, page);
                    model.spin.scroll = 0;
                } else if model.spin.stage + 1 < Stage::ALL.len() {
                    turn(model, 1);
                }
            }
            return effects;
        }
        (Action::Note, Some((id, _))) => {
            let text = visit.answer(&id).map(|answer| answer.answer.clone()).unwrap_or_default();
            note::open(model, note::of_answer(&id, &text));
        }
        (Action::Wrap, _) => forms::talk::wrap(model),
        (Action::DetailDown | Action::DetailUp, _) => {
            let text = areas(model).detail.text();
            let lines = detail(model, usize::from(text.w)).len();
            super::scroll_detail(&mut model.spin.scroll, action, lines, text);
        }
        _ => {
            model.spin.list.act(action, len, page);
            model.spin.scroll = 0;
        }
    }
    Vec::new()
}

fn turn(model: &mut Model, by: isize) {
    let most = Stage::ALL.len() - 1;
    model.spin.stage = model.spin.stage.saturating_add_signed(by).min(most);
    model.spin.list = ListCursor::default();
    model.spin.scroll = 0;
}

/// Goes where the work is: to the first kind of which not enough was asked yet, and its first question that was not asked.
pub fn to_work(model: &mut Model) {
    let found = model.visit.as_ref().and_then(|visit| {
        let stages = stages(model, visit);
        let at = stages.iter().position(|view| view.asked < view.enough && view.asked < view.cards.len())?;
        let open = stages[at].cards.iter().position(|card| !visit.asked(&card.id));
        Some((at, open.unwrap_or(0), stages[at].cards.len()))
    });
    let (stage, open, len) = found.unwrap_or_default();
    let page = page(model);
    (model.spin.stage, model.spin.list, model.spin.scroll) = (stage, ListCursor::default(), 0);
    model.spin.list.select(open, len, page);
}

/// Says when enough questions of a kind were asked.
fn hint(model: &mut Model) {
    let Some(visit) = &model.visit else { return };
    let Some(view) = current(model, visit) else { return };
    if view.asked < view.enough {
        return;
    }
    let guide = model.playbook.stage(view.stage).map(|guide| guide.move_on.fill(&fill::of_visit(model, visit)));
    if let Some(said) = guide.filter(|said| !said.is_empty()) {
        model.say(Mood::Info, said);
    }
}

/// A question in words.
pub fn question(model: &Model, card: &str) -> Clean {
    let known = model.playbook.spin.get(card);
    known.map_or_else(|| Clean::line(card), |known| Clean::line(&known.ask.fill(&fill::at_hand(model))))
}

/// Goes to a question of the stage on the screen.
pub fn select(model: &mut Model, card: &str) {
    let Some(view) = model.visit.as_ref().and_then(|visit| current(model, visit)) else { return };
    if let Some(at) = view.cards.iter().position(|known| known.id.as_str() == card) {
        let (len, page) = (view.cards.len(), page(model));
        model.spin.list.select(at, len, page);
    }
}

/// Changes the answer to a card here and in the file. `was`: the answer that was changed, as it was found.
fn change(model: &mut Model, card: &str, was: Option<&Clean>, edit: impl FnOnce(&mut SpinAnswer)) -> Vec<Effect> {
    let subject = question(model, card);
    let Some(visit) = model.visit.as_mut() else { return Vec::new() };
    let (customer, interaction) = (visit.card.customer.id, visit.interaction.id);
    let mut answer = visit.answer(card).cloned().unwrap_or_else(|| SpinAnswer::of(customer, interaction, card));
    let mut before = answer.clone();
    if let Some(was) = was {
        before.answer = was.clone();
    }
    edit(&mut answer);
    match visit.answers.iter_mut().find(|known| known.id == answer.id) {
        Some(known) => *known = answer.clone(),
        None => visit.answers.push(answer.clone()),
    }
    vec![Effect::Do(Deed::Talk(TalkDeed::Answer { before: Box::new(before), answer: Box::new(answer), subject }))]
}

/// An answer was typed: a question with an answer has been asked.
pub fn answered(model: &mut Model, card: &str, was: &Clean, text: &str) -> Vec<Effect> {
    let text = Clean::note(text);
    if text == *was {
        return Vec::new();
    }
    change(model, card, Some(was), |answer| {
        answer.asked = answer.asked || !text.is_empty();
        answer.answer = text;
    })
}

/// The selected question in full: what to listen for, what to ask next, what was answered.
pub fn detail(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let Some(visit) = &model.visit else { return doc };
    let Some(view) = current(model, visit) else { return doc };
    let (words, slots) = (&model.words, fill::of_visit(model, visit));
    let Some(card) = view.cards.get(model.spin.list.selected) else {
        doc.para(Tone::Dim, &words.get("spin-none"));
        return doc;
    };
    doc.para(Tone::Say, &card.ask.fill(&slots));
    if let Some(answer) = visit.answer(&card.id).filter(|answer| !answer.answer.is_empty()) {
        doc.pair(&words.get("spin-answer"), Tone::Accent, &answer.answer);
    }
    for line in fill::all(&card.then, &slots) {
        doc.item(">", Tone::Key, Tone::Say, &line);
    }
    doc.pair(&words.get("spin-listen"), Tone::Dim, &card.listen.fill(&slots));
    if let Some(trade) = model.playbook.trade_of(card) {
        doc.para(Tone::Dim, &words.fmt("spin-for-trade", &[("trade", Arg::from(trade.name.as_str()))]));
    }
    doc
}
