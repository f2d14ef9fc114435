//! A scorecard copied into the file of one's own cards, to be changed there by hand: as TOML that people read, behind what
//! stands in the file already.

use super::super::pack::read_pack;
use super::super::report::{Care, Report};
use super::super::source::own::Folder;
use super::{PACK, read_again, stuck_in};
use crate::content::own::edit::Stuck;
use crate::domain::playbook::{Playbook, Rubric, RubricItem, Scale};
use crate::domain::problem::{Kind, Problem};
use std::path::Path;
use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, value};

/// Copies a scorecard; the file it went to. `language`: of the file, where there is none yet. One that is there already is
/// not touched.
pub fn copy_rubric(packs: &Path, language: &str, rubric: &Rubric) -> Result<String, Problem> {
    let folder = Folder::open(packs, PACK, language)?;
    let source = folder.read()?;
    let own = read_pack(&source, "", &Playbook::default(), &mut Report::new(PACK, Care::Errors));
    let name = folder.file_name(&source)?;
    if own.is_some_and(|pack| pack.book.rubrics.get(&rubric.id).is_some()) {
        let problem = Problem::new(Kind::BadData, "own-rubric-there").arg("id", rubric.id.as_str());
        return Err(problem.file(folder.path_of(&name)));
    }
    let text = source.files.iter().find(|file| file.name == name).map(|file| &*file.text);
    let begun = text.map_or_else(|| folder.first_lines(&source), str::to_owned);
    let after = put(&begun, rubric).map_err(|stuck| stuck_in(&folder, &name, text, &stuck))?;
    if read_again(&source, &name, &after).is_none_or(|book| book.rubrics.get(&rubric.id) != Some(rubric)) {
        return Err(Problem::new(Kind::Internal, "own-unreadable").arg("id", rubric.id.as_str()));
    }
    folder.write(&name, text, &after)?;
    if text.is_none() {
        folder.keep_first(&name, &begun)?;
    }
    Ok(folder.path_of(&name))
}

fn put(text: &str, rubric: &Rubric) -> Result<String, Stuck> {
    let mut document: DocumentMut = text.replace("\r\n", "\n").parse().map_err(|_| Stuck::Broken)?;
    let tables = document.as_table_mut().entry("rubric").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    tables.as_array_of_tables_mut().ok_or(Stuck::Inline)?.push(whole(rubric));
    let after = document.to_string();
    Ok(if text.contains("\r\n") { after.replace('\n', "\r\n") } else { after })
}

fn whole(rubric: &Rubric) -> Table {
    let mut table = Table::new();
    table.insert("id", value(rubric.id.as_str()));
    if rubric.order < i64::MAX {
        table.insert("order", value(rubric.order));
    }
    table.insert("name", value(rubric.name.as_str()));
    table.insert("about", value(rubric.about.to_string()));
    table.insert("item", Item::ArrayOfTables(rubric.items.iter().map(item).collect()));
    table
}

fn item(of: &RubricItem) -> Table {
    let mut table = Table::new();
    table.insert("id", value(of.id.as_str()));
    table.insert("skill", value(of.skill.as_str()));
    table.insert("scale", value(of.scale.name()));
    if of.compliance {
        table.insert("compliance", value(true));
    } else {
        table.insert("weight", value(of.weight));
    }
    if of.fatal {
        table.insert("fatal", value(true));
    }
    table.insert("text", value(of.text.to_string()));
    if of.scale == Scale::Points || !of.anchors.is_empty() {
        let mut anchors: Array = of.anchors.iter().map(ToString::to_string).collect();
        for anchor in anchors.iter_mut() {
            anchor.decor_mut().set_prefix("\n  ");
        }
        anchors.set_trailing_comma(true);
        anchors.set_trailing("\n");
        table.insert("anchors", value(anchors));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{check, load, packs_in};
    use std::fs;

    #[test]
    fn a_copied_scorecard_lies_over_the_built_in_one_is_found_sound_and_is_copied_once_only() {
        let folder = tempfile::tempdir().unwrap();
        for language in ["zh-Hans", "en"] {
            let book = load(language, None).0;
            for rubric in book.rubrics.iter().filter(|rubric| (*rubric.id == *"closing") == (language == "en")) {
                let file = copy_rubric(folder.path(), language, rubric).unwrap();
                assert!(fs::read_to_string(file).unwrap().contains("[[rubric.item]]"));
                let again = copy_rubric(folder.path(), language, rubric).unwrap_err();
                assert_eq!(again.what, "own-rubric-there");
            }
        }
        let beneath = load("zh-Hans", None).0;
        let own = packs_in(folder.path()).0.pop().unwrap();
        assert_eq!(check(&own, &beneath), []);
        let book = load("zh-Hans", Some(folder.path())).0;
        assert_eq!(book.rubrics.len(), beneath.rubrics.len());
        assert!(book.rubrics.iter().all(|rubric| book.rubrics.pack_of(&rubric.id).unwrap().as_str() == PACK));
        assert_eq!(book.rubrics.get("complaint"), beneath.rubrics.get("complaint"));
    }

    #[test]
    fn what_stands_in_the_file_already_stays_as_it_was_written() {
        let book = load("en", None).0;
        let folder = tempfile::tempdir().unwrap();
        let first = copy_rubric(folder.path(), "en", book.rubrics.get("closing").unwrap()).unwrap();
        let text = fs::read_to_string(&first).unwrap() + "\n# A word of my own.\n";
        fs::write(&first, &text).unwrap();
        copy_rubric(folder.path(), "en", book.rubrics.get("objections").unwrap()).unwrap();
        let after = fs::read_to_string(&first).unwrap();
        assert!(after.contains("# A word of my own."), "{after}");
        assert_eq!(fs::read_to_string(first + ".bak").unwrap(), text);
    }
}
