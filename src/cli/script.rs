//! `cornerman script list|find|show`: objections, cards and flows of the playbook; and one's own cards (`own`).

mod own;

use super::json::script::{PartJson, ScriptJson, ScriptRowJson};
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::playbook::{CardText, Flow, Objection, Playbook};
use crate::domain::problem::{Kind, Problem};
use crate::domain::slot::{Slots, Template};
use crate::locale::{Arg, Words};
use crate::search::{Hit, Index, Kind as Text, Session as Finder};
use crate::usecases::find;
use std::cmp::Reverse;

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// List objections, commonest first, then cards and flows
    List,
    /// Find scripts by words, pinyin, initials, or the rank of an objection
    Find {
        /// What to look for
        #[arg(required = true)]
        words: Vec<String>,
        /// At most so many
        #[arg(long, value_name = "N", default_value_t = 10)]
        limit: usize,
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
    /// Write a card of your own
    Add {
        /// Its id; made from the title, if not given
        #[arg(long)]
        id: Option<String>,
        #[command(flatten)]
        texts: own::Texts,
    },
    /// Change an objection; a built-in one becomes a card of your own
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
}

/// A script of any family, as lists show it.
struct Script<'p> {
    id: &'p str,
    family: &'static str,
    name: &'p str,
    /// The class of an objection, the family of a card, the kind of a flow.
    class: &'p str,
    rank: Option<i64>,
    say: Option<&'p Template>,
    /// How people put it; found, not shown.
    wordings: Vec<&'p Template>,
}

pub fn run(verb: Verb, session: &Session, out: Out) -> Result<u8, Problem> {
    let playbook = session.playbook();
    let slots = session.filling(&playbook).of_seller();
    match verb {
        Verb::List => print(&scripts(&playbook).iter().collect::<Vec<_>>(), &slots, out)?,
        Verb::Find { words, limit } => {
            let scripts = scripts(&playbook);
            let (found, total) = search(&scripts, &playbook, &words.join(" "), limit);
            if found.is_empty() && !out.json {
                out::aside([session.words.fmt("cli-nothing-found", &[("words", words.join(" ").into())])]);
            }
            print(&found, &slots, out)?;
            if total > found.len() && !out.json {
                let n = Arg::Count(i64::try_from(total - found.len()).unwrap_or(i64::MAX));
                out::aside([session.words.fmt("cli-more-found", &[("n", n)])]);
            }
        }
        Verb::Show { id, toml: true, .. } => own::print(&objection(&id, &playbook)?, out)?,
        Verb::Add { id, texts } => own::add(id.as_deref(), &texts, &playbook, session, out)?,
        Verb::Edit { id, texts } => own::edit(&objection(&id, &playbook)?, &texts, session, out)?,
        Verb::Remove { id } => own::remove(&objection(&id, &playbook)?, session, out)?,
        Verb::Show { id, who, toml: false } => show(&id, who.as_deref(), &playbook, slots, session, out)?,
    }
    Ok(0)
}

/// An objection by its id or rank, as it is written.
fn objection(named: &str, playbook: &Playbook) -> Result<CardText, Problem> {
    let rank: Option<i64> = named.trim().parse().ok();
    let by_rank = || playbook.objections.iter().find(|card| rank.is_some() && card.rank == rank);
    let card = playbook.objections.get(named).or_else(by_rank);
    card.map(CardText::from).ok_or_else(|| Problem::new(Kind::Missing, "script-missing").arg("id", named))
}

fn scripts(playbook: &Playbook) -> Vec<Script<'_>> {
    let objections = playbook.objections.iter().map(|of| Script {
        id: &of.id,
        family: "objection",
        name: &of.title,
        class: &of.class,
        rank: of.rank,
        say: Some(&of.say),
        wordings: of.says.iter().collect(),
    });
    let cards = playbook.cards.iter().map(|of| Script {
        id: &of.id,
        family: "card",
        name: &of.title,
        class: of.family.name(),
        rank: None,
        say: Some(&of.say),
        wordings: of.lines.iter().collect(),
    });
    let flows = playbook.flows.iter().map(|of| Script {
        id: &of.id,
        family: "flow",
        name: &of.name,
        class: &of.kind,
        rank: None,
        say: of.steps.first().map(|step| &step.say),
        wordings: vec![&of.about],
    });
    objections.chain(cards).chain(flows).collect()
}

