//! The tables as the program sees them, the same on both databases; `migrations/` makes them so.

/// The SQL types of the columns.
mod columns {
    pub(super) use super::super::types::sql::*;
    pub(super) use diesel::sql_types::*;
}

diesel::table! {
    use super::columns::*;
    member_states (iso3) {
        iso3 -> Text,
        iso2 -> Text,
        m49 -> Text,
        is_member -> Bool,
        name_ar -> Text,
        name_en -> Text,
        name_es -> Text,
        name_fr -> Text,
        name_ru -> Text,
        name_zh -> Text,
    }
}

diesel::table! {
    use super::columns::*;
    member_state_groups (iso3, position) {
        iso3 -> Text,
        position -> Integer,
        grouping_code -> Text,
        group_code -> Text,
        starts_on -> Nullable<Date>,
        ends_on -> Nullable<Date>,
    }
}

diesel::table! {
    use super::columns::*;
    questionnaire_versions (id) {
        id -> UuidT,
        series -> Text,
        version -> Text,
        status -> Text,
        document -> Text,
        sha256 -> Text,
        published_at -> Nullable<UtcT>,
        revision -> Integer,
    }
}

diesel::table! {
    use super::columns::*;
    questionnaire_revisions (questionnaire_version_id, revision) {
        questionnaire_version_id -> UuidT,
        revision -> Integer,
        document -> Text,
        sha256 -> Text,
        author -> Text,
        role -> Text,
        saved_at -> UtcT,
        reason -> Text,
    }
}

