# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

assignment-title = Assignment
assignment-wish = Wish
assignment-version = Assignment, version { $version }
assignment-confirmed-count = { $count ->
    [0] Nobody has confirmed this yet.
    [one] One commissioner has confirmed this.
   *[other] { $count } commissioners have confirmed this.
}
assignment-tension = Tension
assignment-frames = Frames
assignment-firmness-0 = unknown
assignment-firmness-1 = explored
assignment-firmness-2 = proposed
assignment-firmness-3 = provisional
assignment-firmness-4 = settled
assignment-firmness-5 = handed over
assignment-open-on-purpose = open on purpose
assignment-open-until = open on purpose until { $until }
