//! The terminal: taken over, drawn on, and always given back.

use super::probe::{self, Asked};
use crate::app::geometry::Area;
use crate::ui::sheet;
use crossterm::cursor::{MoveTo, Show};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::widgets::Widget;
use std::io::{self, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the terminal is ours and must be given back; read by the main thread and the signal thread.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Clicks and the wheel, in the form that knows no widest screen. Not movements: every one of them would be sent, also
/// over slow lines.
#[cfg(unix)]
const CLICKS: &[u8] = b"\x1b[?1000h\x1b[?1006h";
/// Ends a frame that was not finished; then the mouse, marked pastes, the other screen, the cursor and the colours.
#[cfg(unix)]
const UNDO: &[u8] = b"\x1b[?2026l\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[?1049l\x1b[?25h\x1b[0m";

/// Not `ratatui::Terminal`: that one asks for the size of the window by itself in every frame, so that a frame could be
/// painted for another size than the model has, and it writes a frame in many pieces.
pub struct Screen {
    sheets: Sheets,
    mouse: bool,
    /// What was asked how wide it draws, and may still be on its way.
    asked: Option<Asked>,
}

/// How many columns the terminal has; as many as most have where it does not say.
pub fn columns() -> usize {
    const USUAL: usize = 80;
    crossterm::terminal::size().ok().map(|(columns, _)| usize::from(columns)).filter(|n| *n > 0).unwrap_or(USUAL)
}

/// How many rows the terminal has; as many as most have where it does not say.
pub fn rows() -> usize {
    const USUAL: usize = 24;
    crossterm::terminal::size().ok().map(|(_, rows)| usize::from(rows)).filter(|n| *n > 0).unwrap_or(USUAL)
}

impl Screen {
    /// Takes the terminal over; `probe` asks it how wide it draws.
    pub fn take(mouse: bool, probe: bool) -> io::Result<Self> {
        let mut screen = Self { sheets: Sheets::default(), mouse, asked: None };
        screen.enter()?;
        if probe {
            probe::ask(&mut stdout())?;
            screen.asked = Some(Asked::default());
        }
        Ok(screen)
    }

    /// Told when the answer is there; for the thread that hears it.
    pub fn asked(&self) -> Option<Asked> {
        self.asked.clone()
    }

    fn enter(&mut self) -> io::Result<()> {
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        let mut out = stdout();
        execute!(out, EnterAlternateScreen)?;
        #[cfg(unix)]
        {
            // On Windows pasted text arrives as keys whether or not this is on, and turning it on spoils Enter.
            execute!(out, crossterm::event::EnableBracketedPaste)?;
            if self.mouse {
                out.write_all(CLICKS)?;
            }
        }
        #[cfg(not(unix))]
        if self.mouse {
            execute!(out, crossterm::event::EnableMouseCapture)?;
        }
        out.flush()
    }

    /// Draws one frame of this size, whole, with the cursor where it belongs; in one write, so that a terminal never
    /// shows half of it.
    pub fn draw(&mut self, area: Area, picture: impl Widget, cursor: (u16, u16)) -> io::Result<()> {
        let bytes = self.sheets.turn(area, picture, cursor)?;
        let mut out = stdout().lock();
        out.write_all(bytes)?;
        out.flush()
    }

    /// Forgets what is on the screen, so that the next frame paints all of it.
    pub const fn forget(&mut self) {
        self.sheets.known = false;
    }

    /// Gives the terminal to the shell and stops the process group, as Ctrl-Z does; returns when it goes on.
    #[cfg(unix)]
    pub fn suspend(&mut self) -> io::Result<()> {
        use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
        if getsid(None)? == getpgrp() {
            // No shell that could wake the program up again.
            return Ok(());
        }
        self.hear_out();
        leave();
        kill_current_process_group(Signal::STOP)?;
        self.resume()
    }

    #[cfg(not(unix))]
    pub fn suspend(&mut self) -> io::Result<()> {
        self.forget();
        Ok(())
    }

    /// The terminal's answer must not come to the shell, as if it had been typed there.
    fn hear_out(&mut self) {
        if let Some(asked) = self.asked.take() {
            asked.hear_out();
        }
    }

    /// The process goes on. Whoever stopped it may have left the terminal as the shell likes it, whatever was set here.
    pub fn resume(&mut self) -> io::Result<()> {
        let _ = disable_raw_mode();
        self.forget();
        self.enter()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.hear_out();
        leave();
    }
}

/// What stands on the screen, and the frame that comes.
#[derive(Default)]
struct Sheets {
    shown: Buffer,
    next: Buffer,
    /// Whether the terminal shows what was last written to it.
    known: bool,
    bytes: Vec<u8>,
}

impl Sheets {
    /// The bytes that lead from the last frame to this one.
    fn turn(&mut self, area: Area, picture: impl Widget, (x, y): (u16, u16)) -> io::Result<&[u8]> {
        self.bytes.clear();
        queue!(self.bytes, BeginSynchronizedUpdate)?;
        let fits = (self.shown.area.width, self.shown.area.height) == (area.w, area.h);
        if !self.known || !fits {
            self.shown = sheet(area);
            self.next = sheet(area);
            queue!(self.bytes, Clear(ClearType::All))?;
            self.known = true;
        }
        self.next.reset();
        picture.render(self.next.area, &mut self.next);
        CrosstermBackend::new(&mut self.bytes).draw(self.shown.diff_iter(&self.next))?;
        queue!(self.bytes, Show, MoveTo(x, y), EndSynchronizedUpdate)?;
        std::mem::swap(&mut self.shown, &mut self.next);
        Ok(&self.bytes)
    }
}

/// Gives the terminal back, with nothing that was drawn and not sent yet coming after it.
fn leave() {
    let _ = stdout().flush();
    give_back();
}

/// Undoes everything that was switched on, each step whether or not the others work. Safe to call twice, from any thread:
/// it takes no lock that a thread could hold that hangs in writing.
pub fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    undo();
    let _ = disable_raw_mode();
}

