// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Runs the stages of a proof one after another, and counts what passed over all of them.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Outcome;

/// How many checks a stage held, and how many failed.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
}

/// The stages so far.
#[derive(Default)]
pub struct Report {
    lines: Vec<(String, Count, Duration)>,
    left_out: Vec<String>,
}

impl Report {
    /// Runs a program as a stage; its own closing lines are counted where it prints them.
    pub fn stage(&mut self, name: &str, command: Result<Command, String>) {
        println!("\n── {name}");
        let begin = Instant::now();
        let count = match command.and_then(run_and_count) {
            Ok(count) => count,
            Err(sentence) => {
                println!("{sentence}");
                Count { passed: 0, failed: 1 }
            }
        };
        self.lines.push((name.to_owned(), count, begin.elapsed()));
    }

    /// Says what was not looked at, so that nobody takes it for proven.
    pub fn leave_out(&mut self, sentence: &str) {
        println!("\n── {sentence}");
        self.left_out.push(sentence.to_owned());
    }

    /// Prints the table and the closing line; fails when anything failed.
    pub fn close(self) -> Outcome {
        println!("\n{:<34} {:>7} {:>7} {:>9}", "stage", "passed", "failed", "seconds");
        let mut sum = Count::default();
        for (name, count, time) in &self.lines {
            let seconds = time.as_secs_f64();
            println!("{name:<34} {:>7} {:>7} {seconds:>9.1}", count.passed, count.failed);
            sum.passed += count.passed;
            sum.failed += count.failed;
        }
        for sentence in &self.left_out {
            println!("{sentence}");
        }
        let skipped = match self.left_out.len() {
            0 => String::new(),
            number => format!(", {number} skipped"),
        };
        println!("\n{} passed, {} failed{skipped}", sum.passed, sum.failed);
        if sum.failed == 0 { Ok(()) } else { Err("Not everything passed.".to_owned()) }
    }
}

/// Shows the output while it comes, and adds up the counts found in it.
fn run_and_count(mut command: Command) -> Result<Count, String> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("It could not start: {error}"))?;
    let mut count = Count::default();
    if let Some(output) = child.stdout.take() {
        let mut reader = BufReader::new(output);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|bytes| bytes > 0) {
            // A closed screen must not end the proof; the exit code still tells.
            let _ = std::io::stdout().write_all(&line);
            if let Some(found) = count_in(&String::from_utf8_lossy(&line)) {
                count.passed += found.passed;
                count.failed += found.failed;
            }
            line.clear();
        }
    }
    let status = child.wait().map_err(|error| format!("It was lost: {error}"))?;
    Ok(settle(count, status.success()))
}

/// A stage without counts is one check; a stage that ends badly always holds a failure.
fn settle(count: Count, went_well: bool) -> Count {
    match (count, went_well) {
        (Count { passed: 0, failed: 0 }, true) => Count { passed: 1, failed: 0 },
        (Count { passed, failed: 0 }, false) => Count { passed, failed: 1 },
        (count, _) => count,
    }
}

/// Reads `test result: ok. 3 passed; 1 failed; …` and `3 passed, 1 failed`.
fn count_in(line: &str) -> Option<Count> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let number_before = |name: &str| {
        let at = words.iter().position(|word| word.trim_end_matches([',', ';']) == name)?;
        words.get(at.checked_sub(1)?)?.parse::<u64>().ok()
    };
    Some(Count { passed: number_before("passed")?, failed: number_before("failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_of_the_runners_are_read() {
        let cargo = "test result: FAILED. 12 passed; 2 failed; 0 ignored; 0 measured";
        assert_eq!(count_in(cargo), Some(Count { passed: 12, failed: 2 }));
        assert_eq!(count_in("7 passed, 0 failed\n"), Some(Count { passed: 7, failed: 0 }));
        assert_eq!(count_in("this passed, nothing failed"), None);
        assert_eq!(count_in("passed"), None);
    }

    #[test]
    fn a_bad_end_is_never_a_pass() {
        let none = Count::default();
        assert_eq!(settle(none, true), Count { passed: 1, failed: 0 });
        assert_eq!(settle(none, false), Count { passed: 0, failed: 1 });
        assert_eq!(settle(Count { passed: 9, failed: 0 }, false), Count { passed: 9, failed: 1 });
    }
}
