// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Takes connections in and answers on them: only so many, and none that says nothing for long.

use std::{convert::Infallible, future::Future, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo};
use hyper::{Request, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};
use tower::Service;

use crate::moving::Moving;

/// So many connections are open at once: most of them wait, for a next page or for news.
const MOST_CONNECTIONS: usize = 12_288;
/// Whoever connects says within this what they want.
const HEAD_WITHIN: Duration = Duration::from_secs(10);
/// A head is no longer than this.
const HEAD_BYTES: usize = 32 * 1024;
/// Whoever takes nothing of an answer or a stream for so long is let go.
const STUCK: Duration = Duration::from_secs(30);
/// When no connection can be taken in at all, such as when no file handle is left.
const BREATH: Duration = Duration::from_millis(50);

const TOO_MANY: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\n\
    Content-Type: text/plain; charset=utf-8\r\nContent-Length: 62\r\nConnection: close\r\n\r\n\
    Het is nu te druk. Probeer het zo weer. Too busy; try again.\r\n";

/// Answers until it is told to stop; then what is open gets `farewell` to finish. Gives whether
/// all of it did.
pub async fn answer(
    listener: TcpListener,
    router: Router,
    told: impl Future<Output = ()>,
    farewell: Duration,
) -> bool {
    let connections = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let open = GracefulShutdown::new();
    let mut told = std::pin::pin!(told);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut told => break,
        };
        let (stream, from) = match accepted {
            Ok(accepted) => accepted,
            Err(_) => {
                tokio::time::sleep(BREATH).await;
                continue;
            }
        };
        let Ok(place) = Arc::clone(&connections).try_acquire_owned() else {
            // Whoever is not let in hears why, if they listen already.
            let _ = stream.try_write(TOO_MANY);
            continue;
        };
        // Small answers leave at once instead of waiting for more.
        let _ = stream.set_nodelay(true);
        let stream = Moving::new(stream, STUCK);
        let connection = open.watch(connection(stream, from, router.clone()));
        tokio::spawn(async move {
            // It ends by itself, or by a visitor who went away: nothing to tell anybody.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    tokio::time::timeout(farewell, open.shutdown()).await.is_ok()
}

type Connection<S> = http1::Connection<TokioIo<Moving<TcpStream>>, S>;

fn connection(
    stream: Moving<TcpStream>,
    from: SocketAddr,
    router: Router,
) -> Connection<
    impl hyper::service::Service<
        Request<Incoming>,
        Response = axum::response::Response,
        Error = Infallible,
        Future: Send,
    >,
> {
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(from));
        let mut router = router.clone();
        async move { router.call(request.map(Body::new)).await }
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WITHIN)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), service)
}

/// Answers `GET /metrics` to the operator, and nothing else to anybody.
pub async fn answer_operator(
    listener: TcpListener,
    told: impl Fn() -> String + Clone + Send + Sync + 'static,
) {
    let router = Router::new().fallback(move |request: axum::extract::Request| {
        let told = told.clone();
        async move {
            match request.uri().path() {
                "/metrics" => Ok(told()),
                _ => Err(axum::http::StatusCode::NOT_FOUND),
            }
        }
    });
    // It ends with the program.
    let _ = axum::serve(listener, router).await;
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::io::AsyncWriteExt;

    use super::*;

    /// More than a computer keeps for somebody who does not read.
    const MUCH: usize = 64 << 20;

    #[test]
    fn who_asks_and_never_reads_is_let_go_with_what_was_made_for_them() {
        let router = Router::new().route("/", get(|| async { "x".repeat(MUCH) }));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime").block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
            let address = listener.local_addr().expect("bound");
            let mut reader = TcpStream::connect(address).await.expect("it listens");
            let (stream, from) = listener.accept().await.expect("came in");
            reader.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await.expect("asked");
            let stream = Moving::new(stream, Duration::from_millis(20));
            let ended = connection(stream, from, router);
            let ended = tokio::time::timeout(Duration::from_secs(60), ended).await;
            ended.expect("let go in time").expect_err("nobody read it");
            drop(reader);
        });
    }
}
