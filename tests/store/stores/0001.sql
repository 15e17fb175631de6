BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE annual (
	enterprise VARCHAR NOT NULL, 
	year INTEGER NOT NULL, 
	above_scale BOOLEAN, 
	revenue_fen BIGINT, 
	rd_spending_fen BIGINT, 
	staff INTEGER, 
	rd_staff INTEGER, 
	PRIMARY KEY (enterprise, year), 
	FOREIGN KEY(enterprise) REFERENCES enterprise ("key") DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "annual" VALUES('91320500MAXX00074Y',2024,0,1697630000,112040000,43,7);
INSERT INTO "annual" VALUES('91320500MAXX00074Y',2025,0,1823900000,120380000,44,7);
INSERT INTO "annual" VALUES('91652722MAXX00015B',2022,1,8720840000,540690000,128,26);
INSERT INTO "annual" VALUES('91652722MAXX00015B',2023,1,9497950000,588870000,129,26);
INSERT INTO "annual" VALUES('91652722MAXX00015B',2024,1,10275060000,637050000,130,26);
INSERT INTO "annual" VALUES('91652722MAXX00015B',2025,1,11052160000,685230000,131,26);
INSERT INTO "annual" VALUES('91652722MAXX000236',2022,1,15512950000,744620000,216,31);
INSERT INTO "annual" VALUES('91652722MAXX000236',2023,1,16881730000,810320000,217,31);
INSERT INTO "annual" VALUES('91652722MAXX000236',2024,1,18250520000,876020000,218,31);
INSERT INTO "annual" VALUES('91652722MAXX000236',2025,1,19619310000,941730000,219,31);
INSERT INTO "annual" VALUES('91652722MAXX000311',2022,0,1932490000,137210000,57,14);
INSERT INTO "annual" VALUES('91652722MAXX000311',2023,1,2101340000,149200000,58,14);
INSERT INTO "annual" VALUES('91652722MAXX000311',2024,1,2270200000,161180000,59,14);
INSERT INTO "annual" VALUES('91652722MAXX000311',2025,1,2439060000,173170000,60,14);
INSERT INTO "annual" VALUES('91652722MAXX0004XQ',2022,0,1120350000,92990000,34,9);
INSERT INTO "annual" VALUES('91652722MAXX0004XQ',2023,0,1221180000,101360000,35,9);
INSERT INTO "annual" VALUES('91652722MAXX0004XQ',2024,0,1322010000,109730000,36,9);
INSERT INTO "annual" VALUES('91652722MAXX0004XQ',2025,0,1422840000,118100000,37,9);
INSERT INTO "annual" VALUES('91652722MAXX00058Q',2022,0,695790000,87670000,22,12);
INSERT INTO "annual" VALUES('91652722MAXX00058Q',2023,0,757790000,95480000,23,12);
INSERT INTO "annual" VALUES('91652722MAXX00058Q',2024,0,819790000,103290000,24,12);
INSERT INTO "annual" VALUES('91652722MAXX00058Q',2025,0,881790000,111110000,25,12);
INSERT INTO "annual" VALUES('91652722MAXX00066K',2022,0,1790160000,102040000,49,8);
INSERT INTO "annual" VALUES('91652722MAXX00066K',2023,0,1948120000,111040000,50,8);
INSERT INTO "annual" VALUES('91652722MAXX00066K',2024,1,2106070000,120050000,51,8);
INSERT INTO "annual" VALUES('91652722MAXX00066K',2025,1,2264030000,129050000,52,8);
INSERT INTO "annual" VALUES('91652722MAXX000829',2022,0,905480000,53420000,38,6);
INSERT INTO "annual" VALUES('91652722MAXX000829',2023,0,986970000,58230000,39,6);
INSERT INTO "annual" VALUES('91652722MAXX000904',2022,0,1651160000,85860000,63,9);
INSERT INTO "annual" VALUES('91652722MAXX000904',2023,0,1798290000,93510000,64,9);
INSERT INTO "annual" VALUES('91652722MAXX000904',2024,0,1945420000,101160000,65,9);
INSERT INTO "annual" VALUES('91652722MAXX000904',2025,1,2092560000,108810000,66,9);
INSERT INTO "annual" VALUES('91652722MAXX00103R',2022,0,756990000,34060000,29,4);
INSERT INTO "annual" VALUES('91652722MAXX00103R',2023,0,823790000,37070000,30,4);
INSERT INTO "annual" VALUES('91652722MAXX00103R',2024,0,890580000,40080000,31,4);
INSERT INTO "annual" VALUES('91652722MAXX00103R',2025,0,957370000,43080000,32,4);
INSERT INTO "annual" VALUES('91652722MAXX00111L',2022,0,1950410000,107270000,174,19);
INSERT INTO "annual" VALUES('91652722MAXX00111L',2023,1,2120830000,116650000,175,19);
INSERT INTO "annual" VALUES('91652722MAXX00111L',2024,1,2291260000,126020000,176,19);
INSERT INTO "annual" VALUES('91652722MAXX00111L',2025,1,2461680000,135390000,177,19);
INSERT INTO "annual" VALUES('91652722MAXX0012XC',2022,0,356720000,52790000,17,8);
INSERT INTO "annual" VALUES('91652722MAXX0012XC',2023,0,388820000,57550000,18,8);
INSERT INTO "annual" VALUES('91652722MAXX0012XC',2024,0,420930000,62300000,19,8);
INSERT INTO "annual" VALUES('91652722MAXX0012XC',2025,0,453030000,67050000,20,8);
INSERT INTO "annual" VALUES('91652722MAXX001467',2022,1,2356290000,77760000,85,9);
INSERT INTO "annual" VALUES('91652722MAXX001467',2023,1,2564200000,84620000,86,9);
INSERT INTO "annual" VALUES('91652722MAXX001467',2024,1,2772110000,91480000,87,9);
INSERT INTO "annual" VALUES('91652722MAXX001467',2025,1,2980020000,98340000,88,9);
CREATE TABLE certification (
	scheme VARCHAR NOT NULL, 
	number VARCHAR NOT NULL, 
	enterprise VARCHAR NOT NULL, 
	issued_on DATE NOT NULL, 
	valid_until DATE NOT NULL, 
	occasion VARCHAR, 
	announced_on DATE, 
	announcement VARCHAR, 
	batch VARCHAR, 
	revoked_on DATE, 
	revocation_decided_on DATE, 
	PRIMARY KEY (scheme, number), 
	FOREIGN KEY(enterprise) REFERENCES enterprise ("key") DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "certification" VALUES('hte','GR201965000901','91652722MAXX00066K','2019-11-20','2022-11-20','first',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202165000911','91652722MAXX00015B','2021-11-25','2024-11-25','first',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202165000912','91652722MAXX000829','2021-12-09','2024-12-09','first',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202165000913','91652722MAXX00103R','2021-12-09','2024-12-09','first',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202232000922','91320500MAXX00074Y','2022-11-18','2025-11-18','first',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202265000921','91652722MAXX000236','2022-10-18','2025-10-18','first',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202365000931','91652722MAXX000311','2023-10-16','2026-10-16','first',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202365000932','91652722MAXX000904','2023-11-09','2026-11-09','first',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202465000941','91652722MAXX00015B','2024-11-22','2027-11-22','renewal',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202465000942','91652722MAXX0004XQ','2024-12-06','2027-12-06','first',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202465000943','91652722MAXX00058Q','2024-12-06','2027-12-06',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202465000944','91652722MAXX00066K','2024-12-06','2027-12-06','relapse',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202565000951','91652722MAXX0012XC','2025-10-28','2028-10-28','first',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202565000952','91652722MAXX000236','2025-11-03','2028-11-03','renewal',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202565000953','91652722MAXX00111L','2025-11-20','2028-11-20','first',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202565000954','91320500MAXX00074Y','2025-12-08','2028-12-08','renewal',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE enterprise (
	"key" VARCHAR NOT NULL, 
	uscc VARCHAR, 
	name VARCHAR NOT NULL, 
	name_key VARCHAR NOT NULL, 
	registered_on DATE, 
	township VARCHAR, 
	industry VARCHAR, 
	joined_on DATE, 
	left_on DATE, 
	left_why VARCHAR, 
	merged_into VARCHAR, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(merged_into) REFERENCES enterprise ("key") DEFERRABLE INITIALLY DEFERRED, 
	UNIQUE (uscc)
)
 WITHOUT ROWID

;
INSERT INTO "enterprise" VALUES('91320500MAXX00074Y','91320500MAXX00074Y','苏新示例新能源（精河）有限公司','苏新示例新能源（精河）有限公司','2014-10-09','精河工业园区',NULL,'2024-04-21',NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00015B','91652722MAXX00015B','精河县晨曦示例生物科技有限公司','精河县晨曦示例生物科技有限公司','2012-04-18','精河工业园区',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX000236','91652722MAXX000236','精河县戈壁红示例枸杞制品有限公司','精河县戈壁红示例枸杞制品有限公司','2009-08-03','精河工业园区',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX000311','91652722MAXX000311','精河县北山示例智能装备有限公司','精河县北山示例智能装备有限公司','2015-03-26','精河工业园区',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX0004XQ','91652722MAXX0004XQ','天山雪示例新材料（精河）有限公司','天山雪示例新材料（精河）有限公司','2018-09-10','精河工业园区',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00058Q','91652722MAXX00058Q','精河县丝路云示例信息技术有限公司','精河县丝路云示例信息技术有限公司','2019-06-05','精河镇',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00066K','91652722MAXX00066K','精河县托里河示例环保科技股份有限公司','精河县托里河示例环保科技股份有限公司','2011-05-16','托里镇',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX000829','91652722MAXX000829','精河县大河沿示例农业科技有限责任公司','精河县大河沿示例农业科技有限责任公司','2016-07-21','大河沿子镇',NULL,NULL,'2024-06-30','moved',NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX000904','91652722MAXX000904','精河县阿合其示例食品科技有限公司','精河县阿合其示例食品科技有限公司','2013-11-28','阿合其农场',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00103R','91652722MAXX00103R','精河县红果示例健康食品有限公司','精河县红果示例健康食品有限公司','2014-02-14','大河沿子镇',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00111L','91652722MAXX00111L','精河县茫丁示例纺织科技股份有限公司','精河县茫丁示例纺织科技股份有限公司','2015-12-01','茫丁乡',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX0012XC','91652722MAXX0012XC','精河县星河示例储能科技有限公司','精河县星河示例储能科技有限公司','2021-03-08','精河镇',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00138C','91652722MAXX00138C','精河县绿洲示例节水灌溉有限公司','精河县绿洲示例节水灌溉有限公司','2017-01-19','托托镇',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX001467','91652722MAXX001467','精河县金桑示例蛋白桑开发有限公司','精河县金桑示例蛋白桑开发有限公司','2020-05-25','八家户农场',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX001542','91652722MAXX001542','精河县驼铃示例物流科技有限公司','精河县驼铃示例物流科技有限公司','2018-04-02','精河镇',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00162W','91652722MAXX00162W','精河县雪菊示例生物提取有限公司','精河县雪菊示例生物提取有限公司','2024-03-12','精河工业园区',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('新疆某某有限公司',NULL,'新疆新名有限公司','新疆新名有限公司',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE entry (
	id INTEGER NOT NULL, 
	at VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	command VARCHAR NOT NULL, 
	program VARCHAR NOT NULL, 
	undoes INTEGER, 
	changes INTEGER NOT NULL, 
	prev_hash VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(undoes) REFERENCES entry (id)
);
INSERT INTO "entry" VALUES(1,'2026-11-26T00:42:01Z','王芳','hte plan adopt','0.1.0',NULL,3,'0000000000000000000000000000000000000000000000000000000000000000','45226151a2f8ce6c7b517ac233a4e2ca2961a83a9552a7d37cd4d55bbaa36603');
INSERT INTO "entry" VALUES(2,'2026-11-26T00:42:01Z','王芳','hte import 1-enterprises.xlsx 2-hte-certificates.xlsx 4-events.xlsx 5-annual.xlsx --yes','0.1.0',NULL,103,'45226151a2f8ce6c7b517ac233a4e2ca2961a83a9552a7d37cd4d55bbaa36603','b12683e8a24107764d059738031632c3c40f1bdc2f754381c4a6e40944a1bb07');
INSERT INTO "entry" VALUES(3,'2026-11-26T00:42:10Z','王芳','hte enterprise add --name 新疆某某有限公司','0.1.0',NULL,1,'b12683e8a24107764d059738031632c3c40f1bdc2f754381c4a6e40944a1bb07','e5f49f031c92f78913348b384e85e4dcafec219d20cac860924d1069e2346d89');
INSERT INTO "entry" VALUES(4,'2026-11-26T00:42:13Z','王芳','hte enterprise rename 新疆某某有限公司 --to 新疆新名有限公司 --on 2024-05-01','0.1.0',NULL,2,'e5f49f031c92f78913348b384e85e4dcafec219d20cac860924d1069e2346d89','98bc17adedb87c9e5bf3e9dea12a4c7b448a73f02d8987e6d525a1c76f32a02c');
INSERT INTO "entry" VALUES(5,'2026-11-26T00:42:15Z','王芳','hte event add 新疆新名有限公司 --kind prize --on 2024-06-01 --grade region --title 奖 --prefecture-amount 10.01万元','0.1.0',NULL,1,'98bc17adedb87c9e5bf3e9dea12a4c7b448a73f02d8987e6d525a1c76f32a02c','5f42b962a36d222ce4b5d31dee4128e5fb14087fef752666aa34f12fd4eb8dcd');
INSERT INTO "entry" VALUES(6,'2026-11-26T00:42:17Z','王芳','hte undo','0.1.0',5,1,'5f42b962a36d222ce4b5d31dee4128e5fb14087fef752666aa34f12fd4eb8dcd','18cd395953e933da99f00cf049a616e5b30c73d4573e30921f735055e5d6dc60');
CREATE TABLE event (
	enterprise VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	"on" DATE NOT NULL, 
	title VARCHAR NOT NULL, 
	grade VARCHAR, 
	board VARCHAR, 
	region_fen BIGINT, 
	prefecture_fen BIGINT, 
	document VARCHAR, 
	PRIMARY KEY (enterprise, kind, "on", title), 
	FOREIGN KEY(enterprise) REFERENCES enterprise ("key") DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "event" VALUES('91320500MAXX00074Y','relocation','2024-04-21','整体迁入',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('91652722MAXX000236','listing','2024-05-16','北京证券交易所',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES('91652722MAXX000236','talent','2023-09-15','国家创新人才推进计划','national',NULL,NULL,12500000,NULL);
INSERT INTO "event" VALUES('91652722MAXX000311','platform','2024-03-28','枸杞采收装备企业技术创新中心','region',NULL,50000000,30000000,'示例科发〔2024〕8号');
INSERT INTO "event" VALUES('91652722MAXX000904','prize','2024-09-15','自治区科学技术进步奖三等奖','region',NULL,NULL,NULL,'示例科奖字〔2024〕3号');
INSERT INTO "event" VALUES('91652722MAXX00111L','listing','2024-08-08','深圳证券交易所创业板',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE former_name (
	enterprise VARCHAR NOT NULL, 
	name_key VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	until DATE, 
	PRIMARY KEY (enterprise, name_key), 
	FOREIGN KEY(enterprise) REFERENCES enterprise ("key") DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "former_name" VALUES('91652722MAXX00015B','精河县晨光示例生物科技有限公司','精河县晨光示例生物科技有限公司',NULL);
INSERT INTO "former_name" VALUES('新疆某某有限公司','新疆某某有限公司','新疆某某有限公司','2024-05-01');
CREATE TABLE plan_file (
	"plan" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY ("plan", name)
)
 WITHOUT ROWID

;
INSERT INTO "plan_file" VALUES('jinghe-2022-2025','plan.yaml','# 方案本身：名称、文号、地区、期限、出资层级、资格种类、统计指标。
# The plan itself: its name, document, place, period, who pays, which certifications, which statistics.
#
# 每个键的说明见 docs/rules.md；改完用 hte plan check 检查。“(P §二㈢1)”指方案原文第二部分第（三）节第1条。
# docs/rules.md explains every key; after a change run `hte plan check`. "(P §二㈢1)" is the plan''s own clause.

# 方案代号：字母、数字、连字符。 A short name for the plan: letters, digits, hyphens.
id: jinghe-2022-2025

title:
  zh: 精河县高新技术企业倍增行动实施方案(2022—2025年)
  en: Jinghe County plan to double high-tech enterprises (2022–2025)

# 文号与印发日期：方案文本上没有，写 unknown，不要猜。
# Number and day of issue: the plan''s text has neither, so `unknown` — never a guess.
document:
  number: unknown
  issued_on: unknown

# 行政区划代码，六位，加引号。 The county''s division code: six digits, in quotes.
division: "652722"

# 期限：from 是第一天，until 是结束后的第一天（不含）。 The period: `until` is the first day after it.
period: {from: 2022-01-01, until: 2026-01-01}

# 出资层级：只能用 region、prefecture、county 三个键。 Who pays; the three keys are fixed, their titles are yours.
levels:
  region: {zh: 自治区, en: region}
  prefecture: {zh: 自治州, en: prefecture}
  county: {zh: 县, en: county}

# 资格种类。number 是整个编号的正则表达式（单引号）；valid 是有效期：{years: 3} 或 year-end（当年12月31日止）。
# Kinds of certification. `number` is a regular expression of the whole number (single quotes);
# `valid` is {years: 3}, or year-end: until 31 December of the year in the number.
schemes:
  hte:
    title: {zh: 高新技术企业, en: High-tech enterprise}
    number: ''GR\d{4}\d{2}\d{6}''    # GR + 年 year + 省 province + 流水号 serial
    valid: {years: 3}
  tech-sme:
    title: {zh: 科技型中小企业, en: Technology SME}
    number: ''\d{4}\d{6}[0AB][0-9A-Z]\d{6}''    # 年 year + 区划 division + 类别 class + 流水号 serial
    valid: year-end

# 全县统计数据，targets.yaml 用作分母。 County-wide figures that targets.yaml can divide by.
statistics:
  above-scale: {zh: 规上企业总数, en: Enterprises above scale}
');
INSERT INTO "plan_file" VALUES('jinghe-2022-2025','rules.yaml','# 奖补规则：谁、因为什么、由哪一级奖多少。 The rewards: who gets what, for what, and which level pays it.
#
# 金额：元（100000），或带单位的文字（10万元）。方案没有写金额，写 unknown；方案没有提到的层级，不要写。
# Sums: yuan (100000) or text with a unit (10万元). A sum that the plan does not state is `unknown`;
# a level that the plan does not speak of is left out.
# 没有 valid 的规则，有效期就是方案的期限。 A rule without `valid` holds for the plan''s period.
#
# 方案另有两处涉及资金而没有可计算的内容，故不成为规则：
# Two more clauses speak of money without anything to compute, so they are no rules here:
#   (P §二㈢1) 设立专项资金并逐年扩大规模，未写数额。 A special fund, growing every year; no amount.
#   (P §二㈠3) 科技型中小企业承担自治区重点研发任务专项，后补助，未写数额。 Post-subsidy for regional R&D tasks; no amount.

# (P §二㈢1) 首次认定：县在自治区、自治州奖补的基础上“再奖补10万元”；自治区、自治州的金额方案没有写。
# First certification: the county adds 100,000 to what region and prefecture pay; their sums are not stated.
- id: hte-first
  title: {zh: 首次认定奖补, en: First certification}
  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}
  valid: {from: 2022-01-01, until: 2026-01-01, stated: false}    # 期限取自方案，本条未写 the plan''s period; the clause names none
  when: {certification: hte, occasion: first}
  pay: {region: unknown, prefecture: unknown, county: 100000}

# (P §二㈢1) 每三年符合认定（重新认定）：自治区10万元、自治州5万元、县5万元，合计20万元。
# Renewal every three years: 100,000 + 50,000 + 50,000. 失效后再次认定方案没有提到。 A lapsed firm''s return is not spoken of.
- id: hte-renewal
  title: {zh: 重新认定奖补, en: Renewed certification}
  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}
  when: {certification: hte, occasion: renewal}
  pay: {region: 100000, prefecture: 50000, county: 50000}

# (P §二㈢1) 县外高新技术企业整体迁入：列为奖补对象，金额没有写；只提到县。
# A high-tech enterprise that moves in whole: rewarded, sum not stated; only the county is spoken of.
- id: relocation
  title: {zh: 整体迁入奖补, en: Relocation into the county}
  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}
  when: {event: relocation}
  require: {in_force: hte}
  pay: {county: unknown}

# (P §二㈢1) 研发费用后补助：比例、基数、上限都没有写，所以平时不列，加 --all 才显示。
# Subsidy after R&D spending: neither rate, base nor cap is stated, so it is listed only with --all.
- id: rd-subsidy
  title: {zh: 研发费用后补助, en: R&D spending subsidy}
  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}
  when: {annual: rd_spending}    # 按当年12月31日计 dated 31 December of its year
  require: {in_force: hte}
  show: on-request
  pay: {county: unknown}

# (P §二㈢1) 高新技术企业成功上市：50万元。板块、是否分阶段没有写；按每家一次计算。未引用文件依据。
# A high-tech enterprise goes public: 500,000, once. Board and stages are not stated, and no document is cited.
- id: listing
  title: {zh: 上市奖励, en: Listing}
  cite: {clause: 二㈢1}
  when: {event: listing}
  require: {in_force: hte}
  once: enterprise
  pay: {county: 500000}

# (P §二㈡2) 创建国家级、自治区级平台（科技创新平台、新型研发机构、技术转移机构、技术合同认定登记机构）：
# 按照自治州支持资金1:0.5配套。受奖主体是否须为高新技术企业没有写，故不设条件。
# A platform of national or regional grade: half of the prefecture''s money on top. The plan does not say that its
# holder must be a high-tech enterprise, so nothing is required.
- id: platform-match
  title: {zh: 创新平台配套奖励, en: Match for platforms}
  cite: {clause: 二㈡2}
  when: {event: platform, grade: [national, region]}
  pay: {county: {match: prefecture, ratio: 0.5}}

# (P §二㈡4) 入选国家创新人才推进计划：按照自治州支持资金1:0.5配套经费。
# Chosen for the national talent plan: half of the prefecture''s money on top.
- id: talent-match
  title: {zh: 创新人才推进计划配套经费, en: Match for the national talent plan}
  cite: {clause: 二㈡4}
  when: {event: talent, grade: [national]}
  pay: {county: {match: prefecture, ratio: 0.5}}

# (P §二㈡4) 获国家和自治区科学技术奖：按照自治州奖励资金1:0.5配套。
# A national or regional science and technology prize: half of the prefecture''s prize money on top.
- id: prize-match
  title: {zh: 科学技术奖配套奖励, en: Match for science and technology prizes}
  cite: {clause: 二㈡4}
  when: {event: prize, grade: [national, region]}
  pay: {county: {match: prefecture, ratio: 0.5}}
');
INSERT INTO "plan_file" VALUES('jinghe-2022-2025','targets.yaml','# 指标与各年目标。数量写整数，比例写百分数；没有目标的年份不写。
# The indicators and their targets by year. Counts are whole numbers, ratios have a %; a year without a target is left out.
# 目标都是年末存量，不是当年新增；“以上”包含本数。 Targets are stocks at the year''s end, not additions; "以上" includes the number.

# (P §一㈢) 高新技术企业：5、8、10、12 家。
- id: hte
  title: {zh: 高新技术企业, en: High-tech enterprises}
  cite: {clause: 一㈢}
  count: {in_force: hte}
  targets: {2022: 5, 2023: 8, 2024: 10, 2025: 12}

# (P §一㈢) 科技型中小企业：10、15、18、20 家。与高新技术企业有重叠，不可相加。 Overlaps with the above: never add them.
- id: tech-sme
  title: {zh: 科技型中小企业, en: Technology SMEs}
  cite: {clause: 一㈢}
  count: {in_force: tech-sme}
  targets: {2022: 10, 2023: 15, 2024: 18, 2025: 20}

# (P §一㈢) 规上企业中的高新技术企业：只写了2025年，6家。 Only the end of 2025 has a target.
- id: above-scale-hte
  title: {zh: 规上高新技术企业, en: High-tech enterprises above scale}
  cite: {clause: 一㈢}
  count: {in_force: hte, where: above_scale}
  targets: {2025: 6}

# (P §一㈢) 上项占规上企业总数20%以上：2025年。 The one above as a share of all enterprises above scale.
- id: above-scale-hte-share
  title: {zh: 规上高新技术企业占比, en: Share of high-tech among enterprises above scale}
  cite: {clause: 一㈢}
  ratio: {of: above-scale-hte, to: {statistic: above-scale}}
  targets: {2025: 20%}

# (P §二㈠5) 到期重新认定率90%以上；未写年份，按每年计。 Renewal of what expires; no year is named, so every year.
- id: renewal-rate
  title: {zh: 到期重新认定率, en: Renewal rate}
  cite: {clause: 二㈠5}
  ratio: {renewed: hte}
  targets: {2022: 90%, 2023: 90%, 2024: 90%, 2025: 90%}

# (P §二㈠4) 后备库累计入库企业：2025年25家以上。累计，每家只算一次。 Ever admitted; each enterprise counts once.
- id: reserve-pool
  title: {zh: 后备库累计入库企业, en: Enterprises admitted to the reserve pool}
  cite: {clause: 二㈠4}
  count: {admitted: reserve}
  targets: {2025: 25}
');
CREATE TABLE reserve (
	enterprise VARCHAR NOT NULL, 
	"on" DATE NOT NULL, 
	source VARCHAR, 
	responsible VARCHAR, 
	PRIMARY KEY (enterprise, "on"), 
	FOREIGN KEY(enterprise) REFERENCES enterprise ("key") DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "reserve" VALUES('91652722MAXX000311','2022-03-15','科技型中小企业','马某某');
INSERT INTO "reserve" VALUES('91652722MAXX0004XQ','2023-04-12','科技型中小企业','马某某');
INSERT INTO "reserve" VALUES('91652722MAXX00058Q','2023-04-12','科技型中小企业','赵某');
INSERT INTO "reserve" VALUES('91652722MAXX000829','2022-09-08','科技型中小企业','赵某');
INSERT INTO "reserve" VALUES('91652722MAXX000904','2022-03-15','科技型中小企业','赵某');
INSERT INTO "reserve" VALUES('91652722MAXX00103R','2025-03-20','科技型中小企业','马某某');
INSERT INTO "reserve" VALUES('91652722MAXX00111L','2023-05-30','规上工业企业','马某某');
INSERT INTO "reserve" VALUES('91652722MAXX0012XC','2024-03-18','科技型中小企业','马某某');
INSERT INTO "reserve" VALUES('91652722MAXX00138C','2023-10-11','科技型中小企业','赵某');
INSERT INTO "reserve" VALUES('91652722MAXX001467','2022-06-20','规上工业企业','马某某');
INSERT INTO "reserve" VALUES('91652722MAXX001542','2024-03-18','科技型中小企业','赵某');
INSERT INTO "reserve" VALUES('91652722MAXX00162W','2025-03-20','县外高企子公司','赵某');
CREATE TABLE row_change (
	entry INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	"table" VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	sheet INTEGER, 
	"row" INTEGER, 
	PRIMARY KEY (entry, number), 
	FOREIGN KEY(entry) REFERENCES entry (id)
)
 WITHOUT ROWID

;
INSERT INTO "row_change" VALUES(1,1,'plan_file','jinghe-2022-2025	plan.yaml',NULL,'{"name":"plan.yaml","plan":"jinghe-2022-2025","text":"# 方案本身：名称、文号、地区、期限、出资层级、资格种类、统计指标。\n# The plan itself: its name, document, place, period, who pays, which certifications, which statistics.\n#\n# 每个键的说明见 docs/rules.md；改完用 hte plan check 检查。“(P §二㈢1)”指方案原文第二部分第（三）节第1条。\n# docs/rules.md explains every key; after a change run `hte plan check`. \"(P §二㈢1)\" is the plan''s own clause.\n\n# 方案代号：字母、数字、连字符。 A short name for the plan: letters, digits, hyphens.\nid: jinghe-2022-2025\n\ntitle:\n  zh: 精河县高新技术企业倍增行动实施方案(2022—2025年)\n  en: Jinghe County plan to double high-tech enterprises (2022–2025)\n\n# 文号与印发日期：方案文本上没有，写 unknown，不要猜。\n# Number and day of issue: the plan''s text has neither, so `unknown` — never a guess.\ndocument:\n  number: unknown\n  issued_on: unknown\n\n# 行政区划代码，六位，加引号。 The county''s division code: six digits, in quotes.\ndivision: \"652722\"\n\n# 期限：from 是第一天，until 是结束后的第一天（不含）。 The period: `until` is the first day after it.\nperiod: {from: 2022-01-01, until: 2026-01-01}\n\n# 出资层级：只能用 region、prefecture、county 三个键。 Who pays; the three keys are fixed, their titles are yours.\nlevels:\n  region: {zh: 自治区, en: region}\n  prefecture: {zh: 自治州, en: prefecture}\n  county: {zh: 县, en: county}\n\n# 资格种类。number 是整个编号的正则表达式（单引号）；valid 是有效期：{years: 3} 或 year-end（当年12月31日止）。\n# Kinds of certification. `number` is a regular expression of the whole number (single quotes);\n# `valid` is {years: 3}, or year-end: until 31 December of the year in the number.\nschemes:\n  hte:\n    title: {zh: 高新技术企业, en: High-tech enterprise}\n    number: ''GR\\d{4}\\d{2}\\d{6}''    # GR + 年 year + 省 province + 流水号 serial\n    valid: {years: 3}\n  tech-sme:\n    title: {zh: 科技型中小企业, en: Technology SME}\n    number: ''\\d{4}\\d{6}[0AB][0-9A-Z]\\d{6}''    # 年 year + 区划 division + 类别 class + 流水号 serial\n    valid: year-end\n\n# 全县统计数据，targets.yaml 用作分母。 County-wide figures that targets.yaml can divide by.\nstatistics:\n  above-scale: {zh: 规上企业总数, en: Enterprises above scale}\n"}',NULL,NULL);
INSERT INTO "row_change" VALUES(1,2,'plan_file','jinghe-2022-2025	rules.yaml',NULL,'{"name":"rules.yaml","plan":"jinghe-2022-2025","text":"# 奖补规则：谁、因为什么、由哪一级奖多少。 The rewards: who gets what, for what, and which level pays it.\n#\n# 金额：元（100000），或带单位的文字（10万元）。方案没有写金额，写 unknown；方案没有提到的层级，不要写。\n# Sums: yuan (100000) or text with a unit (10万元). A sum that the plan does not state is `unknown`;\n# a level that the plan does not speak of is left out.\n# 没有 valid 的规则，有效期就是方案的期限。 A rule without `valid` holds for the plan''s period.\n#\n# 方案另有两处涉及资金而没有可计算的内容，故不成为规则：\n# Two more clauses speak of money without anything to compute, so they are no rules here:\n#   (P §二㈢1) 设立专项资金并逐年扩大规模，未写数额。 A special fund, growing every year; no amount.\n#   (P §二㈠3) 科技型中小企业承担自治区重点研发任务专项，后补助，未写数额。 Post-subsidy for regional R&D tasks; no amount.\n\n# (P §二㈢1) 首次认定：县在自治区、自治州奖补的基础上“再奖补10万元”；自治区、自治州的金额方案没有写。\n# First certification: the county adds 100,000 to what region and prefecture pay; their sums are not stated.\n- id: hte-first\n  title: {zh: 首次认定奖补, en: First certification}\n  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}\n  valid: {from: 2022-01-01, until: 2026-01-01, stated: false}    # 期限取自方案，本条未写 the plan''s period; the clause names none\n  when: {certification: hte, occasion: first}\n  pay: {region: unknown, prefecture: unknown, county: 100000}\n\n# (P §二㈢1) 每三年符合认定（重新认定）：自治区10万元、自治州5万元、县5万元，合计20万元。\n# Renewal every three years: 100,000 + 50,000 + 50,000. 失效后再次认定方案没有提到。 A lapsed firm''s return is not spoken of.\n- id: hte-renewal\n  title: {zh: 重新认定奖补, en: Renewed certification}\n  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}\n  when: {certification: hte, occasion: renewal}\n  pay: {region: 100000, prefecture: 50000, county: 50000}\n\n# (P §二㈢1) 县外高新技术企业整体迁入：列为奖补对象，金额没有写；只提到县。\n# A high-tech enterprise that moves in whole: rewarded, sum not stated; only the county is spoken of.\n- id: relocation\n  title: {zh: 整体迁入奖补, en: Relocation into the county}\n  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}\n  when: {event: relocation}\n  require: {in_force: hte}\n  pay: {county: unknown}\n\n# (P §二㈢1) 研发费用后补助：比例、基数、上限都没有写，所以平时不列，加 --all 才显示。\n# Subsidy after R&D spending: neither rate, base nor cap is stated, so it is listed only with --all.\n- id: rd-subsidy\n  title: {zh: 研发费用后补助, en: R&D spending subsidy}\n  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}\n  when: {annual: rd_spending}    # 按当年12月31日计 dated 31 December of its year\n  require: {in_force: hte}\n  show: on-request\n  pay: {county: unknown}\n\n# (P §二㈢1) 高新技术企业成功上市：50万元。板块、是否分阶段没有写；按每家一次计算。未引用文件依据。\n# A high-tech enterprise goes public: 500,000, once. Board and stages are not stated, and no document is cited.\n- id: listing\n  title: {zh: 上市奖励, en: Listing}\n  cite: {clause: 二㈢1}\n  when: {event: listing}\n  require: {in_force: hte}\n  once: enterprise\n  pay: {county: 500000}\n\n# (P §二㈡2) 创建国家级、自治区级平台（科技创新平台、新型研发机构、技术转移机构、技术合同认定登记机构）：\n# 按照自治州支持资金1:0.5配套。受奖主体是否须为高新技术企业没有写，故不设条件。\n# A platform of national or regional grade: half of the prefecture''s money on top. The plan does not say that its\n# holder must be a high-tech enterprise, so nothing is required.\n- id: platform-match\n  title: {zh: 创新平台配套奖励, en: Match for platforms}\n  cite: {clause: 二㈡2}\n  when: {event: platform, grade: [national, region]}\n  pay: {county: {match: prefecture, ratio: 0.5}}\n\n# (P §二㈡4) 入选国家创新人才推进计划：按照自治州支持资金1:0.5配套经费。\n# Chosen for the national talent plan: half of the prefecture''s money on top.\n- id: talent-match\n  title: {zh: 创新人才推进计划配套经费, en: Match for the national talent plan}\n  cite: {clause: 二㈡4}\n  when: {event: talent, grade: [national]}\n  pay: {county: {match: prefecture, ratio: 0.5}}\n\n# (P §二㈡4) 获国家和自治区科学技术奖：按照自治州奖励资金1:0.5配套。\n# A national or regional science and technology prize: half of the prefecture''s prize money on top.\n- id: prize-match\n  title: {zh: 科学技术奖配套奖励, en: Match for science and technology prizes}\n  cite: {clause: 二㈡4}\n  when: {event: prize, grade: [national, region]}\n  pay: {county: {match: prefecture, ratio: 0.5}}\n"}',NULL,NULL);
INSERT INTO "row_change" VALUES(1,3,'plan_file','jinghe-2022-2025	targets.yaml',NULL,'{"name":"targets.yaml","plan":"jinghe-2022-2025","text":"# 指标与各年目标。数量写整数，比例写百分数；没有目标的年份不写。\n# The indicators and their targets by year. Counts are whole numbers, ratios have a %; a year without a target is left out.\n# 目标都是年末存量，不是当年新增；“以上”包含本数。 Targets are stocks at the year''s end, not additions; \"以上\" includes the number.\n\n# (P §一㈢) 高新技术企业：5、8、10、12 家。\n- id: hte\n  title: {zh: 高新技术企业, en: High-tech enterprises}\n  cite: {clause: 一㈢}\n  count: {in_force: hte}\n  targets: {2022: 5, 2023: 8, 2024: 10, 2025: 12}\n\n# (P §一㈢) 科技型中小企业：10、15、18、20 家。与高新技术企业有重叠，不可相加。 Overlaps with the above: never add them.\n- id: tech-sme\n  title: {zh: 科技型中小企业, en: Technology SMEs}\n  cite: {clause: 一㈢}\n  count: {in_force: tech-sme}\n  targets: {2022: 10, 2023: 15, 2024: 18, 2025: 20}\n\n# (P §一㈢) 规上企业中的高新技术企业：只写了2025年，6家。 Only the end of 2025 has a target.\n- id: above-scale-hte\n  title: {zh: 规上高新技术企业, en: High-tech enterprises above scale}\n  cite: {clause: 一㈢}\n  count: {in_force: hte, where: above_scale}\n  targets: {2025: 6}\n\n# (P §一㈢) 上项占规上企业总数20%以上：2025年。 The one above as a share of all enterprises above scale.\n- id: above-scale-hte-share\n  title: {zh: 规上高新技术企业占比, en: Share of high-tech among enterprises above scale}\n  cite: {clause: 一㈢}\n  ratio: {of: above-scale-hte, to: {statistic: above-scale}}\n  targets: {2025: 20%}\n\n# (P §二㈠5) 到期重新认定率90%以上；未写年份，按每年计。 Renewal of what expires; no year is named, so every year.\n- id: renewal-rate\n  title: {zh: 到期重新认定率, en: Renewal rate}\n  cite: {clause: 二㈠5}\n  ratio: {renewed: hte}\n  targets: {2022: 90%, 2023: 90%, 2024: 90%, 2025: 90%}\n\n# (P §二㈠4) 后备库累计入库企业：2025年25家以上。累计，每家只算一次。 Ever admitted; each enterprise counts once.\n- id: reserve-pool\n  title: {zh: 后备库累计入库企业, en: Enterprises admitted to the reserve pool}\n  cite: {clause: 二㈠4}\n  count: {admitted: reserve}\n  targets: {2025: 25}\n"}',NULL,NULL);
INSERT INTO "row_change" VALUES(2,1,'enterprise','91652722MAXX00015B',NULL,'{"key":"91652722MAXX00015B","name":"精河县晨曦示例生物科技有限公司","name_key":"精河县晨曦示例生物科技有限公司","registered_on":"2012-04-18","township":"精河工业园区","uscc":"91652722MAXX00015B"}',1,4);
INSERT INTO "row_change" VALUES(2,2,'former_name','91652722MAXX00015B	精河县晨光示例生物科技有限公司',NULL,'{"enterprise":"91652722MAXX00015B","name":"精河县晨光示例生物科技有限公司","name_key":"精河县晨光示例生物科技有限公司"}',1,4);
INSERT INTO "row_change" VALUES(2,3,'enterprise','91652722MAXX000236',NULL,'{"key":"91652722MAXX000236","name":"精河县戈壁红示例枸杞制品有限公司","name_key":"精河县戈壁红示例枸杞制品有限公司","registered_on":"2009-08-03","township":"精河工业园区","uscc":"91652722MAXX000236"}',1,5);
INSERT INTO "row_change" VALUES(2,4,'enterprise','91652722MAXX000311',NULL,'{"key":"91652722MAXX000311","name":"精河县北山示例智能装备有限公司","name_key":"精河县北山示例智能装备有限公司","registered_on":"2015-03-26","township":"精河工业园区","uscc":"91652722MAXX000311"}',1,6);
INSERT INTO "row_change" VALUES(2,5,'enterprise','91652722MAXX0004XQ',NULL,'{"key":"91652722MAXX0004XQ","name":"天山雪示例新材料（精河）有限公司","name_key":"天山雪示例新材料（精河）有限公司","registered_on":"2018-09-10","township":"精河工业园区","uscc":"91652722MAXX0004XQ"}',1,7);
INSERT INTO "row_change" VALUES(2,6,'enterprise','91652722MAXX00058Q',NULL,'{"key":"91652722MAXX00058Q","name":"精河县丝路云示例信息技术有限公司","name_key":"精河县丝路云示例信息技术有限公司","registered_on":"2019-06-05","township":"精河镇","uscc":"91652722MAXX00058Q"}',1,8);
INSERT INTO "row_change" VALUES(2,7,'enterprise','91652722MAXX00066K',NULL,'{"key":"91652722MAXX00066K","name":"精河县托里河示例环保科技股份有限公司","name_key":"精河县托里河示例环保科技股份有限公司","registered_on":"2011-05-16","township":"托里镇","uscc":"91652722MAXX00066K"}',1,9);
INSERT INTO "row_change" VALUES(2,8,'enterprise','91320500MAXX00074Y',NULL,'{"joined_on":"2024-04-21","key":"91320500MAXX00074Y","name":"苏新示例新能源（精河）有限公司","name_key":"苏新示例新能源（精河）有限公司","registered_on":"2014-10-09","township":"精河工业园区","uscc":"91320500MAXX00074Y"}',1,10);
INSERT INTO "row_change" VALUES(2,9,'enterprise','91652722MAXX000829',NULL,'{"key":"91652722MAXX000829","left_on":"2024-06-30","left_why":"moved","name":"精河县大河沿示例农业科技有限责任公司","name_key":"精河县大河沿示例农业科技有限责任公司","registered_on":"2016-07-21","township":"大河沿子镇","uscc":"91652722MAXX000829"}',1,11);
INSERT INTO "row_change" VALUES(2,10,'enterprise','91652722MAXX000904',NULL,'{"key":"91652722MAXX000904","name":"精河县阿合其示例食品科技有限公司","name_key":"精河县阿合其示例食品科技有限公司","registered_on":"2013-11-28","township":"阿合其农场","uscc":"91652722MAXX000904"}',1,12);
INSERT INTO "row_change" VALUES(2,11,'enterprise','91652722MAXX00103R',NULL,'{"key":"91652722MAXX00103R","name":"精河县红果示例健康食品有限公司","name_key":"精河县红果示例健康食品有限公司","registered_on":"2014-02-14","township":"大河沿子镇","uscc":"91652722MAXX00103R"}',1,13);
INSERT INTO "row_change" VALUES(2,12,'enterprise','91652722MAXX00111L',NULL,'{"key":"91652722MAXX00111L","name":"精河县茫丁示例纺织科技股份有限公司","name_key":"精河县茫丁示例纺织科技股份有限公司","registered_on":"2015-12-01","township":"茫丁乡","uscc":"91652722MAXX00111L"}',1,14);
INSERT INTO "row_change" VALUES(2,13,'enterprise','91652722MAXX0012XC',NULL,'{"key":"91652722MAXX0012XC","name":"精河县星河示例储能科技有限公司","name_key":"精河县星河示例储能科技有限公司","registered_on":"2021-03-08","township":"精河镇","uscc":"91652722MAXX0012XC"}',1,15);
INSERT INTO "row_change" VALUES(2,14,'enterprise','91652722MAXX00138C',NULL,'{"key":"91652722MAXX00138C","name":"精河县绿洲示例节水灌溉有限公司","name_key":"精河县绿洲示例节水灌溉有限公司","registered_on":"2017-01-19","township":"托托镇","uscc":"91652722MAXX00138C"}',1,16);
INSERT INTO "row_change" VALUES(2,15,'enterprise','91652722MAXX001467',NULL,'{"key":"91652722MAXX001467","name":"精河县金桑示例蛋白桑开发有限公司","name_key":"精河县金桑示例蛋白桑开发有限公司","registered_on":"2020-05-25","township":"八家户农场","uscc":"91652722MAXX001467"}',1,17);
INSERT INTO "row_change" VALUES(2,16,'enterprise','91652722MAXX001542',NULL,'{"key":"91652722MAXX001542","name":"精河县驼铃示例物流科技有限公司","name_key":"精河县驼铃示例物流科技有限公司","registered_on":"2018-04-02","township":"精河镇","uscc":"91652722MAXX001542"}',1,18);
INSERT INTO "row_change" VALUES(2,17,'enterprise','91652722MAXX00162W',NULL,'{"key":"91652722MAXX00162W","name":"精河县雪菊示例生物提取有限公司","name_key":"精河县雪菊示例生物提取有限公司","registered_on":"2024-03-12","township":"精河工业园区","uscc":"91652722MAXX00162W"}',1,19);
INSERT INTO "row_change" VALUES(2,18,'certification','hte	GR201965000901',NULL,'{"enterprise":"91652722MAXX00066K","issued_on":"2019-11-20","number":"GR201965000901","occasion":"first","scheme":"hte","valid_until":"2022-11-20"}',2,4);
INSERT INTO "row_change" VALUES(2,19,'certification','hte	GR202165000911',NULL,'{"enterprise":"91652722MAXX00015B","issued_on":"2021-11-25","number":"GR202165000911","occasion":"first","scheme":"hte","valid_until":"2024-11-25"}',2,5);
INSERT INTO "row_change" VALUES(2,20,'certification','hte	GR202165000912',NULL,'{"enterprise":"91652722MAXX000829","issued_on":"2021-12-09","number":"GR202165000912","occasion":"first","scheme":"hte","valid_until":"2024-12-09"}',2,6);
INSERT INTO "row_change" VALUES(2,21,'certification','hte	GR202165000913',NULL,'{"enterprise":"91652722MAXX00103R","issued_on":"2021-12-09","number":"GR202165000913","occasion":"first","scheme":"hte","valid_until":"2024-12-09"}',2,7);
INSERT INTO "row_change" VALUES(2,22,'certification','hte	GR202265000921',NULL,'{"enterprise":"91652722MAXX000236","issued_on":"2022-10-18","number":"GR202265000921","occasion":"first","scheme":"hte","valid_until":"2025-10-18"}',2,9);
INSERT INTO "row_change" VALUES(2,23,'certification','hte	GR202232000922',NULL,'{"enterprise":"91320500MAXX00074Y","issued_on":"2022-11-18","number":"GR202232000922","occasion":"first","scheme":"hte","valid_until":"2025-11-18"}',2,10);
INSERT INTO "row_change" VALUES(2,24,'certification','hte	GR202365000931',NULL,'{"enterprise":"91652722MAXX000311","issued_on":"2023-10-16","number":"GR202365000931","occasion":"first","scheme":"hte","valid_until":"2026-10-16"}',3,4);
INSERT INTO "row_change" VALUES(2,25,'certification','hte	GR202365000932',NULL,'{"enterprise":"91652722MAXX000904","issued_on":"2023-11-09","number":"GR202365000932","occasion":"first","scheme":"hte","valid_until":"2026-11-09"}',3,5);
INSERT INTO "row_change" VALUES(2,26,'certification','hte	GR202465000941',NULL,'{"enterprise":"91652722MAXX00015B","issued_on":"2024-11-22","number":"GR202465000941","occasion":"renewal","scheme":"hte","valid_until":"2027-11-22"}',3,6);
INSERT INTO "row_change" VALUES(2,27,'certification','hte	GR202465000942',NULL,'{"enterprise":"91652722MAXX0004XQ","issued_on":"2024-12-06","number":"GR202465000942","occasion":"first","scheme":"hte","valid_until":"2027-12-06"}',3,7);
INSERT INTO "row_change" VALUES(2,28,'certification','hte	GR202465000943',NULL,'{"enterprise":"91652722MAXX00058Q","issued_on":"2024-12-06","number":"GR202465000943","scheme":"hte","valid_until":"2027-12-06"}',3,9);
INSERT INTO "row_change" VALUES(2,29,'certification','hte	GR202465000944',NULL,'{"enterprise":"91652722MAXX00066K","issued_on":"2024-12-06","number":"GR202465000944","occasion":"relapse","scheme":"hte","valid_until":"2027-12-06"}',3,10);
INSERT INTO "row_change" VALUES(2,30,'certification','hte	GR202565000951',NULL,'{"enterprise":"91652722MAXX0012XC","issued_on":"2025-10-28","number":"GR202565000951","occasion":"first","scheme":"hte","valid_until":"2028-10-28"}',3,11);
INSERT INTO "row_change" VALUES(2,31,'certification','hte	GR202565000952',NULL,'{"enterprise":"91652722MAXX000236","issued_on":"2025-11-03","number":"GR202565000952","occasion":"renewal","scheme":"hte","valid_until":"2028-11-03"}',3,12);
INSERT INTO "row_change" VALUES(2,32,'certification','hte	GR202565000953',NULL,'{"enterprise":"91652722MAXX00111L","issued_on":"2025-11-20","number":"GR202565000953","occasion":"first","scheme":"hte","valid_until":"2028-11-20"}',3,13);
INSERT INTO "row_change" VALUES(2,33,'certification','hte	GR202565000954',NULL,'{"enterprise":"91320500MAXX00074Y","issued_on":"2025-12-08","number":"GR202565000954","occasion":"renewal","scheme":"hte","valid_until":"2028-12-08"}',3,14);
INSERT INTO "row_change" VALUES(2,34,'event','91652722MAXX000236	talent	2023-09-15	国家创新人才推进计划',NULL,'{"enterprise":"91652722MAXX000236","grade":"national","kind":"talent","on":"2023-09-15","prefecture_fen":12500000,"title":"国家创新人才推进计划"}',4,5);
INSERT INTO "row_change" VALUES(2,35,'event','91652722MAXX000311	platform	2024-03-28	枸杞采收装备企业技术创新中心',NULL,'{"document":"示例科发〔2024〕8号","enterprise":"91652722MAXX000311","grade":"region","kind":"platform","on":"2024-03-28","prefecture_fen":30000000,"region_fen":50000000,"title":"枸杞采收装备企业技术创新中心"}',4,6);
INSERT INTO "row_change" VALUES(2,36,'event','91320500MAXX00074Y	relocation	2024-04-21	整体迁入',NULL,'{"enterprise":"91320500MAXX00074Y","kind":"relocation","on":"2024-04-21","title":"整体迁入"}',4,7);
INSERT INTO "row_change" VALUES(2,37,'event','91652722MAXX000236	listing	2024-05-16	北京证券交易所',NULL,'{"enterprise":"91652722MAXX000236","kind":"listing","on":"2024-05-16","title":"北京证券交易所"}',4,8);
INSERT INTO "row_change" VALUES(2,38,'event','91652722MAXX00111L	listing	2024-08-08	深圳证券交易所创业板',NULL,'{"enterprise":"91652722MAXX00111L","kind":"listing","on":"2024-08-08","title":"深圳证券交易所创业板"}',4,9);
INSERT INTO "row_change" VALUES(2,39,'event','91652722MAXX000904	prize	2024-09-15	自治区科学技术进步奖三等奖',NULL,'{"document":"示例科奖字〔2024〕3号","enterprise":"91652722MAXX000904","grade":"region","kind":"prize","on":"2024-09-15","title":"自治区科学技术进步奖三等奖"}',4,10);
INSERT INTO "row_change" VALUES(2,40,'annual','91652722MAXX00015B	2022',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00015B","rd_spending_fen":540690000,"rd_staff":26,"revenue_fen":8720840000,"staff":128,"year":2022}',5,2);
INSERT INTO "row_change" VALUES(2,41,'annual','91652722MAXX000236	2022',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000236","rd_spending_fen":744620000,"rd_staff":31,"revenue_fen":15512950000,"staff":216,"year":2022}',5,3);
INSERT INTO "row_change" VALUES(2,42,'annual','91652722MAXX000311	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX000311","rd_spending_fen":137210000,"rd_staff":14,"revenue_fen":1932490000,"staff":57,"year":2022}',5,4);
INSERT INTO "row_change" VALUES(2,43,'annual','91652722MAXX0004XQ	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0004XQ","rd_spending_fen":92990000,"rd_staff":9,"revenue_fen":1120350000,"staff":34,"year":2022}',5,5);
INSERT INTO "row_change" VALUES(2,44,'annual','91652722MAXX00058Q	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00058Q","rd_spending_fen":87670000,"rd_staff":12,"revenue_fen":695790000,"staff":22,"year":2022}',5,6);
INSERT INTO "row_change" VALUES(2,45,'annual','91652722MAXX00066K	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00066K","rd_spending_fen":102040000,"rd_staff":8,"revenue_fen":1790160000,"staff":49,"year":2022}',5,7);
INSERT INTO "row_change" VALUES(2,46,'annual','91652722MAXX000829	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX000829","rd_spending_fen":53420000,"rd_staff":6,"revenue_fen":905480000,"staff":38,"year":2022}',5,8);
INSERT INTO "row_change" VALUES(2,47,'annual','91652722MAXX000904	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX000904","rd_spending_fen":85860000,"rd_staff":9,"revenue_fen":1651160000,"staff":63,"year":2022}',5,9);
INSERT INTO "row_change" VALUES(2,48,'annual','91652722MAXX00103R	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00103R","rd_spending_fen":34060000,"rd_staff":4,"revenue_fen":756990000,"staff":29,"year":2022}',5,10);
INSERT INTO "row_change" VALUES(2,49,'annual','91652722MAXX00111L	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00111L","rd_spending_fen":107270000,"rd_staff":19,"revenue_fen":1950410000,"staff":174,"year":2022}',5,11);
INSERT INTO "row_change" VALUES(2,50,'annual','91652722MAXX0012XC	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0012XC","rd_spending_fen":52790000,"rd_staff":8,"revenue_fen":356720000,"staff":17,"year":2022}',5,12);
INSERT INTO "row_change" VALUES(2,51,'annual','91652722MAXX001467	2022',NULL,'{"above_scale":true,"enterprise":"91652722MAXX001467","rd_spending_fen":77760000,"rd_staff":9,"revenue_fen":2356290000,"staff":85,"year":2022}',5,13);
INSERT INTO "row_change" VALUES(2,52,'annual','91652722MAXX00015B	2023',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00015B","rd_spending_fen":588870000,"rd_staff":26,"revenue_fen":9497950000,"staff":129,"year":2023}',5,14);
INSERT INTO "row_change" VALUES(2,53,'annual','91652722MAXX000236	2023',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000236","rd_spending_fen":810320000,"rd_staff":31,"revenue_fen":16881730000,"staff":217,"year":2023}',5,15);
INSERT INTO "row_change" VALUES(2,54,'annual','91652722MAXX000311	2023',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000311","rd_spending_fen":149200000,"rd_staff":14,"revenue_fen":2101340000,"staff":58,"year":2023}',5,16);
INSERT INTO "row_change" VALUES(2,55,'annual','91652722MAXX0004XQ	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0004XQ","rd_spending_fen":101360000,"rd_staff":9,"revenue_fen":1221180000,"staff":35,"year":2023}',5,17);
INSERT INTO "row_change" VALUES(2,56,'annual','91652722MAXX00058Q	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00058Q","rd_spending_fen":95480000,"rd_staff":12,"revenue_fen":757790000,"staff":23,"year":2023}',5,18);
INSERT INTO "row_change" VALUES(2,57,'annual','91652722MAXX00066K	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00066K","rd_spending_fen":111040000,"rd_staff":8,"revenue_fen":1948120000,"staff":50,"year":2023}',5,19);
INSERT INTO "row_change" VALUES(2,58,'annual','91652722MAXX000829	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX000829","rd_spending_fen":58230000,"rd_staff":6,"revenue_fen":986970000,"staff":39,"year":2023}',5,20);
INSERT INTO "row_change" VALUES(2,59,'annual','91652722MAXX000904	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX000904","rd_spending_fen":93510000,"rd_staff":9,"revenue_fen":1798290000,"staff":64,"year":2023}',5,21);
INSERT INTO "row_change" VALUES(2,60,'annual','91652722MAXX00103R	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00103R","rd_spending_fen":37070000,"rd_staff":4,"revenue_fen":823790000,"staff":30,"year":2023}',5,22);
INSERT INTO "row_change" VALUES(2,61,'annual','91652722MAXX00111L	2023',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00111L","rd_spending_fen":116650000,"rd_staff":19,"revenue_fen":2120830000,"staff":175,"year":2023}',5,23);
INSERT INTO "row_change" VALUES(2,62,'annual','91652722MAXX0012XC	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0012XC","rd_spending_fen":57550000,"rd_staff":8,"revenue_fen":388820000,"staff":18,"year":2023}',5,24);
INSERT INTO "row_change" VALUES(2,63,'annual','91652722MAXX001467	2023',NULL,'{"above_scale":true,"enterprise":"91652722MAXX001467","rd_spending_fen":84620000,"rd_staff":9,"revenue_fen":2564200000,"staff":86,"year":2023}',5,25);
INSERT INTO "row_change" VALUES(2,64,'annual','91652722MAXX00015B	2024',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00015B","rd_spending_fen":637050000,"rd_staff":26,"revenue_fen":10275060000,"staff":130,"year":2024}',5,26);
INSERT INTO "row_change" VALUES(2,65,'annual','91652722MAXX000236	2024',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000236","rd_spending_fen":876020000,"rd_staff":31,"revenue_fen":18250520000,"staff":218,"year":2024}',5,27);
INSERT INTO "row_change" VALUES(2,66,'annual','91652722MAXX000311	2024',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000311","rd_spending_fen":161180000,"rd_staff":14,"revenue_fen":2270200000,"staff":59,"year":2024}',5,28);
INSERT INTO "row_change" VALUES(2,67,'annual','91652722MAXX0004XQ	2024',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0004XQ","rd_spending_fen":109730000,"rd_staff":9,"revenue_fen":1322010000,"staff":36,"year":2024}',5,29);
INSERT INTO "row_change" VALUES(2,68,'annual','91652722MAXX00058Q	2024',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00058Q","rd_spending_fen":103290000,"rd_staff":12,"revenue_fen":819790000,"staff":24,"year":2024}',5,30);
INSERT INTO "row_change" VALUES(2,69,'annual','91652722MAXX00066K	2024',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00066K","rd_spending_fen":120050000,"rd_staff":8,"revenue_fen":2106070000,"staff":51,"year":2024}',5,31);
INSERT INTO "row_change" VALUES(2,70,'annual','91320500MAXX00074Y	2024',NULL,'{"above_scale":false,"enterprise":"91320500MAXX00074Y","rd_spending_fen":112040000,"rd_staff":7,"revenue_fen":1697630000,"staff":43,"year":2024}',5,32);
INSERT INTO "row_change" VALUES(2,71,'annual','91652722MAXX000904	2024',NULL,'{"above_scale":false,"enterprise":"91652722MAXX000904","rd_spending_fen":101160000,"rd_staff":9,"revenue_fen":1945420000,"staff":65,"year":2024}',5,33);
INSERT INTO "row_change" VALUES(2,72,'annual','91652722MAXX00103R	2024',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00103R","rd_spending_fen":40080000,"rd_staff":4,"revenue_fen":890580000,"staff":31,"year":2024}',5,34);
INSERT INTO "row_change" VALUES(2,73,'annual','91652722MAXX00111L	2024',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00111L","rd_spending_fen":126020000,"rd_staff":19,"revenue_fen":2291260000,"staff":176,"year":2024}',5,35);
INSERT INTO "row_change" VALUES(2,74,'annual','91652722MAXX0012XC	2024',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0012XC","rd_spending_fen":62300000,"rd_staff":8,"revenue_fen":420930000,"staff":19,"year":2024}',5,36);
INSERT INTO "row_change" VALUES(2,75,'annual','91652722MAXX001467	2024',NULL,'{"above_scale":true,"enterprise":"91652722MAXX001467","rd_spending_fen":91480000,"rd_staff":9,"revenue_fen":2772110000,"staff":87,"year":2024}',5,37);
INSERT INTO "row_change" VALUES(2,76,'annual','91652722MAXX00015B	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00015B","rd_spending_fen":685230000,"rd_staff":26,"revenue_fen":11052160000,"staff":131,"year":2025}',5,38);
INSERT INTO "row_change" VALUES(2,77,'annual','91652722MAXX000236	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000236","rd_spending_fen":941730000,"rd_staff":31,"revenue_fen":19619310000,"staff":219,"year":2025}',5,39);
INSERT INTO "row_change" VALUES(2,78,'annual','91652722MAXX000311	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000311","rd_spending_fen":173170000,"rd_staff":14,"revenue_fen":2439060000,"staff":60,"year":2025}',5,40);
INSERT INTO "row_change" VALUES(2,79,'annual','91652722MAXX0004XQ	2025',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0004XQ","rd_spending_fen":118100000,"rd_staff":9,"revenue_fen":1422840000,"staff":37,"year":2025}',5,41);
INSERT INTO "row_change" VALUES(2,80,'annual','91652722MAXX00058Q	2025',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00058Q","rd_spending_fen":111110000,"rd_staff":12,"revenue_fen":881790000,"staff":25,"year":2025}',5,42);
INSERT INTO "row_change" VALUES(2,81,'annual','91652722MAXX00066K	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00066K","rd_spending_fen":129050000,"rd_staff":8,"revenue_fen":2264030000,"staff":52,"year":2025}',5,43);
INSERT INTO "row_change" VALUES(2,82,'annual','91320500MAXX00074Y	2025',NULL,'{"above_scale":false,"enterprise":"91320500MAXX00074Y","rd_spending_fen":120380000,"rd_staff":7,"revenue_fen":1823900000,"staff":44,"year":2025}',5,44);
INSERT INTO "row_change" VALUES(2,83,'annual','91652722MAXX000904	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000904","rd_spending_fen":108810000,"rd_staff":9,"revenue_fen":2092560000,"staff":66,"year":2025}',5,45);
INSERT INTO "row_change" VALUES(2,84,'annual','91652722MAXX00103R	2025',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00103R","rd_spending_fen":43080000,"rd_staff":4,"revenue_fen":957370000,"staff":32,"year":2025}',5,46);
INSERT INTO "row_change" VALUES(2,85,'annual','91652722MAXX00111L	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00111L","rd_spending_fen":135390000,"rd_staff":19,"revenue_fen":2461680000,"staff":177,"year":2025}',5,47);
INSERT INTO "row_change" VALUES(2,86,'annual','91652722MAXX0012XC	2025',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0012XC","rd_spending_fen":67050000,"rd_staff":8,"revenue_fen":453030000,"staff":20,"year":2025}',5,48);
INSERT INTO "row_change" VALUES(2,87,'annual','91652722MAXX001467	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX001467","rd_spending_fen":98340000,"rd_staff":9,"revenue_fen":2980020000,"staff":88,"year":2025}',5,49);
INSERT INTO "row_change" VALUES(2,88,'statistic','above-scale	2022-12-31',NULL,'{"as_of":"2022-12-31","id":"above-scale","value":24}',6,2);
INSERT INTO "row_change" VALUES(2,89,'statistic','above-scale	2023-12-31',NULL,'{"as_of":"2023-12-31","id":"above-scale","value":26}',6,3);
INSERT INTO "row_change" VALUES(2,90,'statistic','above-scale	2024-12-31',NULL,'{"as_of":"2024-12-31","id":"above-scale","value":28}',6,4);
INSERT INTO "row_change" VALUES(2,91,'statistic','above-scale	2025-12-31',NULL,'{"as_of":"2025-12-31","id":"above-scale","value":31}',6,5);
INSERT INTO "row_change" VALUES(2,92,'reserve','91652722MAXX000311	2022-03-15',NULL,'{"enterprise":"91652722MAXX000311","on":"2022-03-15","responsible":"马某某","source":"科技型中小企业"}',7,3);
INSERT INTO "row_change" VALUES(2,93,'reserve','91652722MAXX000904	2022-03-15',NULL,'{"enterprise":"91652722MAXX000904","on":"2022-03-15","responsible":"赵某","source":"科技型中小企业"}',7,4);
INSERT INTO "row_change" VALUES(2,94,'reserve','91652722MAXX001467	2022-06-20',NULL,'{"enterprise":"91652722MAXX001467","on":"2022-06-20","responsible":"马某某","source":"规上工业企业"}',7,5);
INSERT INTO "row_change" VALUES(2,95,'reserve','91652722MAXX000829	2022-09-08',NULL,'{"enterprise":"91652722MAXX000829","on":"2022-09-08","responsible":"赵某","source":"科技型中小企业"}',7,6);
INSERT INTO "row_change" VALUES(2,96,'reserve','91652722MAXX0004XQ	2023-04-12',NULL,'{"enterprise":"91652722MAXX0004XQ","on":"2023-04-12","responsible":"马某某","source":"科技型中小企业"}',7,7);
INSERT INTO "row_change" VALUES(2,97,'reserve','91652722MAXX00058Q	2023-04-12',NULL,'{"enterprise":"91652722MAXX00058Q","on":"2023-04-12","responsible":"赵某","source":"科技型中小企业"}',7,8);
INSERT INTO "row_change" VALUES(2,98,'reserve','91652722MAXX00111L	2023-05-30',NULL,'{"enterprise":"91652722MAXX00111L","on":"2023-05-30","responsible":"马某某","source":"规上工业企业"}',7,9);
INSERT INTO "row_change" VALUES(2,99,'reserve','91652722MAXX00138C	2023-10-11',NULL,'{"enterprise":"91652722MAXX00138C","on":"2023-10-11","responsible":"赵某","source":"科技型中小企业"}',7,10);
INSERT INTO "row_change" VALUES(2,100,'reserve','91652722MAXX0012XC	2024-03-18',NULL,'{"enterprise":"91652722MAXX0012XC","on":"2024-03-18","responsible":"马某某","source":"科技型中小企业"}',7,11);
INSERT INTO "row_change" VALUES(2,101,'reserve','91652722MAXX001542	2024-03-18',NULL,'{"enterprise":"91652722MAXX001542","on":"2024-03-18","responsible":"赵某","source":"科技型中小企业"}',7,12);
INSERT INTO "row_change" VALUES(2,102,'reserve','91652722MAXX00103R	2025-03-20',NULL,'{"enterprise":"91652722MAXX00103R","on":"2025-03-20","responsible":"马某某","source":"科技型中小企业"}',7,13);
INSERT INTO "row_change" VALUES(2,103,'reserve','91652722MAXX00162W	2025-03-20',NULL,'{"enterprise":"91652722MAXX00162W","on":"2025-03-20","responsible":"赵某","source":"县外高企子公司"}',7,14);
INSERT INTO "row_change" VALUES(3,1,'enterprise','新疆某某有限公司',NULL,'{"key":"新疆某某有限公司","name":"新疆某某有限公司","name_key":"新疆某某有限公司"}',NULL,NULL);
INSERT INTO "row_change" VALUES(4,1,'enterprise','新疆某某有限公司','{"key":"新疆某某有限公司","name":"新疆某某有限公司","name_key":"新疆某某有限公司"}','{"key":"新疆某某有限公司","name":"新疆新名有限公司","name_key":"新疆新名有限公司"}',NULL,NULL);
INSERT INTO "row_change" VALUES(4,2,'former_name','新疆某某有限公司	新疆某某有限公司',NULL,'{"enterprise":"新疆某某有限公司","name":"新疆某某有限公司","name_key":"新疆某某有限公司","until":"2024-05-01"}',NULL,NULL);
INSERT INTO "row_change" VALUES(5,1,'event','新疆某某有限公司	prize	2024-06-01	奖',NULL,'{"enterprise":"新疆某某有限公司","grade":"region","kind":"prize","on":"2024-06-01","prefecture_fen":10010000,"title":"奖"}',NULL,NULL);
INSERT INTO "row_change" VALUES(6,1,'event','新疆某某有限公司	prize	2024-06-01	奖','{"enterprise":"新疆某某有限公司","grade":"region","kind":"prize","on":"2024-06-01","prefecture_fen":10010000,"title":"奖"}',NULL,NULL,NULL);
CREATE TABLE source_sheet (
	entry INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	file VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	sheet VARCHAR NOT NULL, 
	columns VARCHAR NOT NULL, 
	PRIMARY KEY (entry, number), 
	FOREIGN KEY(entry) REFERENCES entry (id)
)
 WITHOUT ROWID

;
INSERT INTO "source_sheet" VALUES(2,1,'1-enterprises.xlsx','c7ff0a1ccc39b690c2ce05dbf5e5f372f036d6666034a00e1a097ab4733e2525','企业名录','{"former_names":"F","joined_on":"G","left_on":"H","left_why":"I","name":"B","registered_on":"D","township":"E","uscc":"C"}');
INSERT INTO "source_sheet" VALUES(2,2,'2-hte-certificates.xlsx','e4f722bc1aa98d07b1db36aad64d9b73dbe5bb164ae8d2ddcd6439325100f308','2019-2022','{"issued_on":"D","name":"B","number":"C","occasion":"F","valid_until":"E"}');
INSERT INTO "source_sheet" VALUES(2,3,'2-hte-certificates.xlsx','e4f722bc1aa98d07b1db36aad64d9b73dbe5bb164ae8d2ddcd6439325100f308','2023-2025','{"issued_on":"D","name":"B","number":"C","occasion":"F","valid_until":"E"}');
INSERT INTO "source_sheet" VALUES(2,4,'4-events.xlsx','7242c7ce827f1e3d3458478004a606ee86fa4f2ff1a567827610401cef9dc7e9','奖补事项','{"document":"I","grade":"D","kind":"C","name":"B","on":"F","prefecture_fen":"H","region_fen":"G","title":"E"}');
INSERT INTO "source_sheet" VALUES(2,5,'5-annual.xlsx','540f163c343c0111c5d1059d034b1277eb600faea7a679ef6d7c80620be9c1f8','年度指标','{"above_scale":"D","name":"A","rd_spending_fen":"F","rd_staff":"H","revenue_fen":"E","staff":"G","uscc":"B","year":"C"}');
INSERT INTO "source_sheet" VALUES(2,6,'5-annual.xlsx','540f163c343c0111c5d1059d034b1277eb600faea7a679ef6d7c80620be9c1f8','统计数据','{"as_of":"D","id":"A","value":"C","year":"B"}');
INSERT INTO "source_sheet" VALUES(2,7,'5-annual.xlsx','540f163c343c0111c5d1059d034b1277eb600faea7a679ef6d7c80620be9c1f8','后备库','{"name":"B","on":"C","responsible":"E","source":"D"}');
CREATE TABLE statistic (
	id VARCHAR NOT NULL, 
	as_of DATE NOT NULL, 
	value BIGINT NOT NULL, 
	PRIMARY KEY (id, as_of)
)
 WITHOUT ROWID

;
INSERT INTO "statistic" VALUES('above-scale','2022-12-31',24);
INSERT INTO "statistic" VALUES('above-scale','2023-12-31',26);
INSERT INTO "statistic" VALUES('above-scale','2024-12-31',28);
INSERT INTO "statistic" VALUES('above-scale','2025-12-31',31);
CREATE INDEX ix_enterprise_name_key ON enterprise (name_key);
CREATE INDEX ix_former_name_name_key ON former_name (name_key);
CREATE INDEX ix_certification_enterprise ON certification (enterprise, scheme, issued_on);
CREATE INDEX ix_certification_issued_on ON certification (scheme, issued_on);
CREATE INDEX ix_certification_valid_until ON certification (scheme, valid_until);
CREATE INDEX ix_event_on ON event ("on", kind);
CREATE INDEX ix_annual_year ON annual (year);
CREATE INDEX ix_row_change_key ON row_change ("table", "key");
COMMIT;
