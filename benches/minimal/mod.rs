//! The least program that shows the same screen: a table of customers held in memory, a search field that takes letters.
//! No file, no index, no wide-character care: what remains is the terminal library and the start of a process.

use super::customers::{Invented, invent};
use crossterm::event::{Event, KeyCode, KeyEventKind, read};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};
use ratatui::text::Line;
use ratatui::widgets::{Row, Table};

/// As many as any terminal shows.
const ROWS: usize = 200;

/// What it shows.
pub fn customers() -> Vec<Invented> {
    invent(ROWS).collect()
}

/// One frame.
pub fn draw(frame: &mut Frame<'_>, customers: &[Invented], typed: &str) {
    let [field, table] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(frame.area());
    let cells = |made: &Invented| {
        Row::new([made.name().to_owned(), made.phone.clone(), made.person.clone(), made.city.to_owned()])
    };
    let widths = [Constraint::Fill(3), Constraint::Fill(1), Constraint::Fill(1), Constraint::Fill(1)];
    frame.render_widget(Line::raw(format!("/ {typed}")), field);
    frame.render_widget(Table::new(customers.iter().map(cells), widths), table);
}

/// Runs until Esc is pressed.
#[allow(dead_code, reason = "some measurements draw it without a terminal")]
pub fn run() {
    let customers = customers();
    let mut typed = String::new();
    let mut terminal = ratatui::init();
    loop {
        terminal.draw(|frame| draw(frame, &customers, &typed)).unwrap();
        if let Event::Key(key) = read().unwrap()
            && key.kind == KeyEventKind::Press
        {
            match key.code {
                KeyCode::Char(c) => typed.push(c),
                KeyCode::Backspace => drop(typed.pop()),
                KeyCode::Esc => break,
                _ => {}
            }
        }
    }
    ratatui::restore();
}
