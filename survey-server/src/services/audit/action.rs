//! What can be done and is recorded: one line each. Its words are in the catalogues, as `audit-action-…` with hyphens for the stops.

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// Something that is recorded.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum AuditAction {
            $($(#[$doc])* $name,)+
        }

        impl AuditAction {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The code that the trail keeps for good.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }
    };
}

actions! {
    /// The trail began; what was there already is recorded with its hash.
    AuditBegan = "audit.began",

    /// The personal data of somebody was erased.
    AccountErased = "account.erased",
    /// A contributor was invited by an address that an account of others has.
    AddressTaken = "account.address-taken",
    /// Somebody came by way of an OpenID Connect provider for the first time.
    IdentityLinked = "account.identity-linked",
    /// Somebody's identity at a provider was unlinked.
    IdentityUnlinked = "account.identity-unlinked",
    /// What is old and needed by nobody was removed.
    RetentionApplied = "retention.applied",

    /// The key that seals the seeds of second factors was replaced.
    SecretKeyRotated = "platform.secret-key-rotated",

    /// Somebody made a token for a program.
    TokenMade = "token.made",
    /// A token was taken back.
    TokenRevoked = "token.revoked",

    /// A cycle was created.
    CycleCreated = "cycle.created",
    /// A cycle takes answers.
    CycleOpened = "cycle.opened",
    /// A cycle takes answers no more.
    CycleClosed = "cycle.closed",

    /// A vintage of results was published.
    ResultsPublished = "results.published",
    /// The published results of a cycle were withdrawn.
    ResultsWithdrawn = "results.withdrawn",

    /// Somebody began to answer.
    ResponseStarted = "response.started",
    /// Answers of a response were changed.
    AnswersSaved = "answers.saved",
    /// A response is in another language: the one in which it was filled in last.
    ResponseLanguageChanged = "response.language",
    /// A response moved on, beside its submissions: questions about it, validation, reopening.
    ResponseMoved = "response.moved",
    /// Something was said about a section: done, accepted, given back.
    SectionMarked = "section.marked",
    /// Something was said about an answer.
    ClarificationSaid = "clarification.said",
    /// A question about an answer was settled.
    ClarificationSettled = "clarification.settled",
    /// The secretariat said which answers of a submission it accepts.
    AnswersValidated = "answers.validated",
    /// A file or a link was attached to an answer.
    EvidenceAdded = "evidence.added",
    /// A file or a link was taken away from an answer.
    EvidenceRemoved = "evidence.removed",
    /// A response was signed off.
    SubmissionSigned = "submission.signed",
    /// Submissions that were collected elsewhere were taken into a cycle.
    SubmissionsImported = "submissions.imported",

    /// Which way is better on the items of a version was declared.
    AnalysisDeclared = "analysis.declared",
    /// A version of a questionnaire got a text.
    VersionSaved = "version.saved",
    /// A version got a translation.
    VersionTranslated = "version.translated",
    /// Verdicts on what became of the items of the version before were written down.
    ConcordanceReviewed = "concordance.reviewed",
    /// A version was sent into consultation.
    VersionConsulted = "version.consulted",
    /// A version became a draft again.
    VersionReopened = "version.reopened",
    /// A version was approved.
    VersionApproved = "version.approved",
    /// A version was published.
    VersionPublished = "version.published",
    /// A version was retired.
    VersionRetired = "version.retired",

    /// A round of consultation was opened.
    ConsultationOpened = "consultation.opened",
    /// Bodies were invited to a round.
    ConsultationInvited = "consultation.invited",
    /// A round got a later deadline.
    ConsultationExtended = "consultation.extended",
    /// A round was closed.
    ConsultationClosed = "consultation.closed",
    /// Somebody commented, or replied to a comment.
    ConsultationCommented = "consultation.commented",
    /// The secretariat decided about a comment.
    ConsultationDecided = "consultation.decided",

    /// A cycle got a deadline, another one or none.
    DeadlineSet = "deadline.set",
    /// A respondent got more time.
    DeadlineExtended = "deadline.extended",
    /// A letter went.
    MailSent = "mail.sent",
    /// A letter was given up.
    MailFailed = "mail.failed",
    /// A letter was taken back, or had become superfluous.
    MailCancelled = "mail.cancelled",
    /// A letter was put back into the queue.
    MailRetried = "mail.retried",
    /// A letter was shown to somebody who sends it by hand.
    MailHandedOver = "mail.handed-over",
    /// A step of reminding was set.
    ReminderStepSet = "reminder.set",
    /// A step of reminding was turned on or off.
    ReminderStepSwitched = "reminder.switched",
    /// A step of reminding was taken back.
    ReminderStepRemoved = "reminder.removed",
    /// Reminders were queued: those of a step, or one by hand.
    RemindersQueued = "reminder.queued",
    /// Somebody was nominated to answer for a Member State.
    NominationRecorded = "nomination.recorded",
    /// A nomination ended.
    NominationEnded = "nomination.ended",
    /// Somebody took another one's place.
    NominationReplaced = "nomination.replaced",
    /// Another focal point is in the lead.
    LeadChanged = "nomination.lead",
    /// Somebody was invited to sign in for the first time.
    InvitationQueued = "invitation.queued",
    /// Somebody was given sections of a response.
    SectionsDelegated = "sections.delegated",
    /// Sections of a response were taken back from somebody.
    SectionsWithdrawn = "sections.withdrawn",
    /// Somebody was invited.
    AccountInvited = "account.invited",
    /// An invitation was accepted: the person has a password.
    InvitationAccepted = "account.accepted",
    /// The first administrator made an account.
    FirstAdministratorMade = "account.first-administrator",
    /// A name or a language was changed.
    AccountChanged = "account.changed",
    /// An account may be used for something else than before: another role, state or body, the lead, or not at all.
    RightsChanged = "account.rights",
    /// An account can't be used any more.
    AccountDisabled = "account.disabled",
    /// An account can be used again.
    AccountEnabled = "account.enabled",
    /// Somebody signed in.
    SignedIn = "session.signed-in",
    /// A password was wrong, or nobody has the address.
    SignInFailed = "session.sign-in-failed",
    /// A code was wrong, or was used before.
    SecondFactorFailed = "session.second-factor-failed",
    /// Somebody signed out.
    SignedOut = "session.signed-out",
    /// Somebody ended sessions elsewhere.
    SessionEnded = "session.ended",
    /// A link for another password was asked for.
    PasswordResetAsked = "password.reset-asked",
    /// Another password was chosen by a link.
    PasswordReset = "password.reset",
    /// A password was changed by somebody who is signed in.
    PasswordChanged = "password.changed",
    /// A second factor was set up.
    SecondFactorOn = "second-factor.on",
    /// A second factor was removed by its owner.
    SecondFactorOff = "second-factor.off",
    /// A second factor was removed by an administrator.
    SecondFactorReset = "second-factor.reset",
    /// A recovery code was used.
    RecoveryCodeUsed = "second-factor.recovery-code-used",
    /// Recovery codes were made anew.
    RecoveryCodesRenewed = "second-factor.recovery-codes-renewed",
    /// Another e-mail address was asked for.
    EmailChangeAsked = "email.change-asked",
    /// An e-mail address was changed.
    EmailChanged = "email.changed",
}

impl AuditAction {
    /// The one with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.code() == code)
    }
}
