use super::*;
use crate::domain::calendar::{Calendar, Holiday};
use crate::domain::complaint::{Class, Complaint, Reach, Severity, Stage, Step};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::time::{Now, instant};
use crate::text::Clean;
use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

const ZONE: Tz = Tz::Asia__Shanghai;

fn at(text: &str) -> i64 {
    instant(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap(), ZONE)
}

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn now(text: &str) -> Now {
    Now::new(at(text), ZONE)
}

/// Monday to Friday; 1 to 5 May 2026 free, Saturday the 9th made up for it.
fn may() -> Calendar {
    let mut calendar = Calendar::plain();
    let off = (1..=5).map(|n| day(&format!("2026-05-0{n}"))).collect();
    calendar.add(Holiday { off, work: vec![day("2026-05-09")], ..Holiday::default() });
    calendar
}

fn heard(text: &str, severity: Severity) -> Complaint {
    let mut complaint = Complaint::blank(Id::from_bytes([7; 16]), Some(Id::from_bytes([1; 16])));
    complaint.heard_at = Some(at(text));
    complaint.severity = Some(severity);
    complaint.words = Clean::note("Third time the pallets are wet");
    complaint
}

fn seen(of: &Complaint, moment: &str) -> Outlook {
    outlook(of, &Rules::default(), &may(), now(moment))
}

#[test]
fn the_hours_of_a_day_are_spans_in_order_and_an_hour_at_least() {
    for (spans, fits) in [
        (&[(540, 1020)][..], true),
        (&[(540, 720), (780, 1080)], true),
        (&[(540, 720), (720, 1080)], true),
        (&[(540, 720), (700, 1080)], false),
        (&[(780, 1080), (540, 720)], false),
        (&[(1020, 540)], false),
        (&[(540, 599)], false),
        (&[(540, 1440)], false),
        (&[], false),
    ] {
        assert_eq!(Hours::of(spans).is_some(), fits, "{spans:?}");
    }
}

#[test]
fn working_time_passes_only_while_work_goes_on() {
    // Counted by hand. Thursday 30 April 2026 is the last day before the holidays; Wednesday 6 May the first after them;
    // Saturday 9 May is worked.
    let (straight, with_a_break) = (&[(540, 1020)][..], &[(540, 720), (780, 1080)][..]);
    for (hours, from, needed, ends) in [
        (straight, "2026-04-30 10:00", 2, "2026-04-30 12:00"),
        (straight, "2026-04-30 15:00", 2, "2026-04-30 17:00"),
        (straight, "2026-04-30 15:00", 3, "2026-05-06 10:00"),
        (straight, "2026-04-30 07:00", 8, "2026-04-30 17:00"),
        (straight, "2026-04-30 20:00", 1, "2026-05-06 10:00"),
        (straight, "2026-05-02 11:00", 8, "2026-05-06 17:00"),
        (straight, "2026-05-08 16:00", 2, "2026-05-09 10:00"),
        (straight, "2026-05-09 16:00", 2, "2026-05-11 10:00"),
        (straight, "2026-04-30 09:00", 24, "2026-05-07 17:00"),
        (with_a_break, "2026-04-30 11:00", 2, "2026-04-30 14:00"),
        (with_a_break, "2026-04-30 12:30", 5, "2026-04-30 18:00"),
        (with_a_break, "2026-04-30 11:00", 8, "2026-05-06 11:00"),
    ] {
        let hours = Hours::of(hours).unwrap();
        let due = hours.after(&may(), ZONE, at(from), needed);
        assert_eq!(due, at(ends), "{hours:?} from {from} {needed} hours");
        let passed = hours.between(&may(), ZONE, at(from), due);
        assert_eq!(passed, i64::from(needed) * 60 * 60_000, "{hours:?} from {from} back");
    }
}

