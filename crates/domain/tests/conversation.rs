// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of conversations: whose note it is, who keeps a promise, and who never hears of either.

use domain::{
    conversation::*,
    draft::AnyAct,
    party::{Hearer, NameHearer, Party, UnnameHearer},
    refusal::{FieldError, Need, Problem, Refusal},
    scenario::Scenario,
};
use jiff::civil::date;
use ledger::Id;

const NOT_FACILITATORS: [&str; 9] =
    ["Noor", "Fenna", "Saar", "Joris", "Mila", "Samira", "Tjitske", "Ellen", "Dirkje"];

fn wrong(refusal: Refusal) -> Vec<(String, Problem)> {
    let Refusal::Fields(errors) = refusal else { panic!("{refusal}") };
    errors.into_iter().map(|FieldError { field, problem }| (field, problem)).collect()
}

#[track_caller]
fn only_facilitators(story: &Scenario, act: &dyn AnyAct) {
    for name in NOT_FACILITATORS {
        let refused = story.tries(name, act);
        assert_eq!(refused, Err(Refusal::MayNot(Need::Facilitator)), "{name}: {}", act.name());
    }
}

#[track_caller]
fn nobody_but<T: domain::records::Recorded>(story: &Scenario, id: Id<T>, readers: &[&str]) {
    for (name, _) in story.cast() {
        let sees = story.sees(name).get(id).is_some();
        assert_eq!(sees, readers.contains(&name), "{name} {:?}", T::KIND);
    }
    assert!(story.passerby().get(id).is_none());
}

/// Kranswijk names Ravi, and not Hanna.
fn ravi_hears_kranswijk(story: &mut Scenario) -> Id<Hearer> {
    let (party, person) = (story.party("Kranswijk"), story.person("Ravi"));
    story.does("Tjitske", NameHearer { party, person, earlier_too: false })
}

fn write(party: Id<Party>, circle: NoteCircle) -> Write {
    let words = "Wij hechten aan een eigen stem over geld.".to_owned();
    Write { party, words, on: date(2026, 5, 13), circle }
}

#[test]
fn a_talk_is_in_the_log_of_the_facilitators_and_mended_by_who_had_it() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    let log_talk = |parties, minutes| LogTalk {
        parties,
        on: date(2026, 4, 9),
        kind: TalkKind::Visit,
        minutes,
    };
    only_facilitators(&story, &log_talk(vec![party], Some(50)));
    let refused = wrong(story.refused("Hanna", log_talk(vec![], Some(0))));
    let fields: Vec<_> = refused.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(fields, ["parties", "minutes"]);
    let talk = story.does::<_, Talk>("Hanna", log_talk(vec![party], Some(50)));
    nobody_but(&story, talk, &["Hanna", "Ravi"]);
    let change = |seen| ChangeTalk {
        talk,
        seen,
        parties: vec![party],
        on: date(2026, 4, 10),
        kind: TalkKind::Call,
        minutes: None,
    };
    assert_eq!(story.refused("Ravi", change(1)), Refusal::MayNot(Need::Writer));
    assert_eq!(story.refused("Joris", change(1)), Refusal::MayNot(Need::Facilitator));
    story.does::<_, Talk>("Hanna", change(1));
    let record = talk.any();
    assert_eq!(story.refused("Hanna", change(1)), Refusal::Outdated { record, theirs: 2 });
    assert_eq!(log(&story.sees("Ravi"), Some(party))[0].kind, TalkKind::Call);
    assert_eq!(silence(&story.sees("Hanna"), party), None, "that day has not come");
    story.days_pass(60);
    assert_eq!(silence(&story.sees("Hanna"), party), Some(date(2026, 4, 10)));
    assert_eq!(silence(&story.sees("Noor"), party), None);
    let withdraw = || WithdrawTalk { talk, seen: 2 };
    assert_eq!(story.refused("Ravi", withdraw()), Refusal::MayNot(Need::Writer));
    story.does::<_, Talk>("Hanna", withdraw());
    nobody_but(&story, talk, &[]);
}

