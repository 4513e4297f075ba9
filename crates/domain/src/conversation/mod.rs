// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Conversations: who was spoken to, what was noted for oneself, and what was promised.

mod log;
mod mirror;
mod note;
mod promise;
mod quick;
mod talk;

pub(crate) use log::living;
pub use log::{NoteLine, PromiseLine, log, notes, notes_on, open_promises, promises, silence};
pub use mirror::{Group, MirrorView, Share, WINDOW_DAYS, mirror};
pub use note::{ChangeNote, NOT_NAMED, Note, NoteCircle, WithdrawNote, Write};
pub use promise::{
    ANOTHERS_WORD, ChangePromise, DropPromise, GivePromise, IS_DONE, KeepPromise, NOT_AT_TABLE,
    NOTHING_COUNTS, OWNER_CANNOT_SEE, Promise, PromiseCircle, PromiseState, may_own, may_promise,
};
pub use quick::{NoteIn20Seconds, QuickPromise};
pub use talk::{ChangeTalk, LogTalk, MINUTES, Talk, TalkKind, WithdrawTalk};
