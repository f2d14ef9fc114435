//! What an import means, row by row, on a store in memory.

mod lists;

use super::*;
use crate::domain::card::{CustomerCard, CustomerRow};
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::person::{ContactPoint, Way};
use crate::domain::tag::Custom;
use crate::exchange::source;
use crate::text::Clean;
use crate::usecases::{export, find, save, undo};
use chrono_tz::Tz;
use std::io::Cursor;

pub(super) struct Bench {
    pub store: Store,
    pub ids: Ids,
    pub options: Options,
}

impl Bench {
    pub fn new() -> Self {
        Self {
            store: Store::in_memory("test").unwrap(),
            ids: Ids::new(1_700_000_000_000, [3; 10]),
            options: Options { subject: "t.csv".to_owned(), ..Options::default() },
        }
    }

    pub fn on(mut self, on_duplicate: OnDuplicate) -> Self {
        self.options.on_duplicate = on_duplicate;
        self
    }

    fn try_import(&mut self, text: impl AsRef<[u8]>) -> Result<Report, Problem> {
        let bytes = text.as_ref().to_vec();
        let length = bytes.len() as u64;
        let source = Source { reader: Box::new(Cursor::new(bytes)), bytes: Some(length) };
        let now = Now::new(1_700_000_000_000, Tz::Asia__Shanghai);
        let say = |reason: &Reason| reason.key().to_owned();
        let mut talk = Talk { say: &say, progress: &mut |_| ControlFlow::Continue(()) };
        let mut desk = Desk { store: &mut self.store, ids: &mut self.ids, now, actor: "me", home: "86" };
        import(&mut desk, source, &self.options, &mut talk)
    }

    /// (added, updated, unchanged, rejected) and the questions asked.
    pub fn import(&mut self, text: &str) -> ((u64, u64, u64, u64), u64) {
        let report = self.try_import(text).unwrap();
        ((report.added, report.updated, report.unchanged, report.rejected), report.duplicates)
    }

    /// All that is kept, in short, in reading order.
    pub fn all(&self) -> Vec<String> {
        let mut all = Vec::new();
        export::each(&self.store, None, &mut |_, _| ControlFlow::Continue(()), &mut |card| {
            all.push(short(&card));
            Ok(())
        })
        .unwrap();
        all
    }
}

fn fields<T: Record>(record: &T) -> String {
    let said = T::FIELDS.iter().filter(|field| !matches!(field.name, "person" | "home"));
    let said = said.filter_map(|field| field.get(record).encode().map(|value| format!("{}={value}", field.name)));
    said.collect::<Vec<_>>().join(" ")
}

fn short(card: &CustomerCard) -> String {
    let hang = |person| {
        let points = card.points_of(person).map(fields);
        let own = |custom: &&Custom| custom.person == person;
        let mut all: Vec<String> = points.chain(card.customs.iter().filter(own).map(fields)).collect();
        all.sort();
        all.join("; ")
    };
    let tags: Vec<&str> = card.tags.iter().map(|tag| tag.name.as_str()).collect();
    let mut people: Vec<String> = card
        .people
        .iter()
        .map(|member| {
            format!("{} / {} / {}", fields(&member.person), fields(&member.role), hang(Some(member.person.id)))
        })
        .collect();
    people.sort();
    format!("{} | {} | {} || {}", fields(&card.customer), hang(None), tags.join(","), people.join(" || "))
}

/// Files that speak of the same people several times, in every way that has a rule.
const REPEATING: &[&str] = &[
    "姓名,手机,城市\n张伟,13800138000,上海\n张伟,138-0013-8000,北京\n张伟,,上海\n李雷,13800138000,广州\n",
    "姓名,城市\n张伟,上海\n张伟,北京\n张伟,上海\n张伟,\n",
    "公司,姓名,手机,城市,职务\n华为,张伟,13800138000,深圳,经理\n华为,张伟,13800138000,上海,总监\n华为,李雷,13800138000,,\n小米,张伟,13800138000,北京,\n",
    "客户名称,联系人,手机,备注\n华为技术有限公司,张伟,13800138000,一\n华为技术有限公司,李雷,13900139000,二\n张三,李四,,\n张三,王五,,\n",
    "ID,Name,Email\n1,J. Smith,j@x.example\n2,Jane Smith,j@x.example\n1,Jane B. Smith,\n,John Smith,j@x.example\n",
    "公司,姓名,手机\n华为,张伟,13800138000\n,张伟,13800138000\n,张先生,13800138000\n",
    "姓名,公司,手机\n张伟,,13800138000\n张伟,华为,13800138000\n",
    "Name,Foo,Foo,\nAcme Ltd,1,2,3\nAcme Ltd,4,,\nACME LTD,5,6,\n",
    "姓名,电话,标签\n张伟,138 0013 8000;13900139000,\"a,b\"\n张伟,13900139000,c\n张伟,13800138000/13900139000,b\n",
];

#[test]
fn the_same_file_twice_changes_nothing() {
    for text in REPEATING {
        for again in [OnDuplicate::Update, OnDuplicate::Skip] {
            let mut bench = Bench::new().on(again);
            let ((added, ..), _) = bench.import(text);
            assert!(added > 0);
            let (before, seq) = (bench.all(), bench.store.last_seq().unwrap());
            let ((added, updated, unchanged, rejected), questions) = bench.import(text);
            assert_eq!((added, updated, rejected, questions), (0, 0, 0, 0), "{again:?} {text}\n{before:#?}");
            assert_eq!(unchanged, text.lines().count() as u64 - 1);
            assert_eq!((bench.all(), bench.store.last_seq().unwrap()), (before, seq));
        }
    }
}

