// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who is where for what: the matrix of a stage, and how a line of it is written.

use domain::{
    party::Party,
    process::{Involvement, Part, RemoveInvolvement, SetInvolvement, Stage, involvements},
    sight::Seen,
};
use ledger::Id;
use maud::{Markup, html};

use super::asked;
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
    table::Badges,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/process/stages/{id}/who", set_page, set);
    routes.form("/f/{w}/process/who/{id}", change_page, change);
    routes.form("/f/{w}/process/who/{id}/remove", remove_page, remove);
}

/// Who, when, with which mandate, expecting what.
pub(super) fn matrix(cx: &Cx<'_>, stage: &Seen<'_, Stage>) -> Markup {
    let t = cx.t;
    let all = involvements(cx.sight(), stage.id);
    let writes = cx.sight().standing().is_recorder();
    let badges = Badges::of(cx);
    let columns = [
        t.process_who(),
        t.process_part(),
        t.process_when(),
        t.process_mandate(),
        t.process_expectation(),
    ]
    .map(kit::column);
    let cell = |words: &str| html! { span class="typed" { (words) } };
    let rows: Vec<Vec<Markup>> = all
        .iter()
        .map(|it| {
            let change = cx.at(format_args!("/process/who/{}", it.id));
            let about = cx.party_name(it.party);
            let who = html! {
                (badges.link(cx, it.party))
                @if writes {
                    p class="small noprint" {
                        a href=(change) { (t.frame_change()) span class="sr" { ": " (about) } }
                    }
                }
            };
            vec![
                who,
                html! { (cx.word("process-part", &it.part)) },
                cell(&it.when),
                cell(&it.mandate),
                cell(&it.expectation),
            ]
        })
        .collect();
    let add = cx.at(format_args!("/process/stages/{}/who", stage.id));
    let caption = t.process_matrix(stage.name.as_str());
    html! {
        @if !rows.is_empty() {
            (kit::more(&t.process_matrix_open(rows.len()),
                kit::fold_table(&caption, false, &columns, &rows)))
        }
        @if writes {
            p class="noprint" {
                (kit::link_button(&add, t.process_add_who()).small().about(&stage.name))
            }
        }
    }
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Involvement>) -> Markup {
    let t = cx.t;
    let part = now.and_then(|it| serde_json::to_value(it.part).ok());
    let part = part.as_ref().and_then(|it| it.as_str()).unwrap_or_default();
    html! {
        (form.pick_from::<Part>("part", t.process_part(), "process-part", part))
        (form.field_from("when", t.process_when(), now.map_or("", |it| &it.when))
            .hint(t.process_when_hint()).optional(t.frame_optional()).text())
        (form.field_from("mandate", t.process_mandate(), now.map_or("", |it| &it.mandate))
            .hint(t.process_mandate_hint()).optional(t.frame_optional()).text())
        (form.field_from("expectation", t.process_expectation(),
            now.map_or("", |it| &it.expectation)).optional(t.frame_optional()).area(3))
        p { (cx.circle(&domain::sight::Audience::AllParties)) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at("/process")))
    }
}

fn set_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let stage = cx.find::<Stage>("id")?;
    let here = involvements(cx.sight(), stage.id);
    let free = |it: &Seen<'_, Party>| {
        it.counts_on(cx.today()) && !here.iter().any(|line| line.party == it.id)
    };
    let fields = html! {
        p class="typed" { b { (stage.name) } }
        (form.pick_record("party", t.process_who(), Badges::of(cx).options(free), ""))
        (fields(cx, form, None))
    };
    Ok(asked(cx, form, (t.process_add_who(), ""), None, fields))
}

fn set(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let stage = cx.find::<Stage>("id")?.id;
    let party = typed.id("party");
    let act = said(stage, party, None, typed);
    Ok(typed.act(act).then(cx.at("/process")))
}

fn said(
    stage: Id<Stage>,
    party: Id<Party>,
    seen: Option<u32>,
    typed: &mut Typed<'_>,
) -> SetInvolvement {
    SetInvolvement {
        stage,
        party,
        seen,
        part: typed.choice("part"),
        when: typed.line("when"),
        mandate: typed.line("mandate"),
        expectation: typed.text("expectation"),
    }
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<Involvement>("id")?;
    let remove = cx.at(format_args!("/process/who/{}/remove", it.id));
    let fields = html! {
        p { b { (cx.party_name(it.party)) } }
        (fields(cx, form, Some(it.record)))
        p class="row mt" { (kit::link_button(&remove, t.process_remove_who()).small().quiet()) }
    };
    Ok(asked(cx, form, (t.process_change_who(), ""), Some(it.stamp.revision), fields))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Involvement>("id")?;
    let seen = Some(typed.seen());
    let act = said(it.stage, it.party, seen, typed);
    Ok(typed.act(act).then(cx.at("/process")))
}

fn remove_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<Involvement>("id")?;
    let title = t.process_remove_who();
    let fields = html! {
        p { b { (cx.party_name(it.party)) } }
        (kit::form_end(title, t.frame_not_now(), &cx.at("/process")))
    };
    Ok(asked(cx, form, (title, ""), Some(it.stamp.revision), fields))
}

fn remove(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = RemoveInvolvement { involvement: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/process")))
}
