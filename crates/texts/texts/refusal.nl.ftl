# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Waarom iets niet kon. Zeg wat er mis is en wat iemand kan doen.

refusal-title = Dit kon niet
refusal-not-there = Dit is er niet. Misschien is het weggehaald, klopt het adres niet, of is het niet voor jou.
refusal-not-there-title = Niet gevonden
refusal-fault-title = Er ging hier iets mis
refusal-fault = Dit ligt aan Kwartier, niet aan jou. Probeer het over een paar minuten nog eens.
refusal-outdated = Iemand anders veranderde dit net ook. Kijk wat er nu staat en kies opnieuw.
refusal-session-ended = Je bent een tijd weg geweest. Meld je weer aan.
refusal-too-many-requests = Dat ging heel snel achter elkaar. Wacht een minuut en probeer het dan weer.
refusal-too-large = Dit bestand of deze tekst is te groot. Maak het kleiner of deel het op.
refusal-wrong-origin = Dit verzoek kwam van een andere site. Open de pagina opnieuw en probeer het daar.
refusal-other-content = Dit formulier is al gebruikt voor iets anders. Open de pagina opnieuw.
refusal-undo-never = Dit kan niet ongedaan worden gemaakt. Anderen konden het al lezen.

## Wie dit wel mag. Een zin per recht.

refusal-may-not-facilitator = Alleen de kwartiermaker of de procesbegeleider kan dit doen.
refusal-may-not-kwartiermaker = Alleen de kwartiermaker kan dit doen.
refusal-may-not-commissioner = Alleen een opdrachtgever kan dit doen.
refusal-may-not-voice = Alleen wie namens deze partij spreekt, kan dit doen.
refusal-may-not-release-voice = Alleen wie woorden van deze partij mag delen, kan dit doen.
refusal-may-not-recorder = Alleen de notulist of de begeleiding kan dit doen.
refusal-may-not-table-host = Alleen wie deze tafel leidt, kan dit doen.
refusal-may-not-seat = Alleen wie aan deze tafel een zetel heeft, kan dit doen.
refusal-may-not-writer = Alleen wie dit schreef, kan het veranderen.
refusal-may-not-owner = Alleen wie deze belofte deed, kan dit doen.
refusal-may-not-holder = Alleen wie de pen van deze tekst vasthoudt, kan dit doen.
refusal-may-not-member = Alleen wie meedoet aan dit traject, kan dit doen.
refusal-may-not-signed-in = Meld je eerst aan. Daarna kun je dit doen.
refusal-may-not-operator = Alleen de beheerder van deze installatie kan dit doen.

## Wat er bij één veld niet klopt.

refusal-field-empty = Schrijf een zin. Nu staat er niets.
refusal-field-not-chosen = Maak een keuze. Nu is er niets gekozen.
refusal-field-too-long = Maak dit korter: hoogstens { $most ->
    [one] 1 teken
   *[other] { $most } tekens
}. Nu zijn het er { $now }.
refusal-field-too-many = Dit zijn er te veel. Er passen er hoogstens { $most }.
refusal-field-too-few = Dit zijn er te weinig. Vul er minstens { $least } in.
refusal-field-not-a-number = Schrijf hier een getal, zoals 12 of 12,5.
refusal-field-not-whole = Schrijf hier een heel getal, zoals 12.
refusal-field-out-of-range = Kies een getal van { $least } tot en met { $most }.
refusal-field-range-turned = Het tweede getal is kleiner dan het eerste. Draai ze om.
refusal-field-not-a-date = Schrijf een datum die bestaat, zoals 25-11-2026.
refusal-field-date-out-of-range = Kies een datum tussen de jaren 1900 en 2200.
refusal-field-before-start = Het einde ligt voor het begin. Kijk de datums na.
refusal-field-not-a-mail = Dit lijkt geen mailadres. Schrijf het zoals naam@voorbeeld.nl.
refusal-field-unknown-choice = Deze keuze staat er niet meer bij. Kies opnieuw.
refusal-field-control-characters = Hier staan tekens in die niet kunnen, zoals een regeleinde. Typ de tekst opnieuw.
refusal-field-not-confirmed = Zet hier een vinkje. Anders kan dit niet doorgaan.
refusal-field-twice = Dit staat er al. Kies een andere naam of gebruik wat er is.
refusal-field-unknown = Dit kennen we hier niet. Kijk of het goed gespeld is.
refusal-field-not-a-file = Kies een bestand. Nu is er niets gekozen.

