//! Every address of the server: as whom it is looked at, or why it is no page. An address that is not here fails the test.

use survey_server::routes::{ROUTES, Route};
use survey_server::services::Role::{
    Administrator, Contributor, CoordinationBody, FocalPoint, Rapporteur, Secretariat,
};

use super::stop::{Stop, open};
use super::world::{CLOSED, OPEN, World};

/// The questionnaires of the demonstration: two that are published, and a draft.
const FIRST: &str = "/questionnaires/cybersecurity-awareness/1.0.0";
const SECOND: &str = "/questionnaires/cybersecurity-awareness/2.0.0";
const DRAFT: &str = "/versions/cybersecurity-awareness/2.1.0";

/// The sections of the later version.
const SECTIONS: [&str; 14] = [
    "respondent",
    "awareness",
    "campaigns",
    "solutions",
    "child-online-protection",
    "spam",
    "challenges",
    "national-experience",
    "activities",
    "accessibility",
    "assistance",
    "capacity",
    "security-testing",
    "closing",
];

impl World {
    /// Every page, and every state of a page.
    pub(super) fn stops(&self) -> Vec<Stop> {
        let pages = ROUTES.iter().filter(|route| route.method.as_str() == "GET");
        pages.flat_map(|route| self.of_route(route)).chain(self.states()).collect()
    }

    fn of_route(&self, route: &Route) -> Vec<Stop> {
        let groups = [Self::without_page, Self::for_everybody, Self::of_accounts, Self::of_questionnaires];
        let more = [Self::of_responses, Self::of_results, Self::of_secretariat];
        let mut found = groups.into_iter().chain(more).filter_map(|of| of(self, route.path));
        found.next().unwrap_or_else(|| panic!("nobody looks at {}: add it to pages.rs", route.path))
    }

    /// Files, pictures, and addresses that only lead on.
    fn without_page(&self, path: &str) -> Option<Vec<Stop>> {
        let is_file = [".csv", ".svg", ".css", ".js", ".json", ".jsonl", ".zip", ".atom", ".xml", ".txt", ".xlsx"]
            .iter()
            .any(|end| path.ends_with(end));
        let is_named_file =
            ["{chart}", "{file}", "/xlsform", "{format}", "/static/{name}", "/evidence/{evidence}/{name}"]
                .iter()
                .any(|end| path.ends_with(end));
        let leads_on = [
            "/comparisons",
            "/comparisons/measures/{name}",
            "/indices",
            "/results/{cycle}",
            "/previews/{cycle}",
            "/sign-in/oidc",
            "/sign-in/oidc/callback",
        ];
        let is_api = path.starts_with("/api/") || ["/healthz", "/account/data"].contains(&path);
        (is_file || is_named_file || is_api || leads_on.contains(&path)).then(Vec::new)
    }

    fn for_everybody(&self, path: &str) -> Option<Vec<Stop>> {
        let nobody = |address: &str| vec![open("", address)];
        Some(match path {
            "/" => vec![
                open("", "/"),
                open("", "/").unfolded(),
                open(self.of(Secretariat), "/").unfolded(),
                open(self.of(FocalPoint), "/").unfolded(),
            ],
            "/privacy" => vec![open("", path), open(self.of(FocalPoint), path)],
            "/methods" | "/guide" | "/style" | "/accessibility" | "/sign-in" | "/password-reset" => nobody(path),
            "/results" => nobody(path),
            "/links/{token}" => vec![open("", "/links/none").status(404)],
            "/password-resets/{token}" => nobody(&format!("/password-resets/{}", self.at("password-reset"))),
            "/email-changes/{token}" => nobody(&format!("/email-changes/{}", self.at("email-change"))),
            "/invitations/{token}" => nobody(&format!("/invitations/{}", self.at("invitation"))),
            "/first-administrator/{token}" => {
                nobody(&format!("/first-administrator/{}", self.at("first-administrator")))
            }
            "/demonstration/{token}" => {
                self.links.iter().map(|link| open("", format!("/demonstration/{}", link.token))).collect()
            }
            _ => return None,
        })
    }

    fn of_accounts(&self, path: &str) -> Option<Vec<Stop>> {
        let as_administrator = |address: &str| vec![open(self.of(Administrator), address)];
        Some(match path {
            "/sign-in/code" => vec![open(&self.second_factor, path)],
            "/sign-in/second-factor" => vec![open(&self.enrolment, path)],
            "/account" => {
                vec![open(self.of(FocalPoint), path), open(self.of(Administrator), path), open(&self.setting_up, path)]
            }
            "/account/second-factor" => vec![open(&self.setting_up, path)],
            "/account/tokens" => vec![open(self.of(FocalPoint), path), open(self.of(Rapporteur), path)],
            "/accounts" => {
                vec![open(self.of(Administrator), path), open(self.of(Administrator), "/accounts?text=none")]
            }
            "/accounts/tokens" => as_administrator(path),
            "/accounts/{id}" => as_administrator(self.at("account")),
            "/accounts/{id}/erasure" => as_administrator(&format!("{}/erasure", self.at("account"))),
            _ => return None,
        })
    }

