// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Counts in a journal what people were told was done.

use std::{collections::HashMap, fs, ops::ControlFlow, path::Path};

use anyhow::Context;
use ledger::{ActId, AnyId, Body, Link};
use store::{Journal, Place, Store};

use super::clients::Sent;

/// How often each act stands in a journal, and the words of its bodies.
#[derive(Default)]
pub struct Journalled {
    acts: HashMap<(AnyId, ActId), (usize, String)>,
    last: Option<Link>,
}

/// Of acts that were told as done.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wrong {
    pub missing: usize,
    pub twice: usize,
}

impl Journalled {
    /// Reads on from where it came.
    pub fn read_on(&mut self, store: &dyn Journal, workspace: AnyId) -> anyhow::Result<()> {
        let from = self.last.unwrap_or(Link::START);
        let acts = &mut self.acts;
        let last = store.read_on(workspace, from, &mut |entry| {
            let found = acts.entry((entry.head.by, entry.head.act_id)).or_default();
            found.0 += 1;
            for body in entry.bodies.iter().filter_map(Body::json) {
                found.1.push_str(body);
            }
            ControlFlow::Continue(())
        })?;
        self.last = Some(last);
        Ok(())
    }

    /// Each of these must be there once, with its own words.
    pub fn count<'s>(&self, told: impl IntoIterator<Item = &'s Sent>) -> Wrong {
        let mut wrong = Wrong::default();
        for sent in told {
            match self.acts.get(&(sent.by, sent.act_id)) {
                Some((1, bodies)) if bodies.contains(&sent.words) => {}
                Some((2.., _)) => wrong.twice += 1,
                _ => wrong.missing += 1,
            }
        }
        wrong
    }
}

/// Restores a back-up into a folder that vanishes, and reads its journal from the first entry.
pub fn restored(backup: &Path, secrets: &Path, workspace: AnyId) -> anyhow::Result<Journalled> {
    let folder = tempfile::TempDir::with_prefix("kwartier-restored")?;
    let place = Place::at(folder.path().join("kwartier.db"));
    fs::create_dir_all(&place.secrets)?;
    for file in fs::read_dir(secrets)? {
        let file = file?;
        fs::copy(file.path(), place.secrets.join(file.file_name()))?;
    }
    Store::restore(backup, &place).context("a back-up could not be restored")?;
    let store = Store::open(&place).context("a restored database does not open")?;
    let mut found = Journalled::default();
    found.read_on(&store, workspace)?;
    Ok(found)
}
