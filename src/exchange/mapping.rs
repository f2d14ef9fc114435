//! Which column goes where, decided once per file.

use super::headers;
use super::headers::talks;
use super::sheet::Sheet;
use super::target::{Target, Whose};
use crate::domain::draft::OWN;
use crate::text::{Clean, fold_str};

/// One column of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name in the file; a nameless or doubled one gets a name that tells it apart.
    pub header: Clean,
    /// The name under which a field of one's own is kept.
    pub own_name: Clean,
    pub target: Target,
    /// The column that says what sort of number stands here.
    pub label: Option<usize>,
    /// Another column has the same target, so the place may be taken.
    pub shared: bool,
    /// Nobody knows its name, nor was it said where it goes.
    pub unknown: bool,
}

/// The columns of a file, in its order.
#[derive(Debug, Clone, PartialEq)]
pub struct Mapping {
    pub sheet: Sheet,
    pub columns: Vec<Column>,
}

/// Why columns cannot be mapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unmapped {
    /// The file has no column of this name.
    NoSuchColumn(String),
    /// No column gives a row its name.
    NoName,
    /// No column says with whom a talk was.
    NoWho,
    /// No column says when a talk was.
    NoDay,
}

/// Where a person wants a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// Its name in the file.
    pub column: String,
    pub target: Target,
    /// The field of one's own that it fills; none: the one that is called like the column.
    pub own: Option<Clean>,
}

impl Wish {
    pub fn new(column: &str, target: Target) -> Self {
        Self { column: column.to_owned(), target, own: None }
    }

    /// Into a field of one's own by its name.
    pub fn own(column: &str, sheet: Sheet, name: &str) -> Option<Self> {
        let target = sheet.named("custom")?;
        let own = Some(cut(name)).filter(|name| !name.is_empty())?;
        Some(Self { own: Some(own), ..Self::new(column, target) })
    }

    /// By the name of a place, or `custom.NAME`, as conditions call a field of one's own.
    pub fn placed(column: &str, sheet: Sheet, place: &str) -> Option<Self> {
        match place.strip_prefix(OWN) {
            Some(name) => Self::own(column, sheet, name),
            None => Some(Self::new(column, sheet.named(place)?)),
        }
    }
}

/// The longest name of a field of one's own.
const NAME_MOST: usize = 200;

impl Mapping {
    /// Maps by the names of the columns; `wishes` are a person's own decisions, and win.
    pub fn new<'a>(sheet: Sheet, headers: impl Iterator<Item = &'a str>, wishes: &[Wish]) -> Result<Self, Unmapped> {
        let mapping = Self::tentative(sheet, headers, wishes)?;
        let goes = |fits: fn(Target) -> bool| mapping.columns.iter().any(|column| fits(column.target));
        match sheet {
            Sheet::Customers if mapping.name_column().is_none() => Err(Unmapped::NoName),
            Sheet::Talks if !goes(talks::tells_who) => Err(Unmapped::NoWho),
            Sheet::Talks if !goes(talks::tells_when) => Err(Unmapped::NoDay),
            Sheet::Customers | Sheet::Talks => Ok(mapping),
        }
    }

    /// The same where no column gives a row its name yet: for a person to choose one.
    pub fn tentative<'a>(
        sheet: Sheet,
        headers: impl Iterator<Item = &'a str>,
        wishes: &[Wish],
    ) -> Result<Self, Unmapped> {
        let headers: Vec<&str> = headers.map(|header| super::guard::unguard(header).trim()).collect();
        let mut columns: Vec<Column> = Vec::with_capacity(headers.len());
        for (at, header) in headers.iter().enumerate() {
            let recognised = sheet.recognise(header);
            let (target, own) = recognised.unwrap_or((sheet.unknown(), header));
            let name = distinct(&columns, header, at);
            let wish = wishes.iter().rev().find(|wish| is(header, &wish.column) || is(&name, &wish.column));
            let target = wish.map_or(target, |wish| wish.target);
            let own_name = match wish.and_then(|wish| wish.own.clone()) {
                Some(own_field) => own_field,
                None if own == *header => name.clone(),
                None => cut(own),
            };
            let unknown = recognised.is_none() && wish.is_none();
            columns.push(Column { header: name, own_name, target, label: None, shared: false, unknown });
        }
        let there = |name: &str| {
            headers.iter().any(|header| is(header, name)) || columns.iter().any(|column| is(&column.header, name))
        };
        if let Some(wish) = wishes.iter().find(|wish| !there(&wish.column)) {
            return Err(Unmapped::NoSuchColumn(wish.column.clone()));
        }
        prefer_job_title(&mut columns);
        prefer_the_day_it_was(&mut columns, wishes);
        pair_labels(&mut columns, &headers);
        let targets: Vec<Target> = columns.iter().map(|column| column.target).collect();
        for column in &mut columns {
            column.shared = targets.iter().filter(|target| same_place(**target, column.target)).count() > 1;
        }
        Ok(Self { sheet, columns })
    }

    /// Whether something goes to fields of one's own.
    pub fn has_own(&self) -> bool {
        self.columns.iter().any(|column| matches!(column.target, Target::Custom(_)))
    }

    /// Fields of one's own go under the name they have here already, where a column spells it otherwise: "Dealer-Code *"
    /// is "Dealer code" of the last list. `kept`: all names there are.
    pub fn keep_own_names(&mut self, kept: &[Clean]) {
        let said: Vec<Clean> = self.columns.iter().map(|column| column.own_name.clone()).collect();
        for column in self.columns.iter_mut().filter(|column| matches!(column.target, Target::Custom(_))) {
            let name = spelled(&column.own_name);
            if name.is_empty() || kept.contains(&column.own_name) {
                continue;
            }
            let same = kept.iter().find(|kept| spelled(kept) == name && !said.contains(kept));
            if let Some(same) = same {
                column.own_name.clone_from(same);
            }
        }
    }

    /// The name of the column in which a row's name is expected.
    pub fn name_column(&self) -> Option<&Clean> {
        self.columns.iter().find(|column| column.target.names_a_row()).map(|column| &column.header)
    }
}

