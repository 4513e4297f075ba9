// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a command says to whoever reads along. They may go away (`kwartier verify | head -1`): then
//! what was asked is done all the same, to its end, and ends well or badly by itself.

/// A line of output, like `println!`, that needs nobody to read it.
macro_rules! say {
    ($($said:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($said)*);
    }};
}
