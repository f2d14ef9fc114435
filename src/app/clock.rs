//! Clocks that show whole seconds: when they show another one.

/// A second, in milliseconds.
pub const SECOND: i64 = 1_000;

/// Milliseconds until a clock that has run so long shows the next whole second.
pub const fn to_next_second(ran: i64) -> i64 {
    SECOND - ran.rem_euclid(SECOND)
}

/// Milliseconds until a clock that runs down, and is rounded up, shows a second less.
pub const fn to_second_less(left: i64) -> i64 {
    (left - 1).rem_euclid(SECOND) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_looked_at_when_what_it_shows_changes() {
        assert_eq!([0, 1, 999, 1_000, 2_400].map(to_next_second), [1_000, 999, 1, 1_000, 600]);
        // 2,400 ms left are shown as 3, and as 2 from 2,000 on; at 1 ms one is left, at 0 none.
        assert_eq!([2_400, 2_000, 1_001, 1_000, 1].map(to_second_less), [400, 1_000, 1, 1_000, 1]);
    }
}
