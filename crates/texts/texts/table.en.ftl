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
table-count = { $count ->
    [0] No table yet.
    [one] One table.
   *[other] { $count } tables.
}
table-next-is = { $table } comes together { $when }.
table-add-title = Put down a table
table-change-title = Change this table
table-name = Name of the table
table-name-hint = As the people call it themselves.
table-purpose = What is this table for?
table-empty = No table yet. Put one down as soon as people come together.
table-empty-why = A table begins with a name. Seats and days come later.
table-one = Table
table-seats = Seats
table-seats-count = { $seats ->
    [0] no seats yet
    [one] 1 seat
   *[other] { $seats } seats
}
table-seats-for = { $seats ->
    [0] no seats yet
    [one] 1 seat, speaking for { $parties }
   *[other] { $seats } seats, speaking for { $parties }
}
table-parties-count = { $count ->
    [one] 1 party
   *[other] { $count } parties
}
table-next-time = Next time
table-sees-not = only for who sits there
table-plan-title = The table
table-plan-told = { $taken ->
    [one] Somebody sits in 1 seat.
   *[other] Somebody sits in { $taken } seats.
} { $empty ->
    [0] No seat is empty.
    [one] 1 seat is empty.
   *[other] { $empty } seats are empty.
}
table-plan-no-term = { $count ->
    [one] In 1 seat the mandate has ended.
   *[other] In { $count } seats the mandate has ended.
}
table-legend-empty = dotted edge: nobody sits here now
table-legend-no-term = mandate ended; only the facilitators and the party itself see this
table-legend-around = The facilitators and the note taker sit at the table without a seat.
table-who-sits = Who sits where, and for whom
table-seat = Seat
table-sits = Sits there
table-mandate = Mandate
table-also = Also speaks for
table-also-for = also speaks for { $parties }
table-alternate = alternate: { $names }
table-nobody = nobody
table-term-until = until { $day }
table-term-ended = ended on { $day }
table-term-open = no end date
table-no-term = mandate ended
table-seat-open = Seat { $name }
table-open = Open
table-no-seats = No seats yet. Put one down for each party that takes part.
table-no-seats-why = One seat can speak for several parties.
table-terms-ended = { $count ->
    [one] 1 place without a mandate.
   *[other] { $count } places without a mandate.
}
table-terms-elections = That comes with the elections.
table-terms-how = Who sits there can still read along. Ask the new college for a mandate.
table-around = Without a seat
table-observes = observes
table-meetings = Meetings
table-meetings-none = No day chosen yet.
table-meetings-closed = Only who sits or observes here and the facilitators see when this table comes together.
table-meetings-past = Earlier meetings
table-closed-seats = Closed seats
table-closed-on = up to and including { $day }
table-at-time = { $day } at { $time }
table-add-seat-title = Put down a seat
table-add-seat = Put down a seat
table-seat-party = Which party sits here?
table-seat-also = For whom does this seat also speak?
table-seat-also-hint = Parties that already have a seat at this table are not listed.
table-seat-also-none = All other parties already have a seat at this table.
table-seat-short = Letters for the drawing
table-seat-short-hint = Such as NOO. Leave empty to use the letters of the party.
table-change-seat-title = For whom does this seat speak?
table-change-seat = Change for whom
table-close-seat-title = Close this seat
table-close-seat = Close the seat
table-close-seat-lead = After this day the table closes for who sat here. What was said is kept.
table-last-day = Last day
table-why = Why?
table-sit-title = Who comes to sit here?
table-sit = Give the place
table-person = Who?
table-person-hint = Somebody missing? Add the person first.
table-is-alternate = As an alternate
table-is-alternate-hint = Sits here when the regular person is away.
table-from = From
table-mandate-until = The mandate ends by itself on
table-mandate-until-hint = Such as election day. Who sits there can still read along afterwards.
table-sitting-title = Change this place
table-end-sitting-title = { $person } leaves the table
table-end-sitting = End this place
table-end-sitting-lead = After this day the table is closed to this person, also what stood there before.
table-sits-now = Sits here now
table-later-or-before = Earlier or later
table-since = since { $day }
table-until-day = up to and including { $day }
table-plan-meeting-title = Choose a day
table-plan-meeting = Choose a day
table-change-meeting-title = Change this meeting
table-day = Day
table-starts = Starts at
table-starts-hint = Such as 13:30.
table-place = Where?
table-meeting-purpose = What is it about?
table-call-off-title = Call this meeting off
table-call-off = Call off
table-call-off-lead = The meeting then disappears for everybody at this table.
table-let-observe-title = Who observes here?
table-let-observe = Let somebody observe
table-let-observe-lead = Who observes reads everything of this table and does not decide along.
table-observer-known = Somebody who is here
table-observer-name = Or a new name
table-observer-function = On whose behalf, or as what?
table-end-observing-title = { $person } no longer observes
table-end-observing = End
table-somebody-new = somebody else
table-present = { $present } of { $seats ->
    [one] 1 seat is here.
   *[other] { $seats } seats are here.
}
