//! `cornerman drill scenes|play`: scenes in the terminal, a line at a time; scripts may play them as well.

use super::Who;
use crate::cli::json::scene::{PlayedJson, SceneJson};
use crate::cli::out::{self, Out};
use crate::cli::session::Session;
use crate::cli::{json, table};
use crate::domain::id::Id;
use crate::domain::playbook::{Choice, Ending, ItemId, Manner, Playbook, Scenario};
use crate::domain::problem::{Kind, Problem};
use crate::domain::slot::Slots;
use crate::domain::training::play::{self, How, Move, Scene, Span};
use crate::locale::{Arg, BackLine};
use crate::runtime::clock;
use crate::text::{Clean, fold_str};
use crate::usecases::scene;
use std::io::{BufRead, IsTerminal, stdin};

/// Seeds that one can read out to somebody.
const MOST_SEED: u64 = 999_999;

#[derive(Debug, Clone, clap::Args)]
pub struct PlayArgs {
    /// The scene, as `cornerman drill scenes` names it
    #[arg(required_unless_present = "auto")]
    id: Option<String>,
    /// The same number gives the same case: wordings and the order of the answers [default: by chance]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(..=9_223_372_036_854_775_807))]
    seed: Option<u64>,
    /// Let chance answer, for looking at a scene; without a scene, all of them. Nothing is kept
    #[arg(long, value_name = "SEED", conflicts_with = "coach")]
    auto: Option<u64>,
    /// Show trust, patience and interest while you play
    #[arg(long)]
    coach: bool,
    #[command(flatten)]
    who: Who,
}

pub(super) fn scenes(who: &Who, session: &Session, out: Out) -> Result<(), Problem> {
    let book = session.playbook();
    let slots = session.filling(&book).of_seller();
    let store = session.store()?;
    let mut played = scene::played(&store, who.id(&store)?)?;
    store.close()?;
    let mut rows = Vec::new();
    for scenario in book.scenarios.iter() {
        let was = played.remove(scenario.id.as_str()).unwrap_or_default();
        let ending = was.last.as_ref().and_then(|last| scenario.node(&last.ending)?.end);
        rows.push((scenario, was, ending));
    }
    if out.json {
        return out::array(rows.iter().map(|(scenario, was, ending)| {
            json::line(&SceneJson {
                id: &scenario.id,
                name: &scenario.name,
                kind: &scenario.kind,
                persona: scenario.persona.as_ref().map(ItemId::as_str),
                minutes: scenario.minutes,
                brief: scenario.brief.fill(&slots),
                played: was.times,
                ending: was.last.as_ref().map(|last| last.ending.as_str()),
                result: ending.map(Ending::name),
            })
        }));
    }
    let words = &session.words;
    let result = |ending: &Option<Ending>| {
        ending.map_or_else(|| words.get("scene-unplayed"), |ending| words.choice("ending", ending.name())).into_owned()
    };
    let rows: Vec<_> =
        rows.iter().map(|(of, _, ending)| [of.id.to_string(), of.name.to_string(), result(ending)]).collect();
    out.lines(table::lines(&rows, out.terminal))
}

pub(super) fn play(args: &PlayArgs, session: &mut Session, out: Out) -> Result<(), Problem> {
    let book = session.playbook();
    let slots = session.filling(&book).of_seller();
    let meant = |id: &String| {
        book.scenarios.get(id).ok_or_else(|| Problem::new(Kind::Missing, "scene-missing").arg("id", id.as_str()))
    };
    let scenario = args.id.as_ref().map(meant).transpose()?;
    if let Some(walk) = args.auto {
        let seed = args.seed.unwrap_or(walk);
        let all: Vec<&Scenario> = scenario.map_or_else(|| book.scenarios.iter().collect(), |one| vec![one]);
        return walked(&all, seed, walk, &Room { book: &book, slots: &slots, session, out, coach: false });
    }
    let Some(scenario) = scenario else { return Ok(()) };
    let began = session.now.ms;
    let seed = args.seed.unwrap_or_else(|| began.unsigned_abs() % (MOST_SEED + 1));
    // Asked before the scene is played, so that it is not played in vain.
    let store = session.store()?;
    let trainee = args.who.id(&store)?;
    store.close()?;
    let room = Room { book: &book, slots: &slots, session, out, coach: args.coach };
    let moves = room.play(scenario, seed)?;
    let scene = staged(scenario, seed, &moves)?;
    let span = Span { began, ended: room.now() };
    let mut store = session.store()?;
    let (mut attempt, scores) = play::record(&scene, seed, &moves, span, &slots, || session.ids.next_id());
    attempt.trainee = trainee;
    scene::keep(&mut store, &attempt, &scores, &scenario.name, session.now, &session.actor)?;
    store.close()?;
    let room = Room { book: &book, slots: &slots, session, out, coach: false };
    room.look_back(&scene, seed, Some(attempt.id))?;
    if !out.json {
        out.line(session.words.fmt("scene-kept", &[("id", attempt.id.short().into())]))?;
    }
    Ok(())
}

