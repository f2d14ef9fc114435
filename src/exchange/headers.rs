//! What columns are called: in English and Chinese, and in the exports of Google Contacts, Outlook, HubSpot,
//! Salesforce, Zoho and LinkedIn. One table; a new name is one word in it.

use super::target::{Target, Whose};
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
         employer business businessname associatedcompany primarycompany firm \
         公司 公司名称 公司名稱 公司名 企业 企业名称 企業 企業名稱 单位 单位名称 單位 單位名稱 工作单位 工作單位 所属公司 所屬公司 会社名 会社"),
    (Target::Customer,
        "customer customername client clientname \
         客户 客户名称 客户名 客户姓名 客户全称 客戶 客戶名稱 客戶名 客戶姓名 客戶全稱 顾客 顾客姓名 顧客 顧客姓名 顧客名"),
    (Target::Contact,
        "contact contactname contactperson primarycontact maincontact \
         联系人 联系人姓名 联系人名称 主要联系人 首要联系人 联络人 聯絡人 聯絡人姓名 聯繫人 聯繫人姓名 主要聯絡人 窗口 担当者"),
    (Target::Role("function"),
        "title jobtitle position jobposition role occupation organizationtitle organisationtitle \
         职位 职务 職位 職務 岗位 崗位 头衔 頭銜 职称 職稱 役職"),
    (Target::Role("department"), "department dept organizationdepartment organisationdepartment 部门 部門 科室 所属部门 部署"),
    (point(Way::Mobile),
        "mobile mobilephone mobilenumber mobilephonenumber mobileno cell cellphone cellphonenumber handphone whatsappnumber \
         手机 手机号 手机号码 移动电话 手機 手機號 手機號碼 行動電話 行动电话 联系手机 携帯 携帯電話"),
    (point(Way::Phone),
        "phone phonenumber phonevalue telephone telephonenumber tel telno primaryphone phoneno contactnumber \
         电话 电话号码 联系电话 联系方式 電話 電話號碼 聯絡電話 聯繫電話 聯絡方式 電話番号"),
    (said(Way::Phone),
        "businessphone workphone officephone homephone otherphone directphone carphone companyphone assistantsphone \
         asstphone callback companymainphone otherphonenumber \
         办公电话 商务电话 公司电话 单位电话 座机 固话 固定电话 住宅电话 家庭电话 其他电话 \
         辦公電話 商務電話 公司電話 單位電話 座機 市話 固定電話 住宅電話 其他電話"),
    (point(Way::Email),
        "email emailaddress emailvalue mail mailaddress primaryemail \
         邮箱 邮件 电子邮箱 电子邮件 电子邮件地址 邮箱地址 邮件地址 电邮 電郵 郵箱 電子郵箱 電子郵件 電子郵件地址 電郵地址 信箱 電子信箱 メール メールアドレス"),
    (said(Way::Email), "secondaryemail workemail businessemail homeemail personalemail otheremail 工作邮箱 个人邮箱"),
    (point(Way::Wechat), "wechat wechatid weixin weixinid 微信 微信号 微信號"),
    (said(Way::Other), "qq qq号 qq號 whatsapp skype skypeid telegram lineid url linkedin linkedinurl linkedinprofile profileurl"),
    (Target::Label("phone"), "phonetype phonelabel"),
    (Target::Label("email"), "emailtype emaillabel"),
    (Target::Tags { exact: false },
        "tags tag labels groups groupmembership categories category 标签 標籤 标记 分组 分組 类别 類別"),
    (Target::Field(Whose::Own, "external_id"), "id recordid externalid 编号 編號"),
    (Target::Field(Whose::Customer, "external_id"),
        "accountid accountnumber accountno customerid customerno customernumber customercode clientid companyid recordidcompany \
         客户编号 客户编码 客户代码 客户号 客戶編號 客戶編碼 客戶代碼 客戶號 客户id 客戶id 公司编号"),
    (Target::Field(Whose::Person, "external_id"), "contactid recordidcontact leadid personid 联系人编号 聯絡人編號"),
    (Target::Field(Whose::Own, "note"),
        "note notes comment comments remark remarks description memo 备注 備註 附注 附註 说明 說明 描述 备忘 備考"),
    (Target::Field(Whose::Human, "birthday"), "birthday birthdate dateofbirth dob 生日 出生日期 出生年月日 生年月日"),
    (Target::Field(Whose::Human, "language"), "language preferredlanguage 语言 語言"),
    (field("industry"), "industry sector trade 行业 行業 所属行业 所屬行業 客户行业 客戶行業 业态 業種"),
    (field("scale"),
        "scale size companysize employees noofemployees numberofemployees numberemployees headcount \
         规模 規模 公司规模 公司規模 企业规模 人数 員工人數 员工人数 员工数"),
    (field("region"),
        "region state province stateprovince stateregion territory area addressregion mailingstate mailingstateprovince \
         billingstate billingstateprovince businessstate homestate \
         省 省份 地区 地區 区域 區域 所在地区 所在地區 所属区域 大区 大區 都道府県"),
    (field("city"),
        "city town locality addresscity mailingcity billingcity businesscity homecity companycity \
         城市 市 所在城市 所在地 商务地址市县"),
    (field("address"),
        "address street streetaddress addressformatted addressstreet mailingstreet mailingaddress billingstreet billingaddress \
         businessstreet businessaddress homestreet homeaddress officeaddress \
         地址 联系地址 聯絡地址 通讯地址 通訊地址 公司地址 详细地址 詳細地址 单位地址 住址 商务地址街道 住所"),
    (field("website"),
        "website websiteurl webpage homepage companydomainname websitevalue 网址 網址 网站 網站 官网 官網 公司网址 公司網址"),
    (field("owner"),
        "owner accountowner contactowner leadowner companyowner salesperson salesrep accountmanager assignedto responsible \
         负责人 負責人 销售 銷售 销售员 销售人员 业务员 業務員 业务 業務 客户经理 客戶經理 所有者 跟进人 跟進人 归属人"),
    (field("source"),
        "source leadsource originalsource customersource channel 来源 來源 客户来源 客戶來源 线索来源 渠道 来源渠道"),
    (field("level"),
        "level tier rating grade customerlevel priorityclass 级别 級別 等级 等級 客户级别 客户等级 客戶級別 客戶等級 评级 客户星级"),
    (field("state"),
        "status leadstatus customerstatus lifecyclestage stage 状态 狀態 客户状态 客戶狀態 阶段 階段 客户阶段 跟进状态"),
    (field("behaviour"), "behaviour behavior behaviourtype 行为类型 行為類型"),
    (field("spending"), "spending 消费水平 消費水平"),
    (field("cooperation"), "cooperation 合作情况 合作情況"),
    (field("need"), "need needs requirement requirements 需求 客户需求 客戶需求"),
    (field("product"), "product products interestedin 产品 產品 意向产品 意向產品 感兴趣产品"),
    (field("competitor"), "competitor competitors 竞争对手 競爭對手 竞品 競品"),
    (field("kind"), "kind customerkind"),
    (field("do_not_call"), "donotcall dnc nocall 勿打扰 勿打擾 请勿致电 請勿致電 谢绝来电"),
];

