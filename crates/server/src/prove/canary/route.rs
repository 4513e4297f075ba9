// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Secret words of the room route: of all parties, of one party with its clerk, of the
//! facilitators.

use domain::{
    assignment::TemplateLanguage,
    paper::{GiveRoutePaper, GivenLine, RoutePaper, WrittenIn},
    party::Party,
    route::*,
    text::Fate,
};
use jiff::civil::date;
use ledger::Id;

use super::founding::Telling;
use crate::prove::readers::*;

/// The step that all this is about.
const PLAN: u32 = 4;

pub fn tell(it: &mut Telling) -> anyhow::Result<()> {
    let readers = ALL_PARTIES;
    let (party, clerk) = (it.story.party("Wilgenstede")?, it.story.person("Dirkje")?);
    let parties = vec![party, it.story.party("Kranswijk")?];
    let open = OpenRoute {
        name: it.sentence("route.name", ALL_PARTIES_AND_DIRKJE),
        text: None,
        template: TemplateKey::InformalRound,
        language: TemplateLanguage::Dutch,
        wished_start: Some(date(2028, 1, 1)),
        parties,
    };
    let route = it.keeps::<Route>("of all", "Hanna", open, readers)?;
    let name = it.sentence("route_template.name", readers);
    it.keeps::<RouteTemplate>("of all", "Noor", KeepAsTemplate { route, name }, readers)?;
    let words = StepWords {
        status: Status::NotYet,
        condition: it.sentence("step.condition", readers),
        way_out: it.sentence("step.way_out", readers),
        remark: it.sentence("step.remark", readers),
        ..StepWords::default()
    };
    let (plan, why) = (PLAN, it.sentence("step, the reason", readers));
    let set = SetStep { route, plan, party: Some(party), seen: None, words, why };
    it.keeps::<Step>("of Wilgenstede", "Noor", set, readers)?;
    let points = vec![it.sentence("point.said", readers)];
    let give = GivePoints { route, plan, party, points };
    let point = it.keeps::<Point>("of Wilgenstede", "Noor", give, readers)?;
    let answered = AnswerPoints {
        route,
        answer: None,
        points: vec![point],
        subject: it.sentence("point_answer.subject", readers),
        reply: it.sentence("point_answer.reply", readers),
        fate: Fate::Partly,
    };
    it.keeps::<PointAnswer>("to Wilgenstede", "Noor", answered, readers)?;
    given_out(it, route)?;
    let set = calendar(it, party, readers);
    let body = it.keeps::<Body>("of Wilgenstede", "Noor", set, readers)?;
    let readers = WITH_WILGENSTEDE;
    // With these days the last day for sending is one that stands nowhere else.
    let remark = it.sentence("sending.remark", readers);
    let set = SetSending { body, seen: None, days: 17, remark };
    it.keeps::<Sending>("of Wilgenstede", "Noor", set, readers)?;
    let ask = AskClerk { route, plan, party, clerk };
    it.keeps::<Ask>("to the clerk of Wilgenstede", "Hanna", ask, readers)?;
    // Their own link says whose it is.
    it.secrets.known_as(clerk.any(), "Dirkje", "person, the clerk who is asked");
    let remark = it.sentence("certainty.remark", FACILITATORS);
    let set = SetCertainty { route, plan, party, seen: None, again: 37, remark };
    it.keeps::<Certainty>("of the facilitators", "Ravi", set, FACILITATORS)?;
    let forecast = it.story.look("Hanna", |sight| look_ahead(sight, route, 500, &Unwatched))?;
    let keep = KeepForecast { forecast: forecast.map_err(|it| anyhow::anyhow!("{it}"))? };
    it.keeps::<Forecast>("of the facilitators", "Hanna", keep, FACILITATORS)?;
    Ok(())
}

fn calendar(it: &mut Telling, party: Id<Party>, readers: &[&'static str]) -> SetBody {
    SetBody {
        party,
        kind: BodyKind::Council,
        seen: None,
        name: it.sentence("body.name", readers),
        meetings: vec![date(2027, 2, 11), date(2027, 3, 11)],
        closed: vec![Closed {
            from: date(2027, 2, 20),
            until: date(2027, 2, 28),
            name: it.sentence("body.closed", readers),
        }],
        elections: vec![date(2030, 3, 20)],
        weeks_after_election: 3,
        every_weeks: 4,
    }
}

/// The reactienota, as it went to all parties.
fn given_out(it: &mut Telling, route: Id<Route>) -> anyhow::Result<()> {
    let title = it.sentence("route_paper.title", ALL_PARTIES);
    let words = it.sentence("route_paper.words", ALL_PARTIES);
    let heading = it.sentence("route_paper.heading", ALL_PARTIES);
    let lead = it.sentence("route_paper.lead", ALL_PARTIES);
    let lines = vec![GivenLine { key: "size".to_owned(), words, heading, source: None }];
    let (party, language) = (None, WrittenIn::Dutch);
    let give = GiveRoutePaper { route, party, title, language, lead, lines };
    it.keeps::<RoutePaper>("of all", "Hanna", give, ALL_PARTIES)?;
    Ok(())
}
