// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A question to a clerk by mail: sent once, noted, and with nothing in it that is not hers; where
//! no mail can be sent, the text to copy.

use desk::beside::Mail;

use crate::{
    middenland::Visit,
    route::{leads, opened},
};

const DIRKJE: &str = "dirkje@wilgenstede.example";

fn letters(visit: &Visit) -> Vec<Mail> {
    let found = visit.house.store.mails_due(i64::MAX, 100).expect("reads");
    found.into_iter().filter(|it| it.mail == DIRKJE).collect()
}

/// A question to Dirkje, whose address the facilitators know.
fn asked(visit: &Visit) -> String {
    let route = opened(visit);
    let reach = visit.at_founding(&format!("/people/{}/reach", visit.person("Dirkje")));
    visit.by("Hanna").fill_in(&reach, &[("mail", DIRKJE)]).is(303);
    let asking = format!("{route}/steps/4/{}/ask", visit.party("Wilgenstede"));
    let clerk = visit.person("Dirkje").to_string();
    leads(&visit.by("Hanna").fill_in(&asking, &[("clerk", &clerk)]))
}

#[test]
fn a_facilitator_mails_the_question_once_and_it_is_noted() {
    let visit = Visit::real();
    let ask = asked(&visit);
    let mail = format!("{ask}/mail");
    let mut hanna = visit.by("Hanna");
    let page = hanna.get(&mail);
    page.shows(DIRKJE).shows("/griffie/").shows("Wensen en bedenkingen van de raad");
    let hidden = page.hidden(&mail);
    let fields: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    hanna.post(&mail, &fields).is(303);
    hanna.post(&mail, &fields).is(303);
    let sent = letters(&visit);
    assert_eq!(sent.len(), 1, "pressed twice is sent once");
    let words = format!("{}\n{}", sent[0].subject, sent[0].text);
    let begins = "Regionale Dienst Middenland heeft één vraag";
    for word in [begins, "Wilgenstede", "Contouren <2026>", "/griffie/", "Geef hem niet door."] {
        assert!(words.contains(word), "{word}: {words}");
    }
    for hidden in ["Kranswijk", "Noorderkolk"] {
        assert!(!words.contains(hidden), "{hidden}: {words}");
    }
    hanna.get(&ask).shows("Gemaild op").shows("door Hanna");
    let link = words.split_whitespace().find(|it| it.contains("/griffie/")).expect("a link");
    let link = link.strip_prefix("http://localhost:8080").expect("to here");
    visit.nobody().fill_in(link, &[("received", "2024-02-20")]).is(303);
    // Answered, it is asked no more.
    hanna.get(&mail).leads_to(&ask);
    visit.by("Joris").get(&mail).is(403);
    visit.nobody().get(&mail).is(404);
}

#[test]
fn where_no_mail_can_be_sent_the_text_is_copied() {
    let visit = Visit::real_without_mail();
    let ask = asked(&visit);
    let mail = format!("{ask}/mail");
    for name in ["Hanna", "Noor"] {
        let page = visit.by(name).get(&mail);
        page.shows("verstuur hem zelf").shows("/griffie/");
        assert!(!page.has(DIRKJE), "{name}");
    }
    visit.by("Noor").fill_in(&mail, &[]).is(303);
    assert_eq!(letters(&visit), []);
    visit.by("Hanna").get(&ask).shows("Zelf verstuurd op").shows("door Noor");
    // Nobody mails by sending another form than the one that stood there.
    let id = desk::beside::new_id().to_string();
    let forged = [("act_id", id.as_str()), ("seen", "2"), ("how", "mail")];
    let status = visit.by("Hanna").post(&mail, &forged).status.as_u16();
    assert!(status >= 400, "{status}");
    assert_eq!(letters(&visit), []);
}

#[test]
fn a_clerk_who_left_is_mailed_no_more() {
    let visit = Visit::real();
    let ask = asked(&visit);
    let person = visit.at_founding(&format!("/people/{}", visit.person("Dirkje")));
    let shown = visit.by("Hanna").get(&person);
    let role = shown.body.split("/roles/").nth(1).expect("her office")[..26].to_owned();
    visit.by("Hanna").fill_in(&format!("{person}/roles/{role}/end"), &[]).is(303);
    let page = visit.by("Hanna").get(&format!("{ask}/mail"));
    assert!(page.status.as_u16() >= 400 && !page.has("/griffie/"), "{}", page.body);
}

