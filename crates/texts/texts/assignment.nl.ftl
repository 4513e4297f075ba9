# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

assignment-field-actual-days = Dagen besteed
assignment-field-archive = Archief na afloop
assignment-field-asked = Gesteld
assignment-field-asked-on = Gesteld op
assignment-field-assignment = Opdracht
assignment-field-boundaries = Grenzen
assignment-field-by = Van wie
assignment-field-controller = Verantwoordelijk voor de gegevens
assignment-field-decision = Besluit
assignment-field-demands = Eisen
assignment-field-example = Voorbeeld
assignment-field-firmness = Hoe vast
assignment-field-fixed = Ligt vast
assignment-field-from = Vanaf
assignment-field-holder = Beheert de server
assignment-field-kind = Soort
assignment-field-learned = Wat we leerden
assignment-field-name = Naam
assignment-field-not-doing = Niet doen
assignment-field-on = Datum
assignment-field-open = Nog open
assignment-field-open-until = Bewust open tot
assignment-field-parties = Partijen
assignment-field-people = Mensen
assignment-field-person = Persoon
assignment-field-planned-days = Dagen gepland
assignment-field-product = Wat het oplevert
assignment-field-public = Openbaar
assignment-field-purpose = Doel
assignment-field-question = Vraag
assignment-field-questions = Open vragen
assignment-field-range = Bandbreedte
assignment-field-receiver = Wie ontvangt het
assignment-field-settled-by = Wie stelt vast
assignment-field-spoken-by = Gezegd door
assignment-field-state = Stand
assignment-field-stop-rule = Wanneer we stoppen
assignment-field-tension = Spanning
assignment-field-text = Tekst
assignment-field-theme = Onderwerp
assignment-field-track = Spoor
assignment-field-until = Tot en met
assignment-field-version = Versie
assignment-field-words = Woorden
assignment-field-least-hundredths = Minstens
assignment-field-most-hundredths = Hoogstens
assignment-field-hundredths = Bedrag
assignment-field-unit = Eenheid
assignment-field-limit = Grens
assignment-field-put-by = Gesteld door
assignment-field-title = Titel
assignment-field-frames = Kaders
assignment-field-decides = Wie beslist, en wanneer
assignment-field-heard = Hoe je gehoord wordt
assignment-record-public-page = Openbare pagina
assignment-record-activity = Activiteit
assignment-record-assignment = Opdracht
assignment-record-confirmation = Bevestiging
assignment-record-founding = Traject
assignment-record-frame = Kader
assignment-record-hot-issue = Heet hangijzer
assignment-record-tension = Spanning
assignment-record-tension-answer = Antwoord op een spanning
assignment-record-trial = Proef
assignment-record-variant = Variant
assignment-record-wish = Wens

## De zinnen.

assignment-title = Opdracht
assignment-wish = Wens
assignment-version = Opdracht, versie { $version }
assignment-confirmed-count = { $count ->
    [0] Nog niemand heeft dit bevestigd.
    [one] Eén opdrachtgever bevestigde dit.
   *[other] { $count } opdrachtgevers bevestigden dit.
}
assignment-tension = Spanning
assignment-frames = Kaders
assignment-firmness-0 = onbekend
assignment-firmness-1 = verkend
assignment-firmness-2 = voorstel
assignment-firmness-3 = voorlopig
assignment-firmness-4 = vastgesteld
assignment-firmness-5 = overgedragen
assignment-open-on-purpose = bewust open
assignment-open-until = bewust open tot { $until }

## Een traject beginnen.

assignment-new-title = Begin een traject
assignment-new-lead = Eén zin is genoeg. De rest kan later.
assignment-new-name = Hoe heet het voorlopig?
assignment-new-wish = Wat is de wens?
assignment-new-wish-hint = In de woorden van wie hem had.
assignment-new-spoken-by = Wie zei dat?
assignment-new-wished-on = Wanneer?
assignment-new-wish-public = Iedereen mag de wens lezen
assignment-new-wish-public-hint = Anders lezen alleen de mensen die meedoen hem.
assignment-new-founder-name = Je eigen naam
assignment-new-founder-office = Wat ben je hier?
assignment-new-who-title = Wie gaat over de gegevens?
assignment-new-who-lead = Weet je dit nog niet? Laat het leeg en vul het later in.
assignment-new-controller-hint = De organisatie die beslist waarvoor de gegevens zijn.
assignment-new-send = Zet de wens op tafel
assignment-new-done = De wens ligt op tafel.
assignment-spoken = { $who }, { $when }

