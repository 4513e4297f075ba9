# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

web-accessibility = Accessibility
web-privacy = Privacy
web-who-sees-what = Who sees what
web-help = Help
web-not-found-lead = Go to the start and look for it there.
web-to-start = To the start
web-plain-connection = This connection is not encrypted. Use it on your own network only.

## The shell and the forms.

web-rooms = Rooms
web-rooms-task = The task
web-rooms-parties = Parties and interests
web-rooms-together = Together
web-rooms-back = Looking back
web-choose = Choose one
web-one-more = One more
web-busy = It is busy right now. What you wrote is still there. Try again in a moment.
web-back-to-form = Back to the form
web-overloaded = Too many people are looking at once. Wait a moment and try again. Did you write something? Go back: it is still in your browser.
web-too-slow = This form came in too slowly. Go back and send it again.
web-method = This address cannot be used like that. Open the page again.
web-not-a-form = Only half of this form arrived. Go back and try again.
web-form-lost = This form is too old or arrived in part. What you wrote is still there. Check it and save it again.
web-sent-before = You sent this form before, with other words. Those are saved. First see whether they are right. What you wrote now is below.
web-typed-kept = What you wrote is below. Keep it somewhere for now.
web-outdated-how = Below is what you wrote. Take over what you want to keep and save again.

## History.

web-history-count = { $count ->
    [one] This was written down once.
   *[other] This was written down { $count } times. The newest is on top.
}
web-withdrawn = Withdrawn.
web-erased = The words were erased.
web-undo-all = Everything that you wrote down at once then goes back: { $count } records.
web-nothing-changed = The words stayed the same.
web-gone = gone
web-added = added

## Looking back.

web-days-title = Look back
web-days-lead = Choose a day. You then see everything as it was written down here at the end of that day.
web-days-list = Days on which something changed
web-days-list-lead = Only what you may read now counts.
web-days-none = There is no day to look back at yet.
web-day-ask = Which day?
web-day-show = Show that day
web-day-stood = This is how it stood on { $day }.
web-day-rights = You are looking back. You read what you may read now, and you change nothing here.
web-day-other = Another day
web-day-today = To today
web-day-page = { $title }, as it stood on { $day }
web-day-choose = Choose a day
web-day-none-title = That day cannot be shown
web-day-not-a-day = That is not a day that exists. Write a date such as 12-05-2026.
web-day-no-leap-year = There was no 29 February in { $year }. Choose 28 February or 1 March.
web-day-to-come = { $day } is yet to come. Choose a day that has passed.
web-day-nothing = On { $day } there was nothing yet that you may read now.
web-day-nothing-yet = On { $day } there was nothing yet that you may read now. It began on { $first }.
web-day-only-today-title = This can only be done today
web-day-only-today = You are looking at { $day }. That day has passed: you can read it, but not change it.
web-day-do-today = Go to today with this
web-day-back-to = Back to { $day }
web-day-home-title = Back to { $day }
web-day-home = This is how things stood. What waits for you, and with whom to talk next, is on today’s page.
web-between-title = What changed between two days?
web-between-lead = You read what stood differently at the end of one day and at the end of the other.
web-between-from = From the end of
web-between-to = To the end of
web-between-show = Show what changed
web-between-days = Between { $from } and { $to }
web-between-nothing = Nothing changed that you may read now.
web-between-what = What exactly is different
web-between-summary = In short: { $parts }.
web-between-rose = { $count ->
    [one] 1 frame rose
   *[other] { $count } frames rose
}
web-between-fell = { $count ->
    [one] 1 frame fell back
   *[other] { $count } frames fell back
}
web-between-came = { $count ->
    [one] 1 thing came
   *[other] { $count } things came
}
web-between-went = { $count ->
    [one] 1 thing went
   *[other] { $count } things went
}
web-between-changed = { $count ->
    [one] 1 thing changed
   *[other] { $count } things changed
}
web-between-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
web-between-it-came = came.
web-between-it-went = went.
web-between-it-changed = changed.
web-between-it-rose = rose from { $from } to { $to }.
web-between-it-fell = fell back from { $from } to { $to }.
web-between-it-opened = stands open on purpose now.
web-between-it-closed = was taken up again: { $to }.

## The start and the door.

web-start-lead = Kwartier is the working table of people who begin a new collaboration.
web-start-why = There is a wish. Nothing else is fixed yet. Here conversations grow into what you can agree together.
web-your-foundings = Where you take part
web-no-foundings = You do not take part in anything yet.
web-open-founding = Begin a founding
web-door-title = Look round in the example
web-door-lead = Choose as whom you want to look. Everybody sees something else.
web-door-example = Regionale Dienst Middenland is invented. So are all names. You cannot break anything here.
web-door-again = Look as somebody else
web-door-choose = As whom do you look?