/// A name without signs, spaces, case and width; digits tell "Phone 2" from "Phone 3".
fn spelled(name: &str) -> String {
    fold_str(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A person names a column as it is written, in any case.
pub fn is(header: &str, name: &str) -> bool {
    header == name.trim() || header.to_lowercase() == name.trim().to_lowercase()
}

fn cut(name: &str) -> Clean {
    Clean::line(&Clean::line(name).chars().take(NAME_MOST).collect::<String>())
}

fn distinct(columns: &[Column], header: &str, at: usize) -> Clean {
    let base = match cut(header) {
        empty if empty.is_empty() => Clean::line(&format!("Column {}", at + 1)),
        name => name,
    };
    let taken = |name: &Clean| columns.iter().any(|column| column.header == *name);
    let mut name = base.clone();
    let mut count = 1;
    while taken(&name) {
        count += 1;
        name = Clean::line(&format!("{} ({count})", base.as_str()));
    }
    name
}

/// Outlook has both: "Title" is then the form of address.
fn prefer_job_title(columns: &mut [Column]) {
    let function = Target::Role("function");
    let is_title = |column: &Column| headers::plain(&column.header) == "title";
    if columns.iter().any(|column| column.target == function && !is_title(column)) {
        for column in columns.iter_mut().filter(|column| column.target == function && is_title(column)) {
            column.target = Target::Custom(Whose::Own);
        }
    }
}

/// When a row was written down matters only where nothing says when the talk was.
fn prefer_the_day_it_was(columns: &mut [Column], wishes: &[Wish]) {
    let of_writing = |column: &Column| {
        talks::is_of_writing(&column.header) && !wishes.iter().any(|wish| is(&column.header, &wish.column))
    };
    if columns.iter().any(|column| talks::tells_when(column.target) && !of_writing(column)) {
        let tells = |column: &&mut Column| talks::tells_when(column.target) && of_writing(column);
        for column in columns.iter_mut().filter(tells) {
            (column.target, column.unknown) = (Target::Skip, true);
        }
    }
}

fn pair_labels(columns: &mut [Column], headers: &[&str]) {
    for at in 0..columns.len() {
        let Target::Point { whose, way, .. } = columns[at].target else { continue };
        let label = columns.iter().enumerate().position(|(other, column)| {
            let same_number = headers::number(headers[other]) == headers::number(headers[at]);
            let own = column.target == Target::Labels(whose, way);
            own || (column.target == Target::Label(way.family()) && same_number)
        });
        columns[at].label = label;
    }
}

/// Whether two columns would fill the same single place.
fn same_place(a: Target, b: Target) -> bool {
    match (a, b) {
        (Target::Field(_, a), Target::Field(_, b)) | (Target::Role(a), Target::Role(b)) => a == b,
        (a, b) => a == b && a.names_a_row(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(headers: &str) -> Vec<(String, &'static str)> {
        let mapping = Mapping::new(Sheet::Customers, headers.split(','), &[]).unwrap();
        mapping.columns.iter().map(|column| (column.header.to_string(), column.target.name())).collect()
    }

    fn pairs(expected: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
        expected.iter().map(|(header, name)| ((*header).to_owned(), *name)).collect()
    }

    #[test]
    fn unknown_empty_and_doubled_columns_are_kept_under_names_of_their_own() {
        assert_eq!(
            map("Name,,Foo,Foo,"),
            pairs(&[
                ("Name", "name"),
                ("Column 2", "custom"),
                ("Foo", "custom"),
                ("Foo (2)", "custom"),
                ("Column 5", "custom")
            ])
        );
    }

    #[test]
    fn beside_a_job_title_the_title_is_a_form_of_address() {
        assert_eq!(map("Title,Last Name"), pairs(&[("Title", "function"), ("Last Name", "last_name")]));
        assert_eq!(
            map("Title,Last Name,Job Title"),
            pairs(&[("Title", "custom"), ("Last Name", "last_name"), ("Job Title", "function")])
        );
    }

    #[test]
    fn a_label_belongs_to_the_number_with_its_number() {
        let headers = "Name,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,E-mail 1 - Value";
        let mapping = Mapping::new(Sheet::Customers, headers.split(','), &[]).unwrap();
        let labels: Vec<Option<usize>> = mapping.columns.iter().map(|column| column.label).collect();
        assert_eq!(labels, [None, None, Some(1), None, Some(3), None]);
    }

    #[test]
    fn a_persons_wish_wins_and_must_name_a_column() {
        let wish = |name: &str, target| vec![Wish::new(name, target)];
        let mapping = Mapping::new(Sheet::Customers, ["Wer", "Was"].into_iter(), &wish("wer", Target::Name)).unwrap();
        assert_eq!(mapping.columns[0].target, Target::Name);
        assert_eq!(Mapping::new(Sheet::Customers, ["Wer"].into_iter(), &[]), Err(Unmapped::NoName));
        assert_eq!(
            Mapping::new(Sheet::Customers, ["Name"].into_iter(), &wish("Who", Target::Name)),
            Err(Unmapped::NoSuchColumn("Who".to_owned()))
        );
    }

    #[test]
    fn nameless_and_doubled_columns_are_wished_for_by_the_names_that_tell_them_apart() {
        let wishes = vec![Wish::new("Column 1", Target::Name), Wish::new("Foo (2)", Target::Skip)];
        let mapping = Mapping::new(Sheet::Customers, ["", "Foo", "Foo"].into_iter(), &wishes).unwrap();
        let targets: Vec<&str> = mapping.columns.iter().map(|column| column.target.name()).collect();
        assert_eq!(targets, ["name", "custom", "skip"]);
    }

    #[test]
    fn fields_of_ones_own_keep_the_name_they_have_whatever_the_next_list_calls_them() {
        let kept: Vec<Clean> = ["Dealer code", "Column 2", "合同编号"].iter().map(|name| Clean::line(name)).collect();
        let own = |headers: &str| {
            let mut mapping = Mapping::new(Sheet::Customers, headers.split(','), &[]).unwrap();
            mapping.keep_own_names(&kept);
            mapping.columns.iter().map(|column| column.own_name.to_string()).collect::<Vec<_>>()[1..].join(" | ")
        };
        assert_eq!(own("Name,Dealer-Code *,Column 5"), "Dealer code | Column 5");
        assert_eq!(own("Name,DEALER CODE,合同编号：,Shoe size"), "Dealer code | 合同编号 | Shoe size");
        // Two columns of one table stay two.
        assert_eq!(own("Name,Dealer code,Dealer-code"), "Dealer code | Dealer-code");
    }

    #[test]
    fn a_column_goes_into_a_field_of_ones_own_by_its_name_and_into_one_that_is_there_however_it_is_spelled() {
        let own = |place: &str| {
            let wish = Wish::placed("Vertrag", Sheet::Customers, place)?;
            let mut mapping = Mapping::new(Sheet::Customers, ["Name", "Vertrag"].into_iter(), &[wish]).unwrap();
            mapping.keep_own_names(&[Clean::line("Service contract")]);
            Some((mapping.columns[1].target.name(), mapping.columns[1].own_name.to_string()))
        };
        let kept = |name: &str| Some(("custom", name.to_owned()));
        assert_eq!(own("custom.Service contract"), kept("Service contract"));
        assert_eq!(own("custom.service-contract"), kept("Service contract"));
        assert_eq!(own("custom.Warranty"), kept("Warranty"));
        assert_eq!(own("custom"), kept("Vertrag"));
        assert_eq!((own("custom."), own("custom. "), own("shoe_size")), (None, None, None));
        assert_eq!(Wish::placed("Vertrag", Sheet::Talks, "custom.Warranty"), None, "a talk has no such fields");
    }

    #[test]
    fn columns_without_a_name_among_them_can_still_be_looked_at() {
        let mapping = Mapping::tentative(Sheet::Customers, ["Wer", "Was"].into_iter(), &[]).unwrap();
        assert_eq!((mapping.columns.len(), mapping.name_column()), (2, None));
    }
}
