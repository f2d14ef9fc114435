//! Understanding an answer in the trainee's own words: which of the choices it means, told by key points. A point is met when
//! one of its wordings stands in the answer, case, width, accents, signs and script (漢 or 汉) aside. Latin words are compared
//! whole, with `*` for any ending (`cost*` is met by costs and costing); Chinese has no borders between words, so each
//! character counts by itself.
//!
//! This is no understanding of language. It tells choices of one node apart, no more, and says which points it saw, so that
//! nobody must guess why. What is taken back by a `not` before it is no point, unless the choice itself says it so (`we don't
//! have that risk`); and where a talk of others is judged, where `no handover` names the failure, every word counts.

use super::negation::{Token, is_taken_back};
use crate::domain::playbook::{Choice, Point};
use crate::domain::slot::Slots;
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
        let met = met(choice, &tokens, judges(offered));
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

/// The points of one of the choices that an answer meets.
pub fn points_met<'s>(offered: &[&Choice], choice: &'s Choice, answer: &str) -> Vec<&'s Point> {
    met(choice, &tokens(answer), judges(offered))
}

/// Whether a talk of others is judged by these choices.
fn judges(offered: &[&Choice]) -> bool {
    offered.iter().any(|choice| choice.mark.is_some())
}

fn met<'s>(choice: &'s Choice, answer: &[Token], every_word: bool) -> Vec<&'s Point> {
    let own = tokens(&choice.text.fill(&Slots::default()));
    let within = |text: &[Token], point: &Point, every_word: bool| {
        point.wordings.iter().any(|wording| contains(text, &tokens(wording), every_word))
    };
    let denied = |point: &Point| within(&own, point, true) && !within(&own, point, false);
    choice.points.iter().filter(|point| within(answer, point, every_word || denied(point))).collect()
}

fn contains(answer: &[Token], wording: &[Token], every_word: bool) -> bool {
    let same = |(heard, wanted): (&Token, &Token)| match wanted.text.strip_suffix('*') {
        Some(stem) => heard.text.starts_with(stem),
        None => heard.text == wanted.text,
    };
    let said = |at: usize, window: &[Token]| {
        window.iter().zip(wording).all(same) && (every_word || !is_taken_back(answer, at, at + wording.len()))
    };
    !wording.is_empty() && answer.windows(wording.len()).enumerate().any(|(at, window)| said(at, window))
}

/// Signs that end a clause.
const ENDS: &[char] = &[',', '.', ';', ':', '!', '?', '\n', '、', '。', '，', '；', '：', '！', '？', '—', '…'];

/// Latin words and numbers whole, Chinese character by character, signs left out. An apostrophe within a word belongs to it.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut open, mut clause) = (false, 0);
    let folded = fold_str(text);
    let mut rest = folded.chars().peekable();
    while let Some(c) = rest.next() {
        if keys::is_han(c) {
            tokens.push(Token { text: c.to_string(), clause });
            open = false;
        } else if c.is_alphanumeric() || (open && matches!(c, '\'' | '*')) {
            match tokens.last_mut().filter(|_| open) {
                Some(word) => word.text.push(c),
                None => tokens.push(Token { text: c.to_string(), clause }),
            }
            open = true;
        } else {
            open = false;
            // The point in 0.40 ends nothing.
            clause += usize::from(ENDS.contains(&c) && !(c == '.' && rest.peek().is_some_and(char::is_ascii_digit)));
        }
    }
    for token in &mut tokens {
        token.text.truncate(token.text.trim_end_matches('\'').len());
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::slot::Template;
    use crate::domain::training::play::tests::choice;

    #[test]
    fn a_point_is_met_by_any_of_its_wordings_however_it_is_written() {
        let met = |points: &[&str], answer: &str| points_met(&[], &choice("a", points), answer).len();
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
    fn what_is_taken_back_is_not_said() {
        let met = |point: &str, answer: &str| points_met(&[], &choice("a", &[point]), answer).len();
        for (point, answer, want) in [
            ("0.40", "I could do 0.40.", 1),
            ("0.40", "I could not do 0.40.", 0),
            ("0.40", "I won’t go down to 0.40", 0),
            ("0.40", "That won't work. But 0.40 would.", 1),
            ("0.40", "Not today, 0.40 is for a year", 1),
            ("discount", "There is no discount", 0),
            ("discount", "without a discount", 0),
            ("discount", "A discount is not what I offer", 1),
            ("cost*", "I don't know what it costs you", 1),
            ("cost*", "Don't you want to know what it costs?", 1),
            ("cost*", "Not only the price: the costs", 1),
            ("cost*", "It doesn't matter how much it costs", 1),
            ("not today", "Not today.", 1),
            ("can't", "I can't hold the lots", 1),
            ("四毛", "四毛我能做", 1),
            ("四毛", "我不能给您四毛", 0),
            ("四毛", "四毛做不了", 1),
            ("降", "价格真的降不了", 0),
            ("降", "降不下来", 0),
            ("降", "能不能降", 1),
            ("折扣", "没有折扣", 0),
            ("折扣", "有没有折扣", 1),
            ("折扣", "別給折扣", 0),
            ("成本", "不知道成本是多少", 1),
            ("成本", "不过成本得先算", 1),
            ("成本", "不只是成本", 1),
            ("成本", "不急，先看成本", 1),
            ("账期", "特别是账期", 1),
        ] {
            assert_eq!(met(point, answer), want, "{point} in {answer}");
        }
        // The choice itself says it so.
        let mut denying = choice("a", &["risk*"]);
        denying.text = Template::parse(&crate::text::Clean::line("We don't have that risk.")).unwrap();
        assert!(heard(&[&denying], "There is no risk with us").is_some());
        // Where a talk of others is judged, what is missing is named by a no.
        let (mut found, said) = (choice("a", &["handover"]), "There was no handover.");
        assert!(heard(&[&found], said).is_none());
        found.mark = Some(crate::domain::playbook::Mark::Found);
        assert!(heard(&[&found], said).is_some());
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
