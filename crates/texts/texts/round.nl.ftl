# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

round-field-answers = Antwoorden
round-field-ask = Soort antwoord
round-field-budget = Punten
round-field-circle = Voor wie
round-field-closes-at = Sluit op
round-field-explanation = Uitleg
round-field-given = Antwoord
round-field-is-yes = Telt als ja
round-field-keeps = Blijft bij
round-field-low = Laagste
round-field-high = Hoogste
round-field-likely = Waarschijnlijk
round-field-how = Hoe
round-field-by = Door
round-field-items = Onderwerpen
round-field-mark = Keuze
round-field-meaning = Betekenis
round-field-most = Hoogstens
round-field-owner = Wie let erop
round-field-plan = Plan
round-field-question = Vraag
round-field-quorum = Minstens
round-field-reserved = Onder voorbehoud
round-field-reason = Reden
round-field-review-on = Opnieuw bekijken op
round-field-round = Vraag
round-field-shows = Wanneer te zien
round-field-state = Stand
round-field-steps = Stappen
round-field-typed = Ingetypt
round-field-unit = Telt voor
round-field-unsure = Weet niet mag
round-field-weighs = Ook meetellen
round-field-who = Wie antwoordt
round-field-word = Woord
round-field-words = Uitkomst
round-record-prepared = Vraag die klaarstaat
round-record-round = Vraag
round-record-answer = Antwoord
round-record-shown = Antwoorden die te zien zijn
round-record-outcome = Uitkomst

## Woorden van vaste lijsten.

round-circle-table = Een tafel
round-circle-all-parties = Alle partijen
round-ask-choice = Kiezen
round-ask-scale = Een schaal
round-ask-range = Een schatting
round-ask-ranking = Een volgorde
round-ask-points = Punten geven
round-ask-cards = Kaartjes
round-ask-days = Dagen
round-who-seats = Elke zetel
round-who-parties = Elke partij
round-who-persons = Deze mensen
round-who-present = Wie aan tafel is
round-shows-at-once = Elk antwoord meteen
round-shows-together = Alle antwoorden tegelijk, na het sluiten
round-weighs-equally = Niets
round-weighs-by = Een cijfer van de partijen
round-state-open = Open
round-state-closed = Gesloten
round-state-revealed = Te zien
round-keeps-party = De partij
round-keeps-person = Deze persoon
round-keeps-circle = Meteen te zien
round-given-choice = Keuze nummer
round-given-scale = Stap
round-given-range = Schatting
round-given-ranking = Volgorde
round-given-points = Punten
round-given-cards = Kaartjes
round-given-days = Dagen
round-how-paper = op papier
round-how-phone = aan de telefoon
round-how-aloud = hardop aan tafel
round-reason-no = niet nodig
round-reason-may = mag
round-reason-must = hoort erbij
round-availability-yes = Kan
round-availability-maybe = Kan misschien
round-availability-no = Kan niet
round-best-day = Welke dag past het best
round-meet-on = Maak hier een bijeenkomst van
round-came-of = Hiervan kwam een bijeenkomst:
round-day-counts = { $yes } { $yes ->
    [one] kan
   *[other] kunnen
  }, { $maybe } misschien, { $no } niet.
