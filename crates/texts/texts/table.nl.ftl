# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

table-title = Tafels
table-add-title = Zet een tafel neer
table-empty = Nog geen tafel. Zet er een neer zodra mensen samenkomen.
table-present = { $present } van { $seats ->
    [one] 1 zetel is er.
   *[other] { $seats } zetels zijn er.
}
