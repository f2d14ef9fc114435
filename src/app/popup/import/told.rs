//! What an import tells, in words: what it did, what stopped it, what is wrong with which row.

use crate::app::doc::Tone;
use crate::app::import::{Tally, Trouble};
use crate::app::model::Model;
use crate::app::model::popup::report::{Report, Then};
use crate::domain::problem::{Kind, Problem};
use crate::locale::{Arg, Words};
use crate::text::Clean;

/// The figures of a tally, to fill sentences.
pub fn figures(tally: &Tally) -> [(&'static str, Arg<'static>); 10] {
    let count = |n: u64| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    [
        ("rows", count(tally.rows)),
        ("sums", count(tally.sums)),
        ("added", count(tally.added)),
        ("updated", count(tally.updated)),
        ("unchanged", count(tally.unchanged)),
        ("rejected", count(tally.bad)),
        ("customers", count(tally.customers)),
        ("people", count(tally.people)),
        ("duplicates", count(tally.questions)),
        ("noted", count(tally.noted)),
    ]
}

/// A problem with the file as a whole. Where the command line would be advised, the screen has its own advice.
pub fn sentences(model: &Model, problem: &Problem) -> Vec<String> {
    match problem.what {
        "import-no-who-column" => vec![model.words.get("said-import-no-who").into_owned()],
        "import-no-day-column" => vec![model.words.get("said-import-no-day").into_owned()],
        "import-no-name-column" => vec![model.words.get("said-import-no-name").into_owned()],
        "input-folder" => vec![model.words.get("said-import-folder").into_owned()],
        // Which file it is stands above.
        _ => model.words.problem(&Problem { place: Box::default(), ..problem.clone() }),
    }
}

/// What an import did.
pub fn done(model: &Model, tally: &Tally) -> Report {
    let words = &model.words;
    let figures = figures(tally);
    let mut lines = vec![(Tone::Good, words.fmt("said-imported", &figures))];
    if tally.are_not_rows() {
        lines.push((Tone::Text, words.fmt("import-made", &figures)));
    }
    if tally.questions > 0 {
        lines.push((Tone::Text, words.fmt("said-import-duplicates", &figures)));
    }
    if let Some(file) = &tally.rejected_file {
        let file = file.display().to_string();
        lines.push((Tone::Warn, words.fmt("import-rejected-file", &[("file", Arg::from(file))])));
    }
    if tally.noted > 0 {
        lines.push((Tone::Warn, words.fmt("import-noted", &figures)));
    }
    lines.extend(home(words, tally));
    lines.extend(left_out(words, tally).map(|said| (Tone::Dim, said)));
    let strange = words.strange_levels(&model.grades.strange(&tally.levels));
    let then = match &strange {
        _ if tally.questions > 0 => Then::Duplicates,
        Some(_) => Then::Levels,
        None => Then::Undo,
    };
    lines.extend(strange.map(|said| (Tone::Warn, said)));
    lines.push((Tone::Text, words.get("said-import-undo").into_owned()));
    lines.extend(listed(words, tally));
    report(model, "title-imported", lines, then)
}

/// By which calling code numbers are read; louder where the table itself has decided it.
pub fn home(words: &Words, tally: &Tally) -> Option<(Tone, String)> {
    let home = tally.home.as_ref().filter(|home| home.doubtful && (home.found.is_some() || tally.added > 0))?;
    let tone = if home.found.is_some() { Tone::Text } else { Tone::Dim };
    Some((tone, words.calling_code(&home.code, home.found)))
}

/// Of what kind customers are taken to be of whom only a name is known.
pub fn kinds(words: &Words, tally: &Tally) -> Option<(Tone, String)> {
    let said = words.kinds_guessed("ui-import-kinds", tally.guessed.iter().copied())?;
    Some((Tone::Text, said))
}

/// Which columns are left out, because nobody knew where to put them.
pub fn left_out(words: &Words, tally: &Tally) -> Option<String> {
    let columns = tally.left_out.iter().map(Clean::as_str).collect::<Vec<_>>().join(", ");
    (!columns.is_empty()).then(|| words.fmt("import-left-out", &[("columns", columns.into())]))
}

/// Why nothing was imported: rows have problems, and nobody said to leave them out.
pub fn refused(model: &Model, tally: &Tally) -> Report {
    let words = &model.words;
    let (mut lines, then) = if tally.document {
        let problem = Problem::new(Kind::BadData, "json-rejected").arg("count", tally.bad.to_string());
        (words.problem(&problem).into_iter().map(|line| (Tone::Bad, line)).collect(), Then::Nothing)
    } else {
        let refused = (Tone::Bad, words.fmt("said-import-refused", &figures(tally)));
        (vec![refused, (Tone::Text, words.get("said-import-leave-out").into_owned())], Then::SkipBad)
    };
    lines.extend(listed(words, tally));
    report(model, "title-problem", lines, then)
}

/// What is wrong with which row.
pub fn problems(model: &Model, tally: &Tally) -> Report {
    let lines = listed(&model.words, tally).skip(1).collect();
    report(model, "ui-import-problems", lines, Then::Nothing)
}

fn report(model: &Model, title: &str, lines: Vec<(Tone, String)>, then: Then) -> Report {
    Report { title: model.words.get(title).into_owned(), lines, scroll: 0, then, along: None }
}

/// An empty line, and a line for each problem; when there are more than are listed, how many rows are bad in all.
fn listed<'a>(words: &'a Words, tally: &'a Tally) -> impl Iterator<Item = (Tone, String)> + 'a {
    let gap = std::iter::once((Tone::Text, String::new()));
    let rows = tally.troubles.iter().chain(&tally.notices).map(|trouble| (Tone::Text, row(words, trouble)));
    let more = (tally.troubles.len() < usize::try_from(tally.bad).unwrap_or(usize::MAX))
        .then(|| (Tone::Dim, words.fmt("said-import-more", &figures(tally))));
    gap.chain(rows).chain(more)
}

fn row(words: &Words, trouble: &Trouble) -> String {
    let (line, reason) = (Arg::from(trouble.line.to_string()), Arg::from(&trouble.reason));
    match &trouble.column {
        Some(column) => words
            .fmt("import-row-column", &[("line", line), ("column", Arg::from(column.as_str())), ("reason", reason)]),
        None => words.fmt("import-row", &[("line", line), ("reason", reason)]),
    }
}
