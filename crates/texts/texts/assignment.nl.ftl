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
