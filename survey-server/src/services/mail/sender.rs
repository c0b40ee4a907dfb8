//! The thread of a server that queues the reminders whose day has come, and sends what is due.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::{Delivery, MailMessage, Mailer, send_due};
use crate::services::{Platform, Who, reminder};

/// How often the queue is looked at.
const PAUSE: Duration = Duration::from_secs(5);

/// How long nothing is tried after the mail server or the database could not be used.
const PAUSE_WHEN_DOWN: Duration = Duration::from_secs(60);

/// Reminders have days, not seconds: they are looked at once in so many rounds.
const ROUNDS_BETWEEN_REMINDERS: u32 = 12;

/// A thread that sends mail until this value is dropped; then it finishes the letter that it is sending.
#[derive(Debug)]
pub struct Sender {
    stop: Arc<Stop>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug, Default)]
struct Stop {
    is_over: Mutex<bool>,
    changed: Condvar,
}

impl Stop {
    fn is_over(&self) -> bool {
        *self.is_over.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end(&self) {
        *self.is_over.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.changed.notify_all();
    }

    /// Waits, but no longer than until the end.
    fn wait(&self, pause: Duration) {
        let is_over = self.is_over.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.changed.wait_timeout_while(is_over, pause, |is_over| !*is_over));
    }
}

impl Sender {
    /// Starts the thread.
    ///
    /// # Errors
    /// The system's, if it gives no thread.
    pub fn start(platform: Platform, mailer: Mailer) -> std::io::Result<Self> {
        let stop = Arc::new(Stop::default());
        let ours = Arc::clone(&stop);
        let thread = thread::Builder::new().name("mail".to_owned()).spawn(move || work(&platform, &mailer, &ours))?;
        Ok(Self { stop, thread: Some(thread) })
    }
}

impl Drop for Sender {
    fn drop(&mut self) {
        self.stop.end();
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the thread that sends mail had panicked");
        }
    }
}

fn work(platform: &Platform, mailer: &Mailer, stop: &Stop) {
    for round in 0_u32.. {
        if stop.is_over() {
            break;
        }
        if round.is_multiple_of(ROUNDS_BETWEEN_REMINDERS) {
            queue_reminders(platform);
        }
        stop.wait(if send(platform, mailer, stop) { PAUSE } else { PAUSE_WHEN_DOWN });
    }
}

fn queue_reminders(platform: &Platform) {
    match reminder::queue_due(platform, &Who::platform(), Platform::today()) {
        Ok(0) => {}
        Ok(queued) => tracing::info!(queued, "reminders are due"),
        Err(error) => tracing::error!(%error, "reminders can't be queued"),
    }
}

/// Sends what is due, and says whether to go on at the usual pace.
fn send(platform: &Platform, mailer: &Mailer, stop: &Stop) -> bool {
    let sent = send_due(platform, mailer, &Who::platform(), &|| stop.is_over(), &mut log);
    match sent {
        Ok(pass) => !pass.is_down,
        Err(error) => {
            tracing::error!(%error, "mail can't be sent");
            false
        }
    }
}

fn log(message: &MailMessage, delivery: Delivery) {
    let (id, letter, reason) = (message.id, &message.kind, message.error.as_deref().unwrap_or_default());
    match delivery {
        Delivery::Sent => tracing::info!(%id, letter, "a letter was sent"),
        Delivery::Cancelled => tracing::info!(%id, letter, reason, "a letter was superfluous"),
        Delivery::PutOff | Delivery::Down => tracing::warn!(%id, letter, reason, "a letter is tried again later"),
        Delivery::Failed => tracing::error!(%id, letter, reason, "a letter was given up"),
    }
}
