# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

table-field-alternate = Vervanger
table-field-ends = Einde
table-field-from = Vanaf
table-field-mandate-until = Mandaat tot
table-field-name = Naam
table-field-on = Datum
table-field-parties = Partijen
table-field-person = Persoon
table-field-place = Plaats
table-field-purpose = Doel
table-field-quorum = Minstens nodig
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
table-quorum-ask = Hoeveel zetels zijn nodig om te besluiten?
table-quorum-hint = Laat dit leeg als jullie daar niets over afspraken. De regie en de notulen zeggen of er genoeg zetels zijn.
table-quorum-met = Zetels aan tafel: { $here } van { $seats }. Genoeg om te besluiten: nodig zijn er minstens { $needed }.
table-quorum-short = Zetels aan tafel: { $here } van { $seats }. Te weinig om te besluiten: nodig zijn er minstens { $needed }.
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
table-from-until = { $day }, { $starts } tot { $ends } uur
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
table-ends = Tot
table-ends-hint = Leeg laten mag. In agenda's staat dan twee uur.
table-called = Wie aan deze tafel zit, krijgt na twee minuten een mail met de dag voor in de agenda. Bij een wijziging of afzegging ook.
table-day-unknown = Weet je de dag nog niet?
table-ask-days = Prik een datum
table-ask-days-lead = Iedere zetel zegt per dag: kan, kan misschien of kan niet. Iedereen aan deze tafel ziet wat de anderen zeggen.
table-ask-days-question = Wanneer kun je voor de bijeenkomst van { $table }?
table-ask-days-put = Vraag het de tafel
table-day-found-by = Deze dag komt uit:
table-papers = Stukken
table-papers-about = Waar het over gaat
table-papers-no-purpose = Dat staat er nog niet.
table-papers-no-place = nog niet gekozen
table-papers-asked = Wat er aan de tafel gevraagd is
table-papers-frozen = Vastgelegd op { $day }. Kenmerk: { $hash }
table-papers-open-text = Hier wordt nog aan geschreven.
table-papers-by-link = Deze link is van één zetel en werkt tot en met { $day }. Geef hem niet door. Afdrukken kan met je browser.
table-papers-out = Naar de tafel
table-papers-not-out = De stukken zijn nog niet bij de tafel.
table-papers-out-why = Iedere zetel krijgt een eigen link. Daarmee lees je de stukken zonder in te loggen: alleen wat deze tafel mag zien.
table-papers-hand-out = Geef de stukken aan de tafel
table-papers-handed-out = De stukken zijn bij de tafel.
table-papers-are-out = { $who } gaf de stukken aan de tafel.
table-papers-links-why = Elke link werkt tot en met { $day }. Wie een mailadres heeft bevestigd, krijgt de link ook per mail.
table-papers-link-of = De link van { $seat }
table-papers-take-back = Trek de stukken in
table-papers-taken-back = De stukken zijn ingetrokken. De links werken niet meer.
table-place = Waar?
table-meeting-purpose = Waar gaat het over?
table-call-off-title = Zeg deze bijeenkomst af
table-call-off = Zeg af
table-call-off-lead = De bijeenkomst verdwijnt dan bij iedereen aan deze tafel.
table-let-observe-title = Wie komt er aan tafel zonder zetel?
table-let-observe = Zet iemand erbij zonder zetel
table-let-observe-lead = Een waarnemer of deskundige leest alles van deze tafel en beslist niet mee.
table-observer-known = Iemand die er al is
table-observer-name = Of een nieuwe naam
table-observer-function = Namens wie of als wat?
table-observer-office = Waarvoor?
table-here-as = { $name } ({ $office })
table-papers-people = Wie er aan tafel zitten
table-end-observing-title = { $person } is niet meer aan deze tafel
table-end-observing = Beëindig
table-somebody-new = iemand anders
table-present = { $present } van { $seats ->
    [one] 1 zetel is er.
   *[other] { $seats } zetels zijn er.
}

## De tafel zelf: draaiboek, verloop, notulen. Velden en soorten, voor de geschiedenis.

