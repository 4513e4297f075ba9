// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The crash program: people work, the program is killed, and what they were told must be there.

mod clients;
mod count;
pub mod program;
mod set_up;

use std::{
    collections::BTreeMap,
    fmt,
    path::Path,
    process::Stdio,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use rand::{RngExt, SeedableRng, rngs::StdRng};
use store::{Place, Store};

use self::{
    clients::Sent,
    count::{Journalled, Wrong},
    program::Serving,
    set_up::{Founding, Guest},
};

#[derive(Debug, clap::Args)]
pub struct Crash {
    /// How often the program is killed
    #[arg(long, default_value_t = 20)]
    times: u64,
    /// An empty database on a PostgreSQL server, as postgres://…; without it a file
    #[arg(long)]
    on: Option<String>,
    /// The same number gives the same moments; without it chance does
    #[arg(long)]
    seed: Option<u64>,
}

/// In the middle of what the program is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Moment {
    /// While people work.
    Serving,
    /// Between starting and its first answers.
    Starting,
    /// While people work and a back-up is made: the program that serves.
    BackingUp,
    /// The same: the program that makes the back-up.
    BackUp,
    /// While somebody is erased: the program that serves.
    Erasing,
    /// The same: the program that erases.
    Erase,
    /// While it stops, and writes its snapshots.
    Stopping,
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Moment::Serving => "serving",
            Moment::Starting => "starting",
            Moment::BackingUp => "serving, a back-up under way",
            Moment::BackUp => "the back-up itself",
            Moment::Erasing => "serving, somebody being erased",
            Moment::Erase => "the erasing itself",
            Moment::Stopping => "stopping, a snapshot under way",
        })
    }
}

/// What all rounds came to.
#[derive(Default)]
struct Tally {
    /// How often it was killed there, and how often it was really in the middle.
    moments: BTreeMap<Moment, (u64, u64)>,
    told: usize,
    untold: usize,
    wrong: Wrong,
    broken: usize,
    backups: usize,
    /// Back-ups that are there but not whole, or lack what was told before they began.
    bad_backups: usize,
    erased: usize,
    /// Erased again after it was broken off, and still something of them is there.
    half_erased: usize,
}

impl Crash {
    pub fn run(&self) -> anyhow::Result<()> {
        let begun = Instant::now();
        let seed = self.seed.unwrap_or_else(rand::random);
        say!("crash: seed {seed}");
        let mut founding = set_up::begin()?;
        if let Some(address) = &self.on {
            founding.move_to(address)?;
        }
        let mut run = Run {
            chance: StdRng::seed_from_u64(seed),
            tally: Tally::default(),
            journal: Journalled::default(),
            sent: Vec::new(),
            serving: Some(Serving::start(&founding.place)?),
            founding,
        };
        for round in 1..=self.times {
            run.round(round).with_context(|| format!("round {round} of seed {seed}"))?;
        }
        run.last()?;
        run.tally.tell(begun.elapsed());
        ensure!(run.tally.is_well(), "something was lost, doubled or broken (seed {seed})");
        Ok(())
    }
}

struct Run {
    founding: Founding,
    chance: StdRng,
    tally: Tally,
    journal: Journalled,
    /// Everything that was told as done.
    sent: Vec<Sent>,
    serving: Option<Serving>,
}

