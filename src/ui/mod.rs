//! Pictures: widgets over `&Model`, `&Theme` and `&Words`. They only read.
//! Not here: geometry that update needs too (app/geometry), state, input.