table-field-meeting = Bijeenkomst
table-field-steps = Stappen
table-field-script = Draaiboek
table-field-cues = Aantekeningen van de begeleiding
table-field-code = Code
table-field-seats = Zetels
table-field-at = Bij stap
table-field-since = Sinds
table-field-more = Minuten erbij
table-field-asked = Gevraagd
table-field-turn = Beurt
table-field-over = Afgesloten
table-field-airtime = Spreektijd te zien
table-airtime = Spreektijd
table-airtime-on = Tel en toon de spreektijd
table-airtime-off = Stop met spreektijd tonen
table-airtime-why = Uit. Zet je dit aan, dan ziet de hele tafel hoe lang elke zetel het woord had.
table-airtime-is-on = Spreektijd staat aan: de hele tafel ziet per zetel hoe lang die het woord had. Een beurt telt mee als die klaar is. Na de bijeenkomst komt dit nergens meer te zien.
table-airtime-turned = Gedaan. Iedereen aan tafel ziet of de spreektijd aan staat.
table-airtime-no-seat = Zonder zetel
table-airtime-seat = Zetel
table-airtime-turns = Beurten
table-airtime-minutes = Tijd
table-airtime-time = { $minutes } min { $seconds } s
table-airtime-words = { $turns ->
    [0] nog niet
    [one] { $time }, één beurt
   *[other] { $time }, { $turns } beurten
}
table-field-course = Verloop
table-field-words = Woorden
table-field-step = Stap
table-field-about = Soort
table-field-round = Vraag
table-field-groups = Groepen
table-field-remarks = Toegevoegd
table-field-without-names = Zonder namen
table-field-correct-until = Verbeteren tot en met
table-field-minutes = Notulen
table-field-key = Nummer
table-field-form = Werkvorm
table-field-title = Titel
table-field-say = Wat je vraagt
table-field-phones = Telefoons
table-field-wall = Scherm
table-field-note = Aantekening
table-field-asks = Vraagt
table-field-everybody = Iedereen antwoordt
table-field-cards = Kaartjes
table-field-wants = Wil
table-field-floor = Woord gekregen
table-field-done = Klaar met spreken
table-field-unit = Van wie
table-field-met = Opgevangen
table-record-script = Draaiboek
table-record-cues = Aantekeningen bij het draaiboek
table-record-template = Sjabloon
table-record-course = Verloop van een bijeenkomst
table-record-slips = Kaartjes voor de zetels
table-record-guest = Telefoon aan tafel
table-record-present = Aanwezig
table-record-line = Snelle regel
table-record-clusters = Groepen kaartjes
table-record-minutes = Notulen
table-record-correction = Verbetering
table-about-promise = Belofte
table-about-decision = Besluit
table-about-fact = Feit
table-about-question = Vraag
table-phones-read = Telefoons: meekijken
table-phones-take-turns = Telefoons: beurt doorgeven
table-phones-answer = Telefoons: antwoord geven
table-wall-instruction = Scherm: wat we doen
table-wall-question = Scherm: de vraag
table-wall-result = Scherm: de uitslag

## Draaiboek.

