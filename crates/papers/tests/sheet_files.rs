// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Whole files in and out: round trips, hostile files, and the real registers when they are here.

use std::io::{Cursor, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use papers::sheet::cell::{Decimal, Kind, Value};
use papers::sheet::columns::{Field, recognise};
use papers::sheet::preview::{Existing, compare};
use papers::sheet::rows::{Sheet, apply};
use papers::sheet::{
    Cell, Dialect, Grid, Notation, Seen, Table, Unreadable, read, read_as, write_csv, write_xlsx,
};
use proptest::prelude::*;

const PLAIN: Field =
    Field { word: "", names: &[], required: false, key: false, kind: Kind::Line, limit: 500 };

const FIELDS: &[Field] = &[
    Field {
        word: "name",
        names: &["deelnemer 2016", "deelnemer"],
        required: true,
        key: true,
        ..PLAIN
    },
    Field { word: "kind", names: &["soort"], ..PLAIN },
    Field { word: "successor", names: &["opvolger nu"], ..PLAIN },
    Field { word: "code", names: &["cbs code nu"], ..PLAIN },
    Field { word: "inhabitants", names: &["inwoners 2022 opvolger"], kind: Kind::Whole, ..PLAIN },
    Field { word: "scheme", names: &["gemeenschappelijke regeling"], ..PLAIN },
];

fn texts(grid: &Grid) -> Vec<Vec<&str>> {
    grid.rows.iter().map(|row| trimmed(row.cells.iter().map(String::as_str).collect())).collect()
}

fn trimmed(mut cells: Vec<&str>) -> Vec<&str> {
    while cells.last().is_some_and(|cell| cell.is_empty()) {
        cells.pop();
    }
    cells
}

fn sheet_of(grid: &Grid) -> Sheet {
    apply(grid, &recognise(grid, FIELDS))
}

fn recorded(sheet: &Sheet) -> Existing {
    sheet.rows.iter().map(|row| (row.key.clone(), row.values.clone())).collect()
}

fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

// ---- what is read ----------------------------------------------------------------------------

#[test]
fn values_of_every_kind_come_back_from_excel_and_csv() {
    let value = |value: Value| Cell::Filled(value);
    let table = Table {
        name: "Deelnemers".into(),
        headings: ["naam", "aantal", "bedrag", "deel", "sinds", "akkoord"].map(String::from).into(),
        rows: vec![vec![
            "=1+1".into(),
            value(Value::Whole(57_009)),
            value(Value::Cents(-123_450)),
            value(Value::Decimal(Decimal { digits: 1_234, scale: 3 })),
            value(Value::Date(jiff::civil::date(2026, 3, 12))),
            value(Value::YesNo(false)),
        ]],
    };
    let dutch = ["=1+1", "57009", "-1234,5", "1,234", "2026-03-12", "nee"];
    let english = ["=1+1", "57009", "-1234.5", "1.234", "2026-03-12", "no"];
    let xlsx = write_xlsx(std::slice::from_ref(&table)).unwrap();
    let grid = read(&xlsx, "deelnemers.xlsx").unwrap();
    assert_eq!(grid.name, "Deelnemers");
    assert_eq!(texts(&grid)[1], dutch);
    let grid = read_as(&xlsx, "deelnemers.xlsx", Notation::English).unwrap();
    assert_eq!(texts(&grid)[1], english);
    let csv = read(&write_csv(&table, Dialect::DUTCH), "deelnemers.csv").unwrap();
    let wanted = ["=1+1", "57009", "-1234,50", "1,234", "2026-03-12", "nee"];
    assert_eq!(texts(&csv)[1], wanted);
}

#[test]
fn no_number_of_excel_gets_noise_or_loses_digits() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let numbers = [0.1 + 0.2, 1.0, 1_200_000.0, 1.1 * 3.0, 123_456_789_012_345.0, -0.0, 1e-7];
    for (column, number) in (0..).zip(numbers) {
        sheet.write_number(0, column, number).unwrap();
    }
    let grid = read(&workbook.save_to_buffer().unwrap(), "").unwrap();
    let wanted = ["0,3", "1", "1200000", "3,3", "123456789012345", "0", "0,0000001"];
    assert_eq!(texts(&grid), [wanted]);
}

