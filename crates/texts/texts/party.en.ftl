# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Names of fields and kinds, for history.

party-field-about = About what
party-field-amount = Amount
party-field-authority = Answer
party-field-condition = Condition
party-field-constituency = Constituency
party-field-earlier-too = Also what stood there already
party-field-from = From
party-field-level = Support
party-field-office = Role
party-field-on = Date
party-field-one-is-enough = One person is enough
party-field-part = Particulars
party-field-party = Party
party-field-person = Person
party-field-persons = Persons
party-field-prepares-for = Prepares for
party-field-source = Source
party-field-stance = Stance
party-field-successor = Merges into
party-field-table = Table
party-field-until = Until
party-field-way-out = Way out
party-field-words = Words
party-field-year = Year
party-field-function = Function
party-field-mail = Mail address
party-field-telephone = Telephone
party-field-address = Address
party-record-constituency = Constituency
party-record-driver = Driver
party-record-estimate = Estimate
party-record-hearer = Who may read along
party-record-mandate = Mandate
party-record-particulars = Particulars
party-record-party = Party
party-record-person = Person
party-record-position = Position
party-record-releasers = Who may release
party-record-role = Role
party-record-support = Support of the constituency

## The sentences.

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

party-people-title = People
party-participation-outside = Only as a successor