table-script = Draaiboek
table-script-count = { $steps ->
   [0] Nog geen stappen.
   [one] Eén stap, { $minutes } minuten.
  *[other] { $steps } stappen, samen { $minutes } minuten.
}
table-script-empty = Nog geen stappen. Kies een werkvorm om mee te beginnen.
table-script-empty-why = Een stap zegt wat je doet, hoe lang, en wat telefoons en het scherm dan tonen.
table-minutes-count = { $count } min
table-steps-count = { $count ->
   [one] Eén stap
  *[other] { $count } stappen
}
table-forms = Zet een werkvorm erbij
table-form-add = Zet erbij
table-form-question = Welke vraag stel je?
table-form-question-hint = Eén zin die iedereen meteen begrijpt.
table-form-unit = Waarin schatten jullie?
table-form-unit-hint = Bijvoorbeeld: miljoen euro per jaar.
table-form-who = Wie antwoordt er?
table-ask-seats = Elke zetel geeft één antwoord
table-ask-everybody = Iedereen die er is, ook met een telefoon zonder account
table-step-covered = Deze stap is nu bedekt.
table-step-covered-why = Er staat bij wat alleen de begeleiding leest. Laat alles zien, en pas de stap dan aan.
table-step-title = Hoe heet deze stap?
table-step-say = Wat vraag je aan de tafel?
table-step-say-hint = Dit staat op het scherm en op telefoons.
table-step-minutes = Hoeveel minuten?
table-step-note = Aantekening voor de begeleiding
table-step-note-hint = Alleen de begeleiding leest dit.
table-step-up = Omhoog
table-step-down = Omlaag
table-step-drop = Haal weg
table-step-done = gedaan
table-press-again = Druk nog een keer
table-templates = Sjablonen
table-templates-none = Nog geen sjabloon. Bewaar een draaiboek dat goed ging.
table-template-copy = Kopieer hierheen
table-template-drop = Gooi weg
table-template-keep = Bewaar als sjabloon
table-template-name = Hoe heet dit sjabloon?
table-template-name-hint = Alleen de begeleiding ziet sjablonen.

## Werkvormen, met de woorden van hun stappen.

