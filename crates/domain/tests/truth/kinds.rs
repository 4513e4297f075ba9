// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One record of every kind in every circle it can have, for the table of who sees what.

#[path = "kinds_of_meeting.rs"]
mod meeting;

use domain::{
    assignment::*,
    conversation::{self, *},
    party::*,
    records::{Kind, Recorded},
    round::*,
    scenario::Scenario,
    table::{Meeting, Seat, Sitting, Table},
};
use jiff::civil::{Date, date};
use ledger::AnyId;

pub struct Row {
    pub label: String,
    pub id: AnyId,
    pub id_kind: Kind,
}

/// The cast of Middenland, with an observer, and Ravi named by Kranswijk.
pub fn story() -> Scenario {
    let mut story = Scenario::middenland();
    let kranswijk = story.party("Kranswijk");
    let person = story.person("Ravi");
    let name = NameHearer { party: kranswijk, person, earlier_too: false };
    story.does::<_, Hearer>("Tjitske", name);
    story.comes("Hanna", "Wim", Office::Observer, None);
    let table = Some(story.table());
    let role = Role { table, ..Role::new(story.person("Wim"), Office::Observer) };
    story.holds("Hanna", role);
    story
}

fn day() -> Date {
    date(2026, 5, 13)
}

fn words() -> String {
    "Wij hechten aan een eigen stem over geld.".to_owned()
}

pub struct Rows<'s> {
    pub story: &'s mut Scenario,
    rows: Vec<Row>,
}

impl Rows<'_> {
    /// Who wrote the record stands behind its circle, as the writer always has it in mind.
    pub fn row<T: Recorded>(&mut self, circle: &str, by: &str, record: T) -> ledger::Id<T> {
        let id = self.story.holds(by, record);
        let label = format!("{} ({circle}, by {by})", T::KIND.word());
        self.rows.push(Row { label, id: id.any(), id_kind: T::KIND });
        id
    }
}

pub fn one_of_every(story: &mut Scenario) -> Vec<Row> {
    let mut rows = Rows { story, rows: Vec::new() };
    of_assignment(&mut rows);
    of_party(&mut rows);
    of_table_and_conversation(&mut rows);
    of_round(&mut rows);
    of_interest(&mut rows);
    super::text::kinds(&mut rows);
    super::decision::kinds(&mut rows);
    super::process::kinds(&mut rows);
    super::route::kinds(&mut rows);
    of_lens(&mut rows);
    rows.rows
}

fn of_assignment(rows: &mut Rows<'_>) {
    let ellen = rows.story.person("Ellen");
    let kranswijk = rows.story.party("Kranswijk");
    let none = String::new;
    let founding = Founding {
        name: words(),
        controller: none(),
        holder: none(),
        archive: none(),
        example: false,
    };
    rows.row("all parties", "Hanna", founding);
    for public in [true, false] {
        let wish = Wish { words: words(), spoken_by: none(), on: None, public };
        rows.row(if public { "public" } else { "all parties" }, "Hanna", wish);
    }
    let assignment = rows.row(
        "all parties",
        "Hanna",
        Assignment {
            version: 1,
            text: words(),
            fixed: vec![],
            open: vec![],
            kind: None,
            receiver: none(),
            on: None,
        },
    );
    let confirmation = Confirmation { assignment, person: ellen, on: day() };
    rows.row("all parties", "Ellen", confirmation);
    let state = VariantState::Open;
    rows.row(
        "all parties",
        "Hanna",
        Variant { name: words(), text: none(), not_doing: true, state },
    );
    let tension = |asked| Tension { demands: vec![], question: words(), asked_on: None, asked };
    rows.row("facilitators", "Hanna", tension(false));
    let asked = rows.row("all parties", "Hanna", tension(true));
    let answer = TensionAnswer { tension: asked, words: words(), by: ellen, on: day() };
    rows.row("all parties", "Ellen", answer);
    rows.row(
        "all parties",
        "Hanna",
        Frame {
            theme: Theme::Money,
            name: none(),
            text: words(),
            range: None,
            boundaries: vec![],
            firmness: Firmness::UNKNOWN,
            open_until: None,
            settled_by: None,
            decision: None,
            questions: vec![],
        },
    );
    rows.row(
        "all parties",
        "Hanna",
        Activity {
            track: Track::Adviser,
            name: words(),
            product: none(),
            state: ActivityState::Planned,
            from: None,
            until: None,
            planned_days: None,
            actual_days: None,
        },
    );
    let issue = HotIssue { name: words(), words: none(), parties: vec![kranswijk] };
    rows.row("facilitators", "Hanna", issue);
    let (frames, decides, heard) = (vec![words()], words(), words());
    rows.row("public", "Hanna", PublicPage { title: words(), frames, decides, heard });
    rows.row(
        "all parties",
        "Hanna",
        Trial {
            name: words(),
            purpose: none(),
            people: none(),
            from: None,
            until: None,
            stop_rule: none(),
            learned: none(),
        },
    );
}

