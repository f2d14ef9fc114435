//! What the answers of the store, the finder and the loaders change.

mod complaints;
mod undone;

use self::undone::undone;
use super::act::act;
use super::action::Action;
use super::import::Tally;
use super::model::{Model, Mood};
use super::msg::{Ask, Done, Effect, Haystack, Reply};
use super::panes::{brief, call, card, customers, drills, letter, levels, prep, scripts, talk, today, visit};
use super::popup::{choose, export, finder, import, mailing, merge, path, value};
use super::{draft, forms};
use crate::app::again::{again, come_back};
use crate::app::answers::clash;
use crate::app::model::popup::Popup;
use crate::app::model::scripts::Filed;
use crate::app::offers;
use crate::app::panes::customers::answered;
use crate::app::screen::Screen;
use crate::domain::card::CustomerCard;
use crate::domain::id::Id;
use crate::domain::playbook::Playbook;
use crate::domain::problem::{Kind, Problem};
use crate::domain::visit::{OpenVisit, Visit};
use crate::locale::Arg;
use std::path::Path;
use std::sync::Arc;

pub(super) fn reply(model: &mut Model, reply: Reply) -> Vec<Effect> {
    match reply {
        Reply::Class(people) => return drills::class::arrived(model, people),
        Reply::Order { rows, first } => customers::order(model, rows, first),
        Reply::Rows(rows) => customers::rows(model, rows),
        Reply::Today(page) => today::arrived(model, *page),
        Reply::Glance(card) => today::glanced(model, card),
        Reply::Range(range) => value::arrived(model, *range),
        Reply::Cards { favourites, left, recents } => model.scripts.marked(favourites, left, recents),
        Reply::Use(used) => return scripts::uses::read(model, used),
        Reply::Track(track) => return scripts::uses::counted(model, track),
        Reply::Visits(visits) => visits_came(model, visits),
        Reply::Card(came) => return card_came(model, came),
        Reply::Visit { asked, found } => return arrived(model, asked, found),
        Reply::Rhythm(told) => levels::told(model, told),
        Reply::Scenes(played) => drills::scenes::arrived(model, played),
        Reply::Training(told) => drills::told(model, told),
        Reply::Desk(told) => return complaints::told(model, told),
        Reply::Brief(found) => brief::arrived(model, found.as_deref()),
        Reply::Talk { asked, found } => return talk::arrived(model, asked, found),
        Reply::Found { generation, haystack: Haystack::Customers, hits, total } => {
            customers::found(model, generation, hits, total);
        }
        Reply::Found { generation, haystack: Haystack::Scripts, hits, .. } => {
            if let Some(hits) = finder::found(model, generation, hits) {
                scripts::found(model, generation, hits);
            }
        }
        Reply::Segment { generation, answer } => return answered::segment(model, generation, answer),
        Reply::Done(done) => return carried_out(model, done),
        Reply::NotDone(problem) => return not_done(model, &problem),
        Reply::Clash(fresh) => return clash::met(model, fresh),
        Reply::Waiting => waiting(model),
        Reply::Changed => return again(model),
        Reply::Home(code) => model.seller.home = code,
        Reply::Undoable(next) => model.undoable = next,
        Reply::CardsChanged => return scripts::overtaken(model),
        Reply::Redoable(can) => model.can_redo = can,
        Reply::Playbook { playbook, problems } => return renewed(model, playbook, problems),
        Reply::Letters(foreign) => letter::arrived(model, foreign),
        Reply::Mailed { generation, filled } => mailing::arrived(model, generation, filled),
        Reply::Browsed { generation, found } => path::browsed(model, generation, &found),
        Reply::Looked { generation, look } => return import::looked(model, generation, look),
        Reply::Counting { generation, percent, rows } => import::counting(model, generation, percent, rows),
        Reply::Counted { generation, tally } => import::counted(model, generation, tally),
        Reply::ImportProgress { percent, rows } => progress(model, percent, rows),
        Reply::Imported(result) => return imported(model, result),
        Reply::Exporting(done) => export::progress(model, done),
        Reply::Exported(result) => return export::ended(model, result),
        Reply::BackedUp(file) => backed_up(model, &file),
        Reply::Drafts(left) => draft::offered(model, left),
        Reply::Ground { draft, card, visit } => draft::ground(model, &draft, card, visit),
        Reply::Duplicates { questions, later } => return merge::asked(model, questions, later),
        Reply::Pair(found) => return merge::arrived(model, found),
        Reply::NoDrafts(problem) => no_drafts(model, &problem),
        Reply::Failed(problem) => failed(model, &problem),
    }
    Vec::new()
}

