# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

mail-hello = Hello { $name },
mail-hello-nobody = Hello,
mail-sign-in-subject = Your link for Kwartier
mail-sign-in-body = This signs you in. The link works once, for at most { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}:
mail-not-asked = You did not ask for this? Then you need not do anything.
mail-address-subject = Is this address yours?
mail-address-body = Somebody wants to sign in to Kwartier with this address. Is that you? Then open this link on the device where you asked for it. The link works once, for at most { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}:
mail-invitation-subject = { $by } invites you to { $founding }
mail-invitation-body = { $by } invites you to { $founding }. Open this link to take part. It works once, until { $when }:
mail-invitation-yours = The link is only for you. Do not pass it on.
mail-invitation-unknown = You do not know { $by }? Then you need not do anything.
mail-reminder-subject = A question waits for you in { $founding }
mail-reminder-body = In { $founding } a question waits for your answer. You find it here:
mail-meeting-subject = { $table }: { $when }
mail-meeting-changed-subject = Changed: { $table }, { $when }
mail-meeting-cancelled-subject = Called off: { $table }, { $when }
mail-meeting-body = You are invited to { $table } ({ $founding }): { $when }.
mail-meeting-changed-body = The meeting of { $table } ({ $founding }) has changed. It will be { $when }.
mail-meeting-cancelled-body = The meeting of { $table } ({ $founding }) on { $when } will not take place.
mail-meeting-place = Where: { $place }
mail-meeting-about = What it is about: { $about }
mail-meeting-papers = The papers are ready. With this link you read them without signing in. It belongs to your seat: do not pass it on.
mail-meeting-file = The file with this mail puts it in your calendar. More is in Kwartier:
mail-meeting-file-cancelled = The file with this mail takes it out of your calendar.
mail-meeting-gone = this table
mail-meeting-nobody-else = Who else is invited is not in this mail.
mail-clerk-subject = One question about { $party }: { $step }
mail-clerk-body = { $founding } has one question for you. It is about “{ $step }” of { $party } ({ $route }). When did the paper arrive, when is it dealt with and what came of it?
mail-clerk-link = Answer with this link. You need no account:
mail-clerk-by-mail = Would you rather answer by mail? Then send it to somebody you know at { $founding }. They take it over. Nobody reads a reply to this mail.
mail-from = Kwartier, { $address }
