# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Aanmelden.

account-sign-in-title = Meld je aan
account-sign-in-lead = Een wachtwoord is er niet. Je krijgt een link in je mail.
account-mail = Je mailadres
account-send-link = Stuur mij een link
account-no-mail = Deze installatie verstuurt geen mail. Meld je aan met je herstelcode, of via een apparaat waar je al aangemeld bent.
account-under-way-title = Kijk in je mail
account-under-way = Als dit adres bij ons bekend is, is er een mail onderweg. Dat duurt hoogstens een minuut.
account-under-way-once = De link werkt { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
} en één keer.
account-under-way-nothing = Komt er niets? Kijk bij de ongewenste mail. Of gebruik het adres waarop je bent uitgenodigd.
account-too-many = Dat was vaak achter elkaar. Wacht een minuut en probeer het dan weer.
account-other-ways = Lukt dat niet?
account-with-code = Gebruik je herstelcode
account-with-device = Ben je ergens anders al aangemeld? Open daar Je account en maak een link voor dit apparaat.
account-no-account = Heb je nog geen account? Vraag wie het traject begeleidt om een uitnodiging.
account-signed-in-already = Je bent al aangemeld als { $mail }.
account-go-on = Ga verder
account-way-in = Meld je aan
account-title = Je account

## Een link.

account-confirm-lead = Je meldt je aan als { $mail }.
account-confirm-own = Is dit niet jouw adres? Sluit dan deze pagina.
account-confirm = Ja, meld mij aan
account-link-gone-title = Deze link werkt niet meer
account-link-used = Deze link is al gebruikt of te oud. Vraag een nieuwe.
account-address-title = Een adres erbij
account-address-lead = Met { $mail } kun je je straks ook aanmelden.
account-address-confirm = Ja, dit adres is van mij
account-address-other-device = Deze link is voor iemand anders. Meld je eerst af.
account-address-added = Je kunt je nu ook met { $mail } aanmelden.
account-address-refused = Dit adres hoort al bij een ander account.
account-set-up-title = Begin met Kwartier
account-set-up-lead = Dit is de eerste keer. Jij wordt de eerste die zich hier kan aanmelden.
account-set-up-mail-hint = Hiermee meld je je later weer aan.
account-set-up-confirm = Maak mijn account

## De herstelcode.

account-recovery-title = Je herstelcode
account-recovery-code = Herstelcode
account-recovery-code-hint = Vijf groepjes van vijf tekens. Hoofdletters en streepjes maken niet uit.
account-recovery-sign-in-lead = Een herstelcode werkt één keer. Daarna krijg je een nieuwe.
account-recovery-wrong = Dit adres en deze code horen niet bij elkaar. Kijk ze allebei na.
account-recovery-lead = Met deze code kom je binnen als je mail niet werkt. Je ziet hem alleen nu.
account-recovery-how = Schrijf hem over of druk deze pagina af. Bewaar hem op een plek waar alleen jij bij kunt.
account-recovery-closed = Eerder kwam iemand hier binnen met een link die niet naar je mail ging. Misschien was jij dat. Voor de zekerheid zijn die aanmeldingen afgesloten.
account-recovery-kept = Ik heb hem bewaard, ga verder
account-recovery-have = Je hebt een herstelcode. Maak je een nieuwe, dan werkt de oude niet meer.
account-recovery-have-not = Je hebt nog geen herstelcode.
account-recovery-make = Maak een nieuwe herstelcode

## Je account.

account-lead = Hier staat alles wat met aanmelden te maken heeft.
account-foundings = Waar je meedoet
account-addresses = Je adressen
account-address-remove = Haal weg
account-address-removed = Dit adres is weggehaald.
account-address-last = Het laatste adres blijft staan. Voeg eerst een ander toe.
account-address-add = Voeg een adres toe
account-address-new = Nog een mailadres
account-address-sent = Er is een mail onderweg naar dat adres. Open de link op dit apparaat.
account-address-no-mail = Deze installatie verstuurt geen mail. Een adres toevoegen kan daarom niet.
account-address-prove-first = Een adres toevoegen kan als je je een keer met een link uit je mail hebt aangemeld.
account-language-title = Taal
account-language = De taal van je mail
account-language-save = Bewaar de taal
account-language-saved = De taal is bewaard.
account-devices = Waar je aangemeld bent
account-device-times = Aangemeld op { $since }. Laatst gebruikt op { $seen }.
account-device-here = dit apparaat
account-device-unknown = Onbekend apparaat
account-device-on = { $browser } op { $system }
account-device-end = Meld af
account-device-ended = Dat apparaat is afgemeld.
account-end-others = Meld overal anders af
account-others-ended = Je bent overal anders afgemeld.
account-end-all = Meld overal af, ook hier
account-device-link-title = Aanmelden op een ander apparaat
account-device-link-lead = Maak een link en open hem op dat apparaat. Geef hem aan niemand anders.
account-device-link-make = Maak een link
account-device-link-made = Richt de camera van het andere apparaat op het vierkant. Of neem het adres over.
account-link-lasts = De link werkt één keer, tot { $time }.
account-qr = Vierkant met het adres hieronder
account-back = Terug naar je account

