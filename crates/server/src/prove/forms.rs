// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reads the forms of a page as a browser does: names, first values, and what may be chosen.

/// A field of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub name: String,
    /// What a browser would send if nobody touched it.
    pub value: String,
    /// Not typed: hidden, ticked, or chosen from a list.
    pub is_chosen: bool,
}

/// The fields of the form on this page that sends to `action`.
pub fn fields(page: &str, action: &str) -> Vec<Field> {
    let mut found = Vec::new();
    for form in page.split("<form").skip(1) {
        let form = form.split("</form>").next().unwrap_or_default();
        let head = form.split('>').next().unwrap_or_default();
        if attribute(head, "action").as_deref() == Some(action) {
            read(form, &mut found);
        }
    }
    found
}

fn read(form: &str, found: &mut Vec<Field>) {
    let mut select: Option<String> = None;
    for tag in form.split('<').skip(1) {
        let (head, after) = tag.split_once('>').unwrap_or((tag, ""));
        let name = attribute(head, "name").filter(|it| !it.is_empty());
        let value = attribute(head, "value").unwrap_or_default();
        let element = head.split([' ', '/']).next().unwrap_or_default();
        match (element, name) {
            ("select", name) => select = name,
            ("option", _) => {
                if let Some(name) = select.as_ref().filter(|_| !value.is_empty()) {
                    add(found, name, value, true);
                }
            }
            ("textarea", Some(name)) => add(found, &name, plain(after.trim()), false),
            ("input" | "button", Some(name)) => {
                let kind = attribute(head, "type").unwrap_or_default();
                let is_chosen = ["hidden", "radio", "checkbox"].contains(&kind.as_str());
                add(found, &name, value, is_chosen || element == "button");
            }
            _ => {}
        }
    }
}

/// The first of several values is what is sent.
fn add(found: &mut Vec<Field>, name: &str, value: String, is_chosen: bool) {
    if !found.iter().any(|it| it.name == name) {
        found.push(Field { name: name.to_owned(), value, is_chosen });
    }
}

fn attribute(head: &str, name: &str) -> Option<String> {
    let begin = format!(" {name}=\"");
    let at = head.find(&begin)? + begin.len();
    Some(plain(&head[at..at + head[at..].find('"')?]))
}

fn plain(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_as_a_browser_sends_it() {
        let page = "<form action=\"/theme\"><input name=\"back\"></form>\
            <form method=\"post\" action=\"/f/x\"><input type=\"hidden\" name=\"seen\" value=\"3\">\
            <textarea name=\"words\">a &amp; b</textarea><select name=\"who\">\
            <option value=\"\">Kies</option><option value=\"one\">1</option></select>\
            <input type=\"radio\" name=\"how\" value=\"a\"><input type=\"radio\" name=\"how\" \
            value=\"b\"></form>";
        let told: Vec<(String, String, bool)> =
            fields(page, "/f/x").into_iter().map(|it| (it.name, it.value, it.is_chosen)).collect();
        let expected = [
            ("seen", "3", true),
            ("words", "a & b", false),
            ("who", "one", true),
            ("how", "a", true),
        ];
        assert_eq!(told, expected.map(|(name, value, it)| (name.into(), value.into(), it)));
    }
}
