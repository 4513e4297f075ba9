// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The frame of every page: a visit comes in, a page or a refusal goes out.
//!
//! In reading order: `house` is what all visits share, `visit` is one of them, `routes` says which
//! page answers which address, `filled` and `typed` read a form, `form` draws it, `send` hands the
//! act to the desk and answers, `stop` says in plain words what could not be. `live` keeps pages
//! that are open up to date.

mod ask;
mod assets;
mod channel;
mod cookie;
mod day;
mod download;
mod erased;
mod filled;
mod flash;
mod form;
mod guard;
mod house;
mod limits;
mod link;
mod live;
mod load;
mod metrics;
mod page;
mod place;
mod public_url;
mod read_along;
mod reading;
mod retold;
mod rights;
mod routes;
mod send;
mod session;
mod stop;
mod typed;
mod variants;
mod visit;
mod words;

use ask::Ask;
pub use ask::Theme;
pub use channel::{Channel, Kind};
pub(crate) use day::parse as parse_day;
pub(crate) use day::sentence as no_day_sentence;
pub use download::Download;
pub use filled::{Filled, Given};
pub use flash::Flash;
pub use form::Form;
pub use house::{Example, House, Settings, Unfit};
pub use limits::Limits;
pub(crate) use link::Carried;
pub use live::Live;
pub use load::Load;
pub use metrics::metrics;
pub use page::Page;
pub(crate) use place::{At, Place};
pub use public_url::PublicUrl;
pub(crate) use reading::is_form;
pub use routes::{Menu, Room, Routes, channels, live_pages, router, router_with};
pub use send::Sent;
pub(crate) use send::{back, is_here, see_other};
pub use session::{Session, Sessions, Who};
pub(crate) use session::{
    begin_session, clock, end_session, forget_session, keep_language, keep_theme, keep_told,
    start_session,
};
pub(crate) use stop::NoDay;
pub use stop::Stop;
pub use typed::Typed;
pub use variants::variants;
pub use visit::{Cx, Visit};
pub(crate) use words::{problem as problem_words, rule as rule_words};