#[test]
fn merged_cells_fill_down_and_right_and_row_numbers_stay() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let plain = rust_xlsxwriter::Format::new();
    let sheet = workbook.add_worksheet();
    sheet.merge_range(0, 0, 0, 2, "Deelnemers 2026", &plain).unwrap();
    sheet.write_row(2, 0, ["provincie", "deelnemer", "soort"]).unwrap();
    sheet.merge_range(3, 0, 5, 0, "Groningen", &plain).unwrap();
    for (row, name) in (3..).zip(["Bedum", "Haren", "Leek"]) {
        sheet.write_string(row, 1, name).unwrap();
    }
    sheet.merge_range(3, 2, 5, 2, "gemeente", &plain).unwrap();
    workbook.add_worksheet().set_name("Toelichting").unwrap();
    // A block merged to the very last row makes no rows.
    let file = workbook.save_to_buffer().unwrap();
    let file = with_part(&file, "xl/worksheets/sheet1.xml", |part| {
        assert!(part.contains("C4:C6"));
        part.replace("C4:C6", "C4:C1048576")
    });
    let grid = read(&file, "").unwrap();
    let numbers: Vec<usize> = grid.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 3, 4, 5, 6]);
    assert_eq!(texts(&grid)[0], ["Deelnemers 2026"; 3]);
    assert_eq!(texts(&grid)[4], ["Groningen", "Leek", "gemeente"]);
    assert_eq!(grid.others, ["Toelichting"]);
    assert_eq!(recognise(&grid, FIELDS).header(), Some(1));
}

const ODS_KIND: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" \
         xmlns:text=\"x\"><office:body><office:spreadsheet><table:table table:name=\"Blad1\">{rows}\
         </table:table></office:spreadsheet></office:body></office:document-content>"
    );
    zip_of(&[("mimetype", ODS_KIND), ("content.xml", content.as_bytes())])
}

#[test]
fn an_open_document_sheet_is_read_and_cannot_unfold_without_end() {
    let file = ods("<table:table-row><table:table-cell office:value-type=\"string\" \
         table:number-rows-spanned=\"2\"><text:p>Zuid &amp; Noord</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"float\" office:value=\"1.5\"><text:p>1,50</text:p>\
         </table:table-cell><table:table-cell office:value-type=\"date\" \
         office:date-value=\"2026-03-12\"/><table:table-cell \
         table:number-columns-repeated=\"16000\"/></table:table-row>\
         <table:table-row><table:covered-table-cell/><table:table-cell \
         office:value-type=\"string\"><office:annotation><text:p>nee</text:p></office:annotation>\
         <text:p>a<text:s text:c=\"2\"/>b</text:p><text:p>c</text:p></table:table-cell>\
         </table:table-row><table:table-row table:number-rows-repeated=\"1048574\">\
         <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
    let grid = read(&file, "lijst.ods").unwrap();
    assert_eq!(
        texts(&grid),
        [vec!["Zuid & Noord", "1,5", "2026-03-12"], vec!["Zuid & Noord", "a  b\nc"],]
    );
    let wide = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell \
                table:number-columns-repeated=\"16000\" office:value-type=\"string\">\
                <text:p>x</text:p></table:table-cell></table:table-row>";
    assert_eq!(read(&ods(wide), ""), Err(Unreadable::TooManyColumns { row: 1, limit: 200 }));
    let long = wide.replace("16000", "1");
    assert_eq!(read(&ods(&long), ""), Err(Unreadable::TooManyRows { limit: 20_000 }));
    let blanks = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>\
                  <text:s text:c=\"4000000000\"/><text:s text:c=\"4000000000\"/><text:s \
                  text:c=\"4000000000\"/><text:s text:c=\"4000000000\"/><text:s \
                  text:c=\"4000000000\"/></text:p></table:table-cell></table:table-row>";
    assert!(matches!(read(&ods(blanks), ""), Err(Unreadable::CellTooLong { row: 1, .. })));
}

// ---- what is refused -------------------------------------------------------------------------

#[test]
fn each_kind_of_bad_file_has_its_own_answer() {
    assert_eq!(read(b"", ""), Err(Unreadable::Empty));
    let large = vec![b'a'; 10 * 1024 * 1024 + 1];
    assert!(matches!(read(&large, ""), Err(Unreadable::TooLarge { .. })));
    let table = Table { headings: vec!["naam".into()], ..Table::default() };
    let xlsx = write_xlsx(&[table]).unwrap();
    assert_eq!(read(&xlsx[..xlsx.len() / 2], "half.xlsx"), Err(Unreadable::Cut));
    assert_eq!(read(&write_xlsx(&[]).unwrap(), "leeg.xlsx"), Err(Unreadable::Empty));
    let seen = |bytes: &[u8]| match read(bytes, "lijst.xls") {
        Err(Unreadable::WrongKind { seen, .. }) => seen,
        other => panic!("{other:?}"),
    };
    assert_eq!(seen(b"%PDF-1.7 ..."), Seen::Pdf);
    assert_eq!(seen(b"\n<html><table><tr>"), Seen::WebPage);
    assert_eq!(seen(&zip_of(&[("word/document.xml", b"<a/>")])), Seen::TextDocument);
    assert_eq!(seen(&zip_of(&[("foto.txt", b"a")])), Seen::Archive);
    assert_eq!(seen(&zip_of(&[("xl/workbook.bin", b"a")])), Seen::OtherSheet);
    let locked = zip_of(&[
        ("mimetype", ODS_KIND),
        ("content.xml", b"..."),
        ("META-INF/manifest.xml", b"<m><e><manifest:encryption-data/></e></m>"),
    ]);
    assert_eq!(read(&locked, ""), Err(Unreadable::Encrypted));
    let rows = "naam\n".repeat(20_001);
    assert_eq!(read(rows.as_bytes(), ""), Err(Unreadable::TooManyRows { limit: 20_000 }));
    let wide = "a;".repeat(200) + "b";
    let answer = Err(Unreadable::TooManyColumns { row: 1, limit: 200 });
    assert_eq!(read(wide.as_bytes(), ""), answer);
    let long = format!("a;b\n{};c\n", "é".repeat(32_001));
    let answer = Unreadable::CellTooLong { row: 2, column: "A".into(), limit: 32_000 };
    assert_eq!(read(long.as_bytes(), ""), Err(answer));
}

fn parts_of(xlsx: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(xlsx)).unwrap();
    let read_part = |index| {
        let mut part = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut content).unwrap();
        (part.name().unwrap().to_string(), content)
    };
    let count = zip::ZipArchive::new(Cursor::new(xlsx)).unwrap().len();
    (0..count).map(read_part).collect()
}

