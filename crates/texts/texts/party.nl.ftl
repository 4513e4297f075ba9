# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

party-field-about = Waarover
party-field-amount = Aantal
party-field-authority = Antwoord
party-field-condition = Voorwaarde
party-field-constituency = Achterban
party-field-earlier-too = Ook wat er al stond
party-field-from = Vanaf
party-field-level = Steun
party-field-office = Rol
party-field-on = Datum
party-field-one-is-enough = Eén persoon is genoeg
party-field-part = Gegevens
party-field-party = Partij
party-field-person = Persoon
party-field-persons = Personen
party-field-prepares-for = Werkt voor
party-field-source = Bron
party-field-stance = Houding
party-field-successor = Gaat op in
party-field-table = Tafel
party-field-until = Tot en met
party-field-way-out = Uitweg
party-field-words = Woorden
party-field-year = Jaar
party-field-function = Functie
party-field-mail = Mailadres
party-field-telephone = Telefoon
party-field-address = Adres
party-record-constituency = Achterban
party-record-driver = Kengetal
party-record-estimate = Inschatting
party-record-hearer = Wie mag meelezen
party-record-mandate = Mandaat
party-record-particulars = Persoonsgegevens
party-record-party = Partij
party-record-person = Persoon
party-record-position = Standpunt
party-record-releasers = Wie mag delen
party-record-role = Rol
party-record-support = Steun bij de achterban

## De zinnen.

party-title = Partijen
party-add-title = Voeg een partij toe
party-empty = Nog geen partijen. Plak een lijst of voeg er één toe.
party-count = { $count ->
    [0] Nog geen partij doet mee.
    [one] Eén partij doet mee.
   *[other] { $count } partijen doen mee.
}
party-seat = Zetel
party-mandate = Mandaat
party-person = Persoon

## De velden en woorden van deze kamer.

party-field-name = Naam
party-field-kind = Soort
party-field-short = Korte naam
party-short-hint = Drie letters, voor in tekeningen.
party-field-code = Officiële code
party-code-hint = Bijvoorbeeld GM0758.
party-field-participation = Hoe doet zij mee?
party-field-votes = Beslist mee
party-votes-hint = Uit voor een partner, die wel meedoet maar niet meebeslist.
party-added = { $name } doet mee.
party-kind-municipality = Gemeente
party-kind-province = Provincie
party-kind-water-authority = Waterschap
party-kind-safety-region = Veiligheidsregio
party-kind-ministry = Ministerie
party-kind-joint-body = Gemeenschappelijke regeling
party-kind-company = Bedrijf
party-kind-association = Vereniging
party-kind-foundation = Stichting
party-kind-school = School
party-kind-care = Zorginstelling
party-kind-residents = Inwoners
party-kind-other = Anders
party-participation-in-conversation = Nog in gesprek
party-participation-takes-part = Doet mee
party-participation-not-yet = Nog niet, met voorwaarde
party-participation-partner = Partner
party-participation-left = Gestopt
party-participation-merged = Opgegaan in een ander
party-office-kwartiermaker = Kwartiermaker
party-office-neutral = Procesbegeleider
party-office-note-taker = Notulist
party-office-commissioner = Opdrachtgever
party-office-representative = Vertegenwoordiger
party-office-alternate = Vervanger
party-office-adviser = Beleidsadviseur
party-office-constituency = Achterban
party-office-expert = Deskundige
party-office-clerk = Griffier of secretaris
party-office-observer = Waarnemer
party-office-successor = Opvolger

party-people-title = Mensen
party-participation-outside = Alleen als opvolger

## Aantallen en de lijst.

