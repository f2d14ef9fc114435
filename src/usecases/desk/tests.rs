//! The desk on a real file.