table-form-check-in = Rondje
table-form-check-in-about = Iedereen zegt iets, om de beurt. Overslaan mag.
table-form-check-in-1 = Rondje
table-form-check-in-1-say = Hoe zit je erbij vandaag? Eén zin is genoeg. Overslaan mag.
table-form-check-in-1-note = Begin zelf niet. Niemand reageert op een ander.
table-form-representatives = Kun je hiermee verder?
table-form-representatives-about = Ja, ja met een zorg, terug naar mijn college, of bezwaar. Eerst blind, dan samen.
table-form-representatives-1 = Kun je hiermee verder?
table-form-representatives-1-say = Kies wat nu past. Niemand ziet je keuze, tot we ze samen bekijken.
table-form-representatives-1-note = Wacht tot iedereen antwoordde. Toon dan de uitslag.
table-form-representatives-2 = Eerst wie iets kwijt wil
table-form-representatives-2-say = Wie een zorg of bezwaar heeft, begint. De rest luistert.
table-form-representatives-2-note = Vraag naar het waarom, niet naar de cijfers.
table-form-consent = Consent in drie rondes
table-form-consent-about = Eerst is het helder, dan wat vind je, dan of er bezwaar is. De tafel toetst een bezwaar.
table-form-consent-1 = Is het helder?
table-form-consent-1-say = Stel vragen om het voorstel te begrijpen. Nog geen mening.
table-form-consent-1-note = Een mening bewaar je voor de volgende ronde.
table-form-consent-2 = Wat vind je ervan?
table-form-consent-2-say = Kies wat nu past, en zeg in één zin waarom.
table-form-consent-2-note = Pas de tekst aan als dat helpt, vóór de laatste ronde.
table-form-consent-3 = Is er bezwaar?
table-form-consent-3-say = Je hoeft niet vóór te zijn. Heb je een bezwaar, zeg dan wat het raakt en wat zou helpen.
table-form-consent-3-note = Bezwaren hoor je na de ronde, niet tijdens.
table-form-consent-4 = De tafel toetst het bezwaar
table-form-consent-4-say = Raakt het ons doel? Rust het op een argument? Gaat het over dit voorstel? Wat lost het op?
table-form-consent-4-note = Zolang een bezwaar staat, valt er geen besluit.
table-form-gradients = Acht gradaties
table-form-gradients-about = Van heel enthousiast tot blokkade, eerst blind. Geen gemiddelde.
table-form-gradients-1 = Hoe sta je erin?
table-form-gradients-1-say = Kies wat nu past. Niemand ziet je keuze, tot we ze samen bekijken.
table-form-gradients-1-note = Hoor eerst wie het minst enthousiast is.
table-form-gradients-2 = Is dit genoeg?
table-form-gradients-2-say = Wie het minst enthousiast is, begint.
table-form-gradients-2-note = Een besluit dat lang doorwerkt, vraagt om meer dan lauwe steun.
table-form-choice = Kiezen uit eigen mogelijkheden
table-form-choice-about = Jij schrijft de mogelijkheden op. Iedereen kiest er één, eerst blind.
table-form-choice-1 = Wat kies je?
table-form-choice-1-say = Kies er één. Niemand ziet je keuze, tot we ze samen bekijken.
table-form-choice-1-note = Laat niemand een keuze noemen.
table-form-choice-2 = Wat zien we?
table-form-choice-2-say = Vertel wat je keuze voor jou betekent.
table-form-choice-2-note = Hoor eerst de keuze die weinig mensen maakten.
table-form-silent-cards = Stille kaartjes
table-form-silent-cards-about = Eerst schrijft iedereen voor zich, dan groepen, dan stippen.
table-form-silent-cards-1 = Schrijf in stilte
table-form-silent-cards-1-say = Schrijf hooguit drie kaartjes. Eén gedachte per kaartje.
table-form-silent-cards-1-note = Op het scherm staan straks geen namen bij de kaartjes.
table-form-silent-cards-2 = Wat hoort bij elkaar?
table-form-silent-cards-2-say = Lees alle kaartjes. Zeg wat bij elkaar hoort, en hoe die groep heet.
table-form-silent-cards-2-note = Leg de groepen vast vóór de volgende stap.
table-form-silent-cards-3 = Stippen
table-form-silent-cards-3-say = Geef je drie stippen aan wat voor jou het belangrijkst is.
table-form-silent-cards-3-note = Hooguit twee stippen op één groep.
table-form-silent-cards-4 = Wat pakken we eerst?
table-form-silent-cards-4-say = Kijk samen naar de stippen. Wat valt op?
table-form-silent-cards-4-note = Weinig stippen is geen nee.
table-form-estimate = Schatten, praten, schatten
table-form-estimate-about = Blind schatten, dan vertellen de laagste en de hoogste waarom, dan nog een keer.
table-form-estimate-1 = Schat voor jezelf
table-form-estimate-1-say = Schat het minst, het waarschijnlijkst en het meest. Niemand ziet je getallen.
table-form-estimate-1-note = Laat niemand een getal noemen.
table-form-estimate-2 = Laagste en hoogste vertellen
table-form-estimate-2-say = Wat zie jij dat anderen niet zien?
table-form-estimate-2-note = De laagste begint. Niemand hoeft zich te verdedigen.
table-form-estimate-3 = Schat nog een keer
table-form-estimate-3-say = Je mag bij je getal blijven.
table-form-estimate-3-note = Verschil mag blijven staan.
table-form-estimate-4 = Wat nemen we mee?
table-form-estimate-4-say = Wat deed het gesprek met de schatting?
table-form-estimate-4-note = Schrijf op waar het verschil vandaan komt.
table-form-interests-reveal = Belangen op tafel
table-form-interests-reveal-about = Elke zetel schrijft wat telt en waarom. Alles komt tegelijk op tafel: niemand gaat eerst.
table-form-interests-reveal-1 = Wat mag de tafel horen?
table-form-interests-reveal-1-say = Bedenk wat voor jullie telt, en waarom. Je kiest zelf wat de tafel mag weten.
table-form-interests-reveal-1-note = Noem niets wat je alleen van een partij hoorde. Zij kiezen zelf.
table-form-interests-reveal-2 = Schrijf wat telt
table-form-interests-reveal-2-say = Schrijf hooguit twee belangen. Begin met: wij hechten aan, omdat.
table-form-interests-reveal-2-note = Een belang is geen standpunt. Help met de vraag: waarom telt dat?
table-form-interests-reveal-3 = Alles tegelijk op tafel
table-form-interests-reveal-3-say = Lees alles in stilte. Stel daarna vragen om het te begrijpen.
table-form-interests-reveal-3-note = Op het scherm staan geen namen. Wie wil, zegt zelf wat van hem is.
table-form-interests-reveal-4 = Wat hoorde je?
table-form-interests-reveal-4-say = Om de beurt: welk belang van een ander wist je nog niet?
table-form-interests-reveal-4-note = Het gaat om horen, niet om gelijk geven.
table-form-scan-debrief = Nabespreking van een scan
table-form-scan-debrief-about = Eerst kijkt ieder zelf, dan praat de tafel over het grootste verschil, dan over wat anders kan.
table-form-scan-debrief-1 = Kijk eerst zelf
table-form-scan-debrief-1-say = Lees de uitslag in stilte. Bovenaan staat waar we het verst uit elkaar liggen.
table-form-scan-debrief-1-note = Vraag niet wie wat invulde. Ook niet als grap.
table-form-scan-debrief-2 = Wat valt je op?
table-form-scan-debrief-2-say = Schrijf hooguit twee dingen die je opvallen.
table-form-scan-debrief-2-note = Opvallen is nog geen oordeel.
table-form-scan-debrief-3 = Waarom zien we het anders?
table-form-scan-debrief-3-say = Kies samen één groot verschil. Wat ziet de een dat de ander niet ziet?
table-form-scan-debrief-3-note = Niemand hoeft te zeggen wat hij invulde.
table-form-scan-debrief-4 = Wat doen we anders?
table-form-scan-debrief-4-say = Schrijf één ding dat we al bij de volgende tafel anders kunnen doen.
table-form-scan-debrief-4-note = Klein mag. Het moet wel te zien zijn of het gebeurde.
table-form-scan-debrief-5 = Wie let erop?
table-form-scan-debrief-5-say = Kies hooguit twee verbeterpunten. Wie let erop, en wanneer kijken we terug?
table-form-scan-debrief-5-note = Zet ze bij de scan als verbeterpunt, met een naam en een dag.
table-form-dos-and-donts = Drie do's, drie don'ts
table-form-dos-and-donts-about = Iemand vertelt waar het vastloopt. De rest geeft raad, eerst wat wel en dan wat niet.
table-form-dos-and-donts-1 = Waar loopt het vast?
table-form-dos-and-donts-1-say = Vertel in vijf minuten wat er speelt. Daarna mag je vragen stellen, nog geen raad geven.
table-form-dos-and-donts-1-note = Kap een advies vriendelijk af. Dat komt in de volgende stap.
table-form-dos-and-donts-2 = Drie do's
table-form-dos-and-donts-2-say = Schrijf hooguit drie dingen die je zou doen.
table-form-dos-and-donts-2-note = Wie de vraag inbracht, schrijft niet mee.
table-form-dos-and-donts-3 = Drie don'ts
table-form-dos-and-donts-3-say = Schrijf hooguit drie dingen die je niet zou doen.
table-form-dos-and-donts-3-note = Een don't is raad, geen verwijt.
table-form-dos-and-donts-4 = Wat neem je mee?
table-form-dos-and-donts-4-say = Wie de vraag inbracht, kiest wat helpt en zegt wat de eerste stap is.
table-form-dos-and-donts-4-note = Niemand hoeft zijn raad te verdedigen.
table-form-free = Vrij punt
table-form-free-about = Een gesprek met een eigen titel en tijd.
table-form-free-1 = Gesprek

