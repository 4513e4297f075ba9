// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The whole answer of the opinion engine, as it stands in the file.

use super::chosen::{Agreed, Representative, Side, consensus, representative};
use super::read::{Conversation, as_whole};
use super::statistics::{Figures, group_aware_consensus, of_group, share, share_test};
use super::tally::{Count, Tally};
use super::{Caution, Groups, Options, Votes};
use crate::json::{Json, answer};
use crate::{Fault, Watch};

/// Everything the engine has to say about a conversation.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The groups that were found, with the seed; nothing when they were given.
    pub found: Option<(Groups, u64)>,
    /// Everybody's group.
    pub of_person: Vec<Option<u32>>,
    /// Names of the groups.
    pub names: Vec<String>,
    /// The counts.
    pub tally: Tally,
    /// Per group and statement how both sides stand.
    pub figures: Vec<Vec<[Figures; 2]>>,
    /// Per group what tells it apart.
    pub representative: Vec<Vec<Representative>>,
    /// Per statement how much all groups agree.
    pub shared: Vec<f64>,
    /// What all people agree with, and what they disagree with.
    pub consensus: [Vec<Agreed>; 2],
}

impl Answer {
    /// With the groups that the votes themselves suggest.
    pub fn find(votes: &Votes, options: &Options, watch: &dyn Watch) -> Result<Answer, Fault> {
        let groups = Groups::find(votes, options, watch)?;
        let names = (0..groups.count).map(|group| group.to_string()).collect();
        let answer = Answer::given(votes, groups.of_person.clone(), names);
        Ok(Answer { found: Some((groups, options.seed)), ..answer })
    }

    /// With groups that were given: only statistics.
    pub fn given(votes: &Votes, of_person: Vec<Option<u32>>, names: Vec<String>) -> Answer {
        let tally = Tally::of(votes, &of_person, names.len());
        let figures: Vec<Vec<[Figures; 2]>> =
            (0..names.len()).map(|group| of_group(&tally, group)).collect();
        let listed = |(group, figures): (usize, &Vec<[Figures; 2]>)| {
            representative(&tally.groups[group], figures, &votes.rejected)
        };
        Answer {
            found: None,
            of_person,
            names,
            representative: figures.iter().enumerate().map(listed).collect(),
            shared: group_aware_consensus(&tally),
            consensus: [Side::Agree, Side::Disagree]
                .map(|side| consensus(&tally, side, &votes.rejected)),
            figures,
            tally,
        }
    }
}

impl Conversation {
    /// An answer about this conversation as JSON, without `checked`.
    pub fn to_json(&self, given: &Answer, seconds: f64) -> Json {
        let groups = (0..given.names.len()).map(|group| {
            let listed = given.representative[group].iter().map(|one| self.listed(one));
            let stability = given.found.as_ref().and_then(|(it, _)| it.stability.get(group));
            Json::object()
                .with("id", group_id(&given.names[group]))
                .with("size", given.tally.size[group] as usize)
                .with("stability", stability.copied())
                .with("statements", self.statements_of(given, group))
                .with("representative", Json::list(listed))
        });
        let by_statement = |of: &dyn Fn(usize) -> Json| {
            let member = |(at, name): (usize, &String)| (name.clone(), of(at));
            Json::Object(self.statements.iter().enumerate().map(member).collect())
        };
        let agreed = |side: Side| {
            Json::list(given.consensus[side as usize].iter().map(|one| self.agreed(one)))
        };
        let consensus = Json::object()
            .with("agree", agreed(Side::Agree))
            .with("disagree", agreed(Side::Disagree));
        answer("opinion", given.found.as_ref().map(|&(_, seed)| seed))
            .with("seconds", seconds)
            .with("exact", true)
            .with("participants", self.people.len())
            .with("statements", self.statements.len())
            .with("votes", self.votes.len())
            .with("in_conversation", given.of_person.iter().flatten().count())
            .with("k", given.names.len())
            .with_all(self.picture(given))
            .with("groups", Json::list(groups))
            .with("group_aware_consensus", by_statement(&|at| given.shared[at].into()))
            .with("overall", by_statement(&|at| overall(given.tally.in_groups(at))))
            .with("consensus", consensus)
    }

    /// What is there only when the groups were found.
    fn picture(&self, given: &Answer) -> Json {
        let Some((groups, _)) = &given.found else {
            return Json::object()
                .with("silhouette", Json::Null)
                .with("axes", Json::Null)
                .with("people", Json::List(Vec::new()))
                .with("note", Json::Null);
        };
        let places = self.people.iter().zip(&groups.places).zip(&groups.of_person);
        let people = places.map(|((name, [x, y]), group)| {
            let person = Json::object().with("id", name.as_str()).with("x", *x).with("y", *y);
            person.with("group", group.map(|group| group as usize))
        });
        Json::object()
            .with("silhouette", groups.silhouette)
            .with("axes", Json::object().with("explained", groups.axes.explained.to_vec()))
            .with("people", Json::list(people))
            .with("note", note(&groups.cautions()))
    }

    fn statements_of(&self, given: &Answer, group: usize) -> Json {
        let counts_of = &given.tally.groups[group];
        let rows = self.statements.iter().zip(counts_of).zip(&given.figures[group]);
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
