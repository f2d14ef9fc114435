//! What conditions and lists may ask about a customer, with what is known.

use crate::cli::json::list::KnownJson;
use crate::cli::out::{self, Out};
use crate::cli::session::Session;
use crate::cli::{json, table};
use crate::domain::card::CustomerCard;
use crate::domain::condition::{Fact, FactValue, Facts, Word};
use crate::domain::facts;
use crate::domain::person::{Part, Stance};
use crate::domain::problem::Problem;
use crate::domain::rhythm::pressing;
use crate::store::Store;
use crate::usecases::due;

/// Lists the facts of a customer; what is not known is left out.
pub fn run(card: &CustomerCard, store: &Store, session: &Session, out: Out) -> Result<u8, Problem> {
    let playbook = session.playbook();
    let mut known = facts::of_customer(card, &playbook, session.now);
    let touches = due::one(card, &due::grades(store, &playbook)?, &session.house, session.now);
    if let Some(touch) = pressing(&touches) {
        facts::set_due(&mut known, -touch.days);
    }
    let told: Vec<(Fact, Vec<String>)> =
        Fact::ALL.iter().map(|fact| (*fact, values(*fact, &known))).filter(|(_, values)| !values.is_empty()).collect();
    let words = &session.words;
    if out.json {
        let line =
            |(fact, values): &(Fact, Vec<String>)| json::line(&KnownJson::new(*fact, words.fact_label(*fact), values));
        out::array(told.iter().map(line))?;
        return Ok(0);
    }
    let comma = words.get("list-comma");
    let row = |(fact, values): &(Fact, Vec<String>)| {
        [fact.name().to_owned(), words.fact_label(*fact).into_owned(), values.join(&comma)]
    };
    out.lines(table::lines(&told.iter().map(row).collect::<Vec<_>>(), out.terminal))?;
    Ok(0)
}

/// The values as they may be typed into a condition. What can be written in several ways is written in the first.
fn values(fact: Fact, facts: &Facts) -> Vec<String> {
    let text = |word: &Word| word.written().to_string();
    match facts.get(fact) {
        None => Vec::new(),
        Some(FactValue::Number(number)) => vec![number.to_string()],
        Some(FactValue::Date(day)) => vec![day.to_string()],
        Some(FactValue::YesNo(yes)) => vec![if *yes { "yes" } else { "no" }.to_owned()],
        Some(FactValue::Texts(words)) => match fact {
            Fact::Tag | Fact::Phone | Fact::Email | Fact::Person | Fact::Function | Fact::Department => {
                words.iter().map(text).collect()
            }
            Fact::Part => words.iter().filter(|word| Part::parse(word.written()).is_some()).map(text).collect(),
            Fact::Stance => words.iter().filter(|word| Stance::parse(word.written()).is_some()).map(text).collect(),
            _ => words.first().map(text).into_iter().collect(),
        },
    }
}
