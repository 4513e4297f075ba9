// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writing a frame: its text, range, boundaries, questions, and who may settle it.

use domain::{
    assignment::{
        AddFrame, AddStandardFrames, Boundary, Contents, EditFrame, Frame, Limit, Range, Settler,
        Theme,
    },
    refusal::Problem,
    sight::Audience,
    table::Table,
};
use maud::{Markup, html};

use super::{card::settler_words, frame_name};
use crate::{
    assignment::leaf::{Leaf, amount, for_facilitators, list_head},
    frame::{Cx, Form, Page, Sent, Stop, Typed},
    interest::cheer_notice,
};

fn leaf<'a>(up: &'a str, up_word: &'a str, title: &'a str, lead: &'a str) -> Leaf<'a> {
    Leaf { up, up_word, title, lead, audience: Audience::AllParties }
}

pub(super) fn standard_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let t = cx.t;
    let (title, lead) = (t.assignment_frames_standard(), t.assignment_frames_standard_lead());
    let leaf = leaf("/frames", t.assignment_frames(), title, lead);
    let names: Vec<&str> =
        Theme::standard().iter().map(|it| cx.word("assignment-theme", it)).collect();
    let fields = html! {
        p class="measure" { (t.list(&names)) "." }
        (leaf.send(cx, t.assignment_frames_standard()))
    };
    Ok(leaf.page(cx, form.html(fields)))
}

pub(super) fn standard(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let sent = typed.act(AddStandardFrames {}).then(cx.at("/frames"));
    Ok(sent.says(cx.t.assignment_frames_standard_done()))
}

pub(super) fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let t = cx.t;
    let leaf = leaf("/frames", t.assignment_frames(), t.assignment_frame_add(), "");
    let fields = html! {
        (form.pick::<Theme>("theme", t.assignment_frame_theme(), "assignment-theme"))
        (form.field("name", t.assignment_frame_own_name())
            .hint(t.assignment_frame_own_name_hint()).optional(t.frame_optional()).text())
        (contents_fields(cx, form, None))
        (leaf.send(cx, t.frame_save()))
    };
    Ok(leaf.page(cx, form.html(fields)))
}

pub(super) fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = AddFrame { theme: typed.choice("theme"), contents: contents(cx, typed) };
    let frames = cx.at("/frames");
    let sent = typed.act(act).then_made(move |id| format!("{frames}/{id}"));
    Ok(sent.says(cx.t.assignment_frame_added()))
}

pub(super) fn edit_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let frame = cx.find::<Frame>("id")?;
    let t = cx.t;
    let (up, name) = (format!("/frames/{}", frame.id), frame_name(t, frame.record));
    let leaf = leaf(&up, name, t.assignment_frame_edit(), "");
    let fields = html! {
        @if frame.theme == Theme::Own {
            (form.field_from("name", t.assignment_frame_own_name(), &frame.name).text())
        }
        (contents_fields(cx, form, Some(frame.record)))
        (form.field("why", t.assignment_frame_edit_why()).optional(t.frame_optional()).area(2))
        (leaf.send(cx, t.frame_save()))
    };
    Ok(leaf.page(cx, form.edit(frame.stamp.revision, fields)))
}

pub(super) fn edit(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let frame = cx.find::<Frame>("id")?;
    let act = EditFrame {
        frame: frame.id,
        seen: typed.seen(),
        contents: contents(cx, typed),
        why: typed.text("why"),
    };
    let back = cx.at(format_args!("/frames/{}", frame.id));
    Ok(typed.act(act).then(back).says(cx.t.assignment_frame_edited()))
}