/// A customer of the bench, changed by hand.
fn by_hand(bench: &mut Bench, edit: impl FnOnce(&mut Customer)) {
    let row = bench.store.first_customers(1).unwrap().remove(0);
    let mut customer = bench.store.get::<Customer>(row.id).unwrap().unwrap();
    edit(&mut customer);
    let now = Now::new(1_700_000_100_000, Tz::Asia__Shanghai);
    save::record(&mut bench.store, &customer, "edit-customer", "x", now, "me").unwrap();
}

#[test]
fn a_cell_that_is_as_it_was_at_the_last_import_takes_back_nothing_that_was_changed_here() {
    let list = |level: &str, note: &str| format!("name,phone,level,note,tags\nAcme,13900000001,{level},{note},old\n");
    let mut bench = Bench::new();
    bench.import(&list("C", "rings"));
    by_hand(&mut bench, |acme| (acme.level, acme.note) = (Clean::line("vip"), Clean::note("Fridays only")));
    let card = bench.store.customer_card(bench.store.first_customers(1).unwrap()[0].id).unwrap().unwrap();
    let now = Now::new(1_700_000_200_000, Tz::Asia__Shanghai);
    crate::usecases::delete::record(&mut bench.store, &card.tags[0], "untag", "", now, "me").unwrap();
    let kept = |bench: &Bench| {
        let id = bench.store.first_customers(1).unwrap()[0].id;
        let card = bench.store.customer_card(id).unwrap().unwrap();
        (card.customer.level.to_string(), card.customer.note.to_string(), card.tags.len())
    };
    let own = |level: &str, note: &str| (level.to_owned(), note.to_owned(), 0);
    assert_eq!(bench.import(&list("C", "rings")).0, (0, 0, 1, 0));
    assert_eq!(kept(&bench), own("vip", "Fridays only"));
    // What the list says anew counts, and only that.
    assert_eq!(bench.import(&list("B", "rings")).0, (0, 1, 0, 0));
    assert_eq!(kept(&bench), own("B", "Fridays only"));
    by_hand(&mut bench, |acme| acme.level = Clean::line("vip"));
    assert_eq!(bench.import(&list("B", "rings")).0, (0, 0, 1, 0));
    assert_eq!(bench.import(&list("C", "rings")).0, (0, 1, 0, 0));
    assert_eq!(kept(&bench), own("C", "Fridays only"));
    // An emptied field stays empty.
    by_hand(&mut bench, |acme| acme.note = Clean::default());
    assert_eq!(bench.import(&list("C", "rings")).0, (0, 0, 1, 0));
    assert_eq!(kept(&bench), own("C", ""));
}

#[test]
fn an_import_that_was_taken_back_has_said_nothing() {
    let list = |level: &str| format!("name,phone,level,tags\nAcme,13900000001,{level},old\n");
    let mut bench = Bench::new();
    bench.import(&list("C"));
    bench.import(&list("B"));
    let now = Now::new(1_700_000_300_000, Tz::Asia__Shanghai);
    undo::undo(&mut bench.store, now, "me", false).unwrap();
    assert_eq!(bench.import(&list("B")).0, (0, 1, 0, 0));
    undo::undo(&mut bench.store, now, "me", false).unwrap();
    undo::undo(&mut bench.store, now, "me", false).unwrap();
    assert!(bench.all().is_empty());
    assert_eq!(bench.import(&list("B")).0, (1, 0, 0, 0));
    assert!(bench.all()[0].contains("old"), "{:?}", bench.all());
}

