// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What all engines have in common on the command line: files, seed, threads, progress, stopping,
//! time, and the last line when there is no answer.

use std::{
    fs,
    io::{ErrorKind, IsTerminal, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    time::Instant,
};

use engines::{Fault, Watch, Word, json::Json};

/// The words that every engine understands.
#[derive(Debug, clap::Args)]
pub struct Common {
    /// The question, as docs/engines describes it
    #[arg(long, value_name = "FILE")]
    pub input: Option<PathBuf>,
    /// Where the answer goes; otherwise to standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Where chance begins; wins from the file
    #[arg(long)]
    pub seed: Option<u64>,
    /// Processors to use; the answer is the same for any number
    #[arg(long)]
    pub threads: Option<usize>,
    /// The most that is listed (packages, clashes); wins from the file
    #[arg(long)]
    pub cap: Option<usize>,
    /// Have another algorithm verify the answer
    #[arg(long)]
    pub check: bool,
}

/// What came out: the answer without `seconds` and `checked`, which are added here.
pub struct Answered {
    /// Makes the JSON once the seconds are known.
    pub to_json: Box<dyn FnOnce(f64) -> Json + Send>,
}

impl Answered {
    pub fn new(to_json: impl FnOnce(f64) -> Json + Send + 'static) -> Self {
        Self { to_json: Box::new(to_json) }
    }
}

impl Common {
    /// Runs the work and ends as engine files say; the exit code.
    ///
    /// `compute` reads (with [`file`]), computes and, when `check` is set, verifies; it may use
    /// all threads that were asked for.
    pub fn run(&self, compute: impl FnOnce(&dyn Watch) -> Result<Answered, Fault> + Send) -> u8 {
        let look = Look::new();
        stop_on_interrupt(&STOPPED);
        let begun = Instant::now();
        let answered = engines::threads::on(self.threads, || compute(&look));
        let seconds = begun.elapsed().as_secs_f64();
        look.clear();
        // Who stopped it wants no answer, also when it had just come.
        let answered = answered.and_then(|it| look.go_on().map(|()| it));
        let told = answered.and_then(|answered| {
            let mut json = (answered.to_json)(seconds);
            if self.check {
                json = json.with("checked", true);
            }
            self.tell(&json)
        });
        match told {
            Ok(()) => 0,
            Err(fault) => {
                eprintln!("{}", fault.to_json());
                fault.word.exit_code()
            }
        }
    }

    /// The question's bytes.
    pub fn question(&self) -> Result<Vec<u8>, Fault> {
        match &self.input {
            Some(path) => file(path),
            None => Err(Fault::new(Word::File, "Say which file with --input FILE.")),
        }
    }

    fn tell(&self, json: &Json) -> Result<(), Fault> {
        match &self.output {
            Some(path) => fs::write(path, format!("{json}\n")).map_err(|error| {
                Fault::new(Word::File, format!("{} cannot be written: {error}.", path.display()))
            }),
            None => {
                let mut out = std::io::stdout().lock();
                match writeln!(out, "{json}").and_then(|()| out.flush()) {
                    // Whoever read along has seen enough.
                    Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                        let message = format!("The answer cannot be written: {error}.");
                        Err(Fault::new(Word::File, message))
                    }
                    _ => Ok(()),
                }
            }
        }
    }
}

/// Reads a file whole.
pub fn file(path: &Path) -> Result<Vec<u8>, Fault> {
    // Looked at first, so that a file of a hundred gigabytes does not fill the memory.
    let size = fs::metadata(path).map(|it| it.len()).unwrap_or(0);
    if size > 1 << 30 {
        let message = format!("{} is longer than 1 GiB.", path.display());
        return Err(Fault::too_large(size as f64, message));
    }
    fs::read(path).map_err(|error| {
        Fault::new(Word::File, format!("{} cannot be read: {error}.", path.display()))
    })
}

/// Set by Ctrl-C.
static STOPPED: AtomicBool = AtomicBool::new(false);

/// Watches a job from the terminal: a line with how far it is, and Ctrl-C.
struct Look {
    is_terminal: bool,
    begun: Instant,
    /// Milliseconds after which the line is written again.
    next: AtomicU64,
}

impl Look {
    fn new() -> Self {
        // Short work shows nothing.
        let is_terminal = std::io::stderr().is_terminal();
        Self { is_terminal, begun: Instant::now(), next: AtomicU64::new(500) }
    }

    fn clear(&self) {
        if self.is_terminal && self.next.load(Ordering::Relaxed) > 500 {
            eprint!("\r\x1b[2K");
        }
    }
}

impl Watch for Look {
    fn told(&self, part: f64) {
        if !self.is_terminal {
            return;
        }
        let now = self.begun.elapsed().as_millis() as u64;
        let next = self.next.load(Ordering::Relaxed);
        let is_mine = now >= next
            && self
                .next
                .compare_exchange(next, now + 100, Ordering::Relaxed, Ordering::Relaxed)
                .is_ok();
        if is_mine {
            let part = part.clamp(0.0, 1.0);
            let filled = (part * 40.0) as usize;
            let (done, left) = ("█".repeat(filled), "░".repeat(40 - filled));
            // A percentage that never goes back matters less than one that is never wrong.
            eprint!("\r{done}{left} {:3.0} %", part * 100.0);
        }
    }

    fn is_cancelled(&self) -> bool {
        STOPPED.load(Ordering::Relaxed)
    }
}

/// The first Ctrl-C asks the work to stop, the second ends the program at once.
fn stop_on_interrupt(stopped: &'static AtomicBool) {
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        // Without it Ctrl-C ends the program as it always does.
        let Ok(runtime) = runtime else { return };
        runtime.block_on(async {
            if tokio::signal::ctrl_c().await.is_ok() {
                stopped.store(true, Ordering::Relaxed);
            }
            if tokio::signal::ctrl_c().await.is_ok() {
                std::process::exit(Word::Cancelled.exit_code().into());
            }
        });
    });
}
