// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Whatever was mailed while somebody went everywhere: a mail is read by whoever it is sent to.

use desk::beside::{Mail, Who};
use domain::sight::Viewer;
use ledger::Id;

use super::{Told, found::Found, interest::MORE_PARTIES, letters::INVITATION, secrets::Secret};
use crate::prove::{ground::Ground, readers::ALL_PARTIES, seek::Seeker};

/// Whose place had ended when the visits began.
const LEFT: &str = "Geert";

pub(super) struct Letterbox<'c> {
    pub secrets: &'c [Secret],
    pub seeker: &'c Seeker,
    /// Who had left and was given a place again during a visit: whoever may do that may tell them
    /// anything, and what they may read then stands in no list made by hand.
    pub back: Vec<&'static str>,
}

impl Letterbox<'_> {
    pub fn read(&self, mail: &Mail, found: &mut Found) {
        self.words(&mail.mail, &format!("{}\n{}", mail.subject, mail.text), found);
    }

    pub fn words(&self, to: &str, words: &str, found: &mut Found) {
        let called = to.split('@').next().unwrap_or_default();
        let is = |name: &str| name.to_lowercase() == called;
        if self.back.iter().any(|it| is(it)) {
            return;
        }
        // An address that is a secret itself was told of somebody outside the cast, and whoever
        // may invite them can do so by chance.
        let is_invited = self.secrets.iter().any(|it| to.starts_with(&it.word));
        let is_of_a_party = MORE_PARTIES.iter().any(|(_, name)| is(name));
        for place in self.seeker.find(words.as_bytes()) {
            let secret = &self.secrets[place];
            let for_all = ALL_PARTIES.iter().all(|it| secret.readers.contains(it));
            let may_read = secret.readers.iter().any(|it| is(it))
                || (is_of_a_party && for_all)
                || (is_invited && INVITATION.contains(&secret.label.as_str()));
            if !may_read {
                found.is_wrong(format!("a mail to {} holds “{}”", to, secret.label));
            }
        }
    }
}

/// Who had left, and has a place in this house now.
pub(super) fn came_back(told: &Told, ground: &Ground) -> anyhow::Result<Vec<&'static str>> {
    let (Some(Who::Account(left)), workspace) = (told.people.get(LEFT), told.ids.workspace) else {
        anyhow::bail!("{LEFT} has no account");
    };
    let desk = &ground.house.desk;
    let (all, now) = (desk.workspace(workspace)?, desk.now(workspace)?);
    let people = ground.store.people_of(workspace)?;
    let mut places = people.iter().filter(|(account, _)| account == left);
    let is_back = places.any(|(_, person)| {
        all.seen_by(Viewer::Person(Id::new(*person)), now).standing().is_member()
    });
    Ok(is_back.then_some(LEFT).into_iter().collect())
}
