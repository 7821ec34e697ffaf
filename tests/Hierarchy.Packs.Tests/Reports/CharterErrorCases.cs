namespace Hierarchy.Packs.Tests;

/// <summary>Charters.</summary>
internal static class CharterErrorCases
{
    public static IReadOnlyList<ErrorCase> All { get; } =
    [
        new(
            "Unknown_charter",
            "org-units.csv",
            [.. "code,parent,kind,name,charter\nD,,DISTRICT,区,tset\n"u8],
            [
                "org-units.csv:2:5 UNKNOWN_CHARTER There is no charter 'tset' in charter.json: write the name of one that "
                    + "is there, or NONE.",
            ]),
        new(
            "Charter_not_at_a_root",
            "org-units.csv",
            [.. "code,parent,kind,name,charter\nD,,DISTRICT,区,test\nS1,D,SUBDISTRICT,街道,test\n"u8],
            [
                "org-units.csv:3:5 CHARTER_NOT_AT_ROOT Only a unit without a 'parent' has a charter; those below "
                    + "follow it.",
            ]),
        new(
            "Which_charter",
            "charter.json",
            [
                .. "[{\"name\":\"a\",\"roots\":[\"DISTRICT\"],"u8,
                .. "\"ladder\":{\"DISTRICT\":[\"SUBDISTRICT\"],\"SUBDISTRICT\":[\"COMMUNITY_ORG\"]}},\n"u8,
                .. " {\"name\":\"b\",\"roots\":[],\"ladder\":{}}]"u8,
            ],
            [
                "org-units.csv:2:0 CHARTER_MISSING charter.json has several charters, so each root must name its own "
                    + "in the column 'charter'.",
            ]),
        new(
            "Charter_is_no_json",
            "charter.json",
            [.. "{\n  \"name\": \"a\",\n  \"roots\" [\"DISTRICT\"]\n}"u8],
            [
                "charter.json:3:11 MALFORMED_JSON The text is not JSON from here on: look for a missing comma, quote "
                    + "or bracket.",
            ]),
        new(
            "Charter_is_cut_off",
            "charter.json",
            [.. "{ \"name\": \"a\", \"roots\": ["u8],
            [
                "charter.json:1:26 MALFORMED_JSON The text is not JSON from here on: look for a missing comma, quote "
                    + "or bracket.",
            ]),
        new(
            "Charter_is_a_number",
            "charter.json",
            [.. "7"u8],
            [
                "charter.json:1:1 MALFORMED_CHARTER This must be a charter, { \"name\": …, \"roots\": […], \"ladder\": {…}, "
                    + "\"posts\": {…} }.",
            ]),
        new(
            "Charter_with_mistakes",
            "charter.json",
            [
                .. "{\n"u8,
                .. "  \"name\": \"\",\n"u8,
                .. "  \"roots\": [\"DISTRIKT\", 1],\n"u8,
                .. "  \"ladder\": { \"GRID\": [\"DISTRICT\"], \"GRD\": [] },\n"u8,
                .. "  \"posts\": { \"GRID\": [{ \"post\": \"SECRETARY\", \"seats\": 0 }, "u8,
                .. "{ \"seats\": 1 }, { \"post\": \"SECRETARY\", \"required\": 1 }] },\n"u8,
                .. "  \"name\": \"b\",\n"u8,
                .. "  \"colour\": {}\n"u8,
                .. "}"u8,
            ],
            [
                "charter.json:2:11 MALFORMED_CHARTER This must be the name of the charter in double quotes.",
                "charter.json:3:13 UNKNOWN_VALUE 'DISTRIKT' is not a kind of unit: did you mean DISTRICT?",
                "charter.json:3:25 MALFORMED_CHARTER This must be a kind of unit in double quotes.",
                "charter.json:4:24 INVERTED_TIER The ladder is inverted: DISTRICT cannot stand below GRID.",
                "charter.json:4:37 UNKNOWN_VALUE 'GRD' is not known here: did you mean GRID?",
                "charter.json:5:55 MALFORMED_CHARTER This must be a whole number of seats, 1 or more.",
                "charter.json:5:60 MALFORMED_CHARTER The rule does not say which \"post\" it is for.",
                "charter.json:5:76 DUPLICATE_KEY The post SECRETARY stands twice for this kind.",
                "charter.json:5:111 MALFORMED_CHARTER This must be true or false.",
                "charter.json:6:3 DUPLICATE_KEY 'name' stands twice.",
                "charter.json:7:3 UNKNOWN_VALUE 'colour' is not known here: it must be name, roots, ladder or posts.",
            ]),
        new(
            "Charter_without_its_parts",
            "charter.json",
            [.. "{ \"posts\": [] }"u8],
            [
                "charter.json:1:1 MALFORMED_CHARTER The charter has no \"ladder\".",
                "charter.json:1:1 MALFORMED_CHARTER The charter has no \"name\".",
                "charter.json:1:1 MALFORMED_CHARTER The charter has no \"roots\".",
                "charter.json:1:12 MALFORMED_CHARTER This must be the posts of each kind, such as { \"GRID\": [{ \"post\": "
                    + "\"SECRETARY\", \"seats\": 1, \"required\": true }] }.",
            ]),
        new(
            "Charter_not_utf8",
            "charter.json",
            [.. "{ \"name\": \""u8, 0xBC, 0xD7, .. "\" }"u8],
            [
                "charter.json:1:12 NOT_UTF8 The byte at offset 11 is not UTF-8: save the file as UTF-8.",
            ]),
        new(
            "Charters_with_one_name",
            "charter.json",
            [.. "[{\"name\":\"a\",\"roots\":[],\"ladder\":{}},\n{\"name\":\"a\",\"roots\":[],\"ladder\":{}}]"u8],
            [
                "charter.json:2:1 DUPLICATE_KEY Two charters have the name 'a'.",
                "org-units.csv:2:0 CHARTER_MISSING charter.json has several charters, so each root must name its own "
                    + "in the column 'charter'.",
            ]),
    ];
}
