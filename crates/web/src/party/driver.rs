// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Figures of a party with their year and source, such as inhabitants.

use domain::{
    party::{Driver, INHABITANTS, RecordDriver, WithdrawDriver},
    refusal::{Need, Problem},
    sight::Seen,
};
use maud::{Markup, html};

use super::{buttons, crumbs, only, party, place};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, column, number_column},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/parties/{id}/figures/new", page, act);
    routes.form("/f/{w}/parties/{id}/figures/{figure}", change_page, change);
    routes.form("/f/{w}/parties/{id}/figures/{figure}/withdraw", withdraw_page, withdraw);
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, driver: Option<&Driver>, back: &str) -> Markup {
    let t = cx.t;
    let (amount, year) = match driver {
        Some(it) => (it.amount.to_string(), it.year.to_string()),
        None => (String::new(), cx.today().year().to_string()),
    };
    let name = driver.map_or(t.party_inhabitants(), |it| called(cx, &it.name));
    let source = driver.map_or("", |it| it.source.as_str());
    html! {
        @if driver.is_none() {
            (form.field_from("name", t.party_figure_name(), name).hint(t.party_figure_hint()).text())
        }
        (form.field_from("amount", t.party_figure_amount(), &amount).short().number(None))
        @if driver.is_none() {
            (form.field_from("year", t.party_figure_year(), &year).short().number(None))
        }
        (form.field_from("source", t.party_figure_source(), source)
            .hint(t.party_figure_source_hint()).text())
        (buttons(cx, t.frame_save(), back))
    }
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, may) = party(cx)?;
    only(may.speak || may.record, Need::Voice)?;
    let t = cx.t;
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, t.party_figure_add()), t.party_figure_add(), "", ""))
        (form.html(fields(cx, form, None, &place(cx, party.id))))
    };
    Ok(cx.page(t.party_figure_add(), content))
}

fn act(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let name = typed.line("name");
    // "Inhabitants" in whatever language is the one figure that is counted.
    let counted = [texts::Texts::NL, texts::Texts::EN];
    let is_it = counted.iter().any(|t| name.eq_ignore_ascii_case(t.party_inhabitants()));
    let act = RecordDriver {
        party: party.id,
        name: if is_it { INHABITANTS.to_owned() } else { name },
        amount: typed.whole("amount"),
        year: year(typed),
        source: typed.line("source"),
        seen: None,
    };
    Ok(typed.act(act).then(place(cx, party.id)))
}

fn year(typed: &mut Typed<'_>) -> i16 {
    let year = typed.whole("year");
    i16::try_from(year).unwrap_or_else(|_| {
        typed.wrong("year", Problem::OutOfRange { least: 1900, most: 2200 });
        0
    })
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, may) = party(cx)?;
    only(may.speak || may.record, Need::Voice)?;
    let t = cx.t;
    let driver = cx.find::<Driver>("figure")?;
    let title = t.party_figure_of(called(cx, &driver.record.name), driver.year.to_string());
    let away = cx.at(format_args!("/parties/{}/figures/{}/withdraw", party.id, driver.id));
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, &title), &title, "", ""))
        (form.edit(driver.stamp.revision,
            fields(cx, form, Some(driver.record), &place(cx, party.id))))
        p class="row small mt" {
            (history::link(cx, driver.id.any()))
            a href=(away) { (t.frame_withdraw()) }
        }
    };
    Ok(cx.page(&title, content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let driver = cx.find::<Driver>("figure")?;
    let act = RecordDriver {
        party: party.id,
        name: driver.name.clone(),
        amount: typed.whole("amount"),
        year: driver.year,
        source: typed.line("source"),
        seen: Some(typed.seen()),
    };
    Ok(typed.act(act).then(place(cx, party.id)))
}

fn withdraw_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, may) = party(cx)?;
    only(may.speak || may.record, Need::Voice)?;
    let t = cx.t;
    let driver = cx.find::<Driver>("figure")?;
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, t.frame_withdraw()), t.party_figure_withdraw(),
            t.party_figure_withdraw_lead(called(cx, &driver.record.name), driver.year.to_string()), ""))
        (form.edit(driver.stamp.revision, buttons(cx, t.frame_withdraw(), &place(cx, party.id))))
    };
    Ok(cx.page(t.party_figure_withdraw(), content))
}

fn withdraw(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let act = WithdrawDriver { driver: cx.id("figure")?, seen: typed.seen() };
    Ok(typed.act(act).then(place(cx, party.id)))
}

/// The name of a figure; the one that is counted is said in the reader's language.
fn called<'a>(cx: &Cx<'_>, name: &'a str) -> &'a str
where
    'static: 'a,
{
    if name == INHABITANTS { cx.t.party_inhabitants() } else { name }
}

pub(super) fn table(cx: &Cx<'_>, drivers: &[Seen<'_, Driver>], may_change: bool) -> Markup {
    let t = cx.t;
    let row = |it: &Seen<'_, Driver>| {
        let href = cx.at(format_args!("/parties/{}/figures/{}", it.party, it.id));
        let name = called(cx, &it.record.name);
        vec![
            html! { @if may_change { a href=(href) { (name) } } @else { (name) } },
            html! { (t.number(it.amount)) },
            html! { (it.year.to_string()) },
            html! { (it.source) },
        ]
    };
    let rows: Vec<_> = drivers.iter().map(row).collect();
    let columns = [
        column(t.party_figure_name()),
        number_column(t.party_figure_amount()),
        column(t.party_figure_year()),
        column(t.party_figure_source()),
    ];
    kit::fold_table(t.party_figures(), false, &columns, &rows)
}
