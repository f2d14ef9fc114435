//! Which profile a free text names. Files say 装备制造 or "auto parts manufacturing" where the playbook knows 制造 and
//! "manufacturing". A text that names two profiles, or says what a customer is not, names none: advice for the wrong trade
//! is worse than no advice.

use crate::domain::condition::Word;

/// A text longer than this is a sentence, and says more than one thing.
const MOST_CHARS: usize = 40;

/// Words beside a name that say nothing of their own.
const FILLER: &[&str] = &[
    "a",
    "account",
    "accounts",
    "business",
    "client",
    "clients",
    "companies",
    "company",
    "corp",
    "customer",
    "customers",
    "employees",
    "enterprise",
    "firm",
    "firms",
    "inc",
    "level",
    "ltd",
    "of",
    "our",
    "people",
    "scale",
    "segment",
    "size",
    "sized",
    "staff",
    "the",
    "tier",
    "type",
];

/// The same at the end of a Chinese name, longer ones first.
const FILLER_HAN: &[&str] = &[
    "有限公司",
    "服务业",
    "行业",
    "产业",
    "企业",
    "公司",
    "客户",
    "用户",
    "集团",
    "机构",
    "单位",
    "领域",
    "服务",
    "阶段",
    "状态",
    "规模",
    "业",
    "型",
    "类",
    "级",
    "档",
    "的",
];

/// Heads of many trades: a machine shop is no shop, film production no factory, 生物科技 no software. They name a profile only
/// by themselves.
const WEAK: &[&str] = &[
    "agency",
    "education",
    "fund",
    "group",
    "industrial",
    "industry",
    "it",
    "production",
    "service",
    "services",
    "shop",
    "tech",
    "technology",
    "trade",
    "training",
    "科技",
    "生产",
    "租赁",
    "平台",
];

/// What may stand behind the name of any trade.
const TRAILING: &[&str] = &["industry", "sector", "service", "services"];

const NEGATIONS: &[&str] = &["anti", "ex", "former", "never", "no", "non", "not", "without"];
const NEGATIONS_HAN: &[&str] = &["并非", "不是", "不算", "没有", "非", "无", "未", "原"];

/// How much of a text the name may leave over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rest {
    /// Anything: the head of a trade says which it is.
    Any,
    /// Nothing but filler: "lost customer" is no customer.
    Filler,
}

/// The one that a folded text names in other words than its own spellings, by its place among those `spelled`.
pub(super) fn named(spelled: &[&[Word]], folded: &str, rest: Rest) -> Option<usize> {
    if folded.chars().count() > MOST_CHARS {
        return None;
    }
    let mut reader = Reader { spelled, hit: None, several: false, left: false };
    let (latin, hans) = parted(folded);
    reader.latin(latin)?;
    for han in &hans {
        reader.han(han)?;
    }
    let whole = rest == Rest::Any || !reader.left;
    reader.hit.filter(|_| !reader.several && whole)
}

/// The Latin words, each between spaces, and the runs of Chinese characters.
fn parted(folded: &str) -> (String, Vec<String>) {
    let (mut latin, mut hans) = (String::from(" "), Vec::<String>::new());
    let mut in_han = false;
    for c in folded.chars() {
        let han = is_han(c);
        if han && in_han {
            hans.iter_mut().last().into_iter().for_each(|run| run.push(c));
        } else if han {
            hans.push(c.into());
        } else if c.is_alphanumeric() {
            latin.push(c);
        }
        if !c.is_alphanumeric() || han {
            space(&mut latin);
        }
        in_han = han;
    }
    space(&mut latin);
    (latin, hans)
}

fn space(text: &mut String) {
    if !text.ends_with(' ') {
        text.push(' ');
    }
}

const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

struct Reader<'a> {
    spelled: &'a [&'a [Word]],
    hit: Option<usize>,
    /// Two different ones were named.
    several: bool,
    /// Something was said beside the names that is no filler.
    left: bool,
}

impl<'a> Reader<'a> {
    fn take(&mut self, at: usize) {
        self.several |= self.hit.is_some_and(|hit| hit != at);
        self.hit = Some(at);
    }

    /// The longest spelling that answers, and whose it is.
    fn longest(&self, answers: impl Fn(&str) -> bool) -> Option<(usize, &'a str)> {
        let spelled = self.spelled.iter().enumerate().flat_map(|(at, spellings)| {
            let folded = spellings.iter().map(Word::folded);
            folded.map(move |spelling| (at, spelling))
        });
        spelled.filter(|(_, spelling)| answers(spelling)).max_by_key(|(_, spelling)| spelling.len())
    }

    /// Whole words; none where the text says what it is not.
    fn latin(&mut self, mut text: String) -> Option<()> {
        if text.split(' ').any(|word| NEGATIONS.contains(&word)) {
            return None;
        }
        let among = |text: &str, spelling: &str| {
            let weak = WEAK.contains(&spelling) || FILLER.contains(&spelling);
            let strong = spelling.len() > 2 && spelling.is_ascii() && !weak;
            strong && text.contains(&between(spelling))
        };
        while let Some((at, spelling)) = self.longest(|spelling| among(&text, spelling)) {
            text = text.replacen(&between(spelling), " ", 1);
            self.take(at);
        }
        let said = |word: &&str| !FILLER.contains(word) && !word.bytes().all(|byte| byte.is_ascii_digit());
        let mut words: Vec<&str> = text.split_whitespace().filter(said).collect();
        while words.len() > usize::from(self.hit.is_none()) && words.last().is_some_and(|word| TRAILING.contains(word))
        {
            words.pop();
        }
        if let [word] = words[..]
            && self.hit.is_none()
            && let Some((at, _)) = self.longest(|spelling| spelling == word)
        {
            self.take(at);
            words.clear();
        }
        self.left |= !words.is_empty();
        Some(())
    }

    /// A spelling by itself, or at the end where the head of a Chinese word stands.
    fn han(&mut self, run: &str) -> Option<()> {
        if NEGATIONS_HAN.iter().any(|no| run.starts_with(no) || run.ends_with(no)) {
            return None;
        }
        let mut bare = run;
        loop {
            if let Some((at, _)) = self.longest(|spelling| spelling == bare) {
                self.take(at);
                return Some(());
            }
            let shorter = FILLER_HAN.iter().find_map(|filler| bare.strip_suffix(filler));
            match shorter.or_else(|| bare.strip_prefix("规模")) {
                Some(shorter) if !shorter.is_empty() => bare = shorter,
                Some(_) => return Some(()),
                None => break,
            }
        }
        self.left = true;
        let head = |spelling: &str, of: &str| {
            let before = of.strip_suffix(spelling);
            let said = before.is_some_and(|before| !NEGATIONS_HAN.iter().any(|no| before.ends_with(no)));
            said && spelling.chars().count() > 1 && spelling.chars().all(is_han) && !WEAK.contains(&spelling)
        };
        let found = self.longest(|spelling| head(spelling, bare)).or_else(|| self.longest(|of| head(of, run)));
        if let Some((at, _)) = found {
            self.take(at);
        }
        Some(())
    }
}

/// A spelling as it stands among Latin words.
fn between(spelling: &str) -> String {
    let words = spelling.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(String::from(" "), |text, word| text + word + " ")
}