    fn of_questionnaires(&self, path: &str) -> Option<Vec<Stop>> {
        let of_both = |end: &str| [FIRST, SECOND].map(|of| open("", format!("{of}{end}"))).to_vec();
        let of_draft =
            |end: &str| [Secretariat, Rapporteur].map(|of| open(self.of(of), format!("{DRAFT}{end}"))).to_vec();
        Some(match path {
            "/questionnaires" => vec![open("", path)],
            "/questionnaires/{series}/{version}" => of_both(""),
            "/questionnaires/{series}/{version}/print" => vec![open("", format!("{SECOND}/print"))],
            "/questionnaires/{series}/{version}/differences" => of_both("/differences"),
            "/questionnaires/{series}/{version}/concordance" => vec![open("", format!("{SECOND}/concordance"))],
            "/versions" => vec![open(self.of(Secretariat), path), open(self.of(Rapporteur), path)],
            "/versions/{series}/{version}" => {
                let published = SECOND.replacen("/questionnaires", "/versions", 1);
                [of_draft(""), vec![open(self.of(Secretariat), published)]].concat()
            }
            "/versions/{series}/{version}/concordance" => {
                vec![open(self.of(Secretariat), format!("{DRAFT}/concordance"))]
            }
            "/versions/{series}/{version}/translations" => of_draft("/translations"),
            "/versions/{series}/{version}/translations/{language}" => {
                ["ru", "ar"].map(|of| open(self.of(Secretariat), format!("{DRAFT}/translations/{of}"))).to_vec()
            }
            r"/versions/{series}/{version}/revisions/{revision:\d+}" => of_draft("/revisions/1"),
            "/versions/{series}/{version}/consultations" => of_draft("/consultations"),
            "/consultations" => vec![open(self.of(Secretariat), path), open(self.of(CoordinationBody), path)],
            "/consultations/{id}" => self.of_consultation(),
            "/consultations/{id}/dispositions" => {
                vec![open(self.of(Secretariat), format!("{}/dispositions", self.at("round")))]
            }
            _ => return None,
        })
    }

    fn of_consultation(&self) -> Vec<Stop> {
        let (round, comment) = (self.at("round"), self.at("comment"));
        vec![
            open(self.of(Secretariat), format!("{round}?decide={comment}")),
            open(self.of(CoordinationBody), format!("{round}?part=campaigns")),
            open(self.of(CoordinationBody), format!("{round}?reply={comment}")),
            open(self.of(Rapporteur), format!("{round}?status=open")),
        ]
    }

    fn of_responses(&self, path: &str) -> Option<Vec<Stop>> {
        let response = self.at("response");
        let kenya = |end: &str| open(self.of(FocalPoint), format!("{response}{end}"));
        let contributor = |end: &str| open(self.of(Contributor), format!("{response}{end}"));
        Some(match path {
            "/dashboard" => vec![
                open(self.of(FocalPoint), path),
                open(self.of(Contributor), path),
                open(&self.brazil, path),
                open(&self.france, path),
            ],
            "/responses/{id}" => vec![kenya(""), contributor(""), open(&self.brazil, self.at("questioned"))],
            "/responses/{id}/validation" => {
                vec![open(self.of(Secretariat), format!("{}/validation", self.at("questioned")))]
            }
            "/desk-research/{id}" => vec![open(self.of(Secretariat), self.at("research"))],
            "/desk-research/{id}/sections/{code}" => ["campaigns", "awareness"]
                .map(|of| open(self.of(Secretariat), format!("{}/sections/{of}", self.at("research"))))
                .to_vec(),
            "/validations" => vec![open(self.of(Secretariat), path)],
            "/responses/{id}/sections/{code}" => {
                let of_focal_point = SECTIONS.iter().map(|section| kenya(&format!("/sections/{section}")));
                of_focal_point.chain([contributor("/sections/accessibility")]).collect()
            }
            "/responses/{id}/questions/{code}/evidence" => {
                ["CAMPAIGN_HELD", "ORG_IMPORTANCE_4"].map(|of| kenya(&format!("/questions/{of}/evidence"))).to_vec()
            }
            "/responses/{id}/questions/{code}/history" => vec![kenya("/questions/CAMPAIGN_HELD/history")],
            "/responses/{id}/workbook" => vec![kenya("/workbook"), contributor("/workbook")],
            "/responses/{id}/review" => vec![kenya("/review")],
            "/responses/{id}/profile" => vec![
                open(self.of(Rapporteur), self.at("profile")),
                open(&self.brazil, format!("{}/profile", self.at("questioned"))),
            ],
            r"/responses/{id}/submissions/{number:\d+}" => {
                let receipt = self.at("receipt");
                vec![open(&self.brazil, receipt), open(&self.brazil, format!("{receipt}?answers=ar"))]
            }
            "/responses/{id}/contributors" => vec![kenya("/contributors")],
            _ => return None,
        })
    }

