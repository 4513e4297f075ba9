# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

assignment-title = Opdracht
assignment-wish = Wens
assignment-version = Opdracht, versie { $version }
assignment-confirmed-count = { $count ->
    [0] Nog niemand heeft dit bevestigd.
    [one] Eén opdrachtgever bevestigde dit.
   *[other] { $count } opdrachtgevers bevestigden dit.
}
assignment-tension = Spanning
assignment-frames = Kaders
assignment-firmness-0 = onbekend
assignment-firmness-1 = verkend
assignment-firmness-2 = voorstel
assignment-firmness-3 = voorlopig
assignment-firmness-4 = vastgesteld
assignment-firmness-5 = overgedragen
assignment-open-on-purpose = bewust open
assignment-open-until = bewust open tot { $until }
