//! `cornerman brief CUSTOMER`: one page about a customer and the talk at hand, to read in the lift.

use super::json;
use super::json::brief::BriefJson;
use super::out::{self, Out};
use super::session::Session;
use crate::domain::problem::Problem;
use crate::exchange::source::Taken;
use crate::locale::brief::{Page, markdown, plain};
use crate::usecases::{brief, due, export, find};
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub struct BriefArgs {
    /// The customer: '#' and eight digits, a name, a number, an e-mail address, an external id
    who: String,
    /// The meeting, by its id; by itself the one that is planned next
    #[arg(long, value_name = "ID")]
    visit: Option<String>,
    /// Write it to a file as Markdown; an existing one is replaced
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub fn run(args: &BriefArgs, session: &Session, out: Out) -> Result<u8, Problem> {
    let store = session.store()?;
    let customer = find::who(&store, &args.who, session.home())?;
    let visit = brief::talk(&store, customer, args.visit.as_deref())?;
    let book = session.playbook();
    let page = Page {
        words: &session.words,
        book: &book,
        grades: &due::grades(&store, &book)?,
        house: &session.house,
        slots: &session.filling(&book).of_visit(&visit),
        visit: &visit,
        now: session.now,
    };
    let sections = page.sections();
    let name = &visit.card.customer.name;
    match &args.output {
        Some(path) => {
            let file = export::text_to_file(&store, &markdown(name, &sections), path, Taken::Replace)?;
            let args = [("file", file.display().to_string().into())];
            out::aside([session.words.fmt("export-done-text", &args)]);
        }
        None if out.json => out::json(&json::text(&BriefJson::new(&visit, &sections))?)?,
        None if out.terminal.is_some() => out.lines(plain(name, &sections))?,
        None => out.lines(markdown(name, &sections).lines())?,
    }
    Ok(0)
}
