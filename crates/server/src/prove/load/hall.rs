// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The table that many phones come to: a meeting that has begun, with a row of questions.

use desk::beside::Who;
use domain::table::{
    AddForm, Begin, Course, FormKind, Meeting, PlanMeeting, Seat, StepWords, Subject,
};
use jiff::tz::TimeZone;
use ledger::{AnyId, Id};
use store::Place;

use crate::{
    example,
    prove::{
        cast::{self, STEERING, table_called},
        ground::{Building, Soil, workspace_id},
    },
};

pub const CODE: &str = "471926";
const TEN_MINUTES: i64 = 10 * 60 * 1000;
const DAY: i64 = 24 * 60 * 60 * 1000;

pub struct Hall {
    /// The database lies in it.
    _soil: Soil,
    pub place: Place,
    pub workspace: AnyId,
    pub course: Id<Course>,
    /// The session of who leads.
    pub host: String,
    pub facilitator: AnyId,
}

/// A founding with a meeting of today, that asks so many times; nobody is there yet.
pub fn prepare(questions: usize) -> anyhow::Result<Hall> {
    let building = Building::begin(None)?;
    let workspace = workspace_id(8);
    let mut story = cast::begins(&building.desk, workspace, cast::opening())?;
    let now = jiff::Timestamp::now();
    // Told in the minutes before: its clock is that of the program that serves it.
    story.set_now(now.as_millisecond() - TEN_MINUTES);
    let table = table_called(&story, STEERING)?;
    let on = now.to_zoned(TimeZone::get("Europe/Amsterdam")?).date();
    let (starts, place, purpose) = (String::new(), String::new(), String::new());
    let plan = PlanMeeting { table, on, starts, ends: String::new(), place, purpose };
    let meeting = story.makes::<Meeting>("Hanna", plan)?;
    let forms = [FormKind::Free].into_iter().chain([FormKind::Gradients; 19]);
    for form in forms.take(questions + 1) {
        let subject = Subject { question: "Kan dit zo?".to_owned(), ..Subject::default() };
        let words = (1..=form.parts().len()).map(|it| StepWords {
            title: format!("Deel {it}"),
            say: "Kies wat nu past.".to_owned(),
            note: String::new(),
        });
        let words = words.collect();
        story.does("Hanna", AddForm { meeting, form, subject, everybody: true, words })?;
    }
    let seats = story.look("Hanna", |sight| sight.under::<Seat>(table.any()).len())?;
    let slips = (0..seats).map(|it| format!("strook-van-zetel-{it:0>4}")).collect();
    let begin = Begin { meeting, code: CODE.to_owned(), slips };
    let course = story.makes::<Course>("Hanna", begin)?;
    building.desk.finish_example(workspace, example::today())?;
    let facilitator = story.person("Hanna")?.any();
    let who = Who::Persona { workspace, person: facilitator };
    let now = now.as_millisecond();
    let session = building.store.start_session(who, "a proof", now, now + DAY)?;
    let host = format!("kwartier={}", session.as_str());
    drop(story);
    let soil = building.leave();
    let place = soil.place();
    Ok(Hall { _soil: soil, place, workspace, course, host, facilitator })
}

impl Hall {
    /// The address of a screen of this meeting.
    pub fn at(&self, end: &str) -> String {
        format!("/f/{}/live/{}{end}", self.workspace, self.course)
    }
}
