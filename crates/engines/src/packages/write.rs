// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writes an answer as JSON, in the units of the file.

use super::answer::{Answer, Asked, Best, Clashes, Front, NashValue, Relaxations};
use super::question::{Question, Scale, Settings};
use crate::json::{Json, answer};

/// Everything but `seconds` (put between by the caller) and `checked`.
pub fn write(question: &Question, settings: &Settings, told: &Answer, seconds: f64) -> Json {
    let exact = match (told.complete, question.scale) {
        (false, _) => Json::Bool(false),
        (true, Scale::Exact { .. }) => Json::Bool(true),
        (true, Scale::Float { .. }) => Json::from("float"),
    };
    let digits = question.packages_total_digits();
    let total = match digits.parse::<u64>() {
        Ok(total) if total < 1 << 53 => Json::Written(digits),
        _ => Json::Text(digits),
    };
    let values = told
        .disagreement
        .as_ref()
        .map(|values| Json::list(values.iter().map(|&value| number(question.scale, value))));
    let disagreement =
        Json::object().with("rule", settings.disagreement.word()).with("values", values);
    let mut json = answer("packages", None)
        .with("seconds", seconds)
        .with("exact", exact)
        .with("packages_total", total)
        .with("mapping", question.from_preferences.then_some("borda_twice"))
        .with("disagreement", disagreement)
        .with("rules", rules(question, told));
    if let Some(front) = &told.pareto {
        json = json.with("pareto", pareto(front));
    }
    if let Some(told) = &told.clashes {
        json = json.with_all(clashes(told));
    }
    match &told.relaxations {
        Some(told) => json.with("relaxations", relaxations(question.scale, told)),
        None => json,
    }
}

fn rules(question: &Question, told: &Answer) -> Json {
    let scale = question.scale;
    let mut json = Json::object();
    let mut put = |key: &str, rule: Option<Json>| {
        if let Some(rule) = rule {
            json = std::mem::replace(&mut json, Json::Null).with(key, rule);
        }
    };
    put(
        "sum",
        rule(&told.sum, |best| {
            let value = best.packages.first().map(|package| {
                (0..question.parties.len()).map(|party| question.total(party, package)).sum()
            });
            Json::object().with("value", number(scale, value.unwrap_or(best.value)))
        }),
    );
    put(
        "max_min",
        rule(&told.max_min, |best| Json::object().with("value", number(scale, best.value))),
    );
    put("nash", rule(&told.nash, |best| nash(scale, &best.value)));
    let kalai = rule(&told.kalai_smorodinsky, |best| {
        let value = best.value.value;
        Json::object().with("value", value.part as f64 / value.over as f64)
    });
    let left_out = told.kalai_smorodinsky.iter().flatten().next().map(|best| &best.value.left_out);
    put(
        "kalai_smorodinsky",
        kalai.map(|json| match left_out {
            Some(left_out) => json.with("left_out", Json::list(left_out.iter().copied())),
            None => json,
        }),
    );
    let accepting = rule(&told.most_accepting, |best| Json::object().with("count", best.value));
    let listed = told.most_accepting.iter().flatten().next().map(|best| &best.packages);
    put(
        "most_accepting",
        accepting.map(|json| match listed {
            Some(packages) => {
                let refusing = packages.iter().map(|package| {
                    let refuses = |party: &usize| !question.accepts(*party, package);
                    Json::list((0..question.parties.len()).filter(refuses))
                });
                json.with("refusing", Json::list(refusing))
            }
            None => json,
        }),
    );
    json
}

fn rule<V>(told: &Asked<Best<V>>, head: impl FnOnce(&Best<V>) -> Json) -> Option<Json> {
    told.as_ref().map(|found| one(found.as_ref(), head))
}

/// The head that belongs to the rule, then what all rules have.
fn one<V>(found: Option<&Best<V>>, head: impl FnOnce(&Best<V>) -> Json) -> Json {
    let Some(best) = found else { return Json::object().with("none", true) };
    let json = head(best)
        .with("ties", Json::Written(best.ties.to_string()))
        .with("ties_exact", best.ties_exact)
        .with("packages", packages(&best.packages));
    match best.bound {
        Some(bound) => json.with("bound", bound),
        None => json,
    }
}

fn nash(scale: Scale, value: &NashValue) -> Json {
    let logarithm = value
        .gains
        .as_ref()
        .map(|gains| gains.iter().map(|&gain| scale.value(gain).ln()).sum::<f64>());
    Json::object().with("value_ln", logarithm).with("value_zero", value.gains.is_none())
}

fn pareto(front: &Front) -> Json {
    let exact = front.size.is_some();
    let epsilon = if exact { Json::Whole(0) } else { Json::Real(front.epsilon) };
    let json = Json::object()
        .with("size", front.size.map(|size| Json::Written(size.to_string())))
        .with("exact", exact)
        .with("epsilon", epsilon)
        .with("packages", packages(&front.packages));
    if exact {
        return json;
    }
    json.with(
        "note",
        "These are undominated representatives: for every feasible package one of them gives \
         each party at most epsilon times its range (ideal minus lowest) less.",
    )
}

fn clashes(told: &Clashes) -> Json {
    let lists =
        |sets: &[Vec<usize>]| Json::list(sets.iter().map(|set| Json::list(set.iter().copied())));
    Json::object()
        .with("clashes", lists(&told.clashes))
        .with("clashes_complete", told.complete)
        .with("maximal", lists(&told.maximal))
}

fn relaxations(scale: Scale, told: &Relaxations) -> Json {
    let amount = |best: &Best<i64>| Json::object().with("value", number(scale, best.value));
    Json::object()
        .with("smallest_largest", one(told.smallest_largest.as_ref(), amount))
        .with(
            "fewest_parties",
            one(told.fewest_parties.as_ref(), |best| Json::object().with("value", best.value)),
        )
        .with("smallest_total", one(told.smallest_total.as_ref(), amount))
}

fn packages(packages: &[Vec<usize>]) -> Json {
    Json::list(packages.iter().map(|package| Json::list(package.iter().copied())))
}

/// Exact numbers without needless zeros, others as doubles.
pub fn number(scale: Scale, whole: i64) -> Json {
    let Scale::Exact { places } = scale else { return Json::Real(scale.value(whole)) };
    let one = 10u64.pow(places);
    let (units, parts) = (whole.unsigned_abs() / one, whole.unsigned_abs() % one);
    let sign = if whole < 0 { "-" } else { "" };
    if parts == 0 {
        return Json::Written(format!("{sign}{units}"));
    }
    let decimals = format!("{parts:0width$}", width = places as usize);
    Json::Written(format!("{sign}{units}.{}", decimals.trim_end_matches('0')))
}
