//! What is known about the disk a file is on: encrypted, a network drive, or a folder that some service copies away.

use std::fs;
use std::path::{Path, PathBuf};

/// Whether a disk is encrypted, as far as the system tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encrypted {
    Yes,
    No,
    Unknown,
}

/// The mount a path is on: what it is made of, and of which sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mount {
    pub sort: String,
    pub source: String,
    /// `major:minor` of the device.
    pub device: String,
}

/// File systems that reach over a network or to another machine's disk, and lock unreliably.
const REMOTE: [&str; 18] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "lustre",
    "glusterfs",
    "davfs",
    "ncpfs",
    "virtiofs",
    "beegfs",
    // Folders that a virtual machine shares with the machine it runs on, and the drives of Windows under WSL.
    "vboxsf",
    "prl_fs",
    "drvfs",
    // Which program serves it is not told.
    "fuse",
];

/// Programs that lay something over a disk of this machine; any other serves files from elsewhere.
const OVER_A_DISK: [&str; 7] =
    ["fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.ecryptfs", "fuse.veracrypt", "fuse.bindfs", "fuse.mergerfs"];

/// What of these keeps nothing readable on the disk.
const ENCRYPTING: [&str; 6] =
    ["ecryptfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.ecryptfs", "fuse.veracrypt"];

/// Folders that programs keep the same on several machines, file by file.
const CLOUDS: [&str; 22] = [
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "my drive",
    "icloud drive",
    "mobile documents",
    "cloudstorage",
    "nextcloud",
    "owncloud",
    "syncthing",
    "坚果云",
    "nutstore",
    "iclouddrive",
    "com~apple~clouddocs",
    "pclouddrive",
    "seafile",
    "megasync",
    "synologydrive",
    "baidusyncdisk",
    "百度网盘同步空间",
    "wps云盘",
];

/// What Syncthing puts into a folder it keeps the same elsewhere, whatever the folder is called.
/// <https://docs.syncthing.net/users/faq.html>
const MARK: &str = ".stfolder";

/// The mount of a path, where the system has a table of them (Linux) or its path tells (Windows).
pub fn mount(path: &Path) -> Option<Mount> {
    if cfg!(windows) {
        return share(&real(path).to_string_lossy());
    }
    let table = fs::read_to_string("/proc/self/mountinfo").ok()?;
    mount_in(&table, &real(path))
}

/// A folder that another machine shares, by the full path that Windows gives it, also where a drive's letter stands for it.
fn share(path: &str) -> Option<Mount> {
    let plain = || path.strip_prefix(r"\\").filter(|rest| !rest.starts_with(['?', '.']));
    let mut parts = path.strip_prefix(r"\\?\UNC\").or_else(plain)?.split('\\');
    let (server, name) = (parts.next()?, parts.next()?);
    Some(Mount { sort: "smb3".into(), source: format!(r"\\{server}\{name}"), device: String::new() })
}

/// The part of the path that exists, without links.
fn real(path: &Path) -> PathBuf {
    path.ancestors().find_map(|part| part.canonicalize().ok()).unwrap_or_else(|| path.to_owned())
}

fn mount_in(table: &str, path: &Path) -> Option<Mount> {
    let mounts = table.lines().filter_map(|line| {
        let (before, after) = line.split_once(" - ")?;
        let before: Vec<&str> = before.split(' ').collect();
        let mut after = after.split(' ');
        let point = PathBuf::from(unescaped(before.get(4)?));
        let (sort, source) = (after.next()?.to_owned(), after.next()?.to_owned());
        let mount = Mount { sort, source, device: (*before.get(2)?).to_owned() };
        path.starts_with(&point).then_some((point.components().count(), mount))
    });
    // Of two on the same point the later lies on top.
    mounts.max_by_key(|(depth, _)| *depth).map(|(_, mount)| mount)
}

/// Blanks and the like stand as octal numbers in the table.
fn unescaped(point: &str) -> String {
    ["\\040", "\\011", "\\012"]
        .iter()
        .zip([" ", "\t", "\n"])
        .fold(point.to_owned(), |text, (from, to)| text.replace(from, to))
}

impl Mount {
    pub fn is_remote(&self) -> bool {
        let sort = self.sort.as_str();
        REMOTE.contains(&sort) || (sort.starts_with("fuse.") && !OVER_A_DISK.contains(&sort))
    }

    /// In memory, and gone with the machine.
    pub fn is_memory(&self) -> bool {
        matches!(self.sort.as_str(), "tmpfs" | "ramfs")
    }

    /// Says yes or no only where the system knows: behind a virtual disk or a controller nobody can see.
    pub fn encrypted(&self) -> Encrypted {
        self.encrypted_by(Path::new("/sys"))
    }

    /// `sys`: where the system tells of its devices.
    fn encrypted_by(&self, sys: &Path) -> Encrypted {
        if ENCRYPTING.contains(&self.sort.as_str()) {
            return Encrypted::Yes;
        }
        let by_number = sys.join("dev/block").join(&self.device).canonicalize();
        // A file system that may lie on several disks (btrfs) has a number of its own, and names one of them.
        let by_name = || {
            let source = Path::new(&self.source);
            let named = source.canonicalize().unwrap_or_else(|_| source.to_owned());
            let name = named.strip_prefix("/dev").ok()?.file_name()?.to_owned();
            sys.join("class/block").join(name).canonicalize().ok()
        };
        by_number.ok().or_else(by_name).map_or(Encrypted::Unknown, |device| below(&device, 0))
    }
}

/// A device is encrypted when it, or one it is built on, is.
fn below(device: &Path, depth: u8) -> Encrypted {
    let id = fs::read_to_string(device.join("dm/uuid")).unwrap_or_default();
    if id.starts_with("CRYPT-") {
        return Encrypted::Yes;
    }
    let lower: Vec<PathBuf> = fs::read_dir(device.join("slaves"))
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.path().canonicalize().ok())
        .collect();
    if depth < 8 && lower.iter().any(|device| below(device, depth + 1) == Encrypted::Yes) {
        return Encrypted::Yes;
    }
    // A whole disk or partition without such a layer is readable; what the drive itself does is not told.
    let plain = device.join("partition").exists() || device.join("device").exists() || !lower.is_empty();
    if plain && !virtual_disk(device) { Encrypted::No } else { Encrypted::Unknown }
}