## Regels van een kamer. De sleutel eindigt op het woord van de regel.

refusal-rule-too-large = Dit is te groot om in één keer te bewaren. Deel het op.

# Opdracht en kaders.
refusal-rule-already-open = Hier staat al een traject. Open een nieuwe plek voor een ander traject.
refusal-rule-version-confirmed = Iemand bevestigde deze versie al. De woorden blijven staan. Schrijf een nieuwe versie.
refusal-rule-newer-version = Er is een nieuwere versie. Lees die eerst.
refusal-rule-you-confirmed = Je bevestigde deze versie al.
refusal-rule-one-preferred = Een andere variant heeft al de voorkeur. Zet die eerst terug op open.
refusal-rule-same-state = Zo staat deze variant er al voor. Kies iets anders.
refusal-rule-not-doing-stays = Niet doen blijft tot het einde een van de varianten.
refusal-rule-already-asked = Deze vraag ligt al bij de opdrachtgevers. De woorden blijven zoals ze gesteld zijn.
refusal-rule-no-question = Schrijf eerst de vraag aan de opdrachtgevers.
refusal-rule-not-asked = Deze vraag is nog niet gesteld.
refusal-rule-you-answered = Je gaf al een antwoord. Pas dat antwoord aan.
refusal-rule-answered = Er is al een antwoord. De vraag blijft staan.
refusal-rule-all-frames-there = De negen kaders staan er al.
refusal-rule-settled-stays = Dit kader is vastgesteld. Laat het eerst terugvallen, met een reden.
refusal-rule-firm-as-it-was = Zo vast is dit kader al. Kies een andere stap.
refusal-rule-handed-over-by-acceptance = Overgedragen wordt een kader alleen als een opvolger het aanneemt.
refusal-rule-no-settler = Kies eerst wie dit kader mag vaststellen. Dat doe je bij de tekst van het kader.
refusal-rule-no-text-yet = Een voorstel is een tekst. Schrijf eerst wat er ligt.
refusal-rule-open-on-purpose = Dit kader staat bewust open. Pak het eerst weer op.
refusal-rule-unopened = Dit kader staat niet bewust open.
refusal-rule-decided-later = Deze dag komt nog. Kies de dag van het besluit.
refusal-rule-range-turned = Het tweede getal is kleiner dan het eerste. Draai ze om.
refusal-rule-template-copied = Alles uit de lijst staat er al.
refusal-rule-period-too-long = Dit duurt langer dan tien jaar. Kijk de jaren na.
## Regels van tafels en gesprekken.

refusal-rule-party-has-seat = Een van deze partijen heeft al een zetel aan deze tafel. Haal haar daar eerst weg.
refusal-rule-seat-taken = Op deze zetel zit dan al iemand. Beëindig dat eerst, of maak deze persoon plaatsvervanger.
refusal-rule-already-sits = Deze persoon zit daar in die tijd al.
refusal-rule-not-a-time = Schrijf een tijd, zoals 13:30.
refusal-rule-person-or-name = Kies iemand die er al is, of schrijf een nieuwe naam. Niet allebei.
refusal-rule-already-here = Deze persoon neemt hier al waar.
refusal-rule-not-named = Alleen wie namens deze partij spreekt, of wie zij noemde, kan hier iets onder ons schrijven.
refusal-rule-owner-cannot-see = Deze persoon kan deze belofte niet lezen. Kies iemand anders of een ruimere kring.
refusal-rule-anothers-word = Een belofte van een ander kun je hier niet opschrijven. Kies jezelf of iemand die namens je partij spreekt.
refusal-rule-not-at-table = Alleen wie aan deze tafel zit, kan hier iets beloven.
refusal-rule-nothing-counts = Wie voorbereidt of waarneemt, belooft hier niets. Vraag het wie namens de partij spreekt.
refusal-rule-is-done = Deze belofte is al klaar. Maak dat eerst ongedaan.
## Regels van partijen en mensen.

