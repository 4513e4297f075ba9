// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One valid example of every act of a meeting while it is prepared, held and told.

use domain::{
    draft::AnyAct,
    refusal::Refusal,
    round::{Give, Given, Round, Shown},
    scenario::Scenario,
    table::*,
};
use jiff::civil::date;
use ledger::{AnyId, Id};

fn words() -> String {
    "Hoe zit je erbij?".to_owned()
}

fn step_words(form: FormKind) -> Vec<StepWords> {
    let one = StepWords { title: words(), say: words(), note: words() };
    vec![one; form.parts().len()]
}

fn planned(story: &mut Scenario, form: FormKind) -> Id<Meeting> {
    let table = story.table();
    let (starts, place, purpose) = (String::new(), String::new(), words());
    let (on, ends, round) = (date(2026, 3, 2), String::new(), None);
    let meeting = Meeting { table, on, starts, ends, place, purpose, round };
    let meeting = story.holds("Hanna", meeting);
    for form in [form, FormKind::CheckIn] {
        let subject = Subject { question: words(), ..Subject::default() };
        let add = AddForm { meeting, form, subject, everybody: false, words: step_words(form) };
        story.does::<_, Script>("Hanna", add);
    }
    meeting
}

fn begun(story: &mut Scenario, form: FormKind, code: &str) -> Id<Course> {
    let meeting = planned(story, form);
    let slips = vec!["0123456789abcdef".to_owned(); 3];
    story.does("Hanna", Begin { meeting, code: code.to_owned(), slips })
}

pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let mut acts = of_the_script(story);
    acts.extend(of_the_course(story));
    acts.extend(of_what_is_told(story));
    acts
}

fn of_the_script(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let meeting = planned(story, FormKind::Free);
    let script = script(&story.sees("Hanna"), meeting).script.expect("made").id;
    let template = story.does("Hanna", KeepTemplate { meeting, name: "Gewoon".to_owned() });
    let other = planned(story, FormKind::Free);
    let papers = story.does("Noor", HandOut { meeting: other });
    let (seen, step) = (2, 1);
    let change = StepWords { title: words(), say: words(), note: words() };
    vec![
        Box::new(AddForm {
            meeting,
            form: FormKind::Free,
            subject: Subject::default(),
            everybody: false,
            words: step_words(FormKind::Free),
        }),
        Box::new(ChangeStep {
            script,
            seen,
            step,
            words: change,
            minutes: 5,
            question: String::new(),
        }),
        Box::new(MoveStep { script, seen, step, up: false }),
        Box::new(DropStep { script, seen, step }),
        Box::new(KeepTemplate { meeting, name: "Een ander".to_owned() }),
        Box::new(CopyTemplate { meeting, template }),
        Box::new(DropTemplate { template, seen: 1 }),
        Box::new(HandOut { meeting }),
        Box::new(TakePapersBack { papers, seen: 1 }),
        Box::new(Begin {
            meeting,
            code: "100000".to_owned(),
            slips: vec!["0123456789abcdef".to_owned(); 3],
        }),
        Box::new(MeetNow {
            table: None,
            name: "Kennismaking".to_owned(),
            form: FormKind::Gradients,
            subject: Subject { question: words(), ..Subject::default() },
            everybody: true,
            words: step_words(FormKind::Gradients),
            code: "150000".to_owned(),
            slips: Vec::new(),
        }),
    ]
}

