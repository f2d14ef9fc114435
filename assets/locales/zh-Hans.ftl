# 界面文字。三个文件的键和参数必须一致，有测试核对。
# 键按部分排列，新的键加在所属部分的末尾。

## 语言

language = 语言
language-auto = 跟随系统

## 日期和时间

date-today = 今天
date-tomorrow = 明天
date-yesterday = 昨天
# { $weekday } 是“周五”这样的说法。
date-this-week = 本{ $weekday }
date-next-week = 下{ $weekday }
date-day = { $month }{ $day }日 { $weekday }
# 窄栏的栏头。
date-head = { $weekday } { $day }日
date-day-alone = { $month }{ $day }日
date-day-year = { $year }年{ $month }{ $day }日 { $weekday }
ago-days = { $n } 天前
ago-weeks = { $n } 周前
ago-months = { $n } 个月前
ago-years = { $n } 年前
in-days = { $n } 天后
in-weeks = { $n } 周后
in-months = { $n } 个月后
in-years = { $n } 年后
day-holiday = { $said }（{ $name }，放假）
day-holiday-provisional = { $said }（{ $name }，放假安排未公布）
day-made-up = { $said }（{ $name }调休，要上班）
when-day = { $day }，{ $away }
when-time = { $day } { $time }，{ $away }
weekday-mon = 周一
weekday-tue = 周二
weekday-wed = 周三
weekday-thu = 周四
weekday-fri = 周五
weekday-sat = 周六
weekday-sun = 周日
weekday-short-mon = 周一
weekday-short-tue = 周二
weekday-short-wed = 周三
weekday-short-thu = 周四
weekday-short-fri = 周五
weekday-short-sat = 周六
weekday-short-sun = 周日
month-short-1 = 1月
month-short-2 = 2月
month-short-3 = 3月
month-short-4 = 4月
month-short-5 = 5月
month-short-6 = 6月
month-short-7 = 7月
month-short-8 = 8月
month-short-9 = 9月
month-short-10 = 10月
month-short-11 = 11月
month-short-12 = 12月

## 数量

count-days = { $n } 天

## 问题出在哪里
## 放在句子前面，所以下面的句子本身不提文件、行和字段。

place-line = 第 { $line } 行
place-line-column = 第 { $line } 行第 { $column } 列
place-two = { $first }，{ $second }
place-said = { $place }：{ $what }

## 问题：每一类一句
## 没有专门说法的问题用这里的句子。
## 系统拒绝的原因（接在句子后面）

cause-missing = 它或路径中的文件夹不存在
cause-denied = 没有权限
cause-read-only = 磁盘只读
cause-full = 空间已满
cause-exists = 已有同名的东西
cause-no-folder = 路径中有一段不是文件夹
cause-folder = 它是文件夹
cause-name = 这里不允许这样的名称
cause-in-use = 它正在另一个程序中打开
cause-disk = 磁盘报告了错误（{ $detail }）
cause-other = 系统提示“{ $detail }”

## .safe = 没有丢失什么，.next = 接下来怎么办。

problem-kind-internal = 程序内部出错了。
    .next = 数据保留在上次保存时的状态。请重新打开；如果再次出现，请把这句话告诉我们。
problem-kind-usage = 这条命令的写法看不懂。
    .next = 加上 --help 可以查看用法。
problem-kind-newer = 这个文件是更新版本的 cornerman 写的。
    .safe = 文件没有被动过。
    .next = 请先升级 cornerman，再打开它。
problem-kind-damaged = 这个文件已损坏。
    .safe = 文件没有被改动。
    .next = 请恢复一个备份：`cornerman backup list` 会列出旁边的备份。
problem-kind-locked = 文件被锁定，或者口令不对。
    .safe = 文件没有被改动。
    .next = 关闭正在使用它的其他程序，或重新输入口令。
problem-kind-foreign = 这不是 cornerman 的文件。
    .safe = 文件没有被动过。
    .next = 请检查路径，或换一个文件。
problem-kind-bad-data = 这些数据现在还不能用。
    .safe = 没有保存任何内容。
    .next = 改正后再试一次。
problem-kind-missing = 没有找到这个名字对应的内容。
    .next = 请检查名字或路径。
problem-kind-cannot-create = 无法创建文件。
    .next = 请确认文件夹存在，并且您有写入权限。
problem-kind-disk = 磁盘已满，或无法读写。
    .safe = 之前保存的内容都还在。
    .next = 腾出空间或检查磁盘后再试。
problem-kind-busy = 另一个程序正在写入这个文件。
    .safe = 没有丢失任何内容。
    .next = 请稍后再试。
problem-kind-changed = 另一个程序刚刚改过同一处。
    .safe = 没有覆盖任何内容。
    .next = 请看看现在的样子，再试一次。
problem-kind-denied = 您没有打开或修改这个文件的权限。
    .safe = 没有任何改动。
    .next = 请检查文件和文件夹属于谁。

## 字段的问题

problem-field-type = 这个值和字段的类型不符。
    .safe = 没有保存任何内容。
problem-field-long = 最多 { $most } 个字符。
    .next = 请缩短，或把其余内容写进备注。
problem-field-range = 请填 { $from } 到 { $to } 之间的数字。
problem-field-years = 只能填公元 1 年到 9999 年之间的日期。
problem-field-choice = “{ $value }”不在可选范围内。
    .next = 请从列表中选一个。
problem-field-empty = 这个字段必须填写。
    .next = 请填上内容。

## 设置、按键和主题的问题
## `said` 是系统或解析器的原话。

problem-config-syntax = 这一行不是这里要的“名称 = 值”的写法。TOML 解析器的原话：“{ $said }”。
    .safe = 文件的其余部分照常使用。
    .next = 文字加引号，列表用 [ ]，开关写 true 或 false；改好后下次启动时生效。
problem-config-unknown = 这里没有“{ $name }”这个名字。
    .safe = 文件的其余部分照常使用。
    .next = 请删去这一行，或对照示例文件中的名字。
problem-config-unknown-like = 这里没有“{ $name }”这个名字。是不是想写“{ $closest }”？
    .safe = 文件的其余部分照常使用。
    .next = 请改正名字，下次启动时生效。
problem-config-type = 值的类型不对：应为 { $wanted }，实际是 { $found }。
    .safe = 暂用默认值。
    .next = 文字要加引号，开关写 true 或 false，日期写成 2026-05-01。
problem-config-choice = 这里不能用“{ $value }”。可用：{ $allowed }。
    .safe = 暂用默认值。
    .next = 请选用其中之一。
problem-config-colour = “{ $value }”不是颜色。
    .safe = 暂用周围的颜色。
    .next = 请写 "red"、"bright-blue" 这样的名字，"#0077bb" 这样的数值，或 "default"。
problem-config-key = “{ $value }”不是按键。
    .safe = 其他按键照常使用。
    .next = 请写 "q"、"Ctrl-P"、"F1"、"Enter"、"PageDown" 这样的按键。
problem-config-key-taken = “{ $value }”原来是 `{ $other }` 的键；现在按这一行的意思，`{ $other }` 失去了它。
    .next = 请给其中一个换个键。
problem-config-absent = 这里缺少内容：节假日至少要写第一天，或者写出要上班的日子。
    .safe = 文件的其余部分照常使用。
    .next = 请写 from = 2026-05-01，或 work = [2026-05-09]。
problem-config-span = 节假日的最后一天不能早于第一天，最长 { $most } 天。
    .safe = 文件的其余部分照常使用。
    .next = 请核对两个日期的年份和月份。
problem-config-no-work-day = 一周里没有剩下上班的日子。
    .safe = 周末仍按原来的算。
    .next = 请从名单里至少去掉一天。
problem-config-range = “{ $value }”不能用在这里：要 { $from } 到 { $to } 的整数。
    .safe = 暂用默认值。
    .next = 请改正这个数，下次启动时生效。
problem-config-not-text = 这个文件不是 UTF-8 文本。
    .safe = 暂用默认值。
    .next = 请在编辑器里另存为 UTF-8。
problem-config-too-large = 文件超过 { $most } 字节，没有读取。
    .safe = 暂用默认值。
    .next = 请确认是不是放错了文件。
problem-config-cannot-read = 无法读取文件：{ $cause }。
    .safe = 暂用默认值。
    .next = 请检查文件及其权限。
problem-config-cannot-write = 无法写入文件：{ $cause }。
    .safe = 原来的内容还在。
    .next = 请检查磁盘和文件夹的权限，然后再试。
problem-config-cannot-create = 无法创建文件夹：{ $cause }。
    .next = 请检查上级文件夹的权限，或把 CORNERMAN_HOME 设为您自己的文件夹。

## 数据库文件的问题

problem-file-newer = 这个文件是更新版本的 cornerman 写的（格式 { $found }，本程序最高支持 { $known }）。
    .safe = 文件没有被动过。
    .next = 请先升级 cornerman，再打开它。
problem-file-foreign = 这不是 cornerman 的数据库文件。
    .safe = 文件没有被动过。
    .next = 请检查路径，或用 --db 指定另一个文件。
problem-file-empty = 这个文件本该存放您的数据，却是空的。
    .safe = 文件没有被改动。
    .next = 请恢复一个备份（`cornerman backup list`）；想重新开始，请先把空文件移走。
problem-file-damaged = 这个文件已损坏：{ $detail }。
    .safe = 文件没有被改动。
    .next = 请恢复一个备份：`cornerman backup list` 会列出旁边的备份。
problem-file-cut = 这个文件被截断了：应有 { $wants } 字节，只剩 { $has } 字节。
    .safe = 文件没有被改动。
    .next = 请恢复一个备份，或者把还能读的内容救出来，见 `cornerman doctor --help`。
problem-file-unreadable = 您没有读取这个文件的权限。
    .safe = 没有任何改动。
    .next = 请检查文件和文件夹属于谁。
problem-folder-closed = 您没有进入这个文件夹的权限。
    .safe = 没有任何改动。
    .next = 请检查它属于谁、谁可以进入，或把 CORNERMAN_HOME 设为您自己的文件夹。
problem-file-log-unread = 最近的改动还在旁边的日志里，要先并进文件才能读。
    .safe = 没有任何改动，日志还在。
    .next = 如果这里允许写入，运行任何一个别的命令就会并入；否则请把文件连同它的 -wal 或 -journal 一起复制到可以写入的地方，再用 --db 打开。
problem-file-moved = 程序运行期间，您的数据文件被替换、移走或删除了。
    .safe = 最后这次改动没有保存，之前保存的内容在被移走的那个文件里。
    .next = 请退出后重新打开，以便打开正确的文件。
problem-file-no-locks = 这里无法锁定文件（是网络盘吗？）。
    .safe = 没有任何改动。
    .next = 请把文件移到本机磁盘上，再用 --db 打开。
problem-backup-not-verified = 读回来的和写进去的不一样：磁盘或内存有故障。
    .safe = 您的文件没有被改动，这份副本已丢弃。
    .next = 请把备份做到另一块磁盘上：`cornerman backup --to 文件夹`。
problem-backup-damaged = 这个备份已损坏。
    .safe = 您的文件没有被改动。
    .next = 请换一个更早的：`cornerman backup list`。还能读的内容可以这样救出来：`cornerman --db 文件 doctor --salvage NEW.db`。
problem-salvage-nothing = 这个文件里已经一行都读不出来了。
    .safe = 文件没有被改动。
    .next = 请恢复一个备份：`cornerman backup list` 会列出旁边的备份。
problem-restore-itself = 这就是正在使用的文件。
    .next = 请指定一个备份：`cornerman backup list`。
problem-restore-what = 要恢复哪个备份？
    .next = 请写编号或路径，例如 `cornerman restore 12`。
problem-restore-busy = 另一个窗口正打开着您的文件。
    .safe = 没有任何改动。
    .next = 请先关闭它，再恢复。
problem-file-busy = 另一个程序正在写入您的数据。
    .safe = 没有丢失任何内容。
    .next = 请稍后再试。
problem-changed-meanwhile = 另一个程序刚刚改了同一处。
    .safe = 没有覆盖任何内容。
    .next = 请先看看现在的内容，再改一次。
problem-customer-gone = 您填写的时候，这个客户在别处被删除了。
    .safe = 您写的内容还在。
    .next = 撤销可以恢复客户；也可以离开表单，把文字记到别的客户上。
problem-visit-gone = 您填写的时候，这次会面在别处被删除或撤销了。
    .safe = 您写的内容还在。
    .next = 撤销或重做可以恢复会面；也可以重新记录这次交谈。
problem-use-gone = 这次话术使用记录已在别处被撤销。
    .safe = 没有任何内容被覆盖。
    .next = 再用一次这条话术，或就此作罢。
problem-item-gone = 您填写的时候，这一项在别处被移出了清单。
    .safe = 您写的内容还在。
    .next = 重新添加，或就此作罢。
problem-follow-gone = 您填写的时候，这条跟进在别处被删除或撤销了。
    .safe = 您写的内容还在。
    .next = 请另写一条；若正在给会面收尾，先清空下一步。
problem-promise-gone = 您填写的时候，这条承诺在别处被删除或撤销了。
    .safe = 您写的内容还在。
    .next = 请另写一条。
problem-person-gone = 您填写的时候，这位联系人在别处被移除了。
    .safe = 您写的内容还在。
    .next = 撤销可以恢复联系人；也可以重新新增。
problem-drafts-damaged = 未写完内容的文件无法读取，已另存为这个文件。
    .safe = 客户、会面和备注在另一个文件里，不受影响。
    .next = 您不用做什么；之后写的内容会存进新文件。
problem-disk-full = 磁盘满了。
    .safe = 之前保存的内容都还在，最后这次改动没有保存。
    .next = 腾出空间后，请再保存一次。
problem-file-denied = 文件或所在的文件夹不允许写入。
    .safe = 没有任何改动。
    .next = 请检查文件和文件夹属于谁，以及磁盘是否只读。
problem-file-not-a-file = 这个路径上的东西不是普通文件。
    .safe = 没有动它。
    .next = 请用 --db 指定另一个路径。
problem-file-io = 文件无法读写：{ $cause }。
    .safe = 之前保存的内容都还在。
    .next = 请检查磁盘后再试。
problem-file-value = 有一个存下的值与类型不符（{ $table }）。
    .safe = 没有改动它。
    .next = 请先导出还能读的内容：`cornerman export --format json -o rescue.json`。
problem-old-sqlite = 本程序所用的 SQLite { $version } 可能损坏文件，需要 3.51.3 或更新的版本。
    .safe = 您的数据没有被动过。
    .next = 请换装另一个版本的 cornerman。
problem-search-off = 现在不能搜索客户。
    .safe = 数据原样未动，列表、卡片和话术都能用。
    .next = 关掉这条看原因。解决后按 q 退出，再重新打开。
problem-internal = 程序内部出错了：{ $detail }。
    .safe = 最后这次改动没有保存，之前保存的内容都还在。
    .next = 请再试一次；如果再次出现，请把这句话告诉我们。
problem-broken = cornerman 内部出错，只好停下来：{ $detail }。
    .safe = 已保存的内容都在文件里。
    .next = 请重新启动；如果再次出现，请把这句话告诉我们。
problem-broken-noted = cornerman 内部出错，只好停下来：{ $detail }。
    .safe = 已保存的内容都在文件里。
    .next = 请重新启动；如果再次出现，请把 { $note } 发给我们，里面没有任何客户资料。

## 记录的问题

problem-customer-missing = 找不到这个客户，可能已经删除。
    .safe = 没有任何改动。
    .next = 请按名字搜索；如果是误删，撤销即可恢复。
problem-name-missing = 请填写名称。
    .safe = 还没有保存任何内容。
    .next = 先填一个名称，暂定的也可以。

## 话术包的问题。`known` 和 `families` 是话术包里的写法；`message` 是解析器的原话。

problem-pack-syntax = 这一行不是这里要的“键 = 值”的写法。TOML 解析器的原话：“{ $message }”。
    .safe = 包里的其他文件照常使用。
    .next = 文字加引号，列表用 [ ]，条目类别写 [[名称]]。
problem-pack-type = “{ $key }”应为{ $expected ->
        [text] 文字
        [whole-number] 整数
        [day] 加引号的日期，如 "2026-11-22"
        [number] 数字
        [yes-or-no] true 或 false
        [list] 列表
        [table] 表
        [tables] 一组表
       *[other] 别的类型
    }，实际是{ $found ->
        [text] 文字
        [whole-number] 整数
        [number] 小数
        [yes-or-no] true 或 false
        [date] 日期
        [list] 列表
        [table] 表
       *[other] 别的类型
    }。
    .next = 文字加引号，列表用 [ ]，各类条目用 [[名字]]。
problem-pack-missing = “{ $id }”缺少“{ $key }”。
    .next = 请在基准语言的文件里补上。
problem-pack-wanting = “{ $id }”最好还有：{ $key }。
    .next = 请在基础语言的文件里补上。
problem-pack-unknown-key = 这里没有“{ $key }”这个名字。可用：{ $known }。
    .next = 请改正名字，或删去这一行。
problem-pack-unknown-family = 话术包里没有“{ $key }”这一类。可用：{ $known }。
    .next = 请改正双方括号里的名字。
problem-pack-neutral-key = “{ $key }”只写在基准语言的文件里，这里的不起作用。
    .next = 请从译文里删去这一行。
problem-pack-bad-id = “{ $value }”不能用作“{ $key }”。
    .next = 最多 64 个字符，只用小写字母 a-z、数字、- 和 _。
problem-pack-choice = “{ $value }”不能用作“{ $key }”。可用：{ $known }。
    .next = 请选用其中之一。
problem-pack-twice = { $family } 里有两个“{ $id }”。
    .safe = 使用第一个。
    .next = 请给其中一个换个 id。
problem-pack-no-such = “{ $key }”提到的“{ $id }”不存在（{ $families }：{ $known }）。
    .next = 请改正 id，或补上它所指的条目。
problem-pack-no-such-step = “{ $key }”指向“{ $id }”，但本条目里没有它。
    .next = 请改正 id，或补上这一步。
problem-pack-empty = “{ $key }”是空的。
    .next = 请写上文字，或删去这一行。
problem-pack-empty-list = 列表“{ $key }”是空的。
    .next = 请填上内容，或删去这一行。
problem-pack-long-text = “{ $key }”超过 { $most } 个字符。
    .next = 请缩短。
problem-pack-long-list = 列表“{ $key }”超过 { $most } 项。
    .next = 请缩短。
problem-pack-slot-here = “{ $key }”里不能有空位：它对每位客户都一样。
    .next = 请去掉花括号。
problem-pack-slot-unknown = 没有叫“{ $slot }”的空位。可用：{ $known }。
    .next = 请改正名字；要写花括号本身，请写两个。
problem-pack-slot-unclosed = 这个花括号没有闭合。
    .next = 请补上右括号；要写花括号本身，请写两个。
problem-pack-slot-unopened = 这个右花括号没有对应的左括号。
    .next = 请删去；要写花括号本身，请写两个。
problem-pack-vanishes = 缺少联系人等信息时，“{ $key }”会整段消失。
    .next = 请写上后备文字：{"{"}contact|您{"}"}。
problem-pack-when-expected = 条件里，这里应为{ $expected ->
        [condition] 一个事实、not、known(…)、unknown(…) 或括号
        [fact] 一个事实
        [operator] = != < <= > >= ~ 之一
        [equals] = != 或“属于”“不属于”
        [text] 文字
        [number] 数字
        [date] 日期（如 2026-12-31）
        [yes-or-no] yes 或 no
        [open] 左括号
        [close] 右括号
       *[other] and、or 或结尾
    }；实际是“{ $found }”。
    .next = 请改正条件。可用的事实：{ $known }。
problem-pack-when-ends = 条件没有写完，后面应为{ $expected ->
        [condition] 一个事实、not、known(…)、unknown(…) 或括号
        [fact] 一个事实
        [operator] = != < <= > >= ~ 之一
        [equals] = != 或“属于”“不属于”
        [text] 文字
        [number] 数字
        [date] 日期（如 2026-12-31）
        [yes-or-no] yes 或 no
        [open] 左括号
        [close] 右括号
       *[other] and、or 或结尾
    }。
    .next = 请补完条件。可用的事实：{ $known }。
problem-pack-when-fact = 条件问到“{ $found }”，没有这个事实。可用：{ $known }。
    .next = 请改正事实的名字。
problem-pack-when-fact-like = 条件问到“{ $found }”，没有这个事实。是不是“{ $closest }”？
    .next = 请改正事实的名字。
problem-pack-when-operator = “{ $expected }”不能用“{ $found }”来比较。
    .next = 文字用 = != ~，数字和日期用 = != < <= > >=，是非用 = 和 !=。
problem-pack-when-never = 这个条件对谁都不成立：各部分互相排斥。
    .next = 请在它们之间用“or”，或去掉其中一个。
problem-pack-when-unused = “{ $id }”不替代任何会面，它的条件永远不会用到。
    .next = 请加上 instead = "…"，写明它替代哪种会面，或去掉条件。
problem-pack-instead-always = “{ $id }”总是替代“{ $value }”，后者再也看不到。
    .next = 请加上 when = "…"，写明对谁替代，或直接用同一 id 修改“{ $value }”。
problem-pack-instead-never = “{ $id }”替代“{ $value }”，它的条件却问另一种会面。
    .next = 请把会面种类从条件里去掉。
problem-pack-instead-chain = “{ $id }”替代“{ $value }”，而后者自己也替代别的会面，无法被选中。
    .next = 请写能被选中的那种会面。
problem-pack-instead-shadowed = “{ $id }”永远看不到：另一种会面对同样的客户替代“{ $value }”，而且排在前面。
    .next = 请收窄其中一个的条件，或调整顺序。
problem-pack-when-lists = “{ $found }”只能用在名单里：话术包不认识名单、自定义字段，也没有从今天算起的日子。
    .next = 请改问每位客户都可能有的事实，或写明日期：2026-12-31。
problem-pack-when-quote = 条件里有一个引号没有闭合。
    .next = 请补上后引号。
problem-pack-when-long = 条件太长。
    .next = 请把条目拆成两个。
problem-pack-when-deep = 条件里括号套得太深。
    .next = 请写得简单些。
problem-pack-when-word = 话术库里没有哪个“{ $fact }”叫“{ $value }”：只有卡片上正好写着这个词的客户才符合。
    .next = 请核对这个词；写 id、名称或别名能找到更多客户。
problem-pack-when-value = “{ $fact }”不会是“{ $value }”。
    .next = 请改正这个词；id、名称、别名都可以。
problem-pack-few-meanings = “{ $id }”只有 { $count } 种含义，至少要 2 种。
    .next = 请补上客户还可能是什么意思。
problem-pack-many-items = “{ $id }”有 { $count } 项；别人说话时，评分的人大约顾得过来 { $most } 项。
    .next = 只留下决定这场谈话成败的几项。
problem-pack-nothing-counts = “{ $id }”里每一项都是规矩，算不出百分数。
    .next = 请加上有权重的项；本来就想这样的话可以不管。
problem-pack-weight = “{ $id }”的权重要大于 0，最多 { $most }。
    .next = 请给一个能和别的项相比的权重，比如 1、2、3。
problem-pack-weight-apart = “{ $id }”是规矩，单独计，权重用不上。
    .next = 请把权重去掉。
problem-pack-anchors = “{ $id }”有 { $count } 条评分说明；要 { $wanted } 条，从最低分到最高分每分一条。
    .next = 请写出每一分是什么表现。
problem-pack-few-wordings = “{ $id }”只有 { $count } 种说法，至少要 3 种。
    .next = 请补上客户的原话，这样才搜得到。
problem-pack-long-say = “{ $id }”的第一句超过 { $words } 个词或 { $characters } 个汉字。
    .next = 请缩短：要一口气说完。
problem-pack-dead-end = “{ $id }”既没有选项，也没有结局。
    .next = 请补上选项，或写明结局。
problem-pack-bounds = “{ $key }”应为 { $least } 到 { $most } 之间的整数。
    .next = 请改正数字。
problem-pack-scene-fact = 情景“{ $id }”的节点“{ $node }”提到了事实“{ $fact }”，但情景里没有它。
    .next = 请改正 id，或补上一个 [[scenario.fact]]。
problem-pack-scene-late = 情景“{ $id }”的节点“{ $node }”限时写得不全，或到时选不出下一步。
    .next = 两项都要写：seconds，以及 late（本节点某个选项的 id）。
problem-pack-scene-large = 情景“{ $id }”的状态超过 { $most } 个，没有走完每一条路。
    .next = 请减少指标和回路，或自己把它走一遍。
problem-pack-scene-no-end = 情景“{ $id }”怎么走都到不了结局。
    .next = 请给一个节点写上 end（good、fair 或 poor），并让选项通到它。
problem-pack-scene-unreached = 情景“{ $id }”的节点“{ $node }”永远走不到。
    .next = 让某个选项通向它，或放宽通向它的条件。
problem-pack-scene-after-end = 情景“{ $id }”的节点“{ $node }”已是结局，却还有选项。
    .next = 去掉选项，或去掉 end。
