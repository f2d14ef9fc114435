//! What the first frame needs and the customers' file has no part in, read on a thread of its own while that is opened:
//! the keys, then the words of the screen.

use super::keys::keymap;
use crate::app::keymap::KeyMap;
use crate::config::KeyFile;
use crate::locale::Words;
use std::sync::{Arc, OnceLock};
use std::thread;

/// The keys of a sitting, made by the first who asks; whoever asks meanwhile waits.
#[derive(Clone, Default)]
pub struct Keys {
    file: KeyFile,
    made: Arc<OnceLock<KeyMap>>,
}

impl Keys {
    pub(super) fn get(&self) -> &KeyMap {
        self.made.get_or_init(|| keymap(self.file.map()))
    }
}

/// Begins to read. Whoever asks for a key or a word before it is done waits for it; where there can be no thread, the first
/// who asks reads.
pub fn read_ahead(file: &KeyFile, words: &Words) -> Keys {
    let keys = Keys { file: file.clone(), made: Arc::default() };
    let (ahead, words) = (keys.clone(), words.clone());
    let _ = thread::Builder::new().name("ahead".to_owned()).spawn(move || {
        ahead.get();
        words.read();
    });
    keys
}
