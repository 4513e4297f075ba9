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

## Een lijst inlezen: van bestand of geplakte regels tot één handeling.

sheet-in-parties = Lees partijen in
sheet-in-people = Lees mensen en zetels in
sheet-in-activities = Lees activiteiten in
sheet-in-lead = Kies een bestand of plak een lijst. Er verandert nog niets: je ziet eerst regel voor regel wat er gebeurt.
sheet-file = Bestand
sheet-file-hint = Excel, OpenDocument of CSV, hoogstens 10 MB.
sheet-pasted = Of plak hier
sheet-pasted-hint = Een kolom met namen is genoeg. Meer kolommen met koppen mag ook.
sheet-look = Bekijk wat er gebeurt
sheet-look-again = Bekijk opnieuw
sheet-other-file = Neem een andere lijst
sheet-columns = Welke kolom is wat?
sheet-column-of = Kolom { $letters }: { $heading }
sheet-column-bare = Kolom { $letters }
sheet-column-not-read = Niet inlezen
sheet-key = Waaraan herken je een regel?
sheet-repeated-code = Eén code staat bij meer regels. Wat zijn die partijen?
sheet-repeated-refuse = Dat weet ik nog niet
sheet-repeated-refuse-hint = Deze regels worden niet ingelezen.
sheet-repeated-same = Dezelfde partij
sheet-repeated-same-hint = De eerste naam blijft, de andere zijn andere schrijfwijzen.
sheet-repeated-predecessors = Voorgangers van één partij
sheet-repeated-predecessors-hint = Code en inwoners horen bij de opvolger. Die telt één keer.
sheet-kind = Soort van nieuwe partijen
sheet-kind-hint = Alleen als naam en code het niet zeggen.
sheet-year = Jaar van de aantallen inwoners
sheet-source = Waar komen de aantallen vandaan?
sheet-row = Regel
sheet-what = Wie of wat
sheet-happens = Wat er gebeurt
sheet-new = nieuw
sheet-changed = anders
sheet-unchanged = blijft zo
sheet-wrong = nog niet goed
sheet-change = { $field }: { $from } wordt { $to }
sheet-change-filled = { $field }: { $to }
sheet-summary = { $new } nieuw, { $changed } anders, { $unchanged } zoals het al was, { $wrong } nog niet goed.
sheet-nothing = Alles uit deze lijst staat er al. Er is niets in te lezen.
sheet-more-rows = En nog { $count ->
    [one] 1 regel
   *[other] { $count } regels
}, die er niet bij staan.
sheet-outside = Komt er apart bij als opvolger: { $names }. Die staat buiten de telling.
sheet-skip-wrong = Laat de regels weg die niet kloppen
sheet-skip-wrong-hint = De andere worden wel ingelezen.
sheet-read-in = Lees deze lijst in
sheet-read-done = De lijst is ingelezen.
sheet-preview-title = Regel voor regel
sheet-template = Haal de lijst op zoals die nu is
sheet-excel = Haal op als Excel
sheet-csv = Haal op als CSV
sheet-seats = Zetels
sheet-activities = Activiteiten
sheet-rows-named = Zie regel { $rows }.
sheet-same-key = Dit staat ook in regel { $first }.
sheet-cell = { $heading }: “{ $typed }”. { $why }
sheet-cell-empty = { $heading }. { $why }
sheet-wrong-no-number = Dit is geen getal.
sheet-wrong-not-whole = Dit is geen heel getal.
sheet-wrong-too-many-decimals = Een bedrag heeft hoogstens twee cijfers achter de komma.
sheet-wrong-too-large = Dit getal is te groot.
sheet-wrong-no-date = Dit is geen datum.
sheet-wrong-no-such-day = Deze dag bestaat niet.
sheet-wrong-neither-yes-nor-no = Schrijf ja of nee.
sheet-wrong-no-mail = Dit lijkt geen mailadres.
sheet-wrong-formula = Het rekenblad kon deze cel niet uitrekenen.
sheet-wrong-too-long = Deze tekst is te lang.
sheet-wrong-missing = Hier staat niets, en dit is nodig.


sheet-unreadable-name-column = Geen kolom is de naam. Kies hieronder welke kolom dat is.

## Koppen van kolommen.

sheet-column-name = Naam
sheet-column-kind = Soort
sheet-column-short = Korte naam
sheet-column-code = Officiële code
sheet-column-participation = Hoe doet zij mee
sheet-column-votes = Beslist mee
sheet-column-inhabitants = Inwoners
sheet-column-inhabitants-of = Inwoners { $year }
sheet-column-successor = Opvolger
sheet-column-function = Functie
sheet-column-mail = Mailadres
sheet-column-telephone = Telefoon
sheet-column-address = Adres
sheet-column-office = Rol
sheet-column-party = Partij
sheet-column-table = Tafel
sheet-column-seat = Zetel
sheet-column-speaks-for = Spreekt ook voor
sheet-column-alternate = Plaatsvervanger
sheet-column-mandate-until = Mandaat tot en met
sheet-column-activity = Activiteit
sheet-column-track = Spoor
sheet-column-product = Product
sheet-column-state = Stand
sheet-column-from = Van
sheet-column-until = Tot en met
sheet-column-planned-days = Dagen gepland
sheet-column-actual-days = Dagen gewerkt