problem-pack-scene-stuck = 走到情景“{ $id }”的节点“{ $node }”时，可能已无话可选。
    .next = 请加一个始终可选、能往下走的选项：说过的话不会再出现。
problem-pack-scene-unsaid = 情景“{ $id }”节点“{ $node }”的选项“{ $choice }”永远不会出现。
    .next = 请放宽它的条件（least、most、knows、lacks）。
problem-pack-scene-way = 情景“{ $id }”节点“{ $node }”的选项“{ $choice }”，第 { $way } 条路（到“{ $to }”）永远走不通。
    .next = 指标到不了那里，或前面的通路总是先成立：请放宽条件，或把它往前移。
problem-pack-scene-untold = 情景“{ $id }”里没有选项能问出事实“{ $fact }”。
    .next = 请写进某个选项的 reveals，或去掉它。
problem-pack-bare-card = “{ $id }”只有标题。
    .next = 请补上说什么、做什么或几句话术。
problem-statement-changed = “{ $title }”已在别处改动或取出，这里什么也没有覆盖。
    .next = 请用 Ctrl-Y 复制您写的，离开后再打开。
problem-pack-must-line = “{ $id }”里的“{ $must }”永远勾不上：没有哪句带回答的话术说到它。
    .next = 请去掉“line”，或给这一步补上话术和回答。
problem-pack-untranslated-item = { $family }“{ $id }”没有译文（{ $language }）。
    .safe = 暂用基准语言显示。
    .next = 请在该语言的文件里补上文字。
problem-pack-untranslated = “{ $id }”没有译完：{ $keys }。
    .safe = 这几处暂用基准语言显示。
    .next = 请补上这些文字。
problem-pack-no-texts = 没有“{ $language }”的文件。
    .safe = 暂用基准语言显示。
    .next = 请补上译文，或从语言列表里去掉它。
problem-pack-orphan = { $family }“{ $id }”有译文，基准语言里却没有。
    .next = 请改正 id，或补上原文。
problem-pack-stale = “{ $id }”的原文在翻译之后改过。
    .next = 请对照两者，然后写 base = "{ $hash }"。
problem-pack-no-lang = 文件没有写明语言。
    .next = 请在开头写一行，如 lang = "zh-Hans"。
problem-pack-lang-unlisted = “{ $language }”不在这个包的语言里（{ $known }）。
    .next = 请改正语言，或把它加进 pack.toml。
problem-pack-lang-name = 文件里写的是“{ $language }”，文件名写的是“{ $named }”。
    .next = 请改正其中一处。
problem-pack-no-manifest = 这个文件夹里没有 pack.toml。
    .safe = 整个文件夹都没有使用。
    .next = 请加上 pack.toml，写明 id、name、version、base、languages。
problem-pack-bad-language = “{ $language }”不是语言的名字。
    .next = 请写成 "en" 或 "zh-Hans" 这样。
problem-pack-base-unlisted = 基准语言“{ $language }”不在语言列表里。
    .next = 请把它加进列表。
problem-pack-other-folder = 话术包“{ $id }”所在的文件夹叫“{ $folder }”。
    .next = 请让文件夹与包同名。
problem-pack-same-id = 已经有一个叫“{ $id }”的包。
    .safe = 使用第一个。
    .next = 请给其中一个换个 id。
problem-pack-link = 这是一个链接，程序不会跟随链接。
    .next = 请把文件本身复制到包的文件夹里。
problem-pack-not-a-file = 这不是普通文件。
    .next = 请把它移出文件夹。
problem-pack-too-big = 这个文件大于 1 MiB。
    .next = 请拆成几个文件。
problem-pack-not-utf8 = 这个文件不是 UTF-8 文本。
    .next = 请在编辑器里另存为 UTF-8。
problem-pack-sub-folder = 包里的子文件夹不会读取。
    .next = 请把文件放到 pack.toml 旁边。
problem-pack-many-files = 包里的文件太多或太大，从这里起不再读取。
    .next = 请把包拆成两个。
problem-pack-many-packs = 话术包太多，从这里起不再读取。
    .next = 请移走不用的包。
problem-pack-unreadable = 无法读取：{ $cause }。
    .next = 请看看它属于谁、还在不在。



## 记录的字段（按内部名称）

field-acknowledged_at = 受理时间
field-address = 地址
field-advantage = 优势
field-answer = 回答
field-answered_at = 答复时间
field-area = 方面
field-asked = 已问
field-at = 时间
field-attempt = 一次演练
field-behaviour = 行为类型
field-behaviour_on = 行为日期
field-benefit = 对客户的好处
field-birthday = 生日
field-block = 清单部分
field-call_every = 联系间隔
field-card = 卡片
field-card_use = 实战失手
field-cause = 原因
field-channel = 方式
field-city = 城市
field-class = 投诉类别
field-closed_at = 结案时间
field-closes = 试探成交次数
field-compensation = 补偿
field-competitor = 竞争对手
field-complaint = 投诉
field-condition = 条件
field-confirmed = 已确认
field-confirmed_at = 客户确认时间
field-contact = 联系人
field-cooperation = 合作状况
field-customer = 客户
field-day = 日期
field-department = 部门
field-despite = 继续推销的理由
field-difference = 我方的不同之处
field-digest = 会后纪要
field-digest_at = 纪要发出时间
field-digest_spared_at = 表示不发小结的时间
field-do_not_call = 勿打电话
field-done = 已完成
field-done_at = 完成时间
field-due = 到期日
field-emails = 邮箱
field-ended_at = 结束时间
field-ending = 结局
field-explored = 先问再答
field-external_id = 外部编号
field-favourite = 收藏
field-feature = 特点
field-fix = 处理办法
field-flow = 通话流程
field-found_ms = 查找用时（毫秒）
field-function = 职务
field-goal = 目标
field-grade = 评分
field-group_by = 分组依据
field-handed_over = 转交事项
field-took_place = 发生时间
field-has_authority = 决定权
field-has_money = 资金
field-has_need = 需求意愿
field-heard_at = 听到的时间
field-held_at = 实际时间
field-home = 国际区号
field-industry = 行业
field-interaction = 往来
field-item = 事项
field-kind = 类别
field-label = 标签
field-ladder = 我方地位
field-landed = 奏效
field-language = 语言
field-level = 等级
field-life_cycle = 关系阶段
field-listened = 对方说话（秒）
field-live = 实时交谈
field-me = 您的姓名
field-meeting = 会面类型
field-minimum = 最低目标
field-minutes = 分钟
field-missed = 未奏效
field-mood = 对方情绪
field-my_company = 您的公司
field-name = 名称
field-person-name = 姓名
field-need = 主要需求
field-next_step = 下一步
field-note = 备注
field-number = 客户的数字
field-one = 第一条记录
field-organisation = 对手的人员与组织
field-other = 第二条记录
field-outcome = 结果
field-complaint_stage = 投诉进展
field-next_kind = 记为
field-outside = 计划外练习
field-owner = 负责人
field-part = 决策角色
field-path = 所走的路
field-paused = 停顿（毫秒）
field-person = 联系人
field-phones = 电话
field-place = 地点
field-points = 分数
field-positioning = 对手的定位与目标
field-prevention = 防止再犯
field-principle = 原则
field-product = 产品
field-profile = 话术库的等级
field-proof = 佐证
field-quarter = 季度
field-rater = 评分人
field-reach = 个别还是普遍
field-reason = 理由
field-region = 地区
field-relations = 对手与谁关系好
field-remedy = 应对办法
field-reports_to = 上级
field-rest_until = 暂不打扰至
field-retired = 不再使用
field-risk = 风险
field-round = 轮次
field-rubric = 评分表
field-rule = 哪些客户属于这一级
field-said = 所作回答
field-sample = 载入示例客户
field-scale = 规模
field-scenario = 情景
field-scene = 展示场合与方式
field-seed = 抽题号
field-settled = 结果
field-settled_at = 了结时间
field-severity = 严重程度
field-side = 哪一方
field-sitting = 演练方式
field-solved_at = 解决时间
field-source = 来源
field-spending = 消费水平
field-stage = 阶段
field-stance = 态度
field-started_at = 开始时间
field-state = 客户状态
field-step = 步骤
field-strategy = 对手怎么做市场
field-strength = 影响力
field-summary = 纪要
field-support = 谁支持对手、问题在哪
field-tactics = 对手的具体做法
field-tags = 标签
field-talked = 我方说话（秒）
field-team = 班级
field-text = 内容
field-they_promise = 对方承诺
field-they_promise_by = 对方期限
field-time = 时刻
field-took = 用时（毫秒）
field-trainee = 学员
field-trust = 对我方的信任
field-value = 内容
field-verdict = 判断
field-visit_every = 拜访间隔
field-visit_window = 拜访时段
field-wants = 客户要求
field-watch = 重点关注
field-way = 联系方式
field-we_promise = 我方承诺
field-we_promise_by = 我方期限
field-website = 网站
field-whom = 为谁
field-wording = 所示原话
field-words = 客户原话
field-zone = 时区

## 字段的取值（按类别和内部名称）

channel-face = 面谈
channel-phone = 电话
channel-video = 视频
channel-chat = 即时消息
channel-mail = 邮件
channel-web = 网络
stage-planned = 已计划
stage-running = 进行中
stage-held = 已进行
stage-missed = 未成行
outcome-order = 成交
outcome-advance = 有进展
outcome-continuation = 无实质进展
outcome-no_sale = 拒绝
outcome-no_answer = 没联系上
outcome-voicemail = 语音留言
outcome-wrong_number = 号码有误
# 各种结果之后通常要做的事，显示在“下一步”一行供选用。
offer-order = 书面确认订单
offer-advance = 确认约定的事在推进
offer-continuation = 带着新内容再联系
offer-no_sale = 情况有变时再问
offer-no_answer = 再打一次
offer-voicemail = 再打一次
offer-wrong_number = 找到正确的号码
outcome-do_not_call = 请勿再致电
line-ringing = 呼叫中
line-talking = 通话中
line-hold = 保持中
line-over = 已挂断
line-short-ringing = 呼叫
line-short-talking = 通话
line-short-hold = 保持
line-short-over = 已挂
spin-letter-situation = 情
spin-letter-problem = 难
spin-letter-implication = 影
spin-letter-need = 价
flow-state-confused = 迷茫
flow-state-clear = 唤醒
flow-state-comforted = 安抚
flow-state-contract = 签约
part-approver = 审批人
part-decider = 决策人
part-preparer = 经办人
part-influencer = 影响者
part-user = 使用者
part-gatekeeper = 把关人
stance-champion = 内线支持者
stance-supporter = 支持
stance-neutral = 中立
stance-doubter = 有疑虑
stance-opponent = 反对
way-mobile = 手机
way-phone = 电话
way-email = 邮箱
way-wechat = 微信
way-other = 其他
kind-person = 个人
kind-company = 公司
kind-household = 家庭
kind-institution = 机构
answer-yes = 有
answer-no = 没有
mood-warm = 热情
mood-calm = 平和
mood-cool = 冷淡
mood-upset = 不满
side-ours = 我方
side-theirs = 对方
settled-kept = 已兑现
settled-broken = 未兑现
settled-released = 不再需要
# SPIN 的四类问题，与会面的阶段同属一类。
stage-situation = 情境
stage-problem = 难题
stage-implication = 影响
stage-need = 价值
language-name-en = English
language-name-zh-Hans = 简体中文
language-name-zh-Hant = 繁體中文
block-customer = 了解客户
block-goal = 明确目标
block-carry = 备齐资料
block-about-customer = 对方是谁、需要什么、上次谈到哪里。
block-about-goal = 这次想谈成什么，最低要谈到哪一步。
block-about-carry = 出发或开口之前，手边要备好的东西。

## 界面（按名称）

screen-today = 今天
screen-customers = 客户
screen-prep = 准备
screen-spin = 提问
screen-call = 通话
screen-scripts = 话术
screen-drills = 演练

## 操作（按名称）

# 值是底栏上的动词，要短，80 列要放得下一整行。.about 是帮助里的一句话。
action-open = 打开
    .about = 打开选中的一项。
action-search = 搜索
    .about = 边输入边搜索，也可以用拼音首字母。
action-prepare = 准备
    .about = 为选中的客户准备一次会面。
action-add = 新增
    .about = 新增一位客户。
action-edit = 编辑
    .about = 编辑这位客户的资料。
action-delete = 删除
    .about = 删除这位客户及其卡片上的全部内容，撤销即可恢复。
action-import = 导入
    .about = 从 CSV 文件导入客户。
    .also = 表格 通讯录 上传
action-export = 导出
    .about = 把客户、拜访或全部数据写入文件。
    .also = 下载 另存 表格
action-call = 通话
    .about = 开始一通电话，按流程提示下一句。
action-lead-call = 通话
    .about = 把这次会面当作通话，一步一步进行。
action-calls = 通话
    .about = 回到正在进行的通话。
action-choose = 对方回答
    .about = 客户给出了光标处的回答；按 1 到 9 直接选。
action-previous-step = 退一步
    .about = 刚才的回答选错了，回到上一步。
action-take-note = 记录
    .about = 写通话记录，写的时候功能键照样能用。
action-speaker = 换人说
    .about = 轮到另一方说话；第一次按开始计时。
action-hold = 保持
    .about = 请对方稍等，或恢复通话。
action-wrap-call = 收尾
    .about = 通话结束：结果、下一步、承诺。
action-trial-close = 试探成交
    .about = 记一次试探成交的提问。
action-tick-said = 已说
    .about = 下一件必须说明的事已经说了，就是醒目的那一件。
action-must-say = 必说清单
    .about = 这通电话到目前必须说明的事，可以勾上或去掉。
action-helping-card = 话术
    .about = 打开对应这个回答的话术。
action-change-flow = 换流程
    .about = 换一个通话流程，已答的内容保留。
action-other-person = 换人接听
    .about = 接电话的是别人：选出是谁，之后的话按此人来说。
action-log = 记录沟通
    .about = 记录刚刚进行的一次沟通。
action-finish = 完成
    .about = 把光标处的跟进标为完成；没有光标时，完成最近的一条。
action-follow = 加跟进
    .about = 给这位客户记一件要在某天前做的事。
action-move = 改期
    .about = 把这条跟进改到另一天。
action-open-entry = 打开
    .about = 打开光标处的往来记录；还没有光标时，跳到第一条。
action-amend = 备注
    .about = 给这一项、这个回答或结果补写内容。
action-edit-talk = 编辑
    .about = 编辑沟通情况：结果、纪要、下一步。
action-it-landed = 有效
    .about = 用这条话术的话解决了问题。
action-it-missed = 无效
    .about = 没有解决问题：下次不会先推荐给这位客户。
action-their-words = 客户原话
    .about = 记下客户的原话，记在最近用过的话术上。
action-landed = 有效？
    .about = 标记这条话术是否有效：未知、有效、无效。
action-add-person = 新增联系人
    .about = 为这位客户新增一位联系人。
action-edit-person = 编辑联系人
    .about = 编辑这位客户的一位联系人。
action-copy-phone = 复制电话
    .about = 把电话号码复制到剪贴板。
action-open-card = 打开
    .about = 打开客户卡片。
action-do = 完成
    .about = 勾掉跟进，给拜访收尾，或记下该做的这次联系。
action-snooze = 推迟
    .about = 推迟到明天、三天后、下周，或自己输入日期。
action-replan = 改期
    .about = 输入新的日期和时间。
action-prepare-visit = 准备
    .about = 准备这次拜访，或和这位客户新约一次。
action-week = 一周
    .about = 在“先做什么”和七天之间切换。
action-calendar = 日历
    .about = 把拜访、跟进和承诺写成日历文件。
    .also = 日程 约会
action-next-day = 后一天
    .about = 到后面有安排的一天。
action-previous-day = 前一天
    .about = 到前面有安排的一天。
action-tick = 勾选
    .about = 勾选后移到下一项；再选中可取消。
action-note = 写备注
    .about = 给这一项写备注。
action-add-item = 新增
    .about = 在这一块新增自己的事项。
action-edit-plan = 编辑
    .about = 编辑计划：日期、时刻、地点、联系人、目标。
action-ask = 提问
    .about = 用 SPIN 问题为这次会面提问。
action-wrap = 收尾
    .about = 为这次会面收尾：结果、纪要、下一步。
action-brief = 一页纸
    .about = 谈话前的一页纸：看、复制或存成文件。
action-advice = 建议
    .about = 看话术库针对这位客户的建议。
action-observe = 观察
    .about = 勾出看到的表现，再由您判断属于哪种类型。
action-detail-down = 往下看
    .about = 向下滚动所选内容的详情。
action-detail-up = 往上看
    .about = 向上滚动所选内容的详情。
action-delete-item = 删除
    .about = 删除自己新增的事项。
action-asked = 勾选
    .about = 勾选表示已问过，再按一次取消。
action-answer = 写回答
    .about = 写下客户的回答。
action-next-stage = 下一类
    .about = 转到下一类问题。
action-previous-stage = 上一类
    .about = 转到上一类问题。
action-checklist = 看清单
    .about = 回到这次会面的清单。
action-next-view = 下一组
    .about = 看下一组：全部、收藏、最近用过，然后是各类异议、话术卡和提问。
action-previous-view = 上一组
    .about = 看上一组。
action-groups = 分类
    .about = 选择要看哪一类话术。
action-source = 来源
    .about = 每条话术都注明出处和所在的话术包；再按一次隐藏。
action-copy-line = 复制
    .about = 把要说的那句话复制到剪贴板。
action-favourite = 收藏
    .about = 收藏这条话术，再按一次取消。
action-add-script = 新增
    .about = 写一张自己的话术卡。
action-edit-script = 编辑
    .about = 修改这张卡；内置的卡改后归您所有。
action-remove-script = 删除
    .about = 删掉自己的卡；盖住的内置内容会回来。
action-up = 上移
    .about = 上移一行。
action-down = 下移
    .about = 下移一行。
action-page-up = 上一页
    .about = 上移一页。
action-page-down = 下一页
    .about = 下移一页。
action-first = 到开头
    .about = 到第一行。
action-last = 到末尾
    .about = 到最后一行。
action-back = 返回
    .about = 返回上一步。
action-help = 帮助
    .about = 查看这里能做的一切和对应的按键。
action-palette = 全部操作
    .about = 输入想做的事，按回车就做。
action-finder = 查异议
    .about = 随时查：客户有异议该怎么回应；别的话术也能查。
    .also = 话术 应答 反驳
action-undo = 撤销
    .about = 撤销上一次保存的操作。
action-redo = 重做
    .about = 重做刚才撤销的操作。
action-today = 今天
    .about = 看今天先做什么。
action-customers = 客户
    .about = 转到客户列表。
action-prep = 准备
    .about = 转到正在准备的会面。
action-spin = 提问
    .about = 转到当前会面的 SPIN 问题。
action-scripts = 话术
    .about = 转到话术。
action-drills = 演练
    .about = 转到演练：练卡片，看计划。
action-next-screen = 下一屏
    .about = 转到下一个界面。
action-previous-screen = 上一屏
    .about = 转到上一个界面。
action-language = 切换语言
    .about = 在 English、简体中文、繁體中文之间切换。
action-settings = 设置
    .about = 更改语言、您的姓名、公司和主题。
    .also = 主题 颜色 配色 外观 公司 姓名 偏好
action-level = 定等级
    .about = 给这位客户定等级：多久拜访、联系一次由它决定。
    .also = 级别 分级
action-levels = 等级
    .about = 修改每级客户多久拜访、联系一次，并看每周的工作量。
    .also = 级别 分级 频率 节奏
action-backup = 备份
    .about = 现在备份您的文件，并核对。
action-drafts = 未写完
    .about = 继续、复制或丢弃上次没有保存的内容。
action-veil = 遮住号码
    .about = 遮住电话、地址和金额，不让旁人看见；再按一次恢复。
    .also = 隐私 隐藏 打码
action-repaint = 重绘
    .about = 画面被别的程序弄乱时重绘。
action-suspend = 挂起
    .about = 暂时回到命令行，输入 fg 即可返回。
action-quit = 退出
    .about = 退出程序，保存的内容都在。

## 操作为什么不能用，怎么办

off-no-call = 现在没有通话，请在客户卡片上开始。
off-no-use = 先打开一条话术，再标记是否有效。
off-call-runs = 和{ $call }的通话还在进行：按 { $key } 回去，先收尾。
off-no-help = 这个回答没有对应的话术，可以用查找键找。
off-no-visit = 还没有打开任何会面：请在“准备”中选一个打开，或为客户新准备一次。
off-nothing-to-undo = 没有可以撤销的操作。
off-nothing-to-redo = 没有可以重做的操作。
off-no-drafts = 没有未写完的内容。
off-no-script = 没有选中话术卡。
off-no-meeting = 还没有要准备的会面：到 2 客户里选中一位，按 p。
off-not-yours = 这是内置的卡，不能删除。按 e 可以改成自己的。
off-not-an-objection = 这里只能改异议卡。这一条在它的话术包里改；也可以按 a 写一张自己的卡。
off-no-customer = 没有选中客户：请先选一位，或新增一位。
off-no-person = 这张卡片上还没有联系人：请先新增一位。
off-nothing-due = 没有到期的事。按 2 看客户。
off-birthday = 生日不能推迟。祝贺之后记一次联系即可。
off-no-follow-up = 这位客户没有待办的跟进。按 f 可以加一条。
off-no-phone = 这张卡片上还没有电话：请用“编辑”填上。

## 做完之后的话

said-saved = 已保存。
said-alike = 已保存。与{ $name }{ $reason }，是不是同一位？在列表里按 { $key } 比对。
said-graded = { $name }：已定为{ $level }。
said-graded-all = { $n } 位客户：已定为{ $level }。
said-graded-none = { $n } 位客户：已去掉等级。
said-ungraded = { $name }：等级已去掉。
said-moved = { $name }：已改到{ $when }。
said-moved-untimed = { $name }：已改到{ $when }。承诺只有日期，没有钟点；按 p 可约一次会面。
said-rest = { $name }：推迟到{ $when }，在那之前不再提醒拜访和电话。
said-agreed = { $name }：{ $kind }已约在{ $when }。按 p 做准备。
said-no-digest = { $name }：这次沟通不发小结了。按 u 可撤销。
said-observed = 已记下，日期为今天。按 u 可撤销。
said-follow-done = 已完成：{ $text }
said-deleted = 已删除：{ $name }。撤销即可恢复。
said-veiled = 屏幕上的电话、地址和金额已遮住。
said-unveiled = 电话、地址和金额已恢复显示。
said-it-landed = 有效：{ $title }
said-it-missed = 无效：{ $title }。下次不会先推荐给这位客户。
said-copied = 已复制：{ $what }
said-undone = 已撤销：{ $what }
said-redone = 已重做：{ $what }
said-demo = 已载入 { $n } 位示例客户，标签为“demo”。
said-damaged-ways = `cornerman doctor` 会说明哪里损坏。没有备份时，`cornerman doctor --salvage NEW.db` 可读出还能读的内容。按 q 退出。
said-card-coming = 卡片还在读取，读到后就执行。
said-meeting-gone = 这次会面已经不在了；没有改动任何内容。
said-card-gone = 这位客户已经不在了，没有改动任何内容。
said-left-list = 刚才打开的客户已经不在这个列表里了。
said-waiting = 另一个程序正在写入。等它写完，您的改动会自动保存。
said-draft-put-off = 这次会面已经不在屏幕上。您写的内容已留着，按 F8 查看。
said-waits-under = 刚才要保存的内容有一点要问您，等这里写完就会出来。
said-drafts-wait = 有 { $n } 段没写完的文字留着，通话后按 F8 接着写。
said-draft-put-by = 没做完的已留着，按 F8 接着来。
said-draft-on = 这段文字将记到{ $name }：保存即可，或离开后另选客户。
said-card-saved = “{ $title }”已保存到我的话术。
said-card-removed = “{ $title }”已从我的话术里删掉。
said-card-back = “{ $title }”已恢复到改动之前。
said-no-drafts = 正在写的内容暂时无法备份：{ $why }
said-input-method = 输入法开着，所以当作搜索。不用字母的操作请按 F10。
said-paste-long = 粘贴的内容太长：最多 { $most } 个字符。没有放进来，请分几次粘贴。
said-pack-problems = 话术包有 { $n } 处问题，请运行 `cornerman pack check` 查看。
said-imported =
    新增 { $added }，更新 { $updated }，未变 { $unchanged }，未导入 { $rejected }{ $sums ->
        [0] 。
       *[other] ，合计行 { $sums } 不算。
    }
