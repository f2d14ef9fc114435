//! A desk to test at: the state machine with the sample customers in a store in memory, the built-in playbook, a clock
//! that stands still, and effects carried out on the spot by the same functions that the threads use.

use cornerman::app::export::{Exported, Order};
use cornerman::app::geometry::Area;
use cornerman::app::import::{Tally, Wish as Import};
use cornerman::app::key::Key;
use cornerman::app::keymap::{Binding, KeyMap};
use cornerman::app::model::popup::Popup;
use cornerman::app::model::{Model, Seller};
use cornerman::app::msg::{Ask, Deed, Effect, Foreign, Haystack, Mouse, Msg, Reply};
use cornerman::app::segment::Query;
use cornerman::config::{self, Places};
use cornerman::domain::card::CustomerCard;
use cornerman::domain::draft::Draft;
use cornerman::domain::id::{Id, Ids};
use cornerman::domain::playbook::Playbook;
use cornerman::domain::problem::{Kind, Problem};
use cornerman::domain::rhythm::House;
use cornerman::domain::time::Now;
use cornerman::domain::undo::Way;
use cornerman::locale::letters::Wish;
use cornerman::locale::{Language, Words};
use cornerman::runtime::finder::{Asked, Finder};
use cornerman::runtime::{browse, clock, export, import, letters, segment, worker};
use cornerman::store::Store;
use cornerman::text::{Clean, width};
use cornerman::ui::{Theme, View};
use cornerman::usecases::demo;
use cornerman::usecases::import::Desk as ImportDesk;
use cornerman::usecases::segment::Ground;
use cornerman::{app, content};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use tempfile::TempDir;

pub struct Desk {
    pub model: Model,
    pub store: Store,
    finder: Finder,
    /// What each finder was asked last; asked again when rows have changed.
    asked: [Option<Asked>; 2],
    /// Every effect since the desk was made or [`Desk::forget`] was called.
    pub effects: Vec<Effect>,
    /// Answers are kept back until they are let in by [`Desk::deliver`].
    pub slow: bool,
    /// The disk is full: nothing is written.
    pub full: bool,
    held: Vec<Reply>,
    /// What is being written, as it would be kept.
    pub drafts: BTreeMap<Id, Draft>,
    /// Where files to import are looked for.
    pub places: Places,
    /// Packs of one's own; none before one is needed.
    pub packs: Option<TempDir>,
}

const HOME: &str = "86";

/// 22 November 2026, half past ten in Shanghai: a Sunday.
pub fn now() -> Now {
    clock::now(Some("2026-11-22T10:30:00+08:00"), Some("Asia/Shanghai")).unwrap()
}

/// The built-in playbook of a language, read once for all tests.
pub fn playbook(language: Language) -> Arc<Playbook> {
    static BOOKS: [OnceLock<Arc<Playbook>>; 3] = [OnceLock::new(), OnceLock::new(), OnceLock::new()];
    Arc::clone(BOOKS[language as usize].get_or_init(|| Arc::new(content::load(language.name(), None).0)))
}

fn foreign(language: Language) -> Reply {
    Reply::Letters(Foreign { language, playbook: playbook(language) })
}

fn samples() -> &'static [CustomerCard] {
    static SAMPLES: OnceLock<Vec<CustomerCard>> = OnceLock::new();
    SAMPLES.get_or_init(|| content::demo::customers(None, now()).unwrap())
}

/// A store of one's own that holds the sample customers: they are put into one store, and that is copied.
fn with_samples() -> Store {
    static FILLED: OnceLock<Mutex<Store>> = OnceLock::new();
    let filled = FILLED.get_or_init(|| {
        let mut store = Store::in_memory("test").unwrap();
        demo::load(&mut store, samples(), now(), "tester").unwrap();
        Mutex::new(store)
    });
    filled.lock().unwrap_or_else(PoisonError::into_inner).trial().unwrap()
}

/// How many customers the samples of all languages are.
pub fn sampled() -> usize {
    samples().len()
}

fn keymap() -> KeyMap {
    static ROWS: OnceLock<Vec<Binding>> = OnceLock::new();
    let rows = ROWS.get_or_init(|| {
        let (keys, faults) = config::KeyMap::load(None);
        assert_eq!(faults, Vec::new());
        let row =
            |binding: config::Binding| Binding { place: binding.context, action: binding.action, keys: binding.keys };
        keys.bindings.into_iter().map(row).collect()
    });
    KeyMap::build(rows)
}

impl Desk {
    /// The sample customers on a screen of 80×24, in English.
    pub fn new() -> Self {
        Self::in_language(Language::En)
    }

