// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The way to a database server: its address, and whether it is travelled over TLS.

use std::{net::IpAddr, time::Duration};

use tokio_postgres::{
    Client, Config,
    config::{Host, SslMode},
};

use super::io::{Driver, Tell};
use crate::Fault;

#[derive(Clone, Debug)]
pub(crate) struct Route {
    config: Config,
    over_tls: bool,
    patience: Duration,
}

impl Route {
    /// Reads an address such as `postgres://kwartier@db.example/kwartier`. On this computer the
    /// way is plain; elsewhere it goes over TLS, unless the address says `sslmode=disable`.
    pub fn read(address: &str, patience: Duration) -> Result<Route, Fault> {
        let (address, says) = without_ssl_mode(address)?;
        let mut config: Config = address.parse().map_err(|error: tokio_postgres::Error| {
            use std::error::Error;
            // The cause names the part; it never quotes the password.
            let cause = error.source().map_or_else(|| error.to_string(), ToString::to_string);
            Fault::Address { what: cause }
        })?;
        let over_tls = match says.as_deref() {
            Some("disable") => false,
            None | Some("prefer" | "allow") => !is_near(&config),
            Some("require" | "verify-ca" | "verify-full") => true,
            Some(other) => {
                let what = format!("sslmode={other} is not known; choose disable or require");
                return Err(Fault::Address { what });
            }
        };
        config.ssl_mode(if over_tls { SslMode::Require } else { SslMode::Disable });
        config.application_name("kwartier");
        config.connect_timeout(patience.max(Duration::from_secs(1)));
        config.keepalives_idle(Duration::from_secs(30));
        config.keepalives_interval(Duration::from_secs(10));
        config.keepalives_retries(3);
        config.tcp_user_timeout(Duration::from_secs(30));
        Ok(Route { config, over_tls, patience })
    }

    /// Opens a connection, with the settings that everything here counts on.
    pub fn connect(&self, driver: &Driver, tell: Option<Tell>) -> Result<Client, Fault> {
        let client = driver.connect(&self.config, self.over_tls, tell)?;
        let patience = self.patience.as_millis().max(1);
        driver.wait(client.batch_execute(&format!(
            "SET lock_timeout = {patience}; SET client_min_messages = warning;
             SET default_transaction_isolation = 'read committed';
             SELECT set_config('synchronous_commit', 'on', false)
               WHERE current_setting('synchronous_commit') = 'off'"
        )))?;
        Ok(client)
    }

    /// The address as it may be shown: without a password.
    pub fn shown(&self) -> String {
        let hosts = self.config.get_hosts().iter().map(|host| match host {
            Host::Tcp(name) => name.clone(),
            #[cfg(unix)]
            Host::Unix(folder) => folder.display().to_string(),
        });
        let hosts: Vec<String> = hosts.collect();
        let name = self.config.get_dbname().or(self.config.get_user()).unwrap_or_default();
        format!("postgres://{}/{name}", hosts.join(","))
    }
}

/// The address without its `sslmode`, and what that said: not all of its words are known below.
fn without_ssl_mode(address: &str) -> Result<(String, Option<String>), Fault> {
    let Some((before, query)) = address.split_once('?') else {
        return Ok((address.to_owned(), None));
    };
    let (mode, rest): (Vec<&str>, Vec<&str>) =
        query.split('&').partition(|part| part.starts_with("sslmode="));
    let mode = mode.last().map(|part| part["sslmode=".len()..].to_owned());
    let rest = rest.join("&");
    let address = if rest.is_empty() { before.to_owned() } else { format!("{before}?{rest}") };
    Ok((address, mode))
}

/// Whether the server is this very computer.
fn is_near(config: &Config) -> bool {
    config.get_hosts().iter().all(|host| match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse::<IpAddr>().is_ok_and(|it| it.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    })
}
