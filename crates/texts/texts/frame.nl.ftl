# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Woorden die overal terugkomen.

frame-name = Kwartier
frame-motto = Van wens naar overdracht
frame-yes = Ja
frame-no = Nee
frame-save = Bewaar
frame-cancel = Laat zo
frame-not-now = Niet nu
frame-back = Terug
frame-next = Verder
frame-change = Pas aan
frame-add = Voeg toe
frame-withdraw = Trek terug
frame-show-all = Toon alles
frame-search = Zoek
frame-erased-name = [naam gewist]
frame-erased-mail = [mailadres gewist]
frame-erased-telephone = [telefoonnummer gewist]
frame-erased-address = [adres gewist]
frame-undo = Maak ongedaan
frame-undone = Dit is teruggezet.
frame-saved = Dit is bewaard.
frame-refresh = Vernieuw
frame-download = Haal op
frame-print = Druk af
frame-close = Sluit
frame-history = Geschiedenis
frame-history-first = Eerste versie
frame-history-before = Eerst
frame-history-after = Daarna
frame-who = Wie
frame-when = Wanneer
frame-why = Waarom
frame-optional = mag leeg blijven
frame-unknown = nog niet bekend
frame-none = geen
frame-nobody = niemand
frame-installation = Kwartier zelf

## De schil van elke pagina.

frame-skip = Ga naar de inhoud
frame-menu = Menu
frame-menu-close = Sluit het menu
frame-language = Taal
frame-language-nl = Nederlands
frame-language-en = Engels
frame-theme = Licht of donker
frame-theme-light = Licht
frame-theme-dark = Donker
frame-theme-system = Zoals je toestel
frame-you-are-here = Je bent hier
frame-sign-out = Meld je af
frame-example = Dit is een voorbeeld. Alle namen zijn verzonnen.

## Fouten boven een formulier.

frame-errors-title = Fout:
frame-errors-lead = Er klopt iets niet. Wat je schreef staat er nog.
frame-errors-count = { $count ->
    [one] Eén ding klopt nog niet.
   *[other] { $count } dingen kloppen nog niet.
}
frame-outdated-title = Iemand anders veranderde dit ook
frame-outdated-yours = Wat jij schreef
frame-outdated-theirs = Wat er nu staat

## Tijd en aantal.

frame-today = vandaag
frame-yesterday = gisteren
frame-tomorrow = morgen
frame-ago = { $span } geleden
frame-ahead = over { $span }
frame-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
frame-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weken
}
frame-months = { $count ->
    [one] 1 maand
   *[other] { $count } maanden
}
frame-years = { $count ->
    [one] 1 jaar
   *[other] { $count } jaar
}
frame-inhabitants = { $count ->
    [one] 1 inwoner
   *[other] { $count } inwoners
}
frame-count-of = { $count } van { $total }
frame-range = { $from } tot { $to }
frame-per-inhabitant = { $amount } per inwoner
frame-changed-by = Gewijzigd door { $person }, { $when }
frame-written-by = Geschreven door { $person }, { $when }
frame-source = Bron: { $source }

## De kringen: wie leest dit?

frame-circle-question = Wie leest dit?
frame-circle-law = De wet kan hier grenzen aan stellen, zoals het recht op inzage en de Woo.
frame-circle-writer = Alleen ik
frame-circle-writer-readers = Alleen jij leest dit.
frame-circle-persons = Genoemde mensen
frame-circle-persons-readers = Alleen de mensen die hierbij met naam staan, lezen dit.
frame-circle-persons-named = Alleen { $names } lezen dit.
frame-circle-facilitators = Alleen begeleiding
frame-circle-facilitators-readers = Alleen de kwartiermaker en de procesbegeleider lezen dit. Geen enkele partij leest mee.
frame-circle-own-party = Eigen partij
frame-circle-own-party-readers = Alleen mensen van je eigen partij lezen dit. De begeleiding leest niet mee.
frame-circle-own-party-named = Alleen mensen van { $party } lezen dit. De begeleiding leest niet mee.
frame-circle-between-us = Onder ons
frame-circle-between-us-readers = Alleen de vertegenwoordigers van de partij en de mensen die zij noemen, lezen dit.
frame-circle-between-us-named = Alleen de vertegenwoordigers van { $party } en de mensen die zij noemen, lezen dit.
frame-circle-between-us-with = Alleen voor de vertegenwoordigers van { $party } en voor { $with }.
frame-circle-with-party = De partij en de begeleiding
frame-circle-with-party-named = Alleen { $party }, haar griffier en de begeleiding lezen dit.
frame-circle-table = Tafel
frame-circle-table-readers = Wie aan deze tafel zit of waarneemt, leest dit. De begeleiding en de notulist ook.
frame-circle-table-named = Wie zit of waarneemt aan { $table }, leest dit. De begeleiding en de notulist ook.
frame-circle-all-parties = Alle partijen
frame-circle-all-parties-readers = Iedereen die voor een partij, aan een tafel of in de begeleiding meedoet, leest dit.
frame-circle-public = Openbaar
frame-circle-public-readers = Iedereen kan dit lezen, ook wie niet meedoet.
