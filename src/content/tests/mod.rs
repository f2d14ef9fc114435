use super::*;
use crate::domain::condition::{Fact, Facts};
use crate::domain::playbook::pack::Origin;
use crate::domain::playbook::{Axis, Ending, Family, Gauge, Stage};
use crate::domain::slot::{Slot, Slots};
use crate::text::Clean;

mod check;
mod closing;
mod cover;
mod deals;
mod flows;
mod naming;
mod rubrics;
mod scene_check;
mod scenes;

pub(super) const MANIFEST: &str = r#"
id = "sample"
name = "A sample"
version = "1.2.0"
base = "en"
languages = ["en", "zh-Hans"]
author = "Its author"
license = "CC0-1.0"
"#;
const EN: &str = include_str!("sample.en.toml");
const ZH: &str = include_str!("sample.zh-Hans.toml");

fn sample() -> PackSource {
    PackSource::from_texts("sample", &[("pack.toml", MANIFEST), ("all.en.toml", EN), ("all.zh-Hans.toml", ZH)])
}

fn read(source: &PackSource, language: &str) -> (Playbook, Vec<PackProblem>) {
    let mut report = Report::new("sample", Care::Errors);
    let book = read_pack(source, language, &Playbook::default(), &mut report).map(|pack| pack.book);
    (book.unwrap_or_default(), report.into_problems())
}

#[test]
fn the_format_carries_every_family() {
    let (book, problems) = read(&sample(), "en");
    assert_eq!(problems, []);
    for (family, count) in book.counts() {
        assert!(count > 0, "no {family}");
    }
    let slots = Slots::default().with(Slot::Customer, Clean::line("Acme"));
    let objection = book.objections.get("price-too-high").unwrap();
    assert_eq!(objection.rank, Some(1));
    assert_eq!(&*objection.methods[0], "cost-per-day");
    assert_eq!(objection.source.as_str(), "Sales floor notes");
    assert_eq!(objection.says[1].fill(&slots), "Others ask for less.");
    assert_eq!(objection.say.fill(&slots), "I hear you.");
    assert_eq!(objection.evidence.fill(&slots), "A bill of a customer like Acme.");
    assert_eq!(objection.meanings[0].answer.fill(&slots), "A day costs less than a coffee.");
    assert_eq!(book.stage(Stage::Situation).unwrap().enough, 3);
    assert_eq!(book.spin.get("mfg-i1").unwrap().then.len(), 1);
    assert_eq!(book.profile(Axis::Level, "new").unwrap().visit_days, Some(14));
    assert_eq!(book.observations.get("asks-twice").unwrap().suggests[0].1.to_string(), "2");
    let flow = book.flows.get("phone-call").unwrap();
    let answer = &flow.steps[0].answers[0];
    assert_eq!(flow.step(&answer.to).unwrap().say.fill(&slots), "When may I ring again?");
    let may_be_called = Facts::default().yes_no(Fact::Dnc, false);
    let voicemail = book.cards.iter().filter(|card| card.family == Family::Voicemail);
    assert_eq!(voicemail.filter(|card| card.when.as_ref().is_some_and(|when| when.holds(&may_be_called))).count(), 1);
    let scenario = book.scenarios.get("first-talk").unwrap();
    let choice = &scenario.node(&scenario.start).unwrap().choices[0];
    assert_eq!(choice.effect, [(Gauge::Interest, -50), (Gauge::Trust, 5)]);
    assert_eq!(choice.ways[0].gate.least, [(Gauge::Trust, 45)]);
    assert_eq!(choice.points[0].wordings, [Clean::line("question"), Clean::line("ask*")]);
    assert_eq!(scenario.node(&choice.to).unwrap().end, Some(Ending::Poor));
    let item = &book.rubrics.get("first-talk").unwrap().items[0];
    assert_eq!((item.fatal, item.weight.to_string().as_str(), item.anchors.len()), (true, "2.5", 5));
    assert_eq!(book.skill_name(&item.skill), "Listening");
    assert_eq!(book.objections.pack_of("need-none").unwrap().as_str(), "sample");
}

#[test]
fn a_text_is_as_old_as_it_says_else_as_old_as_its_pack() {
    let manifest = format!("{}written = \"2026-11-20\"\n", MANIFEST.replace(", \"zh-Hans\"", ""));
    let of = |id: &str, more: &str| {
        format!("[[card]]\nid = \"{id}\"\nfamily = \"signal\"\ntitle = \"T\"\nsay = \"s\"\n{more}\n")
    };
    let cards = format!("lang = \"en\"\n{}{}", of("a", ""), of("b", "written = \"2026-03-01\""));
    let source = PackSource::from_texts("sample", &[("pack.toml", &manifest), ("a.en.toml", &cards)]);
    let (book, problems) = read(&source, "en");
    assert_eq!(problems, []);
    let written = |key: &str| book.script(key).unwrap().written().unwrap().to_string();
    assert_eq!((written("card/a"), written("card/b")), ("2026-11-20".to_owned(), "2026-03-01".to_owned()));
    // Every text that comes with the program says how old it is.
    let (core, _) = super::load("zh-Hans", None);
    assert!(core.scripts().all(|script| script.written().is_some()));
}

