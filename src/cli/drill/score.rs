//! `cornerman drill score|talk`: marks on a talk, and how far two raters agree.

use super::super::json::class::{AgreementJson, PairJson, TalkJson};
use super::{Out, Session, json, out, table};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::playbook::{Playbook, Rubric, RubricItem};
use crate::domain::problem::{Kind, Problem};
use crate::domain::slot::Slots;
use crate::domain::time::local;
use crate::domain::training::agreement::{Agreement, Difference, Twice, agreement, pairs};
use crate::domain::training::scorecard::{Outcome, outcome};
use crate::domain::training::standing::{Judged, Marking, Person, Sheet};
use crate::domain::training::{Attempt, Score, Sitting, Trainee, rater};
use crate::locale::{Arg, Words};
use crate::store::Store;
use crate::text::{Clean, fold_str};
use crate::usecases::class;

/// What is typed after `drill score`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The trainee: a name, its beginning, or '#' and eight digits
    who: String,
    /// The scorecard's id; `cornerman drill sheet` lists them
    rubric: String,
    /// Marks: purpose=3, or yes and no where it asks for them; an empty one takes the mark off
    #[arg(value_name = "ITEM=MARK", required = true)]
    marks: Vec<String>,
    /// A note on an item
    #[arg(long = "note", value_name = "ITEM=TEXT")]
    notes: Vec<String>,
    /// Who gives the marks [default: you]
    #[arg(long, value_name = "NAME")]
    rater: Option<String>,
    /// Marks of another rater on a talk that is there already, or a change of your own
    #[arg(long, value_name = "ID")]
    talk: Option<String>,
    /// How it was played: alone, trainer, triad, call [default: trainer]
    #[arg(long, value_name = "WAY", value_parser = Sitting::NAMES.to_vec())]
    sitting: Option<String>,
    /// What belongs together: one class, one deal of cards
    #[arg(long, value_name = "NAME")]
    round: Option<String>,
    /// Seconds that the trainee spoke
    #[arg(long, value_name = "SECONDS")]
    talked: Option<i64>,
    /// Seconds that the customer spoke
    #[arg(long, value_name = "SECONDS")]
    listened: Option<i64>,
}

pub(super) fn run(args: &Args, session: &mut Session, out: Out) -> Result<(), Problem> {
    let book = session.playbook();
    let rubric = book.rubric(&args.rubric)?;
    let mut store = session.store()?;
    let trainee = class::which(&store, &args.who)?;
    let known = args.talk.as_deref().map(|id| class::talk(&store, id)).transpose()?;
    let attempt = match &known {
        Some(talk) if talk.attempt.trainee != Some(trainee.id) || talk.attempt.rubric != *rubric.id => {
            return Err(Problem::new(Kind::BadData, "score-other-talk").arg("id", talk.attempt.id.short()));
        }
        Some(talk) => laid_over(args, &talk.attempt),
        None => new_attempt(args, &trainee, rubric, session),
    };
    let me = rater::own(&session.config.settings.me);
    let rater = Clean::line(&args.rater.as_deref().map_or(me.into(), |named| session.words.rater(named)));
    let before =
        known.as_ref().and_then(|talk| talk.sheet(&rater)).map(|sheet| sheet.scores.clone()).unwrap_or_default();
    let marks = marks(args, rubric, attempt.id, &rater, &before)?;
    let other = if known.is_none() { marked_today(&store, &attempt, &rater, session)? } else { None };
    let marking = Marking { found: known.map(|talk| talk.attempt), attempt, rater, before, marks };
    class::save_marks(&mut store, &marking, rubric, &trainee.name, session.now, &session.actor)?;
    let talk = class::talk(&store, &marking.attempt.id.to_string())?;
    show(&talk, &trainee, &book, session, out)?;
    if let Some(other) = other.filter(|_| !out.json) {
        let by = other.sheets.first().map_or("", |sheet| sheet.rater.as_str());
        let at = other.attempt.at.map(|at| session.words.time(local(at, session.now.zone).time()));
        let args = [
            ("rater", Arg::from(session.words.rater(by).into_owned())),
            ("at", at.unwrap_or_default().into()),
            ("id", other.attempt.id.short().into()),
        ];
        out::aside([session.words.fmt("cli-talk-new", &args)]);
    }
    Ok(())
}