#[test]
fn twenty_seconds_make_a_talk_a_note_and_a_promise() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    let quick = |words: &str, promise: Option<&str>| NoteIn20Seconds {
        party,
        words: words.to_owned(),
        promise: promise.map(|it| {
            let words = it.to_owned();
            QuickPromise { words, due: Some(date(2026, 11, 20)) }
        }),
        kind: TalkKind::Visit,
        on: None,
    };
    only_facilitators(&story, &quick("Ze willen eerst cijfers.", None));
    let refused = wrong(story.refused("Hanna", quick(" ", Some(""))));
    let fields: Vec<_> = refused.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(fields, ["words", "promise"]);
    story.does::<_, Note>("Hanna", quick("Ze willen eerst cijfers.", Some("Cijfers sturen")));
    let sight = story.sees("Hanna");
    let [talk] = log(&sight, Some(party))[..] else { panic!("one talk") };
    let [note] = &notes(&sight)[..] else { panic!("one note") };
    let [promise] = &promises(&sight, Some(party))[..] else { panic!("one promise") };
    assert_eq!(note.note.talk, Some(talk.id));
    assert_eq!(talk.on, sight.today);
    assert_eq!((promise.promise.owner, promise.mine), (story.person("Hanna"), true));
    nobody_but(&story, talk.id, &["Hanna", "Ravi"]);
    nobody_but(&story, note.note.id, &["Hanna"]);
    nobody_but(&story, promise.promise.id, &["Hanna"]);
    let only_note = quick("Nog een keer gesproken.", None);
    story.does::<_, Note>("Hanna", only_note);
    assert_eq!(promises(&story.sees("Hanna"), None).len(), 1);
}

#[test]
fn between_us_is_written_by_the_party_and_whom_it_named_and_by_nobody_else() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    let hearer = ravi_hears_kranswijk(&mut story);
    for name in ["Hanna", "Noor", "Joris", "Ellen"] {
        let refused = story.refused(name, write(party, NoteCircle::BetweenUs));
        assert_eq!(refused, Refusal::Rule(NOT_NAMED), "{name}");
    }
    for name in ["Fenna", "Saar", "Dirkje"] {
        let refused = story.refused(name, write(party, NoteCircle::BetweenUs));
        assert_eq!(refused, Refusal::MayNot(Need::Member), "{name}");
    }
    let by_party = story.does::<_, Note>("Tjitske", write(party, NoteCircle::BetweenUs));
    let by_ravi = story.does::<_, Note>("Ravi", write(party, NoteCircle::BetweenUs));
    for note in [by_party, by_ravi] {
        nobody_but(&story, note, &["Tjitske", "Ravi"]);
    }
    let change = |note, seen| ChangeNote { note, seen, words: "Anders gezegd.".to_owned() };
    assert_eq!(story.refused("Ravi", change(by_party, 1)), Refusal::MayNot(Need::Writer));
    assert_eq!(story.refused("Hanna", change(by_party, 1)), Refusal::NotThere);
    story.does::<_, Note>("Tjitske", change(by_party, 1));
    let outdated = Refusal::Outdated { record: by_party.any(), theirs: 2 };
    assert_eq!(story.refused("Tjitske", change(by_party, 1)), outdated);
    let empty = ChangeNote { note: by_party, seen: 2, words: "\n ".to_owned() };
    assert_eq!(wrong(story.refused("Tjitske", empty))[0].0, "words");
    story.does::<_, Hearer>("Tjitske", UnnameHearer { hearer, seen: 1 });
    nobody_but(&story, by_ravi, &["Tjitske"]);
    assert_eq!(story.refused("Ravi", change(by_ravi, 1)), Refusal::NotThere, "his own words too");
    let withdraw = |note, seen| WithdrawNote { note, seen };
    assert_eq!(story.refused("Mila", withdraw(by_party, 2)), Refusal::NotThere);
    story.does::<_, Note>("Tjitske", withdraw(by_party, 2));
    nobody_but(&story, by_party, &[]);
}