## Aan tafel.

table-begin = Begin de bijeenkomst
table-begin-lead = Telefoons kunnen dan meedoen met een code.
table-begun = De bijeenkomst is begonnen.
table-to-the-table = Naar de tafel
table-to-desk = Naar de regie
table-to-round = Alles over deze vraag
table-wall = Het scherm
table-slips-wifi = Naam van het wifi in de zaal
table-slips-wifi-on = Zet op de kaartjes
table-slips-wifi-is = Wifi: { $name }
table-wall-apart = in een eigen venster
table-slips = Kaartjes met QR
table-slip-link = De link van { $seat }, om te sturen
table-reach = Komen telefoons niet binnen?
table-reach-phones = { $count ->
    [0] Nog geen telefoon bereikte deze tafel.
    [one] Eén telefoon bereikte deze tafel. Het adres werkt dus.
   *[other] { $count } telefoons bereikten deze tafel. Het adres werkt dus.
}
table-reach-here = { $origin } werkt alleen op deze computer. Telefoons komen zo niet binnen. Vraag wie Kwartier beheert om een adres dat telefoons kennen.
table-reach-network = { $origin } werkt alleen op hetzelfde netwerk. Zet elke telefoon op hetzelfde wifi als deze computer.
table-reach-internet = { $origin } werkt overal waar internet is, ook zonder het wifi van de zaal.
table-reach-try = Probeer het eerst zelf: open { $address } op je telefoon. Zie je een veld voor een code? Dan werkt het.
table-reach-typed = Typt iemand het adres over? Neem het dan precies over, ook het begin.
table-reach-guests = Wifi voor gasten laat apparaten vaak niet bij elkaar. Neem dan een ander netwerk, of maak een hotspot met een telefoon.
table-reach-firewall = Vraagt deze computer of Kwartier verbinding mag maken? Zeg dan ja.
table-slips-lead = Geef elke zetel zijn eigen kaartje. Wie het scant, antwoordt voor die zetel.
table-code = code
table-qr = Vierkant om te scannen
table-agenda = Verloop
table-now = Nu
table-step-of = stap { $number } van { $of }
table-until = tot { $time } uur
table-time-is-up = de tijd is om
table-more-time = +1 min
table-less-time = −1 min
table-ask = Stel de vraag
table-put = De vraag is gesteld.
table-shown = De uitslag staat op het scherm.
table-time-given = De tijd is aangepast.
table-went = De tafel is bij een andere stap.
table-step-on = Volgende stap
table-step-back = Vorige stap
table-next = Straks: { $title }
table-last-step = Dit is de laatste stap.
table-finish = Sluit de bijeenkomst
table-finished = De bijeenkomst is gesloten. De notulen staan klaar.
table-not-pressed = Dit is niet gedaan
table-now-at = De tafel is nu bij { $step }: { $title }.
table-answered = { $answered } van { $of } hebben geantwoord
table-silent = { $names } nog niet.
table-still-closed = De antwoorden zijn nog dicht. We bekijken ze samen.
table-first-to-speak = Eerst aan het woord
table-before-the-talk = Vóór het gesprek
table-lowest-first = Het laagst: { $amount }, van { $names }.
table-highest-next = Het hoogst: { $amount }, van { $names }.
table-make-groups = Leg de kaartjes in groepen
table-groups-lead = Geef kaartjes die bij elkaar horen dezelfde naam. Een kaartje zonder naam blijft los.
table-who-is-here = Wie is er?
table-here-count = { $count ->
   [0] Nog niemand.
   [one] Eén is er.
  *[other] { $count } zijn er.
}
table-by-phone = (telefoon)
table-note-here = Is er
table-note-away = Toch niet
table-let-go = Haal van tafel
table-guest-gone = Deze telefoon doet niet meer mee.
table-noted-here = Genoteerd: is er.
table-noted-away = Genoteerd: is er niet.
table-i-am-here = Ik ben er
table-turn-of = { $name } is aan de beurt.
table-turn-on = Volgende spreker
table-turn-went = De beurt is doorgegeven.
table-turns-done = Iedereen is geweest.
table-your-turn = Jij bent aan de beurt. Overslaan mag.
table-turn-done = Klaar, of sla over
table-give-answer = Geef je antwoord
table-your-answer-is-in = Je antwoord is binnen.
table-not-asked-of-you = Deze vraag is aan anderen aan tafel.
table-over = Deze bijeenkomst is gesloten
table-thanks = Dank je wel.
table-lines = Dit legt het gesprek vast
table-line = Leg iets vast
table-line-hint = Begin met b: belofte, d: besluit, f: feit of v: vraag.
table-line-write = Leg vast
table-line-written = Dit staat in de notulen.
table-line-change = Pas deze regel aan
table-line-about = Wat is het?
table-line-words = Wat is er gezegd?
table-line-drop = Haal deze regel weg
table-notes = Notuleren
table-nothing-written = Nog niets. Wat je vastlegt, staat meteen in de notulen.
table-all-phones = Alle { $count } telefoons
table-note-covered = Je eigen notitie staat niet op dit scherm: anderen kunnen meekijken.

