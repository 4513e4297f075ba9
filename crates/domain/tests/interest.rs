// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of interests: offered, corrected, confirmed, released by their party, and taken back.

use domain::{
    conversation::{NOT_NAMED, Note, NoteCircle, Write},
    earlier::differences,
    interest::*,
    party::{
        Edit, EndRole, Hearer, NameHearer, Office, Party, Releasers, Role, SetReleasers,
        UnnameHearer,
    },
    records::Recorded,
    refusal::{Need, Problem, Refusal},
    scenario::Scenario,
    sight::Viewer,
};
use jiff::civil::date;
use ledger::Id;

const WORDS: &str = "Wij hechten aan een eigen stem over geld, omdat onze raad moest bezuinigen.";
const OWN: &str =
    "Wij hechten aan een eigen stem over geld, omdat onze raad zich overvallen voelde.";

#[track_caller]
fn nobody_but<T: Recorded>(story: &Scenario, id: Id<T>, readers: &[&str]) {
    for (name, _) in story.cast() {
        let sees = story.sees(name).get(id).is_some();
        assert_eq!(sees, readers.contains(&name), "{name} {:?}", T::KIND);
    }
}

fn names(story: &mut Scenario, by: &str, party: &str, person: &str) -> Id<Hearer> {
    let (party, person) = (story.party(party), story.person(person));
    story.does(by, NameHearer { party, person, earlier_too: true })
}

fn offer(party: Id<Party>, note: Option<Id<Note>>, words: &str) -> Offer {
    let themes = vec!["Geld".to_owned(), "geld ".to_owned()];
    Offer { party, note, words: words.to_owned(), position: String::new(), themes }
}

fn says(words: &str) -> Story {
    let themes = vec!["geld".to_owned(), "stem".to_owned()];
    Story { words: words.to_owned(), weight: Some(5), is_core: true, themes, ..Story::default() }
}

fn alone(story: &mut Scenario, who: &str, party: &str) {
    let (party, persons) = (story.party(party), vec![story.person(who)]);
    let act = SetReleasers { party, seen: None, persons, one_is_enough: true };
    story.does::<_, Releasers>(who, act);
}

fn wrong(refusal: Refusal) -> (String, Problem) {
    let Refusal::Fields(errors) = refusal else { panic!("{refusal}") };
    (errors[0].field.clone(), errors[0].problem.clone())
}

#[test]
fn a_sentence_is_reworded_before_it_is_offered_and_only_to_who_named_me() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    let (words, on) = ("De wethouder vreest voor zijn stem.".to_owned(), date(2026, 4, 14));
    let write = Write { party, words: words.clone(), on, circle: NoteCircle::Writer };
    let note = story.does::<_, Note>("Ravi", write);
    assert_eq!(story.refused("Ravi", offer(party, None, WORDS)), Refusal::Rule(NOT_NAMED));
    names(&mut story, "Tjitske", "Kranswijk", "Ravi");
    assert_eq!(story.refused("Hanna", offer(party, None, WORDS)), Refusal::Rule(NOT_NAMED));
    for name in ["Noor", "Joris", "Ellen", "Samira"] {
        let refused = story.refused(name, offer(party, None, WORDS));
        assert_eq!(refused, Refusal::MayNot(Need::Facilitator), "{name}");
    }
    let same =
        story.refused("Ravi", offer(party, Some(note), " de wethouder vreest voor zijn stem"));
    assert_eq!(wrong(same), ("words".to_owned(), Problem::Rule(NOT_REWORDED)));
    let name = story.refused("Ravi", offer(party, None, "Hanna Zomervoort luistert goed."));
    assert_eq!(wrong(name), ("words".to_owned(), Problem::Rule(NAMES_A_PERSON)));
    let offered = story.does::<_, Interest>("Ravi", offer(party, Some(note), WORDS));
    nobody_but(&story, offered, &["Ravi", "Tjitske"]);
    nobody_but(&story, note, &["Ravi"]);
    let sight = story.sees("Tjitske");
    assert_eq!(waits(&sight), [Waits::Offered { interest: offered, party }]);
    assert_eq!(sight.get(offered).expect("hers").themes.len(), 1, "a label once");
}

