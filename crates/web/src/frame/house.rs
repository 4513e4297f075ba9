// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What all visits share: the desk, the rows beside the journal, the public address, the assets.

use std::sync::Arc;

use desk::{Desk, beside::Store};
use ledger::{AnyId, Key};

use super::{
    Limits, Live, Load, PublicUrl, assets,
    public_url::NotPublic,
    read_along::{ReadLog, Reading},
    session::Sessions,
};
use crate::{
    account::Asked,
    kit::Assets,
    route::{FreshForecasts, LongForecasts},
    search::Searched,
    table::{Calls, Opened},
    text::Leases,
};

/// What the operator chose.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Such as `https://kwartier.example`.
    pub public_url: String,
    /// Who runs this installation, as people may read it; may be empty.
    pub operator: String,
    /// Where a weakness can be told: `mailto:…` or `https://…`; may be empty.
    pub security_contact: String,
    /// The last address in `X-Forwarded-For` is the visitor's.
    pub behind_proxy: bool,
    /// A relay is there: mail can be sent.
    pub sends_mail: bool,
    /// The address that mail comes from, and invitations to meetings with it.
    pub mail_from: String,
    /// Behind the door: the example region, where a visitor chooses who to be.
    pub example: Option<Example>,
}

/// An example that anybody may enter as one of its people.
#[derive(Clone, Debug)]
pub struct Example {
    pub workspace: AnyId,
    /// Whom a visitor can look round as, in this order. The first one knows everybody's name.
    pub cast: Vec<AnyId>,
}

/// Everything that pages need.
pub struct House {
    pub desk: Arc<Desk>,
    pub store: Arc<Store>,
    pub sessions: Sessions,
    pub public_url: PublicUrl,
    pub settings: Settings,
    pub limits: Limits,
    /// The work that is under way, and what was counted of it.
    pub load: Load,
    /// The streams of pages that are open.
    pub live: Live,
    pub(crate) assets: Assets,
    pub(crate) reading: Reading,
    /// Who asked to sign in and waits for a letter.
    pub(crate) asked: Asked,
    /// Where something changed, of which people may have to be told by mail.
    pub(crate) calls: Arc<Calls>,
    /// The words of what was looked at in each workspace, so that searching is quick.
    pub(crate) searched: Searched,
    /// Who is writing in which passage right now.
    pub(crate) leases: Leases,
    /// Forecasts that followed the record, and that nobody kept yet.
    pub(crate) fresh_forecasts: FreshForecasts,
    /// Forecasts of very many runs that are under way.
    pub long_forecasts: LongForecasts,
    /// Which sessions show everything for now, also at a table.
    pub(crate) opened: Opened,
    key: Key,
}

/// Why a house cannot open.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    #[error("{0}")]
    PublicUrl(#[from] NotPublic),
}

impl House {
    pub fn open(
        desk: Arc<Desk>,
        store: Arc<Store>,
        settings: Settings,
    ) -> Result<Arc<House>, Unfit> {
        let calls = Arc::new(Calls::default());
        if settings.sends_mail {
            let noting = Arc::downgrade(&calls);
            desk.on_change(move |workspace| match noting.upgrade() {
                Some(calls) => {
                    calls.note(workspace);
                    true
                }
                None => false,
            });
        }
        let live = Live::new(store.key("pages").for_purpose("live"));
        Ok(Arc::new(House {
            sessions: Sessions::new(Arc::clone(&store), Arc::clone(&live.hub)),
            public_url: PublicUrl::parse(&settings.public_url)?,
            limits: Limits::default(),
            load: Load::new(),
            live,
            assets: assets::assets(),
            asked: Asked::default(),
            calls,
            searched: Searched::default(),
            leases: Leases::default(),
            fresh_forecasts: FreshForecasts::default(),
            long_forecasts: LongForecasts::default(),
            opened: Opened::default(),
            reading: ReadLog::start(Arc::clone(&store)),
            key: store.key("pages"),
            settings,
            desk,
            store,
        }))
    }

    /// A key for something that pages hand out and take back.
    pub(crate) fn key(&self, purpose: &str) -> Key {
        self.key.for_purpose(purpose)
    }

    pub(crate) fn is_example(&self, workspace: AnyId) -> bool {
        self.settings.example.as_ref().is_some_and(|it| it.workspace == workspace)
    }
}
