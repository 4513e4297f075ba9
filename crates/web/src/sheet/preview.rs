// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The preview: which column is what, and row by row what would happen.

use domain::party::PartyKind;
use maud::{Markup, html};
use papers::{
    list::{Compared, List, sentence},
    sheet::{
        Grid,
        cell::Value,
        columns::{Column, Mapping},
        preview::{Change, Judged, Outcome, Preview},
    },
};

use super::{choices, given};
use crate::{
    frame::{Cx, Form},
    kit::{self, Icon, Status, column},
};

/// So many rows stand in the preview; first those that need a look.
const SHOWN: usize = 400;

pub(super) fn fields(
    cx: &Cx<'_>,
    form: &Form<'_>,
    list: List,
    grid: &Grid,
    mapping: &Mapping,
    compared: &Compared,
) -> Markup {
    let t = cx.t;
    let preview = &compared.preview;
    let counts = preview.summary(|_| String::new());
    let (new, changed, unchanged) = (counts.new, counts.changed, counts.unchanged);
    let wrong = counts.wrong.len();
    let other = cx.path().to_owned();
    let does_something = new + changed > 0;
    html! {
        (kit::hidden("grid", &given::carry(grid)))
        (kit::hidden("preview", &fingerprint(compared)))
        @if mapping.missing().next().is_some() {
            (kit::tell(Status::Care, t.sheet_unreadable_name_column()))
        }
        p class="lead" role="status" { (t.sheet_summary(changed, new, unchanged, wrong)) }
        @if !compared.outside.is_empty() { p { (t.sheet_outside(t.list(&compared.outside))) } }
        @if !does_something && wrong == 0 { p { (t.sheet_nothing()) } }
        (questions(cx, form, list, mapping, compared))
        @if wrong > 0 {
            (form.tick("skip_wrong", t.sheet_skip_wrong(), t.sheet_skip_wrong_hint(), false))
        }
        div class="row" {
            @if does_something { (kit::button(t.sheet_read_in()).main().icon(Icon::Check)) }
            (kit::button(t.sheet_look_again()).sends("look", "yes"))
            (kit::link_button(&other, t.sheet_other_file()).quiet())
        }
        (table(cx, mapping, preview))
    }
}

fn fingerprint(compared: &Compared) -> String {
    use papers::list::ReadIn;
    let seen = match &compared.read_in {
        ReadIn::Parties(act) => &act.preview,
        ReadIn::People(act) => &act.preview,
        ReadIn::Activities(act) => &act.preview,
    };
    seen.clone().unwrap_or_default()
}

fn questions(
    cx: &Cx<'_>,
    form: &Form<'_>,
    list: List,
    mapping: &Mapping,
    compared: &Compared,
) -> Markup {
    let t = cx.t;
    let chosen = choices(cx, mapping);
    let repeated = [
        kit::choice("refuse", t.sheet_repeated_refuse()).hint(t.sheet_repeated_refuse_hint()),
        kit::choice("same", t.sheet_repeated_same()).hint(t.sheet_repeated_same_hint()),
        kit::choice("predecessors", t.sheet_repeated_predecessors())
            .hint(t.sheet_repeated_predecessors_hint()),
    ];
    let now = cx.filled("repeated_code").filter(|it| !it.is_empty()).unwrap_or("refuse");
    let is_open = mapping.missing().next().is_some();
    html! {
        @if compared.repeats_a_code {
            (kit::Field::new("repeated_code", t.sheet_repeated_code()).value(now)
                .error(form.error("repeated_code")).radios(&repeated))
        }
        @if list == List::Parties { (party_questions(cx, mapping, &chosen)) }
        details class="more" open[is_open] {
            summary { (t.sheet_columns()) }
            div class="stack" {
                @for column in mapping.columns() { (column_field(cx, mapping, column)) }
                (key_field(cx, list, mapping))
            }
        }
    }
}

fn party_questions(cx: &Cx<'_>, mapping: &Mapping, chosen: &papers::list::Choices) -> Markup {
    let t = cx.t;
    let kinds = PartyKind::ALL.map(|it| (it.word(), cx.word("party-kind", &it)));
    let year = chosen.year.unwrap_or(cx.today().year()).to_string();
    html! {
        (kit::Field::new("kind", t.sheet_kind()).hint(t.sheet_kind_hint())
            .value(chosen.kind.word()).select(&kinds))
        @if mapping.column_of("inhabitants").is_some() {
            (kit::Field::new("year", t.sheet_year()).value(&year).short().number(None))
            (kit::Field::new("source", t.sheet_source()).optional(t.frame_optional())
                .value(&chosen.source).text())
        }
    }
}

