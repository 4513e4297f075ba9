// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A browser without script: keeps cookies, fills in forms, and complains of any page that breaks
//! a promise of the house.

use std::{collections::BTreeMap, collections::BTreeSet};

use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::middenland::Visit;

pub struct Browser<'v> {
    visit: &'v Visit,
    cookies: BTreeMap<String, String>,
    pub language: &'static str,
}

/// What came back, checked.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl<'v> Browser<'v> {
    pub fn new(visit: &'v Visit) -> Browser<'v> {
        Browser { visit, cookies: BTreeMap::new(), language: "nl" }
    }

    /// Keeps a cookie as `Set-Cookie` gives it.
    pub fn keep(&mut self, cookie: &str) {
        let (pair, rest) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').expect("a cookie");
        if rest.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    #[track_caller]
    pub fn get(&mut self, path: &str) -> Answer {
        let request = self.request("GET", path).body(Body::empty());
        self.send(path, request.expect("a request"))
    }

    /// Sends fields as a browser sends a form without files.
    #[track_caller]
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", coded(name), coded(value)))
            .collect();
        let request = self
            .request("POST", path)
            .header(header::ORIGIN, self.visit.house.public_url.origin())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(pairs.join("&")));
        self.send(path, request.expect("a request"))
    }

    /// Opens the page of a form, and sends the form with these fields and its hidden ones.
    #[track_caller]
    pub fn fill_in(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(path);
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
        self.fill_in_on(&page, path, fields)
    }

    /// Sends the form that stands on this page again.
    #[track_caller]
    pub fn fill_in_on(&mut self, page: &Answer, path: &str, fields: &[(&str, &str)]) -> Answer {
        let hidden = page.hidden(path);
        let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let all: Vec<(&str, &str)> = hidden.chain(fields.iter().copied()).collect();
        self.post(path, &all)
    }

    /// Goes where the answer sends the browser.
    #[track_caller]
    pub fn follow(&mut self, answer: &Answer) -> Answer {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let to = answer.headers[header::LOCATION].to_str().expect("plain").to_owned();
        self.get(&to)
    }

    pub fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, self.visit.house.public_url.host())
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(header::COOKIE, cookies.join("; "))
    }

    #[track_caller]
    pub fn send(&mut self, path: &str, request: Request<Body>) -> Answer {
        let router = self.visit.router.clone();
        let (status, headers, bytes) = self.visit.runtime.block_on(async {
            let response = router.oneshot(request).await.expect("never fails");
            let (parts, body) = response.into_parts();
            (parts.status, parts.headers, body.collect().await.expect("a body").to_bytes())
        });
        for cookie in headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().expect("plain"));
        }
        let body = String::from_utf8_lossy(&bytes).into_owned();
        let answer = Answer { status, headers, body };
        answer.keeps_its_promises(path);
        answer
    }
}

impl Answer {
    pub fn has(&self, words: &str) -> bool {
        self.body.contains(words)
    }

    #[track_caller]
    pub fn shows(&self, words: &str) -> &Answer {
        assert!(self.has(words), "not on the page: {words}\n{}", self.body);
        self
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> &Answer {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }

    /// Where the answer sends the browser.
    /// Refused for exactly these fields, each with a way to it from the top of the page.
    #[track_caller]
    pub fn errs_at(&self, fields: &[&str]) -> &Answer {
        self.is(422);
        for field in fields {
            self.shows(&format!("href=\"#{field}\""));
        }
        assert_eq!(self.body.matches("<li><a href=\"#").count(), fields.len(), "{}", self.body);
        self
    }

    #[track_caller]
    pub fn leads_to(&self, path: &str) -> &Answer {
        self.is(303);
        assert_eq!(self.headers[header::LOCATION], path);
        self
    }

    /// The hidden values of the form that goes to this address.
    #[track_caller]
    pub fn hidden(&self, action: &str) -> Vec<(String, String)> {
        let start = format!("action=\"{action}\"");
        let at = self.body.find(&start).unwrap_or_else(|| panic!("no form to {action}"));
        let form = &self.body[at..];
        let form = &form[..form.find("</form>").expect("a form ends")];
        let inputs = form.split("<input").filter(|it| it.contains("type=\"hidden\""));
        inputs.map(|it| (attribute(it, "name"), attribute(it, "value"))).collect()
    }

    /// What every answer owes: no page without them.
    #[track_caller]
    fn keeps_its_promises(&self, path: &str) {
        let told = |name: &str| self.headers.get(name).and_then(|it| it.to_str().ok());
        let policy = told("content-security-policy").unwrap_or_default();
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        for part in ["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert_eq!(told("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(told("referrer-policy"), Some("same-origin"), "{path}");
        let kind = told("content-type").unwrap_or_default();
        if !kind.starts_with("text/html") {
            assert!(self.body.is_empty() || !kind.is_empty(), "{path}: a body of no kind");
            return;
        }
        assert_eq!(told("cache-control"), Some("no-store"), "{path}");
        self.is_plain(path);
        self.can_be_followed(path);
    }

    /// Nothing inline.
    #[track_caller]
    fn is_plain(&self, path: &str) {
        let tags = self.body.split('<').filter_map(|it| it.split_once('>')).map(|it| it.0);
        for tag in tags.filter(|it| !it.starts_with(['/', '!'])) {
            let attributes: Vec<&str> = tag.split(' ').skip(1).collect();
            let inline = attributes.iter().find(|it| it.starts_with("style=") || is_handler(it));
            assert_eq!(inline, None, "{path}: <{tag}>");
            assert_ne!(tag, "style", "{path}");
            assert!(!tag.starts_with("script") || tag.contains(" src="), "{path}: <{tag}>");
        }
    }

    /// One heading, one language, ids that stand once, labels and links that lead somewhere.
    #[track_caller]
    fn can_be_followed(&self, path: &str) {
        assert_eq!(self.body.matches("<h1").count(), 1, "{path}: one heading of the page");
        assert!(self.body.contains("<html lang=\""), "{path}");
        let mut ids = BTreeSet::new();
        for id in values(&self.body, " id=\"") {
            assert!(ids.insert(id), "{path}: the id {id} stands there twice");
        }
        for mark in [" for=\"", " aria-labelledby=\"", " aria-describedby=\"", " href=\"#"] {
            for id in values(&self.body, mark).flat_map(|it| it.split(' ')) {
                assert!(ids.contains(id), "{path}: {mark}{id} leads nowhere");
            }
        }
    }
}

fn is_handler(attribute: &str) -> bool {
    let name = attribute.split('=').next().unwrap_or_default();
    name.starts_with("on") && attribute.contains('=')
}

fn values<'b>(body: &'b str, mark: &'b str) -> impl Iterator<Item = &'b str> {
    body.match_indices(mark).map(move |(at, _)| {
        let rest = &body[at + mark.len()..];
        &rest[..rest.find('"').expect("a value ends")]
    })
}

fn attribute(tag: &str, name: &str) -> String {
    let mark = format!(" {name}=\"");
    let value = values(tag, &mark).next().unwrap_or_default();
    value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

fn coded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    let code = |byte: u8| if plain(byte) { (byte as char).into() } else { format!("%{byte:02X}") };
    text.bytes().map(code).collect()
}
