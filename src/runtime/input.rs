//! The input thread: what the terminal sends, as the state machine knows it. On Unix the bytes are read and decoded here:
//! a half escape sequence or a paste without an end must not hold up the keys behind it. Elsewhere crossterm does it.

#[cfg(any(not(unix), test))]
mod console;
#[cfg(unix)]
pub mod decode;
#[cfg(unix)]
pub mod found;
#[cfg(unix)]
mod sequence;

#[cfg(not(unix))]
use records as system;
#[cfg(unix)]
use terminal as system;

use super::Event;
use super::ear::Ear;
use super::probe::Asked;
use std::thread;

/// Starts the thread. It ends with the terminal, and says so.
pub(super) fn start(events: Ear<Event>, asked: Option<Asked>) -> std::io::Result<()> {
    let listen = move || system::listen(&events, asked.as_ref());
    thread::Builder::new().name("input".to_owned()).spawn(listen)?;
    Ok(())
}

#[cfg(unix)]
mod terminal {
    use super::decode::Decoder;
    use super::found::Input;
    use crate::runtime::Event;
    use crate::runtime::crash::test_point;
    use crate::runtime::ear::Ear;
    use crate::runtime::probe::Asked;
    use crate::runtime::signals::HUNG_UP;
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;

    /// Waits for bytes, and no longer than the decoder wants to for the rest of what it has begun.
    pub(super) fn listen(events: &Ear<Event>, asked: Option<&Asked>) {
        let mut decoder = Decoder::default();
        let mut bytes = [0; 4096];
        loop {
            let patience = decoder.patience().and_then(|pause| Timespec::try_from(pause).ok());
            let heard = match wait(patience.as_ref()) {
                Ok(0) => decoder.give_up(),
                Ok(_) => match rustix::io::read(std::io::stdin(), &mut bytes[..]) {
                    // The terminal has hung up; `signals` watches for it too.
                    Ok(0) | Err(Errno::IO) => {
                        events.tell(Event::End { code: HUNG_UP });
                        return;
                    }
                    Ok(n) => decoder.take(&bytes[..n]),
                    Err(Errno::INTR | Errno::AGAIN) => continue,
                    Err(error) => {
                        events.tell(Event::InputLost(error.to_string()));
                        return;
                    }
                },
                Err(Errno::INTR) => continue,
                Err(error) => {
                    events.tell(Event::InputLost(error.to_string()));
                    return;
                }
            };
            for input in heard {
                test_point("input");
                if let (Input::Column(_), Some(asked)) = (&input, asked) {
                    asked.answered();
                }
                if !events.hears(Event::Msg(input.into())) {
                    return;
                }
            }
        }
    }

    fn wait(patience: Option<&Timespec>) -> Result<usize, Errno> {
        let input = std::io::stdin();
        poll(&mut [PollFd::new(&input, PollFlags::IN)], patience)
    }
}

#[cfg(not(unix))]
mod records {
    use super::console::Keyboard;
    use crate::app::geometry::Area;
    use crate::app::msg::{Mouse, Msg};
    use crate::runtime::Event;
    use crate::runtime::burst::{APART, Burst};
    use crate::runtime::crash::test_point;
    use crate::runtime::ear::Ear;
    use crate::runtime::probe::Asked;
    use crossterm::event::{self, MouseButton, MouseEventKind};
    use std::time::Instant;

    /// Pastes are not marked here: they come as keys, at once.
    /// Nobody is asked anything there.
    pub(super) fn listen(events: &Ear<Event>, _: Option<&Asked>) {
        let (start, mut burst, mut keyboard) = (Instant::now(), Burst::default(), Keyboard::default());
        loop {
            let more = if burst.holds() { event::poll(APART) } else { Ok(true) };
            let heard = match more.and_then(|more| if more { event::read().map(Some) } else { Ok(None) }) {
                Ok(None) => burst.release(),
                Ok(Some(read)) => message(&read, &mut keyboard).map_or_else(Vec::new, |msg| {
                    test_point("input");
                    burst.hear(msg, start.elapsed())
                }),
                Err(error) => {
                    events.tell(Event::InputLost(error.to_string()));
                    return;
                }
            };
            if heard.into_iter().any(|msg| !events.hears(Event::Msg(msg))) {
                return;
            }
        }
    }

    fn message(event: &event::Event, keyboard: &mut Keyboard) -> Option<Msg> {
        Some(match event {
            event::Event::Paste(text) => Msg::Paste(text.clone()),
            event::Event::Resize(w, h) => Msg::Resize(Area::screen(*w, *h)),
            event::Event::Mouse(mouse) => Msg::Mouse(match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => Mouse::Click { x: mouse.column, y: mouse.row },
                MouseEventKind::ScrollDown => Mouse::Wheel { x: mouse.column, y: mouse.row, down: true },
                MouseEventKind::ScrollUp => Mouse::Wheel { x: mouse.column, y: mouse.row, down: false },
                _ => return None,
            }),
            other => Msg::Key(keyboard.hear(other)?),
        })
    }
}
