namespace Hierarchy.Packs;

/// <summary>
/// What columns are called in a header: in English and in Chinese. The README of this project shows the same table to people.
/// </summary>
internal static class ColumnNames
{
    /// <summary>What begins the name of a column of attributes.</summary>
    public const string AttributePrefix = "attr:";

    /// <summary>The same in Chinese; a full-width colon is accepted too.</summary>
    public const string ChineseAttributePrefix = "属性:";

    private static readonly string[] English = Array.ConvertAll(Enum.GetNames<PackColumn>(),
        name => char.ToLowerInvariant(name[0]) + name[1..]);

    private static readonly Dictionary<PackColumn, string[]> Chinese = new()
    {
        [PackColumn.Code] = ["代码"],
        [PackColumn.Key] = ["编号"],
        [PackColumn.Parent] = ["上级"],
        [PackColumn.Kind] = ["类型"],
        [PackColumn.Name] = ["名称", "姓名"],
        [PackColumn.Form] = ["组织形式"],
        [PackColumn.Status] = ["状态"],
        [PackColumn.PlannedOn] = ["规划日期"],
        [PackColumn.OpenedOn] = ["成立日期"],
        [PackColumn.ClosedOn] = ["撤销日期"],
        [PackColumn.Order] = ["排序"],
        [PackColumn.Longitude] = ["经度"],
        [PackColumn.Latitude] = ["纬度"],
        [PackColumn.Charter] = ["章程"],
        [PackColumn.IsPartyMember] = ["党员"],
        [PackColumn.Traits] = ["特征"],
        [PackColumn.Phone] = ["电话"],
        [PackColumn.PartOf] = ["所属主体"],
        [PackColumn.Unit] = ["组织单元"],
        [PackColumn.Person] = ["人员"],
        [PackColumn.WorkUnit] = ["单位"],
        [PackColumn.Matrix] = ["矩阵"],
        [PackColumn.MemberType] = ["成员类别"],
        [PackColumn.Member] = ["成员"],
        [PackColumn.Role] = ["角色"],
        [PackColumn.SubjectType] = ["对象类别"],
        [PackColumn.Subject] = ["对象"],
        [PackColumn.PlaceType] = ["任职处类别"],
        [PackColumn.Place] = ["任职处"],
        [PackColumn.Post] = ["职务"],
        [PackColumn.FullTime] = ["专职"],
        [PackColumn.Body] = ["主体"],
        [PackColumn.SuperBody] = ["上级主体"],
        [PackColumn.Predecessor] = ["前身"],
        [PackColumn.Successor] = ["承接"],
        [PackColumn.On] = ["日期"],
        [PackColumn.From] = ["开始日期"],
        [PackColumn.To] = ["结束日期"],
    };

    /// <summary>The English name, which messages use.</summary>
    public static string NameOf(PackColumn column) => English[(int)column];

    /// <summary>All names of a column, the English one first.</summary>
    public static IEnumerable<string> AllNamesOf(PackColumn column) => Chinese[column].Prepend(NameOf(column));

    /// <summary>The name of the attribute that a header names; null = it is no column of attributes.</summary>
    public static string? AttributeOf(string header)
    {
        foreach (var prefix in (ReadOnlySpan<string>)[AttributePrefix, ChineseAttributePrefix, "属性："])
        {
            if (header.StartsWith(prefix, StringComparison.Ordinal))
            {
                return header[prefix.Length..];
            }
        }

        return null;
    }
}
