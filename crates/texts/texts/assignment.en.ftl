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
assignment-field-title = Title
assignment-field-frames = Frames
assignment-field-decides = Who decides, and when
assignment-field-heard = How you are heard
assignment-record-public-page = Public page
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

## Pages of the room.

assignment-tabs = Assignment, frames and tracks
assignment-tracks = Tracks
assignment-actions = What you can do
assignment-for-members = Here you read the wish. The rest is for who takes part for a party, at a table or as a facilitator.
assignment-lines-hint = One on a line.
assignment-who-reads = Who reads this?
assignment-why = Why?
assignment-why-hint = One or two sentences. The reason stays with the history.
assignment-remove = Take away
assignment-remove-lead = The words disappear from the pages. You can undo this right afterwards.
assignment-removed = This is taken away.
assignment-since = It said: { $words }

## The wish and the assignment.

assignment-now-none = There is no assignment on paper yet.
assignment-now-confirmed = Version { $version } is confirmed by all commissioners.
assignment-now-waiting = Version { $version } waits for { $who }.
assignment-now-nobody = Version { $version } is there. There is no commissioner yet to confirm it.
assignment-wish-verbatim = The wish, verbatim
assignment-wish-correct = Correct the wish
assignment-wish-correct-lead = The wish stays verbatim. Correct only what was written down wrongly, and say why.
assignment-wish-corrected = The wish is corrected.
assignment-empty = No assignment yet.
assignment-empty-why = Write what the commissioners ask, in their words. They confirm it themselves afterwards.
assignment-empty-look = As soon as the facilitators write a version, it stands here.
assignment-propose = Write a version
assignment-propose-next = Write a new version
assignment-propose-lead = Each commissioner confirms this version. As long as nobody did, you can still change it.
assignment-propose-send = Put forward
assignment-proposed = The version lies with the commissioners.
assignment-mend = Change this version
assignment-mend-lead = Nobody confirmed this version yet. After that its words stay.
assignment-mended = The version is changed.
assignment-take-back = Take this version back
assignment-confirm = Confirm this version
assignment-confirm-title = Is this the assignment you give?
assignment-confirm-lead = Read the words. You confirm exactly this text. You cannot take it back; a new version is always possible.
assignment-confirm-send = Yes, this is the assignment
assignment-confirm-done = You confirmed the assignment.
assignment-confirm-wait = This version waits for you.
assignment-confirmed-by = Confirmed by { $person } on { $when }
assignment-not-yet-by = Not yet confirmed by { $who }
assignment-fixed-title = Fixed
assignment-open-title = Still open
assignment-earlier = Earlier versions
assignment-what = What do the commissioners ask?
assignment-what-hint = In their words. Doing nothing may be an outcome too.
assignment-fixed-ask = What is fixed already?
assignment-open-ask = What is still free to choose?
assignment-kind-ask = What kind of assignment is it?
assignment-kind-unknown = too early to say
assignment-receiver-ask = Who receives the result?
assignment-receiver-hint = Often somebody else than who asks.

## Tensions.

assignment-tensions = Tensions
assignment-tensions-lead = Demands that cannot all hold at once, with the question that belongs to them.
assignment-tensions-empty = No tension written down yet.
assignment-tensions-empty-why = Do you notice that not everything can hold at once? Write the demands side by side and ask which may give way.
assignment-tension-keep = Write down a tension
assignment-tension-keep-lead = At first for the facilitators alone. Then you put the question to the commissioners.
assignment-tension-kept = The tension is written down, for the facilitators alone.
assignment-tension-edit = Change the tension
assignment-demands = What cannot all hold at once?
assignment-demand = Demand { $number }
assignment-demand-by = Who asks this?
assignment-question-ask = What do you ask the commissioners?
assignment-question-hint = One question. For example: which of them may give a little?
assignment-tension-ask = Put the question
assignment-tension-ask-title = This question goes to the commissioners
assignment-tension-ask-lead = All parties will read exactly these words. They cannot be changed then.
assignment-tension-asked = The question lies with the commissioners.
assignment-tension-asked-on = Asked on { $when }
assignment-tension-own = Not put forward yet
assignment-tension-waits = This question waits for your answer.
assignment-tension-open = Waits for an answer
assignment-tension-answered = Answered
assignment-answer = Answer
assignment-answer-title = Your answer
assignment-answer-lead = All parties read your answer, with your name.
assignment-answer-ask = What is your answer?
assignment-answer-done = Your answer is there.
assignment-answer-revise = Change my answer
assignment-answer-by = { $person }, { $when }
assignment-tension-drop = Take the tension away
assignment-tension-drop-asked = Take the question back
assignment-tension-drop-lead = The question disappears for everybody. Say why; whoever read it has read it.