## Tafelstand: anderen kunnen meekijken.

table-mode-covered = Jouw tafel is bij elkaar, dus anderen kunnen meekijken. Wat alleen voor jou, je partij of de begeleiding is, staat nu niet op je scherm.
table-mode-opened = Dit scherm laat weer alles zien, hoogstens tien minuten. Niemand anders merkt dat.
table-mode-open = Laat tien minuten alles zien
table-mode-close = Dek weer af

## Meedoen met een telefoon.

table-join-on-phone = Doe mee op je telefoon
table-join-title = Doe mee aan tafel
table-join-lead = Je hebt geen account nodig. De code staat op het scherm in de zaal.
table-join-name-lead = Zeg wie je bent, dan zie je wat er nu gebeurt.
table-join-seat-lead = Dit kaartje hoort bij één zetel. Je antwoordt voor die zetel.
table-join-name = Je naam
table-join-who-sees = Iedereen aan deze tafel ziet je naam. Je ziet alleen wat er vanaf het begin van deze bijeenkomst gebeurt. Na afloop gaat dit scherm dicht.
table-join = Doe mee
table-join-on = Verder
table-code-on-wall = Code op het scherm

## Notulen.

table-minutes = Notulen
table-minutes-of = Notulen van { $name }, { $when }
table-minutes-by-itself = Dit schreef zichzelf tijdens de bijeenkomst.
table-minutes-written = De notulist vulde dit aan. Het is nog niet rondgestuurd.
table-minutes-round-until = Aan tafel kun je verbeteren tot en met { $day }.
table-minutes-fixed-on = Vastgesteld na { $day }. Hier verandert niets meer aan.
table-minutes-write = Vul aan
table-minutes-write-lead = Wat gevraagd, gezegd en vastgelegd is, staat er al. Schrijf per stap alleen wat ontbreekt.
table-minutes-send = Stuur rond
table-minutes-send-lead = Vanaf nu kan iedereen aan tafel verbeteringen geven. Na de laatste dag liggen de notulen vast.
table-minutes-until = Verbeteren kan tot en met
table-minutes-correct = Geef een verbetering
table-minutes-correct-words = Wat is anders?
table-without-names = Zonder namen
table-without-names-hint = Spraken jullie af dat niemand wordt aangehaald? Dan staat er alleen hoe antwoorden verdeeld zijn.
table-who-was-there = Wie was er?
table-nobody-noted = Er is niemand als aanwezig genoteerd.
table-came-at = (kwam om { $time } uur)
table-noted-at = genoteerd om { $time }
table-added-after = daarna toegevoegd
table-present-source = Bron: wie met een telefoon binnenkwam, of aan tafel is genoteerd.
table-not-there = Niet genoteerd: { $names }.
table-not-shown = De uitslag is niet getoond.
table-corrections = Verbeteringen
table-held-now = { $name } is nu bij elkaar.
table-held-open = De bijeenkomst van { $name } is nog niet gesloten.

