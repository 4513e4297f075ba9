// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of a meeting: its script, its course with what is asked, phones without an account, and
//! the minutes.

use domain::{
    refusal::{Problem, Refusal, Rule},
    round::{self, *},
    scenario::Scenario,
    table::{self, Join, *},
};
use jiff::civil::date;
use ledger::Id;

const CODE: &str = "471926";

fn words(form: FormKind) -> Vec<StepWords> {
    let one = |place: usize| StepWords {
        title: format!("Stap {place}"),
        say: "Kies wat nu past.".to_owned(),
        note: "Alleen voor ons.".to_owned(),
    };
    (1..=form.parts().len()).map(one).collect()
}

fn meeting(story: &mut Scenario) -> Id<Meeting> {
    let table = story.table();
    let (starts, place, purpose) = ("09:30".to_owned(), String::new(), String::new());
    story.does(
        "Hanna",
        PlanMeeting { table, on: date(2026, 3, 2), starts, ends: String::new(), place, purpose },
    )
}

fn adds(story: &mut Scenario, meeting: Id<Meeting>, form: FormKind, everybody: bool) {
    let (question, unit) = ("Kan dit zo?".to_owned(), "miljoen".to_owned());
    let subject = Subject { question, unit, ..Subject::default() };
    let add = AddForm { meeting, form, subject, everybody, words: words(form) };
    story.does::<_, Script>("Hanna", add);
}

fn slip(seat: usize) -> String {
    format!("slip-van-zetel-{seat:04}")
}

fn begins(story: &mut Scenario, meeting: Id<Meeting>) -> Id<Course> {
    let slips = (0..3).map(slip).collect();
    story.does("Hanna", Begin { meeting, code: CODE.to_owned(), slips })
}

/// A meeting with this form, that has begun.
fn held(form: FormKind, everybody: bool) -> (Scenario, Id<Course>) {
    let mut story = Scenario::middenland();
    let meeting = meeting(&mut story);
    adds(&mut story, meeting, form, everybody);
    let course = begins(&mut story, meeting);
    (story, course)
}

fn now(story: &Scenario, course: Id<Course>) -> (u32, Course) {
    let sight = story.sees("Hanna");
    let found = sight.find(course).expect("there");
    (found.stamp.revision, found.record.clone())
}

fn goes(story: &mut Scenario, course: Id<Course>, way: Way) {
    let (seen, _) = now(story, course);
    story.does::<_, Course>("Hanna", Go { course, seen, way });
}

fn asks(story: &mut Scenario, course: Id<Course>) -> Id<Round> {
    let (seen, _) = now(story, course);
    story.does::<_, Course>("Hanna", PutStep { course, seen });
    now(story, course).1.round().expect("asked")
}

fn gives(story: &mut Scenario, name: &str, round: Id<Round>, given: Given) {
    let reason = "Onze raad kijkt mee.".to_owned();
    story.does::<_, Answer>(name, Give { round, unit: None, given, reason, seen: None });
}

#[track_caller]
fn against(refusal: Refusal, rule: Rule) {
    assert_eq!(refusal, Refusal::Rule(rule));
}

#[test]
fn a_script_is_a_row_of_steps_with_notes_that_only_facilitators_read() {
    let mut story = Scenario::middenland();
    let meeting = meeting(&mut story);
    adds(&mut story, meeting, FormKind::CheckIn, false);
    adds(&mut story, meeting, FormKind::Consent, false);
    let titles = |story: &Scenario| {
        let sight = story.sees("Tjitske");
        let view = table::script(&sight, meeting);
        assert!(view.cues.is_none(), "notes and questions are the facilitators' own");
        view.steps().iter().map(|it| (it.key, it.form)).collect::<Vec<_>>()
    };
    use FormKind::*;
    assert_eq!(
        titles(&story),
        [(1, CheckIn), (2, Consent), (3, Consent), (4, Consent), (5, Consent)]
    );
    let script = table::script(&story.sees("Hanna"), meeting).script.expect("made").id;
    story.does::<_, Script>("Hanna", MoveStep { script, seen: 2, step: 1, up: false });
    let late = MoveStep { script, seen: 2, step: 1, up: false };
    assert!(matches!(story.refused("Ravi", late), Refusal::Outdated { .. }));
    story.does::<_, Script>("Hanna", DropStep { script, seen: 3, step: 4 });
    assert_eq!(titles(&story), [(2, Consent), (1, CheckIn), (3, Consent), (5, Consent)]);
    let change = |minutes| ChangeStep {
        script,
        seen: 4,
        step: 3,
        words: StepWords { title: "Anders".to_owned(), ..StepWords::default() },
        minutes,
        question: "En nu?".to_owned(),
    };
    let Refusal::Fields(wrong) = story.refused("Hanna", change(0)) else { panic!("a field") };
    assert_eq!(wrong[0].field, "minutes");
    story.does::<_, Script>("Hanna", change(7));
    let sight = story.sees("Ravi");
    let view = table::script(&sight, meeting);
    assert_eq!(view.cue(3).and_then(|it| it.asks.as_ref()).map(Asks::question), Some("En nu?"));
}

