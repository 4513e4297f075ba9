// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The public page of a founding: off, on, and off again.

use crate::middenland::Visit;

#[test]
fn the_public_page_is_off_until_a_facilitator_turns_it_on_and_holds_what_was_let_out() {
    let visit = Visit::middenland();
    let (page, publish) = (visit.at_founding("/public"), visit.at_founding("/publish"));
    visit.nobody().get(&page).is(404);
    visit.by("Hanna").get(&page).is(404);
    visit.by("Noor").get(&publish).is(403);
    let mut hanna = visit.by("Hanna");
    hanna.fill_in(&publish, &[("title", "Een <dienst>")]).is(422).shows("href=\"#decides\"");
    let fields = [
        ("title", "Een <dienst>"),
        ("frames", "Doel: dag en nacht bereikbaar.\n\nGeld: tussen 21 en 26 miljoen."),
        ("decides", "Alle raden, in 2027."),
        ("heard", "Schrijf aan je eigen raad."),
    ];
    hanna.fill_in(&publish, &fields).is(303);
    let shown = visit.nobody().get(&page);
    shown.is(200).shows("Een &lt;dienst&gt;").shows("dag en nacht bereikbaar");
    shown.shows("Alle raden, in 2027.").shows("Schrijf aan je eigen raad.");
    assert!(!shown.has("<script>"), "{}", shown.body);
    visit.by("Joris").get(&visit.at_founding("/assignment")).shows("Lees de openbare pagina");
    hanna.fill_in(&visit.at_founding("/unpublish"), &[]).is(303);
    visit.nobody().get(&page).is(404);
}
