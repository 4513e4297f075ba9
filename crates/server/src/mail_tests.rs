// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Mail over a real connection, to a small relay that speaks SMTP.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use store::{Place, Store};
use tempfile::TempDir;

use super::{AGAIN_AFTER, MINUTE, Relay};
use crate::configuration::Mail;

/// A relay on this computer: takes mail, or answers every recipient with the same code.
struct SmallRelay {
    port: u16,
    taken: Arc<Mutex<Vec<String>>>,
    answer: Arc<Mutex<&'static str>>,
    is_open: Arc<AtomicBool>,
}

impl SmallRelay {
    fn open() -> SmallRelay {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let relay = SmallRelay {
            port: listener.local_addr().expect("bound").port(),
            taken: Arc::default(),
            answer: Arc::new(Mutex::new("250 fine")),
            is_open: Arc::new(AtomicBool::new(true)),
        };
        let (taken, answer) = (Arc::clone(&relay.taken), Arc::clone(&relay.answer));
        let is_open = Arc::clone(&relay.is_open);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if !is_open.load(Ordering::SeqCst) {
                    break;
                }
                // A client that goes away in the middle is no concern of this relay.
                let _ = talk(stream, &taken, *answer.lock().expect("held"));
            }
        });
        relay
    }

    fn answers(&self, code: &'static str) {
        *self.answer.lock().expect("held") = code;
    }

    fn taken(&self) -> Vec<String> {
        self.taken.lock().expect("held").clone()
    }

    fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }
}

impl Drop for SmallRelay {
    fn drop(&mut self) {
        self.is_open.store(false, Ordering::SeqCst);
        drop(TcpStream::connect(("127.0.0.1", self.port)));
    }
}

fn talk(
    mut stream: TcpStream,
    taken: &Mutex<Vec<String>>,
    answer: &'static str,
) -> std::io::Result<()> {
    let lines = BufReader::new(stream.try_clone()?).lines();
    let (mut mail, mut is_data) = (String::new(), false);
    stream.write_all(b"220 small relay\r\n")?;
    for line in lines {
        let line = line?;
        if is_data {
            if line == "." {
                is_data = false;
                taken.lock().expect("held").push(std::mem::take(&mut mail));
                stream.write_all(b"250 taken\r\n")?;
            } else {
                mail.push_str(&line);
                mail.push('\n');
            }
            continue;
        }
        let said = match line.split([' ', ':']).next().unwrap_or_default() {
            "EHLO" | "HELO" => "250-small relay\r\n250 8BITMIME",
            "RCPT" => answer,
            "DATA" => {
                is_data = true;
                "354 go on"
            }
            "QUIT" => "221 bye",
            _ => "250 fine",
        };
        stream.write_all(format!("{said}\r\n").as_bytes())?;
    }
    Ok(())
}

struct Scene {
    relay: Relay,
    small: SmallRelay,
    store: Store,
    _folder: TempDir,
}

fn scene() -> Scene {
    let folder = TempDir::new().expect("a folder");
    let store = Store::open(&Place::at(folder.path().join("kwartier.db"))).expect("a database");
    let small = SmallRelay::open();
    let from = "Kwartier <kwartier@regio.example>".to_owned();
    let relay = Relay::new(&Mail { relay: small.url(), from }).expect("a relay");
    Scene { relay, small, store, _folder: folder }
}

#[test]
fn a_mail_goes_out_whole_and_once() {
    let Scene { relay, small, store, .. } = scene();
    let text = "Dag Noor,\n\nHiermee meld je je aan:\n\nhttps://k.example/aanmelden/abc\n";
    store.queue_mail("noor@berg.example", "Je link één", text, 10).expect("queued");
    assert_eq!(relay.send_due(&store, 5).expect("sends"), 0, "not before its time");
    assert_eq!(relay.send_due(&store, 20).expect("sends"), 1);
    assert_eq!(relay.send_due(&store, 30).expect("sends"), 0);
    let [mail] = &small.taken()[..] else { panic!("one mail: {:?}", small.taken()) };
    for part in [
        "From: Kwartier <kwartier@regio.example>",
        "To: noor@berg.example",
        "Auto-Submitted: auto-generated",
        "@regio.example>\n",
        "Content-Type: text/plain; charset=utf-8",
        "\nhttps://k.example/aanmelden/abc\n",
    ] {
        assert!(mail.contains(part), "{part}\n{mail}");
    }
    assert!(mail.contains("Subject: Je link =?utf-8?b?"), "{mail}");
}

