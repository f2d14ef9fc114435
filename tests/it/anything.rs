//! Whatever is pressed, pasted or kept: nothing panics, no cursor leaves its list, no customer goes without a yes, and
//! nothing reaches the screen that could steer a terminal or shift its cells.

use crate::desk::{Desk, now};
use crate::sound::{HOSTILE, cells_are_sound, take};
use cornerman::app::geometry::Area;
use cornerman::app::import::{Column, Found, Look, Tally, Trouble};
use cornerman::app::key::{Code, Key};
use cornerman::app::msg::{Effect, Mouse, Msg, Reply};
use cornerman::domain::customer::Customer;
use cornerman::domain::field::{Record, Value};
use cornerman::domain::id::Id;
use cornerman::domain::interaction::Interaction;
use cornerman::domain::person::{ContactPoint, Person, Role, Way};
use cornerman::domain::problem::{Kind, Problem};
use cornerman::locale::Language;
use cornerman::text::Clean;
use cornerman::usecases::save::{self, CustomerForm, PersonForm};
use proptest::prelude::*;

#[derive(Debug, Clone)]
enum Step {
    Key(Key),
    Paste(String),
    Resize(u16, u16),
    Mouse(Mouse),
    Tick,
}

fn key() -> impl Strategy<Value = Key> {
    const NAMED: &[Code] = &[
        Code::Enter,
        Code::Esc,
        Code::Tab,
        Code::BackTab,
        Code::Backspace,
        Code::Delete,
        Code::Insert,
        Code::Up,
        Code::Down,
        Code::Left,
        Code::Right,
        Code::Home,
        Code::End,
        Code::PageUp,
        Code::PageDown,
    ];
    prop_oneof![
        6 => prop::sample::select(NAMED).prop_map(Key::plain),
        3 => Just(Key::plain(Code::Enter)),
        3 => Just(Key::plain(Code::Down)),
        8 => "[a-z0-9/:? ]".prop_map(|text| Key::char(text.chars().next().unwrap_or('x'))),
        2 => (1_u8..=12).prop_map(|n| Key::plain(Code::F(n))),
        1 => "[a-z]".prop_map(|text| Key::ctrl(text.chars().next().unwrap_or('x'))),
        1 => "[贵太华为，：１]".prop_map(|text| Key::char(text.chars().next().unwrap_or('太'))),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        30 => key().prop_map(Step::Key),
        1 => "\\PC{0,40}".prop_map(Step::Paste),
        1 => prop::sample::select(HOSTILE).prop_map(|text| Step::Paste(text.to_owned())),
        2 => (0_u16..=200, 0_u16..=60).prop_map(|(w, h)| Step::Resize(w, h)),
        1 => Just(Step::Resize(80, 24)),
        2 => (0_u16..=200, 0_u16..=60).prop_map(|(x, y)| Step::Mouse(Mouse::Click { x, y })),
        1 => any::<bool>().prop_map(|down| Step::Mouse(Mouse::Wheel { x: 1, y: 1, down })),
        1 => Just(Step::Tick),
    ]
}

