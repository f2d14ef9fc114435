//! What is kept per interaction: checklist marks, SPIN answers, uses of a card.

use super::field::{Field, Record};
use super::id::Id;
use crate::text::Clean;
use crate::{choices, field};

choices! {
    /// The three blocks of a preparation.
    pub enum Block {
        Customer = "customer",
        Goal = "goal",
        Carry = "carry",
    }
}

/// How far a meeting is prepared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Prepared {
    pub ticked: usize,
    /// Items of the checklist; 0 where it is not known.
    pub of: usize,
}

/// Before the id of what must be said, in the mark's item: no item of a checklist has a slash in its name.
pub const SAID: &str = "say/";

/// Characters that are kept of the words of an item.
const MOST_WORDS: usize = 300;

/// The state of one checklist item in one interaction: of the playbook's item, or of one's own.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckMark {
    pub id: Id,
    pub customer: Option<Id>,
    pub interaction: Option<Id>,
    /// The playbook's item; empty for one's own. [`SAID`] and an id for what must be said.
    pub item: Clean,
    pub block: Block,
    /// One's own words; empty for the playbook's item.
    pub text: Clean,
    pub done: bool,
    pub note: Clean,
}

impl CheckMark {
    /// The mark of a playbook item; the same item of the same interaction is the same record everywhere.
    pub fn of(customer: Id, interaction: Id, item: &str, block: Block) -> Self {
        let mut mark = Self::blank(Id::derived(interaction, "item", item), Some(customer));
        mark.interaction = Some(interaction);
        mark.item = Clean::line(item);
        mark.block = block;
        mark
    }

    /// The mark of what must be said in a talk; the same thing in the same talk is the same record everywhere. It keeps the
    /// words as they were when it was said, should the pack change: their beginning, where they are long.
    pub fn said(customer: Id, interaction: Id, must: &str, text: &str) -> Self {
        let mut mark = Self::of(customer, interaction, &format!("{SAID}{must}"), Block::Goal);
        mark.text = Clean::line(&text.chars().take(MOST_WORDS).collect::<String>());
        mark
    }

    /// The id of what must be said, where it is the mark of that.
    pub fn must(&self) -> Option<&str> {
        self.item.strip_prefix(SAID)
    }

    /// An item of one's own.
    pub fn own(id: Id, customer: Id, interaction: Id, block: Block, text: Clean) -> Self {
        let mut mark = Self::blank(id, Some(customer));
        mark.interaction = Some(interaction);
        mark.block = block;
        mark.text = text;
        mark
    }
}

impl Record for CheckMark {
    const TABLE: &'static str = "check_mark";
    const FIELDS: &'static [Field<Self>] = &[
        field!(link interaction),
        field!(line item[100]),
        field!(choice block: Block),
        field!(line text[300]),
        field!(yes done),
        field!(note note),
    ];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self {
            id,
            customer: parent,
            interaction: None,
            item: Clean::default(),
            block: Block::Customer,
            text: Clean::default(),
            done: false,
            note: Clean::default(),
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.customer
    }
}

/// A SPIN question in one interaction: whether it was asked, and what the customer said.
#[derive(Debug, Clone, PartialEq)]
pub struct SpinAnswer {
    pub id: Id,
    pub customer: Option<Id>,
    pub interaction: Option<Id>,
    pub card: Clean,
    pub asked: bool,
    pub answer: Clean,
}

impl SpinAnswer {
    pub fn of(customer: Id, interaction: Id, card: &str) -> Self {
        let mut answer = Self::blank(Id::derived(interaction, "spin", card), Some(customer));
        answer.interaction = Some(interaction);
        answer.card = Clean::line(card);
        answer
    }
}

impl Record for SpinAnswer {
    const TABLE: &'static str = "spin_answer";
    const FIELDS: &'static [Field<Self>] =
        &[field!(link interaction), field!(line card[100]), field!(yes asked), field!(note answer)];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self { id, customer: parent, interaction: None, card: Clean::default(), asked: false, answer: Clean::default() }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.customer
    }
}

/// One use of a script card: when, with whom, and whether the line landed.
#[derive(Debug, Clone, PartialEq)]
pub struct CardUse {
    pub id: Id,
    pub customer: Option<Id>,
    pub interaction: Option<Id>,
    pub card: Clean,
    pub at: Option<i64>,
    pub landed: bool,
    pub missed: bool,
    /// How the customer put it.
    pub words: Clean,
    /// Milliseconds from opening the finder to choosing this card.
    pub found_ms: Option<i64>,
}

/// What was told of a use of a script.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldUse {
    /// As it was found; none for a new one.
    pub before: Option<CardUse>,
    pub used: CardUse,
}

impl CardUse {
    /// Whether it landed; none where nobody has said, or both were said.
    pub fn told(&self) -> Option<bool> {
        (self.landed != self.missed).then_some(self.landed)
    }

    /// The same use with what came of it.
    #[must_use]
    pub fn tell(&self, landed: bool) -> Self {
        Self { landed, missed: !landed, ..self.clone() }
    }
}

impl Record for CardUse {
    const TABLE: &'static str = "card_use";
    const FIELDS: &'static [Field<Self>] = &[
        field!(link interaction),
        field!(line card[100]),
        field!(instant at),
        field!(yes landed),
        field!(yes missed),
        field!(since 4, line words[300]),
        field!(since 4, whole found_ms[0, 3_600_000]),
    ];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self {
            id,
            customer: parent,
            interaction: None,
            card: Clean::default(),
            at: None,
            landed: false,
            missed: false,
            words: Clean::default(),
            found_ms: None,
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.customer
    }
}

/// A card somebody keeps at hand.
#[derive(Debug, Clone, PartialEq)]
pub struct CardMark {
    pub id: Id,
    pub card: Clean,
    pub favourite: bool,
}

impl CardMark {
    pub fn of(card: &str) -> Self {
        let mut mark = Self::blank(Id::derived(Id::default(), "card", card), None);
        mark.card = Clean::line(card);
        mark
    }
}

impl Record for CardMark {
    const TABLE: &'static str = "card_mark";
    const FIELDS: &'static [Field<Self>] = &[field!(line card[100]), field!(yes favourite)];

    fn blank(id: Id, _parent: Option<Id>) -> Self {
        Self { id, card: Clean::default(), favourite: false }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        None
    }
}
