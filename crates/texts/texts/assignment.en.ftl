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

## Beginning a founding.

assignment-new-title = Begin a founding
assignment-new-lead = One sentence is enough. The rest can come later.
assignment-new-name = What is it called for now?
assignment-new-wish = What is the wish?
assignment-new-wish-hint = In the words of whoever had it.
assignment-new-spoken-by = Who said that?
assignment-new-wished-on = When?
assignment-new-wish-public = Everybody may read the wish
assignment-new-wish-public-hint = Otherwise only the people who take part read it.
assignment-new-founder-name = Your own name
assignment-new-founder-office = What are you here?
assignment-new-who-title = Who answers for the data?
assignment-new-who-lead = Not known yet? Leave it empty and fill it in later.
assignment-new-controller-hint = The organisation that decides what the data are for.
assignment-new-send = Put the wish on the table
assignment-new-done = The wish is on the table.
assignment-spoken = { $who }, { $when }
