# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

party-title = Parties
party-add-title = Add a party
party-empty = No parties yet. Paste a list or add one.
party-count = { $count ->
    [0] No party takes part yet.
    [one] One party takes part.
   *[other] { $count } parties take part.
}
party-seat = Seat
party-mandate = Mandate
party-person = Person

## The fields and words of this room.

party-field-name = Name
party-field-kind = Kind
party-field-short = Short name
party-short-hint = Three letters, for drawings.
party-field-code = Official code
party-code-hint = For example GM0758.
party-field-participation = How does it take part?
party-field-votes = Decides along
party-votes-hint = Off for a partner, who takes part but does not decide.
party-added = { $name } takes part.
party-kind-municipality = Municipality
party-kind-province = Province
party-kind-water-authority = Water authority
party-kind-safety-region = Safety region
party-kind-ministry = Ministry
party-kind-joint-body = Joint body
party-kind-company = Company
party-kind-association = Association
party-kind-foundation = Foundation
party-kind-school = School
party-kind-care = Care institution
party-kind-residents = Residents
party-kind-other = Other
party-participation-in-conversation = Still in conversation
party-participation-takes-part = Takes part
party-participation-not-yet = Not yet, with a condition
party-participation-partner = Partner
party-participation-left = Stopped
party-participation-merged = Merged into another
party-office-kwartiermaker = Kwartiermaker
party-office-neutral = Process facilitator
party-office-note-taker = Note taker
party-office-commissioner = Commissioner
party-office-representative = Representative
party-office-alternate = Alternate
party-office-adviser = Policy adviser
party-office-constituency = Constituency
party-office-expert = Expert
party-office-clerk = Clerk or secretary
party-office-observer = Observer
party-office-successor = Successor
