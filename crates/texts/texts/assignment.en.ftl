# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Names of fields and kinds, for history.

assignment-field-actual-days = Days spent
assignment-field-archive = Archive afterwards
assignment-field-asked = Asked
assignment-field-asked-on = Asked on
assignment-field-assignment = Assignment
assignment-field-boundaries = Boundaries
assignment-field-by = By whom
assignment-field-controller = Answers for the data
assignment-field-decision = Decision
assignment-field-demands = Demands
assignment-field-example = Example
assignment-field-firmness = How firm
assignment-field-fixed = Fixed
assignment-field-from = From
assignment-field-holder = Runs the server
assignment-field-kind = Kind
assignment-field-learned = What we learned
assignment-field-name = Name
assignment-field-not-doing = Not doing it
assignment-field-on = Date
assignment-field-open = Still open
assignment-field-open-until = Open on purpose until
assignment-field-parties = Parties
assignment-field-people = People
assignment-field-person = Person
assignment-field-planned-days = Days planned
assignment-field-product = What it yields
assignment-field-public = Public
assignment-field-purpose = Purpose
assignment-field-question = Question
assignment-field-questions = Open questions
assignment-field-range = Range
assignment-field-receiver = Who receives it
assignment-field-settled-by = Who settles it
assignment-field-spoken-by = Spoken by
assignment-field-state = State
assignment-field-stop-rule = When we stop
assignment-field-tension = Tension
assignment-field-text = Text
assignment-field-theme = Subject
assignment-field-track = Track
assignment-field-until = Until
assignment-field-version = Version
assignment-field-words = Words
assignment-field-least-hundredths = At least
assignment-field-most-hundredths = At most
assignment-field-hundredths = Amount
assignment-field-unit = Unit
assignment-field-limit = Limit
assignment-field-put-by = Put by
assignment-record-activity = Activity
assignment-record-assignment = Assignment
assignment-record-confirmation = Confirmation
assignment-record-founding = Founding
assignment-record-frame = Frame
assignment-record-hot-issue = Hot issue
assignment-record-tension = Tension
assignment-record-tension-answer = Answer to a tension
assignment-record-trial = Trial
assignment-record-variant = Variant
assignment-record-wish = Wish

## The sentences.

assignment-title = Assignment
assignment-wish = Wish
assignment-version = Assignment, version { $version }
assignment-confirmed-count = { $count ->
    [0] Nobody has confirmed this yet.
    [one] One commissioner has confirmed this.
   *[other] { $count } commissioners have confirmed this.
}
assignment-tension = Tension
assignment-frames = Frames
assignment-firmness-0 = unknown
assignment-firmness-1 = explored
assignment-firmness-2 = proposed
assignment-firmness-3 = provisional
assignment-firmness-4 = settled
assignment-firmness-5 = handed over
assignment-open-on-purpose = open on purpose
assignment-open-until = open on purpose until { $until }

## Beginning a founding.

assignment-new-title = Begin a founding
assignment-new-lead = One sentence is enough. The rest can come later.
assignment-new-name = What is it called for now?
assignment-new-wish = What is the wish?
assignment-new-wish-hint = In the words of whoever had it.
assignment-new-spoken-by = Who said that?
assignment-new-wished-on = When?
assignment-new-wish-public = Everybody may read the wish
assignment-new-wish-public-hint = Otherwise only the people who take part read it.
assignment-new-founder-name = Your own name
assignment-new-founder-office = What are you here?
assignment-new-who-title = Who answers for the data?
assignment-new-who-lead = Not known yet? Leave it empty and fill it in later.
assignment-new-controller-hint = The organisation that decides what the data are for.
assignment-new-send = Put the wish on the table
assignment-new-done = The wish is on the table.
assignment-spoken = { $who }, { $when }
