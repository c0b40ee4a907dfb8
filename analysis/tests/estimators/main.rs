//! Estimators and tests against R, and what must hold of them for any input.
//!
//! `reference/*.R` make the figures in the `.csv` files of the same name, with base R alone where R has the method and by another way of
//! computing where it hasn't (all sign patterns, a numeric maximum, a generalised inverse). `packages.R` asks packages that others
//! wrote (coin, survey, psych). Tolerance: a relative 1e-9.

mod examples;
mod families;
mod index;
mod judgement;
mod nonresponse;
mod overlap;
mod paired;
mod paired_properties;
mod reference;
mod reference_files;
mod robustness;
mod several_options;
mod single;
