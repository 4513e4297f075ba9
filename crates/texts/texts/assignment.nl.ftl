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

## Een traject beginnen.

assignment-new-title = Begin een traject
assignment-new-lead = Eén zin is genoeg. De rest kan later.
assignment-new-name = Hoe heet het voorlopig?
assignment-new-wish = Wat is de wens?
assignment-new-wish-hint = In de woorden van wie hem had.
assignment-new-spoken-by = Wie zei dat?
assignment-new-wished-on = Wanneer?
assignment-new-wish-public = Iedereen mag de wens lezen
assignment-new-wish-public-hint = Anders lezen alleen de mensen die meedoen hem.
assignment-new-founder-name = Je eigen naam
assignment-new-founder-office = Wat ben je hier?
assignment-new-who-title = Wie gaat over de gegevens?
assignment-new-who-lead = Weet je dit nog niet? Laat het leeg en vul het later in.
assignment-new-controller-hint = De organisatie die beslist waarvoor de gegevens zijn.
assignment-new-send = Zet de wens op tafel
assignment-new-done = De wens ligt op tafel.
assignment-spoken = { $who }, { $when }
