//! The track record of scripts: which have grown stale or fail, and how long it takes to find one.

use super::super::json::script::{PaceJson, PaceOfJson, RecordJson};
use super::super::out::{self, Out};
use super::super::session::Session;
use super::super::table;
use crate::cli::json;
use crate::domain::playbook::{Playbook, Script};
use crate::domain::problem::Problem;
use crate::domain::track::fresh;
use crate::domain::track::offer::Reason;
use crate::domain::track::pace;
use crate::usecases;
use std::collections::BTreeMap;

pub(super) fn stale(all: bool, playbook: &Playbook, session: &Session, out: Out) -> Result<(), Problem> {
    let track = session.store()?.track(0)?.unwrap_or_default();
    let mut records = fresh::records(playbook, &track, session.now);
    records.retain(|(_, _, ailment)| all || ailment.is_some());
    let why = |ailment, tally| session.words.why(Reason::Ailing(ailment, tally), session.now);
    if out.json {
        return out::array(records.iter().map(|(script, tally, ailment)| {
            let why = ailment.map(|ailment| why(ailment, *tally));
            json::line(&RecordJson::new(*script, *tally, *ailment, why))
        }));
    }
    if records.is_empty() {
        out::aside([session.words.get("cli-none-stale")]);
    }
    let row = |(script, tally, ailment): &(Script<'_>, _, Option<_>)| {
        let written = script.written();
        let why = ailment.map(|ailment| why(ailment, *tally)).unwrap_or_default();
        [script.id().to_string(), script.name().into_owned(), why, session.words.record(*tally, written, session.now)]
    };
    out.lines(table::lines(&records.iter().map(row).collect::<Vec<_>>(), out.terminal))
}

pub(super) fn times(csv: bool, playbook: &Playbook, session: &Session, out: Out) -> Result<(), Problem> {
    let store = session.store()?;
    if csv {
        return out::raw(&String::from_utf8_lossy(&usecases::times::table(&store)?));
    }
    let finds = store.find_times(pace::LAST)?;
    let mut by_card: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    for (_, card, ms) in &finds {
        by_card.entry(card).or_default().push(*ms);
    }
    let all: Vec<i64> = finds.iter().map(|(_, _, ms)| *ms).collect();
    let name = |card: &str| playbook.script(card).map_or_else(|| card.to_owned(), |script| script.name().into_owned());
    let mut scripts: Vec<(&str, pace::Pace)> =
        by_card.iter().filter_map(|(card, times)| Some((*card, pace::of(times)?))).collect();
    scripts.sort_by_key(|(_, pace)| std::cmp::Reverse(pace.median));
    if out.json {
        let of = |(id, pace): &(&str, pace::Pace)| PaceOfJson::new(id, name(id), *pace);
        return out::json(&json::text(&PaceJson::new(session.now, pace::of(&all), scripts.iter().map(of).collect()))?);
    }
    let Some(pace) = pace::of(&all) else {
        out::aside([session.words.get("cli-no-times")]);
        return Ok(());
    };
    let rows: Vec<_> =
        scripts.iter().map(|(id, pace)| [(*id).to_owned(), name(id), session.words.pace(*pace)]).collect();
    out.line(session.words.pace(pace))?;
    out.lines(table::lines(&rows, out.terminal))
}
