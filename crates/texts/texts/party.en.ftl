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

## Counts and the list.

party-count-municipality = { $count ->
    [one] 1 municipality
   *[other] { $count } municipalities
}
party-count-province = { $count ->
    [one] 1 province
   *[other] { $count } provinces
}
party-count-water-authority = { $count ->
    [one] 1 water authority
   *[other] { $count } water authorities
}
party-count-safety-region = { $count ->
    [one] 1 safety region
   *[other] { $count } safety regions
}
party-count-ministry = { $count ->
    [one] 1 ministry
   *[other] { $count } ministries
}
party-count-joint-body = { $count ->
    [one] 1 joint body
   *[other] { $count } joint bodies
}
party-count-company = { $count ->
    [one] 1 company
   *[other] { $count } companies
}
party-count-association = { $count ->
    [one] 1 association
   *[other] { $count } associations
}
party-count-foundation = { $count ->
    [one] 1 foundation
   *[other] { $count } foundations
}
party-count-school = { $count ->
    [one] 1 school
   *[other] { $count } schools
}
party-count-care = { $count ->
    [one] 1 care provider
   *[other] { $count } care providers
}
party-count-residents = { $count ->
    [one] 1 group of residents
   *[other] { $count } groups of residents
}
party-count-other = { $count ->
    [one] 1 other organisation
   *[other] { $count } other organisations
}
party-sentence = { $total ->
    [one] 1 party: { $kinds }.
   *[other] { $total } parties: { $kinds }.
}
party-sentence-inhabitants = Those who decide along stand together for { $amount } inhabitants.
party-sentence-unknown = { $count ->
    [one] Of 1 party the number of inhabitants is not known.
   *[other] Of { $count } parties the number of inhabitants is not known.
}
party-counted-as = { $names } go on as { $successor }: that counts once.
party-counted-in = Its inhabitants are counted in { $successor }.
party-weight-of = in { $successor }
party-inhabitants = Inhabitants
party-has-inhabitants = { $amount } inhabitants.
party-has-code = Code { $code }.
party-does-not-vote = Does not decide along.
party-merges = Merges into { $successor }
party-merges-after = Merges into { $successor }, after { $day }
party-empty-why = The names are enough. The rest will come.
party-filter-all = All
party-filter-letters = Name or code
party-filter-empty = No party fits what you look for. Search for less.
party-edit-title = Change the party

## Where a party stands.

party-stand-title = Where does { $party } stand?
party-declare-own = Say where you stand
party-declare-title = Record what it said
party-declare-lead = All parties read this. ‘Not yet’ is fine: with the condition and the way out.
party-stance = Stance
party-stance-unknown = unknown
party-stance-against = against
party-stance-critical = critical
party-stance-under-conditions = under conditions
party-stance-neutral = neutral
party-stance-supportive = supportive
party-stance-driving = driving
party-words = In its own words
party-words-hint = Exactly as it was said.
party-condition = Condition
party-condition-hint = What must be clear first?
party-way-out = The way out
party-way-out-hint = What happens once that is clear?
party-said-on = Said on
party-today-hint = Empty means today.
party-source = How do you know this?
party-source-hint = For example: letter from the executive, 10 November.
party-self-declared = Self-declared, { $day }.
party-typed-in = Said on { $day }. Source: { $source }.
party-positions-none = It has not said yet where it stands.
party-positions-earlier = { $count ->
    [one] Earlier, once
   *[other] Earlier, { $count } times
}
party-guess-title = Write your own impression
party-guess-lead = This is your estimate. Nobody else reads it, and it never stands beside what the party said itself.
party-guess-stance = How do you read it?
party-guess-words = Why do you think so?
party-guess-on = When
party-guess-none = No impression of your own yet.

## Leaving, coming back, merging.

party-leave-title = This party leaves
party-leave-lead = { $party } then no longer takes part. What it said and decided stays.
party-leave-on = Last day
party-leave-on-hint = Empty: from today it no longer takes part.
party-leave-do = Let it go
party-rejoin-title = This party comes back
party-rejoin-lead = { $party } takes part again and is in conversation.
party-rejoin-do = Bring it back
party-merge-title = Parties merge
party-merge-lead = From the day you choose only the new party counts. The old ones can still be read.
party-merge-seats = Seats that spoke only for the old parties close the day before. Then give the new party a seat yourself.
party-merge-which = Which parties merge?
party-merge-into = Into which party?
party-merge-new = A new party
party-merge-name = Name of the new party
party-merge-name-hint = Only for a new party.
party-merge-on = First day of the new party
party-merge-on-hint = Usually 1 January.
party-merge-do = Record the merger
party-merge-done = The merger is recorded. See whether the new party has a seat.
party-merger-title = Merger
party-merger-into = Merges into this party. The day is not known yet.
party-merger-into-after = Takes part until { $day }, then merges into this party.
party-merger-from = Comes from these parties:
party-merger-begins = Begins on { $day }.
party-merger-no-seat = This party has no seat yet. Add one at

## The register of public bodies.

party-register-title = Pick from the register
party-register-lead = Search for a municipality, province or other public body. Name, code and inhabitants come along.
party-register-search = Search by name
party-register-pick = Who takes part?
party-register-add = Add
party-register-done = { $count ->
    [one] 1 party was added.
   *[other] { $count } parties were added.
}
party-register-here = These are here already: { $names }.
party-register-empty = Nobody in the register is called that.
party-register-empty-why = Search for part of the name, or add the party by hand.
party-register-none = No register has been read in yet.
party-register-none-why = The operator of this installation can do that. Meanwhile add parties by hand.
party-register-source = register of public bodies

