use super::*;
use crate::domain::complaint::Stage;
use crate::domain::desk::Standing;
use crate::domain::field::Record;
use crate::domain::time::instant;
use crate::usecases::undo;
use chrono::NaiveDateTime;
use chrono_tz::Tz;

const OWNER: Id = Id::from_bytes([1; 16]);

fn now(text: &str) -> Now {
    Now::new(instant(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap(), Tz::UTC), Tz::UTC)
}

fn customer(store: &mut Store, id: Id, name: &str) {
    let mut customer = Customer::blank(id, None);
    customer.name = Clean::line(name);
    save::record(store, &customer, "add-customer", name, now("2026-11-01 09:00"), "me").unwrap();
}

/// A complaint that was heard at a moment, kept.
fn heard(store: &mut Store, n: u8, owner: Id, at: &str) -> Complaint {
    let mut complaint = Complaint::blank(Id::from_bytes([n; 16]), Some(owner));
    complaint.words = Clean::note("The pallets are wet again");
    complaint.heard_at = Some(now(at).ms);
    save(store, None, &complaint, "Acme", now(at), "me").unwrap();
    complaint
}

fn texts() -> Vec<Clean> {
    ["call", "look", "ask"].map(Clean::line).to_vec()
}

fn go_on(store: &mut Store, complaint: &Complaint, to: Move, at: &str) -> Result<Moved, Problem> {
    let at = now(at);
    let order = StepOrder { before: complaint, edited: complaint, to, at: at.ms, texts: &texts() };
    go(store, order, &House::default(), at, "me")?.moved()
}

fn acme() -> (Store, Complaint) {
    let mut store = Store::in_memory("test").unwrap();
    customer(&mut store, OWNER, "Acme");
    let complaint = heard(&mut store, 10, OWNER, "2026-11-23 09:00");
    (store, complaint)
}

fn closed(store: &mut Store, complaint: &Complaint) -> Moved {
    for step in [Step::Solve, Step::Confirm] {
        go_on(store, complaint, Move::Take(step), "2026-11-24 10:00").unwrap();
    }
    go_on(store, complaint, Move::Take(Step::Close), "2026-11-24 10:00").unwrap()
}

#[test]
fn closing_plans_three_looks_back_in_one_step_that_undo_takes_back_whole() {
    let (mut store, complaint) = acme();
    let moved = closed(&mut store, &complaint);
    let days: Vec<_> =
        moved.followups.iter().map(|look| (look.due.unwrap().to_string(), look.text.to_string())).collect();
    // Tuesday; a month later Thursday 24 December, three months later Wednesday 24 February.
    let expected = [("2026-12-01", "call"), ("2026-12-24", "look"), ("2027-02-24", "ask")];
    assert_eq!(days, expected.map(|(day, text)| (day.to_owned(), text.to_owned())));
    let card = store.customer_card(OWNER).unwrap().unwrap();
    assert!(card.followups.iter().all(|look| look.complaint == Some(complaint.id)));
    assert_eq!((card.followups.len(), card.complaints[0].watch), (3, true));
    undo::undo(&mut store, now("2026-11-24 10:01"), "me", false).unwrap();
    let card = store.customer_card(OWNER).unwrap().unwrap();
    assert_eq!((card.followups.len(), card.complaints[0].stage()), (0, Stage::Confirmed));
}

#[test]
fn opened_again_only_the_looks_back_that_were_done_stay() {
    let (mut store, complaint) = acme();
    let looks = closed(&mut store, &complaint).followups;
    let mut done = looks[0].clone();
    done.done_at = Some(now("2026-12-01 10:00").ms);
    save::record(&mut store, &done, "finish-follow-up", "Acme", now("2026-12-01 10:00"), "me").unwrap();
    go_on(&mut store, &complaint, Move::Reopen, "2026-12-01 11:00").unwrap();
    let card = store.customer_card(OWNER).unwrap().unwrap();
    assert_eq!(card.followups, [done]);
    assert_eq!(card.complaints[0].stage(), Stage::Answered);
    // Closed again, it is looked at three times again.
    for step in [Step::Solve, Step::Confirm, Step::Close] {
        go_on(&mut store, &complaint, Move::Take(step), "2026-12-02 10:00").unwrap();
    }
    assert_eq!(store.customer_card(OWNER).unwrap().unwrap().followups.len(), 4);
}

