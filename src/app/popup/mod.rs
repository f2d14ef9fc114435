//! What stands over a screen: how each box is opened, and what it shows. What it holds lies in `model/popup`, under the same
//! name; the stack of them, of which the top one has the keys, is heard in `answers`.

pub mod advice;
pub mod choose;
pub mod clash;
pub mod confirm;
pub mod drafts;
pub mod export;
pub mod filter;
pub mod finder;
pub mod form;
pub mod groups;
pub mod handy;
pub mod import;
pub mod mailing;
pub mod map;
pub mod merge;
pub mod note;
pub mod observe;
pub mod palette;
pub mod path;
pub mod report;
pub mod script;
pub mod value;