party-count-municipality = { $count ->
    [one] 1 gemeente
   *[other] { $count } gemeenten
}
party-count-province = { $count ->
    [one] 1 provincie
   *[other] { $count } provincies
}
party-count-water-authority = { $count ->
    [one] 1 waterschap
   *[other] { $count } waterschappen
}
party-count-safety-region = { $count ->
    [one] 1 veiligheidsregio
   *[other] { $count } veiligheidsregio’s
}
party-count-ministry = { $count ->
    [one] 1 ministerie
   *[other] { $count } ministeries
}
party-count-joint-body = { $count ->
    [one] 1 gemeenschappelijke regeling
   *[other] { $count } gemeenschappelijke regelingen
}
party-count-company = { $count ->
    [one] 1 bedrijf
   *[other] { $count } bedrijven
}
party-count-association = { $count ->
    [one] 1 vereniging
   *[other] { $count } verenigingen
}
party-count-foundation = { $count ->
    [one] 1 stichting
   *[other] { $count } stichtingen
}
party-count-school = { $count ->
    [one] 1 school
   *[other] { $count } scholen
}
party-count-care = { $count ->
    [one] 1 zorginstelling
   *[other] { $count } zorginstellingen
}
party-count-residents = { $count ->
    [one] 1 groep inwoners
   *[other] { $count } groepen inwoners
}
party-count-other = { $count ->
    [one] 1 andere organisatie
   *[other] { $count } andere organisaties
}
party-sentence = { $total ->
    [one] 1 partij: { $kinds }.
   *[other] { $total } partijen: { $kinds }.
}
party-sentence-inhabitants = Wie meebeslist, staat samen voor { $amount } inwoners.
party-sentence-unknown = { $count ->
    [one] Van 1 partij is het aantal inwoners niet bekend.
   *[other] Van { $count } partijen is het aantal inwoners niet bekend.
}
party-counted-as = { $names } gaan samen als { $successor }: die telt één keer.
party-counted-in = De inwoners tellen mee in { $successor }.
party-weight-of = in { $successor }
party-inhabitants = Inwoners
party-has-inhabitants = { $amount } inwoners.
party-has-code = Code { $code }.
party-does-not-vote = Beslist niet mee.
party-merges = Gaat op in { $successor }
party-merges-after = Gaat op in { $successor }, na { $day }
party-empty-why = De namen zijn genoeg. De rest komt vanzelf.
party-filter-all = Alle
party-filter-letters = Naam of code
party-filter-empty = Geen partij past bij wat je zoekt. Zoek op minder.
party-edit-title = Pas de partij aan

## Waar een partij staat.

party-stand-title = Waar staat { $party }?
party-declare-own = Zeg waar je staat
party-declare-title = Leg vast wat zij zei
party-declare-lead = Alle partijen lezen dit. ‘Nog niet’ mag: met de voorwaarde en de weg eruit.
party-stance = Houding
party-stance-unknown = onbekend
party-stance-against = tegen
party-stance-critical = kritisch
party-stance-under-conditions = onder voorwaarden
party-stance-neutral = neutraal
party-stance-supportive = steunend
party-stance-driving = trekker
party-words = In eigen woorden
party-words-hint = Precies zoals het gezegd is.
party-condition = Voorwaarde
party-condition-hint = Wat moet er eerst duidelijk zijn?
party-way-out = De weg eruit
party-way-out-hint = Wat gebeurt er als dat duidelijk is?
party-said-on = Wanneer gezegd
party-today-hint = Leeg is vandaag.
party-source = Hoe weet je dit?
party-source-hint = Bijvoorbeeld: brief van het college, 10 november.
party-self-declared = Zelf verklaard, { $day }.
party-typed-in = Gezegd op { $day }. Bron: { $source }.
party-positions-none = Zij zei nog niet waar zij staat.
party-positions-earlier = { $count ->
    [one] Eerder, 1 keer
   *[other] Eerder, { $count } keer
}
party-guess-title = Schrijf je eigen indruk
party-guess-lead = Dit is jouw inschatting. Niemand anders leest haar, en ze komt nooit naast wat de partij zelf zei.
party-guess-stance = Hoe schat je het in?
party-guess-words = Waarom denk je dat?
party-guess-on = Wanneer
party-guess-none = Nog geen eigen indruk.

## Weggaan, terugkomen, samengaan.

