// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Signing in, one's own account and invitations, as people and their browsers do it.

use desk::beside::{LoginLink, Mail, Purpose};
use web::frame::{Who, channels};
use web::{set_up_link, write_letters};

use crate::{
    browser::{Answer, Browser},
    middenland::Visit,
};

const HANNA: &str = "hanna@middenland.example";

/// What waits to be sent, after a tick; each is taken out as if it was sent.
fn letters(visit: &Visit) -> Vec<Mail> {
    let store = &visit.house.store;
    write_letters(&visit.house).expect("writes");
    let found = store.mails_due(i64::MAX, 100).expect("reads");
    found.iter().for_each(|it| store.mail_sent(it.id).expect("sent"));
    found
}

/// The path of the link in a letter: it stands on a line of its own.
fn link_in(text: &str) -> String {
    let link = text.lines().find(|it| it.starts_with("http://")).expect("a link");
    link.strip_prefix("http://localhost:8080").expect("a link to here").to_owned()
}

/// The path of the link that a page shows under its square.
fn link_on(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("<code class=\"typed\">").expect("a link to hand over");
    let (link, _) = rest.split_once('<').expect("it ends");
    link.strip_prefix("http://localhost:8080").expect("a link to here").to_owned()
}

fn code_on(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("<code>").expect("a code");
    rest.split_once('<').expect("it ends").0.to_owned()
}

/// Presses the button on the page behind a link.
#[track_caller]
fn press(browser: &mut Browser<'_>, link: &str) -> Answer {
    let page = browser.get(link);
    page.is(200);
    let path = link.split('?').next().expect("a path");
    browser.fill_in_on(&page, path, &[])
}

#[track_caller]
fn asks(browser: &mut Browser<'_>, mail: &str) -> Answer {
    browser.fill_in("/aanmelden", &[("mail", mail)])
}

/// Hanna, signed in with a link from her mail, and past the page with her recovery code.
fn hanna(visit: &Visit) -> Browser<'_> {
    let mut browser = visit.nobody();
    asks(&mut browser, HANNA).is(303);
    let link = link_in(&letters(visit)[0].text);
    press(&mut browser, &link).shows("Je herstelcode");
    browser
}

#[test]
fn a_mailed_link_signs_in_once_and_a_scanner_uses_nothing_up() {
    let visit = Visit::real();
    let mut browser = visit.nobody();
    let wanted = visit.at_founding("/parties");
    browser.get(&wanted).is(404).shows(&format!("/aanmelden?naar={wanted}"));
    let page = browser.get(&format!("/aanmelden?naar={wanted}"));
    let asked = browser.fill_in_on(&page, "/aanmelden", &[("mail", " Hanna@Middenland.example ")]);
    browser.follow(&asked).shows("Als dit adres bij ons bekend is, is er een mail onderweg.");
    let mails = letters(&visit);
    assert_eq!((mails.len(), mails[0].mail.as_str()), (1, HANNA));
    assert_eq!(mails[0].subject, "Je link voor Kwartier");
    let link = link_in(&mails[0].text);
    for _ in 0..3 {
        visit.nobody().get(&link).is(200).shows("Je meldt je aan als hanna@middenland.example.");
    }
    // First use: the recovery code, and from there on to where she was heading.
    let page = press(&mut browser, &link);
    page.is(200).shows("Je ziet hem alleen nu").shows(&format!("href=\"{wanted}\""));
    browser.get(&wanted).is(200).shows("Hanna Zomervoort");
    let used = visit.nobody().get(&link);
    used.is(410).shows("Deze link is al gebruikt of te oud. Vraag een nieuwe.");
    visit.nobody().post(link.split('?').next().expect("a path"), &[]).is(410);
    browser.get("/").leads_to(&visit.at_founding(""));
    // The second time there is a code already: straight on.
    let mut phone = visit.nobody();
    asks(&mut phone, HANNA);
    let link = link_in(&letters(&visit)[0].text);
    press(&mut phone, &link).leads_to("/");
    browser.get(&wanted).is(200);
}