#[test]
fn what_counts_as_the_same_and_what_is_only_a_question() {
    // (what is kept, the row, what happens, questions)
    const ADDED: (u64, u64, u64, u64) = (1, 0, 0, 0);
    const UPDATED: (u64, u64, u64, u64) = (0, 1, 0, 0);
    const UNCHANGED: (u64, u64, u64, u64) = (0, 0, 1, 0);
    for (kept, row, counts, questions) in [
        // The other system's number.
        ("ID,姓名\n7,张伟\n", "ID,姓名\n7,张炜\n", UPDATED, 0),
        ("客户编号,客户名称\n7,华为技术有限公司\n", "客户编号,客户名称,城市\n7,华为,深圳\n", UPDATED, 0),
        ("ID,公司,姓名\n7,华为,张伟\n", "ID,公司,姓名\n7,小米,张伟\n", ADDED, 0),
        ("ID,公司,姓名\n7,华为,张伟\n", "ID,姓名,生日\n7,张伟,1980-01-02\n", UPDATED, 0),
        ("客户编号,客户名称\n7,华为\n", "客户编号,客户名称\n8,华为\n", ADDED, 1),
        // Phone or e-mail in any notation, and a name that may be the same.
        ("姓名,手机\n张伟,13800138000\n", "姓名,手机,城市\n张伟,+86 138-0013-8000,上海\n", UPDATED, 0),
        ("姓名,手机\n张伟,13800138000\n", "姓名,手机,城市\n张先生,0086 13800138000,上海\n", UPDATED, 0),
        ("Name,Email\nJane Smith,J@X.example\n", "Name,Email,City\nJ. Smith,j@x.example,Leeds\n", UPDATED, 0),
        ("公司,姓名,手机\n华为,张伟,13800138000\n", "姓名,手机,生日\n张伟,13800138000,1980-01-02\n", UPDATED, 0),
        ("姓名,手机\n张伟,13800138000\n", "姓名,手机\n李雷,13800138000\n", ADDED, 1),
        ("姓名,手机\n张伟,13800138000\n", "公司,姓名,手机\n华为,张伟,13800138000\n", ADDED, 1),
        ("公司,姓名,手机\n华为,张伟,0755-28780808\n", "公司,姓名,手机\n华为,李雷,0755-28780808\n", ADDED, 0),
        // Name and company.
        ("公司,姓名\n华为,张伟\n", "公司,姓名,职务\n华为,张伟,经理\n", UPDATED, 0),
        ("公司,姓名\n华为,张伟\n", "公司,姓名\n小米,张伟\n", ADDED, 0),
        ("公司\n華為技術\n", "公司,城市\n华为技术,深圳\n", UPDATED, 0),
        ("Company\nAcme\n", "Company,City\nACME,Leeds\n", UPDATED, 0),
        // The name alone.
        ("姓名,城市\n张伟,上海\n", "姓名,城市\n张伟,北京\n", ADDED, 1),
        ("姓名,城市\n张伟,上海\n", "姓名,手机\n张伟,13800138000\n", ADDED, 1),
        ("姓名,城市\n张伟,上海\n", "姓名\n张伟\n", UNCHANGED, 0),
        // Empty cells erase nothing.
        ("姓名,手机,城市\n张伟,13800138000,上海\n", "姓名,手机,城市\n张伟,13800138000,\n", UNCHANGED, 0),
    ] {
        let mut bench = Bench::new();
        bench.import(kept);
        assert_eq!(bench.import(row), (counts, questions), "{kept}{row}{:#?}", bench.all());
        assert_eq!(bench.store.open_duplicates().unwrap().len() as u64, questions);
    }
}

#[test]
fn update_replaces_skip_leaves_and_add_adds() {
    let (kept, row) =
        ("姓名,手机,城市,标签\n张伟,13800138000,上海,a\n", "姓名,手机,城市,标签\n张伟,13800138000,北京,b\n");
    for (on, counts, city) in [
        (OnDuplicate::Update, ((0, 1, 0, 0), 0), vec!["北京"]),
        (OnDuplicate::Skip, ((0, 0, 1, 0), 0), vec!["上海"]),
        (OnDuplicate::Add, ((1, 0, 0, 0), 1), vec!["上海", "北京"]),
    ] {
        let mut bench = Bench::new().on(on);
        bench.import(kept);
        assert_eq!(bench.import(row), counts, "{on:?}");
        let order = bench.store.customer_order().unwrap();
        let cities: Vec<String> =
            bench.store.customer_rows(&order).unwrap().into_iter().map(|row| row.city.into_string()).collect();
        assert_eq!(cities, city, "{on:?}");
    }
}

#[test]
fn added_once_more_every_customer_is_there_twice_and_each_pair_is_a_question() {
    for (text, customers, people, questions) in [
        ("公司,姓名,手机\n华为,张伟,13800138000\n华为,李雷,13900139000\n小米,王芳,13700137000\n", 2, 3, 2),
        ("客户编号,客户名称,联系人\nK1,华为,张伟\nK1,华为,李雷\n", 1, 2, 1),
        ("姓名,手机\n张伟,13800138000\n李雷,13900139000\n", 2, 0, 2),
        ("ID,姓名\n1,张伟\n2,李雷\n", 2, 0, 2),
        ("公司\n华为\n小米\n", 2, 0, 2),
    ] {
        let mut bench = Bench::new();
        let rows = text.lines().count() as u64 - 1;
        bench.import(text);
        bench = bench.on(OnDuplicate::Add);
        assert_eq!(bench.import(text), ((rows, 0, 0, 0), questions), "{text}");
        let order = bench.store.customer_order().unwrap();
        let rows = bench.store.customer_rows(&order).unwrap();
        let members = |row: &CustomerRow| bench.store.customer_card(row.id).unwrap().unwrap().people.len();
        assert_eq!((rows.len(), rows.iter().map(members).sum::<usize>()), (2 * customers, 2 * people), "{text}");
        let asked = bench.store.open_duplicates().unwrap();
        assert_eq!(asked.len() as u64, questions);
        for pair in asked {
            let name = |id: Option<Id>| bench.store.get::<Customer>(id.unwrap()).unwrap().unwrap().name;
            assert_eq!(name(pair.one), name(pair.other), "{text}");
        }
    }
}

#[test]
fn one_bad_row_and_nothing_is_imported() {
    let text = "姓名,邮箱\n张伟,z@x.example\n李雷,nonsense\n";
    let mut bench = Bench::new();
    let report = bench.try_import(text).unwrap();
    assert_eq!((report.added, report.rejected), (0, 1));
    assert_eq!(report.problem().unwrap().kind, Kind::BadData);
    assert_eq!(bench.store.customer_count().unwrap(), 0);
    assert_eq!(bench.store.last_seq().unwrap(), 0);
}

