//! The trainer's desk: trainees, a scorecard filled in while somebody talks, and a second rater on the same talk.

use crate::desk::{Desk, now};
use cornerman::app::action::Place;
use cornerman::app::model::drills::Room;
use cornerman::app::msg::{Deed, Effect, Msg};
use cornerman::app::training::Work;
use cornerman::config::Places;
use cornerman::domain::time::Now;
use cornerman::domain::training::standing::{Judged, Marking};
use cornerman::domain::training::{Attempt, Score};
use cornerman::text::Clean;
use cornerman::usecases::class as trainer;

/// The desk with a class of two.
fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.model.enter(Room::Desk);
    desk.keys("aMonday:<Enter>Anna<Enter>Ben<Ctrl-S>").forget();
    assert_eq!(desk.model.place(), Place::Class);
    desk
}

/// The first talk of the first trainee by the first scorecard.
fn sheet() -> Desk {
    let mut desk = desk();
    desk.keys("<Enter>1").forget();
    assert_eq!(desk.model.place(), Place::Sheet);
    desk
}

fn talks(desk: &Desk) -> Vec<Judged> {
    trainer::talks(&desk.store).unwrap()
}

fn marks(desk: &Desk, rater: &str) -> Vec<(String, Option<i64>)> {
    let talks = talks(desk);
    let scores = talks.last().and_then(|talk| talk.sheet(rater)).map(|sheet| sheet.scores.clone()).unwrap_or_default();
    scores.into_iter().map(|score| (score.item.into_string(), score.points)).collect()
}

fn later(desk: &mut Desk, seconds: i64) {
    let now = Now { ms: desk.model.now.ms + seconds * 1000, ..desk.model.now };
    desk.model.now = now;
}

#[test]
fn a_class_is_typed_in_at_once_one_name_a_line() {
    let desk = desk();
    let people = trainer::everybody(&desk.store, false).unwrap();
    let told: Vec<(&str, &str)> = people.iter().map(|one| (one.team.as_str(), one.name.as_str())).collect();
    assert_eq!(told, [("Monday", "Anna"), ("Monday", "Ben")]);
    assert!(desk.screen().contains("Anna") && desk.screen().contains("no talk yet"), "{}", desk.screen());
}

#[test]
fn one_digit_marks_an_item_is_in_the_file_at_once_and_goes_on_to_the_next() {
    let mut desk = sheet();
    desk.keys("31");
    assert_eq!(marks(&desk, "Sam Reed"), [("purpose".to_owned(), Some(3)), ("rapport".to_owned(), Some(1))]);
    assert_eq!(desk.model.drills.class.sheet.as_ref().unwrap().list.selected, 2);
    // 2 · 3/4 + 1 of 3.
    assert!(desk.screen().contains("83 %"), "{}", desk.screen());
    assert_eq!(
        desk.effects.iter().filter(|effect| matches!(effect, Effect::Do(Deed::Training(Work::Mark { .. })))).count(),
        2
    );
}

#[test]
fn a_digit_above_the_scale_says_so_and_changes_nothing() {
    let mut desk = sheet();
    desk.keys("<Down>4");
    assert_eq!((talks(&desk).len(), desk.said()), (0, "Here the marks go from 0 to 1."));
    desk.keys("9");
    assert_eq!(desk.model.place(), Place::Sheet, "no digit leads to another screen from here");
}

#[test]
fn everything_goes_without_letters_and_digits() {
    let mut desk = sheet();
    desk.keys("<Left><Down><Right><Down><Down><Right><Left>");
    let given: Vec<Option<i64>> = marks(&desk, "Sam Reed").into_iter().map(|(_, points)| points).collect();
    assert_eq!(given, [Some(0), Some(1), Some(3)]);
    desk.keys("<Delete><Enter>Three at once<Enter>");
    let talk = &talks(&desk)[0];
    let sheet = talk.sheet("Sam Reed").unwrap();
    assert_eq!((sheet.points("questions"), sheet.note("questions").unwrap().as_str()), (None, "Three at once"));
}

