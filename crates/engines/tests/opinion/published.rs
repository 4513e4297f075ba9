// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Nine published conversations, when the shared data is there.

use std::fs;
use std::path::{Path, PathBuf};

use engines::Unwatched;
use engines::json::{Document, Node};
use engines::opinion::statistics::{group_aware_consensus, of_group, share, share_test};
use engines::opinion::{Conversation, Folder, Groups, Options, Reading, Start, Tally};

/// Names with published figures. How much our groups agree with the published ones (adjusted Rand
/// index) at least, with either start; and what red-dwarf 0.4.0 reaches, as it was measured once.
const PUBLISHED: [(&str, f64, f64, f64); 9] = [
    ("15-per-hour-seattle", 0.562, 0.883, 0.459),
    ("austria-climate.5twd2jsnkf.2022-08-08", 0.977, 0.977, 0.954),
    ("brexit-consensus", 0.541, 0.876, 0.636),
    ("canadian-electoral-reform", 0.174, 0.897, 1.0),
    ("football-concussions", 0.088, 0.177, 0.2),
    ("scoop-hivemind.affordable-housing", 0.206, 0.091, 0.117),
    ("scoop-hivemind.biodiversity", 0.988, 0.977, 0.954),
    ("scoop-hivemind.ubi", 0.061, 0.094, 0.095),
    ("vtaiwan.uberx", 0.928, 0.687, 0.826),
];

fn shared() -> Option<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/engines");
    if root.is_dir() {
        return Some(root);
    }
    eprintln!("SKIPPED: there is no {}: nothing was compared.", root.display());
    None
}

fn read(name: &str, root: &Path, start: Start) -> (Conversation, Vec<Option<u32>>, Vec<String>) {
    let folder = root.join("opinion/openData").join(name);
    let file = |file: &str| fs::read(folder.join(file)).expect(file);
    let (matrix, comments) = (file("participants-votes.csv"), file("comments.csv"));
    let folder =
        Folder { participants_votes: Some(&matrix), votes: None, comments: Some(&comments) };
    let reading = Reading { agree_is_minus_one: false, start };
    let conversation = Conversation::read_folder(folder, reading).expect("it can be read");
    let groups = published_groups(&String::from_utf8(matrix).expect("UTF-8"));
    let (of_person, names) = conversation.read_groups(groups.as_bytes()).expect("groups");
    (conversation, of_person, names)
}

/// The published groups, as the file that `--groups` reads.
fn published_groups(matrix: &str) -> String {
    let mut lines = matrix.lines();
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    let column = |name: &str| header.iter().position(|column| *column == name).expect("a column");
    let (person, group) = (column("participant"), column("group-id"));
    let mut file = "participant,group\n".to_owned();
    for line in lines {
        let fields: Vec<&str> = line.split(',').collect();
        if !fields[group].is_empty() {
            file += &format!("{},{}\n", fields[person], fields[group]);
        }
    }
    file
}

fn same(found: f64, published: Node, what: &str) {
    let published = published.real().expect("a number");
    let error = (found - published).abs();
    assert!(error <= 1e-9 * published.abs().max(1.0), "{what}: {found} and not {published}");
}

