// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Objections after the round: each with what the table did with it, and the form for that.

use domain::{
    round::RoundView,
    table::{self, Met, Objection, TestObjection},
};
use ledger::AnyId;
use maud::{Markup, html};

use super::{at, seen_by_recorder};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit, round,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/live/{course}/objections/{unit}", page, test);
    routes.form("/f/{w}/rounds/{id}/objections/{unit}", page, test);
}

/// What was asked, in a meeting that is held or apart from one, and the way back to it.
fn asked<'v>(cx: &Cx<'v>) -> Result<(RoundView<'v>, String), Stop> {
    if cx.word_in_path("course").is_some() {
        let view = seen_by_recorder(cx)?;
        let back = at(cx, view.course.id, "/desk");
        return Ok((view.round.ok_or(Stop::NotThere)?, back));
    }
    let view = domain::round::round(cx.sight(), cx.id("id")?).ok_or(Stop::NotThere)?;
    cx.recorders_only()?;
    let back = cx.at(format_args!("/rounds/{}", view.round.id));
    Ok((view, back))
}

/// The objections to what was asked, with where each stands; `live` is the address to test at.
pub(crate) fn list(cx: &Cx<'_>, asked: &RoundView<'_>, live: Option<&str>) -> Markup {
    let t = cx.t;
    let all = table::objections(cx.sight(), asked);
    if all.is_empty() {
        return html! {};
    }
    let open = all.iter().filter(|it| it.tested.is_none()).count();
    html! {
        h3 { (t.table_objections()) }
        @if open > 0 { p { b { (t.table_objections_stand(open)) } } }
        ul class="list" {
            @for it in &all {
                li {
                    (one(cx, asked, it))
                    @if let Some(live) = live {
                        @let name = round::name_of_unit(cx, asked, it.said.unit);
                        @let to = format!("{live}/objections/{}", it.said.unit);
                        p class="small" {
                            a href=(to) { (t.table_objection_test()) span class="sr" { " " (name) } }
                        }
                    }
                }
            }
        }
    }
}

fn one(cx: &Cx<'_>, asked: &RoundView<'_>, it: &Objection<'_>) -> Markup {
    html! {
        p {
            b { (round::name_of_unit(cx, asked, it.said.unit)) }
            @if !it.said.reason.is_empty() { ": " span class="typed" { "“" (it.said.reason) "”" } }
        }
        @if let Some(tested) = &it.tested {
            p {
                b { (cx.word("table-met", &tested.met)) } ": "
                span class="typed" { (tested.words) }
            }
        }
    }
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let (asked, back) = asked(cx)?;
    let unit: AnyId =
        cx.word_in_path("unit").and_then(|it| it.parse().ok()).ok_or(Stop::NotThere)?;
    let all = table::objections(cx.sight(), &asked);
    let it = all.iter().find(|it| it.said.unit == unit).ok_or(Stop::NotThere)?;
    let met = it.tested.map(|it| serde_json::to_value(it.met).unwrap_or_default());
    let met = met.as_ref().and_then(|it| it.as_str()).unwrap_or_default();
    let words = it.tested.map_or("", |it| it.record.words.as_str());
    let fields = html! {
        (form.pick_from::<Met>("met", t.table_met_ask(), "table-met", met))
        (form.field_from("words", t.table_met_words(), words).hint(t.table_met_words_hint()).area(3))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back))
    };
    let content = html! {
        (kit::page_head("", t.table_objection_test(), t.table_objection_lead(), ""))
        (one(cx, &asked, it))
        @match &it.tested {
            Some(tested) => { (form.edit(tested.stamp.revision, fields)) }
            None => { (form.html(fields)) }
        }
    };
    Ok(cx.page(t.table_objection_test(), content))
}

fn test(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (asked, back) = asked(cx)?;
    let unit: AnyId =
        cx.word_in_path("unit").and_then(|it| it.parse().ok()).ok_or(Stop::NotThere)?;
    let act = TestObjection {
        round: asked.round.id,
        unit,
        // What the form said, not what is there by now: sent once more it is the same act.
        seen: cx.filled("seen").map(|_| typed.seen()),
        met: typed.choice("met"),
        words: typed.text("words"),
    };
    Ok(typed.act(act).then(back))
}