round-day-most = Op deze dag kunnen de meesten.
round-day-fewer-not = Even veel kunnen als op { $day }, en minder kunnen er niet.
round-day-same = Deze dag past even goed als { $day }, en is eerder.
round-day-past = Deze dag is voorbij.
round-days-still-open = De vraag is nog open. Er kunnen nog antwoorden bijkomen.
round-days-no-quorum = Er zijn { $answered } antwoorden. Afgesproken was: minstens { $quorum }.
round-mark-yes = Ja
round-meaning-yes = Ik kan hiermee verder.
round-mark-yes-with-concern = Ja, met een zorg
round-meaning-yes-with-concern = Ik kan hiermee verder. Schrijf op waar je op wilt letten.
round-mark-must-go-back = Ik moet terug naar mijn college
round-meaning-must-go-back = Dit is een gewoon antwoord. Je vraagt het thuis na.
round-mark-objection = Bezwaar
round-meaning-objection = Zo kan het niet. Schrijf op wie er last van heeft, waarom, en hoe het wel kan.
round-mark-no-objection = Geen bezwaar
round-meaning-no-objection = Ik hoef niet voor te zijn. Het is goed genoeg om te proberen.
round-mark-wholehearted = Van harte
round-meaning-wholehearted = Ik sta er helemaal achter.
round-mark-good-enough = Goed genoeg
round-meaning-good-enough = Ik ben het ermee eens, met een kleine opmerking.
round-mark-support-with-remark = Steun met een kanttekening
round-meaning-support-with-remark = Ik steun het. Er is iets dat beter kan.
round-mark-abstain = Ik onthoud me
round-meaning-abstain = Ik ben niet voor en niet tegen.
round-mark-talk-more = Meer bespreken
round-meaning-talk-more = Ik wil er eerst verder over praten.
round-mark-rather-not = Liever niet
round-meaning-rather-not = Ik vind het niet goed, maar houd het niet tegen.
round-mark-strongly-disagree = Ernstig oneens
round-meaning-strongly-disagree = Ik ben het er niet mee eens en werk er niet aan mee.
round-mark-block = Zwaar bezwaar
round-meaning-block = Dit schaadt wat wij samen willen.

## Soorten vragen.

round-preset-representatives = Kun je hiermee verder?
round-preset-representatives-why = Ja, ja met een zorg, ik moet terug, of bezwaar. Voor bestuurders aan tafel.
round-preset-consent = Heeft iemand bezwaar?
round-preset-consent-why = Niemand hoeft voor te zijn. Een bezwaar heeft een reden.
round-preset-gradients = Hoe sterk steun je dit?
round-preset-gradients-why = Acht stappen, van harte tot zwaar bezwaar. Zo zie je de spreiding.
round-preset-choice = Kies één mogelijkheid
round-preset-choice-why = Jij schrijft de mogelijkheden op.
round-preset-scale = Waar sta je op deze lijn?
round-preset-scale-why = Een lijn tussen twee woorden. Weet niet mag ook.
round-preset-range = Wat schat je?
round-preset-range-why = Het minste, het waarschijnlijke en het meeste.
round-preset-ranking = Zet op volgorde
round-preset-ranking-why = Alle onderwerpen, het belangrijkste eerst.
round-preset-points = Verdeel punten
round-preset-points-why = Ieder geeft een paar punten aan wat telt.
round-preset-cards = Schrijf kaartjes
round-preset-cards-why = Ieder schrijft in stilte een paar zinnen.
round-preset-days = Wanneer kun je?
round-preset-days-why = Kan, kan misschien of kan niet, voor elke dag.

## De zinnen.

