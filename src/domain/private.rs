//! Which fields nobody may read over a shoulder: ways to reach somebody, and where they live.

use super::person::Way;
use crate::text::Veil;
use std::borrow::Cow;

/// The beginnings of names that say whose a column of a file is.
const OWNERS: [&str; 2] = ["customer_", "contact_"];

/// Whether a field, a row of a form (`mobile:0`) or a column of a file (`contact_mobile`) holds such a thing as a whole.
pub fn is_private(name: &str) -> bool {
    let name = name.split_once(':').map_or(name, |(name, _)| name);
    let name = OWNERS.iter().find_map(|owner| name.strip_prefix(owner)).unwrap_or(name);
    name == "address" || Way::parse(name).is_some()
}

/// What a field holds, as it may be read on the screen.
pub fn veiled<'a>(veil: Veil, name: &str, text: &'a str) -> Cow<'a, str> {
    if is_private(name) { veil.value(text) } else { veil.text(text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::domain::field::Record;

    #[test]
    fn numbers_addresses_and_messengers_are_private_wherever_they_stand() {
        for name in ["mobile", "phone:1", "email", "wechat:0", "contact_other", "customer_phone", "address"] {
            assert!(is_private(name), "{name}");
        }
        let open: Vec<&str> =
            Customer::FIELDS.iter().map(|field| field.name).filter(|name| !is_private(name)).collect();
        assert_eq!(open.len() + 1, Customer::FIELDS.len());
        assert!(!is_private("contact_mobile_label") && !is_private("custom.phone"));
    }
}
