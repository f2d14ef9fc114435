//! The customer: a person, company, household or institution that buys, or may.

use super::field::{Field, Record, Value};
use super::id::Id;
use super::man::{Man, Verdict};
use crate::domain::answer::Answer;
use crate::text::keys::is_han;
use crate::text::{Clean, pinyin};
use crate::{choices, field};
use chrono::NaiveDate;

choices! {
    /// What sort of customer it is.
    pub enum CustomerKind {
        Person = "person",
        Company = "company",
        Household = "household",
        Institution = "institution",
    }
}

/// One customer. Words such as industry or level are kept as people wrote them; the playbook resolves them.
#[derive(Debug, Clone, PartialEq)]
pub struct Customer {
    pub id: Id,
    pub name: Clean,
    pub kind: CustomerKind,
    /// The number another system knows the customer by.
    pub external_id: Clean,
    pub industry: Clean,
    pub scale: Clean,
    pub region: Clean,
    pub city: Clean,
    pub address: Clean,
    pub website: Clean,
    /// Who of us looks after the customer.
    pub owner: Clean,
    /// Where the customer came from.
    pub source: Clean,
    pub level: Clean,
    pub state: Clean,
    /// The way of behaving that was seen; a dated hypothesis, never a label of a person.
    pub behaviour: Clean,
    /// The day that behaviour was seen.
    pub behaviour_on: Option<NaiveDate>,
    pub spending: Clean,
    pub cooperation: Clean,
    /// Where the relationship stands in its life: exploration, formation, stability, decline.
    pub life_cycle: Clean,
    /// What we are to them: vendor, preferred supplier, value adviser, strategic partner.
    pub ladder: Clean,
    pub has_money: Option<Answer>,
    pub has_authority: Option<Answer>,
    pub has_need: Option<Answer>,
    /// When visits are welcome, as people write it: `Tue-Thu 14:00-17:00`.
    pub visit_window: Clean,
    /// No touch is due before this day, whatever the level asks for.
    pub rest_until: Option<NaiveDate>,
    /// What the customer needs, in one line, for the prompts to quote.
    pub need: Clean,
    /// What we would sell them.
    pub product: Clean,
    pub competitor: Clean,
    pub birthday: Option<NaiveDate>,
    pub language: Clean,
    pub do_not_call: bool,
    pub note: Clean,
}

impl Record for Customer {
    const TABLE: &'static str = "customer";
    const FIELDS: &'static [Field<Self>] = &[
        field!(line name[200] weight 10),
        field!(choice kind: CustomerKind),
        field!(line external_id[100]),
        field!(line industry[100] weight 8),
        field!(line scale[100] weight 5),
        field!(line region[100] weight 4),
        field!(line city[100] weight 4),
        field!(line address[300] weight 2),
        field!(line website[300] weight 1),
        field!(line owner[100] weight 2),
        field!(line source[100] weight 3),
        field!(line level[60] weight 6),
        field!(line state[60] weight 4),
        field!(line behaviour[60] weight 4),
        field!(since 2, date behaviour_on),
        field!(line spending[60] weight 3),
        field!(line cooperation[60] weight 3),
        field!(since 2, line life_cycle[60] weight 2),
        field!(since 2, line ladder[60] weight 2),
        field!(since 2, choice? has_money: Answer, weight 4),
        field!(since 2, choice? has_authority: Answer, weight 4),
        field!(since 2, choice? has_need: Answer, weight 4),
        field!(since 2, line visit_window[100] weight 1),
        field!(since 2, date rest_until),
        field!(line need[300] weight 9),
        field!(line product[200] weight 5),
        field!(line competitor[200] weight 4),
        field!(date birthday weight 1),
        field!(line language[60] weight 1),
        field!(yes do_not_call, or),
        field!(note note),
    ];

    fn blank(id: Id, _parent: Option<Id>) -> Self {
        Self {
            id,
            name: Clean::default(),
            kind: CustomerKind::Company,
            external_id: Clean::default(),
            industry: Clean::default(),
            scale: Clean::default(),
            region: Clean::default(),
            city: Clean::default(),
            address: Clean::default(),
            website: Clean::default(),
            owner: Clean::default(),
            source: Clean::default(),
            level: Clean::default(),
            state: Clean::default(),
            behaviour: Clean::default(),
            behaviour_on: None,
            spending: Clean::default(),
            cooperation: Clean::default(),
            life_cycle: Clean::default(),
            ladder: Clean::default(),
            has_money: None,
            has_authority: None,
            has_need: None,
            visit_window: Clean::default(),
            rest_until: None,
            need: Clean::default(),
            product: Clean::default(),
            competitor: Clean::default(),
            birthday: None,
            language: Clean::default(),
            do_not_call: false,
            note: Clean::default(),
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        None
    }

    fn derived(&self) -> Vec<(&'static str, Value)> {
        vec![("sort_key", Value::Text(pinyin::sort_key(&self.name, self.kind == CustomerKind::Person)))]
    }
}

