# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

decision-field-number = Nummer
decision-field-circle = Kring
decision-field-title = Titel
decision-field-words = Woorden
decision-field-by = Door
decision-field-rule = Besluitregel
decision-field-on = Op
decision-field-owner = Wie let erop
decision-field-review-on = Opnieuw bekijken op
decision-field-state = Stand
decision-field-decision = Besluit
decision-field-rests = Rust op
decision-field-round = Vraag
decision-field-version = Versie
decision-field-assignment = Opdracht
decision-field-step = Stap van de route
decision-field-acceptance = Akkoord van een partij
decision-field-party = Partij
decision-field-parties = Partijen
decision-field-about = Waarop
decision-field-condition = Voorwaarde
decision-field-body = Orgaan
decision-field-way-out = Uitweg
decision-field-term = Vóór
decision-field-fate = Hoe het afliep
decision-field-told = Wie het hoorde
decision-field-contingent = Alleen als
decision-field-trigger = Als
decision-field-then = Dan
decision-field-look-on = Kijken op
decision-field-reopeners = Gaat weer open als
decision-field-what = Wat
decision-field-who = Wie
decision-field-weight = Telt mee
decision-field-table = Tafel
decision-record-decision = Besluit
decision-record-ground = Waarop een besluit rust
decision-record-reservation = Voorbehoud
decision-record-agreement = Afspraak

## Woorden van vaste lijsten.

decision-circle-all-parties = Alle partijen
decision-circle-table = Een tafel
decision-by-table = Een tafel
decision-by-commissioners = De opdrachtgevers
decision-by-parties = De partijen
decision-rule-consent = Instemming: niemand heeft een bezwaar dat blijft staan
decision-rule-majority = Meerderheid: meer dan de helft zegt ja
decision-rule-double-majority = Dubbele meerderheid
decision-rule-double-of = Dubbele meerderheid: meer dan de helft zegt ja, en zij tellen samen meer dan de helft van: { $weight }
decision-rule-everybody = Iedereen zegt ja
decision-rule-commissioner = De opdrachtgever beslist
decision-state-in-force = geldt
decision-state-replaced = vervangen
decision-state-withdrawn = ingetrokken
decision-state-holds = geldt
decision-state-triggered = in werking
decision-state-reopened = weer open
decision-state-ended = afgelopen
decision-fate-open = open
decision-fate-met = aan voldaan
decision-fate-not-met = niet aan voldaan
decision-fate-withdrawn = ingetrokken
decision-fate-lapsed = vervallen
decision-about-whole = Het geheel
decision-about-decision = Besluit
decision-about-version = Tekst
decision-about-acceptance = Een ja tegen een tekst
decision-about-step = Een stap van de route
decision-rests-round = Vraag
decision-rests-version = Tekst
decision-rests-assignment = Opdracht

## Het register.

decision-title = Besluiten
decision-lead = Wat is besloten, hoe, en onder welk voorbehoud?
decision-empty = Er is nog geen besluit vastgelegd.
decision-empty-why = Na een vraag aan een tafel leg je vast wat er besloten is. Dan weet iedereen later nog hoe het kwam.
decision-new = Leg een besluit vast
decision-new-lead = Schrijf de woorden op die besloten zijn. Het nummer komt er vanzelf bij.
decision-from-round = Leg vast als besluit
decision-from-round-lead = De uitkomst van deze vraag staat al ingevuld. Lees na en pas aan.
decision-number = Besluit { $number }
decision-number-of = { $table }, besluit { $number }
decision-taken = { $who }, { $day }
decision-name = Waar gaat het over?
decision-name-hint = Een paar woorden, zoals: Stemmen over geld.
decision-words = Wat is besloten, woord voor woord?
decision-by = Wie besloot?
decision-rule = Volgens welke regel?
decision-weight = Wat telde mee naast het aantal?
decision-weight-hint = Alleen bij een dubbele meerderheid, zoals inwoners.
decision-on = Op welke dag?
decision-owner = Wie let erop?
decision-nobody = Nog niemand
decision-review = Wanneer kijken we opnieuw?
decision-review-on = Opnieuw bekijken op { $day }
decision-review-came = Het was tijd om opnieuw te kijken op { $day }
decision-owned-by = { $name } let erop.
decision-circle = Wie mag dit lezen?
decision-circle-of-table = Alleen de tafel { $table }
decision-circle-hint = Dit blijft zo. Wie de uitslag per zetel ziet, hangt af van de tafel waar de vraag was.
decision-earlier-rounds = Welke vragen gingen eraan vooraf?
decision-about-text = Over welke tekst gaat het?
decision-no-text = Geen tekst
decision-will-reserve = Dit komt als voorbehoud in de lijst: { $party }.
decision-saved = Het besluit is vastgelegd.
decision-change = Verbeter
decision-change-lead = Een fout in de tekst verbeter je hier. Veranderde het besluit zelf? Leg dan een nieuw besluit vast.
decision-why = Waarom?
decision-replace = Vervangen door een later besluit
decision-replace-lead = Het oude besluit blijft te lezen, met een verwijzing naar het nieuwe.
decision-replace-by = Welk besluit komt ervoor in de plaats?
decision-withdraw = Trek in
decision-withdraw-lead = Het besluit geldt dan niet meer. Het blijft te lezen.
decision-replaced-by = Vervangen door
decision-replaces = Komt in de plaats van
decision-withdrawn-on = Ingetrokken op { $day }

