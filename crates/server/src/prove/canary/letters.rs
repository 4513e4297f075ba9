// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Letters: each is asked for once, and says no more than whom it is for may know.

use anyhow::{Context, ensure};
use desk::beside::{Mail, Who};
use web::Channel;

use super::{EVERYBODY, mailed::Letterbox, secrets::Secret, visit::Found};
use crate::prove::{ground::Ground, seek::Seeker, visitor::Visitor};

/// What an invitation may hold.
pub(super) const INVITATION: &[&str] = &["founding.name", "particulars.name"];

/// Every letter of the register, and what it may hold: whoever is invited is told to what, and by
/// which name they are known there.
const LETTERS: [(&str, &[&str]); 6] = [
    ("mail/sign-in", &[]),
    ("mail/address", &[]),
    ("mail/invitation", INVITATION),
    ("mail/reminder", &["founding.name", "round, to all parties (id)"]),
    // What it may hold differs for each reader: see `meetings`.
    ("mail/meeting", &[]),
    // The question stands in it, and nothing of it that Dirkje does not see by her link.
    ("mail/clerk", CLERK),
];

/// What the mail with a question to a clerk may hold: her own name, and the question.
const CLERK: &[&str] = &[
    "founding.name",
    "particulars.name",
    "route.name",
    "clerk_question, to the clerk of Wilgenstede (id)",
    "person, the clerk who is asked (id)",
];

pub struct Letters<'a> {
    pub house: &'a Ground,
    pub secrets: &'a [Secret],
    pub seeker: &'a Seeker,
    pub hanna: Who,
    /// The address at which somebody without an account is invited.
    pub invite: String,
    /// The question that somebody is reminded of.
    pub remind: String,
    /// The question to a clerk that is mailed.
    pub clerk: String,
}

impl Letters<'_> {
    pub fn send(&self, channels: &[Channel]) -> anyhow::Result<Found> {
        let mut found = Found::default();
        for channel in channels.iter().filter(|it| it.kind == web::Kind::Mail) {
            match LETTERS.iter().find(|(name, _)| *name == channel.path) {
                Some(_) => drop(found.visited.insert((channel.method, channel.path))),
                None => found.is_wrong(format!("nobody asks for the letter {}", channel.path)),
            }
        }
        self.meetings(&mut found)?;
        let mut passerby = Visitor::new(self.house, None)?;
        let hannas = "hanna@middenland.example";
        passerby.post("/aanmelden", &fields(&[("mail", hannas)]))?;
        let letter = self.came("mail/sign-in", hannas, &mut found)?;
        // Who shows to read the mail may add another address.
        let link = letter.text.split_whitespace().find(|it| it.contains("/aanmelden/"));
        let link = link.context("a letter without a link")?.replace(super::ORIGIN, "");
        passerby.post(&link, &[])?;
        let mut hanna = Visitor::new(self.house, Some(self.hanna))?;
        let new = "hanna@elders.example";
        hanna.post("/account/addresses/add", &fields(&[("mail", new)]))?;
        self.came("mail/address", new, &mut found)?;
        let invited = "nieuw@kranswijk.example";
        hanna.post(&self.invite, &fields(&[("mail", invited), ("how", "mail")]))?;
        self.came("mail/invitation", invited, &mut found)?;
        hanna.post(&self.remind, &[])?;
        self.came("mail/reminder", "tjitske@middenland.example", &mut found)?;
        let (id, how) = (desk::beside::new_id().to_string(), "mail");
        let press = fields(&[("act_id", &id), ("seen", "1"), ("how", how)]);
        hanna.post(&self.clerk, &press)?;
        self.came("mail/clerk", "dirkje@middenland.example", &mut found)?;
        found.asked = passerby.asked + hanna.asked;
        Ok(found)
    }

    /// Everybody at a table is told of its meetings, each as far as they may read; nobody else is.
    fn meetings(&self, found: &mut Found) -> anyhow::Result<()> {
        web::write_letters(&self.house.house)?;
        let all = self.house.store.mails_due(i64::MAX, 1_000)?;
        let called: Vec<&Mail> = all.iter().filter(|it| it.parts().1.is_some()).collect();
        ensure!(called.len() >= EVERYBODY.len() / 2, "only {} were called", called.len());
        let (secrets, seeker) = (self.secrets, self.seeker);
        let letterbox = Letterbox { secrets, seeker, back: Vec::new() };
        for letter in called {
            letterbox.read(letter, found);
            self.house.store.mail_sent(letter.id)?;
        }
        Ok(())
    }

    /// The letter that lies in the queue for this address, searched.
    fn came(&self, name: &str, to: &str, found: &mut Found) -> anyhow::Result<Mail> {
        web::write_letters(&self.house.house)?;
        let all = self.house.store.mails_due(i64::MAX, 1_000)?;
        let letter = all.into_iter().find(|it| it.mail == to);
        let letter = letter.with_context(|| format!("the letter {name} did not come"))?;
        self.house.store.mail_sent(letter.id)?;
        let (_, may) = LETTERS.iter().find(|(it, _)| *it == name).expect("in the list");
        let words = format!("{}\n{}", letter.subject, letter.text);
        for place in self.seeker.find(words.as_bytes()) {
            let label = &self.secrets[place].label;
            if !may.contains(&label.as_str()) {
                found.is_wrong(format!("the letter {name} holds “{label}”"));
            }
        }
        ensure!(!letter.text.is_empty(), "the letter {name} is empty");
        Ok(letter)
    }
}

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}
