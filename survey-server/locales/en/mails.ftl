### Letters by e-mail. A blank line separates paragraphs.

## What every letter has

mail-greeting = Dear { $name },
mail-closing = With kind regards,
mail-signature = The secretariat of the survey on cybersecurity awareness
mail-label = { $label }:
mail-copy-link = If the link does not open, copy this address into your browser:
mail-automatic = This message was sent by the survey’s platform:
mail-synthetic = Demonstration: this message is about a cycle whose answers are made up.
mail-sample = Sample: the names, dates and links in this message are made up.

## What a letter lists

mail-fact-invited-by = Invited by
mail-fact-member-state = Member State
mail-fact-body = Body
mail-fact-cycle = Cycle
mail-fact-sections = Sections
mail-fact-sections-left = Sections still to be filled in
mail-fact-questions = Questions
mail-fact-deadline = Answers are taken until the end of (UTC)
mail-fact-new-deadline = New deadline, to the end of (UTC)
mail-fact-reason = Reason
mail-fact-note = What is to be done
mail-fact-valid-until = The link is valid until
mail-fact-submission = Submission
mail-fact-time = Time
mail-fact-sha256 = Hash (SHA-256)
mail-fact-new-address = New address
mail-fact-focal-point = Focal point
mail-fact-email = E-mail address

## What an invited person will do

mail-as-administrator = You are invited as administrator: you look after accounts and the running of the platform.
mail-as-secretariat = You are invited as a member of the secretariat: you look after questionnaires, cycles and nominations.
mail-as-rapporteur = You are invited as rapporteur: you follow who has answered and compare the cycles.
mail-as-focal-point = You are invited as national focal point: you answer the questionnaire for your administration, section by section, and sign the response off.
mail-as-contributor = You are invited as contributor: you fill in the sections that the focal point has given to you.
mail-as-coordination-body = You are invited as expert of a coordination body: you comment on drafts before they are approved.

## The letters

mail-subject-invitation = Invitation to the survey on cybersecurity awareness
mail-text-invitation = You are invited to the platform of the survey on cybersecurity awareness, which ITU-D Study Group 2 holds among the Member States of ITU under Question 3/2.
mail-action-invitation = Set up my account
mail-after-invitation =
    The link is meant for you alone and works once. Please do not pass it on.

    If it is no longer valid, ask the secretariat for another one. If you did not expect this invitation, you need not do anything.

mail-subject-contributor-invitation = { $state }: invitation to contribute to the survey on cybersecurity awareness
mail-text-contributor-invitation = You are invited to fill in part of your country’s response to the survey on cybersecurity awareness. You see and fill in the sections named below; the national focal point signs the whole response off.
mail-action-contributor-invitation = Set up my account
mail-action-contributor-again = Open the sections
mail-after-contributor-invitation = If you did not expect this invitation, please tell the person who invited you.

mail-subject-password-reset = Choose a new password
mail-text-password-reset = Somebody, probably you, has asked for a new password for your account.
mail-action-password-reset = Choose a new password
mail-after-password-reset =
    The link is meant for you alone and works once. Please do not pass it on.

    If it was not you who asked, you need not do anything: your password stays as it is.

mail-subject-email-change = Confirm your new e-mail address
mail-text-email-change = Your account is to use this e-mail address from now on. It is changed only once you confirm it.
mail-action-email-change = Confirm the address
mail-after-email-change = If you did not ask for this, you need not do anything: nothing is changed then.

mail-subject-email-changed = The e-mail address of your account was changed
mail-text-email-changed = Your account uses another e-mail address now. Messages about it no longer come to this one.
mail-after-email-changed = If it was not you who changed it, tell the secretariat at once: it can stop the account.

mail-subject-password-changed = Your password was changed
mail-text-password-changed = The password of your account was changed.
mail-after-password-changed = If it was not you who changed it, choose a new password at once and tell the secretariat.
mail-subject-second-factor-removed = Your second factor was removed
mail-text-second-factor-removed = Your account has no second factor any more.
mail-after-second-factor-removed = If your role needs one, you set it up when you sign in next. If you did not ask for this, change your password at once and tell the secretariat.

mail-subject-recovery-codes-renewed = Your recovery codes were renewed
mail-text-recovery-codes-renewed = Your account has new recovery codes. The former ones are good for nothing any more.
mail-after-recovery-codes-renewed = If it was not you who renewed them, change your password at once and tell the secretariat.

mail-subject-sign-in-locked = Many failed attempts to sign in to your account
mail-text-sign-in-locked = Somebody has tried many times to sign in to your account with a wrong password. Further attempts are held back for a while.
mail-after-sign-in-locked = If it was you, wait a little or choose a new password. If it was not, tell the secretariat; as long as nobody knows your password, you need not change it.

mail-subject-reminder-not-started = { $state }: cycle { $cycle } is waiting for your answers
mail-text-reminder-not-started =
    The questionnaire of cycle { $cycle } is open, and the response of your administration has not been started yet.

    You answer section by section and can stop and go on at any time. Colleagues can fill in sections that you give to them.
mail-action-reminder-not-started = Start the response

