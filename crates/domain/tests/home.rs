// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of home: each viewer's own day, made only from what they see.

use domain::{
    assignment::{Assignment, Firmness, Frame, Settler, Tension, Theme},
    conversation::*,
    home::*,
    lens::{
        AddImprovement, ChangeImprovement, Condition, Improvement, ImprovementState, Scan, ScanForm,
    },
    party::{Authority, Hearer, Mandate, NameHearer},
    round::RoundCircle,
    scenario::Scenario,
    table::{ChangeSitting, Meeting, PlanMeeting, Sitting},
    text::*,
};
use jiff::civil::{Date, date};
use ledger::Id;

fn frame(theme: Theme, firmness: u8) -> Frame {
    Frame {
        theme,
        name: String::new(),
        text: String::new(),
        range: None,
        boundaries: Vec::new(),
        firmness: Firmness::try_from(firmness).expect("0 to 5"),
        open_until: None,
        settled_by: None,
        decision: None,
        questions: Vec::new(),
    }
}

fn tension(story: &mut Scenario) -> Id<Tension> {
    let on = domain::calendar::day(story.now);
    let question = "Welke mag een beetje schuiven?".to_owned();
    story.holds("Hanna", Tension { demands: vec![], question, asked_on: Some(on), asked: true })
}

fn meeting(story: &mut Scenario, on: Date) -> Id<Meeting> {
    let (starts, place, purpose) = ("13:30".to_owned(), String::new(), String::new());
    let act = PlanMeeting { table: story.table(), on, starts, ends: String::new(), place, purpose };
    story.does("Noor", act)
}

/// Everybody was spoken to today, so that silence is not what comes first.
fn all_spoken(story: &mut Scenario) {
    let parties = ["Noorderkolk", "Kranswijk", "Wilgenstede"].map(|it| story.party(it)).to_vec();
    let on = domain::calendar::day(story.now);
    let talk = LogTalk { parties, on, kind: TalkKind::Table, minutes: None };
    story.does::<_, Talk>("Ravi", talk);
}

fn reasons(story: &Scenario, name: &str) -> Vec<Reason> {
    next(&story.sees(name)).into_iter().map(|it| it.reason).collect()
}

#[test]
fn who_was_never_spoken_to_comes_before_who_was_silent_for_six_weeks() {
    let mut story = Scenario::middenland();
    let (kranswijk, wilgenstede) = (story.party("Kranswijk"), story.party("Wilgenstede"));
    let on = domain::calendar::day(story.now);
    let talk = |parties| LogTalk { parties, on, kind: TalkKind::Visit, minutes: None };
    story.does::<_, Talk>("Ravi", talk(vec![kranswijk, wilgenstede]));
    let parties = |story: &Scenario| {
        let view = today(&story.sees("Hanna"));
        let silent: Vec<_> = view.silent.iter().map(|it| (it.party, it.weeks)).collect();
        let proposed: Vec<_> = view.proposals.iter().filter_map(|it| it.party).collect();
        (silent, proposed)
    };
    let noorderkolk = story.party("Noorderkolk");
    assert_eq!(parties(&story), (vec![(noorderkolk, None)], vec![noorderkolk]));
    story.days_pass(41);
    assert_eq!(parties(&story).0.len(), 1, "not yet six weeks");
    story.days_pass(1);
    let (silent, proposed) = parties(&story);
    assert_eq!(silent[0], (noorderkolk, None));
    assert_eq!(silent[1].1, Some(6));
    assert_eq!((silent.len(), proposed.len()), (3, 3));
    for name in ["Noor", "Joris", "Ellen", "Samira"] {
        let view = today(&story.sees(name));
        assert!(view.silent.is_empty() && view.proposals.is_empty(), "{name}");
        assert!(view.mirror.is_none(), "{name}");
    }
}

