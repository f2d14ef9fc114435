//! The words under which a value that was not chosen in a merge stays on the card.

use super::{Arg, Words};
use crate::domain::customer::{self, Customer};
use crate::domain::field::{Record, Type};
use crate::domain::merge::Formerly;
use crate::domain::person::{ContactPoint, Person, Role};

impl Words {
    pub fn formerly(&self) -> Formerly {
        let mut words = Formerly { around: self.around(), ..Formerly::default() };
        self.name::<Customer>(&mut words);
        self.name::<Person>(&mut words);
        self.name::<Role>(&mut words);
        self.name::<ContactPoint>(&mut words);
        words
    }

    fn name<T: Record>(&self, words: &mut Formerly) {
        for field in T::FIELDS {
            words.names.insert(field.name.to_owned(), self.choice("field", field.name).into_owned());
            let Type::Choice(values) = field.kind else { continue };
            let family = customer::family(field.name).unwrap_or(field.name);
            for value in values {
                let said = self.choice(family, value).into_owned();
                words.values.insert((field.name.to_owned(), (*value).to_owned()), said);
            }
        }
    }

    /// What stands before and behind the name of a field.
    fn around(&self) -> (String, String) {
        /// No name has it: it stands for an object that is not there.
        const FIELD: &str = "\u{fffc}";
        let said = self.fmt("merge-formerly", &[("field", Arg::from(FIELD))]);
        said.split_once(FIELD).map(|(before, behind)| (before.to_owned(), behind.to_owned())).unwrap_or_default()
    }
}
