# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

party-title = Parties
party-add-title = Add a party
party-empty = No parties yet. Paste a list or add one.
party-count = { $count ->
    [0] No party takes part yet.
    [one] One party takes part.
   *[other] { $count } parties take part.
}
party-seat = Seat
party-mandate = Mandate
party-person = Person
