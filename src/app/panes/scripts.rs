//! The script browser: objections by class, found by any word, and the steps of the answer.

pub mod stay;

use crate::app::action::{Action, Entry, Place, row};
use crate::app::doc::{Doc, Tone};
use crate::app::forms;
use crate::app::geometry::{self, Split};
use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::model::{Model, Mood, Screen};
use crate::app::msg::{Deed, Effect, Haystack, Hit};
use crate::app::panes::fill;
use crate::app::popup::{Popup, confirm};
use crate::domain::interaction::Stage;
use crate::domain::playbook::pack::OWN;
use crate::domain::playbook::{CardText, Objection};
use crate::domain::prep::{CardMark, CardUse};
use crate::domain::slot::Slots;
use crate::locale::Arg;
use crate::text::Clean;

pub const ACTIONS: &[Entry] = &[
    row(Action::Open, "open", Place::Scripts, 1),
    row(Action::Search, "search", Place::Scripts, 2),
    row(Action::NextView, "next-view", Place::Scripts, 3),
    row(Action::PreviousView, "previous-view", Place::Scripts, 0),
    row(Action::AddScript, "add-script", Place::Scripts, 4),
    row(Action::EditScript, "edit-script", Place::Scripts, 5),
    row(Action::RemoveScript, "remove-script", Place::Scripts, 0),
    row(Action::Copy, "copy-line", Place::Scripts, 6),
    row(Action::Favourite, "favourite", Place::Scripts, 0),
    row(Action::Copy, "copy-line", Place::Script, 1),
    row(Action::Favourite, "favourite", Place::Script, 2),
    row(Action::EditScript, "edit-script", Place::Script, 3),
    row(Action::RemoveScript, "remove-script", Place::Script, 4),
];

/// Which cards are listed while nothing is searched for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    All,
    Favourites,
    Recents,
    /// Place in the playbook's classes.
    Class(usize),
}

#[derive(Default)]
pub struct Scripts {
    pub query: Line,
    pub searching: bool,
    pub view: View,
    pub list: ListCursor,
    pub hits: Option<Vec<Hit>>,
    pub favourites: Vec<String>,
    pub recents: Vec<String>,
    /// The selected card has the keys (and, when narrow, the whole body).
    pub open: bool,
    pub scroll: usize,
    /// A card that was saved: it is shown as soon as the playbook has it.
    pub saved: Option<String>,
    /// The card to stay on when the finder answers again.
    wanted: Option<String>,
    generation: u64,
}

/// The cards listed now, as places in the playbook's objections.
pub fn listed(model: &Model) -> Vec<usize> {
    let scripts = &model.scripts;
    if let Some(hits) = &scripts.hits {
        return hits.iter().map(|hit| hit.row as usize).collect();
    }
    let all = model.playbook.objections.iter().enumerate();
    let by_names = |names: &[String]| -> Vec<usize> {
        let place = |name: &String| model.playbook.objections.iter().position(|card| card.id.as_str() == name);
        names.iter().filter_map(place).collect()
    };
    match &scripts.view {
        View::All => all.map(|(at, _)| at).collect(),
        View::Favourites => by_names(&scripts.favourites),
        View::Recents => by_names(&scripts.recents),
        View::Class(class) => {
            let id = model.playbook.classes.iter().nth(*class).map(|class| class.id.as_str());
            all.filter(|(_, card)| Some(card.class.as_str()) == id).map(|(at, _)| at).collect()
        }
    }
}

pub fn selected(model: &Model) -> Option<&Objection> {
    let at = *listed(model).get(model.scripts.list.selected)?;
    model.playbook.objections.iter().nth(at)
}

pub fn split(model: &Model) -> Split {
    geometry::scripts(model.body())
}

pub fn page(model: &Model) -> usize {
    usize::from(split(model).list.inside().h).max(1)
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::AddScript => forms::script::add(model),
        Action::EditScript => forms::script::edit(model),
        Action::RemoveScript => ask_to_remove(model),
        _ if model.scripts.open => return act_on_card(model, action),
        _ => return act_on_list(model, action),
    }
    Vec::new()
}

fn ask_to_remove(model: &mut Model) {
    let Some(card) = selected(model).map(CardText::from) else { return };
    let covers = model.playbook.objections.covers(&card.id);
    model.popups.push(Popup::Confirm(confirm::remove_script(card, covers)));
}

fn act_on_list(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Open => {
            if selected(model).is_some() {
                model.scripts.open = true;
                model.scripts.scroll = 0;
                return used(model);
            }
        }
        Action::Search => model.scripts.searching = true,
        Action::NextView => turn(model, 1),
        Action::PreviousView => turn(model, -1),
        Action::Copy => return copy(model),
        Action::Favourite => return favourite(model),
        Action::Back if model.scripts.hits.is_some() || !model.scripts.query.is_empty() => {
            model.scripts.query.clear();
            model.scripts.hits = None;
            model.scripts.list = ListCursor::default();
        }
        Action::Back => model.screen = Screen::Customers,
        _ => {
            let (len, page) = (listed(model).len(), page(model));
            super::step(&mut model.scripts.list, action, len, page);
            model.scripts.scroll = 0;
        }
    }
    Vec::new()
}

