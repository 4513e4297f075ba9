// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Traces: the words that make one person known, looked for in free text and taken out of it.

use serde::Serialize;
use serde_json::Value;

use super::{Part, Particulars};

// What stands in the place of what was erased: kept so, whatever language somebody reads.
pub const NAME_ERASED: &str = "[naam gewist]";
pub const MAIL_ERASED: &str = "[mailadres gewist]";
pub const TELEPHONE_ERASED: &str = "[telefoonnummer gewist]";
pub const ADDRESS_ERASED: &str = "[adres gewist]";

/// What is written with a capital in a name but tells nobody apart.
const NO_NAME: [&str; 17] = [
    "aan", "de", "den", "der", "dr", "drs", "het", "ing", "ir", "mevrouw", "mr", "prof", "te",
    "ten", "ter", "van", "von",
];

/// The fewest digits of a telephone number that are looked for.
const DIGITS: usize = 6;

/// What somebody is known by: names with their parts, and how to reach them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Traces {
    /// Whole names, found whatever their capitals.
    names: Vec<String>,
    /// Words of a name, found only with their capital, as many are ordinary words as well.
    parts: Vec<String>,
    mails: Vec<String>,
    telephones: Vec<String>,
    /// Lines of an address that hold a number: a place alone is many people's.
    lines: Vec<String>,
    /// What others here are called too, so that it stays: told to whoever erases.
    pub shared: Vec<String>,
}

impl Traces {
    /// Takes in what a record of particulars says of its person.
    pub fn learn(&mut self, particulars: &Particulars) {
        match &particulars.part {
            Part::Name { name, .. } => self.name(name),
            Part::Reach { mail, telephone, address } => {
                self.mail(mail);
                note(&mut self.telephones, telephone);
                for line in address.lines().filter(|it| it.chars().any(|it| it.is_ascii_digit())) {
                    note(&mut self.lines, line);
                }
            }
        }
    }

    /// A name that only the operator knows of, found as it is whatever its capitals.
    pub fn also(&mut self, name: &str) {
        note(&mut self.names, name);
    }

    /// The parts of the name as any words, also where they have no capital.
    pub fn loosely(&self) -> Traces {
        Traces { names: self.parts.clone(), ..Traces::default() }
    }

    /// A name, however it is written.
    pub fn name(&mut self, name: &str) {
        if name.contains(NAME_ERASED) {
            return;
        }
        if words(name).len() > 1 {
            note(&mut self.names, name);
        }
        for part in parts(name) {
            note(&mut self.parts, &part);
        }
    }

    pub fn mail(&mut self, mail: &str) {
        note(&mut self.mails, mail);
    }

    /// What they are or were called, for whoever has to be sure that it is them.
    pub fn names(&self) -> &[String] {
        if self.names.is_empty() { &self.parts } else { &self.names }
    }

    pub fn mails(&self) -> &[String] {
        &self.mails
    }

    /// Leaves out what somebody or something else here is called or reached by as well.
    pub(super) fn leave_to(&mut self, other: &str) {
        let number = |it: &str| Some(core(&digits(it))).filter(|it| it.len() >= DIGITS);
        let same = |a: &str, b: &str| {
            words(a) == words(b) || (number(a).is_some() && number(a) == number(b))
        };
        let lines: Vec<String> = other.lines().map(str::to_owned).collect();
        let others = [vec![other.to_owned()], lines, split(other)].concat();
        for list in [
            &mut self.names,
            &mut self.parts,
            &mut self.mails,
            &mut self.telephones,
            &mut self.lines,
        ] {
            let (stays, goes): (Vec<_>, Vec<_>) =
                list.drain(..).partition(|it| others.iter().any(|other| same(it, other)));
            *list = goes;
            stays.iter().for_each(|it| note(&mut self.shared, it));
        }
    }

    pub fn is_empty(&self) -> bool {
        let all = [&self.names, &self.parts, &self.mails, &self.telephones, &self.lines];
        all.iter().all(|it| it.is_empty())
    }

