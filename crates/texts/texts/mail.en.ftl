# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

mail-sign-in-subject = Your link for Kwartier
mail-sign-in-body = This signs you in. The link works once, for at most { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}:
mail-not-asked = You did not ask for this? Then you need not do anything.
mail-invitation-subject = { $by } invites you to { $founding }