/// The first headings of our own tables of talks and follow-ups.
pub const MEETING_ID: &str = "meeting_id";
pub const FOLLOWUP_ID: &str = "followup_id";

/// Whether a table whose first heading this is holds something else than customers.
pub fn is_other_table(first: &str) -> bool {
    matches!(first, MEETING_ID | FOLLOWUP_ID)
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
    own.or_else(|| alias(header)).or_else(|| alias(&without_brackets(header))).map(|target| (target, header))
}

fn alias(header: &str) -> Option<Target> {
    let plain = plain(header);
    if plain.is_empty() {
        return None;
    }
    NAMES.iter().find(|(_, names)| names.split_ascii_whitespace().any(|name| name == plain)).map(|(target, _)| *target)
}

/// "手机（必填）" and "Phone (work)" are what stands before the bracket.
fn without_brackets(header: &str) -> String {
    header.split(['(', '（', '[', '【']).next().unwrap_or_default().to_owned()
}

/// Whether a cell is the name of a column we know.
pub fn known(cell: &str) -> bool {
    cell.len() <= 120 && recognise(cell).is_some()
}

/// The number in a column's name, which holds "Phone 2 - Type" and "Phone 2 - Value" together.
pub fn number(header: &str) -> String {
    header.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_table_is_written_plainly_and_names_nothing_twice() {
        let mut seen = HashSet::new();
        for name in NAMES.iter().flat_map(|(_, names)| names.split_ascii_whitespace()) {
            assert_eq!(plain(name), name);
            assert!(seen.insert(name), "{name}");
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
    fn a_field_of_ones_own_keeps_its_name_whatever_it_is() {
        assert_eq!(recognise("customer custom: phone"), Some((Target::Custom(Whose::Customer), "phone")));
        assert_eq!(recognise("contact custom: 生日"), Some((Target::Custom(Whose::Person), "生日")));
    }
}
