// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A question in the making: which kind it is, its words, and what is promised to who answers.

use domain::{
    round::{
        Answerers, Ask, Change, Choice, Drop, Open, Plan, PointsItem, Prepare, Prepared, Put,
        Reason, RoundCircle, Scale, Shows, Weighs,
    },
    sight::Audience,
    table::Table,
};
use ledger::Timestamp;
use maud::{Markup, html};

use super::{
    ask::{Preset, choice_word},
    circle_words, crumbs, facilitators_only,
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
    facilitators_only(cx)?;
    let t = cx.t;
    let content = html! {
        (kit::page_head(crumbs(cx, None, t.round_ask()), t.round_ask(), t.round_ask_lead(), ""))
        ul class="list" {
            @for preset in Preset::ALL {
                @let at = cx.at(format_args!("/rounds/new/{}", preset.word()));
                li {
                    a href=(at) { b { (cx.t.find(&format!("round-preset-{}", preset.word())).unwrap_or_default()) } }
                    p class="small soft" {
                        (cx.t.find(&format!("round-preset-{}-why", preset.word())).unwrap_or_default())
                    }
                }
            }
        }
    };
    Ok(cx.page(t.round_ask(), content))
}

fn kind(cx: &Cx<'_>) -> Result<Preset, Stop> {
    cx.word_in_path("kind").and_then(Preset::from_word).ok_or(Stop::NotThere)
}

fn new_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    facilitators_only(cx)?;
    let t = cx.t;
    let preset = kind(cx)?;
    let title = t.find(&format!("round-preset-{}", preset.word())).unwrap_or_default();
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
    let plan = plan(cx, typed, preset);
    let rounds = cx.at("/rounds");
    Ok(match typed.tick("now") {
        true => typed.act(Put { circle, plan }).then_made(move |id| format!("{rounds}/{id}")),
        false => typed
            .act(Prepare { circle, plan })
            .then_made(move |id| format!("{rounds}/prepared/{id}")),
    })
}

fn circle_field(cx: &Cx<'_>, form: &Form<'_>) -> Markup {
    let t = cx.t;
    let tables = cx.sight().all::<Table>();
    let tables: Vec<_> = tables.iter().map(|it| (it.id.to_string(), it.name.as_str())).collect();
    let mut options: Vec<(&str, &str)> =
        tables.iter().map(|(id, name)| (id.as_str(), *name)).collect();
    options.push(("", t.frame_circle_all_parties()));
    let first = options[0].0.to_owned();
    form.options("circle", t.round_circle(), &options, &first)
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, preset: Preset, now: Option<&Plan>) -> Markup {
    let t = cx.t;
    let text = |of: fn(&Plan) -> &str| now.map_or("", of);
    let who = match now.map(|it| &it.who) {
        Some(Answerers::Parties) => "parties",
        _ => "seats",
    };
    let shows = match now.map(|it| it.shows) {
        Some(Shows::AtOnce) => "at_once",
        _ => "together",
    };
    let quorum = now.and_then(|it| it.quorum).map(|it| it.to_string()).unwrap_or_default();
    let closes = now.and_then(|it| it.closes_at).map(|it| last_day(it).to_string());
    let closes = closes.unwrap_or_default();
    let weighs = now.is_some_and(|it| it.weighs != Weighs::Equally);
    let who_options =
        [("seats", t.round_who_seats_word()), ("parties", t.round_who_parties_word())];
    let optional = t.frame_optional();
    html! {
        (form.field_from("question", t.round_question(), text(|it| &it.question))
            .hint(t.round_question_hint()).area(2))
        (form.field_from("explanation", t.round_explanation(), text(|it| &it.explanation))
            .optional(optional).area(3))
        (of_kind(cx, form, preset, now.map(|it| &it.ask)))
        (form.options("who", t.round_who(), &who_options, who))
        (form.pick_from::<Shows>("shows", t.round_shows_ask(), "round-shows", shows))
        (form.tick("weighs", t.round_weighs_ask(), t.round_weighs_hint(), weighs))
        (form.field_from("quorum", t.round_quorum_ask(), &quorum).optional(optional)
            .hint(t.round_quorum_hint()).short().number(None))
        (form.field_from("closes_at", t.round_closes(), &closes).optional(optional)
            .hint(t.round_closes_hint()).date())
    }
}

