//! A value line, said: the joints that make sentences of its parts.

use super::{Arg, Words};
use crate::domain::fab::Doubt;
use crate::domain::product::Value;
use std::borrow::Cow;

impl Words {
    /// The sentences of a line in the order in which they are said: what it has and does, what this customer has of it, in
    /// figures, how that can be checked. `product`: what it is called. Nothing is said of what is not known.
    pub fn value_said(&self, line: &Value, product: &str) -> Vec<String> {
        let why = self.why_said(line, product);
        let [benefit, number, proof] = [("benefit", &line.benefit), ("number", &line.number), ("proof", &line.proof)]
            .map(|(part, text)| {
                let text = bare(text);
                (!text.is_empty()).then(|| self.fmt(&format!("value-{part}"), &[("text", Arg::from(text))]))
            });
        [why, benefit, number, proof].into_iter().flatten().map(capital).collect()
    }

    /// What a line says in one go, as it is copied.
    pub fn value_line(&self, line: &Value, product: &str) -> String {
        self.value_said(line, product).join(&self.get("value-gap"))
    }

    fn why_said(&self, line: &Value, product: &str) -> Option<String> {
        let product: Cow<'_, str> = if product.is_empty() { self.get("value-it") } else { product.into() };
        let [feature, function, advantage] = [&line.feature, &line.function, &line.advantage].map(|text| bare(text));
        let first = [feature, function, advantage].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        let product = if self.language().is_chinese() { beside(&product, first) } else { product.into_owned() };
        let parts = [("f", feature), ("u", function), ("a", advantage)];
        let known: String = parts.iter().filter(|(_, text)| !text.is_empty()).map(|(letter, _)| *letter).collect();
        let args = [
            ("product", Arg::from(product)),
            ("feature", Arg::from(feature)),
            ("function", Arg::from(function)),
            ("advantage", Arg::from(advantage)),
        ];
        (!known.is_empty()).then(|| self.fmt(&format!("value-why-{known}"), &args))
    }

    /// A risk named by ourselves, with what is ready for it; nothing where none is known.
    pub fn risk_said(&self, line: &Value) -> Option<String> {
        let (risk, remedy) = (bare(&line.risk), bare(&line.remedy));
        let key = if remedy.is_empty() { "value-risk" } else { "value-risk-remedy" };
        (!risk.is_empty()).then(|| self.fmt(key, &[("risk", Arg::from(risk)), ("remedy", Arg::from(remedy))]))
    }

    /// What would make a line better, in a sentence.
    pub fn doubt(&self, doubt: Doubt) -> String {
        self.get(&format!("doubt-{}", doubt.what.name())).into_owned()
    }
}

/// A sentence may begin with what somebody wrote.
fn capital(sentence: String) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(letters).collect(),
        _ => sentence,
    }
}

/// Chinese puts no space between a name and what follows it; two Latin words need one.
fn beside(name: &str, text: &str) -> String {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let gap = if latin(name.chars().next_back()) && latin(text.chars().next()) { " " } else { "" };
    format!("{name}{gap}")
}

/// Somebody's words without the stop at their end: the sentence around them brings one.
fn bare(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '。', '．', ',', '，', ';', '；', '!', '！', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Record;
    use crate::domain::id::Id;
    use crate::locale::Language;
    use crate::text::Clean;

    fn line(texts: &[&str]) -> Value {
        let mut line = Value::blank(Id::default(), None);
        let Value { feature, function, advantage, benefit, number, proof, risk, remedy, .. } = &mut line;
        let parts = [feature, function, advantage, benefit, number, proof, risk, remedy];
        for (part, text) in parts.into_iter().zip(texts) {
            *part = Clean::line(text);
        }
        line
    }

    #[test]
    fn a_line_reads_as_sentences_with_the_joints_of_its_language() {
        let en = line(&[
            "two pumps in one housing",
            "switches over by itself when one fails",
            "the line keeps running.",
            "your night shift loses no more batches",
            "4 batches a month, £1,900",
            "the log of Hall 3, October 2026",
        ]);
        assert_eq!(
            Words::new(Language::En).value_line(&en, "the Twin pump"),
            "Because the Twin pump has two pumps in one housing, it switches over by itself when one fails, so the line keeps \
             running. For you that means: your night shift loses no more batches. In figures: 4 batches a month, £1,900. \
             You can check it: the log of Hall 3, October 2026."
        );
        let zh = line(&[
            "有两台泵，一用一备",
            "主泵一停就自动切换",
            "让产线不停",
            "夜班每月少报废四批。",
            "每月省19,000元",
            "这是3号车间10月的记录",
        ]);
        assert_eq!(
            Words::new(Language::ZhHans).value_line(&zh, "双联泵"),
            "因为双联泵有两台泵，一用一备，主泵一停就自动切换，所以它可以让产线不停。对您而言，夜班每月少报废四批。\
             算下来，每月省19,000元。您看，这是3号车间10月的记录。"
        );
    }

    #[test]
    fn every_choice_of_known_parts_makes_whole_sentences_in_every_language() {
        for language in [Language::En, Language::ZhHans, Language::ZhHant] {
            let words = Words::new(language);
            for known in 1..64 {
                let texts: Vec<&str> = ["FE", "FU", "AD", "BE", "NU", "PR"]
                    .iter()
                    .enumerate()
                    .map(|(at, text)| if known >> at & 1 == 1 { *text } else { "" })
                    .collect();
                let said = words.value_line(&line(&texts), "");
                assert!(!said.contains(['‹', '{']), "{said}");
                for text in &texts {
                    assert!(said.contains(text), "{known}: {said}");
                }
            }
        }
    }

    #[test]
    fn a_risk_is_said_with_its_remedy() {
        let words = Words::new(Language::En);
        let of = |risk: &str, remedy: &str| words.risk_said(&line(&["", "", "", "", "", "", risk, remedy]));
        assert_eq!(of("", "we set it"), None);
        assert_eq!(of("the first start jolts", "").unwrap(), "One thing I'd rather say myself: the first start jolts.");
        let whole = "One thing I'd rather say myself: the first start jolts. That is why we set the ramp on day one.";
        assert_eq!(of("the first start jolts", "we set the ramp on day one.").unwrap(), whole);
    }
}