/// Signed in she finds the question at home, with the last day and the form, and nothing else of
/// the route.
#[test]
fn a_clerk_who_signs_in_finds_her_question_her_day_and_the_form() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let party = visit.party("Wilgenstede");
    let bodies = visit.at_founding(&format!("/route/bodies/{party}"));
    let coming = visit.today().saturating_add(jiff::Span::new().days(200));
    let mut noor = visit.by("Noor");
    let words = format!("{coming}\n");
    noor.fill_in(&format!("{bodies}/council"), &[("meetings", &words), ("every_weeks", "4")])
        .is(303);
    noor.fill_in(&format!("{bodies}/council/sending"), &[("days", "21")]).is(303);
    let set = format!("{route}/steps/4/{party}/set");
    let meeting = coming.to_string();
    noor.fill_in(&set, &[("status", "planned"), ("meeting", &meeting)]).is(303);
    let asking = format!("{route}/steps/4/{party}/ask");
    let clerk = visit.person("Dirkje").to_string();
    let ask = leads(&visit.by("Hanna").fill_in(&asking, &[("clerk", &clerk)]));
    let mut dirkje = visit.by("Dirkje");
    let home = dirkje.get(&visit.at_founding(""));
    home.shows("Zeg hoe het staat met “Wensen en bedenkingen van de raad” bij Wilgenstede");
    home.shows("Het stuk moet uiterlijk").shows(&format!("href=\"{ask}\""));
    let page = dirkje.get(&ask);
    page.shows("Het stuk moet uiterlijk").shows("Alleen Wilgenstede, haar griffier");
    assert!(!page.has("nog niet bekend") && !page.has(&format!("href=\"{route}\"")));
    let reply = format!("{ask}/reply");
    dirkje.get(&route).is(403);
    for other in ["Hanna", "Noor"] {
        visit.by(other).get(&reply).shows("geen griffier");
    }
    visit.by("Joris").get(&reply).is(404);
    dirkje.fill_in(&reply, &[("received", "gisteren")]).is(422).shows("gisteren");
    let sent = dirkje.fill_in(&reply, &[("received", "2024-02-20"), ("remark", "Ligt klaar.")]);
    dirkje.follow(&sent).shows("20 februari 2024").shows("Vul je antwoord aan");
    dirkje.get(&reply).shows("value=\"2024-02-20\"").shows("Ligt klaar.");
    let said = [("received", "2024-02-20"), ("outcome", "views"), ("remark", "Ligt klaar.")];
    dirkje.fill_in(&reply, &said).is(303);
    assert!(!dirkje.get(&visit.at_founding("")).has("Zeg hoe het staat met"), "it is answered");
    visit.by("Joris").get(&route).shows("wensen en bedenkingen");
    // What she mails later is written down by who keeps the record, beside what she said before.
    let from_mail = format!("{ask}/from-mail");
    dirkje.get(&from_mail).is(403);
    visit.by("Joris").get(&from_mail).is(403);
    let mut noor = visit.by("Noor");
    noor.get(&ask).shows("Neem een antwoord uit een mail over");
    let form = noor.get(&from_mail);
    form.shows("value=\"2024-02-20\"").shows("Ligt klaar.");
    let ahead = visit.today().saturating_add(jiff::Span::new().days(9)).to_string();
    let wrong = [("received", ahead.as_str()), ("outcome", "views")];
    noor.fill_in(&from_mail, &wrong).is(422).shows("Deze dag komt nog.").shows(&ahead);
    let mailed = [("received", "2024-02-20"), ("outcome", "none_given"), ("remark", "Per mail.")];
    noor.fill_in(&from_mail, &mailed).is(303);
    for name in ["Noor", "Dirkje"] {
        let page = visit.by(name).get(&ask);
        page.shows("Overgenomen uit een mail van de griffier.").shows("Per mail.");
    }
}
