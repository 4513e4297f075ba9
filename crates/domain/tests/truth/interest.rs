// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One valid example of every act of the room `interest`, for the table of who may do what.

use domain::{draft::AnyAct, interest::*, party::SetReleasers, scenario::Scenario};

fn words() -> String {
    "Wij hechten aan een eigen stem over geld, omdat onze raad vorig jaar moest bezuinigen.".into()
}

fn told() -> Story {
    Story { words: words(), weight: Some(4), themes: vec!["geld".to_owned()], ..Story::default() }
}

/// Kranswijk named Ravi; its one voice releases alone.
pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let party = story.party("Kranswijk");
    let mut acts = of_interests(story, party);
    acts.extend(of_releases(story, party));
    acts.extend(of_limits_and_patterns(story, party));
    acts.extend(of_words(story, party));
    acts.extend(of_drafts_and_joining(story));
    acts
}

type Party = ledger::Id<domain::party::Party>;

fn of_interests(story: &mut Scenario, party: Party) -> Vec<Box<dyn AnyAct>> {
    let offer = || Offer {
        party,
        note: None,
        words: words(),
        position: String::new(),
        themes: vec!["geld".to_owned()],
    };
    let offered = story.does::<_, Interest>("Ravi", offer());
    let seen = 1;
    vec![
        Box::new(offer()),
        Box::new(Speak { party, story: told() }),
        Box::new(Correct { interest: offered, seen, story: told() }),
        Box::new(Confirm { interest: offered, seen }),
        Box::new(Withdraw { interest: offered, seen }),
    ]
}

fn of_releases(story: &mut Scenario, party: Party) -> Vec<Box<dyn AnyAct>> {
    let persons = vec![story.person("Tjitske")];
    let act = SetReleasers { party, seen: None, persons, one_is_enough: true };
    story.does::<_, domain::party::Releasers>("Tjitske", act);
    let interest = story.does::<_, Interest>("Tjitske", Speak { party, story: told() });
    let circle = ReleaseCircle::Table(story.table());
    let ask = || AskRelease { interest, words: words(), circle };
    let asked = story.does::<_, ReleaseRequest>("Ravi", ask());
    let given = story.does::<_, ReleaseRequest>("Ravi", ask());
    let confirmed = Confirmed::Yes;
    let give = |request| GiveRelease { request, seen: 1, confirmed };
    story.does::<_, ReleaseRequest>("Tjitske", give(given));
    vec![
        Box::new(ask()),
        Box::new(PrepareRelease { interest, words: words(), circle }),
        Box::new(give(asked)),
        Box::new(DeclineRelease { request: asked, seen: 1 }),
        Box::new(TakeBackRelease { request: given, seen: 2 }),
    ]
}

fn of_limits_and_patterns(story: &mut Scenario, party: Party) -> Vec<Box<dyn AnyAct>> {
    let (kind, circle) = (LimitKind::Limit, LimitCircle::BetweenUs);
    let set = || SetLimit { party, kind, circle, words: words() };
    let limit = story.does::<_, Limit>("Tjitske", set());
    for name in ["Otterkade", "Hoogwaarde", "Dalmerwoud", "IJverdam", "Zwanenkolk"] {
        let party = story.adds_party(name);
        let person = story.person("Ravi");
        story.holds("Tjitske", domain::party::Hearer { party, person, earlier_too: true });
        let (by, on) = (story.person("Tjitske"), jiff::civil::date(2026, 5, 13));
        let interest = Interest {
            party,
            words: words(),
            position: String::new(),
            about: None,
            is_core: false,
            weight: None,
            themes: vec![Theme { name: "geld".to_owned(), since_at: Some(story.now) }],
            state: InterestState::Confirmed { by, on },
        };
        story.holds("Tjitske", interest);
    }
    let (circle, themes) = (PatternCircle::AllParties, vec!["geld".to_owned()]);
    vec![
        Box::new(set()),
        Box::new(ChangeLimit { limit, seen: 1, words: words() }),
        Box::new(WithdrawLimit { limit, seen: 1 }),
        Box::new(ShowPattern { circle, themes, words: "Dit komt vaak terug.".to_owned() }),
    ]
}

fn of_words(story: &mut Scenario, party: Party) -> Vec<Box<dyn AnyAct>> {
    let (name, meaning) = ("piket".to_owned(), words());
    let add = AddTerm { name: "autonomie".to_owned(), meaning: meaning.clone() };
    let term = story.does::<_, Term>("Hanna", add);
    let give = GiveMeaning { term, party, seen: Some(1), words: words() };
    let given = story.does::<_, Meaning>("Tjitske", give.clone());
    vec![
        Box::new(AddTerm { name: name.clone(), meaning: meaning.clone() }),
        Box::new(ChangeTerm { term, seen: 1, name, meaning }),
        Box::new(RemoveTerm { term, seen: 1 }),
        Box::new(give),
        Box::new(WithdrawMeaning { meaning: given, seen: 1 }),
        Box::new(SetCheerWords { seen: None, words: vec!["krachtig".to_owned()] }),
    ]
}

/// Samira prepares for Noorderkolk; Kranswijk let words go to the table.
fn of_drafts_and_joining(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let party = story.party("Noorderkolk");
    let (position, themes) = (String::new(), vec!["haven".to_owned()]);
    let draft = || DraftInterest {
        party,
        words: words(),
        position: position.clone(),
        themes: themes.clone(),
    };
    let drafted = story.does::<_, Drafted>("Samira", draft());
    let (of, circle) = (story.party("Kranswijk"), ReleaseCircle::Table(story.table()));
    let release = || Release { party: Some(of), name: String::new(), words: words(), circle };
    let first = story.holds("Tjitske", release());
    let second = story.holds("Tjitske", release());
    let joined = story.does::<_, Joined>("Joris", Join { release: first, party });
    vec![
        Box::new(draft()),
        Box::new(TakeUp { drafted, seen: 1, story: told() }),
        Box::new(DropDraft { drafted, seen: 1 }),
        Box::new(Join { release: second, party }),
        Box::new(Unjoin { joined, seen: 1 }),
    ]
}
