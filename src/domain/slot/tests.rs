use super::*;
use proptest::prelude::*;

fn template(text: &str) -> Template {
    Template::parse(&Clean::note(text)).unwrap()
}

fn known(pairs: &[(Slot, &str)]) -> Slots {
    pairs.iter().fold(Slots::default(), |slots, (slot, value)| slots.with(*slot, Clean::line(value)))
}

#[test]
fn a_text_is_filled_or_falls_back_or_loses_the_sentence() {
    let some = known(&[(Slot::Customer, "Acme Inc. GmbH"), (Slot::Amount, "3.5万")]);
    let cases = [
        ("no slot at all", "Hello there.", "Hello there."),
        ("a known slot", "Hello {customer}.", "Hello Acme Inc. GmbH."),
        ("a fallback not needed", "Hello {customer|you}.", "Hello Acme Inc. GmbH."),
        ("a fallback used", "About {promise|what we agreed}: done.", "About what we agreed: done."),
        ("a full-width bar", "关于{promise｜上次说的}。", "关于上次说的。"),
        ("an empty fallback", "Hello{contact|}!", "Hello!"),
        ("the sentence goes", "Hi {contact}. How are you?", "How are you?"),
        ("the last sentence goes", "How are you? Greet {contact}.", "How are you?"),
        ("the middle one goes", "A. B {contact} b! C?", "A. C?"),
        ("all of it goes", "Hi {contact}!", ""),
        ("Chinese stops need no space", "您好{contact}。今天聊三件事。", "今天聊三件事。"),
        ("a quote belongs to its sentence", "“我是{me}。”您现在方便吗？", "您现在方便吗？"),
        ("a line is a sentence", "- {need}\n- price", "- price"),
        ("a decimal point ends nothing", "Save 3.5 a day, {contact}. Good?", "Good?"),
        ("a stop in a value ends nothing", "{customer} pays {amount}. {contact} signs.", "Acme Inc. GmbH pays 3.5万."),
        ("an ellipsis", "Well... {contact}. Then?", "Well... Then?"),
        ("a literal brace", "{{customer}} is {customer}", "{customer} is Acme Inc. GmbH"),
        ("a brace in a fallback", "{need|a {{thing}}}", "a {thing}"),
    ];
    for (name, text, want) in cases {
        assert_eq!(template(text).fill(&some), want, "{name}");
    }
}

#[test]
fn an_empty_value_counts_as_unknown() {
    assert_eq!(template("Hi {contact|you}.").fill(&known(&[(Slot::Contact, "  ")])), "Hi you.");
}

#[test]
fn flaws_say_what_and_where_all_at_once() {
    type Said<'a> = &'a [(Fault, usize, &'a str)];
    let cases: &[(&str, Said)] = &[
        ("Hi {custmer}.", &[(Fault::Unknown, 4, "custmer")]),
        ("Hi {customer", &[(Fault::Unclosed, 3, "{")]),
        ("Hi customer}", &[(Fault::Unopened, 11, "}")]),
        ("您好{谁}", &[(Fault::Unknown, 7, "谁")]),
        ("{a} {customer} } {", &[(Fault::Unknown, 1, "a"), (Fault::Unopened, 15, "}"), (Fault::Unclosed, 17, "{")]),
        ("{a {customer}", &[(Fault::Unclosed, 0, "{")]),
        ("{}", &[(Fault::Unknown, 1, "")]),
    ];
    for (text, want) in cases {
        let flaws = Template::parse(&Clean::note(text)).unwrap_err();
        let got: Vec<_> = flaws.iter().map(|flaw| (flaw.fault, flaw.at, flaw.found.as_str())).collect();
        assert_eq!(&got, want, "{text}");
    }
}

#[test]
fn a_finder_sees_words_and_fallbacks_but_no_slot_names() {
    let template = template("Hi {customer}, about {promise|what we agreed}.");
    assert_eq!(template.words(), "Hi , about what we agreed.");
    assert_eq!(template.slots(), [Slot::Customer, Slot::Promise]);
}

proptest! {
    #[test]
    fn any_text_parses_or_is_refused_and_what_parses_prints_back(text in r"([a-z。.!? \n{}|]|\{customer\}|\{need\|x\})*") {
        if let Ok(parsed) = Template::parse(&Clean::note(&text)) {
            let again = Template::parse(&Clean::note(&parsed.to_string())).unwrap();
            prop_assert_eq!(again.to_string(), parsed.to_string());
            prop_assert_eq!(again.fill(&Slots::default()), parsed.fill(&Slots::default()));
        }
    }

    #[test]
    fn with_everything_known_nothing_is_left_out(words in "[a-z .。\n]{0,40}") {
        let all = Slot::ALL.iter().fold(Slots::default(), |slots, slot| slots.with(*slot, Clean::line("v")));
        let text = Clean::note(&format!("{words}{{need}}{words}"));
        let want = text.replace("{need}", "v");
        prop_assert_eq!(Template::parse(&text).unwrap().fill(&all), want.trim());
    }
}
