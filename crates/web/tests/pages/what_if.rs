// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What if a party leaves, joins or holds back: votes and start, now and then.

use crate::{browser::Answer, middenland::Visit, route::opened};

/// What stands in the two columns behind a word.
fn now_and_then(page: &Answer, word: &str) -> (String, String) {
    let at = page.body.find(&format!(">{word}</th>")).expect("a row");
    let row = &page.body[at..];
    let row = &row[..row.find("</tr>").expect("a row ends")];
    let mut cells = row.split("<td").skip(1).map(|it| {
        let it = &it[it.find('>').expect("a cell begins") + 1..];
        it[..it.find("</td>").expect("a cell ends")].to_owned()
    });
    (cells.next().expect("now"), cells.next().expect("then"))
}

#[test]
fn votes_and_start_are_told_now_and_then() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let at = format!("{route}/what-if");
    for other in ["Joris", "Noor", "Ellen"] {
        visit.by(other).get(&at).is(403);
    }
    visit.nobody().get(&at).is(404);
    let mut hanna = visit.by("Hanna");
    hanna.get(&format!("{route}/forecast")).shows("Wat als een partij");
    assert!(!hanna.get(&at).has("Nu, en als dat gebeurt"));
    let kranswijk = visit.party("Kranswijk");
    let asks = |turn: &str| format!("{at}?party={kranswijk}&turn={turn}");
    let page = hanna.get(&asks("leaves"));
    page.shows("Als Kranswijk weggaat:");
    let (now, then) = now_and_then(&page, "Partijen die meebeslissen");
    assert_eq!((now.as_str(), then.as_str()), ("3", "2"));
    let page = hanna.get(&asks("holds_back"));
    let (now, then) = now_and_then(&page, "Partijen die meebeslissen");
    assert_eq!((now.as_str(), then.as_str()), ("3", "3"));
    let (now, then) = now_and_then(&page, "Partijen die nu ja kunnen zeggen");
    assert_eq!((now.as_str(), then.as_str()), ("3", "2"));
    hanna.get(&asks("joins")).is(200).shows("Kranswijk staat al op deze route.");
    hanna.get(&format!("{at}?party=x&turn=sings")).is(200);
    // It was only looked at: the matrix stands as it stood.
    visit.by("Joris").get(&route).shows("Stand van 3 van de 3 partijen");
}
