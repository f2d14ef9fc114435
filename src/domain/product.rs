//! Products, and what each is worth to a customer: feature, function, advantage, benefit.

use crate::domain::field::{Field, Record};
use crate::domain::id::Id;
use crate::field;
use crate::text::Clean;

/// Something we sell.
#[derive(Debug, Clone, PartialEq)]
pub struct Product {
    pub id: Id,
    pub name: Clean,
    pub note: Clean,
    /// Not sold any more.
    pub retired: bool,
}

impl Record for Product {
    const TABLE: &'static str = "product";
    const FIELDS: &'static [Field<Self>] =
        &[field!(since 4, line name[100]), field!(since 4, note note), field!(since 4, yes retired)];

    fn blank(id: Id, _parent: Option<Id>) -> Self {
        Self { id, name: Clean::default(), note: Clean::default(), retired: false }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        None
    }
}

/// One line of value: of a customer, or, where it hangs on none, the product's own draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    pub id: Id,
    pub customer: Option<Id>,
    pub product: Option<Id>,
    /// What it is: can be seen or measured.
    pub feature: Clean,
    /// What that part does.
    pub function: Clean,
    /// What it makes possible.
    pub advantage: Clean,
    /// What that means for this customer.
    pub benefit: Clean,
    /// The customer's own number that shows it.
    pub number: Clean,
    /// What can be checked.
    pub proof: Clean,
    /// What sets it apart from the rival at this customer.
    pub difference: Clean,
    /// What could go wrong, named by ourselves.
    pub risk: Clean,
    /// What is ready for it.
    pub remedy: Clean,
    pub whom: Clean,
    /// By which medium and in which scene it is shown.
    pub scene: Clean,
}

impl Record for Value {
    const TABLE: &'static str = "value_line";
    const FIELDS: &'static [Field<Self>] = &[
        field!(since 4, link product),
        field!(since 4, line feature[200]),
        field!(since 4, line function[200]),
        field!(since 4, line advantage[200]),
        field!(since 4, line benefit[300]),
        field!(since 4, line number[200]),
        field!(since 4, line proof[300]),
        field!(since 4, line difference[300]),
        field!(since 4, line risk[300]),
        field!(since 4, line remedy[300]),
        field!(since 4, line whom[200]),
        field!(since 4, line scene[200]),
    ];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self {
            id,
            customer: parent,
            product: None,
            feature: Clean::default(),
            function: Clean::default(),
            advantage: Clean::default(),
            benefit: Clean::default(),
            number: Clean::default(),
            proof: Clean::default(),
            difference: Clean::default(),
            risk: Clean::default(),
            remedy: Clean::default(),
            whom: Clean::default(),
            scene: Clean::default(),
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.customer
    }
}
