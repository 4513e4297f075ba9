// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Beginning a scan, and ending it for all groups at the same moment.

use domain::{
    lens::{AskScan, CloseScan, Layer, Scan, ScanForm, Whom, people_of},
    table::Table,
};
use maud::html;

use super::{crumbs, form_word, statement::statements};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/lens/new", page, ask);
    routes.form("/f/{w}/lens/{id}/close", close_page, close);
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let tables = cx.sight().all::<Table>();
    let mut whom = vec![("layers".to_owned(), t.lens_whom_layers().to_owned())];
    let named = |it: &domain::sight::Seen<'_, Table>| {
        (it.id.to_string(), t.lens_whom_table(it.name.as_str()))
    };
    whom.extend(tables.iter().map(named));
    let whom: Vec<(&str, &str)> = whom.iter().map(|(it, word)| (&**it, &**word)).collect();
    let layers: Vec<(String, String)> = Layer::ALL
        .iter()
        .map(|it| {
            let people = people_of(cx.sight(), *it).len();
            let word = cx.word("lens-layer", it);
            (layer_word(*it).to_owned(), t.lens_layer_people(word, people))
        })
        .collect();
    let layers: Vec<(&str, &str)> = layers.iter().map(|(it, word)| (&**it, &**word)).collect();
    let fields = html! {
        (form.field_from("name", t.lens_name(), t.lens_name_now()).text())
        (form.pick_from::<ScanForm>("form", t.lens_form_ask(), "lens-form", "short"))
        (form.options("whom", t.lens_whom(), &whom, "layers"))
        (form.several("layers", t.lens_layers(), &layers, &["speaks", "prepares"]))
        p class="small soft" { (t.lens_layers_why()) }
        (form.field_from("explanation", t.round_explanation(), t.lens_explanation_now())
            .optional(t.frame_optional()).area(2))
        (kit::tell(Status::Note, html! { p { (t.lens_promise()) } }))
        (kit::form_end(t.lens_ask(), t.frame_not_now(), &cx.at("/lens")))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, None, t.lens_ask()), t.lens_ask(), t.lens_ask_lead(), ""))
        div class="two" {
            div class="measure" { (form.html(fields)) }
            (kit::card("statements", t.lens_statements(), html! {
                @for it in [ScanForm::Short, ScanForm::Long, ScanForm::Clarity] {
                    (kit::more(form_word(cx, it), html! {
                        ol { @for it in statements(cx, it) { li { (it.words) } } }
                    }))
                }
            }))
        }
    };
    Ok(cx.page(t.lens_ask(), content))
}

fn layer_word(layer: Layer) -> &'static str {
    match layer {
        Layer::Speaks => "speaks",
        Layer::Prepares => "prepares",
        Layer::Follows => "follows",
    }
}

fn ask(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let t = cx.t;
    let form = typed.choice::<ScanForm>("form");
    let layers = typed.choices::<Layer>("layers");
    let whom = match typed.line("whom").as_str() {
        "layers" => Whom::Layers(layers),
        _ => Whom::Seats(typed.id::<Table>("whom")),
    };
    let act = AskScan {
        name: typed.line("name"),
        explanation: typed.text("explanation"),
        form,
        whom,
        statements: statements(cx, form),
        low: t.lens_low().to_owned(),
        high: t.lens_high().to_owned(),
        closes_at: None,
    };
    Ok(typed.act(act).then(cx.at("/lens")).says(t.lens_asked()))
}

fn close_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let scan = cx.find::<Scan>("id")?;
    let back = cx.at(format_args!("/lens/{}", scan.id));
    let fields = kit::form_end(t.lens_close(), t.frame_not_now(), &back);
    let title = t.lens_close();
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&scan), title), title, t.lens_close_why(), ""))
        (form.edit(scan.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn close(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let scan = cx.id::<Scan>("id")?;
    let act = CloseScan { scan, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at(format_args!("/lens/{scan}"))))
}
