//! A program in a pseudo-terminal, its screen read through a terminal emulator, its threads through `/proc`.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// What takes longer is broken, not slow.
const PATIENCE: Duration = Duration::from_mins(2);

const SIZE: PtySize = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };

pub struct Running {
    screen: vt100::Parser,
    bytes: Receiver<(Instant, Vec<u8>)>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    started: Instant,
    pressed: Instant,
    /// When the bytes came that were read last.
    came: Instant,
    _master: Box<dyn MasterPty + Send>,
}

/// What the system says of a process.
#[derive(Debug, Clone, Copy, Default)]
pub struct Usage {
    /// MB: now, and the most there was.
    pub memory: f64,
    pub peak: f64,
    /// How often any of its threads has gone to sleep, and processor time in ms.
    pub sleeps: f64,
    pub cpu: f64,
}

impl Running {
    pub fn start(mut command: CommandBuilder) -> Self {
        let pair = native_pty_system().openpty(SIZE).unwrap();
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        let started = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (send, bytes) = channel();
        thread::spawn(move || {
            let mut buffer = vec![0; 65536];
            while let Ok(n) = reader.read(&mut buffer) {
                if n == 0 || send.send((Instant::now(), buffer[..n].to_vec())).is_err() {
                    return;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let screen = vt100::Parser::new(SIZE.rows.try_into().unwrap(), SIZE.cols.try_into().unwrap(), 0);
        Self { screen, bytes, keys, child, started, pressed: started, came: started, _master: pair.master }
    }

    /// Milliseconds from the start until the screen showed it.
    pub fn first(&mut self, what: &str, wanted: impl Fn(&str) -> bool) -> f64 {
        self.wait(self.started, what, wanted)
    }

    /// Presses keys; milliseconds until the screen showed what they lead to.
    pub fn press(&mut self, keys: &str, what: &str, wanted: impl Fn(&str) -> bool) -> f64 {
        self.settle();
        self.pressed = Instant::now();
        self.came = self.pressed;
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self.since_press(what, wanted)
    }

    /// Milliseconds from the last key until the screen showed this.
    pub fn since_press(&mut self, what: &str, wanted: impl Fn(&str) -> bool) -> f64 {
        self.wait(self.pressed, what, wanted)
    }

    /// Milliseconds from the start until the last bytes that were waited for.
    pub fn since_start(&self) -> f64 {
        (self.came - self.started).as_secs_f64() * 1000.0
    }

    /// The time counted is that at which the bytes came that completed the picture.
    fn wait(&mut self, since: Instant, what: &str, wanted: impl Fn(&str) -> bool) -> f64 {
        let begun = Instant::now();
        while !wanted(&self.screen.screen().contents()) {
            let text = self.screen.screen().contents();
            assert!(begun.elapsed() < PATIENCE, "never seen: {what}\n{text}");
            if let Ok((at, bytes)) = self.bytes.recv_timeout(Duration::from_millis(100)) {
                self.came = at;
                self.screen.process(&bytes);
            }
        }
        (self.came - since).as_secs_f64() * 1000.0
    }

    /// Takes in what is still on its way.
    pub fn settle(&mut self) {
        while let Ok((_, bytes)) = self.bytes.recv_timeout(Duration::from_millis(20)) {
            self.screen.process(&bytes);
        }
    }

    /// What the process has used up to now; zeros where the system does not say.
    pub fn usage(&self) -> Usage {
        let Some(id) = self.child.process_id() else { return Usage::default() };
        let read = |path: String| std::fs::read_to_string(path).unwrap_or_default();
        let status = read(format!("/proc/{id}/status"));
        let number = |text: &str, name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
            line.split_whitespace().next().and_then(|number| number.parse::<f64>().ok()).unwrap_or_default()
        };
        let tasks = std::fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
        let sleeps = tasks.map(|task| {
            let status = std::fs::read_to_string(task.path().join("status")).unwrap_or_default();
            number(&status, "voluntary_ctxt_switches:")
        });
        let stat = read(format!("/proc/{id}/stat"));
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let ticks = |at: usize| fields.get(at).and_then(|ticks| ticks.parse::<f64>().ok()).unwrap_or_default();
        Usage {
            memory: number(&status, "VmRSS:") / 1024.0,
            peak: number(&status, "VmHWM:") / 1024.0,
            sleeps: sleeps.sum(),
            // A hundred ticks a second wherever Linux runs today.
            cpu: (ticks(11) + ticks(12)) * 10.0,
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