#[test]
fn the_night_in_which_the_clocks_move_takes_no_hour_of_work() {
    // Berlin, Saturday 28 March 2026 to Monday; the clocks go forward on Sunday.
    let zone = Tz::Europe__Berlin;
    let local = |text: &str| instant(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap(), zone);
    let due = Hours::default().after(&Calendar::plain(), zone, local("2026-03-27 16:00"), 3);
    assert_eq!(due, local("2026-03-30 11:00"));
}

#[test]
fn each_severity_has_its_own_clocks() {
    // Thursday 30 April, 15:00; then 6, 7, 8, 9 and from 11 May on.
    for (severity, [acknowledge, answer, solve]) in [
        (Severity::Severe, ["2026-04-30 17:00", "2026-05-06 15:00", "2026-05-08 15:00"]),
        (Severity::Normal, ["2026-05-06 11:00", "2026-05-07 15:00", "2026-05-13 15:00"]),
    ] {
        let found = seen(&heard("2026-04-30 15:00", severity), "2026-04-30 15:00");
        let due: Vec<i64> = found.clocks.iter().map(|clock| clock.due).collect();
        assert_eq!(due, [at(acknowledge), at(answer), at(solve)], "{severity:?}");
        assert_eq!(found.pressing, Some(at(acknowledge)));
    }
    let mut unsaid = heard("2026-04-30 15:00", Severity::Normal);
    unsaid.severity = None;
    assert_eq!(seen(&unsaid, "2026-04-30 15:00").clocks[0].due, at("2026-05-06 11:00"));
}

#[test]
fn a_clock_is_in_time_then_at_risk_then_breached() {
    let complaint = heard("2026-05-06 09:00", Severity::Normal);
    // Acknowledged within four hours: the last quarter begins at noon.
    for (moment, standing, minutes) in [
        ("2026-05-06 09:00", Standing::InTime, 240),
        ("2026-05-06 11:59", Standing::InTime, 61),
        ("2026-05-06 12:00", Standing::AtRisk, 60),
        ("2026-05-06 13:00", Standing::AtRisk, 0),
        ("2026-05-06 13:01", Standing::Breached, -1),
        ("2026-05-07 10:00", Standing::Breached, -300),
    ] {
        let clock = seen(&complaint, moment).clocks[0];
        assert_eq!((clock.standing, clock.left / 60_000), (standing, minutes), "{moment}");
    }
    let late = complaint.take(Step::Acknowledge, at("2026-05-06 14:00")).unwrap();
    let clock = seen(&late, "2026-05-06 15:00").clocks[0];
    assert_eq!((clock.standing, clock.left / 60_000), (Standing::Breached, -60));
    // What was late once does not press any more.
    assert_eq!(seen(&late, "2026-05-06 15:00").standing(), Standing::InTime);
}

#[test]
fn a_step_that_was_passed_over_was_taken_with_the_one_after_it() {
    let mut complaint = heard("2026-05-06 09:00", Severity::Normal);
    complaint.answered_at = Some(at("2026-05-06 10:00"));
    let found = seen(&complaint, "2026-05-08 10:00");
    assert_eq!(found.clocks[0].met, complaint.answered_at);
    assert_eq!(found.running().map(|clock| clock.step), Some(Step::Solve));
}

#[test]
fn after_a_week_without_a_solution_it_is_red_whatever_the_clocks_say() {
    let complaint = heard("2026-05-01 10:00", Severity::Normal);
    let answered = complaint.take(Step::Answer, at("2026-05-06 09:30")).unwrap();
    let before = seen(&answered, "2026-05-08 10:00");
    assert_eq!((before.red, before.standing()), (false, Standing::InTime));
    let after = seen(&answered, "2026-05-08 10:01");
    assert_eq!((after.red, after.standing()), (true, Standing::Breached));
    let solved = answered.take(Step::Solve, at("2026-05-08 09:00")).unwrap();
    assert!(!seen(&solved, "2026-05-20 10:00").red);
}

