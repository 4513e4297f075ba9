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
party-field-prepares-for = Bereidt voor voor
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
