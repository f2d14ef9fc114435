//! What the process is to the system: whom its files belong to, and what the machine is called.

use crate::text::region;
#[cfg(unix)]
use std::sync::atomic::{AtomicU32, Ordering};

/// What the user's files may be opened to, as it was found.
#[cfg(unix)]
static MASK: AtomicU32 = AtomicU32::new(0o022);

/// From here on every new file is for its owner alone.
pub fn keep_files_private() {
    #[cfg(unix)]
    MASK.store(rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077)).as_raw_mode(), Ordering::Relaxed);
}

/// From here on new files are as open as the user's other files: for what holds nothing of anybody.
pub fn open_files_as_usual() {
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(MASK.load(Ordering::Relaxed)));
}

/// Whose the process is, by number.
#[cfg(unix)]
pub fn owner() -> u32 {
    rustix::process::geteuid().as_raw()
}

/// A copy of the memory, which holds names and numbers of customers, is left nowhere when the system ends the process.
pub fn leave_no_memory() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let most = getrlimit(Resource::Core).maximum;
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: most });
    }
    // Collectors of such copies do not look at the limit.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// A write beyond a limit on the size of files fails from here on as one on a full disk does, with an error: it does not
/// end the program on the spot, with the terminal as it is.
pub fn outlive_limits() {
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
}

/// The calling code that numbers without one probably have where the system stands, for who reads `language`.
pub fn usual_code(language: &str) -> &'static str {
    region::usual_code(language, sys_locale::get_locale().as_deref())
}

/// The machine's name; empty where the system does not say.
pub fn device() -> String {
    #[cfg(unix)]
    let name = rustix::system::uname().nodename().to_string_lossy().into_owned();
    #[cfg(not(unix))]
    let name = std::env::var("COMPUTERNAME").unwrap_or_default();
    name
}
