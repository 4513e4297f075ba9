// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ends anonymous rounds whose time is over, so that nothing lies in an urn for longer than was
//! promised.

use std::time::Duration;

use desk::{Desk, DeskError, Submission};
use domain::round::{End, overdue};
use ledger::{ActId, AnyId};
use store::{Store, new_id};

/// How long an urn may stand after its time.
pub const TICK: Duration = Duration::from_secs(60);

/// Counts what is over and burns its key; what fails is done on the next tick.
pub fn end_overdue(desk: &Desk, store: &Store) {
    let all = match store.workspaces_with_urns() {
        Ok(all) => all,
        Err(fault) => return tracing::error!(%fault, "urns could not be looked for"),
    };
    for workspace in all {
        if let Err(error) = end_in(desk, workspace) {
            tracing::error!(%workspace, %error, "a round could not be ended");
        }
    }
}

fn end_in(desk: &Desk, workspace: AnyId) -> Result<(), DeskError> {
    let now = desk.now(workspace)?;
    for round in overdue(&*desk.workspace(workspace)?, now) {
        desk.submit_wait(Submission {
            workspace,
            by: AnyId::INSTALLATION,
            act_id: ActId(new_id()),
            at: None,
            act: Box::new(End { round }),
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    };

    use desk::Options;
    use domain::{
        cast,
        draft::AnyAct,
        party::{AddPerson, Office},
        round::{
            Answerers, Ask, Counted, Deposit, Given, Plan, Put, RoundCircle, RoundPromise, Terms,
        },
        sight::Viewer,
    };
    use ledger::Id;
    use store::testing::Ground;

    use super::*;

    const MINUTE: i64 = 60_000;

    #[test]
    fn the_tick_counts_what_is_over_and_leaves_what_is_not() {
        let ground = Ground::new();
        let store = Arc::new(Store::open(&ground.place).expect("a database"));
        let clock = Arc::new(AtomicI64::new(1_800_000_000_000));
        let own = Arc::clone(&clock);
        let options =
            Options { clock: Box::new(move || own.load(Ordering::Relaxed)), ..Options::default() };
        let desk = Desk::open_with(Arc::clone(&store) as _, options).expect("a desk");
        let account = store.make_account("hanna@example.org", 1).expect("an account").id;
        let found = desk.found_wait(account, ActId(new_id()), Box::new(cast::opening()));
        let (workspace, hanna) = found.map(|it| (it.workspace, it.by)).expect("opened");
        let does = |by: AnyId, act: Box<dyn AnyAct>| {
            let it = Submission { workspace, by, act_id: ActId(new_id()), at: None, act };
            desk.submit_wait(it).expect("allowed").made
        };
        let comes = |place: usize| {
            let name = format!("Ambtenaar {place}");
            let (function, mail, party) = (String::new(), String::new(), None);
            let act = AddPerson { name, function, mail, office: Office::NoteTaker, party };
            does(hanna, Box::new(act))[0]
        };
        let people: Vec<AnyId> = (0..6).map(comes).collect();
        let put = |minutes: u16| {
            let terms =
                Terms { minutes: Some(minutes), ..Terms::promising(RoundPromise::Anonymous) };
            let who = Answerers::Persons(people.iter().copied().map(Id::new).collect());
            let plan = Plan { who, terms, ..Plan::asking("Kan dit zo?", Ask::consent()) };
            let put = Put { circle: RoundCircle::AllParties, plan };
            let round = Id::new(does(hanna, Box::new(put))[0]);
            for by in &people {
                does(*by, Box::new(Deposit { round, unit: None, given: Given::Choice(0) }));
            }
            round
        };
        let (short, long) = (put(5), put(60));
        let counted = |round: Id<domain::round::Round>| {
            let now = desk.now(workspace).expect("a clock");
            let workspace = desk.workspace(workspace).expect("there");
            let sight = workspace.seen_by(Viewer::Person(Id::new(hanna)), now);
            sight.under::<Counted>(round.any()).len()
        };
        end_overdue(&desk, &store);
        assert_eq!((counted(short), counted(long)), (0, 0), "neither is over");
        clock.fetch_add(6 * MINUTE, Ordering::Relaxed);
        end_overdue(&desk, &store);
        assert_eq!((counted(short), counted(long)), (1, 0));
        let left = store::Journal::urns(&*store, workspace).expect("readable");
        assert_eq!(left.iter().map(|it| it.0).collect::<Vec<_>>(), [long.any()]);
    }
}
