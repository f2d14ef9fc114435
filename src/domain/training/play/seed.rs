//! The generator behind a seed: `SplitMix64` (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014;
//! constants as in Vigna's public-domain `splitmix64.c`). Sixteen lines of arithmetic on 64 bits, so that the same seed gives
//! the same case on every machine and in every version.

/// A stream of numbers.
#[derive(Debug, Clone)]
pub struct SplitMix64(u64);

impl SplitMix64 {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `count`; 0 where there is nothing to choose from. The high half of the product is even to one part in
    /// 2⁶⁴ / `count`, far below what anybody could notice.
    pub fn below(&mut self, count: usize) -> usize {
        let product = u128::from(self.next()) * (count as u128);
        usize::try_from(product >> 64).unwrap_or_default()
    }

    /// Fisher and Yates.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first numbers of `splitmix64.c` for two seeds, as other implementations print them (Rosetta Code, the tests of
    /// Java's `SplittableRandom` ports).
    #[test]
    fn the_published_numbers_come_out() {
        for (seed, want) in [
            (
                1_234_567,
                [
                    6_457_827_717_110_365_317,
                    3_203_168_211_198_807_973,
                    9_817_491_932_198_370_423,
                    4_593_380_528_125_082_431,
                    16_408_922_859_458_223_821,
                ],
            ),
            (
                0,
                [
                    0xe220_a839_7b1d_cdaf,
                    0x6e78_9e6a_a1b9_65f4,
                    0x06c4_5d18_8009_454f,
                    0xf88b_b8a8_724c_81ec,
                    0x1b39_896a_51a8_749b,
                ],
            ),
        ] {
            let mut numbers = SplitMix64::new(seed);
            assert_eq!([(); 5].map(|()| numbers.next()), want, "{seed}");
        }
    }

    #[test]
    fn a_shuffle_keeps_what_it_shuffles_and_reaches_every_order() {
        let mut orders = std::collections::BTreeSet::new();
        for seed in 0..200 {
            let mut list = [1, 2, 3, 4];
            SplitMix64::new(seed).shuffle(&mut list);
            orders.insert(list);
            list.sort_unstable();
            assert_eq!(list, [1, 2, 3, 4]);
        }
        assert_eq!(orders.len(), 24);
        assert_eq!(SplitMix64::new(7).below(0), 0);
    }
}