/// The meetings have come; with the first of them a call that was left.
fn visits_came(model: &mut Model, visits: Vec<OpenVisit>) {
    if prep::visits(model, visits) {
        call::goes_on(model);
    }
}

/// A card has come: what was to be done with it is done now.
fn card_came(model: &mut Model, came: Option<Box<CustomerCard>>) -> Vec<Effect> {
    let waiting = customers::card(model, came);
    card::refit(model);
    match waiting {
        Some(Action::Edit) => customers::edit(model),
        Some(Action::Level) => customers::level(model),
        Some(Action::Call) => call::begin(model),
        Some(action) if model.customers.open => act(model, action),
        _ => Vec::new(),
    }
}

/// A deed is done: what its form or note was kept for is over, and the next question comes.
fn carried_out(model: &mut Model, done: Done) -> Vec<Effect> {
    let saved = model.in_flight.pop_front().flatten();
    let written = draft::of_done(model, &done);
    let mut effects = did(model, done);
    effects.extend(offers::discard(saved.as_ref()));
    effects.extend(written.map(Effect::DiscardDraft));
    if let Some(Popup::Merge(answered)) = saved {
        effects.extend(merge::next(*answered));
    }
    effects
}

fn backed_up(model: &mut Model, file: &Path) {
    let file = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    say(model, "said-backed-up", &[("file", file.into())]);
}

fn waiting(model: &mut Model) {
    let said = model.words.get("said-waiting").into_owned();
    model.say(Mood::Bad, said);
}

fn failed(model: &mut Model, problem: &Problem) {
    model.unread |= matches!(problem.kind, Kind::Damaged | Kind::Disk | Kind::Internal);
    let mut lines = model.words.problem(problem);
    if problem.kind == Kind::Damaged {
        lines.push(model.words.get("said-damaged-ways").into_owned());
    }
    model.popups.retain(|popup| !matches!(popup, Popup::Progress { .. }));
    let title = model.words.get("title-problem").into_owned();
    // What every page of a damaged file says again need not be closed again and again.
    let told = |popup: &Popup| matches!(popup, Popup::Message { lines: told, .. } if *told == lines);
    if !model.popups.iter().any(told) {
        model.popups.push(Popup::Message { title, lines });
    }
}

/// A visit as it is in the file. One read before the last ticks were written would take them off the screen: it is asked
/// for again. One that was left in the meantime, or gave way to another, stays away.
fn arrived(model: &mut Model, asked: Id, found: Option<Box<Visit>>) -> Vec<Effect> {
    let here = model.visit.as_ref().map(|visit| visit.interaction.id);
    let id = found.as_ref().map(|visit| visit.interaction.id);
    if Some(asked) != here && Some(asked) != model.prep.opening {
        return Vec::new();
    }
    let called = model.call.as_ref().map(|call| call.on);
    let unopened = id.is_none() && model.prep.opening.take_if(|opening| *opening == asked).is_some();
    if unopened && here.is_some() && Some(asked) != called {
        let gone = model.words.get("said-meeting-gone").into_owned();
        model.say(Mood::Bad, gone);
        return vec![Effect::Ask(Ask::Visits)];
    }
    if !model.in_flight.is_empty() {
        return id.or(here).map(|id| Effect::Ask(Ask::Visit(id))).into_iter().collect();
    }
    visit::arrived(model, found);
    // Once: who leaves the form is not asked again by what others write, nor who has gone on to something else.
    let wraps = id.is_some() && model.today.wrapping.take_if(|wrapping| Some(*wrapping) == id).is_some();
    if wraps && model.screen == Screen::Prep && model.popups.is_empty() {
        forms::talk::wrap_for_today(model);
    }
    call::arrived(model, here);
    Vec::new()
}

/// Nothing is lost yet, but it would be with the program: said where it does not stand in the way of typing.
fn no_drafts(model: &mut Model, problem: &Problem) {
    let why = model.words.problem(problem).into_iter().next().unwrap_or_default();
    let said = model.words.fmt("said-no-drafts", &[("why", Arg::from(&why))]);
    model.say(Mood::Bad, said);
}

