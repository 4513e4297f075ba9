// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writing a decision down, from a round that was shown or by itself; correcting, replacing and
//! withdrawing it.

use domain::{
    decision::{
        ChangeDecision, Decide, Decider, Decision, DecisionRule, DecisionState, DecisionWords,
        ReplaceDecision, Rests, WithdrawDecision, conclusion, decisions, reserved,
    },
    refusal::Problem,
    round::{self, Ask, Mark, Outcome, Round, Weighs},
    sight::Seen,
    table::Table,
    text::Version,
};
use ledger::Id;
use maud::{Markup, html};
use serde::Deserialize;

use super::{circle, circle_field, crumbs, number, people, place};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

/// So many rounds of a table are offered as what came before.
const ROUNDS: usize = 8;

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/decisions/new", new_page, new);
    routes.form("/f/{w}/decisions/{id}/change", change_page, change);
    routes.form("/f/{w}/decisions/{id}/replace", replace_page, replace);
    routes.form("/f/{w}/decisions/{id}/withdraw", withdraw_page, withdraw);
}

/// The rules by name, as a form offers them.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum RuleName {
    Consent,
    Majority,
    DoubleMajority,
    Everybody,
    Commissioner,
}

fn rule_name(rule: &DecisionRule) -> &'static str {
    match rule {
        DecisionRule::Consent => "consent",
        DecisionRule::Majority => "majority",
        DecisionRule::DoubleMajority { .. } => "double_majority",
        DecisionRule::Everybody => "everybody",
        DecisionRule::Commissioner => "commissioner",
    }
}

/// The round that the form was opened from.
fn round_asked<'v>(cx: &Cx<'v>) -> Option<Seen<'v, Round>> {
    let named = cx.filled("round").map(str::to_owned).or_else(|| cx.query("round"))?;
    cx.sight().find(named.parse::<Id<Round>>().ok()?)
}

/// What a round already says of the decision.
fn from_round(cx: &Cx<'_>, round: &Seen<'_, Round>) -> DecisionWords {
    let outcomes = cx.sight().under::<Outcome>(round.id.any());
    let outcome = outcomes.last();
    let consent = |ask: &Ask| match ask {
        Ask::Choice(all) => all.iter().any(|it| it.mark == Some(Mark::Objection)),
        _ => false,
    };
    let rule = match &round.weighs {
        _ if consent(&round.ask) => DecisionRule::Consent,
        Weighs::By(weight) => DecisionRule::DoubleMajority { weight: weight.clone() },
        Weighs::Equally => DecisionRule::Majority,
    };
    DecisionWords {
        title: String::new(),
        words: round.question.clone(),
        by: round.circle.table().map_or(Decider::Parties, Decider::Table),
        rule,
        on: domain::calendar::day(round.stamp.at),
        owner: outcome.and_then(|it| it.owner),
        review_on: outcome.and_then(|it| it.review_on),
    }
}

fn by_name(by: Decider) -> String {
    match by {
        Decider::Table(table) => table.to_string(),
        Decider::Commissioners => "commissioners".to_owned(),
        Decider::Parties => "parties".to_owned(),
    }
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, now: &DecisionWords) -> Markup {
    let t = cx.t;
    let tables = cx.sight().all::<Table>();
    let mut options: Vec<(String, String)> =
        tables.iter().map(|it| (it.id.to_string(), it.name.clone())).collect();
    options.push(("commissioners".to_owned(), t.decision_by_commissioners().to_owned()));
    options.push(("parties".to_owned(), t.decision_by_parties().to_owned()));
    let options: Vec<(&str, &str)> =
        options.iter().map(|(value, word)| (value.as_str(), word.as_str())).collect();
    let weight = match &now.rule {
        DecisionRule::DoubleMajority { weight } => weight.as_str(),
        _ => "",
    };
    let review = now.review_on.map(|it| it.to_string()).unwrap_or_default();
    let optional = t.frame_optional();
    let (by, on) = (by_name(now.by), now.on.to_string());
    html! {
        (form.field_from("title", t.decision_name(), &now.title).hint(t.decision_name_hint()).text())
        (form.field_from("words", t.decision_words(), &now.words).area(4))
        (form.field_from("by", t.decision_by(), &by).select(&options))
        (form.pick_from::<RuleName>("rule", t.decision_rule(), "decision-rule",
            rule_name(&now.rule)))
        (form.field_from("weight", t.decision_weight(), weight).hint(t.decision_weight_hint())
            .optional(optional).short().text())
        (form.field_from("on", t.decision_on(), &on).date())
        (people::owner(cx, form, t.decision_owner(), now.owner.map(Id::any)))
        (form.field_from("review_on", t.decision_review(), &review).optional(optional).date())
    }
}

