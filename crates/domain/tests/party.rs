// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of parties: who may say what for whom, how parties merge, and what stays between us.

use domain::{
    party::*,
    refusal::{FieldError, Need, Problem, Refusal},
    scenario::Scenario,
    table::Seat,
};
use jiff::civil::date;
use ledger::Id;

fn declare(party: Id<Party>, source: &str) -> Declare {
    Declare {
        party,
        seen: 1,
        participation: Participation::NotYet,
        stance: Stance::UnderConditions,
        words: "Ons college zegt nu nog geen ja.".to_owned(),
        condition: "Eerst willen we weten wat het per inwoner kost.".to_owned(),
        way_out: "Weten we dat vóór 15 januari, dan gaat het stuk naar de raad.".to_owned(),
        on: Some(date(2026, 3, 2)),
        source: source.to_owned(),
    }
}

fn problems(refusal: Refusal) -> Vec<(String, Problem)> {
    let Refusal::Fields(errors) = refusal else { panic!("not about fields: {refusal}") };
    errors.into_iter().map(|FieldError { field, problem }| (field, problem)).collect()
}

#[test]
fn a_party_says_not_yet_with_its_condition_and_way_out() {
    let mut story = Scenario::middenland();
    let kranswijk = story.party("Kranswijk");
    for other in ["Joris", "Ellen", "Samira", "Fenna", "Saar"] {
        let refusal = story.refused(other, declare(kranswijk, "gesprek"));
        let not_theirs = [Refusal::MayNot(Need::Recorder), Refusal::NotThere];
        assert!(not_theirs.contains(&refusal), "{other}: {refusal}");
    }
    let bare = Declare { condition: String::new(), ..declare(kranswijk, "") };
    let wanted = ("condition".to_owned(), Problem::Rule(NEEDS_A_CONDITION));
    assert_eq!(problems(story.refused("Tjitske", bare)), [wanted]);
    story.does::<_, Position>("Tjitske", declare(kranswijk, ""));
    let party = story.sees("Joris").get(kranswijk).expect("for all parties").clone();
    assert_eq!(party.participation, Participation::NotYet);
}

#[test]
fn who_types_a_position_in_gives_the_source_and_an_older_one_changes_nothing() {
    let mut story = Scenario::middenland();
    let kranswijk = story.party("Kranswijk");
    let wanted = ("source".to_owned(), Problem::Rule(NEEDS_A_SOURCE));
    assert_eq!(problems(story.refused("Noor", declare(kranswijk, ""))), [wanted]);
    story.does::<_, Position>("Noor", declare(kranswijk, "brief van het college"));
    let older = Declare {
        on: Some(date(2025, 12, 1)),
        participation: Participation::TakesPart,
        ..declare(kranswijk, "brief")
    };
    story.does::<_, Position>("Hanna", older);
    let sight = story.sees("Hanna");
    assert_eq!(sight.get(kranswijk).expect("here").participation, Participation::NotYet);
    assert_eq!(sight.under::<Position>(kranswijk.any()).len(), 2);
}

#[test]
fn a_guess_is_read_by_its_writer_alone() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    let guess = Guess { party, stance: Stance::Critical, words: "Geld bijt.".to_owned(), on: None };
    assert_eq!(story.refused("Noor", guess.clone()), Refusal::MayNot(Need::Facilitator));
    let id = story.does::<_, Estimate>("Hanna", guess);
    assert!(story.sees("Hanna").get(id).is_some());
    for other in ["Ravi", "Noor", "Tjitske", "Ellen", "Saar"] {
        assert!(story.sees(other).get(id).is_none(), "{other}");
    }
}

fn edit(party: Id<Party>, seen: u32, name: &str) -> Edit {
    Edit {
        party,
        seen,
        name: name.to_owned(),
        kind: PartyKind::Municipality,
        short: "kra".to_owned(),
        code: "gm9901".to_owned(),
        votes: true,
    }
}

