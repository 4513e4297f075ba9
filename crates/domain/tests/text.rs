// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of texts: written by one person, agreed passage by passage, frozen and accepted.

use domain::{
    calendar::NOT_A_TIME,
    draft::BODY_BYTES,
    party::{Hearer, NameHearer},
    records::Recorded,
    refusal::{Need, Problem, Refusal},
    scenario::Scenario,
    text::*,
};
use ledger::{Digest, Id};

fn opening(title: &str, circle: TextCircle, pasted: &[&str]) -> Open {
    let pasted = pasted.iter().map(|it| (*it).to_owned()).collect();
    let (title, purpose) = (title.to_owned(), String::new());
    Open { title, kind: TextKind::GroundRules, purpose, circle, pasted }
}

const RULES: [&str; 3] = ["Eerst waarom.", "Wat hier blijft, blijft hier.", "Niets is klaar."];

fn rules(story: &mut Scenario) -> (Id<Text>, Vec<Id<Passage>>) {
    let text = story.does("Ravi", opening("Spelregels", TextCircle::AllParties, &RULES));
    (text, passages(story, text))
}

fn passages(story: &Scenario, text: Id<Text>) -> Vec<Id<Passage>> {
    passages_of(&story.sees("Ravi"), text).iter().map(|it| it.id).collect()
}

fn words(story: &Scenario, text: Id<Text>) -> Vec<String> {
    passages_of(&story.sees("Ravi"), text).iter().map(|it| it.words.clone()).collect()
}

fn agree(story: &mut Scenario, passage: Id<Passage>, seen: u32) {
    let (status, remark) = (PassageStatus::Agreed, String::new());
    story.does::<_, Passage>("Ravi", Judge { passage, seen, status, remark });
}

fn writes(passage: Id<Passage>, seen: u32, words: &str) -> WritePassage {
    let (heading, why) = (String::new(), "Uit de tafel.".to_owned());
    WritePassage { passage, seen, heading, words: words.to_owned(), why }
}

fn freeze(text: Id<Text>, seen: u32) -> Freeze {
    Freeze { text, seen, label: "1.0".to_owned(), summary: "Samen.".to_owned() }
}

fn wrong(refusal: Refusal) -> (String, Problem) {
    let Refusal::Fields(errors) = refusal else { panic!("{refusal}") };
    (errors[0].field.clone(), errors[0].problem.clone())
}

#[track_caller]
fn nobody_but<T: Recorded>(story: &Scenario, id: Id<T>, readers: &[&str]) {
    for (name, _) in story.cast() {
        let sees = story.sees(name).get(id).is_some();
        assert_eq!(sees, readers.contains(&name), "{name} {:?}", T::KIND);
    }
}

#[test]
fn only_who_holds_the_pen_writes_and_a_facilitator_may_take_it() {
    let mut story = Scenario::middenland();
    let (text, ids) = rules(&mut story);
    for name in ["Hanna", "Noor"] {
        let refused = story.refused(name, writes(ids[0], 1, "Anders."));
        assert_eq!(refused, Refusal::MayNot(Need::Holder), "{name}");
    }
    let refused = story.refused("Joris", writes(ids[0], 1, "Anders."));
    assert_eq!(refused, Refusal::MayNot(Need::Recorder));
    assert_eq!(story.refused("Fenna", writes(ids[0], 1, "Anders.")), Refusal::NotThere);
    let pen = |seen, to| PassPen { text, seen, to };
    let [hanna, noor, joris] = ["Hanna", "Noor", "Joris"].map(|it| story.person(it));
    assert_eq!(story.refused("Noor", pen(1, noor)), Refusal::MayNot(Need::Holder));
    assert_eq!(wrong(story.refused("Ravi", pen(1, joris))).0, "to");
    story.does::<_, Text>("Hanna", pen(1, hanna));
    assert_eq!(story.refused("Ravi", writes(ids[0], 1, "Zo.")), Refusal::MayNot(Need::Holder));
    story.does::<_, Passage>("Hanna", writes(ids[0], 1, "Zo."));
    story.does::<_, Text>("Hanna", pen(2, noor));
    story.does::<_, Passage>("Noor", writes(ids[0], 2, "Of zo."));
}

