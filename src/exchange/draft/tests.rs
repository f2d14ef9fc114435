//! Rows of every kind of export, and what they mean. The rows are invented; the headings are those of the programs.

use super::*;
use crate::domain::field::Record as Noun;
use crate::exchange::csv::{Item, Reader, sniff};
use crate::exchange::encoding::Text;
use crate::exchange::sheet::Sheet;

/// A row in short: customer, its kind, person, then every other thing that was understood, as `name=value`.
fn short(draft: &Draft) -> String {
    let mut parts = vec![format!("{} ({})", draft.customer.name, draft.customer.kind.name())];
    if let Some((person, role)) = &draft.person {
        parts.push(format!("{}{}", if draft.about_person { "*" } else { "" }, person.name));
        push(&mut parts, "", role);
        push(&mut parts, "p.", person);
    }
    push(&mut parts, "", &draft.customer);
    for point in &draft.points {
        let owner = if point.person { "p." } else { "" };
        let label = if point.label.is_empty() { String::new() } else { format!(" [{}]", point.label) };
        parts.push(format!("{owner}{}={}{label}", point.way.name(), point.value));
    }
    parts.extend(draft.tags.iter().map(|tag| format!("#{tag}")));
    for (person, name, value) in &draft.customs {
        parts.push(format!("{}<{name}>={value}", if *person { "p." } else { "" }));
    }
    parts.join(" | ")
}

fn push<T: Noun>(parts: &mut Vec<String>, before: &str, of: &T) {
    for field in T::FIELDS.iter().filter(|field| !matches!(field.name, "name" | "kind" | "do_not_call")) {
        if let Some(value) = field.get(of).encode() {
            parts.push(format!("{before}{}={value}", field.name));
        }
    }
}

fn rows(text: impl AsRef<[u8]>, home: &str) -> Vec<Result<Draft, Vec<RowProblem>>> {
    let mut reader = Reader::new(Text::new(text.as_ref(), None, home));
    let (sample, whole) = reader.sample().unwrap();
    let dialect = sniff(&sample, whole, None, &|cell: &str| Sheet::Customers.knows(cell));
    reader.set_delimiter(dialect.delimiter);
    let mut drafter = None;
    let mut above = Above::default();
    let mut skipped = 0;
    let mut found = Vec::new();
    while let Some(Item::Record(record)) = reader.next_item().unwrap() {
        match &drafter {
            None if skipped < dialect.preamble => skipped += 1,
            None => {
                let mapping = Mapping::new(Sheet::Customers, record.cells(), &[]).unwrap();
                let orders = Orders::new(&mapping, home, None);
                drafter = Some(Drafter::new(mapping, home, orders));
            }
            Some(drafter) => found.extend(drafter.draft(&record, &mut above).transpose()),
        }
    }
    found
}

fn read(text: impl AsRef<[u8]>, home: &str) -> Vec<String> {
    rows(text, home).into_iter().map(|row| short(&row.unwrap())).collect()
}

fn problems(text: &str) -> Vec<(u64, Option<String>, &'static str)> {
    let found = rows(text, "86").into_iter().filter_map(Result::err).flatten();
    found.map(|problem| (problem.line, problem.column, problem.reason.key())).collect()
}

#[test]
fn google_contacts_new_and_old() {
    let new = "First Name,Middle Name,Last Name,Organization Name,Organization Title,Organization Department,Birthday,Notes,\
        Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n\
        Ada,M.,Brown,Brown & Sons Ltd,Buyer,Purchasing,1980-02-01,Met at the fair,http://p,Fair ::: * myContacts,* Work,\
        ada@brown.example ::: ada.b@brown.example,Mobile,+44 7700 900123\n";
    assert_eq!(
        read(new, "44"),
        [
            "Brown & Sons Ltd (company) | *Ada M. Brown | function=Buyer | department=Purchasing | p.birthday=1980-02-01 | \
          p.note=Met at the fair | p.email=ada@brown.example [Work] | p.email=ada.b@brown.example | \
          p.mobile=+44 7700 900123 [Mobile] | #Fair | p.<Photo>=http://p"
        ]
    );
    let old = "Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,\
        Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Organization 1 - Name,Organization 1 - Title\n\
        伟 张,伟,,张,* friends ::: * myContacts,* Work,zhang@example.cn,Mobile,138 0013 8000,Work,010-6234 5678,华为技术有限公司,采购经理\n";
    assert_eq!(
        read(old, "86"),
        ["华为技术有限公司 (company) | *张伟 | function=采购经理 | p.email=zhang@example.cn [Work] | \
          p.mobile=138 0013 8000 [Mobile] | p.phone=010-6234 5678 [Work] | #friends"]
    );
}

