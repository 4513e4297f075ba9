// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The papers of a meeting: with the table by one button, read by the link of a seat without
//! signing in, and gone when they are taken back or the day is past.

use crate::{browser::Answer, meeting::planned, middenland::Visit};

fn links(page: &Answer) -> Vec<String> {
    let all = page.body.split("href=\"http").skip(1);
    let all = all.filter_map(|it| it.split('"').next().filter(|it| it.contains("/papers/")));
    all.map(|it| it[it.find("/f/").expect("in a founding")..].to_owned()).collect()
}

/// The meeting with a script whose note only who leads may read.
fn with_script(visit: &Visit, at: &str) {
    let mut hanna = visit.by("Hanna");
    let change =
        [("title", "Hoe zit <je> erbij?"), ("say", "Eén zin."), ("note", "Begin bij Sem.")];
    hanna.fill_in(&format!("{at}/script/new/check-in"), &[]).is(303);
    let step = format!("{at}/script/1");
    hanna.fill_in(&step, &[change.as_slice(), &[("minutes", "10")]].concat()).is(303);
}

#[test]
fn papers_are_read_by_the_link_of_a_seat_until_they_are_taken_back() {
    let (visit, at) = planned();
    with_script(&visit, &at);
    let page = format!("{at}/papers");
    let (mut noor, mut hanna) = (visit.by("Noor"), visit.by("Hanna"));
    hanna.get(&visit.at_founding("")).shows("kunnen naar de tafel");
    visit.by("Tjitske").get(&page).is(200).shows("Hoe zit &lt;je&gt; erbij?");
    assert!(!visit.by("Tjitske").get(&page).has("Geef de stukken"), "who sits there only reads");
    visit.by("Samira").get(&page).is(404);
    visit.by("Tjitske").post(&format!("{page}/out"), &[("act_id", &fresh())]).is(403);
    noor.fill_in(&format!("{page}/out"), &[]).is(303);
    let told = hanna.get(&page);
    told.shows("gaf de stukken aan de tafel");
    assert!(!hanna.get(&visit.at_founding("")).has("kunnen naar de tafel"));
    let all = links(&told);
    assert_eq!(all.len(), 2, "one for each seat: {all:?}");
    let mut nobody = visit.nobody();
    let read = nobody.get(&all[0]);
    read.is(200).shows("Hoe zit &lt;je&gt; erbij?").shows("Dat staat er nog niet.");
    for hidden in ["Begin bij Sem.", "Geef de stukken", "Trek de stukken", "/tables/"] {
        assert!(!read.has(hidden), "{hidden}");
    }
    // Only that very link, of a seat at that very table.
    let (start, word) = all[0].rsplit_once('/').expect("a link");
    let (_, other) = all[1].rsplit_once('/').expect("a link");
    nobody.get(&format!("{start}/{other}")).is(404);
    nobody.get(&format!("{start}/{}", word.to_uppercase())).is(404);
    hanna.fill_in(&format!("{page}/back"), &[]).is(303);
    nobody.get(&all[0]).is(404);
    hanna.fill_in(&format!("{page}/out"), &[]).is(303);
    nobody.get(&all[0]).is(404);
    let again = links(&hanna.get(&page));
    nobody.get(&again[0]).is(200);
    visit.days_pass(1);
    nobody.get(&again[0]).is(404);
}

#[test]
fn the_papers_are_one_file_at_the_table_and_behind_a_link() {
    let (visit, at) = planned();
    with_script(&visit, &at);
    let (page, file) = (format!("{at}/papers"), format!("{at}/papers.pdf"));
    let mut hanna = visit.by("Hanna");
    let seen = hanna.get(&page);
    seen.is(200).shows(&file).shows("Wie er aan tafel zitten").shows("Kwartiermaker");
    let is_pdf = |it: &Answer| it.headers["content-type"] == "application/pdf";
    let taken = visit.by("Tjitske").get(&file);
    taken.is(200);
    assert!(is_pdf(&taken) && taken.body.starts_with("%PDF"), "a file to print");
    visit.by("Samira").get(&file).is(404);
    visit.nobody().get(&file).is(404);
    hanna.fill_in(&format!("{page}/out"), &[]).is(303);
    let link = links(&hanna.get(&page)).remove(0);
    let by_link = format!("{link}/page.pdf");
    let mut nobody = visit.nobody();
    nobody.get(&link).is(200).shows(&by_link).shows("Kwartiermaker");
    assert!(is_pdf(nobody.get(&by_link).is(200)));
    let (start, word) = link.rsplit_once('/').expect("a link");
    nobody.get(&format!("{start}/{}/page.pdf", word.to_uppercase())).is(404);
    hanna.fill_in(&format!("{page}/back"), &[]).is(303);
    nobody.get(&by_link).is(404);
}

fn fresh() -> String {
    desk::beside::new_id().to_string()
}
