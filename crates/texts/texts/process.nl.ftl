# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

process-field-name = Naam
process-field-theme = Waar het om gaat
process-field-product = Wat er aan het eind ligt
process-field-place = Plek
process-field-entry = Vragen bij het begin
process-field-exit = Vragen bij het eind
process-field-words = Woorden
process-field-answer = Antwoord
process-field-is-met = Genoeg om verder te gaan
process-field-stage = Fase
process-field-circle = Kring
process-field-party = Partij
process-field-on = Op
process-field-part = Wat zij doet
process-field-when = Wanneer
process-field-mandate = Mandaat
process-field-expectation = Verwachting
process-record-stage = Fase
process-record-sense = Waar iemand denkt dat we zijn
process-record-involvement = Wie waar waarvoor

## Woorden van vaste lijsten.

process-circle-all-parties = Alle partijen
process-circle-between-us = Onder ons
process-circle-facilitators = De begeleiding
process-part-decides = Besluit mee
process-part-joins-in = Doet mee
process-part-is-heard = Wordt gehoord
process-part-is-informed = Hoort het

## De zinnen.

process-title = Proces
process-lead = Waar zijn we, wie doet wat, en wat is er nog nodig?
process-lead-now = We zijn nu bij { $name }. Elke partij zegt zelf waar zij denkt te zijn.
process-empty = Er zijn nog geen fasen.
process-empty-why = Met fasen ziet iedereen waar we zijn, en wat er nog moet voordat we verder gaan.
process-copy = Begin met zes fasen
process-copy-lead = Zes fasen met vragen bij het begin en het eind. Daarna pas je ze vrij aan.
process-add-stage = Voeg een fase toe
process-change-stage = Pas de fase aan
process-remove-stage = Haal de fase weg
process-stage-name = Hoe heet de fase?
process-theme = Waar gaat het om?
process-product = Aan het eind ligt er:
process-product-ask = Wat ligt er aan het eind?
process-entry = Vragen bij het begin
process-exit = Vragen bij het eind
process-lines-hint = Eén vraag per regel.
process-answer = Beantwoord
process-answer-words = Wat weten we nu?
process-met = genoeg
process-met-tick = Dit is genoeg om verder te gaan
process-not-met = nog open
process-now = hier zijn we
process-think-here = Wij denken dat we hier zijn.
process-parties-here = { $count ->
    [one] 1 partij denkt hier te zijn
   *[other] { $count } partijen denken hier te zijn
}
process-said-on = Gezegd op { $day }
process-tell = Zeg waar we zijn
process-tell-lead = Zeg het zoals jij het ziet. Een ander mag het anders zien.
process-for = Namens welke partij?
process-where = Waar zijn we?
process-why-there = Waaraan merk je dat?
process-hidden = Niet voor alle partijen
process-hidden-hint = Alleen de begeleiding leest het.
process-hidden-party-hint = Alleen jullie en wie jullie noemden, lezen het.
process-sense-back = Neem terug
process-who = Wie
process-part = Wat zij doet
process-when = Wanneer
process-when-hint = Bijvoorbeeld: drie tafels in het najaar.
process-mandate = Mandaat nodig voor
process-mandate-hint = Bijvoorbeeld: geld. Leeg als er niets nodig is.
process-expectation = Verwachting
process-matrix = Wie doet wat bij { $name }
process-matrix-open = { $count ->
    [one] Wie doet wat: 1 partij
   *[other] Wie doet wat: { $count } partijen
}
process-add-who = Voeg een partij toe
process-change-who = Pas aan wat zij doet
process-remove-who = Haal deze partij hier weg
process-needed-title = Alleen voor jullie: dit mandaat mist nog
process-needed-lead = Aan tafel staat hierover niets. Daar heet het hoogstens: onder voorbehoud.
process-needed-missing = Over “{ $about }” zei nog niemand of jullie ja mogen zeggen.
process-needed-ran-out = Het mandaat over “{ $about }” liep af op { $day }.
process-needed-takes-back = Over “{ $about }” nemen jullie het mee terug. Plan die ronde op tijd.
process-needed-answer = Zeg hoe het zit
process-rules = Spelregels
process-rules-none = Er zijn nog geen spelregels.
process-rules-open = Nog in de maak. Daarna zegt elke partij ja, op haar eigen dag.
process-reserved = met een voorbehoud
process-inside = Vragen bij “{ $stage }”, en wie wat doet
