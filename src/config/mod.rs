//! The user's folders, settings, key map and theme: parsed into plain tables.
//! Not here: what a key does (app), what a colour paints (ui).
