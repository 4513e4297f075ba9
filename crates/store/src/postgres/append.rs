// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writing a batch in one sentence, so that it costs one journey to the server.

use std::collections::HashMap;

use ledger::{ActId, AnyId, Key, Link};

use super::{
    Postgres,
    fault::{fault, is_lost},
    io::{Driver, Given},
};
use crate::{
    Appended, Fault, Receipt, Step, WorkspaceRow,
    append::{
        BodyRow, ReceiptRow, body_rows, entry_values, signed, workspace_check, workspace_row,
    },
    connection::{Connection, Row},
    keyring::Keyring,
    read::read_receipt,
    schema::RECEIPT,
    value::Value,
};

/// Moves the workspaces on if they are as they were, writes everything, and tells the others. Where
/// one is not as it was, the division fails, and with it everything.
const APPEND: &str = "
WITH moved AS (
  UPDATE workspace AS old
  SET last_number = new.last_number, last_hash = new.last_hash, check_sum = new.check_sum
  FROM unnest(?1::bytea[], ?2::bytea[], ?3::bigint[], ?4::bytea[], ?5::bytea[])
    AS new (id, was, last_number, last_hash, check_sum)
  WHERE old.id = new.id AND old.check_sum = new.was
  RETURNING 1
), entries AS (
  INSERT INTO entry (workspace, number, bytes, hash)
  SELECT * FROM unnest(?6::bytea[], ?7::bigint[], ?8::bytea[], ?9::bytea[])
), bodies AS (
  INSERT INTO body (workspace, number, place, record, revision, sealed, bytes)
  SELECT * FROM unnest(?10::bytea[], ?11::bigint[], ?12::bigint[], ?13::bytea[], ?14::bigint[],
    ?15::bigint[], ?16::bytea[])
), receipts AS (
  INSERT INTO receipt (workspace, by, act_id, content, number, at, made, undo, check_sum)
  SELECT * FROM unnest(?17::bytea[], ?18::bytea[], ?19::bytea[], ?20::bytea[], ?21::bigint[],
    ?22::bigint[], ?23::bytea[], ?24::text[], ?25::bytea[])
)
SELECT 1 / (CASE WHEN count(*) = cardinality(?1::bytea[]) THEN 1 ELSE 0 END),
  pg_notify('kwartier', ?26) FROM moved";

/// The connection that appends, and the rows of the workspaces as it last left them.
#[derive(Default)]
pub(super) struct Appender {
    on: Option<Connection>,
    known: HashMap<AnyId, WorkspaceRow>,
}

/// Where a batch brings each workspace: from this row to that one.
type Moves = HashMap<AnyId, (WorkspaceRow, WorkspaceRow)>;

impl Postgres {
    /// Writes a batch that has no rows beside it.
    pub fn append(&self, key: &Key, keyring: &Keyring, steps: &[Step]) -> Result<Appended, Fault> {
        if self.is_displaced() {
            return Err(Fault::Served { holder: "another program".to_owned() });
        }
        let mut appender = self.appender();
        let appended = match self.try_append(&mut appender, key, keyring, steps) {
            Err(Fault::Away { .. }) => {
                appender.known.clear();
                appender.on = None;
                // Whether it was written is in doubt: the journal knows.
                match self.is_written(&mut appender, steps)? {
                    Some(true) => return Ok(Appended::Written),
                    Some(false) => return Ok(Appended::Lost),
                    None => self.try_append(&mut appender, key, keyring, steps),
                }
            }
            other => other,
        };
        if !matches!(appended, Ok(Appended::Written)) {
            appender.known.clear();
        }
        appended
    }

    fn try_append(
        &self,
        appender: &mut Appender,
        key: &Key,
        keyring: &Keyring,
        steps: &[Step],
    ) -> Result<Appended, Fault> {
        for is_known in [true, false] {
            if !is_known {
                appender.known.clear();
            }
            let on = self.appending(&mut appender.on)?;
            let Some(moves) = follow(on, key, steps, &appender.known)? else {
                continue;
            };
            if self.write(on, key, keyring, steps, &moves)? == Appended::Written {
                appender.known.extend(moves.into_iter().map(|(id, (_, to))| (id, to)));
                return Ok(Appended::Written);
            }
        }
        Ok(Appended::Lost)
    }