#[test]
fn a_mark_is_taken_back_and_done_again() {
    let mut desk = sheet();
    desk.keys("32");
    desk.keys("1").keys("u");
    assert_eq!(marks(&desk, "Sam Reed").len(), 1, "the digit 2 fitted nowhere, the 1 was taken back");
    assert_eq!(desk.model.drills.class.sheet.as_ref().unwrap().points("rapport"), None);
    desk.keys("U");
    assert_eq!(desk.model.drills.class.sheet.as_ref().unwrap().points("rapport"), Some(1));
    desk.keys("uu");
    assert!(talks(&desk).is_empty());
    desk.keys("<Home>4");
    assert_eq!(marks(&desk, "Sam Reed"), [("purpose".to_owned(), Some(4))]);
}

#[test]
fn marks_given_while_the_store_is_slow_stay_on_the_screen() {
    let mut desk = sheet();
    desk.slow = true;
    desk.keys("3");
    // Another window wrote something: everything is asked for again.
    desk.model.drills.class.forget();
    desk.keys("<Up><Down>").keys("1");
    desk.let_in();
    let sheet = desk.model.drills.class.sheet.as_ref().unwrap();
    assert_eq!((sheet.points("purpose"), sheet.points("rapport")), (Some(3), Some(1)));
    assert_eq!(marks(&desk, "Sam Reed").len(), 2);
}

#[test]
fn the_clock_tells_who_spoke_and_a_pause_counts_for_nobody() {
    let mut desk = sheet();
    desk.keys("<Space>");
    later(&mut desk, 60);
    desk.keys("<Space>");
    later(&mut desk, 120);
    desk.keys("h");
    later(&mut desk, 600);
    desk.keys("h");
    later(&mut desk, 20);
    desk.keys("4");
    let attempt = &talks(&desk)[0].attempt;
    assert_eq!((attempt.talked, attempt.listened), (Some(60), Some(140)));
    assert!(desk.screen().contains("3:20"), "{}", desk.screen());
    // Gone on with later, the times add up.
    desk.keys("<Esc><Enter><Enter><Space>");
    later(&mut desk, 30);
    desk.keys("4");
    assert_eq!(talks(&desk)[0].attempt.talked, Some(90));
}

#[test]
fn what_the_clock_counted_since_the_last_mark_is_kept_wherever_one_goes_from_the_sheet() {
    for way in ["<Esc>", "<F2>", "r", "q", "<Ctrl-C>"] {
        let mut desk = sheet();
        desk.keys("<Space>");
        later(&mut desk, 45);
        desk.keys(way);
        assert_eq!(talks(&desk)[0].attempt.talked, Some(45), "{way}: without a mark too");
    }
    // Left without anything new, it is no step that undo would take back.
    let mut desk = sheet();
    desk.keys("3<Esc>").keys("<Enter><Enter><Esc>u");
    assert!(talks(&desk).is_empty());
}

#[test]
fn a_talk_not_marked_to_the_end_stands_first_and_enter_goes_on_with_it() {
    let mut desk = sheet();
    desk.keys("3<Esc><Enter><Enter>");
    assert_eq!(desk.model.drills.class.sheet.as_ref().unwrap().points("purpose"), Some(3));
    // Marked to the end, it is there for a second rater, and a new talk is what Enter begins.
    desk.keys("<Home>").keys(&"<Right><Down>".repeat(20)).keys("<Esc>");
    let marked = talks(&desk);
    let rubric = desk.model.playbook.rubrics.get(&marked[0].attempt.rubric).unwrap();
    assert!(marked[0].is_whole(rubric), "{}", desk.screen());
    desk.keys("<Enter><Enter>1");
    assert_eq!(talks(&desk).len(), 2);
}

