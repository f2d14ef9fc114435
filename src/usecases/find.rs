//! Finding customers: by words, as the finder does; and the one that somebody means. Finding scripts.

pub mod scripts;

use super::owner::unknown;
use crate::domain::card::{CustomerCard, CustomerRow, Member};
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::problem::{Kind, Problem};
use crate::search::{Index, Kind as Text, Session};
use crate::store::lookup::Found;
use crate::store::texts::SearchTexts;
use crate::store::{Store, StoreError};
use crate::text::{Clean, email, fold_str, phone};
use std::collections::{BTreeSet, HashSet};
use std::panic::resume_unwind;
use std::sync::mpsc::sync_channel;
use std::thread;

/// Digits of a national number, below which too much would end in them.
const FEWEST_OF_NUMBER: usize = 7;

/// So many candidates are listed where a name means several customers.
const MOST_CANDIDATES: usize = 10;
/// Customers that are handed from reading to indexing at once, and how many such parcels may wait.
const BATCH: usize = 512;
const BATCHES: usize = 8;
/// A short id has at least so many digits.
const FEWEST_DIGITS: usize = 4;

/// A customer that answers a query, and the sorts of texts in which it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub row: CustomerRow,
    pub matched: Vec<Text>,
}

/// The customers that answer these words best, and how many answer them in all; `among`: only these rows, which answer
/// in their order where there are no words.
pub fn customers(
    store: &Store,
    typed: &str,
    among: Option<&[u32]>,
    limit: usize,
    home: &str,
) -> Result<(Vec<Hit>, usize), Problem> {
    if let Some(among) = among.filter(|_| typed.trim().is_empty()) {
        let rows = store.customer_rows(&among[..limit.min(among.len())])?;
        let hits = rows.into_iter().map(|row| Hit { row, matched: Vec::new() }).collect();
        return Ok((hits, among.len()));
    }
    let index = index(store, home)?;
    let among = among.map(|rows| rows.iter().copied().collect::<HashSet<u32>>());
    let found = index.search_among(&mut Session::new(), typed, limit, among.as_ref());
    let rows: Vec<u32> = found.rows.iter().map(|hit| hit.row).collect();
    let hit = |row: CustomerRow| {
        let matched: BTreeSet<Text> = index.spans(row.row, typed).into_iter().map(|span| span.kind).collect();
        Hit { row, matched: matched.into_iter().collect() }
    };
    Ok((store.customer_rows(&rows)?.into_iter().map(hit).collect(), found.total))
}

/// Every living customer, ready to be searched; equal hits in reading order. Reading and indexing
/// cost about the same, so they run beside each other.
pub fn index(store: &Store, home: &str) -> Result<Index, StoreError> {
    let (send, batches) = sync_channel::<Vec<SearchTexts>>(BATCHES);
    thread::scope(|scope| {
        let indexing = scope.spawn(move || {
            let mut index = Index::new(home);
            for read in batches.iter().flatten() {
                index.upsert(read.row, texts(&read));
            }
            index
        });
        let mut batch = Vec::with_capacity(BATCH);
        let read = store.all_search_texts(|texts| {
            batch.push(texts);
            if batch.len() == BATCH {
                // It is refused only where the other thread broke down, which joining it tells.
                let _ = send.send(std::mem::replace(&mut batch, Vec::with_capacity(BATCH)));
            }
        });
        let _ = send.send(batch);
        drop(send);
        let mut index = indexing.join().unwrap_or_else(|broken| resume_unwind(broken));
        read?;
        index.arrange(&store.customer_order()?);
        Ok(index)
    })
}

/// What the finder reads of a row, its name first.
pub fn texts(row: &SearchTexts) -> impl Iterator<Item = (Text, &str)> {
    let name = if row.person { Text::PersonName } else { Text::Name };
    std::iter::once((name, row.name.as_str()))
        .chain(all(Text::Person, &row.people))
        .chain(all(Text::Phone, &row.phones))
        .chain(all(Text::Email, &row.emails))
        .chain(all(Text::Tag, &row.tags))
        .chain(all(Text::ExternalId, row.external_id.as_slice()))
}

fn all(kind: Text, texts: &[String]) -> impl Iterator<Item = (Text, &str)> {
    texts.iter().map(move |text| (kind, text.as_str()))
}

/// A way to mean a customer: what was typed, and the calling code at home.
type Way = fn(&Store, &str, &str) -> Result<Vec<Found>, StoreError>;

