use super::*;
use crate::domain::answer::Answer;
use crate::domain::complaint::Complaint;
use crate::domain::condition::{Facts, MOST_CHARS};
use crate::domain::customer::{Customer, CustomerKind};
use crate::domain::facts::of_customer;
use crate::domain::field::Record as _;
use crate::domain::followup::Followup;
use crate::domain::id::{Id, Ids};
use crate::domain::interaction::{Channel, Interaction, Outcome, Stage};
use crate::domain::list::SavedList;
use crate::domain::person::{ContactPoint, Part, Person, Role, Stance, Way};
use crate::domain::tag::{Custom, Tag};
use crate::store::change::Deed;
use crate::text::Clean;
use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use proptest::prelude::*;
use std::cell::OnceCell;

const DAY: i64 = 86_400_000;
/// 2026-11-22, in the evening.
const NOW: i64 = 1_795_376_000_000;

/// Numbers without a pattern (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % sides
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.roll(all.len() as u64)).unwrap()]
    }

    fn days(&mut self, most: u64) -> i64 {
        i64::try_from(self.roll(most)).unwrap()
    }
}

const WORDS: [&str; 8] = ["", "", "华东", "華東", "华南", "Ｖｉｐ", "vip", "100% _\\ ' \""];

fn customer(dice: &mut Dice, id: Id, today: NaiveDate) -> Customer {
    let mut customer = Customer::blank(id, None);
    customer.name = Clean::line(dice.of(&["华为技术", "Acme", "张伟", "Harrow & Pike"]));
    customer.kind = dice.of(CustomerKind::ALL);
    customer.region = Clean::line(dice.of(&WORDS));
    customer.city = Clean::line(dice.of(&WORDS));
    customer.industry = Clean::line(dice.of(&["", "manufacturing", "制造业", "重型装备制造", "Mechanics", "金融"]));
    customer.level = Clean::line(dice.of(&["", "vip", "重点"]));
    customer.behaviour = Clean::line(dice.of(&["", "hesitant", "犹豫型", "odd"]));
    customer.note = Clean::note(dice.of(&["", "owes money\nsince May"]));
    customer.do_not_call = dice.roll(3) == 0;
    customer.has_money = dice.of(&[None, Some(Answer::Yes), Some(Answer::No)]);
    customer.birthday = (dice.roll(2) == 0).then(|| today - TimeDelta::days(9000 + dice.days(800)));
    customer.rest_until = (dice.roll(3) == 0).then(|| today + TimeDelta::days(dice.days(20) - 10));
    customer
}

/// Everything that may hang on a customer, of each somewhat.
fn hang(dice: &mut Dice, ids: &mut Ids, writer: &mut crate::store::change::Writer<'_>, id: Id, today: NaiveDate) {
    for _ in 0..dice.roll(3) {
        writer.put(&Tag::of(id, Clean::line(dice.of(&WORDS[2..])))).unwrap();
    }
    for _ in 0..dice.roll(3) {
        let (name, value) = (dice.of(&["关系度", "Score"]), dice.of(&["3", "4.0", "￥1,200", "2025/5/1", "high"]));
        writer.put(&Custom::of(id, None, Clean::line(name), Clean::line(value))).unwrap();
    }
    if dice.roll(2) == 0 {
        let (way, value) = dice.of(&[(Way::Mobile, "13800138000"), (Way::Email, "a@b.cn"), (Way::Wechat, "wx")]);
        writer.put(&ContactPoint::of(id, None, way, Clean::line(value), "86")).unwrap();
    }
    for _ in 0..dice.roll(3) {
        let mut person = Person::blank(ids.next_id(), Some(id));
        person.name = Clean::line(dice.of(&["李雷", "Jane Roe"]));
        let mut role = Role::blank(ids.next_id(), Some(id));
        role.person = Some(person.id);
        role.function = Clean::line(dice.of(&["", "总经理", "Buyer"]));
        role.part = dice.of(&[None, Some(Part::Decider), Some(Part::User)]);
        role.stance = dice.of(&[None, Some(Stance::Champion)]);
        writer.put(&person).unwrap();
        writer.put(&role).unwrap();
        if dice.roll(5) == 0 {
            writer.delete(&person).unwrap();
        }
    }
    for _ in 0..dice.roll(4) {
        let mut talk = Interaction::blank(ids.next_id(), Some(id));
        talk.stage = dice.of(&[Stage::Held, Stage::Held, Stage::Missed]);
        talk.channel = dice.of(&[None, Some(Channel::Face), Some(Channel::Phone)]);
        talk.outcome = dice.of(&[None, Some(Outcome::Advance), Some(Outcome::NoAnswer), Some(Outcome::Order)]);
        talk.held_at = (talk.stage == Stage::Held).then(|| NOW - dice.days(40) * DAY - dice.days(80_000_000));
        writer.put(&talk).unwrap();
    }
    for _ in 0..dice.roll(3) {
        let mut followup = Followup::blank(ids.next_id(), Some(id));
        followup.text = Clean::line("Call");
        followup.due = (dice.roll(4) > 0).then(|| today + TimeDelta::days(dice.days(40) - 30));
        followup.done_at = (dice.roll(3) == 0).then_some(NOW);
        writer.put(&followup).unwrap();
    }
    if dice.roll(3) == 0 {
        let mut complaint = Complaint::blank(ids.next_id(), Some(id));
        (complaint.words, complaint.heard_at) = (Clean::note("late again"), Some(NOW - DAY));
        complaint.closed_at = (dice.roll(2) == 0).then_some(NOW);
        writer.put(&complaint).unwrap();
    }
}