/// The scripts that answer best, and how many answer: objections in the order of the screen, cards and flows ranked among
/// them. A number is a rank: that objection comes first.
fn search<'s>(
    scripts: &'s [Script<'s>],
    playbook: &Playbook,
    typed: &str,
    limit: usize,
) -> (Vec<&'s Script<'s>>, usize) {
    let objections = scripts.iter().take_while(|script| script.family == "objection").count();
    let mut others = Index::new("");
    for (row, script) in (0..).zip(&scripts[objections..]) {
        let wordings: Vec<String> =
            script.say.into_iter().chain(script.wordings.iter().copied()).map(Template::words).collect();
        let name = [(Text::Name, script.name), (Text::Tag, script.id)];
        others.upsert(row, name.into_iter().chain(wordings.iter().map(|text| (Text::Wording, text.as_str()))));
    }
    let hits = |index: &Index, from: usize| {
        let found = index.search(&mut Finder::new(), typed, scripts.len()).rows;
        let place = move |hit: Hit| Some((hit, from + usize::try_from(hit.row).ok()?));
        found.into_iter().filter_map(place).collect::<Vec<_>>()
    };
    let mut hits = [hits(&find::objections(playbook), 0), hits(&others, objections)].concat();
    hits.sort_by_key(|(hit, _)| (hit.tier, Reverse(hit.score)));
    let rank = typed.trim().parse().ok();
    let ranked = scripts.iter().position(|script| rank.is_some() && script.rank == rank);
    let hits = hits.into_iter().map(|(_, at)| at).filter(|at| Some(*at) != ranked);
    let mut found: Vec<&Script> = ranked.into_iter().chain(hits).map(|at| &scripts[at]).collect();
    let total = found.len();
    found.truncate(limit);
    (found, total)
}

fn print(scripts: &[&Script<'_>], slots: &Slots, out: Out) -> Result<(), Problem> {
    let say = |script: &Script| script.say.map(|say| say.fill(slots)).unwrap_or_default();
    if out.json {
        return out::array(scripts.iter().map(|script| {
            let Script { id, family, name, class, rank, .. } = script;
            json::line(&ScriptRowJson { id, name, family, class, rank: *rank, say: say(script) })
        }));
    }
    let row = |script: &&Script| {
        let rank = script.rank.map(|rank| rank.to_string()).unwrap_or_default();
        [rank, script.id.to_owned(), script.name.to_owned(), say(script)]
    };
    let rows: Vec<_> = scripts.iter().map(row).collect();
    out.lines(table::lines(&rows, out.terminal))
}

fn show(
    id: &str,
    who: Option<&str>,
    playbook: &Playbook,
    mut slots: Slots,
    session: &Session,
    out: Out,
) -> Result<(), Problem> {
    if let Some(who) = who {
        let store = session.store()?;
        let id = find::who(&store, who, session.home())?;
        let card = store.customer_card(id)?.ok_or(Problem::new(Kind::Missing, "customer-missing"))?;
        slots = session.filling(playbook).of_card(&card);
    }
    let scripts = scripts(playbook);
    let missing = || Problem::new(Kind::Missing, "script-missing").arg("id", id);
    // The number that `script list` shows means that objection.
    let rank: Option<i64> = id.trim().parse().ok();
    let named = |script: &&Script| script.id == id || (rank.is_some() && script.rank == rank);
    let script = scripts.iter().find(named).ok_or_else(missing)?;
    let id = script.id;
    let filled = Filled { slots: &slots, words: &session.words, parts: Vec::new() };
    let parts = match script.family {
        "objection" => playbook.objections.get(id).map(|of| filled.objection(of)),
        "card" => playbook.cards.get(id).map(|of| {
            let mut filled = filled;
            filled.one("say", &of.say).one("do", &of.act).all("lines", &of.lines).all("avoid", &of.avoid);
            filled.parts
        }),
        _ => playbook.flows.get(id).map(|of| filled.flow(of)),
    };
    let parts = parts.unwrap_or_default();
    if out.json {
        let Script { id, family, name, class, rank, .. } = *script;
        return out::json(&json::text(&ScriptJson { id, name, family, class, rank, parts })?);
    }
    let mut lines = vec![format!("{}  {}", script.name, script.id)];
    let mut heading = None;
    for part in &parts {
        if heading.as_ref() != Some(&part.heading) {
            lines.push(String::new());
            lines.extend(part.heading.clone());
            heading = Some(part.heading.clone());
        }
        let label = session.words.choice("cli-part", part.part);
        lines.push(format!("  {label}: {}", part.text));
    }
    out.lines(lines)
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

    fn objection(mut self, of: &Objection) -> Vec<PartJson> {
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
        self.parts
    }

    fn flow(mut self, of: &Flow) -> Vec<PartJson> {
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
            for answer in &step.answers {
                let text = answer.text.fill(self.slots);
                let text = format!("{text} → {}", answer.to);
                self.parts.push(PartJson { heading: heading.map(str::to_owned), part: "if", text });
            }
        }
        self.parts
    }
}
