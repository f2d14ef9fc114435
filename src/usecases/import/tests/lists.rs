//! Lists as people keep them in a spreadsheet: merged cells, lines of sums, several people in a cell, days without a year,
//! what is to be done next. And those who were deleted here and still stand in the list.

use super::*;
use crate::domain::followup::Followup;
use crate::domain::time::Now;
use crate::exchange::holds::Holds;
use crate::usecases::delete;

/// The bench reads its tables on Wednesday 15 November 2023.
const NOW: Now = Now::new(1_700_000_200_000, Tz::Asia__Shanghai);

fn report(bench: &mut Bench, text: &str) -> Report {
    bench.try_import(text).unwrap()
}

fn told(report: &Report) -> Vec<(u64, Option<&str>, &'static str)> {
    let notices = report.notices.iter();
    notices.map(|notice| (notice.line, notice.column.as_deref(), notice.reason.key())).collect()
}

/// Name, then people with their numbers, then the customer's own.
fn cards(bench: &Bench) -> Vec<String> {
    let mut all = Vec::new();
    export::each(&bench.store, None, &mut |_, _| ControlFlow::Continue(()), &mut |card| {
        let numbers = |person| card.points_of(person).map(|point| point.value.as_str()).collect::<Vec<_>>().join(" ");
        let mut parts = vec![card.customer.name.to_string()];
        parts.extend(card.people.iter().map(|member| {
            let words = [&*member.person.name, &*member.role.function, &numbers(Some(member.person.id))];
            words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
        }));
        parts.push(numbers(None));
        all.push(parts.join(" | ").trim_end_matches(" | ").to_owned());
        Ok(())
    })
    .unwrap();
    all.sort();
    all
}

#[test]
fn a_line_of_sums_is_nobody_and_is_told_of() {
    let mut bench = Bench::new();
    let text = "客户名称,联系人,手机,金额\n青岛海尔集团,王芳,13800001111,100\n合计,,,100\n";
    let report = report(&mut bench, text);
    assert_eq!((report.added, report.rejected, report.sums, report.rows), (1, 0, 1, 2));
    assert_eq!(told(&report), [(3, None, "sums")]);
    assert_eq!(cards(&bench), ["青岛海尔集团 | 王芳 13800001111"]);
}

#[test]
fn people_below_a_merged_cell_are_at_the_company_above() {
    let mut bench = Bench::new();
    let text = "Company,Contact,Phone,City\nHarrow & Pike,Ann Bell,020 7946 0123,London\n,Bob Carr,020 7946 0124,\n\
        ,Cy Dunn,020 7946 0125,\nVale Ltd,Di East,020 7946 0126,Leeds\n,Ed Fox,020 7946 0127,York\n,Flo Gray,020 7946 0128,\n";
    let report = report(&mut bench, text);
    // Told once; who has a city of his own is no line of a merged cell, and nobody is below him.
    assert_eq!(told(&report), [(3, Some("Company"), "merged"), (6, Some("Contact"), "on-their-own")]);
    assert_eq!((report.added, report.made), (6, Made { customers: 4, people: 4, ..report.made }));
    assert_eq!(
        cards(&bench),
        [
            "Ed Fox | 020 7946 0127",
            "Flo Gray | 020 7946 0128",
            "Harrow & Pike | Ann Bell 020 7946 0123 | Bob Carr 020 7946 0124 | Cy Dunn 020 7946 0125",
            "Vale Ltd | Di East 020 7946 0126",
        ]
    );
    let again = bench.try_import(text).unwrap();
    assert_eq!((again.added, again.updated, again.unchanged), (0, 0, 6));
}

