// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The fields of a question in the making, and how they are read.

use domain::{
    party::{Party, Person},
    round::{
        Answerers, Ask, Plan, PointsItem, Question, RoundPromise, Scale, Shows, Terms, Weighs,
    },
    table::Table,
};
use ledger::Timestamp;
use maud::{Markup, html};

use super::{choices, preset::Preset};
use crate::{
    frame::{Cx, Form, Typed},
    kit,
};

pub(super) fn circle_field(cx: &Cx<'_>, form: &Form<'_>) -> Markup {
    let t = cx.t;
    let tables = cx.sight().all::<Table>();
    let tables: Vec<_> = tables.iter().map(|it| (it.id.to_string(), it.name.as_str())).collect();
    let mut options: Vec<(&str, &str)> =
        tables.iter().map(|(id, name)| (id.as_str(), *name)).collect();
    options.push(("", t.frame_circle_all_parties()));
    let first = options[0].0.to_owned();
    form.options("circle", t.round_circle(), &options, &first)
}

pub(super) fn fields(cx: &Cx<'_>, form: &Form<'_>, preset: Preset, now: Option<&Plan>) -> Markup {
    let t = cx.t;
    let text = |of: fn(&Plan) -> &str| now.map_or("", of);
    let who = match now.map(|it| &it.who) {
        Some(Answerers::Parties) => "parties",
        Some(Answerers::Persons(_)) => "persons",
        _ => "seats",
    };
    let shows = match now.map(|it| it.shows) {
        Some(Shows::AtOnce) => "at_once",
        Some(Shows::AfterOwn) => "after_own",
        Some(Shows::CountsOnly) => "counts_only",
        _ => "together",
    };
    let quorum = now.and_then(|it| it.quorum).map(|it| it.to_string()).unwrap_or_default();
    let closes = now.and_then(|it| it.closes_at).map(|it| last_day(it).to_string());
    let closes = closes.unwrap_or_default();
    let weighs = now.is_some_and(|it| it.weighs != Weighs::Equally);
    let who_options = [
        ("seats", t.round_who_seats_word()),
        ("parties", t.round_who_parties_word()),
        ("persons", t.round_who_persons_word()),
    ];
    let terms = now.map(|it| it.terms.clone()).unwrap_or_default();
    let least = terms.least.map(|it| it.to_string()).unwrap_or_default();
    let minutes = terms.minutes.map(|it| it.to_string()).unwrap_or_default();
    let optional = t.frame_optional();
    html! {
        (form.field_from("question", t.round_question(), text(|it| &it.question))
            .hint(t.round_question_hint()).area(2))
        (form.field_from("explanation", t.round_explanation(), text(|it| &it.explanation))
            .optional(optional).area(3))
        (of_kind(cx, form, preset, now.map(|it| &it.ask)))
        (form.options("who", t.round_who(), &who_options, who))
        (people(cx, form, now.map(|it| &it.who)))
        (promises(cx, form, terms.promise))
        (form.pick_from::<Shows>("shows", t.round_shows_ask(), "round-shows", shows))
        (form.tick("weighs", t.round_weighs_ask(), t.round_weighs_hint(), weighs))
        (form.field_from("quorum", t.round_quorum_ask(), &quorum).optional(optional)
            .hint(t.round_quorum_hint()).short().number(None))
        (form.field_from("least", t.round_least_ask(), &least).optional(optional)
            .hint(t.round_least_hint()).short().number(None))
        (form.tick("unanimity", t.round_unanimity_ask(), t.round_unanimity_hint(), terms.unanimity))
        (form.field_from("about", t.decision_about_ask(), &terms.about).optional(optional)
            .hint(t.decision_about_hint()).short().text())
        (form.field_from("minutes", t.round_minutes_ask(), &minutes).optional(optional)
            .hint(t.round_minutes_hint()).short().number(None))
        (form.field_from("closes_at", t.round_closes(), &closes).optional(optional)
            .hint(t.round_closes_hint()).date())
    }
}

/// The people who are asked, where each gives an answer of their own.
fn people(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Answerers>) -> Markup {
    let all = cx.sight().all::<Person>();
    let all: Vec<_> = all.iter().map(|it| (it.id.to_string(), cx.person_name(it.id))).collect();
    let options: Vec<(&str, &str)> = all.iter().map(|(id, name)| (id.as_str(), *name)).collect();
    let now: Vec<String> = match now {
        Some(Answerers::Persons(people)) => people.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    };
    let now: Vec<&str> = now.iter().map(String::as_str).collect();
    html! {
        details open[!now.is_empty()] {
            summary { (cx.t.round_people()) }
            (form.several("people", cx.t.round_people_ask(), &options, &now))
        }
    }
}

