// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be said on the route: to all parties, to one party with its clerk, and by the
//! facilitators among themselves.

use domain::{
    assignment::TemplateLanguage,
    paper::{GiveRoutePaper, GivenLine, RoutePaper, WrittenIn},
    party::Party,
    route::*,
    text::Fate,
};
use jiff::civil::date;
use ledger::Id;
use rand::RngExt;

use super::say::Saying;
use crate::{prove::cast, story::Story};

/// The route that every world begins with.
const ROUTE: &str = "Contouren";
const PLAN: u32 = 4;

fn opening(story: &Story, name: String) -> anyhow::Result<OpenRoute> {
    let parties: anyhow::Result<Vec<_>> =
        cast::PARTIES.iter().map(|(name, _)| story.party(name)).collect();
    Ok(OpenRoute {
        name,
        text: None,
        template: TemplateKey::InformalRound,
        language: TemplateLanguage::Dutch,
        wished_start: Some(date(2028, 1, 1)),
        parties: parties?,
    })
}

fn council(party: Id<Party>, seen: Option<u32>, name: String, kind: BodyKind) -> SetBody {
    let meetings = vec![date(2026, 12, 10), date(2027, 1, 14)];
    let (closed, elections) = (vec![], vec![]);
    let (weeks_after_election, every_weeks) = (0, 4);
    SetBody {
        party,
        kind,
        seen,
        name,
        meetings,
        closed,
        elections,
        weeks_after_election,
        every_weeks,
    }
}

/// The route and the councils are there before the worlds part.
pub fn begins(story: &mut Story) -> anyhow::Result<()> {
    let open = opening(story, ROUTE.to_owned())?;
    story.makes::<Route>("Hanna", open)?;
    for (name, _) in cast::PARTIES {
        let party = story.party(name)?;
        story.makes::<Body>("Noor", council(party, None, String::new(), BodyKind::Council))?;
    }
    Ok(())
}

impl Saying<'_> {
    fn first_route(&self) -> anyhow::Result<Id<Route>> {
        Ok(self.story.find::<Route>("Hanna", |it| it.name == ROUTE)?.0)
    }

    /// A route of its own with a step that waits, or a calendar.
    pub(super) fn tells_of_a_route(&mut self) -> anyhow::Result<()> {
        if self.is_hidden && self.one_in(3) {
            let (party, name) = (self.party()?, self.words());
            let kind = BodyKind::Staff;
            let seen = self
                .story
                .find::<Body>(self.who, |it| it.party == party && it.kind == kind)
                .ok()
                .map(|it| it.1);
            let act = council(party, seen, name, kind);
            return match seen {
                Some(_) => self.does(act),
                None => self.makes::<Body>(act).map(drop),
            };
        }
        let name = self.words();
        let open = opening(self.story, name)?;
        let route = self.makes::<Route>(open)?;
        if self.one_in(2) {
            let name = self.words();
            self.makes::<RouteTemplate>(KeepAsTemplate { route, name })?;
        }
        let words = StepWords {
            status: Status::NotYet,
            condition: self.words(),
            way_out: self.words(),
            meeting: Some(date(2027, 2, 11)),
            ..StepWords::default()
        };
        let (plan, party, why) = (PLAN, self.party()?, self.words());
        let set = SetStep { route, plan, party: Some(party), seen: None, words, why };
        self.makes::<Step>(set)?;
        let points = vec![self.words(), self.words()];
        let point = self.makes::<Point>(GivePoints { route, plan, party, points })?;
        let (subject, reply, fate) = (self.words(), self.words(), Fate::Partly);
        let points = vec![point];
        self.makes::<PointAnswer>(AnswerPoints {
            route,
            answer: None,
            points,
            subject,
            reply,
            fate,
        })?;
        let (key, words) = ("size".to_owned(), self.words());
        let lines = vec![GivenLine { key, words, ..GivenLine::default() }];
        let (title, lead) = (self.words(), self.words());
        self.makes::<RoutePaper>(GiveRoutePaper {
            route,
            party: None,
            title,
            language: WrittenIn::Dutch,
            lead,
            lines,
        })?;
        Ok(())
    }

    /// A question to the clerk; or how long before papers must be there, which is said once.
    pub(super) fn with_party(&mut self, name: &str) -> anyhow::Result<()> {
        let party = self.story.party(name)?;
        if !self.is_hidden || self.one_in(2) {
            let (route, plan, clerk) = (self.first_route()?, PLAN, self.story.person("Dirkje")?);
            let ask = self.makes::<Ask>(AskClerk { route, plan, party, clerk })?;
            return match self.one_in(3) {
                true => self.does(CallBack { ask, seen: 1 }),
                false => Ok(()),
            };
        }
        let body = self
            .story
            .find::<Body>(self.who, |it| it.party == party && it.kind == BodyKind::Council)?
            .0;
        let known = self.story.find::<Sending>(self.who, |it| it.body == body).ok();
        let (seen, days) = (known.map(|it| it.1), self.chance.random_range(1..60));
        let act = SetSending { body, seen, days, remark: self.words() };
        match seen {
            Some(_) => self.does(act),
            None => self.makes::<Sending>(act).map(drop),
        }
    }

    /// What the facilitators expect, and what the engine makes of it.
    pub(super) fn expects(&mut self) -> anyhow::Result<()> {
        let (route, plan, party) = (self.first_route()?, PLAN, self.party()?);
        let seen = self
            .story
            .find::<Certainty>(self.who, |it| {
                it.route == route && it.plan == plan && it.party == party
            })
            .ok()
            .map(|it| it.1);
        let again = self.chance.random_range(0..80);
        let act = SetCertainty { route, plan, party, seen, again, remark: self.words() };
        match seen {
            Some(_) => self.does(act)?,
            None => self.makes::<Certainty>(act).map(drop)?,
        }
        let forecast = self.story.look(self.who, |it| look_ahead(it, route, 200, &Unwatched))?;
        let keep = KeepForecast { forecast: forecast.map_err(|it| anyhow::anyhow!("{it}"))? };
        let known = self.story.find::<Forecast>(self.who, |it| it.route == route).is_ok();
        match known {
            true => self.does(keep),
            false => self.makes::<Forecast>(keep).map(drop),
        }
    }
}