/// A talk of today by the same scorecard that others have marked and this rater has not: it may be the one that is meant.
fn marked_today(store: &Store, new: &Attempt, rater: &str, session: &Session) -> Result<Option<Judged>, Problem> {
    let today = |at: i64| local(at, session.now.zone).date() == session.now.today();
    let meant = |talk: &Judged| {
        let of = &talk.attempt;
        (of.trainee, &of.rubric) == (new.trainee, &new.rubric)
            && of.at.is_some_and(today)
            && talk.sheet(rater).is_none()
    };
    Ok(class::talks(store)?.into_iter().rfind(meant))
}

/// A talk that is there already, with what was typed of it now.
fn laid_over(args: &Args, talk: &Attempt) -> Attempt {
    Attempt {
        sitting: args.sitting.as_deref().and_then(Sitting::parse).unwrap_or(talk.sitting),
        round: args.round.as_deref().map_or_else(|| talk.round.clone(), Clean::line),
        talked: args.talked.or(talk.talked),
        listened: args.listened.or(talk.listened),
        ..talk.clone()
    }
}

fn new_attempt(args: &Args, trainee: &Trainee, rubric: &Rubric, session: &mut Session) -> Attempt {
    Attempt {
        trainee: Some(trainee.id),
        rubric: Clean::line(&rubric.id),
        sitting: args.sitting.as_deref().and_then(Sitting::parse).unwrap_or(Sitting::Trainer),
        round: Clean::line(args.round.as_deref().unwrap_or_default()),
        at: Some(session.now.ms),
        ended_at: Some(session.now.ms),
        talked: args.talked,
        listened: args.listened,
        ..Attempt::blank(session.ids.next_id(), None)
    }
}

/// The whole sheet as it is to be kept: what stood on it, and what was typed now.
fn marks(args: &Args, rubric: &Rubric, attempt: Id, rater: &Clean, before: &[Score]) -> Result<Vec<Score>, Problem> {
    let mut marks = before.to_vec();
    let mut mark = |item: &str| -> Result<usize, Problem> {
        if rubric.item(item).is_none() {
            let known: Vec<&str> = rubric.items.iter().map(|item| item.id.as_str()).collect();
            let problem = Problem::new(Kind::BadData, "score-item").arg("item", item);
            return Err(problem.arg("known", known.join(", ")));
        }
        let at = marks.iter().position(|score| score.item == *item);
        Ok(at.unwrap_or_else(|| {
            marks.push(Score::of(attempt, rater, &Clean::line(item)));
            marks.len() - 1
        }))
    };
    let mut typed = Vec::new();
    for text in &args.marks {
        let (item, points) = text.split_once('=').unwrap_or((text, ""));
        typed.push((mark(item)?, Ok(points_of(text, points)?)));
    }
    for text in &args.notes {
        let (item, note) = text.split_once('=').unwrap_or((text, ""));
        typed.push((mark(item)?, Err(Clean::line(note))));
    }
    for (at, what) in typed {
        match what {
            Ok(points) => marks[at].points = points,
            Err(note) => marks[at].note = note,
        }
    }
    Ok(marks)
}

fn points_of(text: &str, points: &str) -> Result<Option<i64>, Problem> {
    match points.trim().to_lowercase().as_str() {
        "" if text.contains('=') => Ok(None),
        "yes" | "y" | "是" => Ok(Some(1)),
        "no" | "n" | "否" => Ok(Some(0)),
        number => number.parse().map(Some).map_err(|_| Problem::new(Kind::BadData, "score-mark").arg("text", text)),
    }
}

/// `cornerman drill talk ID`.
pub(super) fn talk(id: &str, session: &Session, out: Out) -> Result<(), Problem> {
    let store = session.store()?;
    let talk = class::talk(&store, id)?;
    let trainee = trainee_of(&store, &talk)?;
    show(&talk, &trainee, &session.playbook(), session, out)
}

fn trainee_of(store: &Store, talk: &Judged) -> Result<Trainee, Problem> {
    let id = talk.attempt.trainee.unwrap_or_default();
    Ok(store.get::<Trainee>(id)?.unwrap_or_else(|| Trainee::blank(id, None)))
}

