//! The built program in a real pseudo-terminal, its screen read through a terminal emulator.

use crate::wire::Wire;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Long enough for a slow machine; nothing is asserted about time.
const PATIENCE: Duration = Duration::from_secs(30);

pub struct Terminal {
    screen: vt100::Parser,
    bytes: Receiver<Vec<u8>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    /// What this terminal says when it is asked where its cursor is; nothing where it is mute.
    cursor: Option<&'static str>,
    /// None once it has been closed.
    master: Option<Box<dyn MasterPty + Send>>,
    closed: Arc<AtomicBool>,
    reader: Option<JoinHandle<()>>,
    /// Everything that came.
    raw: Vec<u8>,
    /// The line settings as they were found.
    #[cfg(unix)]
    settings: String,
}

/// The program with its data in `home`, in a language, in a terminal that understands what most do.
pub fn cornerman(home: &Path, locale: &str, args: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cornerman"));
    command.args(args);
    surroundings(&mut command, home, locale);
    command
}

fn surroundings(command: &mut CommandBuilder, home: &Path, locale: &str) {
    command.env("CORNERMAN_HOME", home);
    // What it looks for in the user's folders, it finds in this one.
    command.env("HOME", home);
    command.env_remove("XDG_CONFIG_HOME");
    command.cwd(home);
    command.env("TERM", "xterm-256color");
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"] {
        command.env(name, locale);
    }
}

/// A shell at work in `home`, in the same surroundings.
pub fn shell(home: &Path, args: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new("sh");
    command.args(args);
    surroundings(&mut command, home, "en_US.UTF-8");
    command.cwd(home);
    command.env("PS1", "ready> ");
    command
}

impl Terminal {
    /// Starts the program with its data in `home`.
    pub fn start(home: &Path, locale: &str, size: (u16, u16), args: &[&str]) -> Self {
        Self::of(cornerman(home, locale, args), size)
    }

    /// Starts any program.
    pub fn of(command: CommandBuilder, size: (u16, u16)) -> Self {
        Self::new(command, size, true)
    }

    /// Starts a program in a terminal that reads nothing of what it shows.
    pub fn deaf(command: CommandBuilder, size: (u16, u16)) -> Self {
        Self::new(command, size, false)
    }

    fn new(command: CommandBuilder, (columns, rows): (u16, u16), reads: bool) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        #[cfg(unix)]
        let settings = format!("{:?}", pair.master.get_termios());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (send, bytes) = channel();
        let closed = Arc::new(AtomicBool::new(false));
        let closing = Arc::clone(&closed);
        let reader = thread::spawn(move || {
            let mut buffer = [0; 4096];
            if !reads {
                // Never woken: the terminal fills up.
                loop {
                    thread::park();
                }
            }
            while let Ok(n) = reader.read(&mut buffer) {
                if n == 0 || closing.load(Ordering::SeqCst) || send.send(buffer[..n].to_vec()).is_err() {
                    return;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let screen = parser(columns, rows);
        Self {
            screen,
            bytes,
            keys,
            child,
            master: Some(pair.master),
            closed,
            reader: Some(reader),
            raw: Vec::new(),
            #[cfg(unix)]
            settings,
            cursor: None,
        }
    }

    /// Everything that came so far.
    pub fn wire(&mut self) -> Wire {
        self.catch_up();
        Wire::read(&self.raw)
    }

    /// Whether these bytes came.
    pub fn heard(&mut self, bytes: &str) -> bool {
        self.catch_up();
        self.raw.windows(bytes.len()).any(|part| part == bytes.as_bytes())
    }

    /// The window has this size now; what is drawn in it is not looked at.
    pub fn pull(&self, columns: u16, rows: u16) {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.pull(columns, rows);
        self.catch_up();
        self.screen = parser(columns, rows);
    }

    /// The terminal is closed, as with the button of its window.
    pub fn hang_up(&mut self) {
        self.closed.store(true, Ordering::SeqCst);
        // The reader holds the terminal too, until there is something to read.
        self.resize(79, 23);
        self.reader.take().unwrap().join().unwrap();
        self.keys = Box::new(std::io::sink());
        self.master = None;
    }

    #[cfg(unix)]
    pub fn pid(&self) -> rustix::process::Pid {
        let id = self.child.process_id().unwrap();
        rustix::process::Pid::from_raw(id.try_into().unwrap()).unwrap()
    }

    /// The group of processes that has the terminal now.
    #[cfg(unix)]
    pub fn foreground(&self) -> rustix::process::Pid {
        rustix::process::Pid::from_raw(self.master.as_ref().unwrap().process_group_leader().unwrap()).unwrap()
    }

    #[cfg(unix)]
    pub fn signal(&self, signal: rustix::process::Signal) {
        rustix::process::kill_process(self.pid(), signal).unwrap();
    }

    /// The line settings of the terminal are those of the beginning.
    #[cfg(unix)]
    pub fn is_cooked(&self) -> bool {
        format!("{:?}", self.master.as_ref().unwrap().get_termios()) == self.settings
    }

    /// All attributes that were ever switched on.
    pub fn colours(&mut self) -> Vec<u16> {
        self.catch_up();
        crate::wire::attributes(&self.raw)
    }

    fn catch_up(&mut self) {
        while let Ok(bytes) = self.bytes.try_recv() {
            self.hear(&bytes);
        }
    }

    fn hear(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.raw.extend_from_slice(bytes);
        let asked = bytes.windows(4).filter(|part| part == b"\x1b[6n").count();
        if let Some(answer) = self.cursor {
            self.press(&answer.repeat(asked));
        }
    }

    /// The same, but it answers the question where its cursor is, always with these words.
    #[must_use]
    pub fn answering(mut self, cursor: &'static str) -> Self {
        self.cursor = Some(cursor);
        self
    }

    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits until the screen shows what is wanted.
    pub fn until(&mut self, what: &str, wanted: impl Fn(&str) -> bool) {
        let start = Instant::now();
        loop {
            if wanted(&self.text()) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "never seen: {what}\n{}", self.text());
            if let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(100)) {
                self.hear(&bytes);
            }
        }
    }

    pub fn shows(&mut self, text: &str) {
        self.until(text, |screen| screen.contains(text));
    }

    pub fn press(&mut self, keys: &str) {
        self.send(keys.as_bytes());
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.keys.write_all(bytes).unwrap();
        self.keys.flush().unwrap();
    }

    /// Kills the program as the system does when there is no memory left: nothing of it runs any more.
    pub fn kill(&mut self) {
        // Its own `kill` hangs up first, and gives the program time to end in order.
        let id = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args(["-9", &id]).status().unwrap().success());
        self.child.wait().unwrap();
    }

    /// The exit code, once the program has ended by itself.
    pub fn ends(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            self.catch_up();
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "it does not end\n{}", self.text());
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// The terminal was given back: no other screen, no mouse, no marked pastes, no colours, the line as it was; and
    /// nothing was ever sent that nobody meant.
    pub fn was_given_back(&mut self) -> bool {
        thread::sleep(Duration::from_millis(50));
        if let Err(left) = self.wire().left_clean() {
            panic!("{left}");
        }
        #[cfg(unix)]
        assert!(self.is_cooked(), "{:?}", self.master.as_ref().unwrap().get_termios());
        !self.screen.screen().alternate_screen()
    }
}

/// No emulator has a screen without a cell.
fn parser(columns: u16, rows: u16) -> vt100::Parser {
    vt100::Parser::new(rows.max(1).try_into().unwrap(), columns.max(1).try_into().unwrap(), 0)
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A test that stops early must not leave the program running.
        let _ = self.child.kill();
    }
}