/// Only the name is merged, and the town stands in each row: rows that say the town of the company above are its people.
#[test]
fn people_below_a_merged_name_beside_whom_the_town_is_repeated_are_at_the_company_above() {
    let mut bench = Bench::new();
    let text = "公司,联系人,手机,城市\n华为技术,王芳,13800001111,深圳\n,李强,13800002222,深圳\n,张伟,13800003333,深圳\n\
        阿里云计算,赵敏,13800004444,杭州\n,周杰,13800005555,杭州\n";
    let report = report(&mut bench, text);
    assert_eq!(told(&report), [(3, Some("公司"), "merged")]);
    assert_eq!(
        cards(&bench),
        [
            "华为技术 | 王芳 13800001111 | 李强 13800002222 | 张伟 13800003333",
            "阿里云计算 | 赵敏 13800004444 | 周杰 13800005555",
        ]
    );
    let again = bench.try_import(text).unwrap();
    assert_eq!((again.added, again.updated, again.unchanged), (0, 0, 5));
}

/// People without a company live where they live, and one of them in the town of the company above; where all live in one
/// town, it says nothing.
#[test]
fn private_customers_without_a_company_are_customers_of_their_own_and_that_is_told() {
    for (towns, told_on) in [(["深圳", "深圳", "广州", "惠州"], 3), (["深圳"; 4], 3)] {
        let mut bench = Bench::new();
        let people = ["王芳", "李强", "张伟", "赵敏"];
        let row = |(at, (name, town)): (usize, (&str, &str))| {
            format!("{},{name},1380000111{at},{town}\n", if at == 0 { "华为技术" } else { "" })
        };
        let rows: String = people.into_iter().zip(towns).enumerate().map(row).collect();
        let report = report(&mut bench, &format!("公司,联系人,手机,城市\n{rows}"));
        assert_eq!(told(&report), [(told_on, Some("联系人"), "on-their-own")], "{towns:?}");
        assert_eq!(cards(&bench).len(), 4, "{towns:?}");
    }
}

#[test]
fn days_by_the_name_of_their_month_are_read_and_words_that_count_from_today_are_told_and_kept_as_they_are() {
    let mut bench = Bench::new();
    let text = "客户名称,下次跟进\nA Ltd,20 Dec\nB Ltd,Dec 21\nC Ltd,下周三\nD Ltd,昨天\nE Ltd,春节后\n";
    let report = report(&mut bench, text);
    let told = told(&report);
    let column = Some("下次跟进");
    assert_eq!(
        told,
        [(2, column, "year-taken"), (4, column, "relative"), (5, column, "relative"), (6, column, "undated")]
    );
    let days: Vec<String> = followups(&bench).into_iter().map(|(day, _)| day).collect();
    assert_eq!(days, ["2023-12-20", "2023-12-21"]);
    let kept = bench.store.own_names().unwrap();
    assert_eq!(kept, [Clean::line("下次跟进")], "the words stand in a field of one's own");
}

#[test]
fn what_customers_are_is_guessed_from_their_names_told_and_said_otherwise_for_all() {
    let text = "Name,City\n华为技术有限公司,深圳\n张伟,深圳\n李娜,广州\n";
    let mut bench = Bench::new();
    bench.options.dry_run = true;
    let dry = report(&mut bench, text);
    let kinds: Vec<_> = dry.made.kinds().collect();
    assert_eq!(kinds, [(CustomerKind::Person, 2), (CustomerKind::Company, 1)]);
    bench.options = Options { dry_run: false, kind: Some(CustomerKind::Household), ..bench.options };
    let made = report(&mut bench, text);
    assert_eq!((made.added, made.made.kinds().count()), (3, 0), "nothing is guessed");
    let mut found = Vec::new();
    export::each(&bench.store, None, &mut |_, _| ControlFlow::Continue(()), &mut |card| {
        found.push(card.customer.kind);
        Ok(())
    })
    .unwrap();
    assert_eq!(found, [CustomerKind::Household; 3]);
    // A column that says it is not overruled.
    let mut bench = Bench::new();
    bench.options.kind = Some(CustomerKind::Household);
    let said = report(&mut bench, "Name,kind\nAcme,company\n");
    assert_eq!((said.added, said.made.kinds().count()), (1, 0));
    export::each(&bench.store, None, &mut |_, _| ControlFlow::Continue(()), &mut |card| {
        assert_eq!(card.customer.kind, CustomerKind::Company);
        Ok(())
    })
    .unwrap();
}

