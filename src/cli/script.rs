//! `cornerman script list|find|show`: objections, cards, questions and flows of the playbook; and one's own cards (`own`).

mod compose;
mod offered;
mod own;
mod record;

use super::json::script::{MeaningJson, MethodJson, PartJson, ScriptJson, ScriptRowJson};
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::playbook::pack::{CORE, OWN};
use crate::domain::playbook::text::CardText;
use crate::domain::playbook::{Culture, Flow, ItemId, Objection, Playbook, Script, Sort, Statement};
use crate::domain::problem::{Kind, Problem};
use crate::domain::slot::{Slots, Template};
use crate::domain::track::offer::Offers;
use crate::locale::{Arg, Words};
use crate::search::{Hit, Session as Finder};
use crate::usecases::find::{self, scripts::Scripts};
use clap::builder::{PossibleValuesParser, TypedValueParser};

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// List objections, commonest first, then cards, questions and flows
    List {
        /// Of one family only
        #[arg(long, value_parser = sorts())]
        family: Option<Sort>,
        /// In the order in which they are offered to this customer, and why
        #[arg(long = "for", value_name = "WHO")]
        who: Option<String>,
    },
    /// Find scripts by words, pinyin, initials, or the rank of an objection
    Find {
        /// What to look for
        #[arg(required = true)]
        words: Vec<String>,
        /// At most so many
        #[arg(long, value_name = "N", default_value_t = 10)]
        limit: usize,
        /// Of one family only
        #[arg(long, value_parser = sorts())]
        family: Option<Sort>,
        /// Among those that answer equally well, in the order in which they are offered to this customer, and why
        #[arg(long = "for", value_name = "WHO")]
        who: Option<String>,
    },
    /// Show what to say, step by step
    Show {
        /// The script's id, as the list shows it
        id: String,
        /// Fill it with what is known about this customer
        #[arg(long = "for", value_name = "WHO")]
        who: Option<String>,
        /// Print an objection as it is written, to change it and read it again with `edit --stdin`
        #[arg(long, conflicts_with = "who")]
        toml: bool,
    },
    /// List scripts that have grown stale or fail: not used for 180 days while others of their class were, or hardly landing
    Stale {
        /// All scripts with their record, not only those
        #[arg(long)]
        all: bool,
    },
    /// Tell how long it takes to find a line: from the finder's key to the chosen card
    Times {
        /// Every find, newest first, as a table for a spreadsheet
        #[arg(long, conflicts_with = "json")]
        csv: bool,
    },
    /// Build a statement that can be followed: point, reason, example; or the answer first, for executives
    Compose(compose::Wanted),
    /// Write a card of your own
    Add {
        /// Its id; made from the title, if not given
        #[arg(long)]
        id: Option<String>,
        #[command(flatten)]
        texts: own::Texts,
    },
    /// Change an objection, or a statement you kept; a built-in objection becomes a card of your own
    Edit {
        /// The card's id or rank, as the list shows it
        id: String,
        #[command(flatten)]
        texts: own::Texts,
    },
    /// Take a card of your own out; a built-in one under it is back
    Remove {
        /// The card's id, as the list shows it
        id: String,
    },
    /// Take the last change of your own cards back; once more brings it back
    Undo,
}

