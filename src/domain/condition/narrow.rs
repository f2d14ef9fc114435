//! A condition narrowed by one thing more, and what it asks besides one of its parts.

use super::{Condition, Joint, fold};
use std::slice;

impl Condition {
    /// Both of them. What is asked already is not asked twice.
    #[must_use]
    pub fn narrowed(&self, by: Self) -> Self {
        let said = |part: &Self| fold(&part.to_string());
        let parts = match self {
            Self::All(parts) => parts.as_slice(),
            alone => slice::from_ref(alone),
        };
        let new = said(&by);
        if parts.iter().any(|part| said(part) == new) { self.clone() } else { self.joined(Joint::And, by) }
    }

    /// What must hold besides the part at this place, whatever that part says; none where nothing must: it stands alone, or
    /// something else may hold instead.
    pub fn beside(&self, path: &[usize]) -> Option<Self> {
        match (self, path) {
            (Self::All(_), [_]) => self.without(path),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Condition {
        Condition::parse(text).unwrap()
    }

    #[test]
    fn what_is_asked_already_is_not_asked_twice() {
        for (whole, by, want) in [
            ("region = 华东", "region = 华东", "region = 华东"),
            ("region = 华东", "地区 = 華東", "region = 华东"),
            ("region = 华东", "city = 上海", "region = 华东 and city = 上海"),
            ("region = 华东 and city = 上海", "region=华东", "region = 华东 and city = 上海"),
            ("region = 华东 or region = 华南", "region = 华东", "(region = 华东 or region = 华南) and region = 华东"),
            ("not region = 华东", "region = 华东", "not region = 华东 and region = 华东"),
        ] {
            let want = read(want).to_string();
            assert_eq!(read(whole).narrowed(read(by)).to_string(), want, "{whole} / {by}");
        }
    }

    #[test]
    fn besides_a_part_the_others_must_hold_where_all_of_them_must() {
        for (whole, path, want) in [
            ("region = 华东 and city = 上海", &[1][..], Some("region = 华东")),
            ("region = 华东 and city = 上海 and tag = x", &[0], Some("city = 上海 and tag = x")),
            ("region = 华东 or city = 上海", &[1], None),
            ("region = 华东", &[], None),
            ("tag = x and (region = 华东 or city = 上海)", &[1, 1], None),
        ] {
            let want = want.map(|want| read(want).to_string());
            assert_eq!(read(whole).beside(path).map(|rest| rest.to_string()), want, "{whole}");
        }
    }
}
