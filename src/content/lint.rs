//! What can be said about the quality of a pack's texts without a reader: whether a line can be said in one breath,
//! whether a question asks, whether a claim has a source. It finds what a reader need not spend time on; whether a
//! line is good, only people can tell.

use super::manifest;
use super::raw::{FileRaw, Side, Value};
use super::report::{Care, Report};
use super::source::PackSource;
use crate::domain::playbook::pack::PackProblem;
use crate::domain::problem::Problem;
use crate::domain::slot::{Slot, Slots, Template};
use crate::domain::speech::{BREATH_HAN, BREATH_WORDS, is_long};
use crate::text::Clean;
use std::collections::HashSet;
use toml::de::DeValue;

/// Whoever is asked three things at once answers the last one.
const MOST_QUESTIONS: usize = 2;

/// The texts that are said aloud: where they stand, which keys, and which of them must ask something.
struct Said {
    path: &'static [&'static str],
    keys: &'static [&'static str],
    questions: &'static [&'static str],
}

const SAID: &[Said] = &[
    Said { path: &["objection"], keys: &["say", "ask"], questions: &["ask"] },
    Said {
        path: &["objection", "meaning"],
        keys: &["acknowledge", "explore", "answer", "confirm"],
        questions: &["explore", "confirm"],
    },
    Said { path: &["spin"], keys: &["ask", "then"], questions: &["ask"] },
    Said { path: &["type"], keys: &["opening", "decision"], questions: &[] },
    Said { path: &["meeting"], keys: &["purpose", "knowledge", "expectation", "icebreakers"], questions: &[] },
    Said { path: &["profile"], keys: &["opening"], questions: &["opening"] },
    Said { path: &["question"], keys: &["ask"], questions: &["ask"] },
    Said { path: &["card"], keys: &["say"], questions: &[] },
    Said { path: &["culture"], keys: &["opening"], questions: &[] },
    Said { path: &["flow", "step"], keys: &["say"], questions: &[] },
    Said { path: &["scenario", "node"], keys: &["say", "also"], questions: &[] },
    Said { path: &["scenario", "node", "choice"], keys: &["text"], questions: &[] },
];

/// Families whose texts may claim something about the world.
const CLAIMING: &[&str] =
    &["objection", "method", "spin", "stage", "meeting", "profile", "type", "card", "culture", "flow"];
/// Keys that quote the buyer, warn of a wording, or are no text.
const NO_CLAIM: &[&str] = &["id", "says", "avoid", "dont", "signs", "aliases", "source", "when", "listen", "title"];

/// Praise that nobody can check. China's Advertising Law forbids it; everybody else stops listening.
const SUPERLATIVES: &[&str] = &[
    "the best on the market",
    "the best in",
    "we are the best",
    "we're the best",
    "number one in",
    "world-class",
    "market leader",
    "unbeatable",
    "unrivalled",
    "guaranteed success",
    "nobody is cheaper",
    "业内最好",
    "最好的产品",
    "最好的服务",
    "最好的选择",
    "最佳选择",
    "第一品牌",
    "行业第一",
    "顶级",
    "国家级",
    "全国唯一",
    "全网最低",
    "绝对可靠",
    "绝对安全",
    "百分之百",
    "業內最好",
    "最好的產品",
    "最好的服務",
    "最好的選擇",
    "最佳選擇",
    "行業第一",
    "頂級",
    "國家級",
    "全國唯一",
    "全網最低",
    "絕對可靠",
    "絕對安全",
];

/// Words that announce a finding of somebody's.
const FINDINGS: &[&str] = &[
    "studies show",
    "research shows",
    "statistics show",
    "surveys show",
    "it is proven that",
    "研究表明",
    "研究显示",
    "数据显示",
    "统计显示",
    "调查显示",
    "研究顯示",
    "資料顯示",
    "統計顯示",
    "調查顯示",
];

