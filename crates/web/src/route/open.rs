// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A route is opened after a template, written otherwise, or kept as a template.

use domain::{
    assignment::TemplateLanguage,
    party::Party,
    route::{
        self, ChangeRoute, KeepAsTemplate, OpenRoute, Route, RouteTemplate, RouteWords, TemplateKey,
    },
    sight::{Audience, Seen},
    text::{Text, TextCircle, Version},
};
use ledger::Id;
use maud::{Markup, html};
use texts::Language;

use super::{asked, crumbs, place};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
    table::Badges,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/route/new", open_page, open);
    routes.form("/f/{w}/route/{id}/change", change_page, change);
    routes.form("/f/{w}/route/{id}/template", template_page, keep_template);
}

pub(super) fn language(cx: &Cx<'_>) -> TemplateLanguage {
    match cx.language {
        Language::Nl => TemplateLanguage::Dutch,
        Language::En => TemplateLanguage::English,
    }
}

/// Those that come with the house, and one's own.
pub(super) fn templates(cx: &Cx<'_>) -> Vec<(String, String)> {
    let own = cx.sight().all::<RouteTemplate>().into_iter().map(|it| TemplateKey::Own(it.id));
    let all = TemplateKey::SHIPPED.into_iter().chain(own);
    let named = all.filter_map(|key| {
        let found = route::template(cx.sight(), key, language(cx))?;
        let since = found.in_force.map(|it| cx.t.route_in_force(cx.t.date(it)));
        let mark = (!found.is_checked).then(|| cx.t.route_unchecked().to_owned());
        let about = [Some(found.name), since, mark].into_iter().flatten();
        Some((key.word(), about.collect::<Vec<_>>().join(" · ")))
    });
    named.collect()
}

/// Frozen texts that all parties may read.
fn frozen(cx: &Cx<'_>) -> Vec<(Id<Version>, String)> {
    let all = cx.sight().all::<Version>();
    let fits = |it: &&Seen<'_, Version>| it.is_frozen && it.circle == TextCircle::AllParties;
    let named = all.iter().filter(fits).map(|it| {
        let title = cx.sight().get::<Text>(it.text).map_or("", |it| it.title.as_str());
        (it.id, format!("{title} {}", it.label))
    });
    named.collect()
}

fn pick_text(cx: &Cx<'_>, form: &Form<'_>, now: Option<Id<Version>>) -> Markup {
    let t = cx.t;
    let texts: Vec<(String, String)> =
        frozen(cx).into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    let none = [("", t.route_no_text())];
    let options: Vec<(&str, &str)> = none
        .into_iter()
        .chain(texts.iter().map(|(id, name)| (id.as_str(), name.as_str())))
        .collect();
    let now = now.map(|it| it.to_string()).unwrap_or_default();
    form.options("text", t.route_field_text(), &options, &now)
}

fn parties(cx: &Cx<'_>, form: &Form<'_>, now: &[Id<Party>]) -> Markup {
    let here = |it: &Seen<'_, Party>| it.counts_on(cx.today()) || now.contains(&it.id);
    let options: Vec<(String, String)> =
        Badges::of(cx).options(here).into_iter().map(|(id, it)| (id.to_string(), it)).collect();
    let options: Vec<(&str, &str)> =
        options.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect();
    let now: Vec<String> = now.iter().map(|it| it.to_string()).collect();
    let now: Vec<&str> = now.iter().map(String::as_str).collect();
    form.several("parties", cx.t.route_field_parties(), &options, &now)
}