#[test]
fn the_party_corrects_and_what_it_says_is_confirmed() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    names(&mut story, "Tjitske", "Kranswijk", "Ravi");
    let interest = story.does::<_, Interest>("Ravi", offer(party, None, WORDS));
    let correct = |seen| Correct { interest, seen, story: says(OWN) };
    assert_eq!(story.refused("Ravi", correct(1)), Refusal::MayNot(Need::Voice));
    assert_eq!(story.refused("Joris", correct(1)), Refusal::NotThere);
    let heavy = Story { weight: Some(6), words: String::new(), ..Story::default() };
    let refused = story.refused("Tjitske", Correct { interest, seen: 1, story: heavy });
    assert_eq!(wrong(refused).0, "words");
    story.does::<_, Interest>("Tjitske", correct(1));
    let record = interest.any();
    let outdated = Refusal::Outdated { record, theirs: 2 };
    assert_eq!(story.refused("Tjitske", Confirm { interest, seen: 1 }), outdated);
    // Who offered it does not take it away any more.
    let refused = story.refused("Ravi", Withdraw { interest, seen: 2 });
    assert_eq!(refused, Refusal::MayNot(Need::Voice));
    let now = story.sees("Ravi").get(interest).expect("named").clone();
    assert!(now.is_confirmed() && now.words == OWN && now.weight == Some(5) && now.is_core);
    let money = now.themes.iter().find(|it| it.name == "geld").expect("the label");
    story.days_pass(10);
    story.does::<_, Interest>("Tjitske", correct(2));
    let later = story.sees("Ravi").get(interest).expect("named").themes.clone();
    assert!(later.contains(money), "a label that stood keeps its moment");
    story.does::<_, Interest>("Tjitske", Withdraw { interest, seen: 3 });
    nobody_but(&story, interest, &[]);
}

#[test]
fn exact_words_go_to_a_table_by_two_of_the_party_and_back_again() {
    let mut story = Scenario::middenland();
    let (party, table) = (story.party("Noorderkolk"), story.table());
    let interest = story.does::<_, Interest>("Joris", Speak { party, story: says(WORDS) });
    let circle = ReleaseCircle::Table(table);
    let prepare = || PrepareRelease { interest, words: OWN.to_owned(), circle };
    assert_eq!(story.refused("Hanna", prepare()), Refusal::NotThere);
    let request = story.does::<_, ReleaseRequest>("Mila", prepare());
    let give = |seen, confirmed| GiveRelease { request, seen, confirmed };
    assert_eq!(story.refused("Mila", give(1, Confirmed::Yes)), Refusal::Rule(NEEDS_ANOTHER));
    let (field, problem) = wrong(story.refused("Joris", give(1, Confirmed::No)));
    assert_eq!((field.as_str(), problem), ("confirmed", Problem::NotConfirmed));
    assert!(released(&story.sees("Tjitske"), None).is_empty(), "nowhere earlier");
    story.does::<_, ReleaseRequest>("Joris", give(1, Confirmed::Yes));
    let sight = story.sees("Tjitske");
    let [release] = released(&sight, None)[..] else { panic!("one release") };
    assert_eq!((release.words.as_str(), release.party), (OWN, Some(party)));
    nobody_but(&story, release.id, &["Hanna", "Ravi", "Noor", "Joris", "Tjitske", "Ellen"]);
    nobody_but(&story, interest, &["Joris", "Mila"]);
    nobody_but(&story, request, &["Joris", "Mila"]);
    let release = release.id;
    let steps = story.sees("Joris").get(request).expect("the log").steps.clone();
    let told: Vec<_> = steps.iter().map(|it| (it.what, it.by)).collect();
    let [mila, joris] = ["Mila", "Joris"].map(|it| story.person(it));
    assert_eq!(told, [(StepKind::Prepared, mila), (StepKind::Released, joris)]);
    // Mila has no seat there, and takes it back all the same; a stranger does not.
    let back = || TakeBackRelease { request, seen: 2 };
    assert_eq!(story.refused("Tjitske", back()), Refusal::NotThere);
    story.does::<_, ReleaseRequest>("Mila", back());
    nobody_but(&story, release, &[]);
    assert_eq!(story.refused("Joris", give(3, Confirmed::Yes)), Refusal::Rule(NOT_WAITING));
}

