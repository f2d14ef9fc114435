//! What the state machine asked for, carried out.

use super::ear::Ear;
use super::finder::{Asked, Question};
use super::import::{Bench, Errand};
use super::packs::{self, Readings};
use super::start::Start;
use super::terminal::{self, Screen};
use super::worker::Job;
use super::{Event, backup, browse, drafts, export, letters, look, process, segment};
use crate::app::export::Order;
use crate::app::geometry::Area;
use crate::app::import::Wish;
use crate::app::model::Model;
use crate::app::msg::{Effect, Msg, Reply, Setting};
use crate::config::{Settings, Value};
use crate::domain::problem::{Kind, Problem};
use crate::locale::letters::Wish as Wished;
use crate::locale::{Language, Words};
use crate::runtime::clock::Clock;
use crate::ui;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

/// Everything outside the model that effects reach.
pub(super) struct Hands<'a> {
    pub start: &'a Start,
    pub clock: Clock,
    pub jobs: Ear<Job>,
    pub questions: Ear<Question>,
    /// Who answers conditions.
    pub lists: Ear<segment::Question>,
    pub drafts: Ear<drafts::Job>,
    pub events: Ear<Event>,
    /// Stops an import or an export.
    pub stop_import: Arc<AtomicBool>,
    /// Where previews of an import count.
    pub bench: Arc<Bench>,
    /// The export that is being written, or was.
    pub exporting: Option<JoinHandle<()>>,
    pub theme: ui::Theme,
    pub daily: backup::Daily,
    pub behind: Behind,
    /// Of the packs.
    pub readings: Readings,
}

/// What the first frame does not need: drafts that were left, the packs, and the finder's index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    /// For the first rows: until they are there, they have the machine to themselves.
    Waits,
    /// They have come; the next frame shows them.
    Ready,
    Begun,
}

