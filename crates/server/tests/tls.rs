// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The way to PostgreSQL over TLS: only to a server whose certificate is trusted, and to the server
//! that was named. It brings a server of its own and makes its certificates with `openssl`.
#![cfg(unix)]

use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use store::testing::{Cluster, Setting};
use tempfile::TempDir;

/// What it complained of.
fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// One who signs, and a server that was signed for as `localhost`.
struct Signed {
    authority: PathBuf,
    certificate: PathBuf,
    key: PathBuf,
}

fn openssl(folder: &Path, words: &str) {
    let mut command = Command::new("openssl");
    let out = command.args(words.split(' ')).current_dir(folder).output().expect("openssl");
    assert!(out.status.success(), "{}", told(&out));
}

fn sign(folder: &Path) -> Signed {
    let new = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -batch";
    openssl(folder, &format!("{new} -subj /CN=Proef -keyout ca.key -out ca.pem"));
    openssl(
        folder,
        &format!(
            "{new} -subj /CN=localhost -CA ca.pem -CAkey ca.key -keyout server.key -out server.pem \
             -addext subjectAltName=DNS:localhost -addext basicConstraints=critical,CA:FALSE"
        ),
    );
    let [authority, certificate, key] =
        ["ca.pem", "server.pem", "server.key"].map(|it| folder.join(it));
    Signed { authority, certificate, key }
}

/// A server that people reach over the network of this computer.
struct Served {
    folder: TempDir,
    port: u16,
    _cluster: Cluster,
}

impl Served {
    fn start(signed: Option<&Signed>) -> Served {
        let folder = tempfile::tempdir().expect("a folder");
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = free.local_addr().expect("bound").port();
        drop(free);
        let number = port.to_string();
        let mut settings =
            vec![Setting::Is("listen_addresses", "localhost"), Setting::Is("port", &number)];
        let doors = folder.path().join("doors");
        let over_the_net = if signed.is_some() { "hostssl" } else { "host" };
        let lines = format!("local all all trust\n{over_the_net} all all samehost trust\n");
        std::fs::write(&doors, lines).expect("written");
        settings.push(Setting::File("hba_file", &doors));
        if let Some(signed) = signed {
            settings.push(Setting::Is("ssl", "on"));
            settings.push(Setting::File("ssl_cert_file", &signed.certificate));
            settings.push(Setting::File("ssl_key_file", &signed.key));
        }
        let cluster = Cluster::start_with(folder.path(), false, &settings).expect("it starts");
        Served { folder, port, _cluster: cluster }
    }

    fn address(&self, host: &str, rest: &str) -> String {
        format!("postgres://kwartier@{host}:{}/postgres{rest}", self.port)
    }

    /// Reads a register in, trusting only who signed with this authority.
    fn reads(&self, address: &str, trusted: &Path) -> Output {
        let list = self.folder.path().join("overheden.csv");
        std::fs::write(&list, "code;naam\nGM1;Polderhaven\n").expect("written");
        let mut command = Command::new(env!("CARGO_BIN_EXE_kwartier"));
        command.args(["--database", address, "--secrets"]).arg(self.folder.path().join("keys"));
        command.args(["register", "read"]).arg(list).env("SSL_CERT_FILE", trusted);
        command.env_remove("SSL_CERT_DIR").output().expect("it runs")
    }
}

#[test]
fn a_server_is_reached_over_tls_when_who_signed_for_it_is_trusted() {
    let folder = tempfile::tempdir().expect("a folder");
    let signed = sign(folder.path());
    let served = Served::start(Some(&signed));
    let asks = served.address("localhost", "?sslmode=require");
    let read = served.reads(&asks, &signed.authority);
    assert!(read.status.success(), "{}", told(&read));
    // Its own certificate, with which it signed for nobody, is no reason to trust a stranger.
    let other = tempfile::tempdir().expect("a folder");
    let stranger = sign(other.path());
    let refused = served.reads(&asks, &stranger.authority);
    assert!(!refused.status.success());
    let sentence = told(&refused);
    assert!(sentence.contains("over TLS did not open"), "{sentence}");
    assert!(sentence.contains("certificate that this computer trusts"), "{sentence}");
    // Trusted, but signed for another name than the one that was asked for.
    let elsewhere =
        served.reads(&served.address("127.0.0.1", "?sslmode=require"), &signed.authority);
    assert!(!elsewhere.status.success());
    assert!(told(&elsewhere).contains("over TLS did not open"), "{}", told(&elsewhere));
    // This server takes nobody in without TLS.
    let plain = served.reads(&served.address("localhost", "?sslmode=disable"), &signed.authority);
    assert!(!plain.status.success());
    assert!(told(&plain).contains("no encryption"), "{}", told(&plain));
}

#[test]
fn a_server_without_tls_is_refused_when_tls_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let signed = sign(folder.path());
    let served = Served::start(None);
    let refused = served.reads(&served.address("localhost", "?sslmode=require"), &signed.authority);
    assert!(!refused.status.success());
    let sentence = told(&refused);
    assert!(sentence.contains("over TLS did not open"), "{sentence}");
    assert!(sentence.contains("sslmode=disable"), "{sentence}");
    let plain = served.reads(&served.address("localhost", ""), &signed.authority);
    assert!(plain.status.success(), "on this computer the way is plain: {}", told(&plain));
}
