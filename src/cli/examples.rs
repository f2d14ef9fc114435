//! What stands below the help and in the manual: how the program ends, and examples, command lines as they are typed, over
//! the sample customers where somebody is named.
//! Not here: what they do.

use clap::Command;
use std::fmt::Write as _;

/// A line to type, and what comes of it.
type Example = (&'static str, &'static str);

/// The verb, by its words after the program's name, and its examples. They are run by a test.
pub const EXAMPLES: &[(&str, &[Example])] = &[
    (
        "",
        &[
            ("cornerman --demo", "look around on sample customers"),
            ("cornerman import list.csv --dry-run", "what a list would become"),
            ("cornerman today", "who comes first, and why"),
        ],
    ),
    (
        "today",
        &[("cornerman today --days 14", "two weeks ahead"), ("cornerman today --json", "the same, for a script")],
    ),
    (
        "customer add",
        &[("cornerman customer add 'Harrow Mills' --phone '+44 20 7946 0123' --tag wool", "a company and its number")],
    ),
    ("customer list", &[("cornerman customer list --json", "all of them, for a script")]),
    (
        "customer show",
        &[
            ("cornerman customer show Tarnbeck", "by a part of the name that only one has"),
            ("cornerman customer show 07700900371 --json", "by a number in any notation"),
            ("cornerman customer show Tarnbeck --facts", "what a condition may ask about them"),
        ],
    ),
    (
        "customer find",
        &[
            ("cornerman customer find ywjm", "by the initials of the pinyin"),
            ("cornerman customer find --where 'late > 14d and tag != paused'", "by a condition"),
        ],
    ),
    (
        "customer merge",
        &[("cornerman customer merge Tarnbeck 'Imogen Tarrant' --dry-run", "what would become of both")],
    ),
    (
        "customer observe",
        &[("cornerman customer observe Tarnbeck --seen o-last-price,o-in-writing", "two things seen")],
    ),
    (
        "person add",
        &[(
            "cornerman person add Tarnbeck 'Ada Finch' --mobile '07700 900999' --set function=Buyer",
            "somebody who buys",
        )],
    ),
    (
        "competitor add",
        &[("cornerman competitor add Tarnbeck Airlode --set difference='Ours is read from afar'", "where we differ")],
    ),
    ("product add", &[("cornerman product add 'the Twin pump'", "what is sold")]),
    (
        "log",
        &[
            (
                "cornerman log Tarnbeck 'Rang about the offer' --outcome advance --next fri",
                "a day alone: the usual next step",
            ),
            ("cornerman log Tarnbeck 'They rang back' --on 'yesterday 15:00'", "when it took place"),
        ],
    ),
    (
        "digest",
        &[
            ("cornerman digest list", "talks whose digest has not gone"),
            ("cornerman digest show 'Callum Strand'", "the text of the last one"),
            ("cornerman digest sent 'Callum Strand'", "it has gone"),
        ],
    ),
    ("value show", &[("cornerman value show Tarnbeck", "sentences, with the seconds they take")]),
    (
        "list",
        &[
            ("cornerman list save works 'industry = Manufacturing and late > 14d'", "a condition under a name"),
            ("cornerman list run works --group-by region", "who is on it now, counted by region"),
            ("cornerman list facts", "what a condition can ask about"),
        ],
    ),
    ("follow add", &[("cornerman follow add Tarnbeck 'Send the offer' --due 'fri 15:00'", "something to do by a day")]),
    ("follow list", &[("cornerman follow list --late", "what should have been done")]),
    (
        "call",
        &[
            ("cornerman call 07700900371", "by a number in any notation"),
            ("cornerman call Tarnbeck --flow phone-call", "by a course of one's choice"),
        ],
    ),
    (
        "promise add",
        &[("cornerman promise add Tarnbeck 'The drawings' --by fri", "ours; add --theirs for one of theirs")],
    ),
    (
        "complaint add",
        &[(
            "cornerman complaint add Tarnbeck 'It came wet' --severity severe --wants 'Dry goods by Friday'",
            "in their words",
        )],
    ),
    ("due", &[("cornerman due", "who has to be visited or called"), ("cornerman due --all", "also what is ahead")]),
    (
        "level",
        &[
            ("cornerman level set vip --visit 10d --call 1w", "how often"),
            ("cornerman level assign Tarnbeck vip --why 'growing fast'", "one customer"),
            ("cornerman level load", "the touches a week that all levels ask for"),
        ],
    ),
    (
        "label",
        &[
            ("cornerman label Tarnbeck", "why each label is what it is"),
            ("cornerman label Tarnbeck set state=won --why 'signed today'", "a label, with the reason"),
            ("cornerman label funnel", "how many stand where"),
        ],
    ),
    ("qualify", &[("cornerman qualify Tarnbeck --money yes --authority no --need yes", "and what follows from that")]),
    (
        "visit",
        &[
            (
                "cornerman visit plan Tarnbeck --kind first-visit --on friday --time 14:30",
                "a meeting, with its checklist",
            ),
            ("cornerman visit show Tarnbeck", "goal, checklist, questions, answers"),
            ("cornerman visit wrap-up Tarnbeck 'They want a survey' --next 'Send dates' --due +3d", "how it went"),
        ],
    ),
    (
        "script",
        &[
            ("cornerman script find 'too expensive'", "by what they say"),
            ("cornerman script show 1", "the first objection, step by step"),
            ("cornerman --language zh-Hans script find tg", "in Chinese, by initials"),
        ],
    ),
    (
        "template",
        &[
            ("cornerman template list", "what there is"),
            ("cornerman template fill thanks-visit Tarnbeck", "one text, and what is still missing"),
        ],
    ),
    (
        "drill",
        &[
            ("cornerman drill due", "what comes now, in its order"),
            ("cornerman drill next --answer", "the card, and the model answer"),
            ("cornerman drill grade price-too-high good", "again, hard, good or easy"),
        ],
    ),
    (
        "drill play",
        &[("cornerman drill play price-talk --seed 7 --auto 3", "to look at a scene; without --auto you play")],
    ),
    ("drill trainee", &[("cornerman drill trainee add --class Monday Anna Ben Cem", "a class of three")]),
    ("drill deal", &[("cornerman drill deal --class Monday --seed 7 -o papers", "three seats, a paper for each")]),
    ("drill score", &[("cornerman drill score Anna objections hears=3 explores=2 confirms=yes", "marks of one talk")]),
    (
        "import",
        &[
            ("cornerman import list.csv --dry-run", "what would become what"),
            ("cornerman import list.csv --map 'Town or county=region'", "overrule a column"),
            ("cornerman import talks.csv --as interactions --add-missing", "past talks, and who is new in them"),
            ("cornerman import all.json", "everything that another cornerman wrote"),
        ],
    ),
    (
        "export",
        &[
            ("cornerman export -o all.json", "everything, to keep or to move"),
            ("cornerman export -o customers.csv", "a table for a spreadsheet"),
            ("cornerman export -o plan.ics --from today --to +30d", "for a calendar"),
        ],
    ),
    (
        "backup",
        &[
            ("cornerman backup --to stick", "a copy into that folder"),
            ("cornerman backup list", "those beside your file"),
        ],
    ),
    ("restore", &[("cornerman restore 1 --check", "try the newest, change nothing")]),
    (
        "doctor",
        &[("cornerman doctor", "look it over, change nothing"), ("cornerman doctor --repair", "compute figures anew")],
    ),
    ("undo", &[("cornerman undo --dry-run", "what would be taken back")]),
    ("demo", &[("cornerman demo load", "put them in"), ("cornerman demo remove", "take them out, and nobody else")]),
    (
        "pack",
        &[
            ("cornerman pack new harbour", "a commented skeleton"),
            ("cornerman pack check harbour", "every problem, with file and line"),
            ("cornerman pack install harbour", "what changes, and it is yours"),
        ],
    ),
    ("config", &[("cornerman config path", "where everything is"), ("cornerman config defaults keys", "the key map")]),
    (
        "completions",
        &[
            ("cornerman completions bash > cornerman.bash", "read by: source cornerman.bash"),
            ("cornerman completions fish > cornerman.fish", "into ~/.config/fish/completions"),
            ("cornerman completions zsh > _cornerman", "into a folder of your $fpath"),
        ],
    ),
    ("man", &[("cornerman man --dir man1", "a page for each command")]),
];

