// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The rows beside the journal: accounts, sessions, links, invitations, what waits or is logged.

mod scene;

use ledger::AnyId;
use scene::{ANNA, Scene, WORKSPACE};
use store::{Fault, LoginLink, NewInvitation, Proof, PublicBody, Purpose, Read, Store, Token, Who};

const BRAM: AnyId = AnyId([8; 16]);

#[test]
fn an_account_is_found_by_any_of_its_addresses() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    assert!(!store.has_accounts().unwrap());
    let anna = store.make_account(" Anna@Example.org ", 10).unwrap();
    assert_eq!(store.make_account("anna@example.org", 20).unwrap(), anna);
    assert!(store.add_address(anna.id, "a.dijk@example.org", 20).unwrap());
    assert_eq!(store.account_by_mail("A.Dijk@example.org").unwrap(), Some(anna.clone()));
    let bram = store.make_account("bram@example.org", 30).unwrap();
    assert!(!store.add_address(bram.id, "anna@example.org", 40).unwrap());
    assert!(!store.remove_address(bram.id, "bram@example.org").unwrap(), "the last one stays");
    assert!(store.remove_address(anna.id, "anna@example.org").unwrap());
    assert_eq!(store.addresses(anna.id).unwrap(), ["a.dijk@example.org"]);
    assert_eq!(store.account_by_mail("anna@example.org").unwrap(), None);

    assert!(store.first_use(anna.id, 50).unwrap() && !store.first_use(anna.id, 60).unwrap());
    store.set_language(anna.id, "nl").unwrap();
    store.set_linked(anna.id, Some(70)).unwrap();
    let now = store.account(anna.id).unwrap().unwrap();
    assert_eq!(
        (now.first_used_at, now.language.as_str(), now.linked_at),
        (Some(50), "nl", Some(70))
    );

    store.add_person(anna.id, WORKSPACE, ANNA, 80).unwrap();
    assert_eq!(store.people(anna.id).unwrap(), [(WORKSPACE, ANNA)]);
    assert_eq!(store.person_in(anna.id, WORKSPACE).unwrap(), Some(ANNA));
    assert_eq!(store.accounts_of(WORKSPACE, ANNA).unwrap(), [anna.id]);
    assert!(store.remove_person(anna.id, WORKSPACE).unwrap());
    assert_eq!(store.person_in(anna.id, WORKSPACE).unwrap(), None);
}

#[test]
fn a_session_ends_by_time_by_hand_and_everywhere() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    let anna = store.make_account("anna@example.org", 10).unwrap().id;
    let start = |now| store.start_session(Who::Account(anna), "Firefox", now, now + 100).unwrap();
    let [one, two, three] = [start(10), start(20), start(30)];
    assert_eq!(store.session(&one, 50).unwrap().unwrap().who, Who::Account(anna));
    assert_eq!(store.session(&one, 110).unwrap(), None);
    assert_eq!(store.session(&Token::read("anything"), 50).unwrap(), None);
    store.prolong_session(&one, 60, 300).unwrap();
    assert_eq!(store.session(&one, 110).unwrap().unwrap().seen_at, 60);
    assert_eq!(store.sessions(anna, 60).unwrap().len(), 3);
    store.end_session(&two).unwrap();
    assert_eq!(store.session(&two, 50).unwrap(), None);
    assert_eq!(store.end_sessions(anna, Some(&one)).unwrap(), 1);
    assert_eq!(store.session(&three, 50).unwrap(), None);
    assert!(store.session(&one, 110).unwrap().is_some());
    assert_eq!(store.end_sessions(anna, None).unwrap(), 1);

    let persona = Who::Persona { workspace: WORKSPACE, person: BRAM };
    let door = store.start_session(persona, "", 10, 20).unwrap();
    assert_eq!(store.session(&door, 15).unwrap().unwrap().who, persona);
}

