// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What bodies said, point by point: written down at a step, and equal points answered once.

use domain::{
    route::{
        self, AnswerPoints, ChangePoint, GivePoints, Point, PointAnswer, Route, WithdrawPoint,
    },
    sight::{Audience, Seen},
    text::Fate,
};
use ledger::Id;
use maud::{Markup, html};

use super::{asked, cell::Named, crumbs, place};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon, Status as Tone, badge},
    table::Badges,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/route/{id}/points", page);
    routes.form("/f/{w}/route/{id}/answer", new_page, new);
    routes.form("/f/{w}/route/{id}/steps/{plan}/{party}/points", give_page, give);
    routes.form("/f/{w}/route/points/{id}", change_page, change);
    routes.form("/f/{w}/route/points/{id}/withdraw", withdraw_page, withdraw);
    routes.form("/f/{w}/route/answers/{id}", answer_page, answer);
}

const FATES: [Fate; 3] = [Fate::TakenOver, Fate::Partly, Fate::Not];

fn points_at(cx: &Cx<'_>, of: &Seen<'_, Route>) -> String {
    format!("{}/points", place(cx, of))
}

fn fate(cx: &Cx<'_>, fate: Fate) -> Markup {
    let (tone, icon) = match fate {
        Fate::TakenOver => (Tone::Good, Icon::Check),
        Fate::Partly => (Tone::Note, Icon::Half),
        Fate::Not => (Tone::Plain, Icon::Cross),
    };
    badge(tone, icon, cx.word("route-fate", &fate))
}

/// The register: every point, under its answer or waiting for one.
fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let of = cx.find::<Route>("id")?;
    let found = route::points(cx.sight(), of.id);
    let writes = cx.sight().standing().is_recorder();
    let new = format!("{}/answer", place(cx, &of));
    let paper = format!("{}/response", place(cx, &of));
    let title = t.route_points();
    let actions = html! {
        @if writes && !found.waiting.is_empty() {
            (kit::link_button(&new, t.route_answer_points()).main())
        }
        @if !found.is_empty() { (kit::link_button(&paper, t.route_to_response()).icon(Icon::Print)) }
    };
    let above = html! {
        (crumbs(cx, Some(&of), title))
        p class="row" { (cx.circle(&Audience::AllParties)) }
    };
    let lead = t.route_points_lead(found.answered.len(), found.all().count());
    let content = html! {
        (kit::page_head(above, title, lead, actions))
        @if found.is_empty() {
            (kit::empty(Icon::Route, t.route_points_none(), t.route_points_none_why(), None))
        }
        div class="stack measure" {
            @if !found.waiting.is_empty() {
                (kit::card("waiting", t.route_points_waiting(), list(cx, &found.waiting, writes)))
            }
            @for (answer, points) in &found.answered {
                (answered(cx, answer, points, writes))
            }
        }
    };
    Ok(cx.page(title, content))
}

fn answered(
    cx: &Cx<'_>,
    it: &Seen<'_, PointAnswer>,
    points: &[Seen<'_, Point>],
    writes: bool,
) -> Markup {
    let t = cx.t;
    let change = cx.at(format_args!("/route/answers/{}", it.id));
    let content = html! {
        p { (fate(cx, it.fate)) }
        p class="typed" { (it.reply) }
        (list(cx, points, writes))
        p class="row noprint" {
            @if writes { (kit::link_button(&change, t.frame_change()).small()) }
            (history::link(cx, it.id.any()))
        }
    };
    kit::card(&format!("answer-{}", it.number), it.heading(), content)
}

/// Points in the words of who made them.
fn list(cx: &Cx<'_>, points: &[Seen<'_, Point>], writes: bool) -> Markup {
    let badges = Badges::of(cx);
    html! {
        ul class="list" {
            @for it in points {
                li id=(it.id) {
                    p { (badges.link(cx, it.party)) }
                    p class="typed" { "“" (it.said) "”" }
                    @if writes {
                        @let at = cx.at(format_args!("/route/points/{}", it.id));
                        p class="small noprint" { a href=(at) {
                            (cx.t.frame_change()) span class="sr" { ": " (it.said) }
                        } }
                    }
                }
            }
        }
    }
}

/// On the page of a step: what was said in it, with what was answered.
pub(super) fn on_this_step(cx: &Cx<'_>, named: &Named<'_>) -> Markup {
    let t = cx.t;
    let all = cx.sight().under::<Point>(named.party.id.any());
    let here: Vec<_> = all
        .iter()
        .filter(|it| it.route == named.route.id && it.plan == named.plan.number)
        .collect();
    let writes = cx.sight().standing().is_recorder();
    if here.is_empty() && !writes {
        return html! {};
    }
    let to = points_at(cx, &named.route);
    let content = html! {
        ul class="list" {
            @for it in &here {
                li {
                    p class="typed" { "“" (it.said) "”" }
                    p class="small" {
                        @match it.answer.and_then(|it| cx.sight().get(it)) {
                            Some(answer) => {
                                a href=(format!("{to}#answer-{}", answer.number)) {
                                    (t.route_answer_is(answer.number, answer.subject.as_str()))
                                }
                            }
                            None => { span class="soft" { (t.route_answer_waits()) } }
                        }
                    }
                }
            }
        }
        @if writes {
            p { (kit::link_button(&named.at(cx, "/points"), t.route_give_points()).small()) }
        }
    };
    kit::card("points", t.route_points(), content)
}

fn give_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let named = Named::of(cx)?;
    let fields = html! {
        p { (named.title()) }
        (form.field("points", t.route_points()).hint(t.route_points_hint()).area(8))
        p { (cx.circle(&Audience::AllParties)) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &named.at(cx, "")))
    };
    let words = (t.route_give_points(), t.route_give_points_lead());
    Ok(asked(cx, form, &named.route, words, None, fields))
}

