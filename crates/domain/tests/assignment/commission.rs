// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The wish stays verbatim, each commissioner confirms a version, and not doing it is a variant.

use domain::{
    assignment::*,
    party::Office,
    refusal::{Problem, Refusal},
    scenario::Scenario,
};
use jiff::civil::date;
use ledger::Id;

use super::{only_commissioners, only_facilitators, outdated, wrong};

fn wording(text: &str) -> Wording {
    Wording {
        text: text.to_owned(),
        fixed: vec!["Je bent van niemand: je werkt voor allemaal.".to_owned()],
        open: vec!["Welke taken meedoen".to_owned()],
        kind: Some(AssignmentKind::OutsideVision),
        receiver: "het bestuur van de nieuwe dienst".to_owned(),
    }
}

fn propose(text: &str) -> ProposeAssignment {
    ProposeAssignment { wording: wording(text) }
}

fn wish_of(story: &Scenario) -> Id<Wish> {
    wish(&story.sees("Hanna")).expect("the founding began with it").id
}

#[test]
fn a_wish_is_corrected_with_a_reason_and_keeps_its_circle() {
    let mut story = Scenario::middenland();
    let act = CorrectWish {
        wish: wish_of(&story),
        seen: 1,
        words: "Na de brand vonden drie gemeenten elkaar te laat. Dat nooit meer.".to_owned(),
        spoken_by: "drie burgemeesters".to_owned(),
        on: Some(date(2026, 1, 14)),
        why: "De eerste zin ontbrak.".to_owned(),
    };
    only_facilitators(&story, &act);
    let empty = CorrectWish { words: String::new(), why: " ".to_owned(), ..act.clone() };
    let told = wrong(story.refused("Hanna", empty));
    assert_eq!(told, [("words".to_owned(), Problem::Empty), ("why".to_owned(), Problem::Empty)]);
    story.does::<_, Wish>("Ravi", act.clone());
    assert!(outdated(story.refused("Hanna", act)));
    let sight = story.passerby();
    let wish = wish(&sight).expect("it was public and it stays public");
    assert!(wish.words.starts_with("Na de brand"));
    assert_eq!(wish.stamp.why, Some("De eerste zin ontbrak."));
}

#[test]
fn a_version_waits_for_each_commissioner_and_stays_once_one_said_yes() {
    let mut story = Scenario::middenland();
    only_facilitators(&story, &propose("Verken of één dienst kan."));
    let told = wrong(story.refused("Hanna", propose("  ")));
    assert_eq!(told, [("text".to_owned(), Problem::Empty)]);
    let first = story.does::<_, Assignment>("Hanna", propose("Verken of één dienst kan."));
    let mend =
        MendAssignment { assignment: first, seen: 1, wording: wording("Zoek uit of het kan.") };
    only_facilitators(&story, &mend);
    story.does::<_, Assignment>("Ravi", mend.clone());
    assert!(outdated(story.refused("Hanna", mend.clone())));

    let confirm = |assignment, seen| ConfirmAssignment { assignment, seen };
    only_commissioners(&story, &confirm(first, 2));
    let read_before = story.refused("Ellen", confirm(first, 1));
    assert!(outdated(read_before), "what was read is not what would be confirmed");
    {
        let sight = story.sees("Joris");
        let views = versions(&sight);
        assert_eq!(views[0].waiting, [story.person("Ellen")]);
        assert!(!views[0].is_confirmed() && views[0].waits_for(Some(story.person("Ellen"))));
    }
    story.does::<_, Confirmation>("Ellen", confirm(first, 2));
    assert_eq!(story.refused("Ellen", confirm(first, 2)), Refusal::Rule(YOU_CONFIRMED));
    let later = MendAssignment { seen: 2, ..mend };
    assert_eq!(story.refused("Hanna", later), Refusal::Rule(VERSION_CONFIRMED));
    let back = TakeBackAssignment { assignment: first, seen: 2 };
    assert_eq!(story.refused("Hanna", back), Refusal::Rule(VERSION_CONFIRMED));
    assert!(versions(&story.sees("Noor"))[0].is_confirmed());
}

#[test]
fn only_the_newest_version_is_confirmed_or_taken_back() {
    let mut story = Scenario::middenland();
    let first = story.does::<_, Assignment>("Hanna", propose("Verken."));
    let second = story.does::<_, Assignment>("Hanna", propose("Zoek uit."));
    let confirm = ConfirmAssignment { assignment: first, seen: 1 };
    assert_eq!(story.refused("Ellen", confirm), Refusal::Rule(NEWER_VERSION));
    let back = TakeBackAssignment { assignment: second, seen: 1 };
    only_facilitators(&story, &back);
    story.does::<_, Assignment>("Hanna", back);
    story.does::<_, Confirmation>("Ellen", ConfirmAssignment { assignment: first, seen: 1 });
    let third = story.does::<_, Assignment>("Hanna", propose("Zoek het opnieuw uit."));
    let sight = story.sees("Tjitske");
    let views = versions(&sight);
    let told: Vec<_> = views.iter().map(|it| (it.version.version, it.is_newest)).collect();
    assert_eq!(told, [(2, true), (1, false)]);
    assert_eq!(views[0].version.id, third);
    assert!(views[1].waiting.is_empty(), "nobody is asked for an old version any more");
    for outside in ["Fenna", "Dirkje", "Saar"] {
        assert!(versions(&story.sees(outside)).is_empty(), "{outside}");
    }
    assert!(versions(&story.passerby()).is_empty());
}

