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
mail-from = Kwartier, { $address }