#[test]
fn a_translation_gives_the_texts_and_the_base_the_rest() {
    let (book, problems) = read(&sample(), "zh-Hans");
    assert_eq!(problems, []);
    let none = Slots::default();
    let objection = book.objections.get("price-too-high").unwrap();
    assert_eq!(objection.title.as_str(), "价格太高");
    assert_eq!((objection.says.len(), objection.rank), (4, Some(1)), "lists may differ, neutral fields may not");
    assert_eq!(objection.say.fill(&none), "我明白。");
    let worth = &objection.meanings[0];
    assert_eq!((worth.id.as_str(), worth.name.as_str()), ("worth", "看不出值"), "parts meet by id, not by place");
    assert_eq!(worth.explore.fill(&none), "What would it have to bring?", "a missing text falls back");
    assert_eq!(book.objections.get("need-none").unwrap().title.as_str(), "No need", "so does a missing item");
    assert_eq!(book.profile(Axis::Level, "new").unwrap().name.as_str(), "新客户");
    assert_eq!(book.profile(Axis::Cooperation, "new").unwrap().name.as_str(), "New partner");
}

#[test]
fn a_trade_is_found_by_the_words_of_either_language() {
    for language in ["en", "zh-Hans"] {
        let (book, _) = read(&sample(), language);
        for text in ["manufacturing", "Manufacturing", " ＦＡＣＴＯＲＹ ", "制造业"] {
            let found = book.resolve(Axis::Industry, text).map(|profile| profile.id.as_str());
            assert_eq!(found, Some("manufacturing"), "{text} in {language}");
        }
        assert_eq!(book.resolve(Axis::Industry, "fishing"), None);
        assert_eq!(book.resolve(Axis::Industry, ""), None);
    }
}

#[test]
fn an_unlisted_language_is_read_in_the_other_chinese_script_or_in_the_base() {
    for (wanted, title) in [("zh-Hant", "价格太高"), ("de", "The price is too high")] {
        let (book, _) = read(&sample(), wanted);
        assert_eq!(book.objections.get("price-too-high").unwrap().title.as_str(), title, "{wanted}");
    }
}

#[test]
fn only_the_base_and_the_wanted_language_are_parsed() {
    let broken = [("pack.toml", MANIFEST), ("all.en.toml", EN), ("all.zh-Hans.toml", "lang = [")];
    let source = PackSource::from_texts("sample", &broken);
    assert_eq!(read(&source, "en").1, []);
    let (book, problems) = read(&source, "zh-Hans");
    assert_eq!(problems[0].problem.what, "pack-syntax");
    assert_eq!(book.objections.len(), 2, "the base still serves");
}

#[test]
fn a_pack_of_one_language_is_a_whole_pack() {
    let manifest =
        MANIFEST.replace("\"en\", \"zh-Hans\"", "\"zh-Hans\"").replace("base = \"en\"", "base = \"zh-Hans\"");
    let class = "lang = \"zh-Hans\"\n[[class]]\nid = \"price\"\nname = \"价格\"\nhint = \"值不值\"";
    let source = PackSource::from_texts("sample", &[("pack.toml", &manifest), ("own.toml", class)]);
    assert_eq!(check(&source, &Playbook::default()), []);
    assert_eq!(read(&source, "en").0.classes.get("price").unwrap().name.as_str(), "价格");
}

#[test]
fn a_stamp_tells_a_translation_that_its_original_changed() {
    let stamp_of = |en: &str| {
        let source = PackSource::from_texts("sample", &[("pack.toml", MANIFEST), ("a.en.toml", en)]);
        let stamps = stamps(&source);
        assert_eq!(stamps.iter().filter(|stamp| stamp.id == "price-too-high").count(), 1);
        stamps.into_iter().find(|stamp| stamp.id == "price-too-high").unwrap().hash
    };
    let hash = stamp_of(EN);
    assert_eq!(hash, stamp_of(&EN.replace("rank = 1\n", "rank = 3\n")), "neutral fields do not count");
    assert_ne!(hash, stamp_of(&EN.replace("Does that settle it?", "Does that settle it now?")), "parts do");
    let stale = |noted: &str| {
        let zh = ZH.replacen("id = \"price-too-high\"", &format!("id = \"price-too-high\"\nbase = \"{noted}\""), 1);
        let files = [("pack.toml", MANIFEST), ("a.en.toml", EN), ("a.zh-Hans.toml", zh.as_str())];
        let problems = check(&PackSource::from_texts("sample", &files), &Playbook::default());
        problems.into_iter().find(|problem| problem.problem.what == "pack-stale")
    };
    assert_eq!(stale(&hash), None);
    let problem = stale("00000000").unwrap().problem;
    assert_eq!((problem.place.line, problem.place.column), (Some(5), Some(8)));
    assert!(problem.args.contains(&("hash", hash)));
}

#[test]
fn the_built_in_pack_has_nothing_to_mend_in_any_language() {
    assert_eq!(check(&PackSource::built_in(), &Playbook::default()), []);
    for language in ["en", "zh-Hans", "zh-Hant"] {
        assert_eq!(load(language, None).1, [], "{language}");
    }
    let (packs, _) = list(None);
    assert_eq!((packs.len(), &packs[0].origin, packs[0].languages.len()), (1, &Origin::BuiltIn, 3));
}
