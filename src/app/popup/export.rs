//! Exporting: what is written, and where to. A file that is there already is replaced only after a question.

use super::{confirm, path};
use crate::app::doc::Tone;
use crate::app::export::{Exported, Kind, Order, Paper, What};
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::app::list;
use crate::app::model::popup::Popup;
use crate::app::model::popup::export::Export;
use crate::app::model::popup::path::PathStep;
use crate::app::model::popup::report::{Report, Then};
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::domain::agenda::Wanted;
use crate::domain::problem::Problem;
use crate::locale::Arg;
use std::path::{MAIN_SEPARATOR, Path, is_separator};

/// Cells of the labels.
pub const LABEL: u16 = 12;

/// What, where to, the sentences under them, and the list.
#[derive(Debug, Clone, Copy)]
pub struct Areas {
    pub what: Area,
    pub line: Area,
    pub said: Area,
    pub list: Area,
}

pub fn area(model: &Model) -> Area {
    geometry::popup(model.area, geometry::broad(model.area), 16)
}

pub fn areas(model: &Model) -> Areas {
    let (what, rest) = area(model).text().top(1);
    let (line, rest) = rest.top(1);
    let (_, rest) = rest.top(1);
    let (said, list) = rest.top(3);
    Areas { what, line, said, list }
}

pub fn page(model: &Model) -> usize {
    usize::from(areas(model).list.h).max(1)
}

/// Proposes the customers who are listed, in the user's own folder.
pub fn customers(model: &mut Model) -> Vec<Effect> {
    let customers = &model.customers;
    if customers.hits.is_none() && customers.filter.is_none() {
        return open(model, What::Customers, None);
    }
    let Some(among) = customers.every_listed() else {
        // Nobody is handed more than they see.
        let said = model.words.get("said-export-many").into_owned();
        model.say(Mood::Info, said);
        return Vec::new();
    };
    open(model, What::Customers, Some(among))
}

/// Proposes the calendar; without names while names are hidden.
pub fn calendar(model: &mut Model) -> Vec<Effect> {
    let what = if model.veil.is_on() { What::Discreet } else { What::Calendar };
    open(model, what, None)
}

fn open(model: &mut Model, what: What, among: Option<Vec<u32>>) -> Vec<Effect> {
    let mut path =
        PathStep { line: Line::new(&format!("~{MAIN_SEPARATOR}{}", proposed(model, what))), ..PathStep::default() };
    let effects = path::browse(model, &mut path);
    model.popups.push(Popup::Export(Box::new(Export { what, paper: None, among, path, on_what: true, running: None })));
    effects
}

/// Asks where what was written is to be kept.
pub fn open_paper(model: &mut Model, paper: Paper) -> Vec<Effect> {
    let mut path = PathStep { line: Line::new(&format!("~{MAIN_SEPARATOR}{}", paper.name)), ..PathStep::default() };
    let effects = path::browse(model, &mut path);
    let export =
        Export { what: What::Everything, paper: Some(paper), among: None, path, on_what: false, running: None };
    model.popups.push(Popup::Export(Box::new(export)));
    effects
}

/// A name with today's date.
fn proposed(model: &Model, what: What) -> String {
    let name = model.words.choice("export-name", what.name());
    format!("{name}-{}.{}", model.now.today(), what.ending())
}

/// The form, wherever in the stack it stands.
fn current(model: &mut Model) -> Option<&mut Export> {
    model.popups.iter_mut().find_map(|popup| match popup {
        Popup::Export(export) => Some(&mut **export),
        _ => None,
    })
}

pub fn key(model: &mut Model, mut export: Box<Export>, key: Key) -> Vec<Effect> {
    let mut effects = Vec::new();
    match (key.code, key.ctrl) {
        (Code::Esc, _) if export.running.is_some() => effects.push(Effect::CancelImport),
        _ if export.running.is_some() => {}
        (Code::Esc, _) => return Vec::new(),
        (Code::Char('s'), true) => effects = write(model, &mut export, false),
        _ if export.on_what => effects = key_on_what(model, &mut export, key.code),
        _ => effects = key_on_path(model, &mut export, key),
    }
    model.popups.push(Popup::Export(export));
    effects
}

