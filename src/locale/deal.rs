//! A class dealt to, in words: who sits where, and the paper of each role in each round. The screen shows and the shell
//! prints each case once, since it is the same for every group; files are made for each person.

use super::paper::Paper;
use super::{Arg, Words};
use crate::domain::playbook::Playbook;
use crate::domain::training::deal::Deal;
use crate::domain::training::triad::{Group, Role};

/// One case from the side of one role, as all groups play it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    /// Counted from 0.
    pub round: usize,
    pub role: Role,
}

/// The cases in the order in which they are turned to people: buyer, seller, observer of the first round, then the second.
pub fn cases(deal: &Deal<'_>) -> Vec<Case> {
    let round = |round| Role::ALL.iter().map(move |role| Case { round, role: *role });
    (0..deal.rounds.len()).flat_map(round).collect()
}

impl Words {
    /// Who sits where, for the trainer.
    pub fn seating(&self, deal: &Deal<'_>) -> Vec<String> {
        let mut lines = vec![format!("# {}", self.fmt("deal-seating", &[("class", Arg::from(deal.class.as_str()))]))];
        for round in 0..deal.rounds.len() {
            lines.extend([String::new(), format!("## {}", self.round(round)), String::new()]);
            for (at, group) in deal.groups.iter().enumerate() {
                let role =
                    |(role, who): (Role, &[usize])| format!("{} {}", self.role(role), deal.names(who).join(" + "));
                let seated = group.roles(round).filter(|(_, who)| !who.is_empty());
                let roles: Vec<String> = seated.map(role).collect();
                lines.push(format!("- {}: {}", Deal::letter(at), roles.join(" · ")));
            }
        }
        if deal.groups.iter().any(Group::is_pair) {
            lines.extend([String::new(), self.get("deal-pair").into_owned()]);
        }
        lines
    }

    fn round(&self, round: usize) -> String {
        self.fmt("deal-round", &[("round", Arg::from(round + 1))])
    }

    fn role(&self, role: Role) -> String {
        self.choice("role-play", role.name()).into_owned()
    }

    /// What a case is called: the round and the role.
    pub fn case_name(&self, case: Case) -> String {
        format!("{} · {}", self.round(case.round), self.role(case.role))
    }

    /// A case with its heading and who plays it in which group.
    pub fn case(&self, deal: &Deal<'_>, case: Case, book: &Playbook) -> Vec<String> {
        let mut lines = vec![format!("# {}", self.case_name(case)), String::new()];
        let mut shared = false;
        for (at, group) in deal.groups.iter().enumerate() {
            for (_, who) in Deal::roles(group, case.round).filter(|(role, _)| *role == case.role) {
                lines.push(format!("- {}: {}", Deal::letter(at), deal.names(who).join(" + ")));
                shared |= who.len() > 1;
            }
        }
        lines.push(String::new());
        lines.extend(self.dealt(deal, case, shared, book));
        lines
    }

    /// What stands on the paper of a case; `shared`: two hold it.
    fn dealt(&self, deal: &Deal<'_>, case: Case, shared: bool, book: &Playbook) -> Vec<String> {
        let mut lines = Vec::new();
        if shared {
            let key = if case.role == Role::Observer { "deal-share-watch" } else { "deal-share-talk" };
            lines.extend([self.get(key).into_owned(), String::new()]);
        }
        let paper = Paper { words: self, book, scene: deal.scene };
        if let Some(round) = deal.rounds.get(case.round) {
            lines.extend(match case.role {
                Role::Buyer => paper.buyer(round),
                Role::Seller => paper.seller(round),
                Role::Observer => paper.observer(round, deal.rubric),
            });
        }
        lines
    }

    /// Whom an observer watches.
    fn watched(&self, deal: &Deal<'_>, group: &Group, round: usize) -> String {
        let seated = |role| {
            let mut seated = Deal::roles(group, round).filter(move |(of, _)| *of == role);
            seated.next().map(|(_, who)| deal.names(who).join(" + ")).unwrap_or_default()
        };
        let args = [("seller", Arg::from(seated(Role::Seller))), ("buyer", Arg::from(seated(Role::Buyer)))];
        self.fmt("deal-watched", &args)
    }

    /// The seating and every case, to be printed one after the other.
    pub fn whole_deal(&self, deal: &Deal<'_>, book: &Playbook) -> Vec<String> {
        let mut lines = self.seating(deal);
        for case in cases(deal) {
            lines.push(String::new());
            lines.extend(self.case(deal, case, book));
        }
        lines
    }

    /// A file for the seating and for each person and round: its name, and what stands in it.
    pub fn deal_files(&self, deal: &Deal<'_>, book: &Playbook) -> Vec<(String, String)> {
        let mut files = vec![("00-seating.md".to_owned(), self.seating(deal).join("\n"))];
        for round in 0..deal.rounds.len() {
            for (at, group) in deal.groups.iter().enumerate() {
                for (role, who) in Deal::roles(group, round) {
                    let title = [
                        ("round", Arg::from(round + 1)),
                        ("group", Arg::from(Deal::letter(at))),
                        ("role", Arg::from(self.role(role))),
                        ("names", Arg::from(deal.names(who).join(", "))),
                    ];
                    let mut lines = vec![format!("# {}", self.fmt("deal-title", &title)), String::new()];
                    if role == Role::Observer {
                        lines.extend([self.watched(deal, group, round), String::new()]);
                    }
                    lines.extend(self.dealt(deal, Case { round, role }, who.len() > 1, book));
                    let (text, head) =
                        (lines.join("\n"), format!("{}-{}-{}", round + 1, Deal::letter(at), role.name()));
                    let name = |one: &str| format!("{head}-{}.md", plain(one));
                    files.extend(deal.names(who).into_iter().map(|one| (name(one), text.clone())));
                }
            }
        }
        files
    }
}

/// A name as part of a file's name.
fn plain(name: &str) -> String {
    name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
}