/// What is promised about names, each with what it does and does not protect.
fn promises(cx: &Cx<'_>, form: &Form<'_>, now: RoundPromise) -> Markup {
    let t = cx.t;
    let rows = [
        kit::choice("named", t.round_promise_word_named()).hint(t.round_promise_named()),
        kit::choice("anonymous", t.round_promise_word_anonymous())
            .hint(t.round_protected_anonymous()),
        kit::choice("pseudonymous", t.round_promise_word_pseudonymous())
            .hint(t.round_protected_pseudonymous()),
    ];
    let now = match now {
        RoundPromise::Named => "named",
        RoundPromise::Anonymous => "anonymous",
        RoundPromise::Pseudonymous => "pseudonymous",
    };
    form.field_from("promise", t.round_promise_ask(), now)
        .hint(t.round_promise_hint())
        .radios(&rows)
}

fn of_kind(cx: &Cx<'_>, form: &Form<'_>, preset: Preset, now: Option<&Ask>) -> Markup {
    let t = cx.t;
    match (preset, now) {
        (Preset::Representatives | Preset::Consent | Preset::Gradients, _) => html! {},
        (Preset::Choice, Some(Ask::Choice(now))) => choices::fields(cx, form, now),
        (Preset::Choice, _) => choices::fields(cx, form, &[]),
        (Preset::Scale, Some(Ask::Scale(now))) => scale(cx, form, Some(now)),
        (Preset::Scale, _) => scale(cx, form, None),
        (Preset::Range, now) => {
            let (unit, bounds) = match now {
                Some(Ask::Range { unit, bounds }) => (unit.as_str(), bounds.as_slice()),
                _ => ("", [].as_slice()),
            };
            let bounds: Vec<String> = bounds.iter().map(i64::to_string).collect();
            html! {
                (form.field_from("unit", t.round_unit_ask(), unit).hint(t.round_unit_hint()).text())
                (form.field_from("bounds", t.round_bounds(), &bounds.join("\n"))
                    .optional(t.frame_optional()).hint(t.round_bounds_hint()).area(4))
            }
        }
        (Preset::Ranking, now) => {
            let now = match now {
                Some(Ask::Ranking(items)) => items.join("\n"),
                _ => String::new(),
            };
            lines(cx, form, "items", t.round_items(), &now)
        }
        (Preset::Points, now) => points(cx, form, now),
        (Preset::Cards, now) => {
            let now = match now {
                Some(Ask::Cards { most }) => Some(*most),
                _ => None,
            };
            number(form, "most", t.round_most_cards(), now, "3")
        }
        (Preset::Statements, now) => statements(cx, form, now),
        (Preset::Days, Some(Ask::Days(now))) => days(cx, form, now),
        (Preset::Days, _) => days(cx, form, &[]),
    }
}

fn lines(cx: &Cx<'_>, form: &Form<'_>, name: &str, label: &str, now: &str) -> Markup {
    form.field_from(name, label, now).hint(cx.t.round_one_a_line()).area(5)
}

fn number(form: &Form<'_>, name: &str, label: &str, now: Option<u16>, first: &str) -> Markup {
    let now = now.map_or_else(|| first.to_owned(), |it| it.to_string());
    form.field_from(name, label, &now).short().number(None)
}

fn scale(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Scale>) -> Markup {
    let t = cx.t;
    html! {
        (number(form, "steps", t.round_steps(), now.map(|it| it.steps.into()), "5"))
        (form.field_from("low", t.round_scale_low(), now.map_or("", |it| &it.low)).text())
        (form.field_from("high", t.round_scale_high(), now.map_or("", |it| &it.high)).text())
        (form.tick("unsure", t.round_unsure_may(), "", now.is_none_or(|it| it.unsure)))
    }
}

/// Statements under each other, on one line from left to right; each may begin with its topic.
fn statements(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Ask>) -> Markup {
    let t = cx.t;
    let questions: &[Question] = match now {
        Some(Ask::Set(questions)) => questions,
        _ => &[],
    };
    let line = |it: &Question| match it.topic.is_empty() {
        true => it.words.clone(),
        false => format!("{}: {}", it.topic, it.words),
    };
    let lines: Vec<String> = questions.iter().map(line).collect();
    let on = questions.iter().find_map(|it| match &it.ask {
        Ask::Scale(scale) => Some(scale),
        _ => None,
    });
    html! {
        (form.field_from("questions", t.round_statements(), &lines.join("\n"))
            .hint(t.round_statements_hint()).area(8))
        (scale(cx, form, on))
    }
}

