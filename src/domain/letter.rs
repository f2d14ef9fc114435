//! A template filled for one customer: ready to go, or what is missing, or why this customer is left out. Nothing goes with a
//! hole in it, and nothing says of a customer what nobody knows.

use super::card::CustomerCard;
use super::condition::Facts;
use super::customer::Customer;
use super::person::Way;
use super::slot::{Slot, Slots};
use super::tag::Tag;
use crate::choices;
use crate::domain::interaction::Channel;
use crate::domain::playbook::message::Message;
use crate::text::{Clean, fold_str};

choices! {
    /// Why a customer is left out.
    pub enum Reason {
        /// Asked not to be called.
        DoNotCall = "do_not_call",
        /// Asked for no advertising.
        NoAdvertising = "no_advertising",
        /// What the template rests on does not hold for them: a visit that is not long past, a talk there was.
        DoesNotFit = "does_not_fit",
        /// Nobody knows where a mail to them would go.
        NoEmail = "no_email",
        /// Or which number to call.
        NoNumber = "no_number",
    }
}

/// A message as it can be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Empty where the way has none.
    pub subject: String,
    pub body: String,
}

impl Letter {
    /// Subject and text, for the clipboard or a file. `label`: how the line of the subject begins.
    pub fn text(&self, label: &str) -> String {
        if self.subject.is_empty() { self.body.clone() } else { format!("{label}{}\n\n{}", self.subject, self.body) }
    }
}

/// The name of a customer as the name of a file begins: without the signs that file systems forbid, and of a length that
/// they all take.
pub fn file_stem(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(60).collect();
    plain.trim_matches('-').to_owned()
}

/// What became of a template for one customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    Ready(Letter),
    Lacks(Vec<Slot>),
    LeftOut(Reason),
}

/// What became of a template for one customer, and how to reach whom.
#[derive(Debug, Clone, PartialEq)]
pub struct Addressed {
    pub customer: Customer,
    pub contact: Clean,
    pub email: Clean,
    pub phone: Clean,
    pub fate: Fate,
}

/// Where one reaches whoever a letter is written to; empty where nobody knows.
fn reached(card: &CustomerCard, way: fn(Way) -> bool) -> Clean {
    let member = card.contact(None);
    let person = member.and_then(|member| card.points_of(Some(member.person.id)).find(|point| way(point.way)));
    // What reaches another person there does not reach this one.
    let house = || card.points_of(None).find(|point| way(point.way));
    person.or_else(house).map(|point| point.value.clone()).unwrap_or_default()
}

fn email(card: &CustomerCard) -> Clean {
    reached(card, |way| way == Way::Email)
}

fn number(card: &CustomerCard) -> Clean {
    reached(card, Way::dials)
}

/// Why a letter could not be sent this way, as far as the card tells. For a messenger it does not: people are found there by
/// other names.
pub fn unreached(message: &Message, card: &CustomerCard) -> Option<Reason> {
    match message.channel {
        Channel::Mail if email(card).is_empty() => Some(Reason::NoEmail),
        Channel::Phone if number(card).is_empty() => Some(Reason::NoNumber),
        _ => None,
    }
}

impl Addressed {
    pub fn of(card: &CustomerCard, fate: Fate) -> Self {
        let contact = card.contact(None).map(|member| member.person.name.clone()).unwrap_or_default();
        Self { customer: card.customer.clone(), contact, email: email(card), phone: number(card), fate }
    }

    /// The letter, where it is ready.
    pub const fn letter(&self) -> Option<&Letter> {
        match &self.fate {
            Fate::Ready(letter) => Some(letter),
            _ => None,
        }
    }
}

/// Fills a template, or says why not. `known`: the facts of the customer.
pub fn write(message: &Message, card: &CustomerCard, known: &Facts, slots: &Slots) -> Fate {
    if let Some(reason) = left_out(message, card) {
        return Fate::LeftOut(reason);
    }
    if !message.fits(known) {
        return Fate::LeftOut(Reason::DoesNotFit);
    }
    let lacks = message.lacks(slots);
    if !lacks.is_empty() {
        return Fate::Lacks(lacks);
    }
    Fate::Ready(Letter { subject: message.subject.fill(slots), body: message.body.fill(slots) })
}

