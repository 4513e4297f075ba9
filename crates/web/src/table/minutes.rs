// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Minutes that write themselves: who was there, and per step what was asked, said and noted;
//! beside it what the note taker adds, and what people say is otherwise.

use domain::{
    round::{self, RoundView},
    sight::Seen,
    table::{
        self, Correct, Correction, Here, LiveView, Meeting, Minutes, Remark, SendRound, Step,
        WriteMinutes,
    },
};
use maud::{Markup, html};

use super::{
    meeting, name_here, quorum,
    script::{at, crumbs},
};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history, kit,
    paper::{since_sent, what_changed},
    round as rounds,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/tables/{id}/meetings/{meeting}/minutes", page);
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/minutes/write", write_page, write);
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/minutes/round", round_page, send_round);
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/minutes/correct", correct_page, correct);
}

struct Found<'v> {
    meeting: Seen<'v, Meeting>,
    view: LiveView<'v>,
    minutes: Option<Seen<'v, Minutes>>,
}

impl Found<'_> {
    fn remark(&self, step: u16) -> &str {
        let remarks = self.minutes.as_ref().map_or(&[][..], |it| &it.record.remarks);
        remarks.iter().find(|it| it.step == step).map_or("", |it| it.words.as_str())
    }

    fn without_names(&self) -> bool {
        self.minutes.as_ref().is_some_and(|it| it.without_names)
    }
}

fn found<'v>(cx: &Cx<'v>) -> Result<Found<'v>, Stop> {
    let meeting = meeting::found(cx)?;
    let view = table::live(cx.sight(), meeting.id).ok_or(Stop::NotThere)?;
    let minutes = table::minutes(cx.sight(), view.course.id);
    Ok(Found { meeting, view, minutes })
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let planned = meeting::found(cx)?;
    // Not begun yet, or not on the day that is looked at: its script is what there is.
    if table::live(cx.sight(), planned.id).is_none() {
        return Err(Stop::Elsewhere(at(cx, planned.record, planned.id, "/script")));
    }
    let it = found(cx)?;
    let name = cx.sight().get(it.meeting.table).map_or("", |it| it.name.as_str());
    let title = t.table_minutes_of(name, meeting::when(cx, &it.meeting));
    let content = html! {
        (kit::page_head(crumbs(cx, &it.meeting, t.table_minutes()), &title, state(cx, &it),
            actions(cx, &it)))
        p { (cx.circle(&domain::sight::Audience::Table(it.meeting.table))) }
        (present(cx, &it))
        @for (place, step) in it.view.course.steps.iter().enumerate() {
            (one_step(cx, &it, place, step))
        }
        (corrections(cx, &it))
        @if let Some(changed) = it.minutes.and_then(|of| since_sent(cx, &it.view, &of)) {
            section class="measure" { (what_changed(&changed)) }
        }
        @if let Some(minutes) = it.minutes {
            p class="small" { (history::link(cx, minutes.id.any())) }
        }
    };
    Ok(cx.page(t.table_minutes(), content))
}

/// How far they are: written while people talk, going round, or fixed.
fn state(cx: &Cx<'_>, it: &Found<'_>) -> String {
    let t = cx.t;
    let Some(minutes) = it.minutes else { return t.table_minutes_by_itself().to_owned() };
    match minutes.correct_until {
        None => t.table_minutes_written().to_owned(),
        Some(day) if minutes.is_fixed(cx.today()) => t.table_minutes_fixed_on(t.date(day)),
        Some(day) => t.table_minutes_round_until(t.date(day)),
    }
}

fn actions(cx: &Cx<'_>, it: &Found<'_>) -> Markup {
    let t = cx.t;
    let to = |end: &str| at(cx, it.meeting.record, it.meeting.id, &format!("/minutes/{end}"));
    let fixed = it.minutes.is_some_and(|it| it.is_fixed(cx.today()));
    let goes_round = it.minutes.is_some_and(|it| it.correct_until.is_some());
    let paper = |kind: &str| at(cx, it.meeting.record, it.meeting.id, &format!("/minutes.{kind}"));
    html! {
        (kit::link_button(&paper("pdf"), t.paper_as_pdf()))
        (kit::link_button(&paper("docx"), t.paper_as_word()))
        @if it.view.may_record && !fixed {
            (kit::link_button(&to("write"), t.table_minutes_write()))
            @if it.minutes.is_some() {
                (kit::link_button(&to("round"), t.table_minutes_send()).main())
            }
        }
        @if goes_round && !fixed && cx.sight().standing().is_member() {
            (kit::link_button(&to("correct"), t.table_minutes_correct()))
        }
    }
}

