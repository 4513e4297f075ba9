// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Logs for the operator: what went wrong and where, never what somebody wrote.

use clap::ValueEnum;
use serde::Deserialize;
use tracing_subscriber::EnvFilter;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Log {
    /// One line a message
    #[default]
    Text,
    /// One object a line, for programs that gather logs
    Json,
}

/// Our own crates; of others only what is wrong.
const TOLD: &str = "warn,web=info,desk=info,store=info,kwartier=info";

/// From now on the program logs on its error output.
pub fn start(log: Log) {
    let made = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(TOLD))
        .with_writer(std::io::stderr)
        .with_ansi(false);
    // Somebody else may listen already, such as a proof.
    let _ = match log {
        Log::Text => made.try_init(),
        Log::Json => made.json().flatten_event(true).try_init(),
    };
    std::panic::set_hook(Box::new(|panic| {
        // Its message may hold words of somebody: only its place is told.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a bug: one request or thread ended");
    }));
}