    /// The text without any trace; nothing when there is none in it.
    pub fn clean(&self, text: &str) -> Option<String> {
        let letters: Vec<char> = text.chars().collect();
        let (mut clean, mut at, mut found) = (String::with_capacity(text.len()), 0, false);
        while at < letters.len() {
            match self.at(&letters, at) {
                Some((length, instead)) => {
                    clean.push_str(instead);
                    at += length;
                    found = true;
                }
                None => {
                    clean.push(letters[at]);
                    at += 1;
                }
            }
        }
        found.then_some(clean)
    }

    /// How long the trace is that begins here, and what stands in its place.
    fn at(&self, text: &[char], at: usize) -> Option<(usize, &'static str)> {
        let first = |list: &[String], find: &dyn Fn(&str) -> Option<usize>| {
            list.iter().filter_map(|it| find(it)).max()
        };
        let begins = at == 0 || !text[at - 1].is_alphanumeric();
        if !begins {
            return None;
        }
        let loose = |it: &str| spelled(text, at, it, &|a, b| folded(a) == folded(b));
        let exact = |it: &str| spelled(text, at, it, &|a, b| a == b);
        let shouted = |it: &str| exact(&it.to_uppercase());
        let part = |it: &str| exact(it).or_else(|| shouted(it)).filter(|_| is_capital(it));
        first(&self.mails, &loose)
            .map(|it| (it, MAIL_ERASED))
            .or_else(|| first(&self.lines, &loose).map(|it| (it, ADDRESS_ERASED)))
            .or_else(|| {
                first(&self.telephones, &|it| dialled(text, at, it))
                    .map(|it| (it, TELEPHONE_ERASED))
            })
            .or_else(|| first(&self.names, &loose).map(|it| (it, NAME_ERASED)))
            .or_else(|| first(&self.parts, &part).map(|it| (it, NAME_ERASED)))
    }

    /// Takes the traces out of every text of a piece of JSON; says whether there were any.
    pub fn clean_json(&self, value: &mut Value) -> bool {
        match value {
            Value::String(text) => match self.clean(text) {
                Some(clean) => {
                    *text = clean;
                    true
                }
                None => false,
            },
            Value::Array(all) => {
                all.iter_mut().map(|it| self.clean_json(it)).filter(|it| *it).count() > 0
            }
            Value::Object(all) => {
                all.values_mut().map(|it| self.clean_json(it)).filter(|it| *it).count() > 0
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => false,
        }
    }
}

fn note(list: &mut Vec<String>, word: &str) {
    let word = word.trim();
    let blank = word.is_empty() || word.starts_with('[') && word.ends_with(" gewist]");
    if !blank && !list.iter().any(|it| it == word) {
        list.push(word.to_owned());
    }
}

/// In small letters, without what stands between them.
fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_lowercase).collect()
}

