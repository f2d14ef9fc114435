//! What the playbook advises for one customer: from the behaviour seen, and from the profiles that the card's words name.
//! Not here: words for the screen. What is not known gives no advice; it is named, so that it can be found out.

use super::card::{CustomerCard, Member};
use super::customer::applies;
use super::facts::axes;
use super::id::Id;
use super::person::{Part, Way};
use super::playbook::{Axis, Behaviour, Culture, Playbook, Profile};
use super::slot::{Slots, Template};
use crate::text::{Clean, fold_str};
use chrono::NaiveDate;

/// What a piece of advice rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Seen of this person; none: of the customer as a whole.
    Behaviour(Option<Id>),
    Axis(Axis),
}

/// A sighting older than so many days says little about today. Our own measure.
pub const OLD_AFTER_DAYS: i64 = 180;

/// Of whom a behaviour was seen, and when: a type is a dated guess, never a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// None: of the customer as a whole.
    pub of: Option<Id>,
    pub on: Option<NaiveDate>,
}

impl Seen {
    /// Whether it was seen so long ago that one should look again. Of what has no day nobody knows.
    pub fn is_old(self, today: NaiveDate) -> bool {
        self.on.is_some_and(|on| (today - on).num_days() > OLD_AFTER_DAYS)
    }
}

impl Topic {
    /// The field of the card it is read from.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Behaviour(_) => "behaviour",
            Self::Axis(axis) => axis.name(),
        }
    }
}

/// One piece of advice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Guide<'p> {
    Behaviour(&'p Behaviour, Seen),
    Profile(&'p Profile),
}

impl<'p> Guide<'p> {
    pub const fn topic(self) -> Topic {
        match self {
            Self::Behaviour(_, seen) => Topic::Behaviour(seen.of),
            Self::Profile(profile) => Topic::Axis(profile.axis),
        }
    }

    pub fn name(self) -> &'p str {
        match self {
            Self::Behaviour(behaviour, _) => &behaviour.name,
            Self::Profile(profile) => &profile.name,
        }
    }

    /// The one line that helps most: what to do first, or the principle.
    pub fn gist(self, slots: &Slots) -> String {
        match self {
            Self::Behaviour(behaviour, _) => filled(&behaviour.dos, slots).next().unwrap_or_default(),
            Self::Profile(profile) => profile.principle.fill(slots),
        }
    }
}

/// All that is advised for a customer, what matters most in a talk first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Advice<'p> {
    pub guides: Vec<Guide<'p>>,
    /// Fields of the card, or of a person's role, that would bring more; in the order in which to find them out.
    pub missing: Vec<&'static str>,
}

/// What fits on a few lines beside other work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brief {
    /// A line to open with.
    pub opening: String,
    /// At most two.
    pub dos: Vec<String>,
    pub dont: String,
}

impl<'p> Advice<'p> {
    /// `whom`: the person one talks to; none where nobody in particular is meant, as on the card.
    pub fn of(card: &CustomerCard, whom: Option<Id>, playbook: &'p Playbook) -> Self {
        let customer = &card.customer;
        let behaviour = behaviours(card, whom, playbook);
        let profiles = axes(customer).into_iter().filter_map(|(axis, text)| playbook.resolve(axis, text));
        let profiles = qualification(card, playbook).into_iter().chain(profiles).map(Guide::Profile);
        let mut guides: Vec<Guide<'p>> = behaviour.chain(profiles).collect();
        guides.sort_by_key(|guide| rank(guide.topic()));
        let seen = guides.iter().any(|guide| matches!(guide, Guide::Behaviour(..)));
        Self { guides, missing: missing(card, seen) }
    }

