# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

home-title = Today
home-greeting = Hello { $name }
home-waits-for-you = { $count ->
    [0] Nothing waits for you.
    [one] One thing waits for you.
   *[other] { $count } things wait for you.
}

home-sum-table = The next table is { $table }, { $when }.
home-sum-no-table = There is no next table yet.
home-sum-needs = { $empty ->
    [0] Somebody sits in each seat.
    [one] 1 seat there is empty.
   *[other] { $empty } seats there are empty.
}
home-sum-parties = { $count ->
    [0] No parties take part yet.
    [one] There is 1 party.
   *[other] There are { $count } parties.
}
home-sum-talking = { $count ->
    [one] 1 party is still in conversation.
   *[other] { $count } parties are still in conversation.
}
home-sum-not-yet = { $party } says “not yet”, with a condition.
home-sum-not-yets = { $count } parties say “not yet”, with a condition.
home-sum-silent = Nobody has talked to { $party } for { $span }.
home-sum-never = Nobody has talked to { $party } yet.
home-sum-silents = Nobody has talked to { $count } parties for 6 weeks.
home-sum-prepare = You prepare for { $person }.
home-frames-title = The frames ripen
home-frames-all = See all frames
home-frames-empty = No frames yet. The first question is: what do we want?
home-frames-moved = What moved
home-moved-rose = On { $day } { $frame } went from { $from } to { $to }.
home-moved-fell = On { $day } { $frame } went back from { $from } to { $to }.
home-moved-opened = Since { $day } { $frame } is open on purpose until { $until }.
home-moved-closed = On { $day } { $frame } was taken up again.
home-moved-none = No frame moved in the last six weeks.
home-tracks-title = Two roles at once
home-tracks-turn = In { $month } you will probably be more manager than adviser.
home-tracks-leads = You are now more manager than adviser. Who is neutral now?
home-tracks-open = See the tracks
home-table-title = The next table
home-table-heading = { $table }, { $day }
home-table-empty-seats = { $count ->
    [one] 1 seat is empty
   *[other] { $count } seats are empty
}: { $seats }
home-table-no-term = { $count ->
    [one] in 1 seat the mandate has ended
   *[other] in { $count } seats the mandate has ended
}: { $seats }
home-table-ready = Somebody with a mandate sits in each seat.
home-table-open = Open the table
home-table-none = No day has been chosen yet.
home-table-choose = Choose a day
home-talking-title = Still in conversation
home-talking-none = All parties take part.
home-talking-own-words = They said this themselves. What you think stands apart.
home-talking-condition = Condition: { $words }
home-talking-way-out = Way out: { $words }
home-talked-on = talked to { $day }
home-talked-never = not talked to yet
home-silent-title = Silent
home-silent-lead = { $count ->
    [one] Nobody has talked to 1 party for 6 weeks.
   *[other] Nobody has talked to { $count } parties for 6 weeks.
}
home-silent-span = silent for { $span }
home-next-conversation = Next conversation
home-next-none = Nobody asks for a conversation now.
home-next-proposal = A proposal, not an order. It comes from what you see; nobody else sees this.
home-next-more = { $count ->
    [one] 1 more proposal
   *[other] { $count } more proposals
}
home-next-commissioners = The commissioners
home-next-promise = Your promise ({ $when }): “{ $words }”
home-next-promise-of = Promise of { $person } ({ $when }): “{ $words }”
home-next-seat-empty = { $table } comes together { $when }. Nobody sits in this seat yet.
home-next-no-mandate = { $table } comes together { $when }. { $person } has no mandate there now.
home-next-tension = A tension has no answer yet. The question was put on { $day }.
home-next-tension-open = A tension has no answer yet.
home-next-frame = { $waiter } is open on purpose until { $until }. { $frame } is still { $firmness }.
home-next-frame-who = About { $frame }
home-next-silent = Nobody has talked to them for { $span }.
home-next-never = Nobody has talked to them yet.
home-note-it = Note
home-promises-title = What did I promise them?
home-promises-none = No promise is open.
home-promises-others = What others promised
home-promises-all = All promises
home-changes-title = New since a week
home-changes-none = Nothing changed in a week.
home-changes-more = { $count ->
    [one] 1 more change
   *[other] { $count } more changes
}
home-change-new = New: { $what }
home-change-changed = Changed: { $what }
home-change-promise = Promise done: { $what }
home-change-by = { $person }, { $when }
home-waits-title = What waits for you
home-wait-confirm = Confirm version { $version } of the assignment
home-wait-answer = Answer a tension
home-wait-answer-since = Asked on { $day }
home-wait-promise = Keep your promise: { $words }
home-wait-improvement = Look back at: { $action }
home-wait-accept = Does { $party } say yes to “{ $title }”?
home-wait-accept-since = Frozen on { $day }. A reservation is fine.
home-wait-mandate = May you say yes on behalf of { $party }?
home-wait-mandate-why = One question. “No, I take it back” is an answer too.
home-wait-mandate-ran-out = Your answer held until { $day }.
home-wait-term = Ask for a new mandate for { $party }
home-wait-term-why = The old one ended on { $day }. You can still read along.
home-wait-settle = { $frame } is ready to be settled
home-wait-clerk = Say how “{ $step }” stands in { $party }
home-wait-hearer = Name who may hear what { $party } says between us
home-wait-hearer-why = Now no facilitator reads along.
home-wait-meeting = { $table } comes together { $when }
home-wait-papers = The papers for { $day } can go to the table
home-said-title = What we said, and who may read it
home-said-none = { $party } said nothing between us yet.
home-said-readers = Read by: { $people }.
home-said-named-none = You have named no facilitator yet.
home-said-named = Named by you: { $people }.
home-said-change = Change who reads this
home-said-add = Say something between us
home-message-title = Message to take home
home-message-since-meeting = Since the last table, on { $day }:
home-message-since = Since { $day }:
home-message-position = { $party } says: “{ $words }”
home-message-none = Nothing changed that you have to tell at home.
home-prepare-title = For whom you prepare
home-prepare-for = { $person }, { $party }
home-prepare-nobody = Nobody has been named for { $party } yet.
home-prepare-seat = sits at { $table }
home-prepare-closed = You see what lies on the table only when it is shared with you.
home-prepare-open = Open questions in the frames
home-owned-title = Frames that you settle
home-owned-table = { $frame }, at { $table }
home-owned-colleges = { $frame }, by all colleges
