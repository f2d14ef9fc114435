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
date-day-year = { $year }年{ $month }{ $day }日 { $weekday }
ago-days = { $n } 天前
ago-weeks = { $n } 周前
ago-months = { $n } 个月前
ago-years = { $n } 年前
in-days = { $n } 天后
in-weeks = { $n } 周后
in-months = { $n } 个月后
in-years = { $n } 年后
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
## .safe = 没有丢失什么，.next = 接下来怎么办。

problem-kind-internal = 程序内部出错了。
    .next = 数据保留在上次保存时的状态。请重新打开；如果再次出现，请运行 `cornerman doctor`。
problem-kind-usage = 这条命令的写法看不懂。
    .next = 加上 --help 可以查看用法。
problem-kind-newer = 这个文件是更新版本的 cornerman 写的。
    .safe = 文件没有被动过。
    .next = 请先升级 cornerman，再打开它。
problem-kind-damaged = 这个文件已损坏。
    .safe = 文件没有被改动。
    .next = 运行 `cornerman restore`，从备份中选一份恢复。
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
problem-kind-denied = 您没有打开或修改这个文件的权限。
    .safe = 没有任何改动。
    .next = 请检查文件和文件夹属于谁。

## 字段的问题

problem-field-type = 这个值和字段的类型不符。
    .safe = 没有保存任何内容。
problem-field-long = 最多 { $most } 个字符。
    .next = 请缩短，或把其余内容写进备注。
problem-field-choice = “{ $value }”不在可选范围内。
    .next = 请从列表中选一个。
problem-field-empty = 这个字段必须填写。
    .next = 请填上内容。

## 设置、按键和主题的问题
## `said` 是系统或解析器的原话。

problem-config-syntax = 这一行无法读懂：{ $said }。
    .safe = 文件的其余部分照常使用。
    .next = 请改正这一行，下次启动时生效。
problem-config-unknown = 这里没有“{ $name }”这个名字。
    .safe = 文件的其余部分照常使用。
    .next = 请删去这一行，或对照示例文件中的名字。
problem-config-unknown-like = 这里没有“{ $name }”这个名字。是不是想写“{ $closest }”？
    .safe = 文件的其余部分照常使用。
    .next = 请改正名字，下次启动时生效。
problem-config-type = 值的类型不对：应为 { $wanted }，实际是 { $found }。
    .safe = 暂用默认值。
    .next = 文字要加引号，开关写 true 或 false。
problem-config-choice = 这里不能用“{ $value }”。可用：{ $allowed }。
    .safe = 暂用默认值。
    .next = 请选用其中之一。
problem-config-colour = “{ $value }”不是颜色。
    .safe = 暂用周围的颜色。
    .next = 请写 "red"、"bright-blue" 这样的名字，"#0077bb" 这样的数值，或 "default"。
problem-config-key = “{ $value }”不是按键。
    .safe = 其他按键照常使用。
    .next = 请写 "q"、"Ctrl-P"、"F1"、"Enter"、"PageDown" 这样的按键。
problem-config-not-text = 这个文件不是 UTF-8 文本。
    .safe = 暂用默认值。
    .next = 请在编辑器里另存为 UTF-8。
problem-config-too-large = 文件超过 { $most } 字节，没有读取。
    .safe = 暂用默认值。
    .next = 请确认是不是放错了文件。
problem-config-cannot-read = 无法读取文件：{ $said }。
    .safe = 暂用默认值。
    .next = 请检查文件及其权限。
problem-config-cannot-write = 无法写入文件：{ $said }。
    .safe = 原来的内容还在。
    .next = 请检查磁盘和文件夹的权限，然后再试。
problem-config-cannot-create = 无法创建文件夹：{ $said }。
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
    .next = 运行 `cornerman restore`，从备份中选一份恢复；想重新开始，请先把空文件移走。
problem-file-damaged = 这个文件已损坏：{ $detail }。
    .safe = 文件没有被改动。
    .next = 运行 `cornerman restore`，从备份中选一份恢复。
problem-file-busy = 另一个程序正在写入您的数据。
    .safe = 没有丢失任何内容。
    .next = 请稍后再试。
problem-disk-full = 磁盘满了。
    .safe = 之前保存的内容都还在，最后这次改动没有保存。
    .next = 腾出空间后，请再保存一次。
problem-file-denied = 文件或所在的文件夹不允许写入。
    .safe = 没有任何改动。
    .next = 请检查文件和文件夹属于谁，以及磁盘是否只读。
problem-file-not-a-file = 这个路径上的东西不是普通文件。
    .safe = 没有动它。
    .next = 请用 --db 指定另一个路径。
problem-file-io = 文件无法读写：{ $detail }。
    .safe = 之前保存的内容都还在。
    .next = 请检查磁盘后再试。
problem-file-value = 有一个存下的值与类型不符（{ $table }）。
    .safe = 没有改动它。
    .next = 请运行 `cornerman doctor`。
problem-old-sqlite = 本程序所用的 SQLite { $version } 可能损坏文件，需要 3.51.3 或更新的版本。
    .safe = 您的数据没有被动过。
    .next = 请换装另一个版本的 cornerman。
problem-internal = 程序内部出错了：{ $detail }。
    .safe = 最后这次改动没有保存，之前保存的内容都还在。
    .next = 请再试一次；如果再次出现，请运行 `cornerman doctor`。

## 记录的问题

problem-customer-missing = 找不到这位客户，可能已经删除。
    .safe = 没有任何改动。
    .next = 请按名字搜索；如果是误删，撤销即可恢复。
problem-name-missing = 请填写名称。
    .safe = 还没有保存任何内容。
    .next = 先填一个名称，暂定的也可以。