pub fn run(verb: Verb, session: &Session, out: Out) -> Result<u8, Problem> {
    let playbook = session.playbook();
    let slots = session.filling(&playbook).of_seller();
    match verb {
        Verb::List { family, who } => {
            let of_family = |script: &Script| family.is_none_or(|family| script.sort() == family);
            let mut scripts: Vec<Script> = playbook.scripts().filter(of_family).collect();
            let offers = who.map(|who| offered::to(&who, &playbook, session)).transpose()?;
            if let Some(offers) = &offers {
                // Each sort for itself: only objections are ranked.
                scripts.chunk_by_mut(|one, other| one.sort() == other.sort()).for_each(|sort| offers.order(sort));
            }
            print(&scripts, &slots, offers.as_ref(), session, out)?;
        }
        Verb::Find { words, limit, family, who } => {
            let offers = who.map(|who| offered::to(&who, &playbook, session)).transpose()?;
            let (found, total) = search(&playbook, &words.join(" "), family, offers.as_ref(), limit);
            if found.is_empty() && !out.json {
                out::aside([session.words.fmt("cli-nothing-found", &[("words", words.join(" ").into())])]);
            }
            print(&found, &slots, offers.as_ref(), session, out)?;
            if total > found.len() && !out.json {
                let n = Arg::Count(i64::try_from(total - found.len()).unwrap_or(i64::MAX));
                out::aside([session.words.fmt("cli-more-found", &[("n", n)])]);
            }
        }
        Verb::Show { id, toml: true, .. } => own::print(&objection(&id, &playbook)?, out)?,
        Verb::Compose(wanted) => {
            let slots = of_customer(wanted.who.as_deref(), &playbook, slots, session)?;
            compose::run(&wanted, &playbook, &slots, session, out)?;
        }
        Verb::Add { id, texts } => own::add(id.as_deref(), &texts, &playbook, session, out)?,
        Verb::Edit { id, texts } => match statement(&id, &playbook)? {
            Some(kept) => own::state(&kept, &texts, session, out)?,
            None => own::edit(&objection(&id, &playbook)?, &texts, session, out)?,
        },
        Verb::Remove { id } => match statement(&id, &playbook)? {
            Some(kept) => own::drop_statement(&kept, session, out)?,
            None => own::remove(&objection(&id, &playbook)?, session, out)?,
        },
        Verb::Undo => own::undo(session, out)?,
        Verb::Stale { all } => record::stale(all, &playbook, session, out)?,
        Verb::Times { csv } => record::times(csv, &playbook, session, out)?,
        Verb::Show { id, who, toml: false } => show(&id, who.as_deref(), &playbook, slots, session, out)?,
    }
    Ok(0)
}

fn sorts() -> impl TypedValueParser<Value = Sort> {
    PossibleValuesParser::new(Sort::NAMES).try_map(|name| Sort::parse(&name).ok_or("unknown"))
}

/// A script by its key, id or rank.
fn meant<'p>(named: &str, playbook: &'p Playbook) -> Result<Script<'p>, Problem> {
    find::scripts::meant(playbook, named).ok_or_else(|| Problem::new(Kind::Missing, "script-missing").arg("id", named))
}

/// The statement of one's own that is meant; none where another script is.
fn statement(named: &str, playbook: &Playbook) -> Result<Option<Statement>, Problem> {
    let script = meant(named, playbook)?;
    let kept = script.statement().filter(|_| playbook.pack_of(script).is_some_and(|pack| pack.as_str() == OWN));
    Ok(kept)
}

/// An objection as it is written. Other scripts are changed where they stand, in their pack.
fn objection(named: &str, playbook: &Playbook) -> Result<CardText, Problem> {
    let script = meant(named, playbook)?;
    let card = script.objection().map(CardText::from);
    card.ok_or_else(|| Problem::new(Kind::BadData, "script-no-objection").arg("id", named))
}

/// The scripts that answer best, in the order of the screen, and how many answer. A number is a rank: that objection comes
/// first.
fn search<'p>(
    playbook: &'p Playbook,
    typed: &str,
    family: Option<Sort>,
    offers: Option<&Offers>,
    limit: usize,
) -> (Vec<Script<'p>>, usize) {
    let scripts = Scripts::of(playbook);
    let mut found = scripts.search(&mut Finder::new(), typed, usize::MAX);
    if let Some(offers) = offers {
        let key = |row: u32| playbook.script_at(row as usize).map(Script::key).unwrap_or_default();
        let answers = scripts.grades(&found.rows, typed);
        let mut graded: Vec<(u32, Hit)> = answers.into_iter().zip(found.rows).collect();
        offers.order_found(&mut graded, |(grade, hit)| (*grade, key(hit.row)));
        found.rows = graded.into_iter().map(|(_, hit)| hit).collect();
    }
    let ranked = find::scripts::ranked(playbook, typed);
    let hits = found.rows.into_iter().map(|hit| hit.row as usize).filter(|place| Some(*place) != ranked);
    let scripts = ranked.into_iter().chain(hits).filter_map(|place| playbook.script_at(place));
    let mut scripts: Vec<Script> =
        scripts.filter(|script| family.is_none_or(|family| script.sort() == family)).collect();
    let total = scripts.len();
    scripts.truncate(limit);
    (scripts, total)
}