#[test]
fn passages_come_between_others_and_move_without_losing_their_order() {
    let mut story = Scenario::middenland();
    let (text, ids) = rules(&mut story);
    // Between the same two, again and again, until there is no room left and the rest moves on.
    for nth in 0..60 {
        let pasted = vec![format!("Tussen {nth}.")];
        let act = AddPassages { text, after: Some(ids[0]), pasted };
        story.does::<_, Passage>("Ravi", act);
    }
    let all = words(&story, text);
    assert_eq!(all.len(), 63);
    assert_eq!((all[1].as_str(), all[60].as_str()), ("Tussen 59.", "Tussen 0."));
    let last = passages(&story, text)[62];
    for turn in 0..40 {
        let order = passages(&story, text);
        let first = order.iter().copied().find(|it| *it != last);
        let after = first.filter(|_| turn % 2 == 0);
        let seen = story.sees("Ravi").find(last).expect("his").stamp.revision;
        story.does::<_, Passage>("Ravi", MovePassage { passage: last, seen, after });
        let now = passages(&story, text);
        let at = now.iter().position(|it| *it == last).expect("still there");
        assert_eq!(at, usize::from(turn % 2 == 0));
        let without =
            |ids: &[Id<Passage>]| ids.iter().copied().filter(|it| *it != last).collect::<Vec<_>>();
        assert_eq!(without(&order), without(&now), "the others stay in their order");
    }
}

#[test]
fn what_stands_between_brackets_is_not_agreed_and_other_words_are_open_again() {
    let mut story = Scenario::middenland();
    let (text, ids) = rules(&mut story);
    story.does::<_, Passage>("Ravi", writes(ids[0], 1, "Eerst [waarom], dan [wat]."));
    let view = |story: &Scenario| {
        let sight = story.sees("Ravi");
        points(&passages_of(&sight, text))
    };
    assert_eq!(view(&story).open, 4, "two pieces and two open passages");
    let (passage, status) = (ids[0], PassageStatus::Agreed);
    let judge = |seen, remark: &str| Judge { passage, seen, status, remark: remark.to_owned() };
    let refused = wrong(story.refused("Ravi", judge(2, "")));
    assert_eq!(refused, ("status".to_owned(), Problem::Rule(BRACKETS_OPEN)));
    story.does::<_, Passage>("Ravi", writes(ids[0], 2, "Eerst waarom, dan wat."));
    let status = PassageStatus::UnderReservation;
    let reserved = Judge { passage, seen: 3, status, remark: String::new() };
    assert_eq!(wrong(story.refused("Ravi", reserved.clone())).0, "remark");
    let remark = "Noorderkolk vraagt zijn college.".to_owned();
    story.does::<_, Passage>("Ravi", Judge { remark, ..reserved });
    assert_eq!(view(&story), Points { open: 2, reserved: 1, agreed: 0 });
    story.does::<_, Passage>("Ravi", writes(ids[0], 4, "Eerst waarom, en dan pas wat."));
    assert_eq!(view(&story).open, 3);
}

#[test]
fn a_frozen_version_never_changes_and_its_hash_is_that_of_its_words() {
    let mut story = Scenario::middenland();
    let (text, ids) = rules(&mut story);
    let summary = "De eerste.".to_owned();
    let keep = KeepVersion { text, label: String::new(), summary };
    let first = story.does::<_, Version>("Ravi", keep.clone());
    assert_eq!(story.refused("Ravi", freeze(text, 1)), Refusal::Rule(PASSAGES_OPEN));
    ids.iter().for_each(|it| agree(&mut story, *it, 1));
    let party = story.party("Kranswijk");
    let accept = |version| Accept { version, party, reservation: String::new() };
    assert_eq!(story.refused("Tjitske", accept(first)), Refusal::Rule(NOT_FROZEN));
    let frozen = story.does::<_, Version>("Ravi", freeze(text, 1));
    let anew = writes(ids[0], 2, "Anders.");
    assert_eq!(story.refused("Ravi", anew), Refusal::Rule(IS_FROZEN));
    assert_eq!(story.refused("Ravi", keep), Refusal::Rule(IS_FROZEN));
    let version = story.sees("Joris").get(frozen).expect("for all").clone();
    assert_eq!((version.number, version.passages, version.open_points), (2, 3, 0));
    assert_eq!(version.digest, same_text(&RULES.join("\n\n")));
    assert_eq!(version.digest, Digest::of(format!("{}\n", RULES.join("\n")).as_bytes()));
    let why = String::new();
    let reopen = Reopen { text, seen: 2, why };
    assert_eq!(wrong(story.refused("Ravi", reopen.clone())).0, "why");
    story.does::<_, Text>("Ravi", Reopen { why: "Een gemeente vroeg het.".to_owned(), ..reopen });
    story.does::<_, Passage>("Ravi", writes(ids[0], 2, "Anders."));
    let said = said_in(&story.sees("Joris"), frozen);
    assert_eq!(said[0].words, RULES[0], "the frozen words stay");
    assert_eq!(Digest::of(canonical(&said).as_bytes()), version.digest);
}

