//! A template filled for many customers: who gets it, who lacks what, who is left out; as one file each or as one table for a
//! mail merge.

use super::export;
use crate::domain::card::CustomerCard;
use crate::domain::customer::Customer;
use crate::domain::letter::{self, Addressed, Fate};
use crate::domain::problem::{Kind, Problem};
use crate::exchange::csv_out::Table;
use crate::exchange::source::{Sink, Taken};
use crate::store::Store;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Fills a template for these customers, in reading order.
pub fn all(
    store: &Store,
    among: &[u32],
    write: &mut dyn FnMut(&CustomerCard) -> Result<Fate, Problem>,
) -> Result<Vec<Addressed>, Problem> {
    let mut addressed = Vec::with_capacity(among.len());
    export::each(store, Some(among), &mut |_, _| ControlFlow::Continue(()), &mut |card| {
        let fate = write(&card)?;
        addressed.push(Addressed::of(&card, fate));
        Ok(())
    })?;
    Ok(addressed)
}

/// The columns of a table for a mail merge.
const COLUMNS: [&str; 7] = ["customer", "customer_id", "contact", "email", "phone", "subject", "body"];

/// Writes the letters that are ready as one table; returns how many there are, and the file's name.
pub fn to_table(
    store: &Store,
    addressed: &[Addressed],
    path: &Path,
    taken: Taken,
) -> Result<(usize, PathBuf), Problem> {
    let write = || {
        export::may_be_written(store, path)?;
        let mut table = Table::new(Sink::create(path, taken)?)?;
        table.row(COLUMNS)?;
        let mut written = 0;
        for of in addressed {
            let Some(letter) = of.letter() else { continue };
            let (name, number) = (of.customer.name.as_str(), of.customer.external_id.as_str());
            table.row([name, number, &of.contact, &of.email, &of.phone, &letter.subject, &letter.body])?;
            written += 1;
        }
        Ok((written, table.finish()?.finish()?))
    };
    write().map_err(|problem: Problem| problem.file(path.display().to_string()))
}

/// Writes each letter that is ready into a file of its own, named after the customer; returns how many there are. `label`: how
/// the line of a subject begins. Makes the folder. Where nothing may be replaced, a single file that is there already keeps
/// all of them from being written.
pub fn to_folder(
    store: &Store,
    addressed: &[Addressed],
    folder: &Path,
    label: &str,
    taken: Taken,
) -> Result<usize, Problem> {
    let letters = addressed.iter().filter_map(|of| Some((folder.join(file_name(&of.customer)), of.letter()?)));
    let letters: Vec<_> = letters.collect();
    if taken == Taken::Refuse && letters.iter().any(|(path, _)| path.exists()) {
        return Err(Problem::new(Kind::CannotCreate, "output-exists").file(folder.display().to_string()));
    }
    export::make_folder(folder)?;
    for (path, letter) in &letters {
        export::text_to_file(store, &letter.text(label), path, Taken::Replace)?;
    }
    Ok(letters.len())
}

/// `Acme-Ltd-1a2b3c4d.txt`: two customers of one name have two files.
fn file_name(customer: &Customer) -> String {
    format!("{}-{}.txt", letter::file_stem(&customer.name), customer.id.short().trim_start_matches('#'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Record;
    use crate::domain::id::Id;
    use crate::domain::letter::Letter;
    use crate::text::Clean;

    fn addressed(n: u8, name: &str, fate: Fate) -> Addressed {
        let mut customer = Customer::blank(Id::from_bytes([n; 16]), None);
        customer.name = Clean::line(name);
        Addressed::of(&CustomerCard::new(customer), fate)
    }

    fn ready(body: &str) -> Fate {
        Fate::Ready(Letter { subject: "=1+1".to_owned(), body: body.to_owned() })
    }

    #[test]
    fn only_what_is_ready_is_written_and_no_cell_is_run_by_a_spreadsheet() {
        let store = Store::in_memory("test").unwrap();
        let dir = tempfile::tempdir().unwrap();
        let all = [
            addressed(1, "Acme", ready("-yes")),
            addressed(2, "Beta", Fate::Lacks(Vec::new())),
            addressed(3, "Acme", ready("two\nlines")),
        ];
        let (written, file) = to_table(&store, &all, &dir.path().join("merge.csv"), Taken::Refuse).unwrap();
        assert_eq!(written, 2);
        let text = std::fs::read_to_string(file).unwrap();
        assert!(text.contains(",'=1+1,'-yes\r\n") && text.contains("\"two\nlines\""), "{text}");
        assert!(!text.contains("Beta"), "{text}");
        let folder = dir.path().join("letters");
        let into = |taken| to_folder(&store, &all, &folder, "Subject: ", taken);
        assert_eq!(into(Taken::Refuse).unwrap(), 2);
        let names: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.starts_with("Acme"))
            .collect();
        assert_eq!(names.len(), 2, "two customers of one name have two files");
        std::fs::write(folder.join(&names[0]), "mine").unwrap();
        std::fs::remove_file(folder.join(&names[1])).unwrap();
        assert_eq!(into(Taken::Refuse).unwrap_err().what, "output-exists");
        assert!(!folder.join(&names[1]).exists(), "none is written where one is in the way");
        assert_eq!(into(Taken::Replace).unwrap(), 2);
    }
}
