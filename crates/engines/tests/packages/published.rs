// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Real negotiation domains: what NegoLog published, and brute force over the ANAC domains. The
//! data is not part of this repository.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use engines::json::{Document, Json};
use engines::packages::{Disagreement, Rule, Scale, Settings, genius};

fn data() -> Option<PathBuf> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/engines");
    if place.is_dir() {
        return Some(place);
    }
    eprintln!("SKIPPED: {} is absent, so nothing was compared with it.", place.display());
    None
}

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn settings(rules: &[Rule]) -> Settings {
    let rules = rules.to_vec();
    Settings { rules, disagreement: Disagreement::Given, ..Settings::default() }
}

fn real(json: &Json, path: &[&str]) -> f64 {
    let mut json = json;
    for key in path {
        json = json.get(key).unwrap_or_else(|| panic!("{path:?} in {json}"));
    }
    json.to_string().parse().unwrap_or_else(|_| panic!("{path:?}: {json}"))
}

fn assert_near(what: &str, ours: f64, theirs: f64) {
    let near = (ours - theirs).abs() <= 1e-9 * theirs.abs().max(1.0);
    assert!(near, "{what}: {ours} is not {theirs}");
}

#[test]
fn the_anac_domains_equal_brute_force() {
    let Some(data) = data() else { return };
    let expected = bytes(&data.join("expected/negotiation_bruteforce.json"));
    let expected = Document::read(&expected).expect("this is JSON");
    let domains = expected.root().any_object().expect("by folder");
    let mut compared = 0;
    for (folder, expected) in domains.members() {
        // These figures count 1 more for every party than weights and evaluations in its files.
        if *folder == "genius_other/laptopdomain" {
            continue;
        }
        let path = data.join("negotiation").join(folder);
        let expected = expected.any_object().expect("figures");
        let parties = expected.need("parties").and_then(|it| it.list()).expect("a list");
        let names: Vec<&str> = parties.iter().map(|it| it.text().expect("a name")).collect();
        let figure = |key: &str| expected.need(key).and_then(|it| it.real()).expect("a number");
        let profiles: Vec<Vec<u8>> =
            names.iter().map(|name| bytes(&path.join(format!("{name}.xml")))).collect();
        let files: Vec<genius::File> =
            names.iter().zip(&profiles).map(|(name, bytes)| genius::File { name, bytes }).collect();
        let Some(domain) = domain_of(&path, &names) else {
            panic!("{folder} has no domain file");
        };
        let domain = genius::File { name: folder, bytes: &domain };
        let mut question = genius::read(&domain, &files, Disagreement::Given)
            .unwrap_or_else(|fault| panic!("{folder}: {fault:?}"));
        // The figures tell which reservation they were computed with: not always the file's.
        let used = expected.need("reservation").and_then(|it| it.list()).expect("a list");
        for (party, used) in question.parties.iter_mut().zip(used) {
            let Scale::Float { per_unit } = question.scale else { panic!("these are doubles") };
            let used = used.real().expect("a number");
            party.disagreement = Some((used * per_unit).round() as i64);
        }
        let wanted = settings(&[Rule::Sum, Rule::MaxMin, Rule::Nash, Rule::Pareto]);
        let told = super::told(&question, &wanted);
        assert_near(folder, real(&told, &["packages_total"]), figure("outcomes"));
        assert_near(folder, real(&told, &["rules", "sum", "value"]), figure("utilitarian"));
        let raw = figure("egalitarian_raw_min");
        assert_near(folder, real(&told, &["rules", "max_min", "value"]), raw);
        let nash = real(&told, &["rules", "nash", "value_ln"]).exp();
        assert_near(folder, nash / figure("nash_product_over_reservation"), 1.0);
        assert_near(folder, real(&told, &["pareto", "size"]), figure("pareto_distinct_points"));
        compared += 1;
    }
    assert_eq!(compared + 1, domains.members().len());
    assert!(compared > 30, "only {compared} domains were there");
}

/// The file beside the profiles that is none of them and holds issues.
fn domain_of(folder: &Path, profiles: &[&str]) -> Option<Vec<u8>> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    let own = |path: &PathBuf| {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        path.extension().is_some_and(|it| it == "xml")
            && stem.is_some_and(|stem| !profiles.contains(&stem.as_str()))
    };
    let texts = files.into_iter().filter(own).map(|path| bytes(&path));
    let is_domain = |text: &Vec<u8>| {
        let text = String::from_utf8_lossy(text);
        text.contains("<issue") && !text.contains("<weight") && !text.contains("evaluation=")
    };
    texts.into_iter().find(is_domain)
}

