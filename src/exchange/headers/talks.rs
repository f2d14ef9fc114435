//! What the columns of a table of talks are called, in English and Chinese and in the exports of the common programs.
//! Who the customer is, is said as in a table of customers.

use crate::domain::field::Record;
use crate::domain::interaction::Interaction;
use crate::domain::person::Way;
use crate::exchange::headers;
use crate::exchange::target::{Target, Whose};

/// Where a day, a time or both go: they are put together.
pub const WHEN: &str = "when";
/// The number of the talk in another system.
pub const TALK_ID: &str = "talk_id";

const fn human(way: Way) -> Target {
    Target::Point { whose: Whose::Human, way, said: false }
}

/// Names as [`headers::plain`] leaves them. What is not here may be a name of who the customer is.
#[rustfmt::skip]
pub(super) const NAMES: &[(Target, &str)] = &[
    (Target::Talk(WHEN),
        "date datetime dateandtime activitydate activitytime starttime startdate start started startdatetime timestamp \
         visitdate visittime calldate calltime callstarttime meetingdate meetingtime meetingstarttime contactdate contacttime \
         datelogged logdate completeddate completedat createdate created createdat createdtime createdon createddate duedate \
         日期 时间 時間 日期时间 日期時間 跟进时间 跟进日期 跟進時間 跟進日期 拜访时间 拜访日期 拜訪時間 拜訪日期 沟通时间 沟通日期 溝通時間 溝通日期 \
         联系时间 联系日期 聯絡時間 聯絡日期 聯繫時間 通话时间 通話時間 来访时间 來訪時間 会议时间 會議時間 开始时间 開始時間 记录时间 記錄時間 \
         创建时间 創建時間 建立時間 创建日期 发生时间 發生時間 发生日期 活动日期 活動日期 活动时间 活動時間"),
    (Target::Talk("summary"),
        "note notes description body content details comment comments remark remarks subject title text message minutes \
         callnotes meetingnotes callbody activitydescription fullcomments \
         内容 內容 摘要 概要 记录 記錄 跟进内容 跟进记录 跟進內容 跟進記錄 沟通内容 沟通记录 溝通內容 溝通記錄 拜访内容 拜访记录 拜訪內容 拜訪記錄 \
         联系内容 聯絡內容 通话内容 通話內容 洽谈内容 洽談內容 交流内容 会议内容 会议纪要 會議內容 會議記錄 备注 備註 说明 說明 描述 \
         主题 主題 标题 標題 小结 总结 總結 拜访总结 跟进情况 跟進情況 沟通情况"),
    (Target::Talk("channel"),
        "type activitytype medium way method contacttype contactmethod communicationtype tasktype tasksubtype activity \
         方式 渠道 类型 類型 跟进方式 跟進方式 沟通方式 溝通方式 拜访方式 拜訪方式 联系类型 活动类型 活動類型 沟通渠道 溝通渠道 跟进类型 跟進類型"),
    (Target::Talk("outcome"),
        "result calloutcome calldisposition callresult disposition meetingoutcome \
         结果 結果 拜访结果 拜訪結果 跟进结果 跟進結果 沟通结果 溝通結果 通话结果 通話結果 结论 結論"),
    (Target::Talk("next_step"),
        "nextstep nextsteps nextaction nextactions todo followup followupaction \
         下一步 下一步计划 下一步計劃 下步计划 下步計劃 下一步行动 下一步行動 后续计划 後續計劃 跟进计划 跟進計劃 下次计划 待办事项 待辦事項"),
    (Target::Talk("mood"), "sentiment attitude 情绪 情緒 态度 態度 客户态度 客戶態度"),
    (Target::Talk("meeting"), "kind meetingtype visittype 拜访类型 拜訪類型 会议类型 會議類型"),
    (Target::Talk("place"), "location venue 地点 地點 拜访地点 拜訪地點 会议地点 會議地點"),
    (Target::Talk("goal"), "purpose objective aim 目的 目标 目標 拜访目的 拜訪目的 跟进目的"),
    (Target::Talk("stage"), "status activitystatus taskstatus 状态 狀態 完成状态 完成狀態 活动状态 活動狀態"),
    (Target::Talk("handed_over"), "handedover handover 移交 交付物 交付"),
    (Target::Talk("zone"), "timezone tz 时区 時區"),
    (Target::Talk(TALK_ID),
        "id recordid externalid activityid taskid eventid callid meetingid engagementid interactionid noteid logid visitid \
         编号 編號 记录编号 記錄編號 跟进编号 跟進編號 拜访编号 拜訪編號 记录id 記錄id"),
    (Target::Customer,
        "relatedto related relatedcompany associatedcompanies companyaccountname 关联客户 關聯客戶 所属客户 所屬客戶 拜访客户 拜訪客戶 跟进客户 跟進客戶 对应客户"),
    (Target::Contact,
        "with who person whom attendee associatedcontact relatedcontact 拜访对象 拜訪對象 沟通对象 溝通對象 受访人 受訪人 客户联系人 客戶聯絡人 对接人 對接人"),
    (human(Way::Mobile), "客户手机 客戶手機 联系人手机 聯絡人手機"),
    (human(Way::Phone), "customerphone contactphone phonecalled tonumber 客户电话 客戶電話 联系人电话 聯絡人電話"),
    (human(Way::Email), "customeremail contactemail toemail 客户邮箱 客戶郵箱 联系人邮箱 聯絡人郵箱"),
];

