# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

route-field-name = Naam
route-field-text = Tekst waarover beslist wordt
route-field-template = Sjabloon
route-field-source = Waar de stappen en termijnen vandaan komen
route-field-in-force = Geldt sinds
route-field-is-checked = Getoetst door een jurist
route-field-wished-start = Gewenste start
route-field-plans = Stappen
route-field-parties = Partijen
route-field-last-number = Hoogste nummer van een stap
route-field-number = Nummer
route-field-body = Orgaan
route-field-after = Komt na
route-field-waits-for-all = Wacht op alle partijen
route-field-is-joint = Eén keer voor allemaal
route-field-at-meeting = In een vergadering
route-field-weeks = Weken
route-field-low = Weken, op zijn kortst
route-field-likely = Weken, het meest waarschijnlijk
route-field-high = Weken, op zijn langst
route-field-term = Termijn in weken
route-field-article = Waar die termijn staat
route-field-until = Antwoord gevraagd tot
route-field-party = Partij
route-field-kind = Soort
route-field-meetings = Vergaderdagen
route-field-closed = Reces
route-field-from = Van
route-field-elections = Verkiezingen
route-field-weeks-after-election = Weken zonder vergadering na verkiezingen
route-field-every-weeks = Daarna elke … weken
route-field-days = Zoveel dagen vooraf
route-field-remark = Opmerking
route-field-route = Route
route-field-plan = Stap
route-field-words = Stand
route-field-status = Hoe staat het?
route-field-outcome = Wat kwam eruit?
route-field-sent = Verzonden op
route-field-received = Ontvangen op
route-field-meeting = Vergadering op
route-field-condition = Voorwaarde
route-field-way-out = Hoe het verder kan
route-field-sent-again = Opnieuw gestuurd op
route-field-again = Keren opnieuw, van 100
route-field-clerk = Griffier
route-field-route-name = Naam van de route
route-field-step-name = Naam van de stap
route-field-party-name = Naam van de partij
route-field-on = Op
route-field-is-called-back = Teruggeroepen
route-field-reply = Antwoord
route-field-mailed = Verstuurd
route-field-sender = Door
route-field-by-hand = Zelf verstuurd
route-field-latest = Uiterste verzending
route-field-fingerprint = Kenmerk van de vraag
route-field-seed = Begingetal
route-field-runs = Aantal keren
route-field-version = Versie
route-field-dates = Dagen
route-field-early = Op zijn vroegst
route-field-middle = In het midden
route-field-late = Op zijn laatst
route-field-wish = Gewenste start
route-field-wish-in-100 = Kans op die start, van 100
route-field-never-in-100 = Nooit, van 100
route-field-latest-first = Eerste stap uiterlijk
route-field-weights = Wie het vaakst de laatste is
route-field-in-100 = Van 100
route-field-levers = Wat helpt
route-field-start-with-ready = Begin met wie klaar is
route-field-send-earlier = Eerder versturen
route-field-moved = Vorige voorspelling
route-field-because = Sindsdien vastgelegd
route-field-others = En nog
route-field-by = Weken eerder
route-field-said = Wat er gezegd is
route-field-answer = Antwoord
route-field-subject = Waarover
route-field-fate = Wat we ermee doen
route-fate-taken-over = overgenomen
route-fate-partly = deels overgenomen
route-fate-not = niet overgenomen
route-record-route = Route
route-record-route-template = Sjabloon van een route
route-record-body = Kalender van een orgaan
route-record-sending = Uiterste verzending
route-record-step = Stap op de route
route-record-point = Ingebracht punt
route-record-point-answer = Antwoord op punten
route-record-certainty = Inschatting van de begeleiding
route-record-clerk-question = Vraag aan een griffier
route-record-forecast = Voorspelling

## Woorden van vaste lijsten.