fn show(talk: &Judged, trainee: &Trainee, book: &Playbook, session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::json(&json::text(&TalkJson::new(talk, trainee, book))?);
    }
    let words = &session.words;
    let Some(rubric) = talk.rubric(book) else {
        return Err(Problem::new(Kind::Missing, "rubric-unknown")
            .arg("id", talk.attempt.rubric.as_str())
            .arg("known", ""));
    };
    let name = [
        ("name", Arg::from(trainee.name.as_str())),
        ("rubric", Arg::from(rubric.name.as_str())),
        ("id", Arg::from(talk.attempt.id.short())),
    ];
    out.line(words.fmt("cli-talk", &name))?;
    for sheet in &talk.sheets {
        out.lines([String::new(), words.marks_by(&sheet.rater)])?;
        out.lines(sheet_lines(sheet, rubric, words, out.terminal))?;
        out.lines(result_lines(&outcome(rubric, |item| sheet.points(item)), rubric, words))?;
    }
    if talk.sheets.len() > 2 {
        out.line("")?;
        out.lines(words.all_raters(&talk.sheets, rubric))?;
    } else if let [first, second] = &talk.sheets[..] {
        let found = agreement([Twice { rubric, first, second }]);
        out.line("")?;
        out.lines(agreement_lines(&found, &first.rater, &second.rater, words))?;
    }
    Ok(())
}

fn sheet_lines(sheet: &Sheet, rubric: &Rubric, words: &Words, terminal: Option<usize>) -> Vec<String> {
    let slots = Slots::default();
    let row = |item: &RubricItem| {
        let mark =
            sheet.points(&item.id).map_or_else(|| words.get("sheet-open").into_owned(), |points| points.to_string());
        let mark = format!("{mark}/{}", item.scale.most());
        let note = sheet.note(&item.id).map(ToString::to_string).unwrap_or_default();
        [mark, item.id.to_string(), item.text.fill(&slots), note]
    };
    table::lines(&rubric.items.iter().map(row).collect::<Vec<_>>(), terminal)
}

/// What marks come to, in words.
pub(super) fn result_lines(outcome: &Outcome, rubric: &Rubric, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    let counts = [("marked", Arg::from(outcome.marked)), ("counted", Arg::from(outcome.counted))];
    match outcome.percent() {
        None => lines.push(words.get("score-nothing").into_owned()),
        Some(percent) => {
            let args = [("percent", Arg::from(format!("{percent:.0}"))), counts[0].clone(), counts[1].clone()];
            lines.push(words.fmt("score-result", &args));
        }
    }
    lines.extend(words.fatal_and_rules(outcome, rubric));
    lines
}

/// How far two raters agree, and what they should talk about.
pub(super) fn agreement_lines(found: &Agreement, first: &str, second: &str, words: &Words) -> Vec<String> {
    let mut lines = words.raters(found, first, second);
    let apart = |one: &Difference| {
        let args = [
            ("item", Arg::from(one.item.as_str())),
            ("first", Arg::Count(one.first)),
            ("second", Arg::Count(one.second)),
        ];
        words.fmt("agree-apart", &args)
    };
    lines.extend(found.differences.iter().map(apart));
    lines
}

/// A rater of these talks as they are written, case and width aside.
fn known_rater<'t>(talks: impl Iterator<Item = &'t Judged>, typed: &str) -> Result<&'t str, Problem> {
    let mut names: Vec<&str> = talks.flat_map(|talk| &talk.sheets).map(|sheet| sheet.rater.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let meant = fold_str(typed.trim());
    names.iter().find(|name| fold_str(name) == meant).copied().ok_or_else(|| class::unknown_rater(typed, &names))
}

/// `cornerman drill class agree`: two raters over all talks of a class that both have marked.
pub(super) fn agree(people: &[Person], raters: (&str, &str), session: &Session, out: Out) -> Result<(), Problem> {
    let book = session.playbook();
    let talks = || people.iter().flat_map(|person| &person.talks);
    let raters = (known_rater(talks(), raters.0)?, known_rater(talks(), raters.1)?);
    let mut both: Vec<Twice<'_>> = Vec::new();
    for talk in talks() {
        if let (Some(rubric), Some(first), Some(second)) =
            (talk.rubric(&book), talk.sheet(raters.0), talk.sheet(raters.1))
        {
            both.push(Twice { rubric, first, second });
        }
    }
    let found = agreement(both.iter().copied());
    if out.json {
        return out::json(&json::text(&AgreementJson::new(&found, both.len()))?);
    }
    out.line(session.words.fmt("agree-talks", &[("n", Arg::from(both.len()))]))?;
    out.lines(agreement_lines(&found, raters.0, raters.1, &session.words))
}

/// The same for every two raters who have marked one and the same talk.
pub(super) fn agree_all(people: &[Person], session: &Session, out: Out) -> Result<(), Problem> {
    let found = pairs(people.iter().flat_map(|person| &person.talks), &session.playbook());
    if out.json {
        return out::array(found.iter().map(|pair| json::line(&PairJson::new(pair))));
    }
    if found.is_empty() {
        out::aside([session.words.get("class-one-rater")]);
    }
    out.lines(found.iter().flat_map(|pair| session.words.pair(pair)))
}
