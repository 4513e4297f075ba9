# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

conversation-field-circle = Kring
conversation-field-due = Uiterlijk
conversation-field-kind = Soort gesprek
conversation-field-minutes = Minuten
conversation-field-on = Datum
conversation-field-owner = Wie het doet
conversation-field-parties = Partijen
conversation-field-party = Partij
conversation-field-state = Stand
conversation-field-talk = Gesprek
conversation-field-to = Aan
conversation-field-with = Met
conversation-field-words = Woorden
conversation-record-note = Notitie
conversation-record-promise = Belofte
conversation-record-talk = Gesprek

## De zinnen.

conversation-title = Gesprekken
conversation-add-title = Schrijf een gesprek op
conversation-promise = Belofte
conversation-silent = { $span } stil
conversation-empty = Nog geen gesprek. Schrijf er één op zodra je iemand sprak.
