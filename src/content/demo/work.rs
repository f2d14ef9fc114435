//! What hangs on the sample customers and stands beside them: `assets/demo-work.toml`, read into records of any noun.
//! A text that stands there in several languages has a key for each: `name`, `name_hans`, `name_hant`.

use super::{day, identity, person_id, scalar, talk_id, unreadable};
use crate::domain::card::CustomerCard;
use crate::domain::complaint::Complaint;
use crate::domain::field::{Record, Type, Value};
use crate::domain::id::Id;
use crate::domain::prep::CardUse;
use crate::domain::problem::Problem;
use crate::domain::product::{self, Product};
use crate::domain::promise::Promise;
use crate::domain::time::{Now, instant};
use crate::domain::training::plan::Quarter;
use crate::domain::training::{Attempt, Goal, Practice, Review, Score, Trainee};
use chrono::NaiveTime;
use serde::Deserialize;
use toml::Table;

const FILE: &str = "assets/demo-work.toml";
const TEXT: &str = include_str!("../../../assets/demo-work.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRaw {
    product: Vec<Table>,
    value: Vec<Table>,
    promise: Vec<Table>,
    complaint: Vec<Table>,
    card_use: Vec<Table>,
    review: Vec<Table>,
    goal: Vec<Table>,
    practice: Vec<Table>,
    trainee: Vec<Table>,
    attempt: Vec<Table>,
    score: Vec<Table>,
}

/// Records of every noun that samples have beside the cards; owners stand before what hangs on them.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    pub products: Vec<Product>,
    pub values: Vec<product::Value>,
    pub complaints: Vec<Complaint>,
    pub promises: Vec<Promise>,
    pub uses: Vec<CardUse>,
    pub trainees: Vec<Trainee>,
    pub reviews: Vec<Review>,
    pub goals: Vec<Goal>,
    pub practice: Vec<Practice>,
    pub attempts: Vec<Attempt>,
    pub scores: Vec<Score>,
}

/// The texts of a file in one language, for what hangs on some customers.
struct Reader<'a> {
    customers: &'a [CustomerCard],
    /// What follows the name of a field where it holds the text in this language; none in English.
    ending: Option<&'static str>,
    now: Now,
}

/// What the keys of texts in other languages than English end in.
const ENDINGS: [&str; 2] = ["_hans", "_hant"];

/// The sample records that hang on these customers or on nobody, in a language of the screen. The same day gives the
/// same ones.
pub fn work(customers: &[CustomerCard], language: Option<&str>, now: Now) -> Result<Work, Problem> {
    let file: FileRaw = toml::from_str(TEXT).map_err(|error| unreadable(error.message()).file(FILE))?;
    let ending = match language {
        Some("zh-Hans") => Some(ENDINGS[0]),
        Some("zh-Hant") => Some(ENDINGS[1]),
        _ => None,
    };
    let reader = Reader { customers, ending, now };
    let read = || -> Result<Work, Problem> {
        Ok(Work {
            products: reader.records(file.product)?,
            values: reader.records(file.value)?,
            complaints: reader.records(file.complaint)?,
            promises: reader.records(file.promise)?,
            uses: reader.records(file.card_use)?,
            trainees: reader.records(file.trainee)?,
            reviews: reader.records(file.review)?,
            goals: reader.records(file.goal)?,
            practice: reader.records(file.practice)?,
            attempts: reader.records(file.attempt)?,
            scores: reader.records(file.score)?,
        })
    };
    read().map_err(|problem| problem.file(FILE))
}

impl Reader<'_> {
    fn records<T: Record>(&self, raw: Vec<Table>) -> Result<Vec<T>, Problem> {
        raw.into_iter().filter_map(|fields| self.record(fields).transpose()).collect()
    }

    /// The record; none where it hangs on a customer who is not among these.
    fn record<T: Record>(&self, fields: Table) -> Result<Option<T>, Problem> {
        let mut fields = self.in_language(fields);
        let mut taken = |name: &str| fields.remove(name).map(|value| scalar(name, &value)).transpose();
        let key = taken("key")?.ok_or_else(|| unreadable(format!("a {} without key", T::TABLE)))?;
        let customer = taken("customer")?.map(|number| identity(&number));
        if customer.is_some_and(|id| self.customers.iter().all(|card| card.customer.id != id)) {
            return Ok(None);
        }
        let mut record = T::blank(named(T::TABLE, &key), customer);
        for (name, raw) in fields {
            let field = T::field(&name).ok_or_else(|| unreadable(format!("unknown field {name} of {}", T::TABLE)))?;
            let text = scalar(&name, &raw)?;
            let wrong = || unreadable(format!("{key}: {name} = {text}"));
            let value = match field.kind {
                Type::Date => Value::Date(day(text.parse().map_err(|_| wrong())?, self.now)?),
                Type::Instant => Value::Whole(moment(&text, self.now).ok_or_else(wrong)?),
                Type::Ref => Value::Ref(referred(&text, customer).ok_or_else(wrong)?),
                _ if name == "quarter" && text == "now" => Value::Text(Quarter::of(self.now.today()).to_string()),
                kind => Value::decode(kind, Some(&text)).ok_or_else(wrong)?,
            };
            field.set(&mut record, value)?;
        }
        Ok(Some(record))
    }

    /// Each text once: as it stands in this language, else in English.
    fn in_language(&self, fields: Table) -> Table {
        let (others, mut own): (Table, Table) =
            fields.into_iter().partition(|(name, _)| ENDINGS.iter().any(|ending| name.ends_with(ending)));
        for (name, text) in others {
            if let Some(field) = self.ending.and_then(|ending| name.strip_suffix(ending)) {
                own.insert(field.to_owned(), text);
            }
        }
        own
    }
}