fn contents_fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Frame>) -> Markup {
    let t = cx.t;
    let optional = t.frame_optional();
    let questions = now.map_or_else(String::new, |it| it.questions.join("\n"));
    html! {
        (form.field_from("text", t.assignment_frame_text(), now.map_or("", |it| &it.text))
            .hint(t.assignment_frame_text_hint()).optional(optional).area(4))
        (cheer_notice(cx, cx.filled("text").unwrap_or(now.map_or("", |it| &it.text))))
        (form.more("check", t.interest_check()))
        (range_fields(cx, form, now.and_then(|it| it.range.as_ref())))
        (boundary_fields(cx, form, now))
        (form.field_from("questions", t.assignment_frame_questions(), &questions)
            .hint(t.assignment_lines_hint()).optional(optional).area(3))
        (settler_field(cx, form, now.and_then(|it| it.settled_by)))
    }
}

fn range_fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Range>) -> Markup {
    let t = cx.t;
    let optional = t.frame_optional();
    let shown = |of: fn(&Range) -> i64| now.map_or_else(String::new, |it| amount(cx, of(it)));
    let (least, most) = (shown(|it| it.least_hundredths), shown(|it| it.most_hundredths));
    html! {
        fieldset class="field" {
            legend { (t.assignment_frame_range()) }
            span class="hint" { (t.assignment_frame_range_hint()) }
            div class="stack" {
                div class="row top" {
                    (form.field_from("range_least", t.assignment_frame_least(), &least)
                        .optional(optional).short().number(None))
                    (form.field_from("range_most", t.assignment_frame_most(), &most)
                        .optional(optional).short().number(None))
                }
                (form.field_from("range_unit", t.assignment_frame_unit(),
                    now.map_or("", |it| &it.unit)).hint(t.assignment_frame_unit_hint())
                    .optional(optional).text())
            }
        }
    }
}

fn boundary_fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Frame>) -> Markup {
    let t = cx.t;
    let boundaries: &[Boundary] = now.map_or(&[], |it| &it.boundaries);
    let unit = now.and_then(|it| it.range.as_ref()).map_or("", |it| &it.unit);
    let rows = form.rows("boundaries", boundaries.len() + 1);
    html! {
        fieldset class=(if form.error("boundaries").is_some() { "field wrong" } else { "field" }) {
            (list_head(form, "boundaries", t.assignment_frame_boundaries()))
            span class="hint" { (t.assignment_frame_boundaries_hint()) }
            div class="stack-l" {
                @for place in 0..rows {
                    (boundary_row(cx, form, place, boundaries.get(place), unit))
                }
            }
            (form.more("boundaries", t.web_one_more()))
        }
    }
}

fn boundary_row(
    cx: &Cx<'_>,
    form: &Form<'_>,
    place: usize,
    now: Option<&Boundary>,
    range_unit: &str,
) -> Markup {
    let t = cx.t;
    let optional = t.frame_optional();
    let name = |part: &str| format!("boundaries.{place}.{part}");
    let (words, kind, number, unit) = (name("words"), name("kind"), name("amount"), name("unit"));
    let (kind_now, amount_now, unit_now) = match now.and_then(|it| it.limit.as_ref()) {
        None => ("", String::new(), ""),
        Some(Limit::AtMost { amount_hundredths, unit }) => {
            ("at_most", amount(cx, *amount_hundredths), unit.as_str())
        }
        Some(Limit::AtLeast { amount_hundredths, unit }) => {
            ("at_least", amount(cx, *amount_hundredths), unit.as_str())
        }
    };
    let unit_now = if unit_now == range_unit { "" } else { unit_now };
    let kinds = [
        ("", t.assignment_frame_limit_none()),
        ("at_most", t.assignment_limit_at_most()),
        ("at_least", t.assignment_limit_at_least()),
    ];
    html! {
        div class="stack" {
            (form.field_from(&words, &t.assignment_frame_boundary(place + 1),
                now.map_or("", |it| &it.words)).optional(optional).text())
            div class="row top" {
                (form.field_from(&kind, t.assignment_frame_limit(), kind_now).select(&kinds))
                (form.field_from(&number, t.assignment_frame_amount(), &amount_now)
                    .optional(optional).short().number(None))
            }
            (form.field_from(&unit, t.assignment_frame_limit_unit(), unit_now)
                .hint(t.assignment_frame_limit_unit_hint()).optional(optional).text())
        }
    }
}