impl Hands<'_> {
    pub fn perform(&mut self, model: &mut Model, screen: &mut Screen, effect: Effect) -> std::io::Result<()> {
        match effect {
            Effect::Quit => model.quitting = true,
            Effect::Repaint => self.repaint(model, screen)?,
            Effect::Suspend => screen.suspend()?,
            Effect::Copy(text) => terminal::copy(&text)?,
            Effect::Find { generation, haystack, query, among } => {
                let asked = Asked { generation, query, among };
                self.questions.tell(Question::Find { haystack, asked });
            }
            Effect::Segment(query) => self.lists.tell(segment::Question::Ask(query)),
            Effect::Ask(ask) => self.jobs.tell(Job::Ask(ask)),
            Effect::Do(deed) => self.jobs.tell(Job::Do(deed)),
            Effect::Playbook => {
                self.readings.begin(model.words.language(), &self.start.packs, &self.events)?;
            }
            Effect::Language(language) => {
                model.words = Words::new(language);
                self.readings.begin(language, &self.start.packs, &self.events)?;
            }
            Effect::Welcome(language) => self.guess_calling_code(language),
            Effect::Letters(language) => {
                packs::load_letters(language, self.start.packs.clone(), self.events.clone())?;
            }
            Effect::Mail { generation, wish } => self.letters(generation, *wish).begin()?,
            Effect::Look(name) => self.theme = look::named(&self.start.config, &name, self.start.no_color),
            Effect::Remember(settings) => self.remember(&settings),
            Effect::KeepDraft(draft) => self.drafts.tell(drafts::Job::Keep(draft)),
            Effect::DiscardDraft(id) => self.drafts.tell(drafts::Job::Discard(id)),
            Effect::Browse { generation, typed } => browse::behind(generation, typed, self.events.clone())?,
            Effect::Preview { generation, wish } => self.errand(model, *wish).preview(generation)?,
            Effect::Import(wish) => {
                self.bench = Arc::default();
                self.errand(model, *wish).import()?;
            }
            Effect::Backup => backup::asked(self.start, self.clock.now(), self.events.clone())?,
            Effect::Export(order) => self.exporting = Some(self.export(order).begin()?),
            Effect::CancelImport => {
                self.stop_import.store(true, Ordering::Relaxed);
                // The copy goes with the last preview that counts there.
                self.bench = Arc::default();
            }
        }
        Ok(())
    }

    /// The next frame paints everything. Not every line tells of a new size, and while the last one was on its way there
    /// may have come another: the terminal is asked again until it says what the model has.
    fn repaint(&self, model: &Model, screen: &mut Screen) -> std::io::Result<()> {
        screen.forget();
        let (w, h) = crossterm::terminal::size()?;
        let area = Area::screen(w, h);
        if area != model.area {
            self.events.msg(Msg::Resize(area));
        }
        Ok(())
    }

    /// The finder hears of what was written, and of a new playbook.
    pub fn overhear(&mut self, msg: &Msg) {
        if matches!(msg, Msg::Reply(Reply::Done(_) | Reply::Imported(Ok(_)))) {
            self.keep_backup();
        }
        match msg {
            Msg::Reply(Reply::Order { .. } | Reply::Failed(_)) if self.behind == Behind::Waits => {
                self.behind = Behind::Ready;
            }
            Msg::Reply(Reply::Changed) => self.questions.tell(Question::Refresh),
            Msg::Reply(Reply::Home(code)) => self.questions.tell(Question::Home(code.clone())),
            Msg::Reply(Reply::Playbook { playbook, .. }) => {
                self.questions.tell(Question::Playbook(Arc::clone(playbook)));
                self.lists.tell(segment::Question::Playbook(Arc::clone(playbook)));
            }
            _ => {}
        }
    }

    /// The first save of a day is followed by a backup.
    fn keep_backup(&mut self) {
        let now = self.clock.now();
        if !self.start.demo && self.daily.begin(now) && backup::daily(self.start, now, self.events.clone()).is_err() {
            self.daily.ended(now, false);
        }
    }

    /// The backup of the day was made, or could not be.
    pub fn backup_ended(&mut self, well: bool) {
        self.daily.ended(self.clock.now(), well);
    }

    /// Begins what waits for the first frame with rows on it.
    pub fn begin_behind(&mut self) -> std::io::Result<()> {
        if self.behind == Behind::Ready {
            self.behind = Behind::Begun;
            self.drafts.tell(drafts::Job::Look);
            self.questions.tell(Question::Refresh);
            if self.start.playbook.is_none() && !self.readings.has_begun() {
                self.readings.begin(self.start.words.language(), &self.start.packs, &self.events)?;
            }
        }
        Ok(())
    }

    /// Somebody has said in which language they work; the settings may say it better.
    fn guess_calling_code(&self, language: Language) {
        let settings = &self.start.config.settings;
        if settings.own_calling_code().is_none() && !self.start.demo {
            let code = process::usual_code(language.name());
            self.jobs.tell(Job::Guess(code.to_owned()));
        }
    }

    fn remember(&self, settings: &[(&'static str, Setting)]) {
        let Some(path) = &self.start.settings else { return };
        let value = |setting: &Setting| match setting {
            Setting::Text(text) => Value::Text(text.clone()),
            Setting::YesNo(yes) => Value::YesNo(*yes),
        };
        let values: Vec<(&str, Value)> = settings.iter().map(|(key, setting)| (*key, value(setting))).collect();
        if let Err(fault) = Settings::write(path, &values) {
            let problem = match fault.at {
                // Nobody is sent to the folder's permissions where a line of the file is wrong.
                Some((line, column)) => {
                    Problem::new(Kind::BadData, "settings-faulty").file(fault.file.clone()).at(line, column)
                }
                None => Problem::new(Kind::CannotCreate, "settings-not-kept").file(fault.file.clone()),
            };
            self.events.reply(Reply::Failed(problem));
        }
    }

    /// A flag for a new errand; the one before it is broken off.
    fn another(&mut self) -> Arc<AtomicBool> {
        self.stop_import.store(true, Ordering::Relaxed);
        self.stop_import = Arc::default();
        Arc::clone(&self.stop_import)
    }

    fn letters(&self, generation: u64, wish: Wished) -> letters::Errand {
        letters::Errand {
            wish,
            generation,
            database: self.start.database.clone(),
            device: self.start.device.clone(),
            packs: self.start.packs.clone(),
            events: self.events.clone(),
        }
    }

    fn export(&mut self, order: Order) -> export::Errand {
        export::Errand {
            order,
            database: self.start.database.clone(),
            device: self.start.device.clone(),
            stop: self.another(),
            events: self.events.clone(),
        }
    }

    fn errand(&mut self, model: &Model, wish: Wish) -> Errand {
        Errand {
            wish,
            database: self.start.database.clone(),
            device: self.start.device.clone(),
            actor: self.start.actor.clone(),
            home: model.seller.home.clone(),
            clock: self.clock,
            language: model.words.language(),
            stop: self.another(),
            events: self.events.clone(),
            bench: Arc::clone(&self.bench),
        }
    }
}

impl Drop for Hands<'_> {
    /// A file half written goes with the thread that writes it, so that is waited for.
    fn drop(&mut self) {
        self.stop_import.store(true, Ordering::Relaxed);
        if let Some(exporting) = self.exporting.take() {
            let _ = exporting.join();
        }
    }
}
