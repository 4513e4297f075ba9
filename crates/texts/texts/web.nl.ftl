# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

web-accessibility = Toegankelijkheid
web-privacy = Privacy
web-who-sees-what = Wie ziet wat
web-help = Hulp
web-not-found-lead = Ga naar het begin en zoek het daar.
web-to-start = Naar het begin
web-plain-connection = Deze verbinding is niet versleuteld. Gebruik haar alleen op je eigen netwerk.

## De schil en de formulieren.

web-rooms = Kamers
web-rooms-task = De opgave
web-rooms-parties = Partijen en belangen
web-rooms-together = Samen
web-rooms-back = Terugkijken
web-choose = Kies er een
web-one-more = Nog een
web-busy = Het is nu druk. Wat je schreef staat er nog. Probeer het zo weer.
web-back-to-form = Terug naar het formulier
web-overloaded = Er kijken nu te veel mensen tegelijk. Wacht even en probeer het opnieuw. Schreef je iets? Ga terug: in je browser staat het er nog.
web-too-slow = Dit formulier kwam te langzaam binnen. Ga terug en stuur het nog eens.
web-method = Zo kan dit adres niet gebruikt worden. Open de pagina opnieuw.
web-not-a-form = Dit formulier kwam half aan. Ga terug en probeer het nog eens.
web-form-lost = Dit formulier is te oud of kwam half aan. Wat je schreef staat er nog. Kijk het na en bewaar het dan opnieuw.
web-sent-before = Je stuurde dit formulier al eerder, met andere woorden. Die zijn bewaard. Kijk eerst of dat klopt. Wat je nu schreef staat hieronder.
web-typed-kept = Wat je schreef, staat hieronder. Bewaar het zelf even.
web-outdated-how = Hieronder staat wat jij schreef. Neem over wat je wilt houden en bewaar opnieuw.

## Geschiedenis.

web-history-count = { $count ->
    [one] Dit is één keer opgeschreven.
   *[other] Dit is { $count } keer opgeschreven. De nieuwste staat bovenaan.
}
web-withdrawn = Teruggetrokken.
web-erased = De woorden zijn gewist.
web-undo-all = Alles wat je toen in één keer opschreef, gaat terug: { $count } onderdelen.
web-nothing-changed = De woorden bleven gelijk.
web-gone = weg
web-added = erbij

## Terugkijken.

web-days-title = Terugkijken
web-days-lead = Kies een dag. Je ziet dan alles zoals het aan het eind van die dag hier opgeschreven stond.
web-days-list = Dagen waarop iets veranderde
web-days-list-lead = Alleen wat jij nu mag lezen, telt mee.
web-days-none = Er is nog geen dag om op terug te kijken.
web-day-ask = Welke dag?
web-day-show = Toon die dag
web-day-stood = Zo stond het op { $day }.
web-day-rights = Je kijkt terug. Je leest wat je nu mag lezen, en je verandert hier niets.
web-day-other = Andere dag
web-day-today = Naar vandaag
web-day-page = { $title }, zoals het stond op { $day }
web-day-choose = Kies een dag
web-day-none-title = Die dag kan ik niet laten zien
web-day-not-a-day = Dat is geen dag die bestaat. Schrijf een datum zoals 12-05-2026.
web-day-no-leap-year = In { $year } was er geen 29 februari. Kies 28 februari of 1 maart.
web-day-to-come = { $day } moet nog komen. Kies een dag die voorbij is.
web-day-nothing = Op { $day } stond er nog niets dat jij nu mag lezen.
web-day-nothing-yet = Op { $day } stond er nog niets dat jij nu mag lezen. Het begon op { $first }.
web-day-only-today-title = Dit kan alleen vandaag
web-day-only-today = Je kijkt naar { $day }. Die dag is voorbij: je kunt hem lezen, maar niet veranderen.
web-day-do-today = Ga hiermee naar vandaag
web-day-back-to = Terug naar { $day }
web-day-home-title = Terug naar { $day }
web-day-home = Zo stond het er toen voor. Wat op jou wacht en met wie je het beste praat, staat bij vandaag.
web-between-title = Wat veranderde er tussen twee dagen?
web-between-lead = Je leest wat er aan het eind van de ene dag anders stond dan aan het eind van de andere.
web-between-from = Van het eind van
web-between-to = Tot het eind van
web-between-show = Toon wat veranderde
web-between-days = Tussen { $from } en { $to }
web-between-nothing = Er veranderde niets dat jij nu mag lezen.
web-between-what = Wat er precies anders is
web-between-summary = In het kort: { $parts }.
web-between-rose = { $count ->
    [one] 1 kader steeg
   *[other] { $count } kaders stegen
}
web-between-fell = { $count ->
    [one] 1 kader viel terug
   *[other] { $count } kaders vielen terug
}
web-between-came = { $count ->
    [one] 1 ding kwam erbij
   *[other] { $count } dingen kwamen erbij
}
web-between-went = { $count ->
    [one] 1 ding ging weg
   *[other] { $count } dingen gingen weg
}
web-between-changed = { $count ->
    [one] 1 ding veranderde
   *[other] { $count } dingen veranderden
}
web-between-more = { $count ->
    [one] En nog 1.
   *[other] En nog { $count }.
}
web-between-it-came = kwam erbij.
web-between-it-went = ging weg.
web-between-it-changed = veranderde.
web-between-it-rose = steeg van { $from } naar { $to }.
web-between-it-fell = viel terug van { $from } naar { $to }.
web-between-it-opened = staat nu bewust open.
web-between-it-closed = is weer opgepakt: { $to }.