fn with_part(xlsx: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut parts = parts_of(xlsx);
    for (part, content) in &mut parts {
        if part == name {
            *content = change(String::from_utf8(content.clone()).unwrap()).into_bytes();
        }
    }
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    zip_of(&parts)
}

#[test]
fn promises_of_memory_inside_a_workbook_are_not_believed() {
    let xlsx = small_workbook();
    let shared = |text: &str| {
        with_part(&xlsx, "xl/sharedStrings.xml", |part| {
            let at = part.find("uniqueCount").unwrap();
            format!("{}{text} old{}", &part[..at], &part[at..])
        })
    };
    assert!(read(&shared(""), "").is_ok());
    let huge = read(&shared("uniqueCount=\"99999999999999\""), "");
    assert_eq!(huge, Err(Unreadable::Damaged));
    let corner = with_part(&xlsx, "xl/worksheets/sheet1.xml", |part| {
        part.replace(
            "</sheetData>",
            "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>\
            </sheetData>",
        )
    });
    assert_eq!(read(&corner, ""), Err(Unreadable::TooManyRows { limit: 20_000 }));
    let shared_often = with_part(&xlsx, "xl/worksheets/sheet1.xml", |part| {
        let long = "<c t=\"inlineStr\"><is><t>".to_owned() + &"a".repeat(30_000) + "</t></is></c>";
        let merged = "<mergeCells><mergeCell ref=\"A3:GR19000\"/></mergeCells>";
        let filled: String =
            (4..19_000).map(|row| format!("<row r=\"{row}\"><c><v>1</v></c></row>")).collect();
        let rows = format!("<row r=\"3\">{long}</row>{filled}</sheetData>{merged}");
        part.replace("</sheetData>", &rows)
    });
    assert!(matches!(read(&shared_often, ""), Err(Unreadable::TooMuchText { .. })));
}

// ---- by chance -------------------------------------------------------------------------------

fn small_workbook() -> Vec<u8> {
    let table = Table {
        name: "Deelnemers".into(),
        headings: vec!["deelnemer".into(), "inwoners".into(), "sinds".into()],
        rows: vec![
            vec![
                "Haren".into(),
                Cell::Filled(Value::Whole(20_000)),
                Cell::Filled(Value::Date(jiff::civil::date(2026, 3, 12))),
            ],
            vec!["Bedum".into(), Cell::Filled(Value::Cents(1_250)), Cell::Empty],
        ],
    };
    write_xlsx(&[table]).unwrap()
}

/// Texts that people type and programs trip over.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-zA-Zéü€ ,;.'\"=+@\t\n-]{0,12}",
        1 => "[-=+@']{1,3}[0-9a-z]{0,3}",
        1 => "\\PC{0,8}",
        1 => Just(String::new()),
    ]
}

fn block() -> impl Strategy<Value = Vec<Vec<String>>> {
    (1..6_usize)
        .prop_flat_map(|width| prop::collection::vec(prop::collection::vec(typed(), width), 1..12))
}

fn table_of(block: &[Vec<String>]) -> Table {
    let mut headings = block[0].clone();
    headings[0] = format!("x{}", headings[0]);
    let rows = block[1..].iter().map(|row| row.iter().map(|c| Cell::from(c.as_str())).collect());
    Table { name: "Proef".into(), headings, rows: rows.collect() }
}

