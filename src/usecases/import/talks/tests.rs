//! Past talks on their way in, on a store in memory.

use crate::domain::card::CustomerCard;
use crate::domain::customer::{Customer, CustomerKind};
use crate::domain::field::Record;
use crate::domain::id::{Id, Ids};
use crate::domain::interaction::{Channel, Interaction, Outcome, Stage};
use crate::domain::person::{ContactPoint, Person, Role, Way};
use crate::domain::time::{Now, instant};
use crate::exchange::mapping::Wish;
use crate::exchange::reason::Reason;
use crate::exchange::sheet::Sheet;
use crate::exchange::source::Source;
use crate::exchange::target::Target;
use crate::locale::{Language, Words};
use crate::store::Store;
use crate::store::change::Deed;
use crate::text::Clean;
use crate::usecases::export::{Part, csv};
use crate::usecases::import::{Desk, OnDuplicate, Options, Report, Talk, import};
use crate::usecases::{delete, digest, save, undo};
use chrono::NaiveDate;
use chrono_tz::Tz;
use std::fmt::Write as _;
use std::io::Cursor;
use std::ops::ControlFlow;

/// 14 November 2023, 22:13 in Greenwich; in Shanghai the next morning.
const NOW: Now = Now::new(1_700_000_000_000, Tz::Asia__Shanghai);

const ACME: Id = Id::from_bytes([1; 16]);
const HUALAN: Id = Id::from_bytes([2; 16]);
const JANE: Id = Id::from_bytes([3; 16]);

struct Bench {
    store: Store,
    ids: Ids,
    options: Options,
}

fn customer(id: Id, name: &str, number: &str) -> Customer {
    let mut customer = Customer::blank(id, None);
    (customer.name, customer.external_id) = (Clean::line(name), Clean::line(number));
    customer
}

impl Bench {
    /// Acme with Jane Smith, who has a mobile number and an address, and a Chinese company.
    fn new() -> Self {
        let mut store = Store::in_memory("test").unwrap();
        let mut writer = store.begin(&Deed { now: NOW, actor: "me", verb: "save", subject: "" }).unwrap();
        writer.put(&customer(ACME, "Acme Ltd", "K1")).unwrap();
        writer.put(&customer(HUALAN, "杭州华岚新材料有限公司", "")).unwrap();
        let mut jane = Person::blank(JANE, Some(ACME));
        jane.name = Clean::line("Jane Smith");
        writer.put(&jane).unwrap();
        let mut role = Role::blank(Id::from_bytes([4; 16]), Some(ACME));
        role.person = Some(JANE);
        writer.put(&role).unwrap();
        for (way, value) in [(Way::Mobile, "+86 138 0013 8000"), (Way::Email, "jane@acme.example")] {
            writer.put(&ContactPoint::of(ACME, Some(JANE), way, Clean::line(value), "86")).unwrap();
        }
        writer.finish().unwrap();
        let options = Options { subject: "talks.csv".to_owned(), sheet: Some(Sheet::Talks), ..Options::default() };
        Self { store, ids: Ids::new(1_700_000_000_000, [3; 10]), options }
    }

    fn import(&mut self, text: impl AsRef<[u8]>) -> Report {
        let bytes = text.as_ref().to_vec();
        let source = Source { bytes: Some(bytes.len() as u64), reader: Box::new(Cursor::new(bytes)) };
        let say = |reason: &Reason| reason.key().to_owned();
        let mut talk = Talk { say: &say, progress: &mut |_| ControlFlow::Continue(()) };
        let mut desk = Desk { store: &mut self.store, ids: &mut self.ids, now: NOW, actor: "me", home: "86" };
        import(&mut desk, source, &self.options, &mut talk).unwrap()
    }

    fn card(&self, id: Id) -> CustomerCard {
        self.store.customer_card(id).unwrap().unwrap()
    }

    fn exported(&self) -> String {
        let pace = &mut |_, _| ControlFlow::Continue(());
        String::from_utf8(csv(&self.store, Part::Meetings, None, Vec::new(), pace).unwrap().1).unwrap()
    }
}

fn counts(report: &Report) -> (u64, u64, u64, u64) {
    (report.added, report.updated, report.unchanged, report.rejected)
}

fn reasons(report: &Report) -> Vec<(u64, Option<&str>, &'static str)> {
    report.problems.iter().map(|problem| (problem.line, problem.column.as_deref(), problem.reason.key())).collect()
}

