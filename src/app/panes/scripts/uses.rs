//! Uses of scripts: kept as they happen, told what came of them, counted, and what that says in words.

use crate::app::doc::{Doc, Tone};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Deed, Effect, Hit, TalkDeed};
use crate::app::panes::scripts::shown::selected as selected_script;
use crate::app::popup::note;
use crate::domain::field::{Record, Type};
use crate::domain::id::Id;
use crate::domain::interaction::Stage;
use crate::domain::playbook::{Playbook, Script};
use crate::domain::prep::CardUse;
use crate::domain::track::fresh::Ailment;
use crate::domain::track::offer::{self, Ground, Offers, Reason};
use crate::domain::track::{Kin, Track, pace};
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

/// The selected script was opened: in a talk that goes on that is a use. At the desk it is read, and what is told of it
/// from then on is of a new use.
pub fn opened(model: &mut Model) -> Vec<Effect> {
    let talks = model.visit.as_ref().is_some_and(|visit| visit.interaction.stage == Stage::Running);
    if talks || model.call.is_some() {
        return selected(model);
    }
    model.scripts.last = None;
    Vec::new()
}

/// Keeps that the selected script was used.
pub fn selected(model: &mut Model) -> Vec<Effect> {
    selected_script(model).map(Script::key).map(|key| begin(model, &key, None)).unwrap_or_default()
}

/// In milliseconds.
const HOUR: i64 = 3_600_000;

/// Keeps that a script was used, in the visit at hand where one is running. `found_ms`: so long it took to find it.
pub fn begin(model: &mut Model, card: &str, found_ms: Option<i64>) -> Vec<Effect> {
    let id = model.ids.next_id();
    let visit = model.visit.as_mut().filter(|visit| visit.interaction.stage != Stage::Held);
    let record = CardUse {
        interaction: visit.as_ref().map(|visit| visit.interaction.id),
        card: Clean::line(card),
        at: Some(model.now.ms),
        // Nobody searches for an hour: it lay open.
        found_ms: found_ms.filter(|ms| (0..HOUR).contains(ms)),
        ..CardUse::blank(id, visit.as_ref().map(|visit| visit.card.customer.id))
    };
    if let Some(visit) = visit {
        visit.uses.push(record.clone());
    }
    model.scripts.recents.retain(|other| other != card);
    model.scripts.recents.insert(0, card.to_owned());
    keep(model, None, &record)
}

/// Keeps what came of the last use of a script; without one, of the last that was used in the talk at hand.
pub fn tell(model: &mut Model, card: Option<&str>, landed: bool) -> Vec<Effect> {
    let mut effects = Vec::new();
    if let Some(card) = card.filter(|card| last(model, Some(card)).is_none()) {
        // Read at the desk, and told now: so it was used.
        effects = begin(model, card, None);
    }
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
    if used != before {
        effects.extend(keep(model, Some(&before), &used));
    }
    effects
}

/// Opens a line for how the customer put it, on the last use of a script in the talk at hand.
pub fn ask_words(model: &mut Model, card: Option<&str>) {
    let on = model.visit.as_ref().map(|visit| visit.interaction.id);
    let used = last(model, card).filter(|used| used.interaction.is_some() && used.interaction == on);
    if let Some(popup) = used.map(|used| note::of_words(used.id, &used.words)) {
        return note::open(model, popup);
    }
    let said = model.words.get("off-no-use").into_owned();
    model.say(Mood::Info, said);
}

/// How the customer put it was written down, on a use of the talk at hand that said `was`.
pub fn worded(model: &mut Model, id: Id, was: &Clean, text: &str) -> Vec<Effect> {
    let text = line(text);
    let used = model.visit.as_ref().and_then(|visit| visit.uses.iter().find(|used| used.id == id));
    let Some(used) = used.filter(|_| text != *was).cloned() else { return Vec::new() };
    let before = CardUse { words: was.clone(), ..used.clone() };
    keep(model, Some(&before), &CardUse { words: text, ..used })
}