#[test]
fn bad_rows_left_out_are_written_beside_the_file_and_import_once_corrected() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("t.rejected.csv");
    let mut bench = Bench::new();
    bench.options.rejected = Some(path.clone());
    let report = bench.try_import("姓名,邮箱,电话\n张伟,z@x.example,\n李雷,nonsense,'+86 1\n韩梅\n").unwrap();
    assert_eq!((report.added, report.rejected), (1, 2));
    assert_eq!(report.rejected_file.as_ref(), Some(&path));
    let mut written = String::new();
    source::open(&path).unwrap().reader.read_to_string(&mut written).unwrap();
    assert_eq!(written, "\u{feff}姓名,邮箱,电话,reason\r\n李雷,nonsense,'+86 1,邮箱: email\r\n韩梅,,,cells\r\n");
    bench.options.subject = "t.rejected.csv".to_owned();
    bench.options.rejected = None;
    assert_eq!(bench.import(&written.replace("nonsense", "l@x.example")).0, (2, 0, 0, 0));
    assert!(!bench.all().concat().contains("reason"), "{:#?}", bench.all());
}

#[test]
fn the_reason_of_a_bad_row_stands_under_its_name_however_many_cells_the_row_has() {
    let dir = tempfile::tempdir().unwrap();
    let mut bench = Bench::new();
    bench.options.rejected = Some(dir.path().join("t.rejected.csv"));
    bench.try_import("姓名,邮箱\n李雷,l@x.example,多,余\n韩梅\n").unwrap();
    let written = std::fs::read_to_string(dir.path().join("t.rejected.csv")).unwrap();
    assert_eq!(written, "\u{feff}姓名,邮箱,reason\r\n李雷,l@x.example,cells,多,余\r\n韩梅,,cells\r\n");
    bench.options.subject = "t.rejected.csv".to_owned();
    bench.options.rejected = None;
    assert_eq!(bench.import(&written.replace(",多,余", "")).0, (2, 0, 0, 0));
}

#[test]
fn dates_are_read_as_their_column_shows_and_what_it_does_not_show_is_told_once() {
    let birthdays = |text: &str, dates| {
        let mut bench = Bench::new();
        bench.options.dates = dates;
        let report = bench.try_import(text).unwrap();
        let notices: Vec<String> = report
            .notices
            .iter()
            .map(|notice| format!("{} {:?} {}", notice.line, notice.column, notice.reason.key()))
            .collect();
        let mut days: Vec<String> = Vec::new();
        for row in bench.store.customer_rows(&bench.store.customer_order().unwrap()).unwrap() {
            let birthday = bench.store.get::<Customer>(row.id).unwrap().unwrap().birthday;
            days.extend(birthday.map(|day| day.to_string()));
        }
        (days, notices)
    };
    let told = |key: &str| vec![format!("2 Some(\"Birthday\") {key}")];
    let (plain, american) = ("Name,Birthday\nAnn,1/2/1980\nBob,3/4/81\n", "Name,Birthday\nAnn,1/2/1980\nBob,3/14/81\n");
    for (text, dates, days, notices) in [
        (plain, None, ["1980-01-02", "1981-03-04"], told("month-first")),
        (plain, Some(DayOrder::DayFirst), ["1980-02-01", "1981-04-03"], Vec::new()),
        (american, None, ["1980-01-02", "1981-03-14"], Vec::new()),
    ] {
        assert_eq!(birthdays(text, dates), (days.map(str::to_owned).to_vec(), notices), "{text}");
    }
    assert_eq!(birthdays("Name,Birthday\nAnn,--04-05\n", None), (vec!["1604-04-05".to_owned()], Vec::new()));
    // Which of them is the month, nothing says.
    let (days, notices) = birthdays("Name,Birthday\nAnn,4/5\n", None);
    assert_eq!((days.len(), notices), (0, told("yearless")));
}

#[test]
fn an_organisation_is_not_renamed_into_somebody_there_by_a_list_that_calls_it_so() {
    let mut bench = Bench::new();
    bench.import("客户编号,客户名称,联系人\n7,北京大学深圳医院,徐文博\n");
    bench.import("客户编号,姓名\n7,徐文博\n");
    let row = bench.store.first_customers(1).unwrap().remove(0);
    assert_eq!(row.name.as_str(), "北京大学深圳医院");
    // A list whose heading is known by a part of it names the customer.
    let again = bench.import("客户编号,医院/机构名称,主要联系人\n7,北京大学深圳医院,徐文博\n");
    assert_eq!(again, ((0, 0, 1, 0), 0));
}

#[test]
fn what_was_put_right_about_the_last_visit_stays_and_a_day_nobody_can_read_is_told() {
    let table = "客户名称,上次拜访\n华为技术,2023-10-30\n";
    let mut bench = Bench::new();
    bench.import(table);
    let id = bench.store.first_customers(1).unwrap()[0].id;
    let talk = |bench: &Bench| bench.store.customer_card(id).unwrap().unwrap().interactions.remove(0);
    let mut right = talk(&bench);
    right.channel = Some(crate::domain::interaction::Channel::Phone);
    let (day, zone) = (chrono::NaiveDate::from_ymd_opt(2023, 10, 28).unwrap(), Tz::Asia__Shanghai);
    right.day = Some(day);
    right.held_at = Some(crate::domain::time::instant(day.and_hms_opt(12, 0, 0).unwrap(), zone));
    let now = Now::new(1_700_000_100_000, zone);
    save::record(&mut bench.store, &right, "put-right", "", now, "me").unwrap();
    assert_eq!(bench.import(table).0, (0, 0, 1, 0));
    assert_eq!(talk(&bench), right);
    let report = bench.try_import("客户名称,最近跟进\n小米科技,45240\n荣耀终端,上个月\n").unwrap();
    let told: Vec<_> = report.notices.iter().map(|notice| (notice.line, notice.reason.key())).collect();
    assert_eq!(told, [(3, "undated")]);
    let xiaomi = bench.store.by_name("小米科技").unwrap()[0].customer;
    let met = bench.store.customer_card(xiaomi).unwrap().unwrap().interactions.remove(0).day;
    assert_eq!(met.map(|day| day.to_string()).as_deref(), Some("2023-11-10"));
}

