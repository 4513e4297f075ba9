// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The backlog of the steering group: one topic waits, one stands on the next meeting, and one was
//! dealt with.

use domain::table::{BringTopic, CloseTopic, Meeting, PlaceTopic, Table, Topic};
use jiff::civil::date;

use super::beginning::STEERING_GROUP;
use crate::story::Story;

pub fn wait(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 18), 10, 30);
    let table = story.find::<Table>("Hanna", |it| it.name == STEERING_GROUP)?.0;
    let on = date(2026, 11, 25);
    let next = story.find::<Meeting>("Hanna", |it| it.table == table && it.on == on)?.0;
    let mut bring = |who: &str, title: &str, explanation: &str, minutes_wanted| {
        let (title, explanation) = (title.to_owned(), explanation.to_owned());
        let act = BringTopic { table, title, explanation, party: None, minutes_wanted };
        story.makes::<Topic>(who, act)
    };
    bring(
        "Tjitske",
        "Wie staat de krant te woord?",
        "Wij kregen vragen over de kosten. Laten we hetzelfde zeggen.",
        Some(15),
    )?;
    let councils =
        bring("Joris", "Hoe leggen wij de uitstapregel uit aan onze raden?", "", Some(20))?;
    let days = bring("Hanna", "De dagen tot aan de kerst", "", None)?;
    story.does("Hanna", PlaceTopic { topic: councils, seen: 1, meeting: Some(next) })?;
    let why = "Rondgestuurd en akkoord.".to_owned();
    story.does("Hanna", CloseTopic { topic: days, seen: 1, treated: true, why })?;
    Ok(())
}
