# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Names of fields and kinds, for the history.

round-field-answers = Answers
round-field-ask = Kind of answer
round-field-budget = Points
round-field-circle = For whom
round-field-closes-at = Closes on
round-field-explanation = Explanation
round-field-given = Answer
round-field-is-yes = Counts as yes
round-field-keeps = Stays with
round-field-low = Lowest
round-field-high = Highest
round-field-likely = Likely
round-field-how = How
round-field-by = By
round-field-items = Items
round-field-mark = Choice
round-field-meaning = Meaning
round-field-most = At most
round-field-owner = Who looks after it
round-field-plan = Plan
round-field-question = Question
round-field-quorum = At least
round-field-reserved = With a reservation
round-field-reason = Reason
round-field-review-on = Look again on
round-field-round = Question
round-field-shows = When it shows
round-field-state = State
round-field-steps = Steps
round-field-typed = Typed in
round-field-unit = Counts for
round-field-unsure = May be unsure
round-field-weighs = Weighs beside
round-field-who = Who answers
round-field-word = Word
round-field-words = Outcome
round-record-prepared = Question made ready
round-record-round = Question
round-record-answer = Answer
round-record-shown = Answers that show
round-record-outcome = Outcome

## Words of closed lists.

round-circle-table = A table
round-circle-all-parties = All parties
round-ask-choice = Choosing
round-ask-scale = A scale
round-ask-range = An estimate
round-ask-ranking = An order
round-ask-points = Giving points
round-ask-cards = Cards
round-ask-days = Days
round-who-seats = Each seat
round-who-parties = Each party
round-who-persons = These people
round-who-present = Who is at the table
round-shows-at-once = Each answer at once
round-shows-together = All answers together, after closing
round-weighs-equally = Nothing
round-weighs-by = A figure of the parties
round-state-open = Open
round-state-closed = Closed
round-state-revealed = Shown
round-keeps-party = The party
round-keeps-person = This person
round-keeps-circle = Shown at once
round-given-choice = Choice number
round-given-scale = Step
round-given-range = Estimate
round-given-ranking = Order
round-given-points = Points
round-given-cards = Cards
round-given-days = Days
round-how-paper = on paper
round-how-phone = by telephone
round-how-aloud = aloud at the table
round-reason-no = not needed
round-reason-may = may be given
round-reason-must = must be given
round-availability-yes = Can come
round-availability-maybe = Perhaps
round-availability-no = Cannot
round-best-day = Which day suits best
round-meet-on = Make a meeting of this
round-came-of = A meeting came of it:
round-day-counts = { $yes } can, { $maybe } perhaps, { $no } cannot.
round-day-most = Most can come on this day.
round-day-fewer-not = As many can as on { $day }, and fewer cannot.
round-day-same = This day suits as well as { $day }, and is sooner.
round-day-past = This day is over.
round-days-still-open = The question is still open. More answers may come in.
round-days-no-quorum = There are { $answered } answers. Agreed was: at least { $quorum }.
round-mark-yes = Yes
round-meaning-yes = I can go on with this.
round-mark-yes-with-concern = Yes, with a concern
round-meaning-yes-with-concern = I can go on with this. Write down what to mind.
round-mark-must-go-back = I must go back to my college
round-meaning-must-go-back = This is a normal answer. You ask at home.
round-mark-objection = Objection
round-meaning-objection = Not like this. Write down who is harmed, why, and how it could be done.
round-mark-no-objection = No objection
round-meaning-no-objection = I need not be in favour. It is good enough to try.
round-mark-wholehearted = Wholehearted
round-meaning-wholehearted = I am fully behind it.
round-mark-good-enough = Good enough
round-meaning-good-enough = I agree, with a small remark.
round-mark-support-with-remark = Support with a remark
round-meaning-support-with-remark = I support it. Something could be better.
round-mark-abstain = I abstain
round-meaning-abstain = I am neither for nor against.
round-mark-talk-more = Talk more
round-meaning-talk-more = I want to talk about it first.
round-mark-rather-not = Rather not
round-meaning-rather-not = I do not like it, but will not stop it.
round-mark-strongly-disagree = Strongly disagree
round-meaning-strongly-disagree = I disagree and will not work on it.
round-mark-block = Serious objection
round-meaning-block = This harms what we want together.

## Kinds of questions.

