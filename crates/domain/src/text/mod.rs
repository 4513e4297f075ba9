// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Texts: one text for all parties, held by one person, in passages that get agreed one by one.
//!
//! What is being written stands in passages; a [`Version`] keeps exactly what stood there on one
//! day, and a frozen one is known by the hash of its words.

mod acceptance;
mod canonical;
mod closing;
mod comment;
mod compare;
mod passage;
mod single;
mod version;
mod view;

pub use acceptance::{Accept, Acceptance, NOT_FROZEN, WithdrawAcceptance};
pub use canonical::{canonical, same_text};
pub use closing::Closing;
pub use comment::{
    CHOOSE_FATE, CLOSED_FOR_COMMENTS, CLOSES_BEFORE, CLOSES_EARLIER, Comment, CommentCircle,
    CommentKind, Dispose, Disposition, Fate, GiveComment, NEEDS_ANOTHER_CIRCLE, SetCommentsUntil,
    WithdrawComment,
};
pub use compare::{Compared, Moved, Piece, compare};
pub use passage::{
    AddPassages, BRACKETS_OPEN, Judge, MovePassage, Passage, PassageStatus, RemovePassage,
    WritePassage, brackets,
};
pub(crate) use single::begin;
pub use single::{
    ChangeText, IS_FROZEN, NOT_FROZEN_YET, Open, PassPen, Reopen, Text, TextCircle, TextKind,
    TextState,
};
pub use version::{
    Freeze, KeepVersion, NOTHING_WRITTEN, PASSAGES_OPEN, Said, Version, VersionPart,
};
pub use view::{
    Agreed, Awaited, CommentLine, Points, TextView, accepted, awaited, comment_lines, decided_on,
    passages_of, points, said_in, texts, versions_of, view,
};
