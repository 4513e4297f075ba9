// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reads the text files of both languages and says in plain words what is wrong with them.
//!
//! Shared by `build.rs`, which stops the build on the first set of complaints, and by the tests.
//! It is not a module of the library: nothing is parsed or checked while the program runs, except
//! the few messages with arguments.

use fluent_syntax::ast::{
    Entry, Expression, Identifier, InlineExpression, Message as Parsed, Pattern, PatternElement,
    Resource, Variant, VariantKey,
};
use fluent_syntax::{parser, serializer, unicode::unescape_unicode_to_string};
use std::collections::BTreeMap;

/// The languages, the leading one first. Every message stands in each of them.
pub const LANGUAGES: [&str; 2] = ["nl", "en"];

/// Words that Rust keeps for itself and that would not do as the name of an argument.
const KEPT_BY_RUST: [&str; 20] = [
    "as", "box", "const", "crate", "do", "else", "enum", "fn", "for", "if", "in", "let", "loop",
    "match", "mod", "move", "self", "type", "use", "where",
];

/// One text file, `<room>.<language>.ftl`.
pub struct Source {
    pub room: String,
    pub language: String,
    pub text: String,
}

impl Source {
    fn file(&self) -> String {
        format!("{}.{}.ftl", self.room, self.language)
    }
}

/// What an argument is for: a count chooses between "1 taak" and "2 taken" and must be a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Word,
    Count,
}

/// One message as both languages have it.
#[derive(Debug)]
pub struct Message {
    pub id: String,
    /// In the order of the alphabet, as the generated method takes them.
    pub arguments: BTreeMap<String, Kind>,
    /// What people read; with arguments left in braces.
    pub nl: String,
    pub en: String,
}

/// Everything `build.rs` needs to write the methods.
#[derive(Debug)]
pub struct Checked {
    /// In the order of the alphabet.
    pub messages: Vec<Message>,
    /// Per language the messages with arguments, as Fluent text to be filled in at run time.
    pub filled: [String; 2],
}

/// One message in one language.
struct Wording<'s> {
    file: String,
    arguments: BTreeMap<String, Kind>,
    text: String,
    parsed: Parsed<&'s str>,
}

type Terms<'s> = BTreeMap<&'s str, Pattern<&'s str>>;

/// Checks all files together; gives every complaint at once, each naming its file.
pub fn check(sources: &[Source]) -> Result<Checked, Vec<String>> {
    let mut complaints = Vec::new();
    check_files(sources, &mut complaints);
    let [nl, en] = LANGUAGES.map(|language| read(sources, language, &mut complaints));
    let mut messages = Vec::new();
    for (id, dutch) in &nl.0 {
        let Some(english) = en.0.get(id) else {
            let file = &dutch.file;
            complaints.push(format!("{file}: `{id}` has no English text"));
            continue;
        };
        let arguments = both(id, dutch, english, &mut complaints);
        let (nl, en) = (dutch.text.clone(), english.text.clone());
        messages.push(Message { id: id.clone(), arguments, nl, en });
    }
    for (id, english) in en.0.iter().filter(|(id, _)| !nl.0.contains_key(*id)) {
        let file = &english.file;
        complaints.push(format!("{file}: `{id}` has no Dutch text"));
    }
    if complaints.is_empty() {
        Ok(Checked { messages, filled: [to_fill(nl), to_fill(en)] })
    } else {
        Err(complaints)
    }
}

/// Every room has one file in each language, and no file has another language.
fn check_files(sources: &[Source], complaints: &mut Vec<String>) {
    for source in sources {
        if !LANGUAGES.contains(&source.language.as_str()) {
            complaints.push(format!("{}: this language is not known here", source.file()));
        }
        for language in LANGUAGES {
            let is_twin = |other: &&Source| other.room == source.room && other.language == language;
            if !sources.iter().any(|other| is_twin(&other)) {
                let missing = format!("{}.{language}.ftl", source.room);
                complaints.push(format!("{}: {missing} is missing", source.file()));
            }
        }
    }
}

/// All messages and all terms (`-name = …`) of one language.
fn read<'s>(
    sources: &'s [Source],
    language: &str,
    complaints: &mut Vec<String>,
) -> (BTreeMap<String, Wording<'s>>, Terms<'s>) {
    let (mut found, mut terms) = (Vec::new(), Terms::new());
    for source in sources.iter().filter(|source| source.language == language) {
        let file = source.file();
        if source.text.contains('\u{202f}') {
            complaints.push(format!("{file}: holds a narrow no-break space; use an ordinary one"));
        }
        let resource = parser::parse(source.text.as_str()).unwrap_or_else(|(rest, errors)| {
            for error in errors {
                let line = source.text[..error.pos.start].matches('\n').count() + 1;
                complaints.push(format!("{file}, line {line}: {}", error.kind));
            }
            rest
        });
        for entry in resource.body {
            match entry {
                Entry::Message(message) => found.push((source, message)),
                Entry::Term(term) => {
                    let name = term.id.name;
                    let first = terms.insert(name, term.value);
                    complaints.extend(first.map(|_| format!("{file}: `-{name}` stands twice")));
                }
                _ => {}
            }
        }
    }
    let mut wordings = BTreeMap::new();
    for (source, message) in found {
        let id = message.id.name.to_owned();
        let wording = word(source, message, &terms, complaints);
        if let Some(first) = wordings.get(&id) {
            let first: &Wording = first;
            complaints.push(format!("{}: `{id}` stands in {} too", wording.file, first.file));
        } else {
            wordings.insert(id, wording);
        }
    }
    (wordings, terms)
}