    fn write(
        &self,
        on: &Connection,
        key: &Key,
        keyring: &Keyring,
        steps: &[Step],
        moves: &Moves,
    ) -> Result<Appended, Fault> {
        let news = moves.values().map(|(was, to)| {
            let checks = (workspace_check(key, was)?, workspace_check(key, to)?);
            Ok((was.id, checks, signed(to.last.number)?, to.last.hash))
        });
        let news: Vec<_> = news.collect::<Result<_, Fault>>()?;
        let workspaces = columns(news.iter().map(|(id, (was, is), number, hash)| {
            let number = Value::Integer(*number);
            [
                Value::Blob(&id.0),
                Value::Blob(&was.0),
                number,
                Value::Blob(&hash.0),
                Value::Blob(&is.0),
            ]
        }));
        let entries: Vec<_> =
            steps.iter().map(|step| entry_values(&step.entry)).collect::<Result<_, _>>()?;
        let mut bodies = Vec::new();
        for step in steps {
            let sealer = keyring.sealer(on, key, step.entry.head.workspace)?;
            bodies.extend(body_rows(sealer.as_ref(), &step.entry)?);
        }
        let written: Vec<_> = steps.iter().map(|step| ReceiptRow::of(&step.receipt)).collect();
        let checks: Vec<_> = written.iter().map(|row| row.check(key)).collect();
        let receipts = columns(written.iter().zip(&checks).map(|(row, check)| row.values(check)));
        let (entries, bodies) =
            (columns(entries.into_iter()), columns(bodies.iter().map(BodyRow::values)));
        let mut given: Vec<Given<'_>> = Vec::with_capacity(26);
        for column in workspaces.iter().chain(&entries).chain(&bodies).chain(&receipts) {
            given.push(column);
        }
        given.push(&self.node);
        let Connection::Postgres(wire) = on else {
            return Err(Fault::Refused { what: "not a server".to_owned() });
        };
        let statement = wire.prepared(APPEND)?;
        match wire.ask(wire.client.execute(&statement, &given)) {
            Ok(_) => Ok(Appended::Written),
            Err(error) if is_lost(&error) => Ok(Appended::Lost),
            Err(error) => Err(fault(error)),
        }
    }

    fn appending<'a>(&self, on: &'a mut Option<Connection>) -> Result<&'a Connection, Fault> {
        Ok(match on {
            Some(on) => on,
            None => on.insert(self.connect_by(Driver::waiting()?)?),
        })
    }

    /// Whether exactly this batch stands in the journal; none when its place is still free.
    fn is_written(&self, appender: &mut Appender, steps: &[Step]) -> Result<Option<bool>, Fault> {
        let Some(first) = steps.first() else { return Ok(Some(true)) };
        let on = self.appending(&mut appender.on)?;
        let sql = "SELECT hash FROM entry WHERE workspace = ?1 AND number = ?2";
        let head = &first.entry.head;
        let found = on.one::<[u8; 32]>(sql, (head.workspace.0, signed(head.number)?))?;
        // The hash covers everything, so an equal one is this very batch; it came whole.
        Ok(found.map(|hash| hash == first.entry.hash.0))
    }
}

/// Where the steps bring each workspace; none when they do not follow on what is there.
fn follow(
    on: &Connection,
    key: &Key,
    steps: &[Step],
    known: &HashMap<AnyId, WorkspaceRow>,
) -> Result<Option<Moves>, Fault> {
    let mut moves = Moves::new();
    for step in steps {
        let workspace = step.entry.head.workspace;
        let (_, to) = match moves.get_mut(&workspace) {
            Some(found) => found,
            None => {
                let row = match known.get(&workspace) {
                    Some(row) => *row,
                    None => workspace_row(on, key, workspace)?
                        .ok_or(Fault::NoWorkspace { workspace })?,
                };
                moves.entry(workspace).or_insert((row, row))
            }
        };
        let follows = Link { number: step.entry.head.number, hash: step.entry.head.previous };
        if follows != (Link { number: to.last.number + 1, hash: to.last.hash }) {
            return Ok(None);
        }
        to.last = step.entry.link();
    }
    Ok(Some(moves))
}

/// The same rows, column by column.
fn columns<'v, const N: usize>(rows: impl Iterator<Item = [Value<'v>; N]>) -> [Vec<Value<'v>>; N] {
    let mut columns = [const { Vec::new() }; N];
    for row in rows {
        for (column, value) in columns.iter_mut().zip(row) {
            column.push(value);
        }
    }
    columns
}

/// The receipts of many acts, in one sentence as well. Sideways, so that each is looked up by its
/// key: as a plain join the server reads the whole table once that is of middling size.
const RECEIPTS: &str = "
SELECT r.workspace, r.by, r.act_id, r.content, r.number, r.at, r.made, r.undo, r.check_sum
FROM unnest(?1::bytea[], ?2::bytea[], ?3::bytea[]) AS asked (workspace, by, act_id)
CROSS JOIN LATERAL (
  SELECT * FROM receipt
  WHERE workspace = asked.workspace AND by = asked.by AND act_id = asked.act_id LIMIT 1
) AS r";

impl Postgres {
    /// The receipts of many acts, each by workspace, person and act id.
    pub fn receipts(
        &self,
        key: &Key,
        acts: &[(AnyId, AnyId, ActId)],
    ) -> Result<Vec<Option<Receipt>>, Fault> {
        let asked = columns(acts.iter().map(|(workspace, by, act)| {
            [Value::Blob(&workspace.0), Value::Blob(&by.0), Value::Blob(&act.0.0)]
        }));
        let given: Vec<Given<'_>> = asked.iter().map(|it| it as _).collect();
        let mut found = HashMap::new();
        let rows = self.read(|on| {
            let Connection::Postgres(wire) = on else { return Ok(Vec::new()) };
            let statement = wire.prepared(RECEIPTS)?;
            wire.wait(wire.client.query(&statement, &given))
        })?;
        for row in &rows {
            let row = Row::Postgres(row);
            RECEIPT.hold(key, &row)?;
            let receipt = read_receipt(&row)?;
            found.insert((receipt.workspace, receipt.by, receipt.act_id), receipt);
        }
        Ok(acts.iter().map(|act| found.get(act).cloned()).collect())
    }
}