fn of_the_course(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let course = begun(story, FormKind::Gradients, "200000");
    let asked = begun(story, FormKind::Gradients, "300000");
    story.does::<_, Course>("Hanna", PutStep { course: asked, seen: 1 });
    let round = story.sees("Hanna").get(asked).expect("there").asked[0].round;
    let give =
        Give { round, unit: None, given: Given::Choice(0), reason: String::new(), seen: None };
    story.does::<_, domain::round::Answer>("Tjitske", give);
    let join = Join { course, code: "200000".to_owned(), name: "Iemand".to_owned() };
    let guest = story.comes_in("telefoon", join.clone());
    let turns = begun(story, FormKind::CheckIn, "400000");
    let person = Some(story.person("Tjitske"));
    let table = story.table();
    let present = story.holds("Tjitske", Present { course, table, seat: None, person });
    let seat = story.sees("Hanna").get(course).expect("there").seats[0].seat;
    let again: Result<(), Refusal> = story.tries("Tjitske", &Arrive { course, seat: None });
    assert!(again.is_err(), "noted once");
    vec![
        Box::new(Go { course, seen: 1, way: Way::On }),
        Box::new(PutStep { course, seen: 1 }),
        Box::new(GiveTime { course, seen: 1, minutes: 1 }),
        Box::new(ShowAirtime { course, seen: 1, on: true }),
        Box::new(TurnOver { course: asked }),
        Box::new(PassTurn { course: turns, turn: 0 }),
        Box::new(Finish { course, seen: 1 }),
        Box::new(join),
        Box::new(LetGo { guest, seen: 1 }),
        Box::new(Arrive { course: asked, seat: None }),
        Box::new(Arrive { course, seat: Some(seat) }),
        Box::new(GoAway { present, seen: 1 }),
    ]
}

/// A question to which Tjitske objected, turned over; with for whom she spoke.
fn objected(story: &mut Scenario) -> (Id<Round>, AnyId) {
    let course = begun(story, FormKind::Representatives, "600000");
    story.does::<_, Course>("Hanna", PutStep { course, seen: 1 });
    let round = story.sees("Hanna").get(course).expect("there").asked[0].round;
    let given = Given::Choice(3);
    let give = Give { round, unit: None, given, reason: words(), seen: None };
    story.does::<_, domain::round::Answer>("Tjitske", give);
    let shown = story.does::<_, Shown>("Hanna", TurnOver { course });
    let unit = story.sees("Hanna").get(shown).expect("shown").answers[0].unit;
    (round, unit)
}

fn of_what_is_told(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let course = begun(story, FormKind::SilentCards, "500000");
    story.does::<_, Course>("Hanna", PutStep { course, seen: 1 });
    let round = story.sees("Hanna").get(course).expect("there").asked[0].round;
    let given = Given::Cards(vec![words()]);
    let give = Give { round, unit: None, given, reason: String::new(), seen: None };
    story.does::<_, domain::round::Answer>("Tjitske", give);
    story.does::<_, domain::round::Shown>("Hanna", TurnOver { course });
    let (objected, unit) = objected(story);
    let waits = story.does("Tjitske", AskFloor { course, wants: Wants::Speak });
    let has: Id<Speaker> = story.does("Joris", AskFloor { course, wants: Wants::Speak });
    story.does::<_, Speaker>("Hanna", GiveFloor { speaker: has, seen: 1 });
    let about = LineKind::Fact;
    let line = story.does("Noor", WriteLine { course, about, words: words() });
    let (remarks, without_names) = (Vec::new(), false);
    let write = WriteMinutes { course, seen: None, remarks: remarks.clone(), without_names };
    let minutes = story.does("Noor", write);
    let until = date(2026, 12, 31);
    story.does::<_, Minutes>("Noor", SendRound { minutes, seen: 1, until });
    vec![
        Box::new(AskFloor { course, wants: Wants::Order }),
        Box::new(LeaveFloor { speaker: waits, seen: 1 }),
        Box::new(GiveFloor { speaker: waits, seen: 1 }),
        Box::new(EndFloor { speaker: has, seen: 2 }),
        Box::new(TestObjection {
            round: objected,
            unit,
            seen: None,
            met: Met::WorkedIn,
            words: words(),
        }),
        Box::new(WriteLine { course, about, words: words() }),
        Box::new(ChangeLine { line, seen: 1, about, words: words() }),
        Box::new(DropLine { line, seen: 1 }),
        Box::new(Cluster { course, names: vec!["Mensen".to_owned()] }),
        Box::new(WriteMinutes { course, seen: Some(2), remarks, without_names }),
        Box::new(SendRound { minutes, seen: 2, until }),
        Box::new(Correct { minutes, words: words() }),
    ]
}
