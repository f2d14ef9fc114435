//! Bits that change on the disk by themselves: SQLite reads most of them as if they were meant. The doctor compares what
//! was not changed since the newest backup with what stands there.

use super::{Home, sql};
use std::fs;
use std::path::Path;

/// Every value of every table as another reader sees it; none where it cannot be read.
fn all(path: &Path) -> Option<Vec<String>> {
    let conn = sql(path);
    let named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1";
    let tables: Vec<String> =
        conn.prepare(named).ok()?.query_map([], |row| row.get(0)).ok()?.collect::<Result<_, _>>().ok()?;
    let mut found = Vec::new();
    for table in tables {
        let mut statement = conn.prepare(&format!("SELECT * FROM {table}")).ok()?;
        let width = statement.column_count();
        let mut rows = statement.query([]).ok()?;
        while let Some(row) = rows.next().ok()? {
            let values: Option<Vec<String>> =
                (0..width).map(|at| row.get_ref(at).ok().map(|value| format!("{value:?}"))).collect();
            found.push(format!("{table} {}", values?.join(" ")));
        }
    }
    // Another order is no other content.
    found.sort();
    Some(found)
}

/// What became of so many single bits, each in a file of its own.
#[derive(Debug, Default)]
struct Flips {
    /// The file reads as before: the bit was in no value.
    harmless: usize,
    /// The doctor, or already the opening, says that something is wrong.
    told: usize,
    /// Another content, and nothing was said.
    silent: usize,
}

#[allow(clippy::print_stdout, reason = "what was not noticed is to be read")]
fn flipped(times: usize) -> Flips {
    let home = Home::with(60);
    home.samples();
    home.says(&["backup"]);
    let path = home.database();
    assert!(!home.path().join("cornerman.db-wal").exists());
    let (good, before) = (fs::read(&path).unwrap(), all(&path).unwrap());
    let (mut seed, mut found) = (0x2545_f491_4f6c_dd1d_u64, Flips::default());
    for _ in 0..times {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let (at, bit) = (usize::try_from(seed >> 33).unwrap() % good.len(), (seed >> 20) % 8);
        let mut bytes = good.clone();
        bytes[at] ^= 1 << bit;
        for end in ["-wal", "-shm", "-journal"] {
            let _ = fs::remove_file(home.path().join(format!("cornerman.db{end}")));
        }
        fs::write(&path, &bytes).unwrap();
        let doctor = home.run(&["doctor"]);
        assert!(!doctor.err.contains("panicked") && !doctor.err.contains("had to stop"), "{at}.{bit}: {}", doctor.err);
        assert!(fs::read(&path).unwrap() == bytes, "{at}.{bit}: the doctor wrote into the file");
        let listed = home.run(&["customer", "list"]);
        assert!([0, 11, 13, 10, 74].contains(&listed.code), "{at}.{bit}: {} {}", listed.code, listed.err);
        fs::write(&path, &bytes).unwrap();
        if doctor.code != 0 {
            found.told += 1;
        } else if all(&path).as_ref() == Some(&before) {
            found.harmless += 1;
        } else {
            found.silent += 1;
            println!("silent: byte {at}, bit {bit}: {}", doctor.out);
        }
    }
    found
}

#[test]
fn a_bit_that_changed_on_the_disk_is_told_by_the_doctor() {
    let found = flipped(25);
    assert!(found.told > 5 && found.silent <= 1, "{found:?}");
}

#[test]
#[ignore = "minutes: four hundred bits, each in a file of its own"]
fn of_four_hundred_bits_that_changed_the_doctor_tells_nearly_all() {
    let found = flipped(400);
    println!("{found:?}");
    assert!(found.silent * 20 <= found.told + found.silent, "{found:?}");
}
