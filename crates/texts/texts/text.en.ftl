# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Names of fields and kinds, for history.

text-field-title = Title
text-field-kind = Kind
text-field-purpose = What for
text-field-circle = Circle
text-field-holder = Holds the pen
text-field-state = State
text-field-comments-until = Comments until
text-field-rounds = Earlier rounds, until
text-field-about = Mark of the words
text-field-text = Text
text-field-place = Place
text-field-heading = Heading
text-field-words = Words
text-field-status = State
text-field-remark = Remark
text-field-number = Number
text-field-label = Name
text-field-summary = What changed
text-field-on = On
text-field-passages = Passages
text-field-open-points = Open points
text-field-reserved = Under a reservation
text-field-digest = Hash
text-field-is-frozen = Frozen
text-field-version = Version
text-field-nth = Part
text-field-said = What it says
text-field-passage = Passage
text-field-party = Party
text-field-by = By
text-field-reservation = Reservation
text-field-proposal = Proposal
text-field-interest = Interest
text-field-comment = Comment
text-field-fate = What was done with it
text-field-reason = Reason
text-record-text = Text
text-record-passage = Passage
text-record-version = Version
text-record-version-part = Part of a version
text-record-acceptance = Yes of a party
text-record-comment = Comment
text-record-disposition = What was done with a comment

## Words of closed lists.

text-kind-ground-rules = Ground rules
text-kind-ambition = Ambition
text-kind-note = Note
text-kind-agreement = Agreement
text-kind-other = Another text
text-kind-fact = Fact
text-kind-interest = Interest
text-kind-proposal = Proposed words
text-kind-objection = Objection
text-kind-question = Question
text-circle-table = A table
text-circle-all-parties = All parties
text-circle-of-table = The table { $name }
text-circle-as-text = Whoever reads the text
text-circle-between-us = Between us
text-state-open = In the making
text-state-frozen = Frozen
text-status-open = Open
text-status-under-reservation = Agreed, with a reservation
text-status-agreed = Agreed
text-fate-taken-over = Taken over
text-fate-partly = In part
text-fate-not = Not taken over

## The sentences.

