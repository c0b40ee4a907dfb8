//! Hashing, on a thread of its own behind a short queue: a flood of passwords keeps one core busy and nobody else.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::oneshot;

use super::Password;
use crate::services::ServiceError;

/// Argon2id as OWASP recommends it: 19 MiB, two passes, one lane. It takes 20 to 50 ms on a server of our days.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// How many passwords wait at most: about a second's work. Whoever comes after is told to come again.
const MOST_WAITING: usize = 24;

/// How many of one person wait at most: guesses that come at once must not all pass before the first has failed.
const MOST_WAITING_OF_ONE: usize = 2;

/// Hashes passwords, one after the other. Clones share the queue.
#[derive(Debug, Clone)]
pub struct Hasher {
    queue: SyncSender<Job>,
    waiting: Waiting,
}

/// How many passwords wait for whom.
type Waiting = Arc<Mutex<HashMap<String, usize>>>;

#[derive(Debug)]
struct Job {
    task: Task,
    reply: oneshot::Sender<Result<Done, ServiceError>>,
    _place: Place,
}

#[derive(Debug)]
enum Task {
    Hash(Password),
    /// Without a hash the work is the same, and nothing is right.
    Verify(Password, Option<String>),
}

#[derive(Debug)]
enum Done {
    Hashed(String),
    Verified(bool),
}

/// A place in the queue, free again when it is dropped.
#[derive(Debug)]
struct Place {
    waiting: Waiting,
    of: String,
}

impl Hasher {
    /// Starts the thread, which ends with the last clone.
    ///
    /// # Errors
    /// The system's, if it gives no thread.
    pub fn start() -> std::io::Result<Self> {
        let (queue, jobs) = sync_channel(MOST_WAITING);
        std::thread::Builder::new().name("passwords".to_owned()).spawn(move || work(&jobs))?;
        Ok(Self { queue, waiting: Waiting::default() })
    }

    /// The hash of a new password, as a PHC string. `of` is whose turn it is: an account, an address.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] (`sign-in-crowded`) if too many wait; [`ServiceError::Storage`] if a stored hash can't be read, or the thread has ended.
    pub async fn hash(&self, of: &str, password: Password) -> Result<String, ServiceError> {
        match self.ask(of, Task::Hash(password)).await? {
            Done::Hashed(hash) => Ok(hash),
            Done::Verified(_) => Err(ServiceError::corrupt("a hash was asked for")),
        }
    }

    /// Whether a password has a hash; without one it never has, after the same work.
    ///
    /// # Errors
    /// As [`Hasher::hash`].
    pub async fn verify(&self, of: &str, password: Password, hash: Option<String>) -> Result<bool, ServiceError> {
        Ok(matches!(self.ask(of, Task::Verify(password, hash)).await?, Done::Verified(true)))
    }

    async fn ask(&self, of: &str, task: Task) -> Result<Done, ServiceError> {
        let (reply, answer) = oneshot::channel();
        let job = Job { task, reply, _place: self.place(of)? };
        self.queue.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => crowded(),
            TrySendError::Disconnected(_) => ended(),
        })?;
        answer.await.map_err(|_| ended())?
    }

    fn place(&self, of: &str) -> Result<Place, ServiceError> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let count = waiting.entry(of.to_owned()).or_default();
        if *count >= MOST_WAITING_OF_ONE {
            return Err(crowded());
        }
        *count += 1;
        Ok(Place { waiting: Arc::clone(&self.waiting), of: of.to_owned() })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = waiting.get_mut(&self.of) {
            *count -= 1;
            if *count == 0 {
                waiting.remove(&self.of);
            }
        }
    }
}

fn crowded() -> ServiceError {
    ServiceError::refused(
        "sign-in-crowded",
        "many people are signing in at this moment; please try again in a few seconds",
    )
}

/// The thread is gone, which waiting does not mend.
fn ended() -> ServiceError {
    ServiceError::corrupt("the thread that hashes passwords has ended; the server must be started again")
}

fn work(jobs: &Receiver<Job>) {
    let dummy = match hash(&Password::given("nobody has this one")) {
        Ok(dummy) => dummy,
        Err(error) => {
            // Without it, addresses that nobody has would be known by how quickly they are answered.
            tracing::error!(%error, "passwords can't be hashed");
            return;
        }
    };
    for Job { task, reply, _place } in jobs {
        // Whoever has gone in the meantime needs no answer.
        if !reply.is_closed() {
            drop(reply.send(guarded(task, &dummy)));
        }
    }
}

/// Nothing of one job is left for the next, so that a panic ends no more than the job.
fn guarded(task: Task, dummy: &str) -> Result<Done, ServiceError> {
    let done = catch_unwind(AssertUnwindSafe(|| answer(task, dummy)));
    done.unwrap_or_else(|_| Err(ServiceError::corrupt("hashing a password panicked")))
}

fn answer(task: Task, dummy: &str) -> Result<Done, ServiceError> {
    Ok(match task {
        Task::Hash(password) => Done::Hashed(hash(&password)?),
        Task::Verify(password, Some(hash)) => Done::Verified(verify(&password, &hash)?),
        Task::Verify(password, None) => {
            verify(&password, dummy)?;
            Done::Verified(false)
        }
    })
}

fn argon2() -> Result<Argon2<'static>, ServiceError> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(ServiceError::corrupt)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(password: &Password) -> Result<String, ServiceError> {
    Ok(argon2()?.hash_password(password.as_bytes()).map_err(ServiceError::corrupt)?.to_string())
}

/// The cost is the hash's own, so that old ones stay good when it is raised.
fn verify(password: &Password, hash: &str) -> Result<bool, ServiceError> {
    let hash = PasswordHash::new(hash).map_err(ServiceError::corrupt)?;
    Ok(argon2()?.verify_password(password.as_bytes(), &hash).is_ok())
}
