//! What was measured, as a table: a row for each figure, a column for each program, and how the first one compares.

use std::fmt;

/// Figures by what they are and whose they are, in the order in which they came.
pub struct Sheet {
    programs: Vec<&'static str>,
    rows: Vec<(&'static str, Vec<Vec<f64>>)>,
}

impl Sheet {
    pub fn new(programs: Vec<&'static str>) -> Self {
        Self { programs, rows: Vec::new() }
    }

    pub fn put(&mut self, program: &str, what: &'static str, value: f64) {
        let column = self.programs.iter().position(|name| *name == program).unwrap();
        let row = self.rows.iter().position(|(name, _)| *name == what).unwrap_or_else(|| {
            self.rows.push((what, vec![Vec::new(); self.programs.len()]));
            self.rows.len() - 1
        });
        self.rows[row].1[column].push(value);
    }
}

fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied()
}

impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (own, peers) = self.programs.split_first().unwrap();
        write!(f, "| |")?;
        self.programs.iter().try_for_each(|name| write!(f, " {name} |"))?;
        peers.iter().try_for_each(|name| write!(f, " {own} ÷ {name} |"))?;
        writeln!(f, "\n|---|{}", "---|".repeat(self.programs.len() + peers.len()))?;
        for (what, columns) in &self.rows {
            let medians: Vec<Option<f64>> = columns.iter().map(|values| median(values)).collect();
            write!(f, "| {what} |")?;
            for value in &medians {
                match value {
                    Some(value) => write!(f, " {value:.1} |")?,
                    None => write!(f, " |")?,
                }
            }
            for peer in &medians[1..] {
                match (medians[0], peer) {
                    (Some(own), Some(peer)) if *peer > 0.0 => write!(f, " {:.2} |", own / peer)?,
                    _ => write!(f, " |")?,
                }
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
