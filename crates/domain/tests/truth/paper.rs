// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One valid example of every act of the room `paper`, for the table of who may do what.

use domain::{
    assignment::TemplateLanguage,
    draft::AnyAct,
    paper::*,
    route::{OpenRoute, Route, TemplateKey},
    scenario::Scenario,
};
use ledger::Id;

pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let table = story.table();
    let (key, words) = ("frame".to_owned(), "Geld: voorstel".to_owned());
    let line = GivenLine { key, words, ..GivenLine::default() };
    let (paper, title) = (PaperKind::OnePager, "Stand van zaken".to_owned());
    let lines = vec![line];
    let open = OpenRoute {
        name: "Contouren".to_owned(),
        text: None,
        template: TemplateKey::InformalRound,
        language: TemplateLanguage::Dutch,
        wished_start: None,
        parties: vec![story.party("Kranswijk")],
    };
    let route: Id<Route> = story.does("Hanna", open);
    let party = Some(story.party("Kranswijk"));
    let language = WrittenIn::Dutch;
    let lead = String::new();
    let of_route = GiveRoutePaper {
        route,
        party,
        title: title.clone(),
        language,
        lead: lead.clone(),
        lines: lines.clone(),
    };
    vec![Box::new(Give { paper, table, title, language, lead, lines }), Box::new(of_route)]
}