#[test]
fn a_second_rater_marks_the_same_talk_and_both_are_compared() {
    let mut desk = sheet();
    desk.keys("313c");
    assert!(desk.screen().contains("Only one rater so far"), "{}", desk.screen());
    desk.keys("ceTom<Enter>111");
    assert_eq!(talks(&desk).len(), 1);
    assert_eq!((marks(&desk, "Sam Reed").len(), marks(&desk, "Tom").len()), (2, 3));
    // The comparison is left before the sheet is; a name that is known is written as it is known.
    desk.keys("c<Esc>e TOM<Enter>");
    assert_eq!((desk.model.place(), talks(&desk)[0].sheets.len()), (Place::Sheet, 2));
    desk.keys("e<Enter>2");
    assert!(marks(&desk, "Tom").iter().any(|(_, points)| *points == Some(2)), "nothing typed: the rater stays");
    desk.keys("u<Home>c").resize(100, 40);
    let shown = desk.screen();
    assert!(shown.contains("Sam Reed and Tom") && shown.contains("The same mark on 1 of 2 items (50 %)"), "{shown}");
    assert!(shown.contains("! 3 1") && shown.contains("Points: one item; from 10 on"), "{shown}");
}

#[test]
fn a_note_that_was_being_written_is_offered_after_the_program_was_killed() {
    let mut desk = sheet();
    desk.keys("3<Up>nShe waited two sec");
    assert_eq!(desk.drafts.len(), 1);
    let draft = desk.drafts.values().next().unwrap();
    assert_eq!(draft.subject.as_str(), "Anna");
    let mut desk = desk.killed();
    desk.keys("<Enter><Enter>");
    let talk = &talks(&desk)[0];
    assert_eq!(talk.sheet("Sam Reed").unwrap().note("purpose").unwrap().as_str(), "She waited two sec");
}

#[test]
fn what_a_trainee_needs_next_stands_beside_the_name_with_the_reason_and_an_exercise() {
    let mut desk = sheet();
    desk.keys("4110<Esc>").resize(120, 40);
    let shown = desk.screen();
    assert!(shown.contains("Next: Asks open questions"), "{shown}");
    assert!(shown.contains("% when it was marked last") && shown.contains("In the next three talks"), "{shown}");
}

#[test]
fn a_trainee_erased_elsewhere_closes_the_sheet() {
    let mut desk = sheet();
    desk.keys("3");
    let anna = trainer::which(&desk.store, "Anna").unwrap();
    trainer::erase(&mut desk.store, &anna, false, now(), "other").unwrap();
    desk.model.drills.class.forget();
    desk.send(Msg::Tick);
    assert_eq!(desk.model.place(), Place::Class);
    assert!(desk.said().contains("erased"), "{}", desk.said());
    assert!(!desk.screen().contains("Anna"), "{}", desk.screen());
}

/// The desk with two classes, and a talk of Anna's.
fn classes() -> Desk {
    let mut desk = sheet();
    desk.keys("31<Esc>aTuesday:<Enter>Cem<Enter>Dora<Ctrl-S>").forget();
    desk
}

#[test]
fn one_class_is_listed_by_choice_and_new_names_go_into_it() {
    let mut desk = classes();
    desk.keys("c");
    assert!(desk.line("Everybody").is_some() && desk.line("Tuesday").is_some(), "{}", desk.screen());
    desk.keys("3");
    assert!(desk.line("Cem").is_some() && desk.line("Anna").is_none(), "{}", desk.screen());
    assert!(desk.line("Desk · Tuesday").is_some(), "{}", desk.screen());
    desk.keys("aEva<Ctrl-S>");
    assert!(desk.line("Eva").is_some(), "{}", desk.screen());
    assert_eq!(trainer::which(&desk.store, "Eva").unwrap().team.as_str(), "Tuesday");
    desk.keys("c1");
    assert!(desk.line("Anna").is_some() && desk.line("Cem").is_some(), "{}", desk.screen());
}

