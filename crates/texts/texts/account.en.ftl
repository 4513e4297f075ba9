# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

## Signing in.

account-sign-in-title = Sign in
account-sign-in-lead = There is no password. You get a link by mail.
account-mail = Your mail address
account-send-link = Send me a link
account-no-mail = This installation sends no mail. Sign in with your recovery code, or from a device where you are signed in.
account-under-way-title = Look in your mail
account-under-way = If we know this address, a mail is on its way. That takes a minute at most.
account-under-way-once = The link works for { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}, once.
account-under-way-nothing = Nothing comes? Look among unwanted mail. Or use the address at which you were invited.
account-too-many = That was often in a row. Wait a minute and try again.
account-other-ways = Does that not work?
account-with-code = Use your recovery code
account-with-device = Are you signed in elsewhere? Open Your account there and make a link for this device.
account-no-account = No account yet? Ask whoever guides the founding for an invitation.
account-signed-in-already = You are signed in already as { $mail }.
account-go-on = Go on
account-way-in = Sign in
account-title = Your account

## A link.

account-confirm-lead = You sign in as { $mail }.
account-confirm-own = Is this not your address? Then close this page.
account-confirm = Yes, sign me in
account-link-gone-title = This link no longer works
account-link-used = This link has been used or is too old. Ask for a new one.
account-address-title = Another address
account-address-lead = From now on you can also sign in with { $mail }.
account-address-confirm = Yes, this address is mine
account-address-other-device = This link is for somebody else. Sign out first.
account-address-added = You can now also sign in with { $mail }.
account-address-refused = This address belongs to another account already.
account-set-up-title = Begin with Kwartier
account-set-up-lead = This is the first time. You become the first who can sign in here.
account-set-up-mail-hint = With this you sign in again later.
account-set-up-confirm = Make my account

## The recovery code.

account-recovery-title = Your recovery code
account-recovery-code = Recovery code
account-recovery-code-hint = Five groups of five characters. Capitals and hyphens do not matter.
account-recovery-sign-in-lead = A recovery code works once. After that you get a new one.
account-recovery-wrong = This address and this code do not belong together. Check both.
account-recovery-lead = This code lets you in when your mail does not work. You see it only now.
account-recovery-how = Copy it by hand or print this page. Keep it where only you can reach it.
account-recovery-closed = Somebody came in here before with a link that did not go to your mail. Perhaps that was you. To be safe, those sign-ins are closed.
account-recovery-kept = I have kept it, go on
account-recovery-have = You have a recovery code. If you make a new one, the old one stops working.
account-recovery-have-not = You do not have a recovery code yet.
account-recovery-make = Make a new recovery code

## Your account.

account-lead = Everything about signing in is here.
account-foundings = Where you take part
account-addresses = Your addresses
account-address-remove = Remove
account-address-removed = This address was removed.
account-address-last = The last address stays. Add another one first.
account-address-add = Add an address
account-address-new = Another mail address
account-address-sent = A mail is on its way to that address. Open the link on this device.
account-address-no-mail = This installation sends no mail. So no address can be added.
account-address-prove-first = You can add an address once you have signed in with a link from your mail.
account-language-title = Language
account-language = The language of your mail
account-language-save = Keep the language
account-language-saved = The language is kept.
account-devices = Where you are signed in
account-device-times = Signed in on { $since }. Last used on { $seen }.
account-device-here = this device
account-device-unknown = Unknown device
account-device-on = { $browser } on { $system }
account-device-end = Sign out
account-device-ended = That device was signed out.
account-end-others = Sign out everywhere else
account-others-ended = You are signed out everywhere else.
account-end-all = Sign out everywhere, here too
account-device-link-title = Sign in on another device
account-device-link-lead = Make a link and open it on that device. Give it to nobody else.
account-device-link-make = Make a link
account-device-link-made = Point the camera of the other device at the square. Or copy the address.
account-link-lasts = The link works once, until { $time }.
account-qr = Square that holds the address below
account-back = Back to your account

## What the operator did.

account-linked = The operator made a sign-in link for your account, on { $when }. You did not know? Ask whoever runs the server.
account-linked-told = I have read this

## Inviting.

account-invite-title = Invitation
account-invite-example = In the example you invite nobody.
account-invite-own-party = This party takes part already. Whoever speaks for it invites its own people.
account-invite-has-account = { $name } can sign in.
account-invite-none = { $name } cannot sign in yet.
account-invite-mail = Mail address of this person
account-invite-mail-hint = With this they sign in later. Copy it exactly.
account-invite-by-mail = Mail the invitation
account-invite-by-hand = Show a link to hand over
account-invite-open = Invited on { $when } by { $who }. The link works until { $until }.
account-invite-ended = Invited on { $when } by { $who }. The link has ended.
account-invite-again-mail = Mail again
account-invite-again-hand = Show a new link
account-invite-again-note = With a new link the old one stops working.
account-invite-withdraw = Withdraw
account-invite-withdrawn = The invitation was withdrawn.
account-invite-sent = The invitation is on its way.
account-invite-already = There is an invitation already. Send it again or withdraw it.
account-invite-gone = This invitation has been used or withdrawn.
account-invite-person-has-account = This person has an account already.
account-invite-hand-title = An invitation to hand over
account-invite-hand-lead = Let { $name } read this square with a phone. Or hand over the address below it.
account-invite-hand-once = Whoever opens the link first becomes { $name }. So give it to nobody else. You see it only now.
account-invite-hand-until = The link works once, until { $when }.
account-invite-back = Back
account-invitations-title = Open invitations
account-invitations-lead = Who was invited and has not signed in yet.
account-invitations-empty = No invitation is open.
account-invitations-empty-why = You invite somebody on the page of that person.
account-invitations-person = Who
account-invitations-what = Invitation
account-invitations-do = What you can do

## Being invited.

account-invited-title = You are invited
account-invited-lead = { $by } invites you to { $founding }.
account-invited-as = You take part as { $name }. You sign in with { $mail }.
account-invited-not-you = Is that not you? Then close this page.
account-invited-accept = Yes, I take part
account-invited-sign-in = This address has an account already. Sign in with { $mail }. Then the invitation is ready.
account-invited-other-account = You are signed in with another address now. Sign out first, or add this address at Your account.
account-invited-cannot = This invitation does not fit your account. Ask whoever invited you for a new one.
account-invited-used = This invitation has been used. Was it you? Then sign in. Was it not you? Tell whoever invited you.
account-invited-gone = This invitation no longer works. Ask whoever invited you for a new one.
account-invited-gone-title = This invitation no longer works

account-calendar = Your calendar
account-calendar-lead = With a secret link your own calendar shows your meetings. Only those that you see here as well, and they change by themselves.
account-calendar-make = Make a calendar link
account-calendar-again = Make a new link
account-calendar-stop = Stop the link
account-calendar-stopped = The calendar link does not work any more.
account-calendar-since = There is a link since { $day }. A new link stops the old one.
account-calendar-made = Copy this link. You see it only once.
account-calendar-how = In your calendar choose “subscribe to a calendar” or “add a calendar from the internet”, and paste the link.
account-calendar-secret = Whoever has the link reads along. Do not pass it on. Lost or shared? Then stop it at your account.
