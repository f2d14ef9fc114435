//! By which calling code the file is read: heard of from others, and guessed at the first start.

use super::Worker;
use crate::app::msg::Reply;
use crate::domain::problem::Kind;
use crate::usecases::calling_code;

impl Worker {
    /// Writes down what the calling code probably is. While another program writes, it waits for the next turn.
    pub(super) fn take_guess(&mut self) {
        let Some(code) = self.guess.take() else { return };
        match calling_code::guess(&mut self.store, &code) {
            Ok(true) => {
                self.hear_of_home();
                self.reply(Reply::Changed);
            }
            Ok(false) => {}
            Err(problem) if problem.kind == Kind::Busy => self.guess = Some(code),
            Err(problem) => self.reply(Reply::Failed(problem)),
        }
    }

    /// Whoever starts with other settings decides the calling code for everybody.
    pub(super) fn hear_of_home(&mut self) {
        let home = self.store.calling_code().ok().flatten();
        if let Some(code) = home.clone().filter(|_| home != self.home) {
            self.home = home;
            self.reply(Reply::Home(code));
        }
    }
}