/// How the program ends, for the help and the manual.
pub const EXIT_CODES: &str = "\
Exit codes:
  0 done, also where a search found nothing; 1 something went wrong inside; 2 not understood
  10 a file of a newer version; 11 damaged; 13 not ours
  65 bad or ambiguous data; 66 not found; 73 cannot create; 74 disk or terminal; 75 busy
  77 not allowed; 128 and the number of a signal";

/// The examples of a verb, by its words after the program's name.
pub fn of(words: &str) -> &'static [Example] {
    EXAMPLES.iter().find(|(verb, _)| *verb == words).map_or(&[], |(_, examples)| examples)
}

/// Puts its examples below the help of each verb.
pub fn below(command: Command) -> Command {
    below_verb(command, "")
}

fn below_verb(command: Command, words: &str) -> Command {
    let command = command.mut_subcommands(|verb| {
        let words = format!("{words} {}", verb.get_name());
        below_verb(verb, words.trim_start())
    });
    let examples = of(words);
    if examples.is_empty() { command } else { command.after_help(told(examples)) }
}

/// As the help shows them: each line as it is typed, and below it what comes of it.
fn told(examples: &[Example]) -> String {
    let mut text = String::from("Examples (names are those of --demo):");
    for (line, what) in examples {
        // A string takes all that is written to it.
        let _ = write!(text, "\n  {line}\n      {what}");
    }
    text
}
