//! The page of the day: everything that matters first, from one pass over each of its sources.

use super::due::{Beats, grades};
use super::{drill, owner, visit};
use crate::domain::customer::Customer;
use crate::domain::desk::outlook;
use crate::domain::digest;
use crate::domain::grade::{Grade, Grades};
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::playbook::Playbook;
use crate::domain::problem::{Kind, Problem};
use crate::domain::rhythm::first::Importance;
use crate::domain::rhythm::{House, pressing};
use crate::domain::time::{Now, local};
use crate::domain::today::{self, Board, Item, Rank, Today, What, Who};
use crate::domain::training::deck;
use crate::domain::training::queue::{Limits, Table, Why};
use crate::store::Store;
use crate::store::change::Deed;
use crate::store::today::Holder;
use crate::text::Clean;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// What the page is made with.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    pub playbook: Arc<Playbook>,
    pub house: House,
    /// How many days are looked at, today the first.
    pub days: u64,
    /// How many of each group are shown.
    pub limit: usize,
    /// How much the drills ask of a day.
    pub drills: Limits,
    pub now: Now,
}

/// The whole page.
pub fn page(store: &Store, wish: &Wish) -> Result<Today, Problem> {
    let board = Board::new(wish.limit, wish.days, wish.now);
    let levels = Levels::of(grades(store, &wish.playbook)?, &store.level_words()?);
    let mut round = Round { store, board, levels, now: wish.now };
    let met_soon = round.with_a_day()?;
    round.complaints(&wish.house)?;
    round.standing(&wish.house, &met_soon)?;
    round.birthdays()?;
    round.digests(wish.house.digest_hours)?;
    round.drills(wish)?;
    if store.is_planned_with()? {
        round.board.used();
    }
    let mut today = round.finish(true)?;
    prepared(store, &mut today, wish)?;
    Ok(today)
}

/// What can be had at once, for a first picture: meetings and what is to be done, without the levels. Where nobody plans
/// with the file, that is all there is to know.
pub fn glance(store: &Store, limit: usize, now: Now) -> Result<Today, Problem> {
    let board = Board::new(limit, Today::DAYS, now);
    let levels = Levels::of(Grades::default(), &[]);
    let mut round = Round { store, board, levels, now };
    if store.is_planned_with()? {
        round.board.used();
        round.with_a_day()?;
    }
    round.finish(false)
}

/// What a word in a customer's level means; thousands of customers share a handful of words.
struct Levels {
    grades: Grades,
    /// The words of those that customers have, the most important first: one that nobody has takes no place away.
    held: Vec<String>,
    known: HashMap<String, Option<Rank>>,
}

impl Levels {
    /// `words`: what stands in the level of customers.
    fn of(grades: Grades, words: &[String]) -> Self {
        let has = |grade: &Grade| words.iter().any(|word| grades.named(word) == Some(grade));
        let held = grades.used().filter(|grade| has(grade)).map(|grade| grade.word().to_owned()).collect();
        Self { grades, held, known: HashMap::new() }
    }

    fn get(&mut self, word: &str) -> Option<&Rank> {
        if !self.known.contains_key(word) {
            let place = |grade: &Grade| self.held.iter().position(|held| held == grade.word());
            let grade = self.grades.named(word).filter(|grade| !grade.retired);
            let rank = grade.and_then(|grade| Some(Rank { name: grade.name.as_str().into(), place: place(grade)? }));
            self.known.insert(word.to_owned(), rank);
        }
        self.known[word].as_ref()
    }

    /// What was met in the level of customers, and is no level.
    fn strange(&self) -> Vec<String> {
        const MOST: usize = 5;
        let met = self.known.keys().filter(|word| !word.is_empty() && self.grades.named(word).is_none());
        let mut strange: Vec<String> = met.cloned().collect();
        strange.sort();
        strange.truncate(MOST);
        strange
    }

    fn who(&mut self, holder: &Holder<'_>) -> Who {
        let (rank, importance) = (self.get(holder.level).cloned(), Importance::default());
        Who { row: holder.row, id: holder.id, name: Clean::default(), rank, importance }
    }
}

