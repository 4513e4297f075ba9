# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

lens-field-name = Naam
lens-field-form = Vorm
lens-field-circle = Kring
lens-field-conditions = Voorwaarden
lens-field-groups = Groepen
lens-field-scan = Scan
lens-field-condition = Voorwaarde
lens-field-saw = Wat we zagen
lens-field-action = Wat we doen
lens-field-owner = Wie
lens-field-check-on = Opnieuw bekijken op
lens-field-state = Stand
lens-record-scan = Scan
lens-record-improvement = Verbeterpunt

## Woorden van vaste lijsten.

lens-form-short = Kort: 12 stellingen
lens-form-long = Lang: 30 stellingen
lens-form-clarity = Zeven vragen: zeggen we hetzelfde?
lens-layer-speaks = Wie voor een partij spreekt
lens-layer-prepares = Wie het voorbereidt
lens-layer-follows = Achterban en wie meekijkt
lens-condition-ambition = Ambitie
lens-condition-interests = Belangen
lens-condition-relations = Omgang
lens-condition-organising = Organiseren
lens-condition-process = Proces
lens-condition-clarity = Zeggen we hetzelfde?
lens-conditions-ambition = Ambitie
lens-conditions-interests = Belangen
lens-conditions-relations = Omgang
lens-conditions-organising = Organiseren
lens-conditions-process = Proces
lens-conditions-clarity = Zeggen we hetzelfde?
lens-state-open = loopt
lens-state-done = gedaan
lens-state-dropped = doen we toch niet
lens-circle-table = Een tafel
lens-circle-all-parties = Alle partijen

## De stellingen.

lens-ambition-1 = Ik kan in één zin vertellen wat we samen willen.
lens-ambition-2 = Ons doel is zo scherp dat je er nee tegen kunt zeggen.
lens-ambition-3 = Mijn organisatie heeft hier echt iets aan.
lens-ambition-4 = Ook voor mij zelf is dit de moeite waard.
lens-ambition-5 = Iedereen aan tafel bedoelt hetzelfde met ons doel.
lens-ambition-6 = Zonder elkaar krijgen we dit niet voor elkaar.
lens-interests-1 = Ik weet wat er voor de andere partijen op het spel staat.
lens-interests-2 = De anderen weten wat er voor ons op het spel staat.
lens-interests-3 = Wat moeilijk ligt, komt op tafel.
lens-interests-4 = Wat het kost en wat het oplevert, is redelijk verdeeld.
lens-interests-5 = We zoeken naar iets waar ieder beter van wordt.
lens-interests-6 = Wat voor ons niet te koop is, is hier veilig.
lens-relations-1 = De anderen doen wat ze toezeggen.
lens-relations-2 = Je kunt hier zeggen dat je het oneens bent.
lens-relations-3 = We spreken elkaar ook buiten de vergadering.
lens-relations-4 = Niemand is hier de baas over de rest.
lens-relations-5 = Schuurt er iets, dan praten we er op tijd over.
lens-relations-6 = De mensen aan tafel passen bij wat er te doen is.
lens-organising-1 = Ik weet wie hier mag beslissen.
lens-organising-2 = Ik weet van iedereen aan tafel namens wie die spreekt.
lens-organising-3 = De vorm is niet zwaarder dan nodig.
lens-organising-4 = Er is genoeg tijd en geld voor het werk.
lens-organising-5 = Afspraken staan op papier en komen we na.
lens-organising-6 = Onze achterban gaat mee.
lens-process-1 = Ik weet hoe ver we zijn.
lens-process-2 = Het tempo past bij ons.
lens-process-3 = Iemand die niemands belang dient, bewaakt hoe het gaat.
lens-process-4 = We hebben aandacht voor de inhoud én voor elkaar.
lens-process-5 = We kijken terug en passen aan.
lens-process-6 = Ik weet wat de volgende stap is, en waarom die.
lens-clarity-1 = Welke samenwerking is dit?
lens-clarity-2 = Wat is het doel?
lens-clarity-3 = Wie zit hier, en wat mag die namens de eigen partij?
lens-clarity-4 = Welke opdracht heb jij?
lens-clarity-5 = Wanneer is het gelukt?
lens-clarity-6 = Hoe ver zijn we nu?
lens-clarity-7 = Wie beslist wat er nu gebeurt?

## De zinnen.