/// The one customer that somebody means by a short id, an external id, a name, a number or an address. The first of
/// these ways that leads anywhere decides; where it leads to several customers, they are listed.
pub fn who(store: &Store, typed: &str, home: &str) -> Result<Id, Problem> {
    let found = everyone(store, typed, home)?;
    match found.as_slice() {
        [] => Err(Problem::new(Kind::Missing, "who-nobody").arg("who", Clean::line(typed).as_str())),
        [one] => Ok(one.customer),
        several => Err(ambiguous(store, &Clean::line(typed), several)?),
    }
}

/// All customers that somebody may mean, found by the first of these ways that leads anywhere; one by one, in no order.
pub fn everyone(store: &Store, typed: &str, home: &str) -> Result<Vec<Found>, Problem> {
    let typed = Clean::line(typed);
    let ways: [Way; 8] =
        [by_id, by_external_id, by_name, by_contact, by_number_abroad, by_written_alike, by_bare_digits, by_beginning];
    for way in ways {
        let mut found = way(store, &typed, home)?;
        found.sort_by_key(|found| found.customer);
        found.dedup_by_key(|found| found.customer);
        if !found.is_empty() {
            return Ok(found);
        }
    }
    Ok(Vec::new())
}

/// Everything that is kept of a customer.
pub fn card(store: &Store, customer: Id) -> Result<CustomerCard, Problem> {
    store.customer_card(customer)?.ok_or_else(unknown)
}

/// The customer alone, without what hangs on them.
pub fn customer(store: &Store, customer: Id) -> Result<Customer, Problem> {
    store.get(customer)?.ok_or_else(unknown)
}

/// The person of that name at a customer, case, width and script aside.
pub fn member<'c>(card: &'c CustomerCard, name: &str) -> Result<&'c Member, Problem> {
    let folded = fold_str(name.trim());
    let found: Vec<_> = card.people.iter().filter(|member| fold_str(&member.person.name) == folded).collect();
    match found[..] {
        [member] => Ok(member),
        [] => Err(Problem::new(Kind::Missing, "not-on-card").arg("value", name)),
        _ => {
            let listed: Vec<String> =
                found.iter().map(|member| format!("{} {}", member.person.id.short(), member.person.name)).collect();
            let problem = Problem::new(Kind::BadData, "who-ambiguous").arg("who", name);
            Err(problem.arg("n", found.len().to_string()).arg("candidates", listed.join(", ")))
        }
    }
}

/// The record of a noun that somebody means by its id, or by `#` and its last digits.
pub fn by_own_id<T: Record>(store: &Store, typed: &str) -> Result<Option<T>, Problem> {
    let typed = Clean::line(typed);
    if let Some(id) = Id::parse(&typed) {
        return Ok(store.get::<T>(id)?);
    }
    let digits = typed.strip_prefix(['#', '＃']).unwrap_or(&typed);
    if digits.len() < FEWEST_DIGITS || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Ok(None);
    }
    let mut found = store.ending_in::<T>(digits)?;
    if found.len() > 1 {
        let listed: Vec<String> = found.iter().map(|one| one.id().to_string()).collect();
        let problem = Problem::new(Kind::BadData, "id-ambiguous").arg("id", typed.as_str());
        return Err(problem.arg("n", found.len().to_string()).arg("candidates", listed.join(", ")));
    }
    Ok(found.pop())
}

fn ambiguous(store: &Store, typed: &str, found: &[Found]) -> Result<Problem, StoreError> {
    let mut listed = Vec::new();
    for one in found.iter().take(MOST_CANDIDATES) {
        let name = store.get::<Customer>(one.customer)?.map(|customer| customer.name).unwrap_or_default();
        listed.push(format!("{} {name}", one.customer.short()));
    }
    if found.len() > MOST_CANDIDATES {
        listed.push("…".to_owned());
    }
    let problem = Problem::new(Kind::BadData, "who-ambiguous").arg("who", typed);
    Ok(problem.arg("n", found.len().to_string()).arg("candidates", listed.join(", ")))
}

fn by_id(store: &Store, typed: &str, _: &str) -> Result<Vec<Found>, StoreError> {
    if let Some(id) = Id::parse(typed) {
        let id = store.heir::<Customer>(id)?;
        let customer = store.get::<Customer>(id)?;
        return Ok(customer.map(|_| Found { customer: id, person: None, name: String::new() }).into_iter().collect());
    }
    match typed.strip_prefix(['#', '＃']) {
        Some(digits) => by_bare_digits(store, digits, ""),
        None => Ok(Vec::new()),
    }
}

