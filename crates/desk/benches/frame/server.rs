// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Acts on a PostgreSQL server, beside bare inserts of the very rows in the very batches.

use std::collections::BTreeMap;

use store::testing::{Cluster, Ground};
use tokio::runtime::{self, Runtime};
use tokio_postgres::{Client, NoTls, types::ToSql};

use crate::{
    Cost, Measure,
    acts::{self, CLIENTS, Region},
    cost,
};

/// The tables an act writes to, with the kind of each column.
const TABLES: [(&str, &[Kind]); 3] = [
    ("entry", &[Kind::Bytes, Kind::Number, Kind::Bytes, Kind::Bytes]),
    (
        "body",
        &[
            Kind::Bytes,
            Kind::Number,
            Kind::Number,
            Kind::Bytes,
            Kind::Number,
            Kind::Number,
            Kind::Bytes,
        ],
    ),
    (
        "receipt",
        &[
            Kind::Bytes,
            Kind::Bytes,
            Kind::Bytes,
            Kind::Bytes,
            Kind::Number,
            Kind::Number,
            Kind::Bytes,
            Kind::Words,
            Kind::Bytes,
        ],
    ),
];

#[derive(Clone, Copy)]
enum Kind {
    Bytes,
    Number,
    Words,
}

type Column = Box<dyn ToSql + Sync>;

/// What one batch wrote, by table and column.
type Batch = Vec<Vec<Column>>;

/// A hand of our own on a database of the server.
struct Hand {
    on: Client,
    runtime: Runtime,
}

impl Hand {
    fn at(address: &str) -> Hand {
        let runtime =
            runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let (on, connection) =
            runtime.block_on(tokio_postgres::connect(address, NoTls)).expect("the server");
        runtime.spawn(connection);
        Hand { on, runtime }
    }

    fn tell(&self, sql: &str) {
        self.runtime.block_on(self.on.batch_execute(sql)).expect("it may");
    }

    /// Every batch after the first 28 entries: what one transaction wrote has one `xmin`.
    fn batches(&self) -> Vec<Batch> {
        let sql = "SELECT xmin::text, min(number) FROM entry WHERE number > 28
            GROUP BY 1 ORDER BY 2";
        let moments = self.runtime.block_on(self.on.query(sql, &[])).expect("the batches");
        let moments = moments.iter().map(|row| row.get::<_, String>(0));
        moments.map(|moment| self.batch(&moment)).collect()
    }

    fn batch(&self, moment: &str) -> Batch {
        let tables = TABLES.iter().map(|(name, kinds)| {
            let sql = format!("SELECT * FROM {name} WHERE xmin::text = $1 ORDER BY number");
            let rows = self.runtime.block_on(self.on.query(&sql, &[&moment])).expect("rows");
            let column = |(place, kind): (usize, &Kind)| -> Column {
                match kind {
                    Kind::Bytes => Box::new(
                        rows.iter().map(|it| it.get(place)).collect::<Vec<Option<Vec<u8>>>>(),
                    ),
                    Kind::Number => {
                        Box::new(rows.iter().map(|it| it.get(place)).collect::<Vec<i64>>())
                    }
                    Kind::Words => {
                        Box::new(rows.iter().map(|it| it.get(place)).collect::<Vec<String>>())
                    }
                }
            };
            kinds.iter().enumerate().map(column).collect()
        });
        tables.collect()
    }

    /// The quickest way we know: three prepared sentences for a batch, all on their way at once.
    fn insert(&self, batches: &[Batch]) {
        self.runtime.block_on(async {
            let mut prepared = Vec::new();
            for (name, kinds) in TABLES {
                let places = kinds.iter().zip(1..).map(|(kind, n)| match kind {
                    Kind::Bytes => format!("${n}::bytea[]"),
                    Kind::Number => format!("${n}::bigint[]"),
                    Kind::Words => format!("${n}::text[]"),
                });
                let places = places.collect::<Vec<_>>().join(", ");
                let sql = format!("INSERT INTO {name} SELECT * FROM unnest({places})");
                prepared.push(self.on.prepare(&sql).await.expect("an insert"));
            }
            for batch in batches {
                let given: Vec<Vec<&(dyn ToSql + Sync)>> =
                    batch.iter().map(|it| it.iter().map(|it| &**it).collect()).collect();
                let (begun, entries, bodies, receipts, done) = tokio::join!(
                    biased;
                    self.on.batch_execute("BEGIN"),
                    self.on.execute(&prepared[0], &given[0]),
                    self.on.execute(&prepared[1], &given[1]),
                    self.on.execute(&prepared[2], &given[2]),
                    self.on.batch_execute("COMMIT"),
                );
                begun.expect("a transaction");
                entries.and(bodies).and(receipts).expect("rows");
                done.expect("written");
            }
        });
    }
}

pub fn measure(measure: &Measure, figures: &mut BTreeMap<String, f64>) {
    let folder = tempfile::tempdir().expect("a folder");
    let cluster = match Cluster::start(folder.path(), true) {
        Ok(cluster) => cluster,
        Err(error) => {
            eprintln!("NOT MEASURED: acts on PostgreSQL. {error}");
            return;
        }
    };
    let server = cluster.address("postgres");
    let each = measure.acts.div_ceil(CLIENTS);
    let [mut tasks, mut bare]: [Vec<Cost>; 2] = Default::default();
    for number in 0..measure.rounds {
        let ground = Ground::on(&server);
        let model = ground.place.database_address();
        let region = Region::open(&ground.place);
        let ours = cost(|| region.write_notes_from_tasks("notes", CLIENTS, each));
        region.desk.close();
        drop(region);
        let batches = Hand::at(&model).batches();
        let name = model.rsplit_once('/').expect("a name").1;
        let hand = Hand::at(&server);
        hand.tell(&format!("CREATE DATABASE bare_{number} TEMPLATE {name}"));
        let copy = Hand::at(&cluster.address(&format!("bare_{number}")));
        copy.tell("TRUNCATE entry, body, receipt");
        let raw = cost(|| copy.insert(&batches));
        let wanted = i64::try_from(each * CLIENTS).expect("few");
        let there = copy.runtime.block_on(copy.on.query_one("SELECT count(*) FROM receipt", &[]));
        assert_eq!(there.expect("a count").get::<_, i64>(0), wanted, "every row, once");
        eprintln!("round {number}: tasks {ours:?}, raw {raw:?} in {} batches", batches.len());
        tasks.push(ours);
        bare.push(raw);
    }
    let acts = (each * CLIENTS) as f64;
    acts::tell("acts on PostgreSQL", acts, &[("tasks", &tasks)], &bare, figures);
}
