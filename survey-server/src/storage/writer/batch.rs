//! Saving what waits: together in one transaction, and alone what the database stopped.

use std::time::Duration;

use super::job::Job;
use super::session::{Attempt, Session};
use crate::storage::error::StorageError;

/// How often work is tried that PostgreSQL stops because of another server's.
const MOST_ATTEMPTS: u32 = 4;

/// How long work that was stopped lets the other go first, and longer each time; at once, both could meet again.
const PAUSE: Duration = Duration::from_millis(20);

type Jobs = Vec<Box<dyn Job>>;

/// Why nobody of a batch can be told "saved".
enum Failure {
    /// Certainly nothing was saved: each can be tried alone.
    Undone,
    /// Trying again would not help, or it is not known whether it was saved.
    Final(StorageError),
}

pub(super) struct Batches {
    session: Session,
}

impl Batches {
    pub(super) const fn new(session: Session) -> Self {
        Self { session }
    }

    /// Saves each job or nothing of it, and answers all of them.
    pub(super) fn save(&mut self, jobs: Jobs) {
        let left = if jobs.len() > 1 { self.save_together(jobs) } else { jobs };
        for job in left {
            self.save_alone(job);
        }
    }

    /// Answers those that are done; the others are to be tried alone.
    fn save_together(&mut self, mut jobs: Jobs) -> Jobs {
        match self.try_together(&mut jobs) {
            Ok(attempts) => {
                let mut attempts = attempts.into_iter();
                let (left, done): (Jobs, Jobs) =
                    jobs.into_iter().partition(|_| attempts.next() == Some(Attempt::Stopped));
                done.into_iter().for_each(|job| job.answer());
                left
            }
            Err(Failure::Undone) => jobs,
            Err(Failure::Final(error)) => {
                jobs.into_iter().for_each(|job| job.fail(error.clone()));
                Jobs::new()
            }
        }
    }

    /// Does all in one transaction and commits it.
    fn try_together(&mut self, jobs: &mut Jobs) -> Result<Vec<Attempt>, Failure> {
        self.session.begin().map_err(Failure::Final)?;
        let attempts =
            jobs.iter_mut().map(|job| self.session.attempt_in_savepoint(&mut **job)).collect::<Result<_, _>>();
        let attempts = attempts.map_err(|_| self.undone())?;
        self.session.commit().map_err(Failure::Final)?;
        Ok(attempts)
    }

    fn undone(&mut self) -> Failure {
        self.session.close();
        Failure::Undone
    }

    fn save_alone(&mut self, mut job: Box<dyn Job>) {
        for attempt in 1..=MOST_ATTEMPTS {
            match self.try_alone(&mut *job) {
                Ok(Attempt::Stopped) => std::thread::sleep(PAUSE * attempt),
                Ok(Attempt::Kept | Attempt::Undone) => return job.answer(),
                Err(error) => return job.fail(error),
            }
        }
        job.fail(StorageError::Busy("others kept stopping this save".to_owned()));
    }

    fn try_alone(&mut self, job: &mut dyn Job) -> Result<Attempt, StorageError> {
        self.session.begin()?;
        let attempt = self.session.attempt_alone(job)?;
        if attempt == Attempt::Kept {
            self.session.commit()?;
        }
        Ok(attempt)
    }
}