    /// The opening, what to do and what not: of the behaviour seen, else of the first profile that has something to say.
    pub fn brief(&self, slots: &Slots) -> Brief {
        let mut brief = Brief::default();
        for guide in &self.guides {
            let (opening, dos, dont) = match guide {
                Guide::Behaviour(of, _) => (
                    of.opening.fill(slots),
                    filled(&of.dos, slots).take(2).collect(),
                    filled(&of.donts, slots).next().unwrap_or_default(),
                ),
                Guide::Profile(of) => (
                    filled(&of.opening, slots).next().unwrap_or_default(),
                    [&of.stress, &of.speak].map(|line| line.fill(slots)).to_vec(),
                    String::new(),
                ),
            };
            fill_gap(&mut brief.opening, opening);
            fill_gap(&mut brief.dont, dont);
            if brief.dos.is_empty() {
                brief.dos = dos;
                brief.dos.retain(|line| !line.is_empty());
            }
        }
        brief
    }
}

/// What was seen of the person one talks to; else of the customer, and, where nobody in particular is meant, of each person
/// there.
fn behaviours<'p>(
    card: &CustomerCard,
    whom: Option<Id>,
    playbook: &'p Playbook,
) -> impl Iterator<Item = Guide<'p>> + use<'p> {
    let guide = |text: &Clean, seen| playbook.behaviour_named(text).map(|behaviour| Guide::Behaviour(behaviour, seen));
    let customer = &card.customer;
    let whole = guide(&customer.behaviour, Seen { of: None, on: customer.behaviour_on });
    let people = card.people.iter().filter(|member| whom.is_none_or(|whom| member.person.id == whom));
    let person = |Member { person, .. }: &Member| {
        guide(&person.behaviour, Seen { of: Some(person.id), on: person.behaviour_on })
    };
    let people: Vec<Guide> = people.filter_map(person).collect();
    let whole = whole.filter(|_| whom.is_none() || people.is_empty());
    people.into_iter().chain(whole)
}

fn fill_gap(line: &mut String, with: String) {
    if line.is_empty() {
        *line = with;
    }
}

fn filled(templates: &[Template], slots: &Slots) -> impl Iterator<Item = String> {
    templates.iter().map(|template| template.fill(slots)).filter(|line| !line.is_empty())
}

/// How somebody behaves, and whether they can buy, matters more in the room than how large they are.
const fn rank(topic: Topic) -> u8 {
    match topic {
        Topic::Behaviour(_) => 0,
        Topic::Axis(Axis::Man) => 1,
        Topic::Axis(Axis::Industry) => 2,
        Topic::Axis(Axis::Cooperation) => 3,
        Topic::Axis(Axis::Level) => 4,
        Topic::Axis(Axis::Scale) => 5,
        Topic::Axis(Axis::Spending) => 6,
        Topic::Axis(Axis::State) => 7,
        Topic::Axis(Axis::LifeCycle) => 8,
        Topic::Axis(Axis::Ladder) => 9,
    }
}

/// Money, authority and need, where all three are answered; else where a field of one's own or a tag says so:
/// `MAN = M+A+N-`.
fn qualification<'p>(card: &CustomerCard, playbook: &'p Playbook) -> Option<&'p Profile> {
    if let Some(profile) = playbook.profile_of_man(card.customer.man()) {
        return Some(profile);
    }
    let customs = card.customs.iter().map(|custom| custom.value.as_str());
    let tags = card.tags.iter().map(|tag| tag.name.as_str());
    customs.chain(tags).find_map(|text| playbook.resolve(Axis::Man, text))
}

/// What is not on the card yet and would bring advice.
fn missing(card: &CustomerCard, seen: bool) -> Vec<&'static str> {
    let customer = &card.customer;
    let mut missing: Vec<&'static str> = [
        ("industry", &customer.industry),
        ("scale", &customer.scale),
        ("need", &customer.need),
        ("behaviour", &customer.behaviour),
        ("cooperation", &customer.cooperation),
        ("level", &customer.level),
        ("spending", &customer.spending),
    ]
    .into_iter()
    .filter(|(field, text)| text.is_empty() && applies(field, customer.kind) && !(seen && *field == "behaviour"))
    .map(|(field, _)| field)
    .collect();
    let decides = |part| matches!(part, Part::Decider | Part::Approver);
    if !card.people.iter().any(|member| member.role.part.is_some_and(decides)) {
        missing.insert(missing.len().min(1), "part");
    }
    missing
}