#[test]
fn a_place_that_was_taken_out_here_does_not_come_back_with_the_same_table() {
    let table = "公司,姓名,手机\n华为,王芳,13800138000\n小米,王芳,13800138000\n";
    let mut bench = Bench::new();
    bench.import(table);
    let at = |bench: &Bench, name: &str| {
        let id = bench.store.by_name(name).unwrap()[0].customer;
        bench.store.customer_card(id).unwrap().unwrap()
    };
    let card = at(&bench, "小米");
    let now = Now::new(1_700_000_100_000, Tz::Asia__Shanghai);
    crate::usecases::delete::person(&mut bench.store, &card, &card.people[0].clone(), now, "me").unwrap();
    assert_eq!((at(&bench, "小米").people.len(), at(&bench, "华为").people.len()), (0, 1));
    bench.import(table);
    assert_eq!((at(&bench, "小米").people.len(), at(&bench, "华为").people.len()), (0, 1));
}

#[test]
fn bad_rows_of_a_second_import_do_not_replace_those_of_the_first() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("t.rejected.csv");
    let mut bench = Bench::new();
    bench.options.rejected = Some(path.clone());
    for (name, bad) in [("t.rejected.csv", "李雷"), ("t.rejected-2.csv", "韩梅")] {
        let report = bench.try_import(format!("姓名,邮箱\n张伟,z@x.example\n{bad},nonsense\n")).unwrap();
        let file = dir.path().join(name);
        assert_eq!(report.rejected_file.as_ref(), Some(&file));
        assert!(std::fs::read_to_string(file).unwrap().contains(bad));
    }
    bench.options.subject = "t.rejected-2.csv".to_owned();
    bench.import(
        &std::fs::read_to_string(dir.path().join("t.rejected-2.csv")).unwrap().replace("nonsense", "l@x.example"),
    );
    assert!(!bench.all().concat().contains("reason"), "{:#?}", bench.all());
}

#[test]
fn no_file_of_bad_rows_is_left_where_there_are_none() {
    let dir = tempfile::tempdir().unwrap();
    let mut bench = Bench::new();
    let path = dir.path().join("t.rejected.csv");
    bench.options.rejected = Some(path.clone());
    bench.import("姓名\n张伟\n");
    bench.options.dry_run = true;
    bench.import("姓名,邮箱\n李雷,x\n");
    assert!(!path.exists());
}

#[test]
fn a_dry_run_counts_like_the_import_and_writes_nothing() {
    let mut bench = Bench::new();
    bench.options.dry_run = true;
    let text = REPEATING[0];
    let dry = bench.import(text);
    assert_eq!(bench.store.last_seq().unwrap(), 0);
    bench.options.dry_run = false;
    assert_eq!(bench.import(text), dry);
}

#[test]
fn a_dry_run_neither_waits_for_who_writes_nor_keeps_anybody_waiting() {
    let text = "姓名\n张伟\n李雷\n韩梅\n";
    let now = Now::new(1_700_000_000_000, Tz::Asia__Shanghai);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("cornerman.db");
    let mut bench = Bench::new();
    bench.store = Store::open(&path, "one").unwrap();
    assert_eq!(bench.import(text).0.0, 3);
    let mut other = Store::open(&path, "other").unwrap();
    other.set_patience(std::time::Duration::ZERO).unwrap();
    bench.store.set_patience(std::time::Duration::ZERO).unwrap();
    bench.options.dry_run = true;
    let deed = |subject| crate::store::change::Deed { now, actor: "you", verb: "save-customer", subject };

    // Somebody has begun to write, and has not finished.
    let mut writing = other.begin(&deed("held")).unwrap();
    writing.create(&Customer::blank(Id::from_bytes([9; 16]), None)).unwrap();
    assert_eq!(bench.import(text).0, (0, 0, 3, 0));
    writing.finish().unwrap();

    // And the other way round: somebody writes while rows are counted.
    let source = Source { reader: Box::new(Cursor::new(text.as_bytes())), bytes: None };
    let mut wrote = 0;
    let mut meanwhile = |_| {
        let mut writer = other.begin(&deed("meanwhile")).unwrap();
        writer.create(&Customer::blank(Id::from_bytes([10 + wrote; 16]), None)).unwrap();
        writer.finish().unwrap();
        wrote += 1;
        ControlFlow::Continue(())
    };
    let mut desk = Desk { store: &mut bench.store, ids: &mut bench.ids, now, actor: "me", home: "86" };
    let mut talk = Talk { say: &|reason| reason.key().to_owned(), progress: &mut meanwhile };
    let report = import(&mut desk, source, &bench.options, &mut talk).unwrap();
    assert_eq!(report.unchanged, 3);
    assert!(wrote > 0);
}

