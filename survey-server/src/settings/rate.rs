//! How often somebody may come: generous for pages, strict for attempts to sign in.

use std::num::NonZeroU32;
use std::time::Duration;

/// So many at once, and then one after each pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// How many at once.
    pub burst: NonZeroU32,
    /// After which time there may be one more.
    pub pause: Duration,
}

/// How often somebody may come. A ministry, or a whole conference, may share one address: the limits per address are for
/// programs that try, not for people who work side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rates {
    /// Anything but the files that pages load, per address.
    pub pages: Rate,
    /// Attempts to sign in, to get a link or to use one, per address.
    pub sign_ins: Rate,
    /// Forms that change something, per account: saves above all.
    pub changes: Rate,
    /// Downloads of all responses, per account.
    pub exports: Rate,
}

impl Rate {
    /// So many at once, and then one after each pause; none at all can't be said.
    #[must_use]
    pub const fn new(burst: u32, pause: Duration) -> Self {
        Self { burst: NonZeroU32::MIN.saturating_add(burst.saturating_sub(1)), pause }
    }
}

impl Rates {
    /// No limits to speak of, for measuring what the server itself can do.
    #[must_use]
    pub const fn boundless() -> Self {
        let any = Rate::new(1_000_000_000, Duration::from_nanos(1));
        Self { pages: any, sign_ins: any, changes: any, exports: any }
    }
}

impl Default for Rates {
    fn default() -> Self {
        Self {
            pages: Rate::new(1200, Duration::from_millis(25)),
            sign_ins: Rate::new(120, Duration::from_secs(2)),
            changes: Rate::new(240, Duration::from_millis(250)),
            exports: Rate::new(30, Duration::from_secs(10)),
        }
    }
}