#[test]
fn a_link_that_is_too_old_or_made_up_opens_nothing() {
    let visit = Visit::real();
    let link = LoginLink {
        purpose: Purpose::Mail,
        account: Some(visit.account),
        mail: HANNA.to_owned(),
        made_at: 0,
        ends_at: 15 * 60_000,
    };
    let token = visit.house.store.make_link(&link).expect("makes");
    let old = format!("/aanmelden/{}", token.as_str());
    for link in [old.as_str(), "/aanmelden/x", "/aanmelden/%00%F0", "/uitnodiging/x"] {
        let mut browser = visit.nobody();
        browser.get(link).is(410);
        browser.post(link, &[]).is(410);
        browser.get("/account").leads_to("/aanmelden?naar=/account");
    }
    // Guessing is slowed down.
    let mut browser = visit.nobody();
    let last = (0..40).map(|_| browser.get("/aanmelden/guess").status.as_u16()).last();
    assert_eq!(last, Some(429));
}

#[test]
fn the_answer_does_not_tell_whether_an_address_is_known() {
    let visit = Visit::real();
    let answer = |mail: &str| {
        let mut browser = visit.nobody();
        let asked = asks(&mut browser, mail);
        let page = browser.follow(&asked);
        (asked.status, asked.headers, asked.body, page.status, page.headers, page.body)
    };
    assert_eq!(answer(HANNA), answer("niemand@middenland.example"));
    // Neither did anything but wait for the tick.
    assert_eq!(visit.house.store.mails_due(i64::MAX, 9).expect("reads"), []);
    assert_eq!(letters(&visit).len(), 1);
    let wrong = asks(&mut visit.nobody(), "hanna apestaart middenland");
    wrong.is(422).shows("value=\"hanna apestaart middenland\"").shows("geen mailadres");
}

#[test]
fn who_keeps_asking_is_slowed_down_and_fills_no_mail_box() {
    let visit = Visit::real();
    let mut mails = 0;
    for _ in 0..10 {
        asks(&mut visit.nobody(), HANNA).is(303);
        mails += letters(&visit).len();
    }
    assert_eq!(mails, 4);
    let last = (0..40).map(|it| asks(&mut visit.nobody(), &format!("p{it}@x.example"))).last();
    last.expect("asked").is(429).shows("Dat was vaak achter elkaar.").shows("p39@x.example");
}

#[test]
fn signing_in_never_leads_to_another_site() {
    let visit = Visit::real();
    for evil in ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:1"] {
        let mut browser = visit.nobody();
        let page = browser.get(&format!("/aanmelden?naar={}", evil.replace('\\', "%5C")));
        assert_eq!(page.hidden("/aanmelden")[0].1, "/", "{evil}");
        browser.post("/aanmelden", &[("mail", HANNA), ("naar", evil)]).is(303);
        let text = letters(&visit)[0].text.clone();
        assert!(!text.contains("evil.example"), "{text}");
        let link = link_in(&text);
        let sent = browser.post(&link, &[("naar", evil)]);
        let to = sent.headers.get("location").map_or("/", |it| it.to_str().expect("plain"));
        assert_eq!(to, "/", "{evil}");
    }
}

#[test]
fn a_recovery_code_signs_in_once_and_is_followed_by_a_new_one() {
    let visit = Visit::real();
    let mut browser = hanna(&visit);
    let code = code_on(&browser.post("/account/recovery", &[]));
    let fields = |code: &str| [("mail".to_owned(), HANNA.to_owned()), ("code".into(), code.into())];
    let tries = |code: &str| {
        let fields = fields(code);
        let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        visit.nobody().fill_in("/aanmelden/herstelcode", &fields)
    };
    tries("abcde-abcde").is(422).shows("Dit adres en deze code horen niet bij elkaar.");
    let mut phone = visit.nobody();
    let typed = code.to_uppercase().replace('-', " ");
    let page = phone.fill_in("/aanmelden/herstelcode", &[("mail", HANNA), ("code", &typed)]);
    page.is(200).shows("Je herstelcode");
    assert_ne!(code_on(&page), code);
    phone.get("/account").is(200);
    tries(&code).is(422);
    // Guessing one address's code is slowed down, whoever guesses.
    (0..11).for_each(|it| drop(tries(&format!("{it}"))));
    tries("again").is(429).shows("Dat was vaak achter elkaar.");
}