/// Fields of one's own that say a country.
const COUNTRY: &[&str] = &["country", "国家", "国别", "国家/地区", "country/region", "nation"];

/// The culture of a customer: by country, region, city or address, else by where the first number rings.
pub fn culture_of<'p>(playbook: &'p Playbook, card: &CustomerCard) -> Option<&'p Culture> {
    let customer = &card.customer;
    let countries = card.customs.iter().filter(|custom| COUNTRY.contains(&&*fold_str(&custom.name)));
    let texts = countries.map(|custom| &custom.value).chain([&customer.region, &customer.city, &customer.address]);
    let by_phone = || {
        let points = card.points.iter().filter(|point| matches!(point.way, Way::Mobile | Way::Phone));
        points.into_iter().find_map(|point| playbook.culture_calling(&point.key()?))
    };
    texts.into_iter().find_map(|text| playbook.culture_named(text)).or_else(by_phone)
}

#[cfg(test)]
mod tests {
    use super::super::customer::Customer;
    use super::super::field::Record;
    use super::super::person::{ContactPoint, Person, Role};
    use super::super::playbook::ItemId;
    use super::super::tag::Custom;
    use super::*;

    fn line(text: &str) -> Template {
        Template::parse(&Clean::line(text)).unwrap()
    }

    fn profile(axis: Axis, id: &str, alias: &str, principle: &str) -> Profile {
        let (id, name) = (ItemId::parse(id).unwrap(), Clean::line(id));
        Profile {
            spellings: Profile::spelled(&id, &name, &[Clean::line(alias)]),
            id,
            axis,
            order: 1,
            visit_days: None,
            call_days: None,
            name,
            features: line("features"),
            stress: line("stress {product}"),
            speak: line("speak"),
            opening: vec![line("Which machine?")],
            principle: line(principle),
        }
    }

    fn playbook() -> Playbook {
        let pack = || ItemId::parse("test").unwrap();
        let mut book = Playbook::default();
        book.profiles.insert(pack(), profile(Axis::Industry, "manufacturing", "制造业", "See the line."));
        book.profiles.insert(pack(), profile(Axis::Man, "man-yyn", "M+A+N-", "Look for the need."));
        book.behaviours.insert(
            pack(),
            Behaviour {
                id: ItemId::parse("hesitant").unwrap(),
                order: 1,
                spin: Vec::new(),
                cards: Vec::new(),
                name: Clean::line("Hesitates"),
                aliases: Vec::new(),
                signs: Vec::new(),
                dos: vec![line("About {need}."), line("Draw out the doubt."), line("Prove it."), line("Small steps.")],
                donts: vec![line("Press")],
                opening: line("No rush, {contact}."),
                decision: line("Shall we?"),
            },
        );
        book
    }

    fn card() -> CustomerCard {
        CustomerCard::new(Customer::blank(Id::default(), None))
    }

    #[test]
    fn nothing_known_gives_no_advice_but_says_what_to_find_out() {
        let book = playbook();
        let advice = Advice::of(&card(), None, &book);
        assert!(advice.guides.is_empty());
        assert_eq!(advice.brief(&Slots::default()), Brief::default());
        assert_eq!(advice.missing[..3], ["industry", "part", "scale"]);
    }

    #[test]
    fn words_in_any_language_and_a_field_of_ones_own_lead_to_the_profile() {
        let (book, mut card) = (playbook(), card());
        card.customer.industry = Clean::line("制造业");
        card.customs.push(Custom::of(Id::default(), None, Clean::line("MAN"), Clean::line("m+a+n-")));
        let advice = Advice::of(&card, None, &book);
        let gists: Vec<String> = advice.guides.iter().map(|guide| guide.gist(&Slots::default())).collect();
        assert_eq!(gists, ["Look for the need.", "See the line."]);
        assert!(!advice.missing.contains(&"industry"));
        // The profile's line that rests on what is not known is left out, not shown half.
        assert_eq!(advice.brief(&Slots::default()).dos, ["speak"]);
    }

