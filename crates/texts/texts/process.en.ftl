# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Names of fields and kinds, for history.

process-field-name = Name
process-field-theme = What it is about
process-field-product = What lies there at the end
process-field-place = Place
process-field-entry = Questions at the beginning
process-field-exit = Questions at the end
process-field-words = Words
process-field-answer = Answer
process-field-is-met = Enough to go on
process-field-stage = Stage
process-field-circle = Circle
process-field-party = Party
process-field-on = On
process-field-part = What it does
process-field-when = When
process-field-mandate = Mandate
process-field-expectation = Expectation
process-record-stage = Stage
process-record-sense = Where somebody thinks we are
process-record-involvement = Who is where for what

## Words of closed lists.

process-circle-all-parties = All parties
process-circle-between-us = Between us
process-circle-facilitators = The facilitators
process-part-decides = Decides along
process-part-joins-in = Joins in
process-part-is-heard = Is heard
process-part-is-informed = Is told

## The sentences.

process-title = Process
process-lead = Where are we, who does what, and what is still needed?
process-lead-now = We are now at { $name }. Each party says itself where it thinks we are.
process-empty = There are no stages yet.
process-empty-why = With stages everybody sees where we are, and what has to happen before we go on.
process-copy = Begin with six stages
process-copy-lead = Six stages with questions at their beginning and end. Then change them as you like.
process-add-stage = Add a stage
process-change-stage = Change the stage
process-remove-stage = Take the stage away
process-stage-name = What is the stage called?
process-theme = What is it about?
process-product = At the end there is:
process-product-ask = What lies there at the end?
process-entry = Questions at the beginning
process-exit = Questions at the end
process-lines-hint = One question per line.
process-answer = Answer
process-answer-words = What do we know now?
process-met = enough
process-met-tick = This is enough to go on
process-not-met = still open
process-now = we are here
process-think-here = We think that we are here.
process-parties-here = { $count ->
    [one] 1 party thinks we are here
   *[other] { $count } parties think we are here
}
process-said-on = Said on { $day }
process-tell = Say where we are
process-tell-lead = Say it as you see it. Somebody else may see it otherwise.
process-for = For which party?
process-where = Where are we?
process-why-there = How do you notice?
process-hidden = Not for all parties
process-hidden-hint = Only the facilitators read it.
process-hidden-party-hint = Only you and whom you named read it.
process-sense-back = Take back
process-who = Who
process-part = What it does
process-when = When
process-when-hint = Such as: three tables in autumn.
process-mandate = Mandate needed for
process-mandate-hint = Such as: money. Empty when nothing is needed.
process-expectation = Expectation
process-matrix = Who does what at { $name }
process-matrix-open = { $count ->
    [one] Who does what: 1 party
   *[other] Who does what: { $count } parties
}
process-add-who = Add a party
process-change-who = Change what it does
process-remove-who = Take this party away here
process-needed-title = Only for you: this mandate is still missing
process-needed-lead = At the table nothing is said of it. There it reads no more than: under reservation.
process-needed-missing = About “{ $about }” nobody has said yet whether you may say yes.
process-needed-ran-out = The mandate about “{ $about }” ran out on { $day }.
process-needed-takes-back = About “{ $about }” you take it back home. Plan that round in time.
process-needed-answer = Say how it is
process-rules = Ground rules
process-rules-none = There are no ground rules yet.
process-rules-open = Still in the making. Then each party says yes, on its own day.
process-reserved = with a reservation
process-inside = Questions about “{ $stage }”, and who does what
