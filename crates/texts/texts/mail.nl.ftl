# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

mail-hello = Dag { $name },
mail-hello-nobody = Dag,
mail-sign-in-subject = Je link voor Kwartier
mail-sign-in-body = Hiermee meld je je aan. De link werkt één keer en hoogstens { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}:
mail-not-asked = Vroeg je dit niet? Dan hoef je niets te doen.
mail-address-subject = Is dit adres van jou?
mail-address-body = Iemand wil zich met dit adres aanmelden bij Kwartier. Ben jij dat? Open dan deze link op het apparaat waar je dat vroeg. De link werkt één keer en hoogstens { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}:
mail-invitation-subject = { $by } nodigt je uit voor { $founding }
mail-invitation-body = { $by } nodigt je uit voor { $founding }. Open deze link om mee te doen. Hij werkt één keer, tot { $when }:
mail-invitation-yours = De link is alleen voor jou. Geef hem niet door.
mail-invitation-unknown = Ken je { $by } niet? Dan hoef je niets te doen.
mail-reminder-subject = Er wacht een vraag op je in { $founding }
mail-reminder-body = In { $founding } wacht een vraag op je antwoord. Je vindt haar hier:
mail-meeting-subject = { $table }: { $when }
mail-meeting-changed-subject = Gewijzigd: { $table }, { $when }
mail-meeting-cancelled-subject = Afgezegd: { $table }, { $when }
mail-meeting-body = Je bent uitgenodigd voor { $table } ({ $founding }): { $when }.
mail-meeting-changed-body = De bijeenkomst van { $table } ({ $founding }) is gewijzigd. Het wordt { $when }.
mail-meeting-cancelled-body = De bijeenkomst van { $table } ({ $founding }) op { $when } gaat niet door.
mail-meeting-place = Waar: { $place }
mail-meeting-about = Waar het over gaat: { $about }
mail-meeting-papers = De stukken liggen klaar. Met deze link lees je ze zonder in te loggen. Hij is van jouw zetel: geef hem niet door.
mail-meeting-file = Met het bestand bij deze mail zet je het in je agenda. Meer staat in Kwartier:
mail-meeting-file-cancelled = Met het bestand bij deze mail gaat het uit je agenda.
mail-meeting-gone = deze tafel
mail-meeting-nobody-else = Wie er nog meer zijn uitgenodigd, staat niet in deze mail.
mail-clerk-subject = Eén vraag over { $party }: { $step }
mail-clerk-body = { $founding } heeft één vraag voor je. Die gaat over “{ $step }” van { $party } ({ $route }). Wanneer kwam het stuk binnen, wanneer wordt het behandeld en wat kwam eruit?
mail-clerk-link = Met deze link antwoord je. Je hebt geen account nodig:
mail-clerk-by-mail = Mail je je antwoord liever? Stuur het dan aan wie je kent van { $founding }. Die neemt het over. Een antwoord op deze mail leest niemand.
mail-from = Kwartier, { $address }
