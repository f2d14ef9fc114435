//! What columns are called: in English and Chinese, and in the exports of Google Contacts, Outlook, HubSpot,
//! Salesforce, Zoho and LinkedIn. One table; a new name is one word in it.

pub mod talks;

use super::target::{Met, Target, Whose};
use crate::domain::person::Way;

const fn point(way: Way) -> Target {
    Target::Point { whose: Whose::Human, way, said: false }
}

const fn said(way: Way) -> Target {
    Target::Point { whose: Whose::Human, way, said: true }
}

const fn field(name: &'static str) -> Target {
    Target::Field(Whose::Customer, name)
}

/// Names as [`plain`] leaves them: small letters, no signs, no spaces, no digits.
#[rustfmt::skip]
const NAMES: &[(Target, &str)] = &[
    (Target::Name, "name fullname displayname leadname personname 姓名 名称 名稱 全名 姓名全称 氏名 名前"),
    (Target::First, "firstname givenname forename 名 名字"),
    (Target::Middle, "middlename additionalname 中间名 中間名"),
    (Target::Last, "lastname familyname surname 姓 姓氏"),
    (Target::Company,
        "company companyname organization organisation organizationname organisationname account accountname companyaccount \
         employer business businessname associatedcompany primarycompany firm associatedcompanyprimary \
         公司 公司名称 公司名稱 公司名 公司全称 公司全稱 企业全称 企業全稱 单位全称 單位全稱 机构全称 機構全稱 企业 企业名称 企業 企業名稱 单位 单位名称 單位 單位名稱 机构 机构名称 機構 機構名稱 廠商 廠商名稱 工作单位 工作單位 所属公司 所屬公司 会社名 会社"),
    (Target::Customer,
        "customer customername client clientname \
         客户 客户名称 医院 医院名称 醫院 醫院名稱 学校名称 學校名稱 门店名称 門市名稱 店名 店家 店家名稱 商號 公司行號 客户名 客户姓名 客户全称 客戶 客戶名稱 客戶名 客戶姓名 客戶全稱 客戶公司 客户公司 顾客 顾客姓名 顧客 顧客姓名 顧客名"),
    (Target::Contact,
        "contact contactname contactperson primarycontact maincontact \
         联系人 联系人姓名 联系人名称 主要联系人 首要联系人 联络人 聯絡人 聯絡人姓名 聯絡人名稱 聯繫人 聯繫人姓名 主要聯絡人 承辦人 承辦人員 窗口 聯絡窗口 聯繫窗口 採購窗口 担当者"),
    (Target::Role("function"),
        "title jobtitle position jobposition role occupation organizationtitle organisationtitle \
         职位 职务 职位名称 職位 職務 職位名稱 岗位 崗位 头衔 頭銜 职称 職稱 役職"),
    (Target::Role("department"), "department dept organizationdepartment organisationdepartment 部门 部门名称 部門 部門名稱 科室 所属部门 所屬部門 部署"),
    (point(Way::Mobile),
        "mobile mobilephone mobilenumber mobilephonenumber mobileno cell cellphone cellphonenumber handphone whatsappnumber \
         手机 手机号 手机号码 移动电话 手機 手機號 手機號碼 行動電話 行動電話號碼 行動 行动电话 联系手机 聯絡手機 携帯 携帯電話"),
    (point(Way::Phone),
        "phone phonenumber phonevalue telephone telephonenumber tel telno primaryphone phoneno contactnumber \
         电话 电话号码 联系电话 联系方式 電話 電話號碼 聯絡電話 聯繫電話 聯絡方式 连络电话 電話番号"),
    (said(Way::Phone),
        "businessphone workphone officephone homephone otherphone directphone carphone companyphone assistantsphone \
         asstphone assistantphone callback companymainphone otherphonenumber pager radiophone ttytddphone \
         办公电话 商务电话 公司电话 单位电话 单位主要电话 总机 座机 固话 固定电话 住宅电话 家庭电话 其他电话 \
         辦公電話 商務電話 公司電話 公司代表線 單位電話 總機 座機 市話 固定電話 住宅電話 住家電話 其他電話"),
    (point(Way::Email),
        "email emailaddress emailvalue mail mailaddress primaryemail \
         邮箱 邮件 电子邮箱 电子邮件 电子邮件地址 邮箱地址 邮件地址 电邮 電郵 郵箱 電子郵箱 電子郵件 電子郵件地址 電郵地址 信箱 電子信箱 電子郵箱地址 郵件地址 メール メールアドレス"),
    (said(Way::Email), "secondaryemail alternateemail workemail businessemail homeemail personalemail otheremail 工作邮箱 个人邮箱"),
    (point(Way::Wechat), "wechat wechatid weixin weixinid 微信 微信号 微信號"),
    (said(Way::Other), "line qq qq号 qq號 whatsapp skype skypeid telegram lineid url linkedin linkedinurl linkedinprofile profileurl"),
    (Target::Label("phone"), "phonetype phonelabel"),
    (Target::Label("email"), "emailtype emaillabel"),
    (Target::Tags { exact: false },
        "tags tag labels groups groupmembership categories category 标签 標籤 标记 分组 分組 类别 類別"),
    (Target::Field(Whose::Own, "external_id"), "id recordid externalid 编号 編號 记录id 記錄id"),
    (Target::Field(Whose::Customer, "external_id"),
        "accountid accountnumber accountno customerid customerno customernumber customercode clientid companyid recordidcompany accountnameid associatedcompanyids associatedcompanyidsprimary \
         客户编号 客户编码 客户代码 客户号 客戶編號 客戶編碼 客戶代碼 客戶代號 客戶號 客户id 客戶id 公司编号"),
    (Target::Field(Whose::Person, "external_id"), "contactid recordidcontact leadid personid 联系人编号 聯絡人編號"),
    (Target::Field(Whose::Own, "note"),
        "note notes comment comments remark remarks description memo 备注 备注信息 備註 備註說明 記事 附注 附註 说明 說明 描述 备忘 備考"),
    (Target::Field(Whose::Human, "birthday"), "birthday birthdate dateofbirth dob 生日 出生日期 出生年月日 生年月日"),
    (Target::Field(Whose::Human, "language"), "language preferredlanguage 语言 語言"),
    (field("industry"), "industry sector trade primaryindustry 行业 行業 产业 產業 产业类别 產業類別 產業別 行業別 行业类别 行業類別 行业类型 所属行业 所屬行業 客户行业 客戶行業 业态 業種"),
    (field("scale"),
        "scale size companysize employees noofemployees numberofemployees numberemployees headcount \
         规模 規模 公司规模 公司規模 企业规模 人数 員工人數 員工數 企業規模 员工人数 员工数 人员规模"),
    (field("region"),
        "region state province stateprovince stateregion territory area addressregion mailingstate mailingstateprovince \
         billingstate billingstateprovince businessstate homestate \
         省 省份 商务地址省市自治区 邮寄州省 商務縣市 地区 地區 区域 區域 所在地区 所在地區 所属区域 所屬區域 所屬地區 大区 大區 都道府県"),
    (field("city"),
        "city town locality addresscity mailingcity billingcity businesscity homecity companycity \
         城市 市 县市 縣市 所在城市 所在地 商务地址市县 商務市鎮 邮寄城市"),
    (field("address"),
        "address street streetaddress addressformatted addressstreet mailingstreet mailingaddress billingstreet billingaddress \
         businessstreet businessaddress homestreet homeaddress officeaddress \
         地址 联系地址 聯絡地址 通讯地址 通訊地址 公司地址 详细地址 詳細地址 单位地址 單位地址 營業地址 客户地址 客戶地址 住址 商务地址街道 商務街 邮寄街道 住所"),
    (field("website"),
        "website websiteurl websites web webpage homepage companydomainname websitevalue 网址 網址 网站 網站 官网 官網 公司网址 公司網址 公司网站 公司網站 网页 網頁"),
    (field("owner"),
        "owner accountowner contactowner leadowner companyowner salesperson salesrep accountmanager assignedto responsible \
         负责人 負責人 销售 銷售 销售员 销售人员 业务员 業務員 业务 業務 客户经理 客戶經理 所有者 所有人 联系人所有者 联系人所有人 客户所有者 客户所有人 公司所有者 客户负责人 客戶負責人 負責業務 業務代表 業務專員 業務人員 销售负责人 跟进人 跟進人 归属人"),
    (field("source"),
        "source leadsource originalsource customersource channel 来源 來源 客户来源 客戶來源 线索来源 潜在客户来源 渠道 来源渠道 來源渠道 管道"),
    (field("level"),
        "level tier rating grade customerlevel priorityclass 级别 級別 等级 等級 客户级别 客户等级 客戶級別 客戶等級 评级 客户星级"),
    (field("state"),
        "status leadstatus customerstatus lifecyclestage stage 状态 狀態 客户状态 客戶狀態 阶段 階段 客户阶段 客戶階段 跟进状态 跟進狀態 潜在客户状态 生命周期阶段"),
    (field("behaviour"), "behaviour behavior behaviourtype 行为类型 行為類型"),
    (field("spending"), "spending 消费水平 消費水平"),
    (field("cooperation"), "cooperation 合作情况 合作情況"),
    (field("need"), "need needs requirement requirements 需求 客户需求 客戶需求"),
    (field("product"), "product products interestedin 产品 產品 意向产品 意向產品 感兴趣产品 感興趣產品"),
    (field("competitor"), "competitor competitors 竞争对手 競爭對手 竞品 競品 主要竞争对手"),
    (field("kind"), "kind customerkind"),
    (Target::Met(Met::Visit),
        "lastvisit lastvisited lastvisitdate lastvisiton dateoflastvisit 上次拜访 上次拜访日期 上次拜访时间 最近拜访 最近拜访日期 最近拜访时间 \
         最后拜访 最后拜访日期 最后拜访时间 最近一次拜访 最近一次拜访日期 上次拜訪 上次拜訪日 上次拜訪日期 上次拜訪時間 最近拜訪 最近拜訪日 最近拜訪日期 最近拜訪時間 \
         最後拜訪 最後拜訪日 最後拜訪日期 最後拜訪時間 最近一次拜訪 最近一次拜訪日期"),
    (Target::Met(Met::Contact),
        "lastcontact lastcontacted lastcontactdate lastcontactedon dateoflastcontact lastcall lastcalldate lastactivity lastactivitydate \
         上次联系 上次联系日期 上次联系时间 最近联系 最近联系日期 最近联系时间 最后联系 最后联系日期 最后联系时间 最近一次联系 最近跟进 最近跟进日期 最近跟进时间 最后跟进 最后跟进日期 最后跟进时间 上次跟进 上次跟进日期 上次跟进时间 \
         上次聯絡 上次聯絡日 上次聯絡日期 上次聯絡時間 上次聯繫 上次聯繫日期 最近聯絡 最近聯絡日期 最近聯絡時間 最近聯繫 最近一次聯絡 最後聯絡 最後聯絡日 最後聯絡日期 最後聯絡時間 最後聯繫 最後聯繫日期 最近跟進 最近跟進日期 最近跟進時間 最後跟進 最後跟進日期 最後跟進時間 上次跟進 上次跟進時間"),
    (Target::Next,
        "nextcontact nextcontactdate nextcontacton nextfollowup nextfollowupdate nextfollowupon followupdate followupon nextcall nextcalldate \
         nextvisit nextvisitdate nextactivity nextactivitydate nextactiondate nextstepdate callbackdate \
         下次跟进 下次跟进日期 下次跟进时间 下次联系 下次联系日期 下次联系时间 下次拜访 下次拜访日期 下次拜访时间 下次回访 下次回访日期 下次回访时间 下次沟通 下次沟通时间 计划跟进日期 计划跟进时间 计划拜访日期 计划拜访时间 待跟进日期 \
         下次跟進 下次跟進日期 下次跟進時間 下次聯絡 下次聯絡日期 下次聯絡時間 下次聯繫 下次聯繫日期 下次拜訪 下次拜訪日期 下次拜訪時間 下次回訪 下次回訪日期 下次聯絡日 下次拜訪日 下次追蹤 下次追蹤日期 計劃跟進日期 計劃拜訪日期 \
         預計拜訪 預計拜訪日 預計拜訪日期 預計拜訪時間 預計下次拜訪 預計聯絡日期 预计拜访 预计拜访日期 预计下次拜访"),
    (Target::NextStep,
        "nextstep nextsteps nextaction nextactions todo 下一步 下一步计划 下一步工作 下步计划 下一步行动 跟进计划 下次跟进内容 待办事项 下一步計劃 下步計劃 下一步行動 跟進計劃 待辦事項"),
    (field("do_not_call"), "donotcall dnc nocall 勿打扰 勿打擾 请勿致电 請勿致電 谢绝来电"),
];

