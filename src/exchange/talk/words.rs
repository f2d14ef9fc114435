//! What people write for the choices of a talk: by what way, what came of it, how they were, how far it got.

use crate::text::fold_str;

/// What a word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// The wire name of a choice.
    Choice(&'static str),
    /// A word for nothing in particular.
    Nothing,
    Unknown,
}

/// Words that say nothing of the way.
const NO_CHANNEL: &[&str] =
    &["note", "task", "other", "activity", "log", "其他", "其它", "记录", "記錄", "任务", "任務"];

/// By what way, the telling word first: a video call is no phone call. Latin words stand by themselves, Chinese ones
/// anywhere in the cell.
const CHANNELS: &[(&str, &str)] = &[
    (
        "video",
        "video zoom teams webex meet online 视频 視頻 視訊 视讯 腾讯会议 騰訊會議 线上会议 線上會議 网络会议 網路會議",
    ),
    ("phone", "voicemail"),
    ("mail", "email mail letter 邮件 郵件 电邮 電郵 信件 信函"),
    (
        "chat",
        "chat wechat whatsapp sms text telegram line messenger im dm qq 微信 短信 短訊 簡訊 钉钉 釘釘 聊天 即时 即時 私信",
    ),
    ("phone", "phone call telephone tel 电话 電話 致电 致電 来电 來電 去电 通话 通話 语音 語音"),
    ("web", "web website form portal 网站 網站 官网 官網 表单 表單 留言"),
    (
        "face",
        "face visit meeting person personal onsite site appointment event 面 拜访 拜訪 上门 上門 到访 到訪 来访 來訪 走访 走訪 \
         会议 會議 会面 會面 展会 展會 到店",
    ),
];

const OUTCOMES: &[(&str, &str)] = &[
    ("order", "order|won|closed won|sale|deal|signed|成交|已成交|签单|簽單|签约|簽約|下单|下單|订单|訂單"),
    (
        "advance",
        "advance|interested|meeting scheduled|meeting booked|demo scheduled|appointment set|推进|推進|有推进|有推進|有进展|有進展|有意向|意向强",
    ),
    (
        "continuation",
        "continuation|connected|无实质进展|無實質進展|没有进展|沒有進展|follow up|callback|call back|call back later|继续|繼續|继续跟进|繼續跟進|跟进中|跟進中|待跟进|待跟進|考虑中|考慮中",
    ),
    (
        "no_sale",
        "no sale|not interested|lost|closed lost|rejected|declined|未成交|拒绝|拒絕|无意向|無意向|不感兴趣|不感興趣|流失",
    ),
    (
        "no_answer",
        "no answer|unanswered|busy|not reached|no response|未接|未接通|没联系上|沒聯絡上|无人接听|無人接聽|没人接|沒人接|占线|佔線",
    ),
    ("voicemail", "voicemail|left voicemail|left message|left live message|语音信箱|語音信箱|语音留言|語音留言"),
    ("wrong_number", "wrong number|bad number|号码有误|號碼有誤|空号|空號|打错|打錯|号码错误|號碼錯誤"),
    (
        "do_not_call",
        "do not call|do not call again|do not contact|dnc|opted out|请勿再致电|請勿再致電|请勿再联系|請勿再聯繫|請勿再聯絡|别再打|別再打|勿打扰|勿打擾|请勿致电|請勿致電|谢绝来电|謝絕來電",
    ),
];

const MOODS: &[(&str, &str)] = &[
    ("warm", "warm|positive|friendly|happy|热情|熱情|友好|积极|積極|好"),
    ("calm", "calm|neutral|平静|平靜|一般|平和|中性"),
    ("cool", "cool|cold|reserved|冷淡|冷漠"),
    ("upset", "upset|angry|negative|annoyed|不满|不滿|生气|生氣|恼火|惱火"),
];

const STAGES: &[(&str, &str)] = &[
    ("planned", "planned|scheduled|open|upcoming|not started|计划|計劃|计划中|計劃中|未开始|未開始|待办|待辦|已安排"),
    ("running", "running|in progress|进行中|進行中"),
    (
        "held",
        "held|done|completed|complete|closed|finished|logged|已完成|完成|已结束|已結束|已拜访|已拜訪|已跟进|已跟進",
    ),
    ("missed", "missed|cancelled|canceled|no show|no-show|取消|已取消|未到|爽约|爽約"),
];

