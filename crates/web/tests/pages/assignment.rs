// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The assignment on pages: the wish, versions, tensions, variants, trials and hot issues.

use domain::{
    assignment::{
        AskTension, CorrectWish, Demand, EditFounding, KeepTension, MendAssignment,
        ProposeAssignment, Tension, TensionAnswer, Trial, Wording, founding, variants, wish,
    },
    sight::Viewer,
};
use ledger::{AnyId, Id};

use crate::middenland::Visit;

const HTML: &str = "<script>alert(1)</script>";

fn wording(text: &str) -> Wording {
    let (fixed, open) = (vec!["Maximaal drie jaar".to_owned()], vec![]);
    Wording { text: text.to_owned(), fixed, open, kind: None, receiver: String::new() }
}

fn propose(visit: &Visit, text: &str) -> AnyId {
    visit.does("Hanna", ProposeAssignment { wording: wording(text) })[0]
}

/// A tension of the facilitators, not yet put to anybody.
fn kept(visit: &Visit) -> AnyId {
    let demand = |words: &str| Demand { words: words.to_owned(), put_by: String::new() };
    let demands = vec![demand("overal dag en nacht bereik"), demand("niemand betaalt meer")];
    let question = "Welke mag een beetje schuiven?".to_owned();
    visit.does("Hanna", KeepTension { demands, question })[0]
}

fn asked(visit: &Visit) -> AnyId {
    let tension = Id::<Tension>::new(kept(visit));
    visit.does("Hanna", AskTension { tension, seen: 1 })[0]
}

/// Nobody but the facilitators gets this form, or gets anything done with it.
#[track_caller]
fn only_for_facilitators(visit: &Visit, path: &str) {
    for other in ["Noor", "Joris", "Ellen", "Samira"] {
        let mut browser = visit.by(other);
        let page = browser.get(path);
        assert!(page.status == 403 || page.status == 404, "{other} {path}: {}", page.status);
        let act_id = AnyId([9; 16]).to_string();
        let sent = browser.post(path, &[("act_id", &act_id), ("seen", "1"), ("why", "x")]);
        assert!(sent.status == 403 || sent.status == 404 || sent.status == 422, "{}", sent.status);
        assert!(!sent.has("data-receipt"), "{other} {path}");
    }
    for outside in ["Fenna", "Saar", "Dirkje"] {
        let status = visit.by(outside).get(path).status;
        assert!(status == 403 || status == 404, "{outside} {path}: {status}");
    }
    assert_eq!(visit.nobody().get(path).status, 404, "{path}");
}

#[test]
fn an_empty_room_says_what_comes_there_and_to_whom_it_is_up() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/assignment");
    let page = visit.by("Hanna").get(&path);
    page.is(200).shows("Dat nooit meer.").shows("Nog geen opdracht.").shows("Schrijf een versie");
    page.shows("Nog geen spanning opgeschreven.").shows("Niet doen").shows("Nog geen proef.");
    page.shows("Nog geen heet hangijzer.");
    let page = visit.by("Joris").get(&path);
    page.is(200).shows("Nog geen opdracht.").shows("Niet doen");
    assert!(!page.has("hangijzer") && !page.has("/assignment/new") && !page.has("/edit"));
    let mut english = visit.by("Mila");
    english.language = "en";
    english.get(&path).is(200).shows("No assignment yet.").shows("Not doing it");
    let variant = visit.seen("Hanna", |sight| variants(sight)[0].id).to_string();
    assert!(page.has(&variant));
    for outside in ["Fenna", "Saar", "Dirkje"] {
        let page = visit.by(outside).get(&path);
        page.is(200).shows("Dat nooit meer.").shows("Hier lees je de wens.");
        assert!(!page.has(&variant) && !page.has("Nog geen opdracht"), "{outside}");
    }
}

#[test]
fn the_wish_is_corrected_with_a_reason() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let wish = visit.seen("Hanna", |sight| wish(sight).expect("it began so").id);
    let path = visit.at_founding(&format!("/wish/{wish}/correct"));
    only_for_facilitators(&visit, &path);
    let page = hanna.get(&path);
    page.shows("Dat nooit meer.").shows("Openbaar");
    let bad = [("words", ""), ("on", "31-2-2026"), ("why", " ")];
    hanna.fill_in(&path, &bad).errs_at(&["words", "on", "why"]);
    let good = [("words", HTML), ("spoken_by", "drie burgemeesters"), ("why", "Eerst fout.")];
    let sent = hanna.fill_in_on(&page, &path, &good);
    hanna.follow(&sent).is(200).shows("&lt;script&gt;").shows("De wens is verbeterd.");
    hanna.get(&visit.at_founding(&format!("/history/{wish}"))).shows("Eerst fout.");
    let stale = hanna.get(&path);
    visit.does(
        "Ravi",
        CorrectWish {
            wish,
            seen: 2,
            words: "Dat nooit weer.".to_owned(),
            spoken_by: String::new(),
            on: None,
            why: "Zo was het.".to_owned(),
        },
    );
    hanna.fill_in_on(&stale, &path, &good).is(409).shows("Iemand anders veranderde dit");
}

