// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Sentences as people read them: plurals, numbers, money, dates, lists and languages.

use jiff::civil::date;
use texts::{Language, Texts, date_of};

const NL: Texts = Texts::NL;
const EN: Texts = Texts::EN;

#[test]
fn a_finished_sentence_is_there_in_both_languages() {
    assert_eq!(NL.party_add_title(), "Voeg een partij toe");
    assert_eq!(EN.party_add_title(), "Add a party");
    assert_eq!(Texts::default(), NL);
}

#[test]
fn a_count_chooses_its_words() {
    assert_eq!(NL.party_count(0), "Nog geen partij doet mee.");
    assert_eq!(NL.party_count(1), "Eén partij doet mee.");
    assert_eq!(NL.party_count(27), "27 partijen doen mee.");
    assert_eq!(EN.party_count(1), "One party takes part.");
    assert_eq!(EN.party_count(27), "27 parties take part.");
    assert_eq!(NL.table_present(11, 12), "11 van 12 zetels zijn er.");
}

#[test]
fn numbers_between_words_follow_the_language_and_words_stay_as_they_are() {
    assert_eq!(NL.inhabitants(1_200_000), "1.200.000 inwoners");
    assert_eq!(EN.inhabitants(1_200_000), "1,200,000 inhabitants");
    assert_eq!(NL.frame_source(String::from("CBS 2026")), "Bron: CBS 2026");
    assert_eq!(NL.frame_source("{ $x } & <b>"), "Bron: { $x } & <b>");
    assert_eq!(NL.frame_range(-5, 12_000u32), "-5 tot 12.000");
}

#[test]
fn a_filled_sentence_has_no_invisible_marks() {
    let sentence = NL.frame_changed_by("Hanna Zomervoort", "19 november 2026");
    assert_eq!(sentence, "Gewijzigd door Hanna Zomervoort, 19 november 2026");
}

#[test]
fn a_key_from_elsewhere_is_found_only_without_arguments() {
    assert_eq!(NL.find("refusal-title"), Some("Dit kon niet"));
    assert_eq!(EN.find("refusal-title"), Some("This could not be done"));
    assert_eq!(NL.find("party-count"), None);
    assert!(Texts::has("frame-yes") && !Texts::has("frame-perhaps"));
}

#[test]
fn whole_numbers_and_decimals() {
    assert_eq!(NL.number(1_234_567), "1.234.567");
    assert_eq!(EN.number(-1_234), "-1,234");
    assert_eq!(NL.number(i64::MIN), "-9.223.372.036.854.775.808");
    assert_eq!(NL.decimal(12.5, 1), "12,5");
    assert_eq!(EN.decimal(1234.5, 2), "1,234.50");
    assert_eq!(NL.decimal(-0.04, 1), "0,0");
}

#[test]
fn money_keeps_its_sign_on_the_line() {
    assert_eq!(NL.money(123_450), "€\u{a0}1.234,50");
    assert_eq!(EN.money(123_450), "€1,234.50");
    assert_eq!(NL.money(-5), "€\u{a0}-0,05");
    assert_eq!(NL.money_rounded(2_340_000_000), "€\u{a0}23,4 miljoen");
    assert_eq!(NL.money_rounded(2_400_000_000), "€\u{a0}24 miljoen");
    assert_eq!(EN.money_rounded(2_340_000_000), "€23.4 million");
    assert_eq!(NL.money_rounded(45_000_050), "€\u{a0}450.001");
    assert_eq!(NL.money_rounded(99_999_999_900), "€\u{a0}1 miljard");
    assert!(NL.money(i64::MIN).starts_with("€\u{a0}-92.233"));
}

#[test]
fn dates_in_words() {
    let day = date(2026, 11, 19);
    assert_eq!(NL.date(date(2026, 5, 12)), "12 mei 2026");
    assert_eq!(NL.date_with_day(day), "donderdag 19 november 2026");
    assert_eq!(EN.date_with_day(day), "Thursday 19 November 2026");
    assert_eq!(NL.date_short(date(2026, 5, 12)), "12-5-2026");
    assert_eq!(EN.date_short(date(2026, 5, 12)), "12/5/2026");
    assert_eq!(NL.day_and_month(date(2026, 11, 25)), "25 november");
    assert_eq!(NL.month_and_year(date(2026, 3, 2)), "maart 2026");
}

#[test]
fn moments_stand_on_the_clock_of_amsterdam() {
    // 12 May 2026, 12:05 UTC: summer time.
    assert_eq!(NL.moment(1_778_587_500_000), "12 mei 2026, 14:05");
    // 31 December 2026, 23:30 UTC is already the new year there.
    assert_eq!(EN.moment(1_798_759_800_000), "1 January 2027, 0:30");
    assert_eq!(date_of(1_798_759_800_000), date(2027, 1, 1));
    assert!(NL.date(date_of(i64::MAX)).ends_with("december 9999"));
}

#[test]
fn how_long_ago_in_one_unit() {
    let today = date(2026, 11, 19);
    assert_eq!(NL.relative(today, today), "vandaag");
    assert_eq!(NL.relative(date(2026, 11, 18), today), "gisteren");
    assert_eq!(NL.relative(date(2026, 11, 25), today), "over 6 dagen");
    assert_eq!(NL.relative(date(2026, 10, 29), today), "3 weken geleden");
    assert_eq!(EN.relative(date(2026, 8, 26), today), "2 months ago");
    assert_eq!(NL.relative(date(2028, 11, 19), today), "over 2 jaar");
    assert_eq!(NL.conversation_silent(NL.span(date(2026, 10, 1), today)), "7 weken stil");
}

#[test]
fn lists_end_in_a_word() {
    assert_eq!(
        NL.list(&["Wilgenstede", "Otterkade", "Noorderkolk"]),
        "Wilgenstede, Otterkade en Noorderkolk"
    );
    assert_eq!(EN.list(&["a", "b"]), "a and b");
    assert_eq!(NL.list_or(&["a", "b", "c"]), "a, b of c");
    assert_eq!(NL.list::<&str>(&[]), "");
    assert_eq!(NL.list(&[String::from("a")]), "a");
}

#[test]
fn a_browser_asks_for_a_language() {
    assert_eq!(Language::from_accept("nl-NL,nl;q=0.9,en;q=0.8"), Language::Nl);
    assert_eq!(Language::from_accept("en-GB,en;q=0.9,nl;q=0.8"), Language::En);
    assert_eq!(Language::from_accept("de,en;q=0.5,nl;q=0.7"), Language::Nl);
    assert_eq!(Language::from_accept("fr;q=1, *;q=0.5"), Language::Nl);
    assert_eq!(Language::from_accept("en;q=0"), Language::Nl);
    assert_eq!(Language::from_accept(""), Language::Nl);
    assert_eq!("EN".parse(), Ok(Language::En));
    assert!("nederlands".parse::<Language>().is_err());
    assert_eq!(Language::En.to_string(), "en");
}