const LIVE: &[(&str, &str)] =
    &[("yes", "yes|y|1|true|live|是|实时|實時|即時"), ("no", "no|n|0|false|否|非实时|非實時")];

/// What a cell of one of these fields means.
pub fn meant(field: &str, cell: &str) -> Meant {
    let cell = fold_str(cell.trim());
    let table = match field {
        "channel" => return channel(&cell),
        "outcome" => OUTCOMES,
        "mood" => MOODS,
        "stage" => STAGES,
        "live" => LIVE,
        _ => return Meant::Unknown,
    };
    let spoken = cell.replace(['_', '-'], " ");
    let is = |words: &str| words.split('|').any(|word| fold_str(word) == cell || fold_str(word) == spoken);
    let known = table.iter().find(|(name, words)| cell == *name || is(words));
    known.map_or(Meant::Unknown, |(name, _)| Meant::Choice(name))
}

fn channel(cell: &str) -> Meant {
    let said = cell.replace("e-mail", "email");
    let latin: Vec<&str> = said
        .split(|c: char| !c.is_ascii_alphanumeric())
        .map(|word| word.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(word))
        .collect();
    let holds = |words: &str| {
        words.split_whitespace().any(|word| if word.is_ascii() { latin.contains(&word) } else { has(cell, word) })
    };
    if let Some((name, _)) = CHANNELS.iter().find(|(_, words)| holds(words)) {
        return Meant::Choice(name);
    }
    if NO_CHANNEL.iter().any(|word| fold_str(word) == cell) { Meant::Nothing } else { Meant::Unknown }
}

fn has(cell: &str, word: &str) -> bool {
    cell.contains(fold_str(word).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::Answer;
    use crate::domain::interaction::{Channel, Mood, Outcome, Stage};

    #[test]
    fn what_programs_and_people_write_is_the_choice_they_mean() {
        for (field, cell, name) in [
            ("channel", "Phone call", "phone"),
            ("channel", "CALL", "phone"),
            ("channel", "Video call (Zoom)", "video"),
            ("channel", "E-mails", "mail"),
            ("channel", "Voicemail", "phone"),
            ("channel", "In-person meeting", "face"),
            ("channel", "Online meeting", "video"),
            ("channel", "上门拜访", "face"),
            ("channel", "企业微信", "chat"),
            ("channel", "電話溝通", "phone"),
            ("channel", "当面", "face"),
            ("outcome", "Closed-Won", "order"),
            ("outcome", "NO_ANSWER", "no_answer"),
            ("outcome", "继续跟进", "continuation"),
            ("outcome", "无人接听", "no_answer"),
            ("mood", "冷淡", "cool"),
            ("stage", "Completed", "held"),
            ("stage", "已取消", "missed"),
            ("live", "是", "yes"),
        ] {
            assert_eq!(meant(field, cell), Meant::Choice(name), "{field} {cell}");
        }
        for (field, cell) in [("channel", "Carrier pigeon"), ("outcome", "wants to think"), ("stage", "意向客户")] {
            assert_eq!(meant(field, cell), Meant::Unknown, "{field} {cell}");
        }
        assert_eq!(meant("channel", "Note"), Meant::Nothing);
    }

    #[test]
    fn every_choice_goes_by_its_own_name_and_every_word_leads_to_a_choice() {
        let all = [
            ("channel", Channel::NAMES),
            ("outcome", Outcome::NAMES),
            ("mood", Mood::NAMES),
            ("stage", Stage::NAMES),
            ("live", Answer::NAMES),
        ];
        for (field, names) in all {
            for name in names {
                assert_eq!(meant(field, name), Meant::Choice(name), "{field}");
            }
        }
        let tables = [("channel", CHANNELS), ("outcome", OUTCOMES), ("mood", MOODS), ("stage", STAGES), ("live", LIVE)];
        for (field, table) in tables {
            let names = all.iter().find(|(known, _)| *known == field).map_or(&[][..], |(_, names)| *names);
            assert!(table.iter().all(|(name, _)| names.contains(name)), "{field}");
        }
    }
}
