//! Whether the built-in themes can be read: WCAG 2.2, success criterion 1.4.3 asks for a contrast of 4.5 to 1
//! (<https://www.w3.org/TR/WCAG22/#contrast-minimum>).

use super::{Colour, Role, Style, THEMES, Theme};

/// The sixteen colours as xterm has them by default (its resource file XTerm-col.ad).
const XTERM: [(u8, u8, u8); 16] = [
    (0x00, 0x00, 0x00),
    (0xcd, 0x00, 0x00),
    (0x00, 0xcd, 0x00),
    (0xcd, 0xcd, 0x00),
    (0x00, 0x00, 0xee),
    (0xcd, 0x00, 0xcd),
    (0x00, 0xcd, 0xcd),
    (0xe5, 0xe5, 0xe5),
    (0x7f, 0x7f, 0x7f),
    (0xff, 0x00, 0x00),
    (0x00, 0xff, 0x00),
    (0xff, 0xff, 0x00),
    (0x5c, 0x5c, 0xff),
    (0xff, 0x00, 0xff),
    (0x00, 0xff, 0xff),
    (0xff, 0xff, 0xff),
];

const BLACK: (u8, u8, u8) = (0, 0, 0);
const WHITE: (u8, u8, u8) = (255, 255, 255);

/// A colour of the palette; the cube's steps and the greys are those of xterm (its 256colres.pl).
fn palette(n: u8) -> (u8, u8, u8) {
    const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    match n {
        0..16 => XTERM[usize::from(n)],
        16..232 => {
            let step = |part: u8| STEPS[usize::from(part % 6)];
            (step((n - 16) / 36), step((n - 16) / 6), step(n - 16))
        }
        232.. => [8 + 10 * (n - 232); 3].into(),
    }
}

/// Relative luminance of an sRGB colour, 0 to 1 (<https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>).
fn luminance((r, g, b): (u8, u8, u8)) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/// Contrast of two colours, 1 to 21 (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).
fn contrast(a: (u8, u8, u8), b: (u8, u8, u8)) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// A colour as xterm shows it; without one, what is there already.
fn seen(colour: Option<Colour>, there: (u8, u8, u8)) -> (u8, u8, u8) {
    match colour {
        None | Some(Colour::Default) => there,
        Some(Colour::Indexed(n)) => palette(n),
        Some(Colour::Rgb(r, g, b)) => (r, g, b),
    }
}

/// The contrast a style has where text and ground are these.
fn readability(style: Style, text: (u8, u8, u8), ground: (u8, u8, u8)) -> f64 {
    contrast(seen(style.fg, text), seen(style.bg, ground))
}

/// Roles that carry text which must be read. A border may be missed.
fn carries_text(role: Role) -> bool {
    !matches!(role, Role::Border)
}

#[test]
fn the_formula_gives_the_published_values() {
    // Published pairs: black on white 21, #767676 on white 4.54 (the lightest grey that passes), #777777 4.48.
    let cases = [
        (BLACK, WHITE, 21.0),
        ((0x76, 0x76, 0x76), WHITE, 4.54),
        ((0x77, 0x77, 0x77), WHITE, 4.48),
        (WHITE, WHITE, 1.0),
    ];
    for (a, b, published) in cases {
        assert!((contrast(a, b) - published).abs() < 0.005, "{a:?} on {b:?}: {}", contrast(a, b));
    }
}

#[test]
fn texts_of_the_built_in_themes_can_be_read_on_the_terminals_they_are_for() {
    let dark = ("a dark terminal", WHITE, BLACK);
    let light = ("a light terminal", BLACK, WHITE);
    let cases = [
        ("dark", vec![dark]),
        ("light", vec![light]),
        ("contrast", vec![dark, light]),
        ("colourblind", vec![dark, light]),
        ("mono", vec![dark, light]),
    ];
    assert_eq!(cases.len(), THEMES.len());
    for (name, terminals) in cases {
        let (theme, _) = Theme::load(name, None);
        for (terminal, text, ground) in terminals {
            let screen = theme.style(Role::Text);
            let (text, ground) = (seen(screen.fg, text), seen(screen.bg, ground));
            for role in Role::ALL.into_iter().filter(|role| carries_text(*role)) {
                let ratio = readability(theme.style(role), text, ground);
                assert!(ratio >= 4.5, "{name}: {role:?} has {ratio:.2} to 1 on {terminal}");
            }
        }
    }
}

#[test]
fn what_may_be_missed_is_still_visible() {
    for (name, text, ground) in [("dark", WHITE, BLACK), ("light", BLACK, WHITE)] {
        let (theme, _) = Theme::load(name, None);
        for role in [Role::Border, Role::Focus] {
            // Success criterion 1.4.11 asks 3 to 1 of what is not text.
            let ratio = readability(theme.style(role), text, ground);
            assert!(ratio >= 3.0, "{name}: {role:?} has {ratio:.2} to 1");
        }
    }
}
