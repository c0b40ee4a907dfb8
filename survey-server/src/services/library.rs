//! Questionnaires, read once and kept by the hash of their text: a text never changes, whatever becomes of its version.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use survey_model::questionnaire::{Document, Questionnaire};
use survey_model::version::VersionName;

use super::{Platform, ServiceError, version};
use crate::storage::questionnaire_version::{self, QuestionnaireVersion};
use crate::storage::{Connection, QuestionnaireVersionId};

/// So many texts are kept; when there are more, all are read anew. A draft leaves one behind with each of its revisions.
const MOST: usize = 100;

/// The questionnaires that were used since the program started.
#[derive(Debug, Clone, Default)]
pub struct Library {
    known: Arc<RwLock<Shelves>>,
}

#[derive(Debug, Default)]
struct Shelves {
    by_hash: HashMap<String, Arc<Questionnaire>>,
    /// Those that never change any more, which are what cycles ask: they need no look into the database.
    fixed: HashMap<QuestionnaireVersionId, Arc<Questionnaire>>,
}

impl Platform {
    /// The questionnaire of a name that everybody may read.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] if it has not been published.
    pub fn questionnaire(&self, name: &VersionName) -> Result<Arc<Questionnaire>, ServiceError> {
        version::find(self, None, name).map(|view| view.questionnaire)
    }
}

impl Library {
    /// The questionnaire of a row, on a connection that is at hand.
    pub(super) fn find(
        &self,
        conn: &mut Connection,
        id: QuestionnaireVersionId,
    ) -> Result<Arc<Questionnaire>, ServiceError> {
        if let Some(known) = self.known.read().unwrap_or_else(PoisonError::into_inner).fixed.get(&id) {
            return Ok(Arc::clone(known));
        }
        let row = questionnaire_version::find_by_id(conn, id)?;
        self.shelve(&row.ok_or(ServiceError::not_found("questionnaire"))?)
    }

    /// The questionnaire of a row, whose document must be the one that its hash is of: that is proved each time.
    pub(super) fn shelve(&self, row: &QuestionnaireVersion) -> Result<Arc<Questionnaire>, ServiceError> {
        if survey_model::submission::hash(&row.document) != row.sha256 {
            let what = format!("the hash of the questionnaire {} is not its document's", row.name());
            return Err(ServiceError::corrupt(what));
        }
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner).by_hash.get(&row.sha256).cloned();
        let questionnaire = match known {
            Some(known) => known,
            None => Arc::new(read(&row.document)?),
        };
        self.known.write().unwrap_or_else(PoisonError::into_inner).keep(row, &questionnaire);
        Ok(questionnaire)
    }
}

impl Shelves {
    fn keep(&mut self, row: &QuestionnaireVersion, questionnaire: &Arc<Questionnaire>) {
        if self.by_hash.len() >= MOST {
            self.by_hash.clear();
            self.fixed.clear();
        }
        self.by_hash.insert(row.sha256.clone(), Arc::clone(questionnaire));
        if row.status.is_public() {
            self.fixed.insert(row.id, Arc::clone(questionnaire));
        }
    }
}

fn read(document: &str) -> Result<Questionnaire, ServiceError> {
    let document: Document = serde_json::from_str(document).map_err(ServiceError::corrupt)?;
    Questionnaire::from_document(document).map_err(ServiceError::Invalid)
}
