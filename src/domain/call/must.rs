//! What must be said in a call: what is due by the steps it came to, and which of it was said.

use super::course::{course, steps};
use crate::domain::condition::Facts;
use crate::domain::playbook::{Flow, Must, Playbook, Step};
use crate::domain::prep::CheckMark;
use crate::domain::slot::Slots;
use crate::domain::visit::Visit;

/// One thing that must be said, and how it stands.
#[derive(Debug, Clone, Copy)]
pub struct Due<'a> {
    pub must: &'a Must,
    pub mark: Option<&'a CheckMark>,
    /// It belongs to the step the call stands at.
    pub here: bool,
}

impl Due<'_> {
    pub fn said(&self) -> bool {
        self.mark.is_some_and(|mark| mark.done)
    }
}

/// What is due so far, in the order in which it came up: at the steps the call came to, in every flow it followed. What
/// belongs to a step that the customer never let it come to is not missing.
pub fn due<'a>(playbook: &'a Playbook, visit: &'a Visit, known: &'a Facts) -> Vec<Due<'a>> {
    let mut due: Vec<Due> = Vec::new();
    for flow in flows(playbook, visit) {
        let present = (*flow.id == *visit.interaction.flow).then(|| course(flow, visit)).flatten();
        for step in steps(flow, visit) {
            let here = present.is_some_and(|course| course.step.id == step.id);
            for must in step.musts_for(known) {
                match due.iter_mut().find(|known| known.must.id == must.id) {
                    Some(known) => known.here |= here,
                    None => due.push(Due { must, mark: visit.said(&must.id), here }),
                }
            }
        }
    }
    due
}

/// The marks of all that had to be said so far, ticked or not, in the words for this customer. A talk that is over keeps what
/// it had to say itself: a pack that asks for more since then does not make it incomplete.
pub fn marks(playbook: &Playbook, visit: &Visit, known: &Facts, slots: &Slots) -> Vec<CheckMark> {
    if !visit.interaction.is_open() {
        return visit.said.clone();
    }
    let mark = |due: &Due| {
        let blank =
            || CheckMark::said(visit.card.customer.id, visit.interaction.id, &due.must.id, &due.must.text.fill(slots));
        due.mark.cloned().unwrap_or_else(blank)
    };
    let mut marks: Vec<CheckMark> = due(playbook, visit, known).iter().map(mark).collect();
    let others = visit.said.iter().filter(|mark| marks.iter().all(|own| own.id != mark.id));
    let others: Vec<CheckMark> = others.cloned().collect();
    marks.extend(others);
    marks
}

/// What the step's own line says, and nobody has ticked or taken off: it is said when the step is left by an answer.
pub fn in_line<'a>(step: &'a Step, visit: &'a Visit, known: &'a Facts) -> impl Iterator<Item = &'a Must> {
    step.musts_for(known).filter(|must| must.in_line && visit.said(&must.id).is_none())
}