said-import-duplicates = 有 { $duplicates } 处疑似重复，等您确认。
said-import-undo = 撤销（u）可以收回整次导入。
said-import-refused = 有 { $rejected } 行有问题，没有导入任何内容。
said-import-leave-out = 按回车返回并跳过这些行：其余的行照常导入，这些行连同原因另存为一个文件。也可以改好文件后重新打开。
said-import-more = 共有 { $rejected } 行有问题，这里只列出最前面的。
said-import-no-name = 还没有名称列。请选中存放名称的列，按回车，把它对应到“名称”。
said-import-no-who = 没有哪一列写明客户是谁。请选中那一列，按回车，指定为“客户”、邮箱或电话。
said-import-no-day = 没有哪一列写明沟通的时间。请选中那一列，按回车，指定为“沟通时间”。
said-done-elsewhere = 这要在“{ $place }”里做，按 { $keys }。
said-import-folder = 这是文件夹，请选择其中的文件。

## 撤销时对操作的称呼

# 后面接客户、联系人、事项或文件的名称。
deed-add-customer = 新增客户{ $subject }
deed-edit-customer = 修改客户{ $subject }
deed-delete-customer = 删除客户{ $subject }
deed-add-person = 新增联系人{ $subject }
deed-edit-person = 修改联系人{ $subject }
deed-observe = 对{ $subject }的观察
deed-delete-person = 删除联系人{ $subject }
deed-save-interaction = 与{ $subject }的会面
deed-add-interaction = 记录与{ $subject }的沟通
deed-edit-interaction = 修改与{ $subject }的沟通
deed-plan-meeting = 计划与{ $subject }的会面
deed-wrap-up = 与{ $subject }的会面收尾
deed-edit-plan = 修改{ $subject }的会面计划
deed-rest = 暂不打扰{ $subject }
deed-add-follow-up = 给{ $subject }加跟进
deed-finish-follow-up = 完成{ $subject }的跟进
deed-move-follow-up = { $subject }的跟进改期
deed-edit-follow-up = 修改{ $subject }的跟进
deed-check-item = 清单事项“{ $subject }”
deed-remove-item = 删除事项“{ $subject }”
deed-spin-answer = 对“{ $subject }”的回答
deed-call-turn = 通话中的回答“{ $subject }”
deed-call-back = 通话中退回一步
deed-add-promise = 为{ $subject }记下承诺
deed-edit-promise = 修改{ $subject }的承诺
deed-settle-promise = 了结{ $subject }的承诺
deed-mark-card = 收藏标记{ $subject }
deed-use-card = 使用话术{ $subject }
deed-undo = 撤销
deed-redo = 重做
deed-import = 从{ $subject }导入 { $n } 位客户
deed-load-demo = 载入 { $n } 位示例客户
deed-remove-demo = 移除 { $n } 位示例客户

## 难以挽回之前的提问

ask-delete-customer = 删除{ $subject }及其卡片上的全部内容？之后仍可撤销。
ask-discard = 不保存就离开？这里填写的内容会丢失。
ask-force-undo = 之后又有改动：{ $subject }。仍要撤销吗？
ask-undo = 要撤销这一步吗？{ $subject }
ask-redo = 要重做这一步吗？{ $subject }
# 将要撤销的操作：谁、在哪台机器上、什么时候做的。
undo-by = { $what }（{ $by }）
ask-quit = 现在退出？这里打开的内容还没有保存；下次启动时可以接着写。
ask-quit-call = 和{ $subject }的通话还没收尾。现在退出？下次启动后按 { $key } 回到这通电话。
ask-quit-call-unsaved = 和{ $subject }的通话还没收尾，这里打开的内容也没有保存。现在退出？下次启动时可以接着写，按 { $key } 回到这通电话。
ask-throw-away = 丢弃这段文字？丢弃后无法恢复。
ask-remove-script = 把“{ $subject }”从我的话术里删掉？删之前的文件会留一份 .bak。
ask-built-in-script = 删掉您改过的“{ $subject }”？内置的内容会回来；删之前的文件会留一份 .bak。
ask-replace-file = 已有文件 { $subject }。要替换它吗？
ask-replace-files = { $subject }里已有同名文件。要替换它们吗？

## 浮窗标题

form-add-customer = 新增客户
form-edit-customer = 编辑客户
form-add-person = 新增联系人
form-edit-person = 编辑联系人
form-plan = 编辑计划
form-log = 记录沟通
form-wrap = 收尾：谈得怎么样？
form-must = 必须说明
form-talk = 编辑沟通
form-replan = 改到哪一天？
form-rest = 到哪一天之前不打扰？
form-follow = 编辑跟进
form-follow-add = 要做什么，哪天之前？
form-script = 编辑话术卡
form-script-add = 写一张自己的话术卡
form-import = 导入客户
form-import-talks = 导入沟通记录
form-export = 导出
form-edit-level = 修改等级
form-add-level = 新等级
form-edit-rival = 这家客户的竞争对手
form-add-rival = 新增竞争对手
form-settings = 设置
form-welcome = 欢迎！先认识一下，马上开始。
note-item = 写备注
note-own = 新增自己的事项
note-words = 客户原话
note-call = 通话记录
note-answer = 写回答
choose-until = 推迟到什么时候？
choose-flow-runs = 正在进行。{ $about }
choose-flow = 按哪个流程打？
choose-settled = 这个承诺怎么样了？
choose-meeting = 准备哪一类会面？
choose-person = 编辑哪位联系人？
choose-grade = { $name }：定为哪个等级？
choose-grade-now = { $name }：定为哪个等级？现在是{ $level }
choose-grade-all = 名单上的 { $n } 位客户：定为哪个等级？
choose-level = 客户等级：修改哪一级？
choose-rival = 还有谁在卖给这家？
choose-suggestion = 哪一条符合？选中的会写到客户卡上。
ui-report-suggest = 回车确认建议，Esc 关闭
ui-confirm-suggestion = 确认
choose-behaviour = 就今天所见，您看是哪一种？
choose-group = 看哪一类话术？
title-problem = 没有成功
title-card-better = 已保存。这样改会更好：
title-imported = 导入完成
title-exported = 导出完成

## 客户卡片

card-do-not-call = 勿打电话
card-portrait = 画像完整度 { $percent }%。
card-ask-next = 下次先问：{ $field }。
find-out-has_money = 有没有预算
find-out-has_authority = 谁说了算
find-out-has_need = 到底需要什么
card-people = 联系人
card-facts = 资料
card-time-line = 往来记录
card-no-talk = 还没有沟通过。可以准备第一次会面，或记录一次沟通。
talk-with = 与{ $name }
talk-live-yes = 双方同时在场
talk-live-no = 不同时在场
talk-about-complaint = 关于投诉“{ $words }”
talk-edited = 已修改
talk-nothing = 空
talk-from-to = { $from } → { $to }
talk-changes = 沟通之后的修改
talk-change = { $when }：{ $field }
talk-change-by = { $when }，{ $who }
card-last-contact = 上次联系：{ $ago }
card-next = 下一步：{ $text }（{ $due }）
card-next-late = 已逾期：{ $text }（{ $due }）
card-next-undated = 下一步：{ $text }
card-earlier = 还有更早的 { $n } 条：按回车继续显示
# 写在卡片下边框上：下方还有多少条往来记录。
card-more-below = 往来记录：下方还有 { $n } 条
talk-note = 沟通
talk-no-summary = 没有写纪要。
talk-scripts = 用过的话术
talk-said = 必须说明的事
talk-used = 用过
talk-landed = 有效
talk-missed = 无效
talk-objection = 一条异议
talk-their-words = “{ $words }”
track-used = 用过 { $n } 次，最近 { $day }
track-written = { $day } 写
track-pace = { $seconds } 秒找到（近 { $n } 次）
spin-gap = 前几次{ $stage }类问题没问够，先问：“{ $ask }”
spin-gap-why = 这类问题一般要问 { $enough } 个，目前只问了 { $asked } 个；不补上，后面的话没有着落。
why-failed-here = { $day } 对这位客户无效
why-landed-here = { $day } 对这位客户有效
why-failing = { $told } 次里只有 { $landed } 次有效
why-stale = 已有 { $months } 个月没用
why-unused = 同类都在用，这条还没用过
why-at-step = 这一步用得上
why-of-type = 这类客户常这样说
why-with-type = 对这类客户 { $told } 次里 { $landed } 次有效
why-with-trade = 在这个行业 { $told } 次里 { $landed } 次有效
why-with-state = 在这个阶段 { $told } 次里 { $landed } 次有效
why-anywhere = { $told } 次里 { $landed } 次有效
talk-landed-where = 先移到一条用过的话术上，再标记是否有效。
questions-and-answers = 提问与回答

## 今天的页面

today-week = 今后七天：{ $n } 件事
today-day = { $day } · { $n } 件
today-reading = 正在读取按等级该联系谁……
today-title = { $day }：现在 { $now } 件，今天稍后 { $today } 件，之后 { $soon } 件
today-group = { $name }（{ $n }）
# $shown：列出的前几件。
today-group-most = { $name }（{ $n }，列出前 { $shown } 件）
today-state-now = 已逾期或现在
today-state-today = 今天稍后
today-state-soon = 之后几天
today-meeting = 会面
today-phone-call = 通话
# 日历里不显示内容时，对跟进的叫法。
agenda-followup = 跟进
today-visit = 拜访
today-call = 电话
today-birthday = 生日
today-birthday-of = { $name }生日
# 放在窄栏里。
today-short-late = 晚 { $n } 天
today-why-follow-up = { $when }到期
today-why-meeting = 约在 { $when }
today-too-late =
    { $n ->
       *[other] 晚了 { $n } 天，太久了
    }
today-running = 进行中
today-not-wrapped-up = 还没有收尾
today-not-prepared = 还没有准备
today-prepared = 已准备 { $done }/{ $of }
today-late =
    { $n ->
       *[other] 晚了 { $n } 天
    }
today-weight = 分量 { $n }：{ $parts }
weighs-meeting = 会面
weighs-followup = 有期限的待办
weighs-promise = 承诺
weighs-digest = 待发的纪要
weighs-touch = 按等级该联系
weighs-birthday = 生日
weighs-complaint = 未了的投诉
weighs-drill = 待练的卡片
weighs-late = 逾期天数
today-last = 上次
today-strange-short = 这里没有的等级：{ $levels } · { $key }
today-too-many = 按等级到期 { $n } 位，一天约能见 { $fit } 位 · { $key }
today-strange-levels = 客户资料里写着等级{ $levels }，但这里没有叫这个名字的等级，所以按它谁也不会到期。按 L 加一个同名等级，或在客户上按 * 换成已有的等级（命令行：`cornerman level add`、`cornerman level assign`）。
today-nothing-due = 七天内没有到期的事。以后的安排到时自会出现。
today-begin = 想让这里每天早上写些什么？
today-begin-import = 先把客户带进来：按 { $customers }，再按 { $key } 导入名单。
today-begin-level = 给重要的客户定等级（{ $customers }，再按 { $key }）：等级决定多久见一次。
today-begin-visit = 约一次拜访（{ $customers }，再按 { $key }），或写下什么时候前要做什么。
today-begin-drill = 或者先练一练：有 { $n } 张卡在等，约 { $minutes } 分钟（按 { $key }，再按回车）。以后到期的卡会写在这里。
today-begin-why = 之后这一页每天告诉您先见谁、为什么。
snooze-tomorrow = 明天
snooze-days = 三天后
snooze-week = 下周
snooze-typed = 别的日子

## 会面的计划

plan-when = 时间
plan-place = 地点
plan-who = 联系人
plan-goal = 目标
plan-minimum = 最低目标
plan-promises = 承诺
plan-opening = 开场
plan-agenda = 议程
plan-questions = 对方会问
visit-note = 备注：

## SPIN 问题

spin-answer = 回答：
spin-listen = 留意：
spin-none = 这一类没有合适的问题，请看下一类。
spin-for-trade = 适用行业：{ $trade }

## 话术

view-all = 全部
view-favourites = 收藏
view-recents = 最近用过
view-stale = 久未用或无效
view-flows = 分步流程
# 话术卡的类别。
cards-closing = 成交
cards-signal = 购买信号
cards-culture = 跨文化
cards-template = 消息模板
cards-negotiation = 谈判
cards-deadlock = 打破僵局
cards-nurture = 长期培育
cards-referral = 转介绍
cards-voicemail = 语音留言
cards-hold = 请对方稍等
cards-transfer = 转接与前台
cards-principle = 原则
cards-service = 服务
cards-success = 客户成功
cards-prospecting = 开发客户
cards-relationship = 关系维护
cards-influence = 影响力
cards-compliance = 合规
cards-channel = 沟通渠道
# 提问的形式。
questions-open = 开放式提问
questions-closed = 封闭式提问
questions-leading = 引导式提问
# 话术的标签：最多 11 格，前两个除外。
script-say = 先说：
script-ask = 再问：
step-acknowledge = 认同
step-explore = 探询
step-answer = 回答
step-confirm = 确认
script-evidence = 出示
script-next = 下一步
script-avoid = 避免
script-walk = 何时放手
script-method = 方法
script-says = 客户会说
script-source = 来源
script-pack = 话术包
script-house = cornerman 原创的建议，不引用数字
source-none = 未注明：是编写者的建议
source-own = 我的
source-built-in = 内置
source-pack = { $pack }
script-own = 我的

# 话术卡表单里的标签；$n：第几个。
own-card-class = 类别
own-card-title = 异议
own-card-says = 客户会说 { $n }
own-card-say = 先说
own-card-ask = 再问
own-card-meaning-name = { $n } 其实是
own-card-meaning-acknowledge = { $n } 认同
own-card-meaning-explore = { $n } 探询
own-card-meaning-answer = { $n } 回答
own-card-meaning-confirm = { $n } 确认
own-card-avoid = 避免 { $n }
own-card-next = 下一步
own-card-evidence = 出示
own-card-walk = 何时放手
hint-card-title = 用几个字写出客户的异议。
hint-card-says = 客户的原话；查找时也会找这里。
hint-card-say = 一口气能说完。键入 {"{"} 可填入姓名、日期等。
hint-card-question = 用问句收尾。键入 {"{"} 可填入姓名、日期等。
hint-card-meaning = 用几个字写出背后的意思。
hint-card-avoid = 怎么说会更糟。
hint-card-walk = 到什么地步就不必再争取。
hint-card-next = 何时、谁、交什么。键入 {"{"} 可填入姓名、日期等。
hint-card-evidence = 客户能核实的：报告、样品、参观。
hint-card-slots = 键入 {"{"} 可填入姓名、日期等。
# $names：可填入内容的名字，照此键入。
ui-slots = 可填入：{ $names }

## 建议

# 建议的标签：除前四条外，最多十二格宽。
card-advice = 建议
advice-find-out = 先弄清：{ $fields }。
advice-none = 目前了解得太少，还给不出建议。
advice-hypothesis = 这是根据当时看到的表现做的推测，不是给人贴标签；每次见面都要重新看。
seen-on = { $day }观察
seen-old = 上次观察是{ $day }，请再看看
seen-undated = 没记是哪天看到的
observe-whole = { $name }（整体）
observe-count = { $all } 条中有 { $n } 条
observe-hint = 勾出您在交谈中看到的表现，这里会列出它们指向哪种类型、为什么。
observe-nothing = 勾出的表现不指向任何类型。可以继续勾，也可以就此打住。
observe-take-off = 都不是：去掉原来的
advice-features = 决策特点
advice-stress = 着重讲
advice-speak = 怎么讲
advice-questions = 可以问
advice-principle = 原则
advice-signs = 表现
advice-do = 宜
advice-dont = 忌
advice-opening = 开场
advice-decision = 拍板时说
advice-cards = 可能会说

## 画面上的话

# 列举时各项之间。
list-comma = 、
list-semicolon = ；
# 名称和说明之间。
label-colon = ：
ui-search = 搜索：名称、联系人、电话、拼音首字母
ui-search-scripts = 搜索：客户的说法、拼音首字母
ui-count = { $shown } / { $all }
ui-customers-count = { $n } 位客户
ui-no-customers = 还没有客户。按 a 新增第一位，或按 i 导入名单。
ui-nothing-found = 没有找到。少打几个字母会找到更多；Esc 返回。
ui-loading = 正在载入……
ui-unread = 读取失败，原因请运行 `cornerman doctor` 查看。
ui-column-name = 名称
ui-column-people = 联系人
ui-column-city = 城市
ui-column-industry = 行业
ui-column-level = 等级
ui-column-last = 上次联系
ui-column-phone = 电话
ui-column-when = 时间
ui-column-customer = 客户
ui-column-meeting = 会面
ui-column-ready = 已备好
ui-never = 从未
ui-no-card = 选一位客户即可查看卡片。
ui-no-visits = 还没有准备中的会面。选一位客户，按 p 开始准备。
ui-no-scripts = 这里还没有话术。按 → 看下一组。
ui-progress = 已备好 { $done } / { $all }
ui-detail-scroll = { $down } { $up } 滚动
ui-plan-whole = { $up } 看全计划
ui-too-small = 窗口太小：需要 { $width }×{ $height }，现在 { $w }×{ $h }。请放大窗口，或按 q 退出。
ui-demo = 示例数据
ui-veiled = 已遮住
ui-clock = 时钟固定在 { $at }
ui-yes = 是
ui-no = 否
ui-save = 保存
ui-day-hint = 可输入周五下午3点、+3d、12月1日；方向键按半小时，加 Ctrl 按天。
    .brief = 如周五下午3点、+3d；方向键按半小时，Ctrl 按天
    .example = 周五下午3点、+3d、12月1日
ui-past-hint = 可输入上周五、昨天下午3点、3天前、20号；方向键按半小时，加 Ctrl 按天。
    .brief = 如上周五、3天前；方向键按半小时，Ctrl 按天
ui-do-not-call-hint = 以后不再致电：保存后客户卡上会标明“勿打电话”。
ui-complaint-stage-hint = 随通话一起保存；选“已答复”时，我方承诺的日期就是解决期限。
ui-next-kind-hint = 记为会面，会出现在“准备”“今天”和日历里；要有日期，最好也有时间。
ui-kept-to-do = 待办事项
ui-form-one-hint = 回车保存，Esc 离开
ui-form-hint = Tab 或回车：下一栏
ui-note-hint = 回车或 Esc 保存，Ctrl-J 换行
ui-note-line-hint = 回车或 Esc 保存
ui-note-list-hint = 回车换行，Ctrl-S 或 Esc 保存
ui-new-line = 换行
ui-choose = 选定
ui-tick = 勾选
ui-of-whom = 换人
ui-conclude = 下结论
ui-observe = 看到了什么？
ui-choose-hint = 按回车或数字选定，Esc 离开
ui-reveal = 显示
ui-veil-hint = 一启动就遮住电话、地址和金额。
ui-hidden-hint = 已遮住：按 Ctrl-R 显示；现在输入的内容会取代它。
ui-window-hint = 星期和钟点，例如：周二至周四 14:00-17:00，或：上午
ui-points-hint = 有多个时用逗号分开。
ui-new-field-hint = 写成“名称：内容”，例如 合同：年签
ui-choice-hint = ←→ 选择
ui-me-hint = 逗号后面可以写公司：李雷，华谊科技
ui-complete = → 补全：{ $word }
ui-palette = 这里能做什么
ui-palette-hint = 输入可筛选，回车执行
ui-finder = 异议
ui-finder-hint = 输入客户的话、拼音首字母或编号
ui-close = 按任意键关闭
ui-importing = 已读 { $rows } 行
ui-import-cancel = Esc 取消，什么都不会留下
ui-import-path-hint = 回车打开，Tab 补全，Esc 离开
ui-import-recent = 本机最近的名单：按数字选择，或直接输入路径。
ui-import-completions = Tab 补全路径，↓ 进入列表。
ui-import-no-match = 这里没有以此开头的文件。
ui-import-opening = 正在打开文件……
ui-import-preview-hint = 回车更改，←→ 切换设置，Ctrl-S 导入，Esc 返回
ui-import-encoding = 编码
ui-import-delimiter = 分隔符
ui-import-known = 已有客户
ui-import-known-talks = 已有的记录
ui-import-sheet = 每一行是
ui-import-missing = 未知的客户
ui-import-missing-add = 连同联系人一起添加
ui-import-missing-stop = 算作该行的问题
ui-import-bad = 有问题的行
ui-import-bad-stop = 停止导入
ui-import-bad-skip = 跳过
ui-import-found = { $what }（自动识别）
ui-import-counting = 正在统计：已读 { $rows } 行，
ui-import-would =
    共 { $rows } 行：新增 { $added }，更新 { $updated }，未变 { $unchanged }，有问题 { $rejected }{ $sums ->
        [0] 。
       *[other] ，合计行 { $sums } 不算。
    }
ui-import-would-document = 本程序导出的 { $rows } 条记录：新增 { $added }，更新 { $updated }，未变 { $unchanged }，有问题 { $rejected }。
ui-complete-path = 补全
ui-change = 更改
ui-import-leave-out = 跳过这些行
ui-import-would-stop = 有问题的行会使导入停止：可以跳过它们，或先改好文件。
ui-import-would-skip = 有问题的行连同原因会另存为一个文件。
ui-import-problems = 问题
ui-import-column = “{ $column }”对应哪一项？
ui-import-own = 自定义字段“{ $name }”
ui-import-as-found = 恢复自动识别
ui-import-pick-hint = 输入文字筛选，回车选定，Esc 不改
ui-export-hint = 回车写入，Tab 补全，↑↓ 移动，Esc 离开
ui-export-running = 正在写入……已写 { $n } 条
ui-export-listed = 只写列出的 { $n } 位客户。{ $about }
export-label-what = 内容
export-label-file = 文件
export-label-folder = 文件夹
export-customers = 客户（CSV）
export-meetings = 拜访和通话（CSV）
export-followups = 跟进（CSV）
export-calendar = 日历（iCalendar）
export-discreet = 不含姓名的日历（iCalendar）
export-everything = 全部（JSON）
export-name-customers = 客户
export-name-meetings = 拜访
export-name-followups = 跟进
export-name-calendar = 日历
export-name-discreet = 日历-无姓名
export-name-everything = cornerman
export-about-customers = 客户及其联系人、号码和标签：表格文件，可用电子表格打开，也能再导入。
export-about-meetings = 已计划和已进行的拜访和通话，含清单和回答：表格文件，可用电子表格打开。
export-about-followups = 要为谁、在何时之前做什么，以及已完成的事项：表格文件，可用电子表格打开。
export-about-calendar = 四周前至今以及以后有日期的拜访、跟进和承诺：可导入手机或邮箱的日历。
export-about-discreet = 日期和时间相同，但不含姓名、地点和内容：用于别人也看得到的日历。
export-about-everything = 全部数据，存为一个文件：可搬到另一台电脑，导入后与原来一样。
export-after-customers = 可用电子表格打开，也可以再导入（i）。文件含个人信息，只有您能读取。
export-after-meetings = 可用电子表格打开。文件含个人信息，只有您能读取。
export-after-followups = 可用电子表格打开。文件含个人信息，只有您能读取。
export-after-calendar = 在手机上打开，或导入您的日历。以后再导入一次：改过的会更新，不会重复。文件含姓名，只有您能读取。
export-after-discreet = 在手机上打开，或导入您的日历。以后再导入一次：改过的会更新，不会重复。
export-after-everything = 含联系人、拜访和跟进，可以全部再导入（i）。文件含个人信息，只有您能读取。
said-export-unnamed = 请输入要写入的文件路径。
said-export-folder = 这是文件夹：请在后面输入文件名，或直接按回车使用建议的名字。
ui-report-along = y 复制，x 存成文件，↑↓ 滚动，Esc 关闭
ui-report-close = ↑↓ 滚动，Esc 关闭
ui-report-levels = 回车设置这些等级，u 撤销导入，Esc 关闭
ui-report-undo = u 撤销导入，↑↓ 滚动，Esc 关闭
ui-report-skip-bad = 回车跳过这些行，↑↓ 滚动，Esc 返回

## 导入与导出

import-done =
    新增 { $added }，更新 { $updated }，未变 { $unchanged }，未导入 { $rejected }{ $sums ->
        [0] 。
       *[other] ，合计行 { $sums } 不算。
    }
import-would =
    预计：新增 { $added }，更新 { $updated }，未变 { $unchanged }，未导入 { $rejected }{ $sums ->
        [0] 。没有写入任何内容。
       *[other] ，合计行 { $sums } 不算。没有写入任何内容。
    }
import-noted = 有 { $noted } 处没有照原样读入，或有两种读法。
import-made =
    { $customers ->
        [0] 其中新增联系人 { $people } 位，都在已有客户名下。
       *[other] 其中新增客户 { $customers } 位、联系人 { $people } 位。
    }
import-home = 没有国家代码的号码按 +{ $code } 识别。若不对，请在 config.toml 里设置 calling_code，全部号码会重新识别。
import-home-found =
    没有国家代码的号码按 +{ $code } 识别：文件里 { $all } 个号码中有 { $fits } 个是{ $code ->
        [886] 台湾
       *[86] 中国大陆
    }的写法。若不对，请在 config.toml 里设置 calling_code，全部号码会重新识别。