## Bladen van de kamer.

assignment-tabs = Opdracht, kaders en sporen
assignment-tracks = Sporen
assignment-actions = Wat je kunt doen
assignment-for-members = Hier lees je de wens. De rest is voor wie namens een partij, aan een tafel of in de begeleiding meedoet.
assignment-lines-hint = Eén op een regel.
assignment-who-reads = Wie leest dit?
assignment-why = Waarom?
assignment-why-hint = Eén of twee zinnen. De reden blijft bij de geschiedenis staan.
assignment-remove = Haal weg
assignment-remove-lead = De woorden verdwijnen van de bladen. Je kunt dit meteen daarna nog ongedaan maken.
assignment-removed = Dit is weggehaald.
assignment-since = Stond er: { $words }

## De wens en de opdracht.

assignment-now-none = Er staat nog geen opdracht op papier.
assignment-now-confirmed = Versie { $version } is door alle opdrachtgevers bevestigd.
assignment-now-waiting = Versie { $version } wacht op { $who }.
assignment-now-nobody = Versie { $version } ligt er. Er is nog geen opdrachtgever om haar te bevestigen.
assignment-wish-verbatim = De wens, letterlijk
assignment-wish-correct = Verbeter de wens
assignment-wish-correct-lead = De wens blijft letterlijk. Verbeter alleen wat verkeerd is opgeschreven, en zeg waarom.
assignment-wish-corrected = De wens is verbeterd.
assignment-empty = Nog geen opdracht.
assignment-empty-why = Schrijf wat de opdrachtgevers vragen, in hun woorden. Zij bevestigen het daarna zelf.
assignment-empty-look = Zodra de begeleiding een versie schrijft, staat die hier.
assignment-propose = Schrijf een versie
assignment-propose-next = Schrijf een nieuwe versie
assignment-propose-lead = Elke opdrachtgever bevestigt deze versie zelf. Zolang niemand dat deed, kun je haar nog aanpassen.
assignment-propose-send = Leg voor
assignment-proposed = De versie ligt bij de opdrachtgevers.
assignment-mend = Pas deze versie aan
assignment-mend-lead = Niemand bevestigde deze versie nog. Daarna blijven de woorden staan.
assignment-mended = De versie is aangepast.
assignment-take-back = Trek deze versie terug
assignment-confirm = Bevestig deze versie
assignment-confirm-title = Is dit de opdracht die je geeft?
assignment-confirm-lead = Lees de woorden. Je bevestigt precies deze tekst. Terugnemen kan niet meer; een nieuwe versie kan altijd.
assignment-confirm-send = Ja, dit is de opdracht
assignment-confirm-done = Je hebt de opdracht bevestigd.
assignment-confirm-wait = Deze versie wacht op jou.
assignment-confirmed-by = Bevestigd door { $person } op { $when }
assignment-not-yet-by = Nog niet bevestigd door { $who }
assignment-fixed-title = Ligt vast
assignment-open-title = Nog vrij
assignment-earlier = Eerdere versies
assignment-what = Wat vragen de opdrachtgevers?
assignment-what-hint = In hun woorden. Niets doen mag ook een uitkomst zijn.
assignment-fixed-ask = Wat ligt al vast?
assignment-open-ask = Wat is nog vrij te kiezen?
assignment-kind-ask = Wat voor opdracht is het?
assignment-kind-unknown = nog niet te zeggen
assignment-receiver-ask = Wie ontvangt het resultaat?
assignment-receiver-hint = Vaak een ander dan wie het vraagt.

## Spanningen.

