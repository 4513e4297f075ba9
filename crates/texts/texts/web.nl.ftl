# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

web-accessibility = Toegankelijkheid
web-privacy = Privacy
web-who-sees-what = Wie ziet wat
web-help = Hulp
web-not-found-lead = Ga naar het begin en zoek het daar.
web-to-start = Naar het begin
web-plain-connection = Deze verbinding is niet versleuteld. Gebruik haar alleen op je eigen netwerk.
