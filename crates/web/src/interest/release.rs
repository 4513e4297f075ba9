// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How far may these words go: prepared by the party, or asked by whom it named.

use domain::{
    interest::{
        AskRelease, Interest, PrepareRelease, ReleaseCircle, Releasing, released, releasing,
    },
    table::Table,
};
use maud::{Markup, html};

use super::{crumbs_of, own};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/interests/{id}/release", page, act);
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let found = cx.find::<Interest>("id")?;
    let speaks = cx.sight().standing().is_voice(found.party);
    if !speaks {
        cx.facilitators_only()?;
    }
    let (lead, button) = match (speaks, releasing(cx.sight(), found.party)) {
        (false, _) => (t.interest_release_ask_lead(), t.interest_release_do_ask()),
        (true, Releasing::Alone) => (t.interest_release_one(), t.interest_release_do()),
        (true, Releasing::WithAnother) => {
            (t.interest_release_two(), t.interest_release_do_prepare())
        }
        (true, Releasing::No) => (t.interest_release_not_you(), t.interest_release_do_prepare()),
    };
    let fields = html! {
        (kit::tell(Status::Care, html! { p { (lead) } }))
        (form.field_from("words", t.interest_words(), &found.words)
            .hint(t.interest_release_lead()).area(3))
        (circle_field(cx, form))
        p class="small" { (public_page(cx)) }
        p class="small soft" { (t.frame_circle_law()) }
        (kit::form_end(button, t.frame_not_now(), &own::back(cx, &found)))
    };
    let title = t.interest_release_title();
    let content = html! {
        (kit::page_head(crumbs_of(cx, found.party, title), title, "", ""))
        div class="measure" { (form.html(fields)) }
    };
    Ok(cx.page(title, content))
}

/// Where public words stand; without any yet, that page is not there to be looked at.
fn public_page(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let some = !released(cx.sight(), Some(ReleaseCircle::Public)).is_empty();
    html! {
        (t.interest_release_public_where()) " "
        @if some { a href=(cx.at("/released")) { (t.interest_public_page()) } }
    }
}

/// From the narrowest circle to the widest; none is chosen beforehand.
fn circle_field(cx: &Cx<'_>, form: &Form<'_>) -> Markup {
    let t = cx.t;
    let tables = cx.sight().all::<Table>();
    let mut options: Vec<(String, String)> = tables
        .iter()
        .map(|it| (it.id.to_string(), t.interest_release_circle_table(it.name.as_str())))
        .collect();
    options.push(("all_parties".to_owned(), t.interest_release_circle_all().to_owned()));
    options.push(("public".to_owned(), t.interest_release_circle_public().to_owned()));
    let options: Vec<(&str, &str)> =
        options.iter().map(|(value, word)| (value.as_str(), word.as_str())).collect();
    form.options("circle", t.interest_release_circle(), &options, "")
}

fn circle(typed: &mut Typed<'_>) -> ReleaseCircle {
    match typed.line("circle").as_str() {
        "all_parties" => ReleaseCircle::AllParties,
        "public" => ReleaseCircle::Public,
        _ => ReleaseCircle::Table(typed.id::<Table>("circle")),
    }
}

fn act(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let t = cx.t;
    let found = cx.find::<Interest>("id")?;
    let (interest, back) = (found.id, own::back(cx, &found));
    let (words, circle) = (typed.text("words"), circle(typed));
    Ok(match cx.sight().standing().is_voice(found.party) {
        true => typed
            .act(PrepareRelease { interest, words, circle })
            .then(back)
            .says(t.interest_release_done()),
        false => typed
            .act(AskRelease { interest, words, circle })
            .then(back)
            .says(t.interest_release_done_asked()),
    })
}
