//! A PostgreSQL schema for one test: much quicker to make and to remove than a database.

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, PgConnection};
use uuid::Uuid;

#[derive(Debug)]
pub(super) struct Schema {
    server: String,
    name: String,
}

impl Schema {
    pub(super) fn create(server: &str) -> Self {
        let schema = Self { server: server.to_owned(), name: format!("test_{}", Uuid::now_v7().simple()) };
        schema.execute(&format!("CREATE SCHEMA {}", schema.name)).expect("the test server makes a schema");
        schema
    }

    /// The server's address with this schema as the only one to look into.
    pub(super) fn address(&self) -> String {
        let sign = if self.server.contains('?') { '&' } else { '?' };
        format!("{}{sign}options=-csearch_path%3D{}", self.server, self.name)
    }

    fn execute(&self, sql: &str) -> Result<(), Box<dyn std::error::Error>> {
        Ok(PgConnection::establish(&self.server)?.batch_execute(sql)?)
    }
}

impl Drop for Schema {
    fn drop(&mut self) {
        // A schema that stays behind is no reason to fail a test; a connection that a failing test left open may hold it.
        let sql =
            format!("SET client_min_messages = warning; SET lock_timeout = '5s'; DROP SCHEMA {} CASCADE", self.name);
        if let Err(error) = self.execute(&sql) {
            eprintln!("schema {} stays behind: {error}", self.name);
        }
    }
}
