//! Colours by name or number.

/// A colour as terminals know them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// The terminal's own.
    Default,
    /// One of the terminal's palette. The first sixteen are the user's own: 0 black … 7 white, 8 … 15 the bright ones; the
    /// others are the same everywhere: a cube of colours, and greys from 232.
    Indexed(u8),
    Rgb(u8, u8, u8),
}

const NAMES: [&str; 8] = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

impl Colour {
    /// `default`, `red`, `bright-red`, `grey` (bright black), a number of the palette from 16, `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(digits) = text.strip_prefix('#') {
            let well_formed = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
            let [_, r, g, b] = well_formed.then(|| u32::from_str_radix(digits, 16).ok())??.to_be_bytes();
            return Some(Self::Rgb(r, g, b));
        }
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            return text.parse().ok().filter(|n| *n >= 16).map(Self::Indexed);
        }
        let position = |name: &str| (0_u8..).zip(NAMES).find(|(_, known)| *known == name).map(|(at, _)| at);
        match text {
            "default" => Some(Self::Default),
            "grey" | "gray" => Some(Self::Indexed(8)),
            _ => match text.strip_prefix("bright-") {
                Some(name) => position(name).map(|at| Self::Indexed(at + 8)),
                None => position(text).map(Self::Indexed),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Colour::{self, Default, Indexed, Rgb};

    #[test]
    fn colours_have_names_and_numbers() {
        let cases = [
            ("default", Some(Default)),
            ("black", Some(Indexed(0))),
            ("white", Some(Indexed(7))),
            ("grey", Some(Indexed(8))),
            ("bright-black", Some(Indexed(8))),
            ("bright-white", Some(Indexed(15))),
            ("#0077BB", Some(Rgb(0, 0x77, 0xbb))),
            ("#ffffff", Some(Rgb(255, 255, 255))),
            ("#fff", None),
            ("#+12345", None),
            ("#12345é", None),
            ("bright-default", None),
            ("247", Some(Indexed(247))),
            ("16", Some(Indexed(16))),
            // The sixteen have names, which say what they are.
            ("15", None),
            ("256", None),
            ("Red", None),
            ("", None),
        ];
        for (text, colour) in cases {
            assert_eq!(Colour::parse(text), colour, "{text}");
        }
    }
}