#[test]
fn a_table_without_a_mandate_is_proposed_only_to_who_may_know() {
    let mut story = Scenario::middenland();
    all_spoken(&mut story);
    meeting(&mut story, date(2026, 3, 20));
    assert_eq!(reasons(&story, "Ravi"), []);
    let (party, tjitske) = (story.party("Kranswijk"), story.person("Tjitske"));
    let person = story.person("Ravi");
    story.does::<_, Hearer>("Tjitske", NameHearer { party, person, earlier_too: true });
    let mandate = Mandate {
        party,
        person: tjitske,
        about: "geld".to_owned(),
        authority: Authority::TakesItBack,
        until: None,
        source: String::new(),
    };
    story.holds("Tjitske", mandate);
    let [Reason::NoMandate { days, .. }] = reasons(&story, "Ravi")[..] else { panic!("one") };
    assert_eq!(days, 18);
    assert_eq!(next(&story.sees("Ravi"))[0].person, Some(tjitske));
    assert_eq!(reasons(&story, "Hanna"), [], "Kranswijk did not name Hanna");
    let sitting = story.sees("Hanna").under::<Sitting>(story.person("Joris").any())[0].id;
    let (alternate, from, mandate_until) = (false, None, Some(date(2026, 3, 2)));
    let ended = ChangeSitting { sitting, seen: 1, alternate, from, mandate_until };
    story.does::<_, Sitting>("Hanna", ended);
    assert_eq!(reasons(&story, "Hanna").len(), 1, "a term that ended is no secret for her");
    assert_eq!(reasons(&story, "Ravi").len(), 2);
}

#[test]
fn promises_tensions_and_frames_that_wait_have_their_reason() {
    let mut story = Scenario::middenland();
    all_spoken(&mut story);
    let quick = NoteIn20Seconds {
        party: story.party("Wilgenstede"),
        words: "Wil de cijfers zien.".to_owned(),
        promise: Some(QuickPromise {
            words: "Cijfers sturen".to_owned(),
            due: Some(date(2026, 3, 9)),
        }),
        kind: TalkKind::Call,
        on: None,
    };
    story.does::<_, Note>("Hanna", quick);
    let tension = tension(&mut story);
    let tasks = story.holds("Hanna", frame(Theme::Tasks, 3));
    let waiter =
        Frame { open_until: Some("de taken vaststaan".to_owned()), ..frame(Theme::Information, 0) };
    let ict = story.holds("Hanna", waiter);
    let found = reasons(&story, "Hanna");
    assert!(matches!(found[0], Reason::PromiseDue { days_left: 7, .. }), "{found:?}");
    assert_eq!(found[1..], [Reason::FrameWaits { frame: tasks, waiter: ict }]);
    assert_eq!(reasons(&story, "Ravi").len(), 1, "the promise is Hanna's own");
    story.days_pass(8);
    let found = reasons(&story, "Hanna");
    assert!(matches!(found[0], Reason::PromiseDue { days_left: -1, .. }), "{found:?}");
    assert!(matches!(found[1], Reason::Unanswered { tension: it, .. } if it == tension));
}

#[test]
fn what_waits_differs_by_who_looks() {
    let mut story = Scenario::middenland();
    let text = "Zoek uit of één dienst kan.".to_owned();
    let assignment = story.holds(
        "Hanna",
        Assignment {
            version: 2,
            text,
            fixed: vec![],
            open: vec![],
            kind: None,
            receiver: String::new(),
            on: None,
        },
    );
    let tension = tension(&mut story);
    let table = story.table();
    let ready = Frame { settled_by: Some(Settler::Table(table)), ..frame(Theme::Governance, 3) };
    let frame = story.holds("Hanna", ready);
    let meeting = meeting(&mut story, date(2026, 3, 14));
    let asked_on = Some(domain::calendar::day(story.now));
    let at_table = [Waiting::Settle { frame }, Waiting::Meeting { meeting, days: 12 }];
    let of_commissioner =
        [Waiting::Confirm { assignment, version: 2 }, Waiting::Answer { tension, asked_on }];
    assert_eq!(waits(&story.sees("Ellen")), [of_commissioner, at_table].concat());
    let party = story.party("Noorderkolk");
    let of_voice = [Waiting::Mandate { party, ran_out_on: None }, Waiting::NameHearer { party }];
    assert_eq!(waits(&story.sees("Joris")), [of_voice, at_table].concat());
    assert_eq!(waits(&story.sees("Mila")), of_voice, "the alternate does not sit there");
    for name in ["Samira", "Noor", "Hanna", "Fenna", "Saar", "Dirkje"] {
        assert_eq!(waits(&story.sees(name)), [], "{name}");
    }
    let mandate = Mandate {
        party,
        person: story.person("Joris"),
        about: String::new(),
        authority: Authority::Yes,
        until: Some(date(2026, 3, 18)),
        source: String::new(),
    };
    story.holds("Joris", mandate);
    assert!(!waits(&story.sees("Joris")).contains(&of_voice[0]));
    story.days_pass(17);
    let ran_out = Waiting::Mandate { party, ran_out_on: Some(date(2026, 3, 18)) };
    assert_eq!(waits(&story.sees("Joris"))[0], ran_out);
}