#[test]
fn a_private_note_is_its_writers_alone() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    ravi_hears_kranswijk(&mut story);
    for name in ["Hanna", "Joris", "Samira", "Ellen", "Noor"] {
        let note = story.does::<_, Note>(name, write(party, NoteCircle::Writer));
        nobody_but(&story, note, &[name]);
    }
    let html = Write {
        words: "<script>alert(1)</script> 😀 مرحبا".to_owned(),
        ..write(party, NoteCircle::Writer)
    };
    story.does::<_, Note>("Hanna", html);
    let bell = Write { words: "a\u{7}".to_owned(), ..write(party, NoteCircle::Writer) };
    assert_eq!(wrong(story.refused("Hanna", bell))[0].1, Problem::ControlCharacters);
}

fn promise(story: &Scenario, owner: &str, circle: PromiseCircle) -> GivePromise {
    GivePromise {
        words: "Nieuwe zin voor het besluit over geld".to_owned(),
        owner: story.person(owner),
        to: Some(story.party("Kranswijk")),
        due: Some(date(2026, 9, 18)),
        circle,
    }
}

#[test]
fn a_promise_has_an_owner_who_can_read_it() {
    let mut story = Scenario::middenland();
    let kranswijk = story.party("Kranswijk");
    let table = story.table();
    ravi_hears_kranswijk(&mut story);
    let between = PromiseCircle::BetweenUs(kranswijk);
    let owner = |rule| [("owner".to_owned(), Problem::Rule(rule))];
    for (by, for_whom, circle, rule) in [
        ("Hanna", "Ravi", PromiseCircle::Writer, OWNER_CANNOT_SEE),
        ("Ravi", "Hanna", between, OWNER_CANNOT_SEE),
        ("Hanna", "Samira", PromiseCircle::Table(table), OWNER_CANNOT_SEE),
        ("Noor", "Fenna", PromiseCircle::AllParties, OWNER_CANNOT_SEE),
        ("Joris", "Tjitske", PromiseCircle::Table(table), ANOTHERS_WORD),
        ("Joris", "Hanna", PromiseCircle::AllParties, ANOTHERS_WORD),
    ] {
        let refused = wrong(story.refused(by, promise(&story, for_whom, circle)));
        assert_eq!(refused, owner(rule), "{by} for {for_whom}");
    }
    for (by, circle, rule) in [
        ("Hanna", between, NOT_NAMED),
        ("Joris", between, NOT_NAMED),
        ("Samira", PromiseCircle::Table(table), NOT_AT_TABLE),
        ("Samira", PromiseCircle::AllParties, NOTHING_COUNTS),
    ] {
        let refused = story.refused(by, promise(&story, by, circle));
        assert_eq!(refused, Refusal::Rule(rule), "{by}");
    }
    let refused = story.refused("Fenna", promise(&story, "Fenna", PromiseCircle::Writer));
    assert_eq!(refused, Refusal::MayNot(Need::Member));
    for (by, for_whom, circle, readers) in [
        ("Samira", "Samira", PromiseCircle::Writer, &["Samira"][..]),
        ("Ravi", "Tjitske", between, &["Ravi", "Tjitske"]),
        (
            "Noor",
            "Hanna",
            PromiseCircle::Table(table),
            &["Hanna", "Ravi", "Noor", "Joris", "Tjitske", "Ellen"],
        ),
        (
            "Joris",
            "Mila",
            PromiseCircle::AllParties,
            &["Hanna", "Ravi", "Noor", "Joris", "Mila", "Samira", "Tjitske", "Ellen", "Yusuf"],
        ),
    ] {
        let id = story.does::<_, Promise>(by, promise(&story, for_whom, circle));
        nobody_but(&story, id, readers);
    }
}