assignment-tensions = Spanningen
assignment-tensions-lead = Eisen die niet alle tegelijk kunnen, met de vraag die daarbij hoort.
assignment-tensions-empty = Nog geen spanning opgeschreven.
assignment-tensions-empty-why = Merk je dat niet alles tegelijk kan? Schrijf de eisen naast elkaar en vraag welke mag schuiven.
assignment-tension-keep = Schrijf een spanning op
assignment-tension-keep-lead = Eerst alleen voor de begeleiding. Daarna leg je de vraag voor aan de opdrachtgevers.
assignment-tension-kept = De spanning is opgeschreven, alleen voor de begeleiding.
assignment-tension-edit = Pas de spanning aan
assignment-demands = Wat kan niet alle tegelijk?
assignment-demand = Eis { $number }
assignment-demand-by = Wie vraagt dit?
assignment-question-ask = Wat vraag je aan de opdrachtgevers?
assignment-question-hint = Eén vraag. Bijvoorbeeld: welke mag een beetje schuiven?
assignment-tension-ask = Leg de vraag voor
assignment-tension-ask-title = Deze vraag gaat naar de opdrachtgevers
assignment-tension-ask-lead = Alle partijen lezen daarna precies deze woorden. Aanpassen kan dan niet meer.
assignment-tension-asked = De vraag ligt bij de opdrachtgevers.
assignment-tension-asked-on = Gevraagd op { $when }
assignment-tension-own = Nog niet voorgelegd
assignment-tension-waits = Deze vraag wacht op jouw antwoord.
assignment-tension-open = Wacht op antwoord
assignment-tension-answered = Beantwoord
assignment-answer = Geef antwoord
assignment-answer-title = Jouw antwoord
assignment-answer-lead = Alle partijen lezen je antwoord, met je naam erbij.
assignment-answer-ask = Wat is je antwoord?
assignment-answer-done = Je antwoord staat er.
assignment-answer-revise = Pas mijn antwoord aan
assignment-answer-by = { $person }, { $when }
assignment-tension-drop = Haal de spanning weg
assignment-tension-drop-asked = Trek de vraag terug
assignment-tension-drop-lead = De vraag verdwijnt bij iedereen. Zeg waarom; wie hem las, heeft hem gelezen.

## Varianten.

assignment-variants = Varianten
assignment-variants-lead = Wegen die kunnen. Niet doen hoort er vanaf de eerste dag bij.
assignment-variant-not-doing = Niet doen
assignment-variant-add = Voeg een variant toe
assignment-variant-added = De variant staat erbij.
assignment-variant-edit = Pas de variant aan
assignment-variant-name = Hoe heet de variant?
assignment-variant-text = Wat houdt hij in?
assignment-variant-judge = Zeg hoe hij staat
assignment-variant-judge-ask = Hoe staat deze variant ervoor?
assignment-variant-judged = Het oordeel staat erbij.

## Proeven.

assignment-trials = Proeven
assignment-trials-lead = Samen iets uitproberen, met een doel en een stopregel.
assignment-trials-empty = Nog geen proef.
assignment-trials-empty-why = Een kleine proef leert soms meer dan een groot plan.
assignment-trial-add = Plan een proef
assignment-trial-added = De proef staat op papier.
assignment-trial-edit = Pas de proef aan
assignment-trial-learn = Schrijf op wat we leerden
assignment-trial-learned = Dat is opgeschreven.
assignment-trial-name = Hoe heet de proef?
assignment-trial-purpose = Wat willen we ervan leren?
assignment-trial-people = Wie doen mee?
assignment-trial-stop = Wanneer stoppen we?
assignment-trial-stop-hint = Een regel die iedereen kan nagaan.
assignment-trial-learned-ask = Wat leerden we?
assignment-trial-ended-ask = Laatste dag
assignment-trial-ended-hint = Vul dit in als de proef klaar is of stopt.
assignment-stage-planned = gepland
assignment-stage-running = loopt
assignment-stage-over = klaar
assignment-period = { $from } tot en met { $to }
assignment-period-from = vanaf { $from }
assignment-period-until = tot en met { $to }

## Hete hangijzers.

assignment-hot-issues = Hete hangijzers
assignment-hot-issues-lead = Onderwerpen die steeds terugkomen. Een aantekening van de begeleiding zelf.
assignment-hot-issues-empty = Nog geen heet hangijzer.
assignment-hot-issues-empty-why = Hoor je bij meer partijen hetzelfde bezwaar? Schrijf het hier één keer op.
assignment-hot-issue-add = Schrijf er een op
assignment-hot-issue-title = Heet hangijzer
assignment-hot-issue-name = Waar gaat het over?
assignment-hot-issue-words = Wat wordt er gezegd?
assignment-hot-issue-words-hint = Schrijf over het onderwerp, niet over personen.
assignment-hot-issue-parties = Waar hoorde je het?
assignment-hot-issue-heard = Gehoord bij { $count ->
    [0] nog geen partij
    [one] 1 partij
   *[other] { $count } partijen
}.

