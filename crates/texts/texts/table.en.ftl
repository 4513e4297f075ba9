# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Names of fields and kinds, for history.

table-field-alternate = Alternate
table-field-from = From
table-field-mandate-until = Mandate until
table-field-name = Name
table-field-on = Date
table-field-parties = Parties
table-field-person = Person
table-field-place = Place
table-field-purpose = Purpose
table-field-seat = Seat
table-field-short = Short name
table-field-starts = Start
table-field-table = Table
table-field-until = Until
table-record-meeting = Meeting
table-record-seat = Seat
table-record-sitting = Place at the table
table-record-table = Table

## The sentences.

table-title = Tables
table-add-title = Set a table
table-empty = No table yet. Set one as soon as people meet.
table-present = { $present } of { $seats ->
    [one] 1 seat is here.
   *[other] { $seats } seats are here.
}
