# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Names of fields and kinds, for the history.

route-field-name = Name
route-field-text = Text that is decided on
route-field-template = Template
route-field-source = Where the steps and terms come from
route-field-in-force = In force since
route-field-is-checked = Checked by a jurist
route-field-wished-start = Wished start
route-field-plans = Steps
route-field-parties = Parties
route-field-last-number = Highest number of a step
route-field-number = Number
route-field-body = Body
route-field-after = Comes after
route-field-waits-for-all = Waits for all parties
route-field-is-joint = Once for all
route-field-at-meeting = At a meeting
route-field-weeks = Weeks
route-field-low = Weeks, at best
route-field-likely = Weeks, most likely
route-field-high = Weeks, at worst
route-field-term = Term in weeks
route-field-article = Where that term stands
route-field-until = Answer asked by
route-field-party = Party
route-field-kind = Kind
route-field-meetings = Meeting days
route-field-closed = Recess
route-field-from = From
route-field-elections = Elections
route-field-weeks-after-election = Weeks without a meeting after elections
route-field-every-weeks = Afterwards every … weeks
route-field-days = So many days before
route-field-remark = Remark
route-field-route = Route
route-field-plan = Step
route-field-words = State
route-field-status = How does it stand?
route-field-outcome = What came of it?
route-field-sent = Sent on
route-field-received = Received on
route-field-meeting = Meeting on
route-field-condition = Condition
route-field-way-out = The way out
route-field-sent-again = Sent again on
route-field-again = Times again, of 100
route-field-clerk = Clerk
route-field-route-name = Name of the route
route-field-step-name = Name of the step
route-field-party-name = Name of the party
route-field-on = On
route-field-is-called-back = Called back
route-field-reply = Answer
route-field-mailed = Sent
route-field-sender = By
route-field-by-hand = Sent by hand
route-field-latest = Latest sending
route-field-fingerprint = Mark of the question
route-field-seed = Seed
route-field-runs = Number of runs
route-field-version = Version
route-field-dates = Days
route-field-early = At the earliest
route-field-middle = In the middle
route-field-late = At the latest
route-field-wish = Wished start
route-field-wish-in-100 = Chance of that start, of 100
route-field-never-in-100 = Never, of 100
route-field-latest-first = First step at the latest
route-field-weights = Who is last most often
route-field-in-100 = Of 100
route-field-levers = What helps
route-field-start-with-ready = Start with who is ready
route-field-send-earlier = Send earlier
route-field-moved = Forecast before
route-field-because = Recorded since
route-field-others = And more
route-field-by = Weeks earlier
route-field-said = What was said
route-field-answer = Answer
route-field-subject = About
route-field-fate = What is done with it
route-fate-taken-over = taken over
route-fate-partly = taken over in part
route-fate-not = not taken over
route-record-route = Route
route-record-route-template = Template of a route
route-record-body = Calendar of a body
route-record-sending = Latest sending
route-record-step = Step on the route
route-record-point = Point made
route-record-point-answer = Answer to points
route-record-certainty = Estimate of the facilitators
route-record-clerk-question = Question to a clerk
route-record-forecast = Forecast

## Words of closed lists.

route-status-planned = planned
route-status-delivered = delivered
route-status-on-agenda = on the agenda
route-status-not-yet = not yet, with a condition
route-status-held = on hold
route-status-done = done
route-status-stopped = stopped by a merger
route-outcome-none-given = no wishes or concerns
route-outcome-views = wishes and concerns
route-outcome-agreed = agreed
route-outcome-agreed-with-motion = agreed with a motion
route-outcome-refused = refused
route-outcome-lapsed = term passed without an answer
route-body-college = Executive
route-body-council = Council
route-body-works-council = Works council
route-body-general-board = General board
route-body-board = Executive board
route-body-staff = Staff
route-body-region = Region
route-body-other = Other body

## The sentences.

