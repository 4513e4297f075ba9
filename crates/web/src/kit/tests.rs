// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What every component keeps: words stay words, nothing inline, labels belong to their fields.

use maud::{Markup, html};
use proptest::prelude::*;

use super::*;

const HOSTILE: &str =
    "\"'><script>alert(1)</script><img src=x onerror=alert(1) style=\"x\">&amp;\u{202e}\n";

/// Every component with the same words everywhere.
fn everything(words: &str) -> Vec<(&'static str, Markup)> {
    let link = Link::new(words, words).icon(Icon::Table).current(true);
    let links = [link, Link::new("/", words)];
    let picks = [choice(words, words).hint(words), choice("b", words).chosen(true)];
    let field = Field::new("veld", words)
        .hint(words)
        .error(Some(words))
        .value(words)
        .optional(words)
        .autocomplete(words);
    let columns = [column(words), number_column(words)];
    let row = || vec![html! { (words) }, html! { (words) }];
    let told = Told { id: words, title: words, description: words };
    let mut all = vec![
        ("heading", heading(2, words, words, words)),
        ("tell", tell(Status::Care, words)),
        (
            "toast",
            toast(words, Some(Undo { action: words, values: &[(words, words)], word: words })),
        ),
        ("empty", empty(Icon::Key, words, words, Some(link_button(words, words)))),
        ("quote", quote(words, words)),
        ("definitions", definitions(&[(words, html! { (words) })])),
        ("more", more(words, words)),
        ("side by side", side_by_side(&[(words, html! { (words) })])),
        ("hero", hero(words, words, html! { (words) })),
        ("doors", html! { (door(Way::To(words), words)) (door(Way::Sends(words, words), words)) }),
        ("dialog", html! { (dialog(words, words, words)) (dialog_cancel(words)) }),
        ("button", html! { (button(words).main().sends(words, words).to(words).about(words)) }),
        ("link button", html! { (link_button(words, words).stop().small().opens(words)) }),
        ("card", card(words, words, words)),
        ("card now", card_now(words, words, words)),
        ("card sunk", card_sunk(words, words, words)),
        ("aside", aside(words)),
        ("error summary", error_summary(words, &[(words, words), ("", words)])),
        ("hidden", hidden(words, words)),
        ("tick", choice(words, words).alone(words)),
        ("badge", badge(Status::Good, Icon::Check, words)),
        ("circle", circle_for(Circle::BetweenUs, words, words)),
        ("firm", firm(Firm::OnPurposeOpen, words)),
        ("party", party(words, 11, words)),
        ("count", count(3, 9, words)),
        ("fold table", fold_table(words, true, &columns, &[row()])),
        ("plain table", plain_table(words, &columns, &[row()])),
        ("difference", difference(words, "iets anders", words, words)),
        ("replaced", replaced(words, "iets anders", words, words)),
        ("open words", open_words(words)),
        ("changes", change_list(&[(words, html! { (words) })])),
        ("crumbs", crumbs(&links, words)),
        ("page head", page_head(words, words, words, words)),
        ("tabs", tabs(words, &links)),
        ("foot", foot(words, &links, html! {})),
        ("banner", example_banner(words, link)),
        ("languages", language_switch(words, &[(words, words, words), ("en", words, words)], "en")),
        ("themes", theme_switch(words, words, &[(words, words)], &[(words, words)], words)),
        ("scale", scale(words, &[(Firm::Level(2), words, words)])),
        (
            "spread",
            spread(
                &told,
                &[Given { name: words, sign: "", times: 3, words, codes: &[] }],
                12,
                words,
                row().remove(0),
            ),
        ),
        (
            "mirror",
            mirror(
                words,
                &told,
                &[Talked { name: words, times: 3, words }],
                words,
                row().remove(0),
            ),
        ),
    ];
    all.extend(fields(field, &picks, words));
    all.extend(records(words));
    all.push(("shell", whole_page(words, &links)));
    all
}

fn door<'a>(way: Way<'a>, words: &'a str) -> Markup {
    doors(&[Door { icon: Icon::Key, title: words, line: words, way }])
}

fn fields(field: Field<'_>, picks: &[Choice<'_>], words: &str) -> Vec<(&'static str, Markup)> {
    vec![
        ("text", field.text()),
        ("email", field.email()),
        ("telephone", field.telephone()),
        ("code", field.code()),
        ("number", field.number(Some(words))),
        ("date", field.date()),
        ("area", field.area(4)),
        ("select", field.select(&[(words, words)])),
        ("file", field.file(words)),
        ("radios", field.radios(picks)),
        ("checks", field.checks(picks)),
    ]
}

