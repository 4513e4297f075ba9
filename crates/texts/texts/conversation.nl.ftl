# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

conversation-title = Gesprekken
conversation-add-title = Schrijf een gesprek op
conversation-promise = Belofte
conversation-silent = { $span } stil
conversation-empty = Nog geen gesprek. Schrijf er één op zodra je iemand sprak.
