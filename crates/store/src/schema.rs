// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The tables: the journal first, then the rows beside it.

use crate::row::Table;

/// Raised when the tables change; a database of a higher format is refused.
pub(crate) const FORMAT: i64 = 1;

/// Tells a database of Kwartier from any other: the letters `Kwrt`.
pub(crate) const APPLICATION: i64 = 0x4b77_7274;

/// Ids are 16 bytes, moments are milliseconds since 1970 (UTC).
pub(crate) const TABLES: &str = "
CREATE TABLE installation (
  one INTEGER PRIMARY KEY CHECK (one = 1), format INTEGER NOT NULL, made_at INTEGER NOT NULL,
  check_sum BLOB NOT NULL
) STRICT;

CREATE TABLE workspace (
  id BLOB PRIMARY KEY, example INTEGER NOT NULL, building INTEGER NOT NULL,
  made_at INTEGER NOT NULL, clock_offset INTEGER NOT NULL,
  last_number INTEGER NOT NULL, last_hash BLOB NOT NULL, check_sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
  workspace BLOB NOT NULL REFERENCES workspace (id), number INTEGER NOT NULL,
  bytes BLOB NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (workspace, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE body (
  workspace BLOB NOT NULL, number INTEGER NOT NULL, place INTEGER NOT NULL,
  record BLOB NOT NULL, revision INTEGER NOT NULL, sealed INTEGER NOT NULL, bytes BLOB,
  PRIMARY KEY (workspace, number, place),
  FOREIGN KEY (workspace, number) REFERENCES entry (workspace, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX body_of_record ON body (workspace, record, revision);

CREATE TABLE receipt (
  workspace BLOB NOT NULL REFERENCES workspace (id), by BLOB NOT NULL, act_id BLOB NOT NULL,
  content BLOB, number INTEGER NOT NULL, at INTEGER NOT NULL, made BLOB NOT NULL,
  undo TEXT NOT NULL, check_sum BLOB NOT NULL, PRIMARY KEY (workspace, by, act_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot (
  workspace BLOB PRIMARY KEY REFERENCES workspace (id), number INTEGER NOT NULL,
  hash BLOB NOT NULL, format INTEGER NOT NULL, sealed INTEGER NOT NULL, writing BLOB NOT NULL,
  size INTEGER NOT NULL, content BLOB NOT NULL, check_sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE snapshot_part (
  writing BLOB NOT NULL, place INTEGER NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (writing, place)
) STRICT;

CREATE TABLE verified (
  workspace BLOB PRIMARY KEY REFERENCES workspace (id), number INTEGER NOT NULL,
  hash BLOB NOT NULL, check_sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  id BLOB PRIMARY KEY, made_at INTEGER NOT NULL, first_used_at INTEGER, language TEXT NOT NULL,
  linked_at INTEGER, recovery BLOB, check_sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE account_address (
  mail TEXT PRIMARY KEY, account BLOB NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  added_at INTEGER NOT NULL, proven_at INTEGER, check_sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX address_of_account ON account_address (account);
CREATE TABLE account_person (
  account BLOB NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  workspace BLOB NOT NULL REFERENCES workspace (id), person BLOB NOT NULL,
  added_at INTEGER NOT NULL, check_sum BLOB NOT NULL, PRIMARY KEY (account, workspace)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_of_person ON account_person (workspace, person);

CREATE TABLE session (
  token BLOB PRIMARY KEY, account BLOB REFERENCES account (id) ON DELETE CASCADE,
  workspace BLOB REFERENCES workspace (id), person BLOB, started_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, device TEXT NOT NULL,
  check_sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_of_account ON session (account);
CREATE TABLE login_link (
  token BLOB PRIMARY KEY, purpose TEXT NOT NULL,
  account BLOB REFERENCES account (id) ON DELETE CASCADE, mail TEXT NOT NULL,
  made_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, check_sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE invitation (
  id BLOB PRIMARY KEY, workspace BLOB NOT NULL REFERENCES workspace (id),
  person BLOB NOT NULL, mail TEXT NOT NULL, by BLOB NOT NULL, made_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL, token BLOB NOT NULL, used_at INTEGER, withdrawn_at INTEGER,
  mailed INTEGER NOT NULL, check_sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX invitation_by_token ON invitation (token);
CREATE INDEX invitation_of_workspace ON invitation (workspace, person);

CREATE TABLE read_log (
  workspace BLOB NOT NULL, reader BLOB NOT NULL, party BLOB NOT NULL, surface TEXT NOT NULL,
  day TEXT NOT NULL, check_sum BLOB NOT NULL,
  PRIMARY KEY (workspace, reader, party, surface, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE mail_queue (
  id BLOB PRIMARY KEY, mail TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
  made_at INTEGER NOT NULL, next_at INTEGER NOT NULL, tries INTEGER NOT NULL,
  failure TEXT NOT NULL, check_sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE register (
  code TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, inhabitants INTEGER,
  year INTEGER, province TEXT NOT NULL, begins TEXT NOT NULL, ends TEXT NOT NULL,
  check_sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE serve (
  one INTEGER PRIMARY KEY CHECK (one = 1), holder TEXT NOT NULL, since INTEGER NOT NULL,
  check_sum BLOB NOT NULL
) STRICT;
";

/// Made also where the rest was made before there was a seal, an urn, or mail about meetings.
pub(crate) const LATER_TABLES: &str = "
CREATE TABLE IF NOT EXISTS seal (
  workspace BLOB PRIMARY KEY, wrapped BLOB NOT NULL, writes INTEGER NOT NULL,
  check_sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS urn (
  workspace BLOB NOT NULL REFERENCES workspace (id), round BLOB NOT NULL,
  sealed BLOB NOT NULL, check_sum BLOB NOT NULL, PRIMARY KEY (workspace, round)
) STRICT;
CREATE TABLE IF NOT EXISTS notice (
  workspace BLOB NOT NULL REFERENCES workspace (id), person BLOB NOT NULL,
  meeting BLOB NOT NULL, sequence INTEGER NOT NULL, told TEXT NOT NULL,
  check_sum BLOB NOT NULL, PRIMARY KEY (workspace, person, meeting)
) STRICT, WITHOUT ROWID;
";

pub(crate) const URN: Table =
    Table { name: "urn", columns: &["workspace", "round", "sealed"], key: 2 };

pub(crate) const NOTICE: Table = Table {
    name: "notice",
    columns: &["workspace", "person", "meeting", "sequence", "told"],
    key: 3,
};

pub(crate) const SEAL: Table =
    Table { name: "seal", columns: &["workspace", "wrapped", "writes"], key: 1 };

pub(crate) const INSTALLATION: Table =
    Table { name: "installation", columns: &["one", "format", "made_at"], key: 1 };

pub(crate) const WORKSPACE: Table = Table {
    name: "workspace",
    columns: &["id", "example", "building", "made_at", "clock_offset", "last_number", "last_hash"],
    key: 1,
};

pub(crate) const RECEIPT: Table = Table {
    name: "receipt",
    columns: &["workspace", "by", "act_id", "content", "number", "at", "made", "undo"],
    key: 3,
};

pub(crate) const SNAPSHOT: Table = Table {
    name: "snapshot",
    columns: &["workspace", "number", "hash", "format", "sealed", "writing", "size", "content"],
    key: 1,
};

pub(crate) const VERIFIED: Table =
    Table { name: "verified", columns: &["workspace", "number", "hash"], key: 1 };

pub(crate) const ACCOUNT: Table = Table {
    name: "account",
    columns: &["id", "made_at", "first_used_at", "language", "linked_at", "recovery"],
    key: 1,
};

pub(crate) const ADDRESS: Table = Table {
    name: "account_address",
    columns: &["mail", "account", "added_at", "proven_at"],
    key: 1,
};

pub(crate) const PERSON: Table = Table {
    name: "account_person",
    columns: &["account", "workspace", "person", "added_at"],
    key: 2,
};

pub(crate) const SESSION: Table = Table {
    name: "session",
    columns: &[
        "token",
        "account",
        "workspace",
        "person",
        "started_at",
        "seen_at",
        "ends_at",
        "device",
    ],
    key: 1,
};

pub(crate) const LOGIN_LINK: Table = Table {
    name: "login_link",
    columns: &["token", "purpose", "account", "mail", "made_at", "ends_at"],
    key: 1,
};

pub(crate) const INVITATION: Table = Table {
    name: "invitation",
    columns: &[
        "id",
        "workspace",
        "person",
        "mail",
        "by",
        "made_at",
        "ends_at",
        "token",
        "used_at",
        "withdrawn_at",
        "mailed",
    ],
    key: 1,
};

pub(crate) const READ_LOG: Table = Table {
    name: "read_log",
    columns: &["workspace", "reader", "party", "surface", "day"],
    key: 5,
};

pub(crate) const MAIL_QUEUE: Table = Table {
    name: "mail_queue",
    columns: &["id", "mail", "subject", "text", "made_at", "next_at", "tries", "failure"],
    key: 1,
};

pub(crate) const REGISTER: Table = Table {
    name: "register",
    columns: &["code", "name", "kind", "inhabitants", "year", "province", "begins", "ends"],
    key: 1,
};

pub(crate) const SERVE: Table =
    Table { name: "serve", columns: &["one", "holder", "since"], key: 1 };

/// Every table whose rows carry a checksum.
pub(crate) const CHECKED: [&Table; 18] = [
    &INSTALLATION,
    &WORKSPACE,
    &RECEIPT,
    &SNAPSHOT,
    &VERIFIED,
    &ACCOUNT,
    &ADDRESS,
    &PERSON,
    &SESSION,
    &LOGIN_LINK,
    &INVITATION,
    &READ_LOG,
    &MAIL_QUEUE,
    &REGISTER,
    &SERVE,
    &SEAL,
    &URN,
    &NOTICE,
];

/// The other tables: the journal, that its own chain covers, and the parts of snapshots.
pub(crate) const UNCHECKED: [(&str, &[&str]); 3] = [
    ("entry", &["workspace", "number", "bytes", "hash"]),
    ("body", &["workspace", "number", "place", "record", "revision", "sealed", "bytes"]),
    ("snapshot_part", &["writing", "place", "bytes"]),
];