## Het begin en de deur.

web-start-lead = Kwartier is de werktafel van mensen die een nieuwe samenwerking beginnen.
web-start-why = Er is een wens. Verder ligt er nog niets vast. Hier groeit uit gesprekken wat je samen kunt afspreken.
web-your-foundings = Waar je meedoet
web-no-foundings = Je doet nog nergens aan mee.
web-open-founding = Begin een traject
web-door-title = Kijk rond in het voorbeeld
web-door-lead = Kies als wie je wilt kijken. Iedereen ziet iets anders.
web-door-example = Regionale Dienst Middenland is verzonnen. Alle namen ook. Je kunt hier niets stukmaken.
web-door-again = Kijk als iemand anders
web-door-choose = Als wie kijk je?

## Wie ziet wat.

web-circles-lead = Alles wat je hier schrijft, hoort bij een kring. De kring staat erbij voordat je schrijft. Een kring wordt later nooit ruimer.
web-circles-title = De kringen
web-circles-wider-title = Als iets verder mag
web-circles-wider = Wil je dat meer mensen iets lezen? Dan maak je er een nieuwe zin van, voor de ruimere kring. Je ziet de precieze woorden voordat je ze deelt. Wat je eerst schreef, blijft waar het was.
web-circles-back = Je kunt een zin terugtrekken. Maar wie hem las, heeft hem gelezen.
web-circles-nobody-title = Wie er niet meeleest
web-circles-nobody = Niemand ziet alles. Ook wie betaalt niet, en ook de kwartiermaker niet. De notulist en een opvolger lezen nooit wat onder ons gezegd is.
web-circles-read-log = Wie een partij heeft genoemd om mee te lezen, laat een spoor na. De partij ziet per dag wie wat las.
web-circles-operator-title = Wat de beheerder kan
web-circles-operator = Wie de server beheert, kan bij de bestanden en kan daarin lezen wat niet verzegeld is. Daar is technisch niets tegen te doen. Maak daarom vooraf afspraken met die organisatie.
web-circles-operator-link = De beheerder kan ook een aanmeldlink voor jouw account maken, bijvoorbeeld als je mail niet werkt. Dat lees je dan bij je volgende bezoek, op elk apparaat waar je aangemeld bent.
web-circles-law-title = Wat de wet kan vragen
web-circles-law = Overheden vallen onder de Wet open overheid. Ook mensen mogen vragen wat er over hen staat. Daarom kan een belofte hier nooit groter zijn dan de wet. Schrijf over partijen, niet over personen.
web-circles-paper-title = Buiten dit scherm
web-circles-paper = Een afdruk, een mail of een foto van je scherm gaat zijn eigen weg. Ook daar staat de kring op.

## Privacy.