#[test]
fn no_token_stands_in_the_database() {
    let scene = Scene::in_file(1);
    let store = &scene.store;
    let anna = store.make_account("anna@example.org", 10).unwrap().id;
    let session = store.start_session(Who::Account(anna), "", 10, 1000).unwrap();
    let code = store.give_recovery_code(anna).unwrap();
    let link = LoginLink {
        purpose: Purpose::Mail,
        account: Some(anna),
        mail: String::new(),
        made_at: 10,
        ends_at: 1000,
    };
    let link = store.make_link(&link).unwrap();
    scene.sql("PRAGMA wal_checkpoint(TRUNCATE)");
    let bytes = std::fs::read(scene.database_file()).unwrap();
    for token in [&session, &code, &link] {
        let letters = token.as_str().as_bytes();
        assert!(!bytes.windows(letters.len()).any(|window| window == letters));
    }
}

#[test]
fn a_link_signs_in_once_and_in_time() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    let account = store.make_account("anna@example.org", 10).unwrap().id;
    let link = LoginLink {
        purpose: Purpose::Mail,
        account: Some(account),
        mail: "anna@example.org".to_owned(),
        made_at: 10,
        ends_at: 10 + 15 * 60_000,
    };
    let token = store.make_link(&link).unwrap();
    assert_eq!(store.link(&token, 11).unwrap().as_ref(), Some(&link), "looking uses nothing up");
    assert_eq!(store.use_link(&token, 12).unwrap(), Some(link.clone()));
    assert_eq!(store.use_link(&token, 13).unwrap(), None);
    let late = store.make_link(&link).unwrap();
    assert_eq!(store.use_link(&late, link.ends_at).unwrap(), None);

    let set_up = LoginLink {
        purpose: Purpose::SetUp,
        account: None,
        mail: String::new(),
        made_at: 1,
        ends_at: 999,
    };
    let first = store.make_link(&set_up).unwrap();
    let second = store.make_link(&set_up).unwrap();
    assert_eq!(store.link(&first, 5).unwrap(), None);
    assert_eq!(store.use_link(&second, 5).unwrap(), Some(set_up));
}

#[test]
fn a_recovery_code_works_once_however_it_is_typed() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    let anna = store.make_account("anna@example.org", 10).unwrap();
    let old = store.give_recovery_code(anna.id).unwrap();
    let code = store.give_recovery_code(anna.id).unwrap();
    assert!(store.account(anna.id).unwrap().unwrap().has_recovery_code());
    let tries = |mail, code: &str| store.use_recovery_code(mail, &Token::read(code)).unwrap();
    assert_eq!(tries("anna@example.org", old.as_str()), None);
    assert_eq!(tries("bram@example.org", code.as_str()), None);
    let typed = code.as_str().to_uppercase().replace('-', " ");
    assert_eq!(tries("ANNA@example.org", &typed).unwrap().id, anna.id);
    assert_eq!(tries("anna@example.org", code.as_str()), None);
}

fn invitation(mail: &str) -> NewInvitation {
    NewInvitation {
        workspace: WORKSPACE,
        person: BRAM,
        mail: mail.to_owned(),
        by: ANNA,
        mailed: true,
        now: 100,
        ends_at: 1000,
    }
}

#[test]
fn an_invitation_works_once_for_an_account_never_used() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    let (id, token) = store.invite(&invitation("Bram@example.org")).unwrap();
    let seen = store.invitation(&token).unwrap().unwrap();
    assert!(seen.is_open(200) && !seen.is_open(1000));
    assert_eq!((seen.id, seen.mail.as_str()), (id, "bram@example.org"));
    let bram = store.accept_invitation(&token, 200).unwrap().unwrap();
    assert_eq!(bram.first_used_at, Some(200));
    assert_eq!(store.person_in(bram.id, WORKSPACE).unwrap(), Some(BRAM));
    assert_eq!(store.accept_invitation(&token, 300).unwrap(), None);
    assert_eq!(store.invitations(WORKSPACE).unwrap()[0].used_at, Some(200));
    assert!(!store.withdraw_invitation(id, 300).unwrap());
    assert_eq!(store.invite_again(id, true, 300, 900).unwrap(), None);
}

#[test]
fn who_has_an_account_already_signs_in_as_always_and_finds_the_invitation() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    let bram = store.make_account("bram@example.org", 10).unwrap();
    store.first_use(bram.id, 20).unwrap();
    let (_, token) = store.invite(&invitation("bram@example.org")).unwrap();
    assert_eq!(store.accept_invitation(&token, 200).unwrap(), None, "the link opens no account");
    assert_eq!(store.claim_invitations(&bram, 250).unwrap(), 0, "nobody showed it is theirs");
    assert_eq!(store.prove_address(bram.id, "Bram@example.org", 260).unwrap(), Proof::First);
    assert_eq!(store.claim_invitations(&bram, 300).unwrap(), 1);
    assert_eq!(store.person_in(bram.id, WORKSPACE).unwrap(), Some(BRAM));
    assert_eq!(store.claim_invitations(&bram, 400).unwrap(), 0);
}

