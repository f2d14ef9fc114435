//! Files people have: bytes in, drafts and row problems out, and back.
//! Not here: what happens to a draft (usecases), TOML packs (content).
