use super::*;
use crate::domain::condition::{Condition, Fact, FactValue, Facts};
use crate::domain::prep::Block;
use crate::domain::slot::Template;
use crate::text::Clean;

fn id(text: &str) -> ItemId {
    ItemId::parse(text).unwrap()
}

fn said(text: &str) -> Template {
    Template::parse(&Clean::line(text)).unwrap()
}

fn condition(text: &str) -> Option<Condition> {
    (!text.is_empty()).then(|| Condition::parse(text).unwrap())
}

fn prep(name: &str, block: Block, kinds: &[&str], order: i64, when: &str) -> PrepItem {
    let kinds = if kinds == ["*"] { Kinds::Every } else { Kinds::Some(kinds.iter().map(|kind| id(kind)).collect()) };
    let (text, why) = (said(name), said("because"));
    PrepItem { id: id(name), block, kinds, order, when: condition(when), text, why }
}

fn question(name: &str, industry: Option<&str>, order: i64, when: &str) -> SpinCard {
    SpinCard {
        id: id(name),
        stage: Stage::Problem,
        industry: industry.map(id),
        order,
        when: condition(when),
        ask: said("?"),
        listen: said("!"),
        then: Vec::new(),
    }
}

fn objection(name: &str, class: &str, rank: Option<i64>, when: &str) -> Objection {
    Objection {
        id: id(name),
        class: id(class),
        rank,
        methods: Vec::new(),
        when: condition(when),
        written: None,
        source: Clean::default(),
        title: Clean::line(name),
        says: Vec::new(),
        say: said("…"),
        ask: said("?"),
        meanings: Vec::new(),
        avoid: Vec::new(),
        walk: Template::default(),
        next: Template::default(),
        evidence: Template::default(),
    }
}

fn behaviour(name: &str, order: i64, spin: &[&str]) -> Behaviour {
    Behaviour {
        id: id(name),
        order,
        spin: spin.iter().map(|card| id(card)).collect(),
        cards: Vec::new(),
        name: Clean::line(name),
        aliases: Vec::new(),
        signs: Vec::new(),
        dos: Vec::new(),
        donts: Vec::new(),
        opening: Template::default(),
        decision: Template::default(),
    }
}

fn profile(axis: Axis, name: &str, aliases: &[&str]) -> Profile {
    let aliases: Vec<Clean> = aliases.iter().map(|alias| Clean::line(alias)).collect();
    let title = Clean::line(&format!("The {name}"));
    Profile {
        id: id(name),
        axis,
        order: 1,
        visit_days: None,
        call_days: None,
        spellings: Profile::spelled(&id(name), &title, &aliases),
        name: title,
        features: Template::default(),
        stress: Template::default(),
        speak: Template::default(),
        opening: Vec::new(),
        principle: Template::default(),
    }
}

/// A shelf of these, in order.
fn shelf<T: Item>(items: impl IntoIterator<Item = T>) -> Shelf<T> {
    let (mut loose, mut shelf) = (Shelf::default(), Shelf::default());
    items.into_iter().for_each(|item| loose.insert(id("core"), item));
    shelf.overlay(loose);
    shelf
}

#[test]
fn ids_are_short_plain_names() {
    for good in ["a", "first_visit", "price-too-high", "x1", &"a".repeat(64)] {
        assert!(ItemId::parse(good).is_some(), "{good}");
    }
    for bad in ["", "A", "a b", "a/b", "..", "ä", "价格", &"a".repeat(65)] {
        assert!(ItemId::parse(bad).is_none(), "{bad}");
    }
}

