# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Words that return everywhere.

frame-name = Kwartier
frame-motto = From wish to handover
frame-yes = Yes
frame-no = No
frame-save = Save
frame-cancel = Leave as is
frame-not-now = Not now
frame-back = Back
frame-next = Continue
frame-change = Change
frame-add = Add
frame-withdraw = Withdraw
frame-show-all = Show all
frame-search = Search
frame-erased-name = [name erased]
frame-erased-mail = [mail address erased]
frame-erased-telephone = [telephone number erased]
frame-erased-address = [address erased]
frame-undo = Undo
frame-undone = This has been put back.
frame-saved = This has been saved.
frame-refresh = Refresh
frame-download = Download
frame-print = Print
frame-close = Close
frame-history = History
frame-history-first = First version
frame-history-before = Before
frame-history-after = After
frame-who = Who
frame-when = When
frame-why = Why
frame-optional = may stay empty
frame-unknown = not known yet
frame-none = none
frame-nobody = nobody
frame-installation = Kwartier itself

## The shell of every page.

frame-skip = Go to the content
frame-menu = Menu
frame-menu-close = Close the menu
frame-language = Language
frame-language-nl = Dutch
frame-language-en = English
frame-theme = Light or dark
frame-theme-light = Light
frame-theme-dark = Dark
frame-theme-system = Like your device
frame-you-are-here = You are here
frame-sign-out = Sign out
frame-example = This is an example. All names are invented.

## Errors above a form.

frame-errors-title = Error:
frame-errors-lead = Something is not right. What you wrote is still there.
frame-errors-count = { $count ->
    [one] One thing is not right yet.
   *[other] { $count } things are not right yet.
}
frame-outdated-title = Somebody else changed this too
frame-outdated-yours = What you wrote
frame-outdated-theirs = What it says now

## Time and number.

frame-today = today
frame-yesterday = yesterday
frame-tomorrow = tomorrow
frame-ago = { $span } ago
frame-ahead = in { $span }
frame-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
frame-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
frame-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
frame-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
frame-inhabitants = { $count ->
    [one] 1 inhabitant
   *[other] { $count } inhabitants
}
frame-count-of = { $count } of { $total }
frame-range = { $from } to { $to }
frame-per-inhabitant = { $amount } per inhabitant
frame-changed-by = Changed by { $person }, { $when }
frame-written-by = Written by { $person }, { $when }
frame-source = Source: { $source }

## The circles: who reads this?

frame-circle-question = Who reads this?
frame-circle-law = The law can set limits, such as the right of access and the Dutch Woo.
frame-circle-writer = Only me
frame-circle-writer-readers = Only you read this.
frame-circle-persons = Named people
frame-circle-persons-readers = Only the people named here read this.
frame-circle-persons-named = Only { $names } read this.
frame-circle-facilitators = Facilitators only
frame-circle-facilitators-readers = Only the kwartiermaker and the process facilitator read this. No party reads along.
frame-circle-own-party = Own party
frame-circle-own-party-readers = Only people of your own party read this. The facilitators do not read along.
frame-circle-own-party-named = Only people of { $party } read this. The facilitators do not read along.
frame-circle-between-us = Between us
frame-circle-between-us-readers = Only the party's representatives and the people they name read this.
frame-circle-between-us-named = Only the representatives of { $party } and the people they name read this.
frame-circle-between-us-with = Read only by the representatives of { $party } and by { $with }.
frame-circle-with-party = The party and the facilitators
frame-circle-with-party-named = Only { $party }, its clerk and the facilitators read this.
frame-circle-table = Table
frame-circle-table-readers = Those who sit or observe at this table read this. The facilitators and the note taker do too.
frame-circle-table-named = Those who sit or observe at { $table } read this. The facilitators and the note taker do too.
frame-circle-all-parties = All parties
frame-circle-all-parties-readers = Everyone who takes part for a party, at a table or as a facilitator reads this.
frame-circle-public = Public
frame-circle-public-readers = Everyone can read this, also those who do not take part.