    pub fn in_language(language: Language) -> Self {
        let mut desk = Self::with(with_samples(), language);
        desk.start();
        desk
    }

    /// As a demonstration begins: the samples who speak the language, with all that hangs on them.
    pub fn demonstration(language: Language) -> Self {
        let mut store = Store::in_memory("test").unwrap();
        demo::load_all(&mut store, Some(language.name()), now(), "tester").unwrap();
        let mut desk = Self::with(store, language);
        desk.start();
        desk
    }

    /// Nobody in the store, and the first effects not yet asked for.
    pub fn empty(language: Language) -> Self {
        Self::with(Store::in_memory("test").unwrap(), language)
    }

    fn with(store: Store, language: Language) -> Self {
        let seller =
            Seller { name: Clean::line("Sam Reed"), company: Clean::line("Northlight Energy"), home: HOME.to_owned() };
        let ids = Ids::new(1_764_000_000_000, [7; 10]);
        let mut model = Model::new(Words::new(language), keymap(), seller, ids, now());
        model.playbook = playbook(language);
        let mut finder = Finder::new(HOME);
        finder.playbook(&model.playbook);
        Self {
            model,
            store,
            finder,
            asked: [None, None],
            effects: Vec::new(),
            slow: false,
            full: false,
            held: Vec::new(),
            drafts: BTreeMap::new(),
            places: Places::default(),
            packs: None,
        }
    }

    /// What the program does before its first frame.
    pub fn start(&mut self) {
        self.finder.refresh(&self.store).unwrap();
        let effects = app::start(&mut self.model, false);
        self.perform(effects);
        let undoable = self.store.next_group(Way::Undo).unwrap();
        self.send(Msg::Reply(Reply::Undoable(undoable)));
        self.forget();
    }

    pub fn sized(mut self, w: u16, h: u16) -> Self {
        self.resize(w, h);
        self
    }

    pub fn resize(&mut self, w: u16, h: u16) {
        self.send(Msg::Resize(Area::screen(w, h)));
    }