/// The shell may have been given no `#`, since it begins a comment there.
fn by_bare_digits(store: &Store, typed: &str, _: &str) -> Result<Vec<Found>, StoreError> {
    let digits = typed.len() >= FEWEST_DIGITS && typed.bytes().all(|b| b.is_ascii_hexdigit());
    if !digits {
        return Ok(Vec::new());
    }
    let found = store.by_short_id(typed)?;
    if !found.is_empty() {
        return Ok(found);
    }
    // It stands on paper still, though the customer was merged into another.
    let heirs = store.heirs_ending_in(typed)?;
    Ok(heirs.into_iter().map(|customer| Found { customer, person: None, name: String::new() }).collect())
}

fn by_external_id(store: &Store, typed: &str, _: &str) -> Result<Vec<Found>, StoreError> {
    store.by_external_id(typed)
}

fn by_name(store: &Store, typed: &str, _: &str) -> Result<Vec<Found>, StoreError> {
    store.by_name(typed)
}

/// A number as it is dialled within the customer's own country, of which the calling code is not known here.
fn by_number_abroad(store: &Store, typed: &str, _: &str) -> Result<Vec<Found>, StoreError> {
    let written = typed.chars().all(|c| c.is_ascii_digit() || " ()-./".contains(c));
    let digits = phone::digits(typed);
    let national = digits.trim_start_matches('0');
    if !written || national.len() < FEWEST_OF_NUMBER {
        return Ok(Vec::new());
    }
    store.by_national_number(national)
}

fn by_contact(store: &Store, typed: &str, home: &str) -> Result<Vec<Found>, StoreError> {
    match email::key(typed).or_else(|| phone::key(typed, home)) {
        Some(key) => store.by_contact_key(&key),
        None => Ok(Vec::new()),
    }
}

/// The name of a customer or of somebody there, case, width and script aside.
fn by_written_alike(store: &Store, typed: &str, _: &str) -> Result<Vec<Found>, StoreError> {
    by_names(store, typed, |name, typed| name == typed)
}

/// The beginning of such a name: what people call 华为技术有限公司 is 华为技术.
fn by_beginning(store: &Store, typed: &str, _: &str) -> Result<Vec<Found>, StoreError> {
    if typed.chars().count() < 2 {
        return Ok(Vec::new());
    }
    by_names(store, typed, |name, typed| name.starts_with(typed))
}

