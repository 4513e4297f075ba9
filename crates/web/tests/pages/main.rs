// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Pages as people get them: every test visits through the whole router, and every page that is
//! visited is checked for its headers and for anything inline (`browser.rs`).

mod account;
mod asking;
mod assignment;
mod at_table;
mod attic;
mod browser;
mod called;
mod clerk;
mod conversation;
mod day;
mod days;
mod decision;
mod fill;
mod forecast;
mod forms;
mod frame;
mod frames;
mod hidden;
mod history;
mod home;
mod interest;
mod labels;
mod lens;
mod live;
mod live_ends;
mod meeting;
mod middenland;
mod one_text;
mod paper;
mod papers;
mod parties;
mod party;
mod plain;
mod points;
mod process;
mod public;
mod round;
mod route;
mod route_plans;
mod search;
mod sheets;
mod table;
mod text;
mod topic;
mod what_if;
