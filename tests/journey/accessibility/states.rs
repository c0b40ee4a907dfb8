//! States that no address has: what comes back after a form was refused, error pages, and a platform on which nothing has happened yet.

use survey_server::services::Role;
use survey_server::services::Role::{Administrator, CoordinationBody, FocalPoint, Rapporteur, Secretariat};

use super::stop::{Stop, open};
use super::world::{OPEN, World};

impl World {
    /// All of them.
    pub(super) fn states(&self) -> Vec<Stop> {
        [self.of_form(), self.refused(), self.errors(), self.nothing_yet()].concat()
    }

    /// A section with faults, with questions that another answer opens, with entries, and with another person's answer.
    fn of_form(&self) -> Vec<Stop> {
        let section = |code: &str| open(self.of(FocalPoint), format!("{}/sections/{code}", self.at("response")));
        const FORM: &str = "main form[data-form]";
        vec![
            section("campaigns").sent(FORM, [("CAMPAIGN_COUNT", "many"), ("CAMPAIGN_REACH", "300")], 422),
            section("activities").sent(FORM, [("ACTIVITIES_ANY", "yes"), ("add", "ACTIVITIES")], 200),
            section("respondent").sent(FORM, [("UNIT_NAME", "Another name"), ("UNIT_NAME!revision", "0")], 409),
            open(self.of(FocalPoint), format!("{}/review", self.at("response"))).sent("main form", [], 422),
            open(self.of(FocalPoint), format!("{}/workbook", self.at("response"))).sent("main form", [], 422),
        ]
    }

    fn refused(&self) -> Vec<Stop> {
        let draft = "/versions/cybersecurity-awareness/2.1.0";
        let secretariat = |address: &str| open(self.of(Secretariat), address);
        let administrator = |address: &str| open(self.of(Administrator), address);
        let invitation = format!("/invitations/{}", self.at("invitation"));
        let board = format!("/cycles/{OPEN}/board?region=africa");
        vec![
            open("", "/sign-in").sent("main form", [("email", "nobody@example.int"), ("password", "wrong")], 422),
            open("", invitation).sent("main form", [("password", "short"), ("again", "other")], 422),
            open("", "/password-reset").sent("main form", [("email", "somebody@example.int")], 200),
            open(&self.second_factor, "/sign-in/code").sent("main form", [("code", "000000")], 422),
            open(&self.enrolment, "/sign-in/second-factor").sent("main form", [("code", "000000")], 422),
            administrator("/account").sent("form[action='/account/password']", [("password", "short")], 422),
            administrator("/account").sent("form[action='/account/profile']", [("name", "")], 422),
            open(self.of(Rapporteur), "/account/tokens").sent("main form[action='/account/tokens']", [], 422),
            administrator("/accounts").sent("form[action='/accounts'][method=post]", [], 422),
            administrator(&format!("{}/erasure", self.at("account"))).sent("main form", [], 422),
            secretariat("/versions").sent("main form[enctype]", [], 422),
            secretariat(draft).sent("main form[action$='/steps']", [("step", "approve")], 422),
            secretariat(&format!("{draft}/consultations")).sent("main form[method=post]", [], 422),
            secretariat("/nominations").sent("form[action='/nominations'][method=post]", [], 422),
            secretariat("/nominations").sent("form[action='/nominations/file']", [("do", "look")], 422),
            secretariat(self.at("nomination")).sent("form[action$='/replacement']", [], 422),
            secretariat(&format!("/cycles/{OPEN}/reminders")).sent("form[action$='/reminders']", [], 422),
            secretariat(&board).sent("form[action$='/actions']", [("all", "yes"), ("do", "invite")], 200),
            secretariat(&board).sent("form[action$='/actions']", [("all", "yes"), ("do", "extend")], 200),
            secretariat(&board).sent("form[action$='/actions']", [("do", "remind")], 422),
            open(self.of(FocalPoint), format!("{}/contributors", self.at("response"))).sent(
                "form[action$='/contributors']",
                [],
                422,
            ),
            open(self.of(CoordinationBody), format!("{}?part=campaigns", self.at("round"))).sent(
                "form[action$='/comments']",
                [],
                422,
            ),
        ]
    }

    fn errors(&self) -> Vec<Stop> {
        let rapporteur = |address: &str| open(self.of(Rapporteur), address);
        vec![
            open("", "/nowhere").status(404),
            open("", "/dashboard").status(401),
            open(self.of(FocalPoint), "/audit").status(403),
            open(self.of(CoordinationBody), "/consultations/none").status(404),
            open("", "/results/2022-2025").status(404),
            open("", "/results/2018-2021/9/data").status(404),
            rapporteur("/explorer?from=1999-2002&by=nothing&item=CAMPAIGN_HELT&none=1").status(404),
            rapporteur("/explorer/CAMPAIGN_HELT").status(404),
            rapporteur("/trends/NOTHING").status(404),
        ]
    }

    /// The lists of a platform on which nothing has happened yet.
    fn nothing_yet(&self) -> Vec<Stop> {
        let by = |role: Role| self.cookies_of_empty[role.code()].as_str();
        let lists = [
            ("", "/"),
            ("", "/questionnaires"),
            ("", "/results"),
            ("", "/methods"),
            (by(Rapporteur), "/monitor"),
            (by(Rapporteur), "/explorer"),
            (by(Rapporteur), "/explorer/views"),
            (by(Secretariat), "/versions"),
            (by(Secretariat), "/consultations"),
            (by(CoordinationBody), "/consultations"),
            (by(Secretariat), "/nominations"),
            (by(Secretariat), "/mail"),
            (by(Administrator), "/accounts/tokens"),
            (by(Administrator), "/account/tokens"),
        ];
        lists.map(|(cookie, address)| open(cookie, format!("{}{address}", self.empty.address))).to_vec()
    }
}
