// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A connection that is given up once nothing of what it sends has moved for a while: whoever does
//! not read holds no stream, no page and no place open.

use std::{
    future::Future,
    io::{self, IoSlice},
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Sleep, sleep},
};

pub struct Moving<S> {
    stream: S,
    patience: Duration,
    /// Runs from the moment that nothing more could be sent.
    stuck: Option<Pin<Box<Sleep>>>,
}

impl<S> Moving<S> {
    pub fn new(stream: S, patience: Duration) -> Moving<S> {
        Moving { stream, patience, stuck: None }
    }

    fn watch<T>(&mut self, cx: &mut Context<'_>, sent: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if sent.is_ready() {
            self.stuck = None;
            return sent;
        }
        let patience = self.patience;
        let stuck = self.stuck.get_or_insert_with(|| Box::pin(sleep(patience)));
        stuck.as_mut().poll(cx).map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Moving<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Moving<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let sent = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.watch(cx, sent)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let sent = Pin::new(&mut self.stream).poll_write_vectored(cx, parts);
        self.watch(cx, sent)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let sent = Pin::new(&mut self.stream).poll_flush(cx);
        self.watch(cx, sent)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let sent = Pin::new(&mut self.stream).poll_shutdown(cx);
        self.watch(cx, sent)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

    use super::*;

    fn on_a_runtime<T>(work: impl Future<Output = T>) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime").block_on(work)
    }

    #[test]
    fn who_takes_nothing_is_given_up_and_who_reads_slowly_is_not() {
        on_a_runtime(async {
            let (here, there) = duplex(16);
            let mut here = Moving::new(here, Duration::from_millis(5));
            let refused = here.write_all(&[7; 64]).await.expect_err("nobody reads");
            assert_eq!(refused.kind(), io::ErrorKind::TimedOut);
            drop(there);

            let (here, mut there) = duplex(16);
            let mut here = Moving::new(here, Duration::from_secs(60));
            let (mut read, all) = ([0; 1], vec![7; 4096]);
            let slowly = async {
                for _ in 0..4096 {
                    there.read_exact(&mut read).await.expect("there is more");
                }
            };
            let (sent, ()) = tokio::join!(here.write_all(&all), slowly);
            sent.expect("all of it went");
            assert!(here.stuck.is_none(), "the clock does not run while it moves");
        });
    }
}