#[test]
fn an_import_broken_off_leaves_nothing() {
    let mut bench = Bench::new();
    let text = "姓名\n".to_owned() + &"华为技术有限公司\n".repeat(2000);
    let source = Source { reader: Box::new(Cursor::new(text.into_bytes())), bytes: None };
    let now = Now::new(0, Tz::UTC);
    let stop = &mut |at: Progress| if at.rows >= 1000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let say = |_: &Reason| String::new();
    let mut talk = Talk { say: &say, progress: stop };
    let mut desk = Desk { store: &mut bench.store, ids: &mut bench.ids, now, actor: "me", home: "86" };
    let report = import(&mut desk, source, &bench.options, &mut talk).unwrap();
    assert!(report.cancelled);
    assert_eq!((report.added, bench.store.customer_count().unwrap()), (0, 0));
}

#[test]
fn an_import_is_one_step_to_undo() {
    let mut bench = Bench::new();
    bench.import("姓名,手机\n王芳,13700137000\n");
    let before = bench.all();
    bench.import("姓名,手机,城市\n王芳,13700137000,上海\n张伟,13800138000,北京\n");
    undo::undo(&mut bench.store, Now::new(1, Tz::UTC), "me", false).unwrap();
    assert_eq!(bench.all(), before);
}

#[test]
fn a_file_that_cannot_be_mapped_says_which_columns_it_has() {
    let mut bench = Bench::new();
    let problem = bench.try_import("Wer,Was\na,b\n").unwrap_err();
    assert_eq!((problem.kind, problem.what), (Kind::BadData, "import-no-name-column"));
    assert_eq!(problem.args, [("columns", "Wer, Was".to_owned())]);
    assert_eq!(bench.try_import("").unwrap_err().what, "import-empty");
    bench.options.wishes = vec![Wish::new("Nobody", Target::Name)];
    let problem = bench.try_import("Wer,Was\na,b\n").unwrap_err();
    assert_eq!((problem.kind, problem.what), (Kind::Usage, "import-no-such-column"));
    bench.options.wishes = vec![Wish::new("Wer", Target::Name)];
    assert_eq!(bench.import("Wer,Was\nAcme Ltd,b\n").0, (1, 0, 0, 0));
}

#[test]
fn an_open_quote_stops_a_strict_import_at_once_and_costs_a_lenient_one_its_line() {
    let text = "Name,City\n\"Acme Ltd,Leeds\n".to_owned() + &"Bolt Ltd,York\n".repeat(20_000);
    let mut bench = Bench::new();
    let report = bench.try_import(&text).unwrap();
    assert_eq!((report.rejected, report.rows), (1, 1));
    assert_eq!((report.problems[0].line, report.problems[0].reason.key()), (2, "huge-field"));
    bench.options.rejected = Some(tempfile::tempdir().unwrap().path().join("gone/x.csv"));
    assert_eq!(bench.try_import(&text).unwrap_err().kind, Kind::CannotCreate);
}

#[test]
fn only_the_first_thousand_problems_are_listed_and_all_are_counted() {
    let text = "姓名,邮箱\n".to_owned() + &"张伟,x\n".repeat(1500);
    let report = Bench::new().try_import(text).unwrap();
    assert_eq!((report.problems.len(), report.rejected), (MOST_LISTED, 1500));
}

fn csv(store: &Store) -> Vec<u8> {
    export::csv(store, export::Part::Customers, None, Vec::new(), &mut |_, _| ControlFlow::Continue(())).unwrap().1
}

#[test]
fn what_is_exported_and_imported_again_is_the_same() {
    let rich = "客户编号,客户名称,联系人,职务,手机,微信,办公电话,生日,do_not_call,标签,备注,税号,姓名\n\
        K1,华为技术有限公司,张伟,总监,138-0013-8000;13900139000,zw,0755-2878,1980-05-03,yes,\"a,b\",\"一\n二\",=1+1,\n\
        K1,华为技术有限公司,李雷,,+86 137 0013 7000,,,,,,,,\n\
        K2,李明,,,'+86 136 0013 6000,,,,,,-x,@y,\n";
    for text in REPEATING.iter().copied().chain([rich]) {
        let mut bench = Bench::new();
        bench.import(text);
        let mut other = Bench::new();
        let bytes = csv(&bench.store);
        let report = other.try_import(&bytes).unwrap();
        assert_eq!(report.rejected, 0, "{report:?}");
        assert_eq!(other.all(), bench.all(), "{}", String::from_utf8_lossy(&bytes));
        assert_eq!(csv(&other.store), bytes);
    }
}

#[test]
fn a_number_that_cannot_be_dialled_is_kept_as_text_and_said_with_its_place() {
    let text = "Name,Phone,City\nAcme,abc,York\nBrown,ask Li,Leeds\nClay,13800138001,Hull\n";
    let mut bench = Bench::new();
    let report = bench.try_import(text).unwrap();
    assert_eq!((report.added, report.rejected, report.noted), (3, 0, 2));
    let said: Vec<_> = report.notices.iter().map(|notice| (notice.line, notice.column.as_deref())).collect();
    assert_eq!(said, [(2, Some("Phone")), (3, Some("Phone"))]);
    assert_eq!(report.notices[0].reason, Reason::NotANumber("abc".to_owned()));
    let mut points = Vec::new();
    export::each(&bench.store, None, &mut |_, _| ControlFlow::Continue(()), &mut |card| {
        points.extend(card.points.iter().map(|point| (point.way, point.value.to_string(), point.label.to_string())));
        Ok(())
    })
    .unwrap();
    points.sort_by(|one, other| one.1.cmp(&other.1));
    let kept = |way, value: &str, label: &str| (way, value.to_owned(), label.to_owned());
    assert_eq!(
        points,
        [kept(Way::Mobile, "13800138001", ""), kept(Way::Other, "abc", "Phone"), kept(Way::Other, "ask Li", "Phone"),]
    );
    // The same file again changes nothing, and says the same.
    let again = bench.try_import(text).unwrap();
    assert_eq!((again.unchanged, again.noted), (3, 2));
    bench.options.dry_run = true;
    assert_eq!(bench.try_import(text).unwrap().noted, 2);
}

