# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Names of fields and kinds, for history.

table-field-alternate = Alternate
table-field-ends = End
table-field-from = From
table-field-mandate-until = Mandate until
table-field-name = Name
table-field-on = Date
table-field-parties = Parties
table-field-person = Person
table-field-place = Place
table-field-purpose = Purpose
table-field-quorum = Needed at least
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
table-quorum-ask = How many seats are needed to decide?
table-quorum-hint = Leave this empty if you agreed nothing about it. The desk and the minutes say whether there are enough seats.
table-quorum-met = Seats at the table: { $here } of { $seats }. Enough to decide: the least is { $needed }.
table-quorum-short = Seats at the table: { $here } of { $seats }. Too few to decide: the least is { $needed }.
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
table-from-until = { $day }, { $starts } to { $ends }
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
table-ends = Until
table-ends-hint = May stay empty. Calendars then show two hours.
table-called = Whoever sits at this table gets a mail after two minutes, with the day for their calendar. Also when it changes or is called off.
table-day-unknown = Do you not know the day yet?
table-ask-days = Find a date
table-ask-days-lead = Every seat says of each day: can, perhaps or cannot. Everybody at this table sees what the others say.
table-ask-days-question = When can you come to the meeting of { $table }?
table-ask-days-put = Ask the table
table-day-found-by = This day comes from:
table-papers = Papers
table-papers-about = What it is about
table-papers-no-purpose = That is not written yet.
table-papers-no-place = not chosen yet
table-papers-asked = What the table was asked
table-papers-frozen = Frozen on { $day }. Mark: { $hash }
table-papers-open-text = This is still being written.
table-papers-by-link = This link belongs to one seat and works up to and including { $day }. Do not pass it on. Your browser can print this page.
table-papers-out = To the table
table-papers-not-out = The papers are not with the table yet.
table-papers-out-why = Each seat gets a link of its own. It opens the papers without signing in: only what this table may see.
table-papers-hand-out = Hand the papers out
table-papers-handed-out = The papers are with the table.
table-papers-are-out = { $who } handed the papers out.
table-papers-links-why = Each link works up to and including { $day }. Who confirmed a mail address gets the link by mail as well.
table-papers-link-of = The link of { $seat }
table-papers-take-back = Take the papers back
table-papers-taken-back = The papers are taken back. The links work no more.
table-place = Where?
table-meeting-purpose = What is it about?
table-call-off-title = Call this meeting off
table-call-off = Call off
table-call-off-lead = The meeting then disappears for everybody at this table.
table-let-observe-title = Who comes to the table without a seat?
table-let-observe = Add somebody without a seat
table-let-observe-lead = An observer or expert reads everything of this table and does not decide along.
table-observer-known = Somebody who is here
table-observer-name = Or a new name
table-observer-function = On whose behalf, or as what?
table-observer-office = What for?
table-here-as = { $name } ({ $office })
table-papers-people = Who is at the table
table-end-observing-title = { $person } is no longer at this table
table-end-observing = End
table-somebody-new = somebody else
table-present = { $present } of { $seats ->
    [one] 1 seat is here.
   *[other] { $seats } seats are here.
}

## The table itself: script, course, minutes. Fields and kinds, for history.