#[test]
fn a_trainee_is_changed_on_the_screen_and_undo_takes_it_back() {
    let mut desk = classes();
    desk.keys("<Home>e<End>-Maria<Down><Ctrl-U>Tue<Right><Ctrl-S>");
    let anna = trainer::which(&desk.store, "Anna-Maria").unwrap();
    assert_eq!(anna.team.as_str(), "Tuesday", "completed from the classes there are");
    desk.keys("u");
    assert_eq!(trainer::which(&desk.store, "Anna").unwrap().team.as_str(), "Monday");
    // The name of somebody else in the class is refused where it was typed.
    desk.keys("<Home>e<Ctrl-U>ben<Ctrl-S>");
    assert!(desk.screen().contains("Ben"), "{}", desk.screen());
    assert_eq!(trainer::everybody(&desk.store, true).unwrap().len(), 4);
    let desk = desk.killed();
    assert!(desk.screen().contains("the trainee Anna"), "{}", desk.screen());
}

#[test]
fn whoever_stops_training_is_off_the_list_with_everything_kept_and_can_come_back() {
    let mut desk = classes();
    desk.keys("<Home>d2");
    assert!(desk.line("Anna").is_none() && desk.line("Ben").is_some(), "{}", desk.screen());
    desk.keys("c<End><Enter>");
    assert!(desk.line("Desk · Not training").is_some() && desk.line("Anna").is_some(), "{}", desk.screen());
    desk.keys("d2");
    assert!(desk.line("Ben").is_some(), "nobody is retired: everybody is listed\n{}", desk.screen());
    assert!(desk.line("Anna").is_some() && talks(&desk).len() == 1);
}

#[test]
fn erasing_names_what_goes_asks_and_hands_over_the_record_first_where_that_is_wanted() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = classes();
    desk.places = cornerman::config::Places { home: Some(home.path().to_owned()), likely: Vec::new() };
    desk.keys("<Home>d<End>");
    assert!(desk.line("talks 1, marks 2").is_some(), "{}", desk.screen());
    desk.keys("1<Ctrl-S>");
    let files: Vec<_> = std::fs::read_dir(home.path()).unwrap().map(|file| file.unwrap().path()).collect();
    let text = std::fs::read_to_string(&files[0]).unwrap();
    assert!(text.starts_with("# Anna") && text.contains("3/4"), "{text}");
    // The question is there again, and as in the shell the name is typed; no key says yes in its place.
    desk.keys("<Enter>3");
    assert!(desk.line("brings it back").is_some(), "{}", desk.screen());
    desk.keys("<Enter>y1<Enter>");
    assert_eq!(talks(&desk).len(), 1);
    assert!(desk.said().contains("not the name: Anna"), "{}", desk.said());
    desk.keys("<Esc>d3");
    assert!(desk.line("Enter Erase for good").is_some(), "{}", desk.screen());
    desk.text("anna").keys("<Enter>");
    assert_eq!((talks(&desk).len(), desk.said()), (0, "Anna is erased."));
    assert!(desk.line("Anna").is_none_or(|line| line.contains("is erased")), "{}", desk.screen());
    desk.keys("u");
    assert!(trainer::which(&desk.store, "Anna").is_err());
}

#[test]
fn three_raters_are_compared_each_with_each_and_all_together() {
    let mut desk = sheet();
    desk.keys("311eTom<Enter>111eIda<Enter>31c").resize(120, 40);
    let shown = desk.screen();
    assert!(shown.contains("All 3 raters gave the same mark on 1 of the 2"), "{shown}");
    for pair in ["Sam Reed and Tom", "Sam Reed and Ida", "Tom and Ida", "Sam Reed · Tom · Ida"] {
        assert!(shown.contains(pair), "{pair}\n{shown}");
    }
    assert!(shown.contains("! 3 1 3") && shown.contains("  1 1 1") && shown.contains("! 1 1 -"), "{shown}");
}