#[test]
fn two_people_who_correct_a_party_do_not_overwrite_each_other() {
    let mut story = Scenario::middenland();
    let kranswijk = story.party("Kranswijk");
    assert_eq!(
        story.refused("Joris", edit(kranswijk, 1, "Kranswijk")),
        Refusal::MayNot(Need::Recorder)
    );
    let twice = problems(story.refused("Hanna", edit(kranswijk, 1, " noorderkolk ")));
    assert_eq!(twice, [("name".to_owned(), Problem::Twice)]);
    story.does::<_, Party>("Hanna", edit(kranswijk, 1, "Gemeente Kranswijk"));
    let record = kranswijk.any();
    assert_eq!(
        story.refused("Noor", edit(kranswijk, 1, "Kranswijk aan Zee")),
        Refusal::Outdated { record, theirs: 2 }
    );
    let party = story.sees("Joris").get(kranswijk).expect("here").clone();
    assert_eq!((party.short.as_str(), party.code.as_str()), ("KRA", "GM9901"));
}

fn inhabitants(party: Id<Party>, amount: i64) -> RecordDriver {
    RecordDriver {
        party,
        name: "Inwoners".to_owned(),
        amount,
        year: 2026,
        source: "het bevolkingsregister".to_owned(),
        seen: None,
    }
}

fn merge(story: &Scenario, names: &[&str], successor: Successor) -> Merge {
    let sight = story.sees("Hanna");
    let revision = |name: &&str| {
        let id = story.party(name);
        (id, sight.find(id).expect("here").stamp.revision)
    };
    Merge {
        predecessors: names.iter().map(revision).collect(),
        successor,
        on: date(2027, 1, 1),
        reason: "De raden besloten samen te gaan.".to_owned(),
    }
}

fn rietveste() -> Successor {
    Successor::New { name: "Rietveste".to_owned(), short: "RIV".to_owned(), code: String::new() }
}

#[test]
fn after_the_day_of_a_merger_the_successor_is_counted_once() {
    let mut story = Scenario::middenland();
    for (name, amount) in [("Noorderkolk", 38_200), ("Kranswijk", 14_300)] {
        let party = story.party(name);
        story.does::<_, Driver>("Hanna", inhabitants(party, amount));
    }
    let act = merge(&story, &["Noorderkolk", "Kranswijk"], rietveste());
    assert_eq!(story.refused("Noor", act.clone()), Refusal::MayNot(Need::Facilitator));
    story.does::<_, Party>("Hanna", act);
    let before = totals(&story.sees("Hanna"));
    assert_eq!((before.parties, before.inhabitants, before.unknown), (3, 52_500, 1));
    story.days_pass(400);
    let sight = story.sees("Hanna");
    let after = totals(&sight);
    assert_eq!((after.parties, after.inhabitants, after.unknown), (2, 52_500, 1));
    let old = sight.get(story.party("Kranswijk")).expect("stays readable");
    assert_eq!(old.participation_on(sight.today), Participation::Merged);
    let seats = sight.all::<Seat>();
    let closed = seats.iter().filter(|it| it.until == Some(date(2026, 12, 31))).count();
    assert_eq!(closed, 2);
}

#[test]
fn a_seat_that_also_speaks_for_a_party_that_goes_on_stays_open() {
    let mut story = Scenario::middenland();
    let [noorderkolk, wilgenstede] = ["Noorderkolk", "Wilgenstede"].map(|it| story.party(it));
    let (name, purpose) = ("Werkgroep Geld".to_owned(), String::new());
    let table = story.does("Hanna", domain::table::Add { name, purpose });
    let (short, parties) = ("NW".to_owned(), vec![noorderkolk, wilgenstede]);
    let shared = domain::table::AddSeat { table, short, parties };
    let shared = story.does::<_, Seat>("Hanna", shared);
    let act = merge(&story, &["Noorderkolk", "Kranswijk"], rietveste());
    story.does::<_, Party>("Hanna", act);
    assert_eq!(story.sees("Joris").get(shared).expect("here").until, None);
}

#[test]
fn a_merger_that_cannot_be_is_told_at_its_field() {
    let mut story = Scenario::middenland();
    let into = story.party("Kranswijk");
    let itself = merge(&story, &["Kranswijk"], Successor::Existing(into, 1));
    let wanted = ("successor".to_owned(), Problem::Rule(MERGES_INTO_ITSELF));
    assert_eq!(problems(story.refused("Hanna", itself)), [wanted]);
    let alone = merge(&story, &["Kranswijk"], rietveste());
    let wanted = ("predecessors".to_owned(), Problem::TooFew { least: 2 });
    assert_eq!(problems(story.refused("Hanna", alone)), [wanted]);
    let act = merge(&story, &["Noorderkolk", "Kranswijk"], rietveste());
    story.does::<_, Party>("Hanna", act);
    let again = merge(&story, &["Kranswijk"], Successor::Existing(story.party("Rietveste"), 1));
    let wanted = ("predecessors".to_owned(), Problem::Rule(HAS_ENDED));
    assert_eq!(problems(story.refused("Hanna", again)), [wanted]);
}