#[test]
fn a_calendar_goes_along_to_be_taken_over_and_as_a_file() {
    let Scene { relay, small, store, .. } = scene();
    let calendar = "BEGIN:VCALENDAR\nMETHOD:CANCEL\nEND:VCALENDAR\n";
    let text = store::Mail::with_calendar("Het gaat niet door.\n", calendar);
    store.queue_mail("noor@berg.example", "Afgezegd", &text, 0).expect("queued");
    assert_eq!(relay.send_due(&store, 1).expect("sends"), 1);
    let [mail] = &small.taken()[..] else { panic!("one mail: {:?}", small.taken()) };
    for part in [
        "Content-Type: multipart/mixed;",
        "Content-Type: multipart/alternative;",
        "Content-Type: text/calendar; charset=utf-8; method=CANCEL",
        "Content-Disposition: attachment; filename=\"afgezegd.ics\"",
        "Content-Type: application/ics",
        "Auto-Submitted: auto-generated",
        "Het gaat niet door.",
    ] {
        assert!(mail.contains(part), "{part}\n{mail}");
    }
    assert_eq!(mail.matches("METHOD:CANCEL").count(), 2, "{mail}");
    assert!(!mail.contains('\u{c}'), "{mail}");
}

#[test]
fn what_the_relay_does_not_take_now_is_tried_later_and_in_the_end_given_up() {
    let Scene { relay, small, store, .. } = scene();
    small.answers("451 later noor@berg.example");
    store.queue_mail("noor@berg.example", "Uitnodiging", "Dag", 0).expect("queued");
    let mut now = 0;
    for minutes in AGAIN_AFTER {
        assert_eq!(relay.send_due(&store, now).expect("tries"), 0);
        assert_eq!(store.mails_due(now + minutes * MINUTE - 1, 9).expect("reads"), []);
        now += minutes * MINUTE;
        let waiting = store.mails_due(now, 9).expect("reads");
        assert_eq!(waiting[0].failure, "the relay answered 451", "no address in it");
    }
    relay.send_due(&store, now).expect("gives up");
    assert_eq!(store.mails_due(i64::MAX, 9).expect("reads"), []);
    assert_eq!(small.taken().len(), 0);
}

#[test]
fn a_relay_that_comes_back_gets_what_waited_and_a_refusal_is_final() {
    let Scene { relay, small, store, .. } = scene();
    store.queue_mail("weg@berg.example", "Een", "Dag", 0).expect("queued");
    small.answers("550 no such box");
    relay.send_due(&store, 0).expect("refused");
    assert_eq!(store.mails_due(i64::MAX, 9).expect("reads"), []);
    store.queue_mail("noor@berg.example", "Twee", "Dag", 0).expect("queued");
    let from = "kwartier@regio.example".to_owned();
    // Nobody listens on this port: it was free a moment ago.
    let free = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("bound");
    let gone = Mail { relay: format!("smtp://{free}"), from };
    let gone = Relay::new(&gone).expect("a relay");
    assert_eq!(gone.send_due(&store, 0).expect("tries"), 0);
    let waiting = store.mails_due(i64::MAX, 9).expect("reads");
    assert_eq!((waiting.len(), waiting[0].tries), (1, 1));
    small.answers("250 fine");
    assert_eq!(relay.send_due(&store, MINUTE).expect("sends"), 1);
}

#[test]
fn a_configuration_that_cannot_be_is_told_without_its_password() {
    let told = |relay: &str, from: &str| {
        let mail = Mail { relay: relay.to_owned(), from: from.to_owned() };
        format!("{:#}", Relay::new(&mail).err().expect("cannot be"))
    };
    let from = "kwartier@regio.example";
    assert!(told("smtps://mail.example", "nobody").contains("mail.from"));
    let told_relay = told("mail.example:geheim", from);
    assert!(told_relay.contains("mail.relay"), "{told_relay}");
    let readable = told("smtp://user:geheim@mail.example:587", from);
    assert!(readable.contains("unencrypted") && !readable.contains("geheim"), "{readable}");
    let fits =
        |relay: &str| Relay::new(&Mail { relay: relay.to_owned(), from: from.to_owned() }).is_ok();
    assert!(fits("smtps://user:geheim@mail.example:465"));
    assert!(fits("smtp://user:geheim@mail.example:587?tls=required"));
    assert!(fits("smtp://localhost:25"));
}
