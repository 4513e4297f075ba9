// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The frame of a page: bar on top, rail or menu, the sheet, the foot.

use maud::{Markup, Render, html};

use super::{Icon, hidden, logo};

/// A way to another page; `current` marks the page that is open.
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    pub href: &'a str,
    pub word: &'a str,
    pub icon: Option<Icon>,
    pub current: bool,
}

impl<'a> Link<'a> {
    pub fn new(href: &'a str, word: &'a str) -> Self {
        Link { href, word, icon: None, current: false }
    }

    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }
}

impl Render for Link<'_> {
    fn render(&self) -> Markup {
        html! {
            a href=(self.href) aria-current=[self.current.then_some("page")] {
                @if let Some(icon) = self.icon { (icon) }
                (self.word)
            }
        }
    }
}

/// Everything round the content of a page of somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Shell<'a> {
    /// "Naar de inhoud".
    pub skip: &'a str,
    /// The name of the product and the address of the home behind it.
    pub brand: &'a str,
    pub home: &'a str,
    /// The founding, and one line about it.
    pub place: &'a str,
    pub place_line: &'a str,
    /// Who is looking, with the role ("Hanna Zomervoort", "kwartiermaker").
    pub who: &'a str,
    pub role: &'a str,
    /// "Menu", and the names of the two navigations for who hears them.
    pub menu: &'a str,
    pub rooms_label: &'a str,
    /// The rooms in groups, each under its heading; the first one may be without.
    pub rooms: &'a [(&'a str, Vec<Link<'a>>)],
    /// Forms and links at the end of the menu and the rail: sign out and the like.
    pub menu_end: Markup,
    /// The example banner, or nothing.
    pub banner: Markup,
    /// What `foot` made.
    pub foot: Markup,
}

/// A page of somebody who is signed in.
pub fn shell(frame: &Shell<'_>, content: Markup) -> Markup {
    let ways = ways(frame);
    html! {
        (skip_link(frame.skip))
        header { (frame.banner) (bar(frame, &ways)) }
        div class="shell" {
            div class="rail" { nav aria-label=(frame.rooms_label) { (ways) } (frame.menu_end) }
            main id="inhoud" tabindex="-1" { (content) }
        }
        (frame.foot)
    }
}

fn bar(frame: &Shell<'_>, ways: &Markup) -> Markup {
    html! {
        div class="bar" {
            (brand(frame.home, frame.brand))
            @if !frame.place.is_empty() {
                div class="where" { b { (frame.place) } " " small { (frame.place_line) } }
            }
            div class="end" {
                @if !frame.who.is_empty() {
                    span class="who small" {
                        b { (frame.who) }
                        @if !frame.role.is_empty() { ", " (frame.role) }
                    }
                }
                details class="drop menu" {
                    summary class="btn s" { (Icon::Menu) (frame.menu) }
                    div class="pop" { nav aria-label=(frame.menu) { (ways) (frame.menu_end) } }
                }
            }
        }
    }
}

/// A page without rooms: signing in, the door, what anybody may read.
pub fn plain_shell(
    skip: &str,
    home: &str,
    name: &str,
    banner: Markup,
    bar_end: Markup,
    content: Markup,
    foot: Markup,
) -> Markup {
    html! {
        (skip_link(skip))
        header {
            (banner)
            div class="bar" { (brand(home, name)) div class="end" { (bar_end) } }
        }
        main id="inhoud" tabindex="-1" class="welcome" { (content) }
        (foot)
    }
}

/// A page with nothing round it: a wall, or a phone at a table.
pub fn bare_shell(skip: &str, content: Markup) -> Markup {
    html! {
        (skip_link(skip))
        main id="inhoud" tabindex="-1" class="bare" { (content) }
    }
}

fn skip_link(words: &str) -> Markup {
    html! { a class="skip" href="#inhoud" { (words) } }
}

fn brand(home: &str, name: &str) -> Markup {
    html! { a class="brand" href=(home) { (logo()) (name) } }
}

fn ways(frame: &Shell<'_>) -> Markup {
    html! {
        @for (heading, links) in frame.rooms {
            @if !heading.is_empty() { h2 { (heading) } }
            ul { @for link in links { li { (link) } } }
        }
    }
}

/// Under the page: a sentence, links, and small choices such as language and theme.
pub fn foot(sentence: &str, links: &[Link<'_>], switches: Markup) -> Markup {
    html! {
        footer class="foot" {
            @if !sentence.is_empty() { span { (sentence) } }
            ul { @for link in links { li { (link) } } }
            (switches)
        }
    }
}

/// Says on each page that this is an example, and leads back to the door.
pub fn example_banner(sentence: &str, door: Link<'_>) -> Markup {
    html! { div class="example" { p { (Icon::Note) " " (sentence) } (door) } }
}

/// Says on each page of an earlier day which day it is; ways to another day and to today.
pub fn day_banner(sentence: &str, rights: &str, other: Link<'_>, today: Link<'_>) -> Markup {
    html! {
        div class="past" role="note" {
            p { (Icon::Clock) " " b { (sentence) } " " span { (rights) } }
            span class="ways" { (other) (today) }
        }
    }
}

/// The languages as links: code, name in that language, address. The code in use is no link.
pub fn language_switch(label: &str, languages: &[(&str, &str, &str)], now: &str) -> Markup {
    html! {
        nav class="switch" aria-label=(label) {
            @for (code, name, href) in languages {
                @if *code == now {
                    span lang=(code) aria-current="true" { (name) }
                } @else {
                    a href=(href) lang=(code) hreflang=(code) { (name) }
                }
            }
        }
    }
}

/// Light, dark or as the system: three buttons of one form that post `theme`.
/// `values` are hidden values that go with it, such as the page to come back to.
pub fn theme_switch(
    label: &str,
    action: &str,
    values: &[(&str, &str)],
    themes: &[(&str, &str)],
    now: &str,
) -> Markup {
    html! {
        form method="post" action=(action) data-theme-form {
            @for (name, value) in values { (hidden(name, value)) }
            div class="switch" role="group" aria-label=(label) {
                @for (value, word) in themes {
                    button type="submit" name="theme" value=(value)
                        aria-pressed=(if *value == now { "true" } else { "false" }) { (word) }
                }
            }
        }
    }
}

/// The way back up: links, then where one is. Renders nothing without links.
pub fn crumbs(links: &[Link<'_>], here: impl Render) -> Markup {
    html! {
        p class="crumb" {
            @for link in links { (link) span aria-hidden="true" { "›" } }
            span { (here) }
        }
    }
}

/// The title of a page with its sentence; `above` is a crumb or a date, `actions` stand beside.
pub fn page_head(
    above: impl Render,
    title: impl Render,
    sentence: impl Render,
    actions: impl Render,
) -> Markup {
    let (sentence, actions) = (sentence.render(), actions.render());
    html! {
        div class="pagehead" {
            div {
                (above)
                h1 { (title) }
                @if !sentence.0.is_empty() { p { (sentence) } }
            }
            @if !actions.0.is_empty() { div class="row" { (actions) } }
        }
    }
}

/// Parts of one record; each is a page of its own.
pub fn tabs(label: &str, links: &[Link<'_>]) -> Markup {
    html! { nav class="tabs" aria-label=(label) { @for link in links { (link) } } }
}
