// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Mail out: on every tick the letters are written that people asked for, and the queue is handed
//! to the relay; what it does not take now is tried again, with more and more time between.

use std::{
    sync::{
        Arc,
        mpsc::{RecvTimeoutError, SyncSender, sync_channel},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use anyhow::{Context, bail};
use lettre::{
    Message, SmtpTransport, Transport,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use store::{Fault, Mail, Store};
use web::House;

use crate::configuration;

/// How long somebody who asked for a letter waits at most before it leaves.
const TICK: Duration = Duration::from_secs(10);
/// How long the relay may be silent.
const PATIENCE: Duration = Duration::from_secs(30);
/// So many mails go out on one tick.
const AT_ONCE: u32 = 200;
/// Minutes until the next try, after the first, the second and so on; then it is given up.
const AGAIN_AFTER: [i64; 8] = [1, 3, 10, 30, 60, 180, 360, 720];
const MINUTE: i64 = 60_000;

/// The relay of the configuration, ready to take mail.
pub struct Relay {
    transport: SmtpTransport,
    from: Mailbox,
}

/// What became of one mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Became {
    Sent,
    /// The relay will never take it.
    Refused,
    Later,
}

impl Relay {
    /// Reads the relay; nothing is sent yet.
    pub fn new(mail: &configuration::Mail) -> anyhow::Result<Relay> {
        let from = mail.from.parse();
        let from = from.with_context(|| {
            format!("mail.from in the configuration is no mail address: {}.", mail.from)
        })?;
        // The address may hold a password, so it is never printed.
        let builder = SmtpTransport::from_url(&mail.relay).context(
            "mail.relay in the configuration is no relay; it looks like \
             smtps://user:password@mail.example:465.",
        )?;
        if is_readable_along_the_way(&mail.relay) {
            bail!(
                "mail.relay sends its password unencrypted. Use smtps://, or smtp:// with \
                 ?tls=required."
            );
        }
        Ok(Relay { transport: builder.timeout(Some(PATIENCE)).build(), from })
    }

    /// The address that mail comes from.
    pub fn address(&self) -> String {
        self.from.email.to_string()
    }

    /// Hands over what is due, once; says how many mails were sent.
    pub fn send_due(&self, store: &Store, now: i64) -> Result<usize, Fault> {
        let mut sent = 0;
        for mail in store.mails_due(now, AT_ONCE)? {
            match self.send(&mail) {
                (Became::Sent, _) => {
                    store.mail_sent(mail.id)?;
                    sent += 1;
                }
                (became, why) => self.note(store, &mail, became, &why, now)?,
            }
        }
        Ok(sent)
    }

    fn note(
        &self,
        store: &Store,
        mail: &Mail,
        became: Became,
        why: &str,
        now: i64,
    ) -> Result<(), Fault> {
        let wait = AGAIN_AFTER.get(mail.tries as usize).filter(|_| became == Became::Later);
        // Never an address or a word of the mail: logs are read by others.
        let id = mail.id.0;
        let Some(minutes) = wait else {
            tracing::error!(mail = %id, why, tries = mail.tries + 1, "a mail was given up");
            return store.mail_sent(mail.id);
        };
        tracing::warn!(mail = %id, why, minutes, "a mail is tried again later");
        store.mail_failed(mail, why, now + minutes * MINUTE)
    }

    /// What became of it, and why in a few words without an address.
    fn send(&self, mail: &Mail) -> (Became, String) {
        let message = match self.message(mail) {
            Ok(message) => message,
            Err(_) => return (Became::Refused, "it cannot be written as a mail".to_owned()),
        };
        match self.transport.send(&message) {
            Ok(_) => (Became::Sent, String::new()),
            Err(error) => {
                let became = if error.is_permanent() { Became::Refused } else { Became::Later };
                (became, reason(&error))
            }
        }
    }

    fn message(&self, mail: &Mail) -> anyhow::Result<Message> {
        // Answers of absent people and other programs stay away.
        let name = HeaderName::new_from_ascii_str("Auto-Submitted");
        let automatic = HeaderValue::new(name, "auto-generated".to_owned());
        let (words, calendar) = mail.parts();
        let words =
            SinglePart::builder().header(ContentType::TEXT_PLAIN).body(words.replace('\n', "\r\n"));
        // The same on every try, so that a mail box shows one of two.
        let id = format!("<{}@{}>", mail.id.0, self.from.email.domain());
        let message = Message::builder()
            .message_id(Some(id))
            .from(self.from.clone())
            .to(mail.mail.parse()?)
            .subject(&mail.subject)
            .raw_header(automatic);
        Ok(match calendar {
            None => message.singlepart(words)?,
            Some(calendar) => message.multipart(with_calendar(words, calendar)?)?,
        })
    }
}

/// The words beside the calendar, which mail programs offer to take over; and the same as a file,
/// for those that do not.
fn with_calendar(words: SinglePart, calendar: &str) -> anyhow::Result<MultiPart> {
    let method = calendar.lines().find_map(|it| it.strip_prefix("METHOD:"));
    let method = method.context("a calendar without a method")?;
    let kind = format!("text/calendar; charset=utf-8; method={method}");
    let folded = papers::calendar::folded(calendar);
    let inside = SinglePart::builder().header(ContentType::parse(&kind)?).body(folded.clone());
    let name = match method {
        "CANCEL" => "afgezegd.ics",
        _ => "uitnodiging.ics",
    };
    let file =
        Attachment::new(name.to_owned()).body(folded, ContentType::parse("application/ics")?);
    let both = MultiPart::alternative().singlepart(words).singlepart(inside);
    Ok(MultiPart::mixed().multipart(both).singlepart(file))
}

/// A password over a connection without encryption, to anywhere but this computer.
fn is_readable_along_the_way(relay: &str) -> bool {
    let Some(rest) = relay.strip_prefix("smtp://") else { return false };
    let Some((_, place)) = rest.rsplit_once('@') else { return false };
    let is_here = ["localhost", "127.0.0.1", "[::1]"].iter().any(|it| place.starts_with(it));
    !is_here && !place.contains("tls=required")
}

/// Why the relay did not take it: a code, or the kind of fault.
fn reason(error: &lettre::transport::smtp::Error) -> String {
    if let Some(code) = error.status() {
        return format!("the relay answered {code}");
    }
    let kind = match () {
        () if error.is_timeout() => "the relay was silent",
        () if error.is_tls() => "the relay could not be trusted (TLS)",
        () if error.is_client() => "the relay cannot do what the configuration asks",
        () if error.is_response() => "the relay answered something unreadable",
        () => "the relay could not be reached",
    };
    kind.to_owned()
}

/// The thread that sends; it ends when this is dropped.
pub struct Sending {
    stop: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Starts sending. Where there is no relay, nothing is started and pages say so.
pub fn start(house: Arc<House>, relay: Relay) -> anyhow::Result<Sending> {
    let (stop, stopped) = sync_channel(1);
    let thread = thread::Builder::new().name("mail".to_owned()).spawn(move || {
        while stopped.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
            tick(&house, &relay);
        }
    });
    Ok(Sending { stop: Some(stop), thread: Some(thread.context("no thread for mail")?) })
}

fn tick(house: &House, relay: &Relay) {
    let now = jiff::Timestamp::now().as_millisecond();
    let done = web::write_letters(house).and_then(|()| relay.send_due(&house.store, now));
    if let Err(fault) = done {
        tracing::error!(%fault, "mail could not be sent");
    }
}

impl Drop for Sending {
    fn drop(&mut self) {
        // The thread hears it by the end of the channel; a mail under way is finished first.
        drop(self.stop.take());
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the thread that sends mail had died");
        }
    }
}

#[cfg(test)]
#[path = "mail_tests.rs"]
mod tests;
