// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The example region Middenland: eight months of a founding, told act by act on their own days.

mod autumn;
mod beginning;
mod cast;
mod daily;
mod decisions;
mod frames;
mod interests;
mod notes;
mod november;
mod papers;
mod parties;
mod points;
mod process;
mod rounds;
mod route;
mod scan;
mod spring;
mod summer;
mod texts;
mod topics;
mod tracks;
mod unnamed;
mod working_group;

use std::sync::Arc;

use desk::Desk;
use domain::{calendar, party, sight::Viewer};
use jiff::civil::date;
use ledger::{AnyId, Digest, Id, Timestamp};

use crate::story::Story;

/// The same on every installation, so that the tour's addresses never change.
pub fn workspace_id() -> AnyId {
    let digest = Digest::of(b"kwartier example region Middenland");
    AnyId(*digest.0.first_chunk().expect("a digest has 32 bytes"))
}

/// "Today" in the example: Thursday 19 November 2026, 09:00.
pub fn today() -> Timestamp {
    calendar::moment(date(2026, 11, 19), 9, 0)
}

/// The people whom a visitor can look round as, in this order.
pub struct Door {
    pub people: Vec<AnyId>,
}

/// Builds the region, unless it is there already; with `anew` it begins again.
pub fn ready(desk: &Arc<Desk>, anew: bool) -> anyhow::Result<Door> {
    let id = workspace_id();
    let there = desk.workspaces()?.into_iter().find(|it| it.id == id);
    match there {
        // Half built: the program was stopped in between.
        Some(row) if anew || row.building => desk.remove_example(id)?,
        Some(_) => return door(desk),
        None => {}
    }
    build(desk)?;
    door(desk)
}

/// Tells the whole story; afterwards its clock runs on from today.
pub fn build(desk: &Arc<Desk>) -> anyhow::Result<Story> {
    let mut story = beginning::opens(desk, workspace_id())?;
    beginning::people_and_parties(&mut story)?;
    spring::happens(&mut story)?;
    summer::happens(&mut story)?;
    autumn::happens(&mut story)?;
    desk.finish_example(story.workspace_id(), today())?;
    Ok(story)
}

fn door(desk: &Arc<Desk>) -> anyhow::Result<Door> {
    let workspace = desk.workspace(workspace_id())?;
    let founder = Id::new(desk.founder_of(workspace_id()));
    let sight = workspace.seen_by(Viewer::Person(founder), today());
    let people = sight.all::<party::Person>();
    let by_name = |name: &str| {
        let found = people.iter().find(|it| party::name_of(&sight, it.id) == Some(name));
        found.map(|it| it.id.any())
    };
    let others = cast::at_the_door().filter_map(|it| by_name(it.name));
    Ok(Door { people: [founder.any()].into_iter().chain(others).collect() })
}

#[cfg(test)]
mod tests;