#[test]
fn the_results_of_a_class_are_read_on_a_page_and_kept_as_files() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = sheet();
    desk.places = Places { home: Some(home.path().to_owned()), likely: Vec::new() };
    desk.keys("311eTom<Enter>111<Esc>").resize(120, 40);
    desk.keys("x1");
    let shown = desk.screen();
    for told in
        ["Everybody: 2 trainees", "Where everybody stands", "Ben: no talk yet", "Sam Reed and Tom", "2 of 3 items"]
    {
        assert!(shown.contains(told), "{told}\n{shown}");
    }
    desk.keys("<Esc>x2<Enter><Esc>").keys("x3");
    assert!(desk.line("A row for each mark that was given").is_some(), "{}", desk.screen());
    desk.keys("<Enter>");
    let mut written: Vec<(String, String)> = std::fs::read_dir(home.path())
        .unwrap()
        .map(|file| file.unwrap())
        .map(|file| (file.file_name().into_string().unwrap(), std::fs::read_to_string(file.path()).unwrap()))
        .collect();
    written.sort();
    let [(table, marks), (page, text)] = &written[..] else { panic!("{written:?}\n{}", desk.screen()) };
    assert_eq!((&table[table.len() - 4..], &page[page.len() - 3..]), (".csv", ".md"));
    assert!(text.contains("## How far raters agree") && text.contains("- Sam Reed and Tom"), "{text}");
    // The names of the columns, and nine items by two raters.
    assert_eq!(marks.lines().count(), 1 + 9 * 2, "{marks}");
    assert!(marks.contains("class,name,at,talk,rubric,rater") && marks.contains(",Tom,purpose,"), "{marks}");
}

#[test]
fn the_scorecard_that_was_used_last_is_chosen_already() {
    let mut desk = desk();
    desk.keys("<Enter>31<Esc><Down><Enter>");
    assert!(desk.line("> 3 Objection handling").is_some(), "{}", desk.screen());
    desk.keys("<Enter>");
    assert_eq!(desk.model.drills.class.sheet.as_ref().unwrap().attempt.rubric.as_str(), "objections");
}

/// Each rater sees the marks they gave, whoever gives them from there on.
#[test]
fn the_sheet_shows_the_marks_of_the_rater_whose_name_stands_above_it() {
    let mut desk = sheet();
    desk.keys("31eTom<Enter>");
    assert!(desk.line("First visit · Tom").is_some() && desk.line("[3/4]").is_none(), "{}", desk.screen());
    desk.keys("<Home>2eSam Reed<Enter>");
    assert!(desk.line("First visit · Sam Reed").is_some(), "{}", desk.screen());
    assert!(desk.line("[3/4]").is_some() && desk.line("[2/4]").is_none(), "{}", desk.screen());
}

#[test]
fn a_rater_written_wrongly_is_called_otherwise_on_every_sheet_and_undo_takes_it_back() {
    let mut desk = sheet();
    desk.keys("31eTomm<Enter>3<Esc><Down><Enter>1eTomm<Enter>21<Esc>");
    desk.keys("m");
    assert!(desk.line("Tomm").is_some_and(|line| line.contains("marks 3, talks 2")), "{}", desk.screen());
    desk.keys("<End><Enter><Ctrl-U>Tom<Ctrl-S>");
    assert_eq!(desk.said(), "Tomm is called Tom now: marks 3, talks 2. Undo takes it back.");
    let raters = |desk: &Desk| trainer::raters(&desk.store).unwrap().into_iter().map(|of| of.name.into_string());
    assert_eq!(raters(&desk).collect::<Vec<_>>(), ["Sam Reed", "Tom"]);
    desk.keys("u");
    assert_eq!(raters(&desk).collect::<Vec<_>>(), ["Sam Reed", "Tomm"]);
    // Both marked Anna's first item, alike; her second has a mark of one of them only: they can be one.
    desk.keys("m<End><Enter><Ctrl-U>sam reed<Ctrl-S>");
    assert_eq!(raters(&desk).collect::<Vec<_>>(), ["Sam Reed"]);
    let anna = talks(&desk).into_iter().find(|talk| talk.sheets[0].points("rapport") == Some(1)).unwrap();
    assert_eq!((anna.sheets.len(), anna.sheets[0].points("purpose")), (1, Some(3)));
}

