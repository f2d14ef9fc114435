//! A condition as rows, to be read and built by somebody who does not know how it is written: a row is a comparison, or
//! the head of a group whose rows stand below it. Every edit gives a whole condition again, so that text and rows never
//! disagree.

use super::{Comparison, Condition, Listed, Op, Subject, Value, Word};
use crate::choices;

/// Where a part stands: the number of the child at each level, from the whole.
pub type Path = Vec<usize>;

choices! {
    /// How a row joins the one above it.
    pub enum Joint {
        And = "and",
        Or = "or",
    }
}

choices! {
    /// Which of the rows of a group have to hold.
    pub enum Group {
        All = "all",
        Any = "any",
        NotAll = "not-all",
        None = "none",
    }
}

choices! {
    /// How a row compares. A denial is a way of comparing here: nobody has to know where `not` stands.
    pub enum Relation {
        Equal = "equal",
        NotEqual = "not-equal",
        Contains = "contains",
        Lacks = "lacks",
        More = "more",
        AtLeast = "at-least",
        Less = "less",
        AtMost = "at-most",
        Empty = "empty",
        NotEmpty = "not-empty",
        Known = "known",
        Unknown = "unknown",
    }
}

/// What a row asks about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Asked<'a> {
    Subject(&'a Subject),
    /// Whether the customer is on a list.
    List,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Compared<'a> {
    Value(&'a Value),
    List(&'a Word),
    /// That something is there, or nothing: there is no value.
    Nothing,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Piece<'a> {
    Head(Group),
    Row { asked: Asked<'a>, relation: Relation, with: Compared<'a> },
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineRow<'a> {
    pub path: Path,
    /// In how many groups it stands.
    pub depth: usize,
    /// None for the first of its group.
    pub joint: Option<Joint>,
    pub piece: Piece<'a>,
}

impl Condition {
    /// Its rows, in reading order.
    pub fn outline(&self) -> Vec<OutlineRow<'_>> {
        let mut rows = Vec::new();
        match self {
            Self::All(parts) | Self::Any(parts) => self.children(parts, &[], 0, &mut rows),
            _ => self.lay(Vec::new(), 0, None, &mut rows),
        }
        rows
    }

    fn lay<'a>(&'a self, path: Path, depth: usize, joint: Option<Joint>, rows: &mut Vec<OutlineRow<'a>>) {
        if let Some(piece) = self.row() {
            return rows.push(OutlineRow { path, depth, joint, piece });
        }
        let (head, group, within) = match self {
            Self::Not(part) => match &**part {
                Self::All(_) => (Group::NotAll, &**part, [path.as_slice(), &[0]].concat()),
                _ => (Group::None, &**part, [path.as_slice(), &[0]].concat()),
            },
            Self::All(_) => (Group::All, self, path.clone()),
            _ => (Group::Any, self, path.clone()),
        };
        rows.push(OutlineRow { path, depth, joint, piece: Piece::Head(head) });
        match group {
            Self::All(parts) | Self::Any(parts) => group.children(parts, &within, depth + 1, rows),
            // A denial that no comparison says: alone in its group.
            alone => alone.lay(within, depth + 1, None, rows),
        }
    }

    fn children<'a>(&'a self, parts: &'a [Self], path: &[usize], depth: usize, rows: &mut Vec<OutlineRow<'a>>) {
        let joint = if matches!(self, Self::Any(_)) { Joint::Or } else { Joint::And };
        for (at, part) in parts.iter().enumerate() {
            part.lay([path, &[at]].concat(), depth, (at > 0).then_some(joint), rows);
        }
    }

    /// What one row can say; none for groups.
    fn row(&self) -> Option<Piece<'_>> {
        let (part, not) = match self {
            Self::Not(part) => (&**part, true),
            part => (part, false),
        };
        let (asked, relation, with) = match part {
            Self::All(_) | Self::Any(_) | Self::Not(_) => return None,
            Self::Known(subject) => (Asked::Subject(subject), Relation::Known, Compared::Nothing),
            Self::Unknown(subject) => (Asked::Subject(subject), Relation::Unknown, Compared::Nothing),
            Self::Empty(subject) => (Asked::Subject(subject), Relation::Empty, Compared::Nothing),
            Self::Listed(listed) => (Asked::List, Relation::Equal, Compared::List(&listed.name)),
            Self::Compare(Comparison { subject, op, value, .. }) => {
                (Asked::Subject(subject), Relation::of(*op), Compared::Value(value))
            }
        };
        let relation = if not { relation.denied()? } else { relation };
        Some(Piece::Row { asked, relation, with })
    }

    fn at(&self, path: &[usize]) -> Option<&Self> {
        let [first, rest @ ..] = path else { return Some(self) };
        match self {
            Self::All(parts) | Self::Any(parts) => parts.get(*first)?.at(rest),
            Self::Not(part) => part.at(rest),
            _ => None,
        }
    }

    fn at_mut(&mut self, path: &[usize]) -> Option<&mut Self> {
        let [first, rest @ ..] = path else { return Some(self) };
        match self {
            Self::All(parts) | Self::Any(parts) => parts.get_mut(*first)?.at_mut(rest),
            Self::Not(part) => part.at_mut(rest),
            _ => None,
        }
    }

    /// The same with another part in the place of one.
    #[must_use]
    pub fn with(&self, path: &[usize], part: Self) -> Self {
        let mut whole = self.clone();
        if let Some(place) = whole.at_mut(path) {
            *place = part;
        }
        whole.simplified()
    }

    /// The same without a part; none where nothing is left.
    pub fn without(&self, path: &[usize]) -> Option<Self> {
        let (last, parent) = path.split_last()?;
        let mut whole = self.clone();
        match whole.at_mut(parent)? {
            Self::All(parts) | Self::Any(parts) if *last < parts.len() => {
                parts.remove(*last);
                Some(whole.simplified())
            }
            // What is denied goes with its denial.
            Self::Not(_) => self.without(parent),
            _ => None,
        }
    }

    /// The same, where something else may hold instead of a part.
    #[must_use]
    pub fn or_else(&self, path: &[usize], other: Self) -> Self {
        match self.at(path) {
            Some(part) => self.with(path, Self::Any(vec![part.clone(), other])),
            None => self.clone(),
        }
    }

    /// All of it and one thing more, or something else instead.
    #[must_use]
    pub fn joined(&self, joint: Joint, other: Self) -> Self {
        let parts = vec![self.clone(), other];
        match joint {
            Joint::And => Self::All(parts),
            Joint::Or => Self::Any(parts),
        }
        .simplified()
    }

    /// The same with `and` for the `or` between a part and the one above it, or the other way round: the two make a
    /// group where the others around them are joined differently.
    #[must_use]
    pub fn rejoined(&self, path: &[usize]) -> Self {
        let mut whole = self.clone();
        let Some((at, parent)) = path.split_last() else { return whole };
        let group = whole.at_mut(parent);
        let (parts, joint) = match group {
            Some(Self::All(parts)) => (parts, Joint::Or),
            Some(Self::Any(parts)) => (parts, Joint::And),
            _ => return whole,
        };
        if *at > 0 && *at < parts.len() {
            let this = parts.remove(*at);
            let pair = parts[*at - 1].joined(joint, this);
            parts[*at - 1] = pair;
        }
        whole.simplified()
    }

    /// The same with other words at the head of a group.
    #[must_use]
    pub fn regrouped(&self, path: &[usize], group: Group) -> Self {
        let parts = match self.at(path) {
            Some(Self::All(parts) | Self::Any(parts)) => parts.clone(),
            Some(Self::Not(part)) => match &**part {
                Self::All(parts) | Self::Any(parts) => parts.clone(),
                alone => vec![alone.clone()],
            },
            _ => return self.clone(),
        };
        self.with(
            path,
            match group {
                Group::All => Self::All(parts),
                Group::Any => Self::Any(parts),
                Group::NotAll => Self::Not(Box::new(Self::All(parts))),
                Group::None => Self::Not(Box::new(Self::Any(parts))),
            },
        )
    }

    /// Groups within groups of their own kind are one, a group of one is that one, and a denial denied is none.
    fn simplified(self) -> Self {
        match self {
            Self::All(parts) => {
                let flat = |part| match part {
                    Self::All(parts) => parts,
                    other => vec![other],
                };
                alone_or(parts.into_iter().map(Self::simplified).flat_map(flat).collect(), Self::All)
            }
            Self::Any(parts) => {
                let flat = |part| match part {
                    Self::Any(parts) => parts,
                    other => vec![other],
                };
                alone_or(parts.into_iter().map(Self::simplified).flat_map(flat).collect(), Self::Any)
            }
            Self::Not(part) => match part.simplified() {
                Self::Not(part) => *part,
                part => Self::Not(Box::new(part)),
            },
            other => other,
        }
    }
}

