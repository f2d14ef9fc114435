//! Problems in sentences: where and what, that nothing was lost, what to do next.

use super::{Arg, Words};
use crate::domain::problem::{Kind, Place, Problem};

impl Words {
    /// What happened (with its place), then that nothing was lost and what to do next where the message says so.
    pub fn problem(&self, problem: &Problem) -> Vec<String> {
        let key = format!("problem-{}", problem.what);
        let cause = self.cause(problem);
        let mut args: Vec<(&str, Arg<'_>)> = problem.args.iter().map(|(name, value)| (*name, plain(value))).collect();
        for arg in args.iter_mut().filter(|arg| arg.0 == "cause") {
            arg.1 = cause.as_str().into();
        }
        // A sentence forgotten in the files must not leave the reader with nothing: the kind has one too.
        let (key, what) = if self.has(&key) {
            let what = self.fmt(&key, &args);
            (key, what)
        } else {
            let key = kind_key(problem.kind).to_owned();
            let what = format!("{} ({problem})", self.get(&key));
            (key, what)
        };
        let first = match self.place(&problem.place) {
            Some(place) => self.fmt("place-said", &[("place", place.into()), ("what", what.into())]),
            None => what,
        };
        let rest = ["safe", "next"].into_iter().filter_map(|name| self.attr_with(&key, name, &args));
        std::iter::once(first).chain(rest).collect()
    }

    /// That something is saved of which nothing more can be told, and why.
    pub fn saved_unread(&self, why: &Problem) -> String {
        let why = self.problem(why).into_iter().next().unwrap_or_default();
        self.fmt("cli-saved-unread", &[("why", why.into())])
    }

    /// Why the system refused, as the end of a sentence.
    fn cause(&self, problem: &Problem) -> String {
        let of = |wanted: &str| problem.args.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str());
        let key = format!("cause-{}", of("cause").unwrap_or("other"));
        self.fmt(&key, &[("detail", of("detail").unwrap_or_default().into())])
    }

    /// "customers.csv, line 3, column 5, phone"; `None` where nothing is known.
    pub fn place(&self, place: &Place) -> Option<String> {
        let digits = |n: u64| Arg::from(n.to_string());
        let spot = match (place.line, place.column) {
            (Some(line), Some(column)) => {
                Some(self.fmt("place-line-column", &[("line", digits(line)), ("column", digits(column))]))
            }
            (Some(line), None) => Some(self.fmt("place-line", &[("line", digits(line))])),
            _ => None,
        };
        let field = place.field.as_deref().map(|field| self.choice("field", field).into_owned());
        [place.file.clone(), spot, field]
            .into_iter()
            .flatten()
            .reduce(|first, second| self.fmt("place-two", &[("first", first.into()), ("second", second.into())]))
    }
}

/// A whole number may choose a plural, but is shown as it came: it may be a phone number or a year.
fn plain(value: &str) -> Arg<'_> {
    match value.parse::<i64>() {
        Ok(n) if n.to_string() == value => Arg::Digits(n),
        _ => value.into(),
    }
}

const fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Internal => "problem-kind-internal",
        Kind::Usage => "problem-kind-usage",
        Kind::Newer => "problem-kind-newer",
        Kind::Damaged => "problem-kind-damaged",
        Kind::Locked => "problem-kind-locked",
        Kind::Foreign => "problem-kind-foreign",
        Kind::BadData => "problem-kind-bad-data",
        Kind::Missing => "problem-kind-missing",
        Kind::CannotCreate => "problem-kind-cannot-create",
        Kind::Disk => "problem-kind-disk",
        Kind::Busy => "problem-kind-busy",
        Kind::Changed => "problem-kind-changed",
        Kind::Denied => "problem-kind-denied",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    const KINDS: [Kind; 13] = [
        Kind::Internal,
        Kind::Usage,
        Kind::Newer,
        Kind::Damaged,
        Kind::Locked,
        Kind::Foreign,
        Kind::BadData,
        Kind::Missing,
        Kind::CannotCreate,
        Kind::Disk,
        Kind::Busy,
        Kind::Changed,
        Kind::Denied,
    ];

    #[test]
    fn a_problem_says_where_then_what_then_what_next() {
        let problem = Problem::new(Kind::BadData, "field-long")
            .file("customers.csv")
            .at(3, 5)
            .field("no_such_field")
            .arg("most", "64");
        let en = Words::new(Language::En).problem(&problem);
        assert_eq!(en[0], "customers.csv, line 3, column 5, no_such_field: At most 64 characters fit here.");
        assert_eq!(en.len(), 2);
        let zh = Words::new(Language::ZhHans).problem(&problem);
        assert_eq!(zh[0], "customers.csv，第 3 行第 5 列，no_such_field：最多 64 个字符。");
    }

    #[test]
    fn a_problem_without_a_place_is_only_its_sentence() {
        let problem = Problem::new(Kind::BadData, "field-type");
        assert_eq!(Words::new(Language::En).problem(&problem)[0], "This value does not fit the field.");
    }

    #[test]
    fn a_long_number_from_a_file_is_shown_as_it_came() {
        for value in ["13800138000", "0086", "+86", "2026", "99999999999999999999"] {
            let problem = Problem::new(Kind::BadData, "field-choice").arg("value", value);
            let said = Words::new(Language::En).problem(&problem);
            assert!(said[0].contains(value), "{said:?}");
        }
    }

    #[test]
    fn every_kind_has_a_sentence_in_every_language_and_a_forgotten_message_falls_back_to_it() {
        for &language in Language::ALL {
            let words = Words::new(language);
            for kind in KINDS {
                assert!(words.has(kind_key(kind)), "{language:?} {kind:?}");
                let said = words.problem(&Problem::new(kind, "of-a-kind-nobody-wrote"));
                assert!(!said[0].contains('‹'), "{said:?}");
            }
        }
    }
}
