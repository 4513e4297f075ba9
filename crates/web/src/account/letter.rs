// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Letters: what a mail says. Each is a channel of the house, and stands in its register.

use desk::beside::Fault;
use texts::{Language, Texts};

use super::MINUTES;
use crate::frame::{House, clock};

/// The names of all letters, as the register of channels has them.
pub(super) const NAMES: [&str; 6] = [
    "mail/sign-in",
    "mail/address",
    "mail/invitation",
    "mail/reminder",
    "mail/meeting",
    "mail/clerk",
];

/// What a letter about a meeting tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Called {
    First,
    Changed,
    Off,
}

/// A meeting, as the reader of the letter may know it.
pub(crate) struct Calling<'l> {
    pub called: Called,
    pub founding: &'l str,
    pub table: &'l str,
    pub when: &'l str,
    pub place: &'l str,
    pub about: &'l str,
    pub link: &'l str,
    /// Opens the papers without signing in; empty as long as they are not with the table.
    pub papers: &'l str,
}

/// One question to a clerk: what they see by the link, and nothing else.
pub(crate) struct ToClerk<'l> {
    pub name: &'l str,
    pub founding: &'l str,
    pub party: &'l str,
    pub step: &'l str,
    pub route: &'l str,
    pub until: Option<jiff::civil::Date>,
    pub link: &'l str,
}

pub(super) enum Letter<'l> {
    Meeting(Calling<'l>),
    Clerk(ToClerk<'l>),
    SignIn {
        link: &'l str,
    },
    Address {
        link: &'l str,
    },
    Invitation {
        link: &'l str,
        name: &'l str,
        by: &'l str,
        founding: &'l str,
        until: String,
    },
    /// That a question waits: not which, and nothing of what anybody said.
    Reminder {
        link: &'l str,
        founding: &'l str,
    },
}

impl Letter<'_> {
    fn subject(&self, t: Texts) -> String {
        match self {
            Letter::SignIn { .. } => t.mail_sign_in_subject().to_owned(),
            Letter::Address { .. } => t.mail_address_subject().to_owned(),
            Letter::Invitation { by, founding, .. } => t.mail_invitation_subject(*by, *founding),
            Letter::Reminder { founding, .. } => t.mail_reminder_subject(*founding),
            Letter::Clerk(it) => t.mail_clerk_subject(it.party, it.step),
            Letter::Meeting(it) => match it.called {
                Called::First => t.mail_meeting_subject(it.table, it.when),
                Called::Changed => t.mail_meeting_changed_subject(it.table, it.when),
                Called::Off => t.mail_meeting_cancelled_subject(it.table, it.when),
            },
        }
    }

    /// Paragraphs; the link stands on a line of its own.
    fn paragraphs(&self, t: Texts) -> Vec<String> {
        let hello = || t.mail_hello_nobody().to_owned();
        let not_asked = || t.mail_not_asked().to_owned();
        match self {
            Letter::SignIn { link } => {
                vec![hello(), t.mail_sign_in_body(MINUTES), (*link).to_owned(), not_asked()]
            }
            Letter::Address { link } => {
                vec![hello(), t.mail_address_body(MINUTES), (*link).to_owned(), not_asked()]
            }
            Letter::Invitation { link, name, by, founding, until } => vec![
                t.mail_hello(*name),
                t.mail_invitation_body(*by, *founding, until.as_str()),
                (*link).to_owned(),
                t.mail_invitation_yours().to_owned(),
                t.mail_invitation_unknown(*by),
            ],
            Letter::Reminder { link, founding } => {
                vec![hello(), t.mail_reminder_body(*founding), (*link).to_owned()]
            }
            Letter::Meeting(it) => it.paragraphs(t),
            Letter::Clerk(it) => it.paragraphs(t),
        }
    }
}

impl Calling<'_> {
    fn paragraphs(&self, t: Texts) -> Vec<String> {
        let (founding, table, when) = (self.founding, self.table, self.when);
        let mut all = vec![t.mail_hello_nobody().to_owned()];
        all.push(match self.called {
            Called::First => t.mail_meeting_body(founding, table, when),
            Called::Changed => t.mail_meeting_changed_body(founding, table, when),
            Called::Off => t.mail_meeting_cancelled_body(founding, table, when),
        });
        if !self.place.is_empty() {
            all.push(t.mail_meeting_place(self.place));
        }
        if !self.about.is_empty() {
            all.push(t.mail_meeting_about(self.about));
        }
        if !self.papers.is_empty() {
            all.extend([t.mail_meeting_papers().to_owned(), self.papers.to_owned()]);
        }
        if self.called == Called::Off {
            all.push(t.mail_meeting_file_cancelled().to_owned());
        } else {
            all.extend([t.mail_meeting_file().to_owned(), self.link.to_owned()]);
        }
        all.push(t.mail_meeting_nobody_else().to_owned());
        all
    }

    /// Subject and text of the letter.
    pub fn words(self, house: &House, language: Language) -> (String, String) {
        words(house, language, &Letter::Meeting(self))
    }
}

impl ToClerk<'_> {
    fn paragraphs(&self, t: Texts) -> Vec<String> {
        let hello = match self.name.is_empty() {
            true => t.mail_hello_nobody().to_owned(),
            false => t.mail_hello(self.name),
        };
        let body = t.mail_clerk_body(self.founding, self.party, self.route, self.step);
        let mut all = vec![hello, body];
        all.extend(self.until.map(|it| t.route_ask_until(t.date(it))));
        all.extend([t.mail_clerk_link().to_owned(), self.link.to_owned()]);
        all.push(t.mail_invitation_yours().to_owned());
        all.push(t.mail_clerk_by_mail(self.founding));
        all
    }

    /// Subject and text of the letter.
    pub fn words(self, house: &House, language: Language) -> (String, String) {
        words(house, language, &Letter::Clerk(self))
    }

    pub fn send(self, house: &House, mail: &str, language: Language) -> Result<(), Fault> {
        send(house, mail, language, &Letter::Clerk(self))
    }
}

/// Puts a letter in the queue of the mail that waits.
pub(super) fn send(
    house: &House,
    mail: &str,
    language: Language,
    letter: &Letter<'_>,
) -> Result<(), Fault> {
    let (subject, text) = words(house, language, letter);
    house.store.queue_mail(mail, &subject, &text, clock()).map(drop)
}

fn words(house: &House, language: Language, letter: &Letter<'_>) -> (String, String) {
    let t = Texts::new(language);
    let mut paragraphs = letter.paragraphs(t);
    paragraphs.push(t.mail_from(house.public_url.origin()));
    (letter.subject(t), format!("{}\n", paragraphs.join("\n\n")))
}

/// Tells somebody that a question waits for them.
pub(crate) fn remind(
    house: &House,
    mail: &str,
    language: Language,
    founding: &str,
    link: &str,
) -> Result<(), Fault> {
    send(house, mail, language, &Letter::Reminder { link, founding })
}
