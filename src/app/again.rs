//! What is asked for anew, and what comes back, after something was or was not written.

use crate::app::model::popup::Popup;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Effect};
use crate::app::panes::{customers, scripts};
use crate::app::rhythm::Wanted;

/// What a save that had to wait gives back. It goes under what is being written by then: letters and Enter meant for that
/// would fall into it. True where it has the keys.
pub(in crate::app) fn come_back(model: &mut Model, popup: Popup) -> bool {
    let writing = model.popups.last().is_some_and(|top| matches!(top, Popup::Form(_) | Popup::Note(_)) || top.typing());
    if writing {
        model.popups.insert(model.popups.len() - 1, popup);
        let said = model.words.get("said-waits-under").into_owned();
        model.say(Mood::Good, said);
    } else {
        model.popups.push(popup);
    }
    !writing
}

/// Something was written: ask again for what is in sight.
pub(in crate::app) fn again(model: &mut Model) -> Vec<Effect> {
    model.unread = false;
    model.customers.forget();
    model.today.forget();
    model.desk.forget();
    model.drills.forget();
    let mut effects =
        [Ask::Order, Ask::Visits, Ask::Cards, Ask::Range, Ask::Rhythm(Wanted::Levels)].map(Effect::Ask).to_vec();
    effects.push(Effect::Ask(Ask::Track(model.scripts.track.seq)));
    effects.extend(scripts::uses::again(model));
    if let Some(visit) = &model.visit {
        effects.push(Effect::Ask(Ask::Visit(visit.interaction.id)));
    }
    if let Some(talk) = &model.customers.talk {
        effects.push(Effect::Ask(Ask::Talk(talk.visit.interaction.id)));
    }
    effects.extend(customers::filter::again(model));
    effects
}
