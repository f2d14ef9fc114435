//! Colours by name or number.

/// A colour as terminals know them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// The terminal's own.
    Default,
    /// One of the sixteen the user's terminal theme defines: 0 black … 7 white, 8 … 15 the bright ones.
    Ansi(u8),
    Rgb(u8, u8, u8),
}

const NAMES: [&str; 8] = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

impl Colour {
    /// `default`, `red`, `bright-red`, `grey` (bright black), `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(digits) = text.strip_prefix('#') {
            let well_formed = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
            let [_, r, g, b] = well_formed.then(|| u32::from_str_radix(digits, 16).ok())??.to_be_bytes();
            return Some(Self::Rgb(r, g, b));
        }
        let position = |name: &str| (0_u8..).zip(NAMES).find(|(_, known)| *known == name).map(|(at, _)| at);
        match text {
            "default" => Some(Self::Default),
            "grey" | "gray" => Some(Self::Ansi(8)),
            _ => match text.strip_prefix("bright-") {
                Some(name) => position(name).map(|at| Self::Ansi(at + 8)),
                None => position(text).map(Self::Ansi),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Colour::{self, Ansi, Default, Rgb};

    #[test]
    fn colours_have_names_and_numbers() {
        let cases = [
            ("default", Some(Default)),
            ("black", Some(Ansi(0))),
            ("white", Some(Ansi(7))),
            ("grey", Some(Ansi(8))),
            ("bright-black", Some(Ansi(8))),
            ("bright-white", Some(Ansi(15))),
            ("#0077BB", Some(Rgb(0, 0x77, 0xbb))),
            ("#ffffff", Some(Rgb(255, 255, 255))),
            ("#fff", None),
            ("#+12345", None),
            ("#12345é", None),
            ("bright-default", None),
            ("Red", None),
            ("", None),
        ];
        for (text, colour) in cases {
            assert_eq!(Colour::parse(text), colour, "{text}");
        }
    }
}