fn give(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let named = Named::of(cx)?;
    let pasted = typed.text("points");
    let lines = pasted.lines().map(str::trim).filter(|it| !it.is_empty());
    let points = lines.map(str::to_owned).collect();
    let (route, plan, party) = (named.route.id, named.plan.number, named.party.id);
    Ok(typed.act(GivePoints { route, plan, party, points }).then(named.at(cx, "")))
}

fn route_of<'v>(cx: &Cx<'v>, route: Id<Route>) -> Result<Seen<'v, Route>, Stop> {
    cx.members_only()?;
    cx.sight().find(route).ok_or(Stop::NotThere)
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Point>("id")?;
    let of = route_of(cx, it.route)?;
    cx.recorders_only()?;
    let away = cx.at(format_args!("/route/points/{}/withdraw", it.id));
    let fields = html! {
        p { (Badges::of(cx).link(cx, it.party)) }
        (form.field_from("said", t.route_field_said(), &it.said).area(4))
        (form.field("why", t.route_why()).optional(t.frame_optional()).text())
        p class="row" {
            (kit::link_button(&away, t.route_withdraw_point()).small().quiet())
            (history::link(cx, it.id.any()))
        }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &points_at(cx, &of)))
    };
    Ok(asked(cx, form, &of, (t.route_change_point(), ""), Some(it.stamp.revision), fields))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Point>("id")?;
    let to = points_at(cx, &route_of(cx, it.route)?);
    let (point, seen, said, why) = (it.id, typed.seen(), typed.text("said"), typed.text("why"));
    Ok(typed.act(ChangePoint { point, seen, said, why }).then(to))
}

fn withdraw_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Point>("id")?;
    let of = route_of(cx, it.route)?;
    cx.recorders_only()?;
    let fields = html! {
        (kit::quote(&it.said, cx.party_name(it.party)))
        (kit::form_end(t.route_withdraw_point(), t.frame_not_now(), &points_at(cx, &of)))
    };
    let words = (t.route_withdraw_point(), t.route_withdraw_point_lead());
    Ok(asked(cx, form, &of, words, Some(it.stamp.revision), fields))
}

fn withdraw(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Point>("id")?;
    let to = points_at(cx, &route_of(cx, it.route)?);
    let act = WithdrawPoint { point: it.id, seen: typed.seen() };
    Ok(typed.act(act).then(to))
}

/// The points to choose from, the answer, and what is done with them.
fn fields(
    cx: &Cx<'_>,
    form: &Form<'_>,
    of: &Seen<'_, Route>,
    now: Option<&Seen<'_, PointAnswer>>,
) -> Markup {
    let t = cx.t;
    let own = now.map(|it| it.id);
    let all = cx.sight().under::<Point>(of.id.any());
    let mine = |it: &Seen<'_, Point>| it.answer.is_some() && it.answer == own;
    let free = |it: &&Seen<'_, Point>| {
        it.answer.is_none_or(|it| Some(it) == own || cx.sight().get(it).is_none())
    };
    let named = |it: &Seen<'_, Point>| format!("{}: “{}”", cx.party_name(it.party), it.said);
    let options: Vec<(String, String)> =
        all.iter().filter(free).map(|it| (it.id.to_string(), named(it))).collect();
    let options: Vec<(&str, &str)> =
        options.iter().map(|(id, words)| (id.as_str(), words.as_str())).collect();
    let chosen: Vec<String> =
        all.iter().filter(|it| mine(it)).map(|it| it.id.to_string()).collect();
    let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
    let fates = FATES.map(|it| (it.word(), cx.word("route-fate", &it)));
    let (subject, reply) =
        now.map_or(("", ""), |it| (it.record.subject.as_str(), it.record.reply.as_str()));
    html! {
        (form.several("points", t.route_answer_which(), &options, &chosen))
        (form.field_from("subject", t.route_field_subject(), subject)
            .hint(t.route_subject_hint()).text())
        (form.field_from("reply", t.route_field_reply(), reply).area(5))
        (form.options("fate", t.route_field_fate(), &fates,
            now.map_or("", |it| it.record.fate.word())))
        p { (cx.circle(&Audience::AllParties)) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &points_at(cx, of)))
    }
}

fn new_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let of = cx.find::<Route>("id")?;
    cx.recorders_only()?;
    let fields = fields(cx, form, &of, None);
    let words = (t.route_answer_points(), t.route_answer_points_lead());
    Ok(asked(cx, form, &of, words, None, fields))
}

fn said(
    typed: &mut Typed<'_>,
    route: Id<Route>,
    answer: Option<(Id<PointAnswer>, u32)>,
) -> AnswerPoints {
    AnswerPoints {
        route,
        answer,
        points: typed.ids("points"),
        subject: typed.line("subject"),
        reply: typed.text("reply"),
        fate: typed.choice("fate"),
    }
}

fn new(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let of = cx.find::<Route>("id")?;
    let act = said(typed, of.id, None);
    Ok(typed.act(act).then(points_at(cx, &of)))
}

fn answer_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let it = cx.find::<PointAnswer>("id")?;
    let of = route_of(cx, it.route)?;
    cx.recorders_only()?;
    let fields = fields(cx, form, &of, Some(&it));
    Ok(asked(cx, form, &of, (&it.heading(), ""), Some(it.stamp.revision), fields))
}

fn answer(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<PointAnswer>("id")?;
    let to = points_at(cx, &route_of(cx, it.route)?);
    let seen = typed.seen();
    let act = said(typed, it.route, Some((it.id, seen)));
    Ok(typed.act(act).then(to))
}
