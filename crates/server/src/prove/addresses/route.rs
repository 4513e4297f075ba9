// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The addresses of the route.

use domain::records::Kind;

use super::{Address, Takes, at};

type Ids = &'static [(&'static str, Takes)];

const ROUTE: Ids = &[("id", Takes::Record(Kind::Route))];
const OF_ROUTE: Ids = &[("id", Takes::Record(Kind::RoutePaper))];
const MERGER: Ids = &[("id", Takes::Record(Kind::Route)), ("party", Takes::Record(Kind::Party))];
const JOINT: Ids = &[("id", Takes::Record(Kind::Route)), ("plan", Takes::Letters)];
const CELL: Ids = &[
    ("id", Takes::Record(Kind::Route)),
    ("plan", Takes::Letters),
    ("party", Takes::Record(Kind::Party)),
];
const ASKED: Ids = &[("id", Takes::Record(Kind::Ask))];
const TEMPLATE: Ids = &[("id", Takes::Record(Kind::RouteTemplate))];
const POINT: Ids = &[("id", Takes::Record(Kind::Point))];
const ANSWER: Ids = &[("id", Takes::Record(Kind::PointAnswer))];
const PARTY: Ids = &[("party", Takes::Record(Kind::Party))];
const BODY: Ids = &[("party", Takes::Record(Kind::Party)), ("kind", Takes::Letters)];
const TOKEN: Ids = &[("token", Takes::Letters)];

pub const ADDRESSES: &[Address] = &[
    at("/f/{w}/route"),
    at("/f/{w}/route/new"),
    at("/f/{w}/route/{id}").with(ROUTE).asks(&["plan", "status", "seat"]),
    at("/f/{w}/route/{id}/change").with(ROUTE),
    at("/f/{w}/route/{id}/template").with(ROUTE),
    at("/f/{w}/route/{id}/plans").with(ROUTE),
    at("/f/{w}/route/{id}/plans/new").with(ROUTE),
    at("/f/{w}/route/{id}/plans/{plan}").with(JOINT),
    at("/f/{w}/route/{id}/plans/{plan}/up").with(JOINT),
    at("/f/{w}/route/{id}/plans/{plan}/down").with(JOINT),
    at("/f/{w}/route/{id}/plans/{plan}/remove").with(JOINT),
    at("/f/{w}/route/templates"),
    at("/f/{w}/route/templates/new"),
    at("/f/{w}/route/templates/{id}").with(TEMPLATE),
    at("/f/{w}/route/templates/{id}/withdraw").with(TEMPLATE),
    at("/f/{w}/route/{id}/paste").with(ROUTE),
    at("/f/{w}/route/{id}/one-text").with(ROUTE),
    at("/f/{w}/route/{id}/fill/{plan}").with(JOINT),
    at("/f/{w}/route/{id}/merger/{party}").with(MERGER),
    at("/f/{w}/route/{id}/forecast").with(ROUTE),
    at("/f/{w}/route/{id}/forecast/longer").with(ROUTE),
    at("/f/{w}/route/{id}/forecast/longer/stop").with(ROUTE),
    at("/f/{w}/route/{id}/what-if").with(ROUTE).asks(&["party", "turn"]),
    at("/f/{w}/route/{id}/joint/{plan}").with(JOINT),
    at("/f/{w}/route/{id}/steps/{plan}/{party}").with(CELL),
    at("/f/{w}/route/{id}/steps/{plan}/{party}/set").with(CELL),
    at("/f/{w}/route/{id}/steps/{plan}/{party}/sure").with(CELL),
    at("/f/{w}/route/{id}/steps/{plan}/{party}/ask").with(CELL),
    at("/f/{w}/route/{id}/steps/{plan}/{party}/points").with(CELL),
    at("/f/{w}/route/{id}/points").with(ROUTE),
    at("/f/{w}/route/{id}/answer").with(ROUTE),
    at("/f/{w}/route/{id}/response").with(ROUTE),
    at("/f/{w}/route/{id}/response/give").with(ROUTE),
    at("/f/{w}/route/{id}/response.pdf").with(ROUTE),
    at("/f/{w}/route/{id}/response.docx").with(ROUTE),
    at("/f/{w}/route/{id}/council/{party}").with(MERGER),
    at("/f/{w}/route/{id}/council/{party}/give").with(MERGER),
    at("/f/{w}/route/{id}/council/{party}/page.pdf").with(MERGER),
    at("/f/{w}/route/{id}/council/{party}/page.docx").with(MERGER),
    at("/f/{w}/route/given/{id}").with(OF_ROUTE),
    at("/f/{w}/route/given/{id}/page.pdf").with(OF_ROUTE),
    at("/f/{w}/route/given/{id}/page.docx").with(OF_ROUTE),
    at("/f/{w}/route/points/{id}").with(POINT),
    at("/f/{w}/route/points/{id}/withdraw").with(POINT),
    at("/f/{w}/route/answers/{id}").with(ANSWER),
    at("/f/{w}/route/asks/{id}").with(ASKED),
    at("/f/{w}/route/asks/{id}/reply").with(ASKED),
    at("/f/{w}/route/asks/{id}/mail").with(ASKED),
    at("/f/{w}/route/asks/{id}/from-mail").with(ASKED),
    at("/f/{w}/route/asks/{id}/call-back").with(ASKED),
    at("/f/{w}/route/bodies/{party}").with(PARTY),
    at("/f/{w}/route/bodies/{party}/{kind}").with(BODY),
    at("/f/{w}/route/bodies/{party}/{kind}/sending").with(BODY),
    at("/klopt/{token}").with(TOKEN),
    at("/griffie/{token}").with(TOKEN).sends(&["act_id", "seen", "received", "meeting"]),
];