#[test]
fn a_facilitator_asks_and_the_party_decides() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    names(&mut story, "Tjitske", "Kranswijk", "Ravi");
    let interest = story.does::<_, Interest>("Ravi", offer(party, None, WORDS));
    let circle = ReleaseCircle::AllParties;
    let ask = || AskRelease { interest, words: WORDS.to_owned(), circle };
    assert_eq!(story.refused("Ravi", ask()), Refusal::Rule(NOT_CONFIRMED));
    story.does::<_, Interest>("Tjitske", Confirm { interest, seen: 1 });
    assert_eq!(story.refused("Hanna", ask()), Refusal::NotThere);
    let request = story.does::<_, ReleaseRequest>("Ravi", ask());
    let confirmed = Confirmed::Yes;
    let give = || GiveRelease { request, seen: 1, confirmed };
    assert_eq!(story.refused("Ravi", give()), Refusal::MayNot(Need::Voice));
    alone(&mut story, "Tjitske", "Kranswijk");
    assert!(waits(&story.sees("Tjitske")).contains(&Waits::Request { request, party }));
    story.does::<_, ReleaseRequest>("Tjitske", DeclineRelease { request, seen: 1 });
    assert!(released(&story.sees("Joris"), None).is_empty());
    let again = story.does::<_, ReleaseRequest>("Ravi", ask());
    let give = GiveRelease { request: again, seen: 1, confirmed };
    story.does::<_, ReleaseRequest>("Tjitske", give);
    assert_eq!(released(&story.sees("Samira"), None).len(), 1);
    assert!(released(&story.sees("Fenna"), None).is_empty());
}

#[test]
fn who_a_facilitator_added_later_releases_nothing_until_the_party_says_so() {
    let mut story = Scenario::middenland();
    let party = story.party("Noorderkolk");
    story.days_pass(1);
    story.comes("Hanna", "Bas", Office::Alternate, Some(party));
    let interest = story.does::<_, Interest>("Joris", Speak { party, story: says(WORDS) });
    let circle = ReleaseCircle::Public;
    let prepare = PrepareRelease { interest, words: WORDS.to_owned(), circle };
    let request = story.does::<_, ReleaseRequest>("Mila", prepare);
    let give = |seen| GiveRelease { request, seen, confirmed: Confirmed::Yes };
    assert_eq!(story.refused("Bas", give(1)), Refusal::Rule(NOT_A_RELEASER));
    let persons = ["Bas", "Joris"].map(|it| story.person(it)).to_vec();
    let act = SetReleasers { party, seen: None, persons, one_is_enough: false };
    story.does::<_, Releasers>("Joris", act);
    story.does::<_, ReleaseRequest>("Bas", give(1));
    let sight = story.passerby();
    let [release] = released(&sight, None)[..] else { panic!("for who passes by") };
    assert_eq!((release.name.as_str(), release.party), ("Noorderkolk", None));
}

#[test]
fn a_limit_has_no_way_out() {
    let mut story = Scenario::middenland();
    let before = story.workspace.clone();
    let party = story.party("Noorderkolk");
    let hearer = names(&mut story, "Joris", "Noorderkolk", "Ravi");
    let set = |circle| SetLimit {
        party,
        kind: LimitKind::Limit,
        circle,
        words: "Boven € 21,40 per inwoner krijgt ons college dit niet rond.".to_owned(),
    };
    assert_eq!(story.refused("Ravi", set(LimitCircle::BetweenUs)), Refusal::MayNot(Need::Voice));
    let between = story.does::<_, Limit>("Joris", set(LimitCircle::BetweenUs));
    let own = story.does::<_, Limit>("Joris", set(LimitCircle::OwnParty));
    nobody_but(&story, between, &["Joris", "Mila", "Ravi"]);
    nobody_but(&story, own, &["Joris", "Mila"]);
    // Not by its id either: what is released is an interest, and this is none.
    let interest = Id::<Interest>::new(between.any());
    let circle = ReleaseCircle::AllParties;
    let prepare = PrepareRelease { interest, words: "x".to_owned(), circle };
    assert_eq!(story.refused("Joris", prepare), Refusal::NotThere);
    let change = ChangeLimit { limit: between, seen: 1, words: "Boven € 20.".to_owned() };
    assert_eq!(story.refused("Ravi", change.clone()), Refusal::MayNot(Need::Voice));
    story.does::<_, Limit>("Joris", change);
    // What became of it between two days repeats it for nobody, who may read it neither.
    let viewer = Viewer::Person(story.person("Joris"));
    let found = differences(&before.seen_by(viewer, before.last_at()), &story.sees("Joris"));
    assert!(found.iter().any(|it| it.id == hearer.any()));
    assert!(found.iter().all(|it| it.id != between.any() && it.id != own.any()));
    story.does::<_, Limit>("Mila", WithdrawLimit { limit: own, seen: 1 });
    nobody_but(&story, own, &[]);
}

