use super::*;

#[test]
#[ignore]
fn scratch() {
    let (source, problems) = PackSource::read(Path::new(&std::env::var("PACK").unwrap()));
    let source = source.unwrap();
    for p in problems.iter().chain(&check(&source, &Playbook::default())) {
        let place = &p.problem.place;
        println!(
            "{:?} {}:{}:{} {}",
            p.level,
            place.file.as_deref().unwrap_or("-"),
            place.line.unwrap_or(0),
            place.column.unwrap_or(0),
            p.problem
        );
    }
    for lang in ["en", "zh-Hans"] {
        let t = std::time::Instant::now();
        let mut report = Report::new("x", Care::Errors);
        let pack = read_pack(&source, lang, &Playbook::default(), &mut report).unwrap();
        println!("{lang}: {:?} {:?}", t.elapsed(), pack.book.counts());
    }
}
