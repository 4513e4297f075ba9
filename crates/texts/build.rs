// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Turns the files in `texts/` into one method per message, or stops the build and says why not.
// The one place on this floor that reads files: while building, never while running.
#![allow(clippy::disallowed_methods)]

#[path = "src/check.rs"]
mod check;

use check::{Checked, Kind, Message, Source};
use std::fmt::Write as _;
use std::path::Path;

fn main() {
    println!("cargo:rerun-if-changed=texts");
    println!("cargo:rerun-if-changed=src/check.rs");
    let checked = check::check(&sources()).unwrap_or_else(|complaints| {
        eprintln!("\nThe texts are not complete:");
        for complaint in &complaints {
            eprintln!("  {complaint}");
        }
        std::process::exit(1);
    });
    let folder = std::env::var("OUT_DIR").expect("cargo names the folder");
    std::fs::write(Path::new(&folder).join("messages.rs"), written(&checked))
        .expect("the folder of the build can be written");
}

/// All files of `texts/`, in the order of their names so that every build is the same.
fn sources() -> Vec<Source> {
    let mut paths: Vec<_> = std::fs::read_dir("texts")
        .expect("crates/texts/texts is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    paths.sort();
    paths.iter().map(|path| source(path)).collect()
}

fn source(path: &Path) -> Source {
    let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name in letters");
    let (room, language) = name.split_once('.').unwrap_or((name, ""));
    let text = std::fs::read_to_string(path).expect("a text file can be read");
    Source { room: room.to_owned(), language: language.to_owned(), text }
}

/// The file that `lib.rs` takes in: a table of finished sentences and a method per message.
fn written(checked: &Checked) -> String {
    let (plain, filled): (Vec<&Message>, Vec<&Message>) =
        checked.messages.iter().partition(|message| message.arguments.is_empty());
    let mut rust = String::from("/// Key, Dutch, English; sorted by key.\n");
    writeln!(rust, "static FINISHED: [(&str, &str, &str); {}] = [", plain.len()).unwrap();
    for Message { id, nl, en, .. } in &plain {
        writeln!(rust, "({id:?}, {nl:?}, {en:?}),").unwrap();
    }
    let [nl, en] = &checked.filled;
    writeln!(rust, "];\nstatic TO_FILL: [&str; 2] = [{nl:?}, {en:?}];").unwrap();
    rust.push_str("impl Texts {\n");
    for (index, message) in plain.iter().enumerate() {
        let name = name(&message.id);
        writeln!(
            rust,
            "#[doc = {:?}]\npub fn {name}(self) -> &'static str {{ self.finished({index}) }}",
            message.nl
        )
        .unwrap();
    }
    for message in filled {
        write_filled(&mut rust, message);
    }
    rust.push_str("}\n");
    rust
}

fn write_filled(rust: &mut String, message: &Message) {
    let has_words = message.arguments.values().any(|kind| *kind == Kind::Word);
    let lifetime = if has_words { "<'a>" } else { "" };
    let (mut parameters, mut values) = (String::new(), String::new());
    for (argument, kind) in &message.arguments {
        let kind = match kind {
            Kind::Word => "Arg<'a>",
            Kind::Count => "Count",
        };
        let name = name(argument);
        write!(parameters, ", {name}: impl Into<{kind}>").unwrap();
        write!(values, "({argument:?}, {name}.into().0),").unwrap();
    }
    writeln!(
        rust,
        "#[doc = {:?}]\n#[allow(clippy::too_many_arguments)]\n\
         pub fn {}{lifetime}(self{parameters}) -> String {{ self.fill({:?}, [{values}]) }}",
        message.nl,
        name(&message.id),
        message.id
    )
    .unwrap();
}

fn name(id: &str) -> String {
    id.replace('-', "_")
}