/// A list of scripts; offered to somebody, each says why it stands where it stands.
fn print(
    scripts: &[Script<'_>],
    slots: &Slots,
    offers: Option<&Offers>,
    session: &Session,
    out: Out,
) -> Result<(), Problem> {
    let why = |script: &Script| {
        let reason = offers.and_then(|offers| offers.reason(&script.key()));
        reason.map(|reason| session.words.why(reason, session.now))
    };
    // A question is called what it asks: that is not said twice.
    let say = |script: &Script| match script {
        Script::Question(_) => String::new(),
        _ => script.line().map(|line| line.fill(slots)).unwrap_or_default(),
    };
    if out.json {
        return out::array(scripts.iter().map(|script| {
            json::line(&ScriptRowJson {
                id: script.id(),
                name: &script.name(),
                family: script.sort().name(),
                class: script.class(),
                rank: script.rank(),
                say: say(script),
                why: why(script),
            })
        }));
    }
    let row = |script: &Script| {
        let rank = script.rank().map(|rank| rank.to_string()).unwrap_or_default();
        let beside = why(script).unwrap_or_else(|| say(script));
        [rank, script.id().to_string(), script.name().into_owned(), beside]
    };
    let rows: Vec<_> = scripts.iter().map(row).collect();
    out.lines(table::lines(&rows, out.terminal))
}

/// What a script is filled with: what is known about a customer, where one is named.
fn of_customer(who: Option<&str>, playbook: &Playbook, slots: Slots, session: &Session) -> Result<Slots, Problem> {
    let Some(who) = who else { return Ok(slots) };
    let store = session.store()?;
    let id = find::who(&store, who, session.home())?;
    let card = find::card(&store, id)?;
    Ok(session.filling(playbook).of_card(&card))
}

fn show(
    named: &str,
    who: Option<&str>,
    playbook: &Playbook,
    slots: Slots,
    session: &Session,
    out: Out,
) -> Result<(), Problem> {
    let slots = of_customer(who, playbook, slots, session)?;
    let script = meant(named, playbook)?;
    let mut filled = Filled { slots: &slots, words: &session.words, parts: Vec::new() };
    match script {
        Script::Objection(of) => filled.objection(of),
        Script::Card(of) => {
            filled.one("say", &of.say).one("do", &of.act).all("lines", &of.lines).all("avoid", &of.avoid);
        }
        Script::Question(of) => {
            filled.one("ask", &of.ask).one("use", &of.purpose);
        }
        Script::Flow(of) => filled.flow(of),
        Script::Culture(of) => filled.culture(of),
    }
    let parts = filled.parts;
    let methods = script.objection().map(|of| methods(of, playbook, &slots)).unwrap_or_default();
    let meanings = script.objection().map(|of| of.meanings.iter().map(MeaningJson::from).collect()).unwrap_or_default();
    if out.json {
        return out::json(&json::text(&ScriptJson {
            id: script.id(),
            name: &script.name(),
            family: script.sort().name(),
            class: script.class(),
            rank: script.rank(),
            parts,
            meanings,
            methods,
            source: script.source(),
            pack: playbook.pack_of(script).map(ItemId::as_str),
        })?);
    }
    out.lines(told(script, &parts, &methods, playbook, &session.words))
}

/// A script for reading.
fn told(
    script: Script<'_>,
    parts: &[PartJson],
    methods: &[MethodJson<'_>],
    playbook: &Playbook,
    words: &Words,
) -> Vec<String> {
    let mut lines = vec![format!("{}  {}", script.name(), script.id())];
    let labelled = |key: &str, text: &str| format!("  {}", words.labelled(&words.get(key), text));
    let mut heading = None;
    for part in parts {
        if heading.as_ref() != Some(&part.heading) {
            lines.push(String::new());
            lines.extend(part.heading.clone());
            heading = Some(part.heading.clone());
        }
        let label = words.choice("cli-part", part.part);
        lines.push(format!("  {}", words.labelled(&label, &part.text)));
    }
    lines.push(String::new());
    for MethodJson { name, how, .. } in methods {
        lines.push(labelled("script-method", &format!("{name} – {how}")));
    }
    let pack = playbook.pack_of(script).map(ItemId::as_str).unwrap_or_default();
    let advice = if pack == CORE { "script-house" } else { "source-none" };
    let source = script.source().map_or_else(|| words.get(advice).into_owned(), str::to_owned);
    lines.push(labelled("script-source", &source));
    if pack != CORE {
        lines.push(labelled("script-pack", pack));
    }
    lines
}

/// The ways of answering that an objection names, explained.
fn methods<'p>(of: &Objection, playbook: &'p Playbook, slots: &Slots) -> Vec<MethodJson<'p>> {
    let known = of.methods.iter().filter_map(|id| playbook.methods.get(id));
    known.map(|method| MethodJson { id: &method.id, name: &method.name, how: method.how.fill(slots) }).collect()
}

