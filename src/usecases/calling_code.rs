//! Which calling code a number without one has. It is the file's and not the screen's: whoever changes the language
//! must find the same numbers.

use crate::domain::problem::Problem;
use crate::store::{DecidedBy, Store};

/// The calling code of this file. `set`: the user's own setting, which decides; else what was decided before; else what
/// was guessed before, or the one by which the oldest number was read; else `usual`, that of the language, which is a
/// guess. It is kept.
pub fn settle(store: &mut Store, set: Option<&str>, usual: &str) -> Result<String, Problem> {
    let kept = store.calling_code()?;
    let before = if kept.is_some() { kept.clone() } else { store.oldest_calling_code()? };
    let code = set.or(before.as_deref()).unwrap_or(usual).to_owned();
    let decides = set.is_some() && !store.calling_code_is_decided()?;
    if (kept.as_deref() != Some(&code) || decides) && !store.is_read_only() {
        let by = set.map(|_| DecidedBy::Settings);
        store.keep_calling_code(&code, before.as_deref(), by)?;
    }
    Ok(code)
}

/// Somebody has said in which language they work, and with it what the calling code probably is. What was decided stays;
/// a guess gives way, and with it all the numbers that were read by it. True where it did.
pub fn guess(store: &mut Store, usual: &str) -> Result<bool, Problem> {
    let kept = store.calling_code()?;
    if kept.as_deref() == Some(usual) || store.is_read_only() || store.calling_code_is_decided()? {
        return Ok(false);
    }
    store.keep_calling_code(usual, kept.as_deref(), None)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::domain::field::Record as _;
    use crate::domain::id::{Id, Ids};
    use crate::domain::person::{ContactPoint, Way};
    use crate::domain::time::Now;
    use crate::text::Clean;
    use crate::usecases::find;
    use crate::usecases::save::{self, CustomerForm};
    use chrono_tz::Tz;

    const NOW: Now = Now::new(1_700_000_000_000, Tz::UTC);

    fn add(store: &mut Store, ids: &mut Ids, phone: &str, home: &str) -> Id {
        let mut customer = Customer::blank(ids.next_id(), None);
        customer.name = Clean::line("海滨电子（样板）有限公司");
        let id = customer.id;
        let points = vec![ContactPoint::of(id, None, Way::Mobile, Clean::line(phone), home)];
        let form = CustomerForm { customer, points, tags: Vec::new(), customs: Vec::new() };
        save::customer(store, &form, NOW, "me").unwrap();
        id
    }

    #[test]
    fn the_file_keeps_the_code_it_began_with_in_any_language() {
        let mut store = Store::in_memory("test").unwrap();
        assert_eq!(settle(&mut store, None, "86").as_deref(), Ok("86"));
        assert_eq!(settle(&mut store, None, "1").as_deref(), Ok("86"));
    }

    #[test]
    fn a_guess_gives_way_to_the_language_somebody_says_and_takes_its_numbers_along() {
        let (mut store, mut ids) = (Store::in_memory("test").unwrap(), Ids::new(1, [3; 10]));
        settle(&mut store, None, "1").unwrap();
        let id = add(&mut store, &mut ids, "139 0000 0002", "1");
        assert_eq!(guess(&mut store, "86"), Ok(true));
        assert_eq!(settle(&mut store, None, "1").as_deref(), Ok("86"));
        assert_eq!(find::who(&store, "0086 139 0000 0002", "86"), Ok(id));
        assert_eq!(guess(&mut store, "86"), Ok(false));
    }

    #[test]
    fn what_the_settings_decided_stays_when_a_language_is_said_and_when_the_line_is_gone() {
        let mut store = Store::in_memory("test").unwrap();
        settle(&mut store, None, "1").unwrap();
        assert_eq!(settle(&mut store, Some("1"), "1").as_deref(), Ok("1"));
        assert_eq!(guess(&mut store, "86"), Ok(false));
        assert_eq!(settle(&mut store, None, "86").as_deref(), Ok("1"));
    }

    #[test]
    fn a_file_of_before_goes_by_its_oldest_number() {
        let (mut store, mut ids) = (Store::in_memory("test").unwrap(), Ids::new(1, [3; 10]));
        let id = add(&mut store, &mut ids, "151 0000 0133", "86");
        let home = settle(&mut store, None, "1").unwrap();
        assert_eq!(find::who(&store, "+86 151 0000 0133", &home), Ok(id));
        assert_eq!(find::who(&store, "15100000133", &home), Ok(id));
    }

    #[test]
    fn a_changed_setting_reads_every_number_of_the_old_code_anew_and_no_other() {
        let (mut store, mut ids) = (Store::in_memory("test").unwrap(), Ids::new(1, [3; 10]));
        settle(&mut store, None, "1").unwrap();
        let ours = add(&mut store, &mut ids, "151 0000 0133", "1");
        let theirs = add(&mut store, &mut ids, "020 7946 0000", "44");
        let home = settle(&mut store, Some("86"), "1").unwrap();
        assert_eq!(store.calling_code().unwrap().as_deref(), Some("86"));
        assert_eq!(find::who(&store, "+86 151 0000 0133", &home), Ok(ours));
        assert_eq!(find::who(&store, "+44 20 7946 0000", &home), Ok(theirs));
        let point = &store.customer_card(ours).unwrap().unwrap().points[0];
        assert_eq!((point.value.as_str(), point.home.as_str()), ("151 0000 0133", "86"));
    }
}
