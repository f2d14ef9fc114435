//! The pictures of the README: which screens, and how a screen becomes a picture that any browser shows.

use crate::desk::Desk;
use cornerman::config;
use cornerman::locale::Language;
use cornerman::runtime;
use cornerman::text::width;
use cornerman::ui::{Theme, View};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};
use ratatui::widgets::Widget;
use std::fmt::Write as _;

pub struct Picture {
    name: &'static str,
    language: Language,
    size: (u16, u16),
    ground: &'static Ground,
    /// From the customer list on.
    keys: &'static str,
}

pub const PICTURES: [Picture; 5] = [
    Picture {
        name: "call",
        language: Language::En,
        size: (112, 30),
        ground: &DARK,
        keys: "/tarnb<Enter>c111n14 per cent leaks, she has the bill<Enter>",
    },
    Picture { name: "today", language: Language::En, size: (100, 30), ground: &LIGHT, keys: "1" },
    Picture {
        name: "objections",
        language: Language::ZhHans,
        size: (100, 30),
        ground: &DARK,
        keys: "/ywjm<Enter>p1sotg",
    },
    Picture {
        name: "prep",
        language: Language::ZhHans,
        size: (100, 30),
        ground: &DARK,
        keys: "/ywjm<Enter>p1<Space><Space>",
    },
    Picture {
        name: "scene",
        language: Language::En,
        size: (100, 30),
        ground: &LIGHT,
        keys: "7r<Down><Down><Down><Down><Enter>c",
    },
];

/// The colours of a terminal: what a theme leaves to it, and the sixteen that it may name.
pub struct Ground {
    theme: &'static str,
    paper: &'static str,
    ink: &'static str,
    ansi: [&'static str; 16],
}

const DARK: Ground = Ground {
    theme: "dark",
    paper: "#16181d",
    ink: "#d8dbe2",
    ansi: [
        "#23262e", "#d16969", "#7fb87f", "#d7ba7d", "#6f9bd8", "#b98ad0", "#62b5b5", "#d8dbe2", "#7d8491", "#f28b82",
        "#a3d9a5", "#f2d58a", "#93bdf5", "#d7aef0", "#86dede", "#ffffff",
    ],
};
const LIGHT: Ground = Ground {
    theme: "light",
    paper: "#fafaf7",
    ink: "#24292f",
    ansi: [
        "#24292f", "#b3261e", "#1a7f37", "#8a5a00", "#0b5cad", "#8a3fb0", "#1b7c83", "#6e7781", "#57606a", "#cf222e",
        "#2da44e", "#bf8700", "#218bff", "#a475f9", "#3192aa", "#d0d7de",
    ],
};

/// Pixels of a cell.
const WIDE: u16 = 9;
const HIGH: u16 = 19;
/// Around the screen.
const MARGIN: u16 = 10;

impl Picture {
    /// The name of its file.
    pub fn file(&self) -> String {
        format!("{}.{}.svg", self.name, self.language.name())
    }

