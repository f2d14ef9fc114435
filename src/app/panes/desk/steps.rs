//! What is done about the selected complaint: its steps, the watch list, a call.

use crate::app::desk::DeskDeed;
use crate::app::forms;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect};
use crate::app::panes::call;
use crate::domain::complaint::Complaint;
use crate::domain::desk::Move;
use crate::text::width;

/// Brings the selected complaint further.
pub(super) fn go(model: &mut Model, to: Move) -> Vec<Effect> {
    let Some(raised) = model.desk.selected() else { return Vec::new() };
    // What it would be refused for is said before anything is asked of the store.
    let refused = match to {
        Move::Take(step) => raised.complaint.take(step, model.now.ms).err(),
        Move::Reopen => raised.complaint.reopen().err(),
    };
    if let Some(problem) = refused {
        let said = model.words.problem(&problem);
        let both = model.words.run_on([said.first(), said.last()].into_iter().flatten());
        // What to do is said whole: where both need more than the line, it stands alone.
        let room = usize::from(model.area.w.saturating_sub(2));
        let told = if width(&both) <= room { Some(both) } else { said.into_iter().next_back() };
        model.say(Mood::Info, told.unwrap_or_default());
        return Vec::new();
    }
    let (complaint, name) = (raised.complaint.clone(), raised.customer.name.to_string());
    if let Move::Take(step) = to
        && forms::further::ask(model, &complaint, &name, step)
    {
        return Vec::new();
    }
    vec![DeskDeed::step(&model.words, &model.house, &complaint, complaint.clone(), to).into()]
}

/// On the watch list, or off it.
pub(super) fn watch(model: &Model) -> Vec<Effect> {
    let Some(raised) = model.desk.selected() else { return Vec::new() };
    let before = raised.complaint.clone();
    let complaint = Box::new(Complaint { watch: !before.watch, ..before.clone() });
    vec![DeskDeed::Save { before: Some(Box::new(before)), complaint, subject: raised.customer.name.clone() }.into()]
}

/// A call by the course that hears complaints.
pub(super) fn call_about(model: &mut Model) -> Vec<Effect> {
    let Some(raised) = model.desk.selected() else { return Vec::new() };
    let (customer, name) = (raised.customer.id, raised.customer.name.clone());
    let complaint = raised.complaint.id;
    let Some(flow) = model.playbook.flows.iter().find(|flow| flow.complaint).map(|flow| flow.id.to_string()) else {
        return Vec::new();
    };
    if model.call.is_some() {
        call::say_busy(model);
        return Vec::new();
    }
    let mut effects = call::dial(model, None, customer, &name, &flow);
    for effect in &mut effects {
        if let Effect::Do(Deed::SaveInteraction { interaction, .. }) = effect {
            interaction.complaint = Some(complaint);
        }
    }
    effects
}