fn records(words: &str) -> Vec<(&'static str, Markup)> {
    let firm = Firm::Level(3);
    let frame =
        FrameCard { firm, firm_word: words, title: words, href: words, says: words, state: words };
    let item = html! { (words) };
    let ring = Ring { circle: Circle::Writer, word: words, who: words, items: vec![item.clone()] };
    let cell = Cell { status: Status::Stop, icon: Icon::Pause, word: words };
    let moment = Moment {
        tense: Tense::Now,
        when: words,
        stamp: words,
        who: words,
        what: item.clone(),
        why: words,
        way: item.clone(),
    };
    let step = Step {
        pace: Pace::Now,
        pace_word: words,
        title: words,
        line: item.clone(),
        end: item.clone(),
    };
    let seat = Seat { code: words, colour: None, mark: Mark::NoMandate };
    let told = Told { id: words, title: words, description: words };
    let plan = SeatPlan { told, subject: words, line: words, seats: &[seat] };
    vec![
        ("frame", html! { (frame) }),
        ("ripe", ripe(&[Ripe { firm, firm_word: words, title: words, href: words }])),
        ("rings", rings(&[ring])),
        ("matrix", matrix(words, &[words, words], &[(item.clone(), vec![cell])])),
        ("trail", trail(&[moment])),
        ("steps", steps(&[step])),
        ("seat plan", seat_plan(&plan, item)),
    ]
}

