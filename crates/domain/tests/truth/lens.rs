// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One valid example of every act of the room `lens`, for the table of who may do what.

use domain::{draft::AnyAct, lens::*, scenario::Scenario, text::TextCircle};
use jiff::civil::date;

pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let statement = |condition, words: &str| Statement {
        condition,
        topic: String::new(),
        words: words.to_owned(),
    };
    let ask = || AskScan {
        name: "Zomerscan".to_owned(),
        explanation: String::new(),
        form: ScanForm::Short,
        whom: Whom::Layers(vec![Layer::Speaks]),
        statements: vec![
            statement(Condition::Ambition, "Ik kan navertellen wat we willen."),
            statement(Condition::Organising, "Ik weet wie hier mag beslissen."),
        ],
        low: "oneens".to_owned(),
        high: "eens".to_owned(),
        closes_at: None,
    };
    let scan = story.does::<_, Scan>("Hanna", ask());
    let (owner, check_on) = (story.person("Joris"), date(2026, 10, 1));
    let (saw, action) = ("Niet ieder weet wie beslist.", "Wij schrijven het op één blad.");
    let add = || AddImprovement {
        scan,
        condition: Condition::Organising,
        saw: saw.to_owned(),
        action: action.to_owned(),
        owner,
        check_on,
    };
    let improvement = story.does::<_, Improvement>("Noor", add());
    let words = || vec!["Bij wie mag dit besluit liggen?".to_owned()];
    let feedback = story.does::<_, Feedback>("Hanna", DraftFeedback { words: words() });
    let party = story.party("Kranswijk");
    let check = CheckFeedback { feedback, seen: 1, party };
    let feedback = story.does::<_, Feedback>("Hanna", check);
    let (title, circle, seen) = ("Zo zien wij het".to_owned(), TextCircle::AllParties, 2);
    vec![
        Box::new(ask()),
        Box::new(DraftFeedback { words: words() }),
        Box::new(ChangeFeedback { feedback, seen, words: words() }),
        Box::new(CheckFeedback { feedback, seen, party }),
        Box::new(ShareFeedback { feedback, seen, title, circle }),
        Box::new(DropFeedback { feedback, seen }),
        Box::new(CloseScan { scan, seen: 1 }),
        Box::new(add()),
        Box::new(ChangeImprovement {
            improvement,
            seen: 1,
            saw: saw.to_owned(),
            action: action.to_owned(),
            owner,
            check_on,
            state: ImprovementState::Done,
        }),
    ]
}