import-questions = 有 { $n } 处疑似重复，等您确认。
import-rejected-file = 未导入的行已写入 { $file }。
import-left-out = 未导入的列：{ $columns }。要保留某一列，请为它指定去处，例如摘要。
import-mapping = 各列去向（编码 { $encoding }）：
import-mapping-row = { $column } → { $field }
import-mapping-place = { $words }（{ $name }）
import-would-without =
    不计有问题的行，预计：新增 { $added }，更新 { $updated }，未变 { $unchanged }，未导入 { $rejected }{ $sums ->
        [0] 。
       *[other] ，合计行 { $sums } 不算。
    }
target-company = 公司
target-first_name = 名
target-middle_name = 中间名
target-last_name = 姓
target-mobile = 手机
target-phone = 电话
target-email = 邮箱
target-wechat = 微信
target-other = 其他联系方式
target-id = 外部编号
target-custom = 自定义字段
target-own = 已有字段
target-own-new = 自定义字段
target-own-named = “{ $name }”
target-own-holds = { $field }：{ $holds }
holds-text = 文字
holds-number = 数字
holds-day = 日期
holds-choice = 几种选项
import-kinds = 只凭名称判断：{ $kinds }。不对的话，可用 --kind 统一指定。
ui-import-kinds = 只凭名称判断：{ $kinds }。
ui-import-kind = 客户类型
ui-import-kind-guessed = 按名称判断
import-kind-person = 个人 { $n }
import-kind-company = 公司 { $n }
import-kind-household = 家庭 { $n }
import-kind-institution = 机构 { $n }
target-last_visit = 上次拜访，记为一次沟通
target-last_contact = 上次联系，记为一次沟通
target-next_contact = 下次跟进，记为一条待办
target-next_step = 下一步
target-skip = 不导入
target-label = 号码或地址的类型
target-when = 沟通时间
target-talk_id = 原系统中的编号
target-labels = { $field }的类型
target-of-customer = 客户的{ $field }
target-of-contact = 联系人的{ $field }
import-row = 第 { $line } 行：{ $reason }
import-row-column = 第 { $line } 行，{ $column }：{ $reason }
import-unlisted = 至少还有 { $n } 行有误，未列出。
import-cancelled = 导入已取消，没有导入任何内容。
export-done = 已将 { $n } 位客户写入 { $file }。
export-done-meetings = 已将 { $n } 次拜访和通话写入 { $file }。
export-done-followups = 已将 { $n } 条跟进写入 { $file }。
export-done-calendar = 已将 { $n } 条日程写入 { $file }。
# 为什么某一行没有导入。
import-reason-cells = 有 { $found } 格，而表头有 { $expected } 列。
import-reason-no-name = 没有名称。
import-reason-unreadable = 有按此编码无法识别的字符。
import-reason-long = 超过 { $most } 个字符。
import-reason-email = “{ $value }”不是邮箱地址。
import-reason-date = “{ $value }”不是日期。
import-reason-choice = “{ $value }”不在可选项中。
import-reason-number = “{ $value }”不是整数。
import-reason-rounded-phone = “{ $value }”：号码被表格软件四舍五入了，请把该列设为文本后重新导出。
import-reason-not-a-number = “{ $value }”不是可拨打的号码，按文字保留。
import-reason-day-first = “{ $value }”既可能是日/月，也可能是月/日，这一列里没有能看出来的单元格；已按日在前读作 { $day }。要反过来读，请用 `import --dates month-first`。
import-reason-month-first = “{ $value }”既可能是月/日，也可能是日/月，这一列里没有能看出来的单元格；已按月在前读作 { $day }。要反过来读，请用 `import --dates day-first`。
import-reason-yearless = “{ $value }”没有年份：已另存为自定义字段，“今天”不会按它提醒生日。
import-reason-undated = “{ $value }”读不出是哪一天：已另存为自定义字段。
import-reason-relative = “{ $value }”要从写下的那天算起，文件里没写是哪天：保留为自定义字段。请改写成日期。
import-reason-year-taken = “{ $value }”没有年份，按 { $day } 读入；这一列里其他没有年份的日期也一样。
import-reason-long-past = “{ $value }”早已过去：已另存为自定义字段，没有记为待办。
import-reason-merged = 这一格是空的，当作合并单元格，沿用上面的“{ $value }”；后面的也一样。若这些人本身就是客户，请把联系人那一列对应到“名称”。
import-reason-on-their-own = 这里公司是空的，旁边却有自己的资料：“{ $value }”单独成为一个客户，后面的也一样。如果是合并单元格，请把公司填到每一行。
import-reason-not-whose = “{ $value }”是几个人，号码或地址看不出是谁的：已记在客户名下。
import-reason-sums = 这一行是“{ $value }”，不是客户，已跳过。
import-reason-renamed = “{ $before }”从此叫“{ $value }”。
import-reason-deleted = “{ $value }”已在这里删除，没有再导入。要找回来，可以撤销删除、手工新增，或用 --on-duplicate add 导入。
import-reason-no-day = 没有写明沟通的日期。
import-reason-ahead = { $value } 还没到，但这一行说沟通已经发生。
import-reason-as-text = “{ $value }”不在可选项中，已写到摘要下面。
import-reason-not-among-people = 该客户名下没有“{ $value }”这位联系人，姓名已写到摘要下面。
import-reason-unknown-customer = 找不到客户“{ $value }”。请先导入该客户，或改正这一行，或选择添加缺少的客户（--add-missing）。
import-reason-several-customers = “{ $value }”可能是其中几位：{ $candidates }。请在这一行补上客户编号，或只属于其中一位的邮箱、电话。
import-reason-huge-field = 单元格超过 64 kB，可能是引号没有闭合。
import-reason-huge-record = 一行超过 1 MB。
import-reason-open-quote = 此处的引号没有闭合。
import-reason-no-record = 这里应是一条记录，却不是。
import-reason-no-id = 记录没有有效的 id。
import-reason-no-customer = 没有写明属于哪位客户：请在 “customer” 里填写客户的 id。
import-reason-no-field = 没有这个字段。
import-reason-form = “{ $value }”不是这个字段的值。

known-update = 用文件内容更新
known-skip = 保持不变
known-add = 再添加一次
sheet-customers = 客户
sheet-interactions = 以往的沟通记录
delimiter-comma = 逗号（,）
delimiter-semicolon = 分号（;）
delimiter-tab = 制表符
delimiter-pipe = 竖线（|）

## 导入与导出的问题

problem-import-rejected = 有 { $count } 行有问题，没有导入任何内容。
    .next = 请改正，或用 --skip-errors 导入其余各行。
problem-import-empty = 文件里没有表格。
    .next = 请确认没有选错文件，并且第一行是表头。
problem-import-no-columns = 读不出表头。
    .next = 第一行应是表头，请检查其中的引号。
problem-import-no-name-column = 没有名称列。现有列：{ $columns }
    .next = 请指定一列：--map '列名=name'。其他列可以对到 company、contact、mobile、phone、email、city 等，见 cornerman import --help。
problem-import-no-who-column = 没有哪一列写明客户是谁。现有列：{ $columns }
    .next = 请指定一列：--map '列名=customer'，或 =customer_id、=email、=phone。
problem-import-no-day-column = 没有哪一列写明沟通的时间。现有列：{ $columns }
    .next = 请指定一列：--map '列名=when'。
problem-import-no-such-column = --map 指定的列不存在。现有列：{ $columns }
    .next = 请照第一行里的写法填写列名。
problem-import-map-form = “{ $map }”不是“列名=字段”的形式。
    .next = 请写成 --map '手机号=mobile' 这样。
problem-import-map-field = --map 指定的字段不存在。可用字段：{ $known }
    .next = 请选用其中之一；custom 另存为自定义字段，skip 则不导入。
problem-import-workbook = 这是电子表格软件的工作簿，不是文本表格。
    .safe = 什么都没有改动。
    .next = 请用 Excel 或 WPS 打开，选“另存为”“CSV UTF-8”，再导入那个文件；每张工作表单独存一个。
problem-import-page = 这其实是一个网页，有些系统导出的就是这种，只是改了后缀；不是文本表格。
    .safe = 什么都没有改动。
    .next = 请用 Excel 或 WPS 打开，选“另存为”“CSV UTF-8”，再导入那个文件；或者让系统直接导出 CSV。
problem-import-cards = 这是通讯录名片（vCard），不是表格。
    .safe = 什么都没有改动。
    .next = 请先导入 Google、Outlook 或 iCloud 通讯录，在那里导出 CSV，再导入进来。
problem-import-pdf = 这是 PDF，不是表格。
    .safe = 什么都没有改动。
    .next = 请向来源要一份 CSV 或工作簿；工作簿要先另存为 CSV UTF-8。
problem-import-no-text = 这是图片、程序或别的文件，里面没有文字。
    .safe = 什么都没有改动。
    .next = 请选名单本身，存成 CSV UTF-8 的那个文件。
problem-export-workbook = 写不了这种文件。
    .safe = 什么都没有写。
    .next = 文件名请用 .csv 结尾（Excel 和 WPS 都能打开）、.json 或 .ics，或者写明 --format。
problem-import-encoding = 没有名为“{ $name }”的编码。
    .next = 可用 utf-8、gbk、big5、shift-jis、utf-16、windows-1252。
problem-import-delimiter = “{ $sign }”不能作分隔符。
    .next = 可用 comma、semicolon、tab、pipe。
problem-input-missing = 没有这个文件。
    .next = 请检查路径。
problem-input-denied = 没有读写此文件的权限。
    .next = 请检查文件和文件夹属于谁。
problem-input-folder = 这是文件夹，不是文件。
    .next = 请写明里面的哪个文件。
problem-output-exists = 已有同名文件，没有改动它。
    .next = 请换一个名字。
problem-export-over-database = 这是一个数据库文件，导出会把它覆盖掉。
    .safe = 没有写入任何内容。
    .next = 请给导出文件换个名字，例如 `customers.csv`。
problem-file-in-use = 这个文件正在另一个程序中打开。
    .next = 请先在那里关闭它，或换一个名字。
problem-output-folder = 已有同名文件夹。
    .next = 请换一个名字。
problem-output-create = 无法创建文件：{ $cause }。
    .next = 请确认文件夹存在，并且您有写入权限。
problem-export-cancelled = 导出已取消，没有写入文件。
problem-json-syntax = 从这里起不再是 JSON，没有导入任何内容。
    .next = 请重新导出，原样导入该文件。
problem-json-cut = 文件不完整，没有导入任何内容。
    .next = 可能没有复制完整：请重新获取，或重新导出。
problem-json-foreign = 这是 JSON，但不是 cornerman 导出的文件，没有导入任何内容。
    .next = 请把名单存为 CSV 再导入；`cornerman export -o all.json` 写出的 JSON 才能导入。
problem-json-newer = 该文件由更新的版本导出（格式 { $found }，本程序最高 { $known }），没有导入任何内容。
    .next = 请先更新 cornerman，再导入。
problem-json-part = 本版本没有“{ $part }”这一部分，没有导入任何内容。
    .next = 请原样导入导出的文件，或更新 cornerman。
problem-json-huge = 有一条记录超过 { $most } MB，没有导入任何内容。
    .next = 此处可能少了引号或括号：请重新导出，原样导入该文件。
problem-json-encoding = JSON 应为 UTF-8，而此文件是{ $name }，没有导入任何内容。
    .next = 请另存为 UTF-8。
problem-json-astray = “{ $part }”中的记录 { $id } 所属的客户、联系人或拜访既不在文件里，也没有保存过，没有导入任何内容。
    .next = 请导入完整的导出文件，而不是其中一部分。
problem-json-rejected = 有 { $count } 条记录有问题，没有导入任何内容。
    .next = 请改正，或重新导出后原样导入。
problem-json-option = { $option } 只用于表格；这是导出的 JSON 文件，会原样导入。
    .next = 请去掉这个选项。
problem-import-own-table = 这是本程序导出的跟进表，不能导入，没有导入任何内容。
    .next = `cornerman export -o all.json` 写出的文件可以完整导回。
problem-import-own-talks = 这是本程序导出的沟通记录表，不是客户名单，没有导入任何内容。
    .next = 请按沟通记录导入：--as interactions。

## 表单填写的问题

# 表单里只显示第一句，所以要说清怎么填。
problem-not-a-day = 这不是日期；可以写 2026-11-25、+3d、明天上午十点半、周五下午3点。
problem-not-a-time = 这不是时间；可以写 14:30、9 或下午3点。
problem-two-times = 日期里写的时间和这里的不一样。
problem-next-missing = 请写上到那天要做什么。
problem-meeting-without-day = 会面要有日期。
problem-follow-empty = 请写上要做什么。
problem-not-an-email = “{ $value }”不是邮箱地址。
problem-not-a-phone = “{ $value }”不是电话号码。
problem-person-unknown = 卡片上没有“{ $value }”，请另选，或先新增联系人。
problem-file-unnamed = 请输入文件路径，或把文件拖到这里。

## 示例数据的问题

problem-demo-unreadable = 程序自带的示例数据无法读取：{ $detail }。
    .next = 请反馈给我们，您自己的数据不受影响。

## 键盘上的键

key-Enter = 回车
key-Space = 空格
key-Left = ←
key-Right = →
key-Up = ↑
key-Down = ↓
key-Tab = Tab
key-BackTab = Shift-Tab
key-Delete = Delete
key-Insert = Insert
key-Home = Home
key-End = End
key-PageUp = PgUp
key-PageDown = PgDn
key-Esc = Esc
key-Backspace = 退格

## 运行中的话

prep-ticked = 已勾 { $done } 项，已问 { $asked } 题
said-config-faults =
    { $n ->
        [0] { $first }
       *[other] { $first }（另有 { $n } 处：`cornerman config show`）
    }
problem-not-a-moment = “{ $value }”不是时间，应写成 2026-11-22T10:30:00+08:00 这样。
problem-not-a-zone = 没有叫“{ $value }”的时区。
    .next = 请用 Asia/Shanghai、Europe/Berlin 这样的名称。
problem-settings-faulty = 设置没能写入：这一行无法识别。
    .safe = 文件保持原样；您选的设置在退出前有效。
    .next = 请先改正这一行，再保存一次设置。
problem-settings-not-kept = 设置没能写入文件。
    .safe = 退出前设置仍然有效，客户资料不受影响。
    .next = 请检查该文件夹是否可写。
problem-terminal-lost = 终端无法使用：{ $cause }。
    .safe = 已保存的内容都在文件里。
    .next = 请在终端窗口里启动；脚本请用命令，例如 `cornerman customer list`。

## Places where keys mean something

where-today = 今天
where-customers = 客户列表
where-card = 客户卡片
where-talk = 一次沟通
where-prep = 会面列表
where-visit = 准备一次会面
where-spin = 提问
where-call = 通话
where-drills = 演练
where-cards = 练习卡片
where-plan = 成长计划
where-scripts = 话术列表
where-script = 一条话术
where-class = 教练台
where-sheet = 评分表
where-scenes = 情景
where-scene = 情景演练
where-look-back = 复盘
where-list = 任何列表
where-global = 任何地方

## 命令行

cli-this-machine = 本机
cli-undone = 已撤销：{ $what }
cli-redone = 已重做：{ $what }
cli-would-undo = 将会撤销：{ $what }
cli-would-redo = 将会重做：{ $what }
# 看到的各项中，有几项指向某种行为类型。
cli-observed = 看到的 { $all } 项中有 { $n } 项指向“{ $type }”（{ $id }）：
cli-observed-nothing = 这些还看不出是哪种行为类型；{ $name }保持原样。
cli-observed-kept = 已作为看到的表现记在{ $name }名下；用 `cornerman undo` 可以撤回。
cli-observed-not-kept = { $name }没有改动；加上 --set 就记下第一种。
cli-demo-loaded =
    { $n ->
        [0] 示例客户已在其中。
       *[other] 已加入 { $n } 位示例客户。
    }
cli-demo-removed =
    { $n ->
        [0] 没有示例客户。
       *[other] 已移除 { $n } 位示例客户。用 `cornerman undo` 可以恢复。
    }
cli-path-database = 数据文件
cli-path-settings = 设置
cli-path-keys = 按键
cli-path-packs = 话术包
cli-path-backups = 备份
cli-path-drafts = 草稿
cli-added = 已添加：{ $name } { $id }
cli-changed = 已修改：{ $name } { $id }
cli-unchanged = 没有变化：{ $name } { $id }
cli-saved-unread = 已经保存；只是保存后没能读出来：{ $why }请用 `cornerman doctor` 检查文件。
cli-deleted = 已删除：{ $name } { $id }。用 `cornerman undo` 可以恢复。
cli-planned = 已计划：{ $name } · { $what } { $id }
cli-visit-changed = 已修改：{ $name } · { $what } { $id }
cli-visit-same = 没有变化：{ $name } · { $what } { $id }
cli-held = 已记下：{ $name } · { $what } { $id }
cli-promise-added = 已为{ $name }记下承诺：{ $text }（{ $id }）
cli-promise-released = 不再需要：{ $text }（{ $name }，{ $id }）
cli-promise-broken = 没有兑现：{ $text }（{ $name }，{ $id }）
cli-promise-kept = 已兑现：{ $text }（{ $name }，{ $id }）
cli-no-promises = 没有未了结的承诺。
cli-follow-added = 已给{ $name }加跟进：{ $text } { $id }
cli-follow-done = { $name }的跟进已完成：{ $text } { $id }
cli-follow-moved = { $name }的跟进已改期：{ $text } { $id }
cli-follow-changed = { $name }的跟进已修改：{ $text } { $id }
cli-today-begin = 这里还没有内容。给客户定等级（level assign 客户 vip），约拜访（visit plan），记下要做的事（follow add），或者先练一练（drill next）。
cli-no-follow-ups = 没有待办的跟进。用 `cornerman follow add` 可以记一件。
cli-alike = 与{ $name }（{ $id }）{ $reason }。
cli-alike-next = 是不是同一位，见 `cornerman customer duplicates`；用 `cornerman undo` 可撤回刚才的保存。
cli-no-customers = 还没有客户。用 `cornerman customer add 名称` 添加一位，或用 `cornerman import 文件` 导入。
cli-nobody-meets = 没有客户符合这个条件。
cli-nobody-found = 找不到与“{ $words }”相符的客户。
cli-none-stale = 没有久未使用或多次无效的话术。
cli-no-times = 还没有用查找框找过话术：沟通时按 o 打开。
cli-nothing-found = 找不到与“{ $words }”相符的话术。
cli-more-found = 还有 { $n } 条；加大 --limit 可以看到。
cli-portrait = 画像完整度：{ $percent }%
cli-portrait-missing = 画像完整度：{ $percent }%，接下来可补充：{ $missing }
brief-who = 客户
brief-talk = 这次见面
brief-why = 为什么现在
brief-complaints = 未了结的投诉
brief-last = 上次联系
brief-promises = 承诺与待办
brief-people = 联系人
brief-behave = 怎么相处
brief-must = 必须说到
brief-questions = 可以问
brief-objections = 对方可能会说
brief-never = 还没有人跟客户谈过。
cli-people = 联系人
cli-competitors = 竞争对手
cli-talks = 往来记录
cli-dues = 待办的跟进
cli-promises = 承诺
cli-tags = 标签
cli-yes = 是
cli-customer = 客户
cli-no-visits = 没有已计划的会面。
cli-no-changes = 沟通之后没有修改过。
cli-told = 另外
cli-afterwards = 之后
cli-step = 第 { $n } 步（{ $id }）
cli-part-say = 说
cli-part-use = 用处
cli-part-do = 做
cli-part-ask = 问
cli-part-listen = 留意听
cli-part-must = 必说
cli-unsaid = 这次沟通没有说到：{ $list }。补说后可用 visit tick 勾上。
cli-part-if = 若对方说
cli-part-about = 说明
cli-part-lines = 话术
cli-part-avoid = 避免
cli-part-acknowledge = 认同
cli-part-explore = 探询
cli-part-answer = 回答
cli-part-confirm = 确认
cli-part-next = 下一步
cli-part-evidence = 出示
cli-part-walk = 何时放手
cli-built-in = 内置
cli-items = { $n } 条
cli-level-error = 错误
cli-level-warning = 警告
cli-pack-found = 错误 { $errors } 处，警告 { $warnings } 处

problem-time-zone = “{ $name }”不是时区。
    .safe = 先使用系统的时区。
    .next = 请在 time_zone 写上 "Asia/Shanghai" 这样的名称，或删去这一行。
problem-now-unreadable = “{ $value }”不是一个时刻。
    .next = 请写成 2026-11-22T09:00:00+08:00 这样。
problem-no-home = 找不到存放数据的主目录。
    .next = 请把 CORNERMAN_HOME 设为自己的一个文件夹。
problem-database-folder = 这个文件所在的文件夹不存在。
    .next = 请先建好文件夹，或用 --db 换一个路径。
problem-call-nobody = 档案里没有号码 { $who }。没有开始通话。
    .next = 先 cornerman customer add '名称' --phone '{ $who }'，再拨一次。
cli-call-which = 有 { $n } 位客户共用 { $who }。输入序号回车；直接回车选第一位：
template-nobody = 这张名单上没有客户。
ui-mailing-each-hint = 对所有缺的客户都一样。要各填各的：导入一张有同名列的表。
problem-who-nobody = 没有与“{ $who }”相符的客户。
    .next = 可用 `cornerman customer find` 查找；短编号请加引号，如 '#1a2b3c4d'。
problem-who-ambiguous = 有 { $n } 位客户与“{ $who }”相符：{ $candidates }。
    .safe = 没有做任何改动。
    .next = 请用加引号的编号指明是哪一位，如 '#1a2b3c4d'。
problem-id-ambiguous = 有 { $n } 条记录以“{ $id }”结尾：{ $candidates }。
    .safe = 没有改动任何内容。
    .next = 请输入完整的编号。
problem-undo-nothing = 没有可以撤销的操作。
    .next = 只能撤销对这份数据做过的操作。
problem-redo-nothing = 没有可以重做的操作。
    .next = 只有刚撤销的操作可以重做；做了新的操作后就不能重做了。
problem-undo-changed = 没有撤销“{ $what }”：此后有人改过{ $fields }。
    .safe = 没有做任何改动。
    .next = 仍要撤销，请加 --force。
problem-edit-nothing = 没有写明要改什么。
    .next = 请加上 --set 字段=值、--phone、--email、--tag、--untag 或 --remove。
problem-not-on-card = 这位客户的资料里没有“{ $value }”。
    .safe = 没有做任何改动。
    .next = 可用 `cornerman customer show` 查看现有资料。
problem-point-unreadable = “{ $value }”不像电话号码或邮箱地址。
    .safe = 没有保存任何内容。
    .next = 请写完整，如 138 0013 8000 或 name@example.com。
problem-set-form = “{ $value }”没有写明字段和值。
    .next = 请写成 字段=值，如 city=深圳。
problem-set-unknown = 没有“{ $name }”这个字段。可用的有：{ $known }。
    .next = 自定义字段请写成 custom.名称=值。
problem-visit-missing = 这次会面已不存在，或从未有过。
    .next = 可用 `cornerman visit list` 查看已计划的会面。
problem-visit-none = 与这位客户还没有会面。
    .next = 用 `cornerman visit plan` 可以计划一次。
problem-kind-unknown = 没有“{ $value }”这种会面。可选：{ $known }。
    .next = 请从中选一种。
problem-item-missing = 清单里没有以“{ $value }”开头的事项。
    .safe = 没有改动任何内容。
    .next = 用 `cornerman visit show` 查看清单。
problem-item-ambiguous = 有几个事项都以“{ $value }”开头：{ $candidates }
    .safe = 没有改动任何内容。
    .next = 请多写几个字，或用 `cornerman visit show --json` 里的名称。
problem-question-missing = 没有名为“{ $value }”的提问。
    .safe = 没有改动任何内容。
    .next = 用 `cornerman visit show --questions` 查看提问。
problem-promise-missing = 有日期，但没写承诺了什么。
    .safe = 什么都没有保存。
    .next = 写上承诺的内容，或去掉日期。
problem-promise-unknown = 没有编号为“{ $id }”的承诺。
    .next = `cornerman promise list --all` 列出全部承诺。
problem-flow-unknown = 没有编号为“{ $id }”的通话流程。
    .next = `cornerman script list --family flow` 列出全部流程。
problem-follow-missing = 没有编号为“{ $id }”的跟进。
    .next = 用 `cornerman follow list` 查看待办的跟进。
problem-observation-unknown = 没有“{ $id }”这一项观察。
    .safe = 什么都没有改动。
    .next = 用 `cornerman customer observe 客户` 看有哪些。
problem-script-missing = 没有“{ $id }”这条话术。
    .next = 可用 `cornerman script find` 查找。
problem-script-no-objection = “{ $id }”不是异议卡。
    .next = 其他话术在话术包里改：先用 `cornerman pack export` 导出，改好再安装。
problem-own-no-earlier = 您自己的话术卡没有更早的版本可以恢复。
    .safe = 您的卡没有变动。
    .next = 要去掉一张卡，请选中后按 d，或用 `cornerman script remove`。
