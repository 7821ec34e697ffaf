namespace Hierarchy.Packs.Tests;

/// <summary>Single fields.</summary>
internal static class ValueErrorCases
{
    public static IReadOnlyList<ErrorCase> All { get; } =
    [
        new(
            "Missing_value",
            "people.csv",
            [.. "key,name\n,甲\np1,\n"u8],
            [
                "people.csv:2:1 VALUE_MISSING The column 'key' is empty in this row, and must not be.",
                "people.csv:3:2 VALUE_MISSING The column 'name' is empty in this row, and must not be.",
            ]),
        new(
            "Spaces_for_a_name",
            "people.csv",
            [.. "key,name\np1,  \n"u8],
            [
                "people.csv:2:2 VALUE_MISSING The column 'name' has only spaces in this row.",
            ]),
        new(
            "Space_around_a_key",
            "people.csv",
            [.. "key,name\np1 ,甲\n"u8],
            [
                "people.csv:2:1 MALFORMED_KEY There is a space before or after 'p1': take it out.",
            ]),
        new(
            "Line_break_in_a_key",
            "people.csv",
            [.. "key,name\n\"p\n1\",甲\n"u8],
            [
                "people.csv:2:1 MALFORMED_KEY There is a tab or line break inside 'p?1': take it out.",
            ]),
        new(
            "Key_too_long",
            "people.csv",
            [.. "key,name\n"u8, .. Enumerable.Repeat((byte)'k', 201), .. ",甲\n"u8],
            [
                "people.csv:2:1 TOO_LONG 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…' is longer than 200 characters.",
            ]),
        new(
            "Unknown_kind",
            "org-units.csv",
            [.. "code,parent,kind,name\nD,,DISTRIKT,区\n"u8],
            [
                "org-units.csv:2:3 UNKNOWN_VALUE 'DISTRIKT' is not a value of 'kind': did you mean DISTRICT?",
            ]),
        new(
            "Unknown_status",
            "org-units.csv",
            [.. "code,parent,kind,name,status\nD,,DISTRICT,区,active\n"u8],
            [
                "org-units.csv:2:5 UNKNOWN_VALUE 'active' is not a value of 'status': write it as ACTIVE.",
            ]),
        new(
            "Unknown_trait",
            "people.csv",
            [.. "key,name,traits\np1,甲,LAWYER|DOKTOR\n"u8],
            [
                "people.csv:2:3 UNKNOWN_VALUE 'DOKTOR' is not a value of 'traits': did you mean DOCTOR?",
            ]),
        new(
            "Unknown_boolean",
            "people.csv",
            [.. "key,name,isPartyMember\np1,甲,yes\n"u8],
            [
                "people.csv:2:3 UNKNOWN_VALUE 'yes' is not a value of 'isPartyMember': it must be true or false.",
            ]),
        new(
            "Malformed_date",
            "lives-in.csv",
            [.. "person,unit,from,to\np1,C1,2024-13-01,1.1.2025\n"u8],
            [
                "lives-in.csv:2:3 MALFORMED_DATE '2024-13-01' is not a date: write year, month and day as 2024-05-31 (in "
                    + "a spreadsheet, format the column as yyyy-mm-dd or as text).",
                "lives-in.csv:2:4 MALFORMED_DATE '1.1.2025' is not a date: write year, month and day as 2024-05-31 (in a "
                    + "spreadsheet, format the column as yyyy-mm-dd or as text).",
            ]),
        new(
            "Malformed_order",
            "org-units.csv",
            [.. "code,parent,kind,name,order\nD,,DISTRICT,区,first\n"u8],
            [
                "org-units.csv:2:5 MALFORMED_NUMBER 'first' is not a whole number of at most nine digits.",
            ]),
        new(
            "Malformed_location",
            "org-units.csv",
            [.. "code,parent,kind,name,longitude,latitude\nD,,DISTRICT,区,181,24\nE,,DISTRICT,区,,24\n"u8],
            [
                "org-units.csv:2:5 MALFORMED_NUMBER '181' is not a number of degrees between -180 and 180, for "
                    + "instance 118.6.",
                "org-units.csv:3:5 LOCATION_INCOMPLETE A place needs both 'longitude' and 'latitude', or neither.",
            ]),
        new(
            "To_before_from",
            "lives-in.csv",
            [.. "person,unit,from,to\np1,C1,2024-02-01,2024-01-31\n"u8],
            [
                "lives-in.csv:2:4 TO_BEFORE_FROM 'to' (2024-01-31) is before 'from' (2024-02-01); 'to' is the first "
                    + "day on which it no longer holds.",
            ]),
    ];
}