fn staged<'s>(scenario: &'s Scenario, seed: u64, moves: &[Move]) -> Result<Scene<'s>, Problem> {
    let missing = || Problem::new(Kind::Missing, "scene-missing").arg("id", scenario.id.as_str());
    play::stage(scenario, seed, moves).ok_or_else(missing)
}

/// Every scene, played by chance.
fn walked(scenes: &[&Scenario], seed: u64, walk: u64, room: &Room) -> Result<(), Problem> {
    let mut played = Vec::new();
    for scenario in scenes {
        played.push(staged(scenario, seed, &play::walk(scenario, seed, walk))?);
    }
    if room.out.json {
        let backs: Vec<_> = played.iter().map(|scene| play::debrief(scene, room.slots)).collect();
        return out::array(
            played
                .iter()
                .zip(&backs)
                .map(|(scene, back)| json::line(&PlayedJson::of(scene, back, None, seed, room.book, room.slots))),
        );
    }
    for scene in &played {
        room.out.line(format!("{}  {}", scene.scenario.name, scene.scenario.id))?;
        room.look_back(scene, seed, None)?;
        room.out.line("")?;
    }
    Ok(())
}

/// What was typed at a node.
enum Typed<'s> {
    Choice(&'s Choice, How),
    Unclear,
    Stop,
}

/// An empty line is silence, a number one of the choices, anything else one's own words.
fn understood<'s>(scene: &Scene<'s>, typed: &str) -> Typed<'s> {
    let at = |typed: &str| typed.parse::<usize>().ok()?.checked_sub(1);
    if matches!(typed, "q" | "ｑ") {
        return Typed::Stop;
    }
    let manner = match typed {
        "" => Some(Manner::Wait),
        "!" | "！" => Some(Manner::CutIn),
        _ => None,
    };
    if let Some(manner) = manner {
        let meant = scene.offered.iter().find(|choice| choice.manner == manner);
        return meant.map_or(Typed::Unclear, |meant| Typed::Choice(meant, How::Picked));
    }
    let folded = fold_str(typed);
    if let Some(choice) = at(&folded).and_then(|at| scene.offered.get(at)) {
        return Typed::Choice(choice, How::Picked);
    }
    let heard = play::heard(&scene.offered, typed);
    heard.map_or(Typed::Unclear, |heard| Typed::Choice(heard.choice, How::Said(Clean::line(typed))))
}

/// Whether so many milliseconds are too many for an answer: words of one's own have as much more as on the screen.
const fn is_over(seconds: i64, in_words: bool, took: i64) -> bool {
    took > seconds * 1000 + if in_words { play::TYPED } else { 0 }
}

/// Where a scene is played: a terminal, or a pipe.
struct Room<'a> {
    book: &'a Playbook,
    slots: &'a Slots,
    session: &'a Session,
    out: Out,
    coach: bool,
}

