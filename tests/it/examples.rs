//! What people copy: the pack in `examples`, the objection and the commands in the README, and the pictures that it shows.

use cornerman::content::{self, PackSource};
use cornerman::locale::Language;
use std::fs;
use std::path::{Path, PathBuf};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn readme() -> String {
    fs::read_to_string(here("README.md")).unwrap()
}

#[test]
fn the_pack_to_copy_has_nothing_wrong_in_any_language() {
    let (core, _) = content::load("en", None);
    let (source, mut problems) = PackSource::read(&here("examples/house-pack"));
    problems.extend(content::check(&source.unwrap(), &core));
    assert_eq!(problems, []);
}

#[test]
fn the_pack_to_copy_is_laid_over_the_built_in_one() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("house-pack");
    fs::create_dir(&copy).unwrap();
    for file in fs::read_dir(here("examples/house-pack")).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), copy.join(file.file_name())).unwrap();
    }
    for (language, title) in [
        (Language::En, "Your minimum order is too high"),
        (Language::ZhHans, "起订量太高"),
        (Language::ZhHant, "起订量太高"),
    ] {
        let (core, _) = content::load(language.name(), None);
        let (book, problems) = content::load(language.name(), Some(folder.path()));
        assert_eq!(problems, []);
        assert_eq!(book.objections.get("house-minimum-order").unwrap().title.as_str(), title);
        assert_eq!((book.objections.len(), book.items.len()), (core.objections.len() + 2, core.items.len() + 3));
    }
}

#[test]
fn the_objection_in_the_readme_stands_in_the_pack_to_copy() {
    let readme = readme();
    let (_, rest) = readme.split_once("```toml\n").expect("the README shows an objection");
    let (shown, _) = rest.split_once("```").unwrap();
    assert!(shown.starts_with("[[objection]]") && shown.contains("[[objection.meaning]]"), "{shown}");
    assert!(fs::read_to_string(here("examples/house-pack/objections.en.toml")).unwrap().contains(shown), "{shown}");
}

#[test]
fn the_readme_shows_every_picture_and_names_every_example() {
    let readme = readme();
    let pictures = fs::read_dir(here("assets/pictures")).unwrap().map(|file| file.unwrap().file_name());
    let programs = fs::read_dir(here("examples")).unwrap().map(|file| file.unwrap().file_name());
    let pictures = pictures.map(|name| format!("](assets/pictures/{})", name.to_string_lossy()));
    let programs = programs.filter(|name| name.to_string_lossy().ends_with(".rs"));
    let programs = programs.map(|name| format!("](examples/{})", name.to_string_lossy()));
    for link in pictures.chain(programs) {
        assert!(readme.contains(&link), "{link} is missing in the README");
    }
    // And what it shows is there.
    for link in readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        let there = link
            .strip_prefix('#')
            .map_or_else(|| here(link).exists(), |anchor| anchors(&readme).any(|to| to == anchor));
        assert!(link.starts_with("http") || there, "{link} leads nowhere");
    }
}

/// Where a link into the page may lead: its headings, small, with dashes for spaces and without signs.
fn anchors(page: &str) -> impl Iterator<Item = String> {
    let headings = page.lines().filter(|line| line.starts_with("##"));
    headings.map(|heading| {
        let words = heading.trim_start_matches('#').trim().to_lowercase();
        words.chars().filter(|c| c.is_alphanumeric() || " -".contains(*c)).collect::<String>().replace(' ', "-")
    })
}

/// A home in which the lines of a shell are tried, with `cornerman` on its path and the files that people import.
#[cfg(unix)]
struct Shell(tempfile::TempDir);

#[cfg(unix)]
impl Shell {
    fn new() -> Self {
        let shell = Self(tempfile::tempdir().unwrap());
        let at = |name: &str| shell.0.path().join(name);
        for folder in ["bin", "examples", "stick", ".local/share/man/man1", ".zfunc"] {
            fs::create_dir_all(at(folder)).unwrap();
        }
        for folder in [".config/fish/completions", ".local/share/bash-completion/completions"] {
            fs::create_dir_all(at(folder)).unwrap();
        }
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_cornerman"), at("bin/cornerman")).unwrap();
        for name in ["customers-gbk.csv", "talks-gbk.csv"] {
            fs::copy(here("examples").join(name), at("examples").join(name)).unwrap();
        }
        let table = "公司,客户简称,电话,Vertrag,Town or county\n红杉机械有限公司,红杉,13800138000,Gold,Kent\n";
        for name in ["export.csv", "list.csv"] {
            fs::write(at(name), table).unwrap();
        }
        fs::write(at("talks.csv"), "日期,客户,跟进方式,跟进内容\n2026-11-20,红杉机械有限公司,电话,报了价\n").unwrap();
        shell
    }

