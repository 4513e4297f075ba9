# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

sheet-title = Lijst inlezen
sheet-paste = Plak een lijst
sheet-choose-file = Kies een bestand
sheet-preview = Bekijk eerst wat er gebeurt
sheet-rows = { $count ->
    [one] 1 regel
   *[other] { $count } regels
}
sheet-download = Haal deze lijst op
