# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

conversation-title = Conversations
conversation-add-title = Write down a conversation
conversation-promise = Promise
conversation-silent = { $span } silent
conversation-empty = No conversation yet. Write one down as soon as you spoke to somebody.
