//! Whom a thread tells what it has done: the far end of a channel.

use super::Event;
use crate::app::msg::{Msg, Reply};
use std::sync::mpsc::{Receiver, Sender, channel};

/// Somebody who listens on another thread, as long as that thread lives.
///
/// Telling never waits, and it is no error when nobody listens any more. The main loop stops listening when the sitting
/// ends, and then no screen is left on which it could be read. A thread that breaks down is told of by the one that watches
/// for that, and the sitting ends. Either way what must not be lost is not on its way here but on the disk: a save is told
/// of after it was made, and a text stays among the drafts until its save has been told of.
pub(super) struct Ear<T>(Sender<T>);

impl<T> Ear<T> {
    /// An ear, and what it hears.
    pub fn pair() -> (Self, Receiver<T>) {
        let (sender, heard) = channel();
        (Self(sender), heard)
    }

    pub fn tell(&self, what: T) {
        drop(self.0.send(what));
    }

    /// As [`tell`](Self::tell), for who has nothing more to do once nobody listens.
    #[must_use]
    pub fn hears(&self, what: T) -> bool {
        self.0.send(what).is_ok()
    }
}

impl Ear<Event> {
    pub fn msg(&self, msg: Msg) {
        self.tell(Event::Msg(msg));
    }

    pub fn reply(&self, reply: Reply) {
        self.msg(Msg::Reply(reply));
    }
}

// Also of what cannot be cloned itself.
impl<T> Clone for Ear<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_heard_in_order_and_telling_nobody_ends_nothing() {
        let (ear, heard) = Ear::pair();
        let other = ear.clone();
        ear.tell(1);
        other.tell(2);
        assert!(ear.hears(3));
        assert_eq!(heard.try_iter().collect::<Vec<_>>(), [1, 2, 3]);
        drop(heard);
        ear.tell(4);
        assert!(!other.hears(5));
    }
}