## Het traject zelf.

assignment-founding = Over dit traject
assignment-founding-edit = Pas dit aan
assignment-founding-title = Naam en gegevens van dit traject

## Kaders.

assignment-frames-title = Wat ligt vast, en wat is nog open?
assignment-frames-lead = Een kader wordt langzaam vaster. Het mag ook terug, als de reden erbij staat.
assignment-frames-count = { $count ->
    [one] 1 kader
   *[other] { $count } kaders
}: { $told }.
assignment-frames-counted = { $count } { $word }
assignment-frames-empty = Nog geen kaders.
assignment-frames-empty-why = Een kader zegt wat vastligt en wat nog open is, zoals doel, taken of geld. Begin met de negen die elk traject tegenkomt.
assignment-frames-empty-look = Zodra de begeleiding kaders klaarzet, staan ze hier.
assignment-frames-standard = Zet de negen kaders klaar
assignment-frames-standard-lead = Er komen negen lege kaders, allemaal onbekend. Wat er al staat, blijft.
assignment-frames-standard-done = De kaders staan klaar.
assignment-frames-ripened = Hoe de kaders rijpten
assignment-frames-ripened-told = Van { $from } tot vandaag. Nu: { $told }.
assignment-frames-figures = Elke stap in woorden
assignment-frames-on = Hoe stond het op een dag?
assignment-frames-slide = Schuif langs de dagen waarop een kader bewoog
assignment-frames-on-all = Bekijk alles zoals het stond op { $when }
assignment-frames-on-ask = Kies een dag
assignment-frames-on-show = Toon die dag
assignment-frames-on-title = Zo stond het op { $when }
assignment-frames-on-none = Op die dag stond er nog geen kader.
assignment-frames-on-wrong = Schrijf een datum die bestaat, zoals 25-11-2026.
assignment-frame-absent = was er nog niet
assignment-frame = Kader
assignment-frame-now = Nu
assignment-frame-scale = De zes stappen van open naar vast
assignment-firmness-meaning-0 = we weten het nog niet
assignment-firmness-meaning-1 = we kennen de keuzes
assignment-firmness-meaning-2 = er ligt een tekst
assignment-firmness-meaning-3 = de tafel is het eens, met voorbehoud
assignment-firmness-meaning-4 = besloten door wie erover gaat
assignment-firmness-meaning-5 = een opvolger heeft het aangenomen
assignment-frame-add = Nieuw kader
assignment-frame-added = Het kader staat erbij. Het begint als onbekend.
assignment-frame-edit = Pas de tekst aan
assignment-frame-edited = Het kader is aangepast.
assignment-frame-theme = Waar gaat het kader over?
assignment-frame-own-name = Naam van een eigen kader
assignment-frame-own-name-hint = Alleen nodig als je ‘een eigen kader’ kiest.
assignment-frame-text = Wat ligt er?
assignment-frame-text-hint = Eén of twee zinnen die elke partij begrijpt.
assignment-frame-range = Tussen welke getallen?
assignment-frame-range-hint = Laat dit leeg als er geen getal bij hoort.
assignment-frame-least = Minstens
assignment-frame-most = Hoogstens
assignment-frame-unit = Waarvan?
assignment-frame-unit-hint = Zoals: miljoen euro per jaar, of voltijdbanen.
assignment-frame-boundaries = Grenzen die je kunt nagaan
assignment-frame-boundaries-hint = Bijvoorbeeld: samen niet meer dan 22,8 miljoen euro per jaar.
assignment-frame-boundary = Grens { $number }
assignment-frame-limit = Met een getal?
assignment-frame-limit-none = alleen in woorden
assignment-frame-amount = Getal
assignment-frame-limit-unit = Eenheid
assignment-frame-limit-unit-hint = Leeg: zoals hierboven.
assignment-frame-questions = Welke vragen staan nog open?
assignment-frame-settler = Wie mag dit vaststellen?
assignment-frame-settler-none = nog niet afgesproken
assignment-frame-settler-table = de tafel { $name }
assignment-frame-edit-why = Waarom pas je dit aan?
assignment-frame-no-text = Nog niets opgeschreven.
assignment-frame-range-words = Tussen { $from } en { $to } { $unit }
assignment-frame-questions-title = Open vragen
assignment-frame-questions-count = { $count ->
    [0] geen open vragen
    [one] 1 open vraag
   *[other] { $count } open vragen
}
assignment-frame-boundaries-title = Grenzen
assignment-frame-no-boundaries = Er zijn nog geen grenzen afgesproken.
assignment-frame-settler-title = Wie mag dit vaststellen
assignment-frame-decision-title = Besluit
assignment-frame-decision = { $words }, { $when }
assignment-tested-met = gehaald
assignment-tested-not-met = niet gehaald
assignment-tested-not-yet = nog niet te toetsen
assignment-untestable-no-limit = De grens staat er alleen in woorden.
assignment-untestable-no-range = Het kader heeft nog geen getallen.
assignment-untestable-other-unit = Grens en kader tellen in andere eenheden.
assignment-untestable-both-sides = De getallen liggen nog aan beide kanten van de grens.
assignment-limit-words-most = hoogstens { $amount } { $unit }
assignment-limit-words-least = minstens { $amount } { $unit }
assignment-move = Maak vaster of losser
assignment-move-title = Hoe vast is dit kader nu?
assignment-move-lead = Alle partijen lezen de nieuwe stand en de reden.
assignment-move-to = Naar welke stap?
assignment-move-why = Waarom staat het nu hier?
assignment-move-why-hint = Terug mag altijd, met een reden.
assignment-move-settled = Alleen voor vastgesteld
assignment-move-settled-lead = Noem het besluit van wie dit kader mag vaststellen: { $who }.
assignment-move-decision = Welk besluit?
assignment-move-decided-on = Van welke dag?
assignment-move-send = Leg deze stap vast
assignment-moved = Het kader staat nu op { $word }.
assignment-move-now = nu
assignment-open = Laat bewust open
assignment-open-title-form = Bewust open laten
assignment-open-lead = Soms is open laten het beste besluit. Zeg tot wanneer, of tot wat er gebeurd is.
assignment-open-until-ask = Open tot …
assignment-open-until-hint = Bijvoorbeeld: de taken vaststaan.
assignment-opened = Het kader staat bewust open.
assignment-close = Pak weer op
assignment-close-lead = Het kader is daarna weer zo vast als het was: { $word }.
assignment-closed = Het kader is weer opgepakt.
assignment-frame-remove = Haal dit kader weg
assignment-course = Hoe vast was dit kader?
assignment-course-told = Sinds { $from }: { $told }.
assignment-course-moves = Elke stap, met de reden
assignment-course-when = Wanneer
assignment-course-what = Wat
assignment-course-fell = terug
assignment-how-began = begon als { $to }
assignment-how-rose = van { $from } naar { $to }
assignment-how-fell = terug van { $from } naar { $to }
assignment-how-closed = weer opgepakt, als { $to }
assignment-fell-on = was { $from }, ging terug op { $when }