/// Customers of whom some things are known, written on several days; some of them are gone.
fn filled(count: usize, zone: Tz) -> Store {
    let mut store = Store::in_memory("test").unwrap();
    let mut dice = Dice(42);
    let today = Now::new(NOW, zone).today();
    for n in 0..count {
        let ms = NOW - dice.days(60) * DAY - dice.days(86_400_000);
        let mut ids = Ids::new(ms.unsigned_abs(), [u8::try_from(n % 251).unwrap(); 10]);
        let deed = Deed { now: Now::new(ms, zone), actor: "me", verb: "save-customer", subject: "x" };
        let mut writer = store.begin(&deed).unwrap();
        let customer = customer(&mut dice, ids.next_id(), today);
        writer.put(&customer).unwrap();
        hang(&mut dice, &mut ids, &mut writer, customer.id, today);
        if dice.roll(10) == 0 {
            writer.delete(&customer).unwrap();
        }
        writer.finish().unwrap();
    }
    store
}

/// Everything about each customer, in reading order, from its whole card.
fn whole(store: &Store, playbook: &Playbook, now: Now) -> Vec<(u32, Facts)> {
    let order = store.customer_order().unwrap();
    let facts = |id| of_customer(&store.customer_card(id).unwrap().unwrap(), playbook, now);
    store.customer_rows(&order).unwrap().iter().map(|row| (row.row, facts(row.id))).collect()
}

const TEXTS: &[&str] = &[
    "region",
    "city",
    "industry",
    "level",
    "type",
    "kind",
    "tag",
    "function",
    "part",
    "stance",
    "person",
    "phone",
    "email",
    "note",
    "name",
    "\"关系度\"",
    "custom.score",
];
const VALUES: &[&str] = &[
    "华东",
    "vip",
    "VIP",
    "company",
    "个人",
    "制造业",
    "finance",
    "hesitant",
    "decider",
    "决策人",
    "champion",
    "总经理",
    "138",
    "3",
    "4",
    "\"100% _\\ ' \\\"\"",
    "a",
];
const NUMBERS: &[&str] = &[
    "last_contact",
    "last_visit",
    "contacts",
    "followups",
    "overdue",
    "people",
    "completeness",
    "custom.score",
    "\"关系度\"",
];
const DATES: &[&str] = &["birthday", "born", "rest_until", "added", "changed", "custom.score"];
const YES_NO: &[&str] = &["dnc", "has_money", "decider", "complaint"];
const OPS: &[&str] = &["=", "!=", "<", "<=", ">", ">="];