round-title = Vragen
round-one = Vraag
round-lead = { $rounds ->
    [0] Nog geen vraag.
    [one] Eén vraag.
   *[other] { $rounds } vragen.
} { $waits ->
    [0] Er wacht niets op jou.
    [one] Eén vraag wacht op jou.
   *[other] { $waits } vragen wachten op jou.
}
round-ask = Stel een vraag
round-ask-lead = Wat voor vraag is het? Aan tafel of thuis: het is dezelfde vraag.
round-empty = Er is nog niets gevraagd.
round-empty-why = Stel een vraag aan een tafel of aan alle partijen. Ieder antwoordt voor zijn eigen zetel of partij.
round-prepared = Staat klaar
round-prepared-lead = Alleen de begeleiding ziet dit.
round-new-lead = Wat je belooft, blijft zo. Na het stellen kun je de vraag niet meer veranderen.
round-circle = Aan wie stel je de vraag?
round-question = Wat vraag je?
round-question-hint = Eén vraag, in gewone woorden.
round-explanation = Wat moet je weten om te antwoorden?
round-who = Wie geeft een antwoord?
round-who-seats-word = Elke zetel aan tafel één
round-who-parties-word = Elke partij één
round-shows-ask = Wanneer zie je de antwoorden?
round-weighs-ask = Laat ook zien hoeveel inwoners het zijn
round-weighs-hint = Het staat ernaast. Het telt niet op bij het aantal antwoorden.
round-quorum-ask = Hoeveel antwoorden zijn er minstens nodig?
round-quorum-hint = Met minder antwoorden komt er niets te zien.
round-closes = Tot en met welke dag?
round-closes-hint = Laat dit leeg als je zelf sluit.
round-one-a-line = Zet elk op een eigen regel.
round-choices = Wat zijn de mogelijkheden?
round-choices-hint = Zet in elk vak één mogelijkheid. Een vak dat leeg blijft, telt niet mee.
round-steps = Hoeveel stappen?
round-scale-low = Wat staat links?
round-scale-high = Wat staat rechts?
round-unsure = Weet niet
round-unsure-may = “Weet niet” is ook een antwoord
round-unit-ask = Waarin schat je?
round-unit-hint = Bijvoorbeeld: euro per inwoner.
round-bounds = Grenzen tussen de vakken
round-bounds-hint = Alleen nodig zonder namen. Dan komt te zien in welk vak een schatting valt, en niet het bedrag zelf. Hoogstens zes grenzen, elk op een eigen regel, van laag naar hoog. Bijvoorbeeld: 10, 25 en 50.
round-field-bounds = Grenzen
round-field-layers = Per groep
round-field-layer = Groep
round-layers = Per groep
round-layers-too-little-why = Per groep komt er iets te zien als in elke groep genoeg mensen antwoordden. Anders kun je van de ene groep op de andere rekenen.
round-layer-other = Wie een andere rol heeft
round-layer-answered = { $count ->
    [one] (één antwoord)
   *[other] ({ $count } antwoorden)
}
round-field-cards = Kaartjes
round-band-under = onder { $amount } { $unit }
round-band-between = { $low } tot { $high } { $unit }
round-band-from = { $amount } { $unit } of meer
round-promise-cards = Na het sluiten komen alle kaartjes te zien, zonder naam en op volgorde van het alfabet. Ook van één schrijver hangen ze los van elkaar.
round-unprotected-cards = Aan je woorden kan iemand je herkennen. Schrijf dus niets op wat alleen jij kunt weten.
round-protected-bands = Van je schatting blijft alleen over in welk vak die valt. Het bedrag zelf wordt niet bewaard.
round-cards-unnamed = { $count ->
    [one] Eén kaartje, zonder naam.
   *[other] { $count } kaartjes, zonder naam en op volgorde van het alfabet. Dat zegt niets over wie ze schreef.
}
round-items = Welke onderwerpen?
round-budget = Hoeveel punten heeft ieder?
round-most-points = Hoeveel mogen er naar één onderwerp?
round-most-cards = Hoeveel kaartjes mag ieder schrijven?
round-days = Welke dagen?
round-day = Dag { $number }
round-one-day-more = Nog een dag
round-put = Stel de vraag nu
round-put-lead = Vanaf nu kan ieder antwoorden. De vraag verandert niet meer.
round-keep = Zet klaar voor later
round-drop = Gooi weg
round-drop-lead = De vraag is nog aan niemand gesteld.
round-change = Pas de vraag aan
round-will-go-to = Deze vraag gaat naar: { $circle }.
round-promise-named = Je antwoordt met naam.
round-promise-at-once = Ieder die deze vraag ziet, ziet je antwoord meteen.
round-promise-together = Tot het sluiten ziet niemand buiten je eigen partij wat je zegt, ook de begeleiding niet. Daarna komen alle antwoorden tegelijk te zien. Wel ziet ieder dát je antwoord gaf.
round-counts-seats = Elke zetel telt één keer.
round-counts-parties = Elke partij telt één keer.
round-counts-persons = Ieder telt één keer.
round-until = tot en met { $day }
round-your-answer = Jouw antwoord
round-your-cards = Jouw kaartjes
round-cards-how = Hoogstens { $count }, elk op een eigen regel.
round-you-said = Voor { $name } zei je:
round-change-answer = Verander je antwoord
round-answer-for = Antwoord voor { $name }
round-other-answered = Voor { $name } is al een antwoord gegeven.
round-no-answer = Voor { $name } is geen antwoord gegeven.
round-seat-for = { $name }, ook voor { $others }
round-reason = Waarom?
round-reason-hint = Je woorden komen te zien zoals je ze schrijft.
round-send = Geef dit antwoord
round-sent = Je antwoord is bewaard.
round-low = Het minste
round-likely = Het waarschijnlijkst
round-high = Het meeste
round-ranking-how = Geef elk een plaats, van 1 tot en met { $count }.
round-points-how = Je hebt { $budget } punten. Geef er hoogstens { $most } aan één onderwerp.
round-who-answered = Wie gaf antwoord?
round-count = { $answered } van { $of } gaven antwoord.
round-quorum-is = Er zijn minstens { $count } antwoorden nodig.
round-answered = gaf antwoord
round-silent = nog stil
round-type-in = Typ in
round-type-for = Typ in voor { $name }
round-type-lead = Zij gaven hun antwoord zelf. Jij typt het over, en dat blijft erbij staan.
round-how-ask = Hoe gaven zij hun antwoord?
round-typed-by = Ingetypt door { $by }, { $how }.
round-host = De volgende stap
round-close = Sluit de vraag
round-close-shown-why = Daarna kan niemand meer antwoorden. Wat er staat, blijft staan.
round-close-why = Daarna kan niemand meer antwoorden. Er komt nog niets te zien.
round-reveal = Laat alles tegelijk zien
round-reveal-why = Ieder die deze vraag ziet, leest dan alle antwoorden met naam.
round-too-few = Er zijn te weinig antwoorden om te tonen. Dat blijft zo.
round-all-done = Deze vraag is klaar.
round-result = Wat kwam eruit?
round-in-words = In hun eigen woorden
round-figures = Toon de cijfers
round-answer-word = Antwoord
round-number = Aantal
round-inhabitants = Inwoners
round-times = { $count } keer
round-yes-reach = { $count } van { $of } zeggen ja.
round-yes-without-vote = { $count ->
    [one] Eén doet mee zonder stem, en telt hierin niet mee.
   *[other] { $count } doen mee zonder stem, en tellen hierin niet mee.
}
round-yes-weight = Zij hebben samen { $part } van de { $whole } inwoners.
round-weight-unknown = Van niet elke partij is het aantal inwoners bekend.
round-scale-reads = 1 is { $low }, { $steps } is { $high }.
round-unsure-count = { $count } keer: weet niet.
round-range-between = De waarschijnlijke schatting ligt tussen { $low } en { $high } { $unit }.
round-range-words = { $low } tot { $high } { $unit }, waarschijnlijk { $likely }
round-item = Onderwerp
round-place = Op plaats { $place }
round-points = Punten
round-givers = Van hoeveel
round-day-word = Dag
round-cards-count = { $count ->
    [one] Eén kaartje.
   *[other] { $count } kaartjes.
}
round-outcome = De uitkomst
round-conclude = Schrijf de uitkomst op
round-outcome-change = Pas de uitkomst aan
round-outcome-ask = Wat maakt de tafel hiervan?
round-outcome-hint = In de woorden van de tafel zelf.
round-owner-ask = Wie let erop?
round-nobody = Nog niemand
round-owner = { $name } let erop.
round-review-ask = Wanneer kijk je er weer naar?
round-review = Opnieuw bekijken op { $day }.
round-why = Waarom pas je het aan?
round-waits = Geef antwoord: { $question }