fn at(day: u32, hour: u32, minute: u32) -> i64 {
    instant(NaiveDate::from_ymd_opt(2023, 11, day).unwrap().and_hms_opt(hour, minute, 0).unwrap(), NOW.zone)
}

#[test]
fn each_row_finds_its_customer_by_number_address_phone_or_name_in_any_notation() {
    let mut bench = Bench::new();
    let report = bench.import(
        "Customer ID,Customer,Email,Phone,Date,Type,Notes\n\
         K1,,,,2023-11-01 10:00,Call,by number\n\
         ,,JANE@acme.example,,2023-11-02 10:00,Call,by address\n\
         ,,,0086-138-0013-8000,2023-11-03 10:00,Call,by phone\n\
         ,ACME LTD,,,2023-11-04 10:00,Call,by name\n\
         ,ａｃｍｅ　ｌｔｄ,,,2023-11-05 10:00,Call,in wide letters\n\
         ,Somebody else at Acme,,13800138000,2023-11-06 10:00,Call,the number vouches\n\
         ,杭州华岚新材料有限公司,,,2023-11-07 10:00,Call,中文\n",
    );
    assert_eq!((counts(&report), reasons(&report)), ((7, 0, 0, 0), vec![]));
    let acme = bench.card(ACME);
    let with: Vec<(&str, Option<Id>)> =
        acme.interactions.iter().map(|talk| (talk.summary.lines().next().unwrap(), talk.person)).collect();
    assert_eq!(
        with,
        [
            ("the number vouches", Some(JANE)),
            ("in wide letters", None),
            ("by name", None),
            ("by phone", Some(JANE)),
            ("by address", Some(JANE)),
            ("by number", None),
        ]
    );
    assert_eq!(bench.card(HUALAN).interactions.len(), 1);
}

#[test]
fn who_is_not_certainly_one_customer_is_a_problem_that_names_the_place_and_nothing_is_imported() {
    let mut bench = Bench::new();
    let twin = customer(Id::from_bytes([9; 16]), "Acme Ltd", "");
    save::record(&mut bench.store, &twin, "add-customer", "Acme", NOW, "me").unwrap();
    let before = bench.store.last_seq().unwrap();
    let text = "客户名称,手机,日期,内容\n\
         杭州华岚新材料有限公司,,2023-11-01,好\n\
         Nobody Inc,,2023-11-01,?\n\
         Acme Ltd,,2023-11-01,two of them\n\
         杭州华岚新材料有限公司,13800138000,2023-11-01,the number is Acme’s\n\
         ,,2023-11-01,nobody at all\n\
         Acme Ltd,13800138000,2023-11-01,the number says which\n";
    let report = bench.import(text);
    assert_eq!(
        reasons(&report),
        [
            (3, Some("客户名称"), "unknown-customer"),
            (4, Some("客户名称"), "several-customers"),
            (5, Some("客户名称"), "several-customers"),
            (6, None, "several-customers"),
        ]
    );
    assert!(report.problem().is_some());
    assert_eq!(bench.store.last_seq().unwrap(), before);
    let folder = tempfile::tempdir().unwrap();
    let rejected = folder.path().join("talks.rejected.csv");
    bench.options.rejected = Some(rejected.clone());
    assert_eq!(counts(&bench.import(text)), (2, 0, 0, 4));
    let left = std::fs::read_to_string(&rejected).unwrap();
    assert!(left.contains("Nobody Inc") && left.contains("客户名称: unknown-customer"), "{left}");
}