/// A disk that another machine keeps for this one.
fn virtual_disk(device: &Path) -> bool {
    let path = device.display().to_string();
    ["/virtio", "/vbd", "/loop", "/nbd", "vmbus"].iter().any(|sort| path.contains(sort))
}

/// The name of the folder on the way to the file that a service copies away.
pub fn cloud(path: &Path) -> Option<String> {
    let path = real(path);
    let marked = || {
        let folder = path.ancestors().find(|folder| folder.join(MARK).exists())?;
        Some(folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned())
    };
    cloud_in(&path).or_else(marked)
}

fn cloud_in(path: &Path) -> Option<String> {
    path.components().find_map(|part| {
        let name = part.as_os_str().to_string_lossy().into_owned();
        let low = name.to_lowercase();
        let known =
            |cloud: &str| low.strip_prefix(cloud).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-']));
        CLOUDS.iter().any(|cloud| known(cloud)).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
23 22 0:21 / /proc rw - proc proc rw
40 22 0:50 / /home/li/Shared\\040Drive rw - cifs //server/share rw
41 22 0:51 / /mnt/nfs rw - nfs4 server:/x rw
42 22 0:52 / /mnt/host rw - 9p host rw
43 22 0:53 / /mnt/ssh rw - fuse.sshfs me@host: rw
44 22 0:54 / /run rw - tmpfs tmpfs rw
45 22 253:0 / /data rw - btrfs /dev/mapper/x rw
";

    #[test]
    fn the_deepest_mount_holds_the_file() {
        for (path, sort, remote) in [
            ("/home/li/.local/share/cornerman/cornerman.db", "ext4", false),
            ("/home/li/Shared Drive/c.db", "cifs", true),
            ("/mnt/nfs/c.db", "nfs4", true),
            ("/mnt/host/c.db", "9p", true),
            ("/mnt/ssh/c.db", "fuse.sshfs", true),
            ("/run/c.db", "tmpfs", false),
            ("/data/c.db", "btrfs", false),
            ("/mnt/nfsother/c.db", "ext4", false),
        ] {
            let mount = mount_in(TABLE, Path::new(path)).unwrap();
            assert_eq!((mount.sort.as_str(), mount.is_remote()), (sort, remote), "{path}");
        }
        assert!(mount_in(TABLE, Path::new("/run/c.db")).unwrap().is_memory());
    }

    #[test]
    fn a_share_is_known_by_the_path_that_windows_gives_it() {
        for (path, source) in [
            (r"\\?\UNC\nas\sales\c.db", Some(r"\\nas\sales")),
            (r"\\nas\sales\c.db", Some(r"\\nas\sales")),
            (r"\\?\C:\Users\Li\c.db", None),
            (r"C:\Users\Li\c.db", None),
            (r"\\.\pipe\x", None),
        ] {
            let mount = share(path);
            assert!(mount.as_ref().is_none_or(Mount::is_remote), "{path}");
            assert_eq!(mount.map(|mount| mount.source).as_deref(), source, "{path}");
        }
    }

    #[test]
    fn a_folder_of_a_copying_service_is_known_by_its_name() {
        for (path, found) in [
            ("/no/Dropbox/c.db", Some("Dropbox")),
            ("/no/OneDrive - Harrow Ltd/x/c.db", Some("OneDrive - Harrow Ltd")),
            ("/no/Library/Mobile Documents/c.db", Some("Mobile Documents")),
            ("/no/坚果云/c.db", Some("坚果云")),
            ("/no/dropboxes/c.db", None),
            ("/no/cornerman/c.db", None),
        ] {
            assert_eq!(cloud_in(Path::new(path)).as_deref(), found, "{path}");
        }
    }

    #[test]
    fn what_is_laid_over_a_disk_of_this_machine_is_no_network_drive() {
        for (sort, remote) in [
            ("fuse.gocryptfs", false),
            ("fuse.bindfs", false),
            ("fuseblk", false),
            ("fuse", true),
            ("fuse.rclone", true),
            ("vboxsf", true),
        ] {
            let mount = Mount { sort: sort.into(), source: "x".into(), device: "0:1".into() };
            assert_eq!(mount.is_remote(), remote, "{sort}");
        }
    }

    #[test]
    fn a_folder_marked_as_copied_is_known_whatever_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("sales/data");
        fs::create_dir_all(&home).unwrap();
        assert_eq!(cloud(&home.join("c.db")), None);
        fs::create_dir(folder.path().join("sales").join(MARK)).unwrap();
        assert_eq!(cloud(&home.join("c.db")).as_deref(), Some("sales"));
    }

    /// What a Linux system tells of its devices: a whole disk, a partition, one with LUKS on it, LVM above that, a virtual
    /// disk.
    #[cfg(unix)]
    fn devices() -> tempfile::TempDir {
        use std::os::unix::fs::symlink;
        let sys = tempfile::tempdir().unwrap();
        let at = |path: &str| sys.path().join(path);
        for (path, number, uuid, on) in [
            ("devices/pci0000/nvme0n1/nvme0n1p2", "259:2", None, None),
            ("devices/virtual/block/dm-0", "253:0", Some("CRYPT-LUKS2-0123-home"), Some("nvme0n1p2")),
            ("devices/virtual/block/dm-1", "253:1", Some("LVM-0123"), Some("dm-0")),
            ("devices/virtual/block/dm-2", "253:2", Some("LVM-4567"), Some("nvme0n1p2")),
            ("devices/pci0000/virtio3/block/vda", "254:0", None, None),
        ] {
            fs::create_dir_all(at(path).join("slaves")).unwrap();
            let name = Path::new(path).file_name().unwrap();
            for (folder, link) in [("dev/block", number.as_ref()), ("class/block", name)] {
                fs::create_dir_all(at(folder)).unwrap();
                symlink(at(path), at(folder).join(link)).unwrap();
            }
            match uuid {
                Some(uuid) => {
                    fs::create_dir(at(path).join("dm")).unwrap();
                    fs::write(at(path).join("dm/uuid"), uuid).unwrap();
                }
                None => fs::write(at(path).join("partition"), "2\n").unwrap(),
            }
            if let Some(on) = on {
                symlink(at("class/block").join(on), at(path).join("slaves").join(on)).unwrap();
            }
        }
        sys
    }

    #[cfg(unix)]
    #[test]
    fn a_disk_is_encrypted_when_anything_it_is_built_on_is() {
        let sys = devices();
        for (sort, source, device, encrypted) in [
            ("ext4", "/dev/nvme0n1p2", "259:2", Encrypted::No),
            ("ext4", "/dev/dm-0", "253:0", Encrypted::Yes),
            ("xfs", "/dev/dm-1", "253:1", Encrypted::Yes),
            ("ext4", "/dev/dm-2", "253:2", Encrypted::No),
            ("btrfs", "/dev/dm-0", "0:31", Encrypted::Yes),
            ("btrfs", "/dev/nvme0n1p2", "0:31", Encrypted::No),
            // What another machine keeps for this one.
            ("ext4", "/dev/vda", "254:0", Encrypted::Unknown),
            ("zfs", "tank/home", "0:40", Encrypted::Unknown),
            ("nfs4", "server:/dev/dm-0", "0:41", Encrypted::Unknown),
        ] {
            let mount = Mount { sort: sort.into(), source: source.into(), device: device.into() };
            assert_eq!(mount.encrypted_by(sys.path()), encrypted, "{sort} on {source}");
        }
    }

    #[test]
    fn what_the_system_does_not_tell_is_unknown() {
        let nowhere = Mount { sort: "ext4".into(), source: "x".into(), device: "999:999".into() };
        assert_eq!(nowhere.encrypted(), Encrypted::Unknown);
        let layered = Mount { sort: "fuse.gocryptfs".into(), ..nowhere };
        assert_eq!(layered.encrypted(), Encrypted::Yes);
    }
}
