# SPDX-FileCopyrightText: 2026 Kwartier contributors
# SPDX-License-Identifier: EUPL-1.2

home-title = Vandaag
home-greeting = Dag { $name }
home-waits-for-you = { $count ->
    [0] Niets wacht op jou.
    [one] Eén ding wacht op jou.
   *[other] { $count } dingen wachten op jou.
}

home-sum-table = De volgende tafel is { $table }, { $when }.
home-sum-no-table = Er is nog geen volgende tafel.
home-sum-needs = { $empty ->
    [0] Op elke zetel zit iemand.
    [one] Daar is 1 zetel leeg.
   *[other] Daar zijn { $empty } zetels leeg.
}
home-sum-parties = { $count ->
    [0] Er doen nog geen partijen mee.
    [one] Er is 1 partij.
   *[other] Er zijn { $count } partijen.
}
home-sum-talking = { $count ->
    [one] 1 partij is nog in gesprek.
   *[other] { $count } partijen zijn nog in gesprek.
}
home-sum-not-yet = { $party } zegt ‘nog niet’, met een voorwaarde.
home-sum-not-yets = { $count } partijen zeggen ‘nog niet’, met een voorwaarde.
home-sum-silent = Met { $party } sprak al { $span } niemand.
home-sum-never = Met { $party } sprak nog niemand.
home-sum-silents = Met { $count } partijen sprak 6 weken niemand.
home-sum-prepare = Jij bereidt het werk van { $person } voor.
home-frames-title = De kaders rijpen
home-frames-all = Bekijk alle kaders
home-frames-empty = Nog geen kaders. De eerste vraag is: wat willen we?
home-frames-moved = Wat er bewoog
home-moved-rose = { $frame } ging op { $day } van { $from } naar { $to }.
home-moved-fell = { $frame } ging op { $day } terug van { $from } naar { $to }.
home-moved-opened = { $frame } staat sinds { $day } bewust open tot { $until }.
home-moved-closed = { $frame } is op { $day } weer opgepakt.
home-moved-none = De laatste zes weken bewoog er geen kader.
home-tracks-title = Twee rollen tegelijk
home-tracks-turn = In { $month } word je naar verwachting meer manager dan adviseur.
home-tracks-leads = Je bent nu meer manager dan adviseur. Wie is er nu neutraal?
home-tracks-open = Bekijk de sporen
home-table-title = De volgende tafel
home-table-heading = { $table }, { $day }
home-table-empty-seats = { $count ->
    [one] 1 zetel is leeg
   *[other] { $count } zetels zijn leeg
}: { $seats }
home-table-no-term = { $count ->
    [one] bij 1 zetel is het mandaat afgelopen
   *[other] bij { $count } zetels is het mandaat afgelopen
}: { $seats }
home-table-ready = Op elke zetel zit iemand met een mandaat.
home-table-open = Open de tafel
home-table-none = Er is nog geen dag gekozen.
home-table-choose = Kies een dag
home-talking-title = Nog in gesprek
home-talking-none = Alle partijen doen mee.
home-talking-own-words = Dit zeiden zij zelf. Wat jij denkt, staat apart.
home-talking-condition = Voorwaarde: { $words }
home-talking-way-out = Uitweg: { $words }
home-talked-on = gesproken { $day }
home-talked-never = nog niet gesproken
home-silent-title = Stil
home-silent-lead = { $count ->
    [one] Met 1 partij sprak al 6 weken niemand.
   *[other] Met { $count } partijen sprak al 6 weken niemand.
}
home-silent-span = { $span } stil
home-next-conversation = Volgend gesprek
home-next-none = Er is nu niemand die vraagt om een gesprek.
home-next-proposal = Een voorstel, geen opdracht. Het komt uit wat jij ziet; niemand anders ziet dit.
home-next-more = { $count ->
    [one] Nog 1 voorstel
   *[other] Nog { $count } voorstellen
}
home-next-commissioners = De opdrachtgevers
home-next-promise = Je belofte ({ $when }): “{ $words }”
home-next-promise-of = Belofte van { $person } ({ $when }): “{ $words }”
home-next-seat-empty = { $table } komt { $when } samen. Op deze zetel zit nog niemand.
home-next-no-mandate = { $table } komt { $when } samen. { $person } heeft daar nu geen mandaat.
home-next-tension = Op een spanning is nog geen antwoord. De vraag ligt er sinds { $day }.
home-next-tension-open = Op een spanning is nog geen antwoord.
home-next-frame = { $waiter } staat bewust open tot { $until }. { $frame } is nu nog { $firmness }.
home-next-frame-who = Over { $frame }
home-next-silent = Hier sprak al { $span } niemand mee.
home-next-never = Hier sprak nog niemand mee.
home-note-it = Noteer
home-promises-title = Wat zei ik hun toe?
home-promises-none = Er staat geen belofte open.
home-promises-others = Wat anderen beloofden
home-promises-all = Alle beloften
home-changes-title = Nieuw sinds een week
home-changes-none = Sinds een week veranderde er niets.
home-changes-more = { $count ->
    [one] Nog 1 verandering
   *[other] Nog { $count } veranderingen
}
home-change-new = Nieuw: { $what }
home-change-changed = Veranderd: { $what }
home-change-promise = Belofte klaar: { $what }
home-change-by = { $person }, { $when }
home-waits-title = Wat wacht op jou
home-wait-confirm = Bevestig versie { $version } van de opdracht
home-wait-answer = Geef antwoord op een spanning
home-wait-answer-since = Gevraagd op { $day }
home-wait-promise = Maak je belofte waar: { $words }
home-wait-improvement = Kijk terug op: { $action }
home-wait-accept = Zegt { $party } ja tegen “{ $title }”?
home-wait-accept-since = Vastgelegd op { $day }. Een voorbehoud mag.
home-wait-mandate = Mag je namens { $party } ja zeggen?
home-wait-mandate-why = Eén vraag. ‘Nee, ik neem het mee’ is ook een antwoord.
home-wait-mandate-ran-out = Je antwoord gold tot { $day }.
home-wait-term = Vraag een nieuw mandaat voor { $party }
home-wait-term-why = Het oude eindigde op { $day }. Je blijft meelezen.
home-wait-settle = { $frame } ligt klaar om vast te stellen
home-wait-clerk = Zeg hoe het staat met “{ $step }” bij { $party }
home-wait-hearer = Noem wie mag horen wat { $party } onder ons zegt
home-wait-hearer-why = Nu leest niemand van de begeleiding mee.
home-wait-meeting = { $table } komt { $when } samen
home-wait-papers = De stukken voor { $day } kunnen naar de tafel
home-said-title = Wat wij zeiden, en wie het mag lezen
home-said-none = { $party } zei nog niets onder ons.
home-said-readers = Dit lezen: { $people }.
home-said-named-none = Jullie noemden nog niemand van de begeleiding.
home-said-named = Door jullie genoemd: { $people }.
home-said-change = Pas aan wie dit leest
home-said-add = Zeg iets onder ons
home-message-title = Boodschap mee naar huis
home-message-since-meeting = Sinds de laatste tafel, op { $day }:
home-message-since = Sinds { $day }:
home-message-position = { $party } zegt: “{ $words }”
home-message-none = Er veranderde niets dat je thuis moet vertellen.
home-prepare-title = Voor wie jij voorbereidt
home-prepare-for = { $person }, { $party }
home-prepare-nobody = Er is nog niemand aangewezen voor { $party }.
home-prepare-seat = zit aan { $table }
home-prepare-closed = Wat aan tafel ligt, zie je pas als het met jou gedeeld wordt.
home-prepare-open = Open vragen in de kaders
home-owned-title = Kaders waar jij over gaat
home-owned-table = { $frame }, aan { $table }
home-owned-colleges = { $frame }, door alle colleges
