# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

table-title = Tables
table-add-title = Set a table
table-empty = No table yet. Set one as soon as people meet.
table-present = { $present } of { $seats ->
    [one] 1 seat is here.
   *[other] { $seats } seats are here.
}
