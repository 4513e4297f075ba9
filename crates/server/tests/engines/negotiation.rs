// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every negotiation domain there is: ANAC's and Genius' as they are, NegoLog's put in our form.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::{answered, fault, near, shared, started, text};

/// All folders below that hold files.
fn folders(place: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(place)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    let holds_files = entries.iter().any(|path| path.is_file());
    let mut found: Vec<PathBuf> =
        entries.iter().filter(|path| path.is_dir()).flat_map(|path| folders(path)).collect();
    if holds_files {
        found.push(place.to_owned());
    }
    found
}

/// The domain and the profiles of a folder.
fn files(folder: &Path) -> Option<(PathBuf, Vec<PathBuf>)> {
    let mut all: Vec<PathBuf> = std::fs::read_dir(folder)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "xml"))
        .collect();
    all.sort();
    let is_profile = |path: &PathBuf| {
        let text = text(path);
        text.contains("<weight") || text.contains("evaluation=")
    };
    let profiles: Vec<PathBuf> = all.iter().filter(|path| is_profile(path)).cloned().collect();
    let domain = all.into_iter().find(|path| !profiles.contains(path))?;
    (profiles.len() >= 2).then_some((domain, profiles))
}

fn words<'a>(domain: &'a Path, profiles: &'a [PathBuf]) -> Vec<&'a str> {
    let mut words = vec!["packages", "--disagreement", "given", "--domain"];
    words.push(domain.to_str().expect("UTF-8"));
    for profile in profiles {
        words.extend(["--profile", profile.to_str().expect("UTF-8")]);
    }
    words
}

#[test]
fn every_genius_domain_is_answered_or_refused_with_its_reason() {
    let Some(data) = shared() else { return };
    let expected = crate::json(&data.join("expected/negotiation_bruteforce.json"));
    let (mut compared, mut answered_only, mut refused) = (0, 0, 0);
    for folder in folders(&data.join("negotiation")) {
        let Some((domain, profiles)) = files(&folder) else { continue };
        let words = words(&domain, &profiles);
        if !started(&words).status.success() {
            let (code, told) = fault(&words);
            let word = told["error"].as_str().unwrap_or_default().to_owned();
            // One profile names options that its domain does not have.
            let reasons = ["unknown_kind", "unknown_name", "too_large"];
            let known = matches!(code, 2 | 3) && reasons.contains(&word.as_str());
            assert!(known, "{}: {told}", folder.display());
            refused += 1;
            continue;
        }
        let answer = answered(&words);
        let name = folder.strip_prefix(data.join("negotiation")).expect("below").to_string_lossy();
        let figures = &expected[name.as_ref()];
        // The figures of this one count 1 more for every party than its files say.
        if figures.is_null() || name == "genius_other/laptopdomain" {
            answered_only += 1;
            continue;
        }
        let figure = |key: &str| figures[key].as_f64().expect("a number");
        let rules = &answer["rules"];
        assert_eq!(answer["exact"], "float", "{name}");
        near(&name, &answer["packages_total"], figure("outcomes"), 0.0);
        near(&name, &rules["sum"]["value"], figure("utilitarian"), 1e-9);
        near(&name, &rules["max_min"]["value"], figure("egalitarian_raw_min"), 1e-9);
        near(&name, &answer["pareto"]["size"], figure("pareto_distinct_points"), 0.0);
        // Some figures were made with another value of no agreement than the files give.
        let told = answer["disagreement"]["values"].as_array().expect("a list");
        let used = figures["reservation"].as_array().expect("a list");
        let same = |(one, other): (&Value, &Value)| {
            (one.as_f64().unwrap_or(-1.0) - other.as_f64().unwrap_or(-2.0)).abs() < 1e-9
        };
        if told.len() == used.len() && told.iter().zip(used).all(same) {
            let product = figure("nash_product_over_reservation");
            near(&name, &rules["nash"]["value_ln"], product.ln(), 1e-9);
        }
        compared += 1;
    }
    eprintln!("{compared} domains compared, {answered_only} only answered, {refused} refused");
    assert!(compared > 30 && refused < 10, "{compared} compared, {refused} refused");
}