## Zonder namen, in stappen, en samen op één pagina.

round-field-terms = Belofte
round-field-promise = Namen
round-field-least = Minstens zo veel
round-field-unanimity = Eensgezindheid komt te zien
round-field-minutes = Minuten
round-field-answered = Gaven antwoord
round-field-of = Van
round-field-figures = Aantallen
round-field-counts = Hoe vaak
round-field-together = Samen
round-field-waiting = Wachten nog
round-field-readers = Wie dit leest
round-field-topic = Thema
round-field-questions = Stellingen
round-record-counted = Aantallen zonder namen
round-record-voice = Antwoord onder een pseudoniem
round-record-suggested = Voorbereid antwoord
round-ask-set = Vragen bij elkaar
round-given-set = Antwoorden
round-shows-after-own = Aantallen zodra je zelf antwoordde
round-how-proxy = bij volmacht
round-terms-anonymous = Anoniem
round-terms-named = Met naam
round-terms-pseudonymous = Onder een pseudoniem
round-promise-word-named = Met naam
round-promise-word-anonymous = Anoniem
round-promise-word-pseudonymous = Onder een pseudoniem
round-promise-ask = Wat beloof je over namen?
round-promise-hint = Deze belofte kun je later niet losser maken.
round-preset-statements = Leg stellingen voor
round-preset-statements-why = Een rij stellingen op één pagina, allemaal op dezelfde lijn.
round-statements = Welke stellingen?
round-statements-hint = Zet elke stelling op een eigen regel. Een thema mag ervoor, met een dubbele punt.
round-who-persons-word = Deze mensen ieder één
round-people = Kies de mensen
round-people-ask = Wie vraag je?
round-least-ask = Hoeveel antwoorden moeten er minstens in een aantal zitten?
round-least-hint = Alleen zonder namen. Het zijn er nooit minder dan vijf.
round-unanimity-ask = Laat ook zien dat iedereen hetzelfde zei
round-unanimity-hint = Alleen zonder namen. Zonder vinkje komt er dan niets te zien.
round-minutes-ask = Na hoeveel minuten sluit de vraag?
round-minutes-hint = Voor aan tafel. Laat dit leeg als je zelf sluit.
round-own-hint = Wie een onderwerp inbracht, geeft er zelf geen punten aan.
round-item-number = Onderwerp { $number }
round-item-own = Wie bracht dit in?
round-of-nobody = Van niemand in het bijzonder
round-one-item-more = Nog een onderwerp
round-one-choice-more = Nog een mogelijkheid
round-choice-number = Mogelijkheid { $number }
round-choice-sign = Teken bij mogelijkheid { $number }
round-choice-more = Wat mogelijkheid { $number } betekent en wat je erbij vraagt
round-choice-meaning = Wat betekent deze keuze?
round-choice-prompt = Wat vraag je aan wie dit kiest?
round-choice-prompt-hint = Bijvoorbeeld: wat moet er eerst af?
round-no-sign = Geen teken
round-sign-check = Vinkje
round-sign-cross = Kruisje
round-sign-minus = Streepje
round-sign-half = Halve cirkel
round-sign-open = Open cirkel
round-sign-clock = Klok
round-sign-hand = Hand
round-sign-care = Driehoek: let op
round-sign-note = Cirkel met i: goed om te weten
round-sign-talk = Tekstballon
round-sign-star = Ster
round-sign-flag = Vlag
round-sign-onward = Pijl vooruit
round-sign-back = Pijl terug
round-promise-after-own = Zodra je antwoordde, zie je na elke { $step } antwoorden hoe vaak elk antwoord is gegeven. Je kunt je antwoord dan niet meer veranderen. Na het sluiten komen alle antwoorden met naam te zien.
round-promise-at-close = Na het sluiten komt te zien hoe vaak elk antwoord is gegeven.
round-promise-in-steps = Na elke { $step } antwoorden komt te zien hoe vaak elk antwoord is gegeven. Je kunt je antwoord niet meer veranderen.
round-promise-in-steps-after-own = Zodra je antwoordde, zie je na elke { $step } antwoorden hoe vaak elk antwoord is gegeven. Je kunt je antwoord niet meer veranderen.
round-promise-anonymous = Je antwoordt anoniem.
round-promise-pseudonymous = Je antwoordt onder een pseudoniem.
round-protected = Beschermd
round-unprotected = Niet beschermd
round-protected-anonymous = Je antwoord gaat in een verzegelde bus, los van je naam. Wie de database, de logboeken of een back-up heeft, kan ze niet samenbrengen. Na het sluiten gaat de sleutel weg.
round-unprotected-anonymous = Wie nu zelf Kwartier draait of de sleutel van de bus heeft, kan meekijken. Anderen zien wel dát je antwoordde, zolang de vraag open is. Je kunt je antwoord niet terugnemen, en niemand kan het voor je geven.
round-protected-pseudonymous = Alleen deze browser kent je pseudoniem. Het staat niet bij je naam of je account.
round-unprotected-pseudonymous = Dit is niet anoniem voor wie de database heeft. Met een andere browser kun je nog eens antwoorden.
round-promise-least = Een aantal komt alleen te zien als er genoeg antwoorden in zitten: minstens { $least }, van meer dan drie partijen. Anders staat er: te weinig om te tonen.
round-promise-unanimity = Ook als iedereen hetzelfde zegt, komt dat te zien.
round-deposited = Je antwoord zit in de bus.
round-answer-here = Geef antwoord
round-voices = { $count ->
    [0] Nog geen antwoord.
    [one] Eén antwoord.
   *[other] { $count } antwoorden.
}
round-who-forgotten = Wie antwoordde, is niet bewaard.
round-counted = { $count ->
    [0] Niemand gaf antwoord.
    [one] Eén antwoord is geteld.
   *[other] { $count } antwoorden zijn geteld.
}
round-so-far = Dit is de stand tot nu toe. Na elke { $step } antwoorden komt er iets bij.
round-too-little = Te weinig om te tonen.
round-too-little-why = Met zo weinig antwoorden zou je kunnen zien van wie ze zijn. Dat blijft zo.
round-too-few-alone = te weinig om apart te tonen
round-together = { $count } antwoorden horen bij wat te klein is om apart te tonen.
round-still-waiting = { $count ->
    [one] Eén antwoord staat er nog niet bij: het is te weinig om te tonen.
   *[other] { $count } antwoorden staan er nog niet bij: het zijn er te weinig om te tonen.
}
round-urn-burnt = De bus is leeg en de sleutel is weg. Niemand kan nog nagaan wie wat zei.
round-widest-first = Waar jullie het meest uiteen liggen, staat bovenaan.
round-lost = De sleutel van deze bus is er niet meer. Er kan niets meer in en niets meer uit. Stel de vraag opnieuw.
round-count-why = Daarna kan niemand meer antwoorden. De antwoorden worden geteld en komen zonder namen te zien.
round-double-majority = Dat is een dubbele meerderheid: meer dan de helft van de stemmen én van de inwoners.
round-no-double-majority = Dat is geen dubbele meerderheid van stemmen én inwoners.
round-remind = Herinner wie nog stil is
round-remind-why = Alleen zij krijgen een mail. Daarin staat niets over de vraag of over antwoorden.
round-reminded = { $count ->
    [0] Er is niemand om te herinneren van wie een mailadres bekend is.
    [one] Eén persoon krijgt een herinnering.
   *[other] { $count } mensen krijgen een herinnering.
}
round-suggest = Voorbereiden
round-suggest-for = Bereid een antwoord voor { $name } voor
round-suggest-lead = Het telt pas als wie namens je partij spreekt het zelf geeft.
round-suggest-send = Zet dit antwoord klaar
round-suggested = Je antwoord staat klaar.
round-suggested-by = Voorbereid door { $name }:
round-you-suggest = Voor { $name } zette je klaar:
round-suggested-given = Voor { $name } is al een antwoord gegeven.
round-shows-counts-only = Alleen aantallen, na het sluiten
round-promise-counts-only = Na het sluiten komt te zien hoe vaak elk antwoord is gegeven. Wie wat zei, komt nooit te zien.
round-promise-own-only = Je antwoord blijft bij je eigen partij.
round-protected-own-only = Alleen je eigen partij leest wat je zei. De begeleiding en de anderen zien alleen aantallen.
round-unprotected-own-only = Dit is niet anoniem voor wie de database heeft. Anderen zien wel dát je antwoordde.
