//! The finder: an index in memory, ranking, and the spans to highlight. Pure.
//! Not here: where the rows come from (store), threads (runtime), how hits are painted (ui).