impl Customer {
    /// What is known of their money, authority and need.
    pub const fn man(&self) -> Man {
        Man { money: self.has_money, authority: self.has_authority, need: self.has_need }
    }
}

/// How complete the portrait is, in percent, and the heaviest missing field.
pub fn portrait(customer: &Customer) -> (u8, Option<&'static str>) {
    let (mut known, mut all) = (0_u32, 0_u32);
    let mut missing: Option<(&'static str, u8)> = None;
    for field in Customer::FIELDS.iter().filter(|field| field.weight > 0 && applies(field.name, customer.kind)) {
        all += u32::from(field.weight);
        if field.get(customer) == Value::Unknown {
            if missing.is_none_or(|(_, weight)| field.weight > weight) {
                missing = Some((field.name, field.weight));
            }
        } else {
            known += u32::from(field.weight);
        }
    }
    // Money, authority and need are asked for in one order everywhere.
    let asked = match customer.man().verdict() {
        Verdict::Ask(condition) => Some(condition.field()),
        _ => None,
    };
    let missing = missing.map(|(name, _)| asked.filter(|_| name.starts_with("has_")).unwrap_or(name));
    (u8::try_from(known * 100 / all.max(1)).unwrap_or(100), missing)
}

/// The family of words by which the values of a field of choices are called.
pub fn family(field: &str) -> Option<&'static str> {
    match field {
        "kind" => Some("kind"),
        "has_money" | "has_authority" | "has_need" => Some("answer"),
        _ => None,
    }
}

/// Fields that make sense for one sort of customer only.
pub fn applies(field: &str, kind: CustomerKind) -> bool {
    match field {
        "birthday" => matches!(kind, CustomerKind::Person | CustomerKind::Household),
        "industry" | "scale" | "website" => matches!(kind, CustomerKind::Company | CustomerKind::Institution),
        _ => true,
    }
}

/// Endings and words that only organisations carry.
const COMPANY: &[&str] = &[
    "公司",
    "集团",
    "集團",
    "厂",
    "廠",
    "店",
    "商行",
    "商贸",
    "贸易",
    "科技",
    "技术",
    "技術",
    "股份",
    "有限",
    "工作室",
    "事务所",
    "银行",
    "銀行",
    "酒店",
    "合作社",
    "中心",
    "企业",
    "企業",
    "超市",
    "餐厅",
    "餐廳",
    "物流",
    "保险",
    "保險",
    "证券",
    "證券",
];
const INSTITUTION: &[&str] = &[
    "大学",
    "大學",
    "学院",
    "學院",
    "学校",
    "學校",
    "中学",
    "小学",
    "幼儿园",
    "医院",
    "醫院",
    "委员会",
    "委員會",
    "政府",
    "协会",
    "協會",
    "研究院",
    "研究所",
    "基金会",
    "图书馆",
    "博物馆",
    "公安局",
    "税务局",
    "教育局",
    "管理局",
    "财政局",
    "监狱",
    "部队",
];
const COMPANY_LATIN: &[&str] = &[
    "inc",
    "inc.",
    "ltd",
    "ltd.",
    "llc",
    "gmbh",
    "ag",
    "plc",
    "corp",
    "corp.",
    "co",
    "co.",
    "company",
    "group",
    "sa",
    "s.a.",
    "bv",
    "b.v.",
    "kg",
    "pty",
    "limited",
    "holdings",
    "partners",
    "solutions",
    "systems",
    "technologies",
    "industries",
    "bank",
    "hotel",
    "foods",
    "logistics",
    "&",
];
const INSTITUTION_LATIN: &[&str] = &[
    "university",
    "college",
    "school",
    "hospital",
    "clinic",
    "ministry",
    "department",
    "council",
    "institute",
    "foundation",
    "association",
];