#[test]
fn a_step_starts_from_where_the_complaint_stands_by_now() {
    let (mut store, seen) = acme();
    go_on(&mut store, &seen, Move::Take(Step::Answer), "2026-11-23 10:00").unwrap();
    let refused = go_on(&mut store, &seen, Move::Take(Step::Acknowledge), "2026-11-23 11:00").unwrap_err();
    assert_eq!(refused.what, "complaint-step-taken");
    let early = go_on(&mut store, &seen, Move::Take(Step::Close), "2026-11-23 11:00").unwrap_err();
    assert_eq!(early.what, "complaint-not-confirmed");
    let kept = store.get::<Complaint>(seen.id).unwrap().unwrap();
    assert_eq!((kept.answered_at, kept.closed_at), (Some(now("2026-11-23 10:00").ms), None));
}

#[test]
fn what_is_written_along_with_a_step_is_the_same_undo_step_and_overwrites_nobody() {
    let (mut store, seen) = acme();
    let mut edited = seen.clone();
    edited.fix = Clean::note("Replaced");
    let looks = texts();
    let at = now("2026-11-24 10:00");
    let order =
        |seen, edited| StepOrder { before: seen, edited, to: Move::Take(Step::Solve), at: at.ms, texts: &looks };
    go(&mut store, order(&seen, &edited), &House::default(), at, "me").unwrap();
    undo::undo(&mut store, at, "me", false).unwrap();
    let kept = store.get::<Complaint>(seen.id).unwrap().unwrap();
    assert_eq!((kept.stage(), kept.fix.as_str()), (Stage::Heard, ""));
    let theirs = Complaint { fix: Clean::note("A voucher"), ..kept.clone() };
    save(&mut store, Some(&kept), &theirs, "Acme", at, "other").unwrap();
    let clash = go(&mut store, order(&seen, &edited), &House::default(), at, "me").unwrap();
    assert!(matches!(&clash, Gone::Clash(theirs, fields) if theirs.fix.as_str() == "A voucher" && fields == &["fix"]));
    assert_eq!(clash.moved().unwrap_err().what, "changed-meanwhile");
}

#[test]
fn a_complaint_needs_words_a_past_and_a_customer() {
    let (mut store, complaint) = acme();
    let at = now("2026-11-23 12:00");
    let what = |store: &mut Store, before: Option<&Complaint>, of: &Complaint| {
        save(store, before, of, "Acme", at, "me").unwrap_err().what
    };
    let silent = Complaint { words: Clean::default(), ..complaint.clone() };
    assert_eq!(what(&mut store, Some(&complaint), &silent), "complaint-empty");
    let tomorrow = Complaint { heard_at: Some(at.ms + 1), ..complaint.clone() };
    assert_eq!(what(&mut store, Some(&complaint), &tomorrow), "complaint-in-future");
    super::super::delete::record(&mut store, &complaint, "delete", "", at, "other").unwrap();
    assert_eq!(what(&mut store, Some(&complaint), &complaint), "complaint-gone");
    super::super::delete::customer(&mut store, OWNER, at, "me").unwrap();
    let new = Complaint { id: Id::from_bytes([11; 16]), ..complaint };
    assert_eq!(what(&mut store, None, &new), "customer-gone");
}

#[test]
fn the_list_begins_with_what_passes_first_and_says_what_may_be_systemic() {
    let (mut store, _) = acme();
    let other = Id::from_bytes([2; 16]);
    customer(&mut store, other, "Borough");
    for (n, at) in [(11, "2026-11-20 09:00"), (12, "2026-11-23 09:30")] {
        let before = heard(&mut store, n, other, at);
        let mut after = before.clone();
        after.class = Some(crate::domain::complaint::Class::Quality);
        after.cause = Clean::note("No cover");
        save(&mut store, Some(&before), &after, "Borough", now("2026-11-23 10:00"), "me").unwrap();
    }
    let raised = list(&store, false, &House::default(), now("2026-11-23 10:00")).unwrap();
    let order: Vec<u8> = raised.iter().map(|one| one.complaint.id.bytes()[0]).collect();
    assert_eq!(order, [11, 10, 12]);
    assert_eq!(raised[0].outlook.standing(), Standing::Breached);
    let patterns: Vec<bool> = raised.iter().map(|one| one.pattern.is_some()).collect();
    assert_eq!(patterns, [true, false, true]);
}
