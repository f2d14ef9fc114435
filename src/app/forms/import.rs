//! Asking for the file to import.

use super::Purpose;
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::popup::Popup;
use crate::app::popup::form::{Form, FormRow};
use crate::domain::problem::{Kind, Problem};
use std::path::PathBuf;

pub fn open(model: &mut Model) {
    model.popups.push(Popup::Form(Box::new(form())));
}

pub fn form() -> Form {
    Form::new("form-import", vec![FormRow::line("file", "")], Purpose::Import)
}

pub fn made(form: &Form) -> Result<Vec<Effect>, Problem> {
    // Shells quote what is dragged onto a terminal.
    let typed = form.text("file").trim().trim_matches(['\'', '"']);
    if typed.is_empty() {
        return Err(Problem::new(Kind::BadData, "file-unnamed").field("file"));
    }
    Ok(vec![Effect::Import(PathBuf::from(typed))])
}
