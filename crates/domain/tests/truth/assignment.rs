// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One example of every act of the assignment, each of which somebody of the cast may do.

use domain::{assignment::*, draft::AnyAct, party::Office, scenario::Scenario};
use jiff::civil::date;
use ledger::Id;

fn words() -> String {
    "Dag en nacht één aanspreekpunt.".to_owned()
}

/// The records that the acts go on from.
struct Ground {
    assignment: Id<Assignment>,
    variant: Id<Variant>,
    own: Id<Tension>,
    asked: Id<Tension>,
    answered: Id<TensionAnswer>,
    frame: Id<Frame>,
    open_frame: Id<Frame>,
    activity: Id<Activity>,
    issue: Id<HotIssue>,
    trial: Id<Trial>,
}

fn ground(story: &mut Scenario) -> Ground {
    let assignment = story.does("Hanna", ProposeAssignment { wording: wording() });
    let variant = story.does("Hanna", AddVariant { name: words(), text: String::new() });
    let own = story.does("Hanna", keep());
    let asked = story.does::<_, Tension>("Hanna", AskTension { tension: own, seen: 1 });
    let own = story.does("Hanna", keep());
    let second = story.does::<_, Tension>("Hanna", keep());
    let second = story.does::<_, Tension>("Hanna", AskTension { tension: second, seen: 1 });
    let answered = story.does("Ellen", AnswerTension { tension: second, words: words() });
    let frame = story.does("Hanna", AddFrame { theme: Theme::Goal, contents: contents() });
    let open_frame = story.does("Hanna", AddFrame { theme: Theme::Money, contents: contents() });
    story.does::<_, Frame>("Hanna", open(open_frame));
    let activity = story.does("Hanna", AddActivity { work: work("Gesprekken") });
    let issue = story.does("Hanna", hot_issue("autonomie"));
    let trial = story.does("Hanna", AddTrial { plan: plan() });
    Ground { assignment, variant, own, asked, answered, frame, open_frame, activity, issue, trial }
}

/// Prepares the story and gives the acts; each may be decided against that same story.
pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let on = ground(story);
    let mut acts = of_the_commission(story, &on);
    acts.extend(of_frames(&on));
    acts.extend(of_the_work(&on));
    let page: Id<PublicPage> = story.does("Hanna", Publish { seen: None, page: public() });
    acts.push(Box::new(Publish { seen: Some(1), page: public() }));
    acts.push(Box::new(Unpublish { page, seen: 1 }));
    acts
}

fn of_the_commission(story: &Scenario, on: &Ground) -> Vec<Box<dyn AnyAct>> {
    let sight = story.sees("Hanna");
    let founding = founding(&sight).expect("opened").id;
    let wish = wish(&sight).expect("opened").id;
    let Ground { assignment, variant, own, asked, answered, .. } = *on;
    let KeepTension { demands, question } = keep();
    vec![
        Box::new(opening()),
        Box::new(EditFounding {
            founding,
            seen: 1,
            name: words(),
            controller: String::new(),
            holder: String::new(),
            archive: String::new(),
        }),
        Box::new(CorrectWish {
            wish,
            seen: 1,
            words: words(),
            spoken_by: String::new(),
            on: None,
            why: words(),
        }),
        Box::new(ProposeAssignment { wording: wording() }),
        Box::new(MendAssignment { assignment, seen: 1, wording: wording() }),
        Box::new(TakeBackAssignment { assignment, seen: 1 }),
        Box::new(ConfirmAssignment { assignment, seen: 1 }),
        Box::new(AddVariant { name: "Een rooster".to_owned(), text: String::new() }),
        Box::new(EditVariant { variant, seen: 1, name: words(), text: words() }),
        Box::new(JudgeVariant { variant, seen: 1, state: VariantState::Preferred, why: words() }),
        Box::new(RemoveVariant { variant, seen: 1 }),
        Box::new(keep()),
        Box::new(EditTension { tension: own, seen: 1, demands, question }),
        Box::new(AskTension { tension: own, seen: 1 }),
        Box::new(DropTension { tension: asked, seen: 1, why: words() }),
        Box::new(AnswerTension { tension: asked, words: words() }),
        Box::new(ReviseAnswer { answer: answered, seen: 1, words: words(), why: words() }),
    ]
}

