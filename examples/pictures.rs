//! The pictures of the README: the real screens over the sample customers, each reached by the keys that a person would
//! press, drawn with the colours of the dark theme. `cargo run --example pictures` writes them to `assets/pictures`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a picture that cannot be made stops it")]

#[allow(dead_code, reason = "a picture needs less of the desk than the tests do")]
#[path = "../tests/it/desk.rs"]
mod desk;

use cornerman::config;
use cornerman::locale::Language;
use cornerman::runtime;
use cornerman::text::width;
use cornerman::ui::{Theme, View};
use desk::Desk;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};
use ratatui::widgets::Widget;
use std::fmt::Write as _;
use std::path::Path;

/// Name, language, size, keys from the customer list on.
const PICTURES: [(&str, Language, (u16, u16), &str); 4] = [
    ("card", Language::En, (100, 30), "/tarnbeck<Enter>"),
    ("prep", Language::En, (100, 30), "/tarnbeck<Enter>p1<Space><Enter>Ask Ruth for the last bill<Esc>"),
    ("spin", Language::ZhHans, (100, 30), "/ywjm<Enter>p1s<Space><Enter>三台，一台是一九九八年的<Esc>"),
    ("objections", Language::En, (100, 30), "/tarnbeck<Enter>p1so1<Enter>"),
];

/// Pixels of a cell.
const WIDE: u16 = 9;
const HIGH: u16 = 19;
/// Around the screen.
const MARGIN: u16 = 10;
const GROUND: &str = "#16181d";
const TEXT: &str = "#d8dbe2";
/// The sixteen colours of a terminal, for those that a theme names.
const ANSI: [&str; 16] = [
    "#23262e", "#d16969", "#7fb87f", "#d7ba7d", "#6f9bd8", "#b98ad0", "#62b5b5", "#d8dbe2", "#7d8491", "#f28b82",
    "#a3d9a5", "#f2d58a", "#93bdf5", "#d7aef0", "#86dede", "#ffffff",
];

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    let theme = runtime::theme(&config::Theme::load("dark", None).0);
    for (name, language, (w, h), keys) in PICTURES {
        let mut desk = Desk::in_language(language).sized(w, h);
        desk.keys(keys);
        let file = folder.join(format!("{name}.{}.svg", language.name()));
        std::fs::write(&file, svg(&screen(&desk, &theme))).unwrap();
        println!("{}", file.display());
    }
}

fn screen(desk: &Desk, theme: &Theme) -> Buffer {
    let rect = Rect::new(0, 0, desk.model.area.w, desk.model.area.h);
    let mut buf = Buffer::empty(rect);
    View { model: &desk.model, theme }.render(rect, &mut buf);
    buf
}

fn svg(buf: &Buffer) -> String {
    let (w, h) = (buf.area.width * WIDE, buf.area.height * HIGH);
    let (wide, high) = (w + 2 * MARGIN, h + 2 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" \
         viewBox=\"-{MARGIN} -{MARGIN} {wide} {high}\" font-size=\"15\" \
         font-family=\"ui-monospace,Menlo,Consolas,'DejaVu Sans Mono','Noto Sans Mono CJK SC','PingFang SC','Microsoft YaHei',\
         monospace\">\n<rect x=\"-{MARGIN}\" y=\"-{MARGIN}\" width=\"{wide}\" height=\"{high}\" rx=\"8\" fill=\"{GROUND}\"/>\n"
    );
    for y in 0..buf.area.height {
        row(buf, y, &mut out);
    }
    out + "</svg>\n"
}

/// What a run of cells has in common.
#[derive(Clone, Copy, PartialEq)]
struct Look {
    ink: &'static str,
    ground: Option<&'static str>,
    bold: bool,
    underlined: bool,
    /// Characters of two cells stand in runs of their own, so that no font can push the others aside.
    cells: u16,
}

fn look(cell: &Cell) -> Look {
    let (mut ink, mut ground) = (colour(cell.fg).unwrap_or(TEXT), colour(cell.bg));
    if cell.modifier.contains(Modifier::REVERSED) {
        (ink, ground) = (ground.unwrap_or(GROUND), Some(ink));
    }
    Look {
        ink,
        ground,
        bold: cell.modifier.contains(Modifier::BOLD),
        underlined: cell.modifier.contains(Modifier::UNDERLINED),
        cells: u16::try_from(width(cell.symbol())).unwrap().max(1),
    }
}

fn colour(colour: Color) -> Option<&'static str> {
    match colour {
        Color::Reset => None,
        Color::Indexed(n) => Some(ANSI[usize::from(n)]),
        other => panic!("the dark theme names colours of the terminal only, not {other}"),
    }
}

fn row(buf: &Buffer, y: u16, out: &mut String) {
    let mut x = 0;
    while x < buf.area.width {
        let (from, style) = (x, look(&buf[(x, y)]));
        let mut text = String::new();
        while x < buf.area.width && look(&buf[(x, y)]) == style {
            text.push_str(buf[(x, y)].symbol());
            x += style.cells;
        }
        run(&text, style, (from, y), x - from, out);
    }
}

fn run(text: &str, style: Look, (x, y): (u16, u16), cells: u16, out: &mut String) {
    let (left, top, long) = (x * WIDE, y * HIGH, cells * WIDE);
    if let Some(ground) = style.ground {
        writeln!(out, "<rect x=\"{left}\" y=\"{top}\" width=\"{long}\" height=\"{HIGH}\" fill=\"{ground}\"/>").unwrap();
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
    let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let base = top + HIGH - 5;
    writeln!(
        out,
        "<text x=\"{left}\" y=\"{base}\" fill=\"{}\"{bold} textLength=\"{long}\" lengthAdjust=\"spacingAndGlyphs\" \
         xml:space=\"preserve\">{words}</text>",
        style.ink
    )
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