/// Straight to the terminal; given up when it takes nothing for a while.
#[cfg(unix)]
fn undo() {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let out = rustix::stdio::stdout();
    let pause = Timespec { tv_sec: 0, tv_nsec: 200_000_000 };
    let mut rest = UNDO;
    while !rest.is_empty() {
        let ready = poll(&mut [PollFd::new(&out, PollFlags::OUT)], Some(&pause));
        match ready.map(|n| if n == 0 { Ok(0) } else { rustix::io::write(out, rest) }) {
            Ok(Ok(n)) if n > 0 => rest = &rest[n..],
            Ok(Err(rustix::io::Errno::INTR)) | Err(rustix::io::Errno::INTR) => {}
            _ => return,
        }
    }
}

#[cfg(not(unix))]
fn undo() {
    use crossterm::event::DisableMouseCapture;
    use crossterm::{cursor, style, terminal::LeaveAlternateScreen};
    let mut out = stdout();
    let _ = crossterm::queue!(out, EndSynchronizedUpdate);
    let _ = crossterm::queue!(out, DisableMouseCapture);
    let _ = crossterm::queue!(out, LeaveAlternateScreen);
    let _ = crossterm::queue!(out, cursor::Show, style::ResetColor);
    let _ = out.flush();
}

/// Puts a text on the clipboard of the terminal, also through SSH.
pub fn copy(text: &str) -> io::Result<()> {
    execute!(stdout(), crossterm::clipboard::CopyToClipboard::to_clipboard_from(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turn(sheets: &mut Sheets, w: u16, h: u16, text: &str) -> String {
        String::from_utf8(sheets.turn(Area::screen(w, h), text, (0, 0)).unwrap().to_vec()).unwrap()
    }

    #[test]
    fn a_frame_holds_what_is_new_and_all_of_it_after_another_size_or_when_the_screen_was_forgotten() {
        let mut sheets = Sheets::default();
        let whole = |said: &str| said.contains("\x1b[2J") && said.contains("abc");
        assert!(whole(&turn(&mut sheets, 9, 2, "abc")));
        let said = turn(&mut sheets, 9, 2, "abd");
        assert!(said.contains('d') && !said.contains('a') && !said.contains("\x1b[2J"), "{said:?}");
        assert!(whole(&turn(&mut sheets, 8, 2, "abc")));
        sheets.known = false;
        assert!(whole(&turn(&mut sheets, 8, 2, "abc")));
        assert!(!turn(&mut sheets, 0, 0, "abc").contains("abc"));
        assert!(whole(&turn(&mut sheets, 8, 2, "abc")));
    }

    #[test]
    fn a_frame_is_marked_as_one_piece() {
        let said = turn(&mut Sheets::default(), 4, 1, "x");
        assert!(said.starts_with("\x1b[?2026h") && said.ends_with("\x1b[?2026l"), "{said:?}");
    }
}
