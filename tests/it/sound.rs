//! What holds on every screen, whatever is pressed, pasted or told; and texts that try to break it.

use crate::desk::Desk;
use crate::wire::steers;
use cornerman::app::answers::palette;
use cornerman::app::list::ListCursor;
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::{Deed, Effect, Msg};
use cornerman::app::panes::scripts::shown;
use cornerman::app::panes::{spin, visit};
use cornerman::app::popup::{filter, finder, groups, handy, observe, value};
use cornerman::text::width;
use cornerman::ui::cursor;

/// Texts that files and clipboards bring: escape sequences, C1 controls, direction marks, joined pictures, tags, marks.
pub const HOSTILE: &[&str] = &[
    "\u{1b}[31mred\u{1b}]0;title\u{7}\u{1b}[2J",
    "\u{9b}31m\u{90}q\u{9c}\u{85}next",
    "abc\u{202e}fdp.exe\u{202c}\u{2066}x\u{2069}\u{200f}",
    "👨\u{200d}👩\u{200d}👧\u{200d}👦 👩🏽\u{200d}💻 🇨🇳 1\u{fe0f}\u{20e3} ❤\u{fe0f}",
    "flag \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} \u{e0041}\u{e0042}",
    "z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}\u{30d}\u{30e}\u{30f}\u{310}",
    "zero\u{200b}width\u{feff}\u{2060}\u{ad}x",
    "ｶﾞｷﾞ 각 각 葛\u{e0100} 한글 ไทย हिन्दी العربية",
    "line\nline\r\nline\ttab\u{0}nul\u{7f}del",
];

/// Every cursor stands on a row of its list, or at the top of an empty one.
fn cursors_stand_in_their_lists(desk: &Desk) {
    let model = &desk.model;
    let inside = |name: &str, list: &ListCursor, len: usize| {
        assert!(list.selected < len.max(1), "{name}: {list:?} of {len}\n{}", desk.screen());
    };
    inside("customers", &model.customers.list, model.customers.len());
    inside("visits", &model.prep.list, model.prep.visits.len());
    inside("scripts", &model.scripts.list, shown::listed(model).len());
    if let Some(open) = &model.visit {
        inside("checklist", &model.prep.rows, visit::rows(model).len());
        inside("questions", &model.spin.list, spin::current(model, open).map_or(0, |view| view.cards.len()));
    }
    for popup in &model.popups {
        match popup {
            Popup::Palette(popup) => inside("palette", &popup.list, palette::listed(model, popup).len()),
            Popup::Form(form) => inside("form", &form.list, form.rows.len() + 1),
            Popup::Choose(choose) => inside("choose", &choose.list, choose.options.len()),
            Popup::Finder(popup) => inside("finder", &popup.list, finder::listed(model, popup).len()),
            Popup::Filter(popup) => inside("filter", &popup.list, filter::complete::candidates(model, popup).len()),
            Popup::Groups(popup) => inside("groups", &popup.list, groups::len(model, popup)),
            Popup::Observe(popup) => inside("observe", &popup.list, observe::listed(model).len()),
            Popup::Value(popup) => inside("worth", &popup.list, value::listed(model, popup).len()),
            Popup::Handy(popup) => inside("handy", &popup.list, handy::listed(model, popup.shelf).len()),
            Popup::Drafts(drafts) => inside("drafts", &drafts.list, model.offers.len()),
            Popup::Clash(clash) => inside("clash", &clash.list, clash.differences.len()),
            Popup::Merge(merge) => inside("merge", &merge.list, merge.rows().len()),
            Popup::Import(import) => {
                inside("files", &import.path.list, import.path.found.len());
                if let Some(preview) = &import.preview {
                    inside("columns", &preview.list, preview.rows());
                }
            }
            Popup::Export(export) => inside("export", &export.path.list, export.path.found.len()),
            Popup::Mailing(popup) => inside("letters", &popup.list, popup.letters.as_ref().map_or(0, |all| all.len())),
            Popup::Pick(pick) => inside("pick", &pick.list, pick.listed().len()),
            Popup::Advice(_)
            | Popup::Map(_)
            | Popup::Script(_)
            | Popup::Note(_)
            | Popup::Report(_)
            | Popup::Confirm(_)
            | Popup::Progress { .. }
            | Popup::Message { .. } => {}
        }
    }
}

/// Every row is as wide as the screen, no half of a wide character was painted over, and the caret stands on it.
pub fn cells_are_sound(desk: &Desk) {
    let buf = desk.buffer();
    for y in 0..buf.area.height {
        let mut x = 0;
        while x < buf.area.width {
            let symbol = buf[(x, y)].symbol();
            assert!(!symbol.chars().any(|c| c.is_control() || steers(c)), "{symbol:?} at {x},{y}");
            let cells = u16::try_from(width(symbol)).unwrap();
            assert!(cells > 0, "{symbol:?} at {x},{y} takes none");
            assert!(x + cells <= buf.area.width, "{symbol:?} hangs over the edge of row {y}");
            for behind in x + 1..x + cells {
                let hidden = buf[(behind, y)].symbol();
                assert!(hidden.trim().is_empty(), "{hidden:?} hides behind {symbol:?} at {x},{y}\n{}", desk.screen());
            }
            x += cells;
        }
        assert_eq!(x, buf.area.width, "row {y}");
    }
    let (x, y) = cursor(&desk.model);
    assert!(x < buf.area.width.max(1) && y < buf.area.height.max(1), "caret at {x},{y} on {:?}", buf.area);
}

/// Takes in a message. Customers only become fewer where somebody deletes one and was asked, makes two of them one, or takes
/// a step back.
pub fn take(desk: &mut Desk, msg: Msg) {
    let (before, asked) = (desk.customers(), matches!(desk.top(), Some(Popup::Confirm(_))));
    desk.forget();
    desk.send(msg);
    let deleted = desk.deeds().iter().any(|deed| matches!(deed, Deed::DeleteCustomer(_)));
    let fewer = |deed: &&Deed| matches!(deed, Deed::Undo { .. } | Deed::Merge(_));
    let undone = desk.deeds().iter().any(fewer);
    assert!(!deleted || asked, "deleted without a question");
    assert!(desk.customers() >= before || deleted || undone, "{} customers of {before}", desk.customers());
    assert!(!desk.effects.iter().any(|effect| matches!(effect, Effect::Quit)) || desk.model.quitting);
    cursors_stand_in_their_lists(desk);
    cells_are_sound(desk);
}