fn settler_field(cx: &Cx<'_>, form: &Form<'_>, now: Option<Settler>) -> Markup {
    let t = cx.t;
    let tables = cx.sight().all::<Table>();
    let tables =
        tables.iter().map(|it| (it.id.to_string(), settler_words(cx, Some(Settler::Table(it.id)))));
    let options: Vec<(String, String)> = [
        (String::new(), settler_words(cx, None)),
        ("all_colleges".to_owned(), settler_words(cx, Some(Settler::AllColleges))),
        ("all_councils".to_owned(), settler_words(cx, Some(Settler::AllCouncils))),
    ]
    .into_iter()
    .chain(tables)
    .collect();
    let options: Vec<(&str, &str)> =
        options.iter().map(|(value, word)| (value.as_str(), word.as_str())).collect();
    let now = match now {
        None => String::new(),
        Some(Settler::AllColleges) => "all_colleges".to_owned(),
        Some(Settler::AllCouncils) => "all_councils".to_owned(),
        Some(Settler::Table(table)) => table.to_string(),
    };
    let field = form.field_from("settled_by", t.assignment_frame_settler(), &now);
    field.select(&options)
}

fn contents(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Contents {
    let name = typed.line("name");
    let text = typed.text("text");
    let range = range(typed);
    let range_unit = range.as_ref().map_or(String::new(), |it| it.unit.clone());
    let boundaries = typed.rows("boundaries", |row| boundary(row, &range_unit));
    let questions = typed.lines("questions");
    let settled_by = settler(cx, typed);
    Contents { name, text, range, boundaries, questions, settled_by }
}

fn range(typed: &mut Typed<'_>) -> Option<Range> {
    let least = typed.maybe_hundredths("range_least");
    let most = typed.maybe_hundredths("range_most");
    let unit = typed.line("range_unit");
    if least.is_none() && most.is_none() {
        return None;
    }
    // One number is both ends: nothing is made up.
    let (least_hundredths, most_hundredths) = match (least, most) {
        (Some(least), Some(most)) => (least, most),
        (Some(only), None) | (None, Some(only)) => (only, only),
        (None, None) => return None,
    };
    Some(Range { least_hundredths, most_hundredths, unit })
}

fn boundary(row: &mut Typed<'_>, range_unit: &str) -> Boundary {
    let words = row.line("words");
    let kind = row.line("kind");
    let amount = row.maybe_hundredths("amount");
    let unit = match row.line("unit") {
        it if it.is_empty() => range_unit.to_owned(),
        it => it,
    };
    let limit = match (kind.as_str(), amount) {
        ("", None) => None,
        ("", Some(_)) => {
            row.wrong("kind", Problem::NotChosen);
            None
        }
        (_, None) => {
            row.wrong("amount", Problem::NotANumber);
            None
        }
        ("at_most", Some(amount_hundredths)) => Some(Limit::AtMost { amount_hundredths, unit }),
        ("at_least", Some(amount_hundredths)) => Some(Limit::AtLeast { amount_hundredths, unit }),
        _ => {
            row.wrong("kind", Problem::UnknownChoice);
            None
        }
    };
    Boundary { words, limit }
}

fn settler(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Option<Settler> {
    match typed.line("settled_by").as_str() {
        "" => None,
        "all_colleges" => Some(Settler::AllColleges),
        "all_councils" => Some(Settler::AllCouncils),
        id => {
            let table = id.parse().ok().filter(|it| cx.sight().get::<Table>(*it).is_some());
            if table.is_none() {
                typed.wrong("settled_by", Problem::UnknownChoice);
            }
            table.map(Settler::Table)
        }
    }
}