## Eén besluit.

decision-decided = Wat is besloten
decision-how = Hoe
decision-result = Uitslag per zetel
decision-result-hidden = De uitslag per zetel is te lezen voor wie aan die tafel zit.
decision-result-counts = Bij deze vraag is beloofd dat er geen namen bij staan.
decision-seat = Zetel
decision-answer = Antwoord
decision-reason = In eigen woorden
decision-not-there = Geen antwoord
decision-under-reservation = onder voorbehoud
decision-yes-of = { $yes } van { $of } ja, { $reserved } onder voorbehoud
decision-rule-seats = Zetels: { $yes } van { $of }
decision-rule-weight = { $weight }: { $part } van { $whole }
decision-rule-reached = Beide zijn meer dan de helft.
decision-rule-not-reached = Niet beide zijn meer dan de helft.
decision-objections = Bezwaren, en hoe eraan tegemoet is gekomen
decision-objections-none = Er was geen bezwaar.
decision-objection-at = Bezwaar van { $day }
decision-untested = De tafel schreef nog niet op wat zij ermee deed.
decision-reservations-here = Voorbehouden
decision-reservations-none = Zonder voorbehoud.
decision-course = Hoe het kwam
decision-course-lead = Van voorstel tot besluit. Klik door om na te lezen.
decision-step-proposal = Voorstel en vraag, { $day }
decision-step-outcome = Uitkomst
decision-step-text = Tekst, { $day }
decision-step-assignment = Opdracht, versie { $number }
decision-step-decision = Besluit
decision-course-none = Er staat nog niet bij waar dit besluit op rust.
decision-add-ground = Voeg toe waar het op rust
decision-add-ground-lead = Een vraag, een tekst of een opdracht die eraan voorafging.
decision-ground-ask = Waar rust het op?
decision-drop-ground = Hier rust het niet op
decision-ground-round = Vraag: { $name }
decision-ground-version = Tekst: { $name }
decision-ground-assignment = Opdracht, versie { $number }

## Voorbehouden.

