// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A room that no house has: an edit, rows, a file and a page that panics, to try the frame with.

use domain::{
    assignment::{Demand, KeepTension},
    party::{self, Party, PartyKind},
};
use maud::html;
use web::{
    frame::{Cx, Download, Form, Page, Room, Routes, Sent, Stop, Typed},
    kit,
};

pub const ROOM: Room = Room { routes, menu: &[] };

fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/attic/edit/{id}", edit_page, edit);
    routes.form("/f/{w}/attic/rows", rows_page, rows);
    routes.page("/f/{w}/attic/panic", |_| panic!("on purpose"));
    routes.form("/f/{w}/attic/panic-form", rows_page, |_, _| panic!("on purpose"));
    routes.download("/f/{w}/attic/file", |_| {
        let (name, kind) = ("wie & wat.csv".to_owned(), "text/csv; charset=utf-8");
        Ok(Download { name, kind, bytes: b"a;b".to_vec() })
    });
}

fn edit_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let party = cx.find::<Party>("id")?;
    let fields = html! {
        (form.field_from("name", "Naam", &party.name).text())
        (form.pick_from::<PartyKind>("kind", "Soort", "party-kind", "municipality"))
        (kit::button("Bewaar"))
    };
    Ok(cx.page("Zolder", html! { h1 { "Zolder" } (form.edit(party.stamp.revision, fields)) }))
}

fn edit(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let party = cx.find::<Party>("id")?;
    let act = party::Edit {
        party: party.id,
        seen: typed.seen(),
        name: typed.line("name"),
        kind: typed.choice("kind"),
        short: party.short.clone(),
        code: party.code.clone(),
        votes: party.votes,
    };
    Ok(typed.act(act).then(cx.at("/parties")))
}

fn rows_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let fields = html! {
        @for place in 0..form.rows("demands", 2) {
            (form.field(&format!("demands.{place}.words"), "Eis").text())
            (form.field(&format!("demands.{place}.put_by"), "Van wie").text())
        }
        (form.more("demands", "Nog een"))
        (form.field("question", "Vraag").text())
        (form.field("asked_on", "Datum").date())
        (kit::button("Bewaar"))
    };
    Ok(cx.page("Zolder", html! { h1 { "Zolder" } (form.html(fields)) }))
}

fn rows(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let demands = typed
        .rows("demands", |row| Demand { words: row.line("words"), put_by: row.line("put_by") });
    let question = typed.line("question");
    typed.maybe_date("asked_on");
    let act = KeepTension { demands, question };
    Ok(typed.act(act).then_made(|id| format!("/somewhere/{id}")).says(cx.t.frame_saved()))
}
