use crate::desk::{Desk, sampled};
use cornerman::app::export::What;
use cornerman::app::model::popup::Popup;
use cornerman::app::model::popup::export::Export;
use cornerman::app::msg::{Effect, Msg, Reply};
use cornerman::config::Places;
use cornerman::domain::problem::{Kind, Problem};
use cornerman::locale::Language;
use std::fs;
use std::path::MAIN_SEPARATOR;
use tempfile::TempDir;

/// The sample customers, and a home folder to write to.
fn desk() -> (TempDir, Desk) {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::new();
    desk.places = Places { home: Some(home.path().to_owned()), likely: Vec::new() };
    (home, desk)
}

fn form(desk: &Desk) -> &Export {
    let found = desk.model.popups.iter().find_map(|popup| match popup {
        Popup::Export(export) => Some(&**export),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no export on\n{}", desk.screen()))
}

#[test]
fn two_keys_write_all_customers_under_the_proposed_name_for_their_owner_alone() {
    let (home, mut desk) = desk();
    desk.keys("x<Ctrl-S>");
    let file = home.path().join("customers-2026-11-22.csv");
    let rows = csv::Reader::from_path(&file).unwrap().into_records().count();
    assert!(rows >= sampled(), "{rows}");
    let written = format!("{} customers written to ~/customers-2026-11-22.csv.", sampled());
    assert!(desk.screen().replace(MAIN_SEPARATOR, "/").contains(&written), "{}", desk.screen());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    desk.keys("<Esc>");
    assert!(desk.top().is_none());
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "nothing else is left there");
}

#[test]
fn everything_comes_back_into_an_empty_file() {
    let (home, mut desk) = desk();
    desk.keys("x<Left><Ctrl-S>");
    let file = home.path().join("cornerman-2026-11-22.json");
    let mut other = Desk::empty(Language::En);
    other.start();
    other.keys("i").text(file.to_str().unwrap()).keys("<Enter><Ctrl-S>");
    assert_eq!(other.names(), desk.names());
}

#[test]
fn the_name_follows_what_is_written_and_of_a_name_of_ones_own_only_the_ending() {
    let (_home, mut desk) = desk();
    desk.keys("x<Right>");
    assert_eq!(form(&desk).what, What::Meetings);
    assert_eq!(form(&desk).path.line.text().replace(MAIN_SEPARATOR, "/"), "~/meetings-2026-11-22.csv");
    desk.keys("<Down><Ctrl-U>~/mine.csv<Up><Right><Right>");
    assert_eq!((form(&desk).what, form(&desk).path.line.text()), (What::Calendar, "~/mine.ics"));
}

#[test]
fn meetings_and_follow_ups_are_written_too() {
    let (home, mut desk) = desk();
    desk.visit("Tarnbeck Castings Ltd").keys("2<Esc>");
    desk.keys("x<Right><Ctrl-S>");
    assert!(
        desk.screen().replace(MAIN_SEPARATOR, "/").contains("written to ~/meetings-2026-11-22.csv."),
        "{}",
        desk.screen()
    );
    let meetings = fs::read_to_string(home.path().join("meetings-2026-11-22.csv")).unwrap();
    assert!(meetings.contains("Tarnbeck Castings Ltd"), "{meetings}");
    desk.keys("<Esc>x<Right><Right><Ctrl-S>");
    assert!(home.path().join("follow-ups-2026-11-22.csv").exists(), "{}", desk.screen());
}

#[test]
fn from_today_a_calendar_is_written_and_without_names_while_they_are_hidden() {
    let (home, mut desk) = desk();
    desk.visit("Tarnbeck Castings Ltd").keys("1x");
    assert_eq!(form(&desk).what, What::Calendar);
    desk.keys("<Ctrl-S>");
    assert!(
        desk.screen().replace(MAIN_SEPARATOR, "/").contains("written to ~/calendar-2026-11-22.ics."),
        "{}",
        desk.screen()
    );
    let read = |name: &str| fs::read_to_string(home.path().join(name)).unwrap();
    let open = read("calendar-2026-11-22.ics");
    assert!(open.contains("Tarnbeck"), "{open}");
    desk.keys("<Esc><F7>x<Ctrl-S>");
    let hidden = read("calendar-no-names-2026-11-22.ics");
    assert!(hidden.contains("SUMMARY:Meeting\r\n") && !hidden.contains("Tarnbeck"), "{hidden}");
    assert_eq!(hidden.matches("BEGIN:VEVENT").count(), open.matches("BEGIN:VEVENT").count());
}

/// The table that was written holds some rows, and all of them are of that customer.
fn only_tarnbeck(home: &TempDir) {
    let rows = csv::Reader::from_path(home.path().join("customers-2026-11-22.csv")).unwrap().into_records();
    let rows: Vec<_> = rows.map(Result::unwrap).collect();
    assert!(!rows.is_empty() && rows.iter().all(|row| row.iter().any(|cell| cell.contains("Tarnbeck"))), "{rows:?}");
}

#[test]
fn where_a_condition_holds_only_those_listed_are_written_and_everything_stays_whole() {
    let (home, mut desk) = desk();
    desk.keys("f").text("name ~ Tarnbeck").keys("<Enter>");
    desk.keys("x");
    assert!(desk.screen().contains("Only of the one customer listed."), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    only_tarnbeck(&home);
    desk.keys("<Esc>x<Left><Ctrl-S>");
    let whole = fs::read_to_string(home.path().join("cornerman-2026-11-22.json")).unwrap();
    assert!(whole.matches("\"external_id\"").count() > 50, "{}", whole.len());
}

#[test]
fn where_somebody_was_searched_for_only_those_found_are_written_and_counts_wait_for_its_end() {
    let (home, mut desk) = desk();
    desk.keys("2/").text("tarnbeck").keys("<Enter><Esc>");
    assert!(desk.model.customers.hits.as_ref().is_some_and(|hits| hits.len() == 1), "{}", desk.screen());
    desk.keys("b");
    assert!(desk.model.popups.is_empty() && desk.screen().contains("end the search first"), "{}", desk.screen());
    desk.keys("x");
    assert!(desk.screen().contains("Only of the one customer listed."), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    only_tarnbeck(&home);
    desk.model.customers.total = 5_000;
    desk.keys("<Esc>x");
    assert!(desk.screen().contains("More were found than are listed"), "{}", desk.screen());
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_the_question_is_answered_with_yes() {
    let (home, mut desk) = desk();
    let file = home.path().join("customers-2026-11-22.csv");
    fs::write(&file, "mine").unwrap();
    desk.keys("x<Ctrl-S>");
    assert!(desk.screen().contains("Replace it?"), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine", "no is selected");
    assert!(form(&desk).running.is_none());
    desk.keys("<Ctrl-S>y");
    assert!(fs::read_to_string(&file).unwrap().contains("Tarnbeck"), "{}", desk.screen());
}

#[test]
fn the_path_completes_and_a_folder_gets_the_proposed_name() {
    let (home, mut desk) = desk();
    fs::create_dir(home.path().join("Documents")).unwrap();
    desk.keys("x<Down><Ctrl-U>~/Doc<Tab>");
    assert_eq!(form(&desk).path.line.text().replace(MAIN_SEPARATOR, "/"), "~/Documents/");
    desk.keys("<Enter>");
    assert!(home.path().join("Documents/customers-2026-11-22.csv").exists(), "{}", desk.screen());
    // Without the sign at its end it is a folder all the same; a name without an ending gets one.
    fs::create_dir(home.path().join("a.csv")).unwrap();
    desk.keys("<Esc>x<Down><Ctrl-U>~/a<Enter>");
    assert!(desk.screen().contains("This is a folder"), "{}", desk.screen());
    desk.keys("<Enter>");
    assert!(home.path().join("a.csv/customers-2026-11-22.csv").exists(), "{}", desk.screen());
}

#[test]
fn what_cannot_be_written_is_said_and_the_form_stays() {
    let (_home, mut desk) = desk();
    desk.keys("x<Down><Ctrl-U><Enter>");
    assert!(desk.screen().contains("Type where to write."), "{}", desk.screen());
    desk.keys("~/no/such.csv<Enter>");
    assert!(desk.screen().contains("cannot be created"), "{}", desk.screen());
    assert_eq!((form(&desk).path.line.text(), form(&desk).running), ("~/no/such.csv", None));
}

#[test]
fn esc_breaks_it_off_and_no_other_key_disturbs_it() {
    let (home, mut desk) = desk();
    desk.slow = true;
    desk.keys("x");
    desk.forget();
    desk.keys("<Ctrl-S><Ctrl-S><Enter>a");
    assert_eq!(desk.effects.iter().filter(|effect| matches!(effect, Effect::Export(_))).count(), 1);
    desk.keys("<Esc>");
    assert!(desk.effects.iter().any(|effect| matches!(effect, Effect::CancelImport)));
    desk.slow = false;
    desk.send(Msg::Reply(Reply::Exported(Err(Problem::new(Kind::Usage, "export-cancelled")))));
    assert!(desk.said().contains("nothing was written"), "{}", desk.said());
    assert!(form(&desk).running.is_none());
    drop(home);
}

#[test]
fn the_mouse_turns_what_is_written_and_the_footer_writes_it() {
    let (home, mut desk) = desk();
    desk.keys("x");
    let (x, y) = desk.find("< customers");
    desk.click(x, y);
    assert_eq!(form(&desk).what, What::Meetings);
    let footer = desk.screen().lines().last().unwrap().find("Export").unwrap();
    desk.click(u16::try_from(footer).unwrap(), 23);
    assert!(home.path().join("meetings-2026-11-22.csv").exists(), "{}", desk.screen());
}
