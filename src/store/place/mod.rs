//! The place of a database: the files beside it and whose they are, what is in it by its first bytes, and the connections
//! to it. Not here: bringing it up to date (open), copies that are kept (backup).

mod connect;
mod copy;
pub mod disk;
mod files;
mod fresh;
mod header;
mod look;
mod notice;

pub use connect::CACHE;
pub use header::{Header, header};
pub use notice::Notice;

pub(super) use connect::{begin_writing, connect, tune};
pub(super) use copy::copy;
pub(super) use files::{
    PATIENCE, Passing, Place, beside, denied, folder, lock, lock_in_passing, may_write, patiently, private,
    really_busy, remove, sync_folder, tighten,
};
pub(super) use fresh::{blank, make};
pub(super) use look::{attached, look, reader};
