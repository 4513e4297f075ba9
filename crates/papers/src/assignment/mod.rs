// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Activities of the two tracks as a list.

mod frame;

use domain::{
    assignment::{
        Activity, ActivityList, ActivityRow, ActivityState, ReadActivities, Track, plan_activities,
    },
    sheet::fingerprint,
    sight::Sight,
};
pub use frame::{firm_word, firmness_word, firmness_words, frame_name};
use texts::Texts;

use crate::{
    list::{Choices, Compared, ReadIn, date, preview, readable, said, text, whole, word_of},
    sheet::{
        Cell, Table,
        cell::{Kind, Value},
        columns::Field,
        rows::Row,
    },
};

const LINE: Field =
    Field { word: "", names: &[], required: false, key: false, kind: Kind::Line, limit: 200 };
const DATE: Field = Field { kind: Kind::Date, ..LINE };
const DAYS: Field = Field { kind: Kind::Whole, ..LINE };

pub(crate) const FIELDS: &[Field] = &[
    Field {
        word: "name",
        names: &["naam", "activiteit", "werk", "name", "activity"],
        required: true,
        key: true,
        ..LINE
    },
    Field { word: "track", names: &["spoor", "track"], ..LINE },
    Field { word: "product", names: &["product", "resultaat", "result"], ..LINE },
    Field { word: "state", names: &["stand", "status", "state"], ..LINE },
    Field { word: "from", names: &["van", "begin", "from", "start"], ..DATE },
    Field { word: "until", names: &["tot en met", "tot", "einde", "until", "end"], ..DATE },
    Field {
        word: "planned_days",
        names: &["dagen gepland", "gepland", "planned days", "planned"],
        ..DAYS
    },
    Field {
        word: "actual_days",
        names: &["dagen gewerkt", "gewerkt", "actual days", "actual"],
        ..DAYS
    },
];

pub(crate) fn compare(sight: &Sight<'_>, rows: &[Row], choices: &Choices) -> Compared {
    let found = readable(rows, read_row);
    let list = ActivityList { rows: found.rows };
    let plan = plan_activities(sight, &list);
    let (skip_wrong, seen) = (choices.skip_wrong, Some(fingerprint(&plan.rows)));
    Compared {
        preview: preview(rows, &plan.rows, found.wrong),
        read_in: ReadIn::Activities(ReadActivities { list, skip_wrong, preview: seen }),
        repeats_a_code: false,
        outside: Vec::new(),
    }
}

fn read_row(row: &Row) -> Result<ActivityRow, &'static str> {
    let tracks = [Track::Adviser, Track::Manager].map(|it| (it, it.word()));
    let states = ActivityState::ALL.map(|it| (it, it.word()));
    let days = |word| match whole(row, word) {
        None => Ok(None),
        Some(days) => u32::try_from(days).map(Some).map_err(|_| "row-not-readable"),
    };
    Ok(ActivityRow {
        row: row.number,
        name: text(row, "name"),
        track: word_of(row.text("track"), "assignment-track", tracks)?,
        product: text(row, "product"),
        state: word_of(row.text("state"), "assignment-state", states)?,
        from: date(row, "from"),
        until: date(row, "until"),
        planned_days: days("planned_days")?,
        actual_days: days("actual_days")?,
    })
}

pub(crate) fn table(sight: &Sight<'_>, t: Texts) -> Table {
    let headings = [
        t.sheet_column_activity(),
        t.sheet_column_track(),
        t.sheet_column_product(),
        t.sheet_column_state(),
        t.sheet_column_from(),
        t.sheet_column_until(),
        t.sheet_column_planned_days(),
        t.sheet_column_actual_days(),
    ];
    let days = |it: Option<u32>| it.map(|it| Value::Whole(it.into())).into();
    let activities = sight.all::<Activity>();
    let rows = activities.iter().map(|it| {
        vec![
            Cell::from(it.name.as_str()),
            Cell::from(said(t, "assignment-track", it.track.word()).as_str()),
            Cell::from(it.product.as_str()),
            Cell::from(said(t, "assignment-state", it.state.word()).as_str()),
            it.from.map(Value::Date).into(),
            it.until.map(Value::Date).into(),
            days(it.planned_days),
            days(it.actual_days),
        ]
    });
    Table {
        name: t.sheet_activities().to_owned(),
        headings: headings.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}
