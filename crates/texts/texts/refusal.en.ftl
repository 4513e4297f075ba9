# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Why something could not be done. Say what is wrong and what somebody can do.

refusal-title = This could not be done
refusal-not-there = This is not there. It may have been removed, the address may be wrong, or it is not meant for you.
refusal-not-there-title = Not found
refusal-fault-title = Something went wrong here
refusal-fault = This is Kwartier's fault, not yours. Try again in a few minutes.
refusal-outdated = Somebody else has just changed this too. See what it says now and choose again.
refusal-session-ended = You were away for a while. Sign in again.
refusal-too-many-requests = That went very fast. Wait a minute and try again.
refusal-too-large = This file or text is too large. Make it smaller or split it.
refusal-wrong-origin = This request came from another site. Open the page again and try there.
refusal-other-content = This form was already used for something else. Open the page again.
refusal-undo-never = This cannot be undone. Others could read it already.

## Who may do this. One sentence per right.

refusal-may-not-facilitator = Only the kwartiermaker or the process facilitator can do this.
refusal-may-not-kwartiermaker = Only the kwartiermaker can do this.
refusal-may-not-commissioner = Only a commissioner can do this.
refusal-may-not-voice = Only those who speak for this party can do this.
refusal-may-not-release-voice = Only those who may share words of this party can do this.
refusal-may-not-recorder = Only the note taker or the facilitators can do this.
refusal-may-not-table-host = Only the host of this table can do this.
refusal-may-not-seat = Only those who have a seat at this table can do this.
refusal-may-not-writer = Only the writer can change this.
refusal-may-not-owner = Only the owner of this promise can do this.
refusal-may-not-holder = Only whoever holds the pen of this text can do this.
refusal-may-not-member = Only those who take part in this founding can do this.
refusal-may-not-signed-in = Sign in first. Then you can do this.
refusal-may-not-operator = Only the operator of this installation can do this.

## What is wrong with one field.

refusal-field-empty = Write a sentence. It is empty now.
refusal-field-not-chosen = Make a choice. Nothing is chosen now.
refusal-field-too-long = Make this shorter: at most { $most ->
    [one] 1 character
   *[other] { $most } characters
}. Now it is { $now }.
refusal-field-too-many = These are too many. There is room for { $most } at most.
refusal-field-too-few = These are too few. Fill in at least { $least }.
refusal-field-not-a-number = Write a number here, such as 12 or 12.5.
refusal-field-not-whole = Write a whole number here, such as 12.
refusal-field-out-of-range = Choose a number from { $least } up to and including { $most }.
refusal-field-range-turned = The second number is smaller than the first. Turn them round.
refusal-field-not-a-date = Write a date that exists, such as 25-11-2026.
refusal-field-date-out-of-range = Choose a date between the years 1900 and 2200.
refusal-field-before-start = The end comes before the beginning. Check the dates.
refusal-field-not-a-mail = This does not look like a mail address. Write it like name@example.org.
refusal-field-unknown-choice = This choice is no longer there. Choose again.
refusal-field-control-characters = There are characters here that cannot be, such as a line end. Type the text again.
refusal-field-not-confirmed = Tick this box. Otherwise this cannot go on.
refusal-field-twice = This is there already. Choose another name or use what is there.
refusal-field-unknown = We do not know this here. Check the spelling.
refusal-field-not-a-file = Choose a file. Nothing is chosen now.

## Rules of a room. The key ends in the word of the rule.

refusal-rule-too-large = This is too large to keep in one go. Split it.

# Assignment and frames.
refusal-rule-already-open = There is a founding here already. Open a new place for another founding.
refusal-rule-version-confirmed = Somebody confirmed this version already. Its words stay. Write a new version.
refusal-rule-newer-version = There is a newer version. Read that one first.
refusal-rule-you-confirmed = You confirmed this version already.
refusal-rule-one-preferred = Another variant is preferred already. Put that one back to open first.
refusal-rule-same-state = This variant stands like that already. Choose something else.
refusal-rule-not-doing-stays = Not doing it stays one of the variants to the end.
refusal-rule-already-asked = This question lies with the commissioners already. Its words stay as they were asked.
refusal-rule-no-question = Write the question to the commissioners first.
refusal-rule-not-asked = This question was not asked yet.
refusal-rule-you-answered = You gave an answer already. Change that answer.
refusal-rule-answered = There is an answer already. The question stays.
refusal-rule-all-frames-there = The nine frames are there already.
refusal-rule-settled-stays = This frame is settled. Let it fall back first, with a reason.
refusal-rule-firm-as-it-was = This frame is as firm as that already. Choose another step.
refusal-rule-handed-over-by-acceptance = A frame is handed over only when a successor accepts it.
refusal-rule-no-settler = Choose first who may settle this frame. You do that with the text of the frame.
refusal-rule-no-text-yet = A proposal is a text. Write first what is there.
refusal-rule-open-on-purpose = This frame is open on purpose. Take it up again first.
refusal-rule-unopened = This frame is not open on purpose.
refusal-rule-decided-later = That day is still to come. Choose the day of the decision.
refusal-rule-range-turned = The second number is smaller than the first. Turn them round.
refusal-rule-template-copied = Everything on the list is there already.
refusal-rule-period-too-long = This takes longer than ten years. Check the years.
## Rules of tables and conversations.

