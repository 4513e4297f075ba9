# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Names of fields and kinds, for history.

lens-field-name = Name
lens-field-form = Form
lens-field-circle = Circle
lens-field-conditions = Conditions
lens-field-groups = Groups
lens-field-scan = Scan
lens-field-condition = Condition
lens-field-saw = What we saw
lens-field-action = What we do
lens-field-owner = Who
lens-field-check-on = Looked at again on
lens-field-state = State
lens-record-scan = Scan
lens-record-improvement = Improvement point

## Words of closed lists.

lens-form-short = Short: 12 statements
lens-form-long = Long: 30 statements
lens-form-clarity = Seven questions: do we say the same?
lens-layer-speaks = Who speaks for a party
lens-layer-prepares = Who prepares it
lens-layer-follows = Constituencies and who looks on
lens-condition-ambition = Ambition
lens-condition-interests = Interests
lens-condition-relations = Relations
lens-condition-organising = Organising
lens-condition-process = Process
lens-condition-clarity = Do we say the same?
lens-conditions-ambition = Ambition
lens-conditions-interests = Interests
lens-conditions-relations = Relations
lens-conditions-organising = Organising
lens-conditions-process = Process
lens-conditions-clarity = Do we say the same?
lens-state-open = going on
lens-state-done = done
lens-state-dropped = not done after all
lens-circle-table = A table
lens-circle-all-parties = All parties

## The statements.

lens-ambition-1 = I can tell in one sentence what we want together.
lens-ambition-2 = Our aim is so sharp that one can say no to it.
lens-ambition-3 = My organisation really gets something out of this.
lens-ambition-4 = It is worth it for me as well.
lens-ambition-5 = Everybody at the table means the same by our aim.
lens-ambition-6 = We cannot do this without each other.
lens-interests-1 = I know what is at stake for the other parties.
lens-interests-2 = The others know what is at stake for us.
lens-interests-3 = What is difficult gets on the table.
lens-interests-4 = What it costs and what it brings is fairly shared.
lens-interests-5 = We look for what makes everybody better off.
lens-interests-6 = What is not for sale to us is safe here.
lens-relations-1 = The others do what they promise.
lens-relations-2 = One can say here that one disagrees.
lens-relations-3 = We talk to each other outside the meeting too.
lens-relations-4 = Nobody is in charge of the rest here.
lens-relations-5 = When something grates we talk about it in time.
lens-relations-6 = The people at the table fit what is to be done.
lens-organising-1 = I know who may decide here.
lens-organising-2 = I know of everybody at the table whom they speak for.
lens-organising-3 = The form is no heavier than needed.
lens-organising-4 = There is enough time and money for the work.
lens-organising-5 = What we agree is written down and kept.
lens-organising-6 = Those we speak for come along.
lens-process-1 = I know how far we are.
lens-process-2 = The pace suits us.
lens-process-3 = Somebody who serves nobody’s interest guards how it goes.
lens-process-4 = We attend to the matter and to each other.
lens-process-5 = We look back and adapt.
lens-process-6 = I know what the next step is, and why that one.
lens-clarity-1 = Which collaboration is this?
lens-clarity-2 = What is the aim?
lens-clarity-3 = Who sits here, and what may they do for their party?
lens-clarity-4 = What assignment do you have?
lens-clarity-5 = When has it worked?
lens-clarity-6 = How far are we now?
lens-clarity-7 = Who decides what happens next?

## The sentences.

