# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

conversation-field-circle = Kring
conversation-field-due = Uiterlijk
conversation-field-kind = Soort gesprek
conversation-field-minutes = Minuten
conversation-field-on = Datum
conversation-field-owner = Wie het doet
conversation-field-parties = Partijen
conversation-field-party = Partij
conversation-field-state = Stand
conversation-field-talk = Gesprek
conversation-field-to = Aan
conversation-field-with = Met
conversation-field-words = Woorden
conversation-circle-writer = Alleen ik
conversation-circle-between-us = Onder ons
conversation-circle-table = Tafel
conversation-circle-all-parties = Alle partijen
conversation-state-open = Open
conversation-state-kept = Nagekomen
conversation-state-dropped = Vervallen
conversation-record-note = Notitie
conversation-record-promise = Belofte
conversation-record-talk = Gesprek

## De zinnen.

conversation-title = Gesprekken
conversation-lead-facilitator = { $count ->
    [0] De laatste 4 weken sprak jij nog niemand.
    [one] De laatste 4 weken had je 1 gesprek.
   *[other] De laatste 4 weken had je { $count } gesprekken.
} { $silent ->
    [0] Niemand is al 6 weken stil.
    [one] Met 1 partij sprak niemand in 6 weken.
   *[other] Met { $silent } partijen sprak niemand in 6 weken.
}
conversation-lead-other = Wat jij opschreef, wat jullie onder ons zeiden en wat er beloofd is.
conversation-quick = Noteer in 20 seconden
conversation-quick-menu = Noteer
conversation-quick-title = Noteer in 20 seconden
conversation-quick-party = Wie sprak je?
conversation-quick-words = Wat wil je onthouden? Eén zin
conversation-quick-words-hint = Over de partij, niet over de persoon.
conversation-quick-promise = Wat beloofde je?
conversation-quick-promise-hint = Bijvoorbeeld: de cijfers per inwoner sturen.
conversation-quick-more = Dag, soort gesprek en wanneer de belofte klaar is
conversation-quick-save = Bewaar
conversation-quick-saved = Bewaard. Het gesprek staat in het logboek.
conversation-quick-log = Dat je elkaar sprak, komt in het logboek van de begeleiding. De zin en de belofte leest alleen jij.
conversation-log-title = Logboek
conversation-log-caption = Gesprekken van de begeleiding, de laatste eerst
conversation-log-empty = Nog geen gesprek. Schrijf er één op zodra je iemand sprak.
conversation-log-why = Hier staat met wie en wanneer, nooit wat er gezegd is.
conversation-log-all = Toon alle { $count } gesprekken
conversation-add-title = Schrijf een gesprek op
conversation-talk-change-title = Pas dit gesprek aan
conversation-talk-withdraw-title = Haal dit gesprek weg
conversation-talk-withdraw-lead = Het verdwijnt uit het logboek van jullie beiden. Je kunt dit meteen ongedaan maken.
conversation-take-away = Haal weg
conversation-parties = Met wie?
conversation-on = Dag
conversation-kind = Soort gesprek
conversation-kind-visit = Bezoek
conversation-kind-call = Telefoon
conversation-kind-video = Beeldbellen
conversation-kind-corridor = Op de gang
conversation-kind-mail = Mail
conversation-kind-table = Aan tafel
conversation-minutes = Hoelang?
conversation-minutes-unit = minuten
conversation-minutes-count = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
conversation-who = Begeleider
conversation-last = Laatst gesproken op { $day }.
conversation-last-none = Nog niet gesproken.
conversation-silent = { $span } stil
conversation-notes-title = Notities
conversation-notes-empty = Nog geen notitie. Eén zin over een partij is genoeg.
conversation-notes-private = Wat alleen jij leest
conversation-notes-between = Onder ons
conversation-note-add = Schrijf een zin
conversation-note-add-title = Schrijf een zin over een partij
conversation-note-party = Over welke partij?
conversation-note-words = Eén zin
conversation-note-circle = Wie leest dit?
conversation-note-circle-writer = Alleen ik
conversation-note-circle-writer-hint = Niemand anders leest dit.
conversation-note-circle-between-us = Onder ons
conversation-note-circle-between-us-hint = De vertegenwoordigers van deze partij en wie zij noemen.
conversation-note-circle-fixed = Dit kun je later niet meer veranderen.
conversation-note-change-title = Pas je zin aan
conversation-note-withdraw-title = Trek deze zin terug
conversation-note-withdraw-lead = Niemand leest hem dan nog. Wie hem las, las hem.
conversation-by = { $person }, { $day }
conversation-promises-title = Beloften
conversation-promises-lead = { $count ->
    [0] Er staat niets open.
    [one] Er staat 1 belofte open.
   *[other] Er staan { $count } beloften open.
} { $mine ->
    [0] Geen ervan is van jou.
    [one] Eén ervan is van jou.
   *[other] Er zijn er { $mine } van jou.
}
conversation-promises-empty = Nog geen belofte. Schrijf op wat je iemand toezei.
conversation-promises-empty-why = Een belofte heeft altijd een mens die haar waarmaakt.
conversation-promises-all = Alle beloften
conversation-promises-done = Klaar
conversation-promise-add = Schrijf een belofte op
conversation-promise-words = Wat is er beloofd?
conversation-promise-owner = Wie maakt het waar?
conversation-promise-owner-hint = Iemand die dit kan lezen.
conversation-promise-to = Aan welke partij?
conversation-promise-to-line = aan { $party }
conversation-promise-to-none = aan niemand in het bijzonder
conversation-promise-due = Wanneer klaar?
conversation-promise-circle = Wie leest dit?
conversation-promise-circle-writer = Alleen ik
conversation-promise-circle-between-us = Onder ons met { $party }
conversation-promise-circle-table = Tafel { $table }
conversation-promise-circle-all-parties = Alle partijen
conversation-promise-change-title = Pas deze belofte aan
conversation-promise-keep = Dit is gedaan
conversation-promise-keep-title = Is dit gedaan?
conversation-promise-kept = Gedaan op { $day }
conversation-promise-kept-saved = Belofte gehouden.
conversation-promise-drop = Laat vallen
conversation-promise-drop-title = Laat deze belofte vallen
conversation-promise-drop-lead = Zeg waarom. Wie de belofte leest, leest ook de reden.
conversation-promise-dropped = Vervallen op { $day }
conversation-promise-no-due = geen dag afgesproken
conversation-promise-yours = Van jou
conversation-why = Waarom?
conversation-party-title = Gesprekken en beloften
conversation-party-talks = { $count ->
    [one] 1 gesprek
   *[other] { $count } gesprekken
}
conversation-mirror-title = Sta je nog in het midden?
conversation-mirror-none = De laatste 4 weken schreef je geen gesprek op.
conversation-mirror-most = De laatste 4 weken sprak je { $party } { $times } keer. De andere partijen sprak je hoogstens { $others } keer.
conversation-mirror-even = De laatste 4 weken sprak je geen partij veel vaker dan de andere.
conversation-mirror-share = { $group }: { $spoken } van { $parties } gesproken, { $talks ->
    [one] 1 gesprek
   *[other] { $talks } gesprekken
}, { $minutes } minuten.
conversation-mirror-large = Groot
conversation-mirror-small = Klein
conversation-mirror-voting = Met stem
conversation-mirror-partner = Partners
conversation-mirror-large-means = Groot: samen meer dan de helft van de inwoners.
conversation-mirror-figures = Toon de cijfers
conversation-mirror-group = Groep
conversation-mirror-spoken = Gesproken
conversation-mirror-talks = Gesprekken
conversation-mirror-minutes = Minuten
conversation-mirror-times = { $count } keer