refusal-rule-party-has-seat = One of these parties already has a seat at this table. Take it away there first.
refusal-rule-seat-taken = Somebody already sits in this seat then. End that first, or make this person an alternate.
refusal-rule-already-sits = This person already sits there in that time.
refusal-rule-not-a-time = Write a time, such as 13:30.
refusal-rule-person-or-name = Choose somebody who is here, or write a new name. Not both.
refusal-rule-already-here = This person already observes here.
refusal-rule-not-named = Only who speaks for this party, or whom it named, can write something between us here.
refusal-rule-owner-cannot-see = This person cannot read this promise. Choose somebody else or a wider circle.
refusal-rule-anothers-word = You cannot write down a promise of somebody else here. Choose yourself or somebody who speaks for your party.
refusal-rule-not-at-table = Only who sits at this table can promise something here.
refusal-rule-nothing-counts = Who prepares or observes promises nothing here. Ask who speaks for the party.
refusal-rule-is-done = This promise is already done. Undo that first.
## Rules of parties and people.

refusal-rule-needs-a-condition = Write what it waits for. ‘Not yet’ comes with a condition.
refusal-rule-needs-a-source = Write how you know this, such as a letter or a talk.
refusal-rule-merges-into-itself = A party cannot merge into itself. Choose another one.
refusal-rule-has-ended = This party has already left or merged.
refusal-rule-has-not-left = This party has not left.
refusal-rule-never-hears = Who takes notes or succeeds never hears what stays between us. Choose somebody else.
refusal-rule-not-a-voice = Choose somebody who speaks for this party.
refusal-rule-speaks-for-nobody = Who works between the parties speaks for none of them. End the other role first.
refusal-rule-last-facilitator = A kwartiermaker or facilitator has to stay. Name somebody else first.

## Rules of lists.

refusal-rule-list-changed = Somebody changed something meanwhile. Look at the list again, then read it in.
refusal-rule-wrong-rows = Not all rows are right. See which ones, or leave them out on purpose.
refusal-rule-nothing-new = Everything in this list is here already. Nothing changes.
refusal-rule-row-no-key = Nothing stands in the column that tells rows apart.
refusal-rule-row-said-twice = An earlier row is about the same and says something else.
refusal-rule-row-not-readable = A name is missing, or a text is too long or holds signs that cannot be.
refusal-rule-row-repeated-code = This code also belongs to another row or party. Say whether that is the same party, or a predecessor.
refusal-rule-row-needs-one-successor = These parties merge, but the list does not say into which one party.
refusal-rule-row-name-taken = Another party or row bears this name already.
refusal-rule-row-several-people = More people bear this name. Tell rows apart by mail address.
refusal-rule-row-unknown-party = This party is not here. Add it first.
refusal-rule-row-unknown-table = This table is not here. Add it first.
refusal-rule-row-unknown-word = This word is not known here. Choose one from the list that you can download.
refusal-rule-nothing-given = Choose a file or paste a list. There is nothing now.
refusal-rule-sheet-empty = This file is empty.
refusal-rule-sheet-too-large = This file is too large. Split it up.
refusal-rule-sheet-too-many = This file has too many rows, columns or texts. Split it up.
refusal-rule-sheet-encrypted = This file has a password. Take it off and try again.
refusal-rule-sheet-cut = This file stops half-way. Save it again.
refusal-rule-sheet-open-quote = Somewhere a quotation mark begins that is never closed. Check the text.
refusal-rule-sheet-damaged = This file is damaged. Open it in your spreadsheet program and save it again.
refusal-rule-sheet-no-sheet = This is not a spreadsheet. Save it as Excel or CSV.
refusal-rule-round-is-over = This question is done already. Look at the outcome.
refusal-rule-round-not-closed = The question is still open. Close it first.
refusal-rule-round-too-few = There are too few answers to show.
refusal-rule-round-not-open = This question takes no answers any more.
refusal-rule-round-may-not-answer = This question was not put to you.
refusal-rule-round-already-answered = An answer was given for this seat or party already. It stays.
refusal-rule-round-saw-others = You saw how others answered. What you said stays.
refusal-rule-round-already-counted = There is an answer in the box already. It counts and stays there.
refusal-rule-round-urn-lost = The key of this box is gone. Ask the facilitators to put the question again.
refusal-rule-round-not-over = This question is not over yet.
refusal-rule-round-not-countable = Without names only what can be counted goes. Cards can go anonymously, in a sealed urn.
refusal-rule-round-needs-bounds = Without names only the band of an estimate counts: a precise amount tells whose it is. Give at least one bound.
refusal-rule-round-bounds-rise = Put the bounds from low to high, each once.
refusal-rule-round-too-few-to-hide = You ask too few people to hide anybody among. Ask six at least, or ask with names.
refusal-rule-round-urn-shows-after = Anonymously nothing shows before closing.
refusal-rule-round-weight-tells = Without names the number of inhabitants cannot stand beside it: it tells whose answer it is.

