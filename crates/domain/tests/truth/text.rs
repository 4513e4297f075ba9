// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The room `text` in the tables of truth: one of every kind in each circle, one of every act.

use domain::{draft::AnyAct, scenario::Scenario, text::*};
use jiff::civil::date;
use ledger::{Digest, Id};

use super::kinds::Rows;

fn words() -> String {
    "We zeggen eerst waarom iets voor ons telt.".to_owned()
}

fn opening(title: &str) -> Open {
    Open {
        title: title.to_owned(),
        kind: TextKind::GroundRules,
        purpose: String::new(),
        circle: TextCircle::AllParties,
        pasted: vec![words(), "Niets is afgesproken totdat alles is gezien.".to_owned()],
    }
}

/// Ravi holds the pen, also of a text that is frozen.
pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let text = story.does::<_, Text>("Ravi", opening("Spelregels"));
    let passages: Vec<_> = passages_of(&story.sees("Ravi"), text).iter().map(|it| it.id).collect();
    let mut acts = of_writing(story, text, &passages);
    acts.extend(of_comments(story, passages[0]));
    acts.extend(of_frozen(story));
    acts
}

fn of_writing(story: &Scenario, text: Id<Text>, passages: &[Id<Passage>]) -> Vec<Box<dyn AnyAct>> {
    let (passage, after, seen) = (passages[0], Some(passages[1]), 1);
    let (title, kind, none) = ("Spelregels".to_owned(), TextKind::GroundRules, String::new);
    vec![
        Box::new(opening("Ambitie")),
        Box::new(ChangeText { text, seen, title, kind, purpose: words() }),
        Box::new(PassPen { text, seen, to: story.person("Hanna") }),
        Box::new(SetCommentsUntil { text, seen, until: None, until_clock: String::new() }),
        Box::new(AddPassages { text, after, pasted: vec![words()] }),
        Box::new(WritePassage { passage, seen, heading: none(), words: words(), why: none() }),
        Box::new(Judge { passage, seen, status: PassageStatus::Agreed, remark: none() }),
        Box::new(MovePassage { passage, seen, after }),
        Box::new(RemovePassage { passage, seen, why: none() }),
        Box::new(KeepVersion { text, label: none(), summary: words() }),
    ]
}

fn of_comments(story: &mut Scenario, passage: Id<Passage>) -> Vec<Box<dyn AnyAct>> {
    let party = Some(story.party("Kranswijk"));
    let comment = |between_us| GiveComment {
        passage,
        party,
        between_us,
        kind: CommentKind::Proposal,
        words: words(),
        proposal: String::new(),
        interest: String::new(),
    };
    let given = story.does::<_, Comment>("Tjitske", comment(false));
    vec![
        Box::new(comment(false)),
        Box::new(WithdrawComment { comment: given, seen: 1 }),
        Box::new(Dispose { comment: given, seen: None, fate: Fate::Not, reason: words() }),
    ]
}

fn of_frozen(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let ready = |story: &mut Scenario, title: &str| {
        let text = story.does::<_, Text>("Ravi", opening(title));
        let ids: Vec<_> = passages_of(&story.sees("Ravi"), text).iter().map(|it| it.id).collect();
        for passage in ids {
            let (status, remark) = (PassageStatus::Agreed, String::new());
            story.does::<_, Passage>("Ravi", Judge { passage, seen: 1, status, remark });
        }
        text
    };
    let freeze =
        |text| Freeze { text, seen: 1, label: "1.0".to_owned(), summary: "Samen.".to_owned() };
    let agreed = ready(story, "Afspraken");
    let frozen = ready(story, "Omgang");
    let version = story.does::<_, Version>("Ravi", freeze(frozen));
    let (party, reservation) = (story.party("Noorderkolk"), String::new());
    let accept = Accept { version, party, reservation: String::new() };
    let acceptance = story.does::<_, Acceptance>("Joris", accept);
    vec![
        Box::new(freeze(agreed)),
        Box::new(Reopen { text: frozen, seen: 2, why: words() }),
        Box::new(Accept { version, party: story.party("Kranswijk"), reservation }),
        Box::new(WithdrawAcceptance { acceptance, seen: 1 }),
    ]
}

/// A text of the table, and one of all parties with a comment that stays between us.
pub fn kinds(rows: &mut Rows<'_>) {
    let (table, party) = (rows.story.table(), rows.story.party("Kranswijk"));
    let (holder, by) = (rows.story.person("Ravi"), rows.story.person("Tjitske"));
    let on = date(2026, 5, 20);
    for (circle, label) in
        [(TextCircle::Table(table), "table"), (TextCircle::AllParties, "all parties")]
    {
        let (title, purpose, state) = (words(), words(), TextState::Open);
        let kind = TextKind::GroundRules;
        let (comments_until, rounds) = (None, Vec::new());
        let text = Text { title, kind, purpose, circle, holder, state, comments_until, rounds };
        let text = rows.row(label, "Ravi", text);
        let (heading, remark, status) = (String::new(), words(), PassageStatus::Open);
        let passage = Passage { text, circle, place: 1, heading, words: words(), status, remark };
        let passage = rows.row(label, "Ravi", passage);
        let version = rows.row(label, "Ravi", version_of(text, circle));
        let said = Said { passage, heading: String::new(), words: words(), status };
        rows.row(label, "Ravi", VersionPart { version, circle, nth: 0, said: vec![said] });
        let reservation = words();
        let yes = Acceptance { text, version, circle, party, by, on, reservation };
        rows.row(label, "Tjitske", yes);
        let as_text = (CommentCircle::AsText(circle), label);
        let between = (CommentCircle::BetweenUs(party), "between us, Kranswijk");
        let circles = match circle {
            TextCircle::Table(_) => vec![as_text],
            TextCircle::AllParties => vec![as_text, between],
        };
        for (circle, label) in circles {
            let comment = Comment {
                text,
                passage,
                circle,
                party: Some(party),
                kind: CommentKind::Objection,
                words: words(),
                proposal: words(),
                interest: words(),
                about: None,
            };
            let comment = rows.row(label, "Tjitske", comment);
            let (fate, reason) = (Fate::Partly, words());
            rows.row(label, "Ravi", Disposition { comment, circle, fate, reason, on });
        }
    }
}

fn version_of(text: Id<Text>, circle: TextCircle) -> Version {
    Version {
        text,
        circle,
        number: 1,
        label: String::new(),
        summary: words(),
        on: date(2026, 5, 20),
        passages: 1,
        open_points: 1,
        reserved: 0,
        digest: Digest::NOTHING,
        is_frozen: false,
    }
}