route-title = Decision route
route-lead = Who decides when, on which text?
route-empty = There is no route yet.
route-empty-why = A route shows for each party which step is done, and what is still to come.
route-open = Begin a route
route-open-lead = Choose a template. Afterwards you change the steps freely.
route-name-hint = For example: outline, autumn 2026.
route-unchecked = have it checked
route-unchecked-why = Terms stand here as data. Let a jurist check them before you count on them.
route-checked = A jurist has checked the steps and terms
route-checked-hint = Until then it says “have it checked”.
route-in-force = In force since { $day }.
route-no-text = No frozen text yet
route-same-text = Everybody decides on the same text:
route-one-text = Did everybody decide on the same text?
route-one-text-lead = For each body you see which text lies there, or which text it decided on. That stays, also when the route gets another text later.
route-one-text-none = No text lies anywhere yet.
route-one-text-count = { $all ->
    [0] Nobody decided yet. See which text lies where.
   *[other] { $same } of { $all } decisions are on this text. See each body.
}
route-one-text-of = { $all ->
    [0] Nobody decided yet.
   *[other] Decided: { $all }. On this text: { $same }. On another: { $other }. Not recorded: { $unknown }.
}
route-stands = Status
route-text-laid = Text that lies there
route-text-laid-hint = Choose what this body decides or decided on. As long as nothing was sent or received, this stays empty.
route-text-verdict = The same?
route-text-same = the same text
route-text-differs = another text
route-text-unknown = not recorded
route-text-other = a text that is not in Kwartier
route-text-see = See what differs
route-mark = mark
route-change = Change the route
route-change-lead = What was said of a step already stays.
route-why = Why does it change?
route-keep-template = Keep as a template
route-keep-template-lead = The steps and terms go along, the parties and days do not.
route-plans-of = Steps of { $name }
route-plans-lead = The steps stand side by side in this order. What a step waits for, you say at the step itself.
route-plans-change = Change the steps
route-plans-done = Done with the steps
route-plan-add = Add a step
route-plan-add-lead = The step comes last. After that you put it in its place.
route-plan-up = Higher
route-plan-down = Lower
route-plan-remove = Take the step away
route-plan-remove-lead = What waited for this step then waits for what came before it.
route-plan-said = Something was already recorded about this step. So the step stays, and nothing is lost. You can give it another name or another place.
route-plan-first = Can begin at once
route-plan-after = After { $names }
route-after-hint = Choose nothing when the step can begin at once.
route-waits-for-all-hint = The step begins only when each party is done with what comes before it.
route-at-meeting-hint = Then the calendar of the body counts.
route-is-joint-hint = Such as a signature of all on one day.
route-article-hint = Needed with a term: the act and the article, or the agreement.
route-templates = Templates of your own
route-templates-lead = A route that has begun does not change along.
route-templates-none = There is no template of your own yet.
route-templates-none-why = Copy a template and change its steps. Or keep a route as a template.
route-template-copy = Make a template of your own
route-template-copy-lead = You begin with a copy. After that you change the steps.
route-template-withdraw = Take this template away
route-template-withdraw-lead = Routes that began with it stay.
route-rules = Where the steps and terms come from
route-first = What comes first
route-sends-by = delivers by { $day } for “{ $step }”.
route-sends-none = No day is known by which something must be sent.
route-latest-who = Only the party itself, its clerk and the facilitators see this day.
route-latest = by { $day }
route-latest-title = Latest sending
route-latest-is = The paper must be with the clerk by { $day }.
route-late = planned, too late
route-again = sent again
route-start = Likely start
route-wish-is = The wish is { $day }.
route-why-long = Suppose each of the { $count } makes the date in 95 of 100 cases. Then all make it together { $chance } times out of 100.
route-merger-waits = { $parties } go on together as { $successor }. Their steps are still open.
route-merger = Close the steps and begin new ones
route-merger-names = The open steps of { $parties } close. { $successor } gets steps of its own.
route-merger-plan = With which step does the new party begin?
route-merger-first = First day on which it can be dealt with
route-by-plan = Count at the step
route-by-status = Show
route-by-seat = Of the seat
route-seat-of = { $names } and { $count } more
route-any = everything
route-apply = Apply
route-fill = Fill in this step
route-fill-lead = Every party stands here, one under the other. Only what you change is recorded. A “not yet” has a form of its own.
route-fill-other = Another step:
route-fill-day = { $party }: day
route-caption = State of { $shown } of the { $all } parties on { $day }
route-nobody = No party stands like this. Choose something else.
route-party = Party
route-until = by { $day }
route-joint = What is done once, for all
route-set = Say how it stands
route-nothing-yet = Nothing was said of this yet. The step is planned.
route-condition-hint = Needed with “not yet”: what does this party wait for?
route-way-out-hint = Needed with “not yet”: what happens once that is there?
route-remark-hint = Such as that another text lay there.
route-sent-again-hint = Where a wrong text lay.
route-outcome-not-yet = nothing yet
route-asks = Question to the clerk
route-ask = Ask the clerk
route-ask-lead = The clerk gets a link of their own. Behind it is one question and nothing else.
route-asked-on = Asked on { $day }
route-ask-answered = Answered
route-ask-called-back = Called back: the link no longer works.
route-ask-waits = Waits for an answer
route-take-over = Take over an answer from a mail
route-take-over-lead = Did { $name } write a mail back to you? Write here what it says. It goes into the matrix too.
route-taken-over = Taken over from a mail of the clerk.
route-field-taken-over-by = Taken over from a mail by
route-reply = Answer the question
route-reply-more = Add to your answer
route-ask-of = Question to { $name }
route-ask-until = Please answer by { $day }.
route-no-clerk-here = There is no clerk of { $party } now.
route-add-clerk = Add the clerk
route-link = Personal link
route-link-lead = Give this link to { $name } only. Whoever has it can answer.
route-call-back = Call the question back
route-call-back-lead = The link no longer works afterwards.
route-link-ended = This link no longer works
route-link-ended-why = The question was called back, or you are no longer the clerk of this party. Ask who gave you the link.
route-clerk-title = One question to you
route-clerk-received = When did the paper arrive?
route-clerk-meeting = When is it on the agenda?
route-clerk-outcome = What came of it?
route-clerk-who-reads = All parties read what you say here of { $party }. Only { $party } and the facilitators read your remark.
route-clerk-send = Pass this on
route-clerk-thanks = Thank you. You can add to it here later.
route-points = Points made
route-points-lead = Points: { $points }. Answers: { $answers }. Equal points get one answer.
route-points-none = Nothing was said yet.
route-points-none-why = Write down at a step what a council or executive said, point by point.
route-points-waiting = Still without an answer
route-points-hint = One point on each line, in the words of who made it.
route-to-response = Look at the response paper
route-give-points = Write points down
route-give-points-lead = Then each point counts in the response paper.
route-change-point = Write the point otherwise
route-withdraw-point = Take this point away
route-withdraw-point-lead = Only if nobody made it. An answer to nothing else goes with it.
route-answer-points = Answer points
route-answer-points-lead = Choose the points that ask the same. They get one answer.
route-answer-which = To which points?
route-subject-hint = In a few words, such as: leaving.
route-answer-is = Answer { $number }: { $subject }
route-answer-waits = Still without an answer
route-certainty = How sure is this?
route-certainty-none = You have not estimated this yet.
route-certainty-set = Estimate it
route-again-of-100 = How often must this be done again, out of 100?
route-again-hint = 0 is sure. At 50 it goes back half of the time.
route-again-in-100 = { $count } times out of 100 this must be done again.
route-bodies-of = Calendars of { $party }
route-bodies-lead = Who meets when, and when not?
route-bodies-none = There is no calendar yet.
route-bodies-none-why = With a calendar the route reckons with real meeting days.
route-to-party = To { $party }
route-no-meetings = No meetings are known.
route-as-usual = as usual
route-closed = Recess: { $from } to { $until }
route-election = Elections on { $day }.
route-election-weeks = After that { $count ->
    [one] 1 week
   *[other] { $count } weeks
} without a meeting.
route-elections-hint = One day on each line.
route-weeks-after-hint = The forecast counts them, as it does a recess.
route-election-first = There are elections on { $day }. After that a new council or board decides. Tell it the story before this comes on its agenda.
route-election-may = There are elections on { $day }. If this comes up after that, a new council or board decides.
route-elections-ahead = Elections on the way
route-elections-ahead-lead = These bodies may decide after elections only. Then other people sit at the table.
route-election-day = Elections on
route-sending = How long before
route-sending-lead = How many days before the meeting must the paper be there?
route-sending-hint = Such as how the paper gets there.
route-body-lead = Read a calendar in, or type the days.
route-body-name = What is it called there?
route-calendar-file = Calendar file
route-calendar-hint = iCalendar (.ics), or a list with one day on each line (.csv). A recess or elections are known by their name. A line with two days is a recess.
route-meetings-hint = One day on each line, such as 26-11-2026.
route-every-hint = After the last known day. 0 where nothing is known then.
route-closed-hint = One period on each line: first day, last day and a name.
route-paste = Paste from Excel
route-paste-lead = You first see what each row would do. Nothing is lost.
route-pasted = Paste your table here
route-pasted-hint = First column: the party. Other columns: { $steps }. In a cell: a word, a day, or both.
route-look = See what it does
route-row = Row
route-what = What happens
route-row-new = new
route-row-same = stands there already
route-row-unread = Here stands something that we do not know.
route-row-unread-cell = { $step }: “{ $words }”
route-row-known = This can stand there, with or without a day: { $words }. Or only a day, such as 26-11-2026.
route-row-changed = changes
route-row-with = See row { $row }.
route-did-you-mean = Do you mean { $names }?
route-forecast = Forecast
route-forecast-lead = From the steps, the calendars and your estimates. Only the facilitators read this.
route-forecast-more = See the forecast
route-ask-forecast = Work it out
route-ask-again = Work it out again
route-range = Between { $from } and { $until }, most likely { $middle }.
route-range-one = In { $month }.
route-range-open = Not before { $from }, most likely { $middle }.
route-range-never = With these calendars it does not come about.
route-helps-most = What helps most:
route-stale = out of date
route-stale-why = The route changed after this was worked out. Work it out again.
route-fresh-why = The route changed after this was worked out. Below it is worked out anew. If you keep it, it stays known when and why it moved.
route-keep-fresh = Work it out again and keep it
route-moved = Why it moved
route-moved-from = On { $day } it was: { $range }
route-moved-later = About { $count ->
    [one] a week
   *[other] { $count } weeks
} later.
route-moved-sooner = About { $count ->
    [one] a week
   *[other] { $count } weeks
} sooner.
route-moved-not = About the same as before.
route-recorded-since = Since then this was recorded:
route-moved-by-time = Nothing was recorded since then. Only time went by.
route-moved-others = and { $count } more
route-moved-sure = How sure { $name } is
route-moved-sending = How long before { $name } wants the papers
route-moved-route = The steps, parties or wished start of the route
route-back = Back from { $day }
route-back-why = To start in time if every step takes as long as it most likely does. No slack is counted in.
route-back-first = First one at the latest on
route-back-gone = Too late already
route-back-of = { $gone } of { $all }
route-back-each = Each party: { $step }
route-back-begins = Send or begin at the latest
route-back-meeting = Last meeting
route-back-never = no longer in time
route-back-past = past
route-step = Step
route-start-together = Together on one day
route-start-unknown = No start is wished for yet.
route-off-calendar = { $day } is not in the calendar of this body.
route-to-calendar = See the calendar
route-wish-chance = The chance that it is done on { $day }: { $count } of 100.
route-first-by = To make that in 85 of 100 cases, the first step leaves by { $day }.
route-never = In { $count } of 100 cases it does not come about with these calendars.
route-levers = What helps
route-levers-none = Nothing that we know makes it a week faster.
route-weights = For whom the others wait
route-weights-why = This is no judgement: who meets late is often last. Several are often last at once, so together it is more than 100.
route-last-of-100 = Last most often
route-of-100 = { $count } of 100
route-forecast-made = Worked out on { $day }, played { $runs } times, seed { $seed }, version { $version } of the engine. The same route gives the same outcome with it.
route-longer = Forecast more precisely
route-longer-lead = The route is played { $runs } times instead of 10,000 times.
route-longer-ask = Work it out more precisely ({ $runs } times)
route-longer-why = That takes longer. Meanwhile you can go on working.
route-longer-look = See how far it is
route-longer-part = { $part } of the 100 parts are done.
route-longer-leave = You can leave this page. The outcome appears with the forecast by itself.
route-longer-again = Look again
route-longer-stop = Stop working it out
route-longer-stopped = It was stopped. Nothing changed: the earlier forecast is still there.
route-longer-kept = It is done. The outcome is kept.
route-longer-overtaken = The route changed while this was worked out. So the outcome is not kept. Work it out again.
route-longer-failed = It did not work. Nothing changed. Try again.
route-longer-none = Nothing is being worked out now. If you had begun, the program was started again. Only that calculation is gone; everything recorded is still there.
route-mail = Mail this question
route-mail-lead = This mail goes to { $name }. Nothing is in it that { $name } may not see.
route-mail-no-relay = No mail can be sent from here. Copy the text and send it yourself.
route-mail-no-address = We cannot mail { $name } from here. Copy the text and send it yourself.
route-mail-to-person = See or add the address of { $name }
route-mail-subject = Subject
route-mail-text = Text
route-mail-copy = What you change here only changes what you copy.
route-mail-send = Send to { $mail }
route-mail-by-hand = I sent it myself
route-mail-sent = The mail is on its way.
route-mail-noted = Noted that you sent it yourself.
route-mailed = Mailed on { $day } by { $name }.
route-mailed-by-hand = Sent by { $name } on { $day }.
route-what-if = What if a party …
route-what-if-lead = See beforehand what it does to the votes and the start. Nothing is recorded, and only the facilitators see this.
route-what-if-look = See what it does
route-what-if-table = Now, and if that happens
route-what-if-about = About
route-what-if-now = Now
route-what-if-then = Then
route-what-if-no-date = Cannot be said
route-what-if-on-it = { $name } is on this route already. Choose another party, or something else.
route-what-if-not-on-it = { $name } is not on this route. Choose another party, or see what happens if it joins.
route-what-if-why = Only parties on this route that decide along are counted. Who merges no longer counts by itself. The start is worked out like the forecast. Which majority is needed, stands in your own agreements.
route-turn = What happens?
route-turn-leaves = Leaves
route-turn-holds-back = Waits, the others begin
route-turn-joins = Joins after all
route-if-leaves = If { $name } leaves:
route-if-holds-back = If { $name } waits and the others begin:
route-if-joins = If { $name } joins after all:
route-if-same = the start stays about the same.
route-votes-parties = Parties that decide along
route-votes-half = More than half of the parties
route-votes-yes = Parties that can say yes now
route-votes-inhabitants = Inhabitants together
route-votes-fewest = More than half of the inhabitants
route-votes-too-few = They do not reach that together
route-votes-unknown = Of one or more parties the number of inhabitants is not known. So that is left out.
route-if-later = { $count ->
    [one] the start comes about a week later.
   *[other] the start comes about { $count } weeks later.
}
route-if-sooner = { $count ->
    [one] the start comes about a week sooner.
   *[other] the start comes about { $count } weeks sooner.
}
route-votes-fewest-are = { $count ->
    [one] The largest has it by itself
   *[other] The { $count } largest have it together
}
route-sends-more = { $count ->
    [one] 1 more day stands in the matrix.
   *[other] { $count } more days stand in the matrix.
}
route-late-count = { $count ->
    [one] 1 planned after the day that was asked.
   *[other] { $count } planned after the day that was asked.
}
route-again-count = { $count ->
    [one] 1 got the right text again.
   *[other] { $count } got the right text again.
}
route-merger-votes = { $count ->
    [one] Until the next budget the new party keeps the vote of 1 old party, where the text says so.
   *[other] Until the next budget the new party keeps the votes of { $count } old parties, where the text says so. In this route it counts as one.
}
route-term = { $count ->
    [one] Term of 1 week:
   *[other] Term of { $count } weeks:
}
route-sending-is = { $count ->
    [one] The paper must be there 1 day before.
   *[other] The paper must be there { $count } days before.
}
route-size = { $parties } parties, { $steps } steps.
route-counts = { $step }: { $count } parties
route-preview = { $good } of { $all } rows can be read in, { $wrong } cannot.
route-helps-ready = { $count ->
    [one] Start with who is ready, and let { $names } join later: 1 week sooner.
   *[other] Start with who is ready, and let { $names } join later: { $count } weeks sooner.
}
route-helps-earlier = { $count ->
    [one] Send { $weeks } weeks earlier everywhere: done 1 week sooner.
   *[other] Send { $weeks } weeks earlier everywhere: done { $count } weeks sooner.
}
route-kind-board = Executive board
route-kind-college = Executive
route-kind-council = Council
route-kind-general-board = General board
route-kind-other = Other body
route-kind-region = Region
route-kind-staff = Staff
route-kind-works-council = Works council
route-levers-send-earlier = Send earlier
route-levers-start-with-ready = Start with who is ready
route-words-delivered = delivered
route-words-done = done
route-words-held = on hold
route-words-not-yet = not yet, with a condition
route-words-on-agenda = on the agenda
route-words-planned = planned
route-words-stopped = stopped by a merger
route-first-gone = To make that in 85 of 100 cases it is too late to begin.
