//! What customers say most often is found as they say it, in the words of each place, without knowing how a card is called.

use super::Home;

const HEARD: [(&str, &[(&str, &str)]); 3] = [
    (
        "en",
        &[
            ("let me think", "think-it-over"),
            ("talk to my boss", "authority-not-mine"),
            ("run it by", "authority-not-mine"),
            ("my other half", "authority-not-mine"),
            ("too dear", "price-too-high"),
            ("any cheaper", "price-too-high"),
            ("best price", "price-discount-demand"),
            ("happy with who we use", "incumbent-happy"),
            ("not interested", "need-none"),
            ("brochure", "stall-send-material"),
            ("ring me back", "stall-call-back"),
        ],
    ),
    (
        "zh-Hans",
        &[
            ("考虑一下", "think-it-over"),
            ("商量一下", "think-it-over"),
            ("问问老板", "authority-not-mine"),
            ("问一下领导", "authority-not-mine"),
            ("跟领导汇报", "authority-not-mine"),
            ("打折", "price-discount-demand"),
            ("没钱", "budget-none"),
            ("再说吧", "timing-not-now"),
            ("不放心", "trust-unknown-vendor"),
        ],
    ),
    (
        "zh-Hant",
        &[
            ("考慮看看", "think-it-over"),
            ("ㄊㄍㄌ", "price-too-high"),
            ("再評估", "think-it-over"),
            ("問老闆", "authority-not-mine"),
            ("跟老闆", "authority-not-mine"),
            ("跟主管討論", "authority-not-mine"),
            ("沒辦法作主", "authority-not-mine"),
            ("便宜一點", "price-too-high"),
            ("打折", "price-discount-demand"),
            ("加個 LINE", "stall-send-material"),
            ("固定配合", "incumbent-happy"),
            ("用不到", "need-none"),
            ("過一陣子再說", "timing-not-now"),
            ("沒錢", "budget-none"),
            ("不放心", "trust-unknown-vendor"),
        ],
    ),
];

#[test]
fn what_is_heard_most_often_is_found_first_as_it_is_said() {
    let home = Home::new();
    for (language, heard) in HEARD {
        for (said, card) in heard {
            let found = home.json(&["--language", language, "script", "find", said, "--limit", "1"]);
            assert_eq!(found[0]["id"], *card, "{language}: {said}");
        }
    }
}
