// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The one place of this floor with a runtime: a private thread on which connections live, but for
//! the one that appends.
//!
//! Whoever asks something just waits for the answer on its own thread, so that it may be called
//! from anywhere, also from a thread that belongs to another runtime.

use std::{
    future::{Future, poll_fn},
    pin::pin,
    sync::{Arc, LazyLock, mpsc},
    task::{Context, Poll, Wake, Waker},
    thread::{self, Thread},
};

use rustls::{ClientConfig, RootCertStore};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    runtime::{Builder, Handle, Runtime},
};
use tokio_postgres::{AsyncMessage, Client, Config, Connection, Error, NoTls, types::ToSql};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::Fault;

static RUNTIME: LazyLock<std::io::Result<Handle>> = LazyLock::new(|| {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    thread::Builder::new()
        .name("postgres".to_owned())
        .spawn(move || runtime.block_on(std::future::pending::<()>()))?;
    Ok(handle)
});

/// What a connection tells by itself.
pub(crate) enum Told {
    /// Somebody wrote: the node that did.
    Notified(String),
    Lost,
}

pub(crate) type Tell = Box<dyn Fn(Told) + Send + Sync>;

/// What a sentence is given in one place.
pub(super) type Given<'g> = &'g (dyn ToSql + Sync);

/// Who moves a connection on.
pub(crate) enum Driver {
    /// The private thread, whoever waits for an answer.
    Thread,
    /// Whoever waits: saves two journeys between threads for each answer. Only for a connection
    /// that is never used on a thread of another runtime.
    Waiting(Option<Runtime>),
}

impl Driver {
    pub fn waiting() -> Result<Driver, Fault> {
        let runtime = Builder::new_current_thread().enable_all().build();
        Ok(Driver::Waiting(Some(runtime.map_err(|error| refused(&error))?)))
    }

    /// Waits on this thread, for an answer whose error says more than a fault.
    pub fn ask<T>(&self, asked: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
        match self {
            Driver::Waiting(Some(runtime)) => runtime.block_on(asked),
            _ => wait(asked),
        }
    }

    /// Waits on this thread.
    pub fn wait<T>(&self, asked: impl Future<Output = Result<T, Error>>) -> Result<T, Fault> {
        self.ask(asked).map_err(super::fault::fault)
    }

    /// Opens a connection. What it tells by itself goes to `tell`.
    pub fn connect(
        &self,
        config: &Config,
        over_tls: bool,
        tell: Option<Tell>,
    ) -> Result<Client, Fault> {
        let tls = if over_tls { Some(tls()?) } else { None };
        let reached = reach(config.clone(), tls, tell);
        if let Driver::Waiting(_) = self {
            return self.wait(reached);
        }
        let runtime = RUNTIME.as_ref().map_err(refused)?;
        let (done, result) = mpsc::channel();
        // Nobody waits any more only when the program ends.
        runtime.spawn(async move { drop(done.send(reached.await)) });
        let connected = result.recv().map_err(|_| super::fault::away("the thread stopped"))?;
        connected.map_err(super::fault::fault)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Driver::Waiting(runtime) = self
            && let Some(runtime) = runtime.take()
        {
            // Does not wait, so that it may go on any thread.
            runtime.shutdown_background();
        }
    }
}

fn refused(error: &std::io::Error) -> Fault {
    Fault::Refused { what: error.to_string() }
}

async fn reach(
    config: Config,
    tls: Option<MakeRustlsConnect>,
    tell: Option<Tell>,
) -> Result<Client, Error> {
    match tls {
        Some(tls) => config.connect(tls).await.map(|(client, connection)| {
            tokio::spawn(drive(connection, tell));
            client
        }),
        None => config.connect(NoTls).await.map(|(client, connection)| {
            tokio::spawn(drive(connection, tell));
            client
        }),
    }
}

/// Moves a connection on until it ends.
async fn drive<S, T>(mut connection: Connection<S, T>, tell: Option<Tell>)
where
    S: AsyncRead + AsyncWrite + Unpin,
    T: AsyncRead + AsyncWrite + Unpin,
{
    let tell = |told| tell.as_ref().map_or((), |tell| tell(told));
    loop {
        match poll_fn(|cx| connection.poll_message(cx)).await {
            Some(Ok(AsyncMessage::Notification(it))) => {
                tell(Told::Notified(it.payload().to_owned()));
            }
            Some(Ok(_)) => {}
            Some(Err(error)) => {
                tracing::warn!(error = %super::fault::fault(error), "a connection was lost");
                break;
            }
            None => break,
        }
    }
    tell(Told::Lost);
}

/// Waits on this thread for what another moves on.
fn wait<T>(asked: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    let mut asked = pin!(asked);
    let waker = Waker::from(Arc::new(Sleeper(thread::current())));
    let mut context = Context::from_waker(&waker);
    loop {
        match asked.as_mut().poll(&mut context) {
            Poll::Ready(answer) => return answer,
            Poll::Pending => thread::park(),
        }
    }
}

struct Sleeper(Thread);

impl Wake for Sleeper {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Trusts whom the computer trusts.
fn tls() -> Result<MakeRustlsConnect, Fault> {
    let found = rustls_native_certs::load_native_certs();
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(found.certs);
    if roots.is_empty() {
        let what = "this computer trusts no certificates, so no server can be known over TLS";
        return Err(Fault::Refused { what: what.to_owned() });
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| Fault::Refused { what: error.to_string() })?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}
