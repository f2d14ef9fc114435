//! `Clean`: text that may be stored.

use std::fmt;
use std::ops::Deref;

/// Text without control characters, bidi controls or zero-width characters; NFC; no surrounding white space.
///
/// Fields of the domain hold `Clean`, so unclean text cannot reach the store.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clean(String);

impl Clean {
    /// One line: line breaks and tabs become spaces.
    pub fn line(raw: &str) -> Self {
        Self(raw.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>().trim().to_owned())
    }

    /// Several lines: `\r\n` and `\r` become `\n`, other control characters go.
    pub fn note(raw: &str) -> Self {
        let unix = raw.replace("\r\n", "\n").replace('\r', "\n");
        Self(unix.chars().filter(|c| !c.is_control() || *c == '\n').collect::<String>().trim().to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

impl Deref for Clean {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
