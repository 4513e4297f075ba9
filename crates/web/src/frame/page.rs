// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A page, and everything round it: menu, language, theme, banner, receipt, foot.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::party::name_of;
use jiff::civil::Date;
use maud::{Markup, html};
use texts::Language;

use super::{Cx, Theme, cookie, live, reading::only_reading, visit::new_act_id};
use crate::{
    account,
    kit::{self, Head, Icon, Link, Shell},
    rooms, table,
};

/// Seconds after which a live page asks again where no script runs.
const AGAIN_AFTER: u16 = 10;

/// What a handler makes: a title and what stands under it. The frame puts the rest round it.
#[derive(Debug)]
pub struct Page {
    pub title: String,
    pub content: Markup,
    pub status: StatusCode,
    /// Seconds until a live page asks again by itself where no script runs.
    pub again_after: Option<u16>,
    /// Stays up to date while it is open.
    pub is_live: bool,
    /// Without menu and foot: a wall that is read from afar, a phone with one thing on it.
    pub is_bare: bool,
}

impl Page {
    pub(super) fn new(title: String, content: Markup) -> Page {
        Page {
            title,
            content,
            status: StatusCode::OK,
            again_after: None,
            is_live: false,
            is_bare: false,
        }
    }

    /// Nothing round it but the way past what repeats.
    pub fn bare(self) -> Page {
        Page { is_bare: true, ..self }
    }

    /// Without script it asks again by itself, unless somebody may be typing.
    pub(super) fn live(self) -> Page {
        let fields = self.content.0.split("<input").skip(1);
        let typed = fields.into_iter().any(|it| !it.starts_with(" type=\"hidden\""))
            || ["<select", "<textarea"].iter().any(|it| self.content.0.contains(it));
        Page { is_live: true, again_after: (!typed).then_some(AGAIN_AFTER), ..self }
    }
}