/// The identity of the sample record of a noun with this key.
fn named(table: &str, key: &str) -> Id {
    Id::derived(Id::default(), "demo-work", &format!("{table}/{key}"))
}

/// `-9 10:30`: nine days ago, by the user's clock.
fn moment(text: &str, now: Now) -> Option<i64> {
    let (from_today, time) = text.split_once(' ')?;
    let time = NaiveTime::parse_from_str(time, "%H:%M").ok()?;
    Some(instant(day(from_today.parse().ok()?, now).ok()?.and_time(time), now.zone))
}

/// `talk/3` and `person/Name` of the customer; any other noun by its key.
fn referred(text: &str, customer: Option<Id>) -> Option<Id> {
    match (text.split_once('/')?, customer) {
        (("talk", at), Some(customer)) => Some(talk_id(customer, at)),
        (("person", name), Some(customer)) => Some(person_id(customer, name)),
        ((noun, key), _) => {
            let table = if noun == "value" { "value_line" } else { noun };
            Some(named(table, key))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::demo::customers;
    use crate::content::load;
    use chrono_tz::Tz;

    const NOW: Now = Now::new(1_790_000_000_000, Tz::Asia__Shanghai);

    #[test]
    fn everything_refers_to_what_is_there() {
        let cards = customers(None, NOW).unwrap();
        let (work, playbook) = (work(&cards, None, NOW).unwrap(), load("en", None).0);
        let card = |id: Option<Id>| cards.iter().find(|card| Some(card.customer.id) == id).unwrap();
        for promise in &work.promises {
            let card = card(promise.customer);
            assert!(card.interactions.iter().any(|talk| Some(talk.id) == promise.interaction), "{}", promise.text);
            assert!(card.people.iter().any(|member| Some(member.person.id) == promise.person), "{}", promise.text);
        }
        for complaint in &work.complaints {
            let card = card(complaint.customer);
            assert!(card.interactions.iter().any(|talk| Some(talk.id) == complaint.interaction), "{}", complaint.words);
            assert!(card.people.iter().any(|member| Some(member.person.id) == complaint.person), "{}", complaint.words);
        }
        for used in &work.uses {
            assert!(playbook.script(&used.card).is_some(), "{}", used.card);
            let card = card(used.customer);
            assert!(card.interactions.iter().any(|talk| Some(talk.id) == used.interaction), "{}", used.card);
        }
        assert!(work.reviews.iter().all(|review| playbook.script(&review.card).is_some()));
        let product = |id| work.products.iter().any(|product| Some(product.id) == id);
        assert!(work.values.iter().all(|line| product(line.product)));
        let complaint = |id| work.complaints.iter().any(|complaint| complaint.id == id);
        assert!(work.promises.iter().filter_map(|promise| promise.complaint).all(complaint));
        for attempt in &work.attempts {
            assert!(work.trainees.iter().any(|trainee| Some(trainee.id) == attempt.trainee));
            let rubric = playbook.rubrics.get(&attempt.rubric).unwrap();
            let scores: Vec<_> = work.scores.iter().filter(|score| score.attempt == Some(attempt.id)).collect();
            assert!(scores.len() > 4);
            for score in scores {
                let item = rubric.items.iter().find(|item| item.id.as_str() == score.item.as_str()).unwrap();
                assert!(score.points <= Some(item.scale.most()), "{}", score.item);
            }
        }
    }

    #[test]
    fn there_is_one_of_each_that_the_screens_show() {
        let today = NOW.today();
        for language in ["en", "zh-Hans", "zh-Hant"] {
            let cards = customers(Some(language), NOW).unwrap();
            let work = work(&cards, Some(language), NOW).unwrap();
            assert!(work.promises.iter().any(|promise| promise.due < Some(today)), "{language}");
            let open = work.complaints.iter().filter(|complaint| complaint.closed_at.is_none());
            assert_eq!(open.count(), 1, "{language}");
            assert!(work.uses.iter().any(|used| used.landed) && work.values.iter().any(|line| line.customer.is_some()));
            assert!(work.trainees.iter().all(|one| one.name.is_ascii() == (language == "en")));
            assert_eq!((work.products.len(), work.trainees.len()), (2, 2));
        }
        let all = work(&customers(None, NOW).unwrap(), None, NOW).unwrap();
        assert!(all.complaints.iter().any(|complaint| complaint.closed_at.is_some()));
        assert!(all.uses.iter().any(|used| used.missed));
    }
}