refusal-rule-needs-a-condition = Schrijf waar het op wacht. ‘Nog niet’ heeft een voorwaarde.
refusal-rule-needs-a-source = Schrijf hoe je dit weet, zoals een brief of een gesprek.
refusal-rule-merges-into-itself = Een partij kan niet in zichzelf opgaan. Kies een andere.
refusal-rule-has-ended = Deze partij is al gestopt of samengegaan.
refusal-rule-has-not-left = Deze partij is niet gestopt.
refusal-rule-never-hears = Wie notuleert of opvolgt, hoort nooit wat onder ons blijft. Kies iemand anders.
refusal-rule-not-a-voice = Kies iemand die namens deze partij spreekt.
refusal-rule-speaks-for-nobody = Wie tussen de partijen werkt, spreekt niet namens een partij. Beëindig eerst de andere rol.
refusal-rule-last-facilitator = Er moet een kwartiermaker of procesbegeleider blijven. Noem eerst een ander.

## Regels van lijsten.

refusal-rule-list-changed = Intussen veranderde iemand iets. Bekijk de lijst nog eens en lees haar dan in.
refusal-rule-wrong-rows = Niet alle regels kloppen. Kijk welke, of laat ze bewust weg.
refusal-rule-nothing-new = Alles uit deze lijst staat er al. Er verandert niets.
refusal-rule-row-no-key = In de kolom die regels uit elkaar houdt, staat niets.
refusal-rule-row-said-twice = Een eerdere regel gaat over hetzelfde en zegt iets anders.
refusal-rule-row-not-readable = Er ontbreekt een naam, of een tekst is te lang of bevat tekens die niet kunnen.
refusal-rule-row-repeated-code = Deze code hoort ook bij een andere regel of partij. Zeg of dat dezelfde partij is, of een voorganger.
refusal-rule-row-needs-one-successor = Deze partijen gaan samen, maar de lijst zegt niet als welke ene partij.
refusal-rule-row-name-taken = Een andere partij of regel heeft deze naam al.
refusal-rule-row-several-people = Meer mensen heten zo. Houd regels uit elkaar met het mailadres.
refusal-rule-row-unknown-party = Deze partij staat hier niet. Voeg haar eerst toe.
refusal-rule-row-unknown-table = Deze tafel staat hier niet. Zet haar eerst neer.
refusal-rule-row-unknown-word = Dit woord kennen we hier niet. Kies een woord uit de lijst die je kunt ophalen.
refusal-rule-nothing-given = Kies een bestand of plak een lijst. Nu is er niets.
refusal-rule-sheet-empty = Er staat niets in dit bestand.
refusal-rule-sheet-too-large = Dit bestand is te groot. Deel het op.
refusal-rule-sheet-too-many = Dit bestand heeft te veel regels, kolommen of tekst. Deel het op.
refusal-rule-sheet-encrypted = Er staat een wachtwoord op dit bestand. Haal het eraf en probeer het opnieuw.
refusal-rule-sheet-cut = Dit bestand houdt halverwege op. Bewaar het opnieuw.
refusal-rule-sheet-open-quote = Ergens begint een aanhalingsteken dat nergens sluit. Kijk de tekst na.
refusal-rule-sheet-damaged = Dit bestand is beschadigd. Open het in je rekenblad en bewaar het opnieuw.
refusal-rule-sheet-no-sheet = Dit is geen rekenblad. Bewaar het als Excel of CSV.
refusal-rule-round-is-over = Deze vraag is al klaar. Kijk naar de uitkomst.
refusal-rule-round-not-closed = De vraag is nog open. Sluit haar eerst.
refusal-rule-round-too-few = Er zijn te weinig antwoorden om te tonen.
refusal-rule-round-not-open = Deze vraag neemt geen antwoorden meer aan.
refusal-rule-round-may-not-answer = Deze vraag is niet aan jou gesteld.
refusal-rule-round-already-answered = Voor deze zetel of partij is al een antwoord gegeven. Dat blijft staan.
refusal-rule-round-saw-others = Je zag al hoe anderen antwoordden. Wat je zei, blijft staan.
refusal-rule-round-already-counted = Er zit al een antwoord in de bus. Het is geteld en blijft erin.
refusal-rule-round-urn-lost = De sleutel van deze bus is er niet meer. Vraag de begeleiding om de vraag opnieuw te stellen.
refusal-rule-round-not-over = Deze vraag is nog niet voorbij.
refusal-rule-round-not-countable = Zonder namen kan alleen wat te tellen is. Kaartjes kunnen wel anoniem, in een verzegelde bus.
refusal-rule-round-needs-bounds = Zonder namen telt alleen in welk vak een schatting valt: een precies bedrag verraadt van wie het is. Geef minstens één grens.
refusal-rule-round-bounds-rise = Zet de grenzen van laag naar hoog, elk één keer.
refusal-rule-round-too-few-to-hide = Je vraagt te weinig mensen om iemand tussen te verbergen. Vraag er minstens zes, of vraag met naam.
refusal-rule-round-urn-shows-after = Anoniem komt er pas iets te zien na het sluiten.
refusal-rule-round-weight-tells = Zonder namen kan het aantal inwoners er niet bij: daaraan zie je van wie een antwoord is.