#[test]
fn an_invitation_by_mail_is_for_an_account_never_used() {
    let visit = Visit::real();
    let mut hanna = hanna(&visit);
    let noor = visit.person("Noor");
    let path = visit.at_founding(&format!("/people/{noor}/invite"));
    let wrong = hanna.fill_in(&path, &[("mail", "noor"), ("how", "mail")]);
    wrong.is(422).shows("value=\"noor\"").shows("geen mailadres");
    let fields = [("mail", "noor@berg.example"), ("how", "mail")];
    let sent = hanna.fill_in(&path, &fields);
    hanna.follow(&sent).shows("De uitnodiging is onderweg.").shows("Mail opnieuw");
    let mails = letters(&visit);
    let subject = "Hanna Zomervoort nodigt je uit voor Regionale Dienst Middenland";
    assert_eq!((mails[0].mail.as_str(), mails[0].subject.as_str()), (fields[0].1, subject));
    // Double sending sends nothing more.
    hanna.post(&path, &fields).is(303);
    assert_eq!(letters(&visit).len(), 0);
    let first = link_in(&mails[0].text);
    // Again: the link before stops.
    hanna.post(&format!("{path}/again"), &[("how", "mail"), ("back", &path)]).leads_to(&path);
    let link = link_in(&letters(&visit)[0].text);
    visit.nobody().get(&first).is(410);
    let list = hanna.get(&visit.at_founding("/invitations"));
    list.is(200).shows("Noor").shows("Trek in");
    assert!(!list.has("noor@berg.example") && !list.has(link.trim_start_matches("/uitnodiging/")));
    // Noor looks, waits, and takes part.
    let mut noor = visit.nobody();
    noor.get(&link).is(200).shows("Je doet mee als Noor.").shows("noor@berg.example");
    press(&mut noor, &link).is(200).shows("Je herstelcode");
    noor.get(&visit.at_founding("")).is(200).shows("Noor");
    noor.get(&link).leads_to(&visit.at_founding(""));
    visit.nobody().get(&link).is(410).shows("Deze uitnodiging is al gebruikt.");
    visit.nobody().post(&link, &[]).is(410);
    hanna.get(&path).shows("Noor kan zich aanmelden.");
    hanna.fill_in(&visit.at_founding("/parties/new"), &[]).is(422);
    let refused = hanna.post(&path, &[("mail", "other@x.example"), ("how", "hand")]);
    refused.is(303);
    assert_eq!(visit.house.store.invitations(visit.workspace).expect("reads").len(), 1);
    // Her mail proved her address: the next mail closes nothing.
    asks(&mut visit.nobody(), "noor@berg.example");
    let link = link_in(&letters(&visit)[0].text);
    press(&mut visit.nobody(), &link).leads_to("/");
    noor.get("/account").is(200);
}

#[test]
fn an_invitation_to_hand_over_needs_no_mail() {
    let visit = Visit::real_without_mail();
    let mut hanna = visit.signed_in(Who::Account(visit.account));
    hanna.get("/aanmelden").shows("Deze installatie verstuurt geen mail.");
    visit.nobody().post("/aanmelden", &[("mail", HANNA)]).is(404);
    let joris = visit.person("Joris");
    let path = visit.at_founding(&format!("/people/{joris}/invite"));
    let page = hanna.get(&path);
    assert!(!page.has("Mail de uitnodiging"));
    let fields = [("mail", "joris@noorderkolk.example"), ("how", "hand")];
    let shown = hanna.fill_in_on(&page, &path, &fields);
    shown.is(200).shows("<svg").shows("Je ziet hem alleen nu.").shows(&format!("href=\"{path}\""));
    hanna.post(&path, &[("mail", "joris@noorderkolk.example"), ("how", "mail")]).is(400);
    let link = link_on(&shown);
    // The facilitator shows it; Joris opens it, and brings in his own people.
    let mut joris = visit.nobody();
    press(&mut joris, &link).is(200).shows("Je herstelcode");
    let mila = visit.at_founding(&format!("/people/{}/invite", visit.person("Mila")));
    joris.get(&mila).is(200).shows("Mila kan zich nog niet aanmelden.");
    // From now on the party brings in its own people: nobody else comes in as one of them.
    hanna.get(&mila).is(403);
    hanna.post(&mila, &[("mail", "hanna@thuis.example"), ("how", "hand")]).is(403);
    hanna.get(mila.trim_end_matches("/invite")).shows("nodigt haar mensen zelf uit");
    let ellen = visit.at_founding(&format!("/people/{}/invite", visit.person("Ellen")));
    joris.get(&ellen).is(403);
    joris.post(&ellen, &[("mail", "x@x.example"), ("how", "hand")]).is(403);
    let shown = joris.fill_in(&mila, &[("mail", "mila@noorderkolk.example"), ("how", "hand")]);
    let link = link_on(&shown);
    joris.get(&visit.at_founding("/invitations")).shows("Mila");
    // Withdrawn: nobody comes in by it.
    joris.post(&format!("{mila}/withdraw"), &[("back", &mila)]).leads_to(&mila);
    visit.nobody().get(&link).is(410).shows("Deze uitnodiging werkt niet meer.");
    visit.nobody().post(&link, &[]).is(410);
    joris.get(&mila).shows("Toon een link om te geven");
    assert_eq!(letters(&visit), []);
}