#[test]
fn a_version_is_put_forward_mended_and_confirmed_by_the_commissioner() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let new = visit.at_founding("/assignment/new");
    only_for_facilitators(&visit, &new);
    let long = "x".repeat(300);
    let bad = [("text", ""), ("fixed", long.as_str()), ("kind", "sideways")];
    let wrong = hanna.fill_in(&new, &bad);
    wrong.errs_at(&["text", "fixed", "kind"]);
    wrong.shows(&long);
    let good =
        [("text", "Zoek uit of het kan."), ("fixed", "een\n\ntwee\n"), ("kind", "outside_vision")];
    let sent = hanna.fill_in(&new, &good);
    let page = hanna.follow(&sent);
    page.shows("Versie 1 wacht op Ellen").shows("Zoek uit of het kan.").shows("twee</li>");
    page.shows("Pas deze versie aan");

    let version = visit.seen("Hanna", |sight| domain::assignment::versions(sight)[0].version.id);
    let mend = visit.at_founding(&format!("/assignment/{version}/mend"));
    only_for_facilitators(&visit, &mend);
    let stale = hanna.get(&mend);
    let act = MendAssignment { assignment: version, seen: 1, wording: wording("Anders.") };
    visit.does("Ravi", act);
    hanna.fill_in_on(&stale, &mend, &[("text", "Nog anders.")]).is(409).shows("Anders</ins>");

    let confirm = visit.at_founding(&format!("/assignment/{version}/confirm"));
    for other in ["Hanna", "Joris", "Noor"] {
        let page = visit.by(other).get(&confirm);
        page.is(403).shows("Alleen een opdrachtgever kan dit doen.");
    }
    let mut ellen = visit.by("Ellen");
    ellen.get(&visit.at_founding("/assignment")).shows("Deze versie wacht op jou.");
    let sent = ellen.fill_in(&confirm, &[]);
    ellen.follow(&sent).shows("Je hebt de opdracht bevestigd.").shows("Bevestigd door Ellen");
    ellen.fill_in(&confirm, &[]).is(422).shows("Je bevestigde deze versie al.");
    let late = hanna.fill_in(&mend, &[("text", "Te laat.")]);
    late.is(422).shows("Iemand bevestigde deze versie al.").shows("Te laat.");
    let back = visit.at_founding(&format!("/assignment/{version}/take-back"));
    hanna.fill_in(&back, &[]).is(422).shows("Iemand bevestigde deze versie al.");
}

#[test]
fn what_a_commissioner_read_is_what_is_confirmed() {
    let visit = Visit::middenland();
    let version = Id::new(propose(&visit, "Verken."));
    let confirm = visit.at_founding(&format!("/assignment/{version}/confirm"));
    let mut ellen = visit.by("Ellen");
    let read = ellen.get(&confirm);
    visit.does("Hanna", MendAssignment { assignment: version, seen: 1, wording: wording("Bouw.") });
    let answer = ellen.fill_in_on(&read, &confirm, &[]);
    answer.is(409).shows("Bouw</ins>");
    ellen.fill_in_on(&answer, &confirm, &[]).is(303);
}

#[test]
fn a_version_that_nobody_confirmed_is_taken_back_and_that_is_undone() {
    let visit = Visit::middenland();
    let version = propose(&visit, "Verken.");
    let path = visit.at_founding(&format!("/assignment/{version}/take-back"));
    only_for_facilitators(&visit, &path);
    let mut hanna = visit.by("Hanna");
    let sent = hanna.fill_in(&path, &[]);
    let page = hanna.follow(&sent);
    page.shows("Nog geen opdracht.").shows("Maak ongedaan");
    let undone = hanna.fill_in_on(&page, &visit.at_founding("/undo"), &[]);
    hanna.follow(&undone);
    hanna.get(&visit.at_founding("/assignment")).shows("Verken.");
}

