//! Chance that can be dealt again: the same seed gives the same cards on every machine and in every version.

/// `SplitMix64` (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; constants as in
/// Vigna's public-domain `splitmix64.c`). For dealing cards, not for secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Dice of their own for one part of a deal, so that what is drawn for one part never moves another.
    #[must_use]
    pub const fn part(seed: u64, part: u64) -> Self {
        Self(Self(seed.wrapping_add(part.wrapping_mul(0xd1b5_4a32_d192_ed03))).mixed())
    }

    const fn mixed(&self) -> u64 {
        let mut z = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// The next number, each of its 64 bits by chance.
    pub const fn roll(&mut self) -> u64 {
        let rolled = self.mixed();
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        rolled
    }

    /// A place below `count`, each as likely as the others; 0 where there is none. What would make the first places a
    /// little likelier is rolled again.
    pub fn below(&mut self, count: usize) -> usize {
        let Ok(count) = u64::try_from(count) else { return 0 };
        if count < 2 {
            return 0;
        }
        let whole = u64::MAX - u64::MAX % count;
        loop {
            let rolled = self.roll();
            if rolled < whole {
                return usize::try_from(rolled % count).unwrap_or(0);
            }
        }
    }

    /// Fisher and Yates.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for end in (1..all.len()).rev() {
            all.swap(end, self.below(end + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As published with `splitmix64.c` and on Rosetta Code.
    #[test]
    fn the_published_numbers_come_out_for_the_published_seed() {
        let mut dice = Dice::new(1_234_567);
        let rolled: Vec<u64> = (0..5).map(|_| dice.roll()).collect();
        assert_eq!(
            rolled,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423,
                4_593_380_528_125_082_431,
                16_408_922_859_458_223_821
            ]
        );
    }

    #[test]
    fn a_shuffle_loses_nobody_and_every_place_is_reached() {
        let mut reached = [[0_u32; 4]; 4];
        for seed in 0..400 {
            let mut all = [0, 1, 2, 3];
            Dice::new(seed).shuffle(&mut all);
            for (place, one) in all.iter().enumerate() {
                reached[*one][place] += 1;
            }
            all.sort_unstable();
            assert_eq!(all, [0, 1, 2, 3]);
        }
        // 400 shuffles, a quarter expected in each place; five standard deviations are 43.
        assert!(reached.iter().flatten().all(|times| (57..=143).contains(times)), "{reached:?}");
    }

    #[test]
    fn the_parts_of_a_deal_do_not_follow_each_other() {
        let firsts: Vec<u64> = (0..8).map(|part| Dice::part(7, part).roll()).collect();
        let mut apart = firsts.clone();
        apart.sort_unstable();
        apart.dedup();
        assert_eq!(apart.len(), firsts.len());
        assert_eq!(Dice::new(1).below(0), 0);
    }
}
