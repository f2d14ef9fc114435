//! Several people in one cell: "王芳、李强" or "Ann Bell; Bob Carr". Each becomes a person, with the number that stands in
//! the same place.

use super::{Draft, DraftPoint, bare};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::person::{Person, Role, Way};
use crate::exchange::reason::{Reason, RowProblem};
use crate::text::{Clean, keys};

/// Signs that stand between people and hardly within a name.
const BETWEEN: &[char] = &['、', ';', '；', '|', '\n'];
/// Signs that also part a family name from a given one, or two words for the same: between whole names only.
const DOUBTFUL: &[&str] = &["/", "／", "，", ",", " & ", " and "];

/// The several names of a cell; none where it names one.
pub(super) fn names(cell: &str) -> Option<Vec<&str>> {
    if let Some(parts) = parts(cell.split(BETWEEN)).filter(|parts| parts.iter().all(|part| is_name(part, 1))) {
        return Some(parts);
    }
    DOUBTFUL.iter().find_map(|sign| {
        let latin = if *sign == "," || *sign == "，" { usize::MAX } else { 2 };
        parts(cell.split(sign)).filter(|parts| parts.iter().all(|part| is_name(part, latin)))
    })
}

fn parts<'a>(split: impl Iterator<Item = &'a str>) -> Option<Vec<&'a str>> {
    let parts: Vec<&str> = split.map(str::trim).filter(|part| !part.is_empty()).collect();
    (parts.len() > 1).then_some(parts)
}

/// Whether this may be somebody's whole name: two to four Chinese characters that name no department, or so many words
/// at least, up to four.
fn is_name(part: &str, least: usize) -> bool {
    let name = part.split(['(', '（']).next().unwrap_or_default().trim();
    let han = name.chars().filter(|c| keys::is_han(*c)).count();
    if han > 0 && han == name.chars().count() {
        return (2..=4).contains(&han) && !name.ends_with(['部', '处', '處', '科', '室', '组', '組', '课', '課']);
    }
    let words = name.split_whitespace().count();
    words >= least && words <= 4 && name.chars().all(|c| c.is_alphabetic() || " .'’-".contains(c))
}

/// Makes a draft of a row of each person that its cell names: the first keeps the row, the others stand beside it.
pub(super) fn part(draft: &mut Draft, column: Option<&Clean>) {
    let Some((person, role)) = &mut draft.person else { return };
    let whole = person.name.clone();
    let Some(names) = names(&whole).map(|names| names.into_iter().map(Clean::line).collect::<Vec<_>>()) else {
        return;
    };
    let functions = functions(&role.function, names.len());
    person.name.clone_from(&names[0]);
    role.function.clone_from(&functions[0]);
    let (points, theirs) = std::mem::take(&mut draft.points).into_iter().partition(|point| !point.person);
    draft.points = points;
    let (mut shares, rest) = shared(theirs, names.len());
    draft.points.append(&mut shares[0]);
    if !rest.is_empty() {
        let (line, column) = (draft.line, column.map(ToString::to_string));
        draft.notices.push(RowProblem { line, column, reason: Reason::NotWhose(whole.to_string()) });
    }
    draft.points.extend(rest.into_iter().map(|point| DraftPoint { person: false, ..point }));
    let others = names.into_iter().zip(functions).zip(shares).skip(1);
    for ((name, function), points) in others {
        let mut other = bare(draft.line, draft.customer.name.clone(), draft.customer.kind);
        let person = Person { name, ..Person::blank(Id::default(), None) };
        other.person = Some((person, Role { function, ..Role::blank(Id::default(), None) }));
        other.points = points;
        draft.also.push(other);
    }
}

/// What each of so many people does: as many parts of the cell, else the first of them all of it.
fn functions(cell: &str, people: usize) -> Vec<Clean> {
    let parts: Vec<&str> = cell.split(BETWEEN).flat_map(|part| part.split(['/', '／'])).map(str::trim).collect();
    if parts.len() == people {
        return parts.into_iter().map(Clean::line).collect();
    }
    let mut all = vec![Clean::default(); people];
    all[0] = Clean::line(cell);
    all
}

/// Numbers and addresses by the place in which they stand; then those that are not one for each.
fn shared(points: Vec<DraftPoint>, people: usize) -> (Vec<Vec<DraftPoint>>, Vec<DraftPoint>) {
    let mut shares = vec![Vec::new(); people];
    let count = |way: Way| points.iter().filter(|point| point.way == way).count();
    let ways: Vec<(Way, bool)> = points.iter().map(|point| (point.way, count(point.way) == people)).collect();
    let mut rest = Vec::new();
    let mut given: Vec<Way> = Vec::new();
    for (point, (way, fits)) in points.into_iter().zip(ways) {
        if fits {
            let at = given.iter().filter(|before| **before == way).count();
            given.push(way);
            shares[at].push(point);
        } else {
            rest.push(point);
        }
    }
    (shares, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_in_one_cell_are_told_apart_and_one_name_stays_whole() {
        for (cell, people) in [
            ("王芳、李强", &["王芳", "李强"][..]),
            ("王芳，李强", &["王芳", "李强"]),
            ("王经理/李总", &["王经理", "李总"]),
            ("王芳（采购）、李强（技术）", &["王芳（采购）", "李强（技术）"]),
            ("Ann Bell; Bob Carr", &["Ann Bell", "Bob Carr"]),
            ("Ann; Bob; Cy", &["Ann", "Bob", "Cy"]),
            ("Ann Bell / Cy Dunn", &["Ann Bell", "Cy Dunn"]),
            ("Ann Bell & Bob Carr", &["Ann Bell", "Bob Carr"]),
        ] {
            assert_eq!(names(cell).as_deref(), Some(people), "{cell}");
        }
        for cell in [
            "王芳",
            "Smith, John",
            "Sales/Support",
            "销售部、采购部",
            "Ann Bell",
            "李强、",
            "Dr. Ann Bell, MBA",
            "13800138000;1",
        ] {
            assert_eq!(names(cell), None, "{cell}");
        }
    }
}