#[test]
fn a_tension_is_written_kept_among_facilitators_and_then_asked() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let new = visit.at_founding("/tensions/new");
    only_for_facilitators(&visit, &new);
    let page = hanna.get(&new);
    page.shows("Alleen begeleiding").shows("demands.2.words");
    let more = hanna.fill_in_on(&page, &new, &[("more", "demands"), ("demands.2.words", "drie")]);
    more.is(200).shows("value=\"drie\"");
    let one = hanna.fill_in(&new, &[("demands.0.words", "alleen deze"), ("question", "Welke?")]);
    one.errs_at(&["demands"]);
    one.shows("Dit zijn er te weinig. Vul er minstens 2 in.").shows("alleen deze");
    let long = "x".repeat(300);
    let bad = hanna.fill_in(&new, &[("demands.0.words", "kort"), ("demands.2.words", &long)]);
    bad.errs_at(&["demands.1.words"]);
    let fields = [
        ("demands.0.words", "24 uur bereik"),
        ("demands.1.words", "niemand betaalt meer"),
        ("demands.1.put_by", "vijf colleges"),
    ];
    let sent = hanna.fill_in(&new, &fields);
    hanna.follow(&sent).shows("24 uur bereik").shows("Nog niet voorgelegd");
    let all = visit.at_founding("/assignment");
    for other in ["Noor", "Ellen", "Joris"] {
        assert!(!visit.by(other).get(&all).has("24 uur bereik"), "{other}");
    }
    let own = visit.seen("Hanna", |sight| sight.all::<Tension>()[0].id);
    let ask = visit.at_founding(&format!("/tensions/{own}/ask"));
    only_for_facilitators(&visit, &ask);
    hanna.fill_in(&ask, &[]).is(422).shows("Schrijf eerst de vraag aan de opdrachtgevers.");
    let edit = visit.at_founding(&format!("/tensions/{own}/edit"));
    only_for_facilitators(&visit, &edit);
    let stale = hanna.get(&ask);
    let edited = [&fields[..], &[("question", "Welke mag schuiven?")]].concat();
    hanna.fill_in(&edit, &edited).is(303);
    hanna.fill_in_on(&stale, &ask, &[]).is(409);
    let sent = hanna.fill_in(&ask, &[]);
    hanna.follow(&sent).shows("De vraag ligt bij de opdrachtgevers.");
    visit.by("Joris").get(&all).shows("Welke mag schuiven?").shows("Wacht op antwoord");
    assert_eq!(hanna.get(&edit).status, 404, "the facilitators' own is gone");
}

#[test]
fn a_commissioner_answers_and_comes_back_to_the_answer() {
    let visit = Visit::middenland();
    let tension = asked(&visit);
    let path = visit.at_founding(&format!("/tensions/{tension}/answer"));
    for other in ["Hanna", "Joris", "Noor", "Samira"] {
        visit.by(other).get(&path).is(403).shows("Alleen een opdrachtgever kan dit doen.");
    }
    let mut ellen = visit.by("Ellen");
    let all = visit.at_founding("/assignment");
    ellen.get(&all).shows("Deze vraag wacht op jouw antwoord.");
    ellen.fill_in(&path, &[("words", " ")]).errs_at(&["words"]);
    let sent = ellen.fill_in(&path, &[("words", "Het geld, met mate.")]);
    ellen.follow(&sent).shows("Het geld, met mate.").shows("Beantwoord");
    ellen.fill_in(&path, &[("words", "Nog eens.")]).is(422).shows("Je gaf al een antwoord.");
    let answer = visit.seen("Ellen", |sight| sight.all::<TensionAnswer>()[0].id);
    let revise = visit.at_founding(&format!("/answers/{answer}/revise"));
    visit.by("Hanna").get(&revise).is(403);
    ellen.fill_in(&revise, &[("words", ""), ("why", "")]).errs_at(&["words", "why"]);
    let sent = ellen.fill_in(&revise, &[("words", "Hoogstens drie jaar."), ("why", "Korter.")]);
    ellen.follow(&sent).shows("Hoogstens drie jaar.");
    let drop = visit.at_founding(&format!("/tensions/{tension}/drop"));
    let kept = visit.by("Hanna").fill_in(&drop, &[("why", "Weg ermee.")]);
    kept.is(422).shows("Er is al een antwoord. De vraag blijft staan.").shows("Weg ermee.");
}