#[test]
fn an_invitation_never_opens_an_account_that_was_used() {
    let visit = Visit::real();
    let mut hanna = hanna(&visit);
    let tjitske = visit.house.store.make_account("tjitske@kranswijk.example", 1).expect("made");
    visit.house.store.first_use(tjitske.id, 2).expect("used");
    let path = visit.at_founding(&format!("/people/{}/invite", visit.person("Tjitske")));
    let fields = [("mail", "tjitske@kranswijk.example"), ("how", "hand")];
    let link = link_on(&hanna.fill_in(&path, &fields));
    // Whoever invites, or anybody else with the link, gets no further than this.
    for browser in [&mut visit.nobody(), &mut hanna] {
        let page = browser.get(&link);
        page.is(200);
        assert!(!page.has("Ja, ik doe mee"));
        browser.post(&link, &[]).is(200);
    }
    visit.nobody().get(&link).shows("Bij dit adres hoort al een account.");
    let place = || visit.house.store.person_in(tjitske.id, visit.workspace).expect("reads");
    assert_eq!(place(), None);
    // She signs in by her own mail, and it is ready.
    let mut browser = visit.nobody();
    let sign_in = browser.get(&format!("/aanmelden?naar={link}"));
    browser.fill_in_on(&sign_in, "/aanmelden", &[("mail", "tjitske@kranswijk.example")]).is(303);
    let mail = link_in(&letters(&visit)[0].text);
    press(&mut browser, &mail).shows("Eerder kwam iemand hier binnen");
    assert_eq!(place(), Some(visit.person("Tjitske")));
    browser.get(&link).leads_to(&visit.at_founding(""));
    browser.get(&visit.at_founding("")).is(200).shows("Tjitske");
}

#[test]
fn who_took_the_first_link_loses_everything_when_the_owner_comes() {
    let visit = Visit::real();
    let mut hanna = hanna(&visit);
    let path = visit.at_founding(&format!("/people/{}/invite", visit.person("Tjitske")));
    let fields = [("mail", "tjitske@kranswijk.example"), ("how", "hand")];
    let link = link_on(&hanna.fill_in(&path, &fields));
    let mut thief = visit.nobody();
    let code = code_on(&press(&mut thief, &link));
    thief.get("/account").is(200).shows("Een adres toevoegen kan als");
    thief.post("/account/addresses/add", &[("mail", "thief@x.example")]).is(404);
    let mut owner = visit.nobody();
    asks(&mut owner, "tjitske@kranswijk.example");
    let mail = link_in(&letters(&visit)[0].text);
    press(&mut owner, &mail).is(200).shows("Eerder kwam iemand hier binnen");
    thief.get("/account").leads_to("/aanmelden?naar=/account");
    let fields = [("mail", "tjitske@kranswijk.example"), ("code", code.as_str())];
    visit.nobody().fill_in("/aanmelden/herstelcode", &fields).is(422);
    owner.get(&visit.at_founding("")).is(200).shows("Tjitske");
}