/// The flows that a call followed, in their order.
fn flows<'a>(playbook: &'a Playbook, visit: &'a Visit) -> Vec<&'a Flow> {
    let mut flows: Vec<&Flow> = Vec::new();
    let names = visit.turns.iter().map(|turn| &turn.flow).chain([&visit.interaction.flow]);
    for flow in names.filter_map(|name| playbook.flows.get(name)) {
        if !flows.iter().any(|known| known.id == flow.id) {
            flows.push(flow);
        }
    }
    flows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::card::CustomerCard;
    use crate::domain::condition::{Condition, Fact};
    use crate::domain::customer::Customer;
    use crate::domain::field::Record;
    use crate::domain::id::Id;
    use crate::domain::interaction::Interaction;
    use crate::domain::playbook::{Answer, ItemId};
    use crate::domain::slot::Template;
    use crate::domain::turn::Turn;
    use crate::text::Clean;

    fn id(text: &str) -> ItemId {
        ItemId::parse(text).unwrap()
    }

    fn words(text: &str) -> Template {
        Template::parse(&Clean::line(text)).unwrap()
    }

    /// Three steps: hello, price, end; the price must be said to everybody, the right to withdraw to persons.
    fn flow(name: &str) -> Flow {
        let must = |must: &str, in_line, when: Option<&str>| Must {
            id: id(must),
            when: when.map(|when| Condition::parse(when).unwrap()),
            in_line,
            text: words(must),
            why: Template::default(),
        };
        let step = |step: &str, to: Option<&str>, musts| Step {
            id: id(step),
            state: None,
            say: words("Hello."),
            act: Template::default(),
            listen: Template::default(),
            musts,
            answers: to
                .map(|to| Answer {
                    id: id("go"),
                    to: id(to),
                    card: None,
                    outcome: None,
                    stage: None,
                    meeting: None,
                    text: words("go"),
                })
                .into_iter()
                .collect(),
        };
        let steps = vec![
            step("hello", Some("price"), vec![must("name", true, None), must("recorded", false, None)]),
            step(
                "price",
                Some("end"),
                vec![must("total", false, None), must("withdraw", false, Some("kind = person"))],
            ),
            step("end", None, vec![must("name", false, None), must("written", false, None)]),
        ];
        let (about, complaint, care, meetings) = (words("about"), false, false, Vec::new());
        Flow {
            id: id(name),
            kind: id("phone"),
            written: None,
            name: Clean::line(name),
            about,
            complaint,
            care,
            meetings,
            talking: None,
            steps,
        }
    }

    fn playbook() -> Playbook {
        let mut book = Playbook::default();
        for name in ["sale", "other"] {
            book.flows.insert(id("pack"), flow(name));
        }
        book
    }

    fn visit(turns: &[(&str, &str)]) -> Visit {
        let customer = Customer::blank(Id::from_bytes([1; 16]), None);
        let mut interaction = Interaction::blank(Id::from_bytes([2; 16]), Some(customer.id));
        interaction.flow = Clean::line("sale");
        let turn = |(flow, step): &(&str, &str)| {
            let mut turn = Turn::of(&interaction, step, "go");
            turn.flow = Clean::line(flow);
            turn
        };
        let turns = turns.iter().map(turn).collect();
        let (marks, said, answers, uses, past, asked_before, history) = Default::default();
        let card = CustomerCard::new(customer);
        Visit { interaction, card, marks, said, answers, uses, past, asked_before, turns, history }
    }

    fn listed(visit: &Visit, known: &Facts) -> Vec<(String, bool, bool)> {
        let book = playbook();
        due(&book, visit, known).iter().map(|due| (due.must.id.to_string(), due.said(), due.here)).collect()
    }

    fn row(id: &str, said: bool, here: bool) -> (String, bool, bool) {
        (id.to_owned(), said, here)
    }

    #[test]
    fn only_what_the_call_came_to_is_due_and_once() {
        let unknown = Facts::default();
        assert_eq!(listed(&visit(&[]), &unknown), [row("name", false, true), row("recorded", false, true)]);
        let person = Facts::default().texts(Fact::Kind, ["person"]);
        let called = visit(&[("sale", "hello"), ("sale", "price")]);
        let want = [
            row("name", false, true),
            row("recorded", false, false),
            row("total", false, false),
            row("withdraw", false, false),
            row("written", false, true),
        ];
        assert_eq!(listed(&called, &person), want);
        // Whether it is a person is not known: nothing is asked for that may not hold.
        assert_eq!(listed(&called, &unknown).len(), 4);
    }

    #[test]
    fn what_was_said_in_one_flow_is_said_in_the_next() {
        let mut called = visit(&[("other", "hello")]);
        let mut mark = CheckMark::said(Id::from_bytes([1; 16]), Id::from_bytes([2; 16]), "recorded", "Recorded");
        mark.done = true;
        called.said.push(mark);
        let want = [row("name", false, true), row("recorded", true, true), row("total", false, false)];
        assert_eq!(listed(&called, &Facts::default()), want);
    }

    #[test]
    fn a_line_says_what_it_holds_unless_somebody_took_the_tick_off() {
        let (book, known) = (playbook(), Facts::default());
        let step = &book.flows.get("sale").unwrap().steps[0];
        let mut called = visit(&[]);
        let said = |visit: &Visit| in_line(step, visit, &known).map(|must| must.id.to_string()).collect::<Vec<_>>();
        assert_eq!(said(&called), ["name"]);
        called.said.push(CheckMark::said(Id::from_bytes([1; 16]), Id::from_bytes([2; 16]), "name", "Name"));
        assert_eq!(said(&called), Vec::<String>::new());
    }

    #[test]
    fn long_words_of_a_pack_are_kept_as_far_as_they_go() {
        let mark = CheckMark::said(Id::default(), Id::default(), "total", &"x".repeat(400));
        assert_eq!((mark.text.len(), mark.must(), mark.check().is_ok()), (300, Some("total"), true));
        assert_eq!(CheckMark::of(Id::default(), Id::default(), "total", mark.block).must(), None);
    }
}