/// Reads one message and complains about its name and about what the house does not use.
fn word<'s>(
    source: &Source,
    message: Parsed<&'s str>,
    terms: &Terms<'s>,
    complaints: &mut Vec<String>,
) -> Wording<'s> {
    let (file, id) = (source.file(), message.id.name);
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !id.starts_with(&format!("{}-", source.room)) {
        complaints.push(format!("{file}: `{id}` must start with `{}-`", source.room));
    }
    if !id.chars().all(is_plain) || id.ends_with('-') || id.contains("--") {
        complaints.push(format!("{file}: `{id}` must be small letters, digits and single hyphens"));
    }
    if !message.attributes.is_empty() {
        complaints.push(format!("{file}: `{id}` has attributes; make them messages of their own"));
    }
    let mut reader = Reader { terms, text: String::new(), arguments: BTreeMap::new(), wrong: None };
    match &message.value {
        Some(pattern) => reader.pattern(pattern),
        None => reader.wrong = Some("is empty".to_owned()),
    }
    if let Some(wrong) = reader.wrong {
        complaints.push(format!("{file}: `{id}` {wrong}"));
    }
    Wording { file, arguments: reader.arguments, text: reader.text, parsed: message }
}

/// Walks one message: writes it out as people read it and collects its arguments.
struct Reader<'t, 's> {
    terms: &'t Terms<'s>,
    text: String,
    arguments: BTreeMap<String, Kind>,
    wrong: Option<String>,
}

impl Reader<'_, '_> {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    self.inline(inline);
                }
                PatternElement::Placeable {
                    expression: Expression::Select { selector, variants },
                } => self.select(selector, variants),
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                self.text.push_str(&unescape_unicode_to_string(value));
            }
            InlineExpression::VariableReference { id } => {
                self.argument(id, Kind::Word);
                self.text.push_str(&format!("{{ ${} }}", id.name));
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                self.term(id);
            }
            InlineExpression::Placeable { expression } => match &**expression {
                Expression::Inline(inner) => self.inline(inner),
                Expression::Select { selector, variants } => self.select(selector, variants),
            },
            _ => self.wrong(
                "may hold text, \"quoted text\", $arguments, -terms and choices; numbers, dates \
                 and other messages are put in by the caller",
            ),
        }
    }

    fn term(&mut self, id: &Identifier<&str>) {
        match self.terms.get(id.name) {
            Some(Pattern { elements }) => {
                for element in elements {
                    match element {
                        PatternElement::TextElement { value } => self.text.push_str(value),
                        PatternElement::Placeable { .. } => self.wrong("uses a term with braces"),
                    }
                }
            }
            None => self.wrong(&format!("uses `-{}`, which is not there", id.name)),
        }
    }

    fn select(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        let InlineExpression::VariableReference { id } = selector else {
            return self.wrong("may only choose by an $argument");
        };
        let is_count = variants.iter().any(|variant| match variant.key {
            VariantKey::NumberLiteral { .. } => true,
            VariantKey::Identifier { name } => {
                ["zero", "one", "two", "few", "many"].contains(&name)
            }
        });
        self.argument(id, if is_count { Kind::Count } else { Kind::Word });
        self.text.push_str(&format!("{{ ${}:", id.name));
        for variant in variants {
            let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
                variant.key;
            self.text.push_str(&format!(" [{name}] "));
            self.pattern(&variant.value);
        }
        self.text.push_str(" }");
    }

    fn argument(&mut self, id: &Identifier<&str>, kind: Kind) {
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if KEPT_BY_RUST.contains(&id.name) || !id.name.chars().all(is_plain) {
            self.wrong(&format!("has `${}`; choose another word in small letters", id.name));
        }
        let known = self.arguments.entry(id.name.to_owned()).or_insert(kind);
        if kind == Kind::Count {
            *known = Kind::Count;
        }
    }

    fn wrong(&mut self, what: &str) {
        self.wrong.get_or_insert_with(|| what.to_owned());
    }
}

/// The arguments of both languages together; a count in one language is a count in both.
fn both(
    id: &str,
    dutch: &Wording,
    english: &Wording,
    complaints: &mut Vec<String>,
) -> BTreeMap<String, Kind> {
    let named = |wording: &Wording| {
        let names: Vec<String> = wording.arguments.keys().map(|name| format!("${name}")).collect();
        if names.is_empty() { "none".to_owned() } else { names.join(", ") }
    };
    if !dutch.arguments.keys().eq(english.arguments.keys()) {
        complaints.push(format!(
            "`{id}` has other arguments in {} ({}) than in {} ({})",
            dutch.file,
            named(dutch),
            english.file,
            named(english)
        ));
    }
    let mut arguments = dutch.arguments.clone();
    for (name, kind) in &english.arguments {
        let known = arguments.entry(name.clone()).or_insert(*kind);
        if *kind == Kind::Count {
            *known = Kind::Count;
        }
    }
    arguments
}

/// Only what is filled in at run time: messages with arguments, and the terms they use.
fn to_fill((wordings, terms): (BTreeMap<String, Wording>, Terms)) -> String {
    let terms = terms.into_iter().map(|(name, value)| {
        let id = Identifier { name };
        Entry::Term(fluent_syntax::ast::Term { id, value, attributes: Vec::new(), comment: None })
    });
    let messages = wordings.into_values().filter(|wording| !wording.arguments.is_empty());
    let messages =
        messages.map(|wording| Entry::Message(Parsed { comment: None, ..wording.parsed }));
    serializer::serialize(&Resource { body: terms.chain(messages).collect() })
}
