//! From which address somebody comes: that of the connection, or what a proxy that is trusted says of it.

use std::net::{IpAddr, SocketAddr};
use std::sync::Once;

use actix_web::HttpRequest;
use actix_web::http::header::{FORWARDED, HeaderMap, HeaderName, X_FORWARDED_FOR};
use actix_web::web::Data;

use super::State;
use crate::settings::TrustedProxies;

/// Said once: an operator who forgot to name the proxy has everybody at one address.
static UNNAMED_PROXY: Once = Once::new();

/// The address of a visitor; none if the connection has none.
#[must_use]
pub fn of(req: &HttpRequest) -> Option<IpAddr> {
    let peer = req.peer_addr()?.ip().to_canonical();
    let state = req.app_data::<Data<State>>()?;
    Some(behind(peer, req.headers(), &state.settings.trusted_proxies))
}

/// What the headers say is believed as far as trusted proxies have written it: from right to left, up to the first
/// address that is nobody's of theirs. Who connects without such a proxy can write whatever they like.
fn behind(peer: IpAddr, headers: &HeaderMap, trusted: &TrustedProxies) -> IpAddr {
    if !trusted.has(peer) {
        hint(headers);
        return peer;
    }
    let said: Vec<IpAddr> = [X_FORWARDED_FOR, FORWARDED]
        .into_iter()
        .filter(|name| headers.contains_key(name))
        .map(|name| first_stranger(peer, hops(headers, &name), trusted))
        .collect();
    match said.as_slice() {
        // A proxy writes one of the two headers and lets the other one through: if they differ, one is forged.
        [one, another] if one != another => peer,
        [one, ..] => *one,
        [] => peer,
    }
}

/// Each hop was written by the one after it. What can't be read is as far as one can see.
fn first_stranger(peer: IpAddr, hops: Vec<Option<IpAddr>>, trusted: &TrustedProxies) -> IpAddr {
    let mut nearest = peer;
    for hop in hops.into_iter().rev() {
        let Some(address) = hop else { return nearest };
        nearest = address;
        if !trusted.has(address) {
            break;
        }
    }
    nearest
}

/// The addresses that a header lists, over all its lines.
fn hops(headers: &HeaderMap, name: &HeaderName) -> Vec<Option<IpAddr>> {
    let lines = headers.get_all(name).map(|line| line.to_str().unwrap_or("unreadable"));
    let parts = lines.flat_map(|line| line.split(','));
    parts.map(|part| if *name == FORWARDED { address(for_of(part)?) } else { address(part) }).collect()
}

/// What stands behind `for=` in a part of the header `Forwarded` (RFC 7239).
fn for_of(part: &str) -> Option<&str> {
    let pairs = part.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(name, _)| name.eq_ignore_ascii_case("for")).map(|(_, value)| value.trim_matches('"')).next()
}

/// An address with or without a port: `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]:4711`.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let with_port = || text.parse::<SocketAddr>().map(|address| address.ip());
    bare.parse::<IpAddr>().or_else(|_| with_port()).ok().map(|address| address.to_canonical())
}

fn hint(headers: &HeaderMap) {
    if headers.contains_key(X_FORWARDED_FOR) || headers.contains_key(FORWARDED) {
        UNNAMED_PROXY.call_once(|| {
            tracing::warn!(
                "requests say from where they were forwarded, but by nobody who is trusted; name your proxies with --trusted-proxies"
            );
        });
    }
}
