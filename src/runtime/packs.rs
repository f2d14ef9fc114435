//! The packs, read on threads of their own: behind the first frame, after a change of one's own cards, in another language.

use super::Event;
use super::ear::Ear;
use crate::app::msg::{Foreign, Reply};
use crate::content;
use crate::locale::Language;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// The readings of the screen's playbook, counted: whichever ends last, the one that began last is the one that is meant.
#[derive(Debug, Default)]
pub(super) struct Readings {
    begun: u64,
}

impl Readings {
    /// Begins to read; what is still being read is not waited for, and not taken any more.
    pub fn begin(&mut self, language: Language, packs: &Path, events: &Ear<Event>) -> std::io::Result<()> {
        self.begun += 1;
        let (reading, packs, events) = (self.begun, packs.to_owned(), events.clone());
        thread::Builder::new().name("packs".to_owned()).spawn(move || {
            let (playbook, problems) = content::load(language.name(), Some(&packs));
            let reply = Reply::Playbook { playbook: Arc::new(playbook), problems: problems.len() };
            events.tell(Event::Playbook { reading, reply });
        })?;
        Ok(())
    }

    /// Whether one was begun, for whatever reason.
    pub const fn has_begun(&self) -> bool {
        self.begun > 0
    }

    pub const fn is_last(&self, reading: u64) -> bool {
        reading == self.begun
    }
}

/// Reads the packs in another language, for letters.
pub(super) fn load_letters(language: Language, packs: PathBuf, events: Ear<Event>) -> std::io::Result<()> {
    thread::Builder::new().name("letters".to_owned()).spawn(move || {
        let playbook = Arc::new(content::load(language.name(), Some(&packs)).0);
        events.reply(Reply::Letters(Foreign { language, playbook }));
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_playbook_read_earlier_that_arrives_later_is_not_taken() {
        let (events, arrived) = Ear::pair();
        let mut readings = Readings::default();
        let packs = tempfile::tempdir().unwrap();
        readings.begin(Language::En, packs.path(), &events).unwrap();
        readings.begin(Language::En, packs.path(), &events).unwrap();
        let mut taken = Vec::new();
        for _ in 0..2 {
            let Ok(Event::Playbook { reading, .. }) = arrived.recv() else { panic!("no playbook") };
            taken.push((reading, readings.is_last(reading)));
        }
        // In whichever order they came.
        taken.sort_unstable();
        assert_eq!(taken, [(1, false), (2, true)]);
    }
}
