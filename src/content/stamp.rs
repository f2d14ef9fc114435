//! The hash by which a translation knows that its original has changed.
//! FNV-1a with 64 bits (G. Fowler, L. C. Noll, K.-P. Vo, draft-eastlake-fnv), folded to 32 and written as eight
//! hexadecimal digits. It guards against forgetting, not against intent.

const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// The stamp of an item's texts, each with its key. The order of keys in the file does not matter.
pub(super) fn stamp(texts: &mut [(String, String)]) -> String {
    texts.sort();
    let mut hash = OFFSET_BASIS;
    for (key, text) in texts {
        hash = add(hash, key.as_bytes());
        hash = add(hash, &[0x1f]);
        hash = add(hash, text.as_bytes());
        hash = add(hash, &[0x1e]);
    }
    format!("{:08x}", (hash >> 32) ^ (hash & 0xffff_ffff))
}

fn add(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vectors published with the algorithm.
    #[test]
    fn the_hash_is_fnv_1a() {
        for (text, want) in
            [("", 0xcbf2_9ce4_8422_2325_u64), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            assert_eq!(add(OFFSET_BASIS, text.as_bytes()), want, "{text}");
        }
    }

    #[test]
    fn a_stamp_changes_with_a_text_or_its_place_but_not_with_the_order_of_keys() {
        let of = |pairs: &[(&str, &str)]| {
            let mut texts: Vec<_> = pairs.iter().map(|(k, t)| ((*k).to_owned(), (*t).to_owned())).collect();
            stamp(&mut texts)
        };
        let one = of(&[("say", "a"), ("ask", "b")]);
        assert_eq!(one, of(&[("ask", "b"), ("say", "a")]));
        assert_ne!(one, of(&[("say", "b"), ("ask", "a")]));
        assert_ne!(one, of(&[("say", "a"), ("ask", "b ")]));
        assert_eq!(one.len(), 8);
    }
}
