// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Looking back: every page as it stood on an earlier day, read-only, with the rights of today.
