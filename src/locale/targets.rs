//! What the places are called to which an import brings a column.

use super::Words;

impl Words {
    /// The words for a place by its name, such as `customer_mobile` or `industry`.
    pub fn target(&self, name: &str) -> String {
        let key = format!("target-{name}");
        if self.has(&key) {
            return self.get(&key).into_owned();
        }
        let of = |key: &str, rest: &str| self.fmt(key, &[("field", self.target(rest).into())]);
        if let Some(values) = name.strip_suffix("_label") {
            return of("target-labels", values);
        }
        match name.split_once('_') {
            Some(("customer", rest)) => of("target-of-customer", rest),
            Some(("contact", rest)) => of("target-of-contact", rest),
            _ => self.choice("field", name).into_owned(),
        }
    }
}