problem-own-changed-since = 有好几张卡和之前保留的版本不同：这个文件后来被别处改过。
    .safe = 您的卡没有变动。
    .next = 两个版本放在一起，早的那个以 .bak 结尾，需要什么可以从里面取。
problem-pack-folder = 没有这个文件夹。
    .next = 请写明 pack.toml 所在的文件夹。

## Themes

theme-dark = 深色
theme-light = 浅色
theme-contrast = 高对比
theme-colourblind = 色弱友好
theme-mono = 无颜色
field-veil = 启动时遮住
field-theme = 主题
field-new_field = 自定义字段
field-objection = 没起作用的话术
field-their_words = 没说服的原话
problem-own-field-form = 自定义字段请写成“名称：内容”。
problem-no-terminal = 画面需要在终端窗口里打开。
    .next = 脚本请用命令，例如 `cornerman customer list`；`cornerman --help` 会列出全部命令。
problem-terminal-dumb = 这个终端不能在屏幕上定位文字（TERM={ $term }）。
    .next = 请打开系统的终端窗口，或使用命令，例如 `cornerman customer list`。
problem-talk-empty = 请写几个字说说情况，或选一个结果。

## 没有保存的内容

ui-drafts = 未写完的内容
ui-drafts-hint = 回车接着写，Esc 以后再说
ui-continue = 继续
ui-later = 以后再说
ui-throw-away = 丢弃
ui-copy = 复制
draft-customer = 客户表单
draft-person = 联系人表单
draft-talk = 沟通记录
draft-plan = 计划
draft-follow = 跟进
draft-words = 客户原话
draft-item = 备注
draft-own = 自己的事项
draft-call = 通话记录
draft-answer = 回答
draft-settings = 设置
draft-script = 话术卡
draft-level = 等级
draft-rival = 竞争对手
draft-replan = 改期
# $about：问题、事项或联系人；$subject：客户；$time：时间。
draft-was-customer = 您正在填写{ $subject }的表单（{ $time }）。
draft-was-person = 您正在填写{ $subject }的联系人{ $about }（{ $time }）。
draft-was-talk = 您正在记录与{ $subject }的沟通（{ $time }）。
draft-was-plan = 您正在计划与{ $subject }的会面（{ $time }）。
draft-was-follow = 您正在为{ $subject }写跟进（{ $time }）。
draft-was-words = 您正在记{ $subject }说“{ $about }”时的原话（{ $time }）。
draft-was-item = 您正在为{ $subject }的“{ $about }”写备注（{ $time }）。
draft-was-own = 您正在为{ $subject }新增自己的事项（{ $time }）。
draft-was-answer = 您正在写{ $subject }对“{ $about }”的回答（{ $time }）。
draft-was-call = 您正在记录与{ $subject }的通话（{ $time }）。
draft-was-settings = 您正在修改设置（{ $time }）。
draft-was-script = 您正在写话术卡“{ $subject }”（{ $time }）。
draft-was-level = 您在修改等级“{ $subject }”（{ $time }）。
draft-was-rival = 您在填写竞争对手{ $subject }的情况（{ $time }）。
draft-was-replan = 您正在给{ $subject }改期（{ $time }）。
draft-gone = 它所属的记录已经不在了。可以复制文字，或先选一位客户，再按 F8 回来。
draft-gone-put-on = 它所属的记录已经不在了。按回车把文字记到{ $name }；按 y 复制。

## 同一处在两个地方被修改

ui-clash = 别处也改了
ui-clash-hint = ↑↓ 换字段，←→ 我的、对方、都要
ui-clash-hint-one = ↑↓ 换字段，←→ 我的、对方
clash-about = 您填写的时候，别处也改了同样的内容。目前没有覆盖任何内容。
clash-theirs = 对方
clash-mine = 我的
clash-both = 都要

## Packs of one's own

cli-pack-linted =
    { $n ->
        [0] 没有可挑的。好不好，还得人来听。
       *[other] { $n } 处可改
    }
cli-pack-made = 已建好：{ $place }。改好以后用 `cornerman pack check { $place }` 检查，用 `cornerman pack install { $place }` 安装。
cli-pack-exported = “{ $name }”已写到 { $place }。
cli-pack-installed = “{ $name }”已装好，叠在内置话术上面。
cli-pack-would-install = “{ $name }”可以安装。什么都没改。
cli-pack-removed = “{ $name }”已取下，留在 { $place }；用 `cornerman pack install` 可以装回来。
cli-pack-versions = 版本 { $old } → { $new }
cli-fate-added = 新增
cli-fate-changed = 改动
cli-fate-removed = 去掉
problem-lint-long = “{ $id }”的“{ $key }”有一句超过 { $words } 个词或 { $characters } 个汉字。
    .next = 念一遍，在换气的地方断开。
problem-lint-no-question = “{ $id }”的“{ $key }”没有问。
    .next = 用一个只有客户答得上的问题收尾。
problem-lint-stacked = “{ $id }”的“{ $key }”一口气问了 { $count } 个问题。
    .next = 留下最要紧的一个，别的问了也没人答。
problem-lint-superlative = “{ $id }”的“{ $key }”说了“{ $found }”。
    .next = 换成查得着的：数、日子、名字。
problem-lint-no-source = “{ $id }”的“{ $key }”写了“{ $found }”，没有出处。
    .next = 给这一条加上 source = "谁、哪年"，或者把数去掉。
problem-pack-bad-name = “{ $id }”不能当包名。
    .next = 请用小写字母、数字和短横，最多 64 个。
problem-pack-name-taken = 包不能叫“{ $id }”。
    .next = 请在 pack.toml 里另起一个名字。
problem-pack-none = 没有叫“{ $id }”的包。
    .next = 用 `cornerman pack list` 看看有哪些。
problem-pack-not-a-folder = 放包的位置上有个东西，不是文件夹。
    .safe = 没有动它。
    .next = 请看看是什么，挪开再装。
problem-pack-place-taken = 这个位置已经有东西了。
    .safe = 什么都没写。
    .next = 请用 `--to` 另选文件夹。
problem-pack-not-installed = 这个包有错（{ $n } 处），没有安装。
    .safe = 原来的没有变。
    .next = 请改好上面列出的几处。
problem-pack-unwritable = 写不进去：{ $cause }。
    .safe = 原来的没有变。
    .next = 请看看空间够不够，文件夹是不是您的。
problem-own-empty = 这里不能空着。
    .next = 请写上内容，或把这一种含义整个清空。
problem-own-broken = 这个文件里有“{ $id }”这张卡，但照现在的写法用不了。
    .safe = 文件没有变。
    .next = 用 `cornerman pack check` 看看哪里不对，再用编辑器改好。
problem-own-inline = 这个文件的写法，程序不会去改。
    .safe = 文件没有变。
    .next = 请把每张卡写成 [[objection]]，内容写在下面几行；`cornerman pack new` 有示例。
problem-own-manifest = 这个文件没有写明话术包用的语言。
    .safe = 您的卡没有变。
    .next = 请加一行，例如 base = "zh-Hans"。
problem-own-changing = 这个文件刚刚被别的程序改过。
    .safe = 没有覆盖任何内容。
    .next = 请再保存一次。
problem-own-changed = 您的卡“{ $id }”显示之后在别处改过。
    .safe = 没有删掉。
    .next = 请再看一遍，然后决定。
problem-own-busy = 另一个窗口正在写您的话术。
    .safe = 什么都没有变。
    .next = 请稍等再试。
problem-own-none = 您没有名为“{ $id }”的卡。
    .next = 用 `cornerman script list` 查看；内置的卡不能删除。
problem-own-unreadable = “{ $id }”这张卡写下去之后读回来的不一样。
    .safe = 文件没有变。
    .next = 请把这张卡的内容报告给我们。
problem-own-taken = 已经有名为“{ $id }”的卡了。
    .safe = 它没有变。
    .next = 用 `cornerman script edit` 修改，或不写 --id。
problem-own-field = 卡里没有“{ $name }”这一项。可用：{ $known }。
    .next = 请写 --set say=…、says.1=…、meaning.1.answer=…
problem-own-snippet = 传入的内容里没有可用的卡。
    .next = 请写一个 [[objection]]，内容写在下面几行，如 `cornerman script show --toml` 所示。

## 备份、恢复、检查

notice-read-only = 这个文件在这里只能读，改动无法保存。
notice-tightened = 本机其他人原本能读您的文件，现在只有您能读。
notice-no-shared-memory = 这个文件系统没有共享内存，改用较慢的日志方式。
notice-network-drive = 您的文件在网络盘上，两台机器同时使用会损坏它；详见 `cornerman doctor`。
notice-cloud-folder = 您的文件在会被同步到别处的文件夹里，可能因此损坏；详见 `cornerman doctor`。
notice-new-beside-backups = 这里没有文件，已新建一个；旁边有旧文件的备份：`cornerman backup list`。
notice-upgraded = 文件已升级，升级前的备份就在旁边。
backup-why-daily = 每日
backup-why-asked = 手动
backup-why-import = 导入之前
backup-why-upgrade = 升级之前
cli-backup-made =
    { $rows ->
       *[other] 备份已完成并逐行核对（{ $rows } 行）：{ $file }
    }
cli-no-backups = 还没有备份。用 `cornerman backup` 做一个。
cli-backup-restore = `cornerman restore 编号` 用备份换下当前文件。
cli-backups-beside = 旁边有备份：
cli-salvage-way = 还能读的内容可以这样救出来：cornerman { $db }doctor --salvage NEW.db
cli-megabytes = { $n } MB
cli-restored =
    { $n ->
       *[other] 已从 { $from } 恢复：{ $n } 位客户。
    }
cli-rehearsed =
    { $n ->
       *[other] { $from } 可以恢复：{ $n } 位客户。没有任何改动。
    }
cli-kept = 原来的文件保留为 { $file }。
cli-salvaged = 已救出到 { $file }：客户 { $customers }，联系人 { $people }，沟通 { $talks }。
cli-salvage-gaps = 以下内容没能全部读出：{ $tables }。
cli-salvage-next = 用 `cornerman --db { $file }` 查看；用 `cornerman restore { $file }` 换下当前文件。
doctor-versions = cornerman { $program }，SQLite { $sqlite }，格式 { $known }
doctor-path = { $path }
doctor-file-refused = 这个文件不能用，原因见下。
doctor-file-absent = 还没有文件，添加第一位客户时会新建。
doctor-schema-newer = 这个文件是更新版本的 cornerman 写的（格式 { $found }，本程序最高支持 { $known }）。
doctor-integrity = 文件完好。
doctor-integrity-fault = 损坏：{ $detail }
doctor-counts = 客户 { $customers }，联系人 { $people }，沟通 { $talks }，待跟进 { $followups }。
doctor-figures = 统计数字与沟通记录一致。
doctor-figures-wrong =
    { $n ->
       *[other] { $n } 位客户的统计数字不对，`cornerman doctor --repair` 会重新计算。
    }
doctor-figures-rebuilt =
    { $n ->
       *[other] 已重新计算 { $n } 位客户的统计数字。
    }
doctor-clock = 时钟不早于上次保存的时间。
doctor-clock-behind = 时钟早于上次保存的时间，日期和到期日可能不对。
doctor-clock-fixed = 时钟是固定的（--now 或 CORNERMAN_NOW）。
doctor-same-as-backup = 自备份 { $number } 以来没有改过的内容，与备份一致。
doctor-differs-from-backup =
    { $n ->
       *[other] 有 { $n } 行与备份 { $number } 不同，而其间并没有保存过：磁盘可能有故障。
    }
doctor-backup-unreadable = 备份 { $number } 无法读取，请用 `cornerman backup` 重做一个。
doctor-no-backup = 还没有备份，用 `cornerman backup` 做一个。
doctor-backups =
    { $n ->
       *[other] 共 { $n } 个备份，最新的是 { $newest }（合计 { $size } MB）。
    }
doctor-remains = 中断后留下的文件，可以删除：{ $path }
doctor-private = 文件及相关内容只有您能读。
doctor-readable-by-others = 本机其他人可以读取 { $path }。
doctor-readers-unknown = 这里不检查还有谁能读取文件：放在您的用户文件夹里，只有您和本机管理员能读；放在别处，请看文件夹的属性。
doctor-other-owner = 这个文件属于别人。
doctor-encrypted = 磁盘已加密。
doctor-not-encrypted = 磁盘没有加密：谁拿到机器，谁就能读您的文件。
doctor-encryption-unknown = 从这里看不出磁盘是否加密。
doctor-encryption-untold = 磁盘是否加密，Windows 只告诉管理员：请看“设置 > 隐私和安全性 > 设备加密”。
doctor-network-drive = 文件在网络盘上（{ $sort }，{ $source }）：两台机器同时使用会损坏它。
doctor-in-memory = 文件在内存里，关机就没了。
doctor-cloud-folder = 文件在会被同步到别处的文件夹里（{ $name }）：写到一半被复制就可能损坏。请放到外面，把备份放进去。
doctor-packs = 所有话术包都能读（{ $n }）。
doctor-packs-faulty =
    { $n ->
       *[other] 有 { $n } 个话术包有错误，见 `cornerman pack list`。
    }
doctor-settings-faulty =
    { $n ->
       *[other] 您的设置、按键或主题里有 { $n } 行看不懂。
    }
said-backing-up = 正在备份……
said-backed-up = 备份已完成并核对：{ $file }
off-read-only = 这个文件在这里只能读。
ui-read-only = 只读

## 按条件组成的名单
problem-list-expected = 这里应为{ $expected ->
        [condition] 事实、“非”、“已知(…)”、“未知(…)”或括号
        [fact] 事实
        [operator] = != < <= > >= ~ 之一，或“属于”
        [equals] = != 或“属于”“不属于”
        [text] 文字
        [number] 数字
        [date] 日期，例如 2026-12-31、+30d、-2周
        [yes-or-no] 是或否
        [open] 左括号
        [close] 右括号
       *[other] “且”、“或”或条件的结尾
    }，却是“{ $found }”。
    .next = 请在标出的位置改正。含空格或符号的文字要加引号。
problem-list-ends = 条件没有写完，后面应为{ $expected ->
        [condition] 事实、“非”、“已知(…)”、“未知(…)”或括号
        [fact] 事实
        [operator] = != < <= > >= ~ 之一，或“属于”
        [equals] = != 或“属于”“不属于”
        [text] 文字
        [number] 数字
        [date] 日期，例如 2026-12-31、+30d、-2周
        [yes-or-no] 是或否
        [open] 左括号
        [close] 右括号
       *[other] “且”、“或”或条件的结尾
    }。
    .next = 请把条件写完。
problem-list-fact = 没有叫“{ $found }”的事实。
    .next = `cornerman list facts` 列出全部可问的事实。自定义字段要加引号，或写成“custom.名称”。
problem-list-fact-like = 没有叫“{ $found }”的事实。是不是“{ $closest }”？
    .next = `cornerman list facts` 列出全部可问的事实。自定义字段要加引号，或写成“custom.名称”。
problem-list-operator = “{ $expected }”不能用“{ $found }”来比较。
    .next = 文字用 = != ~，数字和日期用 = != < <= > >=，是非用 = 和 !=。
problem-list-meeting = “{ $found }”只在准备会面时才知道，名单里不能问。
    .next = 请改问客户本身。
problem-list-quote = 有一个引号没有闭合。
    .next = 请补上后引号。
problem-list-long = 条件太长。
    .next = 请拆成两份名单，在一份里引用另一份：名单 = 名称。
problem-list-deep = 括号套得太深。
    .next = 请拆成两份名单，在一份里引用另一份：名单 = 名称。
problem-list-names-none = 没有叫“{ $name }”的名单。
    .next = `cornerman list show` 列出全部名单。
problem-list-names-bad = 名单“{ $name }”读不懂：第 { $inner } 个字符处有错。
    .next = 请先改正那份名单，再用这一份。
problem-list-circle = 这些名单互相引用，绕成了一圈：{ $names }。
    .safe = 没有保存任何内容。
    .next = 请把其中一份从圈里拿掉。
problem-list-many = 这份名单引用的名单太多。
    .next = 请把条件直接写在这里，少引用一些。
problem-list-no-name = 名单要有名称。
    .next = 请起一个名称。
problem-list-taken = 已经有一份名单叫“{ $name }”。
    .safe = 没有任何改动。
    .next = 请换个名称，或先移除那份名单。
problem-list-missing = 没有叫“{ $name }”的名单。现有：{ $names }。
    .next = 请选其中一份，或新存一份：cornerman list save 名称 '条件'。
problem-list-rename-long = 换成更长的名称后，名单“{ $name }”的条件就太长了。
    .safe = 没有任何改动。
    .next = 请换个短一点的名称，或先把那份名单拆成两份。
problem-list-asked-for = 还有名单引用着“{ $name }”：{ $names }。
    .safe = 没有移除任何内容。
    .next = 请先移除或改动那些名单。
problem-export-list-json = 名单只能写成表格，不能写成完整文档：半份文档无法读回。
    .safe = 没有写入任何内容。
    .next = 请用 --format csv，或以 .csv 结尾的文件名。
problem-list-count-by = 没有写明按什么计数，名单里也没有记下。
    .next = 请写明事实，如 --group-by city，或存进名单：`cornerman list save 名称 '条件' --group-by city`。
problem-export-option-calendar = { $option } 只用于日历，没有写入任何内容。
    .next = 请加上 --format ics，或使用以 .ics 结尾的文件名。
problem-export-promises-calendar = 单独的承诺只能写成日历，没有写入任何内容。
    .next = 请加上 --format ics，或去掉 --only：`cornerman export -o all.json` 也包含承诺。
problem-export-customers-calendar = 客户没有日期，放不进日历，没有写入任何内容。
    .next = 请选 meetings、followups 或 promises，或去掉 --only。
problem-export-days-reversed = 最后一天早于第一天，没有写入任何内容。
    .next = 请对调 --from 和 --to。
deed-save-list = 名单{ $subject }
deed-rename-list = 名单{ $subject }改名
deed-remove-list = 移除名单{ $subject }
asks-born = 出生
asks-people = 人数
asks-decider = 有决策人
asks-completeness = 完整度
asks-last_contact = 未联系天数
asks-last_visit = 未拜访天数
asks-contacts = 联系次数
asks-followups = 待办
asks-overdue = 待办逾期
asks-due = 距下次联系
asks-late = 联系逾期
asks-added = 添加日期
asks-changed = 更新日期
asks-complaint = 投诉
asks-orders = 订单数
asks-amount = 金额
asks-last_order = 上次下单
list-unmet-column = 没有哪位客户有“{ $name }”这一列。
list-unmet-column-like = 没有哪位客户有“{ $name }”这一列。是不是“{ $closest }”？
list-unmet-number = “{ $name }”这一列里没有数字，无法按数字比较。
list-unmet-day = “{ $name }”这一列里没有日期，无法按日期比较。
list-unmet-kept = 目前还没有记录“{ $name }”，所以没有客户符合。
list-unmet-value = 没有客户的“{ $name }”是“{ $value }”。
list-unmet-value-like = 没有客户的“{ $name }”是“{ $value }”。是不是“{ $closest }”？
list-not-known = （未知）
list-kind-text = 文字
list-kind-number = 数字
list-kind-date = 日期
list-kind-yes-or-no = 是非
test-measurable =
    { $share ->
        [100] 可衡量：每一位客户都能判断是否属于这份名单。
       *[other] 可衡量：全部客户中，{ $share }% 能判断是否属于这份名单。
    }
test-large = 客户够多：共 { $n } 位，达到 { $least } 位。
test-small = 客户太少：共 { $n } 位，不到 { $least } 位。
test-reachable = 联系得到：{ $share }% 联系得上（{ $n } 位），其中已知需求的有 { $needs } 位。
test-response-unknown = 反应差异：还看不出。名单内 { $inside_talks } 次联系，名单外 { $outside_talks } 次；两边各需 { $least } 次。
test-response-alike = 反应与其他客户相近：名单内 { $inside_talks } 次联系有 { $inside }% 推进，名单外 { $outside_talks } 次有 { $outside }%；差别可能出于偶然。
test-response-more = 反应更好：名单内 { $inside_talks } 次联系有 { $inside }% 推进，名单外 { $outside_talks } 次有 { $outside }%。
test-response-less = 反应更差：名单内 { $inside_talks } 次联系有 { $inside }% 推进，名单外 { $outside_talks } 次有 { $outside }%。
cli-list-saved = 名单{ $name }已保存：{ $n } 位客户。
cli-list-replaced = 名单{ $name }已改：{ $n } 位客户。可用撤销找回原来的。
cli-list-removed = 名单{ $name }已移除，可用撤销找回。
cli-list-renamed = 名单现在叫{ $name }。
cli-list-on-it = { $name }：{ $n } 位客户
cli-list-counted-by = 按{ $fact }统计
cli-list-facts-more = 此外：自定义字段写成 custom.名称 或 "名称"，其他名单写成 名单 = 名称。
cli-no-lists = 还没有名单。可以存一份：cornerman list save 名称 '地区=华东且逾期>14天'。
## 通话
call-say = 说
call-do = 做
call-listen = 听
call-must = 必说
call-musts = 必说 { $said }/{ $all }
call-landed = { $title }：+ 有效，- 无效
call-step = 第 { $n } 步
call-on-the-line = { $name }（{ $state }）
call-side = 先看这些
call-purpose = { $text }（{ $due }）
call-purpose-late = { $text }（已逾期：{ $due }）
call-why = 本次事由
call-last = 上次
call-we-promised = 我方承诺
call-they-promised = 对方承诺
word-kept = 承诺兑现：{ $sides }
word-ours = 我方 { $given } 项里 { $kept } 项
word-theirs = 对方 { $given } 项里 { $kept } 项
call-listened = 对方说 { $theirs }%（目标 { $goal }%）
call-we-speak = 我方在说
call-they-speak = 对方在说
call-closes = 试探成交 { $n } 次
call-no-flow = 这个流程已不在任何话术包里，请换一个。
said-trial-close = 已记 { $n } 次。一次谈话一般三到五次。
said-must = 已说：{ $text }
said-must-off = 改为没说：{ $text }
said-no-must = 通话到这一步，没有必须说明的事。
said-all-musts = 到目前为止必须说的，都说到了。
flag-late = 逾期：{ $what }
flag-late-step = 下一步 { $days } 天
flag-late-ours = 我方承诺 { $days } 天
flag-late-theirs = 对方承诺 { $days } 天
## 节奏：该联系谁

every-days =
    { $n ->
        [1] 每天
       *[other] 每 { $n } 天
    }
every-weeks =
    { $n ->
        [1] 每周
       *[other] 每 { $n } 周
    }
every-months =
    { $n ->
        [1] 每月
       *[other] 每 { $n } 个月
    }
hours-from = { $time } 以后
hours-until = { $time } 以前
touch-way-visit = 拜访
touch-way-call = 联系
touch-and = ，
touch-ahead = { $day }{ $way }
touch-due = 今天该{ $way }
touch-late = { $way }晚了 { $n } 天（原定{ $day }）
touch-too-late = { $way }晚了 { $n } 天，拖得太久（原定{ $day }）
touch-since-visit = 上次拜访 { $day }
touch-since-contact = 上次联系 { $day }
touch-never-visited = 还没拜访过，{ $day }认识
touch-never-called = 还没联系过，{ $day }认识
due-met = { $day }已约见面
touch-spread-weeks = 首次分摊在 { $n } 周里
touch-spread-days = 首次分摊在 { $n } 天里
touch-spread-months = 首次分摊在 { $n } 个月里
touch-spread-rule = { $spread }（先排有钱、有权、有需求的，再排写明了需求的，再排资料更全的）
touch-moved-weekend = 避开周末
touch-moved-holiday = 避开{ $name }
touch-moved-holiday-provisional = 避开{ $name }（放假安排还没公布）
touch-moved-window = 挪到对方方便的日子
touch-moved-rest = 对方请我们先别打扰
cli-nobody-due = 没有该联系的客户。只有等级规定了拜访或联系间隔的客户才会到期；见 `cornerman level list`。

## 客户等级

deed-edit-level = 修改等级{ $subject }
deed-add-level = 新增等级{ $subject }
deed-remove-level = 停用等级{ $subject }
deed-assign-level = 把客户定为{ $subject }
deed-set-label = 修改{ $subject }的标签
grade-unknown = 这里没有这个等级，不会据此安排拜访
grade-none = 不定等级
grade-all = 名单上的 { $n } 位都定同一个等级…
level-retired = 已停用
level-new = ＋ 自定义等级
level-strange = 这里还没有这个等级，回车即可添加
level-never = 不安排
level-place = 次序
level-week = 全部等级每周 { $asked } 次接触，能安排 { $capacity } 次
level-effect = { $every }（全部等级每周 { $before } → { $after } 次，能安排 { $capacity } 次）
said-level-saved = 等级“{ $name }”已保存。
ui-gap-hint = 可写 10d、2周、1个月；- 表示不安排；留空按话术包
ui-place-hint = 1 最重要
cli-level-changed = 已修改{ $name }。
cli-level-added = 已新增{ $name }。
cli-level-removed = 已停用{ $name }；`cornerman undo` 可以恢复。
cli-level-assigned = { $n } 位客户现在是{ $name }。
cli-level-customers = { $n } 位客户
cli-level-nameless = “等级”一栏里的这些词不对应任何等级，不会按它们到期：{ $words }
load-week = 每周拜访 { $visits } 次、联系 { $calls } 次
load-fits = 全部等级每周要 { $asked } 次，能排 { $capacity } 次，排得下。
load-too-much = 全部等级每周要 { $asked } 次，只能排 { $capacity } 次。先从这里降：
load-lower = { $name }：{ $way }由{ $from }改为{ $to }，每周省 { $saves } 次
load-left-over = 这样还多 { $n } 次：请把一部分客户降级，或调高每周能排的次数。
problem-not-a-gap = “{ $value }”不是间隔。
    .next = 可以写 10d、2w、1m 或“2周”，不需要就写 none。