## Rules of interests.

refusal-rule-interest-not-reworded = This is your note, word for word. Say it otherwise before you offer it.
refusal-rule-interest-names-a-person = Somebody’s name stands here. Say it about the party.
refusal-rule-interest-not-confirmed = The party has not confirmed this sentence yet.
refusal-rule-interest-needs-another = You made this ready. Another one of you confirms it.
refusal-rule-interest-not-a-releaser = You agreed on who may release. Ask one of them.
refusal-rule-interest-not-waiting = This is decided already.
refusal-rule-interest-theme-too-few = Too few parties to show this theme.
refusal-rule-interest-theme-follows = Beside an earlier pattern this would point to a few parties. Wait until it lives with more.
refusal-rule-interest-names-a-party = The name of a party stands here. A pattern names no one.
refusal-rule-interest-anothers-pattern = Another facilitator tells the patterns here. Ask there.

## Rules of texts.

refusal-rule-text-is-frozen = This text is frozen. Open it again to go on writing.
refusal-rule-text-not-frozen-yet = This text is not frozen. You can simply write on.
refusal-rule-text-brackets-open = There are brackets in it. What stands between them is not agreed yet.
refusal-rule-text-nothing-written = There are no passages yet. Write one first.
refusal-rule-text-passages-open = Not everything is agreed yet. Say where the parties stand on each passage first.
refusal-rule-text-not-frozen = A party says yes to exact words. Freeze the text first.
refusal-rule-text-closed-for-comments = Comments are no longer asked on this text. Tell whoever holds the pen.
refusal-rule-text-closes-before = This day has passed. Choose today or a later day.
refusal-rule-text-closes-earlier = This hour has passed. Choose a later hour, or a later day.
refusal-rule-text-needs-another-circle = Everybody at the table reads this text. Between us is not possible here.
refusal-rule-text-choose-fate = Say why. Whoever commented reads it.

## Rules of decisions.

refusal-rule-decision-not-at-table = This table is not yours.
refusal-rule-decision-not-shown = The answers to this question do not show yet. Show them first.
refusal-rule-decision-not-in-force = This decision no longer holds. It stays as it was.
refusal-rule-decision-replaces-itself = A decision does not take its own place.
refusal-rule-decision-not-yet = This day is still to come.
refusal-rule-decision-circle = Not everybody who reads this may read the other. Choose a smaller circle.
refusal-rule-decision-stands-in-text = The words of this reservation stand with the text already.
refusal-rule-decision-nobodys = Choose a party, or write down which body says so.
refusal-rule-decision-is-settled = What became of this is written down already.

## Rules of the process.