#[test]
fn missing_customers_and_people_are_added_where_that_is_wished() {
    let mut bench = Bench::new();
    let text = "公司,联系人,手机,日期,内容\n\
         宁波晨光轴承厂,王敏,13900139000,2023-11-01,来电\n\
         宁波晨光轴承厂,王敏,,2023-11-02,又来电\n\
         Acme Ltd,New Person,,2023-11-03,met\n";
    let report = bench.import(text);
    assert_eq!((counts(&report), report.noted), ((0, 0, 0, 2), 1));
    bench.options.add_missing = true;
    let report = bench.import(text);
    assert_eq!((counts(&report), report.noted), ((3, 0, 0, 0), 0));
    let found = bench.store.by_name("宁波晨光轴承厂").unwrap();
    let card = bench.card(found[0].customer);
    assert_eq!((found.len(), card.customer.kind, card.people.len()), (1, CustomerKind::Company, 1));
    assert_eq!((card.points.len(), card.interactions.len()), (1, 2));
    assert!(card.interactions.iter().all(|talk| talk.person == Some(card.people[0].person.id)));
    let acme = bench.card(ACME);
    assert_eq!((acme.people.len(), acme.interactions[0].person == Some(JANE)), (2, false));
    assert_eq!(counts(&bench.import(text)), (0, 0, 3, 0));
    // One step takes all of it back.
    undo::undo(&mut bench.store, NOW, "me", false).unwrap();
    assert!(bench.store.by_name("宁波晨光轴承厂").unwrap().is_empty());
    assert_eq!(bench.card(ACME).interactions, []);
    assert_eq!(counts(&bench.import(text)), (3, 0, 0, 0));
}

#[test]
fn a_talk_says_when_by_what_way_with_whom_and_what_came_of_it() {
    let mut bench = Bench::new();
    let report = bench.import(
        "客户编号,联系人,跟进时间,跟进方式,主题,跟进内容,跟进结果,下一步计划,状态,跟进人,心情\n\
         K1,Jane Smith,2023年11月3日 下午2:30,上门拜访,年度复盘,谈了交期,有意向,发报价,已完成,老王,\n\
         K1,,2023/11/20 9:00,电话,,要打个电话,,,,,\n\
         K1,Unknown One,2023-11-04,飞鸽传书,,带话,先放一放,,,,\n",
    );
    assert_eq!((counts(&report), report.noted), ((3, 0, 0, 0), 3));
    assert_eq!(report.left_out, ["跟进人", "心情"]);
    let acme = bench.card(ACME);
    let [planned, vague, clear] = acme.interactions.as_slice() else { panic!("{:?}", acme.interactions) };
    assert_eq!((clear.held_at, clear.person, clear.channel), (Some(at(3, 14, 30)), Some(JANE), Some(Channel::Face)));
    assert_eq!((clear.outcome, clear.summary.as_str()), (Some(Outcome::Advance), "年度复盘\n谈了交期"));
    assert_eq!((clear.next_step.as_str(), clear.stage), ("发报价", Stage::Held));
    assert_eq!((planned.stage, planned.held_at), (Stage::Planned, None));
    assert_eq!((vague.held_at, vague.time, vague.channel), (Some(at(4, 0, 0)), None, None));
    assert_eq!(vague.summary.as_str(), "带话\n跟进方式: 飞鸽传书\n跟进结果: 先放一放\n联系人: Unknown One");
    // The cadence counts from them.
    let row = bench.store.customer_order().unwrap();
    let rows = bench.store.customer_rows(&row).unwrap();
    let last = rows.iter().find(|row| row.id == ACME).unwrap().last_contact;
    assert_eq!(last, Some(at(4, 0, 0)));
}

#[test]
fn what_cannot_be_read_is_told_with_line_and_column() {
    let mut bench = Bench::new();
    let report = bench.import(
        "Customer,When,Place,Notes\n\
         Acme Ltd,someday,,x\n\
         Acme Ltd,,,no day\n\
         Acme Ltd,2023-11-01\n\
         Acme Ltd,2023-11-01,"
            .to_owned()
            + &"x".repeat(201)
            + ",place\n\"Acme Ltd,2023-11-01,,open\n",
    );
    assert_eq!(
        reasons(&report),
        [
            (2, Some("When"), "date"),
            (3, None, "no-day"),
            (4, None, "cells"),
            (5, Some("Place"), "long"),
            (6, Some("Customer"), "open-quote"),
        ]
    );
    let ahead = bench.import("Customer,When,Status,Notes\nAcme Ltd,2023-12-01,done,x\n");
    assert_eq!(reasons(&ahead), [(2, None, "ahead")]);
}

#[test]
fn a_table_without_a_customer_or_a_day_is_refused_as_a_whole() {
    for (text, what) in
        [("Date,Notes\n2023-11-01,x\n", "import-no-who-column"), ("Customer,Notes\nAcme,x\n", "import-no-day-column")]
    {
        let mut bench = Bench::new();
        let source = Source { bytes: None, reader: Box::new(Cursor::new(text.as_bytes().to_vec())) };
        let say = |reason: &Reason| reason.key().to_owned();
        let mut talk = Talk { say: &say, progress: &mut |_| ControlFlow::Continue(()) };
        let mut desk = Desk { store: &mut bench.store, ids: &mut bench.ids, now: NOW, actor: "me", home: "86" };
        assert_eq!(import(&mut desk, source, &bench.options, &mut talk).unwrap_err().what, what);
    }
}