impl Run {
    fn round(&mut self, round: u64) -> anyhow::Result<()> {
        let moment = match self.chance.random_range(0..20) {
            0..=9 => Moment::Serving,
            10 => Moment::Starting,
            11..=12 => Moment::BackingUp,
            13..=14 => Moment::BackUp,
            15 if self.founding.has_guests() => Moment::Erasing,
            16..=17 if self.founding.has_guests() => Moment::Erase,
            _ => Moment::Stopping,
        };
        let guest = match moment {
            Moment::Erasing | Moment::Erase => self.founding.guests.pop(),
            _ => None,
        };
        let backup = self.founding.folder().join(format!("backup-{round}.db"));
        let (sent, inside) = self.work_and_kill(round, moment, &backup, guest.as_ref())?;
        let count = self.tally.moments.entry(moment).or_default();
        count.0 += 1;
        count.1 += u64::from(inside);
        let told_before = self.sent.len();
        let port = self.start_again()?;
        self.repeat(port, sent)?;
        if let Some(guest) = guest {
            self.tally.half_erased += usize::from(!self.finish_erasing(&guest)?);
            self.tally.erased += 1;
        }
        self.check()?;
        if backup.exists() {
            self.tally.backups += 1;
            let secrets = &self.founding.place.secrets;
            let found = count::restored(&backup, secrets, self.founding.workspace);
            let is_well = match found {
                Ok(found) => found.count(&self.sent[..told_before]) == Wrong::default(),
                Err(error) => {
                    say!("  {error:#}");
                    false
                }
            };
            self.tally.bad_backups += usize::from(!is_well);
            std::fs::remove_file(&backup)?;
        }
        Ok(())
    }

    /// People work; then something is killed. Gives what was sent, and whether the kill came in
    /// the middle of what it was meant for.
    fn work_and_kill(
        &mut self,
        round: u64,
        moment: Moment,
        backup: &Path,
        guest: Option<&Guest>,
    ) -> anyhow::Result<(Vec<Sent>, bool)> {
        let serving = self.serving.take().context("nobody serves")?;
        let (port, place) = (serving.port, &self.founding.place);
        let mut delay = |least, most| Duration::from_millis(self.chance.random_range(least..most));
        let (work, later) = (delay(40, 500), delay(0, 60));
        let stop = AtomicBool::new(false);
        thread::scope(|scope| {
            let stop = &stop;
            let clients = self.founding.clients.iter();
            let working: Vec<_> =
                clients.map(|it| scope.spawn(move || it.work(port, round, stop))).collect();
            thread::sleep(work);
            let inside = match moment {
                Moment::Serving | Moment::Starting => serving.kill().map(|()| true),
                Moment::BackingUp | Moment::BackUp => {
                    let name = backup.display().to_string();
                    let words = ["backup", &name];
                    let kills_it = moment == Moment::BackUp;
                    kill_beside(serving, place, &words, later, kills_it)
                }
                Moment::Erasing | Moment::Erase => {
                    let guest = guest.context("nobody to erase")?;
                    let words = ["erase", &guest.mail, "--yes"];
                    let kills_it = moment == Moment::Erase;
                    kill_beside(serving, place, &words, later * 6, kills_it)
                }
                Moment::Stopping => {
                    stop.store(true, Ordering::Relaxed);
                    serving.stop_and_kill(later)
                }
            };
            stop.store(true, Ordering::Relaxed);
            let mut sent = Vec::new();
            for one in working {
                sent.extend(one.join().expect("nobody panics")?);
            }
            if moment == Moment::Starting {
                let mut child = program::begin(place)?;
                thread::sleep(later * 3);
                program::kill(&mut child)?;
            }
            anyhow::Ok((sent, inside?))
        })
    }

    /// What was broken off is done again; after that nothing of them is left in the files.
    fn finish_erasing(&self, guest: &Guest) -> anyhow::Result<bool> {
        let place = &self.founding.place;
        let (is_done, said) = program::ended(place, &["erase", &guest.mail, "--yes"])?;
        let mut left = !is_done;
        for bytes in self.everything()? {
            for word in [&guest.mail, &guest.name] {
                left |= memchr::memmem::find(&bytes, word.as_bytes()).is_some();
            }
        }
        if left {
            say!("  something of {} is left: {said}", guest.mail);
        }
        Ok(!left)
    }

