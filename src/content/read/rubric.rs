//! `[[skill]]`, `[[rubric]]` with its items.

use crate::content::fields::{Fields, Need};
use crate::domain::playbook::{Rubric, RubricItem, Scale, Skill};

/// More than a rater can follow while somebody talks.
const MOST_ITEMS: usize = 12;
/// An item that outweighs all others a hundred times is a slip of the hand.
const MOST_WEIGHT: f64 = 100.0;

pub(super) fn skill(fields: &mut Fields) -> Option<Skill> {
    let id = fields.id();
    Some(Skill {
        order: fields.whole("order").unwrap_or(i64::MAX),
        name: fields.word("name", Need::Must),
        practise: fields.template("practise", Need::Want),
        id: id?,
    })
}

pub(super) fn rubric(fields: &mut Fields) -> Option<Rubric> {
    let id = fields.id();
    let rubric = Rubric {
        order: fields.whole("order").unwrap_or(i64::MAX),
        name: fields.word("name", Need::Must),
        about: fields.template("about", Need::Want),
        items: fields.children("item", item),
        id: id?,
    };
    fields.not_without("item", rubric.items.len());
    if rubric.items.len() > MOST_ITEMS {
        fields.warn("pack-many-items", &[("most", MOST_ITEMS.to_string()), ("count", rubric.items.len().to_string())]);
    }
    if !rubric.items.is_empty() && rubric.items.iter().all(|item| item.compliance) {
        fields.warn("pack-nothing-counts", &[]);
    }
    Some(rubric)
}

fn item(fields: &mut Fields) -> Option<RubricItem> {
    let id = fields.id();
    let skill = fields.reference("skill", &["skill"]);
    let scale = fields.choice("scale", Scale::NAMES, Scale::parse);
    let compliance = fields.yes("compliance");
    let weight = if compliance { fields.number_if_any("weight") } else { fields.required_number("weight") };
    let item = RubricItem {
        fatal: fields.yes("fatal"),
        text: fields.template("text", Need::Must),
        anchors: fields.templates("anchors", Need::May),
        skill: skill?,
        scale: scale?,
        weight: weight.unwrap_or_default(),
        compliance,
        id: id?,
    };
    let within = weight.is_none_or(|weight| weight > 0.0 && weight <= MOST_WEIGHT);
    if compliance && weight.is_some() {
        fields.warn("pack-weight-apart", &[]);
    } else if !compliance && !within {
        fields.refuse("pack-weight", &[("most", MOST_WEIGHT.to_string())]);
    }
    let marks = usize::try_from(item.scale.most()).unwrap_or(0) + 1;
    let bare = item.scale == Scale::YesNo && item.anchors.is_empty();
    if item.anchors.len() != marks && !bare {
        fields.warn("pack-anchors", &[("wanted", marks.to_string()), ("count", item.anchors.len().to_string())]);
    }
    Some(item)
}
