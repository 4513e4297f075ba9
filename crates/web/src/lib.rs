// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Pages, forms and sign-in; the only HTTP and HTML.
//!
//! A page and a form of a room, in `src/<room>/`:
//!
//! ```text
//! pub const ROOM: Room = Room { routes, menu: &[…] };          // one line in `rooms.rs`
//!
//! fn routes(routes: &mut Routes) {
//!     routes.live("/f/{w}/tables", list);                      // refreshes while it is open
//!     routes.form("/f/{w}/tables/new", add_page, add);         // shows, sends, shows again
//! }
//!
//! fn list(cx: &Cx) -> Result<Page, Stop> {
//!     let sight = cx.sight();                                  // what this viewer sees
//!     Ok(cx.page(cx.t.table_title(), html! { … }))             // `cx.find::<Table>("id")?`
//! }
//!
//! fn add_page(cx: &Cx, form: &Form) -> Result<Page, Stop> {    // first time and after an error
//!     let fields = html! { (form.field("name", cx.t.table_name()).text()) … };
//!     Ok(cx.page(cx.t.table_add_title(), form.html(fields)))   // act id, errors, hidden values
//! }
//!
//! fn add(cx: &Cx, typed: &mut Typed) -> Result<Sent, Stop> {   // what was typed → an act
//!     let act = table::Add { name: typed.line("name"), purpose: typed.text("purpose") };
//!     Ok(typed.act(act).then(cx.at("/tables")))                // 303, receipt, undo
//! }
//! ```
//!
//! An edit page shows `form.field_from("name", label, &record.name)`, `form.seen(stamp.revision)`;
//! its act takes `typed.seen()`. Errors of all fields at once, typed text that stays, double
//! sending, lost races, who may not, history and undo come with the frame (`src/frame`).

pub mod account;
mod assignment;
mod conversation;
mod decision;
pub mod frame;
mod history;
mod home;
mod interest;
pub mod kit;
mod lens;
mod paper;
mod party;
mod plain;
mod process;
mod rooms;
mod round;
mod route;
mod search;
mod sheet;
mod table;
mod text;

pub use account::{set_up_link, write_letters};
pub use frame::{
    Channel, Example, House, Kind, PublicUrl, Settings, Unfit, Who, channels, live_pages, metrics,
    router,
};
