// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be said at a meeting and in a round: from its script to its minutes and outcome.

use anyhow::Context;
use domain::{
    calendar,
    paper::{Give as GivePaper, Given as GivenPaper, GivenLine, PaperKind, WrittenIn},
    round::*,
    sight::Sight,
    table::*,
};
use jiff::civil::date;
use ledger::{AnyId, Id};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::{
    circles::Circle,
    say::{KRANSWIJKS_VOICE, Saying},
};
use crate::{
    prove::cast::{self, table_called},
    story::Story,
};

impl Saying<'_> {
    /// A meeting that is held from its first step to its minutes.
    pub(super) fn meets(&mut self, table: Id<Table>, meeting: Id<Meeting>) -> anyhow::Result<()> {
        let everybody = false;
        for form in [FormKind::SilentCards, FormKind::Free] {
            let subject = Subject { question: self.words(), ..Subject::default() };
            let mut one =
                || StepWords { title: self.words(), say: self.words(), note: self.words() };
            let words = form.parts().iter().map(|_| one()).collect();
            self.does(AddForm { meeting, form, subject, everybody, words })?;
        }
        self.makes::<Papers>(HandOut { meeting })?;
        let seats = self.story.look("Hanna", |sight| sight.under::<Seat>(table.any()).len())?;
        let slips = (0..seats).map(|_| self.words()).collect();
        let code = self.chance.random_range(100_000..1_000_000).to_string();
        let course = self.makes::<Course>(Begin { meeting, code: code.clone(), slips })?;
        let phone = AnyId(self.chance.random::<u128>().to_be_bytes());
        let name = format!("Iemand {}", self.chance.random::<u32>());
        self.story.speaks(phone, Join { course, code, name })?;
        self.by("Noor", |it| it.makes::<Present>(Arrive { course, seat: None }))?;
        self.cards(table, course)?;
        self.minutes(table, course)
    }

    /// Cards are asked, turned over and laid in groups.
    fn cards(&mut self, table: Id<Table>, course: Id<Course>) -> anyhow::Result<()> {
        self.does(PutStep { course, seen: 1 })?;
        let asked = self.story.look("Hanna", |sight| sight.get(course).and_then(Course::round))?;
        let round = asked.context("a question")?;
        if table == table_called(self.story, cast::STEERING)? {
            let (given, reason) = (Given::Cards(vec![self.words()]), self.words());
            let give = Give { round, unit: None, given, reason, seen: None };
            self.by(KRANSWIJKS_VOICE.0, |it| it.makes::<Answer>(give))?;
            let wants = Wants::Speak;
            self.by(KRANSWIJKS_VOICE.0, |it| it.makes::<Speaker>(AskFloor { course, wants }))?;
            self.makes::<Shown>(TurnOver { course })?;
            let names = vec![self.words()];
            self.makes::<Clusters>(Cluster { course, names })?;
        }
        Ok(())
    }

    fn minutes(&mut self, table: Id<Table>, course: Id<Course>) -> anyhow::Result<()> {
        let (about, words) = (LineKind::Fact, self.words());
        self.makes::<Line>(WriteLine { course, about, words })?;
        self.does(Finish { course, seen: 2 })?;
        let remarks = vec![Remark { step: 1, words: self.words() }];
        let without_names = false;
        let write = WriteMinutes { course, seen: None, remarks, without_names };
        let minutes = self.makes::<Minutes>(write)?;
        let until = date(2026, 12, 31);
        self.does(SendRound { minutes, seen: 1, until })?;
        let words = self.words();
        self.by("Noor", |it| it.makes::<Correction>(Correct { minutes, words }))?;
        let (key, words) = ("frame".to_owned(), self.words());
        let lines = vec![GivenLine { key, words, ..GivenLine::default() }];
        let (title, lead) = (self.words(), self.words());
        self.makes::<GivenPaper>(GivePaper {
            paper: PaperKind::OnePager,
            table,
            title,
            language: WrittenIn::Dutch,
            lead,
            lines,
        })?;
        Ok(())
    }

    /// A question, perhaps answered and turned over, or only counted.
    pub(super) fn round(&mut self, circle: RoundCircle) -> anyhow::Result<()> {
        let shows = match self.chance.random_range(0..3) {
            0 => Shows::Together,
            1 => Shows::AtOnce,
            _ => Shows::CountsOnly,
        };
        let tjitske = self.story.person(KRANSWIJKS_VOICE.0)?;
        let answers = matches!(circle, RoundCircle::AllParties)
            || circle == RoundCircle::Table(table_called(self.story, cast::STEERING)?);
        let objects = self.one_in(2);
        let who = match circle {
            _ if answers && self.one_in(2) => Answerers::Persons(vec![tjitske]),
            RoundCircle::Table(_) => Answerers::Seats,
            RoundCircle::AllParties => Answerers::Parties,
        };
        let plan = Plan { who, shows, ..Plan::asking(self.words(), Ask::consent()) };
        let round = self.makes::<Round>(Put { circle, plan })?;
        if answers {
            let (given, reason) = (Given::Choice(u8::from(objects)), self.words());
            let give = Give { round, unit: None, given, reason, seen: None };
            self.by(KRANSWIJKS_VOICE.0, |it| it.makes::<Answer>(give))?;
        }
        if self.one_in(3) {
            return Ok(());
        }
        self.does(Close { round, seen: 1 })?;
        if answers && shows == Shows::Together {
            self.makes::<Shown>(Reveal { round, seen: 2 })?;
        }
        let first = |sight: &Sight<'_>| {
            let view = domain::round::round(sight, round)?;
            view.shown.first().map(|it| it.unit)
        };
        let told = self.story.look("Hanna", first)?.filter(|_| objects);
        if let (Some(unit), RoundCircle::Table(_)) = (told, circle) {
            let (seen, met, words) = (None, Met::WorkedIn, self.words());
            self.makes::<Tested>(TestObjection { round, unit, seen, met, words })?;
        }
        let (words, owner, review_on) = (self.words(), None, Some(self.day()));
        self.makes::<Outcome>(Conclude { round, words, owner, review_on })?;
        Ok(())
    }

    /// A question made ready that nobody but who facilitates may read.
    pub(super) fn prepares(&mut self) -> anyhow::Result<()> {
        let (circle, question) = (RoundCircle::AllParties, self.words());
        let plan = Plan { who: Answerers::Parties, ..Plan::asking(question, Ask::consent()) };
        let prepared = self.makes::<Prepared>(Prepare { circle, plan })?;
        match self.one_in(3) {
            true => self.does(Drop { prepared, seen: 1 }),
            false => Ok(()),
        }
    }
}

