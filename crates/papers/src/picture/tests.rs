// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What every drawing keeps: no marks out of words, no style, one look for one set of numbers.

use super::*;
use proptest::prelude::*;

const HOSTILE: &str = r#"</svg><script>alert(1)</script>" onload="x" style="x" & '"#;

fn told(words: &str) -> Told<'_> {
    Told { id: "x", title: words, description: words }
}

fn drawings(words: &str, numbers: &[f64], moment: usize) -> Vec<String> {
    let told = told(words);
    let seats: Vec<Seat<'_>> = numbers
        .iter()
        .enumerate()
        .map(|(place, _)| Seat {
            code: words,
            colour: Some(place),
            mark: [Mark::Fine, Mark::NoMandate, Mark::NoAnswer, Mark::Away, Mark::Empty][place % 5],
        })
        .collect();
    let words_each: Vec<&str> = numbers.iter().map(|_| words).collect();
    let tracks = Tracks {
        told,
        first: words,
        second: words,
        shares: numbers,
        moments: &words_each,
        now: moment,
        now_words: words,
        later_words: words,
    };
    let turns: Vec<Turn> = numbers
        .iter()
        .enumerate()
        .map(|(place, day)| Turn {
            day: *day,
            firm: if place % 4 == 3 { Firm::OnPurposeOpen } else { Firm::Level(place as u8) },
        })
        .collect();
    let ticks: Vec<(f64, &str)> = numbers.iter().map(|day| (*day, words)).collect();
    let course = Course {
        told,
        levels: [words; 6],
        open_word: words,
        fell_word: words,
        now_word: words,
        turns: &turns,
        planned: &turns,
        from: 0.0,
        now: 50.0,
        until: 100.0,
        ticks: &ticks,
    };
    let talked: Vec<Talked<'_>> =
        numbers.iter().map(|n| Talked { name: words, times: *n as u32, words }).collect();
    let given: Vec<Given<'_>> = numbers
        .iter()
        .map(|n| Given { name: words, sign: "", times: *n as usize, words, codes: &[] })
        .collect();
    let lanes = [Lane { name: words, now_firm: words, turns: &turns }; 3];
    let frames = Ripening { told, lanes: &lanes, from: 0.0, now: 50.0, ticks: &ticks };
    let plan = SeatPlan { told, subject: words, line: words, seats: &seats };
    let points: Vec<Open<'_>> =
        numbers.iter().map(|n| Open { day: *n, count: *n as u32, name: words }).collect();
    let mut all = vec![seat_plan(&plan)];
    for width in [Width::Wide, Width::Narrow] {
        all.push(two_tracks(&tracks, width));
        all.push(firmness_course(&course, width));
        all.push(ripening(&frames, width));
        all.push(neutrality_mirror(&told, &talked, width));
        all.push(spread(&told, &given, 12, width));
        all.push(remaining(&told, &points, width));
    }
    all
}

fn assert_sound(svg: &str) {
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"), "{svg}");
    assert_eq!(svg.matches("<svg").count(), 1, "{svg}");
    for forbidden in ["<script", " style=\"", " onload=\"", "NaN", "inf"] {
        assert!(!svg.contains(forbidden), "{forbidden} in {svg}");
    }
}

#[test]
fn hostile_words_stay_words() {
    for svg in drawings(HOSTILE, &[20.0, 80.0, 40.0, 60.0, 10.0], 2) {
        assert_sound(&svg);
        assert!(svg.contains("&lt;/svg&gt;&lt;script&gt;"), "{svg}");
    }
}

#[test]
fn nothing_to_draw_is_no_fault() {
    for svg in drawings("leeg", &[], 3) {
        assert_sound(&svg);
    }
}

#[test]
fn a_fall_is_told_in_words() {
    let turns = [
        Turn { day: 0.0, firm: Firm::Level(1) },
        Turn { day: 30.0, firm: Firm::Level(3) },
        Turn { day: 60.0, firm: Firm::Level(2) },
    ];
    let course = Course {
        told: told("Geld"),
        levels: ["onbekend", "verkend", "voorstel", "voorlopig", "vastgesteld", "overgedragen"],
        open_word: "bewust open",
        fell_word: "terug",
        now_word: "nu",
        turns: &turns,
        planned: &[],
        from: 0.0,
        now: 100.0,
        until: 100.0,
        ticks: &[],
    };
    let svg = firmness_course(&course, Width::Wide);
    assert!(svg.contains(">terug</text>") && svg.contains(">nu</text>"), "{svg}");
    assert!(!svg.contains("bewust open"), "{svg}");
}

#[test]
fn each_firmness_has_its_own_glyph() {
    let firms = (0..6).map(Firm::Level).chain([Firm::OnPurposeOpen]);
    let glyphs: std::collections::BTreeSet<String> = firms.map(quarter).collect();
    assert_eq!(glyphs.len(), 7);
}

#[test]
fn a_missing_mandate_shows_as_a_mark_at_its_seat() {
    let seats = [
        Seat { code: "WIL", colour: Some(0), mark: Mark::Fine },
        Seat { code: "NOO", colour: Some(1), mark: Mark::NoMandate },
    ];
    let plan = SeatPlan { told: told("Stuurgroep"), subject: "Geld", line: "", seats: &seats };
    let svg = seat_plan(&plan);
    assert_eq!(svg.matches(">!</text>").count(), 1);
    assert!(svg.contains(r#"class="seat p2 missing""#), "{svg}");
}

proptest! {
    #[test]
    fn any_words_and_numbers_make_a_sound_drawing(
        words in ".{0,60}",
        numbers in prop::collection::vec(prop::num::f64::ANY, 0..40),
        moment in 0_usize..60,
    ) {
        // Words of chance may spell what stands for a number gone wrong.
        prop_assume!(!words.contains("inf") && !words.contains("NaN"));
        for svg in drawings(&words, &numbers, moment) {
            assert_sound(&svg);
        }
    }
}