#[test]
fn a_later_pack_wins_by_id_and_the_order_is_that_of_the_whole() {
    let mut book = Playbook::default();
    book.overlay(Playbook {
        objections: shelf([objection("a", "price", Some(3), ""), objection("b", "price", Some(1), "")]),
        ..Playbook::default()
    });
    let mut own = Shelf::default();
    own.insert(id("mine"), objection("a", "need", Some(2), ""));
    own.insert(id("mine"), objection("c", "need", None, ""));
    book.overlay(Playbook { objections: own, ..Playbook::default() });
    let order: Vec<&str> = book.objections.iter().map(|objection| objection.id.as_str()).collect();
    assert_eq!(order, ["b", "a", "c"]);
    assert_eq!(book.objections.get("a").unwrap().class.as_str(), "need");
    let packs = ["a", "b", "c"].map(|key| book.objections.pack_of(key).unwrap().as_str());
    assert_eq!(packs, ["mine", "core", "mine"]);
    assert!(book.holds("objection", "c") && !book.holds("class", "c") && !book.holds("nothing", "c"));
}

#[test]
fn the_numbers_of_the_first_pack_stay_whatever_numbers_another_one_gives() {
    let mut first = Shelf::default();
    for (name, rank) in [("a", 1), ("b", 2), ("c", 3)] {
        first.insert(id("first"), objection(name, "price", Some(rank), ""));
    }
    let mut book = Playbook { objections: first, ..Playbook::default() };
    let mut own = Shelf::default();
    for (name, rank) in [("ours", 1), ("tenth", 10), ("ours-too", 1)] {
        own.insert(id("mine"), objection(name, "price", Some(rank), ""));
    }
    book.overlay(Playbook { objections: own, ..Playbook::default() });
    book.keep_numbers_of("first");
    let listed: Vec<(&str, i64)> = book.objections.iter().map(|of| (of.id.as_str(), of.rank.unwrap())).collect();
    assert_eq!(listed, [("a", 1), ("ours", 4), ("ours-too", 5), ("b", 2), ("c", 3), ("tenth", 10)]);
}

#[test]
fn a_checklist_holds_what_fits_in_block_and_order() {
    let book = Playbook {
        items: shelf([
            prep("samples", Block::Carry, &["first_visit"], 1, ""),
            prep("charger", Block::Carry, &["*"], 0, ""),
            prep("goal", Block::Goal, &["first_visit", "renewal_review"], 9, ""),
            prep("news", Block::Customer, &["*"], 5, ""),
            prep("ask-trade", Block::Customer, &["*"], 1, "unknown(industry)"),
            prep("plant", Block::Customer, &["*"], 2, "industry = manufacturing"),
            prep("excuse", Block::Goal, &["*"], 1, "complaint = yes"),
            prep("contract", Block::Carry, &["renewal_review"], 1, ""),
        ]),
        ..Playbook::default()
    };
    let cases = [
        ("first_visit", Facts::default(), vec!["ask-trade", "news", "goal", "charger", "samples"]),
        (
            "first_visit",
            Facts::default().texts(Fact::Industry, ["manufacturing"]).yes_no(Fact::Complaint, true),
            vec!["plant", "news", "excuse", "goal", "charger", "samples"],
        ),
        (
            "renewal_review",
            Facts::default().texts(Fact::Industry, ["services"]).yes_no(Fact::Complaint, false),
            vec!["news", "goal", "charger", "contract"],
        ),
        ("cold_call", Facts::default(), vec!["ask-trade", "news", "charger"]),
    ];
    for (kind, facts, want) in cases {
        let got: Vec<&str> = book.checklist(kind, &facts).iter().map(|item| item.id.as_str()).collect();
        assert_eq!(got, want, "{kind} {facts:?}");
    }
}