problem-not-a-window = 看不懂“{ $value }”是哪几天、几点，拜访日期不会因它改变。
    .next = 请写星期、钟点或两样都写，例如“周二至周四 14:00-17:00”“上午”“周末”。
problem-label-word = 这里没有叫“{ $value }”的，写了也不起作用。已有：{ $known }。
    .next = 请从中选一个，或留空。
problem-not-a-place = “{ $value }”不是等级的次序。
    .next = 请写从 1 开始的整数，1 最重要。
problem-level-for-whom = 给谁定这个等级？
    .next = 在等级前写上客户，或按条件选：cornerman level assign vip --where '地区 = 华东'
problem-level-unknown = 没有“{ $value }”这个等级。已有：{ $known }。
    .next = 可用 `cornerman level add` 新增。
problem-level-exists = 已经有等级{ $name }。
    .next = 请用 `cornerman level set` 修改，或换个名字。
problem-level-in-use = 还有 { $n } 位客户是{ $name }，所以没有删除。
    .next = 请先用 `cornerman level assign` 给他们换等级。

## 为什么，能不能买

action-why = 为什么
    .about = 看每个标签为什么是现在这样，每条资料从哪里来、何时填的。
action-qualify = 能不能买
    .about = 填上客户有没有钱、有没有权、有没有需求。
form-qualify = 能不能买？
field-why = 怎么知道的
why-facts = 资料从哪里来

## 标签

answer-unknown = 不清楚
verdict-go = 三样齐备：约定一项带日期的行动。
verdict-fix = 只差一样：{ $condition }。先解决它。
verdict-watch = 缺两样：少花力气保持联系，等情况变化。
verdict-stop = 三样都没有：停止联系，把时间留给等着的客户。
verdict-ask = 还不清楚：{ $condition }。先问明白。
label-unknown = 不清楚
label-since-day = { $day }开始
label-deed = （{ $what }）
label-why = “{ $why }”
label-facts = 依据
label-rule = 怎么认
label-would-be = 算作{ $to }要看到
label-changes = 怎样会变
label-turn-talk = 谈过一次之后，会建议{ $to }
label-turn-order = 谈成一单之后，会建议{ $to }
label-turn-orders = 谈成满 { $talks } 单、前后满 { $days } 天，会建议{ $to }；目前 { $now } 单，前后 { $span } 天
label-turn-silence = 到{ $day }还没有联系，会建议{ $to }
label-turn-no-gap = 长时间没有消息就像{ $to }，但没有等级说明多久算长
label-turn-contact = 重新联系上之后，会建议{ $to }
label-turn-seen = 勾选看到的表现，会建议合适的类型
label-turn-by-hand = 只能由人来改，没有数字能算出来
known-by-has_money = 预算已经批下来，或者以前付过这个数。
known-by-has_authority = 我们谈的人能签字；或者知道谁签，而且那个人同意。
known-by-has_need = 对方自己说得出哪里不行、损失多少，并且想解决。
source-import = 来自{ $subject }
source-of-person = { $person }的{ $name }
source-rival = 竞争对手{ $name }
source-worth = 价值陈述“{ $text }”
source-part = { $of }（{ $name }）
source-load-demo = 示例数据
why-not-set = 还没填，也只能由人来填：{ $labels }
fact-orders = 谈成的单
label-hint = 可能是{ $value }：{ $reason }
fact-contacts = 联系次数
fact-last_contact = 上次联系
fact-last_visit = 上次拜访
fact-people = 认识的人
fact-visit_every = 拜访
fact-call_every = 联系
fact-behaviour_on = 看到的日子
hint-no-contact = 还没有人跟他们谈过
hint-contact-made = 已经有过联系
hint-silence = 没有消息的时间超过了等级允许的间隔
hint-no-order = 已经谈过，还没有谈成订单
hint-first-order = 已经谈成过订单
hint-orders-steady = 至少三次订单，前后半年以上
hint-orders-silence = 下过订单，没有消息的时间超过了等级允许的间隔
funnel-state = { $name }：现有 { $now }；走到这一步的 { $reached }，其中再往前的 { $on }
funnel-way = { $from } → { $to }：{ $n }
funnel-way-days = { $from } → { $to }：{ $n }，之前停留天数（中位）{ $days }
funnel-without = 没有填状态：{ $n }
problem-label-unknown = “{ $name }”不是标签。
    .next = 标签有 level、state、spending、cooperation、life_cycle、ladder、behaviour、scale、has_money、has_authority、has_need。
problem-label-form = “{ $value }”不是“标签=值”的写法。
    .next = 请写成 state=won 这样。
## 两位客户合为一位

action-merge = 合并
    .about = 标记这位客户；再选另一位按同一个键，把两位合为一位。
action-duplicates = 查重
    .about = 并排查看可能重复的客户。
said-marked = 已标记{ $name }。再到另一位上按 { $key }；Esc 取消。
said-unmarked = 已取消标记。
said-merged = { $name }现在汇集了两边的全部内容。撤销可以恢复。
said-dismissed = 已记下：不是同一位。撤销可以恢复。
said-no-duplicates = 没有待判断的重复客户。
said-duplicates-later = 这一轮看完了。还有 { $n } 组待判断。
deed-merge-customers = 合并“{ $subject }”
deed-dismiss-duplicate = 判定“{ $subject }”不是同一位
ui-merge = 把两位客户合为一位
ui-duplicate = 是同一位吗？（{ $reason }）· 待判断 { $n } 组
ui-merge-look = 查重
ui-merge-decide = 去判断
ui-report-duplicates = 回车查看可能的重复，u 撤销导入，Esc 关闭
merge-hint = ↑↓ 换行，←→ 用哪边的值，Tab 去判断
merge-same = 是同一位：合并
merge-different = 不是同一位
merge-later = 以后再说
merge-row-stays = 保留
merge-row-people = 联系人
merge-row-points = 联系方式
merge-row-tags = 标签
merge-row-talks = 沟通
merge-row-dues = 待办
merge-n-talks = { $n } 次沟通
merge-n-dues = { $n } 项待办
merge-formerly = { $field }（曾用）
merge-about-stays = ←→ 选择保留哪一位。“{ $other }”并入其中，用原来的编号仍能找到。
merge-about-hangs = 两边合在一起，都归到保留的那一位。
merge-about-differ = ←→ 选择。另一个值留在卡片上，记作“{ $field }”。
merge-about-both = 两边都保留。
merge-about-only-keep = 只有一边有，予以保留。
merge-about-only-other = 只有一边有，予以保留。
merge-about-same = 两边相同。
merge-standing-both = 都保留
merge-standing-only-keep = 保留
merge-standing-only-other = 补入
merge-standing-same = 相同
merge-takes-keep = 保留
merge-takes-other = 改用
merge-overtaken = 其中一位刚刚在别处被修改，没有写入任何内容。请重新看过再判断。
reason-phone = 电话相同
reason-merged = 在另一份文件里已合并
reason-email = 邮箱相同
reason-name = 名称相同
reason-company = 名称只差“有限公司”等字样
reason-renamed = 曾用名相同
cli-merged = { $other }已并入{ $keep } { $id }。用 `cornerman undo` 可以恢复。
cli-would-merge = { $other }将并入{ $keep } { $id }。没有写入任何内容。
cli-unmerged = 已分开：{ $name } { $id } 重新单独存在。
cli-dismissed = 已判断 { $n } 组：不是同一位。
problem-merge-same = 两个名称指的是同一位客户。
    .safe = 没有改动任何内容。
    .next = 请指明两位不同的客户：用“#”加八位编号最准确。
problem-merge-changed = 其中一位刚刚被别人修改。
    .safe = 没有合并。
    .next = 请再运行一次命令。
problem-merge-take = “{ $value }”不是“字段=other”的写法。
    .next = 请写成 city=other；自定义字段写成 custom.名称=other。
problem-duplicate-missing = 没有编号为 { $id } 的待判断项。
    .next = 用 `cornerman customer duplicates` 可以列出。
problem-unmerge-nothing = “{ $who }”并没有并入过别的客户。
    .next = 请给出并入的那一位的编号，合并时显示过。

## 谁说了算

action-map = 决策图
    .about = 看清谁向谁汇报、各自什么角色、还缺什么。
action-rivals = 竞争对手
    .about = 记下还有谁在卖给这家：六个问题，以及我们的差别。
ui-map = 决策图
map-strength = 影响力
map-trust = 信任
map-last-contact = 上次联系：{ $ago }
map-contact-undated = 联系过，日期不详
map-never-met = 从未联系
map-circle = { $name }向这位汇报，却又排在上面：汇报关系在这里绕回去了。
map-alone = 目前只知道{ $name }自己拿主意。还有谁说得上话，就在这里添加。
map-complete = 这张图上没有缺口。
strength-1 = 很轻
strength-2 = 较小
strength-3 = 有分量
strength-4 = 很强
strength-5 = 一锤定音
trust-1 = 尚无
trust-2 = 较少
trust-3 = 一些
trust-4 = 较好
trust-5 = 充分
gap-nobody-known = 这里还没有认识的人。先添加第一位。
gap-nobody-decides = 不知道谁拍板。问问他们怎么定、谁签字。
gap-decider-never-met = 最后拍板的是{ $name }，您还从没联系过。
gap-decider-long = 最后拍板的是{ $name }，上次联系已是 { $n } 天前。
gap-decider-against = 最后拍板的是{ $name }，而且不站在您这边。
gap-only-one-contact = 这里您只认识{ $name }一个人。还有谁受影响？
gap-no-supporter = 您不在场时，这里没有人替您说话。
gap-parts-unknown = 有 { $n } 个人的角色还不清楚。
gap-circle = 汇报关系在{ $name }处绕了圈：有一条不对。
## 还有谁在卖
rival-says = 对手会说
rival-differ = 我们不同
rival-backed = 谁支持
rival-does = 怎么做
rival-find-out = 接着弄清：{ $fields }。
rival-new = ＋ 另一家竞争对手
rival-ask-positioning = 他们在这家怎么定位自己，想得到什么？
rival-ask-strategy = 他们怎么做这个市场？
rival-ask-relations = 他们想跟谁搞好关系，怎么做？
rival-ask-tactics = 为此他们平时都做些什么？
rival-ask-support = 谁支持他们，在哪一层，哪里有麻烦？
rival-ask-organisation = 他们谁负责这家，团队怎么分工？
rival-ask-difference = 我们跟他们差别在哪？写成能直接说出口的一句话。
rival-no-sheet = 还没有记下{ $name }的情况：他们在这里许诺什么？我们不同在哪里？
cli-no-competitors = 还不知道有谁也在向这位客户供货。
deed-add-competitor = 新增对手“{ $subject }”的资料
deed-edit-competitor = 修改对手“{ $subject }”的资料
deed-remove-competitor = 删除对手“{ $subject }”的资料
problem-competitor-missing = 这位客户没有对手“{ $value }”的资料。
    .next = 用 `cornerman competitor list` 可以列出。
ui-filter = 按条件列出
ui-filter-prompt = 输入条件，或在下面选择
ui-filter-hint = 回车列出，向下逐行修改，Ctrl-S 起名保存
ui-filter-next-hint = 上下选择，回车填入；也可以直接输入
filter-as-rows = 逐行修改
ui-filter-name = 名称：
ui-filter-name-hint = 回车保存，Esc 返回
ui-filter-rows-hint = 上下换行，左右选要改的一格，回车修改
ui-filter-cells = 换格
ui-filter-or = 或者
ui-filter-text = 文字
operator-lacks = 不包含
operator-among = 是其中之一
operator-empty = 为空
operator-not-empty = 不为空
operator-known = 已知
operator-unknown = 未知
filter-and = 且
filter-or = 或
filter-list = 名单
filter-group-all = 全部符合：
filter-group-any = 符合其一：
filter-group-not-all = 不全符合：
filter-group-none = 全不符合：
filter-more-and = + 且……
filter-more-or = + 或……
filter-list-them = 列出
filter-ask-fact = 先选要问什么。
filter-ask-operator = 再选怎么比。
filter-ask-value = 选一个值，或直接输入后按回车。
filter-ask-number = 选一个数，或直接输入：14、14天、2周。
filter-ask-date = 选一天，或直接输入：2026-12-31、周五、+30d、30天前。
filter-ask-more = 回车采用；写“且”或“或”可以继续。
ui-filter-counting = 正在统计……
ui-filter-complete = 填入
ui-filtered = { $condition }（f 更改，Esc 看全部）
ui-nobody-listed = 现在没有客户符合。按 f 更改条件，或按 Esc 看全部。
ui-groups = 按什么统计
ui-groups-hint = 回车列出这一组，Esc 返回
ui-groups-choose = 键入可缩小范围，回车计数，Esc 离开
title-tests = 这是有用的细分市场吗？
off-searched = 统计和检验针对整个列表：请先按 Esc 结束搜索。
off-no-filter = 请先按 f，用条件列出一些客户。
said-list-saved = 名单“{ $name }”已保存。
action-filter = 筛选
    .about = 列出符合条件的客户，或打开一份名单。
action-count-by = 统计
    .about = 把列出的客户按地区、行业、等级、标签等统计。
action-tests = 检验
    .about = 检验列出的客户是不是有用的细分市场。
operator-equal = 等于
operator-not-equal = 不等于
operator-contains = 包含
operator-more = 大于
operator-at-least = 不小于
operator-less = 小于
operator-at-most = 不大于
## 沟通小结：按客户的语言写给客户的内容，以及是否已发
digest-subject = 主题：{ $day }{ $how }小结
digest-hello = { $name }，您好！
digest-hello-all = 您好！
digest-thanks = 感谢您抽时间参加{ $day }的{ $how }。下面是我记下的要点，如有出入请告诉我。
digest-how-face = 面谈
digest-how-phone = 电话沟通
digest-how-video = 视频沟通
digest-how-chat = 沟通
digest-how-mail = 沟通
digest-how-web = 沟通
digest-how-other = 沟通
digest-h-summary = 谈到的内容
digest-h-answers = 您提到的情况
digest-h-ours = 我这边要做的
digest-h-theirs = 想请您帮忙的
digest-h-handed = 已转交
digest-h-next = 下一步
digest-h-links = 相关链接
digest-by = { $text }（{ $day }前）
digest-on = { $text }（{ $day }）
digest-meeting = 我们{ $day }见
digest-meeting-at = 我们{ $day }在{ $place }见
digest-close = 祝好
digest-short-hello = { $name }，您好！刚才聊的我记一下：
digest-short-hello-all = 您好！刚才聊的我记一下：
digest-short-summary = { $text }。
digest-short-ours = 我这边：{ $text }。
digest-short-theirs = 您那边：{ $text }。
digest-short-handed = 已转交：{ $text }。
digest-short-next = 下一步：{ $text }。
digest-short-links = { $text }{ " " }
digest-short-close = 有漏的请告诉我。——{ $me }
digest-space = { "" }
digest-and = ；
# In the time line of a card, where there is little room.
digest-state-owed = 小结待发
digest-state-late = 小结逾期
digest-state-sent = 小结已发
digest-state-spared = 不发小结
digest-owed = 小结待发，{ $day } { $time }前
digest-late = 小结逾期，应在{ $day } { $time }前发出
digest-sent = 小结已发，{ $day } { $time }
digest-spared = 不发小结，{ $day } { $time }起
ui-letter-hint = 发出前请先通读。Ctrl-S 保存
ui-digest-hint = F4 加入或去掉您自己的记录。Ctrl-S 保存
note-digest = 发给客户的小结
choose-digest = 这次沟通的小结
action-digest = 小结
    .about = 写一份发给客户的沟通小结。
digest-do-copy = 复制
digest-do-sent = 已经发出
digest-do-unsent = 还没有发出
digest-do-spared = 这次不用发
digest-do-unspared = 还是要发
digest-do-file = 存成文件
digest-do-edit = 修改
digest-do-long = 重新生成邮件版
digest-do-short = 重新生成消息版
digest-about-copy = 复制到剪贴板，粘贴到邮件或聊天软件里。
digest-about-sent = 标为现在已发，“今天”页不再提醒。
digest-about-unsent = 取消标记，小结仍待发送。
digest-about-spared = “今天”页不再提醒，也不会记成已经发出。
digest-about-unspared = 改回待发，“今天”页照常提醒。
digest-about-file = 存到您指定的位置，纯文本。
digest-about-edit = 打开已保存的文字。
digest-about-long = 按目前的记录生成，带小标题。保存之前，原来的文字不动。
digest-about-short = 按目前的记录生成，几句话。保存之前，原来的文字不动。
said-digest-copied = 小结已复制。发出后按回车。
off-digest-empty = 这次沟通还没有记录内容：请按 e 补上。
off-no-talk = 还没有与该客户的沟通记录。按 l 记一次。
off-digest = 小结不能改期：按 d 打开，按 s 表示不用发。
today-digest = 发送沟通小结
today-why-digest = { $talked }的沟通，应在{ $when }前发出
today-digests = 还有 { $n } 份较早的小结没发
today-why-digests = 最早一份：{ $talked }的沟通，应在{ $when }前发出
off-digests = 这里有好几份小结：按回车打开清单。
choose-digests = 还没发的小结
digest-of = { $day }的沟通
draft-digest = 小结
draft-was-digest = 您正在写给{ $subject }的小结（{ $time }）。
deed-write-digest = 给{ $subject }的小结
deed-send-digest = 小结已发给{ $subject }
deed-unsend-digest = 给{ $subject }的小结改回未发
deed-spare-digest = 给{ $subject }不发小结
deed-unspare-digest = 给{ $subject }还是要发小结
export-text = 这段文字
export-about-text = 按您写的文字，单独存成一个文件。
export-done-text = 已写入 { $file }。
export-after-text = 在您转交之前，只有您能读到。
cli-digest-kept = 已保存给{ $name }的小结；发出后用 `cornerman digest sent` 标记（{ $id }）
cli-digest-sent = 小结已发给{ $name }（{ $id }）
cli-digest-unsent = 给{ $name }的小结仍待发送（{ $id }）
cli-digest-spared = 不给{ $name }发小结（{ $id }）
cli-digest-unspared = 还是要给{ $name }发小结（{ $id }）
cli-no-digests = 小结都已发出。
problem-digest-no-talk = 还没有与该客户的沟通记录。
    .next = 用 `cornerman log` 记一次。
problem-digest-empty = 这次沟通没有记录内容，没有可发的。
    .next = 用 `cornerman visit wrap-up` 补上，或自己给出文字。
problem-digest-gone = 这份小结已经发出。
    .next = 如果其实没发：`cornerman digest sent --off`。
problem-digest-note-only = 这次沟通没有约定、答复或交付，只有您自己的记录，默认不发给客户。
    .next = 用 --with-note 可以把它写进去。
## 消息模板
purpose-bill = 账单
purpose-renewal = 续约
purpose-invitation = 邀请
purpose-thanks = 致谢
purpose-apology = 致歉
purpose-summary = 小结
purpose-onsite = 转到现场
purpose-online = 回到线上
slot-customer = 客户
slot-contact = 联系人
slot-role = 对方职务
slot-me = 您的姓名
slot-my_company = 您的公司名称
slot-industry = 行业
slot-city = 城市
slot-product = 产品
slot-competitor = 竞争对手
slot-level = 等级
slot-last_contact = 上次沟通日期
slot-days_since_last = 距上次沟通天数
slot-last_summary = 您自己对上次沟通的记录
slot-promise = 我方承诺
slot-need = 需求
slot-amount = 金额
slot-date = 下次会面日期
slot-place = 地点
slot-booking = 预约链接
slot-link = 视频会议链接
slot-invoice = 发票号
slot-due = 付款日
slot-renewal = 合同到期日
slot-problem = 出了什么问题（对方原话）
slot-consequence = 由此带来的后果
slot-benefit = 对客户的价值
slot-number = 折成客户自己的数字
slot-proof = 客户能核对的依据
left-out-do_not_call = 要求勿再致电
left-out-no_advertising = 要求不收广告
left-out-does_not_fit = 眼下不适用这个模板
left-out-no_email = 没有邮箱
left-out-no_number = 没有电话
letter-subject = 主题：
template-asks = 需要填写：{ $slots }
template-written = 已写入 { $n } 份到 { $file }。
template-ready = 可写 { $n } 份。
template-lacks = { $name }缺少：{ $slots }
template-left-out = 未发给{ $name }：{ $why }
problem-template-missing = 没有模板“{ $id }”。
    .next = 现有：{ $known }。
problem-template-for-whom = 发给谁？什么都没有写。
    .next = 用 --for 指定客户，--list 指定名单，或 --where 指定条件。
problem-slot-unknown = “{ $value }”填不了任何内容。可填：{ $known }。
    .next = 写成 名称=文字，例如 due='11月30日'。
note-letter = 消息：请先通读
choose-template = 用哪个模板？
choose-letter = 这条消息
form-letter = 还缺这些内容
action-template = 消息
    .about = 用模板给该客户写消息：账单、续约、致谢等。
ui-mailing = 群发消息
ui-mailing-hint = ←→ 上一位、下一位 · 空格往下读 · y 复制这一条
ui-mailing-write = 存成文件
ui-mailing-gaps = 补填
ui-mailing-next = 下一个缺项
said-export-many = 找到的比列出的多：请再缩小搜索，或用条件（f）列出来。
said-mailing-many = 列表超过 { $most } 位：请先筛选（f），或用 `cornerman template fill`。
said-mailing-whole = 没有缺的内容。
said-mailing-none = 还没有一条写得全：按 e 补填缺的内容。
mailing-ready = { $n } 条写好
mailing-lack = { $n } 条有缺项
mailing-left-out = { $n } 位不发
mailing-nowhere = { $n } 位没有地址
mailing-lacks = 缺：{ $slots }
mailing-as-folder = 每位客户一个文件
mailing-as-table = 一张邮件合并表
mailing-as-about-folder = 放在同一个文件夹，文件名就是客户名。
mailing-as-about-table = CSV：客户、联系人、邮箱、电话、主题、正文。
choose-shape = 写好的消息
form-mailing = 缺这一项的客户都用
export-name-letters = 群发消息
export-folder = 每位客户一个文件
export-table = 邮件合并表（CSV）
export-about-folder = 写好的消息，纯文本，放进这个名字的文件夹。
export-about-table = 写好的消息：客户、联系人、邮箱、电话、主题、正文。
export-after-letters = 有缺项的和不发的不在里面。含个人信息，只有您能读取。
action-mailing = 群发
    .about = 用模板给列表里每位客户写一条：逐条看过，再存成每人一个文件或一张表。
off-no-template = 没有适合该客户的模板。
off-do-not-call = 对方要求勿再致电。改为写消息（t）；对方又同意了，按 e 去掉标记。
template-not-now = 眼下不适用。{ $about }
said-letter-lacks = 有空白的消息不能发：请每行都填上。
said-page-copied = 这一页已复制。
said-letter-copied = 消息已复制。
letter-not-do_not_call = 对方要求勿打电话：请改用邮件或消息。
letter-not-no_advertising = 对方要求不收广告：邀请不发。
letter-not-does_not_fit = 这个模板眼下不适用：什么时候适用，看列表下面的说明。
letter-not-no_email = 这位客户没有邮箱：可以复制正文，或按 r（联系人）、e（客户）补上邮箱。
letter-not-no_number = 这位客户没有电话：请按 r（联系人）或 e（客户）补上。
## 演练
room-cards = 练卡
room-scenes = 情景
room-desk = 教练台
room-plan = 计划
scene-goal = 目标：{ $text }
scene-seed = 案例 { $seed }
scene-manner = { $manner ->
        [wait] （{ $text }）
       *[cut-in] （打断）{ $text }
    }