lens-title = Bril
lens-lead = Hoe gaat het met het samenwerken zelf? Eerst waar de beelden uiteenlopen. Geen gemiddelde, geen stoplicht.
lens-empty = Er is nog geen scan geweest.
lens-empty-why = Twaalf stellingen, vijf minuten. Daarna praat je over waar de beelden uiteenlopen.
lens-ask = Begin een scan
lens-ask-lead = Dezelfde stellingen voor iedereen. Wat je nu belooft, verandert niet meer.
lens-asked = De scan is begonnen. Hij staat bij ieder op de eerste pagina.
lens-state-closed = gesloten
lens-line = { $form } · { $groups } · { $day }
lens-name = Naam van de scan
lens-name-now = Korte scan
lens-form-ask = Welke vorm?
lens-whom = Hoe vraag je het?
lens-whom-layers = Zonder namen, per groep
lens-whom-table = Op naam van de partij, aan de tafel { $table }
lens-layers = Welke groepen?
lens-layers-why = Alleen bij een scan zonder namen. Wie in twee groepen past, telt in de eerste.
lens-layer-people = { $layer }: { $people ->
    [one] 1 mens
   *[other] { $people } mensen
}
lens-explanation-now = Antwoord voor jezelf. Het gaat om de verschillen, niet om een cijfer.
lens-promise = Zonder namen komen er alleen aantallen uit, na het sluiten, en nooit van een kleine groep. Met minder dan vijftien mensen in een groep is er vaak te weinig om te tonen. Op naam ziet de tafel per partij wat zij zei, nadat je alles tegelijk omdraait.
lens-statements = De stellingen
lens-low = oneens
lens-high = eens
lens-close = Sluit de scan
lens-close-why = Alle groepen sluiten tegelijk. Wat dan geteld is, blijft zo staan.
lens-groups = Wie antwoordde
lens-widest = Hier lopen de beelden het verst uiteen: { $condition }. “{ $words }”
lens-side-by-side = De antwoorden staan naast elkaar. Praat over waar ze verschillen.
lens-over-nothing-shows = De scan is gesloten. Er is nu niets te tonen.
lens-nothing-before-close = De scan loopt. Niemand ziet iets voordat hij sluit.
lens-waits = Vijf minuten, voor: { $group }.
lens-answer = Geef je antwoorden
lens-waits-for-close = wacht tot de scan sluit
lens-lean-agrees = vooral eens
lens-lean-disagrees = vooral oneens
lens-lean-neither = niet naar één kant
lens-seen-otherwise = De groepen zien dit verschillend
lens-said-different = { $distinct ->
    [one] Alle { $all } antwoorden zijn hetzelfde.
   *[other] { $distinct } verschillende antwoorden van { $all }.
}
lens-you-said = Jij zei:
lens-look-spread = Bekijk de verdeling
lens-improvements = Verbeterpunten
lens-improve = Voeg een verbeterpunt toe
lens-improve-lead = Wat zagen we, wat doen we, wie let erop, en wanneer kijken we terug?
lens-improve-none = Nog geen. Kies er samen hooguit drie.
lens-improve-change = Pas dit verbeterpunt aan
lens-improve-condition = Waar gaat het over?
lens-improve-saw = Wat zagen we?
lens-improve-action = Wat doen we?
lens-improve-owner = Wie let erop?
lens-improve-day = Wanneer kijken we terug?
lens-improve-state = Hoe staat het?
lens-improve-by = { $person }, terugkijken op { $day }
lens-pulse = Draagvlak en daadkracht
lens-support = Draagvlak
lens-support-silent = Nog geen partij zei waar zij staat.
lens-support-some-spoke = Wie iets zei, staat er vooral achter. Maar de meeste partijen zeiden nog niets.
lens-support-behind = De meeste partijen staan erachter, of onder voorwaarden.
lens-support-not-yet = De meeste partijen die iets zeiden, staan er nog niet achter.
lens-decide = Daadkracht
lens-decide-nothing = Er is nog niets waarover beslist moest worden.
lens-decide-done = Wat gevraagd is, krijgt een uitkomst, en beloften komen op tijd.
lens-decide-talk = Er is meer gevraagd dan er een uitkomst kreeg.
lens-decide-late = Vragen krijgen een uitkomst, maar beloften komen te laat.
lens-figure-support = { $behind } van de { $spoke } partijen die iets zeiden; { $parties } partijen stemmen mee.
lens-figure-decided = { $decided } van de { $asked } gesloten rondes kregen een uitkomst.
lens-figure-kept = { $kept } van de { $due } beloften waarvan de dag voorbij is, zijn op tijd gedaan.
lens-figures-seen = Geteld over wat jij hier mag lezen.
lens-stuck-title = Zit het vast?
lens-stuck-why = Vragen om te stellen, met wat er al staat.
lens-stuck-look = Bekijk de vragen
lens-stuck-lead = Twee manieren om vast te zitten, en wat er meestal onder ligt. Vragen, geen oordeel.
lens-stuck-how = Stel ze in een gesprek, en laat de partijen jouw beeld verbeteren voordat je het deelt.
lens-stuck-own = Alleen jij leest deze pagina zo: ze telt wat jij mag lezen.
lens-evidence = Wat er staat
lens-evidence-none = Hierover staat niets bijzonders.
lens-hardening = Hakken in het zand?
lens-hardening-ask-1 = Wie hoorde je de laatste tijd niet meer zeggen wat telt?
lens-hardening-ask-2 = Welk bezwaar kwam terug, in andere woorden?
lens-hardening-ask-3 = Wat zou het iemand hier kosten om te bewegen?
lens-drifting = Veel woorden, weinig stappen?
lens-drifting-ask-1 = Wie zou tegen ons doel zijn? Als niemand: wat zeggen we dan eigenlijk?
lens-drifting-ask-2 = Welk besluit schuiven we voor ons uit?
lens-drifting-ask-3 = Wat doen we dus níet?
lens-unclear = Weet iedereen hoe het verder gaat?
lens-unclear-ask-1 = Wie mag dit beslissen, en weet die dat zelf?
lens-unclear-ask-2 = Wat is de volgende stap, en waarom die?
lens-unclear-ask-3 = Zou iedereen hierop hetzelfde antwoorden?
lens-evidence-kept = { $confirmed ->
    [one] Je kent 1 bevestigd belang
   *[other] Je kent { $confirmed } bevestigde belangen
}; { $released ->
    [0] niets ervan is vrijgegeven waar jij meeleest.
    [one] waar jij meeleest, is 1 zin vrijgegeven.
   *[other] waar jij meeleest, zijn { $released } zinnen vrijgegeven.
}
lens-evidence-objected = In { $rounds } van de { $of } gesloten rondes had iemand bezwaar.
lens-evidence-cheering = In { $frames } van de { $of } kaders staat een juichwoord.
lens-evidence-no-outcome = { $rounds } van de { $of } gesloten rondes hebben geen uitkomst.
lens-evidence-long-due = { $promises ->
    [one] 1 belofte is meer dan twee weken over haar dag.
   *[other] { $promises } beloften zijn meer dan twee weken over hun dag.
}
lens-evidence-no-mandate = Op { $seats } van de { $of } plekken heeft vandaag niemand een mandaat.
lens-evidence-scan-organising = In de laatste scan liepen de beelden het verst uiteen over organiseren.
lens-evidence-scan-process = In de laatste scan liepen de beelden het verst uiteen over het proces.