    /// The database as bytes: its files, or what a back-up takes out of a server.
    fn everything(&self) -> anyhow::Result<Vec<Vec<u8>>> {
        let place = &self.founding.place;
        if let Some(file) = place.file() {
            let log = format!("{}-wal", file.display());
            return Ok(vec![std::fs::read(file)?, std::fs::read(log).unwrap_or_default()]);
        }
        let backup = self.founding.folder().join("everything.db");
        let (is_made, said) = program::ended(place, &["backup", &backup.display().to_string()])?;
        ensure!(is_made, "{said}");
        let bytes = std::fs::read(&backup)?;
        std::fs::remove_file(&backup)?;
        Ok(vec![bytes])
    }

    fn start_again(&mut self) -> anyhow::Result<u16> {
        let serving = Serving::start(&self.founding.place)?;
        let port = serving.port;
        self.serving = Some(serving);
        Ok(port)
    }

    /// Who got no answer sends the same form again, twice, as people do.
    fn repeat(&mut self, port: u16, sent: Vec<Sent>) -> anyhow::Result<()> {
        for mut one in sent {
            match one.is_told {
                true => self.tally.told += 1,
                false => {
                    self.tally.untold += 1;
                    let client = self.founding.clients.iter().find(|it| it.person == one.by);
                    let client = client.context("sent by nobody")?;
                    let told = [client.repeat(port, &one)?, client.repeat(port, &one)?];
                    ensure!(told == [true, true], "a form sent again was refused: {one:?}");
                    one.is_told = true;
                }
            }
            self.sent.push(one);
        }
        Ok(())
    }

    /// Counts what was told since the last time, and checks the whole database.
    fn check(&mut self) -> anyhow::Result<()> {
        let place = &self.founding.place;
        let (is_whole, said) = program::ended(place, &["verify"])?;
        if !is_whole {
            say!("  {said}");
            self.tally.broken += 1;
        }
        let store = Store::open_unchecked(place)?;
        self.journal.read_on(&store, self.founding.workspace)?;
        // All of them, each time: what was there must also stay.
        let wrong = self.journal.count(&self.sent);
        self.tally.wrong.missing = self.tally.wrong.missing.max(wrong.missing);
        self.tally.wrong.twice = self.tally.wrong.twice.max(wrong.twice);
        Ok(())
    }

    /// Stops in peace, and reads everything once more from the first entry.
    fn last(&mut self) -> anyhow::Result<()> {
        if let Some(serving) = self.serving.take() {
            serving.stop()?;
        }
        self.journal = Journalled::default();
        self.check()
    }
}

/// Another program works on the same database; it or the one that serves is killed. True when it
/// was still at work then.
fn kill_beside(
    serving: Serving,
    place: &Place,
    words: &[&str],
    after: Duration,
    kills_it: bool,
) -> anyhow::Result<bool> {
    let mut command = program::kwartier(place, words)?;
    let mut beside = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    thread::sleep(after);
    let inside = match kills_it {
        true => program::kill(&mut beside)?,
        false => beside.try_wait()?.is_none(),
    };
    serving.kill()?;
    beside.wait()?;
    Ok(inside)
}

impl Tally {
    fn is_well(&self) -> bool {
        let bad = self.broken + self.bad_backups + self.half_erased;
        self.wrong == Wrong::default() && bad == 0
    }

    fn tell(&self, took: Duration) {
        let times: u64 = self.moments.values().map(|it| it.0).sum();
        say!("crash: killed {times} times in {:.0} s", took.as_secs_f64());
        for (moment, (times, inside)) in &self.moments {
            say!("  {times:>4} × {moment} ({inside} in the middle of it)");
        }
        say!("  {} acts were told as done; {} got no answer", self.told, self.untold);
        say!("  and were sent twice more: each is done once");
        say!("  told and missing: {}", self.wrong.missing);
        say!("  done twice:       {}", self.wrong.twice);
        say!("  broken chains:    {}", self.broken);
        say!("  back-ups: {}, of which not whole: {}", self.backups, self.bad_backups);
        say!("  erased people: {}, of whom something is left: {}", self.erased, self.half_erased);
    }
}