impl Room<'_> {
    fn now(&self) -> i64 {
        if self.session.fixed_now {
            return self.session.now.ms;
        }
        clock::now(None, Some(self.session.now.zone.name())).map_or(self.session.now.ms, |now| now.ms)
    }

    fn say(&self, line: impl AsRef<str>) -> Result<(), Problem> {
        if self.out.json { Ok(()) } else { self.out.line(line) }
    }

    /// Plays to the end. A scene that is broken off is not kept.
    fn play(&self, scenario: &Scenario, seed: u64) -> Result<Vec<Move>, Problem> {
        let words = &self.session.words;
        self.say(format!("{}\n{}", scenario.name, scenario.brief.fill(self.slots)))?;
        self.say(words.fmt("scene-goal", &[("text", scenario.goal.fill(self.slots).into())]))?;
        self.say(words.fmt("scene-seed", &[("seed", seed.to_string().into())]))?;
        let mut moves = Vec::new();
        let mut lines = stdin().lock().lines();
        // The clock of a node runs on where something was not understood.
        let (mut asked, mut in_words) = (self.now(), false);
        loop {
            let scene = staged(scenario, seed, &moves)?;
            if scene.is_over() {
                return Ok(moves);
            }
            self.show(&scene)?;
            let typed = match lines.next() {
                Some(Ok(line)) => understood(&scene, line.trim()),
                Some(Err(_)) | None => Typed::Stop,
            };
            in_words |= matches!(typed, Typed::Choice(_, How::Said(_)) | Typed::Unclear);
            // Only who reads the clock can be late: a script answers when it does.
            let late = scene.when_late().filter(|_| stdin().is_terminal() && !self.session.fixed_now);
            let over = scene.node.seconds.is_some_and(|seconds| is_over(seconds, in_words, self.now() - asked));
            let turns = moves.len();
            match (typed, late.filter(|_| over)) {
                (Typed::Stop, _) => return Err(Problem::new(Kind::BadData, "scene-stopped")),
                (_, Some(late)) => {
                    let text = words.choice_line(late, self.slots);
                    self.say(words.fmt("scene-late", &[("text", text.into())]))?;
                    moves.push(scene.move_to(late, How::Late));
                }
                (Typed::Choice(choice, how), None) => {
                    self.told(&scene, choice, &how)?;
                    moves.push(scene.move_to(choice, how));
                }
                (Typed::Unclear, None) => self.say(words.get("scene-unclear"))?,
            }
            if moves.len() > turns {
                (asked, in_words) = (self.now(), false);
            }
        }
    }

    /// The customer's line, and what may be answered.
    fn show(&self, scene: &Scene) -> Result<(), Problem> {
        let words = &self.session.words;
        self.say("")?;
        let cue = scene.node.cue.fill(self.slots);
        if !cue.is_empty() {
            self.say(format!("({cue})"))?;
        }
        self.say(words.fmt("scene-theirs", &[("text", scene.line.fill(self.slots).into())]))?;
        if self.coach {
            self.say(words.meters(&scene.state))?;
        }
        for (n, choice) in scene.offered.iter().enumerate() {
            self.say(format!("  {}  {}", n + 1, words.choice_line(choice, self.slots)))?;
        }
        if let Some(seconds) = scene.node.seconds {
            self.say(words.fmt("scene-seconds", &[("n", Arg::Digits(seconds))]))?;
        }
        self.say(words.get("scene-prompt"))
    }

    /// What an answer in one's own words was taken for, and by which points.
    fn told(&self, scene: &Scene, choice: &Choice, how: &How) -> Result<(), Problem> {
        let How::Said(said) = how else { return Ok(()) };
        let met = play::points_met(&scene.offered, choice, said);
        self.say(self.session.words.taken_for(choice, &met, self.slots))
    }

    fn look_back(&self, scene: &Scene, seed: u64, kept: Option<Id>) -> Result<(), Problem> {
        let back = play::debrief(scene, self.slots);
        if self.out.json {
            return out::json(&json::text(&PlayedJson::of(scene, &back, kept, seed, self.book, self.slots))?);
        }
        let words = &self.session.words;
        let told = words.debrief(scene, &back, self.book, self.slots);
        self.out.lines(told.into_iter().map(|line| match line {
            BackLine::Head(text) => text,
            BackLine::Plain(text) => format!("  {text}"),
            BackLine::Theirs(text) => words.fmt("scene-theirs", &[("text", text.into())]),
            BackLine::Ours(text) => words.fmt("scene-ours", &[("text", text.into())]),
            BackLine::Better(text) => format!("    {text}"),
            BackLine::Gap => String::new(),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_ones_own_have_half_a_minute_more_than_a_number() {
        for (in_words, took, over) in
            [(false, 20_000, false), (false, 20_001, true), (true, 50_000, false), (true, 50_001, true)]
        {
            assert_eq!(is_over(20, in_words, took), over, "{took}");
        }
    }
}
