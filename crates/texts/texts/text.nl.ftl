# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

text-field-title = Titel
text-field-kind = Soort
text-field-purpose = Waarvoor
text-field-circle = Kring
text-field-holder = Houdt de pen vast
text-field-state = Stand
text-field-comments-until = Reageren tot en met
text-field-rounds = Eerdere rondes, tot en met
text-field-about = Kenmerk van de woorden
text-field-text = Tekst
text-field-place = Plek
text-field-heading = Kopje
text-field-words = Woorden
text-field-status = Stand
text-field-remark = Kanttekening
text-field-number = Nummer
text-field-label = Naam
text-field-summary = Wat er veranderde
text-field-on = Op
text-field-passages = Passages
text-field-open-points = Open punten
text-field-reserved = Onder voorbehoud
text-field-digest = Kenmerk
text-field-is-frozen = Vastgelegd
text-field-version = Versie
text-field-nth = Deel
text-field-said = Wat er staat
text-field-passage = Passage
text-field-party = Partij
text-field-by = Door
text-field-reservation = Voorbehoud
text-field-proposal = Voorstel
text-field-interest = Belang
text-field-comment = Reactie
text-field-fate = Wat ermee gebeurde
text-field-reason = Reden
text-record-text = Tekst
text-record-passage = Passage
text-record-version = Versie
text-record-version-part = Deel van een versie
text-record-acceptance = Akkoord van een partij
text-record-comment = Reactie
text-record-disposition = Wat met een reactie gebeurde

## Woorden van vaste lijsten.

text-kind-ground-rules = Spelregels
text-kind-ambition = Ambitie
text-kind-note = Nota
text-kind-agreement = Afspraken
text-kind-other = Andere tekst
text-kind-fact = Feit
text-kind-interest = Belang
text-kind-proposal = Tekstvoorstel
text-kind-objection = Bezwaar
text-kind-question = Vraag
text-circle-table = Een tafel
text-circle-all-parties = Alle partijen
text-circle-of-table = De tafel { $name }
text-circle-as-text = Wie de tekst leest
text-circle-between-us = Onder ons
text-state-open = In de maak
text-state-frozen = Vastgelegd
text-status-open = Open
text-status-under-reservation = Akkoord, met voorbehoud
text-status-agreed = Akkoord
text-fate-taken-over = Overgenomen
text-fate-partly = Voor een deel
text-fate-not = Niet overgenomen

## De zinnen.