/// A meeting is held in both worlds at the same moments: what its facilitators noted, what stands
/// on a slip and on a card that was not turned over follow from the seeds of their circles. Gives
/// the records of which the words may differ.
pub fn held(story: &mut Story, seed: impl Fn(Circle) -> u64) -> anyhow::Result<Vec<AnyId>> {
    // The evening before the visitors look: it is held still.
    story.strand("meeting");
    story.set_now(calendar::moment(date(2026, 11, 18), 15, 0).max(story.now()));
    let table = table_called(story, cast::STEERING)?;
    let mut notes = words_of(seed(Circle::Facilitators));
    let (on, none) = (date(2026, 11, 18), String::new);
    let plan =
        PlanMeeting { table, on, starts: none(), ends: none(), place: none(), purpose: none() };
    let meeting = story.makes::<Meeting>("Hanna", plan)?;
    for form in [FormKind::SilentCards, FormKind::Representatives] {
        let is_reached = form == FormKind::SilentCards;
        let question = if is_reached { "Wat telt?".to_owned() } else { notes() };
        let subject = Subject { question, ..Subject::default() };
        let (title, say) = ("Ophalen".to_owned(), "Schrijf het op.".to_owned());
        let mut one = || StepWords { title: title.clone(), say: say.clone(), note: notes() };
        let words = form.parts().iter().map(|_| one()).collect();
        story.does("Hanna", AddForm { meeting, form, subject, everybody: false, words })?;
    }
    let template = story.makes::<Template>("Hanna", KeepTemplate { meeting, name: notes() })?;
    let seats = story.look("Hanna", |sight| sight.under::<Seat>(table.any()).len())?;
    let (code, slips) = ("471926".to_owned(), (0..seats).map(|_| notes()).collect());
    let course = story.makes::<Course>("Hanna", Begin { meeting, code, slips })?;
    story.does("Hanna", PutStep { course, seen: 1 })?;
    let (round, cues, slips) = story.look("Hanna", |sight| {
        let slips = sight.under::<Slips>(course.any()).first().map(|it| it.id.any());
        let cues = script(sight, meeting).cues.map(|it| it.id.any());
        (sight.get(course).and_then(Course::round), cues, slips)
    })?;
    let (who, party) = KRANSWIJKS_VOICE;
    let mut own = words_of(seed(Circle::Own(party)));
    let give = Give {
        round: round.context("a question")?,
        unit: None,
        given: Given::Cards(vec![own()]),
        reason: own(),
        seen: None,
    };
    let answer = story.makes::<Answer>(who, give)?;
    Ok([cues, slips].into_iter().flatten().chain([template.any(), answer.any()]).collect())
}

/// Words that follow from a seed, longer and shorter.
fn words_of(seed: u64) -> impl FnMut() -> String {
    let mut chance = StdRng::seed_from_u64(seed);
    move || {
        let more = "x".repeat(chance.random_range(0..9));
        format!("Een woord uit de wereld {} {more}", chance.random::<u64>())
    }
}
