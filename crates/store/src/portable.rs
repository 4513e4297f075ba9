// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One journal as a text file: a line per entry, readable without Kwartier, checked when read in.
//!
//! First line: `{"kwartier_journal":1,"workspace":…,"example":…,"made_at":…,"clock_offset":…,
//! "entries":…}`. Then a line for each entry: `{"head":…,"hash":…,"bodies":[…]}`, where `head` is
//! the very text that the hash covers, and a body is `{"salt":…,"json":…}` or `"erased"`. Last
//! line: `{"end":…,"hash":…,"digest":…}`, the digest being the SHA-256 of every line before.

use std::{
    fs::File,
    io::{BufRead, BufReader, BufWriter, Read, Write},
    ops::ControlFlow,
    path::Path,
};

use ledger::{AnyId, Body, Digest, Entry, Link, verify_next};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest as _, Sha256};

use crate::{
    Fault, NewWorkspace, Store, Verified, WorkspaceRow,
    append::{add_workspace, put_workspace, workspace_row, write_entry},
    entries::read_entries,
    new_id,
    place::{beside, create_private, give_name, remove_draft},
};

const FORMAT: u32 = 1;

/// Longer than any entry that Kwartier writes; a line that goes on is not one.
const LINE: u64 = 64 << 20;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct First {
    kwartier_journal: u32,
    workspace: AnyId,
    example: bool,
    made_at: i64,
    clock_offset: i64,
    entries: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryLine {
    head: String,
    hash: Digest,
    bodies: Vec<BodyLine>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum BodyLine {
    Erased,
    #[serde(untagged)]
    Open {
        salt: Digest,
        json: String,
    },
}

#[derive(Serialize)]
struct Last {
    end: u64,
    hash: Digest,
    digest: Digest,
}

impl Store {
    /// Writes the whole journal of a workspace to a new file, for the operator.
    pub fn export(&self, workspace: AnyId, file: &Path) -> Result<Link, Fault> {
        if file.exists() {
            return Err(Fault::FileThere { path: file.display().to_string() });
        }
        let draft = beside(file, &format!(".{}.part", new_id()));
        let made = self.write_journal(workspace, &draft);
        let named = made.and_then(|last| give_name(&draft, file).map(|()| last));
        remove_draft(&draft);
        named
    }

    fn write_journal(&self, workspace: AnyId, draft: &Path) -> Result<Link, Fault> {
        let mut out = Hashing { to: BufWriter::new(create_private(draft)?), hash: Sha256::new() };
        let fault = |error: std::io::Error| Fault::file(draft, &error);
        let last =
            self.read_at_once(|on| {
                let row = workspace_row(on, &self.row_key, workspace)?;
                let row = row.ok_or(Fault::NoWorkspace { workspace })?;
                out.line(&First {
                    kwartier_journal: FORMAT,
                    workspace,
                    example: row.example,
                    made_at: row.made_at,
                    clock_offset: row.clock_offset,
                    entries: row.last.number,
                })
                .map_err(fault)?;
                let mut wrong = None;
                let last = read_entries(on, &self.keyring, &row, Link::START, &mut |entry| {
                    match entry_line(&entry).and_then(|line| out.line(&line).map_err(fault)) {
                        Ok(()) => ControlFlow::Continue(()),
                        Err(fault) => {
                            wrong = Some(fault);
                            ControlFlow::Break(())
                        }
                    }
                })?;
                wrong.map_or(Ok(last), Err)
            })?;
        let digest = Digest(out.hash.clone().finalize().into());
        out.line(&Last { end: last.number, hash: last.hash, digest }).map_err(fault)?;
        let file = out.to.into_inner().map_err(|error| fault(error.into_error()))?;
        file.sync_all().map_err(fault)?;
        Ok(last)
    }

    /// Reads a whole journal in, into a workspace that is not there: all of it or nothing.
    pub fn import(&self, file: &Path) -> Result<Verified, Fault> {
        let opened = File::open(file).map_err(|error| Fault::file(file, &error))?;
        let mut lines = Lines { from: BufReader::new(opened), line: 0, hash: Sha256::new() };
        let first: First = lines.next()?;
        if first.kwartier_journal != FORMAT {
            return Err(lines.wrong("it was made by a newer Kwartier"));
        }
        let workspace = first.workspace;
        self.write(|on| {
            let new = NewWorkspace {
                id: workspace,
                example: first.example,
                building: false,
                made_at: first.made_at,
                clock_offset: first.clock_offset,
            };
            if !add_workspace(on, &self.row_key, &new)? {
                return Err(Fault::WorkspaceThere { workspace });
            }
            let sealer = self.keyring.sealer(on, &self.row_key, workspace)?;
            let (mut last, mut bodies, mut erased) = (Link::START, 0, 0);
            for _ in 0..first.entries {
                let entry = read_entry(&mut lines, last, workspace)?;
                bodies += entry.bodies.len() as u64;
                erased += entry.bodies.iter().filter(|body| **body == Body::Erased).count() as u64;
                write_entry(on, sealer.as_ref(), &entry).map_err(|fault| match fault {
                    Fault::Refused { what } => lines.wrong(&what),
                    other => other,
                })?;
                last = entry.link();
            }
            lines.end(last)?;
            let NewWorkspace { id, example, building, made_at, clock_offset } = new;
            let row = WorkspaceRow { id, example, building, made_at, clock_offset, last };
            put_workspace(on, &self.row_key, &row)?;
            let entries = first.entries;
            Ok(Verified { workspace, example, entries, bodies, erased, sealed: 0, last })
        })
    }
}

fn entry_line(entry: &Entry) -> Result<EntryLine, Fault> {
    let odd = || Fault::torn(format!("entry {} is not text", entry.head.number));
    let mut bodies = Vec::with_capacity(entry.bodies.len());
    for body in &entry.bodies {
        bodies.push(match body {
            Body::Erased => BodyLine::Erased,
            Body::Sealed => return Err(Fault::Sealed),
            Body::Open(bytes) => {
                let (salt, _) = bytes.split_first_chunk::<32>().ok_or_else(odd)?;
                let json = body.json().ok_or_else(odd)?.to_owned();
                BodyLine::Open { salt: Digest(*salt), json }
            }
        });
    }
    let head = String::from_utf8(entry.bytes.clone()).map_err(|_| odd())?;
    Ok(EntryLine { head, hash: entry.hash, bodies })
}

fn read_entry<R: Read>(lines: &mut Lines<R>, last: Link, workspace: AnyId) -> Result<Entry, Fault> {
    let line: EntryLine = lines.next()?;
    let bodies = line.bodies.into_iter().map(|body| match body {
        BodyLine::Erased => Body::Erased,
        BodyLine::Open { salt, json } => Body::write(&salt.0, &json),
    });
    verify_next(last, workspace, line.head.into_bytes(), line.hash, bodies.collect())
        .map_err(|broken| lines.wrong(&broken.to_string()))
}

struct Hashing<W> {
    to: W,
    hash: Sha256,
}

impl<W: Write> Hashing<W> {
    fn line(&mut self, line: &impl Serialize) -> std::io::Result<()> {
        let mut text = serde_json::to_vec(line)?;
        text.push(b'\n');
        self.hash.update(&text);
        self.to.write_all(&text)
    }
}

struct Lines<R> {
    from: BufReader<R>,
    line: u64,
    hash: Sha256,
}

impl<R: Read> Lines<R> {
    fn next<T: DeserializeOwned>(&mut self) -> Result<T, Fault> {
        let text = self.text()?;
        serde_json::from_slice(&text).map_err(|_| self.wrong("this is not a line of a journal"))
    }

    fn text(&mut self) -> Result<Vec<u8>, Fault> {
        self.line += 1;
        let mut text = Vec::new();
        let read = (&mut self.from).take(LINE).read_until(b'\n', &mut text);
        read.map_err(|error| self.wrong(&error.to_string()))?;
        if text.pop() != Some(b'\n') {
            return Err(self.wrong("the file stops before its end"));
        }
        self.hash.update(&text);
        self.hash.update(b"\n");
        Ok(text)
    }

    /// The last line must agree with everything before it, and nothing may follow.
    fn end(&mut self, last: Link) -> Result<(), Fault> {
        let digest = Digest(self.hash.clone().finalize().into());
        let end = Last { end: last.number, hash: last.hash, digest };
        // As text, because the same line in other letters was not what was exported either.
        if self.text()? != serde_json::to_vec(&end).expect("a line is plain") {
            return Err(self.wrong("the file is not what was exported"));
        }
        let mut rest = [0];
        match self.from.read(&mut rest) {
            Ok(0) => Ok(()),
            _ => Err(self.wrong("something follows after the end")),
        }
    }

    fn wrong(&self, what: &str) -> Fault {
        Fault::Line { line: self.line, what: what.to_owned() }
    }
}
