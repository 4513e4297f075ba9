// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Assignment: the wish and the assignment, the frames that ripen, and the two tracks.

mod commission;
mod founding;
mod frames;
mod hot_issue;
mod leaf;
mod open;
mod overview;
mod public_page;
mod tension;
mod tracks;
mod trial;
mod variant;
mod wish;

pub(crate) use frames::{firm_of, firm_word, firmness_word, frame_name};
pub(crate) use tracks::picture as tracks_picture;
pub(crate) use variant::variant_name;

use domain::{assignment::Activity, records::Kind};
use maud::Markup;

use crate::{
    frame::{At, Cx, Menu, Place, Room, Routes},
    kit::{self, Icon, Link},
};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

/// Where records of this room are read.
pub(crate) const PLACES: &[Place] = &[
    Place::new("/frames", At::Own("/frames"), &[Kind::Frame]),
    Place::new("/tracks", At::Room, &[Kind::Activity]),
    Place::new(
        "/assignment",
        At::Room,
        &[
            Kind::Founding,
            Kind::Wish,
            Kind::Assignment,
            Kind::Confirmation,
            Kind::Variant,
            Kind::Tension,
            Kind::TensionAnswer,
            Kind::HotIssue,
            Kind::Trial,
            Kind::PublicPage,
        ],
    ),
];

const MENU: [Menu; 3] = [
    Menu {
        path: "/assignment",
        icon: Icon::Flag,
        word: |t| t.assignment_title(),
        is_shown: |_| true,
    },
    Menu {
        path: "/frames",
        icon: Icon::Frames,
        word: |t| t.assignment_frames(),
        is_shown: |cx| cx.sight().standing().is_member(),
    },
    Menu {
        path: "/tracks",
        icon: Icon::Half,
        word: |t| t.assignment_tracks(),
        is_shown: |cx| {
            let sight = cx.sight();
            sight.standing().is_facilitator() || !sight.all::<Activity>().is_empty()
        },
    },
];

fn routes(routes: &mut Routes) {
    routes.open(|routes| routes.form("/new", open::page, open::act));
    routes.live("/f/{w}/assignment", overview::page);
    routes.form("/f/{w}/founding", founding::page, founding::act);
    routes.form("/f/{w}/wish/{id}/correct", wish::page, wish::act);
    public_page::routes(routes);
    commission::routes(routes);
    tension::routes(routes);
    variant::routes(routes);
    trial::routes(routes);
    hot_issue::routes(routes);
    frames::routes(routes);
    tracks::routes(routes);
}

/// The three pages of the room, on each of them.
fn tabs(cx: &Cx<'_>, here: &str) -> Markup {
    let t = cx.t;
    let ways = [
        ("/assignment", t.assignment_title()),
        ("/frames", t.assignment_frames()),
        ("/tracks", t.assignment_tracks()),
    ];
    let hrefs = ways.map(|(path, _)| cx.at(path));
    let links: Vec<Link<'_>> = ways
        .iter()
        .zip(&hrefs)
        .map(|((path, word), href)| Link::new(href, word).current(*path == here))
        .collect();
    kit::tabs(t.assignment_tabs(), &links)
}
