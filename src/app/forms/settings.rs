//! The settings a person changes by hand, and the three questions of the first start.

use crate::app::model::popup::Popup;
use crate::app::model::popup::form::{Form, FormRow};
use crate::app::model::popup::purpose::Purpose;
use crate::app::model::{Look, Model};
use crate::app::msg::{Deed, Effect, Setting};
use crate::domain::problem::Problem;
use crate::locale::Language;
use crate::text::{Clean, Veil};

pub fn open(model: &mut Model) {
    let form = form(model);
    model.popups.push(Popup::Form(Box::new(form)));
}

pub fn form(model: &Model) -> Form {
    let rows = vec![
        language(model),
        FormRow::line("me", &model.seller.name),
        FormRow::line("my_company", &model.seller.company),
        look(model),
        FormRow::yes_no("veil", model.starts_veiled).with_hint("ui-veil-hint"),
    ];
    Form::new("form-settings", rows, Purpose::Settings { first: false })
}

/// The built-in themes, and the user's own where that is the one.
fn look(model: &Model) -> FormRow {
    let called = |name: &str| (name.to_owned(), model.words.choice("theme", name).into_owned());
    let mut options: Vec<(String, String)> = Look::NAMES.iter().map(|name| called(name)).collect();
    if Look::parse(&model.look).is_none() {
        options.push((model.look.clone(), model.look.clone()));
    }
    let label = model.words.choice("field", "theme").into_owned();
    FormRow::of("theme", label, options, &model.look)
}

/// The screen in the theme that is chosen just now, so that it is seen before it is kept.
pub fn shown(form: &Form) -> Option<Effect> {
    form.option("theme").map(|name| Effect::Look(name.to_owned()))
}

/// Language, name, and where nobody is in the file yet, sample data yes or no.
pub fn first(model: &mut Model) {
    let me = FormRow::line("me", "").with_hint("ui-me-hint");
    let sample = model.customers.order.is_empty().then(|| FormRow::yes_no("sample", false));
    let rows = [language(model), me].into_iter().chain(sample).collect();
    let form = Form::new("form-welcome", rows, Purpose::Settings { first: true });
    model.popups.push(Popup::Form(Box::new(form)));
}

/// The questions of the first start were left: they are not asked again.
pub fn skipped(model: &Model) -> Vec<Effect> {
    vec![Effect::Remember(vec![("language", Setting::Text(model.words.language().name().to_owned()))])]
}

fn language(model: &Model) -> FormRow {
    FormRow::choice("language", "language-name", Language::NAMES, Some(model.words.language().name()), false)
}

/// The screen in another language; a demonstration shows customers who speak it, too.
pub fn speak(model: &Model, language: Language) -> Vec<Effect> {
    let mut effects = vec![Effect::Language(language)];
    if model.demo {
        effects.push(Effect::Do(Deed::LoadDemo(language)));
    }
    effects
}

pub fn made(model: &mut Model, form: &Form, first: bool) -> Result<Vec<Effect>, Problem> {
    let mut effects = Vec::new();
    let language = form.chosen("language").and_then(Language::parse).unwrap_or(model.words.language());
    if language != model.words.language() {
        effects = speak(model, language);
    }
    // What was not touched is left to the file: another window may have changed it meanwhile.
    let mut keep = Vec::new();
    if first || form.touched("language") {
        keep.push(("language", text(language.name())));
    }
    if first || form.touched("me") {
        // The first start asks no fourth question: whoever says the company says it behind the name.
        let (name, company) = if first { with_company(form.text("me")) } else { (form.text("me"), "") };
        model.seller.name = Clean::line(name);
        keep.push(("me", text(&model.seller.name)));
        if !company.is_empty() {
            model.seller.company = Clean::line(company);
            keep.push(("my_company", text(&model.seller.company)));
        }
    }
    if !first {
        if form.touched("my_company") {
            model.seller.company = Clean::line(form.text("my_company"));
            keep.push(("my_company", text(&model.seller.company)));
        }
        if let Some(look) = form.option("theme").filter(|look| model.look != *look) {
            look.clone_into(&mut model.look);
            keep.push(("theme", text(look)));
            effects.push(Effect::Look(look.to_owned()));
        }
        let veiled = form.yes("veil");
        if veiled != model.starts_veiled {
            // Meant for the next start, and seen at once.
            (model.starts_veiled, model.veil) = (veiled, Veil::new(veiled));
            keep.push(("veil", Setting::YesNo(veiled)));
        }
    }
    if !keep.is_empty() {
        effects.push(Effect::Remember(keep));
    }
    if first {
        effects.push(Effect::Welcome(language));
    }
    if form.yes("sample") {
        effects.push(Effect::Do(Deed::LoadDemo(language)));
    }
    Ok(effects)
}

/// The name, and what stands behind the first comma.
fn with_company(typed: &str) -> (&str, &str) {
    let (name, company) = typed.split_once([',', '，', '、']).unwrap_or((typed, ""));
    (name.trim(), company.trim())
}

fn text(text: &str) -> Setting {
    Setting::Text(text.to_owned())
}