impl Step {
    fn msg(self) -> Msg {
        match self {
            Self::Key(key) => Msg::Key(key),
            Self::Paste(text) => Msg::Paste(text),
            Self::Resize(w, h) => Msg::Resize(Area::new(0, 0, w, h)),
            Self::Mouse(mouse) => Msg::Mouse(mouse),
            Self::Tick => Msg::Tick,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pressed_the_screen_stays_sound_and_the_customers_stay(
        chinese in any::<bool>(),
        start in prop::sample::select(&["", "/tarnbeck<Enter>", "/tarnbeck<Enter>p1", "/tarnbeck<Enter>p1s", "6", "1", "1w", "o", "e", "a"][..]),
        steps in prop::collection::vec(step(), 1..50),
    ) {
        let mut desk = Desk::in_language(if chinese { Language::ZhHans } else { Language::En });
        desk.keys(start);
        for step in steps {
            take(&mut desk, step.msg());
            if desk.model.quitting {
                break;
            }
        }
    }
}

pub fn hostile_texts() -> Vec<String> {
    let mut texts: Vec<String> = HOSTILE.iter().map(|text| (*text).to_owned()).collect();
    texts.push(format!("o{}", "\u{336}".repeat(50)));
    texts.push("Donaudampfschifffahrt".repeat(480));
    texts.push("超长的公司名称".repeat(480));
    texts
}

/// A customer with this in every text it can hold.
fn hostile_customer(desk: &mut Desk, text: &str) -> Id {
    let mut customer = Customer::blank(desk.model.ids.next_id(), None);
    for field in Customer::FIELDS {
        let whole = field.set(&mut customer, Value::Text(text.to_owned()));
        if whole.is_err() {
            let short: String = text.chars().take(60).collect();
            // Choices and dates take no free text, and stay as they are.
            let _ = field.set(&mut customer, Value::Text(short));
        }
    }
    let id = customer.id;
    if customer.name.is_empty() {
        customer.name = Clean::line("x");
    }
    let short: String = text.chars().take(60).collect();
    let line = || Clean::line(&short);
    let point = |person| ContactPoint { label: line(), ..ContactPoint::of(id, person, Way::Other, line(), "86") };
    let form =
        CustomerForm { customer, points: vec![point(None)], tags: vec![line()], customs: vec![(line(), line())] };
    save::customer(&mut desk.store, &form, now(), "tester").unwrap();
    let mut person = Person::blank(desk.model.ids.next_id(), Some(id));
    (person.name, person.note) = (line(), Clean::note(text));
    let mut role = Role::blank(desk.model.ids.next_id(), Some(id));
    (role.person, role.function, role.department) = (Some(person.id), line(), line());
    let points = vec![point(Some(person.id))];
    save::person(&mut desk.store, &PersonForm { person, role, points }, now(), "tester").unwrap();
    let mut talk = Interaction::blank(desk.model.ids.next_id(), Some(id));
    (talk.summary, talk.next_step, talk.place, talk.goal) = (Clean::note(text), line(), line(), line());
    talk.meeting = Clean::line("first_visit");
    talk.day = Some(now().today());
    cornerman::usecases::visit::save(&mut desk.store, &talk, &line(), now(), "tester").unwrap();
    id
}

/// Looks at what stands there in several sizes.
fn look(desk: &mut Desk, sizes: &[(u16, u16)]) {
    for (w, h) in sizes {
        desk.resize(*w, *h);
        cells_are_sound(desk);
    }
    desk.resize(80, 24);
}

#[test]
fn hostile_records_stay_in_their_cells_on_every_pane() {
    const SIZES: &[(u16, u16)] = &[(60, 16), (80, 24), (123, 37), (1, 1), (33, 5)];
    for text in hostile_texts() {
        let mut desk = Desk::empty(Language::En);
        desk.model.seller.name = Clean::line(&text);
        desk.model.seller.company = Clean::line(&text);
        hostile_customer(&mut desk, &text);
        desk.start();
        look(&mut desk, SIZES);
        for keys in [
            "<Enter>",
            "<End>",
            "e",
            "<Down><Down><Esc>",
            "<Esc>d",
            "<Esc>p",
            "1",
            "<Enter>",
            "<Esc>",
            "e",
            "<Esc>",
            "s",
            "<Enter>",
        ] {
            desk.keys(keys);
            look(&mut desk, SIZES);
        }
        for keys in ["<Esc>6", "<Enter>", "<Esc>3<Esc>", "1", "<Enter>", "2"] {
            desk.keys(keys);
            look(&mut desk, SIZES);
        }
    }
}

/// Every step of an import whose file, columns, values and troubles hold this text.
fn look_at_import(text: &str, sizes: &[(u16, u16)]) {
    let mut desk = Desk::empty(Language::En);
    desk.start();
    desk.slow = true;
    desk.keys("i");
    let asked = |desk: &Desk| {
        desk.effects.iter().rev().find_map(|effect| match effect {
            Effect::Browse { generation, .. } | Effect::Preview { generation, .. } => Some(*generation),
            _ => None,
        })
    };
    let (name, place) = (Clean::line(text), Clean::line(text));
    let found = Found { path: text.into(), text: text.to_owned(), name, place, folder: false, modified: Some(0) };
    let generation = asked(&desk).unwrap();
    desk.send(Msg::Reply(Reply::Browsed { generation, found: vec![found] }));
    look(&mut desk, sizes);
    desk.keys("1");
    let generation = asked(&desk).unwrap();
    let samples = vec![Clean::line(text), Clean::line(text)];
    let columns = vec![Column {
        name: Clean::line(text),
        target: "custom",
        own: Some(Clean::line(text)),
        holds: Some("text"),
        samples,
    }];
    let seen = Look {
        talks: false,
        document: false,
        encoding: "UTF-8",
        delimiter: "comma".to_owned(),
        columns,
        targets: vec!["custom", "name"],
        own: vec![Clean::line(text)],
    };
    desk.send(Msg::Reply(Reply::Looked { generation, look: Ok(Box::new(seen)) }));
    let troubles = vec![Trouble { line: 2, column: Some(Clean::line(text)), reason: text.to_owned() }];
    let tally = Tally { bad: 1, troubles, rejected_file: Some(text.into()), ..Tally::default() };
    desk.send(Msg::Reply(Reply::Counted { generation, tally: Ok(Box::new(tally.clone())) }));
    look(&mut desk, sizes);
    desk.keys("<Enter>");
    look(&mut desk, sizes);
    desk.keys("<Esc><End><Enter>");
    look(&mut desk, sizes);
    desk.keys("<Esc>");
    desk.send(Msg::Reply(Reply::Imported(Ok(Box::new(tally)))));
    look(&mut desk, sizes);
}

#[test]
fn hostile_text_typed_and_told_stays_in_its_cells() {
    const SIZES: &[(u16, u16)] = &[(60, 16), (80, 24), (123, 37)];
    for text in hostile_texts() {
        let mut desk = Desk::empty(Language::En);
        desk.start();
        desk.keys("aCustomer<Ctrl-S>");
        for open in ["/", ":", "o", "a", "i", "<F9><Down>", "6/", "<Enter>l<Down>"] {
            desk.keys(open).text(&text);
            look(&mut desk, SIZES);
            desk.keys("<Left><Home><Right><End>");
            look(&mut desk, SIZES);
            desk.keys("<Esc>y<Esc><Esc><Esc>2");
        }
        desk.keys("<Home>p1<Enter>").text(&text);
        look(&mut desk, SIZES);
        desk.keys("<Esc>a").text(&text).keys("<Enter>");
        look(&mut desk, SIZES);
        look_at_import(&text, SIZES);
        let problem = Problem::new(Kind::Internal, "internal").arg("detail", &text).file(&text);
        desk.send(Msg::Reply(Reply::Failed(problem)));
        look(&mut desk, SIZES);
    }
}
