# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

account-sign-in-title = Meld je aan
account-mail = Je mailadres
account-send-link = Stuur mij een link
account-link-sent = Kijk in je mail. De link werkt { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
} en één keer.
account-confirm = Ja, meld mij aan
account-link-used = Deze link is al gebruikt of te oud. Vraag een nieuwe.
account-recovery-code = Je herstelcode