scene-meters = 信任 { $trust } · 耐心 { $patience } · 兴趣 { $interest }
scene-theirs = 对方：{ $text }
scene-ours = 您：{ $text }
scene-quoted = “{ $text }”
scene-late = （时间到）{ $text }
scene-seconds = 请在 { $n } 秒内回答；用自己的话说，多给半分钟。
scene-prompt = 输入编号，或用自己的话说。只按回车：不说话。!：能打断时打断。q：停。
scene-unclear = 没听出是哪一种回答。换个说法，或输入编号。
scene-met = 听成：“{ $text }”（要点：{ $points }）
scene-kept = 已保存 { $id }。`cornerman undo` 可撤销。
scene-unplayed = 还没演过
scene-broken-off = 中途停下
scene-ended = { $name }：{ $ending }
scene-points = 得分 { $points }（满分 100）
scene-skill = { $name }：{ $points }（{ $possible } 分里得 { $earned } 分）
scene-skill-times = { $skill }，权重 { $times }
scene-marks = 失误：找到 { $found } 处，漏掉 { $missed } 处，误标 { $wrong } 处
scene-spin = SPIN 提问：情境 { $situation }，难题 { $problem }，影响 { $implication }，价值 { $need }
scene-share = 您大约说了 { $ours } 秒，对方说了 { $theirs } 秒，对方占 { $share }%。
scene-told = 问到的
scene-hidden = 没问出来的
scene-way = 对话经过
scene-better = 更好的说法：{ $text }
scene-see = 参看“{ $name }”（{ $id }）
scene-cue = （{ $text }）
scene-cut-off = 话被打断：
scene-cut-over = { $text }（对方已说完）
scene-cut-late = 对方已经说完，没有可打断的了。
scene-speaks = 对方在说，{ $n } 秒
scene-left = { $n } 秒
scene-last = { $name }（共 { $n } 次）
scene-lately = 上次
scene-goes-on = 进行中
scene-none = 话术包里没有情景。可用 `cornerman pack list` 查看。
scene-never-played = 这个情景还没演过。
scene-no-silence = 这里不能只是沉默。
scene-no-cutting-in = 这里没有可打断的话，听对方说完。
scene-persona = 对方
scene-trains = 练习
scene-takes = 时长
scene-minutes = 约 { $n } 分钟
scene-before = 开始之前
scene-coached = 有教练提示
said-coach = 教练{ $on ->
        [1] 已开：演练时显示信任、耐心、兴趣。
       *[other] 已关：只看客户说什么。
    }
scene-type = 用自己的话说，回车说出
scene-hint = n：用自己的话说
scene-gone = 话术包里已没有这个情景。
scene-changed = 情景在这次演练之后改过，只能显示到对得上的地方。
said-scene-kept = 已保存，可以撤销。
ui-scene-say = 说出
action-play-scene = 演练
    .about = 演练光标处的情景，或接着演。
action-play-anew = 新案例
    .about = 从头再来，措辞和顺序都会变。
action-look-back = 复盘
    .about = 看光标处情景最近一次的复盘。
action-scene-card = 话术卡
    .about = 读一读更好的说法所对应的话术卡。
action-coach = 教练
    .about = 演练时显示或隐藏信任、耐心、兴趣。
action-looked-back = 看完
    .about = 离开复盘，这次演练已保存。
action-answer-scene = 回答
    .about = 给出光标处的回答；按 1 到 9 直接回答。
action-own-words = 自己说
    .about = 用自己的话回答。
action-stay-silent = 沉默
    .about = 不说话，让对方说下去。
action-cut-in = 打断
    .about = 不等对方说完就开口，能打断时才行。
ending-good = 做得好
ending-fair = 还差一步
ending-poor = 没成
deed-play-scene = 情景“{ $subject }”
problem-scene-missing = 没有“{ $id }”这个情景。
    .next = 用 `cornerman drill scenes` 查看。
problem-scene-stopped = 情景中途停下，没有保存。
    .next = 随时可以再演一遍。
action-next-room = 下一间
    .about = 转到演练的下一间。
action-previous-room = 上一间
    .about = 转到演练的上一间。
drill-all = 一共 { $n } 张卡。
# A kind of card to drill.
drill-kind-objection = 异议：先自己答，再对照
drill-kind-spin = 四个阶段的提问
drill-kind-signal = 成交信号：出现时怎么接
drill-kind-type = 客户类型：怎么认出来
## The complaint desk
severity-severe = 严重
severity-normal = 一般
complaint-class-attitude = 服务态度
complaint-class-quality = 质量
complaint-class-price = 价格
complaint-class-communication = 沟通
reach-systemic = 别的客户也会遇到
reach-one_off = 个别情况
complaint-stage-heard = 已记下
complaint-stage-acknowledged = 已告知收到
complaint-stage-answered = 已答复
complaint-stage-solved = 已解决
complaint-stage-confirmed = 客户已确认
complaint-stage-closed = 已结案
complaint-step-acknowledge = 告知已收到
complaint-step-answer = 答复
complaint-step-solve = 解决
complaint-step-confirm = 请客户确认
complaint-step-close = 结案
complaint-standing-in_time = 时间充裕
complaint-standing-at_risk = 快到时限
complaint-standing-breached = 已超时
# What is still to be asked, inside a list.
desk-ask-words = 客户原话
desk-ask-severity = 严重程度
desk-ask-wants = 客户想要什么
desk-ask-class = 属于哪一类
desk-ask-owner = 谁负责到底
desk-ask-due = 答应哪天解决
desk-ask-fix = 怎么处理的
desk-ask-cause = 原因
desk-ask-reach = 别的客户会不会也遇到
desk-ask-prevention = 怎样不再发生
desk-minutes = { $min } 分钟
desk-hours = { $h } 小时
desk-hours-minutes = { $h } 小时 { $min } 分钟
desk-clock-runs = { $step }：{ $when } 前，还剩 { $time }（工作时间）
desk-clock-over = { $step }：时限是{ $when }，{ $late }
desk-clock-met = { $done }，没有超时
desk-clock-met-late = { $done }，{ $late }
desk-red = { $days } 天还没解决
desk-promise-broken = 答应的日子已过：{ $day }
desk-to-confirm = 已解决，只等客户一句话
desk-to-close = 现在可以结案
desk-closed = { $when } 结案
desk-still-to-ask = 还要问清：{ $fields }
desk-pattern-class = { $days } 天内有 { $customers } 位客户就“{ $class }”投诉了 { $n } 次，可能是系统性问题。
desk-pattern-cause = { $days } 天内有 { $customers } 位客户因同一原因投诉了 { $n } 次，可能是系统性问题。
# Follow-ups after a complaint was closed; $words are the first words of the complaint.
desk-look-week = 回访电话：处理的效果保持住了吗？“{ $words }”
desk-look-month = 投诉过去一个月：看订单、用量、语气，还有没有心结？“{ $words }”
desk-look-quarter = 投诉过去三个月：请客户说说现在怎么看我们。“{ $words }”
deed-add-complaint = 记下{ $subject }的投诉
deed-edit-complaint = 修改{ $subject }的投诉
deed-sell-despite = 有投诉仍向{ $subject }推销
deed-watch-complaint = 重点关注：{ $subject }
deed-acknowledge-complaint = 告知{ $subject }已收到投诉
deed-answer-complaint = 答复{ $subject }的投诉
deed-solve-complaint = 解决{ $subject }的投诉
deed-confirm-complaint = { $subject }确认投诉已解决
deed-close-complaint = { $subject }的投诉结案
deed-reopen-complaint = 重新处理{ $subject }的投诉
problem-complaint-empty = 投诉要有客户的原话。
    .safe = 什么也没有写入。
    .next = 客户怎么说就怎么记，一句也行。
problem-complaint-in-future = 这个时刻还没到。
    .safe = 什么也没有写入。
    .next = 写实际发生的时间，例如“今天 10:30”“昨天 15:00”“11-20”。
problem-complaint-asks = 还要问清：{ $fields }。什么都没有改。
    .next = 和这一步一起写上；确实不填，就加 --skip。
problem-not-yet = 这个时刻还没到。
    .next = 谈过了才记；还没谈的，用 p 准备。
problem-call-not-wanted = { $name }要求勿再致电，没有拨打。
    .next = 改为写消息；对方又同意了：cornerman customer edit 客户 --set do_not_call=no。谈投诉：--flow complaint-call。
problem-complaint-step-taken = 这条投诉已经走到这一步了。
    .safe = 内容没有变动。
    .next = 客户说没解决，就重新处理；按错了，可以撤销。
problem-complaint-not-solved = 还没有标为已解决，谈不上确认，也谈不上重新处理。
    .safe = 内容没有变动。
    .next = 处理好以后先标为已解决，再问客户。
problem-complaint-not-confirmed = 只有客户点头才能结案，而客户还没说满意。
    .safe = 内容没有变动。
    .next = 问一句：“这样处理您觉得可以吗？”客户说可以，先标为已确认，再结案。
problem-complaint-too-early = 这个时间早于这条投诉已有的记录。
    .safe = 内容没有变动。
    .next = 给一个更晚的时间，或者不写，就按现在算。
problem-complaint-not-taken = 这次通话里还没有记下投诉。
    .safe = 什么都没有保存，填写的内容都在。
    .next = 请先记下投诉，或把这一行留空。
problem-complaint-gone = 这条投诉已在别处被删除或撤销。
    .next = 如果仍然有效，请重新记一条；按 u 或用 `cornerman undo` 可以找回撤销掉的内容。
problem-complaint-unknown = 没有编号为“{ $id }”的投诉。
    .next = `cornerman complaint list --all` 列出全部。
cli-complaint-added = 已记下{ $name }的投诉 { $id }：{ $next }
cli-complaint-changed = 已修改{ $name }的投诉 { $id }：{ $next }
cli-complaint-stepped = { $name } { $id } { $stage }：{ $next }
cli-complaint-closed = { $name } { $id } 已结案。之后的回访：
cli-complaint-reopened = 重新处理{ $name }的投诉 { $id }：{ $next }
cli-complaint-standing = 进度
cli-complaint-clocks = 时限
cli-complaint-looks = 回访
cli-complaints = 投诉
cli-no-complaints = 没有未结的投诉。
today-complaint = 投诉：{ $words }
flag-complaint = 有投诉未结（{ $ago }）
where-desk = 投诉台
screen-desk = 投诉
action-complaints = 投诉台
    .about = 哪件先到时限，下一句说什么。
action-take-down = 记投诉
    .about = 用客户的原话记下投诉。
action-write-more = 补充内容
    .about = 一张表写全这条投诉。
action-go-on = 下一步
    .about = 不论是哪一步，下一步已完成。
action-acknowledge = 已告知收到
    .about = 客户已经知道投诉收到了、由谁负责。
action-answer-complaint = 已答复
    .about = 客户已经知道怎么处理、什么时候处理好。
action-solve = 已解决
    .about = 事情处理好了；接着要问客户是否满意。
action-confirm = 客户已确认
    .about = 客户说这样可以了；只有这样才能结案。
action-close = 结案
    .about = 结案，并安排一周、一个月、三个月后的回访。
action-reopen = 重新处理
    .about = 客户说其实没有解决。
action-sell-despite = 仍然推销
    .about = 有投诉未结仍继续推销的理由。
action-watch = 重点关注
    .about = 把这条投诉列入重点关注，或移出。
action-call-about = 打电话
    .about = 按投诉流程打一通电话。
off-no-complaint = 这里没有投诉。在客户卡片上或通话中按 x 就能记下。
off-complaint-closed = 这条投诉已结案。如果其实没有解决，请重新处理。
today-to-desk = 投诉台
today-no-digest = 不用发
desk-once-more = 在这里同一个键会把投诉推进一步；真要推进，请再按一次。
off-complaint-clock = 投诉的时限不能推迟。请到投诉台写明做了什么。
said-complaint-in-call = 已记下投诉，先不谈买卖：按 { $key } 换到投诉流程。
said-complaint-moved = { $name }：{ $stage }。
said-call-goes-on = 和{ $name }的通话还在进行：按 { $key } 回去。
said-call-on-file = 和{ $name }的通话（{ $at }）还没收尾：按 { $key } 回去。
said-call-silent = { $at } 以后没有动静，计时停在那里。{ $wrap } 收尾，{ $on } 接着通话。
said-on-the-line = 现在是{ $name }接听。
said-complaint-closed = { $name }：已结案，安排了 { $n } 次回访。
form-complaint-add = 记投诉：先记原话
form-complaint = 投诉内容
form-further-acknowledge = 告知已收到之前，还差这些（留空就是先不填）
form-further-answer = 答复之前，还差这些（留空就是先不填）
form-further-solve = 标为已解决之前，还差这些（留空就是先不填）
form-further-confirm = 客户确认之前，还差这些（留空就是先不填）
form-further-close = 结案之前，还差这些（留空就是先不填）
form-despite = 有投诉未结，为什么还要推销？
ui-despite-hint = 与投诉一起保存。留空：暂停推销。
problem-despite-empty = 有投诉未结时暂停推销，除非有理由。
    .next = 写下理由，例如“客户主动要报价”；或按 Esc 返回，先处理投诉。
problem-call-halted = 这位客户有投诉未结，而流程“{ $flow }”是推销用的。
    .safe = 没有开始通话。
    .next = 用 --flow complaint-call 打投诉电话；或写明继续推销的理由：cornerman complaint edit ID --despite 理由。
choose-flow-off-why = 停用：有投诉未结，结案前不推销。按回车可写明理由后继续。
desk-title = 投诉 · { $shelf }：{ $n }
desk-shelf-open = 未结
desk-shelf-watch = 重点关注
desk-shelf-all = 全部
desk-said = “{ $words }”
desk-watched = 重点关注中
desk-empty = 这里没有投诉。
desk-empty-how = 客户投诉时：在卡片上或通话中按 [{ $key }]，记下原话，Ctrl-S 保存。
desk-short-late = 晚 { $time }
desk-short-confirm = 等客户确认
desk-short-close = 可以结案
desk-short-closed = 已结案
card-complaint = 投诉：{ $words }
card-halted = 结案之前暂停推销和例行联系。
draft-complaint = 投诉
draft-was-complaint = 您正在记{ $subject }的投诉（{ $time }）。
call-take-down = 按 [{ $key }] 记下投诉：先记原话。
field-solve_by = 答应哪天解决
drill-kind-value = 价值句：从“它是什么”说到“对客户意味着什么”
drill-kind-complaint = 投诉：客户正在气头上，头几句怎么说
drill-kind-find = 五秒内找到对的那张卡
drill-part-acknowledge = 认同
drill-part-explore = 探询
drill-part-answer = 回答
drill-part-confirm = 确认
drill-part-avoid = 别这样
drill-part-ask = 提问
drill-part-then = 接着问
drill-part-do = 动作
drill-part-listen = 留心听
drill-part-type = 类型
drill-part-opening = 开场
drill-part-decision = 要拍板时
drill-part-function = 作用
drill-part-advantage = 优点
drill-part-benefit = 好处
drill-part-number = 客户的数字
drill-part-proof = 证据
drill-part-difference = 与对手的不同
drill-why-lost = 实战中没接住
drill-why-weak = 情景里没说好
drill-why-due = 该复习
drill-why-new = 新卡
drill-why-outside = 加练
drill-grade-again = 重来
drill-grade-hard = 吃力
drill-grade-good = 不错
drill-grade-easy = 轻松
drill-due = 有 { $n } 张卡该练了，约 { $minutes } 分钟
deed-drill-card = 卡片“{ $subject }”的作答
deed-drill-line = 是否练“{ $subject }”
cli-drill-none = 现在没有该练的卡。`cornerman drill due --all` 会列出每张卡什么时候回来。
cli-drill-no-history = 还没有练过卡。从 `cornerman drill next` 开始，或在屏幕上打开“演练”。
cli-drill-graded = “{ $name }”下次：{ $due }。
cli-drill-outside = “{ $name }”：记作加练，日程不变。
cli-drill-in = “{ $name }”开始练了。
cli-drill-out = “{ $name }”不再练了。
problem-drill-card-missing = 没有可练的卡“{ $id }”。
    .next = 用 `cornerman drill due --all` 或 `cornerman script list` 查一查。
problem-drill-no-card = 作答要写明是哪张卡、什么时刻。
    .next = 用编号指明卡片：见 `cornerman script list`。
problem-drill-no-own-card = 没有编号为“{ $id }”的价值句或自存表达。
    .next = `cornerman value list` 和 `cornerman script list` 列出它们；内置的卡自己会来。
problem-drill-line-short = “{ $name }”还太短，没法练。
    .next = 写上 feature 和 benefit：`cornerman value edit`。
today-why-drill = 练十分钟就记得住：卡片总在快忘的时候回来
off-drill = 练卡不属于哪个客户：请按回车打开“演练”。
action-drill = 开练
    .about = 练今天的卡，或接着练。
action-practise = 加练
    .about = 日程之外加练：有记录，但不改日程。
action-hunt = 找卡
    .about = 听到一句异议，五秒内在查找框里找到那张卡。
action-self-check = 勾选
    .about = 勾出自己刚才做到了哪些。
action-next-meaning = 换一种意思
    .about = 客户若是别的意思，该怎么答。
action-previous-meaning = 上一种意思
    .about = 回到上一种意思的示范回答。
ui-drill-speak = 开口说
ui-drill-show = 看答案
ui-drill-done = 说完了
drill-over = 练完了
drill-nth = 第 { $n } 张，共 { $of } 张{ $back ->
        [0] { "" }
       *[other] （{ $back } 张还会再来）
    }
drill-name-objection = 异议
drill-name-spin = 提问
drill-name-value = 价值
drill-name-signal = 成交信号
drill-name-complaint = 投诉
drill-name-type = 客户类型
drill-name-find = 找卡
drill-wants-objection = 客户说：
drill-wants-spin = 想听到下面这些，该怎么问（{ $stage }）：
drill-wants-value = 这对客户意味着什么？说出来：
drill-wants-signal = 您注意到了这个。怎么接？
drill-wants-complaint = 客户正在气头上，说：
drill-wants-type = 这是哪类客户？说出类型和您的第一句话：
drill-wants-find = 找到这张卡：
drill-lost = { $day }的谈话里没接住。
drill-lost-with = { $day }和{ $name }谈时没接住。
drill-weak = 情景“{ $name }”里，这一句没说好。
drill-breathe = 先停一口气，一秒半。然后打字，或按回车开口说。
drill-breathed = 可以了。打字回答，或按回车开口说。
drill-clock = { $n } 秒，最多 { $of } 秒。说完按回车。
drill-type = 您的回答
drill-speaking = （正在开口说）
drill-said = 您的回答
drill-card = 卡片
drill-no-answer = 这次没答上来。慢慢读一遍示范，一分钟后再见这张卡。
drill-paced = 停了 { $paused } 秒，用 { $took } 秒答完。
drill-hasty = 只停了 { $paused } 秒：先停一秒半再问。共用 { $took } 秒。
drill-long = 停了 { $paused } 秒；{ $took } 秒偏长，30 秒就够。
drill-hasty-long = 只停了 { $paused } 秒，又说了 { $took } 秒：先停，再短。
drill-meaning = 如果客户的意思是：{ $name }（{ $n }/{ $of }，→ 换下一种）
drill-next-step = 回车：下一步
drill-explored = 回答之前，我先问清了背后的原因
drill-confirmed = 我确认了这件事已经说开
drill-example = 我举了自己的例子
drill-anchor-again = 愣住了，或一上来就推销
drill-anchor-hard = 没问清就答
drill-anchor-good = 认同、问清、回答、确认都做到
drill-anchor-easy = 30 秒内全做到，还有自己的例子
drill-anchor-plain-again = 没想起来
drill-anchor-plain-hard = 有缺漏，或想了很久
drill-anchor-plain-good = 答对了
drill-anchor-plain-easy = 脱口而出，还有自己的例子
drill-in-minutes = { $n } 分钟
drill-in-days = { $n } 天
drill-graded = “{ $name }”{ $wait }后再见。
drill-practised = “{ $name }”已加练，日程不变。
drill-done = { $minutes } 分钟答了 { $n } 次，辛苦了。
drill-learned = 这些可以放几天了
drill-tomorrow = 明天：{ $due } 张该练，{ $new } 张新卡。
drill-go-home = 回车：返回
drill-nothing = 现在没有该练的。按 x 加练，按 f 练找卡。
drill-how = 先凭记忆回答，打字或开口都行；再对照，自己打分。
drill-held-back = 还有 { $n } 张该练；今天够了，留到明天。
drill-lost-heading = 谈话里没接住的，现在练
drill-stuck = 这几张总记不住
drill-stuck-how = 光靠多练没有用：把它改成自己的话，或问问别人是怎么接的。
stuck-said = { $card }。客户原话：“{ $words }”
stuck-none = 还没有反复学会又忘掉的卡。
class-stuck = ! { $n } 张记不住
drill-lapses = { $name }（忘过 { $n } 次）
drill-today = 今天已答 { $n } 次。
hunt-wants = 客户说：
hunt-how = 打开查找框（回车、o 或 F6），像通话时那样输入，按回车选卡。从打开起计时，目标五秒。
hunt-heading = “{ $text }”· { $n } 秒
hunt-right = { $seconds } 秒：找对了，及时。
hunt-slow = { $seconds } 秒：找对了；目标是五秒。
hunt-wrong = { $seconds } 秒：不是这张。
hunt-done = { $of } 次里有 { $n } 次及时。
hunt-tip = 任意词的两三个字母或拼音首字母就够，也可以输异议的编号。回车：返回
draft-drill = 卡片的作答
draft-was-drill = 当时正在回答一张卡
draft-scene = 情景
draft-was-scene = 您正在演练“{ $subject }”（{ $time }）。客户刚说：{ $about }
draft-goal = 目标
draft-was-goal = 您正在写本季度的目标（{ $time }）。
draft-practice = 练习
draft-was-practice = 您正在记一次练习（{ $time }）。
ui-drill-step = 下一步
off-no-goal = 还没有选中目标：先加一个。
action-reach-goal = 达成
    .about = 目标达成；再按一次，继续努力。
action-add-goal = 新目标
    .about = 给这个季度定一个目标。
action-edit-goal = 修改
    .about = 修改目标：方面、写法、每周分钟数。
action-log-practice = 记练习
    .about = 记下练了什么。
form-goal = 本季度的目标
form-edit-goal = 修改目标
form-practice = 练习
field-weekly = 每周分钟数
ui-goal-hint = 达成时，别人看得见什么
ui-minutes-hint = 45m、1h、1h30m、45分钟
area-communication = 沟通
area-emotional = 情商
area-knowledge = 知识
area-teamwork = 协作
time-minutes = { $n } 分钟
time-hours = { $n } 小时
time-hours-minutes = { $n } 小时 { $rest } 分
growth-title = { $name }，第 { $n } 周，共 { $of } 周
growth-fresh = 新的一周。先练十分钟就很好；每周 { $from } 到 { $to } 小时为宜。
growth-begun = 本周已练 { $done }。每十分钟都算数；每周 { $from } 到 { $to } 小时为宜。
growth-reached-week = 本周已练 { $done }，正是您想要的节奏。
growth-beyond = 本周已练 { $done }。休息也是练习的一部分。
growth-reached = 已达成
growth-goals = 本季度目标
growth-no-goals = 还没有。定一个看得见的就够：“每次初访，先问两个问题再介绍。”
growth-days = 最近 { $weeks } 周里，有 { $n } 天练过
growth-no-days = 练过的日子：第一天会记在这里。
growth-legend = { $off } 休息   { $little } 不到 { $least } 分钟   { $some } 不到 { $most } 分钟   { $much } 更多
growth-hours = 每周小时数（练卡和情景自动计入）
growth-all = 合计
growth-ideas = 接下来练什么
idea-communication-1 = 回听自己的一通电话，数一数谁说了多久；目标是客户七成、自己三成。
idea-communication-2 = 挑本周的三个回答，各用两句话重说一遍：先结论，再给一个数字。
idea-communication-3 = 接下来三次谈话，原样记下客户描述难处的词，回答时用上其中一个。
idea-emotional-1 = 难谈的对话之后花两分钟：对方什么感受，我什么感受，下次第一句说什么？
idea-emotional-2 = 练停顿：听到异议先呼一口气再开口。出声练十遍。
idea-emotional-3 = 只说看到的，不下判断：“您好像有些犹豫。”然后等。找同事试一次。
idea-knowledge-1 = 向外行讲清产品的一个功能。对方追问的地方，就是说法要改的地方。
idea-knowledge-2 = 读一份客户的年报或招标文件，记下他们会被问到的两个数字。
idea-knowledge-3 = 给最好的客户写一句价值：是什么、有什么用、对客户意味着什么，用客户的数字。
idea-teamwork-1 = 用评分表旁听同事一通电话，说一点该保持的，一点可改的。
idea-teamwork-2 = 用五句话把一个客户交接给服务同事，问他们还缺什么。
idea-teamwork-3 = 三人轮流当买方、卖方、观察员，各六分钟。观察员先说。
deed-add-goal = 新目标“{ $subject }”
deed-edit-goal = 对目标“{ $subject }”的修改
deed-finish-goal = 目标“{ $subject }”
deed-log-practice = 练习“{ $subject }”
cli-practice-logged = 已记下：{ $area }，{ $time }。本周共 { $week }。
cli-goal-added = 目标 { $id }：{ $text }
cli-goal-done = 已达成：{ $text }
cli-goal-again = 继续努力：{ $text }
cli-no-goals = 这个季度还没有目标。可以加一个：`cornerman drill goal add communication "…"`。
problem-practice-no-time = 练了多久？
    .next = 请写 45m、1h 或 1h30m。
