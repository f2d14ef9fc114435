//! Lists named in other lists: each is looked up, read, and put in its place.

use super::{Condition, Listed, Misread, Reading};
use std::sync::Arc;

/// So many lists may hang on one condition: no list of people's needs more, and files of strangers may be made of them.
pub const MOST_LISTS: usize = 50;

/// Why the lists that a condition names cannot be put in their places.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// No list has this name.
    #[error("no list is called {0}")]
    Missing(String),
    /// A list that asks for itself, by way of these others.
    #[error("a circle: {}", .0.join(" → "))]
    Circle(Vec<String>),
    /// A list that is named cannot be read.
    #[error("list {name}: {misread}")]
    Misread { name: String, misread: Misread },
    #[error("more than {MOST_LISTS} lists")]
    TooMany,
}

impl Condition {
    /// Looks up every list it names. `text_of` gives a list's name as it is kept, and its condition; `own`: the name of
    /// the list this is the condition of. The column is that of the name in this condition's text.
    pub fn resolve(
        &mut self,
        own: Option<&str>,
        reading: Reading,
        text_of: &mut dyn FnMut(&str) -> Option<(String, String)>,
    ) -> Result<(), (Broken, usize)> {
        let path = own.map(|own| vec![own.to_owned()]).unwrap_or_default();
        Lookup { reading, text_of, read: 0 }.resolve(self, &path)
    }

    fn listed(&mut self) -> Vec<&mut Listed> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter_mut().flat_map(Self::listed).collect(),
            Self::Not(part) => part.listed(),
            Self::Listed(listed) => vec![listed],
            Self::Known(_) | Self::Unknown(_) | Self::Empty(_) | Self::Compare(_) => Vec::new(),
        }
    }
}

struct Lookup<'a> {
    reading: Reading,
    text_of: &'a mut dyn FnMut(&str) -> Option<(String, String)>,
    read: usize,
}

impl Lookup<'_> {
    fn resolve(&mut self, condition: &mut Condition, path: &[String]) -> Result<(), (Broken, usize)> {
        for listed in condition.listed() {
            let found = self.condition_of(listed.name.written().as_str(), path);
            listed.condition = Some(Arc::new(found.map_err(|broken| (broken, listed.column))?));
        }
        Ok(())
    }

    fn condition_of(&mut self, name: &str, path: &[String]) -> Result<Condition, Broken> {
        self.read += 1;
        if self.read > MOST_LISTS {
            return Err(Broken::TooMany);
        }
        if let Some(at) = path.iter().position(|before| super::fold(before) == super::fold(name)) {
            return Err(Broken::Circle(path[at..].iter().chain([&path[at]]).cloned().collect()));
        }
        let (name, text) = (self.text_of)(name).ok_or_else(|| Broken::Missing(name.to_owned()))?;
        let path: Vec<String> = path.iter().cloned().chain([name.clone()]).collect();
        let mut condition =
            Condition::read(&text, self.reading).map_err(|misread| Broken::Misread { name, misread })?;
        self.resolve(&mut condition, &path).map_err(|(broken, _)| broken)?;
        Ok(condition)
    }
}