fn of_party(rows: &mut Rows<'_>) {
    let party = rows.story.party("Kranswijk");
    let [ravi, tjitske] = ["Ravi", "Tjitske"].map(|it| rows.story.person(it));
    let none = String::new;
    rows.row(
        "all parties",
        "Hanna",
        Party {
            name: words(),
            kind: PartyKind::Municipality,
            short: none(),
            code: none(),
            participation: Participation::TakesPart,
            votes: true,
            from: None,
            until: None,
            successor: None,
        },
    );
    let driver = Driver { party, name: words(), amount: 14_300, year: 2026, source: none() };
    rows.row("all parties", "Hanna", driver);
    let person = rows.row("all parties", "Hanna", Person::default());
    rows.row("all parties", "Hanna", Particulars::name(person, "Ilse Kampveen"));
    let part = Part::Reach { mail: words(), telephone: none(), address: none() };
    rows.row("facilitators", "Hanna", Particulars { person, part });
    rows.row("all parties", "Hanna", Role::new(person, Office::Expert));
    let hearer = Hearer { party, person: ravi, earlier_too: false };
    rows.row("between us, Kranswijk", "Tjitske", hearer);
    rows.row(
        "between us, Kranswijk",
        "Tjitske",
        Mandate {
            party,
            person: tjitske,
            about: words(),
            authority: Authority::TakesItBack,
            until: None,
            source: none(),
        },
    );
    let releasers = Releasers { party, persons: vec![tjitske], one_is_enough: false };
    rows.row("own party, Kranswijk", "Tjitske", releasers);
    let kind = ConstituencyKind::Council;
    let constituency =
        rows.row("all parties", "Hanna", Constituency { party, kind, name: words() });
    let (level, source) = (SupportLevel::Doubt, none());
    let support = Support { constituency, level, words: words(), on: day(), source };
    rows.row("facilitators", "Hanna", support);
    let stance = Stance::UnderConditions;
    rows.row(
        "all parties",
        "Tjitske",
        Position {
            party,
            participation: Participation::NotYet,
            stance,
            words: words(),
            condition: words(),
            way_out: none(),
            on: day(),
            source: none(),
        },
    );
    rows.row("writer", "Hanna", Estimate { party, stance, words: words(), on: day() });
}

