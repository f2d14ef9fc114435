//! Numbers by some of their digits.

use super::*;

fn numbers(numbers: &[(Kind, &str)]) -> Index {
    let mut index = Index::new("86");
    for (row, (kind, text)) in (0..).zip(numbers) {
        index.upsert(row, [(Kind::Name, "甲"), (*kind, *text)]);
    }
    index
}

fn rows(index: &Index, typed: &str) -> Vec<u32> {
    found(index, typed).into_iter().map(|(row, _)| row).collect()
}

#[test]
fn digits_as_they_were_typed_come_first_at_the_end_of_a_number_then_at_its_start_then_inside() {
    let index = numbers(&[
        (Kind::Phone, "133 0000 0999"),
        (Kind::Phone, "139-0133-0999"),
        (Kind::Phone, "0133 8765 4321"),
        (Kind::Email, "shop0133@example.com"),
        (Kind::Phone, "139 0000 0133"),
        (Kind::ExternalId, "0133"),
        (Kind::Person, "0133号"),
    ]);
    // The key of the third has no zero in front; the whole number is the best of ends.
    assert_eq!(rows(&index, "0133"), [6, 5, 4, 2, 1, 3, 0]);
    assert_eq!(rows(&index, "133")[..3], [6, 4, 5]);
}

#[test]
fn a_number_of_seven_digits_has_no_near_misses() {
    let index = numbers(&[(Kind::Phone, "151 0000 0133"), (Kind::Name, "13900001339")]);
    for (typed, want) in [
        ("13900000133", &[][..]),
        ("139 0000 0133", &[]),
        ("1510000 0133", &[0]),
        ("+86 151 0000 0133", &[0]),
        ("1510001", &[]),
        ("151001", &[0]),
    ] {
        assert_eq!(rows(&index, typed), want, "{typed}");
    }
    assert!(index.spans(0, "1510000133").is_empty());
}

#[test]
fn the_digits_that_are_highlighted_are_those_for_which_a_row_stands_where_it_does() {
    let index = numbers(&[(Kind::Phone, "133-0000-0133")]);
    let span = |chars: &[usize]| vec![Span { kind: Kind::Phone, which: 0, chars: chars.to_vec() }];
    assert_eq!(index.spans(0, "0133"), span(&[9, 10, 11, 12]));
    assert_eq!(index.spans(0, "1330"), span(&[0, 1, 2, 4]));
}

proptest! {
    #[test]
    fn a_number_that_ends_in_the_digits_is_before_every_other(
        numbers in proptest::collection::vec("[0-3]{7,11}", 1..12), typed in "[0-3]{3,6}",
    ) {
        let mut index = Index::new("86");
        for (row, number) in (0..).zip(&numbers) {
            index.upsert(row, [(Kind::Name, "甲"), (Kind::Phone, number.as_str())]);
        }
        let strict = strict_hits(&index.search(&mut Session::new(), &typed, 99));
        let ends: Vec<bool> = strict.iter().map(|(row, _)| numbers[*row as usize].ends_with(&typed)).collect();
        prop_assert_eq!(ends.iter().filter(|ends| **ends).count(), numbers.iter().filter(|n| n.ends_with(&typed)).count());
        prop_assert!(ends.is_sorted_by_key(|ends| !ends), "{:?}", strict);
    }
}
