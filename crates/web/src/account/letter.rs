// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Letters: what a mail says. Each is a channel of the house, and stands in its register.

use desk::beside::Fault;
use texts::{Language, Texts};

use super::MINUTES;
use crate::frame::{House, clock};

/// The names of all letters, as the register of channels has them.
pub(super) const NAMES: [&str; 4] =
    ["mail/sign-in", "mail/address", "mail/invitation", "mail/reminder"];

pub(super) enum Letter<'l> {
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
        }
    }
}

/// Puts a letter in the queue of the mail that waits.
pub(super) fn send(
    house: &House,
    mail: &str,
    language: Language,
    letter: &Letter<'_>,
) -> Result<(), Fault> {
    let t = Texts::new(language);
    let mut paragraphs = letter.paragraphs(t);
    paragraphs.push(t.mail_from(house.public_url.origin()));
    let text = format!("{}\n", paragraphs.join("\n\n"));
    house.store.queue_mail(mail, &letter.subject(t), &text, clock()).map(drop)
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