#[test]
fn a_second_commissioner_is_asked_too() {
    let mut story = Scenario::middenland();
    let version = story.does::<_, Assignment>("Hanna", propose("Zoek uit."));
    story.does::<_, Confirmation>("Ellen", ConfirmAssignment { assignment: version, seen: 1 });
    story.comes("Hanna", "Ilse", Office::Commissioner, None);
    {
        let sight = story.sees("Hanna");
        assert_eq!(versions(&sight)[0].waiting, [story.person("Ilse")]);
    }
    story.does::<_, Confirmation>("Ilse", ConfirmAssignment { assignment: version, seen: 1 });
    assert!(versions(&story.sees("Hanna"))[0].is_confirmed());
}

#[test]
fn not_doing_it_is_a_variant_from_day_one_and_stays() {
    let mut story = Scenario::middenland();
    let not_doing = {
        let sight = story.sees("Joris");
        let variants = variants(&sight);
        assert_eq!(variants.len(), 1);
        assert!(variants[0].not_doing && variants[0].state == VariantState::Open);
        variants[0].id
    };
    let remove = RemoveVariant { variant: not_doing, seen: 1 };
    assert_eq!(story.refused("Hanna", remove), Refusal::Rule(NOT_DOING_STAYS));
    let edit = EditVariant {
        variant: not_doing,
        seen: 1,
        name: String::new(),
        text: "Alleen een gezamenlijk rooster voor het piket.".to_owned(),
    };
    only_facilitators(&story, &edit);
    story.does::<_, Variant>("Hanna", edit.clone());
    assert!(outdated(story.refused("Hanna", edit)));
    assert!(variants(&story.sees("Joris"))[0].not_doing);
}

#[test]
fn one_variant_is_preferred_and_each_judgement_has_a_reason() {
    let mut story = Scenario::middenland();
    let add = |name: &str| AddVariant { name: name.to_owned(), text: String::new() };
    only_facilitators(&story, &add("Eén dienst"));
    let one = story.does::<_, Variant>("Hanna", add("Eén dienst"));
    let told = wrong(story.refused("Hanna", add(" Eén dienst ")));
    assert_eq!(told, [("name".to_owned(), Problem::Twice)]);
    let other = story.does::<_, Variant>("Ravi", add("Onder de bestaande omgevingsdienst"));
    let judge = |variant, state| JudgeVariant {
        variant,
        seen: 1,
        state,
        why: "De stuurgroep ziet hier het meest in.".to_owned(),
    };
    only_facilitators(&story, &judge(one, VariantState::Preferred));
    let silent = JudgeVariant { why: String::new(), ..judge(one, VariantState::Open) };
    let told = wrong(story.refused("Hanna", silent));
    let same = ("state".to_owned(), Problem::Rule(SAME_STATE));
    assert_eq!(told, [same, ("why".to_owned(), Problem::Empty)]);
    story.does::<_, Variant>("Hanna", judge(one, VariantState::Preferred));
    let told = wrong(story.refused("Hanna", judge(other, VariantState::Preferred)));
    assert_eq!(told, [("state".to_owned(), Problem::Rule(ONE_PREFERRED))]);
    story.does::<_, Variant>("Hanna", judge(other, VariantState::Dropped));
    {
        let sight = story.sees("Mila");
        let names: Vec<_> = variants(&sight).iter().map(|it| it.record.name.as_str()).collect();
        assert_eq!(names, ["Eén dienst", "", "Onder de bestaande omgevingsdienst"]);
    }
    let remove = RemoveVariant { variant: other, seen: 2 };
    only_facilitators(&story, &remove);
    story.does::<_, Variant>("Hanna", remove);
    assert_eq!(variants(&story.sees("Hanna")).len(), 2);
}

#[test]
fn who_answers_for_the_founding_can_be_mended() {
    let mut story = Scenario::middenland();
    let id = founding(&story.sees("Hanna")).expect("opened").id;
    let act = EditFounding {
        founding: id,
        seen: 1,
        name: "Regionale Dienst Middenland".to_owned(),
        controller: "gemeente Wilgenstede".to_owned(),
        holder: "gemeente Wilgenstede".to_owned(),
        archive: "regionaal archief Middenland".to_owned(),
    };
    only_facilitators(&story, &act);
    let nameless = EditFounding { name: String::new(), ..act.clone() };
    assert_eq!(wrong(story.refused("Hanna", nameless))[0].0, "name");
    story.does::<_, Founding>("Hanna", act.clone());
    assert!(outdated(story.refused("Hanna", act)));
    let sight = story.sees("Joris");
    assert_eq!(founding(&sight).expect("opened").controller, "gemeente Wilgenstede");
}