lens-title = Lens
lens-lead = How does working together itself go? First where the images differ. No mean, no traffic light.
lens-empty = There was no scan yet.
lens-empty-why = Twelve statements, five minutes. After that you talk about where the images differ.
lens-ask = Begin a scan
lens-ask-lead = The same statements for everybody. What you promise now does not change.
lens-asked = The scan has begun. It stands on everybody’s first page.
lens-state-closed = closed
lens-line = { $form } · { $groups } · { $day }
lens-name = Name of the scan
lens-name-now = Short scan
lens-form-ask = Which form?
lens-whom = How do you ask it?
lens-whom-layers = Without names, by group
lens-whom-table = In the name of the party, at the table { $table }
lens-layers = Which groups?
lens-layers-why = Only for a scan without names. Who fits in two groups counts in the first.
lens-layer-people = { $layer }: { $people ->
    [one] 1 person
   *[other] { $people } people
}
lens-explanation-now = Answer for yourself. It is about the differences, not about a mark.
lens-promise = Without names only counts come out, after closing, and never of a small group. With fewer than fifteen people in a group there is often too little to show. With names the table sees what each party said, after you turn everything over at once.
lens-statements = The statements
lens-low = disagree
lens-high = agree
lens-close = Close the scan
lens-close-why = All groups close at once. What is counted then stays as it is.
lens-groups = Who answered
lens-widest = Here the images differ most: { $condition }. “{ $words }”
lens-side-by-side = The answers stand side by side. Talk about where they differ.
lens-over-nothing-shows = The scan is closed. There is nothing to show now.
lens-nothing-before-close = The scan is going on. Nobody sees anything before it closes.
lens-waits = Five minutes, for: { $group }.
lens-answer = Give your answers
lens-waits-for-close = waits until the scan closes
lens-lean-agrees = mostly agree
lens-lean-disagrees = mostly disagree
lens-lean-neither = to neither side
lens-seen-otherwise = The groups see this differently
lens-said-different = { $distinct ->
    [one] All { $all } answers are the same.
   *[other] { $distinct } different answers out of { $all }.
}
lens-you-said = You said:
lens-look-spread = Look at the spread
lens-improvements = Improvement points
lens-improve = Add an improvement point
lens-improve-lead = What did we see, what do we do, who looks after it, and when do we look back?
lens-improve-none = None yet. Choose three at most together.
lens-improve-change = Change this improvement point
lens-improve-condition = What is it about?
lens-improve-saw = What did we see?
lens-improve-action = What do we do?
lens-improve-owner = Who looks after it?
lens-improve-day = When do we look back?
lens-improve-state = How does it stand?
lens-improve-by = { $person }, looked at again on { $day }
lens-pulse = Support and decisiveness
lens-support = Support
lens-support-silent = No party said yet where it stands.
lens-support-some-spoke = Who said something mostly stands behind it. But most parties said nothing yet.
lens-support-behind = Most parties stand behind it, or would under conditions.
lens-support-not-yet = Most parties that said something do not stand behind it yet.
lens-decide = Decisiveness
lens-decide-nothing = There is nothing yet that had to be decided.
lens-decide-done = What is asked gets an outcome, and promises are kept in time.
lens-decide-talk = More was asked than got an outcome.
lens-decide-late = Questions get an outcome, but promises come too late.
lens-figure-support = { $behind } of the { $spoke } parties that said something; { $parties } parties vote.
lens-figure-decided = { $decided } of the { $asked } closed rounds got an outcome.
lens-figure-kept = { $kept } of the { $due } promises of which the day has passed were kept in time.
lens-figures-seen = Counted over what you may read here.
lens-stuck-title = Is it stuck?
lens-stuck-why = Questions to ask, with what stands here already.
lens-stuck-look = Look at the questions
lens-stuck-lead = Two ways of being stuck, and what mostly lies under them. Questions, no verdict.
lens-stuck-how = Ask them in a talk, and let the parties mend your image before you share it.
lens-stuck-own = Only you read this page like this: it counts what you may read.
lens-evidence = What stands here
lens-evidence-none = Nothing out of the ordinary stands here about this.
lens-hardening = Heels in the sand?
lens-hardening-ask-1 = Whom did you no longer hear say what matters?
lens-hardening-ask-2 = Which objection came back, in other words?
lens-hardening-ask-3 = What would it cost somebody here to move?
lens-drifting = Many words, few steps?
lens-drifting-ask-1 = Who would be against our aim? If nobody: what do we actually say?
lens-drifting-ask-2 = Which decision do we keep putting off?
lens-drifting-ask-3 = So what do we not do?
lens-unclear = Does everybody know how it goes on?
lens-unclear-ask-1 = Who may decide this, and do they know it themselves?
lens-unclear-ask-2 = What is the next step, and why that one?
lens-unclear-ask-3 = Would everybody answer this in the same way?
lens-evidence-kept = { $confirmed ->
    [one] You know 1 confirmed interest
   *[other] You know { $confirmed } confirmed interests
}; { $released ->
    [0] none of it was released where you read along.
    [one] where you read along, 1 sentence was released.
   *[other] where you read along, { $released } sentences were released.
}
lens-evidence-objected = In { $rounds } of the { $of } closed rounds somebody objected.
lens-evidence-cheering = In { $frames } of the { $of } frames stands a cheer word.
lens-evidence-no-outcome = { $rounds } of the { $of } closed rounds have no outcome.
lens-evidence-long-due = { $promises ->
    [one] 1 promise is more than two weeks past its day.
   *[other] { $promises } promises are more than two weeks past their day.
}
lens-evidence-no-mandate = On { $seats } of the { $of } seats nobody has a mandate today.
lens-evidence-scan-organising = In the last scan the images differed most about organising.
lens-evidence-scan-process = In the last scan the images differed most about the process.

## Beside an earlier scan.

lens-beside = Beside an earlier scan
lens-beside-look = Lay beside “{ $name }”
lens-beside-lead = On the left { $earlier }. On the right { $later }. Look together at what differs, and ask why.
lens-beside-fixed = Only what was fixed when a scan closed stands here. Nothing is counted anew, and there is no average.

## The feedback page.

lens-field-words = Words
lens-field-written-on = Written on
lens-field-checked = Gone through with
lens-field-shared-on = Shared on
lens-record-feedback = Feedback page
lens-feedback = Feedback page
lens-feedback-why = Write what you see on one page. Go through it with parties, and only then share it.
lens-feedback-of = Image of { $day }
lens-feedback-new = Write a draft
lens-feedback-new-lead = Here stands what all parties can read, with a question each. What you heard between us is left out.
lens-feedback-is-draft = draft
lens-feedback-is-shared = shared
lens-feedback-lead = Go through this with parties, one by one. Where it is wrong, mend it.
lens-feedback-shared-on = Shared on { $day }, as a text that parties comment on.
lens-feedback-words = What we see
lens-feedback-words-hint = Each line becomes a paragraph. Write questions, no verdict, and name nobody.
lens-feedback-ask = Ask while going through it: what do you recognise, what is wrong, what is missing?
lens-feedback-checked = Gone through with
lens-feedback-unchecked = With no party yet.
lens-feedback-changed-since = The words changed after that.
lens-feedback-check = Gone through with a party
lens-feedback-check-lead = Only that you read it together is written down. What was said is not.
lens-feedback-party = With which party?
lens-feedback-change = Mend the page
lens-feedback-share = Share the page
lens-feedback-share-later = You can share it once you went through it with at least one party.
lens-feedback-share-lead = The same words become a text that parties comment on. What is shared cannot be taken back.
lens-feedback-title = What is the text called?
lens-feedback-title-now = How we see the collaboration now
lens-feedback-whom = Who reads along?
lens-feedback-drop = Throw the draft away
lens-feedback-opening = This is a first image, no verdict. Mend it where it is wrong.
lens-feedback-closing = What would you do differently first?
