//! `cornerman` without a command: the screen.

use super::out;
use super::session::Session;
use crate::content;
use crate::domain::call;
use crate::domain::card::{CustomerCard, Member};
use crate::domain::id::Id;
use crate::domain::playbook::Playbook;
use crate::domain::problem::{Kind, Problem};
use crate::runtime::clock::Clock;
use crate::runtime::{self, Dialled, Keys, Start, run_tui};
use crate::store::Store;
use crate::text::phone;
use crate::usecases::find;
use crate::usecases::visit::{self, Dial};
use std::env;
use std::io::{IsTerminal, stdin, stdout};
use std::sync::Arc;

/// A call that was begun, and the packs that were read for it.
struct Begun {
    call: Dialled,
    playbook: (Arc<Playbook>, usize),
}

/// Opens the screen on a call with somebody.
pub fn call(who: &str, flow: Option<&str>, session: &mut Session) -> Result<u8, Problem> {
    terminal()?;
    let keys = runtime::read_ahead(&session.config.keys, &session.words);
    let mut store = session.open_store()?;
    let customer = called(&store, who, session)?;
    let (playbook, problems) = content::load(session.language().name(), Some(&session.folders.packs()));
    let flows = &playbook.flows;
    let unknown = || Problem::new(Kind::Missing, "flow-unknown").arg("id", flow.unwrap_or_default());
    let card = find::card(&store, customer)?;
    let flow = match flow {
        Some(id) => flows.get(id),
        None => call::flow_for(&playbook, &card, session.now),
    };
    let flow = flow.ok_or_else(unknown)?;
    if card.halted().is_some() && flow.sells() {
        return Err(Problem::new(Kind::BadData, "call-halted").arg("flow", flow.id.as_str()));
    }
    if !call::may_begin(&card.customer, None, Some(flow)) {
        return Err(Problem::new(Kind::BadData, "call-not-wanted").arg("name", card.customer.name.as_str()));
    }
    let flow = flow.id.to_string();
    let id = session.ids.next_id();
    let number = card.points_at(who, session.home()).next().map(|point| point.value.clone()).unwrap_or_default();
    let dial = Dial { customer, typed: who, home: session.home(), flow: &flow };
    let talk = visit::call(&mut store, dial, id, session.now, &session.actor)?;
    let call = Dialled { talk: talk.id, number, rings: talk.started_at == Some(session.now.ms) };
    show(session, store, keys, Some(Begun { call, playbook: (Arc::new(playbook), problems.len()) }))
}

/// Who is called. A number that several share rings while one is asked which of them it is; of a number nobody has, it is
/// said how the call can go on.
fn called(store: &Store, who: &str, session: &Session) -> Result<Id, Problem> {
    let found = find::everyone(store, who, session.home())?;
    if found.is_empty() && phone::key(who, session.home()).is_some() {
        return Err(Problem::new(Kind::Missing, "call-nobody").arg("who", who));
    }
    if found.len() < 2 {
        return find::who(store, who, session.home());
    }
    let mut cards = Vec::new();
    for one in found.iter().take(MOST) {
        cards.extend(store.customer_card(one.customer)?);
    }
    let args = [("n", found.len().into()), ("who", who.into())];
    out::aside([session.words.fmt("cli-call-which", &args)]);
    out::aside(cards.iter().enumerate().map(|(at, card)| candidate(at + 1, card, who, session)));
    let mut typed = String::new();
    let read = stdin().read_line(&mut typed).is_ok_and(|read| read > 0);
    let at = if typed.trim().is_empty() { Some(1) } else { typed.trim().parse::<usize>().ok() };
    match at.filter(|_| read).and_then(|at| cards.get(at.checked_sub(1)?)) {
        Some(card) => Ok(card.customer.id),
        None => find::who(store, who, session.home()),
    }
}

/// Candidates that are shown.
const MOST: usize = 9;

/// `1  Acme Ltd #1a2b3c4d · Li Na, Buyer · 上海`.
fn candidate(at: usize, card: &CustomerCard, who: &str, session: &Session) -> String {
    let customer = &card.customer;
    let reached = card.reached_at(who, session.home()).map(Member::introduced);
    let last = card.last_contact().and_then(|talk| talk.day_and_time(session.now.zone).0);
    let last = last.map(|day| session.words.date(day, session.now.today()));
    let parts = [Some(format!("{} {}", customer.name, customer.id.short())), reached, last];
    format!("{at}  {}", parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// Opens the screen; returns the exit code when it is left.
pub fn open(session: &Session) -> Result<u8, Problem> {
    terminal()?;
    let keys = runtime::read_ahead(&session.config.keys, &session.words);
    // Makes the folders and the file, or says why not, before the screen is taken.
    show(session, session.open_store()?, keys, None)
}

/// There must be a terminal that can draw.
fn terminal() -> Result<(), Problem> {
    if !(stdin().is_terminal() && stdout().is_terminal()) {
        return Err(Problem::new(Kind::Usage, "no-terminal"));
    }
    // Editors and machines that show what is printed, line by line, and nothing else.
    if let Some(term) = env::var("TERM").ok().filter(|term| matches!(term.as_str(), "dumb" | "unknown")) {
        return Err(Problem::new(Kind::Usage, "terminal-dumb").arg("term", term));
    }
    Ok(())
}

fn show(session: &Session, store: Store, keys: Keys, begun: Option<Begun>) -> Result<u8, Problem> {
    let demo = session.is_demo();
    let (call, playbook) = begun.map(|begun| (begun.call, begun.playbook)).unzip();
    let start = Start {
        config: session.config.clone(),
        database: session.folders.database(),
        packs: session.folders.packs(),
        crashes: Some(session.folders.data().to_owned()),
        settings: (!demo).then(|| session.folders.settings()),
        words: session.words.clone(),
        keys,
        calling_code: session.home().to_owned(),
        house: session.house.clone(),
        clock: Clock { fixed: session.fixed_now.then_some(session.now.ms), zone: session.now.zone },
        actor: session.actor.clone(),
        device: session.device.clone(),
        call,
        playbook,
        demo,
        no_color: session.no_color,
    };
    run_tui(&start, store)
}
