//! Pictures: widgets over `&Model` and `&Theme`. They only read.
//! Not here: geometry that update needs too (app/geometry), state, input.

mod canvas;
mod cursor;
mod panes;
mod popup;
mod shell;
mod theme;

pub use cursor::cursor;
pub use theme::Theme;

use crate::app::geometry::{self, Area};
use crate::app::model::Model;
use crate::app::screen::Screen;
use canvas::Canvas;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

/// An empty sheet for pictures of this size.
pub fn sheet(area: Area) -> Buffer {
    Buffer::empty(canvas::rect(area))
}

/// The whole screen.
pub struct View<'a> {
    pub model: &'a Model,
    pub theme: &'a Theme,
}

impl Widget for View<'_> {
    fn render(self, _area: Rect, buf: &mut Buffer) {
        let model = self.model;
        let mut canvas = Canvas { buf, theme: self.theme, glyphs: model.glyphs, veil: model.veil };
        canvas.wash(model.area, self.theme.text);
        if geometry::too_small(model.area) {
            shell::too_small(model, &mut canvas);
            return;
        }
        shell::draw(model, &mut canvas);
        match model.screen {
            Screen::Today => panes::today::draw(model, &mut canvas),
            Screen::Customers => panes::customers::draw(model, &mut canvas),
            Screen::Prep if model.is_preparing() => panes::visit::draw(model, &mut canvas),
            Screen::Prep => panes::prep::draw(model, &mut canvas),
            Screen::Spin => panes::spin::draw(model, &mut canvas),
            Screen::Call => panes::call::draw(model, &mut canvas),
            Screen::Scripts => panes::scripts::draw(model, &mut canvas),
            Screen::Desk => panes::desk::draw(model, &mut canvas),
            Screen::Drills => panes::drills::draw(model, &mut canvas),
        }
        for (at, popup) in model.popups.iter().enumerate() {
            if !popup.is_beside() {
                canvas.recede(model.body());
                canvas.clear(popup::hidden(model, at));
            }
            popup::draw(model, popup, &mut canvas);
        }
        shell::notice(model, &mut canvas);
        canvas.settle();
    }
}