#[test]
fn a_frozen_text_waits_for_the_yes_of_each_party_that_is_asked() {
    let mut story = Scenario::middenland();
    let circle = TextCircle::Table(story.table());
    let open = Open {
        title: "Spelregels".to_owned(),
        kind: TextKind::GroundRules,
        purpose: String::new(),
        circle,
        pasted: vec!["We zeggen eerst waarom iets voor ons telt.".to_owned()],
    };
    let text = story.does::<_, Text>("Ravi", open);
    let passage = passages_of(&story.sees("Ravi"), text)[0].id;
    let (status, remark) = (PassageStatus::Agreed, String::new());
    story.does::<_, Passage>("Ravi", Judge { passage, seen: 1, status, remark });
    let waits_for = |story: &Scenario, name: &str| {
        let mut all = waits(&story.sees(name));
        all.retain(|it| matches!(it, Waiting::Accept { .. }));
        all
    };
    assert_eq!(waits_for(&story, "Joris"), [], "it is not frozen yet");
    let (label, summary) = (String::new(), "Samen gemaakt.".to_owned());
    let version = story.does::<_, Version>("Ravi", Freeze { text, seen: 1, label, summary });
    let accept = |party| Waiting::Accept { text, version, party };
    let [noorderkolk, kranswijk] = ["Noorderkolk", "Kranswijk"].map(|it| story.party(it));
    assert_eq!(waits_for(&story, "Joris"), [accept(noorderkolk)]);
    assert_eq!(waits_for(&story, "Tjitske"), [accept(kranswijk)]);
    for name in ["Mila", "Samira", "Ellen", "Hanna", "Noor", "Yusuf"] {
        assert_eq!(waits_for(&story, name), [], "{name} reads it not, or speaks for nobody");
    }
    let reservation = String::new();
    let yes = Accept { version, party: noorderkolk, reservation };
    story.does::<_, Acceptance>("Joris", yes);
    assert_eq!(waits_for(&story, "Joris"), []);
    story.does::<_, Text>("Ravi", Reopen { text, seen: 2, why: "Nog één zin.".to_owned() });
    assert_eq!(waits_for(&story, "Tjitske"), [], "it is written in again");
}

#[test]
fn an_improvement_point_waits_for_its_owner_near_its_day_and_past_it() {
    let mut story = Scenario::middenland();
    let scan = Scan {
        name: "Zomerscan".to_owned(),
        form: ScanForm::Short,
        circle: RoundCircle::Table(story.table()),
        conditions: vec![Condition::Organising],
        groups: Vec::new(),
    };
    let scan = story.holds("Hanna", scan);
    let add = AddImprovement {
        scan,
        condition: Condition::Organising,
        saw: "Niet ieder weet wie beslist.".to_owned(),
        action: "Op één blad.".to_owned(),
        owner: story.person("Joris"),
        check_on: domain::calendar::day(story.now) + jiff::ToSpan::days(8),
    };
    let improvement = story.does::<_, Improvement>("Noor", add.clone());
    let due = |story: &Scenario, name: &str| {
        let all = waits(&story.sees(name));
        let left = |it: &Waiting| match it {
            Waiting::Improvement { improvement: of, days_left } if *of == improvement => {
                Some(*days_left)
            }
            _ => None,
        };
        all.iter().find_map(left)
    };
    assert_eq!(due(&story, "Joris"), None, "more than a week away");
    story.days_pass(1);
    assert_eq!(due(&story, "Joris"), Some(7));
    story.days_pass(9);
    assert_eq!(due(&story, "Joris"), Some(-2), "it goes on waiting");
    for name in ["Tjitske", "Hanna", "Noor", "Mila"] {
        assert_eq!(due(&story, name), None, "{name} does not keep an eye on it");
    }
    let AddImprovement { saw, action, owner, check_on, .. } = add;
    let state = ImprovementState::Done;
    let done = ChangeImprovement { improvement, seen: 1, saw, action, owner, check_on, state };
    story.does::<_, Improvement>("Joris", done);
    assert_eq!(due(&story, "Joris"), None);
}

