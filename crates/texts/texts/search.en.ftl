# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

search-title = Search: { $words }
search-lead = You search everything that you may read, and nothing else.
search-words = Words
search-too-long = Type at most { $most } characters.
search-no-word = Type a word or a number. Kwartier cannot search for punctuation alone.
search-nothing = Nothing found
search-nothing-how = All words together stand nowhere in what you may read. Try fewer words, or only the beginning of a word.
search-found =
    { $count ->
        [one] Found once
       *[other] Found { $count } times
    }
search-first = These are the first { $most }. Add a word to find fewer.