/// The first headings of our own tables of talks and follow-ups.
pub const MEETING_ID: &str = "meeting_id";
pub const FOLLOWUP_ID: &str = "followup_id";

/// A table of our own that holds something else than customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    Talks,
    /// They are not imported.
    Followups,
}

/// Which table of our own this is whose first heading is given.
pub fn own_table(first: &str) -> Option<Own> {
    match first {
        MEETING_ID => Some(Own::Talks),
        FOLLOWUP_ID => Some(Own::Followups),
        _ => None,
    }
}

/// A heading that starts so names a field of one's own, whatever follows: how our own export writes them.
const OWN: &[(&str, Whose)] = &[("contact custom:", Whose::Person), ("customer custom:", Whose::Customer)];

/// The heading in front of an own field's name.
pub const fn own_prefix(person: bool) -> &'static str {
    if person { OWN[0].0 } else { OWN[1].0 }
}

/// A column's name without what varies: signs, spaces, digits, case, width.
pub fn plain(header: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    };
    header.chars().map(narrow).filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// What the column of this name holds, and the name it has by itself (without our own prefix).
pub fn recognise(header: &str) -> Option<(Target, &str)> {
    let header = header.trim();
    for (prefix, whose) in OWN {
        if let Some(name) = header.strip_prefix(prefix) {
            return Some((Target::Custom(*whose), name.trim()));
        }
    }
    let own = Target::named(header).filter(|target| !matches!(target, Target::Skip | Target::Custom(_)));
    own.or_else(|| alias(header))
        .or_else(|| alias(&without_brackets(header)))
        .or_else(|| of_parts(header))
        .map(|target| (target, header))
}