#[test]
fn a_promise_is_kept_or_dropped_by_its_owner_or_who_wrote_it_down() {
    let mut story = Scenario::middenland();
    let table = PromiseCircle::Table(story.table());
    let give = promise(&story, "Hanna", table);
    let kept = story.does::<_, Promise>("Noor", give.clone());
    let dropped = story.does::<_, Promise>("Noor", give);
    let keep = |seen| KeepPromise { promise: kept, seen };
    assert_eq!(story.refused("Joris", keep(1)), Refusal::MayNot(Need::Owner));
    assert_eq!(story.refused("Ravi", keep(1)), Refusal::MayNot(Need::Owner));
    assert_eq!(story.refused("Mila", keep(1)), Refusal::NotThere);
    let change = |owner: &str, due| ChangePromise {
        promise: kept,
        seen: 1,
        words: "Een nieuwe zin".to_owned(),
        owner: story.person(owner),
        due,
        why: "Ravi neemt het over.".to_owned(),
    };
    let refused = wrong(story.refused("Hanna", change("Saar", Some(date(3000, 1, 1)))));
    let fields: Vec<_> = refused.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(fields, ["owner", "due"]);
    assert_eq!(story.refused("Joris", change("Ravi", None)), Refusal::MayNot(Need::Owner));
    let act = change("Ravi", None);
    story.does::<_, Promise>("Hanna", act);
    let outdated = Refusal::Outdated { record: kept.any(), theirs: 2 };
    assert_eq!(story.refused("Ravi", keep(1)), outdated);
    story.does::<_, Promise>("Ravi", keep(2));
    assert_eq!(story.refused("Ravi", keep(3)), Refusal::Rule(IS_DONE));
    let drop = |why: &str| DropPromise { promise: dropped, seen: 1, why: why.to_owned() };
    assert_eq!(wrong(story.refused("Hanna", drop(" ")))[0].0, "why");
    assert_eq!(story.refused("Ravi", drop("Nee")), Refusal::MayNot(Need::Owner));
    story.does::<_, Promise>("Hanna", drop("De vraag verviel."));
    let sight = story.sees("Joris");
    assert!(open_promises(&sight, None).is_empty());
    let lines = promises(&sight, None);
    assert!(lines.iter().all(|it| !it.may_close));
    assert_eq!(sight.find(dropped).and_then(|it| it.stamp.why), Some("De vraag verviel."));
}

#[test]
fn the_mirror_shows_a_facilitator_only_their_own_talks() {
    let mut story = Scenario::middenland();
    let (kranswijk, wilgenstede) = (story.party("Kranswijk"), story.party("Wilgenstede"));
    let talk = |parties, day| LogTalk {
        parties,
        on: date(2026, 3, day),
        kind: TalkKind::Call,
        minutes: Some(30),
    };
    for day in [2, 10, 12, 20] {
        story.does::<_, Talk>("Hanna", talk(vec![wilgenstede], day));
    }
    story.does::<_, Talk>("Hanna", talk(vec![wilgenstede, kranswijk], 25));
    story.does::<_, Talk>("Ravi", talk(vec![kranswijk], 11));
    story.days_pass(29);
    let seen = mirror(&story.sees("Hanna")).expect("a facilitator");
    assert_eq!(seen.talks, 4, "the first is more than four weeks ago");
    assert_eq!((seen.most, seen.others_at_most), (Some((wilgenstede, 4)), 1));
    let [share] = seen.shares[..] else { panic!("sizes are not known: one group") };
    assert_eq!((share.group, share.parties, share.spoken), (Group::Voting, 3, 2));
    assert_eq!((share.talks, share.minutes), (4, 120));
    assert_eq!(mirror(&story.sees("Ravi")).expect("a facilitator").talks, 1);
    for name in NOT_FACILITATORS {
        assert_eq!(mirror(&story.sees(name)), None, "{name}");
    }
}
