# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

command-started = Kwartier draait op { $address }
command-port-in-use = Poort { $port } is al in gebruik. Stop dat programma of kies een andere poort.
command-verify-good = De journalen kloppen: { $count ->
    [one] 1 regel
   *[other] { $count } regels
} nagekeken.
command-already-served = Een andere Kwartier gebruikt deze database al.