#[test]
fn a_column_called_otherwise_goes_into_the_field_that_is_there_and_two_columns_into_one_lose_nothing() {
    let mut bench = Bench::new();
    report(&mut bench, "Name,Service contract\nAcme Ltd,gold\n");
    let own = |column: &str| Wish::own(column, Sheet::Customers, "Service contract").unwrap();
    bench.options.wishes = vec![own("Vertrag")];
    bench.options.dry_run = true;
    let dry = report(&mut bench, "Name,Vertrag\nAcme Ltd,silver\n");
    let placed = dry.mapping[1].own.as_ref().unwrap();
    assert_eq!((placed.name.as_str(), placed.known, placed.holds), ("Service contract", true, Some(Holds::Text)));
    bench.options.dry_run = false;
    report(&mut bench, "Name,Vertrag\nAcme Ltd,silver\n");
    assert_eq!(bench.store.own_names().unwrap(), [Clean::line("Service contract")]);
    bench.options.wishes = vec![own("Vertrag"), own("Stufe")];
    report(&mut bench, "Name,Vertrag,Stufe\nBolt Ltd,silver,3\n");
    let mut values = Vec::new();
    export::each(&bench.store, None, &mut |_, _| ControlFlow::Continue(()), &mut |card| {
        values.extend(card.customs.iter().map(|own| own.value.to_string()));
        Ok(())
    })
    .unwrap();
    values.sort();
    assert_eq!(values, ["silver", "silver; 3"]);
}

#[test]
fn in_a_list_of_people_an_empty_company_is_none() {
    let mut bench = Bench::new();
    report(&mut bench, "公司,姓名,手机\n华为技术,王芳,13800001111\n,李强,13800002222\n");
    assert_eq!(cards(&bench), ["华为技术 | 王芳 13800001111", "李强 | 13800002222"]);
}

#[test]
fn several_people_in_a_cell_are_people_each_with_the_number_in_the_same_place() {
    let mut bench = Bench::new();
    let text = "客户名称,联系人,职务,手机\n华为技术,王芳、李强,采购、技术,13800001111；13800002222\n小米科技,张伟/刘洋,,13800003333\n";
    let report = report(&mut bench, text);
    assert_eq!((report.added, report.made), (2, Made { customers: 2, people: 4, ..report.made }));
    assert_eq!(told(&report), [(3, Some("联系人"), "not-whose")]);
    assert_eq!(
        cards(&bench),
        ["华为技术 | 王芳 采购 13800001111 | 李强 技术 13800002222", "小米科技 | 张伟 | 刘洋 | 13800003333"]
    );
    let again = bench.try_import(text).unwrap();
    assert_eq!((again.added, again.updated, again.unchanged), (0, 0, 2));
    assert_eq!(cards(&bench).len(), 2);
}

fn followups(bench: &Bench) -> Vec<(String, String)> {
    let all = bench.store.followups(true).unwrap();
    let day = |followup: &Followup| followup.due.map(|day| day.to_string()).unwrap_or_default();
    let done = |followup: &Followup| if followup.done_at.is_some() { " done" } else { "" };
    all.iter().map(|followup| (day(followup), format!("{}{}", followup.text, done(followup)))).collect()
}

