//! cornerman: a terminal companion for people who sell. It prepares them before a visit, prompts them during a call,
//! follows up after it and drills them in between. One binary, one SQLite file, content in TOML packs, no network.
//!
//! Every module here is a room with one job, and imports run one way: a room names those above it in this list, never those
//! below. `tests/it/rooms.rs` holds the table and fails on a breach.
//!
//! | room | what lives there |
//! |---|---|
//! | [`text`] | clean text, its width on the screen, wrapping, folding, pinyin: pure |
//! | [`domain`] | the nouns and their rules: pure; no files, SQL, terminal or clock |
//! | [`analysis`] | what figures say about customers: segments, states, proportions, workload: pure |
//! | [`search`] | the finder: index, ranking, the spans that matched: pure |
//! | [`locale`] | every word that is shown, in three languages |
//! | [`store`] | SQLite: the only room that knows SQL |
//! | [`content`] | TOML packs in, a [`Playbook`](domain::playbook::Playbook) and located problems out |
//! | [`exchange`] | files people have (tables of text, iCalendar, the JSON archive) in and out |
//! | [`config`] | folders, settings, keys, themes |
//! | [`usecases`] | one file per verb; neither prints nor draws |
//! | [`app`] | the state machine: a message in, the model changed, effects out as data |
//! | [`ui`] | pictures of the model; never changes it |
//! | [`runtime`] | threads, the terminal, effects and the clock: where model, store and terminal meet |
//! | [`cli`] | one file per subcommand, and `main` |
//!
//! The same nouns repeat in each room, so a line of code is found by noun and by room: `domain/promise`, `store/promise`,
//! `usecases/promises`, `cli/promise`. Three walks through the house, each worth following once:
//!
//! * **A key**: `runtime/input` → [`app::update()`] → `app/press` → `app/act` → the screen under `app/panes` → an
//!   [`Effect`](app::msg::Effect) → `runtime/effects` → `runtime/worker` → the verb in [`usecases`] → [`store`] → a
//!   [`Reply`](app::msg::Reply) → `app/reply` → the picture under `ui/panes`.
//! * **A row of a table**: `cli/import` → [`usecases::import`] → [`exchange::csv`] → [`exchange::draft`] →
//!   [`domain::customer`] → [`store::change`], all rows in one transaction.
//! * **An item of a pack**: `content/source` (files) → `content/raw` (as typed) → `content/read` (checked) →
//!   [`domain::playbook`] → the model → `app/panes/scripts` → `ui/panes/scripts`.
//!
//! To use a room from outside, begin with the two programs in `examples/`: one finds, one reads a pack.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod config;
pub mod content;
pub mod domain;
pub mod exchange;
pub mod locale;
pub mod runtime;
pub mod search;
pub mod store;
pub mod text;
pub mod ui;
pub mod usecases;
