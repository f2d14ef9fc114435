//! Lines of sums. Lists from a spreadsheet end with one, and it is nobody's name.

use crate::exchange::mapping::Column;
use crate::exchange::target::Target;

/// Words for a sum, in small letters without spaces.
const LATIN: &[&str] = &["total", "totals", "grandtotal", "subtotal", "sub-total", "sum"];
const HAN: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "总数",
    "汇总",
    "累计",
    "本页合计",
    "本页小计",
    "合計",
    "總計",
    "小計",
    "共計",
    "總數",
    "彙總",
    "累計",
    "本頁合計",
    "共",
];

/// How sure a cell makes it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// A word that is nobody's name, or a word with its figure.
    Sum,
    /// A word that may also be a name.
    Perhaps,
}

/// Whether a row is a line of sums, and what it calls itself: a word for one, and beside it nothing but figures.
pub(super) fn of(columns: &[Column], cells: &[&str]) -> Option<String> {
    let (at, said) = columns.iter().zip(cells).enumerate().find_map(|(at, (column, cell))| {
        let here = at < 2 || column.target.names_a_row();
        Some((at, word(cell).filter(|_| here)?))
    })?;
    let mut figures = 0;
    for (other, (column, cell)) in columns.iter().zip(cells).enumerate() {
        if other == at || cell.is_empty() {
            continue;
        }
        if reaches_somebody(column.target) || !is_figure(cell) {
            return None;
        }
        figures += 1;
    }
    (said == Said::Sum || figures > 0).then(|| cells[at].to_owned())
}

/// Who has a number or an address is somebody, whatever the name is.
fn reaches_somebody(target: Target) -> bool {
    matches!(target, Target::Point { .. } | Target::Tags { .. } | Target::Field(_, "external_id" | "birthday"))
}

fn word(cell: &str) -> Option<Said> {
    let first = cell.chars().next()?;
    if !matches!(first.to_ascii_lowercase(), 't' | 'g' | 's') && !HAN.iter().any(|word| word.starts_with(first)) {
        return None;
    }
    let bare: String = cell.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    let bare = bare.trim_end_matches([':', '：', '=']);
    if HAN.contains(&bare) {
        return (bare != "共").then_some(Said::Sum);
    }
    if LATIN.contains(&bare) {
        return Some(Said::Perhaps);
    }
    let behind = |words: &[&str]| words.iter().find_map(|word| bare.strip_prefix(word).map(str::to_owned));
    let counted = |rest: &str| is_figure(rest.trim_start_matches([':', '：', '=']));
    let latin = behind(LATIN).is_some_and(|rest| rest.starts_with([':', '：', '=']) && counted(&rest));
    (latin || behind(HAN).is_some_and(|rest| counted(&rest))).then_some(Said::Sum)
}

/// Digits with what stands around them: signs of currencies, percent, and what is counted.
fn is_figure(cell: &str) -> bool {
    const AROUND: &str = " .,'+-()%¥￥$€£元万萬家户戶人个個位条條";
    cell.chars().all(|c| c.is_ascii_digit() || AROUND.contains(c)) && cell.chars().any(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::mapping::Mapping;
    use crate::exchange::sheet::Sheet;

    fn is_sum(headers: &str, row: &str) -> bool {
        let mapping = Mapping::new(Sheet::Customers, headers.split('|'), &[]).unwrap();
        of(&mapping.columns, &row.split('|').collect::<Vec<_>>()).is_some()
    }

    #[test]
    fn lines_of_sums_are_known_and_nobody_is_taken_for_one() {
        for row in [
            "合计|||300",
            "合 计|||¥1,200.50",
            "总计：|||",
            "共35家|||",
            "Total|||300",
            "GRAND TOTAL:||| 12 %",
            "Total: 3|||",
        ] {
            assert!(is_sum("客户名称|联系人|手机|金额", row), "{row}");
        }
        assert!(is_sum("序号|客户名称|联系人|金额", "合計|||300"));
        assert!(is_sum("序号|客户名称|联系人|金额", "|小计||300"));
        for row in [
            // There is a company of this name.
            "Total|||",
            "Total|||Paris",
            "Total|Marie Noir||300",
            "Total||0123 456789|300",
            "总计科技有限公司|||300",
            "共青城投资|||300",
            "Totalis 24|||300",
            "Sumitomo|||300",
        ] {
            assert!(!is_sum("客户名称|联系人|手机|金额", row), "{row}");
        }
    }
}
