//! How a class is dealt to: the seed, the kind of talk or a scene, how many objections are hidden, the observer's sheet.

use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::panes::named;
use crate::domain::problem::{Kind, Problem};
use crate::domain::training::deal::{MOST_OBJECTIONS, Wish};
use crate::text::Clean;

/// Asks how the class of a wish is dealt to; what it wishes stands there already.
pub fn open(model: &mut Model, wish: &Wish) {
    let (book, words) = (&model.playbook, &model.words);
    let label = |key| words.get(key).into_owned();
    let talks = book.kinds_of_meetings().map(|one| (one.id.to_string(), one.name.to_string())).collect();
    let none = (String::new(), label("deal-no-scene"));
    let scenes = book.scenarios.iter().map(|one| (one.id.to_string(), one.name.to_string()));
    let scenes = std::iter::once(none).chain(scenes).collect();
    let sheets = book.rubrics.iter().map(|one| (one.id.to_string(), one.name.to_string())).collect();
    let counts = (1..=MOST_OBJECTIONS).map(|n| (n.to_string(), n.to_string())).collect();
    let called = |class: &Clean| named::class(model, class);
    let classes = model.drills.class.classes().into_iter().map(|(class, _)| (class.to_string(), called(&class)));
    let rows = vec![
        FormRow::of("class", label("deal-class"), classes.collect(), &wish.class),
        FormRow::called("seed".to_owned(), label("deal-seed"), &wish.seed.to_string()).with_hint("deal-seed-hint"),
        FormRow::of("meeting", label("deal-talk-kind"), talks, &wish.meeting),
        FormRow::of("scene", label("deal-scene"), scenes, wish.scene.as_deref().unwrap_or_default()),
        FormRow::of("objections", label("deal-objections"), counts, &wish.objections.to_string()),
        FormRow::of("rubric", label("deal-sheet"), sheets, &wish.rubric),
    ];
    let mut form = Form::new("form-deal", rows, Purpose::Deal);
    // Whom the form was opened for is chosen already: what is typed first is the seed.
    form.list.selected = 1;
    model.popups.push(Popup::Form(Box::new(form)));
}

/// What the form wishes. Refused where the seed is no number.
pub fn wished(form: &Form) -> Result<Wish, Problem> {
    let typed = form.text("seed").trim();
    let seed = typed.parse().map_err(|_| Problem::new(Kind::BadData, "deal-seed").arg("text", typed).field("seed"))?;
    let usual = Wish::usual(Clean::line(form.option("class").unwrap_or_default()), seed);
    let chosen = |name: &str, usual: String| form.option(name).map_or(usual, str::to_owned);
    Ok(Wish {
        meeting: chosen("meeting", usual.meeting),
        scene: form.option("scene").filter(|id| !id.is_empty()).map(str::to_owned),
        objections: form.option("objections").and_then(|n| n.parse().ok()).unwrap_or(usual.objections),
        rubric: chosen("rubric", usual.rubric),
        class: usual.class,
        seed,
    })
}
