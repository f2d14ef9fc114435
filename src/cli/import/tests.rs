//! The commands on real files: the samples people are given, and what comes out again.

use super::*;
use crate::cli::export::{self, Exported};
use crate::domain::id::Ids;
use crate::domain::time::Now;
use crate::exchange::target::Target;
use crate::locale::Language;
use crate::store::Store;
use crate::usecases::export::{Form, Part};
use chrono_tz::Tz;
use clap::Parser;
use std::fs;
use std::path::Path;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    args: ImportArgs,
}

struct Bench {
    store: Store,
    ids: Ids,
    words: Words,
    now: i64,
}

impl Bench {
    fn new() -> Self {
        let store = Store::in_memory("test").unwrap();
        Self {
            store,
            ids: Ids::new(1_700_000_000_000, [5; 10]),
            words: Words::new(Language::En),
            now: 1_700_000_000_000,
        }
    }

    fn run(&mut self, home: &str, typed: &[&str]) -> Result<Report, Problem> {
        let args = Line::try_parse_from(std::iter::once(&"import").chain(typed)).unwrap().args;
        let now = Now::new(self.now, Tz::UTC);
        let (store, ids) = (&mut self.store, &mut self.ids);
        let mut desk = Desk { store, ids, now, actor: "me", home };
        super::run(&args, &mut desk, &self.words, &mut |_| ControlFlow::Continue(()))
    }

    fn export(&self, to: &Path, form: Form) -> Result<Exported, Problem> {
        export::run(form, to, &self.store, None, &mut |_, _| ControlFlow::Continue(()))
    }
}

fn sample(name: &str) -> String {
    format!("{}/examples/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn counts(report: &Report) -> (u64, u64, u64, u64) {
    (report.added, report.updated, report.unchanged, report.rejected)
}

#[test]
fn every_sample_imports_whole_and_a_second_time_changes_nothing() {
    for (name, home, rows, encoding) in [
        ("customers.csv", "44", 24, "UTF-8"),
        ("customers-gbk.csv", "86", 200, "gb18030"),
        ("customers-gbk.csv", "1", 200, "gb18030"),
        ("linkedin.csv", "1", 20, "UTF-8"),
        ("google.csv", "44", 20, "UTF-8"),
    ] {
        let mut bench = Bench::new();
        let report = bench.run(home, &[&sample(name)]).unwrap();
        assert_eq!((report.rejected, report.encoding), (0, encoding), "{name} {report:#?}");
        assert_eq!(report.added + report.updated + report.unchanged, rows, "{name}");
        let again = bench.run(home, &[&sample(name)]).unwrap();
        assert_eq!(counts(&again), (0, 0, rows, 0), "{name}");
    }
}

#[test]
fn the_chinese_sample_is_two_hundred_companies_with_a_contact_each() {
    let mut bench = Bench::new();
    let report = bench.run("86", &[&sample("customers-gbk.csv")]).unwrap();
    assert_eq!((counts(&report), report.duplicates), ((200, 0, 0, 0), 2));
    let id = bench.store.by_name("华为技术有限公司").unwrap()[0].customer;
    let card = bench.store.customer_card(id).unwrap().unwrap();
    assert_eq!((card.people.len(), card.customs.len()), (1, 0), "{card:#?}");
    assert_eq!((card.customer.external_id.as_str(), card.customer.city.as_str()), ("K0001", "深圳"));
}

#[test]
fn an_export_of_every_sample_imports_as_the_same() {
    let dir = tempfile::tempdir().unwrap();
    for name in ["customers.csv", "customers-gbk.csv", "linkedin.csv", "google.csv"] {
        let (one, two) = (dir.path().join("one.csv"), dir.path().join("two.csv"));
        let mut bench = Bench::new();
        bench.run("44", &[&sample(name)]).unwrap();
        let exported = bench.export(&one, Form::Table(Part::Customers)).unwrap();
        assert_eq!(exported.records, bench.store.customer_count().unwrap());
        let mut other = Bench::new();
        let report = other.run("44", &[one.to_str().unwrap()]).unwrap();
        assert_eq!(report.rejected, 0, "{report:?}");
        other.export(&two, Form::Table(Part::Customers)).unwrap();
        assert_eq!(fs::read_to_string(&one).unwrap(), fs::read_to_string(&two).unwrap(), "{name}");
    }
}

#[test]
fn the_json_export_has_a_list_for_each_noun_and_imports_as_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("all.json");
    let mut bench = Bench::new();
    assert_eq!(bench.export(&path, Form::Document(None)).unwrap().records, 0);
    let none: serde_json::Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!((&none["format"], &none["version"]), (&serde_json::json!("cornerman"), &serde_json::json!(1)));
    assert_eq!(none["customers"], serde_json::json!([]));
    bench.run("86", &[&sample("customers-gbk.csv")]).unwrap();
    assert_eq!(bench.export(&path, Form::Document(None)).unwrap().records, 200);
    let text = fs::read_to_string(&path).unwrap();
    let all: serde_json::Value = serde_json::from_str(&text).unwrap();
    let customers = all["customers"].as_array().unwrap();
    assert_eq!(customers.len(), 200);
    let one = customers.iter().find(|one| one["name"] == "华为技术有限公司").unwrap();
    assert_eq!((one["kind"].as_str(), &one["birthday"]), (Some("company"), &serde_json::Value::Null));
    let theirs = |part: &str| all[part].as_array().unwrap().iter().filter(|it| it["customer"] == one["id"]).count();
    assert_eq!((theirs("people"), theirs("roles"), theirs("contact_points") > 0), (1, 1, true));

    let mut other = Bench::new();
    let typed = path.to_str().unwrap();
    let report = other.run("44", &[typed]).unwrap();
    assert_eq!((report.problem(), report.added), (None, report.rows));
    other.export(&path, Form::Document(None)).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    for option in [&["--skip-errors"][..], &["--map", "a=name"], &["--delimiter", ";"], &["--on-duplicate", "add"]] {
        let problem = other.run("44", &[&[typed], option].concat()).unwrap_err();
        assert_eq!((problem.kind, problem.what), (Kind::Usage, "json-option"));
    }
}

