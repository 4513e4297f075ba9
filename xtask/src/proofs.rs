// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Everything that proves the product, in the order in which a mistake is found cheapest.

use std::process::Command;

use crate::doctor::Node;
use crate::report::Report;
use crate::{Outcome, assets, browser, doctor, places, postgres};

/// Random foundings per run of `test`; `cargo xtask two-worlds` takes any number.
const FOUNDINGS: &str = "20";
/// Foundings that one party plays per run of `test`; `cargo xtask party-attack` takes any number.
const ATTACKED: &str = "40";
/// Kills per run of `test`; `cargo xtask crash` takes any number.
const KILLS: &str = "10";
/// A table on a bad network, where the program is killed; `cargo xtask load` takes any number.
const PHONES: [&str; 6] = ["--phones", "60", "--seconds", "4", "--drops", "--kill"];
/// The checker of licence lines, pinned so that a proof does not change by itself.
const REUSE: &str = "reuse==6.2.0";

/// `cargo xtask test [--fast]`.
pub fn run_all(words: &[String]) -> Outcome {
    let fast = match words {
        [] => false,
        [flag] if flag == "--fast" => true,
        _ => return Err("Usage: cargo xtask test [--fast]".to_owned()),
    };
    doctor::c_compiler()?;
    let mut report = Report::default();
    report.stage("layout of the code", Ok(places::cargo(&["fmt", "--all", "--check"])));
    licences(&mut report);
    pages(&mut report);
    report.stage("lints", Ok(linted(&tests(&["--all-targets", "--no-run"]))));
    report.stage("tests", Ok(linted(&tests(&[]))));
    on_postgres(&mut report);
    report.stage("canary", built("canary", &[]));
    report.stage("two worlds", built("two-worlds", &["--foundings", FOUNDINGS]));
    report.stage("party attack", built("party-attack", &["--foundings", ATTACKED]));
    report.stage("urn attack", built("urn-attack", &[]));
    report.stage("crash", built("crash", &["--times", KILLS]));
    report.stage("phones at a table", built("load", &PHONES));
    if fast {
        report.leave_out("The browser journeys were left out (--fast).");
    } else {
        report.stage("browser journeys", journeys());
        a_journey_on_postgres(&mut report);
    }
    report.close()
}

/// Tests of the whole workspace, or some of them. A package by itself would ask other features of
/// the same libraries, and cargo would build half of the house once more.
fn tests<'w>(some: &[&'w str]) -> Vec<&'w str> {
    let mut words = vec!["test", "--workspace", "--no-fail-fast"];
    words.extend(some);
    words
}

/// Cargo with clippy in the place of the compiler, for our own packages: it compiles as well. To
/// run it apart would read all that we stand on once more, a tenth of the time of all proofs.
fn linted(words: &[&str]) -> Command {
    let mut command = places::cargo(words);
    // The words that `cargo clippy -- --deny warnings` hands on in this way.
    let words = ["--deny", "warnings"].map(|it| format!("{it}__CLIPPY_HACKERY__")).concat();
    command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver").env("CLIPPY_ARGS", words);
    command
}

/// The tests of what stands on a database, once more on a server: of the floors on it, and of the
/// commands that an operator types. Without PostgreSQL it fails.
fn on_postgres(report: &mut Report) {
    let cluster = postgres::start();
    let names = ["store", "desk"].map(test_files).concat();
    let floors: Vec<&str> = names.iter().flat_map(|it| ["--test", it.as_str()]).collect();
    let commands = ["--test", "operator", "--test", "sheet"];
    let erased = ["--bin", "kwartier", "erased"];
    for (name, words) in [
        ("tests on PostgreSQL", &floors[..]),
        ("commands on PostgreSQL", &commands[..]),
        ("an erased persona on PostgreSQL", &erased[..]),
    ] {
        let command = match &cluster {
            Ok(cluster) => Ok(postgres::on(cluster, linted(&tests(words)))),
            Err(sentence) => Err(sentence.clone()),
        };
        report.stage(name, command);
    }
}

