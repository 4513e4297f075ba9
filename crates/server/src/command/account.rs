// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier account link`: a way in for somebody who lost theirs, told to the owner.

use anyhow::bail;
use store::{LoginLink, Purpose, Store};

use crate::configuration::Options;

#[derive(Debug, clap::Subcommand)]
pub enum Account {
    /// Print a sign-in link for the account with this mail address; its owner is told at the
    /// next visit
    Link(Link),
}

#[derive(Debug, clap::Args)]
pub struct Link {
    /// The mail address of the account
    mail: String,
    /// The address of this installation, for the link
    #[arg(long, env = "KWARTIER_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
}

impl Account {
    pub fn run(&self, options: &Options) -> anyhow::Result<()> {
        let Account::Link(link) = self;
        link.run(options)
    }
}

/// How long the printed link works, in minutes.
const MINUTES: i64 = 15;

impl Link {
    fn run(&self, options: &Options) -> anyhow::Result<()> {
        let store = Store::open(&options.existing()?)?;
        let Some(account) = store.account_by_mail(&self.mail)? else {
            bail!("There is no account with the address {}. Invite them first.", self.mail);
        };
        let now = jiff::Timestamp::now().as_millisecond();
        let link = LoginLink {
            purpose: Purpose::Operator,
            account: Some(account.id),
            mail: String::new(),
            made_at: now,
            ends_at: now + MINUTES * 60_000,
        };
        let token = store.make_link(&link)?;
        store.set_linked(account.id, Some(now))?;
        let from_file = options.file()?.public_url;
        let address = self.public_url.clone().or(from_file);
        let address = address.unwrap_or_else(|| "http://localhost:8080".to_owned());
        say!("{}/aanmelden/{}", address.trim_end_matches('/'), token.as_str());
        say!("The link works once, for {MINUTES} minutes. The owner is told that you made it.");
        Ok(())
    }
}
