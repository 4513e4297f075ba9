// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier serve`: opens the database and answers until it is told to stop.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use anyhow::{Context, bail};
use desk::Desk;
use store::{Serving, Store};
use tokio::net::TcpListener;
use web::{Example, House, Settings};

use crate::{
    answering,
    configuration::{File, Options},
    ending,
    logs::{self, Log},
    mail,
};

/// How long open requests get to finish after the signal to stop: all of it stays under ten
/// seconds, with the snapshot after it.
const FAREWELL: Duration = Duration::from_secs(6);
/// So many pages are drawn at once. No more, so that the threads that refuse get their turn too;
/// what waits behind them is bounded.
const THREADS: usize = 16;

#[derive(Debug, Default, clap::Args)]
pub struct Serve {
    /// Address and port to listen on. Default: 127.0.0.1:8080
    #[arg(long, env = "KWARTIER_LISTEN", value_name = "ADDRESS:PORT")]
    pub listen: Option<SocketAddr>,
    /// The address that people use, such as https://kwartier.example
    #[arg(long, env = "KWARTIER_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// Also answer phones and computers on the same network, and put that address in QR codes
    #[arg(long)]
    pub lan: bool,
    /// The last address in X-Forwarded-For is the visitor's: only behind a proxy of your own
    #[arg(long, env = "KWARTIER_BEHIND_PROXY")]
    pub behind_proxy: bool,
    #[command(flatten)]
    pub watch: Watch,
}

/// How the operator watches over it.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub struct Watch {
    /// Where figures for Prometheus are told, at /metrics; nowhere by default. Not for visitors
    #[arg(long, env = "KWARTIER_METRICS", value_name = "ADDRESS:PORT")]
    pub metrics: Option<SocketAddr>,
    /// How the log is written, on the error output. Default: text
    #[arg(long, env = "KWARTIER_LOG", value_name = "text|json")]
    pub log: Option<Log>,
}

impl Serve {
    pub fn run(&self, options: &Options) -> anyhow::Result<()> {
        let file = options.file()?;
        let store = Arc::new(Store::open(&options.place()?)?);
        let serving = store.serve(&holder())?;
        let desk = Arc::new(Desk::open(Arc::clone(&store) as Arc<dyn store::Journal>)?);
        desk.check()?;
        let ready = Ready { desk, store, serving, example: None };
        self.answer(ready, &file)
    }

    /// Answers until a signal; then finishes what is open, and closes the desk.
    pub fn answer(&self, ready: Ready, file: &File) -> anyhow::Result<()> {
        logs::start(self.watch.log.or(file.log).unwrap_or_default());
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .max_blocking_threads(THREADS)
            .build()?;
        let desk = Arc::clone(&ready.desk);
        let done = runtime.block_on(self.answer_until_told(ready, file));
        runtime.shutdown_timeout(Duration::from_secs(1));
        desk.close();
        done
    }

    async fn answer_until_told(&self, ready: Ready, file: &File) -> anyhow::Result<()> {
        let listen = self.address(file);
        let listener = TcpListener::bind(listen).await;
        let listener = listener.with_context(|| {
            format!("Kwartier cannot listen on {listen}. Choose another with --listen.")
        })?;
        let port = listener.local_addr()?.port();
        let relay = file.mail.as_ref().map(mail::Relay::new).transpose()?;
        let settings = Settings {
            public_url: self.public_url(file, port)?,
            operator: file.organisation.clone().unwrap_or_default(),
            security_contact: file.contact.clone().unwrap_or_default(),
            behind_proxy: self.behind_proxy,
            sends_mail: relay.is_some(),
            mail_from: relay.as_ref().map(mail::Relay::address).unwrap_or_default(),
            example: ready.example,
        };
        let address = settings.public_url.clone();
        let house = House::open(ready.desk, ready.store, settings)?;
        let set_up = web::set_up_link(&house)?;
        // Ends, after the mail under way, when serving ends.
        let _sending = relay.map(|it| mail::start(Arc::clone(&house), it)).transpose()?;
        self.tell_operator(file, &house).await?;
        tokio::spawn(end_rounds(Arc::clone(&house)));
        let router = web::router(Arc::clone(&house));
        say!("Kwartier answers at {address}");
        if let Some(link) = set_up {
            say!("Nobody can sign in yet. Make the first account, once, today: {link}");
        }
        let told = async move {
            told_to_stop().await;
            say!("Stopping: what is open gets a few seconds.");
            house.load.close();
            // Pages that are open come back by themselves, to whoever answers then.
            house.live.close();
        };
        if !answering::answer(listener, router, told, FAREWELL).await {
            say!("Some requests were still open and were cut off.");
        }
        drop(ready.serving);
        Ok(())
    }

    /// Figures have an address of their own, which no proxy opens to visitors.
    async fn tell_operator(&self, file: &File, house: &Arc<House>) -> anyhow::Result<()> {
        let Some(address) = self.watch.metrics.or(file.metrics) else { return Ok(()) };
        let listener = TcpListener::bind(address).await;
        let listener = listener.with_context(|| {
            format!("Figures cannot be told on {address}. Choose another with --metrics.")
        })?;
        say!("Figures for the operator at http://{}/metrics", listener.local_addr()?);
        let house = Arc::clone(house);
        tokio::spawn(answering::answer_operator(listener, move || web::metrics(&house)));
        Ok(())
    }

    fn address(&self, file: &File) -> SocketAddr {
        let near = SocketAddr::from((Ipv4Addr::LOCALHOST, 8080));
        let mut address = self.listen.or(file.listen).unwrap_or(near);
        if self.lan {
            address.set_ip(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        }
        address
    }

    fn public_url(&self, file: &File, port: u16) -> anyhow::Result<String> {
        if self.lan {
            let Some(ip) = own_address() else {
                bail!("This computer has no address on a network that phones can reach.");
            };
            return Ok(format!("http://{ip}:{port}"));
        }
        let given = self.public_url.clone().or_else(|| file.public_url.clone());
        Ok(given.unwrap_or_else(|| format!("http://localhost:{port}")))
    }
}

/// Looks every minute whether the time of a round is over. Ends when serving ends.
async fn end_rounds(house: Arc<House>) {
    loop {
        tokio::time::sleep(ending::TICK).await;
        let house = Arc::clone(&house);
        let work = move || ending::end_overdue(&house.desk, &house.store);
        if tokio::task::spawn_blocking(work).await.is_err() {
            tracing::error!("a round could not be ended, by a panic");
        }
    }
}

/// Everything that was opened before the first answer.
pub struct Ready {
    pub desk: Arc<Desk>,
    pub store: Arc<Store>,
    pub serving: Serving,
    pub example: Option<Example>,
}

/// What a second `serve` on the same database is told.
pub fn holder() -> String {
    format!("process {}", std::process::id())
}

/// The address of this computer on its own network. No packet is sent: a datagram socket only
/// picks the way it would take.
fn own_address() -> Option<IpAddr> {
    let socket = std::net::UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 168, 0, 1), 9)).ok()?;
    let ip = socket.local_addr().ok()?.ip();
    (!ip.is_loopback() && !ip.is_unspecified()).then_some(ip)
}

async fn told_to_stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! { () = interrupted => {}, () = terminated => {} }
}