fn alias(header: &str) -> Option<Target> {
    let plain = plain(header);
    if plain.is_empty() {
        return None;
    }
    NAMES.iter().find(|(_, names)| names.split_ascii_whitespace().any(|name| name == plain)).map(|(target, _)| *target)
}

/// "医院/机构名称" is what those of its parts are that we know, where they are one and the same.
fn of_parts(header: &str) -> Option<Target> {
    let mut known = header.split(['/', '／']).filter_map(|part| alias(&without_brackets(part)));
    let first = known.next().filter(|_| header.contains(['/', '／']))?;
    let (mut first, organisation) = (first, |target| matches!(target, Target::Company | Target::Customer));
    for other in known {
        match other {
            other if other == first => {}
            other if organisation(first) && organisation(other) => first = Target::Customer,
            _ => return None,
        }
    }
    Some(first)
}

/// "手机（必填）" and "Phone (work)" are what stands before the bracket.
fn without_brackets(header: &str) -> String {
    header.split(['(', '（', '[', '【']).next().unwrap_or_default().to_owned()
}

/// The number in a column's name, which holds "Phone 2 - Type" and "Phone 2 - Value" together.
pub fn number(header: &str) -> String {
    header.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::sheet::Sheet;

    use std::collections::HashSet;

    /// The headings of an export that have a place here, and the names of their places.
    const EXPORTS: &[(Sheet, &str, &str)] = &[
        (
            Sheet::Customers,
            "Title|First Name|Middle Name|Last Name|Company|Department|Job Title|Business Street|Business City|\
             Business State|Assistant's Phone|Business Phone|Business Phone 2|Callback|Car Phone|Company Main Phone|\
             Home Phone|Mobile Phone|Other Phone|Primary Phone|Account|Birthday|Categories|E-mail Address|\
             E-mail Type|E-mail 2 Address|Language|Notes|Web Page",
            "function first_name middle_name last_name company department function address city region phone phone \
             phone phone phone phone phone mobile phone phone company birthday tags email label email language note website",
        ),
        (
            Sheet::Customers,
            "称谓|名|中间名|姓|单位|部门|职务|商务地址 街道|商务地址 市/县|商务地址 省/市/自治区|商务电话|商务电话 2|\
             单位主要电话|住宅电话|移动电话|其他电话|电子邮件地址|电子邮件 2 地址|附注|生日|网页|类别",
            "- first_name middle_name last_name company department function address city region phone phone phone phone \
             mobile phone email email note birthday website tags",
        ),
        (
            Sheet::Customers,
            "名字|中間名|姓氏|公司|部門|職稱|商務 - 街|商務 - 市/鎮|商務 - 縣/市|商務電話|住家電話|行動電話|電子郵件地址|\
             記事|生日|網頁|類別",
            "first_name middle_name last_name company department function address city region phone phone mobile email \
             note birthday website tags",
        ),
        (
            Sheet::Customers,
            "First Name|Middle Name|Last Name|Organization Name|Organization Title|Organization Department|Birthday|\
             Notes|Labels|E-mail 1 - Label|E-mail 1 - Value|Phone 1 - Label|Phone 1 - Value|Address 1 - Formatted|\
             Address 1 - City|Address 1 - Region|Website 1 - Value",
            "first_name middle_name last_name company function department birthday note tags label email label phone \
             address city region website",
        ),
        (
            Sheet::Customers,
            "Record ID|First Name|Last Name|Email|Phone Number|Mobile Phone Number|Contact owner|Lead Status|\
             Associated Company|Associated Company IDs|Company name|Company owner|Job Title|Lifecycle Stage|City|\
             State/Region|Street Address|Website URL|Industry|Number of Employees|Company Domain Name|Record ID - Company",
            "external_id first_name last_name email phone mobile owner state company customer_id company owner function \
             state city region address website industry scale website customer_id",
        ),
        (
            Sheet::Customers,
            "Account ID|Account Name|Account Number|Account Owner|Billing Street|Billing City|Billing State/Province|\
             Industry|Employees|Website|Rating|Contact ID|Title|Mailing Street|Mailing City|MailingState|Phone|Mobile|\
             MobilePhone|Home Phone|Asst. Phone|AssistantPhone|Birthdate|Lead Source|Company / Account|Lead Owner|\
             Lead ID|Do Not Call|Description",
            "customer_id company customer_id owner address city region industry scale website level contact_id function \
             address city region phone mobile mobile phone phone phone birthday source company owner contact_id \
             do_not_call note",
        ),
        (
            Sheet::Customers,
            "Record Id|Contact Owner|Account Name|Account Name.id|Email|Secondary Email|Title|Mobile|Phone|Asst Phone|\
             Date of Birth|Mailing Street|Mailing City|Mailing State|Skype ID|Tag|Lead Source|No. of Employees|Full Name",
            "external_id owner company customer_id email email function mobile phone phone birthday address city region \
             other tags source scale name",
        ),
        (
            Sheet::Customers,
            "First Name|Last Name|URL|Email Address|Company|Position",
            "first_name last_name other email company function",
        ),
        (
            Sheet::Customers,
            "客戶名稱|公司|電話|手機|電子郵件|地址|備註|產業|產業別|職稱|部門|聯絡人|聯絡電話|行動電話|公司地址|網址|\
             縣市|地區|規模|來源|等級|狀態|負責業務|業務人員|標籤|生日|客戶編號|客戶代號|姓名|微信|LINE ID|產品|需求|競爭對手",
            "customer company phone mobile email address note industry industry function department contact phone mobile \
             address website city region scale source level state owner owner tags birthday customer_id customer_id name \
             wechat other product need competitor",
        ),
        (
            Sheet::Customers,
            "客户名称|客户级别|客户来源|所属行业|负责人|省份|城市|详细地址|联系人|职务|手机号码|联系电话|备注|客户状态|\
             跟进状态|产业|企业名称|意向产品|竞争对手|公司规模|官网|客户编号|邮箱|部门|生日|标签|微信号",
            "customer level source industry owner region city address contact function mobile phone note state state \
             industry company product competitor scale website customer_id email department birthday tags wechat",
        ),
        (
            Sheet::Talks,
            "Activity date|Activity type|Call outcome|Body preview|Activity assigned to|Associated Company|Associated Contact|Record ID",
            "when channel outcome - - company contact talk_id",
        ),
        (
            Sheet::Talks,
            "Subject|Date|Company / Account|Name|Status|Type|Full Comments|Task Subtype|Activity ID|Email|Phone",
            "summary when company name stage channel summary channel talk_id email phone",
        ),
        (
            Sheet::Talks,
            "客户名称|联系人|跟进时间|跟进方式|跟进内容|下一步计划|跟进人|客户编号|手机号码|拜访地点|跟进结果",
            "customer contact when channel summary next_step - customer_id mobile place outcome",
        ),
        (
            Sheet::Talks,
            "客戶名稱|聯絡人|拜訪日期|時間|方式|內容|結果|下一步|備註|行動電話",
            "customer contact when when channel summary outcome next_step summary mobile",
        ),
        (
            Sheet::Talks,
            "meeting_id|customer|customer_id|contact|meeting|channel|stage|day|time|zone|held_at|checklist|answers",
            "talk_id customer customer_id contact meeting channel stage day time zone held_at - -",
        ),
    ];

    #[test]
    fn the_tables_are_written_plainly_and_name_nothing_twice() {
        for table in [NAMES, talks::NAMES] {
            let mut seen = HashSet::new();
            for name in table.iter().flat_map(|(_, names)| names.split_ascii_whitespace()) {
                assert_eq!(plain(name), name);
                assert!(seen.insert(name), "{name}");
            }
        }
    }

    #[test]
    fn names_are_recognised_however_they_are_written() {
        for (header, target) in [
            ("E-mail 1 - Value", "email"),
            ("E-mail 2 Address", "email"),
            ("Phone 2 - Value", "phone"),
            ("Business Phone 2", "phone"),
            ("Mobile Phone", "mobile"),
            ("手机号码（必填）", "mobile"),
            ("客户名称*", "customer"),
            ("医院/机构名称", "customer"),
            ("单位／公司全称", "company"),
            ("最近跟进", "last_contact"),
            ("Last Activity Date", "last_contact"),
            ("下次跟进", "next_contact"),
            ("Next activity date", "next_contact"),
            ("下次聯絡日期", "next_contact"),
            ("最後拜訪", "last_visit"),
            ("最后拜访", "last_visit"),
            ("最後拜訪日", "last_visit"),
            ("最後聯絡", "last_contact"),
            ("最后联系", "last_contact"),
            ("預計下次拜訪", "next_contact"),
            ("聯絡窗口", "contact"),
            ("業務代表", "owner"),
            ("Next steps", "next_step"),
            ("最后跟进时间（必填）", "last_contact"),
            ("聯絡人", "contact"),
            ("Organization 1 - Title", "function"),
            ("Mailing State/Province", "region"),
            ("No. of Employees", "scale"),
            ("ＥＭＡＩＬ", "email"),
            ("company_name", "company"),
            ("Record ID - Contact", "contact_id"),
            ("external_id", "external_id"),
            ("contact_phone", "contact_phone"),
            ("do_not_call", "do_not_call"),
        ] {
            assert_eq!(recognise(header).map(|(target, _)| target.name()), Some(target), "{header}");
        }
        for header in ["Shoe size", "", "123", "skip", "custom", "Fax", "Postal Code"] {
            assert_eq!(recognise(header), None, "{header}");
        }
    }

    #[test]
    fn the_headings_of_the_programs_people_export_from_are_known() {
        for (sheet, headings, places) in EXPORTS {
            let place = |heading| sheet.recognise(heading).map_or("-", |(target, _)| target.name());
            let known: Vec<&str> = headings.split('|').map(place).collect();
            assert_eq!(known, places.split_whitespace().collect::<Vec<_>>(), "{headings}");
        }
    }

    #[test]
    fn a_field_of_ones_own_keeps_its_name_whatever_it_is() {
        assert_eq!(recognise("customer custom: phone"), Some((Target::Custom(Whose::Customer), "phone")));
        assert_eq!(recognise("contact custom: 生日"), Some((Target::Custom(Whose::Person), "生日")));
    }
}
