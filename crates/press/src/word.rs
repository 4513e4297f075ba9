// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A paper as a Word file, with real headings, so that somebody can write on.

use std::io::Cursor;

use docx_rs::{
    AlignmentType, Docx, LineSpacing, Paragraph, Run, Style, StyleType, Table, TableCell, TableRow,
    WidthType,
};
use papers::paper::{ChangedTable, Line, Paper};

use crate::Unset;

/// Sizes in half points.
const TEXT: usize = 22;
const SMALL: usize = 18;
const SOFT: &str = "4A5A58";

/// Writes a paper; the same paper gives the same bytes.
pub fn word(paper: &Paper) -> Result<Vec<u8>, Unset> {
    let mut file = Docx::new()
        .add_style(heading("Heading1", "heading 1", 40))
        .add_style(heading("Heading2", "heading 2", 27))
        .default_size(TEXT)
        .default_fonts(docx_rs::RunFonts::new().ascii("Calibri").hi_ansi("Calibri"))
        .add_paragraph(Paragraph::new().style("Heading1").add_run(said(&paper.title)))
        .add_paragraph(Paragraph::new().add_run(said(&paper.about).size(SMALL).color(SOFT)));
    if !paper.lead.is_empty() {
        file = file.add_paragraph(Paragraph::new().add_run(said(&paper.lead).size(25)));
    }
    for part in &paper.parts {
        file = file.add_paragraph(title(&part.heading));
        for line in &part.lines {
            file = file.add_paragraph(sentence(line));
        }
    }
    if let Some(changed) = &paper.changed {
        file = file.add_paragraph(title(&changed.title));
        file = match changed.rows.is_empty() {
            true => file.add_paragraph(Paragraph::new().add_run(said(&changed.same))),
            false => file.add_table(table(changed)),
        };
    }
    let mut bytes = Cursor::new(Vec::new());
    file.build().pack(&mut bytes).map_err(|it| Unset::Word(it.to_string()))?;
    Ok(bytes.into_inner())
}

fn heading(id: &str, name: &str, size: usize) -> Style {
    Style::new(id, StyleType::Paragraph).name(name).size(size).bold()
}

/// Word takes no letters that XML does not know.
fn said(words: &str) -> Run {
    let readable = |it: &char| !it.is_control() || *it == '\n' || *it == '\t';
    let mut run = Run::new();
    for (place, line) in words.split('\n').enumerate() {
        if place > 0 {
            run = run.add_break(docx_rs::BreakType::TextWrapping);
        }
        run = run.add_text(line.chars().filter(readable).collect::<String>());
    }
    run
}

fn title(words: &str) -> Paragraph {
    let space = LineSpacing::new().before(240).after(80);
    Paragraph::new().style("Heading2").line_spacing(space).add_run(said(words))
}

fn sentence(line: &Line) -> Paragraph {
    let mut paragraph = Paragraph::new().line_spacing(LineSpacing::new().after(100));
    if !line.label.is_empty() {
        paragraph = paragraph.add_run(said(&format!("{}: ", line.label)).bold());
    }
    paragraph = paragraph.add_run(said(&line.words));
    let Some(source) = &line.source else { return paragraph };
    // In words only: the library writes links in an order that is another one each time, and the
    // same paper must be the same file.
    paragraph.add_run(said(&format!(" ({})", source.words)).size(SMALL).color(SOFT))
}

fn table(changed: &ChangedTable) -> Table {
    let cell = |words: &str, bold: bool| {
        let run = if bold { said(words).bold() } else { said(words) };
        TableCell::new().add_paragraph(Paragraph::new().align(AlignmentType::Left).add_run(run))
    };
    let head = changed.headings.iter().map(|it| cell(it, true)).collect();
    let [came, went] = &changed.nothing;
    let rows = changed.rows.iter().map(|it| {
        let (was, is) = (it.was.as_ref().unwrap_or(came), it.is.as_ref().unwrap_or(went));
        TableRow::new([&it.about, was, is].map(|it| cell(it, false)).into())
    });
    let rows = std::iter::once(TableRow::new(head)).chain(rows).collect();
    Table::new(rows).width(5000, WidthType::Pct)
}