fn atom() -> impl Strategy<Value = String> {
    let one = |of: &'static [&'static str]| prop::sample::select(of);
    let any = prop_oneof![one(TEXTS), one(NUMBERS), one(DATES), one(YES_NO)];
    prop_oneof![
        3 => (one(TEXTS), one(&["=", "!=", "~", "not contains"]), one(VALUES)).prop_map(join),
        3 => (one(NUMBERS), one(OPS), one(&["0", "1", "2", "3", "10", "14d", "0.5", "25", "-1", "1200"])).prop_map(join),
        2 => (one(DATES), one(OPS), one(&["-40d", "-10d", "today", "+5d", "+200d", "2000-06-01", "2025-05-01"]))
            .prop_map(join),
        2 => (one(YES_NO), one(&["=", "!="]), one(&["yes", "no"])).prop_map(join),
        1 => (any, one(&["is empty", "is not empty", "is known", "is unknown"]))
            .prop_map(|(subject, asked)| format!("{subject} {asked}")),
        1 => one(&["list = East", "list != Late"]).prop_map(str::to_owned),
    ]
}

fn join((subject, op, value): (&'static str, &'static str, &'static str)) -> String {
    format!("{subject} {op} {value}")
}

fn text() -> impl Strategy<Value = String> {
    atom().prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join(" and "))),
            prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join(" or "))),
            inner.prop_map(|part| format!("not ({part})")),
        ]
    })
}

fn list(store: &mut Store, ids: &mut Ids, name: &str, condition: &str, now: Now) -> Result<bool, Problem> {
    let mut list = SavedList::blank(ids.next_id(), None);
    (list.name, list.condition) = (Clean::line(name), Clean::line(condition));
    save(store, &list, now, "me")
}

/// Two places: one where clocks change at midnight.
const ZONES: [Tz; 2] = [Tz::Asia__Shanghai, Tz::America__Asuncion];

thread_local! {
    static WORLD: OnceCell<(Playbook, [World; 2])> = const { OnceCell::new() };
}

struct World {
    store: Store,
    now: Now,
    facts: Vec<(u32, Facts)>,
}

fn with_world(check: impl FnOnce(&Playbook, &[World; 2])) {
    WORLD.with(|world| {
        let (playbook, worlds) = world.get_or_init(|| {
            let playbook = crate::content::load("zh-Hans", None).0;
            let worlds = ZONES.map(|zone| {
                let mut store = filled(120, zone);
                let now = Now::new(NOW, zone);
                let mut ids = Ids::new(9, [9; 10]);
                list(&mut store, &mut ids, "Late", "overdue > 3d", now).unwrap();
                list(&mut store, &mut ids, "East", "region = 华东 and not list = Late", now).unwrap();
                let facts = whole(&store, &playbook, now);
                World { store, now, facts }
            });
            (playbook, worlds)
        });
        check(playbook, worlds);
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(192), ..ProptestConfig::default() })]

    /// The quick way finds whom reading everything finds.
    #[test]
    fn who_is_found_is_who_is_found_by_reading_every_card(text in text()) {
        with_world(|playbook, worlds| {
            for World { store, now, facts } in worlds {
                let (now, house) = (*now, House::default());
                let ground = Ground { playbook, house: &house, now };
                let condition = condition(store, &text, None, now.today()).unwrap_or_else(|problem| panic!("{text}: {problem}"));
                let question = Question { condition: Some(&condition), ..Question::default() };
                let found = run(store, ground, question, &mut || true).unwrap().unwrap();
                let naive = facts.iter().filter(|(_, facts)| condition.holds(facts)).map(|(row, _)| *row);
                assert_eq!(found.rows, naive.collect::<Vec<u32>>(), "{text}");
                let looked = Question { least: Some(3), ..question };
                let looked = run(store, ground, looked, &mut || true).unwrap().unwrap();
                assert_eq!((looked.rows, looked.usefulness.unwrap().members as usize), (found.rows.clone(), found.rows.len()));
            }
        });
    }
}