#[test]
fn a_party_leaves_and_comes_back_with_reasons() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    let leave = |reason: &str| Leave { party, seen: 1, on: None, reason: reason.to_owned() };
    assert_eq!(story.refused("Tjitske", leave("x")), Refusal::MayNot(Need::Facilitator));
    let bare = problems(story.refused("Hanna", leave(" ")));
    assert_eq!(bare, [("reason".to_owned(), Problem::Empty)]);
    story.does::<_, Party>("Hanna", leave("De raad besloot te stoppen."));
    assert_eq!(totals(&story.sees("Joris")).parties, 2);
    let rejoin = Rejoin { party, seen: 2, reason: "De raad keek opnieuw.".to_owned() };
    story.does::<_, Party>("Hanna", rejoin.clone());
    assert_eq!(totals(&story.sees("Joris")).parties, 3);
    assert_eq!(story.refused("Hanna", rejoin), Refusal::Rule(HAS_NOT_LEFT));
}

#[test]
fn a_mandate_is_answered_by_the_party_and_read_by_whom_it_named() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    let [tjitske, joris] = ["Tjitske", "Joris"].map(|it| story.person(it));
    let answer = |person| AnswerMandate {
        party,
        person,
        about: "geld".to_owned(),
        authority: Authority::UpTo { limit: "€ 19,50 per inwoner".to_owned() },
        until: Some(date(2026, 12, 31)),
        source: "besluit van het college, 17 februari 2026".to_owned(),
    };
    for other in ["Hanna", "Ravi", "Noor", "Joris", "Yusuf"] {
        let refusal = story.refused(other, answer(tjitske));
        assert_eq!(refusal, Refusal::MayNot(Need::Voice), "{other}");
    }
    let wanted = ("person".to_owned(), Problem::Rule(NOT_A_VOICE));
    assert_eq!(problems(story.refused("Tjitske", answer(joris))), [wanted]);
    let mandate = story.does::<_, Mandate>("Tjitske", answer(tjitske));
    for other in ["Hanna", "Ravi", "Noor", "Joris", "Yusuf", "Ellen", "Saar"] {
        assert!(story.sees(other).get(mandate).is_none(), "{other}");
    }
    let person = story.person("Ravi");
    let name = NameHearer { party, person, earlier_too: true };
    story.does::<_, Hearer>("Tjitske", name);
    assert!(story.sees("Ravi").get(mandate).is_some());
    assert!(story.sees("Hanna").get(mandate).is_none());
    let change = ChangeMandate {
        mandate,
        seen: 1,
        about: "geld".to_owned(),
        authority: Authority::TakesItBack,
        until: None,
        source: String::new(),
    };
    assert_eq!(story.refused("Ravi", change.clone()), Refusal::MayNot(Need::Voice));
    assert_eq!(story.refused("Hanna", change.clone()), Refusal::NotThere);
    story.does::<_, Mandate>("Tjitske", change.clone());
    let record = mandate.any();
    assert_eq!(story.refused("Tjitske", change), Refusal::Outdated { record, theirs: 2 });
    story.does::<_, Mandate>("Tjitske", WithdrawMandate { mandate, seen: 2 });
    assert!(story.sees("Tjitske").get(mandate).is_none());
}

#[test]
fn who_takes_notes_or_succeeds_never_hears_what_stays_between_us() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    for name in ["Noor", "Saar"] {
        let name = NameHearer { party, person: story.person(name), earlier_too: true };
        let wanted = ("person".to_owned(), Problem::Rule(NEVER_HEARS));
        assert_eq!(problems(story.refused("Tjitske", name)), [wanted]);
    }
    // Named first, successor after: then it closes too.
    let person = story.person("Ravi");
    let named = NameHearer { party, person, earlier_too: true };
    let named = story.does::<_, Hearer>("Tjitske", named);
    assert!(story.sees("Ravi").get(named).is_some());
    let act = role(&story, "Ravi", Office::Successor, None);
    story.does::<_, Role>("Hanna", act);
    assert!(story.sees("Ravi").get(named).is_none());
}