#[test]
fn an_invitation_can_be_sent_again_and_withdrawn() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    let (id, first) = store.invite(&invitation("bram@example.org")).unwrap();
    let second = store.invite_again(id, true, 2000, 3000).unwrap().unwrap();
    assert_eq!(store.invitation(&first).unwrap(), None);
    assert!(store.invitation(&second).unwrap().unwrap().is_open(2500));
    assert!(store.withdraw_invitation(id, 2600).unwrap());
    assert_eq!(store.accept_invitation(&second, 2700).unwrap(), None);
    assert!(!store.invitation(&second).unwrap().unwrap().is_open(2700));
}

#[test]
fn an_invitation_makes_nobody_somebody_else() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    let (_, first) = store.invite(&invitation("bram@example.org")).unwrap();
    let (_, second) = store.invite(&invitation("friend@example.org")).unwrap();
    let bram = store.accept_invitation(&first, 200).unwrap().unwrap();
    assert_eq!(store.accept_invitation(&second, 210).unwrap(), None, "Bram is somebody already");
    assert_eq!(store.accounts_of(WORKSPACE, BRAM).unwrap(), [bram.id]);
    let other = NewInvitation { person: AnyId([9; 16]), ..invitation("bram@example.org") };
    let (_, third) = store.invite(&other).unwrap();
    assert_eq!(store.claim_invitations(&bram, 220).unwrap(), 0);
    assert!(!store.take_invitation(&third, bram.id, 220).unwrap());
    assert_eq!(store.person_in(bram.id, WORKSPACE).unwrap(), Some(BRAM));
}

#[test]
fn the_link_in_hand_and_the_account_together_take_an_invitation() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    let bram = store.make_account("bram@example.org", 10).unwrap();
    store.first_use(bram.id, 20).unwrap();
    let anna = store.make_account("anna@example.org", 10).unwrap();
    let (_, token) = store.invite(&invitation("bram@example.org")).unwrap();
    assert!(!store.take_invitation(&token, anna.id, 200).unwrap(), "for another address");
    assert!(store.take_invitation(&token, bram.id, 200).unwrap());
    assert!(!store.take_invitation(&token, bram.id, 210).unwrap(), "once");
}

#[test]
fn who_reads_the_mail_closes_what_another_opened_before() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    let handed = NewInvitation { mailed: false, ..invitation("bram@example.org") };
    let (_, token) = store.invite(&handed).unwrap();
    let bram = store.accept_invitation(&token, 200).unwrap().unwrap();
    let session = store.start_session(Who::Account(bram.id), "", 200, 9000).unwrap();
    let code = store.give_recovery_code(bram.id).unwrap();
    let prove = |mail, now| store.prove_address(bram.id, mail, now).unwrap();
    assert_eq!(prove("friend@example.org", 290), Proof::Refused, "first the account's own");
    assert!(!store.is_proven(bram.id).unwrap());
    assert_eq!(prove("bram@example.org", 300), Proof::First);
    assert_eq!(store.session(&session, 310).unwrap(), None);
    assert_eq!(store.use_recovery_code("bram@example.org", &code).unwrap(), None);
    let session = store.start_session(Who::Account(bram.id), "", 320, 9000).unwrap();
    assert_eq!(prove("bram@example.org", 330), Proof::Again);
    assert_eq!(prove("bram@home.example", 340), Proof::Again);
    assert!(store.session(&session, 350).unwrap().is_some());
    store.make_account("anna@example.org", 10).unwrap();
    assert_eq!(prove("anna@example.org", 360), Proof::Refused);
    assert_eq!(store.addresses(bram.id).unwrap(), ["bram@example.org", "bram@home.example"]);
    let mark = store.sessions(bram.id, 370).unwrap()[0].mark;
    assert!(store.end_session_named(bram.id, mark).unwrap());
    assert!(!store.end_session_named(bram.id, mark).unwrap());
    assert_eq!(store.session(&session, 380).unwrap(), None);
}

