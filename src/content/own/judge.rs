//! Whether a card can be kept as it is typed: by the rules of `pack check` and `pack lint`, with every finding at the field
//! it is about.

use super::PACK;
use crate::content::pack::read_pack;
use crate::content::report::{Care, Report};
use crate::content::source::PackSource;
use crate::content::{lint, manifest};
use crate::domain::playbook::Playbook;
use crate::domain::playbook::pack::PackLevel;
use crate::domain::playbook::text::{CardText, LISTS, OF_MEANING, SINGLE};
use crate::domain::problem::{Kind, Problem};

/// A card that can be kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// As it will be read again.
    pub card: CardText,
    /// What would make it better; each names its field.
    pub hints: Vec<Problem>,
}

/// Looks at a card. `beneath`: the playbook to which it may refer. The error names the first field to mend.
pub fn judge(card: &CardText, beneath: &Playbook) -> Result<Judged, Problem> {
    let sheet = Sheet::of(card);
    let manifest = format!("id = \"{PACK}\"\nname = \"-\"\nversion = \"1\"\nbase = \"en\"\nlanguages = [\"en\"]\n");
    let text = sheet.lines.join("\n");
    let source = PackSource::from_texts(PACK, &[(manifest::FILE, &manifest), (FILE, &text)]);
    let mut report = Report::new(PACK, Care::Everything);
    let pack = read_pack(&source, "", beneath, &mut report);
    let (errors, warnings): (Vec<_>, Vec<_>) =
        report.into_problems().into_iter().partition(|found| found.level == PackLevel::Error);
    if let Some(first) = errors.into_iter().next() {
        return Err(sheet.at_field(first.problem));
    }
    let read = pack.as_ref().and_then(|pack| pack.book.objections.get(&card.id));
    let read = read.ok_or_else(|| Problem::new(Kind::Internal, "own-unreadable").arg("id", card.id.as_str()))?;
    // What is missing is no fault of a card that its owner finds long enough.
    let vanishing = warnings.into_iter().filter(|found| found.problem.what == "pack-vanishes");
    let hints = vanishing.chain(lint(&source)).map(|found| sheet.at_field(found.problem)).collect();
    Ok(Judged { card: CardText::from(read), hints })
}

const FILE: &str = "card.toml";

/// A card written so that every line holds one text.
struct Sheet {
    lines: Vec<String>,
    /// The field of each line; a line that begins a table has the beginning of its fields' names.
    fields: Vec<String>,
}

impl Sheet {
    fn of(card: &CardText) -> Self {
        let mut sheet = Self { lines: Vec::new(), fields: Vec::new() };
        sheet.line("lang = \"en\"", "");
        sheet.line("[[objection]]", "");
        sheet.line(&format!("id = {}", quoted(&card.id)), "id");
        let kept = &card.kept;
        if let Some(rank) = kept.rank {
            sheet.line(&format!("rank = {rank}"), "rank");
        }
        if !kept.methods.is_empty() {
            let methods: Vec<String> = kept.methods.iter().map(|method| quoted(method)).collect();
            sheet.line(&format!("method = [{}]", methods.join(", ")), "method");
        }
        sheet.text("when", "when", kept.when.as_deref().unwrap_or_default());
        sheet.text("source", "source", &kept.source);
        let written = kept.written.map(|day| day.to_string()).unwrap_or_default();
        sheet.text("written", "written", &written);
        for name in SINGLE {
            sheet.text(name, name, card.get(name).map_or("", |text| text));
        }
        for name in LISTS {
            let entries: Vec<_> = (1..).map_while(|n| Some((n, card.get(&format!("{name}.{n}"))?))).collect();
            if entries.is_empty() {
                continue;
            }
            sheet.line(&format!("{name} = ["), name);
            for (n, text) in entries {
                sheet.line(&format!("{},", quoted(text)), &format!("{name}.{n}"));
            }
            sheet.line("]", name);
        }
        for (at, meaning) in card.meanings.iter().enumerate() {
            let field = |part: &str| format!("meaning.{}.{part}", at + 1);
            sheet.line("[[objection.meaning]]", &field(""));
            sheet.text("id", &field("name"), meaning.id.as_deref().unwrap_or_default());
            for part in OF_MEANING {
                sheet.text(part, &field(part), meaning.get(part).map_or("", |text| text));
            }
        }
        sheet
    }

    fn line(&mut self, line: &str, field: &str) {
        self.lines.push(line.to_owned());
        self.fields.push(field.to_owned());
    }

    fn text(&mut self, key: &str, field: &str, text: &str) {
        if !text.is_empty() {
            self.line(&format!("{key} = {}", quoted(text)), field);
        }
    }

    /// A problem of the sheet as one of its field.
    fn at_field(&self, mut problem: Problem) -> Problem {
        let line = problem.place.line.and_then(|line| usize::try_from(line).ok()).unwrap_or(0);
        let mut field = line.checked_sub(1).and_then(|at| self.fields.get(at)).cloned().unwrap_or_default();
        if field.is_empty() || field.ends_with('.') {
            let key = problem.args.iter().find(|(name, _)| *name == "key");
            field.push_str(key.map_or("", |(_, key)| key.as_str()));
        }
        if problem.what == "pack-missing" {
            problem = Problem::new(problem.kind, "own-empty");
        }
        problem.place = Box::default();
        problem.field(field)
    }
}

/// A text between quotes on one line, as TOML reads it.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            // A cleaned text holds no other control character.
            '\t' => quoted.push_str("\\t"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