web-privacy-lead = Hier staat wat deze installatie van je bewaart, en waarom.
web-privacy-who-title = Wie hierover gaat
web-privacy-who = Per traject is er een organisatie die beslist waarvoor je gegevens zijn. Dat is de verwerkingsverantwoordelijke. Ook staat er wie de server beheert en waar het archief later heen gaat.
web-privacy-operator = Deze installatie wordt beheerd door { $operator }.
web-privacy-operator-unknown = De beheerder heeft hier nog geen naam ingevuld. Vraag die aan wie je uitnodigde.
web-privacy-controller = Verantwoordelijk voor je gegevens
web-privacy-holder = Beheert de server
web-privacy-archive = Archief na afloop
web-privacy-what-title = Wat er bewaard wordt
web-privacy-what = Je naam, je functie en wat je hier schrijft. Je mailadres, om je aan te melden. Wanneer iets geschreven is en door wie.
web-privacy-cookies = Er zijn een paar kleine cookies: voor je aanmelding, je taal, licht of donker en het laatste bericht. Er gaat niets naar andere sites.
web-privacy-rights-title = Wat je kunt vragen
web-privacy-rights = Je mag zien wat er over je staat. Je mag vragen om iets te verbeteren of te wissen. Vraag dat aan de kwartiermaker of aan de organisatie die verantwoordelijk is.
web-privacy-erase-title = Als je je gegevens laat wissen
web-privacy-erase = Je naam, functie, mailadres, telefoonnummer en adres verdwijnen. Ook waar anderen je noemen: daar staat dan “[naam gewist]”. Je rollen en je plaats aan tafel eindigen. Wat alleen jij kon lezen, is weg. Je kunt je dan niet meer aanmelden. Dit kan niet worden teruggedraaid.
web-privacy-erase-stays = Wat je namens een partij zei, blijft staan, zonder je naam. Zo blijft te volgen hoe het traject liep. Heet iemand anders hier ook zo? Dan blijft dat woord staan.
web-privacy-backups = Wat gewist is, kan nog in een reservekopie staan. De beheerder kan zeggen tot wanneer.

## Toegankelijkheid.

web-accessibility-lead = Iedereen moet hier mee kunnen doen: met een toetsenbord, met een voorleesprogramma, op een telefoon en op papier.
web-accessibility-how-title = Hoe we dat doen
web-accessibility-how = We volgen de richtlijnen WCAG 2.2, niveau AA. Elk formulier werkt zonder JavaScript. Kleur zegt nooit alleen iets: er staat altijd een woord bij.
web-accessibility-tested = We toetsen de pagina’s met een programma en met de hand. Een onafhankelijk onderzoek is er nog niet geweest.
web-accessibility-wrong-title = Lukt iets niet?
web-accessibility-wrong = Zeg het tegen wie je uitnodigde, of tegen de beheerder. Schrijf erbij welke pagina het was en wat je gebruikt.

## Hulp.

web-help-lead = Je kunt hier weinig fout doen. Bijna alles kun je terugzetten.
web-help-first-title = De eerste keer
web-help-first = Onder Vandaag staat wat op jou wacht. Doe alleen dat. De rest mag je lezen.
web-help-write-title = Iets opschrijven
web-help-write = Eén zin is genoeg. Boven elk veld staat wie het leest. Wat je nog niet weet, laat je leeg.
web-help-wrong-title = Iets ging mis
web-help-wrong = Kijk naar het rode blok boven het formulier. Daar staat wat er nog niet klopt. Wat je schreef staat er nog.
web-help-back-title = Iets terugzetten
web-help-back = Na het bewaren staat er vaak een knop Maak ongedaan. Bij Geschiedenis zie je elke eerdere versie.
web-help-live-title = Samen kijken
web-help-live = Verandert een ander iets op de pagina die je openhebt? Dan zie je het vanzelf. Waar je typt, verandert niets. Je ziet alleen wat je mag zien.
web-help-person-title = Liever een mens?
web-help-person = Bel de kwartiermaker of de procesbegeleider. Zij kunnen voor je opschrijven wat je zegt.

## Pagina’s die vanzelf bijblijven.

web-live-told = Deze pagina is bijgewerkt.
web-live-lost = Er is even geen verbinding. Deze pagina wordt bijgewerkt zodra die er weer is.
