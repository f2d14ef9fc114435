//! `cornerman customer map`: who decides at a customer, and what is missing.

use crate::cli::json;
use crate::cli::json::map::MapJson;
use crate::cli::out::{self, Out};
use crate::cli::session::Session;
use crate::domain::card::CustomerCard;
use crate::domain::decision::{self, Place};
use crate::domain::id::Id;
use crate::domain::problem::Problem;
use crate::locale::Words;
use crate::usecases::find;

pub fn run(who: &str, session: &Session, out: Out) -> Result<u8, Problem> {
    let store = session.store()?;
    let card = find::card(&store, find::who(&store, who, session.home())?)?;
    store.close()?;
    let (places, gaps) = (decision::map(&card, session.now), decision::gaps(&card, session.now));
    if out.json {
        out::json(&json::text(&MapJson::new(&card, &places, &gaps))?)?;
        return Ok(0);
    }
    let words = &session.words;
    let mut lines = vec![format!("{}  {}", card.customer.name, card.customer.id.short())];
    for gap in &gaps {
        let name = gap.person().map(|id| name_of(&card, id)).unwrap_or_default();
        lines.push(format!("! {}", words.gap(*gap, &name)));
    }
    if gaps.is_empty() && !places.is_empty() {
        lines.push(words.get("map-complete").into_owned());
    }
    for place in &places {
        lines.extend(person(&card, place, words));
    }
    out.lines(lines)?;
    Ok(0)
}

/// Who it is, how they stand, and where a circle closes.
fn person(card: &CustomerCard, place: &Place<'_>, words: &Words) -> Vec<String> {
    let indent = " ".repeat(place.depth * 3);
    let role = &place.member.role;
    let what = [place.member.person.name.as_str(), role.function.as_str(), role.department.as_str()];
    let what: Vec<&str> = what.into_iter().filter(|part| !part.is_empty()).collect();
    let mark = if place.depth == 0 { "" } else { "+- " };
    let mut lines = vec![
        format!("{indent}{mark}{}", what.join(" · ")),
        format!("{indent}     {}", words.standing(place).join(" · ")),
    ];
    if let Some(id) = place.circle {
        let said = words.fmt("map-circle", &[("name", name_of(card, id).into())]);
        lines.push(format!("{indent}     {said}"));
    }
    lines
}

fn name_of(card: &CustomerCard, id: Id) -> String {
    let member = card.people.iter().find(|member| member.person.id == id);
    member.map(|member| member.person.name.to_string()).unwrap_or_default()
}