/// Who was there, and who came later than the beginning.
fn present(cx: &Cx<'_>, it: &Found<'_>) -> Markup {
    let t = cx.t;
    let begun = it.view.course.stamp.made_at;
    let name = |who: &Here<'_>| name_here(cx, &it.view.course, who);
    let line = |line: &table::HereLine<'_>| {
        let came = line.phone.map(|it| it.stamp.made_at);
        let came = came.or(line.noted.map(|it| it.stamp.made_at))?;
        let (hour, minute) = domain::calendar::clock(came);
        // A quarter of an hour is what everybody is late.
        let late = came - begun > 15 * 60_000;
        Some((name(&line.who), late.then(|| format!("{hour:02}:{minute:02}"))))
    };
    let there: Vec<_> = it.view.here.iter().filter_map(line).collect();
    let missing: Vec<String> =
        it.view.here.iter().filter(|it| !it.is_here()).map(|it| name(&it.who)).collect();
    let missing: Vec<&str> = missing.iter().map(String::as_str).collect();
    let content = html! {
        @if there.is_empty() { p { (t.table_nobody_noted()) } }
        @if let Some(words) = quorum(cx, &it.view) { p { (words) } }
        ul {
            @for (name, late) in &there {
                li { (name) @if let Some(at) = late { " " (t.table_came_at(at.as_str())) } }
            }
        }
        @if !missing.is_empty() { p class="small soft" { (t.table_not_there(t.list(&missing))) } }
        p class="small soft" { (t.table_present_source()) }
    };
    kit::card("present", t.table_who_was_there(), content)
}

fn one_step(cx: &Cx<'_>, it: &Found<'_>, place: usize, step: &Step) -> Markup {
    let t = cx.t;
    let id = format!("step-{}", step.key);
    let title = format!("{}. {}", place + 1, step.title);
    let asked = it.view.course.round_of(step.key).and_then(|it| round::round(cx.sight(), it));
    let lines = it.view.lines.iter().filter(|it| it.step == step.key);
    let remark = it.remark(step.key);
    let content = html! {
        @if let Some(asked) = &asked { (outcome(cx, it, asked)) }
        ul class="list" {
            @for line in lines {
                li {
                    b { (cx.word("table-about", &line.about)) } ": "
                    span class="typed" { (line.words) }
                    (source(&cx.at(format_args!("/history/{}", line.id)),
                        &t.table_noted_at(t.clock(line.stamp.made_at))))
                }
            }
        }
        @if !remark.is_empty() {
            p class="measure" {
                span class="typed" { (remark) }
                @if let Some(minutes) = it.minutes {
                    (source(&cx.at(format_args!("/history/{}", minutes.id)),
                        t.table_added_after()))
                }
            }
        }
    };
    kit::card(&id, html! { span class="typed" { (title) } }, content)
}

/// Where a sentence comes from, as it stands behind it on every paper.
fn source(at: &str, words: &str) -> Markup {
    html! { " " span class="small soft" { "(" a href=(at) { (words) } ")" } }
}

/// What came out of a question: as it showed at the table, with or without who said what.
fn outcome(cx: &Cx<'_>, it: &Found<'_>, asked: &RoundView<'_>) -> Markup {
    let t = cx.t;
    html! {
        p {
            b class="typed" { (asked.round.question) }
            (source(&cx.at(format_args!("/rounds/{}", asked.round.id)), t.paper_source_round()))
        }
        p class="small soft" { (t.table_answered(asked.answered(), asked.units.len())) }
        @if asked.tally.is_none() && asked.hidden.is_none() {
            p { (t.table_not_shown()) }
        } @else if asked.hidden.is_some() {
            (rounds::hidden_of(cx, asked))
        } @else if it.without_names() {
            (rounds::spread_without_names(cx, asked))
        } @else {
            (rounds::spread_of(cx, asked))
            ul class="list small" {
                @for said in asked.shown.iter() { (rounds::one_said(cx, asked, said)) }
            }
            (super::objections(cx, asked, None))
        }
        @for outcome in &asked.outcomes {
            p {
                span class="typed" { (outcome.words) }
                (source(&cx.at(format_args!("/rounds/{}", asked.round.id)),
                    t.paper_source_round()))
            }
        }
    }
}

