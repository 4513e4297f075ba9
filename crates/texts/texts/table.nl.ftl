# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Namen van velden en soorten, voor de geschiedenis.

table-field-alternate = Vervanger
table-field-from = Vanaf
table-field-mandate-until = Mandaat tot
table-field-name = Naam
table-field-on = Datum
table-field-parties = Partijen
table-field-person = Persoon
table-field-place = Plaats
table-field-purpose = Doel
table-field-seat = Zetel
table-field-short = Korte naam
table-field-starts = Begin
table-field-table = Tafel
table-field-until = Tot en met
table-record-meeting = Bijeenkomst
table-record-seat = Zetel
table-record-sitting = Plaats aan tafel
table-record-table = Tafel

## De zinnen.

table-title = Tafels
table-add-title = Zet een tafel neer
table-empty = Nog geen tafel. Zet er een neer zodra mensen samenkomen.
table-present = { $present } van { $seats ->
    [one] 1 zetel is er.
   *[other] { $seats } zetels zijn er.
}
