// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Any bytes are votes or a fault; what can be read is answered, and passes the check.
#![no_main]

use engines::Unwatched;
use engines::opinion::{Answer, Conversation, Folder, Options, Reading, Start, check};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let reading = Reading { agree_is_minus_one: false, start: Start::Rows };
    let options = Options { resamples: 1, ..Options::default() };
    let matrix = Folder { participants_votes: Some(bytes), comments: Some(bytes), votes: None };
    let list = Folder { votes: Some(bytes), ..Folder::default() };
    let _ = Conversation::read_folder(matrix, reading);
    let _ = Conversation::read_folder(list, reading);
    let Ok(read) = Conversation::read(bytes, reading) else { return };
    let _ = read.read_groups(bytes);
    let answer = Answer::find(&read.votes, &options, &Unwatched).expect("an answer");
    check(&read.votes, &answer).expect("the check agrees");
});