/// The names of a crate's test files.
fn test_files(package: &str) -> Vec<String> {
    let folder = places::root().join("crates").join(package).join("tests");
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = files
        .map(|it| it.path())
        .filter(|it| it.extension().is_some_and(|it| it == "rs"))
        .filter_map(|it| Some(it.file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    names
}

/// One proof by itself, with the words that followed it. `--database postgres` starts a temporary
/// server; for the crash program one that waits for its disk, as in real use.
pub fn run_one(name: &str, words: &[String]) -> Outcome {
    let asks = words.windows(2).position(|it| it == ["--database", "postgres"]);
    let on_a_server = ["canary", "two-worlds", "crash"].contains(&name);
    let Some(place) = asks.filter(|_| on_a_server) else {
        return places::finish(proof(name, words), name);
    };
    let cluster = match name {
        "crash" => postgres::start_durable()?,
        _ => postgres::start()?,
    };
    let on = ["--on".to_owned(), cluster.address("postgres")];
    let others = words[..place].iter().chain(&words[place + 2..]);
    let words: Vec<String> = others.cloned().chain(on).collect();
    places::finish(proof(name, &words), name)
}

/// The proofs are hidden commands of the program itself, so that they prove what runs.
fn proof(name: &str, words: &[String]) -> Command {
    let line = ["run", "--quiet", "--package", "server", "--bin", "kwartier", "--", "prove", name];
    let mut command = places::cargo(&line);
    command.args(words);
    command
}

/// A proof by the program that the tests were run with, so that nothing is built twice.
fn built(name: &str, words: &[&str]) -> Result<Command, String> {
    let mut command = places::program(&program()?, &["prove", name]);
    command.args(words);
    Ok(command)
}

/// The program as the tests left it.
fn program() -> Result<String, String> {
    let program = places::target().join("debug").join(crate::demo::exe("kwartier"));
    match program.is_file() {
        true => Ok(program.display().to_string()),
        false => Err("The program was not built: see what the tests say above.".to_owned()),
    }
}

/// Style, script and their types.
fn pages(report: &mut Report) {
    match doctor::node() {
        Node::Missing(sentence) => {
            report.stage("style and script", Err(format!("{sentence} Node 20 and npm are needed.")))
        }
        Node::Ready(_) => {
            let made = assets::make();
            report.stage(
                "style and script",
                made.map(|()| {
                    let mut command = places::program("npm", &["run", "--silent", "types"]);
                    command.current_dir(places::web_assets());
                    command
                }),
            );
        }
    }
}

/// Every file says whose it is and under which licence.
fn licences(report: &mut Report) {
    if places::first_line("python3", &["-m", "venv", "--help"]).is_none() {
        report.leave_out("Licence lines were not checked: python3 with venv is not here.");
        return;
    }
    report.stage("licence lines", reuse());
}

fn reuse() -> Result<Command, String> {
    let folder = places::target().join("reuse");
    let program = folder.join("bin/reuse");
    if !program.is_file() {
        let folder = folder.display().to_string();
        places::finish(places::program("python3", &["-m", "venv", &folder]), "python3 -m venv")?;
        let pip = format!("{folder}/bin/pip");
        places::finish(places::program(&pip, &["install", "--quiet", REUSE]), "pip install")?;
    }
    Ok(places::program(&program.display().to_string(), &["lint", "--lines"]))
}

/// The journeys start the built program themselves and drive a real browser through it.
fn journeys() -> Result<Command, String> {
    let chromium = browser::find_or_install()?;
    assets::make_or_explain()?;
    let program = program()?;
    let mut command = places::program("node", &["web-assets/journeys/run.mjs"]);
    command.env("CHROMIUM", chromium).env("KWARTIER", program);
    Ok(command)
}

/// Two people who look at the same page, once more with the database on a server.
fn a_journey_on_postgres(report: &mut Report) {
    let cluster = postgres::start();
    let command = match &cluster {
        Ok(cluster) => journeys().map(|mut command| {
            command.arg("twoPeopleSeeTheSamePage");
            postgres::on(cluster, command)
        }),
        Err(sentence) => Err(sentence.clone()),
    };
    report.stage("a journey on PostgreSQL", command);
}