fn of_frames(on: &Ground) -> Vec<Box<dyn AnyAct>> {
    let frame = on.frame;
    vec![
        Box::new(AddFrame { theme: Theme::Tasks, contents: contents() }),
        Box::new(AddStandardFrames {}),
        Box::new(EditFrame { frame, seen: 1, contents: contents(), why: String::new() }),
        Box::new(RemoveFrame { frame, seen: 1, why: words() }),
        Box::new(MoveFirmness {
            frame,
            seen: 1,
            to: Firmness::PROVISIONAL,
            why: words(),
            decision: String::new(),
            decided_on: None,
        }),
        Box::new(open(frame)),
        Box::new(CloseFrame { frame: on.open_frame, seen: 2, why: words() }),
    ]
}

fn of_the_work(on: &Ground) -> Vec<Box<dyn AnyAct>> {
    let Ground { activity, issue, trial, .. } = *on;
    vec![
        Box::new(CopyTemplate { language: TemplateLanguage::Dutch }),
        Box::new(ReadActivities {
            list: ActivityList {
                rows: vec![ActivityRow {
                    row: 2,
                    name: words(),
                    track: Some(Track::Adviser),
                    ..ActivityRow::default()
                }],
            },
            skip_wrong: false,
            preview: None,
        }),
        Box::new(AddActivity { work: work("Werkgroepen") }),
        Box::new(EditActivity { activity, seen: 1, work: work("Gesprekken") }),
        Box::new(RemoveActivity { activity, seen: 1 }),
        Box::new(hot_issue("we doen het al goed")),
        Box::new(EditHotIssue { issue, seen: 1, name: words(), words: words(), parties: vec![] }),
        Box::new(RemoveHotIssue { issue, seen: 1 }),
        Box::new(AddTrial { plan: plan() }),
        Box::new(EditTrial { trial, seen: 1, plan: plan() }),
        Box::new(LearnFromTrial { trial, seen: 1, learned: words(), until: None }),
        Box::new(RemoveTrial { trial, seen: 1 }),
    ]
}

/// Nobody may do this one twice: the story begins with it.
fn opening() -> Open {
    Open {
        name: words(),
        wish: words(),
        spoken_by: String::new(),
        wished_on: None,
        wish_public: false,
        founder_name: words(),
        founder_office: Office::Kwartiermaker,
        controller: String::new(),
        holder: String::new(),
        archive: String::new(),
        example: false,
    }
}

fn wording() -> Wording {
    let (fixed, open) = (vec![words()], vec![words()]);
    Wording { text: words(), fixed, open, kind: None, receiver: words() }
}

fn keep() -> KeepTension {
    let demand = || Demand { words: words(), put_by: String::new() };
    KeepTension { demands: vec![demand(), demand()], question: words() }
}

fn contents() -> Contents {
    Contents { text: words(), ..Contents::default() }
}

fn open(frame: Id<Frame>) -> OpenFrame {
    OpenFrame { frame, seen: 1, until: words(), why: words() }
}

fn work(name: &str) -> Work {
    Work {
        track: Track::Adviser,
        name: name.to_owned(),
        product: words(),
        state: ActivityState::Busy,
        from: Some(date(2026, 3, 1)),
        until: Some(date(2026, 6, 1)),
        planned_days: Some(10),
        actual_days: None,
    }
}

fn hot_issue(name: &str) -> AddHotIssue {
    AddHotIssue { name: name.to_owned(), words: words(), parties: vec![] }
}

fn public() -> PublicPage {
    PublicPage { title: words(), frames: vec![words()], decides: words(), heard: words() }
}

fn plan() -> TrialPlan {
    TrialPlan {
        name: words(),
        purpose: words(),
        people: words(),
        from: None,
        until: None,
        stop_rule: words(),
    }
}
