// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A story of meeting right now: a table, its script and its beginning in one press.

use domain::{
    refusal::{Problem, Refusal},
    scenario::Scenario,
    table::*,
};
use ledger::Id;

fn words(form: FormKind) -> Vec<StepWords> {
    let one = |place: usize| StepWords {
        title: format!("Stap {place}"),
        say: "Schrijf het op.".to_owned(),
        note: String::new(),
    };
    (1..=form.parts().len()).map(one).collect()
}

#[test]
fn a_meeting_can_begin_at_once_at_a_table_of_its_own() {
    let mut story = Scenario::middenland();
    let now = MeetNow {
        table: None,
        name: "Kennismaking".to_owned(),
        form: FormKind::DosAndDonts,
        subject: Subject { question: "Hoe verder?".to_owned(), ..Subject::default() },
        everybody: true,
        words: words(FormKind::DosAndDonts),
        code: "471926".to_owned(),
        slips: Vec::new(),
    };
    let twice = MeetNow { name: cast_table(&story), ..now.clone() };
    let Refusal::Fields(wrong) = story.refused("Hanna", twice) else { panic!("a field") };
    assert_eq!((wrong[0].field.as_str(), &wrong[0].problem), ("name", &Problem::Twice));
    assert!(matches!(story.refused("Noor", now.clone()), Refusal::MayNot(_)));
    let course: Id<Course> = story.does("Hanna", now);
    story.does::<_, Course>("Hanna", Go { course, seen: 1, way: Way::On });
    let asked = story.sees("Hanna").get(course).expect("there").round().expect("asked");
    let first = story.sees("Hanna").get(asked).expect("there").question.clone();
    // Each of the two questions says which of the two it is.
    assert_eq!(first, "Stap 2: Hoe verder?");
}

fn cast_table(story: &Scenario) -> String {
    story.sees("Hanna").get(story.table()).expect("there").name.clone()
}