#[test]
fn each_party_says_yes_for_itself_once_and_may_take_it_back() {
    let mut story = Scenario::middenland();
    let (text, ids) = rules(&mut story);
    ids.iter().for_each(|it| agree(&mut story, *it, 1));
    let version = story.does::<_, Version>("Ravi", freeze(text, 1));
    let party = story.party("Kranswijk");
    let accept =
        |party, reservation: &str| Accept { version, party, reservation: reservation.to_owned() };
    for name in ["Hanna", "Ravi", "Joris", "Yusuf"] {
        let refused = story.refused(name, accept(party, ""));
        assert_eq!(refused, Refusal::MayNot(Need::Voice), "{name}");
    }
    assert_eq!(story.refused("Fenna", accept(party, "")), Refusal::NotThere);
    let acceptance = story.does::<_, Acceptance>("Tjitske", accept(party, "Als het mag."));
    assert_eq!(wrong(story.refused("Tjitske", accept(party, ""))).1, Problem::Twice);
    let count = |story: &Scenario| {
        let sight = story.sees("Joris");
        let agreed = accepted(&sight, &sight.find(version).expect("for all"));
        (agreed.yes.len(), agreed.not_yet.len())
    };
    assert_eq!(count(&story), (1, 2));
    let back = WithdrawAcceptance { acceptance, seen: 1 };
    assert_eq!(story.refused("Ravi", back.clone()), Refusal::MayNot(Need::Voice));
    story.does::<_, Acceptance>("Tjitske", back);
    assert_eq!(count(&story), (0, 3));
}

#[test]
fn a_comment_has_a_circle_and_a_fate_with_a_reason() {
    let mut story = Scenario::middenland();
    let (text, ids) = rules(&mut story);
    let party = story.party("Kranswijk");
    let person = story.person("Ravi");
    story.does::<_, Hearer>("Tjitske", NameHearer { party, person, earlier_too: true });
    let give = |party, between_us| GiveComment {
        passage: ids[0],
        party,
        between_us,
        kind: CommentKind::Objection,
        words: "Dit raakt ons.".to_owned(),
        proposal: String::new(),
        interest: "Rust in de raad.".to_owned(),
    };
    assert_eq!(story.refused("Joris", give(Some(party), false)), Refusal::MayNot(Need::Voice));
    assert_eq!(story.refused("Yusuf", give(None, false)), Refusal::MayNot(Need::Voice));
    assert_eq!(wrong(story.refused("Hanna", give(None, true))).0, "between_us");
    let open = story.does::<_, Comment>("Tjitske", give(Some(party), false));
    let hidden = story.does::<_, Comment>("Tjitske", give(Some(party), true));
    nobody_but(&story, hidden, &["Tjitske", "Ravi"]);
    assert!(story.sees("Joris").get(open).is_some());
    let fate = |comment, reason: &str| {
        let (fate, reason) = (Fate::Not, reason.to_owned());
        Dispose { comment, seen: None, fate, reason }
    };
    assert_eq!(wrong(story.refused("Ravi", fate(hidden, " "))).0, "reason");
    let told = story.does::<_, Disposition>("Ravi", fate(hidden, "Het staat al in 2."));
    nobody_but(&story, told, &["Tjitske", "Ravi"]);
    assert_eq!(story.refused("Hanna", fate(hidden, "Nee.")), Refusal::NotThere);
    assert_eq!(story.refused("Hanna", fate(open, "Nee.")), Refusal::MayNot(Need::Holder));
    let (until, until_clock) = (Some(story.sees("Ravi").today), String::new());
    story.does::<_, Text>("Ravi", SetCommentsUntil { text, seen: 1, until, until_clock });
    story.does::<_, Comment>("Tjitske", give(Some(party), false));
    story.days_pass(1);
    let late = story.refused("Tjitske", give(Some(party), false));
    assert_eq!(late, Refusal::Rule(CLOSED_FOR_COMMENTS));
    // The next round is another one, and a day that has passed closes nothing.
    let round = |until, clock: &str| SetCommentsUntil {
        text,
        seen: 2,
        until,
        until_clock: clock.to_owned(),
    };
    let today = story.sees("Ravi").today;
    let day = today.checked_sub(jiff::Span::new().days(3)).expect("far from the first day");
    let passed = round(Some(day), "");
    assert_eq!(wrong(story.refused("Ravi", passed)).1, Problem::Rule(CLOSES_BEFORE));
    for (until, clock, field, problem) in [
        (Some(today), "0:00", "until_clock", Problem::Rule(CLOSES_EARLIER)),
        (Some(today), "25:00", "until_clock", Problem::Rule(NOT_A_TIME)),
        (None, "17:00", "until", Problem::NotADate),
    ] {
        assert_eq!(wrong(story.refused("Ravi", round(until, clock))), (field.to_owned(), problem));
    }
    story.does::<_, Text>("Ravi", round(None, ""));
    let later = story.does::<_, Comment>("Tjitske", give(Some(party), false));
    let rounds = |story: &Scenario| {
        let sight = story.sees("Joris");
        let text = sight.find(text).expect("for all");
        let lines = comment_lines(&sight, text.id);
        lines.iter().map(|it| (it.comment.id, it.round(&text))).collect::<Vec<_>>()
    };
    let told = rounds(&story);
    assert!(told.contains(&(open, 1)) && told.contains(&(later, 2)), "{told:?}");
    // What it was about was written otherwise since; moved or judged it was not.
    let overtaken = |story: &Scenario| {
        let sight = story.sees("Joris");
        let passage = sight.find(ids[0]).expect("still there");
        sight.get(later).expect("for all").is_overtaken(&passage)
    };
    agree(&mut story, ids[0], 1);
    assert!(!overtaken(&story));
    story.does::<_, Passage>("Ravi", writes(ids[0], 2, "Eerst waarom, dan wat."));
    assert!(overtaken(&story));
    let (passage, why) = (ids[0], String::new());
    story.does::<_, Passage>("Ravi", RemovePassage { passage, seen: 3, why });
    assert_eq!(story.refused("Tjitske", give(Some(party), false)), Refusal::NotThere);
    assert_eq!(comment_lines(&story.sees("Joris"), text).len(), 3, "they stay with the text");
}