table-field-meeting = Meeting
table-field-steps = Steps
table-field-script = Script
table-field-cues = Facilitators' notes
table-field-code = Code
table-field-seats = Seats
table-field-at = At step
table-field-since = Since
table-field-more = Minutes more
table-field-asked = Asked
table-field-turn = Turn
table-field-over = Ended
table-field-airtime = Airtime shows
table-airtime = Airtime
table-airtime-on = Count and show airtime
table-airtime-off = Stop showing airtime
table-airtime-why = Off. When you turn it on, the whole table sees how long each seat had the floor.
table-airtime-is-on = Airtime is on: the whole table sees for each seat how long it had the floor. A turn counts when it is done. After the meeting this shows nowhere.
table-airtime-turned = Done. Everybody at the table sees whether airtime is on.
table-airtime-no-seat = Without a seat
table-airtime-seat = Seat
table-airtime-turns = Turns
table-airtime-minutes = Time
table-airtime-time = { $minutes } min { $seconds } s
table-airtime-words = { $turns ->
    [0] not yet
    [one] { $time }, one turn
   *[other] { $time }, { $turns } turns
}
table-field-course = Course
table-field-words = Words
table-field-step = Step
table-field-about = Kind
table-field-round = Question
table-field-groups = Groups
table-field-remarks = Added
table-field-without-names = Without names
table-field-correct-until = Corrections until
table-field-minutes = Minutes
table-field-key = Number
table-field-form = Working form
table-field-title = Title
table-field-say = What is asked
table-field-phones = Phones
table-field-wall = Wall
table-field-note = Note
table-field-asks = Asks
table-field-everybody = Everybody answers
table-field-cards = Cards
table-field-wants = Wants
table-field-floor = Got the floor
table-field-done = Done speaking
table-field-unit = Whose
table-field-met = Met
table-record-script = Script
table-record-cues = Notes with the script
table-record-template = Template
table-record-course = Course of a meeting
table-record-slips = Slips for the seats
table-record-guest = Phone at the table
table-record-present = Present
table-record-line = Quick line
table-record-clusters = Groups of cards
table-record-minutes = Minutes
table-record-correction = Correction
table-about-promise = Promise
table-about-decision = Decision
table-about-fact = Fact
table-about-question = Question
table-phones-read = Phones: look on
table-phones-take-turns = Phones: pass the turn
table-phones-answer = Phones: answer
table-wall-instruction = Wall: what we do
table-wall-question = Wall: the question
table-wall-result = Wall: the result

## Script.

table-script = Script
table-script-count = { $steps ->
   [0] No steps yet.
   [one] One step, { $minutes } minutes.
  *[other] { $steps } steps, { $minutes } minutes together.
}
table-script-empty = No steps yet. Choose a working form to begin with.
table-script-empty-why = A step says what you do, how long, and what phones and the wall then show.
table-minutes-count = { $count } min
table-steps-count = { $count ->
   [one] One step
  *[other] { $count } steps
}
table-forms = Add a working form
table-form-add = Add it
table-form-question = Which question do you ask?
table-form-question-hint = One sentence that everybody understands at once.
table-form-unit = In what do you estimate?
table-form-unit-hint = For example: million euros a year.
table-form-who = Who answers?
table-ask-seats = Each seat gives one answer
table-ask-everybody = Everybody who is there, also by a phone without an account
table-step-covered = This step is covered now.
table-step-covered-why = It holds what only the facilitators read. Show everything, and then change the step.
table-step-title = What is this step called?
table-step-say = What do you ask of the table?
table-step-say-hint = This stands on the wall and on phones.
table-step-minutes = How many minutes?
table-step-note = Note for the facilitators
table-step-note-hint = Only the facilitators read this.
table-step-up = Up
table-step-down = Down
table-step-drop = Take away
table-step-done = done
table-press-again = Press again
table-templates = Templates
table-templates-none = No template yet. Keep a script that went well.
table-template-copy = Copy to here
table-template-drop = Throw away
table-template-keep = Keep as a template
table-template-name = What is this template called?
table-template-name-hint = Only facilitators see templates.

## Working forms, with the words of their steps.

