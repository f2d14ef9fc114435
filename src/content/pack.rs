//! A whole pack: its manifest, its files sorted by language, every item read, every reference followed.

use super::manifest::{self, Manifest, language_of_name};
use super::raw::{FileRaw, Side};
use super::read;
use super::report::{Care, Reference, Report, Target};
use super::source::PackSource;
use crate::domain::condition::Fact;
use crate::domain::playbook::pack::Origin;
use crate::domain::playbook::{Axis, Playbook};
use crate::domain::problem::{Kind, Problem};
use std::collections::{HashMap, HashSet};

/// A pack that could be read, in one language.
pub(super) struct Pack {
    pub manifest: Manifest,
    pub book: Playbook,
}

/// Reads a pack for a reader of `wanted`. `beneath`: what earlier packs brought, to which this one may refer.
pub(super) fn read_pack(source: &PackSource, wanted: &str, beneath: &Playbook, report: &mut Report) -> Option<Pack> {
    let manifest = read_manifest(source, report)?;
    let language = manifest.language_for(wanted).to_owned();
    let everything = report.care == Care::Everything;
    let wanted_file = |name: &str| match language_of_name(name) {
        Some(of) if manifest.languages.iter().any(|listed| listed == of) => of == language || of == manifest.base,
        _ => true,
    };
    let files: Vec<Translated> = source
        .files
        .iter()
        .filter(|file| file.name != manifest::FILE && (everything || wanted_file(&file.name)))
        .filter_map(|file| Translated::parse(&file.name, &file.text, &manifest, report))
        .collect();
    let of = |language: &str| -> Vec<&FileRaw> {
        files.iter().filter(|file| file.language == language).map(|file| &file.raw).collect()
    };
    let base = of(&manifest.base);
    let texts = (language != manifest.base).then(|| Texts { language: &language, files: of(&language) });
    let book = read_items(&manifest, &base, texts.as_ref().filter(|_| !everything), report);
    if everything {
        let stamps = report.stamps.len();
        for other in manifest.languages.iter().filter(|other| **other != manifest.base) {
            let texts = Texts { language: other, files: of(other) };
            read_items(&manifest, &base, Some(&texts), report);
        }
        report.stamps.truncate(stamps);
    }
    for reference in std::mem::take(&mut report.references) {
        if !reference.holds(&book, beneath) {
            let problem = reference.with_known(&book, beneath);
            report.tell(reference.level, problem);
        }
    }
    Some(Pack { manifest, book })
}

fn read_manifest(source: &PackSource, report: &mut Report) -> Option<Manifest> {
    let Some(file) = source.manifest() else {
        report.error(Problem::new(Kind::Missing, "pack-no-manifest").file(manifest::FILE));
        return None;
    };
    let raw = FileRaw::parse(&file.name, &file.text, report)?;
    let manifest = Manifest::read(&raw, report)?;
    report.pack = manifest.id.to_string();
    if matches!(source.origin, Origin::Folder(_)) && *manifest.id != *source.folder {
        let problem = raw.problem("pack-other-folder", 0).arg("folder", &source.folder);
        report.warning(problem.arg("id", manifest.id.as_str()));
    }
    Some(manifest)
}

/// A file and the language it says it is in.
struct Translated<'t> {
    raw: FileRaw<'t>,
    language: String,
}

impl<'t> Translated<'t> {
    fn parse(name: &'t str, text: &'t str, manifest: &Manifest, report: &mut Report) -> Option<Self> {
        let raw = FileRaw::parse(name, text, report)?;
        let language = raw.language(report)?.to_owned();
        let at = raw.table.get("lang").map_or(0, |value| value.span().start);
        if !manifest.languages.contains(&language) {
            let problem = raw.problem("pack-lang-unlisted", at).arg("language", language);
            report.error(problem.arg("known", manifest.languages.join(", ")));
            return None;
        }
        if let Some(named) = language_of_name(name)
            && named != language
            && manifest.languages.iter().any(|listed| listed == named)
        {
            report.error(raw.problem("pack-lang-name", at).arg("language", language).arg("named", named));
            return None;
        }
        for key in raw.table.keys() {
            let key_name: &str = key.get_ref();
            if key_name != "lang" && !Playbook::FAMILIES.contains(&key_name) {
                let problem = raw.problem("pack-unknown-family", key.span().start).arg("key", key_name);
                report.error(problem.arg("known", Playbook::FAMILIES.join(", ")));
            }
        }
        Some(Self { raw, language })
    }
}

/// The files of a language other than the base.
struct Texts<'f> {
    language: &'f str,
    files: Vec<&'f FileRaw<'f>>,
}

/// Reads every item of the base files, with its texts from another language where given.
fn read_items<'f>(
    manifest: &Manifest,
    base: &[&'f FileRaw<'f>],
    texts: Option<&Texts<'f>>,
    report: &mut Report,
) -> Playbook {
    let mut book = Playbook::default();
    if let Some(texts) = texts.filter(|texts| texts.files.is_empty()) {
        let problem = Problem::new(Kind::BadData, "pack-no-texts");
        report.warning(problem.file(manifest::FILE).arg("language", texts.language));
    }
    for family in Playbook::FAMILIES.iter().copied() {
        let mut translations = texts.map(|texts| Translations::of(family, texts, report));
        for side in base.iter().flat_map(|file| file.items(family, report)).collect::<Vec<_>>() {
            let over = translations.as_mut().and_then(|translations| translations.take(side, report));
            if !read::item(family, side, over, &manifest.id, &mut book, report) {
                let problem = side.problem("pack-twice").arg("family", family);
                report.error(problem.arg("id", side.written_id().unwrap_or("?")));
            }
        }
        if let Some(translations) = translations {
            translations.report_orphans(report);
        }
    }
    dated(&mut book, manifest);
    let mut ordered = Playbook::default();
    ordered.overlay(book);
    ordered
}

