//! What is worth saying of the way a file was opened.

/// What was noticed while opening, and is worth a line to the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Everything can be read, nothing written.
    ReadOnly,
    /// Others on this machine could read the file; now they cannot.
    Tightened,
    /// The file system has no shared memory; the slower journal is used.
    NoSharedMemory,
    /// A file was made on a drive of another machine.
    NetworkDrive,
    /// A file was made where a service copies it away.
    CloudFolder,
    /// There was no file, but there are backups of one.
    NewBesideBackups,
    /// The schema was brought up to date, after a backup.
    Upgraded,
}

impl Notice {
    /// `notice-<key>` in the language files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ReadOnly => "notice-read-only",
            Self::Tightened => "notice-tightened",
            Self::NoSharedMemory => "notice-no-shared-memory",
            Self::NetworkDrive => "notice-network-drive",
            Self::CloudFolder => "notice-cloud-folder",
            Self::NewBesideBackups => "notice-new-beside-backups",
            Self::Upgraded => "notice-upgraded",
        }
    }
}
