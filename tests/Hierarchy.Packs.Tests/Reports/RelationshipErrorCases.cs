namespace Hierarchy.Packs.Tests;

/// <summary>Relationships: what they name, and what holds at a time.</summary>
internal static class RelationshipErrorCases
{
    public static IReadOnlyList<ErrorCase> All { get; } =
    [
        new(
            "Unknown_code",
            "lives-in.csv",
            [.. "person,unit,from,to\np1,C9,,\n"u8],
            [
                "lives-in.csv:2:2 UNKNOWN_CODE No row of org-units.csv has the code 'C9', and the store does not "
                    + "know it either.",
            ]),
        new(
            "Unknown_key",
            "works-at.csv",
            [.. "person,workUnit\np9,w1\np1,w9\n"u8],
            [
                "works-at.csv:2:1 UNKNOWN_KEY No row of people.csv has the key 'p9', and the store does not know it "
                    + "either.",
                "works-at.csv:3:2 UNKNOWN_KEY No row of work-units.csv has the key 'w9', and the store does not know "
                    + "it either.",
            ]),
        new(
            "Duplicate_key",
            "people.csv",
            [.. "key,name\np1,甲\np1,乙\n"u8],
            [
                "people.csv:3:1 DUPLICATE_KEY 'p1' stands twice in this file; the other one is on line 2: delete one, or "
                    + "give it another 'key'.",
            ]),
        new(
            "Duplicate_relationship",
            "serves.csv",
            [.. "subjectType,subject,unit,from,to\nBODY,b1,C1,2020-01-01,\nBODY,b1,C1,2020-01-01,2021-01-01\n"u8],
            [
                "serves.csv:3:2 DUPLICATE_KEY This row says the same as line 2, or differs in 'to', 'role' or 'fullTime' "
                    + "alone: delete one of the two.",
            ]),
        new(
            "Second_residence",
            "lives-in.csv",
            [.. "person,unit,from,to\np1,C1,,2020-01-02\np1,C2,2020-01-01,\n"u8],
            [
                "lives-in.csv:3:2 SECOND_RESIDENCE 'p1' lives in 'C2' and in 'C1' on the same days: since "
                    + "2020-01-01, and before 2020-01-02 on line 2 of lives-in.csv. Give the earlier one a 'to'.",
            ]),
        new(
            "Second_employer",
            "works-at.csv",
            [.. "person,workUnit,from,to\np1,w1,,\np1,w2,2030-01-01,\n"u8],
            [
                "works-at.csv:3:2 SECOND_EMPLOYER 'p1' works at 'w2' and at 'w1' on the same days: since 2030-01-01, "
                    + "and always on line 2 of works-at.csv. Give the earlier one a 'to'.",
            ]),
        new(
            "Second_check_in",
            "checked-in.csv",
            [
                .. "subjectType,subject,unit,from,to\n"u8,
                .. "PERSON,p1,C1,2020-01-01,2021-01-01\n"u8,
                .. "PERSON,p1,C2,2020-12-31,2022-01-01\n"u8,
            ],
            [
                "checked-in.csv:3:3 SECOND_CHECK_IN 'p1' is checked in at 'C2' and at 'C1' on the same days: from "
                    + "2020-12-31 to 2022-01-01, and from 2020-01-01 to 2021-01-01 on line 2 of checked-in.csv. Give the "
                    + "earlier one a 'to'.",
            ]),
        new(
            "Second_lead",
            "in-matrix.csv",
            [.. "matrix,memberType,member,role,from,to\nm1,WORK_UNIT,w1,LEAD,,\nm1,BODY,b1,LEAD,2020-01-01,\n"u8],
            [
                "in-matrix.csv:3:4 SECOND_LEAD 'm1' is led by 'b1' and by 'w1' on the same days: since 2020-01-01, "
                    + "and always on line 2 of in-matrix.csv. Give the earlier one a 'to'.",
            ]),
        new(
            "Relationship_twice",
            "in-matrix.csv",
            [.. "matrix,memberType,member,role,from,to\nm1,WORK_UNIT,w1,MEMBER,,\nm1,WORK_UNIT,w1,LEAD,2020-01-01,\n"u8],
            [
                "in-matrix.csv:3:1 RELATIONSHIP_TWICE 'w1' has the same relationship with 'm1' twice on the same "
                    + "days: since 2020-01-01, and always on line 2 of in-matrix.csv. Give the earlier one a 'to'.",
            ]),
        new(
            "Residence_twice",
            "lives-in.csv",
            [.. "person,unit,from,to\np1,C1,2019-01-01,\np1,C1,2020-01-01,\n"u8],
            [
                "lives-in.csv:3:2 RELATIONSHIP_TWICE 'p1' has the same relationship with 'C1' twice on the same "
                    + "days: since 2020-01-01, and since 2019-01-01 on line 2 of lives-in.csv. Give the earlier one a 'to'.",
            ]),
        new(
            "Too_many_holders",
            "holds.csv",
            [
                .. "person,placeType,place,post,from,to\n"u8,
                .. "p1,ORG_UNIT,C1,SECRETARY,,2020-01-02\n"u8,
                .. "p2,ORG_UNIT,C1,SECRETARY,2020-01-01,\n"u8,
            ],
            [
                "holds.csv:3:4 TOO_MANY_HOLDERS 'C1' has one seat for SECRETARY, and 'p2' would be one too many on "
                    + "2020-01-01: end an earlier appointment with 'to', or give the charter more 'seats'.",
            ]),
        new(
            "Too_many_holders_of_two_seats",
            "holds.csv",
            [
                .. "person,placeType,place,post,from,to\n"u8,
                .. "p1,ORG_UNIT,C1,DEPUTY_SECRETARY,,\n"u8,
                .. "p2,ORG_UNIT,C1,DEPUTY_SECRETARY,2020-01-01,\n"u8,
                .. "p3,ORG_UNIT,C1,DEPUTY_SECRETARY,2019-01-01,\n"u8,
            ],
            [
                "holds.csv:3:4 TOO_MANY_HOLDERS 'C1' has 2 seats for DEPUTY_SECRETARY, and 'p2' would be one too "
                    + "many on 2020-01-01: end an earlier appointment with 'to', or give the charter more 'seats'.",
            ]),
        new(
            "Wrong_type_of_place",
            "holds.csv",
            [.. "person,placeType,place,post\np1,PERSON,p2,SECRETARY\n"u8],
            [
                "holds.csv:2:2 UNKNOWN_VALUE 'PERSON' is not a value of 'placeType': it must be ORG_UNIT or BODY.",
            ]),
    ];
}