/// The names of places that say who the customer is, as in a table of customers.
const WHO: &[&str] = &[
    "customer",
    "company",
    "name",
    "contact",
    "first_name",
    "middle_name",
    "last_name",
    "customer_id",
    "contact_id",
    "mobile",
    "phone",
    "email",
    "wechat",
];

/// What the column of this name holds.
pub fn recognise(header: &str) -> Option<Target> {
    let header = header.trim();
    if header == headers::MEETING_ID {
        return Some(Target::Talk(TALK_ID));
    }
    let wire = header.to_lowercase().replace([' ', '-'], "_");
    let own = named(&wire).filter(|target| *target != Target::Skip);
    own.or_else(|| alias(header)).or_else(|| {
        let bare = header.split(['(', '（', '[', '【']).next().unwrap_or_default();
        alias(bare)
    })
}

fn alias(header: &str) -> Option<Target> {
    let plain = headers::plain(header);
    if plain.is_empty() {
        return None;
    }
    let own = NAMES.iter().find(|(_, names)| names.split_ascii_whitespace().any(|name| name == plain));
    own.map(|(target, _)| *target)
        .or_else(|| headers::recognise(header).map(|(target, _)| target).filter(|target| tells_who(*target)))
}

/// Whether a target says who the customer is.
pub fn tells_who(target: Target) -> bool {
    target.names_a_row()
        || matches!(
            target,
            Target::Middle
                | Target::Point { whose: Whose::Human, .. }
                | Target::Field(Whose::Customer | Whose::Person, "external_id")
        )
}

/// Whether a target says when the talk was.
pub fn tells_when(target: Target) -> bool {
    matches!(target, Target::Talk(WHEN | "day" | "held_at"))
}

/// The target of this name. The person is named by `contact`.
pub fn named(name: &str) -> Option<Target> {
    match name {
        "skip" => Some(Target::Skip),
        WHEN => Some(Target::Talk(WHEN)),
        TALK_ID => Some(Target::Talk(TALK_ID)),
        "person" => None,
        name if WHO.contains(&name) => Target::named(name),
        name => Interaction::field(name).map(|field| Target::Talk(field.name)),
    }
}

/// All names, who the customer is first.
pub fn names() -> impl Iterator<Item = &'static str> {
    let fields = Interaction::FIELDS.iter().map(|field| field.name).filter(|name| *name != "person");
    WHO.iter().copied().chain([WHEN, TALK_ID]).chain(fields).chain(["skip"])
}

/// Whether a column of days says when a row was written down, and not when the talk was.
pub fn is_of_writing(header: &str) -> bool {
    let plain = headers::plain(header);
    ["creat", "创建", "創建", "建立", "记录时间", "記錄時間", "duedate"].iter().any(|begin| plain.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_to_a_target_of_that_name() {
        for name in names() {
            assert_eq!(named(name).map(Target::name), Some(name));
        }
        assert_eq!(named("shoe_size"), None);
    }
}