round-preset-representatives = Can you go on with this?
round-preset-representatives-why = Yes, yes with a concern, I must go back, or an objection. For representatives at a table.
round-preset-consent = Does anybody object?
round-preset-consent-why = Nobody has to be in favour. An objection has a reason.
round-preset-gradients = How strongly do you support this?
round-preset-gradients-why = Eight steps, from wholehearted to a serious objection. This shows the spread.
round-preset-choice = Choose one option
round-preset-choice-why = You write the options.
round-preset-scale = Where are you on this line?
round-preset-scale-why = A line between two words. Not sure is an answer too.
round-preset-range = What do you estimate?
round-preset-range-why = The least, the likely and the most.
round-preset-ranking = Put in order
round-preset-ranking-why = All items, the most important one first.
round-preset-points = Give points
round-preset-points-why = Everybody gives a few points to what counts.
round-preset-cards = Write cards
round-preset-cards-why = Everybody writes a few sentences in silence.
round-preset-days = When can you come?
round-preset-days-why = Can, perhaps or cannot, for each day.

## The sentences.

round-title = Questions
round-one = Question
round-lead = { $rounds ->
    [0] No question yet.
    [one] One question.
   *[other] { $rounds } questions.
} { $waits ->
    [0] Nothing waits for you.
    [one] One question waits for you.
   *[other] { $waits } questions wait for you.
}
round-ask = Ask a question
round-ask-lead = What kind of question is it? At the table or at home: it is the same question.
round-empty = Nothing was asked yet.
round-empty-why = Put a question to a table or to all parties. Everybody answers for their own seat or party.
round-prepared = Made ready
round-prepared-lead = Only the facilitators see this.
round-new-lead = What you promise stays so. Once the question is put, you cannot change it.
round-circle = Whom do you ask?
round-question = What do you ask?
round-question-hint = One question, in plain words.
round-explanation = What does one need to know to answer?
round-who = Who gives an answer?
round-who-seats-word = Each seat at the table one
round-who-parties-word = Each party one
round-shows-ask = When do the answers show?
round-weighs-ask = Also show how many inhabitants they are
round-weighs-hint = It stands beside. It is not added to the number of answers.
round-quorum-ask = How many answers are needed at least?
round-quorum-hint = With fewer answers nothing shows.
round-closes = Until which day?
round-closes-hint = Leave this empty if you close it yourself.
round-one-a-line = Put each on a line of its own.
round-choices = What are the options?
round-choices-hint = Put one option in each field. A field that stays empty does not count.
round-steps = How many steps?
round-scale-low = What stands at the left?
round-scale-high = What stands at the right?
round-unsure = Not sure
round-unsure-may = “Not sure” is an answer too
round-unit-ask = In which unit?
round-unit-hint = For example: euro per inhabitant.
round-bounds = Bounds between the bands
round-bounds-hint = Only needed without names. Then it shows in which band an estimate falls, and not the amount itself. At most six bounds, each on a line of its own, from low to high. For example: 10, 25 and 50.
round-field-bounds = Bounds
round-field-layers = By group
round-field-layer = Group
round-layers = By group
round-layers-too-little-why = By group something shows when enough people answered in each group. Otherwise one group could be worked out from another.
round-layer-other = Who has another part
round-layer-answered = { $count ->
    [one] (one answer)
   *[other] ({ $count } answers)
}
round-field-cards = Cards
round-band-under = under { $amount } { $unit }
round-band-between = { $low } to { $high } { $unit }
round-band-from = { $amount } { $unit } or more
round-promise-cards = After closing all cards show, without a name and in the order of the alphabet. Also those of one writer hang apart.
round-unprotected-cards = Somebody may know you by your words. So write nothing that only you can know.
round-protected-bands = Of your estimate only the band it falls in is left. The amount itself is not kept.
round-cards-unnamed = { $count ->
    [one] One card, without a name.
   *[other] { $count } cards, without a name and in the order of the alphabet. That says nothing of who wrote them.
}
round-items = Which items?
round-budget = How many points has everybody?
round-most-points = How many may go to one item?
round-most-cards = How many cards may everybody write?
round-days = Which days?
round-day = Day { $number }
round-one-day-more = One day more
round-put = Put the question now
round-put-lead = From now on everybody can answer. The question changes no more.
round-keep = Keep for later
round-drop = Throw away
round-drop-lead = Nobody was asked this question yet.
round-change = Change the question
round-will-go-to = This question goes to: { $circle }.
round-promise-named = You answer by name.
round-promise-at-once = Everybody who sees this question sees your answer at once.
round-promise-together = Until it closes nobody outside your own party sees what you say, nor do the facilitators. Then all answers show at once. That you answered does show.
round-counts-seats = Each seat counts once.
round-counts-parties = Each party counts once.
round-counts-persons = Everybody counts once.
round-until = until { $day }
round-your-answer = Your answer
round-your-cards = Your cards
round-cards-how = At most { $count }, each on a line of its own.
round-you-said = For { $name } you said:
round-change-answer = Change your answer
round-answer-for = Answer for { $name }
round-other-answered = An answer was given for { $name } already.
round-no-answer = No answer was given for { $name }.
round-seat-for = { $name }, also for { $others }
round-reason = Why?
round-reason-hint = Your words show as you write them.
round-send = Give this answer
round-sent = Your answer is kept.
round-low = The least
round-likely = The most likely
round-high = The most
round-ranking-how = Give each a place, from 1 to { $count }.
round-points-how = You have { $budget } points. Give at most { $most } to one item.
round-who-answered = Who answered?
round-count = { $answered } of { $of } answered.
round-quorum-is = At least { $count } answers are needed.
round-answered = answered
round-silent = still silent
round-type-in = Type in
round-type-for = Type in for { $name }
round-type-lead = They gave their answer themselves. You type it in, and that stays with it.
round-how-ask = How did they give their answer?
round-typed-by = Typed in by { $by }, { $how }.
round-host = The next step
round-close = Close the question
round-close-shown-why = After that nobody can answer. What shows now stays.
round-close-why = After that nobody can answer. Nothing shows yet.
round-reveal = Show everything at once
round-reveal-why = Everybody who sees this question then reads all answers, with names.
round-too-few = There are too few answers to show. That stays so.
round-all-done = This question is done.
round-result = What came out?
round-in-words = In their own words
round-figures = Show the figures
round-answer-word = Answer
round-number = Number
round-inhabitants = Inhabitants
round-times = { $count ->
    [one] once
   *[other] { $count } times
}
round-yes-reach = { $count } of { $of } say yes.
round-yes-without-vote = { $count ->
    [one] One takes part without a vote, and is not counted here.
   *[other] { $count } take part without a vote, and are not counted here.
}
round-yes-weight = Together they have { $part } of the { $whole } inhabitants.
round-weight-unknown = The number of inhabitants is not known of every party.
round-scale-reads = 1 is { $low }, { $steps } is { $high }.
round-unsure-count = { $count ->
    [one] once
   *[other] { $count } times
}: not sure.
round-range-between = The likely estimate lies between { $low } and { $high } { $unit }.
round-range-words = { $low } to { $high } { $unit }, likely { $likely }
round-item = Item
round-place = In place { $place }
round-points = Points
round-givers = From how many
round-day-word = Day
round-cards-count = { $count ->
    [one] One card.
   *[other] { $count } cards.
}
round-outcome = The outcome
round-conclude = Write the outcome
round-outcome-change = Change the outcome
round-outcome-ask = What does the table make of it?
round-outcome-hint = In the words of the table itself.
round-owner-ask = Who looks after it?
round-nobody = Nobody yet
round-owner = { $name } looks after it.
round-review-ask = When do you look at it again?
round-review = Look again on { $day }.
round-why = Why do you change it?
round-waits = Answer: { $question }