table-form-check-in = Check-in
table-form-check-in-about = Everybody says something, in turn. Passing is fine.
table-form-check-in-1 = Check-in
table-form-check-in-1-say = How are you today? One sentence is enough. You may pass.
table-form-check-in-1-note = Do not begin yourself. Nobody answers another.
table-form-representatives = Can you go on with this?
table-form-representatives-about = Yes, yes with a concern, back to my college, or objection. Blind first, then together.
table-form-representatives-1 = Can you go on with this?
table-form-representatives-1-say = Choose what fits now. Nobody sees your choice until we look together.
table-form-representatives-1-note = Wait until everybody answered. Then show the result.
table-form-representatives-2 = First who wants to say something
table-form-representatives-2-say = Who has a concern or objection begins. The others listen.
table-form-representatives-2-note = Ask for the why, not for the figures.
table-form-consent = Consent in three rounds
table-form-consent-about = First is it clear, then what do you think, then is there an objection. The table tests an objection.
table-form-consent-1 = Is it clear?
table-form-consent-1-say = Ask questions to understand the proposal. No opinions yet.
table-form-consent-1-note = Keep opinions for the next round.
table-form-consent-2 = What do you think of it?
table-form-consent-2-say = Choose what fits now, and say why in one sentence.
table-form-consent-2-note = Change the text if that helps, before the last round.
table-form-consent-3 = Is there an objection?
table-form-consent-3-say = You need not be in favour. If you object, say what it harms and what would help.
table-form-consent-3-note = Objections are told after the round, not during it.
table-form-consent-4 = The table tests the objection
table-form-consent-4-say = Does it harm our aim? Does it rest on an argument? Is it about this proposal? What would solve it?
table-form-consent-4-note = As long as an objection stands, nothing is decided.
table-form-gradients = Eight gradients
table-form-gradients-about = From wholehearted to blocking, blind first. No mean.
table-form-gradients-1 = Where do you stand?
table-form-gradients-1-say = Choose what fits now. Nobody sees your choice until we look together.
table-form-gradients-1-note = Hear first who is least enthusiastic.
table-form-gradients-2 = Is this enough?
table-form-gradients-2-say = Who is least enthusiastic begins.
table-form-gradients-2-note = A decision that lasts asks for more than lukewarm support.
table-form-choice = Choosing from your own options
table-form-choice-about = You write the options. Everybody chooses one, blind first.
table-form-choice-1 = What do you choose?
table-form-choice-1-say = Choose one. Nobody sees your choice until we look together.
table-form-choice-1-note = Let nobody say a choice.
table-form-choice-2 = What do we see?
table-form-choice-2-say = Tell what your choice means for you.
table-form-choice-2-note = Hear first the choice that few people made.
table-form-silent-cards = Silent cards
table-form-silent-cards-about = First everybody writes alone, then groups, then dots.
table-form-silent-cards-1 = Write in silence
table-form-silent-cards-1-say = Write at most three cards. One thought on each.
table-form-silent-cards-1-note = No names stand with the cards on the wall.
table-form-silent-cards-2 = What belongs together?
table-form-silent-cards-2-say = Read all cards. Say what belongs together, and what that group is called.
table-form-silent-cards-2-note = Make the groups before the next step.
table-form-silent-cards-3 = Dots
table-form-silent-cards-3-say = Give your three dots to what matters most to you.
table-form-silent-cards-3-note = At most two dots on one group.
table-form-silent-cards-4 = What do we take up first?
table-form-silent-cards-4-say = Look at the dots together. What stands out?
table-form-silent-cards-4-note = Few dots is not a no.
table-form-estimate = Estimate, talk, estimate
table-form-estimate-about = Estimate blind, then the lowest and the highest tell why, then once more.
table-form-estimate-1 = Estimate for yourself
table-form-estimate-1-say = Estimate the least, the likely and the most. Nobody sees your numbers.
table-form-estimate-1-note = Let nobody say a number.
table-form-estimate-2 = Lowest and highest tell
table-form-estimate-2-say = What do you see that others do not?
table-form-estimate-2-note = The lowest begins. Nobody has to defend themselves.
table-form-estimate-3 = Estimate once more
table-form-estimate-3-say = You may stay with your number.
table-form-estimate-3-note = Differences may remain.
table-form-estimate-4 = What do we take along?
table-form-estimate-4-say = What did the talk do to the estimate?
table-form-estimate-4-note = Write down where the difference comes from.
table-form-interests-reveal = Interests on the table
table-form-interests-reveal-about = Each seat writes what counts and why. All of it comes to the table at once: nobody goes first.
table-form-interests-reveal-1 = What may the table hear?
table-form-interests-reveal-1-say = Think of what counts for you, and why. You choose what the table may know.
table-form-interests-reveal-1-note = Name nothing that only you heard of a party. They choose for themselves.
table-form-interests-reveal-2 = Write what counts
table-form-interests-reveal-2-say = Write at most two interests. Begin with: we care about, because.
table-form-interests-reveal-2-note = An interest is not a position. Help with the question: why does that count?
table-form-interests-reveal-3 = All of it at once
table-form-interests-reveal-3-say = Read everything in silence. After that, ask questions to understand it.
table-form-interests-reveal-3-note = No names stand on the wall. Whoever wants to says what is theirs.
table-form-interests-reveal-4 = What did you hear?
table-form-interests-reveal-4-say = In turn: which interest of somebody else did you not know yet?
table-form-interests-reveal-4-note = This is about hearing, not about agreeing.
table-form-scan-debrief = Talk about a scan
table-form-scan-debrief-about = First everybody looks alone, then the table talks about the widest difference, then about what can be done otherwise.
table-form-scan-debrief-1 = Look for yourself first
table-form-scan-debrief-1-say = Read the result in silence. What we lie furthest apart on stands first.
table-form-scan-debrief-1-note = Do not ask who answered what. Not as a joke either.
table-form-scan-debrief-2 = What stands out?
table-form-scan-debrief-2-say = Write at most two things that stand out to you.
table-form-scan-debrief-2-note = Standing out is no judgement yet.
table-form-scan-debrief-3 = Why do we see it differently?
table-form-scan-debrief-3-say = Choose one wide difference together. What does one see that another does not?
table-form-scan-debrief-3-note = Nobody needs to say what they answered.
table-form-scan-debrief-4 = What will we do otherwise?
table-form-scan-debrief-4-say = Write one thing that we can do otherwise at the very next table.
table-form-scan-debrief-4-note = Small is fine. It has to show whether it happened.
table-form-scan-debrief-5 = Who looks after it?
table-form-scan-debrief-5-say = Choose at most two points. Who looks after them, and when do we look back?
table-form-scan-debrief-5-note = Put them with the scan as points to improve, with a name and a day.
table-form-dos-and-donts = Three do's, three don'ts
table-form-dos-and-donts-about = Somebody tells where it is stuck. The others give advice: first what to do, then what not to do.
table-form-dos-and-donts-1 = Where is it stuck?
table-form-dos-and-donts-1-say = Tell in five minutes what is going on. After that there are questions, and no advice yet.
table-form-dos-and-donts-1-note = Stop advice in a friendly way. It comes in the next step.
table-form-dos-and-donts-2 = Three do's
table-form-dos-and-donts-2-say = Write at most three things that you would do.
table-form-dos-and-donts-2-note = Whoever brought the question does not write.
table-form-dos-and-donts-3 = Three don'ts
table-form-dos-and-donts-3-say = Write at most three things that you would not do.
table-form-dos-and-donts-3-note = A don't is advice, not blame.
table-form-dos-and-donts-4 = What do you take along?
table-form-dos-and-donts-4-say = Whoever brought the question chooses what helps and says what the first step is.
table-form-dos-and-donts-4-note = Nobody needs to defend their advice.
table-form-free = Free item
table-form-free-about = A talk with a title and time of its own.
table-form-free-1 = Talk

