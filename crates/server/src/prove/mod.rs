// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The proofs of trust: what is hidden from somebody does not reach them by any way.
//!
//! They run the house as it is served, without a network, and come to their own conclusion of who
//! may see what: nothing here asks a sight whether somebody may see something.

mod addresses;
mod attack;
mod canary;
mod cast;
#[cfg(test)]
mod cells;
mod crash;
#[cfg(test)]
mod erased;
mod forms;
mod ground;
mod load;
mod logs;
mod mask;
mod paths;
mod readers;
mod seek;
mod server;
mod urn;
mod visitor;
mod worlds;

#[derive(Debug, clap::Subcommand)]
pub enum Prove {
    /// A secret in every hidden record; everybody goes everywhere; no secret where it must not be
    Canary(canary::Canary),
    /// Two foundings that differ in what is hidden answer a viewer the same, byte for byte
    TwoWorlds(worlds::TwoWorlds),
    /// One party with all its rights guesses what the others said, no better than was released
    PartyAttack(attack::PartyAttack),
    /// Copies of everything but the key: who answered what in an anonymous round stays a guess
    UrnAttack(urn::UrnAttack),
    /// Kill the program while people work: what they were told is done is there, once
    Crash(crash::Crash),
    /// Many phones at one table, a bad network, a kill: every answer counts once, and shows soon
    Load(load::Load),
}

impl Prove {
    pub fn run(&self) -> anyhow::Result<()> {
        match self {
            Prove::Canary(it) => it.run(),
            Prove::TwoWorlds(it) => it.run(),
            Prove::PartyAttack(it) => it.run(),
            Prove::UrnAttack(it) => it.run(),
            Prove::Crash(it) => it.run(),
            Prove::Load(it) => it.run(),
        }
    }
}
