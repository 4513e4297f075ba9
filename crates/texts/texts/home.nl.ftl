# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

home-title = Vandaag
home-greeting = Dag { $name }
home-waits-for-you = { $count ->
    [0] Niets wacht op jou.
    [one] Eén ding wacht op jou.
   *[other] { $count } dingen wachten op jou.
}
home-next-conversation = Volgend gesprek
