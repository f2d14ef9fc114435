//! The tables as a spreadsheet reads them.

use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::followup::Followup;
use crate::domain::id::{Id, Ids};
use crate::domain::interaction::{Interaction, Outcome, Stage};
use crate::domain::person::Person;
use crate::domain::prep::{Block, CheckMark, SpinAnswer};
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::exchange::source::Source;
use crate::store::Store;
use crate::store::change::Deed;
use crate::text::Clean;
use crate::usecases::export::{Part, csv};
use crate::usecases::import::{Desk, Options, Report, Talk, import};
use chrono_tz::Tz;
use std::io::Cursor;
use std::ops::ControlFlow;

const NOW: Now = Now::new(1_790_000_000_000, Tz::UTC);

fn store() -> Store {
    let id = |n: u8| Id::from_bytes([n; 16]);
    let mut store = Store::in_memory("test").unwrap();
    let mut writer = store.begin(&Deed { now: NOW, actor: "me", verb: "save", subject: "" }).unwrap();
    let mut customer = Customer::blank(id(1), None);
    (customer.name, customer.external_id) = (Clean::line("=Acme, Ltd"), Clean::line("K1"));
    writer.put(&customer).unwrap();
    let mut person = Person::blank(id(2), Some(id(1)));
    person.name = Clean::line("Li Lei");
    writer.put(&person).unwrap();
    let mut talk = Interaction::blank(id(3), Some(id(1)));
    (talk.person, talk.meeting, talk.stage) = (Some(id(2)), Clean::line("first_visit"), Stage::Held);
    (talk.goal, talk.outcome, talk.held_at) = (Clean::line("-5 %"), Some(Outcome::Advance), Some(0));
    // Planned for another day than that on which it was held, and told by the clocks of where it was.
    (talk.day, talk.zone) = (Some(NOW.today()), Clean::line("Asia/Shanghai"));
    writer.put(&talk).unwrap();
    let mut mark = CheckMark::of(id(1), id(3), "org-chart", Block::Customer);
    (mark.done, mark.note) = (true, Clean::note("from Li"));
    writer.put(&mark).unwrap();
    writer.put(&CheckMark::of(id(1), id(3), "untouched", Block::Goal)).unwrap();
    writer.put(&CheckMark::own(id(4), id(1), id(3), Block::Carry, Clean::line("samples"))).unwrap();
    let mut answer = SpinAnswer::of(id(1), id(3), "s-volume");
    (answer.asked, answer.answer) = (true, Clean::note("40 t a day"));
    writer.put(&answer).unwrap();
    let mut followup = Followup::blank(id(5), None);
    (followup.text, followup.due) = (Clean::line("call, then write"), Some(NOW.today()));
    writer.put(&followup).unwrap();
    writer.finish().unwrap();
    store
}

fn table(store: &Store, part: Part) -> String {
    String::from_utf8(csv(store, part, None, Vec::new(), &mut |_, _| ControlFlow::Continue(())).unwrap().1).unwrap()
}

fn imported(text: &str) -> Result<Report, Problem> {
    let mut store = Store::in_memory("test").unwrap();
    let source = Source { reader: Box::new(Cursor::new(text.as_bytes().to_vec())), bytes: None };
    let mut desk = Desk { store: &mut store, ids: &mut Ids::new(1, [1; 10]), now: NOW, actor: "me", home: "44" };
    let mut talk = Talk { say: &|_| String::new(), progress: &mut |_| ControlFlow::Continue(()) };
    import(&mut desk, source, &Options::default(), &mut talk)
}

#[test]
fn a_talk_is_a_row_with_names_checklist_and_answers() {
    assert_eq!(
        table(&store(), Part::Meetings),
        "\u{feff}meeting_id,customer,customer_id,contact,meeting,channel,stage,day,time,zone,place,goal,minimum,summary,\
         outcome,next_step,held_at,flow,mood,handed_over,started_at,talked,listened,closes,complaint,digest,digest_at,digest_spared_at,live,checklist,answers\r\n\
         03030303-0303-0303-0303-030303030303,\"'=Acme, Ltd\",K1,Li Lei,first_visit,,held,1970-01-01,08:00,Asia/Shanghai,,'-5 %,,,advance,,\
         1970-01-01T00:00:00Z,,,,,,,,,,,,,\"[x] org-chart: from Li\n[ ] samples\",s-volume: 40 t a day\r\n"
    );
}

#[test]
fn a_followup_is_a_row_even_where_it_hangs_on_nobody() {
    assert_eq!(
        table(&store(), Part::Followups),
        "\u{feff}followup_id,customer,customer_id,interaction,due,time,zone,text,done_at,complaint\r\n\
         05050505-0505-0505-0505-050505050505,,,,2026-09-21,,,\"call, then write\",,\r\n"
    );
}

#[test]
fn these_tables_are_not_mistaken_for_customers() {
    assert_eq!(imported(&table(&store(), Part::Followups)).unwrap_err().what, "import-own-table");
    // Talks are known for what they are, and miss their customer.
    assert_eq!(imported(&table(&store(), Part::Meetings)).unwrap().rejected, 1);
    assert_eq!(imported(&table(&store(), Part::Customers)).unwrap().added, 1);
}
