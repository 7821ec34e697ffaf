namespace Hierarchy.Seeds.Tongcheng;

/// <summary>Three subdistricts of the city and 21 communities; the communities' names are plausible rather than surveyed.</summary>
internal static class TongchengAreas
{
    public static IReadOnlyList<(string Subdistrict, string[] Communities)> All { get; } =
    [
        ("龙眠街道", ["东门", "北拱", "桐溪", "龙眠", "大宁", "六尺巷", "西苑", "紫来"]),
        ("文昌街道", ["文昌", "和平", "盛唐", "碧峰", "乌石", "望溪", "东环"]),
        ("龙腾街道", ["龙腾", "高桥", "龙河", "同安", "新店", "龙池"]),
    ];
}