/// Family names of two characters. A name of four is a person's where it begins with one of them; else it is a firm's short
/// name: 宏达机械, 青岛海尔. Those that more firms than people begin with (东方) are left out.
const FAMILY_OF_TWO: &str = "欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒 夏侯 长孙 長孫 宇文 端木 南宫 南宮 独孤 獨孤 \
    钟离 鍾離 闻人 聞人 东郭 東郭 轩辕 軒轅 申屠 呼延 澹台 澹臺 赫连 赫連";

/// The likeliest sort of customer for a bare name; the preview shows it, so that a person can overrule it.
pub fn guess_kind(name: &str) -> CustomerKind {
    let has = |marks: &[&str]| marks.iter().any(|mark| name.contains(mark));
    let lower = name.to_lowercase();
    let word = |marks: &[&str]| lower.split([' ', ',']).any(|part| marks.contains(&part));
    if has(INSTITUTION) || word(INSTITUTION_LATIN) {
        return CustomerKind::Institution;
    }
    if has(COMPANY) || word(COMPANY_LATIN) {
        return CustomerKind::Company;
    }
    let letters = name.chars().filter(|c| !c.is_whitespace() && *c != '·').count();
    let han = name.chars().filter(|c| is_han(*c)).count();
    let words = name.split_whitespace().count();
    if han == letters {
        let family = FAMILY_OF_TWO.split_whitespace().any(|family| name.starts_with(family));
        let named = matches!(han, 2..=3) || (han == 4 && family) || name.contains('·');
        return if named { CustomerKind::Person } else { CustomerKind::Company };
    }
    if han == 0 && (2..=4).contains(&words) && name.chars().all(|c| c.is_alphabetic() || " .'-".contains(c)) {
        return CustomerKind::Person;
    }
    CustomerKind::Company
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_guessed_from_the_name() {
        for (name, kind) in [
            ("张伟", CustomerKind::Person),
            ("欧阳娜娜", CustomerKind::Person),
            ("华为技术有限公司", CustomerKind::Company),
            ("华为技术", CustomerKind::Company),
            ("青岛海尔", CustomerKind::Company),
            ("臺北捷運", CustomerKind::Company),
            ("上官婉儿", CustomerKind::Person),
            ("宏达机械", CustomerKind::Company),
            ("东方电气", CustomerKind::Company),
            ("迪丽热巴·买买提", CustomerKind::Person),
            ("同济大学", CustomerKind::Institution),
            ("上海市第一人民医院", CustomerKind::Institution),
            ("John Smith", CustomerKind::Person),
            ("Anne-Marie O'Neil", CustomerKind::Person),
            ("Acme Inc.", CustomerKind::Company),
            ("Smith & Sons", CustomerKind::Company),
            ("IBM", CustomerKind::Company),
            ("University of Leeds", CustomerKind::Institution),
            ("3M", CustomerKind::Company),
        ] {
            assert_eq!(guess_kind(name), kind, "{name}");
        }
    }

    #[test]
    fn an_empty_portrait_asks_for_the_heaviest_missing_fact() {
        let mut customer = Customer::blank(Id::default(), None);
        customer.name = Clean::line("华为");
        let (before, missing) = portrait(&customer);
        assert_eq!(missing, Some("need"));
        customer.need = Clean::line("fewer returns");
        let (after, missing) = portrait(&customer);
        assert!(after > before);
        assert_eq!(missing, Some("industry"));
    }

    /// The weights of a company's fields make 95, those of a person's 82: added up by hand.
    #[test]
    fn a_portrait_is_as_full_as_the_weights_of_what_applies_say() {
        let named = |kind| Customer { name: Clean::line("x"), kind, ..Customer::blank(Id::default(), None) };
        let (company, person) = (named(CustomerKind::Company), named(CustomerKind::Person));
        assert_eq!((portrait(&company).0, portrait(&person).0), (10, 12));
        let born = Customer { birthday: NaiveDate::from_ymd_opt(1980, 5, 6), ..person };
        assert_eq!(portrait(&born).0, 13);
        let known = Customer { need: Clean::line("x"), industry: Clean::line("x"), ..company };
        assert_eq!(portrait(&known).0, 28);
        // What does not apply is not asked for, nor what has no weight.
        let mut full = named(CustomerKind::Company);
        for field in Customer::FIELDS.iter().filter(|field| field.weight > 0 && field.name != "birthday") {
            let value = if field.name.starts_with("has_") { "yes" } else { "x" };
            field.set(&mut full, Value::Text(value.to_owned())).unwrap();
        }
        assert_eq!(portrait(&full), (100, None));
    }
}