#[test]
fn a_day_that_we_named_presses_before_a_later_limit_and_is_broken_when_its_work_ends() {
    let mut complaint = heard("2026-05-06 09:00", Severity::Normal).take(Step::Answer, at("2026-05-06 09:30")).unwrap();
    complaint.due = Some(day("2026-05-07"));
    let on_the_day = seen(&complaint, "2026-05-07 16:00");
    assert_eq!((on_the_day.pressing, on_the_day.late_promise), (Some(at("2026-05-07 17:00")), false));
    assert!(seen(&complaint, "2026-05-07 17:01").late_promise);
}

#[test]
fn only_the_customers_word_closes_a_complaint() {
    let complaint = heard("2026-05-06 09:00", Severity::Severe);
    let what = |result: Result<Complaint, crate::domain::problem::Problem>| result.unwrap_err().what;
    let ten = at("2026-05-06 10:00");
    assert_eq!(what(complaint.take(Step::Close, ten)), "complaint-not-confirmed");
    assert_eq!(what(complaint.take(Step::Confirm, ten)), "complaint-not-solved");
    let solved = complaint.take(Step::Solve, ten).unwrap();
    assert_eq!((solved.acknowledged_at, solved.answered_at, solved.stage()), (Some(ten), Some(ten), Stage::Solved));
    assert_eq!(what(solved.take(Step::Close, ten)), "complaint-not-confirmed");
    assert_eq!(what(solved.take(Step::Answer, ten)), "complaint-step-taken");
    assert_eq!(what(solved.take(Step::Confirm, ten - 1)), "complaint-too-early");
    assert_eq!(what(complaint.take(Step::Acknowledge, at("2026-05-06 08:59"))), "complaint-too-early");
    let confirmed = solved.take(Step::Confirm, ten).unwrap();
    assert_eq!(confirmed.next_step(), Some(Step::Close));
    let closed = confirmed.take(Step::Close, ten + 1).unwrap();
    assert_eq!((closed.stage(), closed.next_step(), closed.is_open()), (Stage::Closed, None, false));
    assert!(closed.missing().is_empty());
}

#[test]
fn what_the_customer_takes_back_is_open_again() {
    let complaint = heard("2026-05-06 09:00", Severity::Severe);
    assert!(complaint.reopen().is_err());
    let ten = at("2026-05-06 10:00");
    let confirmed = complaint.take(Step::Solve, ten).unwrap().take(Step::Confirm, ten).unwrap();
    let closed = confirmed.take(Step::Close, ten).unwrap();
    for later in [confirmed, closed] {
        let open = later.reopen().unwrap();
        assert_eq!((open.stage(), open.acknowledged_at), (Stage::Answered, Some(ten)));
    }
}

#[test]
fn selling_rests_while_a_complaint_is_open_and_nobody_gave_a_reason() {
    let mut complaint = heard("2026-05-06 09:00", Severity::Normal);
    assert!(complaint.halts());
    complaint.despite = Clean::line("They asked for the offer themselves");
    assert!(!complaint.halts() && complaint.is_open());
}

#[test]
fn what_is_still_to_be_asked_follows_the_next_step() {
    let mut complaint = heard("2026-05-06 09:00", Severity::Normal);
    assert_eq!(complaint.missing(), ["wants"]);
    let ten = at("2026-05-06 10:00");
    complaint = complaint.take(Step::Acknowledge, ten).unwrap();
    assert_eq!(complaint.missing(), ["wants", "class", "owner", "due"]);
    complaint.wants = Clean::note("Dry pallets by Friday");
    complaint.class = Some(Class::Quality);
    complaint.owner = Clean::line("Zhao");
    complaint.due = Some(day("2026-05-08"));
    complaint = complaint.take(Step::Answer, ten).unwrap();
    assert_eq!(complaint.missing(), ["fix", "cause"]);
    complaint.fix = Clean::note("Replaced all of them");
    complaint.cause = Clean::note("No cover at the ramp");
    complaint = complaint.take(Step::Solve, ten).unwrap();
    assert!(complaint.missing().is_empty());
    complaint = complaint.take(Step::Confirm, ten).unwrap();
    assert_eq!(complaint.missing(), ["reach", "prevention"]);
}

