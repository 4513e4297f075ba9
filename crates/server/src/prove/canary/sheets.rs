// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Lists in and out: a workbook full of hidden words tells nothing more than one of words that
//! nobody wrote, and what the command line writes holds only what its person may read.

use anyhow::Context;
use desk::beside::Who;
use papers::{
    list::List,
    sheet::{Cell, Table, cell::Kind, write_xlsx},
};

use super::{
    OUTSIDERS, Told,
    visit::{Found, Round},
};
use crate::prove::{cast::EVERYBODY, crash::program::kwartier, ground::Building, seek::Seeker};

const EXCEL: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

impl Round<'_, '_> {
    /// Sends in two real workbooks for each list, and compares the previews.
    pub fn workbook(&mut self, path: &str) -> anyhow::Result<()> {
        let word = path.rsplit('/').nth(1).unwrap_or_default();
        let list = List::from_word(word).with_context(|| format!("{path} is of no list"))?;
        let path = path.replace("{w}", &self.ground.ids.workspace.to_string());
        let hidden = self.ground.secrets.iter();
        let hidden = hidden.filter(|it| !it.is_id && !it.readers.contains(self.persona));
        let hidden: Vec<&str> = hidden.map(|it| it.word.as_str()).collect();
        // As long, as many and as different as the hidden ones.
        let never: Vec<String> = (0..hidden.len()).map(|it| format!("zqx0{it:0>4}")).collect();
        let never: Vec<&str> = never.iter().map(String::as_str).collect();
        let mut answers = Vec::new();
        for words in [&hidden, &never] {
            let (kind, body) = sent(&workbook(list, words)?);
            let answer = self.visitor.send(&path, &kind, body)?;
            self.look(&format!("POST {path} with a workbook"), &words.join("\n"), &answer);
            answers.push(answer);
        }
        let told = format!("POST {path} with a workbook of hidden words");
        self.same(&told, (&answers[0], &hidden), (&answers[1], &never));
        Ok(())
    }
}

/// A row for each word, which stands in every column that holds text.
fn workbook(list: List, words: &[&str]) -> anyhow::Result<Vec<u8>> {
    let fields = list.fields();
    let headings = fields.iter().map(|it| it.names.first().copied().unwrap_or(it.word).to_owned());
    let row = |word: &&str| {
        let cell = |kind| match kind {
            Kind::Line | Kind::Lines => Cell::from(*word),
            Kind::Email => Cell::from(format!("{word}@kranswijk.example").as_str()),
            _ => Cell::from("1"),
        };
        fields.iter().map(|it| cell(it.kind)).collect()
    };
    let rows = words.iter().map(row).collect();
    let table = Table { name: "Lijst".to_owned(), headings: headings.collect(), rows };
    Ok(write_xlsx(&[table])?)
}

/// A file as a browser sends it with a form.
fn sent(file: &[u8]) -> (String, Vec<u8>) {
    let mut body = format!(
        "--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lijst.xlsx\"\r\n\
         Content-Type: {EXCEL}\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--grens--\r\n");
    ("multipart/form-data; boundary=grens".to_owned(), body)
}

/// `kwartier sheet write`, as everybody, for every list.
pub fn written(told: &Told, seeker: &Seeker) -> anyhow::Result<Found> {
    let soil = Building::copy_of(&told.kept)?.leave();
    let folder = soil.folder.path();
    let mut found = Found::default();
    for persona in EVERYBODY.into_iter().chain(OUTSIDERS) {
        let mail = match told.people.get(persona) {
            Some(Who::Account(_)) if persona == "Vera" => "vera@elders.example".to_owned(),
            _ => format!("{}@middenland.example", persona.to_lowercase()),
        };
        for list in List::ALL {
            let ending = if list == List::People { "xlsx" } else { "csv" };
            let file = folder.join(format!("{}-{}.{ending}", persona, list.word()));
            let mut command = kwartier(&soil.place(), &["sheet", "write", list.word()])?;
            command.arg(&file).args(["--workspace", &told.ids.workspace.to_string()]);
            let out = command.args(["--as", &mail]).output()?;
            let mut bytes = [out.stdout, out.stderr].concat();
            if file.exists() {
                bytes.push(b'\n');
                let written = std::fs::read(&file)?;
                place_all(&mut found, told, seeker, persona, list, &written);
            }
            place_all(&mut found, told, seeker, persona, list, &bytes);
            found.asked += 1;
        }
    }
    Ok(found)
}

fn place_all(
    found: &mut Found,
    told: &Told,
    seeker: &Seeker,
    persona: &str,
    list: List,
    bytes: &[u8],
) {
    for place in seeker.find(bytes) {
        let secret = &told.secrets.all[place];
        if secret.readers.contains(persona) {
            found.seen.insert(place);
        } else {
            let (label, list) = (&secret.label, list.word());
            found.is_wrong(format!("{persona} read “{label}” by `sheet write {list}`"));
        }
    }
}
