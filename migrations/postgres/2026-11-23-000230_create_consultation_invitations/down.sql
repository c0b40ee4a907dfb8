DROP TABLE consultation_invitations;