fn open_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let templates = templates(cx);
    let templates: Vec<(&str, &str)> =
        templates.iter().map(|(word, name)| (word.as_str(), name.as_str())).collect();
    let voting = cx.sight().all::<Party>();
    let voting = voting.iter().filter(|it| it.votes && it.counts_on(cx.today()));
    let voting: Vec<Id<Party>> = voting.map(|it| it.id).collect();
    let fields = html! {
        (form.field("name", t.route_field_name()).hint(t.route_name_hint()).text())
        (form.options("template", t.route_field_template(), &templates, ""))
        p class="small soft" {
            (t.route_unchecked_why()) " "
            a href=(cx.at("/route/templates")) { (t.route_templates()) }
        }
        (pick_text(cx, form, None))
        (form.field("wished_start", t.route_field_wished_start()).optional(t.frame_optional()).date())
        (parties(cx, form, &voting))
        p { (cx.circle(&Audience::AllParties)) }
        (kit::form_end(t.route_open(), t.frame_not_now(), &cx.at("/route")))
    };
    Ok(form.page(
        (t.route_open(), t.route_open_lead()),
        crumbs(cx, None, t.route_open()),
        None,
        fields,
    ))
}

fn open(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let name = typed.line("name");
    let template = TemplateKey::from_word(&typed.line("template"));
    if template.is_none() {
        typed.wrong("template", domain::refusal::Problem::NotChosen);
    }
    let act = OpenRoute {
        name,
        template: template.unwrap_or(TemplateKey::InformalRound),
        text: typed.maybe_id("text"),
        language: language(cx),
        wished_start: typed.maybe_date("wished_start"),
        parties: parties_typed(typed),
    };
    let list = cx.at("/route");
    Ok(typed.act(act).then_made(move |id| format!("{list}/{id}")))
}

fn parties_typed(typed: &mut Typed<'_>) -> Vec<Id<Party>> {
    typed.ids("parties")
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<Route>("id")?;
    let day = |it: Option<jiff::civil::Date>| it.map(|it| it.to_string()).unwrap_or_default();
    let (in_force, wished) = (day(it.in_force), day(it.wished_start));
    let fields = html! {
        (form.field_from("name", t.route_field_name(), &it.name).text())
        (pick_text(cx, form, it.text))
        (form.field_from("wished_start", t.route_field_wished_start(), &wished)
            .optional(t.frame_optional()).date())
        (form.field_from("source", t.route_field_source(), &it.source)
            .optional(t.frame_optional()).area(2))
        (form.field_from("in_force", t.route_field_in_force(), &in_force)
            .optional(t.frame_optional()).date())
        (form.tick("is_checked", t.route_checked(), t.route_checked_hint(), it.is_checked))
        p { a href={ (place(cx, &it)) "/plans" } { (t.route_plans_change()) } }
        (parties(cx, form, &it.parties))
        (form.field("why", t.route_why()).optional(t.frame_optional()).text())
        p { (cx.circle(&Audience::AllParties)) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &place(cx, &it)))
    };
    Ok(asked(
        cx,
        form,
        &it,
        (t.route_change(), t.route_change_lead()),
        Some(it.stamp.revision),
        fields,
    ))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Route>("id")?;
    let words = RouteWords {
        name: typed.line("name"),
        text: typed.maybe_id("text"),
        source: typed.text("source"),
        in_force: typed.maybe_date("in_force"),
        is_checked: typed.tick("is_checked"),
        wished_start: typed.maybe_date("wished_start"),
    };
    let plans = it.plans.clone();
    let (parties, why, seen) = (parties_typed(typed), typed.text("why"), typed.seen());
    let act = ChangeRoute { route: it.id, seen, words, plans, parties, why };
    Ok(typed.act(act).then(place(cx, &it)))
}

fn template_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<Route>("id")?;
    let fields = html! {
        (form.field("name", t.route_field_name()).text())
        (kit::form_end(t.frame_save(), t.frame_not_now(), &place(cx, &it)))
    };
    Ok(asked(cx, form, &it, (t.route_keep_template(), t.route_keep_template_lead()), None, fields))
}

fn keep_template(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Route>("id")?;
    let act = KeepAsTemplate { route: it.id, name: typed.line("name") };
    Ok(typed.act(act).then(place(cx, &it)))
}