    /// The screen that the keys lead to, as SVG.
    pub fn draw(&self) -> String {
        let (w, h) = self.size;
        let mut desk = Desk::demonstration(self.language).sized(w, h);
        desk.keys(self.keys);
        let theme = runtime::theme(&config::Theme::load(self.ground.theme, None).0);
        svg(&screen(&desk, &theme), self.ground)
    }
}

fn screen(desk: &Desk, theme: &Theme) -> Buffer {
    let rect = Rect::new(0, 0, desk.model.area.w, desk.model.area.h);
    let mut buf = Buffer::empty(rect);
    View { model: &desk.model, theme }.render(rect, &mut buf);
    buf
}

fn svg(buf: &Buffer, ground: &Ground) -> String {
    let (w, h) = (buf.area.width * WIDE, buf.area.height * HIGH);
    let (wide, high) = (w + 2 * MARGIN, h + 2 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" \
         viewBox=\"-{MARGIN} -{MARGIN} {wide} {high}\" font-size=\"15\" \
         font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono','Noto Sans Mono CJK SC','PingFang SC','Microsoft YaHei',\
         monospace\">\n<rect x=\"-{MARGIN}\" y=\"-{MARGIN}\" width=\"{wide}\" height=\"{high}\" rx=\"8\" fill=\"{}\"/>\n",
        ground.paper
    );
    for y in 0..buf.area.height {
        row(buf, y, ground, &mut out);
    }
    out + "</svg>\n"
}

/// What a run of cells has in common.
#[derive(Clone, PartialEq)]
struct Look {
    ink: String,
    paper: Option<String>,
    bold: bool,
    underlined: bool,
    /// Characters of two cells stand in runs of their own, so that no font can push the others aside.
    cells: u16,
}

fn look(cell: &Cell, ground: &Ground) -> Look {
    let (mut ink, mut paper) = (colour(cell.fg, ground), colour(cell.bg, ground));
    if cell.modifier.contains(Modifier::REVERSED) {
        (ink, paper) = (paper.or(Some(ground.paper.to_owned())), Some(ink.unwrap_or(ground.ink.to_owned())));
    }
    Look {
        ink: ink.unwrap_or(ground.ink.to_owned()),
        paper,
        bold: cell.modifier.contains(Modifier::BOLD),
        underlined: cell.modifier.contains(Modifier::UNDERLINED),
        cells: u16::try_from(width(cell.symbol())).unwrap().max(1),
    }
}

/// None is the terminal's own. From 16 on the numbers are a cube of six steps for each light, then greys, as xterm has them.
fn colour(colour: Color, ground: &Ground) -> Option<String> {
    let light = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    match colour {
        Color::Reset => None,
        Color::Indexed(n @ 0..=15) => Some(ground.ansi[usize::from(n)].to_owned()),
        Color::Indexed(n @ 16..=231) => {
            let [red, green, blue] = [(n - 16) / 36, (n - 16) / 6 % 6, (n - 16) % 6].map(light);
            Some(format!("#{red:02x}{green:02x}{blue:02x}"))
        }
        Color::Indexed(n) => Some(format!("#{0:02x}{0:02x}{0:02x}", 8 + 10 * (n - 232))),
        other => panic!("the themes name colours by their number, not {other}"),
    }
}

fn row(buf: &Buffer, y: u16, ground: &Ground, out: &mut String) {
    let mut x = 0;
    while x < buf.area.width {
        let (from, style) = (x, look(&buf[(x, y)], ground));
        let mut text = String::new();
        while x < buf.area.width && look(&buf[(x, y)], ground) == style {
            text.push_str(buf[(x, y)].symbol());
            x += style.cells;
        }
        run(&text, &style, (from, y), x - from, out);
    }
}

fn run(text: &str, style: &Look, (x, y): (u16, u16), cells: u16, out: &mut String) {
    let (left, top, long) = (x * WIDE, y * HIGH, cells * WIDE);
    if let Some(paper) = &style.paper {
        writeln!(out, "<rect x=\"{left}\" y=\"{top}\" width=\"{long}\" height=\"{HIGH}\" fill=\"{paper}\"/>").unwrap();
    }
    if style.underlined {
        let under = top + HIGH - 3;
        writeln!(out, "<path d=\"M{left} {under}h{long}\" stroke=\"{}\"/>", style.ink).unwrap();
    }
    let mut words = String::new();
    for (nth, c) in (0..).zip(text.chars()) {
        let lines = strokes(c, left + nth * WIDE, top);
        if lines.is_empty() {
            words.push(c);
        } else {
            words.push(' ');
            writeln!(out, "<path d=\"{lines}\" stroke=\"{}\" fill=\"none\"/>", style.ink).unwrap();
        }
    }
    if words.trim().is_empty() {
        return;
    }
    let bold = if style.bold { " font-weight=\"bold\"" } else { "" };
    // Wide characters stand in the middle of their two cells, each by itself: fonts give them less. Others are stretched to
    // the cells they have.
    let place = if style.cells == 2 {
        let each = (0..).zip(words.chars()).map(|(nth, _)| (left + 2 * nth * WIDE).to_string());
        format!("x=\"{}\" font-size=\"17\"", each.collect::<Vec<_>>().join(" "))
    } else {
        format!("x=\"{left}\" textLength=\"{long}\" lengthAdjust=\"spacingAndGlyphs\"")
    };
    let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let base = top + HIGH - 5;
    writeln!(out, "<text {place} y=\"{base}\" fill=\"{}\"{bold} xml:space=\"preserve\">{words}</text>", style.ink)
        .unwrap();
}

/// The lines of a frame are drawn, since fonts leave gaps between them; empty for any other character.
fn strokes(c: char, left: u16, top: u16) -> String {
    let (mid, half, right, bottom) = (left + WIDE / 2, top + HIGH / 2, left + WIDE, top + HIGH);
    match c {
        '─' => format!("M{left} {half}H{right}"),
        '│' => format!("M{mid} {top}V{bottom}"),
        '┌' => format!("M{right} {half}H{mid}V{bottom}"),
        '┐' => format!("M{left} {half}H{mid}V{bottom}"),
        '└' => format!("M{right} {half}H{mid}V{top}"),
        '┘' => format!("M{left} {half}H{mid}V{top}"),
        '├' => format!("M{mid} {top}V{bottom}M{mid} {half}H{right}"),
        '┤' => format!("M{mid} {top}V{bottom}M{mid} {half}H{left}"),
        _ => String::new(),
    }
}