text-title = Texts
text-lead = { $count ->
    [0] One text for all parties. One holds the pen, everybody comments.
    [one] 1 text. One holds the pen, everybody comments.
   *[other] { $count } texts. For each, one holds the pen and everybody comments.
}
text-empty = There is no text yet.
text-empty-why = Begin with the ground rules: they make it safe to talk.
text-open = Begin a text
text-open-lead = You hold the pen from then on. You can always pass it on.
text-open-title = What is still open
text-name = What is the text called?
text-kind-ask = What kind of text is it?
text-purpose = What is it for?
text-circle-ask = Who reads along?
text-pasted = Paste a beginning
text-pasted-hint = Each line becomes a passage. You can paste from Word.
text-change = Change the title
text-party = For which party?
text-held-by = { $name } holds the pen.
text-pen = The pen
text-pass-pen = Pass the pen on
text-pass-pen-lead = From then on only the other one writes.
text-take-pen = Take the pen
text-take-pen-lead = Do this when the other one is away. Everybody sees that you write now.
text-pen-to = To whom?
text-reopen = Open again
text-reopen-why = Why do you write on?
text-reopen-lead = What was frozen stays as it is. Writing on makes a new version.
text-comments-until = Ask for comments
text-comments-until-lead = Without a last day comments are always welcome.
text-comments-closed = Comments were welcome until { $day }. Who holds the pen can open a new round.
text-comments-frozen = This text stands fixed. Comments are no longer possible.
text-comment-to-text = Back to the text
text-round-was = Round { $nth }, until { $day }: { $count } { $count ->
    [one] comment
   *[other] comments
}
text-round-now = Round { $nth }, now: { $count } { $count ->
    [one] comment
   *[other] comments
}
text-round-column = Round
text-overtaken = The passage was rewritten since
text-overtaken-see = See what it said then
text-overtaken-column = Since then
text-comments-last-day = What is the last day?
text-comments-clock = Until what time on that day?
text-comments-clock-hint = Such as 17:00. Without a time the whole day counts.
text-until-clock = { $day } at { $clock }
text-comments-welcome-until = You can comment until { $day }.
text-one-lead = One text for all parties.
text-rules-lead = Each party says yes itself, on its own day.
text-article = The text
text-brackets-lead = Between brackets stands what the parties do not agree on yet.
text-no-passages = Nothing is written yet.
text-no-passages-why = Whoever holds the pen writes the first passage.
text-passage = Passage
text-passage-nr = passage { $number }
text-add = Add passages
text-write = Write
text-write-lead = When a word changes, the passage is open again.
text-heading = Heading
text-words = Words
text-words-hint = Put between [brackets] what is not agreed yet.
text-why = Why?
text-place = Where does it come?
text-at-start = At the beginning
text-after = After { $number }: { $begins }
text-judge = Say where it stands
text-judge-ask = Where do the parties stand?
text-remark = Remark
text-remark-hint = For whom is it, and what does it wait for?
text-move = Move
text-remove = Take out
text-remove-lead = In earlier versions the passage stays.
text-how-come = How did this get here?
text-kept-here = Your draft is in this tab. It has not been sent.
text-kept-before = A draft was still in your browser. It has not been sent.
text-lease-now = { $name } is writing here now.
text-lease-other = { $name } is writing here already, at least until { $until }. Take over if that is right.
text-lease-over = Take over
text-open-points = { $count ->
    [0] Nothing is open any more.
    [one] 1 open point left.
   *[other] { $count } open points left.
}
text-reserved = { $count ->
    [one] 1 passage is agreed with a reservation.
   *[other] { $count } passages are agreed with a reservation.
}
text-unanswered = { $count ->
    [one] 1 comment waits for an answer.
   *[other] { $count } comments wait for an answer.
}
text-course = Open points by version
text-course-step = { $count } on { $day }
text-course-told = Open points: { $steps }; now { $now }.
text-now-short = now
text-open-column = Open
text-version = Version
text-version-nr = Version { $number }
text-version-named = Version { $number } ({ $label })
text-versions = Versions
text-versions-none = No version has been kept yet.
text-keep = Keep as a version
text-keep-lead = Then it can still be seen what stands here now, also when you write on.
text-label = Name
text-label-hint = Such as 1.0
text-summary = What changed?
text-freeze = Freeze
text-freeze-lead = After this not a letter changes. The hash proves whether a document is this text.
text-freeze-open = { $count ->
    [one] There is still 1 open point. You can freeze when all is agreed, if need be with a reservation.
   *[other] There are still { $count } open points. You can freeze when all is agreed, if need be with a reservation.
}
text-freeze-done = Frozen. Now each party can say yes.
text-frozen-lead = This text is frozen. Not a letter changes any more.
text-frozen-open = Hash and check
text-hash = Hash
text-hash-lead = The same words give the same hash. With one other letter it no longer fits.
text-hash-erased = Personal details were erased from this version. The hash is that of the words of then.
text-take-words = Take the words along
text-check = Check a document
text-check-lead = Choose a file, or paste the text that you have. Spaces and empty lines do not count.
text-check-words = The text of your document
text-check-hint = Without title and numbers. Nothing is kept.
text-check-same = This is exactly this text.
text-check-other = This is another text. Below you see what differs.
text-check-wrong-kind = We do not read this kind of file. Word (.docx) and plain text (.txt) work, or pasting the text.
text-check-damaged = This file is damaged. Save it again, or paste the text.
text-check-encrypted = There is a password on this file. Save it without a password, or paste the text.
text-check-too-large = This file is too large. Paste the text.
text-check-empty = There are no words in this file.
text-check-nothing = Choose a file or paste the text.
text-check-earlier = This is not this text but { $name } of { $day }. Below you see what differs.
text-check-file-hint = Word (.docx) or plain text (.txt). We do not read a PDF: paste its text.
text-anyone = Is your text right?
text-anyone-since = fixed on { $day }
text-anyone-lead = Choose a file, or paste the text that you have. You hear whether it is the fixed text. Nothing is kept.
text-anyone-check = Compare
text-anyone-same = Yes, this is exactly the fixed text.
text-anyone-earlier = No. This is { $name } of { $day }. Ask for the fixed text.
text-anyone-other = No, this is another text. Ask who gave you this link for the fixed text.
text-anyone-link = Link by which anybody can compare a document
text-anyone-link-lead = Without an account. The text itself is not there.
text-check-file = A file
text-accept = Say yes
text-accept-lead = You say yes to exactly these words.
text-accept-done = You said yes.
text-accept-back = Take our yes back
text-accept-back-lead = Everybody who reads along sees that you do not agree yet.
text-accepted-title = Who said yes?
text-decided-on-route = On this text, councils and boards say yes or no on the decision route:
text-accepted = { $count ->
    [0] None of the { $of } parties yet.
    [one] 1 of the { $of } parties.
   *[other] { $count } of the { $of } parties.
}
text-accepted-on = Yes, on { $day }
text-under-reservation = With a reservation:
text-not-yet = { $count ->
    [one] 1 party not yet
   *[other] { $count } parties not yet
}
text-reservation = Under which reservation?
text-reservation-hint = Such as: if our board agrees.
text-compare = Compare
text-compare-lead = { $count ->
    [0] Nothing differs.
    [one] 1 of the { $of } passages differs.
   *[other] { $count } of the { $of } passages differ.
}
text-compare-from = From
text-compare-to = To
text-compare-show = Show the difference
text-compare-added = new
text-compare-gone = gone
text-compare-moved = moved
text-compare-changed = changed
text-now = What stands here now
text-comment = Comment
text-comment-lead = Do not only say no. Write the sentence as you would have it.
text-comment-kind = What kind of comment is it?
text-comment-words = What do you want to say?
text-proposal = Which words would do?
text-proposal-hint = Write the sentence as you would have it.
text-proposal-line = Rather:
text-interest = Which interest is behind it?
text-interest-hint = Why does this matter to you?
text-interest-line = Because:
text-between-us = Keep this between us
text-between-us-hint = Only you and whom you named read it. The law can set limits to that.
text-comment-send = Give comment
text-comment-back = Take back
text-comments-title = Comments and what was done with them
text-comments-lead = { $count ->
    [0] No comment yet.
    [one] 1 comment, { $open } without an answer.
   *[other] { $count } comments, { $open } without an answer.
}
text-comments-none = Nobody commented yet.
text-all-comments = { $count ->
    [one] 1 comment and what was done with it
   *[other] { $count } comments and what was done with them
}
text-comment-column = Comment
text-done-column = What was done with it
text-who-column = Who
text-kind-column = Kind
text-proposal-column = Proposal
text-interest-column = Interest behind it
text-comments-sheet = Comments
text-readers-column = Who reads it
text-readers-as-text = Whoever reads the text
text-reason-column = Reason
text-done-on-column = Answered on
text-not-disposed = No answer yet.
text-dispose = Answer
text-fate-ask = What do you do with it?
text-reason = Why?
text-reason-hint = Whoever commented reads this.
text-vanished = Comments on passages that are gone
text-vanished-why = The passage was taken out. The comment stays.
text-vanished-one = taken out
