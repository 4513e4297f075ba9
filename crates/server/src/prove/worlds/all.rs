// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be said to all parties: hidden from an expert, a clerk, a successor and a passer-by.

use domain::{
    assignment::*,
    conversation::PromiseCircle,
    decision::DecisionCircle,
    party::{self, *},
    records::Recorded,
    round::RoundCircle,
    table::{self, AddSeat, Seat, Sit, Sitting, Table},
    text::TextCircle,
};
use rand::RngExt;

use super::say::Saying;
use crate::{prove::cast::adding, story::somebody};

impl Saying<'_> {
    pub(super) fn tells_all(&mut self) -> anyhow::Result<()> {
        match self.chance.random_range(0..13) {
            0 | 1 => self.of_the_assignment(),
            2 | 3 => self.of_the_parties(),
            4 => self.of_the_founding(),
            5 => match self.one_in(2) {
                true => self.release(None),
                false => self.pattern(None),
            },
            9 => self.word(),
            6 => self.text(TextCircle::AllParties, true),
            7 => self.scan(None),
            8 => self.round(RoundCircle::AllParties),
            10 => self.decision(DecisionCircle::AllParties),
            11 => self.tells_of_a_route(),
            _ => match self.one_in(2) {
                true => self.stage(),
                false => self.promise(PromiseCircle::AllParties),
            },
        }
    }

    /// The name of the founding and the words of the wish are there once.
    fn of_the_founding(&mut self) -> anyhow::Result<()> {
        if self.one_in(2) {
            let (wish, seen) = self.story.find::<Wish>(self.who, |_| true)?;
            self.made.push((Wish::KIND, wish.any()));
            let (words, spoken_by, why) = (self.words(), self.words(), self.words());
            return self.does(CorrectWish { wish, seen, words, spoken_by, on: None, why });
        }
        let (founding, seen) = self.story.find::<Founding>(self.who, |_| true)?;
        self.made.push((Founding::KIND, founding.any()));
        let (name, controller) = (self.words(), self.words());
        let (holder, archive) = (self.words(), self.words());
        self.does(EditFounding { founding, seen, name, controller, holder, archive })
    }

    fn of_the_assignment(&mut self) -> anyhow::Result<()> {
        match self.chance.random_range(0..6) {
            0 => {
                let contents = Contents { name: self.words(), ..Contents::default() };
                let frame = self.makes::<Frame>(AddFrame { theme: Theme::Own, contents })?;
                let (to, why, decision) = (Firmness::EXPLORED, self.words(), String::new());
                let decided_on = None;
                self.does(MoveFirmness { frame, seen: 1, to, why, decision, decided_on })
            }
            1 => {
                let (name, text) = (self.words(), self.words());
                self.makes::<Variant>(AddVariant { name, text }).map(drop)
            }
            2 => {
                let (text, receiver) = (self.words(), self.words());
                let (fixed, open) = (vec![self.words()], vec![self.words()]);
                let wording = Wording { text, fixed, open, kind: None, receiver };
                let assignment = self.makes::<Assignment>(ProposeAssignment { wording })?;
                let confirm = ConfirmAssignment { assignment, seen: 1 };
                self.by("Ellen", |it| it.makes::<Confirmation>(confirm)).map(drop)
            }
            3 => {
                let work = Work {
                    track: Track::Adviser,
                    name: self.words(),
                    product: self.words(),
                    state: ActivityState::Busy,
                    from: Some(self.day()),
                    until: None,
                    planned_days: Some(self.chance.random_range(1..20)),
                    actual_days: None,
                };
                self.makes::<Activity>(AddActivity { work }).map(drop)
            }
            4 => {
                let (name, purpose, people) = (self.words(), self.words(), self.words());
                let (from, until, stop_rule) = (Some(self.day()), None, self.words());
                let plan = TrialPlan { name, purpose, people, from, until, stop_rule };
                self.makes::<Trial>(AddTrial { plan }).map(drop)
            }
            _ => self.asks_the_commissioners(),
        }
    }

    fn asks_the_commissioners(&mut self) -> anyhow::Result<()> {
        let demands =
            ["een", "twee"].map(|it| Demand { words: it.to_owned(), put_by: String::new() });
        let act = KeepTension { demands: demands.to_vec(), question: self.words() };
        let tension = self.makes::<Tension>(act)?;
        let tension = self.makes::<Tension>(AskTension { tension, seen: 1 })?;
        let words = self.words();
        match self.one_in(2) {
            true => {
                let answer = AnswerTension { tension, words };
                self.by("Ellen", |it| it.makes::<TensionAnswer>(answer)).map(drop)
            }
            false => Ok(()),
        }
    }

    fn of_the_parties(&mut self) -> anyhow::Result<()> {
        match self.chance.random_range(0..5) {
            0 => self.declares(),
            1 => {
                let (party, name) = (self.party()?, self.words());
                let (amount, year) = (self.chance.random_range(0..90_000), 2026);
                let (source, seen) = (self.words(), None);
                let act = RecordDriver { party, name, amount, year, source, seen };
                self.makes::<Driver>(act).map(drop)
            }
            2 => {
                let name = self.words();
                let party = self.makes::<Party>(party::Add { name, ..adding("", "") })?;
                let (kind, name) = (ConstituencyKind::Council, self.words());
                let act = AddConstituency { party, kind, name };
                self.makes::<Constituency>(act).map(drop)
            }
            3 => {
                let (name, function) = (self.words(), self.words());
                let mail = format!("w{}@elders.example", self.chance.random::<u32>());
                let one = somebody(&name, &function, Office::Expert, None);
                self.makes::<Person>(AddPerson { mail, ..one }).map(drop)
            }
            _ => {
                let (name, purpose) = (self.words(), self.words());
                let table = self.makes::<Table>(table::Add { name, purpose })?;
                let (short, parties) = ("WIL".to_owned(), vec![self.story.party("Wilgenstede")?]);
                let seat = self.makes::<Seat>(AddSeat { table, short, parties })?;
                let (person, alternate) = (self.story.person("Otto")?, true);
                let (from, mandate_until) = (None, None);
                let sit = Sit { seat, person, alternate, from, mandate_until };
                self.makes::<Sitting>(sit).map(drop)
            }
        }
    }

    fn declares(&mut self) -> anyhow::Result<()> {
        let party = self.party()?;
        let (_, seen) = self.story.find::<Party>("Hanna", |it| it.id == party)?;
        let none = String::new;
        let act = Declare {
            party,
            seen,
            participation: Participation::TakesPart,
            stance: Stance::Supportive,
            words: self.words(),
            condition: none(),
            way_out: none(),
            on: None,
            source: self.words(),
        };
        self.makes::<Position>(act)?;
        Ok(())
    }
}