## Regels van belangen.

refusal-rule-interest-not-reworded = Dit is je notitie, woord voor woord. Zeg het anders voordat je het voorlegt.
refusal-rule-interest-names-a-person = Hier staat de naam van iemand. Zeg het over de partij.
refusal-rule-interest-not-confirmed = De partij heeft deze zin nog niet bevestigd.
refusal-rule-interest-needs-another = Jij zette dit klaar. Een ander van jullie bevestigt het.
refusal-rule-interest-not-a-releaser = Jullie spraken af wie mag vrijgeven. Vraag het een van hen.
refusal-rule-interest-not-waiting = Hierover is al beslist.
refusal-rule-interest-theme-too-few = Te weinig partijen om dit thema te tonen.
refusal-rule-interest-theme-follows = Naast een eerder patroon zou dit naar een paar partijen wijzen. Wacht tot het bij meer partijen leeft.
refusal-rule-interest-names-a-party = Hier staat de naam van een partij. Een patroon noemt niemand.
refusal-rule-interest-anothers-pattern = Een andere begeleider vertelt hier de patronen. Vraag het daar.

## Regels van teksten.

refusal-rule-text-is-frozen = Deze tekst is vastgelegd. Open hem opnieuw om verder te schrijven.
refusal-rule-text-not-frozen-yet = Deze tekst is niet vastgelegd. Je kunt gewoon verder schrijven.
refusal-rule-text-brackets-open = Er staan haken in. Wat daartussen staat, is nog niet afgesproken.
refusal-rule-text-nothing-written = Er staat nog geen passage. Schrijf er eerst een.
refusal-rule-text-passages-open = Nog niet alles is afgesproken. Zeg eerst per passage waar de partijen staan.
refusal-rule-text-not-frozen = Een partij zegt ja tegen precies deze woorden. Leg de tekst eerst vast.
refusal-rule-text-closed-for-comments = Reageren op deze tekst kan niet meer. Zeg het tegen wie de pen vasthoudt.
refusal-rule-text-closes-before = Deze dag is voorbij. Kies vandaag of een latere dag.
refusal-rule-text-closes-earlier = Dit uur is voorbij. Kies een later uur, of een latere dag.
refusal-rule-text-needs-another-circle = De hele tafel leest deze tekst. Onder ons kan hier niet.
refusal-rule-text-choose-fate = Schrijf waarom. Wie reageerde, leest het.

