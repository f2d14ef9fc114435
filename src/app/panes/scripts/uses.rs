//! Uses of scripts: kept as they happen, told what came of them, counted, and what that says in words.

use super::selected as selected_script;
use crate::app::doc::Tone;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Deed, Effect, Hit};
use crate::domain::field::Record;
use crate::domain::interaction::Stage;
use crate::domain::playbook::{Playbook, Script};
use crate::domain::prep::CardUse;
use crate::domain::track::offer::{Ground, Offers, Reason};
use crate::domain::track::{Kin, Track};
use crate::domain::visit::Visit;
use crate::locale::Arg;
use crate::text::Clean;

/// The track record was read. One read before the last use was written is asked for again.
pub fn counted(model: &mut Model, track: Option<Box<Track>>) -> Vec<Effect> {
    let Some(track) = track else { return Vec::new() };
    if !model.in_flight.is_empty() {
        return vec![Effect::Ask(Ask::Track(model.scripts.track.seq))];
    }
    model.scripts.track = track.named(&model.playbook);
    weigh(model);
    Vec::new()
}

/// Says anew where scripts stand outside of any talk.
fn weigh(model: &mut Model) {
    model.scripts.offers = offers(model, None);
}

/// Where scripts stand in a talk, or outside of any.
pub fn offers(model: &Model, visit: Option<&Visit>) -> Offers {
    Offers::of(Ground { playbook: &model.playbook, track: &model.scripts.track, visit, now: model.now })
}

/// Orders what was found: what answers equally well by where it stands.
pub fn order(playbook: &Playbook, offers: &Offers, hits: &mut [Hit]) {
    offers.order_found(hits, |hit| {
        (hit.grade, playbook.script_at(hit.row as usize).map(Script::key).unwrap_or_default())
    });
}

/// Keeps that the selected script was used.
pub fn selected(model: &mut Model) -> Vec<Effect> {
    selected_script(model).map(Script::key).map(|key| begin(model, &key)).unwrap_or_default()
}

/// Keeps that a script was used, in the visit at hand where one is running.
pub fn begin(model: &mut Model, card: &str) -> Vec<Effect> {
    let id = model.ids.next_id();
    let visit = model.visit.as_mut().filter(|visit| visit.interaction.stage != Stage::Held);
    let record = CardUse {
        interaction: visit.as_ref().map(|visit| visit.interaction.id),
        card: Clean::line(card),
        at: Some(model.now.ms),
        ..CardUse::blank(id, visit.as_ref().map(|visit| visit.card.customer.id))
    };
    if let Some(visit) = visit {
        visit.uses.push(record.clone());
    }
    model.scripts.recents.retain(|other| other != card);
    model.scripts.recents.insert(0, card.to_owned());
    keep(model, None, record)
}

/// Keeps what came of the last use of a script; without one, of the last that was used in the talk at hand.
pub fn tell(model: &mut Model, card: Option<&str>, landed: bool) -> Vec<Effect> {
    let Some(before) = last(model, card).cloned() else {
        let said = model.words.get("off-no-use").into_owned();
        model.say(Mood::Info, said);
        return Vec::new();
    };
    let title =
        model.playbook.script(&before.card).map_or_else(|| before.card.to_string(), |of| of.name().into_owned());
    let key = if landed { "said-it-landed" } else { "said-it-missed" };
    let said = model.words.fmt(key, &[("title", Arg::from(&title))]);
    model.say(Mood::Good, said);
    let used = before.tell(landed);
    if used == before { Vec::new() } else { keep(model, Some(&before), used) }
}

/// The last use of a script; without one, the last use in the talk at hand.
pub fn last<'a>(model: &'a Model, card: Option<&str>) -> Option<&'a CardUse> {
    let on = model.visit.as_ref().map(|visit| visit.interaction.id);
    let meant = |used: &&CardUse| match card {
        Some(card) => used.card.as_str() == card,
        None => used.interaction.is_some() && used.interaction == on,
    };
    let in_talk = || model.visit.iter().flat_map(|visit| &visit.uses).filter(meant).max_by_key(|used| used.at);
    model.scripts.last.as_ref().filter(meant).or_else(in_talk)
}

/// Keeps a use here and in the file.
fn keep(model: &mut Model, before: Option<&CardUse>, used: CardUse) -> Vec<Effect> {
    let mut kin = Kin::default();
    if let Some(visit) = model.visit.as_mut().filter(|visit| Some(visit.interaction.id) == used.interaction) {
        kin = Kin::of(&visit.card.customer).named(&model.playbook);
        visit.uses.iter_mut().filter(|own| own.id == used.id).for_each(|own| *own = used.clone());
    }
    model.scripts.track.take(before, &used, &kin);
    weigh(model);
    model.scripts.last = Some(used.clone());
    vec![Effect::Do(Deed::UseCard(used))]
}

/// Why a script stands where it stands, in one short line.
pub fn why(model: &Model, reason: Reason) -> (Tone, String) {
    let tone = match reason {
        Reason::FailedHere(_) | Reason::Ailing(..) => Tone::Warn,
        Reason::LandedHere(_) => Tone::Good,
        Reason::Anywhere(_) => Tone::Dim,
        Reason::AtStep | Reason::OfType | Reason::With(..) => Tone::Accent,
    };
    (tone, model.words.why(reason, model.now))
}

/// Why a script stands far back; none where it does not.
pub fn against(model: &Model, offers: &Offers, script: Script<'_>) -> Option<String> {
    let reason = offers.reason(&script.key())?;
    matches!(reason, Reason::FailedHere(_) | Reason::Ailing(..)).then(|| why(model, reason).1)
}