fn act_on_card(model: &mut Model, action: Action) -> Vec<Effect> {
    let area = card_area(model);
    let rows = usize::from(area.h);
    let most = selected(model)
        .map_or(0, |card| card_doc(model, card, &fill::at_hand(model), usize::from(area.w)).len().saturating_sub(rows));
    let at = model.scripts.scroll;
    match action {
        Action::Back => model.scripts.open = false,
        Action::Copy => return copy(model),
        Action::Favourite => return favourite(model),
        Action::Up => model.scripts.scroll = at.saturating_sub(1),
        Action::Down => model.scripts.scroll = (at + 1).min(most),
        Action::PageUp => model.scripts.scroll = at.saturating_sub(rows),
        Action::PageDown => model.scripts.scroll = (at + rows).min(most),
        Action::First => model.scripts.scroll = 0,
        Action::Last => model.scripts.scroll = most,
        _ => {}
    }
    Vec::new()
}

/// Where the text of the open card stands.
pub fn card_area(model: &Model) -> geometry::Area {
    let wide = model.body().w >= geometry::WIDE;
    if wide { split(model).detail.text() } else { model.body().text() }
}

fn turn(model: &mut Model, by: isize) {
    let classes = model.playbook.classes.len();
    let at = match model.scripts.view {
        View::All => 0,
        View::Favourites => 1,
        View::Recents => 2,
        View::Class(class) => 3 + class,
    };
    let at = (at + classes + 3).saturating_add_signed(by) % (classes + 3);
    model.scripts.view = match at {
        0 => View::All,
        1 => View::Favourites,
        2 => View::Recents,
        class => View::Class(class - 3),
    };
    model.scripts.query.clear();
    model.scripts.hits = None;
    model.scripts.list = ListCursor::default();
}

/// The view's name for the head of the list.
pub fn view_name(model: &Model) -> String {
    match model.scripts.view {
        View::All => model.words.get("view-all").into_owned(),
        View::Favourites => model.words.get("view-favourites").into_owned(),
        View::Recents => model.words.get("view-recents").into_owned(),
        View::Class(class) => {
            model.playbook.classes.iter().nth(class).map(|class| class.name.to_string()).unwrap_or_default()
        }
    }
}

/// The first line to say goes to the clipboard.
fn copy(model: &mut Model) -> Vec<Effect> {
    let Some(card) = selected(model) else { return Vec::new() };
    let line = card.say.fill(&fill::at_hand(model));
    let said = model.words.fmt("said-copied", &[("what", Arg::from(&line))]);
    model.say(Mood::Good, said);
    let mut effects = used(model);
    effects.push(Effect::Copy(line));
    effects
}

fn favourite(model: &mut Model) -> Vec<Effect> {
    selected(model).map(|card| card.id.to_string()).map(|id| favourite_of(model, id)).unwrap_or_default()
}

/// Makes a card a favourite, or no longer one.
pub fn favourite_of(model: &mut Model, id: String) -> Vec<Effect> {
    let mut mark = CardMark::of(&id);
    let was = model.scripts.favourites.contains(&id);
    mark.favourite = !was;
    if was {
        model.scripts.favourites.retain(|other| *other != id);
    } else {
        model.scripts.favourites.push(id);
    }
    vec![Effect::Do(Deed::Favourite(mark))]
}

pub fn is_favourite(model: &Model, card: &Objection) -> bool {
    model.scripts.favourites.iter().any(|id| id.as_str() == card.id.as_str())
}

/// Whether the card is one of the user's own.
pub fn is_own(model: &Model, card: &Objection) -> bool {
    model.playbook.objections.pack_of(&card.id).is_some_and(|pack| pack.as_str() == OWN)
}

/// Keeps that the selected card was used, in the visit at hand where one is running.
pub fn used(model: &mut Model) -> Vec<Effect> {
    let Some(card) = selected(model).map(|card| card.id.to_string()) else { return Vec::new() };
    use_of(model, &card)
}

/// Keeps that a card was used.
pub fn use_of(model: &mut Model, card: &str) -> Vec<Effect> {
    let id = model.ids.next_id();
    let visit = model.visit.as_ref().filter(|visit| visit.interaction.stage != Stage::Held);
    let record = CardUse {
        id,
        customer: visit.map(|visit| visit.card.customer.id),
        interaction: visit.map(|visit| visit.interaction.id),
        card: Clean::line(card),
        at: Some(model.now.ms),
        landed: false,
        missed: false,
    };
    model.scripts.recents.retain(|other| other != card);
    model.scripts.recents.insert(0, card.to_owned());
    vec![Effect::Do(Deed::UseCard(record))]
}

