//! `keys.toml`: which keys do what, as names. The program's own map first, the user's laid over it action by action.
//! Whether a context, an action or a key exists is known to those who interpret them; here only the shape is checked.

use super::fault::{Fault, Wrong};
use super::source::{self, At, Source};
use std::sync::{Arc, OnceLock};

/// The key map that comes with the program.
pub const KEYS: &str = include_str!("../../assets/keys.toml");
const OWN_FILE: &str = "keys.toml (built in)";

/// The keys of one action in one context. No keys: the action is off there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    pub context: String,
    pub action: String,
    /// As written: `q`, `Ctrl-P`, `F1`, `PageDown`.
    pub keys: Vec<String>,
    /// From the user's file; it wins over a built-in binding of the same key.
    pub own: bool,
    file: String,
    at: At,
}

impl Binding {
    /// The fault to report when this binding's context, action or key turns out wrong.
    pub fn fault(&self, wrong: Wrong) -> Fault {
        let key = Some(format!("{}.{}", self.context, self.action));
        Fault { file: self.file.clone(), at: Some(self.at), key, wrong }
    }
}

/// The user's file of keys as it was found, laid over the program's own map by whoever first needs keys: most commands
/// need none.
#[derive(Debug, Clone, Default)]
pub struct KeyFile {
    user: Option<(String, String)>,
    read: Arc<OnceLock<(KeyMap, Vec<Fault>)>>,
}

impl KeyFile {
    /// The file's name and its text; none where there is no such file.
    pub fn new(user: Option<(String, String)>) -> Self {
        Self { user, read: Arc::default() }
    }

    /// Whether the user has keys of their own, in which something may be wrong.
    pub fn is_there(&self) -> bool {
        self.user.is_some()
    }

    pub fn map(&self) -> &KeyMap {
        &self.read().0
    }

    /// Lines that are no bindings.
    pub fn faults(&self) -> &[Fault] {
        &self.read().1
    }

    fn read(&self) -> &(KeyMap, Vec<Fault>) {
        let user = self.user.as_ref().map(|(file, text)| (file.as_str(), text.as_str()));
        self.read.get_or_init(|| KeyMap::load(user))
    }
}

/// All bindings, one for each context and action.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyMap {
    pub bindings: Vec<Binding>,
}

impl KeyMap {
    /// The built-in map with the user's laid over it; `user` is the file's name and its text.
    pub fn load(user: Option<(&str, &str)>) -> (Self, Vec<Fault>) {
        let (mut bindings, mut faults) = parse(OWN_FILE, KEYS, false);
        if let Some((file, text)) = user {
            let (own, found) = parse(file, text, true);
            faults.extend(found);
            for binding in own {
                bindings.retain(|old| (&old.context, &old.action) != (&binding.context, &binding.action));
                bindings.push(binding);
            }
        }
        (Self { bindings }, faults)
    }

    /// The keys of an action as written; empty where it has none.
    pub fn keys(&self, context: &str, action: &str) -> &[String] {
        self.bindings
            .iter()
            .find(|binding| binding.context == context && binding.action == action)
            .map_or(&[], |binding| &binding.keys)
    }
}

