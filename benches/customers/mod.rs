//! Invented customers for the measurements: companies and people, Chinese and English, the same ones at every run.

#![allow(dead_code, reason = "each measurement needs another part")]

use chrono_tz::Tz;
use cornerman::domain::id::Ids;
use cornerman::domain::time::Now;
use cornerman::exchange::source;
use cornerman::store::Store;
use cornerman::usecases::import::{Desk, Options, Talk, import};
use std::fmt::Write as _;
use std::io::{BufWriter, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Numbers without a pattern that an ordering or an index could profit from (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.roll() % all.len() as u64).unwrap()]
    }
}

/// One customer: a company with a person, or a person alone.
#[derive(Debug, Clone, Default)]
pub struct Invented {
    /// Empty for a person alone.
    pub company: String,
    pub person: String,
    pub phone: String,
    pub email: String,
    pub city: &'static str,
    pub trade: &'static str,
    pub tag: &'static str,
}

impl Invented {
    pub fn name(&self) -> &str {
        if self.company.is_empty() { &self.person } else { &self.company }
    }

    /// What a list without a database would search: the texts that the finder searches, on one line.
    pub fn line(&self) -> String {
        let person = if self.company.is_empty() { "" } else { &self.person };
        format!("{}\t{person}\t{}\t{}\t{}", self.name(), self.phone, self.email, self.tag)
    }
}

const FAMILY: &str = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余于杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常";
const GIVEN: &str = "伟芳娜敏静强磊军洋勇艳杰涛明超雪秀英华慧建文志国海燕红霞平刚桂兰玉萍丽俊峰云飞鹏辉晨宇轩浩然子涵梓萱欣怡佳琪思远博雅婷嘉豪梦洁晓东振宁立新永康春梅冬青启航景行乐山若水";
const FIRM: &str = "华安中信恒泰瑞丰盛达鑫宏远景科创联合佳美金星银河天成东方南海北辰西域明德正大同济仁和长江黄山泰岳昆仑凌云卓越启明博通万里千帆百川利民惠康新光永固";
const CITIES: [&str; 16] = [
    "上海", "北京", "深圳", "广州", "杭州", "成都", "苏州", "重庆", "厦门", "南京", "武汉", "西安", "青岛", "宁波",
    "长沙", "郑州",
];
const TRADES: [&str; 10] = ["机械", "食品", "电子", "纺织", "物流", "医药", "建材", "软件", "化工", "汽车配件"];
const TAGS: [&str; 12] =
    ["展会", "重点", "老客户", "转介绍", "待跟进", "代理", "fair", "referral", "vip", "trial", "", ""];
const FIRST: [&str; 40] = [
    "James",
    "Mary",
    "Robert",
    "Patricia",
    "John",
    "Jennifer",
    "Michael",
    "Linda",
    "David",
    "Elizabeth",
    "William",
    "Barbara",
    "Richard",
    "Susan",
    "Joseph",
    "Jessica",
    "Thomas",
    "Karen",
    "Chris",
    "Nancy",
    "Daniel",
    "Lisa",
    "Matthew",
    "Betty",
    "Anthony",
    "Sandra",
    "Mark",
    "Ashley",
    "Paul",
    "Emily",
    "Steven",
    "Donna",
    "Andrew",
    "Michelle",
    "José",
    "Zoë",
    "Kevin",
    "Laura",
    "Brian",
    "Chloé",
];
const LAST: [&str; 40] = [
    "Smith", "Johnson", "Brown", "Taylor", "Wilson", "Davies", "Evans", "Thomas", "Roberts", "Walker", "Wright",
    "Robinson", "Thompson", "White", "Hughes", "Edwards", "Green", "Hall", "Wood", "Harris", "Martin", "Jackson",
    "Clarke", "Clark", "Turner", "Hill", "Scott", "Cooper", "Morris", "Ward", "Moore", "King", "Watson", "Baker",
    "Harrison", "Morgan", "Patel", "Müller", "García", "O'Brien",
];
const PLACES: [&str; 16] = [
    "Harbor", "Northern", "Silver", "Oak", "Summit", "River", "Granite", "Blue", "Golden", "Prairie", "Union",
    "Castle", "Maple", "Falcon", "Pioneer", "Atlas",
];
const BRANCHES: [&str; 12] = [
    "Foods",
    "Mills",
    "Logistics",
    "Robotics",
    "Textiles",
    "Software",
    "Pharma",
    "Timber",
    "Energy",
    "Castings",
    "Packaging",
    "Optics",
];
const TOWNS: [&str; 10] =
    ["London", "Leeds", "Bristol", "Boston", "Austin", "Denver", "Toronto", "Dublin", "Sydney", "Auckland"];

