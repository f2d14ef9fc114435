//! Text, pure: what may be stored (`Clean`), what may be drawn (`safe`), widths, fitting, wrapping, folding,
//! pinyin and phone keys, the note editor, the privacy veil.
//! Not here: words of the interface (locale), matching (search), anything about customers (domain).

mod ascii;
mod cells;
mod clean;
pub mod company;
pub mod email;
mod fold;
pub mod keys;
pub mod name;
pub mod near;
pub mod note;
pub mod phone;
pub mod pinyin;
pub mod region;
mod safe;
mod script;
mod signs;
pub mod spacing;
mod veil;
mod wrap;

pub use ascii::narrow;
pub use cells::{Align, border, fit, graphemes, pad, width};
pub use clean::Clean;
pub use fold::{fold, fold_str, renamed};
pub use safe::safe;
pub use script::{Script, script};
pub use signs::unseen;
pub use veil::Veil;
pub use wrap::wrap;
