//! Whether what was said is taken back in the same breath: `I won't go to 0.40` does not offer it, `四毛做不了` neither. Looked
//! for in the words shortly before within the same clause, and in Chinese in the verb's complement behind; questions that
//! only look negated (`don't you`, `能不能`) and words that only contain the sign (`不过`, `特别`) take nothing back.

/// A word or a Chinese character of an answer, and which clause it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub text: String,
    pub clause: usize,
}

/// So many words between a `not` and what it takes back.
const REACH: usize = 4;

const LATIN: &[&str] = &["not", "no", "never", "nor", "neither", "without", "cannot", "refuse"];

/// After these nothing is taken back: `not only`, `don't know what it costs`.
const LATIN_NOT_BEFORE: &[&str] = &[
    "only",
    "just",
    "know",
    "understand",
    "understood",
    "see",
    "sure",
    "remember",
    "i",
    "you",
    "we",
    "he",
    "she",
    "it",
    "they",
    "that",
    "this",
    "there",
    "doubt",
    "problem",
    "worries",
];

/// What begins a question, or a thought of its own: a `not` before it reaches no further.
const LATIN_BARRIERS: &[&str] = &[
    "what", "how", "which", "who", "whose", "where", "when", "why", "whether", "if", "but", "because", "before",
    "until", "unless", "so", "instead", "rather",
];

/// A sign of negation, what must not stand before it, and what must not follow.
const HAN: &[(&str, &str, &str)] = &[
    ("不", "差要", "过如错管光只但仅然同断少止论妨客知清了明确"),
    ("没", "", "问关错听弄搞想明"),
    ("别", "特区分个级类性告识差", "的人家处样国"),
];

/// What begins a question or a thought of its own.
const HAN_BARRIERS: &str = "哪什怎谁几但先才如";

/// What follows 不 where it says that something cannot be done: 降不了, 降不下来.
const HAN_CANNOT: &str = "了下来动起到";

/// Whether the words from `from` to `to` are taken back.
pub(super) fn is_taken_back(tokens: &[Token], from: usize, to: usize) -> bool {
    before(tokens, from) || behind(tokens, to)
}

fn before(tokens: &[Token], from: usize) -> bool {
    let clause = tokens[from].clause;
    for at in (from.saturating_sub(REACH + 1)..from).rev() {
        let word = tokens[at].text.as_str();
        if tokens[at].clause != clause || LATIN_BARRIERS.contains(&word) || is_one_of(HAN_BARRIERS, word) {
            return false;
        }
        if negates(tokens, at) {
            return true;
        }
    }
    false
}

fn behind(tokens: &[Token], to: usize) -> bool {
    let here = tokens.get(to.saturating_sub(1)).map(|token| token.clause);
    let at = |at: usize| tokens.get(at).filter(|token| Some(token.clause) == here).map(|token| token.text.as_str());
    at(to) == Some("不") && at(to + 1).is_some_and(|next| is_one_of(HAN_CANNOT, next))
}

fn negates(tokens: &[Token], at: usize) -> bool {
    let clause = tokens[at].clause;
    let beside = |at: Option<usize>| at.and_then(|at| tokens.get(at)).filter(|token| token.clause == clause);
    let beside = |at: Option<usize>| beside(at).map_or("", |token| token.text.as_str());
    let (last, word, next) = (beside(at.checked_sub(1)), tokens[at].text.as_str(), beside(Some(at + 1)));
    if LATIN.contains(&word) || word.ends_with("n't") {
        return !LATIN_NOT_BEFORE.contains(&next);
    }
    // 能不能, 有没有: a question.
    let asks = !last.is_empty() && last == next;
    HAN.iter().any(|(sign, after, ahead)| word == *sign && !asks && !is_one_of(after, last) && !is_one_of(ahead, next))
}

fn is_one_of(signs: &str, word: &str) -> bool {
    !word.is_empty() && signs.contains(word)
}
