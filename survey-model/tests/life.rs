//! The state machine of a response, walked at random.

use proptest::prelude::*;
use survey_model::cycle::{ResponseStatus, Step};

/// A response on its way: where it stands, and where it stood before it was opened again.
#[derive(Debug, Clone, Copy)]
struct Response {
    status: ResponseStatus,
    before: Option<ResponseStatus>,
}

impl Response {
    fn after(self, step: Step) -> Option<Self> {
        let status = self.status.after(step, self.before)?;
        let before = if step == Step::Reopen { Some(self.status) } else { self.before };
        Some(Self { status, before })
    }
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(prop::sample::select(Step::ALL.to_vec()), 0..40)
}

proptest! {
    #[test]
    fn what_was_signed_off_once_stays_signed_off(steps in steps()) {
        let mut response = Response { status: ResponseStatus::InProgress, before: None };
        for step in steps {
            let Some(next) = response.after(step) else { continue };
            prop_assert!(next.status.is_signed_off() || !response.status.is_signed_off(), "{step:?} from {response:?}");
            response = next;
        }
    }

    #[test]
    fn a_response_always_has_a_way_to_validation(steps in steps()) {
        let mut response = Response { status: ResponseStatus::NotStarted, before: None };
        for step in steps {
            response = response.after(step).unwrap_or(response);
        }
        for step in [Step::Reopen, Step::SettleClarification, Step::SignOff, Step::Validate] {
            response = response.after(step).unwrap_or(response);
        }
        prop_assert_eq!(response.status, ResponseStatus::Validated);
    }

    #[test]
    fn the_end_of_a_reopening_leads_back_to_where_it_was(steps in steps()) {
        let mut response = Response { status: ResponseStatus::InProgress, before: None };
        for step in steps {
            response = response.after(step).unwrap_or(response);
        }
        let opened = response.after(Step::Reopen);
        let closed = opened.and_then(|opened| opened.after(Step::EndReopening));
        prop_assert_eq!(closed.map(|closed| closed.status), opened.map(|_| response.status));
    }
}

#[test]
fn answers_can_be_changed_exactly_where_signing_off_or_starting_comes_next() {
    for status in ResponseStatus::ALL {
        let is_open = *status == ResponseStatus::NotStarted || status.after(Step::SignOff, None).is_some();
        assert_eq!(status.takes_answers(), is_open, "{status:?}");
    }
}
