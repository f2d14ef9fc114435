//! A class is dealt to, and the papers are written.

use super::everybody;
use crate::domain::playbook::Playbook;
use crate::domain::problem::Problem;
use crate::domain::training::deal::{Deal, Wish};
use crate::exchange::source::Taken;
use crate::store::Store;
use crate::usecases::export;
use std::path::Path;

/// Deals to everybody who trains in the class, in the order of its list.
pub fn deal<'p>(store: &Store, book: &'p Playbook, wish: &Wish) -> Result<Deal<'p>, Problem> {
    let people = everybody(store, false)?.into_iter().filter(|one| one.team == wish.class);
    Deal::new(book, wish, people.map(|one| one.name).collect())
}

/// Writes papers, each a name and a text, into a folder, which is made where it is not there. Returns how many. `taken`:
/// what becomes of files that have these names already; where they are not replaced, none is written.
pub fn papers(store: &Store, folder: &Path, files: &[(String, String)], taken: Taken) -> Result<usize, Problem> {
    export::make_folder(folder)?;
    for (name, text) in files {
        export::text_to_file(store, text, &folder.join(name), taken)?;
    }
    Ok(files.len())
}