#[test]
fn what_is_to_be_done_next_is_a_follow_up_that_moves_with_the_list() {
    let pair = |day: &str, text: &str| (day.to_owned(), text.to_owned());
    let mut bench = Bench::new();
    let table = |day: &str| format!("客户名称,下次跟进,下一步\n华为技术,{day},送样品\n");
    bench.import(&table("2023-12-05 14:30"));
    assert_eq!(followups(&bench), [pair("2023-12-05", "送样品")]);
    let time = bench.store.followups(false).unwrap().remove(0).time.map(|time| time.to_string());
    assert_eq!(time.as_deref(), Some("14:30:00"));
    // The same list again; then one with another day.
    assert_eq!(bench.import(&table("2023-12-05 14:30")).0, (0, 0, 1, 0));
    bench.import(&table("2023-12-12"));
    assert_eq!(followups(&bench), [pair("2023-12-12", "送样品")]);
    // What was done here is not to be done again by the same list.
    let mut open = bench.store.followups(false).unwrap().remove(0);
    open.done_at = Some(NOW.ms);
    let deed = crate::store::change::Deed { now: NOW, actor: "me", verb: "done", subject: "" };
    let mut writer = bench.store.begin(&deed).unwrap();
    writer.put(&open).unwrap();
    writer.finish().unwrap();
    assert_eq!(bench.import(&table("2023-12-12")).0, (0, 0, 1, 0));
    assert_eq!(followups(&bench), [pair("2023-12-12", "送样品 done")]);
    bench.import(&table("2024-01-09"));
    assert_eq!(followups(&bench), [pair("2024-01-09", "送样品"), pair("2023-12-12", "送样品 done")]);
}

#[test]
fn days_without_a_year_are_the_nearest_and_days_long_past_remind_of_nothing() {
    let mut bench = Bench::new();
    let text = "客户名称,上次拜访,下次跟进\n华为技术,10月30日,12月5日\n小米科技,12月1日,1月8日\n海尔集团,,2022-03-01\n联想集团,,下周三\n";
    let report = report(&mut bench, text);
    let expected: [(u64, Option<&str>, &str); 4] = [
        (2, Some("上次拜访"), "year-taken"),
        (2, Some("下次跟进"), "year-taken"),
        (4, Some("下次跟进"), "long-past"),
        (5, Some("下次跟进"), "relative"),
    ];
    assert_eq!(told(&report), expected);
    let days: Vec<String> = followups(&bench).into_iter().map(|(day, text)| format!("{day} {text}")).collect();
    assert_eq!(days, ["2023-12-05 下次跟进", "2024-01-08 下次跟进"]);
    let mut met: Vec<String> = Vec::new();
    let mut own = Vec::new();
    export::each(&bench.store, None, &mut |_, _| ControlFlow::Continue(()), &mut |card| {
        met.extend(card.interactions.iter().filter_map(|talk| talk.day).map(|day| day.to_string()));
        own.extend(card.customs.iter().map(|custom| custom.value.to_string()));
        Ok(())
    })
    .unwrap();
    met.sort();
    own.sort();
    // No visit lies ahead: 1 December was last year's.
    assert_eq!(
        (met, own),
        (vec!["2022-12-01".into(), "2023-10-30".into()], vec!["2022-03-01".into(), "下周三".into()])
    );
}

fn delete_customer(bench: &mut Bench, name: &str) {
    let id = bench.store.by_name(name).unwrap().remove(0).customer;
    delete::customer(&mut bench.store, id, NOW, "me").unwrap();
}

#[test]
fn who_was_deleted_here_is_not_brought_back_by_the_same_list_and_somebody_is_told() {
    let text = "客户名称,联系人,手机\n华为技术,王芳,13800001111\n小米科技,李强,13800002222\n张伟,,13800003333\n";
    let mut bench = Bench::new();
    bench.import(text);
    delete_customer(&mut bench, "华为技术");
    delete_customer(&mut bench, "张伟");
    let again = report(&mut bench, text);
    assert_eq!((again.added, again.updated, again.unchanged), (0, 0, 3));
    assert_eq!(told(&again), [(2, None, "deleted"), (4, None, "deleted")]);
    assert_eq!(cards(&bench), ["小米科技 | 李强 13800002222"]);
    // Another of the same name is somebody else.
    assert_eq!(bench.import("客户名称,手机\n张伟,13800009999\n").0, (1, 0, 0, 0));
    // Who asks for all of them gets all of them.
    let mut all = bench.on(OnDuplicate::Add);
    all.import(text);
    assert!(cards(&all).iter().any(|card| card.starts_with("华为技术")));
}