fn by_names(store: &Store, typed: &str, fits: fn(&str, &str) -> bool) -> Result<Vec<Found>, StoreError> {
    let typed = fold_str(typed);
    let mut rows = Vec::new();
    store.all_names(|row, name| {
        if fits(&fold_str(name), &typed) {
            rows.push(row);
        }
    })?;
    let found = store.customer_rows(&rows)?;
    Ok(found.into_iter().map(|row| Found { customer: row.id, person: None, name: row.name.into_string() }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::CustomerKind;
    use crate::domain::id::Ids;
    use crate::domain::person::{self, ContactPoint, Person, Role};
    use crate::domain::time::Now;
    use crate::usecases::save::{self, CustomerForm, PersonForm};
    use chrono_tz::Tz;

    const NOW: Now = Now::new(1_700_000_000_000, Tz::UTC);

    fn add(store: &mut Store, ids: &mut Ids, name: &str, external_id: &str, phone: &str) -> Id {
        let mut customer = Customer::blank(ids.next_id(), None);
        customer.name = Clean::line(name);
        customer.kind = CustomerKind::Company;
        customer.external_id = Clean::line(external_id);
        let id = customer.id;
        let points = vec![ContactPoint::of(id, None, person::Way::Phone, Clean::line(phone), "86")];
        let form = CustomerForm { customer, points, tags: Vec::new(), customs: Vec::new() };
        save::customer(store, &form, NOW, "me").unwrap();
        id
    }

    fn add_person(store: &mut Store, ids: &mut Ids, at: Id, name: &str) {
        let mut person = Person::blank(ids.next_id(), Some(at));
        person.name = Clean::line(name);
        let mut role = Role::blank(ids.next_id(), Some(at));
        role.person = Some(person.id);
        save::person(store, &PersonForm { person, role, points: Vec::new() }, NOW, "me").unwrap();
    }

    #[test]
    fn a_customer_is_meant_by_any_of_its_names_and_numbers() {
        let (mut store, mut ids) = (Store::in_memory("test").unwrap(), Ids::new(1, [3; 10]));
        let hua = add(&mut store, &mut ids, "华为技术有限公司", "K-1", "010-8888 9999");
        let acme = add(&mut store, &mut ids, "Acme Ltd", "K-2", "+44 20 7946 0000");
        add_person(&mut store, &mut ids, acme, "Jane Roe");
        for (typed, want) in [
            (hua.short(), hua),
            (hua.short()[1..].to_owned(), hua),
            (hua.short().to_uppercase(), hua),
            (hua.to_string(), hua),
            ("K-2".to_owned(), acme),
            ("acme ltd".to_owned(), acme),
            ("020 7946 0000".to_owned(), acme),
            ("(020) 79460000".to_owned(), acme),
            (" ＡＣＭＥ Ltd ".to_owned(), acme),
            ("華為技術有限公司".to_owned(), hua),
            ("+86 10 88889999".to_owned(), hua),
            ("jane roe".to_owned(), acme),
            ("Acm".to_owned(), acme),
            ("华为技".to_owned(), hua),
        ] {
            assert_eq!(who(&store, &typed, "86"), Ok(want), "{typed}");
        }
        for typed in ["", "#", "A", "cme", "#%%%%", "12"] {
            assert_eq!(who(&store, typed, "86").unwrap_err().kind, Kind::Missing, "{typed}");
        }
    }

    #[test]
    fn a_name_of_several_lists_them_and_a_deleted_one_is_nobody() {
        let (mut store, mut ids) = (Store::in_memory("test").unwrap(), Ids::new(1, [3; 10]));
        let one = add(&mut store, &mut ids, "张伟", "", "13800138000");
        let two = add(&mut store, &mut ids, "张伟", "", "13800138001");
        let problem = who(&store, "张伟", "86").unwrap_err();
        assert_eq!((problem.kind, problem.what), (Kind::BadData, "who-ambiguous"));
        let candidates = &problem.args.iter().find(|(name, _)| *name == "candidates").unwrap().1;
        assert!(candidates.contains(&one.short()) && candidates.contains(&two.short()), "{candidates}");
        crate::usecases::delete::customer(&mut store, one, NOW, "me").unwrap();
        assert_eq!(who(&store, "张伟", "86"), Ok(two));
        assert_eq!(who(&store, &one.short(), "86").unwrap_err().kind, Kind::Missing);
    }

    #[test]
    fn digits_find_the_number_they_end_first_and_a_number_nobody_has_finds_nobody() {
        let (mut store, mut ids) = (Store::in_memory("test").unwrap(), Ids::new(1, [3; 10]));
        for end in 100..105 {
            add(&mut store, &mut ids, "甲", "", &format!("133 0000 0{end}"));
        }
        let meant = add(&mut store, &mut ids, "海滨电子（样板）有限公司", "", "151 0000 0133");
        let kept = add(&mut store, &mut ids, "Acme", "K-70133", "");
        let found = |typed: &str| {
            let (hits, _) = customers(&store, typed, None, 9, "86").unwrap();
            hits.into_iter().map(|hit| hit.row.id).collect::<Vec<Id>>()
        };
        assert_eq!((found("0133").len(), &found("0133")[..2]), (7, &[kept, meant][..]));
        assert_eq!(found("15100000133"), [meant]);
        assert_eq!(found("70133"), [kept]);
        assert!(found("13900000133").is_empty());
    }

    #[test]
    fn a_hit_says_in_what_it_was_found() {
        let (mut store, mut ids) = (Store::in_memory("test").unwrap(), Ids::new(1, [3; 10]));
        let hua = add(&mut store, &mut ids, "华为技术", "", "13800138000");
        add_person(&mut store, &mut ids, hua, "单雄信");
        for (typed, matched) in
            [("hwjs", Text::Name), ("138001", Text::Phone), ("shanxiong", Text::Person), ("华为", Text::Name)]
        {
            let (hits, total) = customers(&store, typed, None, 5, "86").unwrap();
            assert_eq!((hits.len(), total), (1, 1), "{typed}");
            assert_eq!((hits[0].row.id, &hits[0].matched[..]), (hua, &[matched][..]), "{typed}");
        }
    }
}