#[test]
fn the_same_file_again_changes_nothing_and_keeps_what_was_put_right_here() {
    let mut bench = Bench::new();
    let text = "Customer,Date,Time,Type,Notes,Outcome\n\
         Acme Ltd,2023-11-01,10:00,Call,price,connected\n\
         Acme Ltd,2023-11-01,10:00,Call,price,connected\n\
         Acme Ltd,2023-11-01,10:00,Call,another,\n";
    assert_eq!(counts(&bench.import(text)), (2, 0, 1, 0));
    assert_eq!(counts(&bench.import(text)), (0, 0, 3, 0));
    let talk = bench.card(ACME).interactions.iter().find(|talk| &*talk.summary == "price").cloned().unwrap();
    let right =
        Interaction { summary: Clean::note("the price of the small ones"), held_at: Some(at(1, 11, 0)), ..talk };
    save::record(&mut bench.store, &right, "edit-talk", "Acme", NOW, "me").unwrap();
    assert_eq!(counts(&bench.import(text)), (0, 0, 3, 0));
    assert_eq!(bench.store.get::<Interaction>(right.id).unwrap(), Some(right.clone()));
    // What it was not known by is brought up to date.
    assert_eq!(counts(&bench.import(text.replace("connected", "voicemail"))), (0, 1, 2, 0));
    // One that was deleted comes back under its own identity.
    delete::record(&mut bench.store, &right, "delete", "", NOW, "me").unwrap();
    assert_eq!(counts(&bench.import(text)).0, 1);
    assert_eq!(bench.card(ACME).interactions.len(), 2);
}

#[test]
fn a_number_of_the_other_system_is_the_same_talk_only_where_day_or_words_agree() {
    let mut bench = Bench::new();
    let table = |rows: &str| format!("ID,Customer,Date,Type,Notes\n{rows}");
    assert_eq!(
        counts(&bench.import(table("7,Acme Ltd,2023-11-01,Call,price\n8,Acme Ltd,2023-11-01,Call,price\n"))).0,
        2
    );
    // Corrected there: the words, then the day.
    assert_eq!(counts(&bench.import(table("7,Acme Ltd,2023-11-01,Call,the price\n"))), (0, 1, 0, 0));
    assert_eq!(counts(&bench.import(table("7,Acme Ltd,2023-11-02,Call,the price\n"))), (0, 1, 0, 0));
    // Another table that counts its rows is another talk, and is known again too.
    let other = table("7,Acme Ltd,2023-10-01,Visit,first visit\n");
    assert_eq!(counts(&bench.import(&other)), (1, 0, 0, 0));
    assert_eq!(counts(&bench.import(&other)), (0, 0, 1, 0));
    assert_eq!(bench.card(ACME).interactions.len(), 3);
    assert_eq!(counts(&bench.import(table("7,杭州华岚新材料有限公司,2023-11-01,Call,price\n"))), (1, 0, 0, 0));
}

#[test]
fn known_talks_are_left_alone_or_added_once_more_where_that_is_wished() {
    let text = "Customer,Date,Notes,Outcome\nAcme Ltd,2023-11-01,price,\n";
    for (on, changed, counted) in
        [(OnDuplicate::Skip, "order", (0, 0, 1, 0)), (OnDuplicate::Add, "order", (1, 0, 0, 0))]
    {
        let mut bench = Bench::new();
        bench.import(text);
        bench.options.on_duplicate = on;
        let changed = format!("Customer,Date,Notes,Outcome\nAcme Ltd,2023-11-01,price,{changed}\n");
        assert_eq!(counts(&bench.import(changed)), counted, "{on:?}");
    }
}

