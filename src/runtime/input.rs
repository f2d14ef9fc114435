//! The input thread: crossterm's events, as the state machine knows them. It may hang in a half escape sequence; nothing
//! else waits for it.

use super::Event;
use crate::app::geometry::Area;
use crate::app::key::{Code, Key};
use crate::app::msg::{Mouse, Msg};
use crossterm::event::{self, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};
use std::sync::mpsc::Sender;
use std::thread;

pub fn start(events: Sender<Event>) -> std::io::Result<()> {
    thread::Builder::new().name("input".to_owned()).spawn(move || {
        loop {
            let sent = match event::read() {
                Ok(read) => message(read).is_none_or(|msg| events.send(Event::Msg(msg)).is_ok()),
                Err(error) => {
                    let _ = events.send(Event::InputLost(error.to_string()));
                    false
                }
            };
            if !sent {
                return;
            }
        }
    })?;
    Ok(())
}

fn message(event: event::Event) -> Option<Msg> {
    Some(match event {
        event::Event::Key(key) if key.kind != KeyEventKind::Release => Msg::Key(translate(key)?),
        event::Event::Paste(text) => Msg::Paste(text),
        event::Event::Resize(w, h) => Msg::Resize(Area::new(0, 0, w, h)),
        event::Event::Mouse(mouse) => Msg::Mouse(match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => Mouse::Click { x: mouse.column, y: mouse.row },
            MouseEventKind::ScrollDown => Mouse::Wheel { x: mouse.column, y: mouse.row, down: true },
            MouseEventKind::ScrollUp => Mouse::Wheel { x: mouse.column, y: mouse.row, down: false },
            _ => return None,
        }),
        _ => return None,
    })
}

fn translate(key: KeyEvent) -> Option<Key> {
    let code = match key.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::F(n) => Code::F(n),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        _ => return None,
    };
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    let code = match code {
        Code::Char(c) if ctrl => Code::Char(c.to_ascii_lowercase()),
        code => code,
    };
    Some(Key { code, ctrl, alt: key.modifiers.contains(KeyModifiers::ALT) })
}
