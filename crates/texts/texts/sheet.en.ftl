# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

sheet-title = Read in a list
sheet-paste = Paste a list
sheet-choose-file = Choose a file
sheet-preview = First see what happens
sheet-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
sheet-download = Download this list

## Reading a list in: from a file or pasted rows to one act.

sheet-in-parties = Read parties in
sheet-in-people = Read people and seats in
sheet-in-activities = Read activities in
sheet-in-lead = Choose a file or paste a list. Nothing changes yet: you first see, row by row, what happens.
sheet-file = File
sheet-file-hint = Excel, OpenDocument or CSV, at most 10 MB.
sheet-pasted = Or paste here
sheet-pasted-hint = One column of names is enough. More columns with headings are fine too.
sheet-look = See what happens
sheet-look-again = Look again
sheet-other-file = Take another list
sheet-columns = Which column is what?
sheet-column-of = Column { $letters }: { $heading }
sheet-column-bare = Column { $letters }
sheet-column-not-read = Do not read
sheet-key = What tells rows apart?
sheet-repeated-code = One code stands in several rows. What are those parties?
sheet-repeated-refuse = I do not know yet
sheet-repeated-refuse-hint = These rows are not read in.
sheet-repeated-same = The same party
sheet-repeated-same-hint = The first name stays, the others are other spellings.
sheet-repeated-predecessors = Predecessors of one party
sheet-repeated-predecessors-hint = Code and inhabitants belong to the successor. It counts once.
sheet-kind = Kind of new parties
sheet-kind-hint = Only where name and code do not tell it.
sheet-year = Year of the numbers of inhabitants
sheet-source = Where do the numbers come from?
sheet-row = Row
sheet-what = Who or what
sheet-happens = What happens
sheet-new = new
sheet-changed = different
sheet-unchanged = stays as it is
sheet-wrong = not right yet
sheet-change = { $field }: { $from } becomes { $to }
sheet-change-filled = { $field }: { $to }
sheet-summary = { $new } new, { $changed } different, { $unchanged } as it was, { $wrong } not right yet.
sheet-nothing = Everything in this list is here already. There is nothing to read in.
sheet-more-rows = And { $count ->
    [one] 1 more row
   *[other] { $count } more rows
} that are not shown.
sheet-outside = Comes in apart, as a successor: { $names }. It stands outside the count.
sheet-skip-wrong = Leave out the rows that are not right
sheet-skip-wrong-hint = The others are read in.
sheet-read-in = Read this list in
sheet-read-done = The list has been read in.
sheet-preview-title = Row by row
sheet-template = Download the list as it is now
sheet-excel = Download as Excel
sheet-csv = Download as CSV
sheet-seats = Seats
sheet-activities = Activities
sheet-rows-named = See row { $rows }.
sheet-same-key = This also stands in row { $first }.
sheet-cell = { $heading }: “{ $typed }”. { $why }
sheet-cell-empty = { $heading }. { $why }
sheet-wrong-no-number = This is not a number.
sheet-wrong-not-whole = This is not a whole number.
sheet-wrong-too-many-decimals = An amount has at most two decimals.
sheet-wrong-too-large = This number is too large.
sheet-wrong-no-date = This is not a date.
sheet-wrong-no-such-day = This day does not exist.
sheet-wrong-neither-yes-nor-no = Write yes or no.
sheet-wrong-no-mail = This does not look like a mail address.
sheet-wrong-formula = The spreadsheet could not calculate this cell.
sheet-wrong-too-long = This text is too long.
sheet-wrong-missing = Nothing stands here, and it is needed.


sheet-unreadable-name-column = No column is the name. Choose below which column that is.

## Headings of columns.

sheet-column-name = Name
sheet-column-kind = Kind
sheet-column-short = Short name
sheet-column-code = Official code
sheet-column-participation = How it takes part
sheet-column-votes = Decides along
sheet-column-inhabitants = Inhabitants
sheet-column-inhabitants-of = Inhabitants { $year }
sheet-column-successor = Successor
sheet-column-function = Function
sheet-column-mail = Email
sheet-column-telephone = Telephone
sheet-column-address = Address
sheet-column-office = Role
sheet-column-party = Party
sheet-column-table = Table
sheet-column-seat = Seat
sheet-column-speaks-for = Also speaks for
sheet-column-alternate = Alternate
sheet-column-mandate-until = Mandate until
sheet-column-activity = Activity
sheet-column-track = Track
sheet-column-product = Product
sheet-column-state = State
sheet-column-from = From
sheet-column-until = Until
sheet-column-planned-days = Planned days
sheet-column-actual-days = Actual days
