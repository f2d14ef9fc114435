//! `cornerman drill deal`: groups of three, and a card for each of them in each round.

use super::super::json::class::{DealtJson, GroupJson, RoundJson};
use super::{Out, Session, json, out};
use crate::domain::problem::Problem;
use crate::domain::training::deal::{Deal, MOST_OBJECTIONS, Wish};
use crate::domain::training::triad::{Group, Role};
use crate::exchange::source::Taken;
use crate::locale::Arg;
use crate::usecases::class;
use std::path::PathBuf;

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
    #[arg(long, value_name = "K", default_value_t = Wish::OBJECTIONS, value_parser = clap::value_parser!(u8).range(1..=MOST_OBJECTIONS as i64))]
    objections: u8,
    /// The kind of talk: gives the seller's goal and minimum
    #[arg(long, value_name = "ID", default_value = Wish::MEETING)]
    meeting: String,
    /// A scene to play instead: gives the seller's brief and the buyer's behaviour
    #[arg(long, value_name = "ID")]
    scene: Option<String>,
    /// The scorecard from which the observer's sheet is made
    #[arg(long, value_name = "ID", default_value = Wish::RUBRIC)]
    rubric: String,
    /// Write a file for each person and round into this folder instead of printing
    #[arg(short, long, value_name = "FOLDER")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &Args, session: &Session, out: Out) -> Result<(), Problem> {
    let store = session.store()?;
    let (book, words) = (session.playbook(), &session.words);
    let wish = Wish {
        class: class::class_named(&store, &args.class)?,
        seed: args.seed.unwrap_or_else(|| Wish::seed_at(session.now.ms)),
        objections: args.objections.into(),
        meeting: args.meeting.clone(),
        scene: args.scene.clone(),
        rubric: args.rubric.clone(),
    };
    let deal = class::deal(&store, &book, &wish)?;
    let folder = args.output.as_deref();
    let write = |folder| class::papers(&store, folder, &words.deal_files(&deal, &book), Taken::Replace);
    let files = folder.map(write).transpose()?;
    if out.json {
        out::json(&json::text(&as_json(&deal))?)?;
    } else if let Some((files, folder)) = files.zip(folder) {
        let said = [("n", Arg::from(files)), ("folder", Arg::from(folder.display().to_string()))];
        out.line(words.fmt("cli-dealt", &said))?;
    } else {
        out.lines(words.whole_deal(&deal, &book))?;
    }
    out::aside([words.fmt("cli-deal-seed", &[("seed", Arg::from(deal.seed.to_string()))])]);
    Ok(())
}

fn as_json(deal: &Deal<'_>) -> DealtJson {
    let group = |(at, group): (usize, &Group), round| {
        let of = |wanted| {
            let held = Deal::roles(group, round).filter(|(role, _)| *role == wanted);
            held.flat_map(|(_, who)| deal.names(who)).map(str::to_owned).collect()
        };
        let (buyer, seller, observer) = (of(Role::Buyer), of(Role::Seller), of(Role::Observer));
        GroupJson { group: Deal::letter(at), buyer, seller, observer }
    };
    let round = |(at, dealt)| {
        let groups = deal.groups.iter().enumerate().map(|one| group(one, at)).collect();
        RoundJson::new(at + 1, dealt, deal.scene, groups)
    };
    DealtJson {
        class: deal.class.to_string(),
        seed: deal.seed,
        rounds: deal.rounds.iter().enumerate().map(round).collect(),
    }
}
