//! `cornerman script list|find|show`: objections, cards, questions and flows of the playbook.

use super::json::script::{MeaningJson, MethodJson, PartJson, ScriptJson, ScriptRowJson};
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::playbook::{Flow, Objection, Playbook};
use crate::domain::problem::{Kind, Problem};
use crate::domain::slot::{Slots, Template};
use crate::locale::{Arg, Words};
use crate::search::{Hit, Index, Kind as Text, Session as Finder};
use crate::usecases::find;
use std::borrow::Cow;
use std::cmp::Reverse;

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// List objections, commonest first, then cards, questions and flows
    List {
        /// Of one family only
        #[arg(long)]
        family: Option<Family>,
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
        #[arg(long)]
        family: Option<Family>,
    },
    /// Show what to say, step by step
    Show {
        /// The script's id, as the list shows it
        id: String,
        /// Fill it with what is known about this customer
        #[arg(long = "for", value_name = "WHO")]
        who: Option<String>,
    },
}

/// The sorts of scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Family {
    Objection,
    Card,
    Question,
    Flow,
}

impl Family {
    const fn name(self) -> &'static str {
        match self {
            Self::Objection => "objection",
            Self::Card => "card",
            Self::Question => "question",
            Self::Flow => "flow",
        }
    }
}

/// A script of any family, as lists show it.
struct Script<'p> {
    id: &'p str,
    family: Family,
    name: Cow<'p, str>,
    /// The class of an objection, the family of a card, the form of a question, the kind of a flow.
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
        Verb::List { family } => {
            let mut scripts = scripts(&playbook);
            scripts.retain(|script| family.is_none_or(|family| script.family == family));
            print(&scripts.iter().collect::<Vec<_>>(), &slots, out)?;
        }
        Verb::Find { words, limit, family } => {
            let scripts = scripts(&playbook);
            let (found, total) = search(&scripts, &playbook, &words.join(" "), family, limit);
            if found.is_empty() && !out.json {
                out::aside([session.words.fmt("cli-nothing-found", &[("words", words.join(" ").into())])]);
            }
            print(&found, &slots, out)?;
            if total > found.len() && !out.json {
                let n = Arg::Count(i64::try_from(total - found.len()).unwrap_or(i64::MAX));
                out::aside([session.words.fmt("cli-more-found", &[("n", n)])]);
            }
        }
        Verb::Show { id, who } => show(&id, who.as_deref(), &playbook, slots, session, out)?,
    }
    Ok(0)
}

fn scripts(playbook: &Playbook) -> Vec<Script<'_>> {
    let objections = playbook.objections.iter().map(|of| Script {
        id: &of.id,
        family: Family::Objection,
        name: of.title.as_str().into(),
        class: &of.class,
        rank: of.rank,
        say: Some(&of.say),
        wordings: of.says.iter().collect(),
    });
    let cards = playbook.cards.iter().map(|of| Script {
        id: &of.id,
        family: Family::Card,
        name: of.title.as_str().into(),
        class: of.family.name(),
        rank: None,
        say: Some(&of.say),
        wordings: of.lines.iter().collect(),
    });
    let questions = playbook.questions.iter().map(|of| Script {
        id: &of.id,
        family: Family::Question,
        name: of.ask.words().into(),
        class: of.form.name(),
        rank: None,
        say: None,
        wordings: vec![&of.purpose],
    });
    let flows = playbook.flows.iter().map(|of| Script {
        id: &of.id,
        family: Family::Flow,
        name: of.name.as_str().into(),
        class: &of.kind,
        rank: None,
        say: of.steps.first().map(|step| &step.say),
        wordings: vec![&of.about],
    });
    objections.chain(cards).chain(questions).chain(flows).collect()
}

