use super::*;
use crate::domain::card::{CustomerCard, Member};
use crate::domain::competitor::Competitor;
use crate::domain::customer::Customer;
use crate::domain::person::{Person, Role};

fn id(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

fn product(n: u8, name: &str) -> Product {
    let mut product = Product::blank(id(n), None);
    product.name = Clean::line(name);
    product
}

/// A line of a product, with these texts in it.
fn line(product: u8, customer: Option<Id>, texts: &[(&str, &str)]) -> Value {
    let mut line = Value::blank(id(product + 100), customer);
    line.product = Some(id(product));
    for (name, text) in texts {
        let field = Value::field(name).unwrap();
        field.set(&mut line, crate::domain::field::Value::Text((*text).to_owned())).unwrap();
    }
    line
}

fn card() -> CustomerCard {
    let mut customer = Customer::blank(id(9), None);
    customer.name = Clean::line("Acme");
    customer.competitor = Clean::line("Rotek");
    let mut card = CustomerCard::new(customer);
    let mut person = Person::blank(id(7), None);
    person.name = Clean::line("Li Na");
    let mut role = Role::blank(id(8), Some(id(9)));
    role.function = Clean::line("仓库主管");
    card.people.push(Member { person, role });
    let mut rival = Competitor::blank(id(6), Some(id(9)));
    rival.name = Clean::line("Borm");
    card.competitors.push(rival);
    card
}

type Texts<'a> = &'a [(&'a str, &'a str)];

const GOOD: Texts = &[
    ("feature", "two pumps in one housing"),
    ("function", "switches over by itself when one fails"),
    ("advantage", "the line keeps running"),
    ("benefit", "your night shift loses no more batches"),
    ("number", "4 batches a month, £1,900"),
    ("proof", "the log of Hall 3, October 2026"),
    ("risk", "the first switch-over jolts the belt"),
    ("remedy", "we set the ramp with your fitter on day one"),
];

fn with(changes: &[(&str, &str)]) -> Value {
    let mut texts: Vec<(&str, &str)> = GOOD.to_vec();
    for (name, text) in changes {
        texts.retain(|(known, _)| known != name);
        texts.push((name, text));
    }
    texts.retain(|(_, text)| !text.is_empty());
    line(1, Some(id(9)), &texts)
}

#[test]
fn what_the_customers_line_leaves_open_the_products_own_says() {
    let range = Range {
        products: vec![product(1, "Twin pump"), product(2, "Valve")],
        drafts: vec![
            line(1, None, &[("feature", "two pumps"), ("advantage", "it keeps running"), ("proof", "test report 17")]),
            line(1, None, &[("feature", "a steel housing"), ("advantage", "it does not rust")]),
        ],
    };
    let own = [line(1, Some(id(9)), &[("feature", "Two  Pumps"), ("advantage", "the line keeps running")])];
    let offers = range.offers(&own);
    let said: Vec<(String, String, String, bool)> = offers
        .iter()
        .map(|offer| {
            let line = offer.line();
            (offer.name().to_string(), line.advantage.to_string(), line.proof.to_string(), offer.own.is_some())
        })
        .collect();
    let row =
        |name: &str, advantage: &str, proof: &str, own| (name.to_owned(), advantage.to_owned(), proof.to_owned(), own);
    // Two spaces make another text: the line stands by itself.
    assert_eq!(said[0], row("Twin pump", "the line keeps running", "", true));
    let own = [line(1, Some(id(9)), &[("feature", "TWO PUMPS"), ("advantage", "the line keeps running")])];
    let offers = range.offers(&own);
    assert_eq!(offers.len(), 3);
    assert_eq!(
        (offers[0].line().advantage.as_str(), offers[0].line().proof.as_str()),
        ("the line keeps running", "test report 17")
    );
    assert_eq!(offers[1].line().feature.as_str(), "a steel housing");
    assert!(offers[2].is_blank() && offers[2].name().as_str() == "Valve");
}

#[test]
fn a_line_without_a_feature_lies_over_the_first_of_its_product() {
    let range = Range {
        products: vec![product(1, "Twin pump")],
        drafts: vec![line(1, None, &[("feature", "two pumps")]), line(1, None, &[("feature", "steel")])],
    };
    let own = [line(1, Some(id(9)), &[("benefit", "your night shift sleeps")])];
    let offers = range.offers(&own);
    assert_eq!(offers.len(), 2);
    assert_eq!(offers[0].line().feature.as_str(), "two pumps");
}

#[test]
fn what_is_out_of_sale_is_offered_only_where_somebody_was_told_of_it() {
    let mut old = product(1, "Twin pump");
    old.retired = true;
    let range = Range { products: vec![old], drafts: vec![line(1, None, &[("feature", "two pumps")])] };
    assert_eq!(range.offers(&[]).len(), 0);
    assert_eq!(range.offers(&[line(1, Some(id(9)), &[("feature", "two pumps")])]).len(), 1);
    // The product is gone altogether: what was said of it stays.
    let gone = Range::default();
    assert_eq!(gone.offers(&[line(1, Some(id(9)), &[("feature", "two pumps")])]).len(), 1);
}

#[test]
fn a_good_line_leaves_nothing_to_say() {
    assert_eq!(doubts(&with(&[]), Some(&card())), []);
}

/// Twenty-six words.
const LONG: &str = "a b c d e f g h i j k l m n o p q r s t u v w x y z";

#[test]
fn each_weakness_is_seen_where_it_can_be_mended() {
    let cases: &[(Texts, Weakness, &str)] = &[
        (&[("benefit", "")], Weakness::NoBenefit, "benefit"),
        (&[("benefit", "batches are no longer lost")], Weakness::Nobody, "benefit"),
        (&[("number", ""), ("benefit", "your shift loses fewer batches")], Weakness::NoFigure, "number"),
        (&[("number", "1,900")], Weakness::NoUnit, "number"),
        (&[("feature", "two pumps and a steel housing")], Weakness::Several, "feature"),
        (&[("feature", "双泵、不锈钢外壳")], Weakness::Several, "feature"),
        (&[("advantage", "it runs longer than Borm's")], Weakness::Rival, "advantage"),
        (&[("advantage", "it runs longer than with Rotek")], Weakness::Rival, "advantage"),
        (&[("advantage", "比同行的更耐用")], Weakness::Rival, "advantage"),
        (&[("proof", "")], Weakness::NoProof, "proof"),
        (&[("proof", "everybody says so")], Weakness::Vague, "proof"),
        (&[("remedy", "")], Weakness::NoRemedy, "remedy"),
        (&[("remedy", LONG)], Weakness::Long, "remedy"),
    ];
    for (changes, what, field) in cases {
        let found = doubts(&with(changes), Some(&card()));
        assert_eq!(found, [Doubt { what: *what, field }], "{changes:?}");
    }
}

#[test]
fn praise_needs_a_proof_that_can_be_checked() {
    let praise = |advantage: &str, proof: &str| {
        let found = doubts(&with(&[("advantage", advantage), ("proof", proof)]), Some(&card()));
        found.iter().any(|doubt| doubt.what == Weakness::Praise)
    };
    for said in ["it is the best pump", "行业最稳的泵", "全国唯一的双泵", "全國唯一的雙泵"] {
        assert!(praise(said, "") && praise(said, "we know it") && !praise(said, "TÜV report 17/2025"), "{said}");
    }
    for said in ["it bestows quiet", "最近三个月没有停机", "the line keeps running"] {
        assert!(!praise(said, ""), "{said}");
    }
}

#[test]
fn a_benefit_names_somebody_of_the_customer_by_any_of_their_names() {
    let nobody = |benefit: &str| {
        let found = doubts(&with(&[("benefit", benefit)]), Some(&card()));
        found.iter().any(|doubt| doubt.what == Weakness::Nobody)
    };
    for benefit in [
        "Li Na's team goes home on time",
        "仓库主管每周少加两次班",
        "您的夜班不再停线",
        "貴司夜班不再停線",
        "Acme saves it",
    ] {
        assert!(!nobody(benefit), "{benefit}");
    }
    assert!(nobody("成本下降") && nobody("people work faster"));
}

#[test]
fn a_figure_has_a_unit_in_either_language() {
    let weak = |number: &str| -> Vec<Weakness> {
        let found = doubts(&with(&[("number", number), ("benefit", "your shift has less waste")]), None);
        found.iter().map(|doubt| doubt.what).collect()
    };
    for number in ["2 hours a week", "每月 3 批", "£1,900", "￥8000", "30%", "每周两小时", "half a day a week"]
    {
        assert_eq!(weak(number), [], "{number}");
    }
    assert_eq!(weak("1,900"), [Weakness::NoUnit]);
    assert_eq!(weak("a lot"), [Weakness::NoFigure]);
}
