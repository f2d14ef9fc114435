//! Money, authority, need: whether a customer can buy, and what to do about what is missing.
//! Unknown is not no: what nobody has asked yet is asked first.

use super::answer::Answer;
use crate::choices;

choices! {
    /// One of the three conditions, in the order of the letters.
    pub enum Condition {
        Money = "money",
        Authority = "authority",
        Need = "need",
    }
}

impl Condition {
    /// The customer's field that holds the answer.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Money => "has_money",
            Self::Authority => "has_authority",
            Self::Need => "has_need",
        }
    }
}

/// What is known of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Man {
    pub money: Option<Answer>,
    pub authority: Option<Answer>,
    pub need: Option<Answer>,
}

/// What follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// All three are there.
    Go,
    /// One is missing: see to that one.
    Fix(Condition),
    /// Two are missing: contact is fine, effort is not; watch for a change.
    Watch,
    /// None is there: stop.
    Stop,
    /// Not all are known: find this one out.
    Ask(Condition),
}

impl Verdict {
    /// `verdict-<name>` in the language files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Go => "go",
            Self::Fix(_) => "fix",
            Self::Watch => "watch",
            Self::Stop => "stop",
            Self::Ask(_) => "ask",
        }
    }

    /// The condition it is about.
    pub const fn about(self) -> Option<Condition> {
        match self {
            Self::Fix(condition) | Self::Ask(condition) => Some(condition),
            Self::Go | Self::Watch | Self::Stop => None,
        }
    }
}

impl Man {
    pub const fn get(self, condition: Condition) -> Option<Answer> {
        match condition {
            Condition::Money => self.money,
            Condition::Authority => self.authority,
            Condition::Need => self.need,
        }
    }

    pub const fn set(&mut self, condition: Condition, answer: Option<Answer>) {
        match condition {
            Condition::Money => self.money = answer,
            Condition::Authority => self.authority = answer,
            Condition::Need => self.need = answer,
        }
    }

    /// Need is asked first: without one, who decides and what it may cost does not matter yet.
    const ASKED: [Condition; 3] = [Condition::Need, Condition::Authority, Condition::Money];

    pub fn verdict(self) -> Verdict {
        if let Some(unknown) = Self::ASKED.into_iter().find(|condition| self.get(*condition).is_none()) {
            return Verdict::Ask(unknown);
        }
        let mut missing = Condition::ALL.iter().filter(|condition| self.get(**condition) == Some(Answer::No));
        match (missing.next(), missing.count()) {
            (None, _) => Verdict::Go,
            (Some(only), 0) => Verdict::Fix(*only),
            (_, 1) => Verdict::Watch,
            _ => Verdict::Stop,
        }
    }

    /// `M+A?N-`: there, unknown, missing.
    pub fn code(self) -> String {
        let sign = |condition| match self.get(condition) {
            Some(Answer::Yes) => '+',
            Some(Answer::No) => '-',
            None => '?',
        };
        format!("M{}A{}N{}", sign(Condition::Money), sign(Condition::Authority), sign(Condition::Need))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn man(text: &str) -> Man {
        let answer = |sign| match sign {
            '+' => Some(Answer::Yes),
            '-' => Some(Answer::No),
            _ => None,
        };
        let signs: Vec<_> = text.chars().map(answer).collect();
        Man { money: signs[0], authority: signs[1], need: signs[2] }
    }

    #[test]
    fn all_twenty_seven_answers_lead_to_one_verdict_each() {
        use Condition::{Authority, Money, Need};
        for (signs, verdict) in [
            ("+++", Verdict::Go),
            ("++-", Verdict::Fix(Need)),
            ("+-+", Verdict::Fix(Authority)),
            ("-++", Verdict::Fix(Money)),
            ("+--", Verdict::Watch),
            ("-+-", Verdict::Watch),
            ("--+", Verdict::Watch),
            ("---", Verdict::Stop),
        ] {
            assert_eq!(man(signs).verdict(), verdict, "{signs}");
        }
        // Whatever is known of the others: the unknown one is asked, the need before the rest.
        for (first, asked) in [("+", "+-?"), ("-", "+-?"), ("?", "+-?")] {
            for second in asked.chars() {
                assert_eq!(man(&format!("{first}{second}?")).verdict(), Verdict::Ask(Need));
            }
        }
        for money in ["+", "-", "?"] {
            for need in ["+", "-"] {
                assert_eq!(man(&format!("{money}?{need}")).verdict(), Verdict::Ask(Authority));
            }
        }
        for rest in ["++", "+-", "-+", "--"] {
            assert_eq!(man(&format!("?{rest}")).verdict(), Verdict::Ask(Money));
        }
    }

    #[test]
    fn the_code_tells_missing_from_unknown() {
        assert_eq!(man("+-?").code(), "M+A-N?");
        assert_eq!(Man::default().code(), "M?A?N?");
    }
}
