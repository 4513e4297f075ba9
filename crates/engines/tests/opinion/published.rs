// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Nine published conversations, when the shared data is there.

use std::fs;
use std::path::{Path, PathBuf};

use engines::Unwatched;
use engines::json::{Document, Node};
use engines::opinion::space::axes;
use engines::opinion::statistics::{group_aware_consensus, of_group, share, share_test};
use engines::opinion::{Conversation, Folder, Groups, Options, Reading, Start, Tally};

/// Names with published figures. How much our groups agree with the published ones (adjusted Rand
/// index) at least, by rows and by chance; and what red-dwarf 0.4.0 reaches.
const PUBLISHED: [(&str, f64, f64, f64); 9] = [
    ("15-per-hour-seattle", 0.562, 0.917, 0.4593),
    ("austria-climate.5twd2jsnkf.2022-08-08", 0.977, 0.838, 0.9537),
    ("brexit-consensus", 0.541, 0.818, 0.6354),
    ("canadian-electoral-reform", 0.174, 0.999, 1.0),
    ("football-concussions", 0.088, 0.202, 0.1998),
    ("scoop-hivemind.affordable-housing", 0.206, 0.699, 0.117),
    ("scoop-hivemind.biodiversity", 0.988, 0.87, 0.9539),
    ("scoop-hivemind.ubi", 0.061, 0.0946, 0.0946),
    ("vtaiwan.uberx", 0.928, 0.699, 0.8258),
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

/// With one of the two starts groups agree with the published ones at least as far as red-dwarf's:
/// by rows, or by chance in the mean of eight seeds. Taking the start with the greater silhouette
/// is as good in eight of nine. All figures stand in docs/engines/opinion.
#[test]
fn groups_agree_with_the_published_ones_as_far_as_others_do() {
    let Some(root) = shared() else { return };
    let (mut short, mut by_silhouette) = (Vec::new(), 0);
    for (name, rows, seeded, red_dwarf) in PUBLISHED {
        let found = |start, seeds: u64| {
            let (conversation, of_person, _) = read(name, &root, start);
            let mut sum = [0.0; 2];
            for seed in 0..seeds {
                let options = Options { start, seed, resamples: 0, ..Options::default() };
                let groups = Groups::find(&conversation.votes, &options, &Unwatched);
                let groups = groups.expect("groups");
                sum[0] += agreement(&groups.of_person, &of_person);
                sum[1] += groups.silhouette.unwrap_or(0.0);
            }
            sum.map(|sum| sum / seeds as f64)
        };
        let (own, drawn) = (found(Start::Rows, 1), found(Start::Seeded, 8));
        eprintln!("{name}: {own:.4?} by rows, {drawn:.4?} by chance, red-dwarf {red_dwarf}");
        if own[0] < rows || drawn[0] < seeded || own[0].max(drawn[0]) < red_dwarf {
            short.push(format!("{name}: {own:?} {drawn:?}, and it was {rows} {seeded}"));
        }
        let chosen = if own[1] > drawn[1] { own } else { drawn };
        by_silhouette += usize::from(chosen[0] >= red_dwarf);
    }
    assert!(short.is_empty(), "{short:#?}");
    assert_eq!(by_silhouette, 8, "as good as red-dwarf by the greater silhouette");
}

/// The square of the imputed, centred matrix, and its two leading directions by turning a dozen at
/// once until nothing changes: dense and plain.
fn dense_axes(conversation: &Conversation) -> Vec<[f64; 2]> {
    let votes = &conversation.votes;
    let size = conversation.statements.len();
    let mut square = vec![vec![0.0f64; size]; size];
    let moments = votes.moments();
    for person in 0..votes.people() {
        let mut row = vec![0.0; size];
        for (at, vote) in votes.of_person(person) {
            let at = at as usize;
            if !votes.is_rejected(at) {
                row[at] = f64::from(vote) - moments.mean(at);
            }
        }
        for (square, own) in square.iter_mut().zip(&row).filter(|(_, own)| **own != 0.0) {
            square.iter_mut().zip(&row).for_each(|(cell, other)| *cell += own * other);
        }
    }
    let mut block: Vec<Vec<f64>> = (0..12)
        .map(|k| (0..size).map(|at| ((at * (k + 3) * 7919 + k) % 1009) as f64 - 504.0).collect())
        .collect();
    for _ in 0..3_000 {
        for direction in &mut block {
            let times = |row: &Vec<f64>| row.iter().zip(&*direction).map(|(a, b)| a * b).sum();
            *direction = square.iter().map(times).collect();
        }
        for k in 0..block.len() {
            let (before, rest) = block.split_at_mut(k);
            for other in before {
                let along: f64 = other.iter().zip(&rest[0]).map(|(a, b)| a * b).sum();
                rest[0].iter_mut().zip(other.iter()).for_each(|(own, other)| *own -= along * other);
            }
            let length = rest[0].iter().map(|own| own * own).sum::<f64>().sqrt();
            rest[0].iter_mut().for_each(|own| *own /= length);
        }
    }
    block[0].iter().zip(&block[1]).map(|(one, other)| [*one, *other]).collect()
}

#[test]
fn axes_of_published_conversations_are_those_of_a_dense_solver() {
    let Some(root) = shared() else { return };
    for name in ["brexit-consensus", "scoop-hivemind.ubi", "15-per-hour-seattle"] {
        let (conversation, ..) = read(name, &root, Start::Rows);
        let own = axes(&conversation.votes, &conversation.votes.moments(), None);
        let dense = dense_axes(&conversation);
        let mut angle = 0.0f64;
        for axis in 0..2 {
            let along = |other: usize| -> f64 {
                let both = own.loadings.iter().zip(&dense);
                both.map(|(own, dense)| own[axis] * dense[other]).sum()
            };
            let [one, two] = [along(0), along(1)];
            let left = own.loadings.iter().zip(&dense);
            let left = left.map(|(own, dense)| own[axis] - one * dense[0] - two * dense[1]);
            angle = angle.max(left.map(|it| it * it).sum::<f64>().sqrt());
        }
        eprintln!("{name}: the planes lie {angle:.1e} apart");
        assert!(angle < 1e-6, "{name}: {angle}");
    }
}
