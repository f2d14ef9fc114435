//! Header, status line and footer around every screen.

use super::canvas::Canvas;
use crate::app::bars;
use crate::app::geometry::{Area, LEAST, shell};
use crate::app::model::popup::Popup;
use crate::app::model::{self, Model, Mood};
use crate::app::panes::call::told;
use crate::app::popup::confirm;
use crate::app::screen::Screen;
use crate::locale::Arg;
use crate::text::{safe, width, wrap};

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    header(model, canvas);
    footer(model, canvas);
}

fn header(model: &Model, canvas: &mut Canvas<'_>) {
    let area = shell(model.area).header;
    let left = bars::name_room(model);
    if left > 0 {
        canvas.put(area.x + 1, area.y, left, "cornerman", canvas.theme.accent);
    }
    for (button, label, current) in bars::tabs(model) {
        canvas.put(button.area.x, area.y, button.area.w, &label, canvas.theme.dim);
        if current {
            canvas.wash(button.area, canvas.theme.selected);
        }
    }
    let taken = bars::tabs(model).last().map_or(left, |(button, ..)| button.area.x + button.area.w);
    let room = Area { x: taken, w: (area.x + area.w).saturating_sub(taken), ..area };
    // The fullest badge that fits beside the tabs.
    let fits = |badge: &&String| width(badge) + 2 <= usize::from(room.w);
    if let Some(badge) = badges(model).iter().find(fits) {
        canvas.put_right(room, &format!("{badge} "), canvas.theme.dim);
    }
}

/// What the right of the header says, from the fullest to the shortest.
fn badges(model: &Model) -> Vec<String> {
    let mut plain = plain_badges(model);
    if let Some(line) = line(model) {
        plain = plain.iter().map(|badge| format!("{line}  {badge}")).chain([line.clone()]).collect();
    }
    if !model.veil.is_on() {
        return plain;
    }
    // What is hidden, is said wherever there is room for a word.
    let hidden = model.words.get("ui-veiled").into_owned();
    plain.iter().map(|badge| format!("{hidden}  {badge}")).chain(line(model)).chain([hidden.clone()]).collect()
}

fn plain_badges(model: &Model) -> Vec<String> {
    let now = model.now.local();
    let time = model.words.time(now.time());
    let clock = if model.clock_is_fixed {
        let at = now.format("%Y-%m-%d %H:%M").to_string();
        model.words.fmt("ui-clock", &[("at", Arg::from(at))])
    } else {
        time.clone()
    };
    let mut clocks = vec![clock];
    if model.clock_is_fixed {
        // A date in the header: even without words the clock is not taken for a running one.
        clocks.extend(["%Y-%m-%d %H:%M", "%m-%d %H:%M"].map(|form| now.format(form).to_string()));
    } else if model.demo || model.read_only {
        clocks.push(time.clone());
    }
    let state = match (model.demo, model.read_only) {
        (true, _) => "ui-demo",
        (false, true) => "ui-read-only",
        (false, false) => return clocks,
    };
    let state = model.words.get(state).into_owned();
    let both = clocks.iter().map(|clock| format!("{state}  {clock}"));
    both.chain([state.clone(), time]).collect()
}

/// How the line is while another screen is looked at: somebody may be waiting on hold.
fn line(model: &Model) -> Option<String> {
    let call = model.call.as_ref().filter(|_| model.screen != Screen::Call)?;
    let state = model.words.choice("line-short", call.meter.state().name());
    Some(format!("{state} {}", told::clock(call.meter.seconds(model.now.ms))))
}

/// What was said last. The end of a message is what to do next: where it is too long for its line, it takes the one above
/// as well, whatever stands there.
pub(super) fn notice(model: &Model, canvas: &mut Canvas<'_>) {
    let area = shell(model.area).status;
    let Some(notice) = &model.notice else { return };
    let style = match notice.mood {
        Mood::Info | Mood::Off => canvas.theme.info,
        Mood::Good => canvas.theme.good,
        Mood::Bad => canvas.theme.bad,
    };
    let room = area.w.saturating_sub(2);
    let shown = safe(&notice.text);
    let shown = canvas.veil.text(&shown);
    let first = wrap(&shown, usize::from(room)).into_iter().next().unwrap_or_default();
    let rest = shown[first.end..].trim_start();
    if rest.is_empty() {
        canvas.put_as_is(area.x + 1, area.y, room, &shown[first], style);
        return;
    }
    let above = Area { y: area.y.saturating_sub(1), ..area };
    canvas.clear(above);
    canvas.put_as_is(above.x + 1, above.y, room, &shown[first], style);
    canvas.put_as_is(area.x + 1, area.y, room, rest, style);
}

fn footer(model: &Model, canvas: &mut Canvas<'_>) {
    for (area, key, verb) in bars::hints(model) {
        let taken = canvas.put(area.x + 1, area.y, area.w, &model::key_name(model, key), canvas.theme.key);
        canvas.put(area.x + taken + 2, area.y, area.w.saturating_sub(taken + 2), &verb, canvas.theme.dim);
    }
}

/// Below the least size there is only this, and quitting.
pub(super) fn too_small(model: &Model, canvas: &mut Canvas<'_>) {
    let digits = |n: u16| Arg::from(n.to_string());
    let args = [
        ("width", digits(LEAST.0)),
        ("height", digits(LEAST.1)),
        ("w", digits(model.area.w)),
        ("h", digits(model.area.h)),
    ];
    let mut said = model.words.fmt("ui-too-small", &args);
    if let Some(Popup::Confirm(asked)) = model.popups.last().filter(|_| !model.typing()) {
        let [no, yes] = ["ui-no", "ui-yes"].map(|key| model.words.get(key));
        said = format!("{} [n] {no} [y] {yes}", confirm::question(model, asked));
    }
    let said = safe(&said);
    let lines = wrap(&said, usize::from(model.area.w.max(2)));
    for (line, y) in lines.into_iter().zip(0..model.area.h) {
        canvas.put(0, y, model.area.w, &said[line], canvas.theme.text);
    }
}
