//! The state of the screen. Changed only by `update`; pictures read it.
//!
//! It is open data: what pictures read is `pub`, and what only the deeds of `app` go by is open to them alone. Where several
//! fields change together or not at all, a method of the state does it (`Customers::forget`, `Customers::move_on`), and the
//! deeds call that.

pub mod call;
pub mod card;
pub mod customers;
pub mod desk;
pub mod drills;
pub mod popup;
pub mod prep;
pub mod scripts;
pub mod spin;
pub mod talk;
pub mod today;
pub mod visit;

use self::call::Call;
use self::customers::Customers;
use self::desk::DeskPane;
use self::drills::{Drills, Room};
use self::popup::Popup;
use self::popup::observe::Observe;
use self::prep::Prep;
use self::scripts::Scripts;
use self::spin::Spin;
use self::today::TodayPane;
use super::action::Place;
use super::geometry::{self, Area};
use super::key::Key;
use super::keymap::KeyMap;
use super::msg::Foreign;
use crate::app::key::Code;
use crate::app::screen::{Glyphs, Screen};
use crate::choices;
use crate::domain::card::CustomerCard;
use crate::domain::complaint::Complaint;
use crate::domain::desk::{Outlook, outlook};
use crate::domain::draft::Draft;
use crate::domain::fab::Range;
use crate::domain::grade::Grades;
use crate::domain::id::Ids;
use crate::domain::level::Level;
use crate::domain::playbook::Playbook;
use crate::domain::rhythm::{House, Known, Touch, touches};
use crate::domain::time::Now;
use crate::domain::visit::Visit;
use crate::locale::Words;
use crate::text::{Clean, Veil};
use std::collections::VecDeque;
use std::sync::Arc;

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    Info,
    /// Why nothing happened: of no use once something else is selected.
    Off,
    Good,
    Bad,
}

/// One sentence on the status line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub mood: Mood,
    pub text: String,
    /// When it goes, in UTC milliseconds; a bad one waits for a key instead.
    until: i64,
}

impl Notice {
    /// How long a sentence stays, in milliseconds.
    const STAYS: i64 = 6_000;

    pub fn is_over(&self, now: Now) -> bool {
        self.mood != Mood::Bad && now.ms >= self.until
    }
}

choices! {
    /// The built-in themes; one of the user's own has another name.
    pub enum Look {
        Dark = "dark",
        Light = "light",
        Contrast = "contrast",
        Colourblind = "colourblind",
        Mono = "mono",
    }
}

/// Who sits in front of the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seller {
    pub name: Clean,
    pub company: Clean,
    /// Calling code for numbers written without one.
    pub home: String,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the sitting")]
pub struct Model {
    pub now: Now,
    /// The clock was set on the command line; the header says so.
    pub clock_is_fixed: bool,
    /// Sample data on a throw-away file; the header says so.
    pub demo: bool,
    /// Nothing can be written to the file.
    pub read_only: bool,
    pub area: Area,
    pub words: Words,
    pub keys: KeyMap,
    pub seller: Seller,
    pub glyphs: Glyphs,
    /// So many customers a list is to have to be worth a plan of its own.
    pub least_members: u32,
    /// So many visits and calls fit into a week.
    pub capacity: u32,
    /// Over numbers, addresses and amounts on all screens.
    pub veil: Veil,
    /// A sitting begins with the veil on.
    pub starts_veiled: bool,
    /// The name of the theme: one of [`Look`], or one of the user's own.
    pub look: String,
    pub ids: Ids,
    pub playbook: Arc<Playbook>,
    /// A playbook read for letters to customers who speak another language than the screen.
    pub foreign: Option<Foreign>,
    /// Where customers book a time with the seller.
    pub booking: Clean,
    /// The letter that was written last.
    pub letter: Option<Clean>,
    /// The rules for who is due when.
    pub house: House,
    /// The levels that the team has set, and those in force with them.
    pub levels: Vec<Level>,
    pub grades: Grades,
    /// The products, and what they say of themselves.
    pub range: Range,
    pub screen: Screen,
    pub today: TodayPane,
    /// The sitting began on the page of the day; where nothing stands there after all, it goes on to the customers.
    pub begins_today: bool,
    pub customers: Customers,
    pub visit: Option<Box<Visit>>,
    pub prep: Prep,
    pub spin: Spin,
    /// The call that goes on in this sitting.
    pub call: Option<Call>,
    pub scripts: Scripts,
    pub desk: DeskPane,
    pub drills: Drills,
    pub popups: Vec<Popup>,
    /// Behaviour that was ticked and not kept yet.
    pub observing: Option<Observe>,
    pub notice: Option<Notice>,
    /// The group in the store that undo would take back.
    pub undoable: Option<i64>,
    pub can_redo: bool,
    /// The form or note whose deed is about to go out.
    pub saved: Option<Popup>,
    /// The deeds that are not answered yet, oldest first, each with the form or note it came from.
    pub in_flight: VecDeque<Option<Popup>>,
    /// What was kept last of what is being written.
    pub kept: Option<Box<Draft>>,
    /// Texts that earlier sittings left unsaved.
    pub offers: Vec<Offer>,
    pub quitting: bool,
    /// Something that was asked for could not be read; until something is asked for anew, what is missing is not on its way.
    pub unread: bool,
    /// Counts the questions to the finder; an older answer is dropped.
    pub generation: u64,
    /// Keys that wait for its answer.
    pub ahead: Vec<Key>,
}

