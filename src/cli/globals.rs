//! What may be typed with every command.

use std::path::PathBuf;

#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Everywhere")]
pub struct Globals {
    /// Use this database file instead of the one in your home
    #[arg(long, global = true, value_name = "PATH")]
    pub db: Option<PathBuf>,
    /// Take this moment for the present, such as 2026-11-22T09:00:00+08:00
    #[arg(long, global = true, value_name = "RFC3339", env = "CORNERMAN_NOW", hide_env_values = true)]
    pub now: Option<String>,
    /// The language of everything but this help
    #[arg(long, global = true, value_parser = ["en", "zh-Hans", "zh-Hant"])]
    pub language: Option<String>,
    /// Work on a throw-away copy of the sample data
    #[arg(long, global = true)]
    pub demo: bool,
    /// Print JSON, for scripts
    #[arg(long, global = true)]
    pub json: bool,
    /// Use no colours; so does `NO_COLOR` in the environment
    #[arg(long, global = true)]
    pub no_color: bool,
}
