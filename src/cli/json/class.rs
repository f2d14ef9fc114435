//! The trainer's desk as JSON: scorecards, deals, trainees, talks and how raters agree.

use super::{instant, said};
use crate::domain::id::Id;
use crate::domain::playbook::{Playbook, Rubric, RubricItem, Scenario};
use crate::domain::slot::Slots;
use crate::domain::training::Trainee;
use crate::domain::training::agreement::{Agreement, Pair, Twice, agreement};
use crate::domain::training::deal::{Hidden, Round};
use crate::domain::training::rater::Rater;
use crate::domain::training::scorecard::{Outcome, outcome};
use crate::domain::training::standing::{Judged, Sheet};
use crate::usecases::class::{Gone, Rename};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct ItemJson {
    id: String,
    text: String,
    skill: String,
    /// points | yes-no
    scale: &'static str,
    /// Null for a rule, which is counted apart.
    weight: Option<f64>,
    fatal: bool,
    compliance: bool,
    anchors: Vec<String>,
}

impl From<&RubricItem> for ItemJson {
    fn from(of: &RubricItem) -> Self {
        let none = Slots::default();
        Self {
            id: of.id.to_string(),
            text: of.text.fill(&none),
            skill: of.skill.to_string(),
            scale: of.scale.name(),
            weight: (!of.compliance).then_some(of.weight),
            fatal: of.fatal,
            compliance: of.compliance,
            anchors: of.anchors.iter().map(|anchor| anchor.fill(&none)).collect(),
        }
    }
}

/// Somebody who has marked talks; a rater has no id but the name.
#[derive(Debug, Serialize)]
pub struct RaterJson {
    id: String,
    name: String,
    talks: usize,
    marks: usize,
}

impl From<&Rater> for RaterJson {
    fn from(of: &Rater) -> Self {
        Self { id: of.name.to_string(), name: of.name.to_string(), talks: of.talks, marks: of.marks }
    }
}

/// A rater who is called otherwise; `joins`: somebody was called so already.
#[derive(Debug, Serialize)]
pub struct RenameJson {
    from: String,
    to: String,
    joins: bool,
    talks: usize,
    marks: usize,
}

impl RenameJson {
    pub fn new(of: &Rename) -> Self {
        let (from, to) = (of.from.name.to_string(), of.to.to_string());
        Self { from, to, joins: of.joins, talks: of.from.talks, marks: of.from.marks }
    }
}

#[derive(Debug, Serialize)]
pub struct RubricJson {
    id: String,
    name: String,
    about: String,
    pack: String,
    items: Vec<ItemJson>,
}

impl RubricJson {
    pub fn new(of: &Rubric, book: &Playbook) -> Self {
        Self {
            id: of.id.to_string(),
            name: of.name.to_string(),
            about: of.about.fill(&Slots::default()),
            pack: book.rubrics.pack_of(&of.id).map(ToString::to_string).unwrap_or_default(),
            items: of.items.iter().map(ItemJson::from).collect(),
        }
    }
}

#[derive(Debug, Serialize)]
struct HiddenJson {
    id: String,
    title: String,
    says: String,
    meaning: String,
    meaning_name: String,
}

impl From<&Hidden<'_>> for HiddenJson {
    fn from(of: &Hidden<'_>) -> Self {
        Self {
            id: of.objection.id.to_string(),
            title: of.objection.title.to_string(),
            says: of.says.fill(&Slots::default()),
            meaning: of.meaning.id.to_string(),
            meaning_name: of.meaning.name.to_string(),
        }
    }
}

/// Who has which role in a group; two names share it.
#[derive(Debug, Serialize)]
pub struct GroupJson {
    pub group: String,
    pub buyer: Vec<String>,
    pub seller: Vec<String>,
    pub observer: Vec<String>,
}