#[test]
fn our_own_table_of_talks_comes_back_and_into_its_own_file_is_no_change() {
    let mut bench = Bench::new();
    bench.import(
        "Customer,Contact,When,Type,Notes,Outcome,Next step,Status,Place\n\
         Acme Ltd,Jane Smith,2023-11-03 14:30:15,Visit,\"=two\nlines\",advance,Send it,held,Works 2\n\
         Acme Ltd,,2023-11-30 09:00,Call,,,,planned,\n\
         杭州华岚新材料有限公司,,2023-11-02,微信,谈了交期,,,,\n",
    );
    // A moment to the millisecond, planned for another day, in another zone.
    let mut talk = Interaction::blank(Id::from_bytes([7; 16]), Some(ACME));
    (talk.stage, talk.held_at) = (Stage::Held, Some(1_699_000_000_123));
    (talk.day, talk.zone) = (NaiveDate::from_ymd_opt(2023, 10, 1), Clean::line("Europe/London"));
    (talk.started_at, talk.talked) = (Some(1_698_999_000_456), Some(30));
    save::record(&mut bench.store, &talk, "log", "Acme", NOW, "me").unwrap();
    let table = bench.exported();
    bench.options.sheet = None;
    let before = bench.store.last_seq().unwrap();
    let report = bench.import(&table);
    assert_eq!((counts(&report), bench.store.last_seq().unwrap()), ((0, 0, 4, 0), before));
    assert_eq!(report.left_out, ["checklist", "answers"]);
    // Into a file that knows the customers: the same talks under the same identities.
    let mut other = Bench::new();
    other.options.sheet = None;
    assert_eq!(counts(&other.import(&table)), (4, 0, 0, 0));
    assert_eq!(other.exported(), table);
}

#[test]
fn a_table_in_an_old_chinese_encoding_is_read() {
    let mut bench = Bench::new();
    let text = "客户名称;拜访时间;拜访方式;拜访内容\n杭州华岚新材料有限公司;2023/11/3 9:30;电话;谈价格\n";
    let (bytes, ..) = encoding_rs::GBK.encode(text);
    let report = bench.import(&bytes);
    assert_eq!((counts(&report), report.encoding), ((1, 0, 0, 0), "gb18030"));
    assert_eq!(bench.card(HUALAN).interactions[0].summary.as_str(), "谈价格");
}

#[test]
fn hostile_cells_are_text_and_nothing_else() {
    let mut bench = Bench::new();
    let evil = "\u{1b}]0;pwned\u{7}\u{202e}=cmd|'/C calc'!A0\u{200b}";
    let text = format!("Customer,When,Notes,Next step,ID\nAcme Ltd,2023-11-01,\"{evil}\",\"{evil}\",\"{evil}\"\n");
    assert_eq!(counts(&bench.import(&text)), (1, 0, 0, 0));
    assert_eq!(counts(&bench.import(&text)), (0, 0, 1, 0));
    let talk = &bench.card(ACME).interactions[0];
    for kept in [&talk.summary, &talk.next_step] {
        assert!(kept.contains("=cmd") && !kept.contains(['\u{1b}', '\u{7}', '\u{202e}', '\u{200b}']), "{kept:?}");
    }
}

#[test]
fn a_column_goes_where_one_wants_it_and_a_place_of_customers_is_none_of_talks() {
    let mut bench = Bench::new();
    bench.options.wishes = vec![
        Wish::new("Wer", Target::Customer),
        Wish::new("Wann", Sheet::Talks.named("when").unwrap()),
        Wish::new("Von", Sheet::Talks.named("summary").unwrap()),
    ];
    assert_eq!(counts(&bench.import("Wer;Wann;Von\nAcme Ltd;01.11.2023;Otto\n")), (1, 0, 0, 0));
    assert_eq!(Sheet::Talks.named("industry"), None);
    assert!(!Sheet::Talks.has(Sheet::Customers.named("industry").unwrap()));
}

#[test]
fn outcomes_are_known_by_the_words_of_every_language_and_who_asked_not_to_be_called_is_not() {
    let mut bench = Bench::new();
    let mut text = "Customer ID,Date,Type,Notes,Result\n".to_owned();
    let mut wanted = Vec::new();
    for &language in Language::ALL {
        let words = Words::new(language);
        for outcome in Outcome::NAMES.iter().filter(|name| **name != "do_not_call") {
            let _ =
                writeln!(text, "K1,2023-11-01,Call,{} {outcome},{}", language.name(), words.choice("outcome", outcome));
            wanted.push((format!("{} {outcome}", language.name()), (*outcome).to_owned()));
        }
    }
    let report = bench.import(&text);
    assert_eq!(reasons(&report), vec![]);
    let acme = bench.card(ACME);
    let mut known: Vec<(String, String)> = acme
        .interactions
        .iter()
        .map(|talk| (talk.summary.to_string(), talk.outcome.map(Outcome::name).unwrap_or_default().to_owned()))
        .collect();
    known.sort();
    wanted.sort();
    assert_eq!(known, wanted);
    assert!(!acme.customer.do_not_call);
    for (word, id) in [("请勿再联系", ACME), ("do not call again", HUALAN)] {
        let name = bench.card(id).customer.name;
        bench.import(format!("Customer,Date,Type,Notes,Result\n{name},2023-11-09,Call,rang,{word}\n"));
        assert!(bench.card(id).customer.do_not_call, "{word}");
    }
}