#[test]
fn a_text_of_a_table_is_the_tables_and_has_nothing_between_us() {
    let mut story = Scenario::middenland();
    let circle = TextCircle::Table(story.table());
    let text = story.does::<_, Text>("Hanna", opening("Ambitie", circle, &["Eén dienst."]));
    let readers = ["Hanna", "Ravi", "Noor", "Joris", "Tjitske", "Ellen"];
    nobody_but(&story, text, &readers);
    let passage = passages(&story, text)[0];
    nobody_but(&story, passage, &readers);
    let act = GiveComment {
        passage,
        party: Some(story.party("Kranswijk")),
        between_us: true,
        kind: CommentKind::Fact,
        words: "Zo is het.".to_owned(),
        proposal: String::new(),
        interest: String::new(),
    };
    let refused = wrong(story.refused("Tjitske", act));
    assert_eq!(refused, ("between_us".to_owned(), Problem::Rule(NEEDS_ANOTHER_CIRCLE)));
}

#[test]
fn two_thousand_passages_fit_and_a_version_of_them_is_cut_in_parts() {
    let mut story = Scenario::middenland();
    let long: Vec<String> =
        (0..2_000).map(|nth| format!("{nth} {}", "Een \"lange\" zin. ".repeat(6))).collect();
    let pasted: Vec<&str> = long.iter().map(String::as_str).collect();
    let circle = TextCircle::AllParties;
    let text = story.does::<_, Text>("Ravi", opening("Lang", circle, &pasted));
    let act = AddPassages { text, after: None, pasted: vec!["Nog een.".to_owned()] };
    let refused = wrong(story.refused("Ravi", act));
    assert_eq!(refused.1, Problem::TooMany { most: 2_000 });
    let (label, summary) = (String::new(), "Alles.".to_owned());
    let version = story.does::<_, Version>("Ravi", KeepVersion { text, label, summary });
    let said = said_in(&story.sees("Joris"), version);
    assert_eq!(said.iter().map(|it| it.words.clone()).collect::<Vec<_>>(), words(&story, text));
    let parts = story.sees("Joris").under::<VersionPart>(version.any());
    assert!(parts.len() > 5);
    for part in parts {
        let json = serde_json::to_string(part.record).expect("plain");
        assert!(json.len() < BODY_BYTES / 2, "{}", json.len());
    }
}

#[test]
fn pasted_words_that_cannot_be_are_told_at_once() {
    let story = Scenario::middenland();
    for pasted in ["a\u{7}b", &"a".repeat(4_001)] {
        let act = opening(" ", TextCircle::AllParties, &[pasted]);
        let Refusal::Fields(errors) = story.refused("Ravi", act) else { panic!("fields") };
        let names: Vec<_> = errors.iter().map(|it| it.field.as_str()).collect();
        assert_eq!(names, ["title", "pasted"]);
    }
}
