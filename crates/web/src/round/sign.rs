// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The sign beside a choice: the same one where it is given, where it is told and on the wall.

use domain::round::{Ask, Choice, Mark, Sign};

use crate::kit::Icon;

/// The sign beside a choice: of a known one its own, of an own one what was picked.
pub(super) fn sign(choice: &Choice) -> Option<Icon> {
    choice.mark.map(icon).or_else(|| choice.sign.map(picked))
}

/// The drawing of the sign of each choice, in order; nothing where none is asked.
pub(super) fn signs(ask: &Ask) -> Vec<&'static str> {
    let Ask::Choice(choices) = ask else { return Vec::new() };
    choices.iter().map(|it| sign(it).map_or("", Icon::marks)).collect()
}

fn icon(mark: Mark) -> Icon {
    match mark {
        Mark::Yes | Mark::NoObjection | Mark::Wholehearted => Icon::Check,
        Mark::GoodEnough => Icon::Half,
        Mark::YesWithConcern | Mark::RatherNot => Icon::Care,
        Mark::SupportWithRemark => Icon::Note,
        Mark::MustGoBack => Icon::Clock,
        Mark::Abstain => Icon::Open,
        Mark::TalkMore => Icon::Talk,
        Mark::StronglyDisagree => Icon::Minus,
        Mark::Objection | Mark::Block => Icon::Hand,
    }
}

fn picked(sign: Sign) -> Icon {
    match sign {
        Sign::Check => Icon::Check,
        Sign::Cross => Icon::Cross,
        Sign::Minus => Icon::Minus,
        Sign::Half => Icon::Half,
        Sign::Open => Icon::Open,
        Sign::Clock => Icon::Clock,
        Sign::Hand => Icon::Hand,
        Sign::Care => Icon::Care,
        Sign::Note => Icon::Note,
        Sign::Talk => Icon::Talk,
        Sign::Star => Icon::Star,
        Sign::Flag => Icon::Flag,
        Sign::Onward => Icon::Arrow,
        Sign::Back => Icon::Back,
    }
}