#[test]
fn bad_rows_stop_the_import_or_are_written_beside_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("list.csv");
    fs::write(&file, "Name;E-mail\nAda Brown;ada@x.example\nBen Gray;nonsense\n").unwrap();
    let typed = file.to_str().unwrap();
    let mut bench = Bench::new();
    let report = bench.run("44", &[typed]).unwrap();
    assert_eq!((counts(&report), report.problem().unwrap().kind), ((0, 0, 0, 1), Kind::BadData));
    let report = bench.run("44", &[typed, "--skip-errors", "--dry-run"]).unwrap();
    assert_eq!((counts(&report), bench.store.customer_count().unwrap()), ((1, 0, 0, 1), 0));
    let report = bench.run("44", &[typed, "--skip-errors"]).unwrap();
    assert_eq!((counts(&report), report.problem()), ((1, 0, 0, 1), None));
    let beside = fs::read_to_string(dir.path().join("list.rejected.csv")).unwrap();
    assert!(beside.starts_with("\u{feff}Name,E-mail,reason\r\nBen Gray,nonsense,"), "{beside}");
}

#[test]
fn a_dry_run_speaks_the_readers_language_and_counts_also_where_rows_are_bad() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("list.csv");
    fs::write(&file, "姓名,手机,客户编号,邮箱,鞋码\n张伟,13800138000,1,,42\n李雷,,2,nonsense,\n王芳,,3,,\n").unwrap();
    let mut bench = Bench::new();
    let report = bench.run("86", &[file.to_str().unwrap(), "--dry-run"]).unwrap();
    assert_eq!((counts(&report), report.problem().unwrap().kind), ((2, 0, 0, 1), Kind::BadData));
    assert_eq!(bench.store.customer_count().unwrap(), 0);
    let said = lines(&report, &Words::new(Language::ZhHans));
    assert_eq!(
        said[1..],
        [
            "姓名 → 名称（name）",
            "手机 → 手机（mobile）",
            "客户编号 → 客户的外部编号（customer_id）",
            "邮箱 → 邮箱（email）",
            "鞋码 → 自定义字段：数字（custom）",
            "第 3 行，邮箱：“nonsense”不是邮箱地址。",
            "不计有问题的行，预计：新增 2，更新 0，未变 0，未导入 1。",
            "只凭名称判断：个人 2。不对的话，可用 --kind 统一指定。",
        ]
    );
}

#[test]
fn every_place_of_a_column_has_words_in_every_language() {
    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
        let words = Words::new(language);
        for name in Target::names().chain(["label"]) {
            let said = words.target(name);
            assert!(!said.contains(['_', '‹']), "{language:?} {name}: {said}");
            assert!(language == Language::En || !said.is_ascii(), "{language:?} {name}: {said}");
        }
    }
}

