//! Sessions in the database, so that signing out ends one everywhere and a leaked database opens none.

use std::collections::HashMap;

use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError, generate_session_key};
use actix_web::cookie::time::Duration;
use anyhow::Error;
use chrono::{DateTime, TimeDelta, Utc};

use crate::services::Platform;
use crate::storage::{StorageError, now, session};

/// The store of sessions.
#[derive(Debug, Clone)]
pub struct Sessions {
    platform: Platform,
}

type SessionState = HashMap<String, String>;

impl Sessions {
    /// The store in a platform's database.
    #[must_use]
    pub const fn new(platform: Platform) -> Self {
        Self { platform }
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Platform) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, Error> {
        let platform = self.platform.clone();
        Ok(actix_web::web::block(move || work(&platform)).await??)
    }

    async fn write(&self, key: &SessionKey, state: &SessionState, ttl: Duration) -> Result<(), Error> {
        let (hash, state, expires) = (hash(key), serde_json::to_string(state)?, after(ttl));
        self.run(move |platform| {
            platform.database().write(move |conn| {
                session::delete_expired(conn, now())?;
                session::save(conn, &hash, &state, expires)
            })
        })
        .await
    }
}

fn hash(key: &SessionKey) -> String {
    survey_model::submission::hash(key.as_ref())
}

fn after(ttl: Duration) -> DateTime<Utc> {
    now() + TimeDelta::seconds(ttl.whole_seconds())
}

impl SessionStore for Sessions {
    async fn load(&self, key: &SessionKey) -> Result<Option<SessionState>, LoadError> {
        let hash = hash(key);
        let found = self.run(move |platform| platform.database().read(|conn| session::load(conn, &hash, now()))).await;
        let state = found.map_err(LoadError::Other)?;
        state
            .map(|state| serde_json::from_str(&state))
            .transpose()
            .map_err(|error| LoadError::Deserialization(error.into()))
    }

    async fn save(&self, state: SessionState, ttl: &Duration) -> Result<SessionKey, SaveError> {
        let key = generate_session_key();
        self.write(&key, &state, *ttl).await.map_err(SaveError::Other)?;
        Ok(key)
    }

    async fn update(&self, key: SessionKey, state: SessionState, ttl: &Duration) -> Result<SessionKey, UpdateError> {
        let (hash, expires) = (hash(&key), after(*ttl));
        let state = serde_json::to_string(&state).map_err(|error| UpdateError::Serialization(error.into()))?;
        let changed = self
            .run(move |platform| platform.database().write(move |conn| session::change(conn, &hash, &state, expires)));
        changed.await.map_err(UpdateError::Other)?;
        Ok(key)
    }

    async fn update_ttl(&self, key: &SessionKey, ttl: &Duration) -> Result<(), Error> {
        let (hash, expires) = (hash(key), after(*ttl));
        self.run(move |platform| platform.database().write(move |conn| session::extend(conn, &hash, expires))).await
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), Error> {
        let hash = hash(key);
        self.run(move |platform| platform.database().write(move |conn| session::delete(conn, &hash))).await
    }
}
