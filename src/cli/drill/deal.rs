//! `cornerman drill deal`: groups of three, and a card for each of them in each round.

use super::super::json::class::{DealtJson, GroupJson, RoundJson};
use super::paper::Paper;
use super::{Out, Session, json, out};
use crate::domain::playbook::{Meeting, Playbook, Rubric, Scenario};
use crate::domain::problem::{Kind, Problem};
use crate::domain::training::Trainee;
use crate::domain::training::deal::{self, MOST_OBJECTIONS, Round};
use crate::domain::training::triad::{self, Group, Role};
use crate::exchange::source::Taken;
use crate::locale::Arg;
use crate::store::Store;
use crate::usecases::{class, export};
use std::path::{Path, PathBuf};

/// What is typed after `drill deal`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The class whose trainees are dealt to
    #[arg(long, value_name = "NAME")]
    class: String,
    /// The same number deals the same cards to the same people [default: another one each time; it is printed]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Hidden objections in each round
    #[arg(long, value_name = "K", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=MOST_OBJECTIONS as i64))]
    objections: u8,
    /// The kind of talk: gives the seller's goal and minimum
    #[arg(long, value_name = "ID", default_value = "needs_interview")]
    meeting: String,
    /// A scene to play instead: gives the seller's brief and the buyer's behaviour
    #[arg(long, value_name = "ID")]
    scene: Option<String>,
    /// The scorecard from which the observer's sheet is made
    #[arg(long, value_name = "ID", default_value = "objections")]
    rubric: String,
    /// Write a file for each person and round into this folder instead of printing
    #[arg(short, long, value_name = "FOLDER")]
    output: Option<PathBuf>,
}

/// A deal, ready to be put on paper.
struct Deal<'p> {
    class: String,
    seed: u64,
    people: Vec<Trainee>,
    groups: Vec<Group>,
    rounds: Vec<Round<'p>>,
    rubric: &'p Rubric,
    paper: Paper<'p>,
}

pub(super) fn run(args: &Args, session: &Session, out: Out) -> Result<(), Problem> {
    let store = session.store()?;
    let book = session.playbook();
    let class = class::class_named(&store, &args.class)?;
    let people: Vec<Trainee> = class::class(&store, &class, super::lapses(session), session.now)?
        .into_iter()
        .map(|person| person.trainee)
        .collect();
    // Six digits are easily said across a room.
    let seed = args.seed.unwrap_or_else(|| session.now.ms.unsigned_abs() % 1_000_000);
    let groups = triad::groups(people.len(), seed);
    if groups.is_empty() {
        return Err(Problem::new(Kind::BadData, "deal-too-few").arg("class", class.as_str()));
    }
    let meeting = meeting(&book, &args.meeting)?;
    let mut rounds = deal::rounds(&book, meeting, seed, usize::from(args.objections));
    rounds.truncate(triad::rounds(&groups));
    let scene = args.scene.as_deref().map(|id| scene(&book, id)).transpose()?;
    let rubric = super::sheet::rubric(&book, &args.rubric)?;
    let paper = Paper { words: &session.words, book: &book, scene };
    let deal = Deal { class: class.into_string(), seed, people, groups, rounds, rubric, paper };
    let files = args.output.as_deref().map(|folder| deal.write(&store, folder)).transpose()?;
    if out.json {
        out::json(&json::text(&deal.json())?)?;
    } else if let Some((files, folder)) = files.zip(args.output.as_deref()) {
        let said = [("n", Arg::from(files)), ("folder", Arg::from(folder.display().to_string()))];
        out.line(session.words.fmt("cli-dealt", &said))?;
    } else {
        out.lines(deal.whole())?;
    }
    out::aside([session.words.fmt("cli-deal-seed", &[("seed", Arg::from(deal.seed.to_string()))])]);
    Ok(())
}

fn meeting<'p>(book: &'p Playbook, id: &str) -> Result<&'p Meeting, Problem> {
    book.meetings.get(id).ok_or_else(|| {
        let known: Vec<&str> = book.kinds_of_meetings().map(|meeting| meeting.id.as_str()).collect();
        Problem::new(Kind::Usage, "kind-unknown").arg("value", id).arg("known", known.join(", "))
    })
}

fn scene<'p>(book: &'p Playbook, id: &str) -> Result<&'p Scenario, Problem> {
    book.scenarios.get(id).ok_or_else(|| {
        let known: Vec<&str> = book.scenarios.iter().map(|scene| scene.id.as_str()).collect();
        Problem::new(Kind::Missing, "scene-unknown").arg("id", id).arg("known", known.join(", "))
    })
}

/// Groups are called A, B, C …; behind Z they are numbered.
fn letter(group: usize) -> String {
    let letter = u8::try_from(group).ok().filter(|at| *at < 26).map(|at| char::from(b'A' + at));
    letter.map_or_else(|| (group + 1).to_string(), String::from)
}

