//! Each submission: its hash, its document, and whether the rows of its evidence are what it says.

use survey_model::code::ItemCode;
use survey_model::evidence::Evidence as Content;
use survey_model::submission::Submission;

use super::Report;
use crate::services::ServiceError;
use crate::services::response::read_submission;
use crate::storage::{self, Connection, evidence, submission_evidence};

pub(super) fn check(conn: &mut Connection, report: &mut Report) -> Result<(), ServiceError> {
    let mut rows = Vec::new();
    storage::submission::each(conn, |_, row| {
        report.submissions += 1;
        match read_submission(&row) {
            Ok(document) => rows.push((row.id, of_document(&document))),
            Err(error) => report.find("submission-changed", format!("submission {}: {error}", row.id)),
        }
        Ok::<_, ServiceError>(())
    })?;
    for (id, said) in rows {
        let ids = submission_evidence::list(conn, id)?;
        let held = evidence::list_of(conn, &ids)?.into_iter().map(|of| (of.item, of.content));
        if sorted(held.collect()) != said {
            let message = format!("submission {id} has other evidence than its document says");
            report.find("submission-evidence", message);
        }
    }
    Ok(())
}

fn of_document(document: &Submission) -> Vec<(ItemCode, Content)> {
    let one = |(item, contents): (&ItemCode, &Vec<Content>)| {
        contents.iter().map(|content| (item.clone(), content.clone())).collect::<Vec<_>>()
    };
    sorted(document.evidence.iter().flat_map(one).collect())
}

fn sorted(mut all: Vec<(ItemCode, Content)>) -> Vec<(ItemCode, Content)> {
    all.sort_by_cached_key(|(item, content)| (item.clone(), format!("{content:?}")));
    all
}