## At the table.

table-begin = Begin the meeting
table-begin-lead = Phones can then take part with a code.
table-begun = The meeting has begun.
table-to-the-table = To the table
table-to-desk = To the desk
table-to-round = All about this question
table-wall = The wall
table-slips-wifi = Name of the Wi-Fi in the room
table-slips-wifi-on = Put on the slips
table-slips-wifi-is = Wi-Fi: { $name }
table-wall-apart = in a window of its own
table-slips = Slips with QR
table-slip-link = The link of { $seat }, to send
table-reach = Do phones not come in?
table-reach-phones = { $count ->
    [0] No phone reached this table yet.
    [one] One phone reached this table, so the address works.
   *[other] { $count } phones reached this table, so the address works.
}
table-reach-here = { $origin } works on this computer only. Phones cannot come in like this. Ask who runs Kwartier for an address that phones know.
table-reach-network = { $origin } works on the same network only. Put every phone on the same Wi-Fi as this computer.
table-reach-internet = { $origin } works wherever there is internet, also without the Wi-Fi of the room.
table-reach-try = Try it yourself first: open { $address } on your phone. Do you see a field for a code? Then it works.
table-reach-typed = Does somebody type the address? Type it exactly, with how it begins.
table-reach-guests = Wi-Fi for guests often keeps devices apart. Take another network then, or make a hotspot with a phone.
table-reach-firewall = Does this computer ask whether Kwartier may connect? Say yes.
table-slips-lead = Give each seat its own slip. Who scans it answers for that seat.
table-code = code
table-qr = Square to scan
table-agenda = Course
table-now = Now
table-step-of = step { $number } of { $of }
table-until = until { $time }
table-time-is-up = time is up
table-more-time = +1 min
table-less-time = −1 min
table-ask = Ask the question
table-put = The question is asked.
table-shown = The result is on the wall.
table-time-given = The time was changed.
table-went = The table is at another step.
table-step-on = Next step
table-step-back = Previous step
table-next = Next: { $title }
table-last-step = This is the last step.
table-finish = End the meeting
table-finished = The meeting has ended. The minutes are ready.
table-not-pressed = This was not done
table-now-at = The table is now at { $step }: { $title }.
table-answered = { $answered } of { $of } have answered
table-silent = { $names } not yet.
table-still-closed = The answers are still closed. We look at them together.
table-first-to-speak = First to speak
table-before-the-talk = Before the talk
table-lowest-first = Lowest: { $amount }, by { $names }.
table-highest-next = Highest: { $amount }, by { $names }.
table-make-groups = Lay the cards in groups
table-groups-lead = Give cards that belong together the same name. A card without a name stays by itself.
table-who-is-here = Who is here?
table-here-count = { $count ->
   [0] Nobody yet.
   [one] One is here.
  *[other] { $count } are here.
}
table-by-phone = (phone)
table-note-here = Is here
table-note-away = Not here
table-let-go = Let go
table-guest-gone = This phone takes part no more.
table-noted-here = Noted as here.
table-noted-away = Noted as not here.
table-i-am-here = I am here
table-turn-of = It is the turn of { $name }.
table-turn-on = Next speaker
table-turn-went = The turn went on.
table-turns-done = Everybody had a turn.
table-your-turn = It is your turn. You may pass.
table-turn-done = Done, or pass
table-give-answer = Give your answer
table-your-answer-is-in = Your answer is in.
table-not-asked-of-you = This question is for others at the table.
table-over = This meeting has ended
table-thanks = Thank you.
table-lines = What the talk records
table-line = Write something down
table-line-hint = Begin with p: promise, d: decision, f: fact or q: question.
table-line-write = Write down
table-line-written = This stands in the minutes.
table-line-change = Change this line
table-line-about = What is it?
table-line-words = What was said?
table-notes = Take notes
table-nothing-written = Nothing yet. What you write down stands in the minutes at once.
table-all-phones = All { $count } phones
table-note-covered = Your own note is not on this screen: others may look along.
table-mode-covered = Your table is together, so others may look along. What is only for you, your party or the facilitators is not on your screen now.
table-mode-opened = This screen shows everything again, for ten minutes at most. Nobody else notices.
table-mode-open = Show everything for ten minutes
table-mode-close = Cover it again
table-line-drop = Take this line away

