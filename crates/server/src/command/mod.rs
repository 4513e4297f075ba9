// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The command line: one file a command, each with its own help.

mod account;
mod bench;
mod demo;
mod engine;
mod erase;
mod load;
mod operator;
mod register;
mod seal;
mod serve;
mod sheet;

use clap::{Parser, Subcommand};

use crate::{configuration::Options, prove::Prove};

/// Kwartier: from wish to handover. The working table of a new collaboration.
#[derive(Debug, Parser)]
#[command(name = "kwartier", version, about)]
pub struct Line {
    #[command(flatten)]
    pub options: Options,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start Kwartier and answer until told to stop
    Serve(serve::Serve),
    /// Start the example region: look round in a founding that is half-way
    Demo(demo::Demo),
    /// Check the database and every journal in it, from the first entry to the last
    Verify,
    /// Copy the whole database to FILE while it runs, without the folder `secrets`
    Backup(operator::Backup),
    /// Put a back-up in the place of a database that is not there
    Restore(operator::Restore),
    /// Write the whole journal of one workspace to FILE
    Export(operator::Export),
    /// Read a whole journal in, into a workspace that is not there
    Import(operator::Import),
    /// Lists in and out: parties, people, activities
    #[command(subcommand)]
    Sheet(sheet::Sheet),
    /// The register of public bodies that parties are picked from
    #[command(subcommand)]
    Register(register::Register),
    /// Measure what pages cost (for `cargo xtask bench`)
    #[command(subcommand, hide = true)]
    Bench(bench::Bench),
    /// Take away what makes a person known, from every record and from the words of before
    Erase(erase::Erase),
    /// Keep what is said encrypted in the database
    #[command(subcommand)]
    Seal(seal::Seal),
    /// The arithmetic by itself, on a file
    #[command(subcommand)]
    Engine(engine::Engine),
    /// Accounts: who can sign in
    #[command(subcommand)]
    Account(account::Account),
    /// Prove that what is hidden reaches nobody who may not see it
    #[command(subcommand, hide = true)]
    Prove(Prove),
}

pub fn run(line: Line) -> anyhow::Result<()> {
    let options = &line.options;
    match line.command {
        Command::Serve(it) => it.run(options),
        Command::Demo(it) => it.run(options),
        Command::Verify => operator::verify(options),
        Command::Backup(it) => it.run(options),
        Command::Restore(it) => it.run(options),
        Command::Export(it) => it.run(options),
        Command::Import(it) => it.run(options),
        Command::Sheet(it) => it.run(options),
        Command::Register(it) => it.run(options),
        Command::Bench(it) => it.run(),
        Command::Erase(it) => it.run(options),
        Command::Seal(it) => it.run(options),
        Command::Engine(it) => it.run(),
        Command::Account(it) => it.run(options),
        Command::Prove(it) => it.run(),
    }
}