/// A text that does not say when it was written is as old as its pack says.
fn dated(book: &mut Playbook, manifest: &Manifest) {
    let objections = book.objections.each_mut().map(|of| &mut of.written);
    let cards = book.cards.each_mut().map(|of| &mut of.written);
    let questions = book.questions.each_mut().map(|of| &mut of.written);
    let flows = book.flows.each_mut().map(|of| &mut of.written);
    let cultures = book.cultures.each_mut().map(|of| &mut of.written);
    for written in objections.chain(cards).chain(questions).chain(flows).chain(cultures) {
        *written = written.or(manifest.written);
    }
}

/// A family's items in another language, by id; and by axis where ids repeat between axes.
struct Translations<'f> {
    family: &'static str,
    language: &'f str,
    sides: HashMap<(Option<&'f str>, &'f str), Side<'f>>,
    used: HashSet<(Option<&'f str>, &'f str)>,
    any: bool,
}

impl<'f> Translations<'f> {
    fn of(family: &'static str, texts: &Texts<'f>, report: &mut Report) -> Self {
        let mut sides = HashMap::new();
        for side in texts.files.iter().flat_map(|file| file.items(family, report)).collect::<Vec<_>>() {
            let Some(id) = side.written_id() else {
                report.error(side.problem("pack-missing").arg("key", "id").arg("id", "?"));
                continue;
            };
            if sides.insert((axis_of(side), id), side).is_some() {
                report.error(side.problem("pack-twice").arg("family", family).arg("id", id));
            }
        }
        Self { family, language: texts.language, sides, used: HashSet::new(), any: !texts.files.is_empty() }
    }

    fn take(&mut self, base: Side<'f>, report: &mut Report) -> Option<Side<'f>> {
        let id = base.written_id()?;
        let found = [(axis_of(base), id), (None, id)].into_iter().find(|key| self.sides.contains_key(key));
        if found.is_none() && self.any {
            let problem = base.problem("pack-untranslated-item").arg("family", self.family);
            report.warning(problem.arg("id", id).arg("language", self.language));
        }
        let key = found?;
        self.used.insert(key);
        self.sides.get(&key).copied()
    }

    fn report_orphans(self, report: &mut Report) {
        for (key, side) in self.sides.iter().filter(|(key, _)| !self.used.contains(*key)) {
            report.warning(side.problem("pack-orphan").arg("family", self.family).arg("id", key.1));
        }
    }
}

fn axis_of(side: Side<'_>) -> Option<&str> {
    side.get("axis")?.get_ref().as_str()
}

/// The kinds of customers a condition may name.
const CUSTOMER_KINDS: &[&str] = &["person", "company", "household", "institution"];

/// So many ids are shown where one is wrong: all where they are few, else those that begin most alike.
const KNOWN: usize = 12;

impl Reference {
    /// The problem, with the ids that would hold.
    fn with_known(&self, book: &Playbook, beneath: &Playbook) -> Problem {
        let problem = self.problem.clone();
        let Target::Item { families, .. } = &self.target else { return problem };
        let written = problem.args.iter().find(|(name, _)| *name == "id").map(|(_, id)| id.clone()).unwrap_or_default();
        let mut known: Vec<String> =
            families.iter().flat_map(|family| [book.keys(family), beneath.keys(family)].concat()).collect();
        known.sort_unstable();
        known.dedup();
        let all = known.len();
        if all > KNOWN {
            let alike = |id: &String| id.chars().zip(written.chars()).take_while(|(one, other)| one == other).count();
            known.sort_by_key(|id| std::cmp::Reverse(alike(id)));
            known.truncate(KNOWN);
            known.push("…".to_owned());
        }
        problem.arg("known", known.join(", "))
    }

    /// Whether it is as it must be, in the pack or in what lies beneath it.
    fn holds(&self, book: &Playbook, beneath: &Playbook) -> bool {
        let either = |is: &dyn Fn(&Playbook) -> bool| is(book) || is(beneath);
        match &self.target {
            Target::Item { families, key } => either(&|book| families.iter().any(|family| book.holds(family, key))),
            Target::Spelling { fact, text } => either(&|book| is_spelling(*fact, text, book)),
            // One that is in neither is named already.
            Target::Chosen { key } => {
                let named = book.meetings.get(key).or_else(|| beneath.meetings.get(key));
                named.is_none_or(|meeting| meeting.instead.is_none())
            }
            Target::Reached { key } => is_reached(key, book),
        }
    }
}

/// Whether a meeting comes before every other that always stands in the same place, or for the same customers.
fn is_reached(key: &str, book: &Playbook) -> bool {
    let Some(of) = book.meetings.get(key) else { return true };
    let mut same = book.meetings.iter().filter(|other| other.instead == of.instead);
    let first = same.find(|other| other.id == of.id || other.when.is_none() || other.when == of.when);
    first.is_none_or(|first| first.id == of.id)
}

/// Whether a fact can have this text at all. Facts with free texts can have any.
fn is_spelling(fact: Fact, text: &str, book: &Playbook) -> bool {
    let axis = Axis::ALL.iter().find(|axis| axis.fact() == Some(fact));
    match (fact, axis) {
        (_, Some(axis)) => book.resolve(*axis, text).is_some(),
        (Fact::Kind, _) => CUSTOMER_KINDS.contains(&text),
        (Fact::Meeting, _) => book.meetings.get(text).is_some(),
        (Fact::Type, _) => book.behaviours.get(text).is_some(),
        _ => true,
    }
}
