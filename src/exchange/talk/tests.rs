//! Rows of talks, before anybody is looked up.

use super::*;
use crate::exchange::csv::{Item, Reader};
use crate::exchange::encoding::Text;
use crate::exchange::sheet::Sheet;
use proptest::prelude::*;

const NOW: Now = Now::new(1_700_000_000_000, Tz::Asia__Shanghai);

fn drafter_of(mapping: Mapping, now: Now) -> TalkDrafter {
    let orders = Orders::new(&mapping, "86", None);
    TalkDrafter::new(mapping, "86", orders, now)
}

fn drafts(text: &str) -> Vec<Result<Option<TalkDraft>, Vec<RowProblem>>> {
    let mut reader = Reader::new(Text::new(text.as_bytes(), None, "86"));
    let mut drafter: Option<TalkDrafter> = None;
    let mut drafts = Vec::new();
    while let Some(item) = reader.next_item().unwrap() {
        let Item::Record(record) = item else { panic!("{item:?}") };
        if let Some(drafter) = &drafter {
            drafts.push(drafter.draft(&record, &mut Above::default()));
        } else {
            let mapping = Mapping::new(Sheet::Talks, record.cells(), &[]).unwrap();
            drafter = Some(drafter_of(mapping, NOW));
        }
    }
    drafts
}

fn one(text: &str) -> TalkDraft {
    drafts(text).remove(0).unwrap().unwrap()
}

#[test]
fn a_day_and_a_time_in_columns_of_their_own_belong_together() {
    let draft = one("日期,时间,客户\n2023-11-03,14:30,A\n");
    assert_eq!(draft.talk.day, NaiveDate::from_ymd_opt(2023, 11, 3));
    assert_eq!(draft.talk.time, NaiveTime::from_hms_opt(14, 30, 0));
    assert_eq!(draft.at.map(|at| at.width), Some(60_000));
}

#[test]
fn the_day_it_was_written_down_counts_only_where_there_is_no_other() {
    let draft = one("Customer,Create date,Date\nA,2023-11-09 10:00,2023-11-03\n");
    assert_eq!((draft.talk.day, draft.talk.time), (NaiveDate::from_ymd_opt(2023, 11, 3), None));
    let draft = one("Customer,Create date\nA,2023-11-09 10:00\n");
    assert_eq!(draft.talk.day, NaiveDate::from_ymd_opt(2023, 11, 9));
}

#[test]
fn what_a_talk_is_known_by_does_not_change_with_the_place_where_it_is_read() {
    let text = "Customer,When,Notes\nA,2023-11-03 14:30,x\nA,2023-11-03T14:30:00Z,x\n";
    let contents = |zone| -> Vec<String> {
        let mut reader = Reader::new(Text::new(text.as_bytes(), None, "86"));
        let Some(Item::Record(head)) = reader.next_item().unwrap() else { panic!() };
        let mapping = Mapping::new(Sheet::Talks, head.cells(), &[]).unwrap();
        let drafter = drafter_of(mapping, Now::new(NOW.ms, zone));
        let mut contents = Vec::new();
        while let Some(Item::Record(record)) = reader.next_item().unwrap() {
            contents.push(drafter.draft(&record, &mut Above::default()).unwrap().unwrap().content);
        }
        contents
    };
    assert_eq!(contents(Tz::Asia__Shanghai), contents(Tz::America__New_York));
}

#[test]
fn a_customer_may_be_said_by_a_number_alone() {
    let draft = one("Phone,When\n138 0013 8000,2023-11-03\n");
    assert_eq!((draft.who.customer.name.len(), draft.who.points.len()), (0, 1));
}

proptest! {
    #[test]
    fn no_cell_breaks_the_reading(cells in proptest::collection::vec("[0-9年月日时点: /.T+Z上下午pm-]{0,20}|\\PC{0,12}", 5)) {
        let cells: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        let _ = drafts(&format!("customer,when,time,channel,outcome\n{}\n", cells.join(",")));
    }
}