refusal-rule-process-stages-copied = There are stages already. Change them or add one.
refusal-rule-interest-not-an-adviser = This is for who prepares on behalf of a party.
refusal-rule-interest-already-ours = You said so already.
refusal-rule-interest-not-in-public = This cannot be done with public words. Release your own sentence.
refusal-rule-lens-nobody-in-layer = Nobody is in one of these groups yet.
refusal-rule-lens-feedback-unchecked = Go through it with at least one party first.
refusal-rule-lens-feedback-shared = This page was shared already. Go on writing in the text.
refusal-rule-lens-clarity-needs-names = Answers in one’s own words tell who gave them. Ask this at a table, with names.
refusal-rule-meeting-ends-first = The end comes after the beginning.
refusal-rule-table-no-steps = There are no steps yet. Put one in the script first.
refusal-rule-table-already-begun = This meeting has begun already.
refusal-rule-table-papers-out = The papers are with the table already.
refusal-rule-table-meeting-over = This meeting has ended. What was said stays.
refusal-rule-table-not-its-days = This question was not about days at a table. Choose a day yourself.
refusal-rule-table-day-not-asked = This day was not asked about. Take a day of the question, or choose a day yourself at the table.
refusal-rule-table-moved-on = Somebody else just pressed too. First look where the table is now.
refusal-rule-table-no-such-step = The script goes no further than this.
refusal-rule-table-no-groups = First lay the cards in groups. The dots go on those.
refusal-rule-table-nothing-asked = There is nothing to ask in this step.
refusal-rule-table-turn-moved-on = The turn went on already.
refusal-rule-table-wrong-code = This code fits no meeting that is held now. Look at the wall again.
refusal-rule-table-seat-in-use = A phone sits in this seat already. Ask the facilitators to free it.
refusal-rule-table-full = So many phones take part that no more fit.
refusal-rule-table-is-here = This was noted already.
refusal-rule-table-is-on-list = You are on the speaking list already.
refusal-rule-table-floor-moved-on = The floor went on already.
refusal-rule-table-not-at-table = Only who sits at this table asks for the floor here.
refusal-rule-table-objection-stands = An objection stands that the table did not test yet. First write down what the table did with it: worked into the text, tested, or decided by another rule, with why.
refusal-rule-table-not-turned-over = Show the answers first. Somebody may object.
refusal-rule-table-no-objection = There is no objection here to test. Show the answers first.
refusal-rule-table-no-cards = There are no cards to see yet. Show them first.
refusal-rule-table-minutes-fixed = These minutes are fixed.
refusal-rule-table-minutes-not-round = These minutes do not go round yet. Corrections come after that.
refusal-rule-table-topic-closed = This topic is closed already. Bring it in again if the table wants to talk about it once more.
refusal-rule-table-topic-meeting-past = That meeting has been. Choose one that is still to come.
refusal-rule-table-topic-not-yours = Who sits at this table brings in or changes a topic, for their own party. Otherwise ask the facilitators.
refusal-rule-route-goes-round = Steps would wait for each other in a circle. Take a step away at “Comes after”.
refusal-rule-route-step-was-said = Something was already recorded about this step. So it stays as it is.
refusal-rule-route-term-is-whole = A term needs two things: the number of weeks, and where it stands.
refusal-rule-route-not-frozen = Choose a frozen text that all parties read.
refusal-rule-route-needs-a-way-out = “Not yet” needs a condition and the way out.
refusal-rule-route-was-stopped = This step was stopped by a merger. The new party has a step of its own.
refusal-rule-route-stops-by-merger = A step stops only because parties merge. Record the merger at the party.
refusal-rule-route-before-sent = This cannot be before the day on which the papers were sent or came in. Look at the days again.
refusal-rule-route-not-yet-been = This day is still to come. Write the day on which it happened, or choose a status that still runs.
refusal-rule-route-outcome-when-done = Something comes of a step when it is done. Choose “done” or take the outcome away.
refusal-rule-route-before-its-turn = This body would meet before the step that it waits for. Choose a later day.
refusal-rule-route-no-clerk = This person is not the clerk of the party now.
refusal-rule-route-called-back = This question was called back.
refusal-rule-route-answered-elsewhere = One of these points has another answer. Take it away there first.
refusal-rule-route-answers-nothing = Choose at least one point.
refusal-rule-route-answered = This question was answered already.
refusal-rule-route-nothing-merges = No party with open steps goes on as this one.
refusal-rule-route-no-such-party = This party is not on the route.
refusal-rule-route-nothing-said = Nothing is filled in for this party.
refusal-rule-route-no-table = There is no table here. Paste the head row too.
refusal-rule-route-no-columns = No column is called like a step of this route.
refusal-rule-route-no-day = A line holds no day. Write 26-11-2026, for example.
refusal-rule-route-no-calendar = This is no calendar and no list of days.
refusal-rule-route-repeats-unread = Something in this file repeats in a way that we cannot read. Type those days below, or put them in your calendar one by one.
refusal-rule-route-nothing-left = All steps are done. There is nothing to forecast.
refusal-rule-route-no-body-meets = With these calendars it does not come about. Add meeting days.
refusal-rule-paper-is-empty = There is no sentence in this paper yet. Give it out when there is something to read.