/// Everything that can be found mechanically, as warnings with their places. A file that is no TOML is left to
/// [`check`](super::check).
pub fn lint(source: &PackSource) -> Vec<PackProblem> {
    let mut silent = Report::new(&source.folder, Care::Errors);
    let files: Vec<FileRaw> = source
        .files
        .iter()
        .filter(|file| file.name != manifest::FILE)
        .filter_map(|file| FileRaw::parse(&file.name, &file.text, &mut silent))
        .collect();
    let mut lint =
        Lint { sourced: sourced(&files, &mut silent), silent, report: Report::new(&source.folder, Care::Everything) };
    for file in &files {
        for said in SAID {
            lint.said(file, said);
        }
        for family in CLAIMING {
            for side in file.items(family, &mut lint.silent) {
                lint.claims(family, side);
            }
        }
    }
    lint.report.into_problems()
}

/// The items that name a source; in the base language's file, for all languages.
fn sourced(files: &[FileRaw], silent: &mut Report) -> HashSet<(&'static str, String)> {
    let mut found = HashSet::new();
    for (file, family) in files.iter().flat_map(|file| CLAIMING.iter().map(move |family| (file, *family))) {
        for side in file.items(family, silent) {
            let source = side.get("source").and_then(|value| value.get_ref().as_str()).unwrap_or_default();
            if let Some(id) = side.written_id().filter(|_| !source.trim().is_empty()) {
                found.insert((family, id.to_owned()));
            }
        }
    }
    found
}

struct Lint {
    sourced: HashSet<(&'static str, String)>,
    /// What is wrong with the form of a file is told by the check, not here.
    silent: Report,
    report: Report,
}

impl Lint {
    fn said(&mut self, file: &FileRaw, said: &Said) {
        let Some((family, parts)) = said.path.split_first() else { return };
        for item in file.items(family, &mut self.silent) {
            let id = item.written_id().unwrap_or("?").to_owned();
            let mut sides = vec![item];
            for part in parts {
                sides = sides.into_iter().flat_map(|side| side.tables(part, &mut self.silent)).collect();
            }
            for side in sides {
                for (key, value) in said.keys.iter().filter_map(|key| Some((*key, side.get(key)?))) {
                    let asks = said.questions.contains(&key);
                    texts(value, &mut |text| self.line(side, &id, key, asks, text));
                }
            }
        }
    }

    /// One line that is said aloud.
    fn line(&mut self, side: Side, id: &str, key: &str, asks: bool, value: &Value) {
        let Some(text) = filled(value) else { return };
        let tell = |what| problem(side, what, value).arg("id", id).arg("key", key);
        if sentences(&text).any(is_long) {
            let most = tell("lint-long").arg("words", BREATH_WORDS.to_string());
            self.report.warning(most.arg("characters", BREATH_HAN.to_string()));
        }
        let questions = text.chars().filter(|char| matches!(char, '?' | '？')).count();
        if asks && questions == 0 {
            self.report.warning(tell("lint-no-question"));
        }
        if questions > MOST_QUESTIONS {
            self.report.warning(tell("lint-stacked").arg("count", questions.to_string()));
        }
        if let Some(praise) = first_of(SUPERLATIVES, &text) {
            self.report.warning(tell("lint-superlative").arg("found", praise));
        }
    }

    /// The texts of an item that may claim something.
    fn claims(&mut self, family: &'static str, item: Side) {
        let id = item.written_id().unwrap_or("?").to_owned();
        if self.sourced.contains(&(family, id.clone())) {
            return;
        }
        let mut tables = vec![item.table];
        while let Some(table) = tables.pop() {
            for (key, value) in table.iter().filter(|(key, _)| !NO_CLAIM.contains(&key.get_ref().as_ref())) {
                if let Some(parts) = value.get_ref().as_array() {
                    tables.extend(parts.iter().filter_map(|part| part.get_ref().as_table()));
                }
                texts(value, &mut |text| {
                    let claim = filled(text).and_then(|text| claim(&text));
                    if let Some(claim) = claim {
                        let problem = problem(item, "lint-no-source", text).arg("id", &id);
                        self.report.warning(problem.arg("key", key.get_ref().as_ref()).arg("found", claim));
                    }
                });
            }
        }
    }
}

fn problem(side: Side, what: &'static str, value: &Value) -> Problem {
    side.file.problem(what, value.span().start)
}

/// The strings of a value: itself, or those of its list.
fn texts(value: &Value, each: &mut impl FnMut(&Value)) {
    match value.get_ref() {
        DeValue::String(_) => each(value),
        DeValue::Array(values) => {
            values.iter().filter(|value| value.get_ref().as_str().is_some()).for_each(each);
        }
        _ => {}
    }
}

/// The text as it is said when only that is known which always is. A text that cannot be read is the check's business.
fn filled(value: &Value) -> Option<String> {
    let template = Template::parse(&Clean::line(value.get_ref().as_str()?)).ok()?;
    let known = [(Slot::Customer, "Acme"), (Slot::Date, "Monday")];
    let slots = known.into_iter().fold(Slots::default(), |slots, (slot, text)| slots.with(slot, Clean::line(text)));
    Some(template.fill(&slots))
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '!', '?', '。', '！', '？']).filter(|sentence| !sentence.trim().is_empty())
}