#[test]
fn outlook_in_english() {
    let text = "\"Title\",\"First Name\",\"Middle Name\",\"Last Name\",\"Suffix\",\"Company\",\"Department\",\"Job Title\",\
        \"Business Street\",\"Business City\",\"Business State\",\"Business Postal Code\",\"Home City\",\"Business Phone\",\
        \"Home Phone\",\"Mobile Phone\",\"Birthday\",\"Categories\",\"E-mail Address\",\"E-mail Type\",\"E-mail 2 Address\",\"Notes\"\n\
        \"Ms.\",\"Grace\",\"\",\"Lee\",\"\",\"Harbor Foods\",\"Sales\",\"VP Sales\",\"1 Pier Rd\",\"Boston\",\"MA\",\"02110\",\
        \"Salem\",\"(617) 555-0100\",\"\",\"(617) 555-0101\",\"0/0/00\",\"VIP;Fair\",\"grace@harbor.example\",\"SMTP\",\
        \"gl@mail.example\",\"Line one\nLine two\"\n";
    assert_eq!(
        read(text, "1"),
        [
            "Harbor Foods (company) | *Grace Lee | function=VP Sales | department=Sales | p.note=Line one\nLine two | region=MA | \
          city=Boston | address=1 Pier Rd | p.phone=(617) 555-0100 [Business Phone] | p.mobile=(617) 555-0101 | \
          p.email=grace@harbor.example | p.email=gl@mail.example | #VIP | #Fair | p.<Title>=Ms. | \
          p.<Business Postal Code>=02110 | <Home City>=Salem"
        ]
    );
}

#[test]
fn hubspot_salesforce_and_zoho() {
    let hubspot = "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,Lead Status,Job Title\n\
        101,Tom,Gray,tom@gray.example,+1 212-555-0100,Ann Bell,Gray Inc.,Open,CEO\n";
    assert_eq!(
        read(hubspot, "1"),
        ["Gray Inc. (company) | *Tom Gray | function=CEO | p.external_id=101 | owner=Ann Bell | state=Open | \
          p.email=tom@gray.example | p.phone=+1 212-555-0100"]
    );
    let salesforce = "Account ID,Account Name,Billing Street,Billing City,Billing State/Province,Industry,Employees,Website,\
        Phone,Account Owner,Rating,Description\n\
        001A,Northern Mills,2 Mill Ln,Leeds,West Yorkshire,Textiles,250,http://mills.example,0113 496 0000,J. Cole,Hot,Old customer\n";
    assert_eq!(
        read(salesforce, "44"),
        [
            "Northern Mills (company) | external_id=001A | industry=Textiles | scale=250 | region=West Yorkshire | city=Leeds | \
          address=2 Mill Ln | website=http://mills.example | owner=J. Cole | level=Hot | note=Old customer | phone=0113 496 0000"
        ]
    );
    let zoho = "Record Id,Contact Owner,First Name,Last Name,Account Name,Email,Title,Mobile,Date of Birth,Tag\n\
        zcrm_1,Ann,Li,Na,Sunrise,li@sun.example,Buyer,13900139000,1990-01-02,\"a,b\"\n";
    assert_eq!(
        read(zoho, "86"),
        ["Sunrise (company) | *Li Na | function=Buyer | p.external_id=zcrm_1 | p.birthday=1990-01-02 | owner=Ann | \
          p.email=li@sun.example | p.mobile=13900139000 | #a | #b"]
    );
}

#[test]
fn linkedin_with_its_preamble() {
    let text = "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\n\n\
        First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
        Nora,Berg,https://www.linkedin.example/in/nora,,Fjord Systems,CTO,12 Mar 2026\n\
        Per,Dahl,https://www.linkedin.example/in/per,,Self-employed,Coach,13 Mar 2026\n";
    assert_eq!(
        read(text, "47"),
        [
            "Fjord Systems (company) | *Nora Berg | function=CTO | p.other=https://www.linkedin.example/in/nora [URL] | \
             p.<Connected On>=12 Mar 2026",
            "Per Dahl (person) | other=https://www.linkedin.example/in/per [URL] | <Company>=Self-employed | \
             <Position>=Coach | <Connected On>=13 Mar 2026",
        ]
    );
    assert_eq!(rows(text, "47")[0].as_ref().unwrap().line, 5);
}