#[test]
fn a_new_facilitator_starts_with_nothing_and_a_new_voice_of_the_party_goes_on() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    let hearer = names(&mut story, "Tjitske", "Kranswijk", "Ravi");
    let interest = story.does::<_, Interest>("Ravi", offer(party, None, WORDS));
    story.does::<_, Interest>("Tjitske", Confirm { interest, seen: 1 });
    let (words, on) = ("Zelf onthouden.".to_owned(), date(2026, 5, 13));
    let write = Write { party, words, on, circle: NoteCircle::Writer };
    let note = story.does::<_, Note>("Tjitske", write);
    story.days_pass(1);
    story.comes("Hanna", "Lise", Office::Neutral, None);
    nobody_but(&story, interest, &["Ravi", "Tjitske"]);
    // Tjitske brings her successor in before she goes: the party's past passes on, hers does not.
    story.comes("Tjitske", "Koen", Office::Representative, Some(party));
    let tjitske = story.person("Tjitske");
    let roles = story.sees("Hanna").under::<Role>(tjitske.any());
    let role = roles[0].id;
    story.does::<_, Role>("Koen", EndRole { role, seen: 1, reason: String::new() });
    nobody_but(&story, interest, &["Ravi", "Koen"]);
    nobody_but(&story, note, &["Tjitske"]);
    story.does::<_, Hearer>("Koen", UnnameHearer { hearer, seen: 1 });
    names(&mut story, "Koen", "Kranswijk", "Lise");
    nobody_but(&story, interest, &["Koen", "Lise"]);
}

#[test]
fn a_voice_who_may_not_release_makes_ready_what_was_asked() {
    let mut story = Scenario::middenland();
    let party = story.party("Noorderkolk");
    names(&mut story, "Joris", "Noorderkolk", "Ravi");
    alone(&mut story, "Joris", "Noorderkolk");
    let interest = story.does::<_, Interest>("Joris", Speak { party, story: says(WORDS) });
    let circle = ReleaseCircle::AllParties;
    let ask = AskRelease { interest, words: WORDS.to_owned(), circle };
    let request = story.does::<_, ReleaseRequest>("Ravi", ask);
    let give = |seen| GiveRelease { request, seen, confirmed: Confirmed::Yes };
    assert_eq!(releasing(&story.sees("Mila"), party), Releasing::No);
    story.does::<_, ReleaseRequest>("Mila", give(1));
    let now = story.sees("Joris").get(request).expect("the log").clone();
    assert_eq!(now.stage, Stage::Prepared);
    assert!(now.may_give(&story.sees("Joris")) && !now.may_give(&story.sees("Mila")));
    assert!(released(&story.sees("Tjitske"), None).is_empty(), "nobody else reads it yet");
    assert_eq!(story.refused("Mila", give(2)), Refusal::Rule(NOT_A_RELEASER));
    story.does::<_, ReleaseRequest>("Joris", give(2));
    assert_eq!(released(&story.sees("Tjitske"), None).len(), 1);
}

