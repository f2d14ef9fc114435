//! The playbook: everything a pack may bring, as nouns, and the choices made from it for one customer and one meeting.
//! Not here: where it comes from (content), what is known about the customer (the caller gives `Facts`).

mod behaviour;
mod card;
mod culture;
mod flow;
mod frame;
mod meeting;
pub mod message;
mod naming;
mod objection;
pub mod pack;
mod profile;
mod rubric;
mod scenario;
mod script;
mod shelf;
mod spin;
#[cfg(test)]
mod tests;
pub mod text;

pub use behaviour::{Behaviour, Observation, Suggestion};
pub use card::{Card, Family, Form, Question};
pub use culture::Culture;
#[cfg(test)]
pub(super) use culture::tests::book as cultures;
pub use flow::{Answer, FOLLOW_UP, Flow, Must, Step};
pub use frame::{Frame, FramePart, Statement};
pub use meeting::{Kinds, Meeting, PrepItem};
pub use objection::{Class, Meaning, Method, Objection};
pub use profile::{Axis, Profile};
pub use rubric::{Rubric, RubricItem, Scale, Skill};
pub use scenario::{BEST, Choice, Ending, Gate, Gauge, Hidden, Manner, Mark, Node, Point, Scenario, Way};
pub use script::{Group, Script, Sort};
pub use shelf::{Item, ItemId, Shelf};
pub use spin::{Gap, SpinCard, Stage, StageGuide};

/// Declares the playbook's shelves once: fields, names of the families in packs, and what is done to each of them.
macro_rules! shelves {
    ($($(#[$meta:meta])* $shelf:ident : $noun:ty = $family:literal),+ $(,)?) => {
        /// What all packs together bring, in the language they were read for.
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct Playbook {
            $($(#[$meta])* pub $shelf: Shelf<$noun>),+
        }

        impl Playbook {
            /// The names of the families in pack files.
            pub const FAMILIES: &'static [&'static str] = &[$($family),+];

            /// Lays another playbook over this one: an item of the same id takes the place of the earlier one.
            pub fn overlay(&mut self, later: Self) {
                $(self.$shelf.overlay(later.$shelf);)+
            }

            /// How many items each family holds.
            pub fn counts(&self) -> Vec<(&'static str, usize)> {
                vec![$(($family, self.$shelf.len())),+]
            }

            /// The keys of a family's items.
            pub fn keys(&self, family: &str) -> Vec<String> {
                match family {
                    $($family => self.$shelf.iter().map(|item| item.key()).collect(),)+
                    _ => Vec::new(),
                }
            }

            /// Whether a family holds an item under this key (see [`Item::key`]).
            pub fn holds(&self, family: &str, key: &str) -> bool {
                match family {
                    $($family => self.$shelf.get(key).is_some(),)+
                    _ => false,
                }
            }
        }
    };
}

shelves! {
    classes: Class = "class",
    objections: Objection = "objection",
    methods: Method = "method",
    stages: StageGuide = "stage",
    spin: SpinCard = "spin",
    meetings: Meeting = "meeting",
    items: PrepItem = "item",
    profiles: Profile = "profile",
    behaviours: Behaviour = "type",
    observations: Observation = "observe",
    flows: Flow = "flow",
    questions: Question = "question",
    cards: Card = "card",
    messages: message::Message = "template",
    cultures: Culture = "culture",
    frames: Frame = "frame",
    scenarios: Scenario = "scenario",
    skills: Skill = "skill",
    rubrics: Rubric = "rubric",
}
