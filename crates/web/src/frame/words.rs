// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The sentences for what the domain answers: what one would have to be, what is wrong in a field,
//! and who reads a record.

use domain::{
    refusal::{Need, Problem, Rule},
    sight::{Audience, Sight},
    table::Table,
};
use maud::Markup;
use texts::Texts;

use super::Cx;
use crate::kit::{Circle, circle_for};

pub(super) fn need(t: Texts, need: Need) -> &'static str {
    match need {
        Need::Member => t.refusal_may_not_member(),
        Need::Facilitator => t.refusal_may_not_facilitator(),
        Need::Recorder => t.refusal_may_not_recorder(),
        Need::Commissioner => t.refusal_may_not_commissioner(),
        Need::Voice => t.refusal_may_not_voice(),
        Need::Writer => t.refusal_may_not_writer(),
        Need::Owner => t.refusal_may_not_owner(),
        Need::Holder => t.refusal_may_not_holder(),
    }
}

/// The sentence of a room's rule; its key ends on the word of the rule.
pub(crate) fn rule(t: Texts, rule: Rule) -> &'static str {
    let found = t.find(&format!("refusal-rule-{}", rule.0));
    debug_assert!(found.is_some(), "refusal-rule-{} has no sentence", rule.0);
    found.unwrap_or(t.refusal_title())
}

pub(crate) fn problem(t: Texts, problem: &Problem) -> String {
    match problem {
        Problem::Empty => t.refusal_field_empty().to_owned(),
        Problem::NotChosen => t.refusal_field_not_chosen().to_owned(),
        Problem::TooLong { most, now } => t.refusal_field_too_long(*most, *now),
        Problem::ControlCharacters => t.refusal_field_control_characters().to_owned(),
        Problem::NotANumber => t.refusal_field_not_a_number().to_owned(),
        Problem::OutOfRange { least, most } => t.refusal_field_out_of_range(*least, *most),
        Problem::NotADate => t.refusal_field_not_a_date().to_owned(),
        Problem::DateOutOfRange => t.refusal_field_date_out_of_range().to_owned(),
        Problem::BeforeStart => t.refusal_field_before_start().to_owned(),
        Problem::NotAMail => t.refusal_field_not_a_mail().to_owned(),
        Problem::UnknownChoice => t.refusal_field_unknown_choice().to_owned(),
        Problem::NotConfirmed => t.refusal_field_not_confirmed().to_owned(),
        Problem::Twice => t.refusal_field_twice().to_owned(),
        Problem::TooFew { least } => t.refusal_field_too_few(*least),
        Problem::TooMany { most } => t.refusal_field_too_many(*most),
        Problem::Rule(of) => rule(t, *of).to_owned(),
    }
}

impl Cx<'_> {
    /// The badge of a circle with who reads along: on every record that is not open to all, and
    /// above every field whose words are.
    pub fn circle(&self, audience: &Audience) -> Markup {
        let t = self.t;
        let party = |id| self.party_name(id).to_owned();
        let (circle, word, who) = match audience {
            Audience::Writer => (
                Circle::Writer,
                t.frame_circle_writer(),
                t.frame_circle_writer_readers().to_owned(),
            ),
            Audience::Persons(persons) => {
                let names: Vec<_> = persons.iter().map(|it| self.person_name(*it)).collect();
                let names = names.join(", ");
                let who = t.frame_circle_persons_named(names);
                (Circle::Persons, t.frame_circle_persons(), who)
            }
            Audience::Facilitators => (
                Circle::Facilitators,
                t.frame_circle_facilitators(),
                t.frame_circle_facilitators_readers().to_owned(),
            ),
            Audience::OwnParty(id) => {
                let who = t.frame_circle_own_party_named(party(*id));
                (Circle::OwnParty, t.frame_circle_own_party(), who)
            }
            Audience::BetweenUs(id) => {
                let who = t.frame_circle_between_us_named(party(*id));
                (Circle::BetweenUs, t.frame_circle_between_us(), who)
            }
            Audience::WithParty(id) => {
                let who = t.frame_circle_with_party_named(party(*id));
                (Circle::WithParty, t.frame_circle_with_party(), who)
            }
            Audience::Table(id) => {
                let who = t.frame_circle_table_named(table_name(self.sight(), *id));
                (Circle::Table, t.frame_circle_table(), who)
            }
            Audience::AllParties => (
                Circle::AllParties,
                t.frame_circle_all_parties(),
                t.frame_circle_all_parties_readers().to_owned(),
            ),
            Audience::Public => (
                Circle::Public,
                t.frame_circle_public(),
                t.frame_circle_public_readers().to_owned(),
            ),
        };
        circle_for(circle, word, &who)
    }
}

fn table_name<'w>(sight: &Sight<'w>, id: ledger::Id<Table>) -> &'w str {
    sight.get(id).map_or("", |it| it.name.as_str())
}
