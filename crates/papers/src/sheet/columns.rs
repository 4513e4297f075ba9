// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Says which column of a sheet holds which field: recognised by its heading, corrected by hand.

use super::cell::{Kind, line};
use super::{Grid, letters};

/// A field that a column can be read into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The word of the field, the same in every language; used in `--map` and in answers.
    pub word: &'static str,
    /// Headings by which it is recognised, in Dutch and English; the first is written out.
    pub names: &'static [&'static str],
    /// Whether a row without it is wrong.
    pub required: bool,
    /// Whether rows are told apart by it unless somebody chooses another column.
    pub key: bool,
    pub kind: Kind,
    /// The most characters a text may have.
    pub limit: usize,
}

/// One column of the sheet and the field it is read into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// From 0.
    pub index: usize,
    /// `A`, `B`, …
    pub letters: String,
    /// The text in the heading row; empty when there is none.
    pub heading: String,
    pub field: Option<&'static str>,
}

/// Which column holds which field, and where the headings stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    fields: Vec<Field>,
    columns: Vec<Column>,
    /// The place of the heading row in `grid.rows`; none when the first row is content.
    header: Option<usize>,
    key: Option<&'static str>,
}

/// Why a correction of the columns cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unmappable {
    /// Not of the form `COLUMN=FIELD`.
    #[error("not COLUMN=FIELD: {0}")]
    NotAPair(String),
    /// No column bears this heading or letter.
    #[error("no column {0}")]
    NoColumn(String),
    /// Several columns bear this heading; the letter says which one.
    #[error("several columns {0}")]
    SeveralColumns(String),
    /// No field has this word or name.
    #[error("no field {0}")]
    NoField(String),
}

/// How far down a sheet the headings are sought, under titles and remarks.
const HEADER_SEARCH: usize = 20;

/// Recognises the columns by their headings.
///
/// The heading row is the one that names the most fields among the first rows. When none names
/// any field: with one filled column there are no headings and it is the key field; else the
/// first row with two or more filled cells is taken for the headings, all unmapped. When two
/// columns name the same field, the first has it and the second stays unmapped.
pub fn recognise(grid: &Grid, fields: &[Field]) -> Mapping {
    let mut best = (0, None);
    for (place, row) in grid.rows.iter().take(HEADER_SEARCH).enumerate() {
        let found = assigned(&row.cells, fields).iter().flatten().count();
        if found > best.0 {
            best = (found, Some(place));
        }
    }
    let key = fields.iter().find(|field| field.key).map(|field| field.word);
    let width = grid.width();
    let header = best.1.or_else(|| {
        let filled = |row: &super::GridRow| row.cells.iter().filter(|c| !c.is_empty()).count();
        if width < 2 { None } else { grid.rows.iter().position(|row| filled(row) > 1) }
    });
    let mut mapping = Mapping { fields: fields.to_vec(), columns: Vec::new(), header, key };
    mapping.take_headings(grid);
    if width == 1 && header.is_none() {
        mapping.columns[0].field = key;
    }
    mapping
}

/// The field of each heading; every field at most once.
fn assigned(headings: &[String], fields: &[Field]) -> Vec<Option<&'static str>> {
    let mut taken: Vec<&'static str> = Vec::new();
    let mut assign = |heading: &String| {
        let field = field_named(heading, fields)?;
        if taken.contains(&field.word) {
            return None;
        }
        taken.push(field.word);
        Some(field.word)
    };
    headings.iter().map(&mut assign).collect()
}

fn field_named<'a>(heading: &str, fields: &'a [Field]) -> Option<&'a Field> {
    let without_brackets = heading.split(['(', '[']).next().unwrap_or("");
    [heading, without_brackets].iter().find_map(|heading| {
        let name = normalised(heading);
        let is_it = |field: &&Field| {
            let named = field.names.iter().any(|other| normalised(other) == name);
            named || normalised(field.word) == name
        };
        if name.is_empty() { None } else { fields.iter().find(is_it) }
    })
}

