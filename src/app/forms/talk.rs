//! A talk that took place: a note on a customer's card, or the end of a prepared visit. What is to be done next by a day
//! becomes a follow-up.

mod agreed;
mod brought;
mod ended;
mod offer;
mod said;
mod typed;

use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::msg::{Deed, Effect, Next, TalkDeed};
use crate::app::panes::call::course::course;
use crate::domain::answer::Answer;
use crate::domain::card::{CustomerCard, Member};
use crate::domain::day::{self, Beside, When};
use crate::domain::draft::Draft;
use crate::domain::field::Record;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction, Mood, Outcome};
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::{Now, local};
use crate::domain::visit::Visit;
use crate::text::Clean;
pub(in crate::app) use ended::{come_back, hand_on, leave};
pub(in crate::app) use offer::grow;
pub(in crate::app) use typed::{goes_on, to_summary};

/// The heading of a talk that was not prepared.
pub const LOG: &str = "form-log";

/// A talk with the customer on the screen that was not prepared.
pub fn log(model: &mut Model) {
    let Some(card) = model.customers.selected_card() else { return };
    let card = card.clone();
    let talk = blank(model.ids.next_id(), card.customer.id, model.now);
    let form = logged(talk, &card, agreed::kinds(model), model.now);
    model.popups.push(Popup::Form(Box::new(form)));
}

fn logged(talk: Interaction, card: &CustomerCard, kinds: Options, now: Now) -> Form {
    let only = card.people.first().filter(|_| card.people.len() == 1);
    let with = only.map(|member| member.person.id);
    let around = Around { people: people(&card.people), with, kinds, ..Around::at(&talk, now) };
    form(LOG, talk, None, card.customer.name.to_string(), &around)
}

/// A talk with any customer that was not prepared; `by` is what the form begins with.
pub fn begin(model: &mut Model, customer: Id, subject: &str, by: Channel) {
    let id = model.ids.next_id();
    let talk = Interaction { channel: Some(by), ..blank(id, customer, model.now) };
    let around = Around { kinds: agreed::kinds(model), ..Around::at(&talk, model.now) };
    let form = form(LOG, talk, None, subject.to_owned(), &around);
    model.popups.push(Popup::Form(Box::new(form)));
}

/// The form of a new talk with a customer.
pub fn on(model: &mut Model, customer: Id, subject: &str) -> Form {
    let id = model.ids.next_id();
    let talk = blank(id, customer, model.now);
    let around = Around { kinds: agreed::kinds(model), ..Around::at(&talk, model.now) };
    form(LOG, talk, None, subject.to_owned(), &around)
}

fn blank(id: Id, customer: Id, at: Now) -> Interaction {
    let mut interaction = Interaction::blank(id, Some(customer));
    interaction.day = Some(at.today());
    interaction.zone = Clean::line(at.zone.name());
    interaction.channel = Some(Channel::Phone);
    interaction
}

/// The form of a new talk that a draft was written in.
pub fn logging(model: &Model, draft: &Draft, card: &CustomerCard) -> Form {
    let at = Now { ms: draft.at, ..model.now };
    logged(blank(draft.record.unwrap_or_default(), card.customer.id, at), card, agreed::kinds(model), at)
}

/// The open visit is over.
pub fn wrap(model: &mut Model) {
    if let Some(form) = wrapping(model) {
        model.popups.push(Popup::Form(Box::new(form)));
    }
}

/// The same from the page of the day, which is shown afterwards.
pub fn wrap_for_today(model: &mut Model) {
    if let Some(mut form) = wrapping(model) {
        if let Purpose::Talk { ended, .. } = &mut form.purpose {
            ended.to_today = true;
        }
        model.popups.push(Popup::Form(Box::new(form)));
    }
}

/// The form that ends the open visit.
pub fn wrapping(model: &Model) -> Option<Form> {
    model.visit.as_ref().map(|visit| of(model, "form-wrap", visit))
}