## Sporen.

assignment-tracks-title = Adviseur en interim-manager tegelijk
assignment-tracks-lead = Voorbereiden en waarmaken lopen naast elkaar. Het gewicht verschuift met het werk.
assignment-tracks-now = Deze maand: { $adviser } van 100 adviseur, { $manager } van 100 interim-manager.
assignment-tracks-empty = Nog geen activiteiten.
assignment-tracks-empty-why = Begin met een lijst van tien activiteiten per spoor. Je past hem daarna vrij aan.
assignment-tracks-empty-look = Zodra de kwartiermaker het werk opschrijft, staat het hier.
assignment-template = Zet de lijst klaar
assignment-template-lead = Je krijgt een kopie. Pas aan, schrap of vul aan wat je wilt.
assignment-template-ask = In welke taal?
assignment-template-done = De lijst staat klaar.
assignment-weight-title = Hoe het werk verschuift
assignment-weight-told = Van { $from } tot { $to }. { $now }
assignment-weight-now = nu: { $adviser } – { $manager }
assignment-weight-later = verwachting
assignment-weight-figures = De maanden in getallen
assignment-weight-month = Maand
assignment-weight-planned = Gepland: adviseur van 100
assignment-weight-actual = Werkelijk: adviseur van 100
assignment-weight-none = Zet dagen en datums bij het werk. Dan laat dit blad zien hoe het gewicht verschuift.
assignment-weight-uncounted = { $count ->
    [one] 1 activiteit telt nog niet mee: er staan geen dagen of datums bij.
   *[other] { $count } activiteiten tellen nog niet mee: er staan geen dagen of datums bij.
}
assignment-neutral-you = Je bent nu meer manager dan adviseur. Wie is er nu neutraal?
assignment-neutral-they = De kwartiermaker is nu meer manager dan adviseur. Wie is er nu neutraal?
assignment-neutral-soon = Vanaf { $month } weegt het managen zwaarder dan het adviseren. Spreek nu af wie er dan neutraal is.
assignment-neutral-is = Nu is dat { $who }, als procesbegeleider.
assignment-neutral-nobody = Nu is er geen procesbegeleider. Vraag de opdrachtgevers om er een te noemen.
assignment-activity-add = Voeg werk toe
assignment-activity-added = Het werk staat erbij.
assignment-activity-edit = Pas het werk aan
assignment-activity-name = Wat ga je doen?
assignment-activity-product = Wat levert het op?
assignment-activity-track = Op welk spoor?
assignment-activity-state = Hoe staat het?
assignment-activity-planned = Hoeveel dagen denk je?
assignment-activity-actual = Hoeveel dagen kostte het tot nu?
assignment-activity-when = Wanneer
assignment-activity-days = Dagen
assignment-days-of = { $actual } van { $planned }
assignment-days-planned = { $planned } gepland
assignment-days-actual = { $actual } gewerkt

