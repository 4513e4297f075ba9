// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The outside of a page: head, style sheet, script, theme.

use maud::{DOCTYPE, Markup, html};

/// A file of the bundle: its address with the hash in it, and its integrity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Linked {
    pub href: String,
    pub integrity: String,
}

/// The files every page asks for. Without Node there is no script, and pages work all the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    pub style: Linked,
    pub script: Option<Linked>,
    pub icon: Option<Linked>,
    /// The address of the upright letter, so that words do not jump when it arrives.
    pub font: Option<String>,
}

/// What a page says about itself before it begins.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// "nl" or "en".
    pub language: &'a str,
    /// What this page is ("Fout: Leg een gesprek vast" when something is wrong).
    pub title: &'a str,
    /// Where it belongs ("Kwartier", or the founding's name).
    pub place: &'a str,
    /// "light", "dark", or nothing: as the system.
    pub theme: Option<&'a str>,
    pub assets: &'a Assets,
    /// An opaque word for this session; under it the browser may keep what is being typed.
    pub keep_as: Option<&'a str>,
    /// Seconds until a live page without script asks again.
    pub again_after: Option<u16>,
}

/// The whole page as sent.
pub fn document(head: &Head<'_>, body: Markup) -> Markup {
    let assets = head.assets;
    let theme = head.theme.filter(|theme| ["light", "dark"].contains(theme));
    html! {
        (DOCTYPE)
        html lang=(head.language) data-theme=[theme] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content=(theme.unwrap_or("light dark"));
                title { (head.title) " · " (head.place) }
                @if let Some(font) = &assets.font {
                    link rel="preload" as="font" type="font/woff2" href=(font) crossorigin;
                }
                link rel="stylesheet" href=(assets.style.href)
                    integrity=[integrity(&assets.style)];
                @if let Some(icon) = &assets.icon {
                    link rel="icon" type="image/svg+xml" href=(icon.href);
                }
                @if let Some(script) = &assets.script {
                    script type="module" src=(script.href) integrity=[integrity(script)] {}
                }
                @if let Some(seconds) = head.again_after {
                    noscript { meta http-equiv="refresh" content=(seconds); }
                }
            }
            body data-keep-as=[head.keep_as] { (body) }
        }
    }
}

fn integrity(linked: &Linked) -> Option<&str> {
    (!linked.integrity.is_empty()).then_some(linked.integrity.as_str())
}