#[test]
fn what_is_marked_elsewhere_under_the_same_name_stays_when_a_mark_is_given_here() {
    let mut desk = sheet();
    desk.keys("3");
    let talk = talks(&desk).remove(0);
    let mine = talk.sheet("Sam Reed").unwrap().scores.clone();
    let (name, note) = (Clean::line("Sam Reed"), Clean::line("in the other window"));
    let other = Score { points: Some(2), ..Score::of(talk.attempt.id, &name, &Clean::line("questions")) };
    let attempt = Attempt { note, ..talk.attempt.clone() };
    let marks = [mine.clone(), vec![other]].concat();
    let marking = Marking { found: Some(talk.attempt), attempt, rater: name, before: mine, marks };
    trainer::keep_marks(&mut desk.store, &marking, "Anna", now(), "other").unwrap();
    // Nobody has told this window of it.
    desk.keys("1");
    let talk = talks(&desk).remove(0);
    let sheet = talk.sheet("Sam Reed").unwrap();
    let points = ["purpose", "rapport", "questions"].map(|item| sheet.points(item));
    assert_eq!((points, talk.attempt.note.as_str()), ([Some(3), Some(1), Some(2)], "in the other window"));
}

#[test]
fn a_mark_that_could_not_be_written_does_not_stay_on_the_screen() {
    let mut desk = sheet();
    desk.keys("3");
    desk.full = true;
    desk.keys("1");
    desk.full = false;
    desk.keys("<Esc>");
    let sheet = desk.model.drills.class.sheet.as_ref().unwrap();
    assert_eq!((sheet.points("purpose"), sheet.points("rapport")), (Some(3), None), "{}", desk.screen());
    desk.keys("<Home><Down>1");
    assert_eq!(marks(&desk, "Sam Reed").len(), 2);
}

#[test]
fn a_row_says_how_far_its_marks_go_and_a_refused_digit_is_forgotten_with_the_next_mark() {
    let mut desk = sheet();
    assert!(desk.line("> [ /4]   Opens with").is_some() && desk.line("[ /1]   Finds").is_some(), "{}", desk.screen());
    desk.keys("34");
    assert!(desk.line("[3/4]").is_some() && desk.said().contains("0 to 1"), "{}", desk.screen());
    desk.keys("1");
    assert_eq!(desk.said(), "");
}

#[test]
fn raters_who_differ_stay_two_and_the_form_says_why() {
    let mut desk = sheet();
    desk.keys("31eTom<Enter>2<Esc>m<End><Enter><Ctrl-U>Sam Reed<Ctrl-S>");
    assert!(desk.screen().contains("differ on 1 of the items"), "{}", desk.screen());
    desk.keys("<Ctrl-U><Ctrl-S>");
    assert!(desk.screen().contains("say who gives the marks"), "{}", desk.screen());
    assert_eq!(trainer::raters(&desk.store).unwrap().len(), 2);
}

