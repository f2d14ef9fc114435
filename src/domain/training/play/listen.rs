//! Understanding an answer in the trainee's own words: which of the choices it means, told by key points. A point is met when
//! one of its wordings stands in the answer, case, width, accents, signs and script (漢 or 汉) aside. Latin words are compared
//! whole, with `*` for any ending (`cost*` is met by costs and costing); Chinese has no borders between words, so each
//! character counts by itself.
//!
//! This is no understanding of language: `not the price` meets `price`. It tells choices of one node apart, no more, and says
//! which points it saw, so that nobody must guess why.

use crate::domain::playbook::{Choice, Point};
use crate::text::{fold_str, keys};

/// What an answer was taken for.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard<'s> {
    pub choice: &'s Choice,
    /// The points that were met, in the order of the choice.
    pub met: Vec<&'s Point>,
}

/// How many points of so many an answer must meet: two of three, more than half of more.
const fn enough(points: usize) -> usize {
    (points * 2).div_ceil(3)
}

/// The choice an answer means: the one of which it meets the largest part, the earlier of equals. None where no choice has
/// enough of its points met.
pub fn heard<'s>(offered: &[&'s Choice], answer: &str) -> Option<Heard<'s>> {
    let tokens = tokens(answer);
    let mut best: Option<Heard> = None;
    for choice in offered.iter().filter(|choice| !choice.points.is_empty()) {
        let met = met(&choice.points, &tokens);
        if met.len() < enough(choice.points.len()) {
            continue;
        }
        let better = best.as_ref().is_none_or(|best| {
            let (ours, theirs) = (met.len() * best.choice.points.len(), best.met.len() * choice.points.len());
            (ours, met.len()) > (theirs, best.met.len())
        });
        if better {
            best = Some(Heard { choice, met });
        }
    }
    best
}

/// The points of a choice that an answer meets.
pub fn points_met<'s>(choice: &'s Choice, answer: &str) -> Vec<&'s Point> {
    met(&choice.points, &tokens(answer))
}

fn met<'s>(points: &'s [Point], answer: &[String]) -> Vec<&'s Point> {
    let within = |wording: &str| contains(answer, &tokens(wording));
    points.iter().filter(|point| point.wordings.iter().any(|wording| within(wording))).collect()
}

fn contains(answer: &[String], wording: &[String]) -> bool {
    let same = |(heard, wanted): (&String, &String)| match wanted.strip_suffix('*') {
        Some(stem) => heard.starts_with(stem),
        None => heard == wanted,
    };
    !wording.is_empty() && answer.windows(wording.len()).any(|window| window.iter().zip(wording).all(same))
}

/// Latin words and numbers whole, Chinese character by character, signs left out. An apostrophe within a word belongs to it.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut open = false;
    let folded = fold_str(text);
    for c in folded.chars() {
        if keys::is_han(c) {
            tokens.push(c.to_string());
            open = false;
        } else if c.is_alphanumeric() || (open && matches!(c, '\'' | '*')) {
            match tokens.last_mut().filter(|_| open) {
                Some(word) => word.push(c),
                None => tokens.push(c.to_string()),
            }
            open = true;
        } else {
            open = false;
        }
    }
    for token in &mut tokens {
        token.truncate(token.trim_end_matches('\'').len());
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::training::play::tests::choice;

    #[test]
    fn a_point_is_met_by_any_of_its_wordings_however_it_is_written() {
        let met = |points: &[&str], answer: &str| points_met(&choice("a", points), answer).len();
        for (points, answer, want) in [
            (&["cost|price"][..], "What does it COST you?", 1),
            (&["cost"], "Costing is a matter of taste", 0),
            (&["cost*"], "Costing is a matter of taste", 1),
            (&["art"], "Let's start", 0),
            (&["how many|how much"], "How – much?", 1),
            (&["how much"], "much how", 0),
            (&["what's"], "“What’s it worth”?", 1),
            (&["roi"], "ＲＯＩ是多少", 1),
            (&["成本|费用"], "每天的費用大概是多少？", 1),
            (&["多少钱"], "多 少，钱", 1),
            (&["报价单"], "报价", 0),
            (&["20%"], "２０％行吗", 1),
            (&["café"], "the cafe", 1),
            (&["", "？"], "anything?", 0),
            (&["cost", "day", "line"], "What does a day cost?", 2),
        ] {
            assert_eq!(met(points, answer), want, "{points:?} in {answer}");
        }
    }

    #[test]
    fn the_choice_is_meant_of_which_the_largest_part_was_said() {
        let (ask, tell, mute) =
            (choice("ask", &["cost", "day"]), choice("tell", &["discount", "today", "sign"]), choice("mute", &[]));
        let offered = [&tell, &ask, &mute];
        let taken = |answer: &str| heard(&offered, answer).map(|heard| heard.choice.id.to_string());
        assert_eq!(taken("What does it cost you a day?").as_deref(), Some("ask"));
        assert_eq!(taken("A discount, if you sign"), Some("tell".to_owned()), "two of three are enough");
        assert_eq!(taken("A discount"), None, "one of three is not");
        assert_eq!(taken("What does it cost?"), None, "one of two is not");
        assert_eq!(taken("If you sign today, what is the discount a day, at what cost?").as_deref(), Some("tell"));
        assert_eq!((taken(""), taken("？！")), (None, None));
    }
}