#[test]
fn a_question_is_taken_back_with_a_reason() {
    let visit = Visit::middenland();
    let drop = visit.at_founding(&format!("/tensions/{}/drop", asked(&visit)));
    only_for_facilitators(&visit, &drop);
    let mut hanna = visit.by("Hanna");
    hanna.fill_in(&drop, &[("why", "")]).errs_at(&["why"]);
    hanna.fill_in(&drop, &[("why", "Verkeerd gesteld.")]).is(303);
    assert!(!visit.by("Ellen").get(&visit.at_founding("/assignment")).has("Welke mag"));
    let own = visit.at_founding(&format!("/tensions/{}/drop", kept(&visit)));
    hanna.fill_in(&own, &[]).is(303);
}

#[test]
fn variants_are_added_judged_with_a_reason_and_not_doing_stays() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let new = visit.at_founding("/variants/new");
    only_for_facilitators(&visit, &new);
    hanna.fill_in(&new, &[("name", "")]).errs_at(&["name"]);
    let sent = hanna.fill_in(&new, &[("name", "Eén dienst"), ("text", HTML)]);
    hanna.follow(&sent).shows("Eén dienst").shows("&lt;script&gt;");
    hanna.fill_in(&new, &[("name", "Eén dienst")]).errs_at(&["name"]);
    let of = |not_doing: bool| {
        visit.seen("Hanna", |sight| {
            let found = variants(sight).into_iter().find(|it| it.not_doing == not_doing);
            found.expect("a variant").id
        })
    };
    let judge = visit.at_founding(&format!("/variants/{}/judge", of(false)));
    only_for_facilitators(&visit, &judge);
    hanna.fill_in(&judge, &[("state", "loved"), ("why", "")]).errs_at(&["state", "why"]);
    let stale = hanna.get(&judge);
    let sent = hanna.fill_in(&judge, &[("state", "preferred"), ("why", "Past het best.")]);
    hanna.follow(&sent).shows("voorkeur").shows("Past het best.");
    let late = [("state", "dropped"), ("why", "Toch niet.")];
    hanna.fill_in_on(&stale, &judge, &late).is(409).shows("voorkeur</ins>").shows("Toch niet.");
    let other = visit.at_founding(&format!("/variants/{}/judge", of(true)));
    let second = hanna.fill_in(&other, &[("state", "preferred"), ("why", "Ook goed.")]);
    second.is(422).shows("Een andere variant heeft al de voorkeur.");
    let edit = visit.at_founding(&format!("/variants/{}/edit", of(true)));
    only_for_facilitators(&visit, &edit);
    let sent = hanna.fill_in(&edit, &[("name", ""), ("text", "Alleen een rooster.")]);
    hanna.follow(&sent).shows("Niet doen").shows("Alleen een rooster.");
    let remove = |id| visit.at_founding(&format!("/variants/{id}/remove"));
    let stays = hanna.fill_in(&remove(of(true)), &[]);
    stays.is(422).shows("Niet doen blijft tot het einde een van de varianten.");
    only_for_facilitators(&visit, &remove(of(false)));
    let sent = hanna.fill_in(&remove(of(false)), &[]);
    assert!(!hanna.follow(&sent).has("Eén dienst</span>"));
}

#[test]
fn a_trial_is_planned_and_the_note_taker_writes_what_was_learned() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let new = visit.at_founding("/trials/new");
    only_for_facilitators(&visit, &new);
    let bad = [("name", "Piket"), ("from", "2026-05-02"), ("until", "2026-05-01")];
    hanna.fill_in(&new, &bad).errs_at(&["purpose", "until", "stop_rule"]);
    let good = [
        ("name", "Samen op piket"),
        ("purpose", "Leren"),
        ("from", "2026-05-01"),
        ("stop_rule", "Twee nachten niemand."),
    ];
    let sent = hanna.fill_in(&new, &good);
    hanna.follow(&sent).shows("Samen op piket").shows("Twee nachten niemand.");
    let trial = visit.seen("Hanna", |sight| sight.all::<Trial>()[0].id);
    let at = |verb: &str| visit.at_founding(&format!("/trials/{trial}/{verb}"));
    only_for_facilitators(&visit, &at("edit"));
    let stale = hanna.get(&at("edit"));
    hanna.fill_in(&at("edit"), &[&good[..], &[("people", "twintig mensen")]].concat()).is(303);
    hanna.fill_in_on(&stale, &at("edit"), &good).is(409);
    for other in ["Joris", "Ellen"] {
        visit.by(other).get(&at("learn")).is(403).shows("Alleen de notulist of de begeleiding");
    }
    let mut noor = visit.by("Noor");
    noor.fill_in(&at("learn"), &[("until", "2026-04-01")]).errs_at(&["learned", "until"]);
    let sent = noor.fill_in(&at("learn"), &[("learned", "Drie dagen gaat goed.")]);
    noor.follow(&sent).shows("Drie dagen gaat goed.");
    only_for_facilitators(&visit, &at("remove"));
    let sent = hanna.fill_in(&at("remove"), &[]);
    hanna.follow(&sent).shows("Nog geen proef.");
}