fn first_of(words: &[&'static str], text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    words.iter().copied().find(|word| text.contains(word))
}

/// The part of a text that needs a source: a percentage, or words that announce a finding.
fn claim(text: &str) -> Option<String> {
    let percent = text.char_indices().find(|(at, char)| {
        matches!(char, '%' | '％') && text[..*at].trim_end().ends_with(|before: char| before.is_ascii_digit())
    });
    let percent = percent.map(|(at, sign)| {
        let number = text[..at].trim_end();
        let digits = number.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        format!("{}{sign}", &number[digits.len()..])
    });
    percent.or_else(|| first_of(FINDINGS, text).map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::tests::MANIFEST;

    fn found(body: &str) -> Vec<(&'static str, Option<u64>)> {
        let text = format!("lang = \"en\"\n{body}");
        let source = PackSource::from_texts("sample", &[("pack.toml", MANIFEST), ("a.en.toml", &text)]);
        lint(&source).into_iter().map(|found| (found.problem.what, found.problem.place.line)).collect()
    }

    #[test]
    fn each_weakness_is_found_where_it_stands_and_good_lines_are_left_alone() {
        let words = |n: usize| vec!["word"; n].join(" ");
        let han = |n: usize| "字".repeat(n);
        let cases = [
            (format!("[[card]]\nid = \"a\"\nsay = \"{}.\"", words(25)), vec![]),
            (format!("[[card]]\nid = \"a\"\nsay = \"{}.\"", words(26)), vec![("lint-long", Some(4))]),
            (format!("[[card]]\nid = \"a\"\nsay = \"{}. {}.\"", words(25), words(25)), vec![]),
            (format!("[[card]]\nid = \"a\"\nsay = \"{}\"", han(40)), vec![]),
            (format!("[[card]]\nid = \"a\"\nsay = \"{}\"", han(41)), vec![("lint-long", Some(4))]),
            ("[[spin]]\nid = \"a\"\nask = \"How many?\"".to_owned(), vec![]),
            ("[[spin]]\nid = \"a\"\nask = \"Tell me how many.\"".to_owned(), vec![("lint-no-question", Some(4))]),
            ("[[spin]]\nid = \"a\"\nask = \"有几台？\"".to_owned(), vec![]),
            ("[[spin]]\nid = \"a\"\nask = \"Who? When? Why?\"".to_owned(), vec![("lint-stacked", Some(4))]),
            (
                "[[objection]]\nid = \"a\"\nsay = \"We're the best.\"\n[[objection.meaning]]\nexplore = \"Well.\""
                    .to_owned(),
                vec![("lint-superlative", Some(4)), ("lint-no-question", Some(6))],
            ),
            (
                "[[card]]\nid = \"a\"\ndo = \"80% of sales need five calls.\"".to_owned(),
                vec![("lint-no-source", Some(4))],
            ),
            ("[[card]]\nid = \"a\"\ndo = \"研究表明，要打五个电话。\"".to_owned(), vec![("lint-no-source", Some(4))]),
            ("[[card]]\nid = \"a\"\nsource = \"Smith 2001\"\ndo = \"80% of them.\"".to_owned(), vec![]),
            ("[[objection]]\nid = \"a\"\nsays = [\"Give me 20% off.\"]".to_owned(), vec![]),
        ];
        for (body, want) in cases {
            assert_eq!(found(&body), want, "{body}");
        }
    }

    #[test]
    fn the_built_in_pack_passes() {
        assert_eq!(lint(&PackSource::built_in()), []);
    }
}
