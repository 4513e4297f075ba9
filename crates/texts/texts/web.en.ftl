# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

web-accessibility = Accessibility
web-privacy = Privacy
web-who-sees-what = Who sees what
web-help = Help
web-not-found-lead = Go to the start and look for it there.
web-to-start = To the start
web-plain-connection = This connection is not encrypted. Use it on your own network only.