#[test]
fn a_file_that_calls_itself_json_and_is_none_is_told_where() {
    for (text, line, column) in [("{bad", 1, 2), ("{\n  oops: 1}", 2, 3), ("Name,Phone\nA,1\n", 1, 1)] {
        let mut bench = Bench::new();
        bench.options.subject = "Export.JSON".to_owned();
        let problem = bench.try_import(text).unwrap_err();
        assert_eq!(problem.kind, Kind::BadData, "{text}");
        assert!(problem.what.starts_with("json-"), "{text}: {}", problem.what);
        assert_eq!((problem.place.line, problem.place.column), (Some(line), Some(column)), "{text}");
    }
}

#[test]
fn somebody_known_from_another_customer_has_the_number_on_both_cards() {
    let mut bench = Bench::new();
    bench.import("公司,联系人,手机,邮箱\n远望制造,王芳,13900010001,wang@x.example\n");
    let other = "公司,联系人,手机,邮箱\n晨光轴承,王芳,139-0001-0001,wang@x.example\n";
    assert_eq!(bench.import(other).0, (1, 0, 0, 0));
    for name in ["远望制造", "晨光轴承"] {
        let id = bench.store.by_name(name).unwrap()[0].customer;
        let card = bench.store.customer_card(id).unwrap().unwrap();
        let person = card.people[0].person.id;
        assert_eq!(card.points_of(Some(person)).count(), 2, "{name}");
    }
    assert_eq!(bench.import(other).0, (0, 0, 1, 0));
}

const AMERICAN: &str = "Name,Phone\nAcme,(212) 555-0123\nBarlow,415-555-0199\nCrane,312 555 0142\nDunn,206-555-0117\n";
const CHINESE: &str = "客户名称,手机\n华为,13900000001\n中兴,13900000002\n联想,13900000003\n";

/// The calling code of the file after these tables, and whether it was decided.
fn code_after(settings: Option<&str>, tables: &[&str]) -> (Option<String>, bool) {
    let mut bench = Bench::new();
    crate::usecases::calling_code::settle(&mut bench.store, settings, "1").unwrap();
    for table in tables {
        bench.try_import(table).unwrap();
    }
    (bench.store.calling_code().unwrap(), bench.store.calling_code_is_decided().unwrap())
}

#[test]
fn a_table_decides_the_calling_code_as_long_as_nobody_has() {
    let taiwanese = "客戶名稱,手機\n台積電,0912-345-678\n鴻海,0922-345-678\n聯發科,0932-345-678\n";
    for (what, settings, tables, code, decided) in [
        ("nothing to go by", None, &[AMERICAN][..], "1", false),
        ("a Chinese list", None, &[CHINESE], "86", true),
        ("the second one changes nothing any more", None, &[CHINESE, taiwanese], "86", true),
        ("nor where the settings decide", Some("1"), &[CHINESE], "1", true),
        ("more numbers of another form are kept", None, &[AMERICAN, CHINESE], "1", false),
        ("a bad row stops the import", None, &["客户名称,手机,邮箱\n华为,13900000001,nowhere\n"], "1", false),
    ] {
        assert_eq!(code_after(settings, tables), (Some(code.to_owned()), decided), "{what}");
    }
}

#[test]
fn numbers_of_before_are_read_anew_where_they_are_written_alike_and_else_stay_what_they_were() {
    let mut bench = Bench::new();
    crate::usecases::calling_code::settle(&mut bench.store, None, "1").unwrap();
    let read_as_before = |store: &mut Store, ids: &mut Ids, name: &str, number: &str| {
        let mut customer = Customer::blank(ids.next_id(), None);
        customer.name = Clean::line(name);
        let points = vec![ContactPoint::of(customer.id, None, Way::Mobile, Clean::line(number), "1")];
        let form = save::CustomerForm { customer, points, tags: Vec::new(), customs: Vec::new() };
        save::customer(store, &form, Now::new(1_700_000_000_000, Tz::UTC), "me").unwrap();
    };
    read_as_before(&mut bench.store, &mut bench.ids, "小米", "139 0000 0009");
    read_as_before(&mut bench.store, &mut bench.ids, "Acme", "(212) 555-0123");
    bench.try_import(CHINESE).unwrap();
    for (number, name) in [("+8613900000009", "小米"), ("+12125550123", "Acme"), ("+8613900000001", "华为")] {
        let id = find::who(&bench.store, number, "86").unwrap();
        assert_eq!(bench.store.customer_card(id).unwrap().unwrap().customer.name.as_str(), name);
    }
}

#[test]
fn a_code_that_a_table_decided_is_open_again_when_the_table_is_taken_back() {
    let mut bench = Bench::new();
    crate::usecases::calling_code::settle(&mut bench.store, None, "1").unwrap();
    bench.try_import(CHINESE).unwrap();
    assert!(bench.store.calling_code_is_decided().unwrap());
    let now = Now::new(1_700_000_000_001, Tz::UTC);
    undo::undo(&mut bench.store, now, "me", false).unwrap();
    assert!(!bench.store.calling_code_is_decided().unwrap());
}

