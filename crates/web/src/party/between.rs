// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a party arranges for itself: who may hear it, who may release its words, who may say yes.

use domain::{
    party::{
        AnswerMandate, Authority, ChangeMandate, Hearer, Mandate, NameHearer, Office, PartyView,
        Person, Releasers, SetReleasers, UnnameHearer, WithdrawMandate, holders, roles_of,
        voices_of,
    },
    refusal::Need,
    sight::{Audience, Seen},
};
use ledger::Id;
use maud::{Markup, html};

use super::{buttons, crumbs, only, party, place, readers::readers};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon, column},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/parties/{id}/hearers/new", name_page, name);
    routes.form("/f/{w}/parties/{id}/hearers/{hearer}/unname", unname_page, unname);
    routes.form("/f/{w}/parties/{id}/releasers", releasers_page, releasers);
    routes.form("/f/{w}/parties/{id}/mandates/new", mandate_page, mandate);
    routes.form("/f/{w}/parties/{id}/mandates/{mandate}", change_page, change);
    routes.form("/f/{w}/parties/{id}/mandates/{mandate}/withdraw", withdraw_page, withdraw);
}

/// Name and function, with the office where that tells more.
fn person_words(cx: &Cx<'_>, person: Id<Person>) -> String {
    let line = domain::party::person_line(cx.sight(), person);
    let office = line.roles.first().map(|it| cx.word("party-office", &it.office));
    let name = if line.name.is_empty() { cx.t.frame_unknown() } else { line.name };
    match office {
        Some(office) => format!("{name}, {}", office.to_lowercase()),
        None => name.to_owned(),
    }
}

fn name_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, may) = party(cx)?;
    only(may.speak, Need::Voice)?;
    let t = cx.t;
    let voices = voices_of(cx.sight(), party.id);
    let named: Vec<Id<Person>> =
        cx.sight().under::<Hearer>(party.id.any()).iter().map(|it| it.person).collect();
    let fits = |person: Id<Person>| {
        let roles = roles_of(cx.sight(), person);
        let never = |it: Office| matches!(it, Office::NoteTaker | Office::Successor);
        !roles.is_empty() && !roles.iter().any(|it| never(it.office))
    };
    let all = cx.sight().all::<Person>();
    let mut people: Vec<Id<Person>> = all.iter().map(|it| it.id).collect();
    people.retain(|it| !voices.contains(it) && !named.contains(it) && fits(*it));
    // Who most often is named stands first: who facilitates.
    let facilitates = |it: &Id<Person>| {
        let roles = roles_of(cx.sight(), *it);
        roles.iter().any(|it| matches!(it.office, Office::Kwartiermaker | Office::Neutral))
    };
    people.sort_by_key(|it| !facilitates(it));
    let options = people.iter().map(|it| (*it, person_words(cx, *it)));
    let fields = html! {
        (form.pick_record("person", t.party_hearer_who(), options, ""))
        (form.tick("earlier_too", t.party_hearer_earlier(), t.party_hearer_earlier_hint(), false))
        p class="small soft" { (t.frame_circle_law()) }
        (buttons(cx, t.party_hearer_do(), &place(cx, party.id)))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, t.party_hearer_title()), t.party_hearer_title(),
            t.party_hearer_lead(), ""))
        (form.html(fields))
    };
    Ok(cx.page(t.party_hearer_title(), content))
}

fn name(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let person = typed.id("person");
    let act = NameHearer { party: party.id, person, earlier_too: typed.tick("earlier_too") };
    Ok(typed.act(act).then(place(cx, party.id)).says(cx.t.party_hearer_done()))
}

fn unname_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, may) = party(cx)?;
    only(may.speak, Need::Voice)?;
    let t = cx.t;
    let hearer = cx.find::<Hearer>("hearer")?;
    let who = cx.person_name(hearer.person);
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, t.party_unname_title()), t.party_unname_title(),
            t.party_unname_lead(who), ""))
        (form.edit(hearer.stamp.revision, buttons(cx, t.party_unname_do(), &place(cx, party.id))))
    };
    Ok(cx.page(t.party_unname_title(), content))
}

fn unname(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let act = UnnameHearer { hearer: cx.id("hearer")?, seen: typed.seen() };
    Ok(typed.act(act).then(place(cx, party.id)).says(cx.t.party_unname_done()))
}

