//! Completions and the manual page, made from the table of arguments.

use super::args::Cli;
use super::out;
use crate::domain::problem::{Kind, Problem};
use clap::CommandFactory;

/// The completions for a shell.
pub fn completions(shell: clap_complete::Shell) -> Result<u8, Problem> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "cornerman", &mut text);
    out::raw(&String::from_utf8_lossy(&text))?;
    Ok(0)
}

/// The manual page, in roff.
pub fn man() -> Result<u8, Problem> {
    let mut text = Vec::new();
    let failed = |error: std::io::Error| Problem::new(Kind::Internal, "internal").arg("detail", error.to_string());
    clap_mangen::Man::new(Cli::command()).render(&mut text).map_err(failed)?;
    out::raw(&String::from_utf8_lossy(&text))?;
    Ok(0)
}