#[test]
fn questions_for_the_trade_come_first_then_those_with_a_condition_then_those_for_the_behaviour_then_the_rest() {
    let book = Playbook {
        spin: shelf([
            question("general-1", None, 1, ""),
            question("general-2", None, 2, ""),
            question("trade", Some("manufacturing"), 9, ""),
            question("other-trade", Some("services"), 1, ""),
            question("late", None, 3, "contacts > 3"),
        ]),
        behaviours: shelf([behaviour("silent", 1, &["general-2"])]),
        ..Playbook::default()
    };
    let cases = [
        (Facts::default(), vec!["general-1", "general-2"]),
        (Facts::default().number(Fact::Contacts, 5.0), vec!["late", "general-1", "general-2"]),
        (Facts::default().texts(Fact::Industry, ["manufacturing", "制造业"]), vec!["trade", "general-1", "general-2"]),
        (
            Facts::default().texts(Fact::Industry, ["manufacturing"]).texts(Fact::Type, ["silent"]),
            vec!["trade", "general-2", "general-1"],
        ),
    ];
    for (facts, want) in cases {
        let by_stage = book.spin_cards(&facts);
        let stages: Vec<Stage> = by_stage.iter().map(|(stage, _)| *stage).collect();
        assert_eq!(stages, Stage::ALL);
        let got: Vec<&str> = by_stage[1].1.iter().map(|card| card.id.as_str()).collect();
        assert_eq!(got, want, "{facts:?}");
    }
}

#[test]
fn objections_stand_by_rank_and_fit_where_their_condition_is_certain() {
    let book = Playbook {
        objections: shelf([
            objection("unranked", "price", None, ""),
            objection("second", "price", Some(2), ""),
            objection("first", "need", Some(1), ""),
            objection("plants-only", "price", Some(3), "industry = manufacturing"),
        ]),
        ..Playbook::default()
    };
    let ids = |found: Vec<&Objection>| found.iter().map(|objection| objection.id.to_string()).collect::<Vec<_>>();
    let (nothing, plant) = (Facts::default(), Facts::default().texts(Fact::Industry, ["manufacturing"]));
    let fitting = |facts: &Facts| ids(book.objections.iter().filter(|objection| objection.fits(facts)).collect());
    assert_eq!(fitting(&nothing), ["first", "second", "unranked"]);
    assert_eq!(fitting(&plant), ["first", "second", "plants-only", "unranked"]);
}

#[test]
fn a_free_text_names_a_profile_by_id_name_or_alias() {
    let book = Playbook {
        profiles: shelf([
            profile(Axis::Industry, "trade", &["批发", "Wholesale & retail"]),
            profile(Axis::Level, "new", &[]),
            profile(Axis::Cooperation, "new", &["新合作"]),
        ]),
        ..Playbook::default()
    };
    let cases = [
        (Axis::Industry, "trade", Some("trade")),
        (Axis::Industry, "THE TRADE", Some("trade")),
        (Axis::Industry, "批发", Some("trade")),
        (Axis::Industry, "ｗｈｏｌｅｓａｌｅ　＆　ｒｅｔａｉｌ", Some("trade")),
        (Axis::Industry, "新合作", None),
        (Axis::Cooperation, "新合作", Some("new")),
        (Axis::Industry, " ", None),
    ];
    for (axis, text, want) in cases {
        assert_eq!(book.resolve(axis, text).map(|profile| profile.id.as_str()), want, "{text}");
    }
    assert_eq!(book.profile(Axis::Level, "new").map(|profile| profile.axis), Some(Axis::Level));
}

#[test]
fn a_trade_in_the_customers_file_can_be_asked_for_in_any_spelling() {
    let book = Playbook {
        profiles: shelf([profile(Axis::Industry, "trade", &["贸易", "貿易", "批发"])]),
        ..Playbook::default()
    };
    let holds = |text: &str, when: &str| {
        let mut facts = Facts::default();
        if !text.is_empty() {
            facts.set(Fact::Industry, FactValue::Texts(book.words_for(Axis::Industry, text)));
        }
        condition(when).unwrap().holds(&facts)
    };
    for (text, when, want) in [
        ("批发", "industry = trade", true),
        ("批发", "industry = 贸易", true),
        ("批发", "industry = 批发", true),
        ("贸易", "industry = 批发", false),
        ("批发", "industry != services", true),
        ("fishing", "industry = fishing", true),
        ("fishing", "industry = trade", false),
        ("", "unknown(industry)", true),
        ("", "industry != trade", false),
    ] {
        assert_eq!(holds(text, when), want, "{text:?}: {when}");
    }
}