#[test]
fn statistics_given_the_groups_are_the_published_ones() {
    let Some(root) = shared() else { return };
    let mut compared = 0;
    for (name, ..) in PUBLISHED {
        let (conversation, of_person, groups) = read(name, &root, Start::Rows);
        let tally = Tally::of(&conversation.votes, &of_person, groups.len());
        let file = fs::read(root.join(format!("expected/opinion_{name}.json"))).expect("figures");
        let document = Document::read(&file).expect("JSON");
        let expected = document.root().any_object().expect("an object");
        let get = |key: &str| expected.need(key).and_then(Node::any_object).expect("an object");
        assert_eq!(get("groups").members().len(), groups.len(), "{name}");
        for (group, size) in get("groups").members() {
            let at = groups.iter().position(|own| own == group).expect("a group");
            assert_eq!(size.whole_within(0, 1 << 30), Ok(tally.size[at]), "{name} {group}");
        }
        let statement = |id: &str| {
            let found = conversation.statements.iter().position(|own| own == id);
            found.expect("the statement is known")
        };
        for (group, votes) in get("group_votes").members() {
            let at = groups.iter().position(|own| own == group).expect("a group");
            for (id, triple) in votes.any_object().expect("an object").members() {
                let count = tally.groups[at][statement(id)];
                let own = [count.agree, count.disagree, count.seen];
                for (own, node) in own.iter().zip(triple.list().expect("a list")) {
                    assert_eq!(node.whole_within(0, 1 << 30), Ok(*own), "{name} {group} {id}");
                    compared += 1;
                }
            }
        }
        let shared = group_aware_consensus(&tally);
        for (id, value) in get("group_aware_consensus").members() {
            same(shared[statement(id)], *value, "group-aware consensus");
            compared += 1;
        }
        for (group, statements) in get("representativeness").members() {
            let at = groups.iter().position(|own| own == group).expect("a group");
            let figures = of_group(&tally, at);
            for (id, sides) in statements.any_object().expect("an object").members() {
                let sides = sides.any_object().expect("an object");
                for (side, key) in ["agree", "disagree"].into_iter().enumerate() {
                    let own = figures[statement(id)][side];
                    let published = sides.need(key).and_then(Node::any_object).expect("figures");
                    for (figure, own) in [
                        ("p", own.p),
                        ("p_test", own.p_test),
                        ("repness", own.repness),
                        ("repness_test", own.repness_test),
                    ] {
                        same(own, published.need(figure).expect("a figure"), figure);
                        compared += 1;
                    }
                }
            }
        }
        for (id, all) in get("overall").members() {
            let (count, all) = (tally.in_groups(statement(id)), all.any_object().expect("object"));
            for (figure, own) in [
                ("agree", count.agree as f64),
                ("disagree", count.disagree as f64),
                ("seen", count.seen as f64),
                ("p_agree", share(count.agree, count.seen)),
                ("p_agree_test", share_test(count.agree, count.seen)),
                ("p_disagree", share(count.disagree, count.seen)),
                ("p_disagree_test", share_test(count.disagree, count.seen)),
            ] {
                same(own, all.need(figure).expect("a figure"), figure);
                compared += 1;
            }
        }
    }
    assert!(compared > 30_000, "{compared} figures compared");
    eprintln!("{compared} published figures are equal.");
}

/// The adjusted Rand index of two groupings, over people who are in both (Hubert and Arabie 1985).
fn agreement(one: &[Option<u32>], other: &[Option<u32>]) -> f64 {
    let mut both = [[0u64; 8]; 8];
    for (a, b) in one.iter().zip(other) {
        if let (Some(a), Some(b)) = (a, b) {
            both[*a as usize][*b as usize] += 1;
        }
    }
    let pairs = |count: u64| (count * count.saturating_sub(1) / 2) as f64;
    let together: f64 = both.iter().flatten().map(|&count| pairs(count)).sum();
    let rows: f64 = both.iter().map(|row| pairs(row.iter().sum())).sum();
    let columns: f64 = (0..8).map(|at| pairs(both.iter().map(|row| row[at]).sum())).sum();
    let all = pairs(both.iter().flatten().sum());
    let chance = rows * columns / all;
    (together - chance) / ((rows + columns) / 2.0 - chance)
}

/// Neither start is better than red-dwarf everywhere: the first places of the file may be a bad
/// start, and the number of groups is chosen otherwise. The figures stand in docs/engines/opinion.
#[test]
fn groups_agree_with_the_published_ones_as_far_as_was_measured() {
    let Some(root) = shared() else { return };
    let mut as_good = 0;
    for (name, rows, seeded, red_dwarf) in PUBLISHED {
        let mut best = 0.0f64;
        for (start, least) in [(Start::Rows, rows), (Start::Seeded, seeded)] {
            let (conversation, of_person, _) = read(name, &root, start);
            let options = Options { start, resamples: 0, ..Options::default() };
            let groups = Groups::find(&conversation.votes, &options, &Unwatched).expect("groups");
            let found = agreement(&groups.of_person, &of_person);
            assert!(found >= least, "{name}, {start:?}: {found}, and it was {least}");
            best = best.max(found);
        }
        as_good += usize::from(best >= red_dwarf - 1e-3);
    }
    assert_eq!(as_good, 7, "conversations in which one of the starts is as good as red-dwarf");
}