/// One look through the sources of a page.
struct Round<'s> {
    store: &'s Store,
    board: Board,
    levels: Levels,
    now: Now,
}

impl Round<'_> {
    /// Meetings, what is to be done, and what was promised. Returns the customers with whom a meeting is planned or was
    /// not wrapped up: nobody needs to be told to see them.
    fn with_a_day(&mut self) -> Result<HashSet<u32>, Problem> {
        let Self { store, board, levels, now } = self;
        let (mut met_soon, now, last) = (HashSet::new(), *now, board.last);
        // Who is met within a week is, however far ahead somebody looks.
        let week = Today::week(now);
        store.each_planned(last.max(week), |talk, holder| {
            if today::met_by(&talk, week).is_some() {
                met_soon.insert(holder.row);
            }
            if let Some(item) = today::meeting(&talk, levels.who(&holder), now, last) {
                board.add(item);
            }
        })?;
        store.each_due(last, |followup, holder| {
            if let Some(item) = today::followup(&followup, levels.who(&holder), now, last) {
                board.add(item);
            }
        })?;
        store.each_promised(last, |promise, holder| {
            if let Some(item) = today::promise(&promise, levels.who(&holder), now, last) {
                board.add(item);
            }
        })?;
        Ok(met_soon)
    }

    /// Open complaints, each by the clock that presses.
    fn complaints(&mut self, house: &House) -> Result<(), Problem> {
        let Self { store, board, levels, now } = self;
        let (now, last) = (*now, board.last);
        store.each_complaint(|complaint, holder| {
            let seen = outlook(&complaint, &house.desk, &house.calendar, now);
            if let Some(item) = today::complaint(&complaint, seen, levels.who(&holder), now, last) {
                board.add(item);
            }
        })?;
        Ok(())
    }

    /// Touches by level, but of those who are met soon anyway; and the birthdays of customers who are people.
    fn standing(&mut self, house: &House, met_soon: &HashSet<u32>) -> Result<(), Problem> {
        let Self { store, board, levels, now } = self;
        let (now, last) = (*now, board.last);
        let mut beats = Beats::read(store, levels.grades.clone(), house)?;
        store.each_standing(|of| {
            if !of.holder.level.is_empty() {
                board.used();
                levels.get(of.holder.level);
                let touches = beats.touches(&of, house, now);
                let touch = pressing(&touches);
                let touch = touch.filter(|touch| touch.ideal <= last && !met_soon.contains(&of.holder.row));
                let who = |levels: &mut Levels| Who { importance: of.importance, ..levels.who(&of.holder) };
                let item = touch.and_then(|touch| today::touch(touch, who(levels), now, last));
                if let Some(item) = item {
                    board.add(item);
                }
            }
            if let Some(born) = of.birthday {
                let met = of.last_contact.map(|ms| local(ms, now.zone).date());
                let item = today::birthday(born, &Clean::default(), levels.who(&of.holder), met, now, last);
                if let Some(item) = item {
                    board.add(item);
                }
            }
        })?;
        Ok(())
    }

    /// Those of the people at customers.
    fn birthdays(&mut self) -> Result<(), Problem> {
        let Self { store, board, levels, now } = self;
        let (now, last) = (*now, board.last);
        store.each_born(now.today(), last, |born| {
            let met = born.last_contact.map(|ms| local(ms, now.zone).date());
            let who = levels.who(&born.holder);
            if let Some(item) = today::birthday(born.on, &Clean::line(born.name), who, met, now, last) {
                board.add(item);
            }
        })?;
        Ok(())
    }

    /// What customers are still to be sent, within so many hours after a talk.
    fn digests(&mut self, hours: u16) -> Result<(), Problem> {
        let Self { store, board, levels, now } = self;
        let (now, last) = (*now, board.last);
        let mut owed = Vec::new();
        store.each_untold(now.ms - digest::STALE, |talk, holder| {
            if let Some(item) = today::digest(&talk, hours, levels.who(&holder), now, last) {
                owed.push((talk, item));
            }
        })?;
        let mut items = Vec::new();
        for (talk, item) in owed {
            if super::digest::tells(store, &talk)? {
                items.push(item);
            }
        }
        for item in today::collected(items, now) {
            board.add(item);
        }
        Ok(())
    }

    /// Cards to drill, for somebody who has begun with it or has lost one in a real talk or a scene; others are told that there are
    /// some.
    fn drills(&mut self, wish: &Wish) -> Result<(), Problem> {
        let ledger = drill::ledger(self.store, None)?;
        let (cards, known) = (deck::deck(&wish.playbook, &ledger.values, &ledger.favourites), ledger.progresses());
        let table = Table { deck: &cards, known: &known, limits: wish.drills, now: self.now };
        let queue = table.queue(&wish.playbook, &ledger.lost, &ledger.played);
        let begun = !ledger.reviews.is_empty() || !ledger.lost.is_empty() || queue.count(Why::Weak) > 0;
        match queue.entries.len() {
            0 => {}
            cards if begun => self.board.add(today::drill(cards, queue.minutes(), self.now)),
            cards => self.board.wait(cards),
        }
        Ok(())
    }

    /// The page, with the names of those who are shown.
    fn finish(self, whole: bool) -> Result<Today, Problem> {
        let mut today = self.board.finish(whole);
        if whole {
            today.strange = self.levels.strange();
        }
        name(self.store, &mut today)?;
        Ok(today)
    }
}