#[test]
fn who_was_just_written_down_is_under_the_cursor_and_their_class_is_the_one_dealt_to() {
    let mut desk = desk();
    desk.keys("aAutumn: Zoe, Yan<Ctrl-S>t");
    assert!(desk.line("class").is_some_and(|line| line.contains("Autumn")), "{}", desk.screen());
    assert!(desk.line("Ctrl-S Deal").is_some() && desk.line("Ctrl-S Save").is_none(), "{}", desk.screen());
    desk.keys("<Up><Right>");
    assert!(desk.line("class").is_some_and(|line| line.contains("Monday")), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    assert_eq!(desk.model.drills.class.papers().unwrap().wish.class.as_str(), "Monday");
    // Where one class is listed, the list goes along with a new one.
    desk.keys("<Esc>c2aTuesday: Wei, Xu<Enter>");
    assert!(desk.line("Tuesday").is_some() && desk.line("Wei").is_some(), "{}", desk.screen());
}

#[test]
fn a_class_and_its_names_may_stand_in_one_line() {
    let mut desk = desk();
    desk.keys("aTuesday: Cem, Dora、李雷<Ctrl-S>");
    let people = trainer::everybody(&desk.store, false).unwrap();
    let told: Vec<(&str, &str)> = people.iter().map(|one| (one.team.as_str(), one.name.as_str())).collect();
    assert_eq!(
        told,
        [("Monday", "Anna"), ("Monday", "Ben"), ("Tuesday", "Cem"), ("Tuesday", "Dora"), ("Tuesday", "李雷")]
    );
}

#[test]
fn a_sheet_hardly_begun_says_so_and_not_that_all_is_well() {
    let mut desk = sheet();
    desk.keys("4<Esc>");
    assert!(desk.screen().contains("1 of 9 marked") && !desk.screen().contains("100 %  Monday"), "{}", desk.screen());
    assert!(!desk.screen().contains("full marks"), "{}", desk.screen());
}

#[test]
fn list_and_detail_speak_of_the_same_talk_until_it_is_marked_to_the_end() {
    let mut desk = sheet();
    desk.keys("000000000<Esc>").resize(120, 40);
    assert!(desk.line("0 %  Monday").is_some(), "{}", desk.screen());
    // The next day's talk, left after six of nine.
    later(&mut desk, 24 * 3600);
    desk.keys("<Enter><Home>").keys("1414141<Esc>");
    let marked = talks(&desk).last().unwrap().sheets[0].scores.len();
    assert!(desk.line(&format!("> Anna   {marked} of 9 marked · ")).is_some(), "{}", desk.screen());
    assert!(desk.screen().contains(&format!("go on with the scorecard, {marked} of 9 marked")), "{}", desk.screen());
}

#[test]
fn whoever_is_erased_is_told_of_where_their_name_still_stands() {
    let mut desk = sheet();
    desk.keys("3<Esc><Down><Enter>13<Up>nBetter than ANNA last week<Enter><Esc><Home>d<End><Up>").resize(120, 40);
    assert!(desk.line("One text about").is_some(), "{}", desk.screen());
    // Nobody but a number is named in it afterwards.
    desk.keys("<Enter><Esc>d4");
    assert!(desk.screen().contains("a number takes the place"), "{}", desk.screen());
    desk.keys("Anna<Enter>");
    let note = talks(&desk)[0].sheet("Sam Reed").unwrap().note("purpose").unwrap().to_string();
    assert!(note.starts_with("Better than #") && note.ends_with(" last week"), "{note}");
}

/// A list of names is written line by line; what it lacks is said before anything is saved, and nothing typed is lost.
#[test]
fn in_the_box_for_names_enter_begins_a_line_and_a_class_without_a_name_or_without_people_is_not_taken() {
    let mut desk = Desk::new();
    desk.model.enter(Room::Desk);
    desk.keys("aMonday: Anna<Enter>: Ben, Cem");
    assert!(desk.line("Ctrl-S or Esc saves").is_some(), "{}", desk.screen());
    assert!(desk.line("Enter New line  Ctrl-S Save").is_some(), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    assert!(desk.line("Class: nothing stands before the colon").is_some(), "{}", desk.screen());
    assert!(desk.line(": Ben, Cem").is_some(), "{}", desk.screen());
    assert!(trainer::everybody(&desk.store, true).unwrap().is_empty());
    desk.keys("<Home>Tuesday<Ctrl-S>");
    let names: Vec<String> =
        trainer::everybody(&desk.store, true).unwrap().iter().map(|of| format!("{}: {}", of.team, of.name)).collect();
    assert_eq!(names, ["Monday: Anna", "Tuesday: Ben", "Tuesday: Cem"]);
    desk.keys("aFriday:<Ctrl-S>");
    assert!(desk.line("nobody is named in “Friday”").is_some(), "{}", desk.screen());
    // Whoever leaves all the same finds it among what was left.
    desk.keys("<Esc>");
    assert_eq!((trainer::everybody(&desk.store, true).unwrap().len(), desk.model.offers.len()), (3, 1));
}
