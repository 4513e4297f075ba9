// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The neutrality mirror: how my own talks are spread, in words and as bars, for nobody else.

use domain::{
    conversation::{Group, MirrorView, Share},
    sight::Audience,
};
use maud::{Markup, html};
use papers::picture::{Talked, Told};

use crate::{
    frame::Cx,
    kit::{self, column, number_column},
};

pub(crate) fn mirror(cx: &Cx<'_>, view: &MirrorView) -> Markup {
    let t = cx.t;
    let content = html! {
        p { (cx.circle(&Audience::Writer)) }
        p { (sentence(cx, view)) }
        @if view.talks > 0 {
            (bars(cx, view))
            ul class="small plainlist" { @for it in &view.shares { li { (in_words(cx, it)) } } }
        }
        @if view.shares.iter().any(|it| it.group == Group::Large) {
            p class="small soft" { (t.conversation_mirror_large_means()) }
        }
    };
    kit::card_sunk("mirror", t.conversation_mirror_title(), content)
}

fn sentence(cx: &Cx<'_>, view: &MirrorView) -> String {
    let t = cx.t;
    match view.most {
        _ if view.talks == 0 => t.conversation_mirror_none().to_owned(),
        Some((party, times)) => {
            t.conversation_mirror_most(view.others_at_most, cx.party_name(party), times)
        }
        None => t.conversation_mirror_even().to_owned(),
    }
}

fn group<'t>(cx: &Cx<'t>, group: Group) -> &'t str {
    let t = cx.t;
    match group {
        Group::Large => t.conversation_mirror_large(),
        Group::Small => t.conversation_mirror_small(),
        Group::Voting => t.conversation_mirror_voting(),
        Group::Partner => t.conversation_mirror_partner(),
    }
}

fn bars(cx: &Cx<'_>, view: &MirrorView) -> Markup {
    let t = cx.t;
    let words: Vec<String> =
        view.shares.iter().map(|it| t.conversation_mirror_times(it.talks)).collect();
    let talked: Vec<Talked<'_>> = view
        .shares
        .iter()
        .zip(&words)
        .map(|(it, words)| Talked { name: group(cx, it.group), times: it.talks as u32, words })
        .collect();
    let told: Vec<String> = view.shares.iter().map(|it| in_words(cx, it)).collect();
    let description = told.join(" ");
    let told =
        Told { id: "mirror-bars", title: t.conversation_mirror_title(), description: &description };
    kit::mirror("", &told, &talked, t.conversation_mirror_figures(), figures(cx, view))
}

fn in_words(cx: &Cx<'_>, it: &Share) -> String {
    let name = group(cx, it.group);
    cx.t.conversation_mirror_share(name, it.minutes, it.parties, it.spoken, it.talks)
}

fn figures(cx: &Cx<'_>, view: &MirrorView) -> Markup {
    let t = cx.t;
    let columns = [
        column(t.conversation_mirror_group()),
        number_column(t.conversation_mirror_spoken()),
        number_column(t.conversation_mirror_talks()),
        number_column(t.conversation_mirror_minutes()),
    ];
    let row = |it: &Share| {
        vec![
            html! { (group(cx, it.group)) },
            html! { (t.frame_count_of(it.spoken, it.parties)) },
            html! { (it.talks) },
            html! { (it.minutes) },
        ]
    };
    let rows: Vec<_> = view.shares.iter().map(row).collect();
    // Folds on a phone: four columns do not fit there.
    kit::fold_table(t.conversation_mirror_title(), false, &columns, &rows)
}
