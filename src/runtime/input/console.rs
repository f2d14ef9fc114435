//! The console of Windows, which crossterm reads: which of the keys it tells of are text, which are commands, and which
//! are no keys at all. It tells of each key twice, when it goes down and when it comes up.

use crate::app::key::{Code, Key};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// More keys than fingers hold down at once; of one that came up over another window nothing is heard.
const FINGERS: usize = 10;

/// Which letters are down.
#[derive(Debug, Default)]
pub(super) struct Keyboard {
    down: Vec<char>,
}

impl Keyboard {
    /// What somebody typed, if that is what the event tells of.
    pub(super) fn hear(&mut self, event: &Event) -> Option<Key> {
        match event {
            Event::Key(key) if key.kind == KeyEventKind::Release => self.up(key.code),
            Event::Key(key) => {
                if let KeyCode::Char(c) = key.code {
                    self.press(fold(c));
                }
                translate(key)
            }
            // What is let go of elsewhere is not told here.
            Event::FocusGained | Event::FocusLost => {
                self.down.clear();
                None
            }
            _ => None,
        }
    }

    fn press(&mut self, c: char) {
        if self.down.contains(&c) {
            return;
        }
        if self.down.len() == FINGERS {
            self.down.remove(0);
        }
        self.down.push(c);
    }

    /// A sign that the keyboard has no key for, typed as its number with Alt held down or pasted, is told of only when
    /// Alt comes up. Any other letter that comes up has gone down before, perhaps as another: `É` and `ά` come up as `é`
    /// and `α`. Of plain letters nothing is taken that way: a command must not run because a key was let go of that was
    /// pressed elsewhere.
    fn up(&mut self, code: KeyCode) -> Option<Key> {
        let KeyCode::Char(c) = code else { return None };
        if let Some(at) = self.down.iter().position(|down| *down == fold(c)) {
            self.down.remove(at);
            return None;
        }
        if self.down.is_empty() {
            return (!c.is_ascii() || c == '@').then(|| Key::char(c));
        }
        self.down.remove(0);
        None
    }
}

/// Shift may come up before its letter.
fn fold(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

fn translate(key: &KeyEvent) -> Option<Key> {
    let has = |modifier| key.modifiers.contains(modifier);
    let (ctrl, alt) = (has(KeyModifiers::CONTROL), has(KeyModifiers::ALT));
    let code = match key.code {
        // The right Alt key of most keyboards in Europe is told as Ctrl and Alt; with it `@`, `€`, `\` and `ą` are typed.
        KeyCode::Char(c) if ctrl && alt && (c.is_ascii_punctuation() || !c.is_ascii()) => return Some(Key::char(c)),
        KeyCode::Char(c) if ctrl => Code::Char(c.to_ascii_lowercase()),
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
    Some(Key { code, ctrl, alt })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(code: KeyCode, modifiers: KeyModifiers, kind: KeyEventKind) -> Event {
        Event::Key(KeyEvent::new_with_kind(code, modifiers, kind))
    }

    /// What is typed by these letters going down (`+a`) and coming up (`-a`).
    fn typed(moves: &str) -> String {
        let mut keyboard = Keyboard::default();
        let heard = moves.split(' ').filter_map(|each| {
            let mut signs = each.chars();
            let kind = if signs.next() == Some('+') { KeyEventKind::Press } else { KeyEventKind::Release };
            keyboard.hear(&event(KeyCode::Char(signs.next().unwrap()), KeyModifiers::NONE, kind))
        });
        heard.map(|key| key.text().unwrap()).collect()
    }

    #[test]
    fn each_key_is_heard_once_though_it_is_told_of_twice() {
        assert_eq!(typed("+l -l +i -i"), "li");
        assert_eq!(typed("+l +i -l -i"), "li", "typed fast");
        assert_eq!(typed("+a +a +a -a +b -b"), "aaab", "held down");
        assert_eq!(typed("+李 -李 +娜 -娜"), "李娜");
        let mut keyboard = Keyboard::default();
        for code in [KeyCode::Enter, KeyCode::F(2), KeyCode::Esc] {
            assert!(keyboard.hear(&event(code, KeyModifiers::NONE, KeyEventKind::Press)).is_some());
            assert_eq!(keyboard.hear(&event(code, KeyModifiers::NONE, KeyEventKind::Release)), None);
        }
    }

    #[test]
    fn a_sign_told_of_only_as_alt_comes_up_is_typed() {
        assert_eq!(typed("+c -c +a -a +f -f -é"), "café");
        assert_eq!(typed("-华 -为"), "华为");
        assert_eq!(typed("+a -a -@ +b -b"), "a@b");
    }

    #[test]
    fn a_letter_that_comes_up_as_another_is_not_typed_again() {
        assert_eq!(typed("+É -é"), "É", "shift came up first");
        assert_eq!(typed("+ά -α +ν -ν"), "άν", "an accent was typed before");
        assert_eq!(typed("+ά +ν -α -ν"), "άν");
        assert_eq!(typed("+@ -q +ł -l"), "@ł", "the right Alt key came up first");
    }

    #[test]
    fn a_key_that_was_pressed_over_another_window_is_no_command_here() {
        assert_eq!(typed("-u -w +j -j"), "j");
        let mut keyboard = Keyboard::default();
        keyboard.hear(&event(KeyCode::Char('w'), KeyModifiers::CONTROL, KeyEventKind::Press));
        keyboard.hear(&Event::FocusLost);
        assert!(keyboard.hear(&event(KeyCode::Char('ü'), KeyModifiers::NONE, KeyEventKind::Release)).is_some());
    }

    #[test]
    fn many_keys_lost_over_other_windows_are_forgotten() {
        let mut keyboard = Keyboard::default();
        for c in 'a'..='z' {
            keyboard.hear(&event(KeyCode::Char(c), KeyModifiers::NONE, KeyEventKind::Press));
        }
        assert_eq!(keyboard.down.len(), FINGERS);
    }

    #[test]
    fn what_the_right_alt_key_types_is_text_and_chords_are_chords() {
        let (ctrl, alt) = (KeyModifiers::CONTROL, KeyModifiers::ALT);
        for (c, modifiers, name) in [
            ('@', ctrl | alt, "@"),
            ('€', ctrl | alt, "€"),
            ('\\', ctrl | alt, "\\"),
            ('Ą', ctrl | alt | KeyModifiers::SHIFT, "Ą"),
            ('x', ctrl | alt, "Ctrl-Alt-X"),
            ('S', ctrl | KeyModifiers::SHIFT, "Ctrl-S"),
            ('s', ctrl, "Ctrl-S"),
            ('x', alt, "Alt-x"),
            ('Q', KeyModifiers::SHIFT, "Q"),
        ] {
            let key = Keyboard::default().hear(&event(KeyCode::Char(c), modifiers, KeyEventKind::Press));
            assert_eq!(key.map(|key| key.to_string()).as_deref(), Some(name));
        }
    }
}