/// A playbook was read: for the first time, again, or in another language.
fn renewed(model: &mut Model, playbook: Arc<Playbook>, problems: usize) -> Vec<Effect> {
    let first = model.playbook.items.is_empty();
    let mut effects = scripts::stay::renewed(model, playbook);
    // Sorts of customers are told apart by its words.
    effects.push(Effect::Ask(Ask::Track(0)));
    model.regrade();
    choose::refill(model);
    if problems > 0 {
        let said = model.words.fmt("said-pack-problems", &[("n", Arg::from(problems))]);
        model.say(Mood::Bad, said);
    }
    // Rows of an open visit depend on it; a change of language leaves the cursor where it is.
    visit::lay_out(model, first);
    // Levels are read by it.
    model.today.forget();
    effects
}

/// What was to be written was not: the form comes back as it was left, and ticks show what is kept.
fn not_done(model: &mut Model, problem: &Problem) -> Vec<Effect> {
    let mut popup = model.in_flight.pop_front().flatten();
    if let Some(Popup::Form(form)) = &mut popup {
        forms::despite::come_back(model, form);
        forms::talk::come_back(model, form);
    }
    if popup.is_some_and(|popup| come_back(model, popup)) && forms::refused(model, problem) {
        return Vec::new();
    }
    drills::refused(model);
    failed(model, problem);
    again(model)
}

fn observed(model: &mut Model) {
    model.observing = None;
    say(model, "said-observed", &[]);
}

fn script_back(model: &mut Model, id: String, title: &str) -> Vec<Effect> {
    say(model, "said-card-back", &[("title", Arg::from(title))]);
    model.scripts.saved = Some(id);
    vec![Effect::Playbook]
}

fn did(model: &mut Model, done: Done) -> Vec<Effect> {
    model.scripts.filed = Filed::after(&done, model.scripts.filed.take(), model.undoable);
    if today::moves::is_told(model, &done) {
        return Vec::new();
    }
    match done {
        Done::Customer(id) => {
            model.customers.wanted = Some(id);
            say(model, "said-saved", &[]);
        }
        Done::Alike { id, other, reason } => merge::alike(model, id, &other, &reason),
        Done::Merged { id, name } => {
            model.customers.wanted = Some(id);
            model.customers.marked = None;
            say(model, "said-merged", &[("name", Arg::from(&name))]);
        }
        Done::Dismissed => say(model, "said-dismissed", &[]),
        Done::Observed => observed(model),
        Done::Deleted(name) => say(model, "said-deleted", &[("name", Arg::from(&name))]),
        Done::Followup { text, done: true } => say(model, "said-follow-done", &[("text", Arg::from(&text))]),
        Done::ComplaintMoved { name, stage, looks } => complaints::moved(model, &name, stage, looks),
        Done::Growth
        | Done::Worth
        | Done::Person(_)
        | Done::Interaction(_)
        | Done::Promise(_)
        | Done::Rest
        | Done::Followup { .. } => say(model, "said-saved", &[]),
        Done::Complaint => return complaints::kept(model),
        // Ticks and notes are on the screen already; a sentence for each would be noise.
        Done::Mark | Done::Answer | Done::Demo(0) => {}
        // It may have landed, or not: then it is drilled.
        Done::Card => model.drills.forget(),
        Done::Scene(_) | Done::Drill(_) | Done::Rater { .. } | Done::Erased { .. } => drills::done(model, &done),
        Done::Script { id, title, hints } => {
            say(model, "said-card-saved", &[("title", Arg::from(&title))]);
            model.scripts.saved = Some(id);
            better(model, &hints);
            return vec![Effect::Playbook];
        }
        Done::ScriptBack { id, title, .. } => return script_back(model, id, &title),
        Done::ScriptRemoved(title) => {
            say(model, "said-card-removed", &[("title", Arg::from(&title))]);
            return vec![Effect::Playbook];
        }
        Done::Undone { .. } | Done::UndoAsks { .. } | Done::UndoOverwrites { .. } | Done::NothingToUndo(_) => {
            undone(model, done);
        }
        Done::List(name) => say(model, "said-list-saved", &[("name", Arg::from(&name))]),
        Done::Graded(of) => levels::graded(model, &of),
        Done::GradedAll(customers, word) => levels::graded_all(model, customers, &word),
        Done::Level(name) => {
            say(model, "said-level-saved", &[("name", Arg::from(&name))]);
            // The list again, with what it makes of the week.
            return forms::level::ask();
        }
        Done::Demo(count) => say(model, "said-demo", &[("n", Arg::from(count))]),
    }
    Vec::new()
}

