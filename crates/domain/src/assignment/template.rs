// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The template of activities and products per track: a text file, copied and then freely edited.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Activity, ActivityState, Track};
use crate::{
    draft::{Act, Draft, Undo},
    refusal::{Refusal, Rule},
};

/// In which language the template is copied; what was copied stays in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TemplateLanguage {
    Dutch,
    English,
}

/// One line of the template.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateLine {
    pub track: Track,
    pub name: String,
    pub product: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Template {
    activity: Vec<TemplateLine>,
}

const DUTCH: &str = include_str!("../../../../fixtures/templates/activities.nl.toml");
const ENGLISH: &str = include_str!("../../../../fixtures/templates/activities.en.toml");

/// Read once; the Dutch one first.
static TEMPLATES: LazyLock<[Vec<TemplateLine>; 2]> = LazyLock::new(|| {
    [DUTCH, ENGLISH].map(|text| {
        let template: Template = toml::from_str(text).expect("a test reads both templates");
        template.activity
    })
});

/// The lines of the template, the adviser's first.
pub fn template(language: TemplateLanguage) -> Vec<TemplateLine> {
    TEMPLATES[language as usize].clone()
}

/// Where an activity stands in the template; what is not in it comes after it. Records made in one
/// act have no order of their own.
pub(super) fn template_place(activity: &Activity) -> usize {
    let place = |lines: &Vec<TemplateLine>| {
        lines.iter().position(|it| it.track == activity.track && it.name == activity.name)
    };
    TEMPLATES.iter().find_map(place).unwrap_or(usize::MAX)
}

/// Every line of the template is there already.
pub const TEMPLATE_COPIED: Rule = Rule("template-copied");

/// Copies the template into the founding; lines that are there by name stay as they are.
#[derive(Clone, Debug, Serialize)]
pub struct CopyTemplate {
    pub language: TemplateLanguage,
}

impl Act for CopyTemplate {
    const NAME: &'static str = "assignment.copy_template";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let here = draft.sight().all::<Activity>();
        let missing = |line: &TemplateLine| {
            !here.iter().any(|it| it.track == line.track && it.name == line.name)
        };
        let lines: Vec<_> = template(self.language).into_iter().filter(missing).collect();
        if lines.is_empty() {
            return Err(Refusal::Rule(TEMPLATE_COPIED));
        }
        for line in lines {
            draft.add(Activity {
                track: line.track,
                name: line.name,
                product: line.product,
                state: ActivityState::Planned,
                from: None,
                until: None,
                planned_days: None,
                actual_days: None,
            })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_templates_hold_the_same_number_of_lines_for_each_track() {
        let count = |language, track| {
            template(language).iter().filter(|it: &&TemplateLine| it.track == track).count()
        };
        for track in [Track::Adviser, Track::Manager] {
            let dutch = count(TemplateLanguage::Dutch, track);
            assert_eq!(dutch, count(TemplateLanguage::English, track));
            assert_eq!(dutch, 10);
        }
        for language in [TemplateLanguage::Dutch, TemplateLanguage::English] {
            for line in template(language) {
                assert!(!line.name.trim().is_empty() && !line.product.trim().is_empty());
            }
        }
    }
}
