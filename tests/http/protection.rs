//! What keeps the platform safe whatever the page: limits, proxies, forged forms, headers, and what must not be said.

mod asvs;
mod forged;
mod leaks;
mod pages;
mod proxies;
mod rates;
mod requests;
mod security_txt;
mod sessions;