fn of_table_and_conversation(rows: &mut Rows<'_>) {
    let party = rows.story.party("Kranswijk");
    let table = rows.story.table();
    let [hanna, tjitske] = ["Hanna", "Tjitske"].map(|it| rows.story.person(it));
    let none = String::new;
    rows.row("all parties", "Hanna", Table::new(words(), none()));
    let short = none();
    let seat =
        rows.row("all parties", "Hanna", Seat { table, short, parties: vec![party], until: None });
    let (from, until, mandate_until) = (None, None, None);
    let sitting = Sitting { seat, person: tjitske, alternate: true, from, until, mandate_until };
    rows.row("all parties", "Hanna", sitting);
    let (starts, place, purpose) = (none(), none(), words());
    let meeting =
        Meeting { table, on: day(), starts, ends: String::new(), place, purpose, round: None };
    let meeting = rows.row("table", "Hanna", meeting);
    meeting::of_a_meeting(rows, table, meeting);
    let (kind, minutes) = (TalkKind::Visit, None);
    let talk = Talk { parties: vec![party], with: hanna, on: day(), kind, minutes };
    rows.row("facilitators", "Hanna", talk);
    for (circle, label, by) in [
        (NoteCircle::Writer, "writer", "Hanna"),
        (NoteCircle::BetweenUs, "between us, Kranswijk", "Tjitske"),
    ] {
        let note = conversation::Note { party, words: words(), on: day(), circle, talk: None };
        rows.row(label, by, note);
    }
    for (circle, label, by) in [
        (PromiseCircle::Writer, "writer", "Hanna"),
        (PromiseCircle::BetweenUs(party), "between us, Kranswijk", "Ravi"),
        (PromiseCircle::Table(table), "table", "Hanna"),
        (PromiseCircle::AllParties, "all parties", "Hanna"),
    ] {
        let (to, state) = (Some(party), PromiseState::Open);
        let promise = Promise { words: words(), owner: hanna, to, due: None, state, circle };
        rows.row(label, by, promise);
    }
}

fn of_round(rows: &mut Rows<'_>) {
    let table = rows.story.table();
    let kranswijk = rows.story.party("Kranswijk");
    let tjitske = rows.story.person("Tjitske");
    let circle = RoundCircle::Table(table);
    let plan = Plan {
        question: words(),
        explanation: String::new(),
        ask: Ask::representatives(),
        who: Answerers::Parties,
        shows: Shows::Together,
        weighs: Weighs::Equally,
        quorum: None,
        closes_at: None,
        terms: Terms::default(),
    };
    rows.row("facilitators", "Hanna", Prepared { circle, plan: plan.clone() });
    let mut asked = Vec::new();
    for (circle, label) in [(circle, "table"), (RoundCircle::AllParties, "all parties")] {
        let round = plan.opened(circle, rows.story.now);
        asked.push((rows.row(label, "Hanna", round), circle, label));
    }
    let (unit, given, reason) = (kranswijk.any(), Given::Choice(3), words());
    for (keeps, label) in [
        (Keeper::Party(kranswijk), "own party, Kranswijk"),
        (Keeper::Person(tjitske), "persons, Tjitske"),
        (Keeper::Circle(circle), "table"),
        (Keeper::Circle(RoundCircle::AllParties), "all parties"),
    ] {
        let round = if label == "all parties" { asked[1].0 } else { asked[0].0 };
        let (given, reason, typed) = (given.clone(), reason.clone(), None);
        let answer = Answer { round, unit, keeps, given, reason, typed, reserved: true };
        rows.row(label, "Tjitske", answer);
    }
    let round = asked[1].0;
    rows.row("writer, Tjitske", "Tjitske", Voice { round, given: given.clone() });
    let readers = vec![rows.story.person("Samira"), rows.story.person("Joris")];
    let suggested = Suggested { round, unit, readers, given: given.clone(), reason: words() };
    rows.row("persons, two", "Samira", suggested);
    for (round, circle, label) in asked {
        let (given, reason, typed) = (given.clone(), reason.clone(), None);
        let answers = vec![ShownAnswer { unit, given, reason, typed, reserved: true }];
        rows.row(label, "Hanna", Shown { round, circle, answers });
        let (answered, of, figures) = (0, Some(3), vec![None]);
        rows.row(
            label,
            "Hanna",
            Counted { round, circle, answered, of, figures, cards: vec![words()], layers: vec![] },
        );
        let (owner, review_on) = (None, Some(day()));
        rows.row(label, "Hanna", Outcome { round, circle, words: words(), owner, review_on });
    }
}

