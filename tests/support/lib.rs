//! What tests share: throw-away databases, the command line, and the server as people and operators meet it.

pub mod app;
pub mod browser;
pub mod cli;
pub mod database;
pub mod demo;
pub mod oidc;
pub mod preview;
pub mod result_files;
pub mod series;
pub mod serve;
pub mod smtp;
pub mod wbl;
