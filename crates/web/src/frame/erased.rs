// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What was erased says so in the language of whoever reads. What is kept stays as it was written:
//! only the page differs, and never what stands in a field, as that would be sent back.

use domain::party;
use maud::Markup;
use texts::Texts;

use crate::kit;

/// The page, with the marks of what was erased in the words of its reader.
pub(super) fn in_words(t: Texts, page: Markup) -> Markup {
    let words = [
        (party::NAME_ERASED, t.frame_erased_name()),
        (party::MAIL_ERASED, t.frame_erased_mail()),
        (party::TELEPHONE_ERASED, t.frame_erased_telephone()),
        (party::ADDRESS_ERASED, t.frame_erased_address()),
    ];
    let differ = words.iter().any(|(mark, word)| mark != word && page.0.contains(mark));
    if differ { kit::retold(&page, &words) } else { page }
}

/// The same for a line without elements.
pub(super) fn in_line(t: Texts, line: String) -> String {
    if line.contains(party::NAME_ERASED) {
        line.replace(party::NAME_ERASED, t.frame_erased_name())
    } else {
        line
    }
}

#[cfg(test)]
mod tests {
    use maud::html;
    use texts::Language;

    use super::*;

    #[test]
    fn words_change_and_fields_keep_what_is_kept() {
        let page = html! {
            p title="[naam gewist]" { "[naam gewist]s zorg; bel [telefoonnummer gewist]. [iets]" }
            input name="words" value="[naam gewist] belde";
            textarea name="more" { "Volgens [naam gewist]" }
            b { "[adres gewist], [mailadres gewist]" }
        };
        let dutch = in_words(Texts::new(Language::Nl), page.clone());
        assert_eq!(dutch.0, page.0);
        let english = in_words(Texts::new(Language::En), page).0;
        assert_eq!(
            english,
            "<p title=\"[name erased]\">[name erased]s zorg; bel [telephone number erased]. \
             [iets]</p><input name=\"words\" value=\"[naam gewist] belde\">\
             <textarea name=\"more\">Volgens [naam gewist]</textarea>\
             <b>[address erased], [mail address erased]</b>"
        );
    }
}