#[derive(Debug, Serialize)]
pub struct RoundJson {
    round: usize,
    meeting: String,
    trade: Option<String>,
    persona: Option<String>,
    /// What the buyer of the scene knows, where one is played.
    facts: Vec<String>,
    objections: Vec<HiddenJson>,
    groups: Vec<GroupJson>,
}

impl RoundJson {
    pub fn new(round: usize, of: &Round<'_>, scene: Option<&Scenario>, groups: Vec<GroupJson>) -> Self {
        let none = Slots::default();
        let persona = scene.and_then(|scene| scene.persona.as_ref());
        let persona = persona.or_else(|| of.persona.map(|persona| &persona.id));
        let facts = scene.map(|scene| scene.facts.as_slice()).unwrap_or_default();
        Self {
            round,
            meeting: of.meeting.id.to_string(),
            trade: of.trade.filter(|_| scene.is_none()).map(|trade| trade.id.to_string()),
            persona: persona.map(ToString::to_string),
            facts: facts.iter().map(|fact| fact.text.fill(&none)).collect(),
            objections: of.hidden.iter().map(HiddenJson::from).collect(),
            groups,
        }
    }
}

#[derive(Debug, Serialize)]
pub struct DealtJson {
    pub class: String,
    pub seed: u64,
    pub rounds: Vec<RoundJson>,
}

#[derive(Debug, Serialize)]
pub struct TraineeJson {
    id: String,
    name: String,
    class: Option<String>,
    note: Option<String>,
    retired: bool,
}

impl From<&Trainee> for TraineeJson {
    fn from(of: &Trainee) -> Self {
        Self {
            id: of.id.to_string(),
            name: of.name.to_string(),
            class: said(&of.team),
            note: said(&of.note),
            retired: of.retired,
        }
    }
}

#[derive(Debug, Serialize)]
pub struct ClassJson {
    id: String,
    name: String,
    trainees: usize,
}

impl ClassJson {
    pub fn new(name: &str, trainees: usize) -> Self {
        Self { id: name.to_owned(), name: name.to_owned(), trainees }
    }
}

#[derive(Debug, Serialize)]
struct MarkJson {
    item: String,
    points: Option<i64>,
    most: i64,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct SheetJson {
    rater: String,
    /// 0 where something fatal happened; null where nothing is marked.
    percent: Option<f64>,
    /// The same without regard to what is fatal.
    behaviour: Option<f64>,
    fatal: Vec<String>,
    marked: usize,
    counted: usize,
    rules_kept: usize,
    rules: usize,
    marks: Vec<MarkJson>,
}

impl SheetJson {
    fn new(sheet: &Sheet, rubric: &Rubric) -> Self {
        let found: Outcome = outcome(rubric, |item| sheet.points(item));
        let mark = |item: &RubricItem| MarkJson {
            item: item.id.to_string(),
            points: sheet.points(&item.id),
            most: item.scale.most(),
            note: sheet.note(&item.id).map(ToString::to_string),
        };
        Self {
            rater: sheet.rater.to_string(),
            percent: found.percent(),
            behaviour: found.behaviour(),
            fatal: found.fatal.iter().map(ToString::to_string).collect(),
            marked: found.marked,
            counted: found.counted,
            rules_kept: found.kept,
            rules: found.rules,
            marks: rubric.items.iter().map(mark).collect(),
        }
    }
}

/// A talk with the sheets of its raters; `agreement`: of the first two, `pairs`: of each two.
#[derive(Debug, Serialize)]
pub struct TalkJson {
    id: String,
    name: String,
    trainee: String,
    rubric: String,
    scenario: Option<String>,
    sitting: &'static str,
    round: Option<String>,
    at: Option<String>,
    talked: Option<i64>,
    listened: Option<i64>,
    percent: Option<f64>,
    sheets: Vec<SheetJson>,
    agreement: Option<AgreementJson>,
    pairs: Vec<PairJson>,
}

/// Two raters, of one talk or of all that both have marked.
#[derive(Debug, Serialize)]
pub struct PairJson {
    id: String,
    name: String,
    first: String,
    second: String,
    #[serde(flatten)]
    agreement: AgreementJson,
}

impl PairJson {
    pub fn new(pair: &Pair) -> Self {
        Self::of(&pair.first, &pair.second, AgreementJson::new(&pair.found, pair.talks))
    }

