//! A customer with everything that hangs on it.

use super::complaint::ComplaintJson;
use super::label::SetJson;
use super::promise::{PromiseJson, WordJson};
use super::{clock, day, instant, said};
use crate::domain::answer::Answer;
use crate::domain::card::{CustomerCard, Member};
use crate::domain::customer::Customer;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction, Mood, Outcome};
use crate::domain::person::{ContactPoint, Part, Role, Stance};
use crate::domain::prep::{CheckMark, SpinAnswer};
use crate::domain::provenance::{Past, of_custom, of_member, of_point};
use crate::domain::tag::Custom;
use serde::Serialize;
use std::collections::BTreeMap;

/// A customer wherever one is shown. Null is unknown.
#[derive(Debug, Serialize)]
pub struct CardJson {
    #[serde(flatten)]
    customer: CustomerJson,
    tags: Vec<String>,
    custom: BTreeMap<String, String>,
    custom_sources: Sources<String>,
    contact_points: Vec<PointJson>,
    people: Vec<PersonJson>,
    interactions: Vec<InteractionJson>,
    followups: Vec<FollowupJson>,
    promises: Vec<PromiseJson>,
    promises_kept: WordJson,
    complaints: Vec<ComplaintJson>,
}

/// By what name, when, by whom and by what it came to be so; null where nobody knows any more.
type Sources<K> = BTreeMap<K, Option<SetJson>>;

