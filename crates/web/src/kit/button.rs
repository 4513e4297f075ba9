// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Buttons: a verb first, at most four words, one main button per view.

use maud::{Markup, Render, html};

use super::Icon;

/// A button that sends a form, or a link that looks like one.
#[derive(Clone, Debug)]
#[must_use]
pub struct Button<'a> {
    word: &'a str,
    href: Option<&'a str>,
    opens: Option<&'a str>,
    sends: Option<(&'a str, &'a str)>,
    action: Option<&'a str>,
    icon: Option<Icon>,
    about: Option<&'a str>,
    apart: bool,
    look: &'static str,
    size: &'static str,
}

/// A button that sends the form it stands in.
pub fn button(word: &str) -> Button<'_> {
    Button {
        word,
        href: None,
        opens: None,
        sends: None,
        action: None,
        icon: None,
        about: None,
        apart: false,
        look: "",
        size: "",
    }
}

/// A link to another page, with the look of a button.
pub fn link_button<'a>(href: &'a str, word: &'a str) -> Button<'a> {
    Button { href: Some(href), ..button(word) }
}

/// How a form ends: the button that sends it, and the way out that sends nothing.
pub fn form_end(word: &str, leave: &str, href: &str) -> Markup {
    html! { div class="row" { (button(word).main()) (link_button(href, leave).quiet()) } }
}

impl<'a> Button<'a> {
    /// The one thing this view is for.
    pub fn main(mut self) -> Self {
        self.look = " main";
        self
    }

    /// Beside the main button, for "not now".
    pub fn quiet(mut self) -> Self {
        self.look = " quiet";
        self
    }

    /// For what cannot be taken back.
    pub fn stop(mut self) -> Self {
        self.look = " stop";
        self
    }

    pub fn small(mut self) -> Self {
        self.size = " s";
        self
    }

    /// As wide as the screen: the answer button on a phone.
    pub fn big(mut self) -> Self {
        self.size = " big";
        self
    }

    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// What the form hears when this button is pressed.
    pub fn sends(mut self, name: &'a str, value: &'a str) -> Self {
        self.sends = Some((name, value));
        self
    }

    /// Sends the form to another address than the form's own.
    pub fn to(mut self, action: &'a str) -> Self {
        self.action = Some(action);
        self
    }

    /// Opens the dialog with this id where script runs; without script the link is followed.
    pub fn opens(mut self, dialog: &'a str) -> Self {
        self.opens = Some(dialog);
        self
    }

    /// Opens beside this page, in a window of its own, such as the wall for the beamer. Its words
    /// say so: `about` is a good place.
    pub fn apart(mut self) -> Self {
        self.apart = true;
        self
    }

    /// Words for who hears the button out of its place: "Open" becomes "Open het kader Geld".
    pub fn about(mut self, about: &'a str) -> Self {
        self.about = Some(about);
        self
    }
}

impl Render for Button<'_> {
    fn render(&self) -> Markup {
        let class = format!("btn{}{}", self.look, self.size);
        let inside = html! {
            @if let Some(icon) = self.icon { (icon) }
            (self.word)
            @if let Some(about) = self.about { span class="sr" { " " (about) } }
        };
        html! {
            @if let Some(href) = self.href {
                @let target = self.apart.then_some("_blank");
                @let rel = self.apart.then_some("noopener");
                a class=(class) href=(href) data-opens=[self.opens] target=[target] rel=[rel] {
                    (inside)
                }
            } @else {
                button class=(class) type="submit" name=[self.sends.map(|sent| sent.0)]
                    value=[self.sends.map(|sent| sent.1)] formaction=[self.action] { (inside) }
            }
        }
    }
}