/// The customers in their order; `n` of them.
pub fn invent(n: usize) -> impl Iterator<Item = Invented> {
    let mut dice = Dice(20_261_122);
    let signs = |text: &str| text.chars().collect::<Vec<char>>();
    let (family, given, firm) = (signs(FAMILY), signs(GIVEN), signs(FIRM));
    (0..n).map(move |nth| {
        let chinese = dice.roll() % 10 < 6;
        let company = dice.roll().is_multiple_of(2);
        let mut made = Invented { tag: dice.of(&TAGS), ..Invented::default() };
        if chinese {
            (made.city, made.trade) = (dice.of(&CITIES), dice.of(&TRADES));
            made.person.extend([dice.of(&family), dice.of(&given)]);
            made.person.extend((!dice.roll().is_multiple_of(3)).then(|| dice.of(&given)));
            if company {
                let signs: String = (0..4).map(|_| dice.of(&firm)).collect();
                made.company = format!("{}{signs}{}有限公司", made.city, made.trade);
            }
            made.phone = format!("1{}{:09}", dice.of(&[3, 5, 7, 8, 9]), dice.roll() % 1_000_000_000);
            made.email = format!("u{nth}@{}.example.cn", dice.of(&["qq", "mail", "corp"]));
        } else {
            (made.city, made.trade) = (dice.of(&TOWNS), dice.of(&BRANCHES));
            let (first, last) = (dice.of(&FIRST), dice.of(&LAST));
            made.person = format!("{first} {last}");
            if company {
                let owner = dice.of(&LAST);
                made.company = format!("{} {owner} {} {} Ltd", dice.of(&PLACES), made.trade, dice.roll() % 1000);
            }
            made.phone = format!("+44 7{:03} {:06}", dice.roll() % 1000, dice.roll() % 1_000_000);
            made.email = format!("{}.{nth}@{}.example", first.to_lowercase(), made.city.to_lowercase());
        }
        made
    })
}

/// The customers as a CSV file.
pub fn csv(n: usize, to: &Path) {
    let mut file = BufWriter::new(std::fs::File::create(to).unwrap());
    writeln!(file, "company,name,mobile,email,city,industry,tags").unwrap();
    let mut line = String::new();
    for made in invent(n) {
        line.clear();
        let Invented { company, person, phone, email, city, trade, tag } = &made;
        writeln!(line, "{company},{person},{phone},{email},{city},{trade},{tag}").unwrap();
        file.write_all(line.as_bytes()).unwrap();
    }
    file.flush().unwrap();
}

/// The customers as lines.
pub fn lines(n: usize, to: &Path) {
    let mut file = BufWriter::new(std::fs::File::create(to).unwrap());
    for made in invent(n) {
        writeln!(file, "{}", made.line()).unwrap();
    }
    file.flush().unwrap();
}

/// The name of the file, in a folder that is kept between runs: a million customers take minutes to import.
pub fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// A folder with a database of so many customers in it, and how many there are: some of the invented ones are the same.
pub fn database(n: usize) -> (PathBuf, usize) {
    let home = kept(&format!("home-{n}"));
    let at = home.join("cornerman.db");
    if !home.join("whole").exists() {
        let _ = std::fs::remove_dir_all(&home);
        std::fs::create_dir_all(&home).unwrap();
        let file = home.join("customers.csv");
        csv(n, &file);
        let mut store = Store::open(&at, "bench").unwrap();
        let options = Options::default();
        let mut ids = Ids::new(1_700_000_000_000, [9; 10]);
        let now = Now::new(1_700_000_000_000, Tz::Asia__Shanghai);
        let mut talk = Talk { say: &|_| String::new(), progress: &mut |_| ControlFlow::Continue(()) };
        let mut desk = Desk { store: &mut store, ids: &mut ids, now, actor: "me", home: "86" };
        let report = import(&mut desk, source::open(&file).unwrap(), &options, &mut talk).unwrap();
        assert_eq!(report.rejected, 0, "{:?}", report.problems);
        store.close().unwrap();
        std::fs::write(home.join("whole"), "").unwrap();
    }
    let count = Store::open(&at, "bench").unwrap().customer_count().unwrap();
    (home, count)
}