impl Model {
    pub fn new(words: Words, keys: KeyMap, seller: Seller, ids: Ids, now: Now) -> Self {
        Self {
            now,
            clock_is_fixed: false,
            demo: false,
            read_only: false,
            area: Area::new(0, 0, 80, 24),
            words,
            keys,
            seller,
            glyphs: Glyphs::Unicode,
            least_members: 20,
            capacity: 40,
            veil: Veil::default(),
            starts_veiled: false,
            look: Look::Dark.name().to_owned(),
            ids,
            playbook: Arc::default(),
            foreign: None,
            booking: Clean::default(),
            letter: None,
            house: House::default(),
            levels: Vec::new(),
            grades: Grades::default(),
            range: Range::default(),
            screen: Screen::Customers,
            today: TodayPane::default(),
            begins_today: false,
            customers: Customers::default(),
            visit: None,
            prep: Prep::default(),
            spin: Spin::default(),
            call: None,
            scripts: Scripts::default(),
            desk: DeskPane::default(),
            drills: Drills::default(),
            popups: Vec::new(),
            observing: None,
            notice: None,
            undoable: None,
            can_redo: false,
            saved: None,
            in_flight: VecDeque::new(),
            kept: None,
            offers: Vec::new(),
            quitting: false,
            unread: false,
            generation: 0,
            ahead: Vec::new(),
        }
    }

    /// The innermost place where keys are looked up.
    pub fn place(&self) -> Place {
        match self.screen {
            Screen::Today => Place::Today,
            Screen::Customers if self.customers.talk.is_some() => Place::Talk,
            Screen::Customers if self.customers.open => Place::Card,
            Screen::Customers => Place::Customers,
            Screen::Prep if self.is_preparing() => Place::Visit,
            Screen::Prep => Place::Prep,
            Screen::Spin => Place::Spin,
            Screen::Call => Place::Call,
            Screen::Scripts if self.scripts.open => Place::Script,
            Screen::Scripts => Place::Scripts,
            Screen::Desk => Place::Desk,
            Screen::Drills => self.drills.place(),
        }
    }

    /// Whether a meeting is open for preparing, and the one that was opened last.
    pub const fn is_preparing(&self) -> bool {
        self.prep.open && self.prep.opening.is_none() && self.visit.is_some()
    }

    /// Inner places first.
    pub fn places(&self) -> [Place; 4] {
        let outer = if self.screen == Screen::Drills { Place::Drills } else { Place::List };
        [self.place(), outer, Place::List, Place::Global]
    }

    pub fn body(&self) -> Area {
        geometry::shell(self.area).body
    }

    pub fn say(&mut self, mood: Mood, text: String) {
        self.notice = Some(Notice { mood, text, until: self.now.ms + Notice::STAYS });
    }

    /// What stands in the place of something that is not here: it comes, or it could not be read.
    pub const fn missing(&self) -> &'static str {
        if self.unread { "ui-unread" } else { "ui-loading" }
    }

    /// After the levels or the playbook have changed.
    pub fn regrade(&mut self) {
        self.grades = Grades::of(&self.levels, &self.playbook);
    }

    /// The touches that the level of this customer asks for.
    pub fn touches(&self, card: &CustomerCard) -> Vec<Touch> {
        let known = Known::of_card(card, &self.grades, &self.house, self.now);
        touches(&known, &self.house, self.now.today())
    }

    /// How a complaint stands at this moment.
    pub fn outlook(&self, of: &Complaint) -> Outlook {
        outlook(of, &self.house.desk, &self.house.calendar, self.now)
    }

    /// Goes to a room of the training, from wherever one is.
    pub const fn enter(&mut self, room: Room) {
        self.screen = Screen::Drills;
        self.drills.room = room;
    }

    pub fn next_generation(&mut self) -> u64 {
        self.generation += 1;
        self.generation
    }

    /// A text field has the keys, so letters are text.
    pub fn typing(&self) -> bool {
        match self.popups.last() {
            Some(popup) => popup.typing(),
            None => match self.screen {
                Screen::Customers => self.customers.searching,
                Screen::Scripts => self.scripts.searching,
                Screen::Drills => self.drills.typing(),
                Screen::Today | Screen::Prep | Screen::Spin | Screen::Call | Screen::Desk => false,
            },
        }
    }
}

/// A text that an earlier sitting left unsaved.
#[derive(Debug, Clone)]
pub struct Offer {
    pub draft: Draft,
    /// What it was written on is not there any more.
    pub gone: bool,
}

/// A key as the user's keyboard calls it.
pub fn key_name(model: &Model, key: Key) -> String {
    let name = key.to_string();
    // Without arrows to draw, a sign in place of one would be read as the key that types it.
    let arrow = matches!(key.code, Code::Left | Code::Right | Code::Up | Code::Down);
    if arrow && model.glyphs == Glyphs::Ascii { name } else { model.words.choice("key", &name).into_owned() }
}