text-title = Teksten
text-lead = { $count ->
    [0] Eén tekst voor alle partijen. Eén houdt de pen vast, ieder reageert.
    [one] 1 tekst. Eén houdt de pen vast, ieder reageert.
   *[other] { $count } teksten. Per tekst houdt één de pen vast, ieder reageert.
}
text-empty = Er is nog geen tekst.
text-empty-why = Begin met de spelregels: die maken het gesprek veilig.
text-open = Begin een tekst
text-open-lead = Jij houdt daarna de pen vast. Doorgeven kan altijd.
text-open-title = Wat nog open is
text-name = Hoe heet de tekst?
text-kind-ask = Wat voor tekst is het?
text-purpose = Waarvoor is hij?
text-circle-ask = Wie leest mee?
text-pasted = Plak een begin
text-pasted-hint = Elke regel wordt een passage. Plakken uit Word kan.
text-change = Pas titel aan
text-party = Namens welke partij?
text-held-by = { $name } houdt de pen vast.
text-pen = De pen
text-pass-pen = Geef de pen door
text-pass-pen-lead = Daarna schrijft alleen die ander.
text-take-pen = Neem de pen over
text-take-pen-lead = Doe dit als de ander er niet is. Iedereen ziet dat jij nu schrijft.
text-pen-to = Aan wie?
text-reopen = Open weer
text-reopen-why = Waarom schrijf je verder?
text-reopen-lead = Wat vastlag, blijft staan zoals het is. Verder schrijven wordt een nieuwe versie.
text-comments-until = Vraag reacties
text-comments-until-lead = Zonder laatste dag zijn reacties altijd welkom.
text-comments-closed = Reageren kon tot en met { $day }. Wie de pen vasthoudt, kan een nieuwe ronde openen.
text-comments-frozen = Deze tekst is vastgelegd. Reageren kan niet meer.
text-comment-to-text = Terug naar de tekst
text-round-was = Ronde { $nth }, tot en met { $day }: { $count } { $count ->
    [one] reactie
   *[other] reacties
}
text-round-now = Ronde { $nth }, nu: { $count } { $count ->
    [one] reactie
   *[other] reacties
}
text-round-column = Ronde
text-overtaken = De passage is daarna herschreven
text-overtaken-see = Bekijk wat er toen stond
text-overtaken-column = Daarna
text-comments-last-day = Wat is de laatste dag?
text-comments-clock = Tot hoe laat op die dag?
text-comments-clock-hint = Bijvoorbeeld 17:00. Zonder tijd telt de hele dag.
text-until-clock = { $day } om { $clock }
text-comments-welcome-until = Reageren kan tot en met { $day }.
text-one-lead = Eén tekst voor alle partijen.
text-rules-lead = Elke partij zegt zelf ja, op haar eigen dag.
text-article = De tekst
text-brackets-lead = Tussen haken staat waar de partijen het nog niet over eens zijn.
text-no-passages = Er staat nog niets.
text-no-passages-why = Wie de pen vasthoudt, schrijft de eerste passage.
text-passage = Passage
text-passage-nr = passage { $number }
text-add = Voeg passages toe
text-write = Schrijf
text-write-lead = Verandert er een woord, dan staat de passage weer open.
text-heading = Kopje
text-words = Woorden
text-words-hint = Zet tussen [haken] wat nog niet is afgesproken.
text-why = Waarom?
text-place = Waar komt het?
text-at-start = Vooraan
text-after = Na { $number }: { $begins }
text-judge = Zeg de stand
text-judge-ask = Waar staan de partijen?
text-remark = Kanttekening
text-remark-hint = Voor wie geldt het, en waarop wacht het?
text-move = Verplaats
text-remove = Haal weg
text-remove-lead = In eerdere versies blijft de passage staan.
text-how-come = Hoe kwam dit er?
text-kept-here = Je concept staat in dit tabblad. Het is nog niet verstuurd.
text-kept-before = Hier stond nog een concept in je browser. Het is niet verstuurd.
text-lease-now = { $name } schrijft hier nu.
text-lease-other = { $name } schrijft hier al, in elk geval tot { $until }. Neem over als dat klopt.
text-lease-over = Neem over
text-open-points = { $count ->
    [0] Niets staat meer open.
    [one] Nog 1 open punt.
   *[other] Nog { $count } open punten.
}
text-reserved = { $count ->
    [one] 1 passage is akkoord met een voorbehoud.
   *[other] { $count } passages zijn akkoord met een voorbehoud.
}
text-unanswered = { $count ->
    [one] 1 reactie wacht op antwoord.
   *[other] { $count } reacties wachten op antwoord.
}
text-course = Open punten per versie
text-course-step = { $count } op { $day }
text-course-told = Open punten: { $steps }; nu { $now }.
text-now-short = nu
text-open-column = Open
text-version = Versie
text-version-nr = Versie { $number }
text-version-named = Versie { $number } ({ $label })
text-versions = Versies
text-versions-none = Er is nog geen versie bewaard.
text-keep = Bewaar als versie
text-keep-lead = Zo blijft te zien wat er nu staat, ook als je verder schrijft.
text-label = Naam
text-label-hint = Bijvoorbeeld 1.0
text-summary = Wat is er veranderd?
text-freeze = Leg vast
text-freeze-lead = Daarna verandert er geen letter meer. Het kenmerk bewijst of een document deze tekst is.
text-freeze-open = { $count ->
    [one] Er is nog 1 open punt. Vastleggen kan als alles akkoord is, desnoods met voorbehoud.
   *[other] Er zijn nog { $count } open punten. Vastleggen kan als alles akkoord is, desnoods met voorbehoud.
}
text-freeze-done = Vastgelegd. Nu kan elke partij ja zeggen.
text-frozen-lead = Deze tekst is vastgelegd. Er verandert geen letter meer.
text-frozen-open = Kenmerk en controle
text-hash = Kenmerk
text-hash-lead = Dezelfde woorden geven hetzelfde kenmerk. Eén letter anders en het klopt niet meer.
text-hash-erased = Uit deze versie zijn persoonsgegevens gewist. Het kenmerk hoort bij de woorden van toen.
text-take-words = Neem de woorden mee
text-check = Controleer een document
text-check-lead = Kies een bestand, of plak de tekst die jij hebt. Spaties en witregels tellen niet mee.
text-check-words = De tekst uit jouw document
text-check-hint = Zonder titel en nummers. Er wordt niets bewaard.
text-check-same = Dit is precies deze tekst.
text-check-other = Dit is een andere tekst. Hieronder zie je wat anders is.
text-check-wrong-kind = Dit soort bestand lezen we niet. Het gaat met Word (.docx) en platte tekst (.txt), of door de tekst te plakken.
text-check-damaged = Dit bestand is beschadigd. Sla het opnieuw op, of plak de tekst.
text-check-encrypted = Op dit bestand zit een wachtwoord. Sla het zonder wachtwoord op, of plak de tekst.
text-check-too-large = Dit bestand is te groot. Plak de tekst.
text-check-empty = In dit bestand staan geen woorden.
text-check-nothing = Kies een bestand of plak de tekst.
text-check-earlier = Dit is niet deze tekst, maar { $name } van { $day }. Hieronder zie je wat anders is.
text-check-file-hint = Word (.docx) of platte tekst (.txt). Een pdf lezen we niet: plak daarvan de tekst.
text-anyone = Klopt jouw tekst?
text-anyone-since = vastgelegd op { $day }
text-anyone-lead = Kies een bestand, of plak de tekst die jij hebt. Je hoort of het de vastgelegde tekst is. Er wordt niets bewaard.
text-anyone-check = Vergelijk
text-anyone-same = Ja, dit is precies de vastgelegde tekst.
text-anyone-earlier = Nee. Dit is { $name } van { $day }. Vraag om de vastgelegde tekst.
text-anyone-other = Nee, dit is een andere tekst. Vraag om de vastgelegde tekst aan wie je deze link gaf.
text-anyone-link = Link waarmee iedereen een document kan vergelijken
text-anyone-link-lead = Zonder account. De tekst zelf staat er niet.
text-check-file = Een bestand
text-accept = Zeg ja
text-accept-lead = Je zegt ja tegen precies deze woorden.
text-accept-done = Jullie zeiden ja.
text-accept-back = Neem ons ja terug
text-accept-back-lead = Iedereen die meeleest, ziet dat jullie nog niet akkoord zijn.
text-accepted-title = Wie zei ja?
text-decided-on-route = Over deze tekst zeggen raden en besturen ja of nee op de besluitroute:
text-accepted = { $count ->
    [0] Nog niemand van de { $of } partijen.
    [one] 1 van de { $of } partijen.
   *[other] { $count } van de { $of } partijen.
}
text-accepted-on = Ja, op { $day }
text-under-reservation = Met een voorbehoud:
text-not-yet = { $count ->
    [one] Nog 1 partij niet
   *[other] Nog { $count } partijen niet
}
text-reservation = Onder welk voorbehoud?
text-reservation-hint = Bijvoorbeeld: als ons college het ook vindt.
text-compare = Vergelijk
text-compare-lead = { $count ->
    [0] Er is niets anders.
    [one] 1 van de { $of } passages is anders.
   *[other] { $count } van de { $of } passages zijn anders.
}
text-compare-from = Van
text-compare-to = Naar
text-compare-show = Toon verschil
text-compare-added = nieuw
text-compare-gone = weg
text-compare-moved = verplaatst
text-compare-changed = anders
text-now = Wat er nu staat
text-comment = Reageer
text-comment-lead = Zeg niet alleen nee. Schrijf de zin zoals jij hem wilt.
text-comment-kind = Wat voor reactie is het?
text-comment-words = Wat wil je zeggen?
text-proposal = Welke woorden kunnen wel?
text-proposal-hint = Schrijf de zin zoals jij hem wilt.
text-proposal-line = Liever:
text-interest = Welk belang zit erachter?
text-interest-hint = Waarom telt dit voor jullie?
text-interest-line = Want:
text-between-us = Houd dit onder ons
text-between-us-hint = Alleen jullie en wie jullie noemden, lezen het. De wet kan daar grenzen aan stellen.
text-comment-send = Geef reactie
text-comment-back = Neem terug
text-comments-title = Reacties en wat ermee gebeurde
text-comments-lead = { $count ->
    [0] Nog geen reactie.
    [one] 1 reactie, { $open } zonder antwoord.
   *[other] { $count } reacties, { $open } zonder antwoord.
}
text-comments-none = Niemand reageerde nog.
text-all-comments = { $count ->
    [one] 1 reactie en wat ermee gebeurde
   *[other] { $count } reacties en wat ermee gebeurde
}
text-comment-column = Reactie
text-done-column = Wat ermee gebeurde
text-who-column = Wie
text-kind-column = Soort
text-proposal-column = Voorstel
text-interest-column = Belang erachter
text-comments-sheet = Reacties
text-readers-column = Wie het leest
text-readers-as-text = Wie de tekst leest
text-reason-column = Reden
text-done-on-column = Beantwoord op
text-not-disposed = Nog geen antwoord.
text-dispose = Beantwoord
text-fate-ask = Wat doe je ermee?
text-reason = Waarom?
text-reason-hint = Wie reageerde, leest dit.
text-vanished = Reacties bij passages die weg zijn
text-vanished-why = De passage is weggehaald. De reactie blijft.
text-vanished-one = weggehaald