/// A part alone, or several joined.
pub(super) fn alone_or(mut parts: Vec<Condition>, several: fn(Vec<Condition>) -> Condition) -> Condition {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => {
            parts.extend(last);
            several(parts)
        }
    }
}

impl Relation {
    const fn of(op: Op) -> Self {
        match op {
            Op::Equal => Self::Equal,
            Op::NotEqual => Self::NotEqual,
            Op::Less => Self::Less,
            Op::AtMost => Self::AtMost,
            Op::More => Self::More,
            Op::AtLeast => Self::AtLeast,
            Op::Contains => Self::Contains,
        }
    }

    /// The comparison that says exactly what the denial of this one says. Of several values in a column of somebody's
    /// own one may be less than a bound and another not, so orders have none.
    const fn denied(self) -> Option<Self> {
        Some(match self {
            Self::Equal => Self::NotEqual,
            Self::NotEqual => Self::Equal,
            Self::Contains => Self::Lacks,
            Self::Lacks => Self::Contains,
            Self::Empty => Self::NotEmpty,
            Self::NotEmpty => Self::Empty,
            Self::Known => Self::Unknown,
            Self::Unknown => Self::Known,
            Self::More | Self::AtLeast | Self::Less | Self::AtMost => return None,
        })
    }

    /// Whether a value belongs to it.
    pub const fn has_value(self) -> bool {
        !matches!(self, Self::Empty | Self::NotEmpty | Self::Known | Self::Unknown)
    }
}