#[test]
fn nobody_is_invited_into_the_example() {
    let visit = Visit::middenland();
    let path = visit.at_founding(&format!("/people/{}/invite", visit.person("Mila")));
    for name in ["Hanna", "Joris"] {
        visit.by(name).get(&path).is(403);
        visit.by(name).post(&path, &[("mail", "a@b.example"), ("how", "hand")]).is(403);
    }
    assert_eq!(visit.house.store.invitations(visit.workspace).expect("reads"), []);
}

#[test]
fn an_empty_house_is_set_up_once() {
    let visit = Visit::real();
    assert_eq!(set_up_link(&visit.house).expect("reads"), None, "somebody can sign in");
    let empty = Visit::empty();
    let link = |it: Option<String>| {
        it.expect("nobody can").strip_prefix("http://localhost:8080").expect("here").to_owned()
    };
    let earlier = link(set_up_link(&empty.house).expect("makes"));
    let link = link(set_up_link(&empty.house).expect("makes"));
    empty.nobody().get(&earlier).is(410);
    let mut browser = empty.nobody();
    let wrong = browser.fill_in(&link, &[("mail", "nee")]);
    wrong.is(422).shows("value=\"nee\"");
    let page = browser.fill_in_on(&wrong, &link, &[("mail", "hanna@middenland.example")]);
    page.is(200).shows("Je herstelcode").shows("href=\"/new\"");
    browser.get("/new").is(200);
    empty.nobody().get(&link).is(410);
    empty.nobody().post(&link, &[("mail", "other@x.example")]).is(410);
    assert_eq!(set_up_link(&empty.house).expect("reads"), None);
    browser.get("/").is(200).shows("Je doet nog nergens aan mee.");
}

#[test]
fn ones_own_account_adds_addresses_devices_and_signs_out_everywhere() {
    let visit = Visit::real();
    let mut browser = hanna(&visit);
    browser.get("/account").is(200).shows(HANNA).shows("dit apparaat");
    // A second address, shown to be hers by its mail.
    browser.post("/account", &[]).is(405);
    browser.post("/account/addresses/add", &[("mail", "nee")]).is(422).shows("value=\"nee\"");
    let sent = browser.post("/account/addresses/add", &[("mail", "hanna@thuis.example")]);
    browser.follow(&sent).shows("Er is een mail onderweg naar dat adres.");
    let link = link_in(&letters(&visit)[0].text);
    visit.nobody().get(&link).leads_to(&format!("/aanmelden?naar={link}"));
    let added = press(&mut browser, &link);
    browser.follow(&added).shows("Je kunt je nu ook met hanna@thuis.example aanmelden.");
    // A link for her phone.
    let made = browser.post("/account/device", &[]);
    let link = link_on(made.is(200).shows("<svg"));
    let mut phone = visit.nobody();
    press(&mut phone, &link).leads_to("/");
    phone.get(&visit.at_founding("")).is(200);
    visit.nobody().get(&link).is(410);
    // Everywhere else, one, and everywhere.
    let gone = browser.post("/account/sessions/end-others", &[]);
    browser.follow(&gone).shows("Je bent overal anders afgemeld.");
    phone.get("/account").leads_to("/aanmelden?naar=/account");
    let mut phone = visit.signed_in(Who::Account(visit.account));
    let page = browser.get("/account");
    let mark = page.hidden("/account/sessions/end");
    browser.post("/account/sessions/end", &[(&mark[0].0, &mark[0].1)]).leads_to("/account");
    phone.get("/account").is(303);
    let pending = link_on(&browser.post("/account/device", &[]));
    let mut phone = visit.signed_in(Who::Account(visit.account));
    browser.post("/account/sessions/end-all", &[]).leads_to("/");
    phone.get("/account").is(303);
    browser.get("/account").is(303);
    visit.nobody().get(&pending).is(410);
    // The language of her mail.
    let mut browser = visit.signed_in(Who::Account(visit.account));
    let kept = browser.post("/account/language", &[("language", "en")]);
    browser.follow(&kept).shows("The language is kept.").shows("<html lang=\"en\"");
    asks(&mut visit.nobody(), "hanna@thuis.example");
    assert_eq!(letters(&visit)[0].subject, "Your link for Kwartier");
    browser.post("/account/addresses/remove", &[("mail", HANNA)]).is(303);
    browser.post("/account/addresses/remove", &[("mail", "hanna@thuis.example")]).is(303);
    assert_eq!(visit.house.store.addresses(visit.account).expect("reads"), ["hanna@thuis.example"]);
}