## Wat de beheerder deed.

account-linked = De beheerder maakte een aanmeldlink voor jouw account, op { $when }. Wist je dat niet? Vraag ernaar bij wie de server beheert.
account-linked-told = Ik heb het gelezen

## Uitnodigen.

account-invite-title = Uitnodiging
account-invite-example = In het voorbeeld nodig je niemand uit.
account-invite-own-party = Deze partij doet al mee. Wie namens haar spreekt, nodigt haar mensen zelf uit.
account-invite-has-account = { $name } kan zich aanmelden.
account-invite-none = { $name } kan zich nog niet aanmelden.
account-invite-mail = Mailadres van deze persoon
account-invite-mail-hint = Hiermee meldt deze persoon zich later aan. Typ het precies over.
account-invite-by-mail = Mail de uitnodiging
account-invite-by-hand = Toon een link om te geven
account-invite-open = Uitgenodigd op { $when } door { $who }. De link werkt tot { $until }.
account-invite-ended = Uitgenodigd op { $when } door { $who }. De link is verlopen.
account-invite-again-mail = Mail opnieuw
account-invite-again-hand = Toon een nieuwe link
account-invite-again-note = Met een nieuwe link werkt de oude niet meer.
account-invite-withdraw = Trek in
account-invite-withdrawn = De uitnodiging is ingetrokken.
account-invite-sent = De uitnodiging is onderweg.
account-invite-already = Er is al een uitnodiging. Stuur die opnieuw of trek haar in.
account-invite-gone = Deze uitnodiging is al gebruikt of ingetrokken.
account-invite-person-has-account = Deze persoon heeft al een account.
account-invite-hand-title = Een uitnodiging om te geven
account-invite-hand-lead = Laat { $name } dit vierkant met de telefoon lezen. Of geef het adres eronder.
account-invite-hand-once = Wie de link als eerste opent, wordt { $name }. Geef hem dus aan niemand anders. Je ziet hem alleen nu.
account-invite-hand-until = De link werkt één keer, tot { $when }.
account-invite-back = Terug
account-invitations-title = Open uitnodigingen
account-invitations-lead = Wie is uitgenodigd en zich nog niet aanmeldde.
account-invitations-empty = Er staat geen uitnodiging open.
account-invitations-empty-why = Je nodigt iemand uit op de pagina van die persoon.
account-invitations-person = Wie
account-invitations-what = Uitnodiging
account-invitations-do = Wat je kunt doen

## Uitgenodigd worden.

account-invited-title = Je bent uitgenodigd
account-invited-lead = { $by } nodigt je uit voor { $founding }.
account-invited-as = Je doet mee als { $name }. Je meldt je aan met { $mail }.
account-invited-not-you = Ben je dat niet? Sluit dan deze pagina.
account-invited-accept = Ja, ik doe mee
account-invited-sign-in = Bij dit adres hoort al een account. Meld je aan met { $mail }. Dan staat de uitnodiging klaar.
account-invited-other-account = Je bent nu aangemeld met een ander adres. Meld je eerst af, of voeg dit adres toe bij Je account.
account-invited-cannot = Deze uitnodiging past niet bij je account. Vraag wie je uitnodigde om een nieuwe.
account-invited-used = Deze uitnodiging is al gebruikt. Was jij dat? Meld je dan aan. Was jij het niet? Zeg het tegen wie je uitnodigde.
account-invited-gone = Deze uitnodiging werkt niet meer. Vraag een nieuwe aan wie je uitnodigde.
account-invited-gone-title = Deze uitnodiging werkt niet meer

account-calendar = Je agenda
account-calendar-lead = Met een geheime link laat je eigen agenda je bijeenkomsten zien. Alleen die jij hier ook ziet, en ze veranderen vanzelf mee.
account-calendar-make = Maak een agenda-link
account-calendar-again = Maak een nieuwe link
account-calendar-stop = Stop de link
account-calendar-stopped = De agenda-link werkt niet meer.
account-calendar-since = Er is een link sinds { $day }. Een nieuwe link stopt de oude.
account-calendar-made = Kopieer deze link. Je ziet hem maar één keer.
account-calendar-how = Kies in je agenda voor “abonneren op een agenda” of “agenda toevoegen van internet”, en plak de link.
account-calendar-secret = Wie de link heeft, leest mee. Geef hem niet door. Kwijt of gedeeld? Stop hem dan bij je account.
