// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! People with their roles and seats as a list.

use domain::{
    party::{
        Office, Part, Particulars, Party, PeopleList, Person, PersonRow, ReadPeople, name_of,
        plan_people, roles_of,
    },
    sheet::fingerprint,
    sight::{Seen, Sight},
    table::{Seat, Sitting, Table as Tables},
};
use texts::Texts;

use super::LINE;
use crate::{
    list::{Choices, Compared, ReadIn, date, preview, readable, said, text, word_of, yes_no},
    sheet::{
        Cell, Table,
        cell::{Kind, Value},
        columns::{Field, Mapping},
        rows::Row,
    },
};

pub(crate) const FIELDS: &[Field] = &[
    Field {
        word: "name",
        names: &["naam", "persoon", "wie", "name", "person", "vertegenwoordiger"],
        required: true,
        key: true,
        ..LINE
    },
    Field { word: "function", names: &["functie", "function", "title"], ..LINE },
    Field {
        word: "mail",
        names: &["mail", "e-mail", "mailadres", "e-mailadres", "emailadres", "email"],
        kind: Kind::Email,
        ..LINE
    },
    Field {
        word: "telephone",
        names: &["telefoon", "telefoonnummer", "mobiel", "telephone", "phone"],
        limit: 40,
        ..LINE
    },
    Field { word: "office", names: &["rol", "role", "office"], ..LINE },
    Field {
        word: "party",
        names: &["partij", "gemeente", "organisatie", "party", "municipality", "organisation"],
        ..LINE
    },
    Field { word: "table", names: &["tafel", "table"], ..LINE },
    Field { word: "seat", names: &["zetel", "seat"], limit: 8, ..LINE },
    Field {
        word: "speaks_for",
        names: &["spreekt ook voor", "ook namens", "also speaks for"],
        limit: 2_000,
        ..LINE
    },
    Field {
        word: "alternate",
        names: &["plaatsvervanger", "vervanger", "alternate"],
        kind: Kind::YesNo,
        ..LINE
    },
    Field {
        word: "mandate_until",
        names: &["mandaat tot en met", "mandaat tot", "mandate until"],
        kind: Kind::Date,
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
    let list = PeopleList { rows: found.rows, by_mail: mapping.key() == Some("mail") };
    let plan = plan_people(sight, &list);
    let seen = Some(fingerprint(&plan.rows));
    let skip_wrong = choices.skip_wrong;
    Compared {
        preview: preview(rows, &plan.rows, found.wrong),
        read_in: ReadIn::People(ReadPeople { list, skip_wrong, preview: seen }),
        repeats_a_code: false,
        outside: Vec::new(),
    }
}

fn read_row(row: &Row) -> Result<PersonRow, &'static str> {
    let offices = Office::ALL.map(|it| (it, it.word()));
    let others = text(row, "speaks_for");
    let others = others.split([',', ';']).map(str::trim).filter(|it| !it.is_empty());
    Ok(PersonRow {
        row: row.number,
        name: text(row, "name"),
        function: text(row, "function"),
        mail: text(row, "mail"),
        telephone: text(row, "telephone"),
        office: word_of(row.text("office"), "party-office", offices)?,
        party: text(row, "party"),
        table: text(row, "table"),
        seat: text(row, "seat"),
        speaks_for: others.map(str::to_owned).collect(),
        alternate: yes_no(row, "alternate"),
        mandate_until: date(row, "mandate_until"),
    })
}