party-leave-title = Deze partij stopt
party-leave-lead = { $party } doet dan niet meer mee. Wat zij zei en besloot, blijft staan.
party-leave-on = Laatste dag
party-leave-on-hint = Leeg: vanaf vandaag doet zij niet meer mee.
party-leave-do = Laat haar gaan
party-rejoin-title = Deze partij komt terug
party-rejoin-lead = { $party } doet weer mee en is nog in gesprek.
party-rejoin-do = Haal haar terug
party-merge-title = Partijen gaan samen
party-merge-lead = Vanaf de dag die je kiest, telt alleen de nieuwe partij. De oude blijven te lezen.
party-merge-seats = Zetels die alleen voor de oude partijen spraken, sluiten de dag ervoor. Geef de nieuwe partij daarna zelf een zetel.
party-merge-which = Welke partijen gaan samen?
party-merge-into = In welke partij?
party-merge-new = Een nieuwe partij
party-merge-name = Naam van de nieuwe partij
party-merge-name-hint = Alleen bij een nieuwe partij.
party-merge-on = Eerste dag van de nieuwe partij
party-merge-on-hint = Meestal 1 januari.
party-merge-do = Leg het samengaan vast
party-merge-done = Het samengaan is vastgelegd. Kijk of de nieuwe partij een zetel heeft.
party-merger-title = Samengaan
party-merger-into = Gaat op in deze partij. De dag is nog niet bekend.
party-merger-into-after = Doet mee tot en met { $day } en gaat dan op in deze partij.
party-merger-from = Komt voort uit deze partijen:
party-merger-begins = Begint op { $day }.
party-merger-no-seat = Deze partij heeft nog geen zetel. Zet er een neer bij

## Het register van overheden.

party-register-title = Kies uit het register
party-register-lead = Zoek een gemeente, provincie of andere overheid. Naam, code en inwoners komen mee.
party-register-search = Zoek op naam
party-register-pick = Wie doet er mee?
party-register-add = Voeg toe
party-register-done = { $count ->
    [one] 1 partij is toegevoegd.
   *[other] { $count } partijen zijn toegevoegd.
}
party-register-here = Deze staan er al: { $names }.
party-register-empty = Niemand in het register heet zo.
party-register-empty-why = Zoek op een deel van de naam, of voeg de partij met de hand toe.
party-register-none = Er is nog geen register ingelezen.
party-register-none-why = De beheerder van deze installatie kan dat doen. Voeg partijen intussen met de hand toe.
party-register-source = register van overheden

## Mensen, rollen en zetels.

party-people-count = { $count ->
    [0] Nog niemand doet mee.
    [one] Eén persoon doet mee.
   *[other] { $count } mensen doen mee.
}
party-people-letters = Naam of partij
party-people-filter-empty = Niemand past bij wat je zoekt.
party-people-none = Nog geen mensen van deze partij.
party-person-add = Voeg iemand toe
party-person-added = { $name } staat erbij.
party-person-lead = Een naam en een rol zijn genoeg. Een uitnodiging stuur je later.
party-person-edit = Pas de naam aan
party-person-office = Rol
party-person-party = Partij
party-person-party-hint = Nodig voor wie bij een partij hoort.
party-person-no-party = Hoort niet bij een partij
party-person-roles = Rollen
party-person-gone = doet niet meer mee
party-function-hint = Bijvoorbeeld wethouder of concerncontroller.
party-mail-hint = Alleen de begeleiding ziet dit adres.
party-prepares-for = Bereidt voor namens { $name }.
party-prepares-question = Voor wie bereidt deze persoon voor?
party-prepares-hint = Alleen bij een beleidsadviseur.
party-role-give = Geef een rol
party-role-lead = Een rol opent wat bij die rol hoort, zolang zij duurt.
party-role-table = Tafel
party-role-table-hint = Alleen bij een waarnemer.
party-role-from = Vanaf { $day }.
party-role-until = Tot en met { $day }.
party-role-change = Pas de rol van { $office } aan
party-role-end = Beëindig
party-role-end-title = Beëindig de rol van { $office }
party-role-end-lead = { $name } ziet daarna niet meer wat bij deze rol hoorde.
party-roles-before = Eerdere rollen
party-reach-title = Bereikbaar
party-reach-edit = Pas bereikbaarheid aan
party-reach-none = Nog niet bekend hoe je deze persoon bereikt.
party-seats-title = Zetels
party-seat-empty = nog niemand
party-seat-alternate = vervanger: { $names }
party-seat-by = spreekt via { $party }
party-seat-own = eigen zetel

## Wat een partij zelf regelt.