/// Keys while the search line has them.
pub fn search_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let (len, page) = (listed(model).len(), page(model));
    let list = &mut model.scripts.list;
    match key.code {
        Code::Esc => {
            model.scripts.searching = false;
            model.scripts.query.clear();
            model.scripts.hits = None;
            model.scripts.list = ListCursor::default();
        }
        Code::Enter => {
            model.scripts.searching = false;
            return act(model, Action::Open);
        }
        Code::Tab => model.scripts.searching = false,
        Code::Up => list.step(-1, len, page),
        Code::Down => list.step(1, len, page),
        Code::PageUp => list.step(-isize::try_from(page).unwrap_or(1), len, page),
        Code::PageDown => list.step(isize::try_from(page).unwrap_or(1), len, page),
        _ => {
            let before = model.scripts.query.text().to_owned();
            model.scripts.query.key(key);
            if model.scripts.query.text() != before {
                return find(model);
            }
        }
    }
    Vec::new()
}

/// Starts a search with this text.
pub fn search_with(model: &mut Model, text: &str) -> Vec<Effect> {
    model.scripts.searching = true;
    model.scripts.open = false;
    model.scripts.query.insert(text);
    find(model)
}

fn find(model: &mut Model) -> Vec<Effect> {
    let query = model.scripts.query.text().trim().to_owned();
    let generation = model.next_generation();
    model.scripts.generation = generation;
    if query.is_empty() {
        model.scripts.hits = None;
        model.scripts.list = ListCursor::default();
        return Vec::new();
    }
    vec![Effect::Find { generation, haystack: Haystack::Scripts, query }]
}

pub fn found(model: &mut Model, generation: u64, hits: Vec<Hit>) {
    if generation == model.scripts.generation {
        model.scripts.hits = Some(hits);
        model.scripts.list = ListCursor::default();
        if let Some(id) = model.scripts.wanted.take() {
            return stay::on(model, &id);
        }
        model.scripts.scroll = 0;
    }
}

/// The first thing to say and the question behind it: what is read while somebody waits.
pub fn first_lines(model: &Model, card: &Objection, slots: &Slots, doc: &mut Doc) {
    let words = &model.words;
    doc.pair(&words.get("script-say"), 0, Tone::Say, &card.say.fill(slots));
    doc.pair(&words.get("script-ask"), 0, Tone::Say, &card.ask.fill(slots));
}

/// A card in full.
pub fn card_doc(model: &Model, card: &Objection, slots: &Slots, width: usize) -> Doc {
    let words = &model.words;
    let mut doc = Doc::new(width, model.veil);
    let class = model.playbook.classes.get(&card.class).map(|class| class.name.to_string()).unwrap_or_default();
    let star = if is_favourite(model, card) { "* " } else { "" };
    let mine = if is_own(model, card) { format!(" · {}", words.get("script-own")) } else { String::new() };
    let title = [(Tone::Warn, star), (Tone::Title, card.title.as_str()), (Tone::Dim, "  "), (Tone::Dim, &class)];
    doc.pieces(&[&title[..], &[(Tone::Key, mine.as_str())]].concat());
    first_lines(model, card, slots, &mut doc);
    for (at, meaning) in card.meanings.iter().enumerate() {
        doc.gap();
        doc.item(&format!("{}", at + 1), Tone::Key, Tone::Title, &meaning.name);
        for (key, tone, template) in [
            ("step-acknowledge", Tone::Say, &meaning.acknowledge),
            ("step-explore", Tone::Say, &meaning.explore),
            ("step-answer", Tone::Say, &meaning.answer),
            ("step-confirm", Tone::Say, &meaning.confirm),
        ] {
            doc.pair(&format!("  {}", words.get(key)), 15, tone, &template.fill(slots));
        }
    }
    doc.gap();
    doc.pair(&words.get("script-evidence"), 12, Tone::Do, &card.evidence.fill(slots));
    doc.pair(&words.get("script-next"), 12, Tone::Do, &card.next.fill(slots));
    for line in fill::all(&card.avoid, slots) {
        doc.pair(&words.get("script-avoid"), 12, Tone::Bad, &line);
    }
    doc.pair(&words.get("script-walk"), 12, Tone::Warn, &card.walk.fill(slots));
    let methods = card.methods.iter().filter_map(|id| model.playbook.methods.get(id));
    for method in methods {
        let colon = words.get("label-colon");
        let how = method.how.fill(slots);
        let explained = if how.is_empty() { method.name.to_string() } else { format!("{}{colon}{how}", method.name) };
        doc.pair(&words.get("script-method"), 12, Tone::Dim, &explained);
    }
    let says: Vec<String> = fill::all(&card.says, slots);
    doc.pair(&words.get("script-says"), 12, Tone::Dim, &says.join(" / "));
    let source = if card.source.is_empty() { words.get("script-house").into_owned() } else { card.source.to_string() };
    doc.pair(&words.get("script-source"), 12, Tone::Dim, &source);
    doc
}