fn whole_page(words: &str, links: &[Link<'_>]) -> Markup {
    let linked = || Linked { href: words.to_owned(), integrity: words.to_owned() };
    let assets = Assets {
        style: linked(),
        script: Some(linked()),
        icon: Some(linked()),
        font: Some(words.to_owned()),
    };
    let head = Head {
        language: words,
        title: words,
        place: words,
        theme: Some(words),
        assets: &assets,
        keep_as: Some(words),
        again_after: Some(10),
    };
    let frame = Shell {
        skip: words,
        brand: words,
        home: words,
        place: words,
        place_line: words,
        who: words,
        role: words,
        menu: words,
        rooms_label: words,
        rooms: &[("", links.to_vec()), (words, links.to_vec())],
        menu_end: html! { (words) },
        banner: html! { (words) },
        foot: html! { (words) },
    };
    document(&head, shell(&frame, html! { (words) }))
}

/// Reads the tags as a browser would and refuses what must not be there.
fn assert_sound(name: &str, page: &str) {
    for tag in page.split('<').skip(1) {
        let open = tag.split('>').next().unwrap_or_default();
        // Quoted values are data: what is left are the tag's name and its attributes.
        let bare: String = open.split('"').step_by(2).collect::<Vec<_>>().join(" ");
        assert!(!bare.contains("style="), "{name}: a style attribute in <{open}>");
        assert!(!bare.starts_with("style"), "{name}: a style element");
        assert!(!bare.starts_with("img"), "{name}: words became an element: <{open}>");
        assert!(
            !bare.split_whitespace().any(|word| word.starts_with("on") && word.contains('=')),
            "{name}: a handler in <{open}>"
        );
        if bare.starts_with("script") {
            assert!(bare.contains("src="), "{name}: inline script");
        }
    }
    assert!(!page.contains("<script>"), "{name}: {page}");
    assert!(!page.contains("javascript:"), "{name}: {page}");
}

#[test]
fn hostile_words_stay_words_in_every_component() {
    for (name, markup) in everything(HOSTILE) {
        let page = markup.into_string();
        assert_sound(name, &page);
        assert!(page.contains("&lt;") || name == "glyph", "{name} lost its words: {page}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_words_make_sound_components(words in "[\\PC\n\"'<>&=/ ]{0,40}") {
        prop_assume!(!words.contains("javascript:"));
        for (name, markup) in everything(&words) {
            assert_sound(name, &markup.into_string());
        }
    }

    #[test]
    fn a_difference_holds_both_texts(
        before in prop::collection::vec("[a-d]{1,2}[., \n]", 0..30),
        after in prop::collection::vec("[a-d]{1,2}[., \n]", 0..30),
    ) {
        let (before, after) = (before.concat(), after.concat());
        let page = difference(&before, &after, "", "").into_string();
        prop_assert_eq!(without(&page, "ins"), before);
        prop_assert_eq!(without(&page, "del"), after);
    }
}

/// The text of a difference when all elements of one kind are taken away.
fn without(page: &str, element: &str) -> String {
    let mut left = page.to_owned();
    while let Some(start) = left.find(&format!("<{element}>")) {
        let close = format!("</{element}>");
        let end = left[start..].find(&close).map_or(left.len(), |at| start + at + close.len());
        left.replace_range(start..end, "");
    }
    for tag in ["<span class=\"typed\">", "</span>", "<del>", "</del>", "<ins>", "</ins>"] {
        left = left.replace(tag, "");
    }
    left
}

#[test]
fn a_comma_more_is_not_a_new_word() {
    let page = difference("per jaar.", "per jaar, met ICT.", "weg", "erbij").into_string();
    assert!(!page.contains("<del>"), "{page}");
    assert!(page.contains("erbij: "), "{page}");
}

#[test]
fn a_field_reads_label_hint_error_control_and_they_belong_together() {
    let field =
        Field::new("zin", "Wat werd er gezegd?").hint("Eén zin.").error(Some("Schrijf iets."));
    for page in [field.text(), field.area(3), field.radios(&[choice("a", "A"), choice("b", "B")])] {
        let page = page.into_string();
        let places: Vec<usize> = ["Wat werd", "Eén zin.", "Schrijf iets.", "name=\"zin\""]
            .iter()
            .map(|part| page.find(part).expect("each part is there"))
            .collect();
        assert!(places.is_sorted(), "{page}");
        assert!(page.contains("aria-describedby=\"zin-hint zin-error\""), "{page}");
        assert!(page.contains("aria-invalid=\"true\""), "{page}");
        assert_eq!(page.matches(" id=\"zin\"").count(), 1, "the summary's link finds it: {page}");
    }
}

#[test]
fn a_field_without_error_says_nothing_about_errors() {
    let page = Field::new("naam", "Naam").text().into_string();
    assert!(!page.contains("aria-invalid") && !page.contains("aria-describedby"), "{page}");
    assert!(!page.contains("wrong"), "{page}");
}

#[test]
fn what_was_typed_comes_back_whole() {
    let typed = "\nTweede regel\n</textarea>";
    let page = Field::new("tekst", "Tekst").value(typed).area(3).into_string();
    assert!(page.contains(">\n\nTweede regel\n&lt;/textarea&gt;</textarea>"), "{page}");
}

#[test]
fn the_radio_that_was_chosen_is_checked_and_no_other() {
    let page = Field::new("kring", "Wie?")
        .value("b")
        .radios(&[choice("a", "A"), choice("b", "B"), choice("c", "C")])
        .into_string();
    assert_eq!(page.matches(" checked").count(), 1);
    assert!(page.contains("value=\"b\" checked"), "{page}");
}

#[test]
fn the_error_summary_leads_to_the_field_and_is_absent_without_errors() {
    let page = error_summary("Er is 1 ding niet goed", &[("zin", "Schrijf een zin")]).into_string();
    assert!(page.contains("role=\"alert\" tabindex=\"-1\" data-errors"), "{page}");
    assert!(page.contains("<a href=\"#zin\">"), "{page}");
    assert!(error_summary("Er is niets", &[]).into_string().is_empty());
}

#[test]
fn only_the_open_page_is_marked_current() {
    let links = [Link::new("/a", "A").current(true), Link::new("/b", "B")];
    let page = tabs("Delen", &links).into_string();
    assert_eq!(page.matches("aria-current=\"page\"").count(), 1, "{page}");
}

#[test]
fn a_dialog_opener_is_a_link_that_works_without_script() {
    let page = html! { (link_button("/kader/terug", "Zet terug").opens("terug")) }.into_string();
    assert!(page.contains("href=\"/kader/terug\" data-opens=\"terug\""), "{page}");
    assert!(dialog_cancel("Laat zo").into_string().contains("formmethod=\"dialog\""));
}

#[test]
fn a_theme_outside_the_list_is_the_systems() {
    let assets = Assets::default();
    let head = Head {
        language: "nl",
        title: "Vandaag",
        place: "Kwartier",
        theme: Some("paars"),
        assets: &assets,
        keep_as: None,
        again_after: None,
    };
    let page = document(&head, html! {}).into_string();
    assert!(!page.contains("data-theme"), "{page}");
    assert!(!page.contains("<script"), "without a bundle there is no script: {page}");
}
