// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The list of parties, and adding one.

use crate::middenland::Visit;

#[test]
fn a_party_is_added_shown_with_a_receipt_and_taken_back() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let path = visit.at_founding("/parties/new");
    let fields = [
        ("name", "Otterkade <b>&"),
        ("kind", "municipality"),
        ("participation", "not_yet"),
        ("votes", "yes"),
    ];
    let sent = hanna.fill_in(&path, &fields);
    let list = hanna.follow(&sent);
    list.is(200).shows("Otterkade &lt;b&gt;&amp;").shows("Nog niet, met voorwaarde");
    list.shows("4 partijen").shows("Otterkade &lt;b&gt;&amp; doet mee.");
    // The receipt is gone at the next visit.
    assert!(!hanna.get(&visit.at_founding("/parties")).has("data-receipt"));
    let undo = visit.at_founding("/undo");
    let undone = hanna.fill_in_on(&list, &undo, &[]);
    let list = hanna.follow(&undone);
    assert!(!list.has("Otterkade"));
    list.shows("3 partijen").shows("Dit is teruggezet.");
}

#[test]
fn all_errors_come_at_once_and_what_was_typed_stays() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/parties/new");
    let long = "x".repeat(30);
    let fields = [("name", "Kranswijk"), ("short", &long), ("kind", "castle")];
    let answer = visit.by("Hanna").fill_in(&path, &fields);
    answer.is(422).shows("<title>Fout: Voeg een partij toe").shows(&long);
    for field in ["name", "kind", "short", "participation"] {
        answer.shows(&format!("href=\"#{field}\""));
    }
    let summary: Vec<usize> = ["name", "kind", "short", "participation"]
        .iter()
        .map(|it| answer.body.find(&format!("href=\"#{it}\"")).expect("shown"))
        .collect();
    assert!(summary.is_sorted(), "in the order of the form: {summary:?}");
}

#[test]
fn who_may_not_is_told_in_plain_words() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/parties/new");
    let fields = [("name", "X"), ("kind", "other"), ("participation", "partner")];
    let answer = visit.by("Joris").fill_in(&path, &fields);
    answer.is(403).shows("Alleen de kwartiermaker of de procesbegeleider kan dit doen.");
}