/// On one line, no longer than is kept.
pub fn line(text: &str) -> Clean {
    let text = Clean::line(text);
    let most = CardUse::field("words").and_then(|field| match field.kind {
        Type::Line(most) => Some(most),
        _ => None,
    });
    Clean::line(&text.chars().take(most.unwrap_or(usize::MAX)).collect::<String>())
}

/// The last use of a script; without one, the last use in the talk at hand.
pub fn last<'a>(model: &'a Model, card: Option<&str>) -> Option<&'a CardUse> {
    let on = model.visit.as_ref().map(|visit| visit.interaction.id);
    let meant = |used: &&CardUse| match card {
        Some(card) => used.card.as_str() == card,
        None => used.interaction.is_some() && used.interaction == on,
    };
    let in_talk = model.visit.iter().flat_map(|visit| &visit.uses);
    // Of the talk at hand, the talk itself knows.
    let elsewhere = model.scripts.last.iter().filter(|used| used.interaction.is_none() || used.interaction != on);
    in_talk.chain(elsewhere).filter(meant).max_by_key(|used| (used.at, used.id))
}

/// Keeps a use here and in the file.
fn keep(model: &mut Model, before: Option<&CardUse>, used: &CardUse) -> Vec<Effect> {
    let mut kin = Kin::default();
    if let Some(visit) = model.visit.as_mut().filter(|visit| Some(visit.interaction.id) == used.interaction) {
        kin = Kin::of(&visit.card.customer).named(&model.playbook);
        visit.uses.iter_mut().filter(|own| own.id == used.id).for_each(|own| *own = used.clone());
    }
    model.scripts.track.take(before, used, &kin);
    weigh(model);
    model.scripts.last = Some(used.clone());
    vec![kept(before, used)]
}

/// Keeps a use in the file; none before it: it is a new one.
pub fn kept(before: Option<&CardUse>, used: &CardUse) -> Effect {
    Effect::Do(Deed::Talk(TalkDeed::UseCard { before: before.cloned().map(Box::new), used: Box::new(used.clone()) }))
}

/// The last use was read again: something was written since, or taken back. One that was used meanwhile is another.
pub fn read(model: &mut Model, used: Option<Box<CardUse>>) -> Vec<Effect> {
    if !model.in_flight.is_empty() {
        return again(model);
    }
    model.scripts.last = used.map(|used| *used);
    Vec::new()
}

/// Asks for the last use as it is in the file.
pub fn again(model: &Model) -> Vec<Effect> {
    model.scripts.last.iter().map(|used| Effect::Ask(Ask::Use(used.id))).collect()
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

/// What is known of a script's use, for its card: how often and when, what came of it, with whom it is talked now, and when
/// it was written.
pub fn record(model: &Model, script: Script<'_>, doc: &mut Doc) {
    let key = script.key();
    let tally = model.scripts.track.of(&key);
    let written = script.written();
    let known = model.words.record(tally, written, model.now);
    if !known.is_empty() {
        doc.para(Tone::Dim, &known);
    }
    let reason = model.scripts.offers.reason(&key).filter(|reason| matches!(reason, Reason::Ailing(..)));
    let here = model.visit.as_deref().and_then(|visit| offer::here(visit, &key));
    let here = here.map(|(landed, at)| if landed { Reason::LandedHere(at) } else { Reason::FailedHere(at) });
    for reason in here.into_iter().chain(reason) {
        let (tone, why) = why(model, reason);
        doc.para(tone, &why);
    }
}

/// How long finding took lately, in words; none where nothing was found yet.
pub fn pace(model: &Model) -> Option<String> {
    pace::of(&model.scripts.track.times).map(|pace| model.words.pace(pace))
}

/// Why a script stands far back; none where it does not.
pub fn against(model: &Model, offers: &Offers, script: Script<'_>) -> Option<String> {
    let reason = offers.reason(&script.key())?;
    // Of one that was never used nothing else is known: how customers put it tells more, and why stands with its lines.
    let known = !matches!(reason, Reason::Ailing(Ailment::Unused(_), _));
    (known && matches!(reason, Reason::FailedHere(_) | Reason::Ailing(..))).then(|| why(model, reason).1)
}