/// A heading without case, accents, blanks and punctuation: `Aantal inwoners *` and
/// `aantal_inwoners` are the same.
pub fn normalised(text: &str) -> String {
    let plain = |sign: char| match sign {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    };
    let lower = text.to_lowercase();
    // An accent may also stand behind its letter as a sign of its own; that is not alphanumeric.
    lower.chars().filter(|sign| sign.is_alphanumeric()).map(plain).collect()
}

impl Mapping {
    fn take_headings(&mut self, grid: &Grid) {
        let empty = Vec::new();
        let cells = self.header.and_then(|place| grid.rows.get(place)).map(|row| &row.cells);
        let cells = cells.unwrap_or(&empty);
        let mut assigned = assigned(cells, &self.fields);
        assigned.resize(grid.width().max(cells.len()), None);
        let columns = assigned.into_iter().enumerate().map(|(index, field)| Column {
            index,
            letters: letters(index),
            heading: cells.get(index).map(|cell| line(cell)).unwrap_or_default(),
            field,
        });
        self.columns = columns.collect();
    }

    /// All columns, from the left.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// All fields that can be chosen.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// The place of the heading row in `grid.rows`.
    pub fn header(&self) -> Option<usize> {
        self.header
    }

    /// Columns with a heading that nothing is read from.
    pub fn unmapped(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.field.is_none() && !column.heading.is_empty())
    }

    /// Required fields for which no column was found.
    pub fn missing(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| field.required && self.column_of(field.word).is_none())
    }

    /// The column that a field is read from.
    pub fn column_of(&self, word: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.field == Some(word))
    }

    /// The field that rows are told apart by.
    pub fn key(&self) -> Option<&'static str> {
        self.key
    }

    /// Tells rows apart by another field.
    pub fn set_key(&mut self, word: &str) -> Result<(), Unmappable> {
        self.key = Some(self.word_of(word)?);
        Ok(())
    }

    /// Says that another row holds the headings (its place in `grid.rows`), or that none does;
    /// the columns are recognised afresh.
    pub fn set_header(&mut self, grid: &Grid, header: Option<usize>) {
        self.header = header.filter(|place| *place < grid.rows.len());
        self.take_headings(grid);
    }

    /// Reads a column into a field, or into nothing; the field leaves the column it had.
    pub fn set(&mut self, column: usize, field: Option<&str>) -> Result<(), Unmappable> {
        let word = field.map(|word| self.word_of(word)).transpose()?;
        if column >= self.columns.len() {
            return Err(Unmappable::NoColumn(letters(column.min(usize::MAX - 1))));
        }
        for other in &mut self.columns {
            if word.is_some() && other.field == word {
                other.field = None;
            }
        }
        self.columns[column].field = word;
        Ok(())
    }

    /// A correction as typed on the command line: `Gemeente=name`, `C=inhabitants`, `D=` (not
    /// read). A heading goes before a letter.
    pub fn set_pair(&mut self, pair: &str) -> Result<(), Unmappable> {
        let not_a_pair = || Unmappable::NotAPair(pair.to_owned());
        let (column, field) = pair.rsplit_once('=').ok_or_else(not_a_pair)?;
        let (column, field) = (column.trim(), field.trim());
        if column.is_empty() {
            return Err(not_a_pair());
        }
        let place = self.place_of(column)?;
        let field = if matches!(field, "" | "-") { None } else { Some(field) };
        self.set(place, field)
    }

    /// The place of the column with this heading or, if no heading fits, this letter.
    pub fn place_of(&self, column: &str) -> Result<usize, Unmappable> {
        let wanted = normalised(column);
        let headed = self
            .columns
            .iter()
            .filter(|column| !wanted.is_empty() && normalised(&column.heading) == wanted);
        let headed: Vec<usize> = headed.map(|column| column.index).collect();
        match headed.as_slice() {
            [place] => Ok(*place),
            [] => {
                let letter = |other: &&Column| other.letters.eq_ignore_ascii_case(column);
                let found = self.columns.iter().find(letter).map(|column| column.index);
                found.ok_or_else(|| Unmappable::NoColumn(column.to_owned()))
            }
            _ => Err(Unmappable::SeveralColumns(column.to_owned())),
        }
    }

    fn word_of(&self, word: &str) -> Result<&'static str, Unmappable> {
        let exact = self.fields.iter().find(|field| field.word == word);
        let found = exact.or_else(|| field_named(word, &self.fields));
        found.map(|field| field.word).ok_or_else(|| Unmappable::NoField(word.to_owned()))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    const PLAIN: Field =
        Field { word: "", names: &[], required: false, key: false, kind: Kind::Line, limit: 200 };

    pub(in crate::sheet) const FIELDS: &[Field] = &[
        Field { word: "name", names: &["naam", "gemeente"], required: true, key: true, ..PLAIN },
        Field {
            word: "inhabitants",
            names: &["inwoners", "aantal inwoners", "population"],
            kind: Kind::Whole,
            ..PLAIN
        },
        Field { word: "since", names: &["sinds", "datum"], kind: Kind::Date, ..PLAIN },
        Field { word: "code", names: &["cbs-code"], ..PLAIN },
    ];

    fn grid(rows: &[&[&str]]) -> Grid {
        let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
        Grid::from_rows(rows.collect()).unwrap()
    }

    fn words(mapping: &Mapping) -> Vec<Option<&'static str>> {
        mapping.columns().iter().map(|column| column.field).collect()
    }

    #[test]
    fn headings_are_found_under_a_title_whatever_their_dress() {
        let grid = grid(&[
            &["Deelnemers 2026", "Deelnemers 2026"],
            &[],
            &["GEMEENTE:", "Aantal_inwoners (2022)", "opmerking", "Cbs code", "Naam"],
            &["Haren", "1"],
        ]);
        let mapping = recognise(&grid, FIELDS);
        assert_eq!(mapping.header(), Some(1));
        let wanted = [Some("name"), Some("inhabitants"), None, Some("code"), None];
        assert_eq!(words(&mapping), wanted);
        let unmapped: Vec<&str> = mapping.unmapped().map(|c| c.heading.as_str()).collect();
        assert_eq!(unmapped, ["opmerking", "Naam"]);
        assert_eq!(mapping.missing().count(), 0);
    }

    #[test]
    fn columns_are_corrected_by_heading_or_letter() {
        let grid = grid(&[&["Naam", "Aantal", "B"], &["Haren", "1", "x"]]);
        let mut mapping = recognise(&grid, FIELDS);
        mapping.set_pair("aantal=inwoners").unwrap();
        mapping.set_pair("C=code").unwrap();
        assert_eq!(words(&mapping), [Some("name"), Some("inhabitants"), Some("code")]);
        mapping.set_pair("b=name").unwrap();
        assert_eq!(words(&mapping), [None, Some("inhabitants"), Some("name")]);
        mapping.set_pair("B=").unwrap();
        assert_eq!(words(&mapping), [None, Some("inhabitants"), None]);
        assert_eq!(mapping.missing().next().unwrap().word, "name");
        let wrong = |pair: &str| mapping.clone().set_pair(pair).unwrap_err();
        assert_eq!(wrong("naam"), Unmappable::NotAPair("naam".into()));
        assert_eq!(wrong("plaats=name"), Unmappable::NoColumn("plaats".into()));
        assert_eq!(wrong("A=kleur"), Unmappable::NoField("kleur".into()));
    }

    #[test]
    fn a_pasted_column_without_heading_is_the_key() {
        let pasted = grid(&[&["Bedum"], &["Haren"]]);
        let mapping = recognise(&pasted, FIELDS);
        assert_eq!((mapping.header(), words(&mapping)), (None, vec![Some("name")]));
        let headed = recognise(&grid(&[&["Naam"], &["Haren"]]), FIELDS);
        assert_eq!(headed.header(), Some(0));
    }

    #[test]
    fn accents_and_punctuation_do_not_matter() {
        assert_eq!(normalised("Coördinator (naam) "), "coordinatornaam");
        assert_eq!(normalised("Coo\u{308}rdinator"), "coordinator");
    }
}
