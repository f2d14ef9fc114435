//! What the doctor says about the place of the file: as the system tells it, in a namespace where it tells something else.

use super::{Home, can, shell, shell_with_mounts};
use std::fs;

/// What the doctor says of a file whose mount is told so: sort, source, number of the device; and what the number of the
/// device, or a disk of this name, is.
#[cfg(target_os = "linux")]
fn told(home: &Home, (sort, source, device): (&str, &str, &str), uuid: Option<(&str, &str)>) -> String {
    let disk = uuid.map_or(String::new(), |(path, uuid)| {
        format!("mount -t tmpfs none /sys/{0} && mkdir -p /sys/{0}/{1}/dm && echo {uuid} > /sys/{0}/{1}/dm/uuid || exit 98\n", path.rsplit_once('/').unwrap().0, path.rsplit_once('/').unwrap().1)
    });
    let script = format!(
        "{disk}cat /proc/self/mountinfo > \"$H/table\" && echo \"999 1 {device} / $H rw - {sort} {source} rw\" >> \"$H/table\"
         mount --bind \"$H/table\" /proc/$$/mountinfo || exit 99
         exec \"$P\" doctor"
    );
    let done = shell_with_mounts(&script, home.path());
    assert_eq!(done.code, 0, "{sort}: {}{}", done.out, done.err);
    done.out
}

#[cfg(target_os = "linux")]
#[test]
fn the_doctor_tells_network_drives_and_encrypted_disks_apart_from_others() {
    if !can("a table of mounts of its own", "unshare", &["-m", "sh", "-c", "mount --bind /dev/null /proc/$$/mountinfo"])
    {
        return;
    }
    let home = Home::with(1);
    const REMOTE: &str = "on a network drive";
    for (mount, remote) in [
        (("nfs4", "server:/x", "0:77"), true),
        (("cifs", "//server/share", "0:77"), true),
        (("9p", "host", "0:77"), true),
        (("fuse.sshfs", "me@host:", "0:77"), true),
        (("fuse.gocryptfs", "/enc", "0:77"), false),
        (("ext4", "/dev/sda1", "0:77"), false),
        (("btrfs", "/dev/sda1", "0:77"), false),
    ] {
        let said = told(&home, mount, None);
        assert_eq!(said.contains(REMOTE), remote, "{mount:?}: {said}");
    }
    assert!(told(&home, ("tmpfs", "none", "0:77"), None).contains("The file is in memory"));
    for (mount, uuid, said) in [
        (("ext4", "/dev/dm-9", "253:9"), Some(("dev/block/253:9", "CRYPT-LUKS2-0-x")), "The disk is encrypted."),
        (("btrfs", "/dev/dm-9", "0:77"), Some(("class/block/dm-9", "CRYPT-LUKS2-0-x")), "The disk is encrypted."),
        (("fuse.gocryptfs", "/enc", "0:77"), None, "The disk is encrypted."),
        (("ext4", "/dev/dm-9", "253:9"), Some(("dev/block/253:9", "LVM-0")), "cannot be told from here"),
        (("zfs", "tank", "0:77"), None, "cannot be told from here"),
    ] {
        let found = told(&home, mount, uuid);
        assert!(found.contains(said), "{mount:?}: {found}");
    }
}

#[test]
fn a_new_file_in_a_folder_that_is_copied_away_says_so_once_and_the_doctor_again() {
    let home = Home::new();
    for (folder, marked) in [("Dropbox", false), ("OneDrive - Harrow", false), ("坚果云", false), ("sales", true)] {
        let folder = home.path().join(folder);
        fs::create_dir(&folder).unwrap();
        if marked {
            fs::create_dir(folder.join(".stfolder")).unwrap();
        }
        let db = folder.join("c.db").display().to_string();
        let first = home.run(&["--db", &db, "customer", "add", "A"]);
        assert_eq!((first.code, first.err.contains("copies it away")), (0, true), "{db}: {}", first.err);
        let second = home.run(&["--db", &db, "customer", "add", "B"]);
        assert_eq!((second.code, second.err.contains("copies it away")), (0, false), "{db}: {}", second.err);
        let doctor = home.says(&["--db", &db, "doctor"]);
        assert!(doctor.contains("copied elsewhere"), "{db}: {doctor}");
    }
    assert!(!home.run(&["customer", "add", "A"]).err.contains("copies it away"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_new_file_on_a_network_drive_says_so_once() {
    if !can("a table of mounts of its own", "unshare", &["-m", "sh", "-c", "mount --bind /dev/null /proc/$$/mountinfo"])
    {
        return;
    }
    let home = Home::new();
    let script = r#"
        cat /proc/self/mountinfo > "$H/table" && echo "999 1 0:77 / $H rw - nfs4 server:/x rw" >> "$H/table"
        mount --bind "$H/table" /proc/$$/mountinfo || exit 99
        exec "$P" customer add A
    "#;
    let said = || shell_with_mounts(script, home.path());
    let (first, second) = (said(), said());
    assert_eq!((first.code, first.err.contains("network drive")), (0, true), "{}", first.err);
    assert_eq!((second.code, second.err.contains("network drive")), (0, false), "{}", second.err);
}

#[test]
fn the_doctor_sees_a_clock_behind_the_last_save_and_one_that_stands_still() {
    let home = Home::with(1);
    let at = |now: &str| home.says(&["doctor", "--now", now]);
    let behind = "The clock is behind the last save";
    assert!(at("2026-11-01T09:00:00Z").contains(behind));
    // Ten minutes are between two machines.
    assert!(!at("2026-11-22T08:55:00Z").contains(behind));
    assert!(at("2026-11-22T08:55:00Z").contains("The clock stands still"));
}

#[cfg(unix)]
#[test]
fn the_doctor_names_what_others_on_the_machine_may_read() {
    let home = Home::with(1);
    let script = r#"
        chmod 755 "$H" && chmod 644 "$H/cornerman.db" && "$P" doctor
        chmod 700 "$H" && "$P" doctor | grep -c 'Only you can read'
    "#;
    let done = shell(script, home.path());
    assert!(
        done.out.contains("Others on this machine may read") && done.out.ends_with("1\n"),
        "{}{}",
        done.out,
        done.err
    );
}
