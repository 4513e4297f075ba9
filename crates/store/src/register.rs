// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The register of public bodies, read in by the operator: parties are picked from it, not typed.

use crate::{
    Fault, Store,
    connection::{Connection, Row},
    schema::REGISTER,
};

/// A municipality, province, water board or other public body.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicBody {
    /// Its official code, for example `GM1959`.
    pub code: String,
    pub name: String,
    pub kind: String,
    pub inhabitants: Option<u64>,
    /// The year that the inhabitants were counted.
    pub year: Option<i32>,
    pub province: String,
    /// As `2019-01-01`; empty when unknown.
    pub begins: String,
    pub ends: String,
}

impl Store {
    /// Reads bodies in, over those with the same code; says how many were new.
    pub fn read_register(&self, bodies: &[PublicBody]) -> Result<usize, Fault> {
        self.write(|on| {
            let mut new = 0;
            for it in bodies {
                let there = self.body_on(on, &it.code)?.is_some();
                new += usize::from(!there);
                let inhabitants = it.inhabitants.map(crate::append::signed).transpose()?;
                REGISTER.put(
                    on,
                    &self.row_key,
                    &[
                        &it.code,
                        &it.name,
                        &it.kind,
                        &inhabitants,
                        &it.year,
                        &it.province,
                        &it.begins,
                        &it.ends,
                    ],
                )?;
            }
            Ok(new)
        })
    }

    pub fn public_body(&self, code: &str) -> Result<Option<PublicBody>, Fault> {
        self.read(|on| self.body_on(on, code))
    }

    /// The bodies with these letters in their name; those that begin with them first.
    pub fn public_bodies(&self, letters: &str, limit: u32) -> Result<Vec<PublicBody>, Fault> {
        let rest = "WHERE instr(lower(name), ?1) > 0
            ORDER BY instr(lower(name), ?1) > 1, name, code LIMIT ?2";
        let letters = letters.trim().to_lowercase();
        let given = (letters.as_str(), limit);
        self.read(|on| REGISTER.rows(on, &self.row_key, rest, given, read_body))
    }

    fn body_on(&self, on: &Connection, code: &str) -> Result<Option<PublicBody>, Fault> {
        REGISTER.row(on, &self.row_key, "WHERE code = ?1", [code], read_body)
    }
}

fn read_body(row: &Row<'_>) -> Result<PublicBody, Fault> {
    let inhabitants: Option<i64> = row.get(3)?;
    let inhabitants = inhabitants.map(u64::try_from).transpose();
    Ok(PublicBody {
        code: row.get(0)?,
        name: row.get(1)?,
        kind: row.get(2)?,
        inhabitants: inhabitants.map_err(|_| Fault::torn("inhabitants below zero"))?,
        year: row.get(4)?,
        province: row.get(5)?,
        begins: row.get(6)?,
        ends: row.get(7)?,
    })
}