/// The names of those who are shown.
fn name(store: &Store, today: &mut Today) -> Result<(), Problem> {
    let mut rows: Vec<u32> = today.items.iter_mut().flat_map(whom).map(|who| who.row).collect();
    rows.sort_unstable();
    rows.dedup();
    let names: HashMap<u32, Clean> = store.customer_rows(&rows)?.into_iter().map(|row| (row.row, row.name)).collect();
    for who in today.items.iter_mut().flat_map(whom) {
        who.name = names.get(&who.row).cloned().unwrap_or_default();
    }
    Ok(())
}

/// The customers an item is about.
fn whom(item: &mut Item) -> Vec<&mut Who> {
    match &mut item.what {
        What::Digests(all) => all.iter_mut().map(|owed| &mut owed.who).collect(),
        What::Drill { .. } => Vec::new(),
        _ => vec![&mut item.who],
    }
}

/// How far the meetings that are shown are prepared.
fn prepared(store: &Store, today: &mut Today, wish: &Wish) -> Result<(), Problem> {
    let _moment = store.moment()?;
    for item in &mut today.items {
        let What::Meeting { id, prepared, .. } = &mut item.what else { continue };
        match visit::one_of_many(store, *id) {
            Ok(found) => *prepared = found.prepared(&wish.playbook, wish.now),
            // Taken away since the page was begun.
            Err(problem) if problem.kind == Kind::Missing => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(())
}

/// Plans the visit or call that a level asks for, in one step. Where the day lies beyond the days of the page, nobody is
/// told to see the customer before it either.
pub fn appoint(store: &mut Store, meeting: &Interaction, subject: &str, now: Now, actor: &str) -> Result<(), Problem> {
    let mut writer = store.begin(&Deed { now, actor, verb: "plan-meeting", subject })?;
    owner::living(&writer, meeting.customer)?;
    writer.put(meeting)?;
    if let Some(day) = meeting.day.filter(|day| *day > Today::week(now)) {
        let id = writer.heir::<Customer>(meeting.customer.ok_or_else(owner::gone)?)?;
        let customer = writer.get::<Customer>(id)?.ok_or_else(owner::gone)?;
        writer.put(&Customer { rest_until: Some(day), ..customer })?;
    }
    writer.finish()?;
    Ok(())
}

/// Leaves a customer in peace until a day.
pub fn rest(store: &mut Store, id: Id, until: NaiveDate, now: Now, actor: &str) -> Result<(), Problem> {
    let name = store.get::<Customer>(id)?.ok_or_else(owner::gone)?.name;
    let mut writer = store.begin(&Deed { now, actor, verb: "rest", subject: &name })?;
    // As it is by now: only this one field is ours.
    let customer = writer.get::<Customer>(id)?.ok_or_else(owner::gone)?;
    writer.put(&Customer { rest_until: Some(until), ..customer })?;
    writer.finish()?;
    Ok(())
}