impl Deal<'_> {
    fn names(&self, who: &[usize]) -> Vec<&str> {
        who.iter().map(|at| self.people[*at].name.as_str()).collect()
    }

    /// The roles of a group in a round. A pair has nobody to observe: the sheet goes to the buyer as well.
    fn roles(group: &Group, round: usize) -> impl Iterator<Item = (Role, &[usize])> {
        let buyer = group.roles(round).find(|(role, _)| *role == Role::Buyer).map(|(_, who)| who);
        group.roles(round).map(move |(role, who)| match role {
            Role::Observer if who.is_empty() => (role, buyer.unwrap_or_default()),
            _ => (role, who),
        })
    }

    /// The paper of one role, with its heading.
    fn card(&self, group: usize, round: usize, role: Role, who: &[usize]) -> Vec<String> {
        let words = self.paper.words;
        let title = [
            ("round", Arg::from(round + 1)),
            ("group", Arg::from(letter(group))),
            ("role", Arg::from(words.choice("role-play", role.name()).into_owned())),
            ("names", Arg::from(self.names(who).join(", "))),
        ];
        let mut lines = vec![format!("# {}", words.fmt("deal-title", &title)), String::new()];
        if who.len() > 1 {
            let key = if role == Role::Observer { "deal-share-watch" } else { "deal-share-talk" };
            lines.extend([words.get(key).into_owned(), String::new()]);
        }
        let round = &self.rounds[round];
        lines.extend(match role {
            Role::Buyer => self.paper.buyer(round),
            Role::Seller => self.paper.seller(round),
            Role::Observer => self.paper.observer(round, self.rubric),
        });
        lines
    }

    fn each(&self, mut each: impl FnMut(usize, usize, Role, &[usize]) -> Result<(), Problem>) -> Result<(), Problem> {
        for round in 0..self.rounds.len() {
            for (at, group) in self.groups.iter().enumerate() {
                for (role, who) in Self::roles(group, round).filter(|(_, who)| !who.is_empty()) {
                    each(round, at, role, who)?;
                }
            }
        }
        Ok(())
    }

    /// Who sits where, for the trainer.
    fn seating(&self) -> Vec<String> {
        let words = self.paper.words;
        let mut lines =
            vec![format!("# {}", words.fmt("deal-seating", &[("class", Arg::from(&self.class))])), String::new()];
        for round in 0..self.rounds.len() {
            lines
                .extend([format!("## {}", words.fmt("deal-round", &[("round", Arg::from(round + 1))])), String::new()]);
            for (at, group) in self.groups.iter().enumerate() {
                let role = |(role, who): (Role, &[usize])| {
                    format!("{} {}", words.choice("role-play", role.name()), self.names(who).join(" + "))
                };
                let roles: Vec<String> = Self::roles(group, round).map(role).collect();
                lines.push(format!("- {}: {}", letter(at), roles.join(" · ")));
            }
            lines.push(String::new());
        }
        lines
    }

    fn whole(&self) -> Vec<String> {
        let mut lines = self.seating();
        // Each case is the same for every group: it is printed once.
        for round in 0..self.rounds.len() {
            for (role, who) in Self::roles(&self.groups[0], round) {
                let title = format!(
                    "# {} · {}",
                    self.paper.words.fmt("deal-round", &[("round", Arg::from(round + 1))]),
                    self.paper.words.choice("role-play", role.name())
                );
                lines.push(title);
                lines.extend(self.card(0, round, role, who).into_iter().skip(1));
                lines.push(String::new());
            }
        }
        lines
    }

    /// How many files were written.
    fn write(&self, store: &Store, folder: &Path) -> Result<usize, Problem> {
        export::make_folder(folder)?;
        let mut files = 0;
        let mut put = |name: String, lines: &[String]| {
            files += 1;
            export::text_to_file(store, &lines.join("\n"), &folder.join(name), Taken::Replace).map(drop)
        };
        put("00-seating.md".to_owned(), &self.seating())?;
        self.each(|round, group, role, who| {
            let card = self.card(group, round, role, who);
            who.iter().try_for_each(|one| {
                let name = plain(&self.people[*one].name);
                put(format!("{}-{}-{}-{name}.md", round + 1, letter(group), role.name()), &card)
            })
        })?;
        Ok(files)
    }

    fn json(&self) -> DealtJson {
        let names = |who: &[usize]| self.names(who).iter().map(|name| (*name).to_owned()).collect();
        let group = |(at, group): (usize, &Group), round| {
            let of = |wanted| Self::roles(group, round).find(|(role, _)| *role == wanted).map(|(_, who)| names(who));
            GroupJson {
                group: letter(at),
                buyer: of(Role::Buyer).unwrap_or_default(),
                seller: of(Role::Seller).unwrap_or_default(),
                observer: of(Role::Observer).unwrap_or_default(),
            }
        };
        let round = |(at, dealt)| {
            let groups = self.groups.iter().enumerate().map(|one| group(one, at)).collect();
            RoundJson::new(at + 1, dealt, self.paper.scene, groups)
        };
        DealtJson {
            class: self.class.clone(),
            seed: self.seed,
            rounds: self.rounds.iter().enumerate().map(round).collect(),
        }
    }
}

/// A name as part of a file's name.
fn plain(name: &str) -> String {
    name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
}