/// The rows of a table that hold anything, as a grid would have them.
fn filled(table: &Table) -> Vec<Vec<String>> {
    let text = |cell: &Cell| match cell {
        Cell::Filled(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let rows = table.rows.iter().map(|row| row.iter().map(text).collect::<Vec<_>>());
    std::iter::once(table.headings.clone())
        .chain(rows)
        .filter(|row| row.iter().any(|cell| !cell.trim().is_empty()))
        .map(|row| {
            trimmed(row.iter().map(String::as_str).collect())
                .into_iter()
                .map(String::from)
                .collect()
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(192)
    })]

    #[test]
    fn what_is_written_to_excel_is_read_back_equal(block in block()) {
        let table = table_of(&block);
        let grid = read(&write_xlsx(std::slice::from_ref(&table)).unwrap(), "").unwrap();
        prop_assert_eq!(texts(&grid), filled(&table));
    }

    #[test]
    fn what_is_written_to_csv_is_read_back_equal(block in block(), dutch in any::<bool>()) {
        let table = table_of(&block);
        let dialect = if dutch { Dialect::DUTCH } else { Dialect::ENGLISH };
        let grid = read(&write_csv(&table, dialect), "").unwrap();
        prop_assert_eq!(texts(&grid), filled(&table));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..3000),
        start in 0..6_usize) {
        let starts: [&[u8]; 6] = [b"", b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
            b"\xFF\xFE", b"\xEF\xBB\xBF", b"naam;\""];
        let bytes = [starts[start], &bytes].concat();
        if let Ok(grid) = read(&bytes, "") {
            let sheet = sheet_of(&grid);
            prop_assert!(!compare(&sheet.rows, &recorded(&sheet)).rows.is_empty()
                || sheet.rows.is_empty());
        }
    }

    #[test]
    fn a_mutated_workbook_is_read_or_refused(
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = small_workbook();
        for (at, value) in flips {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(grid) = read(&bytes, "") {
            prop_assert!(!grid.rows.is_empty());
        }
    }

    #[test]
    fn mutated_parts_inside_a_workbook_are_read_or_refused(
        part in any::<prop::sample::Index>(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut parts = parts_of(&small_workbook());
        let part = part.index(parts.len());
        let content = &mut parts[part].1;
        for (at, value) in flips {
            let at = at.index(content.len());
            content[at] = value;
        }
        let parts: Vec<(&str, &[u8])> =
            parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
        if let Ok(grid) = read(&zip_of(&parts), "") {
            prop_assert!(!grid.rows.is_empty());
        }
    }
}

// ---- real files ------------------------------------------------------------------------------

fn register(name: &str) -> Option<Vec<u8>> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let file = root.join("../shared/data/registers").join(name);
    let read = std::fs::read(&file).ok();
    if read.is_none() {
        eprintln!("SKIPPED: shared data absent ({name})");
    }
    read
}

#[test]
fn the_participants_of_a_real_environmental_service_are_read() {
    let Some(bytes) = register("omwb_deelnemers.csv") else { return };
    let grid = read(&bytes, "omwb_deelnemers.csv").unwrap();
    let mapping = recognise(&grid, FIELDS);
    assert_eq!(mapping.missing().count() + mapping.unmapped().count(), 0);
    let sheet = apply(&grid, &mapping);
    assert_eq!(sheet.rows.len(), 28);
    assert!(sheet.rows.iter().all(|row| row.errors.is_empty() && row.doubts.is_empty()));
    assert!(sheet.doubles().is_empty());
    let codes = sheet.doubles_in("code");
    assert_eq!((codes.len(), codes[0].text.as_str()), (1, "GM1959"));
    assert_eq!(codes[0].rows, [2, 26, 28]);
    let unknown = sheet.rows.iter().filter(|row| !row.values.contains_key("inhabitants"));
    assert_eq!(unknown.count(), 1);
    let preview = compare(&sheet.rows, &Existing::new());
    assert_eq!(preview.summary(|_| String::new()).new, 28);
    assert!(!compare(&sheet.rows, &recorded(&sheet)).changes_anything());
    // The same through Excel gives the same rows.
    let again = read(&write_xlsx(&[Table::from(&grid)]).unwrap(), "").unwrap();
    assert!(!compare(&sheet_of(&again).rows, &recorded(&sheet)).changes_anything());
}

#[test]
fn all_participations_of_2016_are_read_fast() {
    let Some(bytes) = register("gr_deelnemers_2016.csv") else { return };
    let start = Instant::now();
    let grid = read(&bytes, "gr_deelnemers_2016.csv").unwrap();
    let sheet = sheet_of(&grid);
    assert_eq!(sheet.rows.len(), 3_752);
    let preview = compare(&sheet.rows, &Existing::new());
    let summary = preview.summary(|_| String::new());
    assert_eq!(summary.new + summary.wrong.len(), 3_752);
    eprintln!("3,752 rows read and compared in {:?}; {} names", start.elapsed(), summary.new);
    assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());
}
