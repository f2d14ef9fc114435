//! The list of somebody who sells in Taiwan, as Excel saves it there: its headings, years of the Republic, Big5.

use super::Home;
use serde_json::{Value, json};

const LIST: &str = "公司,窗口,職稱,手機,電話,地址,備註,最後拜訪,預計下次拜訪\r\n\
    遠山精密股份有限公司,林志明,採購經理,0912-345-678,02-2345-6789,新北市三重區重新路五段9號,很在意交期,115/10/12,115/12/24\r\n\
    綠野包裝有限公司,黃淑芬,廠長,0933 221 345,03-321-8899,桃園市龜山區文化一路8號,,民國115年9月3日,\r\n";

fn brought_in(list: &[u8]) -> Value {
    let home = Home::new();
    home.file("config.toml", b"language = \"zh-Hant\"\n");
    let file = home.file("list.csv", list);
    let report = home.json(&["import", &file]);
    assert_eq!((&report["added"], &report["rejected"]), (&json!(2), &json!(0)), "{report:#}");
    home.json(&["customer", "show", "綠野包裝有限公司"]);
    home.json(&["customer", "show", "遠山精密股份有限公司"])
}

#[test]
fn a_list_from_taiwan_comes_in_with_its_visits_and_who_is_to_be_seen_again() {
    let marked = ["\u{feff}", LIST].concat();
    let (big5, _, strange) = encoding_rs::BIG5.encode(LIST);
    assert!(!strange);
    for list in [marked.as_bytes(), &big5] {
        let shown = brought_in(list);
        let (person, talk, next) = (&shown["people"][0], &shown["interactions"][0], &shown["followups"][0]);
        assert_eq!((&person["name"], &person["function"]), (&json!("林志明"), &json!("採購經理")), "{shown:#}");
        assert_eq!((&talk["day"], &talk["channel"]), (&json!("2026-10-12"), &json!("face")), "{shown:#}");
        assert_eq!(next["due"], json!("2026-12-24"), "{shown:#}");
        assert_eq!(shown["custom"], json!({}), "no column was left over: {shown:#}");
        let home: Vec<&Value> =
            person["contact_points"].as_array().unwrap().iter().map(|point| &point["home"]).collect();
        assert_eq!(home, ["886", "886"], "{shown:#}");
    }
}