## Variants.

assignment-variants = Variants
assignment-variants-lead = Ways it could go. Not doing it is one from the first day.
assignment-variant-not-doing = Not doing it
assignment-variant-add = Add a variant
assignment-variant-added = The variant is added.
assignment-variant-edit = Change the variant
assignment-variant-name = What is the variant called?
assignment-variant-text = What does it come down to?
assignment-variant-judge = Say how it stands
assignment-variant-judge-ask = How does this variant stand?
assignment-variant-judged = The judgement is added.

## Trials.

assignment-trials = Trials
assignment-trials-lead = Trying something out together, with a purpose and a rule for stopping.
assignment-trials-empty = No trial yet.
assignment-trials-empty-why = A small trial sometimes teaches more than a large plan.
assignment-trial-add = Plan a trial
assignment-trial-added = The trial is on paper.
assignment-trial-edit = Change the trial
assignment-trial-learn = Write what we learned
assignment-trial-learned = That is written down.
assignment-trial-name = What is the trial called?
assignment-trial-purpose = What do we want to learn from it?
assignment-trial-people = Who takes part?
assignment-trial-stop = When do we stop?
assignment-trial-stop-hint = A rule that anybody can check.
assignment-trial-learned-ask = What did we learn?
assignment-trial-ended-ask = Last day
assignment-trial-ended-hint = Fill this in when the trial is over or stops.
assignment-stage-planned = planned
assignment-stage-running = running
assignment-stage-over = over
assignment-period = { $from } to { $to }
assignment-period-from = from { $from }
assignment-period-until = until { $to }

## Hot issues.

assignment-hot-issues = Hot issues
assignment-hot-issues-lead = Subjects that keep coming back. The facilitators’ own note.
assignment-hot-issues-empty = No hot issue yet.
assignment-hot-issues-empty-why = Do you hear the same objection from several parties? Write it here once.
assignment-hot-issue-add = Write one down
assignment-hot-issue-title = Hot issue
assignment-hot-issue-name = What is it about?
assignment-hot-issue-words = What is being said?
assignment-hot-issue-words-hint = Write about the subject, not about persons.
assignment-hot-issue-parties = Where did you hear it?
assignment-hot-issue-heard = Heard from { $count ->
    [0] no party yet
    [one] 1 party
   *[other] { $count } parties
}.

## The founding itself.

assignment-founding = About this founding
assignment-founding-edit = Change this
assignment-founding-title = Name and particulars of this founding

## Frames.

