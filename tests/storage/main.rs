//! What the storage layer promises, on SQLite and on PostgreSQL.

mod accounts;
mod address;
mod analysis_plans;
mod answers;
mod audit;
mod authors;
mod consultation;
mod durability;
mod evidence_names;
mod migrations;
mod privacy;
mod rows;
mod sample;
mod schema;
mod servers;
mod submissions;
mod triggers;
mod writer;
