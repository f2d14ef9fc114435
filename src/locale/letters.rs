//! A template filled for a list, each message in the language of its customer.

use super::{Language, Words};
use crate::domain::card::CustomerCard;
use crate::domain::facts;
use crate::domain::filling::Filling;
use crate::domain::letter::{self, Fate};
use crate::domain::playbook::Playbook;
use crate::domain::playbook::message::Message;
use crate::domain::problem::{Kind, Problem};
use crate::domain::slot::Slot;
use crate::domain::time::Now;
use crate::text::Clean;
use std::collections::HashMap;
use std::sync::Arc;

/// A template to be filled for these customers, and what is known beside them.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Its id.
    pub template: String,
    /// Row numbers, in reading order.
    pub among: Arc<[u32]>,
    /// Laid over what is known of everybody.
    pub given: Vec<(Slot, Clean)>,
    /// Only for those of whom it is not known.
    pub gaps: Vec<(Slot, Clean)>,
    /// In this language instead of each customer's.
    pub language: Option<Language>,
    /// For a single customer, by somebody who copies it: then it need not be known where it goes.
    pub by_hand: bool,
    /// The language of the screen and its playbook: for those whose language is none of ours.
    pub screen: (Language, Arc<Playbook>),
    /// The seller's name and company, and where one books a meeting.
    pub me: Clean,
    pub company: Clean,
    pub booking: Clean,
    pub now: Now,
}

/// Writes the messages of a wish, one customer after the other. The playbook of each language is read once.
pub struct Writer<'w> {
    wish: &'w Wish,
    own: &'w Message,
    load: &'w dyn Fn(Language) -> Playbook,
    read: HashMap<Language, (Arc<Playbook>, Words)>,
}

impl<'w> Writer<'w> {
    /// `load`: how the playbook of a language is read.
    ///
    /// # Errors
    /// `template-missing` where the screen's playbook has no such template.
    pub fn new(wish: &'w Wish, load: &'w dyn Fn(Language) -> Playbook) -> Result<Self, Problem> {
        let known = || wish.screen.1.messages_like(&wish.template);
        let missing =
            || Problem::new(Kind::Missing, "template-missing").arg("id", &wish.template).arg("known", known());
        let own = wish.screen.1.messages.get(&wish.template).ok_or_else(missing)?;
        Ok(Self { wish, own, load, read: HashMap::new() })
    }

    /// What becomes of it for one customer.
    pub fn write(&mut self, card: &CustomerCard) -> Fate {
        let wish = self.wish;
        let spoken = wish.language.or_else(|| Language::spoken(&card.customer.language)).unwrap_or(wish.screen.0);
        let own = self.own;
        // A template of one's own may be there in one language only.
        let knows = self.book(spoken).0.messages.get(&wish.template).is_some();
        let (playbook, words) = self.book(if knows { spoken } else { wish.screen.0 });
        let message = playbook.messages.get(&wish.template).unwrap_or(own);
        let filling = filling(wish, playbook, words);
        let facts = facts::of_customer(card, playbook, wish.now);
        let unreached = letter::unreached(message, card).filter(|_| !wish.by_hand);
        let fate = |given: &[(Slot, Clean)]| {
            let fate = letter::write(message, card, &facts, &filling.of_letter(card, &wish.booking, given));
            match unreached {
                Some(reason) if !matches!(fate, Fate::LeftOut(_)) => Fate::LeftOut(reason),
                _ => fate,
            }
        };
        let first = fate(&wish.given);
        let Fate::Lacks(lacks) = &first else { return first };
        let filled = wish.gaps.iter().filter(|(slot, _)| lacks.contains(slot));
        let given: Vec<(Slot, Clean)> = wish.given.iter().chain(filled).cloned().collect();
        if given.len() > wish.given.len() { fate(&given) } else { first }
    }

    fn book(&mut self, language: Language) -> &(Arc<Playbook>, Words) {
        let (wish, load) = (self.wish, self.load);
        self.read.entry(language).or_insert_with(|| {
            let (screen, book) = &wish.screen;
            let book = if *screen == language { Arc::clone(book) } else { Arc::new(load(language)) };
            (book, Words::new(language))
        })
    }
}

fn filling<'a>(wish: &'a Wish, playbook: &'a Playbook, words: &'a Words) -> Filling<'a> {
    let today = wish.now.today();
    Filling {
        playbook,
        now: wish.now,
        me: &wish.me,
        my_company: &wish.company,
        plan: Box::new(move |day| words.date(day, today)),
        past: Box::new(move |day| words.day(day, today)),
    }
}