mail-subject-reminder-in-progress = { $state }: the response to cycle { $cycle } has not been signed off yet
mail-text-reminder-in-progress = The response of your administration to cycle { $cycle } has been started and has not been signed off yet. Everything that was saved is there; you can go on where you stopped.
mail-action-reminder-in-progress = Go on with the response

mail-subject-reminder-deadline-near = { $state }: the deadline for cycle { $cycle } is { $date }
mail-text-reminder-deadline-near = The deadline is near, and the response of your administration to cycle { $cycle } has not been signed off yet.
mail-action-reminder-deadline-near = Go to the response
mail-after-reminder-deadline-near = If you need more time, please write to the secretariat before the deadline.

mail-subject-receipt = { $state }: receipt for submission { $number } to cycle { $cycle }
mail-text-receipt =
    The response of your administration to cycle { $cycle } has been signed off and received. Thank you.

    Please keep this message: with the hash, anybody can prove which answers were submitted.
mail-action-receipt = Open the receipt

mail-subject-clarification-request = { $state }: please clarify answers in cycle { $cycle }
mail-text-clarification-request = The secretariat has questions about some answers in your administration’s response to cycle { $cycle }. Please look at the questions named below, change or explain the answers, and sign the response off again.
mail-action-clarification-request = Look at the questions

mail-subject-deadline-extended = { $state }: new deadline for cycle { $cycle }
mail-text-deadline-extended = The deadline for your administration’s response to cycle { $cycle } has been extended.
mail-action-deadline-extended = Go to the response

mail-subject-response-reopened = { $state }: the response to cycle { $cycle } is open again
mail-text-response-reopened = The secretariat has opened your administration’s response to cycle { $cycle } again. What was signed off before is kept and counts until you sign off once more.
mail-action-response-reopened = Go to the response

mail-subject-response-stands = { $state }: the response to cycle { $cycle } stands as signed off
mail-text-response-stands = Your administration’s response to cycle { $cycle } is not open for changes. What was signed off stands.
mail-action-response-stands = Go to the response

mail-subject-response-validated = { $state }: the response to cycle { $cycle } has been validated
mail-text-response-validated = The secretariat has accepted your administration’s response to cycle { $cycle }. Thank you.
mail-action-response-validated = Open the receipt

mail-subject-section-done = { $state }: sections of the response to cycle { $cycle } are done
mail-text-section-done = Contributors say that they are done with the sections named below. Please look at them, then accept them or give them back.
mail-action-section-done = Go to the response

mail-subject-section-returned = { $state }: sections of the response to cycle { $cycle } need more work
mail-text-section-returned = The national focal point has given back the sections named below. Please look at them again.
mail-action-section-returned = Go to the response

mail-subject-delegation-withdrawn = { $state }: sections are no longer with you
mail-text-delegation-withdrawn = Your contribution to the sections named below is no longer needed, and you no longer have access to them. What you saved stays in the response. Thank you for your work.
mail-after-delegation-withdrawn = If this is a mistake, please talk to the national focal point.

mail-subject-focal-point-nominated = { $state }: a focal point was nominated
mail-text-focal-point-nominated = The secretariat has recorded the person named below as a nominated focal point of your country. Once this person has accepted the invitation, they can read and change the response of your administration before it is signed off, as you can.
mail-action-focal-point-nominated = See who answers for the country
mail-after-focal-point-nominated = If your administration knows nothing of this, object at once: tell your administration, and the secretariat in writing. Everything that is done is recorded in the audit trail.

mail-subject-focal-point-arrived = { $state }: a focal point can sign in
mail-text-focal-point-arrived = The person named below can now sign in as focal point of your country, and read and change the response of your administration.
mail-action-focal-point-arrived = See who answers for the country
mail-after-focal-point-arrived = If your administration knows nothing of this, object at once: tell your administration, and the secretariat in writing. Everything that is done is recorded in the audit trail.

mail-subject-focal-point-lead = { $state }: the lead is with another focal point
mail-text-focal-point-lead = The person named below is now the focal point in the lead for your country, and signs the response off.
mail-action-focal-point-lead = See who answers for the country
mail-after-focal-point-lead = If your administration knows nothing of this, object at once: tell your administration, and the secretariat in writing. Everything that is done is recorded in the audit trail.

mail-subject-focal-point-left = { $state }: a focal point no longer answers
mail-text-focal-point-left = The person named below no longer answers for your country and can no longer sign in; what was saved stays in the response.
mail-after-focal-point-left = If your administration knows nothing of this, object at once: tell your administration, and the secretariat in writing. Everything that is done is recorded in the audit trail.

mail-subject-invitation-barred = { $state }: you cannot be invited with this address
mail-text-invitation-barred = The focal point named below wanted to invite you to answer sections of the country’s response. Your address already has an account on this platform, for another country or in another role, and an account is for one only. So you have not been given any sections, and nothing has changed for you. The focal point is not told that you have an account.
mail-after-invitation-barred = If you are to contribute all the same, give the focal point another address. If the account is a mistake, write to the secretariat. Otherwise you do not have to do anything.