## People, roles and seats.

party-people-count = { $count ->
    [0] Nobody takes part yet.
    [one] One person takes part.
   *[other] { $count } people take part.
}
party-people-letters = Name or party
party-people-filter-empty = Nobody fits what you look for.
party-people-none = No people of this party yet.
party-person-add = Add somebody
party-person-added = { $name } was added.
party-person-lead = A name and a role are enough. You send an invitation later.
party-person-edit = Change the name
party-person-office = Role
party-person-party = Party
party-person-party-hint = Needed for who belongs to a party.
party-person-no-party = Belongs to no party
party-person-roles = Roles
party-person-gone = no longer takes part
party-function-hint = For example alderman or controller.
party-mail-hint = Only the facilitators see this address.
party-prepares-for = Prepares on behalf of { $name }.
party-prepares-question = For whom does this person prepare?
party-prepares-hint = Only for a policy adviser.
party-role-give = Give a role
party-role-lead = A role opens what belongs to that role, as long as it lasts.
party-role-table = Table
party-role-table-hint = Only for an observer.
party-role-from = From { $day }.
party-role-until = Until { $day }.
party-role-change = Change the role of { $office }
party-role-end = End
party-role-end-title = End the role of { $office }
party-role-end-lead = { $name } then no longer sees what belonged to this role.
party-roles-before = Earlier roles
party-reach-title = How to reach
party-reach-edit = Change how to reach
party-reach-none = Not known yet how to reach this person.
party-seats-title = Seats
party-seat-empty = nobody yet
party-seat-alternate = alternate: { $names }
party-seat-by = speaks through { $party }
party-seat-own = own seat

## What a party arranges itself.

party-hearers-title = Who may hear what stays between us
party-hearers-own = Of the party itself: { $names }.
party-hearers-none = You have named nobody yet. So the facilitators do not hear this either.
party-readers-title = Who read along, by day
party-readers-none = Nobody you named has read along here yet.
party-hearer-title = Name somebody who may hear
party-hearer-lead = Only whom you name reads what you say between us. You can take a name away at any time; it works at once.
party-hearer-who = Whom do you name?
party-hearer-earlier = Also what stood there already
party-hearer-earlier-hint = Without this tick only what is said from now on.
party-hearer-do = Name this person
party-hearer-done = This person may now hear.
party-hearer-all = Also what stood there already.
party-hearer-since = Since { $day }.
party-unname-title = Take the name away
party-unname-lead = { $name } then reads nothing of what is between us, nor what stood there already.
party-unname-do = Take away
party-unname-done = This person no longer hears.
party-releasers-title = Who may share our words?
party-releasers-lead = One prepares, another confirms. You may also leave it to one.
party-releasers-who = Who may do this?
party-releasers-one = One person is enough
party-releasers-one-hint = Then words are shared without a second person looking along.
party-releasers-default = Words can be shared once two of you are chosen.
party-releasers-are-one = { $names } may share your words.
party-releasers-are-two = { $names } share together: one prepares, another confirms.
party-releasers-link = Choose who shares words
party-mandates = Mandates
party-mandates-none = No answer yet to who may say yes.
party-mandate-add = Answer the mandate question
party-mandate-title = What may you agree to?
party-mandate-lead = One question is enough. ‘I take it back’ is a normal answer.
party-mandate-question = May you say yes to this on behalf of your executive?
party-mandate-yes = Yes
party-mandate-up-to = Yes, up to …
party-mandate-up-to-limit = Yes, up to { $limit }
party-mandate-takes-back = No, I take it back
party-mandate-who = Who
party-mandate-about = About
party-mandate-about-hint = For example money. Empty means everything.
party-mandate-everything = everything
party-mandate-limit = Up to where?
party-mandate-limit-hint = Only with ‘yes, up to …’, such as € 19.50 per inhabitant.
party-mandate-until = Until
party-mandate-source = Where is this written?
party-mandate-source-hint = For example: decision of the executive, 17 February.
party-mandate-withdraw = Withdraw the mandate
party-mandate-withdraw-lead = { $name } then no longer holds this mandate.

## Who stands behind a party.

party-behind-title = Who stands behind it
party-behind-none = Not known yet who stands behind this party.
party-behind-add = Add who stands behind it
party-behind-edit = Change who stands behind it
party-behind-name = Name
party-behind-hint = For example the council or businesses in the harbour.
party-behind-college = Executive
party-behind-council = Council
party-behind-works-council = Works council
party-behind-members = Members
party-behind-residents = Residents
party-behind-other = Other
party-support = How do they feel about it?
party-support-add = Record support
party-support-title = Support at { $name }
party-support-words = What did you hear or see?
party-support-on = When
party-support-none = Not heard yet.
party-support-unknown = unknown
party-support-resistance = resistance
party-support-doubt = doubt
party-support-willing = willing
party-support-carries = carries it
party-seen-on = { $day }, { $source }

## Figures.

party-figures = Figures
party-figures-none = No figures yet, such as inhabitants.
party-figure-add = Add a figure
party-figure-name = What was counted?
party-figure-hint = For example inhabitants or jobs.
party-figure-amount = Amount
party-figure-year = Year
party-figure-source = Source
party-figure-source-hint = Where does this figure come from?
party-figure-of = { $name } in { $year }
party-figure-withdraw = Take the figure away
party-figure-withdraw-lead = { $name } in { $year } is then no longer here.

## On paper.

party-print = For a visit
party-print-title = { $party } on one sheet
party-print-made = Made on { $day }.
party-print-lead = This sheet also holds what only you or the facilitators may read. It is marked. Do not leave it behind.