#[test]
fn a_template_brings_steps_and_questions_to_another_meeting() {
    let mut story = Scenario::middenland();
    let first = meeting(&mut story);
    against(
        story.refused("Hanna", KeepTemplate { meeting: first, name: "Leeg".to_owned() }),
        NO_STEPS,
    );
    adds(&mut story, first, FormKind::Estimate, true);
    let keep = KeepTemplate { meeting: first, name: "Schatten".to_owned() };
    let template: Id<Template> = story.does("Hanna", keep.clone());
    let Refusal::Fields(wrong) = story.refused("Ravi", keep) else { panic!("a field") };
    assert_eq!(wrong[0].problem, Problem::Twice);
    let second = meeting(&mut story);
    adds(&mut story, second, FormKind::Free, false);
    story.does::<_, Script>("Ravi", CopyTemplate { meeting: second, template });
    let sight = story.sees("Ravi");
    let view = table::script(&sight, second);
    assert_eq!(view.steps().iter().map(|it| it.key).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    let cue = view.cue(4).expect("copied");
    assert!(cue.everybody && cue.asks.is_some());
    assert!(story.sees("Noor").get(template).is_none(), "templates are the facilitators' own");
}

#[test]
fn of_two_who_press_next_at_once_the_second_is_told_and_nothing_is_skipped() {
    let (mut story, course) = held(FormKind::Consent, false);
    let on = |seen| Go { course, seen, way: Way::On };
    story.does::<_, Course>("Hanna", on(1));
    against(story.refused("Ravi", on(1)), MOVED_ON);
    assert_eq!(now(&story, course).1.at, 1);
    assert!(now(&story, course).1.round().is_some(), "the step asked by itself");
    goes(&mut story, course, Way::Back);
    goes(&mut story, course, Way::On);
    assert_eq!(now(&story, course).1.asked.len(), 1, "a question is put once");
    let (seen, before) = now(&story, course);
    story.does::<_, Course>("Ravi", GiveTime { course, seen, minutes: 3 });
    assert_eq!(now(&story, course).1.ends(), before.ends() + 180_000);
    for _ in 0..2 {
        goes(&mut story, course, Way::On);
    }
    let (seen, _) = now(&story, course);
    against(story.refused("Hanna", on(seen)), NO_SUCH_STEP);
    assert!(matches!(story.refused("Noor", on(seen)), Refusal::MayNot(_)));
    story.does::<_, Course>("Ravi", Finish { course, seen });
    against(story.refused("Hanna", on(seen + 1)), MEETING_OVER);
}

#[test]
fn airtime_is_off_until_the_desk_turns_it_on_and_gone_when_the_meeting_ends() {
    let (mut story, course) = held(FormKind::Consent, false);
    let told = |story: &Scenario, name: &str| {
        let sight = story.sees(name);
        airtime(&sight, &sight.find(course).expect("there"))
    };
    let speaks = |story: &mut Scenario, name: &str, seconds: i64| {
        let speaker: Id<Speaker> = story.does(name, AskFloor { course, wants: Wants::Speak });
        story.does::<_, Speaker>("Hanna", GiveFloor { speaker, seen: 1 });
        story.now += seconds * 1_000;
        story.does::<_, Speaker>(name, EndFloor { speaker, seen: 2 });
    };
    speaks(&mut story, "Joris", 40);
    assert_eq!(told(&story, "Joris"), None);
    let turn = |story: &Scenario, on| ShowAirtime { course, seen: now(story, course).0, on };
    assert!(matches!(story.refused("Joris", turn(&story, true)), Refusal::MayNot(_)));
    let on = turn(&story, true);
    story.does::<_, Course>("Hanna", on);
    speaks(&mut story, "Joris", 20);
    for name in ["Hanna", "Joris", "Tjitske"] {
        let all = told(&story, name).expect("all at the table see it");
        let spoke: Vec<_> = all.iter().filter(|it| it.turns > 0).collect();
        assert_eq!(spoke.len(), 1, "{all:?}");
        // Each act of the story takes a second of its own.
        assert_eq!((spoke[0].turns, spoke[0].seconds), (2, 62), "by seat");
        assert!(spoke[0].seat.is_some() && all.len() > 1, "who did not speak stands there too");
    }
    let (seen, _) = now(&story, course);
    story.does::<_, Course>("Hanna", Finish { course, seen });
    assert_eq!(told(&story, "Hanna"), None);
}

#[test]
fn answers_of_a_step_are_a_round_and_are_turned_over_in_one_press() {
    let (mut story, course) = held(FormKind::Representatives, false);
    let round = asks(&mut story, course);
    gives(&mut story, "Tjitske", round, Given::Choice(3));
    gives(&mut story, "Joris", round, Given::Choice(0));
    let shown = |story: &Scenario, name: &str| {
        round::round(&story.sees(name), round).expect("there").shown.len()
    };
    assert_eq!(shown(&story, "Ellen"), 0, "blind until then");
    story.does::<_, Shown>("Hanna", TurnOver { course });
    assert_eq!(shown(&story, "Ellen"), 2);
    against(story.refused("Ravi", TurnOver { course }), IS_OVER);
    let late =
        Give { round, unit: None, given: Given::Choice(0), reason: String::new(), seen: None };
    against(story.refused("Ellen", late), NOT_OPEN);
    goes(&mut story, course, Way::On);
    assert_eq!(now(&story, course).1.round(), Some(round), "the talk is about what was said");
}

#[test]
fn a_phone_without_an_account_sees_this_meeting_and_nothing_else() {
    let mut story = Scenario::middenland();
    let table = story.table();
    let before = Put {
        circle: RoundCircle::Table(table),
        plan: Plan::asking("Van vorige week", Ask::consent()),
    };
    let before: Id<Round> = story.does("Hanna", before);
    let meeting = meeting(&mut story);
    adds(&mut story, meeting, FormKind::Gradients, true);
    let script = table::script(&story.sees("Hanna"), meeting).script.expect("made").id;
    let course = begins(&mut story, meeting);
    let join =
        |code: &str, name: &str| Join { course, code: code.to_owned(), name: name.to_owned() };
    story.stranger("vreemde");
    against(story.refused("vreemde", join("000000", "Wie")), WRONG_CODE);
    assert!(matches!(story.refused("vreemde", join(CODE, " ")), Refusal::Fields(_)));
    let guest = story.comes_in("telefoon", join(CODE, "Bo"));
    assert_eq!(guest.any(), story.person("telefoon").any());
    let round = asks(&mut story, course);
    let sight = story.sees("telefoon");
    assert!(sight.get(course).is_some() && sight.get(round).is_some());
    assert!(sight.get(before).is_none(), "what was before is not theirs");
    assert!(sight.get(meeting).is_none() && sight.get(script).is_none());
    assert!(sight.all::<Seat>().is_empty() && sight.all::<domain::party::Party>().is_empty());
    assert!(sight.all::<Slips>().is_empty() && sight.all::<domain::party::Person>().is_empty());
    gives(&mut story, "telefoon", round, Given::Choice(1));
    let view = round::round(&story.sees("Hanna"), round).expect("there");
    assert_eq!((view.answered(), view.units.len()), (1, 1));
    story.does::<_, Shown>("Hanna", TurnOver { course });
    assert_eq!(round::round(&story.sees("telefoon"), round).expect("there").shown.len(), 1);
    // When it is over, nothing is theirs any more; and a day later neither.
    let held = story.now;
    story.days_pass(2);
    assert!(story.sees("telefoon").get(course).is_none());
    story.now = held;
    let (seen, _) = now(&story, course);
    story.does::<_, Course>("Hanna", Finish { course, seen });
    assert!(story.sees("telefoon").get(course).is_none());
    story.stranger("te-laat");
    against(story.refused("te-laat", join(CODE, "Bo")), WRONG_CODE);
}

#[test]
fn a_slip_is_one_seat_and_one_phone_sits_in_it() {
    let (mut story, course) = held(FormKind::Representatives, false);
    let join = |name: &str| Join { course, code: slip(1), name: name.to_owned() };
    let guest = story.comes_in("telefoon", join(""));
    let seat = now(&story, course).1.seats[1].clone();
    assert_eq!(story.sees("Hanna").get(guest).expect("in").name, seat.name);
    story.stranger("ander");
    against(story.refused("ander", join("Ander")), SEAT_IN_USE);
    let round = asks(&mut story, course);
    let elsewhere = Give {
        round,
        unit: Some(now(&story, course).1.seats[0].seat.any()),
        given: Given::Choice(0),
        reason: String::new(),
        seen: None,
    };
    against(story.refused("telefoon", elsewhere), MAY_NOT_ANSWER);
    gives(&mut story, "telefoon", round, Given::Choice(1));
    let view = round::round(&story.sees("Ravi"), round).expect("there");
    let line = view.units.iter().find(|it| it.unit.id == seat.seat.any()).expect("a seat");
    assert!(line.answered);
    story.does::<_, Guest>("Hanna", LetGo { guest, seen: 1 });
    assert!(story.sees("telefoon").get(course).is_none(), "who was let go sees nothing");
    story.comes_in("ander", join("Ander"));
}

#[test]
fn the_turn_goes_round_once_and_whoever_has_it_may_pass() {
    let (mut story, course) = held(FormKind::CheckIn, false);
    let turn = |story: &Scenario| now(story, course).1.turn().map(|it| it.name.clone());
    assert_eq!(turn(&story).as_deref(), Some("Noorderkolk"));
    let pass = |turn| PassTurn { course, turn };
    assert!(matches!(story.refused("Tjitske", pass(0)), Refusal::MayNot(_)));
    story.does::<_, Course>("Joris", pass(0));
    against(story.refused("Hanna", pass(0)), TURN_MOVED_ON);
    story.does::<_, Course>("Hanna", pass(1));
    story.does::<_, Course>("Ellen", pass(2));
    assert_eq!(turn(&story), None);
    against(story.refused("Hanna", pass(3)), TURN_MOVED_ON);
}

#[test]
fn silent_cards_become_groups_and_dots_go_on_the_groups() {
    let (mut story, course) = held(FormKind::SilentCards, false);
    let cluster = |names: &[&str]| Cluster {
        course,
        names: names.iter().map(|it| (*it).to_owned()).collect(),
    };
    against(story.refused("Noor", cluster(&["Mensen"])), NO_CARDS);
    let round = asks(&mut story, course);
    let cards = |all: &[&str]| Given::Cards(all.iter().map(|it| (*it).to_owned()).collect());
    gives(&mut story, "Tjitske", round, cards(&["Rooster", "Loon"]));
    gives(&mut story, "Joris", round, cards(&["Kazerne"]));
    story.does::<_, Shown>("Hanna", TurnOver { course });
    assert_eq!(
        table::cards(&story.sees("Ellen"), course).expect("shown").1,
        ["Kazerne", "Loon", "Rooster"]
    );
    goes(&mut story, course, Way::On);
    let (seen, _) = now(&story, course);
    against(story.refused("Hanna", Go { course, seen, way: Way::On }), NO_GROUPS);
    assert!(matches!(story.refused("Noor", cluster(&["", "", ""])), Refusal::Fields(_)));
    story.does::<_, Clusters>("Noor", cluster(&["", "Mensen", "mensen"]));
    let sight = story.sees("Ellen");
    let groups = table::clusters(&sight, course).expect("made").groups.clone();
    assert_eq!(
        groups,
        [Group { name: "Mensen".to_owned(), cards: vec!["Loon".into(), "Rooster".into()] }]
    );
    goes(&mut story, course, Way::On);
    let dots = now(&story, course).1.round().expect("asked");
    let sight = story.sees("Ellen");
    let Ask::Points { items, budget, most } = &sight.get(dots).expect("there").ask else {
        panic!("dots")
    };
    assert_eq!((items[0].words.as_str(), *budget, *most), ("Mensen", 3, 2));
}

#[test]
fn an_estimate_is_made_twice_and_both_stand_beside_each_other() {
    let (mut story, course) = held(FormKind::Estimate, false);
    let range = |likely| Given::Range { low: 10, likely, high: 90 };
    for (likely, way) in [(20, Way::On), (40, Way::On)] {
        let round = match now(&story, course).1.round() {
            Some(round) if now(&story, course).1.at == 2 => round,
            _ => asks(&mut story, course),
        };
        gives(&mut story, "Tjitske", round, range(likely));
        gives(&mut story, "Joris", round, range(likely + 30));
        story.does::<_, Shown>("Hanna", TurnOver { course });
        goes(&mut story, course, way);
        if likely == 20 {
            goes(&mut story, course, way);
        }
    }
    let sight = story.sees("Ellen");
    let view = table::live_course(&sight, course).expect("held");
    let likely = |it: &Option<RoundView<'_>>| match it.as_ref().expect("shown").tally.as_deref() {
        Some(Tally::Range(all)) => all.iter().map(|it| it.2).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!((likely(&view.before), likely(&view.round)), (vec![20, 50], vec![40, 70]));
}

#[test]
fn who_is_here_is_noted_once_and_by_hand_where_there_is_no_phone() {
    let (mut story, course) = held(FormKind::Free, false);
    let seats = now(&story, course).1.seats;
    let here = |seat: usize| Arrive { course, seat: Some(seats[seat].seat) };
    story.does::<_, Present>("Tjitske", here(1));
    against(story.refused("Noor", here(1)), IS_HERE);
    assert!(matches!(story.refused("Tjitske", here(0)), Refusal::MayNot(_)));
    let noted: Id<Present> = story.does("Noor", here(0));
    story.does::<_, Present>("Noor", Arrive { course, seat: None });
    let count = |story: &Scenario| {
        table::live_course(&story.sees("Ravi"), course).expect("held").here_count()
    };
    assert_eq!(count(&story), 3);
    story.does::<_, Present>("Noor", GoAway { present: noted, seen: 1 });
    assert_eq!(count(&story), 2);
}

#[test]
fn minutes_go_round_are_corrected_and_then_stand_fast() {
    let (mut story, course) = held(FormKind::Free, false);
    let line = WriteLine { course, about: LineKind::Promise, words: "Wij mailen.".to_owned() };
    story.does::<_, Line>("Noor", line);
    let write = |seen, words: &str| WriteMinutes {
        course,
        seen,
        remarks: vec![Remark { step: 1, words: words.to_owned() }],
        without_names: true,
    };
    assert!(matches!(story.refused("Tjitske", write(None, "x")), Refusal::MayNot(_)));
    let minutes: Id<Minutes> = story.does("Noor", write(None, " Een goed gesprek. "));
    let correct = || Correct { minutes, words: "Het was donderdag.".to_owned() };
    against(story.refused("Tjitske", correct()), NOT_SENT_ROUND);
    let past = SendRound { minutes, seen: 1, until: date(2026, 3, 1) };
    assert!(matches!(story.refused("Noor", past), Refusal::Fields(_)));
    story.does::<_, Minutes>("Noor", SendRound { minutes, seen: 1, until: date(2026, 3, 9) });
    story.does::<_, Correction>("Tjitske", correct());
    story.does::<_, Minutes>("Noor", write(Some(2), "Een goed gesprek, op donderdag."));
    story.days_pass(10);
    against(story.refused("Noor", write(Some(3), "Toch niet.")), MINUTES_FIXED);
    against(story.refused("Tjitske", correct()), MINUTES_FIXED);
    assert!(story.sees("Joris").get(minutes).is_some_and(|it| it.without_names));
}

#[test]
fn every_phone_sees_the_same_count_and_only_its_own_answer() {
    let (mut story, course) = held(FormKind::Gradients, true);
    let phones = ["telefoon 0", "telefoon 1", "telefoon 2", "telefoon 3", "telefoon 4"];
    for phone in phones {
        let join = Join { course, code: CODE.to_owned(), name: phone.to_owned() };
        story.comes_in(phone, join);
    }
    let round = asks(&mut story, course);
    for (place, phone) in phones.into_iter().take(3).enumerate() {
        gives(&mut story, phone, round, Given::Choice(place as u8));
    }
    let seen = |story: &Scenario, name: &str| {
        let sight = story.sees(name);
        let view = round::round(&sight, round).expect("at the table");
        let own: Vec<_> =
            view.units.iter().filter_map(|it| it.own.map(|it| it.given.clone())).collect();
        (view.answered(), view.of, own, view.tally.is_some())
    };
    assert_eq!(seen(&story, "telefoon 1"), (3, 5, vec![Given::Choice(1)], false));
    assert_eq!(seen(&story, "telefoon 4"), (3, 5, vec![], false));
    assert_eq!(seen(&story, "Ravi"), (3, 5, vec![], false));
    gives(&mut story, "telefoon 4", round, Given::Choice(7));
    assert_eq!(seen(&story, "telefoon 1").0, 4, "what was looked up before is forgotten");
    story.does::<_, Shown>("Hanna", TurnOver { course });
    for name in ["telefoon 3", "Ravi"] {
        let sight = story.sees(name);
        let view = round::round(&sight, round).expect("at the table");
        let Some(Tally::Choice { bars, .. }) = view.tally.as_deref() else { panic!("shown") };
        let counts: Vec<_> = bars.iter().map(|it| it.share.units).collect();
        assert_eq!((counts, bars[0].share.of_units), (vec![1, 1, 1, 0, 0, 0, 0, 1], 5), "{name}");
    }
}
