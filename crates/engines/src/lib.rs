// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Arithmetic on plain numbers: packages, opinion, risk, route, matching; no room has arrived yet.