#[test]
fn two_may_release_unless_the_party_says_that_one_is_enough() {
    let mut story = Scenario::middenland();
    let party = story.party("Noorderkolk");
    let [joris, mila, samira] = ["Joris", "Mila", "Samira"].map(|it| story.person(it));
    let set = |persons: &[Id<Person>], one_is_enough| SetReleasers {
        party,
        seen: None,
        persons: persons.to_vec(),
        one_is_enough,
    };
    assert_eq!(story.refused("Hanna", set(&[joris, mila], false)), Refusal::MayNot(Need::Voice));
    let few = problems(story.refused("Joris", set(&[joris], false)));
    assert_eq!(few, [("persons".to_owned(), Problem::TooFew { least: 2 })]);
    let adviser = problems(story.refused("Joris", set(&[joris, samira], false)));
    assert_eq!(adviser, [("persons".to_owned(), Problem::Rule(NOT_A_VOICE))]);
    let id = story.does::<_, Releasers>("Joris", set(&[joris, mila], false));
    assert!(story.sees("Hanna").get(id).is_none());
    let again = SetReleasers { seen: Some(1), ..set(&[mila], true) };
    story.does::<_, Releasers>("Mila", again);
    assert!(story.sees("Joris").get(id).expect("own").one_is_enough);
}

fn role(story: &Scenario, name: &str, office: Office, party: Option<Id<Party>>) -> GiveRole {
    GiveRole {
        person: story.person(name),
        office,
        party,
        table: None,
        prepares_for: None,
        from: None,
        until: None,
    }
}

#[test]
fn a_voice_places_its_own_people_and_nobody_elses() {
    let mut story = Scenario::middenland();
    let [own, other] = ["Noorderkolk", "Kranswijk"].map(|it| story.party(it));
    let stranger = role(&story, "Fenna", Office::Adviser, Some(other));
    assert_eq!(story.refused("Joris", stranger), Refusal::MayNot(Need::Facilitator));
    let crown = role(&story, "Joris", Office::Kwartiermaker, Some(own));
    assert_eq!(story.refused("Joris", crown), Refusal::MayNot(Need::Facilitator));
    let adviser = GiveRole {
        prepares_for: Some(story.person("Joris")),
        ..role(&story, "Fenna", Office::Adviser, Some(own))
    };
    let given = story.does::<_, Role>("Joris", adviser);
    let end = EndRole { role: given, seen: 1, reason: "Ander werk.".to_owned() };
    assert_eq!(story.refused("Tjitske", end.clone()), Refusal::MayNot(Need::Facilitator));
    story.does::<_, Role>("Mila", end);
    let fenna = story.person("Fenna");
    let held = roles_of(&story.sees("Hanna"), fenna);
    assert!(held.iter().all(|it| it.office == Office::Expert));
}

#[test]
fn who_stands_between_the_parties_speaks_for_none_of_them() {
    let mut story = Scenario::middenland();
    let kranswijk = story.party("Kranswijk");
    let wanted = [("office".to_owned(), Problem::Rule(SPEAKS_FOR_NOBODY))];
    for name in ["Hanna", "Ravi", "Noor"] {
        let act = role(&story, name, Office::Alternate, Some(kranswijk));
        assert_eq!(problems(story.refused("Hanna", act)), wanted, "{name}");
    }
    let act = role(&story, "Tjitske", Office::Neutral, None);
    assert_eq!(problems(story.refused("Hanna", act)), wanted);
    let roles = |story: &Scenario, name: &str| {
        let person = story.person(name);
        roles_of(&story.sees("Hanna"), person).iter().map(|it| it.id).collect::<Vec<_>>()
    };
    let [ravi, hanna] = ["Ravi", "Hanna"].map(|it| roles(&story, it)[0]);
    let end = |role| EndRole { role, seen: 1, reason: String::new() };
    story.does::<_, Role>("Hanna", end(ravi));
    assert_eq!(story.refused("Hanna", end(hanna)), Refusal::Rule(LAST_FACILITATOR));
    let term = ChangeRole {
        role: hanna,
        seen: 1,
        prepares_for: None,
        from: None,
        until: Some(date(2026, 1, 1)),
    };
    assert_eq!(story.refused("Hanna", term), Refusal::Rule(LAST_FACILITATOR));
}