decision-reservations = Voorbehouden
decision-reservations-lead = { $open ->
    [0] Er staat geen voorbehoud open.
    [one] Er staat 1 voorbehoud open.
   *[other] Er staan { $open } voorbehouden open.
}
decision-reservations-empty = Er staan hier geen voorbehouden.
decision-reservations-empty-why = Zegt iemand ja op een voorwaarde? Dan staat die voorwaarde hier, met de uitweg.
decision-show-open = Alleen wat open staat
decision-show-all = Alles
decision-all-of-parties = Alle partijen
decision-filter = Laat zien
decision-filter-party = Van wie?
decision-filter-state = Welke?
decision-reserve = Schrijf een voorbehoud op
decision-reserve-lead = Een voorbehoud is geen nee. Schrijf op wanneer het ja wordt.
decision-follow = Volg dit op
decision-follow-lead = De woorden staan bij de tekst. Hier schrijf je op hoe het verder gaat.
decision-whose = Van welke partij?
decision-no-party = Geen partij
decision-body = Welk orgaan?
decision-body-hint = Bijvoorbeeld: college, raad, OR-platform.
decision-condition = Wat is de voorwaarde?
decision-way-out = Wat gebeurt er als eraan is voldaan?
decision-way-out-hint = Zo weet ieder hoe het verder gaat. Bijvoorbeeld: dan gaat het stuk naar de raad van 11 februari.
decision-term = Vóór welke dag?
decision-before = vóór { $day }
decision-if-met = Daarna:
decision-on-decision = Bij welk besluit?
decision-no-decision = Geen besluit
decision-at-whole = het geheel
decision-one-reservation = Voorbehoud
decision-reservation-number = Voorbehoud { $number }
decision-reservation-of-table = { $table }, voorbehoud { $number }
decision-in-text = Bij de tekst gezegd
decision-reserved-on = Gezegd op { $day }
decision-change-reservation = Pas aan
decision-settle = Schrijf op hoe het afliep
decision-settle-lead = Schrijf er ook bij waarom. Wie later leest, was er niet bij.
decision-fate = Hoe liep het af?
decision-fate-on = Op welke dag?
decision-fate-of = { $fate }, { $day }
decision-tell = Schrijf op wie het hoorde
decision-tell-lead = Een raad of college dat een voorwaarde stelde, hoort ook hoe het afliep.
decision-tell-body = Welk orgaan hoorde het?
decision-told-lead = Wie het hoorde
decision-told-line = { $body }, { $day }
decision-told-none = Nog geen orgaan hoorde het.
decision-column-number = Nummer
decision-column-whose = Van wie
decision-column-on = Waarop
decision-column-condition = Voorwaarde
decision-column-way-out = Uitweg
decision-column-term = Vóór
decision-column-fate = Stand
decision-column-fate-on = Op
decision-column-why = Waarom
decision-column-told = Wie het hoorde
decision-sheet = voorbehouden

## Afspraken en beloften.

decision-agreements = Beloften en afspraken
decision-agreements-lead = Wie doet wat, voor wie, en wanneer? Elke belofte heeft een mens die erop let.
decision-agreements-own = Afspraken tussen partijen
decision-agreements-none = Er is nog geen afspraak opgeschreven.
decision-promises-own = Beloften
decision-promises-none = Je ziet hier nog geen belofte.
decision-promise-lines = Aan tafel genoteerd
decision-promise-lines-lead = Dit noteerde de notulist in een overleg. Maak er een belofte van met een naam en een dag.
decision-agree = Schrijf een afspraak op
decision-agree-lead = Wat spraken partijen samen af? Er is altijd een mens die erop let.
decision-agree-parties = Welke partijen?
decision-agree-words = Wat is afgesproken?
decision-agree-if = Alleen als …
decision-agree-if-hint = Laat leeg als de afspraak altijd geldt.
decision-agree-then = … dan
decision-agree-look = Op welke dag kijkt iemand of het zo is?
decision-agree-reopen = Wanneer komt het weer op tafel?
decision-agree-reopen-hint = Bijvoorbeeld: als de bijdrage meer dan tien procent stijgt.
decision-agree-reopen-who = Wie mag dat zeggen?
decision-agree-owner = Wie let erop?
decision-if-then = Als { $trigger }, dan { $then }
decision-look-on = Kijken op { $day }
decision-reopens = Weer op tafel:
decision-reopens-who = { $who } mag dat zeggen.
decision-turn = Verander de stand
decision-turn-lead = Geldt de afspraak nog? Kwam er iets waardoor hij verandert?
decision-turn-state = Hoe staat het ervoor?
decision-change-agreement = Pas de afspraak aan

## Buiten het mandaat.

decision-outside-not-about = Jouw mandaat gaat niet over { $about }. Je ja telt als: onder voorbehoud van je college.
decision-outside-ended = Jouw mandaat over { $about } liep af op { $day }. Je ja telt als: onder voorbehoud van je college.
decision-outside-takes-back = Over { $about } neem je het mee naar je college. Je ja telt als: onder voorbehoud van je college.
decision-outside-told = De anderen lezen alleen: onder voorbehoud. Van je mandaat zelf lezen zij niets.
decision-about-ask = Waar gaat een ja over?
decision-about-hint = Eén woord, zoals: geld. Wie daar geen mandaat voor heeft, hoort vooraf dat een ja onder voorbehoud telt.

## Op de pagina van vandaag.

decision-wait-reservation = Voorbehoud: { $words }
decision-wait-decision = Kijk opnieuw naar het besluit: { $title }
decision-wait-agreement = Kijk naar de afspraak: { $words }
