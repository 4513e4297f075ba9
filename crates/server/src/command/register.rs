// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier register read`: the register of public bodies, from which parties are picked.

use std::path::PathBuf;

use anyhow::{Context, bail};
use papers::{
    party::{Body, read_bodies},
    sheet,
};
use store::{PublicBody, Store};

use crate::configuration::Options;

#[derive(Debug, clap::Subcommand)]
pub enum Register {
    /// Read public bodies in from an Excel or CSV file with names and official codes; what has
    /// the same code is replaced
    Read(Read),
}

#[derive(Debug, clap::Args)]
pub struct Read {
    /// Excel, OpenDocument or CSV; columns are recognised by their headings
    file: PathBuf,
}

impl Register {
    pub fn run(&self, options: &Options) -> anyhow::Result<()> {
        let Register::Read(read) = self;
        read.run(options)
    }
}

impl Read {
    fn run(&self, options: &Options) -> anyhow::Result<()> {
        let name = self.file.display();
        let bytes = std::fs::read(&self.file).with_context(|| format!("{name} cannot be read"))?;
        let file_name = self.file.file_name().unwrap_or_default().to_string_lossy();
        let grid = sheet::read(&bytes, &file_name)
            .with_context(|| format!("{name} is not a list that can be read"))?;
        let found = read_bodies(&grid);
        if found.bodies.is_empty() {
            bail!("{name} holds no row with a name and an official code. Nothing was read in.");
        }
        let bodies: Vec<PublicBody> = found.bodies.into_iter().map(public_body).collect();
        let store = Store::open(&options.place()?)?;
        let new = store.read_register(&bodies)?;
        say!("{} public bodies read in, {new} of them new.", bodies.len());
        if !found.passed_over.is_empty() {
            let rows: Vec<String> = found.passed_over.iter().map(ToString::to_string).collect();
            say!("Without a name or a code, so passed over: row {}.", rows.join(", "));
        }
        Ok(())
    }
}

fn public_body(body: Body) -> PublicBody {
    PublicBody {
        code: body.code,
        name: body.name,
        kind: body.kind.map_or("", |it| it.word()).to_owned(),
        inhabitants: body.inhabitants.and_then(|it| u64::try_from(it).ok()),
        year: body.year.map(i32::from),
        province: body.province,
        begins: body.begins,
        ends: body.ends,
    }
}