/// Tags by which people keep that somebody asked for no advertising.
const NO_ADVERTISING: [&str; 10] = [
    "no advertising",
    "no mailing",
    "no mailings",
    "unsubscribed",
    "opt-out",
    "optout",
    "退订",
    "拒收广告",
    "勿扰",
    "不收广告",
];

fn left_out(message: &Message, card: &CustomerCard) -> Option<Reason> {
    let asked = |tag: &Tag| {
        let tag = fold_str(&tag.name);
        NO_ADVERTISING.iter().any(|known| fold_str(known) == tag)
    };
    if message.channel == Channel::Phone && card.customer.do_not_call {
        return Some(Reason::DoNotCall);
    }
    (message.purpose.advertises() && card.tags.iter().any(asked)).then_some(Reason::NoAdvertising)
}

/// Fields of one's own from which a slot is filled, as people call them.
const OWN_FIELDS: [(Slot, &[&str]); 6] = [
    (Slot::Invoice, &["invoice", "invoice no", "invoice number", "bill", "发票号", "发票号码", "账单号"]),
    (Slot::Amount, &["amount", "amount due", "balance", "receivable", "金额", "应付金额", "欠款"]),
    (Slot::Due, &["due", "due date", "payment due", "付款日", "付款日期", "到期日"]),
    (
        Slot::Renewal,
        &[
            "renewal",
            "renewal date",
            "contract until",
            "contract end",
            "contract ends",
            "续约日",
            "续约日期",
            "合同到期",
            "合同到期日",
        ],
    ),
    (Slot::Booking, &["booking", "booking link", "预约链接"]),
    (Slot::Link, &["link", "video link", "meeting link", "会议链接", "链接"]),
];