fn of_kind(cx: &Cx<'_>, form: &Form<'_>, preset: Preset, now: Option<&Ask>) -> Markup {
    let t = cx.t;
    let lines = |name, label, lines: String| {
        form.field_from(name, label, &lines).hint(t.round_one_a_line()).area(5)
    };
    let number = |name, label, now: Option<u16>, first: &str| {
        let now = now.map(|it| it.to_string()).unwrap_or_else(|| first.to_owned());
        form.field_from(name, label, &now).short().number(None)
    };
    match preset {
        Preset::Representatives | Preset::Consent | Preset::Gradients => html! {},
        Preset::Choice => {
            let now = match now {
                Some(Ask::Choice(all)) => all.iter().map(|it| it.word.as_str()).collect(),
                _ => Vec::new(),
            };
            lines("choices", t.round_choices(), now.join("\n"))
        }
        Preset::Scale => {
            let now = match now {
                Some(Ask::Scale(scale)) => Some(scale),
                _ => None,
            };
            html! {
                (number("steps", t.round_steps(), now.map(|it| it.steps.into()), "5"))
                (form.field_from("low", t.round_scale_low(), now.map_or("", |it| &it.low)).text())
                (form.field_from("high", t.round_scale_high(), now.map_or("", |it| &it.high))
                    .text())
                (form.tick("unsure", t.round_unsure_may(), "", now.is_none_or(|it| it.unsure)))
            }
        }
        Preset::Range => {
            let now = match now {
                Some(Ask::Range { unit }) => unit.as_str(),
                _ => "",
            };
            form.field_from("unit", t.round_unit_ask(), now).hint(t.round_unit_hint()).text()
        }
        Preset::Ranking => {
            let now = match now {
                Some(Ask::Ranking(items)) => items.join("\n"),
                _ => String::new(),
            };
            lines("items", t.round_items(), now)
        }
        Preset::Points => {
            let now = match now {
                Some(Ask::Points { items, budget, most }) => Some((items, *budget, *most)),
                _ => None,
            };
            let items = now.map(|it| it.0.iter().map(|it| it.words.as_str()).collect::<Vec<_>>());
            html! {
                (lines("items", t.round_items(), items.unwrap_or_default().join("\n")))
                (number("budget", t.round_budget(), now.map(|it| it.1), "3"))
                (number("most", t.round_most_points(), now.map(|it| it.2), "2"))
            }
        }
        Preset::Cards => {
            let now = match now {
                Some(Ask::Cards { most }) => Some(*most),
                _ => None,
            };
            number("most", t.round_most_cards(), now, "3")
        }
        Preset::Days => {
            let now = match now {
                Some(Ask::Days(days)) => days.clone(),
                _ => Vec::new(),
            };
            html! {
                fieldset class="field" {
                    legend { (t.round_days()) }
                    @for place in 0..form.rows("days", now.len().max(3)) {
                        @let day = now.get(place).map(|it| it.to_string()).unwrap_or_default();
                        @let label = t.round_day(place + 1);
                        (form.field_from(&format!("days.{place}.day"), &label, &day)
                            .optional(t.frame_optional()).date())
                    }
                    (form.more("days", t.round_one_day_more()))
                }
            }
        }
    }
}

fn plan(cx: &Cx<'_>, typed: &mut Typed<'_>, preset: Preset) -> Plan {
    Plan {
        question: typed.text("question"),
        explanation: typed.text("explanation"),
        ask: ask(typed, preset),
        who: match typed.line("who").as_str() {
            "parties" => Answerers::Parties,
            _ => Answerers::Seats,
        },
        shows: typed.choice("shows"),
        weighs: match typed.tick("weighs") {
            true => Weighs::By(domain::party::INHABITANTS.to_owned()),
            false => Weighs::Equally,
        },
        quorum: typed.maybe_whole("quorum").map(small),
        closes_at: typed.maybe_date("closes_at").and_then(|it| end_of(cx, it)),
    }
}

