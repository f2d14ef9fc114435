//! What people call the facts, in Chinese and in the words of the screen; and the words that join comparisons.

use super::{Fact, fold};

/// Chinese names in simplified characters (traditional ones fold to them), the commonest first, and other English ones.
const NAMES: &[(Fact, &[&str])] = &[
    (Fact::Name, &["名称", "客户名称", "客户名", "姓名"]),
    (Fact::Kind, &["类别", "客户类别", "性质"]),
    (Fact::ExternalId, &["外部编号", "编号", "客户编号"]),
    (Fact::Industry, &["行业", "trade"]),
    (Fact::Scale, &["规模", "size"]),
    (Fact::Region, &["地区", "区域", "大区"]),
    (Fact::City, &["城市"]),
    (Fact::Address, &["地址"]),
    (Fact::Website, &["网站", "网址"]),
    (Fact::Owner, &["负责人", "业务员"]),
    (Fact::Source, &["来源"]),
    (Fact::Level, &["等级", "级别", "客户等级"]),
    (Fact::State, &["客户状态", "状态"]),
    (Fact::Type, &["行为类型", "性格", "性格类型", "behaviour", "behavior"]),
    (Fact::BehaviourOn, &["行为日期"]),
    (Fact::Spending, &["消费水平", "消费水准", "消费力"]),
    (Fact::Cooperation, &["合作状况", "合作"]),
    (Fact::LifeCycle, &["关系阶段", "生命周期"]),
    (Fact::Ladder, &["我方地位", "关系阶梯"]),
    (Fact::HasMoney, &["资金", "有资金", "有钱"]),
    (Fact::HasAuthority, &["决定权", "有决定权"]),
    (Fact::HasNeed, &["需求意愿", "有需求"]),
    (Fact::VisitWindow, &["拜访时段"]),
    (Fact::RestUntil, &["暂不打扰至"]),
    (Fact::Need, &["主要需求", "需求"]),
    (Fact::Product, &["产品"]),
    (Fact::Competitor, &["竞争对手", "对手"]),
    (Fact::Birthday, &["生日"]),
    (Fact::Born, &["出生", "出生日期"]),
    (Fact::Language, &["语言"]),
    (Fact::Dnc, &["勿打电话", "免打扰", "do_not_call"]),
    (Fact::Note, &["备注"]),
    (Fact::Tag, &["标签", "tags"]),
    (Fact::Phone, &["电话", "手机", "phones"]),
    (Fact::Email, &["邮箱", "邮件", "电子邮件", "emails"]),
    (Fact::Person, &["联系人", "联络人"]),
    (Fact::Function, &["职务", "职称", "职位"]),
    (Fact::Department, &["部门"]),
    (Fact::Part, &["决策角色", "角色"]),
    (Fact::Stance, &["态度", "立场"]),
    (Fact::People, &["人数", "联系人数"]),
    (Fact::Decider, &["有决策人"]),
    (Fact::Completeness, &["完整度", "画像完整度"]),
    (Fact::LastContact, &["上次联系", "最近联系", "未联系天数", "未联络天数"]),
    (Fact::LastVisit, &["上次拜访", "最近拜访", "未拜访天数"]),
    (Fact::Contacts, &["联系次数", "联络次数", "往来次数"]),
    (Fact::Followups, &["待办", "跟进数"]),
    (Fact::Overdue, &["待办逾期", "逾期"]),
    (Fact::Due, &["距下次联系", "距下次联络", "到期"]),
    (Fact::Late, &["联系逾期", "联络逾期", "拜访逾期"]),
    (Fact::Added, &["添加日期", "新增日期", "建档日期"]),
    (Fact::Changed, &["更新日期", "修改日期"]),
    (Fact::Complaint, &["投诉", "有投诉", "客诉"]),
    (Fact::Orders, &["订单数"]),
    (Fact::Amount, &["金额", "成交金额"]),
    (Fact::LastOrder, &["上次下单", "最近下单"]),
    (Fact::Meeting, &["会面类型"]),
    (Fact::Channel, &["方式"]),
];

/// What the fixed values of a fact are called beside their wire names.
const VALUES: &[(Fact, &str, &[&str])] = &[
    (Fact::Kind, "person", &["个人"]),
    (Fact::Kind, "company", &["公司", "企业"]),
    (Fact::Kind, "household", &["家庭"]),
    (Fact::Kind, "institution", &["机构"]),
    (Fact::Part, "approver", &["审批人", "approves"]),
    (Fact::Part, "decider", &["决策人", "决策者", "decides"]),
    (Fact::Part, "preparer", &["经办人", "prepares"]),
    (Fact::Part, "influencer", &["影响者", "influences"]),
    (Fact::Part, "user", &["使用者", "uses"]),
    (Fact::Part, "gatekeeper", &["把关人", "keeps the gate"]),
    (Fact::Stance, "champion", &["内线支持者"]),
    (Fact::Stance, "supporter", &["支持", "支持者"]),
    (Fact::Stance, "neutral", &["中立"]),
    (Fact::Stance, "doubter", &["有疑虑"]),
    (Fact::Stance, "opponent", &["反对", "反对者"]),
];

