# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

table-field-alternate = Vervanger
table-field-from = Vanaf
table-field-mandate-until = Mandaat tot
table-field-name = Naam
table-field-on = Datum
table-field-parties = Partijen
table-field-person = Persoon
table-field-place = Plaats
table-field-purpose = Doel
table-field-seat = Zetel
table-field-short = Korte naam
table-field-starts = Begin
table-field-table = Tafel
table-field-until = Tot en met
table-record-meeting = Bijeenkomst
table-record-seat = Zetel
table-record-sitting = Plaats aan tafel
table-record-table = Tafel

## De zinnen.

table-title = Tafels
table-count = { $count ->
    [0] Nog geen tafel.
    [one] Eén tafel.
   *[other] { $count } tafels.
}
table-next-is = { $table } komt { $when } samen.
table-add-title = Zet een tafel neer
table-change-title = Pas deze tafel aan
table-name = Naam van de tafel
table-name-hint = Zoals de mensen hem zelf noemen.
table-purpose = Waar is deze tafel voor?
table-empty = Nog geen tafel. Zet er een neer zodra mensen samenkomen.
table-empty-why = Een tafel begint met een naam. Zetels en dagen komen later.
table-one = Tafel
table-seats = Zetels
table-seats-count = { $seats ->
    [0] nog geen zetels
    [one] 1 zetel
   *[other] { $seats } zetels
}
table-seats-for = { $seats ->
    [0] nog geen zetels
    [one] 1 zetel, die spreekt voor { $parties }
   *[other] { $seats } zetels, die spreken voor { $parties }
}
table-parties-count = { $count ->
    [one] 1 partij
   *[other] { $count } partijen
}
table-next-time = Volgende keer
table-sees-not = alleen voor wie er zit
table-plan-title = De tafel
table-plan-told = { $taken ->
    [one] Op 1 zetel zit iemand.
   *[other] Op { $taken } zetels zit iemand.
} { $empty ->
    [0] Geen zetel is leeg.
    [one] 1 zetel is leeg.
   *[other] { $empty } zetels zijn leeg.
}
table-plan-no-term = { $count ->
    [one] Bij 1 zetel is het mandaat afgelopen.
   *[other] Bij { $count } zetels is het mandaat afgelopen.
}
table-legend-empty = gestippelde rand: hier zit nu niemand
table-legend-no-term = mandaat afgelopen; alleen de begeleiding en de partij zelf zien dit
table-legend-around = De begeleiding en de notulist zitten zonder zetel aan tafel.
table-who-sits = Wie zit waar, en voor wie
table-seat = Zetel
table-sits = Zit er
table-mandate = Mandaat
table-also = Spreekt ook voor
table-also-for = spreekt ook voor { $parties }
table-alternate = plaatsvervanger: { $names }
table-nobody = niemand
table-term-until = tot { $day }
table-term-ended = afgelopen op { $day }
table-term-open = zonder einddatum
table-no-term = mandaat afgelopen
table-seat-open = Zetel { $name }
table-open = Open
table-no-seats = Nog geen zetels. Zet er een neer voor elke partij die meepraat.
table-no-seats-why = Eén zetel kan voor meer partijen spreken.
table-terms-ended = { $count ->
    [one] 1 plek zonder mandaat.
   *[other] { $count } plekken zonder mandaat.
}
table-terms-elections = Dat hoort bij de verkiezingen.
table-terms-how = Wie er zit, blijft meelezen. Vraag het nieuwe college om een mandaat.
table-around = Zonder zetel
table-observes = neemt waar
table-meetings = Bijeenkomsten
table-meetings-none = Nog geen dag gekozen.
table-meetings-closed = Wanneer deze tafel samenkomt, zien alleen wie er zit of waarneemt en de begeleiding.
table-meetings-past = Eerdere bijeenkomsten
table-closed-seats = Gesloten zetels
table-closed-on = tot en met { $day }
table-at-time = { $day } om { $time } uur
table-add-seat-title = Zet een zetel neer
table-add-seat = Zet een zetel neer
table-seat-party = Welke partij zit hier?
table-seat-also = Voor wie spreekt deze zetel ook?
table-seat-also-hint = Partijen die al een zetel aan deze tafel hebben, staan er niet bij.
table-seat-also-none = Alle andere partijen hebben al een zetel aan deze tafel.
table-seat-short = Letters voor in de tekening
table-seat-short-hint = Bijvoorbeeld NOO. Laat leeg om de letters van de partij te gebruiken.
table-change-seat-title = Voor wie spreekt deze zetel?
table-change-seat = Pas aan voor wie
table-close-seat-title = Sluit deze zetel
table-close-seat = Sluit de zetel
table-close-seat-lead = Na deze dag gaat de tafel dicht voor wie hier zat. Wat gezegd is, blijft bewaard.
table-last-day = Laatste dag
table-why = Waarom?
table-sit-title = Wie komt hier zitten?
table-sit = Geef de plek
table-person = Wie?
table-person-hint = Staat iemand er niet bij? Voeg de persoon eerst toe.
table-is-alternate = Als plaatsvervanger
table-is-alternate-hint = Zit hier als de vaste persoon er niet is.
table-from = Vanaf
table-mandate-until = Het mandaat eindigt vanzelf op
table-mandate-until-hint = Bijvoorbeeld de dag van de verkiezingen. Wie er zit, blijft daarna meelezen.
table-sitting-title = Pas deze plek aan
table-end-sitting-title = { $person } gaat van tafel
table-end-sitting = Beëindig deze plek
table-end-sitting-lead = Na deze dag is de tafel dicht voor deze persoon, ook wat er eerder stond.
table-sits-now = Zit hier nu
table-later-or-before = Eerder of later
table-since = sinds { $day }
table-until-day = tot en met { $day }
table-plan-meeting-title = Kies een dag
table-plan-meeting = Kies een dag
table-change-meeting-title = Pas deze bijeenkomst aan
table-day = Dag
table-starts = Begint om
table-starts-hint = Zoals 13:30.
table-place = Waar?
table-meeting-purpose = Waar gaat het over?
table-call-off-title = Zeg deze bijeenkomst af
table-call-off = Zeg af
table-call-off-lead = De bijeenkomst verdwijnt dan bij iedereen aan deze tafel.
table-let-observe-title = Wie neemt hier waar?
table-let-observe = Laat iemand waarnemen
table-let-observe-lead = Wie waarneemt, leest alles van deze tafel en beslist niet mee.
table-observer-known = Iemand die er al is
table-observer-name = Of een nieuwe naam
table-observer-function = Namens wie of als wat?
table-end-observing-title = { $person } neemt niet meer waar
table-end-observing = Beëindig
table-somebody-new = iemand anders
table-present = { $present } van { $seats ->
    [one] 1 zetel is er.
   *[other] { $seats } zetels zijn er.
}