## Het woord.

table-floor = Sprekerslijst
table-floor-ask = Vraag het woord
table-floor-asked = Je staat op de sprekerslijst.
table-floor-what = Wat wil je?
table-want-speak = Ik wil iets zeggen
table-want-question = Ik heb een vraag
table-want-order = Punt van orde
table-wants-speak = iets zeggen
table-wants-question = vraag
table-wants-order = punt van orde
table-wants-ask-speak = Iets zeggen
table-wants-ask-question = Een vraag stellen
table-wants-ask-order = Een punt van orde: hoe het gesprek loopt
table-has-floor = { $name } heeft het woord.
table-you-have-floor = Jij hebt het woord.
table-you-are-on-list = Je staat op de sprekerslijst, plek { $place }.
table-floor-done = Klaar met spreken
table-floor-ended = Het woord is terug.
table-floor-leave = Toch niet spreken
table-floor-left = Dit staat niet meer op de sprekerslijst.
table-give-floor = Geef het woord
table-floor-given = Het woord is gegeven.
table-strike = Haal van de lijst
table-floor-key = Met de toets W krijgt de eerste het woord.
table-floor-next = Daarna: { $names }.
table-floor-more = En nog { $count }.

## Bezwaren: de tafel weegt ze.

table-objections = Bezwaren
table-objections-stand = { $count ->
   [one] Er staat nog één bezwaar. De tafel weegt het eerst, daarna pas een besluit.
  *[other] Er staan nog { $count } bezwaren. De tafel weegt ze eerst, daarna pas een besluit.
}
table-objection-test = Schrijf op wat de tafel ermee deed
table-objection-lead = De tafel weegt een bezwaar, niet de begeleider. Raakt het jullie gezamenlijke doel?
table-met-ask = Hoe is het opgevangen?
table-met-worked-in = In de tekst verwerkt
table-met-tried-out = We proberen het eerst
table-met-concern = Blijft staan als zorg
table-met-not-shared = Raakt het gezamenlijke doel niet
table-met-other-rule = We besluiten langs een andere regel
table-met-words = In woorden
table-met-words-hint = De nieuwe zin, wat jullie proberen en tot wanneer, of waarom het blijft. Besluiten jullie langs een andere regel? Zeg dan welke, en waarom.
table-record-speaker = Iemand op de sprekerslijst
table-record-tested = Hoe een bezwaar is opgevangen
table-record-papers = Stukken bij de tafel

