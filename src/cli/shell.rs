//! Completions and the manual pages, made from the table of arguments.

use super::{examples, out};
use crate::domain::problem::{Kind, Problem};
use crate::runtime::process;
use clap::{Command, ValueHint};
use clap_mangen::Man;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What the table of arguments does not know.
const SURROUNDINGS: &str = r".SH ENVIRONMENT
.TP
.B CORNERMAN_HOME
The folder of everything: data, settings and packs. Without it they are in the folders of your system;
.B cornerman config path
shows them.
.TP
.B CORNERMAN_NOW
This moment instead of the present, as with --now.
.TP
.B NO_COLOR
No colours, whatever the theme says.
";
/// What is typed after `man`.
#[derive(Debug, Clone, clap::Args)]
pub struct ManArgs {
    /// Write a page for each command into this folder, such as ~/.local/share/man/man1, instead of one page of all
    #[arg(long, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    pub dir: Option<PathBuf>,
}

/// The completions of the table for a shell.
pub fn completions(table: Command, shell: clap_complete::Shell) -> Result<u8, Problem> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut without_files(table), "cornerman", &mut text);
    let text = String::from_utf8_lossy(&text);
    out::raw(&text.replace(FISH_READS, FISH_READS_AGAIN))?;
    Ok(0)
}

/// How the script for fish reads what stands before the cursor.
const FISH_READS: &str = "    argparse -s (__fish_cornerman_global_optspecs) -- $cmd 2>/dev/null
    or return
";
/// The same, where an option at the end still lacks its value: fish then takes nothing in, no line of the script holds, and
/// files are offered for `--language`. Without that option the rest is read.
const FISH_READS_AGAIN: &str = "    if not argparse -s (__fish_cornerman_global_optspecs) -- $cmd 2>/dev/null
        set -e cmd[-1]
        argparse -s (__fish_cornerman_global_optspecs) -- $cmd 2>/dev/null
        or return
    end
";

/// The commands, where a name, a day or a text is asked for, without the offer of files that the shells make there.
fn without_files(command: Command) -> Command {
    let command = command.mut_args(|arg| {
        let asks_for_words = arg.get_action().takes_values() && arg.get_value_hint() == ValueHint::Unknown;
        if asks_for_words { arg.value_hint(ValueHint::Other) } else { arg }
    });
    command.mut_subcommands(without_files)
}

/// The manual of the table, in roff.
pub fn man(table: Command, args: &ManArgs) -> Result<u8, Problem> {
    let Some(folder) = &args.dir else {
        let failed = |error: io::Error| Problem::new(Kind::Internal, "internal").arg("detail", error.to_string());
        out::raw(&String::from_utf8_lossy(&whole(&commands(table)).map_err(failed)?))?;
        return Ok(0);
    };
    pages(&commands(table), folder).map_err(|error| {
        Problem::new(Kind::CannotCreate, "output-create").file(folder.display().to_string()).refused(&error)
    })?;
    Ok(0)
}

/// The commands as they are typed, without the option that everything has.
fn commands(table: Command) -> Command {
    let mut commands = table.disable_help_subcommand(true);
    commands.build();
    commands
}

/// A page for each command. Anybody may read them.
fn pages(commands: &Command, folder: &Path) -> io::Result<()> {
    process::open_files_as_usual();
    fs::create_dir_all(folder)?;
    page(commands, folder)
}

/// The page of a command, and of those below it.
fn page(command: &Command, folder: &Path) -> io::Result<()> {
    let man = Man::new(command.clone()).source(concat!("cornerman ", env!("CARGO_PKG_VERSION")));
    let mut page = Vec::new();
    man.render(&mut page)?;
    // The version stands at the foot of each page anyway.
    let mut page = String::from_utf8_lossy(&page).split(".SH VERSION").next().unwrap_or_default().to_owned();
    let words = command.get_bin_name().and_then(|typed| typed.split_once(' '));
    page.push_str(&shown(words.map_or("", |(_, words)| words), ".SH"));
    page.push_str(&words.map_or_else(surroundings, |_| ".SH \"SEE ALSO\"\n.BR cornerman (1)\n".to_owned()));
    fs::write(folder.join(man.get_filename()), page)?;
    command.get_subcommands().try_for_each(|verb| self::page(verb, folder))
}

/// The examples of a verb, in a section of that rank.
fn shown(words: &str, rank: &str) -> String {
    let examples = examples::of(words);
    if examples.is_empty() {
        return String::new();
    }
    let roff = |text: &str| text.replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq");
    let lines = examples.iter().map(|(line, what)| format!(".TP\n.B {}\n{}\n", roff(line), roff(what)));
    format!("{rank} EXAMPLES\n{}", lines.collect::<String>())
}

fn surroundings() -> String {
    let codes = examples::EXIT_CODES.split_once('\n').map_or("", |(_, codes)| codes);
    let codes: Vec<&str> = codes.lines().map(str::trim).collect();
    format!("{SURROUNDINGS}.SH \"EXIT STATUS\"\n{}\n", codes.join(";\n"))
}

/// One page: the program, then every command in a section of its own.
fn whole(commands: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let man = Man::new(commands.clone());
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    for command in commands.get_subcommands() {
        section(command, &mut page)?;
    }
    page.extend_from_slice(shown("", ".SH").as_bytes());
    page.extend_from_slice(surroundings().as_bytes());
    man.render_version_section(&mut page)?;
    Ok(page)
}

/// A command, or those it is made of. What everything takes was said at the beginning.
fn section(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    if command.has_subcommands() {
        return command.get_subcommands().try_for_each(|verb| section(verb, page));
    }
    let own = |arg: clap::Arg| {
        if arg.is_global_set() || arg.get_id() == "help" || arg.get_id() == "version" { arg.hide(true) } else { arg }
    };
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name()).to_owned();
    let man = Man::new(command.clone().mut_args(own));
    let mut text = Vec::new();
    man.render_synopsis_section(&mut text)?;
    man.render_description_section(&mut text)?;
    if command.get_arguments().any(|arg| !arg.is_global_set() && arg.get_id() != "help" && arg.get_id() != "version") {
        man.render_options_section(&mut text)?;
    }
    page.extend_from_slice(format!(".SH \"{}\"\n", name.to_uppercase()).as_bytes());
    page.extend_from_slice(String::from_utf8_lossy(&text).replace(".SH ", ".SS ").as_bytes());
    let words = name.split_once(' ').map_or("", |(_, words)| words);
    page.extend_from_slice(shown(words, ".SS").as_bytes());
    Ok(())
}