## Naast een eerdere scan.

lens-beside = Naast een eerdere scan
lens-beside-look = Leg naast “{ $name }”
lens-beside-lead = Links { $earlier }. Rechts { $later }. Kijk samen wat anders is, en vraag waarom.
lens-beside-fixed = Alleen wat bij het sluiten is vastgelegd, staat hier. Er is niets opnieuw geteld, en er is geen gemiddelde.

## Het terugkoppelbeeld.

lens-field-words = Woorden
lens-field-written-on = Geschreven op
lens-field-checked = Nagegaan met
lens-field-shared-on = Gedeeld op
lens-record-feedback = Terugkoppelbeeld
lens-feedback = Terugkoppelbeeld
lens-feedback-why = Schrijf op één bladzijde wat je ziet. Loop die met partijen na, en deel haar daarna pas.
lens-feedback-of = Beeld van { $day }
lens-feedback-new = Schrijf een concept
lens-feedback-new-lead = Hier staat alvast wat alle partijen kunnen lezen, met een vraag erbij. Wat je onder ons hoorde, staat er niet in.
lens-feedback-is-draft = concept
lens-feedback-is-shared = gedeeld
lens-feedback-lead = Loop dit na met partijen, één voor één. Klopt het niet, pas het dan aan.
lens-feedback-shared-on = Gedeeld op { $day }, als tekst waar partijen op reageren.
lens-feedback-words = Wat we zien
lens-feedback-words-hint = Elke regel wordt een alinea. Schrijf vragen, geen oordeel, en noem niemand.
lens-feedback-ask = Vraag bij het nalopen: wat herken je, wat klopt niet, wat mist er?
lens-feedback-checked = Nagegaan met
lens-feedback-unchecked = Nog met geen partij.
lens-feedback-changed-since = De woorden zijn daarna nog veranderd.
lens-feedback-check = Nagegaan met een partij
lens-feedback-check-lead = Alleen dát je het samen nalas, komt erbij te staan. Wat er gezegd is, niet.
lens-feedback-party = Met welke partij?
lens-feedback-change = Pas het beeld aan
lens-feedback-share = Deel het beeld
lens-feedback-share-later = Delen kan als je het met minstens één partij hebt nagelopen.
lens-feedback-share-lead = Dezelfde woorden worden een tekst waar partijen op reageren. Wat gedeeld is, haal je niet meer terug.
lens-feedback-title = Hoe heet de tekst?
lens-feedback-title-now = Zo zien we de samenwerking nu
lens-feedback-whom = Wie leest mee?
lens-feedback-drop = Gooi het concept weg
lens-feedback-opening = Dit is een eerste beeld, geen oordeel. Verbeter het waar het niet klopt.
lens-feedback-closing = Wat zou jij als eerste anders doen?