impl Listed {
    /// A list by its name, not looked up yet.
    pub fn named(name: &str) -> Self {
        Self { name: Word::new(name), column: 0, condition: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::condition::Reading;
    use proptest::prelude::*;

    fn read(text: &str) -> Condition {
        Condition::read(text, Reading::List(chrono::NaiveDate::default())).unwrap()
    }

    /// One line a row: indent, joint, what it says.
    fn drawn(text: &str) -> String {
        let condition = read(text);
        let line = |row: &OutlineRow<'_>| {
            let said = match row.piece {
                Piece::Head(group) => format!("[{}]", group.name()),
                Piece::Row { asked, relation, with } => {
                    let asked = match asked {
                        Asked::Subject(subject) => subject.name().into_owned(),
                        Asked::List => "list".to_owned(),
                    };
                    let with = match with {
                        Compared::Value(value) => format!(" {value}"),
                        Compared::List(name) => format!(" {name}"),
                        Compared::Nothing => String::new(),
                    };
                    format!("{asked} {}{with}", relation.name())
                }
            };
            let joint = row.joint.map_or(String::new(), |joint| format!("{} ", joint.name()));
            format!("{}{joint}{said}", "  ".repeat(row.depth))
        };
        condition.outline().iter().map(line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_comparison_is_a_row_and_denials_are_ways_of_comparing() {
        assert_eq!(
            drawn("region = 华东 and overdue > 14d and tag != 停用 and name not in (a) and list != VIP"),
            "region equal 华东\nand overdue more 14d\nand tag not-equal 停用\nand name not-equal a\nand list not-equal VIP"
        );
        assert_eq!(
            drawn("city is not empty or 名称不包含华 or unknown(region)"),
            "city not-empty\nor name lacks 华\nor region unknown"
        );
    }

    #[test]
    fn a_group_stands_under_its_head() {
        assert_eq!(
            drawn("(region = a or region = b) and not (tag = x and tag = y) and not overdue > 3"),
            "[any]\n  region equal a\n  or region equal b\nand [not-all]\n  tag equal x\n  and tag equal y\n\
             and [none]\n  overdue more 3"
        );
        assert_eq!(drawn("not (a_b = 1)".replace("a_b", "people").as_str()), "people not-equal 1");
    }

    #[test]
    fn the_joint_between_two_rows_can_be_turned_and_turned_back() {
        let whole = read("kind = a and kind = b and kind = c");
        let turned = whole.rejoined(&[2]);
        assert_eq!(turned.to_string(), "kind = a and kind in (b, c)");
        assert_eq!(turned.rejoined(&[1, 1]), whole);
        assert_eq!(read("kind = a and kind = b").rejoined(&[1]).to_string(), "kind in (a, b)");
    }

    #[test]
    fn parts_are_replaced_taken_out_and_given_an_alternative() {
        let whole = read("region = a and (tag = x or tag = y)");
        assert_eq!(whole.with(&[0], read("city = b")).to_string(), "city = b and tag in (x, y)");
        assert_eq!(whole.without(&[1, 0]).unwrap().to_string(), "region = a and tag = y");
        assert_eq!(whole.without(&[1]).unwrap().to_string(), "region = a");
        assert_eq!(read("region = a").without(&[]), None);
        assert_eq!(whole.or_else(&[0], read("region = b")).to_string(), "region in (a, b) and tag in (x, y)");
        assert_eq!(whole.or_else(&[1, 0], read("tag = z")).to_string(), "region = a and tag in (x, z, y)");
        assert_eq!(whole.joined(Joint::And, read("dnc = no")).to_string(), "region = a and tag in (x, y) and dnc = no");
        assert_eq!(whole.joined(Joint::Or, read("dnc = no")).to_string(), "region = a and tag in (x, y) or dnc = no");
        assert_eq!(whole.regrouped(&[1], Group::None).to_string(), "region = a and tag not in (x, y)");
        assert_eq!(whole.regrouped(&[1], Group::All).to_string(), "region = a and tag = x and tag = y");
        let denied = read("not overdue > 3 and tag = x");
        assert_eq!(denied.without(&[0, 0]).unwrap().to_string(), "tag = x");
        assert_eq!(denied.regrouped(&[0], Group::Any).to_string(), "overdue > 3 and tag = x");
    }

    fn any_condition() -> impl Strategy<Value = Condition> {
        let leaf =
            ("(kind|tag)", "(=|!=|~)", "[a-c]").prop_map(|(fact, op, value)| read(&format!("{fact} {op} {value}")));
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 2..4).prop_map(Condition::All),
                proptest::collection::vec(inner.clone(), 2..4).prop_map(Condition::Any),
                inner.prop_map(|part| Condition::Not(Box::new(part))),
            ]
        })
    }

    proptest! {
        /// Turning, grouping and replacing leave something that reads back, with every part where its path says.
        #[test]
        fn every_edit_gives_a_condition_that_reads_back(whole in any_condition(), pick in any::<usize>()) {
            let rows = whole.outline();
            let row = &rows[pick % rows.len()];
            prop_assert!(whole.at(&row.path).is_some());
            let mut edits = vec![
                whole.with(&row.path, read("dnc = yes")),
                whole.or_else(&row.path, read("dnc = yes")),
                whole.rejoined(&row.path),
            ];
            edits.extend(Group::ALL.iter().map(|group| whole.regrouped(&row.path, *group)));
            edits.extend(whole.without(&row.path));
            for edit in edits {
                prop_assert_eq!(read(&edit.to_string()).to_string(), edit.to_string());
            }
        }
    }
}
