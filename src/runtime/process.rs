//! What the process is to the system: whom its files belong to, and what the machine is called.

/// From here on every new file is for its owner alone.
pub fn keep_files_private() {
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
}

/// Whose the process is, by number.
#[cfg(unix)]
pub fn owner() -> u32 {
    rustix::process::geteuid().as_raw()
}

/// The machine's name; empty where the system does not say.
pub fn device() -> String {
    #[cfg(unix)]
    let name = rustix::system::uname().nodename().to_string_lossy().into_owned();
    #[cfg(not(unix))]
    let name = std::env::var("COMPUTERNAME").unwrap_or_default();
    name
}
