//! Which names leave a question, on a store in memory: in both languages, in both directions, and once only.

use crate::domain::duplicate::Verdict;
use crate::domain::id::{Id, Ids};
use crate::domain::merge::{Formerly, Order, Take};
use crate::domain::time::Now;
use crate::exchange::source::Source;
use crate::store::Store;
use crate::usecases::import::{Desk, Options, Report, Talk, import};
use crate::usecases::merge;
use chrono_tz::Tz;
use std::io::Cursor;
use std::ops::ControlFlow;

const NOW: Now = Now::new(1_700_000_000_000, Tz::Asia__Shanghai);

struct Bench(Store, Ids);

impl Bench {
    fn new() -> Self {
        Self(Store::in_memory("test").unwrap(), Ids::new(1_700_000_000_000, [3; 10]))
    }

    fn import(&mut self, text: &str) -> Report {
        let source = Source { reader: Box::new(Cursor::new(text.as_bytes().to_vec())), bytes: Some(text.len() as u64) };
        let mut talk = Talk { say: &|reason| reason.key().to_owned(), progress: &mut |_| ControlFlow::Continue(()) };
        let mut desk = Desk { store: &mut self.0, ids: &mut self.1, now: NOW, actor: "me", home: "86" };
        let options = Options { subject: "t.csv".to_owned(), ..Options::default() };
        import(&mut desk, source, &options, &mut talk).unwrap()
    }

    fn questions(&self) -> Vec<merge::Question> {
        merge::questions(&self.0).unwrap()
    }

    fn named(&self, name: &str) -> Vec<Id> {
        self.0.by_name(name).unwrap().into_iter().map(|found| found.customer).collect()
    }
}

/// Two rows under these headings, and whether the second leaves a question about the first.
const PAIRS: &[(&str, &str, &str, bool)] = &[
    // Chinese names, with and without the form, the same contact and city.
    ("客户名称,联系人,城市", "北京博雅物流有限公司,何明,北京", "北京博雅物流,何明,北京", true),
    ("客户名称,联系人,城市", "北京博雅物流有限公司,何明,北京", "北京博雅物流集团,何明,北京", true),
    ("客户名称,联系人,城市", "臺灣博雅物流有限公司,何明,台北", "台湾博雅物流,何明,臺北", true),
    // The contact alone, the city alone, and nothing that speaks against it.
    ("客户名称,联系人,城市", "北京博雅物流有限公司,何明,北京", "北京博雅物流,何明,上海", true),
    ("客户名称,联系人,城市", "北京博雅物流有限公司,何明,北京", "北京博雅物流,李雷,北京市", true),
    ("客户名称,城市", "北京博雅物流有限公司,北京", "北京博雅物流,", true),
    ("客户名称,联系人,城市", "北京博雅物流有限公司,何明,北京", "北京博雅物流,李雷,上海", false),
    // Short names without a form look like those of people, and may be read as theirs.
    ("客户名称,联系人,城市", "博雅物流有限公司,何明,北京", "博雅物流,何明,北京", true),
    ("客户名称,联系人,城市", "单氏物流有限公司,何明,北京", "单氏物流,何明,北京", true),
    // Names that only sound alike, and offices, which are others.
    ("客户名称,城市", "北京博雅物流有限公司,北京", "北京伯雅物流,北京", false),
    ("客户名称,城市", "平安保险有限公司,北京", "平安保险北京分公司,北京", false),
    // Latin names.
    ("Company,Contact,City", "Acme Ltd,Ann Lee,Leeds", "Acme Limited,Ann Lee,Leeds", true),
    ("Company,Contact,City", "Acme Ltd,Ann Lee,Leeds", "ACME,Ann Lee,Leeds", true),
    ("Company,Contact,City", "Acme GmbH & Co. KG,Ann Lee,Ulm", "Acme GmbH,A. Lee,Köln", true),
    ("Company,City", "Acme S.p.A.,Milano", "Acme,Milano", true),
    ("Company,Contact,City", "Acme Ltd,Ann Lee,Leeds", "Acme,Bob Day,York", false),
    ("Company,City", "Acme Ltd,Leeds", "Acme Pumps Ltd,Leeds", false),
    ("Name,City", "Blue Acme Ltd,Leeds", "Blue Acme,Leeds", true),
    // People are told apart by other things than a form.
    ("姓名,城市", "张伟,上海", "李雷,上海", false),
];

