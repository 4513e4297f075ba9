# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Names of fields and kinds, for history.

conversation-field-circle = Circle
conversation-field-due = Due
conversation-field-kind = Kind of conversation
conversation-field-minutes = Minutes
conversation-field-on = Date
conversation-field-owner = Who keeps it
conversation-field-parties = Parties
conversation-field-party = Party
conversation-field-state = State
conversation-field-talk = Conversation
conversation-field-to = To
conversation-field-with = With
conversation-field-words = Words
conversation-record-note = Note
conversation-record-promise = Promise
conversation-record-talk = Conversation

## The sentences.

conversation-title = Conversations
conversation-add-title = Write down a conversation
conversation-promise = Promise
conversation-silent = { $span } silent
conversation-empty = No conversation yet. Write one down as soon as you spoke to somebody.