#[test]
fn hot_issues_reach_nobody_but_the_facilitators() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let new = visit.at_founding("/hot-issues/new");
    only_for_facilitators(&visit, &new);
    let kranswijk = visit.party("Kranswijk").to_string();
    let nobody = AnyId([9; 16]).to_string();
    let bad = [("name", ""), ("parties", nobody.as_str())];
    hanna.fill_in(&new, &bad).errs_at(&["name", "parties"]);
    let sent = hanna.fill_in(&new, &[("name", "autonomie<b>"), ("parties", &kranswijk)]);
    let page = hanna.follow(&sent);
    page.shows("autonomie&lt;b&gt;").shows("Gehoord bij 1 partij. Kranswijk.");
    let issue = visit.seen("Hanna", |sight| sight.all::<domain::assignment::HotIssue>()[0].id);
    let at = |verb: &str| visit.at_founding(&format!("/hot-issues/{issue}/{verb}"));
    let history = visit.at_founding(&format!("/history/{issue}"));
    for other in ["Noor", "Ellen", "Joris", "Tjitske", "Fenna", "Saar", "Dirkje"] {
        let mut browser = visit.by(other);
        assert!(!browser.get(&visit.at_founding("/assignment")).has("autonomie"), "{other}");
        assert_eq!(browser.get(&history).status, 404, "{other}");
    }
    only_for_facilitators(&visit, &at("edit"));
    let stale = hanna.get(&at("edit"));
    let mut ravi = visit.by("Ravi");
    ravi.fill_in(&at("edit"), &[("name", "autonomie"), ("words", "Wij zijn baas.")]).is(303);
    let late = hanna.fill_in_on(&stale, &at("edit"), &[("name", "zelf beslissen")]);
    late.is(409).shows("Wij zijn baas.").shows("zelf beslissen");
    only_for_facilitators(&visit, &at("remove"));
    let sent = hanna.fill_in(&at("remove"), &[]);
    hanna.follow(&sent).shows("Nog geen heet hangijzer.");
}

#[test]
fn who_answers_for_the_founding_is_shown_to_all_and_changed_by_facilitators() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/founding");
    only_for_facilitators(&visit, &path);
    let mut hanna = visit.by("Hanna");
    hanna.fill_in(&path, &[("name", "")]).errs_at(&["name"]);
    let stale = hanna.get(&path);
    let id = visit.seen("Hanna", |sight| founding(sight).expect("opened").id);
    let none = String::new;
    visit.does(
        "Ravi",
        EditFounding {
            founding: id,
            seen: 1,
            name: "Dienst Middenland".to_owned(),
            controller: none(),
            holder: none(),
            archive: none(),
        },
    );
    hanna.fill_in_on(&stale, &path, &[("name", "Anders")]).is(409).shows("Dienst Middenland");
    let sent = hanna.fill_in(&path, &[("name", "Dienst"), ("holder", "Wilgenstede")]);
    hanna.follow(&sent).shows("Wilgenstede");
    visit.by("Joris").get(&visit.at_founding("/assignment")).shows("Beheert de server");
}

impl Visit {
    /// Looks straight into the founding, as somebody of the cast sees it.
    pub fn seen<R>(&self, name: &str, look: impl FnOnce(&domain::sight::Sight<'_>) -> R) -> R {
        let workspace = self.house.desk.workspace(self.workspace).expect("opened");
        let now = self.house.desk.now(self.workspace).expect("opened");
        look(&workspace.seen_by(Viewer::Person(Id::new(self.person(name))), now))
    }
}

#[test]
fn nobody_confirms_with_a_form_of_somebody_else() {
    let visit = Visit::middenland();
    let version = propose(&visit, "Verken.");
    let path = visit.at_founding(&format!("/assignment/{version}/confirm"));
    let read = visit.by("Ellen").get(&path);
    let mut joris = visit.by("Joris");
    joris.fill_in_on(&read, &path, &[]).is(403);
    assert!(!joris.get(&visit.at_founding("/assignment")).has("Bevestigd door"));
}
