//! Reading and writing the user's files: never half, never for others' eyes, never without a copy of what was there.

use super::fault::{Fault, Wrong};
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::Path;

/// No file of settings, keys or colours is this large; one that is was chosen by mistake.
const MOST: u64 = 1 << 20;

/// The text of a file without its byte order mark; `None` where there is none.
pub(super) fn read(path: &Path) -> Result<Option<String>, Box<Fault>> {
    if is_pipe(path) {
        return Err(fault(path, Wrong::NotText).into());
    }
    // Asked first: what Windows says of a folder is that it may not be opened.
    if path.is_dir() {
        return Err(fault(path, Wrong::CannotRead(io::Error::from(io::ErrorKind::IsADirectory).into())).into());
    }
    let file = match fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(fault(path, Wrong::CannotRead(error.into())).into()),
    };
    let mut bytes = Vec::new();
    // One byte more than allowed tells a file that is too large from one that just fits, whatever its metadata say.
    file.take(MOST + 1).read_to_end(&mut bytes).map_err(|error| fault(path, Wrong::CannotRead(error.into())))?;
    if bytes.len() as u64 > MOST {
        return Err(fault(path, Wrong::TooLarge(MOST)).into());
    }
    let text = String::from_utf8(bytes).map_err(|_| fault(path, Wrong::NotText))?;
    Ok(Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)))
}

/// Whoever opened a pipe would wait for somebody to write into it.
#[cfg(unix)]
fn is_pipe(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    fs::metadata(path).is_ok_and(|about| about.file_type().is_fifo())
}

#[cfg(not(unix))]
fn is_pipe(_: &Path) -> bool {
    false
}

/// Replaces a file at once: a temporary file beside it is filled, flushed to the disk and renamed over it. What was
/// there stays as `<name>.bak`. A link is followed, so a file kept elsewhere stays where it is.
pub(super) fn replace(path: &Path, text: &str) -> Result<(), Box<Fault>> {
    write(path, text).map_err(|error| fault(path, Wrong::CannotWrite(error.into())).into())
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = target.parent().unwrap_or(Path::new("."));
    if target.exists() {
        keep_copy(&target, folder)?;
    }
    put(&target, folder, text.as_bytes())
}

fn keep_copy(target: &Path, folder: &Path) -> io::Result<()> {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".bak");
    put(&folder.join(name), folder, &fs::read(target)?)
}

/// The temporary file is made readable by its owner alone (tempfile does so on Unix) and keeps that when renamed.
fn put(target: &Path, folder: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(target).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// The new name is on the disk only when the folder is.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Makes a folder and those above it, for its owner alone from the first moment.
pub(super) fn create_folder(path: &Path) -> Result<(), Box<Fault>> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| fault(path, Wrong::CannotCreate(error.into())).into())
}

fn fault(path: &Path, wrong: Wrong) -> Fault {
    Fault { file: path.display().to_string(), at: None, key: None, wrong }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_file_is_none_and_a_byte_order_mark_is_not_text() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        assert_eq!(read(&path), Ok(None));
        fs::write(&path, "\u{feff}me = 1").unwrap();
        assert_eq!(read(&path), Ok(Some("me = 1".to_owned())));
    }

    #[test]
    fn what_is_not_text_or_too_large_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        fs::write(&path, [0xc3, 0x28]).unwrap();
        assert_eq!(read(&path).unwrap_err().wrong, Wrong::NotText);
        fs::write(&path, " ".repeat((1 << 20) + 1)).unwrap();
        assert_eq!(read(&path).unwrap_err().wrong, Wrong::TooLarge(1 << 20));
    }

    #[test]
    fn a_folder_in_the_place_of_a_file_is_called_one() {
        let folder = tempfile::tempdir().unwrap();
        let wrong = read(folder.path()).unwrap_err().wrong;
        assert!(
            matches!(&wrong, Wrong::CannotRead(refusal) if refusal.kind == io::ErrorKind::IsADirectory),
            "{wrong:?}"
        );
    }

    #[test]
    fn replacing_keeps_what_was_there_and_leaves_nothing_else_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        replace(&path, "one").unwrap();
        replace(&path, "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(fs::read_to_string(folder.path().join("config.toml.bak")).unwrap(), "one");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn files_and_folders_are_for_their_owner_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        create_folder(&inner).unwrap();
        create_folder(&inner).unwrap();
        let path = inner.join("config.toml");
        replace(&path, "one").unwrap();
        replace(&path, "two").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder.path().join("a")), 0o700);
        assert_eq!(mode(&inner), 0o700);
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(&inner.join("config.toml.bak")), 0o600);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_its_target_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let (kept, link) = (folder.path().join("kept.toml"), folder.path().join("config.toml"));
        fs::write(&kept, "one").unwrap();
        std::os::unix::fs::symlink(&kept, &link).unwrap();
        replace(&link, "two").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&kept).unwrap(), "two");
    }
}