fn releasers_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, may) = party(cx)?;
    only(may.speak, Need::Voice)?;
    let t = cx.t;
    let now = cx.sight().under::<Releasers>(party.id.any()).into_iter().next();
    let voices = voices_of(cx.sight(), party.id);
    let options: Vec<(String, String)> =
        voices.iter().map(|it| (it.to_string(), person_words(cx, *it))).collect();
    let options: Vec<(&str, &str)> =
        options.iter().map(|(id, word)| (id.as_str(), word.as_str())).collect();
    let chosen: Vec<String> =
        now.iter().flat_map(|it| it.persons.iter().map(ToString::to_string)).collect();
    let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
    let one = now.is_some_and(|it| it.one_is_enough);
    let fields = html! {
        p { (cx.circle(&Audience::OwnParty(party.id))) }
        (form.several("persons", t.party_releasers_who(), &options, &chosen))
        (form.tick("one_is_enough", t.party_releasers_one(), t.party_releasers_one_hint(), one))
        (buttons(cx, t.frame_save(), &place(cx, party.id)))
    };
    let drawn = match now {
        Some(now) => form.edit(now.stamp.revision, fields),
        None => form.html(fields),
    };
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, t.party_releasers_title()),
            t.party_releasers_title(), t.party_releasers_lead(), ""))
        (drawn)
    };
    Ok(cx.page(t.party_releasers_title(), content))
}

fn releasers(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let act = SetReleasers {
        party: party.id,
        seen: Some(typed.seen()).filter(|it| *it > 0),
        persons: typed.ids("persons"),
        one_is_enough: typed.tick("one_is_enough"),
    };
    Ok(typed.act(act).then(place(cx, party.id)))
}

fn mandate_fields(
    cx: &Cx<'_>,
    form: &Form<'_>,
    of: Id<domain::party::Party>,
    now: Option<&Mandate>,
) -> Markup {
    let t = cx.t;
    let optional = t.frame_optional();
    let (authority, limit) = match now.map(|it| &it.authority) {
        None => ("", ""),
        Some(Authority::Yes) => ("yes", ""),
        Some(Authority::UpTo { limit }) => ("up_to", limit.as_str()),
        Some(Authority::TakesItBack) => ("takes_it_back", ""),
    };
    let answers = [
        ("yes", t.party_mandate_yes()),
        ("up_to", t.party_mandate_up_to()),
        ("takes_it_back", t.party_mandate_takes_back()),
    ];
    let until = now.and_then(|it| it.until).map(|it| it.to_string()).unwrap_or_default();
    let about = now.map_or("", |it| it.about.as_str());
    let source = now.map_or("", |it| it.source.as_str());
    html! {
        p { (cx.circle(&Audience::BetweenUs(of))) }
        @if now.is_none() {
            @let voices = voices_of(cx.sight(), of);
            @let own = cx.person().map(|it| it.to_string()).unwrap_or_default();
            (form.pick_record("person", t.party_mandate_who(),
                voices.iter().map(|it| (*it, person_words(cx, *it))), &own))
        }
        (form.field_from("about", t.party_mandate_about(), about)
            .hint(t.party_mandate_about_hint()).optional(optional).text())
        (form.options("authority", t.party_mandate_question(), &answers, authority))
        (form.field_from("limit", t.party_mandate_limit(), limit)
            .hint(t.party_mandate_limit_hint()).optional(optional).text())
        (form.field_from("until", t.party_mandate_until(), &until).optional(optional).date())
        (form.field_from("source", t.party_mandate_source(), source)
            .hint(t.party_mandate_source_hint()).optional(optional).text())
        (buttons(cx, t.frame_save(), &place(cx, of)))
    }
}

fn authority(typed: &mut Typed<'_>) -> Authority {
    let limit = typed.line("limit");
    match typed.line("authority").as_str() {
        "yes" => Authority::Yes,
        "takes_it_back" => Authority::TakesItBack,
        "up_to" => Authority::UpTo { limit },
        _ => {
            typed.wrong("authority", domain::refusal::Problem::UnknownChoice);
            Authority::TakesItBack
        }
    }
}

fn mandate_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, may) = party(cx)?;
    only(may.speak, Need::Voice)?;
    let t = cx.t;
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, t.party_mandate()), t.party_mandate_title(),
            t.party_mandate_lead(), ""))
        (form.html(mandate_fields(cx, form, party.id, None)))
    };
    Ok(cx.page(t.party_mandate_title(), content))
}

fn mandate(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let act = AnswerMandate {
        party: party.id,
        person: typed.id("person"),
        about: typed.line("about"),
        authority: authority(typed),
        until: typed.maybe_date("until"),
        source: typed.line("source"),
    };
    Ok(typed.act(act).then(place(cx, party.id)))
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, may) = party(cx)?;
    let mandate = cx.find::<Mandate>("mandate")?;
    only(may.speak, Need::Voice)?;
    let t = cx.t;
    let away = cx.at(format_args!("/parties/{}/mandates/{}/withdraw", party.id, mandate.id));
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, t.party_mandate()), t.party_mandate_title(),
            cx.person_name(mandate.person), ""))
        (form.edit(mandate.stamp.revision,
            mandate_fields(cx, form, party.id, Some(mandate.record))))
        p class="row small mt" {
            (history::link(cx, mandate.id.any()))
            a href=(away) { (t.frame_withdraw()) }
        }
    };
    Ok(cx.page(t.party_mandate_title(), content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let act = ChangeMandate {
        mandate: cx.id("mandate")?,
        seen: typed.seen(),
        about: typed.line("about"),
        authority: authority(typed),
        until: typed.maybe_date("until"),
        source: typed.line("source"),
    };
    Ok(typed.act(act).then(place(cx, party.id)))
}

fn withdraw_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, may) = party(cx)?;
    let mandate = cx.find::<Mandate>("mandate")?;
    only(may.speak, Need::Voice)?;
    let t = cx.t;
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, t.frame_withdraw()), t.party_mandate_withdraw(),
            t.party_mandate_withdraw_lead(cx.person_name(mandate.person)), ""))
        (form.edit(mandate.stamp.revision, buttons(cx, t.frame_withdraw(), &place(cx, party.id))))
    };
    Ok(cx.page(t.party_mandate_withdraw(), content))
}

