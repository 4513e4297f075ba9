// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The whole answer of the opinion engine, as it stands in the file.

use super::chosen::{Agreed, Representative, Side, consensus, representative};
use super::read::{Conversation, as_whole};
use super::statistics::{Figures, group_aware_consensus, of_group, share, share_test};
use super::tally::{Count, Tally};
use super::{Caution, Groups, Options};
use crate::json::{Json, answer};
use crate::{Fault, Watch};

impl Conversation {
    /// The answer with the groups that the votes themselves suggest.
    pub fn answer(&self, options: &Options, watch: &dyn Watch) -> Result<(Json, Groups), Fault> {
        let groups = Groups::find(&self.votes, options, watch)?;
        let names: Vec<String> = (0..groups.count).map(|group| group.to_string()).collect();
        let stability: Vec<Json> =
            (0..groups.count).map(|group| groups.stability.get(group).copied().into()).collect();
        let places = self.people.iter().zip(&groups.places).zip(&groups.of_person);
        let people = Json::list(places.map(|((name, [x, y]), group)| {
            let id = Json::object().with("id", name.as_str()).with("x", *x).with("y", *y);
            id.with("group", group.map(|group| group as usize))
        }));
        let head = Json::object()
            .with("in_conversation", groups.in_conversation)
            .with("k", groups.count)
            .with("silhouette", groups.silhouette)
            .with("axes", Json::object().with("explained", groups.axes.explained.to_vec()))
            .with("people", people)
            .with("note", note(&groups.cautions()));
        let tally = Tally::of(&self.votes, &groups.of_person, groups.count);
        let start = answer("opinion", Some(options.seed));
        Ok((self.whole(start, head, &tally, &names, &stability), groups))
    }

    /// The answer with groups that were given: only statistics.
    pub fn answer_for(&self, of_person: &[Option<u32>], names: &[String]) -> Json {
        let tally = Tally::of(&self.votes, of_person, names.len());
        let head = Json::object()
            .with("in_conversation", of_person.iter().flatten().count())
            .with("k", names.len())
            .with("silhouette", Json::Null)
            .with("axes", Json::Null)
            .with("people", Json::List(Vec::new()))
            .with("note", Json::Null);
        let stability = vec![Json::Null; names.len()];
        self.whole(answer("opinion", None), head, &tally, names, &stability)
    }

    fn whole(
        &self,
        start: Json,
        head: Json,
        tally: &Tally,
        names: &[String],
        stability: &[Json],
    ) -> Json {
        let rejected: Vec<bool> =
            (0..self.statements.len()).map(|at| self.votes.is_rejected(at)).collect();
        let groups = (0..names.len()).map(|group| {
            let listed = representative(tally, group, &rejected);
            Json::object()
                .with("id", group_id(&names[group]))
                .with("size", tally.size[group] as usize)
                .with("stability", stability[group].clone())
                .with("statements", self.statements_of(tally, group))
                .with("representative", Json::list(listed.iter().map(|one| self.listed(one))))
        });
        let shared = group_aware_consensus(tally);
        let by_statement = |of: &dyn Fn(usize) -> Json| {
            let member = |(at, name): (usize, &String)| (name.clone(), of(at));
            Json::Object(self.statements.iter().enumerate().map(member).collect())
        };
        let agreed = |side| {
            let list = consensus(tally, side, &rejected);
            Json::list(list.iter().map(|one| self.agreed(one)))
        };
        let consensus = Json::object()
            .with("agree", agreed(Side::Agree))
            .with("disagree", agreed(Side::Disagree));
        start
            .with("exact", true)
            .with("participants", self.people.len())
            .with("statements", self.statements.len())
            .with("votes", self.votes.len())
            .with_all(head)
            .with("groups", Json::list(groups))
            .with("group_aware_consensus", by_statement(&|at| shared[at].into()))
            .with("overall", by_statement(&|at| overall(tally.in_groups(at))))
            .with("consensus", consensus)
    }

    fn statements_of(&self, tally: &Tally, group: usize) -> Json {
        let figures = of_group(tally, group);
        let rows = self.statements.iter().zip(&tally.groups[group]).zip(&figures);
        let member = |((name, count), [agree, disagree]): ((&String, &Count), &[Figures; 2])| {
            let counts = counts(*count)
                .with("agree_stats", four(agree))
                .with("disagree_stats", four(disagree));
            (name.clone(), counts)
        };
        Json::Object(rows.map(member).collect())
    }

    fn listed(&self, one: &Representative) -> Json {
        Json::object()
            .with("statement", self.statements[one.statement as usize].as_str())
            .with("for", one.side.as_str())
            .with("best_agree", one.best_agree)
            .with("weak", one.weak)
            .with("success", one.success as usize)
            .with("seen", one.seen as usize)
            .with_all(four(&one.figures))
            .with("q", one.q)
    }

    fn agreed(&self, one: &Agreed) -> Json {
        Json::object()
            .with("statement", self.statements[one.statement as usize].as_str())
            .with("success", one.success as usize)
            .with("seen", one.seen as usize)
            .with("p", one.p)
            .with("p_test", one.p_test)
    }
}

fn counts(count: Count) -> Json {
    Json::object()
        .with("agree", count.agree as usize)
        .with("disagree", count.disagree as usize)
        .with("seen", count.seen as usize)
}

fn four(figures: &Figures) -> Json {
    Json::object()
        .with("p", figures.p)
        .with("p_test", figures.p_test)
        .with("repness", figures.repness)
        .with("repness_test", figures.repness_test)
}

fn overall(count: Count) -> Json {
    counts(count)
        .with("p_agree", share(count.agree, count.seen))
        .with("p_agree_test", share_test(count.agree, count.seen))
        .with("p_disagree", share(count.disagree, count.seen))
        .with("p_disagree_test", share_test(count.disagree, count.seen))
}

/// A whole number becomes a number.
fn group_id(name: &str) -> Json {
    match as_whole(name) {
        Some((_, "")) => Json::Written("0".to_owned()),
        Some((negative, digits)) => {
            Json::Written(format!("{}{digits}", if negative { "-" } else { "" }))
        }
        None => name.into(),
    }
}

fn note(cautions: &[Caution]) -> Json {
    if cautions.is_empty() {
        return Json::Null;
    }
    let told = |caution: &Caution| match caution {
        Caution::TooFew => ("too_few", "fewer than 15 people voted enough"),
        Caution::LowSilhouette => ("low_silhouette", "the groups lie hardly apart"),
        Caution::Unstable => ("unstable", "a group does not come back when people are drawn anew"),
    };
    let told: Vec<(&str, &str)> = cautions.iter().map(told).collect();
    let because: Vec<&str> = told.iter().map(|(_, text)| *text).collect();
    Json::object()
        .with("reasons", Json::list(told.iter().map(|(word, _)| *word)))
        .with("text", format!("Read these groups with care: {}.", because.join("; ")))
}