    #[test]
    fn the_behaviour_seen_comes_first_and_a_profile_fills_what_it_cannot_say() {
        let (book, mut card) = (playbook(), card());
        card.customer.behaviour = Clean::line("hesitates");
        card.customer.industry = Clean::line("manufacturing");
        let advice = Advice::of(&card, None, &book);
        assert_eq!(advice.guides[0].topic(), Topic::Behaviour(None));
        assert_eq!(advice.guides[0].gist(&Slots::default()), "Draw out the doubt.");
        let brief = advice.brief(&Slots::default());
        assert_eq!(brief.opening, "Which machine?", "nobody to greet: the trade's question instead");
        assert_eq!(brief.dos, ["Draw out the doubt.", "Prove it."]);
        assert_eq!(brief.dont, "Press");
    }

    #[test]
    fn a_word_that_no_profile_knows_is_neither_advice_nor_missing() {
        let (book, mut card) = (playbook(), card());
        card.customer.industry = Clean::line("falconry");
        let advice = Advice::of(&card, None, &book);
        assert!(advice.guides.is_empty() && !advice.missing.contains(&"industry"));
    }

    fn with_person(card: &mut CustomerCard, n: u8, name: &str, behaviour: &str, on: Option<NaiveDate>) -> Id {
        let id = Id::from_bytes([n; 16]);
        let mut person = Person::blank(id, Some(card.customer.id));
        (person.name, person.behaviour, person.behaviour_on) = (Clean::line(name), Clean::line(behaviour), on);
        card.people.push(Member { person, role: Role::blank(Id::from_bytes([n + 100; 16]), None) });
        id
    }

    #[test]
    fn what_was_seen_of_the_person_one_talks_to_counts_before_what_was_seen_of_the_customer() {
        let (book, mut card) = (playbook(), card());
        let li = with_person(&mut card, 1, "Li", "hesitant", None);
        let wu = with_person(&mut card, 2, "Wu", "", None);
        let topics = |card: &CustomerCard, whom| -> Vec<Topic> {
            Advice::of(card, whom, &book).guides.iter().map(|guide| guide.topic()).collect()
        };
        assert_eq!(topics(&card, Some(li)), [Topic::Behaviour(Some(li))]);
        assert_eq!(topics(&card, Some(wu)), [], "another person's behaviour says nothing about Wu");
        assert!(Advice::of(&card, Some(wu), &book).missing.contains(&"behaviour"));
        assert!(!Advice::of(&card, Some(li), &book).missing.contains(&"behaviour"));
        card.customer.behaviour = Clean::line("hesitates");
        assert_eq!(topics(&card, Some(li)), [Topic::Behaviour(Some(li))]);
        assert_eq!(topics(&card, Some(wu)), [Topic::Behaviour(None)]);
        assert_eq!(topics(&card, None), [Topic::Behaviour(Some(li)), Topic::Behaviour(None)]);
    }

    #[test]
    fn a_sighting_grows_old_after_half_a_year() {
        let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap();
        let old = |on: Option<&str>| Seen { of: None, on: on.map(day) }.is_old(day("2026-11-22"));
        assert_eq!(
            [Some("2026-11-22"), Some("2026-05-26"), Some("2026-05-25"), None].map(old),
            [false, false, true, false]
        );
    }

    #[test]
    fn a_country_of_ones_own_counts_first_and_a_number_last() {
        let book = crate::domain::playbook::cultures();
        let mut card = CustomerCard::new(Customer::blank(Id::default(), None));
        let of = |card: &CustomerCard| culture_of(&book, card).map(|of| of.id.to_string());
        assert_eq!(of(&card), None);
        card.points.push(ContactPoint::of(Id::default(), None, Way::Mobile, Clean::line("+852 5123 4567"), "86"));
        assert_eq!(of(&card).as_deref(), Some("hk"));
        card.customer.city = Clean::line("London");
        assert_eq!(of(&card).as_deref(), Some("gb"));
        card.customs.push(Custom::of(Id::default(), None, Clean::line("国家"), Clean::line("Indonesia")));
        assert_eq!(of(&card).as_deref(), Some("id"));
    }
}
