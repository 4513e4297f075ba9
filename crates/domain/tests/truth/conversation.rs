// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One valid example of every act of the room `conversation`, for the table of who may do what.

use domain::{conversation::*, draft::AnyAct, scenario::Scenario};
use jiff::civil::{Date, date};

fn day() -> Date {
    date(2026, 5, 13)
}

fn words() -> String {
    "Zij willen eerst de cijfers zien.".to_owned()
}

/// Each is as Hanna would do it: the talk, the note and the promise are hers. What only a party and
/// whom it named can do stands beside it, for Kranswijk.
pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let party = story.party("Kranswijk");
    let (parties, on, kind, minutes) = (vec![party], day(), TalkKind::Visit, Some(50));
    let hanna = story.person("Hanna");
    let talk =
        story.holds("Hanna", Talk { parties: parties.clone(), with: hanna, on, kind, minutes });
    let writer = NoteCircle::Writer;
    let note =
        story.holds("Hanna", Note { party, words: words(), on, circle: writer, talk: Some(talk) });
    let promise = story.holds(
        "Hanna",
        Promise {
            words: words(),
            owner: hanna,
            to: Some(party),
            due: Some(on),
            state: PromiseState::Open,
            circle: PromiseCircle::AllParties,
        },
    );
    let (seen, why) = (1, words());
    let give = |circle| GivePromise { words: words(), owner: hanna, to: None, due: None, circle };
    let between = PromiseCircle::BetweenUs(party);
    vec![
        Box::new(LogTalk { parties: parties.clone(), on, kind, minutes }),
        Box::new(ChangeTalk { talk, seen, parties, on, kind, minutes: None }),
        Box::new(WithdrawTalk { talk, seen }),
        Box::new(NoteIn20Seconds {
            party,
            words: words(),
            promise: Some(QuickPromise { words: words(), due: None }),
            kind,
            on: None,
        }),
        Box::new(Write { party, words: words(), on, circle: writer }),
        Box::new(Write { party, words: words(), on, circle: NoteCircle::BetweenUs }),
        Box::new(ChangeNote { note, seen, words: words() }),
        Box::new(WithdrawNote { note, seen }),
        Box::new(give(PromiseCircle::AllParties)),
        Box::new(GivePromise { owner: story.person("Tjitske"), ..give(between) }),
        Box::new(ChangePromise {
            promise,
            seen,
            words: words(),
            owner: hanna,
            due: None,
            why: why.clone(),
        }),
        Box::new(KeepPromise { promise, seen }),
        Box::new(DropPromise { promise, seen, why }),
    ]
}