    fn of_results(&self, path: &str) -> Option<Vec<Stop>> {
        let rapporteur = |address: &str| open(self.of(Rapporteur), address);
        let all = |addresses: &[&str]| addresses.iter().map(|address| rapporteur(address)).collect();
        let published = |page: &str| open("", format!("/results/{CLOSED}/1{page}"));
        let preview = |page: &str| open(self.of(Secretariat), format!("{}{page}", self.at("preview")));
        let (item, refused) = (self.at("item"), self.at("refused"));
        Some(match path {
            "/monitor" => all(&["/monitor", "/monitor?cycle=2018-2021", "/monitor?since=2021-01-01"]),
            "/explorer" => {
                all(&["/explorer", "/explorer?by=region", "/explorer?basis=matched_panel&section=campaigns"])
            }
            "/explorer/{name}" => all(&[item, refused]),
            "/explorer/{name}/copy" => all(&["/explorer/CAMPAIGN_HELD/copy"]),
            "/explorer/report" => all(&["/explorer/report"]),
            "/explorer/views" => vec![rapporteur(path), open(self.of(Secretariat), path)],
            "/trends/{name}" => all(&["/trends/CAMPAIGN_HELD"]),
            "/indices/{cycle}" => all(&["/indices/2018-2021"]),
            "/results/{cycle}/{vintage}" => vec![published("")],
            "/results/{cycle}/{vintage}/{page:.+}" => {
                let section = |section: &str| published(&format!("/sections/{section}"));
                let others =
                    ["/countries", "/countries/KEN", "/countries/FRA", "/activities", "/activities?year=2020", "/data"];
                SECTIONS.iter().take(4).map(|of| section(of)).chain(others.map(published)).collect()
            }
            "/previews/{cycle}/{moment}" => vec![preview("")],
            "/previews/{cycle}/{moment}/{page:.+}" => vec![preview("/countries")],
            "/cycles/{label}/publication" => {
                [OPEN, CLOSED].map(|of| open(self.of(Secretariat), format!("/cycles/{of}/publication"))).to_vec()
            }
            _ => return None,
        })
    }

    fn of_secretariat(&self, path: &str) -> Option<Vec<Stop>> {
        let secretariat = |address: &str| vec![open(self.of(Secretariat), address)];
        Some(match path {
            "/audit" => vec![open(self.of(Secretariat), path), open(self.of(Administrator), "/audit?who=nobody")],
            "/mail" => secretariat(path),
            "/mail/letters" => secretariat(path),
            "/mail/letters/{letter}" => secretariat("/mail/letters/invitation"),
            "/mail/letters/{letter}/page" => {
                vec![open(self.of(Secretariat), "/mail/letters/invitation/page").letter()]
            }
            "/mail/{message}" => [Secretariat, Administrator].map(|of| open(self.of(of), self.at("message"))).to_vec(),
            "/mail/{message}/letter" => {
                vec![open(self.of(Secretariat), format!("{}/letter", self.at("message"))).letter()]
            }
            "/cycles/{label}/reminders" => secretariat(&format!("/cycles/{OPEN}/reminders")),
            "/cycles/{label}/reminders/{step}" => secretariat(self.at("step")),
            "/board" => secretariat(path),
            "/cycles/{label}/board" => {
                let board = format!("/cycles/{OPEN}/board");
                [secretariat(&format!("{board}?region=africa")), secretariat(&format!("{board}?status=validated"))]
                    .concat()
            }
            "/cycles/{label}/board/{state}" => ["KEN", "BRA", "ALB"]
                .map(|of| open(self.of(Secretariat), format!("/cycles/{OPEN}/board/{of}")))
                .to_vec(),
            "/nominations" => secretariat(path),
            "/nominations/{id}" => secretariat(self.at("nomination")),
            _ => return None,
        })
    }
}