    fn output(&self, line: &str) -> std::process::Output {
        let home = self.0.path();
        let path = format!("{}:{}", home.join("bin").display(), std::env::var("PATH").unwrap());
        let mut command = std::process::Command::new("sh");
        command.args(["-c", line]).current_dir(home).env_clear().env("PATH", path).env("HOME", home);
        command.env("CORNERMAN_NOW", "2026-11-23T09:00:00Z").env("LANG", "C.UTF-8").stdin(std::process::Stdio::null());
        command.output().unwrap()
    }

    fn ends(&self, line: &str, code: i32) {
        let done = self.output(line);
        let said = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(code), "{line}\n{said}");
        assert!(!said.contains("panicked"), "{line}\n{said}");
    }
}

/// Where a command of the README names what everybody has another of, and how it ends then.
#[cfg(unix)]
const OF_ONES_OWN: [(&str, i32); 5] = [
    (" ITEM ", 66),
    ("'#1a2b3c4d'", 66),
    ("agree Monday Tom Ines", 66),
    ("rater TrainerInes", 66),
    // It opens the screens, which a script has not.
    ("call 华为技术", 2),
];

/// The lines of code in the README that call the program, in their order: a home in which the samples were imported
/// understands all of them.
#[cfg(unix)]
#[test]
fn every_command_in_the_readme_runs_as_it_stands() {
    let shell = Shell::new();
    shell.ends("cornerman import examples/customers-gbk.csv && cornerman customer add Acme", 0);
    let readme = readme();
    let lines: Vec<&str> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with("cornerman "))
        .collect();
    assert!(lines.len() > 70, "{}", lines.len());
    for line in lines {
        shell.ends(line, OF_ONES_OWN.iter().find(|(words, _)| line.contains(words)).map_or(0, |(_, code)| *code));
    }
}

/// The examples of the help and the manual, in their order, over the sample customers.
#[cfg(unix)]
#[test]
fn every_example_of_the_help_runs_as_it_stands() {
    let shell = Shell::new();
    shell.ends("cornerman demo load && cornerman export -o all.json && cornerman backup", 0);
    let mut tried = 0;
    for (verb, examples) in cornerman::cli::examples::EXAMPLES {
        let help = String::from_utf8(shell.output(&format!("cornerman help {verb}")).stdout).unwrap();
        for (line, what) in *examples {
            assert!(help.contains(line) && help.contains(what), "{verb}: {line}\n{help}");
            assert!(line.chars().count() < 97 && what.chars().count() < 60, "{line}: {what}");
            let on_screen = line.contains("cornerman call ") || line.ends_with("--demo");
            shell.ends(line, if on_screen { 2 } else { 0 });
            tried += 1;
        }
    }
    assert!(tried > 60, "{tried}");
}

/// How the program ends stands in its help; where each verb has a page, its examples are on it.
#[cfg(unix)]
#[test]
fn the_manual_has_the_examples_and_how_the_program_ends() {
    let shell = Shell::new();
    let help = String::from_utf8(shell.output("cornerman --help").stdout).unwrap();
    assert!(help.contains("Exit codes:") && help.contains("75 busy"), "{help}");
    shell.ends("cornerman man --dir pages", 0);
    let page = |name: &str| fs::read_to_string(shell.0.path().join("pages").join(name)).unwrap();
    for part in [".SH EXAMPLES", ".SH ENVIRONMENT", ".SH \"EXIT STATUS\"", "75 busy"] {
        assert!(page("cornerman.1").contains(part), "{part}");
    }
    assert!(
        page("cornerman-follow-add.1").contains("cornerman follow add Tarnbeck \\(aqSend the offer\\(aq \\-\\-due")
    );
    let whole = String::from_utf8(shell.output("cornerman man").stdout).unwrap();
    assert!(whole.contains(".SS EXAMPLES") && whole.contains("75 busy"), "{whole}");
}

