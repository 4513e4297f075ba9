// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Lists of rooms from files to acts and back, with invented files and with real registers.

use std::path::PathBuf;

use domain::{
    party::{Participation, Party, PartyKind, RepeatedCode, totals},
    refusal::Refusal,
    scenario::Scenario,
    sheet::NOTHING_NEW,
};
use papers::{
    list::{Choices, Compared, List, ReadIn, sentence},
    party::read_bodies,
    sheet::{self, Dialect, preview::Outcome},
};
use texts::Texts;

fn choices(repeated_code: RepeatedCode) -> Choices {
    Choices {
        repeated_code,
        kind: PartyKind::Municipality,
        year: None,
        source: "deelnemers.csv".to_owned(),
        skip_wrong: false,
    }
}

fn compare(story: &Scenario, list: List, bytes: &[u8], chosen: &Choices) -> Compared {
    let grid = sheet::read(bytes, "lijst.csv").expect("readable");
    let mapping = list.recognise(&grid);
    list.compare(&story.sees("Hanna"), &grid, &mapping, chosen)
}

/// Reads it in, and sees that the same file changes nothing a second time.
fn reads(story: &mut Scenario, list: List, bytes: &[u8], chosen: &Choices) {
    let read_in = |story: &Scenario| compare(story, list, bytes, chosen).read_in;
    match read_in(story) {
        ReadIn::Parties(act) => drop(story.does::<_, Party>("Hanna", act)),
        ReadIn::People(act) => drop(story.does::<_, Party>("Hanna", act)),
        ReadIn::Activities(act) => drop(story.does::<_, Party>("Hanna", act)),
    }
    let again = match read_in(story) {
        ReadIn::Parties(act) => story.refused("Hanna", act),
        ReadIn::People(act) => story.refused("Hanna", act),
        ReadIn::Activities(act) => story.refused("Hanna", act),
    };
    assert_eq!(again, Refusal::Rule(NOTHING_NEW));
}

/// A file of a register that stands beside this repository, where somebody put it there.
fn register(name: &str) -> Option<Vec<u8>> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let path = here.join("../../../shared/data/registers").join(name);
    let found = std::fs::read(&path).ok();
    if found.is_none() {
        eprintln!("NOT TESTED with the real register {name}: no file at {}", path.display());
    }
    found
}

#[test]
fn a_list_as_people_make_them_is_recognised_and_read_in() {
    let mut story = Scenario::middenland();
    let file = "\u{FEFF}Deelnemers;;;\r\nGemeente;Soort;Inwoners (2022);CBS-code\r\n\
        Kranswijk;gemeente;14.300;gm9901\r\nPolderhaven;Gemeente;57 600;GM9902\r\n\
        Provincie Middenland;;;\r\nFabriek;raadsel;1;GM9903\r\nElzendam;gemeente;veel;GM9904\r\n";
    let compared = compare(&story, List::Parties, file.as_bytes(), &choices(RepeatedCode::Refuse));
    let outcomes: Vec<_> = compared.preview.rows.iter().map(|it| &it.outcome).collect();
    let Outcome::Changed { fields } = outcomes[0] else { panic!("{:?}", outcomes[0]) };
    let fields: Vec<_> = fields.iter().map(|it| it.field).collect();
    assert_eq!(fields, ["code", "inhabitants"]);
    assert_eq!(outcomes[1..3], [&Outcome::New, &Outcome::New]);
    let told = |outcome: &Outcome| match outcome {
        Outcome::Wrong { reason } => sentence(Texts::EN, reason),
        other => panic!("{other:?}"),
    };
    assert!(told(outcomes[3]).starts_with("This word is not known here."));
    assert_eq!(told(outcomes[4]), "Inwoners (2022): “veel”. This is not a number.");
    let good: String = file.lines().take(5).map(|it| format!("{it}\r\n")).collect();
    reads(&mut story, List::Parties, good.as_bytes(), &choices(RepeatedCode::Refuse));
    let sight = story.sees("Hanna");
    let kinds: Vec<_> = totals(&sight).kinds;
    assert_eq!(kinds, [(PartyKind::Municipality, 4), (PartyKind::Province, 1)]);
}

#[test]
fn what_is_written_out_changes_nothing_when_it_comes_back() {
    let mut story = Scenario::middenland();
    let file = "naam;opvolger;code;inwoners 2022\nAalburg;Altena;GM1;5\nWerkendam;Altena;GM1;5\n\
        'Noorderkolk;;GM2;7\n";
    let chosen = choices(RepeatedCode::Predecessors);
    reads(&mut story, List::Parties, file.as_bytes(), &chosen);
    let people = "naam;functie;rol;partij;tafel;zetel;mandaat tot\n\
        Bram Oeverloo;wethouder;vertegenwoordiger;Aalburg;Stuurgroep;AAL;31-12-2026\n";
    reads(&mut story, List::People, people.as_bytes(), &chosen);
    let activities = "activiteit;spoor;dagen gepland;van\nGesprekken;;12;12-3-2026\n";
    reads(&mut story, List::Activities, activities.as_bytes(), &chosen);
    let sight = story.sees("Hanna");
    for t in [Texts::NL, Texts::EN] {
        for list in List::ALL {
            let tables = list.tables(&sight, t);
            let excel = sheet::write_xlsx(&tables).expect("small");
            let csv = sheet::write_csv(&tables[0], Dialect::DUTCH);
            for bytes in [excel, csv] {
                let compared = compare(&story, list, &bytes, &chosen);
                let rows = compared.preview.rows;
                assert!(!rows.is_empty());
                let same = rows.iter().all(|it| it.outcome == Outcome::Unchanged);
                assert!(same, "{list:?} {rows:?}");
            }
        }
    }
}

