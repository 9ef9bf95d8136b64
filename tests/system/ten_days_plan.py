"""Ten days of three hospitals: who comes, who is away, and what everybody does, hour by hour."""

ADULT, SECOND = "NCT06010472", "NCT06464679"
GOBROAD, CHILDREN = "NCT06585514", "NCT07283315"
SITE_OF = {ADULT: "changhai", SECOND: "changhai", GOBROAD: "gobroad", CHILDREN: "zju_children"}
ADMIN = 9
# Number, site, duty, the trials of their right, language.
TEAM = (
    (1, "changhai", "primary", (), "en"),
    (2, "changhai", "backup", (SECOND,), "zh"),
    (3, "gobroad", "primary", (), "zh"),
    (4, "gobroad", "backup", (), "en"),
    (5, "zju_children", "primary", (), "zh"),
    (6, "zju_children", "backup", (), "en"),
)
ONE_NUMBER = {"c1": "+8613900770077", "c2": "+86 139 0077 0077"}
# Name, a patient of tests/data, who answers, study, likely or not.
PEOPLE = (
    ("a1", "P01", "self", ADULT, True), ("a2", "P01", "other", ADULT, True),
    ("a3", "P08", "self", ADULT, False), ("a4", "P01", "self", ADULT, True),
    ("a5", "P08", "other", ADULT, False), ("a6", "P01", "self", ADULT, True),
    ("a7", "P01", "other", ADULT, True), ("c1", "P01", "self", ADULT, True),
    ("c2", "P08", "other", ADULT, False), ("s1", "P33", "self", SECOND, True),
    ("s2", "P48", "self", SECOND, False), ("s3", "P33", "other", SECOND, True),
    ("g1", "P05", "child", GOBROAD, True), ("g2", "P16", "child", GOBROAD, True),
    ("g3", "P01", "other", GOBROAD, True), ("g4", "P08", "self", GOBROAD, False),
    ("g5", "P05", "child", GOBROAD, True), ("g6", "P16", "child", GOBROAD, True),
    ("g7", "P08", "self", GOBROAD, False), ("z1", "P05", "child", CHILDREN, True),
    ("z2", "P18", "child", CHILDREN, False), ("z3", "P05", "child", CHILDREN, True),
    ("z4", "P05", "child", CHILDREN, True), ("z5", "P18", "child", CHILDREN, False),
    ("z6", "P05", "child", CHILDREN, True), ("z7", "P18", "child", CHILDREN, False),
    ("z8", "P18", "child", CHILDREN, False),
)  # fmt: skip
# Day, hour, and then: a person who comes; a coordinator with a button and whose card; what a person
# answers or takes back. November is the month up to 30, December from 1.
PLAN = """
25 10:00 comes a1
25 10:05 comes a2
25 10:10 comes a3
25 10:15 comes s1
25 10:20 comes g1
25 10:25 comes g2
25 10:30 comes z1
25 10:35 comes z2
25 10:40 comes z3
25 11:00 1 contact a1
25 11:10 1 no_answer a1
25 13:40 2 acknowledge s1
25 13:45 2 no_answer s1
25 14:00 3 reach g1
25 15:00 3 reach g2
25 16:00 5 reach z1
25 16:01 5 book z1 27
25 16:10 5 no_answer z3
25 20:10 3 away 2026-11-26 2026-11-27
26 09:02 comes g3
26 09:05 comes g4
26 09:10 4 decline g2
26 09:20 2 ask.time s1
26 09:40 4 reopen g2
26 10:15 1 reach a1
26 10:20 s1 answers evening
26 11:20 6 not_suit z2 other
26 13:00 comes c1
26 13:05 comes c2
26 15:00 comes z4
26 15:05 comes z5
26 16:20 1 book a1 30
26 16:30 2 ask.still s1
26 20:45 s1 answers no
27 09:05 comes a4
27 09:15 1 sleep a4 7
27 09:20 comes s2
27 09:25 2 sleep s2 3
27 09:40 6 ask.still z3
27 10:10 z4 withdraws
27 10:20 z5 erases
27 11:05 z3 answers no
27 11:30 1 decline c2
27 14:30 5 enroll z1
27 15:30 1 contact c1
27 15:35 1 no_answer c1
27 16:05 comes a5
27 16:30 1 reopen c2
27 20:30 comes g5
27 22:30 comes g6
28 10:05 5 reopen z1
28 11:05 comes s3
28 12:05 comes z6
28 16:05 5 not_suit z6 other
28 16:09 5 undo z6
30 09:05 comes a6
30 09:10 2 decline s1
30 09:15 1 not_suit a6 other
30 09:19 1 undo a6
30 10:05 comes g7
30 10:10 1 screen a1
30 10:15 1 reach a6
30 10:20 1 notes a6
30 11:10 1 no_answer a5
30 14:10 1 no_answer a5
30 16:10 4 book g3 2
30 16:20 4 no_answer g4
30 17:10 1 no_answer a5
30 17:20 1 give_up a5
30 17:30 1 ask.still a5
30 18:05 a5 answers yes
30 18:10 3 book g2 1
1 09:05 comes z7
1 10:05 1 enroll a1
1 10:20 3 double g7
1 18:05 comes a7
1 18:20 5 away 2026-12-02 2026-12-03
1 18:25 1 reach a7
1 18:30 1 decline a7
2 09:15 1 reopen a7
2 10:30 s1 again
2 11:15 6 screen z1
2 16:15 4 ask.time g4
2 17:05 comes z8
3 09:10 g4 answers stop
3 10:10 4 decline g4
3 15:10 2 reach s1
"""
