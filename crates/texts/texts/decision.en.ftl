# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Names of fields and kinds, for the history.

decision-field-number = Number
decision-field-circle = Circle
decision-field-title = Title
decision-field-words = Words
decision-field-by = By
decision-field-rule = Rule
decision-field-on = On
decision-field-owner = Who looks after it
decision-field-review-on = Look again on
decision-field-state = State
decision-field-decision = Decision
decision-field-rests = Rests on
decision-field-round = Question
decision-field-version = Version
decision-field-assignment = Assignment
decision-field-step = Step of the route
decision-field-acceptance = Yes of a party
decision-field-party = Party
decision-field-parties = Parties
decision-field-about = On what
decision-field-condition = Condition
decision-field-body = Body
decision-field-way-out = Way out
decision-field-term = Before
decision-field-fate = What became of it
decision-field-told = Who was told
decision-field-contingent = Only if
decision-field-trigger = If
decision-field-then = Then
decision-field-look-on = Look on
decision-field-reopeners = Opens again if
decision-field-what = What
decision-field-who = Who
decision-field-weight = Counts too
decision-field-table = Table
decision-record-decision = Decision
decision-record-ground = What a decision rests on
decision-record-reservation = Reservation
decision-record-agreement = Agreement

## Words of closed lists.

decision-circle-all-parties = All parties
decision-circle-table = A table
decision-by-table = A table
decision-by-commissioners = The commissioners
decision-by-parties = The parties
decision-rule-consent = Consent: nobody has an objection that stands
decision-rule-majority = Majority: more than half says yes
decision-rule-double-majority = Double majority
decision-rule-double-of = Double majority: more than half says yes, and together they count more than half of: { $weight }
decision-rule-everybody = Everybody says yes
decision-rule-commissioner = The commissioner decides
decision-state-in-force = in force
decision-state-replaced = replaced
decision-state-withdrawn = withdrawn
decision-state-holds = holds
decision-state-triggered = took effect
decision-state-reopened = open again
decision-state-ended = ended
decision-fate-open = open
decision-fate-met = met
decision-fate-not-met = not met
decision-fate-withdrawn = withdrawn
decision-fate-lapsed = lapsed
decision-about-whole = The whole
decision-about-decision = Decision
decision-about-version = Text
decision-about-acceptance = A yes to a text
decision-about-step = A step of the route
decision-rests-round = Question
decision-rests-version = Text
decision-rests-assignment = Assignment

## The register.

decision-title = Decisions
decision-lead = What was decided, how, and under which reservation?
decision-empty = No decision was written down yet.
decision-empty-why = After a question to a table you write down what was decided. Then everybody still knows later how it came about.
decision-new = Write down a decision
decision-new-lead = Write the words that were decided. The number comes by itself.
decision-from-round = Write down as a decision
decision-from-round-lead = The outcome of this question is filled in already. Read it and change what is needed.
decision-number = Decision { $number }
decision-number-of = { $table }, decision { $number }
decision-taken = { $who }, { $day }
decision-name = What is it about?
decision-name-hint = A few words, such as: Voting on money.
decision-words = What was decided, word for word?
decision-by = Who decided?
decision-rule = By which rule?
decision-weight = What counted beside the number?
decision-weight-hint = Only for a double majority, such as inhabitants.
decision-on = On which day?
decision-owner = Who looks after it?
decision-nobody = Nobody yet
decision-review = When do we look again?
decision-review-on = To be looked at again on { $day }
decision-review-came = It was time to look again on { $day }
decision-owned-by = { $name } looks after it.
decision-circle = Who may read this?
decision-circle-of-table = Only the table { $table }
decision-circle-hint = This stays as it is. Who sees the result per seat depends on the table of the question.
decision-earlier-rounds = Which questions came before it?
decision-about-text = Which text is it about?
decision-no-text = No text
decision-will-reserve = This will stand in the list of reservations: { $party }.
decision-saved = The decision was written down.
decision-change = Correct
decision-change-lead = Correct a mistake here. Did the decision itself change? Then write down a new one.
decision-why = Why?
decision-replace = Replaced by a later decision
decision-replace-lead = The old decision stays readable, with a reference to the new one.
decision-replace-by = Which decision takes its place?
decision-withdraw = Withdraw
decision-withdraw-lead = The decision then no longer holds. It stays readable.
decision-replaced-by = Replaced by
decision-replaces = Takes the place of
decision-withdrawn-on = Withdrawn on { $day }

## One decision.

