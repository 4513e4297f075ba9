# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

party-title = Partijen
party-add-title = Voeg een partij toe
party-empty = Nog geen partijen. Plak een lijst of voeg er één toe.
party-count = { $count ->
    [0] Nog geen partij doet mee.
    [one] Eén partij doet mee.
   *[other] { $count } partijen doen mee.
}
party-seat = Zetel
party-mandate = Mandaat
party-person = Persoon
