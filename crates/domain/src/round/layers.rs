// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Results by layer: how often each answer was given by who speaks, who prepares and who follows;
//! of all of them or of none, so that nothing follows by subtraction.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use ledger::Id;
use serde::{Deserialize, Serialize};

use super::{
    Answerers, Figure, Given, LEAST_SHOWN, Round, RoundPromise, RoundView,
    count::{heaps, parties},
    figure::number,
};
use crate::{
    party::{Layer, Party, Person, Role},
    sight::Sight,
    workspace::Workspace,
};

/// What one layer answered to each question in a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayerFigures {
    /// None for who has a part of another kind.
    pub layer: Option<Layer>,
    pub answered: u32,
    pub figures: Vec<Figure>,
}

/// What a round shows by layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Layers {
    /// Te weinig om te tonen.
    TooLittle,
    Told(Vec<LayerFigures>),
}

/// An answer with whose layer and party it is.
pub(super) type OfLayer<'a> = (Option<Layer>, Option<Id<Party>>, &'a Given);

/// The same within one layer.
type OfParty<'a> = (Option<Id<Party>>, &'a Given);

/// What a viewer may read by layer, of a round that was put to people of several layers. Of an
/// urn nothing: no ballot says whose it is.
pub fn layers(sight: &Sight<'_>, view: &RoundView<'_>) -> Option<Layers> {
    let round = view.round.record;
    let Answerers::Persons(people) = &round.who else { return None };
    if round.terms.promise != RoundPromise::Named || round.ask.cells().is_none() {
        return None;
    }
    let layer = |person: Id<Person>| {
        let roles = sight.under::<Role>(person.any());
        Layer::among(roles.iter().map(|it| it.record), sight.today)
    };
    let asked: BTreeSet<Option<Layer>> = people.iter().map(|it| layer(*it)).collect();
    if asked.len() < 2 {
        return None;
    }
    let told = match &view.hidden {
        _ if view.tally.is_some() => {
            let shown = view.shown.iter();
            let all: Vec<OfLayer<'_>> =
                shown.map(|it| (layer(Id::new(it.unit)), None, &it.given)).collect();
            with_names(round, &all)
        }
        Some(hidden) if round.tells_counts_only() && hidden.is_counted => hidden.layers.clone(),
        _ => return None,
    };
    Some(if told.is_empty() { Layers::TooLittle } else { Layers::Told(told) })
}

/// Names show beside the answers: a layer needs enough people to be one.
fn with_names(round: &Round, all: &[OfLayer<'_>]) -> Vec<LayerFigures> {
    let told = each(all, |given| {
        let mut counts: Vec<Vec<u32>> =
            round.ask.cells().unwrap_or_default().iter().map(|it| vec![0; *it]).collect();
        for given in given {
            for (cells, chosen) in counts.iter_mut().zip(given.1.chosen(&round.ask)) {
                if let Some(count) = cells.get_mut(chosen) {
                    *count += 1;
                }
            }
        }
        let figure = |it: Vec<u32>| {
            let counts = it.into_iter().map(Some).collect();
            Figure { counts, together: 0, waiting: 0 }
        };
        let enough = given.len() >= LEAST_SHOWN;
        enough.then(|| counts.into_iter().map(figure).collect())
    });
    told.unwrap_or_default()
}

/// Names are hidden: what shows of each layer is guarded as the whole is, and no layer shows when
/// anything of another, or of the whole, is kept back.
pub(super) fn without_names(
    round: &Round,
    whole: &[Option<Figure>],
    all: &[OfLayer<'_>],
) -> Vec<LayerFigures> {
    let is_full = |it: &Figure| it.counts.iter().all(Option::is_some);
    if !whole.iter().all(|it| it.as_ref().is_some_and(is_full)) {
        return Vec::new();
    }
    let told = each(all, |given| {
        let mut heaps = heaps(round);
        for (_, given) in given {
            for (heap, cell) in heaps.iter_mut().zip(given.chosen(&round.ask)) {
                heap.add(cell);
            }
        }
        let from = parties(given.iter().map(|it| it.0));
        heaps.iter().map(|it| it.at_once(round, &from).filter(is_full)).collect()
    });
    told.unwrap_or_default()
}

/// The figures of every layer, or nothing when one of them has none or there is only one.
fn each(
    all: &[OfLayer<'_>],
    figures: impl Fn(&[OfParty<'_>]) -> Option<Vec<Figure>>,
) -> Option<Vec<LayerFigures>> {
    let mut by_layer: BTreeMap<Option<Layer>, Vec<OfParty<'_>>> = BTreeMap::new();
    for (layer, party, given) in all {
        by_layer.entry(*layer).or_default().push((*party, given));
    }
    if by_layer.len() < 2 {
        return None;
    }
    // Who has a part of another kind comes last.
    let (others, known): (Vec<_>, Vec<_>) = by_layer.into_iter().partition(|it| it.0.is_none());
    let one = |(layer, given): (Option<Layer>, Vec<_>)| {
        let answered = number(given.len());
        Some(LayerFigures { layer, answered, figures: figures(&given)? })
    };
    known.into_iter().chain(others).map(one).collect()
}

/// The layer of a person as the workspace has it, for the count at closing.
pub(super) fn layer_of(workspace: &Workspace, person: Id<Person>, today: Date) -> Option<Layer> {
    let roles = workspace.under::<Role>(person.any());
    Layer::among(roles.map(|it| it.1), today)
}