#[test]
fn chinese_tables_of_customers_and_of_people() {
    let accounts = "客户编号,客户名称,联系人,职务,手机,微信,行业,客户级别,负责人,备注,开票税号\n\
        K001,华为技术有限公司,张伟,采购总监,138-0013-8000,zhangw,通信,A,李雷,重点客户,9144\n\
        K002,李明,,,13900139000,,,,,,\n";
    assert_eq!(
        read(accounts, "86"),
        [
            "华为技术有限公司 (company) | 张伟 | function=采购总监 | external_id=K001 | industry=通信 | owner=李雷 | level=A | \
             note=重点客户 | p.mobile=138-0013-8000 | p.wechat=zhangw | <开票税号>=9144",
            "李明 (person) | external_id=K002 | mobile=13900139000",
        ]
    );
    let people = "客戶姓名,公司,電話,電子郵件,標籤\n陳雅婷,台灣積體電路製造,02-2345-6789;0912-345-678,c@tw.example,老客戶、展會\n";
    assert_eq!(
        read(people, "886"),
        [
            "台灣積體電路製造 (company) | *陳雅婷 | p.phone=02-2345-6789 | p.phone=0912-345-678 | p.email=c@tw.example | #老客戶 | #展會"
        ]
    );
    let names = "姓名,电话\n张伟,13800138000\n同济大学,021-65982200\n";
    assert_eq!(
        read(names, "86"),
        ["张伟 (person) | mobile=13800138000", "同济大学 (institution) | phone=021-65982200"]
    );
    let parts = "姓,名,公司\n欧阳,娜娜,海风文化\n";
    assert_eq!(read(parts, "86"), ["海风文化 (company) | *欧阳娜娜"]);
}

#[test]
fn a_bad_cell_is_told_by_line_and_column() {
    let long = "长".repeat(101);
    let text = format!(
        "姓名,邮箱,生日,城市,电话\n张伟,zhang,,,\n李雷,,昨天,,\n,a@b.cn,,,\n韩梅,,,{long},\n王芳,,,\n赵六,,,北\u{fffd}京,\n\
         孙七,,,,1.38E+10\n,,,,\n周八,x@,1990-13-01,,\n"
    );
    let column = |name: &str| Some(name.to_owned());
    assert_eq!(
        problems(&text),
        [
            (2, column("邮箱"), "email"),
            (3, column("生日"), "date"),
            (4, column("姓名"), "no-name"),
            (5, column("城市"), "long"),
            (6, None, "cells"),
            (7, column("城市"), "unreadable"),
            (8, column("电话"), "rounded-phone"),
            (10, column("邮箱"), "email"),
            (10, column("生日"), "date"),
        ]
    );
}

#[test]
fn empty_cells_too_many_are_no_harm_and_a_day_without_year_is_kept() {
    assert_eq!(read("姓名,生日\n张伟,5月3日,,\n", "86"), ["张伟 (person) | birthday=1604-05-03"]);
}

#[test]
fn the_guard_against_formulas_comes_off() {
    assert_eq!(read("Name,Phone\nAda Brown,'+44 7700 900123\n", "44"), ["Ada Brown (person) | phone=+44 7700 900123"]);
}

#[test]
fn tables_in_every_encoding_say_the_same() {
    for (text, encoding, home, draft) in [
        (
            "客户名称;联系人;手机\n华为技术有限公司;张伟;13800138000\n",
            encoding_rs::GBK,
            "86",
            "华为技术有限公司 (company) | 张伟 | p.mobile=13800138000",
        ),
        (
            "客戶名稱,聯絡人,電話\n台灣積體電路製造,陳雅婷,0912345678\n",
            encoding_rs::BIG5,
            "886",
            "台灣積體電路製造 (company) | 陳雅婷 | p.phone=0912345678",
        ),
        (
            "会社名,氏名,電話番号\n株式会社ひかり,田中さくら,03-1234-5678\n",
            encoding_rs::SHIFT_JIS,
            "81",
            "株式会社ひかり (company) | *田中さくら | p.phone=03-1234-5678",
        ),
        (
            "Company;Name;City\nMüller GmbH;Jürgen Groß;Köln\n",
            encoding_rs::WINDOWS_1252,
            "49",
            "Müller GmbH (company) | *Jürgen Groß | city=Köln",
        ),
    ] {
        let (bytes, _, lossy) = encoding.encode(text);
        assert!(!lossy);
        assert_eq!(read(&bytes, home), [draft]);
        assert_eq!(read(text, home), [draft]);
        let unicode_text = format!("\u{feff}{}", text.replace([',', ';'], "\t").replace('\n', "\r\n"));
        let unicode_text: Vec<u8> = unicode_text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(unicode_text, home), [draft], "Excel's Unicode text");
    }
}

#[test]
fn a_name_must_be_one() {
    let long = "名".repeat(150);
    assert_eq!(
        problems(&format!("姓,名,电话\n-,?,1\n{long},{long},\n")),
        [(2, Some("姓".to_owned()), "no-name"), (3, Some("姓".to_owned()), "long")]
    );
    assert_eq!(read("公司,联系人\n华为,-\n", "86"), ["华为 (company)"]);
}