fn parse(file: &str, text: &str, own: bool) -> (Vec<Binding>, Vec<Fault>) {
    let source = Source::new(file, text);
    let (contexts, mut faults) = source.parse();
    let mut bindings = Vec::new();
    for (context, actions) in &contexts {
        if source.broken(&context.span(), &faults) {
            continue;
        }
        let context_name = context.get_ref().as_ref();
        let actions = match source::table(actions.get_ref()) {
            Ok(actions) => actions,
            Err(wrong) => {
                faults.push(source.fault(&actions.span(), context_name, wrong));
                continue;
            }
        };
        for (action, keys) in actions {
            if source.broken(&action.span(), &faults) {
                continue;
            }
            let action_name = action.get_ref().as_ref();
            match source::texts(keys) {
                Ok(keys) => bindings.push(Binding {
                    context: context_name.to_owned(),
                    action: action_name.to_owned(),
                    keys,
                    own,
                    file: file.to_owned(),
                    at: source.at(action.span().start),
                }),
                Err((span, wrong)) => {
                    faults.push(source.fault(&span, &format!("{context_name}.{action_name}"), wrong));
                }
            }
        }
    }
    // The parser sorts by name; people expect the order of the file.
    bindings.sort_by_key(|binding| binding.at);
    faults.sort_by_key(|fault| fault.at);
    (bindings, faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_map_is_whole_and_in_the_order_of_its_file() {
        let (map, faults) = KeyMap::load(None);
        assert_eq!(faults, Vec::new());
        assert_eq!(map.bindings[0].context, "global");
        assert!(map.keys("global", "help").contains(&"F1".to_owned()));
        assert!(map.bindings.iter().all(|binding| !binding.own && !binding.keys.is_empty()));
    }

    #[test]
    fn no_built_in_key_means_two_things_in_one_context() {
        let (map, _) = KeyMap::load(None);
        let mut seen = std::collections::HashMap::new();
        for binding in &map.bindings {
            for key in &binding.keys {
                let earlier = seen.insert((&binding.context, key), &binding.action);
                assert_eq!(earlier, None, "{key} in [{}] is also {}", binding.context, binding.action);
            }
        }
    }

    #[test]
    fn switches_of_input_methods_are_not_bound() {
        let (map, _) = KeyMap::load(None);
        for binding in &map.bindings {
            for key in &binding.keys {
                assert!(
                    !["Ctrl-Space", "Shift-Space", "Ctrl-.", "Ctrl-Shift-F", "_", "^"].contains(&key.as_str()),
                    "{binding:?}"
                );
            }
        }
    }

    #[test]
    fn the_users_keys_replace_those_of_the_same_action_only() {
        let text = "[global]\nhelp = \"F12\"\nquit = []\n[mine]\ndance = [\"d\"]\n";
        let (map, faults) = KeyMap::load(Some(("keys.toml", text)));
        assert_eq!(faults, Vec::new());
        assert_eq!(map.keys("global", "help"), ["F12"]);
        assert_eq!(map.keys("global", "quit"), [] as [&str; 0]);
        assert!(map.keys("global", "palette").contains(&"Ctrl-P".to_owned()));
        let dance = map.bindings.iter().find(|binding| binding.action == "dance").unwrap();
        let fault = dance.fault(Wrong::unknown("mine", ["list", "global", "line"]));
        assert_eq!(fault.to_string(), "keys.toml:5:1: mine.dance: unknown name mine");
        assert_eq!(fault.wrong, Wrong::Unknown { name: "mine".into(), closest: Some("line".into()) });
    }

    #[test]
    fn a_line_that_is_not_toml_costs_only_itself() {
        let text = "[global]\nhelp = [\"F12\"\nundo = = \"z\"\nsave = \"F11\"\n";
        let (map, faults) = KeyMap::load(Some(("keys.toml", text)));
        assert!(!faults.is_empty());
        assert!(faults.iter().all(|fault| matches!(fault.wrong, Wrong::Syntax(_))), "{faults:?}");
        assert_eq!(map.keys("global", "undo"), ["u"]);
    }

    #[test]
    fn a_wrong_shape_is_reported_where_it_stands() {
        let text = "quit = \"q\"\n[global]\nhelp = [\"?\", 1]\nundo = true\nsave = [\"Ctrl-S\"]\n";
        let (map, faults) = KeyMap::load(Some(("keys.toml", text)));
        let found: Vec<_> = faults.iter().map(|fault| (fault.at.unwrap(), fault.key.as_deref().unwrap())).collect();
        assert_eq!(found, [((1, 8), "quit"), ((3, 14), "global.help"), ((4, 8), "global.undo")]);
        assert_eq!(map.keys("global", "save"), ["Ctrl-S"]);
        assert!(map.keys("global", "help").contains(&"?".to_owned()), "the built-in keys stay");
    }
}