#[test]
fn a_party_reads_what_it_said_and_who_may_read_it() {
    let mut story = Scenario::middenland();
    let (party, person) = (story.party("Noorderkolk"), story.person("Ravi"));
    story.does::<_, Hearer>("Joris", NameHearer { party, person, earlier_too: true });
    let words = "Wij hechten aan toezichthouders die de haven kennen.".to_owned();
    let on = date(2026, 3, 2);
    let write = |words| Write { party, words, on, circle: NoteCircle::BetweenUs };
    story.does::<_, Note>("Joris", write(words.clone()));
    story.does::<_, Note>("Ravi", write("Ravi schreef mee.".to_owned()));
    let private = Write { circle: NoteCircle::Writer, ..write("Alleen voor mij.".to_owned()) };
    story.does::<_, Note>("Joris", private);
    let sight = story.sees("Mila");
    let [own] = &said(&sight)[..] else { panic!("one party") };
    assert_eq!(own.notes.len(), 2);
    assert!(own.notes.iter().any(|it| it.note.words == words && !it.own));
    assert_eq!(own.named, [(person, true)]);
    assert_eq!(own.voices, [story.person("Joris"), story.person("Mila")]);
    for name in ["Hanna", "Ravi", "Noor", "Ellen", "Samira"] {
        assert!(said(&story.sees(name)).is_empty(), "{name} speaks for nobody");
    }
    assert!(said(&story.sees("Tjitske"))[0].notes.is_empty());
}

#[test]
fn the_message_to_take_home_starts_at_the_last_meeting() {
    let mut story = Scenario::middenland();
    story.holds("Hanna", frame(Theme::Goal, 1));
    story.days_pass(3);
    meeting(&mut story, date(2026, 3, 4));
    let later = story.holds("Hanna", frame(Theme::Money, 1));
    let sight = story.sees("Joris");
    let message = message(&sight).expect("he has a home to go to");
    assert_eq!((message.since, message.from_meeting), (date(2026, 3, 4), true));
    let what: Vec<_> = message.lines.iter().map(|it| it.what).collect();
    assert_eq!(what, [What::Frame(later)]);
    let sight = story.sees("Mila");
    let mila = domain::home::message(&sight).expect("an alternate");
    assert!(!mila.from_meeting, "she does not see that table");
    assert!(domain::home::message(&story.sees("Hanna")).is_none());
}

#[test]
fn an_adviser_sees_for_whom_to_prepare() {
    let story = Scenario::middenland();
    let sight = story.sees("Samira");
    let [prepares] = &prepares(&sight)[..] else { panic!("one") };
    assert_eq!(prepares.person, Some(story.person("Joris")));
    assert_eq!(prepares.seats.len(), 1);
    assert!(prepares.meeting.is_none());
    assert_eq!(lens(&sight), Lens::Adviser);
    let lenses = ["Hanna", "Ravi", "Ellen", "Joris", "Noor"].map(|it| lens(&story.sees(it)));
    let [facilitator, commissioner] = [Lens::Facilitator, Lens::Commissioner];
    assert_eq!(lenses, [facilitator, facilitator, commissioner, Lens::Voice, Lens::Other]);
}

#[test]
fn changes_are_those_of_the_week_and_only_what_is_seen() {
    let mut story = Scenario::middenland();
    story.days_pass(8);
    let money = story.holds("Hanna", frame(Theme::Money, 1));
    meeting(&mut story, date(2026, 6, 10));
    let week = |name: &str| {
        let view = today(&story.sees(name));
        view.changes.iter().map(|it| it.what).collect::<Vec<_>>()
    };
    assert_eq!(week("Joris").len(), 2);
    assert_eq!(week("Samira"), [What::Frame(money)]);
    assert_eq!(week("Fenna"), []);
    let view = today(&story.passerby());
    assert!(view.changes.is_empty() && view.waits.is_empty() && view.frames.is_empty());
}
