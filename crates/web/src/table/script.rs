// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The script of a meeting: its steps with their time, and the working forms to choose from.

use domain::{
    sight::Seen,
    table::{self, AddForm, FormKind, Meeting, ScriptView, Seat, Step, StepWords, Subject, Topic},
};
use maud::{Markup, html};

use super::{live, meeting, template, topic};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon, Link, Status},
    round,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/tables/{id}/meetings/{meeting}/script", page);
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/script/new/{form}", add_page, add);
}

/// The address of a meeting, and of what lies under it.
pub(super) fn at(cx: &Cx<'_>, it: &Meeting, id: ledger::Id<Meeting>, end: &str) -> String {
    cx.at(format_args!("/tables/{}/meetings/{id}{end}", it.table))
}

/// The ways from a meeting in the list: its script, the table itself while it is held, the minutes.
pub(super) fn ways(cx: &Cx<'_>, it: &Seen<'_, Meeting>) -> Markup {
    let t = cx.t;
    let about = meeting::when(cx, it);
    let steps = at(cx, it.record, it.id, "/script");
    let view = table::live(cx.sight(), it.id);
    let minutes = at(cx, it.record, it.id, "/minutes");
    let papers = at(cx, it.record, it.id, "/papers");
    html! {
        p class="row mt-s" {
            @if let Some(view) = view.as_ref().filter(|it| !it.is_over) {
                @let here = live::at(cx, view.course.id, if view.may_record { "/desk" } else { "" });
                (kit::link_button(&here, t.table_to_the_table()).small().main().about(&about))
            }
            (kit::link_button(&steps, t.table_script()).small().about(&about))
            @if it.on >= cx.today() {
                (kit::link_button(&papers, t.table_papers()).small().about(&about))
            }
            @if view.is_some() {
                (kit::link_button(&minutes, t.table_minutes()).small().about(&about))
            }
        }
    }
}

/// The way back up from anything under a meeting.
pub(super) fn crumbs(cx: &Cx<'_>, it: &Seen<'_, Meeting>, here: &str) -> Markup {
    let (list, table) = (cx.at("/tables"), cx.at(format_args!("/tables/{}", it.table)));
    let name = cx.sight().get(it.table).map_or("", |it| it.name.as_str());
    let (script, when) = (at(cx, it.record, it.id, "/script"), meeting::when(cx, it));
    let up = [
        Link::new(&list, cx.t.table_title()).icon(Icon::Table),
        Link::new(&table, name),
        Link::new(&script, &when),
    ];
    let up = if here == cx.t.table_script() { &up[..2] } else { &up[..] };
    kit::crumbs(up, here)
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = meeting::found(cx)?;
    let view = table::script(cx.sight(), it.id);
    let may = cx.sight().standing().is_facilitator();
    let minutes: usize = view.steps().iter().map(|it| usize::from(it.minutes)).sum();
    let lead = t.table_script_count(minutes, view.steps().len());
    let name = cx.sight().get(it.table).map_or("", |it| it.name.as_str());
    let title = format!("{name}, {}", meeting::when(cx, &it));
    let content = html! {
        (kit::page_head(crumbs(cx, &it, t.table_script()), &title, lead, begin(cx, &it, &view)))
        p { (cx.circle(&domain::sight::Audience::Table(it.table))) }
        div class="two mt" {
            div class="stack-l" {
                @if view.steps().is_empty() {
                    (kit::empty(Icon::Table, t.table_script_empty(), t.table_script_empty_why(), None))
                } @else {
                    ol class="list" {
                        @for (place, step) in view.steps().iter().enumerate() {
                            (line(cx, &it, &view, place, step))
                        }
                    }
                }
            }
            div class="stack" {
                (topic::on_meeting(cx, &it))
                @if may {
                    (choose(cx, &it))
                    (template::card(cx, &it, !view.steps().is_empty()))
                }
            }
        }
    };
    Ok(cx.page(t.table_script(), content))
}

fn begin(cx: &Cx<'_>, it: &Seen<'_, Meeting>, view: &ScriptView<'_>) -> Markup {
    let t = cx.t;
    let held = table::live(cx.sight(), it.id).filter(|it| !it.is_over);
    let begin = at(cx, it.record, it.id, "/begin");
    html! {
        @match held {
            Some(held) => {
                @let end = if held.may_record { "/desk" } else { "" };
                (kit::link_button(&live::at(cx, held.course.id, end), t.table_to_the_table()).main()
                    .icon(Icon::Table))
            }
            None if cx.sight().standing().is_facilitator() && !view.steps().is_empty() => {
                (cx.press(&begin, 0, kit::button(t.table_begin()).main().icon(Icon::Table)))
            }
            None => {}
        }
    }
}