route-status-planned = gepland
route-status-delivered = aangeleverd
route-status-on-agenda = op de agenda
route-status-not-yet = nog niet, met voorwaarde
route-status-held = aangehouden
route-status-done = klaar
route-status-stopped = gestopt door samengaan
route-outcome-none-given = geen wensen of bedenkingen
route-outcome-views = wensen en bedenkingen
route-outcome-agreed = akkoord
route-outcome-agreed-with-motion = akkoord met motie
route-outcome-refused = geweigerd
route-outcome-lapsed = termijn voorbij zonder antwoord
route-body-college = College
route-body-council = Raad
route-body-works-council = Ondernemingsraad
route-body-general-board = Algemeen bestuur
route-body-board = Dagelijks bestuur
route-body-staff = Ambtelijk
route-body-region = Regio
route-body-other = Ander orgaan

## De zinnen.

route-title = Besluitroute
route-lead = Wie beslist wanneer, over welke tekst?
route-empty = Er is nog geen route.
route-empty-why = Een route laat per partij zien welke stap klaar is, en wat er nog komt.
route-open = Begin een route
route-open-lead = Kies een sjabloon. Daarna pas je de stappen vrij aan.
route-name-hint = Bijvoorbeeld: contouren, najaar 2026.
route-unchecked = laat toetsen
route-unchecked-why = Termijnen staan hier als gegevens. Laat een jurist ze toetsen voor je erop rekent.
route-checked = Een jurist heeft de stappen en termijnen getoetst
route-checked-hint = Tot die tijd staat er “laat toetsen” bij.
route-in-force = Geldt sinds { $day }.
route-no-text = Nog geen vastgelegde tekst
route-same-text = Iedereen beslist over dezelfde tekst:
route-one-text = Besloot iedereen over dezelfde tekst?
route-one-text-lead = Per orgaan zie je welke tekst er ligt, of waarover het besloot. Die blijft staan, ook als de route later een andere tekst krijgt.
route-one-text-none = Er ligt nog nergens een tekst.
route-one-text-count = { $all ->
    [0] Nog niemand besloot. Bekijk welke tekst waar ligt.
   *[other] { $same } van de { $all } besluiten zijn over deze tekst. Bekijk per orgaan.
}
route-one-text-of = { $all ->
    [0] Nog niemand besloot.
   *[other] Besloten: { $all }. Over deze tekst: { $same }. Over een andere: { $other }. Niet vastgelegd: { $unknown }.
}
route-stands = Stand
route-text-laid = Tekst die er ligt
route-text-laid-hint = Kies waarover dit orgaan beslist of besloot. Zolang er niets is verstuurd of ontvangen, blijft dit leeg.
route-text-verdict = Dezelfde?
route-text-same = dezelfde tekst
route-text-differs = andere tekst
route-text-unknown = niet vastgelegd
route-text-other = een tekst die niet in Kwartier staat
route-text-see = Bekijk het verschil
route-mark = kenmerk
route-change = Pas de route aan
route-change-lead = Wat al gezegd is over een stap, blijft staan.
route-why = Waarom verandert het?
route-keep-template = Bewaar als sjabloon
route-keep-template-lead = De stappen en termijnen gaan mee, de partijen en dagen niet.
route-plans-of = Stappen van { $name }
route-plans-lead = In deze volgorde staan de stappen naast elkaar. Waarop een stap wacht, zeg je bij de stap zelf.
route-plans-change = Pas de stappen aan
route-plans-done = Klaar met de stappen
route-plan-add = Voeg een stap toe
route-plan-add-lead = De stap komt achteraan. Daarna zet je hem op zijn plek.
route-plan-up = Hoger
route-plan-down = Lager
route-plan-remove = Haal de stap weg
route-plan-remove-lead = Wat op deze stap wachtte, wacht daarna op wat ervoor kwam.
route-plan-said = Over deze stap is al iets vastgelegd. Daarom blijft de stap staan: zo gaat niets verloren. Je kunt hem wel anders noemen of verplaatsen.
route-plan-first = Kan meteen beginnen
route-plan-after = Na { $names }
route-after-hint = Kies niets als de stap meteen kan beginnen.
route-waits-for-all-hint = De stap begint pas als elke partij klaar is met wat ervoor komt.
route-at-meeting-hint = Dan telt de kalender van het orgaan mee.
route-is-joint-hint = Zoals een handtekening van allemaal op één dag.
route-article-hint = Nodig bij een termijn: de wet en het artikel, of de afspraak.
route-templates = Eigen sjablonen
route-templates-lead = Een route die al loopt, verandert niet mee.
route-templates-none = Er is nog geen eigen sjabloon.
route-templates-none-why = Maak een kopie van een sjabloon en pas de stappen aan. Of bewaar een route als sjabloon.
route-template-copy = Maak een eigen sjabloon
route-template-copy-lead = Je begint met een kopie. Daarna pas je de stappen aan.
route-template-withdraw = Haal dit sjabloon weg
route-template-withdraw-lead = Routes die hiermee begonnen, blijven staan.
route-rules = Waar de stappen en termijnen vandaan komen
route-first = Wat eerst moet
route-sends-by = levert uiterlijk { $day } aan voor “{ $step }”.
route-sends-none = Er is geen dag bekend waarop iets verstuurd moet zijn.
route-latest-who = Deze dag ziet alleen de partij zelf, haar griffier en de begeleiding.
route-latest = uiterlijk { $day }
route-latest-title = Uiterste verzending
route-latest-is = Het stuk moet uiterlijk { $day } bij de griffie zijn.
route-late = gepland, te laat
route-again = opnieuw gestuurd
route-start = Waarschijnlijke start
route-wish-is = De wens is { $day }.
route-why-long = Stel: elk van de { $count } haalt met 95 procent kans de datum. Dan lukt het samen { $chance } van de 100 keer.
route-merger-waits = { $parties } gaan samen verder als { $successor }. Hun stappen staan nog open.
route-merger = Sluit de stappen en begin nieuwe
route-merger-names = De open stappen van { $parties } sluiten. { $successor } krijgt eigen stappen.
route-merger-plan = Bij welke stap begint de nieuwe partij?
route-merger-first = Eerste dag waarop dat kan
route-by-plan = Tel bij de stap
route-by-status = Laat zien
route-by-seat = Van de zetel
route-seat-of = { $names } en nog { $count }
route-any = alles
route-apply = Pas toe
route-fill = Vul deze stap in
route-fill-lead = Hier staat elke partij onder elkaar. Alleen wat je verandert, wordt vastgelegd. Een “nog niet” heeft een eigen formulier.
route-fill-other = Een andere stap:
route-fill-day = { $party }: dag
route-caption = Stand van { $shown } van de { $all } partijen op { $day }
route-nobody = Geen partij staat zo. Kies iets anders.
route-party = Partij
route-until = tot { $day }
route-joint = Wat één keer gebeurt, voor allemaal
route-set = Zeg hoe het staat
route-nothing-yet = Hierover is nog niets gezegd. De stap is gepland.
route-condition-hint = Nodig bij “nog niet”: waar wacht deze partij op?
route-way-out-hint = Nodig bij “nog niet”: wat gebeurt er als dat er is?
route-remark-hint = Bijvoorbeeld dat er een andere tekst lag.
route-sent-again-hint = Als er een verkeerde tekst lag.
route-outcome-not-yet = nog niets
route-asks = Vraag aan de griffier
route-ask = Vraag het de griffier
route-ask-lead = De griffier krijgt een eigen link. Daarachter staat één vraag en niets anders.
route-asked-on = Gevraagd op { $day }
route-ask-answered = Beantwoord
route-ask-called-back = Teruggeroepen: de link werkt niet meer.
route-ask-waits = Wacht op antwoord
route-take-over = Neem een antwoord uit een mail over
route-take-over-lead = Schreef { $name } je een mail terug? Schrijf hier wat daarin staat. Het komt ook in de matrix.
route-taken-over = Overgenomen uit een mail van de griffier.
route-field-taken-over-by = Overgenomen uit een mail door
route-reply = Beantwoord de vraag
route-reply-more = Vul je antwoord aan
route-ask-of = Vraag aan { $name }
route-ask-until = Antwoord graag vóór { $day }.
route-no-clerk-here = Bij { $party } staat nu geen griffier.
route-add-clerk = Voeg de griffier toe
route-link = Persoonlijke link
route-link-lead = Geef deze link alleen aan { $name }. Wie hem heeft, kan antwoorden.
route-call-back = Roep de vraag terug
route-call-back-lead = De link werkt daarna niet meer.
route-link-ended = Deze link werkt niet meer
route-link-ended-why = De vraag is teruggeroepen, of je bent geen griffier meer van deze partij. Vraag het aan wie je de link gaf.
route-clerk-title = Eén vraag aan jou
route-clerk-received = Wanneer kwam het stuk binnen?
route-clerk-meeting = Wanneer staat het op de agenda?
route-clerk-outcome = Wat kwam eruit?
route-clerk-who-reads = Alle partijen lezen wat je hier zegt over { $party }. Je opmerking leest alleen { $party } en de begeleiding.
route-clerk-send = Geef dit door
route-clerk-thanks = Dank je. Je kunt het hier later aanvullen.
route-points = Ingebrachte punten
route-points-lead = Punten: { $points }. Antwoorden: { $answers }. Gelijke punten krijgen één antwoord.
route-points-none = Er is nog niets ingebracht.
route-points-none-why = Noteer bij een stap wat een raad of college zei, punt voor punt.
route-points-waiting = Nog zonder antwoord
route-points-hint = Eén punt per regel, in de woorden van wie het inbracht.
route-to-response = Bekijk de reactienota
route-give-points = Noteer punten
route-give-points-lead = Zo telt elk punt mee in de reactienota.
route-change-point = Schrijf het punt anders op
route-withdraw-point = Haal dit punt weg
route-withdraw-point-lead = Alleen als niemand dit inbracht. Een antwoord op niets anders gaat mee.
route-answer-points = Beantwoord punten
route-answer-points-lead = Kies de punten die hetzelfde vragen. Zij krijgen één antwoord.
route-answer-which = Op welke punten?
route-subject-hint = In een paar woorden, bijvoorbeeld: weggaan.
route-answer-is = Antwoord { $number }: { $subject }
route-answer-waits = Nog zonder antwoord
route-certainty = Hoe zeker is dit?
route-certainty-none = Je hebt dit nog niet ingeschat.
route-certainty-set = Schat het in
route-again-of-100 = Hoe vaak moet dit opnieuw, van 100 keer?
route-again-hint = 0 is zeker. Bij 50 gaat het de helft van de keren terug.
route-again-in-100 = { $count } van 100 keer moet dit opnieuw.
route-bodies-of = Kalenders van { $party }
route-bodies-lead = Wanneer vergadert wie, en wanneer niet?
route-bodies-none = Er is nog geen kalender.
route-bodies-none-why = Met een kalender rekent de route met echte vergaderdagen.
route-to-party = Naar { $party }
route-no-meetings = Er zijn geen vergaderingen bekend.
route-as-usual = als gewoonlijk
route-closed = Reces: { $from } tot en met { $until }
route-election = Verkiezingen op { $day }.
route-election-weeks = Daarna { $count ->
    [one] 1 week
   *[other] { $count } weken
} geen vergadering.
route-elections-hint = Eén dag per regel.
route-weeks-after-hint = De voorspelling telt ze mee, net als een reces.
route-election-first = Op { $day } zijn er verkiezingen. Daarna beslist een nieuwe raad of een nieuw bestuur. Praat die bij voordat dit op de agenda komt.
route-election-may = Op { $day } zijn er verkiezingen. Komt dit daarna aan de orde, dan beslist een nieuwe raad of een nieuw bestuur.
route-elections-ahead = Verkiezingen onderweg
route-elections-ahead-lead = Deze organen beslissen misschien pas na verkiezingen. Dan zitten er andere mensen aan tafel.
route-election-day = Verkiezingen op
route-sending = Hoelang vooraf
route-sending-lead = Hoeveel dagen voor de vergadering moet het stuk er zijn?
route-sending-hint = Bijvoorbeeld hoe het stuk daar komt.
route-body-lead = Lees een kalender in, of typ de dagen.
route-body-name = Hoe heet het daar?
route-calendar-file = Kalenderbestand
route-calendar-hint = iCalendar (.ics), of een lijst met één dag per regel (.csv). Reces en verkiezingen herkennen we aan hun naam. Een regel met twee dagen is een reces.
route-meetings-hint = Eén dag per regel, bijvoorbeeld 26-11-2026.
route-every-hint = Na de laatste bekende dag. 0 als er dan niets bekend is.
route-closed-hint = Eén periode per regel: eerste dag, laatste dag en een naam.
route-paste = Plak uit Excel
route-paste-lead = Je ziet eerst wat elke rij zou doen. Er gaat niets verloren.
route-pasted = Plak hier je tabel
route-pasted-hint = Eerste kolom: de partij. Andere kolommen: { $steps }. In een vak: een woord, een dag, of allebei.
route-look = Bekijk wat het doet
route-row = Rij
route-what = Wat er gebeurt
route-row-new = nieuw
route-row-same = staat er al
route-row-unread = Hier staat iets wat we niet kennen.
route-row-unread-cell = { $step }: “{ $words }”
route-row-known = Dit kan er staan, met of zonder dag: { $words }. Of alleen een dag, zoals 26-11-2026.
route-row-changed = verandert
route-row-with = Zie rij { $row }.
route-did-you-mean = Bedoel je { $names }?
route-forecast = Voorspelling
route-forecast-lead = Uit de stappen, de kalenders en jullie inschatting. Alleen de begeleiding leest dit.
route-forecast-more = Bekijk de voorspelling
route-ask-forecast = Reken het uit
route-ask-again = Reken opnieuw
route-range = Tussen { $from } en { $until }, het meest waarschijnlijk { $middle }.
route-range-one = In { $month }.
route-range-open = Niet voor { $from }, het meest waarschijnlijk { $middle }.
route-range-never = Met deze kalenders komt het er niet van.
route-helps-most = Wat het meest helpt:
route-stale = verouderd
route-stale-why = De route veranderde nadat dit werd uitgerekend. Reken opnieuw.
route-fresh-why = De route veranderde nadat dit werd uitgerekend. Hieronder staat het opnieuw uitgerekend. Bewaar je het, dan blijft staan wanneer en waardoor het verschoof.
route-keep-fresh = Reken opnieuw en bewaar
route-moved = Waardoor het verschoof
route-moved-from = Op { $day } was het: { $range }
route-moved-later = Ongeveer { $count ->
    [one] een week
   *[other] { $count } weken
} later.
route-moved-sooner = Ongeveer { $count ->
    [one] een week
   *[other] { $count } weken
} eerder.
route-moved-not = Ongeveer gelijk gebleven.
route-recorded-since = Sindsdien is dit vastgelegd:
route-moved-by-time = Sindsdien is er niets vastgelegd. Alleen de tijd verliep.
route-moved-others = en nog { $count }
route-moved-sure = Hoe zeker { $name } is
route-moved-sending = Hoelang vooraf { $name } het stuk wil
route-moved-route = De stappen, partijen of gewenste start van de route
route-back = Terug vanaf { $day }
route-back-why = Om op tijd te starten als elke stap zo lang duurt als het meest waarschijnlijk is. Er is geen speling in verwerkt.
route-back-first = Eerste uiterlijk op
route-back-gone = Al te laat
route-back-of = { $gone } van { $all }
route-back-each = Per partij: { $step }
route-back-begins = Uiterlijk versturen of beginnen
route-back-meeting = Laatste vergadering
route-back-never = niet meer op tijd
route-back-past = voorbij
route-step = Stap
route-start-together = Samen op één dag
route-start-unknown = Er is nog geen gewenste start.
route-off-calendar = { $day } staat niet in de kalender van dit orgaan.
route-to-calendar = Bekijk de kalender
route-wish-chance = De kans dat het klaar is op { $day }: { $count } van 100.
route-first-by = Om dat in 85 van 100 keer te halen, gaat de eerste stap uiterlijk op { $day } de deur uit.
route-never = In { $count } van 100 keer komt het er met deze kalenders niet van.
route-levers = Wat helpt
route-levers-none = Niets wat wij kennen, maakt het een week sneller.
route-weights = Op wie de anderen wachten
route-weights-why = Dit is geen oordeel: wie laat vergadert, is vaak de laatste. Vaak zijn er meer tegelijk de laatste; daarom is het samen meer dan 100.
route-last-of-100 = Vaakst de laatste
route-of-100 = { $count } van 100
route-forecast-made = Uitgerekend op { $day }, { $runs } keer gespeeld, begingetal { $seed }, versie { $version } van de rekenaar. Met dezelfde route geeft dat dezelfde uitkomst.
route-longer = Nauwkeuriger voorspellen
route-longer-lead = De route wordt { $runs } keer gespeeld in plaats van 10.000 keer.
route-longer-ask = Reken nauwkeuriger ({ $runs } keer)
route-longer-why = Dat duurt langer. Ondertussen kun je gewoon verder werken.
route-longer-look = Kijk hoe ver het rekenen is
route-longer-part = { $part } van de 100 delen zijn klaar.
route-longer-leave = Je kunt deze pagina verlaten. De uitkomst komt vanzelf bij de voorspelling.
route-longer-again = Kijk opnieuw
route-longer-stop = Stop het rekenen
route-longer-stopped = Het rekenen is gestopt. Er is niets veranderd: de vorige voorspelling staat er nog.
route-longer-kept = Het rekenen is klaar. De uitkomst is bewaard.
route-longer-overtaken = Tijdens het rekenen veranderde de route. Daarom is de uitkomst niet bewaard. Reken opnieuw.
route-longer-failed = Het rekenen lukte niet. Er is niets veranderd. Probeer het nog eens.
route-longer-none = Er wordt nu niet gerekend. Was je ermee bezig, dan is het programma opnieuw gestart. Alleen dat rekenwerk is weg; alles wat is vastgelegd, staat er nog.
route-mail = Mail deze vraag
route-mail-lead = Deze mail gaat naar { $name }. Er staat niets in wat { $name } niet mag zien.
route-mail-no-relay = Vanaf hier kan geen mail worden verstuurd. Kopieer de tekst en verstuur hem zelf.
route-mail-no-address = We kunnen vanaf hier niet mailen naar { $name }. Kopieer de tekst en verstuur hem zelf.
route-mail-to-person = Bekijk of voeg het adres van { $name } toe
route-mail-subject = Onderwerp
route-mail-text = Tekst
route-mail-copy = Wat je hier verandert, verandert alleen wat je kopieert.
route-mail-send = Verstuur naar { $mail }
route-mail-by-hand = Ik heb hem zelf verstuurd
route-mail-sent = De mail is onderweg.
route-mail-noted = Genoteerd dat je hem zelf verstuurde.
route-mailed = Gemaild op { $day } door { $name }.
route-mailed-by-hand = Zelf verstuurd op { $day } door { $name }.
route-what-if = Wat als een partij …
route-what-if-lead = Kijk vooraf wat het doet met de stemmen en de start. Er wordt niets vastgelegd, en alleen de begeleiding ziet dit.
route-what-if-look = Bekijk wat het doet
route-what-if-table = Nu, en als dat gebeurt
route-what-if-about = Waarover
route-what-if-now = Nu
route-what-if-then = Dan
route-what-if-no-date = Niet te zeggen
route-what-if-on-it = { $name } staat al op deze route. Kies een andere partij, of iets anders.
route-what-if-not-on-it = { $name } staat niet op deze route. Kies een andere partij, of kijk wat er gebeurt als zij meedoet.
route-what-if-why = Alleen partijen op deze route die meebeslissen, tellen mee. Wie samengaat, telt niet meer los mee. De start is net zo berekend als de voorspelling. Welke meerderheid nodig is, staat in jullie eigen afspraken.
route-turn = Wat gebeurt er?
route-turn-leaves = Gaat weg
route-turn-holds-back = Wacht nog, de anderen beginnen
route-turn-joins = Doet alsnog mee
route-if-leaves = Als { $name } weggaat:
route-if-holds-back = Als { $name } nog wacht en de anderen beginnen:
route-if-joins = Als { $name } alsnog meedoet:
route-if-same = de start blijft ongeveer gelijk.
route-votes-parties = Partijen die meebeslissen
route-votes-half = Meer dan de helft van de partijen
route-votes-yes = Partijen die nu ja kunnen zeggen
route-votes-inhabitants = Inwoners samen
route-votes-fewest = Meer dan de helft van de inwoners
route-votes-too-few = Dat halen zij samen niet
route-votes-unknown = Van een of meer partijen is het aantal inwoners niet bekend. Daarom staat dat er niet bij.
route-if-later = { $count ->
    [one] de start komt ongeveer een week later.
   *[other] de start komt ongeveer { $count } weken later.
}
route-if-sooner = { $count ->
    [one] de start komt ongeveer een week eerder.
   *[other] de start komt ongeveer { $count } weken eerder.
}
route-votes-fewest-are = { $count ->
    [one] De grootste heeft die al
   *[other] De { $count } grootste hebben die samen al
}
route-sends-more = { $count ->
    [one] Nog 1 dag staat in de matrix.
   *[other] Nog { $count } dagen staan in de matrix.
}
route-late-count = { $count ->
    [one] 1 gepland na de gevraagde dag.
   *[other] { $count } gepland na de gevraagde dag.
}
route-again-count = { $count ->
    [one] 1 kreeg de goede tekst opnieuw.
   *[other] { $count } kregen de goede tekst opnieuw.
}
route-merger-votes = { $count ->
    [one] Tot de volgende begroting houdt de nieuwe partij de stem van 1 oude partij, als de tekst dat zegt.
   *[other] Tot de volgende begroting houdt de nieuwe partij de stemmen van { $count } oude partijen, als de tekst dat zegt. In deze route telt zij als één.
}
route-term = { $count ->
    [one] Termijn van 1 week:
   *[other] Termijn van { $count } weken:
}
route-sending-is = { $count ->
    [one] Het stuk moet er 1 dag vooraf zijn.
   *[other] Het stuk moet er { $count } dagen vooraf zijn.
}
route-size = { $parties } partijen, { $steps } stappen.
route-counts = { $step }: { $count } partijen
route-preview = { $good } van { $all } rijen kunnen erin, { $wrong } niet.
route-helps-ready = { $count ->
    [one] Begin met wie klaar is, en laat { $names } later aansluiten: 1 week eerder.
   *[other] Begin met wie klaar is, en laat { $names } later aansluiten: { $count } weken eerder.
}
route-helps-earlier = { $count ->
    [one] Verstuur overal { $weeks } weken eerder: 1 week eerder klaar.
   *[other] Verstuur overal { $weeks } weken eerder: { $count } weken eerder klaar.
}
route-kind-board = Dagelijks bestuur
route-kind-college = College
route-kind-council = Raad
route-kind-general-board = Algemeen bestuur
route-kind-other = Ander orgaan
route-kind-region = Regio
route-kind-staff = Ambtelijk
route-kind-works-council = Ondernemingsraad
route-levers-send-earlier = Eerder versturen
route-levers-start-with-ready = Begin met wie klaar is
route-words-delivered = aangeleverd
route-words-done = klaar
route-words-held = aangehouden
route-words-not-yet = nog niet, met voorwaarde
route-words-on-agenda = op de agenda
route-words-planned = gepland
route-words-stopped = gestopt door samengaan
route-first-gone = Om dat in 85 van 100 keer te halen, is het al te laat om te beginnen.