impl Cx<'_> {
    /// The whole answer: document, cookies, and nothing that may be kept along the way.
    pub(crate) fn respond(&self, page: Page) -> Response {
        let body = self.document(&page);
        let mut response = (page.status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(header::VARY, HeaderValue::from_static("cookie, accept-language"));
        let secure = self.house().public_url.is_secure();
        if self.flash.is_some() {
            headers.append(header::SET_COOKIE, cookie::write(cookie::FLASH, "", 0, secure));
        }
        if let Some(language) = self.ask.asked_language() {
            let code = language.code();
            let kept = cookie::write(cookie::LANGUAGE, code, cookie::YEAR, secure);
            headers.append(header::SET_COOKIE, kept);
            account::speaks(self, language);
        }
        response
    }

    fn document(&self, page: &Page) -> Markup {
        let past = self.as_of().map(|day| self.past(page, day));
        let page = past.as_ref().unwrap_or(page);
        let keep_as = self.session.as_ref().map(|it| {
            let key = self.house().key("what a browser keeps");
            key.checksum(&[&it.mark.0]).to_string()
        });
        let founding = self.maybe_sight().and_then(domain::assignment::founding);
        let place = founding.map_or(self.t.frame_name(), |it| it.record.name.as_str());
        let head = Head {
            language: self.language.code(),
            title: &page.title,
            place,
            theme: match self.theme {
                Theme::System => None,
                Theme::Light => Some("light"),
                Theme::Dark => Some("dark"),
            },
            assets: &self.house().assets,
            keep_as: keep_as.as_deref(),
            again_after: page.again_after,
        };
        let content = html! {
            div class="stack" { (account::notice(self)) (self.receipt()) (self.living(page)) }
        };
        let body = match self.person() {
            _ if page.is_bare => kit::bare_shell(self.t.frame_skip(), content),
            Some(_) => self.with_rooms(content),
            None => self.without_rooms(content),
        };
        kit::document(&head, body)
    }

    /// The page as it can be read on a day that is past: it says so, stands still, and nothing can
    /// be changed there.
    fn past(&self, page: &Page, day: Date) -> Page {
        Page {
            title: self.t.web_day_page(self.t.date(day), page.title.as_str()),
            content: only_reading(&self.still.put_back(&page.content)),
            status: page.status,
            again_after: None,
            is_live: false,
            is_bare: false,
        }
    }

    /// What stands in the tab of the browser.
    pub(super) fn full_title(&self, page: &Page) -> String {
        let founding = self.maybe_sight().and_then(domain::assignment::founding);
        let place = founding.map_or(self.t.frame_name(), |it| it.record.name.as_str());
        format!("{} · {place}", page.title)
    }

    /// The content, with what a browser needs to keep it up to date.
    fn living(&self, page: &Page) -> Markup {
        let whole = self.still.put_back(&page.content);
        let whole = kit::act_ids_filled_in(&whole, || new_act_id().to_string());
        if !page.is_live || self.person().is_none() {
            return whole;
        }
        let t = self.t;
        let token = live::token(self.house().live.hub.key(), self, page);
        let here = self.ask.uri.path_and_query().map_or(self.path(), |it| it.as_str());
        html! {
            noscript { p class="row noprint" { (kit::link_button(here, t.frame_refresh()).small()) } }
            div class="stack" data-live=(token) { (whole) }
            p class="live-told sr noprint" role="status" data-live-told=(t.web_live_told())
                data-live-lost=(t.web_live_lost()) {}
        }
    }

    fn with_rooms(&self, content: Markup) -> Markup {
        let (t, sight) = (self.t, self.sight());
        let founding = domain::assignment::founding(sight);
        let groups = rooms::menu(self);
        let own = self.account().map(|_| Link::new("/account", t.account_title()).icon(Icon::Key));
        let mut ways: Vec<(&str, Vec<Link<'_>>)> =
            groups.iter().map(|it| (it.0, it.1.iter().map(rooms::Entry::link).collect())).collect();
        // One's own account comes last.
        if let Some(last) = ways.last_mut() {
            last.1.extend(own);
        }
        let now = self.now();
        let own_name = self.person().and_then(|it| name_of(&now, it));
        let who = own_name.unwrap_or_default();
        let role = self.role();
        kit::shell(
            &Shell {
                skip: t.frame_skip(),
                brand: t.frame_name(),
                home: &self.home(),
                place: founding.map_or("", |it| it.record.name.as_str()),
                place_line: "",
                who,
                role: &role,
                menu: t.frame_menu(),
                rooms_label: t.web_rooms(),
                rooms: &ways,
                menu_end: self.sign_out(),
                banner: self.banner(),
                foot: self.foot(),
            },
            content,
        )
    }

    fn without_rooms(&self, content: Markup) -> Markup {
        let (t, home) = (self.t, self.home());
        let (name, banner) = (t.frame_name(), self.banner());
        let is_in = self.session.is_some();
        let end = html! { (account::way(self)) @if is_in { (self.sign_out()) } };
        kit::plain_shell(t.frame_skip(), &home, name, banner, end, content, self.foot())
    }

    /// The office of who looks, in a word: "kwartiermaker".
    fn role(&self) -> String {
        let standing = self.sight().standing();
        let held = domain::party::Office::ALL.into_iter().find(|it| standing.holds(*it));
        held.map(|it| self.word("party-office", &it).to_lowercase()).unwrap_or_default()
    }

    fn sign_out(&self) -> Markup {
        html! {
            form method="post" action="/sign-out" data-leave {
                (kit::button(self.t.frame_sign_out()).quiet().small())
            }
        }
    }

    fn banner(&self) -> Markup {
        let t = self.t;
        let is_example = self.maybe_sight().is_some_and(|it| {
            self.house().is_example(it.workspace_id()) && self.person().is_some()
        });
        if is_example {
            let door = Link::new("/deur", t.web_door_again()).icon(Icon::Key);
            return html! {
                (kit::example_banner(t.frame_example(), door))
                (self.day_banner())
                (table::mode_banner(self))
            };
        }
        html! { (self.day_banner()) (table::mode_banner(self)) }
    }

    fn foot(&self) -> Markup {
        let t = self.t;
        let links = [
            Link::new("/wie-ziet-wat", t.web_who_sees_what()),
            Link::new("/privacy", t.web_privacy()),
            Link::new("/toegankelijkheid", t.web_accessibility()),
            Link::new("/help", t.web_help()),
        ];
        let is_plain = !self.house().public_url.is_secure();
        let sentence = if is_plain { t.web_plain_connection() } else { "" };
        kit::foot(sentence, &links, html! { (self.languages()) (self.themes()) })
    }

    fn languages(&self) -> Markup {
        let hrefs = Language::ALL.map(|it| self.same_page_in(it));
        let languages: Vec<_> = Language::ALL
            .iter()
            .zip(&hrefs)
            .map(|(it, href)| (it.code(), it.own_name(), href.as_str()))
            .collect();
        kit::language_switch(self.t.frame_language(), &languages, self.language.code())
    }

    /// This page in another language. After a form was sent the page itself is the form's.
    fn same_page_in(&self, language: Language) -> String {
        let query = self.ask.uri.query().unwrap_or_default();
        let others = query.split('&').filter(|it| !it.is_empty() && !it.starts_with("taal="));
        let query: String = others.map(|it| format!("&{it}")).collect();
        format!("{}?taal={}{query}", self.path(), language.code())
    }

    fn themes(&self) -> Markup {
        let t = self.t;
        let themes = [
            ("system", t.frame_theme_system()),
            ("light", t.frame_theme_light()),
            ("dark", t.frame_theme_dark()),
        ];
        let now = match self.theme {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        let back = [("back", self.path())];
        kit::theme_switch(t.frame_theme(), "/theme", &back, &themes, now)
    }

    /// What was just done, with the way to take it back.
    fn receipt(&self) -> Markup {
        let Some(flash) = &self.flash else { return html! {} };
        let here = self.person().and(self.maybe_sight()).map(|it| it.workspace_id());
        let undo = flash.undo.filter(|_| here.is_some() && flash.workspace == here);
        let Some(undo) = undo else { return kit::toast(&flash.says, None) };
        let (act_id, undone) = (new_act_id().to_string(), undo.to_string());
        let values = [("act_id", act_id.as_str()), ("undo", &undone), ("back", self.path())];
        let action = self.at("/undo");
        let form = kit::Undo { action: &action, values: &values, word: self.t.frame_undo() };
        kit::toast(&flash.says, Some(form))
    }
}
