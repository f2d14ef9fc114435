//! Which calling code a number without one has. It is the file's and not the screen's: whoever changes the language
//! must find the same numbers.

use crate::domain::problem::Problem;
use crate::store::Store;

/// The calling code of this file. `set`: the user's own setting, which decides; else what was decided before; else the
/// one by which the oldest number was read; else `usual`, that of the language. What is decided is kept.
pub fn settle(store: &mut Store, set: Option<&str>, usual: &str) -> Result<String, Problem> {
    let kept = store.calling_code()?;
    let before = if kept.is_some() { kept.clone() } else { store.oldest_calling_code()? };
    let code = set.or(before.as_deref()).unwrap_or(usual).to_owned();
    if kept.as_deref() != Some(&code) && !store.is_read_only() {
        store.keep_calling_code(&code, before.as_deref())?;
    }
    Ok(code)
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
