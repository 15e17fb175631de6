BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
CREATE TABLE annual (
	enterprise VARCHAR NOT NULL, 
	year INTEGER NOT NULL, 
	above_scale BOOLEAN, 
	revenue_fen BIGINT, 
	rd_spending_fen BIGINT, 
	staff INTEGER, 
	rd_staff INTEGER, high_tech_income_fen BIGINT, total_income_fen BIGINT, assets_fen BIGINT, ip_class_1 INTEGER, ip_class_2 INTEGER, conversions INTEGER, 
	PRIMARY KEY (enterprise, year), 
	FOREIGN KEY(enterprise) REFERENCES enterprise ("key") DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "annual" VALUES('91320500MAXX00074Y',2024,0,1697630000,112040000,43,7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91320500MAXX00074Y',2025,0,1823900000,120380000,44,7,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00015B',2022,1,8720840000,540690000,128,26,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00015B',2023,1,9497950000,588870000,129,26,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00015B',2024,1,10275060000,637050000,130,26,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00015B',2025,1,11052160000,685230000,131,26,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000236',2022,1,15512950000,744620000,216,31,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000236',2023,1,16881730000,810320000,217,31,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000236',2024,1,18250520000,876020000,218,31,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000236',2025,1,19619310000,941730000,219,31,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000311',2022,0,1932490000,137210000,57,14,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000311',2023,1,2101340000,149200000,58,14,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000311',2024,1,2270200000,161180000,59,14,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000311',2025,1,2439060000,173170000,60,14,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX0004XQ',2022,0,1120350000,92990000,34,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX0004XQ',2023,0,1221180000,101360000,35,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX0004XQ',2024,0,1322010000,109730000,36,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX0004XQ',2025,0,1422840000,118100000,37,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00058Q',2022,0,695790000,87670000,22,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00058Q',2023,0,757790000,95480000,23,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00058Q',2024,0,819790000,103290000,24,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00058Q',2025,0,881790000,111110000,25,12,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00066K',2022,0,1790160000,102040000,49,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00066K',2023,0,1948120000,111040000,50,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00066K',2024,1,2106070000,120050000,51,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00066K',2025,1,2264030000,129050000,52,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000829',2022,0,905480000,53420000,38,6,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000829',2023,0,986970000,58230000,39,6,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000904',2022,0,1651160000,85860000,63,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000904',2023,0,1798290000,93510000,64,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000904',2024,0,1945420000,101160000,65,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX000904',2025,1,2092560000,108810000,66,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00103R',2022,0,756990000,34060000,29,4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00103R',2023,0,823790000,37070000,30,4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00103R',2024,0,890580000,40080000,31,4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00103R',2025,0,957370000,43080000,32,4,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00111L',2022,0,1950410000,107270000,174,19,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00111L',2023,1,2120830000,116650000,175,19,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00111L',2024,1,2291260000,126020000,176,19,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX00111L',2025,1,2461680000,135390000,177,19,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX0012XC',2022,0,356720000,52790000,17,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX0012XC',2023,0,388820000,57550000,18,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX0012XC',2024,0,420930000,62300000,19,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX0012XC',2025,0,453030000,67050000,20,8,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX001467',2022,1,2356290000,77760000,85,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX001467',2023,1,2564200000,84620000,86,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX001467',2024,1,2772110000,91480000,87,9,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "annual" VALUES('91652722MAXX001467',2025,1,2980020000,98340000,88,9,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE application (
	enterprise VARCHAR NOT NULL, 
	scheme VARCHAR NOT NULL, 
	year INTEGER NOT NULL, 
	batch VARCHAR NOT NULL, 
	filed_on DATE NOT NULL, 
	recommended_on DATE, 
	publicised_on DATE, 
	passed_on DATE, 
	failed_on DATE, 
	PRIMARY KEY (enterprise, scheme, year, batch), 
	FOREIGN KEY(enterprise) REFERENCES enterprise ("key") DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "application" VALUES('91652722MAXX00015B','hte',2025,'1','2025-05-01',NULL,NULL,NULL,NULL);
CREATE TABLE award_entry (
	round VARCHAR NOT NULL, 
	line INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	level VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	fen BIGINT NOT NULL, 
	"on" DATE NOT NULL, 
	budget_year INTEGER, 
	document VARCHAR, 
	reason VARCHAR, 
	reverses INTEGER, 
	PRIMARY KEY (round, line, number), 
	FOREIGN KEY(round, line) REFERENCES award_line (round, line) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "award_entry" VALUES('2023-1',1,1,'county','committed',10000000,'2024-01-25',2024,'精政会〔2024〕1号',NULL,NULL);
INSERT INTO "award_entry" VALUES('2023-1',1,2,'county','paid',10000000,'2024-02-01',2024,'拨〔2024〕1号',NULL,NULL);
INSERT INTO "award_entry" VALUES('2023-1',2,1,'county','committed',10000000,'2024-01-25',2024,'精政会〔2024〕1号',NULL,NULL);
INSERT INTO "award_entry" VALUES('2023-1',2,2,'county','paid',10000000,'2024-02-01',2024,'拨〔2024〕1号',NULL,NULL);
INSERT INTO "award_entry" VALUES('2023-1',5,1,'county','committed',50000000,'2024-01-25',2024,'精政会〔2024〕1号',NULL,NULL);
INSERT INTO "award_entry" VALUES('2023-1',5,2,'county','paid',50000000,'2024-02-01',2024,'拨〔2024〕1号',NULL,NULL);
INSERT INTO "award_entry" VALUES('2023-1',7,1,'county','committed',10000000,'2024-01-25',2024,'精政会〔2024〕1号',NULL,NULL);
INSERT INTO "award_entry" VALUES('2023-1',7,2,'county','paid',10000000,'2024-02-01',2024,'拨〔2024〕1号',NULL,NULL);
CREATE TABLE award_line (
	round VARCHAR NOT NULL, 
	line INTEGER NOT NULL, 
	claim VARCHAR NOT NULL, 
	benefit VARCHAR NOT NULL, 
	enterprise VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	uscc VARCHAR, 
	"plan" VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	rules_hash VARCHAR, 
	titles VARCHAR NOT NULL, 
	clause VARCHAR NOT NULL, 
	basis VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	"on" DATE NOT NULL, 
	evidence VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	occasion VARCHAR, 
	occasion_source VARCHAR, 
	sums VARCHAR NOT NULL, 
	earlier VARCHAR, 
	facts VARCHAR NOT NULL, 
	frozen INTEGER NOT NULL, 
	PRIMARY KEY (round, line), 
	FOREIGN KEY(round) REFERENCES award_round (id) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(enterprise) REFERENCES enterprise ("key") DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(rules_hash) REFERENCES award_rules (hash) DEFERRABLE INITIALLY DEFERRED, 
	UNIQUE (claim)
)
 WITHOUT ROWID

;
INSERT INTO "award_line" VALUES('2023-1',1,'hte-certification	certification	hte	GR202365000901','hte-certification','新疆老店科技有限公司','新疆老店有限公司',NULL,'jinghe-2022-2025','hte-first','beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93','{"en":"First certification","zh":"首次认定奖补"}','二㈢1','精党办发〔2021〕26号','certification','2023-10-16','GR202365000901','hte','first','stated','{"county":10000000,"prefecture":null,"region":null}',NULL,'{"certification":[{"enterprise":"新疆老店有限公司","issued_on":"2023-10-16","number":"GR202365000901","occasion":"first","scheme":"hte","valid_until":"2026-10-16"}],"enterprise":[{"key":"新疆老店有限公司","name":"新疆老店有限公司"}]}',1);
INSERT INTO "award_line" VALUES('2023-1',2,'hte-certification	certification	hte	GR202365000902','hte-certification','新疆奖项有限公司','新疆奖项有限公司',NULL,'jinghe-2022-2025','hte-first','beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93','{"en":"First certification","zh":"首次认定奖补"}','二㈢1','精党办发〔2021〕26号','certification','2023-10-16','GR202365000902','hte','first','stated','{"county":10000000,"prefecture":null,"region":null}',NULL,'{"certification":[{"enterprise":"新疆奖项有限公司","issued_on":"2023-10-16","number":"GR202365000902","occasion":"first","scheme":"hte","valid_until":"2026-10-16"}],"enterprise":[{"key":"新疆奖项有限公司","name":"新疆奖项有限公司"}]}',1);
INSERT INTO "award_line" VALUES('2023-1',3,'hte-certification	certification	hte	GR202365000931','hte-certification','91652722MAXX000311','精河县北山示例智能装备有限公司','91652722MAXX000311','jinghe-2022-2025','hte-first','beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93','{"en":"First certification","zh":"首次认定奖补"}','二㈢1','精党办发〔2021〕26号','certification','2023-10-16','GR202365000931','hte','first','stated','{"county":10000000,"prefecture":null,"region":null}',NULL,'{"certification":[{"enterprise":"91652722MAXX000311","issued_on":"2023-10-16","number":"GR202365000931","occasion":"first","scheme":"hte","valid_until":"2026-10-16"}],"enterprise":[{"key":"91652722MAXX000311","name":"精河县北山示例智能装备有限公司","uscc":"91652722MAXX000311"}]}',1);
INSERT INTO "award_line" VALUES('2023-1',4,'hte-certification	certification	hte	GR202365000932','hte-certification','91652722MAXX000904','精河县阿合其示例食品科技有限公司','91652722MAXX000904','jinghe-2022-2025','hte-first','beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93','{"en":"First certification","zh":"首次认定奖补"}','二㈢1','精党办发〔2021〕26号','certification','2023-11-09','GR202365000932','hte','first','stated','{"county":10000000,"prefecture":null,"region":null}',NULL,'{"certification":[{"enterprise":"91652722MAXX000904","issued_on":"2023-11-09","number":"GR202365000932","occasion":"first","scheme":"hte","valid_until":"2026-11-09"}],"enterprise":[{"key":"91652722MAXX000904","name":"精河县阿合其示例食品科技有限公司","uscc":"91652722MAXX000904"}]}',1);
INSERT INTO "award_line" VALUES('2023-1',5,'listing	enterprise	新疆老店有限公司','listing','新疆老店科技有限公司','新疆老店有限公司',NULL,'jinghe-2022-2025','listing','beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93','{"en":"Listing","zh":"上市奖励"}','二㈢1','','event','2023-11-01','上市','listing',NULL,NULL,'{"county":50000000}',NULL,'{"certification":[{"enterprise":"新疆老店有限公司","issued_on":"2023-10-16","number":"GR202365000901","occasion":"first","scheme":"hte","valid_until":"2026-10-16"}],"enterprise":[{"key":"新疆老店有限公司","name":"新疆老店有限公司"}],"event":[{"board":"北交所","enterprise":"新疆老店有限公司","kind":"listing","on":"2023-11-01","title":"上市"}]}',1);
INSERT INTO "award_line" VALUES('2023-1',6,'talent-match	event	91652722MAXX000236	talent	2023-09-15	国家创新人才推进计划','talent-match','91652722MAXX000236','精河县戈壁红示例枸杞制品有限公司','91652722MAXX000236','jinghe-2022-2025','talent-match','beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93','{"en":"Match for the national talent plan","zh":"创新人才推进计划配套经费"}','二㈡4','','event','2023-09-15','国家创新人才推进计划','talent',NULL,NULL,'{"county":6250000}',NULL,'{"enterprise":[{"key":"91652722MAXX000236","name":"精河县戈壁红示例枸杞制品有限公司","uscc":"91652722MAXX000236"}],"event":[{"enterprise":"91652722MAXX000236","grade":"national","kind":"talent","on":"2023-09-15","prefecture_fen":12500000,"title":"国家创新人才推进计划"}]}',1);
INSERT INTO "award_line" VALUES('2023-1',7,'prize-match	event	新疆奖项有限公司	prize	2023-05-01	科技进步奖','prize-match','新疆奖项有限公司','新疆奖项有限公司',NULL,'jinghe-2022-2025','prize-match','beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93','{"en":"Match for science and technology prizes","zh":"科学技术奖配套奖励"}','二㈡4','','event','2023-05-01','科技进步奖','prize',NULL,NULL,'{"county":10000000}',NULL,'{"enterprise":[{"key":"新疆奖项有限公司","name":"新疆奖项有限公司"}],"event":[{"document":"博州科发〔2024〕9号","enterprise":"新疆奖项有限公司","grade":"region","kind":"prize","on":"2023-05-01","prefecture_fen":20000000,"title":"科技进步奖"}]}',1);
CREATE TABLE award_move (
	round VARCHAR NOT NULL, 
	line INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	state VARCHAR NOT NULL, 
	step INTEGER NOT NULL, 
	PRIMARY KEY (round, line, number), 
	FOREIGN KEY(round, line) REFERENCES award_line (round, line) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "award_move" VALUES('2023-1',1,1,'reviewed',2);
INSERT INTO "award_move" VALUES('2023-1',1,2,'publicised',3);
INSERT INTO "award_move" VALUES('2023-1',1,3,'approved',4);
INSERT INTO "award_move" VALUES('2023-1',1,4,'paid',5);
INSERT INTO "award_move" VALUES('2023-1',2,1,'reviewed',2);
INSERT INTO "award_move" VALUES('2023-1',2,2,'publicised',3);
INSERT INTO "award_move" VALUES('2023-1',2,3,'approved',4);
INSERT INTO "award_move" VALUES('2023-1',2,4,'paid',5);
INSERT INTO "award_move" VALUES('2023-1',2,5,'clawback',6);
INSERT INTO "award_move" VALUES('2023-1',5,1,'reviewed',2);
INSERT INTO "award_move" VALUES('2023-1',5,2,'publicised',3);
INSERT INTO "award_move" VALUES('2023-1',5,3,'approved',4);
INSERT INTO "award_move" VALUES('2023-1',5,4,'paid',5);
INSERT INTO "award_move" VALUES('2023-1',7,1,'reviewed',2);
INSERT INTO "award_move" VALUES('2023-1',7,2,'publicised',3);
INSERT INTO "award_move" VALUES('2023-1',7,3,'approved',4);
INSERT INTO "award_move" VALUES('2023-1',7,4,'paid',5);
CREATE TABLE award_round (
	id VARCHAR NOT NULL, 
	year INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	budget_year INTEGER, 
	origin VARCHAR NOT NULL, 
	opened_on DATE NOT NULL, 
	opened_by VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
 WITHOUT ROWID

;
INSERT INTO "award_round" VALUES('2023-1',2023,1,2024,'opened','2024-01-10','王芳');
CREATE TABLE award_rules (
	hash VARCHAR NOT NULL, 
	"plan" VARCHAR NOT NULL, 
	plan_yaml VARCHAR NOT NULL, 
	rules_yaml VARCHAR NOT NULL, 
	PRIMARY KEY (hash)
)
 WITHOUT ROWID

;
INSERT INTO "award_rules" VALUES('beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93','jinghe-2022-2025','# 方案本身：名称、文号、地区、期限、出资层级、资格种类、统计指标。
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

# 专项资金：要求逐年扩大的条款。 The special fund: the clause that asks that it grow every year.
fund: {grows: 二㈢1}
','# 奖补规则：谁、因为什么、由哪一级奖多少。 The rewards: who gets what, for what, and which level pays it.
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
  benefit: hte-certification    # 同一证书只奖一次：首次或重新认定 one certificate is rewarded once, as a first or a renewal
  when: {certification: hte, occasion: first}
  pay: {region: unknown, prefecture: unknown, county: 100000}

# (P §二㈢1) 每三年符合认定（重新认定）：自治区10万元、自治州5万元、县5万元，合计20万元。
# Renewal every three years: 100,000 + 50,000 + 50,000. 失效后再次认定方案没有提到。 A lapsed firm''s return is not spoken of.
- id: hte-renewal
  title: {zh: 重新认定奖补, en: Renewed certification}
  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}
  benefit: hte-certification
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
CREATE TABLE award_step (
	round VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	what VARCHAR NOT NULL, 
	"on" DATE NOT NULL, 
	"by" VARCHAR NOT NULL, 
	body VARCHAR, 
	document VARCHAR, 
	scan VARCHAR, 
	reason VARCHAR, 
	from_on DATE, 
	until_on DATE, 
	working BOOLEAN, 
	fen BIGINT, 
	PRIMARY KEY (round, number), 
	FOREIGN KEY(round) REFERENCES award_round (id) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "award_step" VALUES('2023-1',1,'open','2024-01-10','王芳',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "award_step" VALUES('2023-1',2,'review','2024-01-12','王芳',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "award_step" VALUES('2023-1',3,'publicise','2024-01-13','王芳',NULL,NULL,NULL,NULL,'2024-01-13','2024-01-17',NULL,NULL);
INSERT INTO "award_step" VALUES('2023-1',4,'approve','2024-01-25','王芳','县政府','精政会〔2024〕1号',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "award_step" VALUES('2023-1',5,'pay','2024-02-01','王芳',NULL,'拨〔2024〕1号',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "award_step" VALUES('2023-1',6,'clawback','2024-03-01','王芳',NULL,'精科〔2024〕3号',NULL,'多付',NULL,NULL,NULL,5000000);
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
INSERT INTO "certification" VALUES('hte','GR202365000901','新疆老店科技有限公司','2023-10-16','2026-10-16','first',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('hte','GR202365000902','新疆奖项有限公司','2023-10-16','2026-10-16','first',NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "certification" VALUES('tech-sme','202265272200229001','91652722MAXX00015B','2022-05-03','2022-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','202265272200229006','91652722MAXX00103R','2022-05-13','2022-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2022652722A0229002','91652722MAXX000236','2022-06-05','2022-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2022652722A0229003','91652722MAXX000311','2022-07-07','2022-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2022652722A0229004','91652722MAXX000829','2022-08-09','2022-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2022652722A0229005','91652722MAXX000904','2022-09-11','2022-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2022652722A0229007','91652722MAXX00138C','2022-06-15','2022-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2022652722A0229008','91652722MAXX001467','2022-07-17','2022-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2022652722A0229009','91652722MAXX001542','2022-08-19','2022-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','202365272200239010','91652722MAXX00015B','2023-05-03','2023-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','202365272200239015','91652722MAXX00066K','2023-05-13','2023-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','202365272200239020','91652722MAXX00138C','2023-05-23','2023-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2023652722A0239011','91652722MAXX000236','2023-06-05','2023-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2023652722A0239012','91652722MAXX000311','2023-07-07','2023-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2023652722A0239013','91652722MAXX0004XQ','2023-08-09','2023-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2023652722A0239014','91652722MAXX00058Q','2023-09-11','2023-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2023652722A0239016','91652722MAXX000829','2023-06-15','2023-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2023652722A0239017','91652722MAXX000904','2023-07-17','2023-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2023652722A0239018','91652722MAXX00103R','2023-08-19','2023-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2023652722A0239019','91652722MAXX00111L','2023-09-21','2023-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2023652722A0239021','91652722MAXX001467','2023-06-25','2023-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','202465272200249022','91652722MAXX00015B','2024-05-03','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','202465272200249027','91320500MAXX00074Y','2024-05-13','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','202465272200249032','91652722MAXX00138C','2024-05-23','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2024652722A0249023','91652722MAXX000236','2024-06-05','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2024652722A0249024','91652722MAXX000311','2024-07-07','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2024652722A0249025','91652722MAXX0004XQ','2024-08-09','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2024652722A0249026','91652722MAXX00058Q','2024-09-11','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2024652722A0249028','91652722MAXX000829','2024-06-15','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2024652722A0249029','91652722MAXX000904','2024-07-17','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2024652722A0249030','91652722MAXX00111L','2024-08-19','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2024652722A0249031','91652722MAXX0012XC','2024-09-21','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2024652722A0249033','91652722MAXX001467','2024-06-25','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2024652722A0249034','91652722MAXX001542','2024-07-27','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2024652722B0249035','91652722MAXX00162W','2024-08-29','2024-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','202565272200259036','91652722MAXX00015B','2025-05-03','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','202565272200259041','91652722MAXX00066K','2025-05-13','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','202565272200259046','91652722MAXX00138C','2025-05-23','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2025652722A0259037','91652722MAXX000236','2025-06-05','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2025652722A0259038','91652722MAXX000311','2025-07-07','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2025652722A0259039','91652722MAXX0004XQ','2025-08-09','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2025652722A0259040','91652722MAXX00058Q','2025-09-11','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2025652722A0259042','91320500MAXX00074Y','2025-06-15','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2025652722A0259043','91652722MAXX000904','2025-07-17','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2025652722A0259044','91652722MAXX00111L','2025-08-19','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2025652722A0259045','91652722MAXX0012XC','2025-09-21','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2025652722A0259047','91652722MAXX001467','2025-06-25','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2025652722A0259048','91652722MAXX001542','2025-07-27','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "certification" VALUES('tech-sme','2025652722A0259049','91652722MAXX00162W','2025-08-29','2025-12-31',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE contact (
	enterprise VARCHAR NOT NULL, 
	person VARCHAR, 
	phone VARCHAR, 
	bank VARCHAR, 
	account_name VARCHAR, 
	account VARCHAR, 
	PRIMARY KEY (enterprise), 
	FOREIGN KEY(enterprise) REFERENCES enterprise ("key") DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "contact" VALUES('新疆某某有限公司','王示例','13900000000','示例银行','某某','0001');
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
	merged_into VARCHAR, parent VARCHAR, industrial BOOLEAN, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(merged_into) REFERENCES enterprise ("key") DEFERRABLE INITIALLY DEFERRED, 
	UNIQUE (uscc)
)
 WITHOUT ROWID

;
INSERT INTO "enterprise" VALUES('91320500MAXX00074Y','91320500MAXX00074Y','苏新示例新能源（精河）有限公司','苏新示例新能源（精河）有限公司','2014-10-09','精河工业园区',NULL,'2024-04-21',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00015B','91652722MAXX00015B','精河县晨曦示例生物科技有限公司','精河县晨曦示例生物科技有限公司','2012-04-18','精河工业园区',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX000236','91652722MAXX000236','精河县戈壁红示例枸杞制品有限公司','精河县戈壁红示例枸杞制品有限公司','2009-08-03','精河工业园区',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX000311','91652722MAXX000311','精河县北山示例智能装备有限公司','精河县北山示例智能装备有限公司','2015-03-26','精河工业园区',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX0004XQ','91652722MAXX0004XQ','天山雪示例新材料（精河）有限公司','天山雪示例新材料（精河）有限公司','2018-09-10','精河工业园区',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00058Q','91652722MAXX00058Q','精河县丝路云示例信息技术有限公司','精河县丝路云示例信息技术有限公司','2019-06-05','精河镇',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00066K','91652722MAXX00066K','精河县托里河示例环保科技股份有限公司','精河县托里河示例环保科技股份有限公司','2011-05-16','托里镇',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX000829','91652722MAXX000829','精河县大河沿示例农业科技有限责任公司','精河县大河沿示例农业科技有限责任公司','2016-07-21','大河沿子镇',NULL,NULL,'2024-06-30','moved',NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX000904','91652722MAXX000904','精河县阿合其示例食品科技有限公司','精河县阿合其示例食品科技有限公司','2013-11-28','阿合其农场',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00103R','91652722MAXX00103R','精河县红果示例健康食品有限公司','精河县红果示例健康食品有限公司','2014-02-14','大河沿子镇',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00111L','91652722MAXX00111L','精河县茫丁示例纺织科技股份有限公司','精河县茫丁示例纺织科技股份有限公司','2015-12-01','茫丁乡',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX0012XC','91652722MAXX0012XC','精河县星河示例储能科技有限公司','精河县星河示例储能科技有限公司','2021-03-08','精河镇',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00138C','91652722MAXX00138C','精河县绿洲示例节水灌溉有限公司','精河县绿洲示例节水灌溉有限公司','2017-01-19','托托镇',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX001467','91652722MAXX001467','精河县金桑示例蛋白桑开发有限公司','精河县金桑示例蛋白桑开发有限公司','2020-05-25','八家户农场',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX001542','91652722MAXX001542','精河县驼铃示例物流科技有限公司','精河县驼铃示例物流科技有限公司','2018-04-02','精河镇',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('91652722MAXX00162W','91652722MAXX00162W','精河县雪菊示例生物提取有限公司','精河县雪菊示例生物提取有限公司','2024-03-12','精河工业园区',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('新疆奖项有限公司',NULL,'新疆奖项有限公司','新疆奖项有限公司',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('新疆某某有限公司',NULL,'新疆新名有限公司','新疆新名有限公司',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "enterprise" VALUES('新疆老店科技有限公司',NULL,'新疆老店科技有限公司','新疆老店科技有限公司',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "entry" VALUES(1,'2026-01-01T00:00:00Z','王芳','hte plan adopt','0.1.0',NULL,5,'0000000000000000000000000000000000000000000000000000000000000000','18e82de84ee74b0803108b5bedf839fce4d758547554769dcb706218b4fc763d');
INSERT INTO "entry" VALUES(2,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,153,'18e82de84ee74b0803108b5bedf839fce4d758547554769dcb706218b4fc763d','4235b5d41346db3a8d0392c0ea207b089cbc494e8d6005037a056f388989fe22');
INSERT INTO "entry" VALUES(3,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'4235b5d41346db3a8d0392c0ea207b089cbc494e8d6005037a056f388989fe22','8a34d7a81600a9d23910642b8dc77d7d5773aeb530808a17160421a771c5d928');
INSERT INTO "entry" VALUES(4,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'8a34d7a81600a9d23910642b8dc77d7d5773aeb530808a17160421a771c5d928','77af4192303a147a1f0a90b54683e83313b8ceb07e743e86a72860fd490f07e0');
INSERT INTO "entry" VALUES(5,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'77af4192303a147a1f0a90b54683e83313b8ceb07e743e86a72860fd490f07e0','da8da297f6903868ac66c1bf02b89565ad99126597c11bbd20fdf593819c45f1');
INSERT INTO "entry" VALUES(6,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'da8da297f6903868ac66c1bf02b89565ad99126597c11bbd20fdf593819c45f1','3f17067ca4c9f5165fd3a767d1bc5e10c688c108bed2996eeccbd72c5b9e2ba6');
INSERT INTO "entry" VALUES(7,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'3f17067ca4c9f5165fd3a767d1bc5e10c688c108bed2996eeccbd72c5b9e2ba6','15757b9041d609305db72e7399fd449b641ebef41e5ba9491e228983e312847a');
INSERT INTO "entry" VALUES(8,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'15757b9041d609305db72e7399fd449b641ebef41e5ba9491e228983e312847a','037659e62ac6398ee5d340bb5559de143b5fc9489e71137eca5ddef667d98854');
INSERT INTO "entry" VALUES(9,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,2,'037659e62ac6398ee5d340bb5559de143b5fc9489e71137eca5ddef667d98854','bafb7e296f57bd22a3f1376f336444865d8b7b284e5ff7e88d0573ad8d0934be');
INSERT INTO "entry" VALUES(10,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'bafb7e296f57bd22a3f1376f336444865d8b7b284e5ff7e88d0573ad8d0934be','61c9fcd5d49f5a6970c04491d416d761c6dc069533fe84e3fd13d934b9c1b633');
INSERT INTO "entry" VALUES(11,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'61c9fcd5d49f5a6970c04491d416d761c6dc069533fe84e3fd13d934b9c1b633','145716f268bd8caeaebdb245fcff365f7e72e658b3893a43d3d756ce8e29ed28');
INSERT INTO "entry" VALUES(12,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'145716f268bd8caeaebdb245fcff365f7e72e658b3893a43d3d756ce8e29ed28','d0cf44ba00718a55337e8337a0cfce68e30e5bc826ddb818f93f815e8c8dca37');
INSERT INTO "entry" VALUES(13,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'d0cf44ba00718a55337e8337a0cfce68e30e5bc826ddb818f93f815e8c8dca37','91a0ff1bb6fd8630bc98238680e19fc57e024ca690938d8f842c51f5c7444001');
INSERT INTO "entry" VALUES(14,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'91a0ff1bb6fd8630bc98238680e19fc57e024ca690938d8f842c51f5c7444001','861fc6abb246ef04efc7ba773314102d50cff208cbdc5c36415f63d2773f6595');
INSERT INTO "entry" VALUES(15,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'861fc6abb246ef04efc7ba773314102d50cff208cbdc5c36415f63d2773f6595','c7c047797d4a8e3715b5979cde00d8223f15a6ef75996f243e0db6aabd015f15');
INSERT INTO "entry" VALUES(16,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'c7c047797d4a8e3715b5979cde00d8223f15a6ef75996f243e0db6aabd015f15','88da778238e78b9858ce2d59686f945b31e0fcb099eabab75e2e8c3e399b1b40');
INSERT INTO "entry" VALUES(17,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'88da778238e78b9858ce2d59686f945b31e0fcb099eabab75e2e8c3e399b1b40','b411c16ad71b90ff869e1c531986d8a789c1323a2b1241b600b2d5c4fe05cfcb');
INSERT INTO "entry" VALUES(18,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,10,'b411c16ad71b90ff869e1c531986d8a789c1323a2b1241b600b2d5c4fe05cfcb','3e809bd78ca7aa40c07f8df81f3634f489fc535e65891ca51099c2d1b3ae3f53');
INSERT INTO "entry" VALUES(19,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,5,'3e809bd78ca7aa40c07f8df81f3634f489fc535e65891ca51099c2d1b3ae3f53','0a166c60625279a6f3736924958981c08e2724b4dc0b5a5db2694abc25cbbea3');
INSERT INTO "entry" VALUES(20,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,5,'0a166c60625279a6f3736924958981c08e2724b4dc0b5a5db2694abc25cbbea3','0f6c6862135e5f757b9a1f4e291ec460814dfa354b20c660c485cbd1174ad142');
INSERT INTO "entry" VALUES(21,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,9,'0f6c6862135e5f757b9a1f4e291ec460814dfa354b20c660c485cbd1174ad142','61c6b908075e804c86f2bf62da1539704378ff6bc7801263fad8ca03893e57c2');
INSERT INTO "entry" VALUES(22,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,9,'61c6b908075e804c86f2bf62da1539704378ff6bc7801263fad8ca03893e57c2','65a2c8dd148289befb27050ca159bbf36a5997106625c3a14e1afcdb22f66bc3');
INSERT INTO "entry" VALUES(23,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,2,'65a2c8dd148289befb27050ca159bbf36a5997106625c3a14e1afcdb22f66bc3','744faf37e4fcd2d2ac955d6af07eaae6803e40e10e967895dcff1fba04716f59');
INSERT INTO "entry" VALUES(24,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,2,'744faf37e4fcd2d2ac955d6af07eaae6803e40e10e967895dcff1fba04716f59','f4ba5288834c253dc0b8598020dc8d922896277f3bd8a901df2a0f92c4f9fe69');
INSERT INTO "entry" VALUES(25,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,8,'f4ba5288834c253dc0b8598020dc8d922896277f3bd8a901df2a0f92c4f9fe69','3a15ddba4c67bcca5c0a811de88a2e89bc9ee2e02ba1a81eee4f0667b202bfa2');
INSERT INTO "entry" VALUES(26,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',NULL,1,'3a15ddba4c67bcca5c0a811de88a2e89bc9ee2e02ba1a81eee4f0667b202bfa2','03a2d2ae6ca74b1467e078451b009438fc58b25e283206195bcbd37c0e7c4559');
INSERT INTO "entry" VALUES(27,'2026-01-01T00:00:00Z','王芳','hte','0.1.0',26,1,'03a2d2ae6ca74b1467e078451b009438fc58b25e283206195bcbd37c0e7c4559','91a72d68ba93f2fe5583d821e042c5a14bd4bf987818f0be63e1851aa2e6fadd');
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
INSERT INTO "event" VALUES('新疆奖项有限公司','prize','2023-05-01','自治区科技进步奖','region',NULL,NULL,20000000,'博州科发〔2024〕9号');
INSERT INTO "event" VALUES('新疆老店科技有限公司','listing','2023-11-01','上市',NULL,'北交所',NULL,NULL,NULL);
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
INSERT INTO "former_name" VALUES('新疆老店科技有限公司','新疆老店有限公司','新疆老店有限公司',NULL);
CREATE TABLE fund (
	budget_year INTEGER NOT NULL, 
	fen BIGINT NOT NULL, 
	document VARCHAR, 
	PRIMARY KEY (budget_year)
)
 WITHOUT ROWID

;
INSERT INTO "fund" VALUES(2024,500000000,'精财〔2024〕1号');
CREATE TABLE issued_report (
	half VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	"on" DATE NOT NULL, 
	file VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	entry INTEGER NOT NULL, 
	head VARCHAR NOT NULL, 
	figures VARCHAR NOT NULL, 
	PRIMARY KEY (half, number)
)
 WITHOUT ROWID

;
CREATE TABLE measure (
	"plan" VARCHAR NOT NULL, 
	clause VARCHAR NOT NULL, 
	half VARCHAR NOT NULL, 
	unit VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	text VARCHAR, 
	PRIMARY KEY ("plan", clause, half, unit)
)
 WITHOUT ROWID

;
INSERT INTO "measure" VALUES('jinghe-2022-2025','二㈠1','2024H1','science','done',NULL);
CREATE TABLE plan_file (
	"plan" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY ("plan", name)
)
 WITHOUT ROWID

;
INSERT INTO "plan_file" VALUES('jinghe-2022-2025','criteria.yaml','# 认定条件：用于 hte reserve diagnose，逐条判断入库企业离认定还差多少。不满足并不妨碍登记，最终以认定机构评审为准。
# The national criteria, for `hte reserve diagnose`: how far an enterprise is from each. They decide nothing: the certifying
# body does.
#
# 数据取自上一会计年度（申报年的前一年）的年度指标；years: 3 取最近三个会计年度（成立不足三年的按实际年度）。
# Figures are those of the fiscal year before; `years: 3` takes the last three (of a younger enterprise those it has).
# judged: true 的条件不能由台账数据判断，需人工核实。 What is `judged` cannot be told from figures.
schemes:
  hte:
    title: {zh: 高新技术企业认定条件, en: Criteria for high-tech enterprises}
    cite: {clause: 第十一条, basis: 国科发火〔2016〕32号}
    criteria:
    - id: registered
      title: {zh: 注册成立一年（365个日历天）以上, en: Registered for at least 365 days}
      days_registered: 365
    - id: rights
      title: {zh: 拥有主要产品核心技术的知识产权, en: Owns core intellectual property}
      sum: [ip_class_1, ip_class_2]
      at_least: 1
    - id: field
      title: {zh: 核心技术属于《国家重点支持的高新技术领域》, en: Core technology lies in a supported field}
      judged: true
    - id: rd-staff
      title: {zh: 科技人员占职工总数不低于10%, en: R&D staff are at least 10 % of staff}
      share: {of: rd_staff, to: staff}
      at_least: 10%
    # 最近一年销售收入 ≤5000万元 ≥5%；5000万元至2亿元（含）≥4%；2亿元以上 ≥3%。
    - id: rd-spending
      title: {zh: 近三年研发费用占同期销售收入的比例, en: R&D spending over sales of three years}
      share: {of: rd_spending, to: revenue, years: 3}
      by: revenue
      bands:
      - {up_to: 5000万元, at_least: 5%}
      - {up_to: 20000万元, at_least: 4%}
      - {at_least: 3%}
    - id: domestic-rd
      title: {zh: 境内研发费用占全部研发费用不低于60%, en: At least 60 % of R&D spending is domestic}
      judged: true
    - id: high-tech-income
      title: {zh: 高新技术产品（服务）收入占总收入不低于60%, en: High-tech income is at least 60 % of income}
      share: {of: high_tech_income, to: total_income}
      at_least: 60%
    - id: innovation-score
      title: {zh: 创新能力评价得分70分以上（不含70分）, en: Innovation score above 70}
      judged: true
    - id: no-accident
      title: {zh: 申请前一年无重大安全、质量事故或严重环境违法, en: "No major accident or environmental offence in the year before"}
      judged: true
  tech-sme:
    title: {zh: 科技型中小企业评价条件, en: Criteria for technology SMEs}
    cite: {clause: 第六条至第八条, basis: 国科发政〔2017〕115号}
    # 第八条：持有有效高新技术企业证书的，符合（一）至（四）即可直接确认。 A valid high-tech certificate stands for the score.
    criteria:
    - id: resident
      title: {zh: 境内注册的居民企业, en: A resident enterprise registered in mainland China}
      judged: true
    - id: staff
      title: {zh: 职工总数不超过500人, en: At most 500 staff}
      sum: [staff]
      at_most: 500
    - id: revenue
      title: {zh: 年销售收入不超过2亿元, en: Sales of at most 200 million yuan}
      figure: revenue
      at_most: 20000万元
    - id: assets
      title: {zh: 资产总额不超过2亿元, en: Assets of at most 200 million yuan}
      figure: assets
      at_most: 20000万元
    - id: class
      title: {zh: 产品和服务不属于禁止、限制和淘汰类, en: "Products are not forbidden, restricted or to be phased out"}
      judged: true
    - id: no-offence
      title: {zh: 上年度和当年度无重大事故、严重违法失信, en: No major accident or dishonesty in this year and the last}
      judged: true
    - id: score
      title: {zh: 综合评价不低于60分，且科技人员得分不为0分, en: "A score of at least 60, with some points for R&D staff"}
      unless_in_force: hte
      points:
      - title: {zh: 科技人员, en: R&D staff}
        share: {of: rd_staff, to: staff}
        never_zero: true
        steps: {30%: 20, 25%: 16, 20%: 12, 15%: 8, 10%: 4}
      - title: {zh: 研发投入, en: R&D spending}
        share: {of: rd_spending, to: revenue}
        steps: {6%: 50, 5%: 40, 4%: 30, 3%: 20, 2%: 10}
      - title: {zh: 科技成果, en: Intellectual property}
        best_of:
        - {figure: ip_class_1, steps: {1: 30}}
        - {figure: ip_class_2, steps: {4: 24, 3: 18, 2: 12, 1: 6}}
      at_least: 60
');
INSERT INTO "plan_file" VALUES('jinghe-2022-2025','measures.yaml','# 任务分工：方案第二部分的 13 项措施，每项的牵头单位和责任单位；单位名录在前。
# Who does what: the plan''s 13 measures (part 二), who leads each and who is responsible; the register of units first.
#
# 单位：id 供本文件引用；short 简称，full 全称，names 其他叫法。机构撤并的写 until（撤销之日，方案或文件没有写明的填 unknown）
# 和 successor（承接单位的 id）。方案原文中“县”字承前省略，这里补全。
# A unit that was succeeded has `until` (the first day on which it was no more; `unknown` where no document says it)
# and `successor` (the id of the unit that took over). The plan leaves out a repeated 县; it is written here.
# (P §三㈢) 每半年通报相关部门职能发挥情况。 A notice every half-year on what the units did.
reported: {clause: 三㈢}
units:
- id: science
  short: {zh: 县科技局, en: Science bureau}
  full: {zh: 精河县科学技术局, en: Jinghe County Bureau of Science and Technology}
  names: [科技局, 县科学技术局]
- id: commerce
  short: {zh: 县商工局, en: Commerce and industry bureau}
  full: {zh: 精河县商务和工业信息化局, en: "Jinghe County Bureau of Commerce, Industry and Informatization"}
  names: [商工局, 县商务和工业信息化局]
- id: reform
  short: {zh: 县发改委, en: Development and reform commission}
  full: {zh: 精河县发展和改革委员会, en: Jinghe County Development and Reform Commission}
  names: [发改委, 县发展和改革委员会]
- id: finance
  short: {zh: 县财政局, en: Finance bureau}
  full: {zh: 精河县财政局, en: Jinghe County Bureau of Finance}
  names: [财政局]
- id: personnel
  short: {zh: 县人社局, en: Human resources bureau}
  full: {zh: 精河县人力资源和社会保障局, en: Jinghe County Bureau of Human Resources and Social Security}
  names: [人社局, 县人力资源和社会保障局]
- id: agriculture
  short: {zh: 县农业农村局, en: Agriculture bureau}
  full: {zh: 精河县农业农村局, en: Jinghe County Bureau of Agriculture and Rural Affairs}
  names: [农业农村局]
- id: market
  short: {zh: 县市场监管局, en: Market regulation bureau}
  full: {zh: 精河县市场监督管理局, en: Jinghe County Administration for Market Regulation}
  names: [市场监管局, 县市场监督管理局]
- id: taxation
  short: {zh: 县税务局, en: Taxation bureau}
  full: {zh: 国家税务总局精河县税务局, en: Jinghe County Taxation Bureau}
  names: [税务局, 精河县税务局]
- id: statistics
  short: {zh: 县统计局, en: Statistics bureau}
  full: {zh: 精河县统计局, en: Jinghe County Bureau of Statistics}
  names: [统计局]
- id: health
  short: {zh: 县卫健委, en: Health commission}
  full: {zh: 精河县卫生健康委员会, en: Jinghe County Health Commission}
  names: [卫健委, 县卫生健康委员会]
- id: financial-office
  short: {zh: 县金融办, en: Financial affairs office}
  full: {zh: 精河县金融工作办公室, en: Jinghe County Office of Financial Affairs}
  names: [金融办, 县金融工作办公室]
- id: organisation
  short: {zh: 县委组织部, en: Organisation department}
  full: {zh: 中共精河县委组织部, en: Organisation Department of the County Party Committee}
  names: [组织部]
- id: federation
  short: {zh: 县工商联, en: Federation of industry and commerce}
  full: {zh: 精河县工商业联合会, en: Jinghe County Federation of Industry and Commerce}
  names: [工商联, 县工商业联合会]
- id: park
  short: {zh: 精河工业园区管委会, en: Industrial park committee}
  full: {zh: 精河工业园区管理委员会, en: Jinghe Industrial Park Administrative Committee}
  names: [工业园区管委会, 园区管委会]
- id: logistics-park
  short: {zh: 精河国际公铁联运综合物流园, en: Road-rail logistics park}
  full: {zh: 精河国际公铁联运综合物流园, en: Jinghe International Road-Rail Logistics Park}
  names: [物流园]
- id: goji
  short: {zh: 县枸杞产业发展中心, en: Goji industry centre}
  full: {zh: 精河县枸杞产业发展中心, en: Jinghe County Goji Industry Development Centre}
  names: [枸杞产业发展中心]
- id: townships
  short: {zh: 各乡镇人民政府, en: Township governments}
  full: {zh: 各乡镇人民政府, en: All township governments}
- id: farms
  short: {zh: 场管委会, en: Farm committees}
  full: {zh: 场管委会, en: Farm administrative committees}
  names: [各场管委会]
# 2023 年机构改革撤销县级支行，撤销之日与承接单位方案没有写：unknown，不猜。
# The county sub-branches ended with the reform of 2023; no document at hand states the day or who took over.
- id: peoples-bank
  short: {zh: 人行精河县支行, en: People''s Bank sub-branch}
  full: {zh: 中国人民银行精河县支行, en: "People''s Bank of China, Jinghe County Sub-branch"}
  names: [人民银行精河县支行]
  until: unknown

measures:
- clause: 二㈠1
  title: {zh: 构建高新技术产业全域发展空间格局, en: Lay out high-tech industry over the whole county}
  lead: [science]
  responsible: [park, logistics-park, reform, commerce, agriculture, goji]
- clause: 二㈠2
  title: {zh: 构筑高新技术企业培育策源地, en: Build the places where high-tech enterprises grow}
  lead: [science, commerce]
  responsible: [reform, personnel, agriculture]
- clause: 二㈠3
  title: {zh: 加大科技型中小企业培育力度, en: Foster technology SMEs}
  lead: [science]
  responsible: [market, finance, federation]
- clause: 二㈠4
  title: {zh: 建立后备高新技术企业培育库, en: Set up the reserve pool}
  lead: [science]
  responsible: [commerce, agriculture, market, statistics]
- clause: 二㈠5
  title: {zh: 强化高新技术企业管理服务, en: Serve and look after high-tech enterprises}
  lead: [science]
  responsible: [commerce, finance, taxation, federation]
- clause: 二㈡1
  title: {zh: 加大对高新技术企业承担科技计划项目支持力度, en: Support high-tech enterprises in science projects}
  lead: [science]
  responsible: [reform, commerce, agriculture, federation]
- clause: 二㈡2
  title: {zh: 支持高新技术企业建设高水平创新平台, en: Support innovation platforms}
  lead: [science]
  responsible: [park, reform, commerce, finance, health, townships, farms]
- clause: 二㈡3
  title: {zh: 加快高新技术企业成果转移转化, en: Put results to use faster}
  lead: [science]
  responsible: [market, commerce]
- clause: 二㈡4
  title: {zh: 支持高新技术企业培养引进科技人才, en: "Train and bring in scientists and engineers"}
  lead: [science]
  responsible: [organisation, reform, personnel, finance, federation]
- clause: 二㈢1
  title: {zh: 实施高新技术企业发展专项资金奖励, en: Pay rewards from the special fund}
  lead: [science]
  responsible: [finance, taxation]
- clause: 二㈢2
  title: {zh: 拓宽高新技术企业融资渠道, en: Widen the ways of financing}
  lead: [peoples-bank]
  responsible: [science, finance, financial-office]
- clause: 二㈢3
  title: {zh: 落实各项惠企利企政策, en: Carry out the policies that favour enterprises}
  lead: [taxation]
  responsible: [science]
- clause: 二㈢4
  title: {zh: 加强知识产权保护运用, en: Protect and use intellectual property}
  lead: [market]
  responsible: [science]
');
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

# 专项资金：要求逐年扩大的条款。 The special fund: the clause that asks that it grow every year.
fund: {grows: 二㈢1}
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
  benefit: hte-certification    # 同一证书只奖一次：首次或重新认定 one certificate is rewarded once, as a first or a renewal
  when: {certification: hte, occasion: first}
  pay: {region: unknown, prefecture: unknown, county: 100000}

# (P §二㈢1) 每三年符合认定（重新认定）：自治区10万元、自治州5万元、县5万元，合计20万元。
# Renewal every three years: 100,000 + 50,000 + 50,000. 失效后再次认定方案没有提到。 A lapsed firm''s return is not spoken of.
- id: hte-renewal
  title: {zh: 重新认定奖补, en: Renewed certification}
  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}
  benefit: hte-certification
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
CREATE TABLE pool_move (
	enterprise VARCHAR NOT NULL, 
	"on" DATE NOT NULL, 
	state VARCHAR NOT NULL, 
	remark VARCHAR, 
	PRIMARY KEY (enterprise, "on", state), 
	FOREIGN KEY(enterprise) REFERENCES enterprise ("key") DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "pool_move" VALUES('91652722MAXX0012XC','2025-01-10','cultivating','一对一辅导');
CREATE TABLE pool_task (
	enterprise VARCHAR NOT NULL, 
	due_on DATE NOT NULL, 
	subject VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	responsible VARCHAR, 
	done_on DATE, 
	PRIMARY KEY (enterprise, due_on, subject, title), 
	FOREIGN KEY(enterprise) REFERENCES enterprise ("key") DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID

;
INSERT INTO "pool_task" VALUES('91652722MAXX0012XC','2025-06-30','rd','研发台账',NULL,NULL);
CREATE TABLE profile (
	name VARCHAR NOT NULL, 
	wishes VARCHAR NOT NULL, 
	PRIMARY KEY (name)
)
 WITHOUT ROWID

;
INSERT INTO "profile" VALUES('县名单','{}');
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
INSERT INTO "row_change" VALUES(1,1,'plan_file','jinghe-2022-2025	criteria.yaml',NULL,'{"name":"criteria.yaml","plan":"jinghe-2022-2025","text":"# 认定条件：用于 hte reserve diagnose，逐条判断入库企业离认定还差多少。不满足并不妨碍登记，最终以认定机构评审为准。\n# The national criteria, for `hte reserve diagnose`: how far an enterprise is from each. They decide nothing: the certifying\n# body does.\n#\n# 数据取自上一会计年度（申报年的前一年）的年度指标；years: 3 取最近三个会计年度（成立不足三年的按实际年度）。\n# Figures are those of the fiscal year before; `years: 3` takes the last three (of a younger enterprise those it has).\n# judged: true 的条件不能由台账数据判断，需人工核实。 What is `judged` cannot be told from figures.\nschemes:\n  hte:\n    title: {zh: 高新技术企业认定条件, en: Criteria for high-tech enterprises}\n    cite: {clause: 第十一条, basis: 国科发火〔2016〕32号}\n    criteria:\n    - id: registered\n      title: {zh: 注册成立一年（365个日历天）以上, en: Registered for at least 365 days}\n      days_registered: 365\n    - id: rights\n      title: {zh: 拥有主要产品核心技术的知识产权, en: Owns core intellectual property}\n      sum: [ip_class_1, ip_class_2]\n      at_least: 1\n    - id: field\n      title: {zh: 核心技术属于《国家重点支持的高新技术领域》, en: Core technology lies in a supported field}\n      judged: true\n    - id: rd-staff\n      title: {zh: 科技人员占职工总数不低于10%, en: R&D staff are at least 10 % of staff}\n      share: {of: rd_staff, to: staff}\n      at_least: 10%\n    # 最近一年销售收入 ≤5000万元 ≥5%；5000万元至2亿元（含）≥4%；2亿元以上 ≥3%。\n    - id: rd-spending\n      title: {zh: 近三年研发费用占同期销售收入的比例, en: R&D spending over sales of three years}\n      share: {of: rd_spending, to: revenue, years: 3}\n      by: revenue\n      bands:\n      - {up_to: 5000万元, at_least: 5%}\n      - {up_to: 20000万元, at_least: 4%}\n      - {at_least: 3%}\n    - id: domestic-rd\n      title: {zh: 境内研发费用占全部研发费用不低于60%, en: At least 60 % of R&D spending is domestic}\n      judged: true\n    - id: high-tech-income\n      title: {zh: 高新技术产品（服务）收入占总收入不低于60%, en: High-tech income is at least 60 % of income}\n      share: {of: high_tech_income, to: total_income}\n      at_least: 60%\n    - id: innovation-score\n      title: {zh: 创新能力评价得分70分以上（不含70分）, en: Innovation score above 70}\n      judged: true\n    - id: no-accident\n      title: {zh: 申请前一年无重大安全、质量事故或严重环境违法, en: \"No major accident or environmental offence in the year before\"}\n      judged: true\n  tech-sme:\n    title: {zh: 科技型中小企业评价条件, en: Criteria for technology SMEs}\n    cite: {clause: 第六条至第八条, basis: 国科发政〔2017〕115号}\n    # 第八条：持有有效高新技术企业证书的，符合（一）至（四）即可直接确认。 A valid high-tech certificate stands for the score.\n    criteria:\n    - id: resident\n      title: {zh: 境内注册的居民企业, en: A resident enterprise registered in mainland China}\n      judged: true\n    - id: staff\n      title: {zh: 职工总数不超过500人, en: At most 500 staff}\n      sum: [staff]\n      at_most: 500\n    - id: revenue\n      title: {zh: 年销售收入不超过2亿元, en: Sales of at most 200 million yuan}\n      figure: revenue\n      at_most: 20000万元\n    - id: assets\n      title: {zh: 资产总额不超过2亿元, en: Assets of at most 200 million yuan}\n      figure: assets\n      at_most: 20000万元\n    - id: class\n      title: {zh: 产品和服务不属于禁止、限制和淘汰类, en: \"Products are not forbidden, restricted or to be phased out\"}\n      judged: true\n    - id: no-offence\n      title: {zh: 上年度和当年度无重大事故、严重违法失信, en: No major accident or dishonesty in this year and the last}\n      judged: true\n    - id: score\n      title: {zh: 综合评价不低于60分，且科技人员得分不为0分, en: \"A score of at least 60, with some points for R&D staff\"}\n      unless_in_force: hte\n      points:\n      - title: {zh: 科技人员, en: R&D staff}\n        share: {of: rd_staff, to: staff}\n        never_zero: true\n        steps: {30%: 20, 25%: 16, 20%: 12, 15%: 8, 10%: 4}\n      - title: {zh: 研发投入, en: R&D spending}\n        share: {of: rd_spending, to: revenue}\n        steps: {6%: 50, 5%: 40, 4%: 30, 3%: 20, 2%: 10}\n      - title: {zh: 科技成果, en: Intellectual property}\n        best_of:\n        - {figure: ip_class_1, steps: {1: 30}}\n        - {figure: ip_class_2, steps: {4: 24, 3: 18, 2: 12, 1: 6}}\n      at_least: 60\n"}',NULL,NULL);
INSERT INTO "row_change" VALUES(1,2,'plan_file','jinghe-2022-2025	measures.yaml',NULL,'{"name":"measures.yaml","plan":"jinghe-2022-2025","text":"# 任务分工：方案第二部分的 13 项措施，每项的牵头单位和责任单位；单位名录在前。\n# Who does what: the plan''s 13 measures (part 二), who leads each and who is responsible; the register of units first.\n#\n# 单位：id 供本文件引用；short 简称，full 全称，names 其他叫法。机构撤并的写 until（撤销之日，方案或文件没有写明的填 unknown）\n# 和 successor（承接单位的 id）。方案原文中“县”字承前省略，这里补全。\n# A unit that was succeeded has `until` (the first day on which it was no more; `unknown` where no document says it)\n# and `successor` (the id of the unit that took over). The plan leaves out a repeated 县; it is written here.\n# (P §三㈢) 每半年通报相关部门职能发挥情况。 A notice every half-year on what the units did.\nreported: {clause: 三㈢}\nunits:\n- id: science\n  short: {zh: 县科技局, en: Science bureau}\n  full: {zh: 精河县科学技术局, en: Jinghe County Bureau of Science and Technology}\n  names: [科技局, 县科学技术局]\n- id: commerce\n  short: {zh: 县商工局, en: Commerce and industry bureau}\n  full: {zh: 精河县商务和工业信息化局, en: \"Jinghe County Bureau of Commerce, Industry and Informatization\"}\n  names: [商工局, 县商务和工业信息化局]\n- id: reform\n  short: {zh: 县发改委, en: Development and reform commission}\n  full: {zh: 精河县发展和改革委员会, en: Jinghe County Development and Reform Commission}\n  names: [发改委, 县发展和改革委员会]\n- id: finance\n  short: {zh: 县财政局, en: Finance bureau}\n  full: {zh: 精河县财政局, en: Jinghe County Bureau of Finance}\n  names: [财政局]\n- id: personnel\n  short: {zh: 县人社局, en: Human resources bureau}\n  full: {zh: 精河县人力资源和社会保障局, en: Jinghe County Bureau of Human Resources and Social Security}\n  names: [人社局, 县人力资源和社会保障局]\n- id: agriculture\n  short: {zh: 县农业农村局, en: Agriculture bureau}\n  full: {zh: 精河县农业农村局, en: Jinghe County Bureau of Agriculture and Rural Affairs}\n  names: [农业农村局]\n- id: market\n  short: {zh: 县市场监管局, en: Market regulation bureau}\n  full: {zh: 精河县市场监督管理局, en: Jinghe County Administration for Market Regulation}\n  names: [市场监管局, 县市场监督管理局]\n- id: taxation\n  short: {zh: 县税务局, en: Taxation bureau}\n  full: {zh: 国家税务总局精河县税务局, en: Jinghe County Taxation Bureau}\n  names: [税务局, 精河县税务局]\n- id: statistics\n  short: {zh: 县统计局, en: Statistics bureau}\n  full: {zh: 精河县统计局, en: Jinghe County Bureau of Statistics}\n  names: [统计局]\n- id: health\n  short: {zh: 县卫健委, en: Health commission}\n  full: {zh: 精河县卫生健康委员会, en: Jinghe County Health Commission}\n  names: [卫健委, 县卫生健康委员会]\n- id: financial-office\n  short: {zh: 县金融办, en: Financial affairs office}\n  full: {zh: 精河县金融工作办公室, en: Jinghe County Office of Financial Affairs}\n  names: [金融办, 县金融工作办公室]\n- id: organisation\n  short: {zh: 县委组织部, en: Organisation department}\n  full: {zh: 中共精河县委组织部, en: Organisation Department of the County Party Committee}\n  names: [组织部]\n- id: federation\n  short: {zh: 县工商联, en: Federation of industry and commerce}\n  full: {zh: 精河县工商业联合会, en: Jinghe County Federation of Industry and Commerce}\n  names: [工商联, 县工商业联合会]\n- id: park\n  short: {zh: 精河工业园区管委会, en: Industrial park committee}\n  full: {zh: 精河工业园区管理委员会, en: Jinghe Industrial Park Administrative Committee}\n  names: [工业园区管委会, 园区管委会]\n- id: logistics-park\n  short: {zh: 精河国际公铁联运综合物流园, en: Road-rail logistics park}\n  full: {zh: 精河国际公铁联运综合物流园, en: Jinghe International Road-Rail Logistics Park}\n  names: [物流园]\n- id: goji\n  short: {zh: 县枸杞产业发展中心, en: Goji industry centre}\n  full: {zh: 精河县枸杞产业发展中心, en: Jinghe County Goji Industry Development Centre}\n  names: [枸杞产业发展中心]\n- id: townships\n  short: {zh: 各乡镇人民政府, en: Township governments}\n  full: {zh: 各乡镇人民政府, en: All township governments}\n- id: farms\n  short: {zh: 场管委会, en: Farm committees}\n  full: {zh: 场管委会, en: Farm administrative committees}\n  names: [各场管委会]\n# 2023 年机构改革撤销县级支行，撤销之日与承接单位方案没有写：unknown，不猜。\n# The county sub-branches ended with the reform of 2023; no document at hand states the day or who took over.\n- id: peoples-bank\n  short: {zh: 人行精河县支行, en: People''s Bank sub-branch}\n  full: {zh: 中国人民银行精河县支行, en: \"People''s Bank of China, Jinghe County Sub-branch\"}\n  names: [人民银行精河县支行]\n  until: unknown\n\nmeasures:\n- clause: 二㈠1\n  title: {zh: 构建高新技术产业全域发展空间格局, en: Lay out high-tech industry over the whole county}\n  lead: [science]\n  responsible: [park, logistics-park, reform, commerce, agriculture, goji]\n- clause: 二㈠2\n  title: {zh: 构筑高新技术企业培育策源地, en: Build the places where high-tech enterprises grow}\n  lead: [science, commerce]\n  responsible: [reform, personnel, agriculture]\n- clause: 二㈠3\n  title: {zh: 加大科技型中小企业培育力度, en: Foster technology SMEs}\n  lead: [science]\n  responsible: [market, finance, federation]\n- clause: 二㈠4\n  title: {zh: 建立后备高新技术企业培育库, en: Set up the reserve pool}\n  lead: [science]\n  responsible: [commerce, agriculture, market, statistics]\n- clause: 二㈠5\n  title: {zh: 强化高新技术企业管理服务, en: Serve and look after high-tech enterprises}\n  lead: [science]\n  responsible: [commerce, finance, taxation, federation]\n- clause: 二㈡1\n  title: {zh: 加大对高新技术企业承担科技计划项目支持力度, en: Support high-tech enterprises in science projects}\n  lead: [science]\n  responsible: [reform, commerce, agriculture, federation]\n- clause: 二㈡2\n  title: {zh: 支持高新技术企业建设高水平创新平台, en: Support innovation platforms}\n  lead: [science]\n  responsible: [park, reform, commerce, finance, health, townships, farms]\n- clause: 二㈡3\n  title: {zh: 加快高新技术企业成果转移转化, en: Put results to use faster}\n  lead: [science]\n  responsible: [market, commerce]\n- clause: 二㈡4\n  title: {zh: 支持高新技术企业培养引进科技人才, en: \"Train and bring in scientists and engineers\"}\n  lead: [science]\n  responsible: [organisation, reform, personnel, finance, federation]\n- clause: 二㈢1\n  title: {zh: 实施高新技术企业发展专项资金奖励, en: Pay rewards from the special fund}\n  lead: [science]\n  responsible: [finance, taxation]\n- clause: 二㈢2\n  title: {zh: 拓宽高新技术企业融资渠道, en: Widen the ways of financing}\n  lead: [peoples-bank]\n  responsible: [science, finance, financial-office]\n- clause: 二㈢3\n  title: {zh: 落实各项惠企利企政策, en: Carry out the policies that favour enterprises}\n  lead: [taxation]\n  responsible: [science]\n- clause: 二㈢4\n  title: {zh: 加强知识产权保护运用, en: Protect and use intellectual property}\n  lead: [market]\n  responsible: [science]\n"}',NULL,NULL);
INSERT INTO "row_change" VALUES(1,3,'plan_file','jinghe-2022-2025	plan.yaml',NULL,'{"name":"plan.yaml","plan":"jinghe-2022-2025","text":"# 方案本身：名称、文号、地区、期限、出资层级、资格种类、统计指标。\n# The plan itself: its name, document, place, period, who pays, which certifications, which statistics.\n#\n# 每个键的说明见 docs/rules.md；改完用 hte plan check 检查。“(P §二㈢1)”指方案原文第二部分第（三）节第1条。\n# docs/rules.md explains every key; after a change run `hte plan check`. \"(P §二㈢1)\" is the plan''s own clause.\n\n# 方案代号：字母、数字、连字符。 A short name for the plan: letters, digits, hyphens.\nid: jinghe-2022-2025\n\ntitle:\n  zh: 精河县高新技术企业倍增行动实施方案(2022—2025年)\n  en: Jinghe County plan to double high-tech enterprises (2022–2025)\n\n# 文号与印发日期：方案文本上没有，写 unknown，不要猜。\n# Number and day of issue: the plan''s text has neither, so `unknown` — never a guess.\ndocument:\n  number: unknown\n  issued_on: unknown\n\n# 行政区划代码，六位，加引号。 The county''s division code: six digits, in quotes.\ndivision: \"652722\"\n\n# 期限：from 是第一天，until 是结束后的第一天（不含）。 The period: `until` is the first day after it.\nperiod: {from: 2022-01-01, until: 2026-01-01}\n\n# 出资层级：只能用 region、prefecture、county 三个键。 Who pays; the three keys are fixed, their titles are yours.\nlevels:\n  region: {zh: 自治区, en: region}\n  prefecture: {zh: 自治州, en: prefecture}\n  county: {zh: 县, en: county}\n\n# 资格种类。number 是整个编号的正则表达式（单引号）；valid 是有效期：{years: 3} 或 year-end（当年12月31日止）。\n# Kinds of certification. `number` is a regular expression of the whole number (single quotes);\n# `valid` is {years: 3}, or year-end: until 31 December of the year in the number.\nschemes:\n  hte:\n    title: {zh: 高新技术企业, en: High-tech enterprise}\n    number: ''GR\\d{4}\\d{2}\\d{6}''    # GR + 年 year + 省 province + 流水号 serial\n    valid: {years: 3}\n  tech-sme:\n    title: {zh: 科技型中小企业, en: Technology SME}\n    number: ''\\d{4}\\d{6}[0AB][0-9A-Z]\\d{6}''    # 年 year + 区划 division + 类别 class + 流水号 serial\n    valid: year-end\n\n# 全县统计数据，targets.yaml 用作分母。 County-wide figures that targets.yaml can divide by.\nstatistics:\n  above-scale: {zh: 规上企业总数, en: Enterprises above scale}\n\n# 专项资金：要求逐年扩大的条款。 The special fund: the clause that asks that it grow every year.\nfund: {grows: 二㈢1}\n"}',NULL,NULL);
INSERT INTO "row_change" VALUES(1,4,'plan_file','jinghe-2022-2025	rules.yaml',NULL,'{"name":"rules.yaml","plan":"jinghe-2022-2025","text":"# 奖补规则：谁、因为什么、由哪一级奖多少。 The rewards: who gets what, for what, and which level pays it.\n#\n# 金额：元（100000），或带单位的文字（10万元）。方案没有写金额，写 unknown；方案没有提到的层级，不要写。\n# Sums: yuan (100000) or text with a unit (10万元). A sum that the plan does not state is `unknown`;\n# a level that the plan does not speak of is left out.\n# 没有 valid 的规则，有效期就是方案的期限。 A rule without `valid` holds for the plan''s period.\n#\n# 方案另有两处涉及资金而没有可计算的内容，故不成为规则：\n# Two more clauses speak of money without anything to compute, so they are no rules here:\n#   (P §二㈢1) 设立专项资金并逐年扩大规模，未写数额。 A special fund, growing every year; no amount.\n#   (P §二㈠3) 科技型中小企业承担自治区重点研发任务专项，后补助，未写数额。 Post-subsidy for regional R&D tasks; no amount.\n\n# (P §二㈢1) 首次认定：县在自治区、自治州奖补的基础上“再奖补10万元”；自治区、自治州的金额方案没有写。\n# First certification: the county adds 100,000 to what region and prefecture pay; their sums are not stated.\n- id: hte-first\n  title: {zh: 首次认定奖补, en: First certification}\n  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}\n  valid: {from: 2022-01-01, until: 2026-01-01, stated: false}    # 期限取自方案，本条未写 the plan''s period; the clause names none\n  benefit: hte-certification    # 同一证书只奖一次：首次或重新认定 one certificate is rewarded once, as a first or a renewal\n  when: {certification: hte, occasion: first}\n  pay: {region: unknown, prefecture: unknown, county: 100000}\n\n# (P §二㈢1) 每三年符合认定（重新认定）：自治区10万元、自治州5万元、县5万元，合计20万元。\n# Renewal every three years: 100,000 + 50,000 + 50,000. 失效后再次认定方案没有提到。 A lapsed firm''s return is not spoken of.\n- id: hte-renewal\n  title: {zh: 重新认定奖补, en: Renewed certification}\n  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}\n  benefit: hte-certification\n  when: {certification: hte, occasion: renewal}\n  pay: {region: 100000, prefecture: 50000, county: 50000}\n\n# (P §二㈢1) 县外高新技术企业整体迁入：列为奖补对象，金额没有写；只提到县。\n# A high-tech enterprise that moves in whole: rewarded, sum not stated; only the county is spoken of.\n- id: relocation\n  title: {zh: 整体迁入奖补, en: Relocation into the county}\n  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}\n  when: {event: relocation}\n  require: {in_force: hte}\n  pay: {county: unknown}\n\n# (P §二㈢1) 研发费用后补助：比例、基数、上限都没有写，所以平时不列，加 --all 才显示。\n# Subsidy after R&D spending: neither rate, base nor cap is stated, so it is listed only with --all.\n- id: rd-subsidy\n  title: {zh: 研发费用后补助, en: R&D spending subsidy}\n  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}\n  when: {annual: rd_spending}    # 按当年12月31日计 dated 31 December of its year\n  require: {in_force: hte}\n  show: on-request\n  pay: {county: unknown}\n\n# (P §二㈢1) 高新技术企业成功上市：50万元。板块、是否分阶段没有写；按每家一次计算。未引用文件依据。\n# A high-tech enterprise goes public: 500,000, once. Board and stages are not stated, and no document is cited.\n- id: listing\n  title: {zh: 上市奖励, en: Listing}\n  cite: {clause: 二㈢1}\n  when: {event: listing}\n  require: {in_force: hte}\n  once: enterprise\n  pay: {county: 500000}\n\n# (P §二㈡2) 创建国家级、自治区级平台（科技创新平台、新型研发机构、技术转移机构、技术合同认定登记机构）：\n# 按照自治州支持资金1:0.5配套。受奖主体是否须为高新技术企业没有写，故不设条件。\n# A platform of national or regional grade: half of the prefecture''s money on top. The plan does not say that its\n# holder must be a high-tech enterprise, so nothing is required.\n- id: platform-match\n  title: {zh: 创新平台配套奖励, en: Match for platforms}\n  cite: {clause: 二㈡2}\n  when: {event: platform, grade: [national, region]}\n  pay: {county: {match: prefecture, ratio: 0.5}}\n\n# (P §二㈡4) 入选国家创新人才推进计划：按照自治州支持资金1:0.5配套经费。\n# Chosen for the national talent plan: half of the prefecture''s money on top.\n- id: talent-match\n  title: {zh: 创新人才推进计划配套经费, en: Match for the national talent plan}\n  cite: {clause: 二㈡4}\n  when: {event: talent, grade: [national]}\n  pay: {county: {match: prefecture, ratio: 0.5}}\n\n# (P §二㈡4) 获国家和自治区科学技术奖：按照自治州奖励资金1:0.5配套。\n# A national or regional science and technology prize: half of the prefecture''s prize money on top.\n- id: prize-match\n  title: {zh: 科学技术奖配套奖励, en: Match for science and technology prizes}\n  cite: {clause: 二㈡4}\n  when: {event: prize, grade: [national, region]}\n  pay: {county: {match: prefecture, ratio: 0.5}}\n"}',NULL,NULL);
INSERT INTO "row_change" VALUES(1,5,'plan_file','jinghe-2022-2025	targets.yaml',NULL,'{"name":"targets.yaml","plan":"jinghe-2022-2025","text":"# 指标与各年目标。数量写整数，比例写百分数；没有目标的年份不写。\n# The indicators and their targets by year. Counts are whole numbers, ratios have a %; a year without a target is left out.\n# 目标都是年末存量，不是当年新增；“以上”包含本数。 Targets are stocks at the year''s end, not additions; \"以上\" includes the number.\n\n# (P §一㈢) 高新技术企业：5、8、10、12 家。\n- id: hte\n  title: {zh: 高新技术企业, en: High-tech enterprises}\n  cite: {clause: 一㈢}\n  count: {in_force: hte}\n  targets: {2022: 5, 2023: 8, 2024: 10, 2025: 12}\n\n# (P §一㈢) 科技型中小企业：10、15、18、20 家。与高新技术企业有重叠，不可相加。 Overlaps with the above: never add them.\n- id: tech-sme\n  title: {zh: 科技型中小企业, en: Technology SMEs}\n  cite: {clause: 一㈢}\n  count: {in_force: tech-sme}\n  targets: {2022: 10, 2023: 15, 2024: 18, 2025: 20}\n\n# (P §一㈢) 规上企业中的高新技术企业：只写了2025年，6家。 Only the end of 2025 has a target.\n- id: above-scale-hte\n  title: {zh: 规上高新技术企业, en: High-tech enterprises above scale}\n  cite: {clause: 一㈢}\n  count: {in_force: hte, where: above_scale}\n  targets: {2025: 6}\n\n# (P §一㈢) 上项占规上企业总数20%以上：2025年。 The one above as a share of all enterprises above scale.\n- id: above-scale-hte-share\n  title: {zh: 规上高新技术企业占比, en: Share of high-tech among enterprises above scale}\n  cite: {clause: 一㈢}\n  ratio: {of: above-scale-hte, to: {statistic: above-scale}}\n  targets: {2025: 20%}\n\n# (P §二㈠5) 到期重新认定率90%以上；未写年份，按每年计。 Renewal of what expires; no year is named, so every year.\n- id: renewal-rate\n  title: {zh: 到期重新认定率, en: Renewal rate}\n  cite: {clause: 二㈠5}\n  ratio: {renewed: hte}\n  targets: {2022: 90%, 2023: 90%, 2024: 90%, 2025: 90%}\n\n# (P §二㈠4) 后备库累计入库企业：2025年25家以上。累计，每家只算一次。 Ever admitted; each enterprise counts once.\n- id: reserve-pool\n  title: {zh: 后备库累计入库企业, en: Enterprises admitted to the reserve pool}\n  cite: {clause: 二㈠4}\n  count: {admitted: reserve}\n  targets: {2025: 25}\n"}',NULL,NULL);
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
INSERT INTO "row_change" VALUES(2,34,'certification','tech-sme	202265272200229001',NULL,'{"enterprise":"91652722MAXX00015B","issued_on":"2022-05-03","number":"202265272200229001","scheme":"tech-sme","valid_until":"2022-12-31"}',4,2);
INSERT INTO "row_change" VALUES(2,35,'certification','tech-sme	2022652722A0229002',NULL,'{"enterprise":"91652722MAXX000236","issued_on":"2022-06-05","number":"2022652722A0229002","scheme":"tech-sme","valid_until":"2022-12-31"}',4,3);
INSERT INTO "row_change" VALUES(2,36,'certification','tech-sme	2022652722A0229003',NULL,'{"enterprise":"91652722MAXX000311","issued_on":"2022-07-07","number":"2022652722A0229003","scheme":"tech-sme","valid_until":"2022-12-31"}',4,4);
INSERT INTO "row_change" VALUES(2,37,'certification','tech-sme	2022652722A0229004',NULL,'{"enterprise":"91652722MAXX000829","issued_on":"2022-08-09","number":"2022652722A0229004","scheme":"tech-sme","valid_until":"2022-12-31"}',4,5);
INSERT INTO "row_change" VALUES(2,38,'certification','tech-sme	2022652722A0229005',NULL,'{"enterprise":"91652722MAXX000904","issued_on":"2022-09-11","number":"2022652722A0229005","scheme":"tech-sme","valid_until":"2022-12-31"}',4,6);
INSERT INTO "row_change" VALUES(2,39,'certification','tech-sme	202265272200229006',NULL,'{"enterprise":"91652722MAXX00103R","issued_on":"2022-05-13","number":"202265272200229006","scheme":"tech-sme","valid_until":"2022-12-31"}',4,7);
INSERT INTO "row_change" VALUES(2,40,'certification','tech-sme	2022652722A0229007',NULL,'{"enterprise":"91652722MAXX00138C","issued_on":"2022-06-15","number":"2022652722A0229007","scheme":"tech-sme","valid_until":"2022-12-31"}',4,8);
INSERT INTO "row_change" VALUES(2,41,'certification','tech-sme	2022652722A0229008',NULL,'{"enterprise":"91652722MAXX001467","issued_on":"2022-07-17","number":"2022652722A0229008","scheme":"tech-sme","valid_until":"2022-12-31"}',4,9);
INSERT INTO "row_change" VALUES(2,42,'certification','tech-sme	2022652722A0229009',NULL,'{"enterprise":"91652722MAXX001542","issued_on":"2022-08-19","number":"2022652722A0229009","scheme":"tech-sme","valid_until":"2022-12-31"}',4,10);
INSERT INTO "row_change" VALUES(2,43,'certification','tech-sme	202365272200239010',NULL,'{"enterprise":"91652722MAXX00015B","issued_on":"2023-05-03","number":"202365272200239010","scheme":"tech-sme","valid_until":"2023-12-31"}',4,11);
INSERT INTO "row_change" VALUES(2,44,'certification','tech-sme	2023652722A0239011',NULL,'{"enterprise":"91652722MAXX000236","issued_on":"2023-06-05","number":"2023652722A0239011","scheme":"tech-sme","valid_until":"2023-12-31"}',4,12);
INSERT INTO "row_change" VALUES(2,45,'certification','tech-sme	2023652722A0239012',NULL,'{"enterprise":"91652722MAXX000311","issued_on":"2023-07-07","number":"2023652722A0239012","scheme":"tech-sme","valid_until":"2023-12-31"}',4,13);
INSERT INTO "row_change" VALUES(2,46,'certification','tech-sme	2023652722A0239013',NULL,'{"enterprise":"91652722MAXX0004XQ","issued_on":"2023-08-09","number":"2023652722A0239013","scheme":"tech-sme","valid_until":"2023-12-31"}',4,14);
INSERT INTO "row_change" VALUES(2,47,'certification','tech-sme	2023652722A0239014',NULL,'{"enterprise":"91652722MAXX00058Q","issued_on":"2023-09-11","number":"2023652722A0239014","scheme":"tech-sme","valid_until":"2023-12-31"}',4,15);
INSERT INTO "row_change" VALUES(2,48,'certification','tech-sme	202365272200239015',NULL,'{"enterprise":"91652722MAXX00066K","issued_on":"2023-05-13","number":"202365272200239015","scheme":"tech-sme","valid_until":"2023-12-31"}',4,16);
INSERT INTO "row_change" VALUES(2,49,'certification','tech-sme	2023652722A0239016',NULL,'{"enterprise":"91652722MAXX000829","issued_on":"2023-06-15","number":"2023652722A0239016","scheme":"tech-sme","valid_until":"2023-12-31"}',4,17);
INSERT INTO "row_change" VALUES(2,50,'certification','tech-sme	2023652722A0239017',NULL,'{"enterprise":"91652722MAXX000904","issued_on":"2023-07-17","number":"2023652722A0239017","scheme":"tech-sme","valid_until":"2023-12-31"}',4,18);
INSERT INTO "row_change" VALUES(2,51,'certification','tech-sme	2023652722A0239018',NULL,'{"enterprise":"91652722MAXX00103R","issued_on":"2023-08-19","number":"2023652722A0239018","scheme":"tech-sme","valid_until":"2023-12-31"}',4,19);
INSERT INTO "row_change" VALUES(2,52,'certification','tech-sme	2023652722A0239019',NULL,'{"enterprise":"91652722MAXX00111L","issued_on":"2023-09-21","number":"2023652722A0239019","scheme":"tech-sme","valid_until":"2023-12-31"}',4,20);
INSERT INTO "row_change" VALUES(2,53,'certification','tech-sme	202365272200239020',NULL,'{"enterprise":"91652722MAXX00138C","issued_on":"2023-05-23","number":"202365272200239020","scheme":"tech-sme","valid_until":"2023-12-31"}',4,21);
INSERT INTO "row_change" VALUES(2,54,'certification','tech-sme	2023652722A0239021',NULL,'{"enterprise":"91652722MAXX001467","issued_on":"2023-06-25","number":"2023652722A0239021","scheme":"tech-sme","valid_until":"2023-12-31"}',4,22);
INSERT INTO "row_change" VALUES(2,55,'certification','tech-sme	202465272200249022',NULL,'{"enterprise":"91652722MAXX00015B","issued_on":"2024-05-03","number":"202465272200249022","scheme":"tech-sme","valid_until":"2024-12-31"}',4,23);
INSERT INTO "row_change" VALUES(2,56,'certification','tech-sme	2024652722A0249023',NULL,'{"enterprise":"91652722MAXX000236","issued_on":"2024-06-05","number":"2024652722A0249023","scheme":"tech-sme","valid_until":"2024-12-31"}',4,24);
INSERT INTO "row_change" VALUES(2,57,'certification','tech-sme	2024652722A0249024',NULL,'{"enterprise":"91652722MAXX000311","issued_on":"2024-07-07","number":"2024652722A0249024","scheme":"tech-sme","valid_until":"2024-12-31"}',4,25);
INSERT INTO "row_change" VALUES(2,58,'certification','tech-sme	2024652722A0249025',NULL,'{"enterprise":"91652722MAXX0004XQ","issued_on":"2024-08-09","number":"2024652722A0249025","scheme":"tech-sme","valid_until":"2024-12-31"}',4,26);
INSERT INTO "row_change" VALUES(2,59,'certification','tech-sme	2024652722A0249026',NULL,'{"enterprise":"91652722MAXX00058Q","issued_on":"2024-09-11","number":"2024652722A0249026","scheme":"tech-sme","valid_until":"2024-12-31"}',4,27);
INSERT INTO "row_change" VALUES(2,60,'certification','tech-sme	202465272200249027',NULL,'{"enterprise":"91320500MAXX00074Y","issued_on":"2024-05-13","number":"202465272200249027","scheme":"tech-sme","valid_until":"2024-12-31"}',4,28);
INSERT INTO "row_change" VALUES(2,61,'certification','tech-sme	2024652722A0249028',NULL,'{"enterprise":"91652722MAXX000829","issued_on":"2024-06-15","number":"2024652722A0249028","scheme":"tech-sme","valid_until":"2024-12-31"}',4,29);
INSERT INTO "row_change" VALUES(2,62,'certification','tech-sme	2024652722A0249029',NULL,'{"enterprise":"91652722MAXX000904","issued_on":"2024-07-17","number":"2024652722A0249029","scheme":"tech-sme","valid_until":"2024-12-31"}',4,30);
INSERT INTO "row_change" VALUES(2,63,'certification','tech-sme	2024652722A0249030',NULL,'{"enterprise":"91652722MAXX00111L","issued_on":"2024-08-19","number":"2024652722A0249030","scheme":"tech-sme","valid_until":"2024-12-31"}',4,31);
INSERT INTO "row_change" VALUES(2,64,'certification','tech-sme	2024652722A0249031',NULL,'{"enterprise":"91652722MAXX0012XC","issued_on":"2024-09-21","number":"2024652722A0249031","scheme":"tech-sme","valid_until":"2024-12-31"}',4,32);
INSERT INTO "row_change" VALUES(2,65,'certification','tech-sme	202465272200249032',NULL,'{"enterprise":"91652722MAXX00138C","issued_on":"2024-05-23","number":"202465272200249032","scheme":"tech-sme","valid_until":"2024-12-31"}',4,33);
INSERT INTO "row_change" VALUES(2,66,'certification','tech-sme	2024652722A0249033',NULL,'{"enterprise":"91652722MAXX001467","issued_on":"2024-06-25","number":"2024652722A0249033","scheme":"tech-sme","valid_until":"2024-12-31"}',4,34);
INSERT INTO "row_change" VALUES(2,67,'certification','tech-sme	2024652722A0249034',NULL,'{"enterprise":"91652722MAXX001542","issued_on":"2024-07-27","number":"2024652722A0249034","scheme":"tech-sme","valid_until":"2024-12-31"}',4,35);
INSERT INTO "row_change" VALUES(2,68,'certification','tech-sme	2024652722B0249035',NULL,'{"enterprise":"91652722MAXX00162W","issued_on":"2024-08-29","number":"2024652722B0249035","scheme":"tech-sme","valid_until":"2024-12-31"}',4,36);
INSERT INTO "row_change" VALUES(2,69,'certification','tech-sme	202565272200259036',NULL,'{"enterprise":"91652722MAXX00015B","issued_on":"2025-05-03","number":"202565272200259036","scheme":"tech-sme","valid_until":"2025-12-31"}',4,37);
INSERT INTO "row_change" VALUES(2,70,'certification','tech-sme	2025652722A0259037',NULL,'{"enterprise":"91652722MAXX000236","issued_on":"2025-06-05","number":"2025652722A0259037","scheme":"tech-sme","valid_until":"2025-12-31"}',4,38);
INSERT INTO "row_change" VALUES(2,71,'certification','tech-sme	2025652722A0259038',NULL,'{"enterprise":"91652722MAXX000311","issued_on":"2025-07-07","number":"2025652722A0259038","scheme":"tech-sme","valid_until":"2025-12-31"}',4,39);
INSERT INTO "row_change" VALUES(2,72,'certification','tech-sme	2025652722A0259039',NULL,'{"enterprise":"91652722MAXX0004XQ","issued_on":"2025-08-09","number":"2025652722A0259039","scheme":"tech-sme","valid_until":"2025-12-31"}',4,40);
INSERT INTO "row_change" VALUES(2,73,'certification','tech-sme	2025652722A0259040',NULL,'{"enterprise":"91652722MAXX00058Q","issued_on":"2025-09-11","number":"2025652722A0259040","scheme":"tech-sme","valid_until":"2025-12-31"}',4,41);
INSERT INTO "row_change" VALUES(2,74,'certification','tech-sme	202565272200259041',NULL,'{"enterprise":"91652722MAXX00066K","issued_on":"2025-05-13","number":"202565272200259041","scheme":"tech-sme","valid_until":"2025-12-31"}',4,42);
INSERT INTO "row_change" VALUES(2,75,'certification','tech-sme	2025652722A0259042',NULL,'{"enterprise":"91320500MAXX00074Y","issued_on":"2025-06-15","number":"2025652722A0259042","scheme":"tech-sme","valid_until":"2025-12-31"}',4,43);
INSERT INTO "row_change" VALUES(2,76,'certification','tech-sme	2025652722A0259043',NULL,'{"enterprise":"91652722MAXX000904","issued_on":"2025-07-17","number":"2025652722A0259043","scheme":"tech-sme","valid_until":"2025-12-31"}',4,44);
INSERT INTO "row_change" VALUES(2,77,'certification','tech-sme	2025652722A0259044',NULL,'{"enterprise":"91652722MAXX00111L","issued_on":"2025-08-19","number":"2025652722A0259044","scheme":"tech-sme","valid_until":"2025-12-31"}',4,45);
INSERT INTO "row_change" VALUES(2,78,'certification','tech-sme	2025652722A0259045',NULL,'{"enterprise":"91652722MAXX0012XC","issued_on":"2025-09-21","number":"2025652722A0259045","scheme":"tech-sme","valid_until":"2025-12-31"}',4,46);
INSERT INTO "row_change" VALUES(2,79,'certification','tech-sme	202565272200259046',NULL,'{"enterprise":"91652722MAXX00138C","issued_on":"2025-05-23","number":"202565272200259046","scheme":"tech-sme","valid_until":"2025-12-31"}',4,47);
INSERT INTO "row_change" VALUES(2,80,'certification','tech-sme	2025652722A0259047',NULL,'{"enterprise":"91652722MAXX001467","issued_on":"2025-06-25","number":"2025652722A0259047","scheme":"tech-sme","valid_until":"2025-12-31"}',4,48);
INSERT INTO "row_change" VALUES(2,81,'certification','tech-sme	2025652722A0259048',NULL,'{"enterprise":"91652722MAXX001542","issued_on":"2025-07-27","number":"2025652722A0259048","scheme":"tech-sme","valid_until":"2025-12-31"}',4,49);
INSERT INTO "row_change" VALUES(2,82,'certification','tech-sme	2025652722A0259049',NULL,'{"enterprise":"91652722MAXX00162W","issued_on":"2025-08-29","number":"2025652722A0259049","scheme":"tech-sme","valid_until":"2025-12-31"}',4,50);
INSERT INTO "row_change" VALUES(2,83,'event','91652722MAXX000236	talent	2023-09-15	国家创新人才推进计划',NULL,'{"enterprise":"91652722MAXX000236","grade":"national","kind":"talent","on":"2023-09-15","prefecture_fen":12500000,"title":"国家创新人才推进计划"}',5,5);
INSERT INTO "row_change" VALUES(2,84,'event','91652722MAXX000311	platform	2024-03-28	枸杞采收装备企业技术创新中心',NULL,'{"document":"示例科发〔2024〕8号","enterprise":"91652722MAXX000311","grade":"region","kind":"platform","on":"2024-03-28","prefecture_fen":30000000,"region_fen":50000000,"title":"枸杞采收装备企业技术创新中心"}',5,6);
INSERT INTO "row_change" VALUES(2,85,'event','91320500MAXX00074Y	relocation	2024-04-21	整体迁入',NULL,'{"enterprise":"91320500MAXX00074Y","kind":"relocation","on":"2024-04-21","title":"整体迁入"}',5,7);
INSERT INTO "row_change" VALUES(2,86,'event','91652722MAXX000236	listing	2024-05-16	北京证券交易所',NULL,'{"enterprise":"91652722MAXX000236","kind":"listing","on":"2024-05-16","title":"北京证券交易所"}',5,8);
INSERT INTO "row_change" VALUES(2,87,'event','91652722MAXX00111L	listing	2024-08-08	深圳证券交易所创业板',NULL,'{"enterprise":"91652722MAXX00111L","kind":"listing","on":"2024-08-08","title":"深圳证券交易所创业板"}',5,9);
INSERT INTO "row_change" VALUES(2,88,'event','91652722MAXX000904	prize	2024-09-15	自治区科学技术进步奖三等奖',NULL,'{"document":"示例科奖字〔2024〕3号","enterprise":"91652722MAXX000904","grade":"region","kind":"prize","on":"2024-09-15","title":"自治区科学技术进步奖三等奖"}',5,10);
INSERT INTO "row_change" VALUES(2,89,'annual','91652722MAXX00015B	2022',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00015B","rd_spending_fen":540690000,"rd_staff":26,"revenue_fen":8720840000,"staff":128,"year":2022}',6,2);
INSERT INTO "row_change" VALUES(2,90,'annual','91652722MAXX000236	2022',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000236","rd_spending_fen":744620000,"rd_staff":31,"revenue_fen":15512950000,"staff":216,"year":2022}',6,3);
INSERT INTO "row_change" VALUES(2,91,'annual','91652722MAXX000311	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX000311","rd_spending_fen":137210000,"rd_staff":14,"revenue_fen":1932490000,"staff":57,"year":2022}',6,4);
INSERT INTO "row_change" VALUES(2,92,'annual','91652722MAXX0004XQ	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0004XQ","rd_spending_fen":92990000,"rd_staff":9,"revenue_fen":1120350000,"staff":34,"year":2022}',6,5);
INSERT INTO "row_change" VALUES(2,93,'annual','91652722MAXX00058Q	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00058Q","rd_spending_fen":87670000,"rd_staff":12,"revenue_fen":695790000,"staff":22,"year":2022}',6,6);
INSERT INTO "row_change" VALUES(2,94,'annual','91652722MAXX00066K	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00066K","rd_spending_fen":102040000,"rd_staff":8,"revenue_fen":1790160000,"staff":49,"year":2022}',6,7);
INSERT INTO "row_change" VALUES(2,95,'annual','91652722MAXX000829	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX000829","rd_spending_fen":53420000,"rd_staff":6,"revenue_fen":905480000,"staff":38,"year":2022}',6,8);
INSERT INTO "row_change" VALUES(2,96,'annual','91652722MAXX000904	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX000904","rd_spending_fen":85860000,"rd_staff":9,"revenue_fen":1651160000,"staff":63,"year":2022}',6,9);
INSERT INTO "row_change" VALUES(2,97,'annual','91652722MAXX00103R	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00103R","rd_spending_fen":34060000,"rd_staff":4,"revenue_fen":756990000,"staff":29,"year":2022}',6,10);
INSERT INTO "row_change" VALUES(2,98,'annual','91652722MAXX00111L	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00111L","rd_spending_fen":107270000,"rd_staff":19,"revenue_fen":1950410000,"staff":174,"year":2022}',6,11);
INSERT INTO "row_change" VALUES(2,99,'annual','91652722MAXX0012XC	2022',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0012XC","rd_spending_fen":52790000,"rd_staff":8,"revenue_fen":356720000,"staff":17,"year":2022}',6,12);
INSERT INTO "row_change" VALUES(2,100,'annual','91652722MAXX001467	2022',NULL,'{"above_scale":true,"enterprise":"91652722MAXX001467","rd_spending_fen":77760000,"rd_staff":9,"revenue_fen":2356290000,"staff":85,"year":2022}',6,13);
INSERT INTO "row_change" VALUES(2,101,'annual','91652722MAXX00015B	2023',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00015B","rd_spending_fen":588870000,"rd_staff":26,"revenue_fen":9497950000,"staff":129,"year":2023}',6,14);
INSERT INTO "row_change" VALUES(2,102,'annual','91652722MAXX000236	2023',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000236","rd_spending_fen":810320000,"rd_staff":31,"revenue_fen":16881730000,"staff":217,"year":2023}',6,15);
INSERT INTO "row_change" VALUES(2,103,'annual','91652722MAXX000311	2023',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000311","rd_spending_fen":149200000,"rd_staff":14,"revenue_fen":2101340000,"staff":58,"year":2023}',6,16);
INSERT INTO "row_change" VALUES(2,104,'annual','91652722MAXX0004XQ	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0004XQ","rd_spending_fen":101360000,"rd_staff":9,"revenue_fen":1221180000,"staff":35,"year":2023}',6,17);
INSERT INTO "row_change" VALUES(2,105,'annual','91652722MAXX00058Q	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00058Q","rd_spending_fen":95480000,"rd_staff":12,"revenue_fen":757790000,"staff":23,"year":2023}',6,18);
INSERT INTO "row_change" VALUES(2,106,'annual','91652722MAXX00066K	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00066K","rd_spending_fen":111040000,"rd_staff":8,"revenue_fen":1948120000,"staff":50,"year":2023}',6,19);
INSERT INTO "row_change" VALUES(2,107,'annual','91652722MAXX000829	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX000829","rd_spending_fen":58230000,"rd_staff":6,"revenue_fen":986970000,"staff":39,"year":2023}',6,20);
INSERT INTO "row_change" VALUES(2,108,'annual','91652722MAXX000904	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX000904","rd_spending_fen":93510000,"rd_staff":9,"revenue_fen":1798290000,"staff":64,"year":2023}',6,21);
INSERT INTO "row_change" VALUES(2,109,'annual','91652722MAXX00103R	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00103R","rd_spending_fen":37070000,"rd_staff":4,"revenue_fen":823790000,"staff":30,"year":2023}',6,22);
INSERT INTO "row_change" VALUES(2,110,'annual','91652722MAXX00111L	2023',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00111L","rd_spending_fen":116650000,"rd_staff":19,"revenue_fen":2120830000,"staff":175,"year":2023}',6,23);
INSERT INTO "row_change" VALUES(2,111,'annual','91652722MAXX0012XC	2023',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0012XC","rd_spending_fen":57550000,"rd_staff":8,"revenue_fen":388820000,"staff":18,"year":2023}',6,24);
INSERT INTO "row_change" VALUES(2,112,'annual','91652722MAXX001467	2023',NULL,'{"above_scale":true,"enterprise":"91652722MAXX001467","rd_spending_fen":84620000,"rd_staff":9,"revenue_fen":2564200000,"staff":86,"year":2023}',6,25);
INSERT INTO "row_change" VALUES(2,113,'annual','91652722MAXX00015B	2024',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00015B","rd_spending_fen":637050000,"rd_staff":26,"revenue_fen":10275060000,"staff":130,"year":2024}',6,26);
INSERT INTO "row_change" VALUES(2,114,'annual','91652722MAXX000236	2024',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000236","rd_spending_fen":876020000,"rd_staff":31,"revenue_fen":18250520000,"staff":218,"year":2024}',6,27);
INSERT INTO "row_change" VALUES(2,115,'annual','91652722MAXX000311	2024',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000311","rd_spending_fen":161180000,"rd_staff":14,"revenue_fen":2270200000,"staff":59,"year":2024}',6,28);
INSERT INTO "row_change" VALUES(2,116,'annual','91652722MAXX0004XQ	2024',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0004XQ","rd_spending_fen":109730000,"rd_staff":9,"revenue_fen":1322010000,"staff":36,"year":2024}',6,29);
INSERT INTO "row_change" VALUES(2,117,'annual','91652722MAXX00058Q	2024',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00058Q","rd_spending_fen":103290000,"rd_staff":12,"revenue_fen":819790000,"staff":24,"year":2024}',6,30);
INSERT INTO "row_change" VALUES(2,118,'annual','91652722MAXX00066K	2024',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00066K","rd_spending_fen":120050000,"rd_staff":8,"revenue_fen":2106070000,"staff":51,"year":2024}',6,31);
INSERT INTO "row_change" VALUES(2,119,'annual','91320500MAXX00074Y	2024',NULL,'{"above_scale":false,"enterprise":"91320500MAXX00074Y","rd_spending_fen":112040000,"rd_staff":7,"revenue_fen":1697630000,"staff":43,"year":2024}',6,32);
INSERT INTO "row_change" VALUES(2,120,'annual','91652722MAXX000904	2024',NULL,'{"above_scale":false,"enterprise":"91652722MAXX000904","rd_spending_fen":101160000,"rd_staff":9,"revenue_fen":1945420000,"staff":65,"year":2024}',6,33);
INSERT INTO "row_change" VALUES(2,121,'annual','91652722MAXX00103R	2024',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00103R","rd_spending_fen":40080000,"rd_staff":4,"revenue_fen":890580000,"staff":31,"year":2024}',6,34);
INSERT INTO "row_change" VALUES(2,122,'annual','91652722MAXX00111L	2024',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00111L","rd_spending_fen":126020000,"rd_staff":19,"revenue_fen":2291260000,"staff":176,"year":2024}',6,35);
INSERT INTO "row_change" VALUES(2,123,'annual','91652722MAXX0012XC	2024',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0012XC","rd_spending_fen":62300000,"rd_staff":8,"revenue_fen":420930000,"staff":19,"year":2024}',6,36);
INSERT INTO "row_change" VALUES(2,124,'annual','91652722MAXX001467	2024',NULL,'{"above_scale":true,"enterprise":"91652722MAXX001467","rd_spending_fen":91480000,"rd_staff":9,"revenue_fen":2772110000,"staff":87,"year":2024}',6,37);
INSERT INTO "row_change" VALUES(2,125,'annual','91652722MAXX00015B	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00015B","rd_spending_fen":685230000,"rd_staff":26,"revenue_fen":11052160000,"staff":131,"year":2025}',6,38);
INSERT INTO "row_change" VALUES(2,126,'annual','91652722MAXX000236	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000236","rd_spending_fen":941730000,"rd_staff":31,"revenue_fen":19619310000,"staff":219,"year":2025}',6,39);
INSERT INTO "row_change" VALUES(2,127,'annual','91652722MAXX000311	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000311","rd_spending_fen":173170000,"rd_staff":14,"revenue_fen":2439060000,"staff":60,"year":2025}',6,40);
INSERT INTO "row_change" VALUES(2,128,'annual','91652722MAXX0004XQ	2025',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0004XQ","rd_spending_fen":118100000,"rd_staff":9,"revenue_fen":1422840000,"staff":37,"year":2025}',6,41);
INSERT INTO "row_change" VALUES(2,129,'annual','91652722MAXX00058Q	2025',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00058Q","rd_spending_fen":111110000,"rd_staff":12,"revenue_fen":881790000,"staff":25,"year":2025}',6,42);
INSERT INTO "row_change" VALUES(2,130,'annual','91652722MAXX00066K	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00066K","rd_spending_fen":129050000,"rd_staff":8,"revenue_fen":2264030000,"staff":52,"year":2025}',6,43);
INSERT INTO "row_change" VALUES(2,131,'annual','91320500MAXX00074Y	2025',NULL,'{"above_scale":false,"enterprise":"91320500MAXX00074Y","rd_spending_fen":120380000,"rd_staff":7,"revenue_fen":1823900000,"staff":44,"year":2025}',6,44);
INSERT INTO "row_change" VALUES(2,132,'annual','91652722MAXX000904	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX000904","rd_spending_fen":108810000,"rd_staff":9,"revenue_fen":2092560000,"staff":66,"year":2025}',6,45);
INSERT INTO "row_change" VALUES(2,133,'annual','91652722MAXX00103R	2025',NULL,'{"above_scale":false,"enterprise":"91652722MAXX00103R","rd_spending_fen":43080000,"rd_staff":4,"revenue_fen":957370000,"staff":32,"year":2025}',6,46);
INSERT INTO "row_change" VALUES(2,134,'annual','91652722MAXX00111L	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX00111L","rd_spending_fen":135390000,"rd_staff":19,"revenue_fen":2461680000,"staff":177,"year":2025}',6,47);
INSERT INTO "row_change" VALUES(2,135,'annual','91652722MAXX0012XC	2025',NULL,'{"above_scale":false,"enterprise":"91652722MAXX0012XC","rd_spending_fen":67050000,"rd_staff":8,"revenue_fen":453030000,"staff":20,"year":2025}',6,48);
INSERT INTO "row_change" VALUES(2,136,'annual','91652722MAXX001467	2025',NULL,'{"above_scale":true,"enterprise":"91652722MAXX001467","rd_spending_fen":98340000,"rd_staff":9,"revenue_fen":2980020000,"staff":88,"year":2025}',6,49);
INSERT INTO "row_change" VALUES(2,137,'statistic','above-scale	2022-12-31',NULL,'{"as_of":"2022-12-31","id":"above-scale","value":24}',7,2);
INSERT INTO "row_change" VALUES(2,138,'statistic','above-scale	2023-12-31',NULL,'{"as_of":"2023-12-31","id":"above-scale","value":26}',7,3);
INSERT INTO "row_change" VALUES(2,139,'statistic','above-scale	2024-12-31',NULL,'{"as_of":"2024-12-31","id":"above-scale","value":28}',7,4);
INSERT INTO "row_change" VALUES(2,140,'statistic','above-scale	2025-12-31',NULL,'{"as_of":"2025-12-31","id":"above-scale","value":31}',7,5);
INSERT INTO "row_change" VALUES(2,141,'reserve','91652722MAXX000311	2022-03-15',NULL,'{"enterprise":"91652722MAXX000311","on":"2022-03-15","responsible":"马某某","source":"科技型中小企业"}',8,3);
INSERT INTO "row_change" VALUES(2,142,'reserve','91652722MAXX000904	2022-03-15',NULL,'{"enterprise":"91652722MAXX000904","on":"2022-03-15","responsible":"赵某","source":"科技型中小企业"}',8,4);
INSERT INTO "row_change" VALUES(2,143,'reserve','91652722MAXX001467	2022-06-20',NULL,'{"enterprise":"91652722MAXX001467","on":"2022-06-20","responsible":"马某某","source":"规上工业企业"}',8,5);
INSERT INTO "row_change" VALUES(2,144,'reserve','91652722MAXX000829	2022-09-08',NULL,'{"enterprise":"91652722MAXX000829","on":"2022-09-08","responsible":"赵某","source":"科技型中小企业"}',8,6);
INSERT INTO "row_change" VALUES(2,145,'reserve','91652722MAXX0004XQ	2023-04-12',NULL,'{"enterprise":"91652722MAXX0004XQ","on":"2023-04-12","responsible":"马某某","source":"科技型中小企业"}',8,7);
INSERT INTO "row_change" VALUES(2,146,'reserve','91652722MAXX00058Q	2023-04-12',NULL,'{"enterprise":"91652722MAXX00058Q","on":"2023-04-12","responsible":"赵某","source":"科技型中小企业"}',8,8);
INSERT INTO "row_change" VALUES(2,147,'reserve','91652722MAXX00111L	2023-05-30',NULL,'{"enterprise":"91652722MAXX00111L","on":"2023-05-30","responsible":"马某某","source":"规上工业企业"}',8,9);
INSERT INTO "row_change" VALUES(2,148,'reserve','91652722MAXX00138C	2023-10-11',NULL,'{"enterprise":"91652722MAXX00138C","on":"2023-10-11","responsible":"赵某","source":"科技型中小企业"}',8,10);
INSERT INTO "row_change" VALUES(2,149,'reserve','91652722MAXX0012XC	2024-03-18',NULL,'{"enterprise":"91652722MAXX0012XC","on":"2024-03-18","responsible":"马某某","source":"科技型中小企业"}',8,11);
INSERT INTO "row_change" VALUES(2,150,'reserve','91652722MAXX001542	2024-03-18',NULL,'{"enterprise":"91652722MAXX001542","on":"2024-03-18","responsible":"赵某","source":"科技型中小企业"}',8,12);
INSERT INTO "row_change" VALUES(2,151,'reserve','91652722MAXX00103R	2025-03-20',NULL,'{"enterprise":"91652722MAXX00103R","on":"2025-03-20","responsible":"马某某","source":"科技型中小企业"}',8,13);
INSERT INTO "row_change" VALUES(2,152,'reserve','91652722MAXX00162W	2025-03-20',NULL,'{"enterprise":"91652722MAXX00162W","on":"2025-03-20","responsible":"赵某","source":"县外高企子公司"}',8,14);
INSERT INTO "row_change" VALUES(2,153,'profile','县名单',NULL,'{"name":"县名单","wishes":"{}"}',NULL,NULL);
INSERT INTO "row_change" VALUES(3,1,'application','91652722MAXX00015B	hte	2025	1',NULL,'{"batch":"1","enterprise":"91652722MAXX00015B","filed_on":"2025-05-01","scheme":"hte","year":2025}',NULL,NULL);
INSERT INTO "row_change" VALUES(4,1,'measure','jinghe-2022-2025	二㈠1	2024H1	science',NULL,'{"clause":"二㈠1","half":"2024H1","plan":"jinghe-2022-2025","status":"done","unit":"science"}',NULL,NULL);
INSERT INTO "row_change" VALUES(5,1,'pool_move','91652722MAXX0012XC	2025-01-10	cultivating',NULL,'{"enterprise":"91652722MAXX0012XC","on":"2025-01-10","remark":"一对一辅导","state":"cultivating"}',NULL,NULL);
INSERT INTO "row_change" VALUES(6,1,'pool_task','91652722MAXX0012XC	2025-06-30	rd	研发台账',NULL,'{"due_on":"2025-06-30","enterprise":"91652722MAXX0012XC","subject":"rd","title":"研发台账"}',NULL,NULL);
INSERT INTO "row_change" VALUES(7,1,'enterprise','新疆某某有限公司',NULL,'{"key":"新疆某某有限公司","name":"新疆某某有限公司","name_key":"新疆某某有限公司"}',NULL,NULL);
INSERT INTO "row_change" VALUES(8,1,'contact','新疆某某有限公司',NULL,'{"account":"0001","account_name":"某某","bank":"示例银行","enterprise":"新疆某某有限公司","person":"王示例","phone":"13900000000"}',NULL,NULL);
INSERT INTO "row_change" VALUES(9,1,'enterprise','新疆某某有限公司','{"key":"新疆某某有限公司","name":"新疆某某有限公司","name_key":"新疆某某有限公司"}','{"key":"新疆某某有限公司","name":"新疆新名有限公司","name_key":"新疆新名有限公司"}',NULL,NULL);
INSERT INTO "row_change" VALUES(9,2,'former_name','新疆某某有限公司	新疆某某有限公司',NULL,'{"enterprise":"新疆某某有限公司","name":"新疆某某有限公司","name_key":"新疆某某有限公司","until":"2024-05-01"}',NULL,NULL);
INSERT INTO "row_change" VALUES(10,1,'enterprise','新疆老店有限公司',NULL,'{"key":"新疆老店有限公司","name":"新疆老店有限公司","name_key":"新疆老店有限公司"}',NULL,NULL);
INSERT INTO "row_change" VALUES(11,1,'certification','hte	GR202365000901',NULL,'{"enterprise":"新疆老店有限公司","issued_on":"2023-10-16","number":"GR202365000901","occasion":"first","scheme":"hte","valid_until":"2026-10-16"}',NULL,NULL);
INSERT INTO "row_change" VALUES(12,1,'enterprise','新疆老店科技有限公司',NULL,'{"key":"新疆老店科技有限公司","name":"新疆老店科技有限公司","name_key":"新疆老店科技有限公司"}',NULL,NULL);
INSERT INTO "row_change" VALUES(13,1,'enterprise','新疆奖项有限公司',NULL,'{"key":"新疆奖项有限公司","name":"新疆奖项有限公司","name_key":"新疆奖项有限公司"}',NULL,NULL);
INSERT INTO "row_change" VALUES(14,1,'certification','hte	GR202365000902',NULL,'{"enterprise":"新疆奖项有限公司","issued_on":"2023-10-16","number":"GR202365000902","occasion":"first","scheme":"hte","valid_until":"2026-10-16"}',NULL,NULL);
INSERT INTO "row_change" VALUES(15,1,'event','新疆奖项有限公司	prize	2023-05-01	科技进步奖',NULL,'{"document":"博州科发〔2024〕9号","enterprise":"新疆奖项有限公司","grade":"region","kind":"prize","on":"2023-05-01","prefecture_fen":20000000,"title":"科技进步奖"}',NULL,NULL);
INSERT INTO "row_change" VALUES(16,1,'event','新疆老店有限公司	listing	2023-11-01	上市',NULL,'{"board":"北交所","enterprise":"新疆老店有限公司","kind":"listing","on":"2023-11-01","title":"上市"}',NULL,NULL);
INSERT INTO "row_change" VALUES(17,1,'fund','2024',NULL,'{"budget_year":2024,"document":"精财〔2024〕1号","fen":500000000}',NULL,NULL);
INSERT INTO "row_change" VALUES(18,1,'award_round','2023-1',NULL,'{"budget_year":2024,"id":"2023-1","number":1,"opened_by":"王芳","opened_on":"2024-01-10","origin":"opened","year":2023}',NULL,NULL);
INSERT INTO "row_change" VALUES(18,2,'award_step','2023-1	1',NULL,'{"by":"王芳","number":1,"on":"2024-01-10","round":"2023-1","what":"open"}',NULL,NULL);
INSERT INTO "row_change" VALUES(18,3,'award_rules','beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93',NULL,'{"hash":"beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93","plan":"jinghe-2022-2025","plan_yaml":"# 方案本身：名称、文号、地区、期限、出资层级、资格种类、统计指标。\n# The plan itself: its name, document, place, period, who pays, which certifications, which statistics.\n#\n# 每个键的说明见 docs/rules.md；改完用 hte plan check 检查。“(P §二㈢1)”指方案原文第二部分第（三）节第1条。\n# docs/rules.md explains every key; after a change run `hte plan check`. \"(P §二㈢1)\" is the plan''s own clause.\n\n# 方案代号：字母、数字、连字符。 A short name for the plan: letters, digits, hyphens.\nid: jinghe-2022-2025\n\ntitle:\n  zh: 精河县高新技术企业倍增行动实施方案(2022—2025年)\n  en: Jinghe County plan to double high-tech enterprises (2022–2025)\n\n# 文号与印发日期：方案文本上没有，写 unknown，不要猜。\n# Number and day of issue: the plan''s text has neither, so `unknown` — never a guess.\ndocument:\n  number: unknown\n  issued_on: unknown\n\n# 行政区划代码，六位，加引号。 The county''s division code: six digits, in quotes.\ndivision: \"652722\"\n\n# 期限：from 是第一天，until 是结束后的第一天（不含）。 The period: `until` is the first day after it.\nperiod: {from: 2022-01-01, until: 2026-01-01}\n\n# 出资层级：只能用 region、prefecture、county 三个键。 Who pays; the three keys are fixed, their titles are yours.\nlevels:\n  region: {zh: 自治区, en: region}\n  prefecture: {zh: 自治州, en: prefecture}\n  county: {zh: 县, en: county}\n\n# 资格种类。number 是整个编号的正则表达式（单引号）；valid 是有效期：{years: 3} 或 year-end（当年12月31日止）。\n# Kinds of certification. `number` is a regular expression of the whole number (single quotes);\n# `valid` is {years: 3}, or year-end: until 31 December of the year in the number.\nschemes:\n  hte:\n    title: {zh: 高新技术企业, en: High-tech enterprise}\n    number: ''GR\\d{4}\\d{2}\\d{6}''    # GR + 年 year + 省 province + 流水号 serial\n    valid: {years: 3}\n  tech-sme:\n    title: {zh: 科技型中小企业, en: Technology SME}\n    number: ''\\d{4}\\d{6}[0AB][0-9A-Z]\\d{6}''    # 年 year + 区划 division + 类别 class + 流水号 serial\n    valid: year-end\n\n# 全县统计数据，targets.yaml 用作分母。 County-wide figures that targets.yaml can divide by.\nstatistics:\n  above-scale: {zh: 规上企业总数, en: Enterprises above scale}\n\n# 专项资金：要求逐年扩大的条款。 The special fund: the clause that asks that it grow every year.\nfund: {grows: 二㈢1}\n","rules_yaml":"# 奖补规则：谁、因为什么、由哪一级奖多少。 The rewards: who gets what, for what, and which level pays it.\n#\n# 金额：元（100000），或带单位的文字（10万元）。方案没有写金额，写 unknown；方案没有提到的层级，不要写。\n# Sums: yuan (100000) or text with a unit (10万元). A sum that the plan does not state is `unknown`;\n# a level that the plan does not speak of is left out.\n# 没有 valid 的规则，有效期就是方案的期限。 A rule without `valid` holds for the plan''s period.\n#\n# 方案另有两处涉及资金而没有可计算的内容，故不成为规则：\n# Two more clauses speak of money without anything to compute, so they are no rules here:\n#   (P §二㈢1) 设立专项资金并逐年扩大规模，未写数额。 A special fund, growing every year; no amount.\n#   (P §二㈠3) 科技型中小企业承担自治区重点研发任务专项，后补助，未写数额。 Post-subsidy for regional R&D tasks; no amount.\n\n# (P §二㈢1) 首次认定：县在自治区、自治州奖补的基础上“再奖补10万元”；自治区、自治州的金额方案没有写。\n# First certification: the county adds 100,000 to what region and prefecture pay; their sums are not stated.\n- id: hte-first\n  title: {zh: 首次认定奖补, en: First certification}\n  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}\n  valid: {from: 2022-01-01, until: 2026-01-01, stated: false}    # 期限取自方案，本条未写 the plan''s period; the clause names none\n  benefit: hte-certification    # 同一证书只奖一次：首次或重新认定 one certificate is rewarded once, as a first or a renewal\n  when: {certification: hte, occasion: first}\n  pay: {region: unknown, prefecture: unknown, county: 100000}\n\n# (P §二㈢1) 每三年符合认定（重新认定）：自治区10万元、自治州5万元、县5万元，合计20万元。\n# Renewal every three years: 100,000 + 50,000 + 50,000. 失效后再次认定方案没有提到。 A lapsed firm''s return is not spoken of.\n- id: hte-renewal\n  title: {zh: 重新认定奖补, en: Renewed certification}\n  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}\n  benefit: hte-certification\n  when: {certification: hte, occasion: renewal}\n  pay: {region: 100000, prefecture: 50000, county: 50000}\n\n# (P §二㈢1) 县外高新技术企业整体迁入：列为奖补对象，金额没有写；只提到县。\n# A high-tech enterprise that moves in whole: rewarded, sum not stated; only the county is spoken of.\n- id: relocation\n  title: {zh: 整体迁入奖补, en: Relocation into the county}\n  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}\n  when: {event: relocation}\n  require: {in_force: hte}\n  pay: {county: unknown}\n\n# (P §二㈢1) 研发费用后补助：比例、基数、上限都没有写，所以平时不列，加 --all 才显示。\n# Subsidy after R&D spending: neither rate, base nor cap is stated, so it is listed only with --all.\n- id: rd-subsidy\n  title: {zh: 研发费用后补助, en: R&D spending subsidy}\n  cite: {clause: 二㈢1, basis: 精党办发〔2021〕26号}\n  when: {annual: rd_spending}    # 按当年12月31日计 dated 31 December of its year\n  require: {in_force: hte}\n  show: on-request\n  pay: {county: unknown}\n\n# (P §二㈢1) 高新技术企业成功上市：50万元。板块、是否分阶段没有写；按每家一次计算。未引用文件依据。\n# A high-tech enterprise goes public: 500,000, once. Board and stages are not stated, and no document is cited.\n- id: listing\n  title: {zh: 上市奖励, en: Listing}\n  cite: {clause: 二㈢1}\n  when: {event: listing}\n  require: {in_force: hte}\n  once: enterprise\n  pay: {county: 500000}\n\n# (P §二㈡2) 创建国家级、自治区级平台（科技创新平台、新型研发机构、技术转移机构、技术合同认定登记机构）：\n# 按照自治州支持资金1:0.5配套。受奖主体是否须为高新技术企业没有写，故不设条件。\n# A platform of national or regional grade: half of the prefecture''s money on top. The plan does not say that its\n# holder must be a high-tech enterprise, so nothing is required.\n- id: platform-match\n  title: {zh: 创新平台配套奖励, en: Match for platforms}\n  cite: {clause: 二㈡2}\n  when: {event: platform, grade: [national, region]}\n  pay: {county: {match: prefecture, ratio: 0.5}}\n\n# (P §二㈡4) 入选国家创新人才推进计划：按照自治州支持资金1:0.5配套经费。\n# Chosen for the national talent plan: half of the prefecture''s money on top.\n- id: talent-match\n  title: {zh: 创新人才推进计划配套经费, en: Match for the national talent plan}\n  cite: {clause: 二㈡4}\n  when: {event: talent, grade: [national]}\n  pay: {county: {match: prefecture, ratio: 0.5}}\n\n# (P §二㈡4) 获国家和自治区科学技术奖：按照自治州奖励资金1:0.5配套。\n# A national or regional science and technology prize: half of the prefecture''s prize money on top.\n- id: prize-match\n  title: {zh: 科学技术奖配套奖励, en: Match for science and technology prizes}\n  cite: {clause: 二㈡4}\n  when: {event: prize, grade: [national, region]}\n  pay: {county: {match: prefecture, ratio: 0.5}}\n"}',NULL,NULL);
INSERT INTO "row_change" VALUES(18,4,'award_line','2023-1	1',NULL,'{"basis":"精党办发〔2021〕26号","benefit":"hte-certification","claim":"hte-certification\tcertification\thte\tGR202365000901","clause":"二㈢1","enterprise":"新疆老店有限公司","evidence":"GR202365000901","facts":"{\"certification\":[{\"enterprise\":\"新疆老店有限公司\",\"issued_on\":\"2023-10-16\",\"number\":\"GR202365000901\",\"occasion\":\"first\",\"scheme\":\"hte\",\"valid_until\":\"2026-10-16\"}],\"enterprise\":[{\"key\":\"新疆老店有限公司\",\"name\":\"新疆老店有限公司\"}]}","frozen":1,"kind":"certification","line":1,"name":"新疆老店有限公司","occasion":"first","occasion_source":"stated","on":"2023-10-16","plan":"jinghe-2022-2025","round":"2023-1","rule":"hte-first","rules_hash":"beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93","subject":"hte","sums":"{\"county\":10000000,\"prefecture\":null,\"region\":null}","titles":"{\"en\":\"First certification\",\"zh\":\"首次认定奖补\"}"}',NULL,NULL);
INSERT INTO "row_change" VALUES(18,5,'award_line','2023-1	2',NULL,'{"basis":"精党办发〔2021〕26号","benefit":"hte-certification","claim":"hte-certification\tcertification\thte\tGR202365000902","clause":"二㈢1","enterprise":"新疆奖项有限公司","evidence":"GR202365000902","facts":"{\"certification\":[{\"enterprise\":\"新疆奖项有限公司\",\"issued_on\":\"2023-10-16\",\"number\":\"GR202365000902\",\"occasion\":\"first\",\"scheme\":\"hte\",\"valid_until\":\"2026-10-16\"}],\"enterprise\":[{\"key\":\"新疆奖项有限公司\",\"name\":\"新疆奖项有限公司\"}]}","frozen":1,"kind":"certification","line":2,"name":"新疆奖项有限公司","occasion":"first","occasion_source":"stated","on":"2023-10-16","plan":"jinghe-2022-2025","round":"2023-1","rule":"hte-first","rules_hash":"beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93","subject":"hte","sums":"{\"county\":10000000,\"prefecture\":null,\"region\":null}","titles":"{\"en\":\"First certification\",\"zh\":\"首次认定奖补\"}"}',NULL,NULL);
INSERT INTO "row_change" VALUES(18,6,'award_line','2023-1	3',NULL,'{"basis":"精党办发〔2021〕26号","benefit":"hte-certification","claim":"hte-certification\tcertification\thte\tGR202365000931","clause":"二㈢1","enterprise":"91652722MAXX000311","evidence":"GR202365000931","facts":"{\"certification\":[{\"enterprise\":\"91652722MAXX000311\",\"issued_on\":\"2023-10-16\",\"number\":\"GR202365000931\",\"occasion\":\"first\",\"scheme\":\"hte\",\"valid_until\":\"2026-10-16\"}],\"enterprise\":[{\"key\":\"91652722MAXX000311\",\"name\":\"精河县北山示例智能装备有限公司\",\"uscc\":\"91652722MAXX000311\"}]}","frozen":1,"kind":"certification","line":3,"name":"精河县北山示例智能装备有限公司","occasion":"first","occasion_source":"stated","on":"2023-10-16","plan":"jinghe-2022-2025","round":"2023-1","rule":"hte-first","rules_hash":"beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93","subject":"hte","sums":"{\"county\":10000000,\"prefecture\":null,\"region\":null}","titles":"{\"en\":\"First certification\",\"zh\":\"首次认定奖补\"}","uscc":"91652722MAXX000311"}',NULL,NULL);
INSERT INTO "row_change" VALUES(18,7,'award_line','2023-1	4',NULL,'{"basis":"精党办发〔2021〕26号","benefit":"hte-certification","claim":"hte-certification\tcertification\thte\tGR202365000932","clause":"二㈢1","enterprise":"91652722MAXX000904","evidence":"GR202365000932","facts":"{\"certification\":[{\"enterprise\":\"91652722MAXX000904\",\"issued_on\":\"2023-11-09\",\"number\":\"GR202365000932\",\"occasion\":\"first\",\"scheme\":\"hte\",\"valid_until\":\"2026-11-09\"}],\"enterprise\":[{\"key\":\"91652722MAXX000904\",\"name\":\"精河县阿合其示例食品科技有限公司\",\"uscc\":\"91652722MAXX000904\"}]}","frozen":1,"kind":"certification","line":4,"name":"精河县阿合其示例食品科技有限公司","occasion":"first","occasion_source":"stated","on":"2023-11-09","plan":"jinghe-2022-2025","round":"2023-1","rule":"hte-first","rules_hash":"beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93","subject":"hte","sums":"{\"county\":10000000,\"prefecture\":null,\"region\":null}","titles":"{\"en\":\"First certification\",\"zh\":\"首次认定奖补\"}","uscc":"91652722MAXX000904"}',NULL,NULL);
INSERT INTO "row_change" VALUES(18,8,'award_line','2023-1	5',NULL,'{"basis":"","benefit":"listing","claim":"listing\tenterprise\t新疆老店有限公司","clause":"二㈢1","enterprise":"新疆老店有限公司","evidence":"上市","facts":"{\"certification\":[{\"enterprise\":\"新疆老店有限公司\",\"issued_on\":\"2023-10-16\",\"number\":\"GR202365000901\",\"occasion\":\"first\",\"scheme\":\"hte\",\"valid_until\":\"2026-10-16\"}],\"enterprise\":[{\"key\":\"新疆老店有限公司\",\"name\":\"新疆老店有限公司\"}],\"event\":[{\"board\":\"北交所\",\"enterprise\":\"新疆老店有限公司\",\"kind\":\"listing\",\"on\":\"2023-11-01\",\"title\":\"上市\"}]}","frozen":1,"kind":"event","line":5,"name":"新疆老店有限公司","on":"2023-11-01","plan":"jinghe-2022-2025","round":"2023-1","rule":"listing","rules_hash":"beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93","subject":"listing","sums":"{\"county\":50000000}","titles":"{\"en\":\"Listing\",\"zh\":\"上市奖励\"}"}',NULL,NULL);
INSERT INTO "row_change" VALUES(18,9,'award_line','2023-1	6',NULL,'{"basis":"","benefit":"talent-match","claim":"talent-match\tevent\t91652722MAXX000236\ttalent\t2023-09-15\t国家创新人才推进计划","clause":"二㈡4","enterprise":"91652722MAXX000236","evidence":"国家创新人才推进计划","facts":"{\"enterprise\":[{\"key\":\"91652722MAXX000236\",\"name\":\"精河县戈壁红示例枸杞制品有限公司\",\"uscc\":\"91652722MAXX000236\"}],\"event\":[{\"enterprise\":\"91652722MAXX000236\",\"grade\":\"national\",\"kind\":\"talent\",\"on\":\"2023-09-15\",\"prefecture_fen\":12500000,\"title\":\"国家创新人才推进计划\"}]}","frozen":1,"kind":"event","line":6,"name":"精河县戈壁红示例枸杞制品有限公司","on":"2023-09-15","plan":"jinghe-2022-2025","round":"2023-1","rule":"talent-match","rules_hash":"beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93","subject":"talent","sums":"{\"county\":6250000}","titles":"{\"en\":\"Match for the national talent plan\",\"zh\":\"创新人才推进计划配套经费\"}","uscc":"91652722MAXX000236"}',NULL,NULL);
INSERT INTO "row_change" VALUES(18,10,'award_line','2023-1	7',NULL,'{"basis":"","benefit":"prize-match","claim":"prize-match\tevent\t新疆奖项有限公司\tprize\t2023-05-01\t科技进步奖","clause":"二㈡4","enterprise":"新疆奖项有限公司","evidence":"科技进步奖","facts":"{\"enterprise\":[{\"key\":\"新疆奖项有限公司\",\"name\":\"新疆奖项有限公司\"}],\"event\":[{\"document\":\"博州科发〔2024〕9号\",\"enterprise\":\"新疆奖项有限公司\",\"grade\":\"region\",\"kind\":\"prize\",\"on\":\"2023-05-01\",\"prefecture_fen\":20000000,\"title\":\"科技进步奖\"}]}","frozen":1,"kind":"event","line":7,"name":"新疆奖项有限公司","on":"2023-05-01","plan":"jinghe-2022-2025","round":"2023-1","rule":"prize-match","rules_hash":"beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93","subject":"prize","sums":"{\"county\":10000000}","titles":"{\"en\":\"Match for science and technology prizes\",\"zh\":\"科学技术奖配套奖励\"}"}',NULL,NULL);
INSERT INTO "row_change" VALUES(19,1,'award_step','2023-1	2',NULL,'{"by":"王芳","number":2,"on":"2024-01-12","round":"2023-1","what":"review"}',NULL,NULL);
INSERT INTO "row_change" VALUES(19,2,'award_move','2023-1	1	1',NULL,'{"line":1,"number":1,"round":"2023-1","state":"reviewed","step":2}',NULL,NULL);
INSERT INTO "row_change" VALUES(19,3,'award_move','2023-1	2	1',NULL,'{"line":2,"number":1,"round":"2023-1","state":"reviewed","step":2}',NULL,NULL);
INSERT INTO "row_change" VALUES(19,4,'award_move','2023-1	5	1',NULL,'{"line":5,"number":1,"round":"2023-1","state":"reviewed","step":2}',NULL,NULL);
INSERT INTO "row_change" VALUES(19,5,'award_move','2023-1	7	1',NULL,'{"line":7,"number":1,"round":"2023-1","state":"reviewed","step":2}',NULL,NULL);
INSERT INTO "row_change" VALUES(20,1,'award_step','2023-1	3',NULL,'{"by":"王芳","from_on":"2024-01-13","number":3,"on":"2024-01-13","round":"2023-1","until_on":"2024-01-17","what":"publicise"}',NULL,NULL);
INSERT INTO "row_change" VALUES(20,2,'award_move','2023-1	1	2',NULL,'{"line":1,"number":2,"round":"2023-1","state":"publicised","step":3}',NULL,NULL);
INSERT INTO "row_change" VALUES(20,3,'award_move','2023-1	2	2',NULL,'{"line":2,"number":2,"round":"2023-1","state":"publicised","step":3}',NULL,NULL);
INSERT INTO "row_change" VALUES(20,4,'award_move','2023-1	5	2',NULL,'{"line":5,"number":2,"round":"2023-1","state":"publicised","step":3}',NULL,NULL);
INSERT INTO "row_change" VALUES(20,5,'award_move','2023-1	7	2',NULL,'{"line":7,"number":2,"round":"2023-1","state":"publicised","step":3}',NULL,NULL);
INSERT INTO "row_change" VALUES(21,1,'award_step','2023-1	4',NULL,'{"body":"县政府","by":"王芳","document":"精政会〔2024〕1号","number":4,"on":"2024-01-25","round":"2023-1","what":"approve"}',NULL,NULL);
INSERT INTO "row_change" VALUES(21,2,'award_move','2023-1	1	3',NULL,'{"line":1,"number":3,"round":"2023-1","state":"approved","step":4}',NULL,NULL);
INSERT INTO "row_change" VALUES(21,3,'award_entry','2023-1	1	1',NULL,'{"budget_year":2024,"document":"精政会〔2024〕1号","fen":10000000,"kind":"committed","level":"county","line":1,"number":1,"on":"2024-01-25","round":"2023-1"}',NULL,NULL);
INSERT INTO "row_change" VALUES(21,4,'award_move','2023-1	2	3',NULL,'{"line":2,"number":3,"round":"2023-1","state":"approved","step":4}',NULL,NULL);
INSERT INTO "row_change" VALUES(21,5,'award_entry','2023-1	2	1',NULL,'{"budget_year":2024,"document":"精政会〔2024〕1号","fen":10000000,"kind":"committed","level":"county","line":2,"number":1,"on":"2024-01-25","round":"2023-1"}',NULL,NULL);
INSERT INTO "row_change" VALUES(21,6,'award_move','2023-1	5	3',NULL,'{"line":5,"number":3,"round":"2023-1","state":"approved","step":4}',NULL,NULL);
INSERT INTO "row_change" VALUES(21,7,'award_entry','2023-1	5	1',NULL,'{"budget_year":2024,"document":"精政会〔2024〕1号","fen":50000000,"kind":"committed","level":"county","line":5,"number":1,"on":"2024-01-25","round":"2023-1"}',NULL,NULL);
INSERT INTO "row_change" VALUES(21,8,'award_move','2023-1	7	3',NULL,'{"line":7,"number":3,"round":"2023-1","state":"approved","step":4}',NULL,NULL);
INSERT INTO "row_change" VALUES(21,9,'award_entry','2023-1	7	1',NULL,'{"budget_year":2024,"document":"精政会〔2024〕1号","fen":10000000,"kind":"committed","level":"county","line":7,"number":1,"on":"2024-01-25","round":"2023-1"}',NULL,NULL);
INSERT INTO "row_change" VALUES(22,1,'award_entry','2023-1	1	2',NULL,'{"budget_year":2024,"document":"拨〔2024〕1号","fen":10000000,"kind":"paid","level":"county","line":1,"number":2,"on":"2024-02-01","round":"2023-1"}',NULL,NULL);
INSERT INTO "row_change" VALUES(22,2,'award_step','2023-1	5',NULL,'{"by":"王芳","document":"拨〔2024〕1号","number":5,"on":"2024-02-01","round":"2023-1","what":"pay"}',NULL,NULL);
INSERT INTO "row_change" VALUES(22,3,'award_move','2023-1	1	4',NULL,'{"line":1,"number":4,"round":"2023-1","state":"paid","step":5}',NULL,NULL);
INSERT INTO "row_change" VALUES(22,4,'award_entry','2023-1	2	2',NULL,'{"budget_year":2024,"document":"拨〔2024〕1号","fen":10000000,"kind":"paid","level":"county","line":2,"number":2,"on":"2024-02-01","round":"2023-1"}',NULL,NULL);
INSERT INTO "row_change" VALUES(22,5,'award_move','2023-1	2	4',NULL,'{"line":2,"number":4,"round":"2023-1","state":"paid","step":5}',NULL,NULL);
INSERT INTO "row_change" VALUES(22,6,'award_entry','2023-1	5	2',NULL,'{"budget_year":2024,"document":"拨〔2024〕1号","fen":50000000,"kind":"paid","level":"county","line":5,"number":2,"on":"2024-02-01","round":"2023-1"}',NULL,NULL);
INSERT INTO "row_change" VALUES(22,7,'award_move','2023-1	5	4',NULL,'{"line":5,"number":4,"round":"2023-1","state":"paid","step":5}',NULL,NULL);
INSERT INTO "row_change" VALUES(22,8,'award_entry','2023-1	7	2',NULL,'{"budget_year":2024,"document":"拨〔2024〕1号","fen":10000000,"kind":"paid","level":"county","line":7,"number":2,"on":"2024-02-01","round":"2023-1"}',NULL,NULL);
INSERT INTO "row_change" VALUES(22,9,'award_move','2023-1	7	4',NULL,'{"line":7,"number":4,"round":"2023-1","state":"paid","step":5}',NULL,NULL);
INSERT INTO "row_change" VALUES(23,1,'award_step','2023-1	6',NULL,'{"by":"王芳","document":"精科〔2024〕3号","fen":5000000,"number":6,"on":"2024-03-01","reason":"多付","round":"2023-1","what":"clawback"}',NULL,NULL);
INSERT INTO "row_change" VALUES(23,2,'award_move','2023-1	2	5',NULL,'{"line":2,"number":5,"round":"2023-1","state":"clawback","step":6}',NULL,NULL);
INSERT INTO "row_change" VALUES(24,1,'event','新疆奖项有限公司	prize	2023-05-01	科技进步奖','{"document":"博州科发〔2024〕9号","enterprise":"新疆奖项有限公司","grade":"region","kind":"prize","on":"2023-05-01","prefecture_fen":20000000,"title":"科技进步奖"}',NULL,NULL,NULL);
INSERT INTO "row_change" VALUES(24,2,'event','新疆奖项有限公司	prize	2023-05-01	自治区科技进步奖',NULL,'{"document":"博州科发〔2024〕9号","enterprise":"新疆奖项有限公司","grade":"region","kind":"prize","on":"2023-05-01","prefecture_fen":20000000,"title":"自治区科技进步奖"}',NULL,NULL);
INSERT INTO "row_change" VALUES(25,1,'enterprise','新疆老店有限公司','{"key":"新疆老店有限公司","name":"新疆老店有限公司","name_key":"新疆老店有限公司"}',NULL,NULL,NULL);
INSERT INTO "row_change" VALUES(25,2,'enterprise','新疆老店科技有限公司','{"key":"新疆老店科技有限公司","name":"新疆老店科技有限公司","name_key":"新疆老店科技有限公司"}','{"key":"新疆老店科技有限公司","name":"新疆老店科技有限公司","name_key":"新疆老店科技有限公司"}',NULL,NULL);
INSERT INTO "row_change" VALUES(25,3,'former_name','新疆老店科技有限公司	新疆老店有限公司',NULL,'{"enterprise":"新疆老店科技有限公司","name":"新疆老店有限公司","name_key":"新疆老店有限公司"}',NULL,NULL);
INSERT INTO "row_change" VALUES(25,4,'certification','hte	GR202365000901','{"enterprise":"新疆老店有限公司","issued_on":"2023-10-16","number":"GR202365000901","occasion":"first","scheme":"hte","valid_until":"2026-10-16"}','{"enterprise":"新疆老店科技有限公司","issued_on":"2023-10-16","number":"GR202365000901","occasion":"first","scheme":"hte","valid_until":"2026-10-16"}',NULL,NULL);
INSERT INTO "row_change" VALUES(25,5,'event','新疆老店有限公司	listing	2023-11-01	上市','{"board":"北交所","enterprise":"新疆老店有限公司","kind":"listing","on":"2023-11-01","title":"上市"}',NULL,NULL,NULL);
INSERT INTO "row_change" VALUES(25,6,'event','新疆老店科技有限公司	listing	2023-11-01	上市',NULL,'{"board":"北交所","enterprise":"新疆老店科技有限公司","kind":"listing","on":"2023-11-01","title":"上市"}',NULL,NULL);
INSERT INTO "row_change" VALUES(25,7,'award_line','2023-1	1','{"basis":"精党办发〔2021〕26号","benefit":"hte-certification","claim":"hte-certification\tcertification\thte\tGR202365000901","clause":"二㈢1","enterprise":"新疆老店有限公司","evidence":"GR202365000901","facts":"{\"certification\":[{\"enterprise\":\"新疆老店有限公司\",\"issued_on\":\"2023-10-16\",\"number\":\"GR202365000901\",\"occasion\":\"first\",\"scheme\":\"hte\",\"valid_until\":\"2026-10-16\"}],\"enterprise\":[{\"key\":\"新疆老店有限公司\",\"name\":\"新疆老店有限公司\"}]}","frozen":1,"kind":"certification","line":1,"name":"新疆老店有限公司","occasion":"first","occasion_source":"stated","on":"2023-10-16","plan":"jinghe-2022-2025","round":"2023-1","rule":"hte-first","rules_hash":"beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93","subject":"hte","sums":"{\"county\":10000000,\"prefecture\":null,\"region\":null}","titles":"{\"en\":\"First certification\",\"zh\":\"首次认定奖补\"}"}','{"basis":"精党办发〔2021〕26号","benefit":"hte-certification","claim":"hte-certification\tcertification\thte\tGR202365000901","clause":"二㈢1","enterprise":"新疆老店科技有限公司","evidence":"GR202365000901","facts":"{\"certification\":[{\"enterprise\":\"新疆老店有限公司\",\"issued_on\":\"2023-10-16\",\"number\":\"GR202365000901\",\"occasion\":\"first\",\"scheme\":\"hte\",\"valid_until\":\"2026-10-16\"}],\"enterprise\":[{\"key\":\"新疆老店有限公司\",\"name\":\"新疆老店有限公司\"}]}","frozen":1,"kind":"certification","line":1,"name":"新疆老店有限公司","occasion":"first","occasion_source":"stated","on":"2023-10-16","plan":"jinghe-2022-2025","round":"2023-1","rule":"hte-first","rules_hash":"beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93","subject":"hte","sums":"{\"county\":10000000,\"prefecture\":null,\"region\":null}","titles":"{\"en\":\"First certification\",\"zh\":\"首次认定奖补\"}"}',NULL,NULL);
INSERT INTO "row_change" VALUES(25,8,'award_line','2023-1	5','{"basis":"","benefit":"listing","claim":"listing\tenterprise\t新疆老店有限公司","clause":"二㈢1","enterprise":"新疆老店有限公司","evidence":"上市","facts":"{\"certification\":[{\"enterprise\":\"新疆老店有限公司\",\"issued_on\":\"2023-10-16\",\"number\":\"GR202365000901\",\"occasion\":\"first\",\"scheme\":\"hte\",\"valid_until\":\"2026-10-16\"}],\"enterprise\":[{\"key\":\"新疆老店有限公司\",\"name\":\"新疆老店有限公司\"}],\"event\":[{\"board\":\"北交所\",\"enterprise\":\"新疆老店有限公司\",\"kind\":\"listing\",\"on\":\"2023-11-01\",\"title\":\"上市\"}]}","frozen":1,"kind":"event","line":5,"name":"新疆老店有限公司","on":"2023-11-01","plan":"jinghe-2022-2025","round":"2023-1","rule":"listing","rules_hash":"beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93","subject":"listing","sums":"{\"county\":50000000}","titles":"{\"en\":\"Listing\",\"zh\":\"上市奖励\"}"}','{"basis":"","benefit":"listing","claim":"listing\tenterprise\t新疆老店有限公司","clause":"二㈢1","enterprise":"新疆老店科技有限公司","evidence":"上市","facts":"{\"certification\":[{\"enterprise\":\"新疆老店有限公司\",\"issued_on\":\"2023-10-16\",\"number\":\"GR202365000901\",\"occasion\":\"first\",\"scheme\":\"hte\",\"valid_until\":\"2026-10-16\"}],\"enterprise\":[{\"key\":\"新疆老店有限公司\",\"name\":\"新疆老店有限公司\"}],\"event\":[{\"board\":\"北交所\",\"enterprise\":\"新疆老店有限公司\",\"kind\":\"listing\",\"on\":\"2023-11-01\",\"title\":\"上市\"}]}","frozen":1,"kind":"event","line":5,"name":"新疆老店有限公司","on":"2023-11-01","plan":"jinghe-2022-2025","round":"2023-1","rule":"listing","rules_hash":"beb376aecac6add0d728f8d535403c6938b104810bccf4f0fd68472fc19e9b93","subject":"listing","sums":"{\"county\":50000000}","titles":"{\"en\":\"Listing\",\"zh\":\"上市奖励\"}"}',NULL,NULL);
INSERT INTO "row_change" VALUES(26,1,'event','新疆某某有限公司	prize	2024-06-01	奖',NULL,'{"enterprise":"新疆某某有限公司","grade":"region","kind":"prize","on":"2024-06-01","prefecture_fen":10010000,"title":"奖"}',NULL,NULL);
INSERT INTO "row_change" VALUES(27,1,'event','新疆某某有限公司	prize	2024-06-01	奖','{"enterprise":"新疆某某有限公司","grade":"region","kind":"prize","on":"2024-06-01","prefecture_fen":10010000,"title":"奖"}',NULL,NULL,NULL);
CREATE TABLE source_file (
	sha256 VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	size BIGINT NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (sha256)
);
INSERT INTO "source_file" VALUES('c7ff0a1ccc39b690c2ce05dbf5e5f372f036d6666034a00e1a097ab4733e2525','1-enterprises.xlsx',6440,X'789C7D58055454DDDA9EA1243F98A173404AA44B06699096EE4660240710A45BBA435A3A554A6468A4194ABA41BA413A94F4C7FBAD7F793FFE7BFF73D6DE679FB3F6F3AEF3BEEBADFDA82AA2A211010000CCBB916D20D3AD249774B71AB81B0477C3C2C15CD5C9C1D199F385A323873BDC4E694809A79D0B1763A945DDB5362D82A6E0AF672211594D431C2EC1352CF0A0CB833D34317B0F8F1ECA3C8EF0874C35A9D2471C6B705E9E6E3CF149FA4BD1FEBEDC88DC35AF72EEF980A84A0AFC02080D6A471E7CCA3F981B17FA75A5F6D3F638878CA5CB50B2A4DBE7A76A4C1D2BBA7C4F2B992125DFA8B009363D1945230915055358D17F456AF4136B646DF4395C5BA0B73C682055FD870A8D16EBDB2777AB5E200000FA7715CC1D9C60BF75288C6F5340E5260831295C6B16EAE5F0C4DC36265261C7242172A04BAB897C371F1765E78361D2517CB83486D91C626D571BB11054FFF57AD19B3C8CC7389D6EC9854C18C3867BD0B57C379FCF77B0E69931CAB32AE962F3B430D1E05D3AA8D2073CCAC359E12D3CC9AE0B4128039CDF7A1A07478C7C46C27AA0E03436B71FC51620F47A5A034D0D1B5A19D4D62546EAC413DF38AD3C0E8D59D7B5E4306258B2AFAFEBED268543E47F60E8E597C633E514D1F141382B0E1C86B09BA3C797D72B80B37AC78A9EC750CBEEB59AE63A43A3CAA295093DBA8F7924AC83B0F2AB2FBBDDB7F25B1873E5737E64B16F64DA2A4C6C4581FFB4509A61063D01060090C10C0010DE7D71B7E37C6D0583C3FE9EB97FDB684FDFC079164AE47B5031EC6E790EC7413E09A841103A5BBBCE21D282F69421C120DD683B0F8BF820BF16D92704FDC9787B094A0DEF84D1D8B6AF06A56537B7A01E27FB1C665B216189C7EEA6339C73938DB59C0B4B3A3C0C20092EF2E28AC356ECC2E7C6D5FAD6800EA84F2F21B8E3DB9B484C4577A2FE49C325030A4EFAC91DC4DCBC7690B55D2E99AC85A98F319B95F8B0A69ABE83092D621DC2FB93B85F331A960F24D49160AA0F431C5FD8755DCF2E88C286B69F52F304D87351EAD2FA0D3A14AF29EB872D6BB677B6DA588A69DB768F8CCAF9BFE9F549446F903FCF1F23C6E4C1137A9AA93BE8EA7DDEB9971DD537FB9A0F4EB1B47AE40EADE91F8D74A4425B526BCC6ACF3CB56B2990C042E45B0F5B4C9FCF96C7177D8CD65019FBE1B3B8FBCE2A033BDA4065CCD66D7E2C261C5936EC8ED77CA412DA511E8E2C197EBD6BCDC47C536E5BB04D622529B3BAEB0926AE5E171FA305E83ABA4E7E1D454D3666B97449A498A16E9C97303CD4DD170C07DD22BBD026AD47C993F9649C32E3D0FF0208748E3C57F5AE90A889586A4F18358C9B1C62A956A5C04CEF0938937D43D7F5ADE2E62CA5B1B780D733D3E7E9A06DA29F7509B078AFF1DDD0DB6BE7ADB5ECE2B7534A92838E4D6C584757F4062F4299ED85089D9E52594A7A0F9D9FC71732F20C1D5C60EF2A0B5B42B4933F190D0DAD654539D137CE9FEBFA9CABC8DAD34F7D68AD7A389528C3209DDDC3DEB0068256CBE3F1108A616686A4DAA852A114607127E786FC44204B414B843EB5CD983D8BD1613F4A1CD245747275E567837E12C850AC64386F388FD85D3D28941939D76AFA969FA24B0C4C215BE4FBC8CFD635E99ED47A5496214C4D081E48C4C19008496160027F10F4559223BC652D9CBDCD18133F4CE464B854888FB5AEA22F7ECD34B0C54BD1265341E9126A352AEC798B7E91C18F4D154F498D62495925431764DD784853C110935ED60E62951435237F42E1544D1250F3EA4390A93E1839E2AE3C8A005DEB95F2BF1535EDF93E10EF323819FF1728C158E06EEF60641CA8852604AA90BE97F74A17ED26CBB843BE6DEB4DFFCB9B3ADF90095E3BB6981FB2E3A40A6BF84CC562DB3C7C0FF2D3F5B0BE0469DB647F0CE5137D4FC3838D7E544F23BAEEE98E2D908C6C522D7FE305FC35322BD05EF2F34DABA01F87CF50E141FDA948EE68AD00BD8F65DB58A4C1828CBD41E75539F7EC141FC723731DA7819E6ECD8AB72CD382D9ADDF6FAC44B38EF62E6718822AD2F5D8E949E21403AA2418EAAE23FB0E1F77626D59183062F56B8EC10422C0599294F6DB1A670A4953EB15F58FEA840DD6B62B725F8BB20D5D089B6C22067078A56A9D14776A129BAB99A00AA7955F1D9569FA71852C8513A86BDC72A8F9AFCE8D5CD7E80BB93452A4EA28249B51E10D99DF9E42B352E3EBB1C7D4E31C3A2EB6BBDC29560467D0EA7D5275E09BD32323579B6D6A9FF20F8493A9BBC38EF3E8F6734352873AA4423DBC4C522D9390AA7C4470BB520636995AD3BAA92336A2250B53F69C0781156A28C7EA5AA6DC064854D6B83CEFE751D25B8E9B298626AB2309AB7345B06AFB0A163772F84375C176EB5442CB92BE0558659B16F59096C1F1A7661B1104B1F2D0AD5E594F362E489904072C679E485AA4907742AED1BCC92ADFA9056D91E6AD01A79035AD6E74BF52D6A803BBD6E0A3F0D4370A7EF084715B161D2FB2E362B11984E98157948CF62636DF65947B3E74BD4C716B333DBE71EC95C55F17DA343935922AF73D9F5FBDB47F2B24F73CC3A30B047C2D8D429F44854142CAB3A6BA9F108741081C48EC7D7688F2C6A288CA3FF512E7CB316E3D0BF16099A8A09F345B6088B2F128239828E2132E3A1DA9D3EAC1C15B1BB7A8A94BB6007890268FC504699F54789B08AF93D4B426E349F92C134EF0DC8AE64023453393A96287A77D263BF3AF39E3711104A988CC497EDA124D55A8F33BCFBA76E9D25FBA9334173C8B828E734F17508D3708D9A40A7CDB7C2222FC412566CD0D152A178C194208AFA300DA77D7937305E7F34BB8DEE325FA8516AC2031C507DE90040CF32883533E935822B3B2A2CA32E42C37AE87BFEE096EEE4BE862A8743A05EF4464A96034B683C484F8BAD8DC389ED5391E1F553CBA31775ACD93FC35656CE16FB707789FDA3B6396F7225BEE151009B3811DD207004010250040F67701717370B275B682C15E3B73FEEBF1AF2A52A867A03127F3BB8A1CFE7CA03B3BD145829A8515C4F0958FD79A073E2ADB8D79D859F39E9DC3A7439E652361FAB924B89D1DCD2A878F5115BBF3DB6D94F6E7EC63D28606DA7E331DA7227CAC84BD83EF828B828D9BDEEA9BA9EAEEEA5409307E9EACFE8D48A3113A2DEA7DD354334FB9C1C2086E98EEE0AA0346A22447E1CA5C3BAD061547CF075F9CC47E9E389834534ADF5A7EAFF26E9557B045314FDE4B5E8F0B633A75AADE75F56093C6F5529E4962F49112FC7D4B8C50CD5D54A619C10C8A4448CF4E6C0799BF03F994B21F13F36624392384A507D5688432271FFF3349E765AF0AB947E9567D4CEA88B07622F38692899F4E227F664295933E3FBCE0305BAD5E76F0A592C674920955C9C8C647A6512F1FD86DB234E0FCE0D5C7473F1ECD84A6F9BABC674D0F93B95C0F1897D3FE5211351F9F9983D66FAADF4B52F68BDEFC3CB6CB8A41445D33290315B9BBC1E371E560731D818BEF6FC982B9459B03017A60BF7126C88000AD3017240EA7081050B407743F415470BC118930B817B11BC1510D08EB417C5D883F51D01A2D4323C777617D2D47DEC2A2844C74189B3A975FCC401AE94BE032C2F2F8E580982ACECF135C99F7BDC81587D96DD09685A61DF23A4C7ED58F6C7FD6BF1CEFFBF311A700AB5E68DD30FEAD04274774ECC9E55734FDCC894185D95E214D9F9841D2E6ACA4E8817457EEAB33BBA7A6DC834651F96C8136C49A82F6FC2FE81A3E846DE2CC5E387F0F393AE2054E49759017DBCEF606557AE4667EB9526E34143086DB165322AFC06D3D4AE9A02F86FCAE9667020697C714C029C52E25959C1BADBD7E4FF31711128AD9C386D18016E9604E2353B7575FD186E114EF7DF524DF1A689A1CA02D17D9681A9A70FDF545574AF100D5E68D9BED9B5ADCB4EE9F56E094EFEF05AEBC75F57622E72E4721AE208A8AC9A86DEA46D5B3F56DA419B1D26DF063E682E31CF264FF47ADD020370761CFCECF6C040DF22E6D065E189E549B409C95B2C11F2150BF26D83EBD0D0841F8343DE33679D8004C5B874520FC4ADC04254895B30F8650E3B181D8C99E4E10FAC088936287FBD575FF7A54331090930FCD50E83752FB7614E9F442338689BEF9ABB832032C6483338B84E1749D2B973345D0700CD814C6C199174A3AD81D4986C449F70A3CFF41AD4E627B66B979162D8F102496C11E38D4FA592711B57A2808905B1E1B26D0718A8A94E0A63DACA374FF6630DDDCBA8A3871777ED03DA77B3986757166E953F8B1C598CF20A80BCB1EF4A272CCEE4A7D48EC328048082FDA5C85ABB413F084F66710A5773B61D3128E2828D965CFA2D0B7A97862034EE2E837A2E83599F50D0727CBACF1CB3C2D4358E2F07557A25C690F76C1023115BDBD21904D81233221547AA43B8FC8B3E8790BFCF9C0B2EDA6A35765B151F974A8C1CD7683AB270D92118EBEC804EE6266982CD82D166245322E6E2B1B74B88AA632B73E91854E56C55404BE163201A77FB7433FE0722B591E93AED06A8195A8B12BFA0796B67E567ED175912D4FA4B65CF7D9DD7B1085048218AD0E9C7C19836D5FC2BDF0972E65BAED89BB35E61B7C8FA5B4DC006620961F8AE4A619E20264B2F520C59567F8A07FDAC381BE1C626F555C0C4CCB611B5940AA8887A742D217A162666C348105FB238AD2F512792A13B649F0D878E05DE7C0848426F33D5357BB6CCF75BD1DCD620C3C9E1EE76E6D7CC1E847F3429786D28153AD3A8A29F6BBF09327938768630B6CF2FCFB42F60CC9CC1B1118DDF52B6400B2545AA6480C67FAB6EAB064D4195B6CDE568F62C74915889652FDF1A773091323D773716B9C89183886547DBE9E7D9973ABD38FF06F234B1B829D92E20F9B52B0B1D94EB437D28FD1115BA42DFEC05C736F1F7B1D2116C1CC726D5EE5E2E6C2B191EFB52E9E004033F367856181B8D56BEA388A77D4E0E47A09DC27670F0EB109967468690DDF3419395BA29FBEA614E878F2837DC069B719DD5158C922BC9C9FB6D527ACC3E791846D409B44309189461EA04206E81B8F22A915F1CAF30384667A7CC2326B271B3F7A34C318070269B788D03035CC0B9533F2570EEF16C78D4BD7E7240E96E570DEC1662A6371F0D75904B4B402F9A847EC88354E2E1B7897A7525E4677397B470E32A9C2441305228ECE6B583991E176A349F816E4DAA6B4AF868BDB87D7382EAFE43821A10271457628C6F368D7ED58418F8B91837AABEBBC9B64190B23BFE0B517A36C574F2A5BA51EBA01C12C6D2B249216FBBFAC188689E45B4B12FC4D9802543383265CBFF0ACFAA014E87C7C7FFC34B18ACB676DFC1D26042C488FC9104028E8E7857994FD74A356F4BDBD02A31CE5F5C8A5BD8F8F41C944739660BEC06C36AD078D8544F62B9A04337AF755CCA288808DD587E989A6C22A1BCE4E2F863DDB34A20A92E29B6CC44CDDC4AA171F9E1D537F39DF455D24153095CDBE9109B6A6F8BCA83CAF448CC17B61C6C08A6F9A7FD72552CAB6F9CE992FBEEFFB74767A5B99F75161B0812A41E3C6A9ED1A78EB2BAEA6F90369D8E673947C8DFFCF627A184831588C0200D4E00000787F1753E7D71E7630E7DF15745E5B2976968BE086556D7F0E604DAF1E2C0767285080578FEEE7EA04527F5A8B1D7FA5FDA9A599660E2700F6193EA111A88A3C395EF8EA8E0CFA582BDB46731E35B3461BBCA3B3BD30BB6F9E7C3627F2B6C0AF58A8886AD4863EDC45B1AAFF72904BD28B563E9EFD65D5C3B7412588F271DAA9D1F35E6DFCBEF2D18BDEA4A039D29D8CAE2B3E2CA7E822BB249A7917E675EA42EB84092D12E99D8F133BA5D572811D2CE0DE04E687DAD652688B64FBD6ECF18654817ECB2206EC08F952D64089C74B3BD91DA827754114F9C96B0AEFE2C4317989ED08611CD291DCF38B39981C9D30D0A09A0E75653279B56BA4F8F1C2942E02129BC96A66D9F3AAF9675C0CD9ED46BB1D22F7ABE1776FC78924D332F490E5C62F02A5FBDEA0597DF6B6BC8CEF8887746F49F5F932CE93B18E00CEC7F95F301DAD64E199121A13BDAFF5A4797B3AD1D1C8FAD18FE2ED6FDD1AA8FD46CF4F96B0D57D6F9C8793E729278F034D20B3CE28A9D75429CC46CC31D9688B2CBD92672DD495E53D389C33B61DD9467CA9C965CE9FA08EA1E78F4BDC656EAD67F4BE6DAB897136781C33719D949C0A51A9718F4EE31AEA96AFD80CB1C0765C34329B19297FBC7302B58A48EB2962BC80A82C3D16995B245B0F64535199977A71F4A1EA8698094AC3EBD760C455FE48886BB6B37006DE9406ED088E4EB13494B2F5A323E8C3A64501862125C7C4F502429197905DFD1517748201470F4AFD9552C641ECA677AAAB62566C415A0D382CF56C274D8F86F7E0E973D67C5B3424E8DE20093EA9A59C4ADAD9ECFDEB4EC0F3A801CAAA00570F27BBE104661922760FB34DA0E4390114168E0BA0C0815A690C87BF6188D3E5B2C1641DCA1DB20AD9E2CEF6EF03079BCAC56FB363DBE563FFA4BD91C457CB4A61BCFBA182F8CD47680F5C5124C7FC9FA93E1AEA883CDDF149FED2B4F9F944ECECF21E03532BBB1BD17AB722B9F3EA3BA7069838C1EC9C39397ECF99098AF628DCB8E2156098C9F30F9D28DCA5D39FA4C270EAC237F3D33AE3CD3B4FCFA3A75B69AD408ABFB2B2D82BF0F9725CA99CE70AED905C9D8633DAFC6580CFB62CA659AFF2741FF32B8AB3E7F2C50D9F4D13B06D9C30F6B077D84FD63E77BE963FC58EDF6D7046C0DCB089CE803FCB3BD2E915A4F4675EF9F32AFE1AF836843D9E9E5951FAFDBA98FFB0E8EBC9196D5C9EACB423DB697CC1F348D7C40AD1ACF9E6829342733384FBE2D6AF93E1F74422172D995C85E1A353D2584C0E9F2ED0FFA9688037A39E1C1000E0BC5314FF4F1F6CE6E060FB3B78A3E324943BB808A42BC0170086B21CB0D6181EB12A1630EFBD97401A5FFE6C564F166298FA81B85947C8DB4FFE73881FADCA989A661D7D69BF64397F0D5949B956D3EA4BE3EB930B203E3C4A2B7941D5588AC63E0FD2326DD2899B48B8B14AE126467FC9955B3A690ADD67EEA5ADC961A027D7315B7FA67885DFAF4562B1AF0098FC286D1D2E13256BF4D980B22B9490DB62594502AF8FEAC5AA2F693B59D9C8320AF1B1F9E37407F487A356AAAB24C79A0C0F9D18E11CBD2BC9B88AFCFD6C2C4911C6B65FDB785EFAADE98579709296ABE972EC4B6E6AE282F1D9869FDA3FA1683EA59B5A4A99FBF0F2A96C972973C272BBBA51AEDE1332137AD1AD918C3C2F7A7AFE02B31F47082FBFB916E103311329F0C1F39327C45EDF2464859E394C5BDFE2ED5B091259D1B69C43497117D94F42F154A47620D9A7CA3EA1FA1F782BE65359132E549AF66B5639FF6974DEDDD586B2BBD5D59DE129FE36FADF0EF6EFA6FF97B355C78BFC15C8851B5C015E0790BD1FCF4529E22825260D7B73010A785659D2BE47D90690A36EE0D21B4A6EF96161C9C917E125A43625043EB162EA83757FA701140851114B4F2E1331459FE5AFD0FAE0286F4B54635A532DB641C83FF7C43C5763FFEB17DD6CD136BF68996F2CF4089FCBBB14F25ECA82E5F1BAC19A61BBDDF99336FD844771858F760D2F3F2B17F8F783419C18D6B155DB6FFD3C0BC5428DBEEDE9D4F30FC9D695D12D9DEEAEE0FC53C97721924194770A4EA1FE4DD1194839D8BF86D9BF36D1F47084391BFD56B1ECEDD09D77E1224D0A775C6C78A18EE2BB1C51ACDF5B71823A8DF237B2CD1C5E3BC4CE7D56C8A9C44B52CC479EFF70BE662CA93547FBFAD45244DB438A08122C3EE1FF563704338BDE454E19FCAB28334CBDDAE9C18A6FBD37C163771415F4338A0BCFEA00FD7D76D810B5433E56731FA1EED7AA62EE4A4BADFAA8110AC6F0D595A5337C8523E947F54E3D6DC867868E9259E1556174A7ACCB9A3F3DFD13A342EC5809BFC8755BE755A16C5B01FBFB292C1B705DE0445B39E7318A0A515805480CFF0C76D9912E62BEA3B817D70B03F6A671F5726BE3706CD04C359ADF66A6DD7649648F645C8FA1E05A90C5DE0C73D0C22BBC4B6DA8CA4FFA02D743B4AE4F5F21276ED9CC3706141EF8B937075E9315856F912A7861CB22156277A755200A11EA7F67B5FFF7F20702FE03C77D1F7D9F50FE83EEF84FF4F27DF87DB6F50F7C1DF81FB9D7FB02EE9FB6FF0860C2FCEF67EFFB52EEB7197FA438E3DF6B3AEE43EFE7F33F5069F03FB2FB7DE0FDFCF807C841F87FB2E57DF0FD38FF03CE27FAFFA2FEBE9CFBA1F4474E18F17F0C2C5545748CDF1BB0EE6ED1BB3F1F27F9FDF63F670D4675');
INSERT INTO "source_file" VALUES('e4f722bc1aa98d07b1db36aad64d9b73dbe5bb164ae8d2ddcd6439325100f308','2-hte-certificates.xlsx',7427,X'789C7D5905541D4B93BE68E00209EEEE04970477D7E06EC11D82BB3B215CDC2178825D082EB9B86B80E016823B17F7E5FD6FF7641FFBFF3B73BAA7CF9CFE6AA6EA547F55DDA52C0F078F0D0000909E5AAE9E549FA24CF2D368E4A9A13F353347536567472717D6F74E4E2C9EF6768A638A289D6CA888AB6DAAEE0DE9D1A4852F2504A3735AC758DCC2EA19EC436F8E0EE0851DBCBCFA89F259A22869EBD3244F58D6ED3939FAD044A6A96E848606F3A2F3D67D2AD997823E5613BE2A242385EBCAB79F090C6347E5195E6BA8DA996291B2741B4B11F3F8C6A742DBB5A6CDC5574D4756B6480C44DFF2A6118AC192E74D6544788C511BC251CBD91C74BC3343687BD18CA7FC0F155ACC36764E9F4603300000C6FF56C1D4D1D9FC2F1D8AE23BE4E0D8D1C38D8AD621FC032CDE483B86D8EF989170B11D29D2EB633297401FEDFC108DBA4A8E57279120E1D6760DD1CBA14DC3772BBE04911C861914AB6EF8028836ECA3EE957B055CFEA3F51286B012359225A6E99142617B143C8A5FD1888EE705B6D1C47AAE7979A8EDDF58CFA2A00813CC895A8F149EC5E50DC1DA02F85D67D5E055803CD5A11D3DC278CE1CF12DB34A533C9F36B42D590CA8571D9A1A07FAF0ECC9642F11750ACAE3693F17537091B1828F1CC78090D8A95F1B6098791DA8BC3794C7B26FBD1ED2A86F505DBCF65387A2341F9771D4BCF2F6FB5EDF83EC36E242E542007E5CB05407D8C85608E69F164AD7CFA242470400B2E80000ACA7379E76ACAE56E6F6E67FF7EC7FD9E84057CF659E07DBFF083CEE6979618FD2FB36A8BE16CBC5DA7DA1363DF440892C0C433BD6CECB2C3E34A04DFA2DFA500ADA41826273A6003CD3CEEDA8A4F4D6368FD7E9218BC976786412D4D3788E7561BAA5817579558B831A43948DA0047CDC0E2C5230ACD3B50674F1F80D6061762D06C720C97B620F4DEBAFEA11B2524DEFD62E2C69865ADBE5E14B9B19FB193259898CABABE83A1A91D76E90715EE10CA9C79A17C0606989D23645D642AFED7AEEE69785CCC776F84838821CD888B4C903461D4BD69574237FA97776B7DB580A6BDAF6FD9890090C1EF04B426896BD2898C441E240E3E7CBD61E75F7BDE83EC8FD3838EFCA654FB8FAFBC493A77E6822C689187E55A525A733FBCCAEAD5014B9B6C07ADC6CF662BE32BEB83456EDDDE4A5DFCA5EA655163056EFDDA4ADC7D2E4A7A8DE8A714F34C8C9BB88AECAA8DEB271D73D6B5ABAFB4ADBC21D5C2B31A9DF7BDE9838751B2293E4006D27F7E9E109B81443861BB724C23992962551FD63ED43DE288C87DE1EF869EB0982142E29E76C10C24B0077F70F05655FB0687DF46A67C2843E687A8CA14E991029A33FE85C3A98A267117C7F9EDA3250C8E99DEDC7376A9B14605D065372D092399678E7B2BD9E5B9238A32836EAD4CA847C724BA5F73E82CE811FCB998FD852CC77ECE222BE888663ECE81AB8A7246049A69952653036B69EF3D199AA65E942DBEFE29DB403D5CCD7F61ACA9924296AC9DC7EE6E6750C9E3A59340E2C61A4ECF0341B6562D84264F694BCF0ABDADE728C552CBF060852FF4A6CE465996386A0569EB6EC7CE815BA14E15A96CBA6CB0FBBDB1745523F2E345A170B52B5716052F157B84ADF30F54C7B26B79F5464099060618E24A1208A86A752D3627EE5F55794C17A602C9A7FC89A14394E62A5BE918B8FB3AEA12A71A51DD9E624EC900213B945584D08783F205C67BD0112C71391C05A12D54851845AB71C9382A93F65547462308A099910BC2574AEC30DAAFFF035D45817B3F787A7D2442DC69D4EF99B4421E3FEFD9178B7D1E9F897180986DC4F73476340186DA4E13C721907F91FB4E1EF730CBB643BB683872CEE1BFDC37F72DA317DBA949EC2935B7F455B22BCC3C1F5A2204307F97BA8A64D6E690497D017520E20C24913A9D086B727903BA5B755B932D807E6F1C73C7767D955703B6F008BDF58D151D39960DE440337959F65C7648CDEB294835EF76D25FBFC0C170BBDA996F3487F9F3A3891619637B77DFFDE4A28E7E4E0668E3A149CA1C34C850B920FAA11A56EBC8B193C7EDD8DBC6DA647833CA43E69CE1D8D992346E4B0A3762E973CB3016EA26F14D05BDF01E7B90A318D5D0B186DD58EA0708A3738CBEFD62741EA6879E4CEAA879D94488750F92D051248EA3D3E93BCB9BD30705FA72A62534B156F241483C0D937672FF2F1E4A4C537012755418E5DD73B3D9E846BBC73F04D7E695AF65BB33F7EDC6E75A854151C09A490F44542F3290EF3C2D3C6BAC423BC7C8CD22C937B95B9B0EDEDCAA999A41A8C1B674E98B057CD8C993FBF0801ABC04255358CD9F57AE11841F9BE0A1F25B79DB652F58D7EFF48F8BD506C5EE70066F020B0A754E5EDB44EC3B22C1B5C36AFEED02019D3D08356416C046B7194C61E742AFA73513194705130654C93F08AE5F24F09D4205B8CB2DD1A3C6D929CF598A9F8ADBF37FB3E28A93562BAD7BF82E5686AE1FDEA6DCE6E590C5D61464566D28BD4C15C533438F8B9959955E94DE97E93EAD1610CBD771A907EB5C1BF657466205EE97FB1F4FBC621915F4621CBAB0703C65512962A991811178F635DF9300184880533923420710C1B6C564C1C987683F21D8ADAC480335A21C41B20C91412AE64384183891D5D858A4081E7FCFBE828D1C6E3E3CC0D53907DA83A87D94FBC41F1A80E414E67F159759AD3CA795A94B08535F591164208ADB17C97B7433633DDE382E194602D9EA0D46941FA2A694D844BA67763A764F9A3F634E935C70AAFD302DF329CE126169378A17F875F747420469909A419FCEE9A268BBFD6E724883CF36E7AA1F0626915D577AA4CB7C88C114358FE852F5902A2E947BD332EA3386C938AE2EA8ADE797654AF40ED53D43C0B9E9508C90C42CE9F31E5BCB14047D19F221BC20B53685617685CC4F10886ECE9F56F0BD69580028B0F4768559DDD9F7E1DC4B43D0B203274C1DF6BE10100C3A71401FFEF00E2E1E86CEB62656EEEEAC2FAAFC7BFA248729AA8DA8214765F5BB454C985B2BCAEFCB791D91C0678AB57D90320591F5C0B7B5B4A9D4A6A27EF907AEBFDF16EB38C71D007637AEAC24954E5040A78992B960A9A8512DFB07D9B30748B19F797ABC9E52B3E8E8F47074215356F86201B4914AE4D0BC52A1F9C7DE7DCCA4C8357B107C7A7B24235C270CE147F7C531C914C7597752A7D3BB509DBCF054F1E5D6A6CE31D366619E23373E03B9DE181F61D16BC90C5E99891713FC9C355AEFB29F5EA9488D3FBEB3E2277A86F7D69F22ADAF6723925C000189FCDBB148A23DDF03A0B2D86F7C1D6DA4E9752E6B8FF92AF9CB79A3DC292D356A7E1B8A7C185D7B05B54140E57DF4E5C9C0CC5099610F16D98D8357BEDA091678F99AFAF83FF6B74400F7719AF532787FFF8D6A2F3A777A78BC44C36A7E1FCA63F2141BF0A93DA8D3B38B25685B5A85E950968A579E80FA1BE5F9F99625C576BF163914205C1840028606E90C93922CD64A86F911946C8D74120F0158820141373B05F680AA40C462FF72A14A3947496E27AC9E1AAE852E73B5D6F93154B26BD790CA0C32B9200AF7AB7FE9ADF867C42E25ED1BBADF37346FA161C33BCAA2706734F21F00D869248C6820E29C8E6ABCB7187B0E78120CFDEFD69B7D1D2E511F34DC5F78B1DD5DBEDAF0DCE2B2D8F57BFAD49225537DB7AA445E0DB7D2E377F5B9B06AE98AD730F1C6F93707FDF5C18A28535C99294F8E5EA7EC1B0081FB377C85CB7F27D3BAB72E2DEC0546AD63752F9716CCBDF36A453F11B4FDBCF63B2999D716CCEFE257BC74BEBAD152C47BFF44E45CE9045C85E9B3F2F39967312322F5BD06563586B120EEE5AC650D76EA7A3C0CED23D492CFF42DFC1ABA1EC173E073596D9D9115F549B851DEBDF2D17E85C4E6BB6F2835B373198F9995E4D723656AA4B62F77CA4FF01A57A918C62F26368409DCFC50B3191E9F6A000B15453F7B5B6C4514FE9A34D22B55960951C7539260ADA1972D978F6AAD29B4DF53AD8E1932F38BCE38681BE392D209F83228F120C9B7BAB82C9AB4C2B4105F3F016DF01A9214DCAD7F2EAC93AD49BA0C084F5865D11D1B2A07A6CC40E645939C0062357D2002805252508C3254FAA49D9B449E662438C44737DF9E225E1D50B4B09CFD1DB8A30F7AC46E812B7DE412256FD0313DE24A73E134C600A00578E0B3E0A55D1F37C775E79AAD0D96B4D8D6992AA34337A4AB187E4FC6BE64D965C1CF511F1E306B821727979C2E5E8CADED1B6EBD694C170FB919565A2D68207D53D4966975AD106378A57143658E6A73780E6370EEC3870601CAF1F3B86841D6E871E6E67CCA184C9449BDFFC43D73C036727C541520F9A5DC9307944AD9A05A86BDE9A765082B61EF70677D1D3C28ABF62E67B058DFA5D21F4FE9CEA71AE594B78BFCC57D750BB3E849914F4EDC514738EA48912661117332353F892A64E7764114B141EF8BB898249DDBBB5E321157E5B8FA6A8655BF13AADCB96B6D6CB382D08F9F59573DA3A93D1AFFA9709E4E8D9CD15A6F5013129933B9065AE01D7A083DF1086A20F281AFDA062FEC9CE2F9D7DA344E5A6C10DAA47870E13EE04B4F9DE2D115C60B1FD7653B116EC2C6B924AE3112D7DE78BA8C3F017966C6F1547A33B7B4ED717EFB32D52CFA2BB08AA22B5D9E3C5C0586F79FB1250664A112D73758624FBAA8DB5A5B602AC7EBF18BF941C722E40D9A7B891A57844FE27D3413E69D83621000040DCFFC8741C7F339DDE7F335DEFBB03F178CD7AB3CC6A4135A47121575AF1E2831A36144F13BD27A6BB099F54DD77E69C0C15E934A74FA25644149BA0E8061D1BE8CAD7E742719A1907BEA1FBD89D020C0DFCB7CA1F2C2FB39614B1350E204221D51D82FDE6A7DE1C5CA6F861A23933939C3C25DB7036305B03890C1A430C884D53C55EDF3FBF379F0877D631C4864F1F6348F7A54FAE3A5AFAA98AEC36DD6F01BDAAECDDA969CACABF1708ADB1612710CBBB883D193EFBF87E65552D2A9823F6E8FDEF5B58987E9AA3B9F4E17527C3B12F5E4A5D6A03E333564EA8B26F4DDAA0E288786E469905469C79A5973B3D0D89032011FEB01A1E7B6522E0757A57174F6651B18C96BF7345389F21C38E63C348DC3C2CE841919E8F54B346D8823636DD8C1E778DF6248923F34DEFCF35EED97BFA9218EB37650B8F4DF9A7DF88D7266A9AF336F5D3AE46CCA1A360E867E6F0579191008AE6507C6A0918F24E168C9798F488E818A9918BC718304803348510BF7E168A15F2CF4791CD125351E905D52479FCD179859819BAEB5C377CECD2445C8DD4D4E902247197A8B18B63E89D3275F5FE15465951C8CBE416DBCC428A0F488773E8824412164B87B093AABF0FE8F60EF85DCE4BCF6D26E73D4DEF851CED73A758E5CF4F4B2CDC7AF4BDEEAEBF31014DAE56AEA5D7A53984EF4EAFBF4DF438CE9E12210A64D4BD7139B877C37ACB0E8F61E84138B6C2D6F83ED236276997EC13612A915D80473B696505D6943734B5EE7BDFAA14F9E87CA576DC909D15F6FEFA499ED75DED07EFF7872CEC8DEC55891131D32D78069418279418D58AE3C4DCA962C8FEA360AFC29946B6D4DCB49292D82EDDFBC9843A0DDB0768B5579548B6A396AE9E86CBAFBA26F75120D0CCD32EEB259D0E263C05A9547995C43E0CE30D1F49BC04B5C1D11592599BBF214548120E4CA41589BD36F8329BC7F5871AF42CC9D7000BCE5BCE8EAE56046D17812636914235C8B57CE49772F4DE306484B146F72DDE28719EDE0B9F4DB2A2DE53371F21773CC2E3B48C695FB118A63C8A046709F1D0F203E72C05B869E2EDDE97E45CE88FD1B5662D3DD108A1970428733161FB31923CE8284D33B3F5F586DA639F88079A7A0BBE4B6D98076488A7F4F5F242E730A4CF905C5CC5E937BEE85332AA5341477829A4555643A429162A7A7012167C4A09CFD5636F4810D463972D42332358652FAC046F1714C90B3BF7D52B622B58B3F07D77F06EDAAEBD52A60385E9E26B8B2C3E39461612C749188274543DF2F25D3523CD34FBF775D881D57E2FF7D2F002672B62E824CE5EE7A0CF9479060BEEAB085054DA9EC0F3CF15780667EF6B08FC36A45E837C45FF222A7E62885CEC0F99F40D500557F077B5F9D739262B65BDD10463C3CDD54F7AFBCC46E8C407C90C52C40B6E53846B288291C342474D348E65695E143A932D37B3E9268F4CAF7158F303DF6ABEDBD5E2574A70105A041BF9EE1751ADF380CAA89868187C4C192823E0DE04C0BBFE5A77FD2052DCC366D3A05D40B43ED2A5C64137BC5B7ABD20277C0D77EDFEB27F66C78A0D5FD0036E7A33A784D752C85734C5EF5E436ABC36BB9246DA3E4A8740746AC9933CC8CC901D9149869EE4A3863A08F6A72DB6EB8465B454762C0EF4361A8106D7917399BF39756853F4ABCAED64456ACBD6F468A58E10555987901CCDFA942CA1FD497A1DA60483CC0C4DB93AE7446C745D2AE8FD67ED60A7DC219CA939DBFC2A56EC1363FACFCC4925DE2ED71AF7ADEB1669BA151FAA3DCB50E1E63C3814F4DC2D2A11758050A493FCF62992C5D7212D64E83B1EAB1E1789DBF3E1AA488368FB35810A2BFABA541D172911D43FB4EB5EDB7AF52741F6586A2A04F81BC4E91164D33FB2BB1D21FEB8232D4817B2684813055C7EF67B793D4A8B2DAA47FF2DCE8EF4A82625923C18FEF4EAE346CA2589D246D55BFB5CE15D7DDDEC11A251DE648F19C175EC177D592E829053888BD44D76BEA225942FB5472D140731BF903BC365735B1FDFA643A82443194D7C646E84A05CC124162292F3EE6BE92F03E557CB278EBB01FFA4FBE310C2D1125800A01E050040FB9BEE5D5CBDECCC5DFEE2F8254DC5B87936F47B4695C3058035956A988C3D75A19C7DDDC4619E560849D57ADCD407CDAA3608E9024A90F937FB9F6A21CABDA7D0E561CFDED0D206E90ED28B8F73EBE461BB5A3BCBF387A629E70B8289850125FCC5C4133654516EF2354337A36C623EE4B2F1CC16359489A165B59553E4331317039AAF062B27AE07924317F076B37A6EB9909D638BED924997DCE836488AAC137E6AE04AEE96FEDC2DAF9309E962C01C48A0A3D4B416875FC13FB4668ED7270E09F825A8C75C2B5BCE1822FA7A7537B70BEEB43194B020655D2E132482C489638765CE2219C3BEB4F21989A5DB1C6354458BA43A85A0CE3D4604BA3CA35D4B1697CD6862D9FF017205FA84FFB0D969579B37ACBFEFEBF433D9B80221FC57CB77EEF2435F8C795DE68EFCACFD5A4A8A443C5DAEAC8B14E413800BB4E03B929395B47DB6A8DACF01571D49CEFE6E0478FC2184937887078F669280898BD355A0AAFFBDCB78CA12D13434C4886CDE0536ED8E3895CE80EE532EFC0AC380D8791B4975653F0AEB9C6D57AE01575A4A854B158F53C4C5EB324FA907EB399DC51D1561D6662F282DDB69D9193FB10AFBC42CAABE76E59ACD1883F9AE9B5A368486E832D319A35D5052471EF13DD9BBD5D7820B2BF81B214CEFDE2D89BF3FF95A738F43CB43CA19D06CC05649CFCF36DF5D3467DF9ACED315169B6AA92F6E1B40813E0824878589EC159B14D1098AE8BD21DBD35D7343401F71F222D25D2BA71905B6662AFF16B6620AD568466168623A6DA51F3FB0CF58B0E6DA26C545F0C510E5125FFD5C4D3E9F7B78D70D50F838425413E4EEE56C379E402785CDEC65B205237681CE631E850A2044E1B1521B8F0AA60669B3D920318EE58D59856FB3E7060E628619CBC4EF3003ED0A8057E4F762AF547252699E7EA8307E8B1EFE853BACD864A08432FD5857CCD9AE5FCAF7D6AD6FA7C2E737CF4E431BA4F7A2DB9F46B84F5EFDE4D4002367733B175696BFFAEC0479075876541130A6B991C2D76E58F6F2D92AF14894C6A8AD82F4EE78D3EEB38BD8D976722B0CF9C79C1C66F02BAECFEEC42E0B4576BD6CDDFA739A6F2A00DF6C198C733EE46BBF7E232FC29CC7051A3F9F4567DA3CA5E967EE72986E5070B9933D03C6EF35BBD49A7B00B1CF61AE2ABB32A8E4C475E73E0472CA3F8E2C8E01A732B2C1E5FB77256F8E8B874FCFC941F9D2924E4C67F1850A31EE4960A19C2548E16991A949ADE7CAF6E3E9F8176CC1EBB66CB6A2A8891949645AC7AA6B847F2A9A5DAF7328050300383C29FAEA4FA666E2E868FBD7E28D8D177DD7C5861AF62897CC5F8B623751EC86476B8C09DB8D7E59EBA6652BAB4F7388787B4E5D81282913A9B666B937E4330A957130423F48F428A8306AD4E71A3EA054F49B0B547948D0ADCAD34AE48C16DF7167F8F926A5AAF81BA7316FB2CE5B7912AB1E9969EE596FF6F1872E68059CC63562602CA9B2541E4ED9C6DC5C8DFCC4074954735F8652152F719E9BA3206DDA1767DA9FA51EFA250366C8314370D1723E0F4AD262AE8C9FE410E7F47F9B5898889F6E4A438DE576FAB8C1EA45640F29EDBC0496ADD1588CF630A1B413666FF9E76F95194301EF3DBFF015EB4DA13A54E01F12BB31CF1BC421B34FA87CF2C7D9E2AC1E1461317B9B6ED4AF306845D59F6953D51DF406B88D8B4FE8A08636950BEF85833C8921FA200A0A01D7A4036D6A95051153E262AB3238EEE405BC59A1DE7CE91138AEBA2BF0070342A052C844769BC5F9B3E4B8CCD099A5F66914FB6472C2BF4DFEB77BFD6FC3FFCBD57A121481216CE852604C6780B4FD4EFE973287455C5674D7BB8EEED0E1A4DD03C666E5BC1887C2B263C5FE5B5285043A9B9E6C922F07C4513FB68354E7385AF801C9CC8492416E3CC3DC75E75227C47E704AC9DF6DD0D7D85A835638CD52F6D3F3D3881FC46ADD9692AFAA368656DB8DDA8FEB2125B8F145F4498E2035E482E55EF8210C044E9DE856B9A2B13219E055838A2F5BF41817650ED74471CDA6F8E3C6B07FCECA9A665BB79BA7FE905B7C60D7D190D03F752DFA45A44DF6E45EC6F07F9F99EB893B3AB89A3BB81AA97B3999BB18FCA5698FFA9052171BFA5D72FFCC6BF79D20381BEF3CFDBC17FEEDD499BDD1465007F99B4B3B4C5D6475DD52F20F513847FBC39E7D50E8393A4CCDA84E5C9855E45A88AAF6DB55AE41F40E97A29703D66B2BB51A2AA915CBC1BAC35B97A5A839ED6A4A8211DACC33CA7BD945FB5F7FDB7375E0510649C60B7E6A372C43E793B29553D4D7F231F2531B10C6A1F678896FA7D04D0027513C2A875A4486F32996D54766401D64EF9A6F79805FCC57067A89AB6CB8C9F39B63AA8E210FB831FA21A63B4D446B1600AA71A6CE3688A725E5F8B8D23280889811138DBA54881EAF26EFD4B2CC9E02E18F53808F1A4E16CFA14EF78122E7BD6B0DDE6D5813F875099AA7C052EFE2F01B3672113A59B1313BC9955A16B37ABCE9BC2C739DBF4A847923C054F64A591E06161BEE3F979AFEE70A8401FC9BC2D373F4F32ACF1F74D7BFABF93C873F2F81FC816FC0FCDB82C87301CF8FC0FE08A045FACF0762CFA53CDF5EFE91828EF69F379BCFA53CCF5AFE4879C47C96C33C873E0F0F7FA03F70FE112C9E039FD3ED1F6033EEFF21DFE7E0E7C4F107CC8CFFFFD1C87339CF17E51F390404FF76892ACB2320FE3501F874873E7DDCFA5F5FFF2F99014806');
INSERT INTO "source_file" VALUES('fc1169eed125987ffed2a8b785541bf73a970554ac18e20b56616ee206e6f51d','3-tech-sme.csv',4337,X'789CA5965D4B1B411486AF0DE49F2C387366663F2ED5CBB617ED4DEDCFD3DC3415DAA49A46636234C64DE257A2F10B6B454B4B4505A5520A4AA17BB2B3B30EDDB530815C24437872386FDE67B6F7B3B266F977BBA5D58759DFDA9ADD5DECFC583CEFADF557E7EE1B5756FBAAFEB5D4AAB68A67C1D7F0437BDF3FCE66A8B53453E9778F66EB9747EB4BCB7F3AF7DB3775BF5AEDF7BAA70B331B4BD688476D010EC08BB1C949420815E3D6081080F09404EFBCE0D4C2A351224609CB664042E72F8BC7956BC45E7CBEA81DF87E39150BCC7E8C1D0BB120B17640CE6698C4168B9D1A420F5ACD93C342713E15CA284D80320975825736C32574EEAED2DF19AC602DBF5B8A56B077DBDE4E44BBE025A0B944BBA3C4CB66844417A62B5DFF1BA2D767FDF293DBF502C4BF5821B1DE28A5D98C2DB195EB850784D6A6EA2504A7412961AF1222B355643488CC91D0C6E6C1E9007ABCF17EE16CBE9D0A65EE44C2A48E0A8C0681B9125ABBEDE4105A2A140E3BB9FABBF2742A96DB4E02D65591D120324F62B7F657BE2376FB66E5F7535BA5824302D45361D1202C4A4C9BC0D45A99172C1BA92C6A02A5E655606A5AE452C90DAB40C1B40B3A152435EC0265D6E675A7B6934762AFF1B1B9D2CDBDC5DFC9E553B97CF2650297496E58041A956CA3DE28EFF903FA5A77BA5A5DFF95CA156E12974B6ED8041A356CABB77C53E92377B15CCC616A0B9DF29754B66D3F4B484EA8E4B010D41E4E0CFADCB64A0F7B411D7333E85C47E587C5A0AEA91A74AAABD21B3423EADB6AEED31452CBCD830FFFDB31A5F47902D953F941901F1053EB68C941DC39C0DB879A6B479B16E2CE41901A80A921B89A9607D441E7B8BA2B99B921B89A16B94C724343003735844EE5921A1A0284B92174AE90DCD010609B1B42E7DA921B1A021C6B63BFD708A76D9EECCD254DCB80084224D5E16F1232735466E806708773833EB1AB7243378067EE069DEBA9E4D00D8C0CD3628DCC88CA0EFDC0A2BEF55AA183E7A69B274FDEC730399140A52A39740303533768C9B1B86DE806C6CCDDA04F1BB70DDDC0B8E933894E8DDB06985974BFEDE497F623E36C9EB7A752A936BC7E4C1D0FA971D700F3B24D3D26D46645401D344D441E638EB9C784DA01721DC9950FFDAEA9C774AA2BA9A1C79867EE319DEB496EE8314ECC3DA6713991DCD0639C0EF7A4A325C7A94A0E6D16FC110D1DA94F0C2A37F41867E61ED3B94C25871EE37C188FE964AEB2438F7161EA319D2A5472E8316E9B7A4CCF2C6E1B7A8C3BE61ED3A78DDB861EE3AEA9C7746ADC36F418F74C3DA653E3AEA1C7FE026BEFF22E');
INSERT INTO "source_file" VALUES('7242c7ce827f1e3d3458478004a606ee86fa4f2ff1a567827610401cef9dc7e9','4-events.xlsx',5993,X'789C7D580554545DD71E521840184242524A84A163E8EE0E6901053E0649290141BABB916E546288A1916628E91E2484414A3A94F4C7EF5DFFF27BF9DFEFBF779D73CFBDEB3C7BDD67AF1D676F2D550C4C52000080733B724D14FAD495526E57C3B783E8765839596AB93839BB723D7776E6F474B0571F55C7EBE2C6C75E69D7F1687817495B745F4E3C32A77594D33DA49ECD21F8627F1753D2D1CBABFF610167C42396FA74F9434E94031F6F1F81D40CE385C4D0607E643EEA4D25CF624074351561111D2D467781C3AC7F080F3EE4F36A43D5D614A7828DFB68AACCEB1A116D96EE55437E916A56BAB22FD440A20D6F6689281255E13476AC5F51BA4364BA39DF069DAEACB0DAEF35936BFD8D428BD5FAD6F1ED6A000D0000FD27054B2717EBDF1C8A133A5530788842CD8B516DA2039CDE385B66A49A609C07A44E0CEFEAA33217E3A3ED7DB1CDBB4B0F562671DA426DED1B2297829B3E5F2DFB5086F39A6530ACB8538861BFE419F1A8DC29E47F3B522F67862E572B5F6AF92E5C22648701A2FE81E0E101526C9340A6F75C18C2E420603B87872749392F6D3B5C7412973F846E0710759BD3C5D40642AA833B7B25C95D78135AE634A620B1EB86369CCF98561C9B1A07FAC81DE8947F601B159627B0E49530F0D371C1F69D46816D31535FD7616848A32355EF23884D1FAABEADD1F45975C9EAB411C3C78207EC23D695979F76FA6E9437B1172A17FC28E202153A61E67612687FD7D03BD32C46226C00208B150020B9FDE269CFE506B576B0FE6BE6F9ADA35D6313572484F4ED3E6CCCD3E6CC010F2118500F2771B5F55880BF0BDED5A00B0119C6D87B592504FBB52B0A120DA512EC26AA37678A61726C5D8EC82B6E6C42BC8EF7385F6C8686271F795ACC732DCCB434702DAD18F03281A4B9294B61071DC06235B33A635B4037C4778084B8FB4B60148EAA27E9D08CE98A091517E3CC367C61513FD8D63E9F42D1CAC2D78C032A35A6A76DEC644E0F5FA7E3FB4936A417635D88466220CDD2140E3F3AB7EFBD422E49588F6E89D0F00638723F34A4F71B712A456918877FD5EBEAE9786923A96FD7373EA1E41F38E09B8CD5AC7C56384986C34B202A926D38E2E173D6B39B1B3D8874E377A05A593BF484D40F4D44395363AE68B7E474659FD8B71749E3C20B6DC7ACE6CE909509251F637435277FF82EEF6442B38031269A9376AF172763231015639E046D879A61DD951188B231B71D5B16D6EB4ABBA2AD07501985B51D6F62B2BA75A9497A80A1B3C7CCE7098C5433B60BF764AA799A964569D303C33DE108D00DA21773C6768232955FC1253B1EEB3E40A8675C4DCB07265D1FB9D29538611A3F33CA56A7458593D11F70AA18C8D0FB05767D9AD63250C4E79DED2B326297EC675B8656BADB92399A74E5BA89CA2D4D9A559719716EE5C03DBC6434791EC6EA284AE222426D23E3337A769650CCCC3BBA7F0EDCD110B3A1D34FAD7A363A8ACA8976616C593C33F43DD35474649CFDD051FB68365981493EB71FDC8C0241EA940978492471B243D35F6A51A317E1F2A4E687FE8423CA412B24BE0D6D38FDCB31E13FCA9C32C40DF20D9591C13F8914A856B35CBFB98EDB5FDE2B56183F7BDAFAA530CD900C2D8D6299FFA30047EF8C674AC7614596180D09F170321EB674681A130BF107E1B7EA4A2437ECC5C89BAC49A983642EA60B958438DB5AC6523796E14D3EAA4E05D843F730E88498F70DD6799600903AE1210DBACDC35A058660DB96035A18536C464517885D46E205A520954BDD8380FA571F822D8C8911E39E1A1370D09551B940928445FFF7E104F7919984FBA04433A1DBBD2351F1A076DA50884AC66EC12B43CCEB1CB36EE5CECDC0A17F5D37BE0D9DE6B3E788FDA13845AE8222642995DCE2E5BF57986184FB2958FF65EEC7307E89F7B4BC40ACC3265A89756F4FA0502AA255AB32F00DDAAF71A45057D9CFC00E613F4EDFD1E2FDA613F1FC890621465F9BCEC92893250547939ECB4A1EE42C3FE7634B0397E1FE3E3D5812DB9C706EC7F76BA844CEE1EEC53C53302CC308CCF8205E35A0569AA9F12A6AF0E0490FEEA6950933EE90DEA4B55024718ECC43C72DDD539594D97558D3E3463113D4162CDF4D8263F45CCC7C033E8CC727DBE0A2BA5D9FDC56C7025139A9FEECAC413B842F6A23964853FF3A8F46E0F2EC99078AB1985B374DB6914AA60DC3A139FB8B0824273DA10938A913EFD47DBED5EB49B52A3C8FD9E49B6EE0B031373E7EB9D1A95D55B82F964AD3177E54C0B0971F9A3EDA2D1BE6F5C63CDD2605A1C54FEA605FCEC4A1D060D1387BC841BA626501CEBB1704D3463FD2796AC16382C0608F2FF0518B96DF74DE4833355F1B4F5C5B28B1AE7384B1BDA67478A423DC659B4E625336B8645DDDF99466F4A9C95155DB4B713899C6E88D51457F2E3E48E3011EB192653279894AC131A56EDB06BB72CF5348BB3C5F3D711A45EBDAB7BE571ABA8DC41EF584E8BC4D2DC21FBCAD796C4A8E96C1F8B81C26E146C4ABEACF76A73732B32ABD1F795CA4BDEEB438BA761E50245C17DD303F79265BF9F66C71EDC2314954492DCBAB1784E6268FCE98428DFD809C17A5B597188F4D82369C3C2077801E685542ED9F7E81F7E908BF898D6CA44242D84F9E232854C36C82999834B20A1F8B81DC656D7F3FE9E5EBE8D90B8E0087603D5EAB69F241D9884E713E17D9393DE6E34A240B5EC8C2AADE700B551B8B856AB7B7633698F5D782D994389C5C5CE1B8F0DD0A6D6D986BA67763977CF92FC319DA73DE6561E70591250CB36F241CB2456F3B7D2323FD41652FDA9A619AE7CC59A2F0378701F49957330B45678B2BF83E5365C6C556EC2049D57B3E7489D896D12627FCE671A42F2A4AAA2B10481E7C2F7FC363FCFC7F4196C3E433A8F8A6A3CA8563804ED2D352EB920B5304D033027EEA042C339E77F58285280DA0D8979B7D82AAAE9ED8AFBB51ED7712C86C8CB7BA11160060719B5F29FE4A20AF9D5CEC5CA1D6D66EAE5CFF7EFC3B8B64A79BE8AE2A91F6B5037BEF71C703D043F4BC64BDE63E7E78875CDC08AFD0C108562F18698B88C58A15D9F46E8FAE2C8BDDFBBCE969D2FB7E2D8C673142F36DC8966934A845FA079A92CB9168E9B1246B694B040170D5E4032160FE98337340597D49C26844915241E53480834B00C72BBE3B9556FAF311AF04D91B4A362EF4B685E01ACAD0D37319B554CD8DD6C374AFDD148A38DC6B17966C0C985CDC54EEF0D16A2E989E115FD0EB7AE9120F36F9C9B7C62B20A2EFC887CB1303657E4CD1511ABD562A9A8D25CC0646893DDAB43D12BC2C546E0F496FB84AC50E4ADC99B314534FA36F15D0485C5437CBE5791C8FC6367FD0B9968B3606E4A5EC26A31DA4AB37D897D50B72A35B6ED14C475F39743F248692F1B697B6ACB7B138CDED6C618BFBF829BC05E37BA05FE607967427C7277C761ACD7377EDDF513E55AD89AF7B4E2D943962D47ED5F286C754CABF98A85CBD6A3A58528A0192B9924304A740CBC4D123A18EC141CA1D28477387E0CCCB6DCE17BE8447206C489E67E2189070A89785ABCB9537571D41F5A51F721D1FA63FC6F7965BF3F83E02E1B61BE8797534295C78B4DCFFA8BE8487B5AFAE906E7393E26DEB8C47C9781843A338CCC9BE6CF0E72E4298836E9335779F5315995A7043D1DE421DC5C37BDFD65F0DE8E7FC9895F60D1D2CA9582E30C9757B1AB5B85E63CCD6359E40D506B1F94E3D9CA613BA5EDBC7A95610A2F03E0DABAE06BF94A52E1B037D56655D8D0DDE8DD728A8B1828466957CEF9830401FD7608CE666BF9C02B1BC374E2EAD9B778757C5E8CFE29ADE3B1D784277407FFA6B69F94129AE692222FF7C956497AE98CB39B72D16D01B62761518CBB9122C13BE60744FC4A40C24B2A9A73176F2E2E43AA0511281DF68C764B8FF4CAA98F80B077450527FBDB00E7801C7562D752EF1D7EF734C2B59D91432AC8CDF0EFF66F294945FF0C3BE53C784799148C12BE775E05EEEAA5C82CA07414C5576E84D07305A626F7B967DEA00378375A6CFE5E08A29505FF586BE9247A78B5679581093A68EAE980555C4826ACEAD50510F17BB6F7913A7E2258195D1EA1998E60F01B4BE8A4BE2865403080977EDC16C17FD296DC2C086C8D31A795CF286A2A08DBEC67B8935F26B595D254CD10823320F138E82795D3B947E7B170D65C5DB0612A3F9A059C622D478EB2A0A8BAA115B50ED25DE1E07A66FDCE4D896A0CB530413388B593247D159B1993243A060197F38C44E284AA194836A91A76CB020A1E4872725BB25D6D90A639667911AA56EAA11A5E7E0470334FE51E89EDCA78C71189E73B2DEC9EEAF24D531882C18416E61E84750DD156BF83CCD30E049751797579819F2D83134548957E70555127E397E126611E8E753FD14A78B1FE81C4FF5ACF1C023793C3AFD98C301F9455C9B84D3633CAB9B14AFDAB19E8A286CAB935CF418D4E9540D9969C3A30AEAC227C284A6A2CABC53145D35D3A215F26A651BBD4D99291DA91430CEDDD427385F54E21ABD066105BD4DFDD274DD165657341A12FCF1A42686CB71A9216AD6F923A6A22698D94968F6D5B091CACC64FC035E47B7FC4FA31E975F72584F9D9F98C0222431DCE4FB2639910B084B2D764BE412851737EE47CDC28C1DB50EE566A086E2524ED81B3C42F577658BC9D7958B180E6BFEB1AF0F8D978C92F3A7B9A03E069F0CE58ABD7CCAF7490F44B43F41A65397979F691896A99DBC36BA34184FADBCD582F238E5AC200B5E8F99AB1087978E8C9F46BD99F1C6C7BA75C7F5828A99FB5583635DF226E1A1FFE244AAF1C35DC73D789FDBEF28876292AB134508722215F8999AA089D0CD9582EC99A5342F4FC79DDC3073CF6AA1EC2431CAB120810301FED5E954E82EAA82C4A83FB3A585531A91297F5C4578B028C5EFD871462B1D9F4DC218785CAA72C5FAF7707C104435528A0E00D4E30100047F856357372F7B6BD7DF3178515F3D0EC94D74CDAEBDB700B065D4095172602A5271A89BD8CB3708A2A942C54DBDD2AF6A6FA35DC00BB0AE7198D60DD2421C1F2D7DF644047F6C50ECA43D8B9E47D1876C1B6C2D21F72C534F17C4938AFC4A454BA8275E3246B8ABD60E5D8C70CBBCA1574E00FFABF651527019BC728A7E76E26C409F70B072E27C202578817C3BABF7921FD725A6C43E8576D19D759DA6D83671FAE903F9ED8FD3DBE5754A41DD6CC40389AC8FF46D65319729F66CC109A6D4417E5FC54DC070E572F620E9272BDBB9DD18C78DC15485A92895CC78291C3E327B126B4EF9289EC5E53C1CCE1E6BD088B6014D752A659D4794D4D1D2AC219C2E2E9BFD854DFFABB69FF1B11437DFBAECE1F99F4DBFFB384FA7585460857E6DF92454BEE703421A833B0BB2BEC31F3124911BF3679DA5E21E025C8F0A3FE13843151DB2A575A707DC8CE4F9FA7BB0302986B00E131C6F5E37D3F84D9C1DAF0075DE5EBB8EA52E3E9C390A32A743BAA2A75F51A7B13E638DCDC55C661B90396DA7A9AEECC7E39AB7EBCE7DC69F9E5AE15A05710E3B7B52E6A970633B6FF4654B5B92ABD9EB8885FBB8EC44945A9B67620EDFD4B072F5E5289BF5B6BB6E761BF3C31F992EA00E71792355ECE7749A2B4FC4179629D68338343517659F1F7EA8BD266381D0F2F9353FE3AE7C2CCA8DEC299E77687D07E90E8949B33195B5F363201A04D2A3A385236426A58C02C21017743BC6ABEE5844C3CE5E0F8D57CB994780AD995A6B92508EE0A7CD786C4D1CC7AD8FC7761D32166CF937691F60F980A4F96557F2AAE991B97B573D00B5E8E187B5011E5E2EF66389AC0AA460AF171B6832674410EB087C00151E04AA3B1611C8146FC8FD12877D347F141ABAC993EB3F481C62A194B00506DA17027FD25FCB106AE7A431DFFE5051C2C663CC7B1EE83293FE725A8F47BBA34EB67D533FB56ED41C4B9E5EDCA9E11B1477223B6E570F6EADFAD6A801E62ED6F6AE5C9CBFE7EC445547741E7C2918B1B5B9DA871E749EF2B92AD970BCC6888DC2773D09963D276731731DF45090EAAF9C1C308C903FCF83DA75A1D81EC1DD633AAF2F5001A8B163B3C8795560F84440550A9CCF1F3F763A47C4F1ED98B91FDCED38D3A0E67AA57C024CD86976855BBF06929EA2FDACECCE605491359E7FE5CFA7FA6BF8CB28702A231B56FEFDAA54E0A0E4F3F1297D7C81A2BC33C74942915A9447324C2267B1ADE8B8D8F205DC7379F3D7F1D87B52F1F3F66CEEE2888959795C16A7AA73ACBF13D5164B0429A201005CB74409FF9CA45E3839D9FD76DE9878698D6E6E227918F13980A9228FF8E9240199162E5AC1FB37ACEFF80B9139FD39F031F62A9B657942B40D345CC7806CADF73DA1297CBFE2CC6E72C733BEF3321A2B101A530AC13FBC4FDF794EDDD28A0E5E044D5BB41A244E275E43C9795298BF71E7B78E5B40F65807E8EBF39818290D9EEFCA295E120E4D3FB0FAFA0430F351D63642215AF1D2AA41309290F5457F776E2055B27017F29A3398C738BF1B9FECC8F209D209EBD104546B0D3B528FE9910B5905D7C06A28BEAAC010982D25D2CCE67327EF373F9451B81717DFEC138EDA963161B2A01E0C5578EC424C2A976F3FD9CF75C797E923DA3C7311568D555353D00760C46C38A137BC74AE3D21814AE7B0EDCDCDDCDE9259AE44031743C4EB12F9B448F1BDBC429A02A1EFF09FD8FBB658C9D0BCC6330839FE32F8471881A6EA365DEE89866F98C2073ED8623A7B62AF66EBB5439FF9DF75CEB7B3D65C71BBBABCD53BD55F3AFFCBBEFE53F3FFB6B5BA04F1FB41DCF82130E27500C5FBA97CF412CE7232F2F0C07350805C7559D7EEC34E80124D33B7D1686AFB0F2B1B2EFEC837A2DAB3A2C4C7509641EBBEEFB48022516A32F999AFA42C31A785ABF4BE781A5BD27538B6D4CB9D749435FDB16ADAE0FBBF1890255B0212156FE3208784DC3EE574EF65ADD89EAC9BA04CBBECCF043B8D131FC7173FDE31BDA8D128F21F22067161DBC6D56E25F979174B863DFBB26BD02430AAD858C1B072B2B38AF7779299A132C10F6F09CE62FCD5E33191757274B3767433D7F372B6767DF69B6245D2E8AD71E123CC8BB7DD5FF2419CA57638A3D9BF77E005F73C2BFC96FBC2C9CD296EA14625AF9A2045B51071F6C3F58AB9ACC112F3B3888DB8BE972C295D88D4B47F9261284E0EA3BB9206F1AF92EC709D3A977BAB6F9B7C889E78A26B629D529D7BD70518EF81AD47699C0A71DB06490C3FD796F254DB3C6D8A1EA7628E585B5D39255439947FDCE4D2DF8990337596C989A80D673861FFAAF7D3DB3F393AD49E9DE493529F6D412DFA16146D6888CAA619DFDD817433EF2C5655251AB70881ED9F05561CEF25E33F8C7F7EB534EC6811DFA4849A720082E6EB30FD36B2EDB7CAA2FA65E2FB4D8551C156BBF3ACC14BAF082EF4219A3F198B3C0E307BAB3ED31DBFCE65BD36A1F222CCBFDE7F33032B4E426812847F158749DE963B68E8A418FFBD2DFABF973F1AE01F9AA477D1773B927FD0DDFFD49FBC0BBFDBAEFB035F47FBC7E6DD5D0177CBB53F025870FE7BF17657CADD53C61F29750477CE1C77A177C3F91F6818D1DF82FB5DE0DDF0F807E80CFA3FC1F22EF8AE9FFF01A388FF3FAFBF2BE7AE2BFD913340F28F8EA5A58A85FD7B03EEED2D71FBE76464BFDFFE079E8C8760');
INSERT INTO "source_file" VALUES('540f163c343c0111c5d1059d034b1277eb600faea7a679ef6d7c80620be9c1f8','5-annual.xlsx',10042,X'789C7D7A05541CDBD2EEE01E1820040BEE0C3E09EEC13DB804083EB86BF0C1DDDD2104D7407027B83B4182BB4BF09FDCB3DE3BFFC9BBE7F5ACDDB3BB57D7B7AA767F55B57BEF52948183C7050000C8CF2D4B5BFCBB9C64C2736FF8B9613D37231B43457B1B5B07968FB6B6CCAE569672A372689DACE888AB6DEF9DEB534249F25FBCE30FCD6C1E65760AA8A3B782DE1E1FC20B5ABBB9F511E5328750D0D4258B9D326F5871B07FC7109AA1BC15181CC809CDD9F028675BF20DAF22C4CC272581EBCAB59AF5096043E71A5AABAFDC9D621637751A4D1471A9E651A2E95AD300F354D19296FC2046C5DA76A71608C391E14E6244780A531E7CA99CB93560736F84D086D4F84AF11F2634196DEE9E3FF7FA610000E0FF36C1D0C6DEF8B70D05311DD2706C58817A051BADBCFDCCEEC8BBBAB80A4CC878B836E4297561694BD1E1969E887A5D8527AB93C8AD8110CBFAD06568C3D0FDCA27826076DD54F255277C3E4473B611E7F2FD3CB0D748DD3B5DD8773562858629C10201FBE45C72451844270B7C3B18223D37DC5C54566F207368688204F3C290E1FC8BA89C41580B00AFE39C32BC122A5715B4A347F0953D7B4CD39CFC1457E4A68629F307AA55EB866FFDDF5F59914A5D236AE695C6D0647F260793B2541CDB8CA2B6464CFDDCAC8059D03C93713FE332FDBE51D7FA4DE743D5E7B5694DF2E25C3CC611E3F2BB96FDEF8F523B888BE58BDEF8517EE21D157A160230FF1CA1149D744A2C4400209D1600C079BEE36AC9E268666C65FCD799EDF7181D6A693B2C70E17A1D578CB99A5E59A1F5BEF5ADABC57180382FD6A6400FE54903801A11966E463150EF3689B75883891887B1728D697CF0A0DDBB113189ED1D2EB7F32366839DC0E0F83357FD7996C599A67A96E55575762AA0302B4161C5493B6A81ACEE572D08A08BCBB31F07BBEB875F18B28C2BEEE08CCEAA36210BE5CC5EEDE2921A146299832F61A4EFA90B32131A5351D2B2D123ABDD24E5F8F5725025C2380F06475D98A621B8F6ECC6B2E77E6159C0787497E735BBAF352B910699F7884DE186BC56F04F95CEEE76735341358BEFE313923E7EFD9EF1088D525779932F91D93178793234469C3F5D751F66850F2C3882AD0857D74F5DB9EA0627C26C89E157959A323B332E2CDBF285516AF320634673570BE5319F8B23941526AF3D57F6D3CCD25123B415262D5C962623437ACBC65C315A4F1582BACA437A4BC61CF72134B40FE516F9BB786622E2EBFBEED82FBF6E0A4D9201346C9D678626E01275E96F9DE209E75F372D09EB9C681C7187001F7B7BE067201304896071FB8C68841700CEEE7159C54F15C275A1AB9DB1133AD133A3F45F15099153FB7C2F25FCC87B7E543C5C2635F5E773B86778F28C58C47B434A600A0F9BD246E3EE1D7636B20AE366E544466C9B4128A77794DA1F8368AD7971EC79884D453E8D5E5DC51450B38F1EDFA0EECBF39992AA25567E181DDDC80CB7A76C5ABAD2F0BC5290B0A69C2D6AAFA1988D17A712CBEA636ADC00727D95C260C71144CE084C36572486CD47614BCC09FC55DB5B0A5CC5F1AC6F45EE5B8908BE2EB149E557CFD1905A80FEC212275C4B77D87218B7BC432A101FBF526DFE9197A4F11226097F055CFC06D433E39AD07E5A96CEF71A077B381E0D513830898A06BB88DB4B4E12E791B160E1317D52E8249E85EA563A260A524359E84833BCC341D8215E41E4146436C1E7FE887093FE06953886E835AC29518D383914D27442524115995AD6096414113020784B68FF15CFB7CEAE08AAAF85DD3BEE2A3F510BBCD72C7D1327A0DF77301CE3343213F30218ABCBF9FCEC485834B08D24904B3AF530D74E03FE2153B74BAA63C76FD0E4E19B57E034872528F25A62EA95F406264DA1E02E3B18292F5513A505AA669E551C0416F842C28E8A70DA4022B0E9EE8ACA99D8DBAC58EEE701F334BEC0D959F2CBAF9DDB9BD973B4E0B8E1823F67A29E93D2D3B463324C7B59DC5ABBFBAE9C6D6116CC4C67A86E3FDCF75DA5228E7E8E3BABFDE0C14C20F3F4F0769E0A5A91AAC94489172DE35B234CF5ED3E6CE084A11B65C7489B1A655065D29833143B5384C87A57F9523A6176B3A281EE1B9FF6C66E458EA30068F4864F6FBB76188D43B4DE5E66AF2EBEF52B0D97F445D590AD3CC9203AAF295FECEB3A97ECD76FEEAE3E386F5016B02A27897E23146985B36ACCF8C1C395991CD3803AF93EDAA6EB66B7C795708D7B1EBEC13359DD6A7B6E7CFC6EBB43A932EF982FF1F5F7E0B35CF2A39CC0E4D12ED120370FBD64D3845E4530AE9565291548BC5EFFDBEC290877D5489F291BC9BF4209F6ECBDAA3E9B762F1C6374EE27D970B11DDBED241DBDF5F1D8F5C5CFC65FAD2BE85D08AC28DE73774292714C4B06968DAB3A545F8FAA6A9F55B69AF3D7BE941F7DD42CEBCB4207CAE3A1614B1AC6BFFA2C9D7B4EA0DCBACD28D5ADCAD526C651879D84DFBCBEF5DD4E5EF91BB6731D262C7B43137791BB319BE9E7B3152674149076B026F69ADC87C3E9EDB4F472770AE7DB24970EFDB307DB7E09CC4DDE6DBD8B0FA2E55E574BEBB7D671BC92B2E96E3D4018473158CA046244BC57EC1B8A47B1D1883830C3F1FDEF4E60FD8C3E13FB24DFA2B59CA137D0BF1C2913E0F61603F907CAEB4E5063E38656A22390BFB25F3F3E8E3377099FBD05F95A4155D88DA65F0D888674F073D88BCEA9509F972FD0A0052CAEA90C3711B6D2E8CB74B95B6730D13E2DEA4EF1D7BEE2173FCF4B5925A909724873FFD62956FAA4314372C3BEC26DBBC8B30CA7BB850312CDF7EAF00C0DF5019618B4365628DC50A7F3D67A9CFA92A5DDCF2CE65F2DADA27F9A2AD12A3062040ACA207D228D45340CD7BE00EB45E11A947DAE2AEB5D604377F3D13847CF31E15A09124B25E4980E2BE58E40B5119E16DA145C9CC230BBC20013C720E8B2A5D4BDCDDB9047E5FBF1788C51D9D91DF9F330ACED8F04027338749E890E0070C80300F87F2510171B7B0B07336363470796FFFCFD278B94E95838287F27786424F1366F2B1D591EA136E4C391A4765918CA375A988882453B08B16A8845EEE74C8F87F545F4905646AE572C87F08A8A10D85A327B8B4BD4096EB2384651395E2DF11FCF2740057DF23D57B64B975D6C466B9A5279272D3D2774CDC13C1C5965E5A55F3187999D78F68F55190E716422A6DDD3C0B34416C51B46355FB58EBFD49729275CB99728E91DF09695AB68604113A66FCF160EEE759E6AA2B4CE1D8627331236BFF64A94A55CED4E4FBBEF9F7745246CA588D6385E1D224924293039DD92AA6C6DCFEC17129272F2B4E9A9BFD8B33286D67C6B5ED0B060E19C35D18A880B3259293C660ACE3F9EE0BCE9B25F97D5F6E08FF34C5B1FDEA29D4FD3632149C5A8967EA34648CB4320FEE1E11AB22E69684CEDFF5EF5E61CCBE9ADB7F956519B179ADE2192D0F4B16BCB12D784CECDFA9981E9EE98251F6FCD1C97A660CB04F7025FCD18BE17FD3C12DFB80EE4FA29839B8315CFD279AB7BD7B9B081E7420D53F7832ED1BDDED38115188C498385F9F642FF33120616A6C0C5EA3289C10E39280AFF345A1473F710F8825F64102E4C157C11DCCCBF9623C127794EC6F490EFA5783CB5BDAD35CCC15136A4D361CC527D955DFDAD39F1CDCF285EA6CB9BEAB39D21173D6BC7FA3639CEA7BAEB9DA00669898FC659EAF2E80F2F0CBD3C9A5C1A174DAF8FDA8E5AEFEBEEB68E96A7BF2F2D7978AC58E1EA1377B04E646516F062A2F109B4F3B9CF66E6A7615E933E14343DA8FAAE54B0B63D0C23ED695F950B288CF2FF1273B9FBE47E34A887F74B7DDCE66E69FA6260E6B1266BEAFAFE663300A6739485054F7F6A8CC752475E8F6F2763E9F0218F6E026DA786D4EAB2956771695EAABE5CB3FC65C28E52DD3CDD227A97FB6DE3F585F7EEAC8DFB2CE9B535DF8FA6B6494F4FC8F15E464BD80A26C96493DBE9EAAD89FB51DB6EC261EE960F0C2D381E6470D0751DF51ACDCF67A04B0CE3E36A464471D6488D4F55C340A1FB0C9B6DC265AED1BE995D372C361AB2C634533EB264327C9E20AA95452393311BE803E00DA64400D9FD275CAF23F4A700B4DD9688960C6F0CF6B1A696A52627DE9613BE87BB404638FCBA1898DEAE5CF4933374FD554944473003B531558C38AA639C2432366154A92FE1F8587093EE00C4EE470FDD51E7CBEB8B33C149526F62C487DB91C7A48AABE30C99E32C1784D7706FFD46E8995079B632A885227CC5E0C8B672C5DB72DF21F303514CDF518993F8204421732CB65993515262B46BE3160A474E90550DAC3CE98A3DADF6B605A1FCDA0A5A2E1B5EE69C9D0EE6E98B2654FA90D25E19211B6CD8C6380005D93C9AF584E595E72915239259D7792D5128B550CAD70A52C23432718A57230054889F6C719FC6A6311A17EBAFF4F8768F2C31B073B68E977BE31E779EBA5F7AA32F06B785A3AD93267E27859358ABC80B08A18A99DF71F2E7A2C8192FB5C8E61137C6BB1019083524893020E10EBA0F9B7D31A2A75611147734ABD068638D41B3F4C072E4ECA2D74011C5DF11FC09FFF133DD59B24B3F3EB4816C3EF8C2554C4A68A8A31915042B0E9B9730EB08E700AF3D86B6BEE6D89DE7D83D92B2FA4879997B7D314CF67A57CFA61821B71571C1DBB9A2A929AC10CEC32F2632995A6C37789017163112AA2B21032B05ADFA54B487188BF351BED39D9B7356C09DBCFA424ADC5741C757F0DB15CD527374A68700F27D470BAFF9F87AFDAFEECA88685ACDA66AD148B7A40BC0108294686EFDB1E2FB26A41DBC2AAA2A25DDC94151EB0D72BB5118701F8ADEEA0054CBEBCA7A85B8EE29026977244C985D072214F391C4AC3D0AAFBA23BBF930EF44720A46974AD460A45455BF030165A8B28B21050E934E0C4F50C570812EC683E8D7C3E0D3AEB50DFAB66F4646CBD2F9FA101C5D2BD04BDA5B1BDF6B0F59706026E664DF151C03039C0A176445995A9B4C0FCE11332AF70A3725A3EFDB65713A5FB1701157B6BBED311483BF0F24C39D4716E075CE67FD95ECD14F06BDD547196F60507F2037301100B098CC341621A27F914214A267C7994C4757A62512E06A9B6EE2D5093B5AF956EBF290E09ED6CA97A63B6FBFD515F54239A6EC01F5ECE76A171D9F4830B92EDE270770116C1C1D8512FE6A2E3C6B64410AF2111BE5C64132CFEE697E3156E8012D9A124C4DFB3048FF4403CFB1F91D1550A90B1B7B8D8135D14ED6C0C216F660369344E83006017B789EAD4763AB493148D156D02D585A8286D51584E3431164272BD53D0CBFF3964D15949AE088AC28EC61064B45381E6636125F14C7A0508C9FD3E7150BDCCBA44648A363250571FB3C4EF8602B3B7F81C561C036C046D22793DBD2FF46B9DB270516A3DFE6558C7C86DF0D168F2C67A3F980E81ACFD683273B8328577DAF81A6BED4A992852744FF5670233D8547EA1CB711887A444B3C3E077C6023E0680F3332B29068A7A8E276C250EBA7B2C8C68D8B321B492B8AE3526022CB893A518E56BCAE2687C822CAC104C8BF93FDF2D51581267E8101BB32DA3705BFBD23ECBCD39E70381DEC6E4E8DE209CD8AEFF63B2BF7EDA4E406B84A95FEAA651B54F30D080FB9E923645DDDF24389A7D8A74E3C876C6D4C2A4B4AD37DCBFA0C6D4CBA4099421A44DAE895B27440D58FB5A580A014027A73A4BE92E3C6125BE5CDF7D7D2AAA6281A092684B04954E0C7A9C23527DB797402F0F8287CFB29B37DB9997DDF1B1575DBAB0DA797BAF324A0F45C2BA7E0BB40BD650D304EAB5BEAE63680EDD08968E8842CA0327868131BD4BBE035529892A6A0F085FD79781970F674DF324434AC0F39CE0C722C58CA4FA11FD1E1400AE04ECCF7BB0374438727B94B4CE4D5F80306A07E7745B2431DC54AAEA51C003E02D4B844555F311DDB3D58C2E442E6E4EFCE1C839A6087EA9D902822B76AB383E698AA15D0507B547F320C09860655590B94A112A5C6ADDDFC1AD093892C545075A9249F9AE2B1EF66CF8F82703D19A7B12109408CA206B0AE25F7FB48961CFA47ACD151F94EFF122E3B88418A367FF7CE80DBC6E468780B458C0A775EE19DC8528DACFE3960CBDF18BE521F0FE14A033ED9D66C9FF88D3E395323E0BE2A4169249F60807BC537F859EB104990DD4510DB0D7B7B5E3A9BC1EEE218952408A60E11241B02F175B3E43D4F6771A0D5CB147927D2F1F08E8A245E8234402217F3C420752E1DA041576CA0544F581AD7DF9B2D984B719ACEE840AB9EA9252642FAB39022E788DA107BCFFFB50C82F60F303213B31A020D4146A509449FBC2805BF055733E32C9DC621DCEA48AF31B73767DC27DF247079648B0B0E3B34FDCB4FB26861565909AA4795E4175B3BD88613463E125D54145B6C890CE01C84EFED3E01AC09AA8A84E439B323064DF559B44951CFD4BE417662D9474FC64C04F69907D4CA7BABE648E9676917C3A0C5A9B3D846799A659E9B1C6D0CC7998BD35567997407E47184F7C7C0E8A67FF95ADCD005078212060C1500595767E8E07FC4B46F13A7F0729F39A602438F0B09EC76919F92C1046B55506C93D837FA229A30EA3E78314E8230B886568285033FE41268A7C29F0938FCAC0051682F5FC5B09309E3547E9A86031CD96878B28CAAA2BCDC678074951437EDC80FA9F4C2E8F0676DFB8379833950A32E117C5E89852BC6D10170A6354B31145E847C25F814356C9219677244F57F958DC83081887BC9FAA19FD06150D54421C0A5B1265E4512BEABA28555841C78698DC43478D4BB85129967121334E5267261FB7418A2F8780CE4AC414CEE8BDB698057F40584A509FC178017111F540621D5B6368C0AEEAAC37194862ED3ACD7209C39E3374348FDC13EE949B475A1A8B266DD216E5325882011E577018F7D13921BDD9AD969D5C742E0DF1CA0141EE485D775D9A8265B6DF563BB5B038173D8AAACD1F6107F3432EF548580EC9D41E9697DCA66E2CFEE6B42954CF9CB10DBC867561013B23405BD4FD6E270C298E937321C231D0F7F271F1D705777569B0ABC45FE6BF4E27A7FE8E3E9FBA704F8C16FADE1262B26CEA5022B5939699E635335DFCB056393702BF9328267BF4C8DC18A64663BDA34FE8639C455D508CFE7FB1AEB3C520B430359591CA120D888CA3E13F4C3A33F4EE6B71646CF41E432802DA4C6E71DDFC7775AE71CAB2DC2CF11387A8249248E132DEAB549CCA4C9CFFCE138E9DFA36D442522A1871F4701D7FC4EBC3B5DBBA45DC4569B1D16F10721D48717FB573A251AAD44A63CBBC8E903152590BB5390462ED095229F0A4CCDAB2FD240B575D34B581B5CDA03A4FB1D46E203D2E815E808FE8AD2BA6F7123DCE4B577BAD524755919E18E746C7F880889D89888B2F4D06CA673A15D3F6CF5BFA1C4FDA1C081FD622DBCD330036695DA4EBF284F553FB67B062196903578380E2FD7D2A621F7215DF5CAD09C7446BB307176818331226E80962C265544CB9F9496A879173C7B2718EDD43CBF0B56BF634922BCEC1167E450DCA44D1B1ED991BB2AD1CC5B09497B12FCE7374DF4FA152A0C02008084F3AFDF34ECFF593D4CD6565857C3FADE261D8F89B5626FF8922241665A4045EBB0F8B046EA45F70297BC95689D0D515DBC05A7B08A0E2A285788DE0308C29031D7BF6117883CAFD5CBF9FE8A78FD525F260199FBFB95B7C93DEFFAE9062E61ECBD6C11593E4D66D8742A7B7AE917F307A0187D012AB61B35F5B452447A4ABC518C7ABF4A666E7C63F8AF6A26EC125C99494DE98D00AD6A8DCA28FEC43004885619EA9B0B0D79BAC9DCBE41C1A8ECE2297C79F6FE2638056851A839697668008F604026C5E51D0F309A7E739E1E8DA298DE4F45A6CFCC9EEBE6E5B959BAD422F65D2C29FC94E2A775A813274EECC550EA276D12F90935C52FA1D2C5C6FEB47A1C66B8AA2589F4D8030AE5D31BED25051751C743DE567064A77227A88409C582A8C65FD9D38768718CC1FD0AEAD3B4EFD7893696557ADF6AC416873E088EDB328FD0E01440C412DEA9CBDE878A0CDF6C65AD749CA04C80B2F53F2010A9B0BA097534A032D7511C324CE8D1657F612FEF6CF01C68F04E5BC6AF38EBF103BDC1AE76E26633C5387853B9099FAA58C3BE55C41057033B5ED4B37C43BB7E4F7ABF57F7E43CA921C891A88BCF5B78EBA47CFCE8BB5871F2936F66C6767FE8E0FEF2C63DC7E5CB6E56A2A01E0B1E5DC2AF3A9022F519B900FFF7D2ED64041D83B200EDA46BB9B950A0A4DDAB519B96F51AAC25BA1DC85130D4C6F2D3818DA388A321B0718952D42268A7973C639E7BACA2DC51CEC30773FBF4A725E30C25BFB211EA547816FCABAF3AAEC670DEBF5641C15505292C3643FEDCD53ABD2306DE2511DBCB3FD538D15F9A9AC2ED3B64C89B360C795E1B66DFADABC692FFBAAC5EF68C1AD51A698402FDD02F1496093CACCEAE0139B512748768711858CFF3A08B2D266B96D586A817F98F1D24BA163C9C580828D5C313A0B0A743DBDE11D838B6B7919DF6A8E18CCC3C7D3E6E76A7ACF5E1DF99D6D77B11BE1953340C5710DE95BC003B7834D43B897EFE758B605D266EE76FA9FDE3FD3CAE4C108CFFBBAD53167717143D12A03C2B93E46BDAF16A92CAD2273764C0A0B84068D07723FDF4159EA1930A5E2A35EF5C6E63985E44B7CA4AA50B2CB1EDAE6FBE763D72E03E21A3DC4D3E6B6ED27A210C827EE19ECB13A84AF9E31551BD6B4CD288F5A2C64AF532CBDBF7675E21D2E0BEB7E4BDE390408C750488C1B91F7AB7D4D7E620D0B1682206D9A04441EAF2D21B1605A7614FBECB45CF3CB7BDE69ABCE8CD36D03D41EA3012AA20BEB08E64B46F5F3EE11932C68DC11002328618905D7D796FE9B37F6121A4A5C48DD6D1C159AFAD31C40F3EA5FE2C14F7119DFE9E1803D74B92A82252788FABBF67CCDF24EAAA030D7414EC7106E3DE52A29DE77034F358A0B95E3A69518EAFB5718EAC55D75E80CFD3C3FAB16FD567ED33911939FB0ABE5ED0D0AF6C0C841C31E791DE2D12826F3DDE573613A13DFBEC4283F05AA9B9DCA1286577B6425539C27806D48BD91DA6F7D3D01CFFD56C66B73148BACEF5AC6EE3E8DE5A881DB0861F8E497BD5EC453B62200E11D1DC95C4D642F6AEE991D343475D56C8C19DC74256EFFE6BCEF9D40DD38182C939717634C83D0737F30922A13F5CB0DCEE53EDE350F6B5E9FDB020CEC163CACE95F75DC4BC967DDCFE353F639B96D50FAD28F84BA1F32CBB346F3C77241F8326391DDAB62A14AE7B1267C1175A3E71E1670FB7AF62F88C6D5AE94262C11F94332200C75F6C82BECF0BE0EB1C5B62797E1F541691935219A71A9F2822DEAD3036EDEA49F9F27E695936395A4515FBF023C2A93195F6ABE8F3B8D87C779C41FFFA6BD57BCC7F86CD0EA29779D2B0008034E2BF864D8EFF84CD04399B49567C9F27E97852D6C29B1D81787183322CE2E8CF72EDF3724BBDA938488B56BD5692927158EA50683422D26A20972DBEA56021D31DC19C3C612C3826DA1D62D9767CBEE596D17BCA3130E2068D666536883DF1254089218169EF42EE893E1EC7A566672F00058AC8CFA39FC493738D2BCAFA58697A6289A627FB56CCCA6BAC4E36907109D30EAD9E73051E6CB251808992F91D6A6C434D63C6D0C84E94B9444D25F9E4A8C90AB34B393AD8A4B93E87748C39EA0BECBC8EE093DB0937C5376E667FABC261283D3ABD716AA4AF358002C44555851D1884C5009217C782DD9470DF3C2DA9C44C9F7EBE175D6A9B22128D0C8CE7FB8E03C418829B4CCEA64FC7B193AE91F8B243AF8E4EFFF376B6EFCC68913DC2760421024D6B99AB57CA2BE055DAF017AC16E64E66E4BB369442B274A6CE43B21F7EB6E787FD8BE3696C7EB0880279291D2A8DA042447352E36B2E25854759D686486A72BFCBC592CB424652644DB1329F4AB2C8A6E0E98AAC92153DEDE08FDBFCCB0F1A1F96BF62E531AF8D1E5E3E5C8FEE5FEBCD9056EC134767241CCE1B7B384BE4DCD9542471DA24BA54247292CE24D54FE4974DA7ABB1F45354322D5E75E42EA8331DCCF853126CDC6A26D1977B985D0F96A6562AA3F2F2A2F03A7D2C24D741BB26EA1CA9AB3425BD5A08587A3FB724355786C6F9D64E038D140C5DC2FBD95ABFC27C90D0B92CDFA9FB61CE0259BD4BBE82FCC00AEDBAE4A958075F4557DDA957C0D73210C71A0B9C90FEB59E65B0F27E6C80D6EFF32D005F991C139E3F7C43332A593AFA94BE2037FD8B72CEFD2778EF3F96224FFC09470A9FF95787060060FCC53F0747374B6387DFA45B52938B5A60C57A60543A5A044028DF07485A51E54B5B7D9D38CA51F77F5DB9113565A756D9D64AB288E66B5C6D35ADECAFD87B7EB63CE4DA0B2DAE97E820B90A9FDF200BD853DF5D5E38324CBC5CE48FCBF72EE4FD4C3C614E19E2245333783BC22AE2412615C364524311072DA92D9F229B9DB8EA57C31C289FB8E94F802EBEDA4BEFB903A3D8477CB64C205972A2DD7C5D00899D56C513DB2B9EDE2BFD2AE9DF458FDD1F4B4BA10611855FC13F8230C5E810FB7BFFE4D766AA952A65F4176658DDCBEA823BFF0625CC4BDC904E8B1642E678698963CC2C16C6B6B4928DCCDC6D0C1C51527F5D9548F0D5394CE86C7956A396342A83D1C0B4CFAEF5577424FEE356A7656DCE90CEC127DBE904FD3284C09F4D2D9CA5479F800B5A4C1DB9E907B514E471AFB4C0E9578928A70087B3BC16645B3309AB0C61E5E97E474D318EBE6E0478FC4184D318EB4797C6D7DE1357E7ABA8EFBD1E1CC612978866CEFCF548171C6093EF8993683FD04666C1AFD0F78B5CB6BDAE2AEF436399B7E8CAFA004E4E2C73A8E4B20DBA622871157F84CC6BFED855126469743BA3613D2FB9E02556629B9843D7D1285F331FA537DE7352CE68A526BA4EB307B6F38B69CA207E24555865E05F5CC1DFF40729282C897E3C2DAA797849C345C2E1DDF881B59C8E9775A1BB60DEAA3985AB2B2022C95447D4C29B1C6B00950C1626B857645248D337A8F796745F6BCD09016BD8D68D486BAD947A04B5394D715DD00C04556D44A36F009D37D38D1D5AA52E42C03B2478089F80C260D1D5EC2AB285ACA3FB6E806CF830518DAFB39BBDE5582CAD382E939BC1368CC815169771083A80108DCB4C792CC48F2A5A83D51C99713467D42C70872DCB67003B405F32669709D5320FF517D98308A6526612F5B342F931DB74F048CEB022933EEF14E946BBC22EF63C135B9AB7ABCF052F6FFFD8BFAE97D80F6D7FEEE13DB3FA99D4003D7B634B0716E6DFE78C58196B583674A10A6C633DD9A26E58B6D2B94AD160B46F21DB7929DD3186DD17571173ED64664099A7CC4CA60A4C70B633B1C36281652F6BB7CEBCDA9B3240B505BD7EA65DAE06C31B1921A61C70F4D8E51C1668EB9CBA8FA9CB7AA65ED6E15EEA023566BFD1A1D6D80515F712E65779572AA5B4A8D6BC9D0F87CCD3F08F51D4A9D48C8AD283FBC237279F87CE2FC9A27325C46C411731F9B261CEF11502994BADF9E7058606B5AE2B3B4FE7635F70F96FDA32580B422666C550686C2A6F10FE69A8748ACD832BCCB3EB3E1B8AF977EA30B0B1B1F8EDBC1131C3D2706CB8017AC67D705C0FE37E059311624CC1A109479329BC1932E71C5490124F5F6B1578BB32BF6F20E61F1A5985D3DF59537278DED395C77A8C6E0E72734654A9F867C6C31DFB71E4EC339085B04196AE9D920185EE329FC94AF1647A8AAA0AF6EED823D9A089E841C4D053C682F7C3EAED5F84E91DFD8A68B80F0541190CD931F2007453EE5065DCFC790D6E5ED54CBDD27CDFB1968DC6F24931FCFD15187577CAA939D1C02D76B2F90C98532ED40D2E5F3A32EAB5DD779198059D21B881D5F25FA80C61E8B7455EC577D8962DD9BD1D852898BE16F53065761032A7460B5782C4C9197D32978B6C7FB13D3DD6E76984A81246C8A5689F9CBB638A4FD4C5B2D1A756C5C32FCC0D6F74FA5897DC06AAF83CF8BDC8C120C139BE891D4FBDEFCB9E19C274A4FD0969DFE1F09A5B63F2CA4BE4040CE800E1CFF3F59F1657B5CDDE1F744751A3F71025DF8CD6A3BE140E87CD350C9B94AF647C71F8D44889A632BF4C7FBCA0FA8260B1A605C78E0A72515330FD8AF3CFAD1E34E40F88CDCF3D52380080F0AF97F41721FFF7ABFA0F3987E3B85FF8B362895518DC00D0656229FC54206694CCFA1D95C13D89A6B9ED87FED90019FA89ECFCEA470DAFA797EBBF7C33D6C431553803BBE75CE0A8AB4DDEAA03062C0E5EBA2DACB2AEC42F5C856E9B31B232D8A80660DD3E221C6492DB9C66D257F7AF72BEFB902817E99221E841FC0B0E5F77A14E85B21A37A5FAA53DC5C7833AB60E7BF865D9440A266CC8244534AC97152E8FF84F527CB14825C77CE0E914B9158F85F3AD82C4D5F93D5EFD2D75B9A88BD248183CD7D3CF2BC47FDABC78371245F54CCC5DF8BFEA23B4456DAC1D8DAD1DF554DC6C8D1D3EFCB678586550BE8B15EB3EA16F96C18E1E1B69EA02562707C9AB9D2AAD3754EFCC5AE6F6DA129B104545AB986C5CA6D4D5D4B497B73AA9E20E905C3BC3352426877B54D09D8B58C27A0E43ACCE405A46F1184144A032FE05A3AFE793172DDA313271C1945DF0F41990E1EB9B78BEAFCD110B4D3AEF58E9628360E6209B2201FA8E39C1FBF6DB03360CBB8522BD19FC8816AF6D7B01317D79D89EBB1201A2EB832F0CA6A8A92C5EEE6A6A06F6CF48E6B7C00CC93B10DBED9648BF52BC35B068A0EEC2124ED0808B7E332FC4C34B29C76784DFCA19877101A67D49D01829405688F7D3BE4514F4C18530199962972388983AC5E30C2547A6197A56BFC6F7D385344D0027FE81DD7348CF81E486E54DF5373CCAFA27C8C6F0DD56858D6EBD891A849330FA01ADFE16A02803038B0BF7EFB545FFE7F08101FC974AA33FA5FF2CEBF95BBAEBBF15F9FC29FE67CDCBDFE29B30FFB502E64F803FF73CFF06A041FEF71DD03F51FE5C65F81BE516F7DFD71CFE44F973D2FD370A1BE1BF4FC1FF44F973EAF4374A15F11F13A93F45FFCC517F8BFA93FE2363FD29F867CCFF5BD092ECFFC9007F0AFF198BFE160652FCFF22D39F387FFAF7DF380894FFD5DB156510107F3F80F6FC1B78D65C8BEAF7D5FF003038F949');
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
INSERT INTO "source_sheet" VALUES(2,1,'/work/main/data/sample/1-enterprises.xlsx','c7ff0a1ccc39b690c2ce05dbf5e5f372f036d6666034a00e1a097ab4733e2525','企业名录','{"former_names":"F","joined_on":"G","left_on":"H","left_why":"I","name":"B","registered_on":"D","township":"E","uscc":"C"}');
INSERT INTO "source_sheet" VALUES(2,2,'/work/main/data/sample/2-hte-certificates.xlsx','e4f722bc1aa98d07b1db36aad64d9b73dbe5bb164ae8d2ddcd6439325100f308','2019-2022','{"issued_on":"D","name":"B","number":"C","occasion":"F","valid_until":"E"}');
INSERT INTO "source_sheet" VALUES(2,3,'/work/main/data/sample/2-hte-certificates.xlsx','e4f722bc1aa98d07b1db36aad64d9b73dbe5bb164ae8d2ddcd6439325100f308','2023-2025','{"issued_on":"D","name":"B","number":"C","occasion":"F","valid_until":"E"}');
INSERT INTO "source_sheet" VALUES(2,4,'/work/main/data/sample/3-tech-sme.csv','fc1169eed125987ffed2a8b785541bf73a970554ac18e20b56616ee206e6f51d','','{"issued_on":"E","name":"B","number":"D","uscc":"C"}');
INSERT INTO "source_sheet" VALUES(2,5,'/work/main/data/sample/4-events.xlsx','7242c7ce827f1e3d3458478004a606ee86fa4f2ff1a567827610401cef9dc7e9','奖补事项','{"document":"I","grade":"D","kind":"C","name":"B","on":"F","prefecture_fen":"H","region_fen":"G","title":"E"}');
INSERT INTO "source_sheet" VALUES(2,6,'/work/main/data/sample/5-annual.xlsx','540f163c343c0111c5d1059d034b1277eb600faea7a679ef6d7c80620be9c1f8','年度指标','{"above_scale":"D","name":"A","rd_spending_fen":"F","rd_staff":"H","revenue_fen":"E","staff":"G","uscc":"B","year":"C"}');
INSERT INTO "source_sheet" VALUES(2,7,'/work/main/data/sample/5-annual.xlsx','540f163c343c0111c5d1059d034b1277eb600faea7a679ef6d7c80620be9c1f8','统计数据','{"as_of":"D","id":"A","value":"C","year":"B"}');
INSERT INTO "source_sheet" VALUES(2,8,'/work/main/data/sample/5-annual.xlsx','540f163c343c0111c5d1059d034b1277eb600faea7a679ef6d7c80620be9c1f8','后备库','{"name":"B","on":"C","responsible":"E","source":"D"}');
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
CREATE INDEX ix_event_on ON event ("on", kind);
CREATE INDEX ix_annual_year ON annual (year);
CREATE INDEX ix_row_change_key ON row_change ("table", "key");
CREATE INDEX ix_award_line_enterprise ON award_line (enterprise);
COMMIT;