#[test]
fn observations_add_up_and_what_speaks_against_a_type_counts() {
    let observation = |name: &str, suggests: &[(&str, f64)]| {
        let suggests = suggests.iter().map(|(of, weight)| (id(of), *weight)).collect();
        Observation { id: id(name), suggests, text: said(name) }
    };
    let book = Playbook {
        behaviours: shelf([behaviour("hesitant", 1, &[]), behaviour("shrewd", 2, &[]), behaviour("silent", 3, &[])]),
        observations: shelf([
            observation("asks-twice", &[("hesitant", 2.0), ("silent", 1.0)]),
            observation("bargains", &[("shrewd", 3.0), ("silent", -2.0)]),
        ]),
        ..Playbook::default()
    };
    let suggested = |seen: &[&str]| {
        let types = book.suggested_types(seen);
        types.iter().map(|one| (one.behaviour.id.to_string(), one.weight)).collect::<Vec<_>>()
    };
    assert_eq!(suggested(&[]), []);
    let reasons =
        |seen: &[&str]| book.suggested_types(seen)[0].reasons.iter().map(|one| one.id.to_string()).collect::<Vec<_>>();
    assert_eq!(reasons(&["asks-twice", "bargains"]), ["bargains"]);
    assert_eq!(suggested(&["asks-twice"]), [("hesitant".to_owned(), 2.0), ("silent".to_owned(), 1.0)]);
    assert_eq!(
        suggested(&["asks-twice", "bargains", "never-heard-of"]),
        [("shrewd".to_owned(), 3.0), ("hesitant".to_owned(), 2.0)]
    );
}

fn card(name: &str, family: Family, say: &str) -> Card {
    Card {
        id: id(name),
        family,
        order: 1,
        when: None,
        written: None,
        source: Clean::default(),
        title: Clean::line(name),
        say: said(say),
        act: Template::default(),
        lines: vec![said("the first line")],
        avoid: Vec::new(),
    }
}

#[test]
fn scripts_of_all_families_stand_in_one_list_objections_first_and_are_told_apart_where_ids_repeat() {
    let ask = |name: &str| Question {
        id: id(name),
        form: Form::Closed,
        topic: id("need"),
        written: None,
        ask: said("Is {customer|it} so?"),
        purpose: said("to confirm"),
    };
    let book = Playbook {
        classes: shelf([
            Class { id: id("price"), order: 1, name: Clean::line("Price"), hint: Template::default() },
            Class { id: id("empty"), order: 2, name: Clean::line("Empty"), hint: Template::default() },
        ]),
        objections: shelf([objection("same", "price", Some(1), "")]),
        cards: shelf([card("same", Family::Hold, ""), card("other", Family::Closing, "Shall we?")]),
        questions: shelf([ask("same")]),
        ..Playbook::default()
    };
    let keys: Vec<String> = book.scripts().map(Script::key).collect();
    assert_eq!(keys, ["same", "card/same", "card/other", "question/same"]);
    for (place, key) in keys.iter().enumerate() {
        assert_eq!(book.script(key), book.script_at(place), "{key}");
    }
    for (typed, sort) in
        [("same", Some(Sort::Objection)), ("other", Some(Sort::Card)), ("flow/same", None), ("x", None)]
    {
        assert_eq!(book.script(typed).map(Script::sort), sort, "{typed}");
    }
    let lines = book.scripts().map(|script| script.line().map(Template::words).unwrap_or_default());
    assert_eq!(lines.collect::<Vec<_>>(), ["…", "the first line", "Shall we?", "Is it so?"]);
    let groups = [
        Group::Class(id("price")),
        Group::Cards(Family::Closing),
        Group::Cards(Family::Hold),
        Group::Questions(Form::Closed),
    ];
    assert_eq!(book.groups(), groups, "only what holds something");
    assert_eq!(book.pack_of(book.script("card/same").unwrap()).map(ItemId::as_str), Some("core"));
}
