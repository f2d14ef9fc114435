//! Scenes played alone: kept, and how they went the last time.

use crate::domain::id::Id;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::domain::training::play::Played;
use crate::domain::training::{Attempt, Score};
use crate::store::Store;
use crate::store::change::Deed;
use std::collections::BTreeMap;

/// Keeps a try with its scores, as one action: one undo takes all of it back. `subject` is what the scene is called.
pub fn keep(
    store: &mut Store,
    attempt: &Attempt,
    scores: &[Score],
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    if attempt.scenario.is_empty() {
        return Err(Problem::new(Kind::BadData, "scene-missing").field("scenario").arg("id", ""));
    }
    let mut writer = store.begin(&Deed { now, actor, verb: "play-scene", subject })?;
    writer.put(attempt)?;
    for score in scores {
        writer.put(score)?;
    }
    Ok(writer.finish()?)
}

/// What somebody has played, by the id of the scene; no trainee: whoever owns the file.
pub fn played(store: &Store, trainee: Option<Id>) -> Result<BTreeMap<String, Played>, Problem> {
    let mut all: BTreeMap<String, Played> = BTreeMap::new();
    for attempt in store.played_alone(trainee)? {
        let played = all.entry(attempt.scenario.to_string()).or_default();
        played.times += 1;
        played.last.get_or_insert(attempt);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;
    use crate::domain::slot::Slots;
    use crate::domain::training::play::{self, Span};
    use crate::domain::undo::{Consent, Way};
    use crate::usecases::undo;
    use chrono_tz::Tz;

    const NOW: Now = Now::new(1_790_000_000_000, Tz::UTC);

    fn kept_scores(store: &Store) -> Vec<Score> {
        let mut kept = Vec::new();
        let each = store.each_living::<Score, Problem>(|score| {
            kept.push(score);
            Ok(())
        });
        each.unwrap();
        kept
    }

    #[test]
    fn a_scene_is_kept_with_its_scores_and_one_undo_takes_all_of_it_back() {
        let book = content::load("en", None).0;
        let scenario = book.scenarios.get("first-visit").unwrap();
        let mut store = Store::in_memory("test").unwrap();
        let mut ids = (1_u128..).map(|n| Id::from_bytes(n.to_be_bytes()));
        let path = play::walk(scenario, 5, 1);
        let scene = play::stage(scenario, 5, &path).unwrap();
        let span = Span { began: 1_000, ended: 61_000 };
        let (attempt, scores) = play::record(&scene, 5, &path, span, &Slots::default(), || ids.next().unwrap());
        assert!(!scores.is_empty());
        keep(&mut store, &attempt, &scores, &scenario.name, NOW, "me").unwrap();
        let kept = played(&store, None).unwrap().remove("first-visit").unwrap();
        assert_eq!((kept.times, kept.last.as_ref()), (1, Some(&attempt)));
        assert_eq!(kept_scores(&store), scores);
        // Played again from what was kept, it is the same scene.
        let again = play::stage(scenario, 5, &play::read(&attempt.path)).unwrap();
        assert_eq!(again, scene);
        undo::step(&mut store, Way::Undo, Consent::Ask, NOW, "me").unwrap();
        assert_eq!((played(&store, None).unwrap().len(), kept_scores(&store).len()), (0, 0));
    }

    #[test]
    fn nothing_is_kept_of_no_scene() {
        let mut store = Store::in_memory("test").unwrap();
        let blank = <Attempt as crate::domain::field::Record>::blank(Id::default(), None);
        assert_eq!(keep(&mut store, &blank, &[], "", NOW, "me").unwrap_err().what, "scene-missing");
    }
}