/// What a column of the user's own begins with.
const CUSTOM: [&str; 4] = ["custom.", "own.", "自定义.", "自有."];

impl Fact {
    /// Wire name or any other name, already folded.
    pub(super) fn called(folded: &str) -> Option<Self> {
        let named = || NAMES.iter().find(|(_, names)| names.contains(&folded)).map(|(fact, _)| *fact);
        Self::parse(folded).or_else(named)
    }

    /// The fact that somebody means by a name, however it is written.
    pub fn called_by(name: &str) -> Option<Self> {
        Self::called(&fold(name))
    }

    /// Every name by which a fact can be asked for.
    pub fn every_name() -> impl Iterator<Item = &'static str> + Clone {
        Self::ALL.iter().flat_map(|fact| std::iter::once(fact.name()).chain(fact.names().iter().copied()))
    }

    /// Its other names.
    pub fn names(self) -> &'static [&'static str] {
        NAMES.iter().find(|(fact, _)| *fact == self).map_or(&[], |(_, names)| names)
    }

    /// The name that a reader of Chinese types.
    pub fn chinese(self) -> &'static str {
        self.names().first().copied().unwrap_or(self.name())
    }

    /// Every way to write one of its fixed values, the wire name first.
    pub fn spellings(self, wire: &str) -> impl Iterator<Item = &str> {
        let known = VALUES.iter().find(move |(fact, name, _)| *fact == self && *name == wire);
        std::iter::once(wire).chain(known.into_iter().flat_map(|(_, _, other)| other.iter().copied()))
    }
}

/// Whether a word is what a column of the user's own begins with, and no more: its name stands in quotes behind it.
pub(super) fn begins_custom(written: &str) -> bool {
    CUSTOM.contains(&fold(written).as_str())
}

/// The name of a column of the user's own, where a word asks for one.
pub(super) fn custom(written: &str) -> Option<&str> {
    CUSTOM.iter().find_map(|prefix| {
        let head = written.get(..prefix.len())?;
        (fold(head) == *prefix && written.len() > prefix.len()).then(|| &written[prefix.len()..])
    })
}

/// Whether a word names a fact, a column of one's own or the lists.
pub(super) fn is_subject(written: &str) -> bool {
    let folded = fold(written);
    Fact::called(&folded).is_some() || is_list(&folded) || custom(written).is_some()
}

pub(super) fn is_list(folded: &str) -> bool {
    matches!(folded, "list" | "名单" | "列表")
}

pub(super) const AND: &[&str] = &["并且", "而且", "且", "和", "与"];
pub(super) const OR: &[&str] = &["或者", "或是", "或"];
pub(super) const NOT: &[&str] = &["不是", "非"];
pub(super) const KNOWN: &[&str] = &["已知"];
pub(super) const UNKNOWN: &[&str] = &["未知"];
pub(super) const IN: &[&str] = &["属于", "在"];
pub(super) const NOT_IN: &[&str] = &["不属于", "不在"];
pub(super) const HAS: &[&str] = &["包含", "含有"];
pub(super) const HAS_NOT: &[&str] = &["不包含", "不含"];
/// Also among [`NOT`]: what it denies depends on where it stands.
pub(super) const IS_NOT: &[&str] = &["不是"];
pub(super) const IS: &[&str] = &["是"];
pub(super) const EMPTY: &[&str] = &["为空", "是空", "没有值", "未填"];
pub(super) const NOT_EMPTY: &[&str] = &["不为空", "非空", "有值", "已填"];

/// A word of the language itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keyword {
    And,
    Or,
    Not,
    Known,
    Unknown,
    In,
    NotIn,
    Has,
    HasNot,
    Is,
    Empty,
    NotEmpty,
}

impl Keyword {
    pub(super) fn parse(folded: &str) -> Option<Self> {
        Some(match folded {
            "and" => Self::And,
            "or" => Self::Or,
            "not" => Self::Not,
            "known" => Self::Known,
            "unknown" => Self::Unknown,
            "in" => Self::In,
            "contains" => Self::Has,
            "is" => Self::Is,
            "empty" => Self::Empty,
            _ => {
                let all = [
                    (AND, Self::And),
                    (OR, Self::Or),
                    (NOT, Self::Not),
                    (KNOWN, Self::Known),
                    (UNKNOWN, Self::Unknown),
                    (IN, Self::In),
                    (NOT_IN, Self::NotIn),
                    (HAS, Self::Has),
                    (HAS_NOT, Self::HasNot),
                    (IS, Self::Is),
                    (EMPTY, Self::Empty),
                    (NOT_EMPTY, Self::NotEmpty),
                ];
                return all.iter().find(|(words, _)| words.contains(&folded)).map(|(_, keyword)| *keyword);
            }
        })
    }

    /// Never a value unless it stands in quotes: a comparison without its value would swallow it.
    pub(super) const fn is_reserved(self) -> bool {
        matches!(self, Self::And | Self::Or | Self::Not | Self::Known | Self::Unknown)
    }
}