#[test]
fn a_language_chosen_on_a_page_is_spoken_by_mails_and_by_the_next_device() {
    let visit = Visit::real();
    let mut browser = hanna(&visit);
    let chooses = |browser: &mut Browser<'_>, from: &str, code: &str| {
        let path = format!("/account?taal={code}");
        let request = browser.request("GET", &path).header("sec-fetch-site", from);
        browser.send(&path, request.body(axum::body::Body::empty()).expect("a request")).is(200);
    };
    let kept = || {
        let account = visit.house.store.account(visit.account).expect("reads");
        account.expect("is there").language
    };
    chooses(&mut browser, "same-origin", "en");
    assert_eq!(kept(), "en");
    // Asked from a Dutch device that never was here: the mail is English, and so is what follows.
    let mut phone = visit.nobody();
    asks(&mut phone, HANNA);
    let letter = letters(&visit).remove(0);
    assert_eq!(letter.subject, "Your link for Kwartier");
    press(&mut phone, &link_in(&letter.text)).leads_to("/");
    phone.get(&visit.at_founding("")).shows("<html lang=\"en\"");
    // A link from elsewhere shows its page, and leaves the account as it is.
    chooses(&mut browser, "cross-site", "nl");
    assert_eq!(kept(), "en");
    chooses(&mut browser, "same-origin", "nl");
    assert_eq!(kept(), "nl");
}

#[test]
fn a_link_of_the_operator_is_told_in_every_browser_of_the_owner() {
    let visit = Visit::real();
    let mut owner = hanna(&visit);
    let store = &visit.house.store;
    let now = jiff::Timestamp::now().as_millisecond();
    let link = LoginLink {
        purpose: Purpose::Operator,
        account: Some(visit.account),
        mail: String::new(),
        made_at: now,
        ends_at: now + 60_000,
    };
    let token = store.make_link(&link).expect("makes");
    store.set_linked(visit.account, Some(now)).expect("notes");
    let mut operator = visit.nobody();
    press(&mut operator, &format!("/aanmelden/{}", token.as_str())).leads_to("/");
    let told = "De beheerder maakte een aanmeldlink voor jouw account";
    let home = visit.at_founding("");
    let page = operator.get(&home);
    operator.fill_in_on(page.shows(told), "/account/told", &[]).leads_to(&home);
    assert!(!operator.get(&home).has(told));
    // Whoever used it cannot read it away for the owner.
    let page = owner.get(&home);
    owner.fill_in_on(page.shows(told), "/account/told", &[]).leads_to(&home);
    assert!(!owner.get(&home).has(told));
}

#[test]
fn a_cookie_of_elsewhere_is_simply_signed_out_and_typed_words_come_back() {
    let visit = Visit::real();
    let elsewhere = Visit::real();
    let foreign = elsewhere.house.sessions.issue(Who::Account(elsewhere.account), "").expect("one");
    for cookie in [foreign.as_str(), "x", "%00", "'; DROP TABLE session; --", &"a".repeat(4000)] {
        let mut browser = visit.nobody();
        browser.keep(&format!("kwartier={}", cookie.replace(';', "")));
        browser.get("/").is(200).shows("Meld je aan");
        browser.get("/account").leads_to("/aanmelden?naar=/account");
        let path = visit.at_founding("/parties/new");
        let answer = browser.post(&path, &[("name", "Waterschap De Kolken")]);
        answer.is(403).shows("Meld je weer aan.").shows("Waterschap De Kolken");
        answer.shows(&format!("/aanmelden?naar={path}"));
    }
}

#[test]
fn letters_stand_in_the_register_of_channels() {
    let mails: Vec<_> = channels().iter().filter(|it| it.method == "MAIL").collect();
    let names: Vec<_> = mails.iter().map(|it| it.path).collect();
    assert_eq!(
        names,
        [
            "mail/sign-in",
            "mail/address",
            "mail/invitation",
            "mail/reminder",
            "mail/meeting",
            "mail/clerk"
        ]
    );
}