#[test]
fn who_is_known_from_another_company_has_the_number_at_both_and_leaves_a_question() {
    let mut bench = Bench::new();
    bench.import("Company,Contact,Phone\nAcme Pumps Ltd,Ann Lee,+44 7700 900123\n");
    let second = "Company,Contact,Phone\nAcme Pumps (North),Ann Lee,+44 7700 900123\n";
    assert_eq!(bench.import(second), ((1, 0, 0, 0), 1));
    assert_eq!(bench.import(second), ((0, 0, 1, 0), 0));
    assert_eq!(bench.all().iter().filter(|card| card.contains("+44 7700 900123")).count(), 2);
}

fn only(bench: &Bench) -> CustomerCard {
    let rows = bench.store.customer_rows(&bench.store.customer_order().unwrap()).unwrap();
    bench.store.customer_card(rows[0].id).unwrap().unwrap()
}

#[test]
fn the_day_of_the_last_visit_is_a_talk_that_was_held_and_the_same_file_again_adds_none() {
    // The clock of the bench stands at 15 November 2023.
    let days = |bench: &Bench| {
        let zone = Tz::Asia__Shanghai;
        let day = |talk: &crate::domain::interaction::Interaction| {
            let at = crate::domain::time::local(talk.held_at.unwrap(), zone).date().to_string();
            (at, talk.is_visit())
        };
        let mut days: Vec<(String, bool)> = only(bench).interactions.iter().map(day).collect();
        days.sort();
        days
    };
    let day = |text: &str, visit: bool| (text.to_owned(), visit);
    for (text, want) in [
        ("客户名称,上次拜访\n华为,2023-10-30\n", vec![day("2023-10-30", true)]),
        ("客户名称,上次联系\n华为,2023年10月30日\n", vec![day("2023-10-30", false)]),
        ("公司,最後拜訪\n宏遠,112/10/30\n", vec![day("2023-10-30", true)]),
        ("公司,最後聯絡\n宏遠,民國112年10月30日\n", vec![day("2023-10-30", false)]),
        ("Customer,Last call,Last visit\nAcme,2023-10-30,2023-10-30\n", vec![day("2023-10-30", true)]),
        (
            "Customer,Last visit,Last contact\nAcme,2023-09-01,2023-10-30\n",
            vec![day("2023-09-01", true), day("2023-10-30", false)],
        ),
        // Not yet, nothing, and in words.
        ("Customer,Last visit\nAcme,2023-12-24\n", vec![]),
        ("Customer,Last visit\nAcme,\n", vec![]),
        ("Customer,Last visit\nAcme,before Easter\n", vec![]),
    ] {
        let mut bench = Bench::new();
        bench.import(text);
        assert_eq!(days(&bench), want, "{text}");
        let ((_, updated, unchanged, _), _) = bench.import(text);
        assert_eq!((updated, unchanged), (0, 1), "{text}");
        assert_eq!(days(&bench), want, "{text}");
    }
    let mut bench = Bench::new();
    bench.import("Customer,Last visit\nAcme,before Easter\n");
    assert_eq!(only(&bench).customs[0].value.as_str(), "before Easter", "what is no day stays readable");
    let mut bench = Bench::new();
    bench.import("客户名称,上次拜访\n华为,2023-10-30\n");
    bench.import("客户名称,上次拜访\n华为,2023-11-10\n");
    assert_eq!(days(&bench), [day("2023-10-30", true), day("2023-11-10", true)], "a later one is one more");
    bench.import("客户名称,上次拜访\n华为,2023-11-01\n");
    assert_eq!(days(&bench).len(), 2, "an earlier one says nothing new");
    // Taken back with its import it has not been said; taken out by hand it stays out.
    let now = Now::new(1_700_000_300_000, Tz::Asia__Shanghai);
    let mut bench = Bench::new();
    bench.import("客户名称\n华为\n");
    let text = "客户名称,上次拜访\n华为,2023-10-30\n";
    bench.import(text);
    undo::undo(&mut bench.store, now, "me", false).unwrap();
    assert_eq!(days(&bench), []);
    bench.import(text);
    assert_eq!(days(&bench), [day("2023-10-30", true)]);
    let talk = only(&bench).interactions.remove(0);
    crate::usecases::delete::record(&mut bench.store, &talk, "delete", "", now, "me").unwrap();
    bench.import(text);
    assert_eq!(days(&bench), []);
}

#[test]
fn what_was_changed_here_stays_while_the_file_says_what_it_said_then() {
    let text = "客户编号,客户名称,级别,备注,城市\n7,华为,C,旧,深圳\n";
    let mut bench = Bench::new();
    bench.import(text);
    let mut customer = only(&bench).customer;
    (customer.level, customer.note) = (Clean::line("vip"), Clean::note("rings only on Fridays"));
    let now = Now::new(1_700_000_100_000, Tz::Asia__Shanghai);
    save::record(&mut bench.store, &customer, "edit-customer", "华为", now, "me").unwrap();
    assert_eq!(bench.import(text).0, (0, 0, 1, 0));
    let said = |bench: &Bench| {
        let customer = only(bench).customer;
        [customer.level, customer.note, customer.city].map(|text| text.to_string())
    };
    assert_eq!(said(&bench), ["vip", "rings only on Fridays", "深圳"]);
    // What the file says anew does count.
    bench.import("客户编号,客户名称,级别,备注,城市\n7,华为,B,旧,广州\n");
    assert_eq!(said(&bench), ["B", "rings only on Fridays", "广州"]);
}