/// A talk that took place is put right.
pub fn edit(model: &mut Model, visit: &Visit) {
    let form = editing(model, visit);
    model.popups.push(Popup::Form(Box::new(form)));
}

pub fn editing(model: &Model, visit: &Visit) -> Form {
    of(model, "form-talk", visit)
}

fn of(model: &Model, title: &'static str, visit: &Visit) -> Form {
    let next = next_of(&visit.card, &visit.interaction).cloned();
    let unsaid = if title == "form-wrap" { said::unsaid(model, visit) } else { Options::new() };
    let led = title == "form-wrap" && !visit.interaction.flow.is_empty();
    // A talk is with the one whom its head names.
    let with = visit.contact().filter(|_| title == "form-wrap").map(|member| member.person.id);
    let around = Around {
        people: people(&visit.card.people),
        with,
        cards: said::cards(model, visit),
        unsaid,
        must: model.words.get("form-must").into_owned(),
        outcome: course(model, visit).and_then(|course| course.answer?.outcome).filter(|_| led),
        kinds: if title == "form-wrap" { agreed::kinds(model) } else { Options::new() },
        kind: agreed::said(model, visit),
        complaint: brought::asked(model, visit).filter(|_| led),
        ..Around::at(&visit.interaction, model.now)
    };
    let mut form = form(title, visit.interaction.clone(), next, visit.card.customer.name.to_string(), &around);
    grow(&model.words, &mut form);
    form
}

/// What is still to be done after a talk.
fn next_of<'a>(card: &'a CustomerCard, talk: &Interaction) -> Option<&'a Followup> {
    card.open_followups().find(|followup| followup.interaction == Some(talk.id))
}

/// Ids with what they are called.
type Options = Vec<(String, String)>;

/// What a form of a talk offers to choose from.
#[derive(Default)]
pub struct Around {
    pub people: Options,
    /// Whom it was with, as far as the talk does not say it itself.
    pub with: Option<Id>,
    /// Scripts used in the talk.
    pub cards: Options,
    /// What had to be said and was not; and what that is called.
    pub unsaid: Options,
    pub must: String,
    /// When it took place, as far as is known: a day and a time.
    pub when: String,
    /// What came of it, by the answer on which the call ended.
    pub outcome: Option<Outcome>,
    /// What the next step can be kept as, and what it is by the answer on which the call ended.
    pub kinds: Options,
    pub kind: String,
    /// What is asked about its complaint.
    complaint: Option<brought::Asked>,
}

impl Around {
    /// What is known of a talk by itself.
    pub fn at(talk: &Interaction, now: Now) -> Self {
        let when = local(talk.took_place(now), now.zone).format("%Y-%m-%d %H:%M").to_string();
        Self { when, ..Self::default() }
    }

    /// What a form was offering, for a talk as it is by now.
    pub fn of_form(form: &Form, talk: &Interaction, now: Now) -> Self {
        let missing = form.rows.iter().filter_map(|row| Some((row.name.to_string(), row.ticks.clone()?)));
        let must = form.rows.iter().find(|row| row.ticks.is_some()).and_then(|row| row.label.clone());
        Self {
            people: form.options("person").to_vec(),
            with: None,
            cards: form.options("objection").to_vec(),
            unsaid: missing.collect(),
            must: must.unwrap_or_default(),
            kinds: form.options("next_kind").to_vec(),
            kind: form.option("next_kind").unwrap_or_default().to_owned(),
            complaint: brought::of_form(form),
            ..Self::at(talk, now)
        }
    }
}

fn people(members: &[Member]) -> Options {
    members.iter().map(|member| (member.person.id.to_string(), member.introduced())).collect()
}

