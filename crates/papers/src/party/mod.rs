// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parties and people as lists, and the register of public bodies.

mod bodies;
mod people;

pub use bodies::{Bodies, Body, read_bodies};
pub(crate) use people::{
    FIELDS as PEOPLE_FIELDS, compare as compare_people, people_table, seats_table,
};

use domain::{
    party::{
        INHABITANTS, Participation, Party, PartyKind, PartyList, PartyRow, ReadParties,
        RepeatedCode, RowKey, latest_driver, plan_parties,
    },
    sheet::fingerprint,
    sight::Sight,
};
use texts::Texts;

use crate::{
    list::{
        Choices, Compared, ReadIn, preview, readable, said, text, whole, word_of, year_in, yes_no,
    },
    sheet::{
        Cell, Table,
        cell::{Kind, Value},
        columns::{Field, Mapping},
        rows::Row,
    },
};

const LINE: Field =
    Field { word: "", names: &[], required: false, key: false, kind: Kind::Line, limit: 200 };

pub(crate) const FIELDS: &[Field] = &[
    Field {
        word: "name",
        names: &[
            "naam",
            "partij",
            "gemeente",
            "organisatie",
            "deelnemer",
            "deelnemers",
            "name",
            "party",
            "municipality",
            "organisation",
            "officiële naam",
            "voorkeursnaam",
        ],
        required: true,
        key: true,
        ..LINE
    },
    Field { word: "kind", names: &["soort", "type", "kind", "soort organisatie"], ..LINE },
    Field {
        word: "short",
        names: &["korte naam", "afkorting", "short name", "short"],
        limit: 8,
        ..LINE
    },
    Field {
        word: "code",
        names: &[
            "officiële code",
            "code",
            "cbs-code",
            "cbs",
            "gemeentecode",
            "organisatiecode",
            "official code",
        ],
        limit: 20,
        ..LINE
    },
    Field {
        word: "participation",
        names: &["hoe doet zij mee", "deelname", "stand", "how it takes part", "participation"],
        ..LINE
    },
    Field {
        word: "votes",
        names: &["beslist mee", "stemt mee", "decides along", "votes"],
        kind: Kind::YesNo,
        ..LINE
    },
    Field {
        word: "inhabitants",
        names: &["inwoners", "aantal inwoners", "inwonertal", "inhabitants", "population"],
        kind: Kind::Whole,
        ..LINE
    },
    Field {
        word: "successor",
        names: &["opvolger", "gaat op in", "samen als", "successor", "merges into"],
        ..LINE
    },
];

pub(crate) fn compare(
    sight: &Sight<'_>,
    rows: &[Row],
    mapping: &Mapping,
    choices: &Choices,
) -> Compared {
    let found = readable(rows, read_row);
    let heading = mapping.column_of("inhabitants").and_then(|it| year_in(&it.heading));
    let list = PartyList {
        rows: found.rows,
        key: match mapping.key() {
            Some("code") => RowKey::Code,
            Some("short") => RowKey::Short,
            _ => RowKey::Name,
        },
        repeated_code: choices.repeated_code,
        kind: choices.kind,
        year: choices.year.or(heading).unwrap_or(sight.today.year()),
        source: choices.source.clone(),
    };
    let refused = PartyList { repeated_code: RepeatedCode::Refuse, ..list.clone() };
    let repeats = |it: &domain::sheet::Judged| {
        matches!(&it.outcome, domain::sheet::Outcome::Wrong(rule, _)
            if *rule == domain::party::REPEATED_CODE)
    };
    let repeats_a_code = plan_parties(sight, &refused).rows.iter().any(repeats);
    let plan = plan_parties(sight, &list);
    let seen = Some(fingerprint(&plan.rows));
    Compared {
        preview: preview(rows, &plan.rows, found.wrong),
        read_in: ReadIn::Parties(ReadParties {
            list,
            skip_wrong: choices.skip_wrong,
            preview: seen,
        }),
        repeats_a_code,
        outside: plan.outside,
    }
}

fn read_row(row: &Row) -> Result<PartyRow, &'static str> {
    let kinds = PartyKind::ALL.map(|it| (it, it.word()));
    let stands = Participation::CHOICES.map(|it| (it, it.word()));
    Ok(PartyRow {
        row: row.number,
        name: text(row, "name"),
        kind: word_of(row.text("kind"), "party-kind", kinds)?,
        short: text(row, "short"),
        code: text(row, "code"),
        participation: word_of(row.text("participation"), "party-participation", stands)?,
        votes: yes_no(row, "votes"),
        inhabitants: whole(row, "inhabitants"),
        successor: text(row, "successor"),
    })
}

/// All parties with their inhabitants in the year that most of them have.
pub(crate) fn table(sight: &Sight<'_>, t: Texts) -> Table {
    let parties = sight.all::<Party>();
    let latest = |id| latest_driver(sight, id, INHABITANTS);
    let mut years: Vec<i16> = parties.iter().filter_map(|it| Some(latest(it.id)?.year)).collect();
    years.sort();
    let count = |year: &i16| years.iter().filter(|it| *it == year).count();
    let year = years.iter().copied().max_by_key(|it| (count(it), *it));
    let inhabitants = match year {
        Some(year) => t.sheet_column_inhabitants_of(year.to_string()),
        None => t.sheet_column_inhabitants().to_owned(),
    };
    let headings = vec![
        t.sheet_column_name().to_owned(),
        t.sheet_column_kind().to_owned(),
        t.sheet_column_short().to_owned(),
        t.sheet_column_code().to_owned(),
        t.sheet_column_participation().to_owned(),
        t.sheet_column_votes().to_owned(),
        inhabitants,
        t.sheet_column_successor().to_owned(),
    ];
    let rows = parties.iter().map(|party| {
        let stands = party.participation_on(sight.today);
        let amount = latest(party.id).filter(|it| Some(it.year) == year).map(|it| it.amount);
        let successor = party.successor.and_then(|it| sight.get(it));
        let shown = Participation::CHOICES.contains(&stands);
        vec![
            Cell::from(party.name.as_str()),
            Cell::from(said(t, "party-kind", party.kind.word()).as_str()),
            Cell::from(party.short.as_str()),
            Cell::from(party.code.as_str()),
            match shown {
                true => Cell::from(said(t, "party-participation", stands.word()).as_str()),
                false => Cell::Empty,
            },
            Cell::Filled(Value::YesNo(party.votes)),
            amount.map(Value::Whole).into(),
            successor.map_or(Cell::Empty, |it| Cell::from(it.name.as_str())),
        ]
    });
    Table { name: t.party_title().to_owned(), headings, rows: rows.collect() }
}