    /// Keys as people write them down: `/hw<Enter>p1`, with names in angle brackets.
    pub fn keys(&mut self, written: &str) -> &mut Self {
        let mut rest = written;
        while let Some(c) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|after| after.split_once('>'));
            let key = named.and_then(|(name, after)| Some((Key::parse(name)?, after)));
            let (key, after) = key.unwrap_or((Key::char(c), &rest[c.len_utf8()..]));
            self.key(key);
            rest = after;
        }
        self
    }

    pub fn key(&mut self, key: Key) {
        self.send(Msg::Key(key));
    }

    pub fn text(&mut self, pasted: &str) -> &mut Self {
        self.send(Msg::Paste(pasted.to_owned()));
        self
    }

    pub fn click(&mut self, x: u16, y: u16) {
        self.send(Msg::Mouse(Mouse::Click { x, y }));
    }

    pub fn wheel(&mut self, down: bool) {
        self.send(Msg::Mouse(Mouse::Wheel { x: 5, y: 5, down }));
    }

    /// Goes down the customer list to a name.
    pub fn select(&mut self, name: &str) -> &mut Self {
        self.keys("<Home>");
        for _ in 0..self.model.customers.len() {
            if self.model.customers.selected_row().is_some_and(|row| row.name.as_str() == name) {
                return self;
            }
            self.keys("<Down>");
        }
        panic!("no customer {name}");
    }

    /// A first visit with a customer, open in Prep.
    pub fn visit(&mut self, name: &str) -> &mut Self {
        self.select(name).keys("p1");
        assert!(self.model.visit.is_some(), "{}", self.screen());
        self
    }

    /// The program is killed and started again: the store and what was kept of the writing are all that is left.
    pub fn killed(self) -> Self {
        let language = self.model.words.language();
        let mut next = Self { store: self.store, drafts: self.drafts, packs: self.packs, ..Self::empty(language) };
        next.model.ids = Ids::new(1_765_000_000_000, [9; 10]);
        next.start();
        let left: Vec<Draft> = next.drafts.values().cloned().collect();
        next.send(Msg::Reply(Reply::Drafts(left)));
        next
    }

    /// Takes in a message and carries out what it leads to, until nothing more comes.
    pub fn send(&mut self, msg: Msg) {
        if matches!(msg, Msg::Reply(Reply::Changed)) {
            self.refresh();
        }
        let effects = app::update(&mut self.model, msg);
        self.perform(effects);
    }

    /// Lets in the answers that were kept back, in the order given by `order` (the first is 0).
    pub fn deliver(&mut self, order: &[usize]) {
        let held = std::mem::take(&mut self.held);
        for at in order {
            self.send(Msg::Reply(held[*at].clone()));
        }
    }

    /// Lets in all answers that were kept back, in their order, and keeps none back from here on; how many there were.
    pub fn let_in(&mut self) -> usize {
        self.slow = false;
        let held = self.held();
        let count = held.len();
        for reply in held {
            self.send(Msg::Reply(reply));
        }
        count
    }

    /// Takes the answers that were kept back.
    pub fn held(&mut self) -> Vec<Reply> {
        std::mem::take(&mut self.held)
    }

    pub fn forget(&mut self) {
        self.effects.clear();
    }

    pub fn copied(&self) -> Option<&str> {
        self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Copy(text) => Some(text.as_str()),
            _ => None,
        })
    }

    pub fn deeds(&self) -> Vec<&Deed> {
        let mut deeds = Vec::new();
        for effect in &self.effects {
            if let Effect::Do(deed) = effect {
                deeds.push(deed);
            }
        }
        deeds
    }

    pub fn customers(&self) -> usize {
        self.store.customer_count().unwrap()
    }

    pub fn names(&self) -> Vec<String> {
        let rows = self.store.customer_rows(&self.store.customer_order().unwrap()).unwrap();
        rows.into_iter().map(|row| row.name.into_string()).collect()
    }

    /// The name of the selected customer.
    pub fn selected(&self) -> &str {
        self.model.customers.selected_row().map_or("", |row| row.name.as_str())
    }

    /// What the status line says.
    pub fn said(&self) -> &str {
        self.model.notice.as_ref().map_or("", |notice| notice.text.as_str())
    }

    pub fn top(&self) -> Option<&Popup> {
        self.model.popups.last()
    }

    fn speak(&mut self, language: Language) -> Reply {
        self.model.words = Words::new(language);
        let playbook = playbook(language);
        self.finder.playbook(&playbook);
        Reply::Playbook { playbook, problems: 0 }
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        self.effects.extend(effects.iter().cloned());
        for effect in effects {
            let mut replies = Vec::new();
            match effect {
                Effect::Find { generation, haystack, query, among } => {
                    let asked = Asked { generation, query, among };
                    self.asked[haystack as usize] = Some(asked.clone());
                    replies.push(self.finder.find(Some(&self.store), haystack, asked));
                }
                Effect::Segment(query) => replies.extend(self.who_answers(&query)),
                Effect::Ask(ask) => self.ask(ask, &mut replies),
                Effect::Do(deed) => self.carry_out(deed, &mut replies),
                Effect::Letters(language) => replies.push(foreign(language)),
                Effect::Mail { generation, wish } => replies.push(self.mailed(generation, &wish)),
                Effect::Playbook => replies.push(self.read_again()),
                Effect::Language(language) => replies.push(self.speak(language)),
                Effect::KeepDraft(draft) => {
                    self.drafts.insert(draft.id, *draft);
                }
                Effect::DiscardDraft(id) => drop(self.drafts.remove(&id)),
                Effect::Quit
                | Effect::Suspend
                | Effect::Repaint
                | Effect::Copy(_)
                | Effect::Look(_)
                | Effect::Remember(_)
                | Effect::Welcome(_)
                | Effect::Backup
                | Effect::CancelImport => {}
                Effect::Browse { generation, typed } => {
                    replies.push(Reply::Browsed { generation, found: browse::browse(&self.places, &typed) });
                }
                Effect::Preview { generation, wish } => self.preview(generation, &wish, &mut replies),
                Effect::Export(order) => replies.push(Reply::Exported(self.export(&order))),
                Effect::Import(wish) => {
                    let wish = browse::meant(&self.places, &wish);
                    let tally = self.import(&wish, false, &mut replies);
                    replies.push(Reply::Imported(tally));
                }
            }
            for reply in replies {
                if self.slow {
                    self.held.push(reply);
                } else {
                    self.send(Msg::Reply(reply));
                }
            }
        }
    }

    fn mailed(&self, generation: u64, wish: &Wish) -> Reply {
        Reply::Mailed { generation, filled: letters::fill(&self.store, wish, None).map(Into::into) }
    }

    fn who_answers(&self, query: &Query) -> Option<Reply> {
        let ground = Ground { playbook: &self.model.playbook, house: &House::default(), now: now() };
        segment::answer(&self.store, ground, query, &mut || true)
    }

    fn carry_out(&mut self, deed: Deed, replies: &mut Vec<Reply>) {
        let desk = worker::Desk { actor: "tester".to_owned(), packs: self.packs().to_owned() };
        if self.full {
            replies.push(Reply::NotDone(Problem::new(Kind::Disk, "disk-full")));
            return;
        }
        worker::carry_out(&mut self.store, deed, now(), &desk, &mut |reply| replies.push(reply));
    }

    fn read_again(&mut self) -> Reply {
        let language = self.model.words.language().name();
        let (playbook, problems) = content::load(language, Some(self.packs()));
        let playbook = Arc::new(playbook);
        self.finder.playbook(&playbook);
        Reply::Playbook { playbook, problems: problems.len() }
    }

    /// The folder of the user's packs.
    pub fn packs(&mut self) -> &Path {
        self.packs.get_or_insert_with(|| tempfile::tempdir().unwrap()).path()
    }

    /// Files are written only where the desk has a home: keys at random shall leave none elsewhere.
    fn export(&self, order: &Order) -> Result<Exported, Problem> {
        if self.places.home.is_none() {
            return Err(Problem::new(Kind::CannotCreate, "output-create").arg("cause", "missing"));
        }
        export::run(&self.store, &self.places, order, &AtomicBool::new(false), &mut |_| ())
    }

    fn preview(&mut self, generation: u64, wish: &Import, replies: &mut Vec<Reply>) {
        let mut wish = browse::meant(&self.places, wish);
        let look = import::look(&wish, HOME, self.store.own_names().unwrap()).map(Box::new);
        let document = look.as_ref().ok().map(|look| look.document);
        replies.push(Reply::Looked { generation, look });
        if let Some(document) = document {
            wish.document = document;
            let tally = self.import(&wish, true, replies);
            replies.push(Reply::Counted { generation, tally });
        }
    }

    fn import(&mut self, wish: &Import, dry: bool, replies: &mut Vec<Reply>) -> Result<Box<Tally>, Problem> {
        let mut ids = clock::ids();
        let mut desk = ImportDesk { store: &mut self.store, ids: &mut ids, now: now(), actor: "tester", home: HOME };
        let mut pace = |percent, rows| {
            if !dry {
                replies.push(Reply::ImportProgress { percent, rows });
            }
        };
        let how = if dry { import::How::Count } else { import::How::Write };
        let tally = import::run(&mut desk, &self.model.words, wish, how, &AtomicBool::new(false), &mut pace);
        if !dry {
            self.finder.refresh(&self.store).unwrap();
        }
        tally.map(Box::new)
    }

    fn ask(&mut self, ask: Ask, replies: &mut Vec<Reply>) {
        worker::answer(&mut self.store, ask, &mut |reply| replies.push(reply));
    }

    /// The finder hears of what was written, and answers the last question again.
    fn refresh(&mut self) {
        self.finder.refresh(&self.store).unwrap();
        if let Some(asked) = self.asked[0].clone() {
            let found = self.finder.find(Some(&self.store), Haystack::Customers, asked);
            let effects = app::update(&mut self.model, Msg::Reply(found));
            self.perform(effects);
        }
    }

    /// The cells of the screen, with a look for no role.
    pub fn buffer(&self) -> Buffer {
        self.buffer_in(&Theme::default())
    }

    /// The cells of the screen in a theme.
    pub fn buffer_in(&self, theme: &Theme) -> Buffer {
        let area = self.model.area;
        let rect = Rect::new(0, 0, area.w, area.h);
        let mut buf = Buffer::empty(rect);
        View { model: &self.model, theme }.render(rect, &mut buf);
        buf
    }

    /// The screen as text, a row a line, without the blanks at the ends.
    pub fn screen(&self) -> String {
        let buf = self.buffer();
        let mut rows = Vec::new();
        for y in 0..buf.area.height {
            let mut row = String::new();
            let mut x = 0;
            while x < buf.area.width {
                let symbol = buf[(x, y)].symbol();
                row.push_str(symbol);
                x += u16::try_from(width(symbol)).unwrap().max(1);
            }
            rows.push(row.trim_end().to_owned());
        }
        rows.join("\n")
    }

    /// The first row of the screen that holds this text.
    pub fn line(&self, with: &str) -> Option<String> {
        self.screen().lines().find(|line| line.contains(with)).map(str::to_owned)
    }

    /// Where this text stands first: column and row.
    pub fn find(&self, text: &str) -> (u16, u16) {
        let screen = self.screen();
        let found = screen.lines().zip(0..).find_map(|(line, y)| {
            let at = line.find(text)?;
            Some((u16::try_from(width(&line[..at])).unwrap(), y))
        });
        found.unwrap_or_else(|| panic!("no {text:?} on\n{screen}"))
    }
}

#[test]
fn written_keys_are_pressed_one_by_one() {
    let mut desk = Desk::new();
    desk.keys("/<Ctrl-P><Esc>a<<b");
    assert_eq!(desk.model.customers.query.text(), "a<<b");
}