/// A NegoLog domain as a file of ours: weights times evaluations, in millionths.
fn as_question(folder: &Path) -> Value {
    let profiles = ["A", "B"].map(|it| crate::json(&folder.join(format!("profile{it}.json"))));
    let issues = profiles[0]["issues"].as_object().expect("issues");
    let listed: Vec<Value> = issues
        .iter()
        .map(|(name, values)| {
            let options: Vec<&String> = values.as_object().expect("values").keys().collect();
            json!({"name": name, "options": options})
        })
        .collect();
    let utilities: Vec<Value> = profiles
        .iter()
        .map(|profile| {
            let of_issue = |(name, values): (&String, &Value)| -> Value {
                let weight = profile["issueWeights"][name].as_f64().expect("a weight");
                let own = &profile["issues"][name];
                let options = values.as_object().expect("values").keys();
                let value = |option: &String| {
                    let value = weight * own[option].as_f64().expect("an evaluation");
                    json!((value * 1e6).round() / 1e6)
                };
                options.map(value).collect()
            };
            issues.iter().map(of_issue).collect()
        })
        .collect();
    let party = |name: &str| json!({"name": name, "disagreement": 0});
    json!({"parties": [party("A"), party("B")], "issues": listed, "utilities": utilities})
}

#[test]
fn every_negolog_domain_has_its_published_figures() {
    let Some(data) = shared() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("question.json");
    let mut compared = 0;
    for place in folders(&data.join("negotiation/negolog")) {
        if !place.join("specs.json").is_file() {
            continue;
        }
        let specs = crate::json(&place.join("specs.json"));
        let question = as_question(&place);
        std::fs::write(&file, question.to_string()).expect("it is written");
        let answer = answered(&["packages", "--input", file.to_str().expect("UTF-8")]);
        let name = place.display().to_string();
        let figure = |key: &str| specs[key].as_f64();
        let rules = &answer["rules"];
        near(&name, &answer["packages_total"], figure("NumberOfBids").expect("bids"), 0.0);
        // Utilities were rounded to millionths, one per issue and party.
        near(&name, &rules["sum"]["value"], figure("Social Welfare").expect("welfare"), 2e-5);
        let product = figure("Nash Product").or(figure("Product Score")).expect("a product");
        if specs["ReservationValueProfileA"].as_f64().unwrap_or(0.0) == 0.0
            && specs["ReservationValueProfileB"].as_f64().unwrap_or(0.0) == 0.0
        {
            near(&name, &rules["nash"]["value_ln"], product.ln(), 2e-4);
        }
        compared += 1;
    }
    eprintln!("{compared} domains of NegoLog compared");
    assert!(compared > 30, "{compared}");
}

/// Above the exact limit: refused without --time; with it an answer with bounds, and --check.
#[test]
fn what_is_too_large_is_refused_or_answered_with_bounds() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("question.json");
    let value = |party: usize, issue: usize, option: usize| {
        (party * 7919 + issue * 104_729 + option * 1_299_709 + party * issue * option * 31) % 1001
    };
    let utilities: Vec<Vec<Vec<usize>>> = (0..9)
        .map(|p| (0..15).map(|i| (0..5).map(|o| value(p, i, o)).collect()).collect())
        .collect();
    let parties: Vec<Value> =
        (0..9).map(|p| json!({"name": format!("P{p}"), "limit": 6_000})).collect();
    let options = ["a", "b", "c", "d", "e"];
    let issues: Vec<Value> =
        (0..15).map(|i| json!({"name": format!("I{i}"), "options": options})).collect();
    let question = json!({"parties": parties, "issues": issues, "utilities": utilities});
    std::fs::write(&file, question.to_string()).expect("it is written");
    let words = ["packages", "--input", file.to_str().expect("UTF-8")];
    let (code, told) = fault(&words);
    assert_eq!((code, told["error"].as_str()), (3, Some("too_large")));
    assert_eq!(told["estimate"].as_f64(), Some(5f64.powi(15)));
    let words: Vec<&str> = words.into_iter().chain(["--time", "1"]).collect();
    let answer = answered(&words);
    assert_eq!(answer["exact"], false);
    assert!(!answer["rules"].to_string().contains("none"), "{}", answer["rules"]);
    for rule in ["sum", "max_min", "nash", "kalai_smorodinsky"] {
        let told = &answer["rules"][rule];
        let value = told["value"].as_f64().or(told["value_ln"].as_f64()).expect("a value");
        assert!(told["bound"].as_f64().expect("a bound") >= value - 1e-9, "{rule}: {told}");
    }
    for rule in ["smallest_largest", "fewest_parties", "smallest_total"] {
        let told = &answer["relaxations"][rule];
        assert!(told["bound"].as_f64() <= told["value"].as_f64(), "{rule}: {told}");
    }
    assert!(answer["pareto"]["epsilon"].as_f64().expect("a number") > 0.0);
}