/// The heading of a field in the reader's language.
fn field_word(cx: &Cx<'_>, word: &str) -> String {
    let key = format!("sheet-column-{}", word.replace('_', "-"));
    cx.t.find(&key).unwrap_or(word).to_owned()
}

fn column_field(cx: &Cx<'_>, mapping: &Mapping, of: &Column) -> Markup {
    let t = cx.t;
    let name = format!("column-{}", of.index);
    let label = match of.heading.as_str() {
        "" => t.sheet_column_bare(of.letters.as_str()),
        heading => t.sheet_column_of(heading, of.letters.as_str()),
    };
    let words: Vec<(&str, String)> =
        mapping.fields().iter().map(|it| (it.word, field_word(cx, it.word))).collect();
    let mut options = vec![("", t.sheet_column_not_read())];
    options.extend(words.iter().map(|(word, name)| (*word, name.as_str())));
    kit::Field::new(&name, &label).value(of.field.unwrap_or_default()).select(&options)
}

fn key_field(cx: &Cx<'_>, list: List, mapping: &Mapping) -> Markup {
    if list.keys().len() < 2 {
        return html! {};
    }
    let words: Vec<(&str, String)> =
        list.keys().iter().map(|it| (*it, field_word(cx, it))).collect();
    let rows: Vec<_> = words.iter().map(|(word, name)| kit::choice(word, name)).collect();
    let now = mapping.key().unwrap_or_default();
    kit::Field::new("key", cx.t.sheet_key()).value(now).radios(&rows)
}

fn table(cx: &Cx<'_>, mapping: &Mapping, preview: &Preview) -> Markup {
    let t = cx.t;
    let rank = |it: &&Judged| match it.outcome {
        Outcome::Wrong { .. } => 0,
        Outcome::Changed { .. } => 1,
        Outcome::New => 2,
        Outcome::Unchanged => 3,
    };
    let mut shown: Vec<&Judged> = preview.rows.iter().collect();
    if shown.len() > SHOWN {
        shown.sort_by_key(rank);
        shown.truncate(SHOWN);
        shown.sort_by_key(|it| it.number);
    }
    let rows: Vec<_> = shown.iter().map(|it| row(cx, mapping, it)).collect();
    let columns = [column(t.sheet_what()), column(t.sheet_row()), column(t.sheet_happens())];
    let more = preview.rows.len() - shown.len();
    html! {
        h2 { (t.sheet_preview_title()) }
        (kit::fold_table(t.sheet_preview_title(), false, &columns, &rows))
        @if more > 0 { p class="small soft" { (t.sheet_more_rows(more)) } }
    }
}

fn row(cx: &Cx<'_>, mapping: &Mapping, judged: &Judged) -> Vec<Markup> {
    let t = cx.t;
    let happens = match &judged.outcome {
        Outcome::New => kit::badge(Status::Good, Icon::Plus, t.sheet_new()),
        Outcome::Unchanged => html! { span class="soft" { (t.sheet_unchanged()) } },
        Outcome::Wrong { reason } => html! {
            (kit::badge(Status::Care, Icon::Care, t.sheet_wrong()))
            div class="small" { (sentence(t, reason)) }
        },
        Outcome::Changed { fields } => html! {
            (kit::badge(Status::Note, Icon::Half, t.sheet_changed()))
            @for change in fields { div class="small" { (change_words(cx, mapping, change)) } }
        },
    };
    let key = if judged.key.is_empty() { "–" } else { &judged.key };
    vec![html! { (key) }, html! { (judged.number) }, happens]
}

fn change_words(cx: &Cx<'_>, mapping: &Mapping, change: &Change) -> String {
    let t = cx.t;
    let known = mapping.fields().iter().any(|it| it.word == change.field);
    let field = if known { field_word(cx, change.field) } else { change.field.to_owned() };
    let words = |value: &Value| match value {
        Value::Text(text) => closed_word(cx, change.field, text),
        Value::Whole(number) => t.number(*number),
        other => format!("{other:?}"),
    };
    match &change.from {
        Some(from) => t.sheet_change(field, words(from), words(&change.to)),
        None => t.sheet_change_filled(field, words(&change.to)),
    }
}

/// A word of a closed list in the reader's language, a number as people write it.
fn closed_word(cx: &Cx<'_>, field: &str, text: &str) -> String {
    let t = cx.t;
    let key = match field {
        "kind" => "party-kind",
        "participation" => "party-participation",
        "office" => "party-office",
        "track" => "assignment-track",
        "state" => "assignment-state",
        "votes" => "frame",
        "inhabitants" => {
            return text.parse().map_or_else(|_| text.to_owned(), |it: i64| t.number(it));
        }
        _ => return text.to_owned(),
    };
    t.find(&format!("{key}-{}", text.replace('_', "-"))).unwrap_or(text).to_owned()
}