/// More of them with `CORNERMAN_CASES`.
fn cases(usual: u32) -> u32 {
    std::env::var("CORNERMAN_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}

/// Asks the first of the two worlds.
fn asked(text: &str, count_by: Option<Fact>, least: Option<u32>) -> Segment {
    counted(text, count_by.map(Subject::from).as_ref(), least)
}

fn counted(text: &str, count_by: Option<&Subject>, least: Option<u32>) -> Segment {
    let mut found = None;
    with_world(|playbook, [World { store, now, .. }, _]| {
        let (now, house) = (*now, House::default());
        let condition = condition(store, text, None, now.today()).unwrap();
        let question = Question { condition: Some(&condition), count_by, least };
        found = run(store, Ground { playbook, house: &house, now }, question, &mut || true).unwrap();
    });
    found.unwrap()
}

/// What is counted, and whether one customer may count under several values.
const COUNTED: &[(&str, bool)] = &[
    ("region", false),
    ("city", false),
    ("industry", false),
    ("level", false),
    ("state", false),
    ("kind", false),
    ("type", false),
    ("has_money", false),
    ("dnc", false),
    ("decider", false),
    ("contacts", false),
    ("people", false),
    ("followups", false),
    ("birthday", false),
    ("completeness", false),
    ("tag", true),
    ("part", true),
    ("stance", true),
    ("function", true),
    ("person", true),
    ("phone", true),
    ("custom.score", true),
    ("custom.关系度", true),
];

#[test]
fn a_group_has_as_many_as_answer_when_it_is_chosen() {
    let all = asked("name is not empty", None, None).rows.len();
    for (name, several) in COUNTED {
        let subject = Subject::parse(name).unwrap();
        let counts = counted("name is not empty", Some(&subject), None);
        let sum: usize = counts.groups.iter().map(|group| group.customers).sum();
        assert!(if *several { sum >= all } else { sum == all }, "{name}: {sum} of {all}");
        for Group { value, customers } in &counts.groups {
            let text = match value {
                Some(value) => format!("{name} = {}", crate::domain::condition::value(value)),
                None => format!("{name} is empty"),
            };
            assert_eq!(asked(&text, None, None).rows.len(), *customers, "{text}");
        }
    }
}

#[test]
fn one_trade_is_one_group_in_whatever_words_the_file_has_it_and_those_words_find_their_own() {
    let trades = asked("name is not empty", Some(Fact::Industry), None);
    let named: Vec<&str> = trades.groups.iter().filter_map(|group| group.value.as_deref()).collect();
    assert!(named.contains(&"制造业") && !named.contains(&"重型装备制造"), "{named:?}");
    let count = |text: &str| asked(text, None, None).rows.len();
    let (all, own) = (count("industry = manufacturing"), count("industry = 重型装备制造"));
    assert!(own > 0 && own < all, "{own} of {all}");
}

#[test]
fn a_level_answers_to_the_name_the_team_has_given_it() {
    let (mut store, mut ids) = (Store::in_memory("test").unwrap(), Ids::new(3, [3; 10]));
    let (playbook, now) = (crate::content::load("en", None).0, Now::new(NOW, Tz::UTC));
    let mut writer = store.begin(&Deed { now, actor: "me", verb: "save-customer", subject: "x" }).unwrap();
    for word in ["vip", "大客户", "Gold", "key"] {
        let mut customer = Customer::blank(ids.next_id(), None);
        (customer.name, customer.level) = (Clean::line("Acme"), Clean::line(word));
        writer.put(&customer).unwrap();
    }
    let mut level = crate::domain::level::Level::of("vip");
    level.name = Clean::line("Gold");
    writer.put(&level).unwrap();
    writer.finish().unwrap();
    let house = House::default();
    let ask = |text: &str| {
        let condition = condition(&store, text, None, now.today()).unwrap();
        let level = Subject::from(Fact::Level);
        let question = Question { condition: Some(&condition), count_by: Some(&level), least: None };
        let found = run(&store, Ground { playbook: &playbook, house: &house, now }, question, &mut || true);
        found.unwrap().unwrap().groups.into_iter().map(|of| (of.value.unwrap(), of.customers)).collect::<Vec<_>>()
    };
    for text in ["level = gold", "level = VIP", "level = vip"] {
        assert_eq!(ask(text), [("Gold".to_owned(), 3)], "{text}");
    }
    assert_eq!(ask("level is not empty").len(), 2);
}

#[test]
fn the_tests_of_a_segment_are_counted_on_everybody() {
    let all = asked("name is not empty", None, None).rows.len();
    let tests = asked("region = 华东", None, Some(5)).usefulness.unwrap();
    let of = |text: &str| u32::try_from(asked(text, None, None).rows.len()).unwrap();
    assert_eq!((tests.customers as usize, tests.known), (all, of("known(region)")));
    assert_eq!((tests.members, tests.least), (of("region = 华东"), 5));
    let reachable = of("region = 华东 and dnc = no and (phone is not empty or email is not empty)");
    assert_eq!((tests.reachable, tests.needs), (reachable, of("region = 华东 and need is not empty")));
    let contacts: usize = asked("region = 华东", Some(Fact::Contacts), None)
        .groups
        .iter()
        .map(|group| group.customers * group.value.as_deref().unwrap().parse::<usize>().unwrap())
        .sum();
    assert_eq!(tests.inside.cases as usize, contacts);
    assert!(tests.inside.hits > 0 && tests.inside.hits < tests.inside.cases);
}

#[test]
fn who_does_not_want_the_answer_any_more_gets_none() {
    let store = filled(300, Tz::UTC);
    let (playbook, house) = (Playbook::default(), House::default());
    let ground = Ground { playbook: &playbook, house: &house, now: Now::new(NOW, Tz::UTC) };
    assert_eq!(run(&store, ground, Question::default(), &mut || false).unwrap(), None);
}

#[test]
fn a_list_keeps_its_name_through_saving_renaming_and_undo() {
    let now = Now::new(NOW, Tz::UTC);
    let (mut store, mut ids) = (Store::in_memory("test").unwrap(), Ids::new(1, [1; 10]));
    assert_eq!(list(&mut store, &mut ids, "East", "region = 华东", now), Ok(true));
    assert_eq!(list(&mut store, &mut ids, "ＥＡＳＴ", "region = 华东 or region = 华中", now), Ok(false));
    assert_eq!(
        list(&mut store, &mut ids, "Late East", "list=\"east\" and overdue > 3 or 名单=EAST且tag=x", now),
        Ok(true)
    );
    assert_eq!(all(&store).unwrap().len(), 2);
    for (name, condition, what) in [
        ("", "tag = x", "list-no-name"),
        ("Bad", "tag =", "list-ends"),
        ("East", "list = \"Late East\"", "list-circle"),
        ("Lost", "list = West", "list-names-none"),
    ] {
        assert_eq!(list(&mut store, &mut ids, name, condition, now).unwrap_err().what, what, "{name}");
    }
    assert_eq!(rename(&mut store, "east", "Late East", now, "me").unwrap_err().what, "list-taken");
    rename(&mut store, "east", "The east", now, "me").unwrap();
    let late = named(&store, "late east").unwrap();
    assert_eq!(late.condition, "list=\"The east\" and overdue > 3 or 名单=\"The east\"且tag=x");
    condition(&store, &late.condition, Some(&late.name), now.today()).unwrap();
    assert_eq!(remove(&mut store, "The east", now, "me").unwrap_err().what, "list-asked-for");
    assert_eq!(remove(&mut store, "Late East", now, "me"), Ok("Late East".to_owned()));
    assert_eq!(remove(&mut store, "the east", now, "me"), Ok("The east".to_owned()));
    assert_eq!(named(&store, "The east").unwrap_err().what, "list-missing");
}

/// A list that asks for another one by its name would be lost to its owner if that made it longer than can be read.
#[test]
fn a_name_that_would_make_another_list_unreadable_is_refused() {
    let now = Now::new(NOW, Tz::UTC);
    let (mut store, mut ids) = (Store::in_memory("test").unwrap(), Ids::new(1, [1; 10]));
    list(&mut store, &mut ids, "x", "region = 华东", now).unwrap();
    // Fewer lists than one may name.
    let long = vec!["list=x"; 45].join(" or ");
    list(&mut store, &mut ids, "All", &long, now).unwrap();
    let before = (all(&store).unwrap(), store.last_seq().unwrap());
    let name = "The customers of the east ".repeat(3);
    assert!(45 * name.len() > MOST_CHARS);
    let refused = rename(&mut store, "x", &name, now, "me").unwrap_err();
    assert_eq!((refused.what, refused.args), ("list-rename-long", vec![("name", "All".to_owned())]));
    assert_eq!((all(&store).unwrap(), store.last_seq().unwrap()), before, "nothing was changed");
    rename(&mut store, "x", "y", now, "me").unwrap();
    read::condition(&store, &named(&store, "all").unwrap().condition, Some("All"), now.today()).unwrap();
}