/// A row to choose one of these, or none; no row where there is nothing to choose.
fn choose(name: &'static str, options: &Options, chosen: Option<Id>) -> Option<FormRow> {
    let none = (String::new(), "-".to_owned());
    let with_none: Options =
        [none].into_iter().chain(options.iter().filter(|(id, _)| !id.is_empty()).cloned()).collect();
    let id = chosen.map(|id| id.to_string()).unwrap_or_default();
    let row = FormRow::of(name, String::new(), with_none, &id);
    (!options.is_empty()).then_some(FormRow { label: None, ..row })
}

pub fn form(
    title: &'static str,
    interaction: Interaction,
    next: Option<Followup>,
    subject: String,
    around: &Around,
) -> Form {
    let due = next.as_ref().and_then(|next| next.due).map(|due| due.format("%Y-%m-%d").to_string());
    let outcome = interaction.outcome.or(around.outcome);
    let mut rows = vec![
        FormRow::line("summary", &interaction.summary),
        FormRow::choice("outcome", "outcome", Outcome::NAMES, outcome.map(Outcome::name), true),
        FormRow::line("next_step", &interaction.next_step),
        FormRow::line("due", &due.unwrap_or_default()).with_day(),
    ];
    // After a call the note is there, and how it ended is thought of first; elsewhere one writes first.
    let called = title == "form-wrap" && !interaction.flow.is_empty();
    if called {
        rows.swap(0, 1);
    }
    let below = if called { 1 } else { 2 };
    rows.splice(below..below, brought::rows(around.complaint));
    rows.extend(agreed::row(&around.kinds, &around.kind));
    rows.extend([
        FormRow::choice("mood", "mood", Mood::NAMES, interaction.mood.map(Mood::name), true),
        FormRow::choice("channel", "channel", Channel::NAMES, interaction.channel.map(Channel::name), true),
    ]);
    if title != "form-talk" {
        rows.extend(said::promises());
    }
    rows.extend(said::missed(&around.cards));
    rows.extend(choose("person", &around.people, interaction.person.or(around.with)));
    rows.push(FormRow::line("took_place", &around.when).with_past());
    rows.push(FormRow::line("handed_over", &interaction.handed_over));
    rows.push(FormRow::choice("live", "answer", Answer::NAMES, interaction.live.map(Answer::name), true));
    // What is missing stands above all else; the cursor begins below it: with the outcome after a call, else where one
    // begins to write.
    let begin = around.unsaid.len() + usize::from(!interaction.flow.is_empty() && !called);
    rows.splice(0..0, said::unsaid_rows(&around.unsaid, &around.must));
    let (interaction, next) = (Box::new(interaction), next.map(Box::new));
    let purpose = Purpose::Talk { interaction, next, subject, ended: Box::default() };
    let mut form = Form::new(title, rows, purpose);
    form.list.selected = begin;
    form
}