## Who sees what.

web-circles-lead = Everything you write here belongs to a circle. The circle is shown before you write. A circle never becomes wider later.
web-circles-title = The circles
web-circles-wider-title = When something may go further
web-circles-wider = Do you want more people to read something? Then you make a new sentence of it, for the wider circle. You see the exact words before you share them. What you wrote first stays where it was.
web-circles-back = You can withdraw a sentence. But who read it has read it.
web-circles-nobody-title = Who does not read along
web-circles-nobody = Nobody sees everything. Not who pays, and not the kwartiermaker. The note taker and a successor never read what was said between us.
web-circles-read-log = Whoever a party named to read along leaves a trace. The party sees by day who read what.
web-circles-operator-title = What the operator can do
web-circles-operator = Whoever runs the server can reach the files and read in them what is not sealed. No technique prevents that. So agree on it beforehand with that organisation.
web-circles-operator-link = The operator can also make a sign-in link for your account, for example when your mail does not work. You then read so at your next visit, on every device where you are signed in.
web-circles-law-title = What the law can ask
web-circles-law = Public bodies fall under the Dutch Open Government Act. People may also ask what is kept about them. So a promise here can never be larger than the law. Write about parties, not about persons.
web-circles-paper-title = Outside this screen
web-circles-paper = A print, a mail or a photo of your screen goes its own way. The circle stands on those too.

## Privacy.

web-privacy-lead = Here is what this installation keeps about you, and why.
web-privacy-who-title = Who answers for this
web-privacy-who = Each founding names the organisation that decides what your data are for: the controller. It also says who runs the server and where the archive will go.
web-privacy-operator = This installation is run by { $operator }.
web-privacy-operator-unknown = The operator has not filled in a name yet. Ask whoever invited you.
web-privacy-controller = Answers for your data
web-privacy-holder = Runs the server
web-privacy-archive = Archive afterwards
web-privacy-what-title = What is kept
web-privacy-what = Your name, your function and what you write here. Your mail address, to sign in. When something was written and by whom.
web-privacy-cookies = There are a few small cookies: for your sign-in, your language, light or dark and the last message. Nothing goes to other sites.
web-privacy-rights-title = What you can ask
web-privacy-rights = You may see what is kept about you. You may ask to correct or erase something. Ask the kwartiermaker or the organisation that answers for it.
web-privacy-erase-title = When you have your data erased
web-privacy-erase = Your name, function, mail address, telephone number and address go. Also where others name you: there it says “[name erased]”. Your roles and your seat at the table end. What only you could read is gone. You can no longer sign in. This cannot be taken back.
web-privacy-erase-stays = What you said for a party stays, without your name. So it can still be followed how it went. Is somebody else here called the same? Then that word stays.
web-privacy-backups = What was erased may still stand in a back-up. The operator can say until when.

## Accessibility.

web-accessibility-lead = Everybody must be able to take part: with a keyboard, with a screen reader, on a phone and on paper.
web-accessibility-how-title = How we do that
web-accessibility-how = We follow the guidelines WCAG 2.2, level AA. Every form works without JavaScript. Colour never says something alone: there is always a word beside it.
web-accessibility-tested = We test the pages with a program and by hand. There has been no independent review yet.
web-accessibility-wrong-title = Does something not work?
web-accessibility-wrong = Tell whoever invited you, or the operator. Say which page it was and what you use.

## Help.

web-help-lead = There is little you can do wrong here. Almost everything can be put back.
web-help-first-title = The first time
web-help-first = Today shows what waits for you. Do only that. You may read the rest.
web-help-write-title = Writing something down
web-help-write = One sentence is enough. Above each field it says who reads it. Leave empty what you do not know yet.
web-help-wrong-title = Something went wrong
web-help-wrong = Look at the red block above the form. It says what is not right yet. What you wrote is still there.
web-help-back-title = Putting something back
web-help-back = After saving there is often a button Undo. Under History you see every earlier version.
web-help-live-title = Looking together
web-help-live = Does somebody change something on the page that you have open? Then you see it by itself. Where you type, nothing changes. You only see what you may see.
web-help-person-title = Rather a person?
web-help-person = Ring the kwartiermaker or the process facilitator. They can write down for you what you say.

## Pages that keep up by themselves.

web-live-told = This page was updated.
web-live-lost = There is no connection for a moment. This page is updated as soon as it is back.