#[test]
fn a_name_is_corrected_by_its_owner_and_reach_is_for_the_facilitators() {
    let mut story = Scenario::middenland();
    let joris = story.person("Joris");
    let edit = |seen| EditPerson {
        person: joris,
        seen,
        name: "Joris Haverland".to_owned(),
        function: "wethouder".to_owned(),
    };
    assert_eq!(story.refused("Tjitske", edit(1)), Refusal::MayNot(Need::Facilitator));
    story.does::<_, Particulars>("Joris", edit(1));
    story.does::<_, Particulars>("Mila", edit(2));
    assert_eq!(name_of(&story.sees("Tjitske"), joris), Some("Joris Haverland"));
    let reach = EditReach {
        person: joris,
        seen: None,
        mail: "joris@noorderkolk.example".to_owned(),
        telephone: String::new(),
        address: String::new(),
    };
    assert_eq!(story.refused("Joris", reach.clone()), Refusal::MayNot(Need::Facilitator));
    let id = story.does::<_, Particulars>("Hanna", reach.clone());
    assert!(story.sees("Noor").get(id).is_none());
    let theirs = Refusal::Outdated { record: id.any(), theirs: 1 };
    assert_eq!(story.refused("Hanna", reach.clone()), theirs);
    story.does::<_, Particulars>("Hanna", EditReach { seen: Some(1), ..reach.clone() });
    let bad = EditReach { mail: "joris".to_owned(), seen: Some(2), ..reach };
    assert_eq!(problems(story.refused("Hanna", bad))[0].0, "mail");
}

#[test]
fn support_behind_a_party_is_seen_over_time_by_facilitators() {
    let mut story = Scenario::middenland();
    let party = story.party("Noorderkolk");
    let (kind, name) = (ConstituencyKind::Council, "Gemeenteraad".to_owned());
    let add = AddConstituency { party, kind, name };
    assert_eq!(story.refused("Tjitske", add.clone()), Refusal::MayNot(Need::Recorder));
    let constituency = story.does::<_, Constituency>("Joris", add);
    let observe = |level, source: &str| ObserveSupport {
        constituency,
        level,
        words: "Wil elk jaar kunnen bijsturen.".to_owned(),
        on: None,
        source: source.to_owned(),
    };
    let doubt = observe(SupportLevel::Doubt, "raadsavond");
    assert_eq!(story.refused("Joris", doubt.clone()), Refusal::MayNot(Need::Facilitator));
    let bare = problems(story.refused("Ravi", observe(SupportLevel::Doubt, "")));
    assert_eq!(bare, [("source".to_owned(), Problem::Empty)]);
    let seen = story.does::<_, Support>("Ravi", doubt);
    assert!(story.sees("Hanna").get(seen).is_some());
    for other in ["Joris", "Noor", "Ellen"] {
        assert!(story.sees(other).get(seen).is_none(), "{other}");
    }
    let edit = EditConstituency { constituency, seen: 1, kind, name: "Raad".to_owned() };
    story.does::<_, Constituency>("Noor", edit);
}

#[test]
fn a_figure_of_a_year_is_written_once_and_corrected_after() {
    let mut story = Scenario::middenland();
    let party = story.party("Noorderkolk");
    assert_eq!(story.refused("Tjitske", inhabitants(party, 1)), Refusal::MayNot(Need::Recorder));
    let driver = story.does::<_, Driver>("Joris", inhabitants(party, 38_000));
    let twice = problems(story.refused("Hanna", inhabitants(party, 38_200)));
    assert_eq!(twice, [("year".to_owned(), Problem::Twice)]);
    let better = RecordDriver { seen: Some(1), ..inhabitants(party, 38_200) };
    story.does::<_, Driver>("Hanna", better);
    let latest = latest_driver(&story.sees("Tjitske"), party, INHABITANTS).map(|it| it.amount);
    assert_eq!(latest, Some(38_200));
    let negative = problems(story.refused("Hanna", inhabitants(party, -1)));
    assert_eq!(negative[0].0, "amount");
    story.does::<_, Driver>("Joris", WithdrawDriver { driver, seen: 2 });
    assert_eq!(totals(&story.sees("Hanna")).unknown, 3);
}
