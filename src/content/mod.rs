//! TOML packs: text in, `domain::playbook` and located problems out.
//! Not here: choosing what to show (domain), drawing it (ui), the user's settings (config).

pub mod demo;
