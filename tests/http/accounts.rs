//! People come in: invitations, passwords, second factors; and nobody else does.

mod address;
mod administration;
mod administration_password;
mod invitation;
mod lock_out;
mod own_account;
mod password_reset;
mod second_factor;
mod secrets;
mod shut_out;
mod sign_in;
mod vault;
mod vault_rotation;

use survey_server::storage::mail_message::{self, MailFilter};
use survey_server::storage::{Connection, StorageError, account};
use survey_tests::app::TestApp;

/// The addresses of those to whom a letter of a kind is in the outbox.
fn letters(app: &TestApp, kind: &str) -> Vec<String> {
    let filter = MailFilter { kind: Some(kind.to_owned()), ..MailFilter::default() };
    let list = |conn: &mut Connection| {
        let messages = mail_message::list(conn, &filter, 100)?;
        let to = messages.into_iter().map(|message| account::find(conn, message.account_id));
        to.collect::<Result<Vec<_>, StorageError>>()
    };
    let to = app.platform.database().read(list).expect("the outbox");
    to.into_iter().flatten().filter_map(|account| account.email).collect()
}