/// The scripts that answer best, and how many answer: objections in the order of the screen, cards and flows ranked among
/// them. A number is a rank: that objection comes first.
fn search<'s>(
    scripts: &'s [Script<'s>],
    playbook: &Playbook,
    typed: &str,
    family: Option<Family>,
    limit: usize,
) -> (Vec<&'s Script<'s>>, usize) {
    let objections = scripts.iter().take_while(|script| script.family == Family::Objection).count();
    let mut others = Index::new("");
    for (row, script) in (0..).zip(&scripts[objections..]) {
        let wordings: Vec<String> =
            script.say.into_iter().chain(script.wordings.iter().copied()).map(Template::words).collect();
        let name = [(Text::Name, script.name.as_ref()), (Text::Tag, script.id), (Text::Tag, script.class)];
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
    found.retain(|script| family.is_none_or(|family| script.family == family));
    let total = found.len();
    found.truncate(limit);
    (found, total)
}

fn print(scripts: &[&Script<'_>], slots: &Slots, out: Out) -> Result<(), Problem> {
    let say = |script: &Script| script.say.map(|say| say.fill(slots)).unwrap_or_default();
    if out.json {
        return out::array(scripts.iter().map(|script| {
            let Script { id, family, name, class, rank, .. } = script;
            json::line(&ScriptRowJson { id, name, family: family.name(), class, rank: *rank, say: say(script) })
        }));
    }
    let row = |script: &&Script| {
        let rank = script.rank.map(|rank| rank.to_string()).unwrap_or_default();
        [rank, script.id.to_owned(), script.name.to_string(), say(script)]
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
        Family::Objection => playbook.objections.get(id).map(|of| filled.objection(of)),
        Family::Card => playbook.cards.get(id).map(|of| {
            let mut filled = filled;
            filled.one("say", &of.say).one("do", &of.act).all("lines", &of.lines).all("avoid", &of.avoid);
            filled.parts
        }),
        Family::Question => playbook.questions.get(id).map(|of| {
            let mut filled = filled;
            filled.one("ask", &of.ask).one("use", &of.purpose);
            filled.parts
        }),
        Family::Flow => playbook.flows.get(id).map(|of| filled.flow(of)),
    };
    let parts = parts.unwrap_or_default();
    let objection = playbook.objections.get(id).filter(|_| script.family == Family::Objection);
    let methods = objection.map(|of| methods(of, playbook, &slots)).unwrap_or_default();
    let meanings = objection.map(|of| of.meanings.iter().map(MeaningJson::from).collect()).unwrap_or_default();
    let source = source_of(script, playbook);
    if out.json {
        let Script { id, family, name, class, rank, .. } = script;
        let family = family.name();
        return out::json(&json::text(&ScriptJson {
            id,
            name,
            family,
            class,
            rank: *rank,
            parts,
            meanings,
            methods,
            source,
        })?);
    }
    out.lines(told(script, &parts, &methods, source, &session.words))
}

/// A script for reading.
fn told(
    script: &Script<'_>,
    parts: &[PartJson],
    methods: &[MethodJson<'_>],
    source: Option<&str>,
    words: &Words,
) -> Vec<String> {
    let mut lines = vec![format!("{}  {}", script.name, script.id)];
    let mut heading = None;
    for part in parts {
        if heading.as_ref() != Some(&part.heading) {
            lines.push(String::new());
            lines.extend(part.heading.clone());
            heading = Some(part.heading.clone());
        }
        let label = words.choice("cli-part", part.part);
        lines.push(format!("  {label}: {}", part.text));
    }
    lines.push(String::new());
    for MethodJson { name, how, .. } in methods {
        lines.push(format!("  {}: {name} – {how}", words.get("script-method")));
    }
    let source = source.map_or_else(|| words.get("script-house").into_owned(), str::to_owned);
    lines.push(format!("  {}: {source}", words.get("script-source")));
    lines
}

/// The ways of answering that an objection names, explained.
fn methods<'p>(of: &Objection, playbook: &'p Playbook, slots: &Slots) -> Vec<MethodJson<'p>> {
    let known = of.methods.iter().filter_map(|id| playbook.methods.get(id));
    known.map(|method| MethodJson { id: &method.id, name: &method.name, how: method.how.fill(slots) }).collect()
}

/// Where the facts in a script come from; none where it states none and is our advice.
fn source_of<'p>(script: &Script<'_>, playbook: &'p Playbook) -> Option<&'p str> {
    let source = match script.family {
        Family::Objection => &playbook.objections.get(script.id)?.source,
        Family::Card => &playbook.cards.get(script.id)?.source,
        Family::Question | Family::Flow => return None,
    };
    Some(source.as_str()).filter(|source| !source.is_empty())
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