problem-practice-minutes = “{ $value }”不是时长。
    .next = 请写 45m、1h 或 1h30m；一天最多 24h。
problem-practice-area = “{ $value }”看不出是哪个方面。
    .next = 开头写一项能力，如“倾听”“情绪”“产品”“团队”，或加上 --area。
problem-practice-day = 练习只记今天或以前的日子。
    .next = 日期写成 2026-11-20，或者不写。
problem-goal-empty = 目标要写出来。
    .next = 写写达成时别人看得见什么。
problem-goal-missing = 没有目标“{ $id }”。
    .next = 用 `cornerman drill goal list --all` 查一查。
problem-not-a-quarter = “{ $value }”不是季度。
    .next = 请写成 2026Q4。
off-no-answer = 先回答一张卡。
## 产品对客户的价值
# $text：用户写的话，句末不带标点。f：有什么；u：能做什么；a：带来什么。
value-why-f = { $product }{ $feature }。
value-why-u = { $product }{ $function }。
value-why-a = { $product }可以{ $advantage }。
value-why-fu = 因为{ $product }{ $feature }，{ $function }。
value-why-fa = 因为{ $product }{ $feature }，它可以{ $advantage }。
value-why-ua = 因为{ $product }{ $function }，它可以{ $advantage }。
value-why-fua = 因为{ $product }{ $feature }，{ $function }，所以它可以{ $advantage }。
value-benefit = 对您而言，{ $text }。
value-number = 算下来，{ $text }。
value-proof = 您看，{ $text }。
value-risk = 有一点我先说在前面：{ $risk }。
value-risk-remedy = 有一点我先说在前面：{ $risk }。所以{ $remedy }。
value-it = 它
# 两句之间。
value-gap = { "" }
value-seconds = 说完约 { $n } 秒
value-for = 对{ $name }的价值
value-for-all = 各产品自己的说法
value-blank-row = 还没有写
value-blank = 这个产品还没有写。按回车一步一步写：对谁、是什么、客户得到什么、凭什么信、风险。
value-drilled = f：正在练这一句，按一下就不练
value-undrilled = f：不练这一句，按一下就练
value-no-card = 写了“特点”和“对客户的好处”，这一句才能练。
value-no-product = 还没有产品。按 p 添加第一个。
value-no-risk = 还没有写风险。与其让客户发现，不如自己先说：按 r 看全部，按回车来写。
value-risk-first = 风险先说
value-not-theirs = 这一条是产品自己的说法。按 Tab 切换过去，才能删除。
value-beneath = 产品的说法：{ $text }。留空就照这样说。
value-step-whom = 对谁、在哪里用
value-step-what = 是什么、做什么
value-step-worth = 客户得到什么
value-step-proof = 凭什么相信
value-step-risk = 风险先说在前面
value-part-product = 产品
value-part-feature = 特点
value-part-function = 功能
value-part-advantage = 优势
value-part-benefit = 好处
value-part-number = 客户的数字
value-part-proof = 佐证
value-part-difference = 不同之处
value-part-risk = 风险
value-part-remedy = 应对
value-part-whom = 对谁
value-part-scene = 媒介与场景
hint-value-whom = 谁的工作会因此改变：人或班组。
hint-value-scene = 用什么、在哪里给对方看：产线旁的样机，一页纸的数字。
hint-value-feature = 只写一个特点，接在产品名后面：有两台泵，一用一备。
hint-value-function = 它做什么：主泵一停就自动切换。
hint-value-advantage = 接在“它可以”后面：让产线不停。
hint-value-benefit = 接在“对您而言”后面：夜班每月少报废四批。
hint-value-number = 客户自己的数字，带单位：每月四批，一万九千元。
hint-value-proof = 接在“您看”后面，能查证：这是3号车间10月的记录。
hint-value-difference = 我们哪里做得不一样，不必点对方的名。
hint-value-risk = 可能出什么问题，直说：第一次启动皮带会抖一下。
hint-value-remedy = 接在“所以”后面：我们第一天就和钳工一起调好坡度。
hint-product-name = 平时怎么称呼就怎么写：双联泵。
doubt-no-benefit = 只说了它是什么。这位客户得到什么？
doubt-nobody = 谁会因此轻松？写出客户的人或工序。
doubt-no-figure = 多少？向客户要一个数字。
doubt-no-unit = 这个数字是什么的？小时、批、元……
doubt-several = 一次只说一个特点，第二个会冲淡第一个。
doubt-praise = 夸的话要有能查证的东西，否则反失信任。
doubt-rival = 优势是它能做什么，不是别人做不到什么。
doubt-no-proof = 客户可以查证什么？
doubt-vague = 有日期、数字或名称，才算能查证。
doubt-no-remedy = 只说风险会让人担心。准备了什么应对？
doubt-long = 一口气说不完。
form-value = 修改价值陈述
form-value-add = 它对客户值什么？
form-product = 修改产品
form-product-add = 添加产品
ui-guide-step = 第 { $n }/{ $all } 步
ui-guide-hint = 回车：下一栏 · PageDown：下一步
ui-value = 价值
ui-value-hint = 1-9 选择，r：风险先说，空格往下看
ui-drilled = 练习
ui-write = 写
ui-for-whom = 对谁
ui-another = 再写一条
ui-new-product = 产品
action-value = 价值
    .about = 看我们的产品对这位客户值什么，或者写下来。
action-risk = 风险先说
    .about = 自己先点明一个风险，并说出准备好的应对。
deed-add-product = 添加产品“{ $subject }”
deed-edit-product = 修改产品“{ $subject }”
deed-delete-product = 删除产品“{ $subject }”
deed-add-value = 为“{ $subject }”写价值陈述
deed-edit-value = 修改“{ $subject }”的价值陈述
deed-remove-value = 删除“{ $subject }”的价值陈述
draft-product = 产品
draft-value = 价值陈述
draft-was-product = 您正在写产品“{ $subject }”（{ $time }）。
draft-was-value = 您正在写“{ $about }”的价值（{ $time }）。{ $subject }
cli-no-products = 还没有产品。用 `cornerman product add` 添加。
cli-no-values = 还没有写产品的价值。用 `cornerman value add` 来写。
cli-product-lines = { $n } 条
problem-product-there = 已经有叫“{ $name }”的产品了。
    .next = 换一个名称，或者去修改那一个。
problem-product-gone = 您在写的时候，这个产品在别处被删除了。
    .safe = 您写的内容已留作草稿。
    .next = 在那边撤销即可恢复；也可以重新添加。
problem-product-missing = 没有叫“{ $value }”的产品。
    .next = 用 `cornerman product list --all` 查看已有的产品。
problem-value-empty = 这一条还什么都没说。
    .next = 写它有什么特点，或者客户得到什么。
problem-value-gone = 您在写的时候，这一条在别处被删除了。
    .safe = 您写的内容已留作草稿。
    .next = 在那边撤销即可恢复；也可以重新写。
problem-value-missing = 没有编号为“{ $id }”的价值陈述。
    .next = 用 `cornerman value list` 查看全部。
problem-value-of-nobody = 这一条既不属于产品，也不属于客户。
    .next = 选一个产品。
## The trainer's desk
deed-add-trainee = 新学员{ $subject }
deed-edit-trainee = 学员{ $subject }的更改
deed-score-talk = 给{ $subject }的评分
deed-rename-rater = 改评分人{ $subject }的名字
role-play-buyer = 买方
role-play-seller = 卖方
role-play-observer = 观察员
cli-written = 已写入：{ $file }
cli-trainee-added = 学员{ $name }（{ $id }）
cli-trainee-saved = 已保存：{ $name }
cli-no-trainees = 还没有学员。`cornerman drill trainee add --class 班名 姓名 姓名 …` 一次加一个班。
cli-no-class = （没有班）
cli-retired = 不再训练
cli-rubric-copied = “{ $name }”现在归您了：在 { $file } 里改，再用 `cornerman pack check mine` 检查。从那里删掉，就还是内置的。
cli-dealt = 已把 { $n } 张纸写到 { $folder }
cli-deal-seed = 种子 { $seed }：加 --seed { $seed } 能发出一样的牌。
cli-talk = { $name } · { $rubric } · { $id }
cli-talk-new = 这是一次新的谈话。若指{ $rater }在 { $at } 评过的那次，请先撤销，再加 --talk { $id }。
cli-talk-rater = { $rater }的评分
rater-unnamed = 未署名的评分人
rater-counts = { $talks } 次谈话，{ $marks } 个评分
said-rater = { $from } 现在叫 { $to }：{ $talks } 次谈话，{ $marks } 个评分。撤销可以收回。
cli-rater-would = { $from } 会改叫 { $to }：{ $talks } 次谈话，{ $marks } 个评分。什么都没有改。
cli-rater-joins = 已经有评分人 { $to }：两个会合成一个。
cli-erase-ask = { $name }的一切都会抹掉：谈话、评分、练过的卡、计划、草稿，再也找不回来。请输入姓名确认：
cli-erased = 已抹掉：{ $attempts } 次谈话、{ $scores } 个评分、{ $reviews } 次练习、{ $plans } 条计划。
cli-erase-everywhere = 写别人的文字里有 { $n } 处，名字改成编号。
cli-erase-mentions = 还有 { $n } 处写别人的文字提到这个名字，请自行修改。
cli-erase-backups = { $n ->
   *[other] 文件旁边有 { $n } 个备份是记录还在时做的，没有动。`cornerman backup list` 可以看到。
}
cli-erase-finished = 文件已重写，抹掉的内容在里面不留痕迹。
score-result = 结果：{ $percent } %（{ $counted } 项评了 { $marked } 项）
score-nothing = 还没有评分。
score-fatal = 一票否决，结果为 0：{ $text }（其余单算 { $percent } %）
score-rules = 规矩单独计：{ $rules } 条守住 { $kept } 条，{ $open } 条没评
agree-title = { $first }和{ $second }
agree-talks = { $n ->
   *[other] 两人都评过的谈话：{ $n } 次。
}
agree-none = 没有两人都评过的项。
agree-all = { $raters } 位评分人都评了 { $items } 项，其中 { $same } 项完全一致。
agree-counts = { $items } 项里 { $same } 项评得一样（{ $percent } %），{ $near } 项最多差一分。
agree-points = 打分项：{ $n } 项，kappa { $kappa }（1 = 处处一致，0 = 跟碰巧一样；差得远扣得多）。
agree-points-few = 打分项：{ $n } 项；满 10 项才算 kappa。
agree-yes-no = 是非项：{ $n } 项，kappa { $kappa }（1 = 处处一致，0 = 跟碰巧一样）。
agree-yes-no-few = 是非项：{ $n } 项；满 10 项才算 kappa。
agree-apart = 这一项要谈一谈：{ $item }（{ $first }对{ $second }）
next-title = 下一步：
next-broken = 上次谈话破了规矩：{ $text }
next-fatal = 上次谈话因此得 0：{ $text }
next-item = { $talks ->
    [1] { $text }（最近一次评到它：{ $percent } %）
   *[other] { $text }（最近评到它的 { $talks } 次平均 { $percent } %；其中 { $low } 次不过半）
}
next-cards = 到期 { $due } 张卡，{ $stuck } 张老记不住
next-go-on = 接着把评分表评完（{ $begun }）
next-talk = 还没有人评过分
next-nothing = 满分，换更难的
class-standing = 每个人的近况
class-raters-agree = 评分人一致到什么程度
class-results-read = 在这里看
class-results-page = 存成一页文字
class-results-table = 全部评分存成表格
class-results-about-read = 每个人的近况，谁接下来该练什么、为什么，评分人是否一致。
class-results-about-page = 同样的内容，存成文本（Markdown），可打印，可转交。
class-results-about-table = 每个评分一行（CSV），用表格软件打开。
choose-results = 成绩怎么用？
class-title = { $class }：{ $n } 名学员
class-next = 谁接下来该练什么，为什么
class-no-talk = 还没谈过
record-answers = 练卡作答
record-skills = 能力
action-deal-class = 发牌
    .about = 把全班分成三人组，每一轮给买方、卖方、观察员各发一张卡。
action-next-paper = 下一张
    .about = 显示下一张：买方卡、卖方卡、观察表，一轮接一轮。
action-keep-papers = 写成文件
    .about = 每人每轮一个文件，写到一个文件夹里。
action-deal-anew = 重新发牌
    .about = 再发一次：换个种子、换一种谈话，或换成一个情景。
where-dealt = 发出的卡
form-deal = 分组发牌
deal-class = 班级
deal-seed = 种子
deal-seed-hint = 同一个数字，对同样的人发同样的牌。
deal-talk-kind = 谈话种类
deal-scene = 情景
deal-no-scene = 不用
deal-objections = 每轮异议数
deal-sheet = 观察表
deal-seats = 座次
deal-same-seed = 种子 { $seed }：用它能发出同样的牌。按回车看下一张，把屏幕转给该看的人。
deal-folder = 演练卡-{ $seed }
problem-deal-seed = “{ $text }”不能作种子。
    .next = 请输入一个整数，例如 7。
export-marks = 这些评分
export-about-marks = 每给一个评分一行：谁、哪天、哪张评分表、谁评的、哪一项、几分、备注。
export-papers = 这些卡片
export-about-papers = 每人每轮一个文件，写到这个文件夹里；没有这个文件夹就新建。
export-done-papers = 已把 { $n } 张卡片写入 { $file }。
deal-title = 第 { $round } 轮 · { $group } 组 · { $role }：{ $names }
deal-round = 第 { $round } 轮
deal-seating = 座次：{ $class }
deal-pair = 两人一组没有观察员：谈完由买方填观察表。
deal-share-talk = 两位合演这个角色：过半换人，后一位接着前一位往下谈。
deal-share-watch = 两位一起观察：一位盯问题，一位盯回答，各填一张。
deal-you-are = 您替谁采购：
deal-your-kind = 那边的人看重什么：
deal-you-behave = 您的举止：
deal-you-say = 您说：
deal-you-mean = 背后真正的意思（先不说）：
deal-reveals = 对方这样问，您就说出来：
deal-facts = 这些只有您知道，对方问得好才说：
deal-content = 听到这样的话，您就满意：
deal-buyer-rule = 每个异议自己提一次。没有好问题，就守着原话，不解释；有好问题，就照实说。您演的是让人问出来，不是赢。
deal-your-customer = 您的客户：
deal-talk = 这场谈话：
deal-goal = 您的目标：
deal-minimum = 最低要拿到：
deal-seller-rule = 六分钟。买方藏着什么您不知道，去问。
deal-customer = 客户
deal-watched = **卖方：**{ $seller } · **买方：**{ $buyer }
deal-observer-rule = 看卖方，不说话。看到听到的才打勾，别的不写。
deal-observer-end = 结束后说两句：哪一句管用，用卖方自己的原话；下一轮试一试哪一样。
deal-saw-heard-out = 听完了
deal-saw-asked = 先问后答
deal-saw-found = 问出来了：{ $meaning }
deal-saw-settled = 核对过是否解决
sheet-head = 学员{ $name }   评分人 ____________________   日期 __________
sheet-yes = 是
sheet-no = 否
sheet-note = 备注：
sheet-open = –
sheet-weight = 权重 { $weight }；{ $skill }
sheet-fatal = 一票否决：得最低分，整张为 0
sheet-rules = 规矩，单独计
sheet-sum = 结果 = 权重 × 得分 之和 ÷ 权重 × 满分 之和。规矩：数守住几条。
problem-score-item = 评分表里没有“{ $item }”这一项。有：{ $known }。
    .safe = 什么都没有改。
problem-score-points = “{ $item }”的分数从 0 到 { $most }。
    .safe = 什么都没有改。
problem-score-mark = “{ $text }”不是评分。
    .next = 请写成 项=分数，比如 purpose=3；是非项写 是 或 否。
problem-score-other-talk = 谈话 { $id } 是另一位学员的，或用的是另一张评分表。
    .safe = 什么都没有改。
problem-rater-missing = 要写明谁评的分。
    .next = 请写上评分人。
problem-rater-unknown = 没有评分人“{ $name }”。现有：{ $known }。
    .next = `cornerman drill class raters` 列出全部。
problem-rater-differs = { $from } 和 { $to } 都评过的项里有 { $n } 项不一样，不会是同一个人。
    .safe = 什么都没有改。
    .next = 换个名字，或先把分数改成一致。
problem-trainee-there = 这个班已经有一位学员叫{ $name }。
    .safe = 什么都没有改。
    .next = 请把姓名写得分得开。
problem-trainee-gone = 这位学员在此期间被抹掉或移走了。
problem-trainee-unknown = 没有学员叫“{ $who }”。
    .next = `cornerman drill trainee list --all` 列出全部。
problem-trainee-ambiguous = 有 { $n } 位学员对得上“{ $who }”：{ $candidates }。
    .safe = 什么都没有改。
    .next = 请用引号里的编号指明，如 '#1a2b3c4d'。
problem-class-unknown = 没有“{ $class }”这个班。现有：{ $known }。
    .next = `cornerman drill trainee add --class 班名 姓名 …` 可以加一个。
problem-talk-unknown = 没有编号为“{ $id }”的谈话。
    .next = `cornerman drill trainee show 姓名` 列出一位学员的谈话。
problem-rubric-unknown = 没有“{ $id }”这张评分表。现有：{ $known }。
    .next = `cornerman drill sheet` 列出全部。
problem-scene-unknown = 没有“{ $id }”这个情景。现有：{ $known }。
problem-deal-too-few = 至少要两个人才练得起来；“{ $class }”不够。
    .next = 请给这个班加学员。
problem-own-rubric-there = 您自己的话术包里已经有“{ $id }”。
    .safe = 没有动它。
    .next = 请用任何编辑器在那里改。
problem-erase-remains = 记录已抹掉，但文件没能重写，里面还可能找到痕迹。
    .next = 请关掉程序的其他窗口，确认磁盘有空间，再运行 `cornerman drill trainee erase --finish`。
problem-erase-unasked = 没人能确认要不要永久抹掉{ $name }。
    .safe = 什么都没有抹掉。
    .next = 确实要抹，请加 --yes。
problem-erase-not-confirmed = 没有输入姓名。
    .safe = 什么都没有抹掉。
## The trainer's desk on the screen
action-mark-talk = 评分
    .about = 用评分表给选中学员的一次谈话评分，或接着评。
action-add-trainees = 加学员
    .about = 写下学员：姓名用顿号隔开，冒号前是班名。
action-mark-up = 打分 0-4
    .about = 这一项加一分；按 0 到 4 直接打分并到下一项。
action-mark-down = 减分
    .about = 这一项减一分。
action-unmark = 不评
    .about = 去掉这一项的分数。
action-note-item = 备注
    .about = 记下在这一项看到、听到的。
action-pause-clock = 暂停
    .about = 停下谈话的计时，或接着计。
action-rater = 评分人
    .about = 换一个人给同一次谈话评分：写明是谁。
action-compare-raters = 对照
    .about = 各位评分人的分数并排，看有多一致。
note-sheet = 看到、听到了什么
note-rater = 接下来由谁评分？请写姓名
note-names = 姓名一行一个，或跟在班名后面：“周一班：李雷、韩梅”
said-names-no-class = 班名：“{ $what }”的冒号前面没有写班名，还没有保存。
said-names-nobody = 姓名：“{ $what }”里一个人也没写，还没有保存。
draft-sheet = 教练台
draft-was-sheet = 您正在教练台上写（{ $time }）：{ $subject } { $about }
draft-trainee = 学员
draft-was-trainee = 您正在修改学员{ $subject }的资料（{ $time }）。
choose-sheet = 用哪张评分表？
class-go-on = 接着评这次谈话。
choose-scene-card = 看哪张卡？
off-no-scene-card = 这几句没有对应的卡。
choose-class = 列出谁？
choose-rater = 给谁改名？
form-rater = 评分人改名
rater-hint = 每张评分表上都改；写另一位评分人的名字，两人合成一人
class-everybody = 全部学员
class-none = （未分班）
class-retired = 已停训
class-count = { $n } 名学员
form-trainee = 修改学员
choose-leave = 记录怎么处理？
leave-record = 把记录写成文件
leave-retire = 停训
leave-return = 恢复训练
leave-erase = 永久抹掉
leave-everywhere = 永久抹掉，别人记录里的名字也抹掉
leave-everywhere-about = 写别人的文字里有 { $n } 处提到，改成一个编号。
leave-about-record = 保存的一切，可以交给本人；写好后会再问一次。
leave-about-retire = 从名单上撤下，记录全部保留；在“已停训”里能找到。
leave-about-return = 连同保留的记录，回到班级名单。
erase-what = { $name }：谈话 { $talks } 次，评分 { $marks } 项，练卡作答 { $answers } 次，计划 { $plans } 条
erase-named = { $goes }。另有 { $n } 处写别人的文字提到这个名字，会留下
ask-erase-everywhere = 永久抹掉？{ $subject }，以及所有草稿；写别人的文字里，名字改成编号。抹掉后再也找不回来，撤销也不行。请输入姓名确认。
ask-erase-trainee = 永久抹掉？{ $subject }，以及所有草稿。抹掉后再也找不回来，撤销也不行。请输入姓名确认。
said-not-the-name = 姓名不对，应是{ $name }。什么都没有抹掉。
said-erased =
    { $backups ->
        [0] 已抹掉{ $name }。
       *[other] 已抹掉{ $name }。还有 { $backups } 份备份留有这份记录，如须清除请自行删除。
    }
off-no-trainee = 还没有选中学员：先添加。
action-edit-trainee = 修改
    .about = 修改学员的姓名、班级或备注。
action-choose-class = 班级
    .about = 只列一个班、列出全部，或列出已停训的人。
action-leave-class = 离班
    .about = 交出记录、撤下名单，或全部抹掉。
action-class-results = 成绩
    .about = 在一页上看全班成绩，或写成文件。
action-raters = 评分人
    .about = 看谁给谈话评过分，给其中一位改名。
class-nobody = 这里还没有学员。按 a，输入全班的姓名。
class-unfinished = 已评 { $marked }/{ $of } 项
class-talks = 谈话
class-no-clock = 空格键：谈话开始
class-paused = 暂停
class-trainee-speaks = 学员在说
class-customer-speaks = 客户在说
class-no-rubric = 这次谈话的评分表已不在任何一个话术包里。分数都还在。
class-one-rater = 目前只有一位评分人。按 e，写上还有谁给这次谈话评分。
class-column-name = 姓名
class-column-result = 最近结果
class-column-class = 班
said-mark-meant = 回车不打分：按 1 到 4（{ $n } 是“{ $grade }”），空格勾出做到的。
said-mark-most = 这一项从 0 到 { $most } 分。
said-talk-gone = 这次谈话在此期间被移走或抹掉了。
## 让人跟得上的表达
form-statement = 搭一段话
choose-frame = 按什么结构？
choose-must = 必须说的话：勾上，或去掉勾
choose-on-the-line = 现在是谁在接听？
choose-running = 回到哪通电话？这几通都还没收尾。
choose-new-person = 卡上没有的人：先记下来
statement-title = 存为
statement-keep = 复制，或者留作卡片
statement-seconds = { $n } 秒，最多 { $most } 秒
hint-statement-title = 起个名字；Ctrl-S 存为自己的卡片，Ctrl-Y 复制。
ui-keep-card = 留作卡片
cards-statement = 表达
action-statement = 表达
    .about = 一段一段搭出要说的话，先填好档案里已知的内容。
draft-statement = 表达
draft-was-statement = 您正在搭一段话：{ $about } { $subject }（{ $time }）。
problem-statement-empty = 这段话还什么都没说。
    .next = 至少写一段。
problem-statement-name = 要起一个名字才能存，名字里不能有大括号。
    .next = 起个名字，或者按 Ctrl-Y 复制。
cli-part-total = 合计
## 别国的习惯，以及要马上用的话术
culture-hypothesis = 只是可能遇到的做法，不是对任何人的评判。多看，问本人。
culture-repair = 出了误会怎么补救
handy-words = 稍等、转接、留言
handy-signals = 有购买信号？每个信号都有对应的问题
handy-culture = 当地怎么谈生意
handy-hint = 1-9 选择，回车打开并记为已用
cli-part-relation = 关系
cli-part-power = 层级
cli-part-directness = 直接程度
cli-part-time = 时间
cli-part-face = 面子
cli-part-gestures = 举止
cli-part-gifts = 礼品
action-culture = 地区习惯
    .about = 看客户所在国家或地区常见的商务习惯，以及误会后的补救。
action-words = 应急语
    .about = 稍等、转接、留言时说的话，已经填好。
action-signals = 购买信号
    .about = 客户露出购买信号：看对应的问题。
action-next-shelf = 下一列表
    .about = 从未结的投诉到重点关注，再到全部。
action-previous-shelf = 上一列表
    .about = 回到前一个投诉列表。