#[test]
fn a_name_that_differs_in_the_legal_form_only_leaves_a_question_in_either_order() {
    for (headings, one, other, asks) in PAIRS {
        for [first, second] in [[one, other], [other, one]] {
            let mut bench = Bench::new();
            bench.import(&format!("{headings}\n{first}\n"));
            let report = bench.import(&format!("{headings}\n{second}\n"));
            let questions = bench.questions();
            assert_eq!((report.added, report.duplicates), (1, u64::from(*asks)), "{first} | {second}");
            assert_eq!(questions.len(), usize::from(*asks), "{first} | {second}");
            assert!(questions.iter().all(|question| question.duplicate.reason.as_str() == "company"));
            // Both in one file: the same.
            let mut together = Bench::new();
            let report = together.import(&format!("{headings}\n{first}\n{second}\n"));
            assert_eq!((report.added, report.duplicates), (2, u64::from(*asks)), "{first} + {second}");
        }
    }
}

const KEPT: &str = "客户名称,联系人,城市\n北京博雅物流有限公司,何明,北京\nAcme Ltd,Ann Lee,Leeds\n";
const ROWS: &str = "客户名称,联系人,城市\n北京博雅物流,何明,北京\nACME,Ann Lee,Leeds\n";

#[test]
fn what_was_answered_with_not_the_same_is_not_asked_again() {
    let mut bench = Bench::new();
    bench.import(KEPT);
    bench.import(ROWS);
    let questions = bench.questions();
    assert_eq!(questions.len(), 2);
    for question in &questions {
        merge::dismiss(&mut bench.0, &question.duplicate, NOW, "me").unwrap();
    }
    let seq = bench.0.last_seq().unwrap();
    for text in [ROWS, KEPT, ROWS] {
        let report = bench.import(text);
        assert_eq!((report.unchanged, report.duplicates), (2, 0));
    }
    assert_eq!(bench.0.last_seq().unwrap(), seq);
    assert!(bench.questions().is_empty());
}

#[test]
fn what_was_made_one_is_found_under_the_name_it_had() {
    let mut bench = Bench::new();
    bench.import(KEPT);
    bench.import(ROWS);
    for question in bench.questions() {
        let id = |name: &str| (question.one.name.as_str() == name).then_some(question.one.id);
        let keep = id("北京博雅物流有限公司").or(id("Acme Ltd")).unwrap_or(question.other.id);
        let other = if keep == question.one.id { question.other.id } else { question.one.id };
        let (keep, other) = merge::pair(&bench.0, keep, other).unwrap().unwrap();
        let order = Order {
            keep: Box::new(keep),
            other: Box::new(other),
            take: Take::default(),
            formerly: Formerly::default(),
        };
        assert!(matches!(merge::customers(&mut bench.0, &order, NOW, "me").unwrap(), merge::Merged::Done(_)));
        assert_eq!(
            bench.0.get::<crate::domain::duplicate::Duplicate>(question.duplicate.id).unwrap().unwrap().verdict,
            Verdict::Same
        );
    }
    let seq = bench.0.last_seq().unwrap();
    let report = bench.import(ROWS);
    assert_eq!((report.added, report.updated, report.unchanged, report.duplicates), (0, 0, 2, 0));
    assert_eq!((bench.named("ACME").len(), bench.named("Acme Ltd").len()), (0, 1));
    assert_eq!(bench.0.last_seq().unwrap(), seq);
}
