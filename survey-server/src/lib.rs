#![doc = include_str!("../README.md")]

pub mod application;
pub mod cli;
pub mod routes;
pub mod services;
pub mod settings;
pub mod storage;
pub mod telemetry;
pub mod web;
pub mod words;
