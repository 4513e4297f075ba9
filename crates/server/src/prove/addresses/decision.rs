// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The addresses of the room decision.

use domain::records::Kind;

use super::{Address, Takes, at};

type Ids = &'static [(&'static str, Takes)];

const DECISION: Ids = &[("id", Takes::Record(Kind::Decision))];
const GROUND: Ids = &[("id", Takes::Record(Kind::Ground))];
const RESERVATION: Ids = &[("id", Takes::Record(Kind::Reservation))];
const AGREEMENT: Ids = &[("id", Takes::Record(Kind::Agreement))];

pub(super) const ADDRESSES: &[Address] = &[
    at("/f/{w}/decisions"),
    at("/f/{w}/decisions/new").asks(&["round"]),
    at("/f/{w}/decisions/{id}").with(DECISION),
    at("/f/{w}/decisions/{id}/change").with(DECISION),
    at("/f/{w}/decisions/{id}/replace").with(DECISION),
    at("/f/{w}/decisions/{id}/withdraw").with(DECISION),
    at("/f/{w}/decisions/{id}/grounds").with(DECISION),
    at("/f/{w}/decisions/grounds/{id}/drop").with(GROUND),
    at("/f/{w}/decisions/reservations").asks(&["party", "show"]),
    at("/f/{w}/decisions/reservations.xlsx"),
    at("/f/{w}/decisions/reservations.csv"),
    at("/f/{w}/decisions/reservations/new").asks(&["decision", "acceptance", "step"]),
    at("/f/{w}/decisions/reservations/{id}").with(RESERVATION),
    at("/f/{w}/decisions/reservations/{id}/change").with(RESERVATION),
    at("/f/{w}/decisions/reservations/{id}/settle").with(RESERVATION),
    at("/f/{w}/decisions/reservations/{id}/tell").with(RESERVATION),
    at("/f/{w}/decisions/agreements"),
    at("/f/{w}/decisions/agreements/new"),
    at("/f/{w}/decisions/agreements/{id}").with(AGREEMENT),
    at("/f/{w}/decisions/agreements/{id}/turn").with(AGREEMENT),
];