assignment-frames-title = What is settled, and what is still open?
assignment-frames-lead = A frame gets firmer slowly. It may also go back, when the reason is given.
assignment-frames-count = { $count ->
    [one] 1 frame
   *[other] { $count } frames
}: { $told }.
assignment-frames-counted = { $count } { $word }
assignment-frames-empty = No frames yet.
assignment-frames-empty-why = A frame says what is settled and what is still open, such as goal, tasks or money. Begin with the nine that every founding meets.
assignment-frames-empty-look = As soon as the facilitators put frames in place, they stand here.
assignment-frames-standard = Put the nine frames in place
assignment-frames-standard-lead = Nine empty frames come, all of them unknown. What is there stays.
assignment-frames-standard-done = The frames are in place.
assignment-frames-ripened = How the frames ripened
assignment-frames-ripened-told = From { $from } to today. Now: { $told }.
assignment-frames-figures = Each step in words
assignment-frames-on = How did it stand on a day?
assignment-frames-slide = Slide along the days on which a frame moved
assignment-frames-on-all = See everything as it stood on { $when }
assignment-frames-on-ask = Choose a day
assignment-frames-on-show = Show that day
assignment-frames-on-title = How it stood on { $when }
assignment-frames-on-none = On that day there was no frame yet.
assignment-frames-on-wrong = Write a date that exists, such as 25-11-2026.
assignment-frame-absent = was not there yet
assignment-frame = Frame
assignment-frame-now = Now
assignment-frame-scale = The six steps from open to firm
assignment-firmness-meaning-0 = we do not know yet
assignment-firmness-meaning-1 = we know the choices
assignment-firmness-meaning-2 = there is a text
assignment-firmness-meaning-3 = the table agrees, with reservations
assignment-firmness-meaning-4 = decided by who may decide
assignment-firmness-meaning-5 = a successor has accepted it
assignment-frame-add = New frame
assignment-frame-added = The frame is added. It begins as unknown.
assignment-frame-edit = Change the text
assignment-frame-edited = The frame is changed.
assignment-frame-theme = What is the frame about?
assignment-frame-own-name = Name of an own frame
assignment-frame-own-name-hint = Only needed when you choose ‘an own frame’.
assignment-frame-text = What is there?
assignment-frame-text-hint = One or two sentences that every party understands.
assignment-frame-range = Between which numbers?
assignment-frame-range-hint = Leave this empty when no number belongs to it.
assignment-frame-least = At least
assignment-frame-most = At most
assignment-frame-unit = Of what?
assignment-frame-unit-hint = Such as: million euros a year, or full-time jobs.
assignment-frame-boundaries = Boundaries that can be tested
assignment-frame-boundaries-hint = For example: together not above 22.8 million euros a year.
assignment-frame-boundary = Boundary { $number }
assignment-frame-limit = With a number?
assignment-frame-limit-none = in words only
assignment-frame-amount = Number
assignment-frame-limit-unit = Unit
assignment-frame-limit-unit-hint = Empty: as above.
assignment-frame-questions = Which questions are still open?
assignment-frame-settler = Who may settle this?
assignment-frame-settler-none = not agreed yet
assignment-frame-settler-table = the table { $name }
assignment-frame-edit-why = Why do you change this?
assignment-frame-no-text = Nothing written down yet.
assignment-frame-range-words = Between { $from } and { $to } { $unit }
assignment-frame-questions-title = Open questions
assignment-frame-questions-count = { $count ->
    [0] no open questions
    [one] 1 open question
   *[other] { $count } open questions
}
assignment-frame-boundaries-title = Boundaries
assignment-frame-no-boundaries = No boundaries are agreed yet.
assignment-frame-settler-title = Who may settle this
assignment-frame-decision-title = Decision
assignment-frame-decision = { $words }, { $when }
assignment-tested-met = met
assignment-tested-not-met = not met
assignment-tested-not-yet = cannot be tested yet
assignment-untestable-no-limit = The boundary is there in words only.
assignment-untestable-no-range = The frame has no numbers yet.
assignment-untestable-other-unit = Boundary and frame count in other units.
assignment-untestable-both-sides = The numbers still lie on both sides of the boundary.
assignment-limit-words-most = at most { $amount } { $unit }
assignment-limit-words-least = at least { $amount } { $unit }
assignment-move = Make firmer or looser
assignment-move-title = How firm is this frame now?
assignment-move-lead = All parties read the new firmness and the reason.
assignment-move-to = To which step?
assignment-move-why = Why does it stand here now?
assignment-move-why-hint = Going back is always allowed, with a reason.
assignment-move-settled = Only for settled
assignment-move-settled-lead = Name the decision of who may settle this frame: { $who }.
assignment-move-decision = Which decision?
assignment-move-decided-on = Of which day?
assignment-move-send = Record this step
assignment-moved = The frame now stands at { $word }.
assignment-move-now = now
assignment-open = Leave open on purpose
assignment-open-title-form = Leaving open on purpose
assignment-open-lead = Sometimes leaving it open is the best decision. Say until when, or until what has happened.
assignment-open-until-ask = Open until …
assignment-open-until-hint = For example: the tasks are settled.
assignment-opened = The frame is open on purpose.
assignment-close = Take up again
assignment-close-lead = After that the frame is as firm as it was: { $word }.
assignment-closed = The frame is taken up again.
assignment-frame-remove = Take this frame away
assignment-course = How firm was this frame?
assignment-course-told = Since { $from }: { $told }.
assignment-course-moves = Each step, with its reason
assignment-course-when = When
assignment-course-what = What
assignment-course-fell = back
assignment-how-began = began as { $to }
assignment-how-rose = from { $from } to { $to }
assignment-how-fell = back from { $from } to { $to }
assignment-how-closed = taken up again, as { $to }
assignment-fell-on = was { $from }, went back on { $when }