## Nu beginnen.

table-begin-now = Begin nu
table-now-title = Nu aan tafel
table-now-lead = Eén vraag, iedereen met een eigen telefoon, de uitslag op het scherm. Plannen hoeft niet.
table-now-name = Hoe heet deze tafel?
table-now-name-first = Kennismaking
table-now-form = Wat gaan jullie doen?
table-now-question-first = Zullen we dit samen gaan uitzoeken?

## Onderwerpen: wat een tafel wil bespreken, en wanneer.

table-record-topic = Onderwerp
table-field-explanation = Toelichting
table-field-party = Ingebracht door
table-field-minutes-wanted = Minuten nodig
table-field-state = Stand
table-state-waits = wacht
table-state-treated = behandeld
table-state-dropped = vervallen
table-topics = Onderwerpen
table-topics-none = Er wacht geen onderwerp op een bijeenkomst.
table-topics-closed = Behandeld of vervallen
table-topics-here = Onderwerpen op deze bijeenkomst
table-topics-none-here = Er staat nog geen onderwerp op deze bijeenkomst.
table-topics-waiting = Wat nog wacht
table-topic-bring = Breng een onderwerp in
table-topic-brought = Je onderwerp staat op de lijst van deze tafel.
table-topic-change = Onderwerp veranderen
table-topic-title = Waar gaat het over?
table-topic-explanation = Wat moet de tafel hierover weten?
table-topic-minutes = Hoeveel minuten heb je nodig?
table-topic-party = Wie brengt het in?
table-topic-for = Je brengt dit in voor { $party }.
table-topic-on = Staat op de bijeenkomst van { $day }.
table-topic-stood-on = Stond op de bijeenkomst van { $day } en is toen niet behandeld. Het wacht weer.
table-topic-called-off = Stond op een bijeenkomst die niet doorging. Het wacht weer.
table-topic-place = Zet op { $day }
table-topic-wait = Terug op de lijst
table-topic-step = Maak er een stap van
table-topic-close = Sluit het onderwerp
table-topic-how = Hoe liep het af?
table-topic-treated = Behandeld
table-topic-dropped = Niet meer nodig
table-topic-why-hint = Is het niet meer nodig? Schrijf dan op waarom.
