// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One valid example of every act of the room `paper`, for the table of who may do what.

use domain::{draft::AnyAct, paper::*, scenario::Scenario};

pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let table = story.table();
    let line = GivenLine { key: "frame".to_owned(), words: "Geld: voorstel".to_owned() };
    let (paper, title) = (PaperKind::OnePager, "Stand van zaken".to_owned());
    vec![Box::new(Give { paper, table, title, lines: vec![line] })]
}
