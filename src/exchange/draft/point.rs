//! What a number or an address, and the label beside it, mean.

use crate::domain::person::Way;
use crate::exchange::cells;
use crate::exchange::reason::Reason;
use crate::text::{Clean, email};

/// The longest label, in characters.
const LABEL_MOST: usize = 60;

pub(super) fn email_of(part: &str) -> Result<&str, Reason> {
    let address = cells::bare_email(part);
    if address.contains(['@', '＠']) && email::key(address).is_some() {
        Ok(address)
    } else {
        Err(Reason::Email(part.to_owned()))
    }
}

/// What the label or the number itself says about the way, where the column does not.
pub(super) fn phone_way(way: Way, label: &str, number: &str) -> Way {
    let label = label.to_lowercase();
    let said = ["mobile", "cell", "手机", "手機", "移动", "行動"].iter().any(|word| label.contains(word));
    if said || cells::mobile_form(number) { Way::Mobile } else { way }
}

/// Google stars its own labels; Outlook names the mail system.
pub(super) fn plain_label(label: &str) -> &str {
    match label.trim().trim_start_matches("* ") {
        "SMTP" | "EX" => "",
        own => own,
    }
}

pub(super) fn cut(label: &str) -> Clean {
    Clean::line(&label.chars().take(LABEL_MOST).collect::<String>())
}