decision-decided = What was decided
decision-how = How
decision-result = Result per seat
decision-result-hidden = The result per seat can be read by who sits at that table.
decision-result-counts = For this question it was promised that no names go with it.
decision-seat = Seat
decision-answer = Answer
decision-reason = In their own words
decision-not-there = No answer
decision-under-reservation = under reservation
decision-yes-of = { $yes } of { $of } yes, { $reserved } under reservation
decision-rule-seats = Seats: { $yes } of { $of }
decision-rule-weight = { $weight }: { $part } of { $whole }
decision-rule-reached = Both are more than half.
decision-rule-not-reached = Not both are more than half.
decision-objections = Objections, and how they were met
decision-objections-none = There was no objection.
decision-objection-at = Objection of { $day }
decision-untested = The table did not yet write down what it did with it.
decision-reservations-here = Reservations
decision-reservations-none = Without reservation.
decision-course = How it came about
decision-course-lead = From proposal to decision. Follow the links to read on.
decision-step-proposal = Proposal and question, { $day }
decision-step-outcome = Outcome
decision-step-text = Text, { $day }
decision-step-assignment = Assignment, version { $number }
decision-step-decision = Decision
decision-course-none = It does not say yet what this decision rests on.
decision-add-ground = Add what it rests on
decision-add-ground-lead = A question, a text or an assignment that came before it.
decision-ground-ask = What does it rest on?
decision-drop-ground = It does not rest on this
decision-ground-round = Question: { $name }
decision-ground-version = Text: { $name }
decision-ground-assignment = Assignment, version { $number }

## Reservations.

decision-reservations = Reservations
decision-reservations-lead = { $open ->
    [0] No reservation is open.
    [one] 1 reservation is open.
   *[other] { $open } reservations are open.
}
decision-reservations-empty = There are no reservations here.
decision-reservations-empty-why = Does somebody say yes on a condition? Then that condition stands here, with the way out.
decision-show-open = Only what is open
decision-show-all = Everything
decision-all-of-parties = All parties
decision-filter = Show
decision-filter-party = Whose?
decision-filter-state = Which?
decision-reserve = Write down a reservation
decision-reserve-lead = A reservation is not a no. Write down when it becomes a yes.
decision-follow = Follow this up
decision-follow-lead = The words stand with the text. Here you write down how it goes on.
decision-whose = Of which party?
decision-no-party = No party
decision-body = Which body?
decision-body-hint = Such as: executive, council, works council.
decision-condition = What is the condition?
decision-way-out = What happens when it is met?
decision-way-out-hint = So everybody knows how it goes on. Such as: then it goes to the council of 11 February.
decision-term = Before which day?
decision-before = before { $day }
decision-if-met = Then:
decision-on-decision = On which decision?
decision-no-decision = No decision
decision-at-whole = the whole
decision-one-reservation = Reservation
decision-reservation-number = Reservation { $number }
decision-reservation-of-table = { $table }, reservation { $number }
decision-in-text = Said with the text
decision-reserved-on = Said on { $day }
decision-change-reservation = Change
decision-settle = Write down what became of it
decision-settle-lead = Say why as well. Whoever reads it later was not there.
decision-fate = What became of it?
decision-fate-on = On which day?
decision-fate-of = { $fate }, { $day }
decision-tell = Write down who was told
decision-tell-lead = A council or executive that set a condition also hears what became of it.
decision-tell-body = Which body was told?
decision-told-lead = Who was told
decision-told-line = { $body }, { $day }
decision-told-none = No body was told yet.
decision-column-number = Number
decision-column-whose = Whose
decision-column-on = On what
decision-column-condition = Condition
decision-column-way-out = Way out
decision-column-term = Before
decision-column-fate = State
decision-column-fate-on = On
decision-column-why = Why
decision-column-told = Who was told
decision-sheet = reservations

## Agreements and promises.

decision-agreements = Promises and agreements
decision-agreements-lead = Who does what, for whom, and when? A person looks after every promise.
decision-agreements-own = Agreements between parties
decision-agreements-none = No agreement was written down yet.
decision-promises-own = Promises
decision-promises-none = You see no promise here yet.
decision-promise-lines = Noted at the table
decision-promise-lines-lead = The note taker wrote this down in a meeting. Make it a promise with a name and a day.
decision-agree = Write down an agreement
decision-agree-lead = What did parties agree together? There is always a person who looks after it.
decision-agree-parties = Which parties?
decision-agree-words = What was agreed?
decision-agree-if = Only if …
decision-agree-if-hint = Leave empty if the agreement always holds.
decision-agree-then = … then
decision-agree-look = On which day does somebody look whether it is so?
decision-agree-reopen = When does it come back on the table?
decision-agree-reopen-hint = Such as: if the contribution rises by more than ten per cent.
decision-agree-reopen-who = Who may say so?
decision-agree-owner = Who looks after it?
decision-if-then = If { $trigger }, then { $then }
decision-look-on = To be looked at on { $day }
decision-reopens = Back on the table:
decision-reopens-who = { $who } may say so.
decision-turn = Change the state
decision-turn-lead = Does the agreement still hold? Did something come that changes it?
decision-turn-state = Where does it stand?
decision-change-agreement = Change the agreement

## Outside the mandate.

decision-outside-not-about = Your mandate is not about { $about }. Your yes counts as: subject to your own board.
decision-outside-ended = Your mandate on { $about } ended on { $day }. Your yes counts as: subject to your own board.
decision-outside-takes-back = On { $about } you take it back to your board. Your yes counts as: subject to your own board.
decision-outside-told = The others read only: under reservation. They read nothing of your mandate itself.
decision-about-ask = What is a yes about?
decision-about-hint = One word, such as: money. Whoever has no mandate for it is told beforehand that a yes counts under reservation.

## On today's page.

decision-wait-reservation = Reservation: { $words }
decision-wait-decision = Look again at the decision: { $title }
decision-wait-agreement = Look at the agreement: { $words }
