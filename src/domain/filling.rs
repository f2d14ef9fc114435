//! Filling the slots of scripts with what is known about a customer and a visit.
//! Not here: how a day is put into words; the caller brings that.

use super::card::{CustomerCard, Member};
use super::facts::days_since_contact;
use super::letter;
use super::playbook::{Playbook, Stage};
use super::prep::SpinAnswer;
use super::promise::Side;
use super::slot::{Slot, Slots};
use super::time::Now;
use super::visit::Visit;
use crate::text::Clean;
use chrono::NaiveDate;

/// What filling rests on beside the customer.
pub struct Filling<'a> {
    pub playbook: &'a Playbook,
    pub now: Now,
    /// The seller's name and company, as scripts speak them.
    pub me: &'a str,
    pub my_company: &'a str,
    /// A day in words; the first is for plans ("tomorrow"), the second for the past ("Mon 16 Nov").
    pub plan: Box<dyn Fn(NaiveDate) -> String + 'a>,
    pub past: Box<dyn Fn(NaiveDate) -> String + 'a>,
}

impl Filling<'_> {
    /// The slots when no customer is in sight: only who we are.
    pub fn of_seller(&self) -> Slots {
        Slots::default().with(Slot::Me, Clean::line(self.me)).with(Slot::MyCompany, Clean::line(self.my_company))
    }

    /// The slots of a customer outside a visit.
    pub fn of_card(&self, card: &CustomerCard) -> Slots {
        let customer = &card.customer;
        let mut slots = self.of_seller();
        slots.set(Slot::Customer, customer.name.clone());
        set_contact(&mut slots, card.people.first());
        for (slot, field, value) in [
            (Slot::Industry, "industry", &customer.industry),
            (Slot::Level, "level", &customer.level),
            (Slot::City, "city", &customer.city),
            (Slot::Product, "product", &customer.product),
            (Slot::Competitor, "competitor", &customer.competitor),
        ] {
            slots.set(slot, Clean::line(self.playbook.name_of(field, value)));
        }
        slots.set(Slot::Need, quoted(&customer.need));
        if let Some(promise) = card.open_promises(Side::Ours).next() {
            slots.set(Slot::Promise, quoted(&promise.text));
        }
        if let Some(last) = card.last_contact() {
            if let Some(day) = last.day_and_time(self.now.zone).0 {
                slots.set(Slot::LastContact, Clean::line(&(self.past)(day)));
            }
            slots.set(Slot::LastSummary, quoted(&last.summary));
        }
        for line in &card.values {
            for (slot, text) in
                [(Slot::Benefit, &line.benefit), (Slot::Number, &line.number), (Slot::Proof, &line.proof)]
            {
                if slots.get(slot).is_none() {
                    slots.set(slot, quoted(text));
                }
            }
        }
        if let Some(days) = days_since_contact(card, self.now) {
            slots.set(Slot::DaysSinceLast, Clean::line(&days.to_string()));
        }
        slots
    }

    /// The slots of a letter: the next meeting that is planned is the one it speaks of.
    pub fn of_letter(&self, card: &CustomerCard, booking: &Clean, given: &[(Slot, Clean)]) -> Slots {
        let mut slots = self.of_card(card);
        let planned = card.interactions.iter().filter(|talk| talk.is_open() && talk.day >= Some(self.now.today()));
        if let Some(next) = planned.min_by_key(|talk| (talk.day, talk.time)) {
            let day = next.day.map(|day| (self.past)(day)).unwrap_or_default();
            let time = next.time.map(|time| time.format(" %H:%M").to_string()).unwrap_or_default();
            slots.set(Slot::Date, Clean::line(&format!("{day}{time}")));
            slots.set(Slot::Place, next.place.clone());
        }
        // An apology speaks of what went wrong last, in their words.
        if let Some(complaint) = card.open_complaints().max_by_key(|complaint| complaint.heard()) {
            slots.set(Slot::Problem, quoted(&complaint.words));
        }
        letter::lay(slots, card, booking, given)
    }

    /// The slots of a visit.
    pub fn of_visit(&self, visit: &Visit) -> Slots {
        let mut slots = self.of_card(&visit.card);
        set_contact(&mut slots, visit.contact());
        let day = visit.interaction.day.unwrap_or_else(|| self.now.today());
        slots.set(Slot::Date, Clean::line(&(self.plan)(day)));
        slots.set(Slot::Place, visit.interaction.place.clone());
        for (slot, stage) in [(Slot::Problem, Stage::Problem), (Slot::Consequence, Stage::Implication)] {
            let of =
                |answer: &&SpinAnswer| self.playbook.spin.get(&answer.card).is_some_and(|card| card.stage == stage);
            let said = visit.answers.iter().filter(of).rfind(|answer| !answer.answer.is_empty());
            slots.set(slot, said.map(|answer| quoted(&answer.answer)).unwrap_or_default());
        }
        slots
    }
}

fn set_contact(slots: &mut Slots, member: Option<&Member>) {
    if let Some(member) = member {
        slots.set(Slot::Contact, member.person.name.clone());
        slots.set(Slot::Role, member.role.function.clone());
    }
}

/// Somebody's own sentences, to stand within one of the script's: on one line, without the stop at their end, which the
/// script brings.
fn quoted(text: &str) -> Clean {
    Clean::line(text.trim_end_matches(['.', '。', '．', ' ', '\n']))
}

#[cfg(test)]
mod tests {
    use super::super::customer::Customer;
    use super::super::field::Record;
    use super::super::id::Id;
    use super::super::interaction::{self, Interaction};
    use super::super::slot::Template;
    use super::*;
    use chrono_tz::Tz;

    #[test]
    fn what_somebody_wrote_stands_within_the_sentence_of_the_script() {
        let mut customer = Customer::blank(Id::default(), None);
        customer.name = Clean::line("Acme Inc.");
        customer.need = Clean::line("空调不能停。");
        let mut card = CustomerCard::new(customer);
        let mut talk = Interaction::blank(Id::default(), None);
        talk.stage = interaction::Stage::Held;
        talk.held_at = Some(0);
        talk.summary = Clean::note("She asked twice.\nCall again.\n");
        card.interactions.push(talk);
        let filling = Filling {
            playbook: &Playbook::default(),
            now: Now::new(86_400_000, Tz::UTC),
            me: "Li Lei",
            my_company: "",
            plan: Box::new(|day| day.to_string()),
            past: Box::new(|day| format!("on {day}")),
        };
        let slots = filling.of_card(&card);
        for (text, want) in [
            ("{customer}: {need}。", "Acme Inc.: 空调不能停。"),
            ("Last time, {last_contact}: {last_summary}.", "Last time, on 1970-01-01: She asked twice. Call again."),
            ("{days_since_last} day. {my_company} calls.", "1 day."),
            ("{me|I} here, {city|over there}.", "Li Lei here, over there."),
        ] {
            assert_eq!(Template::parse(&Clean::line(text)).unwrap().fill(&slots), want, "{text}");
        }
    }
}
