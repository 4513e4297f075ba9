// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The checks of the storyline, as far as the records exist.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use desk::Desk;
use domain::{
    assignment::{Firmness, Frame, HotIssue, Theme},
    conversation::{Note, NoteCircle, Promise, Talk},
    party::{self, Party, Person},
    past::Told,
    round,
    sight::{self, Sight, Viewer},
    table::{Seat, Sitting, Table},
};
use jiff::civil::{Date, date};
use ledger::Id;
use store::{Place, Store};

use super::*;

#[path = "tests/decisions.rs"]
mod decisions;
#[path = "tests/route.rs"]
mod route;
#[path = "tests/tables.rs"]
mod tables;

struct Region {
    desk: Arc<Desk>,
    people: BTreeMap<String, Id<Person>>,
    _folder: tempfile::TempDir,
}

fn region() -> Region {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&Place::at(folder.path().join("k.db"))).expect("a database");
    let desk = Arc::new(Desk::open(Arc::new(store)).expect("a desk"));
    let story = build(&desk).unwrap_or_else(|error| panic!("{error:#}"));
    let people = story.people().map(|(call, id)| (call.to_owned(), id)).collect();
    Region { desk, people, _folder: folder }
}

impl Region {
    fn sees<R>(&self, who: &str, see: impl FnOnce(&Sight<'_>) -> R) -> R {
        let workspace = self.desk.workspace(workspace_id()).expect("the region");
        see(&workspace.seen_by(Viewer::Person(self.people[who]), today()))
    }

    /// The firmness of a frame at the end of that day.
    fn firmness(&self, theme: Theme, on: Date) -> u8 {
        self.sees("Hanna", |sight| {
            let frame = sight.all::<Frame>().into_iter().find(|it| it.theme == theme).expect("it");
            let past = self.desk.past(workspace_id(), frame.id.any()).expect("its past");
            let steps = sight.past(frame.id, &past).expect("seen");
            let until = steps.into_iter().filter(|it| calendar::day(it.at) <= on);
            let last = until.max_by_key(|it| it.number).map(|it| it.told);
            let Some(Told::Here(frame)) = last else { return 0 };
            Firmness::level(frame.firmness)
        })
    }
}

#[test]
fn the_region_stands_as_its_storyline_says() {
    let region = region();
    frames_ripened_as_the_table_says(&region);
    people_add_up_and_everybody_has_a_seat(&region);
    confidential_words_stay_where_they_were_told(&region);
    nothing_happens_in_a_weekend_or_in_recess(&region);
    after_new_year_no_seat_of_the_merged_is_open(&region);
    eleven_of_twelve_seats_answered_and_an_objection_changed_the_text(&region);
    first_talks_left_31_private_notes_and_two_hot_issues(&region);
    aldermen_were_positive_and_who_prepares_was_not(&region);
    one_interest_was_released_and_its_ceiling_was_never_asked_for(&region);
    decisions::nobody_without_mandate_decided_on_money(&region);
    decisions::councils_decide_on_one_text_and_a_draft_is_found(&region);
    decisions::equal_points_are_answered_once(&region);
    route::twenty_seven_councils_stand_as_the_story_says(&region);
    route::the_forecast_points_to_2028(&region);
    tables::only_counts_come_out(&region);
    tables::airtime_is_on_at_one_table(&region);
}

/// Event 3: on 23 April all 27 had a first talk.
fn first_talks_left_31_private_notes_and_two_hot_issues(region: &Region) {
    let by_then = date(2026, 4, 23);
    let noted = |who: &str| {
        region.sees(who, |sight| {
            let all = sight.all::<Note>();
            let early = all.iter().filter(|it| it.on <= by_then);
            early.inspect(|it| assert_eq!(it.circle, NoteCircle::Writer, "{who}")).count()
        })
    };
    assert_eq!(noted("Hanna") + noted("Ravi"), 31);
    for who in region.people.keys().filter(|it| !["Hanna", "Ravi"].contains(&it.as_str())) {
        assert_eq!(noted(who), 0, "{who}");
    }
    region.sees("Hanna", |sight| {
        let talks = sight.all::<Talk>();
        let early = talks.iter().filter(|it| it.on <= by_then);
        let spoken: BTreeSet<_> = early.flat_map(|it| it.parties.iter().copied()).collect();
        assert_eq!(spoken.len(), 27, "first talks");
        let issues = sight.all::<HotIssue>();
        let mut heard: Vec<_> =
            issues.iter().map(|it| (it.name.as_str(), it.parties.len())).collect();
        heard.sort_by_key(|it| std::cmp::Reverse(it.1));
        assert_eq!(heard, [("autonomie", 11), ("we doen het al goed", 8)]);
        assert!(issues.iter().all(|it| calendar::day(it.stamp.made_at) == by_then));
    });
    assert!(region.sees("Tjitske", |sight| sight.all::<HotIssue>().is_empty()));
}

/// Event 8: agreement on the ambition, widest apart on who may decide.
fn aldermen_were_positive_and_who_prepares_was_not(region: &Region) {
    use domain::lens::{self, Cell, Condition, Lean};
    let lean = |cell: &Cell| match cell {
        Cell::Told { lean, .. } => Some(*lean),
        _ => None,
    };
    region.sees("Joris", |sight| {
        let mut scans = lens::scans(sight);
        let on = |it: &sight::Seen<'_, lens::Scan>| calendar::day(it.stamp.made_at);
        let again = scans.iter().find(|it| on(it) == date(2026, 11, 13)).expect("asked again").id;
        scans.retain(|it| it.id != again);
        assert!(scans.len() == 2 && scans.iter().all(|it| on(it) == date(2026, 8, 26)));
        let beside: Vec<_> =
            scans.iter().filter_map(|it| lens::beside(sight, again, it.id)).collect();
        assert_eq!(beside.iter().map(|it| it.lines.len()).sum::<usize>(), 12, "at the table only");
        let views = scans.iter().map(|it| lens::scan(sight, it.id).expect("his to read"));
        for view in views {
            assert_eq!(view.lines.len(), 12);
            let first = &view.lines[0];
            assert_eq!(first.words, "Ik weet wie hier mag beslissen.");
            assert_eq!(first.condition, Condition::Organising);
            let at_table = view.groups.len() == 1;
            let wanted = if at_table { Lean::Agrees } else { Lean::Disagrees };
            assert_eq!(lean(&first.cells[0]), Some(wanted), "aldermen at the table: {at_table}");
            let ambition = view.lines.iter().filter(|it| it.condition == Condition::Ambition);
            let agreed = ambition.filter(|it| lean(&it.cells[0]) == Some(Lean::Agrees)).count();
            assert!(!at_table || agreed == 3, "{agreed} statements of the ambition");
            let few = view.lines.iter().all(|it| it.cells.last() == Some(&Cell::TooFew));
            assert!(at_table || few, "two who look on are too few to show");
        }
    });
}

/// Event 16: one interest of Noorderkolk's, in its own words; its limit is asked for by nobody.
fn one_interest_was_released_and_its_ceiling_was_never_asked_for(region: &Region) {
    use domain::interest::{Interest, Limit, ReleaseRequest, StepKind};
    region.sees("Joris", |sight| {
        let requests = sight.all::<ReleaseRequest>();
        let [request] = &requests[..] else { panic!("one, not {}", requests.len()) };
        assert_eq!(request.words, interests::HARBOUR);
        let steps: Vec<_> = request.steps.iter().map(|it| (it.what, it.on)).collect();
        let day = date(2026, 10, 28);
        assert_eq!(steps, [(StepKind::Prepared, day), (StepKind::Released, day)]);
        let interest = sight.find(request.interest).expect("its own");
        assert_eq!(calendar::day(interest.stamp.made_at), date(2026, 5, 13));
        let limit = sight.all::<Limit>().into_iter().find(|it| it.words == interests::CEILING);
        assert_eq!(limit.expect("its own").stamp.revision, 1, "nobody touched it");
        assert_eq!(sight.all::<Interest>().iter().filter(|it| it.is_confirmed()).count(), 1);
    });
}

/// 6 yes, 3 with a concern, 1 who must go back, 1 objection; then consent under one reservation.
/// Two of those who said yes are partners, who take part and have no vote.
fn eleven_of_twelve_seats_answered_and_an_objection_changed_the_text(region: &Region) {
    let counts = |begins: &str| {
        region.sees("Tjitske", |sight| {
            let rounds = round::rounds(sight, None);
            let found = rounds.iter().find(|it| it.question.contains(begins)).expect("was asked");
            let view = round::round(sight, found.id).expect("at the table");
            assert_eq!((view.answered(), view.units.len()), (11, 12), "Uilendrecht was not there");
            assert_eq!(view.outcomes.len(), 1);
            match view.tally.as_deref() {
                Some(round::Tally::Choice { bars, yes }) => {
                    let votes = (yes.units, yes.of_units, yes.without_vote);
                    (bars.iter().map(|it| it.units.len()).collect::<Vec<_>>(), votes)
                }
                other => panic!("a choice: {other:?}"),
            }
        })
    };
    assert_eq!(counts("Gaat het over geld?"), (vec![6, 3, 1, 1], (7, 10, 2)));
    assert_eq!(counts("vraagt twee dingen"), (vec![10, 0, 1, 0], (8, 10, 2)));
}

/// D, T, B, J, G, P, L, I and C on the last day of each month that changed something.
fn frames_ripened_as_the_table_says(region: &Region) {
    use Theme::*;
    let themes =
        [Goal, Tasks, Governance, LegalForm, Money, People, Planning, Residents, Information];
    for (on, levels) in [
        (date(2026, 2, 27), [0, 0, 0, 0, 0, 0, 0, 0, 0]),
        (date(2026, 3, 31), [1, 0, 0, 0, 0, 0, 0, 0, 0]),
        (date(2026, 4, 30), [1, 1, 0, 0, 0, 1, 0, 0, 0]),
        (date(2026, 5, 29), [1, 1, 0, 0, 0, 1, 0, 1, 0]),
        (date(2026, 6, 30), [2, 1, 0, 0, 1, 1, 0, 1, 0]),
        (date(2026, 7, 31), [3, 1, 0, 1, 1, 1, 1, 1, 0]),
        (date(2026, 8, 31), [3, 1, 1, 1, 1, 1, 1, 1, 0]),
        (date(2026, 9, 9), [3, 1, 2, 1, 2, 1, 1, 1, 0]),
        (date(2026, 9, 30), [3, 3, 3, 1, 3, 1, 1, 1, 0]),
        (date(2026, 10, 13), [3, 3, 3, 1, 3, 1, 2, 1, 0]),
        (date(2026, 10, 31), [3, 3, 3, 1, 2, 2, 2, 1, 0]),
        (date(2026, 11, 19), [3, 3, 3, 1, 2, 2, 1, 2, 0]),
    ] {
        let found = themes.map(|theme| region.firmness(theme, on));
        assert_eq!(found, levels, "{on}");
    }
    region.sees("Hanna", |sight| {
        let all = sight.all::<Frame>();
        let open = all.iter().find(|it| it.theme == Information).expect("the frame");
        assert_eq!(open.open_until.as_deref(), Some("de taken vaststaan"));
        assert!(all.iter().all(|it| it.firmness < Firmness::SETTLED), "no council decided yet");
    });
}

fn people_add_up_and_everybody_has_a_seat(region: &Region) {
    region.sees("Hanna", |sight| {
        let total = party::totals(sight);
        assert_eq!(total.inhabitants, 1_200_000);
        let tables = sight.all::<Table>();
        let steering = tables.iter().find(|it| it.name == beginning::STEERING_GROUP);
        let seats = sight.under::<Seat>(steering.expect("it is there").id.any());
        assert_eq!(seats.len(), 12);
        for promise in sight.all::<Promise>() {
            assert!(sight.get(promise.owner).is_some(), "a promise is kept by a person");
        }
    });
}

/// Kranswijk's interest and Noorderkolk's ceiling are with the party and Ravi; what Noorderkolk
/// released is at the table since 28 October, and the pattern names no one.
fn confidential_words_stay_where_they_were_told(region: &Region) {
    use domain::interest::{Interest, Limit, Pattern, Release};
    for who in region.people.keys() {
        region.sees(who, |sight| {
            let (all, limits) = (sight.all::<Interest>(), sight.all::<Limit>());
            let kranswijk = matches!(who.as_str(), "Tjitske" | "Ravi");
            assert_eq!(all.iter().any(|it| it.words == interests::OWN_SAY), kranswijk, "{who}");
            let noorderkolk = matches!(who.as_str(), "Joris" | "Mila" | "Ravi");
            assert_eq!(
                limits.iter().any(|it| it.words == interests::CEILING),
                noorderkolk,
                "{who}"
            );
            let at_table = sight.all::<Pattern>().len() == 1;
            let released = sight.all::<Release>();
            assert_eq!(released.iter().any(|it| it.words == interests::HARBOUR), at_table, "{who}");
            for pattern in sight.all::<Pattern>() {
                assert_eq!(pattern.themes, [interests::THEME]);
            }
        });
    }
    let day = |who: &str| {
        region.sees(who, |sight| {
            let released = sight.all::<Release>();
            released.first().map(|it| calendar::day(it.stamp.made_at))
        })
    };
    assert_eq!(day("Tjitske"), Some(date(2026, 10, 28)), "nowhere earlier");
    assert_eq!(day("Samira"), None, "an adviser has no seat");
}

fn nothing_happens_in_a_weekend_or_in_recess(region: &Region) {
    let recess = date(2026, 7, 11)..=date(2026, 8, 23);
    region.sees("Hanna", |sight| {
        for meeting in sight.all::<domain::table::Meeting>() {
            assert!(meeting.on.weekday().to_monday_zero_offset() < 5, "{}", meeting.on);
            assert!(!recess.contains(&meeting.on), "{}", meeting.on);
        }
        for frame in sight.all::<Frame>() {
            let past = region.desk.past(workspace_id(), frame.id.any()).expect("its past");
            for step in sight.past(frame.id, &past).expect("seen") {
                let on = calendar::day(step.at);
                assert!(on.weekday().to_monday_zero_offset() < 5, "{on}");
                assert!(!recess.contains(&on), "{on}");
            }
        }
    });
}

fn after_new_year_no_seat_of_the_merged_is_open(region: &Region) {
    region.sees("Hanna", |sight| {
        let parties = sight.all::<Party>();
        let merged = |name: &str| parties.iter().find(|it| it.name == name).expect("a party");
        for name in super::parties::MERGING {
            assert_eq!(merged(name).until, Some(date(2026, 12, 31)), "{name}");
            assert_eq!(merged(name).successor, Some(merged(super::parties::MERGED).id));
        }
        let rietmonde = merged("Rietmonde").id;
        for seat in sight.under::<Seat>(rietmonde.any()) {
            assert_eq!(seat.until, Some(date(2026, 12, 31)));
        }
        let expired = sight
            .all::<Sitting>()
            .into_iter()
            .filter(|it| it.is_held(sight.today) && !it.has_term(sight.today));
        assert_eq!(expired.count(), 1, "only Uilendrecht's new alderman has no mandate");
    });
}
