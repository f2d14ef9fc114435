//! Shares of small numbers, with honest intervals.

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    pub hits: u32,
    pub cases: u32,
}

/// The standard normal quantile for 95 % between both ends.
const Z: f64 = 1.959_963_984_540_054;

impl Share {
    /// None where there are no cases.
    pub fn rate(self) -> Option<f64> {
        (self.cases > 0).then(|| f64::from(self.hits) / f64::from(self.cases))
    }

    /// Between what the true share lies, with 95 % confidence: Wilson's score interval without continuity correction
    /// (E. B. Wilson, JASA 22, 1927; recommended by Brown, Cai and `DasGupta`, Statistical Science 16, 2001). From nothing to
    /// all where there are no cases.
    pub fn interval(self) -> (f64, f64) {
        let Some(p) = self.rate() else { return (0.0, 1.0) };
        let n = f64::from(self.cases);
        let middle = p + Z * Z / (2.0 * n);
        let reach = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
        let scale = 1.0 + Z * Z / n;
        (((middle - reach) / scale).max(0.0), ((middle + reach) / scale).min(1.0))
    }

    /// Between what the difference to another share lies, with 95 % confidence: method 10 of R. G. Newcombe, Statistics in
    /// Medicine 17, 1998. None where one of them has no cases.
    pub fn difference(self, other: Self) -> Option<(f64, f64)> {
        let (p, q) = (self.rate()?, other.rate()?);
        let ((low, high), (other_low, other_high)) = (self.interval(), other.interval());
        let below = ((p - low).powi(2) + (other_high - q).powi(2)).sqrt();
        let above = ((high - p).powi(2) + (q - other_low).powi(2)).sqrt();
        Some((p - q - below, p - q + above))
    }
}

#[cfg(test)]
mod tests {
    use super::Share;

    fn near(found: (f64, f64), want: (f64, f64)) -> bool {
        (found.0 - want.0).abs() < 5e-5 && (found.1 - want.1).abs() < 5e-5
    }

    /// Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
    #[test]
    fn intervals_of_shares_are_those_that_newcombe_printed() {
        for (hits, cases, want) in [
            (81, 263, (0.2553, 0.3662)),
            (15, 148, (0.0624, 0.1605)),
            (0, 20, (0.0, 0.1611)),
            (1, 29, (0.0061, 0.1718)),
        ] {
            assert!(near(Share { hits, cases }.interval(), want), "{hits}/{cases}");
        }
        assert_eq!(Share::default().interval(), (0.0, 1.0));
    }

    /// Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10.
    #[test]
    fn intervals_of_differences_are_those_that_newcombe_printed() {
        for (one, other, want) in [
            ((56, 70), (48, 80), (0.0524, 0.3339)),
            ((9, 10), (3, 10), (0.1705, 0.8090)),
            ((6, 7), (2, 7), (0.0582, 0.8062)),
            ((5, 56), (0, 29), (-0.0381, 0.1926)),
            ((0, 10), (0, 20), (-0.1611, 0.2775)),
        ] {
            let share = |(hits, cases)| Share { hits, cases };
            assert!(near(share(one).difference(share(other)).unwrap(), want), "{one:?} {other:?}");
        }
        assert_eq!(Share::default().difference(Share { hits: 1, cases: 2 }), None);
    }
}
