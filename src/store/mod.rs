//! SQLite: the only room that knows SQL. A file per noun, ordered migrations, and `change`, the one way to write.
//! Not here: rules about the nouns (domain), what an action means (usecases), files other than the database.
