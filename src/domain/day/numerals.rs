//! One way of writing for what people type: small letters, ASCII signs, digits for numbers in words.

/// What stands before the sign of a weekday; that sign is no number.
const WEEK: [&str; 5] = ["星期", "礼拜", "禮拜", "周", "週"];
const WEEKDAY_SIGNS: [char; 6] = ['一', '二', '三', '四', '五', '六'];

/// Short forms and ways of speaking, and what they stand for.
const MEANT: [(&str, &str); 21] = [
    ("今早", "今天早上"),
    ("明早", "明天早上"),
    ("今晚", "今天晚上"),
    ("明晚", "明天晚上"),
    ("後", "后"),
    ("週", "周"),
    ("點", "点"),
    ("時", "时"),
    ("號", "号"),
    ("個", "个"),
    ("鐘", "钟"),
    ("這", "这"),
    ("禮", "礼"),
    ("裡", "里"),
    ("tonight", "today evening"),
    ("this morning", "today morning"),
    ("this afternoon", "today afternoon"),
    ("this evening", "today evening"),
    ("in the morning", "morning"),
    ("in the afternoon", "afternoon"),
    ("in the evening", "evening"),
];

const SPELLED: [&str; 13] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// The text as the grammar reads it: `下週五下午三點半` becomes `下周五下午3点半`, `In two weeks` becomes `in 2 weeks`.
pub(super) fn plain(text: &str) -> String {
    let ascii = text.chars().map(|c| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '、' => ',',
        _ => c,
    });
    let lower = ascii.collect::<String>().to_lowercase();
    let mut text = lower.split_whitespace().map(spelled).collect::<Vec<_>>().join(" ");
    for (typed, meant) in MEANT {
        if text.contains(typed) {
            text = text.replace(typed, meant);
        }
    }
    super::minguo::in_common_years(&digits(&text)).into_owned()
}

fn spelled(word: &str) -> String {
    let at = match word {
        "a" | "an" => Some(1),
        _ => SPELLED.iter().position(|known| *known == word),
    };
    at.map_or_else(|| word.to_owned(), |n| n.to_string())
}

/// Chinese numbers as digits.
fn digits(text: &str) -> String {
    let (mut plain, mut run) = (String::with_capacity(text.len()), String::new());
    for c in text.chars() {
        let names_a_weekday = run.is_empty() && WEEKDAY_SIGNS.contains(&c) && WEEK.iter().any(|w| plain.ends_with(w));
        if value(c).is_some() && !names_a_weekday {
            run.push(c);
            continue;
        }
        plain.push_str(&number(&run));
        run.clear();
        plain.push(c);
    }
    plain.push_str(&number(&run));
    plain
}

const fn value(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' => 0,
        '一' => 1,
        '二' | '两' | '兩' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        _ => return None,
    })
}

/// `二十五` is 25; without a ten the signs are digits, as in `二〇二六`.
fn number(run: &str) -> String {
    let digit = |part: &str| part.chars().filter_map(value).map(|n| n.to_string()).collect::<String>();
    match run.split_once('十') {
        None => digit(run),
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { "1".to_owned() } else { digit(tens) };
            let ones = if ones.is_empty() { "0".to_owned() } else { digit(ones) };
            format!("{tens}{ones}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_become_digits_and_weekdays_stay() {
        for (typed, read) in [
            ("两天后", "2天后"),
            ("二十五號", "25号"),
            ("十二月三十一日", "12月31日"),
            ("二〇二六年十月一日", "2026年10月1日"),
            ("下週一十點半", "下周一10点半"),
            ("星期三十二点一刻", "星期三12点1刻"),
            ("Ｆｒｉ　１５：００", "fri 15:00"),
            ("In two weeks", "in 2 weeks"),
            ("a week", "1 week"),
            ("明早九点", "明天早上9点"),
            ("tonight", "today evening"),
            ("", ""),
        ] {
            assert_eq!(plain(typed), read, "{typed}");
        }
    }
}