fn line(
    cx: &Cx<'_>,
    it: &Seen<'_, Meeting>,
    view: &ScriptView<'_>,
    place: usize,
    step: &Step,
) -> Markup {
    let t = cx.t;
    let cue = view.cue(step.key);
    let to = |end: &str| at(cx, it.record, it.id, &format!("/script/{}{end}", step.key));
    let seen = view.script.map_or(0, |it| it.stamp.revision);
    let last = view.steps().len() - 1;
    html! {
        li {
            div class="row between top" {
                b class="typed" { (place + 1) ". " (step.title) }
                span class="small nowrap" { (t.table_minutes_count(usize::from(step.minutes))) }
            }
            @if !step.say.is_empty() { p class="small typed" { (step.say) } }
            p class="small soft" {
                (cx.word("table-phones", &step.phones)) " · " (cx.word("table-wall", &step.wall))
            }
            @if let Some(asks) = cue.and_then(|it| it.asks.as_ref()) {
                p class="typed" { "“" (asks.question()) "”" }
            }
            @if let Some(cue) = cue.filter(|it| !it.note.is_empty()) {
                (kit::aside(html! {
                    span class="typed" { (cue.note) } " "
                    (cx.circle(&domain::sight::Audience::Facilitators))
                }))
            }
            @if cx.sight().standing().is_facilitator() {
                div class="row mt-s" {
                    (kit::link_button(&to(""), t.frame_change()).small().about(&step.title))
                    @if place > 0 {
                        (cx.press(&to("/up"), seen, kit::button(t.table_step_up()).small().quiet()
                            .about(&step.title)))
                    }
                    @if place < last {
                        (cx.press(&to("/down"), seen, kit::button(t.table_step_down()).small()
                            .quiet().about(&step.title)))
                    }
                    (cx.press(&to("/drop"), seen, kit::button(t.table_step_drop()).small().quiet()
                        .about(&step.title)))
                }
            }
        }
    }
}

fn choose(cx: &Cx<'_>, it: &Seen<'_, Meeting>) -> Markup {
    let forms = html! {
        ul class="list" {
            @for form in FormKind::ALL {
                @let word = path_word(form);
                @let to = at(cx, it.record, it.id, &format!("/script/new/{word}"));
                li {
                    a href=(to) { (cx.word("table-form", &form)) }
                    p class="small soft" { (text(cx, form, "about")) }
                }
            }
        }
    };
    kit::card("forms", cx.t.table_forms(), forms)
}

/// "silent-cards": how a form stands in an address and in the keys of its texts.
pub(super) fn path_word(form: FormKind) -> String {
    let word = serde_json::to_value(form).unwrap_or_default();
    word.as_str().unwrap_or_default().replace('_', "-")
}

pub(super) fn text(cx: &Cx<'_>, form: FormKind, end: &str) -> &'static str {
    cx.t.find(&format!("table-form-{}-{end}", path_word(form))).unwrap_or_default()
}

/// The words of each step of a form, to be changed as whoever prepares likes.
pub(super) fn words(cx: &Cx<'_>, form: FormKind) -> Vec<StepWords> {
    let one = |place: usize| StepWords {
        title: text(cx, form, &format!("{place}")).to_owned(),
        say: text(cx, form, &format!("{place}-say")).to_owned(),
        note: text(cx, form, &format!("{place}-note")).to_owned(),
    };
    (1..=form.parts().len()).map(one).collect()
}

fn form_in_path(cx: &Cx<'_>) -> Result<FormKind, Stop> {
    let word = cx.word_in_path("form").unwrap_or_default();
    FormKind::ALL.into_iter().find(|it| path_word(*it) == word).ok_or(Stop::NotThere)
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let it = meeting::found(cx)?;
    let kind = form_in_path(cx)?;
    let title = cx.word("table-form", &kind);
    // Without a seat nobody could answer for one.
    let first = if cx.sight().under::<Seat>(it.table.any()).is_empty() { "all" } else { "seats" };
    let topic = topic::asked(cx, &it);
    let from = |of: fn(&Topic) -> &str| topic.as_ref().map_or("", |it| of(it.record));
    let fields = html! {
        @if kind.asks() {
            (form.field_from("question", t.table_form_question(), from(|it| &it.title))
                .hint(t.table_form_question_hint()).area(2))
            @if kind == FormKind::Estimate {
                (form.field("unit", t.table_form_unit()).hint(t.table_form_unit_hint()).text())
            }
            @if kind == FormKind::Choice { (round::choice_fields(cx, form, &[])) }
            (who(cx, form, first))
        } @else if kind == FormKind::Free {
            (form.field_from("title", t.table_step_title(), from(|it| &it.title)).text())
            (form.field_from("say", t.table_step_say(), from(|it| &it.explanation))
                .optional(t.frame_optional()).area(3))
        }
        (kit::form_end(t.table_form_add(), t.frame_not_now(), &at(cx, it.record, it.id, "/script")))
    };
    let steps = words(cx, kind);
    let content = html! {
        (kit::page_head(crumbs(cx, &it, title), title, text(cx, kind, "about"), ""))
        @if kind != FormKind::Free {
            (kit::tell(Status::Note, html! {
                ol { @for step in &steps { li { (step.title) } } }
            }))
        }
        (form.html(fields))
    };
    Ok(cx.page(title, content))
}

/// Who answers: the seats, or everybody who is here.
pub(super) fn who(cx: &Cx<'_>, form: &Form<'_>, first: &str) -> Markup {
    let who = [("seats", cx.t.table_ask_seats()), ("all", cx.t.table_ask_everybody())];
    form.options("who", cx.t.table_form_who(), &who, first)
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = meeting::found(cx)?;
    let form = form_in_path(cx)?;
    let mut words = words(cx, form);
    if form == FormKind::Free {
        let (title, say) = (typed.line("title"), typed.text("say"));
        words = vec![StepWords { title, say, note: String::new() }];
    }
    let subject = match form.asks() {
        true => Subject {
            question: typed.text("question"),
            unit: typed.maybe_text("unit").unwrap_or_default(),
            choices: match form {
                FormKind::Choice => round::typed_choices(typed),
                _ => Vec::new(),
            },
        },
        false => Subject::default(),
    };
    let everybody = form.asks() && typed.line("who") == "all";
    let act = AddForm { meeting: it.id, form, subject, everybody, words };
    Ok(typed.act(act).then(at(cx, it.record, it.id, "/script")))
}