#[test]
fn what_passes_first_stands_first_and_what_is_closed_last() {
    let moment = "2026-05-06 10:00";
    let mut all: Vec<Complaint> = [
        heard("2026-05-06 09:00", Severity::Normal),
        heard("2026-05-06 09:30", Severity::Severe),
        heard("2026-04-28 09:00", Severity::Normal),
        heard("2026-04-20 09:00", Severity::Normal).take(Step::Solve, at("2026-04-21 09:00")).unwrap(),
        heard("2026-04-10 09:00", Severity::Normal)
            .take(Step::Solve, at("2026-04-11 09:00"))
            .and_then(|it| it.take(Step::Confirm, at("2026-04-11 09:00")))
            .and_then(|it| it.take(Step::Close, at("2026-04-11 09:00")))
            .unwrap(),
    ]
    .into_iter()
    .rev()
    .collect();
    let mut with: Vec<(Complaint, Option<i64>)> =
        all.drain(..).map(|it| (it.clone(), seen(&it, moment).pressing)).collect();
    order(&mut with, |(complaint, pressing)| (complaint, *pressing));
    let heard: Vec<i64> = with.iter().map(|(complaint, _)| complaint.heard()).collect();
    let expected =
        ["2026-04-28 09:00", "2026-05-06 09:30", "2026-05-06 09:00", "2026-04-20 09:00", "2026-04-10 09:00"].map(at);
    assert_eq!(heard, expected);
}

#[test]
fn several_of_a_class_or_two_of_a_cause_may_be_systemic() {
    let moment = now("2026-06-30 12:00");
    let one = |n: u8, on: &str, class, cause: &str| {
        let mut complaint = heard(on, Severity::Normal);
        complaint.id = Id::from_bytes([n; 16]);
        complaint.customer = Some(Id::from_bytes([n % 2; 16]));
        (complaint.class, complaint.cause) = (class, Clean::note(cause));
        complaint
    };
    let quality = Some(Class::Quality);
    let this = one(1, "2026-06-29 09:00", quality, "");
    let others = [
        one(2, "2026-06-01 09:00", quality, "No cover at the ramp"),
        one(3, "2026-05-01 09:00", quality, ""),
        one(4, "2026-05-02 09:00", Some(Class::Price), ""),
        // More than ninety days ago.
        one(5, "2026-03-01 09:00", quality, "No cover at the ramp"),
    ];
    let found = pattern(&this, &others, moment).unwrap();
    assert_eq!((found.same_cause, found.complaints, found.customers), (false, 3, 2));
    // Counting itself in or not makes no difference.
    let with_itself: Vec<Complaint> = others.iter().chain([&this]).cloned().collect();
    assert_eq!(pattern(&this, &with_itself, moment), Some(found));
    assert_eq!(pattern(&this, &others[..1], moment), None);
    let caused = Complaint { cause: Clean::note("no cover at the RAMP"), ..this.clone() };
    let found = pattern(&caused, &others[..1], moment).unwrap();
    assert_eq!((found.same_cause, found.complaints, found.customers), (true, 2, 2));
    assert_eq!(pattern(&Complaint { class: None, ..this.clone() }, &others, moment), None);
    assert_eq!(pattern(&Complaint { reach: Some(Reach::Systemic), ..this }, &others, moment), None);
}

#[test]
fn the_three_looks_back_fall_on_working_days() {
    // Friday 24 April: a week later is 1 May, free until the 5th; a month later Sunday 24 May; three months Friday 24 July.
    let days = Revisit::ALL.iter().map(|revisit| revisit.day(day("2026-04-24"), &may()));
    assert_eq!(days.collect::<Vec<_>>(), ["2026-05-06", "2026-05-25", "2026-07-24"].map(day));
    // The last of a month stays the last.
    assert_eq!(Revisit::Quarter.day(day("2026-11-30"), &may()), day("2027-03-01"));
}