## Taking part by phone.

table-join-on-phone = Take part on your phone
table-join-title = Take part at the table
table-join-lead = You need no account. The code stands on the wall in the room.
table-join-name-lead = Say who you are, and you see what happens now.
table-join-seat-lead = This slip belongs to one seat. You answer for that seat.
table-join-name = Your name
table-join-who-sees = Everybody at this table sees your name. You see only what happens from the beginning of this meeting. Afterwards this screen closes.
table-join = Take part
table-join-on = Go on
table-code-on-wall = Code on the wall

## Minutes.

table-minutes = Minutes
table-minutes-of = Minutes of { $name }, { $when }
table-minutes-by-itself = This wrote itself during the meeting.
table-minutes-written = The note taker added to this. It did not go round yet.
table-minutes-round-until = People at the table may correct until { $day }.
table-minutes-fixed-on = Fixed after { $day }. Nothing changes any more.
table-minutes-write = Add to it
table-minutes-write-lead = What was asked, said and noted stands there already. Write only what is missing, per step.
table-minutes-send = Send round
table-minutes-send-lead = From now on everybody at the table may correct. After the last day the minutes are fixed.
table-minutes-until = Corrections until
table-minutes-correct = Give a correction
table-minutes-correct-words = What is otherwise?
table-without-names = Without names
table-without-names-hint = Did you agree that nobody is quoted? Then only how answers are spread stands in it.
table-who-was-there = Who was there?
table-nobody-noted = Nobody was noted as present.
table-came-at = (came at { $time })
table-noted-at = noted at { $time }
table-added-after = added afterwards
table-present-source = Source: who came in by phone, or was noted at the table.
table-not-there = Not noted: { $names }.
table-not-shown = The result was not shown.
table-corrections = Corrections
table-held-now = { $name } meets now.
table-held-open = The meeting of { $name } was not closed yet.

