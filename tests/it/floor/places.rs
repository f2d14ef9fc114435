//! Places that allow less: read-only media, other people's files, full disks, no home, no locks, no shared memory.

use super::{Home, PROGRAM, can, contents, path, shell, shell_with_mounts};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

fn may_mount() -> bool {
    can("a file system of its own", "unshare", &["-m", "sh", "-c", "mount -t tmpfs none /mnt"])
}

fn may_change_user() -> bool {
    can("another user", "setpriv", &["--reuid", "65534", "--clear-groups", "true"])
}

/// The program where everybody may run it.
fn public_program(folder: &Path) -> String {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
    let path = folder.join("program");
    // Written here, it would stay open in whatever another test starts at this moment, and could not be run.
    assert!(Command::new("cp").arg(PROGRAM).arg(&path).status().unwrap().success());
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path.display().to_string()
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_read_only_disk_everything_is_read_and_nothing_written() {
    if !may_mount() {
        return;
    }
    let home = Home::with(5);
    let script = r#"
        mkdir "$H/ro" && mount -t tmpfs none "$H/ro" && cp "$H/cornerman.db" "$H/ro" && mount -o remount,ro "$H/ro" || exit 99
        export CORNERMAN_HOME="$H/ro"
        "$P" customer list; echo "list $?"
        "$P" customer show 'Customer 3' >/dev/null; echo "show $?"
        "$P" export >/dev/null; echo "export $?"
        "$P" doctor >/dev/null; echo "doctor $?"
        "$P" customer add New; echo "add $?"
        "$P" backup; echo "backup $?"
        "$P" backup --to "$H" >/dev/null; echo "backup to $?"
        cmp "$H/cornerman.db" "$H/ro/cornerman.db" && ls "$H/ro"
    "#;
    let done = shell_with_mounts(script, home.path());
    for said in ["Customer 4", "list 0", "show 0", "export 0", "doctor 0", "add 77", "backup 77", "backup to 0"] {
        assert!(done.out.contains(said), "{said}: {}{}", done.out, done.err);
    }
    assert!(done.out.ends_with("backup to 0\ncornerman.db\n"), "{}", done.out);
    assert!(done.err.contains("can only be read here"), "{}", done.err);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_says_so_loses_nothing_and_the_same_save_works_once_there_is_room() {
    if !may_mount() {
        return;
    }
    let home = Home::new();
    let script = r#"
        mkdir "$H/full" && mount -t tmpfs -o size=3m none "$H/full" || exit 99
        export CORNERMAN_HOME="$H/full"
        "$P" customer add First || exit 98
        dd if=/dev/zero of="$H/full/filler" bs=4k 2>/dev/null
        "$P" customer add Second; echo "full $?"
        "$P" backup; echo "backup $?"
        ls "$H/full/backups"
        rm "$H/full/filler"
        "$P" customer add Second; echo "room $?"
        "$P" customer list
        "$P" doctor >/dev/null; echo "doctor $?"
    "#;
    let done = shell_with_mounts(script, home.path());
    for said in ["full 74", "backup 74", "room 0", "First", "doctor 0"] {
        assert!(done.out.contains(said), "{said}: {}{}", done.out, done.err);
    }
    assert_eq!(done.out.matches("  Second").count(), 1, "the save that failed left nothing: {}", done.out);
    assert!(done.err.contains("The disk is full."), "{}", done.err);
    assert!(!done.out.contains(".making-"), "half a backup stays: {}", done.out);
}

#[cfg(target_os = "linux")]
#[test]
fn somebody_elses_file_is_read_where_that_is_allowed_and_never_written() {
    use std::os::unix::fs::PermissionsExt;
    if !may_change_user() {
        return;
    }
    let (home, public) = (Home::with(2), tempfile::tempdir().unwrap());
    let program = public_program(public.path());
    let theirs = public.path().join("cornerman.db");
    fs::copy(home.database(), &theirs).unwrap();
    let run = |typed: &str| {
        let db = theirs.display();
        let script = format!("setpriv --reuid 65534 --clear-groups {program} --db {db} {typed}");
        let mut command = Command::new("sh");
        command.args(["-c", &script]).env_clear().env("PATH", path()).env("CORNERMAN_HOME", public.path());
        super::Done::of(&command.stdin(Stdio::null()).output().unwrap())
    };
    fs::set_permissions(&theirs, fs::Permissions::from_mode(0o600)).unwrap();
    let done = run("customer list");
    assert_eq!((done.code, done.err.contains("may not read")), (77, true), "{}", done.err);
    fs::set_permissions(&theirs, fs::Permissions::from_mode(0o644)).unwrap();
    let before = contents(public.path());
    let done = run("customer list");
    assert_eq!((done.code, done.out.contains("Customer 1")), (0, true), "{}", done.err);
    assert!(done.err.contains("can only be read"), "{}", done.err);
    assert_eq!(run("customer add A").code, 77);
    assert!(before == contents(public.path()), "something was written");
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_home_it_says_so() {
    if !may_change_user() {
        return;
    }
    let public = tempfile::tempdir().unwrap();
    let program = public_program(public.path());
    let run = |variables: &str| {
        let script = format!("setpriv --reuid 54321 --clear-groups env -i {variables} {program} customer list");
        shell(&script, public.path())
    };
    // Somebody else's, closed to everybody.
    let closed = public.path().join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    let theirs = format!("CORNERMAN_HOME={}", closed.display());
    let cases = [("", 73), ("HOME=/proc/nowhere", 73), ("HOME=/root/not-mine", 77), (theirs.as_str(), 77)];
    for (variables, code) in cases {
        let done = run(variables);
        assert_eq!(done.code, code, "{variables}: {}{}", done.out, done.err);
        assert!(!done.err.contains("os error"), "{variables}: {}", done.err);
        assert!(done.err.lines().count() >= 2, "{variables}: {}", done.err);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_home_that_may_not_be_entered_is_told_in_one_sentence_by_every_command() {
    use std::os::unix::fs::PermissionsExt;
    if !may_change_user() {
        return;
    }
    let public = tempfile::tempdir().unwrap();
    let program = public_program(public.path());
    let home = public.path().join("home");
    fs::create_dir(&home).unwrap();
    fs::copy(Home::with(1).database(), home.join("cornerman.db")).unwrap();
    fs::write(home.join("config.toml"), "me = \"Li\"\n").unwrap();
    // Closed to everybody, open to pass through but not to the file, and readable names without a way in.
    for (mode, said) in
        [(0o700, "may not enter this folder"), (0o711, "may not read this file"), (0o744, "may not enter")]
    {
        fs::set_permissions(&home, fs::Permissions::from_mode(mode)).unwrap();
        fs::set_permissions(home.join("cornerman.db"), fs::Permissions::from_mode(0o600)).unwrap();
        for typed in ["customer list", "customer add A", "backup", "export", "today"] {
            let variables = format!("CORNERMAN_HOME={} LC_ALL=en_US.UTF-8", home.display());
            let script = format!("setpriv --reuid 54321 --clear-groups env -i {variables} {program} {typed}");
            let done = shell(&script, public.path());
            assert_eq!(done.code, 77, "{mode:o} {typed}: {}{}", done.out, done.err);
            assert_eq!(
                (done.err.lines().count(), done.err.contains(said)),
                (3, true),
                "{mode:o} {typed}: {}",
                done.err
            );
        }
    }
}

/// A library that lets no file be mapped in common, as some file systems do not.
const NO_SHARED_MAPS: &str = r#"
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <sys/mman.h>
static void *refuse(void *a, size_t n, int p, int f, int fd, off_t o, const char *name) {
  if ((f & MAP_SHARED) && fd >= 0) { errno = ENODEV; return MAP_FAILED; }
  void *(*real)(void *, size_t, int, int, int, off_t) = dlsym(RTLD_NEXT, name);
  return real(a, n, p, f, fd, o);
}
void *mmap(void *a, size_t n, int p, int f, int fd, off_t o) { return refuse(a, n, p, f, fd, o, "mmap"); }
void *mmap64(void *a, size_t n, int p, int f, int fd, off_t o) { return refuse(a, n, p, f, fd, o, "mmap64"); }
"#;

#[cfg(target_os = "linux")]
#[test]
fn without_shared_memory_the_slower_journal_is_used_and_said_in_one_line() {
    if !can("a library that refuses maps", "cc", &["--version"]) {
        return;
    }
    let home = Home::with(2);
    fs::write(home.path().join("maps.c"), NO_SHARED_MAPS).unwrap();
    let script = r#"
        cc -shared -fPIC -o "$H/maps.so" "$H/maps.c" -ldl || exit 99
        LD_PRELOAD="$H/maps.so" "$P" customer add Third; echo "add $?"
        LD_PRELOAD="$H/maps.so" "$P" customer list 2>/dev/null; echo "list $?"
        "$P" customer list >/dev/null; echo "again $?"
    "#;
    let done = shell(script, home.path());
    for said in ["add 0", "list 0", "again 0", "Third"] {
        assert!(done.out.contains(said), "{said}: {}{}", done.out, done.err);
    }
    assert!(done.err.contains("shared memory"), "{}", done.err);
}

#[cfg(target_os = "linux")]
#[test]
fn where_nothing_can_be_locked_it_is_said_and_nobody_waits_for_ever() {
    let home = Home::with(2);
    let inject = "strace -f -qq -o /dev/null -e trace=fcntl,flock -e inject=fcntl,flock:error=ENOLCK";
    if !can("locks that fail", "strace", &["-qq", "-o", "/dev/null", "true"]) {
        return;
    }
    let done = shell(&format!("timeout 60 {inject} \"$P\" customer add Third"), home.path());
    assert_eq!((done.code, done.err.contains("Locking does not work here")), (74, true), "{}{}", done.out, done.err);
    assert_eq!(home.customers(), 2);
}
