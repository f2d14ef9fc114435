//! The form of a script card. Lists have a line for each text and one more to write on; so have the meanings.

use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::model::scripts::View;
use crate::app::msg::{Deed, Effect, OwnDeed};
use crate::app::panes::scripts::shown;
use crate::app::popup::form::page;
use crate::domain::draft::Draft;
use crate::domain::playbook::text::{CardText, LISTS, OF_MEANING, new_id};
use crate::domain::playbook::{Group, ItemId, Script};
use crate::locale::{Arg, Words};
use crate::text::Clean;

const ADD: &str = "form-script-add";
const EDIT: &str = "form-script";

/// Fields in the order of the form; those in [`LISTS`] and the meanings take several lines.
const ORDER: &[&str] = &["class", "title", "says", "say", "ask", MEANING, "avoid", "next", "evidence", "walk"];
const MEANING: &str = "meaning";

/// A new card, in the class that is on the screen.
pub fn add(model: &mut Model) {
    let card = blank(model);
    let form = form(model, None, card, &[]);
    model.popups.push(Popup::Form(Box::new(form)));
}

/// A new card that begins with what was looked for and not found.
pub fn add_titled(model: &mut Model, title: &str) {
    let mut card = blank(model);
    let mut form = form(model, None, card.clone(), &[]);
    if card.set("title", Clean::line(title)) && !card.title.is_empty() {
        form.list.select(TITLE, form.rows.len() + 1, page(model, &form));
        form.paste(&card.title, model.veil);
    }
    model.popups.push(Popup::Form(Box::new(form)));
}

/// Where the title stands in the form.
const TITLE: usize = 1;

/// A card; a built-in one becomes one of the user's own when it is saved.
pub fn edit(model: &mut Model, card: CardText) {
    let form = form(model, Some(card.clone()), card, &[]);
    model.popups.push(Popup::Form(Box::new(form)));
}

/// The form a draft was written in. A card that is not there any more is written anew.
pub fn again(model: &Model, draft: &Draft) -> Form {
    let known = model.playbook.objections.get(&draft.part).filter(|_| !draft.is_new()).map(CardText::from);
    let names: Vec<&str> = draft.fields.iter().map(|field| field.name.as_str()).collect();
    let card = known.clone().unwrap_or_else(|| blank(model));
    form(model, known, card, &names)
}

/// The card as others have left it, with a line for whatever was written meanwhile.
pub fn anew(model: &Model, before: &Form, card: CardText) -> Form {
    let names: Vec<&str> = before.rows.iter().map(|row| row.name.as_ref()).collect();
    form(model, Some(card.clone()), card, &names)
}

fn blank(model: &Model) -> CardText {
    let of_view = match &model.scripts.view {
        View::Group(Group::Class(id)) => Some(id),
        _ => None,
    };
    let class = of_view.or_else(|| shown::selected(model).and_then(Script::objection).map(|card| &card.class));
    let class = class.or_else(|| model.playbook.classes.iter().next().map(|class| &class.id));
    let mut card = CardText::blank(ItemId::own());
    card.class = class.map(|id| Clean::line(id)).unwrap_or_default();
    card
}

/// `names`: fields for which there must be a line, however long the lists of the card are.
fn form(model: &Model, before: Option<CardText>, card: CardText, names: &[&str]) -> Form {
    let words = &model.words;
    let most = |list: &str| names.iter().filter_map(|name| numbered(name, list)).max().unwrap_or(0);
    let mut rows = Vec::new();
    for field in ORDER {
        let known = match *field {
            "class" => {
                rows.push(class(model, &card));
                continue;
            }
            "says" => card.says.len(),
            "avoid" => card.avoid.len(),
            MEANING => card.meanings.len(),
            single => {
                rows.push(row(words, single, &card));
                continue;
            }
        };
        for nth in 1..=(known + 1).max(most(field)) {
            rows.extend(lines(words, field, nth, &card));
        }
    }
    let title = if before.is_some() { EDIT } else { ADD };
    Form::new(title, rows, Purpose::Script { before: before.map(Box::new), card: Box::new(card) })
}

/// The lines of one place in a list, or of one meaning.
fn lines(words: &Words, field: &str, nth: usize, card: &CardText) -> Vec<FormRow> {
    match field {
        MEANING => OF_MEANING.iter().map(|part| row(words, &format!("{MEANING}.{nth}.{part}"), card)).collect(),
        list => vec![row(words, &format!("{list}.{nth}"), card)],
    }
}

