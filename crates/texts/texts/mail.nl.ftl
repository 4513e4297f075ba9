# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

mail-sign-in-subject = Je link voor Kwartier
mail-sign-in-body = Hiermee meld je je aan. De link werkt één keer en hoogstens { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}:
mail-not-asked = Vroeg je dit niet? Dan hoef je niets te doen.
mail-invitation-subject = { $by } nodigt je uit voor { $founding }
