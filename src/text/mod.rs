//! Text, pure: what may be stored (`Clean`), what may be drawn (`safe`), widths, fitting, wrapping, folding,
//! pinyin and phone keys, the note editor.
//! Not here: words of the interface (locale), matching (search), anything about customers (domain).

mod clean;
pub mod email;
pub mod keys;
pub mod phone;
pub mod pinyin;

pub use clean::Clean;