/// One row a person, with their first role and seat; all seats stand in the second sheet.
pub(crate) fn people_table(sight: &Sight<'_>, t: Texts) -> Table {
    let headings = [
        t.sheet_column_name(),
        t.sheet_column_function(),
        t.sheet_column_mail(),
        t.sheet_column_telephone(),
        t.sheet_column_office(),
        t.sheet_column_party(),
        t.sheet_column_table(),
        t.sheet_column_seat(),
        t.sheet_column_alternate(),
        t.sheet_column_mandate_until(),
    ];
    let people = sight.all::<Person>();
    let rows = people.iter().map(|it| person_row(sight, t, it));
    Table {
        name: t.party_people_title().to_owned(),
        headings: headings.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

fn person_row(sight: &Sight<'_>, t: Texts, person: &Seen<'_, Person>) -> Vec<Cell> {
    let (mut name, mut function) = ("", "");
    let (mut mail, mut telephone) = ("", "");
    for particulars in sight.under::<Particulars>(person.id.any()) {
        match &particulars.record.part {
            Part::Name { name: called, function: is } => (name, function) = (called, is),
            Part::Reach { mail: by, telephone: at, .. } => (mail, telephone) = (by, at),
        }
    }
    let role = roles_of(sight, person.id).into_iter().find(|it| it.office != Office::Observer);
    let office = role.map(|it| said(t, "party-office", it.office.word())).unwrap_or_default();
    let sits = sight.under::<Sitting>(person.id.any()).into_iter();
    let sits = sits.filter(|it| it.is_held(sight.today));
    let seats = sits.filter_map(|it| Some((it, sight.get(it.seat)?)));
    let mut seats = seats.filter(|(_, seat)| seat.is_there(sight.today));
    let seat = seats.next();
    let party =
        role.and_then(|it| it.party).or_else(|| seat.and_then(|it| it.1.parties.first().copied()));
    let table = seat.map_or("", |(_, it)| table_name(sight, it));
    vec![
        Cell::from(name),
        Cell::from(function),
        Cell::from(mail),
        Cell::from(telephone),
        Cell::from(office.as_str()),
        Cell::from(party.and_then(|it| sight.get(it)).map_or("", called)),
        Cell::from(table),
        Cell::from(seat.map_or("", |(_, it)| it.short.as_str())),
        seat.map(|(it, _)| Value::YesNo(it.alternate)).into(),
        seat.and_then(|(it, _)| it.mandate_until).map(Value::Date).into(),
    ]
}

/// Every seat with the parties it speaks for and who sits there.
pub(crate) fn seats_table(sight: &Sight<'_>, t: Texts) -> Table {
    let headings = [
        t.sheet_column_table(),
        t.sheet_column_seat(),
        t.sheet_column_speaks_for(),
        t.sheet_column_name(),
        t.sheet_column_alternate(),
        t.sheet_column_mandate_until(),
    ];
    let seats = sight.all::<Seat>();
    let open = seats.iter().filter(|it| it.is_there(sight.today));
    let rows = open.flat_map(|seat| seat_rows(sight, seat));
    Table {
        name: t.sheet_seats().to_owned(),
        headings: headings.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

fn seat_rows(sight: &Sight<'_>, seat: &Seen<'_, Seat>) -> Vec<Vec<Cell>> {
    let parties = seat.parties.iter().filter_map(|it| sight.get(*it));
    let parties: Vec<&str> = parties.map(called).collect();
    let of_seat = [
        Cell::from(table_name(sight, seat.record)),
        Cell::from(seat.short.as_str()),
        Cell::from(parties.join(", ").as_str()),
    ];
    let sits = sight.under::<Sitting>(seat.id.any());
    let held: Vec<_> = sits.iter().filter(|it| it.is_held(sight.today)).collect();
    if held.is_empty() {
        return vec![of_seat.to_vec()];
    }
    let row = |it: &&Seen<'_, Sitting>| {
        let who = [
            Cell::from(name_of(sight, it.person).unwrap_or_default()),
            Cell::Filled(Value::YesNo(it.alternate)),
            it.mandate_until.map(Value::Date).into(),
        ];
        [of_seat.as_slice(), &who].concat()
    };
    held.iter().map(row).collect()
}

fn called(party: &Party) -> &str {
    &party.name
}

fn table_name<'w>(sight: &Sight<'w>, seat: &Seat) -> &'w str {
    sight.get::<Tables>(seat.table).map_or("", |it| it.name.as_str())
}
