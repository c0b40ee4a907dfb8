//! What a screen reader is told of a page: Chromium's accessibility tree, as text.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Browser;

/// What is told of elements by itself; the rest holds these together, or is their text.
const ROLES: [&str; 24] = [
    "alert",
    "button",
    "checkbox",
    "columnheader",
    "combobox",
    "Date",
    "DateTime",
    "DisclosureTriangle",
    "group",
    "heading",
    "link",
    "list",
    "main",
    "navigation",
    "note",
    "option",
    "radio",
    "radiogroup",
    "row",
    "rowheader",
    "spinbutton",
    "status",
    "table",
    "textbox",
];

/// Which of an element's states are told.
const STATES: [&str; 4] = ["checked", "expanded", "invalid", "required"];

impl Browser {
    /// Roles, names, descriptions and states of what is in the main part of the page, one element on a line.
    pub async fn tree(&self) -> String {
        self.command("Accessibility.enable", json!({})).await;
        let answer = self.command("Accessibility.getFullAXTree", json!({})).await;
        self.command("Accessibility.disable", json!({})).await;
        let nodes = answer["nodes"].as_array().cloned().unwrap_or_default();
        let by_id: BTreeMap<&str, &Value> = nodes.iter().map(|node| (text(&node["nodeId"]), node)).collect();
        let main = nodes.iter().find(|node| role(node) == "main").expect("the page has a main part");
        let mut lines = String::new();
        tell(main, &by_id, 0, &mut lines);
        lines
    }
}

fn tell(node: &Value, by_id: &BTreeMap<&str, &Value>, depth: usize, lines: &mut String) {
    let is_told = node["ignored"] != true && ROLES.contains(&role(node));
    if is_told {
        lines.push_str(&"  ".repeat(depth));
        lines.push_str(&line(node));
        lines.push('\n');
    }
    let children = node["childIds"].as_array().into_iter().flatten();
    for child in children.filter_map(|id| by_id.get(text(id))) {
        tell(child, by_id, depth + usize::from(is_told), lines);
    }
}

fn line(node: &Value) -> String {
    let mut line = format!("{} “{}”", role(node), tidy(text(&node["name"]["value"])));
    let description = tidy(text(&node["description"]["value"]));
    if !description.is_empty() {
        line.push_str(&format!(" – {description}"));
    }
    for state in node["properties"].as_array().into_iter().flatten() {
        let (name, value) = (text(&state["name"]), &state["value"]["value"]);
        let is_off = *value == false || *value == "false";
        if STATES.contains(&name) && !is_off {
            line.push_str(&format!(" [{name}]"));
        }
    }
    line
}

fn role(node: &Value) -> &str {
    text(&node["role"]["value"])
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn tidy(text: &str) -> String {
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