/// The parts of a script, filled, without those that have nothing to say.
struct Filled<'a> {
    slots: &'a Slots,
    words: &'a Words,
    parts: Vec<PartJson>,
}

impl Filled<'_> {
    fn one(&mut self, part: &'static str, template: &Template) -> &mut Self {
        self.under(None, part, template)
    }

    fn all(&mut self, part: &'static str, templates: &[Template]) -> &mut Self {
        for template in templates {
            self.one(part, template);
        }
        self
    }

    fn under(&mut self, heading: Option<&str>, part: &'static str, template: &Template) -> &mut Self {
        let text = template.fill(self.slots);
        if !text.is_empty() {
            self.parts.push(PartJson { heading: heading.map(str::to_owned), part, text });
        }
        self
    }

    fn objection(&mut self, of: &Objection) {
        self.one("say", &of.say).one("ask", &of.ask);
        for meaning in &of.meanings {
            let heading = Some(meaning.name.as_str());
            self.under(heading, "acknowledge", &meaning.acknowledge)
                .under(heading, "explore", &meaning.explore)
                .under(heading, "answer", &meaning.answer)
                .under(heading, "confirm", &meaning.confirm);
        }
        let after = self.words.get("cli-afterwards").into_owned();
        let after = Some(after.as_str());
        self.under(after, "next", &of.next).under(after, "evidence", &of.evidence).under(after, "walk", &of.walk);
        for template in &of.avoid {
            self.under(after, "avoid", template);
        }
    }

    fn culture(&mut self, of: &Culture) {
        self.one("say", &of.opening);
        for (side, template) in of.sides() {
            self.one(side, template);
        }
        self.all("do", &of.dos).all("avoid", &of.avoid).one("gestures", &of.gestures).one("gifts", &of.gifts);
    }

    fn flow(&mut self, of: &Flow) {
        self.one("about", &of.about);
        for (n, step) in (1_i64..).zip(&of.steps) {
            let args = [("n", Arg::Digits(n)), ("id", step.id.as_str().into())];
            let heading = self.words.fmt("cli-step", &args);
            let heading = Some(heading.as_str());
            self.under(heading, "say", &step.say).under(heading, "do", &step.act).under(
                heading,
                "listen",
                &step.listen,
            );
            for must in &step.musts {
                self.under(heading, "must", &must.text);
            }
            for answer in &step.answers {
                let text = answer.text.fill(self.slots);
                let text = format!("{text} → {}", answer.to);
                self.parts.push(PartJson { heading: heading.map(str::to_owned), part: "if", text });
            }
        }
    }
}