fn ask(typed: &mut Typed<'_>, preset: Preset) -> Ask {
    match preset {
        Preset::Representatives => Ask::representatives(),
        Preset::Consent => Ask::consent(),
        Preset::Gradients => Ask::gradients(),
        Preset::Choice => Ask::Choice(
            typed
                .lines("choices")
                .into_iter()
                .map(|word| Choice {
                    mark: None,
                    word,
                    meaning: String::new(),
                    reason: Reason::May,
                    is_yes: false,
                })
                .collect(),
        ),
        Preset::Scale => Ask::Scale(Scale {
            steps: u8::try_from(typed.whole("steps")).unwrap_or(u8::MAX),
            low: typed.line("low"),
            high: typed.line("high"),
            unsure: typed.tick("unsure"),
        }),
        Preset::Range => Ask::Range { unit: typed.line("unit") },
        Preset::Ranking => Ask::Ranking(typed.lines("items")),
        Preset::Points => {
            let items = typed.lines("items").into_iter();
            let items = items.map(|words| PointsItem { words, own: None }).collect();
            let (budget, most) = (small(typed.whole("budget")), small(typed.whole("most")));
            Ask::Points { items, budget, most }
        }
        Preset::Cards => Ask::Cards { most: small(typed.whole("most")) },
        Preset::Days => {
            let days = typed.rows("days", |typed| typed.maybe_date("day"));
            Ask::Days(days.into_iter().flatten().collect())
        }
    }
}

/// What is out of range stays so, and is refused with the range.
fn small(number: i64) -> u16 {
    u16::try_from(number.max(0)).unwrap_or(u16::MAX)
}

/// A day counts to its end, in Amsterdam.
fn end_of(_: &Cx<'_>, day: jiff::civil::Date) -> Option<Timestamp> {
    Some(domain::calendar::moment(day.tomorrow().ok()?, 0, 0))
}

fn last_day(closes_at: Timestamp) -> jiff::civil::Date {
    domain::calendar::day(closes_at - 1)
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    facilitators_only(cx)?;
    let t = cx.t;
    let prepared = cx.find::<Prepared>("id")?;
    let at = |verb: &str| cx.at(format_args!("/rounds/prepared/{}/{verb}", prepared.id));
    let plan = &prepared.plan;
    let content = html! {
        (kit::page_head(crumbs(cx, None, &plan.question), &plan.question,
            plan.explanation.as_str(), ""))
        p { (cx.circle(&Audience::Facilitators)) }
        p { (t.round_will_go_to(circle_words(cx, prepared.circle))) }
        (promise(cx, plan.shows, &plan.who))
        @if let Ask::Choice(choices) = &plan.ask {
            ul { @for it in choices { li class="typed" { (choice_word(cx, it)) } } }
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

/// What who answers is promised, before they do.
pub(super) fn promise(cx: &Cx<'_>, shows: Shows, who: &Answerers) -> Markup {
    let t = cx.t;
    let counts = match who {
        Answerers::Seats => t.round_counts_seats(),
        Answerers::Parties => t.round_counts_parties(),
        Answerers::Persons(_) => t.round_counts_persons(),
    };
    let shown = match shows {
        Shows::AtOnce => t.round_promise_at_once(),
        Shows::Together => t.round_promise_together(),
    };
    html! { p class="soft measure" { (t.round_promise_named()) " " (shown) " " (counts) } }
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    facilitators_only(cx)?;
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
    let act = Change { prepared: id, seen, plan: plan(cx, typed, preset) };
    Ok(typed.act(act).then(cx.at(format_args!("/rounds/prepared/{id}"))))
}

/// Pressing a button leads here only when something went wrong.
fn page_of_open(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    facilitators_only(cx)?;
    let t = cx.t;
    let prepared = cx.find::<Prepared>("id")?;
    let back = cx.at(format_args!("/rounds/prepared/{}", prepared.id));
    let fields = html! {
        (kit::quote(&prepared.plan.question, circle_words(cx, prepared.circle)))
        (kit::form_end(t.round_put(), t.frame_not_now(), &back))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, None, t.round_put()), t.round_put(), t.round_put_lead(), ""))
        (form.edit(prepared.stamp.revision, fields))
    };
    Ok(cx.page(t.round_put(), content))
}

fn open(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = Open { prepared: cx.id("id")?, seen: typed.seen() };
    let rounds = cx.at("/rounds");
    Ok(typed.act(act).then_made(move |id| format!("{rounds}/{id}")))
}

fn drop_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    facilitators_only(cx)?;
    let t = cx.t;
    let prepared = cx.find::<Prepared>("id")?;
    let back = cx.at(format_args!("/rounds/prepared/{}", prepared.id));
    let fields = html! {
        (kit::quote(&prepared.plan.question, circle_words(cx, prepared.circle)))
        (kit::form_end(t.round_drop(), t.frame_not_now(), &back))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, None, t.round_drop()), t.round_drop(), t.round_drop_lead(), ""))
        (form.edit(prepared.stamp.revision, fields))
    };
    Ok(cx.page(t.round_drop(), content))
}

fn discard(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = Drop { prepared: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/rounds")))
}
