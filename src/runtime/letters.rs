//! Messages to a list, filled behind the screen on a connection of their own.

use super::Event;
use super::ear::Ear;
use crate::app::msg::Reply;
use crate::content;
use crate::domain::letter::Addressed;
use crate::domain::problem::Problem;
use crate::locale::Language;
use crate::locale::letters::{Wish, Writer};
use crate::store::Store;
use crate::usecases::letter;
use std::path::{Path, PathBuf};
use std::thread;

/// What is to be filled, and from what.
pub(super) struct Errand {
    pub wish: Wish,
    /// The answer carries it back.
    pub generation: u64,
    pub database: PathBuf,
    pub device: String,
    /// The folder of the user's own.
    pub packs: PathBuf,
    pub events: Ear<Event>,
}

impl Errand {
    /// Fills them on a thread.
    pub fn begin(self) -> std::io::Result<()> {
        thread::Builder::new().name("letters".to_owned()).spawn(move || {
            let store = Store::open_again(&self.database, &self.device).map_err(Problem::from);
            let filled = store.and_then(|store| fill(&store, &self.wish, Some(&self.packs))).map(Into::into);
            let reply = Reply::Mailed { generation: self.generation, filled };
            // Nobody hears it where the program ends meanwhile.
            self.events.reply(reply);
        })?;
        Ok(())
    }
}

/// Fills a template for everybody it is meant for, in reading order. `packs`: the folder of the user's own.
///
/// # Errors
/// `template-missing` where the screen's playbook has no such template; what the store says.
pub fn fill(store: &Store, wish: &Wish, packs: Option<&Path>) -> Result<Vec<Addressed>, Problem> {
    let load = |language: Language| content::load(language.name(), packs).0;
    let mut writer = Writer::new(wish, &load)?;
    letter::all(store, &wish.among, &mut |card| Ok(writer.write(card)))
}