## Without names, in steps, and together on one page.

round-field-terms = Promise
round-field-promise = Names
round-field-least = At least so many
round-field-unanimity = Unanimity shows
round-field-minutes = Minutes
round-field-answered = Answered
round-field-of = Of
round-field-figures = Counts
round-field-counts = How often
round-field-together = Together
round-field-waiting = Still waiting
round-field-readers = Who reads this
round-field-topic = Topic
round-field-questions = Statements
round-record-counted = Counts without names
round-record-voice = Answer under a pseudonym
round-record-suggested = Prepared answer
round-ask-set = Questions together
round-given-set = Answers
round-shows-after-own = Counts once you answered yourself
round-how-proxy = by proxy
round-terms-anonymous = Anonymous
round-terms-named = With names
round-terms-pseudonymous = Under a pseudonym
round-promise-word-named = With names
round-promise-word-anonymous = Anonymous
round-promise-word-pseudonymous = Under a pseudonym
round-promise-ask = What do you promise about names?
round-promise-hint = This promise cannot be loosened later.
round-preset-statements = Put statements
round-preset-statements-why = A row of statements on one page, all on the same line.
round-statements = Which statements?
round-statements-hint = Put each statement on a line of its own. A topic may stand before it, with a colon.
round-who-persons-word = These people one each
round-people = Choose the people
round-people-ask = Whom do you ask?
round-least-ask = How many answers must there be in a count at least?
round-least-hint = Only without names. It is never fewer than five.
round-unanimity-ask = Also show that everybody said the same
round-unanimity-hint = Only without names. Without the tick nothing shows then.
round-minutes-ask = After how many minutes does the question close?
round-minutes-hint = For at the table. Leave this empty to close it yourself.
round-own-hint = Who brought in a topic gives it no points.
round-item-number = Topic { $number }
round-item-own = Who brought this in?
round-of-nobody = Nobody in particular
round-one-item-more = One more topic
round-one-choice-more = One more option
round-choice-number = Option { $number }
round-choice-sign = Sign of option { $number }
round-choice-more = What option { $number } means and what you ask with it
round-choice-meaning = What does this choice mean?
round-choice-prompt = What do you ask of who chooses this?
round-choice-prompt-hint = For example: what has to be done first?
round-no-sign = No sign
round-sign-check = Tick
round-sign-cross = Cross
round-sign-minus = Dash
round-sign-half = Half circle
round-sign-open = Open circle
round-sign-clock = Clock
round-sign-hand = Hand
round-sign-care = Triangle: mind this
round-sign-note = Circle with an i: good to know
round-sign-talk = Speech balloon
round-sign-star = Star
round-sign-flag = Flag
round-sign-onward = Arrow onward
round-sign-back = Arrow back
round-promise-after-own = Once you answered, you see after every { $step } answers how often each answer was given. You cannot change your answer then. After closing all answers show with names.
round-promise-at-close = After closing it shows how often each answer was given.
round-promise-in-steps = After every { $step } answers it shows how often each answer was given. You cannot change your answer.
round-promise-in-steps-after-own = Once you answered, you see after every { $step } answers how often each answer was given. You cannot change your answer.
round-promise-anonymous = You answer anonymously.
round-promise-pseudonymous = You answer under a pseudonym.
round-protected = Protected
round-unprotected = Not protected
round-protected-anonymous = Your answer goes into a sealed box, apart from your name. Whoever has the database, the logs or a back-up cannot bring them together. After closing the key goes.
round-unprotected-anonymous = Whoever runs Kwartier now or has the key of the box can look in. Others do see that you answered, as long as the question is open. You cannot take your answer back, and nobody can give it for you.
round-protected-pseudonymous = Only this browser knows your pseudonym. It does not stand with your name or your account.
round-unprotected-pseudonymous = This is not anonymous for who holds the database. With another browser you can answer once more.
round-promise-least = A count only shows when there are enough answers in it: at least { $least }, from more than three parties. Otherwise it says: too little to show.
round-promise-unanimity = It also shows when everybody says the same.
round-deposited = Your answer is in the box.
round-answer-here = Give an answer
round-voices = { $count ->
    [0] No answer yet.
    [one] One answer.
   *[other] { $count } answers.
}
round-who-forgotten = Who answered is not kept.
round-counted = { $count ->
    [0] Nobody answered.
    [one] One answer was counted.
   *[other] { $count } answers were counted.
}
round-so-far = This is how it stands so far. After every { $step } answers something is added.
round-too-little = Too little to show.
round-too-little-why = With so few answers you could see whose they are. That stays so.
round-too-few-alone = too few to show apart
round-together = { $count } answers belong to what is too small to show apart.
round-still-waiting = { $count ->
    [one] One answer is not in it yet: it is too little to show.
   *[other] { $count } answers are not in it yet: they are too few to show.
}
round-urn-burnt = The box is empty and the key is gone. Nobody can find out any more who said what.
round-widest-first = Where you lie furthest apart stands on top.
round-lost = The key of this box is gone. Nothing can go in and nothing can come out. Put the question again.
round-count-why = After that nobody can answer. The answers are counted and show without names.
round-double-majority = That is a double majority: more than half of the votes and of the inhabitants.
round-no-double-majority = That is no double majority of votes and inhabitants.
round-remind = Remind who is still silent
round-remind-why = Only they get a mail. It says nothing of the question or of answers.
round-reminded = { $count ->
    [0] There is nobody to remind whose mail address is known.
    [one] One person gets a reminder.
   *[other] { $count } people get a reminder.
}
round-suggest = Prepare
round-suggest-for = Prepare an answer for { $name }
round-suggest-lead = It counts only when who speaks for your party gives it themselves.
round-suggest-send = Make this answer ready
round-suggested = Your answer is ready.
round-suggested-by = Prepared by { $name }:
round-you-suggest = For { $name } you made ready:
round-suggested-given = For { $name } an answer was given already.
round-shows-counts-only = Counts only, after closing
round-promise-counts-only = After closing it shows how often each answer was given. Who said what never shows.
round-promise-own-only = Your answer stays with your own party.
round-protected-own-only = Only your own party reads what you said. The facilitators and the others see counts only.
round-unprotected-own-only = This is not anonymous for who holds the database. Others do see that you answered.
