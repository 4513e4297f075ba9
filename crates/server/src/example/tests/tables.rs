// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Questions of which only counts come out, and the working group that meets in two halves.

use domain::{
    party::Layer,
    round::{Ask, Layers, RoundView},
    table::{self, Course, Table},
};

use super::*;

fn asked<'w>(sight: &Sight<'w>, question: &str) -> RoundView<'w> {
    let rounds = round::rounds(sight, None);
    let found = rounds.iter().find(|it| it.question.starts_with(question)).expect("was asked");
    round::round(sight, found.id).expect("theirs to see")
}

/// Cards, bands and layers show, and none of them says whose anything is.
pub(super) fn only_counts_come_out(region: &Region) {
    region.sees("Joris", |sight| {
        let cards = asked(sight, "Wat kan er misgaan");
        let hidden = cards.hidden.as_ref().expect("counted");
        assert_eq!((hidden.answered, hidden.cards.len()), (9, 11));
        assert!(hidden.cards.is_sorted_by_key(|it| it.to_lowercase()) && cards.shown.is_empty());

        let range = asked(sight, "Wat gaat de nieuwe dienst kosten");
        let hidden = range.hidden.as_ref().expect("counted");
        let bands: Vec<_> =
            hidden.figures.iter().map(|it| it.as_ref().expect("enough").counts.clone()).collect();
        let counts = |it: [u32; 5]| it.map(Some).to_vec();
        let wanted = [[0, 12, 8, 0, 0], [0, 6, 8, 6, 0], [0, 0, 6, 8, 6]].map(counts);
        assert!(matches!(range.round.ask, Ask::Range { .. }));
        assert_eq!(bands, wanted);

        let layers = asked(sight, "Kun je thuis uitleggen");
        let Some(Layers::Told(told)) = round::layers(sight, &layers) else {
            panic!("both layers are large enough")
        };
        let counts = |place: usize| told[place].figures[0].counts.clone();
        assert_eq!(told.iter().map(|it| it.layer).collect::<Vec<_>>(), {
            [Some(Layer::Speaks), Some(Layer::Prepares)]
        });
        assert_eq!((counts(0), counts(1)), {
            (vec![Some(6), Some(6), Some(0)], vec![Some(0), Some(6), Some(8)])
        });
    });
}

/// The working group is at its second step, with airtime by seat; no other table shows it.
pub(super) fn airtime_is_on_at_one_table(region: &Region) {
    region.sees("Hanna", |sight| {
        let held = table::held_now(sight);
        let [course] = &held[..] else { panic!("one meeting, not {}", held.len()) };
        let name = sight.get(course.table).map(|it: &Table| it.name.as_str());
        assert_eq!((name, course.at), (Some("Werkgroep Geld"), 1));
        let told = table::airtime(sight, course).expect("the table asked for it");
        let minutes: Vec<i64> = told.iter().map(|it| it.seconds / 60).collect();
        assert_eq!(minutes.iter().sum::<i64>(), 17);
        assert!(told.iter().all(|it| it.name.is_some()), "by seat, nobody besides");
        assert_eq!(minutes.iter().filter(|it| **it == 0).count(), 1, "one waits for the floor");
        assert_eq!(table::floor(sight, course.id).waits.len(), 2);
        assert!(!table::is_at_table(sight), "the first half was yesterday");
    });
    region.sees("Joris", |sight| assert!(sight.all::<Course>().is_empty()));
}