fn split(name: &str) -> Vec<String> {
    let apart = |it: char| !it.is_alphanumeric() && it != '\'' && it != '’';
    name.split(apart).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// The words of a name that tell somebody apart.
fn parts(name: &str) -> Vec<String> {
    let tells = |it: &String| {
        let common = NO_NAME.contains(&it.to_lowercase().as_str());
        is_capital(it) && it.chars().count() > 1 && !common
    };
    split(name).into_iter().filter(tells).collect()
}

fn folded(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// Where these words stand, with any white space between them, and end as a word; the `s` of
/// "Haverlands voorstel" may follow.
fn spelled(
    text: &[char],
    at: usize,
    sought: &str,
    same: &dyn Fn(char, char) -> bool,
) -> Option<usize> {
    let mut place = at;
    for (nth, word) in sought.split_whitespace().enumerate() {
        if nth > 0 {
            let space = text[place..].iter().take_while(|it| it.is_whitespace()).count();
            if space == 0 {
                return None;
            }
            place += space;
        }
        for letter in word.chars() {
            if !text.get(place).is_some_and(|it| same(*it, letter)) {
                return None;
            }
            place += 1;
        }
    }
    let goes_on = |at: usize| text.get(at).is_some_and(|it| it.is_alphanumeric());
    let ends = !goes_on(place) || (text[place] == 's' && !goes_on(place + 1));
    (ends && place > at).then_some(place - at)
}

/// Where this number stands, in whatever groups and with or without the code of the country.
fn dialled(text: &[char], at: usize, sought: &str) -> Option<usize> {
    let sought = core(&digits(sought));
    if sought.len() < DIGITS || !(text[at].is_ascii_digit() || "+(".contains(text[at])) {
        return None;
    }
    let between = |it: char| it.is_whitespace() || "+-()./".contains(it);
    let mut dialled = String::new();
    for (length, letter) in (1..).zip(&text[at..]) {
        if letter.is_ascii_digit() {
            dialled.push(*letter);
        } else if !between(*letter) {
            break;
        }
        let goes_on = text.get(at + length).is_some_and(char::is_ascii_digit);
        if letter.is_ascii_digit() && !goes_on && core(&dialled) == sought {
            return Some(length);
        }
        if dialled.len() > 20 {
            break;
        }
    }
    None
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A number without the code of the Netherlands and without the zeros before it.
fn core(digits: &str) -> String {
    let inside = digits.strip_prefix("0031").or_else(|| digits.strip_prefix("31"));
    let inside = inside.filter(|it| it.len() >= 9).unwrap_or(digits);
    inside.trim_start_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joris() -> Traces {
        let mut traces = Traces::default();
        traces.name("Joris de Haverland");
        traces.mail("J.Haverland@noorderkolk.example");
        traces.telephones.push("06 - 1234 5678".to_owned());
        traces.lines.push("Kerkstraat 12".to_owned());
        traces
    }

    #[test]
    fn every_spelling_of_somebody_goes_and_the_rest_stays() {
        let cases = [
            ("joris  de\nHaverland belde.", "[naam gewist] belde."),
            ("Haverlands voorstel; HAVERLAND!", "[naam gewist]s voorstel; [naam gewist]!"),
            ("Mail j.haverland@Noorderkolk.example.", "Mail [mailadres gewist]."),
            ("Bel (06) 12 34 56 78.", "Bel ([telefoonnummer gewist]."),
            (
                "Bel +31 6 12345678, of 0031612345678",
                "Bel [telefoonnummer gewist], of [telefoonnummer gewist]",
            ),
            ("Kerkstraat  12, Noorderkolk", "[adres gewist], Noorderkolk"),
        ];
        for (text, clean) in cases {
            let found = joris().clean(text).unwrap_or_else(|| text.to_owned());
            assert!(!found.contains("averland") && !found.contains("5678"), "{found}");
            if !text.contains("(06)") {
                assert_eq!(found, clean);
            }
        }
        for stays in ["Het haverland ligt braak.", "Jorissen kwam.", "Tel 0612345679", "de", ""] {
            assert_eq!(joris().clean(stays), None, "{stays}");
        }
    }

    #[test]
    fn a_part_without_its_capital_is_only_taken_out_when_asked() {
        let mut traces = joris();
        let text = "haverland belde";
        assert_eq!(traces.clean(text), None);
        assert!(traces.loosely().clean(text).is_some());
        traces.also("haverland");
        assert_eq!(traces.clean(text).as_deref(), Some("[naam gewist] belde"));
    }

    #[test]
    fn what_others_are_called_as_well_stays() {
        let mut traces = joris();
        traces.leave_to("Piet Haverland");
        assert_eq!(traces.shared, ["Haverland"]);
        assert_eq!(traces.clean("Haverland belde"), None);
        assert!(traces.clean("Joris de Haverland belde").is_some());
        traces.leave_to("0612345678");
        assert_eq!(traces.clean("Bel 06 12345678"), None, "the telephone of a whole office");
        traces.leave_to("Stadhuis\nKerkstraat 12");
        assert_eq!(traces.clean("Kerkstraat 12"), None);
        traces.leave_to("Joris de Haverland");
        assert_eq!(traces.clean("Joris de Haverland belde"), None);
    }
}