pub fn made(
    model: &mut Model,
    form: &Form,
    before: &Interaction,
    next: Option<&Followup>,
    subject: &str,
) -> Result<Vec<Effect>, Problem> {
    let mut interaction = before.clone();
    interaction.outcome = form.chosen("outcome").and_then(Outcome::parse);
    interaction.channel = form.chosen("channel").and_then(Channel::parse);
    interaction.mood = form.chosen("mood").and_then(Mood::parse);
    interaction.summary = Clean::note(form.text("summary"));
    interaction.next_step = Clean::line(form.text("next_step"));
    interaction.handed_over = Clean::line(form.text("handed_over"));
    interaction.live = form.chosen("live").and_then(Answer::parse);
    if let Some(chosen) = form.option("person") {
        interaction.person = Id::parse(chosen);
    }
    // A day without words is meant for what stands in the line of the next step anyway; so is one that was typed there.
    let plan = planned(form, model.now)?;
    if strayed(form, model.now).is_some() || (interaction.next_step.is_empty() && plan.is_some()) {
        let offer = form.row("next_step").and_then(|row| row.offer.as_deref());
        offer.map(Clean::line).into_iter().for_each(|offer| interaction.next_step = offer);
    }
    interaction.check()?;
    // How far the complaint has come is a result too.
    let brought = form.chosen("complaint_stage").is_some();
    if interaction.outcome.is_none() && interaction.summary.is_empty() && !brought {
        // The cursor goes where one begins: a digit typed after a call is an outcome, not a word of the summary.
        let called = form.title == "form-wrap" && !before.flow.is_empty();
        return Err(Problem::new(Kind::BadData, "talk-empty").field(if called { "outcome" } else { "summary" }));
    }
    let meeting = agreed::made(model, form, &interaction, plan)?;
    let after = if meeting.is_some() { None } else { followup(model, plan, before, &interaction, next)? };
    let promises = said::promised(model, form, &interaction)?;
    let missed = said::not_landed(model, form, &interaction)?.map(Box::new);
    let told = said::told(model, form, interaction.id);
    if let Some(call) = ended::call_of(model, form, interaction.id) {
        call.measured(model.now, &mut interaction);
    }
    if let Some(at) = took_place(form, model.now)? {
        interaction.held_at = Some(at);
    }
    interaction.hold(model.now);
    let complaint = brought::made(model, form, &interaction, &promises).map(Box::new);
    Ok(vec![Effect::Do(Deed::Talk(TalkDeed::Save {
        before: Box::new(before.clone()),
        interaction: Box::new(interaction),
        next: Box::new(Next { before: next.cloned(), after, meeting }),
        promises,
        said: told,
        missed,
        complaint,
        subject: Clean::line(subject),
    }))])
}

/// When it took place, where somebody says so.
fn took_place(form: &Form, now: Now) -> Result<Option<i64>, Problem> {
    let Some(row) = form.row("took_place").filter(|row| row.touched) else { return Ok(None) };
    let typed = row.text();
    if typed.trim().is_empty() {
        return Ok(None);
    }
    day::past(&typed, now).map(Some).map_err(|problem| problem.field("took_place"))
}

/// The day of the next step, where one was typed or chosen.
fn planned(form: &Form, now: Now) -> Result<Option<When>, Problem> {
    let typed = form.text("due").trim();
    let plan = if typed.is_empty() { None } else { Some(day::plan(typed, Beside::Nothing, "due", now)?) };
    Ok(plan.and_then(|plan| Some(When { day: plan.day?, time: plan.time })).or_else(|| strayed(form, now)))
}

/// A day that was typed in the line above its own, and nothing else there: "tomorrow 10:00" is no next step.
fn strayed(form: &Form, now: Now) -> Option<When> {
    let free = form.text("due").trim().is_empty() && form.touched("next_step");
    day::parse_when(form.text("next_step").trim(), now).filter(|_| free)
}

/// What is to be done next, if anything is: with its day, or some day where it never had one.
fn followup(
    model: &mut Model,
    plan: Option<When>,
    before: &Interaction,
    talk: &Interaction,
    next: Option<&Followup>,
) -> Result<Option<Followup>, Problem> {
    let due = plan.map(|plan| plan.day);
    let Some(next) = next else {
        let Some(due) = due else { return Ok(None) };
        if talk.next_step.is_empty() {
            return Err(Problem::new(Kind::BadData, "next-missing").field("next_step"));
        }
        let after = Followup::after(model.ids.next_id(), talk, due);
        return Ok(Some(Followup { time: plan.and_then(|plan| plan.time), ..after }));
    };
    // The day was taken away: it is not to be done any more.
    if due.is_none() && next.due.is_some() {
        return Ok(None);
    }
    let mut after = next.clone();
    after.due = due;
    after.time = plan.and_then(|plan| plan.time).or(after.time);
    // A follow-up that was worded by itself keeps its words until the step is another.
    if talk.next_step != before.next_step && !talk.next_step.is_empty() {
        after.text = talk.next_step.clone();
    }
    Ok(Some(after))
}
