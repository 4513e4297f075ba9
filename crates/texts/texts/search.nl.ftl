# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

search-title = Zoek: { $words }
search-lead = Je zoekt in alles wat jij mag lezen, en in niets anders.
search-words = Woorden
search-too-long = Typ ten hoogste { $most } tekens.
search-no-word = Typ een woord of een cijfer. Met leestekens alleen kan Kwartier niet zoeken.
search-nothing = Niets gevonden
search-nothing-how = Alle woorden samen staan nergens in wat jij mag lezen. Probeer minder woorden, of alleen het begin van een woord.
search-found =
    { $count ->
        [one] { $count } keer gevonden
       *[other] { $count } keer gevonden
    }
search-first = Dit zijn de eerste { $most }. Typ er een woord bij om minder te vinden.