/// The shells that are here read their script and complete with it: commands, options, their values, and files.
#[cfg(unix)]
#[test]
fn completions_are_scripts_that_the_shells_read() {
    let shell = Shell::new();
    for (name, check, complete) in [
        (
            "bash",
            "bash -n",
            "bash --norc -c '. ./script; COMP_WORDS=(cornerman cust); COMP_CWORD=1; _cornerman cornerman cust cornerman; echo ${COMPREPLY[@]}'",
        ),
        ("zsh", "zsh -n", ""),
        ("fish", "fish -n", "fish --no-config -c 'source script; complete -C \"cornerman cust\"'"),
    ] {
        shell.ends(&format!("cornerman completions {name} > script"), 0);
        if !shell.output(&format!("{name} -c true")).status.success() {
            continue;
        }
        shell.ends(&format!("{check} script"), 0);
        if complete.is_empty() {
            continue;
        }
        let done = shell.output(complete);
        let offered = String::from_utf8_lossy(&done.stdout);
        assert!(offered.contains("customer"), "{name}: {offered}{}", String::from_utf8_lossy(&done.stderr));
    }
}

/// An option before the command that still lacks its value is offered its values, and no files.
#[cfg(unix)]
#[test]
fn fish_offers_the_values_of_an_option_that_stands_before_the_command() {
    let shell = Shell::new();
    shell.ends("cornerman completions fish > script", 0);
    assert!(shell.output("grep -c 'if not argparse' script").status.success(), "the script reads in another way");
    if !crate::floor::can("completions", "fish", &["-c", "true"]) {
        return;
    }
    let offered = |line: &str| {
        let done = shell.output(&format!("fish --no-config -c 'source script; complete -C \"{line}\"'"));
        String::from_utf8(done.stdout).unwrap()
    };
    assert_eq!(offered("cornerman --language "), "en\nzh-Hans\nzh-Hant\n");
    assert_eq!(offered("cornerman --db x --language zh"), "zh-Hans\nzh-Hant\n");
    assert_eq!(offered("cornerman --now "), "");
    assert!(offered("cornerman --db scr").contains("script"), "a file is asked for");
    assert!(offered("cornerman --language en cust").starts_with("customer\t"));
    assert_eq!(offered("cornerman customer list --language "), "en\nzh-Hans\nzh-Hant\n");
}

/// The tests that the README names are there: one that was renamed would be looked for in vain.
#[test]
fn every_test_the_readme_names_is_there() {
    let tests = names_of_tests();
    let readme = readme();
    let mut named = 0;
    for rest in readme.split("cargo test --test it ").skip(1) {
        let line = rest.split('`').next().unwrap();
        let Some(name) = line.split_whitespace().next().filter(|name| !name.starts_with('-')) else { continue };
        let ignored = line.contains("--ignored");
        let found = tests.iter().any(|(path, is_ignored)| path.contains(name) && (!ignored || *is_ignored));
        assert!(found, "cargo test --test it {line}");
        named += 1;
    }
    assert!(named > 12, "{named}");
    // Those of the library stand in the file of their name.
    for rest in readme.split("cargo test --lib ").skip(1) {
        let name = rest.split(['`', ' ']).next().unwrap();
        let file = here("src").join(name.replace("::", "/"));
        let text = fs::read_to_string(file.with_extension("rs")).or_else(|_| fs::read_to_string(file.join("mod.rs")));
        assert!(text.is_ok_and(|text| text.contains("mod tests")), "cargo test --lib {name}");
    }
}

/// Every test of this binary by its path, and whether it runs only when asked for.
fn names_of_tests() -> Vec<(String, bool)> {
    let root = here("tests/it");
    let (mut found, mut folders) = (Vec::new(), vec![root.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            if path.extension().is_none_or(|ending| ending != "rs") {
                continue;
            }
            let module = path.strip_prefix(&root).unwrap().with_extension("");
            let module = module.to_str().unwrap().replace('/', "::").replace("::mod", "");
            let text = fs::read_to_string(&path).unwrap();
            let (mut is_test, mut ignored) = (false, false);
            // Those of a property stand deeper.
            for line in text.lines().map(str::trim) {
                is_test |= line == "#[test]";
                ignored |= line.starts_with("#[ignore");
                if let Some(rest) = line.strip_prefix("fn ") {
                    if is_test {
                        found.push((format!("{module}::{}", rest.split('(').next().unwrap()), ignored));
                    }
                    (is_test, ignored) = (false, false);
                }
            }
        }
    }
    found
}