#[test]
fn the_negolog_domains_equal_what_was_published() {
    let Some(data) = data() else { return };
    let folder = data.join("negotiation/negolog");
    let (mut compared, mut points) = (0, 0);
    for entry in std::fs::read_dir(&folder).expect("the folder is read") {
        let path = entry.expect("an entry").path();
        if !path.join("specs.json").is_file() {
            continue;
        }
        let specs = bytes(&path.join("specs.json"));
        let specs = Document::read(&specs).expect("this is JSON");
        let specs = specs.root().any_object().expect("figures");
        let figure = |key: &str| specs.need(key).and_then(|it| it.real()).expect("a number");
        let (domain, profiles) = as_genius(&path);
        let domain = genius::File { name: "domain", bytes: domain.as_bytes() };
        let files: Vec<genius::File> = ["A", "B"]
            .iter()
            .zip(&profiles)
            .map(|(name, text)| genius::File { name, bytes: text.as_bytes() })
            .collect();
        let question = genius::read(&domain, &files, Disagreement::Given).expect("it is read");
        let wanted = settings(&[Rule::Sum, Rule::Nash]);
        let told = super::told(&question, &wanted);
        let name = path.display().to_string();
        assert_near(&name, real(&told, &["packages_total"]), figure("NumberOfBids"));
        // The published product is of the utilities as they are.
        let reserved = question.parties.iter().any(|party| party.limit.is_some_and(|l| l > 0));
        if !reserved {
            let nash = real(&told, &["rules", "nash", "value_ln"]).exp();
            let key =
                if specs.may("Nash Product").is_some() { "Nash Product" } else { "Product Score" };
            assert_near(&name, nash, figure(key));
        }
        assert_near(&name, real(&told, &["rules", "sum", "value"]), figure("Social Welfare"));
        // What is published as Kalai's point is the one with the greatest sum.
        if specs.may("Kalai_A").is_some() {
            let sum = figure("Kalai_A") + figure("Kalai_B");
            assert_near(&name, real(&told, &["rules", "sum", "value"]), sum);
            if !reserved {
                let product = figure("Nash_A") * figure("Nash_B");
                assert_near(&name, real(&told, &["rules", "nash", "value_ln"]).exp(), product);
            }
            points += 1;
        }
        compared += 1;
    }
    eprintln!("{compared} domains of NegoLog, {points} of them with both points");
    assert!(compared > 30, "only {compared} domains were there");
}

/// The same numbers in the XML that the reader reads.
fn as_genius(folder: &Path) -> (String, Vec<String>) {
    let mut domain = String::new();
    let mut profiles = Vec::new();
    for name in ["profileA.json", "profileB.json"] {
        let text = bytes(&folder.join(name));
        let document = Document::read(&text).expect("this is JSON");
        let profile = document.root().any_object().expect("a profile");
        let reservation = profile.need("reservationValue").and_then(|it| it.written());
        let mut text =
            format!("<utility_space><reservation value=\"{}\"/>", reservation.expect("a number"));
        domain = "<utility_space>".to_owned();
        let weights = profile.need("issueWeights").and_then(|it| it.any_object()).expect("weights");
        let weights: BTreeMap<&str, &str> = weights
            .members()
            .iter()
            .map(|(name, weight)| (*name, weight.written().expect("a number")))
            .collect();
        let issues = profile.need("issues").and_then(|it| it.any_object()).expect("issues");
        for (name, values) in issues.members() {
            let tag = format!("<issue name=\"{name}\" index=\"{name}\" type=\"discrete\">");
            text += &tag;
            domain += &tag;
            for (value, evaluation) in values.any_object().expect("values").members() {
                let evaluation = evaluation.written().expect("a number");
                text += &format!("<item value=\"{value}\" evaluation=\"{evaluation}\"/>");
                domain += &format!("<item value=\"{value}\"/>");
            }
            text += &format!("</issue><weight index=\"{name}\" value=\"{}\"/>", weights[name]);
            domain += "</issue>";
        }
        domain += "</utility_space>";
        profiles.push(text + "</utility_space>");
    }
    (domain, profiles)
}
