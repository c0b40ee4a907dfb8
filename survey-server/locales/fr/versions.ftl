### La vie d’une version d’un questionnaire, pour le secrétariat.

version-status-draft = Projet
version-status-in-consultation = En consultation
version-status-approved = Approuvée
version-status-published = Publiée
version-status-retired = Retirée