## The floor.

table-floor = Speaking list
table-floor-ask = Ask for the floor
table-floor-asked = You are on the speaking list.
table-floor-what = What do you want?
table-want-speak = I want to say something
table-want-question = I have a question
table-want-order = Point of order
table-wants-speak = to speak
table-wants-question = question
table-wants-order = point of order
table-wants-ask-speak = Say something
table-wants-ask-question = Ask a question
table-wants-ask-order = A point of order: how the talk goes
table-has-floor = { $name } has the floor.
table-you-have-floor = You have the floor.
table-you-are-on-list = You are on the speaking list, place { $place }.
table-floor-done = Done speaking
table-floor-ended = The floor is free again.
table-floor-leave = No need to speak
table-floor-left = This is no longer on the speaking list.
table-give-floor = Give the floor
table-floor-given = The floor was given.
table-strike = Take off the list
table-floor-key = The key W gives the first one the floor.
table-floor-next = On the list: { $names }.
table-floor-more = And { $count } more.

## Objections: the table tests them.

table-objections = Objections
table-objections-stand = { $count ->
   [one] One objection still stands. The table tests it first, and decides only then.
  *[other] { $count } objections still stand. The table tests them first, and decides only then.
}
table-objection-test = Write down what the table did with it
table-objection-lead = The table tests an objection, not who facilitates. Does it touch what you want together?
table-met-ask = How was it met?
table-met-worked-in = Worked into the text
table-met-tried-out = We try it out first
table-met-concern = Stays as a concern
table-met-not-shared = Does not touch the shared aim
table-met-other-rule = We decide by another rule
table-met-words = In words
table-met-words-hint = The new sentence, what you try and until when, or why it stays. Do you decide by another rule? Then say which, and why.
table-record-speaker = Somebody on the speaking list
table-record-tested = How an objection was met
table-record-papers = Papers handed out

## Beginning now.

table-begin-now = Begin now
table-now-title = At the table now
table-now-lead = One question, everybody with their own phone, the result on the screen. No planning needed.
table-now-name = What is this table called?
table-now-name-first = Getting to know each other
table-now-form = What will you do?
table-now-question-first = Shall we find this out together?

## Topics: what a table wants to talk about, and when.

table-record-topic = Topic
table-field-explanation = Explanation
table-field-party = Brought in by
table-field-minutes-wanted = Minutes needed
table-field-state = State
table-state-waits = waits
table-state-treated = treated
table-state-dropped = dropped
table-topics = Topics
table-topics-none = No topic waits for a meeting.
table-topics-closed = Treated or dropped
table-topics-here = Topics of this meeting
table-topics-none-here = No topic stands on this meeting yet.
table-topics-waiting = What still waits
table-topic-bring = Bring in a topic
table-topic-brought = Your topic is on the list of this table.
table-topic-change = Change the topic
table-topic-title = What is it about?
table-topic-explanation = What should the table know of it?
table-topic-minutes = How many minutes do you need?
table-topic-party = Who brings it in?
table-topic-for = You bring this in for { $party }.
table-topic-on = Stands on the meeting of { $day }.
table-topic-stood-on = Stood on the meeting of { $day } and was not treated there. It waits again.
table-topic-called-off = Stood on a meeting that was called off. It waits again.
table-topic-place = Put on { $day }
table-topic-wait = Back to the list
table-topic-step = Make a step of it
table-topic-close = Close the topic
table-topic-how = How did it end?
table-topic-treated = Treated
table-topic-dropped = Not needed any more
table-topic-why-hint = Is it not needed any more? Then write down why.