    fn of(first: &str, second: &str, agreement: AgreementJson) -> Self {
        let (id, name) = (format!("{first}/{second}"), format!("{first}, {second}"));
        Self { id, name, first: first.to_owned(), second: second.to_owned(), agreement }
    }
}

/// Each rater with each that comes after them.
fn pairs(of: &Judged, rubric: &Rubric) -> Vec<PairJson> {
    let later = |at: usize| of.sheets[at + 1..].iter().map(move |second| (at, second));
    let all = (0..of.sheets.len()).flat_map(later);
    all.map(|(at, second)| {
        let first = &of.sheets[at];
        let agreement = AgreementJson::new(&agreement([Twice { rubric, first, second }]), 1);
        PairJson::of(&first.rater, &second.rater, agreement)
    })
    .collect()
}

impl TalkJson {
    pub fn new(of: &Judged, trainee: &Trainee, book: &Playbook) -> Self {
        let rubric = of.rubric(book);
        let attempt = &of.attempt;
        let both = match (&of.sheets[..], rubric) {
            ([first, second, ..], Some(rubric)) => {
                Some(AgreementJson::new(&agreement([Twice { rubric, first, second }]), 1))
            }
            _ => None,
        };
        Self {
            id: attempt.id.to_string(),
            name: trainee.name.to_string(),
            trainee: trainee.id.to_string(),
            rubric: attempt.rubric.to_string(),
            scenario: said(&attempt.scenario),
            sitting: attempt.sitting.name(),
            round: said(&attempt.round),
            at: instant(attempt.at),
            talked: attempt.talked,
            listened: attempt.listened,
            percent: rubric.and_then(|rubric| of.percent(rubric)),
            sheets: rubric
                .map(|rubric| of.sheets.iter().map(|sheet| SheetJson::new(sheet, rubric)).collect())
                .unwrap_or_default(),
            agreement: both,
            pairs: rubric.map(|rubric| pairs(of, rubric)).unwrap_or_default(),
        }
    }
}

/// How far two raters agree. `kappa` is null under ten items.
#[derive(Debug, Serialize)]
pub struct AgreementJson {
    talks: usize,
    items: usize,
    same: usize,
    near: usize,
    single: usize,
    percent: Option<f64>,
    points: KappaJson,
    yes_no: KappaJson,
}

#[derive(Debug, Serialize)]
struct KappaJson {
    items: usize,
    kappa: Option<f64>,
}

impl AgreementJson {
    pub fn new(of: &Agreement, talks: usize) -> Self {
        let kappa = |(items, kappa)| KappaJson { items, kappa };
        Self {
            talks,
            items: of.items,
            same: of.same,
            near: of.near,
            single: of.single,
            percent: of.percent(),
            points: kappa(of.points),
            yes_no: kappa(of.yes_no),
        }
    }
}

/// What was erased; `backups`: made while the record was there, and not touched.
#[derive(Debug, Serialize)]
pub struct ErasedJson {
    id: String,
    attempts: usize,
    scores: usize,
    reviews: usize,
    goals: usize,
    practice: usize,
    drafts: usize,
    backups: usize,
    /// Texts about others in which the name still stands, and those it was taken out of.
    mentions: usize,
    named: usize,
}

impl ErasedJson {
    pub fn new(id: Id, gone: &Gone) -> Self {
        let of = &gone.erased;
        Self {
            id: id.to_string(),
            attempts: of.attempts,
            scores: of.scores,
            reviews: of.reviews,
            goals: of.goals,
            practice: of.practice,
            drafts: gone.drafts,
            backups: gone.backups,
            mentions: gone.mentions,
            named: of.named,
        }
    }
}