#[test]
fn what_cannot_be_understood_or_opened_says_so() {
    let mut bench = Bench::new();
    let customers = sample("customers.csv");
    for (typed, kind, what) in [
        (&["no/such.csv"][..], Kind::Missing, "input-missing"),
        (&["examples"], Kind::Missing, "input-folder"),
        (&[&customers, "--encoding", "klingon"], Kind::Usage, "import-encoding"),
        (&[&customers, "--delimiter", "xx"], Kind::Usage, "import-delimiter"),
        (&[&customers, "--map", "Level"], Kind::Usage, "import-map-form"),
        (&[&customers, "--map", "Level=shoe"], Kind::Usage, "import-map-field"),
        (&[&customers, "--map", "Shoe=level"], Kind::Usage, "import-no-such-column"),
    ] {
        let problem = bench.run("44", typed).unwrap_err();
        assert_eq!((problem.kind, problem.what), (kind, what));
    }
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(bench.export(dir.path(), Form::Table(Part::Customers)).unwrap_err().kind, Kind::CannotCreate);
}

#[test]
fn a_mapping_is_read_from_its_last_sign() {
    assert_eq!(
        parse_wish("Mobile no. = mobile", None).unwrap(),
        Wish::new("Mobile no.", Target::named("mobile").unwrap())
    );
    assert_eq!(parse_wish("a=b=skip", None).unwrap(), Wish::new("a=b", Target::Skip));
    let own = parse_wish("Their heading = x=custom.Service = contract", None).unwrap();
    assert_eq!((own.column.as_str(), own.own.as_deref()), ("Their heading = x", Some("Service = contract")));
    assert_eq!(parse_wish("x=custom.", None).unwrap_err().what, "import-map-field");
    let wrong = parse_wish("x=shoe", None).unwrap_err();
    assert!(wrong.args[1].1.contains("external_id") && wrong.args[1].1.contains("industry"));
}

#[test]
fn what_scripts_read_has_exactly_the_promised_keys() {
    let report = Report {
        added: 1,
        rejected: 1,
        lenient: true,
        problems: vec![RowProblem { line: 3, column: Some("邮箱".to_owned()), reason: Reason::NoName }],
        ..Report::default()
    };
    let value = serde_json::to_value(ImportJson::new(&report, |reason| reason.key().to_owned())).unwrap();
    let expected = serde_json::json!({"added": 1, "updated": 0, "unchanged": 0, "rejected": 1,
        "rows": [{"line": 3, "column": "邮箱", "reason": "no-name"}]});
    assert_eq!(value, expected);
}

#[test]
fn the_sample_of_talks_finds_the_customers_of_the_other_sample_and_a_second_time_changes_nothing() {
    let mut bench = Bench { now: 1_790_000_000_000, ..Bench::new() };
    bench.run("86", &[&sample("customers-gbk.csv")]).unwrap();
    let talks = sample("talks-gbk.csv");
    let dry = bench.run("86", &[&talks, "--as", "interactions", "--dry-run"]).unwrap();
    assert_eq!((counts(&dry), dry.encoding), ((6, 0, 0, 0), "gb18030"));
    assert!(lines(&dry, &bench.words).iter().any(|line| line.contains("Columns left out: 跟进人")));
    assert_eq!(counts(&bench.run("86", &[&talks, "--as", "talks"]).unwrap()), (6, 0, 0, 0));
    assert_eq!(counts(&bench.run("86", &[&talks, "--as", "meetings"]).unwrap()), (0, 0, 6, 0));
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("all.csv");
    assert_eq!(bench.export(&table, Form::Table(Part::Meetings)).unwrap().records, 6);
    // Our own table says by itself what it is.
    assert_eq!(counts(&bench.run("86", &[table.to_str().unwrap()]).unwrap()), (0, 0, 6, 0));
    let as_customers = bench.run("86", &[table.to_str().unwrap(), "--as", "customers"]).unwrap_err();
    assert_eq!(as_customers.what, "import-own-talks");
}

#[test]
fn a_place_of_talks_is_none_of_a_table_of_customers() {
    let talks = Some(Sheet::Talks);
    assert_eq!(parse_wish("Wann=when", talks).unwrap().target.name(), "when");
    assert_eq!(parse_wish("Ort=industry", talks).unwrap_err().what, "import-map-field");
    let mut bench = Bench::new();
    let wrong = bench.run("86", &[&sample("customers.csv"), "--map", "City=summary"]).unwrap_err();
    assert_eq!(wrong.what, "import-map-field");
}
