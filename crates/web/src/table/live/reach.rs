// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Whether phones can reach this address: what the address itself tells, and what helps when none
//! comes in.

use std::net::IpAddr;

use domain::table::LiveView;
use maud::{Markup, html};

use crate::{
    frame::Cx,
    kit::{self, Status},
};

/// From where an address can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// On this computer alone.
    Here,
    Network,
    Internet,
}

/// What the host in "http://192.168.1.20:8080" can be reached from.
fn reach(origin: &str) -> Reach {
    let host = origin.split_once("//").map_or(origin, |it| it.1);
    let host = match host.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    match host.parse::<IpAddr>() {
        Ok(ip) if ip.is_loopback() || ip.is_unspecified() => Reach::Here,
        Ok(IpAddr::V4(ip)) if ip.is_private() || ip.is_link_local() => Reach::Network,
        Ok(IpAddr::V6(ip)) if ip.is_unique_local() || ip.is_unicast_link_local() => Reach::Network,
        Ok(_) => Reach::Internet,
        Err(_) if host == "localhost" || host.ends_with(".localhost") => Reach::Here,
        // A name of one network: it has no dot, or ends as such names do.
        Err(_) if !host.contains('.') || host.ends_with(".local") => Reach::Network,
        Err(_) => Reach::Internet,
    }
}

/// How many phones got here is the proof; what helps where none did is folded away.
pub(super) fn hints(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    if view.is_over {
        return html! {};
    }
    let origin = cx.house().public_url.origin();
    let address = format!("{origin}/meedoen");
    let phones = view.here.iter().filter(|it| it.phone.is_some()).count();
    let reach = reach(origin);
    let content = html! {
        @match reach {
            Reach::Here => { (kit::tell(Status::Care, t.table_reach_here(origin))) }
            Reach::Network => { p { (t.table_reach_network(origin)) } }
            Reach::Internet => { p { (t.table_reach_internet(origin)) } }
        }
        @if reach != Reach::Here {
            ul class="list" {
                li { (t.table_reach_try(address.as_str())) }
                li { (t.table_reach_typed()) }
                @if reach == Reach::Network {
                    li { (t.table_reach_guests()) }
                    li { (t.table_reach_firewall()) }
                }
            }
        }
    };
    html! {
        p class="small" { (t.table_reach_phones(phones)) }
        (kit::more(t.table_reach(), content))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_from_where_it_can_be_opened() {
        for (origin, wanted) in [
            ("http://localhost:8080", Reach::Here),
            ("http://127.0.0.1:8080", Reach::Here),
            ("http://[::1]:8080", Reach::Here),
            ("http://192.168.1.20:8080", Reach::Network),
            ("http://[fe80::1]", Reach::Network),
            ("http://zaal-laptop:8080", Reach::Network),
            ("http://laptop.local", Reach::Network),
            ("https://kwartier.regio.example", Reach::Internet),
            ("https://93.184.216.34", Reach::Internet),
        ] {
            assert_eq!(reach(origin), wanted, "{origin}");
        }
    }
}
