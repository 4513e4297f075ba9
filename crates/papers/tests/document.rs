// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Documents read for their words: text files and Word, and every other file told plainly.

use std::io::{Cursor, Write};

use papers::document::{FILE_LIMIT, Unreadable, read};
use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

fn word(body: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).expect("begins");
    let xml = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    zip.write_all(xml.as_bytes()).expect("is written");
    zip.finish().expect("ends").into_inner()
}

#[test]
fn a_word_document_gives_its_words_and_not_what_was_struck_out() {
    let body = "<w:p><w:r><w:t>Elke gemeente heeft </w:t></w:r><w:ins><w:r><w:t>één stem &amp; \
                meer.</w:t></w:r></w:ins><w:del><w:r><w:delText>twee stemmen</w:delText></w:r>\
                </w:del></w:p><w:p/><w:p><w:r><w:instrText>PAGE</w:instrText><w:t>Ook</w:t>\
                <w:tab/><w:t>over&#160;geld.</w:t></w:r></w:p>";
    let words = read(&word(body)).expect("is read");
    assert_eq!(words, "Elke gemeente heeft één stem & meer.\n\nOok over\u{A0}geld.\n");
}

#[test]
fn a_text_file_is_read_however_it_was_saved() {
    let utf_16: Vec<u8> = "\u{FEFF}Één stem".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in ["Één stem".as_bytes(), b"\xEF\xBB\xBF\xC3\x89\xC3\xA9n stem", b"\xC9\xE9n stem"]
        .into_iter()
        .chain([utf_16.as_slice()])
    {
        assert_eq!(read(bytes).as_deref(), Ok("Één stem"), "{bytes:?}");
    }
}

#[test]
fn another_file_is_told_from_a_damaged_one() {
    let mut sheet = ZipWriter::new(Cursor::new(Vec::new()));
    sheet.start_file("xl/workbook.xml", SimpleFileOptions::default()).expect("begins");
    let sheet = sheet.finish().expect("ends").into_inner();
    let whole = word("<w:p><w:r><w:t>Woorden</w:t></w:r></w:p>");
    for (bytes, why) in [
        (&b""[..], Unreadable::Empty),
        (b" \n ", Unreadable::Empty),
        (&word("<w:p/>"), Unreadable::Empty),
        (b"%PDF-1.7 woorden", Unreadable::WrongKind),
        (b"{\\rtf1 woorden}", Unreadable::WrongKind),
        (b"\x89PNG\r\n\x1a\n\0\0", Unreadable::WrongKind),
        (b"\xD0\xCF\x11\xE0 oud", Unreadable::WrongKind),
        (&sheet, Unreadable::WrongKind),
        (&whole[..whole.len() / 2], Unreadable::Damaged),
        (&word("<w:p></w:r>"), Unreadable::Damaged),
        (&word("<w:t>&onbekend;</w:t>"), Unreadable::Damaged),
        (&vec![b'a'; FILE_LIMIT + 1], Unreadable::TooLarge),
    ] {
        let start = &bytes[..bytes.len().min(12)];
        assert_eq!(read(bytes), Err(why), "{start:?}");
    }
}

#[test]
fn a_document_that_unpacks_to_far_more_than_it_is_is_refused() {
    let bomb = word(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "a".repeat(30_000_000)));
    assert!(bomb.len() < 200_000);
    assert_eq!(read(&bomb), Err(Unreadable::TooLarge));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_are_words_or_a_refusal(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }

    #[test]
    fn any_body_and_any_damage_are_words_or_a_refusal(
        body in "[<>/&;a-z:\"= ]{0,120}", at in 0usize..400, byte in any::<u8>()
    ) {
        let mut bytes = word(&body);
        let _ = read(&bytes);
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        let _ = read(&bytes);
    }
}