#[derive(Debug, Serialize)]
struct CustomerJson {
    id: String,
    name: String,
    kind: &'static str,
    external_id: Option<String>,
    industry: Option<String>,
    scale: Option<String>,
    region: Option<String>,
    city: Option<String>,
    address: Option<String>,
    website: Option<String>,
    owner: Option<String>,
    source: Option<String>,
    level: Option<String>,
    state: Option<String>,
    behaviour: Option<String>,
    behaviour_on: Option<String>,
    spending: Option<String>,
    cooperation: Option<String>,
    life_cycle: Option<String>,
    ladder: Option<String>,
    has_money: Option<&'static str>,
    has_authority: Option<&'static str>,
    has_need: Option<&'static str>,
    visit_window: Option<String>,
    rest_until: Option<String>,
    need: Option<String>,
    product: Option<String>,
    competitor: Option<String>,
    birthday: Option<String>,
    language: Option<String>,
    do_not_call: bool,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct PointJson {
    way: &'static str,
    value: String,
    label: Option<String>,
    /// The calling code by which a number without one is read.
    home: Option<String>,
    /// When, by whom and by what it came to be known; null where nobody knows any more.
    set: Option<SetJson>,
}

/// What somebody does at a customer and where they stand.
#[derive(Debug, Serialize)]
pub(super) struct RoleJson {
    function: Option<String>,
    department: Option<String>,
    part: Option<&'static str>,
    stance: Option<&'static str>,
    strength: Option<i64>,
    trust: Option<i64>,
}

impl From<&Role> for RoleJson {
    fn from(of: &Role) -> Self {
        Self {
            function: said(&of.function),
            department: said(&of.department),
            part: of.part.map(Part::name),
            stance: of.stance.map(Stance::name),
            strength: of.strength,
            trust: of.trust,
        }
    }
}

#[derive(Debug, Serialize)]
struct PersonJson {
    id: String,
    name: String,
    external_id: Option<String>,
    #[serde(flatten)]
    role: RoleJson,
    /// The id of a person of the same customer.
    reports_to: Option<String>,
    birthday: Option<String>,
    language: Option<String>,
    behaviour: Option<String>,
    behaviour_on: Option<String>,
    note: Option<String>,
    /// Of every fact about them that is known, by wire name.
    sources: Sources<&'static str>,
    contact_points: Vec<PointJson>,
    custom: BTreeMap<String, String>,
    custom_sources: Sources<String>,
}

#[derive(Debug, Serialize)]
struct InteractionJson {
    id: String,
    person: Option<String>,
    meeting: Option<String>,
    channel: Option<&'static str>,
    stage: &'static str,
    day: Option<String>,
    time: Option<String>,
    zone: Option<String>,
    place: Option<String>,
    goal: Option<String>,
    minimum: Option<String>,
    summary: Option<String>,
    outcome: Option<&'static str>,
    next_step: Option<String>,
    held_at: Option<String>,
    flow: Option<String>,
    mood: Option<&'static str>,
    handed_over: Option<String>,
    started_at: Option<String>,
    talked: Option<i64>,
    listened: Option<i64>,
    closes: Option<i64>,
    complaint: Option<String>,
    digest: Option<String>,
    digest_at: Option<String>,
    digest_spared_at: Option<String>,
    live: Option<&'static str>,
    /// It was changed after it was held: `visit show` says how.
    edited: bool,
    checklist: Vec<MarkJson>,
    answers: Vec<AnswerJson>,
}

#[derive(Debug, Serialize)]
struct MarkJson {
    item: Option<String>,
    block: &'static str,
    text: Option<String>,
    done: bool,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct AnswerJson {
    card: String,
    asked: bool,
    answer: Option<String>,
}

#[derive(Debug, Serialize)]
struct FollowupJson {
    id: String,
    interaction: Option<String>,
    due: Option<String>,
    time: Option<String>,
    zone: Option<String>,
    text: String,
    done_at: Option<String>,
    complaint: Option<String>,
}

fn points(card: &CustomerCard, past: &Past, person: Option<Id>) -> Vec<PointJson> {
    card.points_of(person).map(|point| PointJson::new(point, past)).collect()
}

fn customs(card: &CustomerCard, person: Option<Id>) -> BTreeMap<String, String> {
    let own = |custom: &&Custom| custom.person == person;
    card.customs.iter().filter(own).map(|custom| (custom.name.to_string(), custom.value.to_string())).collect()
}

fn custom_sources(card: &CustomerCard, past: &Past, person: Option<Id>) -> Sources<String> {
    let own = card.customs.iter().filter(|custom| custom.person == person);
    own.map(|custom| (custom.name.to_string(), of_custom(past, custom).map(SetJson::from))).collect()
}

impl CardJson {
    /// `marks` and `answers` are asked for each interaction.
    pub fn new<E>(
        card: &CustomerCard,
        past: &Past,
        hanging: impl Fn(Id) -> Result<(Vec<CheckMark>, Vec<SpinAnswer>), E>,
    ) -> Result<Self, E> {
        let interactions = card.interactions.iter().map(|interaction| {
            let (marks, answers) = hanging(interaction.id)?;
            let edited = card.edited.contains(&interaction.id);
            Ok(InteractionJson::new(interaction, edited, &marks, &answers))
        });
        Ok(Self {
            customer: (&card.customer).into(),
            tags: card.tags.iter().map(|tag| tag.name.to_string()).collect(),
            custom: customs(card, None),
            custom_sources: custom_sources(card, past, None),
            contact_points: points(card, past, None),
            people: card.people.iter().map(|member| PersonJson::new(card, past, member)).collect(),
            interactions: interactions.collect::<Result<_, E>>()?,
            followups: card.followups.iter().map(FollowupJson::from).collect(),
            promises: card.promises.iter().map(PromiseJson::from).collect(),
            promises_kept: card.promises.as_slice().into(),
            complaints: card.complaints.iter().map(ComplaintJson::from).collect(),
        })
    }
}

impl From<&Customer> for CustomerJson {
    fn from(of: &Customer) -> Self {
        Self {
            id: of.id.to_string(),
            name: of.name.to_string(),
            kind: of.kind.name(),
            external_id: said(&of.external_id),
            industry: said(&of.industry),
            scale: said(&of.scale),
            region: said(&of.region),
            city: said(&of.city),
            address: said(&of.address),
            website: said(&of.website),
            owner: said(&of.owner),
            source: said(&of.source),
            level: said(&of.level),
            state: said(&of.state),
            behaviour: said(&of.behaviour),
            behaviour_on: day(of.behaviour_on),
            spending: said(&of.spending),
            cooperation: said(&of.cooperation),
            life_cycle: said(&of.life_cycle),
            ladder: said(&of.ladder),
            has_money: of.has_money.map(Answer::name),
            has_authority: of.has_authority.map(Answer::name),
            has_need: of.has_need.map(Answer::name),
            visit_window: said(&of.visit_window),
            rest_until: day(of.rest_until),
            need: said(&of.need),
            product: said(&of.product),
            competitor: said(&of.competitor),
            birthday: day(of.birthday),
            language: said(&of.language),
            do_not_call: of.do_not_call,
            note: said(&of.note),
        }
    }
}

impl PointJson {
    fn new(of: &ContactPoint, past: &Past) -> Self {
        Self {
            way: of.way.name(),
            value: of.value.to_string(),
            label: said(&of.label),
            home: said(&of.home),
            set: of_point(past, of).map(SetJson::from),
        }
    }
}

impl PersonJson {
    fn new(card: &CustomerCard, past: &Past, member: &Member) -> Self {
        let Member { person, role } = member;
        Self {
            id: person.id.to_string(),
            name: person.name.to_string(),
            external_id: said(&person.external_id),
            role: role.into(),
            reports_to: role.reports_to.map(|id| id.to_string()),
            birthday: day(person.birthday),
            language: said(&person.language),
            behaviour: said(&person.behaviour),
            behaviour_on: day(person.behaviour_on),
            note: said(&person.note),
            sources: of_member(past, member).map(|(field, entry)| (field, entry.map(SetJson::from))).collect(),
            contact_points: points(card, past, Some(person.id)),
            custom: customs(card, Some(person.id)),
            custom_sources: custom_sources(card, past, Some(person.id)),
        }
    }
}

impl InteractionJson {
    fn new(of: &Interaction, edited: bool, marks: &[CheckMark], answers: &[SpinAnswer]) -> Self {
        Self {
            id: of.id.to_string(),
            person: of.person.map(|id| id.to_string()),
            meeting: said(&of.meeting),
            channel: of.channel.map(Channel::name),
            stage: of.stage.name(),
            day: day(of.day),
            time: clock(of.time),
            zone: said(&of.zone),
            place: said(&of.place),
            goal: said(&of.goal),
            minimum: said(&of.minimum),
            summary: said(&of.summary),
            outcome: of.outcome.map(Outcome::name),
            next_step: said(&of.next_step),
            held_at: instant(of.held_at),
            flow: said(&of.flow),
            mood: of.mood.map(Mood::name),
            handed_over: said(&of.handed_over),
            started_at: instant(of.started_at),
            talked: of.talked,
            listened: of.listened,
            closes: of.closes,
            complaint: of.complaint.map(|id| id.to_string()),
            digest: said(&of.digest),
            digest_at: instant(of.digest_at),
            digest_spared_at: instant(of.digest_spared_at),
            live: of.live.map(Answer::name),
            edited,
            checklist: marks.iter().map(MarkJson::from).collect(),
            answers: answers.iter().map(AnswerJson::from).collect(),
        }
    }
}

impl From<&CheckMark> for MarkJson {
    fn from(of: &CheckMark) -> Self {
        Self { item: said(&of.item), block: of.block.name(), text: said(&of.text), done: of.done, note: said(&of.note) }
    }
}

impl From<&SpinAnswer> for AnswerJson {
    fn from(of: &SpinAnswer) -> Self {
        Self { card: of.card.to_string(), asked: of.asked, answer: said(&of.answer) }
    }
}

impl From<&Followup> for FollowupJson {
    fn from(of: &Followup) -> Self {
        Self {
            id: of.id.to_string(),
            interaction: of.interaction.map(|id| id.to_string()),
            due: day(of.due),
            time: clock(of.time),
            zone: said(&of.zone),
            text: of.text.to_string(),
            done_at: instant(of.done_at),
            complaint: of.complaint.map(|id| id.to_string()),
        }
    }
}