fn withdraw(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let act = WithdrawMandate { mandate: cx.id("mandate")?, seen: typed.seen() };
    Ok(typed.act(act).then(place(cx, party.id)))
}

/// The answer in words.
pub(super) fn answer(cx: &Cx<'_>, mandate: &Mandate) -> String {
    let t = cx.t;
    match &mandate.authority {
        Authority::Yes => t.party_mandate_yes().to_owned(),
        Authority::UpTo { limit } => t.party_mandate_up_to_limit(limit.as_str()),
        Authority::TakesItBack => t.party_mandate_takes_back().to_owned(),
    }
}

pub(super) fn mandate_table(cx: &Cx<'_>, mandates: &[Seen<'_, Mandate>], speaks: bool) -> Markup {
    let t = cx.t;
    let row = |it: &Seen<'_, Mandate>| {
        let href = cx.at(format_args!("/parties/{}/mandates/{}", it.party, it.id));
        let who = cx.person_name(it.person);
        let about =
            if it.about.is_empty() { t.party_mandate_everything() } else { &it.record.about };
        vec![
            html! { @if speaks { a href=(href) { (who) } } @else { (who) } },
            html! { (about) },
            html! { (answer(cx, it.record)) },
            html! {
                @match it.until {
                    Some(until) => (t.date(until)),
                    None => span class="soft" { "–" },
                }
            },
        ]
    };
    let rows: Vec<_> = mandates.iter().map(row).collect();
    let columns = [
        column(t.party_mandate_who()),
        column(t.party_mandate_about()),
        column(t.party_mandate()),
        column(t.party_mandate_until()),
    ];
    kit::fold_table(t.party_mandates(), false, &columns, &rows)
}

/// Who may hear what the party says between us; for who hears it.
pub(super) fn hearers_card(cx: &Cx<'_>, view: &PartyView<'_>) -> Markup {
    let t = cx.t;
    let id = view.party.id;
    let add = cx.at(format_args!("/parties/{id}/hearers/new"));
    let releasers = cx.at(format_args!("/parties/{id}/releasers"));
    let said = cx.at(format_args!("/interests/of/{id}"));
    let own = holders(cx.sight(), id);
    let own: Vec<&str> =
        own.iter().filter(|it| it.is_voice()).map(|it| cx.person_name(it.person)).collect();
    let content = html! {
        p { (cx.circle(&Audience::BetweenUs(id))) }
        @if !own.is_empty() { p class="small" { (t.party_hearers_own(t.list(&own))) } }
        @if view.hearers.is_empty() { p class="small" { (t.party_hearers_none()) } } @else {
            ul class="list small" {
                @for it in &view.hearers { li { (hearer(cx, it, view.may.speak)) } }
            }
        }
        p class="small" { a href=(said) { (t.interest_own_title_other(cx.party_name(id))) } }
        @if view.may.speak {
            p class="row" {
                (kit::link_button(&add, t.party_hearer_title()).small().icon(Icon::Plus))
            }
            p class="small" {
                (releasers_words(cx, view.releasers)) " "
                a href=(releasers) { (t.party_releasers_link()) }
            }
            (cx.still(|| readers(cx, id)))
        }
    };
    kit::card("hearers", t.party_hearers_title(), content)
}

fn hearer(cx: &Cx<'_>, it: &Seen<'_, Hearer>, speaks: bool) -> Markup {
    let t = cx.t;
    let href = cx.at(format_args!("/parties/{}/hearers/{}/unname", it.party, it.id));
    let since = t.date(texts::date_of(it.stamp.made_at));
    html! {
        div class="row between" {
            b { (person_words(cx, it.person)) }
            @if speaks { a href=(href) { (t.party_unname_do()) } }
        }
        @if it.earlier_too { (t.party_hearer_all()) } @else { (t.party_hearer_since(since)) }
    }
}

fn releasers_words(cx: &Cx<'_>, releasers: Option<Seen<'_, Releasers>>) -> String {
    let t = cx.t;
    let Some(releasers) = releasers else { return t.party_releasers_default().to_owned() };
    let names: Vec<&str> = releasers.persons.iter().map(|it| cx.person_name(*it)).collect();
    match releasers.one_is_enough {
        true => t.party_releasers_are_one(t.list_or(&names)),
        false => t.party_releasers_are_two(t.list(&names)),
    }
}