party-hearers-title = Wie mag horen wat onder ons blijft
party-hearers-own = Van de partij zelf: { $names }.
party-hearers-none = Jullie noemden nog niemand. Dan hoort ook de begeleiding dit niet.
party-readers-title = Wie las mee, per dag
party-readers-none = Nog niemand die jullie noemden, las hier mee.
party-hearer-title = Noem iemand die mag meehoren
party-hearer-lead = Alleen wie je noemt, leest wat jullie onder ons zeggen. Een naam wegnemen kan altijd, en werkt meteen.
party-hearer-who = Wie noem je?
party-hearer-earlier = Ook wat er al stond
party-hearer-earlier-hint = Zonder vinkje alleen wat vanaf nu wordt gezegd.
party-hearer-do = Noem deze persoon
party-hearer-done = Deze persoon mag nu meehoren.
party-hearer-all = Ook wat er al stond.
party-hearer-since = Sinds { $day }.
party-unname-title = Neem de naam weg
party-unname-lead = { $name } leest daarna niets meer van wat onder ons is, ook niet wat er al stond.
party-unname-do = Neem weg
party-unname-done = Deze persoon hoort niet meer mee.
party-releasers-title = Wie mag woorden van ons delen?
party-releasers-lead = Eén bereidt voor, een ander bevestigt. Jullie mogen het ook bij één laten.
party-releasers-who = Wie mag dit?
party-releasers-one = Eén persoon is genoeg
party-releasers-one-hint = Dan gaat delen zonder dat een tweede meekijkt.
party-releasers-default = Delen kan pas als twee van jullie zijn gekozen.
party-releasers-are-one = { $names } mag woorden van jullie delen.
party-releasers-are-two = { $names } delen samen: één bereidt voor, een ander bevestigt.
party-releasers-link = Kies wie woorden deelt
party-mandates = Mandaten
party-mandates-none = Nog geen antwoord op de vraag wie ja mag zeggen.
party-mandate-add = Beantwoord de mandaatvraag
party-mandate-title = Wat mag je toezeggen?
party-mandate-lead = Eén vraag is genoeg. ‘Ik neem het mee’ is een gewoon antwoord.
party-mandate-question = Mag u hierover namens uw college ja zeggen?
party-mandate-yes = Ja
party-mandate-up-to = Ja, tot …
party-mandate-up-to-limit = Ja, tot { $limit }
party-mandate-takes-back = Nee, ik neem het mee
party-mandate-who = Wie
party-mandate-about = Waarover
party-mandate-about-hint = Bijvoorbeeld geld. Leeg is alles.
party-mandate-everything = alles
party-mandate-limit = Tot waar?
party-mandate-limit-hint = Alleen bij ‘ja, tot …’, zoals € 19,50 per inwoner.
party-mandate-until = Tot en met
party-mandate-source = Waar staat dit?
party-mandate-source-hint = Bijvoorbeeld: besluit van het college, 17 februari.
party-mandate-withdraw = Trek het mandaat in
party-mandate-withdraw-lead = { $name } heeft dit mandaat dan niet meer.

## De achterban.

party-behind-title = De achterban
party-behind-none = Nog niet bekend wie er achter deze partij staat.
party-behind-add = Voeg een achterban toe
party-behind-edit = Pas de achterban aan
party-behind-name = Naam
party-behind-hint = Bijvoorbeeld gemeenteraad of ondernemers in de haven.
party-behind-college = College
party-behind-council = Raad
party-behind-works-council = Ondernemingsraad
party-behind-members = Leden
party-behind-residents = Inwoners
party-behind-other = Anders
party-support = Hoe staat men erin?
party-support-add = Leg draagvlak vast
party-support-title = Draagvlak bij { $name }
party-support-words = Wat hoorde of zag je?
party-support-on = Wanneer
party-support-none = Nog niet gehoord.
party-support-unknown = onbekend
party-support-resistance = weerstand
party-support-doubt = twijfel
party-support-willing = bereid
party-support-carries = draagt het mee
party-seen-on = { $day }, { $source }

## Kengetallen.

party-figures = Kengetallen
party-figures-none = Nog geen aantallen, zoals inwoners.
party-figure-add = Voeg een getal toe
party-figure-name = Wat is geteld?
party-figure-hint = Bijvoorbeeld inwoners of banen.
party-figure-amount = Aantal
party-figure-year = Jaar
party-figure-source = Bron
party-figure-source-hint = Waar komt dit getal vandaan?
party-figure-of = { $name } in { $year }
party-figure-withdraw = Neem het getal weg
party-figure-withdraw-lead = { $name } in { $year } staat er dan niet meer.

## Op papier.

party-print = Voor een bezoek
party-print-title = { $party } op één blad
party-print-made = Gemaakt op { $day }.
party-print-lead = Op dit blad staat ook wat alleen jij of de begeleiding mag lezen. Dat is gemerkt. Laat het niet liggen.
