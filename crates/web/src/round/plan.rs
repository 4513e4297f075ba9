// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A question in the making: which kind it is, its words, and what is promised to who answers.

use domain::{
    round::{Ask, Change, Drop, Open, Prepare, Prepared, Put, RoundCircle},
    sight::Audience,
    table::Table,
};
use maud::html;

use super::{
    ask::choice_word,
    circle_words, confirm, crumbs,
    preset::Preset,
    sign::sign,
    terms::promise,
    write::{circle_field, fields, plan},
};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/rounds/new", kinds);
    routes.form("/f/{w}/rounds/new/{kind}", new_page, new);
    routes.page("/f/{w}/rounds/prepared/{id}", page);
    routes.form("/f/{w}/rounds/prepared/{id}/edit", change_page, change);
    routes.form("/f/{w}/rounds/prepared/{id}/open", page_of_open, open);
    routes.form("/f/{w}/rounds/prepared/{id}/drop", drop_page, discard);
}

/// Which kind of question: a sentence for each, so that nobody has to know the words.
fn kinds(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let content = html! {
        (kit::page_head(crumbs(cx, None, t.round_ask()), t.round_ask(), t.round_ask_lead(), ""))
        ul class="list" {
            @for preset in Preset::ALL {
                @let at = cx.at(format_args!("/rounds/new/{}", preset.word()));
                li {
                    a href=(at) { b { (words(cx, preset.word())) } }
                    p class="small soft" {
                        (words(cx, &format!("{}-why", preset.word())))
                    }
                }
            }
        }
    };
    Ok(cx.page(t.round_ask(), content))
}

fn words(cx: &Cx<'_>, of: &str) -> &'static str {
    cx.t.find(&format!("round-preset-{of}")).unwrap_or_default()
}

fn kind(cx: &Cx<'_>) -> Result<Preset, Stop> {
    cx.word_in_path("kind").and_then(Preset::from_word).ok_or(Stop::NotThere)
}

fn new_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let preset = kind(cx)?;
    let title = words(cx, preset.word());
    let fields = html! {
        (circle_field(cx, form))
        (fields(cx, form, preset, None))
        div class="row" {
            (kit::button(t.round_put()).main().sends("now", "yes"))
            (kit::button(t.round_keep()))
            (kit::link_button(&cx.at("/rounds"), t.frame_not_now()).quiet())
        }
    };
    let content = html! {
        (kit::page_head(crumbs(cx, None, title), title, t.round_new_lead(), ""))
        (form.html(fields))
    };
    Ok(cx.page(title, content))
}

fn new(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let preset = kind(cx)?;
    let circle = match typed.maybe_id::<Table>("circle") {
        Some(table) => RoundCircle::Table(table),
        None => RoundCircle::AllParties,
    };
    let plan = plan(typed, preset);
    let rounds = cx.at("/rounds");
    Ok(match typed.tick("now") {
        true => typed.act(Put { circle, plan }).then_made(move |id| format!("{rounds}/{id}")),
        false => typed
            .act(Prepare { circle, plan })
            .then_made(move |id| format!("{rounds}/prepared/{id}")),
    })
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let prepared = cx.find::<Prepared>("id")?;
    let at = |verb: &str| cx.at(format_args!("/rounds/prepared/{}/{verb}", prepared.id));
    let plan = &prepared.plan;
    let content = html! {
        (kit::page_head(crumbs(cx, None, &plan.question), &plan.question,
            plan.explanation.as_str(), ""))
        p { (cx.circle(&Audience::Facilitators)) }
        p { (t.round_will_go_to(circle_words(cx, prepared.circle))) }
        (promise(cx, &plan.ask, &plan.terms, plan.shows, &plan.who))
        @if let Ask::Set(questions) = &plan.ask {
            ol { @for it in questions { li class="typed" { (it.words) } } }
        }
        @if let Ask::Choice(choices) = &plan.ask {
            ul class="plainlist" {
                @for it in choices {
                    li class="typed" {
                        @if let Some(sign) = sign(it) { (sign) " " }
                        (choice_word(cx, it))
                    }
                }
            }
        }
        div class="row mt" {
            (cx.press(&at("open"), prepared.stamp.revision,
                kit::button(t.round_put()).main().icon(Icon::Arrow)))
            (kit::link_button(&at("edit"), t.frame_change()))
            (kit::link_button(&at("drop"), t.round_drop()).quiet())
        }
    };
    Ok(cx.page(plan.question.as_str(), content))
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let prepared = cx.find::<Prepared>("id")?;
    let preset = Preset::of(&prepared.plan.ask);
    let back = cx.at(format_args!("/rounds/prepared/{}", prepared.id));
    let fields = html! {
        (fields(cx, form, preset, Some(&prepared.plan)))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, None, t.round_change()), t.round_change(), "", ""))
        (form.edit(prepared.stamp.revision, fields))
    };
    Ok(cx.page(t.round_change(), content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let prepared = cx.find::<Prepared>("id")?;
    let preset = Preset::of(&prepared.plan.ask);
    let (id, seen) = (prepared.id, typed.seen());
    let act = Change { prepared: id, seen, plan: plan(typed, preset) };
    Ok(typed.act(act).then(cx.at(format_args!("/rounds/prepared/{id}"))))
}

fn page_of_open(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    ask_again(cx, form, cx.t.round_put(), cx.t.round_put_lead())
}

/// Pressing a button leads here only when something went wrong.
fn ask_again(cx: &Cx<'_>, form: &Form<'_>, word: &str, lead: &str) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let prepared = cx.find::<Prepared>("id")?;
    let back = cx.at(format_args!("/rounds/prepared/{}", prepared.id));
    let quoted = kit::quote(&prepared.plan.question, circle_words(cx, prepared.circle));
    let crumbs = crumbs(cx, None, word);
    Ok(confirm(cx, form, (word, lead), (crumbs, quoted), (prepared.stamp.revision, &back)))
}

fn open(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = Open { prepared: cx.id("id")?, seen: typed.seen() };
    let rounds = cx.at("/rounds");
    Ok(typed.act(act).then_made(move |id| format!("{rounds}/{id}")))
}

fn drop_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    ask_again(cx, form, cx.t.round_drop(), cx.t.round_drop_lead())
}

fn discard(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = Drop { prepared: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/rounds")))
}