## Tracks.

assignment-tracks-title = Adviser and interim manager at once
assignment-tracks-lead = Preparing and making it real run side by side. The weight shifts with the work.
assignment-tracks-now = This month: { $adviser } of 100 adviser, { $manager } of 100 interim manager.
assignment-tracks-empty = No activities yet.
assignment-tracks-empty-why = Begin with a list of ten activities for each track. You change it freely afterwards.
assignment-tracks-empty-look = As soon as the kwartiermaker writes the work down, it stands here.
assignment-template = Put the list in place
assignment-template-lead = You get a copy. Change, strike out or add what you like.
assignment-template-ask = In which language?
assignment-template-done = The list is in place.
assignment-weight-title = How the work shifts
assignment-weight-told = From { $from } to { $to }. { $now }
assignment-weight-now = now: { $adviser } – { $manager }
assignment-weight-later = expectation
assignment-weight-figures = The months in figures
assignment-weight-month = Month
assignment-weight-planned = Planned: adviser of 100
assignment-weight-actual = Actual: adviser of 100
assignment-weight-none = Put days and dates with the work. Then this page shows how the weight shifts.
assignment-weight-uncounted = { $count ->
    [one] 1 activity does not count yet: it has no days or dates.
   *[other] { $count } activities do not count yet: they have no days or dates.
}
assignment-neutral-you = You are more manager than adviser now. Who is neutral now?
assignment-neutral-they = The kwartiermaker is more manager than adviser now. Who is neutral now?
assignment-neutral-soon = From { $month } on managing weighs more than advising. Agree now who is neutral then.
assignment-neutral-is = At present that is { $who }, as process facilitator.
assignment-neutral-nobody = At present there is no process facilitator. Ask the commissioners to name one.
assignment-activity-add = Add work
assignment-activity-added = The work is added.
assignment-activity-edit = Change the work
assignment-activity-name = What are you going to do?
assignment-activity-product = What does it yield?
assignment-activity-track = On which track?
assignment-activity-state = How does it stand?
assignment-activity-planned = How many days do you expect?
assignment-activity-actual = How many days did it take so far?
assignment-activity-when = When
assignment-activity-days = Days
assignment-days-of = { $actual } of { $planned }
assignment-days-planned = { $planned } planned
assignment-days-actual = { $actual } worked

## Words of closed lists.

assignment-theme-goal = Goal
assignment-theme-tasks = Tasks
assignment-theme-governance = Governance and voting
assignment-theme-legal-form = Legal form
assignment-theme-money = Money
assignment-theme-people = Staff
assignment-theme-planning = Planning
assignment-theme-residents = Residents
assignment-theme-information = IT and information
assignment-theme-own = an own frame
assignment-kind-inside-vision = inside one organisation, making a vision
assignment-kind-inside-process = inside one organisation, taking people along
assignment-kind-outside-vision = across borders, making a vision
assignment-kind-outside-process = across borders, taking people along
assignment-state-open = open
assignment-state-preferred = preferred
assignment-state-dropped = dropped
assignment-state-planned = planned
assignment-state-busy = under way
assignment-state-done = done
assignment-track-adviser = Adviser
assignment-track-manager = Interim manager
assignment-settled-by-all-colleges = all colleges
assignment-settled-by-all-councils = all councils
assignment-settled-by-table = table
assignment-limit-at-most = at most
assignment-limit-at-least = at least

## Fields and kinds, for the history.

assignment-field-amount-hundredths = number

## The public page.

assignment-public = For everybody
assignment-public-lead = A plain page for who has no account. It holds only what you write here, and the wish if that is public.
assignment-public-warns = Everybody can read this, also who has nothing to do with this founding. What was read you cannot take back.
assignment-public-is-off = There is no public page.
assignment-public-on = Make a public page
assignment-public-off = Turn the page off
assignment-public-off-lead = Then there is nothing at this address. The words stay in the history, for who could read them already.
assignment-public-read = Read the public page
assignment-public-let-out = Let everybody read this
assignment-public-frames = What it is about
assignment-public-frames-hint = One line for each frame. Take out what cannot go out yet.
assignment-public-decides = Who decides, and when
assignment-public-heard = How you are heard
assignment-public-heard-hint = Such as an evening, a mail address, your own council.
assignment-public-as-of = As it stands since { $day }.