fn key_on_what(model: &mut Model, export: &mut Export, code: Code) -> Vec<Effect> {
    match code {
        Code::Right | Code::Char(' ') => turn(model, export, 1),
        Code::Left => turn(model, export, What::ALL.len() - 1),
        Code::Enter | Code::Down | Code::Tab => {
            export.on_what = false;
            export.path.in_list = false;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Something else is written. The proposed name follows; of a name of one's own only the ending does.
fn turn(model: &mut Model, export: &mut Export, by: usize) -> Vec<Effect> {
    let old = export.what;
    let at = What::ALL.iter().position(|what| *what == old).unwrap_or(0);
    export.what = What::ALL[(at + by) % What::ALL.len()];
    let typed = export.path.line.text();
    let endings = [old, export.what].map(|what| format!(".{}", what.ending()));
    let text = match (typed.strip_suffix(&proposed(model, old)), typed.strip_suffix(&endings[0])) {
        (Some(folder), _) => format!("{folder}{}", proposed(model, export.what)),
        (None, Some(name)) => format!("{name}{}", endings[1]),
        (None, None) => return Vec::new(),
    };
    export.path.line = Line::new(&text);
    edited(model, export)
}

fn key_on_path(model: &mut Model, export: &mut Export, key: Key) -> Vec<Effect> {
    let page = page(model);
    let rows = isize::try_from(page).unwrap_or(1);
    let step = &mut export.path;
    let len = step.found.len();
    match key.code {
        Code::Enter if step.in_list => return take(model, export),
        Code::Enter => return write(model, export, false),
        Code::Tab => return complete(model, export),
        Code::Right if !step.in_list && step.line.at_end() => return complete(model, export),
        Code::Down if !step.in_list => step.in_list = len > 0,
        Code::Up | Code::BackTab if !step.in_list => export.on_what = export.paper.is_none(),
        Code::Up | Code::BackTab if step.list.selected == 0 => step.in_list = false,
        Code::Up | Code::BackTab => step.list.step(-1, len, page),
        Code::Down => step.list.step(1, len, page),
        Code::PageUp if step.in_list => step.list.step(-rows, len, page),
        Code::PageDown if step.in_list => step.list.step(rows, len, page),
        _ => {
            if step.line.edit(key) {
                return edited(model, export);
            }
        }
    }
    Vec::new()
}

/// The line has another text. With nothing on it there is nothing to complete.
fn edited(model: &mut Model, export: &mut Export) -> Vec<Effect> {
    let step = &mut export.path;
    step.in_list = false;
    step.wrong.clear();
    let effects = path::browse(model, step);
    if step.line.is_empty() {
        step.found.clear();
        return Vec::new();
    }
    effects
}

fn complete(model: &mut Model, export: &mut Export) -> Vec<Effect> {
    if export.path.complete() { edited(model, export) } else { Vec::new() }
}

/// Takes the selected name of the list onto the line.
fn take(model: &mut Model, export: &mut Export) -> Vec<Effect> {
    let Some(found) = export.path.found.get(export.path.list.selected) else { return Vec::new() };
    export.path.line = Line::new(&found.text);
    edited(model, export)
}

/// Writes, unless no name was typed. A folder gets the proposed name in it, a name without an ending its ending.
fn write(model: &mut Model, export: &mut Export, replace: bool) -> Vec<Effect> {
    let mut typed = export.path.typed().to_owned();
    if typed.is_empty() {
        export.path.wrong = vec![model.words.get("said-export-unnamed").into_owned()];
        export.on_what = false;
        return Vec::new();
    }
    if typed == "~" {
        typed.push(MAIN_SEPARATOR);
    }
    if typed.ends_with(is_separator) {
        let name = export.paper.as_ref().map_or_else(|| proposed(model, export.what), |paper| paper.name.clone());
        typed.push_str(&name);
    } else if Path::new(&typed).extension().is_none() {
        let ending = export.paper.as_ref().map_or(Some(export.what.ending()), Paper::ending);
        typed.extend(ending.into_iter().flat_map(|ending| [".", ending]));
    }
    export.path.line = Line::new(&typed);
    export.path.wrong.clear();
    export.path.in_list = false;
    export.running = Some(0);
    let what = export.what;
    let among = export.among.clone().filter(|_| what.can_be_part());
    vec![Effect::Export(Order {
        what,
        paper: export.paper.clone(),
        among,
        agenda: agenda(model, what),
        file: typed.into(),
        replace,
    })]
}

fn agenda(model: &Model, what: What) -> Option<Box<Wanted>> {
    let private = match what {
        What::Calendar => false,
        What::Discreet => true,
        What::Customers | What::Meetings | What::Followups | What::Everything => return None,
    };
    let whole = Wanted::whole(model.words.agenda_terms(), model.playbook.clone(), model.now);
    Some(Box::new(Wanted { private, ..whole }))
}

/// The file that is there may be replaced.
pub fn replace(model: &mut Model) -> Vec<Effect> {
    let Some(Popup::Export(mut export)) = model.popups.pop() else { return Vec::new() };
    let effects = write(model, &mut export, true);
    model.popups.push(Popup::Export(export));
    effects
}

/// Text that was pasted, or dragged onto the terminal.
pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(Popup::Export(mut export)) = model.popups.pop() else { return Vec::new() };
    let mut effects = Vec::new();
    if export.running.is_none() {
        export.on_what = false;
        export.path.line.insert(text.trim());
        effects = edited(model, &mut export);
    }
    model.popups.push(Popup::Export(export));
    effects
}

/// A click selects; on what is selected already it turns it, or takes it.
pub fn click(model: &mut Model, mut export: Box<Export>, x: u16, y: u16) -> Vec<Effect> {
    let areas = areas(model);
    let mut effects = Vec::new();
    let step = &mut export.path;
    if export.running.is_some() {
    } else if areas.what.contains(x, y) && export.paper.is_none() {
        if export.on_what {
            effects = turn(model, &mut export, 1);
        }
        export.on_what = true;
    } else if areas.line.contains(x, y) {
        (export.on_what, step.in_list) = (false, false);
    } else if let Some(at) = list::row_at(areas.list, step.list.offset, step.found.len(), x, y) {
        let again = !export.on_what && step.in_list && step.list.selected == at;
        (export.on_what, step.in_list) = (false, true);
        step.list.select(at, step.found.len(), page(model));
        if again {
            effects = take(model, &mut export);
        }
    }
    model.popups.push(Popup::Export(export));
    effects
}

/// How far it is.
pub fn progress(model: &mut Model, done: usize) {
    if let Some(running) = current(model).and_then(|export| export.running.as_mut()) {
        *running = done;
    }
}

/// It was written; or why not, and then the form is still there.
pub fn ended(model: &mut Model, result: Result<Exported, Problem>) -> Vec<Effect> {
    match result {
        Ok(exported) => {
            model.popups.retain(|popup| !matches!(popup, Popup::Export(_)));
            let report = done(model, &exported);
            model.popups.push(Popup::Report(Box::new(report)));
            Vec::new()
        }
        Err(problem) => refused(model, &problem),
    }
}

fn done(model: &Model, exported: &Exported) -> Report {
    let words = &model.words;
    let (key, named) = match exported.what {
        Kind::Text => ("export-done-text", "text"),
        Kind::Dealt => ("export-done-papers", "text"),
        Kind::Letters => ("template-written", "letters"),
        Kind::Records(what) => (records_done(what), what.name()),
    };
    let args = [("n", Arg::from(exported.records)), ("file", Arg::from(&exported.file))];
    let after = words.choice("export-after", named).into_owned();
    Report {
        title: words.get("title-exported").into_owned(),
        lines: vec![(Tone::Good, words.fmt(key, &args)), (Tone::Text, after)],
        scroll: 0,
        then: Then::Nothing,
        along: None,
    }
}

const fn records_done(what: What) -> &'static str {
    match what {
        What::Meetings => "export-done-meetings",
        What::Followups => "export-done-followups",
        What::Calendar | What::Discreet => "export-done-calendar",
        What::Customers | What::Everything => "export-done",
    }
}

fn refused(model: &mut Model, problem: &Problem) -> Vec<Effect> {
    let sentences = model.words.problem(&Problem { place: Box::default(), ..problem.clone() });
    let Some(export) = current(model) else { return Vec::new() };
    export.running = None;
    export.on_what = false;
    match problem.what {
        "output-exists" => {
            let file = export.path.line.text().to_owned();
            let many = export.paper.as_ref().is_some_and(|paper| paper.ending().is_none());
            model.popups.push(Popup::Confirm(confirm::replace_file(file, many)));
        }
        "output-folder" => {
            // A folder is gone into.
            let mut text = export.path.line.text().to_owned();
            text.push(MAIN_SEPARATOR);
            export.path.line = Line::new(&text);
            let mut step = std::mem::take(&mut export.path);
            let effects = path::browse(model, &mut step);
            step.wrong = vec![model.words.get("said-export-folder").into_owned()];
            if let Some(export) = current(model) {
                export.path = step;
            }
            return effects;
        }
        "export-cancelled" => {
            let said = sentences.into_iter().next().unwrap_or_default();
            model.say(Mood::Info, said);
        }
        _ => export.path.wrong = sentences,
    }
    Vec::new()
}