#[test]
fn every_column_that_goes_out_is_recognised_when_it_comes_in() {
    let story = Scenario::middenland();
    for t in [Texts::NL, Texts::EN] {
        for list in List::ALL {
            let table = list.tables(&story.sees("Hanna"), t).remove(0);
            let grid = sheet::read(&sheet::write_csv(&table, Dialect::ENGLISH), "x.csv");
            let Ok(grid) = grid else { continue };
            let mapping = list.recognise(&grid);
            let left: Vec<_> = mapping.unmapped().map(|it| it.heading.clone()).collect();
            assert!(left.is_empty(), "{list:?} {left:?}");
        }
    }
}

#[test]
fn a_pasted_column_of_names_is_a_list() {
    let mut story = Scenario::opened();
    let pasted = "Wilgenstede\nOtterkade\n\nWaterschap De Kolken\n";
    reads(&mut story, List::Parties, pasted.as_bytes(), &choices(RepeatedCode::Refuse));
    let total = totals(&story.sees("Hanna"));
    assert_eq!((total.parties, total.unknown), (3, 3));
}

#[test]
fn the_participants_of_a_real_service_are_28_parties_and_one_successor() {
    let Some(file) = register("omwb_deelnemers.csv") else { return };
    let mut story = Scenario::opened();
    let refused = compare(&story, List::Parties, &file, &choices(RepeatedCode::Refuse));
    assert!(refused.repeats_a_code);
    let summary = refused.preview.summary(|reason| sentence(Texts::NL, reason));
    let rows: Vec<usize> = summary.wrong.iter().map(|it| it.row).collect();
    assert_eq!((summary.new, rows), (25, vec![2, 26, 28]));
    reads(&mut story, List::Parties, &file, &choices(RepeatedCode::Predecessors));
    let sight = story.sees("Hanna");
    let total = totals(&sight);
    assert_eq!(total.parties, 28);
    assert_eq!(total.kinds, [(PartyKind::Municipality, 27), (PartyKind::Province, 1)]);
    assert_eq!(total.unknown, 1);
    let parties = sight.all::<Party>();
    let outside: Vec<_> =
        parties.iter().filter(|it| it.participation == Participation::Outside).collect();
    assert_eq!(outside.len(), 1);
    assert_eq!((outside[0].name.as_str(), outside[0].code.as_str()), ("Altena", "GM1959"));
    let sum: i64 = total.inhabitants;
    let text = String::from_utf8(file).expect("UTF-8");
    let mut by_code: Vec<(&str, i64)> = text
        .lines()
        .skip(1)
        .filter_map(|it| {
            it.rsplit_once(',')?.1.parse().ok().map(|n| (it.split(',').nth(3).expect("a code"), n))
        })
        .collect();
    by_code.sort();
    by_code.dedup();
    assert_eq!(sum, by_code.iter().map(|it| it.1).sum::<i64>());
}

#[test]
fn thousands_of_rows_are_one_act() {
    let Some(file) = register("gr_deelnemers_2016.csv") else { return };
    let story = Scenario::opened();
    let compared = compare(&story, List::Parties, &file, &choices(RepeatedCode::Refuse));
    assert_eq!(compared.preview.rows.len(), 3_752);
    let summary = compared.preview.summary(|reason| sentence(Texts::NL, reason));
    assert!(summary.wrong.is_empty(), "{:?}", summary.wrong.first());
    assert!(summary.new > 300);
    let ReadIn::Parties(act) = compared.read_in else { panic!("parties") };
    assert_eq!(story.tries("Hanna", &act), Ok(()));
}

#[test]
fn registers_of_public_bodies_are_read_by_their_own_headings() {
    for (name, least, kind) in [
        ("gemeenten.csv", 340, PartyKind::Municipality),
        ("samenwerkingsorganisaties.csv", 370, PartyKind::JointBody),
        ("veiligheidsregios.csv", 25, PartyKind::SafetyRegion),
    ] {
        let Some(file) = register(name) else { continue };
        let grid = sheet::read(&file, name).expect("readable");
        let found = read_bodies(&grid);
        assert!(found.bodies.len() >= least, "{name}: {}", found.bodies.len());
        assert_eq!(found.passed_over, [0; 0], "{name}");
        assert!(found.bodies.iter().all(|it| it.kind == Some(kind)), "{name}");
    }
    let file = "organisatiecode;officiële naam;soort;inwoners 2024;begindatum\n\
        ws0999;Waterschap De Kolken;;1200;1-1-1953\n;Zonder code;;;\n";
    let found = read_bodies(&sheet::read(file.as_bytes(), "x.csv").expect("readable"));
    assert_eq!(found.passed_over, [3]);
    let body = &found.bodies[0];
    assert_eq!((body.code.as_str(), body.kind), ("WS0999", Some(PartyKind::WaterAuthority)));
    assert_eq!((body.inhabitants, body.year), (Some(1200), Some(2024)));
    assert_eq!(body.begins, "1953-01-01");
}