fn words(cx: &Cx<'_>, typed: &mut Typed<'_>) -> DecisionWords {
    let by = match cx.filled("by") {
        Some("commissioners") => Decider::Commissioners,
        Some("parties") => Decider::Parties,
        _ => Decider::Table(typed.id("by")),
    };
    let weight = typed.line("weight");
    let rule = match typed.choice::<RuleName>("rule") {
        RuleName::Consent => DecisionRule::Consent,
        RuleName::Majority => DecisionRule::Majority,
        RuleName::DoubleMajority => DecisionRule::DoubleMajority { weight },
        RuleName::Everybody => DecisionRule::Everybody,
        RuleName::Commissioner => DecisionRule::Commissioner,
    };
    DecisionWords {
        title: typed.line("title"),
        words: typed.text("words"),
        by,
        rule,
        on: typed.date("on"),
        owner: typed.maybe_id("owner"),
        review_on: typed.maybe_date("review_on"),
    }
}

/// Rounds of the same table before this one, that were shown.
fn earlier(cx: &Cx<'_>, of: &Seen<'_, Round>) -> Vec<(String, String)> {
    let mut all = round::rounds(cx.sight(), of.circle.table());
    all.retain(|it| {
        it.id != of.id
            && it.stamp.made_at <= of.stamp.made_at
            && it.circle == of.circle
            && conclusion(cx.sight(), it.id)
    });
    let name = |it: &Seen<'_, Round>| {
        let day = cx.t.date(domain::calendar::day(it.stamp.made_at));
        format!("{day}: {}", it.question)
    };
    all.iter().take(ROUNDS).map(|it| (it.id.to_string(), name(it))).collect()
}

/// The versions that this viewer sees, the latest first.
pub(super) fn versions(cx: &Cx<'_>) -> Vec<(String, String)> {
    let mut all = cx.sight().all::<Version>();
    all.sort_by_key(|it| (!it.is_frozen, std::cmp::Reverse(it.on)));
    let name = |it: &Seen<'_, Version>| {
        let text = cx.sight().get(it.text).map_or("", |it| it.title.as_str());
        format!("{text}: {}", crate::text::version_name(cx, it))
    };
    all.iter().map(|it| (it.id.to_string(), name(it))).collect()
}

fn new_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let round = round_asked(cx);
    let empty = DecisionWords {
        title: String::new(),
        words: String::new(),
        by: Decider::Commissioners,
        rule: DecisionRule::Consent,
        on: cx.today(),
        owner: None,
        review_on: None,
    };
    let now = round.as_ref().map_or(empty, |it| from_round(cx, it));
    let versions = versions(cx);
    let fields = html! {
        @if let Some(it) = &round {
            (kit::hidden("round", &it.id.to_string()))
            @for line in reserved(cx.sight(), it.id) {
                (kit::tell(kit::Status::Care, html! {
                    p { (t.decision_will_reserve(cx.party_name(line.party))) }
                    @if !line.reason.is_empty() { p class="typed" { "“" (line.reason) "”" } }
                }))
            }
        }
        (fields(cx, form, &now))
        @if let Some(it) = &round {
            @let options = earlier(cx, it);
            @if !options.is_empty() {
                @let options: Vec<(&str, &str)> =
                    options.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect();
                (form.several("earlier", t.decision_earlier_rounds(), &options, &[]))
            }
        }
        @if !versions.is_empty() {
            (people::one_of(form, ("version", t.decision_about_text()), t.decision_no_text(),
                &versions, ""))
        }
        (circle_field(cx, form, "all_parties"))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at("/decisions")))
    };
    let (title, lead) = match round {
        Some(_) => (t.decision_from_round(), t.decision_from_round_lead()),
        None => (t.decision_new(), t.decision_new_lead()),
    };
    Ok(form.page((title, lead), crumbs(cx, None, title), None, fields))
}