#[test]
fn what_an_undo_took_back_comes_with_the_next_import() {
    let text = "客户名称,联系人,手机\n华为技术,王芳,13800001111\n";
    let mut bench = Bench::new();
    bench.import(text);
    undo::undo(&mut bench.store, NOW, "me", false).unwrap();
    assert_eq!(bench.import(text).0, (1, 0, 0, 0));
    delete_customer(&mut bench, "华为技术");
    undo::undo(&mut bench.store, NOW, "me", false).unwrap();
    assert_eq!(bench.import(text).0, (0, 0, 1, 0));
    assert_eq!(cards(&bench), ["华为技术 | 王芳 13800001111"]);
}

#[test]
fn a_person_who_was_deleted_stays_away_from_the_company() {
    let text = "客户名称,联系人,手机,城市\n华为技术,王芳,13800001111,深圳\n华为技术,李强,13800002222,深圳\n";
    let mut bench = Bench::new();
    bench.import(text);
    let id = bench.store.by_name("华为技术").unwrap().remove(0).customer;
    let card = bench.store.customer_card(id).unwrap().unwrap();
    let member = card.people.iter().find(|member| &*member.person.name == "王芳").unwrap();
    delete::person(&mut bench.store, &card, member, NOW, "me").unwrap();
    let again = report(&mut bench, text);
    assert_eq!(told(&again), [(2, None, "deleted")]);
    assert_eq!((again.added, again.updated, again.unchanged), (0, 0, 2));
    assert_eq!(cards(&bench), ["华为技术 | 李强 13800002222"]);
}

#[test]
fn a_new_name_that_a_number_vouches_for_is_told() {
    let mut bench = Bench::new();
    bench.import("客户编号,客户名称\nK1,华为技术\n");
    let again = report(&mut bench, "客户编号,客户名称\nK1,荣耀终端\n");
    assert_eq!((again.updated, told(&again)), (1, vec![(2, None, "renamed")]));
    assert_eq!(cards(&bench), ["荣耀终端"]);
}

#[test]
fn a_field_of_ones_own_is_one_however_the_next_list_spells_it() {
    let mut bench = Bench::new();
    bench.import("Company,Dealer code\nVale Ltd,A1\n");
    assert_eq!(bench.import("Company,DEALER-CODE *\nVale Ltd,A2\n").0, (0, 1, 0, 0));
    assert!(
        bench.all()[0].contains("name=Dealer code value=A2") && !bench.all()[0].contains("DEALER"),
        "{:?}",
        bench.all()
    );
}

#[test]
fn a_birthday_without_its_year_is_kept_so_goes_out_so_and_takes_no_year_away() {
    let born = |bench: &Bench| {
        let id = bench.store.first_customers(1).unwrap().remove(0).id;
        let card = bench.store.customer_card(id).unwrap().unwrap();
        card.people[0].person.birthday.map(crate::domain::time::written)
    };
    let mut bench = Bench::new();
    bench.import("客户名称,联系人,生日\n华为技术,王芳,10月30日\n");
    assert_eq!(born(&bench).as_deref(), Some("--10-30"));
    let (_, table) =
        export::csv(&bench.store, export::Part::Customers, None, Vec::new(), &mut |_, _| ControlFlow::Continue(()))
            .unwrap();
    let table = String::from_utf8(table).unwrap();
    assert!(table.contains("--10-30") && !table.contains("1604"), "{table}");
    assert_eq!(bench.import(&table).0, (0, 0, 1, 0));
    // The year becomes known, and the old list does not take it away.
    bench.import("客户名称,联系人,生日\n华为技术,王芳,1988-10-30\n");
    assert_eq!(bench.import("客户名称,联系人,生日\n华为技术,王芳,10-30\n").0, (0, 0, 1, 0));
    assert_eq!(born(&bench).as_deref(), Some("1988-10-30"));
}
