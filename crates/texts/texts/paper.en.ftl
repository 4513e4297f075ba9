# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Names of fields and kinds, for history.

paper-field-paper = Paper
paper-field-table = Table
paper-field-route = Route
paper-field-party = Party
paper-record-route-paper = Paper about a route, given out
paper-field-title = Title
paper-field-language = Language
paper-language-dutch = Dutch
paper-language-english = English
paper-field-lines = Sentences
paper-field-lead = Sentence at the top
paper-paper-one-pager = Where we stand
paper-record-given-paper = Paper given out

## Papers that make themselves.

paper-title = Papers
paper-lead = A paper makes itself from what stands here. Each sentence says where it comes from.
paper-one = Paper
paper-last = Last given out
paper-given-on = { $day }
paper-never-given = not yet
paper-one-pager = Where we stand
paper-one-pager-for = Where we stand, for { $table }
paper-for-on = For { $table }, { $day }
paper-as-pdf = Take it as PDF
paper-as-word = Take it as Word
paper-stands = Where it stands
paper-frame-stands = { $frame } ({ $firmness })
paper-no-words-yet = There are no words here yet.
paper-since = like this since { $day }
paper-source-frame = frames
paper-moved = What moved
paper-because = The reason: “{ $why }”
paper-next = What comes next
paper-meeting = Next meeting
paper-meets = { $day }: { $purpose }
paper-source-table = table
paper-asked = A question for you
paper-source-round = questions
paper-source-minutes = minutes
paper-promised = Promised
paper-promise-by = { $words } Before { $day }.
paper-source-promise = promises
paper-fixed = What is fixed
paper-fixed-on = { $text }, version { $version }, is fixed since { $day }.
paper-source-text = texts
paper-changed-since = Otherwise than on { $day }
paper-about = About
paper-was = Was
paper-is = Is now
paper-not-there = was not there
paper-no-more = is no longer there
paper-gone = Dropped
paper-nothing-changed = Nothing changed.
paper-give = Give out
paper-give-lead = This is kept as it is now. The next paper then says what changed.
paper-give-for-good = Those who sit at { $table } can read it. You cannot take it back.
paper-give-for-all = All parties can read this. You cannot take it back.
paper-changed = What changed
paper-first = This is the first one. There is no earlier paper to compare with.
paper-given = The paper was given out.
paper-given-by = Given out on { $day } by { $name }
paper-given-title = { $paper }, given out on { $when }
paper-as-it-was = This is the paper as it was then. Its sources may have changed since.
paper-given-before = Given out earlier
paper-given-day = Given out on
paper-given-who = By
paper-said = What it said

## Minutes as a paper.

paper-there = Present
paper-missing = Absent
paper-question = Question
paper-outcome = Outcome
paper-without-names = This question was put without names. Its result stands with the question.
paper-times = { $times ->
    [one] once
   *[other] { $times } times
}

## The response paper.

paper-response = Response to points made
paper-response-lead = What councils and executives said, and what is done with it. Equal points get one answer.
paper-all-parties = all parties
paper-mark = Mark of the text
paper-response-counts = { $all } parties: { $none } without wishes or concerns, { $views } with.
paper-response-size = Points: { $points }. Answers: { $answers }.
paper-answer = Answer ({ $fate })
paper-point-answered = “{ $words }” See answer { $number }.
paper-response-waiting = Still without an answer
paper-response-register = All points, by party
paper-source-step = step on the route
paper-source-points = points made
paper-source-route = route of decisions

## The paper for one council.

paper-council = Paper for the council
paper-councils = { $count ->
    [one] Paper for one party
   *[other] Papers for { $count } parties
}
paper-council-of = With the proposal to the council of { $party }
paper-council-asked = What is asked, and when
paper-council-meets = Meeting on { $day }
paper-council-on = Decided on { $version }, mark { $mark }
paper-council-until = Answer asked before { $day }
paper-council-own = What it comes to for { $party }
paper-council-figure = { $amount } ({ $year })
paper-council-seat = At the table one seat speaks for { $parties }.
paper-council-reserved = On what this party says yes
paper-council-said = What this party said
paper-source-party = party
paper-source-reservations = reservations
