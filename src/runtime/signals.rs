//! Signals and a terminal that goes away: the terminal is given back and the process ends, whatever the other threads do.

#[cfg(unix)]
mod unix {
    use crate::app::geometry::Area;
    use crate::app::msg::Msg;
    use crate::runtime::Event;
    use crate::runtime::crash::test_point;
    use crate::runtime::drafts::Job;
    use crate::runtime::ear::Ear;
    use crate::runtime::terminal::give_back;
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::Signals;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;
    use std::time::Duration;

    /// `closing` is raised by the main thread while it writes what is waiting.
    pub(in crate::runtime) fn start(
        events: Ear<Event>,
        drafts: Ear<Job>,
        closing: Arc<AtomicBool>,
    ) -> std::io::Result<()> {
        let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH])?;
        let (told, waits, typed) = (events.clone(), Arc::clone(&closing), drafts.clone());
        thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in signals.forever() {
                test_point("signals");
                match signal {
                    SIGCONT => told.tell(Event::Resumed),
                    SIGTSTP => told.tell(Event::Suspend),
                    SIGWINCH => {
                        if let Ok((w, h)) = crossterm::terminal::size() {
                            told.msg(Msg::Resize(Area::screen(w, h)));
                        }
                    }
                    _ => end(&told, &typed, &waits, signal),
                }
            }
        })?;
        thread::Builder::new().name("hang-up".to_owned()).spawn(move || watch_terminal(&events, &drafts, &closing))?;
        Ok(())
    }

    /// Has written what was typed, asks the main thread to end in order, and ends the process when that takes too long.
    fn end(events: &Ear<Event>, drafts: &Ear<Job>, closing: &AtomicBool, signal: i32) {
        let (done, written) = Ear::pair();
        if drafts.hears(Job::Flush(done)) {
            let _ = written.recv_timeout(Duration::from_millis(200));
        }
        events.tell(Event::End { code: u8::try_from(128 + signal).unwrap_or(255) });
        thread::sleep(Duration::from_millis(400));
        if closing.load(Ordering::SeqCst) {
            // As long as a write waits for another program's.
            thread::sleep(Duration::from_secs(6));
        }
        // A terminal that takes nothing any more must not keep the process: it may hang in here as the main thread does.
        let (done, given) = Ear::pair();
        let giving = thread::Builder::new().spawn(move || {
            give_back();
            done.tell(());
        });
        if giving.is_ok() {
            let _ = given.recv_timeout(Duration::from_millis(400));
        }
        signal_hook::low_level::exit(128 + signal);
    }

    /// A terminal can vanish without a signal; then writing to it may never be tried, but polling it says so.
    fn watch_terminal(events: &Ear<Event>, drafts: &Ear<Job>, closing: &AtomicBool) {
        loop {
            if hung_up(Duration::from_mins(1)) {
                end(events, drafts, closing, SIGHUP);
            }
        }
    }

    /// Whether the terminal has gone, or goes within this time.
    pub fn hung_up(within: Duration) -> bool {
        let input = std::io::stdin();
        let mut watched = [PollFd::new(&input, PollFlags::empty())];
        let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
        poll(&mut watched, Timespec::try_from(within).ok().as_ref()).is_ok() && watched[0].revents().intersects(gone)
    }
}

/// The exit code of a program whose terminal has gone: as if the signal for it had come.
pub const HUNG_UP: u8 = 128 + 1;

#[cfg(unix)]
pub use unix::hung_up;
#[cfg(unix)]
pub(super) use unix::start;

#[cfg(not(unix))]
pub fn hung_up(_within: std::time::Duration) -> bool {
    false
}

#[cfg(not(unix))]
pub(super) fn start(
    _events: super::ear::Ear<super::Event>,
    _drafts: super::ear::Ear<super::drafts::Job>,
    _closing: std::sync::Arc<std::sync::atomic::AtomicBool>,
) -> std::io::Result<()> {
    Ok(())
}
