//! The terminal: taken over, drawn on, and always given back.

use super::Event;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{cursor, execute, queue, style};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use std::io::{self, Stdout, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

/// Whether the terminal is ours and must be given back; read by the main thread and the signal thread.
static TAKEN: AtomicBool = AtomicBool::new(false);

pub struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    mouse: bool,
}

impl Screen {
    /// Takes the terminal over.
    pub fn take(mouse: bool) -> io::Result<Self> {
        let mut screen = Self { terminal: Terminal::new(CrosstermBackend::new(stdout()))?, mouse };
        screen.enter()?;
        Ok(screen)
    }

    fn enter(&mut self) -> io::Result<()> {
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        execute!(stdout(), EnterAlternateScreen)?;
        if !cfg!(windows) {
            // On Windows pasted text arrives as keys whether or not this is on, and turning it on spoils Enter.
            execute!(stdout(), EnableBracketedPaste)?;
        }
        if self.mouse {
            execute!(stdout(), EnableMouseCapture)?;
        }
        Ok(())
    }

    /// Draws one frame, whole, with the cursor where it belongs.
    pub fn draw(&mut self, paint: impl FnOnce(&mut ratatui::Frame<'_>)) -> io::Result<()> {
        queue!(stdout(), BeginSynchronizedUpdate)?;
        let drawn = self.terminal.draw(paint).map(drop);
        execute!(stdout(), EndSynchronizedUpdate)?;
        drawn
    }

    /// Forgets what is on the screen, so that the next frame paints all of it.
    pub fn clear(&mut self) -> io::Result<()> {
        self.terminal.clear()
    }

    /// Gives the terminal to the shell and stops the process group, as Ctrl-Z does; returns when it goes on. Not the
    /// signal that cannot be refused: where no shell could wake the program up again, the system ignores this one.
    #[cfg(unix)]
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?;
        self.enter()?;
        self.clear()
    }

    /// The process goes on. Whoever stopped it may have left the terminal as the shell likes it, whatever was set here.
    pub fn resume(&mut self) -> io::Result<()> {
        let _ = disable_raw_mode();
        self.enter()?;
        self.clear()
    }

    #[cfg(not(unix))]
    pub fn suspend(&mut self) -> io::Result<()> {
        self.clear()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Undoes everything that was switched on, each step whether or not the others work. Safe to call twice, from any thread.
pub fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = stdout();
    let _ = queue!(out, EndSynchronizedUpdate);
    let _ = queue!(out, DisableMouseCapture);
    let _ = queue!(out, DisableBracketedPaste);
    let _ = queue!(out, LeaveAlternateScreen);
    let _ = queue!(out, cursor::Show, cursor::SetCursorStyle::DefaultUserShape, style::ResetColor);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// Puts a text on the clipboard of the terminal, also through SSH.
pub fn copy(text: &str) -> io::Result<()> {
    execute!(stdout(), crossterm::clipboard::CopyToClipboard::to_clipboard_from(text))
}

/// A panic in any thread is told to the main thread, which ends in order. What the panic itself has to say is not
/// printed: names and numbers of customers may be in it.
pub fn watch_panics(events: Sender<Event>) {
    std::panic::set_hook(Box::new(move |info| {
        let place = info.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
        let _ = events.send(Event::Broken(place));
    }));
}
