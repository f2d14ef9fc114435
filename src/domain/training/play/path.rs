//! The way through a scene as it is kept: a line a turn, `node choice`, with `late` behind it where the clock chose, and
//! `said …` with the trainee's own words. A person can read it, and the scene can be played again from it.

use crate::domain::playbook::ItemId;
use crate::text::Clean;

/// How a choice came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    Picked,
    /// The time was over.
    Late,
    /// In the trainee's own words.
    Said(Clean),
}

/// Words that are typed take longer than words that are said: so many milliseconds more, once at a node.
pub const TYPED: i64 = 30_000;

/// One turn: what was chosen where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    pub node: ItemId,
    pub choice: ItemId,
    pub how: How,
}

/// A path as text.
pub fn written(moves: &[Move]) -> Clean {
    let line = |one: &Move| match &one.how {
        How::Picked => format!("{} {}", one.node, one.choice),
        How::Late => format!("{} {} late", one.node, one.choice),
        How::Said(words) => format!("{} {} said {}", one.node, one.choice, Clean::line(words)),
    };
    Clean::note(&moves.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// A path from its text. What is no turn ends it: nothing after it could be understood.
pub fn read(text: &str) -> Vec<Move> {
    text.lines().map_while(turn).collect()
}

fn turn(line: &str) -> Option<Move> {
    let mut parts = line.splitn(4, ' ');
    let (node, choice) = (ItemId::parse(parts.next()?)?, ItemId::parse(parts.next()?)?);
    let how = match (parts.next(), parts.next()) {
        (None, None) => How::Picked,
        (Some("late"), None) => How::Late,
        (Some("said"), words) => How::Said(Clean::line(words.unwrap_or_default())),
        _ => return None,
    };
    Some(Move { node, choice, how })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_as_it_was_written() {
        let id = |text: &str| ItemId::parse(text).unwrap();
        let turn = |choice: &str, how| Move { node: id("door"), choice: id(choice), how };
        let moves = [
            turn("ask", How::Picked),
            turn("wait", How::Late),
            turn("tell", How::Said(Clean::line("  多少钱 一天？ late said "))),
            turn("tell", How::Said(Clean::default())),
        ];
        assert_eq!(
            written(&moves).as_str(),
            "door ask\ndoor wait late\ndoor tell said 多少钱 一天？ late said\ndoor tell said"
        );
        assert_eq!(read(&written(&moves)), moves);
        assert_eq!(read("door ask\nno turn of a scene\ndoor ask").len(), 1);
        assert_eq!(read(""), []);
    }
}