/// What only letters ask for, laid over what is known of a customer: their own fields, then what was `given` by hand.
pub fn lay(mut slots: Slots, card: &CustomerCard, booking: &Clean, given: &[(Slot, Clean)]) -> Slots {
    slots.set(Slot::Booking, booking.clone());
    for (slot, names) in OWN_FIELDS {
        let own = card.customs.iter().find(|own| {
            let name = fold_str(&own.name);
            names.iter().any(|known| fold_str(known) == name)
        });
        if let Some(own) = own {
            slots.set(slot, own.value.clone());
        }
    }
    if let Some(member) = card.contact(None) {
        slots.set(Slot::Contact, member.person.name.clone());
        slots.set(Slot::Role, member.role.function.clone());
    }
    for (slot, value) in given {
        slots.set(*slot, value.clone());
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::card::Member;
    use crate::domain::condition::{Condition, Fact};
    use crate::domain::customer::Customer;
    use crate::domain::field::Record;
    use crate::domain::id::Id;
    use crate::domain::person::{ContactPoint, Part, Person, Role};
    use crate::domain::playbook::ItemId;
    use crate::domain::playbook::message::Purpose;
    use crate::domain::slot::Template;
    use crate::domain::tag::Custom;

    fn message(purpose: Purpose, channel: Channel, body: &str) -> Message {
        let template = |text: &str| Template::parse(&Clean::note(text)).unwrap();
        Message {
            id: ItemId::parse("m").unwrap(),
            purpose,
            channel,
            order: 0,
            when: None,
            name: Clean::line("m"),
            about: template("x"),
            subject: template("Invoice {invoice}"),
            body: template(body),
        }
    }

    fn card() -> CustomerCard {
        let mut customer = Customer::blank(Id::default(), None);
        customer.name = Clean::line("Acme");
        CustomerCard::new(customer)
    }

    #[test]
    fn what_is_missing_is_named_and_nothing_goes_with_a_hole_in_it() {
        let bill = message(Purpose::Bill, Channel::Mail, "Hello {contact|there}. Please pay {amount} by {due}.");
        let mut card = card();
        let slots =
            |card: &CustomerCard, given: &[(Slot, Clean)]| lay(Slots::default(), card, &Clean::default(), given);
        let write = |card: &CustomerCard, slots: &Slots| write(&bill, card, &Facts::default(), slots);
        assert_eq!(write(&card, &slots(&card, &[])), Fate::Lacks(vec![Slot::Invoice, Slot::Amount, Slot::Due]));
        for (name, value) in [("Invoice No", "R-7"), ("应付金额", "1,200 CNY")] {
            card.customs.push(Custom::of(Id::default(), None, Clean::line(name), Clean::line(value)));
        }
        assert_eq!(write(&card, &slots(&card, &[])), Fate::Lacks(vec![Slot::Due]));
        let given = [(Slot::Due, Clean::line("30 Nov")), (Slot::Amount, Clean::line("900 CNY"))];
        let Fate::Ready(letter) = write(&card, &slots(&card, &given)) else { panic!() };
        assert_eq!(letter.text("Subject: "), "Subject: Invoice R-7\n\nHello there. Please pay 900 CNY by 30 Nov.");
    }

    #[test]
    fn who_asked_for_no_calls_or_no_advertising_is_left_out_of_those_alone() {
        let slots = Slots::default().with(Slot::Invoice, Clean::line("1"));
        let fate = |card: &CustomerCard, purpose, channel| {
            write(&message(purpose, channel, "x"), card, &Facts::default(), &slots)
        };
        let mut card = card();
        card.customer.do_not_call = true;
        assert_eq!(fate(&card, Purpose::Bill, Channel::Phone), Fate::LeftOut(Reason::DoNotCall));
        assert!(matches!(fate(&card, Purpose::Bill, Channel::Mail), Fate::Ready(_)));
        card.tags.push(Tag::of(Id::default(), Clean::line("退訂")));
        assert_eq!(fate(&card, Purpose::Invitation, Channel::Mail), Fate::LeftOut(Reason::NoAdvertising));
        assert!(matches!(fate(&card, Purpose::Apology, Channel::Mail), Fate::Ready(_)));
    }

    #[test]
    fn what_a_template_rests_on_must_hold_and_is_not_taken_for_granted_where_nothing_is_known() {
        let mut thanks = message(Purpose::Thanks, Channel::Mail, "Thank you for your time.");
        thanks.when = Some(Condition::parse("last_visit <= 14").unwrap());
        let slots = Slots::default().with(Slot::Invoice, Clean::line("1"));
        let fate = |known: &Facts| write(&thanks, &card(), known, &slots);
        assert_eq!(fate(&Facts::default()), Fate::LeftOut(Reason::DoesNotFit));
        assert_eq!(fate(&Facts::default().number(Fact::LastVisit, 15.0)), Fate::LeftOut(Reason::DoesNotFit));
        assert!(matches!(fate(&Facts::default().number(Fact::LastVisit, 14.0)), Fate::Ready(_)));
    }

    #[test]
    fn a_mail_needs_an_address_a_call_a_number_and_what_reaches_another_person_does_not_count() {
        let mut card = card();
        let said = |card: &CustomerCard| {
            [Channel::Mail, Channel::Phone, Channel::Chat]
                .map(|channel| unreached(&message(Purpose::Bill, channel, "x"), card))
        };
        let member = |n: u8, part| {
            let mut member = Member {
                person: Person::blank(Id::from_bytes([n; 16]), None),
                role: Role::blank(Id::from_bytes([n + 100; 16]), None),
            };
            member.role.part = part;
            member
        };
        card.people = vec![member(1, Some(Part::Decider)), member(2, None)];
        assert_eq!(said(&card), [Some(Reason::NoEmail), Some(Reason::NoNumber), None]);
        let point = |n: u8, person: Option<Id>, way, value: &str| {
            let mut point = ContactPoint::blank(Id::from_bytes([n; 16]), None);
            (point.person, point.way, point.value) = (person, way, Clean::line(value));
            point
        };
        card.points.push(point(20, Some(card.people[1].person.id), Way::Email, "b@acme.example"));
        assert_eq!(said(&card)[0], Some(Reason::NoEmail));
        card.points.push(point(21, None, Way::Email, "office@acme.example"));
        card.points.push(point(22, Some(card.people[0].person.id), Way::Mobile, "07700 900123"));
        assert_eq!(said(&card), [None, None, None]);
    }
}
