# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

paper-field-paper = Stuk
paper-field-table = Tafel
paper-field-route = Route
paper-field-party = Partij
paper-record-route-paper = Uitgegeven stuk over een route
paper-field-title = Titel
paper-field-language = Taal
paper-language-dutch = Nederlands
paper-language-english = Engels
paper-field-lines = Zinnen
paper-field-lead = Zin bovenaan
paper-paper-one-pager = Stand van zaken
paper-record-given-paper = Uitgegeven stuk

## Stukken die zichzelf maken.

paper-title = Stukken
paper-lead = Een stuk maakt zichzelf uit wat hier staat. Bij elke zin staat waar die vandaan komt.
paper-one = Stuk
paper-last = Laatst uitgegeven
paper-given-on = { $day }
paper-never-given = nog niet
paper-one-pager = Stand van zaken
paper-one-pager-for = Stand van zaken voor { $table }
paper-for-on = Voor { $table }, { $day }
paper-as-pdf = Neem mee als PDF
paper-as-word = Neem mee als Word
paper-stands = Waar het staat
paper-frame-stands = { $frame } ({ $firmness })
paper-no-words-yet = Hier staat nog geen tekst.
paper-since = zo sinds { $day }
paper-source-frame = kaders
paper-moved = Wat er bewoog
paper-because = De reden: “{ $why }”
paper-next = Wat er komt
paper-meeting = Volgende bijeenkomst
paper-meets = { $day }: { $purpose }
paper-source-table = tafel
paper-asked = Vraag aan jullie
paper-source-round = vragen
paper-source-minutes = notulen
paper-promised = Toegezegd
paper-promise-by = { $words } Vóór { $day }.
paper-source-promise = beloften
paper-fixed = Wat vaststaat
paper-fixed-on = { $text }, versie { $version }, staat vast sinds { $day }.
paper-source-text = teksten
paper-changed-since = Anders dan op { $day }
paper-about = Waarover
paper-was = Was
paper-is = Is nu
paper-not-there = stond er niet
paper-no-more = staat er niet meer
paper-gone = Vervallen
paper-nothing-changed = Er is niets veranderd.
paper-give = Geef uit
paper-give-lead = Dit wordt bewaard zoals het nu is. Het volgende stuk zegt dan wat er veranderde.
paper-give-for-good = Wie aan { $table } zit, kan dit lezen. Je kunt het niet terughalen.
paper-give-for-all = Alle partijen kunnen dit lezen. Je kunt het niet terughalen.
paper-changed = Wat er veranderde
paper-first = Dit is het eerste. Er is nog geen eerder stuk om mee te vergelijken.
paper-given = Het stuk is uitgegeven.
paper-given-by = Uitgegeven op { $day } door { $name }
paper-given-title = { $paper }, uitgegeven op { $when }
paper-as-it-was = Dit is het stuk zoals het toen was. De bronnen kunnen sindsdien veranderd zijn.
paper-given-before = Eerder uitgegeven
paper-given-day = Uitgegeven op
paper-given-who = Door
paper-said = Wat erin stond

## De notulen als stuk.

paper-there = Aanwezig
paper-missing = Afwezig
paper-question = Vraag
paper-outcome = Uitkomst
paper-without-names = Deze vraag is zonder namen gesteld. De uitslag staat bij de vraag.
paper-times = { $times } keer

## De reactienota.

paper-response = Reactienota
paper-response-lead = Wat raden en colleges inbrachten, en wat daarmee gebeurt. Gelijke punten krijgen één antwoord.
paper-all-parties = alle partijen
paper-mark = Kenmerk van de tekst
paper-response-counts = { $all } partijen: { $none } zonder wensen of bedenkingen, { $views } met.
paper-response-size = Punten: { $points }. Antwoorden: { $answers }.
paper-answer = Antwoord ({ $fate })
paper-point-answered = “{ $words }” Zie antwoord { $number }.
paper-response-waiting = Nog zonder antwoord
paper-response-register = Alle punten, per partij
paper-source-step = stap op de route
paper-source-points = ingebrachte punten
paper-source-route = besluitroute

## Het stuk voor één raad.

paper-council = Stuk voor de raad
paper-councils = { $count ->
    [one] Stuk voor één partij
   *[other] Stukken voor { $count } partijen
}
paper-council-of = Bij het raadsvoorstel van { $party }
paper-council-asked = Wat er gevraagd wordt, en wanneer
paper-council-meets = Vergadering op { $day }
paper-council-on = Besloten over { $version }, kenmerk { $mark }
paper-council-until = Antwoord graag vóór { $day }
paper-council-own = Wat het voor { $party } betekent
paper-council-figure = { $amount } ({ $year })
paper-council-seat = Aan tafel spreekt één zetel voor { $parties }.
paper-council-reserved = Waaronder deze partij ja zegt
paper-council-said = Wat deze partij inbracht
paper-source-party = partij
paper-source-reservations = voorbehouden
