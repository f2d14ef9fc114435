//! The words of the screen, read on a thread of their own while the file is opened.

use crate::locale::Words;
use std::thread;

/// Whoever asks for a word before it is done waits for it; where there can be no thread, the first who asks reads.
pub fn read_ahead(words: &Words) {
    let words = words.clone();
    let _ = thread::Builder::new().name("words".to_owned()).spawn(move || words.read());
}
