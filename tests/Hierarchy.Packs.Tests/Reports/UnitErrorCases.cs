using System.Text;

namespace Hierarchy.Packs.Tests;

/// <summary>Units and bodies: codes, parents, kinds, dates.</summary>
internal static class UnitErrorCases
{
    public static IReadOnlyList<ErrorCase> All { get; } =
    [
        new(
            "Unknown_parent",
            "org-units.csv",
            [.. "code,parent,kind,name\nD,,DISTRICT,区\nS1,X,SUBDISTRICT,街道\n"u8],
            [
                "org-units.csv:3:2 UNKNOWN_CODE No row of org-units.csv has the code 'X', and the store does not "
                    + "know it either.",
            ]),
        new(
            "Duplicate_code",
            "org-units.csv",
            [.. "code,parent,kind,name\nD,,DISTRICT,区\nD,,DISTRICT,区\n"u8],
            [
                "org-units.csv:3:1 DUPLICATE_KEY 'D' stands twice in this file; the other one is on line 2: delete one, "
                    + "or give it another 'code'.",
            ]),
        new(
            "Code_open_twice",
            "org-units.csv",
            [
                .. "code,parent,kind,name,openedOn,closedOn\n"u8,
                .. "D,,DISTRICT,区,,\n"u8,
                .. "S1@2024-01-01,D,SUBDISTRICT,旧,2020-01-01,2024-01-01\n"u8,
                .. "S1,D,SUBDISTRICT,新,2023-01-01,\n"u8,
            ],
            [
                "org-units.csv:4:1 CODE_CLASH The code 'S1' belongs to another unit on line 3 that is open on the same "
                    + "days: give one of them another code, or close the earlier one with 'closedOn'.",
            ]),
        new(
            "Code_not_free_yet",
            "org-units.csv",
            [
                .. "code,parent,kind,name,openedOn,closedOn\n"u8,
                .. "D,,DISTRICT,区,,\n"u8,
                .. "S1@2027-01-01,D,SUBDISTRICT,旧,2020-01-01,2027-01-01\n"u8,
                .. "S1,D,SUBDISTRICT,新,2027-01-01,\n"u8,
            ],
            [
                "org-units.csv:4:1 CODE_NOT_FREE The code 'S1' belongs to another unit on line 3, and is free once that "
                    + "is closed, on 2027-01-01: import the later unit then, or give it another code.",
            ]),
        new(
            "Wrong_date_after_the_code",
            "org-units.csv",
            [.. "code,parent,kind,name,closedOn\nD,,DISTRICT,区,\nS1@2024-01-01,D,SUBDISTRICT,旧,2024-01-02\n"u8],
            [
                "org-units.csv:3:1 MALFORMED_KEY The date after @ in 'S1@2024-01-01' must be the day in 'closedOn', "
                    + "by which a closed unit is told from a later one of the same code.",
            ]),
        new(
            "Cycle",
            "org-units.csv",
            [.. "code,parent,kind,name\nD,,DISTRICT,区\nS1,S2,SUBDISTRICT,一\nS2,S1,SUBDISTRICT,二\n"u8],
            [
                "org-units.csv:3:2 CYCLE This goes round in a circle: 'S1' → 'S2' → 'S1'. Put one of them elsewhere.",
            ]),
        new(
            "Own_parent",
            "org-units.csv",
            [.. "code,parent,kind,name\nD,D,DISTRICT,区\n"u8],
            [
                "org-units.csv:2:2 CYCLE This goes round in a circle: 'D' → 'D'. Put one of them elsewhere.",
            ]),
        new(
            "Cycle_on_past_days_only",
            "part-of.csv",
            [.. "unit,parent,from,to\nS1,C1,,2020-01-01\nD,C1,2019-01-01,2020-01-01\n"u8],
            [
                "part-of.csv:2:2 CYCLE This goes round in a circle: 'S1' → 'C1' → 'S1'. Put one of them elsewhere.",
            ]),
        new(
            "Cycle_of_bodies",
            "bodies.csv",
            [.. "key,name,kind,partOf\nb1,一,VOLUNTEER_TEAM,b2\nb2,二,VOLUNTEER_TEAM,b1\n"u8],
            [
                "bodies.csv:2:4 CYCLE This goes round in a circle: 'b1' → 'b2' → 'b1'. Put one of them elsewhere.",
            ]),
        new(
            "Second_parent",
            "part-of.csv",
            [.. "unit,parent,from,to\nC1,S2,2020-01-01,2022-01-01\nC1,S1,2021-01-01,2023-01-01\n"u8],
            [
                "part-of.csv:3:2 SECOND_PARENT 'C1' is part of 'S1' and of 'S2' on the same days: from 2021-01-01 to "
                    + "2023-01-01, and from 2020-01-01 to 2022-01-01 on line 2 of part-of.csv. Give the earlier one a 'to'.",
            ]),
        new(
            "Second_super_body",
            "sub-body-of.csv",
            [.. "body,superBody,from,to\nb2,b1,2020-01-01,2022-01-01\nb2,b1,2021-01-01,2023-01-01\n"u8],
            [
                "sub-body-of.csv:3:2 RELATIONSHIP_TWICE 'b2' has the same relationship with 'b1' twice on the same "
                    + "days: from 2021-01-01 to 2023-01-01, and from 2020-01-01 to 2022-01-01 on line 2 of "
                    + "sub-body-of.csv. Give the earlier one a 'to'.",
            ]),
        new(
            "Kind_not_allowed_below",
            "org-units.csv",
            [.. "code,parent,kind,name\nD,,DISTRICT,区\nG1,D,GRID,网格\n"u8],
            [
                "org-units.csv:3:2 KIND_NOT_ALLOWED The charter 'test' does not allow a GRID below a DISTRICT ('D'): "
                    + "only SUBDISTRICT may.",
            ]),
        new(
            "Kind_not_allowed_as_root",
            "org-units.csv",
            [.. "code,parent,kind,name\nD,,DISTRICT,区\nG1,,GRID,网格\n"u8],
            [
                "org-units.csv:3:3 KIND_NOT_ALLOWED The row has no 'parent', and the charter 'test' does not allow a "
                    + "GRID at the top: it must be DISTRICT.",
            ]),
        new(
            "Nothing_allowed_below",
            "org-units.csv",
            [
                .. "code,parent,kind,name\n"u8,
                .. "D,,DISTRICT,区\n"u8,
                .. "S1,D,SUBDISTRICT,街道\n"u8,
                .. "C1,S1,COMMUNITY_ORG,社区\n"u8,
                .. "G1,C1,GRID,网格\n"u8,
                .. "H1,G1,MEMBER_HOUSEHOLD,户\n"u8,
            ],
            [
                "org-units.csv:6:2 KIND_NOT_ALLOWED The charter 'test' does not allow a MEMBER_HOUSEHOLD below a "
                    + "GRID ('G1'): nothing may.",
            ]),
        new(
            "Inverted_tier",
            "org-units.csv",
            [
                .. "code,parent,kind,name\n"u8,
                .. "D,,DISTRICT,区\n"u8,
                .. "S1,D,SUBDISTRICT,街道\n"u8,
                .. "C1,S1,COMMUNITY_ORG,社区\n"u8,
                .. "S2,C1,SUBDISTRICT,街道\n"u8,
            ],
            [
                "org-units.csv:5:2 INVERTED_TIER A SUBDISTRICT cannot stand below a COMMUNITY_ORG ('C1'), which is "
                    + "not a higher tier.",
            ]),
        new(
            "Too_deep",
            "org-units.csv",
            [
                .. "code,parent,kind,name\nD,,DISTRICT,区\nS01,D,SUBDISTRICT,1\n"u8,
                .. Enumerable.Range(2, 16).SelectMany(tier => Encoding.UTF8.GetBytes($"S{tier:00},S{tier - 1:00},SUBDISTRICT,{tier}\n")),
            ],
            [
                .. Enumerable.Range(4, 15).Select(InvertedTier),
                "org-units.csv:18:2 TOO_DEEP There are 16 units above 'S16': a way from the top may have 16 units at most.",
                InvertedTier(19),
            ]),
        new(
            "Closed_before_opened",
            "org-units.csv",
            [.. "code,parent,kind,name,openedOn,closedOn\nD,,DISTRICT,区,2024-01-02,2024-01-01\n"u8],
            [
                "org-units.csv:2:6 CLOSED_BEFORE_OPENED 'closedOn' (2024-01-01) is before 'openedOn' (2024-01-02).",
            ]),
        new(
            "Closed_before_planned",
            "org-units.csv",
            [.. "code,parent,kind,name,status,plannedOn,closedOn\nD,,DISTRICT,区,PLANNED,2024-01-02,2024-01-01\n"u8],
            [
                "org-units.csv:2:7 CLOSED_BEFORE_PLANNED 'closedOn' (2024-01-01) is before 'plannedOn' (2024-01-02).",
            ]),
        new(
            "Opened_before_planned",
            "org-units.csv",
            [.. "code,parent,kind,name,plannedOn,openedOn\nD,,DISTRICT,区,2024-01-02,2024-01-01\n"u8],
            [
                "org-units.csv:2:6 OPENED_BEFORE_PLANNED 'openedOn' (2024-01-01) is before 'plannedOn' (2024-01-02).",
            ]),
        new(
            "Closed_without_date",
            "org-units.csv",
            [.. "code,parent,kind,name,status,closedOn\nD,,DISTRICT,区,CLOSED,\n"u8],
            [
                "org-units.csv:2:6 CLOSED_WITHOUT_DATE The unit is CLOSED, so 'closedOn' must say since when.",
            ]),
        new(
            "Active_without_date",
            "org-units.csv",
            [.. "code,parent,kind,name,plannedOn,openedOn\nD,,DISTRICT,区,2024-01-02,\n"u8],
            [
                "org-units.csv:2:6 ACTIVE_WITHOUT_DATE The unit is ACTIVE and was planned, so 'openedOn' must say "
                    + "when it was formed.",
            ]),
    ];

    private static string InvertedTier(int line)
        => $"org-units.csv:{line}:2 INVERTED_TIER A SUBDISTRICT cannot stand below a SUBDISTRICT ('S{line - 3:00}'), which is not a "
            + "higher tier.";
}
