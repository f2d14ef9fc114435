//! Cards and sheets on paper, as Markdown that also reads well as plain text.

use super::Words;
use crate::domain::playbook::{Playbook, Rubric, RubricItem, Scale, Scenario};
use crate::domain::slot::{Slot, Slots, Template};
use crate::domain::training::deal::{Hidden, Round};
use crate::text::Clean;

/// What all papers of a deal are filled with.
pub struct Paper<'a> {
    pub words: &'a Words,
    pub book: &'a Playbook,
    /// The scene that is played, where one was chosen.
    pub scene: Option<&'a Scenario>,
}

impl Paper<'_> {
    fn slots(&self) -> Slots {
        Slots::default().with(Slot::Customer, Clean::line(&self.words.get("deal-customer")))
    }

    fn fill(&self, text: &Template) -> String {
        text.fill(&self.slots())
    }

    /// A line with a word in front; nothing where there is nothing to say.
    fn said(&self, key: &str, text: &Template, lines: &mut Vec<String>) {
        let text = self.fill(text);
        if !text.is_empty() {
            lines.push(format!("**{}** {text}", self.words.get(key)));
            lines.push(String::new());
        }
    }

    /// What the buyer knows.
    pub fn buyer(&self, round: &Round<'_>) -> Vec<String> {
        let words = self.words;
        let mut lines = Vec::new();
        // A scene says who is bought for.
        if let Some(scene) = self.scene {
            lines.extend([format!("**{}** {}", words.get("deal-talk"), scene.name), String::new()]);
            lines.extend([self.fill(&scene.brief), String::new()]);
        } else if let Some(trade) = round.trade {
            lines.extend([format!("**{}** {}", words.get("deal-you-are"), trade.name), String::new()]);
            self.said("deal-your-kind", &trade.features, &mut lines);
        }
        let persona = self.scene.and_then(|scene| self.book.behaviours.get(scene.persona.as_deref()?));
        if let Some(persona) = persona.or(round.persona) {
            lines.extend([format!("**{}** {}", words.get("deal-you-behave"), persona.name), String::new()]);
            lines.extend(persona.signs.iter().map(|sign| format!("- {}", self.fill(sign))));
            lines.push(String::new());
        }
        let facts = self.scene.map(|scene| scene.facts.as_slice()).unwrap_or_default();
        if !facts.is_empty() {
            lines.extend([format!("**{}**", words.get("deal-facts")), String::new()]);
            lines.extend(facts.iter().map(|fact| format!("- {}", self.fill(&fact.text))));
            lines.push(String::new());
        }
        for (at, hidden) in round.hidden.iter().enumerate() {
            self.hidden(at + 1, hidden, &mut lines);
        }
        lines.push(words.get("deal-buyer-rule").into_owned());
        lines
    }

    fn hidden(&self, at: usize, hidden: &Hidden<'_>, lines: &mut Vec<String>) {
        let Hidden { objection, says, meaning } = hidden;
        lines.extend([format!("## {at}. {}", objection.title), String::new()]);
        self.said("deal-you-say", says, lines);
        lines.extend([format!("**{}** {}", self.words.get("deal-you-mean"), meaning.name), String::new()]);
        let asked = [&meaning.explore, &objection.ask].map(|text| self.fill(text));
        let asked: Vec<String> =
            asked.into_iter().filter(|text| !text.is_empty()).map(|text| format!("- {text}")).collect();
        if !asked.is_empty() {
            lines.extend([format!("**{}**", self.words.get("deal-reveals")), String::new()]);
            lines.extend(asked);
            lines.push(String::new());
        }
        self.said("deal-content", &meaning.answer, lines);
    }

    /// What the seller knows: nothing of what is hidden.
    pub fn seller(&self, round: &Round<'_>) -> Vec<String> {
        let words = self.words;
        let mut lines = Vec::new();
        if let Some(trade) = round.trade.filter(|_| self.scene.is_none()) {
            lines.extend([format!("**{}** {}", words.get("deal-your-customer"), trade.name), String::new()]);
        }
        let name = self.scene.map_or(&round.meeting.name, |scene| &scene.name);
        lines.extend([format!("**{}** {name}", words.get("deal-talk")), String::new()]);
        if let Some(scene) = self.scene {
            lines.extend([self.fill(&scene.brief), String::new()]);
            self.said("deal-goal", &scene.goal, &mut lines);
        } else {
            self.said("deal-goal", &round.meeting.goal, &mut lines);
            self.said("deal-minimum", &round.meeting.minimum, &mut lines);
        }
        lines.push(words.get("deal-seller-rule").into_owned());
        lines
    }

    /// What the observer ticks: yes or no, nothing in between.
    pub fn observer(&self, round: &Round<'_>, rubric: &Rubric) -> Vec<String> {
        let words = self.words;
        let tick = format!("[ ] {}  [ ] {}", words.get("sheet-yes"), words.get("sheet-no"));
        let mut lines = vec![words.get("deal-observer-rule").into_owned(), String::new()];
        lines.extend(rubric.items.iter().map(|item| format!("- {tick}  {}", self.fill(&item.text))));
        for hidden in &round.hidden {
            lines.extend([String::new(), format!("## {}", hidden.objection.title), String::new()]);
            let meaning = [("meaning", hidden.meaning.name.as_str().into())];
            lines.push(format!("- {tick}  {}", words.get("deal-saw-heard-out")));
            lines.push(format!("- {tick}  {}", words.get("deal-saw-asked")));
            lines.push(format!("- {tick}  {}", words.fmt("deal-saw-found", &meaning)));
            lines.push(format!("- {tick}  {}", words.get("deal-saw-settled")));
        }
        lines.extend([String::new(), words.get("deal-observer-end").into_owned()]);
        lines
    }

    /// A whole scorecard to fill in by hand; `name`: of whom.
    pub fn sheet(&self, rubric: &Rubric, name: Option<&str>) -> Vec<String> {
        let words = self.words;
        let mut lines = vec![format!("# {}", rubric.name), String::new(), self.fill(&rubric.about), String::new()];
        lines.extend([
            words.fmt("sheet-head", &[("name", name.unwrap_or("____________________").into())]),
            String::new(),
        ]);
        let (rules, items): (Vec<&RubricItem>, Vec<_>) = rubric.items.iter().partition(|item| item.compliance);
        for (at, item) in items.iter().enumerate() {
            self.item(&format!("{}.", at + 1), item, &mut lines);
        }
        if !rules.is_empty() {
            lines.extend([format!("## {}", words.get("sheet-rules")), String::new()]);
            for item in rules {
                self.item("-", item, &mut lines);
            }
        }
        lines.push(words.get("sheet-sum").into_owned());
        lines
    }

    fn item(&self, mark: &str, item: &RubricItem, lines: &mut Vec<String>) {
        let words = self.words;
        let weight = [("weight", item.weight.to_string().into()), ("skill", self.book.skill_name(&item.skill).into())];
        let mut about = Vec::new();
        if !item.compliance {
            about.push(words.fmt("sheet-weight", &weight));
        }
        if item.fatal {
            about.push(words.get("sheet-fatal").into_owned());
        }
        let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join("; ")) };
        lines.extend([format!("{mark} **{}**{about}", self.fill(&item.text)), String::new()]);
        match item.scale {
            Scale::YesNo => {
                lines.push(format!("   [ ] {}  [ ] {}", words.get("sheet-yes"), words.get("sheet-no")));
            }
            Scale::Points => {
                let anchors = item.anchors.iter().enumerate();
                lines.extend(anchors.map(|(points, anchor)| format!("   - [ ] {points}  {}", self.fill(anchor))));
            }
        }
        lines.extend([
            String::new(),
            format!("   {} ______________________________", words.get("sheet-note")),
            String::new(),
        ]);
    }
}
