//! The selected complaint: how it stands, what to say next, what is still to be asked, and what is known.

use super::tone;
use crate::app::doc::{Doc, Labelled, Piece, Tone};
use crate::app::model::Model;
use crate::app::panes::{fill, portrait};
use crate::domain::card::CustomerCard;
use crate::domain::complaint::{Complaint, Stage};
use crate::domain::desk::{Outlook, Raised, Standing};
use crate::domain::playbook::Step;
use crate::locale::Arg;

/// The label column: as the longest label needs.
fn labelled<'d>(model: &Model, doc: &'d mut Doc) -> Labelled<'d> {
    doc.labelled(if model.words.language().is_chinese() { 14 } else { 18 })
}

pub fn lay(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let Some(raised) = model.desk.selected() else { return doc };
    let (words, complaint) = (&model.words, &raised.complaint);
    let seen = model.outlook(complaint);
    doc.para(tone(&seen), &words.complaint_stands(complaint, &seen, model.now));
    doc.para(Tone::Text, &words.fmt("desk-said", &[("words", Arg::from(complaint.words.as_str()))]));
    labelled(model, &mut doc).pair(&words.choice("field", "wants"), Tone::Text, &complaint.wants);
    if let Some(fields) = words.still_to_ask(complaint) {
        doc.para(Tone::Warn, &words.fmt("desk-still-to-ask", &[("fields", fields.into())]));
    }
    if let Some(pattern) = &raised.pattern {
        doc.para(Tone::Warn, &words.pattern(pattern));
    }
    say(model, raised, &mut doc);
    doc.gap();
    facts(model, complaint, &mut doc);
    clocks(model, &seen, &mut doc);
    if let Some(card) = model.desk.selected_card() {
        of_card(model, complaint, card, &mut doc);
    }
    doc
}

/// The step of the course for complaints that helps at this stage.
fn step_of(model: &Model, stage: Stage) -> Option<&Step> {
    model.playbook.flows.iter().find(|flow| flow.complaint)?.step(stage.step_of_flow()?)
}

fn say(model: &Model, raised: &Raised, doc: &mut Doc) {
    let Some(step) = step_of(model, raised.complaint.stage()) else { return };
    let Some(card) = model.desk.selected_card() else { return };
    let slots = fill::of_card(model, card);
    doc.gap();
    doc.para(Tone::Say, &step.say.fill(&slots));
    doc.para(Tone::Do, &step.act.fill(&slots));
}

fn facts(model: &Model, of: &Complaint, doc: &mut Doc) {
    let words = &model.words;
    let mut rows = labelled(model, doc);
    let mut pair = |field: &str, text: &str| rows.pair(&words.choice("field", field), Tone::Text, text);
    if !of.despite.is_empty() {
        pair("despite", &of.despite);
    }
    let severity = of.severity.map(|severity| words.choice("severity", severity.name()));
    let class = of.class.map(|class| words.choice("complaint-class", class.name()));
    let reach = of.reach.map(|reach| words.choice("reach", reach.name()));
    pair("severity", severity.as_deref().unwrap_or_default());
    pair("class", class.as_deref().unwrap_or_default());
    pair("owner", &of.owner);
    pair("solve_by", &of.due.map(|day| words.day(day, model.now.today())).unwrap_or_default());
    for (field, text) in [("fix", &of.fix), ("cause", &of.cause)] {
        pair(field, text);
    }
    pair("reach", reach.as_deref().unwrap_or_default());
    for (field, text) in [("prevention", &of.prevention), ("compensation", &of.compensation)] {
        pair(field, text);
    }
    let heard = words.moment(of.heard(), model.now);
    let channel =
        of.channel.map(|channel| format!(" · {}", words.choice("channel", channel.name()))).unwrap_or_default();
    pair("heard_at", &format!("{heard}{channel}"));
    if of.watch {
        doc.para(Tone::Accent, &words.get("desk-watched"));
    }
}

fn clocks(model: &Model, seen: &Outlook, doc: &mut Doc) {
    for clock in &seen.clocks {
        let tone = match (clock.met, clock.standing) {
            (_, Standing::Breached) => Tone::Bad,
            (None, Standing::AtRisk) => Tone::Warn,
            (Some(_), _) => Tone::Dim,
            (None, Standing::InTime) => Tone::Text,
        };
        doc.para(tone, &model.words.clock(clock, model.now));
    }
}

/// Who it was, how to reach them, and when we look back.
fn of_card(model: &Model, of: &Complaint, card: &CustomerCard, doc: &mut Doc) {
    let words = &model.words;
    if card.customer.do_not_call {
        doc.para(Tone::Bad, &words.get("card-do-not-call"));
    }
    if let Some(member) = card.people.iter().find(|member| Some(member.person.id) == of.person) {
        labelled(model, doc).pair(&words.choice("field", "person"), Tone::Text, &member.introduced());
    }
    if let Some(phone) = card.phone() {
        let lead = [Piece { tone: Tone::Dim, text: words.choice("way", phone.way.name()).into_owned() }];
        labelled(model, doc).lead(&lead, Tone::Accent, &model.veil.value(&phone.value));
    }
    for look in card.open_followups().filter(|followup| followup.complaint == Some(of.id)) {
        doc.para(Tone::Do, &portrait::next(model, look));
    }
}
