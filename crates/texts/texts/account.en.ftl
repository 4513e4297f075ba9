# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

account-sign-in-title = Sign in
account-mail = Your mail address
account-send-link = Send me a link
account-link-sent = Look in your mail. The link works for { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}, once.
account-confirm = Yes, sign me in
account-link-used = This link has been used or is too old. Ask for a new one.
account-recovery-code = Your recovery code
