// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The note of twenty seconds, made on a phone: a party, one sentence, perhaps a promise.

use domain::{
    conversation::{NoteIn20Seconds, QuickPromise, TalkKind},
    refusal::Need,
    sight::Audience,
};
use maud::html;

use crate::{
    frame::{Cx, Form, Page, Sent, Stop, Typed},
    kit,
};

pub(super) fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    if !cx.sight().standing().is_facilitator() {
        return Err(Stop::MayNot(Need::Facilitator));
    }
    let (t, optional) = (cx.t, cx.t.frame_optional());
    let parties: Vec<_> =
        super::talk::parties(cx).into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    let mut options = vec![("", t.web_choose())];
    options.extend(parties.iter().map(|(id, name)| (id.as_str(), name.as_str())));
    let asked = cx.query("party").unwrap_or_default();
    let back = cx.at("/conversations");
    let folded = html! {
        div class="stack" {
            (form.field("due", t.conversation_promise_due()).optional(optional).date())
            (form.field_from("on", t.conversation_on(), &cx.today().to_string()).date())
            (form.pick_from::<TalkKind>("kind", t.conversation_kind(), "conversation-kind",
                "visit"))
        }
    };
    let fields = html! {
        p { (cx.circle(&Audience::Writer)) }
        (form.field_from("party", t.conversation_quick_party(), &asked).select(&options))
        (form.field("words", t.conversation_quick_words()).hint(t.conversation_quick_words_hint())
            .area(3))
        p class="small soft" { (t.frame_circle_law()) }
        (form.field("promise", t.conversation_quick_promise()).optional(optional)
            .hint(t.conversation_quick_promise_hint()).text())
        details class="more" open[form.error("due").or(form.error("on")).is_some()] {
            summary { (t.conversation_quick_more()) }
            (folded)
        }
        (kit::form_end(t.conversation_quick_save(), t.frame_not_now(), &back))
        p class="small soft" { (t.conversation_quick_log()) }
    };
    let title = t.conversation_quick_title();
    let content = html! {
        (kit::page_head(super::crumbs(cx, title), title, "", ""))
        div class="measure" { (form.html(fields)) }
    };
    Ok(cx.page(title, content))
}

pub(super) fn act(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let party = typed.id("party");
    let words = typed.text("words");
    let promised = typed.maybe_text("promise");
    let due = typed.maybe_date("due");
    let act = NoteIn20Seconds {
        party,
        words,
        // A day alone is no promise yet: then the field says that a sentence is needed.
        promise: match (promised, due) {
            (None, None) => None,
            (words, due) => Some(QuickPromise { words: words.unwrap_or_default(), due }),
        },
        on: typed.maybe_date("on"),
        kind: typed.maybe_choice("kind").unwrap_or(TalkKind::Visit),
    };
    Ok(typed.act(act).then(cx.at("/conversations")).says(cx.t.conversation_quick_saved()))
}