/// What would make a card better, where its owner can read it and go on.
fn better(model: &mut Model, hints: &[Problem]) {
    /// More at once is a lecture.
    const MOST: usize = 4;
    let words = &model.words;
    let line = |hint: &Problem| {
        let label = forms::script::label(words, hint.place.field.as_deref().unwrap_or_default());
        let bare = Problem { place: Box::default(), ..hint.clone() };
        // What happened names keys of the file; what to do next needs none.
        let said = words.problem(&bare).pop().unwrap_or_default();
        words.fmt("place-said", &[("place", Arg::from(&label)), ("what", Arg::from(&said))])
    };
    let lines: Vec<String> = hints.iter().take(MOST).map(line).collect();
    if !lines.is_empty() {
        let title = words.get("title-card-better").into_owned();
        model.popups.push(Popup::Message { title, lines });
    }
}

pub(in crate::app) fn say(model: &mut Model, key: &str, args: &[(&str, Arg<'_>)]) {
    let said = model.words.fmt(key, args);
    model.say(Mood::Good, said);
}

/// How far an import is; a question over it stays where it is.
fn progress(model: &mut Model, percent: u8, rows: u64) {
    let shown = model.popups.iter_mut().find(|popup| matches!(popup, Popup::Progress { .. }));
    match shown {
        Some(popup) => *popup = Popup::Progress { percent, rows },
        None => model.popups.push(Popup::Progress { percent, rows }),
    }
}

/// An import has ended. Where nothing was imported its preview is still there, to change something and try again.
fn imported(model: &mut Model, result: Result<Box<Tally>, Problem>) -> Vec<Effect> {
    model.popups.retain(|popup| !matches!(popup, Popup::Progress { .. }));
    match result {
        Ok(tally) if tally.cancelled => {
            let said = model.words.get("import-cancelled").into_owned();
            model.say(Mood::Info, said);
        }
        Ok(tally) if tally.refused => {
            let report = import::told::refused(model, &tally);
            model.popups.push(Popup::Report(Box::new(report)));
        }
        Ok(tally) => {
            model.popups.retain(|popup| !matches!(popup, Popup::Import(_)));
            let report = import::told::done(model, &tally);
            model.popups.push(Popup::Report(Box::new(report)));
            return again(model);
        }
        Err(problem) => failed(model, &problem),
    }
    import::resume(model)
}

#[cfg(test)]
mod tests {
    use crate::app::act;
    use crate::app::key::{Code, Key};
    use crate::app::keymap::KeyMap;
    use crate::app::model::popup::Popup;
    use crate::app::model::popup::form::Input;
    use crate::app::model::{Model, Seller};
    use crate::app::msg::{Ask, Deed, Done, Effect, Haystack, Hit, Msg, Reply, TalkDeed};
    use crate::app::popup::note;
    use crate::app::screen::Screen;
    use crate::app::{forms, update};
    use crate::domain::card::{CustomerCard, CustomerRow};
    use crate::domain::customer::{Customer, CustomerKind};
    use crate::domain::field::Record;
    use crate::domain::id::{Id, Ids};
    use crate::domain::interaction::Interaction;
    use crate::domain::prep::{Block, CheckMark};
    use crate::domain::problem::{Kind, Problem};
    use crate::domain::time::Now;
    use crate::domain::visit::Visit;
    use crate::locale::{Language, Words};
    use crate::text::Clean;

    fn model() -> Model {
        let now = Now::new(1_790_000_000_000, chrono_tz::Tz::UTC);
        let keys = KeyMap::build(&[]);
        Model::new(Words::new(Language::En), keys, Seller::default(), Ids::new(1, [3; 10]), now)
    }

    fn say(model: &mut Model, reply: Reply) -> Vec<Effect> {
        update(model, Msg::Reply(reply))
    }

    fn here(visit: Box<Visit>) -> Reply {
        Reply::Visit { asked: visit.interaction.id, found: Some(visit) }
    }

    fn key(model: &mut Model, code: Code, ctrl: bool) -> Vec<Effect> {
        update(model, Msg::Key(Key { code, ctrl, alt: false }))
    }

    fn row(n: u32, name: &str) -> CustomerRow {
        CustomerRow {
            row: n,
            id: Id::from_bytes([u8::try_from(n).unwrap(); 16]),
            name: Clean::line(name),
            kind: CustomerKind::Company,
            city: Clean::default(),
            industry: Clean::default(),
            level: Clean::default(),
            do_not_call: false,
            last_contact: None,
            people: Clean::default(),
            phone: Clean::default(),
            halted: false,
        }
    }

    fn visit(done: bool) -> Box<Visit> {
        let customer = Customer::blank(Id::from_bytes([1; 16]), None);
        let interaction = Interaction::blank(Id::from_bytes([2; 16]), Some(customer.id));
        let text = Clean::line("Bring the sample");
        let mut mark = CheckMark::own(Id::from_bytes([3; 16]), customer.id, interaction.id, Block::Carry, text);
        mark.done = done;
        Box::new(Visit {
            interaction,
            card: CustomerCard::new(customer),
            marks: vec![mark],
            said: Vec::new(),
            answers: Vec::new(),
            uses: Vec::new(),
            past: Vec::new(),
            asked_before: Vec::new(),
            turns: Vec::new(),
            history: Vec::new(),
        })
    }

    fn ticked(model: &Model) -> Option<bool> {
        model.visit.as_ref().map(|visit| visit.marks[0].done)
    }

    #[test]
    fn a_visit_read_before_a_tick_was_written_does_not_take_the_tick_away() {
        let mut model = model();
        model.screen = Screen::Prep;
        super::prep::opens(&mut model, visit(false).interaction.id);
        say(&mut model, here(visit(false)));
        let rows = crate::app::panes::visit::rows(&model);
        let at = rows.iter().position(crate::app::model::visit::Row::can_be_ticked).unwrap();
        model.prep.rows.select(at, rows.len(), 20);
        let effects = act::act(&mut model, crate::app::action::Action::Tick);
        assert!(matches!(effects[..], [Effect::Do(Deed::Talk(TalkDeed::Mark { .. }))]));
        // As `update` counts it when the key comes through the key map.
        model.in_flight.push_back(None);
        let effects = say(&mut model, here(visit(false)));
        assert_eq!(ticked(&model), Some(true));
        assert!(matches!(effects[..], [Effect::Ask(Ask::Visit(_))]));
        say(&mut model, Reply::Done(Done::Mark));
        say(&mut model, here(visit(true)));
        assert_eq!(ticked(&model), Some(true));
    }

    #[test]
    fn a_meeting_that_is_gone_leaves_the_screen_though_another_is_being_opened() {
        let mut model = model();
        let (gone, other) = (visit(false).interaction.id, Id::from_bytes([9; 16]));
        super::prep::opens(&mut model, gone);
        say(&mut model, here(visit(false)));
        assert!(model.visit.is_some());
        super::prep::opens(&mut model, other);
        say(&mut model, Reply::Visit { asked: gone, found: None });
        assert_eq!((model.visit.is_none(), model.prep.opening), (true, Some(other)));
    }

    #[test]
    fn a_visit_that_was_left_does_not_come_back_with_a_late_answer() {
        let mut model = model();
        say(&mut model, here(visit(false)));
        assert_eq!(ticked(&model), None);
    }

    #[test]
    fn what_comes_back_from_a_save_goes_under_what_is_being_written_by_then() {
        let mut model = model();
        forms::customer::add(&mut model);
        for c in "Acme".chars() {
            key(&mut model, Code::Char(c), false);
        }
        key(&mut model, Code::Char('s'), true);
        model.popups.push(Popup::Note(note::own_item(Block::Goal)));
        say(&mut model, Reply::NotDone(Problem::new(Kind::Changed, "changed-meanwhile")));
        let [Popup::Form(form), Popup::Note(_), Popup::Message { .. }] = &model.popups[..] else {
            panic!("the form, what is written, and why: {}", model.popups.len())
        };
        let Input::Line(line) = &form.row("name").unwrap().input else { panic!("a line") };
        assert_eq!(line.text(), "Acme");
        model.popups.truncate(2);
        for c in "Bob".chars() {
            key(&mut model, Code::Char(c), false);
        }
        let Some(Popup::Note(note)) = model.popups.last() else { panic!("the note has the keys") };
        assert_eq!(note.note.text(), "Bob");
    }

    #[test]
    fn a_form_that_could_not_be_saved_comes_back_as_it_was_typed() {
        let mut model = model();
        forms::customer::add(&mut model);
        for c in "Acme".chars() {
            key(&mut model, Code::Char(c), false);
        }
        let effects = key(&mut model, Code::Char('s'), true);
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Do(Deed::SaveCustomer { .. }))));
        assert!(model.popups.is_empty());
        say(&mut model, Reply::NotDone(Problem::new(Kind::Busy, "file-busy")));
        let [Popup::Form(form), Popup::Message { .. }] = &model.popups[..] else { panic!("the form and why") };
        let Input::Line(line) = &form.row("name").unwrap().input else { panic!("a line") };
        assert_eq!(line.text(), "Acme");
        assert!(model.in_flight.is_empty());
    }

    #[test]
    fn what_is_typed_or_pasted_at_a_message_goes_into_the_text_under_it() {
        let name = |model: &Model| {
            let Some(Popup::Form(form)) = model.popups.first() else { panic!("the form") };
            let Input::Line(line) = &form.row("name").unwrap().input else { panic!("a line") };
            line.text().to_owned()
        };
        let mut model = model();
        forms::customer::add(&mut model);
        let trouble = |what| Reply::Failed(Problem::new(Kind::Busy, what));
        say(&mut model, trouble("file-busy"));
        key(&mut model, Code::Char('A'), false);
        assert_eq!((name(&model).as_str(), model.popups.len()), ("A", 1));
        say(&mut model, trouble("file-busy"));
        update(&mut model, Msg::Paste("cme".to_owned()));
        assert_eq!((name(&model).as_str(), model.popups.len()), ("Acme", 1));
        // Of two messages one was read; the keys that close one alone say nothing to the form.
        say(&mut model, trouble("file-busy"));
        say(&mut model, trouble("disk-full"));
        key(&mut model, Code::Char('!'), false);
        assert_eq!((name(&model).as_str(), model.popups.len()), ("Acme!", 2));
        key(&mut model, Code::Esc, false);
        assert_eq!((name(&model).as_str(), model.popups.len()), ("Acme!", 1));
        // On a list the same keys would be commands that nobody meant.
        model.popups.clear();
        say(&mut model, trouble("file-busy"));
        let effects = key(&mut model, Code::Char('d'), false);
        assert!(effects.is_empty() && model.popups.is_empty());
    }

    #[test]
    fn who_is_selected_stays_selected_when_rows_change_elsewhere() {
        let mut model = model();
        let rows = vec![row(1, "A"), row(2, "B"), row(3, "C")];
        say(&mut model, Reply::Order { rows: vec![1, 2, 3], first: rows });
        model.customers.list.select(1, 3, 10);
        say(&mut model, Reply::Changed);
        assert_eq!(model.customers.selected_row().map(|row| row.row), Some(2));
        say(&mut model, Reply::Order { rows: vec![9, 8, 1, 2, 3], first: Vec::new() });
        assert_eq!(model.customers.selected_row().map(|row| row.row), Some(2));
    }

    #[test]
    fn the_same_search_answered_again_keeps_its_place() {
        let mut model = model();
        model.customers.searching = true;
        let effects = key(&mut model, Code::Char('a'), false);
        let Some(Effect::Find { generation, .. }) = effects.first().cloned() else { panic!("a question") };
        let hit = |row| Hit { row, spans: Vec::new(), also: None, loose: false, grade: 0 };
        let found = |rows: &[u32]| {
            let hits = rows.iter().map(|row| hit(*row)).collect::<Vec<_>>();
            Reply::Found { generation, haystack: Haystack::Customers, total: hits.len(), hits }
        };
        say(&mut model, found(&[1, 2, 3]));
        model.customers.list.select(1, 3, 10);
        say(&mut model, found(&[7, 1, 2, 3]));
        assert_eq!(model.customers.row_at(model.customers.list.selected), Some(2));
    }
}