#[test]
fn the_read_log_has_one_line_a_day_a_surface() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    let party = AnyId([3; 16]);
    let line = |surface: &str, day: &str| Read {
        workspace: WORKSPACE,
        reader: ANNA,
        party,
        surface: surface.to_owned(),
        day: day.to_owned(),
    };
    let lines =
        [line("party", "2026-11-20"), line("party", "2026-11-21"), line("home", "2026-11-21")];
    store.log_reads(&lines).unwrap();
    store.log_reads(&lines[..2]).unwrap();
    store.log_reads(&[]).unwrap();
    let found = store.reads_of(WORKSPACE, party).unwrap();
    assert_eq!(
        found,
        [line("home", "2026-11-21"), line("party", "2026-11-21"), line("party", "2026-11-20")]
    );
    assert_eq!(store.reads_of(WORKSPACE, ANNA).unwrap(), []);
}

#[test]
fn a_mail_waits_until_it_is_sent() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    let id = store.queue_mail("Anna@example.org", "Onderwerp", "Tekst", 10).unwrap();
    let due = store.mails_due(10, 5).unwrap();
    assert_eq!((due.len(), due[0].mail.as_str()), (1, "anna@example.org"));
    store.mail_failed(&due[0], "450 try later", 100).unwrap();
    assert_eq!(store.mails_due(99, 5).unwrap(), []);
    let again = &store.mails_due(100, 5).unwrap()[0];
    assert_eq!((again.tries, again.failure.as_str()), (1, "450 try later"));
    store.mail_sent(id).unwrap();
    store.mail_failed(again, "450 try later", 200).unwrap();
    assert_eq!(store.mails_due(1000, 5).unwrap(), [], "what went does not come back");
}

#[test]
fn public_bodies_are_picked_by_a_few_letters() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    let body = |code: &str, name: &str| PublicBody {
        code: code.to_owned(),
        name: name.to_owned(),
        kind: "municipality".to_owned(),
        inhabitants: Some(57_009),
        year: Some(2022),
        province: "Noord-Brabant".to_owned(),
        begins: "2019-01-01".to_owned(),
        ends: String::new(),
    };
    let all =
        [body("GM1959", "Altena"), body("GM0009", "Nieuw-Altena"), body("GM0010", "Delfzijl")];
    assert_eq!(store.read_register(&all).unwrap(), 3);
    assert_eq!(store.read_register(&all[..1]).unwrap(), 0);
    assert_eq!(store.public_body("GM1959").unwrap().as_ref(), Some(&all[0]));
    let found = store.public_bodies("aLTen", 10).unwrap();
    assert_eq!(found, all[..2]);
    assert_eq!(store.public_bodies("%", 10).unwrap(), []);
}

#[test]
fn a_row_changed_by_another_hand_is_not_believed() {
    let scene = Scene::with_entries(1);
    let store = &scene.store;
    let anna = store.make_account("anna@example.org", 10).unwrap().id;
    let bram = store.make_account("bram@example.org", 10).unwrap().id;
    store.add_person(anna, WORKSPACE, ANNA, 20).unwrap();
    // Somebody with the file, but without the key, tries to become Anna.
    let id = scene.ground.blob(&bram.0.0);
    scene.sql(&format!("UPDATE account_person SET account = {id}"));
    let told = store.person_in(bram, WORKSPACE).unwrap_err();
    assert!(matches!(&told, Fault::Altered { table } if table == "account_person"), "{told}");
    let copied =
        "INSERT INTO account_address SELECT 'kwaad@example.org', account, added_at, proven_at, check_sum
        FROM account_address WHERE mail = 'anna@example.org'";
    scene.sql(copied);
    assert!(store.account_by_mail("kwaad@example.org").is_err());
    assert!(store.verify_all().is_err());
}

#[test]
fn one_serves_and_the_second_is_told_who() {
    let scene = Scene::with_entries(1);
    let serving = scene.store.serve("process 4711").unwrap();
    let other = Store::open(&scene.place).unwrap();
    let told = other.serve("process 4712").unwrap_err().to_string();
    assert!(told.contains("process 4711"), "{told}");
    drop(serving);
    assert!(other.serve("process 4712").is_ok());
}