fn of_interest(rows: &mut Rows<'_>) {
    use domain::interest::*;
    let (party, table) = (rows.story.party("Kranswijk"), rows.story.table());
    let (by, on) = (rows.story.person("Tjitske"), day());
    let interest = |state| Interest {
        party,
        words: words(),
        position: words(),
        about: Some(IsAbout::Organisation),
        is_core: true,
        weight: Some(4),
        themes: vec![Theme { name: "geld".to_owned(), since_at: None }],
        state,
    };
    let between = "between us, Kranswijk";
    rows.row(between, "Ravi", interest(InterestState::Offered { by, on }));
    let confirmed = rows.row(between, "Tjitske", interest(InterestState::Confirmed { by, on }));
    for (circle, label) in [
        (LimitCircle::OwnParty, "own party, Kranswijk"),
        (LimitCircle::BetweenUs, "between us, Kranswijk"),
    ] {
        rows.row(label, "Tjitske", Limit { party, kind: LimitKind::Limit, circle, words: words() });
    }
    for (circle, label) in [
        (ReleaseCircle::Table(table), "table"),
        (ReleaseCircle::AllParties, "all parties"),
        (ReleaseCircle::Public, "public"),
    ] {
        let party_or_name = match circle {
            ReleaseCircle::Public => (None, "Kranswijk".to_owned()),
            _ => (Some(party), String::new()),
        };
        let (party, name) = party_or_name;
        let release = Release { party, name, words: words(), circle };
        let release = rows.row(label, "Tjitske", release);
        if circle != ReleaseCircle::Public {
            let party = rows.story.party("Noorderkolk");
            rows.row(label, "Joris", Joined { release, party, circle });
        }
    }
    let readers = vec![rows.story.person("Samira"), rows.story.person("Joris")];
    let drafted = Drafted {
        party: rows.story.party("Noorderkolk"),
        readers,
        words: words(),
        position: words(),
        themes: vec![words()],
    };
    rows.row("persons, two", "Samira", drafted);
    let request = ReleaseRequest {
        party,
        interest: confirmed,
        words: words(),
        circle: ReleaseCircle::Table(table),
        stage: Stage::Asked,
        steps: vec![Step { what: StepKind::Asked, by, on }],
    };
    rows.row(between, "Ravi", request);
    for (circle, label) in
        [(PatternCircle::Table(table), "table"), (PatternCircle::AllParties, "all parties")]
    {
        rows.row(label, "Ravi", Pattern { circle, themes: vec![words()], words: words() });
    }
    let (name, meaning) = (words(), words());
    let term = rows.row("all parties", "Hanna", Term { name, meaning });
    rows.row("all parties", "Tjitske", Meaning { term, party, words: words() });
    rows.row("all parties", "Hanna", CheerWords { words: vec![words()] });
}

fn of_lens(rows: &mut Rows<'_>) {
    use domain::lens::*;
    let (table, owner) = (rows.story.table(), rows.story.person("Tjitske"));
    let circles = [(RoundCircle::Table(table), "table"), (RoundCircle::AllParties, "all parties")];
    for (circle, label) in circles {
        let scan = Scan {
            name: words(),
            form: ScanForm::Short,
            circle,
            conditions: vec![Condition::Organising],
            groups: Vec::new(),
        };
        let scan = rows.row(label, "Hanna", scan);
        let improvement = Improvement {
            scan,
            circle,
            condition: Condition::Organising,
            saw: words(),
            action: words(),
            owner,
            check_on: day(),
            state: ImprovementState::Open,
        };
        rows.row(label, "Noor", improvement);
    }
    let checked = vec![CheckedWith { party: rows.story.party("Kranswijk"), on: day() }];
    let feedback = Feedback { words: vec![words()], written_on: day(), checked, shared_on: None };
    rows.row("facilitators", "Hanna", feedback);
}
