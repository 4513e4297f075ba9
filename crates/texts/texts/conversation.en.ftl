# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Names of fields and kinds, for history.

conversation-field-circle = Circle
conversation-field-due = Due
conversation-field-kind = Kind of conversation
conversation-field-minutes = Minutes
conversation-field-on = Date
conversation-field-owner = Who keeps it
conversation-field-parties = Parties
conversation-field-party = Party
conversation-field-state = State
conversation-field-talk = Conversation
conversation-field-to = To
conversation-field-with = With
conversation-field-words = Words
conversation-circle-writer = Only me
conversation-circle-between-us = Between us
conversation-circle-table = Table
conversation-circle-all-parties = All parties
conversation-state-open = Open
conversation-state-kept = Kept
conversation-state-dropped = Dropped
conversation-record-note = Note
conversation-record-promise = Promise
conversation-record-talk = Conversation

## The sentences.

conversation-title = Conversations
conversation-lead-facilitator = { $count ->
    [0] In the last 4 weeks you spoke to nobody yet.
    [one] In the last 4 weeks you had 1 conversation.
   *[other] In the last 4 weeks you had { $count } conversations.
} { $silent ->
    [0] Nobody has been silent for 6 weeks.
    [one] 1 party was spoken to by nobody in 6 weeks.
   *[other] { $silent } parties were spoken to by nobody in 6 weeks.
}
conversation-lead-other = What you wrote down, what you said between us and what was promised.
conversation-quick = Note in 20 seconds
conversation-quick-menu = Note
conversation-quick-title = Note in 20 seconds
conversation-quick-party = Whom did you talk to?
conversation-quick-words = What do you want to remember? One sentence
conversation-quick-words-hint = About the party, not about the person.
conversation-quick-promise = What did you promise?
conversation-quick-promise-hint = For example: send the figures per inhabitant.
conversation-quick-more = Day, kind of conversation and when the promise is due
conversation-quick-save = Keep
conversation-quick-saved = Kept. The conversation is in the log.
conversation-quick-log = That you talked goes into the facilitators’ log. The sentence and the promise are read by you alone.
conversation-log-title = Log
conversation-log-caption = Conversations of the facilitators, the latest first
conversation-log-empty = No conversation yet. Write one down as soon as you talked to somebody.
conversation-log-why = Here stands with whom and when, never what was said.
conversation-log-all = Show all { $count } conversations
conversation-add-title = Write down a conversation
conversation-talk-change-title = Change this conversation
conversation-talk-withdraw-title = Take this conversation away
conversation-talk-withdraw-lead = It disappears from the log of both of you. You can undo this at once.
conversation-take-away = Take away
conversation-parties = With whom?
conversation-on = Day
conversation-kind = Kind of conversation
conversation-kind-visit = Visit
conversation-kind-call = Telephone
conversation-kind-video = Video call
conversation-kind-corridor = In the corridor
conversation-kind-mail = Mail
conversation-kind-table = At the table
conversation-minutes = How long?
conversation-minutes-unit = minutes
conversation-minutes-count = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
conversation-who = Facilitator
conversation-last = Last talked on { $day }.
conversation-last-none = Not talked to yet.
conversation-silent = silent for { $span }
conversation-notes-title = Notes
conversation-notes-empty = No note yet. One sentence about a party is enough.
conversation-notes-private = What you alone read
conversation-notes-between = Between us
conversation-note-add = Write a sentence
conversation-note-add-title = Write a sentence about a party
conversation-note-party = About which party?
conversation-note-words = One sentence
conversation-note-circle = Who reads this?
conversation-note-circle-writer = Only me
conversation-note-circle-writer-hint = Nobody else reads this.
conversation-note-circle-between-us = Between us
conversation-note-circle-between-us-hint = The representatives of this party and whom they name.
conversation-note-circle-fixed = You cannot change this later.
conversation-note-change-title = Change your sentence
conversation-note-withdraw-title = Withdraw this sentence
conversation-note-withdraw-lead = Then nobody reads it any more. Who read it, read it.
conversation-by = { $person }, { $day }
conversation-promises-title = Promises
conversation-promises-lead = { $count ->
    [0] Nothing is open.
    [one] 1 promise is open.
   *[other] { $count } promises are open.
} { $mine ->
    [0] None of them is yours.
    [one] One of them is yours.
   *[other] { $mine } of them are yours.
}
conversation-promises-empty = No promise yet. Write down what you told somebody you would do.
conversation-promises-empty-why = A promise always has a person who keeps it.
conversation-promises-all = All promises
conversation-promises-done = Done
conversation-promise-add = Write down a promise
conversation-promise-words = What was promised?
conversation-promise-owner = Who keeps it?
conversation-promise-owner-hint = Somebody who can read this.
conversation-promise-to = To which party?
conversation-promise-to-line = to { $party }
conversation-promise-to-none = to nobody in particular
conversation-promise-due = Due when?
conversation-promise-circle = Who reads this?
conversation-promise-circle-writer = Only me
conversation-promise-circle-between-us = Between us with { $party }
conversation-promise-circle-table = Table { $table }
conversation-promise-circle-all-parties = All parties
conversation-promise-change-title = Change this promise
conversation-promise-keep = This is done
conversation-promise-keep-title = Is this done?
conversation-promise-kept = Done on { $day }
conversation-promise-kept-saved = Promise kept.
conversation-promise-drop = Let go
conversation-promise-drop-title = Let this promise go
conversation-promise-drop-lead = Say why. Who reads the promise also reads the reason.
conversation-promise-dropped = Let go on { $day }
conversation-promise-no-due = no day agreed
conversation-promise-yours = Yours
conversation-why = Why?
conversation-party-title = Conversations and promises
conversation-party-talks = { $count ->
    [one] 1 conversation
   *[other] { $count } conversations
}
conversation-mirror-title = Are you still in the middle?
conversation-mirror-none = In the last 4 weeks you wrote down no conversation.
conversation-mirror-most = In the last 4 weeks you talked to { $party } { $times } times. The other parties at most { $others } times.
conversation-mirror-even = In the last 4 weeks you talked to no party much more often than to the others.
conversation-mirror-share = { $group }: { $spoken } of { $parties } talked to, { $talks ->
    [one] 1 conversation
   *[other] { $talks } conversations
}, { $minutes } minutes.
conversation-mirror-large = Large
conversation-mirror-small = Small
conversation-mirror-voting = With a vote
conversation-mirror-partner = Partners
conversation-mirror-large-means = Large: together more than half of the inhabitants.
conversation-mirror-figures = Show the figures
conversation-mirror-group = Group
conversation-mirror-spoken = Talked to
conversation-mirror-talks = Conversations
conversation-mirror-minutes = Minutes
conversation-mirror-times = { $count ->
    [one] once
   *[other] { $count } times
}