#[test]
fn what_an_adviser_drafts_counts_when_a_voice_says_it() {
    let mut story = Scenario::middenland();
    let party = story.party("Noorderkolk");
    names(&mut story, "Joris", "Noorderkolk", "Ravi");
    let draft = |words: &str| DraftInterest {
        party,
        words: words.to_owned(),
        position: String::new(),
        themes: vec!["Haven".to_owned()],
    };
    for name in ["Hanna", "Ravi", "Joris", "Tjitske"] {
        assert_eq!(story.refused(name, draft(WORDS)), Refusal::Rule(NOT_AN_ADVISER), "{name}");
    }
    assert_eq!(wrong(story.refused("Samira", draft(" "))).0, "words");
    let drafted = story.does::<_, Drafted>("Samira", draft(WORDS));
    nobody_but(&story, drafted, &["Samira", "Joris", "Mila"]);
    assert_eq!(waits(&story.sees("Mila")), [Waits::Drafted { drafted, party }]);
    assert!(waits(&story.sees("Samira")).is_empty());
    let take_up = || TakeUp { drafted, seen: 1, story: says(OWN) };
    assert_eq!(story.refused("Samira", take_up()), Refusal::MayNot(Need::Voice));
    assert_eq!(story.refused("Ravi", take_up()), Refusal::NotThere);
    let interest = story.does::<_, Interest>("Joris", take_up());
    nobody_but(&story, drafted, &[]);
    nobody_but(&story, interest, &["Joris", "Mila", "Ravi"]);
    let again = story.does::<_, Drafted>("Samira", draft(WORDS));
    story.does::<_, Drafted>("Samira", DropDraft { drafted: again, seen: 1 });
    nobody_but(&story, again, &[]);
}

#[test]
fn an_interest_is_shared_when_another_party_says_ours_too() {
    let mut story = Scenario::middenland();
    let (party, other) = (story.party("Kranswijk"), story.party("Noorderkolk"));
    alone(&mut story, "Tjitske", "Kranswijk");
    let interest = story.does::<_, Interest>("Tjitske", Speak { party, story: says(WORDS) });
    let reach = |story: &Scenario| interests_of(&story.sees("Tjitske"), party)[0].reach;
    assert_eq!(reach(&story), Reach::Confirmed);
    let circle = ReleaseCircle::Table(story.table());
    let act = PrepareRelease { interest, words: WORDS.to_owned(), circle };
    story.does::<_, Release>("Tjitske", act);
    assert_eq!(reach(&story), Reach::Released);
    let release = released(&story.sees("Joris"), None)[0].id;
    let join = |party| Join { release, party };
    assert_eq!(story.refused("Tjitske", join(party)), Refusal::Rule(ALREADY_OURS));
    assert_eq!(story.refused("Mila", join(other)), Refusal::NotThere);
    assert_eq!(story.refused("Hanna", join(other)), Refusal::MayNot(Need::Voice));
    let joined = story.does::<_, Joined>("Joris", join(other));
    nobody_but(&story, joined, &["Hanna", "Ravi", "Noor", "Joris", "Tjitske", "Ellen"]);
    assert_eq!(reach(&story), Reach::Shared);
    assert_eq!(story.refused("Joris", join(other)), Refusal::Rule(ALREADY_OURS));
    story.does::<_, Joined>("Joris", Unjoin { joined, seen: 1 });
    assert_eq!(reach(&story), Reach::Released);
}

#[test]
fn public_words_keep_the_name_under_which_they_were_said() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    alone(&mut story, "Tjitske", "Kranswijk");
    let interest = story.does::<_, Interest>("Tjitske", Speak { party, story: says(WORDS) });
    let circle = ReleaseCircle::Public;
    let act = PrepareRelease { interest, words: WORDS.to_owned(), circle };
    story.does::<_, Release>("Tjitske", act);
    let now = story.sees("Hanna").get(party).expect("a party").clone();
    let act = Edit {
        party,
        seen: 1,
        name: "Kranswijk aan Zee".to_owned(),
        kind: now.kind,
        short: now.short,
        code: now.code,
        votes: now.votes,
    };
    story.does::<_, Party>("Hanna", act);
    assert_eq!(released(&story.passerby(), None)[0].name, "Kranswijk");
    let sight = story.sees("Tjitske");
    let view = own(&sight, party).expect("hers");
    assert_eq!((view.released.len(), view.others.len()), (1, 0), "still the party's own");
}