#[test]
fn who_has_given_leave_to_call_since_is_not_cut_off_by_the_same_file_with_more_in_it() {
    let mut bench = Bench::new();
    let row = |next: &str| {
        format!(
            "Number,Customer,Date,Type,Notes,Result,Next step\nT7,Acme Ltd,2023-11-09,Call,rang,do not call again,{next}\n"
        )
    };
    bench.import(row(""));
    let mut customer = bench.card(ACME).customer;
    assert!(customer.do_not_call);
    customer.do_not_call = false;
    save::record(&mut bench.store, &customer, "save", "Acme", NOW, "me").unwrap();
    let report = bench.import(row("send the list"));
    assert_eq!(bench.card(ACME).interactions.len(), 1, "{report:?}");
    assert_eq!(bench.card(ACME).interactions[0].next_step.as_str(), "send the list");
    assert!(!bench.card(ACME).customer.do_not_call);
}

#[test]
fn talks_from_a_file_owe_nobody_a_digest() {
    let mut bench = Bench::new();
    let report = bench.import("Customer,Date,Type,Result,Notes\nAcme Ltd,2023-11-13,Call,advance,They want a survey\n");
    assert_eq!(counts(&report), (1, 0, 0, 0));
    assert!(digest::untold(&bench.store, 24, NOW).unwrap().is_empty());
    // One that is written down here does.
    let mut talk = bench.card(ACME).interactions[0].clone();
    talk.id = Id::from_bytes([9; 16]);
    talk.next_step = Clean::line("survey the roof");
    save::record(&mut bench.store, &talk, "add-interaction", "Acme", NOW, "me").unwrap();
    let untold = digest::untold(&bench.store, 24, NOW).unwrap();
    assert_eq!(untold.iter().map(|untold| untold.talk.id).collect::<Vec<_>>(), [talk.id]);
    // And still does when a file says more about it.
    let report = bench.import(format!("id,customer,day,next_step\n{},Acme Ltd,2023-11-13,send the list\n", talk.id));
    assert_eq!(counts(&report), (0, 1, 0, 0), "{report:?}");
    let untold = digest::untold(&bench.store, 24, NOW).unwrap();
    assert_eq!(untold[0].talk.next_step.as_str(), "send the list");
}

/// A spreadsheet writes the customer of several talks into the first of their rows.
#[test]
fn talks_below_a_merged_customer_are_with_the_customer_above_and_a_number_leads_to_whom_it_belongs() {
    let mut bench = Bench::new();
    let report = bench.import(
        "Customer,Contact,Phone,Date,Notes\nAcme Ltd,Jane Smith,,2023-11-01,first\n,,,2023-11-02,second\n,Jane Smith,,2023-11-03,third\n\
         杭州华岚新材料有限公司,,,2023-11-04,fourth\n,,,2023-11-05,fifth\n,,+86 138 0013 8000,2023-11-06,sixth\nTotal,,,,6\n",
    );
    assert_eq!((counts(&report), report.sums, report.rows), ((6, 0, 0, 0), 1, 7));
    let told: Vec<_> = report.notices.iter().map(|notice| (notice.line, notice.reason.key())).collect();
    assert_eq!(told, [(3, "merged"), (8, "sums")]);
    let said = |id| {
        let talks = bench.card(id).interactions;
        let mut said: Vec<String> = talks
            .iter()
            .map(|talk| format!("{}{}", talk.summary, if talk.person.is_some() { "+" } else { "" }))
            .collect();
        said.sort();
        said
    };
    assert_eq!(said(ACME), ["first+", "second+", "sixth+", "third+"]);
    assert_eq!(said(HUALAN), ["fifth", "fourth"]);
}
