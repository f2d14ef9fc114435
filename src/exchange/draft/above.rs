//! What rows take over from those above them, and what was told of the table already. A spreadsheet writes the name of a
//! merged cell into its first row only; the rows below have nothing there.

use super::naming::is_name;
use crate::exchange::headers::talks;
use crate::exchange::mapping::{Column, Mapping};
use crate::exchange::target::{Target, Whose};

/// Cells with the places of their columns.
type Cells = Vec<(usize, String)>;

/// What the rows before this one said.
#[derive(Debug, Default)]
pub struct Above {
    /// The column of the last organisation, and its name.
    organisation: Option<(usize, String)>,
    /// What stood beside that name about the organisation.
    beside: Cells,
    /// With whom the last talk was.
    who: Cells,
    /// Somebody was told that empty cells are taken for merged ones.
    told_merged: bool,
    /// Somebody was told that an empty cell was not taken for a merged one.
    told_alone: bool,
    /// Columns of which somebody was told that their days have no year.
    told_yearless: Vec<usize>,
}

/// What an empty cell below a name is.
#[derive(Debug, PartialEq, Eq)]
pub enum Empty {
    /// The rest of a merged cell: the column, and what stands above.
    Merged(usize, String),
    /// Nothing: this row speaks of somebody who has no organisation, though one may be looked for.
    Alone,
}

const fn names_an_organisation(column: &Column) -> bool {
    matches!(column.target, Target::Company | Target::Customer)
}

/// What is said of a customer, and not of the person there.
const fn is_about_customer(column: &Column) -> bool {
    names_an_organisation(column) || matches!(column.target, Target::Field(Whose::Customer, _))
}

/// Whether cells may be merged in such a table: it names organisations, and who is to be talked to there. In a list of
/// people by their own names, an empty company says that somebody has none.
pub fn may_merge(mapping: &Mapping) -> bool {
    let goes = |fits: fn(&Column) -> bool| mapping.columns.iter().any(fits);
    goes(names_an_organisation)
        && goes(|column| column.target == Target::Contact)
        && !goes(|column| matches!(column.target, Target::Name | Target::First | Target::Last))
}

/// What the first rows show of empty cells below a name, where something about the customer stands beside them: a table in
/// which only the name is merged says the same of a customer in each row, people without a company live where they live.
#[derive(Debug, Default)]
pub struct Habit {
    above: Above,
    alike: usize,
    otherwise: usize,
    /// Not all organisations have the same beside their names; else it means nothing that two rows do.
    varied: bool,
}

impl Habit {
    /// Whether it matters in such a table.
    pub fn is_of(mapping: &Mapping) -> bool {
        may_merge(mapping)
            && mapping.columns.iter().any(|column| matches!(column.target, Target::Field(Whose::Customer, _)))
    }

    /// Hears one of the first rows.
    pub fn hear(&mut self, columns: &[Column], cells: &[&str]) {
        match self.above.empty(columns, cells) {
            None | Some(Empty::Merged(..)) => {}
            Some(Empty::Alone) if self.above.says_the_same(columns, cells) => self.alike += 1,
            Some(Empty::Alone) => self.otherwise += 1,
        }
        let named = columns.iter().zip(cells).any(|(column, cell)| names_an_organisation(column) && is_name(cell));
        if named {
            let before = std::mem::take(&mut self.above.beside);
            self.above.remember(columns, cells, true);
            self.varied |= !before.is_empty() && before != self.above.beside;
        }
    }

    /// Whether rows with an empty name that say the same of the customer as the row above belong to it.
    pub const fn repeats(&self) -> bool {
        self.varied && self.alike > 0 && self.otherwise * 10 <= self.alike
    }
}