fn corrections(cx: &Cx<'_>, it: &Found<'_>) -> Markup {
    let Some(minutes) = it.minutes else { return html! {} };
    let all = cx.sight().under::<Correction>(minutes.id.any());
    if all.is_empty() {
        return html! {};
    }
    let content = html! {
        ul class="list" {
            @for one in &all {
                li { b { (cx.who(one.stamp.made_by)) } ": " span class="typed" { (one.words) } }
            }
        }
    };
    kit::card("corrections", cx.t.table_corrections(), content)
}

fn back(cx: &Cx<'_>, it: &Found<'_>) -> String {
    at(cx, it.meeting.record, it.meeting.id, "/minutes")
}

fn write_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = found(cx)?;
    let names: Vec<String> =
        it.view.course.steps.iter().map(|it| format!("remark-{}", it.key)).collect();
    let fields = html! {
        @for (step, name) in it.view.course.steps.iter().zip(&names) {
            (form.field_from(name, &step.title, it.remark(step.key))
                .optional(t.frame_optional()).area(3))
        }
        (form.tick("without_names", t.table_without_names(), t.table_without_names_hint(),
            it.without_names()))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back(cx, &it)))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, &it.meeting, t.table_minutes_write()), t.table_minutes_write(),
            t.table_minutes_write_lead(), ""))
        @match it.minutes {
            Some(minutes) => { (form.edit(minutes.stamp.revision, fields)) }
            None => { (form.html(fields)) }
        }
    };
    Ok(cx.page(t.table_minutes_write(), content))
}

fn write(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = found(cx)?;
    let remark = |step: &Step, typed: &mut Typed<'_>| Remark {
        step: step.key,
        words: typed.text(&format!("remark-{}", step.key)),
    };
    let remarks = it.view.course.steps.iter().map(|it| remark(it, typed)).collect();
    let act = WriteMinutes {
        course: it.view.course.id,
        // What the form said, not what is there by now: sent once more it is the same act.
        seen: cx.filled("seen").map(|_| typed.seen()),
        remarks,
        without_names: typed.tick("without_names"),
    };
    Ok(typed.act(act).then(back(cx, &it)))
}

fn round_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = found(cx)?;
    let minutes = it.minutes.ok_or(Stop::NotThere)?;
    let week = cx.today().saturating_add(jiff::Span::new().days(7)).to_string();
    let fields = html! {
        (form.field_from("until", t.table_minutes_until(), &week).date())
        (kit::form_end(t.table_minutes_send(), t.frame_not_now(), &back(cx, &it)))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, &it.meeting, t.table_minutes_send()), t.table_minutes_send(),
            t.table_minutes_send_lead(), ""))
        (form.edit(minutes.stamp.revision, fields))
    };
    Ok(cx.page(t.table_minutes_send(), content))
}

fn send_round(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = found(cx)?;
    let minutes = it.minutes.ok_or(Stop::NotThere)?.id;
    let act = SendRound { minutes, seen: typed.seen(), until: typed.date("until") };
    Ok(typed.act(act).then(back(cx, &it)))
}

fn correct_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = found(cx)?;
    it.minutes.ok_or(Stop::NotThere)?;
    let fields = html! {
        (form.field("words", t.table_minutes_correct_words()).area(4))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back(cx, &it)))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, &it.meeting, t.table_minutes_correct()),
            t.table_minutes_correct(), "", ""))
        (form.html(fields))
    };
    Ok(cx.page(t.table_minutes_correct(), content))
}

fn correct(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = found(cx)?;
    let minutes = it.minutes.ok_or(Stop::NotThere)?.id;
    let act = Correct { minutes, words: typed.text("words") };
    Ok(typed.act(act).then(back(cx, &it)))
}
