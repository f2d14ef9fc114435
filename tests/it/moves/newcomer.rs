//! A first hour in Chinese: a list of one's own comes from a spreadsheet, three levels get their gaps, and the first screen
//! says who is called today, on which number, and why.

use crate::desk::Desk;
use cornerman::config::Places;
use cornerman::locale::Language;
use std::fs;
use tempfile::TempDir;

/// What differs between a spreadsheet saved in Suzhou and one saved in Taichung.
struct Side {
    language: Language,
    head: &'static str,
    /// What firms are called here, each with a number behind it.
    firm: [&'static str; 2],
    encoding: &'static encoding_rs::Encoding,
    /// Said of words in the level that name none.
    unknown: &'static str,
    counted: &'static str,
    /// The reason the first row gives beside its level.
    why: [&'static str; 2],
}

const SIDES: [Side; 2] = [
    Side {
        language: Language::ZhHans,
        head: "客户名称,联系人,手机,客户等级,城市",
        firm: ["远望精密制造", "有限公司"],
        encoding: encoding_rs::GBK,
        unknown: "没有叫这个名字的等级",
        counted: "200 位客户",
        why: ["还没拜访过", "首次分摊在"],
    },
    Side {
        language: Language::ZhHant,
        head: "客戶名稱,聯絡人,手機,客戶等級,城市",
        firm: ["遠望精密製造", "股份有限公司"],
        encoding: encoding_rs::BIG5,
        unknown: "沒有叫這個名字的等級",
        counted: "200 位客戶",
        why: ["還沒拜訪過", "首次分攤在"],
    },
];

/// Two hundred rows with the line ends and the encoding of a spreadsheet: every tenth is an A, every third of the others a B.
fn table(side: &Side) -> Vec<u8> {
    let [before, after] = side.firm;
    let row = |n: usize| {
        let level = if n.is_multiple_of(10) { "A" } else { ["B", "C", "C"][n % 3] };
        format!("{before}{n}{after},王小明,139{n:08},{level},台中\r\n")
    };
    let text = [format!("{}\r\n", side.head)].into_iter().chain((1..=200).map(row)).collect::<String>();
    side.encoding.encode(&text).0.into_owned()
}

fn desk(side: &Side) -> (TempDir, Desk) {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("list.csv"), table(side)).unwrap();
    let mut desk = Desk::empty(side.language);
    desk.places = Places { home: Some(home.path().to_owned()), likely: vec![home.path().to_owned()] };
    desk.start();
    (home, desk)
}

#[test]
fn after_two_hundred_rows_of_a_chinese_spreadsheet_and_three_gaps_the_page_says_who_is_called_and_why() {
    for side in &SIDES {
        let (_home, mut desk) = desk(side);
        // The empty page says how to begin, and that key leads there.
        desk.keys("1");
        assert!(desk.line("2").is_some() && desk.model.today.page.items.is_empty(), "{}", desk.screen());
        desk.keys("2i1<Ctrl-S>");
        assert!(desk.line(side.unknown).is_some(), "{}", desk.screen());
        desk.keys("<Enter><Enter>2w<Ctrl-S><Enter>1m<Ctrl-S><Enter>2m<Ctrl-S><Esc>");
        assert!(desk.screen().contains(side.counted), "{}", desk.screen());
        desk.keys("1");
        let page = &desk.model.today.page;
        assert!(!page.items.is_empty(), "{}", desk.screen());
        let named = |rank: &'static str| {
            page.items.iter().filter(move |item| item.who.rank.as_ref().is_some_and(|of| *of.name == *rank))
        };
        // An A asks for more than a B, a B for more than a C.
        let first = &page.items[0];
        assert_eq!(named("A").next().map(|item| item.weight), Some(first.weight), "{}", desk.screen());
        let most = |rank: &'static str| named(rank).map(|item| item.weight).max();
        assert!(most("A") > most("B") && most("B") > most("C") && most("C").is_some(), "{}", desk.screen());
        let (name, screen) = (first.who.name.to_string(), desk.screen());
        let row = screen.lines().find(|line| line.contains('>')).unwrap_or_default();
        assert!(row.contains(&name), "{name}\n{screen}");
        // The card beside it or below says the level, the reason and the number to ring.
        let plain: String = screen.chars().filter(|c| !c.is_whitespace()).collect();
        for said in side.why.iter().chain(&["A·", "139000"]) {
            let said: String = said.chars().filter(|c| !c.is_whitespace()).collect();
            assert!(plain.contains(&said), "{said}\n{screen}");
        }
    }
}