diesel::table! {
    use super::columns::*;
    analysis_plans (questionnaire_version_id, edition) {
        questionnaire_version_id -> UuidT,
        edition -> Integer,
        document -> Text,
        sha256 -> Text,
        author -> Text,
        declared_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    questionnaire_events (questionnaire_version_id, number) {
        questionnaire_version_id -> UuidT,
        number -> Integer,
        from_status -> Nullable<Text>,
        to_status -> Text,
        revision -> Integer,
        sha256 -> Text,
        author -> Text,
        role -> Text,
        happened_at -> UtcT,
        reason -> Text,
    }
}

diesel::table! {
    use super::columns::*;
    cycles (id) {
        id -> UuidT,
        label -> Text,
        questionnaire_version_id -> UuidT,
        starts_on -> Date,
        ends_on -> Date,
        status -> Text,
        synthetic -> Bool,
        created_at -> UtcT,
        deadline -> Nullable<Date>,
    }
}

diesel::table! {
    use super::columns::*;
    respondents (id) {
        id -> UuidT,
        iso3 -> Text,
        stakeholder -> Text,
        organisation -> Text,
    }
}

diesel::table! {
    use super::columns::*;
    responses (id) {
        id -> UuidT,
        cycle_id -> UuidT,
        respondent_id -> UuidT,
        status -> Text,
        provenance -> Text,
        language -> Text,
        created_at -> UtcT,
        updated_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    deadline_extensions (id) {
        id -> UuidT,
        cycle_id -> UuidT,
        respondent_id -> UuidT,
        deadline -> Date,
        reason -> Text,
        extended_by_id -> Nullable<UuidT>,
        extended_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    publications (id) {
        id -> UuidT,
        cycle_id -> UuidT,
        vintage -> Integer,
        known_at -> UtcT,
        sha256 -> Text,
        least_count -> Integer,
        published_at -> UtcT,
        published_by_id -> Nullable<UuidT>,
        withdrawn_at -> Nullable<UtcT>,
        withdrawn_by_id -> Nullable<UuidT>,
        reason -> Text,
    }
}

diesel::table! {
    use super::columns::*;
    reminder_steps (id) {
        id -> UuidT,
        cycle_id -> UuidT,
        kind -> Text,
        on_day -> Nullable<Date>,
        days_before -> Nullable<Integer>,
        is_on -> Bool,
        created_at -> UtcT,
        removed_at -> Nullable<UtcT>,
    }
}

diesel::table! {
    use super::columns::*;
    mail_messages (id) {
        id -> UuidT,
        key -> Text,
        account_id -> UuidT,
        kind -> Text,
        letter -> Text,
        reminder_step_id -> Nullable<UuidT>,
        status -> Text,
        created_at -> UtcT,
        due_at -> UtcT,
        attempts -> Integer,
        next_attempt_at -> UtcT,
        claimed_by -> Nullable<Text>,
        claimed_until -> Nullable<UtcT>,
        error -> Nullable<Text>,
        finished_at -> Nullable<UtcT>,
        finished_by_id -> Nullable<UuidT>,
    }
}

diesel::table! {
    use super::columns::*;
    answers (response_id, item) {
        response_id -> UuidT,
        item -> Text,
        revision -> Integer,
        answer -> JsonT,
        remark -> JsonT,
        author -> Text,
        updated_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    answer_history (response_id, item, revision) {
        response_id -> UuidT,
        item -> Text,
        revision -> Integer,
        answer -> JsonT,
        remark -> JsonT,
        author -> Text,
        updated_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    submissions (id) {
        id -> UuidT,
        response_id -> UuidT,
        number -> Integer,
        submitted_at -> UtcT,
        document -> Text,
        sha256 -> Text,
        signed_by -> Text,
        capacity -> Text,
        provenance -> Text,
    }
}

diesel::table! {
    use super::columns::*;
    accounts (id) {
        id -> UuidT,
        email -> Nullable<Text>,
        name -> Text,
        language -> Text,
        role -> Text,
        respondent_id -> Nullable<UuidT>,
        coordination_body_id -> Nullable<UuidT>,
        is_lead -> Bool,
        status -> Text,
        synthetic -> Bool,
        created_at -> UtcT,
        changed_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    sessions (id) {
        id -> UuidT,
        key_sha256 -> Text,
        account_id -> UuidT,
        stage -> Text,
        form_token -> Text,
        created_at -> UtcT,
        seen_at -> UtcT,
        expires_at -> UtcT,
        address -> Nullable<Text>,
        user_agent -> Text,
        way -> Text,
    }
}

diesel::table! {
    use super::columns::*;
    oidc_identities (id) {
        id -> UuidT,
        account_id -> UuidT,
        issuer -> Text,
        subject -> Text,
        linked_at -> UtcT,
        last_used_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    oidc_sign_ins (key_sha256) {
        key_sha256 -> Text,
        next -> Text,
        expires_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    one_time_links (id) {
        id -> UuidT,
        account_id -> Nullable<UuidT>,
        purpose -> Text,
        token_sha256 -> Text,
        payload -> Nullable<Text>,
        created_at -> UtcT,
        expires_at -> UtcT,
        ended_at -> Nullable<UtcT>,
    }
}

diesel::table! {
    use super::columns::*;
    api_tokens (id) {
        id -> UuidT,
        account_id -> UuidT,
        token_sha256 -> Text,
        name -> Text,
        scope -> Text,
        created_at -> UtcT,
        expires_at -> UtcT,
        last_used_at -> Nullable<UtcT>,
        last_used_address -> Nullable<Text>,
        revoked_at -> Nullable<UtcT>,
    }
}

diesel::table! {
    use super::columns::*;
    saved_views (id) {
        id -> UuidT,
        account_id -> UuidT,
        name -> Text,
        address -> Text,
        created_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    demonstration_links (token_sha256) {
        token_sha256 -> Text,
        account_id -> UuidT,
        created_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    section_delegations (response_id, section, account_id) {
        response_id -> UuidT,
        section -> Text,
        account_id -> UuidT,
        delegated_by -> UuidT,
        delegated_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    nominations (id) {
        id -> UuidT,
        respondent_id -> UuidT,
        account_id -> UuidT,
        administration -> Text,
        letter_reference -> Text,
        letter_date -> Nullable<Date>,
        received_on -> Date,
        is_lead -> Bool,
        recorded_by_id -> Nullable<UuidT>,
        recorded_at -> UtcT,
        ended_at -> Nullable<UtcT>,
        end_reason -> Nullable<Text>,
        replaced_by_id -> Nullable<UuidT>,
    }
}

diesel::table! {
    use super::columns::*;
    coordination_bodies (id) {
        id -> UuidT,
        name -> Text,
        created_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    consultation_rounds (id) {
        id -> UuidT,
        subject_kind -> Text,
        questionnaire_version_id -> Nullable<UuidT>,
        revision -> Integer,
        sha256 -> Text,
        title -> Text,
        opened_by -> Text,
        opened_at -> UtcT,
        deadline -> Date,
        extended_by -> Nullable<Text>,
        extended_at -> Nullable<UtcT>,
        closed_by -> Nullable<Text>,
        closed_at -> Nullable<UtcT>,
        form_sha256 -> Text,
    }
}

diesel::table! {
    use super::columns::*;
    consultation_invitations (consultation_round_id, coordination_body_id) {
        consultation_round_id -> UuidT,
        coordination_body_id -> UuidT,
        invited_by -> Text,
        invited_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    response_events (id) {
        id -> UuidT,
        response_id -> UuidT,
        step -> Text,
        from_status -> Text,
        to_status -> Text,
        reason -> Text,
        due_on -> Nullable<Date>,
        author -> Text,
        created_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    section_events (id) {
        id -> UuidT,
        response_id -> UuidT,
        section -> Text,
        mark -> Text,
        seen -> Text,
        note -> Text,
        author -> Text,
        created_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    clarifications (id) {
        id -> UuidT,
        response_id -> UuidT,
        item -> Text,
        opened_at -> UtcT,
        settled_at -> Nullable<UtcT>,
        settled_by -> Nullable<Text>,
    }
}

diesel::table! {
    use super::columns::*;
    clarification_messages (id) {
        id -> UuidT,
        clarification_id -> UuidT,
        request -> Integer,
        from_country -> Bool,
        text -> Text,
        author -> Text,
        created_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    answer_validations (submission_id, item, revision) {
        submission_id -> UuidT,
        item -> Text,
        accepted -> Bool,
        evidence_seen -> Bool,
        author -> Text,
        validated_at -> UtcT,
        revision -> Integer,
    }
}

diesel::table! {
    use super::columns::*;
    consultation_comments (id) {
        id -> UuidT,
        consultation_round_id -> UuidT,
        parent_id -> Nullable<UuidT>,
        number -> Integer,
        part -> Text,
        coordination_body_id -> Nullable<UuidT>,
        author -> Text,
        created_at -> UtcT,
        text -> Text,
        form_sha256 -> Text,
    }
}

diesel::table! {
    use super::columns::*;
    consultation_dispositions (consultation_comment_id, number) {
        consultation_comment_id -> UuidT,
        number -> Integer,
        disposition -> Text,
        reply -> Text,
        decided_by -> Text,
        decided_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    audit_events (number) {
        number -> BigInt,
        happened_at -> UtcT,
        account -> Nullable<UuidT>,
        role -> Text,
        action -> Text,
        subject_kind -> Text,
        subject -> Text,
        before_sha256 -> Nullable<Text>,
        after_sha256 -> Nullable<Text>,
        details -> Text,
        origin_sha256 -> Nullable<Text>,
        previous_sha256 -> Text,
        sha256 -> Text,
    }
}

diesel::table! {
    use super::columns::*;
    audit_origins (number) {
        number -> BigInt,
        salt -> Text,
        address -> Text,
    }
}

diesel::table! {
    use super::columns::*;
    credentials (account_id) {
        account_id -> UuidT,
        password_hash -> Text,
        password_changed_at -> UtcT,
        totp_secret -> Nullable<Text>,
        totp_confirmed_at -> Nullable<UtcT>,
        totp_last_step -> Nullable<BigInt>,
    }
}

diesel::table! {
    use super::columns::*;
    recovery_codes (account_id, code_sha256) {
        account_id -> UuidT,
        code_sha256 -> Text,
        used_at -> Nullable<UtcT>,
    }
}

diesel::table! {
    use super::columns::*;
    sign_ins (id) {
        id -> UuidT,
        account_id -> UuidT,
        tried_at -> UtcT,
        outcome -> Text,
        address -> Nullable<Text>,
        user_agent -> Text,
        way -> Text,
    }
}

diesel::table! {
    use super::columns::*;
    monitor_visits (account_id) {
        account_id -> UuidT,
        seen_at -> UtcT,
        since_at -> Nullable<UtcT>,
    }
}

diesel::table! {
    use super::columns::*;
    known_devices (account_id, key_sha256) {
        account_id -> UuidT,
        key_sha256 -> Text,
        seen_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    taken_addresses (account_id) {
        account_id -> UuidT,
        email -> Text,
        owner_id -> UuidT,
    }
}

diesel::table! {
    use super::columns::*;
    sign_in_throttles (key_sha256) {
        key_sha256 -> Text,
        failures -> Integer,
        failed_at -> UtcT,
        opens_at -> UtcT,
    }
}

diesel::table! {
    use super::columns::*;
    evidence_objects (sha256) {
        sha256 -> Text,
        size -> BigInt,
        claims -> Integer,
        claimed_at -> UtcT,
        leaving -> Bool,
    }
}

diesel::table! {
    use super::columns::*;
    evidence (id) {
        id -> UuidT,
        response_id -> UuidT,
        item -> Text,
        sha256 -> Nullable<Text>,
        name -> Nullable<Text>,
        media_type -> Nullable<Text>,
        url -> Nullable<Text>,
        added_by -> Text,
        added_at -> UtcT,
        removed_by -> Nullable<Text>,
        removed_at -> Nullable<UtcT>,
    }
}

diesel::table! {
    use super::columns::*;
    submission_evidence (submission_id, evidence_id) {
        submission_id -> UuidT,
        evidence_id -> UuidT,
    }
}

diesel::joinable!(member_state_groups -> member_states (iso3));
diesel::joinable!(questionnaire_revisions -> questionnaire_versions (questionnaire_version_id));
diesel::joinable!(analysis_plans -> questionnaire_versions (questionnaire_version_id));
diesel::joinable!(questionnaire_events -> questionnaire_versions (questionnaire_version_id));
diesel::joinable!(cycles -> questionnaire_versions (questionnaire_version_id));
diesel::joinable!(respondents -> member_states (iso3));
diesel::joinable!(mail_messages -> reminder_steps (reminder_step_id));
diesel::joinable!(responses -> cycles (cycle_id));
diesel::joinable!(responses -> respondents (respondent_id));
diesel::joinable!(answers -> responses (response_id));
diesel::joinable!(answer_history -> responses (response_id));
diesel::joinable!(submissions -> responses (response_id));
diesel::joinable!(evidence -> responses (response_id));
diesel::joinable!(evidence -> evidence_objects (sha256));
diesel::joinable!(submission_evidence -> submissions (submission_id));
diesel::joinable!(submission_evidence -> evidence (evidence_id));
diesel::joinable!(accounts -> respondents (respondent_id));
diesel::joinable!(accounts -> coordination_bodies (coordination_body_id));
diesel::joinable!(sessions -> accounts (account_id));
diesel::joinable!(credentials -> accounts (account_id));
diesel::joinable!(recovery_codes -> accounts (account_id));
diesel::joinable!(sign_ins -> accounts (account_id));
diesel::joinable!(monitor_visits -> accounts (account_id));
diesel::joinable!(known_devices -> accounts (account_id));
diesel::joinable!(taken_addresses -> accounts (account_id));
diesel::joinable!(oidc_identities -> accounts (account_id));
diesel::joinable!(one_time_links -> accounts (account_id));
diesel::joinable!(api_tokens -> accounts (account_id));
diesel::joinable!(saved_views -> accounts (account_id));
diesel::joinable!(demonstration_links -> accounts (account_id));
diesel::joinable!(section_delegations -> responses (response_id));
diesel::joinable!(nominations -> respondents (respondent_id));
diesel::joinable!(consultation_rounds -> questionnaire_versions (questionnaire_version_id));
diesel::joinable!(consultation_invitations -> consultation_rounds (consultation_round_id));
diesel::joinable!(consultation_invitations -> coordination_bodies (coordination_body_id));
diesel::joinable!(clarification_messages -> clarifications (clarification_id));
diesel::joinable!(answer_validations -> submissions (submission_id));
diesel::joinable!(response_events -> responses (response_id));
diesel::joinable!(section_events -> responses (response_id));
diesel::joinable!(consultation_comments -> consultation_rounds (consultation_round_id));
diesel::joinable!(consultation_dispositions -> consultation_comments (consultation_comment_id));
diesel::joinable!(audit_origins -> audit_events (number));

diesel::allow_tables_to_appear_in_same_query!(
    member_states,
    member_state_groups,
    questionnaire_versions,
    questionnaire_revisions,
    questionnaire_events,
    analysis_plans,
    cycles,
    deadline_extensions,
    publications,
    reminder_steps,
    mail_messages,
    respondents,
    responses,
    answers,
    answer_history,
    submissions,
    evidence_objects,
    evidence,
    submission_evidence,
    accounts,
    sessions,
    credentials,
    recovery_codes,
    sign_ins,
    monitor_visits,
    known_devices,
    taken_addresses,
    sign_in_throttles,
    oidc_identities,
    oidc_sign_ins,
    one_time_links,
    api_tokens,
    saved_views,
    demonstration_links,
    section_delegations,
    nominations,
    coordination_bodies,
    consultation_rounds,
    consultation_invitations,
    consultation_comments,
    consultation_dispositions,
    response_events,
    section_events,
    clarifications,
    clarification_messages,
    answer_validations,
    audit_events,
    audit_origins,
);
