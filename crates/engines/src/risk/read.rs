// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The question of the risk engine from JSON.

use super::input::{Correlation, Input, MOST_RUNS, Measure, Risk, USUAL_RUNS};
use crate::{
    Fault, Word, amount,
    json::{Document, Node},
};

/// Reads and checks the whole question.
pub fn read(bytes: &[u8]) -> Result<Input, Fault> {
    let document = Document::read(bytes)?;
    let keys = ["risks", "correlation", "occurrence_correlated", "runs", "seed", "measures"];
    let object = document.root().object(&keys)?;
    let risks = object.need("risks")?.list()?;
    let input = Input {
        risks: risks.into_iter().map(read_risk).collect::<Result<_, _>>()?,
        correlation: match object.may("correlation") {
            Some(node) => read_correlation(node)?,
            None => Correlation::None,
        },
        occurrence_correlated: match object.may("occurrence_correlated") {
            Some(node) => node.truth()?,
            None => false,
        },
        runs: read_runs(object.may("runs"))?,
        seed: read_seed(object.may("seed"))?,
        measures: match object.may("measures") {
            Some(node) => {
                Some(node.list()?.into_iter().map(read_measure).collect::<Result<_, _>>()?)
            }
            None => None,
        },
    };
    input.check().map_err(|fault| document.locate(fault))?;
    Ok(input)
}

pub(crate) fn read_runs(node: Option<Node<'_>>) -> Result<u64, Fault> {
    node.map_or(Ok(USUAL_RUNS), |node| node.whole_within(super::input::FEWEST_RUNS, MOST_RUNS))
}

pub(crate) fn read_seed(node: Option<Node<'_>>) -> Result<u64, Fault> {
    node.map_or(Ok(0), |node| node.whole_within(0, u64::MAX))
}

fn read_risk(node: Node<'_>) -> Result<Risk, Fault> {
    let object = node.object(&["name", "probability", "money", "days"])?;
    Ok(Risk {
        name: object.need("name")?.name()?.to_owned(),
        probability: object.need("probability")?.real()?,
        money: object.may("money").map(amount::read).transpose()?,
        days: object.may("days").map(amount::read).transpose()?,
    })
}

fn read_measure(node: Node<'_>) -> Result<Measure, Fault> {
    let object = node.object(&["risk", "probability", "money", "days", "cost"])?;
    Ok(Measure {
        risk: object.need("risk")?.whole_within(0, u32::MAX.into())? as usize,
        probability: object.may("probability").map(Node::real).transpose()?,
        money: object.may("money").map(amount::read).transpose()?,
        days: object.may("days").map(amount::read).transpose()?,
        cost: object.may("cost").map_or(Ok(0.0), Node::real)?,
    })
}

fn read_correlation(node: Node<'_>) -> Result<Correlation, Fault> {
    let kind = node.any_object()?.need("kind")?;
    let latent =
        |object: &crate::json::Object<'_>| object.may("latent").map_or(Ok(false), Node::truth);
    match kind.text()? {
        "none" => node.object(&["kind"]).map(|_| Correlation::None),
        "one_factor" => {
            let object = node.object(&["kind", "rho", "latent"])?;
            let rho = object.need("rho")?.real()?;
            Ok(Correlation::OneFactor { rho, latent: latent(&object)? })
        }
        "matrix" => {
            let object = node.object(&["kind", "values", "latent"])?;
            let values = read_rows(object.need("values")?)?;
            Ok(Correlation::Matrix { values, latent: latent(&object)? })
        }
        "factors" => {
            let object = node.object(&["kind", "loadings"])?;
            Ok(Correlation::Factors { loadings: read_rows(object.need("loadings")?)? })
        }
        _ => {
            let message = "A correlation is none, one_factor, matrix or factors.";
            Err(kind.fault(Word::UnknownKind, message))
        }
    }
}

fn read_rows(node: Node<'_>) -> Result<Vec<Vec<f64>>, Fault> {
    let rows = node.list()?;
    rows.into_iter().map(|row| row.list()?.into_iter().map(Node::real).collect()).collect()
}