## Woorden van gesloten lijsten.

assignment-theme-goal = Doel
assignment-theme-tasks = Taken
assignment-theme-governance = Bestuur en stemmen
assignment-theme-legal-form = Juridische vorm
assignment-theme-money = Geld
assignment-theme-people = Personeel
assignment-theme-planning = Planning
assignment-theme-residents = Inwoners
assignment-theme-information = ICT en informatie
assignment-theme-own = een eigen kader
assignment-kind-inside-vision = binnen één organisatie, een visie maken
assignment-kind-inside-process = binnen één organisatie, mensen meenemen
assignment-kind-outside-vision = over grenzen heen, een visie maken
assignment-kind-outside-process = over grenzen heen, mensen meenemen
assignment-state-open = open
assignment-state-preferred = voorkeur
assignment-state-dropped = afgevallen
assignment-state-planned = gepland
assignment-state-busy = bezig
assignment-state-done = klaar
assignment-track-adviser = Adviseur
assignment-track-manager = Interim-manager
assignment-settled-by-all-colleges = alle colleges
assignment-settled-by-all-councils = alle raden
assignment-settled-by-table = tafel
assignment-limit-at-most = hoogstens
assignment-limit-at-least = minstens

## Velden en soorten, voor de geschiedenis.

assignment-field-amount-hundredths = getal

## De openbare pagina.

assignment-public = Voor iedereen
assignment-public-lead = Een gewone pagina voor wie geen account heeft. Er staat alleen wat je hier schrijft, en de wens als die openbaar is.
assignment-public-warns = Iedereen kan dit lezen, ook wie niets met dit traject te maken heeft. Wat gelezen is, kun je niet terughalen.
assignment-public-is-off = Er is geen openbare pagina.
assignment-public-on = Maak een openbare pagina
assignment-public-off = Zet de pagina uit
assignment-public-off-lead = Op dit adres staat daarna niets meer. De woorden blijven in de geschiedenis, voor wie ze al mocht lezen.
assignment-public-read = Lees de openbare pagina
assignment-public-let-out = Laat iedereen dit lezen
assignment-public-frames = Waar het over gaat
assignment-public-frames-hint = Eén regel per kader. Haal weg wat nog niet naar buiten kan.
assignment-public-decides = Wie beslist, en wanneer
assignment-public-heard = Zo word je gehoord
assignment-public-heard-hint = Bijvoorbeeld: een avond, een mailadres, je eigen raad.
assignment-public-as-of = Zoals het staat sinds { $day }.
