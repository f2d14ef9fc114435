//! How long it takes from the finder's key to the chosen line: the seller waits for it with the customer on the line.

/// So many finds are looked back at, so that the figure follows what one has got used to.
pub const LAST: usize = 200;

/// How long finding took, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    pub count: usize,
    /// Half of the finds took no longer.
    pub median: i64,
    /// Nine of ten took no longer: the smallest time for which that is so (nearest rank).
    pub ninth: i64,
}

/// Of times in milliseconds, in any order; none where there are none. Between two in the middle the median is half-way, cut
/// to a whole millisecond.
pub fn of(times: &[i64]) -> Option<Pace> {
    let mut times = times.to_vec();
    times.sort_unstable();
    let count = times.len();
    let middle = (times.get(count.checked_sub(1)? / 2)?, times.get(count / 2)?);
    let ninth = times.get((count * 9).div_ceil(10) - 1)?;
    Some(Pace { count, median: i64::midpoint(*middle.0, *middle.1), ninth: *ninth })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_and_nine_of_ten_took_no_longer_than_the_ninth() {
        for (times, median, ninth) in [
            (&[700][..], 700, 700),
            (&[300, 100], 200, 300),
            (&[5, 1, 3], 3, 5),
            (&[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5, 9),
            (&[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 90], 1, 1),
        ] {
            assert_eq!(of(times), Some(Pace { count: times.len(), median, ninth }), "{times:?}");
        }
        assert_eq!(of(&[]), None);
    }
}