## Regels van besluiten.

refusal-rule-decision-not-at-table = Deze tafel is niet van jou.
refusal-rule-decision-not-shown = De antwoorden op deze vraag zijn nog niet te zien. Toon ze eerst.
refusal-rule-decision-not-in-force = Dit besluit geldt niet meer. Het blijft staan zoals het was.
refusal-rule-decision-replaces-itself = Een besluit komt niet in de plaats van zichzelf.
refusal-rule-decision-not-yet = Deze dag moet nog komen.
refusal-rule-decision-circle = Niet iedereen die dit leest, mag ook het andere lezen. Kies een kleinere kring.
refusal-rule-decision-stands-in-text = De woorden van dit voorbehoud staan al bij de tekst.
refusal-rule-decision-nobodys = Kies een partij, of schrijf op welk orgaan dit zegt.
refusal-rule-decision-is-settled = Hoe dit afliep, staat al opgeschreven.

## Regels van het proces.

refusal-rule-process-stages-copied = Er staan al fasen. Pas ze aan of voeg er een toe.
refusal-rule-interest-not-an-adviser = Dit kan wie een partij helpt voorbereiden.
refusal-rule-interest-already-ours = Dat zeiden jullie al.
refusal-rule-interest-not-in-public = Bij openbare woorden kan dit niet. Geef jullie eigen zin vrij.
refusal-rule-lens-nobody-in-layer = In een van deze groepen is nog niemand.
refusal-rule-lens-feedback-unchecked = Loop het eerst na met minstens één partij.
refusal-rule-lens-feedback-shared = Dit beeld is al gedeeld. Schrijf verder in de tekst.
refusal-rule-lens-clarity-needs-names = Antwoorden in eigen woorden verraden wie ze gaf. Vraag dit aan een tafel, op naam.
refusal-rule-meeting-ends-first = Het einde komt na het begin.
refusal-rule-table-no-steps = Er zijn nog geen stappen. Zet er eerst een in het draaiboek.
refusal-rule-table-already-begun = Deze bijeenkomst is al begonnen.
refusal-rule-table-papers-out = De stukken zijn al bij de tafel.
refusal-rule-table-meeting-over = Deze bijeenkomst is gesloten. Wat gezegd is, blijft staan.
refusal-rule-table-not-its-days = Deze vraag ging niet over dagen aan een tafel. Kies zelf een dag.
refusal-rule-table-day-not-asked = Naar deze dag is niet gevraagd. Neem een dag uit de vraag, of kies zelf een dag bij de tafel.
refusal-rule-table-moved-on = Iemand anders drukte net ook. Kijk eerst waar de tafel nu is.
refusal-rule-table-no-such-step = Verder dan dit gaat het draaiboek niet.
refusal-rule-table-no-groups = Leg eerst de kaartjes in groepen. Daar komen de stippen op.
refusal-rule-table-nothing-asked = In deze stap is niets te vragen.
refusal-rule-table-turn-moved-on = De beurt is al doorgegeven.
refusal-rule-table-wrong-code = Deze code past niet bij een bijeenkomst die nu bezig is. Kijk nog eens op het scherm.
refusal-rule-table-seat-in-use = Op deze zetel zit al een telefoon. Vraag de begeleiding om die vrij te maken.
refusal-rule-table-full = Er doen al zo veel telefoons mee dat er geen meer bij past.
refusal-rule-table-is-here = Dit stond al genoteerd.
refusal-rule-table-is-on-list = Je staat al op de sprekerslijst.
refusal-rule-table-floor-moved-on = Het woord is al verder gegaan.
refusal-rule-table-not-at-table = Alleen wie aan deze tafel zit, vraagt hier het woord.
refusal-rule-table-objection-stands = Er staat een bezwaar dat de tafel nog niet woog. Schrijf eerst op wat de tafel ermee deed: verwerkt in de tekst, gewogen, of besloten langs een andere regel, met waarom.
refusal-rule-table-not-turned-over = Laat eerst de antwoorden zien. Misschien heeft iemand bezwaar.
refusal-rule-table-no-objection = Hier is geen bezwaar om te wegen. Laat eerst de antwoorden zien.
refusal-rule-table-no-cards = Er zijn nog geen kaartjes te zien. Toon ze eerst.
refusal-rule-table-minutes-fixed = Deze notulen liggen vast.
refusal-rule-table-minutes-not-round = Deze notulen gaan nog niet rond. Verbeteren kan daarna.
refusal-rule-table-topic-closed = Dit onderwerp is al gesloten. Breng het opnieuw in als de tafel er weer over wil praten.
refusal-rule-table-topic-meeting-past = Die bijeenkomst is al geweest. Kies er een die nog komt.
refusal-rule-table-topic-not-yours = Een onderwerp inbrengen of veranderen kan wie aan deze tafel zit, voor de eigen partij. Vraag het anders aan de begeleiding.
refusal-rule-route-goes-round = Zo wachten stappen op elkaar in een kring. Haal bij “Komt na” een stap weg.
refusal-rule-route-step-was-said = Over deze stap is al iets vastgelegd. Daarom blijft die zoals hij is.
refusal-rule-route-term-is-whole = Vul bij een termijn twee dingen in: het aantal weken, en waar het staat.
refusal-rule-route-not-frozen = Kies een vastgelegde tekst die alle partijen lezen.
refusal-rule-route-needs-a-way-out = “Nog niet” vraagt een voorwaarde en hoe het verder kan.
refusal-rule-route-was-stopped = Deze stap stopte door samengaan. De nieuwe partij heeft een eigen stap.
refusal-rule-route-stops-by-merger = Een stap stopt alleen doordat partijen samengaan. Leg het samengaan vast bij de partij.
refusal-rule-route-before-sent = Dit kan niet eerder zijn dan de dag waarop het stuk werd verzonden of binnenkwam. Kijk de datums na.
refusal-rule-route-not-yet-been = Deze dag komt nog. Schrijf de dag waarop het gebeurde, of kies een stand die nog loopt.
refusal-rule-route-outcome-when-done = Er komt pas iets uit als de stap klaar is. Kies “klaar” of haal de uitkomst weg.
refusal-rule-route-before-its-turn = Dit orgaan vergadert dan eerder dan de stap waarop het wacht. Kies een latere dag.
refusal-rule-route-no-clerk = Deze persoon is nu geen griffier van de partij.
refusal-rule-route-called-back = Deze vraag is teruggeroepen.
refusal-rule-route-answered-elsewhere = Een van deze punten heeft al een ander antwoord. Haal het daar eerst weg.
refusal-rule-route-answers-nothing = Kies ten minste één punt.
refusal-rule-route-answered = Deze vraag is al beantwoord.
refusal-rule-route-nothing-merges = Geen partij met open stappen gaat hierin op.
refusal-rule-route-no-such-party = Deze partij staat niet in de route.
refusal-rule-route-nothing-said = Bij deze partij staat niets ingevuld.
refusal-rule-route-no-table = Hier staat geen tabel. Plak ook de kopregel.
refusal-rule-route-no-columns = Geen kolom heet zoals een stap van deze route.
refusal-rule-route-no-day = In een regel staat geen dag. Schrijf bijvoorbeeld 26-11-2026.
refusal-rule-route-no-calendar = Dit is geen kalender en geen lijst met dagen.
refusal-rule-route-repeats-unread = In dit bestand herhaalt zich iets op een manier die we niet kunnen lezen. Typ die dagen hieronder, of zet ze los in je agenda.
refusal-rule-route-nothing-left = Alle stappen zijn klaar. Er valt niets te voorspellen.
refusal-rule-route-no-body-meets = Met deze kalenders komt het er niet van. Vul vergaderdagen aan.
refusal-rule-paper-is-empty = Er staat nog geen zin in dit stuk. Geef het uit als er iets te lezen is.
