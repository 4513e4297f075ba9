# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

sheet-title = Read in a list
sheet-paste = Paste a list
sheet-choose-file = Choose a file
sheet-preview = First see what happens
sheet-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
sheet-download = Download this list
