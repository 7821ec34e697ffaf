using System.Text;

namespace Hierarchy.Packs.Tests;

/// <summary>Files, headers and the text of rows.</summary>
internal static class TextErrorCases
{
    public static IReadOnlyList<ErrorCase> All { get; } =
    [
        new(
            "Missing_charter",
            "charter.json",
            Bytes: null,
            [
                "charter.json:0:0 FILE_MISSING The file is missing, and every pack needs it.",
            ]),
        new(
            "Missing_units",
            "org-units.csv",
            Bytes: null,
            [
                "org-units.csv:0:0 FILE_MISSING The file is missing, and every pack needs it.",
            ]),
        new(
            "Unknown_file",
            "persons.csv",
            [.. "key,name\n"u8],
            [
                "persons.csv:0:0 UNKNOWN_FILE A pack has no file 'persons.csv': it must be charter.json, org-units.csv, "
                    + "people.csv, work-units.csv, matrices.csv, bodies.csv, part-of.csv, lives-in.csv, works-at.csv, "
                    + "in-matrix.csv, checked-in.csv, holds.csv, serves.csv, sub-body-of.csv or lineage.csv.",
            ]),
        new(
            "File_with_a_misspelt_name",
            "live-in.csv",
            [.. "person,unit\n"u8],
            [
                "live-in.csv:0:0 UNKNOWN_FILE A pack has no file 'live-in.csv': did you mean lives-in.csv?",
            ]),
        new(
            "Empty_file",
            "lives-in.csv",
            [],
            [
                "lives-in.csv:0:0 HEADER_MISSING The file is empty: its first line names the columns. Leave the file "
                    + "out if there is nothing to say.",
            ]),
        new(
            "Byte_order_mark_only",
            "lives-in.csv",
            [.. "\uFEFF"u8],
            [
                "lives-in.csv:0:0 HEADER_MISSING The file has a byte order mark and nothing else: its first line "
                    + "names the columns.",
            ]),
        new(
            "Unknown_column",
            "people.csv",
            [.. "key,name,fone\np1,甲,1\n"u8],
            [
                "people.csv:1:3 UNKNOWN_COLUMN people.csv has no column 'fone': it must be key, 编号, name, 名称, 姓名, "
                    + "isPartyMember, 党员, traits, 特征, phone or 电话. A column of your own begins with attr:",
            ]),
        new(
            "Unknown_column_in_Chinese",
            "people.csv",
            [.. "编号,姓名,点话\np1,甲,1\n"u8],
            [
                "people.csv:1:3 UNKNOWN_COLUMN people.csv has no column '点话': did you mean 电话? A column of your own "
                    + "begins with attr:",
            ]),
        new(
            "Column_twice",
            "people.csv",
            [.. "key,name,名称\np1,甲,1\n"u8],
            [
                "people.csv:1:3 DUPLICATE_COLUMN The column '名称' stands twice; the first is column 2.",
            ]),
        new(
            "Attribute_twice",
            "people.csv",
            [.. "key,name,attr:a,属性：a\np1,甲,1,2\n"u8],
            [
                "people.csv:1:4 DUPLICATE_COLUMN The attribute 'a' stands twice.",
            ]),
        new(
            "Missing_column",
            "people.csv",
            [.. "key\np1\n"u8],
            [
                "people.csv:1:0 COLUMN_MISSING The column 'name' is missing; its Chinese name is 名称.",
            ]),
        new(
            "Not_utf8",
            "people.csv",
            [.. "key,name\np1,"u8, 0xBC, 0xD7, .. "\n"u8],
            [
                "people.csv:2:2 NOT_UTF8 The text is not UTF-8 (byte offset 12): save the file as 'CSV UTF-8'; nothing "
                    + "after it was read.",
            ]),
        new(
            "Utf16",
            "people.csv",
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("key,name\n")],
            [
                "people.csv:1:1 NOT_UTF8 The file is UTF-16, which spreadsheets call 'Unicode Text': save it as 'CSV "
                    + "UTF-8' instead. Nothing of it was read.",
            ]),
        new(
            "Quote_not_closed",
            "people.csv",
            [.. "key,name\np1,\"甲\np2,乙\n"u8],
            [
                "people.csv:2:2 BROKEN_QUOTE The text begins with a double quote that is never closed; nothing after "
                    + "it was read.",
            ]),
        new(
            "Quote_inside_text",
            "people.csv",
            [.. "key,name\np1,甲\"乙\"\np2,\n"u8],
            [
                "people.csv:2:2 BROKEN_QUOTE A double quote stands inside the text: put the whole text in double "
                    + "quotes and write each quote inside it twice.",
                "people.csv:3:2 VALUE_MISSING The column 'name' is empty in this row, and must not be.",
            ]),
        new(
            "Text_after_quote",
            "people.csv",
            [.. "key,name\n\"p1\"x,甲\np2,\n"u8],
            [
                "people.csv:2:1 BROKEN_QUOTE A double quote stands inside the text: put the whole text in double "
                    + "quotes and write each quote inside it twice.",
                "people.csv:3:2 VALUE_MISSING The column 'name' is empty in this row, and must not be.",
            ]),
        new(
            "Too_many_fields",
            "people.csv",
            [.. "key,name\np1,甲,乙\np2,\n"u8],
            [
                "people.csv:2:3 TOO_MANY_FIELDS The row has 3 fields and the header 2: a text that contains a comma "
                    + "must stand in double quotes.",
                "people.csv:3:2 VALUE_MISSING The column 'name' is empty in this row, and must not be.",
            ]),
        new(
            "Zero_byte",
            "people.csv",
            [.. "key,name\np1,甲\0\np2,乙\n"u8],
            [
                "people.csv:2:2 CONTROL_CHARACTER The text contains a control character, for instance a zero byte: take "
                    + "it out. If the file is full of them, save it as 'CSV UTF-8'.",
            ]),
        new(
            "Field_too_long",
            "people.csv",
            Encoding.UTF8.GetBytes("key,name\np1," + new string('x', 65_537)),
            [
                "people.csv:2:2 TOO_LONG The text is longer than 65,536 bytes.",
            ]),
    ];
}