fn new(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (circle, words) = (circle(cx, typed), words(cx, typed));
    let round = typed.maybe_id::<Round>("round");
    let earlier = typed.ids::<Round>("earlier");
    let version = typed.maybe_id::<Version>("version");
    let rounds = round.into_iter().chain(earlier).map(Rests::Round);
    let rests = rounds.chain(version.map(Rests::Version)).collect();
    let list = cx.at("/decisions");
    let act = Decide { circle, words, rests };
    Ok(typed.act(act).then_made(move |id| format!("{list}/{id}")).says(cx.t.decision_saved()))
}

fn in_force<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Decision>, Stop> {
    cx.recorders_only()?;
    let it = cx.find::<Decision>("id")?;
    match it.state {
        DecisionState::InForce => Ok(it),
        _ => Err(Stop::Elsewhere(place(cx, it.id))),
    }
}

fn asked(
    cx: &Cx<'_>,
    form: &Form<'_>,
    it: &Seen<'_, Decision>,
    (title, lead): (&str, &str),
    fields: Markup,
) -> Page {
    let (at, name) = (place(cx, it.id), number(cx, it.record));
    let above = crumbs(cx, Some((&at, &name)), title);
    form.page((title, lead), above, Some(it.stamp.revision), fields)
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = in_force(cx)?;
    let Decision { title, words, by, rule, on, owner, review_on, .. } = it.record.clone();
    let now = DecisionWords { title, words, by, rule, on, owner, review_on };
    let back = place(cx, it.id);
    let fields = html! {
        (fields(cx, form, &now))
        (form.field("why", t.decision_why()).area(2))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back))
    };
    Ok(asked(cx, form, &it, (t.decision_change(), t.decision_change_lead()), fields))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (decision, seen) = (cx.id("id")?, typed.seen());
    let (words, why) = (words(cx, typed), typed.text("why"));
    let act = ChangeDecision { decision, seen, words, why };
    Ok(typed.act(act).then(place(cx, decision)))
}

fn replace_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = in_force(cx)?;
    let mut others = decisions(cx.sight());
    others.retain(|other| other.id != it.id && other.state == DecisionState::InForce);
    let options = others
        .iter()
        .map(|other| (other.id, format!("{}: {}", number(cx, other.record), other.title)));
    let fields = html! {
        (form.pick_record("by", t.decision_replace_by(), options, ""))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &place(cx, it.id)))
    };
    Ok(asked(cx, form, &it, (t.decision_replace(), t.decision_replace_lead()), fields))
}

fn replace(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (decision, seen) = (cx.id("id")?, typed.seen());
    if cx.filled("by").is_none_or(str::is_empty) {
        typed.wrong("by", Problem::NotChosen);
    }
    let act = ReplaceDecision { decision, seen, by: typed.id("by") };
    Ok(typed.act(act).then(place(cx, decision)))
}

fn withdraw_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = in_force(cx)?;
    let fields = html! {
        (kit::quote(&it.words, ""))
        (form.field("why", t.decision_why()).area(2))
        (kit::form_end(t.decision_withdraw(), t.frame_not_now(), &place(cx, it.id)))
    };
    Ok(asked(cx, form, &it, (t.decision_withdraw(), t.decision_withdraw_lead()), fields))
}

fn withdraw(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (decision, seen, why) = (cx.id("id")?, typed.seen(), typed.text("why"));
    Ok(typed.act(WithdrawDecision { decision, seen, why }).then(place(cx, decision)))
}
