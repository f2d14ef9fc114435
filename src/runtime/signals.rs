//! Signals and a terminal that goes away: the terminal is given back and the process ends, whatever the other threads do.

#[cfg(unix)]
mod unix {
    use crate::runtime::Event;
    use crate::runtime::drafts::Job;
    use crate::runtime::terminal::give_back;
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::mpsc::{Sender, channel};
    use std::thread;
    use std::time::Duration;

    /// `closing` is raised by the main thread while it writes what is waiting.
    pub(in crate::runtime) fn start(
        events: Sender<Event>,
        drafts: Sender<Job>,
        closing: Arc<AtomicBool>,
    ) -> std::io::Result<()> {
        let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGCONT])?;
        let (resumed, waits, typed) = (events.clone(), Arc::clone(&closing), drafts.clone());
        thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in signals.forever() {
                if signal == SIGCONT {
                    let _ = resumed.send(Event::Resumed);
                } else {
                    end(&resumed, &typed, &waits, signal);
                }
            }
        })?;
        thread::Builder::new().name("hang-up".to_owned()).spawn(move || watch_terminal(&events, &drafts, &closing))?;
        Ok(())
    }

    /// Has written what was typed, asks the main thread to end in order, and ends the process when that takes too long.
    fn end(events: &Sender<Event>, drafts: &Sender<Job>, closing: &AtomicBool, signal: i32) {
        let (done, written) = channel();
        if drafts.send(Job::Flush(done)).is_ok() {
            let _ = written.recv_timeout(Duration::from_millis(200));
        }
        let _ = events.send(Event::End { code: u8::try_from(128 + signal).unwrap_or(255) });
        thread::sleep(Duration::from_millis(400));
        if closing.load(Ordering::SeqCst) {
            // As long as a write waits for another program's.
            thread::sleep(Duration::from_secs(6));
        }
        give_back();
        signal_hook::low_level::exit(128 + signal);
    }

    /// A terminal can vanish without a signal; then reading it never ends, but polling it says so.
    fn watch_terminal(events: &Sender<Event>, drafts: &Sender<Job>, closing: &AtomicBool) {
        loop {
            let input = std::io::stdin();
            let mut watched = [PollFd::new(&input, PollFlags::empty())];
            let pause = Timespec { tv_sec: 5, tv_nsec: 0 };
            let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
            if poll(&mut watched, Some(&pause)).is_ok() && watched[0].revents().intersects(gone) {
                end(events, drafts, closing, SIGHUP);
            }
        }
    }
}

#[cfg(unix)]
pub(super) use unix::start;

#[cfg(not(unix))]
pub(super) fn start(
    _events: std::sync::mpsc::Sender<super::Event>,
    _drafts: std::sync::mpsc::Sender<super::drafts::Job>,
    _closing: std::sync::Arc<std::sync::atomic::AtomicBool>,
) -> std::io::Result<()> {
    Ok(())
}