fn points(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Ask>) -> Markup {
    let t = cx.t;
    let now = match now {
        Some(Ask::Points { items, budget, most }) => Some((items, *budget, *most)),
        _ => None,
    };
    let items: &[PointsItem] = now.map_or(&[], |it| it.0);
    let parties = cx.sight().all::<Party>();
    let parties: Vec<_> = parties.iter().map(|it| (it.id.to_string(), it.name.as_str())).collect();
    let nobody = [("", t.round_of_nobody())];
    let owners = parties.iter().map(|(id, name)| (id.as_str(), *name));
    let owners: Vec<(&str, &str)> = nobody.into_iter().chain(owners).collect();
    html! {
        fieldset class="field" {
            legend { (t.round_items()) }
            p class="hint" { (t.round_own_hint()) }
            @for place in 0..form.rows("items", items.len().max(3)) {
                @let item = items.get(place);
                @let own = item.and_then(|it| it.own).map(|it| it.to_string()).unwrap_or_default();
                @let label = t.round_item_number(place + 1);
                (form.field_from(&format!("items.{place}.words"), &label,
                    item.map_or("", |it| &it.words)).optional(t.frame_optional()).text())
                (form.field_from(&format!("items.{place}.own"), t.round_item_own(), &own)
                    .select(&owners))
            }
            (form.more("items", t.round_one_item_more()))
        }
        (number(form, "budget", t.round_budget(), now.map(|it| it.1), "3"))
        (number(form, "most", t.round_most_points(), now.map(|it| it.2), "2"))
    }
}

pub(crate) fn days(cx: &Cx<'_>, form: &Form<'_>, now: &[jiff::civil::Date]) -> Markup {
    let t = cx.t;
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

pub(super) fn plan(typed: &mut Typed<'_>, preset: Preset) -> Plan {
    Plan {
        question: typed.text("question"),
        explanation: typed.text("explanation"),
        ask: ask(typed, preset),
        who: match typed.line("who").as_str() {
            "parties" => Answerers::Parties,
            "persons" => Answerers::Persons(typed.ids("people")),
            _ => Answerers::Seats,
        },
        shows: typed.choice("shows"),
        weighs: match typed.tick("weighs") {
            true => Weighs::By(domain::party::INHABITANTS.to_owned()),
            false => Weighs::Equally,
        },
        quorum: typed.maybe_whole("quorum").map(small),
        closes_at: typed.maybe_date("closes_at").and_then(end_of),
        terms: Terms {
            promise: typed.maybe_choice("promise").unwrap_or_default(),
            least: typed.maybe_whole("least").map(small),
            unanimity: typed.tick("unanimity"),
            minutes: typed.maybe_whole("minutes").map(small),
            about: typed.line("about"),
        },
    }
}

fn ask(typed: &mut Typed<'_>, preset: Preset) -> Ask {
    match preset {
        Preset::Representatives => Ask::representatives(),
        Preset::Consent => Ask::consent(),
        Preset::Gradients => Ask::gradients(),
        Preset::Choice => Ask::Choice(choices::typed(typed)),
        Preset::Scale => Ask::Scale(typed_scale(typed)),
        Preset::Statements => {
            let lines = typed.lines("questions");
            let scale = typed_scale(typed);
            let topic = |line: String| match line.split_once(':') {
                Some((topic, words)) => (topic.trim().to_owned(), words.trim().to_owned()),
                None => (String::new(), line),
            };
            Ask::statements(&scale, lines.into_iter().map(topic))
        }
        Preset::Range => Ask::Range { unit: typed.line("unit"), bounds: typed_bounds(typed) },
        Preset::Ranking => Ask::Ranking(typed.lines("items")),
        Preset::Points => {
            let items = typed.rows("items", |typed| PointsItem {
                words: typed.line("words"),
                own: typed.maybe_id("own"),
            });
            let items = items.into_iter().filter(|it| !it.words.is_empty()).collect();
            let (budget, most) = (small(typed.whole("budget")), small(typed.whole("most")));
            Ask::Points { items, budget, most }
        }
        Preset::Cards => Ask::Cards { most: small(typed.whole("most")) },
        Preset::Days => Ask::Days(typed_days(typed)),
    }
}

/// One amount on each line.
fn typed_bounds(typed: &mut Typed<'_>) -> Vec<i64> {
    typed.wholes("bounds")
}

pub(crate) fn typed_days(typed: &mut Typed<'_>) -> Vec<jiff::civil::Date> {
    typed.rows("days", |typed| typed.maybe_date("day")).into_iter().flatten().collect()
}

fn typed_scale(typed: &mut Typed<'_>) -> Scale {
    Scale {
        steps: u8::try_from(typed.whole("steps")).unwrap_or(u8::MAX),
        low: typed.line("low"),
        high: typed.line("high"),
        unsure: typed.tick("unsure"),
    }
}

/// What is out of range stays so, and is refused with the range.
fn small(number: i64) -> u16 {
    u16::try_from(number.max(0)).unwrap_or(u16::MAX)
}

/// A day counts to its end, in Amsterdam.
pub(crate) fn end_of(day: jiff::civil::Date) -> Option<Timestamp> {
    Some(domain::calendar::moment(day.tomorrow().ok()?, 0, 0))
}

fn last_day(closes_at: Timestamp) -> jiff::civil::Date {
    domain::calendar::day(closes_at - 1)
}