impl Above {
    /// What the empty name of a row is: it names somebody to talk to, and no customer. None where nothing is to be asked.
    pub fn empty(&self, columns: &[Column], cells: &[&str]) -> Option<Empty> {
        let (at, name) = self.organisation.as_ref()?;
        let (mut named, mut said) = (false, false);
        for (column, cell) in columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            if names_an_organisation(column) {
                return None;
            }
            said |= is_about_customer(column);
            named |= column.target == Target::Contact && is_name(cell);
        }
        match (named, said) {
            (false, _) => None,
            (true, false) => Some(Empty::Merged(*at, name.clone())),
            (true, true) => Some(Empty::Alone),
        }
    }

    /// The same in a table that [repeats](Habit::repeats) what it says of a customer.
    pub fn empty_or_repeated(&self, columns: &[Column], cells: &[&str]) -> Option<Empty> {
        match self.empty(columns, cells) {
            Some(Empty::Alone) if self.says_the_same(columns, cells) => {
                self.organisation.clone().map(|(at, name)| Empty::Merged(at, name))
            }
            other => other,
        }
    }

    /// Whether a row says of its customer nothing but what the row above says.
    fn says_the_same(&self, columns: &[Column], cells: &[&str]) -> bool {
        let mut said = columns
            .iter()
            .zip(cells)
            .enumerate()
            .filter(|(_, (column, cell))| !cell.is_empty() && is_about_customer(column));
        said.all(|(at, (_, cell))| self.beside.iter().any(|(other, above)| *other == at && above == cell))
    }

    /// Remembers a row for those below it. `beside`: also what it says of its customer.
    pub fn remember(&mut self, columns: &[Column], cells: &[&str], beside: bool) {
        let mut named = columns.iter().zip(cells).enumerate();
        let found = named.find(|(_, (column, cell))| names_an_organisation(column) && is_name(cell));
        self.organisation = found.map(|(at, (_, cell))| (at, (*cell).to_owned()));
        if beside {
            let said = |column: &Column| is_about_customer(column) && !names_an_organisation(column);
            self.beside = filled(columns, cells, said);
        }
    }

    /// With whom a talk was, where its row does not say it at all: the cells of the row above. Where it names the person, only
    /// the customer is looked for there.
    pub fn who(&self, columns: &[Column], cells: &[&str]) -> Cells {
        let says = |fits: fn(Target) -> bool| {
            columns.iter().zip(cells).any(|(column, cell)| !cell.is_empty() && fits(column.target))
        };
        // A number leads to somebody by itself.
        if says(|target| names_a_customer(target) || matches!(target, Target::Point { .. } | Target::Field(..))) {
            return Vec::new();
        }
        let person = says(talks::tells_who);
        let open = |(at, _): &&(usize, String)| !person || names_a_customer(columns[*at].target);
        self.who.iter().filter(open).cloned().collect()
    }

    /// Remembers with whom a talk was.
    pub fn remember_who(&mut self, columns: &[Column], cells: &[&str]) {
        let who = filled(columns, cells, |column| talks::tells_who(column.target));
        if !who.is_empty() {
            self.who = who;
        }
    }

    /// Whether this is the first merged cell; from now on, it was.
    pub fn tells_merged(&mut self) -> bool {
        !std::mem::replace(&mut self.told_merged, true)
    }

    /// Whether this is the first empty cell that is none; from now on, it was.
    pub fn tells_alone(&mut self) -> bool {
        !std::mem::replace(&mut self.told_alone, true)
    }

    /// Whether this is the first day without a year in its column; from now on, it was.
    pub fn tells_yearless(&mut self, column: usize) -> bool {
        let first = !self.told_yearless.contains(&column);
        if first {
            self.told_yearless.push(column);
        }
        first
    }
}

/// What leads to a customer, and not only to a person there.
fn names_a_customer(target: Target) -> bool {
    matches!(target, Target::Name | Target::Company | Target::Customer | Target::Field(Whose::Customer, "external_id"))
}

fn filled(columns: &[Column], cells: &[&str], fits: impl Fn(&Column) -> bool) -> Cells {
    let all = columns.iter().zip(cells).enumerate();
    all.filter(|(_, (column, cell))| !cell.is_empty() && fits(column))
        .map(|(at, (_, cell))| (at, (*cell).to_owned()))
        .collect()
}
