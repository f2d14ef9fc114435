//! Every step of every course of talk, in every language, on the screen most people have: what is said and done stands there
//! whole, and what has no room is a key away.

use crate::desk::Desk;
use cornerman::app::panes::call::{self, Laid, course, musts};
use cornerman::app::panes::fill;
use cornerman::domain::playbook::{Flow, Step};
use cornerman::domain::turn::Turn;
use cornerman::domain::visit::Visit;
use cornerman::locale::Language;
use cornerman::text::Clean;
use std::collections::{HashMap, VecDeque};

/// The shortest way to each step: the answers that lead there.
fn ways(flow: &Flow) -> HashMap<String, Vec<(String, String)>> {
    let first = flow.steps[0].id.to_string();
    let mut ways = HashMap::from([(first.clone(), Vec::new())]);
    let mut open = VecDeque::from([first]);
    while let Some(id) = open.pop_front() {
        let way = ways[&id].clone();
        for answer in &flow.step(&id).unwrap().answers {
            if !ways.contains_key(&*answer.to) {
                let turn = (id.clone(), answer.id.to_string());
                ways.insert(answer.to.to_string(), way.iter().cloned().chain([turn]).collect());
                open.push_back(answer.to.to_string());
            }
        }
    }
    ways
}

/// A text as it stands on the screen, wherever its lines were broken.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The rows in which the step is told, without the frame.
fn told(desk: &Desk) -> Vec<String> {
    let said = call::laid(&desk.model).said;
    let rows = desk.screen().lines().map(str::to_owned).collect::<Vec<_>>();
    let row = |y: u16| rows[usize::from(y)].trim_matches(['│', ' ', '▲', '▼']).to_owned();
    (said.y..said.y + said.h).map(row).collect()
}

/// Up to the end of the first sentence.
fn first_sentence(text: &str) -> &str {
    let ends = text.char_indices().find(|(at, c)| match c {
        '。' | '！' | '？' => true,
        '.' | '!' | '?' => text[at + 1..].starts_with(' '),
        _ => false,
    });
    ends.map_or(text, |(at, c)| &text[..at + c.len_utf8()])
}

fn at_step(desk: &mut Desk, flow: &Flow, way: &[(String, String)]) {
    let visit = desk.model.visit.as_mut().unwrap();
    visit.interaction.flow = Clean::line(&flow.id);
    let talk = visit.interaction.clone();
    visit.turns = way.iter().map(|(step, answer)| Turn::of(&talk, step, answer)).collect();
    visit.said.clear();
    desk.model.call.as_mut().unwrap().scroll = 0;
    call::refit(&mut desk.model);
}

fn here(desk: &Desk) -> &Visit {
    course::visit(&desk.model).unwrap()
}

fn look(desk: &mut Desk, place: &str, step: &Step) {
    let slots = fill::of_visit(&desk.model, here(desk));
    let seen = squeezed(&told(desk).concat());
    let all = desk.screen();
    let holds =
        |text: &str, what: &str| assert!(seen.contains(&squeezed(text)), "{place}: {what} is cut\n{text}\n{all}");
    holds(&step.say.fill(&slots), "the line to say");
    holds(first_sentence(&step.act.fill(&slots)), "what to do");
    for line in musts::lines(&desk.model, here(desk)).iter().filter(|line| line.here) {
        holds(&line.text, "what must be said");
    }
    let Laid { rows, doc, .. } = call::laid(&desk.model);
    assert_eq!(usize::from(rows.h), step.answers.len(), "{place}: not all answers\n{all}");
    for answer in &step.answers {
        assert!(all.contains(&answer.text.fill(&slots)), "{place}: {} is cut\n{all}", answer.id);
    }
    // Whatever has no room is read on to, and the way back leads to the line to say.
    let mut read = told(desk);
    let (page, lines) = (usize::from(call::laid(&desk.model).said.h), doc.len());
    if lines <= page {
        return;
    }
    assert!(all.contains(" J"), "{place}: no key is named\n{all}");
    for _ in page..lines {
        desk.keys("J");
        read.extend(told(desk));
    }
    for line in &doc.lines {
        let line: String = line.iter().map(|piece| piece.text.as_str()).collect();
        assert!(read.iter().any(|row| row.contains(line.trim())), "{place}: never shown: {line}\n{read:#?}");
    }
    for _ in page..lines {
        desk.keys("K");
    }
    assert_eq!(desk.screen(), all, "{place}");
}

#[test]
fn the_line_what_to_do_and_every_answer_of_every_step_are_in_sight_and_the_rest_is_read_on_to() {
    for language in [Language::En, Language::ZhHans, Language::ZhHant] {
        // Why one calls, the last contact and promises stand above it, of this customer as of most.
        let mut desk = Desk::in_language(language).sized(80, 24);
        desk.keys("/tarnbeck<Enter>c1");
        let flows: Vec<Flow> = desk.model.playbook.flows.iter().cloned().collect();
        let mut steps = 0;
        for flow in &flows {
            for (step, way) in ways(flow) {
                at_step(&mut desk, flow, &way);
                look(&mut desk, &format!("{}: {}/{step}", language.name(), flow.id), flow.step(&step).unwrap());
                steps += 1;
            }
        }
        assert_eq!(steps, flows.iter().map(|flow| flow.steps.len()).sum::<usize>());
    }
}
