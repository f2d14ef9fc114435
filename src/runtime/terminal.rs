//! The terminal: taken over, drawn on, and always given back.

use super::probe::{self, Asked};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use std::io::{self, Stdout, Write, stdout};
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

pub struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    mouse: bool,
    /// What was asked how wide it draws, and may still be on its way.
    asked: Option<Asked>,
}

impl Screen {
    /// Takes the terminal over; `probe` asks it how wide it draws.
    pub fn take(mouse: bool, probe: bool) -> io::Result<Self> {
        let mut screen = Self { terminal: Terminal::new(CrosstermBackend::new(stdout()))?, mouse, asked: None };
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

    /// Draws one frame, whole, with the cursor where it belongs.
    pub fn draw(&mut self, paint: impl FnOnce(&mut ratatui::Frame<'_>)) -> io::Result<()> {
        queue!(stdout(), BeginSynchronizedUpdate)?;
        let drawn = self.terminal.draw(paint).map(drop);
        execute!(stdout(), EndSynchronizedUpdate)?;
        drawn
    }

    /// Forgets what is on the screen, so that the next frame paints all of it. Not `Terminal::clear`: that one asks the
    /// terminal where its cursor is, and waits two seconds for those that do not say.
    pub fn clear(&mut self) -> io::Result<()> {
        let size = self.terminal.size()?;
        self.terminal.resize(size.into())
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
        self.clear()
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
        self.enter()?;
        self.clear()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.hear_out();
        leave();
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