fn row(words: &Words, name: &str, card: &CardText) -> FormRow {
    let text = card.get(name).map_or("", |text| text);
    let hint = match name.split('.').next_back() {
        Some("title") => "hint-card-title",
        Some("say") => "hint-card-say",
        Some("ask" | "explore" | "confirm") => "hint-card-question",
        Some("name") => "hint-card-meaning",
        _ if name.starts_with("says") => "hint-card-says",
        _ if name.starts_with("avoid") => "hint-card-avoid",
        Some("walk") => "hint-card-walk",
        Some("next") => "hint-card-next",
        Some("evidence") => "hint-card-evidence",
        _ => "hint-card-slots",
    };
    let slots = !matches!(hint, "hint-card-title" | "hint-card-meaning");
    let row = FormRow::called(name.to_owned(), label(words, name), text).with_hint(hint);
    if slots { row.with_slots() } else { row }
}

fn class(model: &Model, card: &CardText) -> FormRow {
    let classes = model.playbook.classes.iter().map(|class| (class.id.to_string(), class.name.to_string()));
    FormRow::of("class", label(&model.words, "class"), classes.collect(), &card.class)
}

/// What a field is called.
pub fn label(words: &Words, name: &str) -> String {
    match name.split('.').collect::<Vec<_>>()[..] {
        [MEANING, nth, part] => words.fmt(&format!("own-card-meaning-{part}"), &[("n", Arg::from(nth))]),
        [list, nth] => words.fmt(&format!("own-card-{list}"), &[("n", Arg::from(nth))]),
        _ => words.get(&format!("own-card-{name}")).into_owned(),
    }
}

/// The number in the name of a field of this list, or of a meaning.
fn numbered(name: &str, list: &str) -> Option<usize> {
    let rest = name.strip_prefix(list)?.strip_prefix('.')?;
    rest.split('.').next()?.parse().ok()
}

/// Adds a line where the last one of a list has been written on.
pub fn grow(words: &Words, form: &mut Form) {
    let Purpose::Script { card, .. } = &form.purpose else { return };
    for list in LISTS.iter().chain([&MEANING]) {
        let of = |row: &FormRow| numbered(&row.name, list);
        let last = form.rows.iter().filter_map(of).max().unwrap_or(0);
        let written = form.rows.iter().any(|row| of(row) == Some(last) && !row.text().trim().is_empty());
        let Some(behind) = form.rows.iter().rposition(|row| of(row) == Some(last)).filter(|_| written) else {
            continue;
        };
        let new = lines(words, list, last + 1, card);
        if form.list.selected > behind {
            form.list.selected += new.len();
        }
        form.rows.splice(behind + 1..=behind, new);
    }
}

/// The line of a field by its number among those that are not empty, as the card was judged.
pub fn line_of(form: &Form, field: &str) -> Option<String> {
    let list = field.split('.').next()?;
    let Some(nth) = numbered(field, list) else { return form.row(field).map(|row| row.name.to_string()) };
    let mut written: Vec<usize> = form
        .rows
        .iter()
        .filter(|row| !row.text().trim().is_empty())
        .filter_map(|row| numbered(&row.name, list))
        .collect();
    written.dedup();
    let there = written.get(nth.checked_sub(1)?)?;
    let name = field.replacen(&format!("{list}.{nth}"), &format!("{list}.{there}"), 1);
    form.row(&name).map(|row| row.name.to_string())
}

/// What is typed is judged where it is written; the answer names the line to mend.
pub fn made(model: &Model, form: &Form, before: Option<&CardText>, card: &CardText) -> Vec<Effect> {
    let mut made = card.clone();
    for row in form.rows.iter().filter(|row| row.touched) {
        made.set(&row.name, Clean::note(row.text().trim()));
    }
    if before.is_some() && made == *card {
        return Vec::new();
    }
    if before.is_none() {
        made.id = new_id(&made.title, |id| model.playbook.objections.get(id).is_some());
    }
    vec![Effect::Do(Deed::Own(OwnDeed::Save {
        before: before.cloned().map(Box::new),
        card: Box::new(made),
        language: model.words.language(),
    }))]
}
