# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

command-started = Kwartier runs at { $address }
command-port-in-use = Port { $port } is in use. Stop that program or choose another port.
command-verify-good = The journals are right: { $count ->
    [one] 1 entry
   *[other] { $count } entries
} checked.
command-already-served = Another Kwartier uses this database already.
